#include "lower/module_lowering.h"

#include "lower/function_lowering.h"

namespace wasmba::lower {

namespace {

/// Some array is seen under the dtype of another: then elements of different types may overlap.
bool viewsUnderOtherTypes(const ir::Module& program) {
    auto scalar = [](const Type* array) {
        const Type* element = array->element();
        unsigned bits = element->isComplex() ? element->bits / 2 : element->is(TypeKind::Bool) ? 8 : element->bits;
        return std::pair(element->isFloat() || element->isComplex(), bits);
    };
    for (const auto& function : program.functions)
        for (const ir::Block* block : function->blocks)
            for (const ir::Instruction* instruction : block->instructions)
                if (instruction->op == ir::Op::ArrayView && scalar(instruction->type) != scalar(instruction->operands[0]->type))
                    return true;
    return false;
}

llvm::DenseSet<uint32_t> globalsAskedFor(const ir::Module& program) {
    llvm::DenseSet<uint32_t> result;
    for (const auto& function : program.functions)
        for (const ir::Block* block : function->blocks)
            for (const ir::Instruction* instruction : block->instructions)
                if (instruction->op == ir::Op::GlobalIsSet)
                    result.insert(instruction->index);
    return result;
}

} // namespace

GeneratorFrame::GeneratorFrame(const ir::Function& function) {
    for (const ir::Variable& local : function.locals) {
        MemoryLayout layout = memoryLayout(local.type);
        size = static_cast<uint32_t>(llvm::alignTo(size, layout.alignment));
        offsets.push_back(size);
        size += layout.size + 1;
    }
}

llvm::Value* GeneratorFrame::slot(llvm::IRBuilder<>& builder, llvm::Value* generator, unsigned local) const {
    return builder.CreateConstInBoundsGEP1_32(builder.getInt8Ty(), generator, offsets[local]);
}

ModuleLowering::ModuleLowering(const ir::Module& program, const SourceText& source, llvm::Module& target, LoweredFacts& facts)
    : program(program), target(target), context(target.getContext()), memory(context, !viewsUnderOtherTypes(program)), source(source),
      facts(facts) {}

void ModuleLowering::run() {
    for (const auto& function : program.functions)
        if (function->generator)
            generators.try_emplace(function->generator, Generator{function.get(), GeneratorFrame(*function)});
    declareVariables();
    declareFunctions();
    for (const auto& function : program.functions)
        FunctionLowering(*this, *function, *functions[function.get()]).run();
    defineScript();
    describeFunctions();
}

llvm::FunctionType* ModuleLowering::functionType(const ir::Function& function) {
    ComponentTypes parameters;
    for (const Type* parameter : function.parameters)
        parameters.append(componentTypes(context, parameter));
    ComponentTypes results;
    if (function.mayRaise)
        results.push_back(llvm::Type::getInt32Ty(context));
    results.append(componentTypes(context, function.returnType));
    llvm::Type* result = results.empty()       ? llvm::Type::getVoidTy(context)
                         : results.size() == 1 ? results[0]
                                               : llvm::StructType::get(context, results);
    return llvm::FunctionType::get(result, parameters, false);
}

void ModuleLowering::declareFunctions() {
    for (const auto& function : program.functions) {
        llvm::Function* declared = llvm::Function::Create(functionType(*function), llvm::GlobalValue::InternalLinkage,
                                                          "py." + function->symbol, target);
        declared->setDoesNotThrow();
        bool isPlain = function->effort == ir::Effort::None;
        if (function->alwaysInline && !isPlain)
            declared->addFnAttr(llvm::Attribute::AlwaysInline);
        if (function->neverInline || isPlain)
            declared->addFnAttr(llvm::Attribute::NoInline);
        if (isPlain)
            declared->addFnAttr(llvm::Attribute::OptimizeNone);
        if (function->effort == ir::Effort::Little)
            declared->addFnAttr(llvm::Attribute::OptimizeForSize);
        functions[function.get()] = declared;
    }
}

void ModuleLowering::declareVariables() {
    llvm::DenseSet<uint32_t> asked = globalsAskedFor(program);
    for (uint32_t index = 0; index < program.globals.size(); ++index) {
        const ir::Global& global = program.globals[index];
        MemoryLayout layout = memoryLayout(global.type);
        auto* storage = llvm::ArrayType::get(llvm::Type::getInt8Ty(context), layout.size);
        bool isExported = global.visible && global.type->isArray() && global.type->element()->isNumber();
        std::string symbol = "wasmba_global_" + std::to_string(index);
        auto* variable = new llvm::GlobalVariable(
            target, storage, false, isExported ? llvm::GlobalValue::ExternalLinkage : llvm::GlobalValue::InternalLinkage,
            llvm::ConstantAggregateZero::get(storage), symbol);
        variable->setAlignment(llvm::Align(layout.alignment));
        variables.push_back(variable);
        if (isExported) {
            facts.globals.push_back({global.name, global.type, symbol});
            facts.exports.push_back(symbol);
        }
        auto* byte = llvm::Type::getInt8Ty(context);
        flags.push_back(asked.contains(index) ? new llvm::GlobalVariable(target, byte, false, llvm::GlobalValue::InternalLinkage,
                                                                          llvm::ConstantInt::get(byte, 0), symbol + ".set")
                                              : nullptr);
    }
}

void ModuleLowering::defineScript() {
    llvm::IRBuilder<> builder(context);
    auto define = [&](llvm::Type* result, const char* name) {
        auto* function = llvm::Function::Create(llvm::FunctionType::get(result, false), llvm::GlobalValue::ExternalLinkage, name, target);
        function->setDoesNotThrow();
        facts.entryPoints.push_back(name);
        builder.SetInsertPoint(llvm::BasicBlock::Create(context, "entry", function));
    };
    define(builder.getInt32Ty(), "wasmba_script");
    llvm::Value* status = builder.getInt32(kOk);
    if (program.entry) {
        llvm::Value* result = builder.CreateCall(functions[program.entry]);
        if (program.entry->mayRaise)
            status = result->getType()->isStructTy() ? builder.CreateExtractValue(result, 0) : result;
    }
    builder.CreateRet(status);

    define(builder.getVoidTy(), "wasmba_script_finish");
    for (uint32_t index = 0; index < program.globals.size(); ++index) {
        const Type* type = program.globals[index].type;
        if (!type->isManaged())
            continue;
        Values value = memory.load(builder, type, variables[index], Region::Variable);
        memory.store(builder, type, variables[index], zeroValue(context, type), Region::Variable);
        release(builder, type, value);
    }
    builder.CreateRetVoid();
}

void ModuleLowering::describeFunctions() {
    for (const auto& function : program.functions) {
        if (function->isLibrary || function->isParallelBody || function->isStrip || function.get() == program.entry)
            continue;
        std::string signature;
        for (const Type* parameter : function->parameters)
            signature += (signature.empty() ? "" : ", ") + toString(parameter);
        signature = "(" + signature + ") -> " + toString(function->returnType);
        facts.functions.push_back({function->name, signature, source.lineOf(function->span.begin)});
    }
}

uint32_t ModuleLowering::position(const ir::Function& function, Span span) {
    auto [found, isNew] =
        positions.try_emplace({function.name, span.begin, span.end}, static_cast<uint32_t>(facts.positions.size()));
    if (isNew) {
        LineColumn begin = source.locate(span.begin), end = source.locate(span.end);
        facts.positions.push_back({function.name, begin.line, begin.utf16Column + 1, end.line, end.utf16Column + 1});
    }
    return found->second;
}

void lowerModule(const ir::Module& program, const SourceText& source, llvm::Module& target, LoweredFacts& facts) {
    ModuleLowering(program, source, target, facts).run();
}

} // namespace wasmba::lower
