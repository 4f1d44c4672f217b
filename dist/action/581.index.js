export const id = 581;
export const ids = [581];
export const modules = {

/***/ 903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
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


/***/ }),

/***/ 581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listenForSignals: () => (/* binding */ listenForSignals)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(903);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6506);


/** One Ctrl-C comes twice below `npx`: from the terminal, and passed on by npm. Nobody asks twice so soon. */
const ECHO_MS = 500;
/** Turns the first signal into an abort, so that the run can cancel its pipeline and say so; a second one leaves at once. */
function listenForSignals(source, nowMs = _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.monotonicMs) {
    const controller = new AbortController();
    let firstAtMs = 0;
    const onSignal = (signal) => {
        const reason = new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InterruptedError */ .p4(signal);
        if (!controller.signal.aborted)
            firstAtMs = nowMs();
        else if (nowMs() - firstAtMs >= ECHO_MS)
            source.exit(reason.exitCode);
        controller.abort(reason);
    };
    source.on('SIGINT', onSignal);
    source.on('SIGTERM', onSignal);
    return controller.signal;
}


/***/ }),

/***/ 6506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ })

};
