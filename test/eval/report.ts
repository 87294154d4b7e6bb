import type { Evaluation, Ranking, VotedModel } from './evaluate';
import type { Half } from './golden';

/** The tables of docs/evaluation.md. */
export function reportOf(evaluation: Evaluation): string {
  return [
    placingTable(evaluation.rankings),
    relationsTable(evaluation),
    sortingTable(evaluation),
    evidenceLine(evaluation),
  ].join('\n\n');
}

/** The tables of one model: what it adds to those without one. */
export function modelReportOf({ model }: Evaluation): string {
  return model
    ? [placingTable(model.rankings, `With ${model.under.name}`), factsTable(model)].join('\n\n')
    : '';
}

const halves: readonly Half[] = ['dev', 'test'];
const share = (value: number) => value.toFixed(3);
const table = (rows: readonly (readonly string[])[]) => {
  const [head = [], ...body] = rows.map((cells) => `| ${cells.join(' | ')} |`);
  return [head, `|${'---|'.repeat(rows[0]?.length ?? 0)}`, ...body].join('\n');
};

function placingTable(rankings: readonly Ranking[], title = 'Placing'): string {
  const rows = halves.flatMap((half) =>
    rankings.map(({ name, halves: { [half]: of } }) => [
      half,
      name,
      String(of.notes),
      ...([1, 3, 5] as const).map((k) => share(of.recall[k])),
      share(of.firstRight),
      share(of.mrr),
    ]),
  );
  return `### ${title}\n\n${table([['half', 'ranked by', 'notes', 'recall at 1', 'at 3', 'at 5', 'first is right', 'MRR'], ...rows])}`;
}

function relationsTable({ relations }: Evaluation): string {
  const rows = relations.flatMap(({ name, halves: all }) =>
    (['dev', 'test', 'all'] as const).map((half) => {
      const { precision, recall, f1, right, wrong, missed } = all[half];
      return [name, half, share(precision), share(recall), share(f1), `${right}, ${wrong}, ${missed}`];
    }),
  );
  return `### Contradictions and duplicates\n\n${table([['', 'half', 'precision', 'recall', 'F1', 'right, wrong, missed'], ...rows])}`;
}

function sortingTable({ nowhere, sorting }: Evaluation): string {
  const rows = halves.map((half) => {
    const { notes, recognized, others, lost } = nowhere[half];
    const { kind, priority } = sorting[half];
    return [half, `${recognized} of ${notes}`, `${lost} of ${others}`, share(kind), share(priority)];
  });
  const head = [
    'half',
    'fit nowhere, and said so',
    'fit somewhere, and said not to',
    'kind right',
    'priority right',
  ];
  return `### Sorting\n\n${table([head, ...rows])}`;
}

function evidenceLine({ evidence: { shown, verified } }: Evaluation): string {
  return `### Evidence\n\n${shown} quotes shown; ${verified} stand, letter for letter, in the line or note that they name.`;
}

function factsTable({ under, trust }: VotedModel): string {
  const { claimsMade, claimsVerified, validJson, tokensPerSecond, firstResult } = under.facts();
  const row = [
    String(trust),
    String(claimsMade),
    String(claimsVerified),
    String(claimsMade - claimsVerified),
    share(validJson),
    tokensPerSecond.toFixed(1),
    `${(firstResult / 1000).toFixed(1)} s`,
  ];
  const head = ['trust', 'answers', 'verified', 'dropped', 'valid JSON', 'tokens per second', 'first result'];
  return table([head, row]);
}
