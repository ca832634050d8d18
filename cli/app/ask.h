#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/app/context.h"
#include "core/base/text.h"

namespace recover::cli {

/// Questions on a terminal. Every one can be skipped with Enter; the end of input ends all of them.
class Ask {
 public:
  explicit Ask(Context& context) : context_(context) {}

  /// False when nobody may be asked, or input has ended.
  bool open() const { return open_; }
  /// The answer without spaces around it; none when skipped or nobody may be asked.
  std::optional<std::string> line(std::string_view question);
  /// A whole number of the range; asks again, twice at most, when something else was typed.
  std::optional<int> whole(std::string_view question, int low, int high);
  /// One of the numbered choices, by its number from 0 or by its text.
  std::optional<std::size_t> choice(std::string_view question, const std::vector<std::string>& choices);
  /// yes or no, none when skipped; asks again, twice at most, when something else was typed.
  std::optional<bool> yes_or_no(std::string_view question);
  /// yes or no; `usual` on Enter.
  bool yes(std::string_view question, bool usual);

 private:
  Context& context_;
  bool open_ = context_.asks();
};

/// An answer that `read` understands: asks again, twice at most, and says why, when it throws a Failure. None when it
/// is skipped.
template <typename T>
std::optional<T> ask_until_read(Context& context, Ask& ask, std::string_view question,
                                const std::function<T(const std::string&)>& read) {
  for (int tries = 0; tries < 3; ++tries) {
    const auto answer = ask.line(question);
    if (!answer) return std::nullopt;
    try {
      return read(*answer);
    } catch (const Failure& failure) {
      context.say("  " + printable(failure.problems().front().what) + '.');
    }
  }
  return std::nullopt;
}

/// A text that may come from standard input: "-" reads all of it, without the final line break.
std::string text_or_input(Context& context, const std::string& text);

}  // namespace recover::cli
