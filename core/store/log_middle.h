#pragma once

#include "core/store/log_line.h"
#include "core/store/log_scanner.h"

namespace recover::store {

/// Reads what follows a line's day: `, done: walk, amount: 20`, and `at` and `id` where they stand before the scanner's
/// end. Fills kind, about, fields, amount, at and id; false when it is not canonical.
bool scan_middle(scan::Scanner& scanner, Line& line);

}  // namespace recover::store
