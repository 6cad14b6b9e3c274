// Where launch links lead: a candidate of an organisation is let into one session, sits it, and goes back. The link's token comes as
// the fragment, which browsers send to no server. It leaves the address and the history before anything else happens, and is sent once,
// in a body. The session's own token opens nothing but this session; it lives in this tab, and ends with it.

import { call, login, patiently, Problem, remembered, send, stored } from './api.js';
import { announce, button, el, safeUrl, show } from './dom.js';
import { failure, forget, open, page } from './sitting.js';

/** Renewed when so many seconds are left, so that a nap of the tab does no harm. */
const EARLY = 240;

stored.keepIn(() => sessionStorage, 'readyroom-launch');
login.renew = renew;
page.away = wayBack;
page.leaveResult = wayBack;
page.over = async () => { show('Given up', el('h1', {}, 'The session was given up'), el('p', {}, 'There is no result. A new link begins your next attempt, if there is one left.'), wayBack()); };

/** The token in the address, which forgets it. Fragments of questions stay. */
function takeToken() {
  const fragment = location.hash.slice(1);
  if (!fragment || /^question-\d+$/.test(fragment)) return null;
  history.replaceState(null, '', location.pathname);
  return fragment;
}

/** A second link may be opened in the same tab, which loads nothing anew. */
addEventListener('hashchange', () => {
  const token = takeToken();
  if (token) redeem(token);
});

async function redeem(token) {
  forget();
  show('Opening', el('h1', {}, 'Opening your exam …'), el('p', { role: 'status' }, 'This can take a few seconds.'));
  try {
    const { body } = await patiently(() => send('POST', '/v1/launches/redeem', { body: { token }, token: false }));
    const drafts = remembered().sessionId === body.sessionId ? remembered().drafts : {};
    stored.write({ sessionId: body.sessionId, title: body.title, returnUrl: body.returnUrl ?? null, drafts });
    keep(body);
    await welcome();
  } catch (problem) { refused(problem, token); }
}

/** The session's token, for this tab; the next one is fetched in time. */
let alarm;
function keep({ accessToken, expiresIn }) {
  login.token = accessToken;
  stored.write({ accessToken, expiresAt: Date.now() + expiresIn * 1000 });
  clearTimeout(alarm);
  alarm = setTimeout(() => renew().catch(() => { /* the next call says what is wrong */ }), Math.max(expiresIn - EARLY, expiresIn / 2) * 1000);
}

let renewing = null;
function renew() {
  renewing ??= (async () => {
    try { keep((await send('POST', `/v1/exam-sessions/${remembered().sessionId}/token`)).body); } catch (problem) {
      if (!problem.passing) lost(problem);
      throw problem;
    }
  })().finally(() => { renewing = null; });
  return renewing;
}

function lost(problem) {
  login.token = null;
  stored.write({ accessToken: null });
  forget();
  show('Signed out', el('h1', {}, 'This tab is not let in any more'),
    el('p', {}, problem.slug === 'session-closed' ? problem.message : 'It was closed or asleep for too long. What was saved is safe, and the clock runs on.'),
    el('p', {}, 'Ask for a new link and open it in this tab: it goes on in the session that runs.'), wayBack());
}

const minutes = (seconds) => { const whole = Math.round(seconds / 60); return `${whole} minute${whole === 1 ? '' : 's'}`; };

/** What the candidate should know first. The clock runs since the link was opened, and this says so. */
async function welcome() {
  const { sessionId, title } = remembered();
  try {
    const session = (await call('GET', `/v1/exam-sessions/${sessionId}`)).body;
    const begun = session.answeredCount > 0;
    if (session.status === 'submitted' || session.status === 'scored' || session.status === 'pending_grading') { await go(); return; }
    show(title ?? 'Your exam',
      el('p', { class: 'eyebrow' }, String(session.exam).toUpperCase()),
      el('h1', {}, title ?? 'Your exam'),
      el('p', { class: 'lead' }, [length(session), time(session)].join(', '), '.'),
      session.deadlineAt ? el('p', { class: 'notice quiet' }, `The clock runs since you opened the link; the time is up at ${new Date(session.deadlineAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}.`) : null,
      el('p', { class: 'actions' }, button(begun ? 'Continue' : 'Start', go, { class: 'primary' })),
      el('section', { class: 'facts-list' }, el('h2', {}, 'The rules'), el('ul', {}, rules(session).map((rule) => el('li', {}, rule)))));
  } catch (problem) { if (problem.status !== 401) failure(problem, welcome); }
}

