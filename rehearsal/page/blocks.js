// Block Kit as nodes. `act(block, element, value)` is what pressing something does.
import { h, emoji } from "/page/dom.js";
import { emojified, mrkdwn, plain, safeLink } from "/page/mrkdwn.js";
import { field } from "/page/fields.js";

export function textOf(text, names) {
  return text.type === "mrkdwn" ? mrkdwn(text.text, names, text.verbatim) : [emojified(plain(text.text))];
}

export function blocks(list, context) {
  return list.map((block) => drawn(block, context));
}

function drawn(block, context) {
  const { names } = context;
  switch (block.type) {
    case "header":
      return h("h3", { class: "bk-header" }, textOf(block.text, names));
    case "section":
      return h("div", { class: "bk-section" },
        h("div", { class: "bk-text" },
          block.text ? h("div", { class: "bk-words" }, textOf(block.text, names)) : null,
          block.fields ? h("div", { class: "bk-fields" }, block.fields.map((one) => h("div", {}, textOf(one, names)))) : null),
        block.accessory ? h("div", { class: "bk-accessory" }, element(block, block.accessory, context)) : null);
    case "context":
      return h("div", { class: "bk-context" }, block.elements.map((one) =>
        one.type === "image" ? picture(one) : h("span", {}, textOf(one, names))));
    case "divider":
      return h("hr");
    case "actions":
      return h("div", { class: "bk-actions" }, block.elements.map((one) => element(block, one, context)));
    case "image":
      return h("figure", { class: "bk-image" }, picture(block),
        block.title ? h("figcaption", {}, plain(block.title.text)) : null);
    case "rich_text":
      return h("div", { class: "bk-rich" }, block.elements.map((part) => rich(part, names)));
    case "markdown":
      return h("div", { class: "bk-words pre-wrap" }, block.text);
    case "input":
      return field(block, block.element, context);
    default:
      return h("p", { class: "quiet" }, `(A block of the kind “${block.type}”, which the rehearsal can't draw.)`);
  }
}

// Pictures from elsewhere are not fetched: nothing leaves this computer.
function picture(image) {
  const url = image.slack_file ? `${location.origin}/rehearsal/files/${encodeURIComponent(image.slack_file.id)}` : image.image_url ?? "";
  const own = url.startsWith(location.origin) || url.startsWith("data:image/");
  return own
    ? h("img", { src: url, alt: image.alt_text })
    : h("span", { class: "no-picture", role: "img", "aria-label": image.alt_text }, `Picture: ${image.alt_text}`);
}

function element(block, one, context) {
  switch (one.type) {
    case "button":
    case "workflow_button":
      return button(block, one, context);
    case "image":
      return picture(one);
    case "overflow":
      return h("select", {
        "aria-label": "More choices", class: "overflow",
        onchange: (event) => { context.act(block, one, event.target.value); event.target.value = ""; },
      }, h("option", { value: "" }, "⋯"), one.options.map((o) => h("option", { value: o.value }, plain(o.text.text))));
    default:
      return field(block, one, { ...context, bare: true });
  }
}

function button(block, one, context) {
  const press = async (event) => {
    const pressed = event.currentTarget;
    if (one.confirm && !(await confirmed(one.confirm, context.names))) return;
    if (one.url) window.open(one.url, "_blank", "noopener");
    pressed.disabled = true;
    try { await context.act(block, one, one.value); } finally { pressed.disabled = false; }
  };
  return h("button", {
    type: "button", class: `bk-button ${one.style ?? ""}`, "aria-label": one.accessibility_label, onclick: press,
    "data-action": one.action_id, "data-block": block.block_id,
  }, emojified(plain(one.text.text)));
}

function confirmed(words, names) {
  return new Promise((answer) => {
    const done = (yes) => { dialog.close(); dialog.remove(); answer(yes); };
    const dialog = h("dialog", { class: "confirm", "aria-label": plain(words.title.text), oncancel: () => done(false) },
      h("h2", {}, plain(words.title.text)),
      h("div", { class: "bk-words" }, textOf(words.text, names)),
      h("div", { class: "row-end" },
        h("button", { type: "button", onclick: () => done(false) }, plain(words.deny.text)),
        h("button", { type: "button", class: words.style === "danger" ? "danger" : "primary", onclick: () => done(true) },
          plain(words.confirm.text))));
    document.body.append(dialog);
    dialog.showModal();
  });
}

function rich(part, names) {
  const leaves = (list) => list.map((leaf) => styled(leaf, names));
  switch (part.type) {
    case "rich_text_quote":
      return h("blockquote", { class: "pre-wrap" }, leaves(part.elements));
    case "rich_text_preformatted":
      return h("pre", {}, part.elements.map((leaf) => leaf.text ?? leaf.url ?? ""));
    case "rich_text_list":
      return h(part.style === "ordered" ? "ol" : "ul", { class: `indent-${part.indent ?? 0}` },
        part.elements.map((item) => h("li", {}, leaves(item.elements))));
    default:
      return h("p", { class: "pre-wrap" }, leaves(part.elements));
  }
}

function styled(leaf, names) {
  let node;
  if (leaf.type === "link") node = safeLink(leaf.url, leaf.text);
  else if (leaf.type === "emoji") node = document.createTextNode(emoji(leaf.name));
  else if (leaf.type === "user") node = h("span", { class: "mention" }, `@${names.person(leaf.user_id) ?? leaf.user_id}`);
  else if (leaf.type === "usergroup") node = h("span", { class: "mention" }, `@${names.group(leaf.usergroup_id) ?? "group"}`);
  else if (leaf.type === "channel") node = h("span", { class: "mention" }, `#${names.channel(leaf.channel_id) ?? leaf.channel_id}`);
  else if (leaf.type === "broadcast") node = h("span", { class: "mention" }, `@${leaf.range}`);
  else if (leaf.type === "date") node = document.createTextNode(leaf.fallback ?? new Date(leaf.timestamp * 1000).toLocaleString("en-GB"));
  else node = document.createTextNode(leaf.text ?? "");
  const style = leaf.style ?? {};
  if (style.code) node = h("code", {}, node);
  if (style.bold) node = h("strong", {}, node);
  if (style.italic) node = h("em", {}, node);
  if (style.strike) node = h("s", {}, node);
  return node;
}
