#include "core/store/default_notebook.h"

#include "core/base/problem.h"

namespace recover {

std::string absolute_path(const std::string& path, const Environment& environment) {
  return path.starts_with('/') ? path : environment("PWD").value_or("") + '/' + path;
}

std::string default_notebook(const Environment& environment) {
  const auto set = [&environment](const char* name) {
    auto value = environment(name);
    return value && !value->empty() ? value : std::nullopt;
  };
  if (const auto home = set("RECOVER_HOME")) return absolute_path(*home, environment);
  if (const auto data = set("XDG_DATA_HOME"); data && data->starts_with('/')) return *data + "/recover";
  if (const auto home = set("HOME")) return *home + "/.local/share/recover";
  refuse("notebook-unknown", "I don't know where your notebook is: HOME is not set", "");
}

}  // namespace recover
