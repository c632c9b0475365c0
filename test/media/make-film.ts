const box = (type: string, ...content: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
};

/** A film of so many seconds as a phone's camera writes it, its index at the end; nothing moves in it. */
export function film(brand: "isom" | "qt  ", seconds: number, bytes: number): Buffer {
  const header = Buffer.alloc(100);
  header.writeUInt32BE(1000, 12);
  header.writeUInt32BE(seconds * 1000, 16);
  const kind = Buffer.concat([Buffer.from(brand, "latin1"), Buffer.alloc(4), Buffer.from(brand, "latin1")]);
  return Buffer.concat([
    box("ftyp", kind),
    box("mdat", Buffer.alloc(bytes, 7)),
    box("moov", box("mvhd", header)),
  ]);
}
