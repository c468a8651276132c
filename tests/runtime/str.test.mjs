// str methods, int() and float() equal CPython over samples of several scripts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Runtime, generator, hex, maxInt64, python, pythonDouble } from './support/runtime.mjs';

const samples = ['', 'a', 'abc', 'ABC abc', '  two  words ', 'aXbXc', 'ñandú', 'Straße', 'ΑΣ ΟΔΥΣΣΕΥΣ', 'ΣΣ.', 'ß', 'ŉ', 'ﬁ', 'ǆ Ǆ ǅ', 'İi', '中文 字', '😀a😀', '\u{10400}',
  'x\ny\r\nz\u2028w', '\n', 'a\tb\t\tc', '123', '٣٤', '²', '½', '_x1', 'if', '1a', '\u00a0x\u3000', 'they\'re', 'aaaa', 'aXXa', '-42', '+7', '\u0345', 'a\u0301\u03a3', 'Ⅷ', 'ⓐ'];

function check(runtime, cases, run, expression) {
  const expected = python(`
def attempt(f):
    try:
        return f()
    except Exception as error:
        return type(error).__name__ + ": " + str(error)
result = [attempt(lambda: ${expression}) for c in data]`, cases);
  for (const [index, item] of cases.entries()) {
    const strings = [];
    const str = (text) => { const address = text === null ? 0 : runtime.str(text); strings.push(address); return address; };
    assert.deepEqual(run(item, str), expected[index], `${expression} ${JSON.stringify(item)}`);
    for (const address of strings) runtime.exports.rt_release(address);
  }
  assert.equal(runtime.live, 0, `objects left by ${expression}`);
}

const pairs = samples.flatMap((a) => ['', 'a', 'X', 'XX', ' ', 'aa', 'ß', '😀', 'Σ', 'é中'].map((b) => [a, b]));

test('methods without arguments', () => {
  const runtime = new Runtime().initialize();
  for (const method of ['upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold', 'strip', 'lstrip', 'rstrip'])
    check(runtime, samples, (s, str) => runtime.take(runtime.exports[`rt_str_${method}`](str(s), 0)), `c.${method}()`);
  for (const method of ['isalpha', 'isdigit', 'isdecimal', 'isnumeric', 'isalnum', 'isspace', 'isupper', 'islower', 'istitle', 'isascii', 'isidentifier'])
    check(runtime, samples, (s, str) => runtime.exports[`rt_str_${method}`](str(s)) === 1, `c.${method}()`);
  for (const keep of [0, 1])
    check(runtime, samples, (s, str) => runtime.takeList(runtime.exports.rt_str_splitlines(str(s), keep)), `c.splitlines(${keep ? 'True' : 'False'})`);
});

test('case and character classes of every code point', () => {
  const runtime = new Runtime().initialize();
  // Sixteen code points per string, surrogates left out.
  const blocks = [];
  for (let start = 0; start < 0x20000; start += 64)
    if (start < 0xd800 || start >= 0xe000)
      blocks.push(String.fromCodePoint(...Array.from({ length: 64 }, (_, i) => start + i)));
  for (const method of ['upper', 'lower', 'title', 'swapcase', 'casefold'])
    check(runtime, blocks, (s, str) => runtime.take(runtime.exports[`rt_str_${method}`](str(s))), `c.${method}()`);
  for (const method of ['isalpha', 'isdigit', 'isnumeric', 'isspace', 'isupper', 'islower', 'isidentifier']) {
    const expected = python(`result = ["".join("01"[ch.${method}()] for ch in c) for c in data]`, blocks);
    for (const [index, block] of blocks.entries()) {
      const bits = [...block].map((ch) => { const s = runtime.str(ch); const bit = runtime.exports[`rt_str_${method}`](s); runtime.exports.rt_release(s); return bit; });
      assert.equal(bits.join(''), expected[index], `${method} near ${block.codePointAt(0).toString(16)}`);
    }
  }
});

