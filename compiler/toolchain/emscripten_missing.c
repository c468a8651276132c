// LLVM's Program.inc references wait4, which Emscripten 3.1.6 declares but does not define.
// The compiler starts no processes, so it fails the way Emscripten's other process calls do.
#include <errno.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>

pid_t wait4(pid_t pid, int *status, int options, struct rusage *usage) {
  (void)pid;
  (void)status;
  (void)options;
  (void)usage;
  errno = ENOSYS;
  return -1;
}
