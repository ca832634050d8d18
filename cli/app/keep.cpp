#include "cli/app/keep.h"

#include <algorithm>

#include "core/base/text.h"

namespace recover::cli {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines = split(text, '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

/// The lines that differ: what is common at both ends is left out.
std::string difference(std::string_view before, std::string_view after) {
  const auto old_lines = lines_of(before);
  const auto new_lines = lines_of(after);
  const std::size_t shorter = std::min(old_lines.size(), new_lines.size());
  std::size_t front = 0;
  while (front < shorter && old_lines[front] == new_lines[front]) ++front;
  std::size_t back = 0;
  while (back < shorter - front && old_lines[old_lines.size() - 1 - back] == new_lines[new_lines.size() - 1 - back]) {
    ++back;
  }
  std::string out;
  for (std::size_t i = front; i < old_lines.size() - back; ++i) out += "  - " + printable(old_lines[i]) + '\n';
  for (std::size_t i = front; i < new_lines.size() - back; ++i) out += "  + " + printable(new_lines[i]) + '\n';
  return out;
}

}  // namespace

store::Transaction begin(Context& context, const ActionTitle& title, bool dry_run) {
  return dry_run ? context.notebook().preview(title) : context.notebook().begin(title);
}

std::string preview(const store::Change& change) {
  std::string out;
  for (const store::FileChange& file : change.files) {
    if (file.before == file.after) continue;
    out += printable(file.file) + (file.after ? file.before ? "\n" : "  (new)\n" : "  (taken away)\n");
    out += difference(file.before.value_or(""), file.after.value_or(""));
  }
  return out;
}

Exit commit_or_preview(Context& context, store::Transaction& transaction, bool dry_run) {
  if (dry_run) {
    const std::string text = preview(transaction.change());
    context.print(text.empty() ? "Nothing would change.\n" : "This would be written:\n" + text);
    return Exit::done;
  }
  const bool looked_at_files =
      !transaction.change().empty();  // else there was nothing to change, which the command says
  const store::Stored stored = transaction.commit();
  context.unchanged = looked_at_files && transaction.change().empty();
  return exit_of(context, stored);
}

Exit exit_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::refused:
      return Exit::usage;
    case ErrorKind::unreadable:
      return Exit::unreadable;
    case ErrorKind::not_stored:
      return Exit::not_stored;
    case ErrorKind::tool_missing:
      return Exit::tool_missing;
    case ErrorKind::partly_stored:
      break;
  }
  return Exit::partly;
}

Exit exit_of(Context& context, store::Stored stored) {
  if (stored == store::Stored::safely) return Exit::done;
  context.note(
      "Saved, but it may not survive a power cut: the disk would not confirm it. To look again: recover verify");
  return Exit::unsure;
}

}  // namespace recover::cli
