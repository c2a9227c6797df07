// Opens a backup as docs/BACKUP.md describes it, with Node's own cryptography and compression and none of Goodturn's code:
//   node tests/backup/open.mjs BACKUP PASSPHRASE    prints the export's JSON
import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

/** The JSON in a backup. @param {Buffer} file @param {string} passphrase @returns {Buffer} */
export function open(file, passphrase) {
  const header = file.subarray(0, 42);
  if (header.toString('latin1', 0, 8) !== 'GOODTURN') throw new Error('not a backup');
  if (header[8] !== 1 || header[9] !== 1) throw new Error('another version');
  const key = pbkdf2Sync(Buffer.from(passphrase, 'utf8'), header.subarray(14, 30), header.readUInt32BE(10), 32, 'sha256');
  const decipher = createDecipheriv('aes-256-gcm', key, header.subarray(30, 42));
  decipher.setAAD(header);
  decipher.setAuthTag(file.subarray(-16));
  return inflateRawSync(Buffer.concat([decipher.update(file.subarray(42, -16)), decipher.final()]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(open(readFileSync(process.argv[2]), process.argv[3]));
}
