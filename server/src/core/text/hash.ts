/**
 * A fast hash of text for telling whether it changed. It keeps nobody out: never use it where someone might want
 * two texts to collide.
 */

/**
 * @returns 53 bits as 14 hexadecimal digits; equal for texts whose concatenated parts are equal, however they
 * are cut.
 */
export function hashText(...parts: readonly string[]): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) {
      const code = part.charCodeAt(i);
      low = Math.imul(low ^ code, 2654435761);
      high = Math.imul(high ^ code, 1597334677);
    }
  }
  return hex(scatter(high, low), scatter(low, high));
}

/** Lets every bit of both words bear on the result. */
function scatter(word: number, other: number): number {
  const mixed = Math.imul(word ^ (word >>> 16), 2246822507);
  return mixed ^ Math.imul(other ^ (other >>> 13), 3266489909);
}

function hex(high: number, low: number): string {
  const top = (high & 0x1fffff).toString(16).padStart(6, '0');
  return top + (low >>> 0).toString(16).padStart(8, '0');
}
