import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A private key and the certificate made with it, both as PEM. */
export interface Certificate {
  key: string;
  certificate: string;
}

// A certificate holds a dozen fixed fields, so the few DER forms they need are written here: the library for it
// wants a global polyfill of Reflect, which is a lot to ask of everyone who runs the demo.
const OID_ECDSA_SHA256 = Buffer.from("06082a8648ce3d040302", "hex");
const OID_COMMON_NAME = Buffer.from("0603550403", "hex");
const OID_BASIC_CONSTRAINTS = Buffer.from("0603551d13", "hex");
const OID_ALT_NAMES = Buffer.from("0603551d11", "hex");
const TRUE = Buffer.from("0101ff", "hex");
const VERSION_3 = Buffer.from("a003020102", "hex");

const DAY = 24 * 60 * 60 * 1000;

/**
 * Makes a self-signed certificate for the hosts, valid from yesterday for thirty days. It is its own authority:
 * whoever trusts it (NODE_EXTRA_CA_CERTS) trusts exactly these hosts and nothing else signed by its key.
 */
export function makeCertificate(hosts: readonly string[], now: number = Date.now()): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(OID_ECDSA_SHA256);
  const name = sequence(
    tagged(0x31, sequence(OID_COMMON_NAME, tagged(0x0c, Buffer.from("Huizhi stand-in")))),
  );
  const altNames = sequence(...hosts.map((host) => tagged(0x82, Buffer.from(host, "ascii"))));
  const toBeSigned = sequence(
    VERSION_3,
    tagged(0x02, Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
    algorithm,
    name,
    sequence(utcTime(now - DAY), utcTime(now + 30 * DAY)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    tagged(
      0xa3,
      sequence(
        sequence(OID_BASIC_CONSTRAINTS, TRUE, tagged(0x04, sequence(TRUE))),
        sequence(OID_ALT_NAMES, tagged(0x04, altNames)),
      ),
    ),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign("sha256", toBeSigned, privateKey)]);
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    certificate: toPem(sequence(toBeSigned, algorithm, tagged(0x03, signature))),
  };
}

function tagged(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

function lengthOf(content: Buffer): Buffer {
  if (content.length < 0x80) return Buffer.from([content.length]);
  if (content.length < 0x100) return Buffer.from([0x81, content.length]);
  return Buffer.from([0x82, content.length >> 8, content.length & 0xff]);
}

function utcTime(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/\D/g, "").slice(2, 14);
  return tagged(0x17, Buffer.from(`${digits}Z`));
}

function toPem(der: Buffer): string {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
