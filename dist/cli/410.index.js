"use strict";
exports.id = 410;
exports.ids = [410,960];
exports.modules = {

/***/ 4410:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  editsForEach: function() { return /* binding */ editsForEach; },
  makeTogether: function() { return /* binding */ makeTogether; }
});

// EXTERNAL MODULE: ./lib/specs/value.js
var specs_value = __webpack_require__(1686);
;// CONCATENATED MODULE: ./lib/specs/edit-change.js

/** The steps from `depth` on as the keys of a new member; null when there are none, or a list would have to grow. */
function wantedAt(path, depth, value) {
    const [first, ...rest] = path.slice(depth).filter((step) => typeof step === 'string');
    return first === undefined || rest.length + 1 < path.length - depth ? null : { keys: [first, ...rest], value };
}
/** A document's value with a change made; null where that needs a guess. The value given stays as it is. */
function changedValue(value, change) {
    if (value === null || change.path.length === 0 || (change.do === 'set' && !isScalar(change.value)))
        return null;
    return changedAt(value, change, 0);
}
function isScalar(value) {
    return typeof value !== 'number' || Number.isFinite(value);
}
function changedAt(value, change, depth) {
    const step = change.path[depth];
    if (step === undefined)
        return change.do === 'set' ? { value: change.value } : null;
    const isLast = depth === change.path.length - 1;
    if (value === null || value === undefined) {
        if (change.do !== 'set')
            return { value };
        return typeof step === 'string' ? changedMember({}, step, change, depth) : null;
    }
    if ((0,specs_value/* unresolvableText */.Et)(value) !== null)
        return null;
    if (Array.isArray(value)) {
        if (!Object.hasOwn(value, step) || step === 'length' || (isLast && change.do !== 'set'))
            return null;
        const item = changedAt(value[Number(step)], change, depth + 1);
        return item && { value: value.with(Number(step), item.value) };
    }
    if (!(0,specs_value/* isMembers */.gV)(value))
        return null;
    return isLast && change.do !== 'set'
        ? changedKey(value, String(step), change)
        : changedMember(value, String(step), change, depth);
}
/** As it would be with the change made below one of its members. What is not there cannot be removed or renamed: it stays. */
function changedMember(value, key, change, depth) {
    const isThere = Object.hasOwn(value, key);
    if (!isThere && change.do !== 'set')
        return { value };
    const member = changedAt(isThere ? value[key] : undefined, change, depth + 1);
    // Entries instead of a spread with a computed key: `__proto__` is a key like any other.
    return member && { value: Object.fromEntries([...Object.entries(value), [key, member.value]]) };
}
function changedKey(value, key, change) {
    if (!Object.hasOwn(value, key) || (change.do === 'rename' && change.to === key))
        return { value };
    const others = Object.entries(value).filter(([other]) => other !== key);
    if (change.do !== 'rename')
        return { value: Object.fromEntries(others) };
    if (Object.hasOwn(value, change.to))
        return null;
    return { value: Object.fromEntries([...others, [change.to, value[key]]]) };
}
/** Whether two values are the same, the order of their keys aside. A list instead of recursion: nesting costs no stack. */
function isSameValue(one, other) {
    const pending = [[one, other]];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const [a, b] = next;
        if (a === b || (Number.isNaN(a) && Number.isNaN(b)))
            continue;
        if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b) || (0,specs_value/* isMembers */.gV)(a) !== (0,specs_value/* isMembers */.gV)(b))
            return false;
        const keys = Object.keys(a);
        if (keys.length !== Object.keys(b).length)
            return false;
        for (const key of keys) {
            if (!Object.hasOwn(b, key))
                return false;
            pending.push([a[key], b[key]]);
        }
    }
    return true;
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./lib/specs/edit-lines.js
/** A line end of any kind: LF, CRLF or a lone CR. */
const LINE_END = /\r\n?|\n/;
/** The offset at which the line of an offset starts. */
function lineStart(text, at) {
    let start = at;
    while (start > 0 && !isLineEnd(text, start - 1))
        start--;
    return start;
}
/** The offset at which the line of an offset ends, before its line end. */
function lineEnd(text, at) {
    let end = at;
    while (end < text.length && !isLineEnd(text, end))
        end++;
    return end;
}
/** The offset at which the next line starts: after the line end; the end of the text where there is none. */
function nextLine(text, at) {
    const end = lineEnd(text, at);
    return Math.min(text.length, end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1));
}
/** The white space with which the line of an offset begins. */
function indentAt(text, at) {
    const start = lineStart(text, at);
    let end = start;
    while (text[end] === ' ' || text[end] === '\t')
        end++;
    return text.slice(start, end);
}
/** Whether nothing but white space stands before an offset in its line, and a line before that. */
function isFirstInLine(text, at) {
    // Not by way of the line's start: a file may be one line of many megabytes.
    let start = at;
    while (text[start - 1] === ' ' || text[start - 1] === '\t')
        start--;
    return start > 0 && isLineEnd(text, start - 1);
}
/** How the lines around an offset end: as its own one does, else as the text's first one. */
function lineEndAt(text, at) {
    const end = lineEnd(text, at);
    return text.slice(end, nextLine(text, end)) || (LINE_END.exec(text)?.[0] ?? '\n');
}
function isLineEnd(text, at) {
    return text[at] === '\n' || text[at] === '\r';
}

;// CONCATENATED MODULE: ./lib/specs/edit-style.js

