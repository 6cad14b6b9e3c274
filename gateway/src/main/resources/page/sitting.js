// A session from its first question to its review, whoever sits it. The page that it is sat on says where one goes afterwards.
// Sections: clock · answers and saving · loading · the question · resting and going on · submitting · result and review.

import { call, pause, Problem, remembered, stored } from './api.js';
import { $, announce, button, el, markdown, notice, show } from './dom.js';
import { controls, stimulus, TYPE_NAMES } from './questions.js';
import { explained, reviewed } from './review.js';

/** What differs from page to page. Each answers a node, several or null; `over` is called when the session gives no result. */
export const page = { away: () => null, leaveResult: () => null, belowResult: () => null, async over() { /* nothing to show */ } };

// ---------------------------------------------------------------- clock

const clock = {
  offset: 0, deadline: null, timer: null, warned: new Set(), onEnd: null,
  set({ deadlineAt, serverTime }) {
    if (serverTime) this.offset = Date.parse(serverTime) - Date.now();
    this.deadline = deadlineAt ? Date.parse(deadlineAt) : null;
    clearInterval(this.timer);
    if (this.deadline) { this.timer = setInterval(() => this.tick(), 500); this.tick(); }
    $('#clock').hidden = !this.deadline;
  },
  left() { return this.deadline - (Date.now() + this.offset); },
  tick() {
    const seconds = Math.max(0, Math.ceil(this.left() / 1000));
    $('#time').textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    $('#clock').classList.toggle('low', seconds <= 300);
    for (const minutes of [10, 5, 1]) {
      if (seconds <= minutes * 60 && seconds > minutes * 60 - 5 && !this.warned.has(minutes)) {
        this.warned.add(minutes);
        announce(`${minutes} minute${minutes > 1 ? 's' : ''} left.`);
      }
    }
    if (seconds === 0) { this.stop(); this.onEnd?.(); }
  },
  stop() { clearInterval(this.timer); this.deadline = null; $('#clock').hidden = true; },
};

// ---------------------------------------------------------------- answers and saving

let session = null;
let questions = [];
let current = 1;
let shownAt = 0;

const isAnswered = (question) => question.response !== undefined && question.response !== null;

/** Sends what changed, the latest only, one request per question at a time; keeps it on the device until it is saved. */
const saver = {
  waiting: new Map(), sending: new Set(), closed: null, lastSaved: null, failing: false,
  change(question, change) {
    if (this.closed || question.locked) return;
    Object.assign(question, change);
    question.revision = (question.revision ?? 0) + 1;
    this.put(question);
    refreshOverview();
  },
  put(question, delay = 250) {
    const { position, revision, flagged, response = null } = question;
    this.waiting.set(position, { response, revision, flagged: Boolean(flagged), timeSpentMs: Math.round(question.spent ?? 0) });
    this.remember();
    clearTimeout(question.timer);
    question.timer = setTimeout(() => this.flush(position), delay);
    this.tell();
  },
  remember() { stored.write({ drafts: Object.fromEntries(this.waiting) }); },
  async flush(position) {
    const answer = this.waiting.get(position);
    if (!answer || this.sending.has(position) || this.closed) return;
    this.sending.add(position);
    this.tell();
    try {
      const { body } = await call('PUT', `/v1/exam-sessions/${session.id}/answers/${position}`, { body: answer, attempts: 1 });
      this.saved(position, answer);
      settled(questions[position - 1], answer, body.feedback);
    } catch (problem) { this.failed(position, answer, problem); } finally { this.sending.delete(position); }
    if (this.waiting.has(position) && !this.failing) await this.flush(position);
    this.tell();
  },
  saved(position, answer) {
    this.failing = false;
    this.lastSaved = new Date();
    if (this.waiting.get(position) === answer || this.waiting.get(position)?.revision === answer.revision) this.waiting.delete(position);
    this.remember();
  },
  failed(position, answer, problem) {
    if (problem.passing || problem.status === 401) { this.later(problem); return; }
    const question = questions[position - 1];
    if (problem.slug === 'stale-revision' || problem.slug === 'revision-conflict') {
      // Another device was faster; what is typed here is newer, so it goes out again above the stored revision.
      question.revision = Math.max(problem.body.stored?.revision ?? problem.body.revision ?? 0, question.revision) + 1;
      this.waiting.set(position, { ...this.waiting.get(position), revision: question.revision });
      this.remember();
      return;
    }
    this.waiting.delete(position);
    this.remember();
    if (problem.slug === 'slot-locked') { question.locked = true; announce('This question is locked.'); return; }
    if (problem.slug === 'deadline-passed' || problem.slug === 'session-closed') { this.closed = problem.slug; finished(); return; }
    notice(problem.message);
  },
  later(problem) {
    this.failing = true;
    clearTimeout(this.retry);
    this.wait = Math.min((this.wait ?? 500) * 2, 15000);
    this.retry = setTimeout(() => this.all(), (problem.retryAfter ?? 0) * 1000 || this.wait);
  },
  async all() {
    this.failing = false;
    await Promise.all([...this.waiting.keys()].map((position) => this.flush(position)));
    if (!this.failing) this.wait = 500;
  },
  tell() {
    const state = this.waiting.size === 0 ? (this.lastSaved ? `Saved ${this.lastSaved.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' })}` : '')
      : this.failing ? `No connection: ${this.waiting.size} kept on this device` : 'Saving …';
    if ($('#saved').textContent !== state) $('#saved').textContent = state;
    $('#saved').classList.toggle('failing', this.failing && this.waiting.size > 0);
  },
  reset() { clearTimeout(this.retry); this.waiting.clear(); this.closed = null; this.lastSaved = null; this.failing = false; this.tell(); },
};

