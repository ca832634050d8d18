#include "cli/app/context.h"

#include <algorithm>
#include <variant>

#include "cli/terminal/layout.h"
#include "core/base/text.h"
#include "core/store/default_notebook.h"
#include "core/time/day_words.h"

namespace recover::cli {
namespace {

template <typename T>
T or_refuse(std::variant<T, Problem> result) {
  if (auto* problem = std::get_if<Problem>(&result)) throw Failure(ErrorKind::refused, std::move(*problem));
  return std::get<T>(result);
}

}  // namespace

void refuse_range(const std::string& words) {
  const auto dots = words.find("..");
  if (dots == std::string::npos) return;
  const std::string first(trim(words.substr(0, dots)));
  refuse("one-day", "one day at a time here, not \"" + words + '"', first.empty() ? "today" : first);
}

std::string Context::notebook_folder() const {
  if (!globals.notebook) return default_notebook(doors.environment);
  if (globals.notebook->empty()) refuse("value-missing", "--notebook needs a folder", "--notebook ~/recover");
  return absolute_path(*globals.notebook, doors.environment);
}

store::Notebook& Context::notebook() {
  if (!notebook_) {
    std::string folder = notebook_folder();
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    notebook_ = std::make_unique<store::Notebook>(doors.disk, doors.random, doors.clock, std::move(folder));
  }
  notebook_->writer().be_discreet(discreet());
  return *notebook_;
}

Day Context::today() {
  if (!today_) {
    const Day now = practice_day(doors.clock.now(), notebook().settings().day_starts);
    today_ = globals.today ? or_refuse(parse_day(*globals.today, now, Look::back)) : now;
  }
  return *today_;
}

Day Context::past_day(const std::string& words) {
  refuse_range(words);
  return past_range(words).last;
}

Range Context::past_range(const std::string& words) {
  const Range days = range(words);
  if (days.last > today()) {
    refuse("day-to-come", long_day(days.last, today()) + " is still to come", "today, or a day before it");
  }
  return days;
}

Day Context::coming_day(const std::string& words) {
  refuse_range(words);
  return or_refuse(parse_day(words, today(), Look::ahead));
}

Range Context::range(const std::string& words) { return or_refuse(parse_range(words, today(), Look::back)); }

bool Context::asks() const {
  return !globals.no_input && doors.terminal.input_is_terminal() && doors.terminal.output_is_terminal();
}

bool Context::discreet() const { return globals.discreet || !doors.terminal.output_is_terminal(); }

bool Context::styled() const {
  const std::string color = globals.color.value_or("auto");
  if (globals.plain || color == "never") return false;
  if (color == "always") return true;
  const auto no_color = doors.environment("NO_COLOR");
  const bool dumb = doors.environment("TERM").value_or("") == "dumb";
  return doors.terminal.output_is_terminal() && !dumb && (!no_color || no_color->empty());
}

int Context::width() const { return std::clamp(doors.terminal.width(), 40, 100); }

void Context::print(std::string_view text) { doors.terminal.write(text); }

void Context::say(std::string_view line) {
  doors.terminal.write(laid_out(doors.terminal, line));
  doors.terminal.write("\n");
}

void Context::note(std::string_view line) {
  doors.terminal.write_error(line);
  doors.terminal.write_error("\n");
}

void Context::confirm(std::string_view line, std::optional<std::string_view> discreet_line) {
  if (globals.quiet) return;
  if (unchanged && !discreet_line) return say(discreet() ? "Nothing new." : "Nothing changed.");
  const bool stored = notebook_ && notebook_->writer().has_stored();
  say(discreet() ? discreet_line.value_or(stored ? "Saved." : "Nothing new.") : line);
}

std::string Context::bold(std::string_view text) const {
  return styled() ? "\x1b[1m" + std::string(text) + "\x1b[0m" : std::string(text);
}

std::string Context::dim(std::string_view text) const {
  return styled() ? "\x1b[2m" + std::string(text) + "\x1b[0m" : std::string(text);
}

}  // namespace recover::cli
