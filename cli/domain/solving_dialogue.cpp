#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "cli/app/ask.h"
#include "cli/app/change.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "cli/domain/recording.h"
#include "cli/domain/solving.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

constexpr std::size_t ideas_before_weighing = 5;  // quantity first: judgement is deferred (DOMAIN.md §2.7)

/// Where the pack has no question of its own for a step.
struct Usual {
  std::string_view topic;
  std::string_view said;
};
constexpr std::array usual_questions = {
    Usual{"define", "First what it is: what happens, when, and who is there?"},
    Usual{"ideas", "Now ideas, any at all. Weighing comes later: five first, or say enough."},
    Usual{"weigh", "Now a closer look at some of them."},
    Usual{"choose", "Which one is worth a try? It need not be the best."},
    Usual{"look-back", "You wanted to see how it went."},
};

std::vector<std::size_t> numbers_in(std::string_view text, std::size_t most) {
  std::vector<std::size_t> numbers;
  std::string spaced(text);
  std::ranges::replace(spaced, ',', ' ');
  for (const std::string_view word : split(spaced, ' ')) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool whole = error == std::errc{} && end == word.data() + word.size();
    if (whole && 1 <= number && number <= most) numbers.push_back(number);
  }
  return numbers;
}

/// One person's way through one worksheet.
class Dialogue {
 public:
  Dialogue(Context& context, std::string name) : context_(context), ask_(context), name_(std::move(name)) {}
  /// Together: the worksheet is nowhere but here.
  Dialogue(Context& context, Worksheet here) : context_(context), ask_(context), here_(std::move(here)) {}

  Exit run() {
    if (here_ && !ask_.open()) return finish();
    if (sheet().due(context_.today())) {
      look_back();
      return finish();
    }
    const bool chosen = !sheet().choice.empty();
    if (!chosen) define();
    if (!chosen && (!ask_.open() || !gather_ideas() || !ask_.open())) return finish();
    if (!chosen && !sheet().weighed()) weigh();
    if (!chosen) choose();
    if (!sheet().choice.empty()) plan();
    return finish();
  }

 private:
  /// As it is now: each step changes it.
  const Worksheet& sheet() { return here_ ? *here_ : find_worksheet(context_, name_); }

  void store(const Solving& given) {
    if (!given.given()) return;
    if (here_) {
      here_ = actions::changed(*here_, worksheet_change(context_, *here_, given), context_.today());
      return;
    }
    const Exit stored = change(context_, ActionKind::solve, false, [&](store::Transaction& transaction) {
      const Worksheet before = find_worksheet(context_, name_);
      actions::change(transaction, before, worksheet_change(context_, before, given), context_.today());
      return Outcome{};
    });
    if (stored != Exit::done) worst_ = stored;
  }

  void guide(std::string_view topic) {
    const std::vector<PackItem> fitting = items_on(context_.notebook().pack("solve").items, topic);
    const PackItem* item = choose_for_day(fitting, context_.today(), topic);
    const auto* const usual = std::ranges::find(usual_questions, topic, &Usual::topic);
    context_.say();
    for (const std::string& line : wrap(item != nullptr ? printable(item->text) : usual->said, context_.width())) {
      context_.say(line);
    }
  }

  void define() {
    const Worksheet before = sheet();
    if (!before.facts.empty() && !before.hope.empty()) return;
    guide("define");
    Solving given;
    if (before.facts.empty()) given.facts = ask_.line("The facts, in a line or two? (Enter skips)");
    if (before.hope.empty()) given.hope = ask_.line("What would be better, even a little? (Enter skips)");
    store(given);
  }

