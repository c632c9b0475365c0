import { minuteMs } from "../../zone.ts";
import type { Answer } from "../types.ts";

/** So long before or after a picture a shop's words may speak of it, milliseconds. */
const beside = 10 * minuteMs;

/**
 * What the shop last wrote in this round within ten minutes of one of these pictures, though it does not say that all is done (通道清了，灭火器明天换). `undefined` when it
 * wrote nothing.
 */
export function findSaidBeside(present: readonly Answer[], shown: readonly Answer[]): Answer | undefined {
  return present.findLast(
    (answer) => answer.kind === "text" && shown.some((picture) => Math.abs(picture.at - answer.at) <= beside),
  );
}
