#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "slow_rules.h"

using namespace recover;
using std::chrono::days;

namespace {

const std::vector<std::string> all_schedules = {
    "daily",      "weekdays",    "mon, wed, fri", "mon, tue, wed, thu", "sun",         "2 days",       "3 days",
    "9 days",     "3 in 7 days", "5 in 7 days",   "3 in 4 days",        "1 in 7 days", "2 in 30 days", "1 per week",
    "3 per week", "7 per week",  "1 per month",   "4 per month",        "3 per day"};

rc::Gen<Day> day_near(int from, int to) {
  return rc::gen::map(rc::gen::inRange(from, to), [](int offset) { return monday + days{offset}; });
}

rc::Gen<std::optional<Day>> maybe_day(int from, int to) {
  return rc::gen::oneOf(rc::gen::just(std::optional<Day>{}),
                        rc::gen::map(day_near(from, to), [](Day day) { return std::optional(day); }));
}

std::vector<Pause> random_pauses() {
  const auto starts = *rc::gen::resize(2, rc::gen::container<std::vector<Day>>(day_near(-5, 60)));
  std::vector<Pause> pauses;
  for (const Day from : starts) {
    const int length = *rc::gen::inRange(0, 12);
    pauses.push_back({from, length == 11 ? std::nullopt : std::optional(from + days{length}), ""});
  }
  return pauses;
}

/// Ninety days at most, most of them kept or empty, around one schedule with every option.
slow::History random_history(const std::vector<std::string>& schedules = all_schedules) {
  slow::History history{habit_of(*rc::gen::elementOf(schedules), *rc::gen::inRange(0, 4)), {}, monday};
  history.habit.start = *maybe_day(-3, 12);
  history.habit.end =
      *rc::gen::weightedOneOf<std::optional<Day>>({{4, rc::gen::just(std::optional<Day>{})}, {1, maybe_day(20, 80)}});
  history.habit.pauses = *rc::gen::weightedOneOf<std::vector<Pause>>(
      {{2, rc::gen::just(std::vector<Pause>{})}, {1, rc::gen::exec(random_pauses)}});
  const auto letter = rc::gen::weightedElement<char>({{8, 'd'}, {6, '.'}, {1, 's'}, {1, 'r'}, {1, 'u'}, {1, 'n'}});
  const std::string letters = *rc::gen::resize(90, rc::gen::container<std::string>(letter));
  for (const DayRecord& mark : marks_drawn(letters)) history.answers[mark.day()] = mark.kind();
  history.today = std::max(monday, last_drawn(letters));
  return history;
}

std::vector<DayRecord> marks_of(const slow::History& history) {
  std::vector<DayRecord> marks;
  for (const auto& [day, kind] : history.answers) marks.emplace_back(day, kind);
  return marks;
}

HabitStats stand(const slow::History& history) {
  const auto records = records_of(marks_of(history), history.habit, history.today);
  return habit_stats(history.habit, records, {history.today});
}

std::vector<EvaluatedUnit> evaluate(const slow::History& history) {
  return evaluate(history.habit, records_of(marks_of(history), history.habit, history.today), {history.today});
}

std::ostream& operator<<(std::ostream& out, const slow::History& history) {
  out << history.habit.every.front().is.text() << ", grace " << history.habit.grace << ", today " << history.today;
  if (history.habit.start) out << ", start " << *history.habit.start;
  if (history.habit.end) out << ", end " << *history.habit.end;
  for (const Pause& pause : history.habit.pauses) out << ", paused " << pause.from << ".." << pause.to.value_or(Day{});
  for (const auto& [day, kind] : history.answers) out << "\n  " << day << ' ' << word(kind);
  return out;
}

std::string told(const slow::History& history) {
  std::ostringstream out;
  out << history;
  return out.str();
}

void same_figures(const HabitStats& a, const HabitStats& b) {
  RC_ASSERT(a.total == b.total);
  RC_ASSERT(a.streak == b.streak);
  RC_ASSERT(a.best == b.best);
  RC_ASSERT(a.comebacks == b.comebacks);
  RC_ASSERT(std::fabs(a.steadiness - b.steadiness) < 1e-12);
}

/// More runs than rapidcheck's hundred: a history takes microseconds.
template <typename Property>
void holds(const std::string& name, Property property, int runs = 20) {
  for (int i = 0; i < runs; ++i) {
    if (!rc::check(name, property)) {
      FAIL(name);
      return;
    }
  }
}

}  // namespace

TEST_CASE("the figures are those of the slow rules", "[properties]") {
  holds("as the slow rules", [] {
    const slow::History history = random_history();
    RC_LOG() << told(history);
    const slow::Figures expected = slow::figures(history);
    const HabitStats found = stand(history);
    RC_ASSERT(found.total == expected.total);
    RC_ASSERT(found.streak == expected.streak);
    RC_ASSERT(found.best == expected.best);
    RC_ASSERT(std::fabs(found.steadiness - expected.steadiness) < 1e-9);
    if (found.unit == Unit::day) RC_ASSERT(found.comebacks == expected.comebacks);
  });
}

TEST_CASE("each unit is judged as the slow rules judge it", "[properties]") {
  holds("units as the slow rules", [] {
    const slow::History history = random_history();
    RC_LOG() << told(history);
    const auto expected = slow::seen(history);
    const auto found = evaluate(history);
    RC_ASSERT(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      RC_ASSERT(found[i].days == expected[i].days);
      RC_ASSERT(std::string_view("kg-o")[static_cast<std::size_t>(found[i].mark)] == expected[i].mark);
      RC_ASSERT(found[i].ended == expected[i].ended);
    }
  });
}

