/**
 * Zero-width characters, soft hyphens, variation selectors, Hangul fillers and direction marks: they show nothing and may stand inside a
 * word.
 */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** The marks that turn the text after them round, so that what is shown is not what is stored. */
const override = /[\u202d\u202e]/;

/** Half a surrogate pair: WeChat cuts long texts by code units. */
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * The text as it is compared: compatibility forms unified (ＯＫ → OK), invisible characters removed. Letters keep their case, line ends
 * become `\n`. Never throws; an empty text stays empty.
 */
export function normaliseText(text: string): string {
  return text
    .replace(loneSurrogate, "")
    .normalize("NFKC")
    .replace(invisible, "")
    .replace(/\r\n?|\u2028|\u2029/g, "\n");
}

/** Whether a text holds U+202D or U+202E: it may look like something else than it says, so nobody should trust a rule on it. */
export function isDisguised(text: string): boolean {
  return override.test(text);
}
