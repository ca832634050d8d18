#include "core/store/thought_record_file.h"

#include <utility>
#include <vector>

#include "core/store/codec_parts.h"
#include "core/store/key_edits.h"
#include "core/store/worksheet_file.h"
#include "core/yaml/fields.h"
#include "core/yaml/write.h"

namespace recover::store {
namespace {

constexpr int most_felt = 100;

FeltMood read_mood(const yaml::Node& node, std::string_view file, Problems& problems) {
  if (node.is_scalar()) return {node.text, {}, {}};
  yaml::Fields parts(node, file, "a mood", problems);
  FeltMood mood{parts.required("mood"), parts.whole("before", 0, most_felt), parts.whole("after", 0, most_felt)};
  parts.finish();
  return mood;
}

void write_felt(yaml::Writer& writer, std::string_view key, std::optional<int> felt) {
  if (felt) writer.bare(key, std::to_string(*felt));
}

std::string felt_token(std::optional<int> felt) { return felt ? std::to_string(*felt) : std::string{}; }

void update_mood(Transaction& transaction, const std::string& file, std::size_t index, const FeltMood& before,
                 const FeltMood& after) {
  const yaml::Path path{"moods", std::to_string(index)};
  if (before.before != after.before) apply(transaction, file, path, {"before", felt_token(after.before)}, "mood");
  if (before.after != after.after) apply(transaction, file, path, {"after", felt_token(after.after)}, "mood");
}

}  // namespace

std::string file_of(const ThoughtRecord& record) { return "worksheets/" + record.stem + ".yaml"; }

ThoughtRecord read_thought_record(const yaml::Node& root, std::string_view file, std::string_view name,
                                  Problems& problems) {
  ThoughtRecord record;
  record.stem = name;
  record.name = worksheet_name(name);
  const yaml::Node* kind = root.find("kind");
  record.kind = kind == nullptr ? std::string{} : kind->text;
  if (record.kind != thoughts_kind) return record;  // what is wrong with it is said where all worksheets are read
  yaml::Fields fields(root, file, "a thought record", problems);
  fields.text("kind");
  record.title = fields.text("title");
  if (record.title.empty()) record.title = record.name;
  record.started = read_day(fields, "started");
  record.situation = fields.text("situation");
  for (const yaml::Node* item : items_of(fields.node("moods")))
    record.moods.push_back(read_mood(*item, file, problems));
  record.thought = fields.text("thought");
  record.before = fields.whole("before", 0, most_felt);
  record.pattern = fields.text("pattern");
  record.evidence_for = fields.text("for");
  record.evidence_against = fields.text("against");
  record.line = fields.text("line");
  record.after = fields.whole("after", 0, most_felt);
  fields.finish();
  return record;
}

std::string mood_token(const FeltMood& mood) {
  std::vector<std::pair<std::string, std::string>> entries{{"mood", yaml::flow_scalar(mood.mood)}};
  if (mood.before) entries.emplace_back("before", std::to_string(*mood.before));
  if (mood.after) entries.emplace_back("after", std::to_string(*mood.after));
  return yaml::flow_map(entries);
}

std::string write_thought_record(const ThoughtRecord& record) {
  yaml::Writer writer;
  writer.key("kind", record.kind).key("title", record.title);
  if (record.started) writer.bare("started", record.started->iso());
  writer.key("situation", record.situation);
  if (!record.moods.empty()) {
    writer.open("moods");
    for (const FeltMood& mood : record.moods) writer.item(mood_token(mood));
    writer.close();
  }
  writer.key("thought", record.thought);
  write_felt(writer, "before", record.before);
  writer.key("pattern", record.pattern).key("for", record.evidence_for).key("against", record.evidence_against);
  writer.key("line", record.line);
  write_felt(writer, "after", record.after);
  return writer.text();
}

void create(Transaction& transaction, const ThoughtRecord& record) {
  const std::string file = file_of(record);
  if (transaction.has(file)) refuse("name-taken", file + " is there already", "other words for the title");
  transaction.set(file, write_thought_record(record));
}

void update(Transaction& transaction, const ThoughtRecord& before, const ThoughtRecord& after) {
  const std::string file = file_of(after);
  KeyEdits edits;
  add_changed(edits, "situation", before.situation, after.situation);
  add_changed(edits, "for", before.evidence_for, after.evidence_for);
  add_changed(edits, "against", before.evidence_against, after.evidence_against);
  add_changed(edits, "thought", before.thought, after.thought);
  if (before.before != after.before) edits.push_back({"before", felt_token(after.before)});
  add_changed(edits, "line", before.line, after.line);
  if (before.after != after.after) edits.push_back({"after", felt_token(after.after)});
  add_changed(edits, "pattern", before.pattern, after.pattern);
  apply(transaction, file, edits);
  for (std::size_t i = 0; i < after.moods.size(); ++i) {
    if (i < before.moods.size()) {
      update_mood(transaction, file, i, before.moods[i], after.moods[i]);
      continue;
    }
    const std::string token = mood_token(after.moods[i]);
    transaction.edit(file, [&](yaml::YamlEditor& editor) { return editor.append({"moods"}, token); });
  }
}

}  // namespace recover::store
