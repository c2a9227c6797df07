// The comments of every post. Members have an unchanging id and the name they chose; nothing else of them is shown.

export const members = {
  mira: { uuid: '1d3c8a52-6f0e-4b6f-9a51-0a0f4f2f7001', name: 'Mira Halm' },
  haru: { uuid: '5b1e0c9d-2a4f-4a77-8d0e-9be3a1c47002', name: 'Haru Nishi' },
  zofia: { uuid: '9f7a6b5c-4d3e-4f2a-b1c0-d9e8f7a67003', name: 'Zofia Kruk' },
  raymond: { uuid: 'c2b4d6e8-1f3a-4c5b-8d7e-6f5a4b3c7004', name: 'Raymond Okafor' },
  lien: { uuid: 'e8d7c6b5-a493-4827-b160-5f4e3d2c7005', name: 'Lien van den Berg' },
};

const comment = (id, by, html, more = {}) => ({ id: `6aa1b2c3d4e5f6a7b8c9${id}`, by: members[by], html, likes: 0, liked: false, replies: [], ...more });

export const comments = () => {
  const second = comment('0102', 'zofia', '<p>Mosiądz! Ours has a brass one, and it went brown.</p>', { likes: 1 });
  return [
    comment('0100', 'haru', '<p>緑青は美しいですね。Our temple’s roof took sixty years to turn.</p>', { likes: 4, replies: [
      comment('0101', 'raymond', '<p>Sixty! The library’s took eighteen, but there is a bakery below.</p>', { likes: 2 }),
      second,
      comment('0103', 'mira', '<p>Brown is what it does first.</p>', { to: second }),
    ] }),
    comment('0200', 'lien', '<blockquote><p>Take it off and the roof begins to age again</p></blockquote><p>They took it off ours in 1971. <a href="#ghost-comments-6aa1b2c3d4e5f6a7b8c90100">As said above</a>, sixty years.</p>', { likes: 2, liked: true }),
    comment('0300', 'mira', '<p>May one touch it?</p>', { likes: 1 }),
    comment('0400', 'raymond', '', { removed: true, replies: [comment('0401', 'haru', '<p>Thank you for saying so.</p>')] }),
  ];
};

export const words = {
  en: { reply: 'Reply', to: 'Reply to', replied: 'Replied to', add: 'Add comment', addReply: 'Add reply', cancel: 'Cancel', removed: 'This comment has been removed.', ago: '3 days ago', join: 'Become a member to comment', signIn: 'Sign in', discussion: 'Member discussion' },
  de: { reply: 'Antworten', to: 'Antwort an', replied: 'Antwort auf', add: 'Kommentar hinzufügen', addReply: 'Antwort hinzufügen', cancel: 'Abbrechen', removed: 'Dieser Kommentar wurde entfernt.', ago: 'vor 3 Tagen', join: 'Mitglied werden und mitreden', signIn: 'Anmelden', discussion: 'Diskussion der Mitglieder' },
};
