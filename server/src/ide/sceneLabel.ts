import type { Scene, Screenplay } from '../core/screenplay/model';
import type { Localize } from './localize';

/** `12A  INT. BAR - NIGHT`, as a scene is named in every list. */
export function sceneLabel({ heading }: Scene): string {
  const number = heading.sceneNumber?.text;
  const text = heading.text === '' ? 'Untitled scene' : heading.text;
  return number === undefined ? text : `${number}  ${text}`;
}

/** Names of who speaks or is seen, as the script writes them, in order of appearance. */
export function castOf(screenplay: Screenplay, scene: Scene): readonly string[] {
  return scene.appearances
    .filter(({ kind }) => kind !== 'mentioned')
    .map(({ character }) => screenplay.characters.get(character)?.name ?? character);
}

export const sceneLabelSentences = { tag: '1 tag', tags: '{count} tags' } as const;

/** The scene's synopsis, else its cast; and how many tags it has for the breakdown. */
export function sceneDetail(screenplay: Screenplay, scene: Scene, localize: Localize): string {
  const about = scene.synopses[0]?.text ?? castOf(screenplay, scene).join(', ');
  const count = scene.tags.filter(({ category }) => category !== 'day').length;
  const sentence = count === 1 ? sceneLabelSentences.tag : sceneLabelSentences.tags;
  const tags = count === 0 ? '' : localize(sentence, { count: String(count) });
  return [about, tags].filter((part) => part !== '').join(' · ');
}
