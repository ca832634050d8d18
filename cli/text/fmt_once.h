#pragma once

#include <fmt/format.h>

// Header-only fmt (RECOVER_ONE_FILE) compiles its formatting anew in each file that formats, which doubles their time.
// With this in front of every file, fmt_once.cpp alone does.
#ifdef FMT_HEADER_ONLY
extern template void fmt::detail::vformat_to<char>(fmt::detail::buffer<char>&, fmt::string_view,
                                                   fmt::basic_format_args<FMT_BUFFER_CONTEXT(char)>,
                                                   fmt::detail::locale_ref);
#endif
