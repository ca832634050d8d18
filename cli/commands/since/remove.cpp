#include <fmt/format.h>

#include <map>
#include <memory>

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/count_words.h"
#include "cli/keep.h"
#include "cli/lookup.h"
#include "cli/period_edit.h"
#include "cli/phrases.h"
#include "core/base/text.h"
#include "core/store/log_line.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  bool forget = false;
  bool dry_run = false;
};

/// Lines of the log about the count, by file, the last one first.
struct History {
  std::map<std::string, std::vector<int>> lines;
  int setbacks = 0;
};

History history_of(Context& context, const std::string& name) {
  History history;
  context.notebook().each([&](const store::Line& line, const std::string& file) {
    const bool about_counts = line.kind == Kind::setback || line.kind == Kind::celebrated;
    if (!about_counts || store::unescaped(line.about) != name) return;
    auto& lines = history.lines[file];
    lines.insert(lines.begin(), line.number);
    history.setbacks += line.kind == Kind::setback ? 1 : 0;
  });
  return history;
}

/// "142 days", "142 days and 1 entry": what would go.
std::string held(Context& context, const Since& since, const History& history) {
  std::vector<std::string> parts;
  const int total = count(since, context.today()).total;
  if (total > 0) parts.push_back(days_said(context, total));
  if (history.setbacks > 0) parts.push_back(counted(history.setbacks, "entry", "entries"));
  return listed(parts);
}

void forget(store::Draft& draft, const Since& since, const History& history) {
  draft.remove(file_of(since));
  for (const auto& [file, numbers] : history.lines) {
    for (const int number : numbers) draft.remove_entry(file, number);
  }
}

/// A count with a history stays and rests.
void archive(store::Draft& draft, Since since, Day today) {
  if (!since.running()) return;
  if (since.periods.back().from <= today) {
    since.periods.back().to = today;
  } else {
    since.periods.pop_back();
  }
  change_periods(draft, since, since.periods);
}

bool may_forget(Context& context, const Since& since, const std::string& holds) {
  if (!context.asks()) return true;
  const std::string what = shown(since.title) + (holds.empty() ? "" : " with " + holds);
  return Ask(context).yes(fmt::format("Take out {}? recover undo brings it back.", what), false);
}

int remove_count(const Options& options, Context& context) {
  const Since asked = find_since(context, options.name);
  const std::string holds = held(context, asked, history_of(context, asked.name));
  if (options.forget && !options.dry_run && !may_forget(context, asked, holds)) {
    context.say("Nothing was changed.");
    return static_cast<int>(Exit::no);
  }
  store::Draft draft = begin(context, "since remove: " + asked.name, options.dry_run);
  const Since since = find_since(context, asked.name);
  const bool stays = !holds.empty() && !options.forget;
  if (stays) {
    archive(draft, since, context.today());
  } else {
    forget(draft, since, history_of(context, since.name));
  }
  const Exit stored = keep(context, draft, options.dry_run);
  if (options.dry_run) return static_cast<int>(stored);
  const std::string with = holds.empty() ? "" : " with " + holds;
  context.confirm(
      stays ? fmt::format("{} holds {}, so it rests and stays. To take it out: --forget", shown(since.title), holds)
            : fmt::format("Taken out: {}{}. To bring it back: recover undo", shown(since.title), with));
  return static_cast<int>(stored);
}

}  // namespace

void since_remove(Spec& spec) {
  auto options = std::make_shared<Options>();
  spec.summary("Take a count out; one with days behind it rests and stays")
      .positional("name", options->name, "Name of a count", Presence::required, Complete::since)
      .flag("--forget", options->forget, "Take out its days and entries, too; asks first on a terminal")
      .flag("-n,--dry-run", options->dry_run, "Show what would be taken out")
      .example("recover since remove smoke-free", "rests, because it has days behind it")
      .exits(Exit::no, "the question was answered with no")
      .see("since stop")
      .see("undo")
      .run([options](Context& context) { return remove_count(*options, context); });
}

}  // namespace recover::cli::commands
