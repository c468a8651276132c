// Numbers as text: repr, format(), and what prints.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Runtime, doubleFromBits, generator, hex, python, pythonDouble } from './support/runtime.mjs';

function interestingDoubles(count) {
  const random = generator(1);
  const values = [0, -0, 1, -1, 0.1, 0.5, 1.5, 2.5, 100, 1e15, 1e16, 9999999999999998, 123456789012345680, 1e17, 1e22, 1e23,
    1e-4, 1e-5, 0.00012345, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1 / 3, 2 / 3, 1e100, 1e-100,
    NaN, Infinity, -Infinity, 0.045, 1.005, 2.675, 9.995, 99.5, 0.05, 123456.789, 1234567.5, 999999.5];
  for (let exponent = -1074; exponent < 1024; exponent += 13) values.push(2 ** exponent);
  while (values.length < count) {
    values.push(doubleFromBits(random(), random()));
    values.push((random() - 2 ** 31) / 10 ** (random() % 12));
  }
  return values;
}

test('repr of float64 equals CPython over random bit patterns', () => {
  const runtime = new Runtime().initialize();
  const values = interestingDoubles(20000);
  const expected = python(pythonDouble + 'result = [repr(double(h)) for h in data]', values.map(hex));
  for (const [index, value] of values.entries())
    assert.equal(runtime.text((b) => runtime.exports.rt_text_float64(b, value)), expected[index], hex(value));
});

test('repr of float32 equals str(np.float32) over random bit patterns', () => {
  const runtime = new Runtime().initialize();
  const random = generator(2);
  const view = new DataView(new ArrayBuffer(4));
  const values = [0, -0, 0.1, 16777216, 37660568, 123456789, 1e16, 1e-5, 1e-4, 1e38, 1e-45, NaN, Infinity].map(Math.fround);
  for (let i = 0; i < 10000; i++) {
    view.setUint32(0, random());
    values.push(view.getFloat32(0));
  }
  const expected = python(pythonDouble + 'import numpy as np\nresult = [str(np.float32(double(h))) for h in data]', values.map(hex));
  for (const [index, value] of values.entries())
    assert.equal(runtime.text((b) => runtime.exports.rt_text_float32(b, value)), expected[index]);
});

test('repr of complex equals CPython', () => {
  const runtime = new Runtime().initialize();
  const parts = [0, -0, 1, -1.5, 1e16, 1e-7, 0.1, NaN, Infinity, -Infinity];
  const values = parts.flatMap((re) => parts.map((im) => [re, im]));
  const expected = python(pythonDouble + 'result = [repr(complex(double(a), double(b))) for a, b in data]',
    values.map(([re, im]) => [hex(re), hex(im)]));
  for (const [index, [re, im]] of values.entries())
    assert.equal(runtime.text((b) => runtime.exports.rt_text_complex128(b, re, im)), expected[index]);
});

const formatOracle = pythonDouble + `
def attempt(value, spec):
    try:
        return format(value, spec)
    except (ValueError, OverflowError, MemoryError) as error:
        return (type(error).__name__ + ": " + str(error)) if str(error) else type(error).__name__
`;

function specs() {
  const result = [];
  for (const align of ['', '<', '>', '=', '^', '*<', '*^', 'é=', '0>'])
    for (const sign of ['', '+', ' ', '-'])
      for (const rest of ['', '#', '0', '#0', 'z', '5', '05', '012', '20', '#012', ',', '_', '012,', '020_', '8,', '.0', '.3', '10.2', '010.4', ',.2', '#.3', '.17', '.30'])
        for (const type of ['', 'd', 'f', 'e', 'g', 'E', 'G', '%', 'x', 'b', 's', 'n', 'c', 'X', 'o', 'F'])
          result.push(align + sign + rest + type);
  return [...result, '>>>', 'q', '.', '._', ',_', '_,', ',,', '__', 'é', 'd d', '5dd', '\n', '99999999999999999999',
    '.99999999999999999999d', '.999999999999f', '.99999999999', '٥d'];
}

// A sample by a stride that is prime to the lengths of the lists, so that all combinations occur.
const sampled = specs().filter((_, index, all) => index % 7 === 0 || index > all.length - 17);

