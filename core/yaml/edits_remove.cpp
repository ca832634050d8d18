#include <algorithm>

#include "core/yaml/edits.h"
#include "core/yaml/lines.h"

namespace recover::yaml {
namespace {

std::size_t child_count(const Node& parent) {
  return parent.kind == Node::Kind::map ? parent.entries.size() : parent.items.size();
}

std::size_t child_end(const Node& parent, std::size_t index) {
  return parent.kind == Node::Kind::map ? parent.entries[index].value.end : parent.items[index].end;
}

/// Where a child begins: its key, its dash, or in a flow list itself.
std::size_t child_begin(std::string_view text, const Node& parent, std::size_t index) {
  if (parent.kind == Node::Kind::map) return parent.entries[index].key.begin;
  if (parent.style == Node::Style::flow) return parent.items[index].begin;
  return index == 0 ? parent.begin : skip_blank(text, parent.items[index - 1].end);
}

/// Takes out the lines from that of `begin` to that of `end`, whole. When they are the last of a text that doesn't end
/// in a line end, the line above is then the one without.
void erase_lines(Edits& edits, std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t first = line_begin(text, begin);
  const std::size_t stop = next_line(text, end);
  const bool open_end = stop == text.size() && !text.ends_with('\n');
  edits.erase(open_end ? end_above(text, first) : first, stop);
}

/// Nothing but blanks in front of `begin` on its line, and nothing but a comment behind `end` on its line, which has a
/// line end.
bool on_own_lines(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t stop = line_end(text, end);
  const std::size_t behind = skip_spaces(text, end);
  return only_blanks(text, line_begin(text, begin), begin) && stop < text.size() &&
         (behind >= stop || text[behind] == '#');
}

Edits removing_from_block(std::string_view text, const Node& parent, std::size_t index) {
  const std::size_t begin = child_begin(text, parent, index);
  const std::size_t end = child_end(parent, index);
  Edits edits;
  if (only_blanks(text, line_begin(text, begin), begin)) {
    erase_lines(edits, text, begin, end);
    return edits;
  }
  // The first child stands behind a dash of the list around it; the next one moves up, unless a comment is in the way.
  if (child_count(parent) < 2) return edits;
  const std::size_t next = child_begin(text, parent, index + 1);
  const std::size_t stop = line_end(text, end);
  if (only_blanks(text, stop, next)) return edits.erase(begin, next);
  return edits.erase(text.find_last_not_of(' ', begin - 1) + 1, stop);
}

/// The only one between brackets.
Edits emptying(std::string_view text, const Node& parent, std::size_t begin, std::size_t end) {
  if (!has_bracket(parent, text)) return Edits().replace(begin, end, "{}");
  const std::size_t comma = skip_blank(text, end);
  const bool has_comma = comma < text.size() && text[comma] == ',';
  const std::size_t stop = has_comma ? comma + 1 : end;
  const bool blank = only_blanks(text, parent.begin + 1, begin) && only_blanks(text, stop, parent.end - 1) &&
                     (!has_comma || only_blanks(text, end, comma));
  if (blank) return Edits().erase(parent.begin + 1, parent.end - 1);
  Edits edits;
  edits.erase(begin, end);
  return has_comma ? edits.erase(comma, stop) : edits;
}

/// A child with a comma behind it on its line.
Edits removing_with_comma(std::string_view text, std::size_t begin, std::size_t comma) {
  if (!on_own_lines(text, begin, comma + 1)) return Edits().erase(begin, skip_spaces(text, comma + 1));
  Edits edits;
  erase_lines(edits, text, begin, comma);
  return edits;
}

/// A child with no comma behind it on its line: the one in front of it goes.
Edits removing_after_comma(std::string_view text, std::size_t before, std::size_t begin, std::size_t end) {
  const std::size_t comma = skip_blank(text, before);
  Edits edits;
  if (on_own_lines(text, begin, end)) {
    erase_lines(edits, text, begin, end);
    return edits.erase(comma, comma + 1);
  }
  if (only_blanks(text, before, comma) && only_blanks(text, comma + 1, begin)) return edits.erase(before, end);
  return edits.erase(comma, comma + 1).erase(begin, end);
}

}  // namespace

Edits removing(const InsertionPoint& point) {
  const std::string_view text = point.text;
  const Node& parent = *point.parent;
  if (parent.style == Node::Style::block) return removing_from_block(text, parent, point.index);
  const std::size_t begin = child_begin(text, parent, point.index);
  const std::size_t end = child_end(parent, point.index);
  if (child_count(parent) == 1) return emptying(text, parent, begin, end);
  const std::size_t comma = skip_spaces(text, end);
  if (comma < text.size() && text[comma] == ',') return removing_with_comma(text, begin, comma);
  if (point.index > 0) return removing_after_comma(text, child_end(parent, point.index - 1), begin, end);
  const std::size_t below = skip_blank(text, end);
  return Edits().erase(begin, end).erase(below, below + 1);
}

}  // namespace recover::yaml
