#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/model/habit.h"

namespace recover {

/// What a check-in asks: a scale of whole numbers.
struct Measure {
  enum class Better { higher, lower, neither };

  std::string name;   ///< as in the log: "mood"
  std::string title;  ///< as shown: "Mood"
  int low = 1;
  int high = 5;
  Better better = Better::higher;
  std::string low_word;  ///< what the ends mean, like "heavy" and "light"; may be empty
  std::string high_word;

  friend bool operator==(const Measure&, const Measure&) = default;
};

/// How much is made of a milestone (R15).
enum class Celebrate { none, quiet, warm, big };

/// recover.yaml. Everything has a default.
struct Settings {
  int format = 1;
  std::chrono::minutes day_starts{180};
  std::chrono::weekday week_starts = std::chrono::Monday;
  std::string region;  ///< "us", "uk", …; empty: not chosen
  Celebrate celebrate = Celebrate::warm;
  bool streaks_shown = true;
  bool self_talk_shown = true;  ///< a line of it on today's page
  bool toolbox_shown = true;    ///< in the report and among what is celebrated
  bool messages_shown = true;   ///< a short line after something was written down
  bool menu_first = false;
  std::vector<Measure> measures = default_measures();
  std::map<std::string, std::string> areas;  ///< renamed wellness dimensions: id → the person's word; "" hides one
  std::map<std::string, std::string> words;  ///< the person's own words: "days" → "clean time"
  std::vector<Pause> pauses;                 ///< for all habits

  static std::vector<Measure> default_measures();
  /// The person's word for one of ours.
  std::string say(const std::string& word) const;
  friend bool operator==(const Settings&, const Settings&) = default;
};

/// The eight dimensions of wellness (Swarbrick 2006, SAMHSA SMA 12-4568), in order.
extern const std::vector<std::string> wellness_areas;

}  // namespace recover
