#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recover::cli {

/// Writes mdoc(7): escapes what is text, quotes what is an argument, starts every sentence on a new line.
class Mdoc {
 public:
  /// .Dd, .Dt, .Os
  Mdoc& prologue(std::string_view date, std::string_view page, int section);
  Mdoc& section(std::string_view title);
  Mdoc& subsection(std::string_view title);
  Mdoc& text(std::string_view text);  ///< ends in a full stop, added when missing
  Mdoc& paragraph();                  ///< .Pp
  Mdoc& macro(std::string_view name, const std::vector<std::string>& arguments = {});  ///< arguments are text
  Mdoc& raw(std::string_view line);                                                    ///< a line that is mdoc already

  const std::string& str() const { return out_; }

 private:
  std::string out_;
};

/// Text as it may stand in a line of mdoc, not at its start.
std::string mdoc_escaped(std::string_view text);
/// Text as one argument of a macro.
std::string mdoc_argument(std::string_view text);

}  // namespace recover::cli
