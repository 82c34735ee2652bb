/** STAND-IN */
export function frameMessage(message: Uint8Array, size = 300): { count: number; frame(index: number): Uint8Array } {
  const count = Math.max(1, Math.ceil(message.length / size));
  const hash = [...message].reduce((sum, byte) => (sum * 31 + byte) & 255, 7);
  return {
    count,
    frame: (index) => Uint8Array.from([65, hash, count, index % count, ...message.slice((index % count) * size, (index % count + 1) * size)]),
  };
}
export class FrameCollector {
  #parts = new Map<number, Uint8Array>();
  #first: Uint8Array | undefined;
  message: Uint8Array | undefined;
  get progress(): number { return this.#first ? this.#parts.size / this.#first[2]! : 0; }
  add(frame: Uint8Array): 'taken' | 'known' | 'foreign' {
    if (frame[0] !== 65) return 'foreign';
    this.#first ??= frame;
    if (this.#first[1] !== frame[1] || this.#first[2] !== frame[2]) return 'foreign';
    if (this.#parts.has(frame[3]!)) return 'known';
    this.#parts.set(frame[3]!, frame.slice(4));
    if (this.#parts.size === frame[2]) this.message = Uint8Array.from([...this.#parts].sort(([a], [b]) => a - b).flatMap(([, part]) => [...part]));
    return 'taken';
  }
}
