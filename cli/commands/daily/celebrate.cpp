#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/celebrating.h"
#include "cli/domain/count_words.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/report/json.h"

namespace recover::cli::commands {
namespace {

struct Options {
  bool summary = false;
  bool ideas = false;
  std::optional<std::string> size;
  Format format;
};

constexpr std::array sizes = {std::string_view("quiet"), std::string_view("warm"), std::string_view("big")};

/// `--size`, else the size of the settings; warm where they say none, for somebody asked.
std::string size_of(const Options& options, Context& context) {
  if (options.size) return *options.size;
  const Celebrate size = context.notebook().settings().celebrate;
  return std::string(size == Celebrate::quiet ? sizes[0] : size == Celebrate::big ? sizes[2] : sizes[1]);
}

void print_ideas(Context& context, const std::vector<std::string>& ideas) {
  if (ideas.empty()) return;
  context.say(ideas.size() == 1 ? "An idea, if you like:" : "Some ideas, if you like:");
  for (const std::string& idea : ideas) {
    std::string_view mark = "  - ";
    for (const std::string& line : wrap(printable(idea), context.width() - 4)) {
      context.say(std::string(mark) + line);
      mark = "    ";
    }
  }
}

Exit list_ideas(const Options& options, Context& context) {
  const std::vector<PackItem> items = context.notebook().pack("celebrations").items;
  for (const std::string_view size : sizes) {
    if (options.size && *options.size != size) continue;
    context.say(context.bold(size));
    for (const PackItem& item : items) {
      if (item.topic == size) context.say(fit("  " + printable(item.text), context.width()));
    }
  }
  return Exit::done;
}

std::optional<int> number_of(const Entry& entry, std::string_view key) {
  const Value* value = entry.find(key);
  const auto number = value == nullptr ? std::nullopt : value->as_number();
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

/// What a `celebrated` entry remembers, as a fact; empty for one that this version does not know.
std::string remembered_fact(Context& context, const Entry& entry) {
  using EntryKind = Celebration::Kind;
  Celebration one{EntryKind::total, entry.about.text, context.today(), 0, {}, {}, 0};
  if (const auto total = number_of(entry, "total")) {
    one.number = *total;
  } else if (const auto run = number_of(entry, "run")) {
    one.kind = EntryKind::longest_run;
    one.number = *run;
  } else if (entry.find("comeback") != nullptr) {
    one.kind = EntryKind::comeback;
  } else if (const Value* step = entry.find("step")) {
    one.kind = EntryKind::step;
    one.detail = step->text;
  } else if (entry.find("finished") != nullptr) {
    one.kind = EntryKind::goal;
  } else if (const Value* milestone = entry.find("milestone")) {
    one.kind = EntryKind::count;
    one.detail = milestone->text;
  } else {
    return {};
  }
  return fact(context, one);
}

Exit list_history(Context& context, const LogSummary& summary) {
  std::vector<Entry> all = summary.celebrated;
  std::ranges::stable_sort(all, {}, &Entry::day);
  if (!all.empty() && print_count_if_discreet(context, all.size(), "thing", "things")) return Exit::done;
  for (const Entry& entry : all) {
    const std::string line = remembered_fact(context, entry);
    if (!line.empty()) context.say(fit(entry.day.iso() + "  " + line, context.width()));
  }
  if (all.empty()) context.say("Nothing celebrated yet. It will stand here once something is.");
  return Exit::done;
}

/// Something true to be glad about: the practice with most days, the wins, a count.
std::string glad_line(Context& context, const LogSummary& summary, const std::vector<HabitView>& views) {
  if (!summary.whole()) return "Part of the log can't be read now. The rest is here.";
  const auto best = std::ranges::max_element(views, {}, [](const HabitView& view) { return view.stats.total; });
  if (best != views.end() && best->stats.total > 0) return standing_line(context, *best) + " All still yours.";
  const auto wins = static_cast<int>(summary.wins.size());
  if (wins > 0) return counted(wins, "win", "wins") + " in all, all still yours.";
  const auto reached = static_cast<int>(summary.reached.size());
  if (reached > 0 && context.notebook().settings().toolbox_shown) {
    return "You reached out " + counted(reached, "time", "times") + ". That stays yours.";
  }
  for (const DayCounter& since : context.notebook().since()) {
    const std::string share = share_said(context, since);
    if (!share.empty()) return printable(since.title) + ": " + share + ", all still yours.";
  }
  return {};
}

void print_nothing_new(Context& context, const std::string& glad, const std::string& size) {
  if (glad.empty()) {
    context.say("Nothing here yet. The smallest start: recover win \"got up\"");
    return;
  }
  context.say(glad);
  auto ideas = ideas_of_day(context, size);
  if (!ideas.empty()) ideas.resize(1);
  print_ideas(context, ideas);
}

std::string_view kind_word(Celebration::Kind kind) {
  switch (kind) {
    case Celebration::Kind::total:
      return "total";
    case Celebration::Kind::longest_run:
      return "longest_run";
    case Celebration::Kind::comeback:
      return "comeback";
    case Celebration::Kind::step:
      return "step";
    case Celebration::Kind::goal:
      return "goal";
    case Celebration::Kind::count:
      return "count";
  }
  return {};
}

report::Json as_json(Context& context, const std::vector<Celebration>& all, const std::vector<std::string>& ideas) {
  using report::Json;
  Json list = Json::array();
  for (const Celebration& one : all) {
    list.add(Json::object()
                 .set("subject", one.subject)
                 .set("kind", kind_word(one.kind))
                 .set("earned", one.earned)
                 .set("number", one.number)
                 .set("detail", one.detail)
                 .set("from", one.from)
                 .set("in_all", one.in_all)
                 .set("what", fact(context, one)));
  }
  Json texts = Json::array();
  for (const std::string& idea : ideas) texts.add(idea);
  return Json::document("celebrate").set("day", context.today()).set("celebrations", list).set("ideas", texts);
}

report::Json history_json(Context& context, const LogSummary& summary) {
  report::Json list = report::Json::array();
  for (const Entry& entry : summary.celebrated) {
    list.add(report::Json::object()
                 .set("day", entry.day)
                 .set("subject", entry.about.text)
                 .set("what", remembered_fact(context, entry)));
  }
  return report::Json::document("celebrated").set("celebrated", list);
}

Exit show_history(const Options& options, Context& context, const LogSummary& summary) {
  if (!options.format.is("json")) return list_history(context, summary);
  context.print(history_json(context, summary).text());
  return Exit::done;
}

Exit celebrate_now(const Options& options, Context& context) {
  LogSummary summary = summarize_log(context);
  if (options.summary) return show_history(options, context, summary);
  const std::vector<HabitView> views = views_of(context, summary);
  const std::vector<Celebration> all = views::earned(context.notebook(), summary, views, context.today());
  const std::string size = size_of(options, context);
  const std::vector<std::string> ideas = ideas_of_day(context, size);
  if (options.format.is("json")) {
    context.print(as_json(context, all, ideas).text());
    return Exit::done;
  }
  if (options.ideas) return list_ideas(options, context);
  if (context.globals.discreet) {
    const auto number = static_cast<std::int64_t>(all.size());
    context.say(all.empty() ? "Nothing new." : counted(number, "thing", "things") + " to celebrate.");
    return Exit::done;
  }
  if (all.empty()) {
    print_nothing_new(context, glad_line(context, summary, views), size);
    return Exit::done;
  }
  if (size == "big") context.say(context.globals.plain ? "Celebration!" : "*  .  *  .  *");
  for (const Celebration& one : all) context.say(fact(context, one));
  context.say();
  print_ideas(context, ideas);
  remember_shown(context, all, summary);
  return Exit::done;
}

}  // namespace

void celebrate(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("See what there is to celebrate, and a few ideas for it")
      .about(
          "Each thing is shown once on a terminal, and stays visible that day. Reading it in a script uses nothing up.")
      .flag("--history", options.summary, "What was celebrated so far, by day")
      .flag("--ideas", options.ideas, "All ideas for celebrating")
      .choice("--size", options.size, {"quiet", "warm", "big"}, "How much to make of it");
  declare_format(spec, options.format, {"text", "json"});
  spec.example("recover celebrate", "what is new, and an idea or two")
      .example("recover celebrate --ideas --size quiet", "small ways to mark a day")
      .example("recover celebrate --history", "what was celebrated so far")
      .see("today")
      .see("win")
      .run([&options](Context& context) { return celebrate_now(options, context); });
}

}  // namespace recover::cli::commands
