#include "lower/module_lowering.h"

#include "abi/layout.h"

#include <algorithm>

namespace wasmba::lower {

namespace {

/// Code points of UTF-8 that may encode lone surrogates, as Python's string literals may hold them. Malformed bytes stand for themselves.
std::vector<uint32_t> decode(llvm::StringRef utf8) {
    std::vector<uint32_t> points;
    for (size_t i = 0; i < utf8.size();) {
        uint8_t lead = utf8[i];
        size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (length == 1 || i + length > utf8.size()) {
            points.push_back(lead);
            ++i;
            continue;
        }
        uint32_t point = lead & (0x7Fu >> length);
        for (size_t k = 1; k < length; ++k)
            point = point << 6 | (utf8[i + k] & 0x3Fu);
        points.push_back(point);
        i += length;
    }
    return points;
}

template <class Unit>
llvm::Constant* makeData(llvm::LLVMContext& context, const std::vector<uint32_t>& points) {
    llvm::SmallVector<Unit, 64> units(points.begin(), points.end());
    return llvm::ConstantDataArray::get(context, llvm::ArrayRef<Unit>(units));
}

} // namespace

llvm::Constant* ModuleLowering::stringObject(llvm::StringRef utf8) {
    llvm::Constant*& object = stringObjects[utf8];
    if (object)
        return object;
    std::vector<uint32_t> points = decode(utf8);
    uint32_t highest = points.empty() ? 0 : *std::max_element(points.begin(), points.end());
    uint32_t kind = highest <= 0xFF ? 1 : highest <= 0xFFFF ? 2 : 4;
    llvm::Constant* data = kind == 1   ? makeData<uint8_t>(context, points)
                           : kind == 2 ? makeData<uint16_t>(context, points)
                                       : makeData<uint32_t>(context, points);
    llvm::Type* word = llvm::Type::getInt32Ty(context);
    llvm::Constant* content = llvm::ConstantStruct::getAnon(
        {llvm::ConstantInt::get(word, abi::kImmortal), llvm::ConstantInt::get(word, kind), llvm::ConstantInt::get(word, points.size()),
         llvm::ConstantInt::get(word, 0), data});
    // Not constant: the runtime keeps the hash in the object.
    auto* global = new llvm::GlobalVariable(target, content->getType(), false, llvm::GlobalValue::InternalLinkage, content, "str");
    global->setAlignment(llvm::Align(16));
    return object = global;
}

llvm::Constant* ModuleLowering::bytes(llvm::StringRef text) {
    llvm::Constant*& array = byteArrays[text];
    if (array)
        return array;
    llvm::Constant* content = llvm::ConstantDataArray::getString(context, text, false);
    auto* global = new llvm::GlobalVariable(target, content->getType(), true, llvm::GlobalValue::PrivateLinkage, content, "text");
    global->setUnnamedAddr(llvm::GlobalValue::UnnamedAddr::Global);
    global->setAlignment(llvm::Align(1));
    return array = global;
}

} // namespace wasmba::lower
