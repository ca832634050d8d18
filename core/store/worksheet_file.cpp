#include "core/store/worksheet_file.h"

#include <utility>
#include <vector>

#include "core/store/codec_parts.h"
#include "core/store/key_edits.h"
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

std::string idea_token(const Idea& idea) {
  if (idea.good.empty() && idea.hard.empty()) return yaml::flow_scalar(idea.text);
  std::vector<std::pair<std::string, std::string>> entries{{"do", yaml::flow_scalar(idea.text)}};
  if (!idea.good.empty()) entries.emplace_back("good", yaml::flow_scalar(idea.good));
  if (!idea.hard.empty()) entries.emplace_back("hard", yaml::flow_scalar(idea.hard));
  return yaml::flow_map(entries);
}

/// What was written of one side of the ideas, each a key of its own.
void weigh(Transaction& transaction, const Worksheet& before, const Worksheet& after, std::string Idea::*side,
           const char* key) {
  for (std::size_t i = 0; i < after.ideas.size(); ++i) {
    const std::string& text = after.ideas[i].*side;
    const bool is_same = i < before.ideas.size() ? before.ideas[i].*side == text : text.empty();
    if (is_same) continue;
    apply(transaction, file_of(after), {"ideas", std::to_string(i)}, {key, text.empty() ? "" : yaml::flow_scalar(text)},
          "do");
  }
}

std::string day_token(std::optional<Day> day) { return day ? day->iso() : std::string{}; }

}  // namespace

std::string file_of(const Worksheet& sheet) { return "worksheets/" + sheet.stem + ".yaml"; }

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

void create(Transaction& transaction, const Worksheet& sheet) {
  const std::string file = file_of(sheet);
  if (transaction.has(file)) refuse("name-taken", file + " is there already", "other words for the title");
  Worksheet first;
  first.kind = sheet.kind;
  first.stem = sheet.stem;
  first.title = sheet.title;
  first.started = sheet.started;
  first.facts = sheet.facts;
  first.hope = sheet.hope;
  transaction.set(file, write_worksheet(first));
  update(transaction, first, sheet);
}

void update(Transaction& transaction, const Worksheet& before, const Worksheet& after) {
  const std::string file = file_of(after);
  for (std::size_t i = before.ideas.size(); i < after.ideas.size(); ++i) {
    const std::string token = yaml::flow_scalar(after.ideas[i].text);
    transaction.edit(file, [&](yaml::YamlEditor& editor) { return editor.append({"ideas"}, token); });
  }
  weigh(transaction, before, after, &Idea::good, "good");
  weigh(transaction, before, after, &Idea::hard, "hard");
  KeyEdits edits;
  add_changed(edits, "facts", before.facts, after.facts);
  add_changed(edits, "hope", before.hope, after.hope);
  add_changed(edits, "choice", before.choice, after.choice);
  add_changed(edits, "if", before.cue, after.cue);
  add_changed(edits, "then", before.then, after.then);
  if (before.look_back != after.look_back) edits.push_back({"look-back", day_token(after.look_back)});
  if (before.looked_back != after.looked_back) edits.push_back({"looked-back", day_token(after.looked_back)});
  add_changed(edits, "result", before.result, after.result);
  apply(transaction, file, edits);
}

}  // namespace recover::store
