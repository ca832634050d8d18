#include "cli/domain/recording.h"

#include "cli/app/ask.h"
#include "cli/app/keep.h"
#include "core/actions/record.h"
#include "core/base/text.h"

namespace recover::cli {

namespace {

/// "Mon 9 Feb to Wed 11 Feb".
std::string from_to(const Range& days, Day today) {
  const auto said = [today](Day day) { return weekday_short(day.weekday()) + ' ' + short_day(day, today); };
  return said(days.first) + " to " + said(days.last);
}

}  // namespace

Entry entry_for(Context& context, EntryKind kind, Value about, const Recording& recording) {
  Entry entry;
  entry.day = recording.on ? context.past_day(*recording.on) : context.today();
  entry.kind = kind;
  entry.about = std::move(about);
  if (recording.note) {
    const std::string note = text_or_input(context, *recording.note);
    if (!note.empty()) entry.set("note", {Value::Form::text, note, {}, {}});
  }
  if (recording.once && !recording.once->empty()) entry.set("once", Value::of(std::string_view(*recording.once)));
  entry.at = context.doors.clock.now().iso();
  return entry;
}

Range days_for(Context& context, const Recording& recording) {
  if (!recording.on) return {context.today(), context.today()};
  const Range days = context.past_range(*recording.on);
  constexpr int most_days = 366;  // more is a slip of the hand, and would fill the log
  if (days.days() > most_days) {
    refuse("value-range", "these are " + std::to_string(days.days()) + " days; a year at a time is the most",
           "--on " + (days.last - std::chrono::days{most_days - 1}).iso() + ".." + days.last.iso());
  }
  return days;
}

bool recorded_before(Context& context, const Entry& entry, const Recording& recording) {
  return recording.once && actions::is_recorded(context.notebook(), entry);
}

Recorded record(Context& context, const ActionTitle& title, const Entry& entry, const Recording& recording,
                const std::function<void(store::Transaction&)>& more) {
  if (recording.together) return {end_together(context), false};
  store::Transaction transaction = begin(context, title, recording.dry_run);
  if (recorded_before(context, entry, recording)) {
    context.confirm("That is written down already.", "Nothing new.");
    return {};
  }
  transaction.add(entry);
  if (more) more(transaction);
  const Exit stored = commit_or_preview(context, transaction, recording.dry_run);
  return {stored, !recording.dry_run};
}

Exit nothing_written(Context& context) {
  context.confirm("Nothing was written down.", "Nothing new.");
  return Exit::no;
}

void enter_group_mode(Context& context, bool together) {
  if (together) context.globals.discreet = true;
}

Exit end_together(Context& context) {
  constexpr std::string_view said = "Nothing was written down.";
  context.confirm(said, said);
  return Exit::done;
}

std::string noted_for(Context& context, Day day) {
  const Day today = context.today();
  if (day == today) return {};
  const std::string when = spoken_day(day, today);
  return " Noted for " + (when.starts_with("on ") ? when.substr(3) : when) + '.';
}

std::string noted_for(Context& context, const Range& days) {
  if (days.days() == 1) return noted_for(context, days.last);
  return " Noted for " + from_to(days, context.today()) + '.';
}

std::string spoken_days(Context& context, const Range& days) {
  return days.days() == 1 ? spoken_day(days.last, context.today()) : "from " + from_to(days, context.today());
}

}  // namespace recover::cli
