import type { MapProblem } from '../../core/assistant/revisionMap/mapFile';
import type { Localize } from '../localize';

/** The words about a revision map; English sentences are the keys of translations. */
const problems: Readonly<Record<MapProblem['code'], string>> = {
  'unknown-fact':
    'This line says nothing that a revision map knows, so it is kept and not used: {fact}. A reason begins with “because”, a place with “scene”.',
  'broken-box':
    'This line looks like a task and is read as none: {line}. Write “- [ ] ” and the note, with a space before and after the box.',
  'merge-mark':
    'A merge was not finished here. Decide which of the two sides stays, and take the lines that git wrote away.',
  'unknown-state':
    'The box holds “{state}”, which is no state, so the task counts as open. Write [ ], [/], [x] or [-].',
  'repeated-id': 'The mark {id} stands at two tasks. Take it away from the one that was copied.',
  'unknown-task':
    'The task {id} that is named here is not in this map. Take the name away, or bring the task back.',
  'no-source': 'This task has no line “from” that says where the note is, so nobody can look it up.',
};

export const proposalSentences = {
  keep: {
    changed:
      'Scene {scene} was written anew since this was mapped. Look whether what should stay is still there.',
    removed: 'Scene {scene} is gone since this was mapped. Look whether what should stay is somewhere else.',
  },
  other: {
    changed: 'Scene {scene} was written anew since this was mapped, so this may be done.',
    elsewhere:
      'Scene {scene} was written anew since this was mapped, but the line that this is about stands as it was. Look whether it is done.',
    removed: 'Scene {scene} is gone since this was mapped, so this may be done.',
  },
} as const;

/** Told while notes are mapped. */
export const mappingSentences = {
  title: 'Mapping notes to scenes',
  reading: 'reading {file}',
  placing: 'placing {count} notes',
  loading: 'loading the model',
  model: 'asking the model, note {done} of {count}',
  noNotes: 'There are no notes in what was chosen.',
  noModel:
    'No model file is chosen, so the notes are placed by code alone. Closed Set: Choose Model File chooses one.',
  noHelp:
    '{name} was not asked: as far as is known, it places notes no better than code alone. A larger model may.',
  onlyAsFile:
    '{name} was not asked: it helps to place notes as a model file on this computer only, since a server does not say how likely it finds words. A larger model may help there.',
} as const;

export const revisionMapSentences: readonly string[] = [
  ...Object.values(problems),
  ...Object.values(proposalSentences.keep),
  ...Object.values(proposalSentences.other),
  ...Object.values(mappingSentences),
];

export function mapProblemMessage({ code, parameters }: MapProblem, localize: Localize): string {
  return localize(problems[code], parameters);
}
