#include "core/actions/worksheets.h"

#include "core/base/text.h"
#include "core/store/worksheet_file.h"
#include "core/views/worksheets.h"

namespace recover::actions {
namespace {

void weigh(Worksheet& sheet, std::string Idea::*side, const std::vector<Weighing>& weighings) {
  for (const Weighing& weighing : weighings) {
    if (weighing.idea >= sheet.ideas.size()) {
      refuse("idea-unknown", "there is no idea " + std::to_string(weighing.idea + 1), {});
    }
    sheet.ideas[weighing.idea].*side = weighing.text;
  }
}

}  // namespace

Worksheet changed(Worksheet sheet, const WorksheetChange& change, Day today) {
  sheet.facts = change.facts.value_or(sheet.facts);
  sheet.hope = change.hope.value_or(sheet.hope);
  for (const std::string& idea : change.ideas) {
    if (!trim(idea).empty()) sheet.ideas.push_back({std::string(trim(idea)), {}, {}});
  }
  weigh(sheet, &Idea::good, change.good);
  weigh(sheet, &Idea::hard, change.hard);
  sheet.choice = change.choice.value_or(sheet.choice);
  sheet.cue = change.cue.value_or(sheet.cue);
  sheet.then = change.then.value_or(sheet.then);
  sheet.look_back = change.look_back.value_or(sheet.look_back);
  if (!change.result) return sheet;
  sheet.looked_back = today;
  sheet.result = *change.result;
  return sheet;
}

Worksheet begin_worksheet(store::Transaction& transaction, const std::string& title, const WorksheetChange& known,
                          Day today) {
  Worksheet sheet;
  sheet.kind = store::solve_kind;
  sheet.title = trim(title);
  sheet.name = views::free_worksheet_name(transaction.notebook(), sheet.title);
  sheet.started = today;
  sheet.stem = today.iso() + '-' + sheet.name;
  sheet = changed(std::move(sheet), known, today);
  store::create(transaction, sheet);
  return sheet;
}

bool change(store::Transaction& transaction, const Worksheet& sheet, const WorksheetChange& change, Day today) {
  const Worksheet after = changed(sheet, change, today);
  if (after == sheet) return false;
  store::update(transaction, sheet, after);
  return true;
}

}  // namespace recover::actions
