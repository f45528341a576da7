export const id = 2005;
export const ids = [2005];
export const modules = {

  23608:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    dM: () => (  databaseInputs),
    eu: () => (  connectionInputs),
    lq: () => (  requireDatabase),
    vE: () => (  databaseChoice)
  });
  var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32297);
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37428);
 


 
const connectionInputs = {
    'database-url': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({ secret: true }),
    environment: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Yq)(['production', 'staging']),
    'lock-timeout': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Yz)(_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E, { default: '5s' }),
};
const databaseInputs = {
    ...connectionInputs,
    'statement-timeout': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Yz)(_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E, { default: '0' }),
};
 
const requireDatabase = (given) => given('database-url') || given('environment') ? [] : ['database-url: required, or environment: production or staging'];
const databaseChoice = (inputs) => ({
    ...(inputs['database-url'] && { databaseUrl: inputs['database-url'] }),
    ...(inputs.environment && { environment: inputs.environment }),
});


  }),

  2005:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

 
__webpack_require__.r(__webpack_exports__);

 
__webpack_require__.d(__webpack_exports__, {
  run: () => (  incident_record_run),
  spec: () => (  spec)
});

 
var duration = __webpack_require__(32297);
 
var inputs = __webpack_require__(37428);
 
var report_file = __webpack_require__(96234);
 
var run = __webpack_require__(15899);
 
var run_action = __webpack_require__(33204);
 
var temporary_folder = __webpack_require__(69431);
 
var incident_report = __webpack_require__(89430);
 
var database_inputs = __webpack_require__(23608);
 
var show_report = __webpack_require__(36275);
 
var external_node_fs_ = __webpack_require__(73024);
 
var errors = __webpack_require__(27406);
; 
 


const ENDED = { failure: 'failed', cancelled: 'cancelled' };
 
function jobSteps(text) {
    const steps = Object.entries(text === '' ? {} : parsed(text));
    const reports = steps.flatMap(([, { outputs = {} }]) => {
        const file = outputs['report-path'];
        return typeof file === 'string' && file !== '' && (0,external_node_fs_.existsSync)(file) ? [file] : [];
    });
    const ended = steps.flatMap(([step, { outcome }]) => {
        const status = typeof outcome === 'string' ? ENDED[outcome] : undefined;
        return status === undefined ? [] : [{ step, status }];
    });
    return { reports, ended };
}
function parsed(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null && Object.values(value).every((step) => step instanceof Object))
            return value;
    }
    catch {
         
    }
    throw new errors .rk('bad-input', 'steps: expected ${{ toJSON(steps) }}', {
        hint: 'write steps: ${{ toJSON(steps) }}, and give the steps an id',
    });
}
 
const endedEvents = ({ ended }, at, run) => ended.map(({ step, status }) => ({
    ...{ to: at, what: `the step ${step}`, status, ...run, source: 'the job' },
    ...{ files: [], counts: [] },
}));

; 
 
 










const spec = (0,inputs .QP)({
    name: 'incident-record',
    inputs: {
        'database-url': database_inputs .eu['database-url'],
        environment: database_inputs .eu.environment,
        steps: (0,inputs .Qq)(),
        reports: (0,inputs .Mn)(),
        since: (0,inputs .Yz)(duration .F, { default: '24h' }),
    },
    outputs: ['status', 'report-path', 'incident-path'],
});
const databaseOf = (inputs) => {
    const choice = (0,database_inputs .vE)(inputs);
    return Object.keys(choice).length > 0 ? { database: choice } : {};
};
const incident_record_run = () => (0,run_action .C)(spec, async (inputs, { log }) => {
    const { incident } = await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(6205), __webpack_require__.e(446)]).then(__webpack_require__.bind(__webpack_require__, 50446));  
    const { actor, url: runUrl } = (0,run .x)();
    const steps = jobSteps(inputs.steps);
    const who = { ...(actor && { by: actor }), ...(runUrl && { runUrl }) };
    const request = {
        ...databaseOf(inputs),
        ...{ reports: [...steps.reports, ...inputs.reports], events: endedEvents(steps, new Date(), who) },
        ...{ sinceMs: inputs.since, destination: (0,temporary_folder .X5)() },
    };
    const by = { ...(actor && { actor }), ...(runUrl && { runUrl }) };
    const deps = { env: process.env, log, now: () => new Date(), ...by, render: incident_report .k };
    const report = await incident(request, deps);
    (0,show_report .U)((0,incident_report .y)(report), log);
    return { status: report.status, 'incident-path': report.file, 'report-path': (0,report_file .u)(spec.name, report) };
});


  }),

  89430:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    k: () => (  incidentMarkdown),
    y: () => (  incidentDocument)
  });
  var _markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27702);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);
  var _tool_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11646);



