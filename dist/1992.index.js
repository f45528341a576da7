export const id = 1992;
export const ids = [1992];
export const modules = {

  21992:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    health: () => (  health)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72416);
 
 




async function health({ target, wait }, deps) {
    const problems = [
        ...(0,_health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_1__  .Uv)(target.url),
        ...(target.liveUrl === undefined ? [] : (0,_health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_1__  .Uv)(target.liveUrl, 'live-url')),
    ];
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('bad-input', problems.join('\n'), { state: 'nothing-changed' });
    const result = await (wait ? _health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_1__  .tm : _health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_1__  .mI)(target, deps);
    const version = result.checks.findLast((check) => check.version !== undefined)?.version;
    return {
        ...result,
        status: result.healthy ? 'healthy' : 'unhealthy',
        waited: wait,
        ...(version !== undefined && { version }),
    };
}


  })

};
