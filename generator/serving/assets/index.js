"use strict";
const form = document.querySelector("form");
const input = form.elements.q;
const output = form.querySelector("output");
const button = form.querySelector("button");
const none = document.querySelector(".none");
const agents = [...document.querySelectorAll("details")].map(node => ({
  node,
  endpoints: [...node.querySelectorAll("li")].map(item => ({
    item, words: item.textContent.toLowerCase(),
  })),
}));
const total = agents.reduce((sum, each) => sum + each.endpoints.length, 0);

function search() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { node, endpoints } of agents) {
    let found = 0;
    for (const { item, words: text } of endpoints) {
      item.hidden = !words.every(word => text.includes(word));
      found += !item.hidden;
    }
    node.hidden = !found;
    node.open = words.length > 0 ? found > 0 : agents.length === 1;
    shown += found;
  }
  none.hidden = shown > 0;
  output.value = words.length ? `${shown} of ${total}` : "";
  button.textContent = words.length ? "Clear" : caption();
  const query = words.length ? `?q=${encodeURIComponent(input.value)}` : location.pathname;
  history.replaceState(null, "", query);
}

function caption() {
  return agents.some(({ node }) => !node.open) ? "Open all" : "Close all";
}

function openOrClear() {
  if (input.value) {
    input.value = "";
    search();
    input.focus();
    return;
  }
  const open = agents.some(({ node }) => !node.open);
  for (const { node } of agents) node.open = open;
  button.textContent = caption();
}

form.hidden = false;
form.addEventListener("submit", event => event.preventDefault());
input.addEventListener("input", search);
button.addEventListener("click", openOrClear);
button.textContent = caption();
input.value = new URLSearchParams(location.search).get("q") ?? "";
if (input.value) search();
input.focus();
