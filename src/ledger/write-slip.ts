import type { Image } from "write-excel-file/node";
import type { PreparedPicture, Thumbnails } from "../picture-ports.ts";
import type { MediaRef } from "../ports.ts";
import { hazardCells, slipTexts } from "../texts/ledger.ts";
import { slipFoot, slipHead, slipPictures, slipWidths } from "./lay-out-slip.ts";
import { loadThumbnails } from "./load-thumbnails.ts";
import { oneUprightPage } from "./one-page-wide.ts";
import type { SlipFacts } from "./slip-facts.ts";

/** Pixels a picture is shown at, and of the row it stands in. */
const box = { width: 286, height: 206 } as const;
const rowPixels = 214;
const pointsPerPixel = 0.75;
/** Pictures of each kind at most. */
const mostPictures = 4;
/** Pixels at the longest side: about twice what it is shown at, for the printer. */
const maxSide = 600;

/**
 * The bytes of an .xlsx file with a 隐患提示单: one upright page of A4, with the pictures, marked as no legal document. Rejects when the disk fails; a picture that cannot be had is
 * told of.
 */
export async function writeSlip(
  slip: SlipFacts,
  station: string,
  thumbnails: Thumbnails,
): Promise<Uint8Array> {
  const { default: writeExcel } = await import("write-excel-file/node");
  const { labels } = slipTexts;
  const shown = [
    { heading: labels.before, files: picturesIn(slip.before) },
    { heading: labels.after, files: picturesIn(slip.after) },
  ].filter(({ files }) => files.length > 0);
  const drawn = await loadThumbnails(
    shown.flatMap(({ files }) => files),
    thumbnails,
    maxSide,
  );
  const data = slipHead(slip);
  const images: Image[] = [];
  for (const { heading, files } of shown) {
    const pictures = files.flatMap(({ hash }) => drawn.get(hash) ?? []);
    const from = data.length;
    images.push(
      ...pictures.map((picture, index) => imageOf(picture, from + Math.floor(index / 2), index % 2)),
    );
    const height = pictures.length === 0 ? 28 : Math.ceil(rowPixels * pointsPerPixel);
    const note = pictures.length < files.length ? hazardCells.lost : "";
    data.push(...slipPictures(heading, pictures.length, height, note));
  }
  data.push(...slipFoot(station));
  const columns = slipWidths.map((width) => ({ width }));
  return await writeExcel(
    // The orientation is put right by what completes the page.
    data,
    { images, sheet: slipTexts.sheet(slip.number), columns, orientation: "landscape", showGridLines: false },
    { fontFamily: "Calibri", fontSize: 11, features: [oneUprightPage()] },
  ).toBuffer();
}

function picturesIn(files: readonly MediaRef[]): MediaRef[] {
  return files.filter(({ type }) => type === "jpg").slice(0, mostPictures);
}

/** Pixels from where the third column begins: to the room of the second picture, and to the fourth column. */
const secondRoom = 54;
const thirdColumn = 98;

/** In the middle of its room; anchored to the column in which it begins, as no offset may pass the end of its column. */
function imageOf(picture: PreparedPicture, row: number, second: number): Image {
  const scale = Math.min(1, box.width / picture.width, box.height / picture.height);
  const width = Math.floor(picture.width * scale);
  const height = Math.floor(picture.height * scale);
  const inBox = Math.floor((box.width - width) / 2);
  const x = secondRoom + inBox;
  const ofSecond = x < thirdColumn ? { column: 3, x } : { column: 4, x: x - thirdColumn };
  const start = second === 0 ? { column: 2, x: 6 + inBox } : ofSecond;
  return {
    content: Buffer.from(picture.bytes),
    contentType: "image/jpeg",
    width,
    height,
    dpi: 96,
    anchor: { row: row + 1, column: start.column },
    offsetX: start.x,
    offsetY: 4,
  };
}
