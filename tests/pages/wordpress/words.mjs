// Every word the blog's software shows (not what people wrote there), in the three languages the pages can be asked for.

export const words = {
  en: {
    locale: 'en-US', months: 'en', reply: 'Reply', replyTo: (n) => `Reply to ${n}`, cancel: 'Cancel reply', leave: 'Leave a comment', leaveBlock: 'Leave a Reply',
    post: 'Post Comment', comment: 'Comment', name: 'Name', email: 'Email', website: 'Website', required: 'Required fields are marked',
    remember: 'Save my name, email, and website in this browser for the next time I comment.',
    notPublished: 'Your email address will not be published.',
    loggedInAs: (n) => `Logged in as ${n}.`, editProfile: 'Edit your profile', logOut: 'Log out?', howdy: (n) => `Howdy, ${n}`,
    edit: 'Edit Profile', out: 'Log Out', logIn: 'Log in', says: 'says:', ping: 'Pingback:', track: 'Trackback:',
    held: 'Your comment is awaiting moderation.', closed: 'Comments are closed.', wrote: 'wrote on',
    by: (a) => `By ${a}`, published: (d) => `Published ${d}`, posted: 'Posted', inCategory: 'in', byWord: 'by', category: (c) => `Categorized as ${c}`,
    comments: (n) => (n === 1 ? 'One comment' : `${n} comments`), responses: (n, t) => `${n === 1 ? 'One response' : `${n} responses`} to “${t}”`,
    recent: 'Recent Comments', on: (a, b) => `${a} on ${b}`, recentPosts: 'Recent Posts', more: 'Continue reading', home: 'Home', about: 'About',
    previous: 'Previous post', next: 'Next post', proudly: 'Proudly powered by WordPress.', subscribe: 'A letter now and then', subscribeButton: 'Sign me up',
    failure: 'Comment Submission Failure', back: '« Back', date: (d, t) => `${d} at ${t}`,
    refused: {
      duplicate: 'Duplicate comment detected; it looks as though you’ve already said that!', flood: 'You are posting comments too quickly. Slow down.',
      closed: 'Sorry, comments are closed for this item.', empty: '<strong>Error:</strong> Please type your comment text.',
      fields: '<strong>Error:</strong> Please fill the required fields.', unknown: 'Sorry, comments are closed for this item.',
      forbidden: 'Sorry, you are not allowed to access this page.',
    },
    admin: {
      dashboard: 'Dashboard', posts: 'Posts', comments: 'Comments', visit: 'Visit Site', title: 'Comments', author: 'Author', comment: 'Comment', response: 'In response to', date: 'Submitted on',
      all: 'All', mine: 'Mine', pending: 'Pending', approved: 'Approved', inReplyTo: (a) => `In reply to ${a}.`, view: 'View Post',
      approve: 'Approve', unapprove: 'Unapprove', quick: 'Quick Edit', edit: 'Edit', spam: 'Spam', trash: 'Trash', submit: 'Submit Reply', approveReply: 'Approve and Reply', cancel: 'Cancel', replyHead: 'Reply to Comment',
      activity: 'Activity', recentlyPublished: 'Recently Published', recentComments: 'Recent Comments', from: (a, b) => `From ${a} on ${b}`, pendingMark: '[Pending]', select: 'Select comment', details: 'Show more details',
    },
    login: { title: 'Log In', user: 'Username or Email Address', pass: 'Password', go: 'Log In', wrong: 'Unknown username. Check again or try your email address.' },
    notFound: 'Oops! That page can’t be found.',
  },
  pl: {
    locale: 'pl-PL', months: 'pl', reply: 'Odpowiedz', replyTo: (n) => `Odpowiedz użytkownikowi ${n}`, cancel: 'Anuluj pisanie odpowiedzi', leave: 'Zostaw komentarz', leaveBlock: 'Dodaj komentarz',
    post: 'Opublikuj komentarz', comment: 'Komentarz', name: 'Nazwa', email: 'Adres e-mail', website: 'Witryna internetowa', required: 'Wymagane pola są oznaczone',
    remember: 'Zapamiętaj moje dane w tej przeglądarce podczas pisania kolejnych komentarzy.',
    notPublished: 'Twój adres e-mail nie zostanie opublikowany.',
    loggedInAs: (n) => `Zalogowano się jako ${n}.`, editProfile: 'Edytuj swój profil', logOut: 'Wylogować się?', howdy: (n) => `Witaj, ${n}`,
    edit: 'Edytuj profil', out: 'Wyloguj się', logIn: 'Zaloguj się', says: 'pisze:', ping: 'Pingback:', track: 'Trackback:',
    held: 'Twój komentarz oczekuje na moderację.', closed: 'Możliwość komentowania została wyłączona.', wrote: 'napisał(a) dnia',
    by: (a) => `Przez ${a}`, published: (d) => `Opublikowano ${d}`, posted: 'Opublikowano', inCategory: 'w', byWord: 'przez', category: (c) => `Umieszczono w kategorii ${c}`,
    comments: (n) => (n === 1 ? 'Jeden komentarz' : `Komentarze: ${n}`), responses: (n, t) => `Odpowiedzi na „${t}”: ${n}`,
    recent: 'Najnowsze komentarze', on: (a, b) => `${a} do ${b}`, recentPosts: 'Ostatnie wpisy', more: 'Czytaj dalej', home: 'Strona główna', about: 'O blogu',
    previous: 'Poprzedni wpis', next: 'Następny wpis', proudly: 'Dumnie wspierane przez WordPressa.', subscribe: 'List od czasu do czasu', subscribeButton: 'Zapisz mnie',
    failure: 'Błąd podczas dodawania komentarza', back: '« Powrót', date: (d, t) => `${d} o ${t}`,
    refused: {
      duplicate: 'Wykryto zduplikowany komentarz; wygląda na to, że już to kiedyś powiedziano!', flood: 'Komentujesz zbyt szybko. Zwolnij trochę.',
      closed: 'Przepraszamy, możliwość komentowania tego elementu jest wyłączona.', empty: '<strong>Błąd:</strong> Wpisz treść komentarza.',
      fields: '<strong>Błąd:</strong> Wypełnij wymagane pola.', unknown: 'Przepraszamy, możliwość komentowania tego elementu jest wyłączona.',
      forbidden: 'Przepraszamy, nie masz uprawnień do przeglądania tej strony.',
    },
    admin: {
      dashboard: 'Kokpit', posts: 'Wpisy', comments: 'Komentarze', visit: 'Przejdź do witryny', title: 'Komentarze', author: 'Autor', comment: 'Komentarz', response: 'W odpowiedzi na', date: 'Dodano',
      all: 'Wszystkie', mine: 'Moje', pending: 'Oczekujące', approved: 'Zatwierdzone', inReplyTo: (a) => `W odpowiedzi do ${a}.`, view: 'Zobacz wpis',
      approve: 'Zatwierdź', unapprove: 'Odrzuć', quick: 'Szybka edycja', edit: 'Edytuj', spam: 'Spam', trash: 'Kosz', submit: 'Wyślij odpowiedź', approveReply: 'Zatwierdź i odpowiedz', cancel: 'Anuluj', replyHead: 'Odpowiedź na komentarz',
      activity: 'Aktywność', recentlyPublished: 'Ostatnio opublikowane', recentComments: 'Najnowsze komentarze', from: (a, b) => `${a} do ${b}`, pendingMark: '[Oczekujący]', select: 'Wybierz komentarz', details: 'Pokaż więcej szczegółów',
    },
    login: { title: 'Zaloguj się', user: 'Nazwa użytkownika lub adres e-mail', pass: 'Hasło', go: 'Zaloguj się', wrong: 'Nieznana nazwa użytkownika.' },
    notFound: 'Ups! Nie można znaleźć tej strony.',
  },
  ja: {
    locale: 'ja', months: 'ja', reply: '返信', replyTo: (n) => `${n} に返信`, cancel: '返信をキャンセル', leave: 'コメントする', leaveBlock: 'コメントを残す',
    post: 'コメントを送信', comment: 'コメント', name: '名前', email: 'メール', website: 'サイト', required: 'が付いている欄は必須項目です',
    remember: '次回のコメントで使用するためブラウザーに自分の名前、メールアドレス、サイトを保存する。',
    notPublished: 'メールアドレスが公開されることはありません。',
    loggedInAs: (n) => `${n} としてログインしています。`, editProfile: 'プロフィールを編集します', logOut: 'ログアウトしますか ?', howdy: (n) => `こんにちは、${n} さん`,
    edit: 'プロフィールを編集', out: 'ログアウト', logIn: 'ログイン', says: 'より:', ping: 'ピンバック:', track: 'トラックバック:',
    held: 'コメントは承認待ちです。', closed: 'コメントは受け付けていません。', wrote: 'より',
    by: (a) => `投稿者: ${a}`, published: (d) => `投稿日: ${d}`, posted: '投稿日', inCategory: 'カテゴリー', byWord: '投稿者', category: (c) => `カテゴリー: ${c}`,
    comments: (n) => `${n}件のコメント`, responses: (n, t) => `「${t}」への${n}件のフィードバック`,
    recent: '最近のコメント', on: (a, b) => `${b} に ${a} より`, recentPosts: '最近の投稿', more: '続きを読む', home: 'ホーム', about: 'このブログについて',
    previous: '前の投稿', next: '次の投稿', proudly: 'Proudly powered by WordPress.', subscribe: 'ときどきお便り', subscribeButton: '登録する',
    failure: 'コメント送信失敗', back: '« 戻る', date: (d, t) => `${d} ${t}`,
    refused: {
      duplicate: '重複したコメントが検出されました。すでに投稿されたコメントのようです。', flood: 'コメントの投稿間隔が短すぎます。少し落ち着きましょう。',
      closed: 'この項目へのコメントは受け付けていません。', empty: '<strong>エラー:</strong> コメントを入力してください。',
      fields: '<strong>エラー:</strong> 必須項目を入力してください。', unknown: 'この項目へのコメントは受け付けていません。',
      forbidden: 'このページにアクセスする権限がありません。',
    },
    admin: {
      dashboard: 'ダッシュボード', posts: '投稿', comments: 'コメント', visit: 'サイトを表示', title: 'コメント', author: '投稿者', comment: 'コメント', response: '返信先', date: '投稿日時',
      all: 'すべて', mine: '自分', pending: '承認待ち', approved: '承認済み', inReplyTo: (a) => `${a} への返信。`, view: '投稿を表示',
      approve: '承認する', unapprove: '承認しない', quick: 'クイック編集', edit: '編集', spam: 'スパム', trash: 'ゴミ箱へ移動', submit: '返信', approveReply: '承認と返信', cancel: 'キャンセル', replyHead: 'コメントに返信',
      activity: 'アクティビティ', recentlyPublished: '最近公開', recentComments: '最近のコメント', from: (a, b) => `${b} に対する ${a} からのコメント`, pendingMark: '[承認待ち]', select: 'コメントを選択', details: '詳細を追加表示',
    },
    login: { title: 'ログイン', user: 'ユーザー名またはメールアドレス', pass: 'パスワード', go: 'ログイン', wrong: '不明なユーザー名です。' },
    notFound: 'ページが見つかりませんでした。',
  },
};

export const dateOf = (ms, w) => new Intl.DateTimeFormat(w.months, { dateStyle: 'long', timeZone: 'UTC' }).format(ms);
export const timeOf = (ms, w) => new Intl.DateTimeFormat(w.months, { timeStyle: 'short', timeZone: 'UTC' }).format(ms).replace(/[\u202f\u00a0]/g, ' ').toLowerCase();
export const momentOf = (ms, w) => w.date(dateOf(ms, w), timeOf(ms, w));
/** The machine's form, as WordPress prints it. */
export const isoOf = (ms) => new Date(ms).toISOString().replace(/\.\d{3}Z$/, '+00:00');
