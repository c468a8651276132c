// What LLVM and lld could do but this compiler never asks them for. Each symbol here stands in for one by which
// the linker would open an archive member of LLVM; as it is defined in an object of the program, the member and all that
// only it needs stay out (an eighth of the compiler). Only the wasm build links this file: the tests hold its output to
// that of the native build, byte for byte. A call that comes here all the same ends the compilation with a message.
#include "llvm/Analysis/InlineAdvisor.h"
#include "llvm/Analysis/ReplayInlineAdvisor.h"
#include "llvm/CodeGen/CommandFlags.h"
#include "llvm/CodeGen/MIRFormatter.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/Passes.h"
#include "llvm/Demangle/Demangle.h"
#include "llvm/IR/DebugLoc.h"
#include "llvm/IR/Verifier.h"
#include "llvm/InitializePasses.h"
#include "llvm/MC/MCAsmBackend.h"
#include "llvm/MC/MCCodeEmitter.h"
#include "llvm/MC/MCInstPrinter.h"
#include "llvm/MC/MCMachObjectWriter.h"
#include "llvm/MC/MCParser/MCAsmParser.h"
#include "llvm/MC/MCWinCOFFObjectWriter.h"
#include "llvm/MC/MCXCOFFObjectWriter.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Object/MachOUniversal.h"
#include "llvm/Object/ObjectFile.h"
#include "llvm/Object/TapiUniversal.h"
#include "llvm/PassRegistry.h"
#include "llvm/ProfileData/SampleProfReader.h"
#include "llvm/Support/FormattedStream.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace llvm;
using namespace llvm::object;

namespace {

[[noreturn]] void leftOut(const char *what) { report_fatal_error(Twine("this compiler was linked without ") + what, false); }

Error unknownFormat(const char *format) {
  return createStringError(std::errc::not_supported, "this compiler was linked without support for %s files", format);
}

/// Runs by its ID in every pipeline, and would find nothing to do in code without debug information.
struct NoLiveDebugValues : MachineFunctionPass {
  static char ID;
  NoLiveDebugValues() : MachineFunctionPass(ID) {}
  bool runOnMachineFunction(MachineFunction &) override { return false; }
  void getAnalysisUsage(AnalysisUsage &usage) const override {
    usage.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(usage);
  }
};

char NoLiveDebugValues::ID = 0;

}  // namespace

// Passes that LLVM registers for every target and the target for wasm never runs.
#define PASS_LEFT_OUT(Name) \
  void llvm::initialize##Name##Pass(PassRegistry &) {}
#include "toolchain/llvm_left_out.def"

char &llvm::LiveDebugValuesID = NoLiveDebugValues::ID;
void llvm::initializeLiveDebugValuesPass(PassRegistry &registry) {
  if (!registry.getPassInfo(&NoLiveDebugValues::ID))
    registry.registerPass(*new PassInfo("No values to describe", "livedebugvalues", &NoLiveDebugValues::ID,
                                        callDefaultCtor<NoLiveDebugValues>, /*isCFGOnly=*/false, /*is_analysis=*/false),
                          /*ShouldFree=*/true);
}

// Passes behind options that are never set.
FunctionPass *llvm::createMIRProfileLoaderPass(std::string, std::string, sampleprof::FSDiscriminatorPass,
                                               IntrusiveRefCntPtr<vfs::FileSystem>) {
  leftOut("sample profiles");
}
FunctionPass *llvm::createMachineVerifierPass(const std::string &) { leftOut("the verifier"); }
ModulePass *llvm::createDebugifyMachineModulePass() { leftOut("debugify"); }
ModulePass *llvm::createStripDebugMachineModulePass(bool) { leftOut("debugify"); }
MachineFunctionPass *llvm::createPrintMIRPass(raw_ostream &) { leftOut("the printer of machine code"); }
void MIRFormatter::printIRValue(raw_ostream &, const Value &, ModuleSlotTracker &) { leftOut("the printer of machine code"); }
std::optional<StringRef> sampleprof::SampleProfileReaderItaniumRemapper::lookUpNameInProfile(StringRef) { return std::nullopt; }

