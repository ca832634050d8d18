#include "cli/domain/dated_edit.h"

#include <functional>

#include "cli/domain/lookup.h"
#include "core/yaml/write.h"

namespace recover::cli {
namespace {

std::string token_of(const Schedule& schedule) {
  const std::string text = schedule.text();
  return text.find(',') == std::string::npos ? yaml::flow_scalar(text) : '[' + text + ']';
}

std::string token_of(const Target& target) { return yaml::flow_scalar(target.text()); }

template <typename T>
std::string dated_token(const Dated<T>& dated) {
  std::vector<std::pair<std::string, std::string>> entries;
  if (dated.from) entries.emplace_back("from", dated.from->iso());
  entries.emplace_back("is", token_of(dated.is));
  return yaml::flow_map(entries);
}

/// The whole list as one flow sequence; a list of one without a day is the value alone.
template <typename T>
std::string list_token(const std::vector<Dated<T>>& list) {
  if (list.size() == 1 && !list.front().from) return token_of(list.front().is);
  std::string out = "[";
  for (const Dated<T>& dated : list) out += (out.size() > 1 ? ", " : "") + dated_token(dated);
  return out + ']';
}

template <typename T>
void change(store::Transaction& transaction, const Habit& habit, std::string_view key, std::vector<Dated<T>> list,
            const T& value, std::optional<Day> from) {
  const bool from_the_start = !from || (habit.start && *from <= *habit.start && list.size() < 2);
  const bool was_dated = !list.empty() && (list.size() > 1 || list.front().from);
  const yaml::Path path{std::string(key)};
  if (list.empty() || from_the_start) {
    list = {{std::nullopt, value}};
  } else if (was_dated && list.back().from && *list.back().from < *from) {  // the usual case keeps the file's own lines
    transaction.edit(file_of(habit), [&](yaml::YamlEditor& editor) {
      return editor.append(path, dated_token(Dated<T>{from, value}));
    });
    return;
  } else {
    std::erase_if(list, [&](const Dated<T>& dated) { return dated.from && *dated.from >= *from; });
    if (list.size() == 1 && !list.front().from)
      list.front().from = habit.start;  // its first day, where the file knows it
    list.push_back({from, value});
  }
  transaction.edit(file_of(habit), [&](yaml::YamlEditor& editor) { return editor.set(path, list_token(list)); });
}

}  // namespace

void change_schedule(store::Transaction& transaction, const Habit& habit, const Schedule& schedule,
                     std::optional<Day> from) {
  change(transaction, habit, "every", habit.every, schedule, from);
}

void change_target(store::Transaction& transaction, const Habit& habit, const Target& target, std::optional<Day> from) {
  change(transaction, habit, "amount", habit.amount, target, from);
}

}  // namespace recover::cli
