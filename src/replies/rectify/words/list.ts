/** Words as they are easiest to review: separated by spaces or line ends. */
export function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}
