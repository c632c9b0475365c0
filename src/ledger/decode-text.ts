import { Declined } from "../errors.ts";
import { fileTexts } from "../texts/sites.ts";

/**
 * The text of a file: by its byte order mark, else UTF-8 if it is valid as such, else GB18030, in which Excel writes CSV on Chinese Windows. Throws
 * `Declined` when it is none of these.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // No list of shops holds a zero; a file of another kind does.
      if (!text.includes("\0")) return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new Declined(fileTexts.unknownEncoding());
}
