import { cueExtension } from '../../../screenplay/cueExtension';
import { matchPrefix } from '../../../screenplay/interiorExterior';
import type { SpokenKind } from '../../model';
import { following, type Place, preceding, type Rule } from '../rule';

/** INT. and EXT. where a heading begins, in whatever language it is written, and what the brackets behind a cue hold. */
export const headings: readonly Rule[] = [
  {
    pattern: /\p{L}{1,14}\.?\s?[/-]\s?\p{L}{1,14}\.?(?![\p{L}\p{N}])/uy,
    may: mayOpen,
    say: ([text], place) => opening(text, place),
  },
  {
    pattern: /\p{L}{1,14}\.?(?![\p{L}\p{N}])/uy,
    may: mayOpen,
    say: ([text], place) => opening(text, place),
  },
  // `V. O.`
  {
    pattern: /\p{L}\.(?:\s\p{L}\.?){1,2}(?![\p{L}\p{N}])/uy,
    may: mayExtend,
    compound: true,
    say: ([text], place) => extension(text, place),
  },
  {
    pattern: /\p{L}[\p{L}.'\u2019/]{0,14}(?![\p{L}\p{N}])/uy,
    may: mayExtend,
    say: ([text], place) => extension(text, place),
  },
];

function mayOpen(text: string, at: number, kind: SpokenKind): boolean {
  return kind === 'heading' || text.startsWith('INT', at) || text.startsWith('EXT', at);
}

function mayExtend(text: string, at: number, kind: SpokenKind): boolean {
  return kind === 'extension' || text[at - 1] === '(';
}

function opening(text: string, place: Place): string | undefined {
  const isOpening = place.kind === 'heading' && !/[\p{L}]/u.test(place.text.slice(0, place.start).slice(-12));
  if (!isOpening && !/^(?:INT|EXT)\./.test(text)) return undefined;
  const prefix = matchPrefix(text, 'auto');
  const said = prefix?.length === text.length ? place.language.headings[prefix.kind] : undefined;
  return said === undefined ? undefined : `${said},`;
}

function extension(text: string, place: Place): string | undefined {
  const alone = preceding(place, 1) === '(' && /^[\s)]/.test(following(place, 1));
  if (place.kind !== 'extension' && !alone) return undefined;
  if (!/^\P{Ll}+$/u.test(text) && place.kind !== 'extension') return undefined;
  const kind = cueExtension(text);
  return kind === 'other' ? undefined : place.language.extensions[kind];
}
