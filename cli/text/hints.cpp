#include "cli/text/hints.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace recover::cli {
namespace {

/// A template with "{}" takes the hint's value; one without stands where core has no value to hint at.
struct Hint {
  std::string_view code;
  std::string_view text;
  bool about_file = false;  ///< of a problem with a place in a file, which wants something else than a word does
};

constexpr std::string_view value_mark = "{}";

/// In order of code.
constexpr std::array hints{
    Hint{"change-open", "recover verify --fix finishes it; so does the next command that stores something", true},
    Hint{"count-unknown", "recover since list"},
    Hint{"goal-closed", "recover goal reopen {}, or --name NAME for another one"},
    Hint{"goal-unknown", "recover goal list"},
    Hint{"habit-archived", "recover habit resume {}, or --name NAME for another one"},
    Hint{"habit-unknown", "recover habit list"},
    Hint{"habit-unknown", "recover habit add, or take the line out", true},
    Hint{"idea-unknown", "recover solve show NAME"},
    Hint{"leftover", "recover verify --fix takes it away, or keeps it when it says something of its own", true},
    Hint{"line-unknown", "recover self-talk"},
    Hint{"name-ambiguous", "recover self-talk, whose numbers work"},
    Hint{"name-taken", "another name, or recover people edit"},
    Hint{"not-a-folder", "recover --notebook FOLDER"},
    Hint{"notebook-unknown", "recover --notebook FOLDER"},
    Hint{"partly-stored", "recover log: it finishes this"},
    Hint{"person-unknown", "recover people"},
    Hint{"since-unknown", "recover since add, or take the line out", true},
    Hint{"title-taken", "--name NAME for another one, or --once to be content with {}"},
    Hint{"torn-tail", "complete the line; or recover verify --fix keeps what is certain of it, and a copy", true},
    Hint{"undo-left", "recover log", true},
    Hint{"worry-unknown", "recover worry list"},
};
static_assert(std::ranges::is_sorted(hints, {}, &Hint::code));

}  // namespace

Problem with_command_hint(Problem problem) {
  for (const Hint& hint : hints) {
    if (hint.code != problem.code || hint.about_file != !problem.location.file.empty()) continue;
    const auto mark = hint.text.find(value_mark);
    const bool takes_value = mark != std::string_view::npos;
    if (takes_value == problem.hint.empty()) continue;
    std::string text(hint.text);
    if (takes_value) text.replace(mark, value_mark.size(), problem.hint);
    problem.hint = std::move(text);
    break;
  }
  return problem;
}

}  // namespace recover::cli
