#include "core/yaml/tree.h"

#include <algorithm>
#include <sstream>

#include "core/yaml/builder.h"
#include "core/yaml/guard.h"

namespace recover::yaml {
namespace {

/// yaml-cpp's message in our words, where we have better ones.
std::string said(const std::string& message) {
  if (message.find("end of map flow") != std::string::npos) return "this \"{\" is never closed";
  if (message.find("end of sequence flow") != std::string::npos) return "this \"[\" is never closed";
  if (message.find("illegal map value") != std::string::npos) return "a colon can't stand here";
  if (message.find("end of map not found") != std::string::npos) return "this line doesn't fit in: its indentation differs";
  if (message.find("end of sequence not found") != std::string::npos) return "this line doesn't fit into the list above";
  if (message.find("tab") != std::string::npos) return "a tab can't indent a line";
  return "this can't be read as YAML: " + message;
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  const auto entry = std::ranges::find_if(entries, [&](const Entry& e) { return e.key.text == key; });
  return entry == entries.end() ? nullptr : &entry->value;
}

Parsed parse(std::string_view file, std::string_view text, const Limits& limits) {
  Parsed out;
  out.problems = guard(file, text, limits);
  if (has_error(out.problems)) return out;
  Builder builder(file, text, limits, out);
  std::istringstream in{std::string(text)};
  try {
    YAML::Parser parser(in);
    // Two at most: after a stray "," yaml-cpp 0.7 hands out empty documents without end (its issue 1040).
    for (int documents = 0; documents < 2 && parser.HandleNextDocument(builder); ++documents) {
    }
  } catch (const LimitReached& limit) {
    out.root = {};
    builder.report("yaml-limit", limit.mark, limit.what, "make it smaller, or take out what is not yours");
  } catch (const YAML::Exception& error) {
    out.root = {};
    builder.report("yaml-syntax", error.mark, said(error.msg), "quotes around the text often help");
  }
  std::ranges::stable_sort(out.problems, {}, [](const Problem& problem) { return problem.place.line; });
  return out;
}

}  // namespace recover::yaml