  /// False when it is to go on another time.
  bool gather_ideas() {
    std::size_t count = sheet().ideas.size();
    guide("ideas");
    list_ideas();
    Solving given;
    bool enough = false;
    bool reminded = false;
    while (!enough && ask_.open()) {
      const bool may_go_on = count >= ideas_before_weighing;
      const auto idea = ask_.line(fmt::format("Idea {} {}", count + 1, may_go_on ? "(Enter goes on)" : "(or: enough)"));
      if (idea && lower(*idea) != "enough") {
        given.ideas.push_back(*idea);
        ++count;
        continue;
      }
      enough = count > 0 && (idea || (may_go_on && ask_.open()));
      if (enough || reminded || count == 0) break;
      reminded = true;
      if (ask_.open()) context_.say("  To go on with these, say enough. Enter leaves it for another time.");
    }
    store(given);
    return enough;
  }

  void list_ideas() {
    const std::vector<Idea>& ideas = sheet().ideas;
    for (std::size_t i = 0; i < ideas.size(); ++i)
      context_.say(fmt::format("  {}  {}", i + 1, printable(ideas[i].text)));
  }

  void weigh() {
    guide("weigh");
    list_ideas();
    const auto picked = ask_.line("Which ones? Numbers, like 1 3 (Enter: none)");
    if (!picked) return;
    const std::vector<Idea> ideas = sheet().ideas;
    Solving given;
    for (const std::size_t number : numbers_in(*picked, ideas.size())) {
      context_.say("  " + printable(ideas[number - 1].text));
      if (const auto good = ask_.line("  What speaks for it?"))
        given.good.push_back(fmt::format("{}={}", number, *good));
      if (const auto hard = ask_.line("  What makes it hard?"))
        given.hard.push_back(fmt::format("{}={}", number, *hard));
    }
    store(given);
  }

  void choose() {
    if (!ask_.open()) return;
    guide("choose");
    std::vector<std::string> texts;
    for (const Idea& idea : sheet().ideas) texts.push_back(printable(idea.text));
    const auto chosen = ask_.choice("A number (Enter: not yet)", texts);
    if (!chosen) return;
    Solving given;
    given.choice = std::to_string(*chosen + 1);
    store(given);
  }

  void plan() {
    const Worksheet before = sheet();
    Solving given;
    if (before.cue.empty() && ask_.open()) {
      const auto cue = ask_.line("What is the moment to do it? If … (Enter skips)");
      const auto then = cue ? ask_.line("Then I …") : std::nullopt;
      if (then) given.if_then = "if " + *cue + ", then " + *then;
    }
    if (!before.look_back && !here_)
      given.look_back = ask_day("When will you look back? (like fri, +7; Enter: no date)");
    store(given);
  }

  void look_back() {
    guide("look-back");
    context_.say("  You chose: " + printable(sheet().choice.empty() ? sheet().title : sheet().choice));
    Solving given;
    given.result = ask_.line("How did it go? (Enter skips)");
    if (!given.result) given.look_back = ask_day("Look back on another day? (like +7; Enter leaves it)");
    store(given);
    if (given.result) context_.say("Thanks for looking. Whatever came of it, you tried something.");
  }

  /// A day to come, as it was typed.
  std::optional<std::string> ask_day(const std::string& question) {
    return ask_until_read<std::string>(
        context_, ask_, question, [this](const std::string& answer) { return look_back_day(context_, answer).iso(); });
  }

  Exit finish() {
    context_.say();
    if (here_) return forget();
    context_.say("Kept: " + stage_said(context_, sheet()) + ". To go on: recover solve resume " + name_);
    return worst_;
  }

  Exit forget() {
    for (const std::string& line : worksheet_lines(context_, *here_)) context_.say(line);
    context_.say();
    return end_together(context_);
  }

  Context& context_;
  Ask ask_;
  std::string name_;
  std::optional<Worksheet> here_;
  Exit worst_ = Exit::done;
};

}  // namespace

Exit solve_together(Context& context, const std::string& title, const Solving& given) {
  Worksheet sheet;
  sheet.title = std::string(trim(title));
  const actions::WorksheetChange known = worksheet_change(context, sheet, given);
  return Dialogue(context, actions::changed(std::move(sheet), known, context.today())).run();
}

Exit solve_by_asking(Context& context, const std::string& name) { return Dialogue(context, name).run(); }

}  // namespace recover::cli
