#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/check_in_answers.h"
#include "cli/domain/messages.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
#include "core/base/text.h"
#include "core/rules/mood.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::vector<std::string> words;                           ///< 4, calm, mood=4
  std::vector<std::pair<std::string, std::string>> values;  ///< of --mood and the like, and of --set
  std::vector<std::string> more_words;
  std::optional<std::string> from;
  Recording recording;

  bool say_nothing() const { return words.empty() && values.empty() && more_words.empty() && !from && !recording.note; }
};

/// What can only be meant as a number, whatever comes of it: 4, 4.5, -1, 4/5, nan.
bool looks_like_number(std::string_view word) {
  const std::string low = lower(word);
  if (low == "nan" || low == "inf" || low == "infinity") return true;
  const std::string_view rest = low.starts_with('-') || low.starts_with('+') || low.starts_with('.')
                                    ? std::string_view(low).substr(1)
                                    : std::string_view(low);
  const auto is_part = [](char c) {
    return (c >= '0' && c <= '9') || std::string_view(".,/+-e%").find(c) != std::string_view::npos;
  };
  return !rest.empty() && rest.front() >= '0' && rest.front() <= '9' && std::ranges::all_of(rest, is_part);
}

std::pair<std::string, std::string> parts_of(const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos) refuse("line-shape", '"' + text + "\" has no = in it", "--set mood=4");
  return {text.substr(0, equals), text.substr(equals + 1)};
}

/// The first bare number is the first measure.
void take_number(Context& context, CheckInAnswers& answers, const std::string& word, bool first) {
  const std::vector<Measure>& measures = context.notebook().settings().measures;
  if (measures.empty()) refuse("measure-unknown", "your check-in has no measures", "recover check-in calm");
  if (!first) {
    const std::string& other = measures.back().name;
    refuse("word-extra", '"' + word + "\" needs the name of its measure", other + '=' + word);
  }
  take_measure(context, answers, measures.front().name, word);
}

CheckInAnswers on_the_line(const Options& options, Context& context) {
  CheckInAnswers answers;
  bool first = true;
  for (const std::string& word : options.words) {
    if (looks_like_number(word)) {
      take_number(context, answers, word, std::exchange(first, false));
    } else if (word.find('=') != std::string::npos) {
      const auto [name, value] = parts_of(word);
      take_measure(context, answers, name, value);
    } else {
      take_words(answers, word);
    }
  }
  for (const auto& [name, value] : options.values) take_measure(context, answers, name, value);
  for (const std::string& words : options.more_words) take_words(answers, words);
  return answers;
}

/// What stands on the line wins over what the file says.
CheckInAnswers merged(CheckInAnswers line, const CheckInAnswers& file) {
  for (const auto& [name, value] : file.measures) {
    if (!line.value_of(name)) line.measures.emplace_back(name, value);
  }
  if (line.words.empty()) line.words = file.words;
  line.note = file.note;
  line.day = file.day;
  return line;
}

/// The dialogue: a short question a measure, a few words, a note. The end of input keeps what was said.
CheckInAnswers talk(Context& context) {
  Ask ask(context);
  CheckInAnswers answers;
  const std::vector<Measure>& measures = context.notebook().settings().measures;
  const std::size_t questions = measures.size() + 2;
  std::size_t number = 0;
  const auto numbered = [&](const std::string& question) {
    return fmt::format("{}/{} {}", ++number, questions, question);
  };
  context.say("How is it right now? Enter skips any of these.");
  for (const Measure& measure : measures) {
    const std::string question = numbered(printable(measure.title) + ", " + scale_said(measure) + ':');
    if (const auto value = ask.whole(question, measure.low, measure.high))
      answers.measures.emplace_back(measure.name, *value);
  }
  if (auto words = ask.line(numbered("A few words, like calm or tired:"))) {
    if (words->find(',') == std::string::npos) std::ranges::replace(*words, ' ', ',');
    take_words(answers, *words);
  }
  answers.note = ask.line(numbered("A note:"));
  return answers;
}

CheckInAnswers gather(Options options, Context& context) {
  if (std::erase(options.words, "-") > 0) options.from = options.from.value_or("-");
  if (options.from == "-" && options.recording.note == "-") {
    refuse("input-twice", "standard input can be read for --from or for --note", "--from - with a note: line in it");
  }
  if (options.say_nothing() && context.asks()) return talk(context);
  if (options.say_nothing()) refuse("word-missing", "how is it right now?", "recover check-in 4 calm");
  const CheckInAnswers line = on_the_line(options, context);
  return options.from ? merged(line, answers_from(context, *options.from)) : line;
}

