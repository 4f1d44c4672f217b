export const id = 421;
export const ids = [421];
export const modules = {

/***/ 8421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addWebhook: () => (/* binding */ addWebhook)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6506);
/* harmony import */ var _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3738);
/* harmony import */ var _options_invalid_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8115);
/* harmony import */ var _options_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2617);
/* harmony import */ var _options_project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6873);
/* harmony import */ var _webhook_url_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4535);






/** `webhook add`: asks before it adds, for a second one would start every pipeline twice. */
const addWebhook = async (context) => {
    const { options, client, host, signal } = context;
    const source = sourceProjectOf(context);
    const url = (0,_webhook_url_js__WEBPACK_IMPORTED_MODULE_5__/* .createWebhookUrl */ .R)(options);
    // Its path and query are secrets as a whole: they hold the token in a form of their own.
    host.mask(url);
    const existing = (await client.listHooks(source, { signal })).find((hook) => hook.url === url);
    if (existing !== undefined)
        return keepExisting(existing, source, context);
    const id = await createOnce(source, url, context);
    host.info(`Webhook ${id} of ${source}: its pushes and tags start a pipeline of ${options.project} on ${options.ref?.name}`);
    return outcome({ id, source, added: true }, context);
};
function sourceProjectOf({ flags, options }) {
    const text = typeof flags['source-project'] === 'string' ? flags['source-project'].trim() : '';
    if (text === '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('--source-project: is required; expected the project whose pushes trigger, such as group/project');
    }
    try {
        const reference = (0,_options_project_js__WEBPACK_IMPORTED_MODULE_4__/* .parseProject */ .XB)(text);
        if (reference.kind === 'id')
            return reference.id;
        if (reference.kind === 'path')
            return reference.path;
        const path = (0,_options_location_js__WEBPACK_IMPORTED_MODULE_3__/* .pathOnInstance */ .st)(reference.page, options.gitlabUrl);
        if (path === undefined)
            throw new _options_invalid_value_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$(`is not on ${options.gitlabUrl}`);
        return (0,_options_project_js__WEBPACK_IMPORTED_MODULE_4__/* .checkProjectPath */ .FV)(path);
    }
    catch (error) {
        if (!(error instanceof _options_invalid_value_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`--source-project ${JSON.stringify(text)}: ${error.message}`, { cause: error });
    }
}
function keepExisting({ id, pushEvents, tagPushEvents }, source, context) {
    if (!pushEvents || !tagPushEvents) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk(`webhook ${id} of ${source} calls the same URL, but not on ${pushEvents ? 'tags' : 'pushes'}`, {
            hints: ['switch both on in its settings (Settings > Webhooks), or delete it and run this command again'],
        });
    }
    context.host.info(`Webhook ${id} of ${source} does this already; nothing was added`);
    return outcome({ id, source, added: false }, context);
}
async function createOnce(source, url, { client, host, signal }) {
    try {
        // Without the signal: an interrupt waits for this answer.
        return (await client.createHook(source, { url, pushEvents: true, tagPushEvents: true })).id;
    }
    catch (error) {
        if (error instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitLabRefusedError */ .O && /Invalid url/i.test(error.words))
            throw explainUrl(error);
        if (!(error instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitLabUnavailableError */ .W) || error.delivery !== 'unknown')
            throw error;
        host.warn(`GitLab's answer was lost (${error.message}); looking whether the webhook was added`);
        const hooks = await client.listHooks(source, { signal }).catch(() => []);
        const found = hooks.find((hook) => hook.url === url);
        if (found !== undefined)
            return found.id;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreachableError */ .Jk(error.message, {
            cause: error,
            hints: ['look into Settings > Webhooks of the project; running this command again adds no second one'],
        });
    }
}
function explainUrl(error) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk(error.message, {
        cause: error,
        hints: [
            'GitLab refuses webhooks to addresses of its local network, often its own: an administrator allows them under Admin > Settings > Network > Outbound requests',
        ],
    });
}
function outcome({ id, source, added }, { options }) {
    const document = { id, 'source-project': source, project: options.project, ref: options.ref?.given, added };
    return { exitCode: 0, document };
}


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


/***/ }),

/***/ 3738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ GitLabRefusedError),
/* harmony export */   W: () => (/* binding */ GitLabUnavailableError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6506);

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


/***/ })

};
