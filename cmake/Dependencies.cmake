# Everything comes from the system's packages; scripts/setup installs them on Debian and Ubuntu.
find_package(yaml-cpp 0.7 REQUIRED CONFIG)       # YAML's grammar: only core/yaml includes it
find_package(CLI11 2.1 REQUIRED CONFIG)          # the command line's grammar: only cli/args/parse.cpp includes it
find_package(date 3.0 REQUIRED CONFIG)           # parsing and formatting of dates, ISO weeks
find_package(fmt 9 REQUIRED CONFIG)              # formatting, where std::format is missing (g++ 12)
find_package(nlohmann_json 3.11 REQUIRED CONFIG) # JSON
find_package(PkgConfig REQUIRED)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET GLOBAL libutf8proc) # Unicode widths, case, normal forms

# yaml-cpp 0.7 (Debian 12) calls its target yaml-cpp, 0.8 (Debian 13) yaml-cpp::yaml-cpp.
set(recover_yaml_cpp yaml-cpp::yaml-cpp)
if(NOT TARGET ${recover_yaml_cpp})
  set(recover_yaml_cpp yaml-cpp)
endif()

# Loading shared libraries takes longer than most commands do. Debian's static ones, glibc's included, are made for this:
# recover needs none of what glibc loads while it runs (name services, character sets, locales).
option(RECOVER_ONE_FILE "recover carries its libraries and starts in half the time" OFF)
set(recover_fmt fmt::fmt)
if(RECOVER_ONE_FILE)
  set(recover_fmt fmt::fmt-header-only) # Debian has no static fmt
  find_library(static_yaml_cpp libyaml-cpp.a REQUIRED)
  find_library(static_utf8proc libutf8proc.a REQUIRED)
  set_target_properties(${recover_yaml_cpp} PROPERTIES IMPORTED_LOCATION_NONE ${static_yaml_cpp})
  set_target_properties(PkgConfig::utf8proc PROPERTIES INTERFACE_LINK_LIBRARIES ${static_utf8proc})
  set(recover_one_file -static-pie) # to link with; not beside -static-libgcc, which would make it crash
endif()
