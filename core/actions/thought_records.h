#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/thought_record.h"
#include "core/store/transaction.h"

namespace recover::actions {

/// A mood and how strong it is, 0 to 100, where that is known.
struct MoodRating {
  std::string mood;
  std::optional<int> strength;
};

/// What changes on a thought record. What is absent stays; an empty text takes the old one out.
struct ThoughtRecordChange {
  std::optional<std::string> situation;
  std::vector<MoodRating> moods;  ///< before the record; a mood that is not there yet joins
  std::optional<std::string> thought;
  std::optional<int> before;
  std::optional<std::string> pattern;  ///< id of an item of the pack `reframes`
  std::optional<std::string> evidence_for;
  std::optional<std::string> evidence_against;
  std::optional<std::string> line;
  std::optional<int> after;
  std::vector<MoodRating> moods_after;  ///< the same moods afterwards
  bool keep_line = false;               ///< the kinder line joins the self-talk as well, unless it is there
};

/// Returns the record with a change made to it, stored nowhere.
ThoughtRecord changed(ThoughtRecord record, const ThoughtRecordChange& change);

/// Begins a thought record under a free name made from its title, with what is known already. Returns it. Throws
/// Failure(ErrorKind::refused): "title-empty", "name-taken" when its file is there and can't be read; unreadable when
/// its line is to be kept in a file with an error.
ThoughtRecord begin_thought_record(store::Transaction& transaction, const std::string& title,
                                   const ThoughtRecordChange& known, Day today);

/// Makes a change to a thought record. False when it says all of that already, and no line is to be kept. Throws
/// Failure(ErrorKind::unreadable) as above.
bool change(store::Transaction& transaction, const ThoughtRecord& record, const ThoughtRecordChange& change);

}  // namespace recover::actions
