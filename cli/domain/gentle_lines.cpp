#include <algorithm>

#include "cli/domain/phrases.h"
#include "cli/domain/self_talk_lines.h"
#include "cli/domain/today_page.h"
#include "core/base/text.h"
#include "core/views/contacts.h"

namespace recover::cli {
namespace {

/// The practice that is open and has the smallest version; else none is asked for.
const Habit* smallest_open(const views::TodayView& page) {
  const Habit* found = nullptr;
  for (const views::AgendaItem& line : page.agenda) {
    const Habit& habit = line.view->habit;
    if (line.state != DueState::open) continue;
    if (found == nullptr || (found->tiny.empty() && !habit.tiny.empty())) found = &habit;
  }
  return found;
}

/// What there is to do, and the command for it.
struct Offer {
  std::string what;
  std::string way;
};

Offer one_thing(const views::TodayView& page) {
  const Habit* habit = smallest_open(page);
  if (habit == nullptr) return {"One small thing, if you like:", "recover win"};
  const std::string what = printable(habit->tiny.empty() ? habit->title : habit->tiny);
  return {"One small thing, if you like: " + what + '.', "recover small " + habit->name};
}

Offer someone(Context& context) {
  const views::CrisisContacts own = views::crisis_contacts(context.notebook());
  if (own.people.empty()) return {"Words to reach out with:", "recover reach"};
  const Person& person = own.people.front();
  const std::string how = person.how.empty() ? "" : " (" + printable(person.how) + ')';
  return {"Someone to reach: " + printable(person.name) + how, "recover reach"};
}

/// Nothing of it is cut: the command gets a line of its own where one line is too short for both.
void put(std::vector<std::string>& lines, Context& context, const Offer& offer) {
  std::string line = offer.what + "   " + offer.way;
  if (display_width(line) <= context.width()) {
    lines.push_back(std::move(line));
  } else {
    lines.insert(lines.end(), {offer.what, "  " + offer.way});
  }
}

}  // namespace

std::vector<std::string> gentle_lines(Context& context, const views::TodayView& page) {
  std::vector<std::string> lines{context.bold(long_day(context.today(), context.today())), ""};
  put(lines, context, one_thing(page));
  if (!context.discreet()) put(lines, context, someone(context));
  if (!page.early_sign.empty() && !context.discreet()) {
    lines.push_back("From your plan, if it fits: " + printable(page.early_sign));
  }
  const auto kind_words = views::self_talk_of_day(context.notebook(), page.today, true);
  if (kind_words && !context.discreet()) lines.push_back(self_talk_said(*kind_words));
  lines.emplace_back();
  lines.emplace_back(page.heavy ? "That sounds heavy. Some options: recover toolbox | recover now"
                                : "The rest can wait. Some options: recover toolbox | recover now");
  lines.emplace_back(now_line);
  return lines;
}

}  // namespace recover::cli
