import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { serveFile } from '../../../web/tools/static-files.mjs';
import { pageFolder, wasmCompilerFolder, webFolder } from '../files';
import type { BenchPage } from '../page/page';
import type { ColdRun, CompileFacts, ProgramHost, ProgramRun, ProgramSource } from './program_host';

const executable = '/usr/bin/chromium';
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];

const mounts = [
  { prefix: '/compiler/', folder: wasmCompilerFolder },
  { prefix: '/', folder: pageFolder },
];

declare const bench: BenchPage;

/** Wasmba in a page of Chromium that stays open, cross-origin isolated; the compiler in a worker, as in the product's page. */
export class BrowserHost implements ProgramHost {
  private server: Server | null = null;
  private browser: Browser | null = null;
  private page: Page | null = null;
  readonly endings: string[] = [];

  async start(): Promise<void> {
    this.close();
    const server = createServer((request, response) => {
      response.setHeader('cross-origin-opener-policy', 'same-origin');
      response.setHeader('cross-origin-embedder-policy', 'require-corp');
      serveFile(mounts, request, response).then(
        (found) => found || response.writeHead(404).end(),
        () => response.destroy(),
      );
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // Too large to bundle, and not found from where the bundle lies.
    const { chromium }: typeof import('playwright-core') = createRequire(webFolder)('playwright-core');
    const browser = await chromium.launch({ executablePath: executable, args: flags });
    this.browser = browser;
    browser.on('disconnected', () => this.end(browser, 'Chromium ended'));
    this.page = await browser.newPage();
    this.page.on('crash', () => this.end(browser, "Chromium's page crashed"));
    await this.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await this.page.evaluate(() => bench.ready);
  }

  load(program: ProgramSource): Promise<CompileFacts> {
    return this.page!.evaluate((given) => bench.load(given), program);
  }

  run(name: string, threads: number): Promise<ProgramRun> {
    return this.page!.evaluate(([name, threads]) => bench.run(name, threads), [name, threads] as const);
  }

  cold(program: ProgramSource, threads: number): Promise<ColdRun> {
    return this.page!.evaluate(([program, threads]) => bench.cold(program, threads), [
      program,
      threads,
    ] as const);
  }

  description(): string {
    return `Chromium ${this.browser?.version()}`;
  }

  async peakBytes(): Promise<number | undefined> {
    return undefined;
  }

  close(): void {
    const { browser } = this;
    this.browser = null;
    void browser?.close();
    this.server?.close();
  }

  private end(browser: Browser, reason: string): void {
    if (this.browser !== browser) return;
    this.endings.push(reason);
    this.close();
  }
}
