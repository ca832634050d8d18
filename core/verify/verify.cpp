#include "core/verify/verify.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

#include "core/base/name.h"
#include "core/base/text.h"
#include "core/store/log_line.h"

namespace recover::verify {
namespace {

using store::Notebook;

Problem note(std::string code, Place place, std::string what, std::string hint) {
  return {std::move(code), Level::note, std::move(place), std::move(what), std::move(hint)};
}

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
    const auto [first, fresh] = first_.emplace(line.id, Place{file, line.number, 0});
    if (fresh) return;
    const Place& place = first->second;
    const std::string where =
        (place.file == file ? std::string{} : place.file + " ") + "on line " + std::to_string(place.line);
    found.push_back(note("id-twice", {file, line.number, column_of(line, line.id)},
                         "the entry " + where + " has this id too", "keep one of the two, or leave the id out of one"));
  }

 private:
  std::unordered_map<std::string, Place> first_;
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

void check_entries(Notebook& notebook, Day today, Problems& found) {
  std::set<std::string, std::less<>> known;
  for (const std::string& name : notebook.names()) known.insert(name);
  Ids ids;
  notebook.each([&](const store::Line& line, const std::string& file) {
    ids.look(line, file, found);
    if (line.day > today) {
      found.push_back(note("day-to-come", {file, line.number, 0},
                           line.day.iso() + " is still to come; it doesn't count yet",
                           "set the day right, or leave it until then"));
    }
    if (line.kind == Kind::check_in) check_measures(notebook.settings(), line, file, found);
    if (!is_answer(line.kind)) return;
    std::string name = store::unescaped(line.about);
    if (!known.contains(name)) {
      std::vector<std::string> names(known.begin(), known.end());
      const auto close = near(name, names, 1);
      found.push_back(note("habit-unknown", {file, line.number, column_of(line, line.about)},
                           "there is no habit \"" + name + '"',
                           close.empty() ? "recover habit add, or take the line out" : close.front()));
    }
  });
}

/// Names are one space: `done walk` must mean one thing.
void check_names(Notebook& notebook, Problems& found) {
  std::map<std::string, std::string> first;
  const auto check = [&](const auto& all, const std::string& folder) {
    for (const auto& one : all) {
      const std::string file = folder + '/' + one.name + ".yaml";
      if (!is_name(one.name)) {
        found.push_back(note("file-name", {file, 0, 0}, "a name is lower-case words joined by hyphens",
                             folder + '/' + name_from_title(one.name) + ".yaml"));
      }
      const auto [known, fresh] = first.emplace(one.name, file);
      if (!fresh) {
        found.push_back(note("name-twice", {file, 0, 0}, '"' + one.name + "\" is also " + known->second,
                             "give one of the files another name"));
      }
    }
  };
  for (const Measure& measure : notebook.settings().measures) first.emplace(measure.name, "a measure of the check-in");
  check(notebook.habits(), "habits");
  check(notebook.goals(), "goals");
  check(notebook.since(), "since");
}

/// Files that look like ours and that nothing reads.
void check_stray_files(Notebook& notebook, Problems& found) {
  for (const char* folder : {"habits", "goals", "since", "log", "packs"}) {
    for (const std::string& name : notebook.disk().list(notebook.root() + '/' + folder)) {
      if (name.starts_with('.') || name.ends_with('~')) continue;
      const std::string file = std::string(folder) + '/' + name;
      const bool yaml = name.ends_with(".yaml");
      const bool month = yaml && Month::parse(std::string_view(name).substr(0, name.size() - 5)).has_value();
      if (yaml && (month || std::string_view(folder) != "log")) continue;
      found.push_back(
          note("file-name", {file, 0, 0}, "this file is not read: its name is not one of ours",
               std::string_view(folder) == "log" ? "log/2026-11.yaml" : file.substr(0, file.rfind('.')) + ".yaml"));
    }
  }
}

void check_format(Notebook& notebook, Problems& found) {
  if (notebook.settings().format <= Settings{}.format) return;
  found.push_back(note("format-newer", {"recover.yaml", 0, 0},
                       "this notebook was written by a newer recover; only its log is written to",
                       "install that version"));
}

void check_mode(Notebook& notebook, const std::string& file, Problems& found) {
  const auto info = notebook.disk().info(file.empty() ? notebook.root() : notebook.root() + '/' + file);
  constexpr unsigned for_others = 077;
  if (!info || info->kind == FileInfo::Kind::link || (info->mode & for_others) == 0) return;
  const bool folder = info->kind == FileInfo::Kind::folder;
  const std::string name = file.empty() ? "." : file;
  found.push_back(note("mode-open", {file, 0, 0},
                       std::string(folder ? "this folder" : "this file") + " may be read by others here",
                       std::string(folder ? "chmod 700 " : "chmod 600 ") + name));
}

/// The notebook's folder shields what is in it; its files are looked at when it doesn't.
void check_modes(Notebook& notebook, Problems& found) {
  const std::size_t before = found.size();
  check_mode(notebook, "", found);
  if (found.size() == before) return;
  for (const char* folder : {"habits", "goals", "since", "log", "journal", "worksheets", "stories", "packs"}) {
    for (const std::string& name : notebook.disk().list(notebook.root() + '/' + folder)) {
      check_mode(notebook, std::string(folder) + '/' + name, found);
    }
  }
  for (const char* file : {"recover.yaml", "people.yaml", "plan.yaml", "safety.yaml", "self-talk.yaml"}) {
    check_mode(notebook, file, found);
  }
}

}  // namespace

Problems verify(Notebook& notebook, Day today) {
  const auto info = notebook.disk().info(notebook.root());
  if (!info) return {};
  if (info->kind == FileInfo::Kind::file || info->kind == FileInfo::Kind::other) {
    return {{"not-a-folder",
             Level::error,
             {},
             notebook.root() + " is a file, and a notebook is a folder",
             "recover --notebook FOLDER"}};
  }
  Problems found;
  notebook.settings();
  check_names(notebook, found);
  check_entries(notebook, today, found);
  for (const char* pack : {"celebrations", "steps", "toolbox"}) notebook.pack(pack);
  notebook.helplines();
  check_stray_files(notebook, found);
  check_format(notebook, found);
  check_modes(notebook, found);
  const Problems& read = notebook.problems();
  found.insert(found.end(), read.begin(), read.end());
  std::ranges::stable_sort(found, {}, [](const Problem& problem) {
    return std::tie(problem.place.file, problem.place.line, problem.place.column);
  });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace recover::verify
