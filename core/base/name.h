#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recover {

/// A file-name-safe name made from a title: lower-case words joined by hyphens, marks stripped from Latin letters,
/// letters and digits of every script kept, at most 60 bytes of whole characters. Empty without a letter or digit.
std::string name_from_title(std::string_view title);

/// True for `[a-z][a-z0-9]*(-[a-z0-9]+)*` that no YAML parser reads as something else (true, no, y, null, …):
/// what may stand unquoted in a log line.
bool is_plain_name(std::string_view text);

/// True for what `name_from_title` could have made: the form every file name in the notebook has.
bool is_name(std::string_view text);

/// `wanted` (not empty), or with "-2", "-3", … behind it when it is all digits or among `taken`; shortened where the
/// number would make it longer than a name can be.
std::string free_name(std::string_view wanted, const std::vector<std::string>& taken);

/// The candidates that `word` most likely meant, nearest first: at most one typing slip in three letters away
/// (Damerau–Levenshtein, restricted), or starting with `word` when that has three letters. Empty when none is near.
std::vector<std::string> near(std::string_view word, const std::vector<std::string>& candidates, std::size_t most = 3);

}  // namespace recover
