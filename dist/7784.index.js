export const id = 7784;
export const ids = [7784];
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

  17784:
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
 
var issues = __webpack_require__(32209);
 
var summary = __webpack_require__(24057);
 
var open_issue = __webpack_require__(35799);
; 





const CUT = '\n\nThis text was cut: the file of the run has all of it.\n';
 
const keepIncidentIssue = ({ environment, 'github-token': token }, report, log) => (0,open_issue .Wr)(async () => [await settle(environment, token, report)], log);
function settle(environment, token, report) {
    const { repository = '', url = '' } = (0,run .x)();
    const where = environment ?? databasesOf(report) ?? 'a database';
    const tail = `\n\nWritten by ${url}. A later record becomes a comment here; close it when the post-mortem is done.`;
    const text = (0,summary .G$)((0,incident_report .k)(forIssue(report)), issues .G_ - Buffer.byteLength(tail), CUT) + tail;
    return (0,issues ._w)({ token, repository }, { subject: `incident ${environment ?? ''}`, title: `Incident in ${where}, ${dayOf(report)}`, body: text });
}
const dayOf = ({ writtenAt }) => writtenAt.toISOString().slice(0, 10);
const databasesOf = ({ events }) => {
    const names = new Set(events.flatMap(({ database }) => (database === undefined ? [] : [(0,open_issue .j6)(database)])));
    return names.size === 0 ? undefined : [...names].join(', ');
};
const withoutFolder = (name) => name.replace(/^.*[\\/]/, '');
 
const forIssue = (report) => ({
    ...report,
    events: report.events.map(({ database, files, ...event }) => ({
        ...event,
        ...(database !== undefined && { database: (0,open_issue .j6)(database) }),
        files: files.map((file) => ({ ...file, name: withoutFolder(file.name) })),
    })),
    ledger: report.ledger.kind === 'read' ? report.ledger : { kind: 'not-read', why: 'the file of the run says why' },
    notRead: report.notRead.map(({ file }) => ({
        file: withoutFolder(file),
        why: 'the file of the run says why',
    })),
});

 
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
    to: at,
    what: `the step ${step}`,
    status,
    ...run,
    source: 'the job',
    files: [],
    counts: [],
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
        'open-issue': (0,inputs .Jt)({ default: false }),
        'github-token': (0,inputs .Qq)({ secret: true }),
    },
    outputs: ['status', 'report-path', 'incident-path'],
});
const databaseOf = (inputs) => {
    const choice = (0,database_inputs .vE)(inputs);
    return Object.keys(choice).length > 0 ? { database: choice } : {};
};
const incident_record_run = () => (0,run_action .C)(spec, async (inputs, { log, keep }) => {
    const { incident } = await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(6205), __webpack_require__.e(446)]).then(__webpack_require__.bind(__webpack_require__, 50446));  
    const { actor, url: runUrl } = (0,run .x)();
    const steps = jobSteps(inputs.steps);
    const who = { ...(actor && { by: actor }), ...(runUrl && { runUrl }) };
    const request = {
        ...databaseOf(inputs),
        reports: [...steps.reports, ...inputs.reports],
        events: endedEvents(steps, new Date(), who),
        sinceMs: inputs.since,
        destination: (0,temporary_folder .X5)(),
    };
    const by = { ...(actor && { actor }), ...(runUrl && { runUrl }) };
    const deps = { env: process.env, log, now: () => new Date(), ...by, render: incident_report .k };
    const report = await incident(request, deps);
    (0,show_report .U)((0,incident_report .y)(report), log);
    keep({ status: report.status, 'incident-path': report.file, 'report-path': (0,report_file .u)(spec.name, report) });
    const failure = inputs['open-issue'] ? await keepIncidentIssue(inputs, report, log) : undefined;
    if (failure)
        throw failure;
    return {};
});


  }),

  35799:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Wr: () => (  issueFailure),
    j6: () => (  databaseIn),
    y6: () => (  issueBody)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _github_issues_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32209);
  var _github_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15899);
  var _github_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24057);
  var _reports_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30364);
 
 





const CUT = '\n\nThis text was cut: the summary of the run has more, its report file everything.\n';
 
function issueBody(document, closedWhen) {
    const run = `\n\nFound by ${(0,_github_run_js__WEBPACK_IMPORTED_MODULE_2__  .x)().url ?? ''}. pg-runbook keeps this issue up to date, and closes it when ${closedWhen}.`;
    return (0,_github_summary_js__WEBPACK_IMPORTED_MODULE_3__  .G$)((0,_reports_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .w)(document), _github_issues_js__WEBPACK_IMPORTED_MODULE_1__  .G_ - Buffer.byteLength(run), CUT) + run;
}
 
