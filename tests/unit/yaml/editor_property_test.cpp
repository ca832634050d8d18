#include <functional>
#include <map>

#include "tests/support/catch.h"
#include "tests/unit/yaml/editing.h"
#include "tests/unit/yaml/random_document.h"

using namespace recover;
using test::RandomDocument;
using test::Value;
using yaml::Node;
using yaml::Path;
using Kind = Value::Kind;

namespace {

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// One change: how to make it, what the file then means, and what of the old text it may touch.
struct Change {
  std::string name;
  std::function<std::optional<Problem>(yaml::YamlEditor&)> make;
  Value meant;
  Range touched;  ///< no byte outside changes
  Range lost;     ///< a comment that begins in here may go
};

struct Site {
  Path path;
  const Value* value;
  const Node* node;
  const Value* parent;
  const Node* parent_node;
  std::size_t index;
};

const Node& child(const Node& node, std::size_t index) {
  return node.kind == Node::Kind::map ? node.entries[index].value : node.items[index];
}

void collect(const Value& value, const Node& node, const Path& path, std::vector<Site>& sites) {
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    Path below = path;
    below.push_back(value.is(Kind::map) ? value.keys[i] : std::to_string(i));
    sites.push_back({below, &value.items[i], &child(node, i), &value, &node, i});
    collect(value.items[i], child(node, i), below, sites);
  }
}

Value& at(Value& root, const Path& path) {
  Value* value = &root;
  for (const std::string& word : path) {
    const auto key = std::ranges::find(value->keys, word);
    value =
        &value->items[value->is(Kind::map) ? static_cast<std::size_t>(key - value->keys.begin()) : std::stoul(word)];
  }
  return *value;
}

/// Where the line of `from` ends, or begins.
std::size_t end_of_line(const std::string& text, std::size_t from) {
  return std::min(text.find('\n', from), text.size());
}
std::size_t start_of_line(const std::string& text, std::size_t from) {
  const auto found = from == 0 ? std::string::npos : text.rfind('\n', from - 1);
  return found == std::string::npos ? 0 : found + 1;
}

/// Draws changes of one document. The meanings are worked out here, on the values the document was drawn from.
class Changes {
 public:
  Changes(RandomDocument& document, const Node& root) : document_(document), root_(root), text_(document.text()) {
    collect(document.value(), root, {}, sites_);
  }

  Change draw() {
    switch (document_.below(7)) {
      case 0:
        return set();
      case 1:
        return remove();
      case 2:
        return new_key();
      case 3:
        return append();
      case 4:
        return insert();
      case 5:
        return step();
      default:
        return into_single();
    }
  }

 private:
  struct Token {
    std::string text;
    Value value;
  };

  Token token() {
    const Value map{Kind::map, {}, {"from"}, {Value::scalar("2026-12-20")}};
    const Value list{Kind::list, {}, {}, {Value::scalar("a"), Value::scalar("b")}};
    const std::vector<Token> all{{"2026-11-02", Value::scalar("2026-11-02")},
                                 {"rest, then go", Value::scalar("rest, then go")},
                                 {"\"no: #\"", Value::scalar("no: #")},
                                 {"'it''s'", Value::scalar("it's")},
                                 {"how was it?", Value::scalar("how was it?")},
                                 {"{from: 2026-12-20}", map},
                                 {"[a, b]", list}};
    return all.at(document_.below(all.size()));
  }

  const Site* choose_for_day(const std::function<bool(const Site&)>& fits) {
    std::vector<const Site*> fitting;
    for (const Site& site : sites_) {
      if (fits(site)) fitting.push_back(&site);
    }
    return fitting.empty() ? nullptr : fitting.at(document_.below(fitting.size()));
  }

  /// The list or map to add to: the root, or one below.
  Path pick_path(Kind kind) {
    const Site* site = choose_for_day([&](const Site& one) { return one.value->is(kind); });
    return document_.value().is(kind) && (site == nullptr || document_.one_in(3)) ? Path{}
           : site == nullptr                                                      ? Path{"(none)"}
                                                                                  : site->path;
  }

  std::size_t behind_sibling(const Site& site) const {
    if (site.index > 0) return child(*site.parent_node, site.index - 1).end;
    // Without the last line, the one above it is the one without a line end.
    const std::size_t line = start_of_line(text_, site.parent_node->begin);
    const std::size_t above = text_.substr(0, line).find_last_not_of(" \r\n");
    return text_.ends_with('\n') ? line : above + 1;  // npos + 1 is the beginning
  }

