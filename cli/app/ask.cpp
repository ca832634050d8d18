#include "cli/app/ask.h"

#include <algorithm>
#include <charconv>

#include "cli/terminal/layout.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<std::string> Ask::line(std::string_view question) {
  if (!open_) return std::nullopt;
  context_.print(laid_out(context_.doors.terminal, question) + ' ');
  context_.doors.terminal.flush();
  const auto answer = context_.doors.terminal.read_line();
  if (!answer) {
    open_ = false;
    context_.say();
    return std::nullopt;
  }
  const std::string_view text = trim(*answer);
  if (text.empty()) return std::nullopt;
  return std::string(text);
}

std::optional<int> Ask::whole(std::string_view question, int low, int high) {
  for (int tries = 0; tries < 3; ++tries) {
    const auto answer = line(question);
    if (!answer) return std::nullopt;
    const auto value = whole_number(*answer);
    if (value && low <= *value && *value <= high) return value;
    context_.say("  A number from " + std::to_string(low) + " to " + std::to_string(high) + ", or Enter to skip.");
  }
  return std::nullopt;
}

std::optional<std::size_t> Ask::choice(std::string_view question, const std::vector<std::string>& choices) {
  if (!open_) return std::nullopt;
  const std::size_t digits = std::to_string(choices.size()).size();
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    context_.say("  " + std::string(digits - number.size(), ' ') + number + "  " + choices[i]);
  }
  for (int tries = 0; tries < 3; ++tries) {
    const auto answer = line(question);
    if (!answer) return std::nullopt;
    const auto number = whole_number(*answer);
    if (number && *number >= 1 && *number <= static_cast<int>(choices.size())) {
      return static_cast<std::size_t>(*number - 1);
    }
    const auto named = std::ranges::find(choices, lower(*answer), [](const std::string& text) { return lower(text); });
    if (named != choices.end()) return static_cast<std::size_t>(named - choices.begin());
    context_.say("  A number from 1 to " + std::to_string(choices.size()) + ", or Enter to skip.");
  }
  return std::nullopt;
}

std::optional<bool> Ask::yes_or_no(std::string_view question) {
  for (int tries = 0; tries < 3; ++tries) {
    const auto answer = line(std::string(question) + " (y/n)");
    if (!answer) return std::nullopt;
    const std::string said = lower(*answer);
    if (said == "y" || said == "yes") return true;
    if (said == "n" || said == "no") return false;
    context_.say("  y or n, or Enter to skip.");
  }
  return std::nullopt;
}

bool Ask::yes(std::string_view question, bool usual) {
  const auto answer = line(std::string(question) + (usual ? " [Y/n]" : " [y/N]"));
  if (!answer) return usual;
  const char first = lower(*answer).front();
  return first == 'y' || (first != 'n' && usual);
}

std::string text_or_input(Context& context, const std::string& text) {
  if (text != "-") return text;
  std::string input = context.doors.terminal.read_all();
  while (input.ends_with('\n') || input.ends_with('\r')) input.pop_back();
  return input;
}

}  // namespace recover::cli
