"use strict";
exports.id = 829;
exports.ids = [829,504,387];
exports.modules = {

/***/ 1829:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  isChecked: function() { return /* binding */ isChecked; },
  judgingBaseline: function() { return /* binding */ judgingBaseline; },
  judgingConfig: function() { return /* binding */ judgingConfig; },
  policyOf: function() { return /* binding */ policyOf; },
  renamesOf: function() { return /* binding */ renamesOf; },
  scopeOf: function() { return /* binding */ scopeOf; },
  specsBefore: function() { return /* binding */ specsBefore; },
  toucher: function() { return /* binding */ toucher; },
  touchesTerms: function() { return /* binding */ touchesTerms; },
  wantedBefore: function() { return /* binding */ wantedBefore; }
});

// EXTERNAL MODULE: ./lib/policy/baseline.js
var baseline = __webpack_require__(504);
// EXTERNAL MODULE: ./lib/findings/rules.js
var rules = __webpack_require__(6856);
// EXTERNAL MODULE: ./lib/policy/policy.js
var policy = __webpack_require__(4193);
// EXTERNAL MODULE: ./lib/policy/waivers.js
var waivers = __webpack_require__(9790);
;// CONCATENATED MODULE: ./lib/policy/changes.js



/**
 * What a change of the config softens: new and longer waivers, lowered severities, wider limits, new excludes, and kinds
 * that are set by hand. What it makes stricter shows by itself.
 */
function configChanges(base, head) {
    return [
        ...head.waivers.flatMap((waiver) => waiverChange(waiver, base.waivers)),
        ...policyChanges(base, head),
        ...newExcludes(base, head),
        ...newKinds(base, head),
    ];
}
function waiverChange(waiver, before) {
    const target = (0,waivers/* waiverTarget */.gX)(waiver);
    const ends = before.filter((one) => isSameTarget(one, waiver)).map(({ expires }) => expires);
    const { expires, owner, reason, ticket, place } = waiver;
    const at = { file: place.file, line: place.range.start.line };
    // Both are YYYY-MM-DD: their order as texts is that of the days.
    const last = ends.toSorted().at(-1);
    const terms = `Owner: ${owner}. Reason: ${reason}${ticket === null ? '' : ` (${ticket})`}.`;
    if (last === undefined) {
        return [{ what: 'waiver-added', message: `a waiver of ${target} holds until ${expires}. ${terms}`, ...at }];
    }
    if (last >= expires)
        return [];
    return [
        { what: 'waiver-extended', message: `the waiver of ${target} holds until ${expires} instead of ${last}. ${terms}`, ...at },
    ];
}
/** A name and an id may be the same word. */
function isSameTarget(one, other) {
    const { rule, files, id, name } = other;
    return one.rule === rule && one.files?.text === files?.text && one.id === id && one.name === name;
}
function policyChanges(base, head) {
    const at = { file: head.file ?? base.file ?? '', line: head.file === null ? null : 1 };
    return [
        ...loweredSeverities(base.policy, head.policy).map((message) => ({ what: 'severity-lowered', message, ...at })),
        ...widerLimits(base.policy, head.policy).map((message) => ({ what: 'limit-raised', message, ...at })),
    ];
}
/** From mildest to worst. */
const RANKS = ['off', 'note', 'warning', 'error'];
function loweredSeverities(base, head) {
    return rules/* ruleIds */.Zl.flatMap((rule) => {
        const [before, after] = [(0,policy/* severityOf */.x)(rule, base), (0,policy/* severityOf */.x)(rule, head)];
        if (RANKS.indexOf(after) >= RANKS.indexOf(before))
            return [];
        return after === 'off'
            ? [`${rule} is switched off; it was ${a(before)}.`]
            : [`${rule} is ${a(after)} instead of ${a(before)}.`];
    });
}
function a(severity) {
    return severity === 'error' ? 'an error' : `a ${severity}`;
}
function widerLimits({ hopLimit: before, ...base }, { hopLimit: after, ...head }) {
    const limits = [];
    if (after.max > before.max)
        limits.push(`hop limits up to ${after.max} are accepted; it was ${before.max}.`);
    if (after.min < before.min)
        limits.push(`hop limits from ${after.min} are accepted; it was ${before.min}.`);
    if (before.required && !after.required)
        limits.push('a hop limit need not be written any more.');
    if (base.nodeGroups === 'explicit' && head.nodeGroups === 'inherit') {
        limits.push('node groups may take their IMDS options from their cluster; they had to set their own.');
    }
    return limits;
}
function newExcludes(base, head) {
    const before = new Set(base.exclude.map(({ text }) => text));
    return head.exclude
        .filter(({ text }) => !before.has(text))
        .map(({ text, place }) => ({
        what: 'exclude-added',
        message: `files that match ${JSON.stringify(text)} are not checked.`,
        file: place.file,
        line: place.range.start.line,
    }));
}
/** What specs are taken for. An id tells which cluster a node group joins, and which waivers hold. */
function newKinds(base, head) {
    const before = new Set(base.entries.flatMap(takenFor));
    return head.entries.flatMap((entry) => {
        const { place } = entry.files;
        const added = takenFor(entry).filter((message) => !before.has(message));
        return added.map((message) => ({ what: 'kind-set', message, file: place.file, line: place.range.start.line }));
    });
}
function takenFor({ files, kind, id }) {
    const pattern = JSON.stringify(files.text);
    return [
        ...(kind === null ? [] : [`files that match ${pattern} are taken for ${kind.title}.`]),
        ...(id === null ? [] : [`what matches ${pattern} is taken for the resource ${JSON.stringify(id)}.`]),
    ];
}

