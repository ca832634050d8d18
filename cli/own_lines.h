#pragma once

#include <string>
#include <vector>

#include "cli/context.h"

namespace recover::cli {

/// What the person wrote down for a bad moment.
struct OwnLines {
  std::vector<Person> people;        ///< those for hard moments
  std::vector<std::string> to_call;  ///< of the safety plan: who to ask, professionals
  std::vector<std::string> helps;    ///< of the safety plan: what to do, where to be, what makes it safer
};

/// Never throws: what can't be read of the notebook is left out.
OwnLines own_lines(Context& context);

}  // namespace recover::cli
