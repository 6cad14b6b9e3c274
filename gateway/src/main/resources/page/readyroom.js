// Readyroom's reference page: a guest sits the AI-102 free sample and reads the result. It uses the public API only, loads
// nothing from anywhere else, and never puts text from the server into the page as HTML.
// Sections: DOM · Markdown · storage · API · clock · answers and saving · question types · screens · start.

const EXAM = 'ai-102';
const TYPES = ['single_choice', 'multiple_response', 'ordering', 'matching', 'dropdown', 'statement_grid', 'hotspot', 'text_entry'];
const TYPE_NAMES = {
  single_choice: 'Choose one', multiple_response: 'Choose several', ordering: 'Put in order', matching: 'Match',
  dropdown: 'Complete', statement_grid: 'True or false', hotspot: 'Select in the picture', text_entry: 'Write the answer',
};

// ---------------------------------------------------------------- DOM

const $ = (selector) => document.querySelector(selector);

function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : document.createTextNode(String(child)))));
  return node;
}

const button = (label, onclick, attributes = {}) => el('button', { type: 'button', onclick, ...attributes }, label);
let unique = 0;
const newId = (prefix) => `${prefix}-${++unique}`;

function announce(message) {
  $('#announcer').textContent = '';
  setTimeout(() => { $('#announcer').textContent = message; }, 50);
}

/** Replaces the screen and puts the focus on its heading, so that keyboard and screen reader start where the eye does. */
function show(title, ...content) {
  document.title = `${title} · Readyroom`;
  $('#main').replaceChildren(...content.flat(Infinity).filter(Boolean));
  const heading = $('#main h1');
  if (heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  window.scrollTo(0, 0);
}

// ---------------------------------------------------------------- Markdown

const INLINE = /(`+)([\s\S]*?[^`])\1(?!`)|\*\*([\s\S]+?)\*\*|\*([^*\s][^*]*?)\*|(?<![\w])_([^_\s][^_]*?)_(?![\w])|!\[([^\]]*)\]\(([^)\s]+)\)|\[([^\]]+)\]\(([^)\s]+)\)|\\([\\`*_{}[\]()#+\-.!|<>])/g;

/** Text with {{gap}} marks: `gap` makes the control that stands there. */
function withGaps(value, gap) {
  if (!gap) return [value];
  return value.split(/\{\{([a-z][a-z0-9]*)\}\}/).map((part, i) => (i % 2 ? gap(part) : part));
}

function safeUrl(url) {
  try {
    const parsed = new URL(url, location.origin);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null;
  } catch { return null; }
}

const link = (url, ...label) => {
  const target = safeUrl(url);
  return target ? el('a', { href: target.href, rel: 'noopener noreferrer', target: '_blank' }, ...label, el('span', { class: 'visually-hidden' }, ' (new tab)')) : label;
};

function inline(source, gap) {
  const nodes = [];
  let last = 0;
  for (const match of source.matchAll(INLINE)) {
    nodes.push(...withGaps(source.slice(last, match.index), gap));
    last = match.index + match[0].length;
    if (match[2] !== undefined) nodes.push(el('code', {}, withGaps(match[2], gap)));
    else if (match[3] !== undefined) nodes.push(el('strong', {}, inline(match[3], gap)));
    else if (match[4] ?? match[5]) nodes.push(el('em', {}, inline(match[4] ?? match[5], gap)));
    else if (match[7] !== undefined) {
      const url = safeUrl(match[7]);
      if (url?.origin === location.origin) nodes.push(el('img', { src: url.href, alt: match[6] }));
    } else if (match[9] !== undefined) nodes.push(link(match[9], inline(match[8], gap)));
    else nodes.push(match[10]);
  }
  nodes.push(...withGaps(source.slice(last), gap));
  return nodes;
}

const LIST = /^( *)(?:[-*+]|(\d+)[.)]) +(.*)$/;
const cells = (line) => line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim());