// EXTERNAL MODULE: ./lib/policy/glob-match.js
var glob_match = __webpack_require__(9349);
// EXTERNAL MODULE: ./lib/policy/glob-syntax.js
var glob_syntax = __webpack_require__(6457);
;// CONCATENATED MODULE: ./lib/policy/ignore-line.js


/**
 * The lines of a `.gitignore` that say something, each with its number; as git reads them (gitignore(5)). They are matched in
 * bounded time: those of a pull request may be made to take for ever.
 */
function ignoreLines(text) {
    return text.split(/\r\n|\n/).flatMap((line, index) => {
        // Spaces at the end count only behind a backslash.
        const plain = line.replace(/(?<!\\) +$/, '');
        const letsIn = plain.startsWith('!');
        const pattern = letsIn ? plain.slice(1) : plain;
        if (pattern === '' || pattern.startsWith('#'))
            return [];
        return [{ text: line, letsIn, matches: matcherOf(pattern), number: index + 1 }];
    });
}
function matcherOf(pattern) {
    const isFolder = pattern.endsWith('/');
    // More than two stars are two.
    const bare = pattern
        .replace(/^\//, '')
        .replace(/\/$/, '')
        .replace(/\*{3,}/g, '**');
    const isAnchored = pattern.slice(0, -1).includes('/');
    const glob = `${isAnchored ? '' : '**/'}${globOf(bare)}`;
    // Two stars at the end stand for what lies there: a folder is one of those, not none.
    const [itself, below] = [(0,glob_syntax/* parseGlob */.q)(glob), (0,glob_syntax/* parseGlob */.q)(`${glob.replace(/(?<=^|\/)\*\*$/, '**/*')}/**`)];
    return (file) => (0,glob_match/* covers */.h)(below, file) || (!isFolder && (0,glob_match/* covers */.h)(itself, file));
}
/** As a glob of ours, which knows more signs: those stand for themselves here, as does what is behind a backslash. */
function globOf(pattern) {
    return pattern.replace(/\[[!^]?\]?[^\]]*\]|\\(.)|[{}(),|]/gsu, (sign, escaped) => {
        if (escaped === '!' || escaped === '^')
            return escaped;
        return sign.startsWith('[') ? sign : `[${escaped ?? sign}]`;
    });
}

;// CONCATENATED MODULE: ./lib/policy/ignored-specs.js