addEventListener('online', () => saver.all());
addEventListener('beforeunload', (event) => { if (saver.waiting.size > 0 && !saver.closed) event.preventDefault(); });

/** Adds the time since the question was last looked at; a hidden tab doesn't count. */
function countTime() {
  const question = questions[current - 1];
  if (question && shownAt) question.spent = (question.spent ?? 0) + (Date.now() - shownAt);
  shownAt = document.hidden ? 0 : Date.now();
}
document.addEventListener('visibilitychange', countTime);

// ---------------------------------------------------------------- loading

export function failure(problem, retry) {
  show('Something is in the way', el('h1', {}, 'That did not work'), el('p', {}, problem.message),
    problem.body?.traceId ? el('p', { class: 'hint' }, `Trace id ${problem.body.traceId}`) : null,
    el('p', {}, button('Try again', retry, { class: 'primary' }), ' ', page.away()));
}

/** Leaves the session that was shown; what is kept on the device stays. */
export function forget() {
  clock.stop();
  session = null;
  questions = [];
  saver.reset();
  history.replaceState(null, '', location.pathname);
}

const path = (rest = '') => `/v1/exam-sessions/${session.id}${rest}`;

async function look(id) {
  session = (await call('GET', `/v1/exam-sessions/${id}`)).body;
  return session;
}

async function readQuestions() {
  const all = [];
  for (let part = null; part === null || part.length === 50;) {
    part = (await call('GET', path(`/questions?from=${all.length + 1}&limit=50`))).body.items;
    all.push(...part);
  }
  questions = all;
}

