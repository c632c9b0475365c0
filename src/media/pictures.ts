import type { EvidencePictures } from "../picture-ports.ts";
import { fingerprintPicture } from "./fingerprint.ts";
import { pairPictures } from "./pair-pictures.ts";
import { preparePicture } from "./prepare-picture.ts";
import { receiveFile } from "./receive-file.ts";
import { stampPicture } from "./stamp-picture.ts";
import { drawThumbnail } from "./thumbnail.ts";

/** The pictures ports on sharp. It keeps nothing between calls and may be shared. */
export function createPictures(): EvidencePictures {
  return {
    prepare: preparePicture,
    stamp: stampPicture,
    receive: receiveFile,
    fingerprint: fingerprintPicture,
    pair: pairPictures,
    thumbnail: drawThumbnail,
  };
}
