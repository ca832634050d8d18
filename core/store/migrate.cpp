#include "core/store/migrate.h"

#include <algorithm>
#include <array>

#include "core/store/codec.h"
#include "core/store/format.h"
#include "core/yaml/tree.h"

namespace recover::store {
namespace {

constexpr const char* settings_file = "recover.yaml";

constexpr std::array all_steps{
    MigrationStep{0, 1, "recover.yaml says the format; everything else stays as it is"},
};
static_assert(all_steps.back().to == newest_format, "the steps lead to the newest form");

/// 0 when recover.yaml is not there or says none.
int stated_format(Transaction& transaction) {
  const yaml::Parsed parsed = yaml::parse(settings_file, transaction.text(settings_file));
  Problems problems = parsed.problems;
  const Settings settings = read_settings(parsed.root, settings_file, problems);
  for (const Problem& problem : problems) {
    if (problem.level == Level::error) throw Failure(ErrorKind::unreadable, problem);
  }
  const yaml::Node* format = parsed.root.find("format");
  return format == nullptr || format->kind == yaml::Node::Kind::nothing ? 0 : settings.format;
}

void state_format(Transaction& transaction, int format) {
  const std::string number = std::to_string(format);
  if (!transaction.has(settings_file)) {
    transaction.set(settings_file, "format: " + number + '\n');
  } else {
    transaction.edit(settings_file, [&](yaml::YamlEditor& editor) { return editor.set({"format"}, number); });
  }
}

}  // namespace

std::span<const MigrationStep> migration_steps() { return all_steps; }

Migration migrate(Transaction& transaction, std::span<const MigrationStep> steps) {
  const int from = stated_format(transaction);
  if (from > steps.back().to) throw format_newer(from);
  transaction.whole_texts();
  Migration done{from, from, {}};
  for (const MigrationStep& step : steps) {
    if (step.from != done.to) continue;
    if (step.apply != nullptr) step.apply(transaction);
    state_format(transaction, step.to);
    done.to = step.to;
    done.steps.push_back(step.what);
  }
  return done;
}

}  // namespace recover::store
