#include "core/store/key_edits.h"

#include "core/yaml/meaning.h"
#include "core/yaml/write.h"

namespace recover::store {

void add_text(KeyEdits& edits, const std::string& key, const std::optional<std::string>& text) {
  if (text) edits.push_back({key, text->empty() ? "" : yaml::scalar(*text)});
}

void add_changed(KeyEdits& edits, const std::string& key, const std::string& before, const std::string& after) {
  if (after != before) add_text(edits, key, after);
}

void apply(Transaction& transaction, const std::string& file, const KeyEdits& edits) {
  for (const KeyEdit& edit : edits) apply(transaction, file, {}, edit, {});
}

void apply(Transaction& transaction, const std::string& file, yaml::Path path, const KeyEdit& edit,
           std::string_view scalar_key) {
  transaction.edit(file, [&](yaml::YamlEditor& editor) -> std::optional<Problem> {
    const yaml::Node* map = yaml::at_path(editor.root(), yaml::resolved(editor.root(), path));
    const bool is_itself = map != nullptr && map->is_scalar() && edit.key == scalar_key;
    if (is_itself && !edit.token.empty()) return editor.set(path, edit.token);
    path.push_back(edit.key);
    if (!edit.token.empty()) return editor.set(path, edit.token, scalar_key);
    return map == nullptr || map->find(edit.key) == nullptr ? std::nullopt : editor.remove(path);
  });
}

}  // namespace recover::store
