// The comments of every article, and the widget's words. `website` and `author` are whatever somebody typed.

export const me = { author: 'Mira Halm', website: 'https://mira.example' };

export const comments = () => [
  { id: 1, author: 'Haru Nishi', website: 'https://haru.example/', hash: 'c1f0aa20', at: '2026-11-10T08:00:00Z', likes: 2, html: '<p>わらび！ In our valley they come up through the tarmac.</p>', replies: [
    { id: 4, author: 'Zofia', hash: '77ab0d11', at: '2026-11-10T10:30:00Z', likes: 0, html: '<blockquote><p>through the tarmac</p></blockquote><p>Paproć is patient.</p>', replies: [] },
    { id: 6, author: 'Mira Halm', website: 'https://mira.example', hash: '0b6e4c90', at: '2026-11-11T17:00:00Z', likes: 0, html: '<p>I have seen one lift a drain cover.</p>', replies: [] },
  ] },
  { id: 2, author: null, hash: '5dd0a0f3', at: '2026-11-11T09:00:00Z', likes: 0, html: '<p>Careful, it is poisonous to horses.</p>', replies: [] },
  { id: 3, author: 'Mira Halm', website: 'https://mira.example', hash: '0b6e4c90', at: '2026-11-12T07:45:00Z', likes: 1, html: '<p>The spores are the colour of the paper they fall on.</p>', replies: [
    { id: 9, author: 'Haru Nishi', website: 'https://haru.example/', hash: 'c1f0aa20', at: '2026-11-12T22:00:00Z', likes: 0, html: '<p>On dark paper, too?</p>', replies: [] },
  ] },
  { id: 5, author: 'Anyone', hash: '90909090', at: '2026-11-12T12:00:00Z', mode: 4, likes: 0, html: '', replies: [
    { id: 7, author: 'Raymond Okafor', website: 'http://okafor.example/garden', hash: '3c3d3e3f', at: '2026-11-12T13:00:00Z', likes: 0, html: '<p>I liked what stood here.</p>', replies: [] },
  ] },
  { id: 8, author: 'Tove Lind', website: 'https://fern.example/', hash: 'feedbeef', pageAuthor: true, at: '2026-11-13T18:00:00Z', likes: 3, html: '<p>Thank you. The horses are in the next piece.</p>', replies: [] },
];

export const words = {
  en: { anonymous: 'Anonymous', reply: 'Reply', close: 'Close', edit: 'Edit', delete: 'Delete', submit: 'Submit', preview: 'Preview', again: 'Edit', text: 'Type Comment Here (at least 3 chars)', author: 'Name (optional)', email: 'E-mail (optional)', website: 'Website (optional)', queued: 'Comment in queue for moderation.', deleted: 'Comment deleted.', suffix: 'Author', wrong: 'Your comment was not accepted.' },
  de: { anonymous: 'Anonym', reply: 'Antworten', close: 'Schließen', edit: 'Bearbeiten', delete: 'Löschen', submit: 'Abschicken', preview: 'Vorschau', again: 'Bearbeiten', text: 'Kommentar hier eintippen (mindestens 3 Zeichen)', author: 'Name (optional)', email: 'Email (optional)', website: 'Webseite (optional)', queued: 'Kommentar wartet auf Freischaltung.', deleted: 'Kommentar gelöscht.', suffix: 'Autor', wrong: 'Der Kommentar wurde nicht angenommen.' },
};
