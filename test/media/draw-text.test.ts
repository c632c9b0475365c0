import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { drawText, drawTextWithin } from "../../src/media/draw-text.ts";

/** Whether the ink's four edges are lines, as the box is that stands for a letter the font has not. */
async function looksLikeBox(letter: string): Promise<boolean> {
  const { png } = await drawText(letter, 60, "#000000");
  const { data, info } = await sharp(png).extractChannel("alpha").raw().toBuffer({ resolveWithObject: true });
  const inked = (x: number, y: number): boolean => data.readUInt8(y * info.width + x) > 60;
  const columns = Array.from({ length: info.width }, (_, x) => x);
  const rows = Array.from({ length: info.height }, (_, y) => y);
  const isLine = (edge: readonly boolean[]): boolean => edge.filter(Boolean).length > edge.length * 0.85;
  const depth = [0, 1, 2, 3, 4];
  return [
    depth.map((at) => columns.map((x) => inked(x, at))),
    depth.map((at) => columns.map((x) => inked(x, info.height - 1 - at))),
    depth.map((at) => rows.map((y) => inked(at, y))),
    depth.map((at) => rows.map((y) => inked(info.width - 1 - at, y))),
  ].every((edges) => edges.some(isLine));
}

describe("letters", () => {
  test("a letter no font has is a box: this is how a box would be noticed", async () => {
    expect(await looksLikeBox("\u{10fffd}")).toBe(true);
  });

  test("no letter of a stamp is a box", async () => {
    for (const letter of "【】执幸福路派出所社区警务室大队支队分局公安网吧密室0123456789") {
      expect([letter, await looksLikeBox(letter)]).toEqual([letter, false]);
    }
  });

  test("different letters look different", async () => {
    const drawn = await Promise.all(
      [..."派出所幸福路回执"].map(async (letter) =>
        (await drawText(letter, 60, "#000000")).png.toString("base64"),
      ),
    );
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  test("signs that mean something to the drawing library are drawn as they are", async () => {
    const plain = await drawText("<b>局&所</b>", 30, "#000000");
    const bare = await drawText("局所", 30, "#000000");
    expect(plain.width).toBeGreaterThan(bare.width * 1.8);
  });

  test("a line break stays on the line", async () => {
    const { height } = await drawText("幸福路\n派出所", 30, "#000000");
    expect(height).toBeLessThan(40);
  });

  test("a line that is too long is made smaller, however long it is", async () => {
    const usual = await drawTextWithin("幸福路派出所", 30, "#000000", 400);
    expect(usual.width).toBeGreaterThan(160);
    for (const count of [3, 10, 200, 500]) {
      const { width } = await drawTextWithin("幸福路派出所".repeat(count), 30, "#000000", 400);
      expect(width).toBeLessThanOrEqual(400);
      expect(width).toBeGreaterThan(300);
    }
  });
});
