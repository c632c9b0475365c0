import type { IncomingMessage } from "node:http";
import { z } from "zod";

/** A request, read to its end. */
export interface Exchange {
  method: string;
  /** What the client believes to be talking to: its Host header without the port. */
  host: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  cookies: ReadonlyMap<string, string>;
  body: Buffer;
}

/** What goes back: an object becomes JSON. */
export interface Answer {
  status?: number;
  headers?: Record<string, string | string[]>;
  body: string | Buffer | object;
}

/** What becomes of a request: an answer, the connection cut, or nothing at all until the client gives up. */
export type Outcome = Answer | "cut" | "silence";

/** Reads a request to its end. */
export async function readExchange(request: IncomingMessage): Promise<Exchange> {
  const url = new URL(request.url ?? "/", "https://stand-in");
  const pieces: Buffer[] = [];
  for await (const piece of request) {
    if (Buffer.isBuffer(piece)) pieces.push(piece);
  }
  return {
    method: request.method ?? "GET",
    host: (request.headers.host ?? "").replace(/:\d+$/, ""),
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    cookies: readCookies(request.headers.cookie ?? ""),
    body: Buffer.concat(pieces),
  };
}

const WithBaseRequest = z.object({ BaseRequest: z.object({ Sid: z.string(), Skey: z.string().optional() }) });

/** The request's JSON; undefined if it has none. */
export function findJson(exchange: Exchange): unknown {
  if (exchange.body.length === 0) return undefined;
  try {
    return JSON.parse(exchange.body.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** The session id a request shows: in its query, its BaseRequest or its cookie. Undefined if in none. */
export function findSid(exchange: Exchange): string | undefined {
  const inQuery = exchange.query.get("sid");
  if (inQuery !== null) return inQuery;
  const base = WithBaseRequest.safeParse(findJson(exchange));
  return base.success ? base.data.BaseRequest.Sid : exchange.cookies.get("wxsid");
}

/** The BaseResponse every JSON answer begins with. */
export function baseResponse(code = 0): { BaseResponse: { Ret: number; ErrMsg: string } } {
  return { BaseResponse: { Ret: code, ErrMsg: "" } };
}

function readCookies(header: string): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header.split("; ")) {
    const cut = pair.indexOf("=");
    if (cut > 0) cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
  }
  return cookies;
}
