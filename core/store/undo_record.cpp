#include "core/store/undo_record.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "core/base/text.h"
#include "core/store/log_file.h"
#include "core/store/log_token.h"
#include "core/yaml/tree.h"

namespace recover::store {
namespace {

using yaml::Node;

/// Texts of a journal come escaped, and several together: more than a single file may have.
constexpr yaml::Limits limits{.bytes = std::size_t{256} << 20U, .depth = 8, .nodes = 500'000};

std::vector<std::string_view> sorted_lines(const Log& log) {
  std::vector<std::string_view> lines;
  lines.reserve(log.lines.size());
  for (const Line& line : log.lines) lines.push_back(line.text);
  std::ranges::sort(lines);
  return lines;
}

/// Those of `lines` that `others` don't have; both sorted.
std::vector<std::string> missing_in(const std::vector<std::string_view>& others,
                                    const std::vector<std::string_view>& lines) {
  std::vector<std::string_view> missing;
  std::ranges::set_difference(lines, others, std::back_inserter(missing));
  return {missing.begin(), missing.end()};
}

/// Two entries have one id: a line that went can't be told from the one that stayed. Lines alike without an id too.
bool has_twins(const Log& log) {
  std::vector<std::string_view> marks;
  for (const Line& line : log.lines) marks.push_back(line.id.empty() ? line.text : line.id);
  std::ranges::sort(marks);
  return std::ranges::adjacent_find(marks) != marks.end();
}

std::string hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "\"";
  for (const char byte : bytes) {
    out += digits[static_cast<unsigned char>(byte) >> 4U];
    out += digits[static_cast<unsigned char>(byte) & 15U];
  }
  return out + '"';
}

std::optional<std::string> bytes_of(std::string_view digits) {
  std::string bytes;
  for (; digits.size() >= 2; digits.remove_prefix(2)) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + 2, value, 16);
    if (error != std::errc{} || end != digits.data() + 2) return std::nullopt;
    bytes += static_cast<char>(value);
  }
  return digits.empty() ? std::optional(bytes) : std::nullopt;
}

/// A file that is no UTF-8 can be removed or mended too; YAML has no place for its bytes.
std::string text_entry(std::string_view key, const std::optional<std::string>& text) {
  if (!text) return {};
  std::string out = ", ";
  out += key;
  return is_utf8(*text) ? out + ": " + quoted_token(*text) : out + "-bytes: " + hex(*text);
}

std::string lines_entry(std::string_view key, const std::vector<std::string>& lines) {
  std::string out = ", ";
  out += key;
  out += ": [";
  for (const std::string& line : lines) {
    if (&line != &lines.front()) out += ", ";
    out += quoted_token(line);
  }
  return out + ']';
}

std::optional<std::string> read_text(const Node& item, const std::string& key) {
  if (const Node* text = item.find(key)) return text->text;
  const Node* bytes = item.find(key + "-bytes");
  return bytes == nullptr ? std::nullopt : bytes_of(bytes->text);
}

std::vector<std::string> read_lines(const Node* list) {
  std::vector<std::string> lines;
  if (list == nullptr) return lines;
  for (const Node& item : list->items) lines.push_back(item.text);
  return lines;
}

FileDelta read_trace(const Node& item) {
  FileDelta delta;
  if (const Node* file = item.find("file")) delta.texts.file = file->text;
  delta.by_lines = item.find("added") != nullptr;
  delta.created = item.find("created") != nullptr;
  delta.added = read_lines(item.find("added"));
  delta.removed = read_lines(item.find("removed"));
  delta.texts.before = read_text(item, "before");
  delta.texts.after = read_text(item, "after");
  return delta;
}

/// The keys of a title: its action and subject, or the text that an older program stored.
std::string title_lines(const ActionTitle& title) {
  if (!title.kind) return "title: " + quoted_token(title.text) + '\n';
  const std::string action = "action: " + quoted_token(word(*title.kind)) + '\n';
  return title.subject.empty() ? action : action + "subject: " + quoted_token(title.subject) + '\n';
}

std::optional<ActionTitle> read_title(const Node& root) {
  if (const Node* text = root.find("title")) return ActionTitle(text->text);
  const Node* action = root.find("action");
  if (action == nullptr) return std::nullopt;
  const auto kind = action_of(action->text);
  if (!kind) return ActionTitle(action->text);  // of a newer program
  const Node* subject = root.find("subject");
  return ActionTitle(*kind, subject == nullptr ? std::string{} : subject->text);
}

}  // namespace

std::optional<FileDelta> lines_delta(const FileChange& change) {
  if (!change.file.starts_with("log/") || !change.after) return std::nullopt;
  const std::string old_text = change.before.value_or("");  // the lines view it
  Problems ignored;
  LineReader reader;
  Log before;
  Log after;
  if (!scan_log(change.file, old_text, before, ignored, reader)) return std::nullopt;
  if (!scan_log(change.file, *change.after, after, ignored, reader)) return std::nullopt;
  FileDelta delta{{change.file, {}, {}}, true, !change.before, {}, {}};
  const auto old_lines = sorted_lines(before);
  const auto new_lines = sorted_lines(after);
  delta.removed = missing_in(new_lines, old_lines);
  delta.added = missing_in(old_lines, new_lines);
  if (!delta.removed.empty() && has_twins(before)) return std::nullopt;
  return delta;
}

UndoRecord whole_record(const Change& change) {
  UndoRecord record{change.title, {}};
  for (const FileChange& file : change.files) record.files.push_back({file, false, false, {}, {}});
  return record;
}

UndoRecord short_record(const Change& change) {
  UndoRecord record{change.title, {}};
  for (const FileChange& file : change.files) {
    auto lines = lines_delta(file);
    record.files.push_back(lines ? std::move(*lines) : FileDelta{file, false, false, {}, {}});
  }
  return record;
}

std::string write_record(const UndoRecord& record, std::string_view comment) {
  std::string out = "# ";
  out += comment;
  out += '\n' + title_lines(record.title) + "files:\n";
  for (const FileDelta& delta : record.files) {
    out += "  - {file: " + quoted_token(delta.texts.file);
    if (delta.by_lines) {
      if (delta.created) out += ", created: true";
      out += lines_entry("removed", delta.removed) + lines_entry("added", delta.added);
    } else {
      out += text_entry("before", delta.texts.before) + text_entry("after", delta.texts.after);
    }
    out += "}\n";
  }
  return out + "whole: true\n";
}

std::optional<UndoRecord> read_record(std::string_view text) {
  const yaml::Parsed parsed = yaml::parse("record", text, limits);
  auto title = read_title(parsed.root);
  const Node* files = parsed.root.find("files");
  if (has_error(parsed.problems) || !title || files == nullptr || parsed.root.find("whole") == nullptr) {
    return std::nullopt;
  }
  UndoRecord record{std::move(*title), {}};
  for (const Node& item : files->items) record.files.push_back(read_trace(item));
  return record;
}

}  // namespace recover::store
