#include <algorithm>

#include "core/rules/celebrations.h"

namespace recover {
namespace {

using CelebrationKind = Celebration::Kind;

bool says(const Entry& entry, std::string_view key, std::string_view text) {
  const Value* value = entry.find(key);
  return value != nullptr && value->text == text;
}

/// A higher number remembered later covers the lower ones.
bool reaches(const Entry& entry, std::string_view key, int number) {
  const Value* value = entry.find(key);
  const auto remembered = value == nullptr ? std::nullopt : value->as_number();
  return remembered && *remembered >= number;
}

}  // namespace

Entry memory_of(const Celebration& celebration, Day today) {
  Entry entry{today, EntryKind::celebrated, Value::of(celebration.subject), {}, {}, {}};
  switch (celebration.kind) {
    case CelebrationKind::total:
      entry.set("total", Value::number(celebration.number));
      break;
    case CelebrationKind::longest_run:
      entry.set("run", Value::number(celebration.number));
      break;
    case CelebrationKind::comeback:
      entry.set("comeback", Value::of(celebration.earned));
      break;
    case CelebrationKind::step:
      entry.set("step", Value::of(celebration.detail));
      break;
    case CelebrationKind::goal:
      entry.set("finished", Value::of(celebration.earned));
      break;
    case CelebrationKind::count:
      entry.set("from", Value::of(celebration.from.value_or(celebration.earned)));
      entry.set("milestone", Value::of(celebration.detail));
      break;
  }
  return entry;
}

bool remembers(const Entry& entry, const Celebration& celebration) {
  if (entry.kind != EntryKind::celebrated || entry.about.text != celebration.subject) return false;
  switch (celebration.kind) {
    case CelebrationKind::total:
      return reaches(entry, "total", celebration.number);
    case CelebrationKind::longest_run:
      return reaches(entry, "run", celebration.number);
    case CelebrationKind::comeback:
      return says(entry, "comeback", celebration.earned.iso());
    case CelebrationKind::step:
      return says(entry, "step", celebration.detail);
    case CelebrationKind::goal:
      return says(entry, "finished", celebration.earned.iso());
    case CelebrationKind::count:
      return says(entry, "from", celebration.from.value_or(celebration.earned).iso()) &&
             says(entry, "milestone", celebration.detail);
  }
  return false;
}

}  // namespace recover
