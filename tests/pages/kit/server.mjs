/**
 * What the living pages of most sites share on the server's side: a shell for every address a site knows, its files, its
 * policy. Sites whose forms really go to a server answer those themselves (`handle`). What pages do is in `page.mjs`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What pages may do: nothing inline, nothing from elsewhere; frames only where a site embeds something. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-src 'self' https:";

const TYPES = { css: 'text/css', html: 'text/html', js: 'text/javascript', json: 'application/json', mjs: 'text/javascript', svg: 'image/svg+xml' };
const KIT = fileURLToPath(new URL('.', import.meta.url));

/** Text as it may stand in HTML. @param {unknown} text */
export const escaped = (text) =>
  String(text).replace(/[&<>"]/g, (c) => /** @type {any} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

/**
 * A site that lives in its pages: `create` for `site.mjs`.
 *
 * @param {object} how
 * @param {string | URL} how.folder of the site's own files, served as `/_/NAME`; the kit's are `/_/kit/NAME`
 * @param {(request: Asked) => Shell | null | undefined} how.page the document for an address, or nothing: 404
 * @param {(request: Asked) => any} [how.handle] answers in place of everything else when it returns something
 * @param {string} [how.policy]
 *
 * @typedef {{ method: string, url: URL, path: string, query: URLSearchParams, headers: Record<string, string>, body: string,
 *   form: URLSearchParams, memory: any }} Asked `memory` belongs to one `create()`
 * @typedef {{ title?: string, lang?: string, dir?: string, head?: string, body?: string, htmlAttributes?: string,
 *   bodyAttributes?: string, scripts?: string[], styles?: string[], status?: number, headers?: Record<string, string> }} Shell `scripts`
 *   are modules among the site's own files; `head` and `body` are HTML
 */
export function living({ folder, page, handle, policy = POLICY }) {
  const own = typeof folder === 'string' ? folder : fileURLToPath(new URL('.', folder));
  return (/** @type {any} */ options = {}) => {
    const memory = { options };
    return {
      memory,
      /** @param {{ method?: string, url: string, headers?: Record<string, string>, body?: string }} request */
      handle(request) {
        const url = new URL(request.url);
        const path = decodeURIComponent(url.pathname);
        /** @param {number} status @param {string} type @param {string | Buffer} body @param {Record<string, string>} [extra] */
        const reply = (status, type, body, extra) => ({
          status,
          headers: { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy, ...extra },
          body,
        });
        const file = /^\/_\/(kit\/)?([\w.-]+)$/.exec(path);
        if (file) {
          const name = (file[1] ? KIT : own) + '/' + file[2];
          const type = /** @type {any} */ (TYPES)[name.split('.').pop() ?? ''];
          return type && existsSync(name) ? reply(200, type, readFileSync(name)) : reply(404, 'text/plain', 'No such file.');
        }
        const asked = {
          method: request.method ?? 'GET', url, path, query: url.searchParams, headers: request.headers ?? {},
          body: request.body ?? '', form: new URLSearchParams(request.body ?? ''), memory,
        };
        const instead = handle?.(asked);
        if (instead) return { ...instead, headers: { ...reply(200, 'text/html', '').headers, ...instead.headers } };
        const shell = page(asked);
        if (!shell) return reply(404, 'text/html', '<!doctype html><title>Not found</title><p>There is no such page.</p>');
        return reply(shell.status ?? 200, 'text/html', document(shell), shell.headers);
      },
    };
  };
}

/** A whole document. @param {Shell} shell */
export function document({ title = '', lang = 'en', dir, head = '', body = '', htmlAttributes = '', bodyAttributes = '', scripts = [], styles = [] }) {
  return `<!doctype html><html lang="${lang}"${dir ? ` dir="${dir}"` : ''} ${htmlAttributes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<link rel="stylesheet" href="/_/kit/page.css">${styles.map((name) => `<link rel="stylesheet" href="/_/${name}">`).join('')}${head}
<script src="/_/kit/spy.js"></script>${scripts.map((name) => `<script type="module" src="/_/${name}"></script>`).join('')}</head><body ${bodyAttributes}>${body}</body></html>`;
}
