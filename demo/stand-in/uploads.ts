import { randomBytes } from "node:crypto";

/** A file that was uploaded whole. */
export interface Upload {
  name: string;
  bytes: Buffer;
  /** How many pieces it came in. */
  pieces: number;
}

/** One piece as the client sent it. */
export interface Piece {
  /** What ties the pieces of one file together: the client's media id. */
  key: string;
  name: string;
  bytes: Buffer;
  /** Which piece, from 0, of how many. */
  index: number;
  count: number;
  /** What the whole file measures, in bytes. */
  totalLength: number;
}

/** Puts the pieces of uploads together. */
export class Uploads {
  readonly #open = new Map<string, Buffer[]>();
  readonly #whole = new Map<string, Upload>();

  /** The media id of the finished file, or undefined while pieces are missing. Throws BadPiece. */
  add(piece: Piece): string | undefined {
    const pieces = this.#open.get(piece.key) ?? [];
    if (piece.index !== pieces.length || piece.index >= piece.count) throw new BadPiece(piece, pieces.length);
    pieces.push(piece.bytes);
    this.#open.set(piece.key, pieces);
    if (pieces.length < piece.count) return undefined;
    this.#open.delete(piece.key);
    const bytes = Buffer.concat(pieces);
    if (bytes.length !== piece.totalLength) throw new BadPiece(piece, pieces.length);
    const mediaId = `@crypt_${randomBytes(4).toString("hex")}_${randomBytes(32).toString("hex")}`;
    this.#whole.set(mediaId, { name: piece.name, bytes, pieces: piece.count });
    return mediaId;
  }

  find(mediaId: string): Upload | undefined {
    return this.#whole.get(mediaId);
  }
}

/** A piece came out of order, or the whole is not as long as was said. */
export class BadPiece extends Error {
  override name = "BadPiece";
  constructor(piece: Piece, expected: number) {
    super(
      `piece ${piece.index} of ${piece.count} of ${piece.name} (whole: ${piece.totalLength} bytes): expected piece ${expected}`,
    );
  }
}
