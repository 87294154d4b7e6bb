import { foldSpace } from '../screenplay/fold';
import type { Scene, Screenplay } from '../screenplay/model';
import { titleOf } from '../screenplay/title';
import { emphasisOf } from '../syntax/emphasis';
import type { Range } from '../text/range';
import { type Draft, draftsOf, partKey } from './drafts';
import type { Say } from './heardParts';
import type { ReadingPlan, ReadingScene, ReadingScope, ReadingStyle, Utterance } from './model';
import { longestPause, pauseBetween } from './pauses';
import { scriptLanguage } from './scriptLanguage';
import { speakable } from './speakable/speakable';

/**
 * A script as it is heard. Total: any script gives a plan, one in which nothing is read gives an empty one. What is read
 * of a chunk is kept with it, so that planning again after an edit costs little more than the chunk that changed.
 */
export interface ReadingOptions {
  readonly style: ReadingStyle;
  /** The whole script where absent. */
  readonly scope?: ReadingScope;
  /** Name or alias of the character who is rehearsed; a name that nobody has changes nothing (see `partKey`). */
  readonly part?: string;
  /** Primary subtag; as the script tells where absent. */
  readonly language?: string;
  /** Of the show: how names are said. The same object each time spares work. */
  readonly pronunciations?: Readonly<Record<string, string>>;
  /** Whether a scene's number is heard in front of its heading; not unless asked for. */
  readonly sceneNumbers?: boolean;
  /** `speakable` where absent. */
  readonly say?: Say;
}

export function planReading(screenplay: Screenplay, options: ReadingOptions): ReadingPlan {
  const {
    style,
    scope = { kind: 'script' },
    pronunciations,
    sceneNumbers = false,
    say = speakable,
  } = options;
  const language = options.language ?? scriptLanguage(screenplay);
  const part = options.part === undefined ? undefined : partKey(screenplay, options.part);
  const speaking = { say, language, pronunciations };
  const reaches = (range: Range, scene: number) => mayHold(scope, range, scene);
  const drafts = draftsOf(screenplay, { style, speaking, sceneNumbers, part, reaches });
  const isHeard = scope.kind === 'sides' ? inSides(screenplay, scope.character) : inRange(scope);
  const utterances = finish(drafts.filter(isHeard));
  return {
    language,
    utterances,
    scenes: scenesIn(screenplay, utterances),
    speakers: speakersIn(utterances),
  };
}

function inRange(scope: ReadingScope): (draft: Draft) => boolean {
  return ({ range, scene }) => mayHold(scope, range, scene);
}

/** True where something that stands at a range belongs to the scope, as far as the place alone tells. */
function mayHold(scope: ReadingScope, range: Range, scene: number): boolean {
  switch (scope.kind) {
    case 'from':
      return range.end > scope.offset;
    case 'scenes':
      return scope.first <= scene && scene <= scope.last;
    case 'selection':
      return meets(range, scope.range);
    default:
      return true;
  }
}

/** An empty selection is the place of a caret. */
function meets(range: Range, { start, end }: Range): boolean {
  return range.start < Math.max(end, start + 1) && range.end > start;
}

/** Speeches of the character and those before them; and the headings, so that it is known where they are. */
function inSides(screenplay: Screenplay, character: string): (draft: Draft) => boolean {
  const key = partKey(screenplay, character);
  if (key === undefined) return () => false;
  const scenes = new Set(screenplay.characters.get(key)?.speakingScenes);
  return ({ kind, scene, speech }) => {
    if (kind === 'heading') return scenes.has(scene);
    return Boolean(speech?.characters.includes(key) || speech?.next?.characters.includes(key));
  };
}

function finish(drafts: readonly Draft[]): readonly Utterance[] {
  return drafts.map((draft, index) => {
    const next = drafts[index + 1];
    const between = next ? pauseBetween(draft, next) : 0;
    return utteranceOf(draft, index, Math.min(longestPause, between + draft.silenceMs));
  });
}

/** Member by member: copying objects with a rest was a tenth of a plan's time. */
function utteranceOf(draft: Draft, index: number, pauseAfterMs: number): Utterance {
  const { kind, speaker, scene, range, hidden, element, text, words, delivery, dual, mine } = draft;
  const plain = { index, kind, speaker, scene, range, element, text, words, delivery, pauseAfterMs };
  if (!dual && !mine && !hidden) return plain;
  return { ...plain, ...(hidden && { hidden }), ...(dual && { dual }), ...(mine && { mine }) };
}

function scenesIn(screenplay: Screenplay, utterances: readonly Utterance[]): readonly ReadingScene[] {
  const scenes: ReadingScene[] = [];
  let first = 0;
  for (const { scene, index } of utterances) {
    if (utterances[index + 1]?.scene === scene) continue;
    const title = sceneTitle(screenplay, screenplay.scenes[scene - 1]);
    scenes.push({ ordinal: scene, title, first, end: index + 1 });
    first = index + 1;
  }
  return scenes;
}

function sceneTitle({ titlePage }: Screenplay, scene: Scene | undefined): string {
  if (!scene) return withoutEmphasis(titleOf(titlePage) ?? '');
  const { text, sceneNumber } = scene.heading;
  const words = withoutEmphasis(text);
  return sceneNumber ? `${sceneNumber.text}  ${words}` : words;
}

function withoutEmphasis(text: string): string {
  const words = foldSpace(text);
  let plain = '';
  let at = 0;
  for (const mark of marksIn(words)) {
    plain += words.slice(at, mark.start);
    at = mark.end;
  }
  return plain + words.slice(at);
}

function marksIn(text: string): readonly Range[] {
  const marks = emphasisOf(text).flatMap(({ range, content }) => [
    { start: range.start, end: content.start },
    { start: content.end, end: range.end },
  ]);
  return marks.sort((a, b) => a.start - b.start);
}

/** Most words first; of equals whoever speaks first. */
function speakersIn(utterances: readonly Utterance[]): readonly string[] {
  const words = new Map<string, number>();
  for (const { speaker, words: said } of utterances) {
    if (speaker.kind === 'character') words.set(speaker.key, (words.get(speaker.key) ?? 0) + said.length);
  }
  return [...words].sort(([, a], [, b]) => b - a).map(([key]) => key);
}
