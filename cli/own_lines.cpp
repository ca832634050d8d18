#include "cli/own_lines.h"

#include "cli/or_else.h"
#include "core/model/person.h"

namespace recover::cli {
namespace {

std::vector<std::string> of_sections(const Plan& plan, std::initializer_list<std::string_view> sections) {
  std::vector<std::string> lines;
  for (const std::string_view section : sections) {
    const std::vector<std::string>& some = plan.of(section);
    lines.insert(lines.end(), some.begin(), some.end());
  }
  return lines;
}

}  // namespace

OwnLines own_lines(Context& context) {
  const auto people = or_else<std::vector<Person>>({}, [&] { return context.notebook().people(); });
  const auto safety = or_else<Plan>({}, [&] { return context.notebook().safety(); });
  return {for_hard_moments(people), of_sections(safety, {"ask", "professionals"}),
          of_sections(safety, {"on-my-own", "places-and-company", "safer-place"})};
}

}  // namespace recover::cli
