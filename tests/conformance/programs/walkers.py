from enum import Enum, IntEnum, auto

class Direction(Enum):
    NORTH = (0, -1)
    EAST = (1, 0)
    SOUTH = (0, 1)
    WEST = (-1, 0)

    def turn_right(self):
        order = list(Direction)
        return order[(order.index(self) + 1) % 4]

class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    DONE = auto()

class Priority(IntEnum):
    LOW = 1
    MEDIUM = 5
    HIGH = 10

def walk(program):
    x, y, facing = 0, 0, Direction.NORTH
    for ch in program:
        if ch == 'R':
            facing = facing.turn_right()
        else:
            dx, dy = facing.value
            x += dx
            y += dy
    return x, y, facing

print(walk("FFRFFRFRF"))
state = State.IDLE
history = [state]
while state is not State.DONE:
    if state == State.IDLE:
        state = State.RUNNING
    elif state == State.RUNNING:
        state = State.DONE
    history.append(state)
print(history)
print([s.name.lower() for s in history])
jobs = [('b', Priority.LOW), ('a', Priority.HIGH), ('c', Priority.MEDIUM)]
for name, priority in sorted(jobs, key=lambda j: -j[1]):
    print(name, priority, priority.name, priority + 1, priority > Priority.LOW)
counts = {}
for s in history + [State.DONE]:
    counts[s] = counts.get(s, 0) + 1
print(counts)
print(State(2), State['DONE'], Priority(5), Priority.HIGH in (Priority.HIGH, Priority.LOW))
try:
    State(9)
except ValueError as e:
    print(e)
match state:
    case State.IDLE:
        print('idle')
    case State.DONE:
        print('done')
