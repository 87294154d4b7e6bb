import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { NoteFile } from './noteFiles';

/**
 * The requests and notifications that Closed Set adds to the language server protocol: their names and shapes,
 * shared by the server and its clients. Types and constants only; how a request is sent is not known here.
 *
 * `Range` and positions are those of the protocol: lines and UTF-16 columns from zero.
 */
export interface ScriptParams {
  readonly uri: string;
}

/** The scenes of one script, in order, with what a view shows and filters by. */
export const scenesRequest = 'closedSet/scenes';
export interface ScenesResult {
  /** Version of the document the answer is about. */
  readonly version: number;
  readonly sections: readonly SectionItem[];
  readonly scenes: readonly SceneItem[];
}
export interface SectionItem {
  readonly depth: number;
  readonly text: string;
  readonly range: Range;
  readonly extent: Range;
}
export interface SceneItem {
  /** From 1. */
  readonly ordinal: number;
  readonly sceneNumber?: string;
  readonly heading: string;
  readonly interiorExterior?: 'int' | 'ext' | 'intExt' | 'est';
  readonly location?: string;
  readonly timeOfDay?: string;
  readonly synopsis?: string;
  /** The heading's line. */
  readonly range: Range;
  readonly extent: Range;
  /** Names of who speaks or is seen. */
  readonly characters: readonly string[];
  readonly tags: readonly SceneTag[];
  readonly notes: number;
  readonly words: number;
  /** Number of the page that the heading is on; none where nothing is printed. */
  readonly page?: string;
  /** Length in eighths of a page, at least 1. */
  readonly eighths: number;
  /** The same as it is shown: `2 3/8`. */
  readonly length: string;
  readonly day: SceneDay;
}
/** The script day that a scene is on. */
export interface SceneDay {
  /** `D1`, `N1`, `X1`, `D2/N2` */
  readonly label: string;
  /** From 1; X-days (flashbacks, flash-forwards, dreams) are counted apart. */
  readonly number: number;
  readonly kind: 'day' | 'night' | 'X';
  /** False where a coordinator should look. */
  readonly certain: boolean;
  /** Told by a tag, not inferred. */
  readonly tagged: boolean;
  /** As a sentence in the editor's language. */
  readonly why: string;
}

export interface SceneTag {
  readonly category: string;
  /** `Props`, in the editor's language. */
  readonly categoryName: string;
  /** As the script writes it first, so that one thing has one name. */
  readonly value: string;
}

/** The script as a picture: its scenes as strips to scale, with what is in them below. */
export const storyMapRequest = 'closedSet/storyMap';
/** What is drawn around the strips, from above to below. */
export const storyMapLayers = ['sections', 'days', 'cast', 'tags', 'findings'] as const;
export type StoryMapLayer = (typeof storyMapLayers)[number];
export interface StoryMapParams extends ScriptParams {
  /** Those that are wanted; one that the script has nothing for is left out. */
  readonly layers: readonly StoryMapLayer[];
  /** In pixels, of the whole picture; wide enough for the headings when absent. */
  readonly width?: number;
  /** A file that is looked at by itself: with a heading, styles of its own and no roles of a control. */
  readonly standalone?: boolean;
}
export interface StoryMapResult {
  /** Version of the document the answer is about. */
  readonly version: number;
  /** Of the script. */
  readonly sceneCount: number;
  /**
   * One `svg` element whose strips have the ordinal of their scene in `data-scene`; empty without scenes, and for a
   * panel where there are more than `mostScenesOnPanel`.
   */
  readonly svg: string;
  /** What the script has something for, in the order of the picture. */
  readonly layers: readonly StoryMapLayer[];
  readonly scenes: readonly StoryMapScene[];
}
/** A page could hold more, but not answer to a pointer in time. */
export const mostScenesOnPanel = 10_000;
export interface StoryMapScene {
  /** From 1. */
  readonly ordinal: number;
  /** The heading's line. */
  readonly range: Range;
  /** Left edge and width of its strip, in pixels. */
  readonly x: number;
  readonly width: number;
  /** The heading with the scene's number. */
  readonly label: string;
  /** Sentences about it in the editor's language: act, page and length, day, cast, tags, findings. */
  readonly facts: readonly string[];
}

