# scheduling simulation with heap, enum states and an exception hierarchy
import heapq
from enum import Enum, IntEnum
from typing import NamedTuple
class Level(IntEnum):
    DEBUG = 10
    INFO = 20
    ERROR = 40
class TaskState(Enum):
    WAITING = 'waiting'
    RUNNING = 'running'
    DONE = 'done'
    FAILED = 'failed'
    @property
    def final(self):
        return self in (TaskState.DONE, TaskState.FAILED)
class Task(NamedTuple):
    name: str
    cost: int
    needs: str = ''
class TaskError(Exception):
    def __init__(self, task, reason):
        super().__init__(f'{task}: {reason}')
        self.task = task
        self.reason = reason
class Timeout(TaskError):
    def __init__(self, task, limit):
        super().__init__(task, f'took more than {limit}')
        self.limit = limit
log = []
def write(level, text, threshold=Level.INFO):
    if level >= threshold:
        log.append(f'{level.name:<5} {text}')
def run(task, limit):
    if task.cost > limit:
        raise Timeout(task.name, limit)
    if task.cost < 0:
        raise TaskError(task.name, 'negative cost')
    return task.cost
def schedule(tasks, limit):
    states = {t.name: TaskState.WAITING for t in tasks}
    queue = [(t.cost, t.name) for t in tasks if not t.needs]
    heapq.heapify(queue)
    by_name = {t.name: t for t in tasks}
    clock = 0
    while queue:
        cost, name = heapq.heappop(queue)
        states[name] = TaskState.RUNNING
        try:
            clock += run(by_name[name], limit)
        except Timeout as e:
            states[name] = TaskState.FAILED
            write(Level.ERROR, f'{e} (limit {e.limit})')
        except TaskError as e:
            states[name] = TaskState.FAILED
            write(Level.ERROR, e.reason)
        else:
            states[name] = TaskState.DONE
            write(Level.DEBUG, name)
            write(Level.INFO, f'{name} done at {clock}')
            for t in tasks:
                if t.needs == name:
                    heapq.heappush(queue, (t.cost, t.name))
    return clock, states
tasks = [Task('build', 5), Task('test', 3, 'build'), Task('deploy', 50, 'test'), Task('lint', -1), Task('docs', 1)]
clock, states = schedule(tasks, 20)
print(clock)
for name, state in states.items():
    print(name, state.value, state.final, state)
print('\n'.join(log))
print(sum(1 for s in states.values() if s is TaskState.DONE), [s.name for s in TaskState], max(Level), Level(20) is Level.INFO)
