#include "interleaving.h"

#include "parallel/fork_join.h"

#include <gtest/gtest.h>

namespace wasmba::runtime {
namespace {

/// Every operation may come after one of another thread.
struct Model {
    using Word = uint32_t;
    static constexpr int kSpins = 1;

    template <class Operation>
    static auto at(Operation operation) {
        Interleaving::step();
        return operation();
    }
    static uint32_t load(const Word& word) {
        return at([&] { return word; });
    }
    static void store(Word& word, uint32_t value) {
        at([&] { word = value; });
    }
    static uint32_t exchange(Word& word, uint32_t value) {
        return at([&] { return std::exchange(word, value); });
    }
    static uint32_t fetchAdd(Word& word, uint32_t value) {
        return at([&] { return std::exchange(word, word + value); });
    }
    static uint32_t fetchSub(Word& word, uint32_t value) {
        return at([&] { return std::exchange(word, word - value); });
    }
    static uint32_t orFetch(Word& word, uint32_t value) {
        return at([&] { return word |= value; });
    }
    static bool compareExchange(Word& word, uint32_t& seen, uint32_t value) {
        return at([&] {
            bool isEqual = word == seen;
            (isEqual ? word : seen) = isEqual ? value : word;
            return isEqual;
        });
    }
    static void wait(Word& word, uint32_t seen) {
        at([&] {
            if (word == seen)
                Interleaving::sleep(&word);
        });
    }
    static void notify(Word& word, uint32_t count) {
        at([&] { Interleaving::wake(&word, count); });
    }
};

/// A program on the pool: the first thread opens regions and then ends the pool.
class Team {
public:
    Team(unsigned regions, unsigned chunks) : regions(regions), chunks(chunks) {}

    void callRegions() {
        for (unsigned region = 0; region < regions; ++region) {
            check(pool.own(), "the pool is busy although no region runs");
            check(workers == 0, "the description of a region changes while a worker reads it");
            nextChunk = 0;
            number = region;
            done.assign(chunks, 0);
            pool.open();
            takeChunks();
            pool.close();
            for (unsigned times : done)
                check(times == 1, "a chunk did not run exactly once before the region ended");
            pool.disown();
        }
        Model::store(shutdown, 1);
        Model::fetchAdd(epoch, 1);
        Model::notify(epoch, UINT32_MAX);
    }

    void serve() {
        pool.serve([] { return true; },
                   [&] {
                       ++workers;
                       takeChunks();
                       --workers;
                   });
    }

    std::string problem;

private:
    void check(bool holds, const char* text) {
        if (!holds && problem.empty())
            problem = text;
    }

    void takeChunks() {
        unsigned region = number;
        for (;;) {
            uint32_t chunk = Model::fetchAdd(nextChunk, 1);
            if (chunk >= chunks)
                return;
            check(region == number, "a worker of one region takes a chunk of another one");
            ++done[chunk];
        }
    }

    unsigned regions, chunks;
    uint32_t epoch = 0, shutdown = 0, nextChunk = 0;
    unsigned number = 0;
    int workers = 0; ///< inside
    std::vector<unsigned> done;
    ForkJoin<Model> pool{epoch, shutdown};
};

struct Size {
    unsigned workers, regions, chunks, preemptions;
};

class ForkJoinInEveryOrder : public testing::TestWithParam<Size> {};

TEST_P(ForkJoinInEveryOrder, RunsEveryChunkOnceAndLosesNoWakeUp) {
    const Size& size = GetParam();
    std::unique_ptr<Team> team;
    Interleaving interleaving(size.preemptions);
    std::string problem = interleaving.explore(
        [&] {
            team = std::make_unique<Team>(size.regions, size.chunks);
            std::vector<Interleaving::Thread> threads = {[&] { team->callRegions(); }};
            for (unsigned i = 0; i < size.workers; ++i)
                threads.push_back([&] { team->serve(); });
            return threads;
        },
        [&] { return team->problem; });
    EXPECT_EQ(problem, "") << "in run " << interleaving.runs();
    RecordProperty("runs", static_cast<int>(interleaving.runs()));
    EXPECT_GT(interleaving.runs(), 1000u);
}

INSTANTIATE_TEST_SUITE_P(Sizes, ForkJoinInEveryOrder,
                         testing::Values(Size{1, 1, 2, 4}, Size{1, 3, 2, 3}, Size{2, 1, 3, 3}, Size{2, 2, 2, 2}, Size{3, 2, 2, 1}));

/// The search finds what it is for.
TEST(Interleaving, FindsALostWakeUp) {
    uint32_t ready = 0;
    Interleaving interleaving(1);
    std::string problem = interleaving.explore(
        [&] {
            ready = 0;
            return std::vector<Interleaving::Thread>{[&] {
                                                         if (!Model::load(ready)) {
                                                             Interleaving::step();
                                                             Interleaving::sleep(&ready); // without another look
                                                         }
                                                     },
                                                     [&] {
                                                         Model::store(ready, 1);
                                                         Model::notify(ready, 1);
                                                     }};
        },
        [] { return std::string(); });
    EXPECT_EQ(problem, "a thread sleeps for ever");
}

} // namespace
} // namespace wasmba::runtime
