import type { Strip } from "../picture-ports.ts";
import { stampText } from "../texts/time.ts";

/** Sizes of a strip in pixels. */
export interface StripSize {
  readonly width: number;
  /** The height of a character at its best. */
  readonly text: number;
  /** The empty edge at each side of a line. */
  readonly margin: number;
  /** From the top of one line to that of the next. */
  readonly line: number;
}

/** Narrower pictures get a strip wider than themselves, for no text could be read in it. */
const narrowestStrip = 200;
const smallestText = 18;

/**
 * The strip for a picture of this size. Text is a twenty-eighth of the width, so that it is about 2.5 mm high on a phone,
 * where the picture fills the screen; less for a panorama, which must not drown in its strip.
 */
export function sizeStrip(picture: { readonly width: number; readonly height: number }): StripSize {
  const text = Math.round(Math.max(smallestText, Math.min(picture.width / 28, picture.height / 8)));
  return {
    width: Math.max(picture.width, narrowestStrip),
    text,
    margin: Math.round(text * 0.6),
    line: Math.round(text * 1.5),
  };
}

/**
 * The ways to break the strip into lines, the flattest first; the last is for narrow pictures and long names. A strip without
 * a station has none of its lines empty.
 */
export function listStripLayouts({ label, station, at }: Strip): readonly (readonly string[])[] {
  const time = stampText(at);
  return [[`${label} ${station}  ${time}`], [`${label} ${time}`, station], [label, station, time]].map(
    (lines) => lines.filter((line) => /[^\s\p{C}]/u.test(line)),
  );
}
