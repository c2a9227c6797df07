// The administration's table of comments: approve and unapprove turn a row's class, and the reply button moves one shared
// row with a text box below the comment. Sending shows a spinner, then the new row is inserted and fades in; the page
// is never left. The server is imitated here; accepted answers are kept in the page's storage.
(() => {
  const list = document.getElementById('the-comment-list');
  const editor = document.getElementById('replyrow');
  if (!list || !editor) return;
  const shelf = document.getElementById('com-reply');
  const template = document.getElementById('answer-row');
  const field = document.getElementById('replycontent');
  const spinner = editor.querySelector('.waiting.spinner');
  const notice = editor.querySelector('.notice-error');
  const submit = document.getElementById('replybtn');
  const query = new URLSearchParams(location.search);
  const stored = () => JSON.parse(localStorage.getItem('answers') ?? '[]');
  editor.style.display = 'none';

  function draw(answer) {
    const answered = document.getElementById(`comment-${answer.to}`);
    if (!answered) return null;
    const row = template.content.cloneNode(true).firstElementChild;
    for (const element of [row, ...row.querySelectorAll('*')]) {
      for (const attribute of [...element.attributes]) if (attribute.value.includes('987654321')) element.setAttribute(attribute.name, attribute.value.replaceAll('987654321', answer.id));
    }
    const parentLink = answered.querySelector('.submitted-on a')?.href ?? '';
    const postLink = answered.querySelector('.comments-view-item-link').href;
    const cell = row.querySelector('td.column-comment');
    const name = answered.querySelector('td.column-author strong').textContent.trim();
    const lead = document.createElement('a');
    lead.href = parentLink || `${postLink}#comment-${answer.to}`;
    lead.textContent = name;
    cell.querySelector('.comment-author').after('In reply to ', lead, '.', ...answer.text.split(/\n{2,}/).map((line) => Object.assign(document.createElement('p'), { textContent: line })));
    row.querySelector('.hidden textarea').value = answer.text;
    row.querySelector('td.column-response').replaceWith(answered.querySelector('td.column-response').cloneNode(true));
    row.querySelector('.submitted-on a').href = `${postLink}#comment-${answer.id}`;
    row.querySelector('.vim-r').dataset.postId = answered.querySelector('.vim-r').dataset.postId;
    row.classList.toggle('bypostauthor', template.dataset.ownPosts.split(' ').includes(row.querySelector('.vim-r').dataset.postId));
    answered.after(row);
    return row;
  }

  for (const answer of stored()) draw(answer);

  function setApproved(row, approved) {
    row.classList.toggle('approved', approved);
    row.classList.toggle('unapproved', !approved);
  }

  function close() {
    editor.style.display = 'none';
    shelf.append(editor);
    field.value = '';
    notice.classList.add('hidden');
    spinner.classList.remove('is-active');
  }

  function open(button) {
    close();
    const row = button.closest('tr');
    document.getElementById('action').value = 'replyto-comment';
    document.getElementById('comment_ID').value = button.dataset.commentId;
    document.getElementById('comment_post_ID').value = button.dataset.postId;
    submit.textContent = row.classList.contains('unapproved') ? submit.dataset.approve : submit.dataset.plain;
    row.after(editor);
    editor.style.display = '';
    fade(editor);
    field.focus();
    __page.did(`opened reply to ${row.id}`);
  }

  function fade(element) {
    const steps = 20;
    let step = 0;
    const next = () => { step += 1; element.style.opacity = String(Math.min(1, step / steps)); if (step < steps) requestAnimationFrame(next); };
    next();
  }

  function refuse(reason) {
    const line = notice.querySelector('.error');
    line.textContent = line.dataset[reason];
    notice.classList.remove('hidden');
    spinner.classList.remove('is-active');
    __page.did(`refused ${reason}`);
  }

  function send() {
    if (spinner.classList.contains('is-active')) return;
    const to = document.getElementById('comment_ID').value;
    const text = field.value.trim();
    notice.classList.add('hidden');
    spinner.classList.add('is-active');
    setTimeout(() => {
      if (!text) return refuse('empty');
      if (stored().some((answer) => answer.to === to && answer.text === text)) return refuse('duplicate');
      if (query.get('refuse') === '1' || text.includes('[flood]')) return refuse('flood');
      const answer = { id: String(700 + stored().length), to, text };
      localStorage.setItem('answers', JSON.stringify([...stored(), answer]));
      const answered = document.getElementById(`comment-${to}`);
      setApproved(answered, true);
      close();
      const row = draw(answer);
      fade(row);
      __page.did(`inserted ${row.id}`);
    }, 180);
  }

  document.addEventListener('click', (event) => {
    const reply = event.target.closest('button.vim-r');
    if (reply) return open(reply);
    if (event.target.closest('#replyrow .save.button')) return send();
    if (event.target.closest('#replyrow .cancel.button')) return close();
    const turn = event.target.closest('a.vim-a, a.vim-u');
    if (turn) {
      event.preventDefault();
      setApproved(turn.closest('tr'), turn.classList.contains('vim-a'));
      return undefined;
    }
    if (event.target.closest('.row-actions a')) event.preventDefault();
    return undefined;
  });
})();
