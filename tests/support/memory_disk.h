#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/disk.h"

namespace recover::test {

/// A disk in memory that does as a test tells it: fails on the n-th call, once or from then on (which is also what a
/// stopped program looks like), and lets an editor save just before a call.
///
/// Calls that can fail are counted from 1: all but `make_temporary_folder`; `info` and `resolve` with `looks_fail`
/// only. A `write_new` that fails leaves half of its text behind, as a full disk may.
class MemoryDisk final : public Disk {
 public:
  enum class Lasting { once, from_then_on };
  struct Item {
    FileInfo::Kind kind = FileInfo::Kind::file;
    unsigned mode = 0600;
    std::string text;  ///< for a link, where it leads
    bool own = true;
    bool open_to_write = false;  ///< an editor holds it, wherever it is moved
  };

  MemoryDisk();

  /// Puts a file there with the folders above it; what stood there is replaced, its mode too.
  void put(const std::string& path, std::string text, unsigned mode = 0600);
  void put_folder(const std::string& path, unsigned mode = 0700);
  void put_link(const std::string& path, std::string target);
  Item& at(const std::string& path) { return items_.at(path); }

  /// None when there is no file of that name (links are not followed).
  std::optional<std::string> text(const std::string& path) const;
  bool has(const std::string& path) const { return items_.contains(path); }
  /// Every path under a folder, sorted.
  std::vector<std::string> under(const std::string& folder) const;

  /// From now on: the `call`-th call throws `code`, or std::bad_alloc for `no_memory`.
  static constexpr int no_memory = -1;
  void fail(std::size_t call, int code, Lasting lasting);
  /// Runs just before the `call`-th call from now.
  void before_call(std::size_t call, std::function<void(MemoryDisk&)> hook);
  /// Forgets faults and hooks and counts from 1 again.
  void heal();
  std::size_t calls() const { return calls_; }
  /// Paths handed to sync_folder and durable writes, in order.
  const std::vector<std::string>& made_safe() const { return made_safe_; }

  bool can_exchange = true;
  bool locked_elsewhere = false;
  bool looks_fail = false;

  std::optional<FileInfo> info(const std::string& path) override;
  std::optional<std::string> resolve(const std::string& path) override;
  bool read(const std::string& path, std::string& into) override;
  bool is_being_written(const std::string& path) override { return has(path) && at(path).open_to_write; }
  std::vector<std::string> list(const std::string& path) override;
  void make_folders(const std::string& path) override;
  void write_new(const std::string& path, std::string_view text, unsigned mode, bool durable) override;
  bool exchange(const std::string& from, const std::string& to) override;
  void rename_new(const std::string& from, const std::string& to) override;
  void rename_over(const std::string& from, const std::string& to) override;
  void sync_folder(const std::string& path) override;
  void set_mode(const std::string& path, unsigned mode) override;
  void remove(const std::string& path) override;
  std::unique_ptr<Lock> lock(const std::string& path, std::chrono::milliseconds patience) override;
  std::string make_temporary_folder(std::string_view stem, const std::vector<std::string>& places) override;

 private:
  struct Fault {
    std::size_t call = 0;
    int code = 0;
    Lasting lasting = Lasting::once;
  };

  /// Counts a call, runs its hook, and says whether it is to fail.
  std::optional<int> next_call();
  void begin(const std::string& path, std::string_view doing);
  Item& item(const std::string& path, std::string_view doing);
  std::optional<std::string> real_path(const std::string& path) const;
  void need_folder(const std::string& path, std::string_view doing);

  std::map<std::string, Item> items_;
  std::optional<Fault> fault_;
  std::map<std::size_t, std::function<void(MemoryDisk&)>> hooks_;
  std::vector<std::string> made_safe_;
  std::shared_ptr<bool> locked_ = std::make_shared<bool>(false);
  std::size_t calls_ = 0;
  int folders_ = 0;
};

}  // namespace recover::test
