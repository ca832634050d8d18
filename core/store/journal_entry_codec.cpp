#include "core/store/codec.h"
#include "core/store/codec_parts.h"
#include "core/yaml/fields.h"
#include "core/yaml/write.h"

namespace recover::store {

JournalEntry read_journal_entry(const yaml::Node& root, std::string_view file, std::string_view name,
                                Problems& problems) {
  JournalEntry entry;
  entry.name = name;
  yaml::Fields fields(root, file, "a journal entry", problems);
  fields.required("day");
  entry.day = read_day(fields, "day").value_or(Day{});
  entry.at = fields.text("at");
  entry.prompt = fields.text("prompt");
  entry.once = fields.text("once");
  entry.text = fields.required("text");
  while (entry.text.ends_with('\n')) entry.text.pop_back();
  fields.finish();
  return entry;
}

std::string write_journal_entry(const JournalEntry& entry) {
  yaml::Writer writer;
  writer.bare("day", entry.day.iso()).key("at", entry.at).key("prompt", entry.prompt).key("once", entry.once);
  writer.block("text", entry.text);
  return writer.text();
}

}  // namespace recover::store
