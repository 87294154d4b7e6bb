import { ModelError, type ModelFailure } from '../model/modelErrors';
import type { ModelFileFacts } from '../model/provider';

/**
 * Finds out why a model did not load. The error says only that it failed; the reason stands in llama.cpp's log.
 */
export function loadFailure(
  path: string,
  facts: Pick<ModelFileFacts, 'architecture'>,
  error: unknown,
  log: readonly string[],
): ModelFailure {
  if (error instanceof ModelError) return error.failure;
  const said = [...log, error instanceof Error ? error.message : String(error)].join('\n');
  if (/unknown (model )?architecture/i.test(said)) {
    return { code: 'architectureUnknown', path, architecture: facts.architecture };
  }
  const tensor = /missing tensor '?([\w.]+)'?/.exec(said)?.[1];
  if (tensor !== undefined) return { code: 'tensorMissing', path, tensor };
  const short =
    /^.*(insufficient memory|out of memory|failed to allocate|not enough (v?ram|memory)|too large for the available).*$/im.exec(
      said,
    );
  if (short) return { code: 'memoryShort', path, reason: tidied(short[0]) };
  return { code: 'loadFailed', path, reason: reasonIn(log) ?? tidied(said) };
}

/** The first line that says what is wrong, and not merely that something is. */
function reasonIn(log: readonly string[]): string | undefined {
  const line = log.find((each) => /error|fail|invalid|corrupt|unexpected|not found/i.test(each));
  return line === undefined ? undefined : tidied(line);
}

/** Without the name of the function that said it. */
function tidied(line: string): string {
  return line
    .trim()
    .replace(/^(\w+: )+/, '')
    .replace(/\.$/, '');
}
