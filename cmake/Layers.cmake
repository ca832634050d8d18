# One object library a line of core/LAYERS, each seeing only what its line names; together they are recover_core.
file(STRINGS ${PROJECT_SOURCE_DIR}/core/LAYERS layer_lines REGEX "^[a-z]+:")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/LAYERS)

add_library(recover_core STATIC)
add_library(recover::core ALIAS recover_core)
set(recover_layers "")
foreach(line IN LISTS layer_lines)
  string(REGEX MATCH "^([a-z]+): *(.*)$" _ "${line}")
  set(layer ${CMAKE_MATCH_1})
  string(REPLACE " " ";" layer_uses_${layer} "${CMAKE_MATCH_2}")
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/${layer}/*.cpp)
  if(sources)
    add_library(recover_${layer} OBJECT ${sources})
    target_link_libraries(recover_${layer} PRIVATE recover_options)
    target_sources(recover_core PRIVATE $<TARGET_OBJECTS:recover_${layer}>)
    list(APPEND recover_layers ${layer})
  endif()
endforeach()
set_target_properties(recover_core PROPERTIES LINKER_LANGUAGE CXX)

# Third-party headers have one home each.
function(recover_layer_links layer)
  if(TARGET recover_${layer})
    target_link_libraries(recover_${layer} PRIVATE ${ARGN})
  endif()
endfunction()
recover_layer_links(base PkgConfig::utf8proc)
recover_layer_links(time date::date)
recover_layer_links(yaml yaml-cpp)
recover_layer_links(report nlohmann_json::nlohmann_json ${recover_fmt})

target_include_directories(recover_core PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}> $<INSTALL_INTERFACE:include/recover>)
target_compile_features(recover_core PUBLIC cxx_std_20)
target_link_libraries(recover_core PRIVATE $<BUILD_INTERFACE:recover_options> PUBLIC PkgConfig::utf8proc yaml-cpp ${recover_fmt})

# A release is compiled for size (CMakePresets.json): most of it runs once, and its pages have to come from the file
# first. What looks at each line and each day is compiled for speed.
foreach(layer store rules)
  target_compile_options(recover_${layer} PRIVATE $<$<CONFIG:Release>:-O3>)
endforeach()
