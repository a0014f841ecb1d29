// Where one writes: Enter sends, Shift+Enter makes a line, a slash offers the commands.
import { h, fill } from "/page/dom.js";

export function composer(form, { label, commands, send, id, contents }) {
  const list = h("ul", { class: "completions", role: "listbox", id: `${id}-commands`, "aria-label": "Commands", tabindex: "0", hidden: true });
  const text = h("textarea", {
    id, rows: 1, "aria-label": label, placeholder: label, autocomplete: "off", "aria-controls": `${id}-commands`,
    "aria-autocomplete": "list", "aria-haspopup": "listbox",
  });
  let chosen = 0;
  let offered = [];

  function offer() {
    const start = text.value;
    offered = /^\/\S*$/.test(start) ? commands().filter((one) => one.command.startsWith(start)) : [];
    chosen = Math.min(chosen, Math.max(0, offered.length - 1));
    list.hidden = !offered.length;
    fill(list, offered.map((one, index) => h("li", {
      role: "option", id: `${id}-command-${index}`, "aria-selected": String(index === chosen), onmousedown: (event) => { event.preventDefault(); take(index); },
    }, h("strong", {}, one.command), ` ${one.usage_hint}`, h("span", { class: "quiet" }, one.description))));
    list.children[chosen]?.scrollIntoView({ block: "nearest" });
    for (const node of [text, list]) {
      if (offered.length) node.setAttribute("aria-activedescendant", `${id}-command-${chosen}`);
      else node.removeAttribute("aria-activedescendant");
    }
  }

  function take(index) {
    text.value = `${offered[index].command} `;
    offer();
    text.focus();
  }

  function grow() {
    text.style.height = "auto";
    text.style.height = text.value ? `${text.scrollHeight}px` : "";
  }

  async function sent() {
    const words = text.value;
    if (!words.trim()) return;
    text.value = "";
    offer();
    grow();
    if (!(await send(words)) && !text.value) text.value = words;
    text.focus();
  }

  const chosenFiles = h("input", {
    type: "file", hidden: true, multiple: true, "aria-label": "Files to send",
    onchange: async (event) => {
      const files = await Promise.all([...event.target.files].map(contents));
      event.target.value = "";
      if (files.length && (await send(text.value, files))) text.value = "";
      text.focus();
    },
  });

  text.addEventListener("input", () => { offer(); grow(); });
  form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) list.hidden = true; });
  for (const node of [text, list]) node.addEventListener("keydown", (event) => {
    if (!list.hidden && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      chosen = (chosen + (event.key === "ArrowDown" ? 1 : offered.length - 1)) % offered.length;
      offer();
    } else if (!list.hidden && !event.shiftKey && (event.key === "Tab" || (event.key === "Enter" && offered[chosen].command !== text.value))) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === "Escape" && !list.hidden) {
      list.hidden = true;
      text.focus();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      sent();
    }
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); sent(); });
  const add = contents
    ? h("button", { type: "button", class: "plain", "aria-label": "Send a file", title: "Send a file", onclick: () => chosenFiles.click() }, "+")
    : null;
  fill(form, list, h("div", { class: "composer-box" }, add, contents ? chosenFiles : null, text,
    h("button", { type: "submit", class: "primary", "aria-label": "Send" }, "Send")),
  h("p", { class: "quiet composer-hint" }, "Enter sends, Shift+Enter starts a new line, / shows the commands."));
  return form;
}
