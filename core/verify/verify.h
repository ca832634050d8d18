#pragma once

#include "core/base/problem.h"
#include "core/store/notebook.h"
#include "core/time/day.h"

namespace recover::verify {

/// Every problem of every file of the notebook, in order of file and line: what can't be understood, and notes about
/// what is worth a look (unknown keys and habits, days to come, a name used twice, files that others may read, what a
/// crash left). Changes nothing.
///
/// `reserved` are words that a name should not be, as commands have them.
///
/// Codes of its own: "habit-unknown", "since-unknown", "id-twice", "value-range", "day-to-come", "name-twice",
/// "name-reserved", "region-unknown", "mode-open", "file-name", "format-newer", "not-a-folder", "torn-tail",
/// "change-open", "leftover", "copy-kept"; the rest are those of yaml::parse, store::open_log and the codecs.
Problems verify(store::Notebook& notebook, Day today, const std::vector<std::string>& reserved);

/// What `verify` would say about one file if it held this text: of the text alone, not of its mode or of copies beside
/// it. Of a YAML file that no command reads, what is wrong with its YAML.
Problems verify_text(store::Notebook& notebook, const std::string& file, const std::string& text, Day today,
                     const std::vector<std::string>& reserved);

}  // namespace recover::verify
