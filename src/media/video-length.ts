/** Boxes in a file or in its `moov` that are looked at: a file may hold thousands, or claim to. */
const mostBoxes = 1000;

/** How long an MP4 or QuickTime film says it is, in seconds; undefined when it does not (ISO/IEC 14496-12, `moov` and `mvhd`). */
export function findVideoLength(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const film = findBox(view, "moov", 0, view.byteLength);
  const header = film && findBox(view, "mvhd", film.from, film.to);
  if (!header) return undefined;
  const long = header.from < header.to && view.getUint8(header.from) === 1;
  const at = header.from + (long ? 20 : 12);
  if (at + (long ? 12 : 8) > header.to) return undefined;
  const unitsASecond = view.getUint32(at);
  const units = long ? Number(view.getBigUint64(at + 4)) : view.getUint32(at + 4);
  // All ones stand for a length nobody knows.
  if (unitsASecond === 0 || units >= 0xffffffff) return undefined;
  return units / unitsASecond;
}

/** Where the content of a box is. */
interface Box {
  readonly from: number;
  readonly to: number;
}

function findBox(view: DataView, type: string, from: number, to: number): Box | undefined {
  let at = from;
  for (let seen = 0; seen < mostBoxes && at + 8 <= to; seen++) {
    const said = view.getUint32(at);
    if (said === 1 && at + 16 > to) return undefined;
    const header = said === 1 ? 16 : 8;
    // 0: up to the end; 1: the length follows in 64 bits.
    const size = said === 0 ? to - at : said === 1 ? Number(view.getBigUint64(at + 8)) : said;
    if (size < header) return undefined;
    const name = String.fromCharCode(...[4, 5, 6, 7].map((byte) => view.getUint8(at + byte)));
    if (name === type) return { from: at + header, to: Math.min(to, at + size) };
    at += size;
  }
  return undefined;
}
