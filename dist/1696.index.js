export const id = 1696;
export const ids = [1696];
export const modules = {

  71696:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    sarif: () => (  sarif)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _tool_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11646);
  var _check_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33792);
 
 



const LEVELS = { error: 'error', warn: 'warning' };
 
const uriOf = (file) => file
    .replace(/^\.\//, '')
    .split(/[\\/]/)
    .map((part) => encodeURIComponent(part))
    .join('/');
 
const fingerprint = ({ rule, location, message }) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
    .update(JSON.stringify([rule, location.file, message]))
    .digest('hex');
 
function sarif({ findings, rules }, docs) {
    const ids = Object.keys(rules);
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'pg-runbook',
                        version: _tool_version_js__WEBPACK_IMPORTED_MODULE_2__  .w,
                        rules: ids.map((id) => ({
                            id,
                            shortDescription: { text: rules[id].title },
                            ...(docs && { helpUri: `${docs}${id}.md` }),
                            help: { text: `docs/rules/${id}.md of pg-runbook says why, with an example of each way to write it` },
                            defaultConfiguration: { level: LEVELS[rules[id].severity] },
                        })),
                    },
                },
                columnKind: 'unicodeCodePoints',
                results: findings.map((finding) => ({
                    ruleId: finding.rule,
                    ruleIndex: ids.indexOf(finding.rule),
                    level: LEVELS[finding.severity],
                    message: { text: (0,_check_report_js__WEBPACK_IMPORTED_MODULE_1__  .I)(finding) },
                    locations: [
                        {
                            physicalLocation: {
                                artifactLocation: { uri: uriOf(finding.location.file) },
                                region: { startLine: finding.location.line, startColumn: finding.location.column ?? 1 },
                            },
                        },
                    ],
                    partialFingerprints: { 'pgRunbook/v1': fingerprint(finding) },
                })),
            },
        ],
    };
}


  })

};
