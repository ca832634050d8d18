#include "cli/domain/plan_kind.h"

#include <algorithm>
#include <array>

#include "core/base/name.h"
#include "core/base/text.h"
#include "core/model/plan.h"

namespace recover::cli {
namespace {

constexpr std::array wellness_headings = {
    PlanHeading{"what-helps", "What helps me", "Something that helps you?"},
    PlanHeading{"good-day", "Me on a good day", "How are you on a good day?"},
    PlanHeading{"every-day", "Every day, or sometimes", "Something to do every day, or sometimes?"},
    PlanHeading{"throws-me-off", "Things that throw me off, and what I do",
                "Something that throws you off -> what you do?"},
    PlanHeading{"early-signs", "Early signs, and what I do",
                "An early sign -> what you do? Like: short nights -> I call Ana"},
    PlanHeading{"getting-bad", "When it is getting bad, and what I do",
                "How you notice that it is getting bad -> what you do?"},
    PlanHeading{"deciding", "If I can't decide for myself", "Who may decide with you or for you, and what matters?"},
    PlanHeading{"coming-back", "Coming back after", "What makes coming back easier?"},
};

constexpr std::array safety_headings = {
    PlanHeading{"signs", "How I notice that it is getting hard",
                "What do you notice first? A thought, a place, a mood"},
    PlanHeading{"on-my-own", "What I can do on my own", "Something you can do on your own, right away?"},
    PlanHeading{"places-and-company", "Where I can be, and with whom",
                "A place, or company, that takes your mind off it?"},
    PlanHeading{"ask", "Who I can ask for help", "Somebody you can ask for help, and how to reach them?"},
    PlanHeading{"professionals", "Professionals and services to call",
                "A professional or a service to call, with the number?"},
    PlanHeading{"safer-place", "What makes the place around me safer",
                "What makes the place around you safer, and who can help?"},
};

constexpr bool same_keys(std::span<const PlanHeading> headings, std::span<const std::string_view> sections) {
  return std::ranges::equal(headings, sections, {}, &PlanHeading::key);
}
static_assert(same_keys(wellness_headings, wellness_sections) && same_keys(safety_headings, safety_sections),
              "each section has its heading, in order");

}  // namespace

const PlanKind wellness_plan{"plan",
                             store::PlanFile::wellness,
                             "My plan",
                             "Your own words, for good days and hard ones.",
                             wellness_headings,
                             ActionKind::plan_add,
                             ActionKind::plan_edit,
                             ActionKind::plan_remove};
const PlanKind safety_plan{"safety",
                           store::PlanFile::safety,
                           "My safety plan",
                           "Best made with someone you trust, or with a trained person.",
                           safety_headings,
                           ActionKind::safety_add,
                           ActionKind::safety_edit,
                           ActionKind::safety_remove};

const Plan& plan_of(Context& context, const PlanKind& kind) {
  return views::readable_plan(context.notebook(), kind.file);
}

const PlanHeading& find_heading(const PlanKind& kind, const std::string& word) {
  const std::string wanted = name_from_title(word);
  const PlanHeading* found = nullptr;
  int begins = 0;
  for (std::size_t i = 0; i < kind.headings.size(); ++i) {
    const PlanHeading& heading = kind.headings[i];
    if (wanted == heading.key || wanted == std::to_string(i + 1)) return heading;
    if (wanted.empty() || !heading.key.starts_with(wanted)) continue;
    found = &heading;
    ++begins;
  }
  if (begins == 1) return *found;
  refuse("section-unknown", '"' + word + "\" is not one of the sections", listed(heading_keys(kind), "or"));
}

std::vector<std::string> heading_keys(const PlanKind& kind) {
  std::vector<std::string> keys;
  for (const PlanHeading& heading : kind.headings) keys.emplace_back(heading.key);
  return keys;
}

std::string section_help(const PlanKind& kind) { return "The section: " + listed(heading_keys(kind), "or"); }

}  // namespace recover::cli
