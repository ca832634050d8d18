#include "core/verify/verify.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>

#include "core/base/name.h"
#include "core/base/text.h"
#include "core/store/embedded.h"
#include "core/store/format.h"
#include "core/verify/entries.h"
#include "core/verify/leftovers.h"
#include "core/verify/modes.h"
#include "core/verify/tail.h"
#include "core/yaml/tree.h"

namespace recover::verify {
namespace {

using store::Notebook;

/// Names are one space: `done walk` must mean one thing.
void check_names(Notebook& notebook, const std::vector<std::string>& reserved, Problems& found) {
  std::map<std::string, std::string> first;
  const auto check = [&](const auto& all, const std::string& folder) {
    for (const auto& one : all) {
      const std::string file = folder + '/' + one.name + ".yaml";
      if (!is_name(one.name)) {
        found.push_back(note("file-name", {file, 0, 0}, "a name is lower-case words joined by hyphens",
                             folder + '/' + name_from_title(one.name) + ".yaml"));
      }
      if (std::ranges::find(reserved, one.name) != reserved.end()) {
        found.push_back(note("name-reserved", {file, 0, 0},
                             '"' + one.name + "\" is also a word of commands, so that it can't always be spoken of",
                             "give the file another name: " + folder + '/' + one.name + "-2.yaml"));
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

/// Names in a folder; none when it can't be listed, which was said where it was read.
std::vector<std::string> names_in(Notebook& notebook, const std::string& folder) {
  try {
    return notebook.disk().list(notebook.root() + '/' + folder);
  } catch (const DiskFailure&) {
    return {};
  }
}

/// Files that look like ours and that nothing reads.
void check_stray_files(Notebook& notebook, Problems& found) {
  for (const char* folder : {"habits", "goals", "since", "log", "journal", "worksheets", "packs"}) {
    for (const std::string& name : names_in(notebook, folder)) {
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

/// A region that no helpline is of: `now` then shows what works everywhere.
void check_region(Notebook& notebook, const std::vector<Helpline>& lines, Problems& found) {
  const std::string& region = notebook.settings().region;
  if (region.empty() || std::ranges::find(lines, region, &Helpline::region) != lines.end()) return;
  std::vector<std::string> regions;
  for (const Helpline& line : lines) {
    if (std::ranges::find(regions, line.region) == regions.end()) regions.push_back(line.region);
  }
  const auto close = near(region, regions, 1);
  found.push_back(
      note("region-unknown", {"recover.yaml", 0, 0}, "no helplines are known for \"" + region + '"',
           close.empty() ? "region: us, or numbers of your own in packs/helplines.yaml" : "region: " + close.front()));
}

void check_format(Notebook& notebook, Problems& found) {
  if (notebook.settings().format <= store::newest_format) return;
  found.push_back(note("format-newer", {"recover.yaml", 0, 0},
                       "this notebook was written by a newer recover; only its log is written to",
                       "install that version"));
}

Problems look_at_all(Notebook& notebook, Day today, const std::vector<std::string>& reserved) {
  Problems found;
  notebook.settings();
  check_names(notebook, reserved, found);
  check_entries(notebook, today, found);
  for (const std::string_view pack : store::embedded_pack_names()) {
    if (pack != "helplines") notebook.own_pack(std::string(pack));
  }
  notebook.people();
  notebook.self_talk();
  notebook.plan();
  notebook.safety();
  notebook.journal();
  notebook.worksheets();
  notebook.thoughts();
  check_region(notebook, notebook.helplines(), found);
  check_stray_files(notebook, found);
  check_format(notebook, found);
  check_modes(notebook, found);
  check_leftovers(notebook, found);
  Problems read = notebook.problems();
  check_tails(notebook, read);
  found.insert(found.end(), read.begin(), read.end());
  std::ranges::stable_sort(found, {}, [](const Problem& problem) {
    return std::tie(problem.location.file, problem.location.line, problem.location.column);
  });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace

Problems verify(Notebook& notebook, Day today, const std::vector<std::string>& reserved) {
  const auto info = notebook.disk().info(notebook.root());
  if (!info) return {};
  if (info->kind == FileInfo::Kind::file || info->kind == FileInfo::Kind::other) {
    return {{"not-a-folder", Level::error, {}, notebook.root() + " is a file, and a notebook is a folder", ""}};
  }
  return look_at_all(notebook, today, reserved);
}

Problems verify_text(Notebook& notebook, const std::string& file, const std::string& text, Day today,
                     const std::vector<std::string>& reserved) {
  constexpr std::array<std::string_view, 4> of_the_disk = {"mode-open", "leftover", "copy-kept", "file-name"};
  const yaml::Parsed parsed = yaml::parse(file, text);
  if (file.ends_with(".yaml") && has_error(parsed.problems)) return parsed.problems;
  Notebook overridden(notebook.disk(), notebook.random(), notebook.clock(), notebook.root());
  overridden.override_text(file, text);
  Problems found = look_at_all(overridden, today, reserved);
  std::erase_if(found, [&](const Problem& problem) {
    return problem.location.file != file || std::ranges::find(of_the_disk, problem.code) != of_the_disk.end();
  });
  return found;
}

}  // namespace recover::verify