/** The blocks of a Markdown text as DOM nodes; what it doesn't know stays text. */
function markdown(source, gap) {
  const lines = (source ?? '').replace(/\r\n?/g, '\n').split('\n');
  const blocks = [];
  let i = 0;
  const takeWhile = (test) => { const from = i; while (i < lines.length && test(lines[i])) i++; return lines.slice(from, i); };
  while (i < lines.length) {
    const line = lines[i];
    const fence = line.match(/^ {0,3}(```+|~~~+)\s*([\w+#.-]*)/);
    const heading = line.match(/^#{1,6} +(.*)$/);
    if (!line.trim()) { i++; }
    else if (fence) {
      i++;
      const code = takeWhile((next) => !next.trim().startsWith(fence[1]));
      i++;
      blocks.push(el('pre', { tabindex: 0, 'aria-label': fence[2] ? `${fence[2]} code` : 'Code' }, el('code', {}, withGaps(code.join('\n'), gap))));
    } else if (heading) { i++; blocks.push(el('p', { class: 'heading' }, el('strong', {}, inline(heading[1], gap)))); }
    else if (line.startsWith('>')) {
      blocks.push(el('blockquote', {}, markdown(takeWhile((next) => next.startsWith('>')).map((next) => next.replace(/^> ?/, '')).join('\n'), gap)));
    } else if (line.includes('|') && /^[ |:-]*-[ |:-]*$/.test(lines[i + 1] ?? '') && lines[i + 1].includes('|')) {
      const rows = takeWhile((next) => next.includes('|')).map(cells);
      blocks.push(el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table' }, el('table', {},
        el('thead', {}, el('tr', {}, rows[0].map((cell) => el('th', { scope: 'col' }, inline(cell, gap))))),
        el('tbody', {}, rows.slice(2).map((row) => el('tr', {}, row.map((cell) => el('td', {}, inline(cell, gap)))))))));
    } else if (LIST.test(line)) {
      blocks.push(list(takeWhile((next) => LIST.test(next) || /^ {2,}\S/.test(next)), gap));
    } else {
      blocks.push(el('p', {}, inline(takeWhile((next) => next.trim() && !/^ {0,3}(```|~~~)|^>|^#{1,6} /.test(next) && !LIST.test(next)).join('\n'), gap)));
    }
  }
  return blocks;
}

function list(lines, gap) {
  const indent = lines[0].match(LIST)[1].length;
  const items = [];
  for (const line of lines) {
    const match = line.match(LIST);
    if (match && match[1].length <= indent) items.push([match[3]]);
    else items.at(-1).push(line.slice(Math.min(line.search(/\S/), indent + 2)));
  }
  const first = lines[0].match(LIST)[2];
  return el(first ? 'ol' : 'ul', first && first !== '1' ? { start: first } : {}, items.map((item) => {
    const inner = markdown(item.join('\n'), gap);
    return el('li', {}, inner.length && inner[0].tagName === 'P' ? [...inner[0].childNodes, ...inner.slice(1)] : inner);
  }));
}

const plain = (source) => el('div', {}, markdown(source)).textContent.trim();

// ---------------------------------------------------------------- storage

const KEY = 'readyroom';
/** {refreshToken, accountId, sessionId, drafts: {position: answer not saved yet}} */
const stored = {
  read() { try { return JSON.parse(localStorage.getItem(KEY)) ?? {}; } catch { return {}; } },
  write(change) {
    try { localStorage.setItem(KEY, JSON.stringify({ ...this.read(), ...change })); } catch { /* private mode: works without */ }
    Object.assign(memory, change);
  },
};
const memory = stored.read();
const remembered = () => ({ ...memory, ...stored.read() });

// ---------------------------------------------------------------- API

class Problem extends Error {
  constructor(status, body, retryAfter) {
    super(body?.detail ?? body?.title ?? 'The server did not answer.');
    this.status = status;
    this.body = body ?? {};
    this.slug = body?.type?.split(':').pop() ?? 'no-answer';
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may succeed later. */
  get passing() { return this.status === 0 || this.status === 429 || this.status >= 500; }
}

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
let accessToken = null;

async function send(method, path, { body, headers = {}, token = true } = {}) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token && accessToken ? { Authorization: `Bearer ${accessToken}` } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(15000),
    });
  } catch { throw new Problem(0, null); }
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
  const answer = (response.headers.get('Content-Type') ?? '').includes('json') ? await response.json().catch(() => null) : null;
  if (!response.ok) throw new Problem(response.status, answer, retryAfter);
  return { status: response.status, body: answer, retryAfter };
}

/** One refresh at a time, across tabs too: a refresh token is good for one use. */
let refreshing = null;
function refresh() {
  refreshing ??= (async () => {
    const work = async () => {
      const { refreshToken } = remembered();
      if (!refreshToken) throw new Problem(401, { detail: 'This browser has no session any more.' });
      const { body } = await send('POST', '/v1/tokens/refresh', { body: { refreshToken }, token: false });
      accessToken = body.accessToken;
      stored.write({ refreshToken: body.refreshToken });
    };
    await (navigator.locks ? navigator.locks.request('readyroom-refresh', work) : work());
  })().finally(() => { refreshing = null; });
  return refreshing;
}

