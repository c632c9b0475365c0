import { expect, test } from "vitest";
import { say } from "../../src/delivery/say.ts";
import { posted } from "./support/posting.ts";
import type { Station } from "./support/station.ts";

const topic = "网吧店主群";
const [lee, sun] = ["星空网吧-李强", "蓝天网吧-老孙"] as const;

/** Reminds the group of notice 1, two of its members by name. */
async function remindsBothByName(station: Station): Promise<void> {
  await station.store.store.update("directory", (draft) => {
    const group = Object.values(draft.directory.groups).find(({ name }) => name === topic);
    const mention = Object.values(draft.directory.members)
      .filter(({ groupNickname }) => groupNickname === lee || groupNickname === sun)
      .map(({ id }) => id);
    if (!group) throw new Error("there is no such group");
    const content = { kind: "text", text: "请抽空回", mention } as const;
    say(draft, { key: "remind/1", to: { group: group.id }, content, reminds: 1 }, station.clock.now());
  });
  await station.seeRooms();
  await station.clock.advance({ minutes: 1 });
}

test("where a mention makes the phone ring, only those who still owe are mentioned", async () => {
  const { station } = await posted();
  station.messenger.capabilities = { ...station.messenger.capabilities, notifyingMentions: true };
  await station.member(lee).says("收到");
  await remindsBothByName(station);
  station.messenger.expectMention(
    station.street.roomOf(topic),
    "【回执1】还有2家没回",
    station.street.contactOf(sun, topic),
  );
});

test("where it would only shame, nobody is named", async () => {
  const { station } = await posted();
  await remindsBothByName(station);
  const said = station.messenger.expectMention(station.street.roomOf(topic), "还有3家没回");
  expect(said).not.toContain("@");
});
