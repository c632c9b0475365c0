import { crc32 } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** A picture of noise: the hardest to press into few bytes. */
export function noisy(width: number, height: number): Sharp {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#808080",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });
}

/** A soft landscape with a small print in it, like most photos: smooth, with a few hard edges. */
export function scene(width: number, height: number): Sharp {
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 100" preserveAspectRatio="none">
        <defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stop-color="#d8c8a0"/><stop offset="1" stop-color="#20405a"/></linearGradient></defs>
        <rect width="100" height="100" fill="url(#g)"/><rect x="20" y="30" width="25" height="50" fill="#1c7a3e"/>
        <rect x="60" y="88" width="36" height="8" fill="#ffffff"/><rect x="62" y="90" width="3" height="4" fill="#000000"/>
      </svg>`,
    ),
  ).flatten({ background: "#ffffff" });
}

/** Red on its left half and blue on its right. */
export function redLeftBlueRight(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: "#0000ff" } }).composite([
    {
      input: { create: { width: width / 2, height, channels: 3, background: "#ff0000" } },
      left: 0,
      top: 0,
    },
  ]);
}

/** A PNG whose header announces a size that its few bytes do not hold. */
export function pngAnnouncing(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([signature, pngChunk("IHDR", header), pngChunk("IDAT", Buffer.from([0x78, 0x9c]))]);
}

function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/** An uncompressed BMP of 24 bits as Windows writes it; `rows` from the top, each pixel `[red, green, blue]`. */
export function bmp(rows: readonly (readonly (readonly [number, number, number])[])[]): Uint8Array {
  const width = rows[0]?.length ?? 0;
  const rowSize = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + rowSize * rows.length);
  file.write("BM", 0, "latin1");
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(rows.length, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  rows.forEach((row, y) => {
    const start = 54 + rowSize * (rows.length - 1 - y);
    row.forEach(([red, green, blue], x) => {
      file.set([blue, green, red], start + x * 3);
    });
  });
  return file;
}

/** Red, green and blue of one pixel. */
export async function pixelAt(bytes: Uint8Array, left: number, top: number): Promise<readonly number[]> {
  const raw = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
  return [...raw];
}

/** A JPEG made as long as wanted by a comment after another, as editors leave them. */
export async function longJpeg(bytes: number): Promise<Buffer> {
  const picture = await scene(1600, 1200).jpeg().toBuffer();
  const comment = Buffer.alloc(65_535 + 2, 32);
  comment.set([0xff, 0xfe, 0xff, 0xff]);
  const count = Math.floor((bytes - picture.length) / comment.length);
  return Buffer.concat([picture.subarray(0, 2), ...Array<Buffer>(count).fill(comment), picture.subarray(2)]);
}
