#include "core/yaml/guard.h"

#include <string>

#include "core/base/text.h"
#include "core/yaml/lines.h"
#include "core/yaml/write.h"

namespace recover::yaml {
namespace {

constexpr std::size_t most_problems = 20;
constexpr std::size_t marker_size = 7;

/// Behind the quoted text that begins at `at`, or the end of the line.
std::size_t behind_quotes(std::string_view line, std::size_t at) {
  const char quote = line[at];
  const std::string_view escape = quote == '"' ? "\\" : "''";
  for (++at; at < line.size(); ++at) {
    if (line.substr(at).starts_with(escape)) {
      ++at;
    } else if (line[at] == quote) {
      return at + 1;
    }
  }
  return line.size();
}

/// Whether brackets open in this line, one in the other, far deeper than any limit. yaml-cpp would keep them all before
/// the first is seen here: 230 bytes for each byte of the line. Quoted text doesn't count where it begins a value.
bool is_too_deeply_nested(std::string_view line) {
  constexpr int abyss = 1000;
  int depth = 0;
  char before = ' ';  // the last character that is no space
  for (std::size_t at = 0; at < line.size() && depth < abyss;) {
    const char c = line[at];
    if ((c == '"' || c == '\'') && std::string_view(" -?:,[{").find(before) != std::string_view::npos) {
      at = behind_quotes(line, at);
      before = c;
      continue;
    }
    if (c == '[' || c == '{') ++depth;
    if ((c == ']' || c == '}') && depth > 0) --depth;
    if (c != ' ') before = c;
    ++at;
  }
  return depth >= abyss;
}

class Guard {
 public:
  Guard(std::string_view file, std::string_view text) : file_(file), text_(text) {}

  Problems look() {
    if (is_utf16(text_)) {
      report("not-utf8", "this file is UTF-16, and notebooks are UTF-8", "save it again as UTF-8");
      return found_;
    }
    at_ = bom_size(text_);
    while (at_ < text_.size() && found_.size() < most_problems) step();
    return found_;
  }

 private:
  void report(std::string code, std::string what, std::string hint) {
    found_.push_back(
        {std::move(code), Level::error, {std::string(file_), line_, column_}, std::move(what), std::move(hint)});
  }

  /// With its BOM, or by the empty byte in every character of plain English.
  static bool is_utf16(std::string_view text) {
    if (text.starts_with("\xFE\xFF") || text.starts_with("\xFF\xFE")) return true;
    if (text.size() < 4) return false;
    const auto empty = [&](std::size_t i) { return text[i] == '\0'; };
    return empty(0) == empty(2) && empty(1) == empty(3) && empty(0) != empty(1);
  }

  void step() {
    const char c = text_[at_];
    if (column_ == 1 && !check_line()) return;
    if (text_.substr(at_).starts_with("\n") || text_.substr(at_).starts_with("\r\n")) {
      at_ = next_line(text_, at_);
      ++line_;
      column_ = 1;
      return;
    }
    const auto point = next_code_point(text_.substr(at_));
    if (!point) {
      report("not-utf8", "this byte is not UTF-8", "save the file again as UTF-8");
    } else if (c == '\0' && text_.find_first_not_of('\0', at_) == std::string_view::npos) {
      report("nul-tail", "the file ends in empty bytes, as after a power cut",
             "what stands before them is whole: delete the empty bytes");
      at_ = text_.size();
      return;
    } else if (refused(point->value)) {
      report("control-character", "a character that can't be seen stands here",
             "take it out, or write it as " + quoted_scalar(utf8(point->value)));
    }
    at_ += point ? point->size : 1;
    ++column_;
  }

  static bool refused(char32_t value) {
    if (value == U'\t') return false;
    return value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0x2028 || value == 0x2029 || value == 0xFEFF ||
           value == 0xFFFE || value == 0xFFFF;
  }

  /// False when nothing behind it is to be looked at.
  bool check_line() {
    const std::string_view line = text_.substr(at_, line_end(text_, at_) - at_);
    check_marker(line);
    if (!is_too_deeply_nested(line)) return true;
    report("yaml-limit", "this is nested more deeply than a notebook's file can be",
           "make it smaller, or take out what is not yours");
    at_ = text_.size();
    return false;
  }

  void check_marker(std::string_view line) {
    const bool alike =
        line.size() >= marker_size && line.substr(0, marker_size).find_first_not_of(line[0]) == std::string_view::npos;
    if (!alike || std::string_view("<=>|").find(line[0]) == std::string_view::npos) return;
    if (line.size() > marker_size && line[marker_size] != ' ') return;
    report("conflict-marker", "two versions of this file were merged and both stand here",
           "keep the lines you want and take the markers out");
  }

  std::string_view file_;
  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  int column_ = 1;
  Problems found_;
};

}  // namespace

Problems guard(std::string_view file, std::string_view text, const Limits& limits) {
  if (text.size() > limits.bytes) {
    return {
        {"yaml-limit",
         Level::error,
         {std::string(file), 0, 0},
         "this file is larger than " + std::to_string(limits.bytes >> 20U) + " MiB, more than a notebook's file can be",
         "split it, or take out what is not yours"}};
  }
  return Guard(file, text).look();
}

}  // namespace recover::yaml
