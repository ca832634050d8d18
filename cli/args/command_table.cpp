#include "cli/args/command_table.h"

#include <algorithm>

#include "core/base/text.h"

namespace recover::cli {
namespace {

using Shape = OptionSpec::Shape;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_called(const Command& entry, std::string_view last, std::string_view word) {
  const auto aliases = aliases_of(entry);
  return last == word || std::ranges::find(aliases, word) != aliases.end();
}

/// The name under which an option as typed would be declared; of a cluster like -ne the last, which may take a value.
std::string declared_name(std::string_view option) {
  if (option.starts_with("--") || option.size() < 2) return std::string(option);
  return std::string{'-', option.back()};
}

const OptionSpec* find_option(const Spec& spec, std::string_view name) {
  const auto found = std::ranges::find_if(spec.options(), [&](const OptionSpec& option) {
    return std::ranges::find(option.names, name) != option.names.end();
  });
  return found == spec.options().end() ? nullptr : &*found;
}

/// The one command of two words that an alias names, like "stats"; null when several share it ("new", "rm").
const Command* find_by_verb_alias(std::string_view word) {
  const Command* found = nullptr;
  for (const Command& entry : command_table()) {
    const auto aliases = aliases_of(entry);
    if (verb_of(entry).empty() || std::ranges::find(aliases, word) == aliases.end()) continue;
    if (found != nullptr) return nullptr;
    found = &entry;
  }
  return found;
}

bool asks_for_help(const std::vector<std::string>& words) {
  const auto end = std::ranges::find(words, "--");
  return std::any_of(words.begin(), end, [](const std::string& word) { return word == "-h" || word == "--help"; });
}

/// `recover --help` and `recover goal --help`: the help command, asked about the words that are there.
Resolved help_instead(const Command& help, std::vector<std::string> words) {
  std::erase_if(words, [](const std::string& word) { return word == "-h" || word == "--help"; });
  return {&help, std::move(words)};
}

std::vector<std::string> without(std::vector<std::string> words, std::vector<std::size_t> places) {
  std::ranges::sort(places, std::greater{});
  for (const std::size_t place : places) words.erase(words.begin() + static_cast<std::ptrdiff_t>(place));
  return words;
}

std::optional<Resolved> noun_command(std::string_view noun, const std::vector<std::string>& words) {
  const std::vector<std::size_t> plain = plain_words(words, takes_next_anywhere, 2);
  if (plain.size() == 1) {
    const Command* help = find_entry("help");
    if (help != nullptr && find_entry(noun) == nullptr && asks_for_help(words)) return help_instead(*help, words);
    const Command* entry = bare_noun(noun);
    return entry == nullptr ? std::nullopt : std::optional<Resolved>({entry, without(words, {plain[0]})});
  }
  if (const Command* entry = find_verb(noun, words[plain[1]]))
    return Resolved{entry, without(words, {plain[0], plain[1]})};
  const Command* entry = noun_with_name(noun);
  return entry == nullptr ? std::nullopt : std::optional<Resolved>({entry, without(words, {plain[0]})});
}

}  // namespace

std::string_view first_word(const Command& entry) { return entry.name.substr(0, entry.name.find(' ')); }

std::string_view verb_of(const Command& entry) {
  const auto space = entry.name.find(' ');
  return space == std::string_view::npos ? std::string_view{} : entry.name.substr(space + 1);
}

std::vector<std::string> aliases_of(const Command& entry) {
  std::vector<std::string> out;
  for (const std::string_view alias : split(entry.aliases, ' ')) {
    if (!alias.empty()) out.emplace_back(alias);
  }
  return out;
}

const Command* find_entry(std::string_view name) {
  const auto found = std::ranges::find(command_table(), name, &Command::name);
  return found == command_table().end() ? nullptr : &*found;
}

const Command* find_command(std::string_view word) {
  for (const Command& entry : command_table()) {
    if (verb_of(entry).empty() && is_called(entry, entry.name, word)) return &entry;
  }
  return nullptr;
}

const Command* find_verb(std::string_view noun, std::string_view verb) {
  for (const Command* entry : verbs_of(noun)) {
    if (is_called(*entry, verb_of(*entry), verb)) return entry;
  }
  return nullptr;
}

const Command* bare_noun(std::string_view noun) {
  const Command* entry = find_entry(noun);
  return entry != nullptr ? entry : find_verb(noun, "list");
}

const Command* noun_with_name(std::string_view noun) {
  const Command* entry = find_entry(noun);
  return entry != nullptr ? entry : find_verb(noun, "show");
}

std::string_view find_noun(std::string_view word) {
  for (const Command& entry : command_table()) {
    const std::string_view noun = first_word(entry);
    if (verb_of(entry).empty()) continue;
    if (word == noun || (word.size() == noun.size() + 1 && word.starts_with(noun) && word.back() == 's')) return noun;
  }
  return {};
}

std::vector<const Command*> verbs_of(std::string_view noun) {
  std::vector<const Command*> out;
  for (const Command& entry : command_table()) {
    if (first_word(entry) == noun && !verb_of(entry).empty()) out.push_back(&entry);
  }
  return out;
}

std::vector<std::string_view> first_words() {
  std::vector<std::string_view> out;
  for (const Command& entry : command_table()) {
    const std::string_view word = first_word(entry);
    if (std::ranges::find(out, word) == out.end()) out.push_back(word);
  }
  return out;
}

bool looks_like_option(std::string_view word) {
  if (word.starts_with("--")) return word.size() > 2 && is_letter(word[2]);
  return word.size() > 1 && word[0] == '-' && is_letter(word[1]);
}

TakesNext values_in(const Spec& spec) {
  return [&spec](std::string_view option) {
    const OptionSpec* found = find_option(spec, declared_name(option));
    return found != nullptr && found->shape == Shape::value;
  };
}

bool takes_next_anywhere(std::string_view option) {
  const std::string name = declared_name(option);
  Globals globals;
  Format format;
  Recording recording;
  Spec common;
  declare_globals(common, globals);
  declare_format(common, format, {"text", "json"});
  declare_recording(common, recording);
  if (const OptionSpec* found = find_option(common, name)) return found->shape == Shape::value;
  return std::ranges::any_of(command_table(), [&](const Command& entry) {
    Spec spec;
    entry.declare(spec);
    const OptionSpec* found = find_option(spec, name);
    return found != nullptr && found->shape == Shape::value;
  });
}

std::vector<std::size_t> plain_words(const std::vector<std::string>& words, const TakesNext& takes_next,
                                     std::size_t most) {
  std::vector<std::size_t> places;
  bool options = true;
  for (std::size_t i = 0; i < words.size() && places.size() < most; ++i) {
    if (options && words[i] == "--") {
      options = false;
    } else if (!options || !looks_like_option(words[i])) {
      places.push_back(i);
    } else if (i + 1 < words.size() && words[i + 1] != "--" && !looks_like_option(words[i + 1]) &&
               takes_next(words[i])) {
      ++i;
    }
  }
  return places;
}

std::optional<Resolved> command_of(const std::vector<std::string>& words) {
  const std::vector<std::size_t> plain = plain_words(words, takes_next_anywhere, 1);
  if (plain.empty()) {
    const Command* help = find_entry("help");
    if (help != nullptr && asks_for_help(words)) return help_instead(*help, words);
    return Resolved{find_entry("today"), words};
  }
  const std::string& first = words[plain[0]];
  if (const std::string_view noun = find_noun(first); !noun.empty()) return noun_command(noun, words);
  const Command* entry = find_command(first);
  if (entry == nullptr) entry = find_by_verb_alias(first);
  if (entry == nullptr) return std::nullopt;
  return Resolved{entry, without(words, {plain[0]})};
}

}  // namespace recover::cli
