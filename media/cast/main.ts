import './main.css';
import type { CastAction, FromCast, ToCast } from '../../server/src/protocol/castMessages';
import { castActions } from '../../server/src/protocol/castMessages';
import { part } from '../shared/part';
import { buttonAfter } from './steps';

/** The list of the cast: shows what the extension has written, says which button was pressed, and keeps the focus. */
declare function acquireVsCodeApi(): { postMessage(message: FromCast): void };

const editor = acquireVsCodeApi();
const list = part('cast', HTMLElement);
const live = part('live', HTMLDivElement);

window.addEventListener('message', ({ data }: MessageEvent<ToCast>) => {
  const before = placeOf(document.activeElement);
  const voices = voicesNow();
  list.innerHTML = data.markup;
  if (before) buttonAt(before)?.focus();
  tellChanges(voices);
});

/** By the role's name as it is shown. */
function voicesNow(): ReadonlyMap<string, string> {
  const textIn = (row: Element, selector: string) => row.querySelector(selector)?.textContent ?? '';
  const rows = [...list.querySelectorAll('[data-role]')];
  return new Map(rows.map((row) => [textIn(row, '.name'), textIn(row, '[data-action="choose"]')]));
}

/** Said to whoever does not see the list: a role by its name, and the voice it has now. */
function tellChanges(before: ReadonlyMap<string, string>): void {
  const changed = [...voicesNow()].filter(([role, voice]) => (before.get(role) ?? voice) !== voice);
  if (changed.length > 0) live.textContent = changed.map(([role, voice]) => `${role}: ${voice}`).join('. ');
}

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
