import { readFileSync } from 'node:fs';

/** A file that cannot be compiled at all, in one sentence. */
export class FileError extends Error {}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied',
};

/** The text of a UTF-8 file, a byte order mark removed. */
export function readSource(file: string): string {
  const bytes = readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileError(`"${file}" is not UTF-8 text: ${describeFirstFault(bytes)}.`);
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new FileError(`Cannot read "${file}": ${reasons[code] ?? String(error)}.`);
  }
}

function describeFirstFault(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const line = lines.findIndex((text) => {
    try {
      decoder.decode(Buffer.from(text, 'latin1'));
      return false;
    } catch {
      return true;
    }
  });
  return `see line ${line + 1}`;
}