async function ensureGuest() {
  if (accessToken) return;
  if (remembered().refreshToken) {
    try { await refresh(); return; } catch (problem) { if (problem.passing) throw problem; }
  }
  const { body } = await send('POST', '/v1/guests', { token: false });
  accessToken = body.accessToken;
  stored.write({ refreshToken: body.refreshToken, accountId: body.accountId });
}

/** A call with the user's token: refreshed when it has run out, repeated while the fault is a passing one. */
async function call(method, path, options = {}) {
  const attempts = options.attempts ?? 5;
  for (let attempt = 1; ; attempt++) {
    try {
      if (!accessToken) await refresh();
      try { return await send(method, path, options); } catch (problem) {
        if (problem.status !== 401) throw problem;
        await refresh();
        return await send(method, path, options);
      }
    } catch (problem) {
      if (!problem.passing || attempt >= attempts) throw problem;
      await pause((problem.retryAfter ?? Math.min(2 ** attempt / 2, 8)) * 1000 * (0.8 + Math.random() * 0.4));
    }
  }
}

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
      await call('PUT', `/v1/exam-sessions/${session.id}/answers/${position}`, { body: answer, attempts: 1 });
      this.saved(position, answer);
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
  reset() { this.waiting.clear(); this.closed = null; this.lastSaved = null; this.failing = false; this.tell(); },
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

// ---------------------------------------------------------------- question types
// Each takes the question and a function that stores a response (null clears it), and makes the controls.

const body = (content, tag = 'span') => el(tag, { class: 'text' }, markdown(content).flatMap((block, i, all) => (block.tagName === 'P' && all.length === 1 ? [...block.childNodes] : [block])));

function choices(question, legend, kind, options, picked, onpick) {
  const name = newId('choice');
  return el('fieldset', { class: 'choices' }, el('legend', {}, legend), options.map((option) => {
    const input = el('input', { type: kind, name, value: option.id, checked: picked.includes(option.id), disabled: question.locked });
    input.addEventListener('change', () => onpick(option.id, input.checked));
    return el('label', { class: 'choice' }, input, body(option.text));
  }));
}

