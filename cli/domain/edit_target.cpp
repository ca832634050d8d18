#include "cli/domain/edit_target.h"

#include <algorithm>
#include <array>

#include "core/base/name.h"
#include "core/base/text.h"
#include "core/store/file_replacement.h"

namespace recover::cli {
namespace {

constexpr std::string_view ending = ".yaml";
constexpr std::array<const char*, 3> folders = {"habits", "goals", "since"};

/// Every habit, goal and count by its file, whether it can be read or not.
std::vector<Editable> named_files(Context& context) {
  store::Notebook& notebook = context.notebook();
  std::vector<Editable> all;
  for (const std::string folder : folders) {
    for (const std::string& name : notebook.disk().list(notebook.root() + '/' + folder)) {
      if (!name.ends_with(ending) || name.starts_with('.')) continue;
      std::string file = folder;
      file.append("/").append(name);
      all.push_back({name.substr(0, name.size() - ending.size()), std::move(file)});
    }
  }
  return all;
}

template <typename T>
void add_titled(std::vector<std::string>& files, const std::vector<T>& all, std::string_view folder,
                const std::string& title) {
  for (const T& one : all) {
    if (lower(one.title) == lower(title)) files.push_back(std::string(folder) + '/' + one.name + std::string(ending));
  }
}

std::vector<std::string> files_titled(Context& context, const std::string& title) {
  std::vector<std::string> files;
  add_titled(files, context.notebook().habits(), "habits", title);
  add_titled(files, context.notebook().goals(), "goals", title);
  add_titled(files, context.notebook().since(), "since", title);
  return files;
}

template <typename Fits>
std::vector<std::string> files_of(const std::vector<Editable>& all, const Fits& fits) {
  std::vector<std::string> files;
  for (const Editable& one : all) {
    if (fits(one.word)) files.push_back(one.file);
  }
  return files;
}

/// A whole name, else a title, else the beginning of a name.
std::vector<std::string> files_named(Context& context, const std::string& what) {
  const std::vector<Editable> all = named_files(context);
  auto files = files_of(all, [&](const std::string& word) { return word == what; });
  const std::string name = name_from_title(what);
  if (files.empty()) files = files_of(all, [&](const std::string& word) { return word == name; });
  if (files.empty()) files = files_titled(context, what);
  if (files.empty() && !name.empty()) {
    files = files_of(all, [&](const std::string& word) { return word.starts_with(name); });
  }
  return files;
}

[[noreturn]] void refuse_file(const std::string& file, std::string_view why) {
  refuse("not-to-edit", '"' + file + "\" " + std::string(why), "recover edit lists what can be opened");
}

/// The path inside the notebook; refuses what is not, or not the person's.
std::string inner_path(Context& context, const std::string& what) {
  const std::string root = context.notebook().root() + '/';
  std::string file = what.starts_with(root) ? what.substr(root.size()) : what;
  if (file.starts_with('/')) refuse_file(file, "is not in this notebook");
  for (const std::string_view part : split(file, '/')) {
    if (part == "..") refuse_file(file, "may lead out of the notebook");
    if (part.empty()) refuse_file(file, "is not a file");
    if (part.starts_with('.')) {
      refuse_file(file, "is not a file of yours: a name with a dot in front belongs to a program");
    }
  }
  return file;
}

/// True for a name that commands read, so that a new file of that name makes sense.
bool is_read(const std::string& file) {
  constexpr std::array<std::string_view, 7> read = {"habits",  "goals",      "since", "log",
                                                    "journal", "worksheets", "packs"};
  const std::string folder = folder_of(file);
  return file.ends_with(ending) && std::ranges::find(read, folder) != read.end();
}

std::string file_at(Context& context, const std::string& what) {
  std::string file = inner_path(context, what);
  const auto info = context.notebook().disk().info(context.notebook().root() + '/' + file);
  if (info && info->kind == FileInfo::Kind::folder) refuse_file(file, "is a folder");
  if (!info && !is_read(file))
    refuse("file-unknown", "there is no file \"" + file + "\" in the notebook", "recover edit");
  return file;
}

std::string meant_file(Context& context, const std::string& what) {
  for (const Editable& one : editable_words()) {
    if (one.word == what || one.file == what) return one.file;
  }
  if (what == "log") return store::log_file(Month::of(context.today()));
  if (const auto month = Month::parse(what)) return store::log_file(*month);
  if (what.starts_with('.') || what.find('/') != std::string::npos || what.ends_with(ending))
    return file_at(context, what);
  const std::vector<std::string> files = files_named(context, what);
  if (files.size() == 1) return files.front();
  if (files.size() > 1) refuse("name-ambiguous", '"' + what + "\" could be " + listed(files, "or"), files.front());
  if (context.notebook().disk().info(context.notebook().root() + '/' + what)) return file_at(context, what);
  std::vector<std::string> words;
  for (const Editable& one : editables(context)) words.push_back(one.word);
  const auto close = near(what, words);
  refuse("file-unknown", "there is nothing called \"" + what + "\" to open",
         close.empty() ? "recover edit" : listed(close, "or"));
}

}  // namespace

const std::vector<Editable>& editable_words() {
  static const std::vector<Editable> words{{"settings", "recover.yaml"},
                                           {"people", "people.yaml"},
                                           {"plan", "plan.yaml"},
                                           {"safety", "safety.yaml"},
                                           {"self-talk", "self-talk.yaml"}};
  return words;
}

std::vector<Editable> editables(Context& context) {
  std::vector<Editable> all = editable_words();
  all.push_back({"log", store::log_file(Month::of(context.today()))});
  std::ranges::copy(named_files(context), std::back_inserter(all));
  return all;
}

std::string file_to_edit(Context& context, const std::string& what) {
  std::string file = meant_file(context, what);
  store::Notebook& notebook = context.notebook();
  const auto is_there = [&](const std::string& name) { return notebook.disk().info(notebook.root() + '/' + name); };
  const std::string folder = folder_of(file);
  if (is_there(file) || (!folder.empty() && is_there(folder))) {
    store::find_target(notebook.disk(), notebook.root(), file);  // before anything is typed
  }
  return file;
}

}  // namespace recover::cli
