export const id = 782;
export const ids = [782];
export const modules = {

/***/ 86782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ afterOthers),
/* harmony export */   Jw: () => (/* binding */ leftNothing),
/* harmony export */   P0: () => (/* binding */ stoppedAt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
// One of several files failed: what was done before it stays, and what comes after it was not tried. Said in the error itself, since
// that is what people see first.

const UNCHANGED = ['nothing-changed', 'rolled-back'];
/** Has what stopped with this error left nothing in the database? */
const leftNothing = ({ detail }) => UNCHANGED.includes(detail.state);
/** Of the database as a whole: files before the one that failed are in it. */
const afterOthers = (error, before) => before === 0 || !leftNothing(error)
    ? error
    : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk(error.code, error.message, { ...error.detail, state: 'earlier-committed' });
/** The error with what was done before it and what was not tried after it. `doneWord`: Applied, Rolled back. */
function stoppedAt({ name, error }, { doneWord, before, notTried }) {
    const { code, message, detail, cause } = afterOthers(error, before.length);
    const told = [
        ...(before.length > 0 ? [`${doneWord} before it: ${before.join(', ')}`] : []),
        `Failed: ${name}`,
        ...(notTried.length > 0 ? [`Not tried: ${notTried.join(', ')}`] : []),
    ];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk(code, [message, ...told].join('\n'), { ...detail, cause });
}


/***/ })

};
