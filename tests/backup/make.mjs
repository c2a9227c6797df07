// Makes a backup as docs/BACKUP.md describes it, with Node's own cryptography and compression and none of Goodturn's code:
//   node tests/backup/make.mjs EXPORT.json PASSPHRASE OUT [SALT NONCE]
// Salt and nonce (hexadecimal) are for fixtures only; a real backup has random ones.
import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

const [source, passphrase, out, salt, nonce] = process.argv.slice(2);
const iterations = 600_000;

const header = Buffer.alloc(42);
header.write('GOODTURN', 0, 'latin1');
header.writeUInt8(1, 8);
header.writeUInt8(1, 9);
header.writeUInt32BE(iterations, 10);
(salt ? Buffer.from(salt, 'hex') : randomBytes(16)).copy(header, 14);
(nonce ? Buffer.from(nonce, 'hex') : randomBytes(12)).copy(header, 30);

const key = pbkdf2Sync(Buffer.from(passphrase, 'utf8'), header.subarray(14, 30), iterations, 32, 'sha256');
const cipher = createCipheriv('aes-256-gcm', key, header.subarray(30, 42));
cipher.setAAD(header);
const body = Buffer.concat([cipher.update(deflateRawSync(readFileSync(source))), cipher.final()]);
writeFileSync(out, Buffer.concat([header, body, cipher.getAuthTag()]));
