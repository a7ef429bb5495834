"use strict";
exports.id = 276;
exports.ids = [276];
exports.modules = {

/***/ 9276:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  giveFeedback: function() { return /* binding */ giveFeedback; }
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: ./lib/findings/finding.js
var findings_finding = __webpack_require__(338);
// EXTERNAL MODULE: ./lib/reporters/markdown-parts.js
var markdown_parts = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/reporters/markdown-text.js
var markdown_text = __webpack_require__(9642);
// EXTERNAL MODULE: ./lib/reporters/summary.js
var summary = __webpack_require__(4645);
// EXTERNAL MODULE: ./lib/specs/kinds/index.js + 6 modules
var kinds = __webpack_require__(9235);
// EXTERNAL MODULE: ./lib/specs/value.js
var value = __webpack_require__(1686);
;// CONCATENATED MODULE: ./lib/feedback/line-changes.js
/** The lines of a text without their ends, as ranges count them: LF, CRLF and a lone CR end a line. */
function linesOf(text) {
    return text.split(/\r\n?|\n/);
}
/** What edits do to whole lines, in order and no more than they change; null where they do not fit the lines, or each other. */
function lineChanges(lines, edits) {
    const sorted = [...edits].sort((a, b) => compare(a.range.start, b.range.start) || compare(a.range.end, b.range.end));
    const isInOrder = sorted.every(({ range }, index) => {
        const before = sorted[index - 1]?.range.end ?? { line: 1, column: 1 };
        return compare(before, range.start) <= 0 && compare(range.start, range.end) <= 0;
    });
    if (!isInOrder || !sorted.every(({ range }) => isIn(lines, range.start) && isIn(lines, range.end)))
        return null;
    return groupsOf(sorted).flatMap((group) => changeBy(lines, group) ?? []);
}
function compare(a, b) {
    return a.line - b.line || a.column - b.column;
}
function isIn(lines, { line, column }) {
    const text = lines[line - 1];
    return text !== undefined && column >= 1 && column <= text.length + 1;
}
/** Edits on the same lines, or on lines next to each other, belong together. */
function groupsOf(sorted) {
    const groups = [];
    for (const edit of sorted) {
        const group = groups.at(-1);
        const end = group?.at(-1)?.range.end.line;
        if (group !== undefined && end !== undefined && edit.range.start.line <= end + 1)
            group.push(edit);
        else
            groups.push([edit]);
    }
    return groups;
}
function changeBy(lines, edits) {
    const start = edits[0]?.range.start.line ?? 1;
    const end = edits.at(-1)?.range.end.line ?? start;
    let [text, at] = ['', { line: start, column: 1 }];
    for (const { range, text: put } of edits) {
        text += between(lines, at, range.start) + put;
        at = range.end;
    }
    text += between(lines, at, { line: end, column: (lines[end - 1] ?? '').length + 1 });
    return withoutSame(start, lines.slice(start - 1, end), linesOf(text));
}
function between(lines, from, to) {
    const part = lines.slice(from.line - 1, to.line);
    const last = part.length - 1;
    // The end first: on a single line, it would move with the start.
    part[last] = (part[last] ?? '').slice(0, to.column - 1);
    part[0] = (part[0] ?? '').slice(from.column - 1);
    return part.join('\n');
}
/** Only the lines that differ; null where none do. */
function withoutSame(start, old, now) {
    const most = Math.min(old.length, now.length);
    let before = 0;
    while (before < most && old[before] === now[before])
        before++;
    let after = 0;
    while (after < most - before && old.at(-1 - after) === now.at(-1 - after))
        after++;
    const change = {
        first: start + before,
        old: old.slice(before, old.length - after),
        new: now.slice(before, now.length - after),
    };
    return change.old.length === 0 && change.new.length === 0 ? null : change;
}

;// CONCATENATED MODULE: ./lib/feedback/fix-diff.js



/** Longer diffs are not shown: a comment is not the place to read them. */
const MAX_LINES = 20;
const MAX_WIDTH = 200;
/** What may be read on the lines of a diff: the names and the words that IMDS options are about, and signs. */
const WORDS = new Set([
    ...kinds/* kindList */.T_.flatMap((kind) => [kind.root, ...kind.imdsPath, ...kind.optionalMembers]),
    ...['httpTokens', 'httpPutResponseHopLimit', 'required', 'optional', 'enabled', 'disabled', 'true', 'false', 'null'],
].map(letters));
const TOKENS = /[\p{L}\p{M}\p{N}_-]+|[\s{}[\]:,"']|[\s\S]/gu;
/**
 * A finding's fix as the lines of a unified diff without context; null where there is none, or it is not to be shown. Whole lines
 * may hold anything, user data in a file of one line as well: all but what the fix is about stands there as `…`.
 */
function fixDiff(finding, lines) {
    const changes = finding.fix === null ? null : lineChanges(lines, finding.fix.edits);
    if (changes === null || changes.length === 0)
        return null;
    const isOwn = new Set((0,value/* pathOf */.XM)(finding.path));
    let shift = 0;
    const diff = changes.flatMap((change) => {
        const header = headerOf(change, shift);
        shift += change.new.length - change.old.length;
        const shown = (sign) => (line) => `${sign}${redacted(line, isOwn)}`;
        return [header, ...change.old.map(shown('-')), ...change.new.map(shown('+'))];
    });
    const isShown = diff.length <= MAX_LINES && diff.every((line) => line.length <= MAX_WIDTH);
    return isShown && tellsAnything(diff) ? diff : null;
}
function headerOf({ first, old, new: now }, shift) {
    // Of no line, the one before it is named.
    const range = (start, count) => `${count === 0 ? start - 1 : start}${count === 1 ? '' : `,${count}`}`;
    return `@@ -${range(first, old.length)} +${range(first + shift, now.length)} @@`;
}
/** A line in which everything from one unknown word to the next known one is left out. */
function redacted(line, own) {
    let shown = '';
    // Signs that stand between two unknown words are left out with them.
    let held = '';
    let isLeftOut = false;
    for (const [token] of line.matchAll(TOKENS)) {
        if (/^[\s{}[\]:,"']$/.test(token))
            held += token === '\t' ? token : token.replace(/\s/, ' ');
        else if (isKnown(token, own) || (!isLeftOut && /^\d{1,3}$/.test(token))) {
            shown += held + token;
            held = '';
            isLeftOut = false;
        }
        else {
            shown += isLeftOut ? '' : `${held}…`;
            held = '';
            isLeftOut = true;
        }
    }
    return shown + held;
}
/** A slip in a name is what a fix may be about: its case, `_` and `-` do not count. */
function isKnown(token, own) {
    return own.has(token) || WORDS.has(letters(token));
}
function letters(word) {
    return word.replace(/[_-]/g, '').toLowerCase();
}
/** Whether what is removed can be told from what is added, after all that was left out. */
function tellsAnything(diff) {
    const side = (sign) => diff.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
    return side('-').join('\n') !== side('+').join('\n');
}

// EXTERNAL MODULE: ./lib/feedback/redact.js
var redact = __webpack_require__(1089);
;// CONCATENATED MODULE: ./lib/feedback/comment.js







/** Whether a report has nothing to tell: then there is no need for a comment, only to put one right that is there. */
function isClean({ verdict, findings, specs, policy }) {
    const isAccepted = findings.every((finding) => finding.waiver === null && finding.isKnown);
    const isUnchanged = policy === null || (policy.changes.length === 0 && policy.note === null);
    return verdict === 'pass' && isAccepted && isUnchanged && specs.every((spec) => spec.verdict === 'pass');
}
/** The Markdown of a section: the verdict first, the counts last; of a clean report two lines. */
function sectionMarkdown(request) {
    const { report, commit, links, suggested, notes, fullReport } = request;
    const style = styleOf(links);
    const at = `[${(0,markdown_text/* markdownCode */.D)(commit.slice(0, 7))}](${links.commit})`;
    const told = notes.map((note) => style.text(note));
    const heading = `### ${(0,markdown_parts/* verdictLine */.MT)(report)}`;
    const counts = style.text((0,summary/* summary */.z)(report));
    if (isClean(report))
        return paragraphs([heading, ...told, `Resolved: nothing is left to put right at ${at}. ${counts}`]);
    return paragraphs([
        heading,
        (0,markdown_parts/* policyChanges */.cb)(report, style),
        ...told,
        (0,markdown_parts/* specTable */.oK)(report, ['Spec', 'Kind', 'Place'], cellsOf(report, style)),
        (0,markdown_parts/* findingsByFile */.YJ)(report, style, belowFinding(request, suggested)),
        waiversInForce(report, style),
        `At ${at}: ${counts} All of it stands in ${fullReport}.`,
    ]);
}
function waiversInForce(report, style) {
    const table = (0,markdown_parts/* waivedFindings */.Nq)(report, style);
    return table === '' ? '' : `**Waivers in force**\n\n${table}`;
}
function paragraphs(parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}
/** Nothing of a file is shown as it stands there; and ids of accounts, which a log may show, stay out of a comment. */
function styleOf({ place }) {
    const text = (given) => (0,markdown_text/* markdownText */.p)((0,redact/* withoutAccounts */.J)(given));
    const link = (shown, file, line) => `[${(0,markdown_text/* markdownCode */.D)(shown)}](${place(file, line)})`;
    return {
        fileHeading: '####',
        text,
        message: (finding) => (0,markdown_text/* markdownText */.p)((0,redact/* messageOf */.b)(finding)),
        file: (file) => link(file, file, null),
        position: (file, { line, column }) => `[${line}:${column}](${place(file, line)})`,
        // Without a line, it is gone at the commit, and a link would lead nowhere.
        place: (file, line) => (line === null ? (0,markdown_text/* markdownCode */.D)(file) : link(`${file}:${line}`, file, line)),
    };
}
/** The cells of a spec: its worst finding tells the line. */
function cellsOf({ findings }, style) {
    const worst = new Map();
    for (const finding of findings) {
        const known = finding.spec === null ? undefined : worst.get(finding.spec);
        if (finding.spec !== null && (known === undefined || rank(finding) < rank(known)))
            worst.set(finding.spec, finding);
    }
    return ({ name, id, kind, file }, index) => {
        const line = worst.get(index)?.range.start.line ?? null;
        return [style.text(name ?? id ?? '(no name)'), kind, line === null ? style.file(file) : style.place(file, line)];
    };
}
function rank(finding) {
    return findings_finding/* SEVERITIES */.oC.indexOf(finding.severity) + ((0,findings_finding/* isOpen */.nT)(finding) ? 0 : findings_finding/* SEVERITIES */.oC.length);
}
/** What stands below a finding that has a fix: where it is suggested, or what it changes. */
function belowFinding({ sourceOf }, suggested) {
    let latest = { file: '', lines: null };
    const linesIn = (file) => {
        // Findings come file by file: the lines of one at a time are enough.
        const source = file === latest.file ? null : sourceOf(file);
        if (file !== latest.file)
            latest = { file, lines: source === null ? null : linesOf(source) };
        return latest.lines;
    };
    return (finding) => {
        if (finding.fix === null)
            return '';
        const title = (0,markdown_text/* markdownText */.p)((0,redact/* withoutAccounts */.J)(finding.fix.title));
        if (suggested.has(finding))
            return `\n  ${title}: suggested at the line.`;
        const diff = fixDiff(finding, linesIn(finding.file) ?? []);
        if (diff === null)
            return `\n  ${title}: <code>spot-imdsv2 check --fix</code> does it.`;
        return `\n  ${title}:\n  \`\`\`diff\n${diff.map((line) => `  ${line}`).join('\n')}\n  \`\`\``;
    };
}

// EXTERNAL MODULE: ./lib/feedback/links.js
var feedback_links = __webpack_require__(7531);
;// CONCATENATED MODULE: ./lib/feedback/blob.js
/** Git's id of a text as a blob, in the form that another id has: of SHA-1 (40 digits of base 16) or SHA-256 (64); null for others. */
function blobIdOf(text, like) {
    const algorithm = like.length === 40 ? 'sha1' : like.length === 64 ? 'sha256' : null;
    if (algorithm === null)
        return null;
    return digest(algorithm, `blob ${Buffer.byteLength(text)}\0${text}`);
}
/** The digest of a text in UTF-8, in base 16. */
function digest(algorithm, text) {
    // Loaded where it is needed: starting is faster.
    return process.getBuiltinModule('node:crypto').hash(algorithm, text);
}

;// CONCATENATED MODULE: ./lib/feedback/hunks.js
const HEADER = /^@@ -\d{1,9}(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
/**
 * The lines of the new file that a patch shows, hunk by hunk, those of the context included: GitHub takes comments on these
 * lines and on no others. None where the patch is not whole and in order, for then nothing is certain about its lines.
 */
function linesIn(patch) {
    const lines = patch.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    const hunks = [];
    for (let at = 0; at < lines.length;) {
        const hunk = hunkAt(lines, at);
        if (hunk === null || hunk.first <= (hunks.at(-1)?.last ?? 0))
            return [];
        // A hunk that only removes shows no line of the new file.
        if (hunk.last >= hunk.first)
            hunks.push({ first: hunk.first, last: hunk.last });
        at = hunk.end;
    }
    return hunks;
}
/** The hunk whose header stands at an index, and the index after it; null where its lines are not as the header counts them. */
function hunkAt(lines, index) {
    const header = HEADER.exec(lines[index] ?? '');
    if (header === null)
        return null;
    const [, oldCount = '1', start = '', newCount = '1'] = header;
    let [removed, added] = [Number(oldCount), Number(newCount)];
    let end = index + 1;
    for (; removed > 0 || added > 0 || lines[end]?.startsWith('\\') === true; end++) {
        const sign = lines[end]?.charAt(0);
        if (sign === ' ' || sign === '-')
            removed--;
        if (sign === ' ' || sign === '+')
            added--;
        // A backslash: "No newline at end of file".
        if (removed < 0 || added < 0 || sign === undefined || !' -+\\'.includes(sign) || sign === '')
            return null;
    }
    const first = newCount === '0' ? Number(start) + 1 : Number(start);
    return { first, last: first + Number(newCount) - 1, end };
}

;// CONCATENATED MODULE: ./lib/feedback/anchor.js



/**
 * The file that suggestions can be made for; null where the text is not what stands at the head, or where GitHub could not
 * put it right line by line: suggestions bring their own line ends along, so a file with carriage returns would get mixed ones.
 */
function targetOf({ status, blob, patch }, text) {
    if (status === 'removed' || blob === null || patch === null || /[\r\0]/.test(text))
        return null;
    const hunks = linesIn(patch);
    return hunks.length > 0 && blobIdOf(text, blob) === blob ? { lines: linesOf(text), hunks } : null;
}
/** What a suggestion that makes the edits replaces: lines of one hunk, at least one; null where that cannot be. */
function anchorOf({ lines, hunks }, edits) {
    const changes = lineChanges(lines, edits);
    const [start, end] = [changes?.[0], changes?.at(-1)];
    if (changes === null || start === undefined || end === undefined)
        return null;
    const [first, last] = [start.first, end.first + end.old.length - 1];
    // Where nothing is replaced, the line before or after stands in for it, and stays.
    const candidates = first > last ? [[first - 1, last], [first, last + 1]] : [[first, last]];
    const found = candidates.find(([from, to]) => hunks.some((hunk) => hunk.first <= from && to <= hunk.last));
    if (found === undefined)
        return null;
    const [from, to] = found;
    const replacement = [];
    let at = from;
    for (const change of changes) {
        replacement.push(...lines.slice(at - 1, change.first - 1), ...change.new);
        at = change.first + change.old.length;
    }
    return { first: from, last: to, replacement: [...replacement, ...lines.slice(at - 1, to)] };
}

;// CONCATENATED MODULE: ./lib/feedback/suggestions.js






/** More at a time would bury a pull request. */
const MAX_DRAFTS = 30;
/** GitHub takes 65,536 characters. */
const MAX_BODY = 65_000;
/**
 * Makes suggestions of the fixes whose lines the pull request shows, where the file that was judged is that of its head: a
 * checkout of the merge commit may have another. One that stands there already is not made again, unless it is outdated.
 */
function suggestionsFor(request) {
    const posted = postedKeys(request.posted);
    const find = finderIn(request);
    const found = worstFirst(request.findings).map((finding) => ({ finding, suggestion: find(finding) }));
    // Those that stand count: else each run would add as many again.
    const room = MAX_DRAFTS - found.filter(({ suggestion }) => suggestion !== null && posted.has(suggestion.key)).length;
    const drafts = [];
    const suggested = new Map();
    const rest = [];
    let left = 0;
    for (const { finding, suggestion } of found) {
        const standing = suggestion === null ? undefined : [...suggested.values()].find((one) => overlaps(one, suggestion));
        const isSame = standing !== undefined && suggestion !== null && isTheSame(standing, suggestion);
        // Each fix was worked out by itself: on the same lines, the second would undo the first.
        const isPossible = suggestion !== null && (standing === undefined || isSame);
        const isThere = isSame || (suggestion !== null && posted.has(suggestion.key));
        if (isPossible && (isThere || drafts.length < room)) {
            suggested.set(finding, suggestion);
            if (!isThere)
                drafts.push(draftOf(suggestion));
        }
        else {
            rest.push(finding);
            if (isPossible)
                left++;
        }
    }
    return { drafts, suggested: new Set(suggested.keys()), rest, notes: left === 0 ? [] : [leftOut(left)] };
}
function worstFirst(findings) {
    const rank = ({ severity }) => findings_finding/* SEVERITIES */.oC.indexOf(severity);
    return findings.filter((finding) => (0,findings_finding/* isOpen */.nT)(finding) && finding.fix !== null).sort((a, b) => rank(a) - rank(b));
}
/** Makes a finding's fix a suggestion; null where that cannot be. Each file is read once. */
function finderIn({ files, sourceOf }) {
    const changed = new Map(files.map((file) => [file.file, file]));
    const targets = new Map();
    const read = (file) => {
        const change = changed.get(file);
        const source = change === undefined ? null : sourceOf(file);
        return change === undefined || source === null ? null : targetOf(change, source);
    };
    return (finding) => {
        const target = targets.has(finding.file) ? targets.get(finding.file) : read(finding.file);
        targets.set(finding.file, target ?? null);
        const anchor = target === null || target === undefined ? null : anchorOf(target, finding.fix?.edits ?? []);
        return anchor === null ? null : suggestionOf(finding, anchor);
    };
}
function suggestionOf(finding, anchor) {
    const key = `${finding.fingerprint}-${digest('sha256', anchor.replacement.join('\n')).slice(0, 16)}`;
    const body = bodyOf(finding, anchor, key);
    return body.length > MAX_BODY ? null : { ...anchor, file: finding.file, key, body };
}
function bodyOf(finding, { replacement }, key) {
    const { severity, rule, help, fix } = finding;
    const fence = '`'.repeat(Math.max(3, longestRun(replacement) + 1));
    return [
        `<!-- spot-imdsv2 suggestion v1 ${key} -->`,
        `${markdown_parts/* SEVERITY_SIGNS */.rC[severity]} ${(0,markdown_text/* markdownText */.p)((0,redact/* messageOf */.b)(finding))} [${rule}](${help})`,
        '',
        `**${(0,markdown_text/* markdownText */.p)((0,redact/* withoutAccounts */.J)(fix?.title ?? ''))}**`,
        '',
        `${fence}suggestion`,
        ...replacement,
        fence,
    ].join('\n');
}
/** The longest run of backticks: a fence has to be longer. */
function longestRun(lines) {
    const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
    return runs.reduce((longest, run) => Math.max(longest, run.length), 0);
}
function draftOf({ file, first, last, body }) {
    return { file, startLine: first, line: last, body };
}
function overlaps(one, other) {
    return one.file === other.file && one.first <= other.last && other.first <= one.last;
}
function isTheSame(one, other) {
    return one.first === other.first && one.last === other.last && one.replacement.join('\n') === other.replacement.join('\n');
}
/** The keys of suggestions that stand at their lines. */
function postedKeys(comments) {
    const keys = comments.flatMap(({ body, line }) => {
        const key = /^<!-- spot-imdsv2 suggestion v1 ([\w-]+) -->/.exec(body)?.[1];
        return key === undefined || line === null ? [] : [key];
    });
    return new Set(keys);
}
function leftOut(left) {
    return `At most ${MAX_DRAFTS} suggestions stand at a time; ${left} more ${left === 1 ? 'fix stands' : 'fixes stand'} here.`;
}

// EXTERNAL MODULE: ./lib/action/sticky.js
var sticky = __webpack_require__(9668);
;// CONCATENATED MODULE: ./lib/action/feedback.js






/** Tells a pull request: suggestions on its lines, then the one comment. What cannot be posted is a note, never a failure. */
async function giveFeedback(github, request) {
    const { settings } = request;
    if (settings.comment === 'never' && !settings.suggest)
        return { commentUrl: null, notes: [] };
    try {
        return await tell(await github(), request);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        return { commentUrl: null, notes: [noteOf('the comment', error)] };
    }
}
async function tell(github, request) {
    const { number, head, report, settings } = request;
    const isNewest = async () => {
        const pull = await github.pull(number);
        return pull.isOpen && pull.head.sha === head;
    };
    const suggested = settings.suggest ? await suggest(github, request, isNewest) : NO_SUGGESTIONS;
    if (settings.comment === 'never')
        return { commentUrl: null, notes: suggested.problems };
    const ours = await (0,sticky/* ourComments */.z)(github, number);
    const isWanted = ours.length > 0 || settings.comment === 'always' || isWorthComment(report);
    if (!isWanted)
        return { commentUrl: null, notes: suggested.problems };
    const written = await (0,sticky/* writeSection */.Z)(github, { number, section: sectionOf(request, suggested), ours, isNewest });
    const notes = [...suggested.problems, ...(NOTES[written.ended] ?? [])];
    return { commentUrl: 'url' in written ? written.url : null, notes };
}
const NOTES = {
    outdated: ['The comment was left alone: the pull request has a newer commit, or is closed.'],
    contended: ['The comment could not be settled: other jobs wrote it at the same time. The next run puts it right.'],
};
/** A comment begins with the first finding that people must do something about, or with a change of what is demanded. */
function isWorthComment({ findings, policy, verdict }) {
    const hasFindings = findings.some((finding) => (0,findings_finding/* isOpen */.nT)(finding) && finding.severity !== 'note');
    return verdict === 'fail' || hasFindings || (policy?.changes.length ?? 0) > 0;
}
const NO_SUGGESTIONS = { findings: new Set(), notes: [], problems: [] };
function sectionOf(request, suggested) {
    const { report, head, server, repository, settings, read } = request;
    const fullReport = `[the checks of this pull request](${request.fullReport})`;
    const links = (0,feedback_links/* linksAt */.f)(server, repository, head);
    const about = { report, commit: head, links, sourceOf: read, fullReport };
    const markdown = sectionMarkdown({ ...about, suggested: suggested.findings, notes: suggested.notes });
    return { name: settings.commentSection, commit: head, verdict: report.verdict, fullReport, plan: '', markdown };
}
async function suggest(github, request, isNewest) {
    const { number, head, report, changed, read } = request;
    const suggestions = (posted) => suggestionsFor({ findings: report.findings, files: changed.files, sourceOf: read, posted });
    if (suggestions([]).drafts.length === 0)
        return NO_SUGGESTIONS;
    try {
        const { drafts, suggested, notes } = suggestions(await ourReviewComments(github, number));
        if (drafts.length > 0 && !(await isNewest()))
            return NO_SUGGESTIONS;
        const missing = (posted) => suggestions(posted).drafts;
        if (drafts.length > 0)
            await postReview(github, { number, head, drafts, missing, isNewest });
        return { findings: suggested, notes, problems: [] };
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        return { ...NO_SUGGESTIONS, problems: [noteOf('the suggestions', error)] };
    }
}
async function ourReviewComments(github, number) {
    const viewer = await github.viewer();
    return (await github.reviewComments(number)).filter(({ author }) => author === viewer);
}
/** Posts a review. Where the answer was lost, looks whether it stands, and is still wanted, before it is sent once more. */
async function postReview(github, request) {
    const { number, head, drafts, missing, isNewest } = request;
    try {
        await github.createReview(number, head, drafts, isNewest);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi) || error.facts.reason !== 'unknown')
            throw error;
        const left = missing(await ourReviewComments(github, number));
        if (left.length > 0 && (await isNewest()))
            await github.createReview(number, head, left, isNewest);
    }
}
/** One line: what could not be posted, why, and how it can be. */
function noteOf(what, error) {
    const remedy = error.facts.reason === 'refused'
        ? 'The token may only read, as in runs from forks and of Dependabot: add a workflow_run workflow with "mode: report" for those (docs/pull-requests.md), or else give the job the permission "pull-requests: write".'
        : 'The verdict, the annotations and the report do not depend on it.';
    return `Could not post ${what}: ${error.message}. ${remedy}`;
}


/***/ }),

/***/ 9668:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: function() { return /* binding */ writeSection; },
/* harmony export */   z: function() { return /* binding */ ourComments; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2357);
/* harmony import */ var _feedback_section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3942);