/** Characters of the lines times those of the paths: some seconds. Real ones are far below. */
const MAX_WORK = 1e9;
/** What a change of a `.gitignore` hides: git no longer sees such a file once it is not tracked. */
function ignoredSpecs({ file, before, after }, specFiles) {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const below = specFiles.filter((one) => one.startsWith(folder)).map((one) => one.slice(folder.length));
    const change = (message, line) => ({ what: 'gitignore-added', message, file, line });
    if ((before.length + after.length) * below.join('').length > MAX_WORK) {
        return [change('it is too long to tell what it hides.', null)];
    }
    const [was, is] = [ignoreLines(before), ignoreLines(after)];
    const known = new Set(was.map(({ text }) => text));
    // Each new line by itself: whatever the others let in again, this is what it was added for.
    const added = is
        .filter(({ text, letsIn }) => !letsIn && !known.has(text))
        .map((line) => ({ line, hidden: below.filter(line.matches) }))
        .filter(({ hidden }) => hidden.length > 0);
    const told = new Set(added.flatMap(({ hidden }) => hidden));
    const shutOut = below.filter((one) => !told.has(one) && isIgnored(one, is) && !isIgnored(one, was));
    return [
        ...added.map(({ line, hidden }) => change(`the line ${JSON.stringify(line.text)} hides ${named(hidden, folder)}.`, line.number)),
        ...(shutOut.length === 0 ? [] : [change(`no line lets in ${named(shutOut, folder)} any more.`, null)]),
    ];
}
/** The last line about a file decides. */
function isIgnored(file, lines) {
    return lines.findLast((line) => line.matches(file))?.letsIn === false;
}
function named(files, folder) {
    return `${folder}${files[0]}${files.length === 1 ? '' : ` and ${files.length - 1} more`}`;
}

// EXTERNAL MODULE: ./lib/policy/judge.js
var judge = __webpack_require__(2664);
;// CONCATENATED MODULE: ./lib/policy/lost.js
/** The specs that a change takes out of sight: deleted, moved to where nothing is checked, or no longer recognised. */
function lostSpecs(before, after) {
    const free = new Set(after.specs);
    const own = (spec, { now }) => take(free, spec, (one) => one.file === now);
    const moved = (spec) => isNamed(spec) ? take(free, spec, (one) => spec.id !== null || after.isTouched(one.file)) : null;
    // Those that stay in their file first: one of the same name elsewhere must not stand for two.
    const stayed = before.flatMap((file) => file.specs.map((spec) => ({ spec, file, found: own(spec, file) })));
    const all = stayed.map((one) => ({ ...one, found: one.found ?? moved(one.spec) }));
    return all.flatMap(({ spec, file, found }) => {
        if (found !== null)
            return after.isAsked(file.file) && !after.isAsked(found.file) ? [movedOut(spec, found.file)] : [];
        return file.now !== null && after.isBroken(file.now) ? [] : [lossOf(spec, file, after)];
    });
}
/** Takes the first of the free specs that is the same and fits; null where none does. Each stands for one spec only. */
function take(free, spec, fits) {
    for (const one of free) {
        if (!fits(one) || !isSame(one, spec))
            continue;
        free.delete(one);
        return one;
    }
    return null;
}
function isNamed({ id, name }) {
    return id !== null || name !== null;
}
/** Whether two are the same resource: by the id, else by kind and name, else by their place in the file. */
function isSame(one, spec) {
    if (spec.id !== null)
        return one.id === spec.id;
    if (one.kind.root !== spec.kind.root)
        return false;
    return spec.name !== null ? one.name === spec.name : one.document === spec.document && one.path === spec.path;
}
function subjectOf({ kind, name, id, path }) {
    return `${kind.title} ${JSON.stringify(name ?? id ?? path)}`;
}
function movedOut(spec, file) {
    const where = `it is now in ${JSON.stringify(file)}, which is not among the paths.`;
    return { what: 'spec-hidden', message: `${subjectOf(spec)} is no longer checked: ${where}`, file, line: null };
}
function lossOf(spec, { file, now }, after) {
    const subject = subjectOf(spec);
    if (now === null)
        return { what: 'spec-deleted', message: `${subject} is deleted with its file.`, file, line: null };
    if (!after.isChecked(now)) {
        const message = `${subject} is no longer checked: its file is now ${JSON.stringify(now)}.`;
        return { what: 'spec-hidden', message, file: now, line: null };
    }
    return { what: 'spec-hidden', message: `${subject} is no longer found in its file.`, file: now, line: null };
}

// EXTERNAL MODULE: ./lib/policy/terms.js
var terms = __webpack_require__(108);
// EXTERNAL MODULE: ./lib/specs/discover.js
var discover = __webpack_require__(3560);
// EXTERNAL MODULE: ./lib/specs/parse.js
var parse = __webpack_require__(9256);
;// CONCATENATED MODULE: ./lib/change.js