/** The style of objects that stand in each other: that of the innermost which shows it, else the usual one. */
function styleOf(text, chain) {
    const shown = (show) => {
        for (const braces of chain.toReversed()) {
            const found = show(text, braces);
            if (found !== undefined)
                return found;
        }
        return undefined;
    };
    const colon = shown(colonOf) ?? ': ';
    return {
        eol: lineEndAt(text, chain.at(-1)?.open ?? 0),
        unit: shown(unitOf) ?? /[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? '  ',
        colon,
        comma: shown(commaOf) ?? (/\s$/.test(colon) ? ', ' : ','),
        pad: shown(padOf) ?? '',
    };
}
function unitOf(text, { open, members }) {
    const own = members.find(({ key }) => isFirstInLine(text, key.start));
    if (own === undefined)
        return undefined;
    const inner = indentAt(text, own.key.start);
    const outer = indentAt(text, open);
    return inner.startsWith(outer) && inner.length > outer.length ? inner.slice(outer.length) : undefined;
}
/** The shortest: where values are lined up, the others hold more space than a new member needs. */
function colonOf(text, { members }) {
    return members
        .map(({ key, value }) => text.slice(key.end, value.start))
        .filter((between) => /^[ \t]*:[ \t]*$/.test(between))
        .reduce((best, next) => (best === undefined || next.length < best.length ? next : best), undefined);
}
function commaOf(text, { members }) {
    return members
        .map((member, index) => text.slice(members[index - 1]?.value.end ?? member.key.start, member.key.start))
        .find((between) => /^[ \t]*,[ \t]*$/.test(between));
}
function padOf(text, { open, close, members }) {
    const inside = text.slice(open + 1, members[0]?.key.start ?? close);
    if (!/^[ \t]*$/.test(inside))
        return undefined;
    // `{}` shows nothing: people who write `{ a: 1 }` write it so too.
    return members.length === 0 && inside === '' ? undefined : inside;
}
/** A member as text; `indent` is that of its line when it has a line of its own, null when all stands on one line. */
function memberText({ keys, value }, words, style, indent) {
    const [first, second, ...rest] = keys;
    const key = words.key(first);
    // YAML takes a colon for a part of the key, unless the key is quoted or a space follows.
    const colon = /["']$/.test(key) || /\s$/.test(style.colon) ? style.colon : `${style.colon} `;
    const inner = second === undefined ? words.value(value) : inBraces({ keys: [second, ...rest], value }, words, style, indent);
    return key + colon + inner;
}
/** An object with one member as text; `indent` is that of the line on which it begins, null when all stands on one line. */
function inBraces(wanted, words, style, indent) {
    if (indent === null)
        return `{${style.pad}${memberText(wanted, words, style, null)}${style.pad}}`;
    const member = memberText(wanted, words, style, indent + style.unit);
    return `{${style.eol}${indent}${style.unit}${member}${style.eol}${indent}}`;
}

;// CONCATENATED MODULE: ./lib/specs/edit-braces.js


/** Adds a member to the innermost of objects that stand in each other. `words` says how keys and values are written. */
function insertMember(text, chain, wanted, words) {
    const braces = chain.at(-1);
    const last = braces?.members.at(-1);
    if (braces === undefined)
        return null;
    if (last === undefined) {
        const isBlank = text.slice(braces.open + 1, braces.close).trim() === '';
        const span = { start: braces.open, end: braces.close + 1 };
        return isBlank ? [{ span, text: objectText(text, chain, span.start, wanted, words) }] : null;
    }
    const style = styleOf(text, chain);
    const before = separatorOf(text, braces, style);
    const indent = LINE_END.test(before) ? indentAt(text, last.key.start) : null;
    const member = memberText(wanted, words, style, indent);
    const rest = text.slice(last.value.end, lineEnd(text, last.value.end));
    const [, comma] = /^[ \t]*(,?)[ \t]*#/.exec(rest) ?? [];
    if (comma === undefined || indent === null)
        return [{ span: at(last.value.end), text: before + member }];
    // A comment behind the last member stays with it: the comma goes before the comment, the new member after it.
    const added = { span: at(last.value.end + rest.length), text: style.eol + indent + member + comma };
    return comma === '' ? [{ span: at(last.value.end), text: ',' }, added] : [added];
}
/**
 * An object with one member, to stand at an offset inside objects: over several lines where the line begins with what
 * holds it, on one line where it stands among others.
 */
function objectText(text, chain, start, wanted, words) {
    const holders = chain.flatMap(({ members }) => members).filter(({ value }) => value.start === start);
    const head = [start, ...holders.map(({ key }) => key.start)].find((offset) => isFirstInLine(text, offset));
    return inBraces(wanted, words, styleOf(text, chain), head === undefined ? null : indentAt(text, head));
}
/** Takes a member out of an object, with its comma, its line and the comment behind it. Comments before it stay. */
function removeMember(text, { open, close, members }, index) {
    const member = members[index];
    const previous = members[index - 1];
    const next = members[index + 1];
    if (member === undefined)
        return null;
    const hasComment = (start, end) => text.slice(start, end).includes('#');
    if (previous === undefined && next === undefined) {
        const isAlone = !hasComment(open, member.key.start) && !hasComment(member.value.end, close);
        return isAlone ? [removal(open + 1, close)] : null;
    }
    const isCommented = /^[ \t]*,?[ \t]*#/.test(text.slice(member.value.end, lineEnd(text, member.value.end)));
    if (previous !== undefined && !isCommented && !hasComment(previous.value.end, member.key.start)) {
        return [removal(previous.value.end, member.value.end)];
    }
    if (previous === undefined && next !== undefined && !hasComment(member.value.end, next.key.start)) {
        return [removal(member.key.start, next.key.start)];
    }
    const [behind = ''] = /^\s*,/.exec(text.slice(member.value.end, next?.key.start ?? close)) ?? [];
    const end = member.value.end + behind.length;
    const isOwnLine = isFirstInLine(text, member.key.start) && /^[ \t]*(?:#|$)/.test(text.slice(end, lineEnd(text, end)));
    return [isOwnLine ? removal(lineStart(text, member.key.start), nextLine(text, end)) : removal(member.key.start, end)];
}
/** What stands between the last member and a new one: what stands between the last two, blank lines and comments aside. */
function separatorOf(text, { open, members }, style) {
    const last = members.at(-1)?.key.start ?? open;
    const previous = members.at(-2)?.value.end;
    const between = text.slice(previous ?? open + 1, last);
    if (!LINE_END.test(between))
        return /^[ \t]*,[ \t]*$/.test(between) ? between : style.comma;
    const [, commaFirst] = /[\r\n]([ \t]*,[ \t]*)$/.exec(between) ?? [];
    return commaFirst === undefined ? `,${style.eol}${indentAt(text, last)}` : style.eol + commaFirst;
}
function at(offset) {
    return { start: offset, end: offset };
}
function removal(start, end) {
    return { span: { start, end }, text: '' };
}

// EXTERNAL MODULE: ./lib/specs/json.js
var json = __webpack_require__(6945);
// EXTERNAL MODULE: ./lib/specs/json-syntax.js
var json_syntax = __webpack_require__(745);
;// CONCATENATED MODULE: ./lib/specs/edit-json.js




/** The edits that make a change in valid JSON text: one choice, or none where a key on the way stands twice. */
function jsonEdits(text, change) {
    const end = endOfWay(text, change.path);
    const edits = end && editsAt(text, change, end);
    return edits === null ? [] : [edits];
}
function editsAt(text, change, end) {
    const braces = end.chain.at(-1);
    const isWhole = end.depth === change.path.length;
    if (change.do === 'set') {
        if (isWhole)
            return [{ span: spanAt(text, end.start), text: JSON.stringify(change.value) }];
        const wanted = wantedAt(change.path, end.depth, change.value);
        if (wanted === null)
            return null;
        if (text[end.start] === '{')
            return insertMember(text, end.chain, wanted, WORDS);
        return [{ span: spanAt(text, end.start), text: objectText(text, end.chain, end.start, wanted, WORDS) }];
    }
    const member = braces?.members[end.index];
    if (!isWhole || braces === undefined || member === undefined)
        return null;
    if (change.do === 'remove')
        return removeMember(text, braces, end.index);
    return [{ span: member.key, text: JSON.stringify(change.to) }];
}
const WORDS = { key: (name) => JSON.stringify(name), value: (value) => JSON.stringify(value) };
/** Follows a path as far as it is written; null where a key on the way stands twice. */
function endOfWay(text, path) {
    const chain = [];
    let start = (0,json_syntax/* skipSpace */.A)(text, 0);
    let index = -1;
    for (const [depth, step] of path.entries()) {
        const members = [...(0,json/* membersIn */.Jp)(text, start)];
        const isObject = text[start] === '{';
        if (isObject)
            chain.push(bracesAt(text, start, members));
        const [found, again] = members.filter((member) => String(member.step) === String(step));
        if (again !== undefined)
            return null;
        if (found === undefined)
            return { chain, start, depth, index: -1 };
        index = isObject ? members.indexOf(found) : -1;
        start = found.start;
    }
    return { chain, start, depth: path.length, index };
}
function bracesAt(text, open, members) {
    const close = (0,json/* skipValue */.dT)(text, open) - 1;
    return {
        open,
        close,
        members: members.map(({ key, start }) => ({ key: key ?? { start, end: start }, value: spanAt(text, start) })),
    };
}
function spanAt(text, start) {
    return { start, end: (0,json/* skipValue */.dT)(text, start) };
}

;// CONCATENATED MODULE: ./lib/specs/edit-pieces.js
/** A text in which nothing has changed. */
function wholeText(text) {
    return [{ start: 0, end: text.length }];
}
/** The pieces after edits; the spans of the edits are places in the text that the pieces make up. */
function withEdits(pieces, edits) {
    // From the last to the first: so the places of those still to come stay true.
    return [...edits].sort(byPlace).reduceRight((changed, { span, text }) => {
        const [before, rest] = cutAt(changed, span.start);
        const [, after] = cutAt(rest, span.end - span.start);
        return [...before, text, ...after];
    }, pieces);
}
/** The edits that make a text into what its pieces say, in order, without those that change nothing. */
function editsOf(text, pieces) {
    const edits = [];
    let start = 0;
    let put = '';
    const end = { start: text.length, end: text.length };
    for (const piece of [...pieces, end]) {
        if (typeof piece === 'string')
            put += piece;
        // An empty stretch of the old text must not part what was taken away before it from what is put after it.
        else if (piece === end || piece.start < piece.end) {
            if (text.slice(start, piece.start) !== put)
                edits.push({ span: { start, end: piece.start }, text: put });
            start = piece.end;
            put = '';
        }
    }
    return edits;
}
/** Edits by where they begin; of two at the same place, the one that takes nothing away comes first. */
function byPlace(one, other) {
    return one.span.start - other.span.start || one.span.end - other.span.end;
}
function cutAt(pieces, at) {
    let left = at;
    for (const [index, piece] of pieces.entries()) {
        const length = typeof piece === 'string' ? piece.length : piece.end - piece.start;
        if (left < length) {
            const [head, tail] = cutPiece(piece, left);
            return [
                [...pieces.slice(0, index), head],
                [tail, ...pieces.slice(index + 1)],
            ];
        }
        left -= length;
    }
    return [pieces, []];
}
function cutPiece(piece, at) {
    if (typeof piece === 'string')
        return [piece.slice(0, at), piece.slice(at)];
    const middle = piece.start + at;
    return [
        { start: piece.start, end: middle },
        { start: middle, end: piece.end },
    ];
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
// EXTERNAL MODULE: ./lib/specs/yaml-tree.js
var yaml_tree = __webpack_require__(9449);
;// CONCATENATED MODULE: ./lib/specs/edit-yaml-places.js



/** Whether anything stands in the text for a scalar: `a:` has an empty one. */
function isWritten(event) {
    return event.valueStart >= 0;
}
/** The offset after the colon behind a key; null where it is not the next thing. */
function colonEnd(tree, key) {
    const end = (0,yaml_tree/* valueSpan */.MK)(tree, key)?.end;
    if (end === undefined)
        return null;
    const [colon] = /^\s*:/.exec(tree.text.slice(end, end + 1000)) ?? [];
    return colon === undefined ? null : end + colon.length;
}
/** The offset after the anchor or the tag of a value, whichever comes last; null where it has neither. */
function propertiesEnd(tree, index) {
    const event = tree.events[index];
    if (event === undefined || !('tagEnd' in event))
        return null;
    const end = Math.max(event.anchorEnd, event.tagEnd);
    return end < 0 ? null : end;
}
/** The offset behind what stands before a value: its anchor, its tag, or the colon of its key. */
function valueStart(tree, { above, value, pair }) {
    const properties = propertiesEnd(tree, value);
    if (properties !== null)
        return properties;
    const [key] = (0,yaml_tree/* pairsOf */.fq)(tree, above.at(-1) ?? -1)[pair] ?? [];
    return key === undefined ? null : colonEnd(tree, key);
}
/** Where a value is written, without anchor and tag; an empty place where it would be written. */
function valuePlace(tree, place) {
    const event = tree.events[place.value];
    const start = valueStart(tree, place);
    if (event?.type === js_yaml/* EVENT_ID */.hy.SCALAR && !isWritten(event))
        return start === null ? null : { start, end: start };
    const span = (0,yaml_tree/* valueSpan */.MK)(tree, place.value);
    if (span === null || event === undefined || !('tagStart' in event) || event.tagStart < 0)
        return span;
    const inside = tree.text.slice(event.tagEnd, span.end);
    return { start: span.end - inside.trimStart().length, end: span.end };
}
/** The offset after all that is written of a member. */
function endOfMember(tree, key, value) {
    const end = endOfValue(tree, value) ?? colonEnd(tree, key) ?? 0;
    return Math.max(end, (0,yaml_tree/* valueSpan */.MK)(tree, key)?.end ?? 0, propertiesEnd(tree, value) ?? 0);
}
/** A block mapping may end with a key and its colon: an empty value is written nowhere. */
function endOfValue(tree, value) {
    const event = tree.events[value];
    const isBlock = event !== undefined && 'style' in event && event.style === js_yaml/* COLLECTION_STYLE */.Rl.BLOCK;
    const last = isBlock && event.type === js_yaml/* EVENT_ID */.hy.MAPPING ? (0,yaml_tree/* pairsOf */.fq)(tree, value).at(-1) : undefined;
    if (last !== undefined)
        return endOfMember(tree, ...last);
    const item = isBlock && event.type === js_yaml/* EVENT_ID */.hy.SEQUENCE ? (0,yaml_tree/* itemsOf */.S3)(tree, value).at(-1) : undefined;
    return (item === undefined ? undefined : endOfValue(tree, item)) ?? (0,yaml_tree/* valueSpan */.MK)(tree, value)?.end;
}
/** The last scalar that is written in a value, when it is a block scalar: what follows could become a part of it. */
function lastBlockScalar(tree, value) {
    const last = tree.events.slice(value, (tree.ends.get(value) ?? value) + 1).findLast(({ type }) => type !== js_yaml/* EVENT_ID */.hy.POP);
    if (last?.type !== js_yaml/* EVENT_ID */.hy.SCALAR)
        return null;
    return last.style === js_yaml/* SCALAR_STYLE */.jK.LITERAL_BLOCK || last.style === js_yaml/* SCALAR_STYLE */.jK.FOLDED_BLOCK ? last : null;
}
/** Whether the line ends behind the last word of a block scalar are a part of it. */
function keepsLineEnds(scalar) {
    return scalar.chomping !== js_yaml/* CHOMPING_MODE */.K6.STRIP;
}
/** The column of an offset, from 0. */
function columnOf(tree, at) {
    return at - lineStart(tree.text, at);
}

;// CONCATENATED MODULE: ./lib/specs/edit-yaml-words.js


/** Words that some reader of YAML (1.1 or 1.2) takes for something else than text. */
const NO_TEXT = /^(?:true|false|yes|no|on|off|y|n|null)$/i;
/** What every reader takes for text without quotes, in block and flow style. Much that is not here would do, too. */
const PLAIN_TEXT = /^[A-Za-z_][\w./-]*$/;
/** A string as a plain scalar; in double quotes where another reading is possible. */
function plain(text) {
    return PLAIN_TEXT.test(text) && !NO_TEXT.test(text) ? text : doubleQuoted(text);
}
function doubleQuoted(text) {
    // JSON's escapes are YAML's; these characters JSON leaves as they are, but YAML does not print them.
    return JSON.stringify(text).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function singleQuoted(text) {
    return /[^\x20-\x7e]/.test(text) ? doubleQuoted(text) : `'${text.replaceAll("'", "''")}'`;
}
/** A string in the quotes of a scalar that stands in the text already; anything else is never quoted. */
function writtenLike(event, value) {
    if (typeof value !== 'string')
        return String(value);
    if (event?.style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED)
        return doubleQuoted(value);
    return event?.style === js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED ? singleQuoted(value) : plain(value);
}
/**
 * How a new member is written among those of mappings that stand in each other: its key in their quotes when the innermost
 * that has members quotes all of them alike, its value too where that is JSON.
 */
function wordsOf(tree, mappings) {
    const innermost = mappings.findLast((mapping) => (0,yaml_tree/* pairsOf */.fq)(tree, mapping).length > 0) ?? -1;
    const keys = (0,yaml_tree/* pairsOf */.fq)(tree, innermost).map(([key]) => tree.events[key]);
    const [sample] = keys.filter((event) => event !== undefined && 'valueStart' in event);
    const isUniform = keys.every((event) => event !== undefined && 'chomping' in event && event.style === sample?.style);
    const like = isUniform ? sample : undefined;
    const isJson = like?.style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED;
    return { key: (name) => writtenLike(like, name), value: (value) => writtenLike(isJson ? like : undefined, value) };
}

;// CONCATENATED MODULE: ./lib/specs/edit-yaml-block.js





/** Adds a member to the innermost of mappings in each other: after its last one, else before it. */
function insertInBlock(tree, mappings, wanted) {
    const mapping = mappings.at(-1) ?? -1;
    const [lastKey, lastValue] = (0,yaml_tree/* pairsOf */.fq)(tree, mapping).at(-1) ?? [-1, -1];
    const start = (0,yaml_tree/* valueSpan */.MK)(tree, lastKey)?.start;
    if (start === undefined)
        return [];
    const column = columnOf(tree, start);
    const lines = memberLines(wanted, wordsOf(tree, mappings), column, edit_yaml_block_unitOf(tree, mappings));
    const scalar = lastBlockScalar(tree, lastValue);
    const end = endOfMember(tree, lastKey, lastValue);
    const after = [insertAfterLine(tree.text, end, lines, column)];
    const before = [insertBefore(tree.text, start, lines, column)];
    if (scalar === null)
        return [after, before];
    // A block scalar that ends with the text, without a line end, would win one: parsers do not agree whether that changes it.
    const isOpen = scalar.valueEnd >= tree.text.length && !/[\r\n]$/.test(tree.text) && keepsLineEnds(scalar);
    // Blank lines may belong to a block scalar.
    return isOpen ? [before] : [after, [insertAtLine(tree.text, scalar.valueEnd, lines)], before];
}
/** Gives a member that has no value, or null, a mapping below its key. */
function insertBelow(tree, place, wanted) {
    const [key = -1] = (0,yaml_tree/* pairsOf */.fq)(tree, place.above.at(-1) ?? -1)[place.pair] ?? [];
    const keyStart = (0,yaml_tree/* valueSpan */.MK)(tree, key)?.start;
    const start = valueStart(tree, place);
    const end = valuePlace(tree, place)?.end;
    if (keyStart === undefined || start === null || end === undefined || end > lineEnd(tree.text, keyStart))
        return null;
    const column = columnOf(tree, keyStart);
    const unit = edit_yaml_block_unitOf(tree, place.above);
    const lines = memberLines(wanted, wordsOf(tree, place.above), column + unit, unit);
    const added = insertAfterLine(tree.text, end, lines, column + 1);
    return start === end ? [added] : [{ span: { start, end }, text: '' }, added];
}
/** Takes a member with its lines and the comments in them; comments on lines before it stay. */
function removeFromBlock(tree, place) {
    const { text } = tree;
    const pairs = (0,yaml_tree/* pairsOf */.fq)(tree, place.above.at(-1) ?? -1);
    const [key = -1, value = -1] = pairs[place.pair] ?? [];
    const start = (0,yaml_tree/* valueSpan */.MK)(tree, key)?.start;
    if (start === undefined)
        return [];
    const end = endOfMember(tree, key, value);
    const scalar = lastBlockScalar(tree, value);
    if (pairs.length === 1)
        return emptied(tree, place, start, end);
    if (text.slice(lineStart(text, start), start).trim() !== '') {
        const next = (0,yaml_tree/* valueSpan */.MK)(tree, pairs[place.pair + 1]?.[0] ?? -1)?.start;
        return next === undefined ? [] : afterDashRemoved(text, start, end, next);
    }
    const previous = lastBlockScalar(tree, pairs[place.pair - 1]?.[1] ?? -1);
    const isClosing = previous === null || !keepsLineEnds(previous);
    const ends = [nextLine(text, end), ...(scalar === null ? [] : [scalar.valueEnd])];
    return ends.map((last) => [linesRemoved(text, start, last, isClosing)]);
}
/** The first member of a list item goes: the next one takes its place behind the dash, unless a comment stands between. */
function afterDashRemoved(text, start, end, next) {
    const before = text.slice(lineStart(text, start), start);
    if (!/^\s*(?:-[ \t]+)+$/.test(before))
        return [];
    if (/^[ \t]*(?:#[^\r\n]*)?\s*$/.test(text.slice(end, next)))
        return [[{ span: { start, end: next }, text: '' }]];
    return [[{ span: { start: lineStart(text, start) + before.trimEnd().length, end: lineEnd(text, end) }, text: '' }]];
}
/** When the last line of a text has no line end and goes, the line before it shall have none either, if it can do without. */
function linesRemoved(text, at, end, isClosing) {
    const start = lineStart(text, at);
    const isOpen = isClosing && end === text.length && !/[\r\n]$/.test(text);
    const [lineBreak = ''] = isOpen ? (/(?:\r\n|\r|\n)$/.exec(text.slice(0, start).slice(-2)) ?? []) : [];
    return { span: { start: start - lineBreak.length, end }, text: '' };
}
/** A mapping without its only member: `{}` behind its key, else in the place of the member. */
function emptied(tree, place, start, end) {
    const { text } = tree;
    const mapping = place.above.at(-1) ?? -1;
    const holder = (0,yaml_tree/* pairsOf */.fq)(tree, place.above.at(-2) ?? -1).find(([, value]) => value === mapping);
    const at = holder && (propertiesEnd(tree, mapping) ?? colonEnd(tree, holder[0]));
    const inPlace = [{ span: { start, end }, text: '{}' }];
    if (holder === undefined || at === undefined || at === null || at >= lineStart(text, start))
        return [inPlace];
    const put = { span: { start: at, end: at }, text: ' {}' };
    return [[put, linesRemoved(text, start, nextLine(text, end), true)], inPlace];
}
/** After the line of an offset and the comments right below it that are indented at least this far. */
function insertAfterLine(text, offset, lines, column) {
    let at = lineEnd(text, offset);
    for (let next = nextLine(text, at); column > 0 && isCommentLine(text, next, column); next = nextLine(text, at)) {
        at = lineEnd(text, next);
    }
    const eol = lineEndAt(text, at);
    return { span: { start: at, end: at }, text: lines.map((line) => eol + line).join('') };
}
function isCommentLine(text, start, column) {
    const indent = indentAt(text, start).length;
    return text[start + indent] === '#' && lineStart(text, start) === start && indent >= column;
}
/** At the start of a line: before it. */
function insertAtLine(text, start, lines) {
    const eol = lineEndAt(text, start);
    return { span: { start, end: start }, text: lines.map((line) => line + eol).join('') };
}
/** Before a key, which takes a line of its own. */
function insertBefore(text, start, lines, column) {
    const eol = lineEndAt(text, start);
    return { span: { start, end: start }, text: `${lines.join(eol).trimStart()}${eol}${' '.repeat(column)}` };
}
function memberLines({ keys, value }, words, column, unit) {
    return keys.map((key, depth) => {
        const written = depth === keys.length - 1 ? ` ${words.value(value)}` : '';
        return `${' '.repeat(column + depth * unit)}${words.key(key)}:${written}`;
    });
}
/** How far a mapping is indented below its key: like the nearest one that shows it, else like another in the text. */
function edit_yaml_block_unitOf(tree, mappings) {
    for (const mapping of [...mappings.toReversed(), ...tree.events.keys()]) {
        if (!isBlockMapping(tree, mapping))
            continue;
        for (const [key, value] of (0,yaml_tree/* pairsOf */.fq)(tree, mapping)) {
            if (!isBlockMapping(tree, value))
                continue;
            const unit = firstColumn(tree, value) - columnOf(tree, (0,yaml_tree/* valueSpan */.MK)(tree, key)?.start ?? 0);
            if (unit > 0)
                return unit;
        }
    }
    return 2;
}
function firstColumn(tree, mapping) {
    return columnOf(tree, (0,yaml_tree/* valueSpan */.MK)(tree, (0,yaml_tree/* pairsOf */.fq)(tree, mapping)[0]?.[0] ?? -1)?.start ?? 0);
}
function isBlockMapping(tree, index) {
    const event = tree.events[index];
    return event?.type === js_yaml/* EVENT_ID */.hy.MAPPING && event.style === js_yaml/* COLLECTION_STYLE */.Rl.BLOCK;
}

;// CONCATENATED MODULE: ./lib/specs/edit-yaml-value.js



/**
 * Puts a value in the place of another; a string keeps its quotes. Null for an alias, which another place may have to
 * follow, and for a value of several lines that holds a comment.
 */
function withValue(tree, place, value) {
    const event = tree.events[place.value];
    const span = valuePlace(tree, place);
    if (span === null || event === undefined)
        return null;
    const put = writtenLike(event.type === js_yaml/* EVENT_ID */.hy.SCALAR ? event : undefined, value);
    if (event.type === js_yaml/* EVENT_ID */.hy.SCALAR && lastBlockScalar(tree, place.value) === null) {
        const isApart = /[\s[{,]/.test(tree.text[span.start - 1] ?? ' ');
        return [{ span, text: isApart ? put : ` ${put}` }];
    }
    if (event.type === js_yaml/* EVENT_ID */.hy.MAPPING || event.type === js_yaml/* EVENT_ID */.hy.SEQUENCE) {
        if (tree.text.slice(span.start, span.end).includes('#'))
            return null;
        if (event.style === js_yaml/* COLLECTION_STYLE */.Rl.FLOW)
            return [{ span, text: put }];
    }
    else if (event.type !== js_yaml/* EVENT_ID */.hy.SCALAR)
        return null;
    // In front of what is written stand the header of a block scalar, and the line end before a block collection.
    const start = valueStart(tree, place);
    if (start === null || tree.text.slice(start, span.start).includes('#'))
        return null;
    return [{ span: { start, end: span.end }, text: ` ${put}` }];
}

// EXTERNAL MODULE: ./lib/specs/yaml.js
var yaml = __webpack_require__(5960);
;// CONCATENATED MODULE: ./lib/specs/edit-yaml.js









/**
 * The edits that make a change in a document of valid YAML text. Where what a block scalar takes for its own makes the best
 * ones doubtful, others follow; none where the way leads through an alias, a merge key or a key that stands twice.
 */
function yamlEdits(text, document, change) {
    const tree = (0,yaml/* yamlTree */.W)(text);
    const place = edit_yaml_endOfWay(tree, (tree.documents[document] ?? 0) + 1, change.path);
    if (place === null)
        return [];
    if (place.depth < change.path.length) {
        const wanted = change.do === 'set' ? wantedAt(change.path, place.depth, change.value) : null;
        return wanted === null ? [] : added(tree, place, wanted);
    }
    if (change.do === 'set')
        return single(withValue(tree, place, change.value));
    if (change.do === 'remove')
        return removed(tree, place);
    return single(renamed(tree, place, change.to));
}
function single(edits) {
    return edits === null ? [] : [edits];
}
/** Follows a path as far as it is written; null where it leads through something whose change would show elsewhere. */
function edit_yaml_endOfWay(tree, root, path) {
    let place = { above: [], value: root, pair: -1, depth: 0 };
    for (const step of path) {
        const next = nextPlace(tree, place, step);
        if (next === null || next === place)
            return next;
        place = next;
    }
    return place;
}
/** One step further; the same place where the step is not written. */
function nextPlace(tree, place, step) {
    const event = tree.events[place.value];
    if (event?.type === js_yaml/* EVENT_ID */.hy.SCALAR)
        return isNull(tree, place.value) ? place : null;
    if (event?.type !== js_yaml/* EVENT_ID */.hy.MAPPING && event?.type !== js_yaml/* EVENT_ID */.hy.SEQUENCE)
        return null;
    const depth = place.depth + 1;
    if (event.type === js_yaml/* EVENT_ID */.hy.SEQUENCE) {
        const item = (0,yaml_tree/* itemsOf */.S3)(tree, place.value)[Number(step)];
        return item === undefined ? null : { above: place.above, value: item, pair: -1, depth };
    }
    const pairs = (0,yaml_tree/* pairsOf */.fq)(tree, place.value);
    const found = pairs.flatMap(([key], pair) => ((0,yaml_tree/* keyText */.Pu)(tree, key) === String(step) ? [pair] : []));
    const pair = found[0];
    if (pair === undefined) {
        const isMerged = pairs.some(([key]) => (0,yaml_tree/* isMergeKey */.yJ)(tree, key) || tree.unmerged.has(key));
        return isMerged && mayBeMerged(tree, place.value, step) ? null : place;
    }
    const [key, value] = pairs[pair] ?? [-1, -1];
    const isPlain = found.length === 1 && tree.events[key]?.type === js_yaml/* EVENT_ID */.hy.SCALAR && !(0,yaml_tree/* isMergeKey */.yJ)(tree, key);
    return isPlain ? { above: [...place.above, place.value], value, pair, depth } : null;
}
/** Whether merged mappings have such a key, or have keys that nobody knows. */
function mayBeMerged(tree, mapping, step) {
    const isUnknown = (0,yaml_tree/* pairsOf */.fq)(tree, mapping).some(([key]) => tree.unmerged.has(key));
    return isUnknown || (0,yaml_tree/* yamlNode */.GL)(tree, mapping, null).child(step) !== undefined;
}
function isNull(tree, index) {
    const event = tree.events[index];
    if (event?.type !== js_yaml/* EVENT_ID */.hy.SCALAR || event.tagStart >= 0 || event.style !== js_yaml/* SCALAR_STYLE */.jK.PLAIN)
        return false;
    return !isWritten(event) || /^(?:~|null|Null|NULL)$/.test((0,js_yaml/* getScalarValue */.KE)(tree.text, event));
}
/** Adds what is missing at the end of a way: to the mapping that stands there, or in place of the null. */
function added(tree, place, wanted) {
    const event = tree.events[place.value];
    const holder = place.above.at(-1);
    if (event?.type === js_yaml/* EVENT_ID */.hy.MAPPING) {
        const mappings = [...place.above, place.value];
        if (event.style === js_yaml/* COLLECTION_STYLE */.Rl.BLOCK)
            return insertInBlock(tree, mappings, wanted);
        const chain = bracesIn(tree, mappings);
        // A pair in a list (`[a: 1]`) has no braces of its own.
        if (chain.at(-1)?.open !== event.start)
            return [];
        return single(insertMember(tree.text, chain, wanted, wordsOf(tree, mappings)));
    }
    if (holder === undefined || place.pair < 0)
        return [];
    if (isBlock(tree, holder))
        return single(insertBelow(tree, place, wanted));
    const span = valuePlace(tree, place);
    if (span === null)
        return [];
    const object = objectText(tree.text, bracesIn(tree, place.above), span.start, wanted, wordsOf(tree, place.above));
    return [[{ span, text: /\s/.test(tree.text[span.start - 1] ?? '') ? object : ` ${object}` }]];
}
function removed(tree, place) {
    const holder = place.above.at(-1);
    if (holder === undefined || place.pair < 0)
        return [];
    if (isBlock(tree, holder))
        return removeFromBlock(tree, place);
    const braces = edit_yaml_bracesAt(tree, holder);
    return braces === null ? [] : single(removeMember(tree.text, braces, place.pair));
}
function renamed(tree, { above, pair }, to) {
    const [key = -1] = (0,yaml_tree/* pairsOf */.fq)(tree, above.at(-1) ?? -1)[pair] ?? [];
    const event = tree.events[key];
    const span = (0,yaml_tree/* valueSpan */.MK)(tree, key);
    return event?.type === js_yaml/* EVENT_ID */.hy.SCALAR && span !== null ? [{ span, text: writtenLike(event, to) }] : null;
}
function isBlock(tree, index) {
    const event = tree.events[index];
    return event?.type === js_yaml/* EVENT_ID */.hy.MAPPING && event.style === js_yaml/* COLLECTION_STYLE */.Rl.BLOCK;
}
function bracesIn(tree, mappings) {
    return mappings.flatMap((mapping) => edit_yaml_bracesAt(tree, mapping) ?? []);
}
/** A mapping in flow style; null for one without braces. */
function edit_yaml_bracesAt(tree, mapping) {
    const event = tree.events[mapping];
    if (event?.type !== js_yaml/* EVENT_ID */.hy.MAPPING || isBlock(tree, mapping) || tree.text[event.start] !== '{')
        return null;
    const close = ((0,yaml_tree/* valueSpan */.MK)(tree, mapping)?.end ?? 0) - 1;
    const members = (0,yaml_tree/* pairsOf */.fq)(tree, mapping).map(([key, value]) => {
        const end = endOfMember(tree, key, value);
        return { key: (0,yaml_tree/* valueSpan */.MK)(tree, key) ?? { start: end, end }, value: { start: (0,yaml_tree/* valueSpan */.MK)(tree, value)?.start ?? end, end } };
    });
    return { open: event.start, close, members };
}

;// CONCATENATED MODULE: ./lib/specs/edit.js






/**
 * The smallest edits that make the changes, one after the other, in one document of a text; null where no edit is safe.
 * They do not overlap, come in order, and are none when there is nothing to change. Each result is parsed again: it holds
 * exactly the values that the changes make of the old ones, and everything outside the edits stays byte for byte.
 */
function editsFor(text, syntax, document, changes) {
    let pieces = wholeText(text);
    let changed = text;
    let values = valuesIn(changed, syntax);
    if (values === null || !Object.hasOwn(values, document))
        return null;
    for (const change of removalsLast(changes)) {
        const wanted = changedValue(values[document], change);
        if (wanted === null)
            return null;
        if (isSameValue(wanted.value, values[document]))
            continue;
        values = values.with(document, wanted.value);
        const edits = firstThatMakes(changed, syntax, values, editsToTry(changed, syntax, document, change));
        if (edits === null)
            return null;
        pieces = withEdits(pieces, edits);
        changed = applyEdits(changed, edits);
    }
    return editsOf(text, pieces);
}
/**
 * The same changes with the removals as late as they can come: an object that wins a member before it loses its only one
 * is never empty in between, and keeps its form.
 */
function removalsLast(changes) {
    const isFree = (change, index) => change.do === 'remove' && !changes.slice(index + 1).some((later) => concerns(later, change.path));
    return [...changes.filter((change, index) => !isFree(change, index)), ...changes.filter(isFree)];
}
/** Whether a change has to do with what stands at a path, above or below it. */
function concerns(change, path) {
    const paths = change.do === 'rename' ? [change.path, [...change.path.slice(0, -1), change.to]] : [change.path];
    return paths.some((other) => other.every((step, at) => at >= path.length || String(step) === String(path[at])));
}
/** The text after edits, which must not overlap. */
function applyEdits(text, edits) {
    const parts = [];
    let end = 0;
    for (const edit of [...edits].sort(byPlace)) {
        parts.push(text.slice(end, edit.span.start), edit.text);
        end = edit.span.end;
    }
    return parts.join('') + text.slice(end);
}
function editsToTry(text, syntax, document, change) {
    return syntax === 'json' ? jsonEdits(text, change) : yamlEdits(text, document, change);
}
/** The first edits after which the text holds these values and no others. */
function firstThatMakes(text, syntax, values, candidates) {
    return candidates.find((edits) => isSameValue(valuesIn(applyEdits(text, edits), syntax), values)) ?? null;
}
function valuesIn(text, syntax) {
    const parsed = syntax === 'json' ? (0,json/* parseJson */.qF)(text) : (0,yaml.parseYaml)(text);
    return parsed.ok ? parsed.documents.map((document) => document.value) : null;
}

// EXTERNAL MODULE: ./lib/specs/text.js
var specs_text = __webpack_require__(3744);
;// CONCATENATED MODULE: ./lib/specs/edit-each.js






/**
 * How many characters the edits of one text may go through, all sets together: some five seconds. A set of YAML takes the
 * whole text, since an anchor may tie any two places of it, and a file of thousands of specs would take minutes.
 */
const MAX_CHARACTERS = 20_000_000;
/**
 * For each of some sets of changes by itself, the edits of the text that make it; null where none is safe (see `editsFor`),
 * and for what lies beyond a limit of time.
 */
function editsForEach(text, syntax, sets) {
    const partOf = syntax === 'json' ? jsonParts(text) : (set) => edit_each_wholeText(text, set);
    let left = MAX_CHARACTERS;
    return sets.map((set, index) => {
        const part = partOf(set);
        if (part === null)
            return null;
        left -= part.text.length;
        return left < 0 && index > 0 ? null : editsInPart(part, syntax);
    });
}
function edit_each_wholeText(text, set) {
    return { ...set, text, offset: 0 };
}
function editsInPart({ text, offset, document, changes }, syntax) {
    const edits = editsFor(text, syntax, document, changes);
    const isMove = ['set', 'remove'].every((what) => changes.some((change) => change.do === what));
    const hasComment = syntax === 'yaml' && edits?.some(({ span }) => text.slice(span.start, span.end).includes('#'));
    if (edits === null || (isMove && hasComment))
        return null;
    return edits.map(({ span, text: put }) => ({ span: { start: span.start + offset, end: span.end + offset }, text: put }));
}
/**
 * The text with as many of the sets made as can be made at once, and which these are. Sets whose edits touch each other are
 * left for another time. The result holds exactly the values that the changes make of the old ones.
 */
function makeTogether(text, syntax, sets) {
    const each = editsForEach(text, syntax, sets);
    const apart = thoseApart(each);
    // What can be made alone can nearly always be made together: half as many are tried only where that is not so.
    for (let count = apart.length; count > 0; count >>= 1) {
        const made = apart.slice(0, count);
        const changed = applyEdits(text, made.flatMap((index) => each[index] ?? []));
        const isRight = holds(changed, text, syntax, made.flatMap((index) => sets[index] ?? []));
        if (isRight)
            return { text: changed, made };
    }
    return { text, made: [] };
}
/** The indices of edits that change something and have a distance from all that come before them here. */
function thoseApart(each) {
    const taken = [];
    return [...each.keys()].filter((index) => {
        const edits = each[index] ?? [];
        const isApart = edits.every((edit) => taken.every((other) => edit.span.end < other.span.start || other.span.end < edit.span.start));
        if (isApart)
            taken.push(...edits);
        return isApart && edits.length > 0;
    });
}
function holds(changed, text, syntax, sets) {
    const values = documentsIn(text, syntax)?.map((document) => document.value);
    if (values === undefined)
        return false;
    for (const { document, changes } of sets) {
        for (const change of changes) {
            const next = changedValue(values[document], change);
            if (next === null)
                return false;
            values[document] = next.value;
        }
    }
    const found = documentsIn(changed, syntax)?.map((document) => document.value);
    return isSameValue(found, values);
}
function documentsIn(text, syntax) {
    const parsed = syntax === 'json' ? (0,json/* parseJson */.qF)(text) : (0,yaml.parseYaml)(text);
    return parsed.ok ? parsed.documents : null;
}
/**
 * The part of a JSON text in which the changes of a set lie: the item of a list as if it were all of the text. JSON around a
 * value does not depend on the value: what is right for the item is right for the whole, and a list of many specs need not
 * be read again for each of them.
 */
function jsonParts(text) {
    const [document] = documentsIn(text, 'json') ?? [];
    const places = (0,specs_text/* placesIn */.y)(text);
    return (set) => {
        // Of a key that stands twice, the editor must see both.
        const mayNarrow = document !== undefined && set.document === 0 && document.duplicates().length === 0;
        const item = mayNarrow ? sharedItem(set.changes) : [];
        return mayNarrow && item.length > 0 ? itemPart({ text, places, document }, item, set) : edit_each_wholeText(text, set);
    };
}
/** The way to the innermost item of a list in which all of the changes lie; [] where there is none. */
function sharedItem(changes) {
    const [first = [], ...others] = changes.map(({ path }) => path.slice(0, -1));
    const differs = first.findIndex((step, at) => others.some((other) => other[at] !== step));
    const shared = differs < 0 ? first : first.slice(0, differs);
    return shared.slice(0, shared.findLastIndex((step) => typeof step === 'number') + 1);
}
function itemPart({ text, places, document }, item, set) {
    let node = document.node();
    for (const step of item) {
        const child = node.child(step);
        if (child === undefined)
            return null;
        node = child;
    }
    const { start, end } = node.span();
    const { before, eol } = lineAround(text, places, start);
    const changes = set.changes.map((change) => ({ ...change, path: change.path.slice(item.length) }));
    return { document: 0, changes, text: before + text.slice(start, end) + eol, offset: start - before.length };
}
/** What the editor looks at around a value: the indentation of its line, and how lines end. Line by line: one may be very long. */
function lineAround(text, places, start) {
    const { line, column } = places.position(start);
    const own = (0,specs_text/* lineOf */.c)(text, line) ?? '';
    const end = start - (column - 1) + own.length;
    const first = (0,specs_text/* lineOf */.c)(text, 1)?.length ?? 0;
    const eol = [end, first].map((at) => LINE_END.exec(text.slice(at, at + 2))?.[0]).find((found) => found !== undefined) ?? '\n';
    const indent = /^[ \t]*/.exec(own)?.[0] ?? '';
    return { before: line > 1 && indent.length === column - 1 ? eol + indent : indent, eol };
}


/***/ }),

/***/ 9449:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GL: function() { return /* binding */ yamlNode; },
/* harmony export */   K: function() { return /* binding */ duplicatesBelow; },
/* harmony export */   MK: function() { return /* binding */ valueSpan; },
/* harmony export */   Pu: function() { return /* binding */ keyText; },
/* harmony export */   S3: function() { return /* binding */ itemsOf; },
/* harmony export */   fq: function() { return /* binding */ pairsOf; },
/* harmony export */   vE: function() { return /* binding */ isUnknownMerge; },
/* harmony export */   yJ: function() { return /* binding */ isMergeKey; }
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _way_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2392);
/* harmony import */ var _yaml_walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3816);



/** No shape of file leads to IMDS options deeper than this. Bounds the paths that aliases within aliases make. */
const MAX_WAY = 64;
/** A value of a parsed document: of an alias, the one that it stands for. */
function yamlNode(tree, index, key) {
    const target = targetOf(tree, index);
    const children = new Map();
    return {
        span: () => valueSpan(tree, target) ?? emptySpan(tree, target, key),
        key,
        child: (step) => {
            if (!children.has(step))
                children.set(step, childOf(tree, target, step));
            return children.get(step);
        },
    };
}
/** All keys on a way to IMDS options that stand twice in a document, seen through aliases and merge keys. */
function duplicatesBelow(tree, root) {
    const found = [];
    const pending = [{ index: targetOf(tree, root), path: [] }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const { index, path } = next;
        if (!tree.repeating.has(index) || path.length > MAX_WAY)
            continue;
        for (const { key, span } of tree.repeats.get(index) ?? []) {
            if ((0,_way_js__WEBPACK_IMPORTED_MODULE_1__/* .leadsToImds */ .AQ)(key, path.at(-1)))
                found.push({ path: [...path, key], span });
        }
        const inner = branchesOf(tree, index).map(({ value, step }) => ({
            index: value,
            path: step === null ? path : [...path, step],
        }));
        pending.push(...inner.reverse());
    }
    return found;
}
/** Whether a merge key's value is not written here: a value with an unknown tag, or a list that holds one. */
function isUnknownMerge(tree, value) {
    const target = targetOf(tree, value);
    const event = tree.events[target];
    if (event === undefined || !('tagStart' in event))
        return false;
    const tag = tree.text.slice(event.tagStart, event.tagEnd);
    if (event.tagStart >= 0 && tag !== '!!map' && tag !== '!!seq')
        return true;
    return event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE && itemsOf(tree, target).some((item) => isUnknownMerge(tree, item));
}
function targetOf(tree, index) {
    return tree.targets.get(index) ?? index;
}
function branchesOf(tree, index) {
    if (tree.events[index]?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE) {
        return itemsOf(tree, index).map((item, step) => ({ step, value: targetOf(tree, item) }));
    }
    return pairsOf(tree, index).flatMap(([key, value]) => {
        if (isMergeKey(tree, key))
            return mergedBy(tree, value).map((merged) => ({ step: null, value: merged }));
        const step = keyText(tree, key);
        return step === null ? [] : [{ step, value: targetOf(tree, value) }];
    });
}
function childOf(tree, index, step) {
    if (tree.events[index]?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE) {
        const item = itemsOf(tree, index)[Number(step)];
        return item === undefined ? undefined : yamlNode(tree, item, null);
    }
    const seen = new Set();
    const pending = [index];
    // A key written in the mapping wins over merged ones, and the first of several merged mappings over the others.
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        if (seen.has(next) || tree.events[next]?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING)
            continue;
        seen.add(next);
        const merged = [];
        let found;
        for (const [key, value] of pairsOf(tree, next)) {
            if (isMergeKey(tree, key))
                merged.push(...mergedBy(tree, value));
            else if (keyText(tree, key) === String(step))
                found = yamlNode(tree, value, valueSpan(tree, key));
        }
        if (found !== undefined)
            return found;
        pending.push(...merged.reverse());
    }
    return undefined;
}
/** The mappings that a merge key merges, those that count most first. */
function mergedBy(tree, value) {
    const target = targetOf(tree, value);
    if (tree.events[target]?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
        return [target];
    return itemsOf(tree, target).map((item) => targetOf(tree, item));
}
/** Whether a key merges the mappings of its value. */
function isMergeKey(tree, key) {
    const event = tree.events[targetOf(tree, key)];
    if (event?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR || event.style !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.PLAIN || event.tagStart >= 0)
        return false;
    return (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(tree.text, event) === '<<' && !tree.unmerged.has(key);
}
/** The events that begin the values of a collection, keys among them. */
function itemsOf(tree, index) {
    let items = tree.items.get(index);
    if (items === undefined) {
        const found = [];
        const end = tree.ends.get(index) ?? index;
        for (let at = index + 1; at < end; at = (tree.ends.get(at) ?? at) + 1)
            found.push(at);
        items = found;
        tree.items.set(index, items);
    }
    return items;
}
/** The keys of a mapping, each with its value. */
function pairsOf(tree, index) {
    const items = itemsOf(tree, index);
    return items.flatMap((key, at) => (at % 2 === 0 ? [[key, items[at + 1] ?? key]] : []));
}
/** The name of a key, as the parser makes it; null for a key that is no scalar. */
function keyText(tree, index) {
    const event = tree.events[targetOf(tree, index)];
    if (event?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR)
        return null;
    const text = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(tree.text, event);
    return event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.PLAIN && event.tagStart < 0 ? tree.keyOf(text) : text;
}
/** Where a value is written, quotes and tag included; null where nothing is written. */
function valueSpan(tree, index) {
    const event = tree.events[index];
    if (event === undefined || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.DOCUMENT)
        return null;
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS)
        return { start: event.anchorStart - 1, end: event.anchorEnd };
    const own = event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR ? trimmed(tree.text, event) : collectionSpan(tree, index, event);
    if (event.tagStart < 0)
        return own;
    return { start: event.tagStart, end: Math.max(own?.end ?? 0, event.tagEnd) };
}
/** A block scalar without its indentation in front and its line break behind: from the first word to the last. */
function trimmed(text, event) {
    const span = (0,_yaml_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarSpan */ .L)(event);
    const isBlock = event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.LITERAL_BLOCK || event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.FOLDED_BLOCK;
    if (span === null || !isBlock)
        return span;
    const written = text.slice(span.start, span.end);
    const start = span.start + written.length - written.trimStart().length;
    return { start, end: Math.max(start, span.start + written.trimEnd().length) };
}
/** A collection ends with its last value, and in flow style with the bracket after it: the events do not say where. */
function collectionSpan(tree, index, event) {
    let end = event.start;
    for (const item of itemsOf(tree, index))
        end = Math.max(end, valueSpan(tree, item)?.end ?? 0);
    const open = tree.text[event.start];
    if (event.style !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .COLLECTION_STYLE */ .Rl.FLOW || (open !== '{' && open !== '['))
        return { start: event.start, end };
    return { start: event.start, end: closingBracket(tree.text, Math.max(end, event.start + 1)) };
}
function closingBracket(text, from) {
    for (let at = from; at < text.length; at++) {
        if (text[at] === '#' && /\s/.test(text[at - 1] ?? ' '))
            at = endOfLine(text, at);
        else if (text[at] === '}' || text[at] === ']')
            return at + 1;
    }
    return from;
}
function endOfLine(text, from) {
    const found = text.slice(from).search(/[\r\n]/);
    return found < 0 ? text.length : from + found;
}
/** Where a value would stand that is not written at all: after its anchor or its key, else after what comes before it. */
function emptySpan({ events }, index, key) {
    const event = events[index];
    const anchorEnd = event !== undefined && 'anchorEnd' in event ? event.anchorEnd : -1;
    const at = anchorEnd >= 0 ? anchorEnd : (key?.end ?? endBefore(events, index));
    return { start: at, end: at };
}
function endBefore(events, index) {
    for (let at = index - 1; at >= 0; at--) {
        const event = events[at];
        if (event === undefined || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.DOCUMENT)
            continue;
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS)
            return event.anchorEnd;
        if (event.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR)
            return event.start + 1;
        const end = Math.max((0,_yaml_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarSpan */ .L)(event)?.end ?? -1, event.tagEnd, event.anchorEnd);
        if (end >= 0)
            return end;
    }
    return 0;
}


/***/ }),

/***/ 3816:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ scalarSpan; },
/* harmony export */   t: function() { return /* binding */ walkEvents; }
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);

