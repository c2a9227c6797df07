/** What the interface says, in English and French. */
import { options } from '/_/kit/page.mjs';

/** @type {Record<string, Record<string, any>>} */
const words = {
  en: {
    follow: 'Follow', following: 'Following', followUser: 'Follow user: ', unfollowUser: 'Unfollow user: ', like: 'Like', reply: 'Reply', replied: 'Replied', submit: 'Submit', preview: 'Preview', dismiss: 'Dismiss',
    and: ' and ', others: (/** @type {number} */ n) => ` and ${n} others `, reacted: ' reacted to ', commented: ' commented on ', mentioned: ' mentioned you in a comment', followed: ' followed you!', published: ' made a new post:', refused: 'Something went wrong. Please try again.', deleted: 'Comment deleted', add: 'Add to the discussion',
  },
  fr: {
    follow: 'Suivre', following: 'Abonné', followUser: 'Suivre : ', unfollowUser: 'Ne plus suivre : ', like: 'J’aime', reply: 'Répondre', replied: 'Répondu', submit: 'Envoyer', preview: 'Aperçu', dismiss: 'Fermer',
    and: ' et ', others: (/** @type {number} */ n) => ` et ${n} autres `, reacted: ' a réagi à ', commented: ' a commenté ', mentioned: ' vous a mentionné', followed: ' vous suit !', published: ' a publié :', refused: 'Une erreur est survenue.', deleted: 'Commentaire supprimé', add: 'Participer à la discussion',
  },
};

export const t = (/** @type {string} */ key) => words[options.lang]?.[key] ?? words.en[key] ?? key;
