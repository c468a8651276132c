import { describe, expect, it } from 'vitest';
import { compareOutputs } from '../../web/bench/compare';

const fixed = (text: string) => ({ text, volatile: false });
const volatile = (text: string) => ({ text, volatile: true });

describe('outputs', () => {
  it('agree however the text was cut into pieces', () => {
    expect(
      compareOutputs([fixed('a'), fixed('b\nc'), fixed('\n')], [fixed('ab\n'), fixed('c\n')]).equal,
    ).toBe(true);
  });

  it('differ in the line, with both sides shown', () => {
    const { equal, differences } = compareOutputs([fixed('one\ntwo\n')], [fixed('one\n2\n')]);
    expect(equal).toBe(false);
    expect(differences).toEqual([{ line: 2, left: 'two', right: '2' }]);
  });

  it('differ when one side has more lines, or no line break at the end', () => {
    expect(compareOutputs([fixed('a\nb\n')], [fixed('a\n')]).equal).toBe(false);
    expect(compareOutputs([fixed('a\n')], [fixed('a')]).equal).toBe(false);
  });

  it('let volatile text stand against any text without a line break', () => {
    const left = [fixed('took '), volatile('1.25'), fixed(' s\n')];
    expect(compareOutputs(left, [fixed('took 980.5 s\n')])).toMatchObject({ equal: true, leftOut: 1 });
    expect(compareOutputs(left, [fixed('took  s\n')]).equal).toBe(true);
    expect(compareOutputs(left, [fixed('took 1\n2 s\n')]).equal).toBe(false);
    expect(compareOutputs(left, [fixed('took 1.25 ms\n')]).equal).toBe(false);
  });

  it('keep line breaks inside volatile text', () => {
    expect(compareOutputs([volatile('1\n2\n')], [fixed('3\n4\n')]).equal).toBe(true);
    expect(compareOutputs([volatile('1\n2\n')], [fixed('3\n')]).equal).toBe(false);
    expect(compareOutputs([volatile('1\n')], [fixed('3\nmore')]).equal).toBe(false);
  });

  it('agree with volatile text on both sides', () => {
    const left = [fixed('x='), volatile('1'), fixed(' y=2\n')];
    const right = [fixed('x='), volatile('77'), fixed('=2\n')];
    expect(compareOutputs(left, right).equal).toBe(true);
    expect(compareOutputs(left, [volatile('q'), fixed('z\n')]).equal).toBe(false);
  });

  it('of a hundred thousand characters on a line are compared in time', () => {
    const long = 'ab'.repeat(50_000);
    const left = [volatile('1'), fixed(long), volatile('2'), fixed('\n')];
    expect(compareOutputs(left, [fixed(`9${long}9\n`)]).equal).toBe(true);
  });

  it('show at most a few differences', () => {
    const many = (word: string) => [fixed(`${word}\n`.repeat(100))];
    expect(compareOutputs(many('a'), many('b')).differences.length).toBe(5);
  });
});
