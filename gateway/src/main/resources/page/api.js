// The public API, and what a page keeps between two loads. Each page says where it keeps that and how its token is had again.

let open = () => localStorage;
let key = 'readyroom';
let memory = {};

/** {sessionId, drafts: {position: answer not saved yet}} and what is the page's own. */
export const stored = {
  /** @param storage a function: a browser may refuse to hand it out */
  keepIn(storage, name) {
    open = storage;
    key = name;
    memory = this.read();
  },
  read() { try { return JSON.parse(open().getItem(key)) ?? {}; } catch { return {}; } },
  write(change) {
    try { open().setItem(key, JSON.stringify({ ...this.read(), ...change })); } catch { /* private mode: works without */ }
    Object.assign(memory, change);
  },
};
export const remembered = () => ({ ...memory, ...stored.read() });

/** Who calls. `renew` gets another token, or fails with a problem. */
export const login = { token: null, async renew() { throw new Problem(401, null); } };

export class Problem extends Error {
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

export const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

export async function send(method, path, { body, headers = {}, token = true } = {}) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token && login.token ? { Authorization: `Bearer ${login.token}` } : {}),
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

/** Repeats work while its fault is a passing one. */
export async function patiently(work, attempts = 5) {
  for (let attempt = 1; ; attempt++) {
    try { return await work(); } catch (problem) {
      if (!problem.passing || attempt >= attempts) throw problem;
      await pause((problem.retryAfter ?? Math.min(2 ** attempt / 2, 8)) * 1000 * (0.8 + Math.random() * 0.4));
    }
  }
}

/** A call with the user's token: renewed when it has run out. */
export function call(method, path, { attempts, ...options } = {}) {
  return patiently(async () => {
    if (!login.token) await login.renew();
    try { return await send(method, path, options); } catch (problem) {
      if (problem.status !== 401) throw problem;
      await login.renew();
      return send(method, path, options);
    }
  }, attempts);
}
