// The modal in front: a dialog that keeps what was typed while the view changes under it.
import { h, fill } from "/page/dom.js";
import { post } from "/page/api.js";
import { blocks } from "/page/blocks.js";
import { read } from "/page/fields.js";

let dialog = null;
let shown = null;
let closing = false;

export function values(root) {
  const found = {};
  for (const holder of root.querySelectorAll(".field-control")) {
    const value = read(holder);
    if (value !== undefined) (found[holder.dataset.block] ??= {})[holder.dataset.action] = value;
  }
  return found;
}

export function showModal(view, context) {
  if (!view) return hideModal();
  if (closing === view.id) return;
  if (!dialog) {
    dialog = h("dialog", { class: "modal", "aria-labelledby": "modal-title" });
    dialog.addEventListener("cancel", (event) => { event.preventDefault(); close(); });
    document.body.append(dialog);
  }
  const person = context.me;
  if (!shown || shown.id !== view.id || shown.hash !== view.hash || shown.person !== person) draw(view, context);
  showErrors(view);
  if (!dialog.open) {
    dialog.showModal();
    firstField(dialog)?.focus();
  }
}

const firstField = (root) => root?.querySelector(".field-control input, .field-control textarea, .field-control select");

function hideModal() {
  shown = null;
  closing = false;
  if (dialog?.open) dialog.close();
}

function draw(view, context) {
  const typed = shown && shown.id === view.id ? values(dialog) : {};
  const focused = shown && shown.id === view.id ? document.activeElement?.closest(".field-control")?.dataset : null;
  const value = (block, action) => typed[block]?.[action] ?? view.values[block]?.[action];
  const inside = {
    ...context, value,
    act: (block, element, given) => post(`/people/${context.me}/view-action`, {
      view_id: view.id, block_id: block.block_id, action_id: element.action_id, value: given, values: values(dialog),
    }).then(context.answered),
  };
  const form = h("form", { novalidate: true, onsubmit: (event) => { event.preventDefault(); send(view, context); } },
    h("header", { class: "modal-head" },
      h("h2", { id: "modal-title" }, view.title),
      h("button", { type: "button", class: "plain", "aria-label": "Close", onclick: () => close() }, "✕")),
    h("p", { class: "trouble", role: "alert", hidden: true }),
    h("div", { class: "modal-body" }, blocks(view.blocks, inside)),
    h("footer", { class: "modal-foot" },
      h("button", { type: "button", onclick: () => close(false) }, view.depth > 1 && view.close === "Cancel" ? "Back" : view.close),
      view.submit ? h("button", { type: "submit", class: "primary", disabled: view.submit_disabled }, view.submit) : null));
  fill(dialog, form);
  shown = { id: view.id, hash: view.hash, person: context.me, depth: view.depth, context };
  const again = focused && dialog.querySelector(`[data-block="${CSS.escape(focused.block)}"][data-action="${CSS.escape(focused.action)}"]`);
  (again?.querySelector("input, textarea, select") ?? firstField(dialog))?.focus();
}

function showErrors(view) {
  for (const place of dialog.querySelectorAll(".field-error")) {
    const words = view.errors[place.dataset.errorFor];
    place.textContent = words ?? "";
    place.hidden = !words;
    place.parentElement.classList.toggle("wrong", Boolean(words));
    place.parentElement.querySelector("input, textarea, select")?.setAttribute("aria-invalid", String(Boolean(words)));
  }
  const trouble = dialog.querySelector(".trouble");
  trouble.textContent = view.trouble;
  trouble.hidden = !view.trouble;
  trouble.classList.remove("ask");
}

async function send(view, context) {
  const button = dialog.querySelector("button[type=submit]");
  button.disabled = true;
  button.classList.add("busy");
  try {
    const answer = await post(`/people/${context.me}/submit`, { view_id: view.id, values: values(dialog) });
    context.answered(answer.result ? { ok: true } : answer);
    if (answer.result === "errors") dialog.querySelector(".wrong")?.querySelector("input, textarea, select")?.focus();
  } finally {
    button.disabled = false;
    button.classList.remove("busy");
  }
}

async function close(everything = true) {
  if (!shown) return;
  const { id, context } = shown;
  closing = id;
  if (everything || shown.depth === 1) dialog.close();
  shown = null;
  context.answered(await post(`/people/${context.me}/close`, { view_id: id, everything }));
  closing = false;
}
