import { readFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Socket } from "node:net";
import { connect } from "node:tls";
import type { WebWeChat } from "../../../demo/stand-in/start-stand-in.ts";

/** What came back for a request. */
export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: () => Record<string, unknown>;
}

/** Opens a CONNECT tunnel; resolves with the raw socket, rejects with ConnectRefused. */
export async function openTunnelTo(wechat: WebWeChat, host: string): Promise<Socket> {
  const proxy = new URL(wechat.env.HTTPS_PROXY ?? "");
  return await new Promise<Socket>((resolve, reject) => {
    const request = httpRequest({
      host: proxy.hostname,
      port: proxy.port,
      method: "CONNECT",
      path: `${host}:443`,
    });
    request.on("connect", (response, socket) => {
      // The one who uses the socket learns of its end by himself.
      socket.on("error", () => socket.destroy());
      if (response.statusCode === 200) resolve(socket);
      else reject(new ConnectRefused(response.statusCode ?? 0));
    });
    request.on("error", reject);
    request.end();
  });
}

/** The proxy would not connect. */
export class ConnectRefused extends Error {
  override name = "ConnectRefused";
  readonly status: number;
  constructor(status: number) {
    super(`CONNECT was answered ${status}`);
    this.status = status;
  }
}

/** A web client made by hand, which sees what goes over the wire. */
export class WebClient {
  readonly #wechat: WebWeChat;
  sid = "";
  skey = "";
  /** The first value of the sync key the client has. */
  key = 0;

  constructor(wechat: WebWeChat) {
    this.#wechat = wechat;
  }

  async ask(url: string, body?: unknown, limitMs = 10_000): Promise<Reply> {
    const target = new URL(url);
    const ca = await readFile(this.#wechat.env.NODE_EXTRA_CA_CERTS ?? "", "utf8");
    const socket = await openTunnelTo(this.#wechat, target.hostname);
    return await new Promise<Reply>((resolve, reject) => {
      const request = httpsRequest(
        target,
        {
          method: body === undefined ? "GET" : "POST",
          signal: AbortSignal.timeout(limitMs),
          headers: { cookie: `wxsid=${this.sid}` },
          createConnection: () => connect({ socket, ca, servername: target.hostname }),
        },
        (response) => {
          const pieces: Buffer[] = [];
          response.on("data", (piece: Buffer) => pieces.push(piece));
          response.on("error", reject);
          response.on("end", () => {
            const text = Buffer.concat(pieces).toString("utf8");
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text,
              json: () => JSON.parse(text) as Record<string, unknown>,
            });
          });
        },
      );
      request.on("error", reject);
      request.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  get base(): { Sid: string; Skey: string } {
    return { Sid: this.sid, Skey: this.skey };
  }

  /** Asks for a QR code, has it scanned, and fetches the keys. */
  async logIn(): Promise<void> {
    const uuid = await this.askForQr();
    const [poll] = await Promise.all([
      this.ask(`https://login.wx.qq.com/cgi-bin/mmwebwx-bin/login?uuid=${encodeURIComponent(uuid)}`),
      this.#wechat.scan({ confirms: false }),
    ]);
    if (!poll.text.includes("window.code=201")) throw new Error(`scanned, but told ${poll.text}`);
    const scanned = this.#wechat.scan();
    const confirmed = await this.ask(
      `https://login.wx.qq.com/cgi-bin/mmwebwx-bin/login?uuid=${encodeURIComponent(uuid)}`,
    );
    const page = /redirect_uri="(.*?)"/.exec(confirmed.text)?.[1] ?? "";
    const keys = await this.ask(page);
    await scanned;
    this.sid = /<wxsid>(.*)<\/wxsid>/.exec(keys.text)?.[1] ?? "";
    this.skey = /<skey>(.*)<\/skey>/.exec(keys.text)?.[1] ?? "";
    await this.initialise();
  }

  async askForQr(): Promise<string> {
    const reply = await this.ask("https://login.wx.qq.com/jslogin", {});
    return /uuid = "(.*?)"/.exec(reply.text)?.[1] ?? "";
  }

  async initialise(): Promise<Record<string, unknown>> {
    const json = (await this.act("webwxinit", {})).json();
    this.key = firstValue(json.SyncKey);
    return json;
  }

  async act(name: string, fields: object, limitMs?: number): Promise<Reply> {
    const url = `https://wx.qq.com/cgi-bin/mmwebwx-bin/${name}`;
    return await this.ask(url, { BaseRequest: this.base, ...fields }, limitMs);
  }

  /** What `synccheck` says, as it stands. */
  async check(): Promise<string> {
    const query = `sid=${encodeURIComponent(this.sid)}&synckey=1_${this.key}%7C2_1`;
    return (await this.ask(`https://webpush.wx.qq.com/cgi-bin/mmwebwx-bin/synccheck?${query}`)).text;
  }

  /** Fetches what happened; the new key is kept unless the answer is to count as lost. */
  async sync(isLost = false): Promise<Record<string, unknown>> {
    const json = (await this.act("webwxsync", { SyncKey: { List: [{ Key: 1, Val: this.key }] } })).json();
    if (!isLost) this.key = firstValue(json.SyncKey);
    return json;
  }

  /** The message ids of everything that waits, tips about recent chats left out. */
  async fetchIds(isLost = false): Promise<string[]> {
    const { AddMsgList } = (await this.sync(isLost)) as {
      AddMsgList: Array<{ MsgId: string; MsgType: number }>;
    };
    return AddMsgList.filter((message) => message.MsgType !== 51).map((message) => message.MsgId);
  }
}

function firstValue(key: unknown): number {
  return (key as { List: Array<{ Val: number }> }).List[0]?.Val ?? 0;
}