/** How many values aliases may add to those that are written out. A real spec stays far below; an alias bomb does not. */
const MAX_ALIASED_VALUES = 1_000_000;
/** Walks over the events once. Throws a YAMLException for aliases that stand inside their own value, or for far too much. */
function walkEvents(text, events) {
    const walk = {
        text,
        events,
        documents: [],
        ends: new Map(),
        targets: new Map(),
        repeats: new Map(),
        repeating: new Set(),
        merges: [],
        anchors: new Map(),
        frames: [],
    };
    events.forEach((event, index) => {
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.DOCUMENT) {
            walk.documents.push(index);
            walk.anchors = new Map();
            walk.frames = [newFrame(index, false)];
        }
        else if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE) {
            noteAnchor(walk, event, index, null);
            walk.frames.push(newFrame(index, event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING));
        }
        else if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP)
            closeFrame(walk, index);
        else if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS)
            addValue(walk, index, aliasSize(walk, event, index));
        else {
            noteAnchor(walk, event, index, 1);
            addValue(walk, index, 1);
        }
    });
    return walk;
}
function newFrame(event, isMapping) {
    const keys = new Set();
    return { event, isMapping, keys, awaitsKey: isMapping, mergeKey: -1, size: 1, repeats: null, isRepeating: false };
}
function noteAnchor(walk, event, index, size) {
    const name = anchorOf(walk, event);
    if (name !== null)
        walk.anchors.set(name, { event: index, size });
}
function anchorOf({ text }, event) {
    if (event === undefined || !('anchorStart' in event) || event.anchorStart < 0)
        return null;
    return text.slice(event.anchorStart, event.anchorEnd);
}
function aliasSize(walk, event, index) {
    const anchor = walk.anchors.get(anchorOf(walk, event) ?? '');
    // An alias without an anchor is the constructor's to report.
    if (anchor === undefined)
        return 1;
    if (anchor.size === null) {
        return js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB.throwAt(walk.text, event.anchorStart - 1, 'an alias stands inside the value that it stands for');
    }
    walk.targets.set(index, anchor.event);
    return anchor.size;
}
function closeFrame(walk, index) {
    const frame = walk.frames.pop();
    if (frame === undefined)
        return;
    const event = walk.events[frame.event];
    walk.ends.set(frame.event, index);
    if (frame.isRepeating)
        walk.repeating.add(frame.event);
    if (frame.repeats !== null)
        walk.repeats.set(frame.event, frame.repeats);
    const anchor = walk.anchors.get(anchorOf(walk, event) ?? '');
    if (anchor?.event === frame.event)
        anchor.size = frame.size;
    if (walk.frames.length === 0)
        return;
    if (frame.size > walk.events.length + MAX_ALIASED_VALUES) {
        const start = event !== undefined && 'start' in event ? event.start : 0;
        const most = MAX_ALIASED_VALUES.toLocaleString('en');
        js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB.throwAt(walk.text, start, `aliases make this larger than ${most} values`);
    }
    addValue(walk, frame.event, frame.size);
}
/** Counts a finished value in the collection around it. Every second value in a mapping is a key. */
function addValue(walk, index, size) {
    const frame = walk.frames.at(-1);
    if (frame === undefined)
        return;
    frame.size += size;
    const target = walk.targets.get(index) ?? index;
    if (walk.repeating.has(target))
        frame.isRepeating = true;
    if (!frame.isMapping)
        return;
    if (frame.awaitsKey)
        noteKey(walk, frame, index, target);
    else if (frame.mergeKey >= 0)
        walk.merges.push([frame.mergeKey, index]);
    frame.awaitsKey = !frame.awaitsKey;
}
function noteKey(walk, frame, index, target) {
    const event = walk.events[target];
    frame.mergeKey = -1;
    if (event?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR) {
        const key = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(walk.text, event);
        if (isMergeKey(event, key))
            frame.mergeKey = index;
        else if (frame.keys.has(key))
            noteRepeat(frame, key, spanOf(walk.events[index], event));
        else
            frame.keys.add(key);
    }
    else if (event?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS)
        refuseKey(walk, frame, index);
}
/** As the constructor would, but with the place: templates (`{{ x }}`) are read as such keys. */
function refuseKey(walk, frame, index) {
    const mapping = walk.events[frame.event];
    // What stands below an unknown tag is nobody's to judge.
    if (mapping?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING || mapping.tagStart >= 0)
        return;
    const key = walk.events[index];
    const start = key?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS ? key.anchorStart - 1 : key !== undefined && 'start' in key ? key.start : 0;
    js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB.throwAt(walk.text, start, 'a mapping or a list cannot be a key');
}
function noteRepeat(frame, key, span) {
    frame.isRepeating = true;
    frame.repeats ??= [];
    frame.repeats.push({ key, span });
}
function spanOf(event, scalar) {
    if (event?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS)
        return { start: event.anchorStart - 1, end: event.anchorEnd };
    return scalarSpan(scalar) ?? { start: 0, end: 0 };
}
function isMergeKey(event, key) {
    return key === '<<' && event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.PLAIN && event.tagStart < 0;
}
/** Where a scalar is written, quotes included and tag left out; null where nothing is written. */
function scalarSpan(event) {
    if (event.valueStart < 0)
        return null;
    const isQuoted = event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.DOUBLE_QUOTED || event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.SINGLE_QUOTED;
    const quote = isQuoted ? 1 : 0;
    return { start: event.valueStart - quote, end: event.valueEnd + quote };
}


