// The encrypted backup, by two other programs than Goodturn: Node's OpenSSL, and WebCrypto called as the extension calls it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { open } from './open.mjs';

const here = (name) => readFileSync(new URL(name, import.meta.url));
const passphrase = 'one good turn – 山';
const fixture = here('fixture.goodturn');
const expected = here('../archives/goodturn/export.json');

async function openAsTheExtension(file, words) {
  const { subtle } = globalThis.crypto;
  const base = await subtle.importKey('raw', new TextEncoder().encode(words), 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: file.subarray(14, 30), iterations: file.readUInt32BE(10) };
  const key = await subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
  const aes = { name: 'AES-GCM', iv: file.subarray(30, 42), additionalData: file.subarray(0, 42), tagLength: 128 };
  return inflateRawSync(Buffer.from(await subtle.decrypt(aes, key, file.subarray(42))));
}

test('C18: a backup opens with the passphrase, in another program', async () => {
  assert.deepEqual(open(fixture, passphrase), expected);
  assert.deepEqual(await openAsTheExtension(fixture, passphrase), expected);
});

test('C14: it opens with nothing else, and not when a single bit is another', async () => {
  assert.throws(() => open(fixture, `${passphrase} `));
  // One bit in the salt, the ciphertext, the tag; and the number of rounds, which is authenticated too.
  for (const at of [13, 14, 100, fixture.length - 1]) {
    const changed = Buffer.from(fixture);
    changed[at] ^= 1;
    assert.throws(() => open(changed, passphrase), `byte ${at}`);
    if (at === 13) await assert.rejects(openAsTheExtension(changed, passphrase), `byte ${at}`);
  }
});

test('nothing of the ledger can be read in the file', () => {
  for (const word of ['Ada', 'social.example', 'goodturn"']) assert.ok(!fixture.includes(word), word);
});
