#include "core/yaml/extent.h"

#include <algorithm>
#include <string>

#include "core/yaml/lines.h"

namespace recover::yaml {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t'; }
bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

/// yaml-cpp 0.7 ends a plain scalar of a flow collection at every "?", too.
bool ends_in_flow(char c) { return is_one_of(c, ",?[]{}"); }

/// The end of a plain scalar's part on one line: before ": ", " #", a flow mark, and spaces at the end.
std::size_t plain_part_end(std::string_view text, std::size_t begin, bool in_flow) {
  std::size_t end = begin;
  for (std::size_t at = begin; at < text.size() && text[at] != '\n' && text[at] != '\r'; ++at) {
    const char c = text[at];
    if (c == '#' && at > begin && is_space(text[at - 1])) break;
    const char next = at + 1 < text.size() ? text[at + 1] : '\n';
    if (c == ':' && (is_one_of(next, " \t\r\n") || (in_flow && is_one_of(next, ",]}")))) break;
    if (in_flow && ends_in_flow(c)) break;
    if (!is_space(c)) end = at + 1;
  }
  return end;
}

struct Gap {
  std::size_t breaks = 0;  ///< line ends in it
  std::size_t end = 0;
};

Gap gap_after(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
  return {static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                                              text.begin() + static_cast<std::ptrdiff_t>(end), '\n')),
          end};
}

std::size_t spaces_at(std::string_view text, std::size_t from, std::size_t to) {
  return std::min(text.find_first_not_of(' ', from), to) - from;
}

/// The indentation that a block scalar's header asks for, or that of its first line that is not blank.
std::size_t content_indent(std::string_view text, std::size_t begin, std::size_t least) {
  const std::string_view header = text.substr(begin, block_header_end(text, begin) - begin);
  if (const auto digit = header.find_first_of("123456789"); digit != std::string_view::npos) {
    return least + static_cast<std::size_t>(header[digit] - '1');
  }
  for (std::size_t line = next_line(text, begin); line < text.size(); line = next_line(text, line)) {
    const std::size_t stop = line_end(text, line);
    const std::size_t indent = spaces_at(text, line, stop);
    if (line + indent < stop) return std::max(indent, least);
  }
  return least;
}

}  // namespace

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
  std::size_t folded = end - begin;  // bytes of the value that are accounted for
  while (folded < value.size()) {
    const Gap gap = gap_after(text, end);
    const std::size_t part = plain_part_end(text, gap.end, in_flow);
    if (gap.breaks == 0 || part == gap.end) break;
    folded += std::max<std::size_t>(1, gap.breaks - 1) + (part - gap.end);
    end = part;
  }
  return end;
}

std::size_t block_header_end(std::string_view text, std::size_t begin) {
  return std::min(text.find_first_not_of("|>+-0123456789", begin), text.size());
}

std::size_t block_scalar_end(std::string_view text, std::size_t begin, std::size_t least_indent) {
  const std::size_t header_end = block_header_end(text, begin);
  const bool keeps_blanks = text.substr(begin, header_end - begin).find('+') != std::string_view::npos;
  const std::size_t indent = content_indent(text, begin, least_indent);
  std::size_t end = line_end(text, begin);
  for (std::size_t line = next_line(text, begin); line < text.size(); line = next_line(text, line)) {
    const std::size_t stop = line_end(text, line);
    const std::size_t spaces = spaces_at(text, line, stop);
    const bool blank = line + spaces == stop && spaces <= indent;
    if (!blank && spaces < indent) break;
    if (!blank || keeps_blanks) end = stop;
  }
  return end;
}

std::size_t flow_end(std::string_view text, std::size_t from, char bracket) {
  const char closing = bracket == '[' ? ']' : '}';
  while ((from = skip_blank(text, from)) < text.size()) {
    if (text[from++] == closing) return from;
  }
  return text.size();
}

}  // namespace recover::yaml
