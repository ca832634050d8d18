#include "cli/domain/sample_notebook.h"

#include <array>
#include <cstdint>

#include "core/model/entry.h"
#include "core/model/schedule.h"
#include "core/model/settings.h"
#include "core/rules/celebrations.h"
#include "core/rules/habit_stats.h"
#include "core/rules/longest_run.h"
#include "core/rules/records.h"
#include "core/store/codec.h"
#include "core/store/log_edit.h"
#include "core/store/log_line.h"
#include "core/store/notebook.h"
#include "core/store/worksheet_file.h"

namespace recover::cli {
namespace {

using std::chrono::days;

constexpr int sample_days = 91;

constexpr std::array wins = {"called my sister",        "got up before nine",  "made the bed",
                             "said no to a late night", "cooked for myself",   "asked for a quiet minute",
                             "opened the letter",       "went to the meeting", "sat in the sun a while",
                             "wrote to an old friend",  "slept through",       "watered the plants"};
constexpr std::array notes = {"to the bridge and back", "in the rain", "with the neighbor's dog", "slow, and fine"};

/// Numbers that look like life and are the same every time (SplitMix64, Steele et al. 2014).
class Dice final : public Random {
 public:
  std::uint64_t next() override {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
  bool chance(int percent) { return below(100) < percent; }

 private:
  std::uint64_t state_ = 20260213;
};

std::string at_of(Day day, int hour, int minute) {
  return Moment{std::chrono::local_seconds{day.local()} + std::chrono::hours{hour} + std::chrono::minutes{minute}, {}}
      .iso();
}

class Sample {
 public:
  explicit Sample(Day today) : today_(today), first_(today - days{sample_days}) {}

  std::map<std::string, std::string> make() {
    habits();
    goals();
    files_["since/smoke-free.yaml"] =
        store::write_since({"smoke-free", "Smoke-free", {{add_months(today_, -6), std::nullopt}}});
    own_words();
    own_thoughts();
    files_["recover.yaml"] = "# An invented person's notebook: look around, change what you like.\nformat: 1\n";
    for (Day day = first_; day < today_; ++day) log_day(day, static_cast<int>((day - first_).count()));
    remember_runs();
    moments(today_ - days{1});
    return files_;
  }

 private:
  void habits() {
    Habit walk{.name = "walk", .title = "Walk", .start = first_};
    walk.tiny = "to the corner";
    walk.amount = {{std::nullopt, *Target::parse("at least 20 min")}};
    walk.cue = "the coffee is poured";
    walk.then = "I put on my shoes";
    walk.when = "morning";
    add_habit(walk);
    Habit read{.name = "read", .title = "Read", .start = first_ + days{14}};
    read.tiny = "one page";
    read.when = "evening";
    add_habit(read);
    Habit call{.name = "call",
               .title = "Call someone",
               .every = {{std::nullopt, *Schedule::parse("3 per week")}},
               .start = first_ + days{21}};
    call.tiny = "send one line";
    add_habit(call);
  }

  void add_habit(const Habit& habit) {
    files_["habits/" + habit.name + ".yaml"] = store::write_habit(habit);
    habits_.push_back(habit);
  }

  void goals() {
    Goal river{.name = "walk-to-the-river",
               .title = "Walk to the river and back",
               .why = "I sleep better on the days I move",
               .area = "physical"};
    river.started = first_ + days{30};
    river.confidence = 8;
    river.steps = {{"Shoes by the door", first_ + days{31}, std::nullopt},
                   {"Walk to the corner", first_ + days{44}, std::nullopt},
                   {"Walk to the bridge", std::nullopt, std::nullopt},
                   {"Walk to the river", std::nullopt, std::nullopt}};
    river.picture = {"the river, on my own feet", "my face in the wind, and tea after", "rain", "it rains",
                     "I take the umbrella to the corner"};
    river.reward = "an hour with a good record";
    files_["goals/walk-to-the-river.yaml"] = store::write_goal(river);
    Goal desk{.name = "tidy-desk", .title = "Tidy desk", .area = "environmental"};
    desk.started = first_ + days{5};
    desk.steps = {{"Clear the space of one hand", first_ + days{6}, std::nullopt},
                  {"One drawer", first_ + days{12}, std::nullopt}};
    desk.done = first_ + days{12};
    files_["goals/tidy-desk.yaml"] = store::write_goal(desk);
  }

