# wasmba_link_module(<target>): links an executable target as an ES module that exports a factory,
# plus .wasm. Its files live in memory; it sees nothing of the host's. It runs in a browser's module
# worker, and in Node when wasmBinary or instantiateWasm is handed in: Emscripten 3.1.6's own support
# of Node calls require(), which an ES module does not have, so it is left out.
# Exports are the functions marked EMSCRIPTEN_KEEPALIVE in the target's own sources.
set(WASMBA_LINK dev CACHE STRING "How the wasm compiler is linked: dev (seconds) or release (minutes in wasm-opt)")
set_property(CACHE WASMBA_LINK PROPERTY STRINGS dev release)

function(wasmba_link_module target)
  set(toolchain ${CMAKE_SOURCE_DIR}/compiler/toolchain)
  target_sources(${target} PRIVATE ${toolchain}/emscripten_missing.c)
  set_target_properties(${target} PROPERTIES
    SUFFIX .mjs
    RULE_LAUNCH_LINK "${toolchain}/record_linked.sh ${CMAKE_BINARY_DIR}/linked_objects.txt")
  target_link_options(${target} PRIVATE
    --no-entry
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=web,worker
    -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=64MB -sMAXIMUM_MEMORY=2GB -sTOTAL_STACK=4MB
    -sEXPORTED_FUNCTIONS=_malloc,_free
    -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8
    -sLLD_REPORT_UNDEFINED -Wl,--trace)
  if(WASMBA_LINK STREQUAL release)
    target_link_options(${target} PRIVATE -Oz)
  else()
    # -O1 leaves wasm-opt out: the code was optimised when it was compiled.
    target_link_options(${target} PRIVATE -O1)
  endif()
endfunction()
