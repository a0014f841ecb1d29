// The page: keeps up with what one person sees, and draws it.
import { h, fill, timeOf, dayOf, weekdayOf } from "/page/dom.js";
import { get, post } from "/page/api.js";
import { blocks } from "/page/blocks.js";
import { composer } from "/page/composer.js";
import { contents } from "/page/fields.js";
import { mrkdwn } from "/page/mrkdwn.js";
import { drawMessages, drawThread } from "/page/messages.js";
import { showModal } from "/page/modal.js";
import { timelinePanel } from "/page/timeline.js";

const $ = (id) => document.getElementById(id);
const query = new URLSearchParams(location.search);
const linked = location.pathname.match(/^\/archives\/(\w+)\/p(\d+)$/);

let me = query.get("as") ?? sessionStorage.getItem("me") ?? "U0PRIYA";
let place = linked ? linked[1] : sessionStorage.getItem("place") ?? "";
let wanted = linked ? `${linked[2].slice(0, -6)}.${linked[2].slice(-6)}` : "";
let thread = query.get("thread_ts");
let timelineOpen = sessionStorage.getItem("timeline") === "open";
let state = null;
let lastNotice = null;
let clockAt = 0;
let reader = 0;

const noticed = (words) => {
  const toast = h("div", { class: "toast" }, h("p", {}, words),
    h("button", { type: "button", class: "plain", "aria-label": "Dismiss", onclick: () => toast.remove() }, "✕"));
  $("toasts").append(toast);
  setTimeout(() => toast.remove(), 12000);
};

function answered(answer) {
  if (answer.ok === false && !answer.code) noticed(answer.error ?? "That didn't work.");
  return answer.ok !== false;
}

const now = () => new Date(Date.parse(state.now) + performance.now() - clockAt);

function context() {
  const people = new Map(state.people.map((one) => [one.id, one.name]));
  people.set(state.app.user, state.app.name);
  const names = {
    now, person: (id) => people.get(id), channel: (id) => state.channels[id], group: (id) => state.groups[id],
  };
  return {
    me, names, app: state.app, people: state.people.filter((one) => !one.deleted), channels: state.channels, answered,
    print: state.app.name + state.app.shortcuts.length, mrkdwn: (text) => mrkdwn(text, names),
    openThread: (message) => { thread = message.thread_ts ?? message.ts; draw(); $("thread-text")?.focus(); },
    closeThread: () => { thread = null; draw(); },
  };
}

const conversation = () => state.conversations.find((one) => one.id === place);
const titleOf = (one) => (one.kind === "im" ? state.app.name : one.kind === "mpim" ? one.name : `# ${one.name}`);

function go(where) {
  place = where;
  thread = null;
  sessionStorage.setItem("place", where);
  $("app").dataset.view = "middle";
  if (where === "home") post(`/people/${me}/home`).then(answered);
  draw(true);
}

function drawPlaces() {
  const button = (id, label, unread) => h("li", {}, h("button", {
    type: "button", class: "place", "aria-current": place === id ? "page" : null, onclick: () => go(id),
  }, h("span", {}, label), unread ? h("span", { class: "unread", "aria-label": `${unread} unread` }, String(unread)) : null));
  const rooms = state.conversations.filter((one) => one.kind !== "im");
  const direct = state.conversations.filter((one) => one.kind === "im");
  fill($("places"),
    h("h3", {}, "Channels"),
    h("ul", {}, rooms.map((one) => button(one.id, `# ${one.name}${one.archived ? " (archived)" : ""}`, one.unread))),
    h("h3", {}, "App"),
    h("ul", {}, state.app.home_tab ? button("home", `${state.app.name}: Home`, 0) : null,
      direct.map((one) => button(one.id, `${state.app.name}: Messages`, one.unread))));
}

