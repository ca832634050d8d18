#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/base/problem.h"
#include "core/io/disk.h"
#include "core/model/entry.h"
#include "core/store/notebook.h"
#include "core/store/notebook_writer.h"
#include "core/yaml/editor.h"

namespace recover::store {

/// A change being made, under the notebook's lock, which it holds until it is committed or dropped.
class Transaction {
 public:
  Transaction(Notebook& notebook, ActionTitle title, std::unique_ptr<Lock> lock);

  /// The notebook as it was when the lock was taken: names and numbers are looked up in it.
  Notebook& notebook() { return notebook_; }
  /// The moment that new entries are stamped with.
  Moment now() const { return now_; }
  /// Says what is changed, for undo and for those who wait for the lock.
  void about(std::string subject);

  /// The text of a file as it will be; empty when it is not there.
  std::string text(const std::string& name);
  bool has(const std::string& name);
  void set(const std::string& name, std::string text);
  void remove(const std::string& name);
  /// Edits of a YAML file; throws Failure(ErrorKind::unreadable) when the file has errors or the edit is refused.
  void edit(const std::string& name, const std::function<std::optional<Problem>(yaml::YamlEditor&)>& edit);

  /// Puts an entry into its month's file; gives it an id when it has none. Returns it as written.
  Entry add(Entry entry);
  void replace(const std::string& name, int line, const Entry& entry);
  void remove_entry(const std::string& name, int line);

  void not_undoable() { change_.undoable = false; }
  /// Undo is to bring the old texts back to the byte: see Change.
  void whole_texts() { change_.whole_texts = true; }
  const Change& change() const { return change_; }
  Stored commit();

 private:
  FileChange& file(const std::string& name);

  Notebook& notebook_;
  std::unique_ptr<Lock> lock_;
  Moment now_;
  Change change_;
};

}  // namespace recover::store
