#include "cli/domain/journal_words.h"

#include <algorithm>
#include <set>

#include "cli/args/suggestions.h"
#include "cli/domain/phrases.h"
#include "core/base/name.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

constexpr std::string_view pack_name = "journal";

std::vector<PackItem> prompts(Context& context) { return context.notebook().pack(std::string(pack_name)).items; }

}  // namespace

std::optional<PackItem> prompt_of_day(Context& context) {
  const std::vector<PackItem> all = prompts(context);
  const PackItem* item = choose_for_day(all, context.today(), pack_name);
  return item == nullptr ? std::nullopt : std::optional(*item);
}

PackItem find_prompt(Context& context, const std::string& word) {
  const std::vector<PackItem> all = prompts(context);
  const std::string wanted = name_from_title(word);
  const auto whole = std::ranges::find(all, wanted, &PackItem::id);
  if (whole != all.end()) return *whole;
  if (!wanted.empty()) {
    const std::vector<PackItem> themed = items_on(all, wanted);
    if (const PackItem* item = choose_for_day(themed, context.today(), wanted)) return *item;
  }
  std::set<std::string> themes;
  std::vector<std::string> names;
  for (const PackItem& item : all) {
    names.push_back(item.id);
    if (!item.topic.empty()) themes.insert(item.topic);
  }
  const auto close = near(wanted, names);
  if (close.empty()) refuse_near_verb("journal", word);
  refuse("prompt-unknown", "there is no question \"" + word + '"',
         close.empty() ? "a theme: " + listed({themes.begin(), themes.end()}, "or") : listed(close, "or"));
}

std::string moment_said(Context& context, const JournalEntry& entry) {
  std::string said = weekday_short(entry.day.weekday()) + ' ' + short_day(entry.day, context.today());
  constexpr std::size_t date_and_t = 11;
  if (entry.at.size() >= date_and_t + 5) said += ", " + printable(entry.at.substr(date_and_t, 5));
  return said;
}

std::string prompt_said(Context& context, const JournalEntry& entry) {
  if (entry.prompt.empty()) return {};
  const std::vector<PackItem> all = prompts(context);
  const auto found = std::ranges::find(all, entry.prompt, &PackItem::id);
  return printable(found == all.end() ? entry.prompt : found->text);
}

int word_count(const std::string& text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

std::vector<std::string> entry_lines(Context& context, const JournalEntry& entry) {
  std::vector<std::string> lines{context.bold(moment_said(context, entry))};
  for (const std::string& line : wrap(prompt_said(context, entry), context.width() - 2)) {
    if (!line.empty()) lines.push_back("  " + line);
  }
  if (lines.size() > 1) lines.emplace_back();
  for (const std::string_view line : split(entry.text, '\n')) {
    const std::string text = printable(line);
    if (text.empty()) {
      lines.emplace_back();
      continue;
    }
    for (const std::string& part : wrap(text, context.width() - 2)) lines.push_back("  " + part);
  }
  return lines;
}

}  // namespace recover::cli
