import type { Range as ProtocolRange } from 'vscode-languageserver-types';
import type { Occurrence } from '../core/screenplay/occurrences';
import { contains, type Range, touches } from '../core/text/range';
import { namedThingAt } from './namedThing';
import type { ScriptDocument, ShowContext } from './script';

/** Where the thing under the caret comes from. The path of an include is as written: files are not known here. */
export type Definition =
  | {
      readonly kind: 'place';
      readonly origin: ProtocolRange;
      readonly uri: string;
      /** The sentence or heading, for a preview; `selection` lies in it. */
      readonly range: ProtocolRange;
      readonly selection: ProtocolRange;
    }
  | { readonly kind: 'file'; readonly origin: ProtocolRange; readonly path: string };

/** A person's introduction, else first cue; a place's first heading; an include's file. */
export function definitionAt(
  script: ScriptDocument,
  show: ShowContext,
  offset: number,
): Definition | undefined {
  const include = script.screenplay.includes.find(({ range }) => touches(range, offset));
  if (include) return { kind: 'file', origin: script.toRange(include.range), path: include.path };
  const thing = namedThingAt(script, offset);
  const target = thing && targetOf(thing, show);
  if (!target) return undefined;
  const { script: where, range, selection } = target;
  return {
    kind: 'place',
    origin: script.toRange(thing.range),
    uri: where.uri,
    range: where.toRange(range),
    selection: where.toRange(selection),
  };
}

interface Target {
  readonly script: ScriptDocument;
  readonly range: Range;
  readonly selection: Range;
}

function targetOf({ kind, key }: Occurrence, show: ShowContext): Target | undefined {
  if (kind === 'location') return firstOf(show, (script) => firstHeading(script, key));
  return (
    firstOf(show, (script) => introduction(script, key)) ?? firstOf(show, (script) => firstCue(script, key))
  );
}

function firstOf(
  show: ShowContext,
  find: (script: ScriptDocument) => Omit<Target, 'script'> | undefined,
): Target | undefined {
  for (const script of show.scripts) {
    const found = find(script);
    if (found) return { script, ...found };
  }
  return undefined;
}

function introduction({ screenplay }: ScriptDocument, key: string) {
  const found = screenplay.characters.get(key)?.introduction;
  if (!found) return undefined;
  const range = contains(found.sentence, found.range) ? found.sentence : found.range;
  return { range, selection: found.range };
}

function firstCue({ screenplay }: ScriptDocument, key: string) {
  const selection = screenplay.characters.get(key)?.cues[0];
  return selection && { range: selection, selection };
}

function firstHeading({ screenplay }: ScriptDocument, key: string) {
  const selection = screenplay.locations.get(key)?.ranges[0];
  const heading = selection && screenplay.sceneAt(selection.start)?.heading.range;
  return selection && { range: heading && contains(heading, selection) ? heading : selection, selection };
}
