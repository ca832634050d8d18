#include "core/io/disk.h"

#include <cerrno>

#include "tests/support/catch.h"

using namespace recover;

TEST_CASE("a path has a last part and what comes before", "[disk]") {
  CHECK(file_name("/home/ana/log/2026-11.yaml") == "2026-11.yaml");
  CHECK(folder_of("/home/ana/log/2026-11.yaml") == "/home/ana/log");
  CHECK(file_name("plain") == "plain");
  CHECK(folder_of("plain").empty());
  CHECK(folder_of("/top") == "/");
  CHECK(file_name("/top") == "top");
}

TEST_CASE("what the disk refuses reads as a sentence", "[disk]") {
  CHECK(DiskError{ENOSPC, "goals/walk.yaml", "written"}.what() ==
        "goals/walk.yaml can't be written: no space left on device");
  CHECK(DiskError{EACCES, "/x", "read"}.what() == "/x can't be read: permission denied");
}

TEST_CASE("the reason begins in lower case", "[disk]") {
  CHECK(DiskError{EIO, "/x", "read"}.why() == "input/output error");
  CHECK(DiskError{ENOTSUP, "/x", "read"}.why() == "operation not supported");
}
