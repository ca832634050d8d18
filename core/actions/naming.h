#pragma once

#include <string>
#include <vector>

#include "core/store/transaction.h"

namespace recover::actions {

/// How something new is added when its title is in use.
enum class TitleInUse {
  refused,  ///< "title-taken"; the hint holds the name of the one there
  kept,     ///< the one there is what was wanted: nothing is added
};

/// What came of adding something.
template <typename T>
struct Added {
  T value;            ///< the new one, or the one that was there
  bool added = true;  ///< else its title was in use, and nothing changes
};

/// Returns whether two titles are the same to a person: the same words, whatever their case and marks.
bool same_title(const std::string& one, const std::string& other);

/// Returns the name of something new: `wanted` as a name, else one made from the title. Throws
/// Failure(ErrorKind::refused): "title-empty", or "name-taken" when `wanted` is given already; its hint holds a free
/// name.
std::string new_name(store::Transaction& transaction, const std::string& title, const std::string& wanted);

/// Returns a title without spaces around it. Throws Failure(ErrorKind::refused) ("title-empty") when nothing is left.
std::string checked_title(const std::string& title);

}  // namespace recover::actions
