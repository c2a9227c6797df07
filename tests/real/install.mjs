// @ts-check
/**
 * Brings real front-ends to this machine: WordPress from the npm package that WordPress Playground publishes (with SQLite in
 * place of a database server) with a classic theme from Debian, Isso from PyPI. Everything is kept below `target/goodturn/real`; a second run finds it there.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));
const KEPT = fileURLToPath(new URL('../../target/goodturn/real/', import.meta.url));
const BUILDS = '@wp-playground/wordpress-builds@0.9.19';
/** A theme of the old kind: of those, the package above has only pictures. */
const CLASSIC = 'wordpress-theme-twentytwentyone';
const ISSO = 'isso==0.14.0';

/** @param {string} program @param {string[]} words @param {object} [how] */
async function tool(program, words, how) {
  try {
    return await run(program, words, { maxBuffer: 1 << 26, ...how });
  } catch (error) {
    const { stderr = '', message } = /** @type {any} */ (error);
    throw new Error(`${program} ${words.join(' ')} failed: ${stderr.trim().split('\n').slice(-3).join(' ') || message}`, { cause: error });
  }
}

/** A blog that was never started, in a directory of its own. @param {string} name @param {string} host with port @returns {Promise<string>} */
export async function wordpress(name, host) {
  mkdirSync(KEPT, { recursive: true });
  const plain = `${KEPT}wordpress`;
  if (!existsSync(plain)) {
    const parts = `${KEPT}parts`;
    mkdirSync(parts, { recursive: true });
    const packed = (await tool('npm', ['pack', '--silent', BUILDS], { cwd: parts })).stdout.trim().split('\n').pop() ?? '';
    await tool('tar', ['-xzf', packed, 'package/src', 'package/public/wp-nightly'], { cwd: parts });
    const fresh = `${KEPT}unpacking`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(`${fresh}/wp-content`, { recursive: true });
    await tool('unzip', ['-q', '-o', `${parts}/package/src/wordpress/wp-nightly.zip`, '-d', fresh]);
    // What the zip leaves out for size: styles, scripts and pictures.
    cpSync(`${parts}/package/public/wp-nightly`, fresh, { recursive: true, force: false });
    const plugins = `${fresh}/wp-content/plugins`;
    mkdirSync(plugins, { recursive: true });
    await tool('unzip', ['-q', '-o', `${parts}/package/src/sqlite-database-integration/sqlite-database-integration.zip`, '-d', plugins]);
    const unzipped = readdirSync(plugins).find((one) => one.startsWith('sqlite-database-integration'));
    if (unzipped !== 'sqlite-database-integration') renameSync(`${plugins}/${unzipped}`, `${plugins}/sqlite-database-integration`);
    await tool('apt-get', ['download', '-qq', CLASSIC], { cwd: parts });
    const archive = readdirSync(parts).find((one) => one.startsWith(CLASSIC)) ?? '';
    await tool('dpkg-deb', ['-x', archive, 'theme'], { cwd: parts });
    const theme = (await tool('find', ['theme', '-type', 'd', '-name', 'twentytwentyone'], { cwd: parts })).stdout.trim().split('\n')[0];
    cpSync(`${parts}/${theme}`, `${fresh}/wp-content/themes/twentytwentyone`, { recursive: true, dereference: true });
    rmSync(`${fresh}/wp-content/database`, { recursive: true, force: true });
    mkdirSync(`${fresh}/wp-content/mu-plugins`, { recursive: true });
    cpSync(`${HERE}switches.php`, `${fresh}/wp-content/mu-plugins/switches.php`);
    mkdirSync(`${fresh}/switches`);
    renameSync(fresh, plain);
    rmSync(parts, { recursive: true, force: true });
  }
  const root = `${KEPT}${name}`;
  rmSync(root, { recursive: true, force: true });
  cpSync(plain, root, { recursive: true });
  cpSync(`${HERE}switches.php`, `${root}/wp-content/mu-plugins/switches.php`);
  const glue = readFileSync(`${root}/wp-content/plugins/sqlite-database-integration/db.copy`, 'utf8')
    .replaceAll('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', `${root}/wp-content/plugins/sqlite-database-integration`)
    .replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php');
  writeFileSync(`${root}/wp-content/db.php`, glue);
  await tool('php', [`${HERE}setup.php`, root, host]);
  return root;
}

/** The program `isso`. @returns {Promise<string>} */
export async function isso() {
  const program = `${KEPT}isso/bin/isso`;
  if (!existsSync(program)) {
    mkdirSync(KEPT, { recursive: true });
    await tool('python3', ['-m', 'venv', `${KEPT}isso`]);
    await tool(`${KEPT}isso/bin/pip`, ['install', '--quiet', '--disable-pip-version-check', ISSO]);
  }
  return program;
}
