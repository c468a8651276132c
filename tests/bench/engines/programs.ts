import type { Compilation } from '../../../web/protocol/compile';
import type { Platform } from '../../../web/runtime/platform';
import { createProgram, type Program } from '../../../web/runtime/program';
import type { ColdRun, Compile, CompileFacts, ProgramRun, ProgramSource } from './program_host';
import { toProgramRun } from './program_host';

/** Compiled programs by name: the part of a ProgramHost that is the same in Node and in a page. */
export class Programs {
  private readonly programs = new Map<string, Program>();
  private coldRuns = 0;

  constructor(
    private readonly compile: Compile,
    private readonly platform: Platform,
  ) {}

  async load(source: ProgramSource): Promise<CompileFacts> {
    const { compilation, facts } = await this.build(source);
    this.programs.get(source.name)?.close();
    this.programs.set(source.name, await this.create(source, compilation));
    return facts;
  }

  run(name: string, threads: number): Promise<ProgramRun> {
    return runOnce(this.programs.get(name)!, threads);
  }

  async cold(source: ProgramSource, threads: number): Promise<ColdRun> {
    const { compilation, facts } = await this.build(source);
    this.coldRuns += 1;
    // V8 keeps the code of modules whose bytes it knows.
    const wasm = withCustomSection(compilation.wasm, `cold${this.coldRuns}`);
    const program = await this.create(source, { ...compilation, wasm });
    const run = await runOnce(program, threads);
    program.close();
    return { compile: facts, moduleMilliseconds: program.moduleMilliseconds, run };
  }

  private async build({
    name,
    source,
  }: ProgramSource): Promise<{ compilation: Compilation; facts: CompileFacts }> {
    const start = performance.now();
    const compilation = await this.compile(source, { fileName: `${name}.py` });
    const milliseconds = performance.now() - start;
    const { result, wasm } = compilation;
    if (!result.ok) throw new Error(result.rendered);
    return { compilation, facts: { milliseconds, timings: result.timings, moduleBytes: wasm.length } };
  }

  private create({ source, argv }: ProgramSource, { result, wasm }: Compilation): Promise<Program> {
    return createProgram({ wasm, manifest: result.manifest!, source, argv }, this.platform);
  }
}

async function runOnce(program: Program, threads: number): Promise<ProgramRun> {
  const start = performance.now();
  const result = await program.run({ threads });
  return toProgramRun(result, performance.now() - start);
}

/** The module with an empty section of that name at its end. */
function withCustomSection(wasm: Uint8Array<ArrayBuffer>, name: string): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(name);
  const section = Uint8Array.of(0, text.length + 1, text.length, ...text);
  const longer = new Uint8Array(wasm.length + section.length);
  longer.set(wasm);
  longer.set(section, wasm.length);
  return longer;
}
