// Readyroom's reference page: a guest sits an exam's free sample and reads the result. It uses the public API only, loads
// nothing from anywhere else, and never puts text from the server into the page as HTML.

import { call, login, Problem, remembered, send, stored } from './api.js';
import { button, el, field, notice, show } from './dom.js';
import { TYPES } from './questions.js';
import { failure, forget, open, page } from './sitting.js';

/** `?exam=ai-102` is the sample of another exam. */
const EXAM = new URLSearchParams(location.search).get('exam') ?? 'ai-103';

stored.keepIn(() => localStorage, 'readyroom');
login.renew = refresh;
page.away = () => button('Back to the start', () => home());
page.leaveResult = () => button('Back to the start', () => over());
page.belowResult = register;
page.over = over;

/** One refresh at a time, across tabs too: a refresh token is good for one use. */
let refreshing = null;
function refresh() {
  refreshing ??= (async () => {
    const work = async () => {
      const { refreshToken } = remembered();
      if (!refreshToken) throw new Problem(401, { detail: 'This browser has no session any more.' });
      const { body } = await send('POST', '/v1/tokens/refresh', { body: { refreshToken }, token: false });
      login.token = body.accessToken;
      stored.write({ refreshToken: body.refreshToken });
    };
    await (navigator.locks ? navigator.locks.request('readyroom-refresh', work) : work());
  })().finally(() => { refreshing = null; });
  return refreshing;
}

async function ensureGuest() {
  if (login.token) return;
  if (remembered().refreshToken) {
    try { await refresh(); return; } catch (problem) { if (problem.passing) throw problem; }
  }
  const { body } = await send('POST', '/v1/guests', { token: false });
  login.token = body.accessToken;
  stored.write({ refreshToken: body.refreshToken, accountId: body.accountId });
}

async function home() {
  forget();
  const { sessionId } = remembered();
  const [exam, exams] = await Promise.all([read(`/v1/exams/${encodeURIComponent(EXAM)}`), read('/v1/exams?limit=100')]);
  const others = (exams?.items ?? []).filter((other) => other.sampleSize && other.code !== EXAM);
  const retired = exam?.status === 'retired';
  const successor = exam?.successor?.code ?? exam?.successor;
  const code = EXAM.toUpperCase();
  show('Free sample',
    el('p', { class: 'eyebrow' }, `Free sample · ${code}`),
    el('h1', {}, exam?.title ?? code),
    el('p', { class: 'lead' }, `${exam?.sampleSize ?? 35} questions, ${exam?.sampleDurationMinutes ?? 70} minutes, no account. Afterwards: your points, how sure they are, and an explanation of every option.`),
    retired ? el('p', { class: 'notice quiet' }, `The vendor retired this exam${exam.retiredOn ? ` on ${exam.retiredOn}` : ''}. ${successor ? `Its successor is ${String(successor).toUpperCase()}. ` : ''}The sample still shows what the questions are like.`) : null,
    el('p', { class: 'actions' },
      sessionId ? button('Continue where you left off', () => resume(sessionId), { class: 'primary' }) : null,
      button(sessionId ? 'Start anew' : 'Start the free sample', begin, { class: sessionId ? '' : 'primary' })),
    ...others.map((other) => el('p', {}, el('a', { href: `/?exam=${encodeURIComponent(other.code)}` },
      `The free sample of ${other.code.toUpperCase()}`), `, ${other.title}`)),
    el('section', { class: 'facts-list' }, el('h2', {}, 'How it works'), el('ul', {},
      el('li', {}, 'Every answer is saved as you give it. Close the tab, come back, go on.'),
      el('li', {}, 'The clock is the server’s and runs on while you are away.'),
      el('li', {}, 'You can change answers, flag questions and jump between them until you submit.'),
      el('li', {}, 'Everything works with the keyboard alone.'))));
}

/** What anybody may read; null when it can't be read now, and the page does without. */
function read(path) {
  return send('GET', path, { token: false }).then((answer) => answer.body).catch(() => null);
}

async function over() {
  stored.write({ sessionId: null });
  await home();
}

async function begin() {
  show('Starting', el('h1', {}, 'Starting …'), el('p', {}, 'Putting your questions together.'));
  const key = crypto.randomUUID?.() ?? String(Math.random());
  try {
    await ensureGuest();
    const { body } = await call('POST', '/v1/exam-sessions', { body: { exam: EXAM, mode: 'free', supportedTypes: TYPES }, headers: { 'Idempotency-Key': key } });
    stored.write({ sessionId: body.id, drafts: {} });
    await open(body.id);
  } catch (problem) { failure(problem, begin); }
}

async function resume(id) {
  show('Loading', el('h1', {}, 'Loading …'));
  try {
    await ensureGuest();
    await open(id);
  } catch (problem) {
    if (problem.status === 404 || problem.status === 401) {
      stored.write({ sessionId: null, drafts: {} });
      await home();
      notice('That session can’t be found with this browser’s login any more.');
    } else failure(problem, () => resume(id));
  }
}

function register() {
  const form = el('form', { class: 'register' },
    el('p', {}, 'This result belongs to an anonymous guest in this browser. An account keeps it.'),
    field('E-mail', { type: 'email', name: 'email', autocomplete: 'email', required: true }),
    field('Name', { type: 'text', name: 'displayName', autocomplete: 'name', required: true, maxlength: 100 }),
    field('Password (15 characters or more)', { type: 'password', name: 'password', autocomplete: 'new-password', minlength: 15, required: true }),
    el('p', {}, el('button', { type: 'submit' }, 'Keep my result')), el('p', { role: 'status' }));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const told = form.querySelector('[role=status]');
    told.textContent = 'Saving …';
    try {
      await call('POST', '/v1/accounts', { body: Object.fromEntries(new FormData(form)), attempts: 1 });
      told.textContent = 'Done. If that address was free, this guest is your account now; look for a mail.';
      form.querySelector('button').disabled = true;
    } catch (problem) { told.textContent = [problem.message, ...(problem.body.errors ?? []).map((error) => `${error.field}: ${error.message}`)].join(' '); }
  });
  return el('details', { class: 'card' }, el('summary', {}, 'Keep this result: make an account'), form);
}

const { sessionId } = remembered();
if (sessionId) await resume(sessionId); else await home();
