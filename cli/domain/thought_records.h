#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/domain/guided.h"
#include "core/actions/thought_records.h"
#include "core/model/thought_record.h"

namespace recover::cli {

/// What is said about a thought, on the line or when asked: for the quick way and for the record.
struct ThoughtAnswers {
  PromptAnswers answers;                ///< by the keys of the file
  std::vector<std::string> moods;       ///< "sad=80"
  std::vector<std::string> mood_after;  ///< "sad=40"
  std::optional<std::string> pattern;
  bool keep = false;         ///< the kinder line, among the self-talk
  bool asks_to_keep = true;  ///< whether that is asked

  bool given() const { return !answers.empty() || !moods.empty() || !mood_after.empty() || pattern; }
};

/// thought, before, line, after: what both ways have.
std::span<const Question> thought_questions();
/// situation, for, against: the record's own.
std::span<const Question> record_questions();
void declare_record(Spec& spec, ThoughtAnswers& thought);

/// Asks for what neither the record nor the answers have, in the order of the columns.
void ask_record(Context& context, const ThoughtRecord& record, ThoughtAnswers& thought);

/// Asks whether the kinder line is to stand among the self-talk as well; Enter means no.
bool ask_to_keep(Ask& ask);

/// Returns the values that the answers say. Throws Failure(ErrorKind::refused) for words that say none.
actions::ThoughtRecordChange record_change(Context& context, const ThoughtAnswers& thought);

/// The record as lines to read.
std::vector<std::string> record_lines(Context& context, const ThoughtRecord& record);

}  // namespace recover::cli
