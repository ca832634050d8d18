#include "core/actions/record.h"

#include "tests/support/catch.h"
#include "tests/support/written_notebook.h"

using namespace recover;
using test::WrittenNotebook;

namespace {

Entry win(const WrittenNotebook& written, std::string_view text, std::string_view key = {}) {
  Entry entry{.day = written.today, .kind = EntryKind::win, .about = Value::of(text)};
  if (!key.empty()) entry.set("once", Value::of(key));
  return entry;
}

bool is_new(WrittenNotebook& written, const Entry& entry) {
  store::Transaction transaction = written.notebook.begin(ActionKind::win);
  const bool recorded = actions::record_once(transaction, entry).has_value();
  transaction.commit();
  return recorded;
}

}  // namespace

TEST_CASE("an entry is stamped with the moment of its change and gets an id", "[record]") {
  WrittenNotebook written("2026-02-13");
  store::Transaction transaction = written.notebook.begin(ActionKind::win);
  const Entry entry = actions::record(transaction, win(written, "got up"));
  transaction.commit();
  CHECK(entry.at == "2026-02-13T12:00:00+00:00");
  CHECK(entry.id.size() == 8);
  CHECK(written.text("log/2026-02.yaml").find("win: \"got up\"") != std::string::npos);
}

TEST_CASE("once is once for a kind, subject, day and key", "[record]") {
  WrittenNotebook written("2026-02-13");
  CHECK(is_new(written, win(written, "sang", "morning")));
  CHECK_FALSE(is_new(written, win(written, "sang", "morning")));
  CHECK(is_new(written, win(written, "sang", "evening")));
  CHECK(is_new(written, win(written, "sang")));
  CHECK_FALSE(is_new(written, win(written, "sang")));
  CHECK(is_new(written, win(written, "danced", "morning")));
}