/** Shows where the session stands; one that rests goes on. */
export async function open(id) {
  saver.reset();
  await look(id);
  if (session.status === 'paused' || session.status === 'on_break') {
    await call('POST', path(session.status === 'paused' ? '/resume' : '/breaks/end'));
    await look(id);
  }
  if (session.status !== 'open') { await afterwards(); return; }
  await readQuestions();
  for (const [position, draft] of Object.entries(remembered().drafts ?? {})) {
    const question = questions[position - 1];
    if (question && !question.locked && draft.revision > question.revision) {
      Object.assign(question, { response: draft.response, revision: draft.revision, flagged: draft.flagged });
      saver.put(question, 0);
    }
  }
  clock.onEnd = timeUp;
  clock.set(session);
  const wanted = Number(location.hash.match(/^#question-(\d+)$/)?.[1]);
  const firstOpen = questions.findIndex((question) => !isAnswered(question) && !question.locked) + 1;
  go(wanted || firstOpen || (isAdaptive() ? questions.length : 1));
}

// ---------------------------------------------------------------- the question

const isAdaptive = () => session.mode === 'diagnostic';

/** Whether an answer to the question is final: then it is sent when the learner says so, and not while it is being made. */
function isFinal({ position }) {
  const { feedback, lockOnAnswer = [] } = session.policy ?? {};
  const kind = (session.sections ?? []).find((section) => section.from <= position && position <= section.to)?.kind;
  return feedback === 'onAnswer' || lockOnAnswer.includes('slot') || (kind === 'series' && lockOnAnswer.includes('series'));
}

/** After an answer is stored: one that was final is locked, and told what it is worth where the policy has that. */
function settled(question, answer, feedback) {
  if (!question || answer.response === null || !isFinal(question)) return;
  question.locked = true;
  question.feedback = feedback;
  if (current === question.position && $('.question')) { countTime(); showQuestion(); announce(feedback ? `${feedback.points} of ${feedback.maxPoints} points.` : 'Your answer is in.'); }
}

function go(position) {
  countTime();
  const next = `#question-${Math.min(Math.max(position, 1), questions.length)}`;
  if (location.hash === next) showQuestion(); else location.hash = next;
}

addEventListener('hashchange', () => { if (session?.status === 'open' && questions.length) { countTime(); showQuestion(); } });

function showQuestion() {
  current = Math.min(Math.max(Number(location.hash.match(/^#question-(\d+)$/)?.[1]) || 1, 1), questions.length);
  shownAt = Date.now();
  const question = questions[current - 1];
  const final = isFinal(question) && !question.locked;
  let draft = question.response ?? null;
  const answer = button('Give this answer', () => { countTime(); saver.change(question, { response: draft }); answer.disabled = true; }, { class: 'primary', disabled: true });
  const store = (response) => {
    draft = response;
    if (final) answer.disabled = response === null;
    else { countTime(); saver.change(question, { response }); }
  };
  const host = el('div', { class: 'controls' });
  const draw = () => host.replaceChildren(...[controls[question.type]?.(question, store) ?? el('p', {}, 'This page can’t show this type of question.')].flat());
  draw();
  const flag = button('', () => { saver.change(question, { flagged: !question.flagged }); label(); }, { class: 'flag' });
  const label = () => { flag.textContent = question.flagged ? '⚑ Flagged' : '⚐ Flag'; flag.setAttribute('aria-pressed', Boolean(question.flagged)); };
  label();
  const clear = button('Clear answer', () => { store(null); draw(); announce('Answer cleared.'); }, { disabled: question.locked });
  show(`Question ${current}`,
    el('article', { class: 'question' },
      el('p', { class: 'eyebrow' }, `${TYPE_NAMES[question.type] ?? question.type} · ${question.maxPoints} point${question.maxPoints > 1 ? 's' : ''}`),
      el('h1', {}, isAdaptive() ? `Question ${current}` : `Question ${current} of ${session.questionCount ?? questions.length}`),
      stimulus(question.stimulus),
      el('div', { class: 'stem' }, markdown(question.stem)),
      host,
      el('p', { class: 'actions small' }, final ? answer : null, session.policy?.flags === false || question.locked ? null : flag, final ? null : clear),
      final ? el('p', { class: 'hint' }, 'An answer that you have given can’t be changed.') : null,
      question.feedback ? el('section', { class: 'card', 'aria-label': 'What it is worth' },
        el('h2', {}, `${question.feedback.points} of ${question.feedback.maxPoints} points`), explained({ ...question, ...question.feedback })) : null,
      el('p', { class: 'actions' },
        button('← Previous', () => go(current - 1), { disabled: current === 1 }),
        onward())),
    el('nav', { class: 'overview', 'aria-label': 'All questions' }, el('h2', {}, 'Questions'), el('ol', { id: 'slots' }),
      el('p', { class: 'hint' }, el('span', { class: 'key answered' }), ' answered  ', '⚑ flagged'),
      el('p', { class: 'actions small' }, button('Submit …', confirmSubmit), restButton())));
  refreshOverview();
}

// ---------------------------------------------------------------- resting and going on

/** To the next question, part or to the end. */
function onward() {
  if (current < questions.length) return button('Next →', () => go(current + 1), { class: 'primary' });
  if (isAdaptive()) return button('Next →', nextQuestion, { class: 'primary' });
  const part = (session.sections ?? []).find((section) => section.status === 'open' && section.to === current);
  const more = (session.sections ?? []).some((section) => section.status === 'ahead');
  if (part && more) return button('Finish this part', () => confirmPart(part), { class: 'primary' });
  return button('Review and submit', confirmSubmit, { class: 'primary' });
}

/** Saves what is waiting; fails when it can't. */
async function settle() {
  countTime();
  for (let attempt = 0; saver.waiting.size && attempt < 8 && !saver.closed; attempt++) {
    await saver.all();
    if (saver.waiting.size) await pause(500 * (attempt + 1));
  }
  if (saver.waiting.size && !saver.closed) throw new Problem(0, { detail: 'Your last answers are not saved yet. They are kept on this device; check the connection and try again.' });
}

/** The answers decide what comes next, so all of them have to be there. */
async function nextQuestion() {
  const here = questions.length;
  const skip = !isAnswered(questions[here - 1]);
  try {
    await settle();
    const { body } = await call('GET', path(`/next?skip=${skip}&position=${here}`));
    if (body.done) { await finished(); return; }
    await look(session.id);
    await readQuestions();
    go(body.position);
  } catch (problem) { await stuck(problem, nextQuestion); }
}

function confirmPart(part) {
  confirm('Finish this part?', ['Then the next part opens. Depending on the rules, this one can’t be changed any more.'], 'Finish this part', () => finishPart(part));
}

async function finishPart(part) {
  try {
    await settle();
    await call('POST', path(`/sections/${part.number}/finish`));
    await look(session.id);
    await readQuestions();
    go(part.to + 1);
  } catch (problem) { await stuck(problem, () => finishPart(part)); }
}

/** All questions are read at once here, so a break that locks what was seen would lock all of them: this page has none. */
function restButton() {
  const { pause: mayPause, breaks } = session.policy ?? {};
  if (mayPause) return button('Pause', () => rest('/pause', 'Paused', 'The clock stands still.'));
  if (!breaks?.allowed || breaks.locksSeen) return null;
  return button('Take a break', () => rest('/breaks', 'On a break', breaks.clockRuns ? 'The clock runs on.' : 'The clock stands still.'));
}

async function rest(way, title, clockSays) {
  try {
    await settle();
    const { body } = await call('POST', path(way));
    session.status = body.status;
    if (!body.deadlineAt || !session.policy.breaks?.clockRuns || way === '/pause') clock.stop();
    show(title, el('h1', {}, title), el('p', { class: 'lead' }, clockSays), el('p', {}, button('Go on', () => goOn(session.id), { class: 'primary' })));
  } catch (problem) { await stuck(problem, () => rest(way, title, clockSays)); }
}

async function goOn(id) {
  try { await open(id); } catch (problem) { failure(problem, () => goOn(id)); }
}

async function stuck(problem, retry) {
  if (problem.slug === 'session-closed' || problem.slug === 'deadline-passed') await finished();
  else failure(problem, retry);
}

function refreshOverview() {
  $('#slots')?.replaceChildren(...questions.map((question, at) => {
    const facts = [isAnswered(question) ? 'answered' : 'not answered', question.flagged && 'flagged', question.locked && 'locked'].filter(Boolean);
    return el('li', {}, el('a', {
      href: `#question-${at + 1}`, class: [isAnswered(question) && 'answered', question.flagged && 'flagged'].filter(Boolean).join(' '),
      'aria-current': at + 1 === current ? 'true' : undefined, 'aria-label': `Question ${at + 1}, ${facts.join(', ')}`,
    }, at + 1, question.flagged ? el('span', { class: 'mark', 'aria-hidden': 'true' }, '⚑') : null));
  }));
}

// ---------------------------------------------------------------- submitting

function confirm(title, sentences, label, agreed) {
  const dialog = el('dialog', { 'aria-labelledby': 'confirm-title' }, el('h2', { id: 'confirm-title' }, title),
    sentences.filter(Boolean).map((sentence) => el('p', {}, sentence)),
    el('p', { class: 'actions' }, button('Keep working', () => dialog.close()), button(label, () => { dialog.close(); agreed(); }, { class: 'primary' })));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function confirmSubmit() {
  countTime();
  const open = questions.filter((question) => !isAnswered(question)).length;
  const flagged = questions.filter((question) => question.flagged).length;
  confirm('Submit your answers?', [
    open ? `${open} of ${questions.length} questions have no answer yet; they count as zero points. There is no penalty for guessing.` : 'Every question has an answer.',
    flagged ? `${flagged} ${flagged === 1 ? 'is' : 'are'} flagged.` : null,
    'After this, nothing can be changed.'], 'Submit', submit);
}

async function submit() {
  show('Submitting', el('h1', {}, 'Submitting …'), el('p', {}, 'Your last answers are being saved.'));
  try {
    await settle();
    await call('POST', path('/submit'));
    await finished();
  } catch (problem) { await stuck(problem, submit); }
}

async function timeUp() {
  announce('The time is up.');
  saver.closed ??= null;
  show('Time is up', el('h1', {}, 'The time is up'), el('p', {}, 'What was saved is being submitted.'));
  await Promise.race([saver.all(), pause(4000)]);
  try { await call('POST', path('/submit')); } catch { /* the server submits by itself */ }
  await finished();
}

async function finished() {
  clock.stop();
  saver.closed ??= 'submitted';
  saver.waiting.clear();
  stored.write({ drafts: {} });
  history.replaceState(null, '', location.pathname);
  session.status = 'submitted';
  await afterwards();
}

// ---------------------------------------------------------------- result and review

async function afterwards() {
  show('Scoring', el('h1', {}, 'Scoring …'), el('p', { role: 'status' }, 'Your answers are in. The result usually takes a second or two.'));
  try {
    const result = await waitForResult(session.id);
    $('#saved').textContent = '';
    showResult(result);
  } catch (problem) {
    if (problem.slug === 'not-submitted') {
      await look(session.id);
      if (session.status === 'abandoned') { await page.over(); return; }
    }
    failure(problem, afterwards);
  }
}

/** Live events when they work, asking again in any case: whichever is first. */
async function waitForResult(id) {
  const signal = { wake: null };
  const events = await liveEvents(id, () => signal.wake?.());
  try {
    for (let attempt = 0; attempt < 120; attempt++) {
      const woken = new Promise((resolve) => { signal.wake = resolve; });
      try {
        const answer = await call('GET', `/v1/exam-sessions/${id}/result`);
        if (answer.status === 200) return answer.body;
        await Promise.race([woken, pause((answer.retryAfter ?? 1) * (attempt < 5 ? 1000 : 3000))]);
      } catch (problem) {
        if (problem.slug !== 'not-submitted' || attempt > 30) throw problem;
        await pause(1000); // the deadline passed here a moment before the server's own clock says so
      }
    }
    throw new Problem(503, { detail: 'The result is taking longer than usual. Nothing is lost; come back in a while.' });
  } finally { events?.close(); }
}

async function liveEvents(id, onresult) {
  try {
    const { body } = await call('POST', `/v1/exam-sessions/${id}/event-tickets`, { attempts: 1 });
    const events = new EventSource(`/v1/exam-sessions/${id}/events?ticket=${encodeURIComponent(body.ticket)}`);
    events.addEventListener('result', onresult);
    events.addEventListener('error', () => events.close()); // a ticket is good for one connection; polling goes on
    return events;
  } catch { return null; }
}

const percent = (fraction) => `${Math.round(100 * fraction)} %`;
const minutes = (ms) => { const m = Math.round(ms / 60000); return m < 1 ? 'under a minute' : `${m} minute${m === 1 ? '' : 's'}`; };

function meter(fraction, label) {
  const fill = el('span', { class: 'fill' });
  fill.style.width = `${100 * fraction}%`;
  return el('span', { class: 'bar', role: 'img', 'aria-label': label }, fill);
}

function showResult(result) {
  const share = result.maxPoints ? result.points / result.maxPoints : 0;
  const scale = result.scaled;
  show('Your result',
    el('p', { class: 'eyebrow' }, 'Your result'),
    el('h1', { class: 'score' }, `${result.points} of ${result.maxPoints} points`),
    el('p', { class: 'lead' }, `That is ${percent(share)}.`),
    result.interval ? el('div', { class: 'interval' }, span(result.interval, share), el('p', {},
      `How sure is that? A sample is small. With 95 % confidence, someone who answers like this would get between ${percent(result.interval.low)} and ${percent(result.interval.high)} of the points on many such questions.`)) : null,
    scale ? el('section', { class: 'card' }, el('h2', {}, 'Practice scale'), el('p', {},
      el('strong', {}, `${scale.score}`), ` on a scale from ${scale.min} to ${scale.max}; ${scale.pass} is the pass mark. `,
      result.passed === true ? 'This sample is above the mark.' : result.passed === false ? 'This sample is below the mark.' : ''),
    el('p', { class: 'hint' }, 'This is Readyroom’s own practice scale, based on an assumed cut. The vendor does not publish its own, so read it as an orientation, not as a prediction.')) : null,
    el('section', {}, el('h2', {}, 'By domain'), el('ul', { class: 'domains' }, (result.domains ?? []).map((domain) => {
      const part = domain.maxPoints ? domain.points / domain.maxPoints : 0;
      return el('li', {}, el('span', { class: 'name' }, domain.title ?? domain.code), meter(part, `${percent(part)}`), el('span', { class: 'value' }, `${domain.points} of ${domain.maxPoints}`));
    })), el('p', { class: 'hint' }, 'A domain has few questions here; a low bar is a hint where to look, not a verdict.')),
    session.measured === false ? el('p', { class: 'hint' }, 'The keys of this session were handed out before its end. So it counts as practice, and in no statistics or forecast.') : null,
    el('p', { class: 'hint' }, [result.timeSpentMs ? `Time spent: ${minutes(result.timeSpentMs)}.` : '', result.unscoredCount ? ` ${result.unscoredCount} questions were not scored.` : '', result.repeatShare ? ` ${percent(result.repeatShare)} of the questions you had seen before.` : '', result.revision > 1 ? ` Re-scored after a key was corrected (revision ${result.revision}).` : ''].join('')),
    el('p', { class: 'actions' }, session.policy?.feedback === 'never' ? null : button('Review every question', showReview, { class: 'primary' }), page.leaveResult()),
    page.belowResult());
}

/** The interval as a picture; the sentence below it says the same. */
function span(interval, share) {
  const range = el('span', { class: 'range' });
  range.style.left = `${100 * interval.low}%`;
  range.style.width = `${100 * (interval.high - interval.low)}%`;
  const point = el('span', { class: 'point' });
  point.style.left = `${100 * share}%`;
  return el('span', { class: 'scale', 'aria-hidden': 'true' }, range, point);
}

async function showReview() {
  show('Review', el('h1', {}, 'Loading the review …'));
  try {
    const { items } = (await call('GET', `/v1/exam-sessions/${session.id}/review`)).body;
    const all = items.map((item) => ({ item, node: reviewed(item) }));
    const wrong = all.filter(({ item }) => item.points < item.maxPoints);
    const host = el('div', {}, all.map(({ node }) => node));
    const filter = el('select', { id: 'review-filter' }, el('option', { value: 'all' }, `All ${all.length}`), el('option', { value: 'wrong' }, `Not fully right (${wrong.length})`));
    filter.addEventListener('change', () => host.replaceChildren(...(filter.value === 'all' ? all : wrong).map(({ node }) => node)));
    show('Review', el('h1', {}, 'Review'), el('p', {}, el('label', { for: 'review-filter' }, 'Show '), filter, ' ', button('Back to the result', afterwards)), host);
  } catch (problem) { failure(problem, showReview); }
}
