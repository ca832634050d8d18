#include "cli/domain/self_talk_lines.h"

#include <fmt/format.h>

#include <array>

#include "cli/domain/phrases.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

constexpr std::array questions = {
    Question{"belief", "How true does it feel, 0 to 100? (Enter skips)", "--belief", "How true it feels, 0 to 100",
             Question::Kind::whole, 0, 100},
    Question{"from", "Whose words are they, if not yours? (Enter skips)", "--from",
             "Whose words they are; me for your own"},
};

}  // namespace

std::string said_by(const std::string& name) {
  const std::string wanted = lower(name);
  return wanted == "me" || wanted == "myself" ? std::string{} : name;
}

std::span<const Question> self_talk_questions() { return questions; }

void take_answers(SelfTalk& line, const PromptAnswers& answers) {
  if (const auto belief = answers.whole("belief")) line.belief = belief;
  if (answers.has("from")) line.from = said_by(answers.text("from"));
}

std::vector<std::string> self_talk_lines(Context& context, const std::vector<SelfTalk>& lines) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string text = printable(lines[i].line);
    std::vector<std::string> beside;
    if (lines[i].belief) beside.push_back(fmt::format("{}%", *lines[i].belief));
    if (!lines[i].from.empty()) beside.push_back("from " + printable(lines[i].from));
    if (!beside.empty()) text += " (" + join(beside, ", ") + ')';
    std::string front = fmt::format("  {}  ", i + 1);
    const int columns = display_width(front);
    for (const std::string& part : wrap(text, context.width() - columns)) {
      out.push_back(pad(front, columns) + part);
      front.clear();
    }
  }
  return out;
}

std::string self_talk_said(const SelfTalk& line) {
  return (line.from.empty() ? "A line of yours: " : "From " + printable(line.from) + ": ") + printable(line.line);
}

}  // namespace recover::cli