/** Everyone in the script (or, with `scope: 'show'`, in all its episodes), most words first. */
export const charactersRequest = 'closedSet/characters';
/** Every place, in order of first use. */
export const locationsRequest = 'closedSet/locations';
export interface EntityParams extends ScriptParams {
  readonly scope: Scope;
}
export type Scope = 'script' | 'show';
export interface CharacterItem {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly speeches: number;
  readonly words: number;
  readonly age?: string;
  readonly introduction?: Place;
  readonly scenes: readonly EntityScene[];
}
export interface LocationItem {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly subLocations: readonly string[];
  readonly scenes: readonly EntityScene[];
}
/** Its range is the first cue in the scene, else where the name stands first; for a place, in the heading. */
export interface EntityScene extends Place {
  readonly heading: string;
  readonly sceneNumber?: string;
  /** How a character is in the scene; absent for places. */
  readonly appearance?: 'speaking' | 'silent' | 'mentioned';
}
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** What production brings to the scenes of the script (or of the show), by category in the industry's order. */
export const breakdownRequest = 'closedSet/breakdown';
export interface BreakdownCategory {
  /** `prop`: as in the color `closedSet.breakdown.prop`. */
  readonly id: string;
  /** `Props`, in the editor's language. */
  readonly name: string;
  /** At least one, in order of first use. */
  readonly elements: readonly ElementItem[];
}
export interface ElementName {
  readonly category: string;
  /** The name made comparable: with the category it names the element. */
  readonly key: string;
}
export interface ElementItem extends ElementName {
  readonly name: string;
  readonly owners: readonly string[];
  /** How many tags name it; none for cast that is known from the script alone. */
  readonly tags: number;
  /** Its range is the name in a tag, else where the character shows first; no heading where it is in no scene. */
  readonly scenes: readonly EntityScene[];
}

/** The edit that renames an element in every tag of the show, in one step. Refused, with the reason, as an error. */
export const renameElementRequest = 'closedSet/renameElement';
export interface RenameElementParams extends ScriptParams, ElementName {
  readonly newName: string;
}
export type RenameElementResult = WorkspaceEdit | null;

/** The categories to tag with, most used first. */
export const tagChoicesRequest = 'closedSet/tagChoices';
export interface TagChoice {
  readonly category: string;
  readonly name: string;
  /** The key that picks it, lower case; each once. */
  readonly letter: string;
  /** Tags of this category in the show. */
  readonly uses: number;
}

/** The edit that tags the selected words, or the word at the caret. Refused, with the reason, as an error. */
export const tagSelectionRequest = 'closedSet/tagSelection';
export interface TagSelectionParams extends ScriptParams {
  readonly version: number;
  readonly range: Range;
  readonly category: string;
}
export type TagSelectionResult = WorkspaceEdit | null;

/** Where a script names what it tags: for an editor that colors it by category. */
export const tagHighlightsRequest = 'closedSet/tagHighlights';
export interface TagHighlight {
  readonly category: string;
  readonly range: Range;
}

/** What is found in the script (or, with `scope: 'show'`, in all its episodes), in order of place. */
export const findingsRequest = 'closedSet/findings';
export interface FindingsParams extends EntityParams {
  readonly workDoneToken?: string | number;
}
export interface FindingsResult {
  readonly findings: readonly FindingItem[];
  /** Kept quiet by a note in the script or a dismissal in the show file. */
  readonly quiet: readonly (FindingItem & { readonly reason: string })[];
  /** How many scripts were looked at. */
  readonly scripts: number;
}
export interface FindingItem extends Place {
  readonly ruleId: string;
  /** One line on what the rule finds, in the editor's language. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  /** The finding's name from one draft to the next: rule and passage, never the place. */
  readonly key: string;
  readonly scene?: { readonly ordinal: number; readonly sceneNumber?: string; readonly heading: string };
  /** Name of the character that it stands at, where it does. */
  readonly character?: string;
  readonly related: readonly (Place & { readonly message: string })[];
  readonly hasFix: boolean;
}

/** The edit that keeps a finding quiet. Null where it is not found any more, or the show file is broken. */
export const dismissFindingRequest = 'closedSet/dismissFinding';
export interface DismissFindingParams extends ScriptParams {
  readonly key: string;
  /** Where the finding is, since a passage may stand twice. */
  readonly range: Range;
  readonly reason: string;
  /** A line in the show file, or a note in the script. */
  readonly by: 'showFile' | 'note';
}
export type DismissFindingResult = WorkspaceEdit | null;

/** The edit of the show file that says how loud a rule is told to the whole room. Null where the file is broken. */
export const setRuleSeverityRequest = 'closedSet/setRuleSeverity';
export interface SetRuleSeverityParams extends ScriptParams {
  readonly ruleId: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint' | 'off';
}
export type SetRuleSeverityResult = WorkspaceEdit | null;

/** Where the caret is: for the status item. */
export const scriptStatusRequest = 'closedSet/scriptStatus';
export interface ScriptStatusParams extends ScriptParams {
  readonly line: number;
}
export interface ScriptStatus {
  /** Where the caret is: the page's number, `34A`, and which eighth of it, 1 to 8. */
  readonly page?: { readonly number: string; readonly eighth: number };
  readonly pages: number;
  readonly scene?: { readonly ordinal: number; readonly sceneNumber?: string; readonly heading: string };
  readonly scenes: number;
  readonly words: number;
}

