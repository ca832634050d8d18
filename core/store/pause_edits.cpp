#include "core/store/pause_edits.h"

#include "core/store/codec.h"

namespace recover::store {

void add_pause(Transaction& transaction, const std::string& file, const Pause& pause) {
  transaction.edit(file, [&](yaml::YamlEditor& editor) { return editor.append({"pauses"}, pause_token(pause)); });
}

int end_pauses(Transaction& transaction, const std::string& file, const std::vector<Pause>& pauses, Day today) {
  int ended = 0;
  for (std::size_t i = pauses.size(); i-- > 0;) {
    if (!pauses[i].has(today)) continue;
    ++ended;
    const std::string index = std::to_string(i);
    const bool began_today = pauses[i].from == today;
    transaction.edit(file, [&](yaml::YamlEditor& editor) -> std::optional<Problem> {
      const yaml::Node* list = editor.root().find("pauses");
      const bool single = list != nullptr && list->kind == yaml::Node::Kind::map;
      if (began_today) return editor.remove(single ? yaml::Path{"pauses"} : yaml::Path{"pauses", index});
      const std::string yesterday = (today - std::chrono::days{1}).iso();
      return editor.set(single ? yaml::Path{"pauses", "to"} : yaml::Path{"pauses", index, "to"}, yesterday);
    });
  }
  return ended;
}

}  // namespace recover::store
