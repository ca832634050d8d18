#include <sys/wait.h>

#include <array>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/time/zone.h"
#include "tests/support/catch.h"
#include "tests/unit/time/time_zone.h"

using namespace recover;
using recover::test::TimeZone;
namespace fs = std::filesystem;

namespace {

/// Gone with everything in it at the end of the block.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "recover-zones-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// The European rule, and a zone that gave it up in 2040.
constexpr auto rules = R"(
Rule Test 1996 max - Mar lastSun 1:00u 1:00 S
Rule Test 1996 max - Oct lastSun 1:00u 0    -
Zone Test/Ever    1:00 Test CE%sT
Zone Test/Given   1:00 Test CE%sT 2040 Jan 1
                  2:00 -    EET
)";

/// Compiles the rules in the given form; false when there is no zic to do it.
bool compile(const fs::path& folder, const std::string& form) {
  if (!fs::exists("/usr/sbin/zic")) return false;
  const fs::path source = folder / "rules";
  std::ofstream(source) << rules;
  const std::string command = "/usr/sbin/zic -b " + form + " -d '" + folder.string() + "' '" + source.string() + '\'';
  const int status = std::system(command.c_str());
  REQUIRE(WIFEXITED(status));
  REQUIRE(WEXITSTATUS(status) == 0);
  return true;
}

/// Hours ahead of UTC at noon UTC of that day.
double hours_ahead(const std::string& day) {
  const std::chrono::sys_seconds noon{std::chrono::days{Day::parse(day)->number()} + std::chrono::hours{12}};
  return static_cast<double>(local_moment(noon).offset.count()) / 3'600;
}

/// Every zone on the machine but those that count leap seconds, whose instants are not POSIX's.
std::vector<fs::path> installed_zones() {
  std::vector<fs::path> zones;
  std::error_code missing;
  for (auto entry = fs::recursive_directory_iterator("/usr/share/zoneinfo", missing);
       entry != fs::recursive_directory_iterator(); entry.increment(missing)) {
    if (entry->path().filename() == "right") entry.disable_recursion_pending();
    if (!entry->is_regular_file() || entry->is_symlink()) continue;
    std::array<char, 4> magic{};
    std::ifstream(entry->path(), std::ios::binary).read(magic.data(), magic.size());
    if (std::string(magic.data(), magic.size()) == "TZif") zones.push_back(entry->path());
  }
  return zones;
}

/// The number of a civil day since 1970, from nothing but how long years and months are.
std::int64_t number_of(int year, int month, int day) {
  static constexpr std::array<int, 12> before{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
  const int past = year - 1;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  const int to_1970 = 719'162;  // days of the years 1 to 1969
  return past * 365 + past / 4 - past / 100 + past / 400 - to_1970 + before[static_cast<std::size_t>(month - 1)] +
         (leap && month > 2 ? 1 : 0) + day - 1;
}

/// The hands of the clock, as the C library reads them.
std::tm hands(std::time_t instant) {
  std::tm parts{};
  ::localtime_r(&instant, &parts);
  return parts;
}

}  // namespace

TEST_CASE("slim and fat zone files tell the same time, after 2037 too", "[zone]") {
  const TemporaryFolder slim;
  const TemporaryFolder fat;
  if (!compile(slim.path(), "slim") || !compile(fat.path(), "fat")) {
    WARN("no zic on this machine: not tested");
    return;
  }
  REQUIRE(fs::file_size(slim.path() / "Test/Ever") < fs::file_size(fat.path() / "Test/Ever"));
  for (const fs::path& folder : {slim.path(), fat.path()}) {
    CAPTURE(folder);
    const TimeZone ever(':' + (folder / "Test/Ever").string());
    CHECK(hours_ahead("2026-01-15") == 1);
    CHECK(hours_ahead("2026-07-15") == 2);
    CHECK(hours_ahead("2037-12-15") == 1);
    CHECK(hours_ahead("2038-07-15") == 2);
    CHECK(hours_ahead("2099-01-15") == 1);
    CHECK(hours_ahead("2099-07-15") == 2);
    const TimeZone given(':' + (folder / "Test/Given").string());
    CHECK(hours_ahead("2039-07-15") == 2);
    CHECK(hours_ahead("2039-12-15") == 1);
    CHECK(hours_ahead("2040-01-15") == 2);
    CHECK(hours_ahead("2050-07-15") == 2);
  }
}

TEST_CASE("a zone file may be named by its path, with or without a colon", "[zone]") {
  const TemporaryFolder folder;
  if (!compile(folder.path(), "slim")) return;
  const TimeZone here((folder.path() / "Test/Ever").string());
  CHECK(hours_ahead("2026-07-15") == 2);
}

TEST_CASE("everywhere on earth the practice day is the civil day of the wall less the start", "[zone][practice day]") {
  constexpr std::time_t first = 1'704'067'200;  // 2024-01-01T00:00:00Z
  constexpr std::time_t last = 1'830'297'600;   // 2028-01-01T00:00:00Z
  constexpr std::time_t step = 21'600;
  constexpr std::array starts{0, 180, 240, 23 * 60 + 59};  // minutes
  const std::vector<fs::path> zones = installed_zones();
  if (zones.size() < 300) WARN("only " << zones.size() << " zone files on this machine");
  for (const fs::path& zone : zones) {
    const TimeZone here(':' + zone.string());
    int wrong = 0;
    for (std::time_t instant = first; instant < last; instant += step) {
      const std::tm wall = hands(instant);
      const std::int64_t civil = number_of(wall.tm_year + 1900, wall.tm_mon + 1, wall.tm_mday);
      const int minute = wall.tm_hour * 60 + wall.tm_min;
      const Moment moment = local_moment(std::chrono::sys_seconds{std::chrono::seconds{instant}});
      for (const int start : starts) {
        const std::int64_t expected = minute < start ? civil - 1 : civil;
        if (practice_day(moment, std::chrono::minutes{start}).number() != expected) ++wrong;
      }
    }
    CAPTURE(zone);
    CHECK(wrong == 0);
  }
}
