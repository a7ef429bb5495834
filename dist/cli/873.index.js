export const id = 873;
export const ids = [873];
export const modules = {

/***/ 873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(243);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(309);
/* harmony import */ var _way_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(771);



/** Any tag that YAML's core schema does not define (`!Ref`, `!Sub`, …): what its value will be is not written here. */
const anyTag = {
    matchByTagPrefix: true,
    identify: () => false,
};
const unknownTags = ['!', ''].flatMap((prefix) => [
    (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .defineScalarTag */ .Gf)(prefix, { ...anyTag, resolve: (source, _isExplicit, tag) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unresolvable */ .Hg)(`${tag} ${source}`.trim()) }),
    (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .defineSequenceTag */ .NE)(prefix, {
        ...anyTag,
        create: (tag) => ({ tag }),
        addItem: () => undefined,
        finalize: ({ tag }) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unresolvable */ .Hg)(tag),
    }),
    (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .defineMappingTag */ .bH)(prefix, {
        ...anyTag,
        create: (tag) => ({ tag }),
        addPair: () => '',
        has: () => false,
        keys: () => [],
        get: () => null,
        finalize: ({ tag }) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unresolvable */ .Hg)(tag),
    }),
]);
const SCHEMA = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .CORE_SCHEMA */ .OU.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .mergeTag */ .LJ, ...unknownTags);
/** Deeper than any spec; bounds the parser's recursion. */
const MAX_DEPTH = 200;
/** How many values aliases may add to those that are written out. A real spec stays far below; an alias bomb does not. */
const MAX_ALIASED_VALUES = 1_000_000;
const MAX_MERGED_KEYS = 1_000_000;
/**
 * Reads YAML 1.2 with merge keys: one parse gives the values, the places and the duplicate keys. Of two equal keys the
 * last counts, as with `JSON.parse`, and `duplicates` names them; or they are refused as a syntax error.
 */
