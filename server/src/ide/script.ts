import type { Position, Range as ProtocolRange } from 'vscode-languageserver-types';
import { type Pagination, paginate } from '../core/pagination/pagination';
import type { Screenplay, ShowFile } from '../core/screenplay/model';
import type { ScriptTree } from '../core/syntax/tree';
import type { Range } from '../core/text/range';
import { type PageSetup, paginationOptions } from './pageSetup';
import { offsetAt, offsetRange, positionAt, protocolRange } from './positions';

/**
 * What every editor feature is given: one state of one script, and the show around it. A feature does not know
 * whether a script is open in an editor or was read from disk.
 */
export interface ScriptDocument {
  readonly uri: string;
  /** As counted by the editor; null for a script that is not open. */
  readonly version: number | null;
  readonly tree: ScriptTree;
  /** Resolved when first asked for, with the names of the show file. */
  readonly screenplay: Screenplay;
  /** The pages; from an edit on, where the state before the edit was asked for them. */
  pagesOn(setup: PageSetup): Pagination;
  /** The pages last worked out, for the next state to start from. */
  readonly latestPages: Pagination | undefined;
  toPosition(offset: number): Position;
  toRange(range: Range): ProtocolRange;
  /** Positions past the end of a line or of the text are brought back to it. */
  toOffset(position: Position): number;
  toOffsets(range: ProtocolRange): Range;
}

export interface ShowContext {
  /** Empty where there is no show file. */
  readonly file: ShowFile;
  readonly fileUri?: string;
  /** Of the show file as it was last read; absent where the script asked about is not one of its show. */
  readonly fileText?: string | undefined;
  /** As counted by the editor, where the text is what it holds; null where it lies on the disk. */
  readonly fileVersion?: number | null;
  /** Whether the script asked about is one of those that the show file lists, or of all where it lists none. */
  readonly isListed?: boolean;
  /** The script asked about among them, in episode order. */
  readonly scripts: readonly ScriptDocument[];
}

export interface ScriptSource {
  readonly uri: string;
  readonly version: number | null;
  readonly tree: ScriptTree;
  readonly resolve: (tree: ScriptTree) => Screenplay;
  /** Of the state before an edit. */
  readonly latestPages?: Pagination | undefined;
}

export function scriptDocument(source: ScriptSource): ScriptDocument {
  return new ScriptState(source);
}

/**
 * A class for its getters: of an object literal with getters the engine keeps the shape, and with it every state of the
 * script, until the whole heap is collected. What it can be asked may be handed on by itself.
 */
class ScriptState implements ScriptDocument {
  readonly uri: string;
  readonly version: number | null;
  readonly tree: ScriptTree;
  latestPages: Pagination | undefined;
  readonly #resolve: ScriptSource['resolve'];
  #screenplay?: Screenplay;

  constructor({ uri, version, tree, resolve, latestPages }: ScriptSource) {
    this.uri = uri;
    this.version = version;
    this.tree = tree;
    this.latestPages = latestPages;
    this.#resolve = resolve;
  }

  get screenplay(): Screenplay {
    this.#screenplay ??= this.#resolve(this.tree);
    return this.#screenplay;
  }

  readonly pagesOn = (setup: PageSetup): Pagination => {
    this.latestPages = paginate(this.tree, paginationOptions(setup), this.latestPages);
    return this.latestPages;
  };

  readonly toPosition = (offset: number): Position => positionAt(this.tree, offset);
  readonly toRange = (range: Range): ProtocolRange => protocolRange(this.tree, range);
  readonly toOffset = (position: Position): number => offsetAt(this.tree, position);
  readonly toOffsets = (range: ProtocolRange): Range => offsetRange(this.tree, range);
}
