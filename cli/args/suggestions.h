#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"

/// What is said about words that nothing is called by.
namespace recover::cli {

/// "Did you mean: recover rest, or recover report?"
std::string did_you_mean(const std::vector<std::string>& meant);

/// "goal list" for ("goal", "lst"): the command of the noun whose verb is near to `word`; none when none is.
std::optional<std::string> near_verb(std::string_view noun, std::string_view word);

/// The commands whose first word or alias is near to `word`, by their main names, nearest first.
std::vector<std::string> near_commands(std::string_view word);

/// About a line whose first word is no command; `next` is the word after it, or empty.
Problem unknown_command(const std::string& word, const std::string& next,
                        const std::function<bool(const std::string&)>& is_habit);

/// About a word that is no verb of the noun where it has to be one.
Problem unknown_verb(std::string_view noun, const std::string& word);

/// Stops with that (Failure, usage) when the word is near to a verb of the noun.
void refuse_near_verb(std::string_view noun, const std::string& word);

/// About an option that `command` does not take, when it takes `known`.
Problem unknown_option(std::string_view option, std::string_view command, const std::vector<std::string>& known);

}  // namespace recover::cli
