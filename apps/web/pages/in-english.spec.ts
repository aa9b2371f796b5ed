import { marked, saidInEnglish, unmarked } from './in-english.js';

const save = marked('Save');

describe('English fragments of a page in another language', () => {
  it('say that they are English', () => {
    expect(saidInEnglish(`<p>${save} 3 &lt;</p>`)).toBe(
      '<p><span lang="en-GB" dir="ltr">Save</span> 3 &lt;</p>',
    );
  });

  it('lose their marks where no element may stand', () => {
    const page = `<title>${save} – Midst</title><input aria-label="${save}"><option>${save}</option><b>${save}</b>`;
    expect(saidInEnglish(page)).toBe(
      '<title>Save – Midst</title><input aria-label="Save"><option>Save</option>' +
        '<b><span lang="en-GB" dir="ltr">Save</span></b>',
    );
  });

  it('lose a mark that was cut off from its other half', () => {
    expect(saidInEnglish(`<p>${save.slice(0, 3)}…</p>`)).toBe('<p>Sa…</p>');
    expect(unmarked(save)).toBe('Save');
  });
});
