import type { ModelState, ScriptStatus } from '../../../server/src/protocol/requests';
import { formatNumber, type Localizer } from '../words';

/** The words of the two status items. It is told the state and keeps none. */
export function scriptStatusText(status: ScriptStatus, l10n: Localizer): string {
  const { page, scene } = status;
  const parts = [
    page && l10n.t('p. {0} {1}/8', page.number, page.eighth),
    scene && l10n.t('Sc. {0}', scene.sceneNumber ?? scene.ordinal),
    l10n.t('{0} pp', formatNumber(status.pages, l10n)),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

export interface ModelStatusText {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'information' | 'error';
  readonly busy: boolean;
}

export function modelStatusText(state: ModelState, l10n: Localizer): ModelStatusText {
  switch (state.kind) {
    case 'none':
      return calm(
        l10n.t('No model'),
        l10n.t('Everything works without one; summaries list the notes as they are'),
      );
    case 'idle':
      return calm(state.name, l10n.t('not loaded until it is needed'));
    case 'loading':
      return { ...calm(state.name, loadingDetail(state.fraction, l10n)), busy: true };
    case 'ready':
      return calm(state.name, readinessDetail(state, l10n));
    case 'busy':
      return { ...calm(state.name, readinessDetail(state, l10n)), busy: true };
    case 'failed':
      return { text: state.name, detail: state.message, severity: 'error', busy: false };
  }
}

function calm(text: string, detail: string): ModelStatusText {
  return { text, detail, severity: 'information', busy: false };
}

function loadingDetail(fraction: number | undefined, l10n: Localizer): string {
  return fraction === undefined ? l10n.t('loading') : l10n.t('loading, {0} %', Math.floor(fraction * 100));
}

type Readiness = Extract<ModelState, { readonly contextSize: number }>;

function readinessDetail(state: Readiness, l10n: Localizer): string {
  const { tokensPerSecond: speed, readTokensPerSecond: reading } = state;
  const facts = [
    placeDetail(state, l10n),
    l10n.t('context {0} tokens', formatNumber(state.contextSize, l10n)),
    speed === undefined ? undefined : l10n.t('{0} tokens/s', formatNumber(Math.round(speed), l10n)),
    reading === undefined ? undefined : l10n.t('reads {0} tokens/s', formatNumber(Math.round(reading), l10n)),
  ];
  return facts.filter((fact) => fact !== undefined).join(' · ');
}

function placeDetail(state: Readiness, l10n: Localizer): string {
  if (state.place === 'endpoint') return l10n.t('asked at {0}', state.address);
  return l10n.t('{0}, {1} of {2} layers on the GPU', state.device, state.gpuLayers, state.layers);
}
