#include <algorithm>

#include "core/store/codec.h"
#include "core/store/embedded.h"
#include "core/yaml/tree.h"
#include "tests/support/catch.h"

using namespace recover;
using namespace recover::store;

namespace {

Pack read(std::string_view text, Problems& problems) {
  const yaml::Parsed parsed = yaml::parse("packs/mine.yaml", text);
  problems = parsed.problems;
  return read_pack(parsed.root, "packs/mine.yaml", "mine", problems);
}

const PackItem& item(const Pack& pack, std::string_view id) {
  const auto found = std::ranges::find(pack.items, id, &PackItem::id);
  REQUIRE(found != pack.items.end());
  return *found;
}

}  // namespace

TEST_CASE("every pack that comes with the program reads without a problem", "[packs]") {
  const std::string_view name = GENERATE(from_range(embedded_pack_names()));
  if (name == "helplines") return;  // rows of another form
  CAPTURE(name);
  Problems problems;
  const Pack pack = read(embedded_pack(name), problems);
  CHECK(problems.empty());
  CHECK(pack.items.size() >= 4);
}

TEST_CASE("a breath is read with its phases, a script with its pauses", "[packs]") {
  Problems problems;
  const Pack pack = read(
      "items:\n"
      "  - id: sea\n    text: Like the sea.\n    phases: [[in, 5.5], [out, 5.5]]\n    cycles: 11\n"
      "    cautions: [breath-hold]\n"
      "  - id: room\n    text: A room.\n    lines:\n      - {say: \"Look.\", pause: 6}\n      - Stay.\n    last: "
      "Back.\n",
      problems);
  REQUIRE(problems.empty());
  CHECK(item(pack, "sea").phases == std::vector<Phase>{{"in", 5.5}, {"out", 5.5}});
  CHECK(item(pack, "sea").cycles == 11);
  CHECK(item(pack, "sea").cautions == std::vector<std::string>{"breath-hold"});
  CHECK(item(pack, "room").lines == std::vector<PackLine>{{"Look.", 6}, {"Stay.", 0}});
  CHECK(item(pack, "room").last == "Back.");
}

TEST_CASE("a phase that is no word with seconds is said, and the rest is read", "[packs]") {
  Problems problems;
  const std::string phase =
      GENERATE(as<std::string>{}, "[in]", "in", "[in, soon]", "[in, 0.1]", "[in, 900]", "[in, 4, 5]");
  const Pack pack = read("items:\n  - id: sea\n    text: Sea.\n    phases: [" + phase + ", [out, 6]]\n", problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().code == "value-expected");
  CHECK(item(pack, "sea").phases == std::vector<Phase>{{"out", 6}});
}
