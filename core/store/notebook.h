#pragma once

#include <deque>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/base/random.h"
#include "core/io/disk.h"
#include "core/model/day_counter.h"
#include "core/model/entry.h"
#include "core/model/goal.h"
#include "core/model/habit.h"
#include "core/model/journal_entry.h"
#include "core/model/pack.h"
#include "core/model/person.h"
#include "core/model/plan.h"
#include "core/model/self_talk.h"
#include "core/model/settings.h"
#include "core/model/thought_record.h"
#include "core/model/worksheet.h"
#include "core/store/answers_by_habit.h"
#include "core/store/log_line.h"
#include "core/store/notebook_writer.h"
#include "core/time/clock.h"
#include "core/yaml/tree.h"

namespace recover::store {

class Transaction;

/// A person's notebook: reads what is asked for, when it is asked for, and begins changes. Problems met on the way are
/// collected; reading never stops for one file.
class Notebook {
 public:
  Notebook(Disk& disk, Random& random, Clock& clock, std::string root);
  ~Notebook();
  Notebook(const Notebook&) = delete;
  Notebook& operator=(const Notebook&) = delete;

  const std::string& root() const { return root_; }
  bool exists();  ///< there is something of ours in it

  const Settings& settings();
  const std::vector<Habit>& habits();  ///< in order of name; those with an error are left out
  /// The habit of exactly this name, without a look at the others; null when there is none or its file has an error.
  const Habit* habit(const std::string& name);
  const std::vector<Goal>& goals();
  const std::vector<DayCounter>& since();
  const std::vector<Person>& people();       ///< in the order of people.yaml
  const std::vector<SelfTalk>& self_talk();  ///< in the order of self-talk.yaml
  const Plan& plan();
  const Plan& safety();
  const std::vector<JournalEntry>& journal();    ///< in order of day and moment
  const std::vector<Worksheet>& worksheets();    ///< of problem solving, in order of the day they were begun
  const std::vector<ThoughtRecord>& thoughts();  ///< the worksheets of that kind, in the same order
  /// The days that file names of these folders ("journal", "worksheets") begin with, in any order; no file is read.
  std::vector<Day> written_days(std::initializer_list<const char*> folders);
  /// Every name in use: habits, goals, counts (also of files with an error) and measures.
  std::vector<std::string> names();
  /// The embedded pack, with the person's own items before ours; an own item replaces ours of the same id.
  Pack pack(const std::string& name);
  Pack own_pack(const std::string& name);  ///< only the person's own items; none without a file
  std::vector<Helpline> helplines();       ///< the person's own first

  /// Called for each entry, in the order of its file. What a Line views ends with the call.
  using Visit = std::function<void(const Line&)>;
  /// Every entry of the months in `range` (all of them without one), month by month.
  void each(const Visit& visit, const std::optional<Range>& range = {});
  /// The same with the file each entry stands in, which need not be that of its month.
  using FiledVisit = std::function<void(const Line&, const std::string& file)>;
  void each(const FiledVisit& visit, const std::optional<Range>& range = {});
  /// The answers of the whole months that `range` touches (of all without one), with the amounts of some days; every
  /// other entry of these months is visited. For who counts; the problems are those of `each`.
  AnswersByHabit answers(Range with_amounts, const Visit& visit_others, const std::optional<Range>& range = {});
  /// Months that have a file, ascending.
  std::vector<Month> months();

  /// What was met while reading so far.
  const Problems& problems() const { return problems_; }
  /// The text of a file of the notebook, for showing a problem's line; empty when unreadable.
  std::string text_of(const std::string& file);

  /// From now on, and until the next change, a file is read as if it held this text.
  void override_text(const std::string& file, std::string text);

  /// Takes the lock and starts a change. Everything read before is forgotten, so that it is read anew under the lock.
  Transaction begin(ActionTitle title);
  /// A change that is only looked at: no lock, and never to be committed.
  Transaction preview(ActionTitle title);
  NotebookWriter& writer() { return writer_; }
  Disk& disk() { return disk_; }
  Random& random() { return random_; }
  Clock& clock() { return clock_; }
  /// The practice day of now (R1).
  Day today() { return practice_day(clock_.now(), settings().day_starts); }

 private:
  friend class Transaction;
  template <typename T>
  using Reader = T (*)(const yaml::Node&, std::string_view, std::string_view, Problems&);
  template <typename T>
  std::optional<T> read_one(const std::string& folder, const std::string& name, Reader<T> reader);
  template <typename T>
  std::vector<T> read_all(const std::string& folder, Reader<T> reader);
  std::vector<Month> months_in(const std::optional<Range>& range);
  template <typename Take>
  void each_month(const std::vector<Month>& months, const Take& take);
  template <typename Take>
  void each_line(const std::optional<Range>& range, const Take& take);
  const std::string* read(const std::string& file);
  /// What a change that is not finished does to the files: it counts as not yet done.
  const std::vector<FileChange>& pending();
  std::optional<yaml::Node> tree_of(const std::string& file);
  Plan read_plan_file(const std::string& file, std::span<const std::string_view> sections);
  std::vector<std::string> names_in(const std::string& folder);
  std::string path(const std::string& file) const { return root_ + '/' + file; }
  void forget();

  Disk& disk_;
  Random& random_;
  Clock& clock_;
  std::string root_;
  NotebookWriter writer_;
  Problems problems_;
  std::optional<std::vector<FileChange>> pending_;
  std::optional<Settings> settings_;
  std::optional<std::vector<Habit>> habits_;
  std::deque<Habit> single_habits_;  ///< those read before `habits_`
  std::optional<std::vector<Goal>> goals_;
  std::optional<std::vector<DayCounter>> since_;
  std::optional<std::vector<Person>> people_;
  std::optional<std::vector<SelfTalk>> self_talk_;
  std::optional<Plan> plan_;
  std::optional<Plan> safety_;
  std::optional<std::vector<JournalEntry>> journal_;
  std::optional<std::vector<Worksheet>> worksheets_;
  std::optional<std::vector<ThoughtRecord>> thoughts_;
  std::string buffer_;
};

/// "log/2026-11.yaml".
std::string log_file(Month month);
/// Eight characters: a letter and seven letters or digits of Crockford's base 32, lower case.
std::string make_id(Random& random);

}  // namespace recover::store
