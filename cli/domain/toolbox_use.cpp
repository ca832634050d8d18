#include "cli/domain/toolbox_use.h"

#include <algorithm>

#include "cli/domain/waves.h"
#include "core/store/log_line.h"

namespace recover::cli {
namespace {

constexpr std::chrono::days parked_before{366};

report::Session session_from(const Entry& entry) {
  const Value* seconds = entry.find("seconds");
  const auto number = seconds == nullptr ? std::nullopt : seconds->as_number();
  return {entry.day, entry.about.text, number.value_or(0)};
}

}  // namespace

Range toolbox_days(const Range& days) { return {days.first - parked_before, days.last}; }

void take_toolbox(report::ToolboxInput& input, const store::Line& line) {
  switch (line.kind) {
    case EntryKind::session:
      input.sessions.push_back(session_from(store::to_entry(line)));
      break;
    case EntryKind::wave:
      if (came_down(store::to_entry(line))) input.waves_down.push_back(line.day);
      break;
    case EntryKind::reach:
      input.reached.push_back(line.day);
      break;
    case EntryKind::reframe:
      if (!store::unescaped(line.about).empty()) input.reframed.push_back(line.day);
      break;
    case EntryKind::worry:
      if (const auto day = Day::parse(store::unescaped(line.raw("let-go")))) input.let_go.push_back(*day);
      break;
    default:
      break;
  }
}

void add_written(report::ToolboxInput& input, store::Notebook& notebook) {
  input.journal = notebook.written_days({"journal"});
  for (const ThoughtRecord& record : notebook.thoughts()) {
    if (record.started && !record.line.empty()) input.reframed.push_back(*record.started);
  }
  for (const Worksheet& sheet : notebook.worksheets()) {
    if (sheet.looked_back) input.looked_back.push_back(*sheet.looked_back);
  }
  input.self_talk = static_cast<int>(notebook.self_talk().size());
}

}  // namespace recover::cli
