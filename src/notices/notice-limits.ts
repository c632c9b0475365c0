/** Characters of a notice's body at most, whoever publishes it. */
export const longestBody = 2000;
/** Pictures and videos a notice can have. */
export const mostMedia = 9;

/** Characters of a body where they are more than {@link longestBody}; `undefined` where it may be posted. */
export function excessLength(body: string): number | undefined {
  const length = [...body].length;
  return length > longestBody ? length : undefined;
}
