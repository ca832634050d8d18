#pragma once

#include <string>
#include <string_view>

#include "cli/args/spec.h"

/// How options and words are named where a person reads of them: messages, help and manual pages.
namespace recover::cli {

/// A typed word as a message repeats it: printable, not too long, in quotes.
std::string in_quotes(std::string_view word);
/// What stands for a positional word or an option's value: "TITLE", "DAY"; empty for a flag.
std::string placeholder(const OptionSpec& option);
/// "TITLE", "[HABIT...]": a positional word as it stands on a usage line.
std::string usage_label(const OptionSpec& option);
/// "-e, --every SCHEDULE", "--once[=KEY]".
std::string option_label(const OptionSpec& option);
/// The help line, and the words to choose from: "How to write the answer: text or json".
std::string option_text(const OptionSpec& option);
/// "recover goal add TITLE [options]".
std::string usage_line(std::string_view command, const Spec& spec);

}  // namespace recover::cli
