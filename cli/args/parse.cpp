#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/args/command_table.h"
#include "cli/args/labels.h"
#include "cli/args/spec.h"
#include "cli/args/suggestions.h"
#include "core/base/name.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

using Shape = OptionSpec::Shape;

/// Stands before every text on its way through CLI11, which reads some texts in a way of its own: "++", "[a,b]", "-3",
/// an empty value after "=".
constexpr char mark = '\x01';

bool is_marked(std::string_view word) { return word.starts_with(mark); }
std::string marked(std::string_view word) { return mark + std::string(word); }
std::string unmarked(const std::string& word) { return is_marked(word) ? word.substr(1) : word; }

std::string name_of(const OptionSpec& option) { return option.names.back(); }

/// Reads one line for one command.
class Reader {
 public:
  Reader(const Spec& spec, std::string_view command) : spec_(spec), command_(command) { declare(); }

  void read(const std::vector<std::string>& words) {
    attempt([&] { sort_out(words); });
    if (asks_for_help()) return;
    refuse_unknown();
    for (std::size_t i = 0; i < spec_.options().size(); ++i) {
      if (!spec_.options()[i].is_positional()) take_option(spec_.options()[i], declared_[i]->results());
    }
    take_positionals();
  }

 private:
  /// Does a part of the reading. A command that takes any line goes on without what that part can't read.
  template <typename Part>
  void attempt(const Part& part) const {
    try {
      part();
    } catch (const std::exception&) {
      if (!spec_.takes_any_line()) throw;
    }
  }

  void declare() {
    app_.set_help_flag();
    app_.allow_extras();
    for (const OptionSpec& option : spec_.options()) {
      CLI::Option* declared = nullptr;
      if (option.shape == Shape::flag || option.shape == Shape::optional_value) {
        declared = app_.add_flag(join(option.names, ","));
      } else if (option.shape == Shape::value) {
        declared = app_.add_option(join(option.names, ","))->expected(0, 1);  // none is our message, not CLI11's
      }
      if (declared != nullptr) declared->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
      declared_.push_back(declared);
    }
  }

  void sort_out(const std::vector<std::string>& words) {
    std::vector<std::string> last_first;
    const auto end = std::ranges::find(words, "--");
    for (auto word = words.begin(); word != end; ++word) {
      if (!looks_like_option(*word)) {
        last_first.push_back(marked(*word));
      } else {
        attempt([&] { refuse_one_dash(*word); });
        append_option(last_first, *word);
      }
    }
    for (auto word = end; word != words.end(); ++word) last_first.push_back(word == end ? *word : marked(*word));
    std::ranges::reverse(last_first);
    app_.parse(last_first);
  }

  /// --by=fri keeps its form, -e=daily becomes two words.
  static void append_option(std::vector<std::string>& out, const std::string& word) {
    const auto equals = word.find('=');
    if (equals == std::string::npos) {
      out.push_back(word);
    } else if (word.starts_with("--")) {
      out.push_back(word.substr(0, equals + 1) + marked(word.substr(equals + 1)));
    } else {
      out.push_back(word.substr(0, equals));
      out.push_back(marked(word.substr(equals + 1)));
    }
  }

  /// -json would be read as -j, -s, -o, -n.
  void refuse_one_dash(const std::string& word) const {
    const std::string two = '-' + word.substr(0, word.find('='));
    const std::vector<std::string> known = names();
    if (word.size() > 2 && std::ranges::find(known, two) != known.end()) refuse(unknown_option(word, command_, known));
  }

  bool asks_for_help() const {
    bool asked = false;
    for (std::size_t i = 0; i < spec_.options().size(); ++i) {
      const OptionSpec& option = spec_.options()[i];
      const bool help = option.everywhere && (name_of(option) == "--help" || name_of(option) == "--version");
      if (!help || declared_[i]->count() == 0) continue;
      option.take({});
      asked = true;
    }
    return asked;
  }

