// The local timeline: what has gone out, and writing in from outside.
import { h, fill, fillKeyed, timeOf, dayOf } from "/page/dom.js";
import { get, post } from "/page/api.js";

let version = 0;
let made = null;
let outsiders = [];
let replyTo = null;

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
    answering.textContent = one ? `Answering @${one.account}: “${one.text.slice(0, 60)}”` : "";
    if (one) { to.value = one.account; text.focus(); }
  }

  const empty = h("p", { class: "quiet empty" }, "Nothing has been posted yet. What goes out shows here, word for word.");
  made = h("div", { class: "panel" },
    h("header", { class: "panel-head" }, h("h2", {}, "Timeline"),
      h("button", { type: "button", class: "plain", "aria-label": "Close the timeline", onclick: close }, "✕")),
    h("div", { class: "panel-scroll" }, empty, list), form);

  function draw(state) {
    if (!from.options.length) {
      outsiders = state.outsiders;
      fill(from, outsiders.map((one) => h("option", { value: one.acct }, `${one.name}, a ${one.kind}`)));
      fill(to, state.accounts.map((one) => h("option", { value: one.acct }, `@${one.acct}`)));
    }
    empty.hidden = state.posts.length > 0;
    fillKeyed(list, [...state.posts].reverse(), (one) => one.id, (one) => {
      const at = new Date(one.at);
      return h("li", { class: `tl-post ${one.official ? "official" : ""}` },
        h("p", { class: "message-head" }, h("strong", {}, one.name), h("span", { class: "quiet" }, `@${one.account}`),
          h("time", { datetime: one.at, title: dayOf(at) }, timeOf(at))),
        one.visibility === "direct" ? h("p", { class: "only-you" }, "Direct message") : null,
        one.answers ? h("p", { class: "quiet" }, `In reply to @${one.answers}`) : null,
        h("p", { class: "pre-wrap" }, one.text),
        one.media.map((picture) => h("figure", { class: "tl-picture" },
          h("img", { src: new URL(picture.url).pathname, alt: picture.description ?? "" }),
          h("figcaption", { class: "quiet" }, picture.description ? `Alt text: ${picture.description}` : "No alt text"))),
        one.official
          ? h("button", { type: "button", class: "plain replies", onclick: () => setReply(one) }, "Answer this")
          : [profileOf(one.account), h("div", { class: "row-start" }, copied("Copy the words", one.text),
            one.visibility === "direct" ? null : copied("Copy the link", one.url))]);
    });
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
