import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { ReadingScope, SpokenKind } from '../core/tableRead/model';
import type { ReadingPreset } from '../core/tableRead/presets';
import type { ScriptParams } from './requests';

/**
 * The requests of reading aloud: a plan of what is heard, the sound of each line of it, the cast, and a recording.
 * Sound is made by the server and played where the person sits.
 */
export const readingPlanRequest = 'closedSet/readingPlan';
export interface ReadingPlanParams extends ScriptParams {
  /** What `custom` reads is said by the setting `readAloud.custom`. */
  readonly preset: ReadingPreset;
  readonly scope: ReadingScopeParams;
  /** The character who is rehearsed, by name; only with the preset `rehearsal`. */
  readonly part?: string;
}
export type { ReadingPreset };
/** As `ReadingScope` of the core, with the protocol's places. */
export type ReadingScopeParams =
  | Extract<ReadingScope, { readonly kind: 'script' | 'scenes' | 'sides' }>
  | { readonly kind: 'from'; readonly line: number }
  | { readonly kind: 'selection'; readonly range: Range };
export interface ReadingPlanResult {
  /** Version of the document that the ranges count in. */
  readonly version: number;
  /**
   * Names the plan in later requests: the server keeps the last few of a script. The same as long as the same would be
   * heard, wherever its lines have moved to.
   */
  readonly plan: string;
  readonly title: string;
  readonly language: string;
  readonly lines: readonly ReadingLine[];
  readonly scenes: readonly ReadingSceneItem[];
  readonly cast: readonly CastItem[];
  /** The script's language, where nobody of the cast speaks it. */
  readonly foreign?: string;
}
/** One utterance, as a player sees it. */
export interface ReadingLine {
  readonly kind: SpokenKind;
  /** Name as it is shown; absent for the narrator. */
  readonly speaker?: string;
  readonly scene: number;
  readonly range: Range;
  /** What of the range is not printed, as the start and the end of each stretch: characters after the start. */
  readonly hidden?: readonly number[];
  /** Counts the elements of the script that are read: sentences of one element share it. */
  readonly element: number;
  readonly text: string;
  /**
   * Where each spoken word stands, in order: how many lines below the start of `range` it begins, at which character of
   * that line (on the first line: how many characters after the start), and the same of its end. Plain numbers, since
   * there are tens of thousands of words in a feature.
   */
  readonly words: readonly number[];
  /** 0 to 1.5, a factor of the role's volume. */
  readonly volume: number;
  readonly pauseAfterMs: number;
  readonly dual?: { readonly block: number; readonly side: 'left' | 'right' };
  readonly mine?: true;
  /** How long it will take, in milliseconds, pause left out: an estimate. */
  readonly estimatedMs: number;
}
export interface ReadingSceneItem {
  readonly ordinal: number;
  readonly title: string;
  /** Indexes of lines, `end` exclusive. */
  readonly first: number;
  readonly end: number;
}
/** A role and the voice that reads it; the narrator has no `speaker`. */
export interface CastItem {
  readonly speaker?: string;
  readonly voice: VoiceItem;
  /** Kept in the show file; else chosen by the product. */
  readonly chosen: boolean;
  readonly words: number;
  /** Name of the voice that the show file gives the role and that is not on this machine; `voice` reads in its place. */
  readonly missing?: string;
}
export interface VoiceItem {
  readonly id: string;
  readonly name: string;
  readonly engine: 'embedded' | 'system' | 'neural';
  readonly gender: 'female' | 'male' | 'neutral';
  readonly languages: readonly string[];
}

/**
 * How long one scene takes at a table read, as a phrase; empty where nothing of it is read. Asked for when somebody looks,
 * so that no list of scenes waits for it.
 */
export const sceneTimeRequest = 'closedSet/sceneTime';
export interface SceneTimeParams extends ScriptParams {
  readonly ordinal: number;
}

