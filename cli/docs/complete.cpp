#include "cli/docs/complete.h"

#include <algorithm>

#include "cli/args/command_table.h"
#include "cli/docs/candidates.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

using Shape = OptionSpec::Shape;

/// What is typed: the words before, and the one that is not finished.
struct Line {
  std::vector<std::string> before;
  std::string current;
  bool options_ended = false;
};

Line line_of(const std::vector<std::string>& words) {
  Line line{words, {}, false};
  if (!line.before.empty()) {
    line.current = std::move(line.before.back());
    line.before.pop_back();
  }
  line.options_ended = std::ranges::find(line.before, "--") != line.before.end();
  return line;
}

std::vector<Candidate> matching(std::vector<Candidate> all, const std::string& start) {
  std::erase_if(all, [&](const Candidate& one) { return !one.word.starts_with(start) && one.word != folders_wanted; });
  return all;
}

std::string summary_of(const Command& entry) {
  Spec spec;
  entry.declare(spec);
  return spec.summary();
}

/// Adds a name, and each alias that what was typed begins: nobody is shown six names of one thing.
void offer(std::vector<Candidate>& out, const Command& entry, std::string_view name, const std::string& typed) {
  out.push_back({std::string(name), summary_of(entry)});
  for (const std::string& alias : aliases_of(entry)) {
    if (!typed.empty() && alias.starts_with(typed)) out.push_back({alias, "the same as " + std::string(name)});
  }
}

std::vector<Candidate> first_candidates(const std::string& typed) {
  std::vector<Candidate> out;
  for (const std::string_view word : first_words()) {
    if (const Command* entry = find_entry(word)) {
      offer(out, *entry, word, typed);
      continue;
    }
    std::vector<std::string> verbs;
    for (const Command* entry : verbs_of(word)) verbs.emplace_back(verb_of(*entry));
    out.push_back({std::string(word), join(verbs, ", ")});
    const std::string plural = std::string(word) + 's';
    if (typed == plural) out.push_back({plural, "the same as " + std::string(word)});
  }
  return out;
}

std::vector<Candidate> verb_candidates(std::string_view noun, const std::string& typed) {
  std::vector<Candidate> out;
  for (const Command* entry : verbs_of(noun)) offer(out, *entry, verb_of(*entry), typed);
  return out;
}

/// Commands first, then the verbs of a noun.
std::vector<Candidate> topic_candidates(const std::vector<std::string>& given, const std::string& typed) {
  if (given.empty()) return first_candidates(typed);
  return given.size() == 1 ? verb_candidates(find_noun(given.front()), typed) : std::vector<Candidate>{};
}

std::vector<Candidate> option_candidates(const Spec& spec, const std::vector<std::string>& before) {
  std::vector<Candidate> out;
  for (const OptionSpec& option : spec.options()) {
    if (option.is_positional()) continue;
    const bool given = std::ranges::any_of(before, [&](const std::string& word) {
      return std::ranges::find(option.names, word.substr(0, word.find('='))) != option.names.end();
    });
    if (!given || option.repeats) out.push_back({option.names.back(), option.help});
  }
  return out;
}

const OptionSpec* find_option(const Spec& spec, const std::string& name) {
  for (const OptionSpec& option : spec.options()) {
    if (std::ranges::find(option.names, name) != option.names.end()) return &option;
  }
  return nullptr;
}

/// The positional word that stands after `count` others.
const OptionSpec* positional_at(const Spec& spec, std::size_t count) {
  for (const OptionSpec& option : spec.options()) {
    if (!option.is_positional()) continue;
    if (count == 0 || option.shape == Shape::positional_many) return &option;
    --count;
  }
  return nullptr;
}

/// Completes one line for one command whose own words are `words`.
class Completion {
 public:
  Completion(const Line& line, const NameSource& names) : line_(line), names_(names) {
    declare_globals(spec_, globals_);
  }

  void use(const Command& entry, std::vector<std::string> words) {
    spec_ = {};
    entry.declare(spec_);
    declare_globals(spec_, globals_);
    words_ = std::move(words);
  }

