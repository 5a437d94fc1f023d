// Something that is asked for: loading, then ready with a value or failed with a problem.

export const LOADING = Object.freeze({ status: 'loading', value: null, problem: null });

export function ready(value) {
  return Object.freeze({ status: 'ready', value, problem: null });
}

export function failure(problem) {
  return Object.freeze({ status: 'failed', value: null, problem });
}
