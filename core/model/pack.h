#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/time/day.h"

namespace recover {

/// One text of a content pack: an idea for celebrating, a small step, a toolbox suggestion.
struct PackItem {
  std::string id;    ///< unique in its pack, never reused
  std::string text;  ///< at most 200 characters
  std::vector<std::string> tags;
  std::string topic;  ///< what the pack sorts by: a size, a wellness area, a need
  std::string tiny;   ///< the smallest version, where there is one

  friend bool operator==(const PackItem&, const PackItem&) = default;
};

/// A list of texts that a person may replace or add to by `id`: packs/<name>.yaml.
struct Pack {
  std::string name;
  int version = 1;
  std::vector<PackItem> items;

  friend bool operator==(const Pack&, const Pack&) = default;
};

/// A service to call or text. DOMAIN §5.3: only confidence H is shown without asking.
struct Helpline {
  enum class Confidence { high, medium };
  std::string id;
  std::string region;  ///< "us", "uk", …, or "any"
  std::string name;
  std::string purpose;  ///< `for:` "emergency", "crisis", "alcohol-drugs", …
  std::string call;     ///< as printed and dialled; empty when there is none
  std::string text;     ///< how to text it, like "HOME to 741741"
  std::string chat;     ///< a web address
  std::string hours;
  std::vector<std::string> languages;
  std::string source;  ///< web address the number was read from
  Day verified_on;
  Confidence confidence = Confidence::high;

  friend bool operator==(const Helpline&, const Helpline&) = default;
};

/// One of `items` for (day, subject): the same all day, another tomorrow, spread evenly. Null when there are none.
const PackItem* pick(const std::vector<PackItem>& items, Day day, std::string_view subject);

}  // namespace recover
