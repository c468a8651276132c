# What the runtime takes from musl, compiler-rt and dlmalloc.
set(libc_sources
  stdio/vfprintf stdio/snprintf stdio/vsnprintf stdio/__towrite stdio/fwrite
  internal/floatscan internal/shgetc stdlib/strtod
  string/memchr string/memcmp string/strlen string/strnlen string/strchr string/strchrnul
  math/copysignl math/fabsl math/fmodl math/frexpl math/scalbnl
  math/__cos math/__cosdf math/__expo2 math/__expo2f math/__math_divzero math/__math_divzerof
  math/__math_invalid math/__math_invalidf math/__math_oflow math/__math_oflowf math/__math_uflow
  math/__math_uflowf math/__math_xflow math/__math_xflowf math/__rem_pio2 math/__rem_pio2_large
  math/__rem_pio2f math/__sin math/__sindf math/__tan math/__tandf math/__fpclassify
  math/exp_data math/exp2f_data math/log_data math/logf_data math/log2_data math/log2f_data
  math/pow_data math/powf_data math/ceil math/ceilf math/floor math/floorf math/fabs math/fabsf
  math/sqrt math/sqrtf math/trunc math/truncf math/rint math/rintf math/nearbyint math/nearbyintf
  math/fma math/fmax math/fmaxf math/fmin math/fminf math/frexp math/frexpf math/ldexp
  math/ldexpf math/scalbn math/scalbnf math/modf math/modff math/signgam math/sincos math/sincosf
  math/roundf math/round math/logb)
foreach(name IN ITEMS acos acosh asin asinh atan atan2 atanh cbrt copysign cos cosh erf exp exp10 exp2
    expm1 fdim fmod hypot lgamma lgamma_r log log10 log1p log2 nextafter pow remainder remquo sin sinh
    tan tanh tgamma)
  list(APPEND libc_sources math/${name})
  if(name STREQUAL lgamma_r)
    list(APPEND libc_sources math/lgammaf_r)
  else()
    list(APPEND libc_sources math/${name}f)
  endif()
endforeach()

list(APPEND libc_sources complex/__cexp complex/cabs complex/carg complex/cproj)
foreach(name IN ITEMS sqrt exp log sin cos tan sinh cosh tanh asin acos atan asinh acosh atanh pow)
  list(APPEND libc_sources complex/c${name})
endforeach()

set(builtin_sources muldc3 divdc3 multi3 udivti3 umodti3 divti3 modti3 udivmodti4 muloti4 ashlti3 lshrti3 ashrti3)

# One heap of fixed size in place; locking, errno and statistics are ours or not wanted.
set(dlmalloc_flags -DONLY_MSPACES=1 -DMSPACES=1 -DHAVE_MMAP=0 -DHAVE_MORECORE=0 -DUSE_LOCKS=0
  -DMALLOC_ALIGNMENT=16 -DNO_MALLINFO=1 -DNO_MALLOC_STATS=1 -DMALLOC_INSPECT_ALL=0
  -DLACKS_TIME_H=1 -DLACKS_SYS_TYPES_H=1 -DLACKS_SYS_PARAM_H=1 -DLACKS_ERRNO_H=1
  -DLACKS_UNISTD_H=1 -DLACKS_FCNTL_H=1 -DLACKS_SCHED_H=1 -DLACKS_SYS_MMAN_H=1
  -DMALLOC_FAILURE_ACTION= -DABORT=__builtin_trap\(\) -DEINVAL=22 -DENOMEM=12
  -Dmalloc_getpagesize=65536 -DDEFAULT_GRANULARITY=65536)
