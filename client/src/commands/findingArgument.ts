import type { FindingItem } from '../../../server/src/protocol/requests';
import type { ContinuityNode } from '../views/continuityTree';

/** What a command about a finding is called with: what the light bulb gives, or a node of the *Continuity* view. */
export type FindingArgument = Pick<FindingItem, 'uri' | 'key' | 'range' | 'ruleId'>;

export function findingOf(argument: unknown): FindingArgument | undefined {
  if (isNode(argument)) {
    if (argument.kind === 'finding') return argument.item;
    return argument.kind === 'group' ? argument.children[0]?.item : undefined;
  }
  return isFinding(argument) ? argument : undefined;
}

function isNode(value: unknown): value is ContinuityNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function isFinding(value: unknown): value is FindingArgument {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['uri', 'key', 'range', 'ruleId'].every((key) => key in value)
  );
}
