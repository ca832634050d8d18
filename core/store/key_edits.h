#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/transaction.h"

namespace recover::store {

/// A key of a file and the token it gets; an empty token takes the key out.
struct KeyEdit {
  std::string key;
  std::string token;
};
using KeyEdits = std::vector<KeyEdit>;

/// Adds an edit for a text that was given; an empty text takes the key out.
void add_text(KeyEdits& edits, const std::string& key, const std::optional<std::string>& text);
/// Adds an edit for a text that is another one now; an empty one takes the key out.
void add_changed(KeyEdits& edits, const std::string& key, const std::string& before, const std::string& after);

void apply(Transaction& transaction, const std::string& file, const KeyEdits& edits);
/// One edit of the map at `path`; a text that stands there alone becomes the value of `scalar_key` first.
void apply(Transaction& transaction, const std::string& file, yaml::Path path, const KeyEdit& edit,
           std::string_view scalar_key);

}  // namespace recover::store
