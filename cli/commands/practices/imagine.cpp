#include <algorithm>

#include "cli/app/ask.h"
#include "cli/commands/commands.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
#include "cli/domain/sessions.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string script;
  bool list = false;
  bool print = false;
  SessionOptions session;
};

std::string minutes_said(const PackItem& script) { return counted(script.minutes, "minute", "minutes"); }

PackItem which_script(Context& context, const Options& options, const std::vector<PackItem>& scripts) {
  if (!options.script.empty()) return find_item(scripts, options.script, "recover imagine");
  const PackItem* of_today = choose_for_day(scripts, context.today(), "imagine");
  if (options.session.recording.together || options.session.did || !context.asks()) return *of_today;
  std::vector<std::string> said;
  said.reserve(scripts.size());
  for (const PackItem& one : scripts) said.push_back(printable(one.text) + "  " + minutes_said(one));
  const auto chosen = Ask(context).choice("Which? (a number; Enter: today's)", said);
  return chosen ? scripts.at(*chosen) : *of_today;
}

void introduce(Context& context, const PackItem& script, const SessionOptions& options) {
  context.say();
  context.say(context.bold(printable(script.text)) + "  " + minutes_said(script));
  say_wrapped(context, stopping_said(options) + " Best kept for when you aren't driving.");
  if (std::ranges::find(script.cautions, "body-focus") != script.cautions.end()) {
    say_wrapped(context, "This one goes through the body. If you'd rather not, others don't: recover imagine --list");
  }
  context.say();
}

Exit imagine_with(const Options& options, Context& context) {
  enter_group_mode(context, options.session.recording.together);
  const std::vector<PackItem> scripts = context.notebook().pack("imagery").items;
  if (options.list) {
    for (const PackItem& one : scripts) {
      context.say(pad(one.id, 26) + pad(minutes_said(one), 9) + "  " + printable(one.text));
    }
    return Exit::done;
  }
  const PackItem script = which_script(context, options, scripts);
  const Keys keys{{"script", Value::of(std::string_view(script.id))}};
  if (options.session.did) return record_done(context, "imagine", keys, options.session);
  if (options.print || !context.asks()) {
    print_script(context, script);
    return Exit::done;
  }
  introduce(context, script, options.session);
  const PaceResult passed = read_script(context, script, options.session.sound);
  context.say();
  return end_session(context, "imagine", keys, passed, options.session);
}

}  // namespace

void imagine(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("A place, a light, a next step: guided imagery, line by line")
      .about(
          "Each line stands for a while before the next one comes, with eyes open or resting. Scripts of your own stand in packs/imagery.yaml. Ctrl-C ends it kindly and keeps the seconds. Where there is no terminal the script is printed and nothing is written.")
      .positional("script", options.script, "A script; none: choose by number, or today's", Presence::optional,
                  Complete::imagery)
      .flag("-p,--print", options.print, "Print all of it, for reading aloud")
      .flag("-l,--list", options.list, "List the scripts");
  declare_session(spec, options.session);
  spec.example("recover imagine", "choose one, or take today's")
      .example("recover imagine --list", "all scripts and how long they take")
      .example("recover imagine slow-train --print", "to read to a group")
      .see("breathe")
      .see("goal picture")
      .run([&options](Context& context) { return imagine_with(options, context); });
}

}  // namespace recover::cli::commands
