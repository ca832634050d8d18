#include <algorithm>
#include <charconv>

#include "cli/app/ask.h"
#include "cli/commands/commands.h"
#include "cli/domain/breath_guide.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
#include "cli/domain/sessions.h"
#include "core/base/text.h"
#include "core/model/schedule.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string pattern;
  std::optional<int> cycles;
  bool list = false;
  SessionOptions session;
};

constexpr std::string_view usual_pattern = "gentle";
constexpr double longest_count = 30;
constexpr int id_columns = 18;

/// "3-6" is in and out, "4-2-6" has a stay after in, "4-4-4-4" one after each.
std::optional<PackItem> own_counts(const std::string& word) {
  std::vector<double> counts;
  for (const std::string_view part : split(word, '-')) {
    const auto count = parse_number(part);
    if (!count || *count < 0 || *count > longest_count) return std::nullopt;
    counts.push_back(*count);
  }
  if (counts.size() < 2 || counts.size() > 4) return std::nullopt;
  const std::vector<std::string> words = counts.size() == 2 ? std::vector<std::string>{"in", "out"}
                                                            : std::vector<std::string>{"in", "stay", "out", "stay"};
  PackItem item;
  item.id = word;
  item.text = "Your own counts.";
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] < 0.5) continue;
    item.phases.push_back({words[i], counts[i]});
  }
  return item.phases.empty() ? std::nullopt : std::optional(item);
}

void list_patterns(Context& context, const std::vector<PackItem>& patterns, const SessionOptions& options) {
  for (const PackItem& one : patterns) {
    context.say(pad(one.id, id_columns) + schedule_said(one, beats_of(one, options, {})));
    for (const std::string& line : wrap(printable(one.text), context.width() - id_columns)) {
      context.say(std::string(id_columns, ' ') + context.dim(line));
    }
    if (has_pauses(one)) context.say(std::string(id_columns, ' ') + "With pauses in the breath.");
  }
}

/// A pattern by its name; counts that one of the patterns has are that pattern: 4-7-8 with its four breaths.
PackItem named_pattern(const std::string& word, const std::vector<PackItem>& patterns) {
  const auto own = own_counts(word);
  if (!own || std::ranges::find(patterns, word, &PackItem::id) != patterns.end()) {
    return find_item(patterns, word, "recover breathe");
  }
  const auto same = std::ranges::find(patterns, own->phases, &PackItem::phases);
  return same == patterns.end() ? *own : *same;
}

PackItem which_pattern(Context& context, const Options& options, const std::vector<PackItem>& patterns) {
  if (!options.pattern.empty()) return named_pattern(options.pattern, patterns);
  std::vector<std::string> said;
  said.reserve(patterns.size());
  for (const PackItem& one : patterns) {
    said.push_back(one.phases.empty() ? "your own pace, no counting" : one.id + " (" + phases_said(one) + ')');
  }
  const auto chosen =
      options.session.recording.together ? std::nullopt : Ask(context).choice("Which? (a number; Enter: gentle)", said);
  return chosen ? patterns.at(*chosen) : find_item(patterns, std::string(usual_pattern), "recover breathe");
}

void introduce(Context& context, const PackItem& pattern, const std::vector<TimelineStep>& beats,
               const SessionOptions& options) {
  say_wrapped(context, printable(pattern.text));
  say_wrapped(context, "Eyes open or resting, as you like. " + stopping_said(options));
  say_caution(context, pattern);
  if (!pattern.phases.empty()) say_wrapped(context, "If you feel dizzy, let the breath find its own pace.");
  if (!pattern.anchor.empty()) say_wrapped(context, "Without the breath: " + printable(pattern.anchor));
  context.say(context.dim(schedule_said(pattern, beats)));
  context.say();
}

Exit breathe_with(const Options& options, Context& context) {
  enter_group_mode(context, options.session.recording.together);
  const std::vector<PackItem> patterns = context.notebook().pack("breathing").items;
  if (options.list) {
    list_patterns(context, patterns, options.session);
    return Exit::done;
  }
  const bool paced = context.asks();
  const PackItem pattern = paced || !options.pattern.empty()
                               ? which_pattern(context, options, patterns)
                               : find_item(patterns, std::string(usual_pattern), "recover breathe");
  const Keys keys{{"pattern", Value::of(std::string_view(pattern.id))}};
  if (options.session.did) return record_done(context, "breathe", keys, options.session);
  const std::vector<TimelineStep> beats = beats_of(pattern, options.session, options.cycles);
  if (!paced) {
    context.say(printable(pattern.text));
    say_caution(context, pattern);
    context.say(schedule_said(pattern, beats));
    return Exit::done;
  }
  introduce(context, pattern, beats, options.session);
  const PaceResult passed = guide_breath(context, pattern, beats, options.session);
  return end_session(context, "breathe", keys, passed, options.session);
}

}  // namespace

void breathe(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Breathe with a guide that shows in, out and the time left")
      .about(
          "Eight patterns, your own pace first, and any counts of yours: 3-6 is in and out, 4-4-4-4 has a pause after each. Patterns of your own stand in packs/breathing.yaml. Ctrl-C ends it kindly and keeps the seconds. It is best kept for when you aren't driving. Where there is no terminal the schedule is printed and nothing is written.")
      .positional("pattern", options.pattern, "A pattern, or counts like 3-6", Presence::optional, Complete::breathing)
      .whole("--cycles", options.cycles, 1, 1000, "How many breaths")
      .flag("-l,--list", options.list, "List the patterns");
  declare_minutes(spec, options.session);
  declare_session(spec, options.session);
  spec.example("recover breathe gentle", "in 3, out 5, about two minutes")
      .example("recover breathe box --minutes 4", "longer")
      .example("recover breathe --list", "all patterns")
      .see("sit")
      .see("ground")
      .see("now")
      .run([&options](Context& context) { return breathe_with(options, context); });
}

}  // namespace recover::cli::commands
