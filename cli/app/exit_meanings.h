#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "core/base/problem.h"

namespace recover::cli {

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
