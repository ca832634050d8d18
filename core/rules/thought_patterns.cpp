#include "core/rules/thought_patterns.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/base/text.h"

namespace recover {
namespace {

constexpr bool is_apostrophe(char32_t value) { return value == U'\u2018' || value == U'\u2019' || value == U'\u02BC'; }

/// In lower case, with straight apostrophes and single spaces.
std::string plain(std::string_view text) {
  const std::string low = lower(text);
  std::string out;
  for (std::string_view rest = low; !rest.empty();) {
    const auto point = next_code_point(rest);
    const std::size_t size = point ? point->size : 1;
    const bool space = rest.front() == ' ' || rest.front() == '\n' || rest.front() == '\t';
    if (space) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (point && is_apostrophe(point->value)) {
      out += '\'';
    } else {
      out += rest.substr(0, size);
    }
    rest.remove_prefix(size);
  }
  return out;
}

constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool holds(std::string_view text, std::string_view phrase) {
  for (auto at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1)) {
    const auto end = at + phrase.size();
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    const bool ends = end == text.size() || !is_letter(text[end]);
    if (begins && ends) return true;
  }
  return false;
}

/// Of the longest phrase of the pattern that the thought holds; 0 for none.
std::size_t longest(const PackItem& pattern, std::string_view thought) {
  std::size_t size = 0;
  for (const std::string& word : pattern.words) {
    const std::string phrase = plain(word);
    if (phrase.size() > size && holds(thought, phrase)) size = phrase.size();
  }
  return size;
}

}  // namespace

std::vector<PackItem> fitting_patterns(const std::vector<PackItem>& patterns, std::string_view thought) {
  const std::string said = plain(thought);
  std::vector<std::pair<std::size_t, const PackItem*>> found;
  for (const PackItem& pattern : patterns) {
    const std::size_t size = longest(pattern, said);
    if (size > 0) found.emplace_back(size, &pattern);
  }
  std::ranges::stable_sort(found, std::greater{}, [](const auto& pair) { return pair.first; });
  std::vector<PackItem> fitting;
  fitting.reserve(found.size());
  for (const auto& [size, pattern] : found) fitting.push_back(*pattern);
  return fitting;
}

}  // namespace recover
