// The only place that names lit-html's version beside pom.xml; a test compares the two.
export { html, svg, render, nothing } from '/webjars/lit-html/3.3.2/lit-html.js';
export { repeat } from '/webjars/lit-html/3.3.2/directives/repeat.js';
export { live } from '/webjars/lit-html/3.3.2/directives/live.js';
export { ref, createRef } from '/webjars/lit-html/3.3.2/directives/ref.js';