  void own_words() {
    files_["people.yaml"] = "people:\n  - " +
                            store::person_token({"Ana", "text 555-0100", {"hard moments", "a walk"}}) + "\n  - " +
                            store::person_token({"Theo", "call 555-0101, evenings", {"a laugh"}}) + '\n';
    files_["plan.yaml"] =
        "what-helps: [music while I cook, a walk before noon]\n"
        "early-signs:\n  - three short nights -> I call Ana and drop one thing\n";
    files_["safety.yaml"] =
        "signs: [I stop answering the phone]\non-my-own: [cold water on my face]\nask: [\"Ana, 555-0100\"]\n";
    const Day evening = today_ - days{1};
    JournalEntry entry{evening.iso() + "-2014", evening, at_of(evening, 20, 14), "voice-you-like", {}};
    entry.text = "My grandmother's, when she sang at the sink.\nThe bridge was quiet today.";
    files_["journal/" + entry.name + ".yaml"] = store::write_journal_entry(entry);
    Worksheet sheet{.kind = std::string(store::solve_kind), .title = "Noise at night", .started = today_ - days{3}};
    sheet.stem = sheet.started->iso() + "-noise-at-night";
    sheet.facts = "Music next door after eleven, three nights of seven";
    sheet.hope = "Six hours of sleep";
    sheet.ideas = {{"Ask him kindly", "It may end it", "I'm shy around him"}, {"Earplugs", {}, {}}};
    sheet.choice = "Ask him kindly";
    sheet.cue = "we meet on the stairs";
    sheet.then = "I say one sentence";
    sheet.look_back = today_ + days{4};
    files_["worksheets/" + sheet.stem + ".yaml"] = store::write_worksheet(sheet);
  }

  /// Two lines to say to oneself, and a thought looked at from several sides.
  void own_thoughts() {
    files_["self-talk.yaml"] = "lines:\n  - " + store::self_talk_token({"I can learn one piece of it", 70, {}}) +
                               "\n  - " + store::self_talk_token({"You kept at it, and I saw that", {}, "Ana"}) + '\n';
    ThoughtRecord record{.kind = std::string(store::thoughts_kind), .title = "Thought", .started = today_ - days{5}};
    record.stem = record.started->iso() + "-thought";
    record.situation = "Monday, before the call";
    record.moods = {{"sad", 70, {}}};
    record.thought = "I can't do this";
    record.before = 80;
    record.pattern = "cant-do-it";
    record.line = "I can learn from this";
    record.after = 60;
    files_["worksheets/" + record.stem + ".yaml"] = store::write_thought_record(record);
  }

  /// What else was written down on the last day.
  void moments(Day day) {
    const auto text = [](const char* words) { return Value{Value::Form::text, words, {}, {}}; };
    Entry worry{day, EntryKind::worry, text("the letter from the landlord"), {}, at_of(day, 12, 5), {}};
    worry.set("until", Value::of(day + days{4}));
    write(worry);
    write({day, EntryKind::cup, Value::number(3), {}, at_of(day, 17, 40), {}});
    Entry helped{day, EntryKind::helped, text("a walk by the river"), {}, at_of(day, 18, 20), {}};
    helped.set("avenue", Value::of(std::string_view("movement")));
    helped.set("rating", Value::number(1));
    write(helped);
  }

