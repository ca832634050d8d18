#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/check_in_answers.h"
#include "cli/domain/guided.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

constexpr int full = 5;
constexpr int low = 1;

constexpr Question level{"level", "How full is your cup, 0 (empty) to 5 (full)?", "", "", Question::Kind::whole, 0,
                         full};
constexpr std::array refills = {
    Question{"refill", "What would give a little back? (Enter skips)", "--refill",
             "What would give a little back; - reads it from standard input"},
};

struct Options {
  std::vector<std::string> words;  ///< 2, tired
  PromptAnswers answers;
  Recording recording;
};

bool is_number(const std::string& word) {
  return !word.empty() &&
         std::ranges::all_of(word, [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == '.'; });
}

/// The number and the words of the line.
std::vector<std::string> take_line(Options& options) {
  CheckInAnswers said;
  for (const std::string& word : options.words) {
    if (!is_number(word)) {
      take_words(said, word);
      continue;
    }
    if (word.size() != 1 || word.front() < '0' || word.front() > '0' + full) {
      refuse("value-range", "the cup goes from 0 (empty) to 5 (full) in whole numbers, not \"" + word + '"',
             "recover cup 3");
    }
    if (options.answers.has(level.key)) refuse("word-extra", "the cup has one number", "recover cup " + word);
    options.answers.set(level.key, word);
  }
  return said.words;
}

/// Asked for when no number stands on the line.
std::vector<std::string> ask_all(PromptAnswers& answers, Context& context) {
  Ask ask(context);
  ask_missing(ask, std::span(&level, 1), answers);
  if (!answers.has(level.key)) return {};
  CheckInAnswers said;
  if (auto words = ask.line("A few words, like tired or hopeful? (Enter skips)")) {
    if (words->find(',') == std::string::npos) std::ranges::replace(*words, ' ', ',');
    take_words(said, *words);
  }
  if (answers.whole(level.key).value_or(full) <= low) ask_missing(ask, refills, answers);
  return said.words;
}

Entry entry_of(const Options& options, const std::vector<std::string>& words, Context& context) {
  const int number = options.answers.whole(level.key).value_or(0);
  Entry entry = entry_for(context, EntryKind::cup, Value::number(number), options.recording);
  put_answers(entry, refills, options.answers);
  if (!words.empty()) entry.more.insert(entry.more.begin(), {"words", Value::list(words)});
  return entry;
}

Exit note_cup(Options options, Context& context) {
  enter_group_mode(context, options.recording.together);
  std::vector<std::string> words = take_line(options);
  read_input(context, refills, options.answers, options.recording.note == "-" ? 1 : 0);
  if (!options.answers.has(level.key) && context.asks()) {
    const std::vector<std::string> more = ask_all(options.answers, context);
    words.insert(words.end(), more.begin(), more.end());
    if (!options.answers.has(level.key)) return nothing_written(context);
  }
  if (!options.answers.has(level.key)) refuse("word-missing", "how full is your cup?", "recover cup 3");
  const Entry entry = entry_of(options, words, context);
  const Recorded recorded = record(context, ActionKind::cup, entry, options.recording);
  if (!recorded.fresh) return recorded.exit;
  const int number = options.answers.whole(level.key).value_or(0);
  context.confirm(fmt::format("Noted: {} of {}.", number, full) + noted_for(context, entry.day));
  if (number <= low && !context.globals.quiet && !context.discreet()) {
    context.say("A low cup is a good reason to rest. An idea: recover toolbox rest");
  }
  return recorded.exit;
}

}  // namespace

void cup(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("How full is your cup: what is there to give right now")
      .about(
          "0 is empty, 5 is full; other words are words. You can't pour from an empty cup, so a low number is a reason to rest and nothing else. recover cup list shows the last four weeks.")
      .words("answer", options.words, "A number from 0 to 5, and words like tired", Presence::optional);
  declare_questions(spec, refills, options.answers);
  declare_together(spec, options.recording.together);
  declare_recording(spec, options.recording);
  spec.example("recover cup 3", "the number alone")
      .example("recover cup 1 tired --refill \"an early night\"", "a word, and what would give a little back")
      .exits(Exit::no, "the question was skipped, nothing was written")
      .see("cup list")
      .see("halt")
      .see("rest")
      .run([&options](Context& context) { return note_cup(options, context); });
}

}  // namespace recover::cli::commands
