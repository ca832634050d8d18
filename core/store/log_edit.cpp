#include "core/store/log_edit.h"

#include <algorithm>
#include <tuple>

#include "core/store/log_file.h"
#include "core/store/log_token.h"
#include "core/store/size_limit.h"
#include "core/yaml/editor.h"

namespace recover::store {
namespace {

using Texts = std::vector<std::string_view>;

[[noreturn]] void refuse(std::string_view file, int line, std::string what) {
  throw Failure(ErrorKind::unreadable,
                {"edit-refused", Level::error, {std::string(file), line, 0}, std::move(what), "edit the file by hand"});
}

/// The file as it is. One with errors is not written to.
Log open_sound(std::string_view file, const std::string& text) {
  Problems problems;
  Log log = open_log(file, text, problems);
  std::erase_if(problems, [](const Problem& problem) { return problem.level == Level::note; });
  if (!problems.empty()) throw Failure(ErrorKind::unreadable, std::move(problems));
  return log;
}

Texts texts_of(const Log& log) {
  Texts texts;
  for (const Line& line : log.lines) texts.push_back(line.text);
  return texts;
}

/// Reads the new text and compares: it must say what was meant, and nothing else may have changed.
std::string checked(std::string_view file, std::string text, int line, const Texts& meant) {
  Problems problems;
  const Log log = open_log(file, text, problems);
  if (has_error(problems) || texts_of(log) != meant) refuse(file, line, "this place can't be changed safely");
  return text;
}

std::string_view line_end_at(std::string_view rest) {
  return rest.starts_with("\r\n") ? rest.substr(0, 2) : rest.substr(0, rest.starts_with('\n') ? 1 : 0);
}

/// The line end of the file's first line; LF when it has none.
std::string_view usual_end(std::string_view text) {
  const auto end = text.find('\n');
  return end != std::string_view::npos && end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
}

std::size_t begin_of(const std::string& text, const Line& line) {
  return static_cast<std::size_t>(line.text.data() - text.data());
}

/// Where a new entry goes: behind the last that is not later. 0 is before all.
std::size_t position_for(const Log& log, const Entry& entry) {
  std::size_t position = 0;
  for (std::size_t i = 0; i < log.lines.size(); ++i) {
    const Line& line = log.lines[i];
    if (line.day < entry.day || (line.day == entry.day && line.at <= entry.at)) position = i + 1;
  }
  return position;
}

/// A canonical file with a line put in.
std::string inserted(const std::string& text, const Log& log, std::size_t position, const std::string& line) {
  const std::string usual(usual_end(text));
  if (log.lines.empty()) {
    const bool starts = text.empty() || text.ends_with('\n') || text == "\xEF\xBB\xBF";
    return starts ? text + line + usual : text + usual + line;
  }
  std::string result;
  result.reserve(text.size() + line.size() + usual.size());
  result = text;
  if (position == 0) return result.insert(begin_of(text, log.lines.front()), line + usual);
  const Line& above = log.lines[position - 1];
  const std::size_t end = begin_of(text, above) + above.text.size();
  const std::string end_of_line(line_end_at(std::string_view(text).substr(end)));
  // The last line of a file without a final newline stays without one.
  if (end_of_line.empty()) return text + usual + line;
  return result.insert(end + end_of_line.size(), line + end_of_line);
}

std::size_t index_of(std::string_view file, const Log& log, int number) {
  const auto found = std::ranges::find(log.lines, number, &Line::number);
  if (found == log.lines.end()) refuse(file, number, "there is no entry on this line");
  if (std::ranges::count(log.lines, number, &Line::number) > 1) refuse(file, number, "this line holds several entries");
  return static_cast<std::size_t>(found - log.lines.begin());
}

/// The text after an edit through the tree.
template <typename Edit>
std::string spliced(std::string_view file, const std::string& text, Edit edit) {
  yaml::YamlEditor editor(std::string(file), text);
  if (auto problem = edit(editor)) throw Failure(ErrorKind::unreadable, std::move(*problem));
  return editor.text();
}

std::string spliced_in(std::string_view file, const std::string& text, const Log& log, std::size_t position,
                       std::string_view token) {
  return spliced(file, text, [&](yaml::YamlEditor& editor) {
    // Entries of a newer version are items too, and were left out of the lines.
    const std::size_t first = log.items.empty() ? log.item_count : log.items.front();
    const std::size_t item = position == 0 ? first : log.items[position - 1] + 1;
    return item == log.item_count ? editor.append({}, token) : editor.insert({}, item, token);
  });
}

/// Sets the keys that differ, one by one: what a person wrote between them stays.
std::optional<Problem> set_keys(yaml::YamlEditor& editor, const std::string& item, const Entry& before,
                                const Entry& after) {
  const auto set = [&](const std::string& key, const std::string& token) { return editor.set({item, key}, token); };
  std::optional<Problem> refused;
  if (before.day != after.day) refused = set("day", after.day.iso());
  const std::string kind(word(after.kind));
  if (!refused && before.kind != after.kind) refused = editor.remove({item, std::string(word(before.kind))});
  if (!refused && (before.kind != after.kind || before.about != after.about)) {
    refused = set(kind, value_token(after.about));
  }
  for (const auto& [key, value] : before.more) {
    if (!refused && after.find(key) == nullptr) refused = editor.remove({item, key});
  }
  for (const auto& [key, value] : after.more) {
    const Value* old = before.find(key);
    if (!refused && (old == nullptr || *old != value)) refused = set(key, value_token(value));
  }
  return refused;
}

/// An entry's line without the dash: what a list of any style takes.
std::string_view token_of(std::string_view line) { return line.substr(2); }

}  // namespace

std::string with_entry(std::string_view file, const std::string& text, const Entry& entry) {
  const Log log = open_sound(file, text);
  const std::string line = log_line(entry);
  check_size_limit(file, text.size(), text.size() + line.size());
  const std::size_t position = position_for(log, entry);
  Texts meant = texts_of(log);
  meant.insert(meant.begin() + static_cast<std::ptrdiff_t>(position), line);
  return checked(
      file, log.canonical ? inserted(text, log, position, line) : spliced_in(file, text, log, position, token_of(line)),
      0, meant);
}

std::string without_line(std::string_view file, const std::string& text, int line) {
  const Log log = open_sound(file, text);
  const std::size_t index = index_of(file, log, line);
  Texts meant = texts_of(log);
  meant.erase(meant.begin() + static_cast<std::ptrdiff_t>(index));
  std::string result = text;
  if (log.canonical) {
    const std::size_t begin = begin_of(text, log.lines[index]);
    const std::size_t size = log.lines[index].text.size();
    result.erase(begin, size + line_end_at(std::string_view(text).substr(begin + size)).size());
  } else {
    result = spliced(file, text,
                     [&](yaml::YamlEditor& editor) { return editor.remove({std::to_string(log.items[index])}); });
  }
  return checked(file, std::move(result), line, meant);
}

std::string with_line(std::string_view file, const std::string& text, int line, const Entry& entry) {
  const Log log = open_sound(file, text);
  const std::size_t index = index_of(file, log, line);
  const std::string fresh = log_line(entry);
  check_size_limit(file, text.size(), text.size() - log.lines[index].text.size() + fresh.size());
  Texts meant = texts_of(log);
  meant[index] = fresh;
  std::string result = text;
  if (log.canonical) {
    result.replace(begin_of(text, log.lines[index]), log.lines[index].text.size(), fresh);
  } else {
    const Entry before = to_entry(log.lines[index]);
    const std::size_t position = log.items[index];
    result = spliced(file, text, [&](yaml::YamlEditor& editor) {
      const std::string item = std::to_string(position);
      const yaml::Node& node = editor.root().items.at(position);
      const bool one_line = text.find('\n', node.begin) >= node.end;
      return one_line ? editor.set({item}, token_of(fresh)) : set_keys(editor, item, before, entry);
    });
  }
  return checked(file, std::move(result), line, meant);
}

}  // namespace recover::store
