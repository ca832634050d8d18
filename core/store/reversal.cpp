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
  LogReversal(const Trace& trace, std::string text, Problems& left)
      : trace_(trace), file_(trace.texts.file), text_(std::move(text)), left_(left) {}

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

  void leave(std::string what) {
    left_.push_back({"undo-left", Level::note, {file_, 0, 0}, std::move(what), "recover log"});
  }

  const Trace& trace_;
  std::string file_;
  std::string text_;
  Problems& left_;
};

std::optional<std::string> reversed(const Trace& trace, const std::optional<std::string>& now, Problems& left) {
  if (trace.by_lines) {
    const auto then = LogReversal(trace, now.value_or(""), left).run();
    return then == now.value_or("") ? now : then;
  }
  const FileChange& texts = trace.texts;
  if (now == texts.after) return texts.before;
  if (const auto lines = lines_trace(texts)) return reversed(*lines, now, left);
  if (now && texts.before && texts.after) {
    return take_back({texts.file, *texts.before, *texts.after}, *now, left);
  }
  left.push_back({"undo-left",
                  Level::note,
                  {trace.texts.file, 0, 0},
                  "this file was changed since, and stays as it is",
                  "edit it by hand"});
  return now;
}

}  // namespace

Keeper::Reversal reverse(const Record& record, const Current& current) {
  Keeper::Reversal reversal;
  reversal.title = record.title;
  reversal.change.title = record.title;
  for (const Trace& trace : record.files) {
    const auto now = current(trace.texts.file);
    std::optional<std::string> then = now;
    try {
      then = reversed(trace, now, reversal.left);
    } catch (const Failure& failure) {  // the file has errors: it is not written to
      for (Problem problem : failure.problems()) {
        problem.level = Level::note;
        reversal.left.push_back(std::move(problem));
      }
    }
    if (now != then) reversal.change.files.push_back({trace.texts.file, now, then});
  }
  return reversal;
}

}  // namespace recover::store
