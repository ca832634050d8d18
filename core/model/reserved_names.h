#pragma once

#include <array>
#include <string_view>

namespace recover {

/// The names that a notebook never gives to something new: each is also a word that a person may say to the program, so
/// that `done` and the like could mean two things. In order of the alphabet; a test holds the words of the command line
/// to be among them.
inline constexpr std::array<std::string_view, 90> reserved_names = {
    "988",     "999",      "add",     "archive", "breathe", "celebrate", "check-in", "checkin", "completion",
    "craving", "crisis",   "cup",     "demo",    "doctor",  "done",      "drift",    "edit",    "emergency",
    "goal",    "ground",   "group",   "habit",   "halt",    "help",      "helped",   "history", "ideas",
    "imagine", "init",     "journal", "let-go",  "list",    "log",       "ls",       "menu",    "migrate",
    "missed",  "mood",     "needs",   "new",     "no",      "not-today", "now",      "park",    "pause",
    "people",  "picture",  "plan",    "privacy", "reach",   "redo",      "reflect",  "reframe", "remove",
    "rename",  "reopen",   "report",  "rest",    "resume",  "rm",        "safety",   "search",  "self-talk",
    "setback", "settings", "show",    "sick",    "since",   "sit",       "skip",     "small",   "solve",
    "sos",     "start",    "stats",   "status",  "step",    "stop",      "stuck",    "today",   "toolbox",
    "unable",  "undo",     "unset",   "urge",    "verify",  "version",   "wave",     "win",     "worry"};

}  // namespace recover
