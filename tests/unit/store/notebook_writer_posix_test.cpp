#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "core/io/posix_disk.h"
#include "tests/support/catch.h"
#include "tests/unit/store/desk.h"

using namespace recover;
using namespace recover::store;
using namespace recover::test;
namespace fs = std::filesystem;

TEST_CASE("on the machine's own disk, files change together and keep their modes and links", "[keeper]") {
  std::string name = (fs::current_path() / "scratch-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  const std::string home = fs::canonical(name).string();
  fs::create_directories(home + "/goals");
  fs::create_directories(home + "/log");
  std::ofstream(home + "/log/real.yaml") << one_entry;
  std::ofstream(home + "/goals/river.yaml") << goal_before;
  REQUIRE(::chmod((home + "/goals/river.yaml").c_str(), 0640) == 0);
  fs::create_symlink("real.yaml", home + "/log/2026-11.yaml");
  const auto disk = posix_disk();
  NotebookWriter writer(*disk, home, counting_names());
  const auto text = [&](const std::string& file) {
    std::string found;
    return disk->read(home + '/' + file, found) ? found : "nothing";
  };
  auto lock = writer.lock();
  CHECK(writer.commit(two_files()) == Stored::safely);
  CHECK(text("log/real.yaml") == two_entries);
  CHECK(fs::is_symlink(home + "/log/2026-11.yaml"));
  CHECK(text("goals/river.yaml") == goal_after);
  CHECK(disk->info(home + "/goals/river.yaml")->mode == 0640);
  CHECK(disk->list(home + "/goals") == std::vector<std::string>{"river.yaml"});
  CHECK(disk->list(home + "/.recover") == std::vector<std::string>{".gitignore", "lock", "undo"});
  CHECK(disk->info(home + "/.recover")->mode == 0700);

  const auto reversal = writer.reversal();
  REQUIRE(reversal);
  CHECK(writer.commit(*reversal, false) == Stored::safely);
  CHECK(text("log/real.yaml") == one_entry);
  CHECK(text("goals/river.yaml") == goal_before);
  lock.reset();
  fs::remove_all(home);
}
