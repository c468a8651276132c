import type { AimSubject } from './aims';

/** Why aims are missed, found by reading the emitted WAT and the code of both engines; the page of results shows those that are. */
export const explanations: Record<string, string | undefined> = {};

export const aimExplanations: Partial<Record<AimSubject, string>> = {};
