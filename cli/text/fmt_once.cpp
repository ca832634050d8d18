#include "cli/text/fmt_once.h"

#ifdef FMT_HEADER_ONLY
template void fmt::detail::vformat_to<char>(fmt::detail::buffer<char>&, fmt::string_view,
                                            fmt::basic_format_args<FMT_BUFFER_CONTEXT(char)>, fmt::detail::locale_ref);
#endif
