#include "cli/docs/help.h"

#include <algorithm>

#include "cli/app/context.h"
#include "cli/args/command_table.h"
#include "cli/args/exit.h"
#include "cli/args/labels.h"
#include "cli/args/suggestions.h"
#include "cli/terminal/page.h"
#include "core/base/name.h"
#include "core/base/text.h"

namespace recover::cli {
namespace {

std::string summary_of(const Command& entry) {
  Spec spec;
  entry.declare(spec);
  return spec.summary();
}

std::string finished(Page& page) { return page.paragraph(now_line).text(); }

/// A list of commands by their names, in rows.
Page::Rows rows_of(const std::vector<const Command*>& entries) {
  Page::Rows rows;
  for (const Command* entry : entries) rows.emplace_back(entry->name, summary_of(*entry));
  return rows;
}

/// "add, list, show and more: recover help goal".
std::string verbs_and_help(std::string_view noun) {
  return verbs_in_short(noun) + ": recover help " + std::string(noun);
}

bool in_short_list(std::string_view word) {
  return std::ranges::any_of(command_table(),
                             [&](const Command& entry) { return entry.in_short_help && first_word(entry) == word; });
}

Group group_of(std::string_view word) { return std::ranges::find(command_table(), word, first_word)->group; }

Page::Rows short_rows(Group group) {
  Page::Rows rows;
  for (const std::string_view word : first_words()) {
    if (group_of(word) != group || !in_short_list(word)) continue;
    const Command* entry = find_entry(word);
    rows.emplace_back(word, entry == nullptr ? verbs_and_help(word) : summary_of(*entry));
  }
  return rows;
}

Page::Rows all_rows(Group group) {
  std::vector<const Command*> entries;
  for (const Command& entry : command_table()) {
    if (entry.group == group) entries.push_back(&entry);
  }
  return rows_of(entries);
}

void put_options(Page& page, const Spec& spec, bool everywhere) {
  Page::Rows rows;
  for (const OptionSpec& option : spec.options()) {
    if (option.is_positional() || option.everywhere != everywhere) continue;
    rows.emplace_back(option_label(option), option_text(option));
  }
  if (!rows.empty()) page.heading(everywhere ? "Options of every command:" : "Options:").rows(rows);
}

void put_words(Page& page, const Spec& spec) {
  Page::Rows rows;
  for (const OptionSpec& option : spec.options()) {
    if (option.is_positional()) rows.emplace_back(placeholder(option), option_text(option));
  }
  if (!rows.empty()) page.heading("Words:").rows(rows);
}

void put_examples(Page& page, const Spec& spec) {
  if (spec.examples().empty()) return;
  page.heading("Examples:");
  for (const Spec::Example& example : spec.examples()) {
    page.line(example.words, 2);
    if (!example.meaning.empty()) page.line(example.meaning, 6);
  }
}

void put_exits(Page& page, const Spec& spec) {
  Page::Rows rows;
  for (const Spec::ExitNote& note : spec.exits()) {
    rows.emplace_back(std::to_string(static_cast<int>(note.exit)), note.meaning);
  }
  if (!rows.empty()) page.heading("Exit status:").rows(rows);
}

std::string see_also(const Spec& spec) {
  std::vector<std::string> topics;
  for (const std::string& topic : spec.see()) {
    topics.push_back(topic.find('(') == std::string::npos ? "recover help " + topic : topic);
  }
  return join(topics, ", ");
}

const ManualPage* find_manual_page(std::string_view topic) {
  if (topic.starts_with("recover-")) topic.remove_prefix(8);
  topic = topic.substr(0, topic.find('('));
  const auto found = std::ranges::find(manual_pages(), topic, &ManualPage::topic);
  return found == manual_pages().end() ? nullptr : &*found;
}

std::string manual_help(const ManualPage& manual, int width) {
  Page page(width);
  page.paragraph(manual.about)
      .line("man " + std::to_string(manual.section) + " recover-" + std::string(manual.topic), 2);
  return finished(page);
}

constexpr std::string_view exit_topic = "exit-status";

std::string exit_help(int width) {
  Page::Rows rows;
  for (const auto& [exit, meaning] : exit_meanings) rows.emplace_back(std::to_string(static_cast<int>(exit)), meaning);
  Page page(width);
  page.paragraph("What the exit status of a command tells:").rows(rows);
  return finished(page);
}

/// About a word that is no topic, and near to one that is no command.
Failure unknown_topic(const std::vector<std::string>& topic) {
  std::vector<std::string> names{std::string(exit_topic), "exit", "exit-code", "status"};
  for (const ManualPage& manual : manual_pages()) names.emplace_back(manual.topic);
  const std::vector<std::string> close = near(topic.front(), names, 1);
  if (close.empty()) {
    return {ErrorKind::refused, unknown_command(topic.front(), topic.size() > 1 ? topic[1] : std::string{}, {})};
  }
  const bool of_exits = std::ranges::find(manual_pages(), close.front(), &ManualPage::topic) == manual_pages().end();
  const std::string meant = "recover help " + (of_exits ? std::string(exit_topic) : close.front());
  return {ErrorKind::refused, Problem{"command-unknown",
                                      Level::error,
                                      {},
                                      "I don't know " + in_quotes(topic.front()) + ". " + did_you_mean({meant}),
                                      meant}};
}

std::string help_of(const Command& entry, int width) {
  Spec spec;
  Globals globals;
  entry.declare(spec);
  declare_globals(spec, globals);
  return command_help(entry, spec, width);
}

}  // namespace

std::string verbs_in_short(std::string_view noun) {
  std::vector<std::string> verbs;
  bool more = false;
  for (const Command* entry : verbs_of(noun)) {
    if (entry->in_short_help && verbs.size() < 6) {
      verbs.emplace_back(verb_of(*entry));
    } else {
      more = true;
    }
  }
  return more ? join(verbs, ", ") + " and more" : listed(verbs);
}

const std::vector<ManualPage>& manual_pages() {
  static const std::vector<ManualPage> pages{
      {"dates", 7, "Days in words, and when a day begins, have a manual page:"},
      {"files", 5, "The files of a notebook have a manual page:"},
      {"habits", 7, "How habits are counted has a manual page:"},
      {"problems", 7, "Every problem that recover can name has a place in a manual page:"},
  };
  return pages;
}

std::string command_help(const Command& entry, const Spec& spec, int width) {
  Page page(width);
  page.paragraph("recover " + std::string(entry.name) + ": " + spec.summary());
  page.paragraph("Usage: " + usage_line(entry.name, spec));
  for (const std::string& paragraph : spec.about()) page.paragraph(paragraph);
  put_words(page, spec);
  put_options(page, spec, false);
  if (const auto verbs = verbs_of(entry.name); !verbs.empty()) page.heading("Commands:").rows(rows_of(verbs));
  put_examples(page, spec);
  put_exits(page, spec);
  put_options(page, spec, true);
  if (!spec.see().empty()) page.paragraph("See also: " + see_also(spec));
  return finished(page);
}

std::string noun_help(std::string_view noun, int width) {
  const std::string name(noun);
  Page page(width);
  page.paragraph("Usage: recover " + name + " COMMAND");
  page.heading("Commands:").rows(rows_of(verbs_of(noun)));
  Page::Rows shortcuts;
  if (const Command* entry = bare_noun(noun))
    shortcuts.emplace_back("recover " + name, "the same as recover " + std::string(entry->name));
  if (const Command* entry = noun_with_name(noun)) {
    shortcuts.emplace_back("recover " + name + " NAME", "the same as recover " + std::string(entry->name) + " NAME");
  }
  if (!shortcuts.empty()) page.heading("For short:").rows(shortcuts);
  page.paragraph("More about one of them: recover help " + name + ' ' + std::string(verb_of(*verbs_of(noun).front())));
  return finished(page);
}

std::string program_help(Extent extent, int width) {
  using enum Group;
  Page page(width);
  page.paragraph("recover: goals, habits and kind words, in plain text");
  page.paragraph("Usage: recover [COMMAND] [options]");
  int columns = 0;
  std::vector<std::pair<Group, Page::Rows>> lists;
  for (const Group group : {right_now, Group::today, build, hard_moments, look_back, with_others, machinery}) {
    lists.emplace_back(group, extent == Extent::all ? all_rows(group) : short_rows(group));
    for (const auto& row : lists.back().second) columns = std::max(columns, display_width(row.first));
  }
  for (const auto& [group, rows] : lists) {
    if (!rows.empty()) page.heading(title(group)).rows(rows, columns);
  }
  page.paragraph("More about a command: recover help COMMAND");
  page.line("What an exit status tells: recover help " + std::string(exit_topic));
  if (extent == Extent::short_list) page.line("All commands: recover help --all");
  return finished(page);
}

std::string topic_help(const std::vector<std::string>& topic, int width) {
  if (topic.empty()) return program_help(Extent::short_list, width);
  const std::string_view noun = find_noun(topic.front());
  if (!noun.empty() && topic.size() > 1) {
    const Command* entry = find_verb(noun, topic[1]);
    if (entry == nullptr) throw Failure(ErrorKind::refused, unknown_verb(noun, topic[1]));
    return help_of(*entry, width);
  }
  const Command* entry = noun.empty() ? find_command(topic.front()) : find_entry(noun);
  if (entry != nullptr) return help_of(*entry, width);
  if (!noun.empty()) return noun_help(noun, width);
  if (const ManualPage* manual = find_manual_page(topic.front())) return manual_help(*manual, width);
  if (topic.front() == exit_topic) return exit_help(width);
  throw unknown_topic(topic);
}

}  // namespace recover::cli
