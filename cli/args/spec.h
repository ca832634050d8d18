#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/args/exit.h"
#include "core/base/problem.h"

namespace recover::cli {

struct Context;
struct Globals;

/// What a command does, once its words have been read.
using Body = std::function<Exit(Context&)>;

/// What a shell may offer for a word.
enum class Complete {
  nothing,
  habit,
  goal,
  since,
  person,
  worksheet,
  breathing,
  imagery,
  worry,
  self_talk,
  thought,
  pattern,
  avenue,
  technique,
  any_name,
  habit_or_goal,
  editable,
  day,
  day_ahead,
  range,
  area,
  kind,
  topic,
  command,
  entry_id,
  schedule,
  setting,
  region,
  shell,
  folder,
  choices,
};

/// One option or positional word of a command, as data: the parser, help, man pages and completions are drawn from it.
struct OptionSpec {
  enum class Shape { flag, value, optional_value, positional, positional_many };

  Shape shape = Shape::value;
  std::vector<std::string> names;  ///< {"-e", "--every"}; for positionals one bare name
  std::string value;               ///< what stands for the value in help: "SCHEDULE"
  std::string help;                ///< one line, no final stop
  bool required = false;
  bool repeats = false;              ///< may be given several times
  bool everywhere = false;           ///< every command takes it: `declare_globals`
  std::vector<std::string> choices;  ///< the only words taken, when not empty
  Complete complete = Complete::nothing;
  /// Stores one word ("" for a flag); throws Failure(ErrorKind::refused) for one it can't take.
  std::function<void(const std::string&)> take;

  bool is_positional() const { return shape == Shape::positional || shape == Shape::positional_many; }
};

/// How much may be missing on the command line.
enum class Presence { required, optional };

/// What a command says about itself, once: enough to parse it, help with it, complete it and print its man page.
class Spec {
 public:
  struct Example {
    std::string words;    ///< as typed: "recover done walk 20"
    std::string meaning;  ///< what it does, one line
  };
  struct ExitNote {
    Exit exit;
    std::string meaning;
  };

  Spec& summary(std::string_view line);     ///< one line, no final stop
  Spec& about(std::string_view paragraph);  ///< repeatable: what the summary leaves open
  Spec& positional(std::string_view name, std::string& value, std::string_view help,
                   Presence presence = Presence::required, Complete complete = Complete::nothing);
  Spec& words(std::string_view name, std::vector<std::string>& values, std::string_view help,
              Presence presence = Presence::required, Complete complete = Complete::nothing);
  Spec& option(std::string_view names, std::optional<std::string>& value, std::string_view placeholder,
               std::string_view help, Complete complete = Complete::nothing);
  /// `--step A --step B`.
  Spec& list(std::string_view names, std::vector<std::string>& values, std::string_view placeholder,
             std::string_view help, Complete complete = Complete::nothing);
  Spec& choice(std::string_view names, std::optional<std::string>& value, std::vector<std::string> choices,
               std::string_view help);
  /// A positional word that is one of `choices`; `value` is left as it is when the word may be missing and is.
  Spec& positional_choice(std::string_view name, std::string& value, std::vector<std::string> choices,
                          std::string_view help, Presence presence = Presence::required);
  /// A whole number in decimal digits: 010 is ten's neighbour to nobody here, it is refused.
  Spec& whole(std::string_view names, std::optional<int>& value, int least, int most, std::string_view help);
  Spec& flag(std::string_view names, bool& value, std::string_view help);
  /// `--once` or `--once=KEY`; "" when given without a key.
  Spec& optional_value(std::string_view names, std::optional<std::string>& value, std::string_view placeholder,
                       std::string_view help);
  Spec& example(std::string_view words, std::string_view meaning);
  Spec& exits(Exit exit, std::string_view meaning);
  Spec& see(std::string_view topic);  ///< "habit add", "recover-dates(7)"
  Spec& run(Body body);
  /// Makes the struct that the options are read into. It lives as long as the spec.
  template <typename Options>
  Options& own() {
    auto options = std::make_shared<Options>();
    owned_ = options;
    return *options;
  }
  /// Nothing on its line stops this command: what it does not know is left out.
  Spec& any_line();
  Spec& add(OptionSpec option);  ///< one that none of the above describes

