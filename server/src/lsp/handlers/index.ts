import type { Handler } from '../handler';
import { characters } from './characters';
import { codeAction } from './codeAction';
import { completion } from './completion';
import { diagnostic } from './diagnostic';
import { documentLink } from './documentLink';
import { documentSymbol } from './documentSymbol';
import { foldingRange } from './foldingRange';
import { formatting } from './formatting';
import { hover } from './hover';
import { locations } from './locations';
import { moveScenes } from './moveScenes';
import { onTypeFormatting } from './onTypeFormatting';
import { rangeFormatting } from './rangeFormatting';
import { scenes } from './scenes';
import { scriptStatus } from './scriptStatus';
import { selectionRange } from './selectionRange';
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from './semanticTokens';
import { workspaceDiagnostic } from './workspaceDiagnostic';
import { workspaceSymbol } from './workspaceSymbol';

/** Every method that the server answers, in alphabetical order. */
export const handlers: readonly Handler[] = [
  characters,
  codeAction,
  completion,
  diagnostic,
  documentLink,
  documentSymbol,
  foldingRange,
  formatting,
  hover,
  locations,
  moveScenes,
  onTypeFormatting,
  rangeFormatting,
  scenes,
  scriptStatus,
  selectionRange,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  workspaceDiagnostic,
  workspaceSymbol,
];
