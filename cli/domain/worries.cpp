#include "cli/domain/worries.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "cli/app/keep.h"
#include "cli/domain/solving.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

std::optional<std::size_t> number_in(const std::string& word, std::size_t most) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  const bool whole = error == std::errc{} && end == word.data() + word.size();
  return whole && 1 <= number && number <= most ? std::optional(number - 1) : std::nullopt;
}

auto place(const Worry& worry) {
  const Day far{std::chrono::year{9999} / 12 / 31};
  return std::tuple{!worry.open(), worry.until().value_or(far), worry.entry.day, worry.entry.at};
}

}  // namespace

std::optional<Day> Worry::day_of(std::string_view key) const {
  const Value* value = entry.find(key);
  return value == nullptr ? std::nullopt : Day::parse(value->text);
}

std::string Worry::worksheet() const {
  const Value* value = entry.find("worksheet");
  return value == nullptr ? std::string{} : value->text;
}

std::vector<Worry> worries(Context& context, const std::optional<Range>& range) {
  std::vector<Worry> all;
  const Day today = context.today();
  context.notebook().each(
      [&](const store::Line& line, const std::string& file) {
        if (line.kind == EntryKind::worry && line.day <= today)
          all.push_back({store::to_entry(line), file, line.number});
      },
      range);
  std::ranges::stable_sort(all, {}, place);
  return all;
}

std::vector<Worry> open_worries(Context& context, const std::optional<Range>& range) {
  std::vector<Worry> all = worries(context, range);
  std::erase_if(all, [](const Worry& worry) { return !worry.open(); });
  return all;
}

Worry find_worry(Context& context, const std::string& word) {
  const std::vector<Worry> all = open_worries(context);
  const std::string wanted = lower(trim(word));
  if (const auto number = number_in(wanted, all.size())) return all[*number];
  std::vector<Worry> found;
  for (const Worry& worry : all) {
    const bool by_id = wanted.size() > 1 && worry.entry.id.starts_with(wanted);
    if (by_id || (!wanted.empty() && lower(worry.text()).find(wanted) != std::string::npos)) found.push_back(worry);
  }
  if (found.empty()) refuse("worry-unknown", "no parked worry is called \"" + word + '"', "recover worry list");
  if (found.size() > 1) {
    refuse("name-ambiguous", '"' + word + "\" stands in more than one worry", "recover worry list, whose numbers work");
  }
  return found.front();
}

Exit change_worry(Context& context, const ActionTitle& title, const std::string& again, std::string_view key,
                  Value value, bool dry_run) {
  store::Transaction transaction = begin(context, title, dry_run);
  Worry worry = find_worry(context, again);
  worry.entry.set(key, std::move(value));
  transaction.replace(worry.file, worry.line, worry.entry);
  return commit_or_preview(context, transaction, dry_run);
}

std::optional<Day> until_day(Context& context, const std::string& words) {
  if (lower(trim(words)) == "none") return std::nullopt;
  return look_back_day(context, words);
}

std::string until_said(Context& context, std::optional<Day> until) {
  if (!until) return "no day";
  const Day today = context.today();
  if (*until == today) return "today";
  if (*until == today + std::chrono::days{1}) return "tomorrow";
  return weekday_short(until->weekday()) + ' ' + short_day(*until, today);
}

}  // namespace recover::cli