test('two strings: search, split, join, compare', () => {
  const runtime = new Runtime().initialize();
  const { exports } = runtime;
  check(runtime, pairs, ([a, b], str) => runtime.take(exports.rt_str_concat(str(a), str(b))), 'c[0] + c[1]');
  check(runtime, pairs, ([a, b], str) => exports.rt_str_equal(str(a), str(b)) === 1, 'c[0] == c[1]');
  check(runtime, pairs, ([a, b], str) => exports.rt_str_compare(str(a), str(b)), '(c[0] > c[1]) - (c[0] < c[1])');
  check(runtime, pairs, ([a, b], str) => exports.rt_str_contains(str(a), str(b)) === 1, 'c[1] in c[0]');
  check(runtime, pairs, ([a, b], str) => [0n, 1n, -2n].map((start) => [maxInt64, 2n, -1n].map((stop) => Number(exports.rt_str_find(str(a), str(b), start, stop)))),
    '[[c[0].find(c[1], i, j) for j in (None, 2, -1)] for i in (0, 1, -2)]');
  check(runtime, pairs, ([a, b], str) => [0n, 1n, -2n, 99n].map((start) => Number(exports.rt_str_rfind(str(a), str(b), start, maxInt64))), '[c[0].rfind(c[1], i) for i in (0, 1, -2, 99)]');
  check(runtime, pairs, ([a, b], str) => [0n, 1n, 99n].map((start) => Number(exports.rt_str_count(str(a), str(b), start, maxInt64))), '[c[0].count(c[1], i) for i in (0, 1, 99)]');
  for (const method of ['startswith', 'endswith'])
    check(runtime, pairs, ([a, b], str) => [0n, 1n, -1n, 99n].map((start) => exports[`rt_str_${method}`](str(a), str(b), start, maxInt64) === 1),
      `[c[0].${method}(c[1], i) for i in (0, 1, -1, 99)]`);
  for (const method of ['removeprefix', 'removesuffix', 'strip', 'lstrip', 'rstrip'])
    check(runtime, pairs, ([a, b], str) => runtime.take(exports[`rt_str_${method}`](str(a), str(b))), `c[0].${method}(c[1])`);
  for (const method of ['split', 'rsplit'])
    for (const limit of [-1, 0, 1, 2]) {
      check(runtime, pairs, ([a, b], str) => { const list = exports[`rt_str_${method}`](str(a), str(b), BigInt(limit)); return list ? runtime.takeList(list) : runtime.takeError(); }, `c[0].${method}(c[1], ${limit})`);
      check(runtime, samples, (a, str) => runtime.takeList(exports[`rt_str_${method}`](str(a), 0, BigInt(limit))), `c.${method}(None, ${limit})`);
    }
  for (const method of ['partition', 'rpartition']) {
    const out = exports.rt_alloc(12);
    check(runtime, pairs, ([a, b], str) => {
      if (exports[`rt_str_${method}`](str(a), str(b), out)) return runtime.takeError();
      return [0, 4, 8].map((offset) => runtime.take(runtime.view().getUint32(out + offset, true)));
    }, `list(c[0].${method}(c[1]))`);
  }
  for (const count of [-1, 0, 1, 2])
    for (const to of ['', 'yy', '中'])
      check(runtime, pairs, ([a, b], str) => runtime.take(exports.rt_str_replace(str(a), str(b), str(to), BigInt(count))), `c[0].replace(c[1], "${to}", ${count})`);
  check(runtime, pairs, ([a, b], str) => {
    const list = exports.rt_str_split(str(a), str('a'), -1n);
    const joined = runtime.take(exports.rt_str_join(str(b), list));
    runtime.takeList(list);
    return joined;
  }, 'c[1].join(c[0].split("a"))');
  check(runtime, pairs, ([a, b], str) => runtime.result('rt_str_index_of', [str(a), str(b), 0n, maxInt64], 'i64').toString(), '(lambda r: str(r))(c[0].index(c[1]))');
});

test('indices, slices, repeats, padding, single characters', () => {
  const runtime = new Runtime().initialize();
  const { exports } = runtime;
  check(runtime, samples, (s, str) => { const i = exports.rt_str_index(str(s), -1n); return i ? runtime.take(i) : runtime.takeError(); }, 'c[-1]');
  const bounds = [null, 0, 1, 2, 5, -1, -2, -9, 100];
  const steps = [null, 1, 2, -1, -2, 100, -100];
  const cases = samples.filter((s) => s.length < 12).flatMap((s) => bounds.flatMap((i) => bounds.flatMap((j) => steps.map((k) => [s, i, j, k]))));
  check(runtime, cases, ([s, i, j, k], str) => runtime.take(exports.rt_str_slice(str(s), BigInt(i ?? 0), BigInt(j ?? 0), BigInt(k ?? 0), (i !== null) | (j !== null) << 1 | (k !== null) << 2)), 'c[0][c[1]:c[2]:c[3]]');
  check(runtime, ['abc'], (s, str) => { exports.rt_str_slice(str(s), 0n, 0n, 0n, 4); return runtime.takeError(); }, 'c[::0]');
  check(runtime, samples, (s, str) => runtime.take(exports.rt_str_slice(str(s), -(2n ** 63n), maxInt64, -(2n ** 63n), 7)), 'c[-2**63:2**63-1:-2**63]');
  for (const count of [-1, 0, 1, 3]) check(runtime, samples, (s, str) => runtime.take(exports.rt_str_repeat(str(s), BigInt(count))), `c * ${count}`);
  for (const width of [-1, 0, 5, 8, 9]) {
    check(runtime, samples, (s, str) => runtime.take(exports.rt_str_zfill(str(s), BigInt(width))), `c.zfill(${width})`);
    check(runtime, samples, (s, str) => runtime.take(exports.rt_str_expandtabs(str(s), BigInt(width))), `c.expandtabs(${width})`);
    for (const method of ['center', 'ljust', 'rjust']) {
      check(runtime, samples, (s, str) => runtime.take(exports[`rt_str_${method}`](str(s), BigInt(width), 0)), `c.${method}(${width})`);
      check(runtime, samples, (s, str) => runtime.take(exports[`rt_str_${method}`](str(s), BigInt(width), str('😀'))), `c.${method}(${width}, "😀")`);
    }
  }
  check(runtime, ['ab'], (s, str) => { exports.rt_str_center(str(s), 5n, str('xy')); return runtime.takeError(); }, 'c.center(5, "xy")');
  check(runtime, [...samples.join('')], (s, str) => Number(runtime.result('rt_str_ord', [str(s)], 'i64')), 'ord(c)');
  check(runtime, ['', 'ab'], (s, str) => runtime.result('rt_str_ord', [str(s)], 'i64'), 'ord(c)');
  check(runtime, [0, 65, 255, 256, 65535, 65536, 0x10ffff, 0x110000, -1], (i) => { const s = exports.rt_str_chr(BigInt(i)); return s ? runtime.take(s) : runtime.takeError(); }, 'chr(c)');
  const long = runtime.str('x'.repeat(1000));
  assert.equal(exports.rt_str_repeat(long, 2n ** 40n), 0);
  assert.equal(runtime.takeError(), 'MemoryError');
  exports.rt_release(long);
});

