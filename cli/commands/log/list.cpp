#include <fmt/format.h>

#include <algorithm>

#include "cli/app/context.h"
#include "cli/args/suggestions.h"
#include "cli/commands/commands.h"
#include "cli/domain/entry_words.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/report/json.h"
#include "core/store/log_line.h"
#include "core/time/day_words.h"

namespace recover::cli::commands {
namespace {

constexpr int usual_days = 14;

struct Options {
  std::string range;
  std::vector<std::string> kinds;
  std::vector<std::string> habits;
  std::vector<std::string> words;
  std::optional<int> last;
  bool all = false;
  Format format;
};

/// What an entry must be to be shown.
struct Filter {
  std::optional<Range> range;
  std::vector<EntryKind> kinds;
  std::vector<std::string> habits;
  std::vector<std::string> words;  ///< in lower case
  bool hide_celebrated = false;
};

bool has_word(const Entry& entry, const std::string& word) {
  const auto holds = [&word](const Value& value) {
    if (lower(value.text).find(word) != std::string::npos) return true;
    return std::ranges::any_of(value.items,
                               [&](const Value& item) { return lower(item.text).find(word) != std::string::npos; });
  };
  return holds(entry.about) || std::ranges::any_of(entry.more, [&](const auto& pair) { return holds(pair.second); });
}

bool passes(const Filter& filter, const store::Line& line) {
  if (filter.hide_celebrated && line.kind == EntryKind::celebrated) return false;
  if (!filter.kinds.empty() && std::ranges::find(filter.kinds, line.kind) == filter.kinds.end()) return false;
  if (!filter.habits.empty()) {
    const std::string about = store::unescaped(line.about);
    if (!is_answer(line.kind) || std::ranges::find(filter.habits, about) == filter.habits.end()) return false;
  }
  if (filter.words.empty()) return true;
  const Entry entry = store::to_entry(line);
  return std::ranges::all_of(filter.words, [&](const std::string& word) { return has_word(entry, word); });
}

Filter filter_from(const Options& options, Context& context) {
  Filter filter;
  const bool filtered = !options.kinds.empty() || !options.habits.empty() || !options.words.empty();
  const Day today = context.today();
  if (!options.range.empty()) {
    if (std::holds_alternative<Problem>(parse_range(options.range, today, Look::back))) {
      refuse_near_verb("log", options.range);
    }
    filter.range = context.range(options.range);
  } else if (options.format.is("text") && !options.all && !filtered && !options.last) {
    filter.range = Range{today - std::chrono::days{usual_days - 1}, today};
  }
  for (const std::string& word : options.kinds) {
    const auto kind = kind_of(word);
    if (!kind)
      refuse("choice-unknown", '"' + word + "\" is not a kind of entry", "done, small, rest, check-in, win, …");
    filter.kinds.push_back(*kind);
  }
  for (const std::string& word : options.habits) filter.habits.push_back(find_habit(context, word).name);
  for (const std::string& word : options.words) filter.words.push_back(lower(word));
  filter.hide_celebrated = options.format.is("text") && options.kinds.empty();
  return filter;
}

std::vector<Entry> entries_of(const Filter& filter, const Options& options, Context& context) {
  std::vector<Entry> entries;
  context.notebook().each(
      [&](const store::Line& line) {
        if (passes(filter, line)) entries.push_back(store::to_entry(line));
      },
      filter.range);
  std::ranges::stable_sort(entries, {}, [](const Entry& entry) { return std::tie(entry.day, entry.at); });
  if (options.last && entries.size() > static_cast<std::size_t>(*options.last)) {
    entries.erase(entries.begin(), entries.end() - *options.last);
  }
  return entries;
}

void print_entries(Context& context, const std::vector<Entry>& entries) {
  std::optional<Day> day;
  for (const Entry& entry : entries) {
    if (day != entry.day) context.say(context.bold(long_day(entry.day, context.today())));
    day = entry.day;
    const int room = context.width() - 12;
    context.say("  " + pad(fit(entry_said(context, entry), room), room) + ' ' + context.dim(entry.id));
  }
}

Exit show_log(const Options& options, Context& context) {
  const Filter filter = filter_from(options, context);
  const std::vector<Entry> entries = entries_of(filter, options, context);
  if (options.format.is("ndjson")) {
    for (const Entry& entry : entries) context.print(report::to_json(entry).line() + '\n');
    return Exit::done;
  }
  if (options.format.is("json")) {
    report::Json list = report::Json::array();
    for (const Entry& entry : entries) list.add(report::to_json(entry));
    context.print(report::Json::document("log").set("entries", list).text());
    return Exit::done;
  }
  if (entries.empty()) {
    context.say(filter.range && options.range.empty()
                    ? "Nothing in the last two weeks. To see everything: recover log --all"
                    : "Nothing there.");
    return Exit::done;
  }
  print_entries(context, entries);
  return Exit::done;
}

}  // namespace

void log(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Look at what happened, day by day")
      .about(
          "Without a filter, the last two weeks. The last column is each entry's id, for `log edit` and `log remove`. JSON and NDJSON always hold everything that fits the filters.")
      .positional("range", options.range, "A day or FROM..TO, in words: mon..today, 2026-01-01..2026-01-31",
                  Presence::optional, Complete::range)
      .list("-k,--kind", options.kinds, "KIND", "Only this kind: done, rest, check-in, win, …", Complete::kind)
      .list("--habit", options.habits, "NAME", "Only answers about this habit", Complete::habit)
      .list("-w,--word", options.words, "TEXT", "Only entries that hold this text")
      .whole("--last", options.last, 1, 1'000'000, "Only the newest so many")
      .flag("-a,--all", options.all, "From the first day on");
  declare_format(spec, options.format, {"text", "json", "ndjson"});
  spec.example("recover log", "the last two weeks")
      .example("recover log mon..today --kind win", "this week's wins")
      .example("recover log --habit walk --format ndjson", "every answer about a habit, one JSON object a line")
      .see("log edit")
      .see("log remove")
      .see("recover-files(5)")
      .run([&options](Context& context) { return show_log(options, context); });
}

}  // namespace recover::cli::commands