function drawWho() {
  const select = $("who");
  const print = JSON.stringify(state.people);
  if (select.dataset.print !== print) {
    fill(select, state.people.map((one) => h("option", { value: one.id, disabled: one.deleted },
      `${one.name}${one.role ? `, ${one.role}` : ""}${one.deleted ? " (left)" : ""}`)));
    select.dataset.print = print;
  }
  select.value = me;
  const mine = state.people.find((one) => one.id === me);
  $("who-role").textContent = [mine.title, ...mine.groups.map((group) => `@${group}`)].filter(Boolean).join(" · ");
  $("workspace-name").textContent = state.workspace.name;
  document.title = `${mine.name} · ${state.workspace.name}`;
  const app = state.app;
  $("bot-state").textContent = app.connected ? `${app.name} is connected` : "The bot isn't connected";
  $("bot-state").classList.toggle("away", !app.connected);
}

function drawHome() {
  const inside = {
    ...context(),
    value: (block, action) => state.home.values[block]?.[action],
    act: (block, element, value) => post(`/people/${me}/view-action`, {
      view_id: state.home.id, block_id: block.block_id, action_id: element.action_id, value,
    }).then(answered),
  };
  fill($("home"), state.home
    ? h("div", { class: "home-view blocks" }, blocks(state.home.blocks, inside))
    : h("p", { class: "quiet empty" }, `${state.app.name} has not published a home for you yet.`));
}

function drawMiddle(moved) {
  const scroll = $("scroll");
  const atEnd = moved || scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
  const home = place === "home";
  $("home").hidden = !home;
  $("messages").hidden = home;
  $("nothing").hidden = true;
  $("composer").hidden = home;
  if (home) {
    $("place-name").textContent = `${state.app.name}: Home`;
    $("place-topic").textContent = "";
    if (moved || $("home").dataset.hash !== `${me}${state.home?.hash}`) drawHome();
    $("home").dataset.hash = `${me}${state.home?.hash}`;
    return;
  }
  const here = conversation();
  $("place-name").textContent = titleOf(here);
  $("place-topic").textContent = here.archived ? "This channel has been archived." : here.topic;
  const roots = here.messages.filter((one) => !one.is_reply || one.broadcast || (one.ephemeral && !one.thread_ts));
  $("nothing").hidden = roots.length > 0;
  drawMessages($("messages"), roots, context());
  $("composer-text").placeholder = `Write to ${here.kind === "im" ? state.app.name : titleOf(here)}, or type /`;
  $("composer-text").disabled = here.archived;
  if (wanted) {
    const found = document.querySelector(`[data-ts="${wanted}"]`);
    found?.scrollIntoView({ block: "center" });
    found?.classList.add("found");
    wanted = "";
  } else if (atEnd) {
    scroll.scrollTop = scroll.scrollHeight;
  }
  const last = here.messages.at(-1);
  if (here.unread && last && !document.hidden) post(`/people/${me}/read`, { channel: here.id, ts: last.ts });
}

function drawRight() {
  const right = $("right");
  const here = place === "home" ? null : conversation();
  const root = thread && here?.messages.find((one) => one.ts === thread);
  $("toggle-timeline").setAttribute("aria-expanded", String(timelineOpen));
  right.hidden = !root && !timelineOpen;
  right.setAttribute("aria-label", root ? "Thread" : "Timeline");
  $("app").dataset.right = right.hidden ? "none" : "open";
  if (root) {
    const replies = here.messages.filter((one) => one.thread_ts === thread && one.ts !== thread);
    drawThread(right, root, replies, context(), (about) => composer(h("form", { class: "composer" }), {
      id: "thread-text", label: "Reply", commands: () => [],
      send: async (text) => answered(await post(`/people/${me}/message`, { channel: about.channel, text, thread_ts: about.ts })),
    }));
  } else if (timelineOpen) {
    const panel = timelinePanel(() => toggleTimeline(false), noticed);
    if (right.firstElementChild !== panel) fill(right, panel);
  }
}

