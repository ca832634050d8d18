#include "cli/domain/thought_records.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "cli/domain/phrases.h"
#include "cli/domain/reframing.h"
#include "core/base/number.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

constexpr int most_felt = 100;
constexpr auto whole = Question::Kind::whole;
constexpr std::array both = {
    Question{"thought", "What is the thought, in its own words? (Enter skips)", "--thought",
             "The thought; the same as the text"},
    Question{"before", "How true does it feel, 0 to 100? (Enter skips)", "--before",
             "How true the thought felt, 0 to 100", whole, 0, most_felt},
    Question{"line", "What is kinder and still true? (Enter skips)", "--line", "A line that is kinder and still true"},
    Question{"after", "How true does that line feel, 0 to 100? (Enter skips)", "--after",
             "How true the new line feels, 0 to 100", whole, 0, most_felt},
};
constexpr std::array own = {
    Question{"situation", "What was going on? Where, when, with whom? (Enter skips)", "--situation",
             "With --full: what was going on"},
    Question{"for", "What speaks for the thought? (Enter skips)", "--for", "With --full: what speaks for the thought"},
    Question{"against", "What doesn't fit it, even a little? (Enter skips)", "--against",
             "With --full: what doesn't fit it"},
};

/// "sad=80", or "sad" alone.
actions::MoodRating rating_from(const std::string& word) {
  const auto equals = word.find('=');
  const std::string mood(trim(word.substr(0, equals)));
  if (mood.empty()) refuse("value-missing", "a mood needs its word", "--mood sad=80");
  if (equals == std::string::npos) return {mood, std::nullopt};
  const std::string number(trim(word.substr(equals + 1)));
  const auto felt = parse_whole(number, 0, most_felt);
  if (!felt) {
    refuse("value-range", "a mood goes from 0 to 100 in whole numbers, not \"" + number + '"', "--mood sad=80");
  }
  return {mood, felt};
}

std::vector<actions::MoodRating> ratings_from(const std::vector<std::string>& words) {
  std::vector<actions::MoodRating> ratings;
  std::ranges::transform(words, std::back_inserter(ratings), rating_from);
  return ratings;
}

/// The text of a key of the record; empty when there is none.
std::string text_of(const ThoughtRecord& record, std::string_view key) {
  const auto number = [](std::optional<int> felt) { return felt ? std::to_string(*felt) : std::string{}; };
  if (key == "thought") return record.thought;
  if (key == "before") return number(record.before);
  if (key == "line") return record.line;
  if (key == "after") return number(record.after);
  if (key == "situation") return record.situation;
  return key == "for" ? record.evidence_for : record.evidence_against;
}

/// Moods one by one until Enter: "sad 80".
void ask_moods(Ask& ask, ThoughtAnswers& thought) {
  std::string question = "A mood and how strong, 0 to 100, like sad 80? (Enter goes on)";
  while (ask.open()) {
    auto answer = ask.line(question);
    if (!answer) return;
    const auto space = answer->rfind(' ');
    if (space != std::string::npos && answer->find('=') == std::string::npos) answer->at(space) = '=';
    try {
      rating_from(*answer);
    } catch (const Failure&) {
      answer = answer->substr(0, answer->find('='));  // the word stands, the strength is left out
    }
    thought.moods.push_back(*answer);
    question = "One more? (Enter goes on)";
  }
}

void ask_moods_again(Ask& ask, const std::vector<FeltMood>& moods, ThoughtAnswers& thought) {
  for (const FeltMood& mood : moods) {
    if (mood.after || !ask.open()) continue;
    const auto felt = ask.whole(printable(mood.mood) + " now, 0 to 100? (Enter skips)", 0, most_felt);
    if (felt) thought.mood_after.push_back(fmt::format("{}={}", mood.mood, *felt));
  }
}

std::string felt_said(std::optional<int> felt) { return felt ? fmt::format(" ({}%)", *felt) : std::string{}; }

std::string moods_said(const std::vector<FeltMood>& moods) {
  std::vector<std::string> said;
  for (const FeltMood& mood : moods) {
    std::string one = mood.mood;
    if (mood.before) one += fmt::format(" {}", *mood.before);
    if (mood.after) one += fmt::format(", now {}", *mood.after);
    said.push_back(one);
  }
  return join(said, "; ");
}

}  // namespace

