#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/guided.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
#include "core/base/name.h"
#include "core/base/text.h"
#include "core/store/log_line.h"

namespace recover::cli::commands {
namespace {

constexpr std::array questions = {
    Question{"went-well", "What went well, however small?", "--went-well", "What went well"},
    Question{"was-hard", "What was hard?", "--was-hard", "What was hard"},
    Question{"what-helped", "What helped, even a little?", "--what-helped", "What helped"},
    Question{"next", "One small thing for next week?", "--next", "One small thing for next week"},
};

/// The five ways of showing it (DOMAIN.md §1, K1 to K5). `key` is the entry's.
struct Technique {
  std::string_view key;
  std::string_view ask;
};
constexpr std::array techniques = {
    Technique{"problem-solving", "Problem-solving: did you take on something hard, a step at a time?"},
    Technique{"mindfulness", "Mindfulness: did you take a moment to be here?"},
    Technique{"kind-self-talk", "Kind self-talk: did you speak to yourself as to a friend?"},
    Technique{"stress-relief", "Stress relief: did you do something that eases you?"},
    Technique{"self-care", "Self-care: did you rest, eat, or ask for something you needed?"},
};

struct Options {
  PromptAnswers answers;
  bool modelling = false;
  std::vector<std::string> did;
  std::vector<std::string> examples;
  std::vector<std::string> next_week;
  Recording recording;

