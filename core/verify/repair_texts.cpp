#include <algorithm>

#include "core/base/text.h"
#include "core/store/file_replacement.h"
#include "core/verify/repair.h"
#include "core/verify/repair_log.h"
#include "core/verify/tail.h"
#include "core/yaml/tree.h"

namespace recover::verify {
namespace {

using store::Notebook;

std::vector<std::string> yaml_files(Notebook& notebook) {
  std::vector<std::string> files;
  for (const char* file : {"recover.yaml", "people.yaml", "plan.yaml", "safety.yaml", "self-talk.yaml"}) {
    if (notebook.disk().info(notebook.root() + '/' + file)) files.emplace_back(file);
  }
  for (const char* folder : {"habits", "goals", "since", "log", "journal", "worksheets", "stories", "packs"}) {
    try {
      for (const std::string& name : notebook.disk().list(notebook.root() + '/' + folder)) {
        if (name.ends_with(".yaml") && !name.starts_with('.')) files.push_back(std::string(folder) + '/' + name);
      }
    } catch (const DiskFailure&) {
      continue;  // what can't be listed is said where it is read
    }
  }
  return files;
}

/// One file that can't be stored, such as a link that leads out, is not to stand in the way of all others.
bool can_be_stored(Notebook& notebook, const std::string& file) {
  try {
    store::find_target(notebook.disk(), notebook.root(), file);
  } catch (const Failure&) {
    return false;
  } catch (const DiskFailure&) {
    return false;
  }
  return true;
}

/// The text without the empty bytes at its end, when those are all that is wrong with its bytes.
std::optional<std::string> without_nul_tail(const std::string& file, const std::string& text) {
  if (!text.ends_with('\0')) return std::nullopt;
  const yaml::Parsed parsed = yaml::parse(file, text);
  const auto is_tail = [](const Problem& problem) { return problem.code == "nul-tail"; };
  if (!std::ranges::all_of(parsed.problems, is_tail)) return std::nullopt;
  return text.substr(0, text.find_last_not_of('\0') + 1);
}

class Mender {
 public:
  Mender(Notebook& notebook, store::Transaction& transaction, const KeepCopy& keep)
      : notebook_(notebook), draft_(transaction), keep_(keep) {}

  Repairs run() {
    const auto files = yaml_files(notebook_);
    for (const std::string& file : files) mend_end(file);
    for (const std::string& file : files) {
      if (file.starts_with("log/")) mend_lines(file);
    }
    return std::move(done_);
  }

 private:
  void mend_end(const std::string& file) {
    const std::string text = notebook_.text_of(file);
    const auto shorter = without_nul_tail(file, text);
    const std::string now = shorter.value_or(text);
    const auto tail = torn_tail(file, now);
    if (!shorter && !tail) return;
    if (!tail && !ends_well(file, now)) return;
    std::string what = shorter ? "took the empty bytes off its end" : "";
    if (shorter && tail) what += ", and ";
    if (tail)
      what += tail->completed ? "closed its last line, which stopped in the middle, after what is certain"
                              : "took out its last line, which stopped in the middle";
    set(file, text, tail ? tail->whole : now, std::move(what));
  }

  /// What stands before the empty bytes can be read, and doesn't stop in the middle of a line.
  static bool ends_well(const std::string& file, const std::string& text) {
    if (file.starts_with("log/") && text.empty()) return true;
    return text.ends_with('\n') && !has_error(yaml::parse(file, text).problems);
  }

  void set(const std::string& file, const std::string& before, const std::string& after, std::string what) {
    if (!can_be_stored(notebook_, file)) return;
    try {
      draft_.set(file, after);
    } catch (const Failure&) {
      return;  // of a notebook of a newer version, only the log is written to
    }
    done_.push_back({file, std::move(what), keep_(file, before)});
  }

  void mend_lines(const std::string& file) {
    if (!can_be_stored(notebook_, file)) return;
    const int twins = drop_twins(draft_, file);
    if (twins > 0)
      done_.push_back({file, "took out " + counted(twins, "line", "lines") + " that stood there twice", {}});
    for (const Moved& moved :
         move_strays(draft_, file, [this](const std::string& other) { return can_be_stored(notebook_, other); })) {
      done_.push_back({file, "moved " + counted(moved.count, "entry", "entries") + " to " + moved.to, {}});
    }
  }

  Notebook& notebook_;
  store::Transaction& draft_;
  const KeepCopy& keep_;
  Repairs done_;
};

}  // namespace

Repairs repair_texts(Notebook& notebook, store::Transaction& transaction, const KeepCopy& keep) {
  return Mender(notebook, transaction, keep).run();
}

}  // namespace recover::verify
