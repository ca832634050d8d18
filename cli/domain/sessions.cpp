#include "cli/domain/sessions.h"

#include <fmt/format.h>

#include <array>

#include "cli/app/ask.h"
#include "cli/app/keep.h"
#include "cli/domain/messages.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
#include "core/base/name.h"
#include "core/base/text.h"
#include "core/store/log_line.h"

namespace recover::cli {
namespace {

using std::chrono::seconds;

constexpr int longest_minutes = 240;
constexpr seconds shortest_kept{10};
constexpr int milliseconds_a_word = 400;  // read aloud, two and a half words a second

constexpr std::array<std::string_view, 3> feelings{"calmer", "same", "less-calm"};
constexpr std::array<std::string_view, 3> feelings_said{"calmer", "the same", "less calm"};
constexpr int fewest_said = 3;  // answers, before they are added up

Exit keep_session(Context& context, Entry entry, const SessionOptions& options, const std::string& said) {
  const bool dry_run = options.recording.dry_run;
  store::Transaction transaction = begin(context, {ActionKind::session, entry.about.text}, dry_run);
  if (recorded_before(context, entry, options.recording)) {
    context.confirm("That is written down already.", "Nothing new.");
    return Exit::done;
  }
  transaction.add(std::move(entry));
  const Exit stored = commit_or_preview(context, transaction, dry_run);
  if (!dry_run) context.confirm(said);
  return stored;
}

Entry session_entry(Context& context, std::string_view name, const Keys& keys, seconds time,
                    const SessionOptions& options) {
  Entry entry = entry_for(context, EntryKind::session, Value::of(name), options.recording);
  for (const auto& [key, value] : keys) entry.set(key, value);
  entry.set("seconds", Value::number(static_cast<double>(time.count())));
  if (options.felt) entry.set("felt", Value::of(std::string_view(*options.felt)));
  return entry;
}

/// Ctrl-C skips it, as Enter does: what was done before stays done.
void ask_how_it_felt(Context& context, SessionOptions& options) {
  if (options.felt) return;
  try {
    const auto answer =
        Ask(context).choice("How is it now? (a number; Enter skips)", {feelings_said.begin(), feelings_said.end()});
    if (answer) options.felt = std::string(feelings.at(*answer));
  } catch (const Stopped&) {
    context.say();
  }
}

std::string last_line(Context& context, std::string_view name, const PaceResult& passed) {
  const std::string_view usual = passed.stopped ? "Stopping is fine." : "That is the end.";
  if (name == "breathe") return message_or(context, passed.stopped ? "breathing-stopped" : "breathing-done", usual);
  if (name == "sit" && !passed.stopped) return message_or(context, "sitting-done", usual);
  return std::string(usual);
}

/// "So far with breathe: calmer 9 times, the same 4, less calm 1." Never the good ones alone; nothing for few.
std::string felt_so_far(Context& context, std::string_view name) {
  std::array<int, feelings.size()> counts{};
  context.notebook().each([&](const store::Line& line, const std::string& /*file*/) {
    if (line.kind != EntryKind::session) return;
    const Entry entry = store::to_entry(line);
    const Value* felt = entry.about.text == name ? entry.find("felt") : nullptr;
    for (std::size_t i = 0; felt != nullptr && i < feelings.size(); ++i)
      counts.at(i) += felt->text == feelings.at(i) ? 1 : 0;
  });
  if (counts[0] + counts[1] + counts[2] < fewest_said) return {};
  return fmt::format("So far with {}: calmer {}, the same {}, less calm {}.", name, counts[0], counts[1], counts[2]);
}

}  // namespace

void declare_session(Spec& spec, SessionOptions& options) {
  spec.whole("--did", options.did, 1, longest_minutes, "Write down minutes that were done without the guide")
      .choice("--felt", options.felt, {feelings.begin(), feelings.end()}, "How it was afterwards")
      .flag("--sound", options.sound, "Ring the terminal's bell at each change");
  declare_together(spec, options.recording.together);
  declare_recording(spec, options.recording);
}

void declare_minutes(Spec& spec, SessionOptions& options) {
  spec.whole("-m,--minutes", options.minutes, 1, longest_minutes, "How long");
}

Exit end_session(Context& context, std::string_view name, const Keys& keys, const PaceResult& passed,
                 SessionOptions options) {
  if (options.recording.together) {
    context.say(passed.stopped ? "We can stop here." : "That is the end. Thank you.");
    return Exit::done;
  }
  if (passed.time < shortest_kept) {
    context.say(passed.stopped ? "Stopped. You can come back any time." : "That is the end.");
    return Exit::done;
  }
  context.say(last_line(context, name, passed));
  ask_how_it_felt(context, options);
  const Exit stored = keep_session(context, session_entry(context, name, keys, passed.time, options), options,
                                   spoken_time(passed.time) + ", kept.");
  const std::string so_far = options.recording.dry_run || context.discreet() ? "" : felt_so_far(context, name);
  if (!so_far.empty()) context.confirm(so_far, "");
  return stored;
}

Exit record_done(Context& context, std::string_view name, const Keys& keys, const SessionOptions& options) {
  if (options.recording.together) {
    refuse("option-twice", "--together writes nothing down, and --did writes it down", "one of the two");
  }
  const seconds time = std::chrono::minutes{*options.did};
  const Entry entry = session_entry(context, name, keys, time, options);
  return keep_session(context, entry, options, spoken_time(time) + ", kept." + noted_for(context, entry.day));
}

const PackItem& find_item(const std::vector<PackItem>& items, const std::string& word, std::string_view command) {
  std::vector<std::string> ids;
  std::vector<const PackItem*> begun;
  for (const PackItem& item : items) {
    if (item.id == word) return item;
    ids.push_back(item.id);
    if (item.id.starts_with(word)) begun.push_back(&item);
  }
  if (begun.size() == 1) return *begun.front();
  const auto close = near(word, ids);
  const std::string what = begun.empty() ? "there is no \"" + word + "\" here" : '"' + word + "\" begins more than one";
  refuse("item-unknown", what, std::string(command) + ' ' + (close.empty() ? "--list" : close.front()));
}

std::string stopping_said(const SessionOptions& options) {
  return options.recording.together ? "Ctrl-C ends it any time." : "Ctrl-C ends it any time, and the seconds count.";
}

void ring(Context& context, bool sound) {
  if (sound) context.print("\a");
}

void say_wrapped(Context& context, const std::string& text) {
  for (const std::string& line : wrap(text, context.width())) context.say(line);
}

PaceResult read_script(Context& context, const PackItem& script, bool sound) {
  std::vector<TimelineStep> beats;
  for (const PackLine& line : script.lines) {
    const auto words = static_cast<int>(split(line.say, ' ').size());
    beats.push_back({line.say, seconds{line.pause} + std::chrono::milliseconds{words * milliseconds_a_word}});
  }
  const PaceResult passed = keep_pace(context, beats, [&](const TimelineTick& now) {
    ring(context, sound);
    say_wrapped(context, printable(now.beat.word));
    context.say();
  });
  if (!script.last.empty() && !passed.stopped) say_wrapped(context, printable(script.last));
  return passed;
}

void print_script(Context& context, const PackItem& script) {
  context.say(context.bold(printable(script.text)));
  context.say();
  for (const PackLine& line : script.lines) {
    say_wrapped(context, printable(line.say));
    if (line.pause > 0) context.say(context.dim("  (" + spoken_time(seconds{line.pause}) + ")"));
  }
  if (!script.last.empty()) say_wrapped(context, printable(script.last));
}

}  // namespace recover::cli
