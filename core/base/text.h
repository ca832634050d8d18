#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recover {

/// One code point of UTF-8 and the bytes it took.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
};

/// The first code point of `text`; none when the bytes there are not well-formed UTF-8 (RFC 3629), or `text` is empty.
std::optional<CodePoint> next_code_point(std::string_view text);

/// The UTF-8 bytes of a code point; those of U+FFFD for a surrogate and for what lies beyond U+10FFFF.
std::string utf8(char32_t value);

bool is_utf8(std::string_view text);

/// True for what must never reach a terminal raw: C0 and C1 controls, DEL, line and paragraph separators,
/// and the marks that reorder or hide text (bidi controls, zero-width characters; Unicode UAX #9, UTR #36).
bool is_unsafe(char32_t value);

/// One line of somebody's text made safe to print: unsafe characters and broken bytes become U+FFFD,
/// line breaks and tabs become a space. What is stored is never changed by this.
std::string printable(std::string_view text);

/// Like `printable`, but keeps line breaks.
std::string printable_lines(std::string_view text);

/// Terminal columns that `text` takes (wide characters two, combining marks none).
int display_width(std::string_view text);

/// The first `count` characters (code points) of `text`.
std::string_view characters(std::string_view text, int count);

/// `text` followed by spaces up to `columns`; longer text is left whole.
std::string pad(std::string_view text, int columns);

/// `text` cut to `columns`, with "…" where something was cut; empty when there is no column.
std::string fit(std::string_view text, int columns);

/// Lines of at most `columns`, broken at spaces; a longer word stands on a line of its own.
std::vector<std::string> wrap(std::string_view text, int columns);

/// Lower case by Unicode's simple mapping.
std::string lower(std::string_view text);

std::string_view trim(std::string_view text);

std::vector<std::string_view> split(std::string_view text, char separator);

std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// "1 day", "2 days": the count and the fitting word.
std::string counted(std::int64_t count, std::string_view one, std::string_view many);

/// "walk, read and call".
std::string listed(const std::vector<std::string>& parts, std::string_view last = "and");

}  // namespace recover
