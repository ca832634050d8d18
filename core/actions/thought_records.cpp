#include "core/actions/thought_records.h"

#include <algorithm>

#include "core/actions/self_talk.h"
#include "core/base/text.h"
#include "core/store/thought_record_file.h"
#include "core/views/worksheets.h"

namespace recover::actions {
namespace {

/// The mood of this name, which joins when it is not there.
FeltMood& mood_called(std::vector<FeltMood>& moods, const std::string& name) {
  const auto found = std::ranges::find_if(moods, [&](const FeltMood& mood) { return lower(mood.mood) == lower(name); });
  return found != moods.end() ? *found : moods.emplace_back(FeltMood{name, std::nullopt, std::nullopt});
}

void rate(std::vector<FeltMood>& moods, const std::vector<MoodRating>& ratings, std::optional<int> FeltMood::*when) {
  for (const MoodRating& rating : ratings) {
    FeltMood& mood = mood_called(moods, rating.mood);
    if (rating.strength) mood.*when = rating.strength;
  }
}

bool keep_line(store::Transaction& transaction, const ThoughtRecord& record, const ThoughtRecordChange& change) {
  if (!change.keep_line || record.line.empty()) return false;
  return add_self_talk(transaction, {record.line, record.after, {}});
}

}  // namespace

ThoughtRecord changed(ThoughtRecord record, const ThoughtRecordChange& change) {
  record.situation = change.situation.value_or(record.situation);
  record.thought = change.thought.value_or(record.thought);
  record.pattern = change.pattern.value_or(record.pattern);
  record.evidence_for = change.evidence_for.value_or(record.evidence_for);
  record.evidence_against = change.evidence_against.value_or(record.evidence_against);
  record.line = change.line.value_or(record.line);
  if (change.before) record.before = change.before;
  if (change.after) record.after = change.after;
  rate(record.moods, change.moods, &FeltMood::before);
  rate(record.moods, change.moods_after, &FeltMood::after);
  return record;
}

ThoughtRecord begin_thought_record(store::Transaction& transaction, const std::string& title,
                                   const ThoughtRecordChange& known, Day today) {
  ThoughtRecord record;
  record.kind = store::thoughts_kind;
  record.title = title;
  record.name = views::free_worksheet_name(transaction.notebook(), title);
  record.started = today;
  record.stem = today.iso() + '-' + record.name;
  record = changed(std::move(record), known);
  store::create(transaction, record);
  keep_line(transaction, record, known);
  return record;
}

bool change(store::Transaction& transaction, const ThoughtRecord& record, const ThoughtRecordChange& change) {
  const ThoughtRecord after = changed(record, change);
  if (after != record) store::update(transaction, record, after);
  const bool kept = keep_line(transaction, after, change);
  return after != record || kept;
}

}  // namespace recover::actions
