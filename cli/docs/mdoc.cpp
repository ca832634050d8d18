#include "cli/docs/mdoc.h"

#include <algorithm>
#include <cctype>

#include "core/base/text.h"

namespace recover::cli {
namespace {

constexpr int longest_line = 64;  ///< of 80 bytes: an escaped character takes up to four

bool ends_sentence(std::string_view word) { return word.ends_with('.') || word.ends_with('?') || word.ends_with('!'); }

/// mdoc wants every sentence on a line of its own.
std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> out{{}};
  bool ended = false;
  for (const std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    if (ended) out.emplace_back();
    if (!out.back().empty()) out.back() += ' ';
    out.back() += word;
    ended = ends_sentence(word);
  }
  return out;
}

/// Two or three letters may be the name of a macro, a lone stop or bracket is punctuation to mdoc.
bool means_something(std::string_view word) {
  return word.empty() || word.size() <= 3 || word.front() == '.' || word.front() == '\'';
}

}  // namespace

std::string mdoc_escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else if (c == '\'') {
      out += "\\(aq";
    } else if (c == '`') {
      out += "\\(ga";
    } else if (c == '"') {
      out += "\\(dq";
    } else if (c == '~') {
      out += "\\(ti";
    } else if (c == '^') {
      out += "\\(ha";
    } else {
      out += c;
    }
  }
  return out;
}

std::string mdoc_argument(std::string_view text) {
  const std::string escaped = (means_something(text) ? "\\&" : "") + mdoc_escaped(text);
  return escaped.find(' ') == std::string::npos ? escaped : '"' + escaped + '"';
}

Mdoc& Mdoc::prologue(std::string_view date, std::string_view page, int section) {
  std::string title(page);
  std::ranges::transform(title, title.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  out_ += ".Dd " + std::string(date) + "\n.Dt " + title + ' ' + std::to_string(section) + "\n.Os\n";
  return *this;
}

Mdoc& Mdoc::section(std::string_view title) {
  out_ += ".Sh " + std::string(title) + '\n';
  return *this;
}

Mdoc& Mdoc::subsection(std::string_view title) {
  out_ += ".Ss " + mdoc_argument(title) + '\n';
  return *this;
}

Mdoc& Mdoc::text(std::string_view text) {
  std::string whole(trim(text));
  if (whole.empty()) return *this;
  if (!ends_sentence(whole) && !whole.ends_with(':')) whole += '.';
  for (const std::string& sentence : sentences(whole)) {
    for (const std::string& line : wrap(sentence, longest_line)) {
      out_ += (line.starts_with('.') ? "\\&" : "") + mdoc_escaped(line) + '\n';
    }
  }
  return *this;
}

Mdoc& Mdoc::paragraph() { return raw(".Pp"); }

Mdoc& Mdoc::macro(std::string_view name, const std::vector<std::string>& arguments) {
  out_ += '.' + std::string(name);
  for (const std::string& argument : arguments) out_ += ' ' + mdoc_argument(argument);
  out_ += '\n';
  return *this;
}

Mdoc& Mdoc::raw(std::string_view line) {
  out_ += std::string(line) + '\n';
  return *this;
}

}  // namespace recover::cli
