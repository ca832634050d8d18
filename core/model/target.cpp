#include <algorithm>

#include "core/base/text.h"
#include "core/model/schedule.h"

namespace recover {
namespace {

constexpr std::string_view at_least = "at least ";
constexpr std::string_view at_most = "at most ";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_number_character(char c) { return is_digit(c) || c == '.' || c == '+'; }

/// Takes `words` from the front of `text`, in upper or lower case.
bool take(std::string_view& text, std::string_view words) {
  if (text.size() < words.size() || lower(text.substr(0, words.size())) != words) return false;
  text = trim(text.substr(words.size()));
  return true;
}

}  // namespace

std::optional<Target> Target::parse(std::string_view text) {
  Target target;
  text = trim(text);
  if (take(text, at_least)) {
    target.bound = Bound::at_least;
  } else if (take(text, at_most)) {
    target.bound = Bound::at_most;
  }
  const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(text, is_number_character) - text.begin());
  const auto amount = parse_amount(text.substr(0, digits));
  if (!amount) return std::nullopt;
  // "20min" is a unit, "1e400" and "0x10" are numbers of a kind that is not read.
  const std::string_view attached = text.substr(digits, text.find(' ', digits) - digits);
  if (std::ranges::any_of(attached, is_digit)) return std::nullopt;
  target.amount = *amount;
  target.unit = trim(text.substr(digits));
  return target;
}

std::string Target::text() const {
  std::string text;
  if (bound == Bound::at_least) text = at_least;
  if (bound == Bound::at_most) text = at_most;
  text += number_text(amount);
  return unit.empty() ? text : text + ' ' + unit;
}

bool Target::met_by(double value) const {
  switch (bound) {
    case Bound::at_least:
      return value >= amount;
    case Bound::at_most:
      return value <= amount;
    case Bound::about:
      return true;
  }
  return true;
}

}  // namespace recover
