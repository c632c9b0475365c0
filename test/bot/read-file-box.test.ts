import { Readable } from "node:stream";
import { FileBox } from "file-box";
import { expect, test } from "vitest";
import { FileTooLarge } from "../../src/bot/errors.ts";
import { readFileBox } from "../../src/bot/read-file-box.ts";

test("a file is read whole", async () => {
  const bytes = Buffer.alloc(300_000, 5);
  expect((await readFileBox(FileBox.fromBuffer(bytes, "a.jpg"), 300_000)).equals(bytes)).toBe(true);
  expect(await readFileBox(FileBox.fromBase64(bytes.toString("base64"), "a.jpg"), 300_000)).toHaveLength(
    300_000,
  );
});

test("one that is too large is not read to its end", async () => {
  let given = 0;
  const endless = new Readable({
    read() {
      given += 1;
      this.push(Buffer.alloc(1000));
    },
  });
  await expect(readFileBox(FileBox.fromStream(endless, "a.jpg"), 50_000)).rejects.toBeInstanceOf(
    FileTooLarge,
  );
  expect(given).toBeLessThan(200);
});
