#include "cli/docs/candidates.h"

#include <algorithm>

#include "cli/domain/avenues.h"
#include "core/model/entry.h"
#include "core/model/settings.h"

namespace recover::cli {
namespace {

std::vector<Candidate> plain(const std::vector<std::string>& words) {
  std::vector<Candidate> out(words.size());
  std::ranges::transform(words, out.begin(), [](const std::string& word) { return Candidate{word, {}}; });
  return out;
}

std::vector<Candidate> titled(const Names::List& list) {
  std::vector<Candidate> out;
  for (const auto& [word, title] : list) out.push_back({word, title});
  return out;
}

std::vector<Candidate> together(std::vector<Candidate> all, const std::vector<Candidate>& more) {
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

const std::vector<Candidate>& weekdays() {
  static const std::vector<Candidate> days{{"mon", "Monday"},   {"tue", "Tuesday"}, {"wed", "Wednesday"},
                                           {"thu", "Thursday"}, {"fri", "Friday"},  {"sat", "Saturday"},
                                           {"sun", "Sunday"}};
  return days;
}

std::vector<Candidate> days(Complete complete) {
  const Candidate other = complete == Complete::day_ahead ? Candidate{"tomorrow", "the next day"}
                                                          : Candidate{"yesterday", "the day before"};
  return together({{"today", "this day"}, other}, weekdays());
}

/// A day, or after "mon.." the other end.
std::vector<Candidate> ranges(const std::string& typed) {
  std::vector<Candidate> out = days(Complete::day);
  const auto dots = typed.find("..");
  if (dots == std::string::npos) return out;
  for (Candidate& one : out) one.word.insert(0, typed.substr(0, dots + 2));
  return out;
}

std::vector<Candidate> areas(const Names& names) {
  if (!names.areas.empty()) return titled(names.areas);
  return plain(wellness_areas);
}

std::vector<Candidate> schedules() {
  return {{"daily", "every day"},
          {"weekdays", "Monday to Friday"},
          {"mon,wed,fri", "some days of the week"},
          {"2 days", "every second day"},
          {"3 per week", "on any three days"},
          {"3 in 7 days", "three days of any seven"},
          {"2 per month", "on any two days"},
          {"3 per day", "three times a day"},
          {"track", "no schedule, totals only"}};
}

const std::vector<std::string>& settings() {
  static const std::vector<std::string> words{"day-starts", "week-starts", "region", "celebrate",
                                              "streaks",    "self-talk",   "menu",   "check-in",
                                              "areas",      "words",       "pauses"};
  return words;
}

std::vector<Candidate> editable_words() {
  return {{"settings", "recover.yaml"}, {"people", "people.yaml"},       {"plan", "plan.yaml"},
          {"safety", "safety.yaml"},    {"self-talk", "self-talk.yaml"}, {"log", "this month's log"}};
}

/// The names that stand for a value; null when it takes something else.
Names::List Names::*names_for(Complete complete) {
  switch (complete) {
    case Complete::habit:
      return &Names::habits;
    case Complete::goal:
      return &Names::goals;
    case Complete::since:
      return &Names::since;
    case Complete::person:
      return &Names::people;
    case Complete::worksheet:
      return &Names::worksheets;
    case Complete::breathing:
      return &Names::breathing;
    case Complete::imagery:
      return &Names::imagery;
    case Complete::thought:
      return &Names::thoughts;
    case Complete::pattern:
      return &Names::patterns;
    case Complete::self_talk:
      return &Names::self_talk;
    case Complete::worry:
      return &Names::worries;
    case Complete::entry_id:
      return &Names::entries;
    case Complete::region:
      return &Names::regions;
    default:
      return nullptr;
  }
}

}  // namespace

std::vector<Candidate> values_for(const OptionSpec& option, const std::string& typed, const NameSource& names) {
  const auto known = [&names] { return names ? names() : Names{}; };
  if (const auto list = names_for(option.complete)) return titled(known().*list);
  switch (option.complete) {
    case Complete::any_name: {
      const Names all = known();
      return together(together(titled(all.habits), titled(all.goals)), titled(all.since));
    }
    case Complete::editable: {
      const Names all = known();
      return together(editable_words(), together(together(titled(all.habits), titled(all.goals)), titled(all.since)));
    }
    case Complete::habit_or_goal: {
      const Names all = known();
      return together(titled(all.habits), titled(all.goals));
    }
    case Complete::day:
    case Complete::day_ahead:
      return days(option.complete);
    case Complete::range:
      return ranges(typed);
    case Complete::area:
      return areas(known());
    case Complete::avenue:
      return plain({avenues.begin(), avenues.end()});
    case Complete::technique:
      return plain({"problem-solving", "mindfulness", "kind-self-talk", "stress-relief", "self-care"});
    case Complete::kind:
      return plain({kind_words.begin(), kind_words.end()});
    case Complete::schedule:
      return schedules();
    case Complete::setting:
      return plain(settings());
    case Complete::shell:
      return plain({"bash", "zsh", "fish"});
    case Complete::folder:
      return {{std::string(folders_wanted), {}}};
    default:
      return plain(option.choices);
  }
}

}  // namespace recover::cli
