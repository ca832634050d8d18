#include "cli/key_edits.h"

#include "core/yaml/write.h"

namespace recover::cli {

void add_text(KeyEdits& edits, const std::string& key, const std::optional<std::string>& text) {
  if (text) edits.push_back({key, text->empty() ? "" : yaml::scalar(*text)});
}

void apply(store::Draft& draft, const std::string& file, const KeyEdits& edits) {
  for (const KeyEdit& edit : edits) {
    draft.edit(file, [&edit](yaml::Splice& splice) -> std::optional<Problem> {
      if (!edit.token.empty()) return splice.set({edit.key}, edit.token);
      return splice.root().find(edit.key) == nullptr ? std::nullopt : splice.remove({edit.key});
    });
  }
}

}  // namespace recover::cli
