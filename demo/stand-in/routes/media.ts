import { z } from "zod";
import { type Answer, baseResponse, type Exchange } from "../exchange.ts";
import type { Content } from "../model/said.ts";
import type { Servers } from "../servers.ts";
import { BadPiece } from "../uploads.ts";

const UploadRequest = z.object({
  ClientMediaId: z.union([z.number(), z.string()]),
  TotalLen: z.number(),
});

/** `webwxuploadmedia`: a whole file or one piece; only the last piece is answered with a media id. */
export async function takeUpload(exchange: Exchange, servers: Servers): Promise<Answer> {
  const type = exchange.headers["content-type"] ?? "";
  const form = await new Response(new Uint8Array(exchange.body), {
    headers: { "content-type": type },
  }).formData();
  const file = form.get("filename");
  const request = UploadRequest.parse(JSON.parse(String(form.get("uploadmediarequest"))));
  if (!(file instanceof File)) return { body: baseResponse(1) };
  try {
    const mediaId = servers.uploads.add({
      key: String(request.ClientMediaId),
      name: String(form.get("name") ?? file.name),
      bytes: Buffer.from(await file.arrayBuffer()),
      index: Number(form.get("chunk") ?? 0),
      count: Number(form.get("chunks") ?? 1),
      totalLength: request.TotalLen,
    });
    return {
      body: {
        ...baseResponse(),
        MediaId: mediaId ?? "",
        StartPos: file.size,
        CDNThumbImgHeight: 0,
        CDNThumbImgWidth: 0,
        EncryFileName: encodeURIComponent(file.name),
      },
    };
  } catch (cause) {
    if (cause instanceof BadPiece) return { body: { ...baseResponse(1), MediaId: "" } };
    throw cause;
  }
}

/** The download of one kind of message: `webwxgetmsgimg` (also stickers), `webwxgetvoice`, `webwxgetvideo`. */
export function downloadOf(
  kinds: readonly Content["kind"][],
): (exchange: Exchange, servers: Servers) => Answer {
  return (exchange, servers) => {
    const content = servers.world.findSaid(exchange.query.get("MsgID") ?? "")?.content;
    if (!content || !kinds.includes(content.kind) || !("bytes" in content)) return { status: 404, body: "" };
    if (content.kind !== "video") return bytesAnswer(content.bytes);
    // Without a Range the real server is said to answer with nothing.
    if (!exchange.headers.range) return { body: "" };
    const { length } = content.bytes;
    return {
      ...bytesAnswer(content.bytes),
      status: 206,
      headers: { "content-type": "video/mp4", "content-range": `bytes 0-${length - 1}/${length}` },
    };
  };
}

/** `webwxgetmedia`: a received file, by the media id its message carries. */
export function downloadFile(exchange: Exchange, servers: Servers): Answer {
  const msgId = (exchange.query.get("mediaid") ?? "").replace(/^@crypt_/, "");
  const content = servers.world.findSaid(msgId)?.content;
  return content?.kind === "file" ? bytesAnswer(content.bytes) : { status: 404, body: "" };
}

/** `webwxgeticon`, `webwxgetheadimg`: everybody looks the same. */
export function downloadAvatar(): Answer {
  return bytesAnswer(AVATAR);
}

/** What a sticker's `cdnurl` leads to: the stand-in's own port, without TLS. */
export function downloadSticker(exchange: Exchange, servers: Servers): Answer {
  const content = servers.world.findSaid(exchange.path.split("/").at(-1) ?? "")?.content;
  return content?.kind === "sticker" ? bytesAnswer(content.bytes) : { status: 404, body: "" };
}

function bytesAnswer(bytes: Buffer): Answer {
  const type =
    bytes[0] === 0xff ? "image/jpeg" : bytes[0] === 0x89 ? "image/png" : "application/octet-stream";
  return { headers: { "content-type": type }, body: bytes };
}

const AVATAR = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
