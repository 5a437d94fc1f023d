// Single-key shortcuts. They can be turned off (WCAG 2.1.4), and never act while somebody types.
import { address } from './url.js';

const SETTING = 'leadline.single-key-shortcuts';

export const SHORTCUTS = [
  ['/', 'to the search box'],
  ['j', 'next result'],
  ['k', 'previous result'],
  ['Enter', 'open the result that has the focus'],
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
  };
  addEventListener('keydown', (event) => {
    const action = actions[event.key];
    if (action && areKeysOn() && context.me && isFree(event)) {
      event.preventDefault();
      action();
    }
  });
}

function isFree(event) {
  const typing = event.target.closest?.('input, textarea, select, dialog, [contenteditable]');
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
