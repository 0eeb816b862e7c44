// SHA-256 (FIPS 180-4), fed in parts: neither WeChat nor a browser on plain http has one of its own.
const primes: readonly number[] = (() => {
  const found: number[] = [];
  for (let n = 2; found.length < 64; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
})();
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
const rounds = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const compress = (state: Int32Array, words: Int32Array, block: DataView, at: number): void => {
  const word = (index: number): number => words[index] as number;
  for (let i = 0; i < 16; i += 1) words[i] = block.getInt32(at + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const [early, late] = [word(i - 15), word(i - 2)];
    const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[i] = (word(i - 16) + first + word(i - 7) + second) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; i += 1) {
    const choice = (e & f) ^ (~e & g);
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (rounds[i] as number) + word(i)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => {
    state[index] = ((state[index] as number) + value) | 0;
  });
};

export interface Sha256 {
  update(bytes: Uint8Array): void;
  /** @returns the digest in lower-case hex; the hash takes nothing more after it */
  hex(): string;
}

export const sha256 = (): Sha256 => {
  const state = Int32Array.from(start);
  const words = new Int32Array(64);
  const rest = new Uint8Array(128);
  let resting = 0;
  let total = 0;
  const take = (bytes: Uint8Array): void => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 64 <= bytes.length; at += 64) compress(state, words, view, at);
  };
  return {
    update(bytes) {
      total += bytes.length;
      let from = 0;
      if (resting > 0) {
        from = Math.min(64 - resting, bytes.length);
        rest.set(bytes.subarray(0, from), resting);
        resting += from;
        if (resting < 64) return;
        take(rest.subarray(0, 64));
        resting = 0;
      }
      const whole = (bytes.length - from) & ~63;
      take(bytes.subarray(from, from + whole));
      rest.set(bytes.subarray(from + whole));
      resting = bytes.length - from - whole;
    },
    hex() {
      const length = resting < 56 ? 64 : 128;
      rest.fill(0, resting);
      rest[resting] = 0x80;
      const view = new DataView(rest.buffer);
      view.setUint32(length - 8, Math.floor(total / 2 ** 29));
      view.setUint32(length - 4, (total * 8) % 2 ** 32);
      take(rest.subarray(0, length));
      return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
};
