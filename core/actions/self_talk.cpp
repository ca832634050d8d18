#include "core/actions/self_talk.h"

#include "core/store/self_talk_file.h"
#include "core/views/self_talk.h"

namespace recover::actions {

bool add_self_talk(store::Transaction& transaction, const SelfTalk& line) {
  if (views::has_self_talk(transaction.notebook(), line.line)) return false;
  store::add(transaction, line);
  return true;
}

bool edit_self_talk(store::Transaction& transaction, std::size_t index, const SelfTalk& after) {
  const SelfTalk before = transaction.notebook().self_talk().at(index);
  if (before == after) return false;
  store::update(transaction, index, before, after);
  return true;
}

void remove_self_talk(store::Transaction& transaction, std::size_t index) {
  store::remove_self_talk(transaction, index);
}

}  // namespace recover::actions
