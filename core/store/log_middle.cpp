#include "core/store/log_middle.h"

#include <array>
#include <charconv>
#include <cstdint>

#include "core/store/log_token.h"

namespace recover::store {
namespace {

using scan::Scanner;

constexpr std::size_t most_fields = 16;

/// The kinds by the length of their words: one or two looks instead of twenty.
constexpr std::size_t longest_kind = 10;
constexpr auto kinds_by_length = [] {
  std::array<std::array<std::uint8_t, 8>, longest_kind + 1> kinds{};
  std::array<std::size_t, longest_kind + 1> count{};
  for (auto& row : kinds) row.fill(kind_words.size());
  for (std::size_t i = 0; i < kind_words.size(); ++i) {
    const std::size_t length = kind_words.at(i).size();
    kinds.at(length).at(count.at(length)++) = static_cast<std::uint8_t>(i);
  }
  return kinds;
}();

std::optional<EntryKind> kind_word(std::string_view key) {
  if (key.empty() || key.size() > longest_kind) return std::nullopt;
  for (const std::uint8_t i : kinds_by_length[key.size()]) {
    if (i == kind_words.size()) break;
    if (kind_words[i].front() == key.front() && kind_words[i] == key) return static_cast<EntryKind>(i);
  }
  return std::nullopt;
}

std::optional<double> number_of(std::string_view token) {
  if (!is_number(token)) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
  return error == std::errc{} ? std::optional(value) : std::nullopt;
}

/// An amount goes from 0 up; what is less stands in its field, and nothing is added up.
std::optional<double> amount_of(std::string_view token) {
  const auto number = number_of(token);
  return number && *number < 0 ? std::nullopt : number;
}

bool about_fits(EntryKind kind, std::string_view raw) {
  if (kind == EntryKind::check_in) return raw.front() == '{';
  if (!is_answer(kind)) return true;
  return raw.front() == '"' ? raw.size() > 2
                            : scan::is(raw.front(), scan::lower_or_digit) && !scan::is(raw.front(), scan::digit);
}

/// The keys after the kind, each at most once: the fields, then `at`, then `id`.
class Fields {
 public:
  explicit Fields(Line& line) : line_(line) {}

  bool take(Scanner& scanner) {
    std::string_view key;
    if (!scanner.key(key) || !line_.id.empty()) return false;
    if (key == "id") return take_id(scanner);
    if (!line_.at.empty() || key == "day" || kind_word(key)) return false;
    return key == "at" ? take_at(scanner) : take_field(scanner, key);
  }

 private:
  bool take_id(Scanner& scanner) {
    std::string_view& id = line_.id;
    if (!scanner.scalar(id)) return false;
    return id.front() == '"' ? scan::needs_quotes(id)
                             : scan::is(id.front(), scan::lower_or_digit) && !scan::is(id.front(), scan::digit);
  }

  bool take_at(Scanner& scanner) {
    std::string_view raw;
    if (!scanner.quoted(raw) || raw.size() == 2) return false;
    line_.at = raw.substr(1, raw.size() - 2);
    return true;
  }

  bool take_field(Scanner& scanner, std::string_view key) {
    const auto past = keys_.begin() + static_cast<std::ptrdiff_t>(count_);
    std::string_view raw;
    if (count_ == most_fields || std::find(keys_.begin(), past, key) != past || !scanner.value(raw)) return false;
    keys_[count_++] = key;
    if (key == "amount") {
      line_.amount = amount_of(raw);
      line_.usual = line_.usual && line_.amount;
    }
    line_.fields = {line_.about.data() + line_.about.size(), raw.data() + raw.size()};
    return true;
  }

  Line& line_;
  std::array<std::string_view, most_fields> keys_;
  std::size_t count_ = 0;
};

}  // namespace

bool scan_middle(Scanner& scanner, Line& line) {
  std::string_view key;
  if (!scanner.take(',', ' ') || !scanner.key(key)) return false;
  const auto kind = kind_word(key);
  if (!kind || !scanner.value(line.about) || !about_fits(*kind, line.about)) return false;
  line.kind = *kind;
  line.amount.reset();
  line.fields = line.at = line.id = {};
  Fields fields(line);
  while (scanner.take(',', ' ')) {
    if (!fields.take(scanner)) return false;
  }
  return true;
}

}  // namespace recover::store
