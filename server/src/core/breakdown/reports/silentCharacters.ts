import { list, type ReportScript, type ReportTable, sceneNumberOf, tableOf, word } from '../reportTable';

/** Who is in scenes and never has a line, and who is spoken of and never comes. */
export function silentCharacters(scripts: readonly ReportScript[]): ReportTable {
  return tableOf(scripts, ['character', 'appearance', 'scenes'], ({ screenplay, scenes }) => {
    const numbers = new Map(scenes.map((scene) => [scene.ordinal, sceneNumberOf(scene)]));
    return [...screenplay.characters.values()].flatMap((character) => {
      if (character.speeches > 0) return [];
      const isSeen = character.silentScenes.length > 0;
      const ordinals = isSeen ? character.silentScenes : character.mentionedScenes;
      const within = ordinals.flatMap((ordinal) => numbers.get(ordinal) ?? []);
      if (within.length === 0) return [];
      return [[character.name, word(isSeen ? 'neverSpeaks' : 'onlyMentioned'), list(within)]];
    });
  });
}
