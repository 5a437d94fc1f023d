// Single-key shortcuts. They can be turned off (WCAG 2.1.4), and never act while somebody types.
import { address } from './url.js';

const SETTING = 'leadline.single-key-shortcuts';

export const SHORTCUTS = [
  ['/', 'to the search box'],
  ['j', 'next result'],
  ['k', 'previous result'],
  ['Enter', 'open the result that has the focus'],
  ['x', 'select the result that has the focus'],
  ['-', 'leave out the filter value that has the focus'],
  ['c', 'claim: what is selected in the queue, or the open report'],
  ['r', 'mark what is selected in the queue as read'],
  ['z', 'undo what was done last in the queue'],
  ['n', 'from a report to the next one of the queue'],
  ['?', 'this list'],
  ['Esc', 'close this list'],
];

export function areKeysOn() {
  return localStorage.getItem(SETTING) !== 'off';
}

export function turnKeys(on) {
  localStorage.setItem(SETTING, on ? 'on' : 'off');
}

export function showShortcuts() {
  document.querySelector('dialog.shell-keys')?.showModal();
}

export function listenForKeys(context) {
  const actions = {
    '/': () => focusSearch(context),
    '?': showShortcuts,
    j: () => step(1),
    k: () => step(-1),
    x: select,
    '-': exclude,
  };
  addEventListener('keydown', (event) => {
    const action = actions[event.key] ?? buttonOf(event.key);
    if (action && areKeysOn() && context.me && isFree(event)) {
      event.preventDefault();
      action();
    }
  });
}

/** A button says in data-key which key presses it. */
function buttonOf(key) {
  const button = /^[a-z]$/.test(key) ? document.querySelector(`[data-key="${key}"]:not(:disabled)`) : null;
  return button ? () => button.click() : null;
}

/** Selects or no longer selects the result that has the focus. */
function select() {
  document.activeElement?.closest('li, tr')?.querySelector('[data-select]')?.click();
}

/** Leaves out, or no longer leaves out, the filter value that has the focus. */
function exclude() {
  document.activeElement?.closest('li')?.querySelector('[data-exclude]')?.click();
}

function isFree(event) {
  const typing = event.target.closest?.('input:not([type=checkbox]), textarea, select, dialog, [contenteditable]');
  return !typing && !event.ctrlKey && !event.altKey && !event.metaKey;
}

function focusSearch(context) {
  const box = document.querySelector('[data-search-box]');
  if (box) {
    box.focus();
    box.select();
  } else {
    context.go(address('search'));
  }
}

function step(by) {
  const results = [...document.querySelectorAll('[data-result]')];
  const at = results.findIndex((result) => result.closest('li, tr').contains(document.activeElement));
  const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), results.length - 1);
  results[next]?.focus();
  results[next]?.closest('li, tr').scrollIntoView({ block: 'nearest' });
}
