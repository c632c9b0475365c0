import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkNode, checkPuppet } from "../../src/cli/checks/machine.ts";
import { checkWorkdays } from "../../src/cli/checks/workdays.ts";
import { closeNotice } from "../../src/notices/stop-notice.ts";
import { hasArrangement } from "../../src/workdays.ts";
import { instantOf } from "../../src/zone.ts";
import { openStation, roomOf } from "./station.ts";

it("a station that is set up has nothing wrong, and is told what is still missing", async () => {
  const station = await openStation();
  await chmod(station.folder, 0o700);
  const { stdout, code } = await station.run("doctor");
  expect(stdout).not.toContain("✗");
  expect(code).toBe(0);
  for (const cure of ["groups", "sites add", "officers add", "npm start"]) expect(stdout).toContain(cure);
  for (const line of stdout.trimEnd().split("\n")) expect(line).toMatch(/^[✓!✗] /);
});

it("login cookies that others can read are wrong, with the cure", async () => {
  const station = await openStation();
  const card = join(station.folder, "session.memory-card.json");
  await writeFile(card, "{}", { mode: 0o600 });
  expect((await station.run("doctor")).stdout).toContain("✓ 登录信息只有本账号能读");
  await chmod(card, 0o644);
  const { stdout, code } = await station.run("doctor");
  expect(stdout).toContain(`chmod 600 ${card}`);
  expect(code).toBe(1);
});

it("a damaged notice is wrong and named, the others are read", async () => {
  const station = await openStation();
  station.startBot([roomOf("网吧店主群", "甲")]);
  await station.run("groups", "tag", "网吧店主群", "网吧");
  for (const text of ["一", "二"]) await station.run("publish", "--to", "网吧", "--text", text);
  await station.store.update(1, (draft) => {
    const file = draft.notices[1];
    if (file) closeNotice(draft, file, station.clock.now());
  });
  await station.reopen();
  await writeFile(join(station.folder, "notices/0001/notice.json"), "{broken");
  const { stdout, code } = await station.run("doctor");
  expect(stdout.split("\n").filter((line) => line.startsWith("✗"))).toEqual([
    expect.stringContaining("0001/notice.json"),
  ]);
  expect(code).toBe(1);
});

it("settings that are allowed and rarely meant are pointed out", async () => {
  const station = await openStation({
    HUIZHI_STATION: "本所",
    HUIZHI_PACE_TEXT_SECONDS: "0-1",
    HUIZHI_QUIET_HOURS: "off",
  });
  const { stdout } = await station.run("doctor");
  for (const name of ["HUIZHI_STATION", "HUIZHI_PACE", "HUIZHI_QUIET_HOURS"]) expect(stdout).toContain(name);
});

it("a running bot that is logged out is wrong; groups without room or tags are pointed out", async () => {
  const station = await openStation();
  const bot = station.startBot([roomOf("网吧店主群", "甲")]);
  await station.run("groups", "tag", "网吧店主群", "网吧");
  await station.run("officers", "add", "张智军");
  expect((await station.run("doctor")).stdout).toContain("✓ 机器人正在运行，已登录微信");
  station.startBot([]);
  await station.store.update("directory", ({ directory }) => {
    for (const group of Object.values(directory.groups)) group.tags = [];
  });
  const { stdout } = await station.run("doctor");
  expect(stdout).toContain("! 网吧店主群没有和微信里的群对上");
  expect(stdout).toContain("! 网吧店主群没有标签");
  expect(stdout).toContain("! 张智军还没有绑定");
  await station.clock.advance({ days: 2 });
  expect((await station.run("doctor")).stdout).toContain("! 张智军的绑定码已过期");
  station.startBot([]).loggedIn = false;
  expect(await station.run("doctor")).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("✗ 机器人正在运行，但"),
  });
  expect(bot.loggedIn).toBe(true);
});

it("a clock that runs behind the notices is pointed out", async () => {
  const station = await openStation();
  station.startBot([roomOf("网吧店主群", "甲")]);
  await station.run("groups", "tag", "网吧店主群", "网吧");
  await station.clock.advance({ hours: 1 });
  await station.run("publish", "--to", "网吧", "--text", "x");
  expect((await station.run("doctor")).stdout).not.toContain("时钟");
  const { answerRequest } = await import("../../src/cli/answer-request.ts");
  const slow = {
    ...station.clock,
    now: () => station.clock.now() - 3_600_000,
    wakeAt: () => () => undefined,
  };
  const { stdout } = await answerRequest({ ...station.context(), clock: slow })({
    argv: ["doctor"],
    cwd: "/",
  });
  expect(stdout).toContain("! 有的通知比现在的时间还晚");
});

it("Node.js and the puppet are looked at", () => {
  expect(checkNode("18.20.0").mark).toBe("wrong");
  expect(checkNode("20.18.3").mark).toBe("wrong");
  expect(checkNode("20.19.0").mark).toBe("ok");
  expect(checkNode("22.1.0").mark).toBe("ok");
  expect(checkPuppet("wechaty-puppet-wechat4u").mark).toBe("ok");
  expect(checkPuppet("wechaty-puppet-nobody-made")).toMatchObject({
    mark: "wrong",
    text: expect.stringContaining("npm install wechaty-puppet-nobody-made"),
  });
});

it("a year whose holidays are not known is pointed out, with the cure, from the December before", () => {
  expect(checkWorkdays(instantOf(2026, 11, 30)).mark).toBe("ok");
  expect(checkWorkdays(instantOf(2025, 12, 1)).mark).toBe("ok");
  expect(checkWorkdays(instantOf(2040, 6, 1))).toEqual({
    mark: "look",
    text: "还不知道2040年的放假和调休安排，先按周末和法定节日算：请运行 npm update chinese-days，再重启。",
  });
  const last = lastArranged();
  expect(checkWorkdays(instantOf(last, 12, 1)).text).toContain(`${last + 1}年`);
});

function lastArranged(): number {
  let year = 2026;
  while (hasArrangement(year + 1)) year += 1;
  return year;
}
