/** Points of P-256 in 33 bytes (SEC 1, 2.3.3 and 2.3.4): browsers export and import them in 65 only. */

const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/** @param point 0x04, x, y */
export function compressed(point: Uint8Array): Uint8Array {
  return Uint8Array.of(2 + (point[64]! & 1), ...point.subarray(1, 33));
}

/** 0x04, x, y; undefined where no point of the curve has this x. */
export function decompressed(key: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (key.length !== 33 || (key[0] !== 2 && key[0] !== 3)) return undefined;
  const x = BigInt(`0x${hex(key.subarray(1))}`);
  if (x >= P) return undefined;
  const square = (((x * x - 3n) * x) % P + B + P) % P;
  // As P is 3 modulo 4.
  const root = power(square, (P + 1n) / 4n);
  if ((root * root) % P !== square) return undefined;
  const y = (root & 1n) === BigInt(key[0] & 1) ? root : P - root;
  return Uint8Array.from([4, ...key.subarray(1), ...(y.toString(16).padStart(64, '0').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))]);
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let [square, left] = [base, exponent]; left > 0n; square = (square * square) % P, left >>= 1n) {
    if (left & 1n) result = (result * square) % P;
  }
  return result;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