const length = (session) => (session.mode === 'diagnostic' ? 'As many questions as it takes' : `${session.questionCount} questions`);

function time({ timeAllowedSeconds, extraSeconds }) {
  if (!timeAllowedSeconds) return 'no clock';
  return minutes(timeAllowedSeconds) + (extraSeconds ? ` (${minutes(extraSeconds)} of them extra time)` : '');
}

function rules({ policy = {}, sections = [], deadlineAt }) {
  const { breaks = {} } = policy;
  return [
    'Every answer is saved as you give it. Reload the page, or open another link, and go on where you were.',
    policy.feedback === 'onAnswer' ? 'An answer that you have given is final, and you are told at once what it is worth.'
      : policy.navigation === 'forward' ? 'Questions come one after the other. One that you have left can’t be changed.'
        : 'You can change answers and go back to questions until you submit, save where it says otherwise.',
    policy.lockOnLeave?.length && sections.length > 1 ? `There are ${sections.length} parts, one after the other. A part that was finished may be locked.` : null,
    policy.lockOnAnswer?.includes('series') ? 'Questions that belong to a series can’t be changed once they are answered.' : null,
    policy.pause ? 'You may pause; the clock stands still meanwhile.' : null,
    breaks.allowed && !breaks.locksSeen ? `You may take breaks; the clock ${breaks.clockRuns ? 'runs on' : 'stands still'} meanwhile.` : null,
    breaks.allowed && breaks.locksSeen ? 'A break would lock every question that was shown. This page shows all of them at once, so it has none.' : null,
    deadlineAt ? 'When the time is up, what is saved is handed in.' : null,
    policy.feedback === 'never' ? 'No key is shown afterwards.' : null,
  ].filter(Boolean);
}

async function go() {
  show('Loading', el('h1', {}, 'Loading …'));
  try { await open(remembered().sessionId); } catch (problem) { if (problem.status !== 401) failure(problem, go); }
}

/** To where the organisation wants its candidates back, if it wants them anywhere. */
function wayBack() {
  const target = remembered().returnUrl ? safeUrl(remembered().returnUrl) : null;
  return target ? el('p', {}, el('a', { class: 'way-back', href: target.href, rel: 'noreferrer' }, `Back to ${target.host}`)) : null;
}

const NEW_LINK = 'Ask whoever sent it for a new link.';
const ADVICE = {
  'launch-spent': 'Ask whoever sent it for a new link: it goes on in the session that this one has begun, or begins the next attempt.',
  'launch-expired': NEW_LINK,
  'not-found': `Check that all of the link was copied. ${NEW_LINK}`,
  'invalid-request': `Check that all of the link was copied. ${NEW_LINK}`,
  'assignment-not-open': 'Come back then with a new link: this one lives for five minutes.',
  'assignment-closed': 'Ask your organisation whether it gives more time.',
  'attempts-used': 'Ask your organisation whether it gives another attempt.',
  'prerequisite-missing': 'Hand in what comes before, then ask for a new link.',
  'simulation-open': 'Finish the simulation that runs, then ask for a new link.',
  'form-not-available': 'Tell your organisation: the exam has too few questions for what it has assigned.',
};

function refused(problem, token) {
  const opensAt = problem.body.opensAt ? `It opens on ${new Date(problem.body.opensAt).toLocaleString([], { dateStyle: 'full', timeStyle: 'short' })}. ` : '';
  show('Not opened',
    el('h1', {}, problem.body.title ?? 'The link was not opened'), el('p', { class: 'lead' }, problem.message),
    el('p', {}, opensAt, ADVICE[problem.slug] ?? (problem.passing ? 'Nothing is lost. Try again.' : NEW_LINK)),
    problem.body.traceId ? el('p', { class: 'hint' }, `Trace id ${problem.body.traceId}`) : null,
    problem.passing ? el('p', {}, button('Try again', () => redeem(token), { class: 'primary' })) : null);
  announce(problem.message);
}

const token = takeToken();
const { sessionId, accessToken, expiresAt } = remembered();
if (token) await redeem(token);
else if (sessionId && accessToken && expiresAt > Date.now()) {
  keep({ accessToken, expiresIn: (expiresAt - Date.now()) / 1000 });
  await (/^#question-/.test(location.hash) ? go() : welcome());
} else if (sessionId) lost(new Problem(401, null));
else show('No link', el('h1', {}, 'A link is needed'), el('p', {}, 'This page is opened by the link that your organisation gives you.'));
