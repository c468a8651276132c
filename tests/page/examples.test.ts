import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kRunMilliseconds, openPage, readBars, readOutput, run, useBrowser } from './browser';

const folder = fileURLToPath(new URL('../../web/examples/', import.meta.url));

/** Parallel examples, by whether they have a bar for all threads; the others say why not. */
const kExamples: [id: string, parallel: boolean, numpy: boolean][] = [
  ['mandelbrot', true, true],
  ['pi', true, false],
  ['nbody', true, true],
  ['heat', true, true],
  ['sieve', false, true],
  ['list_sum', false, false],
];

function python(id: string): string {
  const env = { ...process.env, PYTHONWARNINGS: 'ignore', PYTHONDONTWRITEBYTECODE: '1' };
  return execFileSync('/usr/bin/python3', [`${folder}${id}.py`], { env, encoding: 'utf8' });
}

useBrowser();

describe('example', () => {
  it.each(kExamples)(
    '%s runs compiled and interpreted, with equal output and bars',
    async (id, parallel, numpy) => {
      const page = await openPage(`#example/${id}`);
      await run(page);
      expect(await page.locator('#verdict').getAttribute('data-verdict')).toBe('equal');
      if (id !== 'pi') expect((await readOutput(page)).trimEnd()).toBe(python(id).trimEnd());

      const bars = await readBars(page);
      const expected = ['interpreted', 'oneThread', ...(parallel ? ['allThreads'] : [])];
      expect(bars.map(({ variant }) => variant)).toEqual(expected);
      for (const bar of bars) {
        expect(bar.median).toBeGreaterThan(0);
        expect(bar.samples).toBeGreaterThanOrEqual(bar.variant === 'interpreted' ? 1 : 3);
        expect(bar.label).toMatch(/^[\d.]+ (µs|ms|s)/);
      }
      const missing = page.locator('#chart [data-missing=allThreads]');
      expect(await missing.count()).toBe(parallel ? 0 : 1);
      if (!parallel) expect(await missing.textContent()).toContain('no loop of this program ran in parallel');

      const environment = await page.locator('#environment').textContent();
      expect(environment).toContain('isolated');
      expect(environment).toMatch(numpy ? /CPython 3\.\d+(\.\d+)? \+ NumPy \d/ : /CPython 3\.\d+ in Pyodide/);
      expect(readFileSync(`${folder}${id}.py`, 'utf8').includes('numpy')).toBe(numpy);
    },
    kRunMilliseconds,
  );

  it(
    'mandelbrot becomes a picture: many colours, dark inside, light outside the border',
    async () => {
      const page = await openPage('#example/mandelbrot');
      await page.locator('#compare').uncheck({ force: true });
      await run(page);
      const { colours, inside, nearBorder, size } = await page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('#picture')!;
        const { data, width, height } = canvas
          .getContext('2d')!
          .getImageData(0, 0, canvas.width, canvas.height);
        const brightness = (re: number, im: number) => {
          const column = Math.round(((re + 2.3) / 3.2) * (width - 1));
          const row = Math.round(((1.2 - im) / 2.4) * (height - 1));
          const at = 4 * (row * width + column);
          return (data[at]! + data[at + 1]! + data[at + 2]!) / 3;
        };
        const seen = new Set(new Uint32Array(data.buffer));
        return {
          size: [width, height],
          colours: seen.size,
          inside: [brightness(-0.2, 0), brightness(-1, 0)],
          nearBorder: brightness(0.4, 0.36),
        };
      });
      expect(size).toEqual([400, 300]);
      expect(colours).toBeGreaterThan(100);
      expect(Math.max(...inside)).toBeLessThan(10);
      expect(nearBorder).toBeGreaterThan(60);
    },
    kRunMilliseconds,
  );
});
