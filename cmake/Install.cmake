# recover, its pages and completions where a system expects them, and the core as a CMake package.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

add_executable(make_pages man/make_pages.cpp)
target_link_libraries(make_pages PRIVATE recover_cli recover_options)
set(pages ${PROJECT_BINARY_DIR}/pages)
add_custom_command(OUTPUT ${pages}/stamp
  COMMAND make_pages ${pages} "November 23, 2026"
  COMMAND ${CMAKE_COMMAND} -E touch ${pages}/stamp
  DEPENDS make_pages VERBATIM COMMENT "Drawing man pages and completions")
add_custom_target(recover_pages ALL DEPENDS ${pages}/stamp)

install(TARGETS recover RUNTIME)
install(TARGETS recover_core EXPORT recover ARCHIVE)
# What is public is listed: core/recover.h and the values it names.
foreach(header recover.h api/goals.h api/habits.h api/notebook.h base/problem.h io/environment.h model/day_counter.h
        model/day_record.h model/entry.h model/goal.h model/habit.h model/schedule.h rules/habit_stats.h rules/records.h
        store/default_notebook.h time/day.h)
  cmake_path(GET header PARENT_PATH folder)
  install(FILES ${PROJECT_SOURCE_DIR}/core/${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/recover/core/${folder})
endforeach()
install(EXPORT recover NAMESPACE recover:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/recover FILE recoverTargets.cmake)
set_target_properties(recover_core PROPERTIES EXPORT_NAME core)
configure_package_config_file(cmake/recoverConfig.cmake.in ${PROJECT_BINARY_DIR}/recoverConfig.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/recover)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/recoverConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/recoverConfig.cmake ${PROJECT_BINARY_DIR}/recoverConfigVersion.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/recover)

install(DIRECTORY ${pages}/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 FILES_MATCHING PATTERN "*.1")
file(GLOB pages_5 man/*.5)
file(GLOB pages_7 man/*.7)
install(FILES ${pages_5} DESTINATION ${CMAKE_INSTALL_MANDIR}/man5)
install(FILES ${pages_7} DESTINATION ${CMAKE_INSTALL_MANDIR}/man7)
install(FILES ${pages}/recover DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${pages}/_recover DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${pages}/recover.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
