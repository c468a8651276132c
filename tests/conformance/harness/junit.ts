export interface Verdict {
  name: string;
  failures: string[];
  seconds: number;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML allows it: without control characters. */
function toXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character]!).replace(/[^\P{Cc}\t\n\r]/gu, '?');
}

export function toJunit(suite: string, verdicts: Verdict[]): string {
  const failed = verdicts.filter(({ failures }) => failures.length > 0).length;
  const cases = verdicts.map(({ name, failures, seconds }) => {
    const body = failures.map((text) => `<failure>${toXml(text)}</failure>`).join('');
    return `  <testcase classname="${suite}" name="${toXml(name)}" time="${seconds.toFixed(3)}">${body}</testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="${suite}" tests="${verdicts.length}" failures="${failed}" errors="0" skipped="0">`,
    ...cases,
    '</testsuite>',
    '',
  ].join('\n');
}
