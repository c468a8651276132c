#include "support/edit_distance.h"

#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <vector>

namespace wasmba {

static constexpr size_t kLongestCompared = 64;

unsigned editDistance(llvm::StringRef left, llvm::StringRef right, unsigned limit) {
    if (std::max(left.size(), right.size()) - std::min(left.size(), right.size()) > limit || left.size() > kLongestCompared)
        return limit + 1;
    std::vector<unsigned> before, last, row(right.size() + 1);
    for (unsigned k = 0; k <= right.size(); ++k)
        row[k] = k;
    for (size_t i = 0; i < left.size(); ++i) {
        before = std::move(last);
        last = row;
        row[0] = static_cast<unsigned>(i + 1);
        for (size_t k = 0; k < right.size(); ++k) {
            auto same = [&](size_t a, size_t b) { return llvm::toLower(left[a]) == llvm::toLower(right[b]); };
            row[k + 1] = std::min({last[k] + !same(i, k), last[k + 1] + 1, row[k] + 1});
            if (i && k && same(i, k - 1) && same(i - 1, k))
                row[k + 1] = std::min(row[k + 1], before[k - 1] + 1);
        }
    }
    return std::min(row.back(), limit + 1);
}

} // namespace wasmba
