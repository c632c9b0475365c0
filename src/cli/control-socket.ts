import { rm } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { dirname } from "node:path";
import { z } from "zod";
import type { Log } from "../ports.ts";
import { refusals } from "../texts/cli.ts";
import { findSocket, makeSocketPath, removeLeftover, removeNote, writeNote } from "./control-path.ts";

/** What a command on the command line hands to the running bot. Files are named by path, not sent. */
export interface ControlRequest {
  readonly argv: readonly string[];
  /** Where relative paths among the arguments start. */
  readonly cwd: string;
  /** Absent when nothing was piped in. */
  readonly stdin?: string | undefined;
}

/** What the command prints, and the code it exits with. */
export interface ControlAnswer {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** The running bot could not be asked, or gave no answer. */
export class ControlFailed extends Error {
  override readonly name = "ControlFailed";
  /** Whether it is certain that nothing was done; otherwise nobody knows. */
  readonly nothingDone: boolean;
  constructor(reason: string, options: ErrorOptions & { readonly nothingDone?: boolean } = {}) {
    super(`the running Huizhi did not answer: ${reason}`, options);
    this.nothingDone = options.nothingDone === true;
  }
}

/** More was piped in than the running bot takes at once. It was not asked. */
export class RequestTooLarge extends Error {
  override readonly name = "RequestTooLarge";
  readonly sentence: string;
  constructor(bytes: number) {
    super(`a request of ${bytes} bytes is more than ${largestRequest}`);
    this.sentence = refusals.tooMuchAtOnce(Math.ceil(bytes / 1e6), largestRequest / 1e6);
  }
}

export interface ControlServer {
  /** Hears no further request, waits for the answers under way, and removes the socket. Not to be awaited by an answer. Never rejects. */
  close(): Promise<void>;
}

const largestRequest = 16_000_000;
const largestAnswer = 256_000_000;
/** How long somebody may take to ask, or to read on. */
const patienceMs = 10_000;

const requestShape = z.strictObject({
  argv: z.array(z.string()),
  cwd: z.string(),
  stdin: z.string().optional(),
});
const replyShape = z.union([
  z.object({ answer: z.object({ stdout: z.string(), stderr: z.string(), code: z.int() }) }),
  z.object({ refused: z.string(), nothingDone: z.boolean().optional() }),
]);

/**
 * Lets commands reach this process: a socket in a private folder of its own, whose path is noted in `control.path` in the data folder. One JSON line
 * asks, one JSON line answers. The caller holds the lock of the data folder. Requests may run side by side. Rejects with
 * {@link ControlPathTooLong}, or when the socket or the note cannot be made.
 */
export async function serveControl(
  folder: string,
  answer: (request: ControlRequest) => Promise<ControlAnswer>,
  log: Log,
): Promise<ControlServer> {
  await removeLeftover(folder);
  const path = await makeSocketPath();
  const waiting = new Set<Socket>();
  const answering = new Set<Promise<void>>();
  // A caller may close his side after asking and still read the answer.
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    waiting.add(socket);
    socket.on("error", (error) => log.debug({ err: error }, "a command hung up"));
    const turn = answerOne(socket, waiting, answer, log).finally(() => {
      waiting.delete(socket);
      answering.delete(turn);
    });
    answering.add(turn);
  });
  try {
    await listen(server, path);
    await writeNote(folder, path);
  } catch (error) {
    await removeSocket(server, path);
    throw error;
  }
  return {
    async close() {
      await removeNote(folder).catch((error: unknown) =>
        log.debug({ err: error }, "could not remove control.path"),
      );
      const closed = removeSocket(server, path);
      for (const socket of waiting) socket.destroy();
      await Promise.allSettled(answering);
      await closed;
    },
  };
}

/**
 * Asks the process that serves this data folder. `undefined` when nobody runs, also when one that crashed left its note behind.
 * Rejects with {@link RequestTooLarge}, or with {@link ControlFailed} when somebody runs but does not answer.
 */
