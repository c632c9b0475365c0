/** Puts a quote and the words under it together again, in the shape WeChat sends and {@link splitQuote} takes apart. */
export function joinQuote(quote: { readonly name?: string; readonly text: string }, own: string): string {
  return `「${quote.name ?? ""}：${quote.text}」\n- - - - - - - - - - - - - - -\n${own}`;
}
