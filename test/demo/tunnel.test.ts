import { access, readFile } from "node:fs/promises";
import { get } from "node:http";
import { connect, rootCertificates } from "node:tls";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startStandIn, type WebWeChat } from "../../demo/stand-in/start-stand-in.ts";
import { ConnectRefused, openTunnelTo, WebClient } from "./support/web-client.ts";

let wechat: WebWeChat;
beforeEach(async () => {
  wechat = await startStandIn();
});
afterEach(async () => await wechat.close());

test("a host that is not WeChat's is refused and noted", async () => {
  await expect(openTunnelTo(wechat, "example.com")).rejects.toThrow(ConnectRefused);
  expect(wechat.refusedHosts).toEqual(["example.com"]);
});

test("each of WeChat's hosts is answered with a certificate the client trusts", async () => {
  const client = new WebClient(wechat);
  for (const host of ["wx.qq.com", "login.wx.qq.com", "file.wx2.qq.com", "webpush.wx8.qq.com"]) {
    expect((await client.ask(`https://${host}/nothing`)).status, host).toBe(404);
  }
  expect(wechat.unknownPaths).toContain("wx.qq.com/nothing");
});

test("nobody who does not trust the stand-in's own certificate is fooled by it", async () => {
  const socket = await openTunnelTo(wechat, "wx.qq.com");
  const cause = await new Promise<Error>((resolve) => {
    connect({ socket, servername: "wx.qq.com", ca: [...rootCertificates] }).on("error", resolve);
  });
  expect(cause).toMatchObject({ code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
});

test("a request for another server's page does not get out through the port", async () => {
  const proxy = new URL(wechat.env.HTTPS_PROXY ?? "");
  const status = await new Promise<number | undefined>((resolve, reject) => {
    get({ host: proxy.hostname, port: proxy.port, path: "http://example.com/", agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject);
  });
  expect(status).toBe(404);
});

test("nothing is left of a closed stand-in: neither port nor certificate", async () => {
  const other = await startStandIn();
  await other.close();
  await expect(openTunnelTo(other, "wx.qq.com")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  await expect(access(other.env.NODE_EXTRA_CA_CERTS ?? "")).rejects.toMatchObject({ code: "ENOENT" });
});

test("a client that goes away in the middle of a request is no failure", async () => {
  let noteGone: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => {
    noteGone = resolve;
  });
  const other = await startStandIn({
    onRequest: ({ outcome }) => {
      if (outcome === "gone") noteGone();
    },
  });
  const socket = await openTunnelTo(other, "wx.qq.com");
  const ca = await readFile(other.env.NODE_EXTRA_CA_CERTS ?? "", "utf8");
  const secure = connect({ socket, servername: "wx.qq.com", ca });
  secure.write(
    "POST /cgi-bin/mmwebwx-bin/webwxsync HTTP/1.1\r\nHost: wx.qq.com\r\nContent-Length: 9\r\n\r\n{",
    () => secure.destroy(),
  );
  await gone;
  expect(other.failures).toEqual([]);
  await other.close();
});

test("connections are cut until restored", async () => {
  const restore = wechat.resetConnections();
  await expect(openTunnelTo(wechat, "wx.qq.com")).rejects.toThrow();
  restore();
  expect((await new WebClient(wechat).ask("https://wx.qq.com/nothing")).status).toBe(404);
});
