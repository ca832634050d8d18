#include "core/yaml/guard.h"

#include <array>
#include <string>

#include "core/base/text.h"

namespace recover::yaml {
namespace {

constexpr std::string_view bom = "\xEF\xBB\xBF";
constexpr std::size_t most_problems = 20;

class Guard {
 public:
  Guard(std::string_view file, std::string_view text) : file_(file), text_(text) {}

  Problems look() {
    if (text_.starts_with("\xFE\xFF") || text_.starts_with("\xFF\xFE")) {
      report("not-utf8", "this file is UTF-16, and notebooks are UTF-8", "save it again as UTF-8");
      return found_;
    }
    if (text_.starts_with(bom)) at_ = bom.size();
    while (at_ < text_.size() && found_.size() < most_problems) step();
    return found_;
  }

 private:
  void report(std::string code, std::string what, std::string hint) {
    found_.push_back({std::move(code), Level::error, {std::string(file_), line_, column_}, std::move(what), std::move(hint)});
  }

  void step() {
    const char c = text_[at_];
    if (column_ == 1) check_marker();
    if (c == '\n' || (c == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n')) {
      at_ += c == '\n' ? 1 : 2;
      ++line_;
      column_ = 1;
      return;
    }
    const auto point = next_code_point(text_.substr(at_));
    if (!point) {
      report("not-utf8", "this byte is not UTF-8", "save the file again as UTF-8");
    } else if (c == '\0' && text_.find_first_not_of('\0', at_) == std::string_view::npos) {
      report("nul-tail", "the file ends in empty bytes, as after a power cut", "recover verify; what stands before them is whole");
      at_ = text_.size();
      return;
    } else if (refused(point->value)) {
      report("control-character", "a character that can't be seen stands here", "take it out, or write it as \\u0000 in double quotes");
    }
    at_ += point ? point->size : 1;
    ++column_;
  }

  static bool refused(char32_t value) {
    if (value == U'\t') return false;
    return value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0x2028 || value == 0x2029 || value == 0xFEFF ||
           value == 0xFFFE || value == 0xFFFF;
  }

  void check_marker() {
    constexpr std::array<std::string_view, 4> markers = {"<<<<<<< ", "=======\n", ">>>>>>> ", "||||||| "};
    for (const std::string_view marker : markers) {
      if (text_.substr(at_).starts_with(marker)) {
        report("conflict-marker", "two versions of this file were merged and both stand here", "keep the lines you want and take the markers out");
      }
    }
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
    return {{"yaml-limit", Level::error, {std::string(file), 0, 0},
             "this file is larger than " + std::to_string(limits.bytes >> 20U) + " MiB, more than a notebook's file can be", "split it, or take out what is not yours"}};
  }
  return Guard(file, text).look();
}

}  // namespace recover::yaml
