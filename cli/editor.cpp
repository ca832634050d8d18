#include "cli/editor.h"

#include "core/base/text.h"

namespace recover::cli {
namespace {

constexpr int not_there = 127;

/// A private folder with one file, taken away with whatever an editor left beside it.
class Desk {
 public:
  Desk(Disk& disk, const std::string& text) : disk_(disk), folder_(disk.make_temporary_folder("recover")) {
    disk_.write_new(file(), text, 0600, false);
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  ~Desk() {
    try {
      for (const std::string& name : disk_.list(folder_)) disk_.remove(folder_ + '/' + name);
      disk_.remove(folder_);
    } catch (const DiskFailure&) {  // it is for the person alone all the same
    }
  }

  std::string file() const { return folder_ + "/text.txt"; }
  std::string text() const {
    std::string text;
    disk_.read(file(), text);
    return text;
  }

 private:
  Disk& disk_;
  std::string folder_;
};

/// "code --wait" is a program and its word; no shell reads it.
std::vector<std::string> editor_words(Context& context) {
  for (const char* name : {"VISUAL", "EDITOR"}) {
    const std::string set = context.doors.environment(name).value_or("");
    std::vector<std::string> words;
    for (const std::string_view word : split(set, ' ')) {
      if (!word.empty()) words.emplace_back(word);
    }
    if (!words.empty()) return words;
  }
  return {"vi"};
}

}  // namespace

std::string edited(Context& context, const std::string& text) {
  const Desk desk(context.doors.disk, text);
  std::vector<std::string> words = editor_words(context);
  const std::string editor = words.front();
  words.push_back(desk.file());
  context.doors.terminal.flush();
  const int status = context.doors.process.run(words);
  if (status == not_there) {
    throw Failure(Exit::tool_missing,
                  {"editor-missing", Level::error, {}, "there is no editor " + editor + " here", "EDITOR=nano"});
  }
  if (status != 0) {
    throw Failure(Exit::tool_missing, {"editor-stopped",
                                       Level::error,
                                       {},
                                       editor + " ended with " + std::to_string(status) + ", so nothing was kept",
                                       "leave the editor in its usual way"});
  }
  return desk.text();
}

}  // namespace recover::cli
