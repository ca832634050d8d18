#include "cli/domain/goal_words.h"

#include <algorithm>

#include "cli/domain/phrases.h"
#include "core/base/text.h"

namespace recover::cli {

namespace {

/// A step of the path, whole: where it is long it goes on below, and the mark gets a line of its own.
void put_step(std::vector<std::string>& lines, Context& context, std::string front, const std::string& text,
              bool marked) {
  constexpr std::string_view mark = "<- you are here";
  const std::string indent(front.size(), ' ');
  for (const std::string& part : wrap(text, context.width() - static_cast<int>(indent.size()))) {
    lines.push_back(front + part);
    front = indent;
  }
  if (!marked) return;
  std::string with_mark = lines.back() + "   ";
  with_mark += mark;
  if (display_width(with_mark) <= context.width())
    lines.back() = with_mark;
  else
    lines.push_back(indent + std::string(mark));
}

}  // namespace

std::string_view word(Goal::State state) {
  switch (state) {
    case Goal::State::resting:
      return "resting";
    case Goal::State::done:
      return "done";
    case Goal::State::let_go:
      return "let-go";
    default:
      return "active";
  }
}

std::string area_said(Context& context, const std::string& area) {
  const auto& renamed = context.notebook().settings().areas;
  const auto own = renamed.find(area);
  return printable(own == renamed.end() ? area : own->second);
}

std::string progress(Context& context, const Goal& goal) {
  const std::string drawn = bar(context, goal.steps_done(), static_cast<int>(goal.steps.size()));
  return drawn + (drawn.empty() ? "" : "  ") + steps_said(goal);
}

std::vector<std::string> path_lines(Context& context, const Goal& goal) {
  std::vector<std::string> lines;
  const bool plain = context.globals.plain;
  const Step* next = goal.next_step();
  for (const Step& step : goal.steps) {
    const bool here = &step == next;
    std::string sign = step.done ? "(*)" : here ? "(o)" : "( )";
    if (plain) sign = step.done ? "done:" : here ? "next:" : "later:";
    put_step(lines, context, "  " + sign + ' ', printable(step.text), here && !plain);
    if (!plain) lines.emplace_back("   |");
  }
  const std::string& end = goal.picture.outcome.empty() ? goal.title : goal.picture.outcome;
  put_step(lines, context, plain ? "  there: " : "  ~~~ ", printable(end), false);
  return lines;
}

report::Json goal_json(const Goal& goal) {
  using report::Json;
  Json steps = Json::array();
  for (const Step& step : goal.steps) {
    steps.add(Json::object().set("text", step.text).set("done", step.done).set("by", step.by));
  }
  const Step* next = goal.next_step();
  const MentalContrast& picture = goal.picture;
  return Json::document("goal")
      .set("goal", goal.name)
      .set("title", goal.title)
      .set("state", word(goal.state()))
      .set("why", goal.why)
      .set("area", goal.area)
      .set("started", goal.started)
      .set("by", goal.by)
      .set("confidence", goal.confidence)
      .set("steps", steps)
      .set("steps_done", goal.steps_done())
      .set("next", next == nullptr ? Json(nullptr) : Json(next->text))
      .set("picture", Json::object()
                          .set("wish", picture.wish)
                          .set("outcome", picture.outcome)
                          .set("obstacle", picture.obstacle)
                          .set("if", picture.cue)
                          .set("then", picture.then))
      .set("reward", goal.reward)
      .set("done", goal.done)
      .set("resting", goal.resting)
      .set("let_go", goal.let_go);
}

}  // namespace recover::cli
