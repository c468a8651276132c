#pragma once

#include "transform/transform.h"

/// The steps of transform(), each in the file of its name. Every one leaves a module that ir::verify accepts.
namespace wasmba::transform_passes {

/// Function::mayRaise of every function: least fixed point over the call graph.
void inferMayRaise(ir::Module& module);

/// Copies small functions of the library that cannot raise and have no branches into their callers, and those that make expressions over
/// arrays: arrays that they hand through need no references of their own there, and loops around them are seen to be free of calls.
void inlineCalls(ir::Module& module);

/// Small functions on numbers that call themselves get a copy of their body in place of each of these calls: half as many calls.
void unrollRecursion(ir::Module& module);

/// Characters `s[i]` that are only compared and handed to ord() become their code points: no string is made of them.
void compareCharacters(ir::Module& module, TypeTable& types, ir::Function& function);

/// Unreachable blocks, branches on constants, phis of one value, repeated pure instructions, unused values.
void simplify(ir::Module& module, ir::Function& function);

/// WrapIndex, CheckIndex and CheckDivisor that are proved to change nothing.
void removeChecks(ir::Module& module, ir::Function& function);

/// Makes generator functions resumable: what lives across a yield becomes a local, and the function begins by going on behind the yield
/// that it left through.
void splitGenerator(ir::Module& module, TypeTable& types, ir::Function& function);

/// Turns Function::parallelLoops into ParallelFor where the iterations are independent; reports all of them in Module::loops.
void outlineParallelLoops(ir::Module& module, TypeTable& types, const TransformOptions& options, Diagnostics& diagnostics);

/// Texts that stand for the report of a function's loops become it.
void fillLoopReports(ir::Module& module, const SourceText* source);

/// Puts rt_text_volatile around the pieces of text that depend on the clock or on random numbers without a seed; sets
/// Module::usesClock and usesRandom.
void markVolatileText(ir::Module& module, TypeTable& types);

/// Calls in functions that read the clock stay where they are and happen as often as the program says: LLVM would merge two calls of a
/// function without effects, or move one out of the part that is timed. After markVolatileText.
void keepTimedCalls(ir::Module& module, TypeTable& types);

/// Strip-mining (Allen, Kennedy: "Optimizing Compilers for Modern Architectures", 2001) for the sake of the engine, which replaces the
/// baseline code of a function by optimised code only where the function is called: long loops run a strip of iterations per call.
void stripMineLoops(ir::Module& module, TypeTable& types);

/// Function::effort of every function. Most of the code of a program with arrays is the library's, which finds shapes and strides for loops.
void chooseEfforts(ir::Module& module);

/// Innermost counting loops whose subscripts can all be checked in front of the loop get a second version without checks, which vectorises;
/// the first version stays for the case that one of them is out of bounds, so that exceptions come where Python raises them.
void versionLoops(ir::Module& module, TypeTable& types, ir::Function& function);

/// Marks loads whose value cannot lose its owner before its last use: they need no reference of their own.
void borrowLoads(ir::Function& function);

/// Inserts Retain and Release, fills Instruction::cleanup. After it, no pass may add or drop uses of managed values.
void insertOwnership(ir::Module& module, ir::Function& function);

} // namespace wasmba::transform_passes