std::span<const Question> thought_questions() { return both; }
std::span<const Question> record_questions() { return own; }

void declare_record(Spec& spec, ThoughtAnswers& thought) {
  declare_questions(spec, both, thought.answers);
  spec.option("--pattern", thought.pattern, "NAME", "Its shape, like cant-do-it", Complete::pattern);
  declare_questions(spec, own, thought.answers);
  spec.list("--mood", thought.moods, "MOOD=N", "With --full: a mood and how strong, 0 to 100")
      .list("--mood-after", thought.mood_after, "MOOD=N", "With --full: how strong it is afterwards")
      .flag("--keep", thought.keep, "Keep the line among your self-talk");
}

void ask_record(Context& context, const ThoughtRecord& record, ThoughtAnswers& thought) {
  Ask ask(context);
  const auto put = [&](const Question& question) {
    if (!ask.open() || thought.answers.has(question.key) || !text_of(record, question.key).empty()) return;
    if (auto answer = ask_one(ask, question)) thought.answers.set(question.key, std::move(*answer));
  };
  const auto text = [&](std::string_view key) {
    return thought.answers.has(key) ? thought.answers.text(key) : text_of(record, key);
  };
  put(own[0]);
  if (record.moods.empty() && thought.moods.empty()) ask_moods(ask, thought);
  put(both[0]);
  if (!text("thought").empty()) put(both[1]);
  std::optional<PackItem> pattern;
  if (thought.pattern) pattern = find_pattern(context, *thought.pattern);
  if (record.pattern.empty() && !pattern && !text("thought").empty()) {
    pattern = ask_pattern(context, ask, text("thought"));
    if (pattern) thought.pattern = pattern->id;
  }
  put(own[1]);
  put(own[2]);
  if (text("line").empty()) {
    if (auto line = ask_kinder_line(context, ask, pattern)) thought.answers.set("line", std::move(*line));
  }
  if (!text("line").empty()) put(both[3]);
  ask_moods_again(ask, actions::changed(record, record_change(context, thought)).moods, thought);
  if (thought.asks_to_keep && !thought.keep && thought.answers.has("line") && ask.open())
    thought.keep = ask_to_keep(ask);
}

bool ask_to_keep(Ask& ask) { return ask.yes("Keep this line among your self-talk?", false); }

actions::ThoughtRecordChange record_change(Context& context, const ThoughtAnswers& thought) {
  const PromptAnswers& said = thought.answers;
  const auto text = [&said](std::string_view key) {
    return said.has(key) ? std::optional(said.text(key)) : std::nullopt;
  };
  actions::ThoughtRecordChange change;
  change.situation = text("situation");
  change.moods = ratings_from(thought.moods);
  change.thought = text("thought");
  change.before = said.whole("before");
  if (thought.pattern) change.pattern = find_pattern(context, *thought.pattern).id;
  change.evidence_for = text("for");
  change.evidence_against = text("against");
  change.line = text("line");
  change.after = said.whole("after");
  change.moods_after = ratings_from(thought.mood_after);
  change.keep_line = thought.keep;
  return change;
}

std::vector<std::string> record_lines(Context& context, const ThoughtRecord& record) {
  std::string head = context.bold(printable(record.title));
  if (record.started) head += "   " + long_day(*record.started, context.today());
  std::vector<std::string> lines{std::move(head)};
  const auto put = [&](std::string front, const std::string& text) {
    if (text.empty()) return;
    for (const std::string& line : wrap(printable(text), context.width() - 14)) {
      lines.push_back(pad(front, 14) + line);
      front.clear();
    }
  };
  put("Situation", record.situation);
  put("Moods", moods_said(record.moods));
  put("The thought", record.thought.empty() ? "" : record.thought + felt_said(record.before));
  put("Its shape", record.pattern.empty() ? "" : pattern_said(context, record.pattern));
  put("For it", record.evidence_for);
  put("Doesn't fit", record.evidence_against);
  put("Kinder, true", record.line.empty() ? "" : record.line + felt_said(record.after));
  return lines;
}

}  // namespace recover::cli
