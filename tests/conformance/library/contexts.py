"""What `with` knows is known by what a name stands for."""
# catches: IndexError
import contextlib
import contextlib as tools
from contextlib import suppress
from contextlib import suppress as ignore

import numpy as np

with suppress(ZeroDivisionError):
    print(1 // 0)
with ignore(KeyError, IndexError), np.errstate(all='ignore'):
    print([1][3])
with tools.suppress(ValueError):
    int('x')
with contextlib.suppress(ValueError):
    print('fine')


def inner():
    from contextlib import suppress as quiet
    with quiet(ValueError):
        int('y')
    return 'done'


print(inner())
