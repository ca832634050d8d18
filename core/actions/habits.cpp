#include "core/actions/habits.h"

#include <algorithm>

#include "core/actions/removal.h"
#include "core/model/entry.h"
#include "core/store/pause_edits.h"

namespace recover::actions {
namespace {

const std::string settings_file = "recover.yaml";

[[noreturn]] void refuse_title(const Habit& taken, Day today) {
  if (taken.archived(today)) {
    refuse("habit-archived", "there is a habit called " + taken.title + " already, and it is archived", taken.name);
  }
  refuse("title-taken", "there is a habit called " + taken.title + " already", taken.name);
}

void check_order(const Pause& pause) {
  if (pause.to && *pause.to < pause.from) {
    refuse("range-reversed", "the pause would end before it begins", pause.from.iso() + " or later");
  }
}

}  // namespace

Added<Habit> add(store::Transaction& transaction, Habit habit, Day today, TitleInUse in_use) {
  habit.title = checked_title(habit.title);
  if (habit.name.empty()) {
    const std::vector<Habit>& habits = transaction.notebook().habits();
    const auto taken =
        std::ranges::find_if(habits, [&](const Habit& one) { return same_title(one.title, habit.title); });
    if (taken != habits.end() && in_use == TitleInUse::kept) return {*taken, false};
    if (taken != habits.end()) refuse_title(*taken, today);
  }
  habit.name = new_name(transaction, habit.title, habit.name);
  transaction.about(habit.name);
  store::put(transaction, habit);
  return {std::move(habit), true};
}

void edit(store::Transaction& transaction, const Habit& habit, const HabitEdit& wanted) {
  if (wanted.keys.title) checked_title(*wanted.keys.title);
  transaction.about(habit.name);
  store::edit(transaction, habit, wanted.keys);
  if (wanted.schedule) store::set_schedule(transaction, habit, *wanted.schedule, wanted.from);
  if (wanted.target) store::set_target(transaction, habit, *wanted.target, wanted.from);
}

void rename(store::Transaction& transaction, const Habit& habit, const std::string& title) {
  HabitEdit titled;
  titled.keys.title = checked_title(title);
  edit(transaction, habit, titled);
}

void pause(store::Transaction& transaction, const Habit& habit, const Pause& pause) {
  check_order(pause);
  transaction.about(habit.name);
  store::add_pause(transaction, store::file_of(habit), pause);
}

void pause_all(store::Transaction& transaction, const Pause& pause) {
  check_order(pause);
  transaction.about("all");
  store::add_pause(transaction, settings_file, pause);
}

bool resume(store::Transaction& transaction, const Habit& habit, Day today) {
  transaction.about(habit.name);
  const int ended = store::end_pauses(transaction, store::file_of(habit), habit.pauses, today);
  if (!habit.archived(today)) return ended > 0;
  const Pause archived{*habit.end + std::chrono::days{1}, today - std::chrono::days{1}, {}};
  store::clear_end(transaction, habit);
  if (archived.from <= *archived.to) store::add_pause(transaction, store::file_of(habit), archived);
  return true;
}

bool resume_all(store::Transaction& transaction, Day today) {
  transaction.about("all");
  return store::end_pauses(transaction, settings_file, transaction.notebook().settings().pauses, today) > 0;
}

bool archive(store::Transaction& transaction, const Habit& habit, std::optional<Day> last, Day today) {
  transaction.about(habit.name);
  if (habit.archived(today) && !last) return false;
  store::set_end(transaction, habit, last.value_or(today - std::chrono::days{1}));
  return true;
}

HabitRemoval remove(store::Transaction& transaction, const Habit& habit, bool forget_entries, Day today) {
  transaction.about(habit.name);
  const views::Mentions mentions = views::mentions_of(transaction.notebook(), habit.name, is_answer);
  if (mentions.entries > 0 && !forget_entries) {
    const bool changed = archive(transaction, habit, std::nullopt, today);
    return {changed ? HabitRemoval::Kind::archived : HabitRemoval::Kind::archived_already, mentions.entries};
  }
  forget(transaction, store::file_of(habit), mentions);
  return {HabitRemoval::Kind::removed, mentions.entries};
}

}  // namespace recover::actions
