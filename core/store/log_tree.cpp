#include "core/store/log_tree.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>

#include "core/base/name.h"
#include "core/store/log_check.h"
#include "core/store/log_token.h"
#include "core/yaml/tree.h"

namespace recover::store {
namespace {

using yaml::Node;

constexpr std::string_view example = "- {day: 2026-11-23, done: walk}";

std::optional<EntryKind> kind_word(std::string_view key) {
  const auto found = std::ranges::find(kind_words, key);
  if (found == kind_words.end()) return std::nullopt;
  return static_cast<EntryKind>(found - kind_words.begin());
}

/// 20.50 is the number 20.5; everything else that is no canonical number is a text.
std::string_view shortest_number(std::string_view text) {
  if (text.find('.') == std::string_view::npos) return text;
  const auto last = text.find_last_not_of('0');
  if (last + 1 == text.size() || !is_number(text.substr(0, last + (text[last] == '.' ? 0 : 1)))) return text;
  return text.substr(0, last + (text[last] == '.' ? 0 : 1));
}

Value scalar_value(const Node& node) {
  if (!node.is_plain()) return {Value::Form::text, node.text, {}, {}};
  const std::string_view number = shortest_number(node.text);
  if (is_number(number)) return {Value::Form::number, std::string(number), {}, {}};
  if (Day::parse(node.text)) return {Value::Form::day, node.text, {}, {}};
  return {is_plain_name(node.text) ? Value::Form::name : Value::Form::text, node.text, {}, {}};
}

/// Turns one item of the list into an entry, and reports what can't be.
class ItemReader {
 public:
  ItemReader(std::string_view file, Problems& problems) : file_(file), problems_(problems) {}

  std::optional<Entry> read(const Node& item) {
    if (item.kind != Node::Kind::map) {
      report("log-shape", item, "this is not an entry of the log", std::string(example));
      return std::nullopt;
    }
    Entry entry;
    if (!read_day(item, entry)) return std::nullopt;
    const Node::Entry* kind = find_kind(item);
    if (kind == nullptr) return std::nullopt;
    entry.kind = *kind_word(kind->key.text);
    if (!read_about(*kind, entry)) return std::nullopt;
    read_more(item, *kind, entry);
    return entry;
  }

  void report(std::string_view code, const Node& at, std::string what, std::string hint, Level level = Level::error) {
    const SourceLocation place{std::string(file_), at.line, at.column};
    // An alias or an open quote was named already; that it holds no value is no news.
    if (std::ranges::find(problems_, place, &Problem::location) != problems_.end()) return;
    collect(problems_, {std::string(code), level, place, std::move(what), std::move(hint)});
  }

 private:
  bool read_day(const Node& item, Entry& entry) {
    const Node* node = item.find("day");
    if (node == nullptr) {
      report("day-missing", item, "this entry says no day", std::string(example));
      return false;
    }
    const auto day = Day::parse(node->text);
    if (!day) report("date-unknown", *node, '"' + node->text + "\" is not a day", "day: 2026-11-23");
    entry.day = day.value_or(Day{});
    return day.has_value();
  }

  /// The one key that says what happened.
  const Node::Entry* find_kind(const Node& item) {
    const Node::Entry* kind = nullptr;
    for (const Node::Entry& entry : item.entries) {
      if (!kind_word(entry.key.text) || (kind != nullptr && entry.key.text == kind->key.text)) continue;
      if (kind != nullptr) {
        report("kind-twice", entry.key, "one entry can't be both " + kind->key.text + " and " + entry.key.text,
               "write two lines");
        return nullptr;
      }
      kind = &entry;
    }
    if (kind == nullptr) report_no_kind(item);
    return kind;
  }

  void report_no_kind(const Node& item) {
    const auto unknown = std::ranges::find_if(item.entries, [](const Node::Entry& entry) {
      constexpr std::array<std::string_view, 6> others = {"day", "at", "id", "amount", "note", "words"};
      return std::ranges::find(others, entry.key.text) == others.end();
    });
    if (unknown == item.entries.end()) {
      report("kind-missing", item, "this entry doesn't say what happened", std::string(example));
      return;
    }
    const std::vector<std::string> known(kind_words.begin(), kind_words.end());
    const auto close = near(unknown->key.text, known, 1);
    report("kind-unknown", unknown->key,
           '"' + unknown->key.text + "\" is not something this version knows, and is left out",
           close.empty() ? std::string{} : close.front(), Level::note);
  }

