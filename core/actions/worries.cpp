#include "core/actions/worries.h"

#include <utility>

#include "core/actions/worksheets.h"

namespace recover::actions {
namespace {

void write(store::Transaction& transaction, const views::LoggedWorry& logged, const Worry& worry) {
  transaction.replace(logged.place.file, logged.place.line, worry.to_entry(logged.place.entry));
}

}  // namespace

Entry park(store::Transaction& transaction, const Worry& worry, Entry moment) {
  return transaction.add(worry.to_entry(std::move(moment)));
}

Worksheet solve(store::Transaction& transaction, const Worry& worry, Entry moment, Day today) {
  Worksheet sheet = begin_worksheet(transaction, worry.text, {}, today);
  Worry solved = worry;
  solved.worksheet = sheet.name;
  transaction.add(solved.to_entry(std::move(moment)));
  return sheet;
}

bool park_again(store::Transaction& transaction, const views::LoggedWorry& worry, Day until) {
  if (worry.worry.until == until) return false;
  Worry later = worry.worry;
  later.until = until;
  write(transaction, worry, later);
  return true;
}

bool let_go(store::Transaction& transaction, const views::LoggedWorry& worry, Day today) {
  if (worry.worry.let_go) return false;
  Worry gone = worry.worry;
  gone.let_go = today;
  write(transaction, worry, gone);
  return true;
}

}  // namespace recover::actions
