/** Links that carry a program: `#v1/` deflated code and options, `#src=` plain code, `#example/<id>`. No server. */

export interface SharedProgram {
  source: string;
  threads?: number;
}

export type LinkedProgram = { kind: 'program'; program: SharedProgram } | { kind: 'example'; id: string };

const kPackedPrefix = '#v1/';
const kPlainPrefix = '#src=';
const kExamplePrefix = '#example/';
/** A link unpacks to no more than this: a small link must not fill the memory. */
const kMostCharacters = 1 << 20;

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

async function deflate(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > kMostCharacters) {
      await reader.cancel();
      throw new Error('the program in this link is too long');
    }
  }
}

/** The fragment, `#v1/...`, that carries a program. */
export async function packProgram(program: SharedProgram): Promise<string> {
  return kPackedPrefix + toBase64Url(await deflate(JSON.stringify(program)));
}

/** Undefined for a fragment that carries no program; throws on one that is damaged. */
export async function readLink(hash: string): Promise<LinkedProgram | undefined> {
  if (hash.startsWith(kExamplePrefix))
    return { kind: 'example', id: decodeURIComponent(hash.slice(kExamplePrefix.length)) };
  if (hash.startsWith(kPlainPrefix)) {
    return { kind: 'program', program: { source: decodeURIComponent(hash.slice(kPlainPrefix.length)) } };
  }
  if (!hash.startsWith(kPackedPrefix)) return undefined;
  const value: unknown = JSON.parse(await inflate(fromBase64Url(hash.slice(kPackedPrefix.length))));
  if (
    typeof value !== 'object' ||
    value === null ||
    !('source' in value) ||
    typeof value.source !== 'string'
  ) {
    throw new Error('this link carries no program');
  }
  const program: SharedProgram = { source: value.source };
  if ('threads' in value && Number.isInteger(value.threads)) program.threads = value.threads as number;
  return { kind: 'program', program };
}
