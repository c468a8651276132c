import type { AimSubject } from './aims';

/**
 * Why aims are missed; the page of results shows those of what is missed in its run. Where instructions are named, they were read
 * in the emitted WAT, beside that of the twin in C; the other sentences follow from the sources.
 */
export const explanations: Record<string, string | undefined> = {
  mandelbrot:
    'One chain: an iteration waits for the multiplications and additions of the one before, in every engine alike. No order of instructions changes that.',
  jacobi:
    'The vectors are those of C. The addresses are not: C has a pointer for each of its streams and adds a constant to it, here each access computes `i32.wrap_i64`, `i32.shl 3`, `i32.or 8`, `i32.add`, `i32.add` from a 64-bit counter. LLVM’s loop strength reduction would make pointers of them: it takes 13 % off this kernel, and adds 17 % to matmul and 34 % to heat_slices, whose many streams become too many locals; so it is off.',
  heat_slices:
    'The temporary `flow` is written and read again: 450 KB per step that C, which has one pass and a `memcpy`, does not have. The assignment overlaps with what `flow` reads, so both cannot be one loop. Rows of 240 elements also pay for choosing the way of each operand (7 tests and a call of `_fill_serially` per row).',
  saxpy: 'Memory: 24 bytes per element and two operations; all engines move the same bytes.',
  total:
    'Additions in order, as Python adds: a chain of `f64.add`, 4 cycles per element, in every engine alike. `fastmath=True` allows partial sums: norm_fastmath.',
  norm_fastmath: 'Memory: 16 bytes per element and three operations; all engines move the same bytes.',
  sieve:
    'A multiple costs `i64.add`, `i32.wrap_i64`, `i32.add` and `i32.store8`, and the counter is a 64-bit one of its own; native code stores with base and index.',
  floyd_warshall:
    'The vectors are those of C, which takes two per turn: loops whose length is not known are not unrolled here, because that takes an eighth of the time to compile and slows others down (convolve, histogram) by as much.',
  pi_random:
    'A call of `rt_np_random_sample` per number: the generator is in the runtime’s archive, not inlined, and finds the thread’s state each time (a thread-local load, an atomic load, two tests). Numba inlines the generator into the loop.',
  pi_parallel:
    'The hash multiplies 32-bit values in 64-bit integers. V8 makes about ten instructions of `i64x2.mul` where the processor lacks AVX-512, and there is no conversion of 64-bit lanes: `i64x2.extract_lane`, `f64.convert_i64_s`, `f64x2.replace_lane` for each. The C twin says uint32_t and gets `i32x4.mul` and `f64x2.convert_low_i32x4_u`. What would help: narrowing 64-bit operations whose upper halves are masked away.',
  black_scholes:
    'Python’s exceptions: three divisions (ZeroDivisionError), `sqrt` and `log` (ValueError) are tested for every element, each with a way out of the loop, which keeps it from being vectorised; exp, log and erf are calls of scalar functions. The twin tests nothing. black_scholes_arrays follows NumPy’s rules and has vectors.',
  black_scholes_arrays:
    'Two lanes of 64 bits; the time is in the polynomials of exp, log and erf, which are faster than the calls of the twin.',
  nbody:
    'Five bodies: the inner loop runs twice on average, and before it the ranges of all its subscripts are compared (about 20 integer instructions for every `i`) so that it needs no checks inside. The division is tested for ZeroDivisionError (`f64.eq`, `br_if`).',
  queens:
    'Calls: V8 11.3 compares the stack pointer with its limit at each entry; in Chromium, with its newest V8, the same module is faster than native Numba.',
  quicksort:
    'Subscripts that may be negative: `i64.shr_s 63`, `i64.and`, `i64.add` wrap each, `i64.lt_u`, `br_if` checks it. Their ranges depend on data, so they cannot be checked before the loop.',
  np_sort: 'Branches that depend on data, which are mispredicted in every engine.',
  levenshtein:
    'For each character of the inner loop `i32.load` of the string’s length and of its kind (one, two or four bytes), two tests, `i32.load8_u`; LLVM cannot hoist the loads because the stores into the row may change them for all it knows. C has the byte.',
  word_count: 'Hashing and comparing words, and making a string for each.',
  histogram:
    'An element costs, beside C’s conversion and addition, `f64.abs`, `f64.lt`, `br_if` (what does not fit into an integer raises), and the wrap and the check of an index that may be negative (`i64.shr_s`, `i64.and`, `i64.add`, `i64.lt_u`, `br_if`). `i64.trunc_sat_f64_s` has to test its result in V8 where native code has one instruction: that is why C as wasm is three times as slow as native C.',
  life: '64-bit remainders in each cell, every `i64.rem_s` with a comparison and a select for the sign. In the twin they are 32 bits wide (its `long`), which the processor divides faster.',
  convolve:
    'The vectors are those of C; the addresses are computed from a 64-bit counter at each of nine loads (see jacobi).',
  distances:
    'The square root of each pair: the processor’s unit for it is the bound, whoever emits the instruction.',
  kmeans:
    'V8 makes a branch of every `select` of floats; the smallest distance is therefore chosen by `f64x2.pmin`, and its index by an integer `select`. What remains over native code are moves of a scalar into a vector and back for each centre.',
  lu: 'A row is on average 80 elements, 20 ns of arithmetic. Around them: a call of `_inplace`, comparisons of shapes, two tests for shared memory and a call of the loop. C has the loop alone.',
  fft: 'Loads and stores at distances of powers of two; multiplications and additions are the same in all engines.',
  lorenz: 'A chain of multiplications and additions from step to step, in every engine alike.',
  spectral_norm: 'A division per element bounds it, whoever emits the instruction.',
  moving_average: 'Sums of short windows: additions that wait for each other, in every engine alike.',
  checksum:
    'Each byte waits for the table’s entry of the one before: a load, `i64.xor`, a shift, in every engine alike.',
  common_subsequence: 'The maximum of three neighbours, each waiting for the one before.',
  polynomial:
    'Twenty dependent operations per element in two lanes; Numba’s native code has wider vectors. The result of 4 MB is new memory in each call.',
  ising:
    'The random number is a call (see pi_random), `math.exp` another, and `spins[i - 1, j]` has to be wrapped at run time.',
  random_walk:
    'Normal numbers by the polar method of NumPy’s legacy stream: a call per number (see pi_random), and `log` and `sqrt` per pair.',
  dijkstra: 'A heap of tuples of three integers, moved element by element.',
  primes_list: 'A 64-bit remainder per candidate divisor bounds it, whoever emits the instruction.',
  logistic:
    'exp in two lanes, as in black_scholes_arrays; four columns at a stride of 32 bytes, which no vector loads at once.',
};

export const aimExplanations: Partial<Record<AimSubject, string>> = {
  'steady state':
    'The kernels below, by cause: (1) two lanes of 64 bits where native code has four, and no conversions of 64-bit lanes; (2) what Python raises and C does not test; (3) code of the runtime that is called, not inlined; (4) addresses of 32 bits computed from counters of 64. Where the C twin is as slow, it is the engine or the processor.',
  threads:
    'Seven of the ten are at 1.7 to 2.0. spectral_norm varied between 0.8 and 1.6 in the rounds of one run. logistic is at 1.1: columns of its array, whose elements lie apart, pass through a buffer on one thread, and sums of arrays run on one thread. black_scholes_arrays is at 1.2: its expressions are carried out one after the other, each with a region of its own and a new array of 480 KB.',
  'first result':
    'LLVM runs in wasm here, on one thread, in V8’s code, and natively in Numba. Most of the time are its passes and code generation, stage by stage in the table below. Kernels with array expressions take longest: the library’s functions for shapes, broadcasting and printing are compiled with the program.',
  'first call':
    'The first strips run in baseline code until V8’s compile thread has replaced it; on two processors that thread competes with the kernel.',
  'fork-join': 'The threads’ processor was busy with something else.',
};
