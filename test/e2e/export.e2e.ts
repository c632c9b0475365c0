import { expect, test } from "vitest";
import { readSpreadsheet } from "../../src/ledger/read-spreadsheet.ts";
import { Station } from "./support/station.ts";

test("表发我 brings a spreadsheet as a file of its own name, through the real puppet", async () => {
  const station = await Station.openAtWork(1);
  try {
    const number = await station.publish("请今晚自查灭火器。");
    await station.isDelivered(number);
    const [shop] = station.shops;
    if (!shop) throw new Error("there is no shop");
    shop.keeper.says(shop.room, "收到");
    await station.showWhen(number, ({ recipients }) =>
      recipients.some(({ name, state }) => name === shop.name && state === "acknowledged"),
    );
    await station.hears("表发我", `【回执${number}】的表格发给您，共3家`);
    const sent = await station.wechat.nextSent(({ kind }) => kind === "file", { limitMs: 30_000 });
    expect(sent.to).toBe(station.officer);
    expect(sent.fileName).toBe(`回执${number}.xlsx`);
    const [sheet] = await readSpreadsheet(sent.bytes ?? Buffer.alloc(0), "xlsx");
    const rows = sheet?.rows.map((row) => [row[3], row[9], row[11]]);
    expect(rows).toHaveLength(4);
    expect(rows).toContainEqual([shop.name, "收到", "已收到"]);
  } finally {
    await station.close();
  }
});
