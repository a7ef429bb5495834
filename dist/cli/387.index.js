"use strict";
exports.id = 387;
exports.ids = [387];
exports.modules = {

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