/***/ }),

/***/ 5960:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: function() { return /* binding */ yamlTree; },
/* harmony export */   parseYaml: function() { return /* binding */ parseYaml; }
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1686);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9449);
/* harmony import */ var _yaml_walk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3816);




/** Any tag that YAML's core schema does not define (`!Ref`, `!Sub`, …): what its value will be is not written here. */
const anyTag = {
    matchByTagPrefix: true,
    identify: () => false,
};
const unknownTags = ['!', ''].flatMap((prefix) => [
    (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .defineScalarTag */ .Gf)(prefix, {
        ...anyTag,
        resolve: (source, _isExplicit, tag) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unresolvable */ .Hg)(`${shortTag(tag)} ${source}`.trim()),
    }),
    (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .defineSequenceTag */ .NE)(prefix, {
        ...anyTag,
        create: (tag) => ({ tag }),
        addItem: () => undefined,
        finalize: ({ tag }) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unresolvable */ .Hg)(shortTag(tag)),
    }),
    (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .defineMappingTag */ .bH)(prefix, {
        ...anyTag,
        create: (tag) => ({ tag }),
        addPair: () => '',
        has: () => false,
        keys: () => [],
        get: () => null,
        finalize: ({ tag }) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unresolvable */ .Hg)(shortTag(tag)),
    }),
]);
const KNOWN_TAGS = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .CORE_SCHEMA */ .OU.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .mergeTag */ .LJ);
const SCHEMA = KNOWN_TAGS.withTags(...unknownTags);
/** A tag as people write it. */
function shortTag(tag) {
    if (tag.startsWith('!'))
        return tag;
    return tag.startsWith('tag:yaml.org,2002:') ? `!!${tag.slice('tag:yaml.org,2002:'.length)}` : `!<${tag}>`;
}
/** Deeper than any spec; bounds the parser's recursion. */
const MAX_DEPTH = 200;
const MAX_MERGED_KEYS = 1_000_000;
/**
 * Reads YAML 1.2 with merge keys: one parse gives the values, the places and the duplicate keys. Of two equal keys the
 * last counts, as with `JSON.parse`, and `duplicates` names them; or they are refused as a syntax error, as are unknown tags.
 */
