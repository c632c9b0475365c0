import { randomBytes } from "node:crypto";
import sharp from "sharp";

/** Colours a photo can be told by, whatever became of its size and quality. */
export type PhotoColour = "red" | "blue";

const colours: Record<PhotoColour, { r: number; g: number; b: number }> = {
  red: { r: 190, g: 40, b: 40 },
  blue: { r: 40, g: 60, b: 190 },
};

/**
 * A photo as a phone takes it: 4:3, of one colour, with grain that makes it heavy (2000 px wide: some 2 MB), and with what a camera notes inside, a
 * place among it.
 */
export async function drawPhoto(colour: PhotoColour, width = 400): Promise<Buffer> {
  const height = Math.round((width * 3) / 4);
  const grain = await sharp(randomBytes(width * height), { raw: { width, height, channels: 1 } })
    .linear(0.25, 0)
    .png()
    .toBuffer();
  return await sharp({ create: { width, height, channels: 3, background: colours[colour] } })
    .composite([{ input: grain, blend: "add" }])
    .withExif({ IFD0: { Model: "Phone" }, IFD3: { GPSLatitude: "39/1 54/1 0/1", GPSLatitudeRef: "N" } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** What can be seen of a picture that was posted. */
export interface PictureSeen {
  readonly format: string | undefined;
  readonly bytes: number;
  readonly hasMetadata: boolean;
  /** Height by width. */
  readonly shape: number;
  /** The colour of its upper part. */
  readonly colour: PhotoColour;
  /** From 0 to 255: how far the darkest and the lightest dot of the lowest twentieth are apart. A strip with words has both. */
  readonly contrastBelow: number;
}

/** Looks at a picture. Rejects when it is none. */
export async function seePicture(bytes: Buffer): Promise<PictureSeen> {
  const { format, width, height, exif, xmp, iptc } = await sharp(bytes).metadata();
  const above = await sharp(bytes)
    .extract({ left: 0, top: 0, width, height: Math.floor(height / 2) })
    .stats();
  const strip = Math.ceil(height / 20);
  const below = await sharp(bytes)
    .extract({ left: 0, top: height - strip, width, height: strip })
    .greyscale()
    .stats();
  const [red, , blue] = above.channels;
  const [grey] = below.channels;
  return {
    format,
    bytes: bytes.byteLength,
    hasMetadata: exif !== undefined || xmp !== undefined || iptc !== undefined,
    shape: height / width,
    colour: (red?.mean ?? 0) > (blue?.mean ?? 0) ? "red" : "blue",
    contrastBelow: (grey?.max ?? 0) - (grey?.min ?? 0),
  };
}
