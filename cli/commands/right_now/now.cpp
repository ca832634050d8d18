#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/helpline_card.h"
#include "cli/own_lines.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::optional<std::string> region;
  bool more = false;
  std::vector<std::string> ignored;
};

constexpr std::chrono::days checks_last{365};
constexpr std::size_t most_own = 5;  // of each kind: the card stays a card

void paragraph(Context& context, std::string_view text) {
  for (const std::string& line : wrap(text, context.width())) context.say(line);
}

/// A heading and the lines under it, indented, with an empty line behind; nothing for none.
void section(Context& context, std::string_view heading, const std::vector<Helpline>& helplines) {
  if (helplines.empty()) return;
  paragraph(context, heading);
  for (const Helpline& helpline : helplines) {
    for (const std::string& line : helpline_lines(helpline)) context.say("  " + line);
  }
  context.say();
}

/// The person's own words, as many lines as a card takes.
void own_section(Context& context, std::string_view heading, std::vector<std::string> lines, std::string_view rest) {
  if (lines.empty()) return;
  paragraph(context, heading);
  const bool cut = lines.size() > most_own;
  if (cut) lines.resize(most_own - 1);
  for (const std::string& line : lines) {
    std::string front = "  ";
    for (const std::string& part : wrap(dialled(line), context.width() - 4)) {
      context.say(front + part);
      front = "    ";
    }
  }
  if (cut) context.say("  more of them: " + std::string(rest));
  context.say();
}

/// The person's own people come before any number of ours.
void own_people(Context& context, const OwnLines& own) {
  std::vector<std::string> people;
  for (const Person& person : own.people) people.push_back(person.name + (person.how.empty() ? "" : ": " + person.how));
  own_section(context, "Your people:", people, "recover people");
  own_section(context, "From your safety plan, who to ask:", own.to_call, "recover safety");
}

/// What is said even when the packs can't be read.
Helpline directory() {
  Helpline line;
  line.name = "Find A Helpline";
  line.chat = "findahelpline.com";
  return line;
}

void emergency(Context& context, const HelplineCard& card) {
  if (card.emergency.empty()) {
    paragraph(
        context,
        "If you might be in danger now: call the emergency number where you are. In many places it is one of these:");
    for (const char* number : {"112", "911", "999"}) context.say(std::string("  ") + number);
  } else {
    context.say("If you might be in danger now, call:");
    for (const Helpline& line : card.emergency) context.say("  " + dialled(line.call));
  }
  context.say();
}

void somebody_to_talk_to(Context& context, const HelplineCard& card) {
  section(context, "Your own numbers:", card.own);
  const bool any_time = std::ranges::all_of(card.talk, always_open);
  section(context, any_time ? "To talk to someone, any time:" : "To talk to someone:", card.talk);
  const std::string_view elsewhere = card.region.empty() || card.talk.empty()
                                         ? "To find someone to talk to, in most countries:"
                                         : "In another country:";
  section(context, elsewhere, card.anywhere.empty() ? std::vector{directory()} : card.anywhere);
  paragraph(context, "If you are thinking about suicide, you can say it in those words. They listen.");
  context.say();
}

void more_lines(Context& context, const HelplineCard& card) {
  section(context, "About alcohol or other drugs:", card.substances);
  section(context, "Not checked twice, so check first:", card.unchecked);
}

void how_to_choose(Context& context, const HelplineCard& card, const Options& options) {
  if (!card.region.empty()) return;
  if (options.region) context.say("I have no numbers for that country yet.");
  context.say("To see the numbers of your country: recover settings region " +
              (card.regions.empty() ? "us" : card.regions.front()));
  if (!card.regions.empty()) paragraph(context, "Countries: " + join(card.regions, ", ") + '.');
}

void footer(Context& context, const HelplineCard& card, const Options& options) {
  const bool has_more = !card.substances.empty() || !card.unchecked.empty();
  if (has_more && !options.more) context.say("More lines: recover now --more");
  if (card.verified) {
    const Month month = Month::of(*card.verified);
    std::string checked = fmt::format("Last checked {} {}.", month_name(month.month), month.year);
    if (today_or_clock(context) - *card.verified > checks_last) {
      const std::string number = card.emergency.empty() ? "the emergency number" : dialled(card.emergency.front().call);
      checked += " If a number does not answer, call " + number + '.';
    }
    paragraph(context, checked);
  }
  paragraph(context, "Your own numbers can stand first: packs/helplines.yaml in your notebook.");
}

int show_card(const Options& options, Context& context) {
  const HelplineCard card = helpline_card(context, options.region);
  emergency(context, card);
  const OwnLines own = context.globals.discreet ? OwnLines{} : own_lines(context);
  own_people(context, own);
  somebody_to_talk_to(context, card);
  own_section(context, "From your safety plan, what helps:", own.helps, "recover safety");
  paragraph(context, "For this minute: feet on the floor, one slow breath out.");
  context.say();
  if (options.more) more_lines(context, card);
  how_to_choose(context, card, options);
  footer(context, card, options);
  return 0;
}

}  // namespace

void now(Spec& spec) {
  auto options = std::make_shared<Options>();
  spec.summary("In a bad moment: people and numbers to call")
      .about(
          "It needs no set-up and no network, asks nothing, and is never written down. The numbers are those of your "
          "country "
          "once `recover settings region us` or the like has been said. People of yours who are good for hard moments, "
          "and "
          "the lines of your safety plan, come first.")
      .option("--region", options->region, "REGION", "Show the numbers of another country", Complete::region)
      .flag("--more", options->more, "Lines about alcohol and other drugs, and those not checked twice")
      .words("words", options->ignored, "Whatever else you typed, it is all right", Presence::optional)
      .any_line()
      .example("recover now", "the card")
      .example("recover now --region uk --more", "another country, all lines")
      .see("people list")
      .see("safety")
      .see("toolbox")
      .see("settings")
      .run([options](Context& context) { return show_card(*options, context); });
}

}  // namespace recover::cli::commands
