import assert from 'node:assert/strict';
import { readNotes } from '../../../server/src/notes/readNotes';

const head =
  'Received: from x\r\nFrom: =?UTF-8?Q?In=C3=A9s_Kern?= <ines@example.org>\r\nTo: room@example.org\r\nSubject: =?UTF-8?B?UmU6IEJsdWUg?=\r\n =?UTF-8?Q?draft?=\r\nDate: Tue, 17 Mar 2026 09:12:44 +0100\r\nMIME-Version: 1.0\r\n';
const read = (mail: string) => readNotes('mail.eml', Buffer.from(mail, 'latin1'));

describe('mail files', () => {
  it('are read with their encodings', async () => {
    const { notes, problem } = await read(
      `${head}Content-Type: text/plain; charset="iso-8859-1"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nHi all,\r\n\r\nIn=E9s says no too =\r\nearly.\r\n\r\nBest,\r\nI.\r\n`,
    );
    assert.equal(problem, undefined);
    assert.deepEqual(
      notes.map(({ line, author, date, headings, text }) => [line, author, date, headings, text]),
      [[13, 'Inés Kern', '2026-03-17', ['Blue draft'], 'Inés says no too early.']],
    );
  });

  it('of several parts are read once, in the plain form, and name what is attached', async () => {
    const mail = [
      `${head}Content-Type: multipart/mixed; boundary="a"\r\n`,
      '--a\r\nContent-Type: multipart/alternative; boundary=b\r\n',
      '--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n',
      Buffer.from('Cut the dog.').toString('base64'),
      '--b\r\nContent-Type: text/html\r\n\r\n<p>Cut the <b>dog</b>.</p>\r\n--b--',
      '--a\r\nContent-Type: application/pdf; name="notes.pdf"\r\nContent-Disposition: attachment; filename="notes.pdf"\r\n\r\nxx\r\n--a--\r\n',
    ];
    const { notes, problem } = await read(mail.join('\r\n'));
    assert.deepEqual(
      notes.map(({ text }) => text),
      ['Cut the dog.'],
    );
    assert.match(problem ?? '', /notes\.pdf/);
  });

  it('of HTML alone are read too, and a forwarded mail as by its writer', async () => {
    const html = await read(
      `${head}Content-Type: text/html; charset=utf-8\r\n\r\n<div>Hello,</div><div>Cut the dog.</div>`,
    );
    assert.deepEqual(
      html.notes.map(({ text }) => text),
      ['Cut the dog.'],
    );
    const inner = 'From: Omar <o@example.org>\r\nSubject: Notes\r\n\r\nTrim the song.\r\n';
    const mail = `${head}Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\nSee below: cut the dog.\r\n--a\r\nContent-Type: message/rfc822\r\n\r\n${inner}--a--\r\n`;
    const { notes } = await read(mail);
    assert.deepEqual(
      notes.map(({ author, text }) => [author, text]),
      [
        ['Inés Kern', 'See below: cut the dog.'],
        ['Omar', 'Trim the song.'],
      ],
    );
  });
});