const controls = {
  single_choice(question, store) {
    const picked = question.response?.choice ? [question.response.choice] : [];
    return choices(question, 'Choose one answer', 'radio', question.options, picked, (id) => store({ choice: id }));
  },

  multiple_response(question, store) {
    const picked = new Set(question.response?.choices ?? []);
    const counter = el('p', { class: 'hint', role: 'status' });
    const field = choices(question, `Choose ${question.select} answers`, 'checkbox', question.options, [...picked], (id, on) => {
      if (on) picked.add(id); else picked.delete(id);
      limit();
      store(picked.size ? { choices: question.options.map((option) => option.id).filter((option) => picked.has(option)) } : null);
    });
    const limit = () => {
      counter.textContent = `${picked.size} of ${question.select} chosen${picked.size >= question.select ? '. Take one away to choose another.' : ''}`;
      for (const input of field.querySelectorAll('input')) input.disabled = question.locked || (!input.checked && picked.size >= question.select);
    };
    limit();
    return [field, counter];
  },

  ordering(question, store) {
    let order = (question.response?.order ?? []).slice();
    const host = el('div', { class: 'ordering' });
    const text = (id) => question.options.find((option) => option.id === id);
    const update = (next, focus, message) => {
      order = next;
      store(order.length ? { order: order.slice() } : null);
      draw();
      (host.querySelector(`[data-focus="${focus}"]:not(:disabled)`) ?? host.querySelector('button:not(:disabled)'))?.focus();
      announce(message);
    };
    const move = (from, to) => {
      const next = order.slice();
      const [id] = next.splice(from, 1);
      next.splice(to, 0, id);
      update(next, `${to < from ? 'up' : 'down'}-${id}`, `${plain(text(id).text)} is now number ${to + 1}.`);
    };
    const draw = () => {
      const full = order.length >= question.select;
      host.replaceChildren(
        el('h3', {}, `Your order (${order.length} of ${question.select})`),
        order.length ? el('ol', { class: 'sorted' }, order.map((id, at) => {
          const label = plain(text(id).text);
          return el('li', {}, el('span', { class: 'number', 'aria-hidden': 'true' }, at + 1), body(text(id).text), el('span', { class: 'moves' },
            button('↑', () => move(at, at - 1), { disabled: at === 0 || question.locked, 'aria-label': `Move up: ${label}`, 'data-focus': `up-${id}` }),
            button('↓', () => move(at, at + 1), { disabled: at === order.length - 1 || question.locked, 'aria-label': `Move down: ${label}`, 'data-focus': `down-${id}` }),
            button('✕', () => update(order.filter((other) => other !== id), `add-${id}`, `Removed: ${label}`), { disabled: question.locked, 'aria-label': `Remove: ${label}` })));
        })) : el('p', { class: 'hint' }, 'Add the first one from the list below.'),
        el('h3', {}, 'To choose from'),
        el('ul', { class: 'pool' }, question.options.filter((option) => !order.includes(option.id)).map((option) => el('li', {}, body(option.text),
          button('Add', () => update([...order, option.id], `up-${option.id}`, `Added as number ${order.length + 1}: ${plain(option.text)}`),
            { disabled: full || question.locked, 'aria-label': `Add: ${plain(option.text)}`, 'data-focus': `add-${option.id}` })))));
    };
    draw();
    return host;
  },

  matching(question, store) {
    const matches = { ...question.response?.matches };
    const selects = new Map();
    const update = () => {
      for (const [target, select] of selects) {
        for (const option of select.options) {
          option.disabled = !question.reuseSources && option.value !== '' && Object.entries(matches).some(([other, source]) => other !== target && source === option.value);
        }
      }
    };
    const rows = question.targets.map((target) => {
      const id = newId('match');
      const select = el('select', { id, disabled: question.locked }, el('option', { value: '' }, 'Choose …'),
        question.sources.map((source) => el('option', { value: source.id, selected: matches[target.id] === source.id }, plain(source.text))));
      select.addEventListener('change', () => {
        if (select.value) matches[target.id] = select.value; else delete matches[target.id];
        update();
        store(Object.keys(matches).length ? { matches: { ...matches } } : null);
      });
      selects.set(target.id, select);
      return el('div', { class: 'row' }, el('label', { for: id }, body(target.text)), select);
    });
    update();
    return el('fieldset', { class: 'rows' }, el('legend', {}, question.reuseSources ? 'Choose for each; one may serve several times' : 'Choose for each; each can be used once'), rows);
  },

  dropdown(question, store) {
    const selections = { ...question.response?.selections };
    const gap = (id) => {
      const at = question.gaps.findIndex((candidate) => candidate.id === id);
      if (at < 0) return `{{${id}}}`;
      const select = el('select', { 'aria-label': `Gap ${at + 1} of ${question.gaps.length}`, disabled: question.locked }, el('option', { value: '' }, `Gap ${at + 1} …`),
        question.gaps[at].options.map((option) => el('option', { value: option.id, selected: selections[id] === option.id }, plain(option.text))));
      select.addEventListener('change', () => {
        if (select.value) selections[id] = select.value; else delete selections[id];
        store(Object.keys(selections).length ? { selections: { ...selections } } : null);
      });
      return select;
    };
    return el('div', { class: 'gaps', role: 'group', 'aria-label': 'Fill every gap' }, markdown(question.body, gap));
  },

  statement_grid(question, store) {
    const answers = { ...question.response?.answers };
    return el('div', { class: 'grid' }, question.statements.map((statement) => {
      const name = newId('statement');
      return el('fieldset', {}, el('legend', {}, body(statement.text)), el('span', { class: 'pair' }, [[true, 'True'], [false, 'False']].map(([value, label]) => {
        const input = el('input', { type: 'radio', name, checked: answers[statement.id] === value, disabled: question.locked });
        input.addEventListener('change', () => { answers[statement.id] = value; store({ answers: { ...answers } }); });
        return el('label', {}, input, label);
      })));
    }));
  },

  hotspot(question, store) {
    const picked = new Set(question.response?.regions ?? []);
    const single = question.select === 1;
    const boxes = new Map();
    const areas = new Map();
    const pick = (id, on) => {
      if (single && on) picked.clear();
      if (on && picked.size < question.select) picked.add(id);
      if (!on) picked.delete(id);
      draw();
      store(picked.size ? { regions: question.regions.map((region) => region.id).filter((region) => picked.has(region)) } : null);
    };
    const draw = () => {
      for (const [id, box] of boxes) {
        box.checked = picked.has(id);
        box.disabled = question.locked || (!single && !picked.has(id) && picked.size >= question.select);
        areas.get(id)?.classList.toggle('on', picked.has(id));
      }
    };
    const name = newId('region');
    const list = el('fieldset', { class: 'choices' }, el('legend', {}, single ? 'Select one part' : `Select ${question.select} parts`), question.regions.map((region) => {
      const box = el('input', { type: single ? 'radio' : 'checkbox', name });
      box.addEventListener('change', () => pick(region.id, box.checked));
      boxes.set(region.id, box);
      return el('label', { class: 'choice' }, box, el('span', { class: 'text' }, region.label));
    }));
    const image = picture(question, (region, area) => {
      areas.set(region.id, area);
      area.addEventListener('click', () => { if (!question.locked) pick(region.id, !picked.has(region.id)); });
    });
    draw();
    return el('div', { class: 'hotspot' }, image, list);
  },

  text_entry(question, store) {
    const id = newId('text');
    const input = el('input', {
      id, type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', maxlength: question.maxLength ?? 200, readonly: question.locked,
      inputmode: question.expects === 'number' ? 'decimal' : 'text', value: question.response?.text ?? '', 'aria-describedby': question.unit ? `${id}-unit` : undefined,
    });
    input.addEventListener('input', () => store(input.value.trim() ? { text: input.value } : null));
    return el('p', { class: 'entry' }, el('label', { for: id }, question.expects === 'number' ? 'Your answer, a number' : 'Your answer'), el('span', { class: 'field' }, input, question.unit ? el('span', { id: `${id}-unit` }, question.unit) : null));
  },
};

