#include "cli/domain/thought_records.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "cli/app/keep.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "cli/domain/reframing.h"
#include "cli/domain/self_talk_lines.h"
#include "core/base/text.h"
#include "core/store/codec.h"
#include "core/store/key_edits.h"
#include "core/yaml/write.h"

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
std::pair<std::string, std::optional<int>> felt_from(const std::string& word) {
  const auto equals = word.find('=');
  const std::string mood(trim(word.substr(0, equals)));
  if (mood.empty()) refuse("value-missing", "a mood needs its word", "--mood sad=80");
  if (equals == std::string::npos) return {mood, std::nullopt};
  const std::string number(trim(word.substr(equals + 1)));
  int felt = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), felt);
  if (error != std::errc{} || end != number.data() + number.size() || felt < 0 || felt > most_felt) {
    refuse("value-range", "a mood goes from 0 to 100 in whole numbers, not \"" + number + '"', "--mood sad=80");
  }
  return {mood, felt};
}

std::vector<FeltMood>::iterator mood_called(std::vector<FeltMood>& moods, const std::string& name) {
  return std::ranges::find_if(moods, [&](const FeltMood& mood) { return lower(mood.mood) == lower(name); });
}

void take_moods(std::vector<FeltMood>& moods, const ThoughtAnswers& thought) {
  for (const std::string& word : thought.moods) {
    const auto [name, felt] = felt_from(word);
    const auto found = mood_called(moods, name);
    if (found == moods.end()) {
      moods.push_back({name, felt, std::nullopt});
    } else if (felt) {
      found->before = felt;
    }
  }
  for (const std::string& word : thought.mood_after) {
    const auto [name, felt] = felt_from(word);
    const auto found = mood_called(moods, name);
    if (found == moods.end()) {
      moods.push_back({name, std::nullopt, felt});
    } else {
      found->after = felt;
    }
  }
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

/// The record with what was said.
ThoughtRecord changed(Context& context, ThoughtRecord record, const ThoughtAnswers& thought) {
  const PromptAnswers& said = thought.answers;
  const auto take = [&said](std::string_view key, std::string& text) {
    if (said.has(key)) text = said.text(key);
  };
  take("situation", record.situation);
  take("thought", record.thought);
  take("for", record.evidence_for);
  take("against", record.evidence_against);
  take("line", record.line);
  if (said.has("before")) record.before = said.whole("before");
  if (said.has("after")) record.after = said.whole("after");
  if (thought.pattern) record.pattern = find_pattern(context, *thought.pattern).id;
  take_moods(record.moods, thought);
  return record;
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
      felt_from(*answer);
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

void write_moods(store::Transaction& transaction, const std::string& file, const std::vector<FeltMood>& before,
                 const std::vector<FeltMood>& after) {
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (i >= before.size()) {
      transaction.edit(file,
                       [&](yaml::YamlEditor& editor) { return editor.append({"moods"}, store::mood_token(after[i])); });
      continue;
    }
    const yaml::Path path{"moods", std::to_string(i)};
    const auto put = [&](const char* key, std::optional<int> felt) {
      if (felt) store::apply(transaction, file, path, {key, std::to_string(*felt)}, "mood");
    };
    if (before[i].before != after[i].before) put("before", after[i].before);
    if (before[i].after != after[i].after) put("after", after[i].after);
  }
}

/// A line that stands there already stays as it is.
void keep_line(Context& context, store::Transaction& transaction, const ThoughtRecord& record, bool keep) {
  if (keep && !record.line.empty()) add_self_talk(context, transaction, {record.line, record.after, {}});
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
  std::vector<FeltMood> moods = record.moods;
  take_moods(moods, thought);
  ask_moods_again(ask, moods, thought);
  if (thought.asks_to_keep && !thought.keep && thought.answers.has("line") && ask.open())
    thought.keep = ask_to_keep(ask);
}

bool ask_to_keep(Ask& ask) { return ask.yes("Keep this line among your self-talk?", false); }

NewRecord begin_record(Context& context, const std::string& title, const ThoughtAnswers& thought, bool dry_run) {
  store::Transaction transaction = begin(context, ActionKind::reframe, dry_run);
  ThoughtRecord record{.kind = std::string(store::thoughts_kind), .title = title};
  record.name = name_for_worksheet(context, title);
  record.started = context.today();
  record.stem = record.started->iso() + '-' + record.name;
  if (transaction.has(file_of(record))) {  // a file that can't be read, or of another kind
    refuse("name-taken", file_of(record) + " is there already", "--title, with other words");
  }
  record = changed(context, std::move(record), thought);
  transaction.set(file_of(record), store::write_thought_record(record));
  keep_line(context, transaction, record, thought.keep);
  return {record.name, commit_or_preview(context, transaction, dry_run)};
}

Exit change_record(Context& context, const std::string& name, const ThoughtAnswers& thought, bool dry_run) {
  store::Transaction transaction = begin(context, ActionKind::reframe, dry_run);
  const ThoughtRecord before = find_thought(context, name);
  const ThoughtRecord after = changed(context, before, thought);
  const std::string file = file_of(before);
  store::KeyEdits edits;
  for (const std::span<const Question> questions : {record_questions(), thought_questions()}) {
    for (const Question& question : questions) {
      const std::string text = text_of(after, question.key);
      if (text == text_of(before, question.key)) continue;
      const bool number = question.kind == Question::Kind::whole;
      edits.push_back({std::string(question.key), number ? text : yaml::scalar(text)});
    }
  }
  if (after.pattern != before.pattern) edits.push_back({"pattern", after.pattern});
  store::apply(transaction, file, edits);
  write_moods(transaction, file, before.moods, after.moods);
  keep_line(context, transaction, after, thought.keep);
  return commit_or_preview(context, transaction, dry_run);
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
