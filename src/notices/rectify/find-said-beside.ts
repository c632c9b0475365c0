import { minuteMs } from "../../zone.ts";
import { listAnswers } from "../standing.ts";
import type { Answer, NoticeFile } from "../types.ts";

/** So long before or after a picture its sender's words may speak of it, milliseconds. */
const beside = 10 * minuteMs;

/**
 * What the sender of these pictures last wrote of the hazard within ten minutes of one of them, though it does not say that all is done
 * (通道清了，灭火器明天换). `undefined` when he wrote nothing.
 */
export function findSaidBeside(file: NoticeFile, shown: readonly Answer[]): Answer | undefined {
  return listAnswers(file).findLast(
    ({ kind, by, at, recalledAt, movedTo }) =>
      kind === "text" &&
      recalledAt === undefined &&
      movedTo === undefined &&
      shown.some((picture) => picture.by === by && Math.abs(picture.at - at) <= beside),
  );
}