/** The image with its regions laid over it, in per cent, so that they fit at any width. The list beside it has the controls. */
function picture(question, onregion) {
  const { url, width, height, alt } = question.image;
  const frame = el('div', { class: 'picture' }, el('img', { src: url, width, height, alt }));
  for (const region of question.regions) {
    const [x, y, w, h] = region.shape === 'circle' ? [region.coords[0] - region.coords[2], region.coords[1] - region.coords[2], 2 * region.coords[2], 2 * region.coords[2]] : region.coords;
    const area = el('span', { class: `area ${region.shape}`, 'aria-hidden': 'true', title: region.label });
    area.style.left = `${(100 * x) / width}%`;
    area.style.top = `${(100 * y) / height}%`;
    area.style.width = `${(100 * w) / width}%`;
    area.style.height = `${(100 * h) / height}%`;
    onregion(region, area);
    frame.append(area);
  }
  return frame;
}

/** A case study as tabs that arrow keys move through. */
function stimulus(content) {
  if (!content) return null;
  const panel = el('div', { role: 'tabpanel', id: newId('panel'), tabindex: 0, class: 'panel' });
  const tabs = content.tabs.map((tab, at) => button(tab.title, () => select(at), { role: 'tab', id: newId('tab'), 'aria-controls': panel.id }));
  const select = (at, focus) => {
    tabs.forEach((tab, i) => { tab.setAttribute('aria-selected', i === at); tab.tabIndex = i === at ? 0 : -1; });
    panel.setAttribute('aria-labelledby', tabs[at].id);
    panel.replaceChildren(...markdown(content.tabs[at].text));
    if (focus) tabs[at].focus();
  };
  const row = el('div', { role: 'tablist', 'aria-label': content.title, class: 'tabs' }, tabs);
  row.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) { event.preventDefault(); select((tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length, true); }
  });
  select(0);
  return el('details', { class: 'stimulus', open: true }, el('summary', {}, `Case study: ${content.title}`), row, panel);
}

// ---------------------------------------------------------------- screens

function notice(message) {
  const box = el('p', { class: 'notice', role: 'alert' }, message);
  $('#main').prepend(box);
  setTimeout(() => box.remove(), 12000);
}

function failure(problem, retry) {
  show('Something is in the way', el('h1', {}, 'That did not work'), el('p', {}, problem.message),
    problem.body?.traceId ? el('p', { class: 'hint' }, `Trace id ${problem.body.traceId}`) : null,
    el('p', {}, button('Try again', retry, { class: 'primary' }), ' ', button('Back to the start', home)));
}

