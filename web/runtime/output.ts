import type { OutputPiece } from '../protocol/run';
import { outputFd } from './layout';

interface OutputOptions {
  /** Characters. */
  limit: number;
  keep: boolean;
  onOutput: ((pieces: OutputPiece[]) => void | Promise<void>) | undefined;
}

/** Decodes what the program writes into pieces, keeps them up to a limit and hands them on. */
export class Output {
  readonly pieces: OutputPiece[] = [];
  truncated = false;
  private readonly decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  private fresh: OutputPiece[] = [];
  private length = 0;

  constructor(private readonly options: OutputOptions) {}

  /** UTF-8; a character may be split between two calls. `bytes` must not be shared memory. */
  accept(fd: number, bytes: Uint8Array<ArrayBuffer>): void {
    const stream = fd === outputFd.stderr ? 'stderr' : 'stdout';
    const text = this.decoders[stream].decode(bytes, { stream: true });
    this.add({ stream, text, volatile: fd === outputFd.volatileStdout });
  }

  /** Hands on what has come since the last call. */
  async flush(): Promise<void> {
    if (this.fresh.length === 0) return;
    const fresh = this.fresh;
    this.fresh = [];
    await this.options.onOutput?.(fresh);
  }

  finish(): Promise<void> {
    this.add({ stream: 'stdout', text: this.decoders.stdout.decode(), volatile: false });
    this.add({ stream: 'stderr', text: this.decoders.stderr.decode(), volatile: false });
    return this.flush();
  }

  /** Throws away everything that comes from now on and says so in the output. */
  truncate(): void {
    if (this.truncated) return;
    this.append({
      stream: 'stderr',
      text: `\n[output cut here: more than ${this.options.limit} characters]\n`,
      volatile: false,
    });
    this.truncated = true;
  }

  private add(piece: OutputPiece): void {
    if (this.truncated || piece.text === '') return;
    const room = this.options.limit - this.length;
    if (piece.text.length <= room) {
      this.append(piece);
      return;
    }
    if (room > 0) this.append({ ...piece, text: piece.text.slice(0, room) });
    this.truncate();
  }

  private append(piece: OutputPiece): void {
    this.length += piece.text.length;
    extend(this.fresh, piece);
    if (this.options.keep) extend(this.pieces, piece);
  }
}

function extend(pieces: OutputPiece[], piece: OutputPiece): void {
  const last = pieces.at(-1);
  if (last && last.stream === piece.stream && last.volatile === piece.volatile) last.text += piece.text;
  else pieces.push({ ...piece });
}
