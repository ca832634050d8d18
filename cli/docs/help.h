#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/args/spec.h"

/// Pages of help, drawn from Specs and fitted to a width. Every page ends on the line to `recover now`.
namespace recover::cli {

/// `recover goal add --help`; a spec without the globals is shown without them.
std::string command_help(const Command& entry, const Spec& spec, int width);

/// The verbs of a noun: `recover help goal`.
std::string noun_help(std::string_view noun, int width);

/// "add, list, show and more".
std::string verbs_in_short(std::string_view noun);

/// Which commands a list shows.
enum class Extent { short_list, all };
std::string program_help(Extent extent, int width);

/// `recover help TOPIC`: a command, a noun or a manual page; no word at all is the short list.
/// Throws Failure(ErrorKind::refused) for a topic that is none of them.
std::string topic_help(const std::vector<std::string>& topic, int width);

/// The manual pages written by hand, like {"dates", 7} for recover-dates(7).
struct ManualPage {
  std::string_view topic;
  int section;
  std::string_view about;
};
const std::vector<ManualPage>& manual_pages();

}  // namespace recover::cli
