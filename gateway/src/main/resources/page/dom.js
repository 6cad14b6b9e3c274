// What the pages put on the screen: elements and Markdown. Text from the server never becomes HTML.

export const $ = (selector) => document.querySelector(selector);

export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : document.createTextNode(String(child)))));
  return node;
}

export const button = (label, onclick, attributes = {}) => el('button', { type: 'button', onclick, ...attributes }, label);
let unique = 0;
export const newId = (prefix) => `${prefix}-${++unique}`;

export function announce(message) {
  $('#announcer').textContent = '';
  setTimeout(() => { $('#announcer').textContent = message; }, 50);
}

/** Replaces the screen and puts the focus on its heading, so that keyboard and screen reader start where the eye does. */
export function show(title, ...content) {
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

export function safeUrl(url) {
  try {
    const parsed = new URL(url, location.origin);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null;
  } catch { return null; }
}

export const link = (url, ...label) => {
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
export function markdown(source, gap) {
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

export const plain = (source) => el('div', {}, markdown(source)).textContent.trim();

export function notice(message) {
  const box = el('p', { class: 'notice', role: 'alert' }, message);
  $('#main').prepend(box);
  setTimeout(() => box.remove(), 12000);
}

export function field(label, attributes) {
  const id = newId('field');
  return el('p', {}, el('label', { for: id }, label), el('input', { id, ...attributes }));
}

export const body = (content, tag = 'span') => el(tag, { class: 'text' }, markdown(content).flatMap((block, i, all) => (block.tagName === 'P' && all.length === 1 ? [...block.childNodes] : [block])));
