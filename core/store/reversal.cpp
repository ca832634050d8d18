#include "core/store/reversal.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/store/key_reversal.h"
#include "core/store/log_edit.h"
#include "core/store/log_tree.h"

namespace recover::store {
namespace {

/// One log, line by line: entries may have been added, edited and moved around the ones this is about.
class LogReversal {
 public:
  LogReversal(const FileDelta& delta, std::string text, Problems& left)
      : trace_(delta), file_(delta.texts.file), text_(std::move(text)), left_(left) {}

  std::optional<std::string> run() {
    for (const std::string& line : trace_.added) {
      if (!take_out(line)) leave("an entry was changed since, and stays as it is");
    }
    for (const std::string& line : trace_.removed) bring_back(line);
    if (trace_.created && trim(text_).empty()) return std::nullopt;
    return text_;
  }

 private:
  Log open() const {
    Problems ignored;
    return open_log(file_, text_, ignored);
  }

  /// False when no line says this any more.
  bool take_out(const std::string& text) {
    const Log log = open();
    const auto found = std::ranges::find(log.lines, std::string_view(text), &Line::text);
    if (found == log.lines.end()) return false;
    text_ = without_line(file_, text_, found->number);
    return true;
  }

  /// Nothing when it is there already: then it came back by hand, or what it had become stays.
  void bring_back(const std::string& text) {
    Line line;
    if (!scan_line(text, line)) return;
    const Log log = open();
    const auto same = [&](const Line& other) {
      return line.id.empty() ? other.text == line.text : other.id == line.id;
    };
    if (std::ranges::none_of(log.lines, same)) text_ = with_entry(file_, text_, to_entry(line));
  }

  void leave(std::string what) { left_.push_back({"undo-left", Level::note, {file_, 0, 0}, std::move(what), ""}); }

  const FileDelta& trace_;
  std::string file_;
  std::string text_;
  Problems& left_;
};

std::optional<std::string> reversed(const FileDelta& delta, const std::optional<std::string>& now, Problems& left) {
  if (delta.by_lines) {
    const auto then = LogReversal(delta, now.value_or(""), left).run();
    return then == now.value_or("") ? now : then;
  }
  const FileChange& texts = delta.texts;
  if (now == texts.after) return texts.before;
  if (const auto lines = lines_delta(texts)) return reversed(*lines, now, left);
  if (now && texts.before && texts.after) {
    return take_back({texts.file, *texts.before, *texts.after}, *now, left);
  }
  left.push_back({"undo-left",
                  Level::note,
                  {delta.texts.file, 0, 0},
                  "this file was changed since, and stays as it is",
                  "edit it by hand"});
  return now;
}

}  // namespace

NotebookWriter::Reversal reverse(const UndoRecord& record, const Current& current) {
  NotebookWriter::Reversal reversal;
  reversal.title = record.title;
  reversal.change.title = record.title;
  for (const FileDelta& delta : record.files) {
    const auto now = current(delta.texts.file);
    std::optional<std::string> then = now;
    try {
      then = reversed(delta, now, reversal.left);
    } catch (const Failure& failure) {  // the file has errors: it is not written to
      for (Problem problem : failure.problems()) {
        problem.level = Level::note;
        reversal.left.push_back(std::move(problem));
      }
    }
    if (now != then) reversal.change.files.push_back({delta.texts.file, now, then});
  }
  return reversal;
}

}  // namespace recover::store
