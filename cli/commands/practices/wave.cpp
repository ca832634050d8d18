#include <memory>

#include "cli/app/input_texts.h"
#include "cli/commands/commands.h"
#include "cli/domain/recording.h"
#include "cli/domain/waves.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

Exit ride(WaveOptions options, Context& context) {
  enter_group_mode(context, options.recording.together);
  take_input(context, {options.where, options.recording.note});
  if (options.levels) return record_wave(context, wave_from(options), options);
  if (!context.asks()) {
    refuse("word-missing", "a wave is ridden on a terminal; to write one down, its numbers are needed",
           "recover wave --levels 6,8,3");
  }
  return ride_wave(context, options);
}

}  // namespace

void wave(Spec& spec) {
  auto options = std::make_shared<WaveOptions>();
  spec.summary("An urge is here: stay with it, and watch the number")
      .about(
          "Where it is, how strong from 0 to 10, and again whenever you like; then what may be behind it, and words to reach out with. Every question can be skipped, and it never says how long an urge takes. Afterwards it tells where the wave began, how high it went and where it is now.")
      .option("--levels", options->levels, "N,N,…", "How strong it was, from first to last: one that is over")
      .option("--where", options->where, "TEXT", "Where it was felt; - reads it from standard input")
      .whole("-m,--minutes", options->minutes, 1, 1440, "How long it took");
  declare_together(spec, options->recording.together);
  declare_recording(spec, options->recording);
  spec.example("recover wave", "an urge is here")
      .example("recover wave --levels 6,8,3 --where chest --minutes 20", "one that is over")
      .see("halt")
      .see("reach")
      .see("now")
      .run([options](Context& context) { return ride(*options, context); });
}

}  // namespace recover::cli::commands