  Change set() {
    const Site& site = *choose_for_day([](const Site&) { return true; });
    const Token token = this->token();
    Value meant = document_.value();
    at(meant, site.path) = token.value;
    const Node& node = *site.node;
    const bool map = site.parent->is(Kind::map);
    const std::size_t begin = map ? site.parent_node->entries[site.index].key.end : behind_sibling(site);
    const bool block = node.style == Node::Style::block && node.kind != Node::Kind::nothing;
    const bool collection = node.kind == Node::Kind::list || node.kind == Node::Kind::map;
    const Range lost = collection ? Range{node.begin, block ? end_of_line(text_, node.end) : node.end} : Range{};
    return {"set",
            [=](yaml::YamlEditor& editor) { return editor.set(site.path, token.text); },
            meant,
            {begin, end_of_line(text_, node.end)},
            lost};
  }

  Change remove() {
    const Site& asked = *choose_for_day([](const Site&) { return true; });
    const Site* site = &asked;
    while (site->parent->items.size() == 1 && site->parent_node->style == Node::Style::block && site->path.size() > 1) {
      const Path above(site->path.begin(), site->path.end() - 1);
      site = choose_for_day([&](const Site& one) { return one.path == above; });
    }
    Value meant = document_.value();
    Value& parent = at(meant, Path(site->path.begin(), site->path.end() - 1));
    const auto index = static_cast<std::ptrdiff_t>(site->index);
    parent.items.erase(parent.items.begin() + index);
    if (parent.is(Kind::map)) parent.keys.erase(parent.keys.begin() + index);
    if (site->path.size() == 1 && parent.items.empty() && root_.style == Node::Style::block) meant = Value{};
    const std::size_t stop = end_of_line(text_, site->node->end);
    return {"remove",
            [path = asked.path](yaml::YamlEditor& editor) { return editor.remove(path); },
            meant,
            {behind_sibling(*site), next_begin(*site, stop)},
            {own_begin(*site), stop}};
  }

  /// The key or the dash; no comment of these documents holds a dash.
  std::size_t own_begin(const Site& site) const {
    if (site.parent->is(Kind::map)) return site.parent_node->entries[site.index].key.begin;
    if (site.parent_node->style == Node::Style::flow) return site.node->begin;
    return site.index == 0 ? site.parent_node->begin : text_.find('-', child(*site.parent_node, site.index - 1).end);
  }

  std::size_t next_begin(const Site& site, std::size_t stop) const {
    if (site.index + 1 >= site.parent->items.size())
      return site.parent_node->style == Node::Style::flow ? site.parent_node->end : stop + 1;
    const Node& parent = *site.parent_node;
    return parent.kind == Node::Kind::map ? parent.entries[site.index + 1].key.begin
                                          : parent.items[site.index + 1].begin;
  }

  Change new_key() {
    Path path = pick_path(Kind::map);
    const Token token = this->token();
    if (path == Path{"(none)"}) return set();
    Value meant = document_.value();
    Value& map = at(meant, path);
    const bool deep = document_.one_in(3);
    map.keys.emplace_back("new one");
    map.items.push_back(deep ? Value{Kind::map, {}, {"inner"}, {token.value}} : token.value);
    path.emplace_back("new one");
    if (deep) path.emplace_back("inner");
    return {"new key", [=](yaml::YamlEditor& editor) { return editor.set(path, token.text); }, meant, {}, {}};
  }

  Change append() {
    const Path path = pick_path(Kind::list);
    const Token token = this->token();
    if (path == Path{"(none)"}) return new_key();
    Value meant = document_.value();
    at(meant, path).items.push_back(token.value);
    return {"append", [=](yaml::YamlEditor& editor) { return editor.append(path, token.text); }, meant, {}, {}};
  }

  Change insert() {
    const Path path = pick_path(Kind::list);
    const Token token = this->token();
    if (path == Path{"(none)"}) return remove();
    Value meant = document_.value();
    Value& list = at(meant, path);
    const std::size_t index = document_.below(list.items.size() + 1);
    list.items.insert(list.items.begin() + static_cast<std::ptrdiff_t>(index), token.value);
    return {"insert", [=](yaml::YamlEditor& editor) { return editor.insert(path, index, token.text); }, meant, {}, {}};
  }

  Change step() {
    const Site* site =
        choose_for_day([](const Site& one) { return one.value->is(Kind::scalar) && one.parent->is(Kind::list); });
    if (site == nullptr) return set();
    Value meant = document_.value();
    Value& item = at(meant, site->path);
    item = Value{Kind::map, {}, {"do", "done"}, {item, Value::scalar("2026-11-02")}};
    Path path = site->path;
    path.emplace_back("done");
    return {"step",
            [=](yaml::YamlEditor& editor) { return editor.set(path, "2026-11-02", "do"); },
            meant,
            {site->node->begin, end_of_line(text_, site->node->end)},
            {}};
  }

