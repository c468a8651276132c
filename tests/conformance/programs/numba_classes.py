from numba import njit
import numpy as np
# numba with enum/namedtuple/exceptions (things Numba documents as supported)
from collections import namedtuple
from enum import IntEnum, Enum
Point = namedtuple('Point', ['x', 'y'])
class Op(IntEnum):
    ADD = 0
    MUL = 1
class Mode(Enum):
    FAST = 1
    SLOW = 2
@njit
def apply(op, a, b):
    if op == Op.ADD:
        return a + b
    elif op == Op.MUL:
        return a * b
    raise ValueError('unknown op')
print(apply(Op.ADD, 2, 3), apply(Op.MUL, 2, 3), apply(1, 4, 5))
try:
    apply(7, 1, 2)
except ValueError as e:
    print(e)
@njit
def pick(mode, data):
    if mode is Mode.FAST:
        return data[::2].sum()
    return data.sum()
print(pick(Mode.FAST, np.arange(6)), pick(Mode.SLOW, np.arange(6)))
@njit
def centroid(points):
    sx = 0.0
    sy = 0.0
    for p in points:
        sx += p.x
        sy += p.y
    return Point(sx / len(points), sy / len(points))
print(centroid([Point(0.0, 0.0), Point(2.0, 4.0)]))
class SolverError(RuntimeError):
    pass
@njit
def solve(a, b):
    det = a[0, 0] * a[1, 1] - a[0, 1] * a[1, 0]
    if det == 0.0:
        raise SolverError('singular matrix')
    return np.array([(b[0] * a[1, 1] - b[1] * a[0, 1]) / det, (a[0, 0] * b[1] - a[1, 0] * b[0]) / det])
print(solve(np.array([[2.0, 1.0], [1.0, 3.0]]), np.array([3.0, 5.0])))
try:
    solve(np.zeros((2, 2)), np.ones(2))
except SolverError as e:
    print('SolverError:', e)
state_table = np.array([[0, 1], [2, 1], [2, 2]])
@njit
def automaton(bits):
    s = 0
    for b in bits:
        s = state_table[s, b]
    return s
print(automaton([0, 1, 1]), automaton([1, 0]))
arr = np.zeros(len(Op))
arr[Op.MUL] = 5.0
print(arr, arr[Op.MUL])
