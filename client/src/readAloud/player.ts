import * as vscode from 'vscode';
import type { ReadingPlanParams, ReadingPlanResult } from '../../../server/src/protocol/readAloud';
import type {
  FromReadAloud,
  Lit,
  PlayerAction,
  PlayerStatus,
  Showing,
  ToReadAloud,
} from '../../../server/src/protocol/readAloudMessages';
import { debounce } from '../debounce';
import { reportFailure } from '../reportFailure';
import type { ScriptServer } from '../scriptServer';
import { Following } from './following';
import { dark } from './light';
import { createLights, type Lights } from './lights';
import type { Position } from './placedLines';
import { planOfNow } from './planOfNow';
import { playerReading, type WrittenText } from './playerReading';
import { createReadAloudView, type ReadAloudView } from './readAloudView';
import { readingSettings } from './readingSettings';
import { beginSession, edited, firstLines, lightOf, renewed, type Session, type Start } from './session';
import { isInSight, reveal } from './sight';
import { type Audition, auditionOf, Sounds } from './sounds';
import { tellForeign } from './tellForeign';

/** Reading aloud as commands and tests see it: one reading at a time, the next takes its place. */
export interface ReadAloud {
  readonly state: ReadAloudState;
  start(document: vscode.TextDocument, start: Start): Promise<void>;
  act(action: PlayerAction): Promise<void>;
  /** Voices or settings are others now: goes on from the same place with them. */
  renew(): Promise<void>;
  /** Opens the view. */
  open(): Promise<void>;
  /** Lets a voice be heard, in place of the reading. */
  audition(uri: string, voice: string, speaker: string | undefined): Promise<Audition>;
  /** Goes on where the reading was before. */
  endAudition(): Promise<void>;
}

export interface ReadAloudState {
  readonly status: PlayerStatus['kind'];
  readonly uri?: string;
  /** The words of the lines that are heard, or of the one that will be. */
  readonly texts: readonly string[];
  readonly isFollowing: boolean;
}

/** Long enough that a plan is not made for every key. */
const settleMs = 350;

export function createReadAloud(
  server: ScriptServer,
  extension: vscode.Uri,
  subscriptions: vscode.Disposable[],
): ReadAloud {
  const view = createReadAloudView(extension, subscriptions);
  const player = new Player(server, view, createLights(subscriptions));
  const renew = debounce(() => void player.renew(), settleMs);
  subscriptions.push(
    { dispose: renew.cancel },
    view.onMessage((message) => void reportFailure(player.receive(message))),
    server.onRunning(renew),
    server.onScriptChanged(({ uri }) => {
      if (uri === player.state.uri) renew();
    }),
    vscode.workspace.onDidChangeTextDocument((change) => player.edited(change)),
    vscode.workspace.onDidCloseTextDocument((document) => player.closed(document)),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => player.scrolled(textEditor)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('closedSet.readAloud')) return;
      player.tellOptions();
      renew();
    }),
  );
  return player;
}

class Player implements ReadAloud {
  readonly #server: ScriptServer;
  readonly #view: ReadAloudView;
  readonly #lights: Lights;
  readonly #sounds: Sounds;
  #session: Session | undefined;
  #following = new Following(true);
  #showing: Showing = 'all';
  #status: PlayerStatus['kind'] = 'stopped';
  /** Counts what was started: an answer for something earlier comes too late. */
  #turn = 0;

  constructor(server: ScriptServer, view: ReadAloudView, lights: Lights) {
    this.#server = server;
    this.#view = view;
    this.#lights = lights;
    this.#sounds = new Sounds(server.reading);
  }

