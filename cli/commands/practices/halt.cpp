#include <array>

#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/guided.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
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
/// What is none of the four, and as much of a need (DOMAIN.md §2.5).
constexpr std::string_view other = "else";
constexpr std::array others = {
    Question{other, "Anything else, like being in pain, bored or scared? (Enter skips)", "--else",
             "Anything else, like pain or being bored; - reads it from standard input"},
};
constexpr int name_columns = 9;

struct Options {
  PromptAnswers answers;
  bool none = false;
  Recording recording;
};

std::vector<std::string> needs_of(const PromptAnswers& answers) {
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
    const std::vector<PackItem> fitting = items_on(all, need);
    const PackItem* idea = choose_for_day(fitting, context.today(), need);
    if (idea == nullptr) continue;
    std::string front = need;
    front.front() = static_cast<char>(front.front() - 'a' + 'A');
    for (const std::string& line : wrap(printable(idea->text), context.width() - name_columns)) {
      context.say(pad(front, name_columns) + line);
      front.clear();
    }
  }
}

/// From the line, else asked for. False when all of it was skipped.
bool look(Options& options, Context& context) {
  PromptAnswers& answers = options.answers;
  if (options.none && !needs_of(answers).empty()) {
    refuse("option-twice", "--none says that it is none of the four", "recover halt --none");
  }
  read_input(context, others, answers, options.recording.note == "-" ? 1 : 0);
  if (options.none || !answers.empty()) return true;
  if (!context.asks()) {
    refuse("word-missing", "what is it right now?", "recover halt --hungry --tired, or recover halt --none");
  }
  context.say("Four short questions and an open one. Enter skips any of these.");
  Ask ask(context);
  ask_missing(ask, questions, answers);
  ask_missing(ask, others, answers);
  if (!answers.empty()) context.say();
  return !answers.empty();
}

std::string_view closing(const std::vector<std::string>& needs, const PromptAnswers& answers) {
  if (!needs.empty()) return "Written down. One of these is enough, and half of one counts.";
  if (answers.has(other)) return "Written down. Things to try: recover toolbox. To talk: recover now";
  return "None of the four right now. If it is something else: recover toolbox";
}

Exit look_at_needs(Options options, Context& context) {
  enter_group_mode(context, options.recording.together);
  if (!look(options, context)) return nothing_written(context);
  const PromptAnswers& answers = options.answers;
  const std::vector<std::string> needs = needs_of(answers);
  if (options.recording.together) {
    show_ideas(context, needs);
    return end_together(context);
  }
  Entry entry = entry_for(context, EntryKind::halt, Value::list(needs), options.recording);
  put_answers(entry, others, answers);
  const Recorded recorded = record(context, ActionKind::halt, entry, options.recording);
  if (context.globals.quiet || options.recording.dry_run) return recorded.exit;
  show_ideas(context, needs);
  if (recorded.fresh) context.confirm(std::string(closing(needs, answers)) + noted_for(context, entry.day));
  return recorded.exit;
}

}  // namespace

void halt(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Hungry, angry, lonely, tired? A short look at what you need")
      .about(
          "Four questions, y or n, and one idea for each yes; then room for anything else. It takes less than a minute, and is written down as a moment of its own. With an option it asks nothing.");
  declare_questions(spec, questions, options.answers);
  spec.flag("--none", options.none, "None of the four");
  declare_questions(spec, others, options.answers);
  declare_together(spec, options.recording.together);
  declare_recording(spec, options.recording);
  spec.example("recover halt", "the questions")
      .example("recover halt --tired --lonely", "an idea for each, nothing asked")
      .example("recover halt --none --else bored", "none of the four, and what it is")
      .exits(Exit::no, "everything was skipped, nothing was written")
      .see("toolbox")
      .see("cup")
      .see("now")
      .run([&options](Context& context) { return look_at_needs(options, context); });
}

}  // namespace recover::cli::commands
