// Brings the State's design system (DSFR) and the PDF font into target/classes: `node install.mjs <classes directory>`.
// Installs only when the lock file changed, copies only when something it depends on changed. Prints nothing otherwise.
import { execSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const classes = resolve(process.argv[2] ?? join(here, "../../../target/classes"));
const modules = join(here, "node_modules");
const dsfr = join(modules, "@gouvfr/dsfr/dist");
const openSans = join(modules, "@expo-google-fonts/open-sans");

// Components and colours of DSFR that no page of Carnet uses: their rules are left out of the style sheet.
const COMPONENTS = /\.fr-(consent|follow|share|connect|translate|transcription|quote|highlight|pictogram|range|sidemenu|fi-|raw-)/;
const COLOURS = /\.fr-(?!badge)[a-z-]+(__[a-z]+)?--(green|blue|purple|pink|yellow|orange|brown|beige)-/;
const FONTS = { "OpenSans-Regular": "400Regular", "OpenSans-Bold": "700Bold", "OpenSans-Italic": "400Regular_Italic" };

if (Number(process.versions.node.split(".")[0]) < 20) stop(`Node 20.19 or later is needed to bring in the design system; this is ${process.version}.`);

const text = (path) => readFileSync(path, "utf8");
const hash = (...parts) => parts.reduce((sum, part) => sum.update(part), createHash("sha256")).digest("hex");

const lock = text(join(here, "package-lock.json"));
installWhenLockChanged();
const icons = iconsNamedIn("../resources/templates", "../resources/static", "../java");
const stamp = hash(lock, text(fileURLToPath(import.meta.url)), [...icons].join());
const stampFile = join(classes, "static/dsfr/.stamp");
if (!existsSync(stampFile) || text(stampFile) !== stamp) copy();

function installWhenLockChanged() {
  const installed = join(modules, ".carnet-lock");
  if (existsSync(installed) && text(installed) === hash(lock)) return;
  try {
    execSync("npm ci --ignore-scripts --no-audit --no-fund --loglevel=error", { cwd: here, stdio: ["ignore", "ignore", "inherit"] });
  } catch {
    stop("npm could not install the design system from src/main/frontend/package-lock.json: its message is above.");
  }
  writeFileSync(installed, hash(lock));
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

// The icons that templates, scripts and Java name in full: DSFR has a thousand, and a rule for each.
function iconsNamedIn(...folders) {
  const found = new Set();
  for (const folder of folders.map((name) => join(here, name)).filter(existsSync)) {
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!/\.(html|js|css|java)$/.test(file.name)) continue;
      for (const icon of text(join(file.parentPath ?? file.path, file.name)).match(/fr-icon-[a-z0-9-]+/g) ?? []) found.add(icon);
    }
  }
  return new Set([...found].sort());
}

// Keeps the rules of one block of minified CSS that some selector still needs; goes down into @media.
function prune(css) {
  let kept = "";
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf("{", at);
    if (open < 0) return kept + css.slice(at);
    let close = open + 1;
    for (let depth = 1; depth > 0; close++) depth += css[close] === "{" ? 1 : css[close] === "}" ? -1 : 0;
    const head = css.slice(at, open).replace(/\/\*[\s\S]*?\*\//g, "").trim();
    const body = css.slice(open + 1, close - 1);
    at = close;
    if (/^@(media|supports)/.test(head)) {
      const inner = prune(body);
      if (inner.trim()) kept += `${head}{${inner}}`;
    } else if (head.startsWith("@")) {
      kept += `${head}{${body}}`;
    } else {
      const selectors = head.split(/,(?![^(]*\))/).filter((selector) => isUsed(selector));
      if (selectors.length) kept += `${selectors.join()}{${body}}`;
    }
  }
  return kept;
}

function isUsed(selector) {
  const icon = selector.match(/\.(fr-icon-[a-z0-9-]+)/)?.[1];
  return !COMPONENTS.test(selector) && !COLOURS.test(selector) && (!icon || icon.startsWith("fr-icon--") || icons.has(icon));
}

function copy() {
  const target = join(classes, "static/dsfr");
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const licence = "/*! DSFR | SPDX-License-Identifier: Etalab-2.0 | restricted use: sites of the French State only */\n";
  const sheets = ["dsfr.main.min.css", "utility/icons/icons.main.min.css", "dsfr.print.min.css"];
  const css = licence + sheets.map((sheet) => prune(text(join(dsfr, sheet)))).join("").replaceAll("url(../../", "url(");
  const js = text(join(dsfr, "dsfr.module.min.js")).replace(/\n\/\/# sourceMappingURL=.*/, "");
  writeFileSync(join(target, "dsfr.css"), css);
  writeFileSync(join(target, "dsfr.js"), js);
  for (const [, file] of css.matchAll(/url\(((?:fonts|icons|artwork)\/[^)]+)\)/g)) cpSync(join(dsfr, file), join(target, file));
  for (const folder of ["artwork", "favicon"]) cpSync(join(dsfr, folder), join(target, folder), { recursive: true });
  for (const [name, folder] of Object.entries(FONTS)) {
    const [ttf] = readdirSync(join(openSans, folder)).filter((file) => file.endsWith(".ttf"));
    cpSync(join(openSans, folder, ttf), join(classes, "fonts", `${name}.ttf`));
  }
  writeFileSync(join(target, "version"), hash(css, js, stamp).slice(0, 12));
  writeFileSync(stampFile, stamp);
}
