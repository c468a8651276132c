def tokenize(expr):
    tokens, num = [], ''
    for ch in expr:
        if ch.isdigit() or ch == '.':
            num += ch
        else:
            if num:
                tokens.append(num)
                num = ''
            if ch in '+-*/()':
                tokens.append(ch)
    if num: tokens.append(num)
    return tokens
def evaluate(expr):
    prec = {'+': 1, '-': 1, '*': 2, '/': 2}
    out, ops = [], []
    def apply():
        op = ops.pop()
        b, a = out.pop(), out.pop()
        out.append(a + b if op == '+' else a - b if op == '-' else a * b if op == '*' else a / b)
    for t in tokenize(expr):
        if t == '(':
            ops.append(t)
        elif t == ')':
            while ops[-1] != '(':
                apply()
            ops.pop()
        elif t in prec:
            while ops and ops[-1] != '(' and prec[ops[-1]] >= prec[t]:
                apply()
            ops.append(t)
        else:
            out.append(float(t))
    while ops: apply()
    return out[0]
for e in ['1 + 2 * 3', '(1 + 2) * 3', '10 / 4 - 1', '2 * (3 + 4) * 5']:
    print(e, '=', evaluate(e))
