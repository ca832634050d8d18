#pragma once

#include <string>
#include <vector>

#include "cli/app/context.h"

namespace recover::cli {

/// A word that `recover edit` takes, and the file of the notebook that it stands for.
struct Editable {
  std::string word;
  std::string file;
};

/// Words that stand for files of one kind: settings, people, plan, safety, self-talk. `log` is the one of this month.
const std::vector<Editable>& editable_words();

/// Those words, this month's log, and every habit, goal and count by its name, in this order.
std::vector<Editable> editables(Context& context);

/// The file (relative to the notebook) that a person means: a word, a month like 2026-11, a name or its unique
/// beginning or its title, or the path of a file. A file with an error is found too: it is what wants editing. Throws
/// Failure(ErrorKind::refused): "file-unknown", "name-ambiguous", "not-to-edit" for what is outside of the notebook or
/// not the person's; Failure(ErrorKind::not_stored) for a link that leads out.
std::string file_to_edit(Context& context, const std::string& what);

}  // namespace recover::cli
