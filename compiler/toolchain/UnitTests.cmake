# wasmba_add_test(<name> SOURCES <files> LINK <libraries>): a GoogleTest program, one ctest
# entry per test case. Native only; the wasm build ignores it.
if(NOT EMSCRIPTEN)
  enable_testing()
  find_package(GTest REQUIRED)
  include(GoogleTest)
endif()

function(wasmba_add_test name)
  if(EMSCRIPTEN)
    return()
  endif()
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LINK} GTest::gtest GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE WASMBA_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST)
endfunction()
