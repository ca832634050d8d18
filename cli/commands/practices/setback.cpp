#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/count_words.h"
#include "cli/domain/lookup.h"
#include "cli/domain/messages.h"
#include "cli/domain/period_edit.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
#include "core/base/text.h"
#include "core/rules/counter.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string count;
  std::optional<std::string> from;
  std::optional<std::string> to;
  std::optional<std::string> new_start;
  std::optional<std::string> helped;
  std::optional<std::string> next;
  bool safety_notes = false;
  Recording recording;

  bool none_given() const {
    return count.empty() && !from && !to && !new_start && !helped && !next && !recording.note && !recording.on;
  }
};

/// What the person said, on the line and when asked.
struct SetbackStory {
  std::string count;          ///< its name; empty when no count is concerned
  std::optional<Range> days;  ///< none: input ended before anything was said
  std::optional<Day> new_start;
  std::string helped;
  std::string next;

  bool nothing() const { return count.empty() && !days && helped.empty() && next.empty(); }
};

/// Asks until the answer can be read, three times at most; none when it is skipped.
template <typename T>
std::optional<T> asked(Context& context, Ask& ask, const std::string& question,
                       const std::function<T(const std::string&)>& read) {
  for (int tries = 1;; ++tries) {
    const auto answer = ask.line(question);
    if (!answer) return std::nullopt;
    try {
      return read(*answer);
    } catch (const Failure& failure) {
      if (tries == 3) throw;
      context.say("  " + printable(failure.problems().front().what) + '.');
    }
  }
}

std::string which_count(const Options& options, Context& context, Ask& ask) {
  if (!options.count.empty()) return find_since(context, options.count).name;
  std::vector<std::string> names;
  std::vector<std::string> titles;
  if (!ask.open()) return {};
  for (const DayCounter& since : context.notebook().since()) {
    if (!since.running()) continue;
    names.push_back(since.name);
    titles.push_back(printable(since.title));
  }
  if (names.empty()) return {};
  const auto chosen = ask.choice("Is it about a count? (a number; Enter: no)", titles);
  return chosen ? names.at(*chosen) : std::string{};
}

/// The days said on the line, each end by its option or both as a range; none when nothing is there.
std::optional<Range> days_given(const Options& options, Context& context) {
  const auto& on = options.recording.on;
  if (options.from && on) refuse("option-twice", "--from and --on both say when it was", "--from DAY");
  const auto& begins = options.from ? options.from : on;
  if (!begins) {
    if (!options.to) return std::nullopt;
    const Day day = context.past_day(*options.to);
    return Range{day, day};
  }
  if (!options.to) return context.past_range(*begins);
  const Range days{context.past_day(*begins), context.past_day(*options.to)};
  if (days.last < days.first) {
    refuse("range-reversed", "it would end before it begins", "--from DAY --to the same or a later DAY");
  }
  return days;
}

std::optional<Day> new_start_given(Context& context, const std::string& words) {
  if (lower(words) == "none") return std::nullopt;
  return start_day(context, words);
}

/// T4: asked only when the count runs now and would not any more.
std::optional<Day> which_start(Context& context, Ask& ask, const std::string& name, const Range& days) {
  const DayCounter& since = find_since(context, name);
  const auto left = after_setback(since.periods, {days.first, days.last, std::nullopt});
  const bool ends = since.running() && (left.empty() || left.back().to);
  if (!ends || !ask.open()) return std::nullopt;
  const Day usual = days.last + std::chrono::days{1};
  const std::string question =
      fmt::format("When does the new count begin? (Enter: {}; none: not yet)", short_day(usual, context.today()));
  const auto said = asked<std::optional<Day>>(
      context, ask, question, [&](const std::string& words) { return new_start_given(context, words); });
  if (said) return *said;
  return ask.open() ? std::optional(usual) : std::nullopt;  // the end of input says nothing, Enter does
}

SetbackStory tell(const Options& options, Context& context) {
  Ask ask(context);
  const bool may_ask = ask.open();
  SetbackStory told;
  if (may_ask) context.say("Enter skips any of these.");
  told.count = which_count(options, context, ask);
  told.days = days_given(options, context);
  if (!told.days) {
    told.days = asked<Range>(context, ask, "When was it? (Enter: today; or like tue, mon..wed)",
                             [&](const std::string& words) { return context.past_range(words); });
  }
  const Range days = told.days.value_or(Range{context.today(), context.today()});
  if (options.new_start) {
    if (told.count.empty())
      refuse("count-missing", "a new start needs its count", "recover setback COUNT --new-start DAY");
    told.new_start = new_start_given(context, *options.new_start);
  } else if (!told.count.empty()) {
    told.new_start = which_start(context, ask, told.count, days);
  }
  if (told.new_start && *told.new_start < days.last) {
    refuse("range-reversed", "the new count would begin before the other ended",
           "--new-start " + days.last.iso() + ", or later");
  }
  told.helped =
      options.helped ? text_or_input(context, *options.helped) : ask.line("What helped, even a little?").value_or("");
  told.next = options.next ? text_or_input(context, *options.next)
                           : ask.line("One next step, as small as you like?").value_or("");
  const bool silent = may_ask && !ask.open() && told.nothing() && options.none_given();
  if (!silent) told.days = days;
  return told;
}

Entry entry_of(const SetbackStory& told, const Options& options, Context& context) {
  Recording recording = options.recording;
  recording.on = told.days->first.iso();
  Entry entry = entry_for(context, EntryKind::setback, Value::of(told.count), recording);
  const auto add = [&entry](std::string_view key, const std::string& text) {
    if (!text.empty()) entry.set(key, {Value::Form::text, text, {}, {}});
  };
  add("what-helped", told.helped);  // `helped` is a kind of its own
  add("next", told.next);
  if (told.days->first < told.days->last) {
    entry.set("from", Value::of(told.days->first));
    entry.set("to", Value::of(told.days->last));
  }
  return entry;
}

