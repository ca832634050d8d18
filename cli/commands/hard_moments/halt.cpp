#include <array>
#include <memory>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/guided.h"
#include "cli/phrases.h"
#include "cli/recording.h"
#include "core/base/text.h"
#include "core/model/pack.h"

namespace recover::cli::commands {
namespace {

constexpr std::array questions = {
    Question{"hungry", "Hungry, or thirsty?", "--hungry", "Yes, hungry", Question::Kind::yes_no},
    Question{"angry", "Angry, or on edge?", "--angry", "Yes, angry", Question::Kind::yes_no},
    Question{"lonely", "Lonely?", "--lonely", "Yes, lonely", Question::Kind::yes_no},
    Question{"tired", "Tired?", "--tired", "Yes, tired", Question::Kind::yes_no},
};
constexpr int name_columns = 9;

struct Options {
  Answers answers;
  Recording recording;
};

std::vector<std::string> needs_of(const Answers& answers) {
  std::vector<std::string> needs;
  for (const Question& question : questions) {
    if (answers.yes(question.key)) needs.emplace_back(question.key);
  }
  return needs;
}

/// One idea of the pack for each need, the same all day.
void show_ideas(Context& context, const std::vector<std::string>& needs) {
  const std::vector<PackItem> all = context.notebook().pack("halt").items;
  for (const std::string& need : needs) {
    const std::vector<PackItem> fitting = of_topic(all, need);
    const PackItem* idea = pick(fitting, context.today(), need);
    if (idea == nullptr) continue;
    std::string front = need;
    front.front() = static_cast<char>(front.front() - 'a' + 'A');
    for (const std::string& line : wrap(shown(idea->text), context.width() - name_columns)) {
      context.say(pad(front, name_columns) + line);
      front.clear();
    }
  }
}

int look_at_needs(Options options, Context& context) {
  Answers& answers = options.answers;
  if (answers.empty() && context.asks()) {
    context.say("Four short questions. Enter skips any of these.");
    Ask ask(context);
    ask_missing(ask, questions, answers);
    if (answers.empty()) return nothing_written(context);
    context.say();
  }
  if (answers.empty()) refuse("word-missing", "what is it right now?", "recover halt --hungry --tired");
  const std::vector<std::string> needs = needs_of(answers);
  const recover::Entry entry = entry_for(context, Kind::halt, Value::list(needs), options.recording);
  const Recorded recorded = record(context, "halt", entry, options.recording);
  if (context.globals.quiet || options.recording.dry_run) return static_cast<int>(recorded.exit);
  show_ideas(context, needs);
  if (recorded.fresh && needs.empty()) {
    context.confirm("None of the four right now. If it is something else: recover toolbox");
  } else if (recorded.fresh) {
    context.confirm("Written down. One of these is enough, and half of one counts." + noted_for(context, entry.day));
  }
  return static_cast<int>(recorded.exit);
}

}  // namespace

void halt(Spec& spec) {
  auto options = std::make_shared<Options>();
  spec.summary("Hungry, angry, lonely, tired? A short look at what you need")
      .about(
          "Four questions, y or n, and one idea for each yes. It takes less than a minute, and is written down as a "
          "moment of its own. With an option it asks nothing.");
  declare_questions(spec, questions, options->answers);
  declare_recording(spec, options->recording);
  spec.example("recover halt", "the four questions")
      .example("recover halt --tired --lonely", "an idea for each, nothing asked")
      .exits(Exit::no, "everything was skipped, nothing was written")
      .see("toolbox")
      .see("cup")
      .see("now")
      .run([options](Context& context) { return look_at_needs(*options, context); });
}

}  // namespace recover::cli::commands
