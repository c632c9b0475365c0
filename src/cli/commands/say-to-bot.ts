import { randomUUID } from "node:crypto";
import { readCommand } from "../../desk/read-command.ts";
import { sayToDesk } from "../../desk/say-to-desk.ts";
import { Declined } from "../../errors.ts";
import { isSameName } from "../../groups/names.ts";
import { SessionBindings } from "../../groups/session-bindings.ts";
import { createNoBot } from "../../no-bot.ts";
import { paceOf } from "../../pace-of.ts";
import { refusals } from "../../texts/cli.ts";
import { sayTexts } from "../../texts/cli-say.ts";
import { talkTexts } from "../../texts/desk-talk.ts";
import { printable } from "../table.ts";
import { type Command, done } from "../types.ts";

/** `say`: does what an officer would ask for in his chat, and prints what he would be answered there. */
export const sayToBot: Command<"say"> = async (request, context) => {
  const { store, config, live } = context;
  const text = (request.text === "-" ? (request.stdin ?? "") : request.text).trim();
  if (text === "") throw new Declined(sayTexts.nothingSaid());
  const officer = Object.values(store.book().directory.officers).find(({ name }) =>
    isSameName(name, request.officer),
  );
  if (!officer) throw new Declined(refusals.noSuchOfficer(printable(request.officer)));
  // A code pairs a chat: there is none here.
  if (readCommand(text)?.kind === "bind") throw new Declined(sayTexts.noPairing());
  const { say, hand } = await sayToDesk(
    {
      ...context,
      bindings: live?.bindings ?? new SessionBindings(),
      messenger: live?.messenger ?? createNoBot().messenger,
      rules: {
        undoMs: config.undoMs,
        pace: paceOf(config),
        remindBy: config.remindBy,
        botName: config.name,
        station: config.station,
      },
      roomsChanged: async () => await live?.rebind(),
      wake: () => live?.wake(),
    },
    officer.id,
    text,
    `say-${randomUUID()}`,
  );
  const texts = hand.flatMap((content) => (content.kind === "text" ? [content.text] : []));
  const answers = [...say, ...texts];
  const files = hand.length - texts.length;
  return done(
    (answers.length === 0 ? [talkTexts.notUnderstood()] : answers).map(lines).join("\n\n"),
    files === 0 ? "" : sayTexts.filesElsewhere(files),
  );
};

function lines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}
