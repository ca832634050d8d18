#include "core/yaml/tree.h"

#include <algorithm>
#include <sstream>
#include <utility>

#include "core/yaml/builder.h"
#include "core/yaml/guard.h"
#include "core/yaml/plain_map.h"
#include "core/yaml/syntax.h"

namespace recover::yaml {
namespace {

/// Behind these, nothing can be expected to fit.
bool explains_what_follows(const Problem& problem) {
  return problem.code == "quote-open" || problem.code == "second-document";
}

void build(std::string_view file, std::string_view text, const Limits& limits, Parsed& out) {
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
    // yaml-cpp stumbles over an open quote only where no line end follows; behind one, the builder finds the quote.
    if (error.msg == YAML::ErrorMsg::EOF_IN_SCALAR && !text.ends_with('\n')) {
      out.problems.clear();
      build(file, std::string(text) + '\n', limits, out);
      out.root = {};
    } else if (!std::ranges::any_of(out.problems, explains_what_follows)) {
      out.problems.push_back(syntax_problem(error, file, text, builder.open_bracket()));
    }
  }
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  const auto entry = std::ranges::find_if(entries, [&](const Entry& e) { return e.key.text == key; });
  return entry == entries.end() ? nullptr : &entry->value;
}

bool same_value(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.text != b.text) return false;
  return std::ranges::equal(a.items, b.items, same_value) &&
         std::ranges::equal(a.entries, b.entries, [](const Node::Entry& x, const Node::Entry& y) {
           return x.key.text == y.key.text && same_value(x.value, y.value);
         });
}

bool has_bracket(const Node& node, std::string_view text) {
  if (node.begin >= text.size()) return false;
  return text[node.begin] == (node.kind == Node::Kind::list ? '[' : '{');
}

Limits limits_of(std::string_view file) {
  if (file.starts_with("log/") || file.starts_with("journal/")) return {};
  return {.bytes = 1U << 20U, .nodes = 50'000};
}

Parsed parse(std::string_view file, std::string_view text) { return parse(file, text, limits_of(file)); }

Parsed parse(std::string_view file, std::string_view text, const Limits& limits) {
  if (auto plain = plain_map(text, limits)) return {std::move(*plain), {}};
  return parse_any(file, text, limits);
}

Parsed parse_any(std::string_view file, std::string_view text, const Limits& limits) {
  Parsed out;
  out.problems = guard(file, text, limits);
  if (has_error(out.problems)) return out;
  build(file, text, limits, out);
  std::ranges::stable_sort(out.problems, {}, [](const Problem& problem) { return problem.location.line; });
  return out;
}

}  // namespace recover::yaml
