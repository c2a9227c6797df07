// @ts-check
/**
 * A certificate made for one run, so that tests can serve pages under their real https addresses.
 *
 * Node can make keys but no certificates; the few lines of DER below are all that takes. The
 * browser is told to accept exactly this key (see `browser.mjs`), so names, dates and issuer do
 * not matter. Nothing is written to disk, and nothing here is of use outside a test.
 */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** @param {number} tag @param {...Buffer} parts */
function der(tag, ...parts) {
  const body = Buffer.concat(parts);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = body.length < 0x100 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

/** @param {...Buffer} parts */
const sequence = (...parts) => der(0x30, ...parts);

/**
 * @returns {{ key: string, cert: string, fingerprint: string }} PEM texts, and the base64 SHA-256 of
 *   the public key by which Chromium can be told to trust it
 */
export function selfSigned() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicInfo = publicKey.export({ type: 'spki', format: 'der' });
  // 1.2.840.10045.4.3.2, ECDSA with SHA-256
  const algorithm = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
  // CN=goodturn tests
  const commonName = sequence(der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from('goodturn tests')));
  const name = sequence(der(0x31, commonName));
  const day = 86_400_000;
  /** @param {number} at */
  const utc = (at) => der(0x17, Buffer.from(new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '').slice(2)));
  const body = sequence(
    // A serial number is positive and has no zeros in front: its first byte is neither 0 nor above 0x7f.
    der(0x02, Buffer.from([0x40 | (Date.now() & 0x3f), ...createHash('sha256').update(publicInfo).digest().subarray(0, 8)])),
    algorithm,
    name,
    sequence(utc(Date.now() - day), utc(Date.now() + 30 * day)),
    name,
    publicInfo,
  );
  const signature = sign('sha256', body, privateKey);
  const certificate = sequence(body, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    fingerprint: createHash('sha256').update(publicInfo).digest('base64'),
  };
}
