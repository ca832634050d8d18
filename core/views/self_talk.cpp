#include "core/views/self_talk.h"

#include <algorithm>

#include "core/base/number.h"
#include "core/base/text.h"
#include "core/store/self_talk_file.h"
#include "core/views/lookup.h"

namespace recover::views {
namespace {

/// The lines of a file without an error: numbers count in it.
const std::vector<SelfTalk>& readable_lines(store::Notebook& notebook) {
  const std::vector<SelfTalk>& lines = notebook.self_talk();
  refuse_unreadable(notebook, store::self_talk_file);
  return lines;
}

bool is_same(const SelfTalk& line, std::string_view words) { return lower(line.line) == lower(words); }

}  // namespace

std::size_t find_self_talk(store::Notebook& notebook, const std::string& word) {
  const std::vector<SelfTalk>& lines = readable_lines(notebook);
  const std::string wanted = lower(trim(word));
  if (const auto position = parse_position(wanted, lines.size())) return *position;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_same(lines[i], wanted)) return i;
    if (!wanted.empty() && lower(lines[i].line).find(wanted) != std::string::npos) found.push_back(i);
  }
  if (found.empty()) refuse("line-unknown", "no line of your self-talk has \"" + word + "\" in it", {});
  if (found.size() > 1) refuse("name-ambiguous", '"' + word + "\" stands in more than one line", {});
  return found.front();
}

bool has_self_talk(store::Notebook& notebook, const std::string& words) {
  return std::ranges::any_of(readable_lines(notebook), [&](const SelfTalk& line) { return is_same(line, words); });
}

}  // namespace recover::views
