import { describe, expect, inject, it } from 'vitest';
import {
  kRunMilliseconds,
  openPage,
  openSource,
  readBars,
  readOutput,
  run,
  savedSource,
  useBrowser,
  waitForActivity,
} from './browser';

useBrowser();

describe('Run', () => {
  it(
    'draws no bars when CPython prints something else, and shows where',
    async () => {
      const page = await openSource('x = 3\nfor i in range(50):\n    x *= 3\nprint("power")\nprint(x)\n');
      await run(page);
      expect(await page.locator('#verdict').getAttribute('data-verdict')).toBe('different');
      expect(await page.locator('.diff tr').nth(1).textContent()).toMatch(/^2/);
      expect(await readBars(page)).toEqual([]);
    },
    kRunMilliseconds,
  );

  it(
    'leaves what the clock says out of the comparison, and says so',
    async () => {
      const page = await openSource(
        'import time\nstart = time.perf_counter()\ntotal = 0\nfor i in range(100000):\n    total += i\nprint(total)\nprint("took", time.perf_counter() - start, "s")\n',
      );
      await run(page);
      expect(await page.locator('#verdict').getAttribute('data-verdict')).toBe('equal');
      expect(await page.locator('#verdict').textContent()).toContain('left out of the comparison');
      expect(await page.locator('#output .volatile').count()).toBeGreaterThan(0);
    },
    kRunMilliseconds,
  );

  it('loads nothing of Python before it is asked for', async () => {
    const requests: string[] = [];
    const page = await openSource('print(1 + 1)\n', {
      before: async (each) => {
        each.on('request', (request) => requests.push(request.url()));
      },
    });
    await page.locator('#compare').uncheck({ force: true });
    await run(page);
    expect((await readOutput(page)).trim()).toBe('2');
    expect(requests.filter((url) => url.includes('pyodide'))).toEqual([]);
  });

  it('starts and stops by keys', async () => {
    const page = await openSource('i = 0\nwhile True:\n    i += 1\n');
    await page.locator('.monaco-host').click();
    for (const key of ['Control+Enter', 'Shift+Enter']) {
      await page.keyboard.press(key);
      await waitForActivity(page, 'running');
      await page.keyboard.press('Control+.');
      await waitForActivity(page, 'idle');
      expect(await readOutput(page)).toContain('Stopped.');
    }
    expect(await savedSource(page)).toBe('i = 0\nwhile True:\n    i += 1\n');
  });
});

describe('two Runs at once', () => {
  it(
    'end as one, with the output of one',
    async () => {
      const page = await openSource('for i in range(3):\n    print("line", i)\n');
      await page.locator('#compare').uncheck({ force: true });
      await page.evaluate(() => {
        for (let i = 0; i < 5; i++) document.getElementById('run')?.click();
      });
      await expect
        .poll(() => readOutput(page), { timeout: kRunMilliseconds })
        .toBe('line 0\nline 1\nline 2\n');
      await waitForActivity(page, 'idle');
      await run(page);
      expect(await readOutput(page)).toBe('line 0\nline 1\nline 2\n');
    },
    kRunMilliseconds,
  );
});

describe('Stop', () => {
  it.each(['', 'import numpy as np\n'])(
    'ends an endless interpreted run (%j)',
    async (header) => {
      // Compiled, such a loop is one multiplication; CPython would take hours.
      const page = await openSource(
        `${header}total = 0\nfor i in range(40_000_000_000):\n    total += 2\nprint(total)\n`,
      );
      await page.locator('#run').click();
      await waitForActivity(page, 'interpreting');
      expect(await readOutput(page)).toContain('80000000000');
      await page.locator('#stop').click();
      await waitForActivity(page, 'idle');
      expect(await page.locator('#verdict').textContent()).toContain('nothing was compared');
      expect(await readBars(page)).toEqual([]);
    },
    kRunMilliseconds,
  );
});

