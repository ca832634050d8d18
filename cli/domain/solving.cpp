#include "cli/domain/solving.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>

#include "cli/app/change.h"
#include "cli/app/input_texts.h"
#include "cli/domain/habit_options.h"
#include "cli/domain/phrases.h"
#include "core/base/number.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

/// "2=it is quick": the idea's index and the words.
actions::Weighing weighing_from(const std::string& word) {
  const auto equals = word.find('=');
  if (equals == std::string::npos || trim(word.substr(equals + 1)).empty()) {
    refuse("value-missing", "what speaks for or against an idea is given as its number and words",
           "--good \"2=it is quick\"");
  }
  const std::string number(trim(word.substr(0, equals)));
  const auto idea = parse_whole(number);
  if (!idea || *idea < 1) refuse("idea-unknown", "there is no idea " + number, {});
  return {static_cast<std::size_t>(*idea - 1), std::string(trim(word.substr(equals + 1)))};
}

std::vector<actions::Weighing> weighings_from(const std::vector<std::string>& words) {
  std::vector<actions::Weighing> weighings;
  std::ranges::transform(words, std::back_inserter(weighings), weighing_from);
  return weighings;
}

/// An idea by its number, or words of one's own.
std::string choice_from(const Worksheet& sheet, const std::vector<std::string>& new_ideas, std::string_view word) {
  std::vector<std::string> ideas;
  for (const Idea& idea : sheet.ideas) ideas.push_back(idea.text);
  for (const std::string& idea : new_ideas) {
    if (!trim(idea).empty()) ideas.emplace_back(trim(idea));
  }
  const auto position = parse_position(trim(word), ideas.size());
  return position ? ideas[*position] : std::string(trim(word));
}

std::optional<Day> look_back_from(Context& context, const std::string& words) {
  if (lower(words) == "none") return std::nullopt;
  return look_back_day(context, words);
}

}  // namespace

bool Solving::given() const {
  return facts || hope || !ideas.empty() || !good.empty() || !hard.empty() || choice || if_then || look_back || result;
}

void declare_solving(Spec& spec, Solving& solving) {
  spec.option("--facts", solving.facts, "TEXT", "What is going on; - reads it from standard input")
      .option("--hope", solving.hope, "TEXT", "What would be better, even a little; - reads it from standard input")
      .list("-i,--idea", solving.ideas, "TEXT", "An idea, whatever it is worth; - reads it from standard input")
      .list("--good", solving.good, "N=TEXT", "What speaks for an idea")
      .list("--hard", solving.hard, "N=TEXT", "What makes an idea hard")
      .option("--choice", solving.choice, "N", "The idea to try, by number or in words; - reads it from standard input")
      .option("--if-then", solving.if_then, "PLAN",
              "A plan for it: \"if we meet, then I say one sentence\"; - reads it from standard input")
      .option("--look-back", solving.look_back, "DAY", "When to see how it went, or none", Complete::day_ahead)
      .option("--result", solving.result, "TEXT", "How it went; - reads it from standard input")
      .flag("-n,--dry-run", solving.dry_run, "Show what would be written");
}

Day look_back_day(Context& context, const std::string& words) {
  const Day day = context.coming_day(words);
  if (day < context.today()) {
    refuse("day-past", long_day(day, context.today()) + " has passed", "a day to come, like +7 or fri");
  }
  return day;
}

Solving with_input(Context& context, Solving solving) {
  take_input(context, {solving.facts, solving.hope, solving.ideas, solving.choice, solving.if_then, solving.result});
  return solving;
}

actions::WorksheetChange worksheet_change(Context& context, const Worksheet& sheet, const Solving& solving) {
  actions::WorksheetChange change;
  change.facts = solving.facts;
  change.hope = solving.hope;
  change.ideas = solving.ideas;
  change.good = weighings_from(solving.good);
  change.hard = weighings_from(solving.hard);
  if (solving.choice) change.choice = choice_from(sheet, solving.ideas, *solving.choice);
  if (solving.if_then) std::tie(change.cue, change.then) = if_then_from(*solving.if_then);
  if (solving.look_back) change.look_back = look_back_from(context, *solving.look_back);
  change.result = solving.result;
  return change;
}

Exit solve_anew(Context& context, const std::string& title, const Solving& solving) {
  const Solving given = with_input(context, solving);
  if (given.together) return solve_together(context, title, given);
  std::string name;
  const Exit stored = change(context, ActionKind::solve, given.dry_run, [&](store::Transaction& transaction) {
    const actions::WorksheetChange known = worksheet_change(context, {}, given);
    name = actions::begin_worksheet(transaction, title, known, context.today()).name;
    return done("A worksheet for it: " + name);
  });
  if (given.dry_run || !context.asks()) return stored;
  const Exit asked = solve_by_asking(context, name);
  return asked == Exit::done ? stored : asked;
}

std::string stage_said(Context& context, const Worksheet& sheet) {
  const Day today = context.today();
  if (sheet.looked_back) return "looked back on " + short_day(*sheet.looked_back, today);
  if (sheet.due(today)) return "a look back is open";
  if (sheet.look_back) return "look back on " + short_day(*sheet.look_back, today);
  if (!sheet.choice.empty()) return "trying \"" + printable(sheet.choice) + '"';
  if (!sheet.ideas.empty()) return counted(static_cast<std::int64_t>(sheet.ideas.size()), "idea", "ideas") + " so far";
  return "begun";
}

std::vector<std::string> worksheet_lines(Context& context, const Worksheet& sheet) {
  std::vector<std::string> lines{context.bold(printable(sheet.title)) + "   " + stage_said(context, sheet)};
  const auto put = [&](std::string front, const std::string& text) {
    if (text.empty()) return;
    for (const std::string& line : wrap(printable(text), context.width() - 14)) {
      lines.push_back(pad(front, 14) + line);
      front.clear();
    }
  };
  put("What is", sheet.facts);
  put("Hoped for", sheet.hope);
  for (std::size_t i = 0; i < sheet.ideas.size(); ++i) {
    const Idea& idea = sheet.ideas[i];
    put(fmt::format("Idea {}", i + 1), idea.text);
    put("", idea.good.empty() ? "" : "for it: " + idea.good);
    put("", idea.hard.empty() ? "" : "hard: " + idea.hard);
  }
  put("To try", sheet.choice);
  if (!sheet.cue.empty() || !sheet.then.empty()) put("Plan", "If " + sheet.cue + ", then " + sheet.then);
  put("How it went", sheet.result);
  return lines;
}

}  // namespace recover::cli
