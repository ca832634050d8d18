#pragma once

#include <string>
#include <string_view>

#include "core/base/problem.h"
#include "core/model/worksheet.h"
#include "core/store/transaction.h"
#include "core/yaml/tree.h"

namespace recover::store {

/// The `kind:` of a worksheet of problem solving.
inline constexpr std::string_view solve_kind = "solve";

/// "worksheets/2026-11-23-noise-at-night.yaml".
std::string file_of(const Worksheet& sheet);
/// "noise-at-night" of "2026-11-23-noise-at-night"; the whole of a stem without a day.
std::string worksheet_name(std::string_view stem);

/// Reading is total: a value with what could be understood, and a problem for the rest. `name` is the file's stem.
Worksheet read_worksheet(const yaml::Node& root, std::string_view file, std::string_view name, Problems& problems);
/// The text of a new file in the canonical style. Reading it gives the value back.
std::string write_worksheet(const Worksheet& sheet);

/// Writes a new worksheet. Throws Failure(ErrorKind::refused, "name-taken") when its file is there, which then can't be
/// read or is of another kind.
void create(Transaction& transaction, const Worksheet& sheet);
/// Writes what `after` says differently, and nothing else. Ideas only join, or are weighed.
void update(Transaction& transaction, const Worksheet& before, const Worksheet& after);

}  // namespace recover::store