describe('the pointer', () => {
  it('on an expression shows its type', async () => {
    const page = await openSource('ratio = 1 / 3\nprint(ratio)\n');
    const name = page.locator('.view-line').nth(1).getByText('ratio').first();
    await name.waitFor();
    const hover = page.locator('.monaco-hover:visible', { hasText: 'ratio: float64' }).first();
    const isShown = async () => {
      await page.mouse.move(0, 0);
      await name.hover({ force: true });
      return hover.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(isShown, { timeout: 20_000 }).toBe(true);
  });
});

describe('an error', () => {
  it('in the program is a squiggle with its message in the hover, and a line in the list', async () => {
    const page = await openSource(
      'def area(width, height):\n    return widht * height\n\nprint(area(2, 3))\n',
    );
    const squiggle = page.locator('.squiggly-error').first();
    await squiggle.waitFor();
    const problem = page.locator('#problems button.error').first();
    expect(await problem.locator('.place').textContent()).toMatch(/^2:12/);
    expect(await problem.textContent()).toContain('widht');
    // Monaco listens on the lines above the squiggle.
    const hover = page.locator('.monaco-hover:visible', { hasText: 'widht' }).first();
    // A page that is still busy may miss a movement of the mouse.
    const isShown = async () => {
      await page.mouse.move(0, 0);
      await squiggle.hover({ force: true });
      return hover.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(isShown, { timeout: 20_000 }).toBe(true);
    await run(page);
    expect(await readOutput(page)).toContain('does not compile');
    expect(await readBars(page)).toEqual([]);
  });

  it('goes away when the text is mended', async () => {
    const page = await openSource('print(valeu)\n');
    await page.locator('#problems button.error').first().waitFor();
    await page.locator('.monaco-host').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('valeu = 1\n');
    await page.locator('#problems').waitFor({ state: 'hidden' });
  });

  it('at run time is a traceback whose line leads into the program', async () => {
    const page = await openSource(
      'def share(total, parts):\n    return total // parts\n\nprint(share(1, 0))\n',
    );
    await run(page);
    const output = await readOutput(page);
    expect(output).toContain('Traceback (most recent call last):');
    expect(output).toContain('ZeroDivisionError');
    await page.locator('#output a[data-line="2"]').click();
    await page.keyboard.press('Home');
    await page.keyboard.type('#');
    expect(await savedSource(page)).toContain('\n    #return total');
  });
});

describe('a link', () => {
  it('brings the program back', async () => {
    const page = await openSource('print("first")\n');
    await page.locator('.monaco-host').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('print("héllo")');
    await page.keyboard.press('Control+s');
    await page.waitForURL(/#v1\//);
    const again = await openPage(new URL(page.url()).hash);
    expect(await savedSource(again)).toBe('print("first")\nprint("héllo")');
  });

  it('that is damaged is told, and the page goes on', async () => {
    const page = await openPage('#v1/AAAA');
    expect(await page.locator('#notice').textContent()).toContain('could not be read');
    expect(await page.locator('#examples').inputValue()).toBe('mandelbrot');
  });
});

describe('the page', () => {
  it('keeps what was typed for the next visit', async () => {
    const page = await openSource('x = 1\n');
    await page.locator('.monaco-host').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('y = 2');
    await page.evaluate(() => history.replaceState(null, '', location.pathname));
    await page.reload();
    await page.locator('[data-editor=monaco]').waitFor();
    await expect.poll(() => page.locator('.view-lines').textContent()).toContain('2');
  });

  it('shows what the compiler made of the program', async () => {
    const page = await openSource('def f(x):\n    return x * 2\n\nprint(f(4))\n');
    await page.getByRole('tab', { name: 'LLVM IR' }).click();
    await page.locator('#panel-llvm .dump', { hasText: 'define' }).waitFor();
    await page.getByRole('tab', { name: 'WAT' }).click();
    await page.locator('#panel-wat .dump', { hasText: '(module' }).waitFor();
    await page.getByRole('tab', { name: 'Typed IR' }).click();
    await page.locator('#panel-ir .dump', { hasText: 'f' }).waitFor();
  });

  it(
    'runs on one thread without isolation, and says so',
    async () => {
      const page = await openPage('#example/mandelbrot', {
        before: (each) =>
          each.route(`${inject('pageUrl')}**`, async (route) => {
            const response = await route.fetch();
            const headers = response.headers();
            delete headers['cross-origin-opener-policy'];
            delete headers['cross-origin-embedder-policy'];
            await route.fulfill({ response, headers });
          }),
      });
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
      expect(await page.locator('#badge-threads').textContent()).toBe('one thread');
      await run(page);
      expect(await page.locator('#verdict').getAttribute('data-verdict')).toBe('equal');
      expect((await readBars(page)).map(({ variant }) => variant)).toEqual(['interpreted', 'oneThread']);
      expect(await page.locator('#chart [data-missing=allThreads]').textContent()).toContain(
        'not cross-origin isolated',
      );
    },
    kRunMilliseconds,
  );

  it('gives touch devices a plain editor, and fits a phone', async () => {
    const page = await openPage('#example/list_sum', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.locator('textarea.plain-editor').waitFor();
    expect(await page.locator('.monaco-host').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.locator('#compare').uncheck({ force: true });
    await run(page);
    expect(await page.locator('#output').isVisible()).toBe(true);
    expect(await readOutput(page)).toContain('mean of the week');
  });
});
