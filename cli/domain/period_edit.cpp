#include "cli/domain/period_edit.h"

#include <algorithm>

#include "cli/domain/lookup.h"
#include "core/base/text.h"
#include "core/rules/celebrations.h"
#include "core/rules/counter.h"
#include "core/store/codec.h"

namespace recover::cli {
namespace {

using Edited = std::optional<Problem>;

std::optional<Day> day_in(const yaml::Node* node) { return node == nullptr ? std::nullopt : Day::parse(node->text); }

/// The periods in the order in which they stand in the file, which need not be that of their days.
std::vector<Period> written_periods(const yaml::YamlEditor& editor) {
  std::vector<Period> periods;
  const yaml::Node* list = editor.root().find("periods");
  if (list == nullptr) return periods;
  for (const yaml::Node& item : list->items) {
    const auto from = item.is_scalar() ? Day::parse(item.text) : day_in(item.find("from"));
    periods.push_back({from.value_or(Day{}), day_in(item.find("to"))});
  }
  return periods;
}

bool has(const std::vector<Period>& periods, const Period& period) {
  return std::ranges::find(periods, period) != periods.end();
}

/// The wanted period that `old` has turned into: it still begins, or still ends, on the same day.
std::optional<Period> successor(const Period& old, const std::vector<Period>& wanted,
                                const std::vector<Period>& known) {
  for (const Period& period : wanted) {
    if (!has(known, period) && period.from == old.from) return period;
  }
  for (const Period& period : wanted) {
    if (!has(known, period) && old.to && period.to == old.to) return period;
  }
  return std::nullopt;
}

Edited rewrite(yaml::YamlEditor& editor, std::size_t index, const Period& old, const Period& now) {
  const yaml::Path item{"periods", std::to_string(index)};
  const auto at = [&item](const char* key) {
    yaml::Path path = item;
    path.emplace_back(key);
    return path;
  };
  if (now.from != old.from) {
    if (auto problem = editor.set(at("from"), now.from.iso(), "from")) return problem;
  }
  if (now.to == old.to) return std::nullopt;
  return now.to ? editor.set(at("to"), now.to->iso(), "from") : editor.remove(at("to"));
}

Edited put(yaml::YamlEditor& editor, const Period& period) {
  const std::vector<Period> now = written_periods(editor);
  const auto later = std::ranges::find_if(now, [&](const Period& one) { return period.from < one.from; });
  const std::string token = store::period_token(period);
  if (later == now.end()) return editor.append({"periods"}, token);
  return editor.insert({"periods"}, static_cast<std::size_t>(later - now.begin()), token);
}

/// `periods: 2025-09-23`, or one map: said anew as a list.
Edited write_whole(yaml::YamlEditor& editor, const std::vector<Period>& wanted) {
  std::vector<std::string> tokens;
  tokens.reserve(wanted.size());
  for (const Period& period : wanted) tokens.push_back(store::period_token(period));
  return editor.set({"periods"}, '[' + join(tokens, ", ") + ']');
}

Edited write_periods(yaml::YamlEditor& editor, const std::vector<Period>& wanted) {
  const yaml::Node* list = editor.root().find("periods");
  const bool single =
      list != nullptr && list->kind != yaml::Node::Kind::list && list->kind != yaml::Node::Kind::nothing;
  if (single) return write_whole(editor, wanted);
  for (std::size_t index = written_periods(editor).size(); index-- > 0;) {
    const std::vector<Period> now = written_periods(editor);
    if (has(wanted, now[index])) continue;
    const auto next = successor(now[index], wanted, now);
    auto problem = next ? rewrite(editor, index, now[index], *next) : editor.remove({"periods", std::to_string(index)});
    if (problem) return problem;
  }
  for (const Period& period : wanted) {
    if (has(written_periods(editor), period)) continue;
    if (auto problem = put(editor, period)) return problem;
  }
  return std::nullopt;
}

}  // namespace

void change_periods(store::Transaction& transaction, const DayCounter& since, const std::vector<Period>& periods) {
  transaction.edit(file_of(since), [&](yaml::YamlEditor& editor) { return write_periods(editor, periods); });
}

void remember_reached(Context& context, store::Transaction& transaction, const DayCounter& since) {
  const Day today = context.today();
  if (!since.running()) return;
  const Day from = since.periods.back().from;
  const auto reached = count_milestones(from, today);
  if (reached.empty()) return;
  const Celebration celebration{
      Celebration::Kind::count, since.name, reached.back().day, 0, reached.back().name, from, 0};
  // Dated yesterday: what is remembered today stays visible today (R15), which would make an event of it.
  Entry memory = memory_of(celebration, today - std::chrono::days{1});
  memory.at = context.doors.clock.now().iso();
  try {
    transaction.add(memory);
  } catch (const Failure& failure) {
    if (failure.kind() != ErrorKind::unreadable) throw;  // a log that can't be read stops no count
  }
}

}  // namespace recover::cli
