import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A door before the stand-in. While it is shut, whoever knocks is turned away: to the bot the servers cannot be reached. */
export interface Gate {
  readonly url: string;
  /** How often somebody knocked, let in or not. */
  readonly knocks: number;
  open(): void;
  close(): Promise<void>;
}

/** Opens a port whose gate is shut. `proxy` is the address behind it. */
export async function buildGate(proxy: string): Promise<Gate> {
  const target = Number(new URL(proxy).port);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.once("close", () => sockets.delete(socket));
  };
  let knocks = 0;
  let isOpen = false;
  const server = createServer((outside) => {
    knocks += 1;
    keep(outside);
    if (!isOpen) {
      // A plain end would leave the client's tunnel waiting for a word.
      outside.resetAndDestroy();
      return;
    }
    const inside = connect(target, "127.0.0.1");
    keep(inside);
    outside.pipe(inside).pipe(outside);
    outside.once("close", () => inside.destroy());
    inside.once("close", () => outside.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the gate has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    get knocks() {
      return knocks;
    },
    open() {
      isOpen = true;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
