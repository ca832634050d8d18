#include "cli/args/spec.h"

#include <algorithm>
#include <charconv>

#include "cli/args/labels.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

using Shape = OptionSpec::Shape;

std::vector<std::string> names_of(std::string_view names) {
  std::vector<std::string> out;
  for (const std::string_view name : split(names, ',')) out.emplace_back(trim(name));
  return out;
}

OptionSpec make(Shape shape, std::string_view names, std::string_view help) {
  OptionSpec option;
  option.shape = shape;
  option.names = names_of(names);
  option.help = help;
  return option;
}

OptionSpec make_value(std::string_view names, std::string_view placeholder, std::string_view help, Complete complete) {
  OptionSpec option = make(Shape::value, names, help);
  option.value = placeholder;
  option.complete = complete;
  return option;
}

/// Strictly decimal: from_chars would take no plus, but leading zeros, which CLI11 reads as octal.
std::optional<int> whole_number(std::string_view text) {
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  if (digits.size() > 1 && digits.starts_with('0')) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

[[noreturn]] void refuse_two_formats(const std::string& other) {
  throw Failure(ErrorKind::refused, Problem{"option-twice",
                                            Level::error,
                                            {},
                                            "--json and --format " + other + " ask for two formats",
                                            "--format " + other});
}

}  // namespace

std::string_view title(Group group) {
  switch (group) {
    case Group::right_now:
      return "Right now";
    case Group::today:
      return "Today";
    case Group::build:
      return "Build";
    case Group::hard_moments:
      return "Hard moments";
    case Group::look_back:
      return "Look back";
    case Group::with_others:
      return "With others";
    case Group::machinery:
      return "Machinery";
  }
  return {};
}

Spec& Spec::summary(std::string_view line) {
  summary_ = line;
  return *this;
}

Spec& Spec::about(std::string_view paragraph) {
  about_.emplace_back(paragraph);
  return *this;
}

Spec& Spec::positional(std::string_view name, std::string& value, std::string_view help, Presence presence,
                       Complete complete) {
  OptionSpec option = make(Shape::positional, name, help);
  option.required = presence == Presence::required;
  option.complete = complete;
  option.take = [&value](const std::string& word) { value = word; };
  return add(std::move(option));
}

Spec& Spec::words(std::string_view name, std::vector<std::string>& values, std::string_view help, Presence presence,
                  Complete complete) {
  OptionSpec option = make(Shape::positional_many, name, help);
  option.required = presence == Presence::required;
  option.repeats = true;
  option.complete = complete;
  option.take = [&values](const std::string& word) { values.push_back(word); };
  return add(std::move(option));
}

Spec& Spec::option(std::string_view names, std::optional<std::string>& value, std::string_view placeholder,
                   std::string_view help, Complete complete) {
  OptionSpec option = make_value(names, placeholder, help, complete);
  option.take = [&value](const std::string& word) { value = word; };
  return add(std::move(option));
}

Spec& Spec::list(std::string_view names, std::vector<std::string>& values, std::string_view placeholder,
                 std::string_view help, Complete complete) {
  OptionSpec option = make_value(names, placeholder, help, complete);
  option.repeats = true;
  option.take = [&values](const std::string& word) { values.push_back(word); };
  return add(std::move(option));
}

Spec& Spec::choice(std::string_view names, std::optional<std::string>& value, std::vector<std::string> choices,
                   std::string_view help) {
  OptionSpec option = make_value(names, "WORD", help, Complete::choices);
  option.choices = std::move(choices);
  option.take = [&value](const std::string& word) { value = word; };
  return add(std::move(option));
}

Spec& Spec::positional_choice(std::string_view name, std::string& value, std::vector<std::string> choices,
                              std::string_view help, Presence presence) {
  positional(name, value, help, presence, Complete::choices);
  options_.back().choices = std::move(choices);
  return *this;
}

