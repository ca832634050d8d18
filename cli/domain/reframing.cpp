#include "cli/domain/reframing.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/domain/phrases.h"
#include "core/base/name.h"
#include "core/base/text.h"
#include "core/rules/thought_patterns.h"

namespace recover::cli {
namespace {

constexpr std::size_t most_offered = 3;
constexpr int enough_to_lean_on = 30;

std::vector<PackItem> patterns(Context& context) { return context.notebook().pack("reframes").items; }

/// One of those offered by its number, or the place behind them where `other` stands.
std::optional<std::size_t> choose(Ask& ask, const std::vector<PackItem>& offered, std::string_view other = {}) {
  std::vector<std::string> names;
  std::ranges::transform(offered, std::back_inserter(names),
                         [](const PackItem& item) { return printable(item.topic); });
  if (!other.empty()) names.emplace_back(other);
  return ask.choice("Which one? (a number; Enter: none)", names);
}

/// "2" is the place 1 of as many.
std::optional<std::size_t> place_in(std::string_view word, std::size_t most) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  const bool whole = error == std::errc{} && end == word.data() + word.size();
  return whole && 1 <= number && number <= most ? std::optional(number - 1) : std::nullopt;
}

void say_wrapped(Context& context, const std::string& text) {
  for (const std::string& line : wrap(printable(text), context.width())) context.say(line);
}

}  // namespace

PackItem find_pattern(Context& context, const std::string& word) {
  const std::vector<PackItem> all = patterns(context);
  const std::string wanted = name_from_title(word);
  std::vector<std::string> ids;
  std::vector<PackItem> begun;
  for (const PackItem& item : all) {
    const std::string topic = name_from_title(item.topic);
    if (item.id == wanted || topic == wanted) return item;
    if (!wanted.empty() && (item.id.starts_with(wanted) || topic.starts_with(wanted))) begun.push_back(item);
    ids.push_back(item.id);
  }
  if (begun.size() == 1) return begun.front();
  const auto close = near(wanted, ids);
  refuse("pattern-unknown", '"' + word + "\" is not one of the patterns",
         close.empty() ? "cant-do-it, or another that recover reframe offers" : listed(close, "or"));
}

std::string pattern_said(Context& context, const std::string& id) {
  const std::vector<PackItem> all = patterns(context);
  const auto found = std::ranges::find(all, id, &PackItem::id);
  return printable(found == all.end() ? id : found->topic);
}

std::optional<PackItem> ask_pattern(Context& context, Ask& ask, const std::string& thought) {
  if (!ask.open()) return std::nullopt;
  const std::vector<PackItem> all = patterns(context);
  std::vector<PackItem> offered = fitting_patterns(all, thought);
  if (offered.size() > most_offered) offered.resize(most_offered);
  context.say(offered.empty() ? "Thoughts like it often have a shape. If one of these fits:"
                              : "It may have one of these shapes, if any fits:");
  if (!offered.empty()) {
    const auto chosen = choose(ask, offered, "another one");
    if (!chosen) return std::nullopt;
    if (*chosen < offered.size()) return offered[*chosen];
  }
  const auto chosen = choose(ask, all);
  return chosen ? std::optional(all[*chosen]) : std::nullopt;
}

void show_pattern(Context& context, const PackItem& pattern) {
  context.say();
  say_wrapped(context, pattern.text);
  say_wrapped(context, pattern.ask);
  for (std::size_t i = 0; i < pattern.lines.size(); ++i) {
    context.say(fit(fmt::format("  {}  {}", i + 1, printable(pattern.lines[i].say)), context.width()));
  }
}

std::optional<std::string> ask_kinder_line(Context& context, Ask& ask, const std::optional<PackItem>& pattern) {
  if (!ask.open()) return std::nullopt;
  if (pattern) show_pattern(context, *pattern);
  const std::optional<std::string> answer =
      ask.line(pattern ? "What is kinder and still true? (a number, or your own words; Enter skips)"
                       : "What is kinder and still true? (Enter skips)");
  if (!answer) return std::nullopt;
  if (!pattern) return *answer;
  const auto place = place_in(*answer, pattern->lines.size());
  return place ? pattern->lines[*place].say : *answer;
}

std::string kept_line_said(std::optional<int> belief) {
  if (!belief) return "Kept. It is one way to see it.";
  if (*belief < enough_to_lean_on) {
    return fmt::format("Kept. You believed it {}%; it may feel truer another day.", *belief);
  }
  return fmt::format("Kept. You believed it {}%; that's enough to lean on.", *belief);
}

}  // namespace recover::cli
