import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 6506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ DownstreamError),
/* harmony export */   Jk: () => (/* binding */ UnreachableError),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   fk: () => (/* binding */ RefusedError),
/* harmony export */   p4: () => (/* binding */ InterruptedError)
/* harmony export */ });
/**
 * Base of the error family: a message of one line (what failed, on what, why), then hints and details.
 * The exit code and the result word are fields, decided where the error is made.
 */
class DownstreamError extends Error {
    hints;
    details;
    constructor(message, { hints = [], details = [], cause } = {}) {
        super(message, cause === undefined ? undefined : { cause });
        this.hints = hints;
        this.details = details;
    }
}
/** Bad usage or input, found before anything was sent. Exit 2. */
class UsageError extends DownstreamError {
    name = 'UsageError';
    exitCode = 2;
    result = 'invalid';
    problems;
    constructor(message, { problems = [], ...details } = {}) {
        super(message, details);
        this.problems = problems;
    }
}
/** GitLab refused, or the credentials cannot do what was asked. Exit 3. */
class RefusedError extends DownstreamError {
    name = 'RefusedError';
    exitCode = 3;
    result = 'refused';
}
/** GitLab could not be reached, or kept failing. Exit 4. */
class UnreachableError extends DownstreamError {
    name = 'UnreachableError';
    exitCode = 4;
    result = 'unreachable';
}
/** The step was interrupted by a signal. Exit 130 (SIGINT) or 143 (SIGTERM). */
class InterruptedError extends DownstreamError {
    name = 'InterruptedError';
    result = 'interrupted';
    exitCode;
    signal;
    constructor(signal, details = {}) {
        super(`interrupted by ${signal}`, details);
        this.signal = signal;
        this.exitCode = signal === 'SIGINT' ? 130 : 143;
    }
}


/***/ }),

/***/ 5215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  createGitLabClient: () => (/* binding */ createGitLabClient)
});

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/util.js

// functions
function assertEqual(val) {
    return val;
}
function assertNotEqual(val) {
    return val;
}
function toZod() {
    return (schema) => schema;
}
function assertIs(_arg) { }
function assertNever(_x) {
    throw new Error("Unexpected value in exhaustive check");
}
function assert(_) { }
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function joinValues(array, separator = "|") {
    return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
    const ratio = val / step;
    const roundedRatio = Math.round(ratio);
    // `val` and `step` each round to a double before the division rounds again, so a true decimal multiple's quotient can sit up to 1.5 of these scaled epsilons from the integer. A 1x tolerance therefore rejected 2.03 as a multiple of 0.07; 4x covers the worst case with margin.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
    return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ (/* unused pure expression or super */ null && (Symbol("evaluating")));
function defineLazy(object, key, getter) {
    let value = undefined;
    Object.defineProperty(object, key, {
        get() {
            if (value === EVALUATING) {
                // Circular reference detected, return undefined to break the cycle
                return undefined;
            }
            if (value === undefined) {
                value = EVALUATING;
                value = getter();
            }
            return value;
        },
        set(v) {
            Object.defineProperty(object, key, {
                value: v,
                // configurable: true,
            });
            // object[key] = v;
        },
        configurable: true,
    });
}
function objectClone(obj) {
    return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
/**
 * Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
 *
 * Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
 */
function rawShape(def) {
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    return desc?.get ? desc.get.raw : desc?.value;
}
// where a builder reads its source's keys and descriptors, resolving only a shape a def answers for itself. A shape resolves by object spread, so only its enumerable keys are ever part of it.
function sourceShape(schema) {
    return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
// a key whose value is not settled yet, self-caching so every read after the first gets the same one
function deferProp(target, key, getter) {
    Object.defineProperty(target, key, {
        get() {
            const value = getter();
            assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key — an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        assignProp(target, key, value);
    else
        target[key] = value;
}
/**
 * Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
 *
 * A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
 */
function mirrorShape(target, source, keys, wrap) {
    const raw = sourceShape(source);
    for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
            continue;
        if (desc.get) {
            deferProp(target, key, () => {
                const value = source._zod.def.shape[key];
                return wrap ? wrap(value, key) : value;
            });
        }
        else
            putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
    }
}
// same, for a plain shape a caller passed rather than a schema's
function mirrorProps(target, source) {
    for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
            continue;
        if (desc.get)
            deferProp(target, key, () => source[key]);
        else
            putProp(target, key, desc.value);
    }
}
function mergeDefs(...defs) {
    const mergedDescriptors = {};
    for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
    }
    return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
    return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
    if (!path)
        return obj;
    return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
    const keys = Object.keys(promisesObj);
    const promises = keys.map((key) => promisesObj[key]);
    return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
            resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
    });
}
function randomString(length = 10) {
    const chars = "abcdefghijklmnopqrstuvwxyz";
    let str = "";
    for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
    }
    return str;
}
function esc(str) {
    return JSON.stringify(str);
}
function slugify(input) {
    return input
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function util_isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ (/* unused pure expression or super */ null && (cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (globalConfig.jitless) {
        return false;
    }
    // @ts-ignore
    if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
    }
    try {
        const F = Function;
        new F("");
        return true;
    }
    catch (_) {
        return false;
    }
})));
function isPlainObject(o) {
    if (util_isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (util_isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
function numKeys(data) {
    let keyCount = 0;
    for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
            keyCount++;
        }
    }
    return keyCount;
}
const getParsedType = (data) => {
    const t = typeof data;
    switch (t) {
        case "undefined":
            return "undefined";
        case "string":
            return "string";
        case "number":
            return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
            return "boolean";
        case "function":
            return "function";
        case "bigint":
            return "bigint";
        case "symbol":
            return "symbol";
        case "object":
            if (Array.isArray(data)) {
                return "array";
            }
            if (data === null) {
                return "null";
            }
            if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
                return "promise";
            }
            if (typeof Map !== "undefined" && data instanceof Map) {
                return "map";
            }
            if (typeof Set !== "undefined" && data instanceof Set) {
                return "set";
            }
            if (typeof Date !== "undefined" && data instanceof Date) {
                return "date";
            }
            // @ts-ignore
            if (typeof File !== "undefined" && data instanceof File) {
                return "file";
            }
            return "object";
        default:
            throw new Error(`Unknown data type: ${t}`);
    }
};
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
const primitiveTypes = /* @__PURE__*/ new Set([
    "string",
    "number",
    "bigint",
    "boolean",
    "symbol",
    "undefined",
]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function createTransparentProxy(getter) {
    let target;
    return new Proxy({}, {
        get(_, prop, receiver) {
            target ?? (target = getter());
            return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
            target ?? (target = getter());
            return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
            target ?? (target = getter());
            return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
            target ?? (target = getter());
            return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
            target ?? (target = getter());
            return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
            target ?? (target = getter());
            return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
            target ?? (target = getter());
            return Reflect.defineProperty(target, prop, descriptor);
        },
    });
}
function stringifyPrimitive(value) {
    if (typeof value === "bigint")
        return value.toString() + "n";
    if (typeof value === "string")
        return `"${value}"`;
    return `${value}`;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// Wrapped in a `@__PURE__` IIFE: esbuild never tree-shakes a top-level initializer that contains a member access on `Number`, so the bare object literal survived into every bundle.
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (/* unused pure expression or super */ null && ((() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-3.4028234663852886e38, 3.4028234663852886e38],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
}))()));
const BIGINT_FORMAT_RANGES = {
    int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
    uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")],
};
function pick(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
    }
    const newShape = {};
    mirrorShape(newShape, schema, maskedKeys(schema, mask));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
// the mask keys that select something, checked against the source's shape without resolving it
function maskedKeys(schema, mask) {
    const raw = sourceShape(schema);
    const keys = [];
    // `for...in` skips symbols, so a symbol in the mask would select nothing
    for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
            throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
            keys.push(key);
    }
    return keys;
}
function omit(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
    }
    const omitted = new Set(maskedKeys(schema, mask));
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
    }
    const checks = schema._zod.def.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        // Only throw if new shape overlaps with existing shape. Use getOwnPropertyDescriptor to check key existence without accessing values
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape)) {
            if (Object.getOwnPropertyDescriptor(existingShape, key) !== undefined) {
                throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
            }
        }
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
// the source's keys, then the caller's overlaid on top
function extended(schema, shape) {
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
    mirrorProps(newShape, shape);
    return newShape;
}
function safeExtend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
    if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
    }
    if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
    }
    const newShape = {};
    mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
    mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
    const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
            return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
    });
    return clone(a, def);
}
function partial(Class, schema, mask, name = "partial") {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
    }
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class &&
        ((value, key) => (selected && !selected.has(key) ? value : new Class({ type: "optional", innerType: value }))));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class, schema, mask) {
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => 
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class({ type: "nonoptional", innerType: value }));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to — the same check instance is shared by every clone of that schema — so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
function getSizableOrigin(input) {
    if (input instanceof Set)
        return "set";
    if (input instanceof Map)
        return "map";
    // @ts-ignore
    if (input instanceof File)
        return "file";
    return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
function parsedType(data) {
    const t = typeof data;
    switch (t) {
        case "number": {
            return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
            if (data === null) {
                return "null";
            }
            if (Array.isArray(data)) {
                return "array";
            }
            const obj = data;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
                return obj.constructor.name;
            }
        }
    }
    return t;
}
function issue(...args) {
    const [iss, input, inst] = args;
    if (typeof iss === "string") {
        return {
            message: iss,
            code: "custom",
            input,
            inst,
        };
    }
    return { ...iss };
}
function cleanEnum(obj) {
    return Object.entries(obj)
        .filter(([k, _]) => {
        // return true if NaN, meaning it's not a number, thus a string key
        return Number.isNaN(Number.parseInt(k, 10));
    })
        .map((el) => el[1]);
}
// Codec utility functions
function base64ToUint8Array(base64) {
    const binaryString = atob(base64);
    const bytes = new Uint8Array(binaryString.length);
    for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
    }
    return bytes;
}
function uint8ArrayToBase64(bytes) {
    let binaryString = "";
    for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
    }
    return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
    const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
    const padding = "=".repeat((4 - (base64.length % 4)) % 4);
    return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
    return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
    const cleanHex = hex.replace(/^0x/, "");
    if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
    }
    const bytes = new Uint8Array(cleanHex.length / 2);
    for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
    }
    return bytes;
}
function uint8ArrayToHex(bytes) {
    return Array.from(bytes)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join("");
}
// instanceof
class Class {
    constructor(..._args) { }
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together — see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype — never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
function derived(computes, table) {
    for (const key in computes) {
        const compute = computes[key];
        // an object literal's accessor is configurable and enumerable, and `members` copies the descriptor as written
        Object.defineProperty(table, key, {
            configurable: true,
            enumerable: true,
            get() {
                return own(this, key, compute(this));
            },
            set(value) {
                own(this, key, value);
            },
        });
    }
    return table;
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/core.js
var _a;

/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, …) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` — unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                members(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
//////////////////////////////   UTILITIES   ///////////////////////////////////////
const $brand = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const core_globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(core_globalConfig, newConfig);
    return core_globalConfig;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/regexes.js

/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
    return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
 *
 * @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
    if (!version)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
    return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(4)));
const uuid6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(6)));
const uuid7 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(7)));
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = (/* unused pure expression or super */ null && (unicodeEmail));
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// from https://thekevinscott.com/emojis-in-javascript/#writing-a-regular-expression
// Single character class, not an alternation: the two properties overlap (U+1F9B0-U+1F9B3), so `(A|B)+` backtracks exponentially on a failed match. The leading lookahead then demands one anchor — a pictograph, a regional indicator, or the enclosing keycap — because `\p{Emoji_Component}` on its own covers ASCII digits, `#`, `*`, ZWJ, variation selectors and skin tone modifiers, none of which is an emoji without a base.
const _emoji = (/* unused pure expression or super */ null && (`^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`));
function emoji() {
    return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = (delimiter) => {
    const escapedDelim = util.escapeRegex(delimiter ?? ":");
    return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
// https://stackoverflow.com/questions/7860392/determine-if-string-is-in-base64-using-javascript
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
// based on https://stackoverflow.com/questions/106179/regular-expression-to-match-dns-hostname-or-ip-address
// export const hostname: RegExp = /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+$/;
const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
// https://blog.stevenlevithan.com/archives/validate-phone-number#r4-3 (regex sans spaces) E.164: leading digit must be 1-9; total digits (excluding '+') between 7-15
const e164 = /^\+[1-9]\d{6,14}$/;
// Credit card shape: 12–19 digits, optionally separated by single spaces or single hyphens. ISO/IEC 7812 caps the PAN at 19 digits; 12 is the shortest issued length (Maestro).
const creditCard = /^\d(?:[ -]?\d){11,18}$/;
// ISO 4217 alpha codes from the SIX list, regenerated by scripts/update-iso-4217.ts
const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
// iban electronic format: 2-letter country, check digits 02-98 (the only values `98 - remainder` can produce), 11-30 bban characters
const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = (/* unused pure expression or super */ null && (`(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`));
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
 * esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
 * will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function regexes_anchor(source) {
    return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ (/* unused pure expression or super */ null && (regexes_anchor(dateSource)));
function timeSource(args) {
    const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
    const regex = typeof args.precision === "number"
        ? args.precision === -1
            ? `${hhmm}`
            : args.precision === 0
                ? `${hhmm}:[0-5]\\d`
                : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`
        : args.seconds
            ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?`
            : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    return regex;
}
function time(args) {
    return new RegExp(`^${timeSource(args)}$`);
}
// Adapted from https://stackoverflow.com/a/3143231
function datetime(args) {
    const opts = ["Z"];
    // if (args.offset) opts.push(`([+-]\\d{2}:\\d{2})`);
    if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
    // RFC 3339 mandates seconds wherever the time carries a `Z` or an offset, so only the unqualified form `local` adds may omit them
    const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
    const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
    return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const bigint = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const number = /^-?\d+(?:\.\d+)?$/;
const regexes_boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

// regex for string with no uppercase letters
const lowercase = /^[^A-Z]*$/;
// regex for string with no lowercase letters
const uppercase = /^[^a-z]*$/;
// regex for hexadecimal strings (any length)
const hex = /^[0-9a-fA-F]*$/;
// Hash regexes for different algorithms and encodings
// Helper function to create base64 regex with exact length and padding
function fixedBase64(bodyLength, padding) {
    return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
// Helper function to create base64url regex with exact length (no padding)
function fixedBase64url(length) {
    return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
// MD5 (16 bytes): base64 = 24 chars total (22 + "==")
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(22, "==")));
const md5_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(22)));
// SHA1 (20 bytes): base64 = 28 chars total (27 + "=")
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(27, "=")));
const sha1_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(27)));
// SHA256 (32 bytes): base64 = 44 chars total (43 + "=")
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(43, "=")));
const sha256_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(43)));
// SHA384 (48 bytes): base64 = 64 chars total (no padding)
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(64, "")));
const sha384_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(64)));
// SHA512 (64 bytes): base64 = 88 chars total (86 + "==")
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(86, "==")));
const sha512_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(86)));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = aborted(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (explicitlyAborted(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new $ZodAsyncError();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        attachSchema(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = aborted(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    attachSchema(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = aborted(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (aborted(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return hide(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? anyString;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    checks.$ZodCheckStringFormat.init(inst, def);
    $ZodString.init(inst, def);
})));
const $ZodGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodGUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.guid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUUID", (inst, def) => {
    if (def.version) {
        const versionMap = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8,
        };
        const v = versionMap[def.version];
        if (v === undefined)
            throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = regexes.uuid(v));
    }
    else
        def.pattern ?? (def.pattern = regexes.uuid());
    $ZodStringFormat.init(inst, def);
})));
const $ZodEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEmail", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.email);
    $ZodStringFormat.init(inst, def);
})));
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
    try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
            return URL.canParse(input);
        new URL(input);
        return true;
    }
    catch {
        return false;
    }
}
function validateURL(trimmed, def) {
    if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
    }
    return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
    // When normalize is off, require :// for http/https URLs. This prevents strings like "http:example.com" or "https:/path" from being silently accepted
    if (!def.normalize && def.protocol?.source === regexes.httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
    }
    try {
        if (typeof URL !== "undefined") {
            const URLStatic = URL;
            if (typeof URLStatic.parse === "function")
                return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        // @ts-ignore
        return new URL(trimmed);
    }
    catch {
        return URL_UNPARSEABLE;
    }
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
    return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
    hostname.lastIndex = 0;
    return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
    protocol.lastIndex = 0;
    return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodURL", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        try {
            // Trim whitespace from input
            const trimmed = payload.value.trim();
            const url = validateURL(trimmed, def);
            if (url === URL_BAD_FORMAT) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid URL format",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === URL_UNPARSEABLE) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === true) {
                payload.value = stripTabAndNewline(trimmed);
                return;
            }
            if (def.hostname && !urlHostnameOk(url, def.hostname)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid hostname",
                    pattern: def.hostname.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            if (def.protocol && !urlProtocolOk(url, def.protocol)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: def.protocol.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            // Set the output value based on normalize flag
            payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
            return;
        }
        catch (_) {
            payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodEmoji = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEmoji", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.emoji());
    $ZodStringFormat.init(inst, def);
})));
const $ZodNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNanoID", (inst, def) => {
    if (def.length !== undefined && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
    def.pattern ?? (def.pattern = def.length === undefined ? regexes.nanoid : regexes.nanoidOfLength(def.length));
    $ZodStringFormat.init(inst, def);
})));
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const $ZodCUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cuid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCUID2", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cuid2);
    $ZodStringFormat.init(inst, def);
})));
const $ZodULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodULID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ulid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.xid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodKSUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ksuid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODateTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODateTime", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.datetime(def));
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODate", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.date);
    $ZodStringFormat.init(inst, def);
})));
const $ZodISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISOTime", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.time(def));
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODuration", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.duration);
    $ZodStringFormat.init(inst, def);
})));
const $ZodIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIPv4", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ipv4);
    $ZodStringFormat.init(inst, def);
})));
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
    if (!ipv6Alphabet.test(value))
        return false;
    return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIPv6", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ipv6);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "ipv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
    $ZodStringFormat.init(inst, def);
})));
const $ZodCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCIDRv4", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cidrv4);
    $ZodStringFormat.init(inst, def);
})));
function isValidCIDRv6(value) {
    const parts = value.split("/");
    if (parts.length !== 2)
        return false;
    const [address, prefix] = parts;
    if (!prefix)
        return false;
    const prefixNum = Number(prefix);
    if (`${prefixNum}` !== prefix)
        return false;
    if (prefixNum < 0 || prefixNum > 128)
        return false;
    return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCIDRv6", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cidrv6); // not used for validation
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "cidrv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
//////////////////////////////   ZodBase64   //////////////////////////////
function isValidBase64(data) {
    if (data === "")
        return true;
    // atob ignores whitespace, so reject it up front.
    if (/\s/.test(data))
        return false;
    if (data.length % 4 !== 0)
        return false;
    try {
        // @ts-ignore
        atob(data);
        return true;
    }
    catch {
        return false;
    }
}
// lax on purpose: the quantified regexes.base64 overflows the regex stack on multi-MB input and its leading ^$| alternation leaks through template-literal composition; isValidBase64 enforces length and padding
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBase64", (inst, def) => {
    def.pattern ?? (def.pattern = base64Charset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodBase64URL   //////////////////////////////
// lax on purpose: the quantified regexes.base64url overflows the regex stack on multi-MB input; isValidBase64 enforces length on the padded string
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
    if (!base64urlCharset.test(data))
        return false;
    const base64 = data.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"));
    const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
    return isValidBase64(padded);
}
const $ZodBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBase64URL", (inst, def) => {
    def.pattern ?? (def.pattern = base64urlCharset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodE164", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.e164);
    $ZodStringFormat.init(inst, def);
})));
//////////////////////////////   ZodCreditCard   //////////////////////////////
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
    let length = digits.length;
    let bit = 1;
    let sum = 0;
    while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
    }
    return sum % 10 === 0;
}
function isValidCreditCard(input) {
    if (!regexes.creditCard.test(input))
        return false;
    return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
    // Shape only — the Luhn check below is not expressible as a pattern, so consumers of `pattern` (JSON Schema, template literals) get the length and separator rules alone.
    def.pattern ?? (def.pattern = regexes.creditCard);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidCreditCard(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "credit_card",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodIBAN   //////////////////////////////
// iso 7064 mod 97-10 checksum without BigInt
function isIso7064Mod97(iban) {
    let remainder = 0;
    const len = iban.length;
    for (let i = 4; i < len; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    for (let i = 0; i < 4; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    return remainder === 1;
}
function isValidIBAN(input) {
    if (!regexes.iban.test(input))
        return false;
    return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
    // shape only — checksum is not expressible as a pattern
    def.pattern ?? (def.pattern = regexes.iban);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidIBAN(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "iban",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodJWT   //////////////////////////////
function isValidJWT(token, algorithm = null) {
    try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
            return false;
        const [header] = tokensParts;
        if (!header)
            return false;
        // @ts-ignore
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
            return false;
        if (!parsedHeader.alg)
            return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
            return false;
        return true;
    }
    catch {
        return false;
    }
}
const $ZodJWT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodJWT", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (def.fn(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = number;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
});
const $ZodNumberFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNumberFormat", (inst, def) => {
    checks.$ZodCheckNumberFormat.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
})));
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes_boolean;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigInt", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.bigint;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = BigInt(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "bigint")
            return payload;
        payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
})));
const $ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
    checks.$ZodCheckBigIntFormat.init(inst, def);
    $ZodBigInt.init(inst, def); // no format checks
})));
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUndefined", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.undefined;
    inst._zod.values = new Set([undefined]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "undefined",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNull", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.null;
    inst._zod.values = new Set([null]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
            return payload;
        payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
})));
const $ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "void",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodDate", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
            try {
                payload.value = new Date(payload.value);
            }
            catch (_err) { }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
            return payload;
        payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...(isDate ? { received: "Invalid Date" } : {}),
            inst,
        });
        return payload;
    };
})));
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = sizeCaps(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    attachSchema(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && aborted(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing — whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...prefixIssues(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = optionalKeys(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = cached(() => normalizeDef(def));
    defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    assignProp(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = util_isObject;
    const catchall = def.catchall;
    let value;
    const memo = core_globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
});
const $ZodObjectJIT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = util.cached(() => normalizeDef(def));
    const memo = core.globalConfig.memoizer;
    const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        // a symbol has no source literal, so it is read as `syms[i]` off the closed-over scope
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        // prefixes in place, like util.prefixIssues. newResult must land before the early return: a catchall runs after this and would otherwise write onto the caller's input
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
            ids[key] = `key_${counter++}`;
        }
        // A: preserve key order {
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
            if (key === "__proto__")
                continue;
            const id = ids[key];
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : util.esc(key);
            const isPresent = `${k} in input`;
            const schema = shape[key];
            const optin = schema?._zod?.optin;
            const isOptionalIn = optin !== undefined;
            const isOptionalOut = schema?._zod?.optout === "optional";
            doc.write(`const ${id} = ${parseStr(k)};`);
            if (isOptionalIn && isOptionalOut) {
                // For optional-in/out schemas, ignore errors on absent keys — and, like the interpreted path, drop the value produced alongside them. The middle rung goes further: it permits absence without supplying anything in its place, so an absent key contributes nothing at all.
                const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
                doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            }
            else if (!isOptionalIn) {
                doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
            }
            else {
                doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
                if (optin === "defaulted") {
                    doc.write(`newResult[${k}] = ${id}.value;`);
                }
                else {
                    doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
                }
            }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        // closing `shape` in is what pays: turbofan specializes the parser against that one shape object, so every `shape[k]._zod.run` folds to a known callee. as a parameter it stays a generic load and measures 13% slower even with the forwarding frame gone
        return doc.compile();
    };
    let fastpass;
    const isObject = util.isObject;
    const jit = !core.globalConfig.jitless;
    const allowsEval = util.allowsEval;
    const fastEnabled = jit && allowsEval.value; // && !def.catchall;
    const catchall = def.catchall;
    let value;
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
            // always synchronous
            if (!fastpass)
                fastpass = generateFastpass(def.shape);
            payload = fastpass(payload, ctx);
            if (!catchall)
                return payload;
            return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
    };
})));
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !util.aborted(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    util.defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => util.cleanRegex(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
})));
function handleExclusiveUnionResults(results, final, inst, ctx) {
    const matches = [];
    for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
            matches.push(i);
    }
    if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
    }
    if (matches.length === 0) {
        // No matches - same as regular union
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
        });
    }
    else {
        // Multiple matches - exclusive union failure
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: [],
            inclusive: false,
            matches,
        });
    }
    return final;
}
const $ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
    $ZodUnion.init(inst, def);
    def.inclusive = false;
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                results.push(result);
            }
        }
        if (!async)
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        });
    };
})));
/** Returns the option whose discriminator claims `value`, or throws if ambiguous. */
function getDiscriminatedOption(union, value) {
    const internals = union._zod;
    let map = internals.bag.optionsMap;
    if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
    }
    const option = map.get(value);
    if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
    return option;
}
function discriminatorMap(def) {
    const map = new Map();
    for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
            if (map.has(value)) {
                if (value !== undefined)
                    throw new Error(`Duplicate discriminator value "${String(value)}"`);
                // keep the collision marked so a later member cannot reclaim it
                map.set(value, null);
            }
            else {
                map.set(value, option);
            }
        }
    }
    return map;
}
const $ZodDiscriminatedUnion = 
/*@__PURE__*/
(/* unused pure expression or super */ null && (core.$constructor("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    util.defineLazyInternal(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
                throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            if (pv[zod.def.discriminator]?.has(undefined))
                undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
                if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
                    util.assignProp(propValues, k, new Set());
                }
                for (const val of v) {
                    propValues[k].add(val);
                }
            }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
            propValues[zod.def.discriminator]?.delete(undefined);
        return propValues;
    });
    // Checked now rather than in the lookup map below, so an option that lacks the discriminator fails at the `discriminatedUnion` call instead of on the first object parsed. Options whose shape cannot be enumerated without resolving it — pipes and lazies — are left to the map.
    def.options.forEach((option, i) => {
        const propShape = util.rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = util.cached(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isObject(input)) {
            payload.issues.push({
                code: "invalid_type",
                expected: "object",
                input,
                inst,
            });
            return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        // forward metadata cannot choose an encoder for an absent tag
        if (opt && (value !== undefined || ctx.direction !== "backward")) {
            return opt._zod.run(payload, ctx);
        }
        // Fall back to union matching when the fast discriminator path fails:
        // - explicitly enabled via unionFallback, or
        // - during backward direction (encode), since codec-based discriminators have different values in forward vs backward directions
        if (def.unionFallback || ctx.direction === "backward") {
            return _super(payload, ctx);
        }
        // no matching discriminator
        payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
            input,
            path: [def.discriminator],
            inst,
        });
        return payload;
    };
})));
const $ZodIntersection = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIntersection", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
            return Promise.all([left, right]).then(([left, right]) => {
                return handleIntersectionResults(payload, left, right);
            });
        }
        return handleIntersectionResults(payload, left, right);
    };
})));
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (util.isPlainObject(a) && util.isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
            delete newObj.__proto__;
        for (const key of sharedKeys) {
            if (key === "__proto__")
                continue;
            const sharedValue = mergeValues(a[key], b[key]);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [key, ...sharedValue.mergeErrorPath],
                };
            }
            newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
            return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
            const itemA = a[index];
            const itemB = b[index];
            const sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [index, ...sharedValue.mergeErrorPath],
                };
            }
            newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
    }
    return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
    // Track which side(s) reject each key. A key rejection is reported only when BOTH sides reject it, so a key owned by one branch survives the other's key schema. strictObject reports these as unrecognized_keys; a record with an open key schema reports one invalid_key per key.
    const unrecKeys = new Map();
    let unrecIssue;
    const keyIssues = new Map();
    const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
            unrecIssue ?? (unrecIssue = iss);
            keys = iss.keys;
        }
        else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            if (!keyIssues.has(k))
                keyIssues.set(k, iss);
            keys = [k];
        }
        else {
            return false;
        }
        for (const k of keys) {
            if (!unrecKeys.has(k))
                unrecKeys.set(k, {});
            unrecKeys.get(k)[side] = true;
        }
        return true;
    };
    for (const iss of left.issues) {
        if (!collect(iss, "l"))
            result.issues.push(iss);
    }
    for (const iss of right.issues) {
        if (!collect(iss, "r"))
            result.issues.push(iss);
    }
    // Report only keys rejected by BOTH sides
    const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
    if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
            result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
            if (!aggregated.includes(k) && keyIssues.has(k))
                result.issues.push(keyIssues.get(k));
        }
    }
    const merged = mergeValues(left.value, right.value);
    if (!merged.valid) {
        if (util.aborted(result))
            return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
    }
    result.value = merged.data;
    return result;
}
const $ZodTuple = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = util.aborted(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (util.aborted(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
})));
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...util.prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...util.prefixIssues(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isPlainObject(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...util.prefixIssues(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...util.prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && regexes.number.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...util.prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...util.prefixIssues(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
})));
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = util.getEnumValues(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    util.defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = util.getEnumValues(zod.def.entries).filter((k) => util.propertyKeyTypes.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => util.escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    util.defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? util.escapeRegex(o) : o ? util.escapeRegex(o.toString()) : String(o))
                .join("|")})$`
            : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        // @ts-ignore
        if (input instanceof File)
            return payload;
        payload.issues.push({
            expected: "file",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodTransform = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    core.globalConfig.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new core.$ZodAsyncError();
        }
        payload.value = _out;
        return payload;
    };
})));
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodExactOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodExactOptional", (inst, def) => {
    // Call parent init - inherits optin/optout = "optional"
    $ZodOptional.init(inst, def);
    // Override values/pattern to NOT add undefined
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    util.defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
    // Override parse to just delegate (no undefined handling)
    inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : undefined;
    });
    defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodDefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
})));
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodPrefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPrefault", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "defaulted";
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply prefault for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
})));
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
const $ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError("ZodSuccess");
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => {
                payload.value = result.issues.length === 0;
                return payload;
            });
        }
        payload.value = result.issues.length === 0;
        return payload;
    };
})));
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
})));
const $ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "nan",
                code: "invalid_type",
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodPipe = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
})));
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
            const left = def.in._zod.run(payload, ctx);
            if (left instanceof Promise) {
                return left.then((left) => handleCodecAResult(left, def, ctx));
            }
            return handleCodecAResult(left, def, ctx);
        }
        else {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handleCodecAResult(right, def, ctx));
            }
            return handleCodecAResult(right, def, ctx);
        }
    };
})));
function handleCodecAResult(result, def, ctx) {
    if (result.issues.length) {
        // prevent further checks
        result.aborted = true;
        return result;
    }
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
    }
    else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
    }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
    // Check if transform added any issues
    if (left.issues.length) {
        left.aborted = true;
        return left;
    }
    return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPreprocess", (inst, def) => {
    $ZodPipe.init(inst, def);
})));
const $ZodReadonly = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
    };
})));
function handleReadonlyResult(payload) {
    // A repeat visit hands back a node that is still being built; freezing it here would make the rest of its keys fail to assign.
    if (!payload.memo)
        payload.value = Object.freeze(payload.value);
    return payload;
}
// a leaf's pattern source with its own checks folded in: the last pattern-carrying check wins, else length bounds narrow the catch-all, else an integer format narrows the number form. the fold lives here instead of on `_zod.pattern` so a bundle without template literals never pays for it
function leafPattern(schema) {
    const def = schema._zod.def;
    let pattern = def.pattern;
    let isInt = !!def.format?.includes("int");
    let minimum;
    let maximum;
    for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
            pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== undefined && (minimum === undefined || lo > minimum))
            minimum = lo;
        if (hi !== undefined && (maximum === undefined || hi < maximum))
            maximum = hi;
    }
    if (pattern)
        return pattern.source;
    // an empty range matches nothing at runtime, and `{8,5}` is not a legal quantifier
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
        return "(?!)";
    if (minimum !== undefined || maximum !== undefined)
        return regexes.string({ minimum, maximum }).source;
    const own = schema._zod.pattern;
    return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
// a part's pattern source. a wrapper's pattern embeds its inner pattern's source verbatim, so the folded form is substituted in place without knowing the wrapper's own composition; a union's options are joined the way the union builds its own pattern
function partPattern(schema) {
    const def = schema._zod.def;
    const own = schema._zod.pattern?.source;
    // lazy resolves its inner on the internals, not the def
    const inner = def.innerType ?? schema._zod.innerType;
    if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) {
            return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own;
    }
    if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
    }
    return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const regexParts = [];
    for (const part of def.parts) {
        if (typeof part === "object" && part !== null) {
            // is Zod schema
            const source = partPattern(part);
            if (!source) {
                throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
            }
            regexParts.push(util.cleanRegex(source));
        }
        else if (part === null || util.primitiveTypes.has(typeof part)) {
            regexParts.push(util.escapeRegex(`${part}`));
        }
        else {
            throw new Error(`Invalid template literal part: ${part}`);
        }
    }
    inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "string",
                code: "invalid_type",
            });
            return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                code: "invalid_format",
                format: def.format ?? "template_literal",
                pattern: inst._zod.pattern.source,
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => {
    $ZodType.init(inst, def);
    // Defined, not assigned: the classic prototype exposes `_def` as a getter with no setter.
    Object.defineProperty(inst, "_def", { value: def });
    inst._zod.def = def;
    inst.implement = (func) => {
        if (typeof func !== "function") {
            throw new Error("implement() must be called with a function");
        }
        // Defined inline so the closure stays anonymous: binding it to a `const` first names it, which costs 256 bytes per implemented function.
        return Object.defineProperty(function (...args) {
            const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
            const result = Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return parse(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst.implementAsync = (func) => {
        if (typeof func !== "function") {
            throw new Error("implementAsync() must be called with a function");
        }
        return Object.defineProperty(async function (...args) {
            const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
            const result = await Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return await parseAsync(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
            payload.issues.push({
                code: "invalid_type",
                expected: "function",
                input: payload.value,
                inst,
            });
            return payload;
        }
        // Check if output is a promise type to determine if we should use async implementation
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) {
            payload.value = inst.implementAsync(payload.value);
        }
        else {
            payload.value = inst.implement(payload.value);
        }
        return payload;
    };
    inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) {
            return new F({
                type: "function",
                input: new $ZodTuple({
                    type: "tuple",
                    items: args[0],
                    rest: args[1],
                }),
                output: inst._def.output,
            });
        }
        return new F({
            type: "function",
            input: args[0],
            output: inst._def.output,
        });
    };
    inst.output = (output) => {
        const F = inst.constructor;
        return new F({
            type: "function",
            input: inst._def.input,
            output,
        });
    };
    return inst;
})));
const $ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
    };
})));
const $ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLazy", (inst, def) => {
    $ZodType.init(inst, def);
    // Cache the resolved inner type on the shared `def` so all clones of this lazy (e.g. via `.describe()`/`.meta()`) share the same inner instance, preserving identity for cycle detection on recursive schemas.
    util.defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
            d._cachedInner = def.getter();
        return d._cachedInner;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
    util.defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? undefined);
    inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
    };
})));
const $ZodCustom = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustom", (inst, def) => {
    checks.$ZodCheck.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
})));
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(util.issue(_iss));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/checks.js
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.size !== undefined;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckGreaterThan = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMultipleOf = 
/*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMultipleOf", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint"
            ? // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
                def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
            : util.floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple)
            return;
        payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckNumberFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = util.NUMBER_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
            if (!Number.isInteger(input)) {
                // invalid_format issue
                // payload.issues.push({
                //   expected: def.format,
                //   format: def.format,
                //   code: "invalid_format",
                //   input,
                //   inst,
                // });
                // invalid_type issue
                payload.issues.push({
                    expected: origin,
                    format: def.format,
                    code: "invalid_type",
                    continue: false,
                    input,
                    inst,
                });
                return;
                // not_multiple_of issue
                // payload.issues.push({
                //   code: "not_multiple_of",
                //   origin: "number",
                //   input,
                //   inst,
                //   divisor: 1,
                // });
            }
            if (!Number.isSafeInteger(input)) {
                if (input > 0) {
                    // too_big
                    payload.issues.push({
                        input,
                        code: "too_big",
                        maximum: Number.MAX_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                else {
                    // too_small
                    payload.issues.push({
                        input,
                        code: "too_small",
                        minimum: Number.MIN_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                return;
            }
        }
        if (input < minimum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_small",
                minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (input < minimum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_small",
                minimum: minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckMaxSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckSizeEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size)
            return;
        const tooBig = size > def.size;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            ...(tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMaxLength = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? util.codePointLength(input) : units;
        if (length <= def.maximum)
            return;
        const origin = util.getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinLength = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? util.codePointLength(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = util.getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckLengthEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way — and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? util.codePointLength(input)
            : units;
        if (length === def.length)
            return;
        const origin = util.getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
            origin,
            ...(tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
})));
const $ZodCheckRegex = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckLowerCase = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLowerCase", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.lowercase);
    $ZodCheckStringFormat.init(inst, def);
})));
const $ZodCheckUpperCase = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckUpperCase", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.uppercase);
    $ZodCheckStringFormat.init(inst, def);
})));
const $ZodCheckIncludes = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckIncludes", (inst, def) => {
    $ZodCheck.init(inst, def);
    const escapedRegex = util.escapeRegex(def.includes);
    // `String.prototype.includes(sub, position)` matches `sub` at `position`
    // OR LATER, so the pattern must allow at least `position` leading chars
    // (`{N,}`), not exactly `position` chars (`{N}`).
    const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
    def.pattern = pattern;
    inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckStartsWith = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckStartsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`^${util.escapeRegex(def.prefix)}.*`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckEndsWith = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckEndsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`.*${util.escapeRegex(def.suffix)}$`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
///////////////////////////////////
/////    $ZodCheckProperty    /////
///////////////////////////////////
function handleCheckPropertyResult(result, payload, property) {
    if (result.issues.length) {
        payload.issues.push(...util.prefixIssues(property, result.issues));
    }
}
const $ZodCheckProperty = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        const result = def.schema._zod.run({
            value: payload.value[def.property],
            issues: [],
        }, {});
        if (result instanceof Promise) {
            return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
        }
        handleCheckPropertyResult(result, payload, def.property);
        return;
    };
})));
const $ZodCheckProperties = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperties", (inst, def) => {
    $ZodCheck.init(inst, def);
    util.hide(inst, Symbol.iterator, function* () {
        yield inst;
    });
    // key and schema snapshotted together: reading one live and the other cached lets a later mutation of the caller's shape object pair a stale key with a missing schema
    let entries;
    inst._zod.check = (payload) => {
        // the base schema already typed the value, so only a nullish one is rejected here: the properties read on a primitive too, matching z.property() on a string's length
        if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return undefined;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
            const result = schema._zod.run({ value: input[key], issues: [] }, {});
            if (result instanceof Promise) {
                proms ?? (proms = []);
                proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
            }
            else {
                handleCheckPropertyResult(result, payload, key);
            }
        }
        if (proms)
            return Promise.all(proms).then(() => undefined);
        return undefined;
    };
})));
const $ZodCheckMimeType = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
    $ZodCheck.init(inst, def);
    const mimeSet = new Set(def.mime);
    inst._zod.check = (payload) => {
        if (mimeSet.has(payload.value.type))
            return;
        payload.issues.push({
            code: "invalid_value",
            values: def.mime,
            input: payload.value.type,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckOverwrite = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
})));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
var registries_a;
const $output = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodOutput")));
const $input = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
    return new Class({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
    return new Class({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
    return new Class({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_emoji(Class, params) {
    return new Class({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
    return new Class({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link _cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
    return new Class({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
    return new Class({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
    return new Class({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
    return new Class({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
    return new Class({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
    return new Class({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
    return new Class({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
    return new Class({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
    return new Class({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
    return new Class({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
    return new Class({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
    return new Class({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
    return new Class({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
    return new Class({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
const TimePrecision = {
    Any: null,
    Minute: -1,
    Second: 0,
    Millisecond: 3,
    Microsecond: 6,
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
    return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
    return new Class({
        type: "string",
        format: "date",
        check: "string_format",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
    return new Class({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
    return new Class({
        type: "string",
        format: "duration",
        check: "string_format",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
    return new Class(snapshotChecks({ type: "number", coerce: true, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
    return new Class({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
    return new Class({
        type: "bigint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
    return new Class({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
    return new Class({
        type: "symbol",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_undefined(Class, params) {
    return new Class({
        type: "undefined",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_null(Class, params) {
    return new Class({
        type: "null",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
    return new Class({
        type: "any",
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
    return new Class({
        type: "never",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
    return new Class({
        type: "void",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
    return new Class({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
    return new Class({
        type: "nan",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
    return new checks.$ZodCheckLessThan({
        check: "less_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
    return new checks.$ZodCheckLessThan({
        check: "less_than",
        ...util.normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new checks.$ZodCheckGreaterThan({
        check: "greater_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
    return new checks.$ZodCheckGreaterThan({
        check: "greater_than",
        ...util.normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// negative
// @__NO_SIDE_EFFECTS__
function _negative(params) {
    return _lt(0, params);
}
// nonpositive
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
    return _lte(0, params);
}
// nonnegative
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
    return _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
    return new checks.$ZodCheckMultipleOf({
        check: "multiple_of",
        ...util.normalizeParams(params),
        value,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
    return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum,
    });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
    return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
    return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new checks.$ZodCheckMaxLength({
        check: "max_length",
        ...util.normalizeParams(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new checks.$ZodCheckMinLength({
        check: "min_length",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new checks.$ZodCheckLengthEquals({
        check: "length_equals",
        ...util.normalizeParams(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new checks.$ZodCheckRegex({
        check: "string_format",
        format: "regex",
        ...util.normalizeParams(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
    return new checks.$ZodCheckLowerCase({
        check: "string_format",
        format: "lowercase",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
    return new checks.$ZodCheckUpperCase({
        check: "string_format",
        format: "uppercase",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
    return new checks.$ZodCheckIncludes({
        check: "string_format",
        format: "includes",
        ...util.normalizeParams(params),
        includes,
    });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
    return new checks.$ZodCheckStartsWith({
        check: "string_format",
        format: "starts_with",
        ...util.normalizeParams(params),
        prefix,
    });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
    return new checks.$ZodCheckEndsWith({
        check: "string_format",
        format: "ends_with",
        ...util.normalizeParams(params),
        suffix,
    });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
    return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
    return new checks.$ZodCheckProperties({
        check: "properties",
        shape,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
    return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new checks.$ZodCheckOverwrite({
        check: "overwrite",
        tx,
    });
}
// normalize
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
    return _overwrite((input) => input.normalize(form));
}
// trim
// @__NO_SIDE_EFFECTS__
function _trim() {
    return _overwrite((input) => input.trim());
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// toUpperCase
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
    return _overwrite((input) => input.toUpperCase());
}
// slugify
// @__NO_SIDE_EFFECTS__
function _slugify() {
    return _overwrite((input) => util.slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
    return new Class({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
    return new Class({
        type: "union",
        options,
        ...util.normalizeParams(params),
    });
}
function _xor(Class, options, params) {
    return new Class({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
    return new Class({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
    return new Class({
        type: "intersection",
        left,
        right,
    });
}
// export function _tuple(
//   Class: util.SchemaClass<schemas.$ZodTuple>,
//   items: [],
//   params?: string | $ZodTupleParams
// ): schemas.$ZodTuple<[], null>;
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new Class({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
    return new Class({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
    return new Class({
        type: "set",
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    // if (Array.isArray(values)) {
    //   for (const value of values) {
    //     entries[value] = value;
    //   }
    // } else {
    //   Object.assign(entries, values);
    // }
    // const entries: util.EnumLike = {};
    // for (const val of values) {
    //   entries[val] = val;
    // }
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function _nativeEnum(Class, entries, params) {
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
    return new Class({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
    return new Class({
        type: "file",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
    return new Class({
        type: "transform",
        transform: fn,
    });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
    return new Class({
        type: "optional",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
    return new Class({
        type: "nullable",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
    return new Class({
        type: "default",
        innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
    return new Class({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
    return new Class({
        type: "success",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
    return new Class({
        type: "catch",
        innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)),
    });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
    return new Class({
        type: "pipe",
        in: in_,
        out,
    });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
    return new Class({
        type: "readonly",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
    return new Class({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
    return new Class({
        type: "lazy",
        getter,
    });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
    return new Class({
        type: "promise",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
    const norm = util.normalizeParams(_params);
    norm.abort ?? (norm.abort = true); // default to abort:false
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm,
    });
    return schema;
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...util.normalizeParams(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
    const ch = _check((payload) => {
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util.issue(issue, payload.value, ch._zod.def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = ch);
                _issue.continue ?? (_issue.continue = !ch._zod.def.abort); // abort is always undefined, so this is always true...
                payload.issues.push(util.issue(_issue));
            }
        };
        return fn(payload.value, payload);
    }, params);
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
    const ch = new checks.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new $ZodCheck({ check: "describe" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, description });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new $ZodCheck({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
    const params = util.normalizeParams(_params);
    let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
    let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
    if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
        falsyArray = falsyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
    }
    const truthySet = new Set(truthyArray);
    const falsySet = new Set(falsyArray);
    const _Codec = Classes.Codec ?? schemas.$ZodCodec;
    const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
    const _String = Classes.String ?? schemas.$ZodString;
    const stringSchema = new _String({ type: "string", error: params.error });
    const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
    const codec = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
            let data = input;
            if (params.case !== "sensitive")
                data = data.toLowerCase();
            if (truthySet.has(data)) {
                return true;
            }
            else if (falsySet.has(data)) {
                return false;
            }
            else {
                payload.issues.push({
                    code: "invalid_value",
                    expected: "stringbool",
                    values: [...truthySet, ...falsySet],
                    input: payload.value,
                    inst: codec,
                    continue: false,
                });
                return {};
            }
        }),
        reverseTransform: ((input, _payload) => {
            if (input === true) {
                return truthyArray[0] || "true";
            }
            else {
                return falsyArray[0] || "false";
            }
        }),
        error: params.error,
    });
    codec._zod.bag.truthy = truthyArray;
    codec._zod.bag.falsy = falsyArray;
    codec._zod.bag.case = params.case ?? "insensitive";
    return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
    const params = util.normalizeParams(_params);
    const def = {
        check: "string_format",
        type: "string",
        format,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params,
    };
    if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
    }
    const inst = new Class(def);
    return inst;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = $constructor("$ZodError", initializer);
const $ZodRealError = $constructor("$ZodError", initializer, undefined, {
    Parent: Error,
});
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
 * ("toString", "constructor") would otherwise read through to the prototype, and assigning
 * "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
            Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        }
        else {
            obj[key] = make();
        }
    }
    return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
    const fieldErrors = {};
    const formErrors = [];
    for (const sub of error.issues) {
        if (sub.path.length > 0) {
            node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        }
        else {
            formErrors.push(mapper(sub));
        }
    }
    return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
    const fieldErrors = { _errors: [] };
    const processError = (error, path = []) => {
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    fieldErrors._errors.push(mapper(issue));
                }
                else {
                    let curr = fieldErrors;
                    let i = 0;
                    while (i < fullpath.length) {
                        const el = fullpath[i];
                        const terminal = i === fullpath.length - 1;
                        // `_errors` is reserved by this legacy format, so merge a matching path segment into the current node instead of treating its array as a child.
                        if (el === "_errors") {
                            if (terminal)
                                curr._errors.push(mapper(issue));
                            i++;
                            continue;
                        }
                        // A path element may collide with an inherited property name such as
                        // "__proto__" or "constructor". Truthiness checks read the prototype
                        // (so no node is created, then ._errors.push throws), and bracket
                        // assignment of "__proto__" hits the setter instead of creating an
                        // own key. Guard the read with hasOwnProperty and create the node
                        // with defineProperty so any path element becomes a real own key.
                        if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                            Object.defineProperty(curr, el, {
                                value: { _errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        const node = curr[el];
                        if (terminal) {
                            node._errors.push(mapper(issue));
                        }
                        curr = node;
                        i++;
                    }
                }
            }
        }
    };
    processError(error);
    return fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
    const result = { errors: [] };
    const processError = (error, path = []) => {
        var _a;
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                // regular union error
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    result.errors.push(mapper(issue));
                    continue;
                }
                let curr = result;
                let i = 0;
                while (i < fullpath.length) {
                    const el = fullpath[i];
                    const terminal = i === fullpath.length - 1;
                    if (typeof el === "string") {
                        curr.properties ?? (curr.properties = {});
                        // el may collide with an inherited property name ("__proto__",
                        // "constructor", ...); ??= reads the prototype so the node is never
                        // created and curr.errors.push throws. Guard with hasOwnProperty and
                        // create the node with defineProperty so "__proto__" becomes a real
                        // own key rather than invoking the prototype setter.
                        if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                            Object.defineProperty(curr.properties, el, {
                                value: { errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        curr = curr.properties[el];
                    }
                    else {
                        curr.items ?? (curr.items = []);
                        (_a = curr.items)[el] ?? (_a[el] = { errors: [] });
                        curr = curr.items[el];
                    }
                    if (terminal) {
                        curr.errors.push(mapper(issue));
                    }
                    i++;
                }
            }
        }
    };
    processError(error);
    return result;
}
/** Format a ZodError as a human-readable string in the following form.
 *
 * From
 *
 * ```ts
 * ZodError {
 *   issues: [
 *     {
 *       expected: 'string',
 *       code: 'invalid_type',
 *       path: [ 'username' ],
 *       message: 'Invalid input: expected string'
 *     },
 *     {
 *       expected: 'number',
 *       code: 'invalid_type',
 *       path: [ 'favoriteNumbers', 1 ],
 *       message: 'Invalid input: expected number'
 *     }
 *   ];
 * }
 * ```
 *
 * to
 *
 * ```
 * username
 *   ✖ Expected number, received string at "username
 * favoriteNumbers[0]
 *   ✖ Invalid input: expected number
 * ```
 */
function toDotPath(_path) {
    const segs = [];
    const path = _path.map((seg) => (typeof seg === "object" ? seg.key : seg));
    for (const seg of path) {
        if (typeof seg === "number")
            segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
            segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
            segs.push(`[${JSON.stringify(seg)}]`);
        else {
            if (segs.length)
                segs.push(".");
            segs.push(seg);
        }
    }
    return segs.join("");
}
function prettifyError(error) {
    const lines = [];
    // sort by path length
    const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
    // Process each issue
    for (const issue of issues) {
        lines.push(`✖ ${issue.message}`);
        if (issue.path?.length)
            lines.push(`  → at ${toDotPath(issue.path)}`);
    }
    // Convert Map to formatted string
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js



// Always both keys, so the `_params` read site in `_parse` sees one object shape rather than two.
function finalizeParams(callee, params) {
    return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new $ZodAsyncError();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// registry mirrors of the compiler's sentinels, so this module never imports the compiler
const COMPILE_INVALID = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol.for("zod.compile.invalid")));
const COMPILE_FALLBACK = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol.for("zod.compile.fallback")));
// Deliberately tiny, because v8 will not inline a body carrying the fallback's object literals and throw. Everything that is not the compiled happy path lives in validateFallback, and that split is worth ~35% on a compiled schema.
const validate = ((schema, value, _ctx) => {
    const validator = schema._zod.bag.validator;
    if (validator !== undefined) {
        if (validator(value) !== COMPILE_INVALID)
            return true;
        // a definite sentinel means the runtime would reject, so skip the re-parse; a ctx can still change the answer
        if (validator.definite === true && _ctx === undefined)
            return false;
    }
    return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
    const ctx = _ctx
        ? { ..._ctx, async: false, abortEarly: true }
        : { async: false, abortEarly: true };
    const fallbackRun = schema._zod.bag.fallbackRun;
    let result;
    if (fallbackRun) {
        // skip nested fast paths on the fallback, so user callbacks keep the at-most-twice bound
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
    }
    else {
        result = schema._zod.run({ value, issues: [] }, ctx);
    }
    if (result instanceof Promise) {
        throw new core.$ZodAsyncError();
    }
    return result.issues.length === 0;
}
// no fast path: the compiler keeps async parses on the runtime, because a promise-returning callback that is not declared async compiles to a throw
const parse_validateAsync = async (schema, value, _ctx) => {
    const ctx = _ctx
        ? { ..._ctx, async: true, abortEarly: true }
        : { async: true, abortEarly: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length === 0;
};
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode($ZodRealError);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decode = /* @__PURE__*/ _decode($ZodRealError);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync($ZodRealError);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync($ZodRealError);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode($ZodRealError);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode($ZodRealError);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync($ZodRealError);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync($ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/schemas.js




const ZodMiniType = /*@__PURE__*/ $constructor("ZodMiniType", (inst, def) => {
    if (!inst._zod)
        throw new Error("Uninitialized schema in ZodMiniType.");
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
}, {
    // `with` is an alias for `check`: the same function object, not a wrapper.
    get with() {
        return this.check;
    },
    set with(value) {
        own(this, "with", value);
    },
    parse(data, params) {
        return parse_parse(this, data, params, { callee: this.parse });
    },
    parseAsync(data, params) {
        return parse_parseAsync(this, data, params, { callee: this.parseAsync });
    },
    safeParse(data, params) {
        return safeParse(this, data, params);
    },
    safeParseAsync(data, params) {
        return safeParseAsync(this, data, params);
    },
    check(...checks) {
        const def = this.def;
        return this.clone({
            ...def,
            checks: [
                ...(def.checks ?? []),
                ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }, { parent: true });
    },
    clone(_def, params) {
        return clone(this, _def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
});
const ZodMiniString = /*@__PURE__*/ $constructor("ZodMiniString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_string(params) {
    return _string(ZodMiniString, params);
}
const ZodMiniStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniStringFormat", (inst, def) => {
    core.$ZodStringFormat.init(inst, def);
    ZodMiniString.init(inst, def);
})));
const ZodMiniEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmail", (inst, def) => {
    core.$ZodEmail.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_email(params) {
    return core._email(ZodMiniEmail, params);
}
const ZodMiniGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniGUID", (inst, def) => {
    core.$ZodGUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_guid(params) {
    return core._guid(ZodMiniGUID, params);
}
const ZodMiniUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUUID", (inst, def) => {
    core.$ZodUUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_uuid(params) {
    return core._uuid(ZodMiniUUID, params);
}
// @__NO_SIDE_EFFECTS__
function uuidv4(params) {
    return core._uuidv4(ZodMiniUUID, params);
}
// ZodMiniUUIDv6
// @__NO_SIDE_EFFECTS__
function uuidv6(params) {
    return core._uuidv6(ZodMiniUUID, params);
}
// ZodMiniUUIDv7
// @__NO_SIDE_EFFECTS__
function uuidv7(params) {
    return core._uuidv7(ZodMiniUUID, params);
}
const ZodMiniURL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniURL", (inst, def) => {
    core.$ZodURL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function url(params) {
    return core._url(ZodMiniURL, params);
}
// @__NO_SIDE_EFFECTS__
function httpUrl(params) {
    return core._url(ZodMiniURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEmoji = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmoji", (inst, def) => {
    core.$ZodEmoji.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_emoji(params) {
    return core._emoji(ZodMiniEmoji, params);
}
const ZodMiniNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNanoID", (inst, def) => {
    core.$ZodNanoID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_nanoid(params) {
    return core._nanoid(ZodMiniNanoID, params);
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link ZodMiniCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const ZodMiniCUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID", (inst, def) => {
    core.$ZodCUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
/**
 * Validates a CUID v1 string.
 *
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function schemas_cuid(params) {
    return core._cuid(ZodMiniCUID, params);
}
const ZodMiniCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID2", (inst, def) => {
    core.$ZodCUID2.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cuid2(params) {
    return core._cuid2(ZodMiniCUID2, params);
}
const ZodMiniULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniULID", (inst, def) => {
    core.$ZodULID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ulid(params) {
    return core._ulid(ZodMiniULID, params);
}
const ZodMiniXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXID", (inst, def) => {
    core.$ZodXID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_xid(params) {
    return core._xid(ZodMiniXID, params);
}
const ZodMiniKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniKSUID", (inst, def) => {
    core.$ZodKSUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ksuid(params) {
    return core._ksuid(ZodMiniKSUID, params);
}
const ZodMiniIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv4", (inst, def) => {
    core.$ZodIPv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ipv4(params) {
    return core._ipv4(ZodMiniIPv4, params);
}
const ZodMiniIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv6", (inst, def) => {
    core.$ZodIPv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ipv6(params) {
    return core._ipv6(ZodMiniIPv6, params);
}
const ZodMiniCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv4", (inst, def) => {
    core.$ZodCIDRv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cidrv4(params) {
    return core._cidrv4(ZodMiniCIDRv4, params);
}
const ZodMiniCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv6", (inst, def) => {
    core.$ZodCIDRv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cidrv6(params) {
    return core._cidrv6(ZodMiniCIDRv6, params);
}
const ZodMiniMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMAC", (inst, def) => {
    core.$ZodMAC.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_mac(params) {
    return core._mac(ZodMiniMAC, params);
}
const ZodMiniBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64", (inst, def) => {
    core.$ZodBase64.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_base64(params) {
    return core._base64(ZodMiniBase64, params);
}
const ZodMiniBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64URL", (inst, def) => {
    core.$ZodBase64URL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_base64url(params) {
    return core._base64url(ZodMiniBase64URL, params);
}
const ZodMiniE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniE164", (inst, def) => {
    core.$ZodE164.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_e164(params) {
    return core._e164(ZodMiniE164, params);
}
const ZodMiniCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_creditCard(params) {
    return core._creditCard(ZodMiniCreditCard, params);
}
const ZodMiniIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_iban(params) {
    return core._iban(ZodMiniIBAN, params);
}
const ZodMiniJWT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniJWT", (inst, def) => {
    core.$ZodJWT.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function jwt(params) {
    return core._jwt(ZodMiniJWT, params);
}
const ZodMiniCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCustomStringFormat", (inst, def) => {
    core.$ZodCustomStringFormat.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function stringFormat(format, fnOrRegex, _params = {}) {
    return core._stringFormat(ZodMiniCustomStringFormat, format, fnOrRegex, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_hostname(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hostname", regexes.hostname, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_hex(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hex", regexes.hex, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_currencyCode(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
// @__NO_SIDE_EFFECTS__
function hash(alg, params) {
    const enc = params?.enc ?? "hex";
    const format = `${alg}_${enc}`;
    const regex = core.regexes[format];
    // check for unrecognized format
    if (!regex)
        throw new Error(`Unrecognized hash format: ${format}`);
    return core._stringFormat(ZodMiniCustomStringFormat, format, regex, params);
}
const ZodMiniNumber = /*@__PURE__*/ $constructor("ZodMiniNumber", (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_number(params) {
    return _number(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNumberFormat", (inst, def) => {
    core.$ZodNumberFormat.init(inst, def);
    ZodMiniNumber.init(inst, def);
})));
function schemas_int(params) {
    return core._int(ZodMiniNumberFormat, params);
}
function float32(params) {
    return core._float32(ZodMiniNumberFormat, params);
}
function float64(params) {
    return core._float64(ZodMiniNumberFormat, params);
}
function int32(params) {
    return core._int32(ZodMiniNumberFormat, params);
}
function uint32(params) {
    return core._uint32(ZodMiniNumberFormat, params);
}
const ZodMiniBoolean = /*@__PURE__*/ $constructor("ZodMiniBoolean", (inst, def) => {
    $ZodBoolean.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_boolean(params) {
    return _boolean(ZodMiniBoolean, params);
}
const ZodMiniBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigInt", (inst, def) => {
    core.$ZodBigInt.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_bigint(params) {
    return core._bigint(ZodMiniBigInt, params);
}
const ZodMiniBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigIntFormat", (inst, def) => {
    core.$ZodBigIntFormat.init(inst, def);
    ZodMiniBigInt.init(inst, def);
})));
function int64(params) {
    return core._int64(ZodMiniBigIntFormat, params);
}
function uint64(params) {
    return core._uint64(ZodMiniBigIntFormat, params);
}
const ZodMiniSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function symbol(params) {
    return core._symbol(ZodMiniSymbol, params);
}
const ZodMiniUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUndefined", (inst, def) => {
    core.$ZodUndefined.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_undefined(params) {
    return core._undefined(ZodMiniUndefined, params);
}

const ZodMiniNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNull", (inst, def) => {
    core.$ZodNull.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_null(params) {
    return core._null(ZodMiniNull, params);
}

const ZodMiniAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniAny", (inst, def) => {
    core.$ZodAny.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function any() {
    return core._any(ZodMiniAny);
}
const ZodMiniUnknown = /*@__PURE__*/ $constructor("ZodMiniUnknown", (inst, def) => {
    $ZodUnknown.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
    return _unknown(ZodMiniUnknown);
}
const ZodMiniNever = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNever", (inst, def) => {
    core.$ZodNever.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function never(params) {
    return core._never(ZodMiniNever, params);
}
const ZodMiniVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_void(params) {
    return core._void(ZodMiniVoid, params);
}

const ZodMiniDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDate", (inst, def) => {
    core.$ZodDate.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_date(params) {
    return core._date(ZodMiniDate, params);
}
const ZodMiniArray = /*@__PURE__*/ $constructor("ZodMiniArray", (inst, def) => {
    $ZodArray.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
    return new ZodMiniArray({
        type: "array",
        element: element,
        ...normalizeParams(params),
    });
}
// .keyof
// @__NO_SIDE_EFFECTS__
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return schemas_enum(Object.keys(shape));
}
const ZodMiniObject = /*@__PURE__*/ $constructor("ZodMiniObject", (inst, def) => {
    $ZodObject.init(inst, def);
    ZodMiniType.init(inst, def);
    installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...util.normalizeParams(params),
    };
    return new ZodMiniObject(def);
}
// strictObject
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: never(),
        ...util.normalizeParams(params),
    });
}
// looseObject
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...normalizeParams(params),
    });
}
// object methods
// @__NO_SIDE_EFFECTS__
function schemas_extend(schema, shape) {
    return extend(schema, shape);
}
// @__NO_SIDE_EFFECTS__
function schemas_safeExtend(schema, shape) {
    return util.safeExtend(schema, shape);
}
/**
 * @deprecated Use [`z.extend(A, B.shape)`](https://zod.dev/api?id=extend) instead.
 */
// @__NO_SIDE_EFFECTS__
function schemas_merge(a, b) {
    return util.merge(a, b);
}
// @__NO_SIDE_EFFECTS__
function schemas_pick(schema, mask) {
    return util.pick(schema, mask);
}
// .omit
// @__NO_SIDE_EFFECTS__
function schemas_omit(schema, mask) {
    return util.omit(schema, mask);
}
// @__NO_SIDE_EFFECTS__
function schemas_partial(schema, mask) {
    const def = schema._zod.def;
    if (def.type !== "tuple")
        return util.partial(ZodMiniOptional, schema, mask);
    // a refinement was authored against the full arity; partialing would run it on a shorter array
    if (def.checks?.length)
        throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return util.clone(schema, {
        ...def,
        items: def.items.map((item) => new ZodMiniOptional({ type: "optional", innerType: item })),
    });
}
// @__NO_SIDE_EFFECTS__
function exactPartial(schema, mask) {
    return util.partial(ZodMiniExactOptional, schema, mask, "exactPartial");
}
// @__NO_SIDE_EFFECTS__
function schemas_required(schema, mask) {
    return util.required(ZodMiniNonOptional, schema, mask);
}
// @__NO_SIDE_EFFECTS__
function catchall(inst, catchall) {
    // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
    return inst.clone(util.mergeDefs(inst._zod.def, { catchall: catchall }));
}
const ZodMiniUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUnion", (inst, def) => {
    core.$ZodUnion.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function union(options, params) {
    return new ZodMiniUnion({
        type: "union",
        options: options,
        ...util.normalizeParams(params),
    });
}
const ZodMiniXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXor", (inst, def) => {
    ZodMiniUnion.init(inst, def);
    core.$ZodXor.init(inst, def);
})));
/** Creates an exclusive union (XOR) where exactly one option must match.
 * Unlike regular unions that succeed when any option matches, xor fails if
 * zero or more than one option matches the input. */
function xor(options, params) {
    return new ZodMiniXor({
        type: "union",
        options: options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
const ZodMiniDiscriminatedUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDiscriminatedUnion", (inst, def) => {
    core.$ZodDiscriminatedUnion.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function discriminatedUnion(discriminator, options, params) {
    return new ZodMiniDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
const ZodMiniIntersection = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIntersection", (inst, def) => {
    core.$ZodIntersection.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function intersection(left, right) {
    return new ZodMiniIntersection({
        type: "intersection",
        left: left,
        right: right,
    });
}
const ZodMiniTuple = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTuple", (inst, def) => {
    core.$ZodTuple.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof core.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodMiniTuple({
        type: "tuple",
        items: items,
        rest,
        ...util.normalizeParams(params),
    });
}
const ZodMiniRecord = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniRecord", (inst, def) => {
    core.$ZodRecord.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) — defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodMiniRecord({
            type: "record",
            keyType: schemas_string(),
            valueType: keyType,
            ...util.normalizeParams(valueType),
        });
    }
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function partialRecord(keyType, valueType, params) {
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
        partial: true,
    });
}
function looseRecord(keyType, valueType, params) {
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        mode: "loose",
        ...util.normalizeParams(params),
    });
}
const ZodMiniMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMap", (inst, def) => {
    core.$ZodMap.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function map(keyType, valueType, params) {
    return new ZodMiniMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSet", (inst, def) => {
    core.$ZodSet.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function set(valueType, params) {
    return new ZodMiniSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEnum = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEnum", (inst, def) => {
    core.$ZodEnum.init(inst, def);
    ZodMiniType.init(inst, def);
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
})));
// @__NO_SIDE_EFFECTS__
function schemas_enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}

// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function nativeEnum(entries, params) {
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
const ZodMiniLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniLiteral", (inst, def) => {
    core.$ZodLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
    return new ZodMiniLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
const ZodMiniFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniFile", (inst, def) => {
    core.$ZodFile.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function file(params) {
    return core._file(ZodMiniFile, params);
}
const ZodMiniTransform = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTransform", (inst, def) => {
    core.$ZodTransform.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function transform(fn) {
    return new ZodMiniTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodMiniOptional = /*@__PURE__*/ $constructor("ZodMiniOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
    return new ZodMiniOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniExactOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniExactOptional", (inst, def) => {
    core.$ZodExactOptional.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function exactOptional(innerType) {
    return new ZodMiniExactOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniNullable = /*@__PURE__*/ $constructor("ZodMiniNullable", (inst, def) => {
    $ZodNullable.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
    return new ZodMiniNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
// @__NO_SIDE_EFFECTS__
function schemas_nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodMiniDefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDefault", (inst, def) => {
    core.$ZodDefault.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_default(innerType, defaultValue) {
    return new ZodMiniDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
const ZodMiniPrefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPrefault", (inst, def) => {
    core.$ZodPrefault.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function prefault(innerType, defaultValue) {
    return new ZodMiniPrefault({
        type: "prefault",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
const ZodMiniNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNonOptional", (inst, def) => {
    core.$ZodNonOptional.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nonoptional(innerType, params) {
    return new ZodMiniNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSuccess", (inst, def) => {
    core.$ZodSuccess.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function success(innerType) {
    return new ZodMiniSuccess({
        type: "success",
        innerType: innerType,
    });
}
const ZodMiniCatch = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCatch", (inst, def) => {
    core.$ZodCatch.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_catch(innerType, catchValue) {
    return new ZodMiniCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : core.util.constantCatch(catchValue)),
    });
}

const ZodMiniNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNaN", (inst, def) => {
    core.$ZodNaN.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nan(params) {
    return core._nan(ZodMiniNaN, params);
}
const ZodMiniPipe = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPipe", (inst, def) => {
    core.$ZodPipe.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
    return new ZodMiniPipe({
        type: "pipe",
        in: in_,
        out: out,
    });
}
const ZodMiniCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCodec", (inst, def) => {
    ZodMiniPipe.init(inst, def);
    core.$ZodCodec.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function codec(in_, out, params) {
    return new ZodMiniCodec({
        type: "pipe",
        in: in_,
        out: out,
        transform: params.decode,
        reverseTransform: params.encode,
    });
}
// @__NO_SIDE_EFFECTS__
function invertCodec(codec) {
    const def = codec._zod.def;
    return new ZodMiniCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform,
    });
}
const ZodMiniReadonly = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniReadonly", (inst, def) => {
    core.$ZodReadonly.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function readonly(innerType) {
    return new ZodMiniReadonly({
        type: "readonly",
        innerType: innerType,
    });
}
const ZodMiniTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTemplateLiteral", (inst, def) => {
    core.$ZodTemplateLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function templateLiteral(parts, params) {
    return new ZodMiniTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
const ZodMiniLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniLazy", (inst, def) => {
    core.$ZodLazy.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// export function lazy<T extends object>(getter: () => T): T {
//   return util.createTransparentProxy<T>(getter);
// }
// @__NO_SIDE_EFFECTS__
function schemas_lazy(getter) {
    return new ZodMiniLazy({
        type: "lazy",
        getter: getter,
    });
}

const ZodMiniPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPromise", (inst, def) => {
    core.$ZodPromise.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function promise(innerType) {
    return new ZodMiniPromise({
        type: "promise",
        innerType: innerType,
    });
}
const ZodMiniCustom = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCustom", (inst, def) => {
    core.$ZodCustom.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// custom checks
// @__NO_SIDE_EFFECTS__
function check(fn, params) {
    const ch = new core.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// ZodCustom custom schema
// @__NO_SIDE_EFFECTS__
function custom(fn, _params) {
    return core._custom(ZodMiniCustom, fn ?? (() => true), _params);
}
// refine
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
    return core._refine(ZodMiniCustom, fn, _params);
}
// superRefine
// @__NO_SIDE_EFFECTS__
function superRefine(fn, params) {
    return core._superRefine(fn, params);
}
// Re-export describe and meta from core
const schemas_describe = describe;
const schemas_meta = meta;
// instanceof
class schemas_Class {
    constructor(..._args) { }
}
// @__NO_SIDE_EFFECTS__
function _instanceof(cls, params = {}) {
    const inst = custom((data) => data instanceof cls, params);
    inst._zod.bag.Class = cls;
    // Override check to emit invalid_type instead of custom
    inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
            payload.issues.push({
                code: "invalid_type",
                expected: cls.name,
                input: payload.value,
                inst,
                path: [...(inst._zod.def.path ?? [])],
            });
        }
    };
    return inst;
}

// stringbool
const stringbool = (...args) => core._stringbool({
    Codec: ZodMiniCodec,
    Boolean: ZodMiniBoolean,
    String: ZodMiniString,
}, ...args);
// @__NO_SIDE_EFFECTS__
function json() {
    const jsonSchema = schemas_lazy(() => {
        return union([schemas_string(), schemas_number(), schemas_boolean(), schemas_null(), array(jsonSchema), record(schemas_string(), jsonSchema)]);
    });
    return jsonSchema;
}
const ZodMiniFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniFunction", (inst, def) => {
    core.$ZodFunction.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function _function(params) {
    return new ZodMiniFunction({
        type: "function",
        input: Array.isArray(params?.input) ? tuple(params?.input) : (params?.input ?? array(unknown())),
        output: params?.output ?? unknown(),
    });
}


// EXTERNAL MODULE: ./build/bundle/js/errors.js
var errors = __nccwpck_require__(6506);
;// CONCATENATED MODULE: ./build/bundle/js/gitlab/call.js
/** A project in a path: a full path is encoded, exactly once. */
function projectPath(project) {
    return `/projects/${encodeURIComponent(String(project))}`;
}
/** A project in a sentence: a full path speaks for itself. */
function projectName(project) {
    return typeof project === 'number' ? `project ${project}` : project;
}

// EXTERNAL MODULE: ./build/bundle/js/gitlab/errors.js
var gitlab_errors = __nccwpck_require__(3738);
;// CONCATENATED MODULE: ./build/bundle/js/gitlab/paging.js


/** Against a server that never ends its list. */
const LONGEST_LIST_PAGES = 1000;
/** Rows of a list, page after page by `Link rel="next"`, until `limit` rows are there. */
async function readPages(requests, call, row, { limit = Number.POSITIVE_INFINITY, ...options } = {}) {
    const rows = [];
    let query = { ...call.query, per_page: Math.min(limit, 100) };
    for (let page = 1; page <= LONGEST_LIST_PAGES; page += 1) {
        const { value, headers } = await requests.json({ ...call, query }, array(row), options);
        rows.push(...value);
        const next = nextPage(headers, query);
        if (next === undefined || rows.length >= limit)
            return rows.slice(0, limit);
        query = next;
    }
    throw new gitlab_errors/* GitLabUnavailableError */.W(`could not ${call.purpose}: the list does not end`, {
        delivery: 'unknown',
        transient: false,
    });
}
/**
 * The query of the next page. Only the query of the link is taken: a GitLab behind a proxy may name a host that is not ours, and a
 * token must never follow it.
 */
function nextPage(headers, query) {
    const link = nextLink(headers.link);
    if (link !== undefined && URL.canParse(link, 'http://localhost')) {
        return Object.fromEntries(new URL(link, 'http://localhost').searchParams);
    }
    const page = headers['x-next-page']?.trim();
    return page !== undefined && /^\d+$/.test(page) ? { ...query, page } : undefined;
}
/** RFC 8288, as far as GitLab uses it: `<url>; rel="next", <url>; rel="first"`. */
function nextLink(header) {
    for (const [, target, parameters] of (header ?? '').matchAll(/<([^>]*)>([^<]*)/g)) {
        if (/;\s*rel\s*=\s*(?:"[^"]*\bnext\b[^"]*"|next\b)/i.test(parameters ?? ''))
            return target;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/artifacts.js




const entrySchema = looseObject({
    path: schemas_string(),
    type: schemas_string(),
    size: optional(nullable(schemas_number())),
});
/** https://docs.gitlab.com/api/job_artifacts/ */
function createArtifactMethods(requests, streams) {
    const open = async (call, options = {}) => streams.toStreamAnswer(call, await requests.stream(call, options));
    const openByRef = ({ project, ref, job, place }, { searchRecent, ...options } = {}) => {
        const call = artifactCall(project, `/artifacts/${encodeURIComponent(ref)}/${place}`, `of job ${job} on ${ref}`);
        const query = { job, search_recent_successful_pipelines: searchRecent || undefined };
        return open({ ...call, query, ref }, options);
    };
    return {
        openJobArtifacts: (project, id, options) => open(artifactCall(project, `/${id}/artifacts`, `of job ${id}`), options),
        openJobArtifactFile: async (project, id, path, options) => open(artifactCall(project, `/${id}/artifacts/${filePath(path)}`, `${path} of job ${id}`), options),
        openRefArtifacts: (project, ref, job, options) => openByRef({ project, ref, job, place: 'download' }, options),
        openRefArtifactFile: async (project, ref, job, path, options) => openByRef({ project, ref, job, place: `raw/${filePath(path)}` }, options),
        async listArtifactTree(project, id, options = {}) {
            const call = artifactCall(project, `/${id}/artifacts/tree`, `of job ${id}`);
            const entries = await readPages(requests, { ...call, query: { recursive: true } }, entrySchema, options);
            return entries.map(({ path, type, size }) => ({ path, type, size: size ?? undefined }));
        },
    };
}
function artifactCall(project, subPath, what) {
    return {
        method: 'GET',
        path: `${projectPath(project)}/jobs${subPath}`,
        sender: 'reader',
        endpoint: 'artifacts',
        purpose: `read the artifacts ${what} of ${projectName(project)}`,
        project,
    };
}
/** Slashes stay; a URL with dot segments would name another endpoint. */
function filePath(path) {
    const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
    if (segments.length === 0 || segments.includes('..')) {
        throw new errors/* UsageError */.eb(`"${path}" is no path of a file among artifacts: relative, without ".."`);
    }
    return segments.map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/diagnosis-access.js
const projectOf = ({ project }) => (project === undefined ? 'the project' : `"${project}"`);
/**
 * Refusals that every other endpoint shares: who may read and act.
 *
 * Source: https://docs.gitlab.com/api/rest/authentication/, https://docs.gitlab.com/ci/jobs/ci_job_token/
 */
const ACCESS_RULES = [
    {
        name: 'read-only instance',
        matches: ({ words }) => /read-only (instance|mode)|maintenance mode/i.test(words),
        hints: () => ['the instance only answers reads at the moment, e.g. for maintenance: try again later'],
    },
    {
        name: 'moved project',
        matches: ({ status, words }) => status === 405 && /moved projects/.test(words),
        hints: (refusal) => [
            `${projectOf(refusal)} was renamed or moved: use its new path, or its numeric id, which stays`,
        ],
    },
    {
        name: 'token expired',
        matches: ({ status, words }) => status === 401 && /expired|revoked/i.test(words),
        hints: () => [
            'the access token has expired or was revoked: create a new one and put it in the variable behind `api-token`',
        ],
    },
    {
        name: 'scope missing',
        matches: ({ words }) => /insufficient_(granular_)?scope/.test(words),
        hints: ({ isWrite }) => [
            isWrite
                ? 'the access token needs the scope `api` to change something'
                : 'the access token needs the scope `read_api` (or `api`)',
            'a fine-grained token needs this permission for this project',
        ],
    },
    {
        name: 'job token not allowed by project',
        matches: ({ words }) => /Authentication by CI\/CD job token not allowed/.test(words),
        hints: (refusal) => [
            `add this project to the job-token allowlist of ${projectOf(refusal)}: Settings > CI/CD > Job token permissions`,
            'or give an `api-token` that may read it',
        ],
    },
    {
        name: 'job token lacks permission',
        matches: ({ words }) => /token permissions? (is|are) required|unauthorized for CI\/CD job tokens/.test(words),
        hints: (refusal) => [
            `grant the named permission to this project in the job-token allowlist of ${projectOf(refusal)}, where GitLab offers it for job tokens`,
            'or give an `api-token`: an access token with scope `read_api`',
        ],
    },
    { name: 'unauthenticated', matches: ({ status }) => status === 401, hints: unauthenticatedHints },
    {
        name: 'trigger tokens of others',
        matches: ({ endpoint, status }) => (endpoint === 'triggers' || endpoint === 'hooks') && status === 403,
        hints: ({ isWrite, endpoint }) => [
            `the access token's user needs the Maintainer role in the project${isWrite && endpoint === 'triggers' ? '; only its owner changes a trigger token' : ''}`,
        ],
    },
    {
        name: 'forbidden',
        matches: ({ status }) => status === 403,
        hints: (refusal) => [
            refusal.isWrite
                ? `the access token's user needs at least the Developer role in ${projectOf(refusal)}, and the right to run on its ref where that is protected`
                : `the user behind the token may not see this in ${projectOf(refusal)}: a higher role, or public pipelines, would do`,
        ],
    },
    { name: 'not found', matches: ({ status }) => status === 404, hints: notFoundHints },
];
function unauthenticatedHints({ credential, isWrite }) {
    const scope = isWrite ? '`api`' : '`read_api`';
    if (credential === 'anonymous')
        return [`give an \`api-token\`: an access token with scope ${scope}`];
    if (credential === 'job-token') {
        return [
            'GitLab takes no job token here (older versions take it in fewer places), or the job has ended',
            `give an \`api-token\`: an access token with scope ${scope}`,
        ];
    }
    return [
        'GitLab does not know this access token: check its value, and that it belongs to this instance (`gitlab-url`)',
        'it may have expired or been revoked; in a job, a protected variable is empty on unprotected refs',
    ];
}
function notFoundHints(refusal) {
    const project = projectOf(refusal);
    const thing = `check the name or number, and the project path ${project}: full path with all groups, or the numeric id`;
    if (refusal.credential === 'anonymous') {
        return [`without a token only public projects can be read: give an \`api-token\` with scope \`read_api\``, thing];
    }
    if (refusal.credential === 'job-token') {
        return [
            `older versions of GitLab ignore job tokens here, and ${project} then looks missing: give an \`api-token\` with scope \`read_api\``,
            `${project} must have this project on its job-token allowlist, and be readable for the user who started this job`,
            thing,
        ];
    }
    if (refusal.endpoint === 'artifacts') {
        return ['the job may have no artifacts, or they have expired or been erased', thing];
    }
    return [thing, `the user behind the access token must be able to read ${project}`];
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/diagnosis-start.js
const isStart = ({ endpoint }) => endpoint === 'trigger' || endpoint === 'create';
const diagnosis_start_projectOf = ({ project }) => (project === undefined ? 'the project' : `"${project}"`);
const refOf = ({ ref }) => (ref === undefined ? 'the ref' : `"${ref}"`);
const says = (name, words, hints) => ({
    name,
    matches: (refusal) => isStart(refusal) && words.test(refusal.words),
    hints,
});
/** Whose rights count: a trigger token has those of its owner, a job token those of the one who started the job. */
function actorOf({ credential, endpoint }) {
    if (endpoint === 'create')
        return "the access token's user";
    if (credential === 'job-token')
        return 'the user who started this job';
    return credential === 'trigger-token' ? "the trigger token's owner" : "the token's owner";
}
/**
 * Refusals of the two endpoints that start a pipeline, in the order of GitLab's checks.
 *
 * Source: https://docs.gitlab.com/ci/triggers/#troubleshooting, https://docs.gitlab.com/api/pipeline_triggers/
 */
const START_RULES = [
    says('parameter missing', /^(ref|token) is (missing|empty)|, (ref|token) is (missing|empty)/, () => [
        'give a non-empty ref and token; in a job, a variable that is protected is empty on unprotected refs',
    ]),
    says('variables of a wrong type', /variables (is invalid|needs to be a map of key-valued strings)/, () => [
        'every variable needs a text value; a proxy that rewrites bodies can cause this too',
    ]),
    {
        name: 'trigger endpoint not found',
        matches: ({ endpoint, status }) => endpoint === 'trigger' && status === 404,
        hints: diagnosis_start_notFoundHints,
    },
    says('job over', /^Job is not running|Job has to be running|^Job has been erased|^Job token has expired/, () => [
        'a job token works only while its job runs: start the pipeline within the job, not from a later or detached process',
        'for use outside of jobs, create a trigger token in the other project: Settings > CI/CD > Pipeline trigger tokens',
    ]),
    says("job's project deleted", /Project has been deleted/, () => [
        "this job's own project is marked for deletion, which ends its job tokens: restore it, or use a trigger token",
    ]),
    says('project deleted', /Project is deleted/, (refusal) => [
        `${diagnosis_start_projectOf(refusal)} is marked for deletion: restore it, or name another project`,
    ]),
    {
        name: 'loop guard',
        matches: ({ endpoint, status, words }) => endpoint === 'trigger' && status === 403 && /^403 Forbidden$/.test(words),
        hints: () => [
            'GitLab refuses to be triggered by a pipeline webhook, for pipelines would start each other without end',
            'a proxy that adds the header X-Gitlab-Event causes this too',
        ],
    },
    says('ref not found', /Reference not found/, (refusal) => [
        `check that the branch or tag ${refOf(refusal)} exists in ${diagnosis_start_projectOf(refusal)}, with upper and lower case as written`,
        'only branches and tags can be run: no commit SHA, no HEAD, no merge request',
        'when it was pushed just now, push it before this step and let the push finish',
    ]),
    says('ref ambiguous', /Ref is ambiguous/, ({ ref }) => [
        `a branch and a tag have this name: write refs/heads/${ref ?? 'NAME'} or refs/tags/${ref ?? 'NAME'}`,
    ]),
    says('commit not found', /Commit not found/, (refusal) => [
        `${refOf(refusal)} points to no commit: push it again, or run the housekeeping of ${diagnosis_start_projectOf(refusal)}`,
    ]),
    says('variables forbidden', /Insufficient permissions to set pipeline variables/, (refusal) => [
        `lower the setting ci_pipeline_variables_minimum_override_role of ${diagnosis_start_projectOf(refusal)} to a role that ${actorOf(refusal)} has: Settings > CI/CD > Variables > Minimum role to use pipeline variables`,
        'or pass values as `inputs` instead of `variables`: inputs are not subject to this setting',
        'before GitLab 18.5, "no one allowed" refuses every call of the trigger endpoint, even one without variables',
    ]),
    says('protected ref', /sufficient permission to run a pipeline on|Insufficient permissions for protected ref/, (refusal) => [
        `${refOf(refusal)} is protected: allow ${actorOf(refusal)} to merge or push there, under Settings > Repository > Protected branches or Protected tags`,
        'or start an unprotected ref',
    ]),
    says('no right to run', /Insufficient permissions to create a new pipeline/, (refusal) => [
        `${actorOf(refusal)} needs at least the Developer role in ${diagnosis_start_projectOf(refusal)}, and must not be blocked`,
        ...(refusal.credential === 'job-token' || refusal.credential === 'unknown-token'
            ? [
                `with a job token: add this project to the job-token allowlist of ${diagnosis_start_projectOf(refusal)}: Settings > CI/CD > Job token permissions`,
            ]
            : []),
    ]),
    says('pipelines disabled', /Pipelines are disabled/, (refusal) => [
        `switch CI/CD on in ${diagnosis_start_projectOf(refusal)}: Settings > General > Visibility, project features, permissions > CI/CD`,
    ]),
    says('no configuration', /Missing CI config file/, (refusal) => [
        `${refOf(refusal)} has no .gitlab-ci.yml: add one, or set its place under Settings > CI/CD > General pipelines`,
    ]),
    says('workflow rules', /filtered out by workflow rules/, (refusal) => [
        `the workflow:rules of ${diagnosis_start_projectOf(refusal)} admit no pipeline with $CI_PIPELINE_SOURCE == "${sourceOf(refusal)}" on ${refOf(refusal)}: add a rule for it`,
    ]),
    says('no jobs', /rules configuration prevented any jobs|No stages \/ jobs/, (refusal) => [
        `no job of ${diagnosis_start_projectOf(refusal)} has rules that admit $CI_PIPELINE_SOURCE == "${sourceOf(refusal)}" on ${refOf(refusal)}; variables that its rules ask for may be missing`,
    ]),
    says('inputs', /\binputs?\b/i, (refusal) => [
        `compare the inputs with spec:inputs at the top of the .gitlab-ci.yml of ${diagnosis_start_projectOf(refusal)} on ${refOf(refusal)}: name, type, options, and those without a default`,
    ]),
    says('too large', /^(size|job_activity|deployments)_limit_exceeded$/, (refusal) => [
        `the pipeline of ${diagnosis_start_projectOf(refusal)} is larger than the instance or its plan allows: run fewer jobs, or have the limit raised`,
    ]),
    says('user not verified', /^user_not_verified$/, (refusal) => [
        `GitLab wants to know who ${actorOf(refusal)} is: sign in as that user, start a pipeline by hand and follow what it asks for`,
    ]),
    says('external validation', /^external_validation_failure$/, () => [
        'a service that checks every pipeline of this instance turned it down: ask its administrators',
    ]),
    {
        name: 'invalid configuration',
        matches: (refusal) => isStart(refusal) && (refusal.status === 422 || refusal.status === 201),
        hints: (refusal) => [
            `correct the .gitlab-ci.yml of ${diagnosis_start_projectOf(refusal)} on ${refOf(refusal)}; its Build > Pipeline editor shows the same errors`,
            'the failed pipeline is kept there, without jobs',
        ],
    },
    {
        name: 'start refused for another reason',
        matches: (refusal) => isStart(refusal) && refusal.status === 400,
        hints: (refusal) => [
            `start ${refOf(refusal)} by hand in ${diagnosis_start_projectOf(refusal)}, under Build > Pipelines > New pipeline: GitLab may say more there`,
        ],
    },
];
function sourceOf({ endpoint, credential }) {
    if (endpoint === 'create')
        return 'api';
    return credential === 'job-token' ? 'pipeline' : 'trigger';
}
/** One answer for five causes: GitLab does not tell strangers what exists. The likeliest depends on the token. */
function diagnosis_start_notFoundHints(refusal) {
    const project = diagnosis_start_projectOf(refusal);
    const access = 'a personal, project or group access token does not work as `token`: give it as `api-token`, or create a trigger token in the other project: Settings > CI/CD > Pipeline trigger tokens';
    const path = `check the project path ${project}: full path with all groups, or the numeric id`;
    const foreign = `the trigger token must have been created in ${project} itself; those of other projects are unknown there`;
    const expired = 'the trigger token may have expired or been revoked: list them under Settings > CI/CD > Pipeline trigger tokens';
    const job = `with a job token: the user who started this job must be able to read ${project}, and ${project} must have this project on its job-token allowlist: Settings > CI/CD > Job token permissions`;
    const first = {
        'access-token': [access, path],
        'job-token': [job, path],
        'trigger-token': [foreign, path, expired],
    };
    return first[refusal.credential] ?? [foreign, path, access, expired, job];
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/diagnosis.js


/** The next steps after a refusal, likeliest first; pure. The first rule that matches speaks. */
function diagnoseRefusal(refusal) {
    return findRule(refusal)?.hints(refusal) ?? [];
}
function findRule(refusal) {
    return [...START_RULES, ...ACCESS_RULES].find((rule) => rule.matches(refusal));
}
/** By what a token contains, never by how it begins. `jobToken` is the one of this job, whatever it looks like. */
function credentialKindOf(token, jobToken) {
    if (token === undefined)
        return 'anonymous';
    if (token === jobToken || token.includes('glcbt-'))
        return 'job-token';
    if (token.includes('glptt-'))
        return 'trigger-token';
    return /glpat-|gldt-|glrt-|gloas-/.test(token) ? 'access-token' : 'unknown-token';
}

// EXTERNAL MODULE: ./build/bundle/js/mask.js + 1 modules
var mask = __nccwpck_require__(8650);
;// CONCATENATED MODULE: ./build/bundle/js/gitlab/redaction.js

const MASK = '[masked]';
/** Makes a function that takes the given secrets out of a server's words, in every form in which they may come back. */
function createRedaction(secrets) {
    const masker = (0,mask/* createMasker */.a)(MASK);
    for (const secret of secrets)
        if (secret !== undefined)
            masker.add(secret);
    return masker.redact;
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/credentials.js


function createCredentials({ token, apiToken, jobToken }) {
    const readsAs = apiToken !== undefined ? 'api-token' : jobToken !== undefined ? 'job-token' : 'anonymous';
    return {
        readsAs,
        canAct: apiToken !== undefined,
        headersFor(sender) {
            if (sender === 'token')
                return {};
            if (apiToken !== undefined)
                return { 'PRIVATE-TOKEN': apiToken };
            return sender === 'reader' && jobToken !== undefined ? { 'JOB-TOKEN': jobToken } : {};
        },
        kindFor(sender) {
            if (sender === 'token')
                return credentialKindOf(token, jobToken);
            if (apiToken !== undefined)
                return 'access-token';
            return sender === 'reader' && jobToken !== undefined ? 'job-token' : 'anonymous';
        },
        redact: createRedaction([token, apiToken, jobToken]),
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __nccwpck_require__(1692);
;// CONCATENATED MODULE: ./build/bundle/js/gitlab/agents.js




/** @param caCertificates PEM text that is trusted beside the system's certificates, also for the proxy itself. */
function createAgents(caCertificates) {
    const keptAlive = new Map();
    // Made once, on the first TLS connection: reading all root certificates takes milliseconds.
    let trust;
    const tlsOptions = () => {
        // Said outright, since NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment would decide otherwise.
        if (caCertificates === undefined)
            return { rejectUnauthorized: true };
        trust ??= external_node_tls_.createSecureContext({ ca: [...external_node_tls_.getCACertificates('default'), caCertificates] });
        return { secureContext: trust, rejectUnauthorized: true };
    };
    const createAgent = (url, keepAlive) => url.protocol === 'https:' ? new external_node_https_namespaceObject.Agent({ keepAlive, ...tlsOptions() }) : new external_node_http_.Agent({ keepAlive });
    return {
        route(library, url, { connection, fresh }) {
            const proxyUrl = library.getProxyUrl(url.href);
            if (proxyUrl !== '') {
                const agent = createTunnel(library, url, connection, tlsOptions);
                return { agent, proxyHost: new URL(proxyUrl).host };
            }
            if (fresh)
                return { agent: createAgent(url, false), proxyHost: undefined };
            const agent = keptAlive.get(url.origin) ?? createAgent(url, true);
            keptAlive.set(url.origin, agent);
            return { agent, proxyHost: undefined };
        },
    };
}
/**
 * A tunnel of its own for each request (the library keeps none alive), extended by what it lacks: private certificates, a
 * way to give up while the proxy is silent, and credentials without the deprecated `Buffer()`.
 */
function createTunnel(library, url, connection, tlsOptions) {
    const agent = new library.HttpClient(undefined, [], { keepAlive: false }).getAgent(url.href);
    const tunnel = agent;
    const { proxyAuth } = tunnel.proxyOptions;
    tunnel.proxyOptions.proxyAuth = undefined;
    if (url.protocol === 'https:')
        tunnel.createSocket = createSecureSocket(tunnel, url, tlsOptions);
    const request = tunnel.request;
    tunnel.request = ((options) => {
        const authorization = proxyAuth === undefined
            ? {}
            : { 'Proxy-Authorization': `Basic ${Buffer.from(proxyAuth, 'utf8').toString('base64')}` };
        const connect = request({ ...options, ...tlsOptions(), headers: { ...options.headers, ...authorization } });
        connection.watchTunnel(connect);
        return connect;
    });
    return agent;
}
/** TLS through the open tunnel. The library's own knows no private certificates and names IP addresses as if they were hosts. */
function createSecureSocket(tunnel, url, tlsOptions) {
    const { createSocket: openTunnel } = Object.getPrototypeOf(tunnel);
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const name = (0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {};
    return (options, use) => openTunnel.call(tunnel, options, (socket) => use(external_node_tls_.connect({ socket, host, ...name, ...tlsOptions() })));
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/transport-error.js
/** An exchange that brought no whole answer. Internal to the client; callers see `GitLabUnavailableError`. */
class TransportError extends Error {
    name = 'TransportError';
    failure;
    /** Whether a byte of the request can have left. Decided by the connection, never by the words of the error. */
    mayHaveArrived;
    /** e.g. `ECONNREFUSED`, `DEPTH_ZERO_SELF_SIGNED_CERT`. */
    code;
    /** `host:port` of the target. */
    host;
    /** `host:port` of the proxy in between, without credentials. */
    proxyHost;
    constructor(message, facts) {
        super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
        this.failure = facts.failure;
        this.mayHaveArrived = facts.mayHaveArrived;
        this.code = facts.code;
        this.host = facts.host;
        this.proxyHost = facts.proxyHost;
    }
}
/** The reason of a passed deadline, before it is known how far the request had come. */
class DeadlineError extends Error {
    name = 'DeadlineError';
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/body.js

/** The body of an answer; throws when it ends before it is complete. Leaving the loop early closes the connection. */
async function* readChunks(message, { step, explain, done }) {
    const iterator = message[Symbol.asyncIterator]();
    let sizeBytes = 0;
    try {
        for (;;) {
            const { value, done: isOver } = await step(() => iterator.next());
            if (isOver)
                break;
            sizeBytes += value.length;
            yield value;
        }
        if (!isWhole(message, sizeBytes))
            throw new Error('the answer was cut short');
    }
    catch (error) {
        throw explain(error);
    }
    finally {
        done();
        message.destroy();
    }
}
function isWhole(message, sizeBytes) {
    const announced = message.headers['content-length'];
    return message.complete && (announced === undefined || Number(announced) === sizeBytes);
}
/**
 * The whole body as text.
 *
 * @throws TransportError `too-large` beyond `limitBytes`
 */
async function readText(answer, limitBytes) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of answer.chunks()) {
        sizeBytes += chunk.length;
        if (sizeBytes > limitBytes) {
            const message = `the answer is larger than ${Math.round(limitBytes / 2 ** 20)} MiB`;
            throw new TransportError(message, { failure: 'too-large', mayHaveArrived: true, host: answer.url.host });
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** The beginning of a body, for the words of an error; a rest beyond `limitBytes` is given up. */
async function readBeginning(answer, limitBytes) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of answer.chunks()) {
        chunks.push(chunk);
        sizeBytes += chunk.length;
        if (sizeBytes >= limitBytes)
            break;
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/connection.js
function createConnection() {
    let request;
    let tunnel;
    let established = false;
    const watch = (socket) => {
        tunnel = undefined;
        const encrypted = 'encrypted' in socket && socket.encrypted;
        if (request?.reusedSocket || (!encrypted && !socket.connecting))
            established = true;
        else {
            socket.once(encrypted ? 'secureConnect' : 'connect', () => {
                established = true;
            });
        }
    };
    return {
        get established() {
            return established;
        },
        get reused() {
            return request?.reusedSocket ?? false;
        },
        observe: (agent) => observeRequests(agent, (started) => {
            request = started;
            request.once('socket', watch);
        }),
        watchTunnel: (connect) => {
            tunnel = connect;
        },
        destroy: (reason) => {
            tunnel?.destroy(reason);
            request?.destroy(reason);
        },
    };
}
function observeRequests(agent, onRequest) {
    const taker = agent;
    return Object.create(agent, {
        addRequest: {
            value: (request, ...rest) => {
                onRequest(request);
                taker.addRequest(request, ...rest);
            },
        },
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/ending.js
function watchEnding(connection, signal) {
    const { promise, reject } = Promise.withResolvers();
    promise.catch(() => undefined);
    let reason;
    const end = (why) => {
        reason ??= why;
        connection.destroy(why instanceof Error ? why : new Error('aborted', { cause: why }));
        reject(why);
    };
    const onAbort = () => end(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
    return {
        ended: promise,
        reason: () => reason,
        end,
        dispose: () => signal?.removeEventListener('abort', onAbort),
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/transport-failure.js

/**
 * Sorts a failed exchange. Whether the request may have arrived follows from the connection alone: error codes such as
 * `ECONNRESET` appear before and after.
 */
function classifyFailure(error, facts) {
    if (error instanceof TransportError)
        return error;
    const words = wordsOf(error);
    const code = codeOf(error);
    const failure = failureOf(error, words, code, facts);
    return new TransportError(words, {
        failure,
        mayHaveArrived: facts.established,
        code,
        host: facts.host,
        proxyHost: facts.proxyHost,
        cause: error,
    });
}
function failureOf(error, words, code, { established }) {
    if (error instanceof DeadlineError)
        return 'timeout';
    if (words.startsWith(TUNNEL_FAILED))
        return 'proxy';
    if (established)
        return isCut(words, code) ? 'cut' : 'reset';
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return 'dns';
    return isTlsCode(code) ? 'tls' : 'connect';
}
function isCut(words, code) {
    return words.includes('cut short') || words === 'aborted' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
/** How package `tunnel` begins its errors; their code is always ECONNRESET. */
const TUNNEL_FAILED = 'tunneling socket could not be established';
function isTlsCode(code) {
    return /CERT|^ERR_TLS|^ERR_SSL|^EPROTO$|^UNABLE_TO_|^CRL_|^OUT_OF_MEM$|^INVALID_CA$|^HOSTNAME_MISMATCH$/.test(code);
}
/** When several addresses were tried in vain, Node throws an AggregateError whose own message is empty. */
function wordsOf(error) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return wordsOf(error.errors[0]);
    return error instanceof Error ? error.message : String(error);
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
        ? error.code
        : '';
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/http.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/** HTTP as GitLab's API needs it, on the raw request of `@actions/http-client`; loaded on first use, for it is slow to load. */
function createTransport(settings) {
    const agents = createAgents(settings.caCertificates);
    return { open: (request) => http_open(settings, agents, request) };
}
async function http_open(settings, agents, request) {
    const connection = createConnection();
    const isSafe = request.method === 'GET' || request.method === 'HEAD';
    try {
        return await exchange(settings, agents, request, connection, !isSafe);
    }
    catch (error) {
        // A kept-alive connection which the server closed while it was idle: no failure of the server, so no try is counted.
        const isStale = isSafe && connection.reused && error instanceof TransportError && error.failure === 'reset';
        if (!isStale)
            throw error;
        return await exchange(settings, agents, request, createConnection(), true);
    }
}
async function exchange(settings, agents, request, connection, fresh) {
    request.signal?.throwIfAborted();
    const library = await __nccwpck_require__.e(/* import() */ 942).then(__nccwpck_require__.bind(__nccwpck_require__, 4942));
    const { agent, proxyHost } = agents.route(library, request.url, { connection, fresh });
    const ending = watchEnding(connection, request.signal);
    const explain = (error) => {
        const reason = ending.reason() ?? error;
        if (reason === request.signal?.reason && !(reason instanceof DeadlineError))
            return reason;
        return classifyFailure(reason, { established: connection.established, host: request.url.host, proxyHost });
    };
    const client = new library.HttpClient(settings.userAgent, [handOver(connection.observe(agent), proxyHost)], {
        allowRedirects: false,
        socketTimeout: NEVER_MS,
    });
    try {
        const response = client.request(request.method, request.url.href, bodyOf(request), { ...request.headers });
        const { message } = await silence(settings, ending, () => Promise.race([response, ending.ended]));
        return createAnswer(message, { settings, ending, explain, url: request.url });
    }
    catch (error) {
        ending.dispose();
        throw explain(error);
    }
}
/** An unsafe request without a body says so by its length; a safe one says nothing. The library takes null but does not declare it. */
function bodyOf(request) {
    const isSafe = request.method === 'GET' || request.method === 'HEAD';
    return isSafe ? null : (request.body ?? '');
}
/** The library's own timeout ends sockets politely, which a silent peer never answers: it is put out of reach. */
const NEVER_MS = 2 ** 31 - 1;
/** Puts our agent in, and takes the brackets off an IPv6 address, which only a tunnel understands. */
function handOver(agent, proxyHost) {
    return {
        prepareRequest(options) {
            options.agent = agent;
            if (proxyHost === undefined)
                options.host = options.host?.replace(/^\[(.*)\]$/, '$1');
        },
        canHandleAuthentication: () => false,
        handleAuthentication: () => Promise.reject(new Error('never asked for')),
    };
}
/** Runs one step of an exchange under the deadline for silence. */
async function silence(settings, ending, step) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const deadline = __addDisposableResource(env_1, settings.clock.deadline(settings.timeoutMs, () => new DeadlineError('no answer in time')), false);
        deadline.signal.addEventListener('abort', () => ending.end(deadline.signal.reason), { once: true });
        return await step();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function createAnswer(message, { settings, ending, explain, url, }) {
    // An error between the head and the first read has no listener yet; the read finds it again.
    message.on('error', () => undefined);
    return {
        status: message.statusCode ?? 0,
        headers: joinHeaders(message),
        url,
        chunks: () => readChunks(message, { step: (read) => silence(settings, ending, read), explain, done: ending.dispose }),
        close: () => {
            ending.dispose();
            message.destroy();
        },
    };
}
function joinHeaders(message) {
    return Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/inspection.js




const inspection_text = optional(nullable(schemas_string()));
const flag = optional(nullable(schemas_boolean()));
const memberSchema = looseObject({ access_level: schemas_number() });
const access = optional(nullable(memberSchema));
const versionSchema = looseObject({ version: schemas_string() });
const accessTokenSchema = looseObject({ name: inspection_text, scopes: array(schemas_string()), expires_at: inspection_text });
const ownJobSchema = looseObject({ id: schemas_number(), name: schemas_string() });
const refSchema = looseObject({ protected: flag });
const scopeSchema = looseObject({ inbound_enabled: schemas_boolean() });
const idSchema = looseObject({ id: schemas_number() });
const groupSchema = looseObject({ web_url: inspection_text });
const hookSchema = looseObject({ id: schemas_number(), url: schemas_string(), push_events: flag, tag_push_events: flag });
const projectFactsSchema = looseObject({
    id: schemas_number(),
    path_with_namespace: schemas_string(),
    visibility: inspection_text,
    permissions: optional(nullable(looseObject({ project_access: access, group_access: access }))),
    ci_pipeline_variables_minimum_override_role: inspection_text,
});
/**
 * What is there and what the credentials may do: https://docs.gitlab.com/api/personal_access_tokens/,
 * /api/projects/, /api/members/, /api/branches/, /api/tags/, /api/project_job_token_scopes/, /api/project_webhooks/
 */
function createInspectionMethods(requests) {
    return { ...createOwnMethods(requests), ...createProjectMethods(requests), ...createAccessMethods(requests) };
}
/** The instance, and whose the credentials are. */
function createOwnMethods(requests) {
    return {
        async probeInstance(options = {}) {
            const call = { method: 'GET', path: '/version', sender: 'reader', endpoint: 'instance' };
            const about = { ...call, purpose: 'reach GitLab' };
            try {
                return { version: (await requests.json(about, versionSchema, options)).value.version };
            }
            catch (error) {
                if (isAnsweredByGitLab(error))
                    return { version: undefined };
                throw error;
            }
        },
        async getAccessToken(options = {}) {
            const about = { sender: 'actor', endpoint: 'instance', purpose: 'read the scopes of the access token' };
            const call = { method: 'GET', path: '/personal_access_tokens/self', ...about };
            const { name, scopes, expires_at } = (await requests.json(call, accessTokenSchema, options)).value;
            return { name: name ?? undefined, scopes, expiresAt: expires_at ?? undefined };
        },
        async getOwnJob(options = {}) {
            const about = { sender: 'reader', endpoint: 'job', purpose: 'read the job of the job token' };
            const { id, name } = (await requests.json({ method: 'GET', path: '/job', ...about }, ownJobSchema, options)).value;
            return { id, name };
        },
    };
}
/** `GET /version` takes a token. Its refusal is GitLab's own, other 4xx may be anybody's. */
function isAnsweredByGitLab(error) {
    if (!(error instanceof gitlab_errors/* GitLabRefusedError */.O))
        return false;
    return error.status === 403 || (error.status === 401 && /Unauthorized|token/i.test(error.words));
}
function createProjectMethods(requests) {
    return {
        async getProjectFacts(project, options = {}) {
            const call = about(project, '', { endpoint: 'project', purpose: `read project ${project}` });
            return toFacts((await requests.json(call, projectFactsSchema, options)).value);
        },
        async getMember(project, userId, options = {}) {
            const purpose = `read the role of user ${userId} in ${project}`;
            const call = about(project, `/members/all/${userId}`, { endpoint: 'project', purpose });
            return { accessLevel: (await requests.json(call, memberSchema, options)).value.access_level };
        },
        async getRef(project, { kind, name }, options = {}) {
            const folder = kind === 'branch' ? 'branches' : 'tags';
            const purpose = `read ${kind} ${name} of ${project}`;
            const path = `/repository/${folder}/${encodeURIComponent(name)}`;
            const call = about(project, path, { endpoint: 'project', purpose });
            return { protected: (await requests.json(call, refSchema, options)).value.protected ?? undefined };
        },
        async listHooks(project, options = {}) {
            const purpose = `list the webhooks of ${projectName(project)}`;
            const call = about(project, '/hooks', { endpoint: 'hooks', purpose });
            const hooks = await readPages(requests, call, hookSchema, options);
            return hooks.map(({ id, url, push_events, tag_push_events }) => ({
                id,
                url,
                pushEvents: push_events === true,
                tagPushEvents: tag_push_events === true,
            }));
        },
    };
}
/** Whose job tokens a project takes. */
function createAccessMethods(requests) {
    return {
        async getJobTokenScope(project, options = {}) {
            const purpose = `read who may use job tokens in ${project}`;
            const call = about(project, '/job_token_scope', { endpoint: 'project', purpose });
            return { inboundEnabled: (await requests.json(call, scopeSchema, options)).value.inbound_enabled };
        },
        async listJobTokenAllowlist(project, options = {}) {
            const purpose = `read the job-token allowlist of ${project}`;
            const call = about(project, '/job_token_scope/allowlist', { endpoint: 'project', purpose });
            return (await readPages(requests, call, idSchema, options)).map(({ id }) => id);
        },
        async listJobTokenGroups(project, options = {}) {
            const purpose = `read the groups on the job-token allowlist of ${project}`;
            const call = about(project, '/job_token_scope/groups_allowlist', { endpoint: 'project', purpose });
            const groups = await readPages(requests, call, groupSchema, options);
            return groups.flatMap(({ web_url }) => (web_url ? [web_url] : []));
        },
    };
}
function about(project, path, { endpoint, purpose }) {
    // Webhooks and the like are for access tokens; what everybody may read is read with whatever there is.
    const sender = endpoint === 'hooks' || path.startsWith('/job_token_scope') ? 'actor' : 'reader';
    return { method: 'GET', path: `${projectPath(project)}${path}`, sender, endpoint, purpose, project };
}
function toFacts(project) {
    const { permissions } = project;
    const levels = [permissions?.project_access?.access_level, permissions?.group_access?.access_level];
    return {
        id: project.id,
        path: project.path_with_namespace,
        visibility: project.visibility ?? undefined,
        accessLevel: permissions ? Math.max(0, ...levels.map((level) => level ?? 0)) : undefined,
        variablesRole: project.ci_pipeline_variables_minimum_override_role ?? undefined,
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/types.js

/**
 * Shapes of GitLab's answers, parsed tolerantly: unknown fields pass, unknown statuses pass as strings, and fields that
 * older or newer servers leave out are optional. Field names are GitLab's own.
 *
 * Source: https://docs.gitlab.com/api/pipelines/, https://docs.gitlab.com/api/jobs/
 */
const types_text = optional(nullable(schemas_string()));
const types_number = optional(nullable(schemas_number()));
const pipelineSchema = looseObject({
    id: schemas_number(),
    iid: optional(schemas_number()),
    project_id: schemas_number(),
    sha: schemas_string(),
    ref: nullable(schemas_string()),
    /** One of `KNOWN_STATUSES`, or a word of a newer server. */
    status: schemas_string(),
    source: types_text,
    tag: optional(nullable(schemas_boolean())),
    web_url: schemas_string(),
    /** ISO 8601. */
    created_at: types_text,
    updated_at: types_text,
    started_at: types_text,
    finished_at: types_text,
    /** Seconds. */
    duration: types_number,
    queued_duration: types_number,
    yaml_errors: types_text,
    user: optional(nullable(looseObject({ id: schemas_number(), username: schemas_string() }))),
    detailed_status: optional(nullable(looseObject({ text: types_text, label: types_text, group: types_text }))),
});
const pipelineBasicSchema = looseObject({
    id: schemas_number(),
    iid: optional(schemas_number()),
    project_id: optional(schemas_number()),
    sha: types_text,
    ref: types_text,
    status: schemas_string(),
    web_url: types_text,
});
const artifactSchema = looseObject({ file_type: schemas_string(), size: types_number, filename: types_text, file_format: types_text });
const jobSchema = looseObject({
    id: schemas_number(),
    name: schemas_string(),
    stage: schemas_string(),
    status: schemas_string(),
    allow_failure: optional(schemas_boolean()),
    /** See {@link https://docs.gitlab.com/api/jobs/}; a new word of a newer server passes. */
    failure_reason: types_text,
    web_url: types_text,
    created_at: types_text,
    started_at: types_text,
    finished_at: types_text,
    /** Seconds. */
    duration: types_number,
    queued_duration: types_number,
    /** `status` is the pipeline's at the moment of the answer. */
    pipeline: optional(looseObject({ id: schemas_number(), project_id: optional(schemas_number()), status: optional(schemas_string()) })),
    artifacts_file: optional(nullable(looseObject({ filename: types_text, size: types_number }))),
    artifacts: optional(array(artifactSchema)),
    artifacts_expire_at: types_text,
});
const bridgeSchema = schemas_extend(jobSchema, { downstream_pipeline: optional(nullable(pipelineBasicSchema)) });
const projectSchema = looseObject({
    id: schemas_number(),
    path_with_namespace: schemas_string(),
    default_branch: types_text,
    visibility: types_text,
    web_url: types_text,
});
const triggerTokenSchema = looseObject({
    id: schemas_number(),
    description: types_text,
    created_at: types_text,
    updated_at: types_text,
    last_used: types_text,
    /** Whole for its creator, otherwise the four characters after the prefix. */
    token: types_text,
    expires_at: types_text,
    owner: optional(nullable(looseObject({ id: schemas_number(), username: schemas_string(), name: types_text }))),
});

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/instance.js



const userSchema = looseObject({ id: schemas_number(), username: schemas_string() });
const instance_versionSchema = looseObject({ version: schemas_string() });
/** What is there and who asks: https://docs.gitlab.com/api/projects/, /api/users/, /api/version/ */
function createInstanceMethods(requests) {
    return {
        async getProject(project, options = {}) {
            const path = projectPath(project);
            const about = { sender: 'reader', endpoint: 'project', purpose: `read project ${project}`, project };
            return (await requests.json({ method: 'GET', path, ...about }, projectSchema, options)).value;
        },
        async getUser(options = {}) {
            const about = { sender: 'actor', endpoint: 'instance', purpose: 'read whose access token this is' };
            const { value } = await requests.json({ method: 'GET', path: '/user', ...about }, userSchema, options);
            return { id: value.id, username: value.username };
        },
        async getVersion(options = {}) {
            const about = { sender: 'actor', endpoint: 'instance', purpose: 'read the version of GitLab' };
            const { value } = await requests.json({ method: 'GET', path: '/version', ...about }, instance_versionSchema, options);
            return { version: value.version };
        },
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/jobs.js


/** https://docs.gitlab.com/api/jobs/ */
function createJobMethods(requests, streams) {
    return {
        async playJob(project, id, options = {}) {
            const call = jobCall(project, id, { verb: 'play', subPath: '/play' });
            return (await requests.json({ ...call, method: 'POST', sender: 'actor' }, jobSchema, options)).value;
        },
        async readTrace(project, id, onChunk, options = {}) {
            const call = jobCall(project, id, { verb: 'read the log of', subPath: '/trace' });
            const answer = await requests.stream(call, options);
            const announcedBytes = announcedSize(answer.headers);
            if (announcedBytes !== undefined)
                options.onLength?.(announcedBytes);
            let sizeBytes = 0;
            for await (const chunk of streams.chunks(call, answer)) {
                sizeBytes += chunk.length;
                await onChunk(chunk);
            }
            return sizeBytes;
        },
    };
}
function jobCall(project, id, { verb, subPath }) {
    return {
        method: 'GET',
        path: `${projectPath(project)}/jobs/${id}${subPath}`,
        sender: 'reader',
        endpoint: 'job',
        purpose: `${verb} job ${id} of ${projectName(project)}`,
        project,
    };
}
/** `undefined` for an answer without a size, or with the size of an encoded body. */
function announcedSize(headers) {
    const length = headers['content-length'];
    return length !== undefined && headers['content-encoding'] === undefined ? Number(length) : undefined;
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/pipelines.js





const variableSchema = looseObject({ key: schemas_string(), value: schemas_string() });
/** https://docs.gitlab.com/api/pipelines/ */
function createPipelineMethods(requests) {
    const act = async (verb, [project, id], options = {}) => {
        const call = pipelineCall(project, id, { verb, subPath: `/${verb}` });
        const { value } = await requests.json({ ...call, method: 'POST', sender: 'actor' }, pipelineSchema, options);
        return value;
    };
    return {
        async getPipeline(project, id, options = {}) {
            const call = pipelineCall(project, id, { verb: 'read', subPath: '' });
            return (await requests.json(call, pipelineSchema, options)).value;
        },
        listPipelines(project, query, options = {}) {
            const call = {
                method: 'GET',
                path: `${projectPath(project)}/pipelines`,
                query: listQuery(query),
                sender: 'reader',
                endpoint: 'pipeline',
                purpose: `list the pipelines of ${projectName(project)}`,
                project,
                ref: query.ref,
            };
            return readPages(requests, call, pipelineSchema, { ...options, limit: query.limit ?? 20 });
        },
        async listJobs(project, id, { includeRetried } = {}, options = {}) {
            const call = pipelineCall(project, id, { verb: 'list the jobs of', subPath: '/jobs' });
            const query = { include_retried: includeRetried || undefined };
            return onePerId(await readPages(requests, { ...call, query }, jobSchema, options));
        },
        listBridges: createBridgeList(requests),
        listPipelineVariables(project, id, options = {}) {
            const call = pipelineCall(project, id, { verb: 'read the variables of', subPath: '/variables' });
            return readPages(requests, call, variableSchema, options);
        },
        cancelPipeline: (project, id, options) => act('cancel', [project, id], options),
        retryPipeline: (project, id, options) => act('retry', [project, id], options),
    };
}
/** The route was renamed in GitLab 19.2. Which one a server has is found out once; a 404 can also mean the pipeline. */
function createBridgeList(requests) {
    let route;
    return async (project, id, options = {}) => {
        const list = async (name) => {
            const call = pipelineCall(project, id, { verb: 'list the trigger jobs of', subPath: `/${name}` });
            const bridges = onePerId(await readPages(requests, call, bridgeSchema, options));
            route = name;
            return bridges;
        };
        if (route !== undefined)
            return await list(route);
        try {
            return await list('trigger_jobs');
        }
        catch (error) {
            if (!(error instanceof gitlab_errors/* GitLabRefusedError */.O) || error.status !== 404)
                throw error;
            return await list('bridges');
        }
    };
}
/** A job that is made while the pages are read moves another one on to the next page, where it comes again. */
function onePerId(rows) {
    return [...new Map(rows.map((row) => [row.id, row])).values()];
}
function pipelineCall(project, id, { verb, subPath }) {
    return {
        method: 'GET',
        path: `${projectPath(project)}/pipelines/${id}${subPath}`,
        sender: 'reader',
        endpoint: 'pipeline',
        purpose: `${verb} pipeline ${id} of ${projectName(project)}`,
        project,
    };
}
function listQuery(query) {
    return {
        ref: query.ref,
        status: query.status,
        source: query.source,
        username: query.username,
        updated_after: query.updatedAfter,
        created_after: query.createdAfter,
        order_by: query.orderBy,
        sort: query.sort,
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/api-answer.js

/** The value of a successful answer. A page in its place, or another shape, is not GitLab's: whether the call had an effect is unknown. */
function parseAnswer(text, schema, { call, answer }) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw notGitLab(call, answer, cause);
    }
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw notGitLab(call, answer, parsed.error);
}
function notGitLab(call, { status, url }, cause) {
    return new gitlab_errors/* GitLabUnavailableError */.W(`could not ${call.purpose}: the answer of ${url.host} (${status}) was not GitLab's`, {
        delivery: 'unknown',
        status,
        transient: false,
        hints: [
            'check `gitlab-url`: it must be the base address of a GitLab instance',
            'a login page, a captive portal or a proxy may have answered in its place',
        ],
        cause,
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/failure.js

/** Explains a failed exchange to the caller: what failed, on which way, and what to do. */
function explainFailure(error, { purpose, timeoutSeconds }) {
    const { text, hints, transient } = failure_describe(error, timeoutSeconds);
    return new gitlab_errors/* GitLabUnavailableError */.W(`could not ${purpose}: ${text}`, {
        delivery: deliveryOf(error),
        transient,
        hints,
        cause: error,
    });
}
function deliveryOf({ mayHaveArrived }) {
    return mayHaveArrived ? 'unknown' : 'not-sent';
}
function failure_describe(error, timeoutSeconds) {
    const { host, proxyHost, code } = error;
    const way = proxyHost === undefined ? host : `${host} (through the proxy ${proxyHost})`;
    switch (error.failure) {
        case 'dns':
            return {
                text: `the host name ${host} is unknown here (${code})`,
                hints: ['check `gitlab-url`', 'check the name resolution of this machine'],
                transient: true,
            };
        case 'connect':
            return {
                text: `no connection to ${way} (${error.message})`,
                hints: [
                    'check `gitlab-url` with its port',
                    'check that this machine may reach it; set HTTPS_PROXY where a proxy is needed',
                ],
                transient: true,
            };
        case 'tls':
            return describeTls(error, way);
        case 'proxy':
            return describeProxy(error);
        case 'timeout':
            return {
                text: `${way} gave no answer within ${timeoutSeconds} s`,
                hints: error.mayHaveArrived
                    ? ['raise `request-timeout` if the server is slow']
                    : ['check `gitlab-url` and firewalls in between'],
                transient: true,
            };
        case 'reset':
            return { text: `${way} broke the connection (${error.message})`, hints: [], transient: true };
        case 'cut':
            return { text: `the answer of ${way} was cut short`, hints: [], transient: true };
        case 'too-large':
            return { text: error.message, hints: [], transient: false };
        case 'redirect':
            return {
                text: `${host} did not answer as GitLab's API does: ${error.message}`,
                hints: [
                    'set `gitlab-url` to the address that GitLab itself uses, with https where it redirects there',
                    'a login page in front of GitLab redirects too',
                ],
                transient: false,
            };
    }
}
function describeTls(error, way) {
    const { code } = error;
    if (code === 'EPROTO' || code?.startsWith('ERR_SSL')) {
        return {
            text: `no TLS connection to ${way} (${code})`,
            hints: ['the port may speak plain http: check `gitlab-url`', 'a proxy or firewall in between may break TLS'],
            transient: false,
        };
    }
    const isName = code === 'ERR_TLS_CERT_ALTNAME_INVALID';
    const isDate = code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID';
    return {
        text: `the certificate of ${way} is not trusted (${code}: ${error.message})`,
        hints: isName
            ? ['use the host name for which the certificate was made in `gitlab-url`']
            : isDate
                ? ["renew the server's certificate, or set this machine's clock right"]
                : ['give the certificate of the issuing authority as `ca-file` (PEM)'],
        transient: false,
    };
}
function describeProxy(error) {
    const status = /statusCode=(\d+)/.exec(error.message)?.[1];
    const why = status === undefined ? error.message.replace(/^.*?cause=/, '') : `it answered ${status}`;
    return {
        text: `the proxy ${error.proxyHost ?? ''} made no connection to ${error.host} (${why})`,
        hints: status === '407'
            ? [
                'the proxy wants a user name and password: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT, special characters percent-encoded',
            ]
            : ['check HTTPS_PROXY and HTTP_PROXY', `if ${error.host} is reached without a proxy, name it in NO_PROXY`],
        transient: status === undefined || Number(status) >= 500,
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/api-request.js
/** A call as HTTP, without credentials in its URL or headers. */
function toRequest(settings, call, signal) {
    const url = new URL(`${settings.baseUrl}/api/${settings.apiVersion}${call.path}`);
    for (const [key, value] of Object.entries(call.query ?? {})) {
        if (value !== undefined)
            url.searchParams.set(key, String(value));
    }
    // Compressed answers would need a second limit against bombs, and save little beside the waiting.
    const headers = { accept: 'application/json, */*;q=0.1', 'accept-encoding': 'identity' };
    if (call.form !== undefined) {
        const type = 'application/x-www-form-urlencoded';
        return {
            method: call.method,
            url,
            headers: { ...headers, 'content-type': type },
            body: call.form.toString(),
            signal,
        };
    }
    if (call.body === undefined)
        return { method: call.method, url, headers, signal };
    const body = JSON.stringify(call.body);
    return { method: call.method, url, headers: { ...headers, 'content-type': 'application/json' }, body, signal };
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/rate-limit.js
/** What the server's clock says, else ours. */
function nowMsOf(headers, wallMs) {
    const date = Date.parse(headers.date ?? '');
    return Number.isNaN(date) ? wallMs : date;
}
/** The `RateLimit-*` headers; `undefined` when the answer carries none. */
function parseRateLimit(headers, wallMs) {
    const limit = wholeNumber(headers['ratelimit-limit']);
    const remaining = wholeNumber(headers['ratelimit-remaining']);
    if (limit === undefined || remaining === undefined)
        return undefined;
    return { limit, remaining, resetSeconds: resetSeconds(headers, wallMs) ?? 60 };
}
/**
 * Seconds for which the server asks to be left alone: `Retry-After` as seconds or as a date, else `RateLimit-Reset` when nothing
 * remains. Dates are compared with the server's own clock.
 */
function parseRetryAfter(headers, wallMs) {
    const given = headers['retry-after']?.trim();
    if (given !== undefined && given !== '') {
        const seconds = wholeNumber(given);
        if (seconds !== undefined)
            return seconds;
        // `Date.parse` takes nearly anything; an HTTP date begins with its weekday.
        const date = /^[A-Z][a-z]{2}/.test(given) ? Date.parse(given) : Number.NaN;
        if (!Number.isNaN(date))
            return Math.max(0, Math.ceil((date - nowMsOf(headers, wallMs)) / 1000));
    }
    return wholeNumber(headers['ratelimit-remaining']) === 0 ? resetSeconds(headers, wallMs) : undefined;
}
/** Server clock minus ours, milliseconds. */
function parseClockSkew(headers, wallMs) {
    const date = Date.parse(headers.date ?? '');
    return Number.isNaN(date) ? undefined : date - wallMs;
}
/** GitLab gives a Unix time; gateways in front of it, following the RFC draft, give seconds from now. */
function resetSeconds(headers, wallMs) {
    const reset = wholeNumber(headers['ratelimit-reset']);
    if (reset === undefined)
        return undefined;
    if (reset < FIRST_UNIX_TIME)
        return reset;
    return Math.max(0, Math.ceil(reset - nowMsOf(headers, wallMs) / 1000));
}
const FIRST_UNIX_TIME = 1_000_000_000;
function wholeNumber(text) {
    return text !== undefined && /^\d{1,12}$/.test(text.trim()) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/redirects.js

const LIMIT = 5;
/**
 * Sends a request and follows redirects of GET and HEAD only. Credentials stay with the origin they were given for.
 *
 * @param credentials headers that never leave the origin of `request.url`
 */
async function followRedirects(transport, request, { credentials, crossOrigin }) {
    let current = { ...request, headers: { ...request.headers, ...credentials } };
    for (let count = 0;; count += 1) {
        const answer = await transport.open(current);
        const step = decideRedirect({
            method: request.method,
            status: answer.status,
            location: answer.headers.location,
            from: current.url,
            home: request.url.origin,
            crossOrigin,
            count,
        });
        if (step.kind === 'stay')
            return answer;
        answer.close();
        if (step.kind === 'refuse') {
            throw new TransportError(step.reason, { failure: 'redirect', mayHaveArrived: true, host: current.url.host });
        }
        // Once away from home, credentials do not come back, even if a later redirect leads home again.
        const headers = step.withCredentials ? current.headers : { ...request.headers };
        current = { ...current, url: step.url, headers };
    }
}
/** Decides on one answer; pure. */
function decideRedirect(answer) {
    const isSafe = answer.method === 'GET' || answer.method === 'HEAD';
    if (!isSafe || !REDIRECTS.has(answer.status) || answer.location === undefined)
        return { kind: 'stay' };
    if (answer.count >= LIMIT)
        return { kind: 'refuse', reason: `more than ${LIMIT} redirects` };
    if (!URL.canParse(answer.location, answer.from.href))
        return { kind: 'refuse', reason: 'a redirect to no valid URL' };
    const url = new URL(answer.location, answer.from);
    const place = `${url.origin}${url.pathname}`;
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        return { kind: 'refuse', reason: `a redirect to ${url.protocol} is not followed` };
    }
    if (answer.from.protocol === 'https:' && url.protocol === 'http:') {
        return { kind: 'refuse', reason: `a redirect from https to unprotected ${place} is not followed` };
    }
    const isHome = url.origin === answer.home;
    if (!isHome && answer.crossOrigin === 'refuse') {
        return { kind: 'refuse', reason: `it redirects to another place, ${place}` };
    }
    url.username = '';
    url.password = '';
    return { kind: 'follow', url, withCredentials: isHome };
}
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/words.js
const LONGEST = 2000;
/**
 * GitLab's own words out of an error answer: `message` (text, list or object of lists), `error`, `error_description`. Answers that are
 * not JSON come from nginx, a proxy or the edge limiter: their title or first words. Control characters never pass.
 *
 * @param redact takes secrets out: of the whole, before a cut could leave half of one, and of each message, after JSON's escapes are gone
 */
function extractWords(body, redact = (text) => text) {
    const messages = findMessages(redact(body))
        .map((message) => redact(clean(redact(message))))
        .filter((message) => message !== '');
    const line = [...new Set(messages)].join('; ').replace(/\s+/g, ' ');
    return { line: shorten(line, LONGEST), messages: messages.slice(0, 20).map((message) => shorten(message, LONGEST)) };
}
function findMessages(body) {
    const value = parseJson(body);
    if (value === undefined)
        return [wordsOfPage(body)];
    if (typeof value !== 'object' || value === null)
        return flatten(value);
    const { message, error, error_description: description } = value;
    if (message !== undefined)
        return flatten(message);
    const parts = [...flatten(error), ...flatten(description)];
    // `invalid_token` and its description belong together.
    return parts.length === 2 ? [parts.join(': ')] : parts;
}
function parseJson(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
/** `{"base": ["a"]}` is said without its key, which means nothing to a reader. */
function flatten(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value === 'number' || typeof value === 'boolean')
        return [String(value)];
    if (Array.isArray(value))
        return value.flatMap(flatten);
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, inner]) => flatten(inner).map((text) => (key === 'base' || key === 'error' ? text : `${key} ${text}`)));
}
function wordsOfPage(body) {
    if (!/^\s*</.test(body))
        return body.slice(0, 300);
    const title = /<title[^>]*>([^<]*)<\/title>/i.exec(body)?.[1];
    if (title !== undefined && title.trim() !== '')
        return title;
    const text = body.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<[^>]*>/g, ' ');
    return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}
/** Control and direction-changing characters could drive a terminal or a CI log; line breaks inside a message stay. */
function clean(text) {
    return text
        .replace(/\r\n?/g, '\n')
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => character === '\n' ? '\n' : ' ')
        .trim();
}
function shorten(text, length) {
    return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/refusal.js



/** The error for an answer: a refusal, or a server that is busy or broken; pure. */
function explainAnswer(answer, call) {
    const { status, words } = answer;
    const said = words.line === '' ? '' : `: ${quote(words.line)}`;
    const unavailable = unavailableDelivery(answer, call);
    if (unavailable !== undefined) {
        return new gitlab_errors/* GitLabUnavailableError */.W(`could not ${call.purpose}: GitLab answered ${status}${said}`, {
            delivery: unavailable,
            status,
            retryAfterSeconds: answer.retryAfterSeconds,
            transient: status !== 501 && status !== 505,
            hints: unavailable === 'refused' ? ['GitLab limits how often this may be called'] : [],
        });
    }
    if (status >= 300 && status < 400)
        return explainRedirect(answer, call);
    return new gitlab_errors/* GitLabRefusedError */.O(`could not ${call.purpose}: GitLab answered ${status}${said}`, {
        status,
        words: words.line,
        hints: diagnoseRefusal({
            status,
            words: words.line,
            endpoint: call.endpoint,
            credential: answer.credential,
            isWrite: call.method !== 'GET',
            project: call.project,
            ref: call.ref,
        }),
        details: furtherWords(words),
    });
}
/** Longer words than this are cut in the first line of an error. */
const SHORT = 300;
/** GitLab's words where the first line of an error cannot hold them all. */
function furtherWords({ messages }) {
    const isCut = messages.some((message) => message.length > SHORT || message.includes('\n'));
    return messages.length > 1 || isCut ? messages : [];
}
function quote(words) {
    return `"${shorten(words, SHORT)}"`;
}
/** The creation limit is a 400: https://docs.gitlab.com/administration/settings/rate_limit_on_pipelines_creation/ */
function unavailableDelivery({ status, words }, { endpoint }) {
    const isStart = endpoint === 'trigger' || endpoint === 'create';
    if (isStart && status === 400 && /Too many pipelines created in the last minute/.test(words.line))
        return 'refused';
    if (status === 429)
        return 'refused';
    return status >= 500 || status === 408 ? 'unknown' : undefined;
}
function explainRedirect({ status, location }, call) {
    const place = location ?? 'another place';
    const done = call.method === 'GET' ? '' : '; it was not followed, and nothing was done';
    return new gitlab_errors/* GitLabRefusedError */.O(`could not ${call.purpose}: GitLab answered ${status}, the URL moved to ${place}${done}`, {
        status,
        words: location === undefined ? '' : `moved to ${location}`,
        hints: [
            'set `gitlab-url` to the address that GitLab itself uses, with https where it redirects there',
            'if the project was renamed, use its new path, or its numeric id, which stays',
        ],
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/opener.js







function createOpener(parts) {
    const { settings, clock, credentials } = parts;
    const seen = {
        rateLimit: undefined,
        clockSkewMs: undefined,
    };
    const open = async (call, crossOrigin, signal) => {
        if (call.sender === 'actor' && !credentials.canAct)
            throw noAccessToken(call);
        const answer = await followRedirects(parts.transport, toRequest(settings, call, signal), {
            credentials: credentials.headersFor(call.sender),
            crossOrigin,
        });
        // Object storage has limits and a clock of its own.
        if (answer.url.origin === new URL(settings.baseUrl).origin) {
            seen.rateLimit = parseRateLimit(answer.headers, clock.wallMs()) ?? seen.rateLimit;
            seen.clockSkewMs = parseClockSkew(answer.headers, clock.wallMs()) ?? seen.clockSkewMs;
        }
        if (answer.status >= 200 && answer.status < 300)
            return answer;
        throw await readRefusal(parts, answer, call);
    };
    return { seen, open };
}
async function readRefusal({ clock, credentials }, answer, call) {
    const body = await readBeginning(answer, ERROR_BYTES);
    const retryAfterSeconds = parseRetryAfter(answer.headers, clock.wallMs());
    const location = shortLocation(answer);
    return explainAnswer({
        status: answer.status,
        words: extractWords(body, credentials.redact),
        retryAfterSeconds: isLimited(answer.status) ? retryAfterSeconds : undefined,
        location: location === undefined ? undefined : credentials.redact(location),
        credential: credentials.kindFor(call.sender),
    }, call);
}
/** Enough for the words of an error. */
const ERROR_BYTES = 64 * 2 ** 10;
function isLimited(status) {
    return status === 429 || status === 503;
}
function shortLocation({ headers, url }) {
    const { location } = headers;
    if (location === undefined || !URL.canParse(location, url.href))
        return undefined;
    const { origin, pathname } = new URL(location, url);
    return `${origin}${pathname}`;
}
/** Sent without a token, such a call could only fail with less to say. */
function noAccessToken(call) {
    const scope = call.method === 'GET' ? '`read_api`' : '`api`';
    return new gitlab_errors/* GitLabRefusedError */.O(`could not ${call.purpose}: that takes an access token`, {
        status: 401,
        words: '',
        hints: [`give an access token with scope ${scope} as \`api-token\``],
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/retry.js
const BASE_MS = 500;
const CAP_MS = 30_000;
/**
 * Whether and when to send a request again; pure. A safe request is repeated after every passing failure, an unsafe one only when it
 * certainly never left. The delay is full-jitter exponential backoff, on top of what the server asked for; when that is longer than
 * the caller can wait, waiting at all is in vain.
 */
function decideRetry(failed) {
    const mayRepeat = failed.isSafe || failed.delivery === 'not-sent';
    if (!mayRepeat || !failed.transient || failed.repeats >= failed.retries)
        return { kind: 'give-up' };
    const askedMs = (failed.retryAfterSeconds ?? 0) * 1000;
    const jitterMs = failed.random * Math.min(CAP_MS, BASE_MS * 2 ** failed.repeats);
    const delayMs = Math.round(askedMs + jitterMs);
    return delayMs > failed.patienceMs ? { kind: 'give-up' } : { kind: 'repeat', delayMs };
}
/** Patience of a call whose caller names none: a longer wait is the caller's decision. */
const DEFAULT_PATIENCE_MS = 60_000;

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/repetition.js


/** Sends a call until it is answered, refused, or not worth another try. */
async function repeatCall({ settings, clock, random, call, options, }, send) {
    const startedMs = clock.monotonicMs();
    const patienceMs = options.patienceMs ?? DEFAULT_PATIENCE_MS;
    for (let repeats = 0;; repeats += 1) {
        try {
            return await send();
        }
        catch (error) {
            if (!(error instanceof gitlab_errors/* GitLabUnavailableError */.W))
                throw error;
            const decision = decideRetry({
                isSafe: call.method === 'GET',
                delivery: error.delivery,
                transient: error.transient,
                retryAfterSeconds: error.retryAfterSeconds,
                repeats,
                retries: options.retries ?? settings.retries,
                patienceMs: patienceMs - (clock.monotonicMs() - startedMs),
                random: random(),
            });
            if (decision.kind === 'give-up')
                throw withTries(error, repeats + 1);
            const { delayMs } = decision;
            settings.onRetry?.({
                method: call.method,
                path: call.path,
                reason: error.message,
                delayMs,
                attempt: repeats + 1,
            });
            await clock.sleep(delayMs, options.signal);
        }
    }
}
function withTries(error, tries) {
    if (tries === 1)
        return error;
    return new gitlab_errors/* GitLabUnavailableError */.W(`${error.message} (tried ${tries} times)`, error);
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/requests.js
var requests_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var requests_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/** Calls of the API: credentials, retries, deadlines, and answers turned into values or errors. */
function createRequests(parts) {
    const { settings, clock } = parts;
    const opener = createOpener(parts);
    const attempt = async (call, work) => {
        try {
            return await (clock.track?.(work()) ?? work());
        }
        catch (error) {
            if (!(error instanceof TransportError))
                throw error;
            throw explainFailure(error, { purpose: call.purpose, timeoutSeconds: settings.requestTimeoutSeconds });
        }
    };
    /** One request to the end of its body, within one deadline. */
    const whole = async (call, options, read) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const deadline = requests_addDisposableResource(env_1, clock.deadline(settings.requestTimeoutSeconds * 1000, () => new DeadlineError('no answer in time')), false);
            const { signal } = options;
            const both = signal === undefined ? deadline.signal : AbortSignal.any([signal, deadline.signal]);
            return await read(await opener.open(call, 'refuse', both));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            requests_disposeResources(env_1);
        }
    };
    const repeat = (call, options, work) => repeatCall({ ...parts, call, options }, () => attempt(call, work));
    return {
        get rateLimit() {
            return opener.seen.rateLimit;
        },
        get clockSkewMs() {
            return opener.seen.clockSkewMs;
        },
        json: (call, schema, options = {}) => repeat(call, options, () => whole(call, options, async (answer) => {
            const text = await readText(answer, JSON_BYTES);
            return { value: parseAnswer(text, schema, { call, answer }), headers: answer.headers };
        })),
        done: (call, options = {}) => repeat(call, options, () => whole(call, options, async (answer) => void (await readBeginning(answer, REST_BYTES)))),
        stream: (call, options = {}) => repeat(call, options, () => opener.open(call, crossOriginOf(call), options.signal)),
    };
}
/** Only files live elsewhere; a log that redirects elsewhere is a login page. */
function crossOriginOf({ endpoint }) {
    return endpoint === 'artifacts' ? 'follow-without-credentials' : 'refuse';
}
const JSON_BYTES = 32 * 2 ** 20;
/** Of an answer that does not matter. */
const REST_BYTES = 64 * 2 ** 10;

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: ./build/bundle/js/gitlab/stream.js



/** Bodies that are handed on instead of gathered. Their failures come from the same family as those of calls. */
function createStreamReader({ settings, clock }) {
    async function* chunks(call, answer) {
        const body = answer.chunks();
        try {
            for (;;) {
                const read = body.next();
                const { value, done } = await (clock.track?.(read) ?? read);
                if (done)
                    return;
                yield value;
            }
        }
        catch (error) {
            if (!(error instanceof TransportError))
                throw error;
            throw explainFailure(error, { purpose: call.purpose, timeoutSeconds: settings.requestTimeoutSeconds });
        }
        finally {
            await body.return();
        }
    }
    return {
        chunks,
        toStreamAnswer(call, answer) {
            const body = external_node_stream_.Readable.from(chunks(call, answer), { objectMode: false });
            // A read that waits for a silent server would hold the end of a destroyed stream up.
            body.once('close', answer.close);
            return { status: answer.status, headers: answer.headers, body };
        },
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/trigger.js







/** Starting a pipeline, with a trigger or job token, with an access token, or through API v3. */
function createTriggerMethods(requests, { settings, credentials }) {
    const { token, apiVersion, baseUrl } = settings;
    return {
        async triggerPipeline(request, options = {}) {
            const call = token === undefined ? createCall(request) : triggerCall(request, token);
            if (token === undefined && !credentials.canAct)
                throw noToken(call);
            const { value: pipeline } = await requests.json(call, pipelineSchema, options);
            refuseFailed(pipeline, { call, credentials });
            return pipeline;
        },
        async triggerBuilds(request, options = {}) {
            const call = buildsCall(request, token ?? '');
            if (token === undefined)
                throw noToken(call);
            await requests.done(call, options);
        },
        describeTrigger(request) {
            const call = describedCall(request, settings);
            const body = call.form === undefined ? call.body : Object.fromEntries(call.form);
            return { method: 'POST', url: `${baseUrl}/api/${apiVersion}${call.path}`, body: { ...body } };
        },
    };
}
function describedCall(request, { apiVersion, token }) {
    if (apiVersion === 'v3')
        return buildsCall(request, MASK);
    return token === undefined ? createCall(request) : triggerCall(request, MASK);
}
/** Empty fields are left out: a project may forbid variables, and older versions know no inputs. */
function triggerCall(request, token) {
    const { project, ref, variables, inputs, downstreamTriggerId } = request;
    return {
        method: 'POST',
        path: `${projectPath(project)}/trigger/pipeline`,
        body: {
            token,
            ref,
            ...(isEmpty(variables) ? {} : { variables }),
            ...(isEmpty(inputs) ? {} : { inputs }),
            downstream_trigger_id: downstreamTriggerId,
        },
        sender: 'token',
        endpoint: 'trigger',
        purpose: `start a pipeline of ${projectName(project)} on ${ref}`,
        project,
        ref,
    };
}
function createCall({ project, ref, variables, inputs }) {
    const list = Object.entries(variables).map(([key, value]) => ({ key, value }));
    return {
        method: 'POST',
        path: `${projectPath(project)}/pipeline`,
        body: { ref, ...(list.length === 0 ? {} : { variables: list }), ...(isEmpty(inputs) ? {} : { inputs }) },
        sender: 'actor',
        endpoint: 'create',
        purpose: `start a pipeline of ${projectName(project)} on ${ref}`,
        project,
        ref,
    };
}
/** API v3 took forms. */
function buildsCall({ project, ref, variables }, token) {
    const form = new URLSearchParams({ token, ref });
    for (const [key, value] of Object.entries(variables))
        form.append(`variables[${key}]`, value);
    return {
        method: 'POST',
        path: `${projectPath(project)}/trigger/builds`,
        form,
        sender: 'token',
        endpoint: 'trigger',
        purpose: `start the builds of ${projectName(project)} on ${ref}`,
        project,
        ref,
    };
}
function isEmpty(map) {
    return Object.keys(map).length === 0;
}
function noToken(call) {
    return new gitlab_errors/* GitLabRefusedError */.O(`could not ${call.purpose}: there is no token for it`, {
        status: 401,
        words: '',
        hints: ['give a trigger token or a CI job token as `token`, or an access token with scope `api` as `api-token`'],
    });
}
/** Older versions answer 201 for a configuration they cannot run: the pipeline exists, has no jobs, and failed already. */
function refuseFailed(pipeline, { call, credentials }) {
    if (pipeline.status !== 'failed' || !pipeline.yaml_errors)
        return;
    const words = extractWords(JSON.stringify({ message: pipeline.yaml_errors }), credentials.redact);
    throw new gitlab_errors/* GitLabRefusedError */.O(`could not ${call.purpose}: GitLab found errors in its configuration: "${shorten(words.line, 300)}"`, {
        status: 201,
        words: words.line,
        details: [...furtherWords(words), `the failed pipeline: ${pipeline.web_url}`],
        hints: diagnoseRefusal({
            status: 201,
            words: '',
            endpoint: call.endpoint,
            credential: credentials.kindFor(call.sender),
            isWrite: true,
            project: call.project,
            ref: call.ref,
        }),
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/triggers.js




const triggers_hookSchema = looseObject({ id: schemas_number() });
/** https://docs.gitlab.com/api/pipeline_triggers/ and https://docs.gitlab.com/api/project_webhooks/ */
function createTriggerTokenMethods(requests) {
    return {
        listTriggers: (project, options = {}) => readPages(requests, triggers_triggerCall(project, 'list the trigger tokens'), triggerTokenSchema, options),
        async getTrigger(project, id, options = {}) {
            return (await requests.json(triggers_triggerCall(project, 'read trigger token', id), triggerTokenSchema, options)).value;
        },
        async createTrigger(project, { description, expiresAt }, options = {}) {
            const body = { description, ...(expiresAt === undefined ? {} : { expires_at: expiresAt }) };
            const call = { ...triggers_triggerCall(project, 'create a trigger token'), method: 'POST', body };
            return (await requests.json(call, triggerTokenSchema, options)).value;
        },
        async updateTrigger(project, id, body, options = {}) {
            const call = { ...triggers_triggerCall(project, 'update trigger token', id), method: 'PUT', body };
            return (await requests.json(call, triggerTokenSchema, options)).value;
        },
        async deleteTrigger(project, id, options = {}) {
            await requests.done({ ...triggers_triggerCall(project, 'delete trigger token', id), method: 'DELETE' }, options);
        },
        async takeTriggerOwnership(project, id, options = {}) {
            const call = triggers_triggerCall(project, 'take the ownership of trigger token', id);
            const post = { ...call, method: 'POST', path: `${call.path}/take_ownership` };
            return (await requests.json(post, triggerTokenSchema, options)).value;
        },
        async createHook(project, { url, pushEvents, tagPushEvents }, options = {}) {
            const call = {
                method: 'POST',
                path: `${projectPath(project)}/hooks`,
                body: { url, push_events: pushEvents, tag_push_events: tagPushEvents },
                sender: 'actor',
                endpoint: 'hooks',
                purpose: `add a webhook to ${projectName(project)}`,
                project,
            };
            const { value } = await requests.json(call, triggers_hookSchema, options);
            return { id: value.id };
        },
    };
}
function triggers_triggerCall(project, verb, id) {
    const [subPath, number] = id === undefined ? ['', ''] : [`/${id}`, ` ${id}`];
    return {
        method: 'GET',
        path: `${projectPath(project)}/triggers${subPath}`,
        sender: 'actor',
        endpoint: 'triggers',
        purpose: `${verb}${number} of ${projectName(project)}`,
        project,
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/client.js











/**
 * A client of one GitLab instance with the credentials given for it; see {@link GitLabClient}. Opens no connection before the first
 * call, and none of its kept-alive connections holds the process up.
 *
 * @param parts.random 0 to 1, for the jitter of retries
 */
function createGitLabClient(settings, { clock, random = Math.random }) {
    const credentials = createCredentials(settings);
    const transport = createTransport({
        clock,
        userAgent: settings.userAgent,
        timeoutMs: settings.requestTimeoutSeconds * 1000,
        caCertificates: settings.caCertificates,
    });
    const requests = createRequests({ settings, clock, random, transport, credentials });
    const streams = createStreamReader({ settings, clock });
    return {
        baseUrl: settings.baseUrl,
        readsAs: credentials.readsAs,
        canAct: credentials.canAct,
        get rateLimit() {
            return requests.rateLimit;
        },
        get clockSkewMs() {
            return requests.clockSkewMs;
        },
        ...createTriggerMethods(requests, { settings, credentials }),
        ...createInstanceMethods(requests),
        ...createInspectionMethods(requests),
        ...createPipelineMethods(requests),
        ...createJobMethods(requests, streams),
        ...createArtifactMethods(requests, streams),
        ...createTriggerTokenMethods(requests),
    };
}


/***/ }),

/***/ 3738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ GitLabRefusedError),
/* harmony export */   W: () => (/* binding */ GitLabUnavailableError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6506);

/** GitLab answered and said no (4xx). Exit 3. */
class GitLabRefusedError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk {
    name = 'GitLabRefusedError';
    /** HTTP status. */
    status;
    /** GitLab's own words, taken from `message`, `error` or `error_description`; at most 2,000 characters. */
    words;
    constructor(message, { status, words, ...details }) {
        super(message, details);
        this.status = status;
        this.words = words;
    }
}
/** GitLab could not be reached, kept failing, or asked for patience. Exit 4. */
class GitLabUnavailableError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreachableError */ .Jk {
    name = 'GitLabUnavailableError';
    delivery;
    /** HTTP status, where there was an answer. */
    status;
    /** From `Retry-After` or `RateLimit-Reset`, seconds from now. */
    retryAfterSeconds;
    /** Whether it can pass by itself: a broken connection does, a certificate that is not trusted or a login page does not. */
    transient;
    constructor(message, { delivery, status, retryAfterSeconds, transient = true, ...details }) {
        super(message, details);
        this.delivery = delivery;
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
        this.transient = transient;
    }
}


/***/ }),

/***/ 7129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/**
 * Makes a folder and those above it, where they are missing. Throws the system's error. Node's own recursive way never returns where
 * a folder cannot be made though its parent is there, as in /proc.
 */
function makeFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST' && isFolder(folder))
            return;
        if (code !== 'ENOENT' || isFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)))
            throw error;
        makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
}
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}


/***/ }),

/***/ 8664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g$: () => (/* binding */ sanitizeLine),
  X$: () => (/* binding */ sanitizeLines),
  dz: () => (/* binding */ withoutColors)
});

;// CONCATENATED MODULE: ./build/bundle/js/host/color-sequence.js
/**
 * The colour sequence (`ESC[…m`) with these parameters, reduced to colours, weight, italics, underline and inverse.
 * Empty when nothing of that is left: blinking and hidden text have no place in a log that someone must trust.
 */
function colorSequence(parameters) {
    const codes = parameters.split(/[;:]/).map((code) => (code === '' ? 0 : Number(code)));
    const kept = [];
    for (let index = 0; index < codes.length; index += 1) {
        const code = codes[index] ?? 0;
        const length = code === 38 || code === 48 ? extendedColorLength(codes, index) : plainCodes.has(code) ? 1 : 0;
        kept.push(...codes.slice(index, index + length));
        if (length > 1)
            index += length - 1;
        // What follows an extended colour that cannot be read would be taken for codes of its own.
        if (length === 0 && (code === 38 || code === 48))
            break;
    }
    return kept.length === 0 ? '' : `\u001B[${kept.join(';')}m`;
}
const plainCodes = new Set([
    ...[0, 1, 2, 3, 4, 7, 9, 21, 22, 23, 24, 27, 29, 39, 49],
    ...range(30, 37),
    ...range(40, 47),
    ...range(90, 97),
    ...range(100, 107),
]);
/** `38;5;n` or `38;2;r;g;b`, each number a byte; else 0. */
function extendedColorLength(codes, index) {
    const length = codes[index + 1] === 5 ? 3 : codes[index + 1] === 2 ? 5 : 0;
    const numbers = codes.slice(index + 2, index + length);
    return length > 0 && numbers.length === length - 2 && numbers.every((number) => number <= 255) ? length : 0;
}
function range(first, last) {
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

;// CONCATENATED MODULE: ./build/bundle/js/host/sanitize.js

/**
 * One line of foreign text, safe to print: nothing that moves the cursor, sets the title, hides or reorders text gets
 * through, only colours where they are shown. What goes is taken out without a trace, so that a secret cut in two by an
 * invisible character is whole again when it is masked. Line breaks inside become a space: one line in, one line out.
 */
function sanitizeLine(text, { colors }) {
    if (!suspicious.test(text))
        return text;
    let colored = false;
    const safe = text
        .toWellFormed()
        .replace(/\r\n|[\n\v\f\u0085\u2028\u2029]/g, ' ')
        .replace(sequences, (_sequence, parameters) => {
        const color = colors && parameters !== undefined ? colorSequence(parameters) : '';
        colored ||= color !== '';
        return color;
    });
    return colored ? `${safe}\u001B[0m` : safe;
}
/** Lines of text that was made here but may hold foreign parts; its own line breaks are kept. */
function sanitizeLines(text, options) {
    return text.split(/\r?\n/).map((line) => sanitizeLine(line, options));
}
/** The text without the colours that {@link sanitizeLine} let through. */
function withoutColors(line) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is about control characters
    return line.replace(/\u001B\[[0-9;:]*m/g, '');
}
// Everything but tab in C0, DEL and C1; soft hyphen, zero-width and direction controls, tags, line separators.
const invisible = '[\\u0000-\\u0008\\u000A-\\u001F\\u007F-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{E0000}-\\u{E0FFF}]';
const suspicious = new RegExp(`${invisible}|\\p{Surrogate}`, 'u');
// In this order: colour (captured), other CSI, terminated strings (OSC, DCS, SOS, PM, APC), two-character escapes,
// then any control character alone. The start of an unterminated string goes, its text stays visible.
const sequences = new RegExp([
    '(?:\\u001B\\[|\\u009B)([0-9;:]{0,64})m',
    '(?:\\u001B\\[|\\u009B)[0-?]*[ -/]*[@-~]',
    '(?:\\u001B[\\]PX^_]|[\\u0090\\u0098\\u009D-\\u009F])[^\\u0007\\u001B\\u0090\\u0098\\u009C-\\u009F]*(?:\\u0007|\\u001B\\\\|\\u009C)',
    '\\u001B[ -/]*[0-~]',
    invisible,
].join('|'), 'gu');


/***/ }),

/***/ 8650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ createMasker),
  e: () => (/* binding */ isMaskedInText)
});

;// CONCATENATED MODULE: ./build/bundle/js/secret-forms.js
/**
 * Regular expressions (as text) for the shapes in which a secret turns up in output: as it is, percent-encoded in part
 * or whole (also twice), escaped for JSON or HTML, and in base64 at any offset within a longer text.
 */
function secretForms(secret) {
    return [
        ...new Set([
            [...secret].map(encodableCharacter).join(''),
            escapePattern(JSON.stringify(secret).slice(1, -1)),
            escapePattern(railsJson(secret)),
            escapePattern(html(secret)),
            ...base64Forms(secret),
        ]),
    ];
}
/** One character, plain or percent-encoded; `%252F` is an encoded `%2F`. A space is also `+`, as in forms. */
function encodableCharacter(character) {
    const bytes = [...Buffer.from(character, 'utf8')];
    const encoded = bytes.map((byte) => `%(?:25)*${anyCase(byte.toString(16).padStart(2, '0'))}`).join('');
    return `(?:${escapePattern(character)}|${encoded}${character === ' ' ? '|\\+' : ''})`;
}
function anyCase(hex) {
    return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
/** Rails, and so GitLab, escapes these characters in every JSON it renders. */
function railsJson(secret) {
    const escapes = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' };
    return JSON.stringify(secret)
        .slice(1, -1)
        .replace(/[<>&]/g, (character) => escapes[character] ?? character);
}
function html(secret) {
    const escapes = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&#39;' };
    return secret.replace(/[<>&"']/g, (character) => escapes[character] ?? character);
}
/** Shorter runs of base64 would be found by chance in hashes and file names. */
const shortestBase64Length = 8;
/**
 * Three bytes make four characters, so a secret inside a longer text (`user:token` of basic authentication) has one of
 * three spellings. The characters at the edges hold bits of the neighbours: the middle is searched, the edges go with it.
 */
function base64Forms(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const forms = [];
    for (const offset of [0, 1, 2]) {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
        const firstOwn = Math.ceil((offset * 8) / 6);
        const middle = encoded.slice(firstOwn, Math.floor(((offset + bytes.length) * 8) / 6));
        if (middle.length < shortestBase64Length)
            continue;
        const edge = offset === 0 ? '' : '[A-Za-z0-9+/_-]?';
        forms.push(`${edge}${escapePattern(middle)
            .replace(/\\?[+-]/g, '[+-]')
            .replace(/\\?[/_]/g, '[/_]')}[A-Za-z0-9+/_-]?={0,2}`);
    }
    return forms;
}
function escapePattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/bundle/js/mask.js

/**
 * Below this length a secret is not searched for inside text: replacing every `ab` would ruin the output and, by what
 * is missing, tell the secret. Such a secret is only replaced where it is the whole text, e.g. an output's value.
 */
const shortestSearchedLength = 4;
/** @param replacement what stands in place of a secret */
function createMasker(replacement = '***') {
    const wholeTexts = new Set();
    const forms = new Map();
    return {
        add(secret) {
            for (const part of secretParts(secret)) {
                if (!isMaskedInText(part))
                    wholeTexts.add(part);
                else
                    for (const form of secretForms(part))
                        forms.set(form, new RegExp(form, 'g'));
            }
        },
        redact(text) {
            if (wholeTexts.has(text.trim()))
                return replacement;
            return replaceSpans(text, findSpans(text, forms.values()), replacement);
        },
    };
}
/** Whether the secret is long enough to be replaced inside text. */
function isMaskedInText(secret) {
    return secret.trim().length >= shortestSearchedLength;
}
/** The secret itself, and its lines: what holds a key prints it line by line. Short lines (`}`) are no secrets. */
function secretParts(secret) {
    const whole = secret.trim();
    if (whole === '')
        return [];
    const lines = whole.split(/[\r\n]+/).map((line) => line.trim());
    if (lines.length === 1)
        return [whole];
    return [whole, ...lines.filter(isMaskedInText)];
}
/** Every place of every form, overlapping ones too: two secrets that share an edge must both go. */
function findSpans(text, patterns) {
    const spans = [];
    for (const pattern of patterns) {
        pattern.lastIndex = 0;
        for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
            spans.push({ start: match.index, end: match.index + match[0].length });
            pattern.lastIndex = match.index + 1;
        }
    }
    return spans.sort((a, b) => a.start - b.start);
}
function replaceSpans(text, spans, replacement) {
    let result = '';
    let position = 0;
    for (const { start, end } of spans) {
        if (start >= position)
            result += text.slice(position, start) + replacement;
        position = Math.max(position, end);
    }
    return result + text.slice(position);
}


/***/ }),

/***/ 316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseDotenv)
/* harmony export */ });
/* harmony import */ var _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8115);

const assignment = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \t]*=[ \t]*/;
const escapes = { n: '\n', r: '\r', t: '\t' };
/**
 * Entries of a `.env` file in their order: comments, `export`, and values without quotes (to the end of the line or ` #`), in
 * single quotes or backticks (as they are, over lines) or in double quotes (over lines, with `\n`, `\r`, `\t`, `\"`, `\\` and `\$`).
 * Nothing is expanded. `name` is the file, for messages of the form `name:line`.
 */
function parseDotenv(content, name) {
    const text = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    const entries = [];
    let at = 0;
    for (let line = 1; at < text.length;) {
        const end = lineEnd(text, at);
        const head = text.slice(at, end);
        if (/^\s*(?:#|$)/.test(head)) {
            at = end + 1;
            line += 1;
            continue;
        }
        const match = assignment.exec(head);
        if (match?.[1] === undefined) {
            throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$(`${name}:${line}: expected KEY=VALUE with a key of letters, digits and underscores`);
        }
        const { value, next } = readValue(text, at + match[0].length, `${name}:${line}`);
        entries.push({ key: match[1], value, line });
        line += text.slice(at, next).split('\n').length - 1;
        at = next;
    }
    return entries;
}
/** The value that starts at `at`, and where the next line starts. */
function readValue(text, at, place) {
    const quote = text[at];
    if (quote !== '"' && quote !== "'" && quote !== '`') {
        const end = lineEnd(text, at);
        return {
            value: text
                .slice(at, end)
                .replace(/(?:^|[ \t]+)#.*$/, '')
                .trimEnd(),
            next: end + 1,
        };
    }
    const close = findClosingQuote(text, at, quote);
    if (close === -1)
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$(`${place}: the quote ${quote} is never closed`);
    const end = lineEnd(text, close);
    if (!/^[ \t]*(?:#.*)?$/.test(text.slice(close + 1, end))) {
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$(`${place}: there is text after the closing quote`);
    }
    const inside = text.slice(at + 1, close);
    const value = quote === '"' ? inside.replace(/\\([nrt"\\$])/g, (_, letter) => escapes[letter] ?? letter) : inside;
    return { value, next: end + 1 };
}
function findClosingQuote(text, open, quote) {
    for (let at = open + 1; at < text.length; at += 1) {
        if (text[at] === quote)
            return at;
        if (quote === '"' && text[at] === '\\')
            at += 1;
    }
    return -1;
}
function lineEnd(text, from) {
    const end = text.indexOf('\n', from);
    return end === -1 ? text.length : end;
}


/***/ }),

/***/ 8115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ InvalidValueError)
/* harmony export */ });
/** Thrown by the parsers of single values. `resolveOptions` gathers these into one `UsageError`. */
class InvalidValueError extends Error {
    name = 'InvalidValueError';
    /** One per thing that is wrong: what it is, and what is expected instead. Never holds the value of a secret. */
    messages;
    constructor(...messages) {
        super(messages.join('; '));
        this.messages = messages;
    }
}


/***/ }),

/***/ 5419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ ArtifactError),
/* harmony export */   y: () => (/* binding */ localFileError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6506);

/**
 * Artifacts could not be brought back. Exit 3 when what GitLab has is not there or is refused, 4 when the archive kept arriving
 * damaged, 2 when the folder given for it cannot hold it: that is the caller's own machine, and no other code says so.
 */
class ArtifactError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DownstreamError */ .B8 {
    name = 'ArtifactError';
    kind;
    exitCode;
    result;
    /** What was unpacked completely before or beside the failure. */
    fetched;
    constructor(kind, message, { fetched = [], ...details } = {}) {
        super(message, details);
        this.kind = kind;
        this.fetched = fetched;
        this.exitCode = exitCodeOf(kind);
        this.result = this.exitCode === 2 ? 'invalid' : this.exitCode === 4 ? 'unreachable' : 'refused';
    }
}
function exitCodeOf(kind) {
    if (kind === 'folder' || kind === 'disk-full')
        return 2;
    return kind === 'damaged' ? 4 : 3;
}
/**
 * The error of a failed file operation in plain words; anything that is no system error is returned as it is.
 * @param folder what the user gave, named in the message
 */
function localFileError(error, folder) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    switch (code) {
        case 'ENOSPC':
        case 'EDQUOT':
            return new ArtifactError('disk-full', `the disk of ${folder} is full (${code})`, {
                cause: error,
                hints: ['free some space, or point artifacts-path to a larger disk', 'narrow artifacts or artifacts-files'],
            });
        case 'EACCES':
        case 'EPERM':
        case 'EROFS':
        case 'ENOENT':
        case 'ENOTDIR':
        case 'EISDIR':
        case 'EEXIST':
        case 'ENAMETOOLONG':
        case 'EMFILE':
        case 'EIO':
            return new ArtifactError('folder', `cannot write to ${folder}: ${error.message}`, {
                cause: error,
                hints: ['artifacts-path must name a folder that this step may create and write to'],
            });
        default:
            return error;
    }
}


/***/ }),

/***/ 8552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ openArtifactsFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _host_make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7129);
/* harmony import */ var _artifact_error_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5419);
/* harmony import */ var _printable_name_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9651);






const STATE_FILE = '.gitlab-downstream.json';
/**
 * Makes the folder if need be and tries whether it can be written to. A caller that is going to need it later opens it first, so
 * that the answer comes before anything is started.
 * @throws ArtifactError `folder` or `disk-full`
 */
function openArtifactsFolder(path) {
    const createWorkFolder = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, '.tmp-'));
    try {
        (0,_host_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(path);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(createWorkFolder(), { recursive: true });
    }
    catch (error) {
        throw (0,_artifact_error_js__WEBPACK_IMPORTED_MODULE_4__/* .localFileError */ .y)(error, path);
    }
    const checkPlace = (jobFolder) => checkUnowned(path, jobFolder);
    const place = async (finished, jobFolder, aside) => {
        checkPlace(jobFolder);
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, jobFolder);
        remember(path, jobFolder);
        const replaced = await moveAway(target, aside);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(finished, target);
        }
        catch (error) {
            if (replaced)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(aside, target);
            throw error;
        }
        return target;
    };
    return { path, createWorkFolder, checkPlace, place };
}
/** A rename cannot replace a folder that is not empty: for a moment there is neither the old nor the new one. */
async function moveAway(target, aside) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(target, aside);
        return true;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
}
function checkUnowned(path, jobFolder) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, jobFolder);
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(target, { throwIfNoEntry: false });
    if (!found)
        return;
    if (found.isDirectory() && ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(target).length === 0 || readOwned(path).includes(jobFolder)))
        return;
    throw new _artifact_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ArtifactError */ .n('folder', `${target} exists and was not made by an earlier run: not replaced`, {
        hints: [
            `remove it, or set artifacts-path to a folder without ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_5__/* .printableName */ .N)(jobFolder)} in it`,
            `folders made by this tool are listed in ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, STATE_FILE)}`,
        ],
    });
}
// Read, changed and written without a pause, so that jobs side by side lose nothing of each other.
function remember(path, jobFolder) {
    const folders = [...new Set([...readOwned(path), jobFolder])].sort();
    const work = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, '.tmp-'));
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, STATE_FILE), `${JSON.stringify({ folders }, undefined, 2)}\n`);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, STATE_FILE), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, STATE_FILE));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(work, { recursive: true });
    }
}
function readOwned(path) {
    try {
        const { folders } = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, STATE_FILE), 'utf8'));
        return Array.isArray(folders) ? folders.filter((name) => typeof name === 'string') : [];
    }
    catch {
        return []; // none yet, or not ours: then nothing there is replaced
    }
}


/***/ }),

/***/ 9651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ printableName)
/* harmony export */ });
const LONGEST_SHOWN = 200;
// Control and format characters (bidirectional overrides among them), line separators, lone surrogates: all can forge a line.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** A hostile name (job, entry, path) in quotes, on one line, cut to a readable length; what cannot be shown is escaped. */
function printableName(name) {
    const shown = name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…` : name;
    return `"${shown.replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)}"`;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B8: () => (/* reexport */ errors/* DownstreamError */.B8),
  O_: () => (/* reexport */ gitlab_errors/* GitLabRefusedError */.O),
  WH: () => (/* reexport */ gitlab_errors/* GitLabUnavailableError */.W),
  p4: () => (/* reexport */ errors/* InterruptedError */.p4),
  fk: () => (/* reexport */ errors/* RefusedError */.fk),
  Jk: () => (/* reexport */ errors/* UnreachableError */.Jk),
  eb: () => (/* reexport */ errors/* UsageError */.eb),
  jp: () => (/* reexport */ client.createGitLabClient),
  RM: () => (/* reexport */ createNode),
  SX: () => (/* reexport */ createSharedPolls),
  SE: () => (/* reexport */ listResultJobs),
  ml: () => (/* reexport */ systemClock),
  hZ: () => (/* binding */ trigger),
  mX: () => (/* reexport */ watchPipeline)
});

// EXTERNAL MODULE: ./build/bundle/js/errors.js
var errors = __nccwpck_require__(6506);
;// CONCATENATED MODULE: ./build/bundle/js/host/create.js
/** The host of a run. Loads only the one that is asked for. */
async function createHost(settings) {
    switch (settings.kind) {
        case 'github': {
            const { createGitHubHost } = await __nccwpck_require__.e(/* import() */ 447).then(__nccwpck_require__.bind(__nccwpck_require__, 2447));
            return createGitHubHost({ ...settings, setExitCode: settings.setExitCode ?? setProcessExitCode });
        }
        case 'gitlab': {
            const { createGitLabHost } = await __nccwpck_require__.e(/* import() */ 433).then(__nccwpck_require__.bind(__nccwpck_require__, 9433));
            return createGitLabHost(settings);
        }
        case 'terminal': {
            const { createTerminalHost } = await __nccwpck_require__.e(/* import() */ 45).then(__nccwpck_require__.bind(__nccwpck_require__, 5045));
            return createTerminalHost(settings);
        }
    }
}
/** Which host fits the environment. In a GitHub workflow every line of a step is read for commands, also the CLI's. */
function detectHostKind(env) {
    if (env.GITHUB_ACTIONS === 'true')
        return 'github';
    return env.GITLAB_CI === 'true' ? 'gitlab' : 'terminal';
}
/** A number set before is more exact than the 1 of a failed step. */
function setProcessExitCode(exitCode) {
    process.exitCode ||= exitCode;
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __nccwpck_require__(1916);
;// CONCATENATED MODULE: ./build/bundle/js/options/nearest.js

/** The known name that a mistyped one most likely means; `undefined` when none is near. */
function findNearestName(name, known) {
    const wanted = fold(name);
    const near = known
        .map((candidate) => ({ candidate, edits: editDistance(wanted, fold(candidate)) }))
        .filter(({ candidate, edits }) => edits <= Math.max(1, Math.floor(Math.min(wanted.length, candidate.length) / 3)))
        .sort((a, b) => a.edits - b.edits);
    return near[0]?.candidate;
}
/** `; did you mean "x"?` or nothing, to end a message with. */
function suggestName(name, known, show = (found) => found) {
    const nearest = findNearestName(name, known);
    return nearest === undefined ? '' : `; did you mean ${show(nearest)}?`;
}
// Neither case nor the kind of separator is what the user got wrong.
function fold(name) {
    return name.toLowerCase().replaceAll('_', '-');
}
/** Levenshtein distance in which two swapped neighbours count as one edit, the commonest slip when typing. */
function editDistance(a, b) {
    const edits = (0,mod/* distance */.Io)(a, b);
    if (edits !== 2 || a.length !== b.length)
        return edits;
    const at = [...a].findIndex((letter, index) => letter !== b[index]);
    const swapped = `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}`;
    return swapped === b ? 1 : edits;
}

// EXTERNAL MODULE: ./build/bundle/js/options/invalid-value.js
var invalid_value = __nccwpck_require__(8115);
;// CONCATENATED MODULE: ./build/bundle/js/options/duration.js

const unitSeconds = { d: 86_400, h: 3_600, m: 60, s: 1 };
const durationPattern = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;
/** Seconds from `90m`, `1h30m`, `45s`, `2d` or plain seconds; refuses what lies outside the limits. */
function parseDuration(text, limits) {
    const seconds = readSeconds(text.trim());
    if (seconds < limits.minSeconds || seconds > limits.maxSeconds) {
        const range = `${duration_formatDuration(limits.minSeconds)} to ${duration_formatDuration(limits.maxSeconds)}`;
        throw new invalid_value/* InvalidValueError */.$(`is out of range; expected ${range}`);
    }
    return seconds;
}
/** The shortest text that {@link parseDuration} reads back as the same seconds, e.g. `1h30m`. */
function duration_formatDuration(seconds) {
    let rest = seconds;
    let text = '';
    for (const [unit, size] of Object.entries(unitSeconds)) {
        const count = Math.floor(rest / size);
        rest -= count * size;
        if (count > 0)
            text += `${count}${unit}`;
    }
    return text || '0s';
}
function readSeconds(text) {
    if (/^\d+$/.test(text))
        return Number(text);
    if (/^\d*[.,]\d+[dhms]?$/.test(text)) {
        throw new invalid_value/* InvalidValueError */.$('is a fraction; expected whole units such as 90m, 1h30m or 45s');
    }
    const match = durationPattern.exec(text);
    if (text === '' || match === null) {
        throw new invalid_value/* InvalidValueError */.$('is no duration; expected for example 90m, 1h30m, 45s, or a number of seconds');
    }
    const sizes = Object.values(unitSeconds);
    return match.slice(1).reduce((sum, count, index) => sum + Number(count ?? 0) * (sizes[index] ?? 0), 0);
}

;// CONCATENATED MODULE: ./build/bundle/js/options/lists.js

/** The lines of a text, trimmed, without empty ones. */
function parseLines(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** `none`, `all`, or globs of job names, one per line. */
function parseArtifacts(text) {
    const lines = parseLines(text);
    const [first] = lines;
    if (lines.length === 1 && (first === 'none' || first === 'all'))
        return { kind: first };
    const mixed = lines.find((line) => line === 'none' || line === 'all');
    if (mixed !== undefined)
        throw new invalid_value/* InvalidValueError */.$(`${mixed} stands beside other lines; expected it alone, or globs of job names`);
    return { kind: 'globs', globs: lines };
}
/**
 * `JOB:PATH`, one per line. Job names often hold colons (`build:linux`) and paths hardly ever do, so the last colon divides.
 */
function parseOutputSources(text) {
    const messages = [];
    const sources = parseLines(text).map((line) => {
        const colon = line.lastIndexOf(':');
        const job = line.slice(0, Math.max(colon, 0)).trim();
        const path = line
            .slice(colon + 1)
            .trim()
            .replace(/^(?:\.\/)+/, '');
        if (job === '' || path === '') {
            messages.push(`${JSON.stringify(line)}: expected JOB:PATH, such as build:dist/build.env`);
        }
        else if (path.startsWith('/') || path.split(/[\\/]/).includes('..')) {
            messages.push(`${JSON.stringify(line)}: expected a path inside the job's artifacts`);
        }
        return { job, path };
    });
    if (messages.length > 0)
        throw new invalid_value/* InvalidValueError */.$(...messages);
    return sources;
}
const formats = { '.json': 'json', '.md': 'markdown', '.env': 'dotenv' };
/** A path whose ending picks the format. */
function parseReportFile(text) {
    const path = text.trim();
    const found = Object.entries(formats).find(([ending]) => path.toLowerCase().endsWith(ending));
    if (found === undefined) {
        throw new invalid_value/* InvalidValueError */.$(`expected a file that ends in ${Object.keys(formats)
            .join(', ')
            .replace(/, ([^,]*)$/, ' or $1')}`);
    }
    return { path, format: found[1] };
}
/** A path that is not checked yet. */
function parsePath(text) {
    const path = text.trim();
    if (path.includes('\0'))
        throw new invalid_value/* InvalidValueError */.$('has a NUL character; expected a path');
    return path;
}
/** Hexadecimal digits of a commit, or the first of them. */
function parseSha(text) {
    const sha = text.trim().toLowerCase();
    if (!/^[0-9a-f]{7,64}$/.test(sha))
        throw new invalid_value/* InvalidValueError */.$('expected a commit SHA, or at least its first 7 digits');
    return sha;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/words.js


/** Parser of one of some fixed words. */
function oneOf(...choices) {
    return (text) => {
        const word = text.trim();
        const found = choices.find((choice) => choice === word);
        if (found === undefined)
            throw new invalid_value/* InvalidValueError */.$(`expected ${listWords(choices)}${suggestName(word, choices)}`);
        return found;
    };
}
/** Parser of any of some fixed words, separated by commas or white space. */
function anyOf(...choices) {
    return (text) => {
        const words = text.split(/[\s,]+/).filter((word) => word !== '');
        const unknown = words.filter((word) => !choices.some((choice) => choice === word));
        if (unknown.length > 0) {
            throw new invalid_value/* InvalidValueError */.$(...unknown.map((word) => `${JSON.stringify(word)}: expected any of ${choices.join(', ')}${suggestName(word, choices)}`));
        }
        return choices.filter((choice) => words.includes(choice));
    };
}
/** `true` or `false`, in any case. */
function parseBoolean(text) {
    const word = text.trim().toLowerCase();
    if (word !== 'true' && word !== 'false')
        throw new invalid_value/* InvalidValueError */.$('expected true or false');
    return word === 'true';
}
/** Parser of a whole number between two bounds, both included. */
function wholeNumber(min, max) {
    return (text) => {
        const number = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
        if (!(number >= min && number <= max))
            throw new invalid_value/* InvalidValueError */.$(`expected a whole number from ${min} to ${max}`);
        return number;
    };
}
/** `a`, `a or b`, `a, b or c`. */
function listWords(words) {
    return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/table/connection.js



const group = 'Connection';
/** How GitLab is talked to. */
const connectionOptions = {
    'request-timeout': {
        group,
        description: 'Longest time for one request, and for any silence within one: a duration, or a number of seconds',
        placeholder: 'DURATION',
        parse: (text) => parseDuration(text, { minSeconds: 1, maxSeconds: 3_600 }),
        default: '30s',
    },
    retries: {
        group,
        description: 'Repeats of a safe request after its first try',
        placeholder: 'N',
        parse: wholeNumber(0, 100),
        default: '5',
    },
    'ca-file': {
        group,
        description: 'File with extra certificates to trust (PEM)',
        placeholder: 'FILE',
        parse: parsePath,
        ci: { variable: 'CI_SERVER_TLS_CA_FILE' },
    },
};

;// CONCATENATED MODULE: ./build/bundle/js/options/credential.js

/**
 * A token as it is sent. Refuses only what can be no token at all; which kind it is decides GitLab, because instances may put
 * their own prefix before GitLab's.
 */
function parseCredential(text, source) {
    const value = text.trim();
    // GitLab leaves `$NAME` as it is when the variable does not exist (or is protected and this branch is not).
    if (/^\$(?:\{\{.*\}\}|\{\w+\}|\w+)$|^%\w+%$/s.test(value)) {
        throw new invalid_value/* InvalidValueError */.$('is the name of a variable that was not replaced by its value; expected the token itself. Does the variable exist here, or is it protected?');
    }
    if (/\s/.test(value)) {
        throw new invalid_value/* InvalidValueError */.$('has white space or a line break inside; expected one token and nothing else');
    }
    if (!/^[\x21-\x7e]+$/.test(value)) {
        throw new invalid_value/* InvalidValueError */.$('has characters that no token has; expected printable ASCII only');
    }
    return { value, source, kind: classifyToken(value) };
}
/** By GitLab's own prefixes, wherever they stand: https://docs.gitlab.com/security/tokens/#token-prefixes */
function classifyToken(value) {
    if (value.includes('glptt-'))
        return 'trigger';
    if (value.includes('glcbt-'))
        return 'job';
    return /gl(?:pat|oas)-/.test(value) ? 'access' : 'unknown';
}

;// CONCATENATED MODULE: ./build/bundle/js/options/json-map.js

/** Far beyond any use, and far from what ends the call stack. */
const deepest = 100;
/** The entries of a JSON object; `undefined` when the text is no JSON object. Throws when a key appears twice. */
function parseJsonMap(text) {
    const map = parseJson(text);
    if (map === undefined || map === null || typeof map !== 'object' || Array.isArray(map))
        return undefined;
    const written = JSON.parse(text, keepSource);
    return Object.entries(map).map(([key, value]) => {
        const source = written[key];
        return { key, value, text: typeof source === 'string' ? source : undefined };
    });
}
/** A JSON value; `undefined` when the text is no JSON. Throws when a key appears twice. */
function parseJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    // JSON.parse keeps the last of two equal keys in silence.
    if (countWrittenKeys(text) !== countKeys(value))
        throw new invalid_value/* InvalidValueError */.$('a key appears twice; expected each key once');
    return value;
}
/** Keeps `1.10` from becoming 1.1. The third argument is younger than TypeScript's types for it. */
function keepSource(_key, value, context) {
    return typeof value === 'number' || typeof value === 'boolean' ? context?.source : value;
}
function countWrittenKeys(text) {
    const strings = text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:?)/g);
    return [...strings].filter(([, colon]) => colon === ':').length;
}
function countKeys(value, depth = 0) {
    if (value === null || typeof value !== 'object')
        return 0;
    if (depth > deepest)
        throw new invalid_value/* InvalidValueError */.$(`is nested more than ${deepest} levels deep`);
    const own = Array.isArray(value) ? 0 : Object.keys(value).length;
    return Object.values(value).reduce((sum, inner) => sum + countKeys(inner, depth + 1), own);
}

;// CONCATENATED MODULE: ./build/bundle/js/options/variables.js


const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const notAName = 'is no name of a variable; expected letters, digits and underscores, no digit first';
/**
 * The `variables` option: a YAML or JSON map, or `KEY=VALUE` lines, with the texts that the user wrote (`1.10` stays `1.10`).
 * What stands after the `=` of a line is taken literally, quotes included; values of several lines need a map or a `.env` file.
 */
async function parseVariables(text) {
    if (text.trim() === '')
        return new Map();
    return isPairLines(text) ? parseVariablePairs(readPairLines(text)) : parseVariableMap(text);
}
/** A YAML or JSON map. */
async function parseVariableMap(text) {
    return collectVariables((await readMap(text)).map(checkScalar));
}
/** `KEY=VALUE` texts, as repeated flags give them. */
function parseVariablePairs(pairs) {
    return collectVariables(pairs.map(checkPair));
}
/** The entries of a YAML or JSON map. */
async function readMap(text) {
    const entries = parseJsonMap(text);
    if (entries !== undefined)
        return entries;
    // Loaded here, because few runs need a YAML parser and it takes longer to load than all options take to read.
    const { parseYamlMap } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(606)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3606));
    return parseYamlMap(text);
}
/** Divides at the first `=`; the rest is the value, whatever it holds. */
function splitPair(pair) {
    const equals = pair.indexOf('=');
    // Without a `=` the text may be a value, even a secret one, so it is not repeated.
    if (equals === -1)
        return { key: '', value: '', problem: 'has no =; expected KEY=VALUE' };
    return { key: pair.slice(0, equals).trim(), value: pair.slice(equals + 1) };
}
/** Whether the first line that says something is `KEY=VALUE` and not `KEY: value`. */
function isPairLines(text) {
    const line = text.split(/\r?\n/).find((candidate) => !/^\s*(?:#|$)/.test(candidate)) ?? '';
    return /^[^:"'{=]*=/.test(line);
}
function readPairLines(text) {
    return text.split(/\r?\n/).filter((line) => !/^\s*(?:#|$)/.test(line));
}
/** Names no key that is wrong: in a line that is the rest of a longer value, it is a piece of that value. */
function checkPair(pair, index) {
    const entry = splitPair(pair);
    if (entry.problem === undefined && variableName.test(entry.key))
        return entry;
    return { ...entry, problem: `entry ${index + 1}: ${entry.problem ?? notAName}` };
}
function checkScalar({ key, value, text }) {
    if (text !== undefined)
        return { key, value: text };
    const problem = value === null
        ? `${key}: is null; expected a text ("" for an empty one)`
        : `${key}: is a nested value; expected a text, because GitLab's variables are texts (a JSON text can hold more)`;
    return { key, value: '', problem };
}
function collectVariables(entries) {
    const found = new Map();
    const messages = [];
    for (const { key, value, problem } of entries) {
        if (problem !== undefined)
            messages.push(problem);
        else if (!variableName.test(key))
            messages.push(`${JSON.stringify(key.slice(0, 80))}: ${notAName}`);
        else if (found.has(key))
            messages.push(`${key}: appears twice; expected each key once`);
        found.set(key, value);
    }
    if (messages.length > 0)
        throw new invalid_value/* InvalidValueError */.$(...messages);
    return found;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/inputs.js



/** The `inputs` option: a YAML or JSON map, types kept. */
async function parseInputs(text) {
    if (text.trim() === '')
        return new Map();
    return collectInputs(await readMap(text));
}
/**
 * `KEY=VALUE` texts of repeated flags. A value that is JSON and reads back as it was written has JSON's type (`3`, `true`,
 * `["a"]`); everything else is a text, also `1.10` and `007`. A text that looks like JSON is written in quotes: `KEY="3"`.
 */
function parseInputPairs(pairs) {
    return collectInputs(pairs.map((pair) => {
        const { key, value, problem } = splitPair(pair);
        if (problem !== undefined)
            throw new invalid_value/* InvalidValueError */.$(problem);
        return { key, value: readTyped(value) };
    }));
}
function readTyped(text) {
    const value = parseJson(text);
    if (value === undefined || value === null)
        return text;
    return typeof value === 'number' && String(value) !== text ? text : value;
}
function collectInputs(entries) {
    const found = new Map();
    const messages = [];
    for (const { key, value } of entries) {
        const problem = findProblem(value);
        if (key.trim() === '')
            messages.push('has an input without a name');
        else if (problem !== undefined)
            messages.push(`${key}: ${problem}`);
        else if (found.has(key))
            messages.push(`${key}: appears twice; expected each input once`);
        found.set(key, value);
    }
    if (messages.length > 0)
        throw new invalid_value/* InvalidValueError */.$(...messages);
    return found;
}
function findProblem(value) {
    if (value === null)
        return 'is null; expected a text, number, boolean or list';
    return findUnsafeNumber(value) ? 'is a number that would change on its way; expected it in quotes' : undefined;
}
/** JSON carries neither `.inf` nor whole numbers above 2^53 unchanged. */
function findUnsafeNumber(value) {
    if (typeof value === 'number')
        return !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value));
    return value !== null && typeof value === 'object' && Object.values(value).some(findUnsafeNumber);
}

;// CONCATENATED MODULE: ./build/bundle/js/options/location.js

/** The `gitlab-url` option. Credentials in it are refused without repeating them. */
function parseInstance(text) {
    const url = readUrl(text.trim());
    if (url.search !== '' || url.hash !== '') {
        throw new invalid_value/* InvalidValueError */.$('has a query or fragment; expected the base URL, such as https://gitlab.example.com');
    }
    const path = url.pathname.replace(/\/+$/, '');
    const api = /\/api\/v(\d+)$/.exec(path);
    if (api !== null && api[1] !== '4' && api[1] !== '3') {
        throw new invalid_value/* InvalidValueError */.$(`ends in ${api[0]}; expected the base URL without it (/api/v4 and the legacy /api/v3 are known)`);
    }
    if (path.includes('/-/')) {
        throw new invalid_value/* InvalidValueError */.$('is the URL of a page; expected the base URL, such as https://gitlab.example.com');
    }
    const prefix = api === null ? path : path.slice(0, -api[0].length);
    return { url: `${url.origin}${prefix.replace(/\/+$/, '')}`, apiVersion: api?.[1] === '3' ? 'v3' : 'v4' };
}
/** An address of a web page, without its query and fragment. */
function parsePageUrl(text) {
    const url = readUrl(text);
    return { origin: url.origin, path: decodePath(url.pathname).replace(/^\/+|\/+$/g, '') };
}
/** Whether a text is meant as an address with a scheme. */
function isUrl(text) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}
/** The path below an instance's prefix; `undefined` when the page lies on another instance. */
function pathOnInstance(page, instanceUrl) {
    const { origin, pathname } = new URL(instanceUrl);
    if (origin !== page.origin)
        return undefined;
    const prefix = pathname.replace(/^\/+|\/+$/g, '');
    if (prefix === '')
        return page.path;
    return page.path.startsWith(`${prefix}/`) ? page.path.slice(prefix.length + 1) : undefined;
}
/** Undoes one level of URL encoding. */
function decodePath(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new invalid_value/* InvalidValueError */.$('has a % that starts no valid URL encoding');
    }
}
function readUrl(text) {
    const url = URL.parse(text);
    if (!isUrl(text) || url === null) {
        throw new invalid_value/* InvalidValueError */.$('is no URL; expected one with its scheme, such as https://gitlab.example.com');
    }
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw new invalid_value/* InvalidValueError */.$(`has the scheme ${url.protocol}//; expected https:// or http://`);
    }
    if (url.username !== '' || url.password !== '') {
        throw new invalid_value/* InvalidValueError */.$('has credentials in it; expected the address alone, and tokens in token or api-token');
    }
    return url;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/project.js


const expected = 'expected a numeric id or the full path, such as group/subgroup/project';
/** A numeric id, a full path (URL-encoded or not), or the project's page. */
function parseProject(text) {
    const given = text.trim();
    if (/^\d+$/.test(given))
        return { kind: 'id', id: parseId(given) };
    if (/^(?:git@|ssh:)/.test(given))
        throw new invalid_value/* InvalidValueError */.$(`is an address to clone from; ${expected}`);
    if (isUrl(given)) {
        const page = parsePageUrl(given);
        return { kind: 'url', page: { ...page, path: page.path.replace(/\.git$|\/-\/.*$/, '') } };
    }
    // GitLab allows no % in a path, so one is always an encoding: decoded once, it is encoded once when it is sent.
    return { kind: 'path', path: checkProjectPath(given.includes('%') ? decodePath(given) : given) };
}
/** A full path of at least a group and a project; throws for anything else. */
function checkProjectPath(text) {
    const path = text.replace(/^\/+|\/+$/g, '');
    const segments = path.split('/');
    if (segments.length < 2)
        throw new invalid_value/* InvalidValueError */.$(`names no group; ${expected}`);
    if (segments.some((segment) => /^\.{0,2}$/.test(segment) || !/^[\w.+-]+$/u.test(segment))) {
        throw new invalid_value/* InvalidValueError */.$(`is no path that GitLab allows; ${expected}`);
    }
    return path;
}
/** An id of GitLab's: a positive number that JavaScript holds exactly. */
function parseId(text) {
    const id = Number(text);
    if (!Number.isSafeInteger(id) || id < 1)
        throw new invalid_value/* InvalidValueError */.$('is no id; ids start at 1');
    return id;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/pipeline-address.js



const pipeline_address_expected = 'expected an id, latest, or the URL of a pipeline such as https://gitlab.com/group/project/-/pipelines/123';
/** An id, `latest`, or a pipeline's page (also its tabs, and the form without `/-/` of older servers). */
function parsePipelineAddress(text) {
    const given = text.trim().replace(/^#/, '');
    if (given === 'latest')
        return { kind: 'latest' };
    if (/^\d+$/.test(given))
        return { kind: 'id', id: parseId(given) };
    if (!isUrl(given))
        throw new invalid_value/* InvalidValueError */.$(pipeline_address_expected);
    const page = parsePageUrl(given);
    const match = /^(.+?)(?:\/-)?\/pipelines\/(\d+)(?:\/[\w-]*)?$/.exec(page.path);
    if (match?.[1] === undefined || match[2] === undefined) {
        const what = /\/-\/jobs\/\d+/.test(page.path) ? 'is the URL of a job' : 'is no URL of a pipeline';
        throw new invalid_value/* InvalidValueError */.$(`${what}; ${pipeline_address_expected}`);
    }
    const id = parseId(match[2]);
    const project = { origin: page.origin, path: match[1] };
    return { kind: 'url', id, project, url: `${page.origin}/${match[1]}/-/pipelines/${id}` };
}

;// CONCATENATED MODULE: ./build/bundle/js/options/ref.js

// What `git check-ref-format` refuses in a branch or tag name.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbiddenInRef = /[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$|\.lock(?:\/|$)|(?:^|\/)\.|^-/;
const onlyBranchOrTag = 'expected a branch or tag: short (main), refs/heads/main or refs/tags/v1';
/** A branch or tag. Refuses what GitLab's trigger endpoint answers with `Reference not found`, before anything is sent. */
function parseRef(text) {
    const given = text.trim();
    refuseOtherKinds(given);
    const qualified = /^refs\/(heads|tags)\/(.*)$/s.exec(given);
    const name = qualified?.[2] ?? given;
    if (name === '' || forbiddenInRef.test(name)) {
        throw new invalid_value/* InvalidValueError */.$(`is no name git allows for a branch or tag; ${onlyBranchOrTag}`);
    }
    if (qualified === null)
        return { given, name, kind: 'any' };
    return { given, name, kind: qualified[1] === 'heads' ? 'branch' : 'tag' };
}
function refuseOtherKinds(given) {
    // Shorter hexadecimal names may well be branches; only a whole SHA-1 or SHA-256 is certain.
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(given)) {
        throw new invalid_value/* InvalidValueError */.$(`is a commit SHA, and GitLab starts pipelines on branches and tags only; ${onlyBranchOrTag} (expect-sha checks the commit)`);
    }
    if (/^(?:HEAD|@)$/.test(given)) {
        throw new invalid_value/* InvalidValueError */.$(`means nothing to GitLab's trigger endpoint; ${onlyBranchOrTag}`);
    }
    if (/^refs\/(?:merge-requests|pull)\//.test(given)) {
        throw new invalid_value/* InvalidValueError */.$(`is a merge-request ref, which GitLab cannot trigger a pipeline on; ${onlyBranchOrTag}, such as the source branch`);
    }
    if (given.startsWith('refs/') && !/^refs\/(?:heads|tags)\//.test(given)) {
        throw new invalid_value/* InvalidValueError */.$(`is neither a branch nor a tag; ${onlyBranchOrTag}`);
    }
}

// EXTERNAL MODULE: ./build/bundle/js/options/dotenv.js
var dotenv = __nccwpck_require__(316);
;// CONCATENATED MODULE: ./build/bundle/js/options/variable-files.js




/** The `variables-file` option: one path per line; the variables of later files win. */
async function readVariableFiles(text, readFile) {
    const found = new Map();
    const messages = [];
    for (const path of parseLines(text)) {
        try {
            for (const [key, value] of await readVariableFile(path, readFile))
                found.set(key, value);
        }
        catch (error) {
            if (!(error instanceof invalid_value/* InvalidValueError */.$))
                throw error;
            messages.push(...error.messages);
        }
    }
    if (messages.length > 0)
        throw new invalid_value/* InvalidValueError */.$(...messages);
    return found;
}
async function readVariableFile(path, readFile) {
    const ending = /\.(env|ya?ml|json)$/i.exec(path)?.[1]?.toLowerCase();
    if (ending === undefined)
        throw new invalid_value/* InvalidValueError */.$(`${path}: expected a file that ends in .env, .yml, .yaml or .json`);
    const content = await readContent(path, readFile);
    if (ending === 'env')
        return new Map((0,dotenv/* parseDotenv */.q)(content, path).map(({ key, value }) => [key, value]));
    try {
        return await parseVariableMap(content);
    }
    catch (error) {
        if (!(error instanceof invalid_value/* InvalidValueError */.$))
            throw error;
        throw new invalid_value/* InvalidValueError */.$(...error.messages.map((message) => placeInFile(path, message)));
    }
}
async function readContent(path, readFile) {
    try {
        return await readFile(path);
    }
    catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
        const reason = code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code ?? 'unknown reason'})`;
        throw new invalid_value/* InvalidValueError */.$(`${path}: ${reason}`);
    }
}
/** `line 2, column 3: words` becomes the `file:2:3: words` that editors can open. */
function placeInFile(path, message) {
    const place = /^line (\d+), column (\d+): (.*)$/s.exec(message);
    return place === null ? `${path}: ${message}` : `${path}:${place[1]}:${place[2]}: ${place[3]}`;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/table/pipeline.js










const pipeline_group = 'Pipeline';
/** Which pipeline, with which rights, and what it is given. */
const pipelineOptions = {
    'gitlab-url': {
        group: pipeline_group,
        description: 'Base URL of the GitLab instance; a path prefix is kept',
        placeholder: 'URL',
        parse: parseInstance,
        default: 'https://gitlab.com',
        ci: { variable: 'CI_SERVER_URL' },
    },
    project: {
        group: pipeline_group,
        description: 'Project whose pipeline it is: numeric id or full path',
        placeholder: 'PROJECT',
        parse: parseProject,
        defaultText: 'required',
    },
    ref: {
        group: pipeline_group,
        description: 'Branch or tag: short, refs/heads/x or refs/tags/x; no commit SHA, no merge-request ref',
        placeholder: 'REF',
        parse: parseRef,
        defaultText: 'required',
    },
    token: {
        group: pipeline_group,
        description: 'Starts the pipeline: a trigger token or a CI job token',
        placeholder: 'TOKEN',
        parse: (text, { source }) => parseCredential(text, source),
        ci: { variable: 'CI_JOB_TOKEN', text: 'CI_JOB_TOKEN, for its own instance only' },
        confidential: 'secret',
    },
    'api-token': {
        group: pipeline_group,
        description: 'Reads (read_api) and acts (api): a project, group or personal access token; without it, reads use the job token where there is one, else no credentials',
        placeholder: 'TOKEN',
        parse: (text, { source }) => parseCredential(text, source),
        confidential: 'secret',
    },
    variables: {
        group: pipeline_group,
        description: 'Pipeline variables: a YAML or JSON map, or KEY=VALUE lines',
        placeholder: 'MAP',
        parse: parseVariables,
        pairFlag: { name: 'variable', description: 'One pipeline variable; repeatable', parse: parseVariablePairs },
        lines: true,
        confidential: 'private',
    },
    'variables-file': {
        group: pipeline_group,
        description: 'Files with pipeline variables (.env, .yml, .yaml or .json), one path per line; later files win, variables wins over files',
        placeholder: 'FILE',
        parse: (text, { readFile }) => readVariableFiles(text, readFile),
        lines: true,
    },
    inputs: {
        group: pipeline_group,
        description: 'Pipeline inputs (spec:inputs): a YAML or JSON map, types kept',
        placeholder: 'MAP',
        parse: parseInputs,
        pairFlag: {
            name: 'input',
            description: 'One pipeline input, a number, boolean or list where the value is one in JSON; repeatable',
            parse: parseInputPairs,
        },
        lines: true,
        confidential: 'private',
    },
    'upstream-variables': {
        group: pipeline_group,
        description: 'Also passes UPSTREAM_PROJECT, UPSTREAM_REF, UPSTREAM_SHA, UPSTREAM_TAG, UPSTREAM_PIPELINE_URL, UPSTREAM_JOB_URL, UPSTREAM_ACTOR and UPSTREAM_SERVER, as far as they are known',
        parse: parseBoolean,
        default: 'false',
    },
    'pipeline-id': {
        group: pipeline_group,
        description: 'Attaches to this pipeline instead of starting one: an id, the URL of a pipeline (gives instance and project too), or latest for the newest on ref',
        placeholder: 'PIPELINE',
        parse: parsePipelineAddress,
    },
    'expect-sha': {
        group: pipeline_group,
        description: 'Fails if the pipeline runs another commit; what this call started is canceled then, what it attached to never',
        placeholder: 'SHA',
        parse: parseSha,
    },
    'dry-run': {
        group: pipeline_group,
        description: 'Checks everything, prints the request with secrets masked, and sends nothing that changes anything',
        parse: parseBoolean,
        default: 'false',
    },
};

;// CONCATENATED MODULE: ./build/bundle/js/options/size.js

const unitBytes = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
    tib: 2 ** 40,
};
/** Bytes from `20GiB`, `1.5 GB`, `512MiB`, or a plain number of bytes. */
function parseSize(text) {
    const match = /^(\d+(?:\.\d+)?) *([a-z]*)$/i.exec(text.trim());
    const factor = match?.[2] === '' ? 1 : unitBytes[match?.[2]?.toLowerCase() ?? ''];
    if (match?.[1] === undefined || factor === undefined) {
        throw new invalid_value/* InvalidValueError */.$('is no size; expected for example 20GiB, 500MB, or a number of bytes');
    }
    const bytes = Math.round(Number(match[1]) * factor);
    if (bytes < 1 || !Number.isSafeInteger(bytes)) {
        throw new invalid_value/* InvalidValueError */.$('is out of range; expected at least one byte, and no more than 8000TiB');
    }
    return bytes;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/table/results.js



/** What is brought back, and where it is shown. */
const resultOptions = {
    logs: {
        group: 'Logs and artifacts',
        description: 'none, failed (the tail of each failed job at the end), or all (live, each line labelled with its job)',
        placeholder: 'WHICH',
        parse: oneOf('none', 'failed', 'all'),
        choices: ['none', 'failed', 'all'],
        default: 'failed',
    },
    'log-lines': {
        group: 'Logs and artifacts',
        description: "Length of a failed job's tail",
        placeholder: 'N',
        parse: wholeNumber(1, 100_000),
        default: '50',
    },
    artifacts: {
        group: 'Logs and artifacts',
        description: 'Jobs whose artifacts to download when the pipeline ends, also when it failed: none, all, or globs of job names, one per line',
        placeholder: 'JOBS',
        parse: parseArtifacts,
        default: 'none',
        lines: true,
    },
    'artifacts-path': {
        group: 'Logs and artifacts',
        description: 'Folder the artifacts are unpacked to, each job in a folder of its own',
        placeholder: 'FOLDER',
        parse: parsePath,
        default: 'downstream-artifacts',
    },
    'artifacts-files': {
        group: 'Logs and artifacts',
        description: 'Globs of the files to keep, one per line',
        placeholder: 'GLOBS',
        parse: parseLines,
        default: '**',
        lines: true,
    },
    'artifacts-max-size': {
        group: 'Logs and artifacts',
        description: 'Most that the files kept of one archive may unpack to, such as 20GiB; also lets archives pass that unpack to far more than their size',
        placeholder: 'SIZE',
        parse: parseSize,
        defaultText: '10GiB',
    },
    'artifacts-max-entries': {
        group: 'Logs and artifacts',
        description: 'Most files and folders that one archive may hold',
        placeholder: 'N',
        parse: wholeNumber(1, 100_000_000),
        default: '250000',
    },
    'outputs-from': {
        group: 'Logs and artifacts',
        description: "JOB:PATH, one per line: a dotenv file in that job's artifacts becomes outputs of this step (the last colon divides)",
        placeholder: 'JOB:PATH',
        parse: parseOutputSources,
        lines: true,
    },
    summary: { group: 'Reports', description: 'Writes the GitHub job summary', parse: parseBoolean, default: 'true' },
    annotations: {
        group: 'Reports',
        description: 'Makes one GitHub error annotation per failed job',
        parse: parseBoolean,
        default: 'true',
    },
    'report-file': {
        group: 'Reports',
        description: 'Writes the result to this file; its ending picks the format: .json, .md or .env (dotenv)',
        placeholder: 'FILE',
        parse: parseReportFile,
    },
};

;// CONCATENATED MODULE: ./build/bundle/js/options/table/waiting.js


const waiting_group = 'Waiting';
const day = 86_400;
const cancelOrLeave = ['cancel', 'leave'];
const startedOrAttached = 'cancel what this call started, leave what it attached to';
/** How long to wait, and what to make of what happens meanwhile. */
const waitingOptions = {
    wait: {
        group: waiting_group,
        description: 'Waits until the pipeline finishes, and mirrors its result',
        parse: parseBoolean,
        default: 'false',
    },
    timeout: {
        group: waiting_group,
        description: 'Longest wait: 90m, 1h30m, or a number of seconds',
        placeholder: 'DURATION',
        parse: (text) => parseDuration(text, { minSeconds: 1, maxSeconds: 31 * day }),
        default: '1h',
        ci: {
            variable: 'CI_JOB_TIMEOUT',
            text: 'CI_JOB_TIMEOUT less 60 s (half of it when it is under 120 s)',
            derive: deriveTimeout,
        },
    },
    'on-timeout': {
        group: waiting_group,
        description: 'What becomes of the pipeline when the wait is over: cancel or leave',
        placeholder: 'ACTION',
        parse: oneOf(...cancelOrLeave),
        choices: cancelOrLeave,
        defaultText: startedOrAttached,
    },
    'on-interrupt': {
        group: waiting_group,
        description: 'The same when this step is cancelled (SIGINT, SIGTERM, cancelled workflow): cancel or leave',
        placeholder: 'ACTION',
        parse: oneOf(...cancelOrLeave),
        choices: cancelOrLeave,
        defaultText: startedOrAttached,
    },
    'on-manual': {
        group: waiting_group,
        description: 'When the pipeline is blocked on a manual job: fail, wait, or play (plays the blocking jobs)',
        placeholder: 'ACTION',
        parse: oneOf('fail', 'wait', 'play'),
        choices: ['fail', 'wait', 'play'],
        default: 'fail',
    },
    'pass-on': {
        group: waiting_group,
        description: 'More statuses to take as success: any of skipped, canceled, manual',
        placeholder: 'STATUS',
        parse: anyOf('skipped', 'canceled', 'manual'),
        choices: ['skipped', 'canceled', 'manual'],
        lines: true,
    },
    'retry-failed': {
        group: waiting_group,
        description: 'Retries the failed jobs up to N times before giving the result',
        placeholder: 'N',
        parse: wholeNumber(0, 100),
        default: '0',
    },
    follow: {
        group: waiting_group,
        description: 'Includes child and multi-project pipelines started by trigger jobs, in status, logs and artifacts',
        parse: parseBoolean,
        default: 'true',
    },
    'poll-interval': {
        group: waiting_group,
        description: 'Asks for the status at this fixed interval instead of adapting it: seconds, or a duration such as 10s',
        placeholder: 'DURATION',
        parse: (text) => parseDuration(text, { minSeconds: 1, maxSeconds: day }),
        defaultText: 'adaptive',
    },
};
/** Leaves the job time to report before GitLab ends it. */
function deriveTimeout(jobTimeout) {
    const seconds = /^\d+$/.test(jobTimeout) ? Number(jobTimeout) : 0;
    if (seconds < 2)
        return undefined;
    return String(Math.min(seconds < 120 ? Math.floor(seconds / 2) : seconds - 60, 31 * day));
}

;// CONCATENATED MODULE: ./build/bundle/js/options/table.js




/** Every option, once, in the order in which it is documented. */
const optionTable = {
    ...pipelineOptions,
    ...waitingOptions,
    ...resultOptions,
    ...connectionOptions,
};
const optionNames = Object.keys(optionTable);
/** The definition of one option, without the types of its value. */
function getOption(name) {
    return optionTable[name];
}
function isOptionName(name) {
    return Object.hasOwn(optionTable, name);
}
/** Whether it is a switch: `--wait`, `--no-wait`. */
function isBoolean(name) {
    return getOption(name).placeholder === undefined;
}
/** `gitlab-url` as an environment variable: `DOWNSTREAM_GITLAB_URL`. */
function environmentName(name) {
    return `DOWNSTREAM_${name.toUpperCase().replaceAll('-', '_')}`;
}

;// CONCATENATED MODULE: ./build/bundle/js/clock.js
/** The real clock. */
const systemClock = {
    monotonicMs: () => performance.now(),
    wallMs: () => Date.now(),
    sleep,
    deadline: createDeadline,
};
function sleep(delayMs, signal) {
    return new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const onAbort = () => {
            stop();
            reject(signal?.reason);
        };
        const stop = startTimer(delayMs, () => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
        });
        signal?.addEventListener('abort', onAbort, { once: true });
    });
}
function createDeadline(delayMs, reason) {
    const controller = new AbortController();
    const arm = () => startTimer(delayMs, () => controller.abort(reason()));
    let stop = arm();
    return {
        signal: controller.signal,
        restart() {
            stop();
            stop = arm();
        },
        [Symbol.dispose]: () => stop(),
    };
}
/** Node lets a longer timer end at once: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Gives what stops it. */
function startTimer(delayMs, onEnd) {
    let timer;
    const arm = (leftMs) => {
        const isLast = leftMs <= LONGEST_TIMER_MS;
        timer = setTimeout(isLast ? onEnd : () => arm(leftMs - LONGEST_TIMER_MS), Math.min(leftMs, LONGEST_TIMER_MS));
    };
    arm(delayMs);
    return () => clearTimeout(timer);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./build/bundle/js/options/environment.js


/**
 * `DOWNSTREAM_*` variables. An unknown one is a problem: it is most likely a typing error, and would be ignored in silence.
 * `internal` names variables of ours that are no options.
 */
function readEnvironment(env, internal = []) {
    const byVariable = new Map(optionNames.map((name) => [environmentName(name), name]));
    const options = new Map();
    const problems = [];
    for (const [variable, text] of Object.entries(env)) {
        if (!variable.startsWith('DOWNSTREAM_') || internal.includes(variable))
            continue;
        const name = byVariable.get(variable);
        if (name === undefined) {
            const suggestion = suggestName(variable, [...byVariable.keys()]);
            problems.push({ option: variable, source: variable, message: `is no variable of this program${suggestion}` });
        }
        else if (text !== undefined && text.trim() !== '') {
            options.set(name, { text, origin: 'environment', source: variable });
        }
    }
    return { options, problems };
}
/** Inputs of the GitHub action, which the runner passes as `INPUT_NAME` with spaces as underscores and hyphens kept. */
function readActionInputs(env) {
    const options = new Map();
    const problems = [];
    for (const [variable, text] of Object.entries(env)) {
        if (!variable.startsWith('INPUT_') || text === undefined || text.trim() === '')
            continue;
        const name = variable.slice('INPUT_'.length).toLowerCase();
        const source = `input ${name}`;
        if (isOptionName(name))
            options.set(name, { text, origin: 'input', source });
        else
            problems.push({ option: name, source, message: `is no input of this action${suggestName(name, optionNames)}` });
    }
    return { options, problems };
}
/** What the CI system says by itself. */
function readCiDefaults(env) {
    const options = new Map();
    for (const name of optionNames) {
        const { ci } = getOption(name);
        const value = ci === undefined ? undefined : env[ci.variable]?.trim();
        if (ci === undefined || value === undefined || value === '')
            continue;
        const text = ci.derive === undefined ? value : ci.derive(value);
        if (text !== undefined)
            options.set(name, { text, origin: 'ci', source: ci.variable });
    }
    return { options, problems: [] };
}

;// CONCATENATED MODULE: ./build/bundle/js/options/shown-value.js
/**
 * What a message may repeat of what the user wrote: one short line, or nothing where it looks like a secret. A password in a URL, a
 * token in its query, or a token in the wrong place is no less secret there.
 */
function showValue(text) {
    if (/:\/\/(?:\S*@|\S*\?)|gl(?:ptt|cbt|pat|oas)-/.test(text))
        return undefined;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would act on is left out
    const line = text.trim().replace(/[\x00-\x1f\x7f-\x9f]+/g, ' ');
    return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/parse-values.js



/** Parses every option from what was given, else from its default. Finds all problems, not just the first. */
async function parseValues(given, readFile) {
    const values = {};
    const problems = [];
    for (const name of optionNames) {
        const option = given.get(name) ?? defaultOf(name);
        if (option === undefined)
            continue;
        try {
            values[name] = await parseOption(name, option, readFile);
        }
        catch (error) {
            if (!(error instanceof invalid_value/* InvalidValueError */.$))
                throw error;
            problems.push(...error.messages.map((message) => toProblem(name, option, message)));
        }
    }
    return { values: values, problems };
}
/** A problem with one option, its value shown as far as it may be. */
function toProblem(name, { text, source }, message) {
    return {
        option: name,
        source,
        given: getOption(name).confidential === undefined ? showValue(text) : undefined,
        message,
    };
}
async function parseOption(name, { text, pairs, source }, readFile) {
    const { parse, pairFlag } = getOption(name);
    const value = text.trim() === '' && pairs !== undefined ? new Map() : await parse(text, { source, readFile });
    if (pairs === undefined || pairFlag === undefined)
        return value;
    return new Map([
        ...value,
        ...pairFlag.parse(pairs),
    ]);
}
function defaultOf(name) {
    const text = getOption(name).default;
    return text === undefined ? undefined : { text, origin: 'default', source: 'default' };
}

;// CONCATENATED MODULE: ./build/bundle/js/options/instance.js




/**
 * Takes instance and project from a pipeline's URL, and the project from a project's URL, without ever moving a token to an
 * instance it was not given for: only where no instance was named does a URL name it.
 */
function locateTarget(values, given) {
    const problems = [];
    const attempt = (name, work) => {
        try {
            return work();
        }
        catch (error) {
            if (!(error instanceof invalid_value/* InvalidValueError */.$))
                throw error;
            problems.push(...error.messages.map((message) => toProblem(name, given.get(name) ?? unknownSource, message)));
            return undefined;
        }
    };
    const pipeline = values['pipeline-id'];
    const named = values['gitlab-url'];
    const address = pipeline?.kind === 'url' ? pipeline.project : undefined;
    const instance = address && named ? attempt('pipeline-id', () => instanceOf(address, named, given)) : named;
    if (instance === undefined)
        return { instance, project: undefined, problems };
    const fromPipeline = address && attempt('pipeline-id', () => projectOf(address, instance));
    const reference = values.project;
    const fromProject = reference && attempt('project', () => projectFrom(reference, instance));
    if (typeof fromPipeline === 'string' && typeof fromProject === 'string' && fromPipeline !== fromProject) {
        problems.push(toProblem('project', given.get('project') ?? unknownSource, `is not the project of the pipeline's URL (${fromPipeline})`));
    }
    return { instance, project: fromPipeline ?? fromProject, problems };
}
const unknownSource = { text: '', origin: 'default', source: 'default' };
function instanceOf(address, named, given) {
    if (pathOnInstance(address, named.url) !== undefined)
        return named;
    const url = given.get('gitlab-url');
    const isChosen = url !== undefined && url.origin !== 'ci';
    if (isChosen)
        throw new invalid_value/* InvalidValueError */.$(`is not on ${named.url}, which ${url.source} names; tokens go nowhere else`);
    if (new URL(named.url).origin === address.origin)
        return { ...named, url: address.origin };
    // In a GitLab job a token without an address is meant for the job's own instance.
    const token = [given.get('token'), given.get('api-token')].find((option) => option !== undefined && option.origin !== 'ci');
    if (url !== undefined && token !== undefined) {
        throw new invalid_value/* InvalidValueError */.$(`is not on ${named.url} (${url.source}), and ${token.source} may be meant for that instance; expected gitlab-url to say that it is for ${address.origin}`);
    }
    return { url: address.origin, apiVersion: 'v4' };
}
function projectFrom(reference, instance) {
    if (reference.kind === 'id')
        return reference.id;
    return reference.kind === 'path' ? reference.path : projectOf(reference.page, instance);
}
function projectOf(page, instance) {
    const path = pathOnInstance(page, instance.url);
    if (path === undefined)
        throw new invalid_value/* InvalidValueError */.$(`is not on ${instance.url}; expected the full path, or gitlab-url to match`);
    return checkProjectPath(path);
}

;// CONCATENATED MODULE: ./build/bundle/js/options/requirements.js
/** When a command needs an option, for its help; `undefined` when it does not. */
function describeRequired(requires, option) {
    const aboutPipeline = requires.includes('start') || requires.includes('pipeline');
    if (aboutPipeline && option === 'project')
        return 'required, except with the URL of a pipeline';
    if (aboutPipeline && option === 'ref')
        return requires.includes('start') ? 'required, except with pipeline-id' : 'required with latest';
    return requires.some((name) => name === option) ? 'required' : undefined;
}
/** What is missing, one problem per option. */
function findMissing(options, requirements) {
    const problems = requirements.flatMap((requirement) => check(options, requirement));
    return problems.filter(({ option }, index) => problems.findIndex((other) => other.option === option) === index);
}
function check(options, requirement) {
    const { project, ref, apiToken } = options;
    switch (requirement) {
        case 'start':
            return options.pipelineId === undefined ? checkStart(options) : checkPipeline(options);
        case 'pipeline':
            return checkPipeline(options);
        case 'project':
            return project === undefined ? [missing('project', 'a numeric id or the full path, such as group/project')] : [];
        case 'ref':
            return ref === undefined ? [missing('ref', 'a branch or tag')] : [];
        case 'api-token':
            return apiToken === undefined ? [missing('api-token', 'a project, group or personal access token')] : [];
    }
}
function checkStart(options) {
    const credentials = (options.token ?? options.apiToken) ? [] : [missingToken];
    return [...check(options, 'project'), ...check(options, 'ref'), ...credentials];
}
function checkPipeline(options) {
    const { pipelineId } = options;
    if (pipelineId === undefined)
        return [missing('pipeline-id', 'an id, the URL of a pipeline, or latest'), ...check(options, 'project')];
    return [...check(options, 'project'), ...(pipelineId.kind === 'latest' ? check(options, 'ref') : [])];
}
const missingToken = {
    option: 'token',
    message: 'is required; expected a trigger token or a CI job token (or api-token with the api scope in its place)',
};
function missing(option, expected) {
    return { option, message: `is required; expected ${expected}` };
}

;// CONCATENATED MODULE: ./build/bundle/js/options/resolve.js






/**
 * All options of one run: flag or action input, else `DOWNSTREAM_*`, else what the CI system provides, else the default.
 * @throws {UsageError} with every problem there is.
 */
async function resolveOptions(request) {
    const { face, env, requires = [], readFile = readUtf8 } = request;
    const readers = [
        readCiDefaults(env),
        readEnvironment(env, request.internalVariables),
        face === 'action' ? readActionInputs(env) : (request.flags ?? { options: new Map(), problems: [] }),
    ];
    const given = mergeByPrecedence(readers);
    const problems = readers.flatMap((reader) => reader.problems);
    const parsed = await parseValues(given, readFile);
    const target = locateTarget(parsed.values, given);
    problems.push(...parsed.problems, ...target.problems);
    const options = buildOptions({ values: parsed.values, target, given, env });
    const isWrong = new Set(problems.map(({ option }) => option));
    // The project may hang on the instance or on the pipeline's URL; what is wrong there says enough.
    if (isWrong.has('gitlab-url') || isWrong.has('pipeline-id'))
        isWrong.add('project');
    const missing = findMissing(options, requires).filter(({ option }) => !isWrong.has(option));
    problems.push(...missing.map((problem) => (problem.option === 'token' ? explainMissingToken(problem, options) : problem)));
    if (problems.length > 0)
        throw usageError(problems);
    return options;
}
/** Wraps problems into the error to throw: one line when there is one, a list when there are more. */
function usageError(problems) {
    const lines = problems.map(formatProblem);
    if (lines.length === 1)
        return new errors/* UsageError */.eb(lines[0] ?? '', { problems });
    return new errors/* UsageError */.eb(`${lines.length} options are not right`, { problems, details: lines });
}
/** Whoever relies on the job token learns why it does not do. */
function explainMissingToken(problem, { notices = [] }) {
    return { ...problem, message: [problem.message, ...notices].join('; ') };
}
/** `--timeout "abc": expected …`, named as the user gave it. */
function formatProblem({ option, source, given, message }) {
    return `${source ?? option}${given === undefined || given === '' ? '' : ` ${JSON.stringify(given)}`}: ${message}`;
}
function mergeByPrecedence(readers) {
    return new Map(readers.flatMap(({ options }) => [...options]));
}
/** Only complete when there was no problem. */
function buildOptions({ values, target, given, env }) {
    const jobToken = readJobToken(target, env);
    const isCiToken = given.get('token')?.origin === 'ci';
    const variables = new Map([...(values['variables-file'] ?? []), ...(values.variables ?? [])]);
    return {
        gitlabUrl: target.instance?.url ?? '',
        apiVersion: target.instance?.apiVersion ?? 'v4',
        project: target.project,
        ref: values.ref,
        token: isCiToken ? jobToken.credential : values.token,
        apiToken: values['api-token'],
        jobToken: jobToken.credential,
        variables: Object.fromEntries(variables),
        inputs: Object.fromEntries(values.inputs ?? []),
        upstreamVariables: values['upstream-variables'],
        wait: values.wait,
        pipelineId: toReference(values['pipeline-id']),
        expectSha: values['expect-sha'],
        timeoutSeconds: values.timeout,
        onTimeout: values['on-timeout'],
        onInterrupt: values['on-interrupt'],
        onManual: values['on-manual'],
        passOn: values['pass-on'] ?? [],
        retryFailed: values['retry-failed'],
        follow: values.follow,
        logs: values.logs,
        logLines: values['log-lines'],
        artifacts: values.artifacts,
        artifactsPath: values['artifacts-path'],
        artifactsFiles: values['artifacts-files'],
        artifactsMaxBytes: values['artifacts-max-size'],
        artifactsMaxEntries: values['artifacts-max-entries'],
        outputsFrom: values['outputs-from'] ?? [],
        summary: values.summary,
        annotations: values.annotations,
        reportFile: values['report-file'],
        pollIntervalSeconds: values['poll-interval'],
        requestTimeoutSeconds: values['request-timeout'],
        retries: values.retries,
        caFile: values['ca-file'],
        dryRun: values['dry-run'],
        explicit: new Set([...given].filter(([, { origin }]) => origin !== 'ci').map(([name]) => name)),
        notices: jobToken.notice === undefined ? [] : [jobToken.notice],
    };
}
/** The job's token, for the job's own instance only. */
function readJobToken({ instance }, env) {
    const value = env.CI_JOB_TOKEN?.trim();
    const home = URL.parse(env.CI_SERVER_URL ?? '')?.origin;
    if (value === undefined || value === '' || instance === undefined)
        return {};
    if (home !== new URL(instance.url).origin) {
        return {
            notice: `CI_JOB_TOKEN is left out: it belongs to ${home ?? 'an unknown instance'}, not to ${instance.url}`,
        };
    }
    return { credential: { value, source: 'CI_JOB_TOKEN', kind: 'job' } };
}
function toReference(address) {
    if (address?.kind !== 'url')
        return address;
    return { kind: 'url', id: address.id, url: address.url };
}
function readUtf8(path) {
    return (0,promises_.readFile)(path, 'utf8');
}

;// CONCATENATED MODULE: ./build/bundle/js/options/upstream.js

/** What `upstream-variables` passes on: who starts the pipeline, and from what. Only what is known. */
function collectUpstreamVariables(env) {
    const kind = detectHostKind(env);
    const found = kind === 'github' ? fromGitHub(env) : kind === 'gitlab' ? fromGitLab(env) : {};
    return Object.fromEntries(Object.entries(found).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]])));
}
/** https://docs.gitlab.com/ci/variables/predefined_variables/ */
function fromGitLab(env) {
    return {
        UPSTREAM_PROJECT: env.CI_PROJECT_PATH,
        UPSTREAM_REF: env.CI_COMMIT_REF_NAME,
        UPSTREAM_SHA: env.CI_COMMIT_SHA,
        UPSTREAM_TAG: env.CI_COMMIT_TAG,
        UPSTREAM_PIPELINE_URL: env.CI_PIPELINE_URL,
        UPSTREAM_JOB_URL: env.CI_JOB_URL,
        UPSTREAM_ACTOR: env.GITLAB_USER_LOGIN,
        UPSTREAM_SERVER: env.CI_SERVER_URL,
    };
}
/**
 * https://docs.github.com/actions/reference/variables-reference. The address of a job is not known inside of it.
 */
function fromGitHub(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    const runUrl = server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
    return {
        UPSTREAM_PROJECT: repository,
        UPSTREAM_REF: env.GITHUB_REF_NAME,
        UPSTREAM_SHA: env.GITHUB_SHA,
        UPSTREAM_TAG: env.GITHUB_REF_TYPE === 'tag' ? env.GITHUB_REF_NAME : undefined,
        UPSTREAM_PIPELINE_URL: runUrl,
        UPSTREAM_JOB_URL: undefined,
        UPSTREAM_ACTOR: env.GITHUB_ACTOR,
        UPSTREAM_SERVER: server,
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/version.js
/** Version of the package; a test holds it against package.json. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./build/bundle/js/commands/connect.js



/** The client for a run's options. Secrets are masked before anything else touches them. */
async function connect(options, { host, clock }) {
    for (const credential of [options.token, options.apiToken, options.jobToken])
        if (credential)
            host.mask(credential.value);
    for (const notice of options.notices ?? [])
        host.info(notice);
    const [{ createGitLabClient }, caCertificates] = await Promise.all([
        Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 5215)),
        options.caFile === undefined ? undefined : readCertificates(options.caFile),
    ]);
    return createGitLabClient({
        baseUrl: options.gitlabUrl,
        apiVersion: options.apiVersion,
        token: options.token?.value,
        apiToken: options.apiToken?.value,
        jobToken: options.jobToken?.value,
        requestTimeoutSeconds: options.requestTimeoutSeconds,
        retries: options.retries,
        caCertificates,
        userAgent: `gitlab-downstream/${VERSION}`,
        onRetry: ({ method, path, reason, delayMs }) => host.debug(`${method} ${path}: ${reason}; again in ${Math.round(delayMs)} ms`),
    }, { clock });
}
async function readCertificates(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch((cause) => {
        throw new errors/* UsageError */.eb(`ca-file ${path} cannot be read: ${cause.code ?? cause.message}`, { cause });
    });
    if (text.includes('-----BEGIN CERTIFICATE-----'))
        return text;
    throw new errors/* UsageError */.eb(`ca-file ${path} holds no PEM certificate`, {
        hints: [
            'a PEM certificate begins with -----BEGIN CERTIFICATE-----; convert others with `openssl x509 -inform der`',
        ],
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/open-run.js




/** Reads the options once and makes everything that a remote command works with. */
async function openRun({ host, signal, clock = systemClock, ...request }) {
    const options = await resolveOptions(request);
    return {
        options,
        client: await connect(options, { host, clock }),
        host,
        clock,
        random: Math.random,
        signal,
        upstream: collectUpstreamVariables(request.env),
        username: request.env.GITLAB_USER_LOGIN,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/bundle/js/gitlab/errors.js
var gitlab_errors = __nccwpck_require__(3738);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/demands.js

const READ = 'give an `api-token` with scope `read_api` (project, group or personal access token; Reporter is enough)';
const ACT = 'give an `api-token` with scope `api` (Developer)';
/**
 * Refuses what was asked for explicitly and is already known to be impossible with these credentials, before anything is started.
 * Defaults that cannot be met are not refused; they are left out where they would happen.
 *
 * @throws RefusedError naming each demand and its remedy.
 */
function refuseImpossible(options, rights, client) {
    const demands = findImpossible(options, rights, client);
    const [first] = demands;
    if (first === undefined)
        return;
    const asked = demands.map((demand) => `\`${demand.asked}\``).join(', ');
    throw new errors/* RefusedError */.fk(`${asked} cannot be done with these credentials (${describe(client)}); nothing was started`, {
        hints: [...new Set(remedies(demands, rights, client))],
        details: rights.refusal ? [`GitLab says: ${rights.refusal.words}`, ...rights.refusal.details] : [],
        cause: rights.refusal,
    });
}
/** Who has an access token that does not do needs no advice to give one. */
function remedies(demands, { refusal }, { readsAs }) {
    if (readsAs === 'api-token' && refusal !== undefined)
        return refusal.hints;
    return demands.map(({ remedy }) => remedy);
}
/** Whether something was asked for that cannot be had without the list of jobs. */
function needsJobs({ artifacts, outputsFrom, logs, explicit }) {
    return artifacts.kind !== 'none' || outputsFrom.length > 0 || (logs === 'all' && explicit.has('logs'));
}
/** Pure; see {@link refuseImpossible}. */
function findImpossible(options, rights, client) {
    const explicit = (name) => options.explicit.has(name);
    const demands = [];
    const need = (asked, possible, remedy) => {
        if (!possible)
            demands.push({ asked, remedy });
    };
    const readsJobs = rights.pipelines && rights.jobs !== false;
    if (options.wait)
        need('wait', rights.pipelines, waitRemedy(client));
    if (options.logs === 'all' && explicit('logs'))
        need('logs: all', demands_readsTraces(client) && readsJobs, `job logs are never readable with a job token or without one: ${READ}`);
    if (options.artifacts.kind !== 'none')
        need('artifacts', readsJobs, READ);
    if (options.outputsFrom.length > 0)
        need('outputs-from', readsJobs, READ);
    if (options.retryFailed > 0)
        need('retry-failed', client.canAct, ACT);
    if (options.onManual === 'play')
        need('on-manual: play', client.canAct, ACT);
    if (options.onTimeout === 'cancel' && explicit('on-timeout'))
        need('on-timeout: cancel', client.canAct, ACT);
    if (options.onInterrupt === 'cancel' && explicit('on-interrupt'))
        need('on-interrupt: cancel', client.canAct, ACT);
    return demands;
}
/** Whether job logs can be read at all: never by job token, never anonymously. */
function demands_readsTraces({ readsAs }) {
    return readsAs === 'api-token';
}
function waitRemedy({ readsAs }) {
    if (readsAs !== 'job-token')
        return `a trigger token can start a pipeline but reads nothing: ${READ}`;
    return `a job token reads pipelines on GitLab 18.2 and newer, and only in projects that have this one on their job-token allowlist: ${READ}`;
}
function describe({ readsAs }) {
    if (readsAs === 'api-token')
        return 'api-token';
    return readsAs === 'job-token' ? 'job token only' : 'no api-token';
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/rights.js

/**
 * Probes with reads only: one request, or two when jobs matter.
 *
 * @throws GitLabUnavailableError when GitLab cannot be reached; nothing has been started then.
 */
async function probeRights(client, project, { withJobs, ...calls }) {
    const listed = await attempt(() => client.listPipelines(project, { orderBy: 'id', sort: 'desc', limit: 1 }, calls));
    if (listed instanceof gitlab_errors/* GitLabRefusedError */.O) {
        return { pipelines: false, jobs: false, newestPipelineId: undefined, refusal: listed };
    }
    const newest = listed[0];
    const rights = { pipelines: true, newestPipelineId: newest?.id ?? 0, refusal: undefined };
    if (!withJobs || newest === undefined)
        return { ...rights, jobs: undefined };
    const jobs = await attempt(() => client.listJobs(project, newest.id, {}, calls));
    return { ...rights, jobs: !(jobs instanceof gitlab_errors/* GitLabRefusedError */.O) };
}
/** The same for a pipeline that has been read already: one request. */
async function probeJobs(client, project, pipelineId, calls) {
    const jobs = await attempt(() => client.listJobs(project, pipelineId, {}, calls));
    const refusal = jobs instanceof gitlab_errors/* GitLabRefusedError */.O ? jobs : undefined;
    return { pipelines: true, jobs: refusal === undefined, newestPipelineId: undefined, refusal };
}
async function attempt(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof gitlab_errors/* GitLabRefusedError */.O)
            return error;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/grace.js
/**
 * Aborts `graceMs` after the given signal did, with the same reason: for a request whose answer is worth waiting for even when the
 * run is over, since it tells what has been started and must be cleaned up.
 */
function createGrace(signal, clock, graceMs) {
    const controller = new AbortController();
    let deadline;
    const onAbort = () => {
        deadline = clock.deadline(graceMs, () => signal.reason);
        deadline.signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
    };
    if (signal.aborted)
        onAbort();
    else
        signal.addEventListener('abort', onAbort, { once: true });
    return {
        signal: controller.signal,
        [Symbol.dispose]() {
            signal.removeEventListener('abort', onAbort);
            deadline?.[Symbol.dispose]();
        },
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/reconcile.js


/** GitLab's own limit for a request is 60 s: what has not shown by then was not made. See docs/adr/0002. */
const SETTLE_MS = 65_000;
/** One candidate that cannot be checked is believed after this long without a second one. */
const SINGLE_MS = 20_000;
const DELAYS_MS = [500, 1_000, 2_000, 3_000, 5_000, 8_000, 10_000];
/**
 * Looks for the pipeline that a call with a lost answer may have made: newer than the newest before the call, same ref, source
 * and user. Where the pipeline's variables are readable, its `TRIGGER_PAYLOAD` decides for sure.
 *
 * @throws UnreachableError when the reads fail until the end; RefusedError when they are refused.
 */
async function findLostPipeline(call, { client, clock, signal }) {
    const startedAtMs = clock.monotonicMs();
    const verdicts = new Map();
    for (let round = 0;; round++) {
        await clock.sleep(DELAYS_MS[Math.min(round, DELAYS_MS.length - 1)] ?? SETTLE_MS, signal);
        const waitedMs = clock.monotonicMs() - startedAtMs;
        const look = await tryLook(waitedMs < SETTLE_MS, () => listCandidates(call, client, verdicts, signal));
        const finding = look && decide(look, verdicts, waitedMs);
        if (finding)
            return finding;
    }
}
/** Pure: what the candidates seen so far mean after so long. */
function decide(candidates, verdicts, waitedMs) {
    const ours = candidates.find((pipeline) => verdicts.get(pipeline.id) === 'ours');
    if (ours)
        return { kind: 'found', pipeline: ours, certain: true };
    const [only, ...more] = candidates;
    if (only && more.length === 0 && waitedMs >= SINGLE_MS)
        return { kind: 'found', pipeline: only, certain: false };
    if (waitedMs < SETTLE_MS)
        return undefined;
    return only ? { kind: 'several', candidates } : { kind: 'none' };
}
/** A look that fails is repeated while there is time; the last one must succeed, else nothing is certain. */
async function tryLook(mayFail, look) {
    try {
        return await look();
    }
    catch (error) {
        if (mayFail && error instanceof errors/* UnreachableError */.Jk)
            return undefined;
        throw error;
    }
}
async function listCandidates(call, client, verdicts, signal) {
    const listed = await client.listPipelines(call.project, { ref: call.ref, orderBy: 'id', sort: 'desc', limit: 100 }, { signal });
    const fitting = listed.filter(({ id, source }) => id > call.newestPipelineId && (source ?? call.source) === call.source);
    const candidates = [];
    for (const { id } of fitting) {
        if (!verdicts.has(id))
            verdicts.set(id, await identify(call, client, id, signal));
        if (verdicts.get(id) !== 'foreign')
            candidates.push(await client.getPipeline(call.project, id, { signal }));
    }
    return candidates;
}
async function identify(call, client, id, signal) {
    const { user } = await client.getPipeline(call.project, id, { signal });
    if (call.username !== undefined && user && user.username !== call.username)
        return 'foreign';
    if (call.triggerId === undefined)
        return 'unknown';
    try {
        const variables = await client.listPipelineVariables(call.project, id, { signal });
        const payload = variables.find(({ key }) => key === 'TRIGGER_PAYLOAD')?.value;
        return payload?.includes(call.triggerId) ? 'ours' : 'foreign';
    }
    catch (error) {
        if (error instanceof gitlab_errors/* GitLabRefusedError */.O)
            return 'unknown';
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/trigger.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




/** How long GitLab's creation limit ("in the last minute") lasts; its answer names no time. */
const CREATION_LIMIT_SECONDS = 60;
/** GitLab may say that it can be asked again at once; that must not become a race. */
const SHORTEST_WAIT_MS = 1_000;
/** Calls that may be lost one after the other before giving up. */
const MOST_LOST_CALLS = 3;
const INTERRUPT_GRACE_MS = 3_000;
/**
 * Starts exactly one pipeline. The call is repeated only when GitLab certainly did not act on it; when its answer was lost, the
 * pipeline is looked for and adopted. See docs/adr/0002.
 *
 * @throws GitLabRefusedError when GitLab says no; GitLabUnavailableError (exit 4) when it cannot be told whether a pipeline was
 * started, naming what to check; the signal's reason.
 */
async function startPipeline(settings, tools) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { clock } = tools;
        const deadlineAtMs = clock.monotonicMs() + settings.timeoutMs;
        const deadline = __addDisposableResource(env_1, clock.deadline(settings.timeoutMs, () => new OutOfTime()), false);
        const context = { ...tools, settings, outOfTime: deadline.signal, deadlineAtMs };
        for (let lost = 0;;) {
            const answer = await send(context);
            if (!(answer instanceof gitlab_errors/* GitLabUnavailableError */.W))
                return answer;
            if (answer.delivery === 'not-sent')
                throw withHints(answer, ['nothing was started: the request did not leave this machine']);
            if (answer.delivery === 'refused') {
                await waitAsAsked(answer, context);
                continue;
            }
            const found = await reconcile(answer, context);
            if (found)
                return found;
            lost += 1;
            if (lost >= MOST_LOST_CALLS)
                throw withHints(answer, [`nothing was started: ${lost} calls were lost, and none of them made a pipeline`]);
            tools.tell({ kind: 'starting-again' });
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
class OutOfTime extends Error {
    name = 'OutOfTime';
}
/** One call. When the run is interrupted meanwhile, its answer is still waited for a little: it tells what there is to cancel. */
async function send(context) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { settings, client, clock, outOfTime, deadlineAtMs } = context;
        settings.signal.throwIfAborted();
        const grace = __addDisposableResource(env_2, createGrace(settings.signal, clock, INTERRUPT_GRACE_MS), false);
        const signal = AbortSignal.any([grace.signal, outOfTime]);
        try {
            return await client.triggerPipeline(settings.request, { signal, patienceMs: deadlineAtMs - clock.monotonicMs() });
        }
        catch (error) {
            if (error instanceof gitlab_errors/* GitLabUnavailableError */.W)
                return error;
            if (error instanceof OutOfTime)
                throw unknowable(context, 'no answer came until the timeout');
            if (error instanceof errors/* InterruptedError */.p4)
                throw interruptedInFlight(error, context);
            throw error;
        }
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        __disposeResources(env_2);
    }
}
async function waitAsAsked(error, { settings, clock, tell, deadlineAtMs }) {
    const delayMs = patience(error, deadlineAtMs - clock.monotonicMs());
    tell({ kind: 'asked-to-wait', delayMs, error });
    await clock.sleep(delayMs, settings.signal);
}
function patience(error, leftMs) {
    const delayMs = Math.max(SHORTEST_WAIT_MS, (error.retryAfterSeconds ?? CREATION_LIMIT_SECONDS) * 1000);
    if (delayMs < leftMs)
        return delayMs;
    const seconds = Math.round(delayMs / 1000);
    const wait = error.retryAfterSeconds === undefined ? `this takes up to ${seconds} s` : `it asks to wait ${seconds} s`;
    throw new gitlab_errors/* GitLabUnavailableError */.W(`${error.message}; ${wait}, which is longer than the timeout leaves`, {
        delivery: 'refused',
        retryAfterSeconds: seconds,
        hints: ['nothing was started: try again later, or raise `timeout`', ...error.hints],
        details: error.details,
        cause: error,
    });
}
/** The pipeline of a call whose answer was lost; `undefined` when it certainly made none. */
async function reconcile(error, context) {
    const { settings, client, clock, tell, outOfTime } = context;
    const { request, refName, source, username, newestPipelineId, payloadKept } = settings;
    if (newestPipelineId === undefined)
        throw unknowable(context, error.message, error);
    tell({ kind: 'answer-lost', error });
    const triggerId = payloadKept ? request.downstreamTriggerId : undefined;
    const call = { project: request.project, ref: refName, source, username, newestPipelineId, triggerId };
    const signal = AbortSignal.any([settings.signal, outOfTime]);
    const finding = await findLostPipeline(call, { client, clock, signal }).catch((cause) => {
        if (cause instanceof errors/* InterruptedError */.p4)
            throw interruptedInFlight(cause, context);
        const known = cause instanceof errors/* RefusedError */.fk || cause instanceof errors/* UnreachableError */.Jk || cause instanceof OutOfTime;
        throw known ? unknowable(context, error.message, cause) : cause;
    });
    if (finding.kind === 'none')
        return undefined;
    if (finding.kind === 'several')
        throw ambiguous(error, finding.candidates);
    tell({ kind: 'adopted', pipeline: finding.pipeline, certain: finding.certain });
    return finding.pipeline;
}
function ambiguous(error, candidates) {
    return new gitlab_errors/* GitLabUnavailableError */.W(`The answer to the trigger call was lost, and ${candidates.length} pipelines may be the one it started`, {
        delivery: 'unknown',
        hints: ['look which of them is yours before you run this again', 'attach to it with `pipeline-id`'],
        details: [error.message, ...candidates.map(({ id, web_url }) => `candidate #${id}: ${web_url}`)],
        cause: error,
    });
}
function unknowable(context, why, cause) {
    return new gitlab_errors/* GitLabUnavailableError */.W('The answer to the trigger call was lost: a pipeline may or may not have been started', {
        delivery: 'unknown',
        hints: [
            `check ${whereToLook(context)} before you run this again; it was not repeated, so that no pipeline starts twice`,
            ...(context.settings.newestPipelineId === undefined
                ? ['with an `api-token` (`read_api`) this is found out by itself the next time']
                : []),
        ],
        details: [why],
        cause,
    });
}
function interruptedInFlight({ signal }, context) {
    return new errors/* InterruptedError */.p4(signal, {
        details: ['The trigger call was under way: a pipeline may or may not have been started'],
        hints: [`check ${whereToLook(context)}`],
    });
}
function whereToLook({ settings: { request }, client }) {
    const { project } = request;
    return typeof project === 'string'
        ? `${client.baseUrl}/${project}/-/pipelines`
        : `the pipelines of project ${project} at ${client.baseUrl}`;
}
function withHints(error, hints) {
    const { delivery, status, retryAfterSeconds, details } = error;
    return new gitlab_errors/* GitLabUnavailableError */.W(error.message, {
        delivery,
        status,
        retryAfterSeconds,
        details,
        hints: [...hints, ...error.hints],
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/report/duration.js
/** A duration for people: `3.2 s`, `45 s`, `12m 05s`, `1h 02m`. */
function report_duration_formatDuration(durationSeconds) {
    const seconds = Math.max(0, durationSeconds);
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    if (whole < 3600)
        return `${Math.floor(whole / 60)}m ${twoDigits(whole % 60)}s`;
    const minutes = Math.round(whole / 60);
    return `${Math.floor(minutes / 60)}h ${twoDigits(minutes % 60)}m`;
}
function twoDigits(number) {
    return String(number).padStart(2, '0');
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/announce.js
/** Tells which pipeline this is about before any waiting, so that whatever happens to this process the pipeline can be found. */
function announce({ project, pipeline, started }, host) {
    host.setOutput('pipeline-id', String(pipeline.id));
    host.setOutput('pipeline-url', pipeline.web_url);
    host.saveState('project', String(project));
    host.saveState('pipeline-id', String(pipeline.id));
    host.saveState('pipeline-url', pipeline.web_url);
    host.saveState('started', String(started));
}

// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/artifacts-folder.js
var artifacts_folder = __nccwpck_require__(8552);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/bundle/js/host/make-folder.js
var make_folder = __nccwpck_require__(7129);
// EXTERNAL MODULE: ./build/bundle/js/host/sanitize.js + 1 modules
var sanitize = __nccwpck_require__(8664);
;// CONCATENATED MODULE: ./build/bundle/js/report/markdown-text.js

/** Longest name or ref that is shown whole; the rest of a hostile one helps nobody. */
const longestName = 200;
/**
 * A foreign name as a code span: no markup, mention, reference or link works inside one. Safe in table cells too:
 * a pipe is escaped, and kept apart from a backslash before it, which tables read in two ways.
 */
function markdown_text_codeSpan(text) {
    const content = cut(oneLine(text), longestName)
        .replace(/\\+(?=\|)/g, '$& ')
        .replaceAll('|', '\\|');
    if (content === '')
        return '–';
    const delimiter = '`'.repeat(longestRun(content, '`') + 1);
    const pad = content.startsWith('`') || content.endsWith('`') || /^ .* $/.test(content) ? ' ' : '';
    return `${delimiter}${pad}${content}${pad}${delimiter}`;
}
/** A foreign sentence as plain text. Structure cannot be made of character references; mentions and links are cut. */
function markdown_text_plainText(text) {
    // In one go: what stands for a character has characters to be replaced itself.
    return cut(oneLine(text), 2000).replace(/www\.|:\/\/|(?<=^\d+)\.|[&<>`*_[\]()|~\\!{}$^=+@#-]/gi, (found) => {
        if (found.length === 4)
            return `${found}${zeroWidthSpace}`;
        const reference = `&#${found.charCodeAt(0)};`;
        if (found === '://')
            return `${reference}${zeroWidthSpace}//`;
        return found === '@' || found === '#' ? `${reference}${zeroWidthSpace}` : reference;
    });
}
const zeroWidthSpace = '&#8203;';
/** A sentence as plain text whose last word, when it is one of the addresses, is a link. */
function markdown_text_linkedText(text, addresses) {
    const start = text.lastIndexOf(' ') + 1;
    const last = text.slice(start);
    if (!addresses.has(last))
        return markdown_text_plainText(text);
    return `${markdown_text_plainText(text.slice(0, start))} ${markdown_text_link(markdown_text_plainText(last), last)}`.trimStart();
}
/** A link with ready-made Markdown as its text; only the text when the address is not plain http(s). */
function markdown_text_link(markdown, url) {
    const address = url === undefined ? undefined : safeAddress(url);
    return address === undefined ? markdown : `[${markdown}](${address})`;
}
/** Foreign lines in a code block whose fence is longer than any run of backticks inside. */
function markdown_text_codeBlock(lines) {
    const content = lines.map((line) => sanitizeLine(line, { colors: false })).join('\n');
    const fence = '`'.repeat(Math.max(3, longestRun(content, '`') + 1));
    return `${fence}text\n${content}\n${fence}`;
}
/** The address with everything encoded that Markdown could take for its end; credentials in it make it unsafe. */
function safeAddress(url) {
    const parsed = URL.parse(url);
    if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '') {
        return undefined;
    }
    return parsed.href.replace(/[^A-Za-z0-9\-._~:/?#@!$&+,;=%]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
function oneLine(text) {
    return sanitizeLine(text, { colors: false }).replace(/\s+/g, ' ').trim();
}
function cut(text, longest) {
    return text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…`;
}
function longestRun(text, character) {
    let longest = 0;
    let current = 0;
    for (const next of text) {
        current = next === character ? current + 1 : 0;
        longest = Math.max(longest, current);
    }
    return longest;
}

;// CONCATENATED MODULE: ./build/bundle/js/report/status-words.js
/** The looks of a GitLab status of a pipeline or a job; a status not known here is shown under its own name. */
function status_words_statusLook(status) {
    return statuses.get(status) ?? { icon: '•', emoji: '❔', words: status.replaceAll('_', ' ') };
}
/** The icon of a status in plain text. */
function statusIcon(status) {
    return status_words_statusLook(status).icon;
}
/** The looks of a run's result. */
function status_words_resultLook(result) {
    return results[result];
}
const passed = { icon: '✓', emoji: '✅' };
const failed = { icon: '✗', emoji: '❌' };
const stopped = { icon: '⊘', emoji: '🚫' };
const skipped = { icon: '»', emoji: '⏭️' };
const blocked = { icon: '⏸', emoji: '✋' };
const waiting = { icon: '○', emoji: '⏳' };
const running = { icon: '▶', emoji: '🔄' };
const statuses = new Map([
    ['success', { ...passed, words: 'passed' }],
    ['failed', { ...failed, words: 'failed' }],
    ['canceled', { ...stopped, words: 'canceled' }],
    ['canceling', { ...stopped, words: 'canceling' }],
    ['skipped', { ...skipped, words: 'skipped' }],
    ['manual', { ...blocked, words: 'manual' }],
    ['scheduled', { ...waiting, words: 'delayed' }],
    ['created', { ...waiting, words: 'created' }],
    ['pending', { ...waiting, words: 'pending' }],
    ['preparing', { ...waiting, words: 'preparing' }],
    ['waiting_for_resource', { ...waiting, words: 'waiting for resource' }],
    ['waiting_for_callback', { ...waiting, words: 'waiting for callback' }],
    ['running', { ...running, words: 'running' }],
]);
const results = {
    triggered: { icon: '→', emoji: '🚀', words: 'triggered' },
    success: { ...passed, words: 'passed' },
    failed: { ...failed, words: 'failed' },
    canceled: { ...stopped, words: 'canceled' },
    skipped: { ...skipped, words: 'skipped' },
    manual: { ...blocked, words: 'blocked on a manual job' },
    'sha-mismatch': { ...failed, words: 'runs another commit than expected' },
    timeout: { icon: '✗', emoji: '⌛', words: 'timed out' },
    interrupted: { ...stopped, words: 'interrupted' },
    refused: { ...failed, words: 'refused' },
    unreachable: { icon: '✗', emoji: '🔌', words: 'unreachable' },
    invalid: { ...failed, words: 'invalid' },
    'dry-run': { icon: '○', emoji: '🧪', words: 'dry run' },
};

;// CONCATENATED MODULE: ./build/bundle/js/report/markdown.js






/**
 * The result as Markdown, for the job summary and `report-file: x.md`. Nothing in it can be broken by what it shows.
 * Takes a redacted result: markup inside a secret would hide it from the masker.
 */
function markdown_formatMarkdown(result, { jobLimit = 200, limitBytes = 512 * 1024 } = {}) {
    const addresses = new Set([result.pipelineUrl, ...result.jobs.map(({ url }) => url)].filter((url) => url !== undefined));
    const list = (title, lines) => formatList(title, lines, addresses);
    const parts = [
        headline(result),
        plainText(result.message),
        facts(result),
        list('Details', result.details),
        list('Next steps', result.hints),
        list('Warnings', result.warnings),
        markdown_blocked(result),
        jobsTable(result.jobs, jobLimit),
        ...logTails(result, limitBytes / 2),
    ];
    return fitMarkdown(`${parts.filter((part) => part !== '').join('\n\n')}\n`, limitBytes);
}
function headline(result) {
    const { emoji, words } = resultLook(result.result);
    const name = [result.projectPath, result.pipelineId === undefined ? undefined : `#${result.pipelineId}`]
        .filter((part) => part !== undefined)
        .join(' ');
    const pipeline = name === '' ? '' : `: ${link(codeSpan(name), result.pipelineUrl)}`;
    return `## ${emoji} Downstream pipeline ${words}${pipeline}`;
}
function facts(result) {
    return [
        result.status === undefined ? undefined : `**Status** ${codeSpan(result.status)}`,
        result.ref === undefined ? undefined : `**Ref** ${codeSpan(result.ref)}`,
        result.sha === undefined ? undefined : `**Commit** ${codeSpan(result.sha.slice(0, 12))}`,
        result.durationSeconds === undefined ? undefined : `**Duration** ${formatDuration(result.durationSeconds)}`,
        result.tries > 1 ? `**Tries** ${result.tries}` : undefined,
        result.artifactsPath === undefined ? undefined : `**Artifacts** ${codeSpan(result.artifactsPath)}`,
    ]
        .filter((fact) => fact !== undefined)
        .join(' · ');
}
function formatList(title, lines, addresses) {
    if (lines.length === 0)
        return '';
    return [`**${title}**`, '', ...lines.map((line) => `- ${linkedText(line, addresses)}`)].join('\n');
}
function markdown_blocked(result) {
    const jobs = result.result === 'manual' ? blockingJobs(result) : [];
    if (jobs.length === 0)
        return '';
    return ['**Waiting for somebody to play**', '', ...jobs.map((job) => `- ${linkedJob(job)}`)].join('\n');
}
function jobsTable(jobs, limit) {
    if (jobs.length === 0)
        return '';
    const rest = jobs.length - limit;
    const note = rest > 0 ? `\n\n… and ${rest} more ${rest === 1 ? 'job' : 'jobs'}` : '';
    return ['| Job | Stage | Status | Duration |', '| --- | --- | --- | ---: |', ...mostTelling(jobs, limit).map(row)]
        .join('\n')
        .concat(note);
}
/** When not all can be shown, those that did not pass are; the order stays GitLab's. */
function mostTelling(jobs, limit) {
    const others = jobs.filter((job) => job.status !== 'success');
    const shown = new Set([...others, ...jobs].slice(0, Math.max(limit, 0)));
    if (shown.size === limit || others.length >= limit)
        return jobs.filter((job) => shown.has(job));
    return jobs.filter((job, index) => shown.has(job) || index < limit - others.length);
}
function row(job) {
    const { emoji, words } = statusLook(job.status);
    const status = job.status === 'failed' ? [words, failureWords(job)].filter(Boolean).join(': ') : words;
    const allowed = job.status === 'failed' && !job.counts ? ' (does not count)' : '';
    const duration = job.durationSeconds === undefined ? '' : formatDuration(job.durationSeconds);
    return `| ${linkedJob(job)} | ${codeSpan(job.stage)} | ${emoji} ${plainText(status)}${allowed} | ${duration} |`;
}
function linkedJob(job) {
    return link(codeSpan(fullJobName(job)), job.url);
}
/** The ends of failed jobs' logs, as many as fit into their share; the rest is counted. */
function logTails(result, limitBytes) {
    const jobs = failedJobs(result).filter((job) => (job.logTail ?? []).length > 0);
    const tails = [];
    let sizeBytes = 0;
    for (const job of jobs) {
        const tail = `### ${statusLook(job.status).emoji} ${linkedJob(job)}\n\n${codeBlock(readableLogLines(job.logTail ?? []))}`;
        sizeBytes += Buffer.byteLength(tail);
        if (sizeBytes > limitBytes)
            break;
        tails.push(tail);
    }
    const rest = jobs.length - tails.length;
    return rest === 0 ? tails : [...tails, `… and the logs of ${rest} more failed ${rest === 1 ? 'job' : 'jobs'}`];
}

;// CONCATENATED MODULE: ./build/bundle/js/report/redaction.js


/**
 * The result with every text redacted, keys of outputs too; log tails become readable lines. Done before formatting:
 * escapes of Markdown or a cut in the middle of a secret would hide it from the masker.
 */
function redaction_redactResult(result, redact) {
    const jobs = result.jobs.map((job) => job.logTail === undefined ? job : { ...job, logTail: readableLogLines(job.logTail) });
    return redactDeep({ ...result, jobs }, (text) => redactHidden(text, redact));
}
/** A secret that is cut in two by invisible characters would be whole again once those are taken out. */
function redactHidden(text, redact) {
    const visible = sanitizeLines(text, { colors: false }).join('\n');
    const redacted = redact(visible);
    return redacted === visible ? redact(text) : redacted;
}
function redactDeep(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => redactDeep(item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [redact(key), redactDeep(item, redact)]));
}

;// CONCATENATED MODULE: ./build/bundle/js/report/report-file-error.js

/**
 * The report file could not be written, after the run. Exit 2, as for a wrong path found before: the pipeline did not
 * fail, but what was asked for was not done. A pipeline that failed keeps its own exit code; the caller decides.
 */
class report_file_error_ReportFileError extends (/* unused pure expression or super */ null && (DownstreamError)) {
    name = 'ReportFileError';
    exitCode = 2;
    result = 'invalid';
}

;// CONCATENATED MODULE: ./build/bundle/js/report/write-report.js











/**
 * Writes the report file, redacted; its folders are made. Readers see the old file or the new one, never half of one.
 *
 * @returns warnings: what the format could not take, one line each.
 * @throws ReportFileError when it cannot be written.
 */
async function writeReport(result, { path, format }, { redact }) {
    const target = resolve(path);
    const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
    const { text, warnings = [] } = reportText(format, redactResult(result, redact));
    try {
        makeFolder(dirname(target));
        await writeFile(temporary, redact(text), { flag: 'wx' });
        await rename(temporary, target);
        return warnings;
    }
    catch (cause) {
        await rm(temporary, { force: true }).catch(() => { });
        throw new ReportFileError(`report file ${path} could not be written: ${reason(cause)}`, {
            cause,
            hints: ['choose a path that can be written with report-file'],
        });
    }
}
/**
 * Says before anything is sent that the report could never be written; makes nothing.
 *
 * @throws UsageError naming the path and the reason.
 */
async function checkReportFile({ path }) {
    const target = (0,external_node_path_.resolve)(path);
    const problem = (await isFolder(target)) ? 'it is a folder' : await folderProblem((0,external_node_path_.dirname)(target));
    if (problem === undefined)
        return;
    const message = `report file ${path} cannot be written: ${problem}`;
    throw new errors/* UsageError */.eb(message, { problems: [{ option: 'report-file', given: path, message }] });
}
function reportText(format, result) {
    switch (format) {
        case 'json':
            return { text: `${formatJson(resultDocument(result), { indented: true })}\n` };
        case 'markdown':
            return { text: formatMarkdown(result) };
        case 'dotenv':
            return dotenvReport(result);
    }
}
/** Looks at the nearest folder that exists: the missing ones are made later. */
async function folderProblem(folder) {
    try {
        if (!(await (0,promises_.stat)(folder)).isDirectory())
            return `${folder} is no folder`;
        await (0,promises_.access)(folder, promises_.constants.W_OK);
        return undefined;
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT' && (0,external_node_path_.dirname)(folder) !== folder)
            return folderProblem((0,external_node_path_.dirname)(folder));
        return reason(error);
    }
}
async function isFolder(path) {
    return (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
}
function reason(error) {
    const words = {
        EACCES: 'permission denied',
        EPERM: 'permission denied',
        EROFS: 'the file system is read-only',
        ENOSPC: 'no space left',
        ENOTDIR: 'a part of its path is no folder',
        EEXIST: 'a part of its path is no folder',
        EISDIR: 'it is a folder',
    };
    return words[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/check-destinations.js


/**
 * Finds out before anything is started whether what comes back can be written at all.
 *
 * @throws UsageError, or ArtifactError with exit 2.
 */
async function checkDestinations({ artifacts, artifactsPath, reportFile }) {
    if (reportFile)
        await checkReportFile(reportFile);
    if (artifacts.kind !== 'none')
        (0,artifacts_folder/* openArtifactsFolder */.y)(artifactsPath);
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/status.js
/** All pipeline and job statuses of GitLab 19; a server may send others. */
const KNOWN_STATUSES = (/* unused pure expression or super */ null && ([
    'created',
    'waiting_for_resource',
    'preparing',
    'waiting_for_callback',
    'pending',
    'running',
    'canceling',
    'scheduled',
    'manual',
    'success',
    'failed',
    'canceled',
    'skipped',
]));
/**
 * The meaning of a status. Pipelines and jobs share the set; unknown words are active, never an end.
 *
 * Source: https://docs.gitlab.com/api/pipelines/ and `Ci::HasStatus` in GitLab.
 */
function status_interpretStatus(status) {
    switch (status) {
        case 'success':
        case 'failed':
        case 'canceled':
        case 'skipped':
            return { kind: 'finished', outcome: status };
        case 'manual':
            return { kind: 'blocked' };
        case 'scheduled':
            return { kind: 'delayed' };
        default:
            return { kind: 'active' };
    }
}
/** Whether nothing more will happen to the pipeline or job by itself or by a person playing it. */
function isFinished(status) {
    return status_interpretStatus(status).kind === 'finished';
}
/** Whether a job is at work or about to be: neither finished, nor waiting for a person or for an earlier stage. */
function isJobUnderWay(status) {
    return status !== 'created' && status !== 'manual' && !isFinished(status);
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/tree.js

/** A node whose jobs have not been read yet. */
function createNode(projectId, pipeline, label) {
    return {
        projectId,
        pipelineId: pipeline.id,
        label,
        pipeline,
        jobs: [],
        bridges: [],
        children: [],
        unreadable: undefined,
        bridgesUnreadable: undefined,
        fingerprint: undefined,
        jobsReadAtMs: Number.NEGATIVE_INFINITY,
    };
}
/** The node and all below it, parents first. */
function listNodes(root) {
    return [root, ...root.children.flatMap(listNodes)];
}
/** Every job and trigger job of the tree, in GitLab's order of creation within a pipeline. */
function listResultJobs(root) {
    return collectJobs(root, true);
}
function collectJobs(node, counts) {
    const own = [
        ...node.jobs.map((job) => toResultJob(node, job, 'job', counts)),
        ...node.bridges.map((bridge) => toResultJob(node, bridge, 'bridge', counts)),
    ].sort((a, b) => a.id - b.id);
    return [...own, ...node.children.flatMap((child) => collectJobs(child, counts && childCounts(node, child)))];
}
function toResultJob(node, job, kind, counts) {
    return {
        id: job.id,
        name: job.name,
        stage: job.stage,
        status: job.status,
        kind,
        allowFailure: job.allow_failure ?? false,
        failureReason: job.failure_reason ?? undefined,
        durationSeconds: job.duration ?? undefined,
        url: job.web_url ?? undefined,
        pipelineId: node.pipelineId,
        // Commands know the project by its path; results tell the number, like GitLab.
        projectId: node.pipeline.project_id ?? node.projectId,
        pipelineLabel: node.label,
        counts: counts && !(job.allow_failure ?? false),
    };
}
/**
 * Whether the child's failure makes its parent fail. REST does not show the trigger job's strategy, but its effect: a trigger job
 * that does not wait is `success` whatever becomes of the child, and one that may fail does not count.
 */
function childCounts(parent, child) {
    const bridge = bridgeOf(parent, child);
    if (bridge === undefined)
        return false;
    return !(bridge.allow_failure ?? false) && !(bridge.status === 'success' && child.pipeline.status !== 'success');
}
/** Pipelines below the root that failed, or still run, without counting: worth a warning. */
function listUncountedTrouble(root) {
    return root.children.flatMap((child) => [
        ...(!childCounts(root, child) && child.pipeline.status !== 'success' ? [child] : []),
        ...listUncountedTrouble(child),
    ]);
}
/** Jobs somebody must play before the pipeline goes on; `undefined` when it is not blocked. */
function findBlockingJobs(root) {
    const blocked = listBlockedNodes(root);
    if (blocked.length === 0)
        return undefined;
    const ids = new Set(blocked.map((node) => node.pipelineId));
    // A trigger job that mirrors its pipeline is `manual` with it; what can be played is below.
    const mirrors = new Set(blocked.flatMap(({ bridges }) => bridges.filter(hasDownstream).map(({ id }) => id)));
    return listResultJobs(root).filter((job) => ids.has(job.pipelineId) && job.status === 'manual' && !job.allowFailure && !mirrors.has(job.id));
}
function hasDownstream({ downstream_pipeline }) {
    return downstream_pipeline != null;
}
/** A pipeline is blocked when GitLab says so, or when all it still waits for is a blocked child. */
function listBlockedNodes(node) {
    if (node.pipeline.status === 'manual') {
        return [node, ...node.children.filter(({ pipeline }) => pipeline.status === 'manual').flatMap(listBlockedNodes)];
    }
    if (isFinished(node.pipeline.status) || node.jobs.some((job) => isJobUnderWay(job.status)))
        return [];
    const waitingFor = node.children.filter((child) => {
        const bridge = bridgeOf(node, child);
        return bridge !== undefined && isJobUnderWay(bridge.status);
    });
    const open = node.bridges.filter((bridge) => isJobUnderWay(bridge.status));
    if (open.length === 0 || open.length > waitingFor.length)
        return [];
    const below = waitingFor.map(listBlockedNodes);
    return below.every((nodes) => nodes.length > 0) ? below.flat() : [];
}
/** Delayed jobs that will start by themselves. */
function listDelayedJobs(root) {
    return listResultJobs(root).filter((job) => job.status === 'scheduled');
}
function bridgeOf(parent, child) {
    return parent.bridges.find((bridge) => bridge.downstream_pipeline?.id === child.pipelineId);
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/blockade.js



/** Deals with pipelines that stand still on manual jobs, and names delayed ones. */
function createBlockade({ onManual }, client, root) {
    const played = new Set();
    const doubted = new Set();
    let told = '';
    let suspected = false;
    async function* handle(verdict, calls) {
        const jobs = verdict === 'blocked' ? (findBlockingJobs(root) ?? []) : [];
        if (verdict === 'blocked' && onManual === 'play')
            return yield* playJobs(jobs, calls);
        const delayed = verdict === 'go-on' ? listDelayedJobs(root) : [];
        const now = [...jobs, ...delayed].map((job) => `${job.id} ${job.status}`).join();
        if (now === told)
            return;
        told = now;
        if (jobs.length > 0)
            yield { kind: 'blocked', jobs };
        if (delayed.length > 0)
            yield { kind: 'delayed', jobs: delayed };
    }
    async function* playJobs(jobs, calls) {
        for (const job of jobs.filter(({ id }) => !played.has(id))) {
            // Played by somebody else, or by a call whose answer was lost: the next look tells.
            const mayDoubt = !doubted.has(job.id);
            doubted.add(job.id);
            if (!(await play(client, job, { ...calls, mayDoubt })))
                continue;
            played.add(job.id);
            yield { kind: 'played', job };
        }
    }
    /**
     * GitLab shows a parent as `running` while its child is blocked; what matters is that nothing will move. Between two jobs it can
     * look so for a moment, so lists read anew have to confirm it.
     */
    function effectiveStatus(status) {
        const isConfirmed = suspected;
        suspected = status === 'running' && findBlockingJobs(root) !== undefined;
        if (!suspected)
            return status;
        if (isConfirmed)
            return 'manual';
        for (const node of listNodes(root))
            node.jobsReadAtMs = Number.NEGATIVE_INFINITY;
        return status;
    }
    return { handle, effectiveStatus };
}
/** Resolves with whether GitLab says that it plays the job; not when it says that it is no longer to be played, in doubt. */
async function play(client, job, { mayDoubt, ...calls }) {
    try {
        await client.playJob(job.projectId, job.id, calls);
        return true;
    }
    catch (error) {
        if (!(error instanceof gitlab_errors/* GitLabRefusedError */.O))
            throw error;
        if (error.status === 400 && mayDoubt)
            return false;
        throw new errors/* RefusedError */.fk(`GitLab refused to play the manual job "${job.name}": ${error.words}`, {
            hints: [
                '`on-manual: play` needs an `api-token` with scope `api` whose owner may run that job (Developer, or allowed by the protected environment)',
            ],
            details: job.url ? [job.url] : [],
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/history.js
/**
 * History from list items. These carry no duration, but a finished pipeline is last updated at its end. Pipelines that were
 * retried or touched much later would spoil it, so values beyond three times the median are dropped.
 */
function summarizeHistory(pipelines) {
    const durations = pipelines.flatMap(durationMs).sort((a, b) => a - b);
    const median = middle(durations);
    if (median === undefined)
        return undefined;
    const kept = durations.filter((ms) => ms <= 3 * median);
    const [shortestMs, longestMs] = [kept[0], kept.at(-1)];
    if (shortestMs === undefined || longestMs === undefined)
        return undefined;
    return { shortestMs, medianMs: middle(kept) ?? median, longestMs };
}
/** The estimate after `elapsedMs` of a pipeline with that history. */
function estimateProgress(history, elapsedMs) {
    const share = elapsedMs / history.medianMs;
    return {
        expectedMs: history.medianMs,
        percent: Math.min(99, Math.max(0, Math.floor(share * 100))),
        remainingMs: Math.max(0, history.medianMs - elapsedMs),
    };
}
function durationMs({ created_at, updated_at }) {
    const ms = Date.parse(updated_at ?? '') - Date.parse(created_at ?? '');
    return Number.isFinite(ms) && ms > 0 ? [ms] : [];
}
function middle(sorted) {
    return sorted[Math.floor(sorted.length / 2)];
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/job-diff.js
/** Makes a function that tells, for each list of jobs, which ones are new or have another status than last time. */
function createJobDiff() {
    const statuses = new Map();
    return (jobs) => jobs.flatMap((job) => {
        const previous = statuses.get(job.id);
        if (previous === job.status)
            return [];
        statuses.set(job.id, job.status);
        return [{ kind: 'job', job, previous }];
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/poll-plan.js
/** Never slower than this, so that an end is never noticed later; except when the rate limit leaves no request at all. */
const LONGEST_POLL_MS = 30_000;
const SHORTEST_POLL_MS = 1_800;
/**
 * Interval by time since the status changed, linear in between. Half of it is the mean delay: a second for what lasts up to a
 * minute, about 1% of the duration for ten minutes and more. `bench/polling.ts` shows what this costs and gives.
 */
const CURVE = [
    [0, SHORTEST_POLL_MS],
    [70_000, SHORTEST_POLL_MS],
    [200_000, 12_000],
    [700_000, 12_000],
    [900_000, LONGEST_POLL_MS],
];
/** What fails at its start fails soon: even with a long history the first seconds are watched closely. */
const CLOSE_LOOK_MS = 10_000;
const FAR_STRETCH = 3;
/** Share of the usual duration between two polls when the end is near. */
const NEAR_SHARE = 0.015;
/** Requests of the window left to other users of the same credentials. */
const RESERVED_SHARE = 0.1;
/**
 * How long to wait before looking again, in milliseconds: along the curve, stretched while earlier pipelines show that the end is
 * far, shortened around the time they took, jittered by 10%, and slower when the rate limit would be used up before its window
 * ends. Pure.
 */
function nextPollDelayMs(facts) {
    const wanted = facts.blocked ? LONGEST_POLL_MS : wantedDelayMs(facts);
    const jittered = wanted * (0.9 + 0.2 * facts.random);
    const afforded = affordedDelayMs(facts);
    if (afforded > LONGEST_POLL_MS)
        return afforded;
    return Math.min(LONGEST_POLL_MS, Math.max(jittered, afforded));
}
function wantedDelayMs({ elapsedMs, sinceChangeMs, history, watched }) {
    const steady = readCurve(sinceChangeMs);
    const crowd = Math.sqrt(Math.max(1, watched));
    if (history === undefined || sinceChangeMs < CLOSE_LOOK_MS)
        return steady * crowd;
    if (elapsedMs < 0.8 * history.shortestMs)
        return steady * FAR_STRETCH * crowd;
    const near = Math.max(SHORTEST_POLL_MS, NEAR_SHARE * history.medianMs);
    return (elapsedMs <= 1.2 * history.longestMs ? Math.min(steady, near) : steady) * crowd;
}
function readCurve(sinceChangeMs) {
    const next = CURVE.findIndex(([fromMs]) => fromMs > sinceChangeMs);
    const [right, left] = [CURVE[next], CURVE[next - 1]];
    if (right === undefined || left === undefined)
        return next === 0 ? SHORTEST_POLL_MS : LONGEST_POLL_MS;
    const share = (sinceChangeMs - left[0]) / (right[0] - left[0]);
    return left[1] + share * (right[1] - left[1]);
}
/** The delay that spends the rest of the window's requests evenly; beyond the cap only when nothing is left. */
function affordedDelayMs({ rateLimit, requestsPerPoll, watched }) {
    if (rateLimit === undefined || rateLimit.resetSeconds <= 0)
        return 0;
    if (rateLimit.remaining <= 0)
        return rateLimit.resetSeconds * 1000;
    const ours = Math.max(1, rateLimit.remaining - RESERVED_SHARE * rateLimit.limit);
    const delayMs = (rateLimit.resetSeconds * 1000 * requestsPerPoll * Math.max(1, watched)) / ours;
    return Math.min(LONGEST_POLL_MS, delayMs);
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/pace.js




/** Gathers the facts for {@link nextPollDelayMs} while watching. */
function createPace({ pipeline, pollIntervalMs }, { client, clock, random, watched = () => 1 }, root) {
    const startedAtMs = clock.monotonicMs();
    const serverNowMs = clock.wallMs() + (client.clockSkewMs ?? 0);
    const alreadyMs = ageMs(pipeline.created_at, serverNowMs);
    let changedAtMs = startedAtMs - ageMs(pipeline.started_at ?? pipeline.created_at, serverNowMs);
    let history;
    let blocked = false;
    let lastDelayMs = 0;
    const elapsedMs = () => alreadyMs + clock.monotonicMs() - startedAtMs;
    function nextDelayMs() {
        if (pollIntervalMs !== undefined)
            return pollIntervalMs;
        const children = listNodes(root).filter((node) => node !== root && !isFinished(node.pipeline.status)).length;
        lastDelayMs = nextPollDelayMs({
            elapsedMs: elapsedMs(),
            sinceChangeMs: clock.monotonicMs() - changedAtMs,
            blocked,
            history,
            watched: watched(),
            requestsPerPoll: 1.5 + children,
            rateLimit: client.rateLimit,
            random: random(),
        });
        return lastDelayMs;
    }
    return {
        nextDelayMs,
        firstDelayMs: () => (alreadyMs > 0 ? 0 : nextDelayMs()),
        learn(known) {
            history = known;
        },
        /** The pipeline's status changed. */
        changed() {
            changedAtMs = clock.monotonicMs();
        },
        blocked(isBlocked) {
            blocked = isBlocked;
        },
        /** Since the pipeline was created. */
        elapsedMs,
        /** Job lists are larger answers than pipelines: when nothing seems to change every third poll reads them. */
        staleAfterMs: () => 3 * Math.max(SHORTEST_POLL_MS, pollIntervalMs ?? lastDelayMs),
        estimate: () => history && estimateProgress(history, elapsedMs()),
    };
}
/** Age of what was there before we came; 0 for what has just happened, whatever the clocks say. */
function ageMs(since, serverNowMs) {
    const ms = serverNowMs - Date.parse(since ?? '');
    return Number.isFinite(ms) && ms > 5_000 ? ms : 0;
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/refresh-tree.js



/**
 * Reads again what may have changed: the job lists of pipelines whose status or date changed or whose list is old, and through
 * trigger jobs the pipelines below. Pipelines that ended and were read since are left alone. Resolves with whether any list was read.
 */
async function refreshTree(root, context) {
    return refreshNode(root, root, context);
}
/**
 * Reads the root's jobs when their list is old, and resolves with the pipeline's status, which each job carries: one request in
 * place of two. `undefined` when the list was not read, or tells nothing.
 */
async function peekStatus(root, { client, signal, nowMs, staleAfterMs }) {
    const due = root.fingerprint !== undefined && nowMs - root.jobsReadAtMs >= staleAfterMs;
    if (!due || root.unreadable !== undefined)
        return undefined;
    root.jobs = await client.listJobs(root.projectId, root.pipelineId, {}, { signal, retries: 0 });
    root.jobsReadAtMs = nowMs;
    return root.jobs[0]?.pipeline?.status;
}
async function refreshNode(root, node, context) {
    const own = needsRead(node, context) && (await readJobs(root, node, context));
    const watched = !own && hasActiveChildren(node) && (await readBridges(root, node, context));
    let below = false;
    for (const child of node.children)
        below = (await refreshNode(root, child, context)) || below;
    return own || watched || below;
}
function needsRead(node, { nowMs, staleAfterMs }) {
    if (node.unreadable !== undefined)
        return false;
    if (node.fingerprint !== fingerprint(node.pipeline))
        return true;
    return !isFinished(node.pipeline.status) && nowMs - node.jobsReadAtMs >= staleAfterMs;
}
function hasActiveChildren(node) {
    return node.children.some((child) => !isFinished(child.pipeline.status) || hasActiveChildren(child));
}
async function readJobs(root, node, context) {
    const { client, signal, nowMs } = context;
    const seen = fingerprint(node.pipeline);
    return readable(node, 'unreadable', async () => {
        node.jobs = await client.listJobs(node.projectId, node.pipelineId, {}, { signal, retries: 0 });
        // Trigger jobs are all there from the beginning: a pipeline without any stays without.
        const mayHaveBridges = node.fingerprint === undefined || node.bridges.length > 0;
        if (context.follow && mayHaveBridges)
            await readBridges(root, node, context);
        node.fingerprint = seen;
        node.jobsReadAtMs = nowMs;
    });
}
/** One request shows the status of every pipeline this one started. */
async function readBridges(root, node, { client, signal }) {
    if (node.bridgesUnreadable !== undefined)
        return false;
    return readable(node, 'bridgesUnreadable', async () => {
        node.bridges = await client.listBridges(node.projectId, node.pipelineId, { signal, retries: 0 });
        for (const bridge of node.bridges)
            adoptChild(root, node, bridge, client.baseUrl);
        // A retried trigger job starts a new pipeline; the former one is nobody's child any more.
        const current = new Set(node.bridges.map((bridge) => bridge.downstream_pipeline?.id));
        node.children = node.children.filter((child) => current.has(child.pipelineId));
    });
}
/**
 * Runs the read; a refusal marks the list as unreadable instead of ending the watch (status-only from then on). One refusal can be a
 * server's hiccup, so a second one has to confirm it.
 */
async function readable(node, mark, read) {
    if ((await refusalOf(read)) === undefined)
        return true;
    const refusal = await refusalOf(read);
    node[mark] = refusal?.words;
    return refusal === undefined;
}
async function refusalOf(read) {
    try {
        await read();
        return undefined;
    }
    catch (error) {
        if (error instanceof gitlab_errors/* GitLabRefusedError */.O)
            return error;
        throw error;
    }
}
function adoptChild(root, parent, bridge, baseUrl) {
    const downstream = bridge.downstream_pipeline;
    if (!downstream)
        return;
    const known = parent.children.find((child) => child.pipelineId === downstream.id);
    if (known) {
        known.pipeline = downstream;
        return;
    }
    // Pipelines can trigger each other in a circle; each is followed once.
    if (listNodes(root).some((node) => node.pipelineId === downstream.id))
        return;
    const projectId = downstream.project_id ?? parent.projectId;
    parent.children.push(createNode(projectId, downstream, childLabel(parent, bridge, downstream, projectId, baseUrl)));
}
function childLabel(parent, bridge, downstream, projectId, baseUrl) {
    const sameProject = projectId === parent.pipeline.project_id || projectId === parent.projectId;
    return `${sameProject ? bridge.name : projectName(downstream.web_url, projectId, baseUrl)} #${downstream.id}`;
}
function projectName(webUrl, projectId, baseUrl) {
    const path = webUrl?.startsWith(`${baseUrl}/`) ? webUrl.slice(baseUrl.length + 1).split('/-/')[0] : undefined;
    return path || `project ${projectId}`;
}
function fingerprint({ status, updated_at }) {
    return `${status} ${updated_at ?? ''}`;
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/retries.js


/** Polls that may still show the old failure after a retry was accepted, before it is believed to be the new result. */
const STALE_POLLS = 10;
/** Calls that may stay without an answer and without effect before the failure is the result. */
const MOST_UNANSWERED = 2;
/** Retries the failed jobs of a pipeline in place, up to `retryFailed` times. */
function createRetries({ retryFailed }, client, root) {
    let attempts = 0;
    let refused = false;
    let stale;
    let unanswered;
    /** Resolves with whether the pipeline is (or will be) running again. */
    async function* tryAgain(pipeline, calls) {
        const failed = listFailed(root);
        const key = failureKey(pipeline, failed);
        if (stale?.key === key && stale.polls++ < STALE_POLLS)
            return true;
        if (refused || attempts >= retryFailed)
            return false;
        const lost = unanswered;
        const error = lost && lost.calls >= MOST_UNANSWERED ? lost.error : await send(pipeline, failed, calls);
        if (error !== undefined) {
            refused = true;
            yield { kind: 'retry-refused', error };
            return false;
        }
        // The answer may come before the status moves; until then the same failure is the old one.
        stale = { key, polls: 0 };
        yield count(failed);
        return true;
    }
    async function send(pipeline, failed, calls) {
        try {
            await client.retryPipeline(root.projectId, pipeline.id, calls);
            unanswered = undefined;
            return undefined;
        }
        catch (error) {
            if (error instanceof errors/* RefusedError */.fk)
                return error;
            if (error instanceof errors/* UnreachableError */.Jk) {
                unanswered = { key: failureKey(pipeline, failed), failed, calls: (unanswered?.calls ?? 0) + 1, error };
            }
            throw error;
        }
    }
    function count(failed) {
        attempts += 1;
        return { kind: 'retrying', attempt: attempts, of: retryFailed, jobs: failed.filter(isJob) };
    }
    /** A retry whose answer was lost counts when the failure that it was for is gone. */
    function* notice(pipeline) {
        if (unanswered === undefined)
            return;
        if (pipeline.status === 'failed' && failureKey(pipeline, listFailed(root)) === unanswered.key)
            return;
        const { failed } = unanswered;
        unanswered = undefined;
        yield count(failed);
    }
    return { tryAgain, notice, tries: () => attempts + 1 };
}
function listFailed(root) {
    return listResultJobs(root).filter((job) => job.status === 'failed');
}
/** Tells one failure of a pipeline from the next. */
function failureKey({ finished_at }, failed) {
    return `${finished_at} ${failed.map((job) => job.id).join()}`;
}
function isJob({ kind }) {
    return kind === 'job';
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/trouble.js


const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 30_000;
/** One refusal can be a server's hiccup (a replica that lags, a token cache); two are an answer. */
const REFUSALS_BELIEVED = 2;
/**
 * Decides what a failed poll means: ride it out with growing, jittered delays, or stop.
 *
 * @throws the error itself for the second refusal in a row; UnreachableError when the server asks for more patience than is left.
 */
function rideOut(row, error, { remainingMs, random }) {
    const failures = (row?.failures ?? 0) + 1;
    const refusals = isFirm(error) ? (row?.refusals ?? 0) + 1 : 0;
    if (refusals >= REFUSALS_BELIEVED || isFinal(error))
        throw isGone(error) ? disappeared(error) : error;
    const askedMs = error instanceof gitlab_errors/* GitLabUnavailableError */.W ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
    if (askedMs > remainingMs)
        throw impatient(error, askedMs, remainingMs);
    const backoffMs = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1)) * (0.5 + 0.5 * random);
    return { failures, refusals, error, delayMs: Math.max(askedMs, backoffMs) };
}
/** Not passing by itself: a refusal, or e.g. an untrusted certificate. */
function isFirm(error) {
    return error instanceof errors/* RefusedError */.fk || (error instanceof gitlab_errors/* GitLabUnavailableError */.W && !error.transient);
}
/** Refusals that are no answers to a read of the pipeline, such as a job that cannot be played. */
function isFinal(error) {
    return (error instanceof errors/* RefusedError */.fk && !(error instanceof gitlab_errors/* GitLabRefusedError */.O && [401, 403, 404].includes(error.status)));
}
function isGone(error) {
    return error instanceof gitlab_errors/* GitLabRefusedError */.O && error.status === 404;
}
function disappeared(error) {
    return new errors/* RefusedError */.fk(`The pipeline can no longer be read: ${error.words}`, {
        hints: ['it was deleted while it was watched, or the credentials lost their rights to it'],
        details: error.details,
        cause: error,
    });
}
function impatient(error, askedMs, remainingMs) {
    const [asked, left] = [askedMs, remainingMs].map((ms) => `${Math.max(0, Math.round(ms / 1000))} s`);
    return new gitlab_errors/* GitLabUnavailableError */.W(`GitLab asks to wait ${asked}, but only ${left} of the timeout are left`, {
        delivery: 'refused',
        hints: [
            'raise `timeout`, or poll less with `poll-interval`',
            'the pipeline goes on by itself; `wait --pipeline-id` takes it up again',
        ],
        details: [error.message],
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/verdict.js

/**
 * Judges a pipeline status. Only `success` passes by itself; `pass-on` adds statuses. `manual` ends the wait when it passes or when
 * `on-manual` is `fail`, since GitLab stops there until a person acts.
 */
function judgeStatus(status, { onManual, passOn }) {
    const meaning = status_interpretStatus(status);
    switch (meaning.kind) {
        case 'finished':
            return {
                kind: 'ended',
                result: meaning.outcome,
                passed: meaning.outcome === 'success' || isPassed(meaning.outcome, passOn),
            };
        case 'blocked':
            if (passOn.includes('manual'))
                return { kind: 'ended', result: 'manual', passed: true };
            return onManual === 'fail' ? { kind: 'ended', result: 'manual', passed: false } : { kind: 'blocked' };
        default:
            return { kind: 'go-on' };
    }
}
function isPassed(outcome, passOn) {
    return passOn.some((status) => status === outcome);
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/watch-poll.js












/** Before the time is over there is one more look, so that an end in the last seconds is not called a timeout. */
const LAST_LOOK_MS = 2_000;
/** Polls that may fail after the end was seen, before its job lists are given up. */
const MOST_FAILURES_AT_END = 3;
/** The state of a watch that has not begun. */
function createWatchState(settings, tools, { signal, deadlineAtMs }) {
    const { root, pipeline } = settings;
    return {
        settings,
        tools,
        root,
        signal,
        deadlineAtMs,
        calls: { signal, retries: 0 },
        pace: createPace(settings, tools, root),
        diff: createJobDiff(),
        blockade: createBlockade(settings, tools.client, root),
        retries: createRetries(settings, tools.client, root),
        /** What was said to be unreadable. */
        told: new Set(),
        pipeline: pipeline,
        trouble: undefined,
        delayMs: 0,
    };
}
/** Tells the status as it is, and waits for the first poll. */
async function* beginWatch(state) {
    const { pipeline, pace, tools, signal } = state;
    yield { kind: 'status', pipeline, previous: undefined };
    pace.learn(await readHistory(state));
    state.delayMs = isFinished(pipeline.status) ? 0 : pace.firstDelayMs();
    await tools.clock.sleep(delayToNextPoll(state), signal);
}
/** Optional knowledge: any trouble just means that there is none. */
async function readHistory({ settings, tools, root, pipeline, calls }) {
    if (settings.pollIntervalMs !== undefined || pipeline.ref === null)
        return undefined;
    try {
        const query = { ref: pipeline.ref, status: 'success', limit: 20 };
        return summarizeHistory(await tools.client.listPipelines(root.projectId, query, calls));
    }
    catch (error) {
        if (error instanceof errors/* UnreachableError */.Jk || error instanceof errors/* RefusedError */.fk)
            return undefined;
        throw error;
    }
}
/** One look, and what follows from it; resolves with the outcome when that was the end. Rides out trouble. */
async function* pollOnce(state) {
    const { tools, deadlineAtMs } = state;
    try {
        const outcome = yield* look(state);
        if (state.trouble)
            yield { kind: 'recovered', failures: state.trouble.failures };
        state.trouble = undefined;
        state.delayMs = state.pace.nextDelayMs();
        return outcome;
    }
    catch (error) {
        if (!(error instanceof errors/* UnreachableError */.Jk) && !(error instanceof errors/* RefusedError */.fk))
            throw error;
        const isFirst = state.trouble === undefined;
        const remainingMs = deadlineAtMs - tools.clock.monotonicMs();
        state.trouble = rideOut(state.trouble, error, { remainingMs, random: tools.random() });
        if (state.trouble.failures >= MOST_FAILURES_AT_END && isFinished(state.pipeline.status)) {
            const outcome = yield* concludeInTrouble(state);
            if (outcome)
                return outcome;
        }
        if (isFirst)
            yield { kind: 'trouble', error };
        state.delayMs = state.trouble.delayMs;
        return undefined;
    }
}
/** Without its job lists; a retry that gets no answer either is trouble like any other. */
async function* concludeInTrouble(state) {
    try {
        return yield* conclude(state);
    }
    catch (error) {
        if (error instanceof errors/* UnreachableError */.Jk)
            return undefined;
        throw error;
    }
}
async function* look(state) {
    const { settings, tools, root, signal, pace } = state;
    const staleAfterMs = settings.jobsEveryMs ?? pace.staleAfterMs();
    const nowMs = tools.clock.monotonicMs();
    const context = { client: tools.client, signal, follow: settings.follow, nowMs, staleAfterMs };
    const peeked = await peekStatus(root, context);
    if (peeked !== state.pipeline.status)
        yield* readPipeline(state);
    const read = await refreshTree(root, context);
    yield* tellTree(state, read || peeked !== undefined);
    return yield* conclude(state);
}
async function* readPipeline(state) {
    const { tools, root, calls, pace } = state;
    const previous = state.pipeline.status;
    const pipeline = await tools.client.getPipeline(root.projectId, root.pipelineId, calls);
    state.pipeline = pipeline;
    root.pipeline = pipeline;
    if (pipeline.status === previous)
        return;
    pace.changed();
    yield { kind: 'status', pipeline, previous };
}
function* tellTree({ root, told, diff, pace, pipeline }, read) {
    for (const { pipelineId, label, unreadable, bridgesUnreadable } of listNodes(root)) {
        for (const [what, words] of [
            ['jobs', unreadable],
            ['trigger jobs', bridgesUnreadable],
        ]) {
            const key = `${what} ${pipelineId}`;
            // Who cannot read jobs is told that nothing but the status is followed.
            if (words === undefined || told.has(key) || (what === 'trigger jobs' && unreadable !== undefined))
                continue;
            told.add(key);
            yield { kind: 'unreadable', what, label, words };
        }
    }
    if (read) {
        const jobs = listResultJobs(root);
        yield* diff(jobs);
        yield { kind: 'jobs', jobs };
    }
    if (!isFinished(pipeline.status)) {
        yield { kind: 'polled', elapsedMs: pace.elapsedMs(), estimate: pace.estimate() };
    }
}
async function* conclude(state) {
    const { settings, root, pipeline, pace, blockade, retries, calls } = state;
    yield* retries.notice(pipeline);
    const verdict = judgeStatus(blockade.effectiveStatus(pipeline.status), settings);
    if (verdict.kind === 'ended' && !verdict.passed && verdict.result === 'failed') {
        if (yield* retries.tryAgain(pipeline, calls))
            return undefined;
    }
    if (verdict.kind === 'ended') {
        const { result, passed } = verdict;
        return { kind: 'ended', result, passed, pipeline, tree: root, tries: retries.tries() };
    }
    // Where the jobs are played at once, the pipeline goes on at once.
    pace.blocked(verdict.kind === 'blocked' && settings.onManual === 'wait');
    yield* blockade.handle(verdict.kind, calls);
    return undefined;
}
/** Until the next poll, or until the last look before the deadline. */
function delayToNextPoll({ delayMs, deadlineAtMs, tools }) {
    const leftMs = Math.max(0, deadlineAtMs - tools.clock.monotonicMs());
    if (delayMs < leftMs)
        return delayMs;
    return leftMs > LAST_LOOK_MS ? leftMs - LAST_LOOK_MS : leftMs;
}
/** @throws UnreachableError when nothing was known of the pipeline at the end. */
function endAtDeadline({ pipeline, root, retries, trouble }) {
    if (trouble)
        throw keptFailing(trouble);
    return { kind: 'timeout', pipeline, tree: root, tries: retries.tries() };
}
function keptFailing({ error, failures }) {
    const times = failures === 1 ? 'once' : `${failures} times in a row`;
    return new gitlab_errors/* GitLabUnavailableError */.W(`GitLab failed ${times} until the timeout; last: ${error.message}`, {
        delivery: 'unknown',
        hints: error.hints,
        details: error.details,
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/watch.js
var watch_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var watch_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});

/**
 * Follows one pipeline to its end and tells what happens on the way. Ends by its deadline whatever the server does.
 *
 * @throws InterruptedError when the signal aborts; RefusedError when reads are refused twice in a row (the pipeline may have been
 * deleted) or a job cannot be played; UnreachableError when GitLab fails until the deadline, or asks for more patience than is left.
 */
async function* watchPipeline(settings, tools) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { clock } = tools;
        const deadlineAtMs = clock.monotonicMs() + settings.timeoutMs;
        const deadline = watch_addDisposableResource(env_1, clock.deadline(settings.timeoutMs, () => new DeadlineReached()), false);
        const signal = AbortSignal.any([settings.signal, deadline.signal]);
        const state = createWatchState(settings, tools, { signal, deadlineAtMs });
        try {
            yield* beginWatch(state);
            while (clock.monotonicMs() < deadlineAtMs) {
                const outcome = yield* pollOnce(state);
                if (outcome)
                    return outcome;
                await clock.sleep(delayToNextPoll(state), signal);
            }
        }
        catch (error) {
            if (!(error instanceof DeadlineReached))
                throw error;
        }
        return endAtDeadline(state);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        watch_disposeResources(env_1);
    }
}
class DeadlineReached extends Error {
    name = 'DeadlineReached';
}

;// CONCATENATED MODULE: ./build/bundle/js/report/failed-jobs.js
/** Jobs that failed, those that count first. */
function failed_jobs_failedJobs({ jobs }) {
    const failed = jobs.filter((job) => job.status === 'failed');
    return [...failed.filter((job) => job.counts), ...failed.filter((job) => !job.counts)];
}
/** Jobs that hold the pipeline up until someone plays them. */
function failed_jobs_blockingJobs({ jobs }) {
    return jobs.filter((job) => job.status === 'manual' && !job.allowFailure);
}
/** The job's name, with where it lives when that is not the pipeline itself: `group/other #12: build`. */
function failed_jobs_fullJobName({ name, pipelineLabel }) {
    return pipelineLabel === undefined ? name : `${pipelineLabel}: ${name}`;
}
/** GitLab's failure reason as words: `script_failure` is `script failure`; nothing where GitLab knows none. */
function failed_jobs_failureWords({ failureReason }) {
    return failureReason === 'unknown_failure' ? undefined : failureReason?.replaceAll('_', ' ');
}

// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/artifact-error.js
var artifact_error = __nccwpck_require__(5419);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/artifact-job.js
/** An {@link ArtifactJob} from GitLab's own answer, with what it says of the archive. */
function toArtifactJob(job, { projectId, pipelineLabel }) {
    const archive = job.artifacts?.find((artifact) => artifact.file_type === 'archive');
    return {
        id: job.id,
        name: job.name,
        projectId,
        kind: 'job',
        status: job.status,
        pipelineLabel,
        hasArchive: job.artifacts || job.artifacts_file ? Boolean(archive ?? job.artifacts_file) : undefined,
        archiveBytes: archive?.size ?? job.artifacts_file?.size ?? undefined,
        artifactsExpireAt: job.artifacts_expire_at ?? undefined,
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/required-rights.js


/**
 * Refuses what no credential at hand can do, before anything is sent.
 * @param what as the subject of a sentence, e.g. `Cancelling a pipeline`
 * @throws RefusedError
 */
function requireActing({ canAct }, what) {
    if (canAct)
        return;
    throw new RefusedError(`${what} needs an \`api-token\`; a job or trigger token cannot do it`, {
        hints: ['give an `api-token` with scope `api`, of a project, group or person with the Developer role'],
    });
}
/** The same for job logs. */
function requireTraces(client) {
    if (readsTraces(client))
        return;
    throw new RefusedError('Reading job logs needs an `api-token`; a job token cannot do it', {
        hints: ['give an `api-token` with scope `read_api`, of a project, group or person with the Reporter role'],
    });
}
/**
 * For what cannot be done without the list of jobs.
 * @param words GitLab's own
 */
function jobsUnreadable({ id }, words) {
    return new errors/* RefusedError */.fk(`The jobs of pipeline #${id} cannot be read with these credentials`, {
        details: [`GitLab says: ${words}`],
        hints: [
            'give an `api-token` with scope `read_api`; a job token reads jobs on GitLab 19.2 and newer, in projects that have this one on their allowlist',
        ],
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/run-result.js

/** A result with what is known of the pipeline; the rest (jobs, artifacts, outputs) is empty until added. */
function createResult(ending, pipeline, client) {
    return { ...EMPTY, ...ending, ...(pipeline && pipelineFacts(pipeline, client.baseUrl)) };
}
/** The result of a run that ended with an error before or without a pipeline. */
function resultOfError(error) {
    return { ...EMPTY, ...endingOfError(error) };
}
function endingOfError({ result, exitCode, message, hints, details }) {
    return { result, exitCode, message, hints, details };
}
/** The result word of a status; a pipeline that still runs has none yet. */
function resultWord(status) {
    const meaning = interpretStatus(status);
    if (meaning.kind === 'finished')
        return meaning.outcome;
    return meaning.kind === 'blocked' ? 'manual' : 'triggered';
}
/** `group/app` from the pipeline's URL, or `undefined` when it does not lie on the instance. */
function projectPathOf({ web_url }, baseUrl) {
    return web_url.startsWith(`${baseUrl}/`) ? web_url.slice(baseUrl.length + 1).split('/-/')[0] : undefined;
}
const EMPTY = { jobs: [], outputs: {}, tries: 1, warnings: [], hints: [], details: [] };
function pipelineFacts(pipeline, baseUrl) {
    return {
        status: pipeline.status,
        pipelineId: pipeline.id,
        pipelineIid: pipeline.iid,
        pipelineUrl: pipeline.web_url,
        projectId: pipeline.project_id,
        projectPath: projectPathOf(pipeline, baseUrl),
        ref: pipeline.ref ?? undefined,
        sha: pipeline.sha,
        durationSeconds: pipeline.duration ?? undefined,
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/fetch-results.js






/** Brings back what the pipelines made, also when they failed: artifacts, and values out of them. */
async function fetchResults(result, tree, context) {
    const fetched = await guard(result, context, () => addArtifacts(result, tree, context));
    return guard(fetched, context, () => addOutputs(fetched, tree, context));
}
/**
 * What was asked for and cannot be had makes a passed run fail with its own exit code; a run that failed anyway keeps its verdict, and
 * the trouble becomes a warning.
 */
async function guard(result, context, fetch) {
    try {
        return await fetch();
    }
    catch (error) {
        if (!(error instanceof errors/* DownstreamError */.B8) || error instanceof errors/* InterruptedError */.p4)
            throw error;
        const kept = error instanceof artifact_error/* ArtifactError */.n ? withFolders(result, error.fetched, context) : result;
        if (result.exitCode !== 0)
            return { ...kept, warnings: [...result.warnings, error.message] };
        const ending = endingOfError(error);
        return { ...kept, ...ending, hints: ending.hints ?? [], details: [result.message, ...(ending.details ?? [])] };
    }
}
async function addArtifacts(result, tree, context) {
    const { options, host } = context;
    if (options.artifacts.kind === 'none')
        return result;
    refuseUnreadable(tree);
    const { downloadArtifacts } = await Promise.all(/* import() */[__nccwpck_require__.e(6), __nccwpck_require__.e(663), __nccwpck_require__.e(835)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7835));
    const { folders, warnings } = await downloadArtifacts(listArtifactJobs(tree), options.artifacts, context);
    if (folders.length === 0)
        host.info('No job of the selection left artifacts');
    const left = [...warnings, ...warnUnreadable(tree)];
    return { ...withFolders(result, folders, context), warnings: [...result.warnings, ...left] };
}
/** Jobs that cannot be listed must not look like jobs without artifacts. */
function refuseUnreadable({ pipelineId, unreadable }) {
    if (unreadable !== undefined)
        throw jobsUnreadable({ id: pipelineId }, unreadable);
}
function warnUnreadable(tree) {
    return listNodes(tree).flatMap(({ label, unreadable }) => unreadable === undefined
        ? []
        : [`Artifacts of ${label} are left out: its jobs cannot be read (GitLab says: ${unreadable})`]);
}
function withFolders(result, folders, { options }) {
    if (folders.length === 0)
        return result;
    const byJob = new Map(folders.map(({ jobId, folder }) => [jobId, folder]));
    return {
        ...result,
        artifactsPath: options.artifactsPath,
        jobs: result.jobs.map((job) => ({ ...job, artifactsFolder: byJob.get(job.id) ?? job.artifactsFolder })),
    };
}
async function addOutputs(result, tree, context) {
    const { options, client, clock, signal } = context;
    if (options.outputsFrom.length === 0)
        return result;
    refuseUnreadable(tree);
    const { readOutputs } = await Promise.all(/* import() */[__nccwpck_require__.e(6), __nccwpck_require__.e(471)]).then(__nccwpck_require__.bind(__nccwpck_require__, 471));
    const jobs = listArtifactJobs(tree);
    return { ...result, outputs: await readOutputs({ client, jobs, sources: options.outputsFrom, clock, signal }) };
}
/** Every job of the tree as the artifacts code needs it, in the order of their creation. */
function listArtifactJobs(tree) {
    return listNodes(tree).flatMap((node) => node.jobs
        .toSorted((a, b) => a.id - b.id)
        .map((job) => toArtifactJob(job, { projectId: node.projectId, pipelineLabel: node.label })));
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/log-notice.js
/** What to tell about the end of a log; `undefined` when all of it was shown. */
function describeTraceEnd(jobName, end) {
    switch (end.kind) {
        case 'complete':
            return undefined;
        case 'shrunk':
            return { message: `the log of ${jobName} was cut or erased after these lines were shown`, hints: [] };
        case 'unreadable':
            return {
                message: `the log of ${jobName} cannot be read: ${end.error.message}`,
                hints: READ_HINTS,
                error: end.error,
            };
        case 'stopped':
            return {
                message: `the rest of the log of ${jobName} was not read in time${end.error ? `: ${end.error.message}` : ''}`,
                hints: [],
                error: end.error,
            };
    }
}
function describeReplaced(jobName) {
    return {
        message: `the log of ${jobName} was written anew; what follows replaces what was shown, from where it differs`,
        hints: [],
    };
}
const READ_HINTS = [
    'logs need an `api-token` with scope `read_api` and at least the Reporter role (Developer for debug logs); a job token cannot read them',
];

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/read-slots.js
function createReadSlots(concurrency) {
    const waiting = [];
    let free = concurrency;
    return async (work) => {
        // A slot that is given back goes straight to the first in line, so nobody overtakes.
        if (free > 0)
            free--;
        else
            await new Promise((resolve) => waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next)
                next();
            else
                free++;
        }
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/trace-lines.js
/** Longest line in bytes; a longer one goes on as the next line. Bounds the memory of a log without line ends. */
const LINE_LIMIT_BYTES = 64 * 1024;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/**
 * `onLine` gets each complete line, line feed included where there is one. The bytes are only valid during the call. Splitting
 * bytes instead of text means that a character is never cut by the edge of a chunk.
 */
function createLineSplitter(onLine, limitBytes = LINE_LIMIT_BYTES) {
    // Grows to what the longest unfinished line needs, and is used again for the next one.
    let pending = Buffer.alloc(0);
    let pendingBytes = 0;
    function keep(bytes) {
        const needed = pendingBytes + bytes.length;
        if (needed > pending.length) {
            const grown = Buffer.allocUnsafe(Math.min(Math.max(needed, pending.length * 2), limitBytes + 1));
            pending.copy(grown, 0, 0, pendingBytes);
            pending = grown;
        }
        bytes.copy(pending, pendingBytes);
        pendingBytes = needed;
    }
    function complete(lineEnd) {
        if (pendingBytes === 0)
            return onLine(lineEnd);
        keep(lineEnd);
        const line = pending.subarray(0, pendingBytes);
        pendingBytes = 0;
        onLine(line);
    }
    /** More than the limit without a line feed: the first part, up to the last whole character, becomes a line of its own. */
    function cut() {
        const line = pending.subarray(0, pendingBytes);
        const head = characterStart(line, limitBytes);
        onLine(line.subarray(0, head));
        pending.copyWithin(0, head, pendingBytes);
        pendingBytes -= head;
    }
    return {
        push(chunk) {
            let bytes = asBuffer(chunk);
            while (bytes.length > 0) {
                // One byte more than fits: a line of just the limit is only known as complete or too long by what follows it.
                const window = bytes.subarray(0, limitBytes + 1 - pendingBytes);
                const end = window.indexOf(LINE_FEED);
                if (end >= 0)
                    complete(window.subarray(0, end + 1));
                else {
                    keep(window);
                    if (pendingBytes > limitBytes)
                        cut();
                }
                bytes = bytes.subarray(end >= 0 ? end + 1 : window.length);
            }
        },
        rest() {
            if (pendingBytes === 0)
                return undefined;
            const line = pending.subarray(0, pendingBytes);
            pendingBytes = 0;
            return line;
        },
    };
}
/** The line as text without its end (LF or CRLF). Carriage returns inside stay: the host collapses progress bars. */
function decodeLine(line) {
    let end = line.length;
    if (line[end - 1] === LINE_FEED)
        end--;
    if (end < line.length && line[end - 1] === CARRIAGE_RETURN)
        end--;
    return asBuffer(line).toString('utf8', 0, end);
}
/** `offset`, or the start of the UTF-8 sequence that it would cut in two. */
function characterStart(bytes, offset) {
    for (let start = offset; start > 0 && start > offset - 4; start--) {
        const byte = bytes[start] ?? 0;
        if ((byte & 0xc0) !== 0x80)
            return start;
    }
    return offset;
}
function asBuffer(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/log-tail.js
var log_tail_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var log_tail_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





/** A longer line is cut here in a tail. */
const TAIL_LINE_BYTES = 4 * 1024;
const TRIES = 4;
/**
 * Reads the last lines of finished jobs' logs, each in one pass that keeps no more than the tail in memory. A log that cannot be
 * read comes back as such and never fails the run.
 *
 * @returns tails by job id, for all given jobs.
 * @throws the signal's reason.
 */
async function readLogTails(request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { clock, jobs, withinMs, signal: interrupt, concurrency = 4 } = request;
        const deadline = log_tail_addDisposableResource(env_1, clock.deadline(withinMs, () => new Error('there was no time left to read it')), false);
        const signal = interrupt ? AbortSignal.any([interrupt, deadline.signal]) : deadline.signal;
        const slots = createReadSlots(concurrency);
        async function readTail(job) {
            try {
                signal.throwIfAborted();
                return await readPatiently({ ...request, signal }, job);
            }
            catch (error) {
                interrupt?.throwIfAborted();
                if (error instanceof errors/* RefusedError */.fk)
                    return { kind: 'unreadable', reason: error.message, hints: READ_HINTS };
                if (error instanceof errors/* UnreachableError */.Jk || error === deadline.signal.reason) {
                    return { kind: 'unreadable', reason: error.message, hints: [] };
                }
                throw error;
            }
        }
        return new Map(await Promise.all(jobs.map((job) => slots(async () => [job.id, await readTail(job)]))));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        log_tail_disposeResources(env_1);
    }
}
async function readPatiently(request, job) {
    const { source, clock, lineCount, signal, random = Math.random } = request;
    let row;
    for (;;) {
        const tail = createTail(lineCount);
        try {
            await source.readTrace(job.projectId, job.id, tail.push, { signal });
            return tail.end();
        }
        catch (error) {
            if (!(error instanceof errors/* RefusedError */.fk || error instanceof errors/* UnreachableError */.Jk))
                throw error;
            row = rideOut(row, error, { remainingMs: Number.POSITIVE_INFINITY, random: random() });
            if (row.failures === TRIES)
                throw error;
            // When time runs out meanwhile, what kept failing says more.
            await clock.sleep(row.delayMs, signal).catch(() => {
                throw error;
            });
        }
    }
}
/** The last lines of what is pushed, in a ring. */
function createTail(lineCount) {
    const ring = [];
    let count = 0;
    const splitter = createLineSplitter(take);
    function take(line) {
        if (lineCount > 0)
            ring[count % lineCount] = cutLine(line);
        count++;
    }
    return {
        push: splitter.push,
        end() {
            const rest = splitter.rest();
            if (rest)
                take(rest);
            const oldest = ring.length > 0 ? count % ring.length : 0;
            const lines = [...ring.slice(oldest), ...ring.slice(0, oldest)];
            return { kind: 'tail', lines, omittedLines: count - lines.length };
        },
    };
}
function cutLine(line) {
    if (line.length <= TAIL_LINE_BYTES)
        return decodeLine(line);
    return `${decodeLine(line.subarray(0, characterStart(line, TAIL_LINE_BYTES)))}…`;
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/log-tails.js
var log_tails_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var log_tails_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



/** For all tails together. */
const WITHIN_MS = 60_000;
/** A pipeline with hundreds of failed jobs has one cause; the first tails tell it. */
const MOST_TAILS = 20;
/** Reads the ends of failed jobs' logs, prints them, and puts them into the jobs for summaries and reports. */
async function addLogTails(jobs, context) {
    const { options, client, clock, host, random, signal } = context;
    const failed = failed_jobs_failedJobs({ jobs }).filter(({ kind }) => kind === 'job');
    if (options.logs === 'none' || failed.length === 0)
        return jobs;
    if (!demands_readsTraces(client)) {
        host.info('Logs of failed jobs are left out: reading them needs an `api-token` with scope `read_api`');
        return jobs;
    }
    const wanted = failed.slice(0, MOST_TAILS);
    if (wanted.length < failed.length)
        host.info(`Showing the logs of ${MOST_TAILS} of ${failed.length} failed jobs`);
    const tails = await readLogTails({
        source: client,
        clock,
        jobs: wanted,
        lineCount: options.logLines,
        withinMs: WITHIN_MS,
        signal,
        random,
    });
    return jobs.map((job) => {
        const tail = tails.get(job.id);
        if (tail === undefined)
            return job;
        if (tail.kind === 'unreadable') {
            // With live logs this has been said already.
            if (options.logs === 'failed')
                host.warn(`The log of ${failed_jobs_fullJobName(job)} cannot be read: ${tail.reason}`);
            return job;
        }
        if (options.logs === 'failed')
            showTail(job, tail, context);
        return { ...job, logTail: tail.lines };
    });
}
function showTail(job, tail, { host }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const why = failed_jobs_failureWords(job);
        const _section = log_tails_addDisposableResource(env_1, host.section(`${failed_jobs_fullJobName(job)} failed${why ? ` (${why})` : ''}${job.url ? `: ${job.url}` : ''}`), false);
        if (tail.omittedLines > 0)
            host.info(`… ${tail.omittedLines} lines before`);
        if (tail.lines.length === 0)
            host.info('(its log is empty)');
        else
            host.logLines({ key: String(job.id), text: undefined }, tail.lines);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        log_tails_disposeResources(env_1);
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/finish-run.js







/** What is made of a pipeline that came to its end: failed jobs' log tails, artifacts, outputs, the verdict in one line. */
async function finishRun(outcome, context) {
    const { pipeline, tree, tries } = outcome;
    const jobs = await addLogTails(listResultJobs(tree), context);
    const result = {
        ...createResult(describeEnd(outcome, jobs), pipeline, context.client),
        jobs,
        tries,
        warnings: warnUncounted(outcome),
    };
    return fetchResults(result, tree, context);
}
function describeEnd({ result, passed, pipeline, tries }, jobs) {
    const exitCode = passed ? 0 : 1;
    const name = `Pipeline #${pipeline.id}`;
    const took = pipeline.duration ? ` after ${report_duration_formatDuration(pipeline.duration)}` : '';
    const tried = tries > 1 ? ` at try ${tries}` : '';
    const accepted = passed && result !== 'success' ? ', which `pass-on` takes as success' : '';
    const hints = passed ? [] : [`see ${pipeline.web_url}`];
    switch (result) {
        case 'success':
            return { result, exitCode, message: `${name} ${status_words_statusLook('success').words}${tried}${took}` };
        case 'failed':
            return {
                result,
                exitCode,
                message: `${name} failed${tried}${took}${nameSome(': ', failed_jobs_failedJobs({ jobs }).filter(({ counts }) => counts))}`,
                hints,
            };
        case 'canceled':
            return { result, exitCode, message: `${name} was canceled${took}${accepted}`, hints };
        case 'skipped':
            return { result, exitCode, message: `${name} was skipped: none of its jobs ran${accepted}`, hints };
        case 'manual': {
            const message = `${name} is blocked until somebody plays ${nameSome('', failed_jobs_blockingJobs({ jobs })) || 'a manual job'}${accepted}`;
            const links = failed_jobs_blockingJobs({ jobs }).flatMap(({ url }) => (url === undefined ? [] : [url]));
            const choices = '`on-manual: wait` waits for somebody, `on-manual: play` plays them, `pass-on: manual` takes this as success';
            return { result, exitCode, message, hints: passed ? [] : [...hints, choices], details: links };
        }
    }
}
const NAMED = 5;
function nameSome(before, jobs) {
    if (jobs.length === 0)
        return '';
    const more = jobs.length > NAMED ? ` and ${jobs.length - NAMED} more` : '';
    return `${before}${jobs.slice(0, NAMED).map(failed_jobs_fullJobName).join(', ')}${more}`;
}
function warnUncounted({ tree }) {
    return listUncountedTrouble(tree).map(({ label, pipeline }) => {
        const { status, web_url } = pipeline;
        return `Downstream pipeline ${label} is ${status}; its trigger job does not wait for it or may fail, so it does not count: ${web_url ?? ''}`;
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/cancel.js
var cancel_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var cancel_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



const CONFIRM_EVERY_MS = 500;
/**
 * Cancels a pipeline and those below it (GitLab cancels child pipelines itself, other projects' pipelines are canceled where the
 * token allows), then looks until the status says so or `withinMs` are over.
 */
async function cancelTree(root, { client, clock, withinMs, signal: interrupt }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const deadline = cancel_addDisposableResource(env_1, clock.deadline(withinMs, () => new errors/* UnreachableError */.Jk(`GitLab did not answer within ${Math.round(withinMs / 1000)} s`)), false);
        const signal = interrupt ? AbortSignal.any([interrupt, deadline.signal]) : deadline.signal;
        const calls = { signal, retries: 1 };
        try {
            const before = await client.cancelPipeline(root.projectId, root.pipelineId, calls);
            await cancelBelow(root, client, signal);
            return await cancel_confirm(root, before, { client, clock, signal });
        }
        catch (error) {
            if (error instanceof errors/* RefusedError */.fk || error instanceof errors/* UnreachableError */.Jk)
                return { kind: 'failed', error };
            throw error;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        cancel_disposeResources(env_1);
    }
}
async function cancelBelow(root, client, signal) {
    const below = listNodes(root).filter((node) => node !== root && !isFinished(node.pipeline.status));
    // Best effort: a token of the root's project often may not act elsewhere.
    await Promise.allSettled(below.map((node) => client.cancelPipeline(node.projectId, node.pipelineId, { signal, retries: 0 })));
}
async function cancel_confirm({ projectId, pipelineId }, answered, { client, clock, signal }) {
    let pipeline = answered;
    try {
        while (!isCanceling(pipeline) && !isFinished(pipeline.status)) {
            await clock.sleep(CONFIRM_EVERY_MS, signal);
            pipeline = await client.getPipeline(projectId, pipelineId, { signal, retries: 0 });
        }
    }
    catch (error) {
        if (error instanceof errors/* UnreachableError */.Jk)
            return { kind: 'unconfirmed', pipeline };
        throw error;
    }
    return isCanceling(pipeline) ? { kind: 'canceled', pipeline } : { kind: 'ended-before', pipeline };
}
function isCanceling({ status }) {
    return status === 'canceling' || status === 'canceled';
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/leave-run.js




/** Runners kill what lingers after a signal; the answer must be there by then. */
const CANCEL_WITHIN_MS = 5_000;
/** Ends a run before its pipeline ended: cancels it or leaves it, as asked, and says which. */
async function leaveRun(reason, root, run, context) {
    const { client } = context;
    const ending = describeEnding(reason, root, run, context);
    const { line, pipeline } = await leave_run_cancelOrLeave(reason, root, run, context);
    const result = createResult({ ...ending, details: [line] }, pipeline, client);
    return { ...result, jobs: listResultJobs(root) };
}
function describeEnding(reason, root, { pipeline }, { options }) {
    const name = `pipeline #${pipeline.id}`;
    if (reason === 'timeout') {
        const message = `Timed out after ${report_duration_formatDuration(options.timeoutSeconds)} waiting for ${name}, still in status ${root.pipeline.status}`;
        return { result: 'timeout', exitCode: 5, message, hints: ['raise `timeout`, or look why it takes so long'] };
    }
    if (reason === 'sha-mismatch') {
        const message = `${capitalize(name)} runs commit ${pipeline.sha.slice(0, 12)}, but ${options.expectSha} was expected`;
        const hints = ['the ref moved on in the meantime, or `expect-sha` belongs to another project'];
        return { result: 'sha-mismatch', exitCode: 1, message, hints };
    }
    const { message, result, exitCode } = reason;
    return { result, exitCode, message: `${capitalize(message)}; ${name} was in status ${root.pipeline.status}` };
}
async function leave_run_cancelOrLeave(reason, root, run, context) {
    const { client, clock } = context;
    // The run knows its pipeline as it was at the start; the watch has seen more.
    const pipeline = { ...run.pipeline, status: root.pipeline.status };
    const goesOn = `Pipeline #${pipeline.id} goes on: ${pipeline.web_url}`;
    if (!wantsCancel(reason, run, context))
        return { line: goesOn, pipeline };
    if (!client.canAct) {
        return {
            line: `Not canceled: that needs an \`api-token\` with scope \`api\`, a job or trigger token cannot. ${goesOn}`,
            pipeline,
        };
    }
    const report = await cancelTree(root, { client, clock, withinMs: CANCEL_WITHIN_MS });
    return { line: describeCancel(report, goesOn), pipeline: report.kind === 'failed' ? pipeline : report.pipeline };
}
/** Only what this call started is canceled unasked. */
function wantsCancel(reason, { started }, { options }) {
    if (reason === 'sha-mismatch')
        return started;
    const asked = reason === 'timeout' ? options.onTimeout : options.onInterrupt;
    return (asked ?? (started ? 'cancel' : 'leave')) === 'cancel';
}
/** One line on what became of a request to cancel. */
function describeCancel(report, goesOn) {
    switch (report.kind) {
        case 'canceled':
            return `Canceled pipeline #${report.pipeline.id} (it is ${report.pipeline.status}): ${report.pipeline.web_url}`;
        case 'ended-before':
            return `Nothing to cancel: pipeline #${report.pipeline.id} had ended with ${report.pipeline.status} before: ${report.pipeline.web_url}`;
        case 'unconfirmed':
            return `GitLab accepted the cancel request, but pipeline #${report.pipeline.id} is still ${report.pipeline.status}: ${report.pipeline.web_url}`;
        case 'failed':
            return `Could not cancel: ${report.error.message}. ${goesOn}`;
    }
}
function capitalize(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/refetch-plan.js
/**
 * When to read the trace of a running job again. There are no ranges: every read gives the whole trace, so reading at every poll
 * would cost the square of its size. Promised instead, with L = size at the last read, T = bytes spent so far, A = `FREE_BYTES`:
 *
 *     T ≤ 2L + A while the job runs, and so T + F ≤ 3F + A after the last read, of the final size F ≥ L.
 *
 * A read of size x keeps the promise if and only if T + x ≤ 2x + A, i.e. x ≥ T - A ("covered"). A trace that has doubled is always
 * covered: x ≥ 2L ≥ T - A. Anything more often is paid from the slack x + A - T: small logs are read every few seconds, and
 * reads are spaced so that they spend the slack over minutes, ever more slowly, instead of running out of it at once.
 *
 * Whether the trace has doubled is only guessed, from the rate at which it grew. Where the server announces the size
 * (`Content-Length`), the answer to a guess that came too early is left unread; that is charged with `LEFT_BYTES`, for what was
 * on its way by then, and done only while the promise can pay for it. Then T ≤ 2L + A + `LEFT_BYTES` whatever the log does, the
 * excess coming from a guess at a log smaller than that, which is not worth leaving. Where sizes are not announced, a guess that
 * came too early costs a read of x ≤ F; guesses are made only while the promise holds, so the excess is one such read at most.
 *
 * Price, on purpose: there is no upper limit to the time between two reads of a big log. In its second half at worst, new lines
 * come only when it has doubled or the job ends. Bytes of reads that were cut short count in T, on top of the promise.
 */
const FREE_BYTES = 2 * 1024 * 1024;
/** What an answer costs that is left unread: what the buffers of a fast connection hold. */
const LEFT_BYTES = 1024 * 1024;
/** In this time at the start of a job, the slack is spent by the factor e. */
const SLACK_SPENT_MS = 240_000;
/** Growth is taken for this much slower than it was, so that a guess seldom comes too early. */
const GUESS_MARGIN = 1.25;
const ANNOUNCED_GUESS_MARGIN = 1.05;
const MIN_LOOK_MS = 3_000;
const MAX_PATIENT_LOOK_MS = 5_000;
/** Looks grow apart by this factor while nothing new comes. */
const LOOK_GROWTH = 1.5;
/** Requests for traces of all jobs together, per minute. */
const LOOKS_PER_MINUTE = 60;
function startHistory(nowMs) {
    return {
        sizeBytes: 0,
        totalBytes: 0,
        startedMs: nowMs,
        lastReadMs: nowMs,
        growthBytesPerSecond: 0,
        announced: false,
        vainLooks: 0,
    };
}
/** Milliseconds from now until the next request; `undefined`: not before the job ends. */
function planLook(history, nowMs, load) {
    const leastMs = leastLookMs(load);
    const patientMs = Math.min(leastMs * LOOK_GROWTH ** history.vainLooks, Math.max(leastMs, MAX_PATIENT_LOOK_MS));
    if (history.sizeBytes === 0)
        return patientMs;
    const readableMs = Math.min(pacedMs(history), doubledMs(history));
    return readableMs === Number.POSITIVE_INFINITY ? undefined : Math.max(patientMs, readableMs - nowMs);
}
/** Whether an answer of this announced size is to be read, or left. */
function isWorthReading(history, announcedBytes) {
    if (announcedBytes <= LEFT_BYTES)
        return true;
    return (announcedBytes >= 2 * history.sizeBytes ||
        (announcedBytes !== history.sizeBytes && isCovered(history, announcedBytes)));
}
/** After a read of the whole trace. A replaced trace starts a new account. */
function recordRead(history, sizeBytes, nowMs, replaced = false) {
    if (replaced)
        return { ...startHistory(nowMs), sizeBytes, totalBytes: sizeBytes, announced: history.announced };
    return {
        ...history,
        sizeBytes: Math.max(sizeBytes, history.sizeBytes),
        totalBytes: history.totalBytes + sizeBytes,
        lastReadMs: nowMs,
        growthBytesPerSecond: growthRate(history, sizeBytes, nowMs),
        vainLooks: sizeBytes > history.sizeBytes ? 0 : history.vainLooks + 1,
    };
}
/** After an answer of this announced size was left unread. */
function recordLeft(history, announcedBytes, nowMs) {
    return {
        ...history,
        announced: true,
        totalBytes: history.totalBytes + LEFT_BYTES,
        growthBytesPerSecond: growthRate(history, announcedBytes, nowMs),
        vainLooks: history.vainLooks + 1,
    };
}
/** After a read that was cut short: its bytes were spent, and the trace is at least as long. */
function recordCutRead(history, readBytes) {
    return {
        ...history,
        sizeBytes: Math.max(readBytes, history.sizeBytes),
        totalBytes: history.totalBytes + readBytes,
    };
}
/** Seen since the last read. A log that stands still is not written off at once, but looked at ever more seldom. */
function growthRate(history, sizeBytes, nowMs) {
    const seconds = (nowMs - history.lastReadMs) / 1000;
    const rate = seconds > 0 ? (sizeBytes - history.sizeBytes) / seconds : 0;
    return Math.max(rate, history.growthBytesPerSecond / 2);
}
/** When the trace may have doubled, if a guess at that can be paid for. */
function doubledMs({ announced, sizeBytes, totalBytes, lastReadMs, growthBytesPerSecond }) {
    const costBytes = announced && sizeBytes > LEFT_BYTES ? LEFT_BYTES : 0;
    if (growthBytesPerSecond === 0 || totalBytes + costBytes > 2 * sizeBytes + FREE_BYTES)
        return Number.POSITIVE_INFINITY;
    const margin = announced ? ANNOUNCED_GUESS_MARGIN : GUESS_MARGIN;
    return lastReadMs + ((sizeBytes * margin) / growthBytesPerSecond) * 1000;
}
function isCovered(history, sizeBytes) {
    return sizeBytes >= history.totalBytes - FREE_BYTES;
}
/**
 * When the slack pays for a read although the trace has not doubled. A read every L / slack of the time in which the slack may be
 * spent: so the slack shrinks like e^(-t / time), never to nothing. That time grows with the job, for a long one needs it longer.
 */
function pacedMs(history) {
    const { sizeBytes, totalBytes, startedMs, lastReadMs } = history;
    if (!isCovered(history, sizeBytes))
        return Number.POSITIVE_INFINITY;
    const slackBytes = Math.max(1, sizeBytes + FREE_BYTES - totalBytes);
    return lastReadMs + (sizeBytes / slackBytes) * (SLACK_SPENT_MS + (lastReadMs - startedMs) / 2);
}
function leastLookMs({ jobsFollowed, remainingShare }) {
    const shared = Math.max(MIN_LOOK_MS, (jobsFollowed * 60_000) / LOOKS_PER_MINUTE);
    return remainingShare !== undefined && remainingShare < 0.25 ? shared * 4 : shared;
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/read-trace.js


/**
 * Reads one trace once. What arrives before a body is cut short counts: it was compared with what was shown, and goes on from there.
 *
 * @throws the signal's reason.
 */
async function readTraceOnce(request) {
    const { source, clock, job, reader, history, finished, signal } = request;
    const leave = new AbortController();
    const read = reader.startRead();
    let announcedBytes;
    let readBytes = 0;
    try {
        await source.readTrace(job.projectId, job.id, (chunk) => {
            readBytes += chunk.length;
            read.push(chunk);
        }, { signal: AbortSignal.any([signal, leave.signal]), onLength });
    }
    catch (error) {
        signal.throwIfAborted();
        if (leave.signal.aborted) {
            return { kind: 'left', history: recordLeft(history, announcedBytes ?? 0, clock.monotonicMs()) };
        }
        if (error instanceof errors/* RefusedError */.fk || error instanceof errors/* UnreachableError */.Jk) {
            return { kind: 'failed', history: recordCutRead(history, readBytes), error };
        }
        throw error;
    }
    const end = read.end(finished);
    const known = { ...history, announced: announcedBytes !== undefined };
    return { kind: 'read', end, history: recordRead(known, end.sizeBytes, clock.monotonicMs(), end.replaced) };
    function onLength(sizeBytes) {
        announcedBytes = sizeBytes;
        if (!finished && !isWorthReading(history, sizeBytes))
            leave.abort(new Error('trace left unread'));
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/trace-marks.js
/** When there are more, every second one goes. */
const MAX_MARKS = 4096;
function createMarks() {
    return { lineCount: 0, checksum: 0, stride: 1, checksums: [] };
}
/** One more line; `checksum` covers everything up to its end. */
function addMark(marks, checksum) {
    marks.lineCount++;
    marks.checksum = checksum;
    if (marks.lineCount % marks.stride === 0)
        marks.checksums.push(checksum);
    if (marks.checksums.length > MAX_MARKS)
        thinOut(marks);
}
function thinOut(marks) {
    const { checksums } = marks;
    marks.stride *= 2;
    // Mark i stands for line (i + 1) * stride: those of the doubled stride are the odd ones.
    for (let index = 0; index * 2 + 1 < checksums.length; index++)
        checksums[index] = checksums[index * 2 + 1] ?? 0;
    checksums.length = Math.floor(checksums.length / 2);
}
/** `undefined` for a line without a mark. */
function checksumAt({ lineCount, checksum, stride, checksums }, line) {
    if (line === lineCount)
        return checksum;
    return line % stride === 0 ? checksums[line / stride - 1] : undefined;
}
/** Forgets what comes after `line`, which has a mark. */
function cutMarks(marks, line) {
    marks.lineCount = line;
    marks.checksums.length = Math.floor(line / marks.stride);
    marks.checksum = marks.checksums.at(-1) ?? 0;
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/trace-reader.js



/**
 * Follows one job's trace over many reads, of which each starts from the first byte again: what was shown is passed over, what is
 * new comes out line by line, once.
 *
 * A trace can be written anew (job run again under its id, erased, rewritten by the runner). So the lines of each read are
 * compared with what was shown, by a running checksum with marks at line ends: from the first line that differs on, everything
 * is new. Marks are thinned out in long logs, one mark for every 2, 4, 8, … lines, so memory stays the same; the price is that a
 * replaced log of more than 4,096 lines may repeat the few lines between the last equal mark and the difference.
 *
 * A trace that is shorter than before proves nothing (an archive in the making answers so); it is compared when it grows again.
 */
function createTraceReader(settings) {
    const shown = createMarks();
    return {
        get lineCount() {
            return shown.lineCount;
        },
        startRead: () => startRead(settings, shown),
    };
}
function startRead(settings, shown) {
    const state = { settings, shown, passedLines: 0, checksum: 0, held: [], fresh: [], replaced: false };
    const splitter = createLineSplitter((line) => takeLine(state, line));
    let sizeBytes = 0;
    return {
        push(chunk) {
            sizeBytes += chunk.length;
            splitter.push(chunk);
            handOn(state);
        },
        end(finished) {
            const shrunk = state.passedLines < shown.lineCount;
            const rest = finished && !shrunk ? splitter.rest() : undefined;
            if (rest)
                takeLine(state, rest);
            handOn(state);
            return { sizeBytes, replaced: state.replaced, shrunk };
        },
    };
}
function takeLine(state, line) {
    const { shown, fresh } = state;
    state.checksum = (0,external_node_zlib_.crc32)(line, state.checksum);
    state.passedLines++;
    if (state.passedLines > shown.lineCount) {
        addMark(shown, state.checksum);
        fresh.push(decodeLine(line));
    }
    else
        compare(state, line);
}
function compare(state, line) {
    const expected = checksumAt(state.shown, state.passedLines);
    if (expected === state.checksum) {
        if (state.held.length > 0)
            state.held = [];
        return;
    }
    state.held.push(Buffer.from(line));
    if (expected !== undefined)
        replace(state);
}
function replace(state) {
    const { settings, shown, held, fresh } = state;
    state.replaced = true;
    settings.onReplaced();
    cutMarks(shown, state.passedLines - held.length);
    fresh.push(...held.map(decodeLine));
    // Marks between the last equal one and here are gone; they are made anew from the lines just held.
    let { checksum } = shown;
    for (const line of held) {
        checksum = (0,external_node_zlib_.crc32)(line, checksum);
        addMark(shown, checksum);
    }
    state.held = [];
}
function handOn(state) {
    const lines = state.fresh;
    if (lines.length === 0)
        return;
    state.fresh = [];
    state.settings.onLines(lines);
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/follow-trace.js




/** An archive in the making answers a shorter or empty trace for a moment. */
const SHORT_READS_BELIEVED = 3;
const SHORT_READ_DELAY_MS = 2_000;
/** Follows one trace until the last read after the job's end, through failures of any length. */
async function followTrace(request) {
    const { clock, stop } = request;
    const state = {
        request,
        reader: createTraceReader(request),
        history: startHistory(clock.monotonicMs()),
        trouble: undefined,
        shortReads: 0,
    };
    try {
        let end;
        while (end === undefined)
            end = await follow_trace_look(state);
        return end;
    }
    catch (error) {
        if (!stop.aborted || error !== stop.reason)
            throw error;
        return { kind: 'stopped', error: state.trouble?.error };
    }
}
/** One look at the trace; resolves with the end, or when the next look is due. */
async function follow_trace_look(state) {
    const { clock, random, stop } = state.request;
    const { finished, outcome } = await readInTurn(state);
    state.history = outcome.history;
    if (outcome.kind === 'failed') {
        state.trouble = persist(state.trouble, outcome.error, random());
        if (state.trouble === undefined)
            return { kind: 'unreadable', error: outcome.error };
        await clock.sleep(state.trouble.delayMs, stop);
        return undefined;
    }
    state.trouble = undefined;
    if (outcome.kind === 'left' || !finished) {
        await pause(state);
        return undefined;
    }
    if (!outcome.end.shrunk)
        return { kind: 'complete' };
    state.shortReads++;
    if (state.shortReads === SHORT_READS_BELIEVED)
        return { kind: 'shrunk' };
    await clock.sleep(SHORT_READ_DELAY_MS, stop);
    return undefined;
}
function readInTurn({ request, reader, history }) {
    const { source, clock, job, slots, ended, stop } = request;
    return slots(async () => {
        stop.throwIfAborted();
        // Asked when the turn comes: a job that ended while its read waited in line needs no second one.
        const finished = ended.aborted;
        return { finished, outcome: await readTraceOnce({ source, clock, job, reader, history, finished, signal: stop }) };
    });
}
/** `undefined` when the refusal is to be believed. */
function persist(row, error, random) {
    try {
        return rideOut(row, error, { remainingMs: Number.POSITIVE_INFINITY, random });
    }
    catch {
        return undefined;
    }
}
/** Until the next look is due, or the job has ended. */
async function pause({ request, history }) {
    const { clock, load, ended, stop } = request;
    const delayMs = planLook(history, clock.monotonicMs(), load());
    if (delayMs === undefined)
        await abortion(ended);
    else {
        await clock.sleep(delayMs, ended).catch((error) => {
            if (!ended.aborted)
                throw error;
        });
    }
    stop.throwIfAborted();
}
function abortion(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener('abort', () => resolve(), { once: true });
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/follow-logs.js
var follow_logs_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var follow_logs_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




/** Starts with no jobs; nothing is read before the first `update`. */
function createLogFollower(settings) {
    const { source, clock, emit, concurrency = 4, signal, random = Math.random } = settings;
    const followed = new Map();
    const active = new Set();
    const refusedProjects = new Set();
    const slots = createReadSlots(concurrency);
    const stopping = new AbortController();
    const stop = signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal;
    let failure;
    function follow(job) {
        const end = new AbortController();
        active.add(job.id);
        const done = followTrace({
            ...{ source, clock, slots, random, load, job, stop },
            ended: AbortSignal.any([end.signal, stop]),
            onLines: (lines) => emit({ kind: 'lines', job, lines }),
            onReplaced: () => emit({ kind: 'notice', job, ...describeReplaced(job.name) }),
        })
            .then((outcome) => tell(job, outcome))
            .catch((error) => {
            failure ??= { error };
            stopping.abort(error);
        })
            .finally(() => active.delete(job.id));
        followed.set(job.id, { job, end, done });
    }
    function tell(job, outcome) {
        if (outcome.kind === 'unreadable') {
            // Rights are the project's: one line for all of its jobs.
            if (refusedProjects.has(job.projectId))
                return;
            refusedProjects.add(job.projectId);
        }
        if (outcome.kind === 'stopped' && (signal?.aborted || failure))
            return;
        const notice = describeTraceEnd(job.name, outcome);
        if (notice)
            emit({ kind: 'notice', job, ...notice });
    }
    function load() {
        const rate = source.rateLimit;
        return { jobsFollowed: active.size, remainingShare: rate && rate.remaining / Math.max(rate.limit, 1) };
    }
    return {
        update(jobs) {
            if (stop.aborted)
                return;
            for (const job of jobs)
                if (hasTrace(job) && !followed.has(job.id))
                    follow(job);
            for (const id of endedIds(jobs, followed))
                followed.get(id)?.end.abort();
        },
        async finish(withinMs) {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                for (const { end } of followed.values())
                    end.abort();
                const deadline = follow_logs_addDisposableResource(env_1, clock.deadline(withinMs, () => new Error(`no more time for logs after ${withinMs} ms`)), false);
                const onDeadline = () => stopping.abort(deadline.signal.reason);
                deadline.signal.addEventListener('abort', onDeadline, { once: true });
                await Promise.all([...followed.values()].map(({ done }) => done));
                stopping.abort(new Error('the logs are complete'));
                if (failure)
                    throw failure.error;
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                follow_logs_disposeResources(env_1);
            }
        },
    };
}
/** A trigger job has no log, nor has a job that waits or was skipped. */
function hasTrace({ kind, status }) {
    if (kind === 'bridge' || status === 'skipped')
        return false;
    return status === 'running' || status === 'canceling' || isFinished(status);
}
/**
 * Jobs that ended: by their status, or because a retried one took their place. A job that is missing otherwise is no sign: its
 * pipeline may have been unreadable for a moment.
 */
function endedIds(jobs, followed) {
    const listed = new Set(jobs.map(({ id }) => id));
    const newest = new Map(jobs.map((job) => [placeOf(job), job.id]));
    const replaced = [...followed.values()].filter(({ job }) => !listed.has(job.id) && (newest.get(placeOf(job)) ?? 0) > job.id);
    return [...jobs.filter(({ status }) => isFinished(status)), ...replaced.map(({ job }) => job)].map(({ id }) => id);
}
function placeOf({ projectId, pipelineId, name }) {
    return JSON.stringify([projectId, pipelineId, name]);
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/live-logs.js



/** With live logs a job that starts is noticed this soon. */
const JOBS_EVERY_MS = 5_000;
/** After the pipeline ended, its last log lines may take this long to come. */
const FINISH_WITHIN_MS = 30_000;
/** `logs: all` follows every running job's log; anything else does nothing until the end. */
function createLiveLogs({ options, client, clock, host, random, signal }) {
    if (options.logs !== 'all' || !demands_readsTraces(client))
        return NO_LOGS;
    const stopping = new AbortController();
    const follower = createLogFollower({
        source: client,
        clock,
        random,
        signal: AbortSignal.any([signal, stopping.signal]),
        emit: (event) => {
            if (event.kind === 'lines')
                host.logLines({ key: String(event.job.id), text: failed_jobs_fullJobName(event.job) }, event.lines);
            else
                host.warn([event.message, ...event.hints].join('; '));
        },
    });
    return {
        jobsEveryMs: JOBS_EVERY_MS,
        update: (jobs) => follower.update(jobs),
        finish() {
            host.progress('reading the rest of the logs');
            return follower.finish(FINISH_WITHIN_MS);
        },
        stop: () => stopping.abort(new Error('the run is over')),
    };
}
const NO_LOGS = { jobsEveryMs: undefined, update: () => { }, finish: async () => { }, stop: () => { } };

;// CONCATENATED MODULE: ./build/bundle/js/commands/watch-console.js




/** Without a terminal a line this often says that the wait goes on; some CI systems end silent jobs. */
const HEARTBEAT_MS = 120_000;
/** Shows a watcher's events to people: a line for what changed, and one moving line on a terminal. */
function createWatchConsole(host) {
    let jobs = [];
    let status = '';
    let shownAtMs = 0;
    function show(event) {
        if (event.kind === 'status')
            status = event.pipeline.status;
        if (event.kind === 'jobs')
            jobs = event.jobs;
        if (event.kind === 'polled')
            showProgress(event);
        for (const line of describeEvent(event))
            host.info(line);
        for (const line of describeTrouble(event))
            host.warn(line);
    }
    function showProgress(event) {
        const text = formatProgress(event, status, jobs);
        host.progress(text);
        if (event.elapsedMs - shownAtMs < HEARTBEAT_MS)
            return;
        shownAtMs = event.elapsedMs;
        host.info(text);
    }
    return { show, clear: () => host.progress(undefined) };
}
function describeEvent(event) {
    switch (event.kind) {
        case 'status':
            return describeStatus(event.pipeline);
        case 'job':
            return describeJob(event.job, event.previous);
        case 'blocked':
            return event.jobs.map((job) => `Waiting for somebody to play "${failed_jobs_fullJobName(job)}"${linkOf(job)}`);
        case 'delayed':
            return event.jobs.map((job) => `Delayed job "${failed_jobs_fullJobName(job)}" starts by itself later${linkOf(job)}`);
        case 'played':
            return [`Played manual job "${failed_jobs_fullJobName(event.job)}"${linkOf(event.job)}`];
        case 'retrying': {
            const names = event.jobs.map(failed_jobs_fullJobName).join(', ') || 'the failed jobs';
            return [`Retrying ${names} (${event.attempt} of ${event.of})`];
        }
        case 'recovered':
            return [`GitLab answers again after ${event.failures} failed ${event.failures === 1 ? 'poll' : 'polls'}`];
        default:
            return [];
    }
}
/** Its end is the result, which has a line of its own after the jobs and their logs. */
function describeStatus({ id, status }) {
    const { icon, words } = status_words_statusLook(status);
    return isFinished(status) ? [] : [`${icon} pipeline #${id} is ${words}`];
}
function describeTrouble(event) {
    switch (event.kind) {
        case 'retry-refused':
            return [`The failed jobs are not retried: ${event.error.message}`];
        case 'unreadable': {
            const whose = event.label ?? 'the pipeline';
            if (event.what === 'trigger jobs') {
                return [
                    `Trigger jobs of ${whose} cannot be read with these credentials, pipelines below it are not followed (GitLab says: ${event.words})`,
                ];
            }
            return [
                `Jobs of ${whose} cannot be read with these credentials, only its status is followed (GitLab says: ${event.words})`,
            ];
        }
        case 'trouble':
            return [`${event.error.message}; trying again until the timeout`];
        default:
            return [];
    }
}
/** Jobs that only queue up, or were skipped from the start, are no news. */
function describeJob(job, previous) {
    const { status, durationSeconds } = job;
    if (status === 'created' || status === 'pending' || (previous === undefined && status === 'skipped'))
        return [];
    const took = isFinished(status) && durationSeconds ? ` in ${report_duration_formatDuration(durationSeconds)}` : '';
    const why = status === 'failed' ? ` (${[failed_jobs_failureWords(job), !job.counts && 'does not count'].filter(Boolean).join(', ')})` : '';
    return [`  ${statusIcon(status)} ${failed_jobs_fullJobName(job)}: ${status}${took}${why === ' ()' ? '' : why}`];
}
function formatProgress({ elapsedMs, estimate }, status, jobs) {
    const done = jobs.filter((job) => isFinished(job.status)).length;
    const counted = jobs.length > 0 ? `${done}/${jobs.length} jobs` : undefined;
    const left = estimate && describeEstimate(estimate);
    return [status, counted, report_duration_formatDuration(elapsedMs / 1000), left].filter(Boolean).join(' · ');
}
function describeEstimate({ remainingMs, percent }) {
    return remainingMs > 0 ? `${percent}%, about ${report_duration_formatDuration(remainingMs / 1000)} left` : 'takes longer than usual';
}
function linkOf({ url }) {
    return url === undefined ? '' : `: ${url}`;
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/follow-run.js
var follow_run_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var follow_run_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









/** What happens to a pipeline once it exists: the commit is checked, it is followed to its end if wanted, and its results are fetched. */
async function followRun(run, context) {
    const { options, clock } = context;
    const startedAtMs = clock.monotonicMs();
    const result = await follow(run, context);
    if (!options.wait || result.durationSeconds !== undefined)
        return result;
    // GitLab counts no duration for what never ran, or has not ended.
    return { ...result, durationSeconds: Math.round((clock.monotonicMs() - startedAtMs) / 1000) };
}
async function follow(run, context) {
    const { options, client, signal } = context;
    const { pipeline } = run;
    const root = createNode(run.project, pipeline);
    if (runsOtherCommit(pipeline, options)) {
        return leaveRun('sha-mismatch', root, run, context);
    }
    try {
        signal.throwIfAborted();
        if (!options.wait) {
            const message = `Pipeline #${pipeline.id} was started and is not waited for`;
            return createResult({ result: 'triggered', exitCode: 0, message }, pipeline, client);
        }
        const outcome = await watchRun(run, root, context);
        if (outcome.kind === 'timeout')
            return await leaveRun('timeout', root, { ...run, pipeline: outcome.pipeline }, context);
        return await finishRun(outcome, context);
    }
    catch (error) {
        return endRunOnError(error, root, run, context);
    }
}
/** Whether the pipeline runs another commit than `expect-sha` says. */
function runsOtherCommit({ sha }, { expectSha }) {
    return expectSha !== undefined && !sha.toLowerCase().startsWith(expectSha);
}
async function watchRun(run, root, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { options, client, clock, host, random, signal } = context;
        const console = createWatchConsole(host);
        const liveLogs = createLiveLogs(context);
        // Ended with this function, however that ends: the watch's deadline would hold the process up.
        const watch = follow_run_addDisposableResource(env_1, watchPipeline({
            root,
            pipeline: run.pipeline,
            timeoutMs: Math.max(0, run.deadlineAtMs - clock.monotonicMs()),
            follow: options.follow,
            retryFailed: options.retryFailed,
            onManual: options.onManual,
            passOn: options.passOn,
            pollIntervalMs: options.pollIntervalSeconds === undefined ? undefined : options.pollIntervalSeconds * 1000,
            jobsEveryMs: liveLogs.jobsEveryMs,
            signal,
        }, { client, clock, random }), true);
        try {
            for (;;) {
                const step = await watch.next();
                if (step.done) {
                    await liveLogs.finish();
                    return step.value;
                }
                console.show(step.value);
                if (step.value.kind === 'jobs')
                    liveLogs.update(step.value.jobs);
            }
        }
        finally {
            console.clear();
            liveLogs.stop();
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = follow_run_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Where the pipeline is, and no more than is known of it. */
function describeLeft(error, status, { pipeline: { web_url } }) {
    if (isFinished(status))
        return `The pipeline had ended with ${status} before: ${web_url}`;
    if (error instanceof errors/* RefusedError */.fk)
        return `The pipeline is left as it is: ${web_url}`;
    return `The pipeline goes on by itself: ${web_url}`;
}
/** The pipeline exists, so its facts belong into the result whatever went wrong. */
async function endRunOnError(error, root, run, context) {
    if (error instanceof errors/* InterruptedError */.p4)
        return leaveRun(error, root, run, context);
    const left = describeLeft(error, root.pipeline.status, run);
    if (!(error instanceof errors/* UnreachableError */.Jk) && !(error instanceof errors/* RefusedError */.fk)) {
        context.host.warn(left);
        throw error;
    }
    const ending = endingOfError(error);
    const result = createResult({ ...ending, details: [...(ending.details ?? []), left] }, run.pipeline, context.client);
    return { ...result, status: root.pipeline.status, jobs: listResultJobs(root) };
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/run-context.js
/** When a run that begins now must end, for {@link Run.deadlineAtMs}. */
function deadlineOf({ clock, options }) {
    return clock.monotonicMs() + options.timeoutSeconds * 1000;
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/run-trigger.js












/**
 * Starts a pipeline and, with `wait`, follows it to its end. With `dry-run` only reads.
 *
 * @throws DownstreamError for what went wrong before there was a pipeline; later troubles are in the result.
 */
async function runTrigger(context) {
    const { options, client, host } = context;
    const deadlineAtMs = deadlineOf(context);
    const request = createRequest(context);
    await checkDestinations(options);
    if (options.apiVersion === 'v3')
        return triggerLegacy(request, context);
    const rights = await readRights(request, context);
    if (rights)
        refuseImpossible(options, rights, client);
    if (options.dryRun)
        return dryRun(request, context);
    const pipeline = await start(request, { rights, deadlineAtMs }, context);
    const run = { project: request.project, pipeline, started: true, deadlineAtMs };
    announce(run, host);
    host.info(`Started pipeline #${pipeline.id} on ${pipeline.ref ?? request.ref}: ${pipeline.web_url}`);
    return followRun(run, context);
}
function createRequest({ options, upstream }) {
    const { project, ref, variables, inputs, upstreamVariables } = options;
    if (project === undefined || ref === undefined)
        throw new errors/* UsageError */.eb('`project` and `ref` are needed to start a pipeline');
    return {
        project,
        ref: ref.given,
        variables: upstreamVariables ? { ...upstream, ...variables } : variables,
        inputs,
        downstreamTriggerId: (0,external_node_crypto_.randomUUID)(),
    };
}
/**
 * Asked before anything is started: what is wanted afterwards must be possible, and the newest pipeline is the mark from which a lost
 * one is looked for. `undefined` when nothing depends on it and it cannot be had.
 */
async function readRights({ project }, { options, client, signal }) {
    if (!options.wait && client.readsAs === 'anonymous')
        return undefined;
    try {
        return await probeRights(client, project, { signal, withJobs: options.wait });
    }
    catch (error) {
        if (!(error instanceof errors/* UnreachableError */.Jk))
            throw error;
        if (!options.wait)
            return undefined;
        throw new errors/* UnreachableError */.Jk(error.message, {
            hints: ['nothing was started', ...error.hints],
            details: error.details,
            cause: error,
        });
    }
}
async function start(request, { rights, deadlineAtMs }, context) {
    const { options, client, clock, host, signal } = context;
    const source = startSource(options);
    const username = source === 'trigger' ? undefined : await readUsername(source, context);
    const timeoutMs = deadlineAtMs - clock.monotonicMs();
    if (timeoutMs <= 0) {
        throw new errors/* UnreachableError */.Jk('The timeout was over before the pipeline could be started', {
            hints: ['nothing was started: GitLab answered the reads before it too slowly'],
        });
    }
    return startPipeline({
        request,
        refName: refName(options.ref, request.ref),
        source,
        username,
        newestPipelineId: rights?.newestPipelineId,
        payloadKept: options.token !== undefined,
        timeoutMs,
        signal,
    }, { client, clock, tell: (event) => host.warn(describeStart(event)) });
}
/** `source` of the pipeline to come, by the credential that starts it. */
function startSource({ token }) {
    if (token === undefined)
        return 'api';
    return token.kind === 'job' ? 'pipeline' : 'trigger';
}
async function readUsername(source, { client, username, signal }) {
    if (source === 'pipeline')
        return username;
    try {
        return (await client.getUser({ signal })).username;
    }
    catch (error) {
        // A project token with few scopes may not read its own user; then the user is simply not compared.
        if (error instanceof errors/* RefusedError */.fk || error instanceof errors/* UnreachableError */.Jk)
            return undefined;
        throw error;
    }
}
function refName(ref, given) {
    return ref?.name ?? given;
}
function describeStart(event) {
    switch (event.kind) {
        case 'asked-to-wait':
            return `${event.error.message}; trying again in ${report_duration_formatDuration(event.delayMs / 1000)}`;
        case 'answer-lost':
            return `${event.error.message}; the call is not repeated, looking for the pipeline it may have started`;
        case 'adopted':
            return `Found the pipeline that the lost call started: #${event.pipeline.id}${event.certain ? '' : ' (the only new one that fits)'}`;
        case 'starting-again':
            return 'The lost call started nothing; calling again';
    }
}
async function triggerLegacy(request, { options, client, host, signal }) {
    const ending = { result: 'triggered', exitCode: 0 };
    if (options.dryRun)
        return describeRun(request, { client, host });
    signal.throwIfAborted();
    await client.triggerBuilds(request, { signal }).catch((error) => {
        throw lostBuilds(error, request);
    });
    const message = `Triggered ${request.project} on ${request.ref} through API v3, which tells no pipeline id`;
    return createResult({ ...ending, message }, undefined, client);
}
/** There is nothing to look for the builds with, so a lost call is only told. */
function lostBuilds(error, { project, ref }) {
    const details = ['The answer to the trigger call was lost: builds may or may not have been started'];
    const hints = [`check the builds of ${project} on ${ref} before you run this again`];
    if (error instanceof errors/* InterruptedError */.p4)
        return new errors/* InterruptedError */.p4(error.signal, { details, hints });
    if (!(error instanceof gitlab_errors/* GitLabUnavailableError */.W) || error.delivery !== 'unknown')
        return error;
    return new errors/* UnreachableError */.Jk(error.message, { details, hints: [...hints, ...error.hints], cause: error });
}
/** Looks whether project and ref are there, as far as the credentials can see, then shows the request. */
async function dryRun(request, context) {
    const { examineProject } = await __nccwpck_require__.e(/* import() */ 641).then(__nccwpck_require__.bind(__nccwpck_require__, 641));
    const { checks } = await examineProject(context);
    for (const { name, status, message, remedies } of checks) {
        if (status === 'fail')
            throw new errors/* RefusedError */.fk(`${name}: ${message}`, { hints: remedies });
        if (status !== 'skip')
            context.host.info(`${name}: ${message}`);
    }
    return describeRun(request, context);
}
function describeRun(request, { client, host }) {
    const { method, url, body } = client.describeTrigger(request);
    host.info(`${method} ${url}`);
    for (const line of JSON.stringify(body, undefined, 2).split('\n'))
        host.info(line);
    const message = 'Dry run: nothing was sent that changes anything';
    return createResult({ result: 'dry-run', exitCode: 0, message }, undefined, client);
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/run-wait.js







/** Attaches to the pipeline of `pipeline-id` and follows it to its end. What is attached to is never canceled by default. */
async function runWait(context) {
    const { options, client, host, signal } = context;
    await checkDestinations(options);
    const run = await attachToPipeline(context);
    const { project, pipeline } = run;
    const rights = needsJobs(options) ? await probeJobs(client, project, pipeline.id, { signal }) : PIPELINE_READ;
    refuseImpossible(options, rights, client);
    announce(run, host);
    host.info(`Following pipeline #${pipeline.id} on ${pipeline.ref ?? pipeline.sha}: ${pipeline.web_url}`);
    return followRun(run, context);
}
const PIPELINE_READ = { pipelines: true, jobs: undefined, newestPipelineId: undefined, refusal: undefined };
/** A run on the pipeline of `pipeline-id`; its time begins now. */
async function attachToPipeline(context) {
    const deadlineAtMs = deadlineOf(context);
    return { ...(await findPipeline(context)), started: false, deadlineAtMs };
}
/** The pipeline that `pipeline-id` names: an id, a URL, or the newest on `ref`. */
async function findPipeline({ options, client, signal, }) {
    const { project, pipelineId, ref } = options;
    if (project === undefined || pipelineId === undefined) {
        throw new errors/* UsageError */.eb('No pipeline given', {
            hints: [
                'name it by its URL, or by its id together with `project`, or as `latest` together with `project` and `ref`',
            ],
        });
    }
    if (pipelineId.kind !== 'latest') {
        return { project, pipeline: await client.getPipeline(project, pipelineId.id, { signal }) };
    }
    const query = { ...(ref && { ref: ref.name }), orderBy: 'id', sort: 'desc', limit: 1 };
    const [newest] = await client.listPipelines(project, query, { signal });
    if (newest === undefined) {
        throw new errors/* RefusedError */.fk(`No pipeline found in ${project}${ref ? ` on ${ref.name}` : ''}`, {
            hints: ['check `ref`; child pipelines and pipelines of merge requests are not on a branch'],
        });
    }
    return { project, pipeline: await client.getPipeline(project, newest.id, { signal }) };
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/run-main.js



/**
 * What the action, `trigger` and the library do: start a pipeline, or attach to the one of `pipeline-id`, which means to wait for it.
 *
 * @throws UsageError when the options contradict each other.
 */
async function runMain(context) {
    const { options } = context;
    if (options.apiVersion === 'v3')
        refuseBeyondLegacy(options);
    if (options.pipelineId === undefined) {
        refuseWithoutWait(options);
        return runTrigger(context);
    }
    if (options.dryRun) {
        throw new errors/* UsageError */.eb('`dry-run` shows what would be started; with `pipeline-id` nothing is', {
            hints: ['leave one of them out, or look at the pipeline with the command `status`'],
        });
    }
    if (!options.wait && options.explicit.has('wait')) {
        throw new errors/* UsageError */.eb('`pipeline-id` attaches to a pipeline to wait for it; with `wait: false` there is nothing to do', {
            hints: ['leave `wait` out, or look once with the command `status`'],
        });
    }
    return runWait({ ...context, options: { ...options, wait: true } });
}
/** What happens at the end of a pipeline needs somebody who is still there; nothing asked for is silently left out. */
function refuseWithoutWait(options) {
    if (options.wait)
        return;
    const asked = [
        options.artifacts.kind !== 'none' && 'artifacts',
        options.outputsFrom.length > 0 && 'outputs-from',
        options.retryFailed > 0 && 'retry-failed',
        options.logs === 'all' && 'logs: all',
        options.onManual === 'play' && 'on-manual: play',
    ].filter((name) => name !== false);
    if (asked.length === 0)
        return;
    const problems = asked.map((option) => ({ option, message: 'needs `wait`: it happens while and after the pipeline runs' }));
    throw new errors/* UsageError */.eb(`${asked.map((name) => `\`${name}\``).join(', ')}: needs \`wait: true\``, {
        problems,
        hints: ['add `wait: true` (`--wait`), or leave it out'],
    });
}
/** API v3 answers no pipeline, so there is nothing to follow, check or cancel. */
function refuseBeyondLegacy({ wait, pipelineId, expectSha, inputs }) {
    const asked = [
        wait && 'wait',
        pipelineId !== undefined && 'pipeline-id',
        expectSha !== undefined && 'expect-sha',
        Object.keys(inputs).length > 0 && 'inputs',
    ].filter((name) => name !== false);
    if (asked.length === 0)
        return;
    throw new errors/* UsageError */.eb(`${asked.map((name) => `\`${name}\``).join(', ')} cannot be done through API v3, which only starts pipelines`, {
        hints: ['leave `/api/v3` off the end of `gitlab-url` when the server is GitLab 9.0 or newer'],
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/run-library.js







/** {@link import('../index.ts').trigger} */
async function runLibrary(options, { signal = new AbortController().signal, log = () => { } } = {}) {
    const stream = { write: log };
    // The environment of the calling program is its own affair: nothing is read from it.
    const host = await createHost({ kind: 'terminal', env: {}, stdout: stream, stderr: stream, color: false });
    const context = await openRun({
        face: 'cli',
        env: {},
        flags: toGiven(options),
        requires: ['start'],
        host,
        signal: asInterrupt(signal),
    });
    try {
        return await runMain(context);
    }
    catch (error) {
        if (error instanceof errors/* DownstreamError */.B8)
            return resultOfError(error);
        throw error;
    }
}
/** Whatever a caller aborts with, for the core it is an interruption; without a signal of the system it counts as SIGTERM. */
function asInterrupt(signal) {
    const controller = new AbortController();
    const abort = () => {
        const { reason } = signal;
        controller.abort(reason instanceof errors/* InterruptedError */.p4 ? reason : new errors/* InterruptedError */.p4('SIGTERM', { cause: reason }));
    };
    if (signal.aborted)
        abort();
    else
        signal.addEventListener('abort', abort, { once: true });
    return controller.signal;
}
function toGiven(options) {
    const given = new Map();
    const problems = [];
    for (const [key, value] of Object.entries(options)) {
        if (value === undefined)
            continue;
        const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        if (isOptionName(name))
            given.set(name, { text: toText(value), origin: 'flag', source: key });
        else
            problems.push({ option: name, source: key, message: `is no option${suggestName(name, optionNames)}` });
    }
    return { options: given, problems };
}
function toText(value) {
    if (Array.isArray(value))
        return value.join('\n');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

// EXTERNAL MODULE: ./build/bundle/js/gitlab/client.js + 46 modules
var client = __nccwpck_require__(5215);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/shared-polls.js
/** A list this old still answers the other watchers of a project. */
const FRESH_MS = 1_000;
/** Who has not asked for so long watches no more. */
const GONE_MS = 90_000;
const LIST_LIMIT = 100;
/**
 * Lets many watchers of one project share one list request per poll: the list tells which pipelines changed, and only those are
 * read in full. With a single watcher, and for pipelines that are not in the list (child pipelines, or too old), every read is
 * GitLab's own answer as before.
 */
function createSharedPolls(client, clock) {
    const projects = new Map();
    const snapshots = new Map();
    function watchedIn(project) {
        const known = projects.get(project) ?? new Map();
        projects.set(project, known);
        for (const [id, { askedAtMs }] of known)
            if (clock.monotonicMs() - askedAtMs > GONE_MS)
                known.delete(id);
        return known;
    }
    async function getPipeline(project, id, options = {}) {
        const known = watchedIn(project);
        const mine = known.get(id);
        const listed = mine && known.size > 1 ? (await takeSnapshot(project, options)).get(id) : undefined;
        const unchanged = listed && mine && listed.status === mine.pipeline.status && listed.updated_at === mine.pipeline.updated_at;
        const pipeline = unchanged ? mine.pipeline : await client.getPipeline(project, id, options);
        known.set(id, { pipeline, askedAtMs: clock.monotonicMs() });
        return pipeline;
    }
    function takeSnapshot(project, options) {
        const last = snapshots.get(project);
        if (last && clock.monotonicMs() - last.takenAtMs < FRESH_MS)
            return last.items;
        const items = client
            .listPipelines(project, { orderBy: 'id', sort: 'desc', limit: LIST_LIMIT }, options)
            .then((pipelines) => new Map(pipelines.map((pipeline) => [pipeline.id, pipeline])));
        snapshots.set(project, { takenAtMs: clock.monotonicMs(), items });
        // A failed list is everybody's failed poll; the next one asks anew.
        items.catch(() => snapshots.delete(project));
        return items;
    }
    return {
        // The rate limit and the like are getters, which a copy would freeze.
        client: Object.create(client, { getPipeline: { value: getPipeline } }),
        watched: () => [...projects.keys()].reduce((sum, project) => sum + watchedIn(project).size, 0),
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/index.js








/**
 * Starts a pipeline in another project and, with `wait`, follows it to its end: the whole tool as one call.
 *
 * @example
 * const { result, pipelineUrl } = await trigger({ project: 'group/app', ref: 'main', token, wait: true })
 * @throws UsageError when the options are wrong. Everything else that can go wrong is in the result, with `exitCode` and `message`.
 */
const trigger = runLibrary;

var __webpack_exports__DownstreamError = __webpack_exports__.B8;
var __webpack_exports__GitLabRefusedError = __webpack_exports__.O_;
var __webpack_exports__GitLabUnavailableError = __webpack_exports__.WH;
var __webpack_exports__InterruptedError = __webpack_exports__.p4;
var __webpack_exports__RefusedError = __webpack_exports__.fk;
var __webpack_exports__UnreachableError = __webpack_exports__.Jk;
var __webpack_exports__UsageError = __webpack_exports__.eb;
var __webpack_exports__createGitLabClient = __webpack_exports__.jp;
var __webpack_exports__createNode = __webpack_exports__.RM;
var __webpack_exports__createSharedPolls = __webpack_exports__.SX;
var __webpack_exports__listResultJobs = __webpack_exports__.SE;
var __webpack_exports__systemClock = __webpack_exports__.ml;
var __webpack_exports__trigger = __webpack_exports__.hZ;
var __webpack_exports__watchPipeline = __webpack_exports__.mX;
export { __webpack_exports__DownstreamError as DownstreamError, __webpack_exports__GitLabRefusedError as GitLabRefusedError, __webpack_exports__GitLabUnavailableError as GitLabUnavailableError, __webpack_exports__InterruptedError as InterruptedError, __webpack_exports__RefusedError as RefusedError, __webpack_exports__UnreachableError as UnreachableError, __webpack_exports__UsageError as UsageError, __webpack_exports__createGitLabClient as createGitLabClient, __webpack_exports__createNode as createNode, __webpack_exports__createSharedPolls as createSharedPolls, __webpack_exports__listResultJobs as listResultJobs, __webpack_exports__systemClock as systemClock, __webpack_exports__trigger as trigger, __webpack_exports__watchPipeline as watchPipeline };
