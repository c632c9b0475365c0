import { FileTooLarge } from "../errors.ts";
import type { Wechat4u } from "../wechat4u.ts";

/** The largest file that is fetched, bytes: more than any photo that is read, and than what phones make of some minutes of film. */
export const largestFile = 64 * 1024 * 1024;
/** A download that is not through by then is given up by who waits for it, milliseconds. */
const longestDownload = 30_000;

/**
 * wechat4u takes whatever the servers send into memory, however much it is, and whoever gave up waiting for it does not end that (source: `getMsgImg`, `getVideo`, `getDoc`
 * set no `maxContentLength`, and axios' own limit of time is one of silence). Here what is downloaded is cut off at 64 MB, with {@link FileTooLarge}, and after half a
 * minute.
 */
export function cutOffLargeFiles(wechat4u: Pick<Wechat4u, "request">): void {
  const request = wechat4u.request.bind(wechat4u);
  wechat4u.request = async (options) => {
    if (options.responseType !== "arraybuffer") return await request(options);
    const signal = AbortSignal.timeout(longestDownload);
    try {
      return await request({ ...options, maxContentLength: largestFile, signal });
    } catch (error) {
      throw isTooLarge(error) ? new FileTooLarge({ cause: error }) : error;
    }
  };
}

/** An answer that axios cannot take has this code; only when it was read whole there is a response (source: `http.js` of axios 1). */
function isTooLarge(error: unknown): boolean {
  if (!(error instanceof Error) || Reflect.get(error, "code") !== "ERR_BAD_RESPONSE") return false;
  return Reflect.get(error, "response") === undefined;
}