function parseYaml(text, duplicateKeys = 'collect') {
    try {
        const events = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(text, { maxDepth: MAX_DEPTH });
        const walked = walkEvents(text, events);
        const values = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(events, {
            source: text,
            schema: SCHEMA,
            json: duplicateKeys === 'collect',
            maxTotalMergeKeys: MAX_MERGED_KEYS,
        });
        const tree = { text, events, ends: walked.ends, targets: walked.targets, items: new Map() };
        return {
            ok: true,
            documents: values.map((value, index) => {
                const { event, duplicates } = walked.documents[index] ?? { event: 0, duplicates: [] };
                return { index, value, node: () => yamlNode(tree, event + 1, null), duplicates: () => duplicates };
            }),
        };
    }
    catch (error) {
        if (!(error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB))
            throw error;
        return { ok: false, message: error.reason, offset: error.mark?.position ?? 0 };
    }
}
/** One pass over the events: where collections end, what aliases stand for, which keys stand twice, how large it all is. */
function walkEvents(text, events) {
    const walk = { text, documents: [], ends: new Map(), targets: new Map(), anchors: new Map(), frames: [] };
    events.forEach((event, index) => {
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.DOCUMENT) {
            walk.documents.push({ event: index, duplicates: [] });
            walk.anchors = new Map();
            walk.frames = [newFrame(index, false)];
        }
        else if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE) {
            noteAnchor(walk, event, index, null);
            walk.frames.push(newFrame(index, event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING));
        }
        else if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP)
            closeFrame(walk, index, events);
        else if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS)
            addValue(walk, aliasSize(walk, event, index), null);
        else {
            noteAnchor(walk, event, index, 1);
            addValue(walk, 1, event);
        }
    });
    return walk;
}
function newFrame(event, isMapping) {
    return { event, isMapping, keys: new Set(), step: 0, awaitsKey: isMapping, size: 1 };
}
function noteAnchor(walk, event, index, size) {
    if (!('anchorStart' in event) || event.anchorStart < 0)
        return;
    walk.anchors.set(walk.text.slice(event.anchorStart, event.anchorEnd), { event: index, size });
}
function aliasSize(walk, event, index) {
    const anchor = walk.anchors.get(walk.text.slice(event.anchorStart, event.anchorEnd));
    // An alias without an anchor is the constructor's to report.
    if (anchor === undefined)
        return 1;
    if (anchor.size === null)
        refuse(walk, event.anchorStart, 'an alias stands inside the value that it stands for');
    walk.targets.set(index, anchor.event);
    return anchor.size;
}
function closeFrame(walk, index, events) {
    const frame = walk.frames.pop();
    if (frame === undefined)
        return;
    walk.ends.set(frame.event, index);
    const event = events[frame.event];
    if (event !== undefined && 'anchorStart' in event && event.anchorStart >= 0) {
        const anchor = walk.anchors.get(walk.text.slice(event.anchorStart, event.anchorEnd));
        if (anchor?.event === frame.event)
            anchor.size = frame.size;
    }
    if (walk.frames.length === 0)
        return;
    if (frame.size > events.length + MAX_ALIASED_VALUES) {
        refuse(walk, 0, `aliases make this document larger than ${MAX_ALIASED_VALUES.toLocaleString('en')} values`);
    }
    addValue(walk, frame.size, null);
}
/** Counts a finished value in the collection around it; a scalar in key position is that collection's next key. */
function addValue(walk, size, scalar) {
    const frame = walk.frames.at(-1);
    if (frame === undefined)
        return;
    frame.size += size;
    if (!frame.isMapping) {
        frame.step = Number(frame.step) + 1;
        return;
    }
    if (frame.awaitsKey) {
        frame.step = scalar === null ? '' : (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(walk.text, scalar);
        if (scalar !== null)
            noteKey(walk, frame, scalar, frame.step);
    }
    frame.awaitsKey = !frame.awaitsKey;
}
function noteKey(walk, frame, scalar, key) {
    if (!(0,_way_js__WEBPACK_IMPORTED_MODULE_2__/* .leadsToImds */ .A)(key, walk.frames.at(-2)?.step))
        return;
    if (frame.keys.has(key)) {
        // The first frame is the document itself: it is no step.
        const path = walk.frames.slice(1).map(({ step }) => step);
        walk.documents.at(-1)?.duplicates.push({ path, span: scalarSpan(scalar) ?? { start: 0, end: 0 } });
    }
    frame.keys.add(key);
}
function refuse(walk, offset, message) {
    return js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB.throwAt(walk.text, offset, message);
}
/** A value of a parsed document: of an alias, the one that it stands for. */
function yamlNode(tree, index, key) {
    const target = tree.targets.get(index) ?? index;
    return {
        get value() {
            return valueSpan(tree, target) ?? emptyAfter(key);
        },
        key,
        child: (step) => childOf(tree, target, step),
    };
}
/** Where a value would stand that is not written at all (`key:`): after its key. */
function emptyAfter(key) {
    const end = key?.end ?? 0;
    return { start: end, end };
}
function childOf(tree, index, step) {
    const event = tree.events[index];
    if (event?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
        return itemOf(tree, index, Number(step));
    if (event?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING)
        return undefined;
    let found;
    const merged = [];
    for (const [keyIndex, valueIndex] of pairsOf(tree, index)) {
        const key = keyText(tree, keyIndex);
        if (key === String(step))
            found = yamlNode(tree, valueIndex, valueSpan(tree, keyIndex));
        else if (isMergeKey(tree, keyIndex))
            merged.push(valueIndex);
    }
    // A key written here wins over merged ones, and the first of several merged mappings over the others.
    return found ?? firstOf(merged, (valueIndex) => mergedChild(tree, valueIndex, step));
}
function isMergeKey(tree, index) {
    const event = tree.events[index];
    return event?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR && event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.PLAIN && (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(tree.text, event) === '<<';
}
function mergedChild(tree, index, step) {
    const target = tree.targets.get(index) ?? index;
    if (tree.events[target]?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
        return childOf(tree, target, step);
    return firstOf(itemsOf(tree, target), (item) => childOf(tree, tree.targets.get(item) ?? item, step));
}
function firstOf(indices, find) {
    for (const index of indices) {
        const found = find(index);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function itemOf(tree, index, wanted) {
    const item = itemsOf(tree, index)[wanted];
    return item === undefined ? undefined : yamlNode(tree, item, null);
}
/** The indices of the events that begin the values of a collection, keys among them. */
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
function pairsOf(tree, index) {
    const items = itemsOf(tree, index);
    return items.flatMap((key, at) => (at % 2 === 0 ? [[key, items[at + 1] ?? key]] : []));
}
function keyText(tree, index) {
    const event = tree.events[tree.targets.get(index) ?? index];
    return event?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR ? (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(tree.text, event) : null;
}
/** Where a value is written, quotes and tag included; null where nothing is written. */
function valueSpan(tree, index) {
    const event = tree.events[index];
    if (event === undefined || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.DOCUMENT)
        return null;
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS)
        return { start: event.anchorStart - 1, end: event.anchorEnd };
    const own = event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR ? scalarSpan(event) : collectionSpan(tree, index, event);
    if (event.tagStart < 0)
        return own;
    return { start: event.tagStart, end: Math.max(own?.end ?? 0, event.tagEnd) };
}
function scalarSpan(event) {
    if (event.valueStart < 0)
        return null;
    const isQuoted = event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.DOUBLE_QUOTED || event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.SINGLE_QUOTED;
    const quote = isQuoted ? 1 : 0;
    return { start: event.valueStart - quote, end: event.valueEnd + quote };
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


/***/ })

};
