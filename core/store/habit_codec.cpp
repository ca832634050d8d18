#include <algorithm>
#include <functional>

#include "core/base/text.h"
#include "core/store/codec.h"
#include "core/store/codec_parts.h"
#include "core/yaml/fields.h"
#include "core/yaml/write.h"

namespace recover::store {
namespace {

constexpr std::string_view schedule_hint =
    "daily, weekdays, [mon, wed, fri], 3 per week, 3 in 7 days, 2 days, 2 per month, 3 per day or track";
constexpr std::string_view amount_hint = "at least 20 min, or at most 2 cups";

/// A schedule: a text, or a list of weekdays.
std::string schedule_words(const yaml::Node& node) {
  if (node.kind != yaml::Node::Kind::list) return node.text;
  std::vector<std::string> words;
  for (const yaml::Node& item : node.items) words.push_back(item.text);
  return join(words, ",");
}

/// True for `- {from: DAY, is: VALUE}` below: a list whose items are maps.
bool is_dated(const yaml::Node& node) {
  return node.kind == yaml::Node::Kind::list && !node.items.empty() && node.items.front().kind == yaml::Node::Kind::map;
}

/// A value, or a list of dated values, in order of day. `convert` reads one value and reports what it can't.
template <typename T>
std::vector<Dated<T>> read_dated(yaml::Fields& fields, std::string_view key, std::string_view file, Problems& problems,
                                 const std::function<std::optional<T>(yaml::Fields&, const yaml::Node&)>& convert) {
  std::vector<Dated<T>> list;
  const yaml::Node* node = fields.node(key);
  if (node == nullptr || node->kind == yaml::Node::Kind::nothing) return list;
  if (!is_dated(*node)) {
    if (auto value = convert(fields, *node)) list.push_back({std::nullopt, std::move(*value)});
    return list;
  }
  for (const yaml::Node& item : node->items) {
    yaml::Fields parts(item, file, "a dated value", problems);
    const auto from = read_day(parts, "from");
    const yaml::Node* is = parts.node("is");
    if (is == nullptr) {
      parts.report(item, "key-missing", "what holds from that day is missing", "{from: 2026-11-01, is: daily}");
    } else if (auto value = convert(parts, *is)) {
      list.push_back({from, std::move(*value)});
    }
    parts.finish();
  }
  std::ranges::stable_sort(list, {}, [](const Dated<T>& dated) { return dated.from; });
  return list;
}

std::optional<Schedule> read_schedule(yaml::Fields& fields, const yaml::Node& node) {
  const std::string words = schedule_words(node);
  auto schedule = Schedule::parse(words);
  if (!schedule) fields.report(node, "schedule-unknown", '"' + words + "\" is not a schedule I know", schedule_hint);
  return schedule;
}

std::optional<Target> read_target(yaml::Fields& fields, const yaml::Node& node) {
  auto target = Target::parse(node.text);
  if (!target) fields.report(node, "amount-unknown", '"' + node.text + "\" is not an amount I know", amount_hint);
  return target;
}

std::vector<int> read_milestones(yaml::Fields& fields) {
  std::vector<int> milestones;
  for (const yaml::Node* item : items_of(fields.node("milestones"))) {
    const auto value = parse_number(item->text);
    if (value && *value >= 1 && *value <= 100'000 && *value == static_cast<int>(*value)) {
      milestones.push_back(static_cast<int>(*value));
    } else {
      fields.report(*item, "number-expected", '"' + item->text + "\" is not a number of days", "milestones: [25, 75]");
    }
  }
  std::ranges::sort(milestones);
  return milestones;
}

/// A schedule as one token: weekdays as a flow list, else its words.
std::string schedule_token(const Schedule& schedule) {
  const std::string text = schedule.text();
  if (text.find(',') == std::string::npos) return yaml::scalar(text);
  return '[' + text + ']';
}

template <typename T>
void write_dated(yaml::Writer& writer, std::string_view key, const std::vector<Dated<T>>& list,
                 const std::function<std::string(const T&)>& token) {
  if (list.empty()) return;
  if (list.size() == 1 && !list.front().from) {
    writer.bare(key, token(list.front().is));
    return;
  }
  writer.open(key);
  for (const Dated<T>& dated : list) {
    std::vector<std::pair<std::string, std::string>> entries;
    if (dated.from) entries.emplace_back("from", dated.from->iso());
    entries.emplace_back("is", token(dated.is));
    writer.item(yaml::flow_map(entries));
  }
  writer.close();
}

void write_day(yaml::Writer& writer, std::string_view key, const std::optional<Day>& day) {
  if (day) writer.bare(key, day->iso());
}

}  // namespace

Habit read_habit(const yaml::Node& root, std::string_view file, std::string_view name, Problems& problems) {
  Habit habit;
  habit.name = name;
  yaml::Fields fields(root, file, "a habit", problems);
  habit.title = fields.required("title");
  auto every = read_dated<Schedule>(fields, "every", file, problems, read_schedule);
  if (!every.empty()) habit.every = std::move(every);
  habit.amount = read_dated<Target>(fields, "amount", file, problems, read_target);
  habit.start = read_day(fields, "start");
  habit.end = read_day(fields, "end");
  habit.tiny = fields.text("tiny");
  habit.cue = fields.text("if");
  habit.then = fields.text("then");
  habit.grace = fields.whole("grace", 0, 3).value_or(habit.grace);
  habit.when = fields.text("when");
  habit.order = fields.whole("order", 0, 9999);
  habit.pauses = read_pauses(fields, file, problems);
  habit.milestones = read_milestones(fields);
  habit.reward = fields.text("reward");
  habit.area = fields.text("area");
  if (habit.start && habit.end && *habit.end < *habit.start) {
    fields.report(*fields.node("end"), "range-reversed", "this habit ends before it starts", "put the later day in end",
                  Level::note);
  }
  fields.finish();
  return habit;
}

std::string write_habit(const Habit& habit) {
  yaml::Writer writer;
  writer.key("title", habit.title);
  write_dated<Schedule>(writer, "every", habit.every, schedule_token);
  write_day(writer, "start", habit.start);
  write_day(writer, "end", habit.end);
  writer.key("tiny", habit.tiny);
  write_dated<Target>(writer, "amount", habit.amount, [](const Target& target) { return yaml::scalar(target.text()); });
  writer.key("if", habit.cue).key("then", habit.then);
  if (habit.grace != Habit{}.grace) writer.bare("grace", std::to_string(habit.grace));
  writer.key("when", habit.when);
  if (habit.order) writer.bare("order", std::to_string(*habit.order));
  writer.key("area", habit.area);
  std::vector<std::string> milestones;
  for (const int milestone : habit.milestones) milestones.push_back(std::to_string(milestone));
  if (!milestones.empty()) writer.bare("milestones", '[' + join(milestones, ", ") + ']');
  writer.key("reward", habit.reward);
  if (!habit.pauses.empty()) {
    writer.open("pauses");
    for (const Pause& pause : habit.pauses) writer.item(pause_token(pause));
    writer.close();
  }
  return writer.text();
}

}  // namespace recover::store
