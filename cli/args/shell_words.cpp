#include "cli/args/shell_words.h"

#include <algorithm>
#include <utility>

namespace recover::cli {
namespace {

/// Words on their way: what is read so far, and in which quotes.
class Splitter {
 public:
  std::vector<std::string> split(std::string_view line) {
    for (std::size_t at = 0; at < line.size(); ++at) {
      const char next = at + 1 < line.size() ? line[at + 1] : '\0';
      if (escapes(line[at], next)) {
        add(line[++at]);
      } else {
        take(line[at]);
      }
    }
    end_word();
    return std::move(words_);
  }

 private:
  bool escapes(char c, char next) const {
    if (c != '\\' || quote_ == '\'' || next == '\0') return false;
    return quote_ == '\0' || next == '"' || next == '\\';
  }

  void take(char c) {
    if (quote_ != '\0') {
      if (c != quote_) return add(c);
      quote_ = '\0';
    } else if (c == '\'' || c == '"') {
      quote_ = c;
      open_ = true;  // "" is a word too
    } else if (c == ' ' || c == '\t') {
      end_word();
    } else {
      add(c);
    }
  }

  void add(char c) {
    word_ += c;
    open_ = true;
  }

  void end_word() {
    if (open_) words_.push_back(std::exchange(word_, {}));
    open_ = false;
  }

  std::vector<std::string> words_;
  std::string word_;
  char quote_ = '\0';
  bool open_ = false;
};

}  // namespace

std::vector<std::string> words_of_line(std::string_view line) { return Splitter().split(line); }

std::string as_shell_word(std::string_view text) {
  const auto is_safe = [](char c) {
    constexpr std::string_view safe = "/._-+:,@%=";
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || safe.find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80U;
  };
  if (!text.empty() && std::ranges::all_of(text, is_safe)) return std::string(text);
  std::string word = "'";
  for (const char c : text) {
    if (c == '\'') {
      word += "'\\''";
    } else {
      word += c;
    }
  }
  return word + '\'';
}

}  // namespace recover::cli