/** The sound of one line. Cancellable. */
export const speakLineRequest = 'closedSet/speakLine';
export interface SpeakLineParams extends ScriptParams {
  readonly plan: string;
  readonly line: number;
}
export type SpeakLineResult =
  | {
      readonly kind: 'sound';
      /** Mono, 16 bits little endian, in base 64. */
      readonly samples: string;
      readonly sampleRate: number;
      /** Of each word of the line, in milliseconds from its start. */
      readonly words: readonly { readonly startMs: number; readonly endMs: number }[];
      readonly voice: VoiceItem;
      /** Why another voice than the role's own was heard, as a sentence. */
      readonly insteadOf?: string;
    }
  /** Other plans were asked for since, or the server is another: ask for a plan again. */
  | { readonly kind: 'stale' }
  /** Nobody could read it; the reason as a sentence. */
  | { readonly kind: 'failed'; readonly message: string };

/** Every voice that can be had, the best engine first. */
export const voicesRequest = 'closedSet/voices';
export interface VoicesResult {
  readonly voices: readonly OfferedVoice[];
  /** What is configured and cannot be used: each a sentence with what to do. */
  readonly problems: readonly string[];
}

export interface OfferedVoice extends VoiceItem {
  /** Of a voice file: what computes it and how fast it was here, as a phrase. */
  readonly report?: string;
}

/** The voice files that the settings choose, in their order, and what each turned out to be. */
export const voiceFilesRequest = 'closedSet/voiceFiles';
export interface VoiceFilesResult {
  readonly files: readonly VoiceFileItem[];
}
export interface VoiceFileItem {
  /** As the settings name it. */
  readonly path: string;
  readonly isVoice: boolean;
  /** What it is, or why it is no voice and what to do: a sentence. */
  readonly message: string;
}

/** Tries a file that is not chosen yet: it is read and says a sentence. Cancellable. */
export const probeVoiceFileRequest = 'closedSet/probeVoiceFile';
export interface ProbeVoiceFileParams {
  /** Absolute, on the server's machine. */
  readonly path: string;
}
export type ProbeVoiceFileResult = VoiceFileItem;

/** One voice with a line of the role's own, or a sentence of ours. */
export const auditionVoiceRequest = 'closedSet/auditionVoice';
export interface AuditionVoiceParams extends ScriptParams {
  readonly voice: string;
  /** Name; the narrator where absent. */
  readonly speaker?: string;
}
export type AuditionVoiceResult = Exclude<SpeakLineResult, { readonly kind: 'stale' }>;

/** Who reads what at a table read of the whole script, and why: the narrator first, then by words. */
export const castRequest = 'closedSet/cast';
export interface CastResult {
  readonly title: string;
  /** Empty where there is no voice at all. */
  readonly roles: readonly CastRow[];
  /** The script's language, where none of these voices speaks it. */
  readonly foreign?: string;
}
export interface CastRow extends CastItem {
  /** Speeches; of the narrator, headings and paragraphs. */
  readonly lines: number;
  /** What of the script decided about it; absent where the show file chose, and of the narrator. */
  readonly told?: CastingReason;
}
export interface CastingReason {
  readonly gender?: 'female' | 'male';
  readonly age?: 'child' | 'young' | 'adult' | 'old';
  readonly years?: number;
  /** Name of the one who this is at another age. */
  readonly sameAs?: string;
}

/** The one edit of the show file that gives roles their voices. */
export const assignVoicesRequest = 'closedSet/assignVoices';
export interface AssignVoicesParams extends ScriptParams {
  readonly roles: readonly VoiceAssignment[];
}
/** The narrator without a speaker; without a voice the product chooses again. */
export interface VoiceAssignment {
  readonly speaker?: string;
  readonly voice?: string;
}
/** Null where the show file is broken, or where nothing of it would change. */
export type AssignVoicesResult = WorkspaceEdit | null;

/** Reads the script into a file. Reports work-done progress; cancellable; nothing half-written stays. */
export const exportReadingRequest = 'closedSet/exportReading';
export interface ExportReadingParams extends ReadingPlanParams {
  /** Absolute path on the server's machine. */
  readonly target: string;
  readonly format: 'mp3' | 'mp3PerScene' | 'wav';
  readonly workDoneToken?: string | number;
}
export interface ExportReadingResult {
  /** Absolute paths, the playlist last. */
  readonly files: readonly string[];
  readonly seconds: number;
  /** Lines that another voice than their own had to read, or nobody could. */
  readonly problems: readonly string[];
}
