#include "cli/args/command_table.h"
#include "cli/args/spec.h"
#include "cli/args/suggestions.h"

namespace recover::cli {

Resolved resolve(const std::vector<std::string>& words, const std::function<bool(const std::string&)>& is_habit) {
  if (auto found = command_of(words)) return *std::move(found);
  const std::vector<std::size_t> plain = plain_words(words, takes_next_anywhere, 2);
  const std::string next = plain.size() > 1 ? words[plain[1]] : std::string{};
  throw Failure(ErrorKind::refused, unknown_command(words[plain[0]], next, is_habit));
}

}  // namespace recover::cli
