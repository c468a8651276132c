/** WebAssembly text of a module, by Binaryen: large, so loaded only when asked for. */
export async function disassemble(wasm: Uint8Array): Promise<string> {
  const { default: binaryen } = await import('binaryen');
  const module = binaryen.readBinary(wasm);
  try {
    return module.emitText();
  } finally {
    module.dispose();
  }
}
