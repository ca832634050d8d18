#include "cli/app/editor.h"

#include <algorithm>

#include "cli/app/editor_program.h"
#include "cli/args/shell_words.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

constexpr int not_there = 127;
constexpr std::string_view shared_memory = "/dev/shm";

std::string runtime_folder(Context& context) {
  std::string folder = context.doors.environment("XDG_RUNTIME_DIR").value_or("");
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder.starts_with('/') ? folder : std::string{};
}

std::vector<std::string> places(Context& context) {
  std::vector<std::string> all{std::string(shared_memory), "/tmp"};
  if (const std::string runtime = runtime_folder(context); !runtime.empty()) all.insert(all.begin(), runtime);
  return all;
}

Failure stopped(std::string what) {
  return {ErrorKind::tool_missing,
          Problem{"editor-stopped", Level::error, {}, std::move(what), "leave the editor in its usual way"}};
}

}  // namespace

std::string recover_word(Context& context) {
  const auto& notebook = context.globals.notebook;
  return notebook ? "recover --notebook " + as_shell_word(*notebook) : "recover";
}

EditorSession::EditorSession(Context& context, EditorText sheet)
    : context_(context),
      sheet_(std::move(sheet)),
      folder_(context.doors.disk.make_temporary_folder("recover", places(context))) {
  try {
    context_.doors.disk.write_new(file(), sheet_.text, 0600, false);
  } catch (const DiskFailure&) {
    clear();
    throw;
  }
}

EditorSession::~EditorSession() {
  if (!stays_) clear();
}

void EditorSession::clear() noexcept {
  Disk& disk = context_.doors.disk;
  try {
    for (const std::string& name : disk.list(folder_)) disk.remove(folder_ + '/' + name);
    disk.remove(folder_);
  } catch (const std::exception&) {  // it is for the person alone all the same
    return;
  }
}

std::string EditorSession::edit() {
  const std::vector<std::string> words = editor_command(context_, file());
  context_.doors.terminal.flush();
  const int status = context_.doors.process.run(words);
  if (status == not_there) {
    throw Failure(ErrorKind::tool_missing,
                  {"editor-missing", Level::error, {}, "there is no editor " + words.front() + " here", "EDITOR=nano"});
  }
  if (status != 0) throw stopped(words.front() + " ended with " + std::to_string(status) + ", so nothing was stored");
  std::string text;
  if (!context_.doors.disk.read(file(), text)) throw stopped(words.front() + " left no text, so nothing was stored");
  return text;
}

bool EditorSession::has_writing() {
  Disk& disk = context_.doors.disk;
  try {
    const auto names = disk.list(folder_);
    return std::ranges::any_of(names, [&](const std::string& name) {
      std::string text;
      return disk.read(folder_ + '/' + name, text) && text != sheet_.text;
    });
  } catch (const DiskFailure&) {
    return true;  // nobody knows, so that it stays
  }
}

Problem EditorSession::put_aside() {
  stays_ = true;
  const bool in_memory = folder_.starts_with(shared_memory) || folder_of(folder_) == runtime_folder(context_);
  return {"text-kept",
          Level::note,
          {},
          "what you wrote is kept in " + file() + (in_memory ? ", until you log out" : ""),
          sheet_.go_on(as_shell_word(file()))};
}

Exit at_desk(Context& context, EditorText sheet, const std::function<Exit(EditorSession&)>& use) {
  EditorSession desk(context, std::move(sheet));
  try {
    return use(desk);
  } catch (const Failure& failure) {
    if (!desk.has_writing()) throw;
    Problems problems = failure.problems();
    problems.push_back(desk.put_aside());
    throw Failure(failure.kind(), std::move(problems));
  } catch (...) {  // whatever ends the command goes on to end it; what was typed is kept first
    if (desk.has_writing()) context.doors.terminal.write_error("recover: " + render(desk.put_aside()));
    throw;
  }
}

}  // namespace recover::cli
