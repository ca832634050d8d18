#include "core/verify/tail.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/store/log_file.h"

namespace recover::verify {
namespace {

bool reads_well(std::string_view file, std::string_view text) {
  Problems problems;
  store::open_log(file, text, problems);
  return !has_error(problems);
}

/// "- {day: 2026-02-12, done: walk}" of `- {day: 2026-02-12, done: walk, note: "to the`: no value that may have gone
/// on.
std::string certain_part(std::string_view line) {
  constexpr std::string_view between = ", ";
  for (auto end = line.rfind(between); end != std::string_view::npos && end > 0; end = line.rfind(between, end - 1)) {
    std::string part(line.substr(0, end));
    part += '}';
    store::Line read;
    if (store::scan_line(part, read)) return part;
  }
  return {};
}

/// One of our lines that stops before its end. A whole line that says something odd is for the person to mend.
bool is_torn(std::string_view line) {
  constexpr std::string_view beginning = "- {";
  const bool ours = line.starts_with(beginning) || beginning.starts_with(line);
  return ours && !line.empty() && !line.ends_with('\0') && !trim(line).ends_with('}');
}

}  // namespace

std::optional<TornTail> torn_tail(std::string_view file, std::string_view text) {
  const auto end = text.rfind('\n');
  const std::string_view head = text.substr(0, end == std::string_view::npos ? 0 : end + 1);
  if (!file.starts_with("log/") || !is_torn(text.substr(head.size()))) return std::nullopt;
  if (reads_well(file, text) || !reads_well(file, head)) return std::nullopt;
  const std::string part = certain_part(text.substr(head.size()));
  TornTail tail{static_cast<int>(std::ranges::count(head, '\n')) + 1, std::string(head), false};
  if (part.empty()) return tail;
  tail.whole.append(part).append(head.ends_with("\r\n") ? "\r\n" : "\n");
  tail.completed = reads_well(file, tail.whole);
  if (!tail.completed) tail.whole = head;
  return tail;
}

void check_tails(store::Notebook& notebook, Problems& read) {
  for (const Month month : notebook.months()) {
    const std::string file = store::log_file(month);
    const auto about_it = [&file](const Problem& problem) { return problem.location.file == file; };
    if (std::ranges::none_of(read, about_it)) continue;
    const auto tail = torn_tail(file, notebook.text_of(file));
    if (!tail) continue;
    std::erase_if(read, about_it);
    read.push_back({"torn-tail",
                    Level::error,
                    {file, tail->line, 0},
                    "the last line stops in the middle, as after a power cut",
                    ""});
  }
}

}  // namespace recover::verify
