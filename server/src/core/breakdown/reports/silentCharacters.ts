import { type ReportScript, type ReportTable, sceneRefs, scenesAmong, tableOf, word } from '../reportTable';

/** Who is in scenes and never has a line, and who is spoken of and never comes. */
export function silentCharacters(scripts: readonly ReportScript[]): ReportTable {
  return tableOf(scripts, ['character', 'appearance', 'scenes'], (script) => {
    const among = scenesAmong(script);
    return [...script.screenplay.characters.values()].flatMap((character) => {
      if (character.speeches > 0) return [];
      const isSeen = character.silentScenes.length > 0;
      const scenes = among(isSeen ? character.silentScenes : character.mentionedScenes);
      if (scenes.length === 0) return [];
      return [[character.name, word(isSeen ? 'neverSpeaks' : 'onlyMentioned'), sceneRefs(script, scenes)]];
    });
  });
}
