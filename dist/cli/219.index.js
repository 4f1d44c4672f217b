export const id = 219;
export const ids = [219];
export const modules = {

/***/ 6219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createToken: () => (/* binding */ createToken)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6506);
/* harmony import */ var _create_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6865);
/* harmony import */ var _hand_over_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8383);
/* harmony import */ var _token_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7072);




/** `tokens create`: prints the token, alone on stdout with `--quiet`, or writes it to a file. */
const createToken = async (context) => {
    const description = (0,_token_context_js__WEBPACK_IMPORTED_MODULE_3__/* .textFlag */ .gx)(context, 'description');
    if (description === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('--description: is required; expected what the token is for, such as "nightly of group/lib"');
    }
    const expiresAt = (0,_token_context_js__WEBPACK_IMPORTED_MODULE_3__/* .expiryOf */ .p1)(context);
    const plan = await (0,_hand_over_js__WEBPACK_IMPORTED_MODULE_2__/* .planHandOver */ .r)(context);
    const token = await (0,_create_once_js__WEBPACK_IMPORTED_MODULE_1__/* .createTokenOnce */ .j)({ description, ...(expiresAt !== undefined && { expiresAt }) }, context);
    context.host.info(`Trigger token ${token.id} of ${(0,_token_context_js__WEBPACK_IMPORTED_MODULE_3__/* .projectOf */ .v8)(context)} was created`);
    return (0,_hand_over_js__WEBPACK_IMPORTED_MODULE_2__/* .handOver */ .C)(token, plan, context);
};


/***/ })

};
