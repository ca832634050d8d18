#include "cli/domain/mentions.h"

#include "core/store/log_line.h"

namespace recover::cli {

Mentions mentions_of(Context& context, const std::string& name, const std::function<bool(EntryKind)>& is_entry) {
  Mentions mentions;
  context.notebook().each([&](const store::Line& line, const std::string& file) {
    const bool entry = is_entry(line.kind);
    if ((!entry && line.kind != EntryKind::celebrated) || store::unescaped(line.about) != name) return;
    auto& lines = mentions.lines[file];
    lines.insert(lines.begin(), line.number);
    mentions.entries += entry ? 1 : 0;
  });
  for (const Problem& problem : context.notebook().problems()) {
    if (problem.level == Level::error && problem.location.file.starts_with("log")) mentions.unread.push_back(problem);
  }
  return mentions;
}

void forget(store::Transaction& transaction, const std::string& file, const Mentions& mentions) {
  if (!mentions.unread.empty()) throw Failure(ErrorKind::unreadable, mentions.unread);
  transaction.remove(file);
  for (const auto& [log, numbers] : mentions.lines) {
    for (const int number : numbers) transaction.remove_entry(log, number);
  }
}

}  // namespace recover::cli
