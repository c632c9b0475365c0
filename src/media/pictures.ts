import type { Pictures } from "../ports.ts";
import { preparePicture } from "./prepare-picture.ts";
import { stampPicture } from "./stamp-picture.ts";

/** The pictures port on sharp. It keeps nothing between calls and may be shared. */
export function createPictures(): Pictures {
  return { prepare: preparePicture, stamp: stampPicture };
}
