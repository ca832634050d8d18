#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/time/day.h"

namespace recover {

/// A part of a breath: "in", "stay", "sip" or "out", and how long.
struct Phase {
  std::string word;
  double seconds = 0;

  friend bool operator==(const Phase&, const Phase&) = default;
};

/// A line of a script, or one of several to choose from.
struct PackLine {
  std::string say;
  int pause = 0;  ///< seconds of quiet after it

  friend bool operator==(const PackLine&, const PackLine&) = default;
};

/// One text of a content pack: an idea, a small step, a script, a breathing pattern. Each pack uses some of these.
struct PackItem {
  std::string id;    ///< unique in its pack, never reused
  std::string text;  ///< at most 200 characters
  std::vector<std::string> tags;
  std::string topic;                  ///< what the pack sorts by: a size, a wellness area, a need, a sense
  std::string tiny;                   ///< the smallest version, where there is one
  std::string if_then;                ///< "If the kettle is on, then I …"
  std::string ask;                    ///< a question that goes with it
  std::string anchor;                 ///< what to do instead of attending to the breath
  std::string last;                   ///< the line a script ends on
  std::vector<std::string> words;     ///< what a person's own words hold when it fits them, in lower case
  std::vector<std::string> cautions;  ///< "breath-hold", "body-focus"
  std::vector<PackLine> lines;
  std::vector<Phase> phases;  ///< one breath; empty: one's own pace
  int cycles = 0;             ///< breaths when nothing else is asked
  int minutes = 0;
  int depth = 0;  ///< of a question: 1 light to 3 deep; 0 where none is said
  int cost = 0;   ///< 0 none, 1 a little, 2 more

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

/// Which of `count` things (one at least) is shown on a day: the same all day, and each day the next one, so that none
/// comes back before all were seen. The subject says where the row begins.
std::size_t index_for_day(std::size_t count, Day day, std::string_view subject);

/// One of `items` for (day, subject): the same all day, another tomorrow, spread evenly. Null when there are none.
const PackItem* choose_for_day(const std::vector<PackItem>& items, Day day, std::string_view subject);

/// A list that is gone at the end of the line has no item to point to.
const PackItem* choose_for_day(const std::vector<PackItem>&& items, Day day, std::string_view subject) = delete;

/// `count` of them (all, when there are no more), other ones each day until all were seen.
std::vector<PackItem> choose_several_for_day(const std::vector<PackItem>& items, Day day, std::string_view subject,
                                             std::size_t count);

/// Those with this topic.
std::vector<PackItem> items_on(const std::vector<PackItem>& items, std::string_view topic);

}  // namespace recover
