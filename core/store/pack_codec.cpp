#include <set>

#include "core/model/schedule.h"
#include "core/store/codec.h"
#include "core/store/codec_parts.h"
#include "core/yaml/fields.h"

namespace recover::store {
namespace {

constexpr double least_phase = 0.5;
constexpr double most_phase = 60;
constexpr int most_pause = 600;
constexpr int most_cycles = 1000;
constexpr int most_minutes = 240;

/// `[[in, 4], [out, 6]]`
std::vector<Phase> read_phases(yaml::Fields& fields) {
  std::vector<Phase> phases;
  for (const yaml::Node* pair : items_of(fields.node("phases"))) {
    const bool shaped = pair->items.size() == 2 && pair->items[0].is_scalar() && pair->items[1].is_scalar();
    const auto seconds = shaped ? parse_number(pair->items[1].text) : std::nullopt;
    if (!seconds || *seconds < least_phase || *seconds > most_phase) {
      fields.report(*pair, "value-expected", "a phase is a word and its seconds", "[in, 4]");
      continue;
    }
    phases.push_back({pair->items[0].text, *seconds});
  }
  return phases;
}

/// `{say: …, pause: 8}`, or the words alone.
std::vector<PackLine> read_lines(yaml::Fields& fields, std::string_view file, Problems& problems) {
  std::vector<PackLine> lines;
  for (const yaml::Node* node : items_of(fields.node("lines"))) {
    if (node->is_scalar()) {
      lines.push_back({node->text, 0});
      continue;
    }
    yaml::Fields parts(*node, file, "a line", problems);
    PackLine line{parts.required("say"), parts.whole("pause", 0, most_pause).value_or(0)};
    parts.finish();
    if (!line.say.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

PackItem read_item(const yaml::Node& node, std::string_view file, Problems& problems) {
  yaml::Fields parts(node, file, "an item", problems);
  PackItem item;
  item.id = parts.required("id");
  item.text = parts.required("text");
  item.topic = parts.text("topic");
  item.tags = parts.texts("tags");
  item.tiny = parts.text("tiny");
  item.if_then = parts.text("if-then");
  item.ask = parts.text("ask");
  item.anchor = parts.text("anchor");
  item.last = parts.text("last");
  item.words = parts.texts("words");
  item.cautions = parts.texts("cautions");
  item.lines = read_lines(parts, file, problems);
  item.phases = read_phases(parts);
  item.cycles = parts.whole("cycles", 1, most_cycles).value_or(0);
  item.minutes = parts.whole("minutes", 1, most_minutes).value_or(0);
  item.depth = parts.whole("depth", 1, 3).value_or(0);
  item.cost = parts.whole("cost", 0, 2).value_or(0);
  parts.finish();
  return item;
}

Helpline read_helpline(const yaml::Node& node, std::string_view file, Problems& problems) {
  yaml::Fields parts(node, file, "a helpline", problems);
  Helpline line;
  line.id = parts.required("id");
  line.region = parts.required("region");
  line.name = parts.required("name");
  line.purpose = parts.required("for");
  line.call = parts.text("call");
  line.text = parts.text("text");
  line.chat = parts.text("chat");
  line.hours = parts.text("hours");
  line.languages = parts.texts("languages");
  line.source = parts.text("source");
  line.verified_on = read_day(parts, "verified-on").value_or(Day{});
  if (const auto confidence = read_choice(parts, "confidence", {"high", "medium"})) {
    line.confidence = static_cast<Helpline::Confidence>(*confidence);
  }
  parts.finish();
  return line;
}

/// An id that an item above has too.
void check_id(const yaml::Node& node, const std::string& id, std::set<std::string>& seen, yaml::Fields& fields) {
  if (id.empty() || seen.insert(id).second) return;
  fields.report(*node.find("id"), "id-twice", "an item above has this id too", "give one of the two another id",
                Level::note);
}

/// The items of a pack file; what stands around them is read for problems only.
std::vector<const yaml::Node*> read_frame(yaml::Fields& fields, Pack& pack) {
  fields.text("pack");
  pack.version = fields.whole("version", 1, 1'000'000).value_or(1);
  fields.text("language");
  fields.text("license");
  return items_of(fields.node("items"));
}

}  // namespace

Pack read_pack(const yaml::Node& root, std::string_view file, std::string_view name, Problems& problems) {
  Pack pack;
  pack.name = name;
  yaml::Fields fields(root, file, "a pack", problems);
  std::set<std::string> seen;
  for (const yaml::Node* item : read_frame(fields, pack)) {
    PackItem read = read_item(*item, file, problems);
    check_id(*item, read.id, seen, fields);
    if (!read.id.empty() && !read.text.empty()) pack.items.push_back(std::move(read));
  }
  fields.finish();
  return pack;
}

std::vector<Helpline> read_helplines(const yaml::Node& root, std::string_view file, Problems& problems) {
  Pack frame;
  std::vector<Helpline> lines;
  yaml::Fields fields(root, file, "a pack", problems);
  std::set<std::string> seen;
  for (const yaml::Node* item : read_frame(fields, frame)) {
    lines.push_back(read_helpline(*item, file, problems));
    check_id(*item, lines.back().id, seen, fields);
  }
  fields.finish();
  return lines;
}

}  // namespace recover::store
