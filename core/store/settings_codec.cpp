#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/name.h"
#include "core/base/text.h"
#include "core/store/codec.h"
#include "core/store/codec_parts.h"
#include "core/yaml/fields.h"

namespace recover::store {
namespace {

/// "03:00", from 00:00 to 23:59.
std::optional<std::chrono::minutes> parse_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  int hours = 0;
  int minutes = 0;
  const char* begin = text.data();
  if (std::from_chars(begin, begin + 2, hours).ptr != begin + 2) return std::nullopt;
  if (std::from_chars(begin + 3, begin + 5, minutes).ptr != begin + 5) return std::nullopt;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
  return std::chrono::minutes{hours * 60 + minutes};
}

std::optional<std::chrono::weekday> parse_weekday(std::string_view text) {
  for (unsigned number = 1; number <= 7; ++number) {
    const std::chrono::weekday day{number};
    if (lower(text) == lower(weekday_short(day)) || lower(text) == lower(weekday_name(day))) return day;
  }
  return std::nullopt;
}

std::optional<Measure> read_measure(const yaml::Node::Entry& entry, std::string_view file, Problems& problems) {
  const auto usual = Settings::default_measures();
  const auto known = std::ranges::find(usual, entry.key.text, &Measure::name);
  Measure measure = known != usual.end() ? *known : Measure{};
  measure.name = entry.key.text;
  if (known == usual.end()) measure.title = measure.name;
  yaml::Fields parts(entry.value, file, "a measure", problems);
  if (!is_plain_name(measure.name)) {
    parts.report(entry.key, "measure-name", "a measure's name is lower-case words joined by hyphens", "sleep");
  }
  if (const std::string title = parts.text("title"); !title.empty()) measure.title = title;
  const std::vector<std::string> scale = parts.texts("scale");
  if (!scale.empty()) {
    const auto low = scale.size() == 2 ? parse_number(scale[0]) : std::nullopt;
    const auto high = scale.size() == 2 ? parse_number(scale[1]) : std::nullopt;
    if (!low || !high || *low < 0 || *high > 100 || *low >= *high || *low != std::floor(*low) ||
        *high != std::floor(*high)) {
      parts.report(*parts.node("scale"), "scale-unknown", "a scale is two whole numbers, the lower first",
                   "scale: [1, 5]");
      return std::nullopt;
    }
    measure.low = static_cast<int>(*low);
    measure.high = static_cast<int>(*high);
  }
  if (const auto better = read_choice(parts, "better", {"higher", "lower", "neither"})) {
    measure.better = static_cast<Measure::Better>(*better);
  }
  if (parts.has("low")) measure.low_word = parts.text("low");
  if (parts.has("high")) measure.high_word = parts.text("high");
  parts.finish();
  return measure;
}

std::map<std::string, std::string> read_words(yaml::Fields& fields, std::string_view key) {
  std::map<std::string, std::string> words;
  const yaml::Node* node = fields.node(key);
  if (node == nullptr || node->kind == yaml::Node::Kind::nothing) return words;
  if (node->kind != yaml::Node::Kind::map) {
    fields.report(*node, "map-expected", std::string(key) + " is a list of words and what to say instead",
                  std::string(key) + ": {days: clean time}");
    return words;
  }
  for (const yaml::Node::Entry& entry : node->entries) {
    if (entry.value.is_scalar()) {
      words[entry.key.text] = entry.value.text;
    } else {
      fields.report(entry.value, "value-expected", "what to say instead of " + entry.key.text + " is a few words",
                    entry.key.text + ": my own words");
    }
  }
  return words;
}

void read_measures(Settings& settings, yaml::Fields& fields, std::string_view file, Problems& problems) {
  const yaml::Node* measures = fields.node("check-in");
  if (measures == nullptr || measures->kind == yaml::Node::Kind::nothing) return;
  if (measures->kind != yaml::Node::Kind::map) {
    fields.report(*measures, "map-expected", "check-in names its measures", "check-in: {mood: {scale: [1, 5]}}");
    return;
  }
  settings.measures.clear();
  for (const yaml::Node::Entry& entry : measures->entries) {
    if (auto measure = read_measure(entry, file, problems)) settings.measures.push_back(std::move(*measure));
  }
}

}  // namespace

Settings read_settings(const yaml::Node& root, std::string_view file, Problems& problems) {
  Settings settings;
  if (root.kind == yaml::Node::Kind::nothing) return settings;
  yaml::Fields fields(root, file, "the settings", problems);
  settings.format = fields.whole("format", 1, 999'999).value_or(settings.format);
  settings.day_starts = fields
                            .value<std::chrono::minutes>("day-starts", parse_time, "time-unknown", "a time of day",
                                                         "day-starts: \"03:00\"")
                            .value_or(settings.day_starts);
  settings.week_starts =
      fields
          .value<std::chrono::weekday>("week-starts", parse_weekday, "weekday-unknown", "a weekday", "week-starts: mon")
          .value_or(settings.week_starts);
  settings.region = lower(fields.text("region"));
  if (const auto size = read_choice(fields, "celebrate", {"none", "quiet", "warm", "big"}, "warm")) {
    settings.celebrate = static_cast<Celebrate>(*size);
  }
  if (const auto shown = read_choice(fields, "streaks", {"shown", "hidden"})) settings.streaks_shown = *shown == 0;
  if (const auto shown = read_choice(fields, "self-talk", {"shown", "hidden"})) settings.self_talk_shown = *shown == 0;
  if (const auto shown = read_choice(fields, "toolbox", {"shown", "hidden"})) settings.toolbox_shown = *shown == 0;
  if (const auto shown = read_choice(fields, "messages", {"shown", "hidden"})) settings.messages_shown = *shown == 0;
  if (const auto menu = read_choice(fields, "menu", {"asked", "first"})) settings.menu_first = *menu == 1;
  read_measures(settings, fields, file, problems);
  settings.areas = read_words(fields, "areas");
  settings.words = read_words(fields, "words");
  settings.pauses = read_pauses(fields, file, problems);
  fields.finish();
  return settings;
}

}  // namespace recover::store
