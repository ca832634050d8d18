#include "core/verify/entries.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <unordered_map>

#include "core/base/name.h"
#include "core/model/schedule.h"

namespace recover::verify {
namespace {

using store::Notebook;

/// Where a part of the line stands on it, in characters.
int column_of(const store::Line& line, std::string_view part) {
  const auto bytes = static_cast<std::size_t>(part.data() - line.text.data());
  int column = 1;
  for (const char c : line.text.substr(0, bytes)) column += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return column;
}

/// Ids met so far, in all files.
class Ids {
 public:
  void look(const store::Line& line, const std::string& file, Problems& found) {
    if (line.id.empty()) return;
    const auto [first, fresh] = first_.emplace(line.id, SourceLocation{file, line.number, 0});
    if (fresh) return;
    const SourceLocation& place = first->second;
    const std::string where =
        (place.file == file ? std::string{} : place.file + " ") + "on line " + std::to_string(place.line);
    found.push_back(note("id-twice", {file, line.number, column_of(line, line.id)},
                         "the entry " + where + " has this id too", "keep one of the two, or leave the id out of one"));
  }

 private:
  std::unordered_map<std::string, SourceLocation> first_;
};

/// Values of a check-in that its scale doesn't have.
void check_measures(const Settings& settings, const store::Line& line, const std::string& file, Problems& found) {
  for (const auto& [name, value] : store::to_entry(line).about.entries) {
    const auto measure = std::ranges::find(settings.measures, name, &Measure::name);
    const auto number = value.as_number();
    if (measure == settings.measures.end() || !number || (*number >= measure->low && *number <= measure->high))
      continue;
    found.push_back(note("value-range", {file, line.number, column_of(line, line.about)},
                         name + " goes from " + std::to_string(measure->low) + " to " + std::to_string(measure->high),
                         "set it right, or widen the scale in recover.yaml"));
  }
}

/// A number of an entry that goes from `low` to `high` in whole steps; the kind's own value for an empty key.
struct Scale {
  EntryKind kind;
  std::string_view key;
  int low;
  int high;
};
constexpr std::array scales = {Scale{EntryKind::cup, "", 0, 5}, Scale{EntryKind::reframe, "before", 0, 100},
                               Scale{EntryKind::reframe, "after", 0, 100}, Scale{EntryKind::helped, "rating", -1, 1}};

void check_scales(const store::Line& line, const std::string& file, Problems& found) {
  for (const Scale& scale : scales) {
    if (scale.kind != line.kind) continue;
    const std::string_view raw = scale.key.empty() ? line.about : line.raw(scale.key);
    if (raw.empty()) continue;
    const auto number = parse_number(store::unescaped(raw));
    if (number && std::floor(*number) == *number && scale.low <= *number && *number <= scale.high) continue;
    const std::string_view name = scale.key.empty() ? word(scale.kind) : scale.key;
    found.push_back(note("value-range", {file, line.number, column_of(line, raw)},
                         std::string(name) + " goes from " + std::to_string(scale.low) + " to " +
                             std::to_string(scale.high) + " in whole numbers",
                         std::string(name) + ": " + std::to_string(scale.high)));
  }
}

/// The days of a worry: one that is none would never come back.
void check_worry_days(const store::Line& line, const std::string& file, Problems& found) {
  for (const std::string_view key : {"until", "let-go"}) {
    const std::string_view raw = line.raw(key);
    if (line.kind != EntryKind::worry || raw.empty() || Day::parse(store::unescaped(raw))) continue;
    found.push_back(note("date-unknown", {file, line.number, column_of(line, raw)},
                         '"' + store::unescaped(raw) + "\" is not a day", std::string(key) + ": 2026-11-20"));
  }
}

/// Names of the things that entries are about.
class Names {
 public:
  explicit Names(Notebook& notebook) {
    for (std::string& name : notebook.names()) known_.insert(std::move(name));
  }

  void look(const store::Line& line, const std::string& file, Problems& found) const {
    const bool setback = line.kind == EntryKind::setback;
    if (!is_answer(line.kind) && !setback) return;
    const std::string name = store::unescaped(line.about);
    if ((setback && name.empty()) || known_.contains(name)) return;
    const auto close = near(name, {known_.begin(), known_.end()}, 1);
    found.push_back(note(setback ? "since-unknown" : "habit-unknown", {file, line.number, column_of(line, line.about)},
                         std::string("there is no ") + (setback ? "count" : "habit") + " \"" + name + '"',
                         close.empty() ? std::string{} : close.front()));
  }

 private:
  std::set<std::string> known_;
};

}  // namespace

void check_entries(Notebook& notebook, Day today, Problems& found) {
  const Names names(notebook);
  Ids ids;
  notebook.each([&](const store::Line& line, const std::string& file) {
    ids.look(line, file, found);
    names.look(line, file, found);
    if (line.kind == EntryKind::check_in) check_measures(notebook.settings(), line, file, found);
    check_scales(line, file, found);
    check_worry_days(line, file, found);
    if (line.day <= today) return;
    found.push_back(note("day-to-come", {file, line.number, 0},
                         line.day.iso() + " is still to come; it doesn't count yet",
                         "set the day right, or leave it until then"));
  });
}

}  // namespace recover::verify
