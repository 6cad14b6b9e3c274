// What an answer was worth, and why.

import { body, el, link, markdown, plain } from './dom.js';
import { picture, stimulus } from './questions.js';

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

/** An answer with its key: what it was, what is right, and why. */
export function explained(question) {
  const why = question.explanations ?? {};
  return [
    reviews[question.type]?.(question, why) ?? null,
    why.general ? [el('h3', {}, 'In short'), note(why.general)] : null,
    question.references?.length ? [el('h3', {}, 'Read more'), el('ul', {}, question.references.map((reference) => el('li', {}, link(reference.url, reference.title))))] : null];
}

export function reviewed(question) {
  const gap = (id) => el('span', { class: 'mark' }, `[gap ${(question.gaps ?? []).findIndex((candidate) => candidate.id === id) + 1}]`);
  return el('article', { class: 'card reviewed', 'aria-label': `Question ${question.position}` },
    el('h2', {}, `Question ${question.position} `, el('span', { class: 'tag' }, question.voided ? 'taken out of the scoring' : `${question.points} of ${question.maxPoints} points`)),
    stimulusClosed(question.stimulus), el('div', { class: 'stem' }, markdown(question.stem), question.body ? markdown(question.body, gap) : null),
    explained(question));
}

function stimulusClosed(content) {
  const node = stimulus(content);
  if (node) node.open = false;
  return node;
}
