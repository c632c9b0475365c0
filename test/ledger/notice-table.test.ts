import { expect, test } from "vitest";
import type { GroupId, MemberId, SiteId } from "../../src/groups/types.ts";
import { noticeTables } from "../../src/ledger/notice-table.ts";
import { readSpreadsheet } from "../../src/ledger/read-spreadsheet.ts";
import { writeSpreadsheet } from "../../src/ledger/write-spreadsheet.ts";
import { maskedPhone } from "../../src/texts/notice-table.ts";
import { posted } from "../scenarios/support/posting.ts";

/** A notice posted to the cafés in which somebody has said these words. */
async function answered(name: string, words: string) {
  const { station } = await posted();
  await station.member(name).says(words);
  await station.store.store.update("directory", ({ directory }) => {
    const site = Object.values(directory.sites).find((one) => one.name === "蓝天网吧");
    if (site) site.name = "=HYPERLINK(1)";
    const member = Object.values(directory.members).find((one) => one.groupNickname === "路人");
    if (member) member.groupNickname = "+86 @路人";
  });
  const tables = async () => {
    const file = await station.file(1);
    return noticeTables(file, station.store.store.book().directory, station.clock.now());
  };
  return { station, tables };
}

test("what begins like a formula stays text in both kinds of file", async () => {
  const { station, tables } = await answered("路人", "-收到");
  await station.store.store.update(1, ({ notices }) => {
    const answers = Object.values(notices[1]?.sheets ?? {}).flatMap((sheet) => sheet.answers);
    expect(answers).toHaveLength(1);
  });
  const { sites, unplaced } = await tables();
  const [first, second] = await readSpreadsheet(
    Buffer.from(await writeSpreadsheet(sites, "xlsx", unplaced)),
    "xlsx",
  );
  expect(first?.rows.map((row) => row[3])).toContain("=HYPERLINK(1)");
  expect(second?.rows[1]?.slice(1)).toEqual(["+86 @路人", expect.any(String), "-收到"]);
  const csv = Buffer.from(await writeSpreadsheet(unplaced, "csv")).toString("utf8");
  expect(csv).toContain("'+86 @路人");
  expect(csv).toContain("'-收到");
});

test("what was taken back is not handed out, nor are signs that no spreadsheet can hold", async () => {
  const { station, tables } = await answered("路人", "收到");
  await station.store.store.update(1, ({ notices }) => {
    const sheet = notices[1]?.sheets[Object.keys(notices[1].sheets)[0] as GroupId];
    const [answer] = sheet?.answers ?? [];
    if (!sheet || !answer) throw new Error("nobody answered");
    sheet.answers = [
      { ...answer, recalledAt: 1 },
      { ...answer, messageId: "2", text: "收\u0001到\ud800" },
    ];
  });
  const { unplaced } = await tables();
  expect(unplaced.rows.map((row) => row[3])).toEqual(["收到"]);
});

test("a shop and a person no longer in the directory still have a row", async () => {
  const { station, tables } = await answered("路人", "收到");
  await station.store.store.update("directory", ({ directory }) => {
    for (const id of Object.keys(directory.sites)) delete directory.sites[id as SiteId];
    for (const id of Object.keys(directory.members)) delete directory.members[id as MemberId];
  });
  const { sites, unplaced } = await tables();
  expect(sites.rows).toHaveLength(5);
  expect(unplaced.rows).toHaveLength(1);
});

test.each([
  ["13812345678", "138****5678"],
  ["138 1234-5678", "138****5678"],
  ["68001234", "6****1234"],
  ["110", "****"],
  ["", ""],
  ["无", ""],
])("the number %s is handed out as %s", (phone, masked) => {
  expect(maskedPhone(phone)).toBe(masked);
});