for (const [type, values, pass] of [
  ['int64', [0, 7, -7, 1234567, -1234567890123], (v) => [BigInt(v)]],
  ['float64', [0, -0.0, 1.5, -2.5, 1234567.891, 1e-7, 1e20, 0.05, NaN, -Infinity], (v) => [v]],
]) {
  test(`format(${type}, spec) equals CPython`, () => {
    const runtime = new Runtime().initialize();
    const cases = values.flatMap((value) => sampled.map((spec) => [value, spec]));
    const convert = type === 'int64' ? 'int(v)' : 'double(v)';
    const expected = python(`${formatOracle}result = [attempt(${convert}, s) for v, s in data]`,
      cases.map(([value, spec]) => [type === 'int64' ? String(value) : hex(value), spec]));
    for (const [index, [value, spec]] of cases.entries()) {
      const source = runtime.str(spec);
      assert.equal(runtime.text((b) => runtime.exports[`rt_text_format_${type}`](b, ...pass(value), source)), expected[index],
        `format(${value}, ${JSON.stringify(spec)})`);
      runtime.exports.rt_release(source);
    }
    assert.equal(runtime.live, 0);
  });
}

test('format(str, spec), format(bool, spec) and format(complex, spec) equal CPython', () => {
  const runtime = new Runtime().initialize();
  const cases = sampled.flatMap((spec) => [['str', '', spec], ['str', 'añ😀b', spec], ['bool', true, spec], ['bool', false, spec],
    ['complex128', [1.5, -2], spec], ['complex128', [0, 1e20], spec], ['complex128', [-0.0, NaN], spec]]);
  const expected = python(`${formatOracle}
result = [attempt(complex(double(v[0]), double(v[1])) if t == "complex128" else v, s) for t, v, s in data]`,
  cases.map(([type, value, spec]) => [type, type === 'complex128' ? value.map(hex) : value, spec]));
  for (const [index, [type, value, spec]] of cases.entries()) {
    const source = runtime.str(spec);
    const passed = type === 'str' ? [runtime.str(value)] : type === 'bool' ? [Number(value)] : value;
    assert.equal(runtime.text((b) => runtime.exports[`rt_text_format_${type}`](b, ...passed, source)), expected[index],
      `format(${value}, ${JSON.stringify(spec)})`);
    if (type === 'str') runtime.exports.rt_release(passed[0]);
    runtime.exports.rt_release(source);
  }
  assert.equal(runtime.live, 0);
});

test('random format specs give what CPython gives', () => {
  const runtime = new Runtime().initialize();
  const random = generator(12);
  const alphabet = [...'<>=^+- z#0123459,_.bcdeEfFgGnosxX%!é'];
  const cases = Array.from({ length: 20000 }, () => {
    const spec = Array.from({ length: random() % 7 }, () => alphabet[random() % alphabet.length]).join('');
    const type = ['int64', 'float64', 'str', 'complex128', 'bool'][random() % 5];
    const number = (random() - 2 ** 31) / 10 ** (random() % 12) * (random() % 50 === 0 ? 1e18 : 1);
    return [type, { int64: String(BigInt.asIntN(64, BigInt(Math.trunc(number)))), float64: hex(number), str: 'aé', complex128: [hex(number), hex(-1.5)], bool: true }[type], spec, number];
  });
  const expected = python(`${formatOracle}
make = {"int64": int, "float64": double, "str": str, "complex128": lambda p: complex(double(p[0]), double(p[1])), "bool": bool}
result = [attempt(make[t](v), s) for t, v, s in data]`, cases.map(([type, value, spec]) => [type, value, spec]));
  for (const [index, [type, value, spec, number]] of cases.entries()) {
    const source = runtime.str(spec);
    const passed = { int64: () => [BigInt(value)], float64: () => [number], str: () => [runtime.str(value)], complex128: () => [number, -1.5], bool: () => [1] }[type]();
    assert.equal(runtime.text((b) => runtime.exports[`rt_text_format_${type}`](b, ...passed, source)), expected[index], `format(${number}, ${JSON.stringify(spec)}) ${type}`);
    if (type === 'str') runtime.exports.rt_release(passed[0]);
    runtime.exports.rt_release(source);
  }
  assert.equal(runtime.live, 0);
});

