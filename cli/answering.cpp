#include "cli/answering.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/agenda.h"
#include "cli/ask.h"
#include "cli/celebrating.h"
#include "cli/goal_steps.h"
#include "cli/keep.h"
#include "cli/lookup.h"
#include "cli/messages.h"
#include "cli/phrases.h"
#include "cli/recording.h"
#include "cli/sessions.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

struct Options {
  std::vector<std::string> words;
  Recording recording;
};

/// One thing to answer for: a habit with its amount, or a goal whose next step is done.
struct Wanted {
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

Wanted named(Context& context, Kind kind, const std::string& word) {
  if (const Habit* habit = look_for_habit(context, word)) return {*habit, std::nullopt, std::nullopt};
  if (kind == Kind::done) {
    if (const Goal* goal = look_for_goal(context, word)) return {std::nullopt, *goal, std::nullopt};
  }
  return {find_habit(context, word), std::nullopt, std::nullopt};  // says what is near
}

Wanted with_amount(Context& context, Kind kind, const std::string& word, const std::string& amount) {
  Wanted wanted = named(context, kind, word);
  if (!wanted.habit) refuse("word-extra", "a goal's step takes no amount", "recover done " + wanted.goal->name);
  wanted.amount = amount_of(context, *wanted.habit, amount);
  return wanted;
}

std::vector<Wanted> by_number(Context& context, const std::vector<std::string>& numbers) {
  History history = read_history(context);
  const std::vector<HabitView> views = views_of(context, history);
  const std::vector<AgendaLine> lines = agenda(context, views);
  std::vector<Wanted> all;
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
std::vector<Wanted> unnamed(Context& context, Kind kind) {
  History history = read_history(context);
  const std::vector<HabitView> views = views_of(context, history);
  const std::vector<AgendaLine> lines = agenda(context, views);
  std::vector<Wanted> all;
  if (kind == Kind::rest) {
    for (const AgendaLine& line : lines) {
      if (line.state == DueState::open) all.push_back({line.view->habit, std::nullopt, std::nullopt});
    }
    return all;
  }
  if (!context.asks()) {
    const std::string command = "recover " + std::string(word(kind));
    refuse("word-missing", "which practice is meant?", command + " NAME");
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    context.say(fmt::format("  {}  {}", i + 1, shown(lines[i].view->habit.title)));
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

std::vector<Wanted> wanted(Context& context, Kind kind, const std::vector<std::string>& words) {
  if (words.empty()) return unnamed(context, kind);
  if (std::ranges::all_of(words, is_count) && context.doors.terminal.output_is_terminal()) {
    return by_number(context, words);
  }
  if (words.size() == 2 && looks_like_amount(context, words[1]))
    return {with_amount(context, kind, words[0], words[1])};
  if (words.size() == 3 && looks_like_amount(context, words[1]) && look_for_habit(context, words[2]) == nullptr) {
    return {with_amount(context, kind, words[0], words[1] + words[2])};
  }
  std::vector<Wanted> all;
  for (const std::string& word : words) {
    const auto equals = word.find('=');
    all.push_back(equals == std::string::npos
                      ? named(context, kind, word)
                      : with_amount(context, kind, word.substr(0, equals), word.substr(equals + 1)));
  }
  return all;
}

std::string title_of(const std::vector<Wanted>& all, Kind kind) {
  std::vector<std::string> names;
  names.reserve(all.size());
  for (const Wanted& one : all) names.push_back(one.habit ? one.habit->name : one.goal->name);
  return std::string(word(kind)) + ": " + join(names, ", ");
}

bool is_comeback(Kind kind, const HabitView& view, Day day) {
  return view.whole && view.standing.comeback_greeted && !view.standing.comebacks.empty() &&
         view.standing.comebacks.back() == day && is_kept(kind);
}

std::string answer_line(Context& context, Kind kind, const HabitView& view, Day day) {
  std::string standing = standing_line(context, view);
  if (is_comeback(kind, view, day)) return "Good to see you. " + standing + " Welcome back.";
  switch (kind) {
    case Kind::small:
      return "The small one counts. " + standing;
    case Kind::rest:
      return shown(view.habit.title) + ": rest, noted.";
    case Kind::unable:
      return shown(view.habit.title) + ": noted.";
    case Kind::not_today:
      return "Noted. " + standing;
    default:
      return standing;
  }
}

std::string_view topic_of(Kind kind) {
  switch (kind) {
    case Kind::small:
      return "small-kept";
    case Kind::rest:
      return "rested";
    case Kind::unable:
      return "unable";
    case Kind::not_today:
      return "not-today";
    default:
      return "habit-kept";
  }
}

/// The words after a habit was answered, and what it earned. True when something was celebrated.
bool confirm_habit(Context& context, Kind kind, const Habit& habit, const recover::Entry& entry, History& history) {
  const auto amount = entry.amount();
  history.marks.add(habit.name, {entry.day, kind, amount.has_value(), amount.value_or(0)});
  const HabitView view = view_of(context, habit, history);
  context.confirm(answer_line(context, kind, view, entry.day) + noted_for(context, entry.day));
  if (!is_kept(kind) || context.globals.quiet || context.discreet()) return false;
  std::vector<Celebration> fresh = earned_by(context, view, history);
  std::erase_if(fresh, [&](const Celebration& one) {
    return std::ranges::any_of(history.celebrated, [&](const recover::Entry& shown) { return remembers(shown, one); });
  });
  std::vector<std::string> said;  // by the line above
  for (const Celebration& one : fresh) {
    const bool total = one.kind == Celebration::Kind::total && one.number == view.standing.total;
    if (total || one.kind == Celebration::Kind::comeback) said.push_back(fact(context, one));
  }
  bool celebrated = false;
  for (const std::string& line : celebration_lines(context, fresh)) {
    if (std::ranges::find(said, line) != said.end()) continue;
    say_wrapped(context, line);
    celebrated = true;
  }
  remember_shown(context, fresh, history);
  return celebrated;
}

recover::Entry entry_of(Kind kind, const Wanted& one, const recover::Entry& common) {
  recover::Entry entry = common;
  entry.kind = kind;
  entry.about = Value::of(std::string_view(one.habit->name));
  if (one.amount) entry.more.insert(entry.more.begin(), {"amount", Value::number(*one.amount)});
  return entry;
}

int answer(Kind kind, const Options& options, Context& context) {
  const bool dry_run = options.recording.dry_run;
  const std::vector<Wanted> all = wanted(context, kind, options.words);
  if (options.recording.note && std::ranges::any_of(all, [](const Wanted& one) { return one.goal.has_value(); })) {
    refuse("word-extra", "a goal's step takes no note", "recover win \"…\"");
  }
  if (all.empty()) {
    context.confirm(
        kind == Kind::rest ? "Nothing is due today. Resting is fine any time." : "Nothing was written down.",
        "Nothing due.");
    return static_cast<int>(Exit::no);
  }
  const recover::Entry common = entry_for(context, kind, {}, options.recording);
  store::Draft draft = begin(context, title_of(all, kind), dry_run);
  const bool tells = !dry_run && !context.globals.quiet && !context.discreet();
  History history = tells ? read_history(context) : History{};
  std::vector<std::pair<Habit, recover::Entry>> recorded;
  std::vector<std::pair<Goal, std::size_t>> ticked;
  for (const Wanted& one : all) {
    if (one.goal) {
      const Goal goal = find_goal(context, one.goal->name);  // as it is now, under the lock
      if (const auto step = tick_next_step(draft, goal, common.day)) ticked.emplace_back(goal, *step);
      continue;
    }
    recover::Entry entry = entry_of(kind, one, common);
    if (recorded_before(context, entry, options.recording)) continue;
    recorded.emplace_back(*one.habit, draft.add(entry));
  }
  const Exit stored = keep(context, draft, dry_run);
  if (dry_run) return static_cast<int>(stored);
  if (recorded.empty() && ticked.empty()) context.confirm("That is written down already.", "Nothing new.");
  if (!tells && !(recorded.empty() && ticked.empty())) context.confirm("Saved.");
  if (!tells) return static_cast<int>(stored);
  const bool first_today = history.newest != context.today();
  bool celebrated = false;
  for (const auto& [habit, entry] : recorded) celebrated |= confirm_habit(context, kind, habit, entry, history);
  // What is done often is greeted once a day; what is not, each time.
  const bool greets = !recorded.empty() && !celebrated && (kind != Kind::done || first_today);
  if (greets) say_message(context, topic_of(kind));
  for (const auto& [goal, step] : ticked) confirm_step(context, goal.name, step, history);
  return static_cast<int>(stored);
}

}  // namespace

void declare_answer(Spec& spec, Kind kind) {
  auto options = std::make_shared<Options>();
  spec.words("habit", options->words,
             kind == Kind::done ? "Names, numbers of today's list, NAME=AMOUNT; a goal ticks its next step"
                                : "Names, or numbers of today's list",
             Presence::optional, kind == Kind::done ? Complete::habit_or_goal : Complete::habit);
  declare_recording(spec, options->recording);
  spec.exits(Exit::no, "nothing was due, or nothing was chosen").run([options, kind](Context& context) {
    return answer(kind, *options, context);
  });
}

}  // namespace recover::cli
