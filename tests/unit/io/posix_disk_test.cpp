#include "core/io/posix_disk.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/support/catch.h"

using namespace recover;
namespace fs = std::filesystem;

namespace {

/// A folder under the build folder that goes away with the test.
class Scratch {
 public:
  Scratch() {
    std::string name = (fs::current_path() / "scratch-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = fs::canonical(name).string();
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { fs::remove_all(path_); }

  std::string operator/(const std::string& name) const { return path_ + '/' + name; }
  const std::string& path() const { return path_; }
  void put(const std::string& name, const std::string& text) const { std::ofstream(*this / name) << text; }

 private:
  std::string path_;
};

std::optional<std::string> text_of(const std::string& path) {
  std::string text = "left over from before";
  if (!posix_disk()->read(path, text)) return std::nullopt;
  return text;
}

unsigned mode_of(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

/// errno of what the disk refuses, 0 when it does not.
template <typename Call>
int refusal(Call call) {
  try {
    call();
  } catch (const DiskFailure& failure) {
    return failure.error().code;
  }
  return 0;
}

struct Umask {
  explicit Umask(mode_t mask) : before(::umask(mask)) {}
  Umask(const Umask&) = delete;
  Umask& operator=(const Umask&) = delete;
  ~Umask() { ::umask(before); }
  mode_t before;
};

}  // namespace

TEST_CASE("new folders are 0700 and new files 0600, whatever the umask", "[posix_disk]") {
  const Scratch scratch;
  const auto disk = posix_disk();
  const Umask umask(GENERATE(mode_t{0000}, mode_t{0022}, mode_t{0777}));
  disk->make_folders(scratch / "a/b/c");
  disk->write_new(scratch / "a/b/c/file", "text", 0600, true);
  const auto lock = disk->lock(scratch / "a/lock", std::chrono::milliseconds{0});
  CHECK(mode_of(scratch / "a") == 0700);
  CHECK(mode_of(scratch / "a/b") == 0700);
  CHECK(mode_of(scratch / "a/b/c") == 0700);
  CHECK(mode_of(scratch / "a/b/c/file") == 0600);
  CHECK(mode_of(scratch / "a/lock") == 0600);
}

TEST_CASE("a written file has the mode it was given", "[posix_disk]") {
  const Scratch scratch;
  const Umask umask(0077);
  posix_disk()->write_new(scratch / "file", "text", 0644, false);
  CHECK(mode_of(scratch / "file") == 0644);
}

TEST_CASE("a file is read whole, into room that was used before", "[posix_disk]") {
  const Scratch scratch;
  const auto size = GENERATE(std::size_t{0}, std::size_t{1}, std::size_t{40'000}, std::size_t{3'000'000});
  std::string text(size, 'x');
  for (std::size_t i = 0; i < size; i += 7) text[i] = static_cast<char>('a' + i % 26);
  scratch.put("file", text);
  CHECK(text_of(scratch / "file") == text);
}

TEST_CASE("a file that grows behind the disk's back is read to its end", "[posix_disk]") {
  // Files of /proc say that they are empty.
  CHECK(text_of("/proc/self/status").value_or("").find("Name:") == 0);
}

TEST_CASE("what is not there reads as absent, and lists as empty", "[posix_disk]") {
  const Scratch scratch;
  const auto disk = posix_disk();
  CHECK_FALSE(text_of(scratch / "missing"));
  CHECK_FALSE(text_of(scratch / "no folder/missing"));
  CHECK(disk->list(scratch / "missing").empty());
  CHECK_FALSE(disk->info(scratch / "missing"));
  CHECK_FALSE(disk->resolve(scratch / "missing"));
  CHECK(refusal([&] { disk->remove(scratch / "missing"); }) == 0);
}

TEST_CASE("folders, pipes, devices and sockets are no files to read", "[posix_disk]") {
  const Scratch scratch;
  REQUIRE(::mkfifo((scratch / "pipe").c_str(), 0600) == 0);
  CHECK(refusal([&] { text_of(scratch.path()); }) == EISDIR);
  CHECK(refusal([&] { text_of(scratch / "pipe"); }) == ENOTSUP);
  CHECK(refusal([&] { text_of("/dev/zero"); }) == ENOTSUP);
}

TEST_CASE("a file is not a folder", "[posix_disk]") {
  const Scratch scratch;
  scratch.put("file", "text");
  const auto disk = posix_disk();
  CHECK(refusal([&] { disk->list(scratch / "file"); }) == ENOTDIR);
  CHECK(refusal([&] { disk->make_folders(scratch / "file"); }) == ENOTDIR);
  REQUIRE(::symlink("nowhere", (scratch / "link").c_str()) == 0);
  CHECK(refusal([&] { disk->list(scratch / "link"); }) == ENOENT);
  CHECK(refusal([&] { disk->make_folders(scratch / "file/below"); }) == ENOTDIR);
  CHECK(refusal([&] { text_of(scratch / "file/below"); }) == ENOTDIR);
}

TEST_CASE("a link is followed for reading, and one that leads nowhere is not absence", "[posix_disk]") {
  const Scratch scratch;
  scratch.put("file", "text");
  fs::create_symlink("file", scratch / "link");
  fs::create_symlink("missing", scratch / "dangling");
  fs::create_symlink("loop", scratch / "loop");
  const auto disk = posix_disk();
  CHECK(text_of(scratch / "link") == "text");
  CHECK(disk->info(scratch / "link")->kind == FileInfo::Kind::link);
  CHECK(disk->resolve(scratch / "link") == scratch / "file");
  CHECK(refusal([&] { text_of(scratch / "dangling"); }) == ENOENT);
  CHECK(refusal([&] { text_of(scratch / "loop"); }) == ELOOP);
  CHECK_FALSE(disk->resolve(scratch / "dangling"));
}

TEST_CASE("a new file takes no name that is taken, not even by a link that leads nowhere", "[posix_disk]") {
  const Scratch scratch;
  scratch.put("file", "old");
  fs::create_symlink("elsewhere", scratch / "dangling");
  const auto disk = posix_disk();
  CHECK(refusal([&] { disk->write_new(scratch / "file", "new", 0600, true); }) == EEXIST);
  CHECK(refusal([&] { disk->write_new(scratch / "dangling", "new", 0600, true); }) == EEXIST);
  CHECK(refusal([&] { disk->write_new(scratch / "missing/file", "new", 0600, true); }) == ENOENT);
  CHECK(text_of(scratch / "file") == "old");
  CHECK_FALSE(fs::exists(scratch / "elsewhere"));
}

TEST_CASE("an exchange puts each in the other's place", "[posix_disk]") {
  const Scratch scratch;
  scratch.put("a", "one");
  scratch.put("b", "two");
  const auto disk = posix_disk();
  REQUIRE(disk->exchange(scratch / "a", scratch / "b"));
  CHECK(text_of(scratch / "a") == "two");
  CHECK(text_of(scratch / "b") == "one");
  CHECK(refusal([&] { disk->exchange(scratch / "a", scratch / "missing"); }) == ENOENT);
}

TEST_CASE("renaming spares what is there, or replaces it when told so", "[posix_disk]") {
  const Scratch scratch;
  scratch.put("a", "one");
  scratch.put("b", "two");
  const auto disk = posix_disk();
  CHECK(refusal([&] { disk->rename_new(scratch / "a", scratch / "b"); }) == EEXIST);
  CHECK(text_of(scratch / "b") == "two");
  disk->rename_over(scratch / "a", scratch / "b");
  CHECK(text_of(scratch / "b") == "one");
  disk->rename_new(scratch / "b", scratch / "c");
  CHECK(text_of(scratch / "c") == "one");
  CHECK(disk->list(scratch.path()) == std::vector<std::string>{"c"});
}

TEST_CASE("names in a folder come sorted, hidden ones too", "[posix_disk]") {
  const Scratch scratch;
  for (const char* name : {"b", "a", ".hidden", "C"}) scratch.put(name, "");
  CHECK(posix_disk()->list(scratch.path()) == std::vector<std::string>{".hidden", "C", "a", "b"});
}

TEST_CASE("info says size, mode and kind", "[posix_disk]") {
  const Scratch scratch;
  scratch.put("file", "12345");
  REQUIRE(::chmod((scratch / "file").c_str(), 0640) == 0);
  const auto info = posix_disk()->info(scratch / "file");
  REQUIRE(info);
  CHECK(info->kind == FileInfo::Kind::file);
  CHECK(info->size == 5);
  CHECK(info->mode == 0640);
  CHECK(info->own);
}

TEST_CASE("a full device is said, and leaves nothing behind", "[posix_disk]") {
  const Scratch scratch;
  const auto disk = posix_disk();
  struct Limit {
    rlimit before{};
    Limit() {
      ::getrlimit(RLIMIT_FSIZE, &before);
      ::signal(SIGXFSZ, SIG_IGN);
      const rlimit small{1000, before.rlim_max};
      ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~Limit() { ::setrlimit(RLIMIT_FSIZE, &before); }
  };
  int code = 0;
  {
    const Limit limit;
    code = refusal([&] { disk->write_new(scratch / "file", std::string(1001, 'x'), 0600, true); });
  }
  CHECK(code == EFBIG);
  CHECK_FALSE(fs::exists(scratch / "file"));
}

SCENARIO("one lock for two programs", "[posix_disk]") {
  const Scratch scratch;
  const auto disk = posix_disk();
  const std::string path = scratch / "lock";
  GIVEN("a lock held by another program") {
    std::array<int, 2> ready{};
    std::array<int, 2> finish{};
    REQUIRE(::pipe(ready.data()) == 0);
    REQUIRE(::pipe(finish.data()) == 0);
    const pid_t other = ::fork();
    if (other == 0) {
      const auto held = posix_disk()->lock(path, std::chrono::milliseconds{0});
      char byte = held ? 'y' : 'n';
      if (::write(ready[1], &byte, 1) != 1 || ::read(finish[0], &byte, 1) != 1) ::_exit(1);
      ::_exit(0);  // no destructor runs: the system lets the lock go
    }
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    REQUIRE(byte == 'y');
    THEN("it is refused after the patience, and free once that program has ended") {
      const auto start = std::chrono::steady_clock::now();
      CHECK(disk->lock(path, std::chrono::milliseconds{60}) == nullptr);
      CHECK(std::chrono::steady_clock::now() - start >= std::chrono::milliseconds{60});
      REQUIRE(::write(finish[1], &byte, 1) == 1);
      CHECK(disk->lock(path, std::chrono::seconds{10}) != nullptr);
    }
    ::close(finish[1]);
    int status = 0;
    ::waitpid(other, &status, 0);
    for (const int end : {ready[0], ready[1], finish[0]}) ::close(end);
  }
  GIVEN("a lock that was let go") {
    disk->lock(path, std::chrono::milliseconds{0}).reset();
    THEN("the next one gets it at once") { CHECK(disk->lock(path, std::chrono::milliseconds{0}) != nullptr); }
  }
  GIVEN("a lock held by this program") {
    const auto held = disk->lock(path, std::chrono::milliseconds{0});
    THEN("it is not given twice") { CHECK(disk->lock(path, std::chrono::milliseconds{0}) == nullptr); }
    THEN("a program started meanwhile does not hold it on") { CHECK(std::system("true") == 0); }
  }
}

TEST_CASE("a lock's file says who holds it, for as long as it is held", "[posix_disk]") {
  const Scratch scratch;
  const auto disk = posix_disk();
  std::string text;
  {
    const auto held = disk->lock(scratch / "lock", std::chrono::milliseconds{0});
    held->sign("a longer title");
    held->sign("done: walk");
    disk->read(scratch / "lock", text);
    CHECK(text == std::to_string(::getpid()) + " done: walk\n");
  }
  disk->read(scratch / "lock", text);
  CHECK(text.empty());
}

TEST_CASE("permissions are narrowed, not through a link", "[posix_disk]") {
  const Scratch scratch;
  const auto disk = posix_disk();
  disk->write_new(scratch / "file", "text", 0644, false);
  fs::create_symlink("file", scratch / "link");
  CHECK(refusal([&] { disk->set_mode(scratch / "link", 0600); }) == ELOOP);
  CHECK(mode_of(scratch / "file") == 0644);
  disk->set_mode(scratch / "file", 0600);
  CHECK(mode_of(scratch / "file") == 0600);
}

TEST_CASE("a temporary folder is private and new each time, in the first place that takes it", "[posix_disk]") {
  const Scratch scratch;
  const auto disk = posix_disk();
  fs::create_directory(scratch / "room");
  const std::vector<std::string> places{scratch / "not-there", scratch / "room", "/tmp"};
  const std::string a = disk->make_temporary_folder("recover-test", places);
  const std::string b = disk->make_temporary_folder("recover-test", places);
  CHECK(a != b);
  CHECK(folder_of(a) == scratch / "room");
  CHECK(folder_of(b) == scratch / "room");
  CHECK(refusal([&] { disk->make_temporary_folder("recover-test", {scratch / "not-there"}); }) == ENOENT);
  CHECK(mode_of(a) == 0700);
  CHECK(file_name(a).find("recover-test-") == 0);
  disk->remove(a);
  disk->remove(b);
  CHECK_FALSE(fs::exists(a));
}
