#include "cli/domain/messages.h"

#include <algorithm>

#include "cli/domain/phrases.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

bool fits(const PackItem& item, Celebrate size) {
  if (size == Celebrate::warm || size == Celebrate::big) return true;
  return std::ranges::find(item.tags, "warm") == item.tags.end();
}

}  // namespace

std::string message_for(Context& context, std::string_view topic) {
  if (context.discreet() || context.globals.quiet) return {};
  const Settings& settings = context.notebook().settings();
  if (!settings.messages_shown) return {};
  std::vector<PackItem> fitting = items_on(context.notebook().pack("messages").items, topic);
  std::erase_if(fitting, [&](const PackItem& item) { return !fits(item, settings.celebrate); });
  const PackItem* item = choose_for_day(fitting, context.today(), topic);
  return item == nullptr ? std::string{} : printable(item->text);
}

void say_message(Context& context, std::string_view topic) {
  const std::string said = message_for(context, topic);
  if (said.empty()) return;
  for (const std::string& line : wrap(said, context.width())) context.say(line);
}

std::string message_or(Context& context, std::string_view topic, std::string_view usual) {
  std::string said = message_for(context, topic);
  return said.empty() ? std::string(usual) : said;
}

}  // namespace recover::cli
