import { readRows } from './template';

export const textRows = readRows(`
str*2   ({str} + {str})
str     ({str} * {count})
str*2   {str}[{slice}]
str     {str}[{index}]
str     ({str} if {bool} else {str})
str     ({str} or {str})
str     {str}.upper()
str     {str}.lower()
str     {str}.title()
str     {str}.capitalize()
str     {str}.swapcase()
str     {str}.casefold()
str     {str}.strip()
str     {str}.strip({str})
str     {str}.lstrip({char})
str     {str}.rstrip()
str     {str}.replace({str}, {str})
str     {str}.replace({str}, {char}, {tiny})
str     {str}.center({width}, {char})
str     {str}.ljust({width})
str     {str}.rjust({width}, {char})
str     {str}.zfill({width})
str     {str}.expandtabs({count})
str     {str}.removeprefix({str})
str     {str}.removesuffix({str})
str     {char}.join({list[str]})
str     {str}.join({list[str]})
str     ''.join(reversed({str}))
str     ''.join(sorted({str}))
str     {str}.partition({char})[2]
str     {str}.rpartition({char})[0]
str     {str}.translate(str.maketrans('abc', 'xyz'))
str     ascii({str})
str     ({char} * {count})
str     ', '.join(map(str, {list[int]}))
str     ''.join([{str;v:str} for $v in {str} if {bool;v:str}])
str     {str}.split({char})[{index}]
str     {str}.lower().strip().replace({char}, '')
str     str({P})
str     repr({P})
str     chr({int} % 1000 + 32)
str     min({str}, {str})
str     max({str}, key=len, default='-')
str     bin({wide})
str     hex({wide})
str     oct({int})
str     format({wide}, {intspec})
str     format({float}, {floatspec})
str     format({str}, {strspec})
str     format({bool}, {intspec})
str     ('%d|%s' % ({wide}, {P}))
str     ('%5d|%-5d|%05d|%+d' % ({int}, {int}, {int}, {int}))
str     ('%x|%o|%X' % ({wide}, {int}, {int}))
str     ('%.3f|%e|%g' % ({float}, {float}, {float}))
str     ('%10s|%-10s|%.2s' % ({str}, {str}, {str}))
str     ('%r' % ({str},))
str     '{{}} and {{}}'.format({P}, {P})
str     '{{1}}-{{0:>6}}-{{1!r}}'.format({int}, {str})
str     '{{:{{}}}}|'.format({str}, {width})
str     f'{{{var:int}:{rawintspec}}}|{{{var:int}}}'
str     f'{{{var:float}:{rawfloatspec}}}|{{{var:float}!r}}'
str     f'{{{var:str}!r}}|{{{var:str}:>8}}'
str     f'{{{var:P}}}={{{var:int} + 1}}'
str     f'{{{var:int}=}}'
str     f'{{{var:int}:{{{var:int} % 9 + 9}}d}}|{{{var:str}:*^{{{var:int} % 9 + 9}}}}'
str     f'{{{var:float}:{{{var:int} % 9 + 9}}.{{{var:int} % 5}}f}}'
str     f'{{{var:float}=:.3f}}|{{{var:bool}!s:>7}}|{{{var:bool}:d}}'
str     f'{{{var:list[E]}}}|{{{var:list[E]}!r:>30}}'
str     f"{{'yes' if {var:bool} else 'no'}}:{{len({var:str})}}"
int     len({str})
int     {str}.count({str})
int     {str}.find({str})
int     {str}.find({str}, {index})
int     {str}.rfind({char}, {index}, {index})
int     {str}.index({char})
int     {str}.rindex({char})
int     ord({str}[{index}])
int     sum([ord($v) for $v in {str}])
bool    ({str} in {str})
bool    {str}.startswith({str})
bool    {str}.endswith({str}, {index})
bool    {str}.isdigit()
bool    {str}.isalpha()
bool    {str}.isalnum()
bool    {str}.isspace()
bool    {str}.isupper()
bool    {str}.islower()
bool    {str}.istitle()
bool    {str}.isnumeric()
bool    {str}.isdecimal()
bool    {str}.isidentifier()
bool    {str}.isascii()
bool    {str}.isprintable()
bool    {str}.endswith(({char}, {char}))
bool    ({char} <= {char} < {str})
bool    ({str} < {str} <= {str})
list[str] {str}.split()
list[str] {str}.split({char})
list[str] {str}.split({str}, {tiny})
list[str] {str}.rsplit({char}, {count})
list[str] {str}.rsplit(None, {count})
list[str] {str}.splitlines()
list[str] {str}.splitlines(True)
list[str] list({str})
list[str] [{str;v:str} for $v in {str}]
list[str] [str($v) for $v in {list[E]}]
slice   {index}:{index}
slice   {index}:
slice   :{index}
slice   {index}:{index}:{step}
slice   ::{step}
slice   :{index}:{step}
slice   {index}::{step}
slice   :
`);