async function home() {
  clock.stop();
  session = null;
  history.replaceState(null, '', location.pathname);
  const { sessionId } = remembered();
  const exam = await send('GET', `/v1/exams/${EXAM}`, { token: false }).then((answer) => answer.body).catch(() => null);
  const retired = exam?.status === 'retired';
  const successor = exam?.successor?.code ?? exam?.successor;
  show('Free sample',
    el('p', { class: 'eyebrow' }, 'Free sample · AI-102'),
    el('h1', {}, exam?.title ?? 'Designing and Implementing a Microsoft Azure AI Solution'),
    el('p', { class: 'lead' }, `${exam?.sampleSize ?? 35} questions, 70 minutes, no account. Afterwards: your points, how sure they are, and an explanation of every option.`),
    retired ? el('p', { class: 'notice quiet' }, `The vendor retired this exam${exam.retiredOn ? ` on ${exam.retiredOn}` : ''}. ${successor ? `Its successor is ${String(successor).toUpperCase()}. ` : ''}The sample still shows what the questions are like.`) : null,
    el('p', { class: 'actions' },
      sessionId ? button('Continue where you left off', () => resume(sessionId), { class: 'primary' }) : null,
      button(sessionId ? 'Start anew' : 'Start the free sample', begin, { class: sessionId ? '' : 'primary' })),
    el('section', { class: 'facts-list' }, el('h2', {}, 'How it works'), el('ul', {},
      el('li', {}, 'Every answer is saved as you give it. Close the tab, come back, go on.'),
      el('li', {}, 'The clock is the server’s and runs on while you are away.'),
      el('li', {}, 'You can change answers, flag questions and jump between them until you submit.'),
      el('li', {}, 'Everything works with the keyboard alone.'))));
}

