#include <fmt/format.h>

#include <algorithm>

#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/helpline_card.h"
#include "cli/domain/or_else.h"
#include "core/base/phone.h"
#include "core/base/text.h"
#include "core/views/contacts.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::optional<std::string> region;
  bool more = false;
  std::vector<std::string> ignored;
};

constexpr std::chrono::days checks_last{365};
constexpr std::size_t one_screen = 23;  // lines of the card, and the prompt beneath it

using Section = std::vector<std::string>;

void add_paragraph(Section& lines, Context& context, std::string_view text) {
  for (const std::string& line : wrap(text, context.width())) lines.push_back(line);
}

/// A heading and the lines under it, indented; nothing for none.
Section numbers(Context& context, std::string_view heading, const std::vector<Helpline>& helplines) {
  Section lines;
  if (!helplines.empty()) add_paragraph(lines, context, heading);
  for (const Helpline& helpline : helplines) {
    for (const std::string& line : helpline_lines(helpline)) lines.push_back("  " + line);
  }
  return lines;
}

/// The person's own words, `most` lines of them at most unless the first is longer; `rest` has all of them.
Section own_words(Context& context, std::string_view heading, const std::vector<std::string>& own, std::size_t most,
                  std::string_view rest) {
  std::vector<Section> all;
  std::size_t used = 0;
  for (const std::string& line : own) {
    Section& words = all.emplace_back();
    for (const std::string& part : wrap(dialled(line), context.width() - 4)) {
      words.push_back((words.empty() ? "  " : "    ") + part);
    }
    used += words.size();
  }
  const bool cut = used > most && all.size() > 1;
  while (all.size() > 1 && used > most - (cut ? 1 : 0)) {
    used -= all.back().size();
    all.pop_back();
  }
  Section lines;
  if (!all.empty()) add_paragraph(lines, context, heading);
  for (const Section& words : all) lines.insert(lines.end(), words.begin(), words.end());
  if (cut) lines.push_back("  more of them: " + std::string(rest));
  return lines;
}

/// What is said even when the packs can't be read.
Helpline directory() {
  Helpline line;
  line.name = "Find A Helpline";
  line.chat = "findahelpline.com";
  return line;
}

Section emergency(Context& context, const HelplineCard& card) {
  Section lines;
  if (card.emergency.empty()) {
    add_paragraph(
        lines, context,
        "If you might be in danger now: call the emergency number where you are. In many places it is one of these:");
    for (const char* number : {"112", "911", "999"}) lines.push_back(std::string("  ") + number);
  } else {
    lines.emplace_back("If you might be in danger now, call:");
    for (const Helpline& line : card.emergency) lines.push_back("  " + dialled(line.call));
  }
  return lines;
}

/// The numbers of the card's country say enough; those for every country are more lines then.
bool knows_where(const HelplineCard& card) { return !card.region.empty() && !card.talk.empty(); }

Section anywhere(Context& context, const HelplineCard& card) {
  return numbers(context, knows_where(card) ? "In another country:" : "To find someone to talk to, in most countries:",
                 card.anywhere.empty() ? std::vector{directory()} : card.anywhere);
}

Section somebody_to_talk_to(Context& context, const HelplineCard& card) {
  const bool any_time = std::ranges::all_of(card.talk, always_open);
  Section lines = numbers(context, any_time ? "To talk to someone, any time:" : "To talk to someone:", card.talk);
  if (!knows_where(card)) {
    const Section more = anywhere(context, card);
    lines.insert(lines.end(), more.begin(), more.end());
  }
  add_paragraph(lines, context, "If you are thinking about suicide, you can say it in those words. They listen.");
  return lines;
}

Section how_to_choose(Context& context, const HelplineCard& card, const Options& options) {
  Section lines;
  if (!card.region.empty()) return lines;
  if (options.region) lines.emplace_back("I have no numbers for that country yet.");
  lines.push_back("To see the numbers of your country: recover settings region " +
                  (card.regions.empty() ? "us" : card.regions.front()));
  if (!card.regions.empty()) add_paragraph(lines, context, "Countries: " + join(card.regions, ", ") + '.');
  return lines;
}

