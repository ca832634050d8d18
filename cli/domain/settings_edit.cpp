#include "cli/domain/settings_edit.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/domain/phrases.h"
#include "core/base/name.h"
#include "core/base/text.h"
#include "core/store/codec.h"
#include "core/yaml/write.h"

namespace recover::cli {
namespace {

constexpr const char* file = "recover.yaml";
constexpr std::array<std::string_view, 9> plain_keys = {"day-starts", "week-starts", "region",   "celebrate", "streaks",
                                                        "self-talk",  "toolbox",     "messages", "menu"};

std::string_view celebrate_word(Celebrate size) {
  constexpr std::array<std::string_view, 4> words = {"none", "quiet", "warm", "big"};
  return words.at(static_cast<std::size_t>(size));
}

/// {"words", "days"} for "words.days"; throws for what can't be set by one value.
yaml::Path path_of(const std::string& key) {
  if (std::ranges::find(plain_keys, key) != plain_keys.end()) return {key};
  const auto dot = key.find('.');
  const std::string map = key.substr(0, dot);
  const std::string inner = dot == std::string::npos ? "" : key.substr(dot + 1);
  if (map == "words" && !inner.empty()) return {map, inner};
  if (map == "areas" && std::ranges::find(wellness_areas, inner) != wellness_areas.end()) return {map, inner};
  if (map == "check-in") {
    refuse("setting-unknown", "the measures of the check-in are written by hand",
           "recover.yaml; recover-files(5) shows how");
  }
  std::vector<std::string> keys(plain_keys.begin(), plain_keys.end());
  for (const std::string& area : wellness_areas) keys.push_back("areas." + area);
  const auto close = near(key, keys);
  refuse("setting-unknown", '"' + key + "\" is not a setting",
         close.empty() ? "recover settings" : listed(close, "or"));
}

std::string token_of(const std::string& key, const std::string& value) {
  return key == "day-starts" ? yaml::quoted_scalar(value) : yaml::flow_scalar(value);
}

/// The settings must still read well; what is wrong with the new value is said as a usage problem.
void check(const std::string& text) {
  Problems problems;
  store::read_settings(yaml::parse(file, text).root, file, problems);
  for (Problem& problem : problems) {
    if (problem.level != Level::error) continue;
    problem.location = {};
    throw Failure(ErrorKind::refused, problem);
  }
}

}  // namespace

std::vector<Setting> all_settings(Context& context) {
  const Settings& settings = context.notebook().settings();
  const auto minutes = settings.day_starts.count();
  std::vector<Setting> all{
      {"day-starts", fmt::format("{:02}:{:02}", minutes / 60, minutes % 60),
       "when a new day begins, for late evenings"},
      {"week-starts", lower(weekday_short(settings.week_starts)), "the first day of a week"},
      {"region", settings.region.empty() ? "not chosen" : settings.region,
       "whose numbers `recover now` shows: us, uk, …", !settings.region.empty()},
      {"celebrate", std::string(celebrate_word(settings.celebrate)),
       "how much is made of a milestone: none, quiet, warm, big"},
      {"streaks", settings.streaks_shown ? "shown" : "hidden", "days in a row: shown or hidden"},
      {"self-talk", settings.self_talk_shown ? "shown" : "hidden", "a line of yours on today's page: shown or hidden"},
      {"toolbox", settings.toolbox_shown ? "shown" : "hidden", "waves and the like in reports: shown or hidden"},
      {"messages", settings.messages_shown ? "shown" : "hidden", "a short line after a note: shown or hidden"},
      {"menu", settings.menu_first ? "first" : "asked", "first: plain `recover` opens the menu"},
  };
  for (const auto& [word, own] : settings.words) all.push_back({"words." + word, own, "your own word"});
  for (const auto& [area, own] : settings.areas) all.push_back({"areas." + area, own, "your own word for this area"});
  for (const Measure& measure : settings.measures) {
    all.push_back({"check-in." + measure.name, fmt::format("{}–{}", measure.low, measure.high),
                   "a measure of the check-in; set by hand"});
  }
  return all;
}

void set_setting(store::Transaction& transaction, const std::string& key, const std::optional<std::string>& value) {
  const yaml::Path path = path_of(key);
  if (!transaction.has(file) && !value) return;
  if (!transaction.has(file)) transaction.set(file, "format: 1\n");
  transaction.edit(file, [&](yaml::YamlEditor& editor) -> std::optional<Problem> {
    if (value) return editor.set(path, token_of(key, *value));
    const yaml::Node* node = &editor.root();
    for (const std::string& part : path) node = node == nullptr ? nullptr : node->find(part);
    return node == nullptr ? std::nullopt : editor.remove(path);
  });
  check(transaction.text(file));
}

}  // namespace recover::cli
