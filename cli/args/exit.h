#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace recover::cli {

/// What the program tells its caller. The meanings are PRODUCT.md's and recover(1)'s.
enum class Exit {
  done = 0,
  no = 1,            ///< no, nothing due, or `verify` found problems
  usage = 2,         ///< the command line asks for something that isn't there
  unreadable = 3,    ///< a file can't be understood
  not_stored = 4,    ///< disk, permission or lock: nothing was changed
  tool_missing = 5,  ///< another program is missing or stopped early
  unsure = 6,        ///< stored, but it may not survive a power cut
  partly = 7,        ///< partly stored; the message says what
  stopped = 130,     ///< stopped by the person
};

/// What an exit status tells, as recover(1) and `recover help exit-status` list it.
inline constexpr std::array<std::pair<Exit, std::string_view>, 9> exit_meanings = {{
    {Exit::done, "Done, or yes."},
    {Exit::no, "No, nothing due, or verify found problems."},
    {Exit::usage, "The command line asks for something that is not there."},
    {Exit::unreadable, "A file can't be understood."},
    {Exit::not_stored, "It could not be stored: disk, permission or lock."},
    {Exit::tool_missing, "Another program that is needed is missing or stopped early."},
    {Exit::unsure, "Stored, but it may not survive a power cut."},
    {Exit::partly, "Partly stored; the message says what."},
    {Exit::stopped, "Stopped by you."},
}};

}  // namespace recover::cli
