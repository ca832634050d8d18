#include "cli/app/input_texts.h"

#include "cli/app/ask.h"
#include "core/base/text.h"

namespace recover::cli {

OptionTexts::OptionTexts(std::optional<std::string>& text) {
  if (text) all_.push_back(&*text);
}

OptionTexts::OptionTexts(std::vector<std::string>& texts) {
  for (std::string& text : texts) all_.push_back(&text);
}

void take_input(Context& context, std::initializer_list<OptionTexts> options) {
  std::string* wanted = nullptr;
  for (const OptionTexts& option : options) {
    for (std::string* text : option.all()) {
      if (*text != "-") continue;
      if (wanted != nullptr) refuse("input-twice", "standard input can be read for one of them", "one - on the line");
      wanted = text;
    }
  }
  if (wanted != nullptr) *wanted = std::string(trim(text_or_input(context, *wanted)));
}

}  // namespace recover::cli
