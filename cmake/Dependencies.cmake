# Everything comes from the system's packages; scripts/setup installs them on Debian and Ubuntu.
find_package(yaml-cpp 0.7 REQUIRED CONFIG)       # YAML's grammar: only core/yaml includes it
find_package(CLI11 2.1 REQUIRED CONFIG)          # the command line's grammar: only cli/parse.cpp includes it
find_package(date 3.0 REQUIRED CONFIG)           # parsing and formatting of dates, ISO weeks
find_package(fmt 9 REQUIRED CONFIG)              # formatting, where std::format is missing (g++ 12)
find_package(nlohmann_json 3.11 REQUIRED CONFIG) # JSON
find_package(PkgConfig REQUIRED)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET GLOBAL libutf8proc) # Unicode widths, case, normal forms
