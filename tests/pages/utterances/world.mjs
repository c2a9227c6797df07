// The comments of every article: an issue's, oldest first. Reactions: how many, whether the reader is among them (which the frame
// never shows).

export const viewer = 'mira-halm';

export const emoji = { '+1': '👍', '-1': '👎', laugh: '😂', hooray: '🎉', confused: '😕', heart: '❤️', rocket: '🚀', eyes: '👀' };

/** @param {boolean} mine @param {string} slug of the article: the reader's own ones have comments only where they are read */
export const comments = (mine, slug) => mine && slug !== 'gravel' ? [] : [
  { id: 7101, author: 'zofia-kruk', at: '2026-11-16T09:00:00Z', association: '', reactions: { heart: [2, false] },
    html: '<p>Eleven seconds here too, with tap water. Deszczówka takes nine.</p>' },
  { id: 7102, author: 'haru-nishi', at: '2026-11-16T23:40:00Z', association: 'Contributor', reactions: { eyes: [1, true] },
    html: `<blockquote><p>${'<a class="user-mention" href="https://github.com/zofia-kruk">@zofia-kruk</a>'} <a href="https://github.com/lien-vdb/moss-and-rain/issues/4#issuecomment-7101">takes nine</a></p></blockquote>
      <p>雨水のほうが速いのですね。Is it the temperature?</p>
      <div class="email-fragment">Sent from a train</div><span class="email-hidden-toggle"><a href="#">…</a></span><div class="email-hidden-reply">An older letter, quoted by the mail program.</div>` },
  { id: 7103, author: mine ? 'r-okafor' : 'mira-halm', at: '2026-11-17T18:20:00Z', association: '', reactions: {},
    html: '<p>I tried it on the wall behind the station. Fourteen seconds, but the wall leans.</p>' },
  { id: 7104, author: 'lien-vdb', at: '2026-11-18T08:00:00Z', association: mine ? '' : 'Owner', reactions: { '+1': [1, false], rocket: [1, false] },
    html: '<p>It is the temperature. I warmed the glass in my coat and it was seven.</p>' },
];
