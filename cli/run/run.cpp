#include <algorithm>
#include <array>
#include <exception>
#include <new>

#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/args/spec.h"
#include "cli/docs/help.h"
#include "cli/text/hints.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

/// `--notebook` as it stands on the line, for questions that come before the line is understood.
void peek_notebook(const std::vector<std::string>& words, Context& context) {
  constexpr std::string_view name = "--notebook";
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    if (words[i] == name && i + 1 < words.size()) context.globals.notebook = words[i + 1];
    if (words[i].starts_with(std::string(name) + '=')) context.globals.notebook = words[i].substr(name.size() + 1);
  }
}

bool is_habit(Context& context, const std::string& word) {
  return std::ranges::find(context.notebook().habits(), word, &Habit::name) != context.notebook().habits().end();
}

/// What storing met besides: a crash's leftovers that were finished, a copy that was kept.
void mention_notes(Context& context) {
  if (!context.notebook_open()) return;
  for (const Problem& note : context.notebook().writer().notes()) {
    context.doors.terminal.write_error("recover: " + render(with_command_hint(note)));
  }
}

/// One line for what was left out of the answer because a file can't be understood.
void mention_problems(Context& context) {
  if (!context.notebook_open()) return;
  Problems problems = context.notebook().problems();
  if (context.left_out) problems.push_back(*context.left_out);  // a change stored since made the notebook forget it
  for (const Problem& problem : problems) {
    if (problem.level != Level::error) continue;
    std::string place = printable(problem.location.file);
    if (problem.location.line > 0) place += " line " + std::to_string(problem.location.line);
    context.note("Left out: " + place + " can't be read yet. To see why: recover verify");
    return;
  }
}

/// Those that answer whatever stands where the notebook is to be.
constexpr std::array<std::string_view, 8> without_notebook = {"completion", "demo",    "help",   "menu",
                                                              "now",        "privacy", "verify", "version"};

Exit run_command(const std::vector<std::string>& words, Context& context) {
  peek_notebook(words, context);
  const bool menu = words.empty() && context.asks() && context.notebook().settings().menu_first;
  const Resolved found = resolve(menu ? std::vector<std::string>{"menu"} : words,
                                 [&context](const std::string& word) { return is_habit(context, word); });
  Spec spec;
  found.entry->declare(spec);
  context.globals = {};
  declare_globals(spec, context.globals);
  parse(spec, found.entry->name, found.words);
  if (context.globals.help) {
    context.print(command_help(*found.entry, spec, context.width()));
    return Exit::done;
  }
  if (context.globals.version) {
    context.say("recover " RECOVER_VERSION);
    return Exit::done;
  }
  if (std::ranges::find(without_notebook, found.entry->name) == without_notebook.end()) {
    context.notebook().writer().check_root();
  }
  const Exit status = spec.body()(context);
  mention_notes(context);
  if (found.entry->name != "verify") mention_problems(context);  // which has just told all of them
  return status;
}

void show(const Failure& failure, Context& context) {
  for (const Problem& problem : failure.problems()) {
    const bool in_file = problem.location.line > 0 && context.notebook_open() && !context.globals.discreet;
    const std::string text = in_file ? context.notebook().text_of(problem.location.file) : std::string{};
    context.doors.terminal.write_error("recover: " + render(with_command_hint(problem), text));
  }
  if (failure.kind() == ErrorKind::refused) context.note(now_line);
}

bool has_stored(Context& context) { return context.notebook_open() && context.notebook().writer().has_stored(); }

/// What goes wrong after something was stored, while its confirmation is made.
Failure after_storing(const std::string& what) {
  return {ErrorKind::partly_stored,
          Problem{"partly-stored", Level::error, {}, "this is stored, and then: " + what, "recover log"}};
}

/// A disk that says no where no command expected it.
Failure as_failure(const DiskFailure& failure, Context& context) {
  const std::string what = failure.error().what();
  if (has_stored(context)) return after_storing(what);
  return {ErrorKind::not_stored, Problem{"not-stored", Level::error, {}, what, "recover verify"}};
}

/// As it is, unless it would say that nothing was stored.
Failure as_failure(const Failure& failure, Context& context) {
  const bool tells = failure.kind() == ErrorKind::partly_stored || failure.kind() == ErrorKind::refused;
  return tells || !has_stored(context) ? failure : after_storing(failure.problems().front().what);
}

Exit run_guarded(const std::vector<std::string>& words, Context& context) {
  try {
    return run_command(words, context);
  } catch (const Failure& failure) {
    const Failure told = as_failure(failure, context);
    show(told, context);
    return exit_of(told.kind());
  } catch (const DiskFailure& failure) {
    const Failure told = as_failure(failure, context);
    show(told, context);
    return exit_of(told.kind());
  } catch (const Stopped&) {
    context.say();
    return Exit::stopped;
  } catch (const std::exception& error) {
    const bool stored = has_stored(context);
    context.note(std::string(stored ? "recover: this is stored, and then something inside went wrong: "
                                    : "recover: something inside went wrong, nothing was changed: ") +
                 printable(error.what()));
    return stored ? Exit::partly : Exit::not_stored;
  }
}

Exit answer(const std::vector<std::string>& words, Context& context) {
  const Exit status = run_guarded(words, context);
  if (context.doors.terminal.flush() || status != Exit::done) return status;
  const bool stored = has_stored(context);
  context.note(stored ? "recover: this is saved; only the answer could not be written out"
                      : "recover: the answer could not be written out");
  return stored ? Exit::done : Exit::not_stored;
}

}  // namespace

Exit run(const std::vector<std::string>& words, const Doors& doors) {
  Context context{doors};
  try {
    return answer(words, context);
  } catch (const std::bad_alloc&) {  // not even enough to say so
    return has_stored(context) ? Exit::partly : Exit::not_stored;
  }
}

}  // namespace recover::cli
