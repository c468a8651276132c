# What a function that was decorated with jit has besides being callable.

import sys
from _wasmba import loop_report


class Dispatcher:
    def parallel_diagnostics(self, signature=None, level=1):
        print(loop_report(self), end='', file=sys.stderr)
