/** The suite. A kernel is kernels/<name>.py, with a twin in C where `twin` says so; tests/bench/README.md tells what the files contain. */
export interface Kernel {
  name: string;
  subject: string;
  /** Argument of `setup`: native Numba takes some milliseconds, CPython at most some seconds. */
  size: number;
  /** The same for the smoke test: answers are compared, times mean nothing. */
  smokeSize: number;
  /** Takes about a tenth of a second: shows how long a first call stays in code of the engine's first tier. */
  longSize?: number;
  /** kernels/<name>.c exists. */
  twin?: true;
  /** Runs on several threads; `compute`: and waits for arithmetic, not for memory. */
  parallel?: 'compute' | 'memory';
  /** The twin is compiled with -ffast-math. */
  fastmath?: true;
  /** Answers may differ by so much, relatively: the order of additions, fused multiplications, other libraries for exp and log. */
  tolerance: number;
}

const exact = 0;
const rounding = 1e-9;

export const kernels: Kernel[] = [
  {
    name: 'mandelbrot',
    subject: 'numeric loop',
    size: 100,
    smokeSize: 16,
    longSize: 1000,
    twin: true,
    parallel: 'compute',
    tolerance: exact,
  },
  {
    name: 'matmul',
    subject: 'numeric loop',
    size: 160,
    smokeSize: 12,
    longSize: 800,
    twin: true,
    parallel: 'compute',
    tolerance: exact,
  },
  { name: 'jacobi', subject: 'stencil', size: 240, smokeSize: 16, twin: true, tolerance: rounding },
  { name: 'heat_slices', subject: 'slices', size: 240, smokeSize: 16, twin: true, tolerance: rounding },
  {
    name: 'saxpy',
    subject: 'memory',
    size: 1_000_000,
    smokeSize: 100_000,
    twin: true,
    parallel: 'memory',
    tolerance: rounding,
  },
  { name: 'total', subject: 'reduction', size: 1_000_000, smokeSize: 100, twin: true, tolerance: rounding },
  {
    name: 'norm_fastmath',
    subject: 'reduction',
    size: 1_000_000,
    smokeSize: 100,
    twin: true,
    fastmath: true,
    tolerance: rounding,
  },
  { name: 'sieve', subject: 'integers', size: 1_000_000, smokeSize: 100, twin: true, tolerance: exact },
  { name: 'floyd_warshall', subject: 'integers', size: 120, smokeSize: 10, twin: true, tolerance: exact },
  {
    name: 'collatz',
    subject: 'branches',
    size: 15_000,
    smokeSize: 100,
    twin: true,
    parallel: 'compute',
    tolerance: exact,
  },
  { name: 'pi_random', subject: 'random numbers', size: 300_000, smokeSize: 1000, tolerance: exact },
  {
    name: 'pi_parallel',
    subject: 'integers',
    size: 500_000,
    smokeSize: 50_000,
    twin: true,
    parallel: 'compute',
    tolerance: exact,
  },
  {
    name: 'black_scholes',
    subject: 'transcendental',
    size: 60_000,
    smokeSize: 5000,
    twin: true,
    parallel: 'compute',
    tolerance: rounding,
  },
  {
    name: 'black_scholes_arrays',
    subject: 'array expressions',
    size: 60_000,
    smokeSize: 20_000,
    twin: true,
    parallel: 'compute',
    tolerance: rounding,
  },
  {
    name: 'nbody',
    subject: 'small arrays',
    size: 15_000,
    smokeSize: 20,
    longSize: 1_500_000,
    twin: true,
    tolerance: 1e-6,
  },
  { name: 'fibonacci', subject: 'recursion', size: 27, smokeSize: 10, twin: true, tolerance: exact },
  { name: 'queens', subject: 'recursion', size: 10, smokeSize: 5, twin: true, tolerance: exact },
  { name: 'quicksort', subject: 'sorting', size: 30_000, smokeSize: 100, twin: true, tolerance: exact },
  { name: 'np_sort', subject: 'sorting', size: 20_000, smokeSize: 100, tolerance: exact },
  { name: 'levenshtein', subject: 'strings', size: 250, smokeSize: 20, twin: true, tolerance: exact },
  { name: 'word_count', subject: 'strings', size: 8000, smokeSize: 50, tolerance: exact },
  { name: 'histogram', subject: 'indexing', size: 1_000_000, smokeSize: 1000, twin: true, tolerance: exact },
  { name: 'life', subject: 'small integers', size: 80, smokeSize: 12, twin: true, tolerance: exact },
  {
    name: 'convolve',
    subject: 'stencil',
    size: 150,
    smokeSize: 12,
    twin: true,
    parallel: 'compute',
    tolerance: rounding,
  },
  {
    name: 'distances',
    subject: 'numeric loop',
    size: 600,
    smokeSize: 12,
    twin: true,
    parallel: 'compute',
    tolerance: rounding,
  },
  { name: 'kmeans', subject: 'small arrays', size: 15_000, smokeSize: 100, twin: true, tolerance: rounding },
  { name: 'lu', subject: 'slices', size: 160, smokeSize: 12, twin: true, tolerance: 1e-8 },
  { name: 'fft', subject: 'complex numbers', size: 15, smokeSize: 5, twin: true, tolerance: 1e-8 },
  { name: 'lorenz', subject: 'small functions', size: 60_000, smokeSize: 50, twin: true, tolerance: 1e-6 },
  {
    name: 'spectral_norm',
    subject: 'numeric loop',
    size: 250,
    smokeSize: 12,
    twin: true,
    parallel: 'compute',
    tolerance: rounding,
  },
  {
    name: 'moving_average',
    subject: 'slices',
    size: 20_000,
    smokeSize: 200,
    twin: true,
    tolerance: rounding,
  },
  { name: 'checksum', subject: 'integers', size: 500_000, smokeSize: 300, twin: true, tolerance: exact },
  { name: 'common_subsequence', subject: 'integers', size: 900, smokeSize: 20, twin: true, tolerance: exact },
  { name: 'polynomial', subject: 'ufunc', size: 500_000, smokeSize: 100, twin: true, tolerance: rounding },
  { name: 'ising', subject: 'random numbers', size: 120, smokeSize: 10, tolerance: exact },
  { name: 'random_walk', subject: 'random numbers', size: 100_000, smokeSize: 100, tolerance: rounding },
  { name: 'dijkstra', subject: 'lists', size: 120, smokeSize: 10, tolerance: exact },
  { name: 'primes_list', subject: 'lists', size: 80_000, smokeSize: 100, twin: true, tolerance: exact },
  {
    name: 'logistic',
    subject: 'array expressions',
    size: 30_000,
    smokeSize: 30_000,
    parallel: 'compute',
    tolerance: 1e-6,
  },
];
