/**
 * A text as it may be posted: never an ASCII colon before a line end, since quotes of such a text lose the reply (run: the puppet cuts group texts there).
 * The full-width colon reads the same.
 */
export function postableText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/:[^\S\n]*(?=\n)/g, "：");
}
