/**
 * Sine and cosine rounded to the nearest double. `Math.sin` and `Math.cos` may miss it by one step, and a
 * distance of a few metres magnifies that: MongoDB's figures, made with a C library that rounds correctly,
 * would differ in their last digits. Reckoned with pairs of doubles (about 32 digits).
 */
export function sine(x: number): number {
  return atQuarter(x, 0);
}

/** See {@link sine}. */
export function cosine(x: number): number {
  return atQuarter(x, 1);
}

/** An unevaluated sum of two doubles, the second under half a step of the first. */
type Pair = readonly [high: number, low: number];

/** π/2 in three parts. */
const QUARTER = [1.5707963267948966, 6.123233995736766e-17, -1.4973849048591833e-33] as const;

function atQuarter(x: number, shift: 0 | 1): number {
  const turns = Math.round(x / QUARTER[0]);
  let rest: Pair = [x, 0];
  for (const part of QUARTER) {
    const [high, low] = product(turns, part);
    rest = sum(rest, [-high, -low]);
  }
  const quadrant = (((turns + shift) % 4) + 4) % 4;
  const [high, low] = quadrant % 2 === 0 ? series(rest, rest, 1) : series([1, 0], rest, 0);
  return quadrant < 2 ? high + low : -(high + low);
}

/** The series of the sine (start x, degree 1) or cosine (start 1, degree 0), up to π/4. */
function series(start: Pair, x: Pair, degree: 0 | 1): Pair {
  const square = times(x, x);
  let term = start;
  let total = start;
  for (let n = degree + 1; n < 28; n += 2) {
    const [high, low] = times(term, square);
    term = over([-high, -low], n * (n + 1));
    total = sum(total, term);
  }
  return total;
}

function sum([a, aLow]: Pair, [b, bLow]: Pair): Pair {
  const high = a + b;
  const part = high - a;
  const low = a - (high - part) + (b - part) + aLow + bLow;
  const rounded = high + low;
  return [rounded, low - (rounded - high)];
}

function times([a, aLow]: Pair, [b, bLow]: Pair): Pair {
  const [high, low] = product(a, b);
  const rest = low + a * bLow + aLow * b;
  const rounded = high + rest;
  return [rounded, rest - (rounded - high)];
}

function over([a, aLow]: Pair, divisor: number): Pair {
  const quotient = a / divisor;
  const [high, low] = product(quotient, divisor);
  const rest = (a - high - low + aLow) / divisor;
  const rounded = quotient + rest;
  return [rounded, rest - (rounded - quotient)];
}

/** The exact product of two doubles. */
function product(a: number, b: number): Pair {
  const high = a * b;
  const [aHigh, aLow] = split(a);
  const [bHigh, bLow] = split(b);
  return [high, aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow)];
}

function split(a: number): Pair {
  const scaled = 134_217_729 * a;
  const high = scaled - (scaled - a);
  return [high, a - high];
}
