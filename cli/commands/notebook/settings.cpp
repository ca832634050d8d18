#include <algorithm>
#include <map>

#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/helpline_card.h"
#include "cli/domain/phrases.h"
#include "cli/domain/settings_edit.h"
#include "core/base/name.h"
#include "core/base/text.h"
#include "core/report/json.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string key;
  std::string value;
  bool unset = false;
  bool dry_run = false;
  Format format;
};

/// The key, its value and what it means, which goes on below itself; below the key where there is little room.
void say_setting(Context& context, const Setting& setting) {
  constexpr int least_room = 24;
  const std::string front = pad(pad(printable(setting.key), 20) + printable(setting.value), 30) + "  ";
  if (!context.doors.terminal.output_is_terminal()) {
    context.say(front + setting.meaning);  // a line each, for who searches them
    return;
  }
  const bool narrow = context.width() - display_width(front) < least_room;
  const int indent = narrow ? 4 : display_width(front);
  if (narrow) context.say(trim(front));
  std::string before = narrow ? pad("", indent) : front;
  for (const std::string& line : wrap(setting.meaning, context.width() - indent)) {
    context.say(before + line);
    before = pad("", indent);
  }
}

std::string snake_case(std::string key) {
  std::ranges::replace(key, '-', '_');
  return key;
}

/// The settings of one value, and a group each for those that have names of the person's own, which stay as they are.
std::string as_json(const std::vector<Setting>& all, const std::vector<Measure>& measures) {
  using report::Json;
  Json json = Json::document("settings");
  std::map<std::string, Json> groups{{"words", Json::object()}, {"areas", Json::object()}};
  for (const Setting& setting : all) {
    const auto dot = setting.key.find('.');
    const auto group = groups.find(setting.key.substr(0, dot));
    if (group != groups.end() && dot != std::string::npos) {
      group->second.set(setting.key.substr(dot + 1), setting.value);
    } else if (dot == std::string::npos) {
      json.set(snake_case(setting.key), setting.chosen ? Json(setting.value) : Json(nullptr));
    }
  }
  Json check_in = Json::object();
  for (const Measure& measure : measures) {
    check_in.set(measure.name, Json::object().set("low", measure.low).set("high", measure.high));
  }
  return json.set("words", groups.at("words")).set("areas", groups.at("areas")).set("check_in", check_in).text();
}

Exit list_settings(const Options& options, Context& context) {
  const std::vector<Setting> all = all_settings(context);
  if (options.format.is("json")) {
    context.print(as_json(all, context.notebook().settings().measures));
    return Exit::done;
  }
  for (const Setting& setting : all) say_setting(context, setting);
  context.say("To change one: recover settings celebrate quiet");
  return Exit::done;
}

Exit show_setting(const std::string& key, Context& context) {
  const std::vector<Setting> all = all_settings(context);
  const auto found = std::ranges::find(all, key, &Setting::key);
  if (found == all.end()) refuse("setting-unknown", '"' + key + "\" is not set or not a setting", "recover settings");
  context.say(printable(found->value));
  return Exit::done;
}

/// A region whose numbers `recover now` would not find is not stored.
std::string region_from(Context& context, const std::string& word) {
  if (const auto region = known_region(context, word)) return *region;
  const auto close = near(lower(word), helpline_card(context, {}).regions, 1);
  refuse("region-unknown", "no helplines are known for \"" + word + '"',
         close.empty() ? "recover settings region us, or numbers of your own in packs/helplines.yaml"
                       : "recover settings region " + close.front());
}

Exit change_settings(const Options& options, Context& context) {
  if (options.key.empty()) return list_settings(options, context);
  if (options.value.empty() && !options.unset) return show_setting(options.key, context);
  std::string value = options.value;
  if (options.key == "region" && !options.unset) value = region_from(context, value);
  store::Transaction transaction = begin(context, {ActionKind::settings, options.key}, options.dry_run);
  set_setting(transaction, options.key, options.unset ? std::nullopt : std::optional(value));
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (!options.dry_run) {
    context.confirm(options.unset ? printable(options.key) + " is as it was at first."
                                  : printable(options.key) + " is " + printable(value) + " now.");
  }
  return stored;
}

}  // namespace

void settings(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("See and change how recover behaves")
      .about(
          "Settings stand in recover.yaml, where you can also write them by hand. words.days and the like hold your own words; areas.spiritual and the like rename a wellness area.")
      .positional("key", options.key, "The setting", Presence::optional, Complete::setting)
      .positional("value", options.value, "What to set it to", Presence::optional)
      .flag("--unset", options.unset, "Back to how it was at first")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written");
  declare_format(spec, options.format, {"text", "json"});
  spec.example("recover settings", "all of them")
      .example("recover settings region uk", "whose numbers recover now shows")
      .example("recover settings words.days \"clean time\"", "your own word for days")
      .see("recover-files(5)")
      .run([&options](Context& context) { return change_settings(options, context); });
}

}  // namespace recover::cli::commands