  /// What CLI11 found no option for: words in their order, and what only looked like an option.
  void refuse_unknown() {
    for (const std::string& word : app_.remaining()) {
      if (is_marked(word)) {
        positionals_.push_back(unmarked(word));
      } else if (word != "--" && !spec_.takes_any_line()) {
        refuse(unknown_option(word, command_, names()));
      }
    }
  }

  void take_option(const OptionSpec& option, const std::vector<std::string>& results) const {
    if (results.size() > 1 && !option.repeats && !spec_.takes_any_line()) {
      refuse("option-twice", name_of(option) + " stands here " + counted_times(results.size()) + "; once is enough");
    }
    for (const std::string& result : results) attempt([&] { take_result(option, result); });
  }

  void take_result(const OptionSpec& option, const std::string& result) const {
    if (option.shape == Shape::value && result.empty()) {
      refuse("value-missing", name_of(option) + " needs a value: " + option.value);
    }
    if (option.shape == Shape::flag && is_marked(result)) {
      refuse("word-extra", name_of(option) + " takes no value");
    }
    const bool bare = option.shape != Shape::value && !is_marked(result);
    take(option, name_of(option), bare ? std::string{} : unmarked(result));
  }

  void take_positionals() const {
    auto next = positionals_.begin();
    for (const OptionSpec& option : spec_.options()) {
      if (!option.is_positional()) continue;
      if (next == positionals_.end() && option.required) {
        refuse("word-missing", "recover " + command_ + " needs one more word: " + placeholder(option));
      }
      const auto end =
          option.shape == Shape::positional_many || next == positionals_.end() ? positionals_.end() : next + 1;
      for (; next != end; ++next) take(option, placeholder(option), *next);
    }
    if (next != positionals_.end()) refuse_extra(*next);
  }

  void take(const OptionSpec& option, const std::string& name, const std::string& word) const {
    if (!option.choices.empty() && std::ranges::find(option.choices, word) == option.choices.end()) {
      const std::vector<std::string> meant = near(word, option.choices, 1);
      Problem problem =
          usage("choice-unknown", name + " takes " + listed(option.choices, "or") + ", not " + in_quotes(word));
      if (!meant.empty()) problem.hint = option.is_positional() ? meant.front() : name + ' ' + meant.front();
      refuse(std::move(problem));
    }
    option.take(word);
  }

  /// `recover habit pasue walk` was read as `habit show`, with "pasue" as the name.
  void refuse_slip() const {
    const std::string noun = command_.substr(0, command_.find(' '));
    const Command* shows = find_noun(noun).empty() ? nullptr : noun_with_name(noun);
    if (shows != nullptr && shows->name == command_) refuse_near_verb(noun, positionals_.front());
  }

  [[noreturn]] void refuse_extra(const std::string& word) const {
    refuse_slip();
    const bool takes_words = std::ranges::any_of(spec_.options(), &OptionSpec::is_positional);
    refuse("word-extra", in_quotes(word) + " is more than recover " + command_ + " takes" +
                             (takes_words ? "; several words of one text go in quotes" : ""));
  }

  [[noreturn]] void refuse(std::string_view code, std::string what) const { refuse(usage(code, std::move(what))); }
  [[noreturn]] static void refuse(Problem problem) { throw Failure(ErrorKind::refused, std::move(problem)); }

  Problem usage(std::string_view code, std::string what) const {
    return {std::string(code), Level::error, {}, std::move(what), "recover " + command_ + " --help"};
  }

  std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const OptionSpec& option : spec_.options()) {
      if (!option.is_positional()) std::ranges::copy(option.names, std::back_inserter(out));
    }
    return out;
  }

  static std::string counted_times(std::size_t count) {
    return count == 2 ? "twice" : std::to_string(count) + " times";
  }

  const Spec& spec_;
  std::string command_;
  CLI::App app_;
  std::vector<CLI::Option*>
      declared_;  ///< beside spec_.options(); null for positionals, which CLI11 leaves over in order
  std::vector<std::string> positionals_;
};

}  // namespace

void parse(const Spec& spec, std::string_view command, const std::vector<std::string>& words) {
  Reader(spec, command).read(words);
}

}  // namespace recover::cli
