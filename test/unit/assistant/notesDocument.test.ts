import * as assert from 'node:assert/strict';
import { notesDocument } from '../../../server/src/core/assistant/notesDocument';
import type { SourceNote } from '../../../server/src/core/assistant/sourceNote';
import {
  type ModelPart,
  type NotesSummary,
  summarizeNotes,
} from '../../../server/src/core/assistant/summarizeNotes';
import { escapeMarkdown, markdownLink } from '../../../server/src/core/text/markdown';
import { roomNotes } from '../../support/roomNotes';

const link = ({ file, line }: SourceNote) => `${file}#L${line}`;
const sorted = summarizeNotes(roomNotes);
const none = { quoteNotFound: 0, quoteTooShort: 0, notSupported: 0, unfinished: 0, repeated: 0 };
const claim = {
  theme: 'pacing',
  sentence: 'Shorten the *kitchen*.',
  evidence: [{ note: 'ferry:1', quote: 'Trim a page before she finds the letter.' }],
} as const;
const withModel = (part: Partial<ModelPart & { kind: 'used' }>): NotesSummary => ({
  ...sorted,
  model: { kind: 'used', name: 'Stand-In, on the CPU', claims: [claim], dropped: none, leftOut: [], ...part },
});
const linesOf = (summary: NotesSummary) => notesDocument(summary, link).split('\n');

describe('the document of a summary', () => {
  it('counts what there is', () => {
    assert.ok(
      linesOf(sorted).includes(
        '11 notes in this script from 3 people, 10 after putting together what was said twice: 4 action items, 2 questions.',
      ),
    );
  });

  it('links every note to every place it was said at', () => {
    const document = notesDocument(sorted, link);
    for (const note of roomNotes) {
      assert.ok(
        document.includes(`[scene ${note.sceneOrdinal}, line ${note.line}](<ferry.fountain#L${note.line}>)`),
      );
    }
  });

  it('calls a numbered scene by its number', () => {
    const numbered = roomNotes.map((note) => ({ ...note, sceneNumber: '12A' }));
    const document = notesDocument(summarizeNotes(numbered), link);
    assert.ok(document.includes('[scene 12A, line '));
    assert.ok(!document.includes(`[scene ${roomNotes[0]?.sceneOrdinal}, line `));
  });

  it('names who is to do what', () => {
    assert.ok(linesOf(sorted).some((line) => line.startsWith('- **Chris:** Chris to check the tide tables')));
  });

  it('says without a model what is missing for it, and why', () => {
    assert.ok(
      linesOf(sorted).some((line) => line.startsWith('- No model was used. Notes are sorted by the words')),
    );
    const failed: NotesSummary = {
      ...sorted,
      model: { kind: 'none', reason: 'The model file is empty (x.gguf).' },
    };
    assert.ok(
      linesOf(failed).some((line) => line.startsWith('- No model was used: The model file is empty')),
    );
    assert.ok(!notesDocument(sorted, link).includes('What is asked for'));
  });

  it('marks what a model wrote, and shows the quote and its place', () => {
    const lines = linesOf(withModel({}));
    assert.ok(
      lines.some((line) => line.includes('Written by a model on this machine (Stand-In, on the CPU)')),
    );
    assert.ok(
      lines.includes(
        '- ◇ Shorten the \\*kitchen\\*. — “Trim a page before she finds the letter.” [scene 2, line 12](<ferry.fountain#L12>)',
      ),
    );
    assert.ok(lines.includes('- All 1 sentence of the model could be traced to a note.'));
  });

  it('does not say twice what a model only picked out', () => {
    const [{ quote }] = claim.evidence;
    const lines = linesOf(withModel({ claims: [{ ...claim, sentence: quote }] }));
    assert.ok(lines.includes(`- ◇ “${quote}” [scene 2, line 12](<ferry.fountain#L12>)`));
  });

  it('says what it dropped and what the model did not see', () => {
    const lines = linesOf(
      withModel({
        dropped: { ...none, quoteNotFound: 2, repeated: 1 },
        leftOut: [{ reason: 'tooLong', notes: ['ferry:3', 'ferry:9'] }],
      }),
    );
    assert.ok(
      lines.includes(
        '- 3 of 4 sentences of the model were dropped: 2 quoted what the note does not say, 1 said the same again.',
      ),
    );
    assert.ok(lines.some((line) => /^- 2 notes, too long for the context.*line 30\].*line 84\]/.test(line)));
  });

  it('is short when there are no notes', () => {
    assert.equal(
      notesDocument(summarizeNotes([], 'show'), link),
      '# Notes\n\nThere are no notes in this show.\n',
    );
  });

  it('shows notes without links where nothing can be opened', () => {
    const document = notesDocument(sorted, () => undefined);
    assert.ok(!document.includes(']('));
    assert.ok(document.includes('scene 2, line 12'));
  });
});

describe('text in Markdown', () => {
  const hostile = [
    '[run](command:workbench.action.quit)',
    '![x](https://localhost/x.png)',
    '<img src=x onerror=alert(1)>',
    '`code` **bold** _it_ ~~no~~ # head',
    'a\n\n# b\n- c',
    '| a | b |',
    '&lt;script&gt; $x$',
  ];
  for (const text of hostile) {
    it(`cannot do anything: ${JSON.stringify(text)}`, () => {
      const escaped = escapeMarkdown(text);
      assert.ok(!escaped.includes('\n'));
      assert.doesNotMatch(escaped, /(?<!\\)[`*_[\]<>|~$&#]/);
    });
  }

  it('is not turned into a link by itself', () => {
    assert.equal(escapeMarkdown('see www.x and https://y'), 'see www\\.x and https\\://y');
  });

  it('keeps what is said', () => assert.equal(escapeMarkdown('Cut it – “now”.'), 'Cut it – “now”.'));

  it('keeps a link target in one piece', () => {
    assert.equal(markdownLink('a]b', 'file:///my show/a>b'), '[a\\]b](<file:///my%20show/a%3Eb>)');
  });
});
