import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { readCommand } from "../../src/desk/read-command.ts";
import { fillGuide, listChats, proseOf } from "./fill-guide.ts";
import { playOfficerStory } from "./officer-story.ts";
import { pageHeight, printedHeight } from "./printed-height.ts";

const path = new URL("../../docs/officer.zh-CN.md", import.meta.url).pathname;
/** What the bot says when a story goes astray; such a chat is not to be printed by renewing. */
const refusal = /没看懂|^没有|^现在没有|请先回|请写|对不上名单/u;
const renew = "renew the chats with: npm run docs";

describe("the officer's guide", () => {
  let guide: string;
  beforeAll(async () => {
    guide = await readFile(path, "utf8");
  });

  test(`prints what is really typed and answered (${renew})`, async () => {
    const chats = await playOfficerStory();
    const refused = [...chats.values()].flat().filter(({ lines }) => refusal.test(lines.join("\n")));
    expect(refused).toEqual([]);
    await expect(fillGuide(guide, chats)).toMatchFileSnapshot(path, renew);
  });

  test("shows every chat once, first things first", () => {
    expect(listChats(guide)).toEqual(["first-day", "post", "look", "chase", "correct", "by-hand"]);
  });

  test("names no command the bot does not read", () => {
    const named = [...proseOf(guide).matchAll(/「([^」]+)」/gu)].map(([, words = ""]) => words);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((words) => readCommand(words) === undefined)).toEqual([]);
  });

  test("fits on two printed pages, and fills more than one", () => {
    const height = printedHeight(guide);
    expect(height).toBeGreaterThan(1.4 * pageHeight);
    // What a page break wastes at the foot of the first page.
    const lost = 30;
    expect(height).toBeLessThanOrEqual(2 * pageHeight - lost);
  });
});
