include(Sources)

# One object library a line of core/LAYERS and cli/LAYERS, in their order. Together those of core are recover_core, those of
# cli are recover_cli. Afterwards `core_layers` and `cli_layers` list the names, `core_below_<layer>` what a line names and
# what those name.
function(read_layers root)
  file(STRINGS ${PROJECT_SOURCE_DIR}/${root}/LAYERS lines REGEX "^[a-z]+:")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${root}/LAYERS)
  set(layers "")
  foreach(line IN LISTS lines)
    string(REGEX MATCH "^([a-z]+): *([^+]*)(\\+(.*))?$" _ "${line}")
    set(layer ${CMAKE_MATCH_1})
    string(STRIP "${CMAKE_MATCH_2}" uses)
    string(REPLACE " " ";" uses "${uses}")
    set(below_${layer} ${uses})
    foreach(used IN LISTS uses)
      list(APPEND below_${layer} ${below_${used}})
    endforeach()
    list(REMOVE_DUPLICATES below_${layer})
    set(${root}_below_${layer} ${below_${layer}} PARENT_SCOPE)
    if(${root}_${layer}_sources)
      add_library(${root}_${layer} OBJECT ${${root}_${layer}_sources})
      target_link_libraries(${root}_${layer} PRIVATE recover_options)
      target_sources(recover_${root} PRIVATE $<TARGET_OBJECTS:${root}_${layer}>)
      list(APPEND layers ${layer})
    endif()
  endforeach()
  set(${root}_layers ${layers} PARENT_SCOPE)
endfunction()

add_library(recover_core STATIC)
add_library(recover::core ALIAS recover_core)
read_layers(core)
set_target_properties(recover_core PROPERTIES LINKER_LANGUAGE CXX)
add_library(recover_cli STATIC)
read_layers(cli)
set_target_properties(recover_cli PROPERTIES LINKER_LANGUAGE CXX)

# Third-party headers have one home each.
target_link_libraries(core_base PRIVATE PkgConfig::utf8proc)
target_link_libraries(core_time PRIVATE date::date)
target_link_libraries(core_yaml PRIVATE ${recover_yaml_cpp})
target_link_libraries(core_report PRIVATE nlohmann_json::nlohmann_json ${recover_fmt})
target_link_libraries(cli_args PRIVATE CLI11::CLI11)

target_include_directories(recover_core PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}> $<INSTALL_INTERFACE:include/recover>)
target_compile_features(recover_core PUBLIC cxx_std_20)
target_link_libraries(recover_core PRIVATE $<BUILD_INTERFACE:recover_options> PUBLIC PkgConfig::utf8proc ${recover_yaml_cpp} ${recover_fmt})

# What looks at each line and each day is compiled for speed.
foreach(layer store rules)
  target_compile_options(core_${layer} PRIVATE $<$<CONFIG:Release>:-O3>)
endforeach()

target_link_libraries(recover_cli PUBLIC recover_core ${recover_fmt} PRIVATE recover_options)
foreach(layer IN LISTS cli_layers)
  target_link_libraries(cli_${layer} PRIVATE ${recover_fmt})
  target_compile_definitions(cli_${layer} PRIVATE RECOVER_VERSION="${PROJECT_VERSION}")
  # It is most of the program and runs once: its pages have to come from the file first.
  target_compile_options(cli_${layer} PRIVATE $<$<CONFIG:Release>:-Os>)
  target_precompile_headers(cli_${layer} PRIVATE <algorithm> <functional> <memory> <optional> <string> <vector>
                            ${PROJECT_SOURCE_DIR}/cli/text/fmt_once.h)
endforeach()
