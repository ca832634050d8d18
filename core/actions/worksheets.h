#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/model/worksheet.h"
#include "core/store/transaction.h"

namespace recover::actions {

/// What speaks for an idea, or makes it hard.
struct Weighing {
  std::size_t idea = 0;  ///< its index on the worksheet, new ideas of the same change counted in
  std::string text;
};

/// What changes on a worksheet. What is absent stays; an empty text takes the old one out.
struct WorksheetChange {
  std::optional<std::string> facts;
  std::optional<std::string> hope;
  std::vector<std::string> ideas;  ///< new ones, behind those that are there; empty ones are left out
  std::vector<Weighing> good;
  std::vector<Weighing> hard;
  std::optional<std::string> choice;
  std::optional<std::string> cue;
  std::optional<std::string> then;
  std::optional<std::optional<Day>> look_back;  ///< a day, or that there is none any more
  std::optional<std::string> result;            ///< how it went: looked back on today
};

/// Returns the worksheet with a change made to it, stored nowhere. Throws Failure(ErrorKind::refused, "idea-unknown").
Worksheet changed(Worksheet sheet, const WorksheetChange& change, Day today);

/// Begins a worksheet under a free name made from its title, with what is known already. Returns it. Throws
/// Failure(ErrorKind::refused): "title-empty", "idea-unknown", "name-taken" when its file is there and can't be read.
Worksheet begin_worksheet(store::Transaction& transaction, const std::string& title, const WorksheetChange& known,
                          Day today);

/// Makes a change to a worksheet. False when it says all of that already.
bool change(store::Transaction& transaction, const Worksheet& sheet, const WorksheetChange& change, Day today);

}  // namespace recover::actions