/// The count as it is after this, written into the draft.
DayCounter change_count(Context& context, store::Transaction& transaction, const SetbackStory& told) {
  DayCounter since = find_since(context, told.count);  // as it is now, under the lock
  const std::vector<Period> before = since.periods;
  since.periods = after_setback(before, {told.days->first, told.days->last, told.new_start});
  const bool begun =
      !told.new_start || std::ranges::find(since.periods, *told.new_start, &Period::from) != since.periods.end();
  if (!begun) {
    refuse("periods-overlap",
           '"' + since.title + "\" counts " + short_day(*told.new_start, context.today()) + " already",
           "--new-start none");
  }
  if (since.periods == before) return since;
  change_periods(transaction, since, since.periods);
  const bool fresh = told.new_start && since.running() && since.periods.back().from == *told.new_start;
  if (fresh) remember_reached(context, transaction, since);
  return since;
}

/// Somebody of the person's own to turn to, when there is somebody.
void name_someone(Context& context) {
  const std::vector<Person> people = for_hard_moments(context.notebook().people());
  if (people.empty()) return;
  const Person& first = people.front();
  context.say("One of your people: " + printable(first.name) + (first.how.empty() ? "" : ", " + printable(first.how)) +
              '.');
}

/// What is dangerous after a setback and not widely known; no advice on any medicine. Sources: SAMHSA TIP 45 (stopping
/// alcohol and sedatives), WHO fact sheet "Opioid overdose" (use anew after days without).
void show_safety_notes(Context& context) {
  constexpr std::array<std::string_view, 2> notes = {
      "Alcohol, and pills for sleep or calm: after weeks of them, stopping all at once can be dangerous. A doctor or a helpline can tell how to do it safely.",
      "Opioids: after days without them the body bears less than before, and what was usual can be too much. It is safer not to be alone, and with naloxone near."};
  context.say("Two notes on safety, to read or to skip. They ask nothing of you.");
  for (const std::string_view note : notes) {
    context.say();
    for (const std::string& line : wrap(note, context.width())) context.say(line);
  }
  context.say();
  context.say("Someone to talk to: recover now");
}

void confirm(Context& context, const SetbackStory& told, const DayCounter& since) {
  const std::string share = share_said(context, since);
  context.confirm("Thanks for writing it down." + (share.empty() ? "" : ' ' + share + '.'));
  if (context.discreet() || context.globals.quiet) return;
  say_message(context, "setback-noted");
  if (told.new_start) context.say("A new start date, " + short_day(*told.new_start, context.today()) + '.');
  if (!told.next.empty()) context.say("Next: " + printable(told.next) + (told.next.ends_with('.') ? "" : "."));
  name_someone(context);
  if (context.asks()) context.say("Notes on safety with alcohol, pills or opioids: recover setback --safety-notes");
  context.say("Someone to talk to: recover now");
}

Exit record_setback(const Options& options, Context& context) {
  if (options.safety_notes) {
    show_safety_notes(context);
    return Exit::done;
  }
  const auto from_input = [](const std::optional<std::string>& text) { return text == "-" ? 1 : 0; };
  if (from_input(options.helped) + from_input(options.next) + from_input(options.recording.note) > 1) {
    refuse("input-twice", "standard input can be read for one of them", "--note -");
  }
  const SetbackStory told = tell(options, context);
  if (!told.days) {
    context.say("Nothing was written down.");
    return Exit::no;
  }
  const Entry entry = entry_of(told, options, context);
  const bool dry_run = options.recording.dry_run;
  store::Transaction transaction = begin(context, {ActionKind::setback, told.count}, dry_run);
  if (recorded_before(context, entry, options.recording)) {
    context.confirm("That is written down already.", "Nothing new.");
    return Exit::done;
  }
  transaction.add(entry);
  const DayCounter since = told.count.empty() ? DayCounter{} : change_count(context, transaction, told);
  const Exit stored = commit_or_preview(context, transaction, dry_run);
  if (!dry_run) confirm(context, told, since);
  return stored;
}

}  // namespace

void setback(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Write down a setback; the days before it stay yours")
      .about(
          "It ends the count's stretch on that day, and the days of all stretches add up. On a terminal every question can be skipped with Enter; a script is asked nothing, and no new stretch begins unless --new-start says so.")
      .positional("count", options.count, "Name of a count, if one is concerned", Presence::optional, Complete::since)
      .option("--from", options.from, "DAYS", "The day of it, or the first, or mon..wed; today otherwise",
              Complete::day)
      .option("--to", options.to, "DAY", "The last day of it, when it was several", Complete::day)
      .option("--new-start", options.new_start, "DAY", "The day the count begins anew, or none", Complete::day_ahead)
      .option("--helped", options.helped, "TEXT", "What helped, even a little; - reads it from standard input")
      .option("--next", options.next, "TEXT", "One next step, as small as you like; - reads it from standard input")
      .flag("--safety-notes", options.safety_notes, "Show two notes on safety; write nothing down");
  declare_recording(spec, options.recording, On::several_days);
  spec.example("recover setback smoke-free --from yesterday --new-start today", "a day, and a new start")
      .example("recover setback --helped \"told my sister\" --next breakfast", "about no count")
      .exits(Exit::no, "input ended before anything was said")
      .see("since show")
      .see("toolbox")
      .see("now")
      .run([&options](Context& context) { return record_setback(options, context); });
}

}  // namespace recover::cli::commands
