#include "cli/domain/count_figures.h"

#include "cli/domain/count_words.h"

namespace recover::cli {

report::Json count_figures(Context& context, const DayCounter& since) {
  using report::Json;
  const Day today = context.today();
  const CounterTotals figures = count(since, today);
  Json periods = Json::array();
  for (const Period& period : since.periods) {
    periods.add(Json::object().set("from", period.from).set("to", period.to));
  }
  Json next = nullptr;
  if (const auto milestone = next_milestone(since, today)) {
    next = Json::object().set("milestone", milestone->name).set("day", milestone->day);
  }
  return Json::document("since")
      .set("since", since.name)
      .set("title", since.title)
      .set("current", figures.current)
      .set("total", figures.total)
      .set("longest", figures.longest)
      .set("span", figures.span)
      .set("from", since.running() ? Json(since.periods.back().from) : Json(nullptr))
      .set("periods", periods)
      .set("next", next);
}

}  // namespace recover::cli
