import { readRows } from './template';

export const containerRows = readRows(`
list[E]*2 [{E}, {E}, {E}]
list[E] [{E}]
list[E]*2 {list[E]}[{slice}]
list[E] ({list[E]} + {list[E]})
list[E] ({list[E]} * {count})
list[E] ({count} * {list[E]})
list[E] ({list[E]} if {bool} else {list[E]})
list[E] {list[E]}.copy()
list[E] list({list[E]})
list[E] list(reversed({list[E]}))
list[E] [$v for $v in {list[E]} if {bool;v:E}]
list[E] [{E;v:S} for $v in {list[S]}]
list[E] [{E;v:int;w:S} for $v, $w in enumerate({list[S]})]
list[E] [{E;v:S;w:R} for $v, $w in zip({list[S]}, {list[R]})]
list[E] [$w for $v in {list[list[E]]} for $w in $v]
list[E] list(filter(lambda $v: {bool;v:E}, {list[E]}))
list[E] list(map(lambda $v: {E;v:S}, {list[S]}))
list[E] list(map(lambda $v, $w: {E;v:S;w:R}, {list[S]}, {list[R]}))
list[E] [*{list[E]}, {E}, *{list[E]}]
list[C]*2 sorted({list[C]})
list[C] sorted({list[C]}, reverse={bool})
list[E] sorted({list[E]}, key=lambda $v: {int;v:E})
list[E] sorted({list[E]}, key=lambda $v: {str;v:E}, reverse=True)
list[E] sorted({list[E]}, key=lambda $v: ({int;v:E}, {str;v:E}))
list[int] list(range({int} % 10))
list[int] list(range({tiny}, {tiny}, {step}))
list[int] [{int;v:int} for $v in range({count})]
list[int] list({dict[K,int]}.values())
list[K] list({dict[K,E]})
list[K] list({dict[K,E]}.keys())
list[H] list({set[H]})
list[K] sorted({set[K]})
list[tuple[int,int]] list(enumerate({list[int]}))
list[tuple[int,int]] list(zip({list[int]}, {list[int]}))
list[tuple[str,int]] list(zip({list[str]}, {list[int]}))
list[tuple[str,int]] list({dict[str,int]}.items())
list[tuple[str,int]] sorted({dict[str,int]}.items(), key=lambda $v: {int;v:tuple[str,int]})
list[tuple[int,int]] list({dict[int,int]}.items())
list[list[int]] [{list[int];v:int} for $v in range({count})]
list[bool] [{bool;v:E} for $v in {list[E]}]
list[E] [{E;v:S;w:R} for $v in {list[S]} if {bool;v:S} for $w in {list[R]} if {bool;v:S;w:R}]
list[list[int]] [[{int;v:int;w:int} for $v in range({count})] for $w in range({count})]
list[list[int]] [[{int;v:S;w:R} for $w in {list[R]}] for $v in {list[S]}]
list[list[int]] [list($v) for $v in zip({list[int]}, {list[int]})]
list[E] {list[E]}[{slice}][{slice}]
list[E] [$v for $v in {tuple[E,E]}]
list[H] sorted({set[H]}, key=lambda $v: {int;v:H}, reverse={bool})
list[E] list({dict[K,E]}.values())
list[K] list(reversed({dict[K,E]}))
list[str] [{str;v:K;w:E} for $v, $w in {dict[K,E]}.items() if {bool;v:K;w:E}]
list[tuple[int,int]] [({int;v:E}, {int;v:E}) for $v in {list[E]}]
list[dict[str,int]] [{dict[str,int];v:S} for $v in {list[S]}]
list[set[int]] [{set[int];v:S} for $v in {list[S]}]
E       {list[E]}[{index}]
E       {dict[K,E]}[{K}]
E       {dict[K,E]}.get({K}, {E})
E       {tuple[E,S]}[0]
E       {tuple[S,E]}[1]
E       {tuple[E,S,R]}[0]
E       {tuple[R,S,E]}[2]
E       {tuple[R,E,S]}[1:][0]
E       ({tuple[R,S]} + {tuple[E,R]})[2]
E       {tuple[E,E]}[{int} % 2]
E       {tuple[S,E]}[-1]
E       (lambda $v: {E;v:S})({S})
E       (lambda $v, $w={R}: {E;v:S;w:R})({S})
E       ({E} if {bool} else {E})
C       min({list[C]})
C       max({list[C]})
C       max({C}, {C})
C       min({C}, {C}, {C})
C       max({list[C]}, default={C})
E       min({list[E]}, key=lambda $v: {int;v:E})
E       max({list[E]}, key=lambda $v: {str;v:E})
E       max({E}, {E}, key=lambda $v: {int;v:E})
int     len({list[E]})
int     len({dict[K,E]})
int     len({set[K]})
int     len({tuple[E,S]})
int     {list[C]}.index({C})
int     {list[E]}.count({E})
int     {tuple[int,int]}.count({int})
wide    sum([{int;v:E} for $v in {list[E]}])
wide    sum({int;v:E} for $v in {list[E]})
wide    sum({set[int]})
wide    sum({dict[K,int]}.values())
int     max([{int;v:E} for $v in {list[E]}], default={int})
bool    ({C} in {list[C]})
bool    ({E} not in {list[E]})
bool    ({K} in {dict[K,E]})
bool    ({K} in {set[K]})
bool    any({list[bool]})
bool    all({list[bool]})
bool    any({bool;v:E} for $v in {list[E]})
bool    all({bool;v:E} for $v in {list[E]})
bool    ({list[C]} < {list[C]})
bool    ({list[E]} == {list[E]})
bool    ({tuple[C,D]} == {tuple[C,D]})
bool    ({dict[K,int]} == {dict[K,int]})
bool    ({set[K]} <= {set[K]})
bool    ({set[K]} == {set[K]})
bool    {set[K]}.isdisjoint({set[K]})
bool    ({set[K]} < {set[K]})
bool    {set[K]}.issuperset({list[K]})
bool    ({tuple[C,C]} <= {tuple[C,C]})
bool    ({dict[K,E]} != {dict[K,E]})
bool    ({tuple[int,int]} in {list[tuple[int,int]]})
bool    ({int} in {tuple[int,int]})
bool    bool({list[E]})
bool    (not {dict[K,E]})
tuple[A,B]*2 ({A}, {B})
tuple[int,int] divmod({int}, {int})
tuple[A,B,D]*2 ({A}, {B}, {D})
tuple[A,B,D] ({A}, *{tuple[B,D]})
tuple[A,B,D] ({tuple[A,B]} + ({D},))
tuple[A,B] {tuple[A,B,D]}[:2]
tuple[A,B] {tuple[B,A]}[::-1]
tuple[A,B] max({list[tuple[A,B]]}, key=lambda $v: {int;v:tuple[A,B]})
tuple[A,B] ({tuple[A,B]} if {bool} else {tuple[A,B]})
tuple[A,B] (lambda $v: ({A;v:S}, {B;v:S}))({S})
dict[K,E]*2 {{{K}: {E}, {K}: {E}}}
dict[K,E] {{{K}: {E}}}
dict[K,E] {{$v: {E;v:K} for $v in {list[K]}}}
dict[K,E] {{{K;v:S}: {E;v:S} for $v in {list[S]} if {bool;v:S}}}
dict[K,E] dict(zip({list[K]}, {list[E]}))
dict[K,E] {dict[K,E]}.copy()
dict[K,E] {{**{dict[K,E]}, {K}: {E}}}
dict[K,E] ({dict[K,E]} | {dict[K,E]})
dict[K,int] dict.fromkeys({list[K]}, {int})
dict[K,E] {{$v: $w for $v, $w in sorted({dict[K,E]}.items(), key=lambda $x: {int;x:tuple[K,E]})}}
dict[K,list[int]] {{$v: [{int;v:K}] for $v in {list[K]}}}
dict[str,dict[str,int]] {{{str}: {dict[str,int]}, {str}: {dict[str,int]}}}
dict[K,J] {{$w: $v for $v, $w in {dict[J,K]}.items()}}
dict[K,int] {{$v: $w for $w, $v in enumerate({list[K]})}}
set[K]*2 {{{K}, {K}, {K}}}
set[K]  set({list[K]})
set[K]  ({set[K]} | {set[K]})
set[K]  ({set[K]} & {set[K]})
set[K]  ({set[K]} - {set[K]})
set[K]  ({set[K]} ^ {set[K]})
set[K]  {{{K;v:S} for $v in {list[S]}}}
set[K]  {set[K]}.union({list[K]})
set[K]  {set[K]}.intersection({set[K]})
set[int] set(range({tiny}, {tiny}))
set[K]  {set[K]}.difference({list[K]})
set[K]  {set[K]}.symmetric_difference({list[K]})
set[K]  {set[K]}.copy()
set[K]  {{*{set[K]}, {K}}}
set[K]  {{$v for $v in {set[K]} if {bool;v:K}}}
set[K]  set({dict[K,E]})
`);
