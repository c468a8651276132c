/**
 * Output of all threads on its way to the page: records in a SharedArrayBuffer, one reader, many writers.
 * A writer posts one doorbell message at most until the reader has drained, so a program that prints
 * without end floods neither the message queue nor memory: it blocks while the ring is full.
 */

const header = { lock: 0, read: 1, written: 2, doorbell: 3, closed: 4, stop: 5, words: 6 } as const;
const headerBytes = 32;
const recordHeaderBytes = 8;
const capacity = 1 << 18;
const longestRecord = capacity / 4;

export class OutputRing {
  private readonly words: Int32Array;
  private readonly data: Uint8Array;

  constructor(readonly buffer: SharedArrayBuffer) {
    this.words = new Int32Array(buffer, 0, header.words);
    this.data = new Uint8Array(buffer, headerBytes, capacity);
  }

  static create(): OutputRing {
    return new OutputRing(new SharedArrayBuffer(headerBytes + capacity));
  }

  /** Reader: as new, for the next run. No writer may be active. */
  reset(): void {
    this.words.fill(0);
  }

  /** Reader: writers neither wait nor write from now on. */
  close(): void {
    Atomics.store(this.words, header.closed, 1);
    Atomics.notify(this.words, header.read);
  }

  /** Reader: wakes sleepers for good. */
  stop(): void {
    Atomics.store(this.words, header.stop, 1);
    Atomics.notify(this.words, header.stop);
  }

  /** Writer: sleeps in wall-clock time or until stop(). */
  sleep(milliseconds: number): void {
    Atomics.wait(this.words, header.stop, 0, milliseconds);
  }

  /** Writer (may block): `ring` is called when the reader has to be told. */
  write(fd: number, bytes: Uint8Array, ring: () => void): void {
    this.lock();
    for (let start = 0; start < bytes.length; start += longestRecord) {
      if (!this.put(fd, bytes.subarray(start, start + longestRecord), ring)) break;
    }
    this.unlock();
    this.callReader(ring);
  }

  /** Reader: takes all there is. The bytes given are a copy. */
  drain(take: (fd: number, bytes: Uint8Array<ArrayBuffer>) => void): void {
    Atomics.store(this.words, header.doorbell, 0);
    const end = Atomics.load(this.words, header.written);
    let at = Atomics.load(this.words, header.read);
    while (at !== end) {
      const record = new DataView(this.copyOut(at, recordHeaderBytes).buffer);
      const length = record.getUint32(4, true);
      const bytes = this.copyOut((at + recordHeaderBytes) | 0, length);
      at = (at + recordHeaderBytes + length) | 0;
      Atomics.store(this.words, header.read, at);
      Atomics.notify(this.words, header.read);
      take(record.getUint32(0, true), bytes);
    }
  }

  private put(fd: number, bytes: Uint8Array, ring: () => void): boolean {
    const size = recordHeaderBytes + bytes.length;
    for (;;) {
      if (Atomics.load(this.words, header.closed) === 1) return false;
      const read = Atomics.load(this.words, header.read);
      const used = (Atomics.load(this.words, header.written) - read) | 0;
      if (used + size <= capacity) break;
      this.callReader(ring);
      Atomics.wait(this.words, header.read, read, 100);
    }
    const record = new Uint8Array(recordHeaderBytes);
    const view = new DataView(record.buffer);
    view.setUint32(0, fd, true);
    view.setUint32(4, bytes.length, true);
    const at = Atomics.load(this.words, header.written);
    this.copyIn(at, record);
    this.copyIn((at + recordHeaderBytes) | 0, bytes);
    Atomics.store(this.words, header.written, (at + size) | 0);
    return true;
  }

  private callReader(ring: () => void): void {
    if (Atomics.exchange(this.words, header.doorbell, 1) === 0) ring();
  }

  private copyIn(position: number, bytes: Uint8Array): void {
    const at = position & (capacity - 1);
    const first = Math.min(bytes.length, capacity - at);
    this.data.set(bytes.subarray(0, first), at);
    this.data.set(bytes.subarray(first), 0);
  }

  private copyOut(position: number, length: number): Uint8Array<ArrayBuffer> {
    const at = position & (capacity - 1);
    const first = Math.min(length, capacity - at);
    const bytes = new Uint8Array(length);
    bytes.set(this.data.subarray(at, at + first));
    bytes.set(this.data.subarray(0, length - first), first);
    return bytes;
  }

  private lock(): void {
    while (Atomics.compareExchange(this.words, header.lock, 0, 1) !== 0) {
      Atomics.wait(this.words, header.lock, 1, 10);
    }
  }

  private unlock(): void {
    Atomics.store(this.words, header.lock, 0);
    Atomics.notify(this.words, header.lock, 1);
  }
}
