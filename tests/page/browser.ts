import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

const kFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Long enough for two Pythons to be loaded and the rounds to end on a busy machine. */
export const kRunMilliseconds = 90_000;

let browser: Browser;
let faults: string[] = [];

/** Every file of browser tests calls this once: one browser for the file, no uncaught error in any page of it. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: kFlags });
  }, 60_000);
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(faults).toEqual([]);
    faults = [];
  });
}

export interface OpenOptions extends BrowserContextOptions {
  /** Before anything is loaded. */
  before?: (page: Page) => Promise<unknown>;
}

/** A page of its own context, with the program of `fragment`, its editor and a compiler ready. */
export async function openPage(fragment: string, { before, ...options }: OpenOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(String(error.stack)));
  await before?.(page);
  await page.goto(inject('pageUrl') + fragment);
  await page.locator('#badge-compiler:not([data-backend=none])').waitFor({ timeout: 60_000 });
  if (!options.hasTouch) await page.locator('[data-editor=monaco]').waitFor();
  return page;
}

export function openSource(source: string, options: OpenOptions = {}): Promise<Page> {
  return openPage(`#src=${encodeURIComponent(source)}`, options);
}

export async function waitForActivity(page: Page, activity: string): Promise<void> {
  await page.locator(`body[data-activity=${activity}]`).waitFor({ timeout: kRunMilliseconds });
}

/** Presses Run and waits until nothing goes on any more, however short that was. */
export async function run(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { body } = document;
        const observer = new MutationObserver(() => {
          if (body.dataset.activity !== 'idle') return;
          observer.disconnect();
          resolve();
        });
        observer.observe(body, { attributeFilter: ['data-activity'] });
        document.getElementById('run')?.click();
      }),
  );
}

export interface Bar {
  variant: string;
  median: number;
  samples: number;
  label: string;
}

/** The numbers of the chart. */
export function readBars(page: Page): Promise<Bar[]> {
  return page.locator('#chart [data-variant]').evaluateAll((rows) =>
    rows.map((row) => ({
      variant: row.getAttribute('data-variant') ?? '',
      median: Number(row.getAttribute('data-median')),
      samples: Number(row.getAttribute('data-samples')),
      label: row.querySelector('.value')?.textContent ?? '',
    })),
  );
}

export async function readOutput(page: Page): Promise<string> {
  return (await page.locator('#output').textContent()) ?? '';
}

export function savedSource(page: Page): Promise<string> {
  return page.evaluate(() => JSON.parse(localStorage.getItem('wasmba.draft') ?? '{}').source);
}
