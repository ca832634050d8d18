#include "tests/support/memory_disk.h"

#include <cerrno>
#include <new>
#include <utility>

namespace recover::test {
namespace {

constexpr int most_links = 8;

class MemoryLock final : public Lock {
 public:
  MemoryLock(std::shared_ptr<bool> held, std::string& text) : held_(std::move(held)), text_(text) { *held_ = true; }
  ~MemoryLock() override { *held_ = false; }
  void sign(std::string_view doing) noexcept override { text_ = "1 " + std::string(doing) + '\n'; }

 private:
  std::shared_ptr<bool> held_;
  std::string& text_;
};

[[noreturn]] void refuse(const std::string& path, std::string_view doing, int code) {
  if (code == MemoryDisk::no_memory) throw std::bad_alloc();
  throw DiskFailure({code, path, std::string(doing)});
}

}  // namespace

MemoryDisk::MemoryDisk() { items_["/"] = {FileInfo::Kind::folder, 0755, {}}; }

void MemoryDisk::put_folder(const std::string& path, unsigned mode) {
  if (has(path)) return;
  put_folder(folder_of(path), mode);
  items_[path] = {FileInfo::Kind::folder, mode, {}};
}

void MemoryDisk::put(const std::string& path, std::string text, unsigned mode) {
  put_folder(folder_of(path));
  items_[path] = {FileInfo::Kind::file, mode, std::move(text)};
}

void MemoryDisk::put_link(const std::string& path, std::string target) {
  put_folder(folder_of(path));
  items_[path] = {FileInfo::Kind::link, 0777, std::move(target)};
}

std::optional<std::string> MemoryDisk::text(const std::string& path) const {
  const auto found = items_.find(path);
  if (found == items_.end() || found->second.kind != FileInfo::Kind::file) return std::nullopt;
  return found->second.text;
}

std::vector<std::string> MemoryDisk::under(const std::string& folder) const {
  std::vector<std::string> paths;
  for (const auto& [path, item] : items_) {
    if (path.starts_with(folder + '/') && item.kind != FileInfo::Kind::folder) paths.push_back(path);
  }
  return paths;
}

void MemoryDisk::fail(std::size_t call, int code, Lasting lasting) { fault_ = Fault{calls_ + call, code, lasting}; }

void MemoryDisk::before_call(std::size_t call, std::function<void(MemoryDisk&)> hook) {
  hooks_[calls_ + call] = std::move(hook);
}

void MemoryDisk::heal() {
  fault_.reset();
  hooks_.clear();
  calls_ = 0;
}

std::optional<int> MemoryDisk::next_call() {
  ++calls_;
  if (const auto hook = hooks_.find(calls_); hook != hooks_.end()) hook->second(*this);
  if (!fault_) return std::nullopt;
  const bool now = fault_->lasting == Lasting::once ? calls_ == fault_->call : calls_ >= fault_->call;
  return now ? std::optional(fault_->code) : std::nullopt;
}

void MemoryDisk::begin(const std::string& path, std::string_view doing) {
  if (const auto code = next_call()) refuse(path, doing, *code);
}

MemoryDisk::Item& MemoryDisk::item(const std::string& path, std::string_view doing) {
  const auto found = items_.find(path);
  if (found == items_.end()) refuse(path, doing, ENOENT);
  return found->second;
}

void MemoryDisk::need_folder(const std::string& path, std::string_view doing) {
  const auto folder = real_path(folder_of(path));
  if (!folder) refuse(path, doing, ENOENT);
  const Item& above = items_.at(*folder);
  if (above.kind != FileInfo::Kind::folder) refuse(path, doing, ENOTDIR);
  if ((above.mode & 0200U) == 0) refuse(path, doing, EACCES);
}

std::optional<FileInfo> MemoryDisk::info(const std::string& path) {
  if (looks_fail) begin(path, "looked at");
  const auto found = items_.find(path);
  if (found == items_.end()) return std::nullopt;
  const Item& item = found->second;
  return FileInfo{item.kind, item.mode, item.text.size(), item.own};
}

std::optional<std::string> MemoryDisk::resolve(const std::string& path) {
  if (looks_fail) begin(path, "looked at");
  return real_path(path);
}

std::optional<std::string> MemoryDisk::real_path(const std::string& path) const {
  std::string here = path;
  for (int links = 0; links < most_links; ++links) {
    const auto found = items_.find(here);
    if (found != items_.end() && found->second.kind != FileInfo::Kind::link) return here;
    if (found != items_.end()) {
      const std::string& target = found->second.text;
      here = target.starts_with('/') ? target : (folder_of(here) += '/') += target;
      continue;
    }
    if (here.empty() || here == "/") return std::nullopt;
    const auto folder = real_path(folder_of(here));
    if (!folder || *folder == folder_of(here)) return std::nullopt;
    here = *folder + '/' + file_name(here);
  }
  return std::nullopt;
}

bool MemoryDisk::read(const std::string& path, std::string& into) {
  begin(path, "read");
  const auto real = real_path(path);
  if (!real) {
    if (has(path)) refuse(path, "read", ENOENT);
    return false;
  }
  const Item& found = items_.at(*real);
  if (found.kind == FileInfo::Kind::folder) refuse(path, "read", EISDIR);
  if (found.kind != FileInfo::Kind::file) refuse(path, "read", ENOTSUP);
  const auto above = items_.find(folder_of(*real));
  const bool shut = above != items_.end() && (above->second.mode & 0100U) == 0;
  if (shut || (found.mode & 0400U) == 0) refuse(path, "read", EACCES);
  into = found.text;
  return true;
}

std::vector<std::string> MemoryDisk::list(const std::string& path) {
  begin(path, "listed");
  const auto folder = real_path(path);
  if (!folder && items_.contains(path)) refuse(path, "listed", ENOENT);
  if (!folder) return {};
  if (items_.at(*folder).kind != FileInfo::Kind::folder) refuse(path, "listed", ENOTDIR);
  if ((items_.at(*folder).mode & 0400U) == 0) refuse(path, "listed", EACCES);
  std::vector<std::string> names;
  const std::string front = *folder == "/" ? *folder : *folder + '/';
  for (const auto& [other, item] : items_) {
    if (other.size() > front.size() && other.starts_with(front) && other.find('/', front.size()) == std::string::npos) {
      names.push_back(other.substr(front.size()));
    }
  }
  return names;
}

void MemoryDisk::make_folders(const std::string& path) {
  begin(path, "made");
  std::vector<std::string> missing;
  std::string here = path;
  for (; !real_path(here); here = folder_of(here)) {
    if (has(here)) refuse(here, "made", EEXIST);
    missing.push_back(here);
  }
  if (items_.at(*real_path(here)).kind != FileInfo::Kind::folder) refuse(path, "made", ENOTDIR);
  for (; !missing.empty(); missing.pop_back()) {
    need_folder(missing.back(), "made");
    items_[missing.back()] = {FileInfo::Kind::folder, 0700, {}};
  }
}

void MemoryDisk::write_new(const std::string& path, std::string_view text, unsigned mode, bool durable) {
  const auto code = next_call();
  need_folder(path, "written");
  if (has(path)) refuse(path, "written", EEXIST);
  if (code) {
    items_[path] = {FileInfo::Kind::file, 0600, std::string(text.substr(0, text.size() / 2))};
    refuse(path, "written", *code);
  }
  items_[path] = {FileInfo::Kind::file, mode, std::string(text)};
  if (durable) made_safe_.push_back(path);
}

bool MemoryDisk::exchange(const std::string& from, const std::string& to) {
  begin(to, "replaced");
  if (!can_exchange) return false;
  std::swap(item(from, "replaced"), item(to, "replaced"));
  return true;
}

void MemoryDisk::rename_new(const std::string& from, const std::string& to) {
  begin(to, "written");
  if (has(to)) refuse(to, "written", EEXIST);
  need_folder(to, "written");
  items_[to] = item(from, "written");
  items_.erase(from);
}

void MemoryDisk::rename_over(const std::string& from, const std::string& to) {
  begin(to, "written");
  need_folder(to, "written");
  Item moved = item(from, "written");
  items_.erase(from);
  items_[to] = std::move(moved);
}

void MemoryDisk::sync_folder(const std::string& path) {
  begin(path, "made safe");
  item(path, "made safe");
  made_safe_.push_back(path);
}

void MemoryDisk::set_mode(const std::string& path, unsigned mode) {
  begin(path, "made private");
  item(path, "made private").mode = mode;
}

void MemoryDisk::remove(const std::string& path) {
  begin(path, "removed");
  items_.erase(path);
}

std::unique_ptr<Lock> MemoryDisk::lock(const std::string& path, std::chrono::milliseconds) {
  begin(path, "locked");
  if (locked_elsewhere || *locked_) return nullptr;
  if (!has(path)) {
    need_folder(path, "locked");
    items_[path] = {FileInfo::Kind::file, 0600, {}};
  }
  return std::make_unique<MemoryLock>(locked_, items_.at(path).text);
}

std::string MemoryDisk::make_temporary_folder(std::string_view stem, const std::vector<std::string>& places) {
  std::string path = places.front();
  path.append("/").append(stem).append("-").append(std::to_string(++folders_));
  put_folder(path);
  return path;
}

}  // namespace recover::test
