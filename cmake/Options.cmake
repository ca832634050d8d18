# Everything we compile links this; nothing we install does.
add_library(recover_options INTERFACE)
target_compile_features(recover_options INTERFACE cxx_std_20)
target_include_directories(recover_options INTERFACE $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
                                                     $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/generated>)
if(RECOVER_DEV)
  target_compile_options(recover_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wdouble-promotion -Wimplicit-fallthrough -Werror
    -Wno-missing-field-initializers) # records have defaults; designated initializers name what differs
endif()
