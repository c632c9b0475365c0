import type { MediaRef } from "./ports.ts";
import type { Fingerprint } from "./same-picture.ts";

/** A picture ready to be kept or sent: JPEG, upright, no metadata, at most 500 KB. */
export interface PreparedPicture {
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What stands in the strip below a delivered picture. */
export interface Strip {
  /** 【回执31】 */
  readonly label: string;
  readonly station: string;
  /** Epoch milliseconds; written as Shanghai time. */
  readonly at: number;
}

/** Work on pictures. Rejects with an error of `media/` whose `sentence` can be shown to a person. */
export interface Pictures {
  prepare(bytes: Uint8Array): Promise<PreparedPicture>;
  stamp(bytes: Uint8Array, strip: Strip): Promise<PreparedPicture>;
}

/** What makes a picture look like no photo of a place. A warning for the officer, never a verdict. */
export type PictureWarning = "small" | "blank" | "screenshot";

/** What came in as evidence, by its bytes alone. */
export type ReceivedFile =
  | {
      readonly kind: "photo";
      /** To be kept as `jpg`. */
      readonly picture: PreparedPicture;
      readonly fingerprint: Fingerprint;
      /** Empty as a rule. */
      readonly warnings: readonly PictureWarning[];
    }
  | {
      /** To be kept as it came, and forwarded where WeChat takes it. */
      readonly kind: "video";
      readonly type: "mp4" | "mov";
      /** Its length; absent when the file does not tell. */
      readonly seconds?: number;
      /** WeChat takes it from us as a video: MP4 of at most 20 MB. */
      readonly sendable: boolean;
    }
  | {
      /** A photo that cannot be opened here: to be kept as it came, and `sentence` said to who sent it. */
      readonly kind: "unopened";
      readonly type: "heic";
      readonly sentence: string;
    }
  | {
      /** Nothing to be kept; `sentence` tells who sent it why, and what to do. */
      readonly kind: "refused";
      readonly sentence: string;
    };

/** One side of a comparison. */
export interface PairSide {
  /** Bytes of pictures kept; of more than four the first four are shown. */
  readonly pictures: readonly Uint8Array[];
  /** When they came, epoch milliseconds; written as Shanghai time. */
  readonly at: number;
}

/** Before and after, and what is written below them. */
export interface Comparison {
  readonly before: PairSide;
  readonly after: PairSide;
  /** 【回执31】, with the item's mark when it is one of several. */
  readonly label: string;
  readonly site: string;
  /** Which submission it is; 1 for the first. */
  readonly submission: number;
}

/** Work on photos that are evidence. What it rejects with is as for {@link Pictures}. */
export interface EvidencePictures extends Pictures {
  /** Tells what a file is and makes it ready to be kept. Rejects only when the machine fails, never because of the file. */
  receive(bytes: Uint8Array): Promise<ReceivedFile>;
  fingerprint(bytes: Uint8Array): Promise<Fingerprint>;
  /** Before on the left, after on the right, in one JPEG of at most 500 KB. */
  pair(comparison: Comparison): Promise<PreparedPicture>;
  /** JPEG of at most `maxSide` pixels at its longest side. */
  thumbnail(bytes: Uint8Array, maxSide: number): Promise<PreparedPicture>;
}

/** Small pictures of kept ones. */
export interface Thumbnails {
  /** Made once and kept. Rejects as {@link MediaStore.read} does, and with an error of `media/` when `ref` is no picture. */
  thumbnail(ref: MediaRef, maxSide: number): Promise<PreparedPicture>;
}