/** Other jobs may write the same comment at the same moment: after so many rounds, one of us gives up. */
const MAX_ROUNDS = 4;
/** The comments of a pull request that are ours: by their hidden mark, and by the login of this token. */
async function ourComments(github, number) {
    const viewer = await github.viewer();
    const comments = await github.comments(number);
    return comments.filter(({ author, body }) => author === viewer && (0,_feedback_section_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionsIn */ .cW)(body) !== null);
}
/**
 * Puts a section into the one comment of a pull request. Comments have no compare-and-swap: so it is read again after each
 * write, until the section stands in the only comment of ours. Where an answer was lost, that look also tells what came of it.
 */
async function writeSection(github, request) {
    const { number, section, isNewest } = request;
    let ours = request.ours;
    let hasWritten = false;
    let lost = null;
    for (let round = 0; round < MAX_ROUNDS; round++) {
        const [oldest, ...others] = ours;
        const body = (0,_feedback_section_js__WEBPACK_IMPORTED_MODULE_1__/* .withSection */ .iG)(ours.map((one) => one.body), section);
        if (body === null && oldest !== undefined && others.length === 0) {
            return { ended: hasWritten ? 'written' : 'unchanged', url: oldest.url };
        }
        if (!(await isNewest()))
            return { ended: 'outdated' };
        hasWritten = true;
        lost = await lostIn(async () => {
            if (oldest === undefined)
                await github.createComment(number, body ?? '', isNewest);
            else
                await rewrite(github, { id: oldest.id, body, others, isNewest });
        });
        ours = await ourComments(github, number);
    }
    if (lost !== null)
        throw lost;
    return { ended: 'contended' };
}
/** Only what stands in the oldest by now is deleted elsewhere. A comment that is gone is made anew in the next round. */
async function rewrite(github, { id, body, others, isNewest }) {
    try {
        if (body !== null)
            await github.updateComment(id, body, isNewest);
        for (const other of others)
            await github.deleteComment(other.id);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi) || error.facts.reason !== 'missing')
            throw error;
    }
}
/** The answer of a write that was lost: the next look tells whether it was done. */
async function lostIn(write) {
    try {
        await write();
        return null;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi && error.facts.reason === 'unknown')
            return error;
        throw error;
    }
}


