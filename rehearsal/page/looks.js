// How networks show a post to readers who have not opened it: about right, as feeds change without anybody saying so.
import { h } from "/page/dom.js";

// `lines` or `characters` until the fold, `more` what readers tap; `card` whether a post's first link has a card, in a
// post without pictures; a single picture is cropped to `narrowest` and `widest` (width by height), several share a box.
export const LOOKS = {
  // github.com/mastodon/mastodon: status_content (706 pixels are 32 lines), FetchLinkCardService, TextFormatter (30
  // characters of an address), media_gallery (3 / 2).
  mastodon: {
    name: "Mastodon", lines: 32, more: "Read more", card: true, several: ["3 / 2"], threads: true,
    shorten: (url) => cut(url.href.replace(/^https?:\/\/(www\.)?/, ""), 30, "…"),
    under: (one) => `@${one.account}`,
    edited: (at) => `Edited ${at}`,
  },
  // github.com/bluesky-social/social-app: MAX_POST_LINES, toShortUrl, AutoSizedImage, ImageLayoutGrid. A card would be a
  // part of the post that the sender makes: Countersign sends none.
  bluesky: {
    name: "Bluesky", lines: 25, more: "Show more", card: false, narrowest: 1 / 2, several: ["2 / 1", "2 / 1", "3 / 2"], threads: true,
    shorten: (url) => {
      const path = (url.pathname === "/" ? "" : url.pathname) + url.search + url.hash;
      return url.host + (path.length > 15 ? `${path.slice(0, 13)}...` : path);
    },
    under: (one) => `@${one.account.toLowerCase()}.example`,
    edited: () => "Changed here; Bluesky itself lets nobody change a post",
  },
  // Not documented: third parties' measurements (about 477 characters on a computer, pictures down to 4:5).
  facebook: {
    name: "Facebook", characters: 477, more: "See more", card: true, narrowest: 4 / 5, several: ["1 / 1"], threads: false,
    under: () => "Public",
    edited: () => "Edited",
  },
  // Not documented: J. Espirian, September 2024 (three lines); LinkedIn's help on photos (3:1 to 4:5). Posts by apps have
  // no cards: learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api.
  linkedin: {
    name: "LinkedIn", lines: 3, more: "…more", card: false, narrowest: 4 / 5, widest: 3, several: ["1 / 1"], threads: false,
    under: (one) => `${one.followers.toLocaleString("en-GB")} followers`,
    edited: () => "Edited",
  },
};
const SPECIAL = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?)'"”])|((?<![\w/])[@#][\w.-]*\w)/g;
let ids = 0;

// The words of a post, folded as the network folds them, with a button that opens and folds them.
export function words(text, look) {
  const id = `words-${++ids}`;
  const [first, rest] = look.characters ? parted(text, look.characters) : [text, ""];
  const hidden = rest ? h("span", { hidden: true }, marked(rest, look)) : null;
  const dots = rest ? h("span", {}, "…") : null;
  const node = h("p", { class: "pre-wrap", id }, marked(first, look), dots, hidden);
  const button = h("button", { type: "button", class: "plain fold", "aria-expanded": "false", "aria-controls": id, hidden: !rest }, look.more);
  const fold = (folded) => {
    node.classList.toggle("folded", folded && !rest);
    if (rest) { hidden.hidden = folded; dots.hidden = !folded; }
    button.setAttribute("aria-expanded", String(!folded));
    button.textContent = folded ? look.more : "Show less";
  };
  button.addEventListener("click", () => fold(button.getAttribute("aria-expanded") === "true"));
  if (look.lines) {
    node.style.setProperty("--lines", look.lines);
    fold(true);
    new ResizeObserver(() => {
      if (node.classList.contains("folded")) button.hidden = node.scrollHeight <= node.clientHeight;
    }).observe(node);
  }
  return [node, button];
}

// The first link's card, where the network shows one.
export function card(one, look) {
  if (!look.card || one.media.length || !one.card) return null;
  return h("a", { class: "link-card", href: one.card.url, target: "_blank", rel: "noopener" },
    h("span", { class: "quiet" }, one.card.host),
    one.card.title ? h("strong", {}, one.card.title) : h("span", { class: "unknown" }, "The page’s own title stands here"));
}

// The pictures, cropped as in the feed, with their alt text.
export function pictures(media, look) {
  if (!media.length) return null;
  const box = h("div", { class: `pictures pictures-${media.length}` }, media.map((picture) =>
    h("img", { src: new URL(picture.url).pathname, alt: picture.description ?? "" })));
  const said = h("span", {});
  const captions = h("p", { class: "quiet" }, media.map((picture, place) =>
    h("span", { class: "block" }, `${media.length > 1 ? `${place + 1}. ` : ""}${picture.description ? `Alt text: ${picture.description}` : "No alt text"}`)), said);
  if (media.length > 1) {
    box.style.aspectRatio = look.several[Math.min(media.length - 2, look.several.length - 1)];
  } else {
    const image = box.firstChild;
    image.addEventListener("load", () => {
      const whole = image.naturalWidth / image.naturalHeight;
      const shown = Math.min(Math.max(whole, look.narrowest ?? 0), look.widest ?? Infinity);
      image.style.aspectRatio = shown;
      const part = Math.round(100 * Math.min(shown / whole, whole / shown));
      if (part < 97) said.textContent = `Cropped in the feed: ${part} % of the picture shows`;
    });
  }
  return [box, captions];
}

function marked(text, look) {
  const pieces = [];
  let end = 0;
  for (const found of text.matchAll(SPECIAL)) {
    pieces.push(text.slice(end, found.index));
    end = found.index + found[0].length;
    pieces.push(found[1] ? link(found[1], look) : h("span", { class: "tagged" }, found[2]));
  }
  return [...pieces, text.slice(end)];
}

function link(address, look) {
  const url = URL.canParse(address) ? new URL(address) : null;
  return h("a", { href: address, target: "_blank", rel: "noopener", title: address }, url && look.shorten ? look.shorten(url) : address);
}

function parted(text, characters) {
  const all = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)];
  if (all.length <= characters) return [text, ""];
  const at = all[characters].index;
  const back = text.lastIndexOf(" ", at);
  const place = at - back <= 30 && back > 0 ? back : at;
  return [text.slice(0, place), text.slice(place)];
}

const cut = (text, length, end) => (text.length > length ? text.slice(0, length) + end : text);
