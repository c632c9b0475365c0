import type { MediaRef } from "../ports.ts";
import { hazardCells } from "../texts/ledger.ts";
import type { LedgerCell } from "./types.ts";

/** Pictures that fit in a cell. */
const most = 2;

/** The first two pictures of these files, and in words what else there is; empty where there is nothing. */
export function pictureCell(files: readonly MediaRef[]): LedgerCell {
  const pictures = files.filter(({ type }) => type === "jpg");
  const videos = files.filter(({ type }) => type === "mp4" || type === "mov").length;
  const others = files.length - pictures.length - videos;
  const words = [
    ...(pictures.length > most ? [hazardCells.morePictures(pictures.length)] : []),
    ...(videos > 0 ? [hazardCells.videos(videos)] : []),
    ...(others > 0 ? [hazardCells.unopened(others)] : []),
  ].join("，");
  return pictures.length === 0 ? words : { pictures: pictures.slice(0, most), words };
}
