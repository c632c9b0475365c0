import { EventEmitter } from "node:events";
import type { RawContact, Wechat4u, Wechat4uPuppet } from "../../src/bot/wechat4u.ts";

/** The shape of wechat4u and nothing behind it: for guards whose effect needs no servers. Methods can be replaced by each test. */
export class FakeWechat4u extends EventEmitter implements Wechat4u {
  state = "init";
  readonly CONF = { STATE: { login: "login" } };
  readonly PROP = {};
  readonly user: { UserName?: string; NickName?: string } = {};
  readonly contacts: Record<string, RawContact> = {};
  lastSyncTime = 0;
  readonly calls: string[] = [];

  override on(event: string, listener: (...args: never[]) => void): this {
    return super.on(event, listener as (...args: unknown[]) => void);
  }
  async start(): Promise<unknown> {
    this.calls.push("start");
    return undefined;
  }
  async restart(): Promise<unknown> {
    this.calls.push("restart");
    return undefined;
  }
  stop(): void {
    this.calls.push("stop");
  }
  async logout(): Promise<unknown> {
    this.calls.push("logout");
    return undefined;
  }
  async _init(): Promise<unknown> {
    this.calls.push("init");
    return undefined;
  }
  syncPolling(): void {
    this.calls.push("poll");
  }
  async syncCheck(): Promise<unknown> {
    this.calls.push("check");
    return "2";
  }
  async sync(): Promise<unknown> {
    return undefined;
  }
  handleMsg(_messages: unknown): void {}
  async getContact(): Promise<unknown> {
    return {};
  }
  async batchGetContact(_contacts: readonly { readonly UserName: string }[]): Promise<unknown> {
    return [];
  }
  async verifyUser(): Promise<unknown> {
    return undefined;
  }
  async updateRemarkName(): Promise<unknown> {
    return undefined;
  }
  async sendMsg(_text: string, _to: string): Promise<unknown> {
    return {};
  }
  async revokeMsg(): Promise<unknown> {
    return undefined;
  }
  async uploadMedia(): Promise<{ readonly mediaId: string }> {
    return { mediaId: "@media" };
  }
  async sendPic(): Promise<unknown> {
    return {};
  }
  async sendVideo(): Promise<unknown> {
    return {};
  }
  async sendDoc(): Promise<unknown> {
    return {};
  }
  async getMsgImg(): Promise<{ readonly data: unknown }> {
    return { data: undefined };
  }
  async getVideo(): Promise<{ readonly data: unknown }> {
    return { data: undefined };
  }
  async getDoc(): Promise<{ readonly data: unknown }> {
    return { data: undefined };
  }
  async request(_options: Readonly<Record<string, unknown>>): Promise<unknown> {
    return { data: undefined };
  }
  async getVoice(): Promise<{ readonly data: unknown }> {
    return { data: undefined };
  }
}

/** The shape of the puppet around it. */
export class FakePuppet implements Wechat4uPuppet {
  wechat4u: Wechat4u | undefined = undefined;
  unknownContactId: string[][] = [];
  currentUserId = "";
  readonly calls: string[] = [];

  get isLoggedIn(): boolean {
    return this.currentUserId !== "";
  }
  login(userId: string): void {
    if (this.isLoggedIn) throw new Error("must logout first before login again!");
    this.calls.push(`login ${userId}`);
    this.currentUserId = userId;
  }
  async logout(): Promise<void> {
    this.calls.push("logout");
    this.currentUserId = "";
  }
  async reset(): Promise<void> {
    this.calls.push("reset");
  }
}
