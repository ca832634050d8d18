#include "cli/text/hints.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace recover::cli {
namespace {

/// A template with "{}" takes the hint's value; one without stands where core has no value to hint at.
struct Hint {
  std::string_view code;
  std::string_view text;
};

constexpr std::string_view value_mark = "{}";

/// In order of code.
constexpr std::array hints{
    Hint{"count-unknown", "recover since list"},
    Hint{"goal-unknown", "recover goal list"},
    Hint{"habit-unknown", "recover habit list"},
    Hint{"idea-unknown", "recover solve show NAME"},
    Hint{"line-unknown", "recover self-talk"},
    Hint{"name-ambiguous", "recover self-talk, whose numbers work"},
    Hint{"notebook-unknown", "recover --notebook FOLDER"},
    Hint{"worry-unknown", "recover worry list"},
};
static_assert(std::ranges::is_sorted(hints, {}, &Hint::code));

}  // namespace

Problem with_command_hint(Problem problem) {
  const auto of_code = std::ranges::equal_range(hints, problem.code, std::ranges::less{}, &Hint::code);
  for (const Hint& hint : of_code) {
    const auto mark = hint.text.find(value_mark);
    const bool takes_value = mark != std::string_view::npos;
    if (takes_value == problem.hint.empty()) continue;
    std::string text(hint.text);
    if (takes_value) text.replace(mark, value_mark.size(), problem.hint);
    problem.hint = std::move(text);
    break;
  }
  return problem;
}

}  // namespace recover::cli
