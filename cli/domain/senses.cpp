#include "cli/domain/senses.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/app/ask.h"
#include "cli/domain/phrases.h"
#include "cli/domain/sessions.h"
#include "core/base/text.h"
#include "core/model/pack.h"

namespace recover::cli {
namespace {

struct Sense {
  std::string_view word;  ///< as in the pack, and as typed
  int things;
  std::string_view verb;
};

constexpr std::array senses = {Sense{"see", 5, "see"}, Sense{"feel", 4, "feel"}, Sense{"hear", 3, "hear"},
                               Sense{"smell", 2, "smell"}, Sense{"taste", 1, "taste"}};

/// What stands in for a sense: the first that is neither this one nor left out; all left out: remembered things.
const Sense* another(const Sense& sense, const std::vector<std::string>& without) {
  const auto* const found = std::ranges::find_if(senses, [&](const Sense& one) {
    return one.word != sense.word && std::ranges::find(without, one.word) == without.end();
  });
  return found == senses.end() ? nullptr : found;
}

std::string task(const Sense& sense, const Sense* instead) {
  const std::string things = counted(sense.things, "thing", "things");
  if (instead == nullptr) return things + " you like to think of.";
  return fmt::format("{}{} you can {}.", instead == &sense ? "" : "Again: ", things, instead->verb);
}

class Round {
 public:
  Round(Context& context, const std::vector<std::string>& without)
      : context_(context), without_(without), items_(context.notebook().pack("grounding").items), ask_(context) {}

  /// False when the person stops here.
  bool go_on(const Sense& sense) {
    const bool left_out = std::ranges::find(without_, sense.word) != without_.end();
    const Sense* here = left_out ? another(sense, without_) : &sense;
    show(sense, here);
    if (!ask_.open()) return !context_.asks();
    const auto answer = ask_.line(">");
    if (answer && lower(*answer) == "q") return false;
    if (answer && lower(*answer) == "s") {
      std::vector<std::string> also = without_;
      also.emplace_back(sense.word);
      show(sense, another(sense, also));
      const auto then = ask_.line(">");
      if (then && lower(*then) == "q") return false;
    }
    return ask_.open();
  }

 private:
  void show(const Sense& sense, const Sense* here) {
    context_.say(context_.bold(task(sense, here)));
    if (here != &sense) return;  // the idea of its day is the sense's own: a stand-in would bring another day's back
    const std::vector<PackItem> of_sense = items_on(items_, sense.word);
    const PackItem* idea = choose_for_day(of_sense, context_.today(), sense.word);
    if (idea == nullptr) return;
    for (const std::string& line : wrap(printable(idea->text), context_.width() - 2)) context_.say("  " + line);
  }

  Context& context_;
  const std::vector<std::string>& without_;
  std::vector<PackItem> items_;
  Ask ask_;
};

}  // namespace

std::vector<std::string> sense_words() {
  std::vector<std::string> words;
  words.reserve(senses.size());
  for (const Sense& sense : senses) words.emplace_back(sense.word);
  return words;
}

PaceResult ground_by_senses(Context& context, const std::vector<std::string>& without) {
  const auto start = context.doors.clock.steady();
  if (context.asks()) {
    say_wrapped(context, "Look around at your own pace. Enter goes on, s takes another sense, q ends it.");
    context.say();
  }
  bool stopped = false;
  try {
    Round round(context, without);
    stopped = !std::ranges::all_of(senses, [&](const Sense& sense) { return round.go_on(sense); });
  } catch (const Stopped&) {
    context.say();
    stopped = true;
  }
  return {std::chrono::floor<std::chrono::seconds>(context.doors.clock.steady() - start), stopped};
}

}  // namespace recover::cli
