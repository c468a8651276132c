# Language, warnings and sanitizers, the same for every target of the compiler.
option(WASMBA_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer (native only)" OFF)
option(WASMBA_FUZZ "Build the fuzz targets of tests/fuzz (Clang's libFuzzer, native only)" OFF)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
# The compiler's time is LLVM's: -O3 here would only cost build time.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

add_compile_options(-Wall -Wextra -Werror -fno-exceptions -fno-rtti)
add_compile_options($<$<COMPILE_LANG_AND_ID:CXX,Clang>:-fcolor-diagnostics>)
include_directories(${CMAKE_SOURCE_DIR}/compiler ${CMAKE_SOURCE_DIR}/wasm-runtime)

if(NOT EMSCRIPTEN)
  # Profilers and sanitizers walk frame pointers.
  add_compile_options(-fno-omit-frame-pointer)
  if(WASMBA_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-sanitize=vptr)
    add_link_options(-fsanitize=address,undefined)
  endif()
  if(WASMBA_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
  endif()
  find_program(WASMBA_LINKER ld.lld-19)
  if(WASMBA_LINKER)
    add_link_options(--ld-path=${WASMBA_LINKER})
  endif()
endif()

find_program(WASMBA_CCACHE ccache)
if(WASMBA_CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER ${WASMBA_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${WASMBA_CCACHE})
endif()