// On a narrow screen the menu and the panel cover the conversation: nobody can tab to what is covered.
function uncover() {
  const narrow = matchMedia("(max-width: 820px)").matches;
  const menu = $("app").dataset.view === "left";
  $("middle").inert = narrow && (menu || !$("right").hidden);
  $("right").inert = narrow && menu;
}

function view(which) {
  $("app").dataset.view = which;
  uncover();
  $(which === "left" ? "who" : "open-left").focus();
}

function toggleTimeline(open) {
  timelineOpen = open;
  thread = open ? null : thread;
  sessionStorage.setItem("timeline", open ? "open" : "closed");
  draw();
  (open ? $("right").querySelector("button") : $("toggle-timeline"))?.focus();  // not drawn before the first state has come
}

function drawNotices() {
  const newest = state.notices.at(-1)?.id ?? 0;
  if (lastNotice !== null) state.notices.filter((one) => one.id > lastNotice).forEach((one) => noticed(one.text));
  lastNotice = Math.max(newest, lastNotice ?? 0);
}

function draw(moved = false) {
  if (!state) return;
  if (place === "home" ? !state.app.home_tab : !conversation()) place = state.conversations[0].id;
  drawWho();
  drawPlaces();
  drawMiddle(moved);
  drawRight();
  uncover();
  drawNotices();
  showModal(state.modal, context());
  tick();
}

async function keepUp() {
  const mine = (reader += 1);
  let version = 0;
  while (mine === reader) {
    try {
      const fresh = await get(`/people/${me}/state?since=${version}&wait=25`);
      if (mine !== reader) return;
      if (fresh.ok === false) { me = "U0PRIYA"; const all = await get("/people"); me = all.people[0].id; continue; }
      const first = !state || version === 0;
      state = fresh;
      clockAt = performance.now();
      $("app").classList.remove("away");
      if (fresh.version !== version) draw(first);
      version = fresh.version;
    } catch {
      $("bot-state").textContent = "The rehearsal has stopped. Start it again; this page comes back by itself.";
      $("bot-state").classList.add("away");
      version = 0;
      await new Promise((later) => setTimeout(later, 2000));
    }
  }
}

function tick() {
  if (!state) return;
  $("clock-now").textContent = timeOf(now());
  $("clock-day").textContent = dayOf(now());
  $("clock-weekday").hidden = !["Fri", "Sat"].includes(weekdayOf(now()));
}

$("who").addEventListener("change", (event) => {
  me = event.target.value;
  sessionStorage.setItem("me", me);
  state = null;
  lastNotice = null;
  thread = null;
  keepUp();
});
$("toggle-timeline").addEventListener("click", () => toggleTimeline(!timelineOpen));
$("open-left").addEventListener("click", () => view("left"));
$("close-left").addEventListener("click", () => view("middle"));
matchMedia("(max-width: 820px)").addEventListener("change", uncover);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && $("app").dataset.view === "left") view("middle");
  else if (event.key === "Escape" && thread && !document.querySelector("dialog[open]")) { thread = null; draw(); }
});
for (const button of document.querySelectorAll("[data-minutes]")) {
  button.addEventListener("click", () => post("/rehearsal/clock", { advance_seconds: Number(button.dataset.minutes) * 60 }).then(answered));
}
for (const button of document.querySelectorAll("[data-clock]")) {
  button.addEventListener("click", () => post("/rehearsal/clock", { [button.dataset.clock]: "09:00" }).then(answered));
}

composer($("composer"), {
  id: "composer-text", label: "Write a message", commands: () => state?.app.commands ?? [],
  contents,
  send: async (text, files = []) => {
    const command = text.startsWith("/") && !files.length;
    const answer = await post(`/people/${me}/${command ? "command" : "message"}`, { channel: place, text, ...(files.length ? { files } : {}) });
    $("scroll").scrollTop = $("scroll").scrollHeight;
    return answered(answer);
  },
});
setInterval(tick, 1000);
keepUp().catch((wrong) => noticed(String(wrong)));
