#include "cli/domain/check_in_answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/app/ask.h"
#include "core/base/name.h"
#include "core/base/text.h"
#include "core/yaml/tree.h"

namespace recover::cli {
namespace {

constexpr std::string_view input_name = "standard input";

std::vector<std::string> measure_names(Context& context) {
  std::vector<std::string> names;
  for (const Measure& measure : context.notebook().settings().measures) names.push_back(measure.name);
  return names;
}

/// A whole name or title wins, then the only one that begins so.
const Measure& find_measure(Context& context, const std::string& word) {
  const std::vector<Measure>& measures = context.notebook().settings().measures;
  const std::string wanted = lower(trim(word));
  const Measure* found = nullptr;
  int begins = 0;
  for (const Measure& measure : measures) {
    if (measure.name == wanted || lower(measure.title) == wanted) return measure;
    if (wanted.empty() || !measure.name.starts_with(wanted)) continue;
    found = &measure;
    ++begins;
  }
  if (begins == 1) return *found;
  const std::vector<std::string> names = measure_names(context);
  const auto close = near(wanted, names, 1);
  const std::string known = names.empty() ? "there are none in recover.yaml" : "there are " + listed(names);
  refuse("measure-unknown", '"' + word + "\" is not one of your measures; " + known,
         close.empty() ? "recover check-in --help" : close.front());
}

/// Strictly decimal: 010 and 4.5 are neither 10 nor 4.
std::optional<int> whole_number(std::string_view text) {
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  if (digits.size() > 1 && digits.starts_with('0')) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// One line's or one key's worth of a file.
void take_key(Context& context, CheckInAnswers& answers, const std::string& key, const std::string& value) {
  if (key == "words") {
    take_words(answers, value);
  } else if (key == "note") {
    answers.note = value;
  } else if (key == "day") {
    answers.day = value;
  } else {
    take_measure(context, answers, key, value);
  }
}

/// True when the first line that says something is `key=value`.
bool has_equals_form(std::string_view text) {
  for (const std::string_view line : split(text, '\n')) {
    const std::string_view said = trim(line);
    if (said.empty() || said.starts_with('#')) continue;
    const auto equals = said.find('=');
    return equals != std::string_view::npos && equals < said.find(':');
  }
  return false;
}

CheckInAnswers from_lines(Context& context, std::string_view text) {
  CheckInAnswers answers;
  for (const std::string_view line : split(text, '\n')) {
    const std::string_view said = trim(line);
    if (said.empty() || said.starts_with('#')) continue;
    const auto equals = said.find('=');
    if (equals == std::string_view::npos) {
      refuse("line-shape", '"' + std::string(characters(said, 40)) + "\" has no = in it", "mood=4");
    }
    take_key(context, answers, std::string(trim(said.substr(0, equals))), std::string(trim(said.substr(equals + 1))));
  }
  return answers;
}

CheckInAnswers from_yaml(Context& context, const std::string& file, std::string_view text) {
  const yaml::Parsed parsed = yaml::parse(file, text);
  if (has_error(parsed.problems)) throw Failure(ErrorKind::unreadable, parsed.problems);
  CheckInAnswers answers;
  if (parsed.root.kind == yaml::Node::Kind::nothing) return answers;
  if (parsed.root.kind != yaml::Node::Kind::map) {
    refuse("map-expected", file + " does not name its measures", "mood: 4, a line each");
  }
  for (const auto& [key, value] : parsed.root.entries) {
    if (value.kind == yaml::Node::Kind::nothing) continue;
    if (key.text == "words" && value.kind == yaml::Node::Kind::list) {
      for (const yaml::Node& item : value.items) take_words(answers, item.text);
      continue;
    }
    if (!value.is_scalar()) refuse("value-expected", '"' + key.text + "\" needs one value", key.text + ": 4");
    take_key(context, answers, key.text, value.text);
  }
  return answers;
}

std::string text_of_file(Context& context, const std::string& path) {
  const std::string folder = context.doors.environment("PWD").value_or("");
  std::string text;
  try {
    if (context.doors.disk.read(path.starts_with('/') ? path : folder + '/' + path, text)) return text;
  } catch (const DiskFailure& failure) {
    refuse("file-unreadable", failure.error().what(), "--from FILE, or --from - for standard input");
  }
  refuse("file-missing", "there is no file " + path, "--from FILE, or --from - for standard input");
}

}  // namespace

std::optional<int> CheckInAnswers::value_of(std::string_view measure) const {
  const auto found = std::ranges::find(measures, measure, &std::pair<std::string, int>::first);
  return found == measures.end() ? std::nullopt : std::optional(found->second);
}

std::string scale_said(const Measure& measure) {
  const auto end = [](int number, const std::string& word) {
    return word.empty() ? std::to_string(number) : fmt::format("{} ({})", number, printable(word));
  };
  return end(measure.low, measure.low_word) + " to " + end(measure.high, measure.high_word);
}

void take_measure(Context& context, CheckInAnswers& answers, const std::string& name, const std::string& value) {
  const Measure& measure = find_measure(context, name);
  const auto number = whole_number(trim(value));
  if (!number || *number < measure.low || measure.high < *number) {
    refuse("value-range",
           fmt::format("{} goes from {} in whole numbers, not \"{}\"", measure.name, scale_said(measure), value),
           fmt::format("{}={}", measure.name, (measure.low + measure.high) / 2));
  }
  if (answers.value_of(measure.name)) {
    refuse("measure-twice", measure.name + " stands here twice; once is enough",
           measure.name + '=' + std::to_string(*number));
  }
  answers.measures.emplace_back(measure.name, *number);
}

void take_words(CheckInAnswers& answers, std::string_view text) {
  for (const std::string_view part : split(text, ',')) {
    const std::string word(trim(part));
    const bool known = std::ranges::find(answers.words, word) != answers.words.end();
    if (!word.empty() && !known) answers.words.push_back(word);
  }
}

CheckInAnswers answers_from(Context& context, const std::string& source) {
  const std::string text = source == "-" ? text_or_input(context, source) : text_of_file(context, source);
  if (has_equals_form(text)) return from_lines(context, text);
  return from_yaml(context, source == "-" ? std::string(input_name) : source, text);
}

}  // namespace recover::cli
