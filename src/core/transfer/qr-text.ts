const abc = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
export function frameToText(frame: Uint8Array): string {
  let text = '';
  for (let i = 0; i < frame.length; i += 2) {
    const two = i + 1 < frame.length;
    let n = two ? frame[i]! * 256 + frame[i + 1]! : frame[i]!;
    for (let k = 0; k < (two ? 3 : 2); k += 1) { text += abc[n % 45]; n = Math.floor(n / 45); }
  }
  return text;
}
export function textToFrame(text: string): Uint8Array | undefined {
  const out: number[] = [];
  for (let i = 0; i < text.length; i += 3) {
    const part = [...text.slice(i, i + 3)].map((c) => abc.indexOf(c));
    if (part.length < 2 || part.includes(-1)) return undefined;
    const n = part.reduceRight((sum, value) => sum * 45 + value, 0);
    if (part.length === 3) out.push(n >> 8, n & 255); else out.push(n);
  }
  return Uint8Array.from(out);
}