  get state(): ReadAloudState {
    const { uri, lit = [], lines = [] } = this.#session ?? {};
    const texts = lit.flatMap(({ line }) => lines[line]?.from.text ?? []);
    const { isFollowing } = this.#following;
    return { status: this.#status, texts, isFollowing, ...(uri !== undefined && { uri }) };
  }

  async start(document: vscode.TextDocument, start: Start): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const uri = document.uri.toString();
    const [result] = await Promise.all([this.#plan(uri, start), this.#view.show()]);
    if (turn !== this.#turn) return;
    if (!result || result.lines.length === 0) throw new Error(nothingToRead());
    this.#following = new Following(readingSettings().follow);
    this.#sounds.callOff();
    this.#session = beginSession(uri, start, result);
    this.#tellStatus('buffering');
    this.#sounds.prepare(uri, result.plan, firstLines(this.#session));
    this.tellOptions();
    void tellForeign(result.foreign);
    await this.#tellReading(result, 'play');
  }

  async act(action: PlayerAction): Promise<void> {
    if (!this.#session) return;
    if (action === 'stop') {
      // At once: whoever stops may go somewhere else before the page has answered.
      this.#putCaret();
      this.#tellStatus('stopped');
    }
    await this.#view.post({ kind: 'do', action });
  }

  async open(): Promise<void> {
    await this.#view.show();
  }

  async audition(uri: string, voice: string, speaker: string | undefined): Promise<Audition> {
    const sound = await this.#sounds.audition({ uri, voice, ...(speaker !== undefined && { speaker }) });
    if (sound) await this.#view.post(sound);
    return auditionOf(sound);
  }

  async endAudition(): Promise<void> {
    this.#sounds.callOffAudition();
    await this.#view.post({ kind: 'auditionEnds' });
  }

  async renew(): Promise<void> {
    const before = this.#session;
    if (!before) return;
    const result = await this.#plan(before.uri, before.start).catch(() => undefined);
    // Another reading may have taken its place meanwhile.
    if (this.#session?.start !== before.start || !result) return;
    if (result.lines.length === 0) return this.#end();
    const isSame = result.plan === this.#session.plan;
    this.#session = renewed(this.#session, result);
    this.#light();
    if (isSame) return;
    this.#sounds.callOff();
    await this.#tellReading(result, 'keep');
  }

  async receive(message: FromReadAloud): Promise<void> {
    switch (message.kind) {
      case 'want':
        await this.#fetch(message.plan, message.line);
        break;
      case 'callOff':
        this.#sounds.callOff();
        break;
      case 'lit':
        this.#heard(message.plan, message.lit);
        break;
      case 'stopHere':
        this.#putCaret();
        break;
      case 'status':
        this.#tellStatus(message.status.kind);
        break;
      case 'showing':
        this.#showing = message.showing;
        this.#light();
        break;
      case 'speed':
        await readingSettings().set('speed', Math.round(message.speed * 100));
        break;
      case 'preset':
        await readingSettings().set('preset', message.preset);
        break;
      case 'follow':
        this.#toggleFollowing();
        break;
      case 'voice':
        return run('chooseVoice', { role: message.speaker });
      case 'cast':
        return run('showCast');
      case 'chooseKinds':
        return run('chooseWhatIsRead');
      case 'rehearse':
        return run('rehearse');
    }
  }

  edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (document.uri.toString() !== this.#session?.uri || contentChanges.length === 0) return;
    // They come from the end of the script to its start, so that each may be taken by itself.
    this.#session = edited(this.#session, contentChanges);
    this.#following.wrote(Date.now());
    this.tellOptions();
    this.#light();
  }

  scrolled(editor: vscode.TextEditor): void {
    const range = this.#litRange();
    if (editor.document.uri.toString() !== this.#session?.uri || !range) return;
    const { isFollowing } = this.#following;
    this.#following.scrolled(isInSight(editor, range), Date.now());
    if (isFollowing !== this.#following.isFollowing) this.tellOptions();
  }

  closed({ uri }: vscode.TextDocument): void {
    if (uri.toString() === this.#session?.uri) this.#end();
  }

  tellOptions(): void {
    const { speed, preset } = readingSettings();
    const { isFollowing } = this.#following;
    void this.#view.post({ kind: 'options', speed: speed / 100, preset, isFollowing });
  }

  #end(): void {
    if (!this.#session) return;
    this.#turn += 1;
    this.#sounds.callOff();
    this.#lights.show(this.#session.uri, dark);
    this.#session = undefined;
    this.#tellStatus('stopped');
    void this.#view.post({ kind: 'nothing' });
  }

  #plan(uri: string, start: Start): Promise<ReadingPlanResult | null> {
    const { preset } = readingSettings(vscode.Uri.parse(uri));
    const scope: ReadingPlanParams['scope'] =
      start.kind === 'sides' ? { kind: 'sides', character: start.character } : { kind: 'script' };
    const part = start.kind === 'rehearse' ? { part: start.part, preset: 'rehearsal' as const } : { preset };
    return planOfNow(
      () => this.#server.reading.plan({ uri, scope, ...part }),
      () => documentOf(uri)?.version,
    );
  }

  async #tellReading(result: ReadingPlanResult, start: 'keep' | 'play'): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const part = session.start.kind === 'rehearse' ? session.start.part : undefined;
    const message: ToReadAloud = {
      kind: 'reading',
      reading: playerReading(result, part, writtenText(session.uri, result.version)),
      at: session.at,
      start,
      ...(session.range && { range: session.range }),
    };
    await this.#view.post(message);
  }

  async #fetch(plan: string, line: number): Promise<void> {
    const session = this.#session;
    if (!session || session.plan !== plan) return;
    const sound = await this.#sounds.of(session.uri, plan, line);
    if (sound === 'stale') await this.renew();
    else if (sound && this.#session?.plan === plan) await this.#view.post(sound);
  }

  #heard(plan: string, lit: readonly Lit[]): void {
    if (!this.#session || this.#session.plan !== plan) return;
    const before = this.#session.lit[0]?.line;
    const at = lit[0]?.line ?? this.#session.at;
    this.#session = { ...this.#session, lit, at };
    this.#light();
    if (lit[0] && lit[0].line !== before) this.#follow();
  }

  #light(): void {
    if (this.#session) this.#lights.show(this.#session.uri, lightOf(this.#session, this.#showing));
  }

  #litRange(): vscode.Range | undefined {
    const [first] = this.#session?.lit ?? [];
    const range = first && this.#session?.lines[first.line]?.range;
    if (!range) return undefined;
    return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
  }

  #editor(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const isOf = (editor: vscode.TextEditor | undefined) =>
      editor?.document.uri.toString() === this.#session?.uri;
    return isOf(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(isOf);
  }

  #follow(): void {
    const editor = this.#editor();
    const range = this.#litRange();
    if (!editor || !range) return;
    const { isFollowing } = this.#following;
    if (this.#following.lit(isInSight(editor, range), Date.now())) reveal(editor, range);
    if (isFollowing !== this.#following.isFollowing) this.tellOptions();
  }

  /** Where the voice was, unless the person has gone somewhere else. */
  #putCaret(): void {
    const editor = this.#editor();
    const range = this.#litRange();
    if (!editor || !range || !this.#following.isFollowing) return;
    editor.selection = new vscode.Selection(range.start, range.start);
  }

  #toggleFollowing(): void {
    this.#following.want(!this.#following.isFollowing);
    this.tellOptions();
    this.#follow();
  }

  #tellStatus(status: PlayerStatus['kind']): void {
    this.#status = status;
    const isReading = this.#session !== undefined && !['stopped', 'ended', 'failed'].includes(status);
    void vscode.commands.executeCommand('setContext', 'closedSet.isReading', isReading);
    if (!isReading && this.#session) {
      this.#session = { ...this.#session, lit: [] };
      this.#lights.show(this.#session.uri, dark);
    }
  }
}

async function run(command: string, argument?: unknown): Promise<void> {
  await vscode.commands.executeCommand(`closedSet.${command}`, argument);
}

function documentOf(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
}

/** None where the script is another than the plan was made of. */
function writtenText(uri: string, version: number): WrittenText | undefined {
  const document = documentOf(uri);
  if (document?.version !== version) return undefined;
  const at = ({ line, character }: Position) => new vscode.Position(line, character);
  return {
    textIn: ({ start, end }) => document.getText(new vscode.Range(at(start), at(end))),
    offsetAt: (position) => document.offsetAt(at(position)),
  };
}

function nothingToRead(): string {
  return vscode.l10n.t(
    'There is nothing to read here: the script has no words of the kinds that are read now. Choose others under Read in the Read Aloud view.',
  );
}
