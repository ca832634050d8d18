#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/app/context.h"
#include "core/store/notebook.h"
#include "core/store/transaction.h"

namespace recover::cli {

/// A setting that can be read and set by one value, as `recover settings` lists it.
struct Setting {
  std::string key;      ///< "day-starts", "words.days"
  std::string value;    ///< in force now
  std::string meaning;  ///< one line
  bool chosen = true;   ///< else `value` says that nothing is in force
};

/// All of them, with their present values.
std::vector<Setting> all_settings(Context& context);

/// Writes one setting into recover.yaml, making the file when it is missing; without a value the key is taken out.
/// Throws Failure(ErrorKind::refused) for an unknown key ("setting-unknown") or a value that would not be understood.
void set_setting(store::Transaction& transaction, const std::string& key, const std::optional<std::string>& value);

}  // namespace recover::cli
