import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { isIPv4, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { makeCertificate } from "./certificate.ts";

/** The servers of web WeChat that the stand-in answers for. Anything else a client asks for is refused. */
export const WECHAT_HOSTS = ["wx", "wx2", "wx8"].flatMap((name) => [
  `${name}.qq.com`,
  `login.${name}.qq.com`,
  `file.${name}.qq.com`,
  `webpush.${name}.qq.com`,
]);

/** What the tunnel needs from those who use it. */
export interface TunnelUse {
  /** Answers the requests that came through the tunnel, and plain ones sent to the port itself. */
  answer: RequestListener;
  /** Asked for each new connection: true cuts it at once, as a lost network does. */
  mayCut: () => boolean;
  /** Told of each host that was asked for and refused. */
  onRefused: (host: string) => void;
}

/** A running tunnel. */
export interface Tunnel {
  port: number;
  /** The PEM file a client has to trust. */
  certificateFile: string;
  /** Resets every open connection. */
  cutAll: () => void;
  close: () => Promise<void>;
}

/**
 * Opens a CONNECT proxy on 127.0.0.1 which ends TLS itself: what a client believes to be `https://wx.qq.com` is
 * answered here, and no connection is ever opened to the outside. Port 0 picks a free one.
 */
export async function openTunnel(port: number, use: TunnelUse): Promise<Tunnel> {
  const { key, certificate } = makeCertificate(WECHAT_HOSTS);
  const folder = await mkdtemp(join(tmpdir(), "huizhi-stand-in-"));
  const certificateFile = join(folder, "certificate.pem");
  await writeFile(certificateFile, certificate);

  const inner = createHttpsServer({ key, cert: certificate, ALPNProtocols: ["http/1.1"] }, use.answer);
  inner.keepAliveTimeout = 0;
  const outer = createServer(use.answer);
  const sockets = new Set<Socket>();
  outer.on("connection", (socket) => {
    if (use.mayCut()) {
      socket.resetAndDestroy();
      return;
    }
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // A client that goes away in the middle is its own affair.
    socket.on("error", () => socket.destroy());
  });
  inner.on("tlsClientError", (_cause, socket) => socket.destroy());
  outer.on("connect", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const host = (request.url ?? "").replace(/:\d+$/, "");
    if (!WECHAT_HOSTS.includes(host)) {
      use.onRefused(host);
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
      return;
    }
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    if (head.length > 0) socket.unshift(head);
    inner.emit("connection", socket);
  });
  await new Promise<void>((resolve, reject) => {
    outer.once("error", reject);
    outer.listen(port, "127.0.0.1", () => resolve());
  });
  const address = outer.address();
  if (address === null || typeof address === "string" || !isIPv4(address.address)) {
    throw new Error("the tunnel listens on no port");
  }

  const cutAll = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port: address.port,
    certificateFile,
    cutAll,
    close: async () => {
      const closed = new Promise<void>((resolve) => outer.close(() => resolve()));
      cutAll();
      await closed;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
