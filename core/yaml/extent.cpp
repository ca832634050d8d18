#include "core/yaml/extent.h"

#include <string>

namespace recover::yaml {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t'; }
bool is_flow_mark(char c) { return c == ',' || c == '[' || c == ']' || c == '{' || c == '}'; }

/// The end of a plain scalar's part on one line: before ": ", " #", a flow mark, and spaces at the end.
std::size_t plain_part_end(std::string_view text, std::size_t begin, bool in_flow) {
  const std::size_t limit = line_end(text, begin);
  std::size_t end = begin;
  for (std::size_t at = begin; at < limit; ++at) {
    const char c = text[at];
    if (c == '#' && at > begin && is_space(text[at - 1])) break;
    const bool last = at + 1 >= limit;
    if (c == ':' && (last || is_space(text[at + 1]) || (in_flow && is_flow_mark(text[at + 1])))) break;
    if (in_flow && is_flow_mark(c)) break;
    if (!is_space(c)) end = at + 1;
  }
  return end;
}

}  // namespace

std::size_t line_begin(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] != '\n') --at;
  return at;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  if (end == std::string_view::npos) return text.size();
  return end > at && text[end - 1] == '\r' ? end - 1 : end;
}

std::optional<std::size_t> quoted_end(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '"' || at + 1 >= text.size() || text[at + 1] != '\'') return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

std::size_t plain_end(std::string_view text, std::size_t begin, std::string_view value, bool in_flow) {
  std::size_t end = plain_part_end(text, begin, in_flow);
  std::string folded(text.substr(begin, end - begin));
  std::size_t at = end;
  while (folded.size() < value.size()) {
    const std::size_t next = text.find('\n', at);
    if (next == std::string_view::npos) break;
    std::size_t blank_lines = 0;
    std::size_t start = next + 1;
    for (;;) {  // over blank lines, each of which is a line break in the value
      while (start < text.size() && is_space(text[start])) ++start;
      if (start < text.size() && text[start] == '\r') ++start;
      if (start >= text.size() || text[start] != '\n') break;
      ++blank_lines;
      ++start;
    }
    const std::size_t part = plain_part_end(text, start, in_flow);
    if (part == start) break;
    folded += blank_lines == 0 ? std::string(" ") : std::string(blank_lines, '\n');
    folded += text.substr(start, part - start);
    at = end = part;
  }
  return end;
}

std::size_t block_scalar_end(std::string_view text, std::size_t begin, int parent_indent) {
  std::size_t end = line_end(text, begin);
  std::size_t line = text.find('\n', begin);
  while (line != std::string_view::npos && line + 1 < text.size()) {
    const std::size_t start = line + 1;
    const std::size_t stop = line_end(text, start);
    std::size_t content = start;
    while (content < stop && text[content] == ' ') ++content;
    if (content < stop) {
      if (static_cast<int>(content - start) <= parent_indent) break;
      end = stop;
    }
    line = text.find('\n', start);
  }
  return end;
}

std::size_t skip_blank(std::string_view text, std::size_t from) {
  while (from < text.size()) {
    const char c = text[from];
    if (c == '#' && (from == 0 || is_space(text[from - 1]) || text[from - 1] == '\n')) {
      from = line_end(text, from);
    } else if (is_space(c) || c == '\n' || c == '\r') {
      ++from;
    } else {
      break;
    }
  }
  return from;
}

std::size_t flow_end(std::string_view text, std::size_t from, char bracket) {
  const char closing = bracket == '[' ? ']' : '}';
  for (;;) {
    from = skip_blank(text, from);
    if (from >= text.size()) return text.size();
    if (text[from++] == closing) return from;
  }
}

}  // namespace recover::yaml
