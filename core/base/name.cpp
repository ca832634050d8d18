#include "core/base/name.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <numeric>

#include "core/base/text.h"

namespace recover {
namespace {

constexpr std::size_t longest_name = 60;

/// What YAML 1.1 or 1.2 reads as something else than text.
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

std::string normalized(std::string_view text, utf8proc_option_t form) {
  utf8proc_uint8_t* raw = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                 static_cast<utf8proc_option_t>(form | UTF8PROC_STABLE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
  return size < 0 ? std::string{} : std::string(raw, raw + size);
}

bool is_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Restricted Damerau–Levenshtein distance (Boytsov 2011, §2.1): insert, delete, change, swap neighbours.
std::size_t distance(std::string_view a, std::string_view b) {
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

}  // namespace

std::string name_from_title(std::string_view title) {
  std::string name;
  bool latin = false;  // marks are stripped from Latin letters only: they are letters' bodies in other scripts
  const std::string text = normalized(lower(title), UTF8PROC_DECOMPOSE);
  for (std::string_view rest = text; !rest.empty();) {
    const auto point = next_code_point(rest);
    const std::string_view bytes = rest.substr(0, point ? point->size : 1);
    rest.remove_prefix(bytes.size());
    if (point && (is_letter_or_digit(point->value) || (is_mark(point->value) && !latin && !name.empty()))) {
      if (name.size() + bytes.size() > longest_name) break;
      name += bytes;
      latin = point->value < 0x250;
    } else if (!(point && is_mark(point->value)) && bytes != "'" && bytes != "’" && !name.empty() && name.back() != '-') {
      name += '-';
      latin = false;
    }
  }
  while (name.ends_with('-')) name.pop_back();
  return normalized(name, UTF8PROC_COMPOSE);
}

bool is_plain_name(std::string_view text) {
  if (text.empty() || text.front() < 'a' || text.front() > 'z' || text.back() == '-') return false;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (!is_lower_or_digit(text[i]) && (text[i] != '-' || text[i - 1] == '-')) return false;
  }
  return std::ranges::find(yaml_words, text) == yaml_words.end();
}

bool is_name(std::string_view text) { return !text.empty() && name_from_title(text) == text; }

std::string free_name(std::string_view wanted, const std::vector<std::string>& taken) {
  const auto is_taken = [&](const std::string& name) { return std::ranges::find(taken, name) != taken.end(); };
  const bool digits = std::ranges::all_of(wanted, [](char c) { return c >= '0' && c <= '9'; });
  std::string name(wanted);
  for (int number = 2; digits || is_taken(name); ++number) {
    name = std::string(wanted) + '-' + std::to_string(number);
    if (!is_taken(name)) break;
  }
  return name;
}

std::vector<std::string> near(std::string_view word, const std::vector<std::string>& candidates, std::size_t most) {
  const std::string wanted = lower(word);
  if (wanted.empty() || wanted.size() > 64) return {};
  const std::size_t slips = wanted.size() < 4 ? 1 : 2;
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const std::string& candidate : candidates) {
    const std::string other = lower(candidate);
    const bool starts = wanted.size() >= 3 && other.starts_with(wanted);
    const std::size_t gap = other.size() > wanted.size() ? other.size() - wanted.size() : wanted.size() - other.size();
    const std::size_t apart = starts ? 1 : gap > slips ? slips + 1 : distance(wanted, other);
    if (apart <= slips && apart < std::max(wanted.size(), other.size())) found.emplace_back(apart, candidate);
  }
  std::ranges::stable_sort(found, {}, [](const auto& pair) { return pair.first; });
  std::vector<std::string> out;
  for (const auto& [apart, candidate] : found) {
    if (out.size() < most && std::ranges::find(out, candidate) == out.end()) out.push_back(candidate);
  }
  return out;
}

}  // namespace recover
