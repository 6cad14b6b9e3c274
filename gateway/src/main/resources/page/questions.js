// Question types: what each shows, and how it is answered.

import { announce, body, button, el, markdown, newId, plain } from './dom.js';

export const TYPES = ['single_choice', 'multiple_response', 'ordering', 'matching', 'dropdown', 'statement_grid', 'hotspot', 'text_entry'];
export const TYPE_NAMES = {
  single_choice: 'Choose one', multiple_response: 'Choose several', ordering: 'Put in order', matching: 'Match',
  dropdown: 'Complete', statement_grid: 'True or false', hotspot: 'Select in the picture', text_entry: 'Write the answer',
};

// Each takes the question and a function that stores a response (null clears it), and makes the controls.

function choices(question, legend, kind, options, picked, onpick) {
  const name = newId('choice');
  return el('fieldset', { class: 'choices' }, el('legend', {}, legend), options.map((option) => {
    const input = el('input', { type: kind, name, value: option.id, checked: picked.includes(option.id), disabled: question.locked });
    input.addEventListener('change', () => onpick(option.id, input.checked));
    return el('label', { class: 'choice' }, input, body(option.text));
  }));
}

export const controls = {
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
export function picture(question, onregion) {
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
export function stimulus(content) {
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
