import type { Place } from '../../../server/src/protocol/requests';
import type {
  RevisionMapResult,
  TaskItem,
  TaskSceneItem,
  TaskSourceItem,
} from '../../../server/src/protocol/revisionMap';
import { byUrgency, lineOf, sourcePlace, tasksByScene } from '../revisionMap/tasks';
import { kindName, percentOf, signalName, statusName } from '../revisionMap/taskWords';
import { countNotes, type Localizer } from '../words';
import { fileName } from './entityTree';

/**
 * The revision map as a tree: notes in groups by what a person works through, and under each what it rests on. It
 * arranges what the server answered; where a note belongs is the server's to say.
 */
export const taskGroups = ['scene', 'person', 'status'] as const;
export type TaskGroup = (typeof taskGroups)[number];

/** As it was remembered, whatever was. */
export function readTaskGroup(stored: unknown): TaskGroup {
  return taskGroups.find((group) => group === stored) ?? 'scene';
}

export type RevisionNode = TaskGroupNode | TaskNode | FactNode;

export interface TaskGroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** What is settled or cannot be read is folded away. */
  readonly isOpen: boolean;
  readonly icon: 'scene' | 'person' | 'status' | 'unplaced' | 'unread';
  readonly children: readonly (TaskNode | FactNode)[];
}

export interface TaskNode {
  readonly kind: 'task';
  /** The same for the same note in the same group while the map is worked on. */
  readonly id: string;
  readonly task: TaskItem;
  readonly description: string;
  readonly children: readonly FactNode[];
}

/** One line of what is known of a note. */
export interface FactNode {
  readonly kind: 'fact';
  readonly id: string;
  readonly icon:
    | 'proposal'
    | 'reason'
    | 'source'
    | 'scene'
    | 'evidence'
    | 'model'
    | 'against'
    | 'same'
    | 'unread';
  readonly label: string;
  readonly description: string;
  /** Where a click leads; the whole file where there is no line to go to. */
  readonly place?: Place;
  readonly children: readonly FactNode[];
}

export function revisionNodes(
  { mapUri, tasks, problems }: RevisionMapResult,
  group: TaskGroup,
  l10n: Localizer,
): readonly TaskGroupNode[] {
  const facts = factsOf(tasks, l10n);
  const groups = groupsOf(tasks, group, l10n).map(({ tasks: members, ...head }) => ({
    ...{ kind: 'group' as const, ...head },
    description: countNotes(members.length, l10n),
    children: members.map((task) => taskNode(head.id, task, facts, l10n)),
  }));
  return [...groups, ...unreadNodes(mapUri, problems, l10n)];
}

type Group = Pick<TaskGroupNode, 'id' | 'label' | 'icon' | 'isOpen'> & {
  readonly tasks: readonly TaskItem[];
};

function groupsOf(tasks: readonly TaskItem[], group: TaskGroup, l10n: Localizer): readonly Group[] {
  if (group === 'person') return personGroups(tasks, l10n);
  return group === 'status' ? statusGroups(tasks, l10n) : sceneGroups(tasks, l10n);
}

function sceneGroups(tasks: readonly TaskItem[], l10n: Localizer): readonly Group[] {
  const placed = tasksByScene(tasks).map(({ scene, tasks: members }) => ({
    id: `scene ${scene.ordinal} ${scene.heading}`,
    label: headingOf(scene),
    icon: 'scene' as const,
    isOpen: true,
    tasks: members,
  }));
  const nowhere = byUrgency(tasks.filter(({ scenes }) => scenes.length === 0));
  if (nowhere.length === 0) return placed;
  const label = l10n.t('In no scene');
  return [...placed, { id: 'unplaced', label, icon: 'unplaced', isOpen: true, tasks: nowhere }];
}

/** By who gave the note; one that two people gave stands at both. */
function personGroups(tasks: readonly TaskItem[], l10n: Localizer): readonly Group[] {
  const people = new Map<string, TaskItem[]>();
  for (const task of byUrgency(tasks)) {
    const named = [...new Set(task.sources.map(({ author }) => author ?? ''))];
    for (const person of named.length > 0 ? named : [''])
      people.set(person, [...(people.get(person) ?? []), task]);
  }
  const label = (person: string) => (person === '' ? l10n.t('Nobody named') : person);
  return [...people]
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([person, members]) => ({
      ...{ id: `person ${person}`, label: label(person), icon: 'person', isOpen: true, tasks: members },
    }));
}

function statusGroups(tasks: readonly TaskItem[], l10n: Localizer): readonly Group[] {
  const groupOf = (id: string, label: string, isOpen: boolean, isIn: (task: TaskItem) => boolean): Group => ({
    ...{ id, label, icon: 'status', isOpen, tasks: byUrgency(tasks.filter(isIn)) },
  });
  const isAt = (status: TaskItem['status']) => (task: TaskItem) =>
    task.proposal === undefined && task.status === status;
  return [
    groupOf('proposed', l10n.t('May be done'), true, ({ proposal }) => proposal !== undefined),
    ...(['inProgress', 'open', 'done', 'declined'] as const).map((status) =>
      groupOf(
        `status ${status}`,
        statusName(status, l10n),
        status === 'open' || status === 'inProgress',
        isAt(status),
      ),
    ),
  ].filter(({ tasks: members }) => members.length > 0);
}

