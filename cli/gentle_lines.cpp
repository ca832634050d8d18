#include <fmt/format.h>

#include <algorithm>

#include "cli/own_lines.h"
#include "cli/phrases.h"
#include "cli/self_talk_lines.h"
#include "cli/today_page.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

/// The practice that is open and has the smallest version; else none is asked for.
const Habit* smallest_open(const TodayPage& page) {
  const Habit* found = nullptr;
  for (const AgendaLine& line : page.lines) {
    const Habit& habit = line.view->habit;
    if (line.state != DueState::open) continue;
    if (found == nullptr || (found->tiny.empty() && !habit.tiny.empty())) found = &habit;
  }
  return found;
}

std::string one_thing(const TodayPage& page) {
  const Habit* habit = smallest_open(page);
  if (habit == nullptr) return "One small thing, if you like:   recover win";
  return fmt::format("One small thing, if you like: {}.   recover small {}",
                     shown(habit->tiny.empty() ? habit->title : habit->tiny), habit->name);
}

std::string someone(Context& context) {
  const OwnLines own = own_lines(context);
  if (own.people.empty()) return "Words to reach out with:   recover reach";
  const Person& person = own.people.front();
  const std::string how = person.how.empty() ? "" : " (" + shown(person.how) + ')';
  return fmt::format("Someone to reach: {}{}   recover reach", shown(person.name), how);
}

}  // namespace

std::vector<std::string> gentle_lines(Context& context, const TodayPage& page) {
  std::vector<std::string> lines{context.bold(long_day(context.today(), context.today())), ""};
  for (const std::string& line : {one_thing(page), context.discreet() ? std::string{} : someone(context)}) {
    if (!line.empty()) lines.push_back(fit(line, context.width()));
  }
  if (!page.early_sign.empty() && !context.discreet()) {
    lines.push_back(fit("From your plan, if it fits: " + shown(page.early_sign), context.width()));
  }
  const std::string kind_words = context.discreet() ? std::string{} : self_talk_of_day(context, true);
  if (!kind_words.empty()) lines.push_back(fit(kind_words, context.width()));
  lines.emplace_back();
  lines.emplace_back(page.heavy ? "That sounds heavy. Some options: recover toolbox | recover now"
                                : "The rest can wait. Some options: recover toolbox | recover now");
  lines.emplace_back(now_line);
  return lines;
}

}  // namespace recover::cli
