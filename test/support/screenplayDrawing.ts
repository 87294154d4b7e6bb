import type { Scene, Screenplay, ScriptDay } from '../../server/src/core/screenplay/model';
import { characterOccurrences } from '../../server/src/core/screenplay/occurrences';
import type { Range } from '../../server/src/core/text/range';

/**
 * A screenplay as a page that a person can check: every range is shown by the words it covers, so that a range
 * that is off by one shows.
 */
export function drawScreenplay(screenplay: Screenplay): string {
  const at = (range: Range): string =>
    screenplay.tree.slice(range).replaceAll('\r', '\\r').replaceAll('\n', '\\n');
  return `${[
    ...screenplay.titlePage.entries.map(
      ({ key, value }) => `title ${key} = ${value.replaceAll('\n', ' / ')}`,
    ),
    ...screenplay.sections.map(
      (section) => `section ${'#'.repeat(section.depth)} ${drawSection(section, at)}`,
    ),
    ...screenplay.scenes.flatMap((scene) => drawScene(scene, screenplay.scriptDays[scene.ordinal - 1], at)),
    ...[...screenplay.characters.keys()].flatMap((key) => drawCharacter(screenplay, key, at)),
    ...[...screenplay.locations.values()].map((location) => {
      const aliases = location.aliases.map((alias) => ` = ${alias}`).join('');
      const parts = location.subLocations.map((part) => ` > ${part}`).join('');
      return `location ${location.key}${aliases}${parts} in ${location.scenes.join(' ')}`;
    }),
    ...screenplay.notes.map((note) => `note ${drawNote(note)}`),
    ...screenplay.includes.map(({ path, range }) => `include ${path} <${at(range)}>`),
    `counts ${draw(screenplay.counts)}`,
  ].join('\n')}\n`;
}

type At = (range: Range) => string;

function drawSection(section: Screenplay['sections'][number], at: At): string {
  const extent = at(section.extent);
  const synopses = section.synopses.map(({ text }) => ` = ${text}`).join('');
  return `${section.text} <${extent.slice(0, 16)} … ${extent.slice(-16)}>${synopses}`;
}

function drawScene(scene: Scene, day: ScriptDay | undefined, at: At): string[] {
  const { heading } = scene;
  const time = heading.timeOfDay;
  const parts = [
    heading.interiorExterior,
    heading.location && `at <${at(heading.location.range)}>`,
    ...heading.subLocations.map(({ range }) => `in <${at(range)}>`),
    time &&
      `time <${at(time.range)}> ${time.period ?? ''} ${time.relation ?? ''}${time.relative ? ' relative' : ''}`,
    ...heading.extensions.map(({ range, frame }) => `ext <${at(range)}> ${frame ?? ''}`),
    heading.sceneNumber && `number <${at(heading.sceneNumber.range)}>`,
  ].filter((part) => part !== undefined);
  return [
    `scene ${scene.ordinal} ${parts.join(', ')}`,
    `  day ${day?.label}${day?.certain ? '' : '?'} ${day?.source} ${day?.reason}`,
    ...scene.synopses.map(({ text }) => `  synopsis ${text}`),
    ...scene.speeches.map((speech) => {
      const extensions = speech.extensions.map(({ kind, range }) => ` ${kind}<${at(range)}>`).join('');
      const lines = speech.lines.map(at).join(' | ');
      return `  ${speech.characters.join('+')}${extensions}${speech.dual ? ` ${speech.dual}` : ''}: ${lines}`;
    }),
    `  ${scene.appearances.map(({ character, kind, range }) => `${character} ${kind} <${at(range)}>`).join(', ')}`,
    ...scene.introductions.map(
      ({ character, sentence, age }) =>
        `  meets ${character} <${at(sentence)}>${age ? ` age <${at(age.range)}>` : ''}`,
    ),
    ...scene.tags.map(
      ({ category, value, owner }) =>
        `  tag ${category} <${at(value.range)}>${owner ? ` of <${at(owner.range)}>` : ''}`,
    ),
    `  ${draw(scene.counts)}`,
  ];
}

function drawCharacter(screenplay: Screenplay, key: string, at: At): string[] {
  const character = screenplay.characters.get(key);
  if (!character) return [];
  const places = characterOccurrences(screenplay, key).map(
    ({ range, role, certain }) => `${role}${certain ? '' : '?'}<${at(range)}>`,
  );
  const { speakingScenes, silentScenes, mentionedScenes } = character;
  const scenes = `speaks ${speakingScenes} silent ${silentScenes} mentioned ${mentionedScenes}`;
  const aliases = character.aliases.map((alias) => ` = ${alias}`).join('');
  const declared = character.declared ? ' declared' : '';
  return [
    `character ${character.key} (${character.name})${aliases}${declared} ${scenes}`,
    `  ${places.join(' ')}`,
  ];
}

function drawNote(note: Screenplay['notes'][number]): string {
  const { author = '-', date = '-', status, label = '-', scene = '-', text } = note;
  return `${author} ${date} ${status} ${label} scene ${scene}: ${text.replaceAll('\n', '\\n')}`;
}

function draw(counts: object): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(' ');
}
