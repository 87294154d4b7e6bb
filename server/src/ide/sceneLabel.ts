import type { Scene, Screenplay } from '../core/screenplay/model';

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

/** The scene's synopsis, else its cast. */
export function sceneDetail(screenplay: Screenplay, scene: Scene): string {
  return scene.synopses[0]?.text ?? castOf(screenplay, scene).join(', ');
}