const secondsOf = (at) => at.toISOString().replace(/\.\d+Z$/, 'Z');
const timeOf = (at) => (at ? secondsOf(at) : '');
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (columns, rows) => [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n');
 
const RUN = /^https:\/\/[\w.:-]+\/[\w./-]+$/;
const linkOf = (runUrl) => runUrl !== undefined && RUN.test(runUrl) ? `[run](${runUrl})` : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(runUrl ?? '');
const timeline = (events) => events.length === 0
    ? 'No report was given, and the ledger has nothing of this time.'
    : table(['From', 'To', 'What', 'How it ended', 'Database', 'By', 'Run', 'Known from'], events.map(({ from, to, what, status = '', database = '', by = '', runUrl, source }) => [
        ...[timeOf(from) || 'not noted', timeOf(to), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(what), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(status), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(database)],
        ...[(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(by), linkOf(runUrl), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(source)],
    ]));
const files = (events) => {
    const rows = events.flatMap(({ what, files: found }) => found.map(({ what: kind, name, at = '' }) => [(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(what), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(kind), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(name), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(at)]));
    return rows.length === 0 ? 'None is named in what was read.' : table(['In', 'What', 'Name', 'Made at'], rows);
};
const counts = (events) => {
    const rows = events.flatMap(({ what, counts: found }) => found.map(({ what: kind, count }) => [(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(what), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(kind), (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(count)]));
    return rows.length === 0 ? 'Nothing was counted in what was read.' : table(['In', 'What', 'How many'], rows);
};
const verification = (events) => {
    const rows = events.flatMap(({ to, what, verified }) => verified === undefined ? [] : [[timeOf(to), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(what), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(verified)]]);
    return rows.length === 0
        ? 'None of what was read verifies anything: see docs/emergency.md, "Is it whole?" and "Is the application well?".'
        : table(['At', 'By', 'Result'], rows);
};
function notIncluded({ ledger, notRead }) {
    const lines = [
        ...(ledger.kind === 'not-read' ? [`the ledger: ${ledger.why}`] : []),
        ...notRead.map(({ file, why }) => `${file}: ${why}`),
    ];
    return lines.length === 0 ? [] : ['Not in this record:', lines.map((line) => `- ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(line)}`).join('\n')];
}
 
const POST_MORTEM = `## Post-mortem

### Document incident timeline

- [ ] Add above what no machine knows: when it was noticed and how, what was decided by whom, who was told, when it was over.
- [ ] What the users saw, from when to when:
- [ ] What was lost for good, and who knows of it:

### Root cause analysis

- [ ] What did it (the migration, the job, the person's command):
- [ ] Why nothing stopped it:
- [ ] Tested on staging before it is released again:

### Update runbook with lessons learned

- [ ] What will be different, who does it, until when:

### Consider row-level audit logging

- [ ] Would it have dated the deletion? \`pg-runbook audit enable <table>\``;
 
function incidentMarkdown(incident) {
    const { writtenAt, since, by, runUrl, events } = incident;
    const written = [`Written ${secondsOf(writtenAt)}`, by && `by ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(by)}`, `with pg-runbook ${_tool_version_js__WEBPACK_IMPORTED_MODULE_2__  .w}`];
    const about = `${written.filter(Boolean).join(' ')}${runUrl ? `, ${linkOf(runUrl)}` : ''}. Migrations since ${secondsOf(since)}. All times are UTC; no row's value is in here.`;
    const parts = [
        ...[`# Incident ${writtenAt.toISOString().slice(0, 10)}`, about],
        ...['## Timeline', timeline(events), ...notIncluded(incident)],
        ...['## Backups used', files(events), '## Counts', counts(events), '## Verification', verification(events)],
        POST_MORTEM,
    ];
    return `${parts.join('\n\n')}\n`;
}
const incidentDocument = ({ file, events, ledger, notRead }) => ({
    title: `The record is written: ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(events.length, 'event')}`,
    blocks: [
        { kind: 'facts', facts: [['File', { code: file }]] },
        {
            kind: 'warnings',
            lines: [
                ...(ledger.kind === 'not-read' ? [`the ledger is not in it: ${ledger.why}`] : []),
                ...notRead.map((one) => `${one.file} is not in it: ${one.why}`),
            ],
        },
    ],
});


  })

};
