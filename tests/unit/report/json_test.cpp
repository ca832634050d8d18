#include "core/report/json.h"

#include "tests/support/catch.h"

using namespace recover::report;

TEST_CASE("what could steer a terminal is escaped in JSON, other characters are readable", "[json]") {
  const auto line = [](std::string_view text) { return Json::object().set("text", text).line(); };
  CHECK(line("caf\xC3\xA9 \xF0\x9F\x8C\xB1") == "{\"text\":\"caf\xC3\xA9 \xF0\x9F\x8C\xB1\"}");
  CHECK(line("a\x1B[31mb\nc") == R"({"text":"a\u001b[31mb\nc"})");
  CHECK(line("a\x7F\xC2\x9B\xE2\x80\xAEz") == R"({"text":"a\u007f\u009b\u202ez"})");
  CHECK(line("tag \xF3\xA0\x81\x81") == R"({"text":"tag \udb40\udc41"})");  // U+E0041
}
