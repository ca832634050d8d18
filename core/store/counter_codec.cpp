#include <algorithm>

#include "core/store/codec.h"
#include "core/store/codec_parts.h"
#include "core/yaml/fields.h"
#include "core/yaml/write.h"

namespace recover::store {
namespace {

std::optional<Period> read_period(const yaml::Node& node, std::string_view file, Problems& problems) {
  if (node.is_scalar()) {  // a plain day is a running period
    const auto from = Day::parse(node.text);
    if (!from) {
      problems.push_back({"date-unknown",
                          Level::error,
                          {std::string(file), node.line, node.column},
                          '"' + node.text + "\" is not a day",
                          "year-month-day, like 2026-11-20"});
      return std::nullopt;
    }
    return Period{*from, std::nullopt};
  }
  yaml::Fields parts(node, file, "a period", problems);
  const auto from = read_day(parts, "from");
  const auto to = read_day(parts, "to");
  if (!from && !parts.has("from")) {
    parts.report(node, "key-missing", "a period needs the day it begins", "- from: 2026-01-21");
  }
  if (from && to && *to < *from) {
    parts.report(node, "range-reversed", "this period ends before it begins", "put the earlier day in from");
  }
  parts.finish();
  if (!from || (to && *to < *from)) return std::nullopt;
  return Period{*from, to};
}

}  // namespace

std::string period_token(const Period& period) {
  std::vector<std::pair<std::string, std::string>> entries{{"from", period.from.iso()}};
  if (period.to) entries.emplace_back("to", period.to->iso());
  return yaml::flow_map(entries);
}

DayCounter read_since(const yaml::Node& root, std::string_view file, std::string_view name, Problems& problems) {
  DayCounter since;
  since.name = name;
  yaml::Fields fields(root, file, "a count", problems);
  since.title = fields.required("title");
  const yaml::Node* list = fields.node("periods");
  for (const yaml::Node* item : items_of(list)) {
    if (const auto period = read_period(*item, file, problems)) since.periods.push_back(*period);
  }
  std::ranges::sort(since.periods, {}, &Period::from);
  for (std::size_t i = 1; i < since.periods.size(); ++i) {
    const auto& before = since.periods[i - 1];
    if (before.to && *before.to <= since.periods[i].from) continue;
    fields.report(*list, "periods-overlap", "two periods share a day", "end the earlier one with to:");
    break;
  }
  fields.finish();
  return since;
}

std::string write_since(const DayCounter& since) {
  yaml::Writer writer;
  writer.key("title", since.title);
  if (since.periods.empty()) return writer.text();
  writer.open("periods");
  for (const Period& period : since.periods) {
    if (period.to) {
      writer.item(period_token(period));
    } else {
      writer.item_map({{"from", period.from.iso()}});
    }
  }
  writer.close();
  return writer.text();
}

}  // namespace recover::store
