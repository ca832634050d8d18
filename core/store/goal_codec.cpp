#include "core/store/codec.h"
#include "core/store/codec_parts.h"
#include "core/yaml/fields.h"
#include "core/yaml/write.h"

namespace recover::store {
namespace {

Step read_step(const yaml::Node& node, std::string_view file, Problems& problems) {
  if (node.is_scalar()) return {node.text, std::nullopt, std::nullopt};
  Step step;
  yaml::Fields parts(node, file, "a step", problems);
  step.text = parts.required("do");
  step.done = read_day(parts, "done");
  step.by = read_day(parts, "by");
  step.once = parts.text("once");
  parts.finish();
  return step;
}

MentalContrast read_picture(const yaml::Node& node, std::string_view file, Problems& problems) {
  MentalContrast picture;
  if (node.is_scalar()) {  // a plain text is the wish
    picture.wish = node.text;
    return picture;
  }
  yaml::Fields parts(node, file, "a picture", problems);
  picture = {parts.text("wish"), parts.text("outcome"), parts.text("obstacle"), parts.text("if"), parts.text("then")};
  parts.finish();
  return picture;
}

using Entries = std::vector<std::pair<std::string, std::string>>;

Entries step_entries(const Step& step) {
  Entries entries{{"do", yaml::scalar(step.text)}};
  if (step.done) entries.emplace_back("done", step.done->iso());
  if (step.by) entries.emplace_back("by", step.by->iso());
  if (!step.once.empty()) entries.emplace_back("once", yaml::scalar(step.once));
  return entries;
}

void write_picture(yaml::Writer& writer, const MentalContrast& picture) {
  if (picture.empty()) return;
  writer.open("picture");
  writer.key("wish", picture.wish).key("outcome", picture.outcome).key("obstacle", picture.obstacle);
  writer.key("if", picture.cue).key("then", picture.then);
  writer.close();
}

}  // namespace

std::string step_token(const Step& step) {
  if (!step.done && !step.by && step.once.empty()) return yaml::flow_scalar(step.text);
  Entries entries{{"do", yaml::flow_scalar(step.text)}};
  if (step.done) entries.emplace_back("done", step.done->iso());
  if (step.by) entries.emplace_back("by", step.by->iso());
  if (!step.once.empty()) entries.emplace_back("once", yaml::flow_scalar(step.once));
  return yaml::flow_map(entries);
}

Goal read_goal(const yaml::Node& root, std::string_view file, std::string_view name, Problems& problems) {
  Goal goal;
  goal.name = name;
  yaml::Fields fields(root, file, "a goal", problems);
  goal.title = fields.required("title");
  goal.why = fields.text("why");
  goal.area = fields.text("area");
  goal.started = read_day(fields, "started");
  goal.by = read_day(fields, "by");
  goal.confidence = fields.whole("confidence", 0, 10);
  for (const yaml::Node* item : items_of(fields.node("steps"))) goal.steps.push_back(read_step(*item, file, problems));
  const yaml::Node* picture = fields.node("picture");
  if (picture != nullptr && picture->kind != yaml::Node::Kind::nothing) {
    goal.picture = read_picture(*picture, file, problems);
  }
  goal.reward = fields.text("reward");
  goal.done = read_day(fields, "done");
  goal.resting = read_day(fields, "resting");
  goal.let_go = read_day(fields, "let-go");
  fields.finish();
  return goal;
}

std::string write_goal(const Goal& goal) {
  yaml::Writer writer;
  writer.key("title", goal.title).key("why", goal.why).key("area", goal.area);
  if (goal.started) writer.bare("started", goal.started->iso());
  if (goal.by) writer.bare("by", goal.by->iso());
  if (goal.confidence) writer.bare("confidence", std::to_string(*goal.confidence));
  if (!goal.steps.empty()) {
    writer.open("steps");
    for (const Step& step : goal.steps) {
      if (step.done || step.by || !step.once.empty()) {
        writer.item_map(step_entries(step));
      } else {
        writer.item(yaml::scalar(step.text));
      }
    }
    writer.close();
  }
  write_picture(writer, goal.picture);
  writer.key("reward", goal.reward);
  if (goal.done) writer.bare("done", goal.done->iso());
  if (goal.resting) writer.bare("resting", goal.resting->iso());
  if (goal.let_go) writer.bare("let-go", goal.let_go->iso());
  return writer.text();
}

}  // namespace recover::store
