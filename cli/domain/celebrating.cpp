#include "cli/domain/celebrating.h"

#include <algorithm>
#include <iterator>

#include "cli/domain/phrases.h"
#include "core/actions/celebrated.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

std::string_view size_word(Celebrate size) {
  switch (size) {
    case Celebrate::quiet:
      return "quiet";
    case Celebrate::big:
      return "big";
    default:
      return "warm";
  }
}

}  // namespace

std::vector<std::string> ideas_of_day(Context& context, std::string_view size) {
  constexpr std::string_view pack = "celebrations";
  const std::vector<PackItem> fitting = items_on(context.notebook().pack(std::string(pack)).items, size);
  std::vector<std::string> ideas;
  for (const PackItem& item : choose_several_for_day(fitting, context.today(), pack, size == "quiet" ? 1 : 2)) {
    ideas.push_back(item.text);
  }
  return ideas;
}

std::vector<std::string> celebration_lines(Context& context, const std::vector<Celebration>& earned) {
  std::vector<std::string> lines;
  const Celebrate size = context.notebook().settings().celebrate;
  if (earned.empty() || size == Celebrate::none) return lines;
  for (const Celebration& one : earned) {
    const bool again = one.kind == Celebration::Kind::comeback && lines.size() > 1;
    if (!again) lines.push_back(fact(context, one));
  }
  if (size == Celebrate::big) lines.insert(lines.begin(), context.globals.plain ? "Celebration!" : "*  .  *  .  *");
  if (size == Celebrate::quiet) return lines;
  const std::vector<std::string> ideas = ideas_of_day(context, size_word(size));
  if (!ideas.empty()) lines.push_back("An idea: " + printable(ideas.front()));
  return lines;
}

void remember_shown(Context& context, const std::vector<Celebration>& earned, const LogSummary& summary) {
  if (context.discreet() || context.globals.quiet || !summary.whole()) return;
  const std::vector<Celebration> fresh = views::not_remembered(earned, summary);
  if (fresh.empty()) return;
  try {
    store::Transaction transaction = context.notebook().begin(ActionKind::celebrated);
    actions::remember_shown(transaction, fresh, context.today());
    transaction.commit();
  } catch (const Failure&) {
    return;  // a read-only notebook: what was shown may be shown again
  } catch (const DiskFailure&) {
    return;
  }
}

}  // namespace recover::cli
