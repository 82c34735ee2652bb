/** Base45 of RFC 9285: two bytes in three signs of the alphanumeric mode of QR codes. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const BASE = ALPHABET.length;

/** Signs of the largest QR code in alphanumeric mode: version 40, level L. */
const MOST_TEXT = 4296;

/** What the QR code of a frame says: readers of QR codes give text, and not every one leaves bytes as they are. */
export function frameToText(frame: Uint8Array): string {
  let text = '';
  for (let i = 0; i < frame.length; i += 2) {
    const [first = 0, second] = frame.subarray(i, i + 2);
    text += second === undefined ? signs(first, 2) : signs(first * 256 + second, 3);
  }
  return text;
}

/** The frame; undefined where the text is no base45, or longer than a QR code. */
export function textToFrame(text: string): Uint8Array | undefined {
  if (text.length > MOST_TEXT || text.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 3) {
    const digits = Array.from(text.slice(i, i + 3), (sign) => ALPHABET.indexOf(sign));
    if (digits.includes(-1)) return undefined;
    const value = digits.reduceRight((sum, digit) => sum * BASE + digit, 0);
    if (value >= (digits.length === 2 ? 256 : 65_536)) return undefined;
    if (digits.length === 3) bytes.push(value >> 8);
    bytes.push(value & 255);
  }
  return Uint8Array.from(bytes);
}

/** The least significant sign first. */
function signs(value: number, count: number): string {
  return Array.from({ length: count }, (_, i) => ALPHABET[Math.floor(value / BASE ** i) % BASE]).join('');
}
