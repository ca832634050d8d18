#include "core/verify/verify.h"

#include <algorithm>

#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/lookup.h"
#include "cli/text/hints.h"
#include "core/base/text.h"
#include "core/report/json.h"
#include "core/verify/repair.h"

namespace recover::cli::commands {
namespace {

using recover::verify::Fixed;
using report::Json;

struct Options {
  Format format;
  bool fix = false;
  bool dry_run = false;
};

Json as_json(const Problems& problems) {
  Json list = Json::array();
  for (const Problem& problem : problems) {
    list.add(Json::object()
                 .set("code", problem.code)
                 .set("level", problem.level == Level::error ? "error" : "note")
                 .set("file", problem.location.file)
                 .set("line", problem.location.line)
                 .set("column", problem.location.column)
                 .set("what", problem.what)
                 .set("hint", with_command_hint(problem).hint));
  }
  return list;
}

Json as_json(const recover::verify::Repairs& repairs) {
  Json list = Json::array();
  for (const auto& repair : repairs) {
    list.add(Json::object().set("file", repair.file).set("what", repair.what).set("copy", repair.copy));
  }
  return list;
}

std::string summary_of(const Problems& problems, std::string_view ending) {
  const auto errors = static_cast<int>(std::ranges::count(problems, Level::error, &Problem::level));
  const auto notes = static_cast<int>(problems.size()) - errors;
  std::vector<std::string> parts;
  if (errors > 0) parts.push_back(counted(errors, "thing I couldn't read", "things I couldn't read"));
  if (notes > 0) parts.push_back(counted(notes, "note", "notes"));
  return listed(parts) + ". " + std::string(ending) + "recover-problems(7) explains each code.";
}

void show_problems(const Problems& problems, std::string_view ending, Context& context) {
  for (const Problem& problem : problems) {
    const std::string text = context.globals.discreet ? "" : context.notebook().text_of(problem.location.file);
    context.print((problem.level == Level::note ? "note: " : "") + render(with_command_hint(problem), text));
  }
  context.say(summary_of(problems, ending));
}

void show_repairs(const Fixed& fixed, Context& context) {
  if (fixed.repairs.empty()) {
    context.say("There was nothing to mend without you.");
    return;
  }
  context.say("Mended:");
  for (const auto& repair : fixed.repairs) {
    std::string line = "  ";
    if (!repair.file.empty()) line += printable(repair.file) + ": ";
    context.say(line + printable(repair.what));
    if (!repair.copy.empty()) context.say("    as it was: " + printable(repair.copy));
  }
  if (fixed.undoable) context.say("To bring the texts back: recover undo");
}

Problems found_in(Context& context) {
  return recover::verify::verify(context.notebook(), context.today(), reserved_words());
}

Exit status_of(const Problems& problems) { return problems.empty() ? Exit::done : Exit::no; }

Exit look(const Options& options, Context& context) {
  const Problems problems = found_in(context);
  if (options.format.is("json")) {
    context.print(Json::document("verify").set("problems", as_json(problems)).text());
  } else if (!problems.empty()) {
    show_problems(problems, "Nothing was changed; ", context);
  } else if (!context.globals.quiet) {
    context.say("Everything reads well.");
  }
  return status_of(problems);
}

Exit mend(const Options& options, Context& context) {
  const Fixed fixed = recover::verify::fix(context.notebook());
  const Exit stored = exit_of(context, fixed.stored);
  const Problems problems = found_in(context);
  if (options.format.is("json")) {
    context.print(
        Json::document("verify").set("problems", as_json(problems)).set("repairs", as_json(fixed.repairs)).text());
  } else if (!problems.empty()) {
    show_repairs(fixed, context);
    context.say();
    context.say("What remains is for you to look at:");
    show_problems(problems, {}, context);
  } else if (!context.globals.quiet) {
    if (!fixed.repairs.empty()) show_repairs(fixed, context);
    context.say("Everything reads well.");
  }
  return stored == Exit::done ? status_of(problems) : stored;
}

Exit verify_notebook(const Options& options, Context& context) {
  if (options.dry_run && !options.fix)
    refuse("option-missing", "--dry-run shows what --fix would write", "recover verify --fix --dry-run");
  store::Notebook& notebook = context.notebook();
  const auto info = notebook.disk().info(notebook.root());
  const bool is_there = info && (info->kind == FileInfo::Kind::folder || info->kind == FileInfo::Kind::link);
  if (!options.fix || !is_there) return look(options, context);  // a notebook is not made by mending it
  if (!options.dry_run) return mend(options, context);
  store::Transaction transaction = notebook.preview(ActionKind::repair);
  recover::verify::repair_texts(notebook, transaction,
                                [](const std::string&, std::string_view) { return std::string(); });
  return commit_or_preview(context, transaction, true);
}

}  // namespace

void verify(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Read every file and tell what can't be understood, and where")
      .about("It changes nothing. Each line names file, line and column, shows your own line, and says what to try.")
      .about(
          "With --fix it mends what needs no guessing: a file that ends in empty bytes, the last line of a log that stops in the middle, an entry in another month's file, a line that stands twice with one id, files that others may read, what a stopped command left. It says what it did, keeps a copy where something was cut off, and tells what remains for you. `recover undo` brings the texts back.")
      .flag("--fix", options.fix, "Mend what needs no guessing")
      .flag("-n,--dry-run", options.dry_run, "With --fix: show what would be written");
  declare_format(spec, options.format, {"text", "json"});
  spec.example("recover verify", "all problems of all files")
      .example("recover verify --fix", "mend what can be mended, and tell the rest")
      .example("recover verify --json", "the same for a script")
      .exits(Exit::no, "there is something to look at, also after --fix")
      .see("undo")
      .see("recover-problems(7)")
      .see("recover-files(5)")
      .run([&options](Context& context) { return verify_notebook(options, context); });
}

}  // namespace recover::cli::commands
