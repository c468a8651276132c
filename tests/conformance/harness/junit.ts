export interface Verdict {
  name: string;
  failures: string[];
  seconds: number;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML allows it: without control characters. */
function escape(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text
    .replace(/[&<>"]/g, (character) => escapes[character]!)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '?');
}

export function toJunit(suite: string, verdicts: Verdict[]): string {
  const failed = verdicts.filter(({ failures }) => failures.length > 0).length;
  const cases = verdicts.map(({ name, failures, seconds }) => {
    const body = failures.map((text) => `<failure>${escape(text)}</failure>`).join('');
    return `  <testcase classname="${suite}" name="${escape(name)}" time="${seconds.toFixed(3)}">${body}</testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="${suite}" tests="${verdicts.length}" failures="${failed}" errors="0" skipped="0">`,
    ...cases,
    '</testsuite>',
    '',
  ].join('\n');
}
