"use strict";
exports.id = 444;
exports.ids = [444];
exports.modules = {

/***/ 8444:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scan: function() { return /* binding */ scan; }
});

;// CONCATENATED MODULE: ./lib/policy/user-data/commands.js
/** Lines that one command may go over. An open bracket that nothing closes must not swallow the rest of a script. */
const MAX_LINES = 12;
/** Many times what fits into user data; the rest of a longer script is not looked at. */
const MAX_COMMANDS = 10_000;
/**
 * A script's commands, of whatever language: lines, joined where a backslash (in PowerShell a backtick) or an open bracket
 * goes on, and taken apart at `;`, `&&` and `||`. Comments that begin with `#` are left out.
 */
function commandsOf(script) {
    const lines = script.split(/\r\n|\r|\n/).map(withoutComment);
    const commands = [];
    for (let at = 0; at < lines.length && commands.length < MAX_COMMANDS;) {
        const walk = { open: [], cuts: [] };
        let text = lines[at] ?? '';
        let count = 1;
        let goesOn = text !== '' && walkOn(walk, text, 0);
        while (goesOn && count < MAX_LINES && at + count < lines.length) {
            const next = lines[at + count++] ?? '';
            goesOn = walkOn(walk, next, text.length + 1);
            text += `\n${next}`;
        }
        commands.push(...piecesOf(text, walk.cuts, at + 1));
        at += count;
    }
    return commands.slice(0, MAX_COMMANDS);
}
/** Cut only where a shell sees a comment: `#` behind a space or at the start, and not in quotes that are closed again. */
function withoutComment(line) {
    if (!COMMENT.test(line))
        return line;
    let quote = '';
    let quoted = null;
    for (let at = 0; at < line.length; at++) {
        const letter = line.charAt(at);
        const isMark = letter === '#' && (at === 0 || /\s/.test(line.charAt(at - 1)));
        if (letter === '\\')
            at++;
        else if (letter === quote)
            [quote, quoted] = ['', null];
        else if (quote !== '')
            quoted ??= isMark ? at : null;
        else if (letter === '"' || letter === "'")
            quote = letter;
        else if (isMark)
            return line.slice(0, at);
    }
    // The apostrophe of a word, that nothing closes.
    return quoted === null ? line : line.slice(0, quoted);
}
const COMMENT = /(?:^|\s)#/;
/** Goes through a line letter by letter, and says whether its command goes on with the next one. */
function walkOn({ open, cuts }, line, offset) {
    // A quote that an apostrophe opened is over with its line: strings over several lines are rarer.
    let quote = '';
    for (let at = 0; at < line.length; at++) {
        const letter = line.charAt(at);
        if (letter === '\\')
            at++;
        else if (quote !== '')
            quote = letter === quote ? '' : quote;
        else if (letter === '"' || letter === "'")
            quote = letter;
        else if (open.length === 0 && /[;&|]/.test(letter)) {
            const length = letter === ';' ? 1 : line.charAt(at + 1) === letter ? 2 : 0;
            if (length > 0 && cuts.length < MAX_COMMANDS)
                cuts.push({ end: offset + at, next: offset + at + length });
            at += Math.max(0, length - 1);
        }
        else
            bracket(letter, line.slice(Math.max(0, at - 2), at), open);
    }
    return /[\\`]\s*$/.test(line.slice(-20)) || open.some((one) => one !== '{');
}
const PAIRS = { ')': '(', ']': '[' };
function bracket(letter, before, open) {
    if (letter === '(' || letter === '[')
        open.push(letter);
    else if (letter === '{')
        open.push(/[=@:(,]\s?$/.test(before) ? '=' : '{');
    else if (letter === '}' ? /[{=]/.test(open.at(-1) ?? '') : PAIRS[letter] !== undefined && PAIRS[letter] === open.at(-1))
        open.pop();
}
function piecesOf(text, cuts, line) {
    const pieces = [];
    let start = 0;
    let at = line;
    for (const { end, next } of [...cuts, { end: text.length, next: text.length }]) {
        const piece = text.slice(start, end);
        if (piece.trim() !== '')
            pieces.push({ text: piece, line: at });
        at += piece.split('\n').length - 1;
        start = next;
    }
    return pieces;
}

;// CONCATENATED MODULE: ./lib/policy/user-data/calls.js

/** The addresses of the metadata service: by number, and the name that EC2's resolver has for it. */
const ADDRESS = String.raw `(?<![\d.])169\.254\.169\.254(?!\.?\d)|\[?fd00:ec2::254\]?|(?:\/\/|(?<=[\s"'=]))instance-data(?:\.ec2\.internal)?(?=[:/"'\s]|$)`;
const NAMED = new RegExp(ADDRESS, 'i');
/** What leads from an address to the token itself: `/latest/api/token`, also in pieces that a program puts together. */
const TO_TOKEN = String.raw `[}"'\s+]{0,8}[\w/:.$\{\}-]{0,80}\bapi\/token\b`;
const OTHER_THAN_TOKEN = new RegExp(`(?:${ADDRESS})(?!${TO_TOKEN})`, 'i');
const AS_URL = new RegExp(String.raw `https?:\/\/(?:${ADDRESS})|\/\/instance-data`, 'i');
/** The header with a token. The one that asks for a token is called alike. */
const HEADER = /x-aws-ec2-metadata-token(?!-ttl)/i;
/** What makes a call of it. */
const CLIENT = new RegExp([
    String.raw `(?<![\w-])(?:curl|wget|aria2c|lynx|nc|ncat|telnet)(?![\w-])`,
    String.raw `(?:^|[\s(\x60])https?\s`,
    '/dev/tcp/',
    String.raw `\b(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr|DownloadString|DownloadFile|WebRequest)\b`,
    String.raw `\b(?:requests|urllib[23]?|urlopen|httpx|aiohttp|HTTPConnection|axios|fetch|file_get_contents|Net::HTTP|URI\.open)\b`,
    String.raw `\.(?:get|request|urlopen)\s*\(`,
].join('|'), 'i');
/** What names the address only to keep something from it. */
const EXEMPTION = /(?:--no-?proxy[= ]|\bno_proxy(?:=|\s=\s))(?:"[^"]*"|'[^']*'|\S+)/gi;
/** `NAME=…`, `$name = …`, `const name = …`; in a cloud-config behind a dash. */
const ASSIGNMENT = /^\s*(?:-\s+)?(?:(?:export|local|readonly|declare|typeset|const|let|var|do|then)\s+(?:-\w+\s+)?)?(\$?[A-Za-z_]\w*)(\s*:?=\s*)(?!=)/;
/** The object that gets a header: `request.add_header(…)`, `headers["…"] = …`. */
const OBJECT = /^\s*\$?([A-Za-z_]\w*)(?=[.[])/;
/** A script with more variables of addresses is none that anybody wrote; each costs a search in every command. */
const MAX_NAMES = 20;
/** The lines of a script, from 1, on which the metadata service is called without a token. Any text is a script. */
function tokenlessLines(script) {
    if (!NAMED.test(script))
        return [];
    const commands = commandsOf(script).map(({ text, line }) => ({ text: withoutExemptions(text), line }));
    const carriers = carriersIn(commands);
    const bases = new Map();
    const lines = new Set();
    for (const command of commands) {
        const offset = namedAt(command.text, bases);
        if (offset === null)
            continue;
        if (!CLIENT.test(command.text))
            remember(command, bases);
        else if (!hasToken(command.text, carriers) && !isTemplate(command.text))
            lines.add(lineAt(command, offset));
    }
    // An address that goes into a function, say: where no token is sent anywhere, it cannot be called with one.
    if (!HEADER.test(script))
        for (const { line, isUrl, isUsed } of bases.values())
            if (isUrl && !isUsed)
                lines.add(line);
    return [...lines].sort((a, b) => a - b);
}
/** Blanked, not removed: the lines stay what they are. */
function withoutExemptions(text) {
    return text.replace(EXEMPTION, (found) => found.replace(/[^\n]/g, ' '));
}
/** Where a command first names the service, by its address or by a variable, other than to fetch a token; null where it does not. */
function namedAt(text, bases) {
    let first = OTHER_THAN_TOKEN.exec(text)?.index ?? null;
    for (const base of bases.values()) {
        if (!base.reference.test(text))
            continue;
        base.isUsed = true;
        const at = base.otherThanToken.exec(text)?.index;
        if (at !== undefined)
            first = Math.min(first ?? at, at);
    }
    return first;
}
function remember(command, bases) {
    const found = ASSIGNMENT.exec(command.text);
    if (found === null || bases.size >= MAX_NAMES)
        return;
    const source = referenceTo(found);
    bases.set(source, {
        line: lineAt(command, found[0].length),
        isUrl: AS_URL.test(command.text),
        reference: new RegExp(source),
        otherThanToken: new RegExp(`${source}(?!${TO_TOKEN})`),
        isUsed: false,
    });
}
/** How a script refers to what it assigned: in a shell by `$`; in programs, which put spaces around `=`, by the bare name. */
function referenceTo([, word = '', equals = '']) {
    const name = word.replace('$', '');
    return word.startsWith('$') || equals === '=' ? String.raw `\$\{?${name}(?!\w)` : bare(name);
}
function bare(name) {
    return String.raw `(?<![\w.-])${name}(?!\w)`;
}
/** What carries the header with a token to a call: variables, and objects that it is added to. */
function carriersIn(commands) {
    const sources = new Set();
    for (const { text } of commands) {
        // What is assigned from a call is its answer.
        if (!HEADER.test(text) || CLIENT.test(text))
            continue;
        const assigned = ASSIGNMENT.exec(text);
        const object = OBJECT.exec(text)?.[1];
        if (assigned !== null)
            sources.add(referenceTo(assigned));
        else if (object !== undefined)
            sources.add(bare(object));
        if (sources.size >= MAX_NAMES)
            break;
    }
    return [...sources].map((source) => new RegExp(source));
}
function hasToken(text, carriers) {
    return HEADER.test(text) || carriers.some((carrier) => carrier.test(text));
}
/** A template's marks may stand for the header. */
function isTemplate(text) {
    return text.includes('{{') || text.includes('<%');
}
function lineAt({ text, line }, offset) {
    return line + text.slice(0, offset).split('\n').length - 1;
}

;// CONCATENATED MODULE: ./lib/policy/user-data/mime.js
/** More parts than this are no user data that anybody wrote. */
const MAX_PARTS = 50;
/** Lines with a name and a colon, and those that go on with one. */
const HEADERS = /^(?:[\w-]+:.*\r?\n(?:[ \t]+\S.*\r?\n)*)*/;
/** Headers of a message or of a part. */
const MAX_HEADER = 10_000;
/**
 * The parts of a MIME multipart message (RFC 2046), from the first; null where a text is none. A part that is multipart
 * itself keeps its headers, so that it can be taken apart in turn.
 */
function partsOf(text) {
    const { headers } = headersOf(text.trimStart());
    const type = /^content-type:\s*multipart\/(.*)$/im.exec(headers)?.[1];
    const [, quoted, bare] = /\bboundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(type ?? '') ?? [];
    const boundary = quoted ?? bare;
    if (boundary === undefined)
        return null;
    // A preamble stands before the first boundary, an epilogue behind the last one.
    const lines = text.split(/\r?\n/);
    const parts = [];
    for (const line of lines) {
        const end = line.trimEnd();
        if (end === `--${boundary}--` || parts.length > MAX_PARTS)
            break;
        if (end === `--${boundary}`)
            parts.push([]);
        else
            parts.at(-1)?.push(line);
    }
    return parts.slice(0, MAX_PARTS).map((part) => partOf(part.join('\n')));
}
function partOf(text) {
    const { headers, body } = headersOf(text);
    const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase() ?? '';
    const isNested = /^content-type:\s*multipart\//im.test(headers);
    return { encoding: isNested ? '' : encoding, body: isNested ? text : body };
}
/** Headers, with what is folded to several lines as one (RFC 5322), and what stands behind them. A text may have none. */
function headersOf(text) {
    const [written = ''] = HEADERS.exec(text.slice(0, MAX_HEADER)) ?? [];
    return { headers: written.replace(/\r?\n[ \t]+/g, ' '), body: text.slice(written.length).replace(/^[ \t]*\r?\n/, '') };
}

;// CONCATENATED MODULE: ./lib/policy/user-data/scripts.js

/** Far beyond EC2's limit of 16 KB: what is longer is no user data. */
const MAX_TEXT = 1_000_000;
/** Wrappings within wrappings. Real ones need three: gzip, MIME, a part's own encoding. */
const MAX_DEPTH = 6;
/** Everything in one user data: scripts, and what is unpacked on the way to them. */
const MAX_UNWRAPPED = 64;
/** The scripts in a `userData` as a spec has it: base64 or plain, gzip, MIME, files of a cloud-config. What cannot be unwrapped is left out. */
function scriptsIn(userData) {
    if (userData.length > MAX_TEXT)
        return [];
    const budget = { chars: MAX_TEXT, pieces: MAX_UNWRAPPED };
    return unwrapped(fromBase64(userData) ?? userData, null, 0, budget);
}
function unwrapped(text, name, depth, budget) {
    budget.pieces--;
    if (depth > MAX_DEPTH || budget.pieces < 0)
        return [];
    if (isGzip(text)) {
        const inflated = inflate(text, budget);
        return inflated === null ? [] : unwrapped(inflated, name, depth + 1, budget);
    }
    const parts = partsOf(text);
    if (parts !== null) {
        return parts.flatMap(({ encoding, body }, index) => unwrapped(decoded(body, encoding), within(`part ${index + 1}`, name), depth + 1, budget));
    }
    const files = isCloudConfig(text) ? filesIn(text) : [];
    const inner = files.flatMap((file, index) => unwrapped(file, within(`file ${index + 1}`, name), depth + 1, budget));
    return [{ name, text }, ...inner];
}
function within(name, outer) {
    return outer === null ? name : `${name} of ${outer}`;
}
/** The bytes of a base64 text, one character each; null where it is none. Spaces and line ends in it are passed over, as base64 tools do. */
function fromBase64(text) {
    return /[^A-Za-z0-9+/=\s]/.test(text) ? null : Buffer.from(text, 'base64').toString('latin1');
}
function isGzip(text) {
    return text.startsWith('\x1f\x8b');
}
function inflate(text, budget) {
    const { gunzipSync } = process.getBuiltinModule('node:zlib');
    if (budget.chars <= 0)
        return null;
    try {
        const inflated = gunzipSync(Buffer.from(text, 'latin1'), { maxOutputLength: budget.chars }).toString('latin1');
        budget.chars -= inflated.length;
        return inflated;
    }
    catch {
        // Broken, or a bomb: cloud-init would not run it, or nobody could look through it.
        budget.chars = Math.floor(budget.chars / 2);
        return null;
    }
}
function decoded(body, encoding) {
    if (encoding === 'base64')
        return fromBase64(body) ?? '';
    if (encoding !== 'quoted-printable')
        return body;
    return body
        .replace(/=\r?\n/g, '')
        .replace(/=([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
function isCloudConfig(text) {
    return /^\s*#cloud-config/.test(text.slice(0, 1000)) || /^write_files\s*:/m.test(text);
}
/** The files of a cloud-config that are written in base64, maybe packed. Those in plain text are read with the cloud-config itself. */
function filesIn(text) {
    const files = [];
    const lines = text.split(/\r?\n/);
    for (let at = 0; at < lines.length && files.length < MAX_UNWRAPPED; at++) {
        const [, value = ''] = /\bcontent["']?\s*:\s*(.*)/.exec(lines[at] ?? '') ?? [];
        const start = value.replace(/^!!binary\s*/, '');
        const written = /^[|>]/.test(start) ? blockBelow(lines, at) : (/^["']?([A-Za-z0-9+/]+=*)/.exec(start)?.[1] ?? '');
        const file = written === '' ? null : fromBase64(written);
        if (file !== null)
            files.push(file);
    }
    return files;
}
/** The lines of a block scalar: those that stand further right than its key. */
function blockBelow(lines, at) {
    const indentOf = (line) => line.length - line.trimStart().length;
    const outer = indentOf(lines[at] ?? '');
    let end = at + 1;
    while (end < lines.length && (lines[end]?.trim() === '' || indentOf(lines[end] ?? '') > outer))
        end++;
    return lines.slice(at + 1, end).join('\n');
}

;// CONCATENATED MODULE: ./lib/policy/user-data/scan.js


/**
 * Finds the calls in user data of any wrapping. Loaded only where user data may hold one: most specs start faster without.
 * What cannot be unwrapped holds none.
 */
const scan = (userData) => scriptsIn(userData).flatMap(({ name, text }) => tokenlessLines(text).map((line) => ({ line, script: name })));


/***/ })

};
;