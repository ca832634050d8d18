#include "core/report/period.h"

namespace recover::report {
namespace {

template <typename T>
Json beside(const Comparison<T>& figure) {
  return Json::object().set("now", figure.now).set("before", figure.before);
}

Json range_json(const Range& range) { return Json::object().set("first", range.first).set("last", range.last); }

Json texts(const std::vector<Dated>& things) {
  Json list = Json::array();
  for (const Dated& thing : things) list.add(Json::object().set("day", thing.day).set("text", thing.text));
  return list;
}

Json practice_json(const PracticeFigures& one) {
  Json json = Json::object();
  json.set("habit", one.name).set("title", one.title).set("kept", beside(one.kept)).set("rest", beside(one.rest));
  json.set("amount", beside(one.amount)).set("unit", one.unit).set("target", one.target);
  return json.set("target_days", one.target_days).set("target_met", one.target_met);
}

Json measure_json(const MeasureFigures& one) {
  Json json = Json::object();
  json.set("measure", one.name).set("title", one.title).set("low", one.low).set("high", one.high);
  return json.set("count", beside(one.count)).set("mean", beside(one.mean));
}

}  // namespace

Json period_json(const PeriodFigures& figures) {
  Json practices = Json::array();
  for (const PracticeFigures& one : figures.practices) practices.add(practice_json(one));
  Json measures = Json::array();
  for (const MeasureFigures& one : figures.measures) measures.add(measure_json(one));
  return Json::document("report")
      .set("range", range_json(figures.range))
      .set("before", range_json(figures.before))
      .set("practices", practices)
      .set("check_ins", beside(figures.check_ins))
      .set("measures", measures)
      .set("wins", beside(figures.wins))
      .set("win_texts", texts(figures.win_texts))
      .set("steps", beside(figures.steps))
      .set("steps_done", texts(figures.step_texts))
      .set("goals_done", texts(figures.goals_done))
      .set("toolbox", figures.toolbox ? toolbox_json(*figures.toolbox) : Json(nullptr));
}

}  // namespace recover::report
