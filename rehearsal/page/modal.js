// The modal in front: a dialog that keeps what was typed while the view changes under it.
import { h, fill } from "/page/dom.js";
import { post } from "/page/api.js";
import { blocks } from "/page/blocks.js";
import { read } from "/page/fields.js";

let dialog = null;
let shown = null;
let closing = false;
let pressed = null;

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
}

// Where a form that has just opened is filled in first, unless that is further down than one sees.
function firstField(body) {
  const field = body.querySelector(".field-control input, .field-control textarea, .field-control select");
  return field && field.getBoundingClientRect().bottom <= body.getBoundingClientRect().bottom ? field : null;
}

// The control that was in hand before a view was drawn again.
function inHand({ block, action }) {
  const found = [...dialog.querySelectorAll("[data-action]")].filter((node) => node.dataset.action === action);
  const control = found.find((node) => node.dataset.block === block) ?? found[0];
  return control?.matches("button") ? control : control?.querySelector("input, textarea, select");
}

function hideModal() {
  shown = null;
  closing = false;
  if (dialog?.open) dialog.close();
}

// A step of its own: another view, or the same one with another title.
const isStep = (view) => !shown || shown.id !== view.id || shown.title !== view.title;

function draw(view, context) {
  const step = isStep(view);
  const opening = !dialog.open;
  const typed = shown && shown.id === view.id ? values(dialog) : {};
  const focused = step ? null : document.activeElement?.closest("dialog [data-action]")?.dataset ?? pressed;
  const scrolled = step ? 0 : dialog.querySelector(".modal-body").scrollTop;
  const value = (block, action) => typed[block]?.[action] ?? view.values[block]?.[action];
  const inside = {
    ...context, value,
    act: (block, element, given) => {
      pressed = { block: block.block_id, action: element.action_id };
      return post(`/people/${context.me}/view-action`, {
        view_id: view.id, hash: view.hash, block_id: block.block_id, action_id: element.action_id, value: given, values: values(dialog),
      }).then((answer) => {
        const late = answer.code === "moved_on";  // typed just before the form went on: what was typed went with the form
        return context.answered(late && block.type !== "input" ? { ok: false, error: answer.error } : answer);
      });
    },
  };
  const form = h("form", { novalidate: true, onsubmit: (event) => { event.preventDefault(); send(view, context); } },
    h("div", { class: "modal-head" },
      h("h2", { id: "modal-title", tabindex: "-1" }, view.title),
      h("button", { type: "button", class: "plain", "aria-label": "Close", onclick: () => close() }, "✕")),
    h("p", { class: "trouble", role: "alert", hidden: true }),
    h("div", { class: "modal-body" }, blocks(view.blocks, inside)),
    h("div", { class: "modal-foot" },
      h("button", { type: "button", onclick: () => close(false) }, view.depth > 1 && view.close === "Cancel" ? "Back" : view.close),
      view.submit ? h("button", { type: "submit", class: "primary", disabled: view.submit_disabled }, view.submit) : null));
  fill(dialog, form);
  shown = { id: view.id, hash: view.hash, title: view.title, person: context.me, depth: view.depth, context };
  if (!dialog.open) dialog.showModal();
  const body = dialog.querySelector(".modal-body");
  body.scrollTop = scrolled;
  pressed = step ? null : pressed;
  const control = focused ? inHand(focused) : opening ? firstField(body) : null;
  (control ?? dialog.querySelector("#modal-title")).focus({ preventScroll: true });
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
