#pragma once

#include <functional>
#include <string>

#include "cli/app/context.h"

namespace recover::cli {

/// A text that goes to an editor.
struct EditorText {
  std::string name;  ///< of its file, by which an editor knows what it is: "walk.yaml"
  std::string text;  ///< what the editor begins with
  /// How to go on with what was written when it is put aside in a file, which is given as a word of a shell.
  std::function<std::string(const std::string& file)> go_on;
};

/// "recover", with the `--notebook` of this command: how a command that goes on with it begins.
std::string recover_word(Context& context);

/// A private folder (0700) with one text for the person's editor: in $XDG_RUNTIME_DIR or /dev/shm, which are memory,
/// else in /tmp. It is taken away in the end with whatever an editor left in it, unless it was put aside.
class EditorSession {
 public:
  /// Throws DiskFailure.
  EditorSession(Context& context, EditorText sheet);
  EditorSession(const EditorSession&) = delete;
  EditorSession& operator=(const EditorSession&) = delete;
  ~EditorSession();

  /// What the person makes of the text; the next time, the editor begins with what it left. Throws
  /// Failure(ErrorKind::tool_missing) when the editor is not there ("editor-missing"), ended with an error or left no
  /// file
  /// ("editor-stopped").
  std::string edit();
  /// Something stands there that is not the text it began with.
  bool has_writing();
  /// Lets what was written stay, and says where and how to go on with it: a note, "text-kept".
  Problem put_aside();

 private:
  std::string file() const { return folder_ + '/' + sheet_.name; }
  void clear() noexcept;

  Context& context_;
  EditorText sheet_;
  std::string folder_;
  bool stays_ = false;
};

/// Runs `use`, which edits and stores. When it ends by something thrown, also Ctrl-C at a question, what was written is
/// put aside, and that is said beside what was thrown: nothing that was typed goes away unsaid.
Exit at_desk(Context& context, EditorText sheet, const std::function<Exit(EditorSession&)>& use);

}  // namespace recover::cli
