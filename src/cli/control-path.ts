import { randomUUID } from "node:crypto";
import { lstat, mkdtemp, readFile, rename, rm, rmdir, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** `sun_path` holds 108 bytes with the final zero on Linux, 104 on macOS and the BSDs; what is longer is cut without a word. */
const longestPath = process.platform === "linux" ? 107 : 103;

/** Nowhere is a folder with a path short enough for a socket. */
export class ControlPathTooLong extends Error {
  override readonly name = "ControlPathTooLong";
  readonly path: string;
  constructor(path: string) {
    super(
      `the socket path ${path} is longer than ${longestPath} bytes, which the system would cut silently. ` +
        "Set TMPDIR (or XDG_RUNTIME_DIR) to a folder with a shorter path.",
    );
    this.path = path;
  }
}

/** Notes in the data folder where the socket is. The caller holds the lock of that folder. */
export async function writeNote(folder: string, path: string): Promise<void> {
  const temporary = `${noteFile(folder)}.tmp`;
  await writeFile(temporary, path, { mode: 0o600 });
  await rename(temporary, noteFile(folder));
}

/** Takes the note away; nothing happens where there is none. */
export async function removeNote(folder: string): Promise<void> {
  await rm(noteFile(folder), { force: true });
}

/** The socket the data folder names, if it is there and private; whether somebody listens is not known. */
export async function findSocket(folder: string): Promise<string | undefined> {
  const note = noteFile(folder);
  const path = await findText(note);
  return path !== undefined && (await isOurs(path, note)) ? path : undefined;
}

/** Removes what a crash left: the old socket and its folder, if they are ours and still there. */
export async function removeLeftover(folder: string): Promise<void> {
  const path = await findSocket(folder);
  if (path === undefined || process.platform === "win32") return;
  // Only a socket, and only an empty folder: whatever the note says, no more can be lost.
  await unlink(path)
    .then(() => rmdir(dirname(path)))
    .catch(() => undefined);
}

function noteFile(folder: string): string {
  return join(folder, "control.path");
}

/** A socket path in a new folder of ours (0700). Windows has named pipes instead, with a name nobody guesses. */
export async function makeSocketPath(): Promise<string> {
  if (process.platform === "win32") return `\\\\.\\pipe\\huizhi-${randomUUID()}`;
  const runtime = process.env.XDG_RUNTIME_DIR;
  if (runtime !== undefined && fits(runtime)) {
    // Set for another user, or for a session that has ended, it is of no use.
    const folder = await mkdtemp(join(runtime, "huizhi-")).catch(() => undefined);
    if (folder !== undefined) return join(folder, "s");
  }
  if (!fits(tmpdir())) throw new ControlPathTooLong(socketPathIn(tmpdir(), "XXXXXX"));
  return join(await mkdtemp(join(tmpdir(), "huizhi-")), "s");
}

function fits(base: string): boolean {
  return Buffer.byteLength(socketPathIn(base, "XXXXXX")) <= longestPath;
}

function socketPathIn(base: string, random: string): string {
  return join(base, `huizhi-${random}`, "s");
}

/**
 * Whether there is a socket in a folder that only the writer of the note can enter: where temporary folders are shared, somebody else may have
 * taken the name since.
 */
async function isOurs(path: string, note: string): Promise<boolean> {
  if (process.platform === "win32") return path.startsWith("\\\\.\\pipe\\huizhi-");
  const found = await Promise.all([lstat(path), lstat(dirname(path)), lstat(note)]).catch(() => undefined);
  if (found === undefined) return false;
  const [socket, folder, writer] = found;
  return (
    socket.isSocket() && folder.isDirectory() && folder.uid === writer.uid && (folder.mode & 0o077) === 0
  );
}

async function findText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
