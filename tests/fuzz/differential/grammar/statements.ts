import { readLoopHead, readRows, readTemplate } from './template';

/** Statements of one line. */
export const simpleStatements = `
print({P})
print({P}, {P}, {P})
print({P}, {P}, sep={char})
print({str}, end={char})
{mut:list[E]}.append({E})
{mut:list[E]}.append({E})
{mut:list[E]}.insert({index}, {E})
{mut:list[E]}.extend({list[E]})
{mut:list[E]} += {list[E]}
{mut:list[E]}[{index}] = {E}
{mut:list[E]}[{slice}] = {list[E]}
{mut:list[int]}[{index}] += {tiny}
{mut:list[list[int]]}[{index}][{index}] = {int}
{mut:list[list[int]]}[{index}].append({int})
{mut:list[E]}[0], {mut:list[E]}[-1] = {E}, {E}
del {mut:list[E]}[{index}]
del {mut:list[E]}[{slice}]
{mut:list[C]}.remove({C})
{mut:list[E]}.reverse()
{mut:list[C]}.sort()
{mut:list[C]}.sort(reverse={bool})
{mut:list[E]}.sort(key=lambda $v: {int;v:E})
{mut:list[E]}.clear()
{mut:dict[K,E]}[{K}] = {E}
{mut:dict[K,E]}[{K}] = {E}
{mut:dict[K,int]}[{K}] += {tiny}
{mut:dict[K,list[int]]}[{K}].append({int})
{mut:dict[K,list[int]]}.setdefault({K}, []).append({int})
{mut:dict[K,E]}.update({dict[K,E]})
del {mut:dict[K,E]}[{K}]
{mut:set[K]}.add({K})
{mut:set[K]}.discard({K})
{mut:set[K]}.remove({K})
{mut:set[K]}.update({list[K]})
{mut:set[K]} |= {set[K]}
{mut:set[K]} -= {set[K]}
{mut:int} = {int}
{mut:float} = {float}
{mut:bool} = {bool}
{mut:str} = ({str})[:24]
{mut:tuple[A,B]} = {tuple[A,B]}
{mut:int} += {tiny}
{mut:int} -= {tiny}
{mut:int} //= {int}
{mut:int} %= {int}
{mut:int} ^= {int}
{mut:int} &= {int}
{mut:int} |= {int}
{mut:int} >>= {shift}
{mut:int} = ({mut:int} * 31 + {int}) % 1000003
{mut:int}, {mut:float} = {int}, {float}
{mut:float} += {float}
{mut:float} *= {bounded}
{mut:float} /= {float}
{mut:str} += {char}
assert {bool}
assert {bool}, {str}
raise ValueError({str})
raise IndexError
`
  .trim()
  .split('\n')
  .map((line) => readTemplate(line));

/** Expressions that change an operand: they stand alone on the right of an assignment. */
export const effectRows = readRows(`
E       {mut:list[E]}.pop()
E       {mut:list[E]}.pop({index})
E       {mut:dict[K,E]}.pop({K})
E       {mut:dict[K,E]}.pop({K}, {E})
E       {mut:dict[K,E]}.setdefault({K}, {E})
int     {mut:set[int]}.pop()
`);

/** Heads of loops; `$v:int` is a variable of the loop and its type. */
export const loopHeads = `
for $i:int in range({count}):
for $i:int in range({positive} % 9):
for $i:int in range({tiny}, {tiny}):
for $i:int in range({tiny}, {tiny}, {step}):
for $i:int in range(len({var:list[E]})):
for $i:int in reversed(range({count})):
for $v:E in {var:list[E]}:
for $v:E in {list[E]}[:5]:
for $v:E in reversed({var:list[E]}):
for $v:C in sorted({list[C]})[:6]:
for $v:str in {str}[:6]:
for $i:int, $v:E in enumerate({var:list[E]}):
for $i:int, $v:E in enumerate({var:list[E]}, {tiny}):
for $v:E, $w:S in zip({var:list[E]}, {list[S]}):
for $v:A, $w:B in {var:list[tuple[A,B]]}:
for $i:int, ($v:A, $w:B) in enumerate({var:list[tuple[A,B]]}):
for $v:list[int] in {var:list[list[int]]}:
for $v:K in {var:dict[K,E]}:
for $v:E in {var:dict[K,E]}.values():
for $v:K, $w:E in {var:dict[K,E]}.items():
for $v:H in {var:set[H]}:
for $v:K in sorted({var:set[K]}):
for $v:E in ({E}, {E}, {E}):
`
  .trim()
  .split('\n')
  .map(readLoopHead);

export const exceptionNames = [
  'ZeroDivisionError',
  'IndexError',
  'KeyError',
  'ValueError',
  'ArithmeticError',
  'LookupError',
  'Exception',
  'AssertionError',
  '(ZeroDivisionError, ValueError)',
  '(IndexError, KeyError)',
  'OverflowError',
  'TypeError',
];
