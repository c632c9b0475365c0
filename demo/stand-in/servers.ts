import type { LoginDesk } from "./login-desk.ts";
import type { Misbehaviour } from "./misbehaviour.ts";
import type { Said } from "./model/said.ts";
import type { World } from "./model/world.ts";
import type { SentBox } from "./sent-box.ts";
import type { Session } from "./session.ts";
import type { Uploads } from "./uploads.ts";

/** What the routes share. */
export interface Servers {
  world: World;
  desk: LoginDesk;
  sentBox: SentBox;
  uploads: Uploads;
  misbehaviour: Misbehaviour;
  /** How long a check or a login poll is held when there is nothing to say, in ms. */
  holdMs: number;
  /** Whether a session that is resumed is told nothing of what was said meanwhile. */
  forgetsMissed: boolean;
  /** The session with this id that is not over. */
  findSession: (sid: string | undefined) => Session | undefined;
  openSession: () => Session;
  endSession: (session: Session) => void;
  stickerUrl: (said: Said) => string;
}
