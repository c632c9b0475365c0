import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { type Outcome, readExchange } from "./exchange.ts";
import { route } from "./routes/table.ts";
import type { Servers } from "./servers.ts";

/** What is told of a request: when it has arrived, and when it has been dealt with. */
export interface RequestNote {
  host: string;
  path: string;
  outcome: "arrived" | "answered" | "cut" | "silence" | "gone" | "unknown path" | "failed";
  /** Why it failed: the client sent what the stand-in cannot read. */
  cause?: unknown;
}

/** Makes the listener that answers every request, after whatever misbehaviour was asked for. */
export function answerRequests(servers: Servers, note: (note: RequestNote) => void): RequestListener {
  return (request, response) => {
    answer(request, response, servers, note).catch((cause: unknown) => {
      // A client that went away before it had said everything is no failure.
      const outcome = request.complete ? "failed" : "gone";
      note({ host: request.headers.host ?? "", path: request.url ?? "", outcome, cause });
      request.socket.destroy();
    });
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  servers: Servers,
  note: (note: RequestNote) => void,
): Promise<void> {
  const exchange = await readExchange(request);
  const { host, path } = exchange;
  note({ host, path, outcome: "arrived" });
  const { misbehaviour } = servers;
  const { slow } = misbehaviour;
  if (slow && exchange.path.includes(slow.path)) await wait(slow.ms);
  const outcome: Outcome | undefined = misbehaviour.takeBroken(exchange) ?? (await route(exchange, servers));
  if (outcome === undefined) {
    note({ host, path, outcome: "unknown path" });
    response.writeHead(404).end();
    return;
  }
  if (outcome === "cut") {
    note({ host, path, outcome });
    request.socket.destroy();
    return;
  }
  if (outcome === "silence") {
    note({ host, path, outcome });
    return;
  }
  note({ host, path, outcome: "answered" });
  const isRaw = typeof outcome.body === "string" || Buffer.isBuffer(outcome.body);
  const body = isRaw ? outcome.body : JSON.stringify(outcome.body);
  response.writeHead(outcome.status ?? 200, {
    // The real servers call their JSON text/plain too.
    "content-type": "text/plain; charset=utf-8",
    ...outcome.headers,
  });
  response.end(body);
}
