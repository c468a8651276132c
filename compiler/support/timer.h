#pragma once

#include "llvm/ADT/StringRef.h"

#include <chrono>
#include <string>
#include <vector>

namespace wasmba {

struct StageTiming {
    std::string stage;
    double milliseconds = 0;
};

/// Collects how long each stage took, in the order in which the stages first ran; repeated runs of a stage add up.
class StageTimer {
public:
    using Clock = std::chrono::steady_clock;

    /// Adds the time from its making to its end to one stage.
    class [[nodiscard]] Scope {
    public:
        Scope(StageTimer& timer, llvm::StringRef stage) : timer(timer), stage(stage), start(Clock::now()) {}
        ~Scope() { timer.add(stage, std::chrono::duration<double, std::milli>(Clock::now() - start).count()); }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        StageTimer& timer;
        llvm::StringRef stage;
        Clock::time_point start;
    };

    /// The stage's name must outlive the scope.
    Scope measure(llvm::StringRef stage) { return Scope(*this, stage); }
    void add(llvm::StringRef stage, double milliseconds);
    const std::vector<StageTiming>& timings() const { return stages; }
    double totalMilliseconds() const;

private:
    std::vector<StageTiming> stages;
};

} // namespace wasmba
