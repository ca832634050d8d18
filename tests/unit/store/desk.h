#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/notebook_writer.h"
#include "tests/support/memory_disk.h"

namespace recover::test {

using store::Change;
using store::FileChange;
using store::NotebookWriter;
using store::Stored;

inline const std::string root = "/home/ana/notebook";
inline const std::string one_entry = "- {day: 2026-11-01, rest: walk, id: aaaaaaaa}\n";
inline const std::string two_entries = one_entry + "- {day: 2026-11-02, done: walk, id: bbbbbbbb}\n";
inline const std::string goal_before = "title: River\nsteps: [a, b]\n";
inline const std::string goal_after = "title: River\nsteps: [{do: a, done: 2026-11-02}, b]\n";

inline std::function<std::string()> counting_names() {
  return [number = 0]() mutable { return "tmp" + std::to_string(++number); };
}

/// A notebook with one log file and one goal.
struct Desk {
  MemoryDisk disk;
  NotebookWriter writer{disk, root, counting_names()};

  Desk() {
    disk.put(root + "/log/2026-11.yaml", one_entry);
    disk.put(root + "/goals/river.yaml", goal_before, 0640);
  }

  std::optional<std::string> text(const std::string& file) const { return disk.text(root + '/' + file); }
  Stored commit(const Change& change) {
    const auto lock = writer.lock();
    return writer.commit(change);
  }
  /// Files of the notebook that a person has not put there.
  std::vector<std::string> strays() const {
    std::vector<std::string> strays;
    for (const std::string& path : disk.under(root)) {
      if (path.find(".recover-") != std::string::npos || path.find("/journal.yaml") != std::string::npos ||
          path.find("/displaced/") != std::string::npos) {
        strays.push_back(path.substr(root.size() + 1));
      }
    }
    return strays;
  }
};

inline const FileChange log_change{"log/2026-11.yaml", one_entry, two_entries};
inline const FileChange goal_change{"goals/river.yaml", goal_before, goal_after};

inline Change one_file() { return {"done: walk", {log_change}, true}; }
inline Change two_files() { return {"step: a", {log_change, goal_change}, true}; }
inline Change mixed_files() {
  return {"new habit",
          {{"habits/walk.yaml", {}, "title: Walk\n"}, goal_change, {"log/2026-11.yaml", one_entry, std::nullopt}},
          true};
}

/// What kind of failure is thrown and its first problem code, "0" when nothing is.
template <typename Work>
std::string outcome(Work work) {
  try {
    work();
  } catch (const Failure& failure) {
    constexpr std::array<std::string_view, 5> kinds = {"refused", "unreadable", "not stored", "tool missing",
                                                       "partly stored"};
    return std::string(kinds.at(static_cast<std::size_t>(failure.kind()))) + ": " + failure.problems().front().code;
  }
  return "0";
}

inline std::string code(const Problems& problems) { return problems.empty() ? "none" : problems.front().code; }

}  // namespace recover::test
