// Runs in the page that is looked at; in-page.ts hands it over and asks it.
globalThis.looking = (() => {
  const width = () => document.documentElement.scrollWidth;

  /** Whether the page is still what the server sent. */
  function isAsSent(html) {
    return new DOMParser().parseFromString(html, 'text/html').body.innerHTML === document.body.innerHTML;
  }

  /** How wide the page is: plainly, with the spacing that a reader may set (WCAG 1.4.12), and from right to left. */
  function widths() {
    const plain = width();
    const spaced = new CSSStyleSheet();
    spaced.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [spaced];
    const spacedWidth = width();
    document.adoptedStyleSheets = [];
    const { dir } = document.documentElement;
    document.documentElement.dir = 'rtl';
    const mirroredWidth = width();
    document.documentElement.dir = dir;
    return { width: plain, spacedWidth, mirroredWidth };
  }

  function fetched() {
    const all = performance.getEntriesByType('resource');
    return all.filter(({ transferSize }) => transferSize > 0).map(({ name }) => name);
  }

  const shown = (element) => element.checkVisibility({ visibilityProperty: true });

  /** Buttons that stand so near to each other that a finger meets both: closer than eight pixels. */
  function crowded() {
    const buttons = [...document.querySelectorAll('button, a.nhsuk-button')].filter(shown);
    const boxes = buttons.map((one) => one.getBoundingClientRect());
    const near = (a, b) =>
      Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom) < 8;
    return buttons.flatMap((one, at) =>
      boxes
        .slice(0, at)
        .flatMap((box, before) =>
          near(box, boxes[at]) ? [`${nameOf(buttons[before])} | ${nameOf(one)}`] : [],
        ),
    );
  }

  function nameOf(element) {
    const words = element.getAttribute('aria-label') ?? element.innerText ?? '';
    return `${element.localName}${element.name ? ` ${element.name}` : ''} ${(words || element.value || '').trim().slice(0, 40)}`.trim();
  }

  /** What the Tab key must reach, in the order of reading; of radios in a group one is reached. */
  function stops() {
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, iframe')];
    const groups = new Set();
    return all
      .filter((one) => one.type !== 'hidden' && !one.disabled && shown(one))
      .filter((one) => {
        if (one.type !== 'radio') return true;
        const chosen = [
          ...document.querySelectorAll(`input[type=radio][name="${CSS.escape(one.name)}"]`),
        ].filter(({ form }) => form === one.form);
        const reached = chosen.find(({ checked }) => checked) ?? chosen[0];
        if (one !== reached || groups.has(one)) return false;
        groups.add(one);
        return true;
      });
  }

  /** Where the keyboard is, and whether one can see it. */
  function focus() {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const marked = one.matches('.nhsuk-radios__input, .nhsuk-checkboxes__input')
      ? getComputedStyle(one.nextElementSibling, '::before')
      : getComputedStyle(one);
    const { top, bottom, left, right } = one.getBoundingClientRect();
    const outline = marked.outlineStyle !== 'none' && parseFloat(marked.outlineWidth) >= 2;
    return {
      at: stops().indexOf(one),
      name: nameOf(one),
      outline,
      ring: outline || marked.boxShadow !== 'none',
      inSight: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    };
  }

  return { isAsSent, widths, fetched, crowded, stops: () => stops().map(nameOf), focus };
})();
