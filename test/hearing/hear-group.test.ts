import { expect, test, vi } from "vitest";
import { addSites } from "../../src/groups/add-site.ts";
import { registerGroup } from "../../src/groups/register-group.ts";
import { SessionBindings } from "../../src/groups/session-bindings.ts";
import { createConversations } from "../../src/hearing/conversations.ts";
import { type GroupEarParts, hearInGroup, hearRecall } from "../../src/hearing/hear-group.ts";
import { createPictures } from "../../src/media/pictures.ts";
import { createNotice } from "../../src/notices/create-notice.ts";
import { freezeRecipients } from "../../src/notices/freeze-recipients.ts";
import type { AccountId, ContactAddress, Heard, RoomAddress } from "../../src/ports.ts";
import { openMediaFiles } from "../../src/stores/media-files.ts";
import { noisy } from "../media/make-picture.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { QuietLog } from "../support/quiet-log.ts";
import { tempStore } from "../support/temp-store.ts";

const account = "回执小助手" as AccountId;
const room = "@@1" as RoomAddress;
const shopkeeper = {
  contact: "@1" as ContactAddress,
  nickname: "李强",
  groupNickname: "星空网吧-李强",
  self: false,
} as const;

/** A group with notice 1 out in it, and the ear that hears it. */
async function listening() {
  const { store, folder } = await tempStore();
  const clock = new FakeClock();
  const log = new QuietLog();
  const group = await store.update("directory", (draft) => {
    const { id } = registerGroup(
      draft.directory,
      { room, topic: "网吧店主群", members: [] },
      ["网吧"],
      account,
      0,
    );
    addSites(draft.directory, [{ name: "星空网吧", aliases: [], category: "网吧" }], 0);
    const wanted = { ask: "ack", body: "请自查", media: [], groups: [id], sendAt: 0, urgent: false } as const;
    createNotice(draft, wanted, 0);
    for (const part of draft.notices[1]?.sheets[id]?.parts ?? []) part.state = "sent";
    freezeRecipients(draft, 1, id, 0);
    return id;
  });
  const bindings = new SessionBindings();
  bindings.begin(account);
  bindings.bindGroup(group, room);
  const conversations = createConversations(log);
  const parts: GroupEarParts = {
    store,
    bindings,
    media: openMediaFiles(folder, { fsync: false }),
    pictures: createPictures(),
    clock,
    log,
    conversations,
    wake: () => undefined,
    answered: () => undefined,
    desk: { heardInGroup: async () => undefined },
  };
  return { parts, group, conversations, answers: () => store.book().notices[1]?.sheets[group]?.answers };
}

test("a picture taken back while its file is still being fetched counts no more once it is there", async () => {
  const { parts, group, conversations, answers } = await listening();
  let arrive = (_bytes: Uint8Array | undefined): void => undefined;
  const message: Heard = {
    ...{ account, room, messageId: "p1", at: parts.clock.now(), kind: "picture", text: "" },
    from: shopkeeper,
    media: new Promise((resolve) => {
      arrive = resolve;
    }),
  };
  hearInGroup(parts, message, group);
  hearRecall(parts, { account, room, messageId: "p1", at: parts.clock.now() + 1 }, group);
  expect(answers()).toEqual([]);
  arrive(new Uint8Array(await noisy(40, 40).jpeg().toBuffer()));
  await conversations.settled();
  expect(answers()).toMatchObject([{ messageId: "p1", recalledAt: parts.clock.now() + 1 }]);
});

test("a cry for help does not wait for a photo sent before it that is still on its way", async () => {
  const { parts, group, conversations, answers } = await listening();
  let arrive = (_bytes: Uint8Array | undefined): void => undefined;
  const said = { account, room, at: parts.clock.now(), from: shopkeeper };
  const media = new Promise<Uint8Array | undefined>((resolve) => {
    arrive = resolve;
  });
  hearInGroup(parts, { ...said, messageId: "p1", kind: "picture", text: "", media }, group);
  hearInGroup(parts, { ...said, messageId: "t1", kind: "text", text: "着火了，快来人" }, group);
  await vi.waitFor(() => {
    expect(Object.keys(parts.store.book().outbox.says)).toContain("emergency/t1");
  });
  expect(answers()).not.toMatchObject([{ messageId: "p1" }]);
  arrive(undefined);
  await conversations.settled();
  expect(answers()?.map(({ messageId }) => messageId)).toContain("p1");
});
