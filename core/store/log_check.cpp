#include "core/store/log_check.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <functional>
#include <map>
#include <optional>

#include "core/io/disk.h"

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

std::uint64_t key_of(std::string_view id) {
  std::uint64_t key = 0;
  if (id.size() == sizeof key) {
    std::memcpy(&key, id.data(), sizeof key);
  } else {
    key = std::hash<std::string_view>{}(id);
  }
  return key | 1U;  // 0 is a free place
}

/// True when two ids may be the same: one pass over a table, because nearly every file has none.
bool may_have_twins(const std::vector<Line>& lines) {
  const std::size_t size = std::bit_ceil(2 * lines.size() + 2);
  const int shift = 64 - std::countr_zero(size);  // the upper bits of the product depend on every byte of the id
  std::vector<std::uint64_t> table(size);
  for (const Line& line : lines) {
    if (line.id.empty()) continue;
    const std::uint64_t key = key_of(line.id);
    std::size_t place = key * 0x9E3779B97F4A7C15U >> shift;
    for (; table[place] != 0; place = (place + 1) & (size - 1)) {
      if (table[place] == key) return true;
    }
    table[place] = key;
  }
  return false;
}

void check_twins(const std::vector<Line>& lines, const Spot& spot, Problems& problems) {
  if (!may_have_twins(lines)) return;
  std::map<std::string_view, int> seen;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].id.empty()) continue;
    const auto [first, fresh] = seen.emplace(lines[i].id, lines[i].number);
    if (fresh) continue;
    problems.push_back({"id-twice", Level::note, spot(i, "id"),
                        "the entry on line " + std::to_string(first->second) + " has this id too",
                        "keep one of the two, or leave the id out of one"});
  }
}

}  // namespace

void check_lines(std::string_view file, const std::vector<Line>& lines, const Spot& spot, Problems& problems) {
  const auto month = month_of(file);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (month && !month->has(line.day)) {
      problems.push_back({"log-month", Level::note, spot(i, "day"), "this day belongs to another month's file",
                          "move the line to log/" + Month::of(line.day).iso() + ".yaml"});
    }
    if (!line.usual && !line.at.empty() && !is_at(line.at)) {
      problems.push_back({"at-shape", Level::note, spot(i, "at"), "this is not a moment with its offset",
                          "at: \"" + line.day.iso() + "T08:14:05-05:00\", or leave it out"});
    }
    if (!line.usual && !line.id.empty() && !is_id(line.id)) {
      problems.push_back({"id-shape", Level::note, spot(i, "id"), "this id has an unusual shape",
                          "a letter and seven letters or digits, or leave it out"});
    }
    if (!line.raw("amount").empty() && !line.amount()) {
      problems.push_back({"number-expected", Level::error, spot(i, "amount"), "an amount is a number", "amount: 20"});
    }
  }
  check_twins(lines, spot, problems);
}

}  // namespace recover::store