  const std::string& summary() const { return summary_; }
  const std::vector<std::string>& about() const { return about_; }
  const std::vector<OptionSpec>& options() const { return options_; }
  const std::vector<Example>& examples() const { return examples_; }
  const std::vector<ExitNote>& exits() const { return exits_; }
  const std::vector<std::string>& see() const { return see_; }
  const Body& body() const { return body_; }
  bool takes_any_line() const { return takes_any_line_; }

  friend void declare_globals(Spec& spec, Globals& globals);

 private:
  std::string summary_;
  std::vector<std::string> about_;
  std::vector<OptionSpec> options_;
  std::vector<Example> examples_;
  std::vector<ExitNote> exits_;
  std::vector<std::string> see_;
  Body body_;
  std::shared_ptr<void> owned_;
  bool takes_any_line_ = false;
};

/// The groups of PRODUCT.md, in the order help shows them.
enum class Group { right_now, today, build, hard_moments, look_back, with_others, machinery };
std::string_view title(Group group);

/// One row per command: `cli/commands.cpp` is the whole list, in the order in which it is shown.
struct Command {
  std::string_view name;  ///< as typed, like "habit add"
  Group group;
  void (*declare)(Spec&);
  std::string_view aliases = {};  ///< separated by spaces: "sos crisis"; of the last word
  bool in_short_help = true;      ///< else only in `help --all`
};

const std::vector<Command>& command_table();

/// The words one line of help may use instead of a full command: what `resolve` found.
struct Resolved {
  const Command* entry = nullptr;
  std::vector<std::string> words;  ///< what is left of the line, globals and options included, in order
};

/// Finds the command of a line: full names and aliases; globals may stand before and between; a bare noun lists,
/// `goal river` is `goal show river`, plurals are nouns, no word at all is `today`; `recover --help` and `goal --help`
/// are `help` and `help goal`. Throws Failure(ErrorKind::refused) with what was probably meant; `is_habit` is asked
/// about a first word that is no command.
Resolved resolve(const std::vector<std::string>& words, const std::function<bool(const std::string&)>& is_habit = {});

/// Reads the words into the spec's variables through CLI11. Throws Failure(ErrorKind::refused); nothing has run when it
/// returns.
void parse(const Spec& spec, std::string_view command, const std::vector<std::string>& words);

/// Options every command takes (`--notebook`, `--today`, `--color`, `--plain`, `-q`, `--no-input`, `--discreet`, `-h`).
struct Globals {
  std::optional<std::string> notebook;
  std::optional<std::string> today;
  std::optional<std::string> color;  ///< auto, always, never
  bool plain = false;
  bool quiet = false;
  bool no_input = false;
  bool discreet = false;
  bool help = false;
  bool version = false;
};
void declare_globals(Spec& spec, Globals& globals);

/// `--format` with `formats` (the first is the default), and `--json` when json is among them.
struct Format {
  std::optional<std::string> chosen;
  bool json = false;
  std::string usual = "text";
  bool is(std::string_view name) const { return (json ? "json" : chosen.value_or(usual)) == name; }
};
void declare_format(Spec& spec, Format& format, const std::vector<std::string>& formats);

/// What everything that records takes: `--on DAY`, `--dry-run`, `--once[=KEY]`, `--note TEXT`.
struct Recording {
  std::optional<std::string> on;
  bool dry_run = false;
  std::optional<std::string> once;  ///< "" for `--once` without a key
  std::optional<std::string> note;  ///< "-": from standard input
  bool together = false;            ///< `--together`, where that is declared: nothing is recorded after all
};
/// Whether `--on` may name several days, like mon..wed.
enum class On { one_day, several_days };
void declare_recording(Spec& spec, Recording& recording, On on = On::one_day);
/// `--together`: in front of a group.
void declare_together(Spec& spec, bool& together);

}  // namespace recover::cli
