# Part of numpy: the attribute flags of arrays.

from _wasmba import record
from numpy import transpose
from numpy._views import _runs_through


def _flags(a):
    is_c = a.size == 0 or _runs_through(a)
    is_f = a.size == 0 or _runs_through(transpose(a))
    return record('numpy._flags.flagsobj', 'c_contiguous', is_c, 'f_contiguous', is_f, 'contiguous', is_c, 'fortran', is_f and not is_c,
                  'fnc', is_f and not is_c, 'forc', is_f or is_c, 'aligned', True)
