#include "core/yaml/fields.h"

#include <algorithm>
#include <charconv>

#include "core/base/name.h"
#include "core/base/text.h"

namespace recover::yaml {
namespace {

/// Other parsers read 010 as 8.
bool is_padded(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return text.size() > 1 && text.front() == '0';
}

}  // namespace

Fields::Fields(const Node& map, std::string_view file, std::string_view what, Problems& problems)
    : map_(map), file_(file), what_(what), problems_(problems) {
  if (map.kind != Node::Kind::map) {
    report(map, "map-expected", what_ + " is written as lines of key: value", "title: Walk");
  }
}

const Node* Fields::node(std::string_view key) {
  if (std::ranges::find(known_, key) == known_.end()) known_.emplace_back(key);
  return map_.find(key);
}

bool Fields::has(std::string_view key) const { return map_.find(key) != nullptr; }

const Node* Fields::scalar(std::string_view key) {
  const Node* found = node(key);
  if (found == nullptr || found->kind == Node::Kind::nothing) return nullptr;
  if (found->is_scalar()) return found;
  report(*found, "value-expected", std::string(key) + " is one value, not a list", std::string(key) + ": …");
  return nullptr;
}

std::string Fields::text(std::string_view key) {
  const Node* found = scalar(key);
  return found == nullptr ? std::string{} : found->text;
}

std::string Fields::required(std::string_view key) {
  const std::size_t before = problems_.size();
  std::string value = text(key);
  if (trim(value).empty() && problems_.size() == before && map_.kind == Node::Kind::map) {
    const Node* found = map_.find(key);
    report(found == nullptr ? map_ : *found, "key-missing", what_ + " needs a " + std::string(key),
           std::string(key) + ": …");
  }
  return value;
}

std::optional<int> Fields::whole(std::string_view key, int low, int high) {
  const Node* found = scalar(key);
  if (found == nullptr) return std::nullopt;
  const std::string& text = found->text;
  const std::string hint = std::string(key) + ": " + std::to_string(low);
  const std::string expected = "a whole number from " + std::to_string(low) + " to " + std::to_string(high);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool digits = error != std::errc::invalid_argument && end == text.data() + text.size() && !is_padded(text);
  if (!digits) {
    report(*found, "number-expected", '"' + text + "\" is not " + expected, hint);
  } else if (error == std::errc::result_out_of_range || value < low || value > high) {
    report(*found, "value-range", std::string(key) + " is " + expected, hint);
  } else {
    return value;
  }
  return std::nullopt;
}

std::optional<bool> Fields::flag(std::string_view key) {
  const Node* found = scalar(key);
  if (found == nullptr) return std::nullopt;
  if (found->is_plain() && found->text == "true") return true;
  if (found->is_plain() && found->text == "false") return false;
  report(*found, "value-expected", '"' + found->text + "\" is neither true nor false", std::string(key) + ": true");
  return std::nullopt;
}

std::vector<std::string> Fields::texts(std::string_view key) {
  const Node* found = node(key);
  if (found == nullptr || found->kind == Node::Kind::nothing) return {};
  if (found->is_scalar()) return {found->text};
  const auto refuse = [&](const Node& at) {
    report(at, "value-expected", std::string(key) + " is a list of texts", std::string(key) + ": [one, two]");
  };
  if (found->kind == Node::Kind::map) refuse(*found);
  std::vector<std::string> all;
  for (const Node& item : found->items) {
    if (item.is_scalar()) {
      all.push_back(item.text);
    } else {
      refuse(item);
    }
  }
  return all;
}

void Fields::report(const Node& at, std::string_view code, std::string what, std::string_view hint, Level level) {
  collect(problems_, {std::string(code), level, {file_, at.line, at.column}, std::move(what), std::string(hint)});
}

void Fields::finish() {
  int to_guess = 200;  // no more problems than that are kept, and a hostile file has very many
  for (const Node::Entry& entry : map_.entries) {
    if (std::ranges::find(known_, entry.key.text) != known_.end()) continue;
    const auto close = to_guess-- > 0 ? near(entry.key.text, known_, 1) : std::vector<std::string>{};
    report(entry.key, "key-unknown", '"' + entry.key.text + "\" is not a key I know; it is kept as it is",
           close.empty() ? "recover-files(5) has the keys of " + what_ : close.front(), Level::note);
  }
}

}  // namespace recover::yaml
