#include "core/store/codec.h"
#include "core/store/codec_parts.h"
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

}  // namespace

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

}  // namespace recover::store
