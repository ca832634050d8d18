#include <algorithm>

#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/goal_words.h"
#include "cli/domain/habit_options.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string area;
  bool all = false;
};

/// The area stands in front of its idea, or above it where there is little room.
void show_idea(Context& context, const PackItem& item) {
  constexpr int area_columns = 15;
  constexpr int least_room = 30;
  const bool narrow = context.doors.terminal.output_is_terminal() && context.width() - area_columns < least_room;
  const std::string area = area_said(context, item.topic);
  const std::string indent(narrow ? 2 : area_columns, ' ');
  if (narrow) context.say(area);
  context.say((narrow ? indent : pad(area, area_columns)) + printable(item.text));
  if (!item.tiny.empty()) context.say(indent + context.dim("smallest: " + printable(item.tiny)));
  if (!item.if_then.empty()) context.say(indent + context.dim(printable(item.if_then)));
}

/// One idea of each area, another tomorrow.
std::vector<PackItem> ideas_of_today(Context& context, const std::vector<PackItem>& items) {
  std::vector<PackItem> chosen;
  for (const std::string& area : wellness_areas) {
    std::vector<PackItem> of_area;
    std::ranges::copy_if(items, std::back_inserter(of_area), [&](const PackItem& item) { return item.topic == area; });
    if (const PackItem* item = choose_for_day(of_area, context.today(), area)) chosen.push_back(*item);
  }
  return chosen;
}

Exit show_ideas(const Options& options, Context& context) {
  std::vector<PackItem> items = context.notebook().pack("steps").items;
  const auto& renamed = context.notebook().settings().areas;
  std::erase_if(items, [&](const PackItem& item) {
    const auto own = renamed.find(item.topic);
    return own != renamed.end() && own->second.empty();  // an area the person hides
  });
  if (!options.area.empty()) {
    const std::string area = area_from(context, options.area);
    std::erase_if(items, [&](const PackItem& item) { return item.topic != area; });
  } else if (!options.all) {
    items = ideas_of_today(context, items);
  }
  for (const PackItem& item : items) show_idea(context, item);
  context.say();
  context.say("To make one yours: recover habit add \"…\" --tiny \"…\", or recover goal add \"…\"");
  return Exit::done;
}

}  // namespace

void ideas(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Small steps to choose from, by wellness area")
      .positional("area", options.area,
                  "emotional, environmental, financial, intellectual, occupational, physical, social or spiritual",
                  Presence::optional, Complete::area)
      .flag("-a,--all", options.all, "All of them")
      .example("recover ideas", "one of each area, others tomorrow")
      .example("recover ideas social", "all of one area")
      .see("habit add")
      .see("goal add")
      .run([&options](Context& context) { return show_ideas(options, context); });
}

}  // namespace recover::cli::commands
