#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/app/context.h"
#include "core/actions/worksheets.h"

namespace recover::cli {

/// What a command line says about a problem that is thought through; the questions ask for the rest.
struct Solving {
  std::optional<std::string> facts;
  std::optional<std::string> hope;
  std::vector<std::string> ideas;
  std::vector<std::string> good;  ///< "2=it is quick"
  std::vector<std::string> hard;
  std::optional<std::string> choice;  ///< a number of an idea, or words
  std::optional<std::string> if_then;
  std::optional<std::string> look_back;  ///< a day to come, or none
  std::optional<std::string> result;
  bool dry_run = false;
  bool together = false;  ///< in front of a group: nothing is stored

  bool given() const;
};

/// The options that `solve` and `solve resume` share.
void declare_solving(Spec& spec, Solving& solving);

/// A day to look back on, today or later; throws Failure(ErrorKind::refused).
Day look_back_day(Context& context, const std::string& words);

/// The texts that come from standard input, read.
Solving with_input(Context& context, Solving solving);

/// Returns the values that the words say of a worksheet. Throws Failure(ErrorKind::refused) for words that say none.
actions::WorksheetChange worksheet_change(Context& context, const Worksheet& sheet, const Solving& solving);

/// Asks for what is not there yet, step by step; what was answered is stored after each step.
Exit solve_by_asking(Context& context, const std::string& name);

/// The same questions over a worksheet that is shown at the end and stored nowhere.
Exit solve_together(Context& context, const std::string& title, const Solving& given);

/// A new worksheet and its questions: for `solve` and for a goal that is stuck.
Exit solve_anew(Context& context, const std::string& title, const Solving& solving);

/// The worksheet as lines to read.
std::vector<std::string> worksheet_lines(Context& context, const Worksheet& sheet);

/// Where it stands: "3 ideas so far", "look back on 30 Nov".
std::string stage_said(Context& context, const Worksheet& sheet);

}  // namespace recover::cli
