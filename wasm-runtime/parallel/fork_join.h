// The protocol of the thread pool, apart from the machine it runs on, so that a test can run it in every order (tests/runtime/fork_join_test.cpp).
//
// The caller owns the pool, fills what describes its region, opens it, bumps the epoch and notifies. A worker that sees a new epoch joins if
// the region is still open, works, leaves. The caller works too, closes the region when no work is left and waits for those inside. A worker
// that wakes too late finds it closed and never reads its description, so nobody waits for a sleeper. Joining tells nothing about which
// region it is: a worker always joins the one that is open.
#pragma once
#include <stdint.h>

namespace wasmba::runtime {

/// `Machine` has sequentially consistent operations on words that threads share: load, store, exchange, fetchAdd, fetchSub, orFetch and
/// compareExchange (as C++'s weak one), wait(word, seen), which returns at once if the word is not `seen`, else after a notify, and
/// notify(word, count); kSpins is how often it looks at a word before it sleeps.
template <class Machine>
class ForkJoin {
public:
    using Word = typename Machine::Word;
    static constexpr uint32_t kEverybody = UINT32_MAX;

    /// What the host changes, too: a new epoch is a region or the end.
    constexpr ForkJoin(Word& epoch, Word& shutdown) : epoch(epoch), shutdown(shutdown) {}

    /// False if another region runs.
    bool own() { return !Machine::exchange(busy, 1); }
    void disown() { Machine::store(busy, 0); }

    void open() {
        Machine::store(inside, 0);
        Machine::fetchAdd(epoch, 1);
        Machine::notify(epoch, kEverybody);
    }

    /// Returns when no worker is inside and none can come in.
    void close() {
        uint32_t seen = Machine::orFetch(inside, kClosed);
        while (seen != kClosed) {
            waitForChange(inside, seen);
            seen = Machine::load(inside);
        }
    }

    /// The life of a worker: work() whenever there is a region and it mayWork().
    template <class MayWork, class Work>
    void serve(MayWork mayWork, Work work) {
        for (;;) {
            uint32_t seen = Machine::load(epoch);
            if (Machine::load(shutdown))
                return;
            if (mayWork() && join()) {
                work();
                leave();
            }
            waitForChange(epoch, seen);
        }
    }

private:
    static constexpr uint32_t kClosed = 0x80000000u;

    Word& epoch;
    Word& shutdown;
    Word inside = kClosed; ///< how many workers are, and whether it is closed to others
    Word busy = 0;

    /// Returns when the word differs from `seen`.
    static void waitForChange(Word& word, uint32_t seen) {
        for (int spin = 0; spin < Machine::kSpins; ++spin)
            if (Machine::load(word) != seen)
                return;
        while (Machine::load(word) == seen)
            Machine::wait(word, seen);
    }

    bool join() {
        uint32_t seen = Machine::load(inside);
        while (!(seen & kClosed))
            if (Machine::compareExchange(inside, seen, seen + 1))
                return true;
        return false;
    }

    void leave() {
        if (Machine::fetchSub(inside, 1) == (kClosed | 1))
            Machine::notify(inside, 1);
    }
};

} // namespace wasmba::runtime
