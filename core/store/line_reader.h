#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/log_line.h"

namespace recover::store {

/// Reads the lines of one or more log files, one after the other; takes exactly what scan_line takes.
///
/// A log repeats itself: many lines share a day, nearly all end alike (`, at: "2026-11-23T08:14:05-05:00", id:
/// k5w39qzt}`), and what stands between was often met before (`, done: walk, amount: 20`). So a day is read when it
/// changes, the end by its fixed places, and an answer's middle that was met before is known by comparing bytes.
class LineReader {
 public:
  LineReader();

  /// Reads one line (without its end); false when it is not canonical.
  bool read(std::string_view text, Line& line);

 private:
  /// An answer's middle as met before. Places are offsets into `text`.
  struct Middle {
    std::string text;
    std::size_t about = 0;
    std::size_t about_size = 0;
    std::size_t topic = 0;
    std::optional<double> amount;
    Kind kind = Kind::done;
  };

  bool read_unusual(std::string_view text, Line& line);
  bool take_day(std::string_view text, Line& line);
  bool take_middle(std::string_view middle, Line& line);
  const Middle* known(std::string_view middle, std::size_t place) const;  ///< null when it was not met before
  void remember(std::string_view middle, const Line& line, std::size_t place);
  std::size_t topic_of(std::string_view about);

  std::uint64_t year_and_month_ = 0;  ///< of the newest day, as the eight bytes of "2026-11-"
  std::uint16_t day_of_month_ = 0;
  Day day_;
  std::vector<Middle> middles_;  ///< by what hashes of their bytes say; a newer one takes an older one's place
  std::map<std::string, std::size_t, std::less<>> topics_;
};

}  // namespace recover::store
