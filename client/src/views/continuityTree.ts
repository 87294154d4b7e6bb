import type { FindingItem, FindingsResult } from '../../../server/src/protocol/requests';
import type { Localizer } from '../words';
import { fileName } from './entityTree';

/**
 * Findings as a tree: in groups by what a person works through, each with its other places under it. It arranges what
 * the server answered; what is a finding is the server's to say.
 */
export const findingGroups = ['rule', 'scene', 'character'] as const;
export type FindingGroup = (typeof findingGroups)[number];

/** As it was remembered, whatever was. */
export function readGroup(stored: unknown): FindingGroup {
  return findingGroups.find((group) => group === stored) ?? 'rule';
}

export type ContinuityNode = GroupNode | FindingNode | RelatedNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly severity: Severity;
  readonly children: readonly FindingNode[];
}

export interface FindingNode {
  readonly kind: 'finding';
  readonly id: string;
  readonly item: FindingItem;
  /** Why it is kept quiet, where it is. */
  readonly reason?: string;
  readonly description: string;
  readonly children: readonly RelatedNode[];
}

export interface RelatedNode {
  readonly kind: 'related';
  readonly place: FindingItem['related'][number];
}

type Severity = FindingItem['severity'];
type Quiet = FindingsResult['quiet'][number];

/** Most serious groups first, else in the order of the script. What is kept quiet comes last, with its reasons. */
export function continuityNodes(
  { findings, quiet }: FindingsResult,
  group: FindingGroup,
  l10n: Localizer,
): readonly GroupNode[] {
  const severalScripts = new Set(findings.map(({ uri }) => uri)).size > 1;
  const groups = new Map<string, FindingItem[]>();
  for (const item of findings) {
    const key = groupKey(item, group, severalScripts);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const nodes = [...groups].map(([key, items]) => groupNode(key, items, group, severalScripts, l10n));
  const sorted = group === 'rule' ? nodes.sort((a, b) => rank(a.severity) - rank(b.severity)) : nodes;
  return quiet.length === 0 ? sorted : [...sorted, quietNode(quiet, severalScripts, l10n)];
}

function rank(severity: Severity): number {
  return ['error', 'warning', 'information', 'hint'].indexOf(severity);
}

function groupKey(
  { ruleId, uri, scene, character }: FindingItem,
  group: FindingGroup,
  several: boolean,
): string {
  if (group === 'rule') return ruleId;
  if (group === 'character') return character ?? '';
  return `${several ? uri : ''} ${scene?.ordinal ?? 0}`;
}

function groupNode(
  key: string,
  items: readonly FindingItem[],
  group: FindingGroup,
  severalScripts: boolean,
  l10n: Localizer,
): GroupNode {
  const [first] = items;
  const worst = items.reduce<Severity>(
    (most, { severity }) => (rank(severity) < rank(most) ? severity : most),
    'hint',
  );
  return {
    kind: 'group',
    id: `${group} ${key}`,
    label: first ? groupLabel(first, group, l10n) : '',
    description: l10n.t('{0} found', items.length),
    tooltip: group === 'rule' ? (first?.rule ?? '') : '',
    severity: worst,
    children: items.map((item) => findingNode(item, severalScripts)),
  };
}

function groupLabel({ ruleId, scene, character }: FindingItem, group: FindingGroup, l10n: Localizer): string {
  if (group === 'rule') return ruleId;
  if (group === 'character') return character ?? l10n.t('Nobody in particular');
  if (!scene) return l10n.t('Before the first scene');
  return scene.sceneNumber === undefined ? scene.heading : `${scene.sceneNumber}. ${scene.heading}`;
}

function quietNode(quiet: readonly Quiet[], severalScripts: boolean, l10n: Localizer): GroupNode {
  return {
    kind: 'group',
    id: 'quiet',
    label: l10n.t('Kept quiet'),
    description: String(quiet.length),
    tooltip: l10n.t('Dismissed in the show file, or ignored by a note in the script.'),
    severity: 'hint',
    children: quiet.map(({ reason, ...item }) => ({ ...findingNode(item, severalScripts), reason })),
  };
}

function findingNode(item: FindingItem, severalScripts: boolean): FindingNode {
  const { uri, range, key, related } = item;
  const line = String(range.start.line + 1);
  return {
    kind: 'finding',
    id: `${uri} ${key} ${range.start.line} ${range.start.character}`,
    item,
    description: severalScripts ? `${fileName(uri)}:${line}` : line,
    children: related.map((place) => ({ kind: 'related', place })),
  };
}