export async function askRunning(
  folder: string,
  request: ControlRequest,
): Promise<ControlAnswer | undefined> {
  const path = await findSocket(folder);
  if (path === undefined) return undefined;
  const socket = await findConnection(path);
  if (socket === undefined) return undefined;
  try {
    const asked = Buffer.from(`${JSON.stringify(request)}\n`);
    if (asked.byteLength > largestRequest) throw new RequestTooLarge(asked.byteLength);
    socket.write(asked);
    const line = await readLine(socket, largestAnswer);
    const reply = replyShape.parse(JSON.parse(line));
    if ("refused" in reply)
      throw new ControlFailed(reply.refused, { nothingDone: reply.nothingDone === true });
    return reply.answer;
  } catch (cause) {
    if (cause instanceof ControlFailed || cause instanceof RequestTooLarge) throw cause;
    throw new ControlFailed(cause instanceof Error ? cause.message : String(cause), { cause });
  } finally {
    socket.destroy();
  }
}

/** Hears one request and answers it; never rejects. */
async function answerOne(
  socket: Socket,
  waiting: Set<Socket>,
  answer: (request: ControlRequest) => Promise<ControlAnswer>,
  log: Log,
): Promise<void> {
  const patience = setTimeout(() => socket.destroy(), patienceMs);
  const reply = await readLine(socket, largestRequest)
    .then(parseRequest)
    .then(
      async (request) => {
        waiting.delete(socket);
        // Carrying it out may take longer: a ledger with a thousand photos does.
        clearTimeout(patience);
        return { answer: await answer(request) };
      },
      (error: unknown) => ({
        refused: `the request was not understood (${wordsOf(error)}); nothing was done`,
        nothingDone: true,
      }),
    )
    .catch((error: unknown) => {
      log.error({ err: error }, "a command failed");
      return { refused: `the command failed (${wordsOf(error)}); see the log` };
    })
    .finally(() => clearTimeout(patience));
  if (socket.destroyed) return;
  await new Promise<void>((resolve) => {
    socket.once("close", () => resolve());
    socket.setTimeout(patienceMs, () => socket.destroy());
    socket.end(`${JSON.stringify(reply)}\n`, () => socket.destroySoon());
  });
}

function parseRequest(line: string): ControlRequest {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error("it is not a line of JSON");
  }
  const request = requestShape.safeParse(value);
  if (!request.success) throw new Error("expected argv, cwd and perhaps stdin");
  return request.data;
}

/**
 * Everything up to the first newline. Rejects when the other side ends before, or says more than `largest` bytes: once it has said all, for who still
 * talks when the connection is closed never hears why.
 */
function readLine(socket: Socket, largest: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (act: () => void) => {
      socket.off("data", hear);
      socket.off("end", gone);
      socket.off("close", gone);
      act();
    };
    const hear = (chunk: Buffer) => {
      const end = chunk.indexOf(0x0a);
      size += chunk.byteLength;
      if (size > largest) chunks.length = 0;
      else chunks.push(end === -1 ? chunk : chunk.subarray(0, end));
      if (end === -1) return;
      if (size > largest) tooLong();
      else settle(() => resolve(Buffer.concat(chunks).toString("utf8")));
    };
    const tooLong = () => settle(() => reject(new Error(`more than ${largest} bytes`)));
    const gone = () =>
      size > largest ? tooLong() : settle(() => reject(new Error("the connection ended early")));
    socket.on("data", hear);
    socket.on("end", gone);
    socket.on("close", gone);
  });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Resolves when the server has closed and its folder is gone. Never rejects. */
async function removeSocket(server: Server, path: string): Promise<void> {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (process.platform !== "win32")
    await rm(dirname(path), { recursive: true, force: true }).catch(() => undefined);
}

/** A connection, or `undefined` when nobody listens any more. */
function findConnection(path: string): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ECONNREFUSED") resolve(undefined);
      else reject(new ControlFailed(error.message, { cause: error }));
    };
    socket.once("error", fail);
    socket.once("connect", () => {
      socket.off("error", fail);
      // What breaks later is seen as the end of the connection.
      socket.on("error", () => undefined);
      resolve(socket);
    });
  });
}
