#include "core/views/worries.h"

#include <algorithm>
#include <tuple>

#include "core/base/number.h"
#include "core/base/text.h"

namespace recover::views {
namespace {

auto place_in_list(const LoggedWorry& logged) {
  const Day far{std::chrono::year{9999} / 12 / 31};
  const Entry& entry = logged.place.entry;
  return std::tuple{!logged.worry.open(), logged.worry.until.value_or(far), entry.day, entry.at};
}

bool is_meant(const LoggedWorry& logged, const std::string& wanted) {
  if (wanted.empty()) return false;
  const bool by_id = wanted.size() > 1 && logged.id().starts_with(wanted);
  return by_id || lower(logged.worry.text).find(wanted) != std::string::npos;
}

}  // namespace

bool is_worry_back(const store::Line& line, Day today) {
  if (line.kind != EntryKind::worry || !line.raw("let-go").empty() || !line.raw("worksheet").empty()) return false;
  const auto until = Day::parse(store::unescaped(line.raw("until")));
  return until && *until <= today;
}

std::vector<LoggedWorry> worries(store::Notebook& notebook, Day today, const std::optional<Range>& range) {
  std::vector<LoggedWorry> all;
  notebook.each(
      [&](const store::Line& line, const std::string& file) {
        if (line.kind != EntryKind::worry || line.day > today) return;
        Entry entry = store::to_entry(line);
        const Worry worry = Worry::from(entry);
        all.push_back({worry, {std::move(entry), file, line.number}});
      },
      range);
  std::ranges::stable_sort(all, {}, place_in_list);
  return all;
}

std::vector<LoggedWorry> open_worries(store::Notebook& notebook, Day today, const std::optional<Range>& range) {
  std::vector<LoggedWorry> all = worries(notebook, today, range);
  std::erase_if(all, [](const LoggedWorry& logged) { return !logged.worry.open(); });
  return all;
}

LoggedWorry find_worry(store::Notebook& notebook, Day today, const std::string& word) {
  const std::vector<LoggedWorry> all = open_worries(notebook, today);
  const std::string wanted = lower(trim(word));
  if (const auto position = parse_position(wanted, all.size())) return all[*position];
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (is_meant(all[i], wanted)) found.push_back(i);
  }
  if (found.empty()) refuse("worry-unknown", "no parked worry is called \"" + word + '"', {});
  if (found.size() == 1) return all[found.front()];
  std::vector<std::string> numbers;
  numbers.reserve(found.size());
  for (const std::size_t position : found) numbers.push_back(std::to_string(position + 1));
  refuse("name-ambiguous", '"' + word + "\" stands in more than one worry", listed(numbers, "or"));
}

}  // namespace recover::views
