#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/io/disk.h"
#include "core/store/undo_record.h"

namespace recover::store {

/// A row of records in a folder, 000001.yaml and on, the newest hundred of them.
///
/// Not made safe against a power cut: the change itself is, and one durable replace a command is enough. A torn record
/// is passed over. Throws DiskFailure.
class UndoStack {
 public:
  UndoStack(Disk& disk, std::string folder) : disk_(disk), folder_(std::move(folder)) {}

  void add(const UndoRecord& record);
  /// The newest readable record and its path.
  std::optional<std::pair<std::string, UndoRecord>> newest();
  /// Newest first.
  std::vector<ActionTitle> titles();
  /// Takes the record out, and what is newer (which could not be read).
  void drop(const std::string& path);
  void clear();

 private:
  std::vector<std::string> paths();
  std::optional<UndoRecord> read(const std::string& path);

  Disk& disk_;
  std::string folder_;
};

}  // namespace recover::store
