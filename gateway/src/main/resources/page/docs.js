// Shows the OpenAPI document of this server as text. No library, no request to anywhere else.

const text = (value) => document.createTextNode(String(value));

function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child != null).map((child) => (child instanceof Node ? child : text(child))));
  return node;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const api = await (await fetch('/openapi', { headers: { Accept: 'application/json' } })).json();

function resolve(node) {
  if (!node?.$ref) return node;
  return node.$ref.replace('#/', '').split('/').reduce((at, part) => at?.[part], api);
}

const nameOf = (node) => node?.$ref?.split('/').pop();

/** A schema in one line, as precise as one line can be. */
function brief(schema) {
  if (!schema) return 'anything';
  if (schema.$ref) {
    const target = resolve(schema);
    return target && !target.properties ? brief(target) : nameOf(schema);
  }
  const types = [schema.type ?? (schema.properties ? 'object' : 'anything')].flat();
  const inner = types.includes('array') ? `list of ${brief(schema.items)}` : types.join(' or ');
  const options = schema.enum ? `: ${schema.enum.join(' | ')}` : '';
  const union = (schema.anyOf ?? schema.oneOf)?.map(brief).join(' or ');
  return (union ?? inner) + (schema.format ? ` (${schema.format})` : '') + options;
}

function bounds(schema) {
  const known = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'pattern', 'default'];
  return known.filter((key) => schema?.[key] !== undefined).map((key) => `${key} ${schema[key]}`).join(', ');
}

function fields(schema, seen = []) {
  const target = resolve(schema);
  const items = target?.type === 'array' || [target?.type].flat().includes('array') ? target.items : null;
  if (items) return fields(items, seen);
  if (!target?.properties) return null;
  const inner = (property) => {
    const at = property.items ?? property;
    const name = nameOf(at);
    return name && !seen.includes(name) ? fields(at, [...seen, name]) : null;
  };
  return el('ul', { class: 'fields' }, Object.entries(target.properties).map(([name, property]) => el('li', {},
    el('code', {}, name), ' ', el('span', { class: 'type' }, brief(property)),
    (target.required ?? []).includes(name) ? el('strong', {}, ' required') : null,
    bounds(property) ? ` · ${bounds(property)}` : null,
    property.description ? el('span', {}, ` · ${property.description}`) : null,
    inner(property))));
}

function content(title, body) {
  if (!body?.content) return null;
  return Object.entries(body.content).map(([type, media]) => el('section', {},
    el('h4', {}, title, ' ', el('code', {}, type)),
    media.schema ? el('p', {}, brief(media.schema)) : null, fields(media.schema)));
}

function parameters(list) {
  const known = (list ?? []).map(resolve).filter(Boolean);
  if (!known.length) return null;
  return el('section', {}, el('h4', {}, 'Parameters'), el('ul', { class: 'fields' }, known.map((parameter) => el('li', {},
    el('code', {}, parameter.name), ` in ${parameter.in} · `, brief(parameter.schema),
    bounds(parameter.schema) ? ` · ${bounds(parameter.schema)}` : null,
    parameter.required ? el('strong', {}, ' required') : null,
    parameter.description ? ` · ${parameter.description}` : null))));
}

function operation(path, method, op) {
  const responses = Object.entries(op.responses ?? {}).map(([status, response]) => {
    const known = resolve(response);
    return el('li', {}, el('strong', {}, status), ` ${known?.description ?? ''}`, content('Body', known));
  });
  const node = el('details', { class: 'operation', id: op.operationId },
    el('summary', {}, el('span', { class: `method ${method}` }, method.toUpperCase()), ' ', el('code', {}, path),
      el('span', { class: 'summary' }, op.summary ?? '')),
    op.description ? el('p', {}, op.description) : null,
    el('p', {}, op.security?.length ? 'Needs an access token.' : 'Needs no token.'),
    parameters(op.parameters), content('Request', resolve(op.requestBody)),
    el('section', {}, el('h4', {}, 'Answers'), el('ul', { class: 'fields' }, responses,
      el('li', {}, 'Anything else is a ', el('a', { href: '/docs/problems' }, 'problem document')))));
  node.dataset.find = `${method} ${path} ${op.summary ?? ''} ${(op.tags ?? []).join(' ')}`.toLowerCase();
  return node;
}

const groups = new Map();
for (const [path, item] of Object.entries(api.paths ?? {})) {
  for (const method of METHODS.filter((name) => item[name])) {
    const tag = item[method].tags?.[0] ?? 'Other';
    if (!groups.has(tag)) groups.set(tag, []);
    groups.get(tag).push(operation(path, method, item[method]));
  }
}

document.querySelector('#intro').replaceChildren(text(`${api.info.description} The document itself: `),
  el('a', { href: '/openapi' }, 'JSON'), text(', '), el('a', { href: '/openapi?format=yaml' }, 'YAML'), text('.'));
document.querySelector('#operations').replaceChildren(...[...groups].sort(([a], [b]) => a.localeCompare(b))
  .map(([tag, operations]) => el('section', { class: 'tag' }, el('h2', {}, tag), operations)));

document.querySelector('#filter').addEventListener('input', (event) => {
  const wanted = event.target.value.trim().toLowerCase();
  for (const node of document.querySelectorAll('.operation')) node.hidden = !node.dataset.find.includes(wanted);
  for (const group of document.querySelectorAll('.tag')) group.hidden = !group.querySelector('.operation:not([hidden])');
});