std::unique_ptr<InlineAdvisor> llvm::getReleaseModeAdvisor(Module &, ModuleAnalysisManager &, std::function<bool(CallBase &)>) {
  return nullptr;
}
std::unique_ptr<InlineAdvisor> llvm::getReplayInlineAdvisor(Module &, FunctionAnalysisManager &, LLVMContext &,
                                                            std::unique_ptr<InlineAdvisor>, const ReplayInlinerSettings &, bool,
                                                            InlineContext) {
  return nullptr;
}

// Verification is for whoever changes the compiler: the native build does it, in every test.
bool llvm::verifyModule(const Module &, raw_ostream *, bool *) { return false; }
FunctionPass *llvm::createVerifierPass(bool) { leftOut("the verifier"); }
bool TBAAVerifier::visitTBAAMetadata(Instruction &, const MDNode *) { return true; }
bool MachineFunction::verify(Pass *, const char *, bool) const { return true; }

// Assembly text, read and written, and names of C++ functions in messages.
MCAsmParser *llvm::createMCAsmParser(SourceMgr &, MCContext &, MCStreamer &, const MCAsmInfo &, unsigned) { leftOut("assembly"); }
MCStreamer *llvm::createAsmStreamer(MCContext &, std::unique_ptr<formatted_raw_ostream>, MCInstPrinter *,
                                    std::unique_ptr<MCCodeEmitter> &&, std::unique_ptr<MCAsmBackend> &&) {
  leftOut("assembly");
}
extern "C" void LLVMInitializeWebAssemblyAsmParser() {}
std::string llvm::demangle(std::string_view name) { return std::string(name); }
std::optional<size_t> llvm::getArm64ECInsertionPointInMangledName(std::string_view) { return std::nullopt; }

// lld's door to LLVM's command line options of code generation.
codegen::RegisterCodeGenFlags::RegisterCodeGenFlags() {}

// Object files that are not WebAssembly's.
Expected<std::unique_ptr<ObjectFile>> ObjectFile::createELFObjectFile(MemoryBufferRef, bool) { return unknownFormat("ELF"); }
Expected<std::unique_ptr<MachOUniversalBinary>> MachOUniversalBinary::create(MemoryBufferRef) { return unknownFormat("Mach-O"); }
Expected<std::unique_ptr<TapiUniversal>> TapiUniversal::create(MemoryBufferRef) { return unknownFormat("TAPI"); }
std::unique_ptr<MCObjectWriter> llvm::createXCOFFObjectWriter(std::unique_ptr<MCXCOFFObjectTargetWriter>, raw_pwrite_stream &) {
  leftOut("XCOFF");
}
std::unique_ptr<MCObjectWriter> llvm::createMachObjectWriter(std::unique_ptr<MCMachObjectTargetWriter>, raw_pwrite_stream &, bool) {
  leftOut("Mach-O");
}
uint64_t MachObjectWriter::getSymbolAddress(const MCSymbol &, const MCAssembler &) const { leftOut("Mach-O"); }
std::unique_ptr<MCObjectWriter> llvm::createWinCOFFObjectWriter(std::unique_ptr<MCWinCOFFObjectTargetWriter>, raw_pwrite_stream &) {
  leftOut("COFF");
}
std::unique_ptr<MCObjectWriter> llvm::createWinCOFFDwoObjectWriter(std::unique_ptr<MCWinCOFFObjectTargetWriter>, raw_pwrite_stream &,
                                                                   raw_pwrite_stream &) {
  leftOut("COFF");
}

// Debug information. These mirror headers of LLVM that are not installed: same names and signatures, so same symbols.
namespace llvm {

class AsmPrinter;

bool debuginfoShouldUseDebugInstrRef(const Triple &) { return false; }

class CodeViewDebug {
 public:
  CodeViewDebug(AsmPrinter *);
};
CodeViewDebug::CodeViewDebug(AsmPrinter *) { leftOut("debug information"); }

class DwarfDebug {
 public:
  DwarfDebug(AsmPrinter *);
  DebugLoc emitInitialLocDirective(const MachineFunction &, unsigned);
};
DwarfDebug::DwarfDebug(AsmPrinter *) { leftOut("debug information"); }
DebugLoc DwarfDebug::emitInitialLocDirective(const MachineFunction &, unsigned) { leftOut("debug information"); }

class WinException {
 public:
  WinException(AsmPrinter *);
};
WinException::WinException(AsmPrinter *) { leftOut("exceptions of Windows"); }

}  // namespace llvm
