#include "core/store/log_check.h"

#include <optional>

#include "core/io/disk.h"
#include "core/store/log_token.h"

namespace recover::store {
namespace {

/// The month that a log file's name says, as its first and last day.
std::optional<Range> month_of(std::string_view file) {
  const std::string name = file_name(file);
  if (!name.ends_with(".yaml")) return std::nullopt;
  const auto month = Month::parse(std::string_view(name).substr(0, name.size() - 5));
  if (!month) return std::nullopt;
  return Range{month->first(), month->last()};
}

/// What stands behind `amount` and is none.
Problem amount_problem(std::string_view raw, SourceLocation place) {
  if (raw.starts_with('-') && is_number(raw)) {
    return {"value-range", Level::note, std::move(place), "an amount goes from 0 up", "amount: 20"};
  }
  return {"number-expected", Level::error, std::move(place), "an amount is a number", "amount: 20"};
}

}  // namespace

void check_lines(std::string_view file, const std::vector<Line>& lines, const Spot& spot, Problems& problems) {
  const auto month = month_of(file);
  std::optional<Day> in_month;  // the newest day that was looked at and is
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.usual && line.day == in_month) continue;
    const bool is_in_month = !month || month->has(line.day);
    if (is_in_month) in_month = line.day;
    if (!is_in_month) {
      collect(problems, {"log-month", Level::note, spot(i, "day"), "this day belongs to another month's file",
                         "move the line to log/" + Month::of(line.day).iso() + ".yaml"});
    }
    if (line.usual) continue;
    if (!line.at.empty() && !is_at(line.at)) {
      collect(problems, {"at-shape", Level::note, spot(i, "at"), "this is not a moment with its offset",
                         "at: \"" + line.day.iso() + "T08:14:05-05:00\", or leave it out"});
    }
    if (!line.id.empty() && !is_id(line.id)) {
      collect(problems, {"id-shape", Level::note, spot(i, "id"), "this id has an unusual shape",
                         "a letter and seven letters or digits, or leave it out"});
    }
    const std::string_view amount = line.amount ? std::string_view{} : line.raw("amount");
    if (!amount.empty()) collect(problems, amount_problem(amount, spot(i, "amount")));
  }
}

}  // namespace recover::store
