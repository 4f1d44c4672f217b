export const id = 343;
export const ids = [343];
export const modules = {

/***/ 1343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   printWebhookUrl: () => (/* binding */ printWebhookUrl)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6506);
/* harmony import */ var _webhook_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4535);


/** `webhook url`. Sends nothing. */
const printWebhookUrl = async ({ options, host, flags }) => {
    const url = (0,_webhook_url_js__WEBPACK_IMPORTED_MODULE_1__/* .createWebhookUrl */ .R)(options);
    if (host.kind !== 'terminal' && flags.reveal !== true) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('the URL holds the token, and would end in the log of this CI job', {
            hints: [
                '`webhook add` creates the webhook without showing its URL',
                'or add --reveal, where the output of this command is not the log',
            ],
        });
    }
    host.warn('This URL holds the token: whoever has it can start pipelines. Put it into the URL field of a webhook and nowhere else');
    return { exitCode: 0, document: { url }, text: url };
};


/***/ }),

/***/ 4535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ createWebhookUrl)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6506);

/**
 * The URL for a webhook: the one place where GitLab takes a token in an address.
 *
 * Source: https://docs.gitlab.com/ci/triggers/#use-a-webhook
 * @throws {UsageError} when there is no token that would do.
 */
function createWebhookUrl(options) {
    const { gitlabUrl, apiVersion, project, ref, variables, inputs } = options;
    const token = triggerTokenOf(options);
    if (apiVersion === 'v3' && Object.keys(inputs).length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('inputs: API v3 knows no pipeline inputs; use variables');
    }
    const action = apiVersion === 'v3' ? 'trigger/builds' : 'trigger/pipeline';
    const path = `projects/${encode(String(project))}/ref/${encode(ref?.given ?? '')}/${action}`;
    const query = [
        ['token', token],
        ...Object.entries(variables).map(([key, value]) => [`variables[${key}]`, value]),
        // Like a form, a query holds text: GitLab reads what is no text as JSON.
        ...Object.entries(inputs).map(([key, value]) => [
            `inputs[${key}]`,
            typeof value === 'string' ? value : JSON.stringify(value),
        ]),
    ];
    const pairs = query.map(([key = '', value = '']) => `${encode(key)}=${encode(value)}`);
    return `${gitlabUrl}/api/${apiVersion}/${path}?${pairs.join('&')}`;
}
/** RFC 3986, also for what `encodeURIComponent` leaves and some servers and shells do not. */
function encode(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function triggerTokenOf({ token }) {
    const hints = ['create one with `gitlab-downstream tokens create`, and give it as `token` (DOWNSTREAM_TOKEN)'];
    if (token === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('token: is required; expected a trigger token', { hints });
    if (token.kind === 'job') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`token (${token.source}): is a job token, which ends with its job; a webhook takes a trigger token`, { hints });
    }
    if (token.kind === 'access') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`token (${token.source}): is an access token, which GitLab does not take here; a webhook takes a trigger token`, {
            hints,
        });
    }
    return token.value;
}


/***/ })

};
