import type { Random } from '../random';
import { readRows } from './template';

const strings = [
  "''",
  "'a'",
  "'abc'",
  "'Hello World'",
  "'  padded '",
  "'a,b,,c'",
  "'x=1'",
  "'12'",
  "'-7'",
  "'3.5'",
  "'tab\\there'",
  "'line\\nbreak'",
  "'UPPER'",
  "'aaa'",
  "'abcabc'",
  "'it\\'s'",
  '\'"q"\'',
  "'back\\\\slash'",
  "'ünï'",
  "'ß'",
  "'日本'",
  "'😀'",
  "'\\x00\\x7f'",
  "'\\u200b'",
  "'é'",
  "'ab12'",
  "'one two  three'",
  "'True'",
  "'_id9'",
  "'123abc'",
  "'%d'",
  "'{}'",
];
const floats = [
  '0.0',
  '-0.0',
  '1.0',
  '-1.0',
  '0.5',
  '1.5',
  '2.5',
  '-2.5',
  '0.1',
  '3.14159',
  '1e10',
  '1e16',
  '1e-7',
  '123456.789',
  '-0.001',
  '1e100',
  '1e308',
  '5e-324',
  '2.675',
  '1e22',
  '0.3',
  '-7.25',
  '100.0',
  '1e15',
  '9007199254740993.0',
];
const rareFloats = ["float('inf')", "-float('inf')", "float('nan')"];
const wides = [
  '9223372036854775807',
  '-9223372036854775807',
  '9223372036854775806',
  '4611686018427387904',
  '-4611686018427387904',
  '2147483648',
  '-2147483649',
  '4294967295',
  '1000000007',
  '10 ** 18',
];

/** An integer with small ones most likely, below 2^31 in any case. */
function integer(random: Random): string {
  const bits = random.pick([2, 3, 4, 4, 5, 7, 10, 16, 30]);
  const value = random.integer(0, 2 ** bits);
  return String(random.chance(0.3) ? -value : value);
}

const among = (choices: readonly string[]) => (random: Random) => random.pick(choices);
const between = (low: number, high: number) => (random: Random) => String(random.integer(low, high));

/** Of the types and kinds of operand without parts; lists, tuples, dicts and sets have rows. */
export const literals: Record<string, (random: Random) => string> = {
  int: integer,
  wide: (random) => (random.chance(0.5) ? integer(random) : random.pick(wides)),
  float: (random) => (random.chance(0.08) ? random.pick(rareFloats) : random.pick(floats)),
  bounded: (random) => random.pick(floats.filter((text) => Math.abs(Number(text)) < 1e9)),
  bool: among(['True', 'False']),
  complex: among([
    '1j',
    '(1+2j)',
    '(-0.5-1j)',
    'complex(0, 0)',
    '(2+0j)',
    '(1e10-0.25j)',
    'complex(-0.0, 3)',
  ]),
  str: among(strings),
  tiny: between(-9, 9),
  count: between(0, 4),
  index: between(-5, 5),
  step: among(['1', '2', '3', '-1', '-1', '-2', '-3', '7', '-7']),
  shift: among(['0', '1', '2', '3', '5', '8', '13', '20']),
  modulus: among(['2', '3', '7', '10', '97', '1000', '65537', '1000003', '-7', '-1000']),
  positive: between(1, 40),
  width: between(0, 12),
  char: among(["'a'", "' '", "'*'", "'0'", "'é'", "','", "'b'", "'😀'", "'\\n'", "'1'"]),
  digits: among([
    "'0'",
    "'42'",
    "'-17'",
    "' 8 '",
    "'1_000'",
    "'+5'",
    "'abc'",
    "''",
    "'1.5'",
    "'0x1f'",
    "'--1'",
    "'١٢'",
  ]),
  base: among(['2', '8', '10', '16', '36', '0']),
  number: among([
    "'1.5'",
    "'-0'",
    "'1e5'",
    "' inf '",
    "'nan'",
    "'1_0.5'",
    "'.5'",
    "'5.'",
    "'e5'",
    "''",
    "'1,5'",
    "'-Infinity'",
    "'0x10'",
  ]),
};

/** What stands for a value of a type whose constructor has a name. */
export const literalRows = readRows(`
iter[E] iter([{E}, {E}, {E}])
deque[E] deque([{E}, {E}])
tally[K] defaultdict(int, {{{K}: {int}}})
counter[K] Counter([{K}, {K}, {K}])
opt[E] maybe({E}, {bool})
point Point({int}, {float})
`);

const sometimes = (random: Random, probability: number, text: () => string) =>
  random.chance(probability) ? text() : '';

/** `[[fill]align][sign][#][0][width][grouping][.precision][type]` */
function formatSpec(random: Random, types: string[], parts: { number: boolean; precision: boolean }): string {
  const align = sometimes(
    random,
    0.4,
    () =>
      sometimes(random, 0.5, () => random.pick(['*', '0', ' ', 'é', 'x'])) +
      random.pick(['<', '>', '^', parts.number ? '=' : '^']),
  );
  const sign = sometimes(random, parts.number ? 0.3 : 0, () => random.pick(['+', '-', ' ']));
  const alternate = sometimes(random, parts.number ? 0.15 : 0, () => '#');
  const zero = sometimes(random, parts.number ? 0.2 : 0, () => '0');
  const width = sometimes(random, 0.6, () => String(random.integer(1, 14)));
  const grouping = sometimes(random, parts.number ? 0.2 : 0, () => random.pick([',', '_']));
  const precision = sometimes(random, parts.precision ? 0.5 : 0, () => `.${random.integer(0, 8)}`);
  return align + sign + alternate + zero + width + grouping + precision + random.pick(types);
}

const quoted = (make: (random: Random) => string) => (random: Random) => `'${make(random)}'`;
const intSpec = (random: Random) =>
  formatSpec(random, ['', 'd', 'd', 'x', 'X', 'o', 'b', 'e', '.2f', 'g', '%', 'c', 'n', 's'], {
    number: true,
    precision: false,
  });
const floatSpec = (random: Random) =>
  formatSpec(random, ['', 'e', 'E', 'f', 'F', 'g', 'G', '%', 'n'], {
    number: true,
    precision: true,
  });
const strSpec = (random: Random) => formatSpec(random, ['', 's'], { number: false, precision: true });
/** Only what is valid: an f-string with another is refused by the compiler. */
const validIntSpec = (random: Random) =>
  random.pick([
    '',
    '5',
    '<6',
    '>6',
    '^7',
    '05',
    '+',
    ' d',
    ',',
    '_',
    'x',
    '#x',
    '#010b',
    'o',
    '*^9d',
    '0=8',
    'e',
    '.2f',
    '8.1%',
    '+08,d',
    '_x',
  ]);
const validFloatSpec = (random: Random) =>
  random.pick([
    '',
    '.0f',
    '.2f',
    '10.3f',
    '<10.1f',
    '+.3e',
    'g',
    '.3g',
    '%',
    '.1%',
    ',.2f',
    '010.2f',
    '*^12.4f',
    'e',
    '#.3g',
    '.10g',
    '_',
    '.5',
  ]);

Object.assign(literals, {
  intspec: quoted(intSpec),
  floatspec: quoted(floatSpec),
  strspec: quoted(strSpec),
  rawintspec: validIntSpec,
  rawfloatspec: validFloatSpec,
});
