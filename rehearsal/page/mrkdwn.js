// Slack's mrkdwn as nodes. Text is only ever put in as text.
import { h, emoji } from "/page/dom.js";

export const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

export function emojified(text) {
  return text.replace(/:([a-z0-9_+-]+(?:::skin-tone-[2-6])?):/g, (whole, name) => {
    const shown = emoji(name);
    return shown.startsWith(":") ? whole : shown;
  });
}

export function safeLink(url, text) {
  let address;
  try { address = new URL(plain(url)); } catch { return document.createTextNode(text ?? plain(url)); }
  if (!["http:", "https:", "mailto:"].includes(address.protocol)) return document.createTextNode(text ?? plain(url));
  return h("a", { href: address.href, target: "_blank", rel: "noopener noreferrer" }, text ?? plain(url));
}

function angle(inside, names) {
  const [what, label] = inside.split(/\|(.*)/s);
  const text = label === undefined ? undefined : plain(label);
  if (what.startsWith("@")) return h("span", { class: "mention" }, `@${names.person(what.slice(1)) ?? text ?? what.slice(1)}`);
  if (what.startsWith("#")) return h("span", { class: "mention" }, `#${names.channel(what.slice(1)) ?? text ?? what.slice(1)}`);
  if (what.startsWith("!subteam^")) return h("span", { class: "mention" }, `@${names.group(what.slice(9)) ?? text ?? "group"}`);
  if (what.startsWith("!date^")) return dated(what, text, names.now());
  if (what.startsWith("!")) return h("span", { class: "mention" }, `@${what.slice(1)}`);
  return safeLink(what, text);
}

// A moment on the clock of whoever looks at the page, as Slack shows it: their browser's zone, not the office's.
function dated(what, fallback, now) {
  const [, seconds, form] = what.split("^");
  const date = new Date(Number(seconds) * 1000);
  const written = (moment, options) => new Intl.DateTimeFormat("en-GB", options).format(moment);
  const part = (options) => written(date, options);
  const near = { [-1]: "Yesterday", 0: "Today", 1: "Tomorrow" };
  const pretty = [-1, 0, 1].find((days) => written(new Date(now.getTime() + days * 86400000), {}) === part({}));
  const day = part({ weekday: "long", day: "numeric", month: "long" });
  const short = part({ day: "numeric", month: "short", year: "numeric" });
  const time = part({ hour: "2-digit", minute: "2-digit" });
  const shown = (form ?? "").replace(/\{date_num\}/g, part({})).replace(/\{date(_long|_short)?_pretty\}/g, (whole) => near[pretty] ?? (whole.includes("short") ? short : day))
    .replace(/\{date(_long)?\}/g, day).replace(/\{date_short\}/g, short).replace(/\{time(_secs)?\}/g, time);
  return h("time", { datetime: date.toISOString() }, shown.includes("{") || !shown ? fallback ?? short : shown);
}

const INLINE = /`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])|(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])|(?<![\w~])~(?=\S)([^~\n]+?)(?<=\S)~(?![\w~])/;

function inline(text, names, verbatim) {
  const nodes = [];
  let rest = text;
  for (let found = INLINE.exec(rest); found; found = INLINE.exec(rest)) {
    if (found.index) nodes.push(emojified(plain(rest.slice(0, found.index))));
    const [whole, code, inside, bold, italic, struck] = found;
    if (code !== undefined) nodes.push(h("code", {}, plain(code)));
    else if (inside !== undefined) nodes.push(angle(inside, names));
    else if (bold !== undefined) nodes.push(h("strong", {}, inline(bold, names, verbatim)));
    else if (italic !== undefined) nodes.push(h("em", {}, inline(italic, names, verbatim)));
    else nodes.push(h("s", {}, inline(struck, names, verbatim)));
    rest = rest.slice(found.index + whole.length);
  }
  if (rest) nodes.push(...(verbatim ? [emojified(plain(rest))] : bare(rest)));
  return nodes;
}

// Slack makes links of addresses that stand there plainly, unless the text asks to be left verbatim.
function bare(text) {
  return text.split(/(https?:\/\/[^\s<>]+[^\s<>.,;:!?)'"”’])/).filter(Boolean).map((piece, index) =>
    index % 2 === 1 || /^https?:\/\//.test(piece) ? safeLink(piece) : emojified(plain(piece)));
}

export function mrkdwn(text, names, verbatim = false) {
  return text.split(/(```[\s\S]+?```)/).filter(Boolean).flatMap((piece) => {
    if (piece.startsWith("```") && piece.endsWith("```") && piece.length > 6) {
      return [h("pre", {}, plain(piece.slice(3, -3).replace(/^\n/, "")))];
    }
    return lines(piece, names, verbatim);
  });
}

function lines(text, names, verbatim) {
  const nodes = [];
  let quote = null;
  text.split("\n").forEach((line, index) => {
    const quoted = line.match(/^(?:&gt;|>)\s?(.*)$/);
    if (quoted) {
      if (!quote) nodes.push((quote = h("blockquote", {})));
      else quote.append(h("br"));
      quote.append(...inline(quoted[1], names, verbatim));
      return;
    }
    if (index && !quote) nodes.push(h("br"));
    quote = null;
    nodes.push(...inline(line, names, verbatim));
  });
  return nodes;
}
