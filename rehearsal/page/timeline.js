// The local timeline: what has gone out, as readers of a network see it, and writing in from outside.
import { h, fill, fillKeyed, timeOf, dayOf } from "/page/dom.js";
import { get, post } from "/page/api.js";
import { initials } from "/page/messages.js";
import { LOOKS, words, card, pictures } from "/page/looks.js";

const AS_SENT = "sent";

let version = 0;
let made = null;
let outsiders = [];
let replyTo = null;
let latest = null;
let seenOn = sessionStorage.getItem("seen-on") in LOOKS ? sessionStorage.getItem("seen-on") : "mastodon";

export function timelinePanel(close, noticed) {
  if (made) return made;
  const list = h("ol", { class: "tl-list", "aria-label": "Posts, newest first" });
  const from = h("select", { id: "outside-from" });
  const to = h("select", { id: "outside-to" });
  const direct = h("input", { type: "checkbox", id: "outside-direct" });
  const text = h("textarea", { id: "outside-text", rows: 3, placeholder: "Ask the department something" });
  const answering = h("p", { class: "quiet answering", hidden: true });
  const wrong = h("p", { class: "field-error", role: "alert", hidden: true });
  const form = h("form", {
    class: "outside", onsubmit: async (event) => {
      event.preventDefault();
      const answer = await post("/timeline/outside", {
        from: from.value, to: to.value, text: text.value, visibility: direct.checked ? "direct" : "public", in_reply_to_id: replyTo,
      });
      wrong.hidden = answer.ok;
      wrong.textContent = answer.error ?? "";
      if (answer.ok) { text.value = ""; setReply(null); }
    },
  },
  h("h3", {}, "Write in from outside"), answering,
  h("div", { class: "pair" },
    h("div", {}, h("label", { for: "outside-from" }, "As"), from),
    h("div", {}, h("label", { for: "outside-to" }, "To"), to)),
  h("label", { for: "outside-text" }, "What they write"), text, wrong,
  h("div", { class: "row-end" },
    h("label", { class: "box", for: "outside-direct" }, direct, h("span", {}, "As a direct message")),
    h("button", { type: "submit", class: "primary" }, "Write in")));

  // What is copied into the bot's form by hand, as from any network's page.
  function copied(label, words) {
    return h("button", {
      type: "button", class: "plain replies", onclick: () => navigator.clipboard.writeText(words).then(
        () => noticed("Copied."), () => noticed("The browser did not let this page copy. Select the words instead.")),
    }, label);
  }

  function profileOf(acct) {
    const one = outsiders.find((person) => person.acct === acct);
    return one ? h("details", { class: "profile" },
      h("summary", {}, `Profile of ${one.name}`),
      h("p", {}, h("strong", {}, one.name), ` @${one.acct}`),
      h("p", { class: "pre-wrap" }, one.profile),
      h("div", { class: "row-start" }, copied("Copy the handle", `@${one.acct}`), copied("Copy the profile", one.profile))) : null;
  }

  function setReply(one) {
    replyTo = one?.id ?? null;
    answering.hidden = !one;
    answering.textContent = one ? `Answering @${one.account}: “${brief(one.text)}”` : "";
    if (one) { to.value = one.account; text.focus(); }
  }

  const empty = h("p", { class: "quiet empty" }, "Nothing has been posted yet. What goes out shows here, as readers will see it.");
  const chosen = h("select", {
    id: "seen-on", onchange: () => { seenOn = chosen.value; sessionStorage.setItem("seen-on", seenOn); draw(latest); },
  },
  Object.entries(LOOKS).map(([key, look]) => h("option", { value: key }, look.name)),
  h("option", { value: AS_SENT }, "Word for word, as sent"));
  chosen.value = seenOn;
  made = h("div", { class: "panel" },
    h("header", { class: "panel-head" }, h("h2", {}, "Timeline"),
      h("div", { class: "seen-on" }, h("label", { for: "seen-on" }, "Seen on"), chosen),
      h("button", { type: "button", class: "plain", "aria-label": "Close the timeline", onclick: close }, "✕")),
    h("div", { class: "panel-scroll" }, empty, list), form);

  function draw(state) {
    if (!state) return;  // a look was chosen before anything has come
    latest = state;
    if (!from.options.length) {
      outsiders = state.outsiders;
      fill(from, [
        ...outsiders.map((one) => h("option", { value: one.acct }, `${one.name}, a ${one.kind}`)),
        ...state.accounts.map((one) => h("option", { value: one.acct }, `Somebody with the log-in of @${one.acct}`)),
      ]);
      fill(to, state.accounts.map((one) => h("option", { value: one.acct }, `@${one.acct}`)));
    }
    empty.hidden = state.posts.length > 0;
    list.className = `tl-list on-${seenOn}`;
    fillKeyed(list, threads(state.posts).map((parts) => ({ parts, seenOn })), ({ parts }) => parts[0].id, ({ parts }) =>
      h("li", { class: `tl-post ${parts[0].official ? "official" : ""}` },
        parts.length > 1 && LOOKS[seenOn] && !LOOKS[seenOn].threads
          ? h("p", { class: "quiet" }, `${LOOKS[seenOn].name} has no threads: Countersign offers none there.`) : null,
        parts.length > 1 ? h("ol", { class: "tl-thread" }, parts.map((one) => h("li", {}, shown(one)))) : shown(parts[0]),
        beneath(parts.at(-1))));
  }

  function shown(one) {
    const look = LOOKS[seenOn];
    const at = new Date(one.at);
    return h("div", { class: "tl-part" },
      h("div", { class: "avatar", "aria-hidden": "true" }, initials(one.name)),
      h("div", { class: "tl-body" },
        h("p", { class: "message-head" }, h("strong", {}, one.name), h("span", { class: "quiet" }, look ? look.under(one) : `@${one.account}`),
          h("time", { datetime: one.at, title: dayOf(at) }, timeOf(at)),
          one.edited_at ? h("span", { class: "quiet" }, (look ?? LOOKS.mastodon).edited(timeOf(new Date(one.edited_at)))) : null),
        one.visibility === "direct" ? h("p", { class: "only-you" }, "Direct message") : null,
        context(one, look),
        look ? words(one.text, look) : h("p", { class: "pre-wrap" }, one.text),
        look ? card(one, look) : null,
        pictures(one.media, look ?? LOOKS.mastodon)));
  }

  // What a post answers. Where there are no threads, an answer is a comment.
  function context(one, look) {
    if (one.continues) return null;
    if (one.answered_is_gone) return h("p", { class: "quiet" }, "Replying to a post that is gone");
    if (!one.answers) return null;
    const to = look && !look.threads ? `Comment under the post of ${one.answered.name}` : `Replying to @${one.answers}`;
    return h("p", { class: "quiet" }, `${to}: “${brief(one.answered.text)}”`);
  }

  function beneath(one) {
    return one.official
      ? h("button", { type: "button", class: "plain replies", onclick: () => setReply(one) }, "Answer this")
      : [profileOf(one.account), h("div", { class: "row-start" }, copied("Copy the words", one.text),
        one.visibility === "direct" ? null : copied("Copy the link", one.url))];
  }

  (async () => {
    for (;;) {
      try {
        const state = await get(`/rehearsal/timeline?since=${version}&wait=25`);
        if (state.version > version || !from.options.length) draw(state);
        version = state.version;
      } catch {
        await new Promise((later) => setTimeout(later, 2000));
      }
    }
  })();
  return made;
}

// The posts as threads, the newest thread first; the parts of a thread stand in their order.
function threads(posts) {
  const of = new Map();
  const found = [];
  for (const one of posts) {
    const before = one.continues ? of.get(one.in_reply_to_id) : null;
    const parts = before ?? [];
    if (!before) found.push(parts);
    parts.push(one);
    of.set(one.id, parts);
  }
  return found.reverse();
}

const brief = (text) => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text);
