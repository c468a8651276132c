#include "support/timer.h"

namespace wasmba {

void StageTimer::add(llvm::StringRef stage, double milliseconds) {
    for (StageTiming& timing : stages) {
        if (stage == timing.stage) {
            timing.milliseconds += milliseconds;
            return;
        }
    }
    stages.push_back({stage.str(), milliseconds});
}

double StageTimer::totalMilliseconds() const {
    double total = 0;
    for (const StageTiming& timing : stages)
        total += timing.milliseconds;
    return total;
}

} // namespace wasmba