/**
 * Whether a file is among those that a change touches: as it stands now, or as it stood. A submodule is told of as a whole:
 * then it is a folder around the file.
 */
function toucher({ files, isWhole }) {
    if (!isWhole)
        return () => true;
    const touched = new Set(files.flatMap(({ file, previous }) => (previous === null ? [file] : [file, previous])));
    const isAround = (file) => [...file.matchAll(/\//g)].some(({ index }) => touched.has(file.slice(0, index)));
    return (file) => touched.has(file) || isAround(file);
}
/** The config that judges what a change touches; `head` is the one that judges the rest. */
function judgingConfig({ policyFrom, base }, head) {
    if (policyFrom === 'head')
        return { config: head, from: 'head', note: null };
    if (base.config !== null)
        return { config: base.config, from: 'base', note: null };
    if (base.problem !== null) {
        // Not the head's: whoever breaks the base's config would loosen it for the next change.
        return { config: terms/* NO_CONFIG */.H5, from: 'base', note: `${base.problem} So no config judges what the change touches.` };
    }
    if (head.file === null)
        return { config: head, from: 'base', note: null };
    return { config: head, from: 'head', note: 'There is no config before this change, so its own judges it.' };
}
/** The baseline that judges what a change touches. A change that brings the first config and the first baseline is judged by both. */
function judgingBaseline({ policyFrom, base }, head) {
    const isFirst = base.config === null && base.problem === null && base.baseline === null;
    return policyFrom === 'head' || isFirst ? head : base.baseline;
}
/** The renames of a change: new names with the old ones. */
function renamesOf({ files }) {
    return new Map(files.flatMap(({ file, previous }) => (previous === null ? [] : [[file, previous]])));
}
/** Whether a change touches what findings are judged by, so that they may change in files that it does not touch. */
function touchesTerms({ files, base }, head, baseline) {
    const isTouched = toucher(files);
    const terms = [head.file, base.config?.file ?? null, baseline?.file ?? null, base.baseline?.file ?? null];
    return terms.some((file) => file !== null && isTouched(file));
}
/** What the files that a change touches held before it, judged by the terms from before it. */
async function specsBefore({ files, base }) {
    const config = base.config ?? terms/* NO_CONFIG */.H5;
    const changed = files.files.filter(({ status }) => status !== 'added');
    const parserFor = await (0,parse/* parsersFor */.I)(changed.map(formerName));
    return changed.flatMap((one) => {
        const file = formerName(one);
        const content = base.texts.get(file);
        if (content?.ok !== true || !isChecked(file, config))
            return [];
        const entries = (0,judge/* entriesFor */.aB)(file, config);
        // Only what the specs are called counts here: their user data is not looked into.
        const scan = () => [];
        const { specs } = (0,judge/* judge */.S4)({ file, text: content.text, parser: parserFor(file), entries, isNamed: false, scan }, config.policy);
        return [{ file, now: one.status === 'removed' ? null : one.file, specs }];
    });
}
/** Whether a file is searched for specs at all. */
function isChecked(file, { file: own, exclude, entries }) {
    if (file === own || exclude.some((pattern) => pattern.matches(file)))
        return false;
    return (0,discover/* mayHoldSpecs */.x)(file) || entries.some((entry) => entry.files.matches(file));
}
/** The files whose texts from before a change are wanted: those that may have held specs, and those that hide files. */
function wantedBefore({ files }, config) {
    return files
        .filter(({ status }) => status !== 'added')
        .map(formerName)
        .filter((file) => isIgnoreFile(file) || isChecked(file, config));
}
function formerName({ file, previous }) {
    return previous ?? file;
}
function isIgnoreFile(file) {
    return file === '.gitignore' || file.endsWith('/.gitignore');
}
/** Whose policy judges a change, and what the change does to it. */
function policyOf(change, before, now) {
    const { from, note } = judgingConfig(change, now.config);
    const specFiles = new Set([
        ...before.filter(({ specs }) => specs.length > 0).map(({ file }) => file),
        ...now.specs.map(({ file }) => file),
    ]);
    const ignores = change.files.files.filter(({ file, status }) => isIgnoreFile(file) && status !== 'removed');
    const changes = [
        ...configChanges(change.base.config ?? terms/* NO_CONFIG */.H5, change.brought.config),
        ...(0,baseline/* baselineChanges */.$C)(change.base.baseline, change.brought.baseline, renamesOf(change.files)),
        ...ignores.flatMap((one) => ignoredSpecs(ignoreChange(one, change.base, now), [...specFiles].sort())),
        ...lostSpecs(before, {
            specs: now.specs,
            isChecked: (file) => now.files.has(file),
            isAsked: now.isAsked,
            isTouched: toucher(change.files),
            isBroken: now.isBroken,
        }),
    ];
    return { from, commit: from === 'base' ? change.base.commit : null, note, changes };
}
function ignoreChange(one, { texts }, now) {
    const textOf = (content) => (content?.ok === true ? content.text : '');
    return { file: one.file, before: textOf(texts.get(formerName(one))), after: textOf(now.read(one.file)) };
}
/** What is said of a run's scope: how much the change touches, and what it leaves as it was. */
function scopeOf({ files }, untouched) {
    const count = (severity) => untouched.filter((one) => one.severity === severity).length;
    return {
        changedFiles: files.files.length,
        isWhole: files.isWhole,
        untouched: { errors: count('error'), warnings: count('warning'), notes: count('note') },
    };
}


/***/ }),

