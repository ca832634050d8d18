#include "core/views/mentions.h"

#include "core/store/log_line.h"

namespace recover::views {

Mentions mentions_of(store::Notebook& notebook, const std::string& name,
                     const std::function<bool(EntryKind)>& is_entry) {
  Mentions mentions;
  notebook.each([&](const store::Line& line, const std::string& file) {
    const bool entry = is_entry(line.kind);
    if ((!entry && line.kind != EntryKind::celebrated) || store::unescaped(line.about) != name) return;
    auto& lines = mentions.lines[file];
    lines.insert(lines.begin(), line.number);
    mentions.entries += entry ? 1 : 0;
  });
  for (const Problem& problem : notebook.problems()) {
    if (problem.level == Level::error && problem.location.file.starts_with("log")) mentions.unread.push_back(problem);
  }
  return mentions;
}

}  // namespace recover::views
