#pragma once

#include <string>
#include <string_view>

#include "cli/app/context.h"

/// The short lines of the pack `messages`, said after something happened.
namespace recover::cli {

/// What has happened: a topic of the pack, like "habit-kept". The same line all day, another one each day until all
/// that fit the person's tone were seen: quiet and plain ones where `celebrate` says none or quiet. Empty where the
/// settings hide them, under -q, and when discreet: nothing of them is ever in a pipe.
std::string message_for(Context& context, std::string_view topic);

/// Says it on lines of its own, if there is one.
void say_message(Context& context, std::string_view topic);

/// The message, or `usual` where none is said.
std::string message_or(Context& context, std::string_view topic, std::string_view usual);

}  // namespace recover::cli
