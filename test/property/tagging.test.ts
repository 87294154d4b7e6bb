import assert from 'node:assert/strict';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { english } from '../../server/src/ide/localize';
import type { ScriptDocument } from '../../server/src/ide/script';
import { tagActions } from '../../server/src/ide/tagging/tagActions';
import { elementCategories } from '../../server/src/ide/tagging/tagNames';
import { planTag } from '../../server/src/ide/tagging/tagSelection';
import { generateScript } from '../support/generateScript';
import { withProtocolEdits } from '../support/protocolEdits';
import { createRandom, type Random } from '../support/random';
import { documentOf, onLetter, showOf } from '../support/scriptDocument';
import { type NamedScript, sampleScripts, sharedScripts } from '../support/sharedScripts';

const tagsPerScript = 40;

function queryAt(script: ScriptDocument, start: number, end: number) {
  const selection = { start, end };
  return { script, show: showOf([script]), selection, localize: english, documentChanges: true };
}

function applied(text: string, edit: WorkspaceEdit | undefined): string {
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  return withProtocolEdits(text, (change?.edits ?? []) as TextEdit[]);
}

/** What every line is, notes left out, and how many pages and speeches there are. */
function meaning(script: ScriptDocument): unknown {
  const { tree, screenplay } = script;
  const lines = [...tree.elements()]
    .filter(({ element }) => element.kind !== 'note')
    .map(({ element, offset }) => [
      element.kind,
      tree.text.slice(offset + element.start, offset + element.textEnd),
    ]);
  return {
    lines: lines.map(
      ([kind, text = '']) => `${kind} ${text.replace(/\s*\[\[[a-z ]+: [^\]]*\]\]$/, '').trim()}`,
    ),
    speeches: screenplay.scenes.map(({ speeches }) => speeches.length),
    pages: script.pagesOn(onLetter).pages.map(({ number }) => number),
  };
}

/** Where nothing stood between a paragraph and the next line, a tag needs a blank line, which stays. */
function withoutBlankLines(text: string): string {
  return text.replace(/(?:[ \t]*(?:\r\n|\r|\n))+/g, '\n');
}

/** Tags something at a place, and takes it out again; true where there was something to tag. */
function thereAndBack(text: string, script: ScriptDocument, random: Random): boolean {
  const start = random.below(text.length);
  const end = Math.min(text.length, start + random.below(24));
  const plan = planTag(queryAt(script, start, end), random.pick(elementCategories));
  if (plan.kind === 'refused') return false;
  const there = applied(text, plan.answer);
  const tagged = documentOf(there);
  assert.deepEqual(meaning(tagged), meaning(script), `tagged ${start}-${end}`);
  const tag = tagged.screenplay.tags.find(
    (one, i) => one.range.start !== script.screenplay.tags[i]?.range.start,
  );
  assert.ok(tag, `a tag for ${start}-${end}`);
  const caret = tag.value.range.start;
  const [untag] = tagActions(queryAt(tagged, caret, caret), {});
  const back = applied(there, untag?.edit);
  assert.equal(withoutBlankLines(back), withoutBlankLines(text), `untagged ${start}-${end}`);
  assert.deepEqual(meaning(documentOf(back)), meaning(script), `untagged ${start}-${end}`);
  return true;
}

describe('tagging anywhere', () => {
  const scripts: readonly NamedScript[] = [
    ...sampleScripts(),
    { name: 'generated', text: generateScript({ scenes: 60, seed: 11 }) },
    ...sharedScripts(),
  ];
  for (const [index, { name, text }] of scripts.entries()) {
    it(`changes no line and no page of ${name}, and comes out again`, function () {
      this.timeout(60_000);
      const script = documentOf(text);
      const random = createRandom(index + 1);
      let tagged = 0;
      for (let i = 0; i < tagsPerScript; i++) if (thereAndBack(text, script, random)) tagged++;
      assert.ok(tagged > tagsPerScript / 4, `${tagged} tags`);
    });
  }
});
