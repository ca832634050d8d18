#include "core/store/transaction.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/store/format.h"
#include "core/store/log_edit.h"
#include "core/store/size_limit.h"

namespace recover::store {

Transaction::Transaction(Notebook& notebook, ActionTitle title, std::unique_ptr<Lock> lock)
    : notebook_(notebook), lock_(std::move(lock)), now_(notebook.clock().now()) {
  change_.title = std::move(title);
}

void Transaction::about(std::string subject) {
  change_.title.subject = std::move(subject);
  if (lock_) lock_->sign(change_.title.line());
}

FileChange& Transaction::file(const std::string& name) {
  const auto known = std::ranges::find(change_.files, name, &FileChange::file);
  if (known != change_.files.end()) return *known;
  FileChange fresh{name, std::nullopt, std::nullopt};
  std::string text;
  if (notebook_.disk_.read(notebook_.path(name), text)) fresh.before = fresh.after = std::move(text);
  change_.files.push_back(std::move(fresh));
  return change_.files.back();
}

std::string Transaction::text(const std::string& name) { return file(name).after.value_or(std::string{}); }

bool Transaction::has(const std::string& name) { return file(name).after.has_value(); }

void Transaction::set(const std::string& name, std::string text) {
  refuse_newer(notebook_, name);
  FileChange& change = file(name);
  check_size_limit(name, change.after ? change.after->size() : 0, text.size());
  change.after = std::move(text);
}

void Transaction::remove(const std::string& name) {
  refuse_newer(notebook_, name);
  file(name).after.reset();
}

void Transaction::edit(const std::string& name, const std::function<std::optional<Problem>(yaml::YamlEditor&)>& edit) {
  yaml::YamlEditor editor(name, text(name));
  if (auto problem = edit(editor)) throw Failure(ErrorKind::unreadable, std::move(*problem));
  set(name, editor.text());
}

Entry Transaction::add(Entry entry) {
  const std::string name = log_file(Month::of(entry.day));
  const std::string before = text(name);
  while (entry.id.empty() || before.find("id: " + entry.id) != std::string::npos) entry.id = make_id(notebook_.random_);
  set(name, with_entry(name, before, entry));
  return entry;
}

void Transaction::replace(const std::string& name, int line, const Entry& entry) {
  set(name, with_line(name, text(name), line, entry));
}

void Transaction::remove_entry(const std::string& name, int line) { set(name, without_line(name, text(name), line)); }

Stored Transaction::commit() {
  std::erase_if(change_.files, [](const FileChange& change) { return change.before == change.after; });
  const Stored stored = change_.empty() ? Stored::safely : notebook_.writer_.commit(change_);
  lock_.reset();
  notebook_.forget();
  return stored;
}

}  // namespace recover::store
