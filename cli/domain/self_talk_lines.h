#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/app/context.h"
#include "cli/domain/guided.h"
#include "core/model/self_talk.h"

namespace recover::cli {

/// What a line may have besides its words: `belief` and `from`.
std::span<const Question> self_talk_questions();
/// Whose words they are; empty for "me".
std::string said_by(const std::string& name);
void take_answers(SelfTalk& line, const PromptAnswers& answers);

/// "I can learn one piece of it (70%)", "You were kind (from Ana)", wrapped, with numbers before them.
std::vector<std::string> self_talk_lines(Context& context, const std::vector<SelfTalk>& lines);

/// "A line of yours: I can learn one piece of it", "From Ana: You were kind".
std::string self_talk_said(const SelfTalk& line);

}  // namespace recover::cli
