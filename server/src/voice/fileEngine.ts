import type { VoiceEngine, VoiceError } from './engine';
import type { VoiceReport } from './voiceReport';

/** An engine for files that a person chose, as `NeuralEngine` is. */
export interface FileEngine extends VoiceEngine {
  /** Why a chosen file is no voice, by its path; known once the voices were asked for. */
  readonly problems: ReadonlyMap<string, VoiceError>;
  /** What was found out about each voice, by its id. */
  reports(): Promise<ReadonlyMap<string, VoiceReport>>;
}
