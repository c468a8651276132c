// Stable merge sort of runs, after CPython's listsort: short input is sorted by binary insertion,
// so that its order is CPython's even where a comparison is inconsistent (nan).
#pragma once
#include <cstring>

#include "memory/memory.h"

namespace wasmba::runtime {

// Less: (a, b) -> a comes before b. Fails only when there is no memory for a copy.
template <typename T, typename Less>
class StableSort {
public:
    StableSort(T* data, uint32_t count, Less less) : data(data), count(count), less(less) {}

    [[nodiscard]] bool run() {
        if (count < 2)
            return true;
        if (count < kShort) {
            insert(0, naturalRun(0), count);
            return true;
        }
        spare = static_cast<T*>(allocate(count * uint32_t(sizeof(T))));
        if (!spare)
            return false;
        mergeRuns();
        rt_free(spare);
        return true;
    }

private:
    static constexpr uint32_t kShort = 64;
    static constexpr int kMaxRuns = 64; // lengths on the stack at least double every second entry

    // The end of the run that starts at begin; a strictly descending one is reversed.
    uint32_t naturalRun(uint32_t begin) {
        uint32_t end = begin + 1;
        if (end >= count)
            return count;
        bool descending = less(data[end], data[begin]);
        for (++end; end < count && less(data[end], data[end - 1]) == descending; ++end) {
        }
        if (descending)
            for (uint32_t low = begin, high = end - 1; low < high; ++low, --high) {
                T kept = data[low];
                data[low] = data[high];
                data[high] = kept;
            }
        return end;
    }

    // The loops are functions of their own for the sake of V8, which optimises between calls.
    // [begin, sorted) is in order; the rest up to end is put in.
    [[gnu::noinline]] void insert(uint32_t begin, uint32_t sorted, uint32_t end) {
        for (; sorted < end; ++sorted) {
            T pivot = data[sorted];
            uint32_t low = begin, high = sorted;
            while (low < high) {
                uint32_t middle = low + (high - low) / 2;
                if (less(pivot, data[middle]))
                    high = middle;
                else
                    low = middle + 1;
            }
            memmove(data + low + 1, data + low, (sorted - low) * sizeof(T));
            data[low] = pivot;
        }
    }

    uint32_t leastRun() const {
        uint32_t n = count, odd = 0;
        for (; n >= kShort; n >>= 1)
            odd |= n & 1;
        return n + odd;
    }

    void mergeRuns() {
        struct Run {
            uint32_t begin, length;
        } runs[kMaxRuns];
        int used = 0;
        uint32_t least = leastRun();
        auto mergeAt = [&](int i) {
            merge(runs[i].begin, runs[i + 1].begin, runs[i + 1].begin + runs[i + 1].length);
            runs[i].length += runs[i + 1].length;
            for (int j = i + 1; j + 1 < used; ++j)
                runs[j] = runs[j + 1];
            --used;
        };
        for (uint32_t begin = 0; begin < count;) {
            uint32_t end = naturalRun(begin);
            if (end - begin < least) {
                uint32_t forced = count - begin < least ? count : begin + least;
                insert(begin, end, forced);
                end = forced;
            }
            runs[used++] = {begin, end - begin};
            begin = end;
            while (used > 1) {
                int i = used - 2;
                bool unbalanced = (i > 0 && runs[i - 1].length <= runs[i].length + runs[i + 1].length) ||
                                  (i > 1 && runs[i - 2].length <= runs[i - 1].length + runs[i].length);
                if (!unbalanced && runs[i].length > runs[i + 1].length)
                    break;
                mergeAt(unbalanced && runs[i - 1].length < runs[i + 1].length ? i - 1 : i);
            }
        }
        while (used > 1)
            mergeAt(used - 2);
    }

    [[gnu::noinline]] void merge(uint32_t begin, uint32_t middle, uint32_t end) {
        if (!less(data[middle], data[middle - 1]))
            return;
        uint32_t left = 0, leftCount = middle - begin, right = middle, out = begin;
        memcpy(spare, data + begin, leftCount * sizeof(T));
        while (left < leftCount && right < end)
            data[out++] = less(data[right], spare[left]) ? data[right++] : spare[left++];
        memcpy(data + out, spare + left, (leftCount - left) * sizeof(T));
    }

    T* data;
    T* spare = nullptr;
    uint32_t count;
    Less less;
};

template <typename T, typename Less>
bool stableSort(T* data, uint32_t count, Less less) {
    return StableSort<T, Less>(data, count, less).run();
}

} // namespace wasmba::runtime
