// Fields of forms, and menus on messages: drawn with the browser's own controls, read back as simple values.
import { h } from "/page/dom.js";
import { emojified, plain } from "/page/mrkdwn.js";

let count = 0;

export function field(block, element, context) {
  const id = `field-${(count += 1)}`;
  const value = context.value ? context.value(block.block_id, element.action_id) : undefined;
  const tells = context.bare || block.dispatch_action;
  const told = () => { if (tells && holder.isConnected) context.act(block, element, read(holder)); };
  const { control, grouped } = made(element, id, value, told, context);
  const holder = h("div", {
    class: "field-control", "data-block": block.block_id, "data-action": element.action_id, "data-kind": element.type,
  }, control);
  if (context.bare) return holder;
  const label = plain(block.label.text);
  const optional = block.optional ? h("span", { class: "quiet" }, " (optional)") : null;
  const below = [
    block.hint ? h("p", { class: "hint", id: `${id}-hint` }, plain(block.hint.text)) : null,
    h("p", { class: "field-error", id: `${id}-error`, "data-error-for": block.block_id, hidden: true }),
  ];
  return grouped
    ? h("fieldset", { class: "field" }, h("legend", {}, emojified(label), optional), holder, below)
    : h("div", { class: "field" }, h("label", { for: id }, emojified(label), optional), holder, below);
}

// After a pause in typing.
function afterwards(told) {
  let waiting = 0;
  return () => { clearTimeout(waiting); waiting = setTimeout(told, 200); };
}

const TYPES = { email_text_input: "email", url_text_input: "url", number_input: "text", datepicker: "date", timepicker: "time" };

function made(element, id, value, told, context) {
  const common = { id, "aria-describedby": `${id}-hint ${id}-error`, placeholder: element.placeholder && plain(element.placeholder.text) };
  switch (element.type) {
    case "plain_text_input": {
      const most = element.max_length ?? 3000;
      const counter = h("span", { class: "counter", "aria-hidden": "true" });
      const input = h(element.multiline ? "textarea" : "input", { ...common, rows: element.multiline ? 5 : null });
      input.value = value ?? "";
      const counted = () => { counter.textContent = input.value.length > most * 0.8 ? `${input.value.length} of ${most}` : ""; };
      input.addEventListener("input", counted);
      const each = element.dispatch_action_config?.trigger_actions_on?.includes("on_character_entered");
      input.addEventListener(each ? "input" : "change", each ? afterwards(told) : told);
      counted();
      return { control: [input, counter] };
    }
    case "email_text_input": case "url_text_input": case "number_input": case "datepicker": case "timepicker":
      return { control: h("input", { ...common, type: TYPES[element.type], value: value ?? "", onchange: told }) };
    case "datetimepicker": {
      const input = h("input", { ...common, type: "datetime-local", onchange: told });
      if (value) input.value = londonText(value);
      return { control: input };
    }
    case "static_select": case "users_select": case "conversations_select": case "channels_select": case "external_select": {
      const first = element.placeholder ? plain(element.placeholder.text) : "Choose…";
      const select = h("select", { ...common, "aria-label": context.bare ? first : null, onchange: told },
        h("option", { value: "" }, first), choices(element, context));
      select.value = value ?? "";
      return { control: select };
    }
    case "radio_buttons": case "checkboxes": case "multi_static_select": case "multi_users_select":
    case "multi_conversations_select": case "multi_channels_select":
      return { control: boxes(element, id, value, told, context), grouped: true };
    case "file_input": {
      const kept = h("p", { class: "quiet" }, (value ?? []).length ? `Already added: ${value.map((one) => one.name).join(", ")}` : "");
      const input = h("input", {
        ...common, type: "file", multiple: (element.max_files ?? 10) > 1,
        accept: element.filetypes ? element.filetypes.map((one) => `.${one}`).join(",") : null,
        onchange: async (event) => {
          const holder = event.target.closest(".field-control");
          holder.chosen = await Promise.all([...event.target.files].map(contents));
        },
      });
      return { control: [input, kept] };
    }
    case "rich_text_input": {
      const input = h("textarea", { ...common, rows: 5 });
      return { control: input };
    }
    default:
      return { control: h("p", { class: "quiet" }, `The rehearsal has no field of the kind “${element.type}”.`) };
  }
}

export async function contents(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return { name: file.name, content: btoa(text) };
}

function people(context) {
  return context.people.map((one) => ({ value: one.id, text: { text: one.name } }));
}

function channels(context) {
  return Object.entries(context.channels).map(([id, name]) => ({ value: id, text: { text: `#${name}` } }));
}

function flat(element, context) {
  if (element.type.includes("users")) return people(context);
  if (element.type.includes("conversations") || element.type.includes("channels")) return channels(context);
  return [...(element.options ?? []), ...(element.option_groups ?? []).flatMap((group) => group.options)];
}

function choices(element, context) {
  if (element.option_groups) {
    return element.option_groups.map((group) => h("optgroup", { label: plain(group.label.text) },
      group.options.map((one) => h("option", { value: one.value }, emojified(plain(one.text.text))))));
  }
  return flat(element, context).map((one) => h("option", { value: one.value }, emojified(plain(one.text.text))));
}

function boxes(element, id, value, told, context) {
  const kind = element.type === "radio_buttons" ? "radio" : "checkbox";
  const chosen = [value ?? []].flat();
  return h("div", { class: "boxes" }, flat(element, context).map((one, index) =>
    h("label", { class: "box", for: `${id}-${index}` },
      h("input", { type: kind, name: id, id: `${id}-${index}`, value: one.value, checked: chosen.includes(one.value), onchange: told }),
      h("span", {}, one.text.type === "mrkdwn" ? context.mrkdwn(one.text.text) : emojified(plain(one.text.text)),
        one.description ? h("span", { class: "quiet block" }, plain(one.description.text)) : null))));
}

// What a drawn field holds, as simply as the people API takes it.
export function read(holder) {
  const kind = holder.dataset.kind;
  if (kind === "file_input") return holder.chosen;
  if (kind === "radio_buttons") return holder.querySelector("input:checked")?.value ?? null;
  if (kind === "checkboxes" || kind.startsWith("multi_")) {
    return [...holder.querySelectorAll("input:checked")].map((box) => box.value);
  }
  const control = holder.querySelector("input, textarea, select");
  if (!control || control.value === "") return null;
  if (kind === "datetimepicker") return fromLondon(control.value);
  if (kind === "rich_text_input") {
    const text = { type: "text", text: control.value };
    return { type: "rich_text", elements: [{ type: "rich_text_section", elements: [text] }] };
  }
  return control.value;
}

function londonText(seconds) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en-GB", {
    year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", timeZone: "Europe/London",
  }).formatToParts(new Date(seconds * 1000)).map((part) => [part.type, part.value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

function fromLondon(text) {
  const asUtc = Date.parse(`${text}Z`) / 1000;
  const shift = Date.parse(`${londonText(asUtc)}Z`) / 1000 - asUtc;
  return asUtc - shift;
}
