/**
 * The telephone numbers in a cell, joined by 、: mobile numbers as eleven digits, others as 0512-66012345, 400 and 95 numbers as they are. Full-width
 * digits, spaces, dashes and +86 are accepted. `undefined` when a part of the cell is no number, or is no shop's: 110, 123.
 */
export function readPhone(written: string): string | undefined {
  const plain = written.normalize("NFKC").replace(/[‐-―−－]/gu, "-");
  const whole = readOne(plain);
  if (whole !== undefined) return whole;
  return readAll(plain.split(/[、,;/|\n]+/u)) ?? readAll(plain.split(/[、,;/|\s]+/u));
}

function readAll(parts: readonly string[]): string | undefined {
  const written = parts.filter((part) => part.trim() !== "");
  const numbers = written.map(readOne);
  if (numbers.length === 0 || numbers.includes(undefined)) return undefined;
  return [...new Set(numbers)].join("、");
}

function readOne(written: string): string | undefined {
  const digits = written.replace(/[\s()-]/gu, "").replace(/^(?:\+|00)86/u, "");
  if (/^(?:86)?1[3-9]\d{9}$/u.test(digits)) return digits.slice(-11);
  const line = /^(010|02\d|0[3-9]\d{2})([2-8]\d{6,7})$/u.exec(digits);
  if (line) return `${line[1]}-${line[2]}`;
  return /^(?:[2-8]\d{6,7}|[48]00\d{7}|9[56]\d{3,4})$/u.test(digits) ? digits : undefined;
}
