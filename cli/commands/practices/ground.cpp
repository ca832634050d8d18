
#include "cli/commands/commands.h"
#include "cli/domain/recording.h"
#include "cli/domain/senses.h"
#include "cli/domain/sessions.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::vector<std::string> without;
  SessionOptions session;
};

Exit ground_with(const Options& options, Context& context) {
  enter_group_mode(context, options.session.recording.together);
  if (options.session.did) return record_done(context, "ground", {}, options.session);
  const PaceResult passed = ground_by_senses(context, options.without);
  return context.asks() ? end_session(context, "ground", {}, passed, options.session) : Exit::done;
}

}  // namespace

void ground(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Come back to where you are, by what is around you")
      .about(
          "At your own pace: Enter goes on, s takes another sense in place of one you'd rather leave out, q ends it. Where there is no terminal all of it is printed at once and nothing is written.");
  OptionSpec without;
  without.names = {"--without"};
  without.value = "SENSE";
  without.help = "Leave a sense out";
  without.choices = sense_words();
  without.complete = Complete::choices;
  without.repeats = true;
  without.take = [&options](const std::string& word) { options.without.push_back(word); };
  spec.add(std::move(without));
  declare_session(spec, options.session);
  spec.example("recover ground", "one round")
      .example("recover ground --without smell --without taste", "with other senses in their place")
      .see("breathe")
      .see("sit")
      .see("now")
      .run([&options](Context& context) { return ground_with(options, context); });
}

}  // namespace recover::cli::commands
