#include "core/store/habit_file.h"

#include "core/base/text.h"
#include "core/store/codec.h"
#include "core/store/key_edits.h"
#include "core/yaml/write.h"

namespace recover::store {
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
void change(Transaction& transaction, const Habit& habit, std::string_view key, std::vector<Dated<T>> list,
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

std::string file_of(const Habit& habit) { return "habits/" + habit.name + ".yaml"; }

void put(Transaction& transaction, const Habit& habit) { transaction.set(file_of(habit), write_habit(habit)); }

void edit(Transaction& transaction, const Habit& habit, const HabitChanges& changes) {
  KeyEdits edits;
  add_text(edits, "title", changes.title);
  add_text(edits, "tiny", changes.tiny);
  add_text(edits, "if", changes.cue);
  add_text(edits, "then", changes.then);
  add_text(edits, "when", changes.when);
  add_text(edits, "reward", changes.reward);
  if (changes.area) edits.push_back({"area", *changes.area});
  if (changes.start) edits.push_back({"start", changes.start->iso()});
  if (changes.end) edits.push_back({"end", changes.end->iso()});
  if (changes.order) edits.push_back({"order", std::to_string(*changes.order)});
  if (changes.grace) edits.push_back({"grace", std::to_string(*changes.grace)});
  if (!changes.milestones.empty()) {
    std::vector<std::string> numbers;
    for (const int milestone : changes.milestones) numbers.push_back(std::to_string(milestone));
    edits.push_back({"milestones", '[' + join(numbers, ", ") + ']'});
  }
  for (const std::string& key : changes.cleared) edits.push_back({key, ""});
  apply(transaction, file_of(habit), edits);
}

void set_schedule(Transaction& transaction, const Habit& habit, const Schedule& schedule, std::optional<Day> from) {
  change(transaction, habit, "every", habit.every, schedule, from);
}

void set_target(Transaction& transaction, const Habit& habit, const Target& target, std::optional<Day> from) {
  change(transaction, habit, "amount", habit.amount, target, from);
}

void set_end(Transaction& transaction, const Habit& habit, Day last) {
  transaction.edit(file_of(habit), [&](yaml::YamlEditor& editor) { return editor.set({"end"}, last.iso()); });
}

void clear_end(Transaction& transaction, const Habit& habit) {
  transaction.edit(file_of(habit), [](yaml::YamlEditor& editor) { return editor.remove({"end"}); });
}

}  // namespace recover::store
