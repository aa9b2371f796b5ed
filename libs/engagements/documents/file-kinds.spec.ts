import { kindOf, safeName } from './file-kinds.js';

describe('the kind of a file', () => {
  it('is told by its content, and only harmless kinds are taken', () => {
    expect(kindOf('pdf', false)?.type).toBe('application/pdf');
    expect(kindOf('jpg', false)?.picture).toBe(true);
    expect(kindOf(undefined, true)?.ends).toBe('txt');
    for (const other of ['exe', 'zip', 'cfb', 'docm', 'xlsm', 'heic', 'svg', 'html', 'xml', 'constructor'])
      expect([other, kindOf(other, true)]).toEqual([other, null]);
    expect(kindOf(undefined, false)).toBeNull();
  });
});

describe('the name under which it is handed out', () => {
  const pdf = kindOf('pdf', false)!;
  it.each([
    ['Plan.docx', 'Plan.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\x\\Rota 2.pdf', 'Rota 2.pdf'],
    ['evil\u202efdp.exe', 'evilfdp.pdf'],
    ['a\r\nSet-Cookie: x=1', 'aSet-Cookie x=1.pdf'],
    ['...', 'document.pdf'],
    ['', 'document.pdf'],
    ['خطة العمل.pdf', 'خطة العمل.pdf'],
  ])('%j is %j', (given, safe) => {
    expect(safeName(given, pdf)).toBe(safe);
  });
});
