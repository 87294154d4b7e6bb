import type { ScriptTree } from '../syntax/tree';
import type { Range } from '../text/range';
import type { FactNote } from './factNote';

/**
 * The resolved script: what a syntax tree means as a screenplay. Values only; how they are derived, cached and
 * shifted is the business of the modules beside this one. Nothing here was said by a model.
 *
 * All ranges count from the start of the file. Many members are worked out when first read: copy what you need by
 * name, since spreading or serializing a value of this model does not carry them.
 */
export interface Screenplay {
  readonly tree: ScriptTree;
  /** What it was resolved with: whose aliases the keys follow. */
  readonly showFile: ShowFile;
  readonly titlePage: TitlePage;
  /** Acts and sequences in order; nesting follows from `depth`. */
  readonly sections: readonly ScriptSection[];
  readonly scenes: readonly Scene[];
  /** By key (see `characterKey`), in order of first appearance. */
  readonly characters: ReadonlyMap<string, Character>;
  /** By key (see `locationKey`), in order of first use. */
  readonly locations: ReadonlyMap<string, Location>;
  /** Every note that is not another tool's data, in order. */
  readonly notes: readonly Note[];
  readonly tags: readonly NoteTag[];
  readonly factNotes: readonly FactNote[];
  /** Targets of include directives, as written. */
  readonly includes: readonly Include[];
  readonly counts: ScriptCounts;
  /** The script day of every scene, in order: of `scenes[n]` at `n`. */
  readonly scriptDays: readonly ScriptDay[];
  /** The scene that holds `offset`; none before the first heading. */
  sceneAt(offset: number): Scene | undefined;
}

export interface TitlePage {
  readonly entries: readonly { readonly key: string; readonly value: string; readonly range: Range }[];
}

export interface ScriptSection {
  readonly depth: number;
  readonly text: string;
  readonly range: Range;
  /** Up to the next section of the same or a lesser depth, or the end of the file. */
  readonly extent: Range;
  readonly synopses: readonly Synopsis[];
}

export interface Synopsis {
  readonly text: string;
  readonly range: Range;
}

export interface Scene {
  /** Place in the file, from 1. */
  readonly ordinal: number;
  readonly heading: SceneHeadingParts;
  /** Heading to the next heading, section or the end of the file. */
  readonly extent: Range;
  /** Of the scene's text, heading included: equal texts have equal hashes, wherever they stand. */
  readonly hash: string;
  readonly synopses: readonly Synopsis[];
  readonly speeches: readonly Speech[];
  /** One per character: the strongest of speaking, silent, mentioned. */
  readonly appearances: readonly Appearance[];
  readonly introductions: readonly Introduction[];
  readonly notes: readonly Note[];
  readonly tags: readonly NoteTag[];
  readonly counts: SceneCounts;
}

export type InteriorExterior = 'int' | 'ext' | 'intExt' | 'est';

/** What a heading says, part by part. In `INT. HARBOR HOTEL - KITCHEN - NIGHT (FLASHBACK)` … */
export interface SceneHeadingParts {
  /** The whole line, number and notes included. */
  readonly range: Range;
  /** `INT. HARBOR HOTEL - KITCHEN - NIGHT (FLASHBACK)`, white space folded. */
  readonly text: string;
  readonly interiorExterior?: InteriorExterior | undefined;
  readonly prefixRange?: Range | undefined;
  /** `HARBOR HOTEL` */
  readonly location?: NamedRange | undefined;
  /** `KITCHEN`; more than one level is possible. */
  readonly subLocations: readonly NamedRange[];
  readonly timeOfDay?: TimeOfDay | undefined;
  /** `FLASHBACK`, `1973`, `MOVING`: what brackets hold, and first or last parts that tell a time frame; as written. */
  readonly extensions: readonly HeadingExtension[];
  readonly sceneNumber?: NamedRange | undefined;
}

export interface NamedRange {
  readonly text: string;
  readonly range: Range;
}

/** What a scene is told as, where its heading says so. */
export type StoryTimeFrame = 'flashback' | 'flashForward' | 'dream' | 'montage' | 'intercut' | 'present';

export interface HeadingExtension extends NamedRange {
  readonly frame?: StoryTimeFrame;
}

export type DayPeriod = 'dawn' | 'morning' | 'day' | 'afternoon' | 'dusk' | 'evening' | 'night';

/** How a scene's time follows from the scene before. */
export type TimeRelation = 'continuous' | 'later' | 'same' | 'earlier';