Entry entry_of(Context& context, const CheckInAnswers& answers, Recording recording) {
  if (!recording.on) recording.on = answers.day;
  Value measures{Value::Form::map, {}, {}, {}};
  for (const Measure& measure : context.notebook().settings().measures) {
    if (const auto value = answers.value_of(measure.name))
      measures.entries.emplace_back(measure.name, Value::number(*value));
  }
  Entry entry = entry_for(context, EntryKind::check_in, std::move(measures), recording);
  if (answers.note && !answers.note->empty() && entry.find("note") == nullptr) {
    entry.more.insert(entry.more.begin(), {"note", {Value::Form::text, *answers.note, {}, {}}});
  }
  if (!answers.words.empty()) entry.more.insert(entry.more.begin(), {"words", Value::list(answers.words)});
  return entry;
}

std::string noted_line(const Entry& entry) {
  std::vector<std::string> parts;
  for (const auto& [name, value] : entry.about.entries) parts.push_back(name + ' ' + value.text);
  if (const Value* words = entry.find("words")) {
    for (const Value& word : words->items) parts.push_back(printable(word.text));
  }
  if (parts.empty()) return "Noted.";
  return "Noted: " + join(parts, ", ") + '.';
}

bool has_heavy_mood(Context& context, const CheckInAnswers& answers) {
  const std::vector<Measure>& measures = context.notebook().settings().measures;
  const auto scale = std::ranges::find(measures, "mood", &Measure::name);
  const auto mood = answers.value_of("mood");
  return mood && scale != measures.end() && is_heavy(*mood, *scale);
}

Exit check_in_now(const Options& options, Context& context) {
  const CheckInAnswers answers = gather(options, context);
  const Entry entry = entry_of(context, answers, options.recording);
  if (answers.empty() && entry.note().empty()) {
    context.confirm("Nothing was written down.", "Nothing new.");
    return Exit::no;
  }
  const bool dry_run = options.recording.dry_run;
  store::Transaction transaction = begin(context, ActionKind::check_in, dry_run);
  if (recorded_before(context, entry, options.recording)) {
    context.confirm("That is written down already.", "Nothing new.");
    return Exit::done;
  }
  transaction.add(entry);
  const Exit stored = commit_or_preview(context, transaction, dry_run);
  if (dry_run) return stored;
  context.confirm(noted_line(entry) + noted_for(context, entry.day));
  const bool quiet = context.globals.quiet || context.discreet();
  if (!quiet && has_heavy_mood(context, answers)) {
    context.say(message_or(context, "check-in-low", "That sounds heavy."));
    context.say("Some options: recover toolbox | recover now");
  } else {
    say_message(context, "check-in-done");
  }
  return stored;
}

void declare_value(Spec& spec, Options& options, const std::string& measure) {
  OptionSpec option;
  option.names = {"--" + measure};
  option.value = "N";
  option.help = "The same as " + measure + "=N";
  option.take = [&options, measure](const std::string& word) { options.values.emplace_back(measure, word); };
  spec.add(std::move(option));
}

void declare_values(Spec& spec, Options& options) {
  for (const Measure& measure : Settings::default_measures()) declare_value(spec, options, measure.name);
  OptionSpec set;
  set.names = {"--set"};
  set.value = "NAME=N";
  set.help = "Any of your measures; repeatable";
  set.repeats = true;
  set.take = [&options](const std::string& word) { options.values.push_back(parts_of(word)); };
  spec.add(std::move(set));
}

}  // namespace

void check_in(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Note how it is right now: mood, a few words, whatever you like")
      .about(
          "The first bare number is your first measure, other words are words. Without any, on a terminal, it asks one short question a measure, and Enter skips each. Your measures and their scales stand in recover.yaml under check-in.")
      .words("answer", options.words, "4, mood=4, calm: a number, a measure, a word; - is --from -",
             Presence::optional);
  declare_values(spec, options);
  spec.list("--words", options.more_words, "A,B", "Words with commas between them; a word may have spaces")
      .option("--from", options.from, "FILE",
              "A YAML map or key=value lines with measures, words, note and day; - reads standard input");
  declare_recording(spec, options.recording);
  spec.example("recover check-in 4 calm", "mood and a word")
      .example("recover check-in mood=3 stress=6 --note \"long day\"", "several measures and a note")
      .example("recover check-in --mood 4 --words \"calm,a bit tired\" --once=morning",
               "for a script that may run twice")
      .exits(Exit::no, "everything was skipped, nothing was written")
      .see("today")
      .see("log")
      .see("settings")
      .run([&options](Context& context) { return check_in_now(options, context); });
}

}  // namespace recover::cli::commands