const databaseIn = (described) => described.replace(/^.*\//, '').replace(/ as .*$/, '');
 
async function issueFailure(settle, log) {
    try {
        for (const { what, number, url } of await settle())
            log.info(`Issue #${number} ${what}: ${url}`);
        return undefined;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk)
            return error;
        throw error;
    }
}


  }),

  32209:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G_: () => (  ISSUE_LIMIT),
    _w: () => (  addToIssue),
    fQ: () => (  closeIssues),
    px: () => (  keepIssue)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);


 
const ISSUE_LIMIT = 60_000;
const PER_PAGE = 100;
const MOST_PAGES = 100;
const TIME_LIMIT_MS = 15_000;
 
const TRUSTED = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
 
const keepIssue = (place, issue) => asking(place, async (ask) => {
    const [found] = await openIssues(ask, issue.subject);
    const text = { title: issue.title, body: `${issue.body}\n\n${marks(issue)}` };
    if (!found) {
        const made = (await ask('POST', '', text));
        return { what: 'opened', number: made.number, url: made.html_url };
    }
    const { number, html_url: url } = found;
    if (found.body?.includes(newsMark(issue.news)))
        return { what: 'unchanged', number, url };
    await ask('PATCH', `/${number}`, text);
    await ask('POST', `/${number}/comments`, { body: issue.changed });
    return { what: 'updated', number, url };
});


const addToIssue = (place, { subject, title, body }) => asking(place, async (ask) => {
    const [found] = await openIssues(ask, subject);
    if (!found) {
        const made = (await ask('POST', '', { title, body: `${body}\n\n${subjectMark(subject)}` }));
        return { what: 'opened', number: made.number, url: made.html_url };
    }
    await ask('POST', `/${found.number}/comments`, { body });
    return { what: 'updated', number: found.number, url: found.html_url };
});


const closeIssues = (place, subject, why) => asking(place, async (ask) => {
    const closed = [];
    for (const { number, html_url: url } of await openIssues(ask, subject)) {
        await ask('POST', `/${number}/comments`, { body: why });
        await ask('PATCH', `/${number}`, { state: 'closed', state_reason: 'completed' });
        closed.push({ what: 'closed', number, url });
    }
    return closed;
});
const digest = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 32);
 
const subjectMark = (subject) => `<!-- pg-runbook issue ${digest(subject)} -->`;
const newsMark = (news) => `<!-- pg-runbook news ${digest(news)} -->`;
const marks = ({ subject, news }) => `${subjectMark(subject)}\n${newsMark(news)}`;
 
async function openIssues(ask, subject) {
    const mark = subjectMark(subject);
    const found = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
        const query = { state: 'open', sort: 'created', direction: 'asc', per_page: PER_PAGE, page };
        const issues = (await ask('GET', '', query));
        found.push(...issues.filter((issue) => isOurs(issue) && issue.body?.includes(mark)));
        if (issues.length < PER_PAGE)
            break;
    }
    return found;
}
 
const isOurs = ({ pull_request, user, author_association: association = '' }) => pull_request === undefined && (user?.type === 'Bot' || TRUSTED.has(association));
async function asking({ token, repository }, body) {
    try {
        const { getOctokit } = await __webpack_require__.e(  1351).then(__webpack_require__.bind(__webpack_require__, 61351));
        return await body(asker(getOctokit(token), repository));
    }
    catch (error) {
        throw notKept(error, repository);
    }
}
const asker = (octokit, repository) => async (method, path, parameters) => {
    const request = { signal: AbortSignal.timeout(TIME_LIMIT_MS) };
    const url = `${method} /repos/${repository}/issues${path}`;
    return (await octokit.request(url, { ...parameters, request })).data;
};
function notKept(cause, repository) {
    const status = cause.status;
    const refused = status === 401 || status === 403 || status === 404;
    const hint = refused
        ? 'give the job `permissions: issues: write`, and see that issues are enabled in the settings of the repository.'
        : 'run it again; an issue that could not be changed is changed by the next run.';
    const why = typeof status === 'number' ? `GitHub answered ${status}` : cause.message;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('issue-not-kept', `the issue in ${repository} could not be kept up to date: ${why}`, {
        state: 'nothing-changed',
        hint,
        cause,
    });
}


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
        timeOf(from) || 'not noted',
        timeOf(to),
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(what),
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(status),
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(database),
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(by),
        linkOf(runUrl),
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(source),
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
        `# Incident ${writtenAt.toISOString().slice(0, 10)}`,
        about,
        '## Timeline',
        timeline(events),
        ...notIncluded(incident),
        '## Backups used',
        files(events),
        '## Counts',
        counts(events),
        '## Verification',
        verification(events),
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