function parseYaml(text, oddities = 'collect') {
    try {
        const events = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(text, { maxDepth: MAX_DEPTH });
        const tree = treeOf(text, events);
        const values = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(tree.unmerged.size === 0 ? events : withoutMerges(events, tree.unmerged), {
            source: text,
            schema: oddities === 'collect' ? SCHEMA : KNOWN_TAGS,
            json: oddities === 'collect',
            maxTotalMergeKeys: MAX_MERGED_KEYS,
        });
        return { ok: true, documents: values.map((value, index) => yamlDocument(tree, value, index)) };
    }
    catch (error) {
        if (!(error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB))
            throw error;
        return { ok: false, message: error.reason, offset: error.mark?.position ?? 0 };
    }
}
/** The structure of a YAML text that `parseYaml` reads. Throws a YAMLException for any other. */
function yamlTree(text) {
    return treeOf(text, (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(text, { maxDepth: MAX_DEPTH }));
}
function treeOf(text, events) {
    const base = { ...(0,_yaml_walk_js__WEBPACK_IMPORTED_MODULE_3__/* .walkEvents */ .t)(text, events), text, events, keyOf, items: new Map() };
    const unmerged = base.merges.filter(([, value]) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknownMerge */ .vE)(base, value)).map(([key]) => key);
    return { ...base, unmerged: new Set(unmerged) };
}
function keyOf(plain) {
    return String(SCHEMA.resolveImplicitScalarTag(plain).value);
}
/** Makes members of merge keys that cannot merge: the parser would refuse the whole file. */
function withoutMerges(events, unmerged) {
    return events.map((event, index) => unmerged.has(index) && 'style' in event ? { ...event, style: js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.SINGLE_QUOTED } : event);
}
/** All specs of a document share what is worked out here. */
function yamlDocument(tree, value, index) {
    const root = (tree.documents[index] ?? 0) + 1;
    let node;
    let duplicates;
    return {
        index,
        value,
        node: () => {
            node ??= (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .yamlNode */ .GL)(tree, root, null);
            return node;
        },
        duplicates: () => {
            duplicates ??= (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .duplicatesBelow */ .K)(tree, root);
            return duplicates;
        },
    };
}


/***/ })

};
;