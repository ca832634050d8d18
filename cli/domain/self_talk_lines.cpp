#include "cli/domain/self_talk_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/store/codec.h"

namespace recover::cli {
namespace {

constexpr std::array questions = {
    Question{"belief", "How true does it feel, 0 to 100? (Enter skips)", "--belief", "How true it feels, 0 to 100",
             Question::Kind::whole, 0, 100},
    Question{"from", "Whose words are they, if not yours? (Enter skips)", "--from",
             "Whose words they are; me for your own"},
};

bool same_words(const SelfTalk& line, std::string_view words) { return lower(line.line) == lower(words); }

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

std::size_t find_self_talk(Context& context, const std::string& word) {
  const std::vector<SelfTalk>& lines = context.notebook().self_talk();
  refuse_unreadable(context, self_talk_file);
  const std::string wanted = lower(trim(word));
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
  const bool whole = error == std::errc{} && end == wanted.data() + wanted.size();
  if (whole && 1 <= number && number <= lines.size()) return number - 1;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (same_words(lines[i], wanted)) return i;
    if (!wanted.empty() && lower(lines[i].line).find(wanted) != std::string::npos) found.push_back(i);
  }
  if (found.size() == 1) return found.front();
  if (found.size() > 1) {
    refuse("name-ambiguous", '"' + word + "\" stands in more than one line", "recover self-talk, whose numbers work");
  }
  refuse("line-unknown", "no line of your self-talk has \"" + word + "\" in it", "recover self-talk");
}

bool add_self_talk(Context& context, store::Transaction& transaction, const SelfTalk& line) {
  const std::vector<SelfTalk>& lines = context.notebook().self_talk();
  refuse_unreadable(context, self_talk_file);
  if (std::ranges::any_of(lines, [&](const SelfTalk& other) { return same_words(other, line.line); })) return false;
  transaction.edit(self_talk_file,
                   [&](yaml::YamlEditor& editor) { return editor.append({"lines"}, store::self_talk_token(line)); });
  return true;
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
