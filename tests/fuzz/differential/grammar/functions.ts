import { type Row, readRows } from './template';

interface SharedFunction {
  /** `NAME` stands for the function's name. */
  definition: string;
  /** How it may be called. */
  rows: string;
}

/** Functions that one program calls with operands of several types: each is compiled once for each. */
const sharedFunctions: SharedFunction[] = [
  {
    definition: `
def NAME(a, b):
    return a if a > b else b
`,
    rows: `
C NAME({C}, {C})
C NAME(b={C}, a={C})
float NAME({float}, {float})
`,
  },
  {
    definition: `
def NAME(x, times=2, *, sign=1):
    total = x
    for _ in range(times):
        total = total + x
    return total if sign > 0 else x
`,
    rows: `
wide NAME({int})
wide NAME({int}, {count})
float NAME({float}, sign={tiny})
str NAME({str}, times={count}, sign={int})
list[E] NAME({list[E]}, 1)
`,
  },
  {
    definition: `
def NAME(values, wanted):
    for position, value in enumerate(values):
        if value == wanted:
            return position
    else:
        return -1
`,
    rows: `
int NAME({list[C]}, {C})
int NAME({str}, {char})
int NAME([{E}, {E}], {E})
`,
  },
  {
    definition: `
def NAME(n, values):
    if n <= 0 or len(values) == 0:
        return values
    return NAME(n - 1, values[1:]) + values[:1]
`,
    rows: `
list[E] NAME({count}, {list[E]})
str NAME({count}, {str})
`,
  },
  {
    definition: `
def NAME(function, values):
    result = []
    for value in values:
        result.append(function(value))
    return result
`,
    rows: `
list[E] NAME(lambda $v: {E;v:S}, {list[S]})
list[str] NAME(lambda $v: {str;v:str}, {str})
`,
  },
  {
    definition: `
def NAME(*values):
    total = 0
    for value in values:
        total = total * 3 + value
    return total
`,
    rows: `
wide NAME({int}, {int})
wide NAME({int}, {int}, {int})
wide NAME(*({int}, {int}))
wide NAME()
`,
  },
  {
    definition: `
def NAME(a, b):
    try:
        return a // b
    except ZeroDivisionError:
        return a - a
    finally:
        a = b
`,
    rows: `
int NAME({int}, {int})
float NAME({float}, {float})
`,
  },
];

export const sharedDefinitions = sharedFunctions
  .map(({ definition }, index) => definition.replaceAll('NAME', `shared${index}`).trimStart())
  .join('\n');

export const sharedRows: Row[] = sharedFunctions.flatMap(({ rows }, index) =>
  readRows(rows.replaceAll('NAME', `shared${index}`)),
);
