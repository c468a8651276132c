#include "sema/suggestions.h"

#include "support/edit_distance.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <utility>

namespace wasmba::sema {

namespace {

struct ForeignName {
    llvm::StringRef name, remedy;
};
struct ForeignMember {
    llvm::StringRef type, name, remedy;
};

constexpr ForeignName kForeignNames[] = {
#define FOREIGN_NAME(name, remedy) {name, remedy},
#include "sema/foreign_names.def"
};
constexpr ForeignMember kForeignMembers[] = {
#define FOREIGN_MEMBER(type, name, remedy) {type, name, remedy},
#include "sema/foreign_names.def"
};

constexpr size_t kShortestBeginning = 3;

bool beginsLike(llvm::StringRef name, llvm::StringRef candidate) {
    return std::min(name.size(), candidate.size()) >= kShortestBeginning &&
           (name.starts_with_insensitive(candidate) || candidate.starts_with_insensitive(name));
}

} // namespace

llvm::StringRef nearestName(llvm::StringRef name, llvm::ArrayRef<llvm::StringRef> known) {
    llvm::StringRef best;
    unsigned limit = name.size() <= 2 ? 0 : name.size() <= 5 ? 1 : 2;
    unsigned bestDistance = limit + 1;
    for (llvm::StringRef candidate : known) {
        if (candidate == name)
            continue;
        unsigned distance = editDistance(name, candidate, limit);
        if (distance < bestDistance || (distance == bestDistance && distance <= limit && candidate < best)) {
            best = candidate;
            bestDistance = distance;
        }
    }
    if (best.empty())
        for (llvm::StringRef candidate : known)
            if (beginsLike(name, candidate) && (best.empty() || std::pair(candidate.size(), candidate) < std::pair(best.size(), best)))
                best = candidate;
    return best;
}

llvm::StringRef foreignNameRemedy(llvm::StringRef name) {
    const auto* row = llvm::find_if(kForeignNames, [&](const ForeignName& each) { return each.name == name; });
    return row == std::end(kForeignNames) ? llvm::StringRef() : row->remedy;
}

llvm::StringRef foreignMemberRemedy(llvm::StringRef className, llvm::StringRef name) {
    const auto* row =
        llvm::find_if(kForeignMembers, [&](const ForeignMember& each) { return each.type == className && each.name == name; });
    return row == std::end(kForeignMembers) ? llvm::StringRef() : row->remedy;
}

} // namespace wasmba::sema