TEST_CASE("the order of the log's lines changes nothing", "[properties]") {
  holds(
      "order",
      [] {
        const slow::History history = random_history();
        std::vector<DayRecord> marks = marks_of(history);
        const std::size_t answered = marks.size();
        for (std::size_t i = 0; i < answered; i += 3) marks.emplace_back(marks[i].day(), EntryKind::small);
        for (std::size_t i = 0; i < answered; i += 2) marks.emplace_back(marks[i].day(), EntryKind::rest);
        const auto ordered = records_of(marks, history.habit, history.today);
        std::shuffle(marks.begin(), marks.end(), std::mt19937(*rc::gen::arbitrary<unsigned>()));
        const auto shuffled = records_of(marks, history.habit, history.today);
        RC_ASSERT(shuffled == ordered);
        same_figures(habit_stats(history.habit, shuffled, {history.today}),
                     habit_stats(history.habit, ordered, {history.today}));
      },
      3);
}

TEST_CASE("adding any entry never lowers a total", "[properties]") {
  holds("totals only grow", [] {
    const slow::History history = random_history();
    std::vector<DayRecord> marks = marks_of(history);
    const auto total = [&] {
      return habit_stats(history.habit, records_of(marks, history.habit, history.today), {history.today}).total;
    };
    const int before = total();
    marks.push_back({*day_near(-20, 120), static_cast<EntryKind>(*rc::gen::inRange(0, 5))});
    RC_ASSERT(total() >= before);
  });
}

TEST_CASE("filling in a gap with a kept day never lowers streak, best or total", "[properties]") {
  holds("filling in", [] {
    slow::History history = random_history();
    std::vector<Day> gaps;
    for (const EvaluatedUnit& unit : evaluate(history)) {
      if (unit.mark != EvaluatedUnit::Mark::gap) continue;
      for (Day day = unit.days.first; day <= unit.days.last; ++day) {
        const auto answer = history.answers.find(day);
        if (answer == history.answers.end() || answer->second == EntryKind::not_today) gaps.push_back(day);
      }
    }
    RC_PRE(!gaps.empty());
    const HabitStats before = stand(history);
    const Day filled = *rc::gen::elementOf(gaps);
    RC_LOG() << told(history) << "\nfilled " << filled.iso();
    history.answers[filled] = EntryKind::done;
    const HabitStats after = stand(history);
    RC_ASSERT(after.total >= before.total);
    RC_ASSERT(after.streak >= before.streak);
    RC_ASSERT(after.best >= before.best);
  });
}

TEST_CASE("neutral days at the end change neither streak nor steadiness", "[properties]") {
  // Of schedules counted in days: the days of a week in progress may end it.
  const std::vector<std::string> by_days(all_schedules.begin(), all_schedules.begin() + 13);
  holds("neutral end", [&] {
    slow::History history = random_history(by_days);
    const auto units = evaluate(history);
    RC_PRE(!units.empty());
    RC_PRE(units.back().mark != EvaluatedUnit::Mark::open);
    RC_LOG() << told(history);
    const HabitStats before = stand(history);
    const int more = *rc::gen::inRange(1, 20);
    for (int i = 0; i < more; ++i) {
      history.today = history.today + days{1};
      history.answers[history.today] = *rc::gen::element(EntryKind::rest, EntryKind::unable);
    }
    const HabitStats after = stand(history);
    RC_ASSERT(after.streak == before.streak);
    RC_ASSERT(after.best == before.best);
    RC_ASSERT(std::fabs(after.steadiness - before.steadiness) < 1e-12);
  });
}

TEST_CASE("what lies ahead changes nothing", "[properties]") {
  holds("the future", [] {
    slow::History history = random_history();
    const auto past = stand(history);
    const auto records = records_of(marks_of(history), history.habit, history.today);
    const Day ahead = history.today + days{*rc::gen::inRange(1, 40)};
    history.habit.every.push_back({ahead, Schedule::parse(*rc::gen::elementOf(all_schedules)).value()});
    history.habit.pauses.push_back({ahead, std::nullopt, ""});
    history.answers[ahead] = *rc::gen::element(EntryKind::done, EntryKind::not_today);
    same_figures(stand(history), past);
    RC_ASSERT(records_of(marks_of(history), history.habit, history.today) == records);
  });
}

TEST_CASE("a change of schedule dated today never touches what is judged before its unit", "[properties]") {
  holds("dated changes", [] {
    slow::History history = random_history();
    const auto before = evaluate(history);
    history.habit.every.push_back({history.today, Schedule::parse(*rc::gen::elementOf(all_schedules)).value()});
    const auto after = evaluate(history);
    for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
      if (before[i].days.last >= history.today || after[i].days.last >= history.today) break;
      if (!(before[i].days == after[i].days)) break;  // the unit that the change cut short
      RC_ASSERT(before[i].mark == after[i].mark);
    }
  });
}

TEST_CASE("a day is open on its page exactly when it is judged open", "[properties]") {
  holds("page and judgement", [] {
    const slow::History history = random_history();
    RC_LOG() << told(history);
    const auto records = records_of(marks_of(history), history.habit, history.today);
    const auto units = evaluate(history);
    RC_PRE(!units.empty());
    const DueState state = due_on(history.habit, records, {history.today});
    if (history.answers.contains(history.today)) {
      RC_ASSERT(state == DueState::kept || state == DueState::answered);
    } else if (state == DueState::open) {
      RC_ASSERT(units.back().mark == EvaluatedUnit::Mark::open);
    } else if (state == DueState::not_due) {
      RC_ASSERT(units.back().mark != EvaluatedUnit::Mark::open);
    }
  });
}
