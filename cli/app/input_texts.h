#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "cli/app/context.h"

namespace recover::cli {

/// The texts that one option was given: none, one or several. It holds on to where they stand.
class OptionTexts {
 public:
  // Implicit, so that the options of a command can be listed as they are.
  OptionTexts(std::string& text) : all_{&text} {}
  OptionTexts(std::optional<std::string>& text);
  OptionTexts(std::vector<std::string>& texts);

  const std::vector<std::string*>& all() const { return all_; }

 private:
  std::vector<std::string*> all_;
};

/// Puts standard input, without spaces around it, in place of the one text that is "-". Throws
/// Failure(ErrorKind::refused)
/// ("input-twice") when two of them are.
void take_input(Context& context, std::initializer_list<OptionTexts> options);

}  // namespace recover::cli
