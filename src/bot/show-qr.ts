import { rm } from "node:fs/promises";
import QRCode from "qrcode";
import { writePrivateFile } from "./session-file.ts";

/**
 * Shows the one-time login link: in the terminal and as a PNG file (mode 0600). It goes to a terminal only, never into a log that
 * standard output may be redirected to.
 */
export async function showQr(link: string, file: string): Promise<void> {
  await writePrivateFile(file, await QRCode.toBuffer(link, { type: "png", scale: 8 }));
  if (process.stdout.isTTY) {
    process.stdout.write(`${await QRCode.toString(link, { type: "terminal", small: true })}\n`);
  }
}

/** Removes the picture, which is of no use after the login. Does nothing when there is none. */
export async function hideQr(file: string): Promise<void> {
  await rm(file, { force: true });
}
