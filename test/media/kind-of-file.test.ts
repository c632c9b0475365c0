import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { kindOfFile } from "../../src/media/kind-of-file.ts";
import { bmp, scene } from "./make-picture.ts";

const text = (content: string): Uint8Array => Buffer.from(content, "latin1");

describe("the kind of a file is told by its bytes", () => {
  test("pictures are told apart as they come from a real encoder", async () => {
    expect(kindOfFile(await scene(8, 8).jpeg().toBuffer())).toBe("jpeg");
    expect(kindOfFile(await scene(8, 8).png().toBuffer())).toBe("png");
    expect(kindOfFile(await scene(8, 8).gif().toBuffer())).toBe("gif");
    expect(kindOfFile(await scene(8, 8).webp().toBuffer())).toBe("webp");
    expect(kindOfFile(bmp([[[1, 2, 3]]]))).toBe("bmp");
  });

  test.each([
    ["an iPhone's HEIC", "\0\0\0\x24ftypheic\0\0\0\0mif1heic", "heic"],
    ["a HEIC of the general brand", "\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "heic"],
    ["an MP4", "\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41", "mp4"],
    ["an MP4 of the second brand", "\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "mp4"],
    ["an iPhone's film", "\0\0\0\x14ftypqt  \0\0\0\0qt  ", "mov"],
    ["an old QuickTime film", "\0\0\x10\0moov\0\0\0\x6cmvhd", "mov"],
  ])("%s is recognised", (_what, head, kind) => {
    expect(kindOfFile(text(head))).toBe(kind);
  });

  test("AVIF is not mistaken for HEIC, nor music for a film", async () => {
    expect(
      kindOfFile(
        await sharp(await scene(16, 16).png().toBuffer())
          .avif()
          .toBuffer(),
      ),
    ).toBe("other");
    expect(kindOfFile(text("\0\0\0\x20ftypM4A \0\0\0\0M4A mp42isom"))).toBe("other");
  });

  test("words, drawings and nothing at all are other", () => {
    expect(kindOfFile(text("BMW 停在消防通道"))).toBe("other");
    expect(kindOfFile(text("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBe("other");
    expect(kindOfFile(text("%PDF-1.7"))).toBe("other");
    expect(kindOfFile(new Uint8Array())).toBe("other");
  });

  test("a view into a larger buffer is read at its own place", async () => {
    const jpeg = await scene(8, 8).jpeg().toBuffer();
    const whole = new Uint8Array(jpeg.length + 7);
    whole.set(jpeg, 7);
    expect(kindOfFile(whole.subarray(7))).toBe("jpeg");
  });
});
