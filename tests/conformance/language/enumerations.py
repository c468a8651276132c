"""enum.Enum and IntEnum: members, names, values, iteration, lookup, methods."""
from enum import Enum, IntEnum, auto, unique

from numba import njit


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


class Shape(IntEnum):
    CIRCLE = 1
    SQUARE = 2


class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    DONE = auto()


@unique
class Direction(Enum):
    NORTH = (0, -1)
    EAST = (1, 0)
    SOUTH = (0, 1)
    WEST = (-1, 0)

    def right(self):
        order = list(Direction)
        return order[(order.index(self) + 1) % 4]

    @property
    def letter(self):
        return self.name[0]


print('== members')
print(Color.RED, Color.RED.name, Color.RED.value, repr(Color.GREEN))
print(Shape.CIRCLE, Shape.CIRCLE == 1, Shape.CIRCLE + 1, Shape.SQUARE > Shape.CIRCLE, repr(Shape.SQUARE), -Shape.SQUARE, int(Shape.SQUARE))
print(Color.RED == Color.RED, Color.RED is Color.BLUE, Color.RED == 1, Color.RED != Color.BLUE)
print(f'{Color.RED} {Shape.CIRCLE} {Color.RED.name:>6}|', [10, 20, 30][Shape.CIRCLE], State.DONE.value)

print('== the class')
for c in Color:
    print(c, c.value, end='; ')
print(len(Color), list(Shape), [s.name for s in State])
print(Color(2), Color['BLUE'], Shape(2), isinstance(Color.RED, Color), Color.RED in Color, Color)
for wanted in (3, 9):
    try:
        print(State(wanted))
    except ValueError as e:
        print(e)
for name in ('IDLE', 'NONE'):
    try:
        print(State[name])
    except KeyError as e:
        print('KeyError', e)

print('== methods')
facing = Direction.NORTH
for _ in range(5):
    print(facing, facing.value, facing.letter)
    facing = facing.right()


@njit
def step(state):
    if state == State.IDLE:
        return State.RUNNING
    elif state is State.RUNNING:
        return State.DONE
    return state


@njit
def area(shape, x):
    if shape == Shape.CIRCLE:
        return 3 * x * x
    return x * x


print('== in compiled functions, containers and match')
state = State.IDLE
history = [state]
while state is not State.DONE:
    state = step(state)
    history.append(state)
print(history, area(Shape.CIRCLE, 2), area(Shape.SQUARE, 2))
counts = {}
for s in history + [State.DONE]:
    counts[s] = counts.get(s, 0) + 1
print(counts, State.DONE in counts, len({Color.RED, Color.RED, Color.BLUE}))
match state:
    case State.IDLE:
        print('idle')
    case State.DONE:
        print('done')
jobs = [('b', Shape.CIRCLE), ('a', Shape.SQUARE)]
print([name for name, shape in sorted(jobs, key=lambda job: -job[1])], sorted([Shape.SQUARE, Shape.CIRCLE]))
