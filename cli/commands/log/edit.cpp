#include <algorithm>
#include <array>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/entry_words.h"
#include "core/model/schedule.h"

namespace recover::cli::commands {
namespace {

/// Kinds whose value is a text of the person's own.
constexpr std::array own_texts = {EntryKind::win, EntryKind::worry, EntryKind::drift, EntryKind::reframe,
                                  EntryKind::helped};

struct Options {
  std::string id;
  std::optional<std::string> on;
  std::optional<std::string> kind;
  std::optional<std::string> amount;
  std::optional<std::string> note;
  std::optional<std::string> text;
  bool dry_run = false;
};

void set_or_clear(Entry& entry, std::string_view key, std::optional<Value> value) {
  if (value) {
    entry.set(key, std::move(*value));
  } else {
    std::erase_if(entry.more, [key](const auto& pair) { return pair.first == key; });
  }
}

Entry changed(Entry entry, const Options& options, Context& context) {
  if (options.on) entry.day = context.past_day(*options.on);
  if (options.kind) {
    const auto kind = kind_of(*options.kind);
    if (!kind || !is_answer(*kind) || !is_answer(entry.kind)) {
      refuse("choice-unknown", "an answer can become done, small, rest, unable or not-today", "--kind small");
    }
    entry.kind = *kind;
  }
  if (options.amount) {
    const auto amount = options.amount->empty() ? std::nullopt : parse_amount(*options.amount);
    if (!amount && !options.amount->empty()) {
      refuse("amount-unknown", '"' + *options.amount + "\" is not an amount", "a number from 0 up, like 20 or 2.5");
    }
    set_or_clear(entry, "amount", amount ? std::optional(Value::number(*amount)) : std::nullopt);
  }
  if (options.note == "-" && options.text == "-") {
    refuse("input-twice", "standard input can be read for one of them", "one - on the line");
  }
  if (options.note) {
    const std::string note = text_or_input(context, *options.note);
    set_or_clear(entry, "note", note.empty() ? std::nullopt : std::optional(Value{Value::Form::text, note, {}, {}}));
  }
  if (options.text) {
    if (std::ranges::find(own_texts, entry.kind) == own_texts.end()) {
      refuse("choice-unknown", "this entry has no text of its own", "--note TEXT");
    }
    entry.about = {Value::Form::text, text_or_input(context, *options.text), {}, {}};
  }
  return entry;
}

Exit edit_entry(const Options& options, Context& context) {
  const PlacedEntry before = find_entry(context, options.id);
  if (!options.on && !options.kind && !options.amount && !options.note && !options.text) {
    refuse("word-missing", "nothing to change was given",
           "recover log edit " + before.entry.id + " --note TEXT, or in your editor: recover edit " + before.file);
  }
  const Entry entry = changed(before.entry, options, context);
  store::Transaction transaction = begin(context, {ActionKind::log_edit, before.entry.id}, options.dry_run);
  const PlacedEntry placed = find_entry(context, before.entry.id);
  if (store::log_file(Month::of(entry.day)) == placed.file) {
    transaction.replace(placed.file, placed.line, entry);
  } else {  // another month is another file
    transaction.remove_entry(placed.file, placed.line);
    transaction.add(entry);
  }
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (!options.dry_run) context.confirm("Changed: " + entry_in_line(context, entry));
  return stored;
}

}  // namespace

void log_edit(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Change one entry of the log")
      .about("An empty --amount or --note takes it out.")
      .positional("id", options.id, "The entry's id, or its beginning", Presence::required, Complete::entry_id)
      .option("--on", options.on, "DAY", "Another day", Complete::day)
      .option("-k,--kind", options.kind, "KIND", "Another answer: done, small, rest, unable, not-today", Complete::kind)
      .option("--amount", options.amount, "NUMBER", "Another amount")
      .option("--note", options.note, "TEXT", "Another note; - reads it from standard input")
      .option("--text", options.text, "TEXT",
              "Other words for a win, a worry and the like; - reads them from standard input")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .see("log")
      .see("log remove")
      .run([&options](Context& context) { return edit_entry(options, context); });
}

}  // namespace recover::cli::commands
