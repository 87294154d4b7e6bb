/**
 * The documents made from what the program declares. A generator says which file it writes and what stands in it,
 * given what stands there now; it reads nothing else from the disk but sources. A test fails where one is stale.
 */
import { breakdownColors, breakdownColorWords } from './generators/breakdownColors.mjs';
import { breakdownPage } from './generators/breakdownPage.mjs';
import { cliPage } from './generators/cliPage.mjs';
import { commandsPage } from './generators/commandsPage.mjs';
import { conformancePage } from './generators/conformancePage.mjs';
import { continuityNotesPage } from './generators/continuityNotesPage.mjs';
import { l10nBundle } from './generators/l10nBundle.mjs';
import { problemsPage } from './generators/problemsPage.mjs';
import { rulePages } from './generators/rulePages.mjs';
import { settingsConfiguration, settingsPage } from './generators/settings.mjs';
import { showFileSchema } from './generators/showFileSchema.mjs';
import { whatIsReadPage } from './generators/whatIsReadPage.mjs';

export interface GeneratedFile {
  /** Relative to the checkout, with forward slashes. */
  readonly path: string;
  /** @param current what the file holds now, empty where there is none yet */
  render(current: string): string;
}

export const generators: readonly GeneratedFile[] = [
  { path: 'package.json', render: settingsConfiguration },
  { path: 'package.json', render: breakdownColors },
  { path: 'package.nls.json', render: breakdownColorWords },
  { path: 'docs/settings.md', render: settingsPage },
  { path: 'docs/commands.md', render: commandsPage },
  { path: 'docs/cli.md', render: cliPage },
  { path: 'docs/breakdown.md', render: breakdownPage },
  { path: 'docs/problems.md', render: problemsPage },
  { path: 'docs/continuity-notes.md', render: continuityNotesPage },
  { path: 'docs/what-is-read.md', render: whatIsReadPage },
  ...rulePages,
  { path: 'test/conformance/README.md', render: conformancePage },
  { path: 'client/schemas/closedset.schema.json', render: showFileSchema },
  { path: 'l10n/bundle.l10n.json', render: l10nBundle },
];