/// When the numbers were checked; empty when none of them are ours.
std::string checked_said(Context& context, const HelplineCard& card) {
  if (!card.verified) return {};
  const Month month = Month::of(*card.verified);
  std::string said = fmt::format("Last checked {} {}.", month_name(month.month), month.year);
  if (today_or_clock(context) - *card.verified <= checks_last) return said;
  const std::string number = card.emergency.empty() ? "the emergency number" : dialled(card.emergency.front().call);
  return said + " If a number does not answer, call " + number + '.';
}

/// The way to more and the date of the check share a line where they fit one.
void add_footer(Section& lines, Context& context, const HelplineCard& card, const Options& options) {
  const bool has_more = knows_where(card) || !card.substances.empty() || !card.unchecked.empty();
  const std::string more = has_more && !options.more ? "More lines: recover now --more" : "";
  const std::string checked = checked_said(context, card);
  const std::string both = more + (more.empty() || checked.empty() ? "" : "   ") + checked;
  if (display_width(both) <= context.width()) {
    if (!both.empty()) lines.push_back(both);
  } else {
    add_paragraph(lines, context, more);
    add_paragraph(lines, context, checked);
  }
  add_paragraph(lines, context, "Your own numbers can stand first: packs/helplines.yaml in your notebook.");
}

std::size_t size_of(const std::vector<Section>& sections) {
  std::size_t lines = 0;
  for (const Section& section : sections) lines += section.size();
  return lines;
}

/// With an empty line between the sections as long as all of it fits `most` lines: the last gaps go first.
void say_card(Context& context, const std::vector<Section>& sections, std::size_t most) {
  const std::size_t used = size_of(sections);
  std::size_t gaps = used < most ? most - used : 0;
  bool first = true;
  for (const Section& section : sections) {
    if (section.empty()) continue;
    if (!first && gaps > 0) {
      context.say();
      --gaps;
    }
    first = false;
    for (const std::string& line : section) context.say(line);
  }
}

/// `most_own`: lines of the person's own, of each kind.
std::vector<Section> sections_of(const Options& options, Context& context, const HelplineCard& card,
                                 const views::CrisisContacts& own, std::size_t most_own) {
  const std::string_view all_people = own.to_call.empty() ? "recover people" : "recover people | recover safety";
  std::vector<Section> sections{
      emergency(context, card),
      own_words(context, "Your people:", views::people_to_call(own), most_own, all_people),
      numbers(context, "Your own numbers:", card.own),
      somebody_to_talk_to(context, card),
      own_words(context, "From your safety plan, what helps:", own.helps, most_own, "recover safety"),
      {"For this minute: feet on the floor, one slow breath out."},
  };
  if (options.more) {
    if (knows_where(card)) sections.push_back(anywhere(context, card));
    sections.push_back(numbers(context, "About alcohol or other drugs:", card.substances));
    sections.push_back(
        numbers(context, "These may have changed. If one does not answer, try another:", card.unchecked));
  }
  Section last = how_to_choose(context, card, options);
  add_footer(last, context, card, options);
  sections.push_back(std::move(last));
  return sections;
}

Exit show_card(const Options& options, Context& context) {
  const HelplineCard card = helpline_card(context, options.region);
  views::CrisisContacts own;
  if (!context.globals.discreet) {
    own = or_else<views::CrisisContacts>({}, [&] { return views::crisis_contacts(context.notebook()); });
  }
  std::vector<Section> sections;
  for (const std::size_t most_own : {4U, 3U, 2U}) {
    sections = sections_of(options, context, card, own, most_own);
    if (size_of(sections) <= one_screen || options.more) break;
  }
  const std::size_t every_gap = size_of(sections) + sections.size();
  say_card(context, sections, options.more ? every_gap : one_screen);
  return Exit::done;
}

}  // namespace

void now(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("In a bad moment: people and numbers to call")
      .about(
          "It needs no set-up and no network, asks nothing, and is never written down. The numbers are those of your country once `recover settings region us` or the like has been said. People of yours who are good for hard moments, and the lines of your safety plan, come first.")
      .option("--region", options.region, "REGION", "Show the numbers of another country", Complete::region)
      .flag("--more", options.more,
            "Lines about alcohol and other drugs, of other countries, and some that may have changed")
      .words("words", options.ignored, "Whatever else you typed, it is all right", Presence::optional)
      .any_line()
      .example("recover now", "the card")
      .example("recover now --region uk --more", "another country, all lines")
      .see("people list")
      .see("safety")
      .see("toolbox")
      .see("settings")
      .run([&options](Context& context) { return show_card(options, context); });
}

}  // namespace recover::cli::commands
