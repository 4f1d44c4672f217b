export const id = 340;
export const ids = [340];
export const modules = {

/***/ 5567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ deleteTokenSurely)
/* harmony export */ });
/* harmony import */ var _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3738);
/* harmony import */ var _token_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7072);


/** Deletes a trigger token. When the answer is lost, looks whether it is gone. */
async function deleteTokenSurely(id, context) {
    const { client, signal } = context;
    const project = (0,_token_context_js__WEBPACK_IMPORTED_MODULE_1__/* .projectOf */ .v8)(context);
    try {
        await client.deleteTrigger(project, id, { signal });
    }
    catch (error) {
        if (!(error instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitLabUnavailableError */ .W) || error.delivery !== 'unknown')
            throw error;
        const isGone = await client.getTrigger(project, id, { signal }).then(() => false, (refusal) => refusal instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitLabRefusedError */ .O && refusal.status === 404);
        if (!isGone)
            throw error;
    }
}


/***/ }),

/***/ 340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rotateToken: () => (/* binding */ rotateToken)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6506);
/* harmony import */ var _create_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6865);
/* harmony import */ var _delete_surely_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5567);
/* harmony import */ var _hand_over_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8383);
/* harmony import */ var _token_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7072);
/* harmony import */ var _token_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7874);






/** `tokens rotate ID`: the old token is deleted only after the new one is with GitLab and with whoever asked. */
const rotateToken = async (context) => {
    const { client, host, signal } = context;
    const project = (0,_token_context_js__WEBPACK_IMPORTED_MODULE_4__/* .projectOf */ .v8)(context);
    const id = (0,_token_context_js__WEBPACK_IMPORTED_MODULE_4__/* .triggerIdOf */ .t3)(context);
    const expiresAt = (0,_token_context_js__WEBPACK_IMPORTED_MODULE_4__/* .expiryOf */ .p1)(context);
    const plan = await (0,_hand_over_js__WEBPACK_IMPORTED_MODULE_3__/* .planHandOver */ .r)(context);
    const old = await client.getTrigger(project, id, { signal });
    if (old.expires_at && expiresAt === undefined) {
        host.warn(`The old token would have expired on ${old.expires_at}; the new one does not expire (see --expires-at)`);
    }
    const description = old.description || 'trigger';
    const created = await (0,_create_once_js__WEBPACK_IMPORTED_MODULE_1__/* .createTokenOnce */ .j)({ description, ...(expiresAt !== undefined && { expiresAt }) }, context);
    host.info(`Trigger token ${created.id} of ${project} was created`);
    await verify(created, { oldId: id }, context);
    const outcome = await (0,_hand_over_js__WEBPACK_IMPORTED_MODULE_3__/* .handOver */ .C)(created, plan, context).catch((error) => {
        host.info(`Trigger token ${id}, the old one, was not deleted and still works`);
        throw error;
    });
    return deleteOld(id, { created, outcome }, context);
};
/** The token that was answered must be the one that GitLab keeps. */
async function verify(created, { oldId }, context) {
    const hints = bothExist(created.id, oldId, context);
    const kept = await context.client
        .getTrigger((0,_token_context_js__WEBPACK_IMPORTED_MODULE_4__/* .projectOf */ .v8)(context), created.id, { signal: context.signal })
        .catch((error) => {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DownstreamError */ .B8)
            context.host.warn(hints.join('; '));
        throw error;
    });
    if ((0,_token_document_js__WEBPACK_IMPORTED_MODULE_5__/* .wholeToken */ .tW)(kept) === (0,_token_document_js__WEBPACK_IMPORTED_MODULE_5__/* .wholeToken */ .tW)(created))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk(`trigger token ${created.id} was created, but GitLab does not know it by the same value`, {
        hints,
    });
}
/** Whatever happens here, the new token is handed over: a failure is told beside it. */
async function deleteOld(id, { created, outcome }, context) {
    const document = { ...outcome.document, replaces: id };
    try {
        await (0,_delete_surely_js__WEBPACK_IMPORTED_MODULE_2__/* .deleteTokenSurely */ .t)(id, context);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DownstreamError */ .B8))
            throw error;
        context.host.fail(error);
        context.host.warn(bothExist(created.id, id, context).join('; '));
        return { ...outcome, exitCode: error.exitCode, document: { ...document, 'old-deleted': false } };
    }
    context.host.info(`Trigger token ${id}, the old one, was deleted`);
    return { ...outcome, document: { ...document, 'old-deleted': true } };
}
function bothExist(newId, oldId, context) {
    return [
        `both trigger tokens exist: ${newId} is the new one, ${oldId} the old one`,
        `once nothing uses the old one any more: ${(0,_token_context_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenCommand */ .xJ)('delete', oldId, context)}`,
    ];
}


/***/ })

};
