import { setTimeout as pause } from "node:timers/promises";
import { drawPhoto } from "../photos.ts";
import type { Screen } from "../screen.ts";
import type { Person, Room, Said, SentMessage, WebWeChat } from "../stand-in/start-stand-in.ts";
import type { OpenTrade } from "./open-street.ts";
import type { Turn } from "./script.ts";

/** How long a keeper waits before he takes a message back, milliseconds. */
const recallAfter = 1_500;

/** Plays one group's script from now on. `notice` is the bot's message that some quote. Resolves when all has been said. */
export async function playScript(
  stage: { readonly wechat: WebWeChat; readonly screen: Screen; readonly wrongRoom: Room },
  { room, people }: OpenTrade,
  turns: readonly Turn[],
  notice: SentMessage,
): Promise<void> {
  const begin = Date.now();
  for (const [index, turn] of turns.entries()) {
    await pause(Math.max(0, begin + turn.after - Date.now()));
    const speaker = people.get(turn.shop)?.[turn.keeper === "stranger" ? 0 : turn.keeper];
    if (!speaker) throw new Error(`nobody plays ${turn.shop}`);
    const where = turn.how === "says in the wrong group" ? stage.wrongRoom : room;
    const said =
      turn.how === "quotes the notice"
        ? speaker.quotes(where, notice, turn.says.text)
        : await say(speaker, where, turn, index);
    const words = turn.says.text === "" ? `[${turn.says.kind}]` : turn.says.text;
    stage.screen.chat(
      where.topic,
      where.nameOf(speaker),
      `${words}${turn.how === "quotes the notice" ? "（引用通知）" : ""}`,
      "keeper",
    );
    if (turn.how === "is delivered twice") stage.wechat.deliverTwice(said);
    if (turn.how === "says and recalls") {
      await pause(recallAfter);
      speaker.recalls(said);
      stage.screen.chat(where.topic, where.nameOf(speaker), "（撤回了一条消息）", "keeper");
    }
  }
}

async function say(speaker: Person, where: Room, { says }: Turn, index: number): Promise<Said> {
  switch (says.kind) {
    case "text":
      return speaker.says(where, says.text);
    case "picture":
      return speaker.sendsPicture(where, Buffer.from(await drawPhoto(index)));
    case "voice":
      return speaker.sendsVoice(where, Buffer.from("#!AMR\n"));
    case "sticker":
      return speaker.sendsSticker(where, Buffer.from("GIF89a"));
  }
}
