/** Every kind of file told apart; `other` is everything else, the empty file included. */
export type FileKind = "jpeg" | "png" | "gif" | "webp" | "heic" | "bmp" | "mp4" | "mov" | "other";

const pngSignature = "\x89PNG\r\n\x1a\n";
/** Sizes of the headers that follow the 14 bytes of a BMP's file header; "BM" alone begins too many texts. */
const bmpHeaderSizes = new Set([12, 40, 52, 56, 64, 108, 124]);
const heicBrand = /^(hei[cxms]|hev[cxms]|mif1|msf1)$/;
const mp4Brand = /^(iso[\dm]|mp4\d|mmp4|avc1|M4V[ HP]|3g[p2ers].|dash|MSNV|f4v )$/;
/** First boxes of QuickTime films older than the `ftyp` box. */
const oldQuickTimeBox = /^(moov|mdat|wide|pnot)$/;

/** Tells what a file is by its first bytes; its name is never asked, since senders and WeChat both get it wrong. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64)).toString("latin1");
  if (head.startsWith("\xff\xd8\xff")) return "jpeg";
  if (head.startsWith(pngSignature)) return "png";
  if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) return "gif";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "webp";
  if (head.startsWith("BM") && bmpHeaderSizes.has(head.charCodeAt(14)) && head.slice(15, 18) === "\0\0\0")
    return "bmp";
  if (head.slice(4, 8) === "ftyp") return kindOfBrands(head.slice(8, 12), head.slice(16));
  if (oldQuickTimeBox.test(head.slice(4, 8))) return "mov";
  return "other";
}

/** ISO base media files (ISO/IEC 14496-12) name themselves by brands; AVIF shares the brand mif1 with HEIC. */
function kindOfBrands(major: string, compatible: string): FileKind {
  if (heicBrand.test(major)) return compatible.includes("avif") ? "other" : "heic";
  if (major === "qt  ") return "mov";
  return mp4Brand.test(major) ? "mp4" : "other";
}
