import { readRows } from './template';

/** What every program begins with. What its functions return is not known when compiling, as `None if True else 1` is. */
export const prelude = `import bisect
import functools
import heapq
import itertools
import math
import operator
from collections import Counter, defaultdict, deque, namedtuple

Point = namedtuple('Point', 'x y')

class Fault(ValueError):
    pass

def maybe(value, present):
    return value if present else None
`;

/** Modules of the standard library, and types that are not written with brackets of their own. */
export const libraryRows = readRows(`
complex*2 ({complex} + {complex})
complex ({complex} - {complex})
complex ({complex} * {complex})
complex ({complex} * {int})
complex ({float} - {complex})
complex ({complex} / {complex})
complex ({complex} ** 2)
complex (-{complex})
complex {complex}.conjugate()
complex complex({float}, {float})
complex complex({int})
complex complex({bounded}, {int})
complex ({complex} if {bool} else {complex})
complex sum({list[complex]}, 0j)
float   {complex}.real
float   {complex}.imag
bool    ({complex} == {complex})
bool    ({complex} != {int})
str     f'{{{var:complex}}}|{{{var:complex}:.2f}}|{{{var:complex}:>22}}'
point*2 Point({int}, {float})
point   Point(y={float}, x={int})
point   {point}._replace(x={int})
point   {point}._replace(y={float}, x={int})
int     {point}.x
float   {point}.y
float   {point}[-1]
bool    ({point} == {point})
str     f'{{{var:point}.x}}-{{{var:point}}}'
opt[E]*3 maybe({E}, {bool})
opt[E]  (None if {var:bool} else {E})
opt[E]  {dict[K,E]}.get({K})
opt[E]  ({opt[E]} if {bool} else {opt[E]})
opt[E]  next(iter({list[E]}), None)
opt[E]  (lambda $v: {opt[E];v:S})({S})
bool    ({opt[E]} is None)
bool    ({opt[E]} is not None)
E       (lambda $v: {E} if $v is None else $v)({opt[E]})
E       ({opt[E]} or {E})
int     (0 if {opt[E]} is None else {int})
list[opt[E]] [{opt[E];v:S} for $v in {list[S]}]
deque[E] deque({list[E]})
deque[E] deque({E} for $v in range({count}))
E       {deque[E]}[{index}]
E       {deque[E]}[-1]
int     len({deque[E]})
list[E] list({deque[E]})
bool    ({C} in {deque[C]})
tally[K] defaultdict(int, {dict[K,int]})
int     {tally[K]}.get({K}, {int})
int     len({tally[K]})
bool    ({K} in {tally[K]})
list[K] list({tally[K]})
list[int] sorted({tally[K]}.values())
counter[K] Counter({list[K]})
counter[str] Counter({str})
int     {counter[K]}[{K}]
int     sum({counter[K]}.values())
list[tuple[str,int]] {counter[str]}.most_common({count})
list[tuple[int,int]] {counter[int]}.most_common()
C       functools.reduce(lambda $v, $w: {C;v:C;w:S}, {list[S]}, {C})
C       functools.reduce(lambda $v, $w: {C;v:C;w:C}, [{C}] + {list[C]})
wide    functools.reduce(operator.add, {list[int]}, 0)
list[E] heapq.nsmallest({count}, {list[E]}, key=lambda $v: {int;v:E})
list[C] heapq.nlargest({count}, {list[C]})
int     bisect.bisect_left(sorted({list[C]}), {C})
int     bisect.bisect_right(sorted({list[C]}), {C})
list[tuple[str,int]] sorted({list[tuple[str,int]]}, key=operator.itemgetter(1))
int     operator.sub({tiny}, {tiny})
int     math.comb({count}, {count})
int     math.comb({tiny}, {tiny})
int     math.perm({count}, {count})
int     math.factorial({count})
int     math.factorial({tiny} * 2)
int     math.lcm({tiny}, {tiny})
wide    math.prod([{tiny}, {tiny}, {tiny}])
float   math.remainder({float}, {float})
float   math.frexp({float})[0]
int     math.frexp({float})[1]
float   (math.trunc({bounded}) / {float})
bool    math.isfinite({float})
bool    math.isclose({float}, {float})
`);

/** Iterators are used up by what consumes them, and evaluate as they go. */
export const iteratorRows = readRows(`
iter[E]*2 ({E;v:S} for $v in {list[S]})
iter[E] ({E;v:S;w:int} for $w, $v in enumerate({list[S]}) if {bool;v:S})
iter[E] ({E;v:S;w:R} for $v in {list[S]} for $w in {list[R]} if {bool;v:S;w:R})
iter[E] map(lambda $v: {E;v:S}, {list[S]})
iter[E] filter(lambda $v: {bool;v:E}, {list[E]})
iter[E] reversed({list[E]})
iter[E] iter({list[E]})
iter[str] iter({str})
iter[str] map(str, {list[int]})
iter[int] map(len, {list[str]})
iter[int] map(ord, {str})
iter[int] map(int, {list[str]})
iter[E] itertools.chain({list[E]}, {list[E]})
iter[E] itertools.islice({list[E]}, {count})
iter[E] itertools.takewhile(lambda $v: {bool;v:E}, {list[E]})
iter[E] itertools.dropwhile(lambda $v: {bool;v:E}, {list[E]})
iter[E] itertools.repeat({E}, {count})
iter[E] itertools.chain.from_iterable([{list[E]}, {list[E]}])
iter[E] itertools.compress({list[E]}, {list[bool]})
iter[int] itertools.accumulate([{tiny}, {tiny}, {tiny}])
iter[C] itertools.accumulate({list[C]}, lambda $v, $w: {C;v:C;w:C})
iter[int] itertools.islice(itertools.count({int}, {tiny}), {count})
iter[E] itertools.islice(itertools.cycle([{E}, {E}]), {count})
iter[tuple[int,int]] itertools.pairwise({list[int]})
iter[tuple[int,int]] itertools.combinations({list[int]}[:4], 2)
iter[tuple[int,int]] itertools.permutations({list[int]}[:3], 2)
iter[tuple[str,int]] itertools.product({list[str]}[:3], {list[int]}[:3])
iter[tuple[int,int]] itertools.zip_longest({list[int]}, {list[int]}, fillvalue={int})
iter[tuple[str,int]] zip({list[str]}, {list[int]})
iter[tuple[int,int]] enumerate({list[int]}, {int})
iter[int] itertools.starmap(lambda $v, $w: {int;v:int;w:int}, {list[tuple[int,int]]})
list[E]*2 list({iter[E]})
list[E] [{E;v:S} for $v in {iter[S]} if {bool;v:S}]
list[E] [$v for $v, $w in zip({iter[E]}, {iter[S]})]
list[C] sorted({iter[C]})
list[E] sorted({iter[E]}, key=lambda $v: {int;v:E})
wide    sum({iter[int]})
wide    sum($v * {tiny} for $v in {iter[int]})
C       max({iter[C]}, default={C})
C       min({iter[C]})
E       next({iter[E]})
E       next({iter[E]}, {E})
bool    any({bool;v:E} for $v in {iter[E]})
bool    ({C} in {iter[C]})
str     '-'.join({iter[str]})
set[K]  set({iter[K]})
dict[K,int] {{$v: {int;v:K} for $v in {iter[K]}}}
int     len(list({iter[E]}))
list[tuple[int,int]] [($v, len(list($w))) for $v, $w in itertools.groupby({list[int]}, key=lambda $x: {int;x:int})]
`);
