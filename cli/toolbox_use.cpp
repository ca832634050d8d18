#include "cli/toolbox_use.h"

#include <algorithm>

#include "cli/waves.h"
#include "core/store/log_line.h"

namespace recover::cli {
namespace {

constexpr std::chrono::days parked_before{366};

report::Session session_from(const recover::Entry& entry) {
  const Value* seconds = entry.find("seconds");
  const auto number = seconds == nullptr ? std::nullopt : seconds->as_number();
  return {entry.day, entry.about.text, number.value_or(0)};
}

void take(report::ToolboxInput& input, const store::Line& line) {
  switch (line.kind) {
    case Kind::session:
      input.sessions.push_back(session_from(store::to_entry(line)));
      break;
    case Kind::wave:
      if (came_down(store::to_entry(line))) input.waves_down.push_back(line.day);
      break;
    case Kind::reach:
      input.reached.push_back(line.day);
      break;
    case Kind::reframe:
      if (!store::unescaped(line.about).empty()) input.reframed.push_back(line.day);
      break;
    case Kind::worry:
      if (const auto day = Day::parse(store::unescaped(line.raw("let-go")))) input.let_go.push_back(*day);
      break;
    default:
      break;
  }
}

}  // namespace

report::ToolboxInput toolbox_use(Context& context, const report::Ranges& ranges) {
  report::ToolboxInput input;
  const Day first = std::min(ranges.now.first, ranges.before.first);
  const auto visit = [&](std::span<const store::Answer> /*answers*/, std::span<const store::Line> others,
                         const std::vector<std::string>& /*habits*/) {
    for (const store::Line& line : others) take(input, line);
  };
  store::Notebook& notebook = context.notebook();
  notebook.each_short(visit, Range{first - parked_before, ranges.now.last});
  input.journal = notebook.written_days({"journal"});
  for (const ThoughtRecord& record : notebook.thoughts()) {
    if (record.started && !record.line.empty()) input.reframed.push_back(*record.started);
  }
  for (const Worksheet& sheet : notebook.worksheets()) {
    if (sheet.looked_back) input.looked_back.push_back(*sheet.looked_back);
  }
  input.self_talk = static_cast<int>(notebook.self_talk().size());
  return input;
}

}  // namespace recover::cli
