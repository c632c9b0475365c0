import { pictureTooLarge, pictureUnreadable } from "../texts/pictures.ts";
import type { FileKind } from "./kind-of-file.ts";

/**
 * The bytes cannot be read as a picture: not one at all, of a format that cannot be decoded here (HEIC as a rule), or
 * damaged on its way (`kind` then is a picture format that is otherwise read).
 */
export class PictureUnreadable extends Error {
  override readonly name = "PictureUnreadable";
  /** What the bytes look like. */
  readonly kind: FileKind;
  /** What to tell the person who sent it, with what to do about it. */
  readonly sentence: string;

  constructor(kind: FileKind, byteLength: number, cause?: unknown) {
    super(`cannot read ${byteLength} bytes of kind ${kind} as a picture`, { cause });
    this.kind = kind;
    this.sentence = pictureUnreadable(kind);
  }
}

/** The picture has more bytes or more pixels than we agree to decode. Nothing of it was decoded. */
export class PictureTooLarge extends Error {
  override readonly name = "PictureTooLarge";
  readonly byteLength: number;
  /** Pixels the header announces; undefined when the bytes alone were too many and the header was not read. */
  readonly pixels: number | undefined;
  /** What to tell the person who sent it, with what to do about it. */
  readonly sentence: string;

  constructor(byteLength: number, pixels?: number) {
    super(
      `a picture of ${byteLength} bytes${pixels === undefined ? "" : ` and ${pixels} pixels`} is too large`,
    );
    this.byteLength = byteLength;
    this.pixels = pixels;
    this.sentence = pictureTooLarge();
  }
}
