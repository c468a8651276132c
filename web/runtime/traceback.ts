import type { TracebackFrame } from '../protocol/run';
import { caretLine } from './carets';

/** Identical frames shown before the rest is counted (traceback.c). */
const recursiveCutoff = 3;

/** The text python3.11 prints for an uncaught exception. `frames` outermost first. */
export function formatTraceback(
  frames: TracebackFrame[],
  type: string,
  message: string | null,
  fileName: string,
  source: string,
): string {
  const lines = source.split(/\r\n|\n|\r/);
  const out: string[] = [];
  if (frames.length > 0) out.push('Traceback (most recent call last):');
  let repeated = 0;
  frames.forEach((frame, i) => {
    const previous = frames[i - 1];
    const same = previous?.line === frame.line && previous.function === frame.function;
    if (!same) {
      noteRepetition(out, repeated);
      repeated = 0;
    }
    repeated += 1;
    if (repeated > recursiveCutoff) return;
    out.push(`  File "${fileName}", line ${frame.line}, in ${frame.function}`);
    const line = lines[frame.line - 1];
    if (line === undefined || line.trim() === '') return;
    out.push(`    ${line.trim()}`);
    const carets = caretLine(line, frame.column, frame.endColumn, frame.line === frame.endLine);
    if (carets !== null) out.push(`    ${carets}`);
  });
  noteRepetition(out, repeated);
  out.push(message ? `${type}: ${message}` : type);
  return `${out.join('\n')}\n`;
}

function noteRepetition(out: string[], repeated: number): void {
  const more = repeated - recursiveCutoff;
  if (more > 0) out.push(`  [Previous line repeated ${more} more time${more > 1 ? 's' : ''}]`);
}