/** The edit that moves scenes to another place, in one step. Null when nothing would change. */
export const moveScenesRequest = 'closedSet/moveScenes';
export interface MoveScenesParams extends ScriptParams {
  readonly version: number;
  /** Ordinals, from 1; they keep their order. */
  readonly scenes: readonly number[];
  readonly to: SceneTarget;
}
/**
 * Where moved scenes go. `before` and `after` differ at the edge of an act: after its last scene is still inside
 * of it. `section` is an index into `ScenesResult.sections`: they become its first scenes.
 */
export type SceneTarget =
  | { readonly kind: 'before' | 'after'; readonly ordinal: number }
  | { readonly kind: 'section'; readonly section: number }
  | { readonly kind: 'end' };
export type MoveScenesResult = WorkspaceEdit | null;

/** The edit that tags a scene with its script day, or takes the tag away. Null when nothing would change. */
export const setScriptDayRequest = 'closedSet/setScriptDay';
export interface SetScriptDayParams extends ScriptParams {
  readonly version: number;
  /** Ordinal of the scene, from 1. */
  readonly scene: number;
  /** As the tag will have it: `D3`. Without one the tag goes, and the day is inferred again. */
  readonly day?: string;
}
export type SetScriptDayResult = WorkspaceEdit | null;

/** The reports that can be made, in the order of a list to choose from. */
export const reportListRequest = 'closedSet/reportList';
export interface ReportItem {
  /** As the command line knows it: `day-out-of-days`. */
  readonly name: string;
  readonly title: string;
  /** What it tells, as a phrase. */
  readonly about: string;
}

/** One report, written. Null for a name that no report has. */
export const reportRequest = 'closedSet/report';
export type ReportFormat = 'markdown' | 'csv' | 'json';
export interface ReportParams extends EntityParams {
  readonly name: string;
  readonly format: ReportFormat;
  /** Ordinals of the scenes it is about, from 1; all where absent. */
  readonly scenes?: readonly number[];
}
export interface ReportResult {
  readonly title: string;
  readonly text: string;
}

/** Collects the notes and, where a model is there, has it summarize them. Reports work-done progress; cancellable. */
export const summarizeNotesRequest = 'closedSet/summarizeNotes';
export interface SummarizeNotesParams extends ScriptParams {
  readonly scope: Scope;
  /** Files whose notes are taken beside those of the scripts. */
  readonly files?: readonly NoteFile[];
  readonly workDoneToken?: string | number;
}
export interface SummarizeNotesResult {
  /** A document whose every claim links to its note. */
  readonly markdown: string;
  readonly notes: number;
  readonly claims: number;
  /** Claims whose quote was not found in the note they name. */
  readonly dropped: number;
  /** Files that could not be read, or not wholly: each a sentence with the file's name. */
  readonly problems?: readonly string[];
  /** Why no model took part, as a sentence; absent when one did. */
  readonly withoutModel?: string;
}

/** What a model file is and would need, without loading it. */
export const modelInfoRequest = 'closedSet/modelInfo';
export interface ModelInfoParams {
  /** Absolute; the configured one when absent. */
  readonly path?: string;
}
export type ModelInfoResult =
  | { readonly kind: 'info'; readonly markdown: string }
  | { readonly kind: 'error'; readonly message: string };

/** Server to client: the model's state changed. */
export const modelStateNotification = 'closedSet/modelState';
export type ModelState =
  | { readonly kind: 'none' }
  | { readonly kind: 'idle'; readonly name: string }
  | { readonly kind: 'loading'; readonly name: string; readonly fraction?: number }
  | ModelReadiness<'ready'>
  | ModelReadiness<'busy'>
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };
type ModelReadiness<K extends string> = ModelPlace &
  ModelSpeeds & {
    readonly kind: K;
    readonly name: string;
  };
/** As its runs tell; absent until one was long enough. */
export interface ModelSpeeds {
  /** Of writing an answer. */
  readonly tokensPerSecond?: number;
  /** Of reading a question, what had been read before not counted. */
  readonly readTokensPerSecond?: number;
}
/** What computes the model, or where it is asked. */
export type ModelPlace =
  | {
      readonly place: 'machine';
      /** `CPU` or the names of the devices. */
      readonly device: string;
      readonly gpuLayers: number;
      readonly layers: number;
      readonly contextSize: number;
    }
  | { readonly place: 'endpoint'; readonly address: string; readonly contextSize: number };

/** Server to client: facts about a script changed; views may ask again. Sent at most a few times a second. */
export const scriptChangedNotification = 'closedSet/scriptChanged';
export interface ScriptChanged {
  readonly uri: string;
}