  /// The value of an option, or an option; none when a positional word is wanted.
  std::optional<std::vector<Candidate>> of_option() const {
    if (line_.options_ended) return std::nullopt;
    const std::string& typed = line_.current;
    if (!line_.before.empty() && looks_like_option(line_.before.back()) && values_in(spec_)(line_.before.back()) &&
        !looks_like_option(typed)) {
      const std::string& last = line_.before.back();
      const OptionSpec* option = find_option(spec_, last.starts_with("--") ? last : std::string{'-', last.back()});
      return matching(values(*option, typed), typed);
    }
    if (typed.starts_with("--") && typed.find('=') != std::string::npos) return after_equals(typed);
    if (!typed.starts_with('-')) return std::nullopt;
    return matching(option_candidates(spec_, line_.before), typed);
  }

  std::vector<Candidate> of_word() const {
    const std::vector<std::string> given = given_words();
    const OptionSpec* positional = positional_at(spec_, given.size());
    if (positional == nullptr) return {};
    std::vector<Candidate> out;
    if (positional->complete == Complete::topic) {
      out = topic_candidates(given, line_.current);
    } else {
      out = values(*positional, line_.current);
    }
    std::erase_if(out, [&](const Candidate& one) { return std::ranges::find(given, one.word) != given.end(); });
    return matching(std::move(out), line_.current);
  }

  std::vector<Candidate> options() const {
    if (line_.options_ended || !line_.current.empty()) return {};
    return option_candidates(spec_, line_.before);
  }

 private:
  std::vector<Candidate> values(const OptionSpec& option, const std::string& typed) const {
    if (option.complete == Complete::command) return first_candidates(typed);
    return values_for(option, typed, names_);
  }

  std::vector<Candidate> after_equals(const std::string& typed) const {
    const auto equals = typed.find('=');
    const OptionSpec* option = find_option(spec_, typed.substr(0, equals));
    if (option == nullptr || option->shape != Shape::value) return {};
    const std::string value = typed.substr(equals + 1);
    std::vector<Candidate> out = matching(values(*option, value), value);
    for (Candidate& one : out) {
      if (one.word != folders_wanted) one.word.insert(0, typed.substr(0, equals + 1));
    }
    return out;
  }

  std::vector<std::string> given_words() const {
    std::vector<std::string> given;
    for (const std::size_t place : plain_words(words_, values_in(spec_))) given.push_back(words_[place]);
    return given;
  }

  const Line& line_;
  const NameSource& names_;
  Spec spec_;
  Globals globals_;
  std::vector<std::string> words_;
};

/// After a noun alone: its verbs, then what the noun takes itself ("goal river").
std::vector<Candidate> after_noun(std::string_view noun, const Line& line, Completion& completion) {
  const Command* bare = bare_noun(noun);
  if (bare != nullptr) completion.use(*bare, {});
  if (auto candidates = completion.of_option()) return *candidates;
  std::vector<Candidate> out = matching(verb_candidates(noun, line.current), line.current);
  if (const Command* entry = noun_with_name(noun)) {
    completion.use(*entry, {});
    std::ranges::copy(completion.of_word(), std::back_inserter(out));
  }
  return out;
}

}  // namespace

std::vector<Candidate> complete(const std::vector<std::string>& words, const NameSource& names) {
  const Line line = line_of(words);
  Completion completion(line, names);
  const std::vector<std::size_t> plain = plain_words(line.before, takes_next_anywhere, 2);
  if (plain.empty()) {
    if (auto candidates = completion.of_option()) return *candidates;
    return matching(first_candidates(line.current), line.current);
  }
  const std::string_view noun = find_noun(line.before[plain[0]]);
  if (!noun.empty() && plain.size() == 1) return after_noun(noun, line, completion);
  auto found = command_of(line.before);
  if (!found) return {};
  completion.use(*found->entry, std::move(found->words));
  if (auto candidates = completion.of_option()) return *candidates;
  std::vector<Candidate> out = completion.of_word();
  return out.empty() ? completion.options() : out;
}

std::string completion_lines(const std::vector<Candidate>& candidates) {
  std::string out;
  for (const Candidate& one : candidates) out += printable(one.word) + '\t' + printable(one.description) + '\n';
  return out;
}

}  // namespace recover::cli
