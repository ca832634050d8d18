#include "cli/domain/openers.h"

namespace recover::cli {

std::vector<PackItem> openers_of_day(Context& context, const std::string& kind) {
  constexpr std::string_view for_all = "anyone";
  constexpr std::size_t most = 2;
  const std::vector<PackItem> all = context.notebook().pack("openers").items;
  std::vector<PackItem> openers = choose_several_for_day(items_on(all, for_all), context.today(), for_all, most);
  if (kind == for_all) return openers;
  const std::vector<PackItem> of_kind = items_on(all, kind);
  if (const PackItem* item = choose_for_day(of_kind, context.today(), kind)) openers.insert(openers.begin(), *item);
  if (openers.size() > most) openers.resize(most);
  return openers;
}

}  // namespace recover::cli
