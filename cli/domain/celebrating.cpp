#include "cli/domain/celebrating.h"

#include <algorithm>
#include <iterator>

#include "cli/domain/phrases.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

void append(std::vector<Celebration>& all, std::vector<Celebration> more) {
  std::ranges::move(more, std::back_inserter(all));
}

std::string_view size_word(Celebrate size) {
  switch (size) {
    case Celebrate::quiet:
      return "quiet";
    case Celebrate::big:
      return "big";
    default:
      return "warm";
  }
}

}  // namespace

std::vector<Celebration> earned_by(Context& context, const HabitView& view, const LogSummary& summary) {
  if (!summary.whole) return {};
  std::vector<Celebration> found = earned_by_habit(view.habit, view.records, view.stats,
                                                   summary.celebrated_of(view.habit.name), rule_context(context));
  if (!context.notebook().settings().streaks_shown) {
    std::erase_if(found, [](const Celebration& one) { return one.kind == Celebration::Kind::longest_run; });
  }
  return found;
}

std::vector<Celebration> earned(Context& context, const LogSummary& summary, const std::vector<HabitView>& views) {
  std::vector<Celebration> all;
  if (!summary.whole || context.notebook().settings().celebrate == Celebrate::none) return all;
  const Day today = context.today();
  for (const HabitView& view : views) append(all, earned_by(context, view, summary));
  for (const Goal& goal : context.notebook().goals()) {
    append(all, earned_by_goal(goal, summary.celebrated_of(goal.name), today));
  }
  for (const DayCounter& since : context.notebook().since()) {
    append(all, earned_by_count(since, summary.celebrated_of(since.name), today));
  }
  append(all, earned_by_wins(summary.wins, summary.celebrated_of("win"), today));
  if (context.notebook().settings().toolbox_shown) {
    append(all, earned_by_times(reached_out, summary.reached, summary.celebrated_of(reached_out), today));
    append(all, earned_by_times(waves_down, summary.waves_down, summary.celebrated_of(waves_down), today));
  }
  std::ranges::stable_sort(all, std::greater{}, &Celebration::earned);
  return all;
}

std::vector<std::string> ideas_of_day(Context& context, std::string_view size) {
  constexpr std::string_view pack = "celebrations";
  const std::vector<PackItem> fitting = items_on(context.notebook().pack(std::string(pack)).items, size);
  std::vector<std::string> ideas;
  for (const PackItem& item : choose_several_for_day(fitting, context.today(), pack, size == "quiet" ? 1 : 2)) {
    ideas.push_back(item.text);
  }
  return ideas;
}

std::vector<std::string> celebration_lines(Context& context, const std::vector<Celebration>& earned) {
  std::vector<std::string> lines;
  const Celebrate size = context.notebook().settings().celebrate;
  if (earned.empty() || size == Celebrate::none) return lines;
  for (const Celebration& one : earned) {
    const bool again = one.kind == Celebration::Kind::comeback && lines.size() > 1;
    if (!again) lines.push_back(fact(context, one));
  }
  if (size == Celebrate::big) lines.insert(lines.begin(), context.globals.plain ? "Celebration!" : "*  .  *  .  *");
  if (size == Celebrate::quiet) return lines;
  const std::vector<std::string> ideas = ideas_of_day(context, size_word(size));
  if (!ideas.empty()) lines.push_back("An idea: " + printable(ideas.front()));
  return lines;
}

void remember_shown(Context& context, const std::vector<Celebration>& earned, const LogSummary& summary) {
  if (context.discreet() || context.globals.quiet || !summary.whole) return;
  std::vector<Entry> fresh;
  for (const Celebration& one : earned) {
    const bool known =
        std::ranges::any_of(summary.celebrated, [&](const Entry& entry) { return remembers(entry, one); });
    if (!known) fresh.push_back(memory_of(one, context.today()));
  }
  if (fresh.empty()) return;
  try {
    store::Transaction transaction = context.notebook().begin(ActionKind::celebrated);
    transaction.not_undoable();
    for (Entry& entry : fresh) {
      entry.at = context.doors.clock.now().iso();
      transaction.add(entry);
    }
    transaction.commit();
  } catch (const Failure&) {
    return;  // a read-only notebook: what was shown may be shown again
  } catch (const DiskFailure&) {
    return;
  }
}

}  // namespace recover::cli
