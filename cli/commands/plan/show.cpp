#include <fmt/format.h>

#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/phrases.h"
#include "cli/domain/plan_kind.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

constexpr std::size_t page_lines = 60;
constexpr int page_columns = 72;

struct Options {
  bool print = false;
};

/// A line of a plan, wrapped behind its mark.
void put(std::vector<std::string>& out, const std::string& mark, const std::string& text, int columns) {
  const int indent = display_width(mark);
  std::string front = mark;
  for (const std::string& line : wrap(printable(text), columns - indent)) {
    out.push_back(front + line);
    front = std::string(static_cast<std::size_t>(indent), ' ');
  }
}

/// The sections that hold something; numbers of lines are those that `remove` takes.
std::vector<std::vector<std::string>> sections(const Plan& plan, const PlanKind& kind, bool numbers, int columns) {
  std::vector<std::vector<std::string>> all;
  for (const PlanHeading& heading : kind.headings) {
    const std::vector<std::string>& lines = plan.of(heading.key);
    if (lines.empty()) continue;
    std::vector<std::string> section;
    const std::string key = numbers ? fmt::format("   ({})", heading.key) : "";
    section.push_back(std::string(heading.said) + key);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      put(section, numbers ? fmt::format("  {}  ", i + 1) : "  - ", lines[i], columns);
    }
    all.push_back(std::move(section));
  }
  return all;
}

/// One page: the empty lines between sections go first, and then what is at the end.
std::vector<std::string> page(const Plan& plan, const PlanKind& kind) {
  const auto all = sections(plan, kind, false, page_columns);
  std::size_t used = 1;
  for (const auto& section : all) used += section.size();
  const bool gaps = used + all.size() <= page_lines;
  std::vector<std::string> lines{std::string(kind.title)};
  for (const auto& section : all) {
    if (gaps) lines.emplace_back();
    lines.insert(lines.end(), section.begin(), section.end());
  }
  if (lines.size() > page_lines) {
    lines.resize(page_lines - 1);
    lines.push_back(fmt::format("(more of it: recover {})", kind.word));
  }
  return lines;
}

void show_open(Context& context, const Plan& plan, const PlanKind& kind) {
  std::vector<std::string> open;
  for (const std::string& key : heading_keys(kind)) {
    if (plan.of(key).empty()) open.push_back(key);
  }
  if (open.empty()) return;
  for (const std::string& line : wrap("Open, if you like: " + join(open, ", "), context.width())) context.say(line);
}

std::size_t line_count(const Plan& plan, const PlanKind& kind) {
  std::size_t count = 0;
  for (const PlanHeading& heading : kind.headings) count += plan.of(heading.key).size();
  return count;
}

Exit show_plan(const Options& options, Context& context, const PlanKind& kind) {
  const Plan& plan = plan_of(context, kind);
  if (!plan.empty() && print_count_if_discreet(context, line_count(plan, kind), "line", "lines")) return Exit::done;
  if (options.print && !plan.empty()) {
    for (const std::string& line : page(plan, kind)) context.say(line);
    return Exit::done;
  }
  if (plan.empty()) {
    context.say(std::string(kind.intro));
    context.say(fmt::format("Nothing here yet. To begin, each question can be skipped: recover {} edit", kind.word));
    return Exit::done;
  }
  for (const auto& section : sections(plan, kind, true, context.width())) {
    context.say(context.bold(section.front()));
    for (std::size_t i = 1; i < section.size(); ++i) context.say(section[i]);
    context.say();
  }
  show_open(context, plan, kind);
  context.say(fmt::format("To add to it: recover {} edit", kind.word));
  return Exit::done;
}

void declare(Spec& spec, const PlanKind& kind) {
  auto& options = spec.own<Options>();
  const std::string word(kind.word);
  spec.flag("--print", options.print, "One page of plain text, to print or to copy")
      .example("recover " + word, "the lines, with their numbers")
      .example("recover " + word + " --print", "one page")
      .see(word + " edit")
      .see(word + " add")
      .see("now")
      .run([&options, &kind](Context& context) { return show_plan(options, context, kind); });
}

}  // namespace

void plan(Spec& spec) {
  spec.summary("Your wellness plan: what helps, early signs, coming back")
      .about(
          "Eight sections, each as full or as empty as you like. It is in no report, no count and no log, and nothing of it is ever shared.");
  declare(spec, wellness_plan);
}

void safety(Spec& spec) {
  spec.summary("Your safety plan, in your own words")
      .about(
          "Six headings, best filled in with someone you trust or a trained person. Its lines stand on the card of `recover now`, and in no report, no count, no log and nothing that is shared.");
  declare(spec, safety_plan);
}

}  // namespace recover::cli::commands
