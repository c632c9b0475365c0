import { expect, test } from "vitest";
import { Station } from "./support/station.ts";

test("作废 takes back what was posted a moment ago in every group, through the real puppet", async () => {
  const station = await Station.openAtWork(1);
  try {
    const number = await station.publish("请今晚自查灭火器。");
    await station.isDelivered(number);
    await station.hears(`作废 ${number}`, `【回执${number}】已作废，不再统计。正在撤回群里刚发的3条。`);
    await station.isTold(`【回执${number}】群里的3条都撤回了。`);
    const posted = station.rooms.flatMap((room) => station.postedTo(room, number));
    expect(posted).toHaveLength(3);
    expect(posted.every(({ recalledAt }) => recalledAt !== undefined)).toBe(true);
  } finally {
    await station.close();
  }
});
