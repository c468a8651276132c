# wasmba_link_module(<target>): links an executable target as an ES module factory plus .wasm
# that runs in a browser's module worker and in Node (through wasmBinary or instantiateWasm).
# Exports are the functions marked EMSCRIPTEN_KEEPALIVE in the target's own sources.
# WASMBA_LINK=dev links in seconds; release spends minutes in wasm-opt to make it small.
set(WASMBA_LINK dev CACHE STRING "How the wasm compiler is linked: dev or release")
set_property(CACHE WASMBA_LINK PROPERTY STRINGS dev release)

function(wasmba_link_module target)
  target_sources(${target} PRIVATE ${CMAKE_SOURCE_DIR}/compiler/toolchain/emscripten_missing.c)
  set_target_properties(${target} PROPERTIES SUFFIX .mjs)
  target_link_options(${target} PRIVATE
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createWasmbac
    -sENVIRONMENT=web,worker,node
    -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=64MB -sMAXIMUM_MEMORY=2GB
    -sTOTAL_STACK=4MB
    -sFILESYSTEM=1 -sFORCE_FILESYSTEM=0
    -sINVOKE_RUN=0 -sEXIT_RUNTIME=0
    -sMALLOC=dlmalloc
    -sEXPORTED_FUNCTIONS=_malloc,_free
    -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8
    --no-entry)
  if(WASMBA_LINK STREQUAL release)
    target_link_options(${target} PRIVATE -Oz)
  else()
    target_link_options(${target} PRIVATE -O1 -sERROR_ON_WASM_CHANGES_AFTER_LINK=0)
  endif()
endfunction()
