import type { Wechat4u, Wechat4uPuppet } from "../wechat4u.ts";

/**
 * Ids are new at every QR login, but after a logout and a login in the same process `wechat4u.contacts` still holds those of the old
 * session: rooms are found twice, and a send to a dead one fails (run). So when a new QR code is asked for, everything known is
 * forgotten, and answers to questions asked before are not learnt any more. What is in `contacts` is then of this session.
 */
export function forgetDeadIds(puppet: Wechat4uPuppet, wechat4u: Wechat4u): void {
  let generation = 0;
  wechat4u.on("uuid", () => {
    generation += 1;
    for (const id of Object.keys(wechat4u.contacts)) delete wechat4u.contacts[id];
    puppet.unknownContactId.length = 0;
  });
  const { batchGetContact, getContact } = wechat4u;
  wechat4u.batchGetContact = async (contacts) => {
    const asked = generation;
    const answer = await batchGetContact.call(wechat4u, contacts);
    return asked === generation ? answer : [];
  };
  wechat4u.getContact = async (seq) => {
    const asked = generation;
    const answer = await getContact.call(wechat4u, seq);
    return asked === generation ? answer : {};
  };
}
