#include "cli/args/shell_words.h"

#include "tests/support/catch.h"

using recover::cli::as_shell_word;
using recover::cli::words_of_line;
using Words = std::vector<std::string>;

TEST_CASE("a command's words are split as a shell does", "[shell_words]") {
  CHECK(words_of_line("").empty());
  CHECK(words_of_line("  \t ").empty());
  CHECK(words_of_line("nano") == Words{"nano"});
  CHECK(words_of_line(" code   --wait ") == Words{"code", "--wait"});
  CHECK(words_of_line("sed -i 's/every: daily/every: 2 days/'") == Words{"sed", "-i", "s/every: daily/every: 2 days/"});
  CHECK(words_of_line("sh -c \"echo \\\"a b\\\" \\x\" '' x") == Words{"sh", "-c", "echo \"a b\" \\x", "", "x"});
  CHECK(words_of_line("/opt/my\\ editor/run a'b c'd") == Words{"/opt/my editor/run", "ab cd"});
  CHECK(words_of_line("'a\\' b") == Words{"a\\", "b"});
  CHECK(words_of_line("ends\\") == Words{"ends\\"});
  CHECK(words_of_line("open 'to the end") == Words{"open", "to the end"});
}

TEST_CASE("a text as a word of a shell's line comes back as it was", "[shell_words]") {
  CHECK(as_shell_word("/dev/shm/recover-Ab12/walk.yaml") == "/dev/shm/recover-Ab12/walk.yaml");
  CHECK(as_shell_word("prénom.yaml") == "prénom.yaml");
  CHECK(as_shell_word("") == "''");
  CHECK(as_shell_word("it's $HOME") == "'it'\\''s $HOME'");
  for (const std::string text :
       {"", "a b", "it's", "\"q\"", "back\\slash", "$(date)", "a;b", "~/x", "*", "'", "''a''"}) {
    INFO(text);
    CHECK(words_of_line(as_shell_word(text)) == Words{text});
  }
}
