#include "core/store/size_limit.h"

#include <string>

#include "core/base/problem.h"
#include "core/yaml/tree.h"

namespace recover::store {

void check_size_limit(std::string_view file, std::size_t before, std::size_t after) {
  const std::size_t most = yaml::limits_of(file).bytes;
  if (after <= most || after <= before) return;
  throw Failure(ErrorKind::not_stored,
                {"yaml-limit",
                 Level::error,
                 {std::string(file), 0, 0},
                 "the file would grow over " + std::to_string(most >> 20U) + " MiB; nothing was changed",
                 "a shorter text"});
}

}  // namespace recover::store
