#pragma once

#include <functional>
#include <string>

#include "cli/app/context.h"

namespace recover::cli {

/// What gets a new title, and the file that says it.
struct Renamed {
  std::string name;
  std::string file;
};

/// What the three `rename` commands share: NAME, TITLE, `--dry-run`, and the work.
void declare_rename(Spec& spec, std::string_view noun, ActionKind action, Complete names,
                    std::function<Renamed(Context& context, const std::string& word)> find);

}  // namespace recover::cli
