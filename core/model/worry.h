#pragma once

#include <optional>
#include <string>

#include "core/model/entry.h"

namespace recover {

/// Something on a person's mind: parked until a day, then let go, or thought through on a worksheet.
struct Worry {
  std::string text;
  std::optional<Day> until;   ///< when to look at it again; none for no day
  std::optional<Day> let_go;  ///< when it was let go
  std::string worksheet;      ///< name of the one it led to, or empty

  /// Reads a worry's entry. A day that is none counts as absent.
  static Worry from(const Entry& entry);
  /// Returns `moment` as the entry of this worry. Its day, id, note and other keys stay as they are.
  Entry to_entry(Entry moment) const;

  bool open() const { return !let_go && worksheet.empty(); }
  /// True when it is open and its day has come.
  bool has_come_back(Day today) const { return open() && until && *until <= today; }
  friend bool operator==(const Worry&, const Worry&) = default;
};

}  // namespace recover
