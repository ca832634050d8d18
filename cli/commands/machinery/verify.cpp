#include "core/verify/verify.h"

#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/lookup.h"
#include "core/base/text.h"
#include "core/report/json.h"

namespace recover::cli::commands {
namespace {

struct Options {
  Format format;
};

report::Json as_json(const Problems& problems) {
  using report::Json;
  Json list = Json::array();
  for (const Problem& problem : problems) {
    list.add(Json::object()
                 .set("code", problem.code)
                 .set("level", problem.level == Level::error ? "error" : "note")
                 .set("file", problem.place.file)
                 .set("line", problem.place.line)
                 .set("column", problem.place.column)
                 .set("what", problem.what)
                 .set("hint", problem.hint));
  }
  return Json::document("verify").set("problems", list);
}

std::string summary_of(const Problems& problems) {
  const auto errors = static_cast<int>(std::ranges::count(problems, Level::error, &Problem::level));
  const auto notes = static_cast<int>(problems.size()) - errors;
  std::vector<std::string> parts;
  if (errors > 0) parts.push_back(counted(errors, "thing I couldn't read", "things I couldn't read"));
  if (notes > 0) parts.push_back(counted(notes, "note", "notes"));
  return listed(parts) + ". Nothing was changed; recover-problems(7) explains each code.";
}

int verify_notebook(const Options& options, Context& context) {
  store::Notebook& notebook = context.notebook();
  const Problems problems = recover::verify::verify(notebook, context.today(), reserved_words());
  if (options.format.is("json")) {
    context.print(as_json(problems).text());
  } else if (problems.empty()) {
    if (!context.globals.quiet) context.say("Everything reads well.");
  } else {
    for (const Problem& problem : problems) {
      context.print((problem.level == Level::note ? "note: " : "") +
                    render(problem, notebook.text_of(problem.place.file)));
    }
    context.say(summary_of(problems));
  }
  return static_cast<int>(problems.empty() ? Exit::done : Exit::no);
}

}  // namespace

void verify(Spec& spec) {
  auto options = std::make_shared<Options>();
  spec.summary("Read every file and tell what can't be understood, and where")
      .about("It changes nothing. Each line names file, line and column, shows your own line, and says what to try.");
  declare_format(spec, options->format, {"text", "json"});
  spec.example("recover verify", "all problems of all files")
      .example("recover verify --json", "the same for a script")
      .exits(Exit::no, "there is something to look at")
      .see("recover-problems(7)")
      .see("recover-files(5)")
      .run([options](Context& context) { return verify_notebook(*options, context); });
}

}  // namespace recover::cli::commands
