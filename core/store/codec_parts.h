#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/model/habit.h"
#include "core/yaml/fields.h"

namespace recover::store {

/// What the records have in common. Each reports what it can't understand through `fields`.

std::optional<Day> read_day(yaml::Fields& fields, std::string_view key);

/// `pauses:` a list of `{from: …, to: …, why: …}`; a single map stands for a list of one.
std::vector<Pause> read_pauses(yaml::Fields& fields, std::string_view file, Problems& problems);

/// The items of a list; a value that is no list stands for a list of one; nothing for an absent or empty key.
std::vector<const yaml::Node*> items_of(const yaml::Node* node);

/// A key that names one of `words`; its position, or none (with a problem when it names something else, whose hint is
/// `usual`, or the first).
std::optional<std::size_t> read_choice(yaml::Fields& fields, std::string_view key,
                                       const std::vector<std::string>& words, std::string_view usual = {});

}  // namespace recover::store
