#include "cli/app/discreet_count.h"

#include <string>

#include "core/base/text.h"

namespace recover::cli {

bool print_count_if_discreet(Context& context, std::size_t count, std::string_view one, std::string_view many) {
  if (!context.globals.discreet) return false;
  context.say(counted(static_cast<std::int64_t>(count), one, many) + '.');
  return true;
}

}  // namespace recover::cli
