#include "core/base/phone.h"

#include "core/base/text.h"

namespace recover {

std::string dialled(std::string_view number) {
  std::string out;
  while (!number.empty()) {
    const auto point = next_code_point(number);
    const char32_t value = point ? point->value : U'?';
    const bool dash = (value >= 0x2010 && value <= 0x2015) || value == 0x2212;
    const bool space = value == 0xA0 || value == 0x202F || (value >= 0x2000 && value <= 0x200A);
    out += dash ? "-" : space ? " " : std::string(number.substr(0, point ? point->size : 1));
    number.remove_prefix(point ? point->size : 1);
  }
  return printable(out);
}

}  // namespace recover
