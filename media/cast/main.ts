import './main.css';
import type { CastAction, FromCast, ToCast } from '../../server/src/protocol/castMessages';
import { castActions } from '../../server/src/protocol/castMessages';
import { part } from '../shared/part';
import { buttonAfter } from './steps';

/** The list of the cast: shows what the extension has written, says which button was pressed, and keeps the focus. */
declare function acquireVsCodeApi(): { postMessage(message: FromCast): void };

const editor = acquireVsCodeApi();
const list = part('cast', HTMLElement);

window.addEventListener('message', ({ data }: MessageEvent<ToCast>) => {
  const before = placeOf(document.activeElement);
  list.innerHTML = data.markup;
  if (before) buttonAt(before)?.focus();
});

list.addEventListener('click', ({ target }) => {
  const place = target instanceof Element ? placeOf(target.closest('button')) : undefined;
  if (!place) return;
  const { action, role } = place;
  editor.postMessage({ kind: action, ...(role !== '' && { speaker: role }) });
});

list.addEventListener('keydown', (event) => {
  const next = buttonAfter(document.activeElement, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
});

interface Place {
  /** Empty for the narrator. */
  readonly role: string;
  readonly action: CastAction;
}

function placeOf(element: Element | null): Place | undefined {
  if (!(element instanceof HTMLElement)) return undefined;
  const action = castActions.find((each) => each === element.dataset.action);
  const role = element.closest<HTMLElement>('[data-role]')?.dataset.role;
  return action === undefined || role === undefined ? undefined : { action, role };
}

/** The same button of the role, or its first where it has lost that one. */
function buttonAt({ role, action }: Place): HTMLElement | undefined {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-role]')];
  const buttons = [
    ...(rows.find((row) => row.dataset.role === role)?.querySelectorAll<HTMLElement>('button') ?? []),
  ];
  return buttons.find((each) => each.dataset.action === action) ?? buttons[0];
}

editor.postMessage({ kind: 'ready' });
