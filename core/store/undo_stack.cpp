#include "core/store/undo_stack.h"

#include <algorithm>
#include <charconv>

#include "core/store/file_replacement.h"

namespace recover::store {
namespace {

constexpr std::size_t most_records = 100;
constexpr std::size_t digits = 6;
constexpr std::string_view ending = ".yaml";
constexpr unsigned private_mode = 0600;

int number_of(const std::string& path) {
  const std::string name = file_name(path);
  int number = 0;
  std::from_chars(name.data(), name.data() + name.size(), number);
  return number;
}

std::string name_of(int number) {
  const std::string text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text + std::string(ending);
}

}  // namespace

std::vector<std::string> UndoStack::paths() {
  check_own_folder(disk_, folder_);
  std::vector<std::string> paths;
  for (const std::string& name : disk_.list(folder_)) {
    if (name.ends_with(ending)) paths.push_back(folder_ + '/' + name);
  }
  std::ranges::sort(paths, {}, number_of);
  return paths;
}

std::optional<UndoRecord> UndoStack::read(const std::string& path) {
  std::string text;
  return disk_.read(path, text) ? read_record(text) : std::nullopt;
}

void UndoStack::add(const UndoRecord& record) {
  const auto older = paths();
  if (older.empty()) disk_.make_folders(folder_);
  const int number = older.empty() ? 1 : number_of(older.back()) + 1;
  // Durable: a record that a power cut takes would let undo take back the change before it.
  disk_.write_new(folder_ + '/' + name_of(number), write_record(record, "What undo takes back."), private_mode, true);
  disk_.sync_folder(folder_);
  for (std::size_t i = 0; i + most_records <= older.size(); ++i) disk_.remove(older[i]);
}

std::optional<std::pair<std::string, UndoRecord>> UndoStack::newest() {
  const auto all = paths();
  for (auto path = all.rbegin(); path != all.rend(); ++path) {
    if (auto record = read(*path)) return std::pair(*path, std::move(*record));
  }
  return std::nullopt;
}

std::vector<ActionTitle> UndoStack::titles() {
  std::vector<ActionTitle> titles;
  const auto all = paths();
  for (auto path = all.rbegin(); path != all.rend(); ++path) {
    if (auto record = read(*path)) titles.push_back(std::move(record->title));
  }
  return titles;
}

void UndoStack::drop(const std::string& path) {
  const int number = number_of(path);
  for (const std::string& other : paths()) {
    if (number_of(other) >= number) disk_.remove(other);
  }
}

void UndoStack::clear() {
  for (const std::string& path : paths()) disk_.remove(path);
}

}  // namespace recover::store
