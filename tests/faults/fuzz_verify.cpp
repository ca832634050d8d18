// libFuzzer: any bytes as a file of a notebook. Reading, checking, showing its problems and editing it end well, and an
// edit that is made is one that can be read.
//
// The first byte says which file it is; from F8 on the whole notebook around it is checked, too, which takes longer.

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>

#include "core/store/codec.h"
#include "core/store/log_file.h"
#include "core/store/notebook.h"
#include "core/verify/verify.h"
#include "core/yaml/editor.h"
#include "core/yaml/plain_map.h"
#include "tests/support/fixed_random.h"
#include "tests/support/manual_clock.h"
#include "tests/support/memory_disk.h"
#include "tests/support/same_tree.h"

using namespace recover;

namespace {

constexpr std::array<const char*, 8> files = {"habits/walk.yaml", "goals/river.yaml", "since/free.yaml",
                                              "recover.yaml",     "log/2026-11.yaml", "packs/ideas.yaml",
                                              "people.yaml",      "packs/now.yaml"};
constexpr std::size_t shown_problems = 50;
constexpr std::uint8_t whole_notebook = 0xF8;

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

void check_problems(const Problems& problems, const std::string& text) {
  for (std::size_t i = 0; i < problems.size() && i < shown_problems; ++i) {
    require(!problems[i].code.empty() && !problems[i].what.empty(), "a problem has words");
    require(!render(problems[i], text).empty(), "a problem can be shown");
  }
}

void check_file(std::size_t kind, const std::string& file, const std::string& text) {
  yaml::Parsed parsed = yaml::parse_any(file, text, yaml::limits_of(file));
  if (const auto plain = yaml::plain_map(text, {})) {
    require(parsed.problems.empty() && test::same_tree(*plain, parsed.root), "both ways to a tree give the same one");
  }
  Problems problems = parsed.problems;
  switch (kind) {
    case 0:
      store::read_habit(parsed.root, file, "walk", problems);
      break;
    case 1:
      store::read_goal(parsed.root, file, "river", problems);
      break;
    case 2:
      store::read_since(parsed.root, file, "free", problems);
      break;
    case 3:
      store::read_settings(parsed.root, file, problems);
      break;
    case 4:
      store::open_log(file, text, problems);
      break;
    case 5:
      store::read_pack(parsed.root, file, "ideas", problems);
      break;
    default:
      store::read_helplines(parsed.root, file, problems);
  }
  check_problems(problems, text);
}

void check_notebook(const std::string& file, const std::string& text) {
  test::MemoryDisk disk;
  test::FixedRandom random;
  test::ManualClock clock;
  disk.put("/notebook/" + file, text);
  store::Notebook notebook(disk, random, clock, "/notebook");
  check_problems(verify::verify(notebook, *Day::parse("2026-11-23"), {"help"}), text);
  require(disk.text("/notebook/" + file) == text, "looking changes nothing");
}

void check_edit(yaml::YamlEditor editor, const std::function<std::optional<Problem>(yaml::YamlEditor&)>& edit) {
  const std::string before = editor.text();
  if (edit(editor)) {
    require(editor.text() == before, "an edit that is refused changes nothing");
  } else {
    require(yaml::parse("a.yaml", editor.text()).problems.empty(), "an edited file can be read");
  }
}

void check_edits(const std::string& text) {
  const yaml::YamlEditor editor("a.yaml", text);
  const yaml::Node& root = editor.root();
  yaml::Path path;
  if (!root.entries.empty()) path.push_back(root.entries.back().key.text);
  if (!root.items.empty()) path.push_back(std::to_string(root.items.size() - 1));
  yaml::Path below = path;
  below.emplace_back("done");
  check_edit(editor, [](yaml::YamlEditor& one) { return one.set({"tiny"}, "\"a: b\""); });
  check_edit(editor, [&](yaml::YamlEditor& one) { return one.set(below, "2026-11-23", "do"); });
  check_edit(editor, [&](yaml::YamlEditor& one) { return one.append(path, "{from: 2026-11-23}"); });
  check_edit(editor, [&](yaml::YamlEditor& one) { return one.insert({}, 0, "[a]"); });
  check_edit(editor, [&](yaml::YamlEditor& one) { return one.remove(path); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::size_t kind = data[0] % files.size();
  check_file(kind, files.at(kind), text);
  if (data[0] >= whole_notebook) check_notebook(files.at(kind), text);
  check_edits(text);
  return 0;
}
