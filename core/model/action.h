#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace recover {

/// What a change does to a notebook. Undo stores it, and whoever waits for the lock is told.
enum class ActionKind : std::uint8_t {
  done,
  small,
  rest,
  unable,
  not_today,
  unset,
  check_in,
  win,
  celebrated,
  session,
  wave,
  reach,
  setback,
  cup,
  drift,
  worry,
  worry_let_go,
  worry_park,
  halt,
  reframe,
  helped,
  reflect,
  solve,
  journal,
  log_edit,
  log_remove,
  goal_add,
  goal_edit,
  goal_picture,
  goal_step,
  goal_step_back,
  goal_stuck,
  goal_rename,
  goal_done,
  goal_pause,
  goal_resume,
  goal_reopen,
  goal_let_go,
  goal_remove,
  habit_add,
  habit_edit,
  habit_rename,
  habit_pause,
  habit_resume,
  habit_archive,
  habit_remove,
  counter_add,
  counter_rename,
  counter_start,
  counter_stop,
  counter_remove,
  people_add,
  people_edit,
  people_remove,
  self_talk_add,
  self_talk_edit,
  self_talk_remove,
  plan_add,
  plan_edit,
  plan_remove,
  safety_add,
  safety_edit,
  safety_remove,
  init,
  demo,
  settings,
  edit,
  migrate,
  repair,
  undo,
  redo,
};

/// The words under which actions are stored, in the order of ActionKind.
inline constexpr std::array<std::string_view, 71> action_words = {"done",
                                                                  "small",
                                                                  "rest",
                                                                  "unable",
                                                                  "not-today",
                                                                  "unset",
                                                                  "check-in",
                                                                  "win",
                                                                  "celebrated",
                                                                  "session",
                                                                  "wave",
                                                                  "reach",
                                                                  "setback",
                                                                  "cup",
                                                                  "drift",
                                                                  "worry",
                                                                  "worry let-go",
                                                                  "worry park",
                                                                  "halt",
                                                                  "reframe",
                                                                  "helped",
                                                                  "reflect",
                                                                  "solve",
                                                                  "journal",
                                                                  "log edit",
                                                                  "log remove",
                                                                  "goal add",
                                                                  "goal edit",
                                                                  "goal picture",
                                                                  "goal step",
                                                                  "goal step back",
                                                                  "goal stuck",
                                                                  "goal rename",
                                                                  "goal done",
                                                                  "goal pause",
                                                                  "goal resume",
                                                                  "goal reopen",
                                                                  "goal let-go",
                                                                  "goal remove",
                                                                  "habit add",
                                                                  "habit edit",
                                                                  "habit rename",
                                                                  "habit pause",
                                                                  "habit resume",
                                                                  "habit archive",
                                                                  "habit remove",
                                                                  "since add",
                                                                  "since rename",
                                                                  "since start",
                                                                  "since stop",
                                                                  "since remove",
                                                                  "people add",
                                                                  "people edit",
                                                                  "people remove",
                                                                  "self-talk add",
                                                                  "self-talk edit",
                                                                  "self-talk remove",
                                                                  "plan add",
                                                                  "plan edit",
                                                                  "plan remove",
                                                                  "safety add",
                                                                  "safety edit",
                                                                  "safety remove",
                                                                  "init",
                                                                  "demo",
                                                                  "settings",
                                                                  "edit",
                                                                  "migrate",
                                                                  "repair",
                                                                  "undo",
                                                                  "redo"};

constexpr std::string_view word(ActionKind kind) { return action_words.at(static_cast<std::size_t>(kind)); }
static_assert(word(ActionKind::redo) == "redo", "each action has its word");

/// Returns the action stored under a word; none for another word.
std::optional<ActionKind> action_of(std::string_view word);

/// A change as undo lists it: what was done, and to what.
struct ActionTitle {
  std::optional<ActionKind> kind;
  std::string subject;  ///< a name, or empty
  std::string text;     ///< of records without a kind, which older programs wrote: "done: walk"

  ActionTitle(ActionKind what = ActionKind::edit, std::string about = {}) : kind(what), subject(std::move(about)) {}
  /// A title as older programs stored it.
  ActionTitle(std::string stored) : text(std::move(stored)) {}
  ActionTitle(const char* stored) : text(stored) {}

  /// Returns "done: walk", "check-in".
  std::string line() const;
  friend bool operator==(const ActionTitle&, const ActionTitle&) = default;
};

}  // namespace recover
