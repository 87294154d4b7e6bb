import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRangeAt } from '../../../server/src/ide/selectionRange';
import { fixtureText } from '../../support/fixtureText';
import { documentOf } from '../../support/scriptDocument';

/** What each step selects, from small to large. */
function steps(drawing: string): readonly string[] {
  const { text, caret } = fixtureText(drawing);
  const script = documentOf(text);
  const selected: string[] = [];
  let here: SelectionRange | undefined = selectionRangeAt(script, caret);
  while (here) {
    const { start, end } = here.range;
    selected.push(script.tree.slice({ start: script.toOffset(start), end: script.toOffset(end) }));
    here = here.parent;
  }
  return selected;
}

describe('selectionRangeAt', () => {
  it('grows from word to file', () => {
    const text = "# ACT\n\n## SEQ\n\nINT. BAR\n\nMARIA\nOne more. Don|'t go.\nStay.\n\nINT. ROOF\n";
    const clean = text.replace('|', '');
    assert.deepEqual(steps(text), [
      "Don't",
      "Don't go.",
      "One more. Don't go.",
      "One more. Don't go.\nStay.",
      "MARIA\nOne more. Don't go.\nStay.",
      "INT. BAR\n\nMARIA\nOne more. Don't go.\nStay.",
      "## SEQ\n\nINT. BAR\n\nMARIA\nOne more. Don't go.\nStay.\n\nINT. ROOF",
      clean.trimEnd(),
      clean,
    ]);
  });

  it('takes the act that a heading opens, not the one that ends there', () => {
    const text = '# ONE\n\nINT. A\n\n|# TWO\n\nINT. B\n';
    assert.deepEqual(steps(text).slice(-2), ['# TWO\n\nINT. B', text.replace('|', '')]);
  });

  it('takes a sentence that goes on over lines after the line', () => {
    assert.deepEqual(steps('INT. A\n\nShe ru|ns\nhome. Rain.\n').slice(0, 3), [
      'runs',
      'She runs',
      'She runs\nhome.',
    ]);
  });

  it('takes the whole file where there is nothing else', () => {
    assert.deepEqual(steps('|'), ['']);
    assert.deepEqual(steps('\n\n|\n'), ['\n\n\n']);
  });
});
