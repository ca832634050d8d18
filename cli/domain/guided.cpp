#include "cli/domain/guided.h"

#include <algorithm>
#include <charconv>

#include "core/base/text.h"

namespace recover::cli {
namespace {

/// The number as it was typed, when it is one of the range: 010 and 4.5 are none.
int number_from(const Question& question, const std::string& word) {
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  const bool whole = error == std::errc{} && end == word.data() + word.size() && std::to_string(number) == word;
  if (!whole || number < question.low || question.high < number) {
    refuse("value-range",
           std::string(question.option) + " goes from " + std::to_string(question.low) + " to " +
               std::to_string(question.high) + " in whole numbers, not \"" + word + '"',
           std::string(question.option) + ' ' + std::to_string((question.low + question.high) / 2));
  }
  return number;
}

OptionSpec option_of(const Question& question, PromptAnswers& answers) {
  OptionSpec option;
  option.names = {std::string(question.option)};
  option.help = std::string(question.help);
  switch (question.kind) {
    case Question::Kind::yes_no:
      option.shape = OptionSpec::Shape::flag;
      option.take = [&answers, question](const std::string& /*none*/) { answers.set(question.key, true); };
      break;
    case Question::Kind::whole:
      option.value = "N";
      option.take = [&answers, question](const std::string& word) {
        answers.set(question.key, number_from(question, word));
      };
      break;
    case Question::Kind::text:
      option.value = "TEXT";
      option.take = [&answers, question](const std::string& word) {
        answers.set(question.key, std::string(trim(word)));
      };
      break;
  }
  return option;
}

}  // namespace

std::string PromptAnswers::text(std::string_view key) const {
  const auto found = said_.find(key);
  return found == said_.end() ? std::string{} : found->second;
}

std::optional<int> PromptAnswers::whole(std::string_view key) const {
  const std::string said = text(key);
  int number = 0;
  const auto [end, error] = std::from_chars(said.data(), said.data() + said.size(), number);
  return error == std::errc{} && !said.empty() ? std::optional(number) : std::nullopt;
}

void PromptAnswers::set(std::string_view key, std::string text) {
  if (text.empty()) {
    if (const auto found = said_.find(key); found != said_.end()) said_.erase(found);
    return;
  }
  said_.insert_or_assign(std::string(key), std::move(text));
}

void declare_questions(Spec& spec, std::span<const Question> questions, PromptAnswers& answers) {
  for (const Question& question : questions) spec.add(option_of(question, answers));
}

void read_input(Context& context, std::span<const Question> questions, PromptAnswers& answers, int elsewhere) {
  int wanted = elsewhere;
  for (const Question& question : questions) {
    if (question.kind != Question::Kind::text || answers.text(question.key) != "-") continue;
    if (++wanted > 1) refuse("input-twice", "standard input can be read for one of them", "one - on the line");
    answers.set(question.key, std::string(trim(text_or_input(context, "-"))));
  }
}

std::optional<std::string> ask_one(Ask& ask, const Question& question) {
  switch (question.kind) {
    case Question::Kind::yes_no:
      if (const auto yes = ask.yes_or_no(question.ask)) return *yes ? "yes" : "no";
      return std::nullopt;
    case Question::Kind::whole:
      if (const auto number = ask.whole(question.ask, question.low, question.high)) return std::to_string(*number);
      return std::nullopt;
    case Question::Kind::text:
      break;
  }
  return ask.line(question.ask);
}

void ask_missing(Ask& ask, std::span<const Question> questions, PromptAnswers& answers) {
  for (const Question& question : questions) {
    if (!ask.open()) return;
    if (answers.has(question.key)) continue;
    if (auto answer = ask_one(ask, question)) answers.set(question.key, std::move(*answer));
  }
}

void put_answers(Entry& entry, std::span<const Question> questions, const PromptAnswers& answers) {
  for (const Question& question : questions) {
    if (!answers.has(question.key)) continue;
    if (const auto number = question.kind == Question::Kind::whole ? answers.whole(question.key) : std::nullopt) {
      entry.set(question.key, Value::number(*number));
    } else {
      entry.set(question.key, {Value::Form::text, answers.text(question.key), {}, {}});
    }
  }
}

}  // namespace recover::cli
