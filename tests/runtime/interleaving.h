#pragma once

#include <ucontext.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace wasmba::runtime {

/// Runs a few threads, made of fibers, in every order in which their operations on shared words may come, as long as a thread that could go
/// on is left for another one at most `preemptions` times (Musuvathi, Qadeer: "Iterative Context Bounding for Systematic Testing of
/// Multithreaded Programs", 2007). Words are sequentially consistent, as WebAssembly's atomics are.
class Interleaving {
public:
    using Thread = std::function<void()>;

    explicit Interleaving(unsigned preemptions) : preemptions(preemptions) {}

    /// `program` makes the threads of one run anew; `isRight` judges its end. The first run that hangs or ends wrong ends the search; what is
    /// wrong with it, or an empty text.
    std::string explore(const std::function<std::vector<Thread>()>& program, const std::function<std::string()>& isRight);
    size_t runs() const { return runCount; }

    /// For the threads: another one may come here.
    static void step();
    /// The thread goes on after somebody woke the word.
    static void sleep(const void* word);
    /// Wakes sleepers, those that slept first before others.
    static void wake(const void* word, uint32_t count);

private:
    struct Fiber {
        ucontext_t context{};
        std::unique_ptr<char[]> stack;
        Thread body;
        const void* sleepsAt = nullptr;
        unsigned long sleepsSince = 0;
        bool isDone = false;
    };
    /// A point at which more than one thread could go on.
    struct Choice {
        std::vector<unsigned> threads; ///< the one that was running first, if it can go on
        size_t taken = 0;
        bool wasRunning = false; ///< to take another one than the first is a preemption
    };

    bool run();
    unsigned choose(const std::vector<unsigned>& threads, bool wasRunning);
    bool nextPath();
    static void enter();

    unsigned preemptions;
    size_t runCount = 0;
    std::vector<std::unique_ptr<Fiber>> fibers;
    std::vector<Choice> path;
    size_t depth = 0;
    unsigned used = 0; ///< preemptions of this run
    unsigned long clock = 0;
    unsigned running = 0;
    ucontext_t scheduler{};
    static Interleaving* current;
};

} // namespace wasmba::runtime
