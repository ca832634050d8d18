#include "core/store/answers_by_habit.h"

#include "tests/support/catch.h"

using namespace recover;
using namespace recover::store;

namespace {

const Day monday = *Day::parse("2026-11-23");
const Day tuesday = *Day::parse("2026-11-24");

}  // namespace

TEST_CASE("answers are found by their habit once it is named", "[answers]") {
  AnswersByHabit answers({tuesday, tuesday}, 2);
  answers.widen(2);
  answers.take(1, {monday, EntryKind::rest});
  answers.take(1, {tuesday});
  answers.take(0, {tuesday, EntryKind::small});
  answers.name({"walk", "read"});
  CHECK(answers.of("read").records == std::vector<DayRecord>{{monday, EntryKind::rest}, {tuesday}});
  CHECK(answers.of("walk").records == std::vector<DayRecord>{{tuesday, EntryKind::small}});
  CHECK(answers.of("write").records.empty());
}

TEST_CASE("amounts are kept of the days that are wanted", "[answers]") {
  AnswersByHabit answers({tuesday, tuesday}, 2);
  answers.widen(1);
  answers.take_amount(0, {monday, 20});
  answers.take_amount(0, {tuesday, 30});
  answers.name({"walk"});
  CHECK(answers.of("walk").amounts == std::vector<DayAmount>{{tuesday, 30}});
}

TEST_CASE("what came after a moment is taken out again, of new habits as well", "[answers]") {
  AnswersByHabit answers({monday, tuesday}, 2);
  answers.widen(1);
  answers.take(0, {monday});
  answers.take_amount(0, {monday, 20});
  const auto before = answers.sizes();
  answers.take(0, {tuesday});
  answers.take_amount(0, {tuesday, 30});
  answers.widen(2);
  answers.take(1, {tuesday});
  answers.cut(before);
  answers.name({"walk", "read"});
  CHECK(answers.of("walk").records == std::vector<DayRecord>{{monday}});
  CHECK(answers.of("walk").amounts == std::vector<DayAmount>{{monday, 20}});
  CHECK(answers.of("read").records.empty());
}

TEST_CASE("a habit of two topics has the answers of both", "[answers]") {
  AnswersByHabit answers({monday, tuesday}, 2);
  answers.widen(3);
  answers.take(0, {monday});
  answers.take(1, {monday, EntryKind::rest});
  answers.take(2, {tuesday});
  answers.take_amount(2, {tuesday, 20});
  answers.name({"5", "walk", "5"});
  CHECK(answers.of("5").records == std::vector<DayRecord>{{monday}, {tuesday}});
  CHECK(answers.of("5").amounts == std::vector<DayAmount>{{tuesday, 20}});
  CHECK(answers.of("walk").records.size() == 1);
}

TEST_CASE("an answer of now stands behind those of the log, also about a habit without any", "[answers]") {
  AnswersByHabit answers({monday, tuesday}, 2);
  answers.widen(1);
  answers.take(0, {monday});
  answers.name({"walk"});
  answers.add("walk", {tuesday});
  answers.add("read", {tuesday, EntryKind::small});
  CHECK(answers.of("walk").records == std::vector<DayRecord>{{monday}, {tuesday}});
  CHECK(answers.release("read").records == std::vector<DayRecord>{{tuesday, EntryKind::small}});
  CHECK(answers.of("read").records.empty());
}

TEST_CASE("the first and last day with an answer, whatever the order and whatever lies ahead", "[answers]") {
  const Day sunday = monday - std::chrono::days{1};
  const auto days_of = [](const std::vector<DayRecord>& walked, const std::vector<DayRecord>& read) {
    AnswersByHabit answers({monday, tuesday}, 2);
    answers.widen(2);
    for (const DayRecord& record : walked) answers.take(0, record);
    for (const DayRecord& record : read) answers.take(1, record);
    return answers.days_until(monday);
  };
  CHECK(days_of({}, {}) == std::nullopt);
  CHECK(days_of({{tuesday}}, {}) == std::nullopt);
  CHECK(days_of({{monday}}, {}) == Range{monday, monday});
  CHECK(days_of({}, {{sunday}, {monday, EntryKind::rest}}) == Range{sunday, monday});
  CHECK(days_of({{sunday}}, {{monday}}) == Range{sunday, monday});
  CHECK(days_of({{monday}, {sunday}}, {}) == Range{sunday, monday});
  CHECK(days_of({{monday}, {monday, EntryKind::rest}}, {{sunday}, {tuesday}}) == Range{sunday, monday});
}
