#include "core/yaml/syntax.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/yaml/lines.h"

namespace recover::yaml {
namespace {

using namespace YAML::ErrorMsg;

/// yaml-cpp's message, our code and words for it, and what to try.
struct Wording {
  std::string_view message;
  std::string_view code;
  std::string_view what;
  std::string_view hint;
};

constexpr std::string_view quotes_help = "quotes around the text often help";
constexpr std::string_view alias_what = "a text that begins with * or & would be an alias, and those are not read here";
constexpr std::string_view alias_hint = "put quotes around the text, or write the value out";
constexpr std::string_view tag_what = "a text that begins with ! would be a tag, and those are not read here";
constexpr std::string_view tag_hint = "put quotes around the text, or take the tag out";

const std::array wordings{
    Wording{END_OF_MAP_FLOW, "yaml-syntax", "this \"{\" is never closed", "add the \"}\", and a comma between entries"},
    Wording{END_OF_SEQ_FLOW, "yaml-syntax", "this \"[\" is never closed", "add the \"]\", and a comma between items"},
    Wording{FLOW_END, "yaml-syntax", "this bracket closes nothing", quotes_help},
    Wording{MAP_VALUE, "yaml-syntax", "a colon can't stand here", quotes_help},
    Wording{MAP_KEY, "yaml-syntax", "a \"?\" can't stand here", quotes_help},
    Wording{BLOCK_ENTRY, "yaml-syntax", "a \"- \" can't stand here",
            "begin a line with it, or put quotes around the text"},
    Wording{END_OF_MAP, "yaml-syntax", "this doesn't fit in with the keys above",
            "check its indentation, its colon and its quotes"},
    Wording{END_OF_SEQ, "yaml-syntax", "this doesn't fit into the list above", "check its indentation, and its \"- \""},
    Wording{TAB_IN_INDENTATION, "yaml-syntax", "a tab can't indent a line", "use spaces"},
    Wording{UNKNOWN_TOKEN, "yaml-syntax", "a text can't begin with this character", "put quotes around the text"},
    Wording{DOC_IN_SCALAR, "quote-open", "a quote above is never closed", "add the closing quote"},
    Wording{EOF_IN_SCALAR, "quote-open", "a quote above is never closed", "add the closing quote"},
    Wording{UNKNOWN_ANCHOR, "alias", alias_what, alias_hint},
    Wording{ALIAS_NOT_FOUND, "alias", alias_what, alias_hint},
    Wording{ANCHOR_NOT_FOUND, "alias", alias_what, alias_hint},
    Wording{CHAR_IN_ALIAS, "alias", alias_what, alias_hint},
    Wording{CHAR_IN_ANCHOR, "alias", alias_what, alias_hint},
    Wording{MULTIPLE_ANCHORS, "alias", alias_what, alias_hint},
    Wording{ALIAS_CONTENT, "alias", alias_what, alias_hint},
    Wording{MULTIPLE_TAGS, "tag", tag_what, tag_hint},
    Wording{CHAR_IN_TAG_HANDLE, "tag", tag_what, tag_hint},
    Wording{TAG_WITH_NO_SUFFIX, "tag", tag_what, tag_hint},
    Wording{END_OF_VERBATIM_TAG, "tag", tag_what, tag_hint},
};

SourceLocation place_of(std::string_view file, std::string_view text, std::size_t at) {
  const std::size_t begin = line_begin(text, at);
  const auto is_lead = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  const auto line = std::ranges::count(text.substr(0, begin), '\n');
  const auto column = std::ranges::count_if(text.substr(begin, at - begin), is_lead);
  return {std::string(file), static_cast<int>(line) + 1, static_cast<int>(column) + 1};
}

/// yaml-cpp notices some words only at their second character or behind their end.
std::size_t word_begin(std::string_view text, std::size_t at) {
  const std::size_t line = line_begin(text, at);
  while (at > line && text[at - 1] != ' ') --at;
  return at;
}

/// A line without a colon is taken for the beginning of the key below it, and noticed only there.
std::optional<Problem> colon_missing(std::string_view file, std::string_view text, std::size_t at) {
  const std::size_t below = line_begin(text, at);
  if (below <= bom_size(text)) return std::nullopt;
  const std::size_t begin = skip_spaces(text, line_begin(text, below - 1));
  const std::string_view line = text.substr(begin, std::max(line_end(text, begin), begin) - begin);
  const bool same_indent = begin - line_begin(text, begin) == skip_spaces(text, below) - below;
  if (line.empty() || !same_indent || line.find_first_of(":#") != std::string_view::npos) return std::nullopt;
  const std::size_t space = line.find(' ');
  const std::string word(line.substr(0, space));
  const std::string rest = space == std::string_view::npos ? " value" : std::string(line.substr(space));
  return Problem{"key-shape", Level::error, place_of(file, text, begin), "a colon is missing after \"" + word + '"',
                 word + ':' + rest};
}

}  // namespace

Problem syntax_problem(const YAML::Exception& error, std::string_view file, std::string_view text,
                       std::optional<std::size_t> open_bracket) {
  std::size_t at = std::min(text.size(), static_cast<std::size_t>(std::max(error.mark.pos, 0)) + bom_size(text));
  if (error.msg == MAP_VALUE) {
    if (auto problem = colon_missing(file, text, at)) return *problem;
  }
  const auto known = std::ranges::find(wordings, std::string_view(error.msg), &Wording::message);
  if (known == wordings.end()) {
    return {"yaml-syntax", Level::error, place_of(file, text, at), "this can't be read as YAML: " + error.msg,
            std::string(quotes_help)};
  }
  if (error.msg == END_OF_MAP_FLOW || error.msg == END_OF_SEQ_FLOW) at = open_bracket.value_or(at);
  if (known->code == "alias" || known->code == "tag") at = word_begin(text, at);
  return {std::string(known->code), Level::error, place_of(file, text, at), std::string(known->what),
          std::string(known->hint)};
}

}  // namespace recover::yaml
