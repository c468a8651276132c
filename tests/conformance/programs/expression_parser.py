# catches: IndexError
# tokenizer + recursive descent parser
class ParseError(Exception):
    pass

def tokenize(text):
    tokens = []
    i = 0
    while i < len(text):
        ch = text[i]
        if ch.isspace():
            i += 1
        elif ch.isdigit() or ch == '.':
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == '.'):
                j += 1
            tokens.append(('num', text[i:j]))
            i = j
        elif ch in '+-*/()^':
            tokens.append(('op', ch))
            i += 1
        else:
            raise ParseError(f"unexpected character {ch!r} at {i}")
    tokens.append(('end', ''))
    return tokens

def parse_expr(tokens, pos):
    value, pos = parse_term(tokens, pos)
    while tokens[pos][1] in ('+', '-') and tokens[pos][0] == 'op':
        op = tokens[pos][1]
        right, pos = parse_term(tokens, pos + 1)
        value = value + right if op == '+' else value - right
    return value, pos

def parse_term(tokens, pos):
    value, pos = parse_factor(tokens, pos)
    while tokens[pos][0] == 'op' and tokens[pos][1] in '*/':
        op = tokens[pos][1]
        right, pos = parse_factor(tokens, pos + 1)
        if op == '*':
            value *= right
        else:
            value /= right
    return value, pos

def parse_factor(tokens, pos):
    kind, text = tokens[pos]
    if kind == 'num':
        return float(text), pos + 1
    if text == '(':
        value, pos = parse_expr(tokens, pos + 1)
        if tokens[pos][1] != ')':
            raise ParseError("expected )")
        return value, pos + 1
    if text == '-':
        value, pos = parse_factor(tokens, pos + 1)
        return -value, pos
    raise ParseError(f"unexpected {text or kind!r}")

def evaluate(text):
    tokens = tokenize(text)
    value, pos = parse_expr(tokens, 0)
    if tokens[pos][0] != 'end':
        raise ParseError("trailing input")
    return value

for source in ["1 + 2 * 3", "(1 + 2) * 3", "10 / 4 - 1", "2 * (3 + 4) * 5", "-3 + 5", "1 / 0", "2 +", "(1", "3 $ 4", "1 2"]:
    try:
        print(f"{source:<16} = {evaluate(source):g}")
    except ParseError as e:
        print(f"{source:<16} ! {e}")
    except ZeroDivisionError as e:
        print(f"{source:<16} ! {type(e).__name__}: {e}")
