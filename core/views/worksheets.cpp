#include "core/views/worksheets.h"

#include <vector>

#include "core/base/name.h"

namespace recover::views {

std::string free_worksheet_name(store::Notebook& notebook, const std::string& title) {
  const std::string wanted = name_from_title(title);
  if (wanted.empty()) refuse("title-empty", "a title needs at least one letter or digit", "a few words");
  std::vector<std::string> taken;
  for (const Worksheet& sheet : notebook.worksheets()) taken.push_back(sheet.name);
  for (const ThoughtRecord& record : notebook.thoughts()) taken.push_back(record.name);
  return free_name(wanted, taken);
}

}  // namespace recover::views
