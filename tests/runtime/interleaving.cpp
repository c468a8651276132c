#include "interleaving.h"

#include <algorithm>

namespace wasmba::runtime {

namespace {
constexpr size_t kStackBytes = 64 * 1024;
}

Interleaving* Interleaving::current = nullptr;

void Interleaving::step() { swapcontext(&current->fibers[current->running]->context, &current->scheduler); }

void Interleaving::sleep(const void* word) {
    Fiber& fiber = *current->fibers[current->running];
    fiber.sleepsAt = word;
    fiber.sleepsSince = ++current->clock;
    step();
}

void Interleaving::wake(const void* word, uint32_t count) {
    for (; count > 0; --count) {
        Fiber* first = nullptr;
        for (auto& fiber : current->fibers)
            if (fiber->sleepsAt == word && (!first || fiber->sleepsSince < first->sleepsSince))
                first = fiber.get();
        if (!first)
            return;
        first->sleepsAt = nullptr;
    }
}

void Interleaving::enter() {
    Fiber& fiber = *current->fibers[current->running];
    fiber.body();
    fiber.isDone = true;
    step();
}

std::string Interleaving::explore(const std::function<std::vector<Thread>()>& program, const std::function<std::string()>& isRight) {
    current = this;
    path.clear();
    do {
        std::vector<Thread> threads = program();
        fibers.resize(threads.size());
        for (size_t i = 0; i < threads.size(); ++i) {
            std::unique_ptr<char[]> stack = fibers[i] ? std::move(fibers[i]->stack) : std::make_unique<char[]>(kStackBytes);
            fibers[i] = std::make_unique<Fiber>();
            Fiber& fiber = *fibers[i];
            fiber.stack = std::move(stack);
            fiber.body = threads[i];
            getcontext(&fiber.context);
            fiber.context.uc_stack.ss_sp = fiber.stack.get();
            fiber.context.uc_stack.ss_size = kStackBytes;
            makecontext(&fiber.context, enter, 0);
        }
        ++runCount;
        if (!run())
            return "a thread sleeps for ever";
        if (std::string problem = isRight(); !problem.empty())
            return problem;
    } while (nextPath());
    return {};
}

/// False if nobody can go on although not all are done.
bool Interleaving::run() {
    depth = 0;
    used = 0;
    running = 0;
    for (;;) {
        std::vector<unsigned> ready;
        bool canGoOn = !fibers[running]->isDone && !fibers[running]->sleepsAt;
        if (canGoOn)
            ready.push_back(running);
        for (unsigned i = 0; i < fibers.size(); ++i)
            if (i != running && !fibers[i]->isDone && !fibers[i]->sleepsAt)
                ready.push_back(i);
        if (ready.empty())
            return std::all_of(fibers.begin(), fibers.end(), [](const auto& fiber) { return fiber->isDone; });
        running = choose(ready, canGoOn);
        swapcontext(&scheduler, &fibers[running]->context);
    }
}

unsigned Interleaving::choose(const std::vector<unsigned>& threads, bool wasRunning) {
    if (threads.size() == 1 || (wasRunning && used == preemptions))
        return threads[0];
    if (depth == path.size())
        path.push_back({threads, 0, wasRunning});
    const Choice& choice = path[depth++];
    used += choice.wasRunning && choice.taken > 0;
    return choice.threads[choice.taken];
}

/// To the next order, depth first; false after the last one.
bool Interleaving::nextPath() {
    while (!path.empty()) {
        Choice& last = path.back();
        if (++last.taken < last.threads.size())
            return true;
        path.pop_back();
    }
    return false;
}

} // namespace wasmba::runtime