export type TimeUnit = 'moment' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** THE NEXT DAY is one day later, TWO WEEKS LATER two weeks, THAT NIGHT the same day, DAYS LATER some days. */
export interface TimeShift {
  readonly direction: 'later' | 'earlier' | 'same';
  readonly unit: TimeUnit;
  /** How many; absent where the words do not tell. */
  readonly amount?: number;
}

export interface TimeOfDay extends NamedRange {
  /** CONTINUOUS, LATER, SAME, EARLIER and no period of its own: told by the scene before. */
  readonly relative: boolean;
  /** The part of the day, in whatever language it is written; `NIGHT - LATER` has a period and a relation. */
  readonly period?: DayPeriod;
  readonly relation?: TimeRelation;
  /** How far from the scene before, where the words tell it: THE NEXT MORNING, TWO WEEKS LATER. */
  readonly shift?: TimeShift;
  /** `3` of D3, N3, DAY 3. */
  readonly scriptDay?: number;
  /** `MONDAY`, in capitals. */
  readonly weekday?: string;
}

export type CueExtension = 'voiceOver' | 'offScreen' | 'offCamera' | 'continued' | 'other';

/** One cue and all that stands under it. */
export interface Speech {
  /** Key of who speaks; the first of them where a group does. */
  readonly character: string;
  /** Keys of all who speak: several for `ANNA AND BEN` where both are known by themselves. */
  readonly characters: readonly string[];
  /** The cue's name as written. */
  readonly name: NamedRange;
  readonly extensions: readonly (NamedRange & { readonly kind: CueExtension })[];
  readonly dual?: 'left' | 'right';
  readonly range: Range;
  /** Of the spoken words, in order; parentheticals left out. */
  readonly lines: readonly Range[];
  readonly parentheticals: readonly Range[];
  readonly words: number;
}

export type AppearanceKind = 'speaking' | 'silent' | 'mentioned';

export interface Appearance {
  readonly character: string;
  readonly kind: AppearanceKind;
  /** Where it shows first in the scene. */
  readonly range: Range;
}

/** The first time a name stands in capitals in action, with what is told beside it. */
export interface Introduction {
  readonly character: string;
  readonly range: Range;
  /** The sentence that introduces. */
  readonly sentence: Range;
  /** `34`, `30s`, `mid-40s`: as written. */
  readonly age?: NamedRange;
}

export interface Character {
  /** Upper case, without extensions; the canonical name where the show file gives one. */
  readonly key: string;
  /** As it stands in the first cue under this key, else as the show file or the introduction writes it. */
  readonly name: string;
  /** Other ways it is written, from the show file and from cues. */
  readonly aliases: readonly string[];
  /** Known to the show file. */
  readonly declared: boolean;
  readonly cues: readonly Range[];
  readonly introduction?: Introduction | undefined;
  /** Ordinals of the scenes, in order, by kind of appearance. */
  readonly speakingScenes: readonly number[];
  readonly silentScenes: readonly number[];
  readonly mentionedScenes: readonly number[];
  readonly speeches: number;
  readonly words: number;
}

export interface Location {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly declared: boolean;
  readonly subLocations: readonly string[];
  /** Ordinals of the scenes, in order. */
  readonly scenes: readonly number[];
  /** The location part of each heading. */
  readonly ranges: readonly Range[];
}

export type NoteStatus = 'open' | 'done';

export interface Note {
  /** Brackets included. */
  readonly range: Range;
  /** Without brackets, author, date and status. */
  readonly text: string;
  readonly author?: string;
  /** ISO date, where the note gives one. */
  readonly date?: string;
  readonly status: NoteStatus;
  /** `TODO`, `FIX`, `?`, a marker's colour …: what the note is filed under, lower case. */
  readonly label?: string;
  /** Ordinal of the scene that holds it; none before the first heading. */
  readonly scene?: number;
}

/** A note of the form `[[prop: revolver | MARIA]]`. */
export interface NoteTag {
  readonly range: Range;
  readonly category: TagCategory;
  readonly value: NamedRange;
  /** Whom it belongs to. */
  readonly owner?: NamedRange;
  readonly scene?: number;
}

/** Breakdown categories, by their identifiers; names and colours are in `tagCategories.ts`. */
export type TagCategory =
  | 'cast'
  | 'extras'
  | 'stunt'
  | 'vehicle'
  | 'prop'
  | 'specialEffect'
  | 'visualEffect'
  | 'wardrobe'
  | 'makeup'
  | 'animal'
  | 'music'
  | 'sound'
  | 'setDressing'
  | 'greenery'
  | 'specialEquipment'
  | 'security'
  | 'additionalLabor'
  | 'mechanicalEffect'
  | 'miscellaneous'
  | 'day';

/**
 * The day of the story that a scene is on, as production counts them: consecutive days that are shown, whatever
 * time lies between them. Source: general practice of script coordinators and script supervisors.
 */
