import { type Asked, gatherToday } from "../../desk/today-facts.ts";
import { Declined } from "../../errors.ts";
import { isSameName } from "../../groups/names.ts";
import { SessionBindings } from "../../groups/session-bindings.ts";
import type { OfficerId } from "../../groups/types.ts";
import type { Content } from "../../notices/types.ts";
import { listTexts, refusals } from "../../texts/cli.ts";
import { cliTodayTexts } from "../../texts/cli-today.ts";
import { todayText } from "../../texts/desk-today.ts";
import { startOfDay } from "../../zone.ts";
import { printable } from "../table.ts";
import { type Command, done } from "../types.ts";

/** `today`: what each officer would be told of the day, and what waits to be told him; it stays to be told. */
export const showToday: Command<"today"> = async ({ officer: name }, { store, clock, live }) => {
  const now = clock.now();
  const bindings = live?.bindings ?? new SessionBindings();
  return await store.read("directory", (book) => {
    const all = Object.values(book.directory.officers);
    const named = name === undefined ? all : all.filter((one) => isSameName(one.name, name));
    if (name !== undefined && named.length === 0) throw new Declined(refusals.noSuchOfficer(printable(name)));
    if (named.length === 0) throw new Declined(listTexts.noOfficers());
    const dayOf = (officer: OfficerId): string => {
      const asked: Asked = { book, officer, bindings, now, gapsSince: startOfDay(now) };
      return [todayText(gatherToday(asked)), ...unaskedTo(asked)].join("\n");
    };
    const isOne = named.length === 1;
    const days = named.map((one) => `${isOne ? "" : `${cliTodayTexts.heading(one.name)}\n`}${dayOf(one.id)}`);
    return done(days.map(lines).join("\n\n"));
  });
};

/** What waits in the outbox for one officer; nothing where there is none. */
function unaskedTo({ book, officer, now }: Asked): string[] {
  const waiting = Object.values(book.outbox.says)
    .filter(({ to, part }) => "officer" in to && to.officer === officer && part.state === "queued")
    .sort((one, other) => one.part.at - other.part.at)
    .map(({ part: { at, content } }) => ({ at, text: wordsOf(content) }));
  return waiting.length === 0 ? [] : [cliTodayTexts.unasked(waiting, now)];
}

function wordsOf(content: Content): string {
  if (content.kind === "text") return content.text;
  return content.kind === "file" ? cliTodayTexts.file(content.name) : cliTodayTexts.picture();
}

function lines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}
