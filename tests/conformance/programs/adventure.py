# text adventure state machine; string building; nested dict/list config; ljust etc.
rooms = {'hall': {'north': 'library', 'east': 'kitchen'}, 'library': {'south': 'hall'}, 'kitchen': {'west': 'hall'}}
items = {'library': ['book', 'lamp'], 'kitchen': ['knife']}
class GameOver(Exception):
    pass
class BadCommand(Exception):
    def __init__(self, command, hint=None):
        self.command = command
        self.hint = hint
    def __str__(self):
        text = f"I do not know how to {self.command!r}"
        if self.hint is not None:
            text += f" (try {self.hint})"
        return text
def play(commands):
    here = 'hall'
    bag = []
    for line in commands:
        verb, _, noun = line.partition(' ')
        if verb == 'go':
            if noun not in rooms[here]:
                raise BadCommand(line, ' or '.join(sorted(rooms[here])))
            here = rooms[here][noun]
        elif verb == 'take':
            if noun in items.get(here, []):
                items[here].remove(noun)
                bag.append(noun)
            else:
                print(f'no {noun} here')
        elif verb == 'quit':
            raise GameOver(f'you carry {", ".join(bag) or "nothing"}')
        else:
            raise BadCommand(verb)
        print(f'{line.ljust(12, ".")} {here.rjust(8)} {bag}')
for script in (['go north', 'take book', 'take sword', 'go south', 'quit'], ['go up'], ['dance']):
    try:
        play(script)
    except GameOver as e:
        print('Game over:', e)
    except BadCommand as e:
        print('Sorry:', e, '|', e.command, '|', e.hint)
def wrap(text, width):
    lines, line = [], ''
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f'{line} {word}' if line else word
    return lines + [line]
for line in wrap('the quick brown fox jumps over the lazy dog again and again', 16):
    print(f'|{line:<16}|')
def table(rows):
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    return '\n'.join('  '.join(str(cell).ljust(w) for cell, w in zip(row, widths)).rstrip() for row in rows)
print(table([('name', 'qty'), ('apple', '12'), ('fig', '7')]))
