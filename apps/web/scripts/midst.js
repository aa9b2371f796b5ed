// Nothing needs this script; every page works without it. With it, what somebody types outlives a cut connection,
// fields that take terms offer them while one types, and an open conversation says that there is something new.
(() => {
  'use strict';

  const { drafts: owner, sent } = document.currentScript.dataset;
  const words = document.getElementById('midst-words').content;
  const prefix = 'midst draft ';
  const monthMs = 30 * 24 * 3600_000;

  // ---- Unsent drafts, on a phone that its person called their own when signing in, and nowhere else.

  /** What stands in the fields that somebody can fill in, as one text. */
  function standing(form) {
    const fields = [...form.elements].filter(
      (field) =>
        field.name && !['hidden', 'file'].includes(field.type) && field.autocomplete !== 'one-time-code',
    );
    return JSON.stringify(
      fields.map(({ name, type, value, checked }) =>
        type === 'checkbox' || type === 'radio' ? [name, value, checked] : [name, value],
      ),
    );
  }

  function fill(form, values) {
    for (const [name, value, checked] of JSON.parse(values))
      for (const field of form.elements)
        if (field.name === name && checked === undefined) field.value = value;
        else if (field.name === name && field.value === value) field.checked = checked;
  }

  /** Steps of one form share an address; what was typed into one belongs into no other. */
  const namesIn = (values) => String(JSON.parse(values).map(([name]) => name));

  /** Forms into which something is written; a press of a button leaves nothing to lose. */
  function written(form) {
    return (
      form.method === 'post' &&
      form.querySelector('textarea, input[type=text], input[type=date], input[type=email]')
    );
  }

  function everyDraft() {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  }

  function read(name) {
    return JSON.parse(localStorage.getItem(name));
  }

  /** Drafts of somebody else, of a form that has arrived, and old ones go. */
  function tidy() {
    for (const name of everyDraft()) {
      const { by, path, at } = read(name);
      if (by !== owner || path === sent || Date.now() - at > monthMs) localStorage.removeItem(name);
    }
  }

  function keepDraftsOf(form, name, path) {
    const place = document.createElement('div');
    place.setAttribute('role', 'status');
    const button = form.querySelector('button:not([type=button])');
    form.insertBefore(place, [...form.children].find((child) => child.contains(button)) ?? null);
    const fresh = standing(form);
    let base = fresh;
    let late;

    function say({ at, values }, further) {
      place.replaceChildren(words.querySelector('.midst-draft').cloneNode(true));
      const lang = document.documentElement.lang;
      place.querySelector('time').textContent = new Date(at).toLocaleString(lang, {
        dateStyle: 'medium',
        timeStyle: 'short',
      });
      const [back, away] = place.querySelectorAll('button');
      back.hidden = !further;
      back.onclick = () => {
        fill(form, values);
        back.hidden = true;
      };
      away.onclick = () => {
        localStorage.removeItem(name);
        fill(form, fresh);
        place.replaceChildren();
        form.querySelector('input:not([type=hidden]), textarea, select').focus();
      };
    }

    function keep() {
      clearTimeout(late);
      late = undefined;
      const values = standing(form);
      if (values === base) return;
      const draft = { by: owner, path, base, values, at: Date.now() };
      localStorage.setItem(name, JSON.stringify(draft));
      say(draft, false);
    }

    const kept = localStorage.getItem(name) && read(name);
    if (kept && namesIn(kept.values) === namesIn(fresh)) {
      // A page that comes back with a fault holds what was sent already, and none of it is saved.
      const refused = document.querySelector('.nhsuk-error-summary');
      if (kept.values === fresh && !refused) localStorage.removeItem(name);
      else {
        // What was saved elsewhere meanwhile is not written over unasked.
        const same = kept.base === fresh;
        base = kept.base;
        if (same) fill(form, kept.values);
        say(kept, !same && kept.values !== fresh);
      }
    }
    form.addEventListener('input', () => {
      clearTimeout(late);
      late = setTimeout(keep, 400);
    });
    addEventListener('pagehide', () => late && keep());
    form.addEventListener('submit', () => late && keep());
  }

  function drafts() {
    tidy();
    if (!owner) return;
    const counted = {};
    for (const form of document.forms) {
      const path = new URL(form.action).pathname;
      counted[path] = (counted[path] ?? 0) + 1;
      if (written(form)) keepDraftsOf(form, `${prefix}${path} ${counted[path]}`, path);
    }
  }

  // ---- Terms, offered as buttons below their field: a list of the browser's own knows no second line.

  function offerTerms(field) {
    const line = () => field.value.slice(0, field.selectionStart).split('\n').pop().trim();
    let place;
    let late;
    let asking = new AbortController();

    function choose(name) {
      const before = field.value.slice(0, field.selectionStart).split('\n').slice(0, -1);
      const after = field.value.slice(field.selectionStart).split('\n').slice(1);
      field.value = [...before, name, ...after].join('\n');
      const end = [...before, name].join('\n').length;
      field.focus();
      field.setSelectionRange(end, end);
      place.replaceChildren();
      field.dispatchEvent(new Event('input', { bubbles: true }));
      clearTimeout(late);
    }

    async function offer(text) {
      asking.abort();
      asking = new AbortController();
      const asked = new URLSearchParams({ kind: field.dataset.terms, text });
      const { signal } = asking;
      const names = await fetch(`/terms?${asked}`, { signal, headers: { accept: 'application/json' } })
        .then((answer) => (answer.ok ? answer.json() : []))
        // No line, or typed on meanwhile: nothing is offered, and the field takes words as it does without a script.
        .catch(() => []);
      if (signal.aborted) return;
      if (!place) {
        place = words.querySelector('.midst-offers').cloneNode(true);
        field.after(place);
      }
      place.replaceChildren(
        ...names.map((name) => {
          const button = words.querySelector('.midst-offer').cloneNode(true);
          button.textContent = name;
          button.onclick = () => choose(name);
          return button;
        }),
      );
    }

    field.addEventListener('input', () => {
      clearTimeout(late);
      const text = line();
      if (text.length < 2) place?.replaceChildren();
      else late = setTimeout(() => void offer(text), 300);
    });
  }

  // ---- What is new in a conversation that is open: said below its form, and shown when somebody asks for it.

  function watch(place) {
    const address = new URL(place.dataset.live, location.href);
    let source;
    let retry;

    /** The messages anew, in their place: what is being typed above stays. */
    async function show(event) {
      event.preventDefault();
      const html = await fetch(location.href).then((answer) => (answer.ok ? answer.text() : ''));
      const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('messages');
      // Signed out, or no line: the page itself says so.
      if (!fresh) return location.reload();
      document.getElementById('messages').replaceWith(fresh);
      [...place.children].slice(1).forEach((said) => said.remove());
      fresh.focus();
    }

    function say({ lastEventId }) {
      address.searchParams.set('after', lastEventId);
      if (place.children.length > 1) return;
      place.append(place.querySelector('template').content.cloneNode(true));
      place.querySelector('a').onclick = show;
    }

    // Only the page that is looked at holds a line: a browser has six to one place.
    function turn() {
      source?.close();
      clearTimeout(retry);
      if (document.hidden) return;
      source = new EventSource(address);
      source.onmessage = say;
      source.addEventListener('over', () => source.close());
      source.onerror = () => {
        if (source.readyState === EventSource.CLOSED) retry = setTimeout(turn, 60_000);
      };
    }

    document.addEventListener('visibilitychange', turn);
    turn();
  }

  let storage = true;
  try {
    localStorage.getItem(prefix);
  } catch {
    // A browser may keep its storage from us; then there are no drafts, as without a script.
    storage = false;
  }
  if (storage) drafts();
  document.querySelectorAll('[data-terms]').forEach(offerTerms);
  document.querySelectorAll('[data-live]').forEach(watch);
})();
