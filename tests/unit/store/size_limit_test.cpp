#include "core/store/size_limit.h"

#include "core/base/problem.h"
#include "core/store/log_edit.h"
#include "core/store/log_line.h"
#include "tests/support/catch.h"

using namespace recover;
using namespace recover::store;

TEST_CASE("a line that would make the file too large for any reader is refused, with the reason", "[room]") {
  const Entry win{*Day::parse("2026-11-02"),
                  EntryKind::win,
                  {Value::Form::text, std::string(9U << 20U, 'a'), {}, {}},
                  {},
                  {},
                  "k5w39qzt"};
  const Entry small{win.day, EntryKind::win, {Value::Form::text, "small", {}, {}}, {}, {}, "k5w39qzt"};
  const std::string text = log_line(small) + '\n';
  for (const bool is_new : {true, false}) {
    try {
      is_new ? with_entry("log/2026-11.yaml", text, win) : with_line("log/2026-11.yaml", text, 1, win);
      FAIL("it was taken");
    } catch (const Failure& failure) {
      CHECK(failure.kind() == ErrorKind::not_stored);
      CHECK(failure.problems().front().code == "yaml-limit");
      CHECK(failure.problems().front().what == "the file would grow over 8 MiB; nothing was changed");
    }
  }
}

TEST_CASE("what is too large already may shrink, and grow no more", "[room]") {
  const auto [file, most] = GENERATE(table<const char*, std::size_t>(
      {{"log/2026-11.yaml", 8U << 20U}, {"journal/2026-11-02-0900.yaml", 8U << 20U}, {"people.yaml", 1U << 20U}}));
  CAPTURE(file);
  CHECK_NOTHROW(check_size_limit(file, 0, most));
  CHECK_NOTHROW(check_size_limit(file, most + 2, most + 1));
  CHECK_THROWS_AS(check_size_limit(file, 0, most + 1), Failure);
}
