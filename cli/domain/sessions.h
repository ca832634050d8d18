#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/app/context.h"
#include "cli/domain/pacing.h"
#include "core/model/entry.h"
#include "core/model/pack.h"

namespace recover::cli {

/// What guided exercises have in common.
struct SessionOptions {
  std::optional<int> minutes;
  std::optional<int> did;  ///< minutes of it done without the guide
  bool sound = false;
  std::optional<std::string> felt;  ///< "calmer", "same" or "less-calm"
  Recording recording;
};
/// `--did`, `--felt`, `--together`, `--sound` and what everything that records takes.
void declare_session(Spec& spec, SessionOptions& options);
/// `--minutes`, of the exercises that take as long as one likes.
void declare_minutes(Spec& spec, SessionOptions& options);

using Keys = std::vector<std::pair<std::string, Value>>;

/// Asks how it is now, if anyone can be asked, writes `session: NAME` with how long it took, and says so kindly. A few
/// seconds are not worth a line, and nothing done together is written.
Exit end_session(Context& context, std::string_view name, const Keys& keys, const PaceResult& passed,
                 SessionOptions options);
/// The same for one that was done without the guide: `--did 5`. Throws Failure(ErrorKind::refused, "option-twice")
/// together.
Exit record_done(Context& context, std::string_view name, const Keys& keys, const SessionOptions& options);

/// An item of a pack by its id or the start of it. Throws Failure(ErrorKind::refused, "item-unknown") that leads to one
/// like it, or to the list.
const PackItem& find_item(const std::vector<PackItem>& items, const std::string& word, std::string_view command);

/// "Ctrl-C ends it any time, and the seconds count."; together nothing counts.
std::string stopping_said(const SessionOptions& options);

/// A bell at the person's terminal.
void ring(Context& context, bool sound);

/// A paragraph over as many lines as it needs.
void say_wrapped(Context& context, const std::string& text);

/// Shows a script line by line with its pauses.
PaceResult read_script(Context& context, const PackItem& script, bool sound);
/// The same lines at once, for reading aloud oneself.
void print_script(Context& context, const PackItem& script);

}  // namespace recover::cli
