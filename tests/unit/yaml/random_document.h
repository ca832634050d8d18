#pragma once

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/yaml/tree.h"

namespace recover::test {

/// A value as a test means it: no places, no styles.
struct Value {
  using Kind = yaml::Node::Kind;
  Kind kind = Kind::nothing;
  std::string text;
  std::vector<std::string> keys;  ///< a map's, beside its items
  std::vector<Value> items;

  static Value scalar(std::string text) { return {Kind::scalar, std::move(text), {}, {}}; }
  bool is(Kind wanted) const { return kind == wanted; }

  bool reads_as(const yaml::Node& node) const {
    if (kind != node.kind || text != node.text || items.size() != node.items.size() + node.entries.size()) return false;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (is(Kind::map) && keys[i] != node.entries[i].key.text) return false;
      if (!items[i].reads_as(is(Kind::map) ? node.entries[i].value : node.items[i])) return false;
    }
    return true;
  }
};

/// Draws a value and writes it down as somebody might by hand: in any style, with comments "# c1", "# c2", … all over
/// it.
class RandomDocument {
 public:
  explicit RandomDocument(unsigned seed) : random_(seed) {
    eol_ = one_in(4) ? "\r\n" : "\n";
    if (one_in(8)) text_ = "\xEF\xBB\xBF";
    value_ = draw(one_in(3) ? Value::Kind::list : Value::Kind::map, 0);
    own_line_comment(0);
    if (one_in(8)) {
      text_ += flow(value_, 0) + behind_comment() + eol_;
    } else {
      block(value_, 0);
    }
    own_line_comment(0);
    if (one_in(5)) text_.resize(text_.size() - eol_.size());
  }

  const Value& value() const { return value_; }
  const std::string& text() const { return text_; }
  int comments() const { return comments_; }
  bool one_in(unsigned count) { return random_() % count == 0; }
  std::size_t below(std::size_t count) { return random_() % count; }

 private:
  using Kind = Value::Kind;

  Value draw(Kind kind, int depth) {
    static constexpr std::array<const char*, 12> texts = {"Walk",       "to the river", "2026-11-02",  "a, b",
                                                          "x: y",       "it's fine",    "how was it?", "[odd",
                                                          "3 per week", "é ключ",       "- no item",   "a #b"};
    Value value{kind, {}, {}, {}};
    if (kind == Kind::scalar) value.text = texts.at(below(texts.size()));
    if (kind == Kind::nothing || kind == Kind::scalar) return value;
    for (std::size_t count = 1 + below(4); count > 0; --count) {
      const auto kinds = depth < 3 ? below(8) : 0;
      const Kind next = kinds < 5 ? (one_in(9) ? Kind::nothing : Kind::scalar) : kinds < 7 ? Kind::map : Kind::list;
      if (kind == Kind::map) value.keys.push_back("key " + std::to_string(++keys_));
      value.items.push_back(draw(next, depth + 1));
    }
    return value;
  }

  std::string comment() { return "# c" + std::to_string(++comments_); }
  std::string behind_comment() { return one_in(5) ? "  " + comment() : ""; }
  void own_line_comment(int indent) {
    if (one_in(6)) text_ += spaces(indent) + comment() + eol_;
    if (one_in(12)) text_ += eol_;
  }

  static std::string spaces(int count) { return std::string(static_cast<std::size_t>(count), ' '); }

  static std::string quoted(const std::string& text, char quote) {
    std::string out(1, quote);
    for (const char c : text) {
      if (c == '\'' && quote == '\'') out += '\'';
      out += c;
    }
    return out + quote;
  }

  static bool plain_fits(const std::string& text, bool in_flow) {
    if (text.starts_with('[') || text.starts_with('-') || text.find(": ") != std::string::npos) return false;
    if (text.find(" #") != std::string::npos) return false;
    return !in_flow || text.find_first_of(",?[]{}:") == std::string::npos;
  }

  std::string one_line(const std::string& text, bool in_flow) {
    if (plain_fits(text, in_flow) && !one_in(3)) return text;
    return quoted(text, one_in(2) ? '\'' : '"');
  }

  std::string flow(const Value& value, int indent) {
    if (value.is(Kind::scalar)) return one_line(value.text, true);
    if (value.is(Kind::nothing)) return one_in(2) ? "~" : "null";
    const bool map = value.is(Kind::map);
    const bool lines = one_in(4);
    const std::string gap = eol_ + spaces(indent + 2);
    std::string out = map ? "{" : "[";
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      if (lines) out += behind_comment() + gap + (one_in(5) ? comment() + gap : "");
      if (!lines && i > 0) out += ' ';
      if (map) out += one_line(value.keys[i], true) + ": ";
      out += flow(value.items[i], indent + 2);
      if (i + 1 < value.items.size() || one_in(6)) out += ',';
    }
    return out + (lines ? behind_comment() + eol_ + spaces(indent + 1) : "") + (map ? '}' : ']');
  }

  /// A scalar behind its key or dash, with the end of its last line.
  void block_scalar(const std::string& text, int indent) {
    const std::size_t space = text.find(' ');
    if (one_in(8)) {
      text_ += (one_in(2) ? "|-" : ">-") + behind_comment() + eol_ + spaces(indent + 3) + text + eol_;
    } else if (one_in(6) && space != std::string::npos && plain_fits(text, false)) {
      text_ += text.substr(0, space) + eol_ + spaces(indent + 2) + text.substr(space + 1) + behind_comment() + eol_;
    } else {
      text_ += one_line(text, false) + behind_comment() + eol_;
    }
  }

  /// A value behind a colon or dash; its own block lines are indented by more than `indent`.
  void behind_sign(const Value& value, int indent, bool after_dash) {
    if (value.is(Kind::nothing)) {
      text_ += (one_in(3) ? " ~" : "") + behind_comment() + eol_;
    } else if (value.is(Kind::scalar)) {
      text_ += ' ';
      block_scalar(value.text, indent);
    } else if (one_in(3)) {
      text_ += ' ' + flow(value, indent) + behind_comment() + eol_;
    } else if (after_dash && !one_in(5)) {
      text_ += ' ';
      block(value, indent + 2, true);
    } else {
      text_ += behind_comment() + eol_;
      const bool beside_key = value.is(Kind::list) && !after_dash && one_in(3);
      block(value, beside_key ? indent : indent + (one_in(4) ? 3 : 2));
    }
  }

  void block(const Value& value, int indent, bool begun = false) {
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      if (!begun || i > 0) {
        own_line_comment(indent);
        text_ += spaces(indent);
      }
      text_ += value.is(Kind::map) ? one_line(value.keys[i], false) + ':' : "-";
      behind_sign(value.items[i], indent, value.is(Kind::list));
    }
  }

  std::mt19937 random_;
  std::string eol_;
  std::string text_;
  Value value_;
  int comments_ = 0;
  int keys_ = 0;
};

}  // namespace recover::test
