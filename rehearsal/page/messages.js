// Messages, their reactions and menus, and threads.
import { h, fill, fillKeyed, emoji, timeOf, dayOf, dateOfTs } from "/page/dom.js";
import { post, remove } from "/page/api.js";
import { mrkdwn } from "/page/mrkdwn.js";
import { blocks } from "/page/blocks.js";

const QUICK = ["+1", "-1"];
const PICKER = ["+1", "-1", "eyes", "white_check_mark", "heart", "tada", "raised_hands", "thinking_face", "warning", "pray"];

export function initials(name) {
  return name.split(/\s+/).map((word) => word[0]).slice(0, 2).join("").toUpperCase();
}

export function drawMessages(list, messages, context, inThread = false) {
  const items = [];
  let day = "";
  for (const message of messages) {
    const its = dayOf(dateOfTs(message.ts));
    if (its !== day && !inThread) items.push({ day: (day = its), ts: `day-${its}` });
    items.push({ ...message, names: context.print, inThread });
  }
  fillKeyed(list, items, (item) => `${context.me}/${item.ts}`, (item) =>
    item.day ? h("li", { class: "day" }, h("span", {}, item.day)) : one(item, context, inThread));
}

function one(message, context, inThread) {
  const name = message.by_bot ? context.app.name : context.names.person(message.user) ?? message.user;
  const inside = {
    ...context,
    act: (block, element, value) => post(`/people/${context.me}/click`, {
      channel: message.channel, ts: message.ts, block_id: block.block_id, action_id: element.action_id, value,
    }).then(context.answered),
  };
  const date = dateOfTs(message.ts);
  return h("li", { class: `message ${message.ephemeral ? "ephemeral" : ""}`, "data-ts": message.ts, tabindex: "-1" },
    h("div", { class: `avatar tone-${message.by_bot ? "bot" : tone(message.user)}`, "aria-hidden": "true" }, message.by_bot ? "✓" : initials(name)),
    h("div", { class: "message-body" },
      message.ephemeral ? h("p", { class: "only-you" }, "Only visible to you") : null,
      h("p", { class: "message-head" }, h("strong", {}, name), message.by_bot ? h("span", { class: "badge" }, "app") : null,
        h("time", { datetime: date.toISOString(), title: dayOf(date) }, timeOf(date)),
        message.broadcast && message.is_reply ? h("span", { class: "quiet" }, "replied in a thread") : null),
      message.blocks.length
        ? h("div", { class: "blocks" }, blocks(message.blocks, inside))
        : h("div", { class: "words" }, mrkdwn(message.text, context.names), edited(message)),
      message.blocks.length ? edited(message) : null,
      (message.files ?? []).map((file) => h("p", { class: "attachment" }, `📄 ${file.name}`)),
      message.attachments.map((attachment) => h("div", { class: "attachment" },
        attachment.blocks ? blocks(attachment.blocks, inside) : mrkdwn(attachment.text ?? attachment.fallback ?? "", context.names))),
      reactions(message, context),
      message.reply_count && !inThread
        ? h("button", { type: "button", class: "plain replies", onclick: () => context.openThread(message) },
          `${message.reply_count} ${message.reply_count === 1 ? "reply" : "replies"}`)
        : null),
    message.ephemeral ? null : tools(message, context, inThread));
}

const edited = (message) => (message.edited ? h("span", { class: "quiet edited" }, " (edited)") : null);
const tone = (user) => [...user].reduce((sum, char) => sum + char.charCodeAt(0), 0) % 6;

function react(message, name, mine, context) {
  const body = { channel: message.channel, ts: message.ts, name };
  const path = `/people/${context.me}/reaction`;
  return (mine ? remove(path, body) : post(path, body)).then(context.answered);
}

function reactions(message, context) {
  if (!message.reactions.length) return null;
  return h("div", { class: "reactions" }, message.reactions.map((one) => {
    const who = one.users.map((user) => (user === context.app.user ? context.app.name : context.names.person(user) ?? user)).join(", ");
    return h("button", {
      type: "button", class: one.mine ? "reaction mine" : "reaction", "aria-pressed": String(one.mine),
      "aria-label": `${one.name}, ${one.count}: ${who}`, title: who, onclick: () => react(message, one.name, one.mine, context),
    }, emoji(one.name), h("span", {}, String(one.count)));
  }));
}

function tools(message, context, inThread) {
  const mine = (name) => message.reactions.some((one) => one.name === name && one.mine);
  const quick = QUICK.map((name) => h("button", {
    type: "button", class: "plain tool", "aria-label": mine(name) ? `Take back ${name}` : `React with ${name}`,
    onclick: () => react(message, name, mine(name), context), "data-react": name,
  }, emoji(name)));
  const more = h("details", { class: "more" }, h("summary", { "aria-label": "More" }, "⋯"),
    h("div", { class: "menu" },
      h("div", { class: "picker" }, PICKER.map((name) => h("button", {
        type: "button", class: "plain tool", "aria-label": `React with ${name}`,
        onclick: () => { more.open = false; react(message, name, mine(name), context); },
      }, emoji(name)))),
      inThread ? null : h("button", { type: "button", class: "plain item", onclick: () => { more.open = false; context.openThread(message); } }, "Reply in a thread"),
      h("button", { type: "button", class: "plain item", onclick: () => { more.open = false; navigator.clipboard?.writeText(message.permalink); } }, "Copy link"),
      context.app.shortcuts.filter((s) => s.type === "message").map((shortcut) => h("button", {
        type: "button", class: "plain item",
        onclick: () => {
          more.open = false;
          post(`/people/${context.me}/shortcut`, { callback_id: shortcut.callback_id, channel: message.channel, ts: message.ts }).then(context.answered);
        },
      }, shortcut.name, h("span", { class: "quiet" }, ` ${context.app.name}`)))));
  more.addEventListener("focusout", (event) => { if (!more.contains(event.relatedTarget) && event.relatedTarget) more.open = false; });
  more.addEventListener("keydown", (event) => { if (event.key === "Escape") { more.open = false; more.firstElementChild.focus(); } });
  return h("div", { class: "tools" }, quick, more);
}

let thread = null;

export function drawThread(panel, root, replies, context, composer) {
  if (!thread || thread.ts !== root.ts || thread.me !== context.me || !panel.contains(thread.list)) {
    const list = h("ol", { class: "messages", "aria-label": "Thread" });
    thread = { ts: root.ts, me: context.me, list };
    fill(panel,
      h("header", { class: "panel-head" }, h("h2", {}, "Thread"),
        h("button", { type: "button", class: "plain", "aria-label": "Close the thread", onclick: context.closeThread }, "✕")),
      h("div", { class: "panel-scroll" }, list), composer(root));
  }
  drawMessages(thread.list, [root, ...replies], context, true);
}