  bool read_about(const Node::Entry& kind, Entry& entry) {
    if (entry.kind == EntryKind::check_in && kind.value.kind != Node::Kind::map) {
      report("value-expected", kind.value, "a check-in is a group of values", "check-in: {mood: 4}");
      return false;
    }
    if (is_answer(entry.kind) && (!kind.value.is_scalar() || kind.value.text.empty())) {
      report("value-expected", kind.value, "the name of a habit is expected here", kind.key.text + ": walk");
      return false;
    }
    auto about = value_of(kind.value);
    if (!about) return false;
    // A habit is called by a name, also where it looks like a number or a day.
    if (is_answer(entry.kind) && about->form != Value::Form::name) about->form = Value::Form::text;
    if (is_answer(entry.kind)) about->text = kind.value.text;
    entry.about = std::move(*about);
    return true;
  }

  void read_more(const Node& item, const Node::Entry& kind, Entry& entry) {
    std::set<std::string_view> seen{"day", kind.key.text};
    for (const auto& [key, node] : item.entries) {
      if (!seen.insert(key.text).second) continue;
      if (key.text == "at" || key.text == "id") {
        if (!node.is_scalar() || node.text.empty()) {
          report("value-expected", node, "nothing that can be read stands behind " + key.text, "leave it out");
        }
        (key.text == "at" ? entry.at : entry.id) = node.text;
      } else if (auto value = value_of(node)) {
        entry.more.emplace_back(key.text, std::move(*value));
      }
    }
  }

  std::optional<Value> value_of(const Node& node) {
    switch (node.kind) {
      case Node::Kind::scalar:
        return scalar_value(node);
      case Node::Kind::list:
        return list_value(node);
      case Node::Kind::map:
        return map_value(node);
      case Node::Kind::nothing:
        break;
    }
    report("value-expected", node, "a value is expected here", "write one, or leave the key out");
    return std::nullopt;
  }

  bool is_flat(const Node& node) {
    if (node.is_scalar()) return true;
    report("value-expected", node, "a single value is expected here", "");
    return false;
  }

  Value list_value(const Node& node) {
    Value value{Value::Form::list, {}, {}, {}};
    for (const Node& item : node.items) {
      if (is_flat(item)) value.items.push_back(scalar_value(item));
    }
    return value;
  }

  Value map_value(const Node& node) {
    Value value{Value::Form::map, {}, {}, {}};
    std::set<std::string_view> seen;
    for (const auto& [key, item] : node.entries) {
      if (seen.insert(key.text).second && is_flat(item)) value.entries.emplace_back(key.text, scalar_value(item));
    }
    return value;
  }

  std::string_view file_;
  Problems& problems_;
};

/// What a crash left at the end is told, and what stands before it is read: empty bytes, a line that stops midway.
yaml::Parsed parse_whole_part(std::string_view file, std::string_view text, Problems& problems) {
  const auto tell = [&problems](const Problems& more) { problems.insert(problems.end(), more.begin(), more.end()); };
  const std::string_view said = text.substr(0, text.find_last_not_of('\0') + 1);
  yaml::Parsed parsed = yaml::parse(file, said);
  const bool torn = has_error(parsed.problems) && !said.ends_with('\n');
  yaml::Parsed lines = torn ? yaml::parse(file, said.substr(0, said.rfind('\n') + 1)) : yaml::Parsed{};
  const bool lines_are_whole = torn && !has_error(lines.problems);
  if (said.size() < text.size()) {
    Problems told = yaml::parse(file, text).problems;
    std::erase_if(told, [](const Problem& problem) { return problem.code != "nul-tail"; });
    tell(told);
    tell(lines_are_whole ? lines.problems : parsed.problems);
  } else {
    tell(parsed.problems);
  }
  return lines_are_whole ? std::move(lines) : std::move(parsed);
}

}  // namespace

void tree_log(std::string_view file, std::string_view text, Log& log, Problems& problems, LineReader& reader) {
  const yaml::Parsed parsed = parse_whole_part(file, text, problems);
  ItemReader items(file, problems);
  const Node& root = parsed.root;
  if (root.kind == Node::Kind::nothing) return;
  if (root.kind != Node::Kind::list) {
    items.report("log-shape", root, "a log is a list of entries", std::string(example));
    return;
  }
  log.item_count = root.items.size();
  for (std::size_t i = 0; i < root.items.size(); ++i) {
    const auto entry = items.read(root.items[i]);
    if (!entry) continue;
    Line line;
    if (!reader.read(log.said.emplace_back(log_line(*entry)), line)) {
      items.report("log-shape", root.items[i], "this entry holds more than can be read", "write it as two");
      continue;
    }
    line.number = root.items[i].line;
    log.lines.push_back(line);
    log.items.push_back(i);
  }
  const Spot spot = [&](std::size_t index, std::string_view key) {
    const Node* value = root.items[log.items[index]].find(key);
    return SourceLocation{std::string(file), value->line, value->column};
  };
  check_lines(file, log.lines, spot, problems);
}

}  // namespace recover::store
