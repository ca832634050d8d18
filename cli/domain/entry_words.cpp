#include "cli/domain/entry_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/domain/avenues.h"
#include "cli/domain/lookup.h"
#include "cli/domain/pacing.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/store/log_line.h"
#include "core/store/notebook.h"

namespace recover::cli {
namespace {

std::string title_of(Context& context, const Entry& entry) {
  const std::string& name = entry.about.text;
  if (is_answer(entry.kind)) {
    for (const Habit& habit : context.notebook().habits()) {
      if (habit.name == name) return printable(habit.title);
    }
  }
  return printable(name);
}

std::string value_said(const Value& value) {
  std::vector<std::string> parts;
  if (value.form == Value::Form::list) {
    for (const Value& item : value.items) parts.push_back(printable(item.text));
    return join(parts, " ");
  }
  if (value.form == Value::Form::map) {
    for (const auto& [key, item] : value.entries)
      parts.push_back((key == "did" ? "" : key + ' ') + printable(item.text));
    return join(parts, ", ");
  }
  return printable(value.text);
}

/// Keys whose value says enough by itself.
bool speaks_for_itself(std::string_view key) {
  constexpr std::array<std::string_view, 5> keys{"words", "pattern", "script", "anchor", "felt"};
  return std::ranges::find(keys, key) != keys.end();
}

/// The word that a rating was typed as; none for another number.
std::string_view rating_said(const Value& value) {
  const auto* const found = std::ranges::find(ratings, value.as_number().value_or(2), &Rating::value);
  return found == ratings.end() ? std::string_view{} : found->word;
}

std::string detail_said(EntryKind kind, const std::string& key, const Value& value) {
  if (kind == EntryKind::helped && key == "rating" && !rating_said(value).empty())
    return std::string(rating_said(value));
  if (key == "seconds" && value.as_number()) {
    return spoken_time(std::chrono::seconds{static_cast<long>(*value.as_number())});
  }
  return speaks_for_itself(key) ? value_said(value) : key + ": " + value_said(value);
}

std::string amount_said(Context& context, const Entry& entry) {
  const auto amount = entry.amount();
  if (!amount) return {};
  std::string said = number_text(*amount);
  for (const Habit& habit : context.notebook().habits()) {
    if (habit.name != entry.about.text || habit.amount.empty()) continue;
    const std::string& unit = in_force(habit.amount, entry.day).unit;
    if (!unit.empty()) said += ' ' + printable(unit);
  }
  return said;
}

}  // namespace

std::string entry_said(Context& context, const Entry& entry) {
  if (context.globals.discreet) return std::string(word(entry.kind));
  std::string line = pad(word(entry.kind), 10);
  const bool group = entry.about.form == Value::Form::map || entry.about.form == Value::Form::list;
  line += group ? value_said(entry.about) : title_of(context, entry);
  if (entry.kind == EntryKind::halt && group && entry.about.items.empty()) line += "none of the four";
  const auto add = [&line](const std::string& text) {
    if (!text.empty()) line += (line.ends_with(' ') ? "" : "   ") + text;
  };
  add(amount_said(context, entry));
  for (const auto& [key, value] : entry.more) {
    if (key == "amount" || key == "once" || key == "note") continue;
    add(detail_said(entry.kind, key, value));
  }
  if (!entry.note().empty()) add('"' + printable(entry.note()) + '"');
  return line;
}

std::string entry_in_line(Context& context, const Entry& entry) {
  const std::string said = entry_said(context, entry);
  std::string line;
  for (const std::string_view part : split(said, ' ')) {
    if (!part.empty()) line += (line.empty() ? "" : " ") + std::string(part);
  }
  return line;
}

PlacedEntry find_entry(Context& context, const std::string& id) {
  std::vector<PlacedEntry> found;
  context.notebook().each([&](const store::Line& line, const std::string& file) {
    if (id.size() < 2 || !line.id.starts_with(id)) return;
    if (line.id == id) found.clear();
    if (found.empty() || found.front().entry.id != id) {
      found.push_back({store::to_entry(line), file, line.number});
    }
  });
  if (found.empty()) {
    refuse_unreadable(context);
    refuse("entry-unknown", "there is no entry \"" + id + '"', "recover log, whose last column has the ids");
  }
  if (found.size() > 1) refuse("name-ambiguous", '"' + id + "\" begins several ids", found.front().entry.id);
  return found.front();
}

}  // namespace recover::cli
