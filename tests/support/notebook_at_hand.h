#pragma once

#include <chrono>
#include <string>

#include "core/store/notebook.h"
#include "core/store/transaction.h"
#include "tests/support/fixed_random.h"
#include "tests/support/manual_clock.h"
#include "tests/support/memory_disk.h"

namespace recover::test {

/// A notebook on a disk in memory, on the morning of 13 February 2026, a Friday.
struct NotebookAtHand {
  MemoryDisk disk;
  FixedRandom random{{1'000'003}};
  ManualClock clock;
  store::Notebook notebook{disk, random, clock, "/home/me/notebook"};
  Day today = *Day::parse("2026-02-13");

  NotebookAtHand() {
    disk.put_folder(notebook.root());
    clock.set(today, std::chrono::hours{9});
  }

  void put(const std::string& file, std::string text) { disk.put(notebook.root() + '/' + file, std::move(text)); }
  std::string text(const std::string& file) const {
    return disk.text(notebook.root() + '/' + file).value_or("(not there)");
  }
  Day day(int from_today) const { return today + std::chrono::days{from_today}; }

  /// Runs `work` on a change of the notebook and stores it; what `work` returns comes back.
  template <typename Work>
  auto change(Work work) {
    store::Transaction transaction = notebook.begin(ActionKind::edit);
    auto result = work(transaction);
    transaction.commit();
    return result;
  }
};

/// The code of what `work` is refused with; "done" when nothing is.
template <typename Work>
std::string refusal(Work work) {
  try {
    work();
  } catch (const Failure& failure) {
    return failure.problems().front().code;
  }
  return "done";
}

}  // namespace recover::test
