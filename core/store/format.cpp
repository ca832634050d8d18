#include "core/store/format.h"

#include <algorithm>

#include "core/store/codec.h"
#include "core/store/notebook.h"
#include "core/yaml/tree.h"

namespace recover::store {
namespace {

constexpr const char* settings_file = "recover.yaml";

bool is_known(const std::optional<std::string>& text) {
  Problems found;
  const yaml::Parsed parsed = yaml::parse(settings_file, text.value_or(""));
  const int format = read_settings(parsed.root, settings_file, found).format;
  return !has_error(parsed.problems) && !has_error(found) && format <= newest_format;
}

}  // namespace

Failure format_newer(int format) {
  return {ErrorKind::unreadable,
          Problem{"format-newer",
                  Level::error,
                  {settings_file, 0, 0},
                  "this notebook was written by a newer recover, in format " + std::to_string(format) +
                      " where this one knows " + std::to_string(newest_format) + "; nothing was changed",
                  "install that version, or set format back if you wrote it by hand"}};
}

void refuse_newer(Notebook& notebook, const std::string& file) {
  if (file.starts_with("log/")) return;
  const int format = notebook.settings().format;
  if (format > newest_format) throw format_newer(format);
}

void refuse_newer(Notebook& notebook, const Change& change) {
  const auto settings = std::ranges::find(change.files, settings_file, &FileChange::file);
  if (settings != change.files.end() && is_known(settings->after)) return;
  for (const FileChange& file : change.files) refuse_newer(notebook, file.file);
}

}  // namespace recover::store
