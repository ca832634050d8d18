#include "core/store/key_reversal.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/yaml/editor.h"
#include "core/yaml/meaning.h"
#include "core/yaml/write.h"

namespace recover::store {
namespace {

using yaml::Node;
using yaml::Path;

/// A value as one token for a splice: what was plain stays plain where brackets allow it.
std::string token_of(const Node& node) {
  std::vector<std::string> parts;
  switch (node.kind) {
    case Node::Kind::nothing:
      return "null";
    case Node::Kind::scalar: {
      const bool safe = node.is_plain() && node.text.find_first_of(",[]{}:#\n") == std::string::npos;
      return safe ? node.text : yaml::quoted_scalar(node.text);
    }
    case Node::Kind::list:
      for (const Node& item : node.items) parts.push_back(token_of(item));
      return '[' + join(parts, ", ") + ']';
    case Node::Kind::map:
      for (const Node::Entry& entry : node.entries) parts.push_back(token_of(entry.key) + ": " + token_of(entry.value));
      return '{' + join(parts, ", ") + '}';
  }
  return {};
}

bool same(const Node* a, const Node* b) { return a == nullptr || b == nullptr ? a == b : yaml::same_value(*a, *b); }

Path below(Path path, std::string word) {
  path.push_back(std::move(word));
  return path;
}

/// How many items two lists have in common at their fronts, and then at their backs.
struct Common {
  std::size_t front = 0;
  std::size_t back = 0;
};

Common common(const std::vector<Node>& a, const std::vector<Node>& b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  Common found;
  while (found.front < shorter && same_value(a[found.front], b[found.front])) ++found.front;
  while (found.back < shorter - found.front && same_value(a[a.size() - 1 - found.back], b[b.size() - 1 - found.back])) {
    ++found.back;
  }
  return found;
}

class Walk {
 public:
  Walk(const std::string& file, std::string now, Problems& left)
      : file_(file), splice_(file, std::move(now)), left_(left) {}

  void take_back(const Path& path, const Node* before, const Node* after) {
    if (same(before, after)) return;
    const Node* now = yaml::at_path(splice_.root(), path);
    if (same(now, before)) return;
    const auto all = [&](Node::Kind kind) {
      return before && after && now && before->kind == kind && after->kind == kind && now->kind == kind;
    };
    if (all(Node::Kind::map)) {
      each_key(path, *before, *after);
    } else if (all(Node::Kind::list)) {
      each_item(path, *before, *after, *now);
    } else if (same(now, after)) {
      edit(path, before ? splice_.set(path, token_of(*before)) : splice_.remove(path));
    } else {
      leave(path);
    }
  }

  const std::string& text() const { return splice_.text(); }

 private:
  void each_key(const Path& path, const Node& before, const Node& after) {
    for (const Node::Entry& entry : before.entries) {
      take_back(below(path, entry.key.text), &entry.value, after.find(entry.key.text));
    }
    for (const Node::Entry& entry : after.entries) {
      if (before.find(entry.key.text) == nullptr) take_back(below(path, entry.key.text), nullptr, &entry.value);
    }
  }

  void each_item(const Path& path, const Node& before, const Node& after, const Node& now) {
    const Common ends = common(before.items, after.items);
    if (before.items.size() == after.items.size() && now.items.size() == after.items.size()) {
      for (std::size_t i = ends.front; i + ends.back < after.items.size(); ++i) {
        take_back(below(path, std::to_string(i)), &before.items[i], &after.items[i]);
      }
    } else if (same_value(now, after)) {
      replace_items(path, before, after, ends);
    } else {
      leave(path);
    }
  }

  void replace_items(const Path& path, const Node& before, const Node& after, const Common& ends) {
    for (std::size_t i = ends.front; i + ends.back < before.items.size(); ++i) {
      edit(path, splice_.insert(path, i, token_of(before.items[i])));
    }
    const std::size_t come_back = before.items.size() - ends.front - ends.back;
    for (std::size_t i = after.items.size() - ends.back; i-- > ends.front;) {
      edit(path, splice_.remove(below(path, std::to_string(i + come_back))));
    }
  }

  void edit(const Path& path, const std::optional<Problem>& refused) {
    if (refused) leave(path);
  }

  void leave(const Path& path) {
    const Node* now = yaml::at_path(splice_.root(), path);
    const int line = now ? now->line : 0;
    const std::string what = path.empty() ? "this file" : '"' + join(path, " ") + '"';
    left_.push_back({"undo-left",
                     Level::note,
                     {file_, line, now ? now->column : 0},
                     what + " was changed since, and stays as it is",
                     "edit it by hand"});
  }

  std::string file_;
  yaml::YamlEditor splice_;
  Problems& left_;
};

}  // namespace

std::string take_back(const KeyReversal& change, std::string now, Problems& left) {
  const yaml::Parsed before = yaml::parse(change.file, change.before);
  const yaml::Parsed after = yaml::parse(change.file, change.after);
  if (has_error(before.problems) || has_error(after.problems)) {  // they say nothing that could be compared
    left.push_back({"undo-left",
                    Level::note,
                    {change.file, 0, 0},
                    "this file was changed since, and stays as it is",
                    "edit it by hand"});
    return now;
  }
  Walk walk(change.file, std::move(now), left);
  walk.take_back({}, &before.root, &after.root);
  return walk.text();
}

}  // namespace recover::store
