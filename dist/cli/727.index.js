"use strict";
exports.id = 727;
exports.ids = [727];
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


/***/ })

};
;