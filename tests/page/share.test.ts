import { describe, expect, it } from 'vitest';
import { packProgram, readLink } from '../../web/app/share';

describe('links', () => {
  it.each(['', 'print("héllo 🐍")\n', 'x = 1\n'.repeat(5000)])('bring a program back', async (source) => {
    const fragment = await packProgram({ source, threads: 2 });
    expect(fragment).toMatch(/^#v1\/[\w-]*$/);
    expect(await readLink(fragment)).toEqual({ kind: 'program', program: { source, threads: 2 } });
  });

  it('make repeated text short', async () => {
    expect((await packProgram({ source: 'x = 1\n'.repeat(5000) })).length).toBeLessThan(300);
  });

  it('carry plain code and example names', async () => {
    expect(await readLink(`#src=${encodeURIComponent('print(1 + 1)\n# 100 %')}`)).toEqual({
      kind: 'program',
      program: { source: 'print(1 + 1)\n# 100 %' },
    });
    expect(await readLink('#example/nbody')).toEqual({ kind: 'example', id: 'nbody' });
  });

  it('of other kinds carry nothing', async () => {
    expect(await readLink('')).toBeUndefined();
    expect(await readLink('#results')).toBeUndefined();
  });

  it('that are damaged are refused', async () => {
    const fragment = await packProgram({ source: 'print(1)' });
    await expect(readLink(fragment.slice(0, -6))).rejects.toThrow();
    await expect(readLink('#v1/!!!')).rejects.toThrow();
  });

  it('that unpack to more than fits are refused', async () => {
    await expect(readLink(await packProgram({ source: 'a'.repeat(2_000_000) }))).rejects.toThrow('too long');
  });
});
