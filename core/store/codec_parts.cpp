#include "core/store/codec_parts.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"
#include "core/store/codec.h"
#include "core/yaml/write.h"

namespace recover::store {

std::optional<Day> read_day(yaml::Fields& fields, std::string_view key) {
  return fields.value<Day>(key, Day::parse, "date-unknown", "a day", "year-month-day, like 2026-11-20");
}

std::vector<const yaml::Node*> items_of(const yaml::Node* node) {
  std::vector<const yaml::Node*> items;
  if (node == nullptr || node->kind == yaml::Node::Kind::nothing) return items;
  if (node->kind != yaml::Node::Kind::list) return {node};
  items.reserve(node->items.size());
  for (const yaml::Node& item : node->items) items.push_back(&item);
  return items;
}

std::vector<Pause> read_pauses(yaml::Fields& fields, std::string_view file, Problems& problems) {
  std::vector<Pause> pauses;
  for (const yaml::Node* item : items_of(fields.node("pauses"))) {
    yaml::Fields parts(*item, file, "a pause", problems);
    const auto from = read_day(parts, "from");
    const auto to = read_day(parts, "to");
    const std::string why = parts.text("why");
    if (!from && !parts.has("from")) {
      parts.report(*item, "key-missing", "a pause needs the day it begins", "from: 2026-12-20");
    }
    if (from && to && *to < *from) {
      parts.report(*item, "range-reversed", "this pause ends before it begins", "put the earlier day in from");
    } else if (from) {
      pauses.push_back({*from, to, why});
    }
    parts.finish();
  }
  return pauses;
}

std::optional<std::size_t> read_choice(yaml::Fields& fields, std::string_view key,
                                       const std::vector<std::string>& words, std::string_view usual) {
  return fields.value<std::size_t>(
      key,
      [&words](std::string_view text) -> std::optional<std::size_t> {
        const auto found = std::ranges::find(words, text);
        if (found == words.end()) return std::nullopt;
        return static_cast<std::size_t>(found - words.begin());
      },
      "choice-unknown", "one of " + join(words, ", "), usual.empty() ? words.front() : usual);
}

std::string pause_token(const Pause& pause) {
  std::vector<std::pair<std::string, std::string>> entries{{"from", pause.from.iso()}};
  if (pause.to) entries.emplace_back("to", pause.to->iso());
  if (!pause.why.empty()) entries.emplace_back("why", yaml::flow_scalar(pause.why));
  return yaml::flow_map(entries);
}

}  // namespace recover::store
