import { Declined } from "../../errors.ts";
import { groupsAddressed } from "../../groups/groups-addressed.ts";
import { sitesOfGroup } from "../../groups/sites-of-group.ts";
import type { Directory, Group } from "../../groups/types.ts";
import { createNotice } from "../../notices/create-notice.ts";
import { excessLength, longestBody, mostMedia } from "../../notices/notice-limits.ts";
import { readDeadline } from "../../notices/read-deadline.ts";
import type { MediaRef } from "../../ports.ts";
import { afterQuietHours } from "../../quiet-hours.ts";
import { byHandTexts } from "../../texts/by-hand.ts";
import { doneTexts, refusals } from "../../texts/cli.ts";
import { isoTime } from "../../zone.ts";
import { readPhotos } from "../read-photos.ts";
import { printable } from "../table.ts";
import type { Command, CommandContext, RequestOf } from "../types.ts";
import { done } from "../types.ts";

/** `publish`: announces a notice and prints its number; what happens next is told beside it. Nothing is kept of a notice that is refused. */
export const publishNotice: Command<"publish"> = async (request, context) => {
  const { store, media, pictures, clock, config, live } = context;
  const body = (request.text === "-" ? (request.stdin ?? "") : request.text).trim();
  if (body === "") throw new Declined(refusals.emptyText());
  const length = excessLength(body);
  if (length !== undefined) throw new Declined(refusals.textTooLong(length, longestBody));
  if (request.photos.length > mostMedia)
    throw new Declined(refusals.tooManyPhotos(request.photos.length, mostMedia));
  // Everything that can be refused without work is refused before the pictures are opened.
  groupsWanted(request.to, store.book().directory);
  readDue(request, clock.now());
  const photos = await readPhotos(request.photos, request.cwd, pictures);
  const kept: { kind: "picture"; media: MediaRef }[] = [];
  for (const bytes of photos) kept.push({ kind: "picture", media: await media.save(bytes, "jpg") });
  const now = clock.now();
  const sendAt = request.now ? now : now + config.undoMs;
  const dueAt = readDue(request, now);
  const plan = await store.update("directory", (draft) => {
    const groups = groupsWanted(request.to, draft.directory);
    const { notice } = createNotice(
      draft,
      {
        ask: request.inform ? "inform" : "ack",
        body,
        media: kept,
        groups: groups.map(({ id }) => id),
        ...(dueAt === undefined ? {} : { dueAt }),
        sendAt,
        urgent: false,
      },
      now,
    );
    const sites = groups.flatMap(({ id }) => sitesOfGroup(draft.directory, id).map(({ site }) => site));
    return {
      number: notice.number,
      groups: groups.map(({ name }) => printable(name)),
      byHand: groups.filter(({ channel }) => channel === "by hand").map(({ name }) => printable(name)),
      unbound: groups.filter((group) => isUnbound(group, context)).map(({ name }) => printable(name)),
      sites: new Set(sites).size,
    };
  });
  live?.wake();
  const notes = [
    ...(plan.byHand.length < plan.groups.length ? [doneTexts.published({ ...plan, sendAt, now })] : []),
    ...(plan.byHand.length < plan.groups.length ? whatItWaitsFor(plan.unbound, sendAt, now, context) : []),
    ...(plan.byHand.length > 0 ? [byHandTexts.toPostOnLine(plan.number, plan.byHand)] : []),
  ];
  return done(String(plan.number), notes.join("\n"));
};

function groupsWanted(to: string, directory: Directory): readonly Group[] {
  const all = Object.values(directory.groups);
  const { groups, unknown } = groupsAddressed(to, all);
  if (unknown.length > 0 || groups.length === 0) {
    const known = new Set(all.flatMap(({ name, tags }) => (tags.length > 0 ? tags : [name])).map(printable));
    throw new Declined(
      unknown.length === 0 && to.trim() === ""
        ? refusals.noGroupNamed()
        : refusals.unknownGroups(unknown.length > 0 ? unknown : [to.trim()], [...known]),
    );
  }
  return groups;
}

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/i;

/** A full ISO instant is rewritten as the Shanghai time it means, so that both forms are held to the same rules. */
function readDue({ due, inform }: RequestOf<"publish">, now: number): number | undefined {
  if (due === undefined) return undefined;
  if (inform) throw new Declined(refusals.informHasNoDue());
  const instant = isoInstant.test(due.trim()) ? Date.parse(due.trim()) : Number.NaN;
  const deadline = readDeadline(Number.isNaN(instant) ? due : isoTime(instant).slice(0, 16), now);
  if (deadline && "refused" in deadline) throw new Declined(deadline.refused);
  return deadline?.dueAt;
}

function isUnbound(group: Group, { live }: CommandContext): boolean {
  return live?.loggedIn === true && group.channel === "bot" && live.bindings.roomOf(group.id) === undefined;
}

function whatItWaitsFor(
  unbound: readonly string[],
  sendAt: number,
  now: number,
  { live, config }: CommandContext,
): string[] {
  const notes: string[] = [];
  if (!live) notes.push(doneTexts.waitsForBot());
  else if (!live.loggedIn) notes.push(doneTexts.waitsForLogin());
  if (unbound.length > 0) notes.push(doneTexts.waitsForBinding(unbound));
  const mayGo = afterQuietHours(config.quietHours, sendAt);
  if (mayGo > sendAt) notes.push(doneTexts.waitsForQuietHours(mayGo, now));
  return notes;
}
