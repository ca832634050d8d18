#include <fmt/format.h>

#include <algorithm>

#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/report/json.h"
#include "core/rules/helped.h"
#include "core/store/log_line.h"

namespace recover::cli::commands {
namespace {

constexpr std::string_view no_avenue = "(other)";

struct Options {
  std::optional<std::string> avenue;
  Format format;
};

std::string avenue_of(const Entry& entry) {
  const Value* avenue = entry.find("avenue");
  return avenue == nullptr ? std::string(no_avenue) : avenue->text;
}

/// By avenue, or the things of one avenue.
std::vector<HelpedNote> notes_of(Context& context, const std::optional<std::string>& avenue) {
  std::vector<HelpedNote> notes;
  const Day today = context.today();
  context.notebook().each([&](const store::Line& line) {
    if (line.kind != EntryKind::helped || today < line.day) return;
    const Entry entry = store::to_entry(line);
    if (avenue && lower(avenue_of(entry)) != lower(trim(*avenue))) return;
    const Value* rating = entry.find("rating");
    const auto number = rating == nullptr ? std::nullopt : rating->as_number();
    notes.push_back({avenue ? entry.about.text : avenue_of(entry), number ? std::optional(*number > 0   ? 1
                                                                                          : *number < 0 ? -1
                                                                                                        : 0)
                                                                          : std::nullopt});
  });
  return notes;
}

/// "helped 3, same 1, harder 1".
std::string ratings_said(const HelpedFigures& figures) {
  std::vector<std::string> said;
  const auto put = [&said](std::string_view word, int count) {
    if (count > 0) said.push_back(fmt::format("{} {}", word, count));
  };
  put("helped", figures.helped);
  put("same", figures.same);
  put("harder", figures.harder);
  return said.empty() ? "not rated" : join(said, ", ");
}

/// The median in words; said from three ratings up, for two of them have no middle.
std::string middle_said(const HelpedFigures& figures) {
  constexpr int enough = 3;
  if (!figures.median || figures.helped + figures.same + figures.harder < enough) return {};
  const double median = *figures.median;
  const std::string_view word = median > 0.75    ? "helped"
                                : median > 0.25  ? "between helped and same"
                                : median > -0.25 ? "same"
                                : median > -0.75 ? "between same and harder"
                                                 : "harder";
  return fmt::format("   (in the middle: {})", word);
}

std::string as_json(const std::vector<HelpedFigures>& all, const std::optional<std::string>& avenue) {
  report::Json list = report::Json::array();
  for (const HelpedFigures& figures : all) {
    report::Json json = report::Json::object();
    json.set("name", figures.name).set("times", figures.times).set("helped", figures.helped);
    list.add(json.set("same", figures.same).set("harder", figures.harder).set("median", figures.median));
  }
  return report::Json::document("helped").set("avenue", avenue).set("helped", list).text();
}

/// What the counts are worth, and where an avenue of one's own can be seen closer; the command stays whole.
void say_last(Context& context, const std::vector<HelpedFigures>& all, bool by_avenue) {
  constexpr int few = 3;
  const bool enough = std::ranges::any_of(all, [](const HelpedFigures& figures) { return figures.times >= few; });
  const std::string worth =
      enough ? "These are counts of your notes, no more than that." : "A few notes so far, too few to tell much.";
  const auto named = std::ranges::find_if(all, [](const HelpedFigures& one) { return one.name != no_avenue; });
  if (!by_avenue || named == all.end()) {
    context.say(worth);
    return;
  }
  const std::string name = printable(named->name);
  const bool plain = name.find_first_of(" \"'\\$`;&|<>()*?#~") == std::string::npos;
  const std::string closer = "Closer: recover helped --avenue " + (plain ? name : '"' + name + '"');
  const bool one_line = display_width(worth) + 1 + display_width(closer) <= context.width();
  context.say(one_line ? worth + ' ' + closer : worth);
  if (!one_line) context.say(closer);
}

Exit list_helped(const Options& options, Context& context) {
  const std::vector<HelpedFigures> all = helped_figures(notes_of(context, options.avenue));
  if (options.format.is("json")) {
    context.print(as_json(all, options.avenue));
    return Exit::done;
  }
  if (all.empty()) {
    context.say("Nothing noted here yet. To note what you tried: recover helped add \"a walk\" --avenue movement");
    return Exit::done;
  }
  if (print_count_if_discreet(context, all.size(), "thing", "things")) return Exit::done;
  int names = 0;
  for (const HelpedFigures& figures : all) names = std::max(names, display_width(printable(figures.name)));
  names = std::min(names, context.width() / 2);
  context.say("What you noted, and how it was afterwards:");
  for (const HelpedFigures& figures : all) {
    const std::string times = counted(figures.times, "time", "times");
    context.say(fit(fmt::format("  {}  {}   {}{}", pad(fit(printable(figures.name), names), names), pad(times, 8),
                                ratings_said(figures), middle_said(figures)),
                    context.width()));
  }
  say_last(context, all, !options.avenue);
  return Exit::done;
}

}  // namespace

void helped_list(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("See what has helped, as you noted it")
      .about(
          "How often you noted each avenue, and how it was afterwards. From three ratings up, the one in the middle is said. These are counts of what you wrote down, not reasons.")
      .option("-a,--avenue", options.avenue, "WORD", "The things of this avenue", Complete::avenue);
  declare_format(spec, options.format, {"text", "json"});
  spec.example("recover helped", "by avenue")
      .example("recover helped --avenue movement", "what it was")
      .see("helped add")
      .see("toolbox")
      .run([&options](Context& context) { return list_helped(options, context); });
}

}  // namespace recover::cli::commands