  void add(const Entry& entry) {
    write(entry);
    if (is_answer(entry.kind)) answers_[entry.about.text].emplace_back(entry.day, entry.kind);
    const bool kept = is_answer(entry.kind) && is_kept(entry.kind);
    if (!kept && entry.kind != EntryKind::win) return;
    const std::string subject = kept ? entry.about.text : "win";
    const int total = ++totals_[subject];
    const std::vector<int> milestones = milestones_up_to(total);
    if (milestones.empty() || milestones.back() != total) return;
    Entry memory{entry.day, EntryKind::celebrated, Value::of(std::string_view(subject)), {}, entry.at, {}};
    memory.set("total", Value::number(total));
    write(memory);
  }

  /// Celebrations of the past were shown when they came; a run is known when all days are.
  void remember_runs() {
    const RuleContext frame{today_, Settings{}.week_starts, {}};
    for (const Habit& habit : habits_) {
      const std::vector<DayRecord> records = records_of(answers_[habit.name], habit, today_);
      const auto run = longest_run(habit, records, habit_stats(habit, records, frame), frame);
      if (!run) continue;
      Entry memory{run->reached, EntryKind::celebrated,       Value::of(std::string_view(habit.name)),
                   {},           at_of(run->reached, 22, 59), store::make_id(dice_)};
      memory.set("run", Value::number(run->length));
      std::string& month = files_[store::log_file(Month::of(run->reached))];
      month = store::with_entry(store::log_file(Month::of(run->reached)), month, memory);
    }
  }

  void write(Entry entry) {
    entry.id = store::make_id(dice_);
    files_[store::log_file(Month::of(entry.day))] += store::log_line(entry) + '\n';
  }

  Entry answer(Day day, EntryKind kind, std::string_view habit, int hour) {
    return {day, kind, Value::of(habit), {}, at_of(day, hour, dice_.below(60)), {}};
  }

  /// A quiet week in the second month, and otherwise mostly kept.
  void log_day(Day day, int number) {
    const bool low_week = number >= 40 && number < 46;
    walk(day, low_week);
    check_in(day, low_week);
    if (number >= 21 && dice_.chance(low_week ? 15 : 45)) add(answer(day, EntryKind::done, "call", 18));
    if (dice_.chance(low_week ? 10 : 28)) {
      add({day,
           EntryKind::win,
           {Value::Form::text, wins.at(static_cast<std::size_t>(dice_.below(wins.size()))), {}, {}},
           {},
           at_of(day, 20, dice_.below(60)),
           {}});
    }
    if (number >= 14 && dice_.chance(low_week ? 20 : 70))
      add(answer(day, dice_.chance(30) ? EntryKind::small : EntryKind::done, "read", 22));
  }

  void walk(Day day, bool low_week) {
    if (low_week && dice_.chance(60)) {
      if (dice_.chance(50)) add(answer(day, EntryKind::rest, "walk", 9));
      return;
    }
    if (!dice_.chance(88)) return;
    const bool small = dice_.chance(20);
    Entry entry = answer(day, small ? EntryKind::small : EntryKind::done, "walk", 8);
    entry.set("amount", Value::number(small ? 5 : 15 + 5 * dice_.below(4)));
    if (dice_.chance(12))
      entry.set("note", {Value::Form::text, notes.at(static_cast<std::size_t>(dice_.below(notes.size()))), {}, {}});
    add(entry);
  }

  void check_in(Day day, bool low_week) {
    if (!dice_.chance(75)) return;
    Entry entry{day, EntryKind::check_in, {Value::Form::map, {}, {}, {}}, {}, at_of(day, 19, dice_.below(60)), {}};
    entry.about.entries = {{"mood", Value::number((low_week ? 2 : 3) + dice_.below(2))},
                           {"energy", Value::number(2 + dice_.below(3))},
                           {"stress", Value::number((low_week ? 5 : 2) + dice_.below(4))}};
    add(entry);
  }

  Day today_;
  Day first_;
  Dice dice_;
  std::vector<Habit> habits_;
  std::map<std::string, std::vector<DayRecord>> answers_;
  std::map<std::string, int> totals_;
  std::map<std::string, std::string> files_;
};

}  // namespace

std::map<std::string, std::string> sample_notebook(Day today) { return Sample(today).make(); }

}  // namespace recover::cli
