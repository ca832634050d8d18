#include "core/store/notebook.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "core/base/name.h"
#include "core/base/text.h"
#include "core/store/codec.h"
#include "core/store/embedded.h"
#include "core/store/log_file.h"
#include "core/store/people_file.h"
#include "core/store/self_talk_file.h"
#include "core/store/transaction.h"
#include "core/store/worksheet_file.h"
#include "core/store/write_ahead_log.h"
#include "core/yaml/tree.h"

namespace recover::store {
namespace {

constexpr std::string_view ending = ".yaml";
constexpr std::size_t room_of_month = std::size_t{64} << 10U;  ///< most months need no more
const std::string habits_folder = "habits";
constexpr std::string_view settings_file = "recover.yaml";

std::string without_ending(const std::string& name) { return name.substr(0, name.size() - ending.size()); }

}  // namespace

Notebook::Notebook(Disk& disk, Random& random, Clock& clock, std::string root)
    : disk_(disk), random_(random), clock_(clock), root_(std::move(root)), writer_(disk, root_, [&random] {
        return make_id(random);
      }) {}

Notebook::~Notebook() = default;

bool Notebook::exists() {
  constexpr std::array<std::string_view, 11> ours = {"recover.yaml", "habits",      "goals",         "since",
                                                     "log",          "people.yaml", "safety.yaml",   "plan.yaml",
                                                     "journal",      "worksheets",  "self-talk.yaml"};
  return std::ranges::any_of(ours,
                             [this](std::string_view name) { return disk_.info(path(std::string(name))).has_value(); });
}

const std::vector<FileChange>& Notebook::pending() {
  if (!pending_) pending_ = pending_changes(disk_, root_);
  return *pending_;
}

const std::string* Notebook::read(const std::string& file) {
  const auto change = std::ranges::find(pending(), file, &FileChange::file);
  if (change != pending_->end()) {
    buffer_ = change->before.value_or("");
    return change->before ? &buffer_ : nullptr;
  }
  try {
    return disk_.read(path(file), buffer_) ? &buffer_ : nullptr;
  } catch (const DiskFailure& failure) {
    problems_.push_back(
        {"not-readable", Level::error, {file, 0, 0}, failure.error().what(), "ls -l shows who may read it"});
    return nullptr;
  }
}

std::optional<yaml::Node> Notebook::tree_of(const std::string& file) {
  const std::string* text = read(file);
  if (text == nullptr) return std::nullopt;
  yaml::Parsed parsed = yaml::parse(file, *text);
  const bool stops = has_error(parsed.problems);
  problems_.insert(problems_.end(), parsed.problems.begin(), parsed.problems.end());
  if (stops) return std::nullopt;
  return std::move(parsed.root);
}

std::vector<std::string> Notebook::names_in(const std::string& folder) {
  std::vector<std::string> names;
  try {
    for (const std::string& name : disk_.list(path(folder))) {
      if (name.ends_with(ending) && !name.starts_with('.')) names.push_back(without_ending(name));
    }
  } catch (const DiskFailure& failure) {
    problems_.push_back(
        {"not-readable", Level::error, {folder, 0, 0}, failure.error().what(), "ls -l shows who may read it"});
  }
  for (const FileChange& change : pending()) {
    if (folder_of(change.file) != folder) continue;
    const std::string name = without_ending(file_name(change.file));
    std::erase(names, name);
    if (change.before) names.insert(std::ranges::lower_bound(names, name), name);
  }
  return names;
}

template <typename T>
std::optional<T> Notebook::read_one(const std::string& folder, const std::string& name, Reader<T> reader) {
  std::string file = folder;
  file += '/' + name + std::string(ending);
  const auto root = tree_of(file);
  if (!root) return std::nullopt;
  Problems found;
  T value = reader(*root, file, name, found);
  problems_.insert(problems_.end(), found.begin(), found.end());
  return has_error(found) ? std::nullopt : std::optional(std::move(value));
}

template <typename T>
std::vector<T> Notebook::read_all(const std::string& folder, Reader<T> reader) {
  std::vector<T> all;
  for (const std::string& name : names_in(folder)) {
    if (auto value = read_one(folder, name, reader)) all.push_back(std::move(*value));
  }
  return all;
}

const Settings& Notebook::settings() {
  if (!settings_) {
    const auto root = tree_of(std::string(settings_file));
    Problems found;
    settings_ = root ? read_settings(*root, settings_file, found) : Settings{};
    problems_.insert(problems_.end(), found.begin(), found.end());
  }
  return *settings_;
}

const std::vector<Habit>& Notebook::habits() {
  if (!habits_) {
    // The problems of what was read before are found again.
    std::erase_if(problems_, [](const Problem& problem) { return folder_of(problem.location.file) == habits_folder; });
    habits_ = read_all<Habit>(habits_folder, read_habit);
  }
  return *habits_;
}

const Habit* Notebook::habit(const std::string& name) {
  if (!is_plain_name(name)) return nullptr;
  const auto find = [&name](auto& habits) {
    const auto found = std::ranges::find(habits, name, &Habit::name);
    return found == habits.end() ? nullptr : &*found;
  };
  if (habits_) return find(*habits_);
  if (const Habit* known = find(single_habits_)) return known;
  const auto habit = read_one<Habit>(habits_folder, name, read_habit);
  return habit ? &single_habits_.emplace_back(*habit) : nullptr;
}

const std::vector<Goal>& Notebook::goals() {
  if (!goals_) goals_ = read_all<Goal>("goals", read_goal);
  return *goals_;
}

const std::vector<DayCounter>& Notebook::since() {
  if (!since_) since_ = read_all<DayCounter>("since", read_since);
  return *since_;
}

const std::vector<Person>& Notebook::people() {
  if (!people_) {
    const auto root = tree_of(std::string(people_file));
    people_ = root ? read_people(*root, people_file, problems_) : std::vector<Person>{};
  }
  return *people_;
}

const std::vector<SelfTalk>& Notebook::self_talk() {
  if (!self_talk_) {
    const auto root = tree_of(std::string(self_talk_file));
    self_talk_ = root ? read_self_talk(*root, self_talk_file, problems_) : std::vector<SelfTalk>{};
  }
  return *self_talk_;
}

Plan Notebook::read_plan_file(const std::string& file, std::span<const std::string_view> sections) {
  const auto root = tree_of(file);
  return root ? read_plan(*root, file, sections, problems_) : Plan{};
}

const Plan& Notebook::plan() {
  if (!plan_) plan_ = read_plan_file("plan.yaml", wellness_sections);
  return *plan_;
}

const Plan& Notebook::safety() {
  if (!safety_) safety_ = read_plan_file("safety.yaml", safety_sections);
  return *safety_;
}

const std::vector<JournalEntry>& Notebook::journal() {
  if (!journal_) {
    journal_ = read_all<JournalEntry>("journal", read_journal_entry);
    std::ranges::sort(*journal_, {},
                      [](const JournalEntry& entry) { return std::tie(entry.day, entry.at, entry.name); });
  }
  return *journal_;
}

const std::vector<Worksheet>& Notebook::worksheets() {
  if (!worksheets_) {
    worksheets_ = read_all<Worksheet>("worksheets", read_worksheet);
    std::ranges::sort(*worksheets_, {}, &Worksheet::stem);
    std::erase_if(*worksheets_, [](const Worksheet& sheet) { return sheet.kind != solve_kind; });
  }
  return *worksheets_;
}

const std::vector<ThoughtRecord>& Notebook::thoughts() {
  if (!thoughts_) {
    thoughts_ = read_all<ThoughtRecord>("worksheets", read_thought_record);
    std::ranges::sort(*thoughts_, {}, &ThoughtRecord::stem);
    std::erase_if(*thoughts_, [](const ThoughtRecord& record) { return record.kind != thoughts_kind; });
  }
  return *thoughts_;
}

std::vector<Day> Notebook::written_days(std::initializer_list<const char*> folders) {
  constexpr std::size_t length = 10;
  std::vector<Day> days;
  for (const char* folder : folders) {
    for (const std::string& name : names_in(folder)) {
      if (const auto day = Day::parse(std::string_view(name).substr(0, length))) days.push_back(*day);
    }
  }
  return days;
}

std::vector<std::string> Notebook::names() {
  std::vector<std::string> all;
  for (const char* folder : {"habits", "goals", "since"}) {
    for (std::string& name : names_in(folder)) all.push_back(std::move(name));
  }
  for (const Measure& measure : settings().measures) all.push_back(measure.name);
  return all;
}

Pack Notebook::own_pack(const std::string& name) {
  std::string file = "packs/";
  file += name + std::string(ending);
  const auto own = tree_of(file);
  return own ? read_pack(*own, file, name, problems_) : Pack{name, 1, {}};
}

Pack Notebook::pack(const std::string& name) {
  Pack pack = own_pack(name);
  const std::string file = "ours";
  Problems none;  // ours are checked by a test
  const yaml::Parsed parsed = yaml::parse(file, embedded_pack(name));
  const Pack ours = read_pack(parsed.root, file, name, none);
  for (const PackItem& item : ours.items) {
    if (std::ranges::find(pack.items, item.id, &PackItem::id) == pack.items.end()) pack.items.push_back(item);
  }
  return pack;
}

std::vector<Helpline> Notebook::helplines() {
  const std::string file = "packs/helplines.yaml";
  std::vector<Helpline> lines;
  if (const auto own = tree_of(file)) lines = read_helplines(*own, file, problems_);
  Problems none;
  for (Helpline& line : read_helplines(yaml::parse(file, embedded_pack("helplines")).root, file, none)) {
    if (std::ranges::find(lines, line.id, &Helpline::id) == lines.end()) lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<Month> Notebook::months() {
  std::vector<Month> months;
  for (const std::string& name : names_in("log")) {
    if (const auto month = Month::parse(name)) months.push_back(*month);
  }
  return months;
}

std::vector<Month> Notebook::months_in(const std::optional<Range>& range) {
  std::vector<Month> found = months();
  if (!range) return found;
  std::erase_if(found, [&](Month month) { return month.last() < range->first || range->last < month.first(); });
  return found;
}

template <typename Take>
void Notebook::each_month(const std::vector<Month>& months, const Take& take) {
  buffer_.reserve(room_of_month);
  for (const Month month : months) {
    const std::string file = log_file(month);
    const std::string* text = read(file);
    if (text != nullptr) take(month, file, *text);
  }
}

template <typename Take>
void Notebook::each_line(const std::optional<Range>& range, const Take& take) {
  LineReader reader;
  std::vector<Line> room;
  each_month(months_in(range), [&](Month /*month*/, const std::string& file, const std::string& text) {
    Log log = open_log(file, text, problems_, reader, std::move(room));
    for (const Line& line : log.lines) {
      if (!range || range->has(line.day)) take(line, file);
    }
    room = std::move(log.lines);
  });
}

void Notebook::each(const Visit& visit, const std::optional<Range>& range) {
  each_line(range, [&visit](const Line& line, const std::string& /*file*/) { visit(line); });
}

void Notebook::each(const FiledVisit& visit, const std::optional<Range>& range) { each_line(range, visit); }

AnswersByHabit Notebook::answers(Range with_amounts, const Visit& visit_others, const std::optional<Range>& range) {
  LineReader reader;
  const std::vector<Month> months = months_in(range);
  if (months.empty()) return {};
  ShortLog log{AnswersByHabit(with_amounts, Range{months.front().first(), months.back().last()}.days()), {}, {}};
  each_month(months, [&](Month month, const std::string& file, const std::string& text) {
    read_short(file, text, month, log, problems_, reader);
    for (const Line& line : log.others) visit_others(line);
  });
  log.answers.name(reader.topics());
  return std::move(log.answers);
}

std::string Notebook::text_of(const std::string& file) {
  std::string text;
  const auto& changes = pending();
  const auto change = std::ranges::find(changes, file, &FileChange::file);
  if (change != changes.end()) return change->before.value_or("");
  try {
    disk_.read(path(file), text);
  } catch (const DiskFailure&) {
    text.clear();  // the problem that asks for it already says why
  }
  return text;
}

void Notebook::override_text(const std::string& file, std::string text) {
  forget();
  pending();
  std::erase_if(*pending_, [&file](const FileChange& change) { return change.file == file; });
  pending_->push_back({file, std::move(text), std::nullopt});
}

void Notebook::forget() {
  problems_.clear();
  pending_.reset();
  settings_.reset();
  habits_.reset();
  single_habits_.clear();
  goals_.reset();
  since_.reset();
  people_.reset();
  self_talk_.reset();
  plan_.reset();
  safety_.reset();
  journal_.reset();
  worksheets_.reset();
  thoughts_.reset();
}

Transaction Notebook::begin(ActionTitle title) {
  auto lock = writer_.lock(title.line());
  forget();
  return {*this, std::move(title), std::move(lock)};
}

Transaction Notebook::preview(ActionTitle title) { return {*this, std::move(title), nullptr}; }

std::string log_file(Month month) { return "log/" + month.iso() + std::string(ending); }

std::string make_id(Random& random) {
  constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";  // Crockford's base 32, lower case
  constexpr std::uint64_t letters = 22;
  std::uint64_t bits = random.next();
  std::string id(1, digits[10 + bits % letters]);
  bits /= letters;
  for (int i = 0; i < 7; ++i, bits /= digits.size()) id += digits[bits % digits.size()];
  return id;
}

}  // namespace recover::store
