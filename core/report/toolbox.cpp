#include "core/report/toolbox.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

#include "core/base/text.h"

namespace recover::report {
namespace {

bool any(const Comparison<int>& figure) { return figure.now + figure.before > 0; }

Comparison<int> counted_days(std::span<const Day> days, const Ranges& ranges) {
  Comparison<int> figure;
  for (const Day day : days) ranges.add(figure, day, 1);
  return figure;
}

int minutes_of(double seconds) {
  constexpr double a_minute = 60;
  return seconds > 0 ? std::max(1, static_cast<int>(std::lround(seconds / a_minute))) : 0;
}

std::string session_said(const std::string& name) {
  static const std::map<std::string, std::string, std::less<>> said{
      {"breathe", "Breathing"}, {"ground", "Grounding"}, {"imagine", "Imagery"}, {"sit", "Sitting"}};
  const auto found = said.find(name);
  return found == said.end() ? printable(name) : found->second;
}

std::vector<SessionFigures> session_figures(const std::vector<Session>& sessions, const Ranges& ranges) {
  struct Sums {
    Comparison<int> times;
    Comparison<double> seconds;
  };
  std::map<std::string, Sums> by_name;
  for (const Session& session : sessions) {
    Sums& sums = by_name[session.name];
    ranges.add(sums.times, session.day, 1);
    ranges.add(sums.seconds, session.day, session.seconds);
  }
  std::vector<SessionFigures> all;
  for (const auto& [name, sums] : by_name) {
    if (!any(sums.times)) continue;
    all.push_back({name, sums.times, {minutes_of(sums.seconds.now), minutes_of(sums.seconds.before)}});
  }
  return all;
}

Json beside(const Comparison<int>& figure) {
  return Json::object().set("now", figure.now).set("before", figure.before);
}

}  // namespace

bool ToolboxFigures::empty() const {
  return sessions.empty() && !any(waves_down) && !any(reached) && !any(journal) && !any(reframed) &&
         !any(looked_back) && !any(let_go);
}

ToolboxFigures toolbox_figures(const ToolboxInput& input, const Ranges& ranges) {
  return {session_figures(input.sessions, ranges), counted_days(input.waves_down, ranges),
          counted_days(input.reached, ranges),     counted_days(input.journal, ranges),
          counted_days(input.reframed, ranges),    counted_days(input.looked_back, ranges),
          counted_days(input.let_go, ranges),      input.self_talk};
}

std::vector<ToolboxRow> toolbox_rows(const ToolboxFigures& figures) {
  std::vector<ToolboxRow> rows;
  const auto put = [&rows](std::string label, const Comparison<int>& count) {
    if (any(count)) rows.push_back({std::move(label), count});
  };
  for (const SessionFigures& one : figures.sessions) {
    put(session_said(one.name), one.times);
    put("  minutes", one.minutes);
  }
  put("Waves that came down", figures.waves_down);
  put("Reached out", figures.reached);
  put("Journal entries", figures.journal);
  put("Thoughts reframed", figures.reframed);
  put("Problems looked back on", figures.looked_back);
  put("Worries let go", figures.let_go);
  return rows;
}

Json toolbox_json(const ToolboxFigures& figures) {
  Json sessions = Json::array();
  for (const SessionFigures& one : figures.sessions) {
    Json json = Json::object();
    json.set("session", one.name).set("times", beside(one.times)).set("minutes", beside(one.minutes));
    sessions.add(json);
  }
  return Json::object()
      .set("sessions", sessions)
      .set("waves_down", beside(figures.waves_down))
      .set("reached_out", beside(figures.reached))
      .set("journal_entries", beside(figures.journal))
      .set("thoughts_reframed", beside(figures.reframed))
      .set("problems_looked_back", beside(figures.looked_back))
      .set("worries_let_go", beside(figures.let_go))
      .set("self_talk", figures.self_talk);
}

}  // namespace recover::report
