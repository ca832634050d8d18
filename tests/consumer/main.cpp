#include <iostream>

#include "core/rules/habit_stats.h"

int main() {
  const recover::Day monday = *recover::Day::parse("2026-01-05");
  const recover::Habit walk{.name = "walk", .title = "Walk", .start = monday};
  const std::vector<recover::DayRecord> marks{{monday}, {monday + std::chrono::days{1}}};
  const auto records = recover::records_of(marks, walk, monday + std::chrono::days{1});
  std::cout << recover::standing(walk, records, {monday + std::chrono::days{1}}).total << '\n';
}
