#include "cli/domain/helpline_card.h"

#include <algorithm>

#include "cli/domain/or_else.h"
#include "core/base/phone.h"
#include "core/base/text.h"
#include "core/store/codec.h"
#include "core/store/embedded.h"
#include "core/yaml/tree.h"

namespace recover::cli {
namespace {

constexpr std::string_view everywhere = "any";

std::vector<Helpline> shipped() {
  Problems none;
  return store::read_helplines(yaml::parse("helplines", store::embedded_pack("helplines")).root, "helplines", none);
}

std::string known_as(std::string_view region) {
  const std::string id = lower(trim(region));
  if (id == "gb" || id == "en") return "uk";
  return id == "usa" ? "us" : id;
}

std::vector<std::string> regions_of(const std::vector<Helpline>& lines) {
  std::vector<std::string> regions;
  for (const Helpline& line : lines) {
    const bool known = std::ranges::find(regions, line.region) != regions.end();
    if (!known && line.region != everywhere) regions.push_back(line.region);
  }
  return regions;
}

bool is_own(const Helpline& line, const std::vector<Helpline>& ours) {
  return std::ranges::find(ours, line) == ours.end();
}

bool can_be_reached(const Helpline& line) { return !line.call.empty() || !line.text.empty() || !line.chat.empty(); }

bool is_about_substances(const Helpline& line) {
  return line.purpose.find("alcohol") != std::string::npos || line.purpose.find("drug") != std::string::npos;
}

void place(HelplineCard& card, const Helpline& line, bool own) {
  const bool here = !card.region.empty() && known_as(line.region) == card.region;
  if (line.region == everywhere && !own) {
    card.anywhere.push_back(line);
    return;
  }
  if (!here && !own) return;
  if (!own && line.confidence != Helpline::Confidence::high) {
    card.unchecked.push_back(line);
  } else if (line.purpose == "emergency" && (here || card.region.empty() || line.region == everywhere)) {
    card.emergency.push_back(line);
  } else if (own) {
    card.own.push_back(line);
  } else {
    (is_about_substances(line) ? card.substances : card.talk).push_back(line);
  }
  if (!own) card.verified = std::min(card.verified.value_or(line.verified_on), line.verified_on);
}

}  // namespace

HelplineCard helpline_card(Context& context, const std::optional<std::string>& region) {
  const std::vector<Helpline> ours = or_else<std::vector<Helpline>>({}, shipped);
  const auto all = or_else<std::vector<Helpline>>(std::vector(ours), [&] { return context.notebook().helplines(); });
  const auto set = or_else<std::string>("", [&] { return context.notebook().settings().region; });
  HelplineCard card;
  card.regions = regions_of(ours);
  card.region = known_as(region.value_or(set));
  for (const Helpline& line : all) {
    if (can_be_reached(line)) place(card, line, is_own(line, ours));
  }
  if (std::ranges::find(card.regions, card.region) == card.regions.end()) card.region.clear();
  return card;
}

std::optional<std::string> known_region(Context& context, std::string_view word) {
  for (const Helpline& line : context.notebook().helplines()) {
    if (known_as(line.region) == known_as(word)) return line.region;
  }
  return std::nullopt;
}

Day today_or_clock(Context& context) {
  const Day clock = practice_day(context.doors.clock.now(), Settings{}.day_starts);
  return or_else<Day>(clock, [&] { return context.today(); });
}

bool always_open(const Helpline& line) { return line.hours.find("24") != std::string::npos; }

std::vector<std::string> helpline_lines(const Helpline& line) {
  std::vector<std::string> lines{printable(line.name) + (line.hours.empty() ? "" : ", " + printable(line.hours))};
  const std::string call = dialled(line.call);
  const std::string text = dialled(line.text);
  if (!call.empty()) lines.push_back((call == text ? "  call or text " : "  call ") + call);
  if (!text.empty() && call != text) lines.push_back("  text " + text);
  if (!line.chat.empty()) lines.push_back("  " + dialled(line.chat));
  return lines;
}

}  // namespace recover::cli
