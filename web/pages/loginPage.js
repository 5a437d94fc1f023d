import { html, nothing } from '../lib/lit.js';
import { api } from '../api.js';
import { createStore } from '../logic/store.js';

const START = { busy: false, problem: null };

function reduce(state, event) {
  switch (event.type) {
    case 'sent':
      return { busy: true, problem: null };
    case 'refused':
      return { busy: false, problem: event.problem };
    default:
      return state;
  }
}

export function openLogin(context) {
  const store = createStore(reduce, START, context.refresh);
  const send = async (event) => {
    event.preventDefault();
    const form = event.target;
    store.send({ type: 'sent' });
    try {
      context.enter(await api.logIn(form.account.value, form.password.value));
    } catch (error) {
      store.send({ type: 'refused', problem: api.problemOf(error) });
      form.password.select();
    }
  };
  return { title: () => 'Log in', view: () => view(store.state, send) };
}

function view(state, send) {
  return html`<div class="login panel">
    <div class="login-brand"><img src="/favicon.svg" alt=""><h1 tabindex="-1">Log in to Leadline</h1></div>
    <form @submit=${send}>
      <label>Account
        <input name="account" autocomplete="username" autocapitalize="none" spellcheck="false" required data-first-focus>
      </label>
      <label>Password
        <input name="password" type="password" autocomplete="current-password" required
          aria-invalid=${state.problem ? 'true' : nothing}
          aria-describedby=${state.problem ? 'login-problem' : nothing}>
      </label>
      ${state.problem ? refusal(state.problem) : nothing}
      <button type="submit" aria-busy=${state.busy ? 'true' : nothing}>Log in</button>
    </form>
    <p class="quiet small">Every search and every view is recorded with your name.</p>
  </div>`;
}

function refusal(problem) {
  return html`<div id="login-problem" class="query-error" role="alert">
    <p><strong>${problem.title}</strong></p>
    ${problem.detail ? html`<p>${problem.detail}</p>` : nothing}
  </div>`;
}