test('equal strings hash alike whatever they came from', () => {
  const runtime = new Runtime().initialize();
  const { exports } = runtime;
  const hashes = new Map();
  for (const sample of samples) {
    const [a, b] = [runtime.str(sample), runtime.str(`😀${sample}`)];
    const part = exports.rt_str_slice(b, 1n, 0n, 0n, 1);
    assert.equal(exports.rt_str_hash(a), exports.rt_str_hash(part));
    hashes.set(sample, exports.rt_str_hash(a));
  }
  assert.equal(new Set(hashes.values()).size, hashes.size);
});

test('int(str, base) equals CPython within int64', () => {
  const runtime = new Runtime().initialize();
  const texts = ['0', '-0', '42', ' 42 ', '+7', '-9223372036854775808', '9223372036854775807', '1_000', '1__0', '_1', '1_', '', ' ', '-', '0x1f', '0X1F', '0b101', '0o17', '017', '00', '0_0', 'z', 'Zz', '٣٤', '１２', '1.5', 'a b', '0x', '0x_f', '0b2', '- 1', '1\u2003', '\x00', "it's", '😀'];
  const cases = texts.flatMap((text) => [10, 0, 16, 2, 8, 36, 1, 37, -1].map((base) => [text, base]));
  check(runtime, cases, ([text, base], str) => String(runtime.result('rt_parse_int64', [str(text), BigInt(base)], 'i64')),
    '(lambda v: str(v) if -2**63 <= v < 2**63 else "OverflowError: Python int too large to convert to int64")(int(c[0], c[1]))');
  for (const text of ['9223372036854775808', '-9223372036854775809', '99999999999999999999999']) {
    const address = runtime.str(text);
    assert.equal(runtime.result('rt_parse_int64', [address, 10n], 'i64'), 'OverflowError: Python int too large to convert to int64');
  }
});

test('float(str) equals CPython', () => {
  const runtime = new Runtime().initialize();
  const random = generator(5);
  const texts = ['0', '-0', '1.5', ' 2.5\n', '.5', '5.', '.', '', '1e5', '1E+5', '1e', 'e5', '1e400', '-1e400', '1e-400', '5e-324', '2.4703282292062327e-324', '2.4703282292062328e-324', 'inf', '-Infinity', 'INF', 'nan', '-nan', 'infinit', '1_0.5', '1__0', '1_', '_1', '1_e5', '1e1_0', '1._5', '0x10', '٣.٥', '1.5a', '+ 1', '1 2', '\x00', '9007199254740993', '1.7976931348623159e308', '179769313486231580793e289', `0.${'0'.repeat(400)}1`, `1${'0'.repeat(400)}`, `1${'0'.repeat(310)}e-310`, '1.00000000000000011102230246251565404236316680908203125', '1.00000000000000011102230246251565404236316680908203124'];
  for (let i = 0; i < 3000; i++) texts.push(`${random()}${random()}.${random()}e${(random() % 640) - 330}`);
  const expected = python(`${pythonDouble}
def attempt(s):
    try: return hexed(float(s))
    except ValueError as e: return "ValueError: " + str(e)
result = [attempt(s) for s in data]`, texts);
  for (const [index, text] of texts.entries()) {
    const address = runtime.str(text);
    const value = runtime.result('rt_parse_float64', [address]);
    const shown = typeof value === 'string' ? value : Number.isNaN(value) ? expected[index].replace(/^fff8/, '7ff8') : hex(value);
    assert.equal(shown, expected[index].replace(/^fff8/, '7ff8'), text);
    runtime.exports.rt_release(address);
  }
});
