// A long log read in several parts at the same time says the same, in the same order, as one read from end to end.
#include <catch2/catch.hpp>

#include "core/store/notebook.h"
#include "tests/unit/store/desk.h"

using namespace recover;
using namespace recover::store;
using test::Desk;
using test::root;

namespace {

constexpr int months = 130;
constexpr int broken_month = 40;
constexpr int unreadable_month = 100;

struct FixedRandom final : Random {
  std::uint64_t next() override { return 7; }
};

void put_long_log(Desk& desk) {
  for (int i = 0; i < months; ++i) {
    const std::string month = std::to_string(2010 + i / 12) + (i % 12 < 9 ? "-0" : "-") + std::to_string(i % 12 + 1);
    const std::string line = "- {day: " + month + "-03, done: walk}\n";
    std::string text = line + "- {day: " + month + "-04, done: walk, amount: " + std::to_string(i) + "}\n";
    if (i == broken_month) text += "- {day: never, done: walk}\n";
    desk.disk.put(root + "/log/" + month + ".yaml", text, i == unreadable_month ? 0 : 0600);
  }
}

std::vector<std::string> texts_of(std::span<const Line> lines) {
  std::vector<std::string> texts;
  for (const Line& line : lines) texts.emplace_back(line.text);
  return texts;
}

}  // namespace

TEST_CASE("a log read in parts is the log", "[notebook]") {
  const std::size_t most = GENERATE(as<std::size_t>{}, 1, 2, 3, 64);
  Desk desk;
  put_long_log(desk);
  FixedRandom random;
  Notebook whole(desk.disk, random, root);
  std::vector<std::string> expected;
  whole.each([&](const Line& line) { expected.emplace_back(line.text); });
  Notebook notebook(desk.disk, random, root);
  std::vector<std::vector<std::string>> parts(most);
  notebook.each_in_parts(most, [&](std::size_t part, std::span<const Line> lines) {
    for (std::string& text : texts_of(lines)) parts.at(part).push_back(std::move(text));
  });
  std::vector<std::string> found;
  for (const auto& part : parts) found.insert(found.end(), part.begin(), part.end());
  CHECK(expected.size() == 2 * (months - 1) + 1);  // all but the unreadable month, and the desk's own entry
  CHECK(found == expected);
  CHECK(notebook.problems() == whole.problems());
}
