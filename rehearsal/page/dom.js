// Small helpers for building the page: everything is made of nodes and text, never of HTML strings.

export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else if (name === "value") node.value = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

export function fill(node, ...children) {
  node.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

// Replace the children of a list, keeping the nodes whose key and contents are what they were.
export function fillKeyed(node, items, key, make) {
  const before = new Map([...node.children].map((child) => [child.dataset.key, child]));
  const made = items.map((item) => {
    const print = JSON.stringify(item);
    const kept = before.get(String(key(item)));
    if (kept && kept.print === print) return kept;
    const fresh = make(item);
    fresh.dataset.key = key(item);
    fresh.print = print;
    return fresh;
  });
  made.forEach((child, index) => {
    if (node.children[index] !== child) node.insertBefore(child, node.children[index] ?? null);
  });
  while (node.children.length > made.length) node.lastElementChild.remove();
}

const ZONE = "Europe/London";
export const timeOf = (date) =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: ZONE }).format(date);
export const dayOf = (date) =>
  new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: ZONE }).format(date);
export const weekdayOf = (date) => new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: ZONE }).format(date);
export const dateOfTs = (ts) => new Date(Number(ts) * 1000);

export const EMOJI = {
  "+1": "👍", "-1": "👎", thumbsup: "👍", thumbsdown: "👎", eyes: "👀", white_check_mark: "✅", x: "❌", heart: "❤️",
  tada: "🎉", raised_hands: "🙌", thinking_face: "🤔", warning: "⚠️", rotating_light: "🚨", memo: "📝",
  hourglass_flowing_sand: "⏳", hourglass: "⌛", speech_balloon: "💬", calendar: "📅", date: "📅", no_entry: "⛔",
  no_entry_sign: "🚫", double_vertical_bar: "⏸️", arrows_counterclockwise: "🔄", link: "🔗", mag: "🔍", bell: "🔔",
  newspaper: "📰", lock: "🔒", unlock: "🔓", wave: "👋", pray: "🙏", clap: "👏", fire: "🔥", large_green_circle: "🟢",
  large_yellow_circle: "🟡", large_orange_circle: "🟠", red_circle: "🔴", large_blue_circle: "🔵", white_circle: "⚪",
  information_source: "ℹ️", question: "❓", exclamation: "❗", point_right: "👉", heavy_check_mark: "✔️",
  ballot_box_with_check: "☑️", alarm_clock: "⏰", clock3: "🕒", ocean: "🌊", pushpin: "📌", paperclip: "📎",
  pencil2: "✏️", pencil: "📝", wastebasket: "🗑️", repeat: "🔁", stopwatch: "⏱️", inbox_tray: "📥", outbox_tray: "📤",
  loudspeaker: "📢", mega: "📣", construction: "🚧", sos: "🆘", bulb: "💡", robot_face: "🤖", scroll: "📜",
  telephone_receiver: "📞", page_facing_up: "📄", camera: "📷", frame_with_picture: "🖼️", busts_in_silhouette: "👥",
  bust_in_silhouette: "👤", sparkles: "✨", smile: "😄", slightly_smiling_face: "🙂", arrow_right: "➡️",
};
const TONES = ["", "", "🏻", "🏼", "🏽", "🏾", "🏿"];

export function emoji(name) {
  const [base, tone] = name.split("::skin-tone-");
  return EMOJI[base] ? EMOJI[base] + (tone ? TONES[Number(tone)] ?? "" : "") : `:${name}:`;
}
