#include "tests/session/transcript.h"

#include <algorithm>
#include <array>
#include <deque>

#include "core/base/text.h"
#include "tests/session/session.h"

namespace recover::test {
namespace {

constexpr std::array<std::string_view, 9> directives = {"today ", "time ",   "terminal ", "width ", "env ",
                                                        "file ",  "offset ", "editor ",   "mode "};

bool is_directive(std::string_view line) {
  return std::ranges::any_of(directives, [line](std::string_view word) { return line.starts_with(word); });
}

std::string escaped(std::string_view line) {
  const bool clash = is_test_line(line) || line.starts_with("? ") || line.starts_with("\\");
  return (clash ? "\\" : "") + std::string(line);
}

class Runner {
 public:
  explicit Runner(std::string_view text) {
    for (const std::string_view line : split(text, '\n')) lines_.emplace_back(line);
    if (!lines_.empty() && lines_.back().empty()) lines_.pop_back();
  }

  TranscriptResult run() {
    session_.process.answer = [this](const FakeProcess::Call& call) {
      return session_.environment.contains("EDITOR") ? edit(call) : FakeProcess::Result{127, {}};
    };
    while (at_ < lines_.size()) {
      const std::string line = lines_[at_++];
      if (line.starts_with("$ ")) {
        command(line);
      } else if (is_test_line(line) || line.empty()) {
        result_.actual += line + '\n';
        if (is_directive(line)) directive(line);
      }
      // anything else is an old expectation, said anew by the command before it
    }
    return result_;
  }

 private:
  void directive(const std::string& line) {
    const auto space = line.find(' ');
    const std::string word = line.substr(0, space);
    const std::string value = line.substr(space + 1);
    if (word == "today") day_ = Day::parse(value).value();
    if (word == "time") time_ = std::stoi(value.substr(0, 2)) * 3600 + std::stoi(value.substr(3, 2)) * 60;
    if (word == "offset") offset_ = std::stoi(value) * 3600;
    if (word == "terminal") session_.terminal.is_terminal = session_.terminal.typed_at = value == "yes";
    if (word == "width") session_.terminal.columns = std::stoi(value);
    if (word == "env") session_.environment[value.substr(0, value.find('='))] = value.substr(value.find('=') + 1);
    if (word == "file") session_.put(value, lines_given());
    if (word == "editor") saves_.push_back(lines_given());
    if (word == "mode") set_mode(value);
  }

  /// "000 habits": what stands there gets these permission bits.
  void set_mode(const std::string& value) {
    const auto space = value.find(' ');
    session_.disk.at(path(value.substr(space + 1))).mode =
        static_cast<unsigned>(std::stoul(value.substr(0, space), nullptr, 8));
  }

  /// An editor saves what the next `editor` line says; without one, it leaves the text as it is.
  FakeProcess::Result edit(const FakeProcess::Call& call) {
    if (saves_.empty()) return {};
    session_.disk.put(call.words.back(), saves_.front());
    saves_.pop_front();
    return {};
  }

  std::string lines_given() {
    std::string text;
    while (at_ < lines_.size() && lines_[at_].starts_with("|")) {
      const std::string& line = lines_[at_++];
      result_.actual += line + '\n';
      text += (line.size() > 2 ? line.substr(2) : "") + '\n';
    }
    return text;
  }

  void typed() {
    FakeTerminal& terminal = session_.terminal;
    terminal.typed.clear();
    terminal.typed_at = terminal.is_terminal;
    while (at_ < lines_.size() && lines_[at_].starts_with("<")) {
      const std::string& line = lines_[at_++];
      result_.actual += line + '\n';
      const bool piped = line.starts_with("<< ");
      if (piped) terminal.typed_at = false;
      terminal.typed.push_back(line.size() > 2 ? line.substr(piped ? 3 : 2) : "");
    }
  }

  void command(const std::string& line) {
    ++result_.commands;
    result_.actual += line + '\n';
    typed();
    session_.clock.set(day_, std::chrono::seconds{time_}, std::chrono::seconds{offset_});
    FakeTerminal& terminal = session_.terminal;
    terminal.out.clear();
    terminal.error.clear();
    terminal.transcript.clear();
    std::vector<std::string> words = shell_words(line.substr(2));
    const std::string program = words.front();
    words.erase(words.begin());
    int status = 0;
    if (program == "recover") status = session_.run(words);
    if (program == "cat") terminal.transcript = session_.disk.text(path(words.at(0))).value_or("(not there)\n");
    if (program == "ls") terminal.transcript = listing();
    expect(terminal.transcript, program == "recover", status);
  }

  void expect(const std::string& transcript, bool spoken, int status) {
    auto lines = split(transcript, '\n');
    if (!lines.empty() && lines.back().empty()) lines.pop_back();
    for (const std::string_view line : lines) {
      result_.actual += escaped(line) + '\n';
      if (spoken) result_.shown.emplace_back(line);
    }
    if (status != 0) result_.actual += "? " + std::to_string(status) + '\n';
  }

  std::string listing() {
    std::string out;
    for (const std::string& name : session_.disk.under(Session::root)) {
      const auto info = session_.disk.info(name);
      const bool own_business = name.find("/.recover") != std::string::npos;
      if (info && info->kind == FileInfo::Kind::file && !own_business) out += name.substr(path("").size()) + '\n';
    }
    return out;
  }

  static std::string path(const std::string& file) { return std::string(Session::root) + '/' + file; }

  std::vector<std::string> lines_;
  std::size_t at_ = 0;
  Session session_;
  Day day_ = Day::parse("2026-02-13").value();
  int time_ = 9 * 3600;
  int offset_ = 0;
  TranscriptResult result_;
  std::deque<std::string> saves_;
};

}  // namespace

bool is_test_line(std::string_view line) {
  return line.starts_with("$ ") || line.starts_with("#") || line.starts_with("< ") || line == "<" ||
         line.starts_with("<< ") || line.starts_with("| ") || line == "|" || is_directive(line);
}

TranscriptResult run_transcript(std::string_view text) { return Runner(text).run(); }

}  // namespace recover::test
