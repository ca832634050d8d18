#include "cli/app/editor_program.h"

#include <algorithm>
#include <array>

#include "cli/args/shell_words.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

/// What keeps a text out of vim's swap, undo, backup and info files. It is said before the person's own vimrc, and once
/// more after it: `set undofile undodir=…` or `set viminfofile=…` there would keep a copy all the same.
constexpr const char* no_traces = "set noundofile nobackup nowritebackup viminfo=";

/// The program of this name on PATH, its links followed; the name itself when it is not found.
std::string real_program(Context& context, const std::string& name) {
  std::vector<std::string> places{name};
  if (name.find('/') == std::string::npos) {
    places.clear();
    const std::string path = context.doors.environment("PATH").value_or("");
    for (const std::string_view folder : split(path, ':')) {
      if (folder.starts_with('/')) places.push_back(std::string(folder) + '/' + name);
    }
  }
  for (const std::string& place : places) {
    try {
      if (!context.doors.disk.info(place)) continue;
      if (const auto real = context.doors.disk.resolve(place)) return *real;
    } catch (const DiskFailure&) {
      continue;  // a folder on PATH that may not be looked into
    }
  }
  return name;
}

/// "vim", "vim.tiny", "nvim", "gvim", "rvim".
bool is_vim_name(std::string_view program) {
  constexpr std::array<std::string_view, 4> others = {"nvim", "gvim", "rvim", "rgvim"};
  return program.starts_with("vim") || std::ranges::find(others, program) != others.end();
}

/// vi, view and ex are vim on many systems, and other programs on others.
bool is_vim(Context& context, const std::string& program) {
  constexpr std::array<std::string_view, 5> perhaps = {"vi", "view", "ex", "rview", "gview"};
  const std::string name = file_name(program);
  if (is_vim_name(name)) return true;
  return std::ranges::find(perhaps, name) != perhaps.end() && is_vim_name(file_name(real_program(context, program)));
}

std::vector<std::string> chosen_editor(Context& context) {
  for (const char* name : {"VISUAL", "EDITOR"}) {
    std::vector<std::string> words = words_of_line(context.doors.environment(name).value_or(""));
    if (!words.empty() && !words.front().empty()) return words;
  }
  if (!context.doors.terminal.input_is_terminal() || !context.doors.terminal.output_is_terminal()) {
    throw Failure(ErrorKind::tool_missing, {"editor-missing",
                                            Level::error,
                                            {},
                                            "no editor is named, and there is no terminal for one",
                                            "EDITOR=…, or - reads the text from standard input"});
  }
  return {"vi"};
}

}  // namespace

std::vector<std::string> editor_command(Context& context, const std::string& file) {
  std::vector<std::string> words = chosen_editor(context);
  if (is_vim(context, words.front())) {
    std::vector<std::string> more{"-n", "-i", "NONE", "--cmd", no_traces, "-c", no_traces};
    if (file_name(words.front()).starts_with('g')) more.emplace_back("-f");  // else it goes on without being waited for
    words.insert(words.begin() + 1, more.begin(), more.end());
  }
  words.push_back(file);
  return words;
}

}  // namespace recover::cli
