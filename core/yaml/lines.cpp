#include "core/yaml/lines.h"

#include <algorithm>

namespace recover::yaml {

std::size_t bom_size(std::string_view text) { return text.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? std::min(bom_size(text), at) : before + 1;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  if (end == std::string_view::npos) return text.size();
  return end > 0 && text[end - 1] == '\r' ? end - 1 : end;
}

std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

std::size_t end_above(std::string_view text, std::size_t at) {
  const std::size_t last = text.substr(0, at).find_last_not_of(" \t\r\n");
  return last == std::string_view::npos || last < bom_size(text) ? bom_size(text) : line_end(text, last);
}

std::string_view line_break(std::string_view text, std::size_t at) {
  std::size_t end = text.find('\n', at);
  if (end == std::string_view::npos) end = text.rfind('\n');
  return end != std::string_view::npos && end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
}

bool only_blanks(std::string_view text, std::size_t from, std::size_t to) {
  return from >= to || text.substr(from, to - from).find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::size_t skip_spaces(std::string_view text, std::size_t from) {
  return std::min(text.find_first_not_of(" \t", from), text.size());
}

std::size_t skip_blank(std::string_view text, std::size_t from) {
  while ((from = std::min(text.find_first_not_of(" \t\r\n", from), text.size())) < text.size() && text[from] == '#') {
    from = line_end(text, from);
  }
  return from;
}

}  // namespace recover::yaml
