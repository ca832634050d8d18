#include "cli/domain/solving.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>

#include "cli/app/ask.h"
#include "cli/app/input_texts.h"
#include "cli/app/keep.h"
#include "cli/domain/habit_options.h"
#include "cli/domain/key_edits.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/store/codec.h"
#include "core/yaml/write.h"

namespace recover::cli {
namespace {

/// The place of the idea that a number means.
std::optional<std::size_t> idea_place(const std::vector<Idea>& ideas, std::string_view word) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  const bool whole = error == std::errc{} && end == word.data() + word.size();
  return whole && 1 <= number && number <= ideas.size() ? std::optional(number - 1) : std::nullopt;
}

/// "2=it is quick": the idea's place and the words.
std::pair<std::size_t, std::string> weighed_idea(const std::vector<Idea>& ideas, const std::string& word) {
  const auto equals = word.find('=');
  if (equals == std::string::npos || trim(word.substr(equals + 1)).empty()) {
    refuse("value-missing", "what speaks for or against an idea is given as its number and words",
           "--good \"2=it is quick\"");
  }
  const auto place = idea_place(ideas, trim(word.substr(0, equals)));
  if (!place) {
    refuse("idea-unknown", "there is no idea " + std::string(trim(word.substr(0, equals))), "recover solve show NAME");
  }
  return {*place, std::string(trim(word.substr(equals + 1)))};
}

/// An idea by its number, or words of one's own.
std::string choice_from(const std::vector<Idea>& ideas, const std::string& word) {
  const auto place = idea_place(ideas, trim(word));
  return place ? ideas[*place].text : std::string(trim(word));
}

/// What has words of its own under a key.
KeyEdits key_edits(Context& context, const Worksheet& sheet, const Solving& solving) {
  KeyEdits edits;
  add_text(edits, "facts", solving.facts);
  add_text(edits, "hope", solving.hope);
  if (solving.choice) add_text(edits, "choice", choice_from(sheet.ideas, *solving.choice));
  if (solving.if_then) {
    const auto [cue, then] = if_then_from(*solving.if_then);
    add_text(edits, "if", cue);
    add_text(edits, "then", then);
  }
  if (solving.look_back) {
    const bool none = lower(*solving.look_back) == "none";
    edits.push_back({"look-back", none ? "" : look_back_day(context, *solving.look_back).iso()});
  }
  if (!solving.result) return edits;
  edits.push_back({"looked-back", context.today().iso()});
  add_text(edits, "result", solving.result);
  return edits;
}

/// The texts that come from standard input, read.
Solving with_input(Context& context, Solving solving) {
  take_input(context, {solving.facts, solving.hope, solving.ideas, solving.choice, solving.if_then, solving.result});
  return solving;
}

/// Writes what was given into the file, which is there.
void write_given(Context& context, store::Transaction& transaction, Worksheet sheet, const Solving& solving) {
  const std::string file = file_of(sheet);
  for (const std::string& idea : solving.ideas) {
    if (trim(idea).empty()) continue;
    sheet.ideas.push_back({std::string(trim(idea)), {}, {}});
    transaction.edit(file, [&](yaml::YamlEditor& editor) {
      return editor.append({"ideas"}, store::idea_token(sheet.ideas.back()));
    });
  }
  const auto weigh = [&](const char* key, const std::vector<std::string>& words) {
    for (const std::string& word : words) {
      const auto [place, text] = weighed_idea(sheet.ideas, word);
      apply(transaction, file, {"ideas", std::to_string(place)}, {key, yaml::flow_scalar(text)}, "do");
    }
  };
  weigh("good", solving.good);
  weigh("hard", solving.hard);
  apply(transaction, file, key_edits(context, sheet, solving));
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

StartedWorksheet begin_worksheet(Context& context, const std::string& title, const Solving& solving) {
  Solving given = with_input(context, solving);
  store::Transaction transaction = begin(context, ActionKind::solve, given.dry_run);
  Worksheet sheet{.kind = std::string(store::solve_kind), .title = std::string(trim(title))};
  sheet.name = name_for_worksheet(context, sheet.title);
  sheet.started = context.today();
  sheet.stem = sheet.started->iso() + '-' + sheet.name;
  if (transaction.has(file_of(sheet))) {  // a file that can't be read, or of another kind
    refuse("name-taken", file_of(sheet) + " is there already", "other words for the title");
  }
  sheet.facts = std::exchange(given.facts, std::nullopt).value_or("");
  sheet.hope = std::exchange(given.hope, std::nullopt).value_or("");
  transaction.set(file_of(sheet), store::write_worksheet(sheet));
  write_given(context, transaction, sheet, given);
  return {sheet.name, commit_or_preview(context, transaction, given.dry_run)};
}

Exit change_worksheet(Context& context, const std::string& name, const Solving& solving) {
  const Solving given = with_input(context, solving);
  store::Transaction transaction = begin(context, ActionKind::solve, given.dry_run);
  const Worksheet sheet = find_worksheet(context, name);
  write_given(context, transaction, sheet, given);
  return commit_or_preview(context, transaction, given.dry_run);
}

Worksheet with_given(Worksheet sheet, const Solving& given) {
  if (given.facts) sheet.facts = *given.facts;
  if (given.hope) sheet.hope = *given.hope;
  for (const std::string& idea : given.ideas) {
    if (!trim(idea).empty()) sheet.ideas.push_back({std::string(trim(idea)), {}, {}});
  }
  const auto weigh = [&sheet](std::string Idea::*side, const std::vector<std::string>& words) {
    for (const std::string& word : words) {
      const auto [place, text] = weighed_idea(sheet.ideas, word);
      sheet.ideas[place].*side = text;
    }
  };
  weigh(&Idea::good, given.good);
  weigh(&Idea::hard, given.hard);
  if (given.choice) sheet.choice = choice_from(sheet.ideas, *given.choice);
  if (given.if_then) std::tie(sheet.cue, sheet.then) = if_then_from(*given.if_then);
  return sheet;
}

Exit solve_anew(Context& context, const std::string& title, const Solving& solving) {
  if (solving.together) return solve_together(context, title, with_input(context, solving));
  const StartedWorksheet begun = begin_worksheet(context, title, solving);
  if (solving.dry_run) return begun.stored;
  context.confirm("A worksheet for it: " + begun.name);
  if (!context.asks()) return begun.stored;
  const Exit asked = solve_by_asking(context, begun.name);
  return asked == Exit::done ? begun.stored : asked;
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