export interface ScriptDay {
  /** Ordinal of the scene. */
  readonly scene: number;
  /** `D1`, `N1`, `X1`; `D2/N2` where a tag says so. */
  readonly label: string;
  /** From 1; days of flashbacks, flash-forwards and dreams are counted apart. */
  readonly day: number;
  /** `X`: told out of the story's order. */
  readonly kind: 'day' | 'night' | 'X';
  /** Of the scene, its heading's own or carried over from the scene before. */
  readonly period?: DayPeriod;
  /** What it was read from. */
  readonly source: 'tag' | 'heading' | 'inferred';
  /** False where a coordinator should look: what is told allows another day. */
  readonly certain: boolean;
  readonly reason: ScriptDayReason;
}

/** Why a scene is on its day. From `noTimeOfDay` on: why that is not certain. */
export type ScriptDayReason =
  | 'firstScene'
  | 'tag'
  | 'numbered'
  | 'continuous'
  | 'sameDay'
  | 'nightFell'
  | 'nightEnded'
  | 'newMorning'
  | 'nextDay'
  | 'timeJump'
  | 'weekday'
  | 'year'
  | 'flashback'
  | 'flashForward'
  | 'dream'
  | 'montage'
  | 'intercut'
  | 'samePlace'
  | 'noTimeOfDay'
  | 'morningAfterDay'
  | 'eveningAfterNight'
  | 'againstTheClock'
  | 'hoursLater'
  | 'goesBack'
  | 'sameJumpAgain'
  | 'fade'
  | 'frameNotEnded'
  | 'unreadableTag';

export interface Include {
  readonly path: string;
  readonly range: Range;
}

export interface SceneCounts {
  /** Of all that is read as text: scene headings, cues, sections, synopses and notes left out. */
  readonly words: number;
  readonly actionWords: number;
  readonly dialogueWords: number;
  readonly speeches: number;
}

export interface ScriptCounts extends SceneCounts {
  readonly scenes: number;
  readonly characters: number;
  readonly locations: number;
  readonly notes: number;
}

/** What a whole room shares, read from `closedset.json`. A missing file is an empty show. */
export interface ShowFile {
  readonly title?: string;
  /** Paths of the episodes in order, as written, relative to the show file. */
  readonly episodes: readonly string[];
  /** By the path of a script: the path of the draft of it that was published last. Both as written. */
  readonly published?: Readonly<Record<string, string>>;
  readonly characters: readonly ShowCharacter[];
  readonly locations: readonly ShowEntity[];
  readonly houseStyle: HouseStyle;
  /** Words that are spelled so in this show. */
  readonly dictionary?: readonly string[];
  /** How the scripts are read aloud, as far as the room has decided. */
  readonly readAloud?: ShowReadAloud;
  /** By rule id: its severity and options, as far as the room set them. What they may be is the rules' business. */
  readonly rules: Readonly<Record<string, RuleSettings>>;
  /** Findings that the room has decided about, by their keys. */
  readonly dismissed: Readonly<Record<string, Dismissal>>;
}

export interface ShowReadAloud {
  /** By name: how it is said, spelled as it sounds. */
  readonly pronunciations: Readonly<Record<string, string>>;
  /** By the name of a character: the id of the voice that reads it. */
  readonly voices: Readonly<Record<string, string>>;
  /** The id of the voice that reads headings and action. */
  readonly narrator?: string;
}

/** How the room writes; what it has not decided is absent. */
export interface HouseStyle {
  readonly spacesAfterPeriod?: number;
  readonly ellipsis?: '...' | '…';
  readonly dash?: '--' | '–' | '—';
  readonly quotes?: 'straight' | 'curly';
  readonly numeralsInDialogue?: 'words' | 'digits';
}

export type RuleSettings = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface Dismissal {
  readonly reason: string;
  /** The first words of the passage when it was dismissed, for whoever reads the file. */
  readonly passage?: string;
}

export interface ShowEntity {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface ShowCharacter extends ShowEntity {
  /** In years, when the show begins. */
  readonly age?: number;
  /** Year of birth in the story's calendar. */
  readonly born?: number;
  /** `eyes blue`: the name of a lasting trait, then what it is. */
  readonly traits?: readonly string[];
}

/** One script of a show. */
export interface ShowScript {
  readonly uri: string;
  readonly screenplay: Screenplay;
}

/** Several scripts as one: order of the episodes, and who and where across all of them. */
export interface Show<S extends ShowScript = ShowScript> {
  readonly file: ShowFile;
  /** In episode order; by path where the show file lists no episodes. */
  readonly scripts: readonly S[];
}
