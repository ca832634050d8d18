#include "cli/app/action.h"

namespace recover::cli {

std::string action_said(const ActionTitle& title) {
  return title.kind == ActionKind::repair ? "verify --fix" : title.line();
}

}  // namespace recover::cli
