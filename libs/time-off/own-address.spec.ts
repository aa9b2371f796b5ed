import { isOneself, mailboxOf } from './own-address.js';

describe('One mailbox', () => {
  it.each([
    ['Ana.Example@trust.example', 'ana.example+boss@TRUST.example', true],
    ['ana.example@gmail.com', 'anaexample+manager@googlemail.com', true],
    ['ana@trust.example', 'ana@other.example', false],
    ['ana@trust.example', 'anna@trust.example', false],
  ])('%s and %s: %s', (a, b, same) => expect(mailboxOf(a) === mailboxOf(b)).toBe(same));
});

describe('Whoever asks', () => {
  const self = { name: 'Amá Efua Mensah', email: 'ama@post.example' };
  it.each([
    ['ama+boss@post.example', 'Kofi Invented', 'mailbox'],
    ['AMA@POST.example', 'Kofi Invented', 'mailbox'],
    ['ama.mensah@trust.example', 'Kofi Invented', 'name'],
    ['Mensah.Ama2+x@nhs.example', 'Kofi Invented', 'name'],
    ['kofi@trust.example', 'ama  efua mensah', 'name'],
    ['kofi@trust.example', 'Mensah, Amá Efua', 'name'],
    ['ama@trust.example', 'Ama Boateng', null],
    ['mensah@trust.example', 'Kofi Mensah', null],
    ['amara.mensahle@trust.example', 'Amara Mensahle', null],
  ])('is %s (%s): %s', (email, name, seen) => expect(isOneself({ name, email }, self)).toBe(seen));

  it('is not looked for by one name alone, nor in letters that no address has', () => {
    const approver = { name: 'Ama', email: 'ama@trust.example' };
    expect(isOneself(approver, { name: 'Ama', email: null })).toBeNull();
    expect(isOneself(approver, { name: 'أمينة محمد', email: null })).toBeNull();
    expect(isOneself({ ...approver, name: 'محمد أمينة' }, { name: 'أمينة محمد', email: null })).toBe('name');
  });
});
