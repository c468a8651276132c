// lld reads object files only here: the compiler links bitcode itself, before optimisation. So the
// wasm build defines the symbols through which lld would reach LLVM's LTO library. As they are
// defined in an object of the program, the linker never opens the archive members that hold the
// real ones, nor the pass builder, instrumentation and coroutines behind those (a fifth of LLVM).
// A program that handed bitcode to lld would get an error naming the file, never wrong code.
#include "llvm/LTO/LTO.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/ErrorHandling.h"

namespace llvm::lto {

Expected<std::unique_ptr<InputFile>> InputFile::create(MemoryBufferRef) {
  return createStringError(std::errc::not_supported, "lld was built without LTO");
}

InputFile::~InputFile() = default;

// The runtime functions that LTO's code generation might call. There is none of it here.
SmallVector<const char *> LTO::getRuntimeLibcallSymbols(const Triple &) { return {}; }

}  // namespace llvm::lto

// Mirrors lld/wasm/LTO.h, which is not installed: same names and signatures, so same symbols.
// lld allocates none of these unless it holds a bitcode file, which create() above refuses.
namespace lld::wasm {

class BitcodeFile;

class BitcodeCompiler {
 public:
  BitcodeCompiler();
  ~BitcodeCompiler();
  void add(BitcodeFile &file);
  std::vector<llvm::StringRef> compile();
};

BitcodeCompiler::BitcodeCompiler() { llvm_unreachable("lld was built without LTO"); }
BitcodeCompiler::~BitcodeCompiler() = default;
void BitcodeCompiler::add(BitcodeFile &) { llvm_unreachable("lld was built without LTO"); }
std::vector<llvm::StringRef> BitcodeCompiler::compile() { llvm_unreachable("lld was built without LTO"); }

}  // namespace lld::wasm
