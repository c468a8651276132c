def http(code):
    match code:
        case 200 | 201: return 'ok'
        case 404: return 'not found'
        case c if c >= 500: return 'server'
        case _: return 'other'
print(http(200), http(404), http(503), http(302))
def shape(t):
    match t:
        case ('circle', r): return 3 * r * r
        case ('rect', w, h): return w * h
        case _: return 0
print(shape(('circle', 2)), shape(('rect', 2, 3)))
def cmd(s):
    match s.split():
        case ['go', direction]: return f'going {direction}'
        case ['take', *items]: return f'taking {items}'
        case []: return 'nothing'
        case _: return 'what?'
for s in ['go north', 'take a b c', '', 'x y z']: print(cmd(s))
