#include "cli/docs/man.h"

#include <algorithm>
#include <set>
#include <utility>

#include "cli/args/command_table.h"
#include "cli/args/exit.h"
#include "cli/args/labels.h"
#include "cli/docs/help.h"
#include "cli/docs/mdoc.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

using Shape = OptionSpec::Shape;
using References = std::set<std::pair<int, std::string>>;  ///< section and page, in the order SEE ALSO wants

Spec spec_of(const Command& entry) {
  Spec spec;
  entry.declare(spec);
  return spec;
}

std::string page_name(std::string_view word) { return "recover-" + std::string(word); }

/// "Fl e , Fl \-every Ar SCHEDULE".
std::string flags(const OptionSpec& option) {
  std::string out;
  for (const std::string& name : option.names) {
    if (!out.empty()) out += " , ";
    out += "Fl " + mdoc_escaped(name.substr(1));
  }
  if (option.shape == Shape::value) out += " Ar " + mdoc_argument(option.value);
  if (option.shape == Shape::optional_value) out += " Ns Oo = Ns Ar " + mdoc_argument(option.value) + " Oc";
  return out;
}

void put_options(Mdoc& out, const Spec& spec) {
  out.raw(".Bl -tag -width Ds");
  for (const OptionSpec& option : spec.options()) {
    out.raw(option.is_positional() ? ".It Ar " + mdoc_argument(placeholder(option)) : ".It " + flags(option));
    out.text(option_text(option));
  }
  out.raw(".El");
}

void put_synopsis(Mdoc& out, const Command& entry, const Spec& spec) {
  out.raw(".Nm recover").raw(".Cm " + mdoc_argument(entry.name));
  const bool options = std::ranges::any_of(spec.options(), [](const OptionSpec& one) { return !one.is_positional(); });
  if (options) out.raw(".Op Ar options");
  for (const OptionSpec& option : spec.options()) {
    if (!option.is_positional()) continue;
    const std::string dots = option.shape == Shape::positional_many ? " ..." : "";
    out.raw((option.required ? ".Ar " : ".Op Ar ") + mdoc_argument(placeholder(option)) + dots);
  }
}

void put_about(Mdoc& out, const Command& entry, const Spec& spec) {
  out.text(spec.summary());
  if (const auto aliases = aliases_of(entry); !aliases.empty()) out.text("Also: " + join(aliases, ", "));
  for (const std::string& paragraph : spec.about()) out.paragraph().text(paragraph);
  if (!spec.options().empty()) put_options(out, spec);
}

void put_exits(Mdoc& out, const std::vector<std::pair<int, std::string>>& notes) {
  out.section("EXIT STATUS").raw(".Bl -tag -width Ds");
  for (const auto& [code, meaning] : notes) out.raw(".It " + mdoc_argument(std::to_string(code))).text(meaning);
  out.raw(".El");
}

void put_examples(Mdoc& out, const std::vector<Spec>& specs) {
  const bool any = std::ranges::any_of(specs, [](const Spec& spec) { return !spec.examples().empty(); });
  if (!any) return;
  out.section("EXAMPLES").raw(".Bl -tag -width Ds");
  for (const Spec& spec : specs) {
    for (const Spec::Example& example : spec.examples()) {
      out.raw(".It Li " + mdoc_argument(example.words)).text(example.meaning);
    }
  }
  out.raw(".El");
}

/// "goal add" is in recover-goal(1), "recover-dates(7)" says so itself.
void refer(References& references, std::string_view topic) {
  const auto bracket = topic.find('(');
  if (bracket == std::string_view::npos) {
    references.emplace(1, page_name(topic.substr(0, topic.find(' '))));
  } else if (bracket + 1 < topic.size() && topic[bracket + 1] >= '1' && topic[bracket + 1] <= '9') {
    references.emplace(topic[bracket + 1] - '0', std::string(topic.substr(0, bracket)));
  }
}

void put_references(Mdoc& out, const References& references) {
  out.section("SEE ALSO");
  for (const auto& reference : references) {
    const bool last = reference == *references.rbegin();
    out.raw(".Xr " + reference.second + ' ' + std::to_string(reference.first) + (last ? "" : " ,"));
  }
}

void put_name(Mdoc& out, std::string_view page, std::string_view about) {
  std::string line(about);
  if (!line.empty() && line[0] >= 'A' && line[0] <= 'Z') line[0] = static_cast<char>(line[0] - 'A' + 'a');
  out.section("NAME").raw(".Nm " + std::string(page)).raw(".Nd " + mdoc_escaped(line));
}

/// The commands of one page with their specs.
struct Chapter {
  std::string word;
  std::vector<const Command*> entries;
  std::vector<Spec> specs;

  bool is_noun() const { return entries.size() > 1; }
};

Chapter chapter_of(std::string_view word) {
  Chapter chapter{std::string(word), verbs_of(word), {}};
  if (const Command* own = find_entry(word)) chapter.entries.insert(chapter.entries.begin(), own);
  for (const Command* entry : chapter.entries) chapter.specs.push_back(spec_of(*entry));
  return chapter;
}

