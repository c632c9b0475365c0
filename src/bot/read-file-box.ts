import type { FileBoxInterface } from "file-box";
import { FileTooLarge } from "./errors.ts";

/** The bytes of a file of any puppet. Rejects with {@link FileTooLarge} once there are more than `most`; nothing more is read then. */
export async function readFileBox(box: Pick<FileBoxInterface, "toStream">, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of (await box.toStream()) as AsyncIterable<Uint8Array>) {
    size += piece.byteLength;
    if (size > most) throw new FileTooLarge();
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces);
}
