import * as assert from 'node:assert/strict';
import { askOf } from '../../../server/src/core/assistant/noteAsks';

const cases: readonly (readonly [text: string, ask: string, tag?: string])[] = [
  ['Trim a page.', 'action'],
  ['Please trim a page.', 'action'],
  ["Let's cut the bar.", 'action'],
  ['We need to clarify who holds the key.', 'action'],
  ['The scene drags. Cut the phone call.', 'action'],
  ['TODO rights', 'action'],
  ['rights', 'action', 'todo'],
  ['Cut is too early.', 'remark'],
  ['Set looks cheap.', 'remark'],
  ['I love this.', 'remark'],
  ['Why now?', 'question'],
  ['Who holds the key? I am lost.', 'question'],
  ['Can we cut the bar?', 'question'],
  ['her age', 'question', '?'],
  ['', 'remark'],
];

describe('what a note asks for', () => {
  for (const [text, kind, tag] of cases) {
    it(`is ${kind} for "${text}"${tag ? ` under ${tag}` : ''}`, () => {
      assert.deepEqual(askOf(tag === undefined ? { text } : { text, tag }), { kind });
    });
  }

  const owners: readonly (readonly [text: string, owner: string])[] = [
    ['Ben to check the tide tables.', 'Ben'],
    ['@Ana: which song?', 'Ana'],
    ['TODO(Chris): clear the song', 'Chris'],
    ['TODO: Ben to call the harbor', 'Ben'],
    ['Action item for Ben: clarify the chase by Friday.', 'Ben'],
    ['AI: Ben - clear the song', 'Ben'],
  ];
  for (const [text, owner] of owners) {
    it(`has an owner in "${text}"`, () => assert.deepEqual(askOf({ text }), { kind: 'action', owner }));
  }

  it('is done by whoever promises it', () => {
    const by = (text: string, author?: string) => askOf({ text, ...(author && { author }) });
    for (const text of [
      "I'll look at the geography.",
      "Okay, sure, I'll cut it by half.",
      'Action item for me: clarify the chase by Friday.',
    ])
      assert.deepEqual(by(text, 'Ana'), { kind: 'action', owner: 'Ana' }, text);
    assert.deepEqual(by("I'll look at the geography."), { kind: 'remark' });
    assert.deepEqual(by("I'll never believe that.", 'Ana'), { kind: 'remark' });
    assert.deepEqual(by('Let me see.', 'Ana'), { kind: 'remark' });
  });

  it('has no owner where a name only begins a sentence', () => {
    assert.deepEqual(askOf({ text: 'Marta lies to Ben.' }), { kind: 'remark' });
  });
});
