import { readFileSync } from "node:fs";
import * as z from "zod";

/** The notice that every line of the street answers, see demo/street/README.md. */
export const streetNotice =
  "【回执31】各位店主：近期天干物燥，请今晚自查灭火器和疏散通道，严禁堵塞、上锁。收到请回复“收到”。";

const streetLine = z.object({
  id: z.string(),
  kind: z.enum(["text", "picture", "voice", "sticker"]),
  text: z.string(),
  label: z.enum(["ack", "not_ack", "unclear"]),
  manner: z.string(),
});

/** All labelled lines of the demo's street. */
export function listStreetLines(): readonly z.infer<typeof streetLine>[] {
  const file = new URL("../../demo/street/lines.jsonl", import.meta.url);
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => streetLine.parse(JSON.parse(line)));
}
