#include "core/store/codec.h"
#include "core/store/codec_parts.h"
#include "core/yaml/fields.h"
#include "core/yaml/write.h"

namespace recover::store {
namespace {

constexpr std::size_t day_length = 10;

Idea read_idea(const yaml::Node& node, std::string_view file, Problems& problems) {
  if (node.is_scalar()) return {node.text, {}, {}};
  yaml::Fields parts(node, file, "an idea", problems);
  Idea idea{parts.required("do"), parts.text("good"), parts.text("hard")};
  parts.finish();
  return idea;
}

}  // namespace

std::string worksheet_name(std::string_view stem) {
  const bool dated = stem.size() > day_length + 1 && stem[day_length] == '-' && Day::parse(stem.substr(0, day_length));
  return std::string(dated ? stem.substr(day_length + 1) : stem);
}

Worksheet read_worksheet(const yaml::Node& root, std::string_view file, std::string_view name, Problems& problems) {
  Worksheet sheet;
  sheet.stem = name;
  sheet.name = worksheet_name(name);
  yaml::Fields fields(root, file, "a worksheet", problems);
  sheet.kind = fields.required("kind");
  if (sheet.kind != solve_kind) return sheet;
  sheet.title = fields.required("title");
  sheet.started = read_day(fields, "started");
  sheet.facts = fields.text("facts");
  sheet.hope = fields.text("hope");
  for (const yaml::Node* item : items_of(fields.node("ideas"))) sheet.ideas.push_back(read_idea(*item, file, problems));
  sheet.choice = fields.text("choice");
  sheet.cue = fields.text("if");
  sheet.then = fields.text("then");
  sheet.look_back = read_day(fields, "look-back");
  sheet.looked_back = read_day(fields, "looked-back");
  sheet.result = fields.text("result");
  fields.finish();
  return sheet;
}

std::string idea_token(const Idea& idea) {
  if (idea.good.empty() && idea.hard.empty()) return yaml::flow_scalar(idea.text);
  std::vector<std::pair<std::string, std::string>> entries{{"do", yaml::flow_scalar(idea.text)}};
  if (!idea.good.empty()) entries.emplace_back("good", yaml::flow_scalar(idea.good));
  if (!idea.hard.empty()) entries.emplace_back("hard", yaml::flow_scalar(idea.hard));
  return yaml::flow_map(entries);
}

std::string write_worksheet(const Worksheet& sheet) {
  yaml::Writer writer;
  writer.key("kind", sheet.kind).key("title", sheet.title);
  if (sheet.started) writer.bare("started", sheet.started->iso());
  writer.key("facts", sheet.facts).key("hope", sheet.hope);
  if (!sheet.ideas.empty()) {
    writer.open("ideas");
    for (const Idea& idea : sheet.ideas) writer.item(idea_token(idea));
    writer.close();
  }
  writer.key("choice", sheet.choice).key("if", sheet.cue).key("then", sheet.then);
  if (sheet.look_back) writer.bare("look-back", sheet.look_back->iso());
  if (sheet.looked_back) writer.bare("looked-back", sheet.looked_back->iso());
  writer.key("result", sheet.result);
  return writer.text();
}

}  // namespace recover::store
