#include "tests/session/session.h"

#include <stdexcept>

namespace recover::test {

void FakeTerminal::write(std::string_view text) {
  out += text;
  transcript += text;
}

void FakeTerminal::write_error(std::string_view text) {
  error += text;
  for (const char c : text) {
    if (transcript.empty() || transcript.back() == '\n') transcript += "! ";
    transcript += c;
  }
}

std::optional<std::string> FakeTerminal::read_line() {
  if (!listening) throw std::logic_error("a question while nobody listens");
  if (typed.empty() && stops) throw cli::Stopped{};
  if (typed.empty()) return std::nullopt;
  std::string line = typed.front();
  typed.pop_front();
  if (typed_at) transcript += line + '\n';
  return line;
}

std::string FakeTerminal::read_all() {
  std::string all;
  while (auto line = read_line()) all += *line + '\n';
  return all;
}

Session::Session() {
  clock.set(*Day::parse("2026-02-13"), std::chrono::hours{9});
  environment = {{"HOME", "/home/me"}, {"RECOVER_HOME", root}, {"TERM", "xterm"}, {"NO_COLOR", "1"}};
}

cli::Doors Session::doors() {
  const auto lookup = [this](const std::string& name) -> std::optional<std::string> {
    const auto found = environment.find(name);
    if (found == environment.end()) return std::nullopt;
    return found->second;
  };
  return {terminal, clock, disk, process, random, lookup};
}

int Session::run(const std::vector<std::string>& words) { return static_cast<int>(cli::run(words, doors())); }

cli::Context Session::context_on(Day day) {
  cli::Context context(doors());
  context.globals.today = day.iso();
  return context;
}

std::vector<std::string> shell_words(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  char quote = 0;
  bool open = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quote != '\'' && c == '\\' && i + 1 < line.size()) {
      word += line[++i];
      open = true;
    } else if (quote != 0) {
      if (c == quote)
        quote = 0;
      else
        word += c;
    } else if (c == '\'' || c == '"') {
      quote = c;
      open = true;
    } else if (c == ' ') {
      if (open) words.push_back(std::exchange(word, {}));
      open = false;
    } else {
      word += c;
      open = true;
    }
  }
  if (open) words.push_back(word);
  return words;
}

}  // namespace recover::test
