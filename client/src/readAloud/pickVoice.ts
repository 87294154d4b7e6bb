import * as vscode from 'vscode';
import type { CastItem, OfferedVoice, VoiceItem } from '../../../server/src/protocol/readAloud';
import { debounce } from '../debounce';
import { localizer } from '../localizer';
import type { Workbench } from '../workbench';
import { assignmentOf, type RoleArgument, roleFrom } from './castRole';
import { engineName } from './engineName';
import { giveVoices } from './giveVoices';
import { chooseVoiceFiles } from './voiceFiles';
import { type VoiceGroup, voiceGroups } from './voiceGroups';

const warning = new vscode.ThemeIcon('warning');
const folder = new vscode.ThemeIcon('folder-opened');

/** Long enough to go past a voice without hearing it. */
const settleMs = 350;

interface VoiceChoice extends vscode.QuickPickItem {
  /** Absent: the product chooses. */
  readonly voice?: VoiceItem;
  /** Says why a voice is not here; choosing it changes nothing. */
  readonly isProblem?: true;
  /** Leads to the files of neural voices, and back. */
  readonly opensFiles?: true;
}

/** Asks for a role, unless it is given, and for its voice; each voice is heard when its row is reached. */
export async function pickVoice(workbench: Workbench, role?: RoleArgument): Promise<void> {
  const uri = workbench.script.document?.uri.toString();
  if (uri === undefined) return;
  const scope = { kind: 'script' } as const;
  const plan = await workbench.server.reading.plan({ uri, preset: 'tableRead', scope });
  const cast = plan && (await roleFrom(plan.cast, role, vscode.l10n.t('Whose voice?')));
  if (!cast) return;
  await workbench.readAloud.open();
  const choices = await choicesFor(workbench, cast, plan.language);
  const picked = await pickFrom(choices, cast, workbench, uri);
  if (!picked || picked.isProblem) return;
  if (picked.opensFiles) return chooseVoiceFiles(workbench);
  await giveVoices(workbench, uri, [assignmentOf(cast, picked.voice?.id)]);
}

async function choicesFor(
  { server }: Workbench,
  { chosen, voice }: CastItem,
  language: string,
): Promise<VoiceChoice[]> {
  const { voices, problems } = await server.reading.voices();
  const groups = voiceGroups(voices, language);
  const isMany = ({ kind }: (typeof groups)[number]) => kind === 'system' || kind === 'foreign';
  const rowsOf = (some: typeof groups) =>
    some.flatMap((group): VoiceChoice[] => [
      { label: groupName(group.kind), kind: vscode.QuickPickItemKind.Separator },
      ...group.voices.map((one) => choiceOf(one, voice.id)),
    ]);
  const anew = { label: vscode.l10n.t('Let Closed Set choose'), alwaysShow: true };
  const told = problems.map(
    (label): VoiceChoice => ({ label, isProblem: true, iconPath: warning, alwaysShow: true }),
  );
  const files: VoiceChoice = {
    label: vscode.l10n.t('Choose Neural Voice File…'),
    iconPath: folder,
    alwaysShow: true,
    opensFiles: true,
  };
  const line = { label: '', kind: vscode.QuickPickItemKind.Separator };
  const few = rowsOf(groups.filter((group) => !isMany(group)));
  return [...few, line, ...(chosen ? [anew] : []), files, ...told, ...rowsOf(groups.filter(isMany))];
}

function choiceOf(voice: OfferedVoice, now: string): VoiceChoice {
  const names = [engineName(voice.engine, localizer), ...(voice.id === now ? [vscode.l10n.t('now')] : [])];
  return {
    label: voice.name,
    description: names.join(' · '),
    ...(voice.report !== undefined && { detail: voice.report }),
    voice,
  };
}

function groupName(kind: VoiceGroup<OfferedVoice>['kind']): string {
  return kind === 'foreign' ? vscode.l10n.t('other languages') : engineName(kind, localizer);
}

async function pickFrom(
  items: VoiceChoice[],
  cast: CastItem,
  { readAloud }: Workbench,
  uri: string,
): Promise<VoiceChoice | undefined> {
  const pick = vscode.window.createQuickPick<VoiceChoice>();
  const hear = debounce(() => {
    const [active] = pick.activeItems;
    if (active?.voice) void readAloud.audition(uri, active.voice.id, cast.speaker);
  }, settleMs);
  pick.items = items;
  pick.title = vscode.l10n.t('Voice of {0}', cast.speaker ?? vscode.l10n.t('Narrator'));
  pick.placeholder = vscode.l10n.t('Go through the list to hear each voice');
  pick.matchOnDescription = true;
  pick.activeItems = items.filter(({ voice }) => voice?.id === cast.voice.id);
  const chosen = await new Promise<VoiceChoice | undefined>((resolve) => {
    pick.onDidChangeActive(hear);
    pick.onDidAccept(() => resolve(pick.activeItems[0]));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  hear.cancel();
  pick.dispose();
  await readAloud.endAudition();
  return chosen;
}
