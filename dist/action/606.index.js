export const id = 606;
export const ids = [606];
export const modules = {

/***/ 3606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseYamlMap: () => (/* binding */ parseYamlMap)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _invalid_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8115);


/** The entries of a YAML map, with scalars as they were written. Messages never repeat values. */
function parseYamlMap(text) {
    const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text, { uniqueKeys: true, version: '1.2', schema: 'core', logLevel: 'silent' });
    if (!Array.isArray(documents) || documents.length === 0)
        return [];
    const [document] = documents;
    if (document === undefined || documents.length > 1)
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$('holds several YAML documents; expected one');
    const problems = [...document.errors, ...document.warnings];
    if (problems.length > 0)
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$(...problems.map(describeProblem));
    if (document.contents === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(document.contents) && document.contents.value === null))
        return [];
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents))
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$('is no map; expected lines of the form KEY: value');
    return document.contents.items.map(({ key, value }) => readEntry(document, key, value));
}
function readEntry(document, key, node) {
    const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? scalarText(key) : undefined;
    if (name === undefined)
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$('has a key that is no text; expected lines of the form KEY: value');
    const target = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(document) : node;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && target === undefined)
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$(`${name}: refers to a YAML anchor that does not exist`);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(target))
        return { key: name, value: target.value, text: scalarText(target) };
    return { key: name, value: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(target) ? toPlain(document, target, name) : null, text: undefined };
}
function scalarText(scalar) {
    if (scalar.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN && scalar.value !== null && scalar.source !== undefined)
        return scalar.source;
    return scalar.value === null ? undefined : String(scalar.value);
}
function toPlain(document, node, name) {
    try {
        const plain = node.toJS(document);
        // A value that holds itself cannot be sent; this throws then.
        JSON.stringify(plain);
        return plain;
    }
    catch (cause) {
        if (!(cause instanceof ReferenceError || cause instanceof TypeError))
            throw cause;
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$(`${name}: has a YAML alias that is unknown, refers to itself or is repeated too often`);
    }
}
/** The library's message without the excerpt of the text, and without what it quotes after a colon: that may be a secret. */
function describeProblem({ message, linePos }) {
    const [words = ''] = (message.split('\n')[0] ?? '').split(/: | at line /);
    return linePos === undefined ? words : `line ${linePos[0].line}, column ${linePos[0].col}: ${words}`;
}


/***/ })

};
