
#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/args/suggestions.h"
#include "cli/commands/commands.h"
#include "cli/domain/people_words.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/report/json.h"
#include "core/views/people.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  Format format;
};

std::string as_json(const std::vector<Person>& people) {
  report::Json list = report::Json::array();
  for (const Person& person : people) {
    report::Json good_for = report::Json::array();
    for (const std::string& word : person.good_for) good_for.add(word);
    list.add(report::Json::object().set("name", person.name).set("how", person.how).set("good_for", good_for));
  }
  return report::Json::document("people").set("people", list).text();
}

Exit list_people(const Options& options, Context& context) {
  std::optional<Person> one;
  if (!options.name.empty()) {
    if (!views::look_for_person(context.notebook(), options.name)) refuse_near_verb("people", options.name);
    one = context.notebook().people().at(views::find_person(context.notebook(), options.name));
  }
  if (options.format.is("json")) {
    context.print(as_json(one ? std::vector{*one} : context.notebook().people()));
    return Exit::done;
  }
  if (one) {
    if (print_count_if_discreet(context, 1, "person", "people")) return Exit::done;
    const Person& person = *one;
    context.say(printable(person.name));
    if (!person.how.empty()) context.say("  How       " + printable(person.how));
    if (!person.good_for.empty()) context.say("  Good for  " + printable(join(person.good_for, ", ")));
    return Exit::done;
  }
  const std::vector<Person>& people = context.notebook().people();
  if (people.empty()) {
    context.say("To add someone you can reach: recover people add Ana --how \"text 555-0100\"");
    return Exit::done;
  }
  if (print_count_if_discreet(context, people.size(), "person", "people")) return Exit::done;
  for (const std::string& line : people_lines(context, people)) context.say(line);
  return Exit::done;
}

}  // namespace

void people_list(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Show the people you can reach out to")
      .positional("name", options.name, "Show this one whole", Presence::optional, Complete::person);
  declare_format(spec, options.format, {"text", "json"});
  spec.example("recover people", "everyone, with numbers that recover reach takes")
      .see("reach")
      .see("people add")
      .see("now")
      .run([&options](Context& context) { return list_people(options, context); });
}

}  // namespace recover::cli::commands
