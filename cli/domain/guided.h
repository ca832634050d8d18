#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "core/model/entry.h"

namespace recover::cli {

/// One question of a guided exercise, said once: asked on a terminal, answered by its option in a script, skipped with
/// Enter.
struct Question {
  enum class Kind { text, yes_no, whole };

  std::string_view key;     ///< under which the answer is kept
  std::string_view ask;     ///< as it is asked
  std::string_view option;  ///< "--feeling"
  std::string_view help;    ///< of the option
  Kind kind = Kind::text;
  int low = 0;  ///< of a whole number
  int high = 0;
};

/// What was said, by the keys of the questions. What was skipped is not there.
class PromptAnswers {
 public:
  bool has(std::string_view key) const { return said_.contains(key); }
  bool empty() const { return said_.empty(); }
  /// Empty for what was skipped.
  std::string text(std::string_view key) const;
  bool yes(std::string_view key) const { return text(key) == yes_word; }
  std::optional<int> whole(std::string_view key) const;

  void set(std::string_view key, std::string text);  ///< an empty text takes it out
  void set(std::string_view key, bool yes) { set(key, std::string(yes ? yes_word : no_word)); }
  void set(std::string_view key, int number) { set(key, std::to_string(number)); }

 private:
  static constexpr std::string_view yes_word = "yes";
  static constexpr std::string_view no_word = "no";

  std::map<std::string, std::string, std::less<>> said_;
};

/// The option of each question, which puts its answer into `answers`: a flag for yes or no.
void declare_questions(Spec& spec, std::span<const Question> questions, PromptAnswers& answers);

/// Reads the one text that is "-" from standard input; `elsewhere` says how many other texts of the line want it.
/// Throws Failure(ErrorKind::refused) ("input-twice").
void read_input(Context& context, std::span<const Question> questions, PromptAnswers& answers, int elsewhere = 0);

/// Asks, in order, what has no answer yet. The end of input keeps what was said.
void ask_missing(Ask& ask, std::span<const Question> questions, PromptAnswers& answers);
std::optional<std::string> ask_one(Ask& ask, const Question& question);

/// The answers as keys of an entry, in the order of the questions.
void put_answers(Entry& entry, std::span<const Question> questions, const PromptAnswers& answers);

}  // namespace recover::cli
