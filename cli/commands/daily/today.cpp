
#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/celebrating.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "cli/domain/today_page.h"
#include "core/report/json.h"
#include "core/views/agenda.h"

namespace recover::cli::commands {
namespace {

struct Options {
  Format format;
  bool gentle = false;
};

std::string_view state_word(DueState state) {
  switch (state) {
    case DueState::kept:
      return "kept";
    case DueState::answered:
      return "answered";
    case DueState::open:
      return "open";
    default:
      return "not_due";
  }
}

report::Json as_json(Context& context, const views::TodayView& page) {
  using report::Json;
  Json due = Json::array();
  Json kept = Json::array();
  Json habits = Json::array();
  for (const views::AgendaItem& line : page.agenda) {
    const std::string& name = line.view->habit.name;
    if (line.state == DueState::open) due.add(name);
    if (line.state == DueState::kept) kept.add(name);
    habits.add(
        Json::object().set("habit", name).set("title", line.view->habit.title).set("state", state_word(line.state)));
  }
  Json celebrations = Json::array();
  for (const Celebration& one : page.celebrations) {
    celebrations.add(
        Json::object().set("subject", one.subject).set("earned", one.earned).set("what", fact(context, one)));
  }
  Json next = nullptr;
  if (page.next_goal) {
    next = Json::object().set("goal", page.next_goal->name).set("step", page.next_goal->next_step()->text);
  }
  return Json::document("today")
      .set("day", context.today())
      .set("next", next)
      .set("due", due)
      .set("kept", kept)
      .set("habits", habits)
      .set("check_in", page.check_in_open ? "open" : "done")
      .set("celebrations", celebrations);
}

Exit show_today(const Options& options, Context& context) {
  const views::TodayView page = views::today(context.notebook(), context.today());
  context.left_out = page.summary.left_out;
  if (page.empty) refuse_unreadable(context);
  if (options.format.is("json")) {
    context.print(as_json(context, page).text());
    return Exit::done;
  }
  if (context.globals.quiet) return page.open > 0 || page.check_in_open ? Exit::done : Exit::no;
  for (const std::string& line : page_lines(context, page, options.gentle)) context.say(line);
  const bool celebrates = !page.quiet_days && !page.heavy && !options.gentle;  // what was not shown stays to be shown
  if (celebrates) remember_shown(context, page.celebrations, page.summary);
  return Exit::done;
}

}  // namespace

void today(Spec& spec) {
  auto& options = spec.own<Options>();
  declare_format(spec, options.format, {"text", "json"});
  spec.summary("Show today: what is there, what is open, one next step")
      .about(
          "The same as plain recover. It never asks anything. The numbers of its list stay the same all day, so that `recover done 2` means what you saw.")
      .flag("--gentle", options.gentle, "A hard day: one tiny thing and somebody to reach")
      .example("recover", "today's page")
      .example("recover today --gentle", "on a hard day; after a check-in with the lowest mood it comes by itself")
      .example("recover today --json", "the same for a script")
      .example("recover today -q", "print nothing; the exit status tells whether something is open")
      .exits(Exit::no, "with -q: nothing is open")
      .see("done")
      .see("check-in")
      .see("celebrate")
      .run([&options](Context& context) { return show_today(options, context); });
}

}  // namespace recover::cli::commands
