"use strict";
exports.id = 960;
exports.ids = [960];
exports.modules = {

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