#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "cli/domain/goal_steps.h"
#include "cli/domain/phrases.h"
#include "cli/domain/self_talk_lines.h"
#include "cli/domain/today_page.h"
#include "core/base/text.h"
#include "core/rules/counter.h"

namespace recover::cli {
namespace {

constexpr std::size_t most_lines = 14;
constexpr std::string_view gap = "   ";

using Section = std::vector<std::string>;

/// `own`: a line of self-talk, where there is one.
Section welcome(const std::string& own) {
  Section lines{"Welcome. What you write stays on this computer unless you choose to share it.",
                "",
                "Two small ways to start:",
                "  recover win          write down one small thing that went right",
                "  recover habit add    pick one thing you'd like more of",
                "",
                "New to commands?       recover menu      (you press numbers)",
                "Something is hard?     recover toolbox",
                "In a bad moment:       recover now       (people and numbers to call)"};
  if (!own.empty()) lines.insert(lines.end(), {"", own});
  return lines;
}

std::string wins_part(const LogSummary& summary) {
  return summary.wins.empty() || !summary.whole() ? std::string{} : fmt::format("Wins: {}.", summary.wins.size());
}

/// "31 days of Walk and 22 wins, all still yours."
std::string still_yours(Context& context, const views::TodayView& page) {
  std::vector<std::string> parts;
  if (!page.summary.whole()) return "Part of the log can't be read now. The rest is here.";
  for (const HabitView* view : page.habits) {
    if (parts.size() < 2 && view->stats.total > 0) {
      const std::string days = context.notebook().settings().say(view->stats.total == 1 ? "day" : "days");
      parts.push_back(fmt::format("{} {} of {}", view->stats.total, printable(days), printable(view->habit.title)));
    }
  }
  const auto wins = static_cast<int>(page.summary.wins.size());
  if (wins > 0) parts.push_back(counted(wins, "win", "wins"));
  return parts.empty() ? "What you wrote is all still here." : listed(parts) + ", all still yours.";
}

Section welcome_back(Context& context, const views::TodayView& page) {
  std::string small = "One small thing, if you like:     recover win";
  const auto with_tiny =
      std::ranges::find_if(page.habits, [](const HabitView* view) { return !view->habit.tiny.empty(); });
  const auto chosen = with_tiny != page.habits.end() ? with_tiny : page.habits.begin();
  if (chosen != page.habits.end()) {
    const Habit& habit = (*chosen)->habit;
    const std::string what = habit.tiny.empty() ? habit.title : habit.tiny;
    small = fmt::format("One small thing, if you like: {}.     recover small {}", printable(what), habit.name);
  }
  return {"Good to see you. No catching up needed.",
          "",
          still_yours(context, page),
          "",
          small,
          "",
          "If today is heavy:  recover toolbox",
          "In a bad moment:    recover now"};
}

/// What is there: totals of habits, wins and counts, as many as fit on one line. Those of the log only when all of it
/// was read.
std::string totals(Context& context, const views::TodayView& page) {
  std::vector<std::string> parts;
  const auto known = [](const HabitView& view) { return view.whole && view.stats.total > 0; };
  if (!page.habits.empty() && known(*page.habits.front())) {
    parts.push_back(standing_line(context, *page.habits.front()));
  }
  if (const std::string wins = wins_part(page.summary); !wins.empty()) parts.push_back(wins);
  for (const DayCounter& since : context.notebook().since()) {
    const CounterTotals figures = count(since, context.today());
    if (figures.total > 0) parts.push_back(printable(since.title) + ": " + days_in_all(context, figures.total) + '.');
  }
  for (std::size_t i = 1; i < page.habits.size(); ++i) {
    if (known(*page.habits[i])) parts.push_back(standing_line(context, *page.habits[i]));
  }
  std::string line;
  for (const std::string& part : parts) {
    if (!line.empty() && display_width(line) + 3 + display_width(part) > context.width()) continue;
    line += (line.empty() ? "" : std::string(gap)) + part;
  }
  return line;
}

/// As much of it as fits on one line.
std::string celebration_line(Context& context, const views::TodayView& page) {
  const std::string first = fact(context, page.celebrations.front());
  const std::size_t more = page.celebrations.size() - 1;
  const std::string rest = more == 0 ? "" : fmt::format(" And {} more.", more);
  const std::string way = "  recover celebrate";
  for (const std::string_view question : {" Worth telling someone?", ""}) {
    std::string line = fmt::format("{}{}{}{}", first, rest, question, way);
    if (display_width(line) <= context.width()) return line;
  }
  return counted(static_cast<int>(more) + 1, "thing", "things") + " worth telling someone." + way;
}

std::string state_said(const views::AgendaItem& line) {
  switch (line.state) {
    case DueState::kept:
      return line.view->records.back().kind() == EntryKind::small ? "done, small" : "done";
    case DueState::answered:
      return std::string(word(line.view->records.back().kind()));
    case DueState::resting:
      return "on hold";
    default:
      return "open";
  }
}

std::string habit_line(Context& context, const views::AgendaItem& line, std::size_t number, int title_width) {
  std::string aside = unit_progress(context, *line.view);
  const bool open = line.state == DueState::open;
  if (open && aside.empty() && !line.view->habit.tiny.empty())
    aside = "small version: " + printable(line.view->habit.tiny);
  const std::string front =
      fmt::format("  {}  {}  ", number, pad(fit(printable(line.view->habit.title), title_width), title_width));
  const std::string state = aside.empty() ? state_said(line) : pad(state_said(line), 5) + std::string(gap) + aside;
  return fit(front + state, context.width());
}

/// The list, cut to `room` lines: what is open first, then the rest, in the list's own order and numbers.
Section habit_lines(Context& context, const views::TodayView& page, std::size_t room) {
  int title_width = 0;
  for (const views::AgendaItem& line : page.agenda)
    title_width = std::max(title_width, display_width(printable(line.view->habit.title)));
  title_width = std::min(title_width, context.width() / 2);
  const bool cut = page.agenda.size() > room;
  std::size_t places = cut ? room - 1 : room;
  std::size_t open_left = static_cast<std::size_t>(page.open);
  Section lines;
  for (std::size_t i = 0; i < page.agenda.size() && places > 0; ++i) {
    const bool open = page.agenda[i].state == DueState::open;
    if (!open && places <= open_left) continue;
    lines.push_back(habit_line(context, page.agenda[i], i + 1, title_width));
    --places;
    if (open) --open_left;
  }
  if (cut) lines.push_back(fmt::format("  and {} more: recover habit list", page.agenda.size() - lines.size()));
  return lines;
}

/// One worry by its words, several by their number.
std::string worry_line(Context& context, const std::vector<Entry>& worries) {
  const std::string way = "   recover worry list";
  if (worries.size() > 1) return fmt::format("{} worries are back for a look:", worries.size()) + way;
  const std::string front = "A worry is back for a look: ";
  const int room = context.width() - display_width(front) - display_width(way);
  return front + fit(printable(worries.front().about.text), room) + way;
}

/// Where there is little room the title is cut, and then left out: the command names it as well.
std::string look_back_line(Context& context, const Worksheet& sheet) {
  const std::string front = "A look back is open: ";
  const std::string way = "recover solve resume " + sheet.name;
  const int room = context.width() - display_width(front) - display_width(gap) - display_width(way);
  constexpr int fewest = 8;  // columns that say something
  return room < fewest ? front + way : front + fit(printable(sheet.title), room) + std::string(gap) + way;
}

Section next_things(Context& context, const views::TodayView& page) {
  Section lines;
  if (page.next_goal) lines.push_back(fit(next_step_line(*page.next_goal), context.width()));
  if (page.check_in_open) lines.emplace_back("Check-in is open.");
  const bool private_words = !context.discreet();  // a pipe may end where others read
  if (page.look_back && private_words) {
    lines.push_back(look_back_line(context, *page.look_back));
  }
  if (!page.summary.worries.empty() && private_words) lines.push_back(worry_line(context, page.summary.worries));
  if (!page.early_sign.empty() && private_words) {
    lines.push_back(fit("From your plan, if it fits: " + printable(page.early_sign), context.width()));
  }
  if (page.self_talk && private_words) {
    lines.push_back(context.dim(fit(self_talk_said(*page.self_talk), context.width())));
  }
  return lines;
}

Section ways_on(Context& context, const views::TodayView& page) {
  std::vector<std::string> ways;
  const auto open = std::ranges::find(page.agenda, DueState::open, &views::AgendaItem::state);
  if (open != page.agenda.end()) ways.push_back(fmt::format("recover done {}", open - page.agenda.begin() + 1));
  if (page.check_in_open) ways.emplace_back("recover check-in");
  if (page.agenda.empty()) ways.emplace_back("recover win");
  ways.emplace_back("recover toolbox");
  std::string could = "You could: " + join(ways, " | ");
  while (display_width(could) > context.width() && ways.size() > 1) {  // the last one stays
    ways.erase(ways.end() - 2);
    could = "You could: " + join(ways, " | ");
  }
  return {could, std::string(now_line)};
}

/// Sections with an empty line between them, as far as `most_lines` allows: the last gaps go first.
Section laid_out(const std::vector<Section>& sections) {
  std::size_t used = 0;
  for (const Section& section : sections) used += section.size();
  std::size_t gaps = used < most_lines ? most_lines - used : 0;
  Section lines;
  for (const Section& section : sections) {
    if (section.empty()) continue;
    if (!lines.empty() && gaps > 0) {
      lines.emplace_back();
      --gaps;
    }
    lines.insert(lines.end(), section.begin(), section.end());
  }
  return lines;
}

Section discreet_page(const views::TodayView& page) {
  const std::size_t answered = page.agenda.size() - static_cast<std::size_t>(page.open);
  Section lines{fmt::format("{} of {} answered.", answered, page.agenda.size())};
  if (page.check_in_open) lines.emplace_back("Check-in is open.");
  return lines;
}

}  // namespace

std::vector<std::string> page_lines(Context& context, const views::TodayView& page, bool gentle) {
  const std::string own = page.self_talk && !context.discreet() ? self_talk_said(*page.self_talk) : std::string{};
  if (context.globals.discreet) return discreet_page(page);
  if (page.empty) {
    return welcome(own.empty() ? own : context.dim(fit(own, context.width())));
  }
  if (page.heavy || gentle) return gentle_lines(context, page);
  if (page.quiet_days) return welcome_back(context, page);
  Section head{context.bold(long_day(context.today(), context.today()))};
  Section there;
  if (std::string line = totals(context, page); !line.empty()) there.push_back(std::move(line));
  if (!page.celebrations.empty()) there.push_back(celebration_line(context, page));
  const Section next = next_things(context, page);
  const Section ways = ways_on(context, page);
  const std::size_t fixed = head.size() + there.size() + next.size() + ways.size();
  Section list = page.agenda.empty() ? Section{} : habit_lines(context, page, most_lines - fixed);
  return laid_out({head, there, list, next, ways});
}

}  // namespace recover::cli
