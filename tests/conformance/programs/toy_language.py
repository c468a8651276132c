# event system / simple interpreter for a toy language
class InterpreterError(Exception):
    def __init__(self, line, message):
        super().__init__(message)
        self.line = line
class UndefinedVariable(InterpreterError):
    def __init__(self, line, name):
        super().__init__(line, f"undefined variable {name}")
        self.name = name
def value_of(token, env, line):
    if token.lstrip('-').isdigit():
        return int(token)
    if token not in env:
        raise UndefinedVariable(line, token)
    return env[token]
def run(source):
    env = {}
    output = []
    lines = source.strip().split('\n')
    pc = 0
    steps = 0
    while pc < len(lines):
        steps += 1
        if steps > 1000:
            raise InterpreterError(pc + 1, 'too many steps')
        words = lines[pc].split()
        pc += 1
        match words:
            case ['let', name, '=', value]:
                env[name] = value_of(value, env, pc)
            case ['add', name, value]:
                env[name] = value_of(name, env, pc) + value_of(value, env, pc)
            case ['print', *names]:
                output.append(' '.join(str(value_of(n, env, pc)) for n in names))
            case ['jump', target, 'if', a, '<', b]:
                if value_of(a, env, pc) < value_of(b, env, pc):
                    pc = int(target) - 1
            case []:
                pass
            case [command, *_]:
                raise InterpreterError(pc, f'unknown command {command}')
    return output
programs = ["""let x = 0
add x 2
print x
jump 2 if x < 6""", "print y", "let x = 1\nfly x", "let x = 0\njump 2 if x < 1"]
for p in programs:
    try:
        print(run(p))
    except UndefinedVariable as e:
        print('line', e.line, e, e.name)
    except InterpreterError as e:
        print('line', e.line, e)
