#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/yaml/editor.h"

namespace recover::test {

/// The text that an edit leaves behind, or "refused".
template <typename Edit>
std::string edited(std::string_view text, Edit edit) {
  yaml::YamlEditor editor("goals/river.yaml", std::string(text));
  const std::optional<Problem> problem = edit(editor);
  if (!problem) return editor.text();
  return editor.text() == text ? "refused" : "refused, but changed to " + editor.text();
}

inline std::string set(std::string_view text, const yaml::Path& path, std::string_view token,
                       std::string_view scalar_key = {}) {
  return edited(text, [&](yaml::YamlEditor& editor) { return editor.set(path, token, scalar_key); });
}

inline std::string append(std::string_view text, const yaml::Path& path, std::string_view token) {
  return edited(text, [&](yaml::YamlEditor& editor) { return editor.append(path, token); });
}

inline std::string insert(std::string_view text, const yaml::Path& path, std::size_t index, std::string_view token) {
  return edited(text, [&](yaml::YamlEditor& editor) { return editor.insert(path, index, token); });
}

inline std::string remove(std::string_view text, const yaml::Path& path) {
  return edited(text, [&](yaml::YamlEditor& editor) { return editor.remove(path); });
}

}  // namespace recover::test
