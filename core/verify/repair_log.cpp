#include "core/verify/repair_log.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/store/log_edit.h"
#include "core/store/log_file.h"

namespace recover::verify {
namespace {

/// As many as are told of one file. The rest is for the next time.
constexpr int most_mended = 200;

std::optional<store::Log> sound_log(const std::string& file, const std::string& text) {
  Problems problems;
  store::Log log = store::open_log(file, text, problems);
  if (has_error(problems)) return std::nullopt;
  return log;
}

/// A line that stands there before, to the byte.
std::optional<int> first_twin(const std::string& file, const std::string& text) {
  const auto log = sound_log(file, text);
  if (!log) return std::nullopt;
  std::set<std::string_view> seen;
  for (const store::Line& line : log->lines) {
    if (!line.id.empty() && !seen.insert(line.text).second) return line.number;
  }
  return std::nullopt;
}

std::ptrdiff_t comments_in(std::string_view text) { return std::ranges::count(text, '#'); }

/// An entry that stands in the wrong file, on its way.
class Move {
 public:
  Move(store::Transaction& transaction, const std::string& file, const CanBeStored& can_be_stored)
      : draft_(transaction), file_(file), can_be_stored_(can_be_stored), text_(transaction.text(file)) {}

  std::vector<Moved> run() {
    for (int moved = 0; moved < most_mended && one(); ++moved) {
    }
    return moved_;
  }

 private:
  bool one() {
    const auto log = sound_log(file_, text_);
    if (!log) return false;
    return std::ranges::any_of(log->lines, [this](const store::Line& line) {
      const std::string to = store::log_file(Month::of(line.day));
      if (to == file_ || left_.contains(line.text)) return false;
      const std::string text(line.text);
      if (take(line, to)) return true;
      left_.insert(text);
      return false;
    });
  }

  bool take(const store::Line& line, const std::string& to) {
    if (!can_be_stored_(to)) return false;
    const std::string there = draft_.text(to);
    const auto others = sound_log(to, there);
    if (!others) return false;
    const auto same_id = std::ranges::find(others->lines, line.id, &store::Line::id);
    const bool known = !line.id.empty() && same_id != others->lines.end();
    if (known && same_id->text != line.text) return false;
    try {
      const std::string rest = store::without_line(file_, text_, line.number);
      const std::string more = known ? there : store::with_entry(to, there, store::to_entry(line));
      const auto said = comments_in(text_) + comments_in(there);
      if (said != comments_in(rest) + comments_in(more) + (known ? comments_in(line.text) : 0)) return false;
      draft_.set(to, more);
      draft_.set(file_, rest);
      text_ = rest;  // the line ends here
    } catch (const Failure&) {
      return false;
    }
    count(to);
    return true;
  }

  void count(const std::string& to) {
    const auto known = std::ranges::find(moved_, to, &Moved::to);
    if (known == moved_.end())
      moved_.push_back({to, 1});
    else
      ++known->count;
  }

  store::Transaction& draft_;
  std::string file_;
  const CanBeStored& can_be_stored_;
  std::string text_;
  std::set<std::string, std::less<>> left_;
  std::vector<Moved> moved_;
};

}  // namespace

std::vector<Moved> move_strays(store::Transaction& transaction, const std::string& file,
                               const CanBeStored& can_be_stored) {
  return Move(transaction, file, can_be_stored).run();
}

int drop_twins(store::Transaction& transaction, const std::string& file) {
  int dropped = 0;
  std::string text = transaction.text(file);
  for (auto line = first_twin(file, text); line && dropped < most_mended; line = first_twin(file, text)) {
    try {
      text = store::without_line(file, text, *line);
    } catch (const Failure&) {
      break;
    }
    ++dropped;
  }
  if (dropped > 0) transaction.set(file, text);
  return dropped;
}

}  // namespace recover::verify
