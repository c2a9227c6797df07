// What a plugin does that sends comments without leaving the page: the submit is taken, the button sleeps, and after
// a moment either a new `li#comment-N` is appended and the form cleared, or an error paragraph appears above the form.
// The server is imitated here; what was accepted is kept in the page's storage and is there again after a reload.
(() => {
  const byId = (id) => Document.prototype.getElementById.call(document, id);
  const template = byId('new-comment');
  const respond = byId('respond');
  if (!template || !respond) return;
  const form = respond.querySelector('form');
  const storeKey = `comments ${location.pathname}`;
  const stored = () => JSON.parse(localStorage.getItem(storeKey) ?? '[]');
  const button = byId('submit');
  const messages = { flood: 'You are posting comments too quickly. Slow down.', duplicate: 'Duplicate comment detected; it looks as though you’ve already said that!', closed: 'Sorry, comments are closed for this item.', empty: 'Error: Please type your comment text.' };

  function draw({ id, parent, text, name, held, at }) {
    const item = template.content.cloneNode(true).firstElementChild;
    const renamed = (value) => value.replaceAll('987654321', String(id));
    for (const element of [item, ...item.querySelectorAll('*')]) {
      for (const attribute of [...element.attributes]) if (attribute.value.includes('987654321')) element.setAttribute(attribute.name, renamed(attribute.value));
    }
    const time = item.querySelector('time');
    if (time.dateTime.length > 10) time.dateTime = new Date(at).toISOString().replace(/\.\d{3}Z$/, '+00:00');
    const author = item.querySelector('.fn, .wp-block-comment-author-name');
    if (name) author.textContent = name;
    const content = item.querySelector('.comment-content, .wp-block-comment-content, blockquote.entry-content');
    content.replaceChildren();
    for (const line of text.split(/\n{2,}/)) content.append(Object.assign(document.createElement('p'), { textContent: line }));
    if (held) content.before(Object.assign(document.createElement('em'), { className: 'comment-awaiting-moderation', textContent: 'Your comment is awaiting moderation.' }));
    const answered = parent === '0' ? null : byId(`comment-${parent}`);
    let list = document.querySelector('#comments ol.comment-list, #comment-list, ol.wp-block-comment-template');
    if (answered) {
      const nested = list.matches('.wp-block-comment-template') ? ':scope > ol' : ':scope > ol.children';
      list = answered.querySelector(nested) ?? answered.appendChild(Object.assign(document.createElement('ol'), { className: nested.includes('children') ? 'children' : '' }));
      item.className = item.className.replace('thread-even depth-1', `depth-${Number(/depth-(\d+)/.exec(answered.className)[1]) + 1}`);
    }
    list.append(item);
    window.addComment?.attach(item.querySelectorAll('a.comment-reply-link'));
    return item;
  }

  for (const comment of stored()) draw(comment);

  function verdict(comment) {
    if (!comment.text) return 'empty';
    if (comment.text.includes('[closed]')) return 'closed';
    if (stored().some((other) => other.text === comment.text && other.parent === comment.parent)) return 'duplicate';
    return comment.text.includes('[flood]') ? 'flood' : null;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    respond.querySelector('.comment-error')?.remove();
    const field = (name) => byId(name)?.value ?? '';
    const comment = { id: 900 + stored().length, parent: field('comment_parent'), text: field('comment').trim(), name: field('author'), at: Date.now() };
    comment.held = comment.text.includes('[hold]');
    button.disabled = true;
    setTimeout(() => {
      button.disabled = false;
      const reason = verdict(comment);
      if (reason) {
        form.before(Object.assign(document.createElement('p'), { className: 'comment-error', textContent: messages[reason] }));
        __page.did(`refused ${reason}`);
        return;
      }
      localStorage.setItem(storeKey, JSON.stringify([...stored(), comment]));
      window.addComment?.home();
      byId('comment').value = '';
      const item = draw(comment);
      item.scrollIntoView({ block: 'center' });
      __page.did(`appended ${item.id}`);
    }, 140);
  });
})();
