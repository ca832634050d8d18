#include "cli/args/labels.h"

#include <algorithm>

#include "core/base/text.h"

namespace recover::cli {
namespace {

using Shape = OptionSpec::Shape;

std::string upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

}  // namespace

std::string in_quotes(std::string_view word) { return '"' + fit(printable(word), 40) + '"'; }

std::string placeholder(const OptionSpec& option) {
  return option.is_positional() ? upper(option.names.front()) : option.value;
}

std::string usage_label(const OptionSpec& option) {
  std::string label = placeholder(option);
  if (option.shape == Shape::positional_many) label += "...";
  return option.required ? label : '[' + label + ']';
}

std::string option_label(const OptionSpec& option) {
  std::string names = join(option.names, ", ");
  switch (option.shape) {
    case Shape::value:
      return names + ' ' + option.value;
    case Shape::optional_value:
      return names + "[=" + option.value + ']';
    default:
      return names;
  }
}

std::string option_text(const OptionSpec& option) {
  std::string text = option.help;
  if (!option.choices.empty()) text += ": " + listed(option.choices, "or");
  if (option.shape == Shape::value && option.repeats) text += "; may be given several times";
  return text;
}

std::string usage_line(std::string_view command, const Spec& spec) {
  std::string line = "recover " + std::string(command);
  for (const OptionSpec& option : spec.options()) {
    if (option.is_positional()) line += ' ' + usage_label(option);
  }
  const bool own = std::ranges::any_of(
      spec.options(), [](const OptionSpec& option) { return !option.is_positional() && !option.everywhere; });
  return own ? line + " [options]" : line;
}

}  // namespace recover::cli