  /// Appends where one value, or none, stands for a list.
  Change into_single() {
    const Site* site =
        choose_for_day([](const Site& one) { return one.parent->is(Kind::map) && !one.value->is(Kind::list); });
    if (site == nullptr) return step();
    const Token token = this->token();
    Value meant = document_.value();
    Value& value = at(meant, site->path);
    Value list{Kind::list, {}, {}, {}};
    if (!value.is(Kind::nothing)) list.items.push_back(value);
    list.items.push_back(token.value);
    value = list;
    const std::size_t begin = site->parent_node->entries[site->index].key.end;
    return {"into single",
            [path = site->path, token](yaml::YamlEditor& editor) { return editor.append(path, token.text); },
            meant,
            {begin, end_of_line(text_, site->node->end)},
            {}};
  }

  RandomDocument& document_;
  const Node& root_;
  std::string text_;
  std::vector<Site> sites_;
};

bool outside_is_unchanged(const std::string& before, const std::string& after, const Range& touched) {
  const auto [head, ignored] = std::ranges::mismatch(before, after);
  const auto prefix = static_cast<std::size_t>(head - before.begin());
  const std::size_t most = std::min(before.size(), after.size());
  std::size_t suffix = 0;
  while (suffix < most && before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix]) ++suffix;
  if (touched.end == 0) return prefix + suffix >= before.size();  // nothing but an insertion
  return prefix >= touched.begin && before.size() - suffix <= std::max(touched.end, touched.begin);
}

std::string comment_lost(const std::string& before, const std::string& after, const Range& lost, int comments) {
  const auto find = [](const std::string& text, const std::string& mark) {
    std::size_t at = text.find(mark);
    while (at != std::string::npos && at + mark.size() < text.size() && std::isdigit(text[at + mark.size()]) != 0) {
      at = text.find(mark, at + 1);
    }
    return at;
  };
  for (int i = 1; i <= comments; ++i) {
    std::string mark = "# c" + std::to_string(i);
    const std::size_t was = find(before, mark);
    if (find(after, mark) == std::string::npos && !(was >= lost.begin && was < lost.end)) return mark;
  }
  return {};
}

/// Line ends of another kind than the document's own.
bool mixes_line_ends(const std::string& before, const std::string& after) {
  const auto counts = [](const std::string& text) {
    std::size_t pairs = 0;
    for (std::size_t at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n", at + 1)) ++pairs;
    return std::pair{pairs, static_cast<std::size_t>(std::ranges::count(text, '\n')) - pairs};
  };
  const auto [pairs, singles] = counts(after);
  return counts(before).first > 0 ? singles > 0 : pairs > 0;
}

}  // namespace

SCENARIO("the documents that are drawn read as they are meant", "[yaml][splice]") {
  for (unsigned seed = 0; seed < 2'000; ++seed) {
    const RandomDocument document(seed);
    const auto parsed = yaml::parse("a.yaml", document.text());
    INFO(seed << ":\n" << document.text());
    REQUIRE(parsed.problems.empty());
    REQUIRE(document.value().reads_as(parsed.root));
  }
}

SCENARIO("any edit of any document means what it should and keeps all else", "[yaml][splice]") {
  std::map<std::string, std::pair<int, int>> refused;  // and made
  for (unsigned seed = 0; seed < 2'000; ++seed) {
    RandomDocument document(seed);
    const std::string& before = document.text();
    const auto parsed = yaml::parse("a.yaml", before);
    Changes changes(document, parsed.root);
    for (int edit = 0; edit < 4; ++edit) {
      const Change change = changes.draw();
      yaml::YamlEditor editor("a.yaml", before);
      auto& [no, yes] = refused[change.name];
      if (change.make(editor)) {
        ++no;
        REQUIRE(editor.text() == before);
        continue;
      }
      ++yes;
      const std::string& after = editor.text();
      INFO(seed << ", " << change.name << ":\n" << before << "|\n=====>\n" << after << "|");
      REQUIRE(change.meant.reads_as(yaml::parse("a.yaml", after).root));
      REQUIRE(outside_is_unchanged(before, after, change.touched));
      REQUIRE(comment_lost(before, after, change.lost, document.comments()).empty());
      REQUIRE_FALSE(mixes_line_ends(before, after));
      REQUIRE((after.empty() || after == "\xEF\xBB\xBF" || before.ends_with('\n') == after.ends_with('\n')));
    }
  }
  for (const auto& [name, counts] : refused) {
    INFO(name << ": " << counts.first << " refused, " << counts.second << " made");
    CHECK(counts.second > 500);
    CHECK(counts.first * 20 <= counts.second);
  }
}