void put_description(Mdoc& out, const Chapter& chapter) {
  out.section("DESCRIPTION");
  for (std::size_t i = 0; i < chapter.entries.size(); ++i) {
    if (chapter.is_noun()) out.subsection("recover " + std::string(chapter.entries[i]->name));
    put_about(out, *chapter.entries[i], chapter.specs[i]);
  }
  const Command* bare = bare_noun(chapter.word);
  if (bare == nullptr || bare == find_entry(chapter.word)) return;
  out.subsection("For short");
  out.text("Without a command, recover " + chapter.word + " is recover " + std::string(bare->name));
}

void put_exits_of(Mdoc& out, const Chapter& chapter) {
  std::set<std::pair<int, std::string>> notes;
  for (const Spec& spec : chapter.specs) {
    for (const Spec::ExitNote& note : spec.exits()) notes.emplace(static_cast<int>(note.exit), note.meaning);
  }
  if (!notes.empty()) put_exits(out, {notes.begin(), notes.end()});
}

ManPage command_page(std::string_view word, std::string_view date) {
  const Chapter chapter = chapter_of(word);
  const std::string page = page_name(word);
  const bool own = find_entry(word) != nullptr;
  Mdoc out;
  out.prologue(date, page, 1);
  put_name(out, page, own ? chapter.specs[0].summary() : "commands of recover " + chapter.word);
  out.section("SYNOPSIS");
  for (std::size_t i = 0; i < chapter.entries.size(); ++i) put_synopsis(out, *chapter.entries[i], chapter.specs[i]);
  put_description(out, chapter);
  put_exits_of(out, chapter);
  put_examples(out, chapter.specs);
  References references{{1, "recover"}};
  for (const Spec& spec : chapter.specs) {
    for (const std::string& topic : spec.see()) refer(references, topic);
  }
  references.erase({1, page});
  put_references(out, references);
  return {page, out.str()};
}

void put_commands(Mdoc& out) {
  using enum Group;
  out.section("COMMANDS").text("What each of them takes is in a page of its own, and in recover help COMMAND.");
  for (const Group group : {right_now, Group::today, build, hard_moments, look_back, with_others, machinery}) {
    const bool any = std::ranges::find(command_table(), group, &Command::group) != command_table().end();
    if (!any) continue;
    out.subsection(title(group)).raw(".Bl -tag -width Ds");
    for (const Command& entry : command_table()) {
      if (entry.group == group) out.raw(".It Cm " + mdoc_argument(entry.name)).text(spec_of(entry).summary());
    }
    out.raw(".El");
  }
}

void put_list(Mdoc& out, std::string_view macro, const std::vector<std::pair<std::string, std::string>>& rows) {
  out.raw(".Bl -tag -width Ds");
  for (const auto& [name, meaning] : rows) {
    out.raw(".It " + std::string(macro) + ' ' + mdoc_argument(name)).text(meaning);
  }
  out.raw(".El");
}

void put_surroundings(Mdoc& out) {
  out.section("ENVIRONMENT");
  put_list(out, "Ev",
           {{"HOME", "The notebook is .local/share/recover in it, when nothing below says otherwise."},
            {"NO_COLOR", "When set and not empty, no bold and dim text."},
            {"RECOVER_HOME", "Folder of the notebook."},
            {"TERM", "When it is dumb, no bold and dim text."},
            {"TZ", "The time zone that days are counted in."},
            {"XDG_DATA_HOME", "When set, the notebook is the folder recover in it."}});
  out.section("FILES").text("In the notebook, all of them YAML and yours to edit:");
  put_list(out, "Pa",
           {{"recover.yaml", "Settings."},
            {"goals/", "A file for each goal."},
            {"habits/", "A file for each habit."},
            {"since/", "A file for each count of days."},
            {"log/", "What happened, a file for each month."},
            {".recover/", "Lock, journal and undo."}});
  std::vector<std::pair<int, std::string>> exits;
  for (const auto& [exit, meaning] : exit_meanings) exits.emplace_back(static_cast<int>(exit), meaning);
  put_exits(out, exits);
}

ManPage program_page(std::string_view date) {
  Spec spec;
  Globals globals;
  declare_globals(spec, globals);
  Mdoc out;
  out.prologue(date, "recover", 1);
  put_name(out, "recover", "goals, habits and kind words, in plain text");
  out.section("SYNOPSIS").raw(".Nm recover").raw(".Op Ar command").raw(".Op Ar options");
  out.section("DESCRIPTION");
  out.text(
      "It keeps small goals, habits, check-ins and wins as plain YAML in a folder of yours, the notebook. Without a command it shows today's page. In a bad moment: recover now.");
  out.paragraph().text("These options may stand anywhere on the line, before or after the command:");
  put_options(out, spec);
  put_commands(out);
  put_surroundings(out);
  References references;
  for (const std::string_view word : first_words()) refer(references, word);
  for (const ManualPage& manual : manual_pages()) references.emplace(manual.section, page_name(manual.topic));
  put_references(out, references);
  return {"recover", out.str()};
}

}  // namespace

std::vector<ManPage> man_pages(std::string_view date) {
  std::vector<ManPage> pages{program_page(date)};
  for (const std::string_view word : first_words()) pages.push_back(command_page(word, date));
  return pages;
}

}  // namespace recover::cli
