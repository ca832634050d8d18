#include "core/actions/record.h"

#include <utility>

#include "core/store/log_line.h"

namespace recover::actions {
namespace {

/// The subject of a check-in is the moment, not what was measured.
bool is_same_subject(const Entry& a, const Entry& b) {
  return a.kind == EntryKind::check_in || a.about.text == b.about.text;
}

bool is_same_key(const Value* a, const Value* b) { return a == nullptr || b == nullptr ? a == b : a->text == b->text; }

}  // namespace

bool is_recorded(store::Notebook& notebook, const Entry& entry) {
  bool found = false;
  notebook.each(
      [&](const store::Line& line) {
        if (found || line.kind != entry.kind) return;
        const Entry other = store::to_entry(line);
        found = is_same_subject(entry, other) && is_same_key(entry.find("once"), other.find("once"));
      },
      Range{entry.day, entry.day});
  return found;
}

Entry record(store::Transaction& transaction, Entry entry) {
  entry.at = transaction.now().iso();
  return transaction.add(std::move(entry));
}

std::optional<Entry> record_once(store::Transaction& transaction, Entry entry) {
  if (is_recorded(transaction.notebook(), entry)) return std::nullopt;
  return record(transaction, std::move(entry));
}

}  // namespace recover::actions
