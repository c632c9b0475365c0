/** Errors that cross folders. Each is one cause; what was tried is inside, the sentence for people apart from it. */

/** The service answered a send with a refusal: the message was certainly not delivered. */
export class SendRefused extends Error {
  override readonly name = "SendRefused";
  /** The server's code, e.g. 1205 (too often), 1101 (session over), -1 or 1201 (dead id). */
  readonly code: number;
  constructor(code: number, options?: ErrorOptions) {
    super(`the service refused the message with code ${code}`, options);
    this.code = code;
  }
}

/** Nobody can know whether the service took the message (connection cut, no answer, an error without code). */
export class SendUnknown extends Error {
  override readonly name = "SendUnknown";
  constructor(options?: ErrorOptions) {
    super("it cannot be known whether the service took the message", options);
  }
}

/** Nothing reached the service: no connection was made, or the file never arrived there. The message was certainly not delivered. */
export class SendNotTried extends Error {
  override readonly name = "SendNotTried";
  constructor(options?: ErrorOptions) {
    super("the message did not reach the service", options);
  }
}

/** There is no session; nothing was sent. */
export class NotLoggedIn extends Error {
  override readonly name = "NotLoggedIn";
  constructor() {
    super("not logged in to WeChat");
  }
}

/** The part cannot be sent as it is (a file gone, a picture unreadable): nothing was sent. `sentence` is for people. */
export class PartUnsendable extends Error {
  override readonly name = "PartUnsendable";
  readonly sentence: string;
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.sentence = sentence;
  }
}

/** A stored file is not there any more. */
export class MediaMissing extends Error {
  override readonly name = "MediaMissing";
  readonly hash: string;
  constructor(hash: string, options?: ErrorOptions) {
    super(`media file ${hash} is missing`, options);
    this.hash = hash;
  }
}

/** Something asked for by name or number does not exist, or what was asked cannot be done now. `sentence` says what to do, in the reader's language. */
export class Declined extends Error {
  override readonly name = "Declined";
  readonly sentence: string;
  constructor(sentence: string) {
    super(sentence);
    this.sentence = sentence;
  }
}
