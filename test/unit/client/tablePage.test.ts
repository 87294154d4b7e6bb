import assert from 'node:assert/strict';
import { tableMarkup } from '../../../client/src/panels/tablePage';
import type { TableItems } from '../../../server/src/protocol/table';
import { plainLocalizer } from '../../support/plainLocalizer';

const laid: TableItems = {
  kind: 'table',
  title: 'pilot & <co>.fountain',
  contextSize: 8192,
  items: [
    { kind: 'script', name: 'Script', tokens: 5000, isOn: true },
    { kind: 'notes', name: 'Notes', tokens: 700, isOn: false, why: 'One theme at a time.' },
  ],
  question: 1200,
  answer: 600,
  free: 1392,
  reading: 'The whole script is read.',
  remembered: 'Nothing is read yet.',
  facts: [['Device', 'CPU <1>']],
};

const rowsOf = (markup: string) =>
  [
    ...markup.matchAll(
      /<tr><th scope="row">(.*?)<\/th><td[^>]*>(.*?)<\/td>(?:<td class="why">(.*?)<\/td>)?/g,
    ),
  ].map(([, ...cells]) => cells.filter(Boolean).join(' | '));

describe('the page of the table', () => {
  it('lists what lies on it and beside it, with the reason', () => {
    assert.deepEqual(rowsOf(tableMarkup(laid, plainLocalizer)), [
      'Script | 5,000 tokens',
      'Question | 1,200 tokens',
      'Answer | 600 tokens',
      'Free | 1,392 tokens',
      'Notes | 700 tokens | One theme at a time.',
      'Device | CPU &lt;1&gt;',
    ]);
  });

  it('draws it from above for the eye alone, each piece as wide as it is long', () => {
    const pieces = [
      ...tableMarkup(laid, plainLocalizer).matchAll(/class="piece (\w+)" data-tokens="(\d+)"/g),
    ];
    assert.deepEqual(
      pieces.map(([, kind, tokens]) => [kind, tokens]),
      [
        ['script', '5000'],
        ['question', '1200'],
        ['answer', '600'],
        ['free', '1392'],
      ],
    );
  });

  it('takes no name for markup', () => {
    assert.match(tableMarkup(laid, plainLocalizer), /<h1>pilot &amp; &lt;co&gt;\.fountain<\/h1>/);
  });

  it('says what to do where there is no model', () => {
    const markup = tableMarkup({ kind: 'none', message: 'Choose a <model>.' }, plainLocalizer);
    assert.equal(markup, '<p class="message" role="status">Choose a &lt;model&gt;.</p>');
  });
});
