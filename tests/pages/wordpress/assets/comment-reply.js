// Moves the one comment form below the comment that is answered, and back. The form's hidden `comment_parent` is what
// the server goes by. The same happens on touch before any click exists, and Ctrl/⌘+Enter presses the button by script.
(() => {
  const byId = (id) => Document.prototype.getElementById.call(document, id);
  const all = (selector) => Document.prototype.querySelectorAll.call(document, selector);
  const insertBefore = (parent, node, next) => Node.prototype.insertBefore.call(parent, node, next);
  const respond = byId('respond');
  const cancel = byId('cancel-comment-reply-link');
  const title = byId('reply-title');
  if (!respond || !cancel) return;
  cancel.style.display = cancel.dataset.shown ? '' : 'none';
  const titleText = [...title.childNodes].find((node) => node.nodeType === Node.TEXT_NODE);
  const usualTitle = titleText.data;
  const parentField = byId('comment_parent');

  function move(link) {
    const below = byId(link.dataset.belowelement);
    if (!below || !link.dataset.commentid) return false;
    if (!byId('wp-temp-form-div')) {
      const place = document.createElement('div');
      place.id = 'wp-temp-form-div';
      place.style.display = 'none';
      insertBefore(respond.parentNode, place, respond);
    }
    byId('comment_post_ID').value = link.dataset.postid;
    parentField.value = link.dataset.commentid;
    titleText.data = `${link.dataset.replyto} `;
    cancel.style.display = '';
    insertBefore(below.parentNode, respond, below.nextSibling);
    __page.did(`moved #respond below ${link.dataset.belowelement}`);
    byId('comment').focus();
    return true;
  }

  function home() {
    const place = byId('wp-temp-form-div');
    if (!place) return false;
    parentField.value = '0';
    titleText.data = usualTitle;
    Element.prototype.replaceWith.call(place, respond);
    cancel.style.display = 'none';
    __page.did('moved #respond home');
    return true;
  }

  const onReply = (event) => { if (move(event.currentTarget)) event.preventDefault(); };
  const onCancel = (event) => { if (home()) event.preventDefault(); };
  const attach = (links) => { for (const link of links) for (const type of ['touchstart', 'click']) link.addEventListener(type, onReply, { passive: false }); };
  attach(all('a.comment-reply-link'));
  for (const type of ['touchstart', 'click']) cancel.addEventListener(type, onCancel, { passive: false });
  respond.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.target.id !== 'comment') return;
    event.preventDefault();
    __page.byPage(() => byId('submit').click());
  });
  window.addComment = Object.freeze({ attach, home });
})();
