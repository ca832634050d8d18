#include "core/store/self_talk_file.h"

#include <utility>
#include <vector>

#include "core/store/codec_parts.h"
#include "core/store/key_edits.h"
#include "core/yaml/fields.h"
#include "core/yaml/write.h"

namespace recover::store {
namespace {

constexpr int most_belief = 100;

SelfTalk read_line(const yaml::Node& node, std::string_view file, Problems& problems) {
  if (node.is_scalar()) return {node.text, {}, {}};
  yaml::Fields parts(node, file, "a line", problems);
  SelfTalk line{parts.required("line"), parts.whole("belief", 0, most_belief), parts.text("from")};
  parts.finish();
  return line;
}

}  // namespace

std::vector<SelfTalk> read_self_talk(const yaml::Node& root, std::string_view file, Problems& problems) {
  std::vector<SelfTalk> lines;
  if (root.kind == yaml::Node::Kind::nothing) return lines;
  yaml::Fields fields(root, file, "self-talk", problems);
  for (const yaml::Node* item : items_of(fields.node("lines"))) {
    SelfTalk line = read_line(*item, file, problems);
    lines.push_back(std::move(line));  // also one without words: places count
  }
  fields.finish();
  return lines;
}

std::string self_talk_token(const SelfTalk& line) {
  std::vector<std::pair<std::string, std::string>> entries{{"line", yaml::flow_scalar(line.line)}};
  if (line.belief) entries.emplace_back("belief", std::to_string(*line.belief));
  if (!line.from.empty()) entries.emplace_back("from", yaml::flow_scalar(line.from));
  return yaml::flow_map(entries);
}

void add(Transaction& transaction, const SelfTalk& line) {
  transaction.edit(self_talk_file,
                   [&](yaml::YamlEditor& editor) { return editor.append({"lines"}, self_talk_token(line)); });
}

void update(Transaction& transaction, std::size_t index, const SelfTalk& before, const SelfTalk& after) {
  const auto token = [](const std::string& text) { return text.empty() ? std::string{} : yaml::flow_scalar(text); };
  KeyEdits edits;
  if (before.line != after.line) edits.push_back({"line", token(after.line)});
  if (before.belief != after.belief) edits.push_back({"belief", after.belief ? std::to_string(*after.belief) : ""});
  if (before.from != after.from) edits.push_back({"from", token(after.from)});
  for (const KeyEdit& edit : edits) apply(transaction, self_talk_file, {"lines", std::to_string(index)}, edit, "line");
}

void remove_self_talk(Transaction& transaction, std::size_t index) {
  transaction.edit(self_talk_file, [&](yaml::YamlEditor& editor) {
    return editor.remove({"lines", std::to_string(index)});
  });
}

}  // namespace recover::store