Spec& Spec::whole(std::string_view names, std::optional<int>& value, int least, int most, std::string_view help) {
  OptionSpec option = make_value(names, "N", help, Complete::nothing);
  option.take = [&value, least, most, name = option.names.back()](const std::string& word) {
    const auto number = whole_number(word);
    if (number && least <= *number && *number <= most) {
      value = number;
      return;
    }
    const std::string likely = std::to_string(least + std::min(most - least, 10) / 2);
    throw Failure(ErrorKind::refused, Problem{"value-range",
                                              Level::error,
                                              {},
                                              name + " takes a whole number from " + std::to_string(least) + " to " +
                                                  std::to_string(most) + ", not " + in_quotes(word),
                                              name + ' ' + likely});
  };
  return add(std::move(option));
}

Spec& Spec::flag(std::string_view names, bool& value, std::string_view help) {
  OptionSpec option = make(Shape::flag, names, help);
  option.take = [&value](const std::string&) { value = true; };
  return add(std::move(option));
}

Spec& Spec::optional_value(std::string_view names, std::optional<std::string>& value, std::string_view placeholder,
                           std::string_view help) {
  OptionSpec option = make(Shape::optional_value, names, help);
  option.value = placeholder;
  option.take = [&value](const std::string& word) { value = word; };
  return add(std::move(option));
}

Spec& Spec::example(std::string_view words, std::string_view meaning) {
  examples_.push_back({std::string(words), std::string(meaning)});
  return *this;
}

Spec& Spec::exits(Exit exit, std::string_view meaning) {
  exits_.push_back({exit, std::string(meaning)});
  return *this;
}

Spec& Spec::see(std::string_view topic) {
  see_.emplace_back(topic);
  return *this;
}

Spec& Spec::run(Body body) {
  body_ = std::move(body);
  return *this;
}

Spec& Spec::any_line() {
  takes_any_line_ = true;
  return *this;
}

Spec& Spec::add(OptionSpec option) {
  options_.push_back(std::move(option));
  return *this;
}

void declare_globals(Spec& spec, Globals& globals) {
  const std::size_t own = spec.options_.size();
  spec.option("--notebook", globals.notebook, "DIR", "Folder of the notebook", Complete::folder)
      .option("--today", globals.today, "DAY", "Take this day as today", Complete::day)
      .choice("--color", globals.color, {"auto", "always", "never"}, "When to use bold and dim text")
      .flag("--plain", globals.plain, "No decoration: easier for screen readers and braille")
      .flag("-q,--quiet", globals.quiet, "Don't confirm what was saved")
      .flag("--no-input", globals.no_input, "Never ask anything")
      .flag("--discreet", globals.discreet, "No names, no totals; of a list how many there are")
      .flag("-h,--help", globals.help, "Show help for this command")
      .flag("--version", globals.version, "Show the version");
  for (std::size_t i = own; i < spec.options_.size(); ++i) spec.options_[i].everywhere = true;
}

void declare_format(Spec& spec, Format& format, const std::vector<std::string>& formats) {
  format.usual = formats.front();
  OptionSpec choice = make_value("--format", "FORMAT", "How to write the answer", Complete::choices);
  choice.choices = formats;
  choice.take = [&format](const std::string& word) {
    if (format.json && word != "json") refuse_two_formats(word);
    format.chosen = word;
  };
  spec.add(std::move(choice));
  if (std::ranges::find(formats, "json") == formats.end()) return;
  OptionSpec json = make(Shape::flag, "--json", "The same as --format json");
  json.take = [&format](const std::string&) {
    if (format.chosen.value_or("json") != "json") refuse_two_formats(*format.chosen);
    format.json = true;
  };
  spec.add(std::move(json));
}

void declare_recording(Spec& spec, Recording& recording, On on) {
  const bool several = on == On::several_days;
  spec.option("--on", recording.on, several ? "DAYS" : "DAY",
              several ? "The day it was, or several like mon..wed; today otherwise"
                      : "The day it was, in words or as 2026-11-20; today otherwise",
              Complete::day)
      .option("--note", recording.note, "TEXT", "A note beside it; - reads it from standard input")
      .flag("-n,--dry-run", recording.dry_run, "Show what would be written, and write nothing")
      .optional_value("--once", recording.once, "KEY",
                      "Add nothing when the same, with the same key, is there for that day");
}

void declare_together(Spec& spec, bool& together) {
  spec.flag("--together", together, "For a group: nothing is written down, and nothing of yours is shown");
}

}  // namespace recover::cli