test("'%' conversions equal CPython", () => {
  const runtime = new Runtime().initialize();
  const flagBits = { '#': 1, 0: 2, '-': 4, ' ': 8, '+': 16 };
  const cases = [];
  for (const flags of ['', '0', '-', '+', ' ', '#', '0-', '+0', '#0', ' 0', '#+'])
    for (const width of ['', '1', '8', '20'])
      for (const precision of ['', '.0', '.2', '.10'])
        for (const type of 'dixXofeEgGs')
          for (const value of type === 's' ? ['abc', 'ñ😀'] : 'dixXo'.includes(type) ? [0, 42, -12345] : [0, 1.5, -1234.5678, 1e-9, NaN])
            cases.push([flags, width, precision, type, value]);
  const expected = python(pythonDouble + `
result = [("%" + f + w + p + t) % (v if t == "s" else int(v) if t in "dixXo" else double(v)) for f, w, p, t, v in data]`,
  cases.map(([f, w, p, t, v]) => [f, w, p, t, t === 's' ? v : 'dixXo'.includes(t) ? v : hex(v)]));
  for (const [index, [flags, width, precision, type, value]] of cases.entries()) {
    const bits = [...flags].reduce((sum, flag) => sum | flagBits[flag], 0);
    const tail = [bits, width === '' ? -1 : Number(width), precision === '' ? -1 : Number(precision.slice(1)), type.charCodeAt(0)];
    const text = runtime.text((b) => type === 's' ? runtime.exports.rt_text_percent_str(b, runtime.str(value), ...tail)
      : 'dixXo'.includes(type) ? runtime.exports.rt_text_percent_int64(b, BigInt(value), ...tail)
        : runtime.exports.rt_text_percent_float64(b, value, ...tail));
    assert.equal(text, expected[index], `'%${flags}${width}${precision}${type}' % ${value}`);
  }
});

test('repr of str equals CPython', () => {
  const runtime = new Runtime().initialize();
  const values = ['', 'a', "it's", '"', `'"`, '\\', '\n\t\r\x00\x7f', 'é', '\u00a0\u00ad', '\u200b', '😀', '\u{e0001}', '\ue000', '中文'];
  const expected = python('result = [repr(s) for s in data]', values);
  for (const [index, value] of values.entries()) {
    const str = runtime.str(value);
    assert.equal(runtime.text((b) => runtime.exports.rt_text_repr_str(b, str)), expected[index]);
    runtime.exports.rt_release(str);
  }
});

test('prints reach the host in order, volatile pieces apart', () => {
  const runtime = new Runtime().initialize();
  const { rt_text_print_begin, rt_text_int64, rt_text_volatile, rt_text_print_end, rt_text_flush } = runtime.exports;
  const print = (fd, ...pieces) => {
    const builder = rt_text_print_begin(fd);
    for (const [value, isVolatile] of pieces) {
      rt_text_volatile(builder, Number(isVolatile));
      rt_text_int64(builder, value);
    }
    rt_text_volatile(builder, 0);
    assert.equal(rt_text_print_end(builder), 0);
  };
  print(1, [1n, false], [2n, true], [3n, false]);
  print(2, [4n, true]);
  print(1, [5n, false]);
  rt_text_flush();
  const merged = [];
  for (const [fd, text] of runtime.written) {
    if (merged.at(-1)?.[0] === fd) merged.at(-1)[1] += text;
    else merged.push([fd, text]);
  }
  assert.deepEqual(merged, [[1, '1'], [3, '2'], [1, '3'], [2, '4'], [1, '5']]);
});

test('a print during a print keeps both apart', () => {
  const runtime = new Runtime().initialize();
  const { rt_text_print_begin, rt_text_int64, rt_text_print_end, rt_text_flush } = runtime.exports;
  const outer = rt_text_print_begin(1);
  rt_text_int64(outer, 1n);
  const inner = rt_text_print_begin(1);
  rt_text_int64(inner, 2n);
  rt_text_print_end(inner);
  rt_text_int64(outer, 3n);
  rt_text_print_end(outer);
  rt_text_flush();
  assert.equal(runtime.written.map(([, text]) => text).join(''), '213');
});

test('few lines are handed over at once, many are gathered', () => {
  const runtime = new Runtime().initialize();
  const { rt_text_print_begin, rt_text_int64, rt_text_print_end, rt_text_flush } = runtime.exports;
  const print = (value) => {
    const builder = rt_text_print_begin(1);
    rt_text_int64(builder, value);
    rt_text_print_end(builder);
  };
  for (let i = 1; i <= 5; i++) {
    print(BigInt(i));
    assert.equal(runtime.written.length, i);
  }
  for (let i = 0; i < 50000; i++) print(1234567n);
  rt_text_flush();
  assert.ok(runtime.written.length < 5000, `${runtime.written.length} calls`);
  assert.equal(runtime.written.map(([, text]) => text).join(''), `12345${'1234567'.repeat(50000)}`);
});