async function begin() {
  show('Starting', el('h1', {}, 'Starting …'), el('p', {}, 'Putting your questions together.'));
  const key = crypto.randomUUID?.() ?? String(Math.random());
  try {
    await ensureGuest();
    const { body } = await call('POST', '/v1/exam-sessions', { body: { exam: EXAM, mode: 'free', supportedTypes: TYPES }, headers: { 'Idempotency-Key': key } });
    stored.write({ sessionId: body.id, drafts: {} });
    saver.reset();
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

async function open(id) {
  session = (await call('GET', `/v1/exam-sessions/${id}`)).body;
  if (session.status !== 'open') { await afterwards(); return; }
  questions = [];
  for (let page = null; page === null || page.length === 50;) {
    page = (await call('GET', `/v1/exam-sessions/${id}/questions?from=${questions.length + 1}&limit=50`)).body.items;
    questions.push(...page);
  }
  for (const [position, draft] of Object.entries(remembered().drafts ?? {})) {
    const question = questions[position - 1];
    if (question && draft.revision > question.revision) {
      Object.assign(question, { response: draft.response, revision: draft.revision, flagged: draft.flagged });
      saver.put(question, 0);
    }
  }
  clock.onEnd = timeUp;
  clock.set(session);
  const wanted = Number(location.hash.match(/^#question-(\d+)$/)?.[1]);
  const firstOpen = questions.findIndex((question) => !isAnswered(question)) + 1;
  go(wanted || firstOpen || 1);
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
  const store = (response) => { countTime(); saver.change(question, { response }); };
  const host = el('div', { class: 'controls' });
  const draw = () => host.replaceChildren(...[controls[question.type]?.(question, store) ?? el('p', {}, 'This page can’t show this type of question.')].flat());
  draw();
  const flag = button('', () => { saver.change(question, { flagged: !question.flagged }); label(); }, { class: 'flag' });
  const label = () => { flag.textContent = question.flagged ? '⚑ Flagged' : '⚐ Flag'; flag.setAttribute('aria-pressed', Boolean(question.flagged)); };
  label();
  show(`Question ${current}`,
    el('article', { class: 'question' },
      el('p', { class: 'eyebrow' }, `${TYPE_NAMES[question.type] ?? question.type} · ${question.maxPoints} point${question.maxPoints > 1 ? 's' : ''}`),
      el('h1', {}, `Question ${current} of ${questions.length}`),
      stimulus(question.stimulus),
      el('div', { class: 'stem' }, markdown(question.stem)),
      host,
      el('p', { class: 'actions small' }, flag, button('Clear answer', () => { store(null); draw(); announce('Answer cleared.'); }, { disabled: question.locked })),
      el('p', { class: 'actions' },
        button('← Previous', () => go(current - 1), { disabled: current === 1 }),
        current < questions.length ? button('Next →', () => go(current + 1), { class: 'primary' }) : button('Review and submit', confirmSubmit, { class: 'primary' }))),
    el('nav', { class: 'overview', 'aria-label': 'All questions' }, el('h2', {}, 'Questions'), el('ol', { id: 'slots' }),
      el('p', { class: 'hint' }, el('span', { class: 'key answered' }), ' answered  ', '⚑ flagged'),
      button('Submit …', confirmSubmit)));
  refreshOverview();
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

function confirmSubmit() {
  countTime();
  const open = questions.filter((question) => !isAnswered(question)).length;
  const flagged = questions.filter((question) => question.flagged).length;
  const dialog = el('dialog', { 'aria-labelledby': 'submit-title' },
    el('h2', { id: 'submit-title' }, 'Submit your answers?'),
    el('p', {}, open ? `${open} of ${questions.length} questions have no answer yet; they count as zero points. There is no penalty for guessing.` : 'Every question has an answer.'),
    flagged ? el('p', {}, `${flagged} ${flagged === 1 ? 'is' : 'are'} flagged.`) : null,
    el('p', {}, 'After this, nothing can be changed.'),
    el('p', { class: 'actions' }, button('Keep working', () => dialog.close()), button('Submit', () => { dialog.close(); submit(); }, { class: 'primary' })));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

async function submit() {
  show('Submitting', el('h1', {}, 'Submitting …'), el('p', {}, 'Your last answers are being saved.'));
  try {
    for (let attempt = 0; saver.waiting.size && attempt < 8 && !saver.closed; attempt++) {
      await saver.all();
      if (saver.waiting.size) await pause(500 * (attempt + 1));
    }
    if (saver.waiting.size && !saver.closed) throw new Problem(0, { detail: 'Your last answers are not saved yet. They are kept on this device; check the connection and try again.' });
    await call('POST', `/v1/exam-sessions/${session.id}/submit`);
    await finished();
  } catch (problem) {
    if (problem.slug === 'session-closed' || problem.slug === 'deadline-passed') await finished();
    else failure(problem, submit);
  }
}

async function timeUp() {
  announce('The time is up.');
  saver.closed ??= null;
  show('Time is up', el('h1', {}, 'The time is up'), el('p', {}, 'What was saved is being submitted.'));
  await Promise.race([saver.all(), pause(4000)]);
  try { await call('POST', `/v1/exam-sessions/${session.id}/submit`); } catch { /* the server submits by itself */ }
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

async function afterwards() {
  show('Scoring', el('h1', {}, 'Scoring …'), el('p', { role: 'status' }, 'Your answers are in. The result usually takes a second or two.'));
  try {
    const result = await waitForResult(session.id);
    $('#saved').textContent = '';
    showResult(result);
  } catch (problem) {
    if (problem.slug === 'not-submitted') {
      session = (await call('GET', `/v1/exam-sessions/${session.id}`)).body;
      if (session.status === 'abandoned') { stored.write({ sessionId: null }); await home(); return; }
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
    el('p', { class: 'hint' }, [result.timeSpentMs ? `Time spent: ${minutes(result.timeSpentMs)}.` : '', result.unscoredCount ? ` ${result.unscoredCount} questions were not scored.` : '', result.repeatShare ? ` ${percent(result.repeatShare)} of the questions you had seen before.` : '', result.revision > 1 ? ` Re-scored after a key was corrected (revision ${result.revision}).` : ''].join('')),
    el('p', { class: 'actions' }, button('Review every question', showReview, { class: 'primary' }), button('Back to the start', () => { stored.write({ sessionId: null }); home(); })),
    register());
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

function field(label, attributes) {
  const id = newId('field');
  return el('p', {}, el('label', { for: id }, label), el('input', { id, ...attributes }));
}

// ---------------------------------------------------------------- review

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

const note = (source) => (source ? el('div', { class: 'why' }, markdown(source)) : null);

/** One thing that could be chosen: whether it was, whether it should have been, and why. */
function verdict(content, chosen, right, explanation) {
  const words = [chosen && 'your choice', right && 'right answer'].filter(Boolean).join(' · ');
  return el('li', { class: [right && 'right', chosen && !right && 'wrong'].filter(Boolean).join(' ') },
    el('div', { class: 'said' }, el('span', { class: 'sign', 'aria-hidden': 'true' }, right ? '✓' : chosen ? '✗' : '·'), content, words ? el('span', { class: 'tag' }, words) : null), note(explanation));
}

const reviews = {
  single_choice: (q, why) => options(q.options, [q.response?.choice], [q.key.choice], why),
  multiple_response: (q, why) => options(q.options, q.response?.choices ?? [], q.key.choices, why),
  ordering: (q, why) => [
    el('p', {}, el('strong', {}, 'Right order: '), el('span', {}, sequence(q, q.key.order))),
    el('p', {}, el('strong', {}, 'Yours: '), q.response?.order ? sequence(q, q.response.order) : 'no answer'),
    options(q.options, (q.response?.order ?? []).filter((id, at) => q.key.order[at] !== id), q.key.order, why, () => '')],
  matching: (q, why) => el('ul', { class: 'verdicts' }, q.targets.map((target) => pair(q, target, why))),
  dropdown: (q, why) => q.gaps.map((gap, at) => [el('h4', {}, `Gap ${at + 1}`), options(gap.options, [q.response?.selections?.[gap.id]], [q.key.selections[gap.id]], why, (id) => `${gap.id}.${id}`)]),
  statement_grid: (q, why) => el('ul', { class: 'verdicts' }, q.statements.map((statement) => {
    const [mine, key] = [q.response?.answers?.[statement.id], q.key.answers[statement.id]];
    return el('li', { class: mine === key ? 'right' : 'wrong' }, el('div', { class: 'said' }, el('span', { class: 'sign', 'aria-hidden': 'true' }, mine === key ? '✓' : '✗'), body(statement.text),
      el('span', { class: 'tag' }, `${key ? 'true' : 'false'} · yours: ${mine === undefined ? 'none' : mine ? 'true' : 'false'}`)), note(why[statement.id]));
  })),
  hotspot: (q, why) => [picture(q, (region, area) => { area.classList.toggle('key', q.key.regions.includes(region.id)); area.classList.toggle('on', (q.response?.regions ?? []).includes(region.id)); }),
    options(q.regions.map((region) => ({ id: region.id, text: region.label })), q.response?.regions ?? [], q.key.regions, why)],
  text_entry: (q) => [el('p', {}, el('strong', {}, 'Yours: '), q.response?.text ?? 'no answer'), el('p', {}, el('strong', {}, 'Accepted: '), (q.key.accepted ?? [q.key.text]).join(', '), q.unit ? ` ${q.unit}` : '')],
};

function options(list, chosen, right, why, keyOf = (id) => id) {
  return el('ul', { class: 'verdicts' }, list.map((option) => verdict(body(option.text), chosen.includes(option.id), right.includes(option.id), why[keyOf(option.id) || option.id])));
}

function sequence(question, order) {
  return order.map((id, at) => `${at + 1}. ${plain(question.options.find((option) => option.id === id)?.text ?? id)}`).join('  ');
}

function pair(question, target, why) {
  const text = (id) => (id ? plain(question.sources.find((source) => source.id === id)?.text ?? id) : 'none');
  const [mine, key] = [question.response?.matches?.[target.id], question.key.matches[target.id]];
  return el('li', { class: mine === key ? 'right' : 'wrong' }, el('div', { class: 'said' }, el('span', { class: 'sign', 'aria-hidden': 'true' }, mine === key ? '✓' : '✗'), body(target.text),
    el('span', { class: 'tag' }, mine === key ? text(key) : `${text(key)} · yours: ${text(mine)}`)), note(why[target.id]));
}

function reviewed(question) {
  const why = question.explanations ?? {};
  const gap = (id) => el('span', { class: 'mark' }, `[gap ${(question.gaps ?? []).findIndex((candidate) => candidate.id === id) + 1}]`);
  return el('article', { class: 'card reviewed', 'aria-label': `Question ${question.position}` },
    el('h2', {}, `Question ${question.position} `, el('span', { class: 'tag' }, question.voided ? 'taken out of the scoring' : `${question.points} of ${question.maxPoints} points`)),
    stimulusClosed(question.stimulus), el('div', { class: 'stem' }, markdown(question.stem), question.body ? markdown(question.body, gap) : null),
    reviews[question.type]?.(question, why) ?? null,
    why.general ? [el('h3', {}, 'In short'), note(why.general)] : null,
    question.references?.length ? [el('h3', {}, 'Read more'), el('ul', {}, question.references.map((reference) => el('li', {}, link(reference.url, reference.title))))] : null);
}

function stimulusClosed(content) {
  const node = stimulus(content);
  if (node) node.open = false;
  return node;
}

// ---------------------------------------------------------------- start

const { sessionId } = remembered();
if (sessionId) await resume(sessionId); else await home();