function unreadNodes(
  mapUri: string,
  problems: RevisionMapResult['problems'],
  l10n: Localizer,
): readonly TaskGroupNode[] {
  if (problems.length === 0) return [];
  const children = problems.map(({ line, message }, index) => ({
    ...{ kind: 'fact' as const, id: `unread ${index} ${line}`, icon: 'unread' as const, label: message },
    ...{ description: String(line), place: lineOf(mapUri, line), children: [] },
  }));
  const label = l10n.t('Lines of the map that are not understood');
  const description = String(problems.length);
  return [{ kind: 'group', id: 'unread', label, description, isOpen: true, icon: 'unread', children }];
}

function taskNode(
  group: string,
  task: TaskItem,
  facts: (task: TaskItem) => readonly Fact[],
  l10n: Localizer,
): TaskNode {
  const id = `${group} ${task.id}`;
  return {
    kind: 'task',
    id,
    task,
    description: taskDescription(task, l10n),
    children: withIds(id, facts(task)),
  };
}

function taskDescription(task: TaskItem, l10n: Localizer): string {
  const { priority, kind, status, assignee, proposal, contradicts } = task;
  return [
    ...(proposal ? [l10n.t('may be done')] : []),
    ...(status === 'inProgress' || status === 'declined' ? [statusName(status, l10n).toLowerCase()] : []),
    ...(priority === 'must' ? [l10n.t('must')] : priority === 'could' ? [l10n.t('could')] : []),
    kindName(kind, l10n),
    ...(assignee === undefined ? [] : [l10n.t('for {0}', assignee)]),
    ...(contradicts.length > 0 ? [l10n.t('contradicted')] : []),
    ...scoresOf(task.scenes[0], l10n),
  ].join(' · ');
}

/** How sure code is, and how sure a model is, where one was asked; told apart, since only the first can be proven. */
function scoresOf(scene: TaskSceneItem | undefined, l10n: Localizer): readonly string[] {
  if (!scene) return [];
  const { score, modelScore } = scene;
  const known = percentOf(score, l10n);
  return modelScore === undefined ? [known] : [known, l10n.t('model {0}', percentOf(modelScore, l10n))];
}

type Fact = Omit<FactNode, 'id' | 'kind' | 'children'> & { readonly children?: readonly Fact[] };

function withIds(parent: string, facts: readonly Fact[]): readonly FactNode[] {
  return facts.map((fact, index) => {
    const id = `${parent} ${fact.icon} ${index}`;
    return { ...fact, kind: 'fact', id, children: withIds(id, fact.children ?? []) };
  });
}

/** What may be done and what is in the way first, then where the note is from and where it belongs. */
function factsOf(tasks: readonly TaskItem[], l10n: Localizer): (task: TaskItem) => readonly Fact[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const known = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return (task) => [
    ...proposalFacts(task, l10n),
    ...(task.reason === undefined
      ? []
      : [{ icon: 'reason' as const, label: task.reason, description: l10n.t('why') }]),
    ...known(task.contradicts).map((other) => againstFact(task, other, l10n)),
    ...known(task.duplicates).map((other) => ({ ...quoteFact(other, l10n), icon: 'same' as const })),
    ...task.sources.map(sourceFact),
    ...task.scenes.map((scene) => sceneFact(scene, l10n)),
  ];
}

function proposalFacts({ proposal, scenes }: TaskItem, l10n: Localizer): readonly Fact[] {
  if (!proposal) return [];
  const [scene] = scenes;
  const place = scene && { uri: scene.uri, range: scene.range };
  const description = l10n.t('may be done');
  return [{ icon: 'proposal', label: proposal.message, description, ...(place && { place }) }];
}

/** Both as they were said, one under the other. */
function againstFact(task: TaskItem, other: TaskItem, l10n: Localizer): Fact {
  const label = l10n.t('Contradicts: {0}', other.text);
  const sides = [task.sources[0], other.sources[0]].flatMap((source) => (source ? [sourceFact(source)] : []));
  return { icon: 'against', label, description: '', children: sides };
}

function quoteFact(other: TaskItem, l10n: Localizer): Omit<Fact, 'icon'> {
  const label = l10n.t('Perhaps the same: {0}', other.text);
  return { label, description: '', children: other.sources.slice(0, 1).map(sourceFact) };
}

function sourceFact(source: TaskSourceItem): Fact {
  const { uri, line, quote, author, date } = source;
  const from = [author, date, `${fileName(uri)}:${line}`].filter((part) => part !== undefined);
  return { icon: 'source', label: `“${quote}”`, description: from.join(' · '), place: sourcePlace(source) };
}

function sceneFact(scene: TaskSceneItem, l10n: Localizer): Fact {
  const { uri, range, evidence } = scene;
  return {
    icon: 'scene',
    label: headingOf(scene),
    description: scoresOf(scene, l10n).join(' · '),
    place: { uri, range },
    children: evidence.map(({ quote, why, ...place }) => ({
      icon: why === 'model' ? 'model' : 'evidence',
      label: quote,
      description: `${signalName(why, l10n)} · ${place.range.start.line + 1}`,
      place: { uri: place.uri, range: place.range },
    })),
  };
}

function headingOf({ sceneNumber, heading }: TaskSceneItem): string {
  return sceneNumber === undefined ? heading : `${sceneNumber}. ${heading}`;
}
