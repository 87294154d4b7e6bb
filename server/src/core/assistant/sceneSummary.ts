import type { AppearanceKind, Scene, Screenplay } from '../screenplay/model';
import { passagesOf } from '../screenplay/passage';
import { proseOf } from '../screenplay/printedText';
import { straightenMarks } from '../text/straightenMarks';
import type { Claim } from './checkPoints';
import type { SourceNote } from './sourceNote';
import type { DropCounts } from './summaryLines';

/** One scene or several in a row. Everything but `model` is read off the script. */
export interface SceneSummary {
  readonly scenes: readonly SceneFacts[];
  readonly model: SceneModelPart;
}

export interface SceneFacts {
  readonly ordinal: number;
  /** As a source of its own: where the scene begins. */
  readonly heading: SourceNote;
  readonly synopses: readonly string[];
  readonly people: readonly ScenePerson[];
  /** `prop: revolver`: what notes in the scene tag. */
  readonly tagged: readonly string[];
  readonly openNotes: readonly SourceNote[];
  /** Paragraphs and speeches as printed, each with its place and who speaks; nothing of notes. */
  readonly lines: readonly SourceNote[];
}

export interface ScenePerson {
  readonly name: string;
  readonly kind: AppearanceKind;
  readonly speeches: number;
}

/** What a model added, or why it added nothing. */
export type SceneModelPart =
  | { readonly kind: 'none'; readonly reason?: string }
  | {
      readonly kind: 'used';
      readonly name: string;
      /** It ran on a server of the room's, not on this machine. */
      readonly elsewhere?: true;
      /** By ordinal of the scene. */
      readonly claims: ReadonlyMap<number, readonly Claim[]>;
      readonly dropped: DropCounts;
      /** Ordinals of scenes about which nothing that was said held. */
      readonly leftOut: readonly number[];
    };

export interface ScenePlace {
  /** As links know it: path or URI. */
  readonly file: string;
  /** The line of an offset, from 1. */
  readonly lineOf: (offset: number) => number;
}

/** Reads off the script what can be told of scenes. @param ordinals from 1; those that are not there are left out */
export function sceneFacts(
  screenplay: Screenplay,
  ordinals: readonly number[],
  place: ScenePlace,
): readonly SceneFacts[] {
  const wanted = new Set(ordinals);
  return passagesOf(screenplay).flatMap(({ passage, offset, scene }) => {
    if (!scene || !wanted.has(scene.ordinal)) return [];
    const source = sourcesIn(scene, place);
    const lines = proseOf(passage).flatMap(({ text, start }) => {
      const plain = straightenMarks(text);
      return plain === '' ? [] : [source(plain, start + offset, speakerAt(scene, start + offset))];
    });
    return [factsOf(scene, screenplay, source, lines)];
  });
}

type SourceMaker = (text: string, offset: number, author?: string) => SourceNote;

function sourcesIn({ ordinal, heading }: Scene, { file, lineOf }: ScenePlace): SourceMaker {
  return (text, offset, author) => ({
    ...{ id: `${ordinal}:${offset}`, text, file, line: lineOf(offset) },
    ...{ sceneOrdinal: ordinal, sceneHeading: heading.text },
    ...(heading.sceneNumber && { sceneNumber: heading.sceneNumber.text }),
    ...(author !== undefined && { author }),
  });
}

function speakerAt({ speeches }: Scene, offset: number): string | undefined {
  return speeches.find(({ range }) => offset >= range.start && offset < range.end)?.name.text;
}

function factsOf(
  scene: Scene,
  { characters }: Screenplay,
  source: SourceMaker,
  lines: readonly SourceNote[],
): SceneFacts {
  const { heading, ordinal, synopses, appearances, speeches, tags, notes } = scene;
  return {
    ordinal,
    heading: source(heading.text, heading.range.start),
    synopses: synopses.map(({ text }) => text),
    people: appearances.map(({ character, kind }) => ({
      name: characters.get(character)?.name ?? character,
      kind,
      speeches: speeches.filter((speech) => speech.characters.includes(character)).length,
    })),
    tagged: tags.map(({ category, value }) => `${category}: ${value.text}`),
    openNotes: notes
      .filter(({ status, text }) => status === 'open' && text !== '')
      .map(({ text, range, author }) => source(text, range.start, author)),
    lines,
  };
}
