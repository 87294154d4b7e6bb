import * as assert from 'node:assert/strict';
import { notesDocument, notesSections } from '../../../server/src/core/assistant/notesDocument';
import { summarizeNotes } from '../../../server/src/core/assistant/summarizeNotes';
import { plainChoice } from '../../../server/src/core/assistant/summaryOptions';
import { fillTemplate, unknownPlaceholders } from '../../../server/src/core/assistant/summaryTemplate';
import { roomNotes } from '../../support/roomNotes';

const decisions = [
  { id: 'd1', author: 'Ada', text: 'We have agreed to keep the ferry.', file: 'call.md', line: 4 },
  { id: 'd2', author: 'Bo', text: 'Have we agreed on the ferry?', file: 'call.md', line: 5 },
];
const link = ({ file, line }: { file: string; line: number }) => `${file}#L${line}`;

describe('a template for summaries', () => {
  it('is filled with sections, and stays as it is otherwise', () => {
    const sections = [{ name: 'actions', title: 'Action items', lines: ['- one', '- two'] }];
    assert.equal(fillTemplate('# Call\n{{ actions }}\n{x}\n', sections), '# Call\n- one\n- two\n{x}\n');
  });

  it('says where a section has nothing', () => {
    assert.equal(fillTemplate('{{actions}}', [{ name: 'actions', lines: [] }]), 'None.');
  });

  it('reads no placeholder in what a note says', () => {
    const sections = [
      { name: 'a', lines: ['{{b}} $& $1'] },
      { name: 'b', lines: ['no'] },
    ];
    assert.equal(fillTemplate('{{a}}', sections), '{{b}} $& $1');
  });

  it('tells placeholders that name nothing, with their lines', () => {
    assert.deepEqual(unknownPlaceholders('{{actions}}\n\n{{ weather }} {{}}', notesSections), [
      { name: 'weather', line: 3 },
      { name: '', line: 3 },
    ]);
  });

  it('puts decisions where the house wants them', () => {
    const summary = summarizeNotes([...roomNotes, ...decisions]);
    const text = notesDocument(summary, link, { ...plainChoice, template: 'Decided:\n\n{{decisions}}\n' });
    assert.match(
      text,
      /^Decided:\n\n- We have agreed to keep the ferry\. — Ada, \[line 4\]\(<call\.md#L4>\)\n$/,
    );
  });
});

describe('a summary of notes for an audience', () => {
  const notes = [
    ...roomNotes,
    {
      id: 's1',
      author: 'Ada',
      text: 'The harbor song must be cleared with its rights holder.',
      file: 'c',
      line: 1,
    },
    {
      id: 's2',
      author: 'Bo',
      text: 'The harbor song must be cleared with its rights holder.',
      file: 'c',
      line: 2,
    },
  ];
  const text = (choice: object) => notesDocument(summarizeNotes(notes), link, { ...plainChoice, ...choice });

  it('tells what several people said', () => {
    assert.match(text({}), /## Said by several people\n\n(?:- .*\n)*- The harbor song .* — Ada, .*; Bo, /);
  });

  it('is about decisions, work and rights for a producer', () => {
    assert.match(text({ audience: 'producer' }), /## Action items/);
    assert.match(text({ audience: 'producer' }), /harbor song/);
    assert.doesNotMatch(text({ audience: 'producer' }), /## All notes, by theme|## Who said/);
  });

  it('names both sides of a conflict', () => {
    const [a, b] = decisions;
    assert.ok(a && b);
    const sides = [a, b].map((source) => ({ source, quote: source.text }));
    const [one, other] = sides;
    assert.ok(one && other);
    const summary = summarizeNotes(decisions, 'show', [{ sides: [one, other] }]);
    assert.match(
      notesDocument(summary, link),
      /## Where people disagree\n\n- “We .*” \(Ada, .*\) — but “Have .*” \(Bo, /,
    );
  });

  it('is short where that is asked for, and says what it holds back', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({
      id: `m${at}`,
      text: `Trim speech number ${at} of the ${['cook', 'pilot', 'nurse'][at % 3]}.`,
      file: 'f',
      line: at + 1,
    }));
    const short = notesDocument(summarizeNotes(many), link, { ...plainChoice, length: 'short' });
    assert.match(short, /- … and 4 more\./);
    assert.doesNotMatch(short, /by theme/);
  });
});
