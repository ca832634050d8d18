#include "core/base/name.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <numeric>
#include <optional>

#include "core/base/text.h"

namespace recover {
namespace {

constexpr std::size_t longest_name = 60;

/// What YAML 1.1 or 1.2 reads as something else than text.
constexpr std::size_t longest_yaml_word = 5;
constexpr std::array<std::string_view, 9> yaml_words = {"true", "false", "yes", "no", "on", "off", "y", "n", "null"};

bool is_letter_or_digit(char32_t value) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(value))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
      return true;
    default:
      return false;
  }
}

bool is_mark(char32_t value) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(value));
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC;
}

/// Of UTF-8; soft hyphens, joiners and the like are left out.
std::string normalized(std::string_view text, utf8proc_option_t form) {
  utf8proc_uint8_t* raw = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &raw, static_cast<utf8proc_option_t>(form | UTF8PROC_STABLE | UTF8PROC_IGNORE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
  return size < 0 ? std::string{} : std::string(raw, raw + size);
}

/// `text` with a space for every byte that is not UTF-8.
std::string mended(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto point = next_code_point(text);
    const std::size_t size = point ? point->size : 1;
    out += point ? text.substr(0, size) : " ";
    text.remove_prefix(size);
  }
  return out;
}

/// The start of `name` that fits into `most` bytes: no letter is parted from its marks, and no hyphen is left behind.
std::string shortened(std::string_view name, std::size_t most) {
  if (name.size() > most) {
    std::size_t letter = 0;
    std::size_t character = 0;  // for a letter with so many marks that it doesn't fit
    for (std::size_t at = 0; at <= most;) {
      const auto point = next_code_point(name.substr(at));
      character = at;
      if (!point || !is_mark(point->value)) letter = at;
      at += point ? point->size : 1;
    }
    name = name.substr(0, letter > 0 ? letter : character);
  }
  while (name.ends_with('-')) name.remove_suffix(1);
  return std::string(name);
}

bool is_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::u32string code_points(std::string_view text) {
  std::u32string out;
  while (!text.empty()) {
    const auto point = next_code_point(text);
    out += point ? point->value : U'\uFFFD';
    text.remove_prefix(point ? point->size : 1);
  }
  return out;
}

/// Restricted Damerau–Levenshtein distance (Boytsov 2011, §2.1): insert, delete, change, swap neighbours.
std::size_t distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  std::iota(cost[0].begin(), cost[0].end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
}

/// How many slips `typed` is away from `meant`; none when it is too many to be a slip.
std::optional<std::size_t> slips(std::u32string_view typed, std::u32string_view meant) {
  if (typed.size() >= 3 && meant.starts_with(typed)) return meant.size() == typed.size() ? 0 : 1;
  const auto [shorter, longer] = std::minmax({typed.size(), meant.size()});
  const std::size_t most = std::min<std::size_t>(longer / 3, 3);  // one in three letters: "read" is not "rest"
  if (longer - shorter > most) return std::nullopt;
  const std::size_t apart = distance(typed, meant);
  return apart <= most ? std::optional{apart} : std::nullopt;
}

}  // namespace

std::string name_from_title(std::string_view title) {
  std::string name;
  bool latin = false;  // marks are stripped from Latin letters only: they are letters' bodies in other scripts
  const std::string text = lower(normalized(mended(title), UTF8PROC_DECOMPOSE));
  for (std::string_view rest = text; !rest.empty();) {
    const CodePoint point = next_code_point(rest).value();
    const std::string_view bytes = rest.substr(0, point.size);
    rest.remove_prefix(point.size);
    const bool after_letter = !name.empty() && name.back() != '-';
    if (is_mark(point.value)) {
      if (after_letter && !latin) name += bytes;
    } else if (is_letter_or_digit(point.value)) {
      name += bytes;
      latin = point.value < 0x250;
    } else if (after_letter && bytes != "'" && bytes != "’") {
      name += '-';
    }
  }
  return shortened(normalized(name, UTF8PROC_COMPOSE), longest_name);
}

bool is_plain_name(std::string_view text) {
  if (text.empty() || text.front() < 'a' || text.front() > 'z' || text.back() == '-') return false;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (!is_lower_or_digit(text[i]) && (text[i] != '-' || text[i - 1] == '-')) return false;
  }
  return text.size() > longest_yaml_word || std::ranges::find(yaml_words, text) == yaml_words.end();
}

bool is_name(std::string_view text) { return !text.empty() && name_from_title(text) == text; }

std::string free_name(std::string_view wanted, const std::vector<std::string>& taken) {
  const auto is_taken = [&](std::string_view name) { return std::ranges::find(taken, name) != taken.end(); };
  const bool digits = std::ranges::all_of(wanted, [](char c) { return c >= '0' && c <= '9'; });
  if (!digits && !is_taken(wanted)) return std::string(wanted);
  for (int number = 2;; ++number) {
    const std::string ending = '-' + std::to_string(number);
    std::string name = shortened(wanted, longest_name - ending.size()) + ending;
    if (!is_taken(name)) return name;
  }
}

std::vector<std::string> near(std::string_view word, const std::vector<std::string>& candidates, std::size_t most) {
  constexpr std::size_t longest_word = 4 * longest_name;
  if (word.empty() || word.size() > longest_word) return {};
  const std::u32string typed = code_points(lower(word));
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const std::string& candidate : candidates) {
    const auto apart = slips(typed, code_points(lower(candidate)));
    if (apart) found.emplace_back(*apart, candidate);
  }
  std::ranges::stable_sort(found, {}, &std::pair<std::size_t, std::string>::first);
  std::vector<std::string> out;
  for (const auto& [apart, candidate] : found) {
    if (out.size() < most && std::ranges::find(out, candidate) == out.end()) out.push_back(candidate);
  }
  return out;
}

}  // namespace recover