/***/ }),

/***/ 7531:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: function() { return /* binding */ linksAt; }
/* harmony export */ });
/** Links to a commit of a repository (`owner/name`) on a server (`https://github.com`). */
function linksAt(server, repository, commit) {
    const root = `${server}/${repository}`;
    return {
        commit: `${root}/commit/${commit}`,
        place: (file, line) => `${root}/blob/${commit}/${encoded(file)}${line === null ? '' : `#L${line}`}`,
    };
}
/** A path as it stands in an address in Markdown: its brackets would end the link. Halves of characters have no escape. */
function encoded(path) {
    const segments = path
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map((segment) => encodeURIComponent(segment).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`));
    return segments.join('/');
}


/***/ }),

/***/ 1089:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: function() { return /* binding */ withoutAccounts; },
/* harmony export */   b: function() { return /* binding */ messageOf; }
/* harmony export */ });
/* harmony import */ var _specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9235);

/** Ids of accounts: those of AWS have twelve digits, those of Spot `act-` and eight of base 16. */
const ACCOUNT = /(?<!\d)(?:\d{12}|\d{4}-\d{4}-\d{4})(?!\d)|(?<![a-z\d])act-[\da-f]{6,}/gi;
/** A text without the ids of accounts. */
function withoutAccounts(text) {
    return text.replace(ACCOUNT, (id) => (/^act-/i.test(id) ? 'act-…' : '…'));
}
/** The names of the IMDS options: what stands there is no secret. */
const OPTIONS = new Set(['httpTokens', 'httpPutResponseHopLimit', ..._specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .kindList */ .T_.flatMap((kind) => kind.optionalMembers)]);
/** A value as `quoted` writes it: in double quotes, cut with its closing one, or with a YAML tag. */
const VALUE = /(?<=\bis )(?:"(?:[^"\\]|\\.){0,58}"|"[\s\S]{54,57}…|!.*(?=, which only))/g;
/** What a parser met. Shorter ones are words such as `undefined`. */
const LONG_TOKEN = /"(?:[^"\\]|\\.){12,}"/g;
/**
 * The message of a finding as it may stand in a comment. Messages quote values in full or in part: those of the IMDS options
 * may be shown. What stands in place of a whole object (it may have user data or tags in it), and what a parser met where it
 * expected something else, may not.
 */
function messageOf({ rule, path, message }) {
    const isOption = OPTIONS.has(path.slice(path.lastIndexOf('/') + 1));
    const text = rule === 'syntax' ? message.replace(LONG_TOKEN, '"…"') : isOption || path === '' ? message : message.replace(VALUE, '…');
    return withoutAccounts(text);
}


/***/ }),

/***/ 3942:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cW: function() { return /* binding */ sectionsIn; },
  iG: function() { return /* binding */ withSection; }
});

// UNUSED EXPORTS: commentOf

// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(338);
// EXTERNAL MODULE: ./lib/reporters/cut-markdown.js
var cut_markdown = __webpack_require__(4967);
// EXTERNAL MODULE: ./lib/reporters/markdown-text.js
var markdown_text = __webpack_require__(9642);
;// CONCATENATED MODULE: ./lib/feedback/marker.js
/** The line at the very top of a comment: a comment that is cut still has it. */
const TOP = '<!-- spot-imdsv2 v1: the check keeps this comment up to date, and writes over what is changed by hand -->';
/** The line below a section. */
const END = '<!-- spot-imdsv2 end -->';
const ANY_TOP = /^<!-- spot-imdsv2 v1\b/;
const SECTION = /^<!-- spot-imdsv2 section name=([\w%]*) commit=([\w%]*) verdict=(pass|fail) cut=(yes|no) report=([\w%]*)(?: plan=([\w%]*))? -->$/;
/** Whether a comment is one of ours, as far as its text tells: whose it is, its author says. */
function isOurs(body) {
    return ANY_TOP.test(body);
}
/** The line above a section. */
function markerLine({ name, commit, verdict, isCut, fullReport, plan }) {
    const cut = isCut ? 'yes' : 'no';
    const hashes = plan === '' ? '' : ` plan=${packed(plan)}`;
    return `<!-- spot-imdsv2 section name=${packed(name)} commit=${packed(commit)} verdict=${verdict} cut=${cut} report=${packed(fullReport)}${hashes} -->`;
}
/** What a line says of the section below it; null where it is no such line. */
function markerIn(line) {
    const [, name, commit, verdict, cut, fullReport, plan = ''] = SECTION.exec(line) ?? [];
    if (name === undefined || commit === undefined || fullReport === undefined)
        return null;
    return {
        name: unpacked(name),
        commit: unpacked(commit),
        verdict: verdict === 'pass' ? 'pass' : 'fail',
        isCut: cut === 'yes',
        fullReport: unpacked(fullReport),
        plan: unpacked(plan),
    };
}
/** A text in letters, digits and `%`: in a comment of HTML, nothing else of it could be anything but that. */
function packed(text) {
    return text.replace(/[^A-Za-z0-9]/g, (unit) => {
        const code = unit.charCodeAt(0).toString(16);
        return code.length <= 2 ? `%${code.padStart(2, '0')}` : `%u${code.padStart(4, '0')}`;
    });
}
function unpacked(text) {
    return text.replace(/%(?:u([\da-f]{4})|([\da-f]{2}))/g, (_, long, short) => String.fromCharCode(Number.parseInt(long ?? short, 16)));
}
/** A text that holds none of these lines, whatever it says; `withMarkers` undoes it. */
function withoutMarkers(text) {
    return text.replace(/<!-- (\\*)spot-imdsv2/g, '<!-- $1\\spot-imdsv2');
}
/** A text as it was before `withoutMarkers`. */
function withMarkers(text) {
    return text.replace(/<!-- (\\*)\\spot-imdsv2/g, '<!-- $1spot-imdsv2');
}

;// CONCATENATED MODULE: ./lib/feedback/section.js




/** What a section needs at least: a verdict, or the note that it was cut. */
const LEAST = 400;
/** Names come from a workflow: longer ones are cut where they are shown. */
const MAX_NAME = 100;
/** The text of a comment with these sections by name, the marker at its top, within GitHub's limits. */
function commentOf(sections) {
    const sorted = sections
        .map((section) => ({ ...section, isCut: section.isCut ?? false, markdown: withoutMarkers(unixLines(section.markdown)) }))
        .sort((a, b) => (0,finding/* compareText */.n6)(a.name, b.name));
    const kept = withRoom(sorted);
    const left = sorted.length - kept.length;
    const parts = withinRoom(kept).map((section) => `${headOf(section)}${section.markdown}\n${END}`);
    return [TOP, ...parts, ...(left === 0 ? [] : [leftOut(left)])].join('\n');
}
/** The sections of a comment; null where it is none of ours. Those that are damaged are left out. */
function sectionsIn(body) {
    if (!isOurs(body))
        return null;
    const sections = new Map();
    let marker = null;
    let lines = [];
    for (const line of unixLines(body).split('\n')) {
        const next = markerIn(line);
        if (next === null && line !== END)
            lines.push(line);
        else {
            if (marker !== null && line === END)
                sections.set(marker.name, { ...marker, markdown: withMarkers(lines.join('\n')) });
            marker = next;
            lines = [];
        }
    }
    return [...sections.values()];
}
/**
 * The comment that holds a section beside those which our comments hold already; null where it is, to the letter, the first of
 * them. The comments come oldest first: the first is to be kept and the others to be deleted, whatever this gives. Where two
 * hold a section of one name, the later counts.
 */
function withSection(bodies, section) {
    const sections = new Map();
    for (const body of bodies)
        for (const one of sectionsIn(body) ?? [])
            sections.set(one.name, one);
    sections.set(section.name, section);
    const body = commentOf([...sections.values()]);
    return body === bodies[0] ? null : body;
}
function unixLines(text) {
    return text.replace(/\r\n?/g, '\n');
}
/** What stands above the text of a section. */
function headOf({ name, ...marker }) {
    const shown = name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name;
    const heading = name === '' ? '' : `\n## ${(0,markdown_text/* markdownText */.p)(shown)}\n\n`;
    return `${heading}${markerLine({ name, ...marker })}\n`;
}
/** As many sections as there is room for, those that fail before the others. */
function withRoom(sections) {
    let room = cut_markdown/* MAX_COMMENT */.b - TOP.length - leftOut(sections.length).length - 1;
    const isKept = new Set();
    for (const section of [...sections].sort((a, b) => (0,finding/* compareText */.n6)(a.verdict, b.verdict))) {
        const least = frameOf(section) + LEAST;
        if (least > room)
            continue;
        room -= least;
        isKept.add(section);
    }
    return sections.filter((section) => isKept.has(section));
}
/** What a section takes besides its text: its head with the longer of its two markers, its end, and the line ends. */
function frameOf(section) {
    return headOf({ ...section, isCut: true }).length + END.length + 2;
}
/** The sections cut so that all of them fit, where one is too long. */
function withinRoom(sections) {
    const room = sections.reduce((rest, section) => rest - frameOf(section), cut_markdown/* MAX_COMMENT */.b - TOP.length - leftOut(sections.length).length - 1);
    // One that was cut could take any room: so it has the same share, whether it comes whole or as it was cut before.
    const share = fairShare(sections.map(({ isCut, markdown }) => (isCut ? Number.POSITIVE_INFINITY : markdown.length)), room);
    return sections.map((section) => {
        if (section.markdown.length <= share)
            return section;
        const note = `**This was cut, because GitHub takes no longer comments.** All of it stands in ${section.fullReport}.`;
        return { ...section, isCut: true, markdown: (0,cut_markdown/* cutMarkdown */.G)(section.markdown, share, note, (text) => text.length).trimEnd() };
    });
}
/** The most that each may take, so that what is left by those which need less goes to the others. */
function fairShare(needs, room) {
    let rest = room;
    const sorted = [...needs].sort((a, b) => a - b);
    for (const [index, need] of sorted.entries()) {
        const share = Math.floor(rest / (sorted.length - index));
        if (need > share)
            return share;
        rest -= need;
    }
    return Number.POSITIVE_INFINITY;
}
function leftOut(count) {
    return `\n${(0,finding/* plural */.LS)(count, 'more section')} did not fit.`;
}


/***/ })

};
;