import { expect, test } from "vitest";
import { openStation } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙"] },
  日租房群: { tag: "日租房", members: ["云栖公寓-李姐"] },
};

/** Two shops called 星空网吧 beside those of the cast, apart by category or by address. */
const posted = async (second: { category: string; address?: string }, first: { address?: string } = {}) => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await station.store.store.update("directory", ({ directory }) => {
    const known = Object.values(directory.sites).find(({ name }) => name === "星空网吧");
    if (known && first.address !== undefined) known.address = first.address;
    const id = `s${directory.next.site}` as NonNullable<typeof known>["id"];
    directory.next.site += 1;
    directory.sites[id] = { id, name: "星空网吧", aliases: [], addedAt: 0, ...second };
  });
  await officer.says("通知 全部：请自查");
  await officer.says("立即");
  await station.clock.advance({ minutes: 5 });
  station.overlook();
  return { officer };
};

test("two shops of one name are told apart by category in a question and in 未回复", async () => {
  const { officer } = await posted({ category: "日租房" });
  await officer.says("代收 1 星空网吧 电话");
  officer.isTold("“星空网吧”有2家，是哪家？\n1 星空网吧（网吧）\n2 星空网吧（日租房）\n");
  await officer.says("2");
  officer.isTold("代收1家：星空网吧（日租房）（电话");
  await officer.says("未回复");
  expect(officer.isTold("未回")).toContain("星空网吧（网吧）");
  await officer.says("场所 星空");
  officer.isTold("1 星空网吧（网吧）\n2 星空网吧（日租房）");
});

test("by address where the category is the same, and by the group where nothing else is known", async () => {
  const { officer } = await posted({ category: "网吧", address: "人民路3号" }, { address: "建设路1号" });
  await officer.says("代收 1 星空网吧 电话");
  officer.isTold("1 星空网吧（建设路1号）\n2 星空网吧（人民路3号）");
  const other = await posted({ category: "网吧" });
  await other.officer.says("未回复");
  const missing = other.officer.isTold("未回");
  expect(missing).toContain("星空网吧（网吧店主群）");
  expect(missing).toContain("星空网吧（无人在群）");
});

test("a shop without a namesake is called by its name alone", async () => {
  const { officer } = await posted({ category: "日租房" });
  await officer.says("未回复");
  expect(officer.isTold("未回")).toMatch(/蓝天网吧(?!（)/u);
});
