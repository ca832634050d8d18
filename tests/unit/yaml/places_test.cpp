
#include "tests/support/catch.h"
#include "tests/unit/yaml/reading.h"

using namespace recover;
using test::bom;
using test::bytes_of;
using yaml::Node;

namespace {

std::string value_bytes(const std::string& text, std::string_view key) {
  const auto parsed = yaml::parse("a.yaml", text);
  const Node* value = parsed.root.find(key);
  return value == nullptr ? "(absent)" : bytes_of(text, *value);
}

}  // namespace

SCENARIO("a scalar's bytes go from its first to its last, quotes included", "[yaml]") {
  CHECK(value_bytes("a: one two # c\nb: 2\n", "a") == "one two");
  CHECK(value_bytes("a: \"x # \\\" y\" # c\n", "a") == "\"x # \\\" y\"");
  CHECK(value_bytes("a: 'it''s' # c\n", "a") == "'it''s'");
  CHECK(value_bytes("a: http://x.org/b#c  \n", "a") == "http://x.org/b#c");
  CHECK(value_bytes("a: ~ # none\n", "a") == "~");
  CHECK(value_bytes("{a: x y , b: 2}\n", "a") == "x y");
}

SCENARIO("scalars over several lines end with their last line", "[yaml]") {
  CHECK(value_bytes("a: one\n  two # c\nb: 2\n", "a") == "one\n  two");
  CHECK(value_bytes("a: one\r\n\r\n  two\r\nb: 2\r\n", "a") == "one\r\n\r\n  two");
  CHECK(value_bytes("a: \"one\n\n  two\"\nb: 2\n", "a") == "\"one\n\n  two\"");
  CHECK(value_bytes("a: [one\n  two, three]\n", "a") == "[one\n  two, three]");
  CHECK(value_bytes("a: |\n  one\n\n   two\n\nb: 2\n", "a") == "|\n  one\n\n   two");
  CHECK(value_bytes("a: >- # c\r\n  one\r\nb: 2\r\n", "a") == ">- # c\r\n  one");
  CHECK(value_bytes("a: |+\n  one\n\nb: 2\n", "a") == "|+\n  one\n");
  CHECK(value_bytes("a: |\n    one\n  # a comment\nb: 2\n", "a") == "|\n    one");
  CHECK(value_bytes("a: |2\n    one\n  two\nb: 2\n", "a") == "|2\n    one\n  two");
  CHECK(value_bytes("a: |\n  one", "a") == "|\n  one");
}

SCENARIO("collections end with their bracket, or with their last value", "[yaml]") {
  CHECK(value_bytes("a: [x, # ]\n y]\nb: 2\n", "a") == "[x, # ]\n y]");
  CHECK(value_bytes("a: [x,#]\n]\n", "a") == "[x,#]\n]");
  CHECK(value_bytes("a: {} # c\n", "a") == "{}");
  CHECK(value_bytes("a: [ # c\n]\n", "a") == "[ # c\n]");
  CHECK(value_bytes("a: [b: 1, c]\n", "a") == "[b: 1, c]");
  CHECK(value_bytes("a:\n  - x # c\n  - y # d\n# e\nb: 2\n", "a") == "- x # c\n  - y");
  CHECK(value_bytes("a:\n- x\n-\nb: 2\n", "a") == "- x\n-");
}

SCENARIO("an empty value stands right behind its colon or dash", "[yaml]") {
  const auto in_map = yaml::parse("a.yaml", "a: # c\nnullable: 1\n\"b:c\" :\n");
  const Node& first = *in_map.root.find("a");
  CHECK(first.kind == Node::Kind::nothing);
  CHECK((first.begin == 2 && first.end == 2 && first.line == 1 && first.column == 3));
  const Node& last = *in_map.root.find("b:c");
  CHECK((last.begin == 26 && last.end == 26 && last.line == 3 && last.column == 8));
  const auto in_list = yaml::parse("a.yaml", "- # - x\n-\n- b\n");
  REQUIRE(in_list.root.items.size() == 3);
  CHECK(in_list.root.items[0].begin == 1);
  CHECK(in_list.root.items[1].begin == 9);
  CHECK(in_list.root.items[1].line == 2);
  CHECK(in_list.root.items[1].column == 2);
  const std::string flow = "[~, [a], null, {b: ~}]\n";
  const auto in_flow = yaml::parse("a.yaml", flow);
  REQUIRE(in_flow.root.items.size() == 4);
  CHECK(bytes_of(flow, in_flow.root.items[0]) == "~");
  CHECK(bytes_of(flow, in_flow.root.items[2]) == "null");
  CHECK(in_flow.root.items[2].column == 10);
  CHECK(bytes_of(flow, *in_flow.root.items[3].find("b")) == "~");
}

SCENARIO("lines and columns count characters, and a BOM is none", "[yaml]") {
  const std::string text = bom + "é: ü\r\n\"ключ\": x\r\n";
  const auto parsed = yaml::parse("a.yaml", text);
  REQUIRE(parsed.root.entries.size() == 2);
  const Node& first = parsed.root.entries[0].value;
  CHECK((first.line == 1 && first.column == 4));
  CHECK(bytes_of(text, first) == "ü");
  CHECK(bytes_of(text, parsed.root.entries[0].key) == "é");
  const Node& second = parsed.root.entries[1].value;
  CHECK((second.line == 2 && second.column == 9));
  CHECK(bytes_of(text, second) == "x");
}

SCENARIO("columns on one long line are right in any order of asking", "[yaml]") {
  const auto parsed = yaml::parse("a.yaml", "{é: , b: [x, {c: }], d: y}\n");
  const Node* c = parsed.root.find("b")->items[1].find("c");
  REQUIRE(c != nullptr);
  CHECK(parsed.root.find("é")->column == 4);
  CHECK(c->column == 17);
  CHECK(parsed.root.find("d")->column == 25);
}

SCENARIO("styles are kept apart", "[yaml]") {
  const auto parsed = yaml::parse("a.yaml", "a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >\n  x\nf: [x: 1]\ng:\n- x\n");
  const auto style = [&](const char* key) { return parsed.root.find(key)->style; };
  CHECK(style("a") == Node::Style::plain);
  CHECK(style("b") == Node::Style::single_quoted);
  CHECK(style("c") == Node::Style::double_quoted);
  CHECK(style("d") == Node::Style::literal);
  CHECK(style("e") == Node::Style::folded);
  CHECK(style("f") == Node::Style::flow);
  CHECK(parsed.root.find("f")->items[0].style == Node::Style::flow);
  CHECK(style("g") == Node::Style::block);
}
