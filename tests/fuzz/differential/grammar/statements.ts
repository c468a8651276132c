import { readHead, readHeads, readRows, readTemplate } from './template';

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
{mut:list[E]}.sort(key=lambda $v: len(repr($v)))
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
print(*{list[P]})
print(*{list[int]}, {P}, sep={char}, end={str})
print({str}, {P}, end=';\\n')
{mut:list[int]}[{index}], {mut:list[int]}[{index}] = {mut:list[int]}[{index}], {mut:list[int]}[{index}]
{mut:list[E]}[{index}], {mut:list[E]}[{index}] = {mut:list[E]}[{index}], {E}
{mut:list[E]} *= {count}
{mut:list[E]}.extend(list({iter[E]}))
{mut:list[E]}.extend({E;v:int} for $v in range({count}))
{mut:list[E]}.sort(key=lambda $v: -len(str($v)), reverse={bool})
{mut:list[float]}[{index}] -= {float}
{mut:list[str]}[{index}] += {char}
{mut:list[point]}[{index}] = {mut:list[point]}[{index}]._replace(x={int})
{mut:list[dict[str,int]]}[{index}][{str}] = {int}
{mut:list[set[int]]}[{index}].add({int})
{mut:dict[K,list[int]]}[{K}] += {list[int]}
{mut:dict[str,dict[str,int]]}[{str}][{str}] = {int}
{mut:dict[str,dict[str,int]]}.setdefault({str}, {{}})[{str}] = {int}
{mut:dict[K,E]} |= {dict[K,E]}
{mut:set[K]} &= {set[K]}
{mut:set[K]} ^= {set[K]}
{mut:set[K]}.difference_update({list[K]})
{mut:tally[K]}[{K}] += {tiny}
{mut:tally[K]}[{K}] += {tiny}
{mut:counter[K]}[{K}] += {tiny}
{mut:counter[K]}.update({list[K]})
{mut:deque[E]}.append({E})
{mut:deque[E]}.appendleft({E})
{mut:deque[E]}.extend({list[E]})
{mut:deque[E]}.rotate({tiny})
{mut:deque[E]}[{index}] = {E}
heapq.heapify({mut:list[C]})
heapq.heappush({mut:list[C]}, {C})
bisect.insort({mut:list[C]}, {C})
{mut:opt[E]} = {opt[E]}
{mut:opt[E]} = {E}
{mut:opt[E]} = None
{mut:complex} = {complex}
{mut:complex} *= {complex}
{mut:point} = {point}
{mut:tuple[A,B,D]} = {tuple[A,B,D]}
{mut:int} = ({mut:int} << {count}) % 65537
{mut:int} %= 65537
{mut:float} -= {int}
{mut:float} //= {float}
{mut:float} %= {int}
{mut:float} = {bounded} ** 2
{mut:bool} &= {bool}
{mut:bool} ^= {bool}
{mut:str} *= {count}
{mut:str} = {mut:str}[-16:]
assert {bool}
assert {bool}, {str}
assert {bool}, f'{{{var:int}}}/{{{var:P}}}'
raise Fault({str})
raise KeyError({int})
raise RuntimeError({str}, {int})
raise ValueError({str}) from None
raise ValueError({str})
raise IndexError
`
  .trim()
  .split('\n')
  .map((line) => readTemplate(line));

/** Statements that bind new variables: `$v:int` is one, and its type. */
export const bindingStatements = readHeads(`
$v:E, *$w:list[E] = {list[E]}
*$v:list[E], $w:E = {list[E]}
$v:E, *$w:list[E], $x:E = {list[E]}
$v:E, $w:S = {E}, {S}
$v:E = $w:E = {E}
($v:A, $w:B), $x:E = {tuple[A,B]}, {E}
$v:A, $w:B = {tuple[A,B]}
$v:A, ($w:B, $x:E) = {A}, {tuple[B,E]}
$v:A, $w:B, $x:D = {tuple[A,B,D]}
$v:int, $w:float = {point}
[$v:E, $w:E] = {list[E]}[:2]
$v:str, $w:str, $x:str = {str}.partition({char})
$v:str, $w:str = {str}.split({char})
$v:int, $w:int = divmod({int}, {int})
$v:E, $w:E = {iter[E]}
$v:int = ($w:int := {int}) + {int}
$v:list[int] = [$q for $r in {list[S]} if ($q := {int;r:S}) > {int}]
print($v:int := {int})
`);

/** Heads of `if` and `while` that bind a variable, too. */
export const bindingConditions = readHeads(`
($v:int := {int}) > {int}
($v:int := len({list[E]})) != {int}
($v:str := {str}) and {bool}
({bool} | (($v:int := {int}) < {int}))
`);

/** The operand of `match`, and the patterns of its cases, with ` / ` between them. */
export const matchStatements = `
{int} / 0 / 1 | 2 | -1 / $v:int if {bool;v:int} / 5 as $v:int / 3
{int} % 4 / 0 / 1 | 2 / $v:int if $v > {int} / 3
{str} / 'a' / '' / 'abc' | 'aaa' / $v:str if {bool;v:str} / 'x' | 'y' as $v:str
{bool} / True / False
{float} / 1.5 | 0.0 / $v:float if {bool;v:float} / -2.5
{tuple[int,int]} / (1, $v:int) / ($v:int, -1 | 2) / (0, _) / ($v:int, $w:int) if {bool;v:int;w:int}
{tuple[str,int]} / ('a', 1 | 2 | 3) / ('', $v:int) / ($v:str, -1) / ($v:str, $w:int) if $v
{list[int]} / [] / [$v:int] / [1, *_] / [$v:int, $w:int] / [$v:int, *$w:list[int]] if {bool;v:int;w:list[int]} / [*_, $v:int]
{list[str]} / ['a', *_] / [$v:str, *$w:list[str], $x:str] / []
{int}, {str} / 0, $v:str / $v:int, '' / $v:int, 'a' | 'abc'
{opt[int]} / None / 0 / $v:opt[int] if {bool;v:opt[int]}
`
  .trim()
  .split('\n')
  .map((line) => {
    const [operand = '', ...patterns] = line.split(' / ');
    return { operand: readTemplate(operand), patterns: patterns.map(readHead) };
  });

/** Expressions that change an operand: they stand alone on the right of an assignment. */
export const effectRows = readRows(`
E       {mut:list[E]}.pop()
E       {mut:list[E]}.pop({index})
E       {mut:dict[K,E]}.pop({K})
E       {mut:dict[K,E]}.pop({K}, {E})
E       {mut:dict[K,E]}.setdefault({K}, {E})
int     {mut:set[int]}.pop()
E       {mut:deque[E]}.pop()
E       {mut:deque[E]}.popleft()
int     {mut:tally[K]}[{K}]
int     {mut:counter[K]}.pop({K}, {int})
C       heapq.heappop({mut:list[C]})
tuple[K,E] {mut:dict[K,E]}.popitem()
`);

/** Heads of loops; `$v:int` is a variable of the loop and its type. */
export const loopHeads = readHeads(`
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
for $v:E in {iter[E]}:
for $v:E in {iter[E]}:
for $i:int, $v:E in enumerate({iter[E]}):
for $v:E, $w:S in zip({iter[E]}, {var:list[S]}):
for $v:E, $w:S, $x:R in zip({list[E]}, {list[S]}, {iter[R]}):
for $i:int, ($v:E, $w:S) in enumerate(zip({list[E]}, {list[S]})):
for $v:E in {var:deque[E]}:
for $v:str, $w:int in sorted({var:tally[str]}.items()):
for $v:int, $w:int in itertools.combinations({var:list[int]}[:4], 2):
for $v:int, $w:str in itertools.product({list[int]}[:3], {list[str]}[:3]):
for $v:K, $w:list[int] in {var:dict[K,list[int]]}.items():
for $v:str, $w:dict[str,int] in {var:dict[str,dict[str,int]]}.items():
for $v:point in {var:list[point]}:
for $v:int, $w:float in {var:list[point]}:
for $v:E, *$w:list[E] in [{list[E]}, {list[E]}]:
for $v:int in {var:tuple[int,int]}:
for $v:K in list({var:dict[K,E]}):
for $v:E in {var:list[E]}[::-1]:
for $v:E in {var:list[E]}[:]:
`);

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
  'RuntimeError',
  'Fault',
  'StopIteration',
  '(Fault, OverflowError, RuntimeError)',
];
