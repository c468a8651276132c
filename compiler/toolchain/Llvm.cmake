# wasmba_llvm and wasmba_lld: what a stage links to use LLVM and lld, whichever build this is.
add_library(wasmba_llvm INTERFACE)
add_library(wasmba_lld INTERFACE)
target_link_libraries(wasmba_lld INTERFACE wasmba_llvm)

if(EMSCRIPTEN)
  # A folder with include/ and lib/, made by compiler/toolchain/llvm.sh.
  set(WASMBA_LLVM_WASM_DIR "" CACHE PATH "LLVM and lld as wasm32-emscripten static libraries")
  if(NOT EXISTS ${WASMBA_LLVM_WASM_DIR}/lib/libLLVMCore.a)
    message(FATAL_ERROR "WASMBA_LLVM_WASM_DIR='${WASMBA_LLVM_WASM_DIR}' holds no LLVM; run ./wasmba build")
  endif()
  file(GLOB llvm_archives CONFIGURE_DEPENDS ${WASMBA_LLVM_WASM_DIR}/lib/libLLVM*.a)
  file(GLOB lld_archives CONFIGURE_DEPENDS ${WASMBA_LLVM_WASM_DIR}/lib/liblld*.a)
  target_include_directories(wasmba_llvm SYSTEM INTERFACE ${WASMBA_LLVM_WASM_DIR}/include)
  # wasm-ld resolves archives in any order, so no dependency list of LLVM's components is needed.
  target_link_libraries(wasmba_llvm INTERFACE ${llvm_archives})
  target_link_libraries(wasmba_lld INTERFACE ${lld_archives})
else()
  find_package(LLVM 19.1 REQUIRED CONFIG
    HINTS /usr/lib/llvm-19/lib/cmake/llvm)
  target_include_directories(wasmba_llvm SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS})
  target_compile_definitions(wasmba_llvm INTERFACE ${LLVM_DEFINITIONS_LIST})
  target_link_libraries(wasmba_llvm INTERFACE LLVM)
  target_link_libraries(wasmba_lld INTERFACE
    ${LLVM_LIBRARY_DIR}/liblldWasm.a ${LLVM_LIBRARY_DIR}/liblldCommon.a)
endif()