/***/ 504:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: function() { return /* binding */ baselineChanges; },
/* harmony export */   BW: function() { return /* binding */ baselineText; },
/* harmony export */   NE: function() { return /* binding */ knownBy; },
/* harmony export */   looksLikeBaseline: function() { return /* binding */ looksLikeBaseline; },
/* harmony export */   parseBaseline: function() { return /* binding */ parseBaseline; },
/* harmony export */   pn: function() { return /* binding */ fixedEntries; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2357);
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(338);
/* harmony import */ var _findings_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6856);
/* harmony import */ var _specs_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6945);
/* harmony import */ var _specs_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3744);
/* harmony import */ var _specs_value_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1686);
/* harmony import */ var _config_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5727);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9951);








/** The version of the format. */
const VERSION = 1;
const MEMBERS = ['file', 'rule', 'resource', 'path', 'fingerprint'];
/** Reads a baseline. Throws a UserError that names the line for whatever could hide more than was meant. */
function parseBaseline(file, text) {
    const places = (0,_specs_text_js__WEBPACK_IMPORTED_MODULE_4__/* .placesIn */ .y)(text);
    const parsed = (0,_specs_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text);
    if (!parsed.ok)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${parsed.message}. ${WRITE_IT}`, { file, ...places.position(parsed.offset) });
    const [document] = parsed.documents;
    if (document === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the baseline is empty. ${WRITE_IT}`, { file, line: 1, column: 1 });
    const source = { file, document, places };
    const refuse = (path, message) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${message} ${WRITE_IT}`, (0,_config_source_js__WEBPACK_IMPORTED_MODULE_6__/* .errorPlace */ .e)(source, path, 'value'));
    };
    const [twice] = document.duplicates();
    if (twice !== undefined)
        return refuse(twice.path, `${(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(twice.path.at(-1))} stands twice in the same object.`);
    const { value } = document;
    if (!(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .isMembers */ .gV)(value))
        return refuse([], 'the baseline must be an object.');
    const unknown = Object.keys(value).find((key) => key !== 'version' && key !== 'findings');
    if (unknown !== undefined)
        return refuse([unknown], `the baseline has no member ${(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(unknown)}.`);
    if (value.version !== VERSION)
        return refuse(['version'], `version must be ${VERSION}, but it is ${(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(value.version)}.`);
    if (!Array.isArray(value.findings))
        return refuse(['findings'], 'findings must be a list.');
    const entries = value.findings.map((entry, index) => entryOf(entry, source, ['findings', index], refuse));
    return { file, entries };
}
/** Whether a text was meant as a baseline, however it was damaged: only such a one may be written over. */
function looksLikeBaseline(text) {
    return text.trim() === '' || /"findings"\s*:/.test(text);
}
const WRITE_IT = 'Write it with "spot-imdsv2 check --update-baseline".';
function entryOf(value, source, path, refuse) {
    if (!(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .isMembers */ .gV)(value))
        return refuse(path, 'an entry must be an object.');
    const unknown = Object.keys(value).find((key) => !MEMBERS.some((member) => member === key));
    if (unknown !== undefined)
        return refuse([...path, unknown], `an entry has no member ${(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(unknown)}.`);
    const textOf = (member) => {
        const text = value[member];
        return typeof text === 'string' ? text : refuse(path, `an entry needs ${(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(member)}, a text.`);
    };
    const rule = textOf('rule');
    if (!(0,_findings_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .isRuleId */ .KX)(rule))
        return refuse([...path, 'rule'], `there is no rule ${(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(rule)}.`);
    if (_findings_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .RULES */ .y0[rule].isFixed)
        return refuse([...path, 'rule'], `findings of ${rule} cannot be known: nobody has seen what they hide.`);
    if (!_findings_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .acceptableRules */ .OE.includes(rule))
        return refuse([...path, 'rule'], `findings of ${rule} are about no spec.`);
    const parts = { file: textOf('file'), rule, resource: textOf('resource'), path: textOf('path') };
    if (parts.file.split('/').some((step) => ['', '.', '..'].includes(step))) {
        const must = `an entry's file must be relative to the repository's root, with "/" and without ".."`;
        return refuse([...path, 'file'], `${must}, but it is ${(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(parts.file)}.`);
    }
    const fingerprint = textOf('fingerprint');
    const expected = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_7__/* .fingerprintOf */ .ax)(parts.file, rule, { resource: parts.resource, inside: parts.path });
    if (fingerprint !== expected) {
        return refuse([...path, 'fingerprint'], 'the fingerprint is not that of its file, rule, resource and path.');
    }
    return { ...parts, fingerprint, place: (0,_config_source_js__WEBPACK_IMPORTED_MODULE_6__/* .configPlace */ .o)(source, path) };
}
/** Tells which findings a baseline lists. Where git says that a file was renamed, its entries are about the new name. */
function knownBy(baseline, renames) {
    if (baseline === null)
        return () => false;
    const known = new Set(currentEntries(baseline, renames).map(({ fingerprint }) => fingerprint));
    return ({ rule, fingerprint }) => _findings_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .acceptableRules */ .OE.includes(rule) && known.has(fingerprint);
}
/** The entries of a baseline, with their files called as they are now. */
function currentEntries({ entries }, renames) {
    if (renames.size === 0)
        return entries;
    const names = new Map([...renames].map(([now, before]) => [before, now]));
    return entries.map((entry) => {
        const file = names.get(entry.file);
        if (file === undefined)
            return entry;
        const fingerprint = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_7__/* .fingerprintOf */ .ax)(file, entry.rule, { resource: entry.resource, inside: entry.path });
        return { ...entry, file, fingerprint };
    });
}
/** The entries that list nothing any more, as findings at their places. */
function fixedEntries(baseline, { renames, fingerprints, isTold }, policy) {
    const severity = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_7__/* .severityFor */ .v1)('baseline-fixed', undefined, policy);
    if (severity === null)
        return [];
    return currentEntries(baseline, renames)
        .filter(({ file, fingerprint }) => isTold(file) && !fingerprints.has(fingerprint))
        .map(({ file, rule, fingerprint, place }) => {
        const message = `the finding of ${rule} in ${file} is fixed. Remove this entry, or write the file with --update-baseline.`;
        return (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_7__/* .draft */ .K4)('baseline-fixed', severity, message, { ...place, identity: fingerprint, inside: '' });
    });
}
/** The text of a baseline of these findings: sorted, so that a change of it shows what has changed. */
function baselineText(findings) {
    const entries = findings
        .filter(({ rule }) => _findings_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .acceptableRules */ .OE.includes(rule))
        .map(({ file, rule, identity, fingerprint }) => ({
        file,
        rule,
        resource: identity.resource,
        path: identity.inside,
        fingerprint,
    }));
    const unique = [...new Map(entries.map((entry) => [entry.fingerprint, entry])).values()].sort((a, b) => (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a.file, b.file) ||
        (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a.resource, b.resource) ||
        (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a.rule, b.rule) ||
        (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a.path, b.path));
    const lines = unique.map((entry) => `    ${JSON.stringify(entry)}`);
    const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
    return `{\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`;
}
/** What a change adds to a baseline, file by file. */
function baselineChanges(before, now, renames) {
    if (now === null)
        return [];
    const known = new Set((before === null ? [] : currentEntries(before, renames)).map(({ fingerprint }) => fingerprint));
    const added = currentEntries(now, renames).filter(({ fingerprint }) => !known.has(fingerprint));
    const files = [...new Set(added.map(({ file }) => file))];
    return files.map((file) => {
        const entries = added.filter((entry) => entry.file === file);
        const rules = [...new Set(entries.map(({ rule }) => rule))].join(', ');
        const message = `${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(entries.length, 'finding')} in ${file} no longer ${entries.length === 1 ? 'fails' : 'fail'}: ${rules}.`;
        return { what: 'baseline-added', message, file: now.file, line: entries[0]?.place.range.start.line ?? null };
    });
}


/***/ }),

/***/ 5727:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: function() { return /* binding */ errorPlace; },
/* harmony export */   o: function() { return /* binding */ configPlace; }
/* harmony export */ });
/* harmony import */ var _specs_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1686);

/** The place of a value of the config. */
function configPlace(source, path) {
    const range = source.places.range(nodeAt(source.document.node(), path).span());
    return { file: source.file, range, path: (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(path) };
}
/** Where an error about a part of the config points: at its value, or at its key; at the nearest parent that is written. */
function errorPlace(source, path, part) {
    const node = nodeAt(source.document.node(), path);
    const span = (part === 'key' ? node.key : null) ?? node.span();
    return { file: source.file, ...source.places.position(span.start) };
}
function nodeAt(root, path) {
    let node = root;
    for (const step of path) {
        const child = node.child(step);
        if (child === undefined)
            break;
        node = child;
    }
    return node;
}


/***/ }),

/***/ 9349:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: function() { return /* binding */ covers; }
/* harmony export */ });
/**
 * Whether a glob covers a path as a whole. It follows all ways at once and tries none twice, so the work is at most the length
 * of the glob times that of the path, where `boundless` of `glob.ts` finds nothing.
 */
function covers(glob, file) {
    return ends(glob, file, [0]).at(-1) === file.length;
}
/** Where a glob may end that begins at any of some places. */
function ends(nodes, file, starts) {
    let places = starts;
    for (const node of nodes) {
        if (places.length === 0)
            return places;
        places = after(node, file, places);
    }
    return places;
}
function after(node, file, starts) {
    switch (node.kind) {
        case 'text':
            return starts.filter((at) => file.startsWith(node.text, at)).map((at) => at + node.text.length);
        case 'character':
            return starts.filter((at) => isInPart(file, at) && node.matches(file[at] ?? '')).map((at) => at + 1);
        case 'star':
            return withinParts(file, starts);
        case 'folders': {
            const first = starts[0] ?? 0;
            return union([starts, placesFrom(file, first + 1).filter((at) => file[at - 1] === '/')]);
        }
        case 'rest':
            return placesFrom(file, starts[0] ?? 0);
        case 'group':
            return afterGroup(node, file, starts);
    }
}
function afterGroup({ times, choices }, file, starts) {
    const once = (from) => union(choices.map((nodes) => ends(nodes, file, from)));
    switch (times) {
        case '@':
            return once(starts);
        case '?':
            return union([starts, once(starts)]);
        case '+':
            return repeated(once, once(starts));
        case '*':
            return repeated(once, starts);
        case '!':
            return noneOf(once, file, starts);
    }
}
/** As often as it goes on: no place is gone on from twice. */
function repeated(once, starts) {
    const known = new Set(starts);
    for (let next = starts; next.length > 0;) {
        next = once(next).filter((at) => !known.has(at));
        for (const at of next)
            known.add(at);
    }
    return [...known].sort((a, b) => a - b);
}
/** The places in the same part to which no choice leads from one of the starts. */
function noneOf(once, file, starts) {
    const barred = new Map();
    for (const start of starts)
        for (const at of once([start]))
            barred.set(at, (barred.get(at) ?? 0) + 1);
    let [next, begun] = [0, 0];
    return withinParts(file, starts).filter((at) => {
        if (file[at - 1] === '/')
            begun = 0;
        for (; (starts[next] ?? Number.POSITIVE_INFINITY) <= at; next++)
            begun++;
        return begun > (barred.get(at) ?? 0);
    });
}
/** The starts, and all places behind them up to the end of their parts. */
function withinParts(file, starts) {
    const places = [];
    let next = 0;
    for (const start of starts) {
        if (start < next)
            continue;
        next = start;
        places.push(next);
        while (isInPart(file, next))
            places.push(++next);
        next++;
    }
    return places;
}
function isInPart(file, at) {
    return at < file.length && file[at] !== '/';
}
function placesFrom(file, first) {
    return Array.from({ length: Math.max(0, file.length + 1 - first) }, (_, index) => first + index);
}
function union(all) {
    const [first, ...others] = all.filter((places) => places.length > 0);
    if (first === undefined)
        return [];
    return others.length === 0 ? first : [...new Set(all.flat())].sort((a, b) => a - b);
}


/***/ }),

/***/ 6457:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: function() { return /* binding */ parseGlob; }
/* harmony export */ });
/** Reads a glob. Every text is one: what opens and does not close stands for itself. */
function parseGlob(glob) {
    const tokens = [...glob.matchAll(TOKEN)].map(([text, ...kinds]) => {
        const kind = KINDS[kinds.findIndex((one) => one !== undefined)] ?? 'sign';
        return { kind, text };
    });
    return sequence({ tokens, closers: closersOf(tokens) }, 0, tokens.length);
}
const KINDS = ['folders', 'rest', 'open', 'star', 'character', 'text'];
/** What `**` means depends on what stands beside it: as a part of its own it reaches beyond slashes, else it is `*`. */
const TOKEN = /((?<=^|[/{,(|])\*\*\/)|((?<=^|[/{,(|])\*\*(?=$|[},)|]))|(\{|[@?*+!]\()|(\*+(?!\())|(\?|\[[!^]?\]?[^\]]*\])|([^/{}()[*?@+!,|]+)|./gsu;
/** A parenthesis without a sign before it opens no group, but has its own end. */
function closersOf(tokens) {
    const closers = new Map();
    const open = [];
    for (const [at, { kind, text }] of tokens.entries()) {
        if (kind === 'open' || text === '(')
            open.push({ at, end: text === '{' ? '}' : ')' });
        const last = open.findLastIndex(({ end }) => end === text);
        if (last === -1)
            continue;
        closers.set(open[last]?.at ?? 0, at);
        open.length = last;
    }
    return closers;
}
function sequence(all, start, end) {
    const nodes = [];
    let text = '';
    const add = (node) => {
        if (text !== '')
            nodes.push({ kind: 'text', text });
        text = '';
        nodes.push(node);
    };
    for (let at = start; at < end; at++) {
        const token = all.tokens[at] ?? { kind: 'text', text: '' };
        const closer = token.kind === 'open' ? all.closers.get(at) : undefined;
        if (closer !== undefined) {
            add(group(all, at, closer));
            at = closer;
        }
        else if (token.kind === 'character') {
            add({ kind: 'character', matches: token.text === '?' ? () => true : classOf(token.text) });
        }
        else if (token.kind === 'text' || token.kind === 'sign' || token.kind === 'open')
            text += token.text;
        else
            add({ kind: token.kind });
    }
    if (text !== '')
        nodes.push({ kind: 'text', text });
    return nodes;
}
function group(all, at, closer) {
    const { tokens, closers } = all;
    const opened = tokens[at]?.text ?? '';
    const separator = opened === '{' ? ',' : '|';
    const choices = [];
    let start = at + 1;
    for (let next = start; next <= closer; next++) {
        if (next < closer && tokens[next]?.text !== separator) {
            next = closers.get(next) ?? next;
            continue;
        }
        choices.push(sequence(all, start, next));
        start = next + 1;
    }
    const text = tokens
        .slice(at, closer + 1)
        .map((one) => one.text)
        .join('');
    const times = opened === '{' ? '@' : opened[0];
    const isFirst = at === 0 || tokens[at - 1]?.text.endsWith('/') === true;
    return { kind: 'group', times, choices, isFirst, text };
}
/** `[abc]`, `[a-z]`, `[!a]`, `[^a]`. */
function classOf(text) {
    const isInverted = /^\[[!^]/.test(text);
    const inside = text.slice(isInverted ? 2 : 1, -1);
    const ranges = [...inside.matchAll(/(.)-(.)|./gs)].map(([one, from = one, to = one]) => ({ from, to }));
    return (character) => ranges.some(({ from, to }) => from <= character && character <= to) !== isInverted;
}


/***/ })

};
;