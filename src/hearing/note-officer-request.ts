import { say } from "../delivery/say.ts";
import { mayUseGroup } from "../groups/officer-groups.ts";
import type { GroupId } from "../groups/types.ts";
import { noteRequest } from "../notices/track-request.ts";
import type { Heard } from "../ports.ts";
import { questionTexts } from "../texts/desk-rulings.ts";
import type { GroupEarParts } from "./hear-group.ts";

/**
 * Puts down what an officer asked for in a group by hand, and offers him in private to count who answers, where he may use the group; what he only told everybody is put
 * down without a word. Once for each message.
 */
export async function noteOfficerRequest(
  { store, bindings, clock, log, wake }: Omit<GroupEarParts, "conversations">,
  message: Heard,
  group: GroupId,
  isAsked: boolean,
): Promise<void> {
  const officer = bindings.officerOf(message.from.contact);
  if (officer === undefined) return;
  const { account, messageId, at, text } = message;
  const request = { officer, account, messageId, at, text, ...(isAsked ? {} : { unasked: true as const }) };
  const noted = await store.update("directory", (draft) => {
    const found = draft.directory.groups[group];
    const now = clock.now();
    if (!found || !noteRequest(found, { ...request, askedAt: now })) return false;
    if (!isAsked || !mayUseGroup(draft.directory, officer, group)) return true;
    const offer = questionTexts.offer(at, found.name);
    say(draft, { key: `request/${account}/${messageId}`, to: { officer }, text: offer }, now);
    return true;
  });
  if (noted) wake();
  else log.debug({ group }, "ignored: heard before");
}
