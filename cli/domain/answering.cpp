#include "cli/domain/answering.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/app/ask.h"
#include "cli/app/keep.h"
#include "cli/domain/celebrating.h"
#include "cli/domain/goal_steps.h"
#include "cli/domain/lookup.h"
#include "cli/domain/messages.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
#include "cli/domain/sessions.h"
#include "core/base/text.h"
#include "core/views/agenda.h"

namespace recover::cli {
namespace {

struct Options {
  std::vector<std::string> words;
  Recording recording;
};

/// One thing to answer for: a habit with its amount, or a goal whose next step is done.
struct AnswerRequest {
  std::optional<Habit> habit;
  std::optional<Goal> goal;
  std::optional<double> amount;
};

bool is_count(const std::string& word) {
  return !word.empty() && word.size() < 4 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// True for what can only be meant as an amount: it starts like a number, whatever comes of it.
bool looks_like_amount(Context& context, const std::string& word) {
  constexpr std::string_view digits = "0123456789";
  constexpr std::string_view minus = "\xE2\x88\x92";  // U+2212, as phones type it
  const bool sign = word.starts_with('+') || word.starts_with('-') || word.starts_with('.');
  const std::string_view rest = std::string_view(word).substr(word.starts_with(minus) ? minus.size() : sign ? 1 : 0);
  const bool number = !rest.empty() && digits.find(rest.front()) != std::string_view::npos;
  const std::string low = lower(rest);
  return (number || low == "nan" || low == "inf" || low == "infinity") && look_for_habit(context, word) == nullptr;
}

/// "20", "2.5", "20min" when the habit counts in min.
double amount_of(Context& context, const Habit& habit, std::string text) {
  const std::string unit = habit.amount.empty() ? "" : in_force(habit.amount, context.today()).unit;
  if (!unit.empty() && text.ends_with(unit)) text = trim(text.substr(0, text.size() - unit.size()));
  const auto amount = parse_amount(text);
  if (!amount) {
    refuse("amount-unknown", '"' + text + "\" is not an amount I can add up", "a number from 0 up, like 20 or 2.5");
  }
  return *amount;
}

AnswerRequest named(Context& context, EntryKind kind, const std::string& word) {
  if (const Habit* habit = look_for_habit(context, word)) return {*habit, std::nullopt, std::nullopt};
  if (kind == EntryKind::done) {
    if (const Goal* goal = look_for_goal(context, word)) return {std::nullopt, *goal, std::nullopt};
    refuse_neither(context, word);
  }
  return {find_habit(context, word), std::nullopt, std::nullopt};  // says what is near
}

bool names_something(Context& context, const std::string& word) {
  return word.find('=') != std::string::npos || look_for_habit(context, word) != nullptr;
}

AnswerRequest with_amount(Context& context, EntryKind kind, const std::string& word, const std::string& amount) {
  AnswerRequest wanted = named(context, kind, word);
  if (!wanted.habit) refuse("word-extra", "a goal's step takes no amount", "recover done " + wanted.goal->name);
  wanted.amount = amount_of(context, *wanted.habit, amount);
  return wanted;
}

std::vector<AnswerRequest> by_number(Context& context, const std::vector<std::string>& numbers) {
  LogSummary summary = summarize_log(context);
  const std::vector<HabitView> views = views_of(context, summary);
  const std::vector<views::AgendaItem> lines = views::agenda(views, rule_context(context));
  std::vector<AnswerRequest> all;
  for (const std::string& number : numbers) {
    std::size_t position = 0;
    std::from_chars(number.data(), number.data() + number.size(), position);
    if (position < 1 || position > lines.size()) {
      refuse("number-unknown", "today's list has no line " + number,
             lines.empty() ? "recover habit list" : "recover today");
    }
    all.push_back({lines[position - 1].view->habit, std::nullopt, std::nullopt});
  }
  return all;
}

/// Offers today's list on a terminal; everything that is due for a rest.
std::vector<AnswerRequest> unnamed(Context& context, EntryKind kind) {
  LogSummary summary = summarize_log(context);
  const std::vector<HabitView> views = views_of(context, summary);
  const std::vector<views::AgendaItem> lines = views::agenda(views, rule_context(context));
  std::vector<AnswerRequest> all;
  if (kind == EntryKind::rest) {
    for (const views::AgendaItem& line : lines) {
      if (line.state == DueState::open) all.push_back({line.view->habit, std::nullopt, std::nullopt});
    }
    return all;
  }
  if (!context.asks()) {
    const std::string command = "recover " + std::string(word(kind));
    refuse("word-missing", "which practice is meant?", command + " NAME");
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    context.say(fmt::format("  {}  {}", i + 1, printable(lines[i].view->habit.title)));
  }
  if (lines.empty()) return all;
  const auto answer = Ask(context).line("Which? (numbers, Enter skips)");
  if (!answer) return all;
  std::vector<std::string> numbers;
  for (const std::string_view part : split(*answer, ' ')) {
    if (!part.empty()) numbers.emplace_back(part);
  }
  return by_number(context, numbers);
}

std::vector<AnswerRequest> wanted(Context& context, EntryKind kind, const std::vector<std::string>& words) {
  if (words.empty()) return unnamed(context, kind);
  if (std::ranges::all_of(words, is_count) && context.doors.terminal.output_is_terminal()) {
    return by_number(context, words);
  }
  if (words.size() == 2 && looks_like_amount(context, words[1]))
    return {with_amount(context, kind, words[0], words[1])};
  if (words.size() > 2 && looks_like_amount(context, words[1])) {
    const bool unit = words.size() == 3 && !looks_like_amount(context, words[2]) && !names_something(context, words[2]);
    if (unit) return {with_amount(context, kind, words[0], words[1] + words[2])};
    refuse("word-extra", "one amount goes with one name", "recover done walk=20 read=10");
  }
  std::vector<AnswerRequest> all;
  for (const std::string& word : words) {
    const auto equals = word.find('=');
    all.push_back(equals == std::string::npos
                      ? named(context, kind, word)
                      : with_amount(context, kind, word.substr(0, equals), word.substr(equals + 1)));
  }
  return all;
}

ActionTitle title_of(const std::vector<AnswerRequest>& all, EntryKind kind) {
  std::vector<std::string> names;
  names.reserve(all.size());
  for (const AnswerRequest& one : all) names.push_back(one.habit ? one.habit->name : one.goal->name);
  return {action_of(word(kind)).value(), join(names, ", ")};
}

bool is_comeback(EntryKind kind, const HabitView& view, const Range& days) {
  return view.whole && view.stats.comeback_greeted && !view.stats.comebacks.empty() &&
         days.has(view.stats.comebacks.back()) && is_kept(kind);
}

std::string answer_line(Context& context, EntryKind kind, const HabitView& view, const Range& days) {
  std::string stats = standing_line(context, view);
  if (is_comeback(kind, view, days)) return "Good to see you. " + stats + " Welcome back.";
  switch (kind) {
    case EntryKind::small:
      return "The small one counts. " + stats;
    case EntryKind::rest:
      return printable(view.habit.title) + ": rest, noted.";
    case EntryKind::unable:
      return printable(view.habit.title) + ": noted.";
    case EntryKind::not_today:
      return "Noted. " + stats;
    default:
      return stats;
  }
}

std::string_view topic_of(EntryKind kind) {
  switch (kind) {
    case EntryKind::small:
      return "small-kept";
    case EntryKind::rest:
      return "rested";
    case EntryKind::unable:
      return "unable";
    case EntryKind::not_today:
      return "not-today";
    default:
      return "habit-kept";
  }
}

/// A habit that was answered for, with an entry of each day.
struct AnsweredHabit {
  Habit habit;
  std::vector<Entry> entries;
};

/// The words after a habit was answered, and what it earned. True when something was celebrated.
bool confirm_habit(Context& context, EntryKind kind, const AnsweredHabit& answered, const Range& days,
                   LogSummary& summary) {
  const Habit& habit = answered.habit;
  for (const Entry& entry : answered.entries) {
    summary.answers.add(habit.name, {entry.day, kind});
  }
  const HabitView view = view_of(context, habit, summary);
  context.confirm(answer_line(context, kind, view, days) + noted_for(context, days));
  if (!is_kept(kind) || context.globals.quiet || context.discreet()) return false;
  const std::vector<Celebration> fresh =
      views::not_remembered(views::earned_by(context.notebook(), view, summary, context.today()), summary);
  std::vector<std::string> said;  // by the line above
  for (const Celebration& one : fresh) {
    const bool total = one.kind == Celebration::Kind::total && one.number == view.stats.total;
    if (total || one.kind == Celebration::Kind::comeback) said.push_back(fact(context, one));
  }
  bool celebrated = false;
  for (const std::string& line : celebration_lines(context, fresh)) {
    if (std::ranges::find(said, line) != said.end()) continue;
    say_wrapped(context, line);
    celebrated = true;
  }
  remember_shown(context, fresh, summary);
  return celebrated;
}

Entry entry_of(EntryKind kind, const AnswerRequest& one, const Entry& common, Day day) {
  Entry entry = common;
  entry.day = day;
  entry.kind = kind;
  entry.about = Value::of(std::string_view(one.habit->name));
  if (one.amount) entry.more.insert(entry.more.begin(), {"amount", Value::number(*one.amount)});
  return entry;
}

/// What a command has written down, in order.
struct AnswerBatch {
  std::vector<AnsweredHabit> habits;
  std::vector<std::pair<Goal, std::size_t>> steps;

  bool empty() const { return habits.empty() && steps.empty(); }
  bool has(const Habit& habit) const {
    return std::ranges::any_of(habits, [&](const AnsweredHabit& one) { return one.habit.name == habit.name; });
  }
  bool has(const Goal& goal) const {
    return std::ranges::any_of(steps, [&](const auto& one) { return one.first.name == goal.name; });
  }
};

/// Puts the next step of a goal into the draft; with `--once`, none when it was done that day.
void put_step(Context& context, store::Transaction& transaction, const AnswerRequest& one, Day day,
              const Recording& recording, AnswerBatch& written) {
  const Goal goal = find_goal(context, one.goal->name);  // as it is now, under the lock
  if (written.has(goal) || ticked_before(goal, day, recording.once)) return;
  if (const auto step = tick_next_step(transaction, goal, day, recording.once)) written.steps.emplace_back(goal, *step);
}

/// Puts an entry of each day into the draft; with `--once`, none that is there, or named before on the same line.
void put_habit(Context& context, store::Transaction& transaction, const AnswerRequest& one,
               const std::vector<Entry>& entries, const Recording& recording, AnswerBatch& written) {
  if (recording.once && written.has(*one.habit)) return;
  AnsweredHabit answered{*one.habit, {}};
  for (const Entry& entry : entries) {
    if (!recorded_before(context, entry, recording)) answered.entries.push_back(transaction.add(entry));
  }
  if (!answered.entries.empty()) written.habits.push_back(std::move(answered));
}

void refuse_for_steps(const std::vector<AnswerRequest>& all, const Range& days, const Recording& recording) {
  if (std::ranges::none_of(all, [](const AnswerRequest& one) { return one.goal.has_value(); })) return;
  if (recording.note) refuse("word-extra", "a goal's step takes no note", "recover win \"…\"");
  if (days.days() > 1) refuse("one-day", "a goal's step is done on one day", "--on " + days.last.iso());
}

/// Says what was written down, and what it earned.
void tell(Context& context, EntryKind kind, const AnswerBatch& written, const Range& days, LogSummary& summary) {
  const bool first_today = summary.newest != context.today();
  bool celebrated = false;
  for (const AnsweredHabit& one : written.habits) celebrated |= confirm_habit(context, kind, one, days, summary);
  // What is done often is greeted once a day; what is not, each time.
  const bool greets = !written.habits.empty() && !celebrated && (kind != EntryKind::done || first_today);
  if (greets) say_message(context, topic_of(kind));
  for (const auto& [goal, step] : written.steps) confirm_step(context, goal.name, step, summary);
}

Exit answer(EntryKind kind, const Options& options, Context& context) {
  const bool dry_run = options.recording.dry_run;
  const std::vector<AnswerRequest> all = wanted(context, kind, options.words);
  if (all.empty()) {
    context.confirm(
        kind == EntryKind::rest ? "Nothing is due today. Resting is fine any time." : "Nothing was written down.",
        "Nothing due.");
    return Exit::no;
  }
  Recording recording = options.recording;
  const Range days = days_for(context, recording);
  recording.on.reset();
  refuse_for_steps(all, days, recording);
  const Entry common = entry_for(context, kind, {}, recording);
  store::Transaction transaction = begin(context, title_of(all, kind), dry_run);
  const bool tells = !dry_run && !context.globals.quiet && !context.discreet();
  LogSummary summary = tells ? summarize_log(context) : LogSummary{};
  AnswerBatch written;
  for (const AnswerRequest& one : all) {
    if (one.goal) {
      put_step(context, transaction, one, days.last, recording, written);
      continue;
    }
    std::vector<Entry> entries;
    for (Day day = days.first; day <= days.last; ++day) entries.push_back(entry_of(kind, one, common, day));
    put_habit(context, transaction, one, entries, recording, written);
  }
  const Exit stored = commit_or_preview(context, transaction, dry_run);
  if (dry_run) return stored;
  if (written.empty()) context.confirm("That is written down already.", "Nothing new.");
  if (!tells && !written.empty()) context.confirm("Saved.");
  if (tells) tell(context, kind, written, days, summary);
  return stored;
}

}  // namespace

void declare_answer(Spec& spec, EntryKind kind) {
  auto& options = spec.own<Options>();
  spec.words("habit", options.words,
             kind == EntryKind::done ? "Names, numbers of today's list, NAME=AMOUNT; a goal ticks its next step"
                                     : "Names, or numbers of today's list",
             Presence::optional, kind == EntryKind::done ? Complete::habit_or_goal : Complete::habit);
  declare_recording(spec, options.recording, On::several_days);
  spec.exits(Exit::no, "nothing was due, or nothing was chosen").run([&options, kind](Context& context) {
    return answer(kind, options, context);
  });
}

}  // namespace recover::cli