  bool modelling_given() const { return !did.empty() || !examples.empty() || !next_week.empty(); }
};

/// What was said about the techniques: "mindfulness.did".
std::string place_of(std::string_view technique, std::string_view part) {
  return std::string(technique) + '.' + std::string(part);
}

const Technique& find_technique(const std::string& word) {
  const std::string wanted = name_from_title(word);
  std::vector<std::string> names;
  for (const Technique& technique : techniques) {
    if (!wanted.empty() && technique.key.starts_with(wanted)) return technique;
    names.emplace_back(technique.key);
  }
  refuse("choice-unknown", '"' + word + "\" is not one of the five", listed(names, "or"));
}

void take_parts(PromptAnswers& said, const std::vector<std::string>& words, std::string_view part) {
  for (const std::string& word : words) {
    const auto equals = word.find('=');
    if (equals == std::string::npos || trim(word.substr(equals + 1)).empty()) {
      refuse("line-shape", '"' + word + "\" has no technique and words around an =", "mindfulness=\"a quiet minute\"");
    }
    said.set(place_of(find_technique(word.substr(0, equals)).key, part), std::string(trim(word.substr(equals + 1))));
  }
}

/// The one of them that is "-" comes from standard input.
void take_input(Context& context, PromptAnswers& said, int elsewhere) {
  std::vector<std::string> places;
  for (const Technique& technique : techniques) {
    for (const std::string_view part : {"example", "next"}) places.push_back(place_of(technique.key, part));
  }
  std::vector<Question> texts;
  texts.reserve(places.size());
  for (const std::string& place : places) texts.push_back({place, "", "", ""});
  read_input(context, texts, said, elsewhere);
}

PromptAnswers said_on_line(const Options& options, Context& context) {
  PromptAnswers said;
  for (const std::string& word : options.did) said.set(place_of(find_technique(word).key, "did"), true);
  take_parts(said, options.examples, "example");
  take_parts(said, options.next_week, "next");
  take_input(context, said, options.recording.note == "-" ? 1 : 0);
  return said;
}

void ask_techniques(Ask& ask, PromptAnswers& said) {
  for (const Technique& technique : techniques) {
    const std::string did = place_of(technique.key, "did");
    const std::string example = place_of(technique.key, "example");
    const std::string next = place_of(technique.key, "next");
    const std::array<Question, 3> three = {
        Question{did, technique.ask, "", "", Question::Kind::yes_no},
        Question{example, "  An example?", "", ""},
        Question{next, "  Something for next week?", "", ""},
    };
    ask_missing(ask, three, said);
  }
}

void put_techniques(Entry& entry, const PromptAnswers& said) {
  for (const Technique& technique : techniques) {
    Value value{Value::Form::map, {}, {}, {}};
    for (const char* part : {"did", "example", "next"}) {
      const std::string text = said.text(place_of(technique.key, part));
      if (!text.empty()) value.entries.emplace_back(part, Value{Value::Form::text, text, {}, {}});
    }
    if (!value.entries.empty()) entry.set(technique.key, std::move(value));
  }
}

/// What stands in the log of the last seven days, as a start.
void show_week(Context& context) {
  const Day today = context.today();
  std::set<Day> kept;
  int wins = 0;
  context.notebook().each(
      [&](const store::Line& line) {
        if (is_answer(line.kind) && is_kept(line.kind)) kept.insert(line.day);
        if (line.kind == EntryKind::win) ++wins;
      },
      Range{today - std::chrono::days{6}, today});
  std::vector<std::string> parts;
  if (!kept.empty()) parts.push_back("something kept on " + counted(static_cast<int>(kept.size()), "day", "days"));
  if (wins > 0) parts.push_back(counted(wins, "win", "wins"));
  if (!parts.empty()) context.say("These seven days: " + listed(parts) + '.');
}

Exit keep_reflection(const Options& options, Context& context, const Entry& entry) {
  const Recorded recorded = record(context, ActionKind::reflect, entry, options.recording);
  if (!recorded.fresh) return recorded.exit;
  context.confirm("Kept. Thanks for looking back." + noted_for(context, entry.day));
  return recorded.exit;
}

Exit reflect_modelling(const Options& options, Context& context) {
  PromptAnswers said = said_on_line(options, context);
  if (said.empty() && context.asks()) {
    context.say("Your own week, in five ways. Enter skips any of these.");
    Ask ask(context);
    ask_techniques(ask, said);
  }
  if (said.empty() && context.asks()) return nothing_written(context);
  if (said.empty()) {
    refuse("word-missing", "what did you show this week?",
           "recover reflect --modelling --example \"self-care=an early night\"");
  }
  Entry entry = entry_for(context, EntryKind::reflect, Value::of(std::string_view("modelling")), options.recording);
  put_techniques(entry, said);
  return keep_reflection(options, context, entry);
}

Exit reflect_week(Options options, Context& context) {
  if (options.modelling_given()) {
    refuse("option-missing", "these options belong to --modelling", "recover reflect --modelling");
  }
  read_input(context, questions, options.answers, options.recording.note == "-" ? 1 : 0);
  if (context.asks()) {
    context.say("A short look at the week. Enter skips any of these.");
    if (!context.globals.discreet) show_week(context);
    Ask ask(context);
    ask_missing(ask, questions, options.answers);
  }
  const bool empty = options.answers.empty() && !options.recording.note;
  if (empty && context.asks()) return nothing_written(context);
  if (empty) refuse("word-missing", "how was the week?", "recover reflect --went-well \"two walks\"");
  Entry entry = entry_for(context, EntryKind::reflect, Value::of(std::string_view("week")), options.recording);
  put_answers(entry, questions, options.answers);
  return keep_reflection(options, context, entry);
}

}  // namespace

void reflect(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Look back at the week in a few lines")
      .about(
          "What went well, what was hard, what helped, one small thing for next week. With --modelling, for those who support others: problem-solving, mindfulness, kind self-talk, stress relief and self-care in your own week, an example of each, and something for the next one. It is about you and nobody else.");
  declare_questions(spec, questions, options.answers);
  spec.flag("--modelling", options.modelling, "The five ways in your own week")
      .list("--did", options.did, "WAY", "With --modelling: you did, like --did mindfulness", Complete::technique)
      .list("--example", options.examples, "WAY=TEXT", "With --modelling: an example; - reads it from standard input")
      .list("--next-week", options.next_week, "WAY=TEXT",
            "With --modelling: something for next week; - reads it from standard input");
  declare_together(spec, options.recording.together);
  declare_recording(spec, options.recording);
  spec.example("recover reflect", "four questions")
      .example("recover reflect --modelling --did mindfulness --example \"self-care=an early night\"", "nothing asked")
      .exits(Exit::no, "everything was skipped, nothing was written")
      .see("report")
      .see("journal")
      .run([&options](Context& context) {
        enter_group_mode(context, options.recording.together);
        return options.modelling ? reflect_modelling(options, context) : reflect_week(options, context);
      });
}

}  // namespace recover::cli::commands
