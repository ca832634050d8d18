#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/args/spec.h"

/// The words of the table of commands, and what stands where on a line.
namespace recover::cli {

/// "goal" of "goal add", "done" of "done".
std::string_view first_word(const Command& entry);
/// "add" of "goal add"; empty for a command of one word.
std::string_view verb_of(const Command& entry);
std::vector<std::string> aliases_of(const Command& entry);

/// The row of exactly this name ("goal add"); null when there is none.
const Command* find_entry(std::string_view name);
/// The command of one word by its name or an alias.
const Command* find_command(std::string_view word);
/// The command of a noun by its verb or an alias of that.
const Command* find_verb(std::string_view noun, std::string_view verb);
/// What a noun without a verb that we know means, without a word and with one: the command of that name, else list and
/// show.
const Command* bare_noun(std::string_view noun);
const Command* noun_with_name(std::string_view noun);

/// "goal" for "goal" and "goals"; empty when no command of two words begins with it.
std::string_view find_noun(std::string_view word);
/// The verbs of a noun, in the table's order.
std::vector<const Command*> verbs_of(std::string_view noun);
/// Every first word of the table once, in its order.
std::vector<std::string_view> first_words();

/// True for what stands as an option: "-q", "--on=mon"; not for "-", "-3" or "- a dash and a text".
bool looks_like_option(std::string_view word);
/// Says of an option as typed ("--on", "-e", "--on=mon") whether the next word is its value.
using TakesNext = std::function<bool(std::string_view option)>;
TakesNext values_in(const Spec& spec);
/// The same before the command is known: what the common options say, else what any command says.
bool takes_next_anywhere(std::string_view option);

/// The places of the first `most` words that are neither options nor their values, nor the first "--", which ends
/// options.
std::vector<std::size_t> plain_words(const std::vector<std::string>& words, const TakesNext& takes_next,
                                     std::size_t most = std::string::npos);

/// The command of a line; none when its first word is unknown.
std::optional<Resolved> command_of(const std::vector<std::string>& words);

}  // namespace recover::cli
