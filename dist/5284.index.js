export const id = 5284;
export const ids = [5284];
export const modules = {

  35284:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  writeSarif: () => (  writeSarif)
});

 
var promises_ = __webpack_require__(51455);
 
var errors = __webpack_require__(27406);
 
var external_node_crypto_ = __webpack_require__(77598);
 
var tool_version = __webpack_require__(11646);
 
var check_report = __webpack_require__(33792);
; 
 
 



const LEVELS = { error: 'error', warn: 'warning' };
 
const uriOf = (file) => file
    .replace(/^\.\//, '')
    .split(/[\\/]/)
    .map((part) => encodeURIComponent(part))
    .join('/');
 
const fingerprint = ({ rule, location, message }) => (0,external_node_crypto_.createHash)('sha256')
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
                        version: tool_version .w,
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
                    message: { text: (0,check_report .I)(finding) },
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

; 
 





async function writeSarif(file, report, docs) {
    try {
        await (0,promises_.writeFile)(file, `${JSON.stringify(sarif(report, docs), null, 2)}\n`);
    }
    catch (cause) {
        throw new errors .rk('bad-input', `sarif-file: it could not be written: ${cause.message}`, {
            state: 'nothing-changed',
            hint: 'give a path in a folder that is there and may be written to',
            cause,
        });
    }
}


  })

};
