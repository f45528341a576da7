export const id = 996;
export const ids = [996];
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

  996:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

 
__webpack_require__.r(__webpack_exports__);

 
__webpack_require__.d(__webpack_exports__, {
  run: () => (  drift_check_run),
  spec: () => (  spec)
});

 
var errors = __webpack_require__(27406);
 
var inputs = __webpack_require__(37428);
 
var report_file = __webpack_require__(96234);
 
var run_action = __webpack_require__(33204);
 
var without_secrets = __webpack_require__(3241);
 
var drift_answer = __webpack_require__(10977);
 
var drift_report = __webpack_require__(20204);
 
var database_inputs = __webpack_require__(23608);
; 
const MOST_LINES = 8;
 
function annotateDrift({ findings }, tell) {
    const lines = new Map();
    for (const { location, object, what } of findings) {
        if (!location)
            continue;
        const place = `${location.file}:${location.line}`;
        const known = lines.get(place) ?? { at: location, told: [] };
        known.told.push(`${object}: ${what}`);
        lines.set(place, known);
    }
    for (const { at, told } of lines.values()) {
        const more = told.length - MOST_LINES;
        tell([...told.slice(0, MOST_LINES), ...(more > 0 ? [`and ${more} more`] : [])].join('\n'), at);
    }
}

 
var issues = __webpack_require__(32209);
 
var run = __webpack_require__(15899);
 
var quantities = __webpack_require__(87568);
 
var open_issue = __webpack_require__(35799);
; 




const TIMES = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;
 
const keepDriftIssue = (inputs, report, document, log) => (0,open_issue .Wr)(() => settle(inputs, report, document), log);
async function settle(inputs, report, document) {
    const { repository = '', url = '' } = (0,run .x)();
    const place = { token: inputs['github-token'], repository };
    const where = inputs.environment ?? (0,open_issue .j6)(report.database);
    const subject = `drift ${where} ${inputs.schema}`;
    if (report.status === 'no-drift')
        return (0,issues .fQ)(place, subject, `No drift any more: ${url}`);
    const count = (0,quantities .pq)(report.findings.length, 'difference');
    return [
        await (0,issues .px)(place, {
            subject,
            title: `Database drift in ${where}`,
            body: (0,open_issue .y6)(document, 'the drift is gone'),
            news: newsOf(report),
            changed: `The drift has changed, there is now ${count}: ${url}`,
        }),
    ];
}
 
function newsOf({ findings }) {
    const told = findings.map(({ kind, object, what, statements = [] }) => JSON.stringify([kind, object, what.replace(TIMES, ''), statements.map(({ sql }) => sql)]));
    return JSON.stringify(told.sort());
}

 
var show_report = __webpack_require__(36275);
; 
 
 











const spec = (0,inputs .QP)({
    name: 'drift-check',
    inputs: {
        'database-url': database_inputs .eu['database-url'],
        environment: database_inputs .eu.environment,
        schema: (0,inputs .Qq)({ default: 'prisma/schema.prisma' }),
        'migrations-dir': (0,inputs .Qq)({ default: 'db/migrations' }),
        'output-dir': (0,inputs .Qq)({ default: 'db/migrations' }),
        'fail-on-drift': (0,inputs .Jt)({ default: true }),
        'expect-pending': (0,inputs .Jt)({ default: false }),
        baseline: (0,inputs .Qq)(),
        ignore: (0,inputs .Mn)(),
        engine: (0,inputs .Yq)(['wasm', 'prisma-cli'], { default: 'wasm' }),
        'scratch-url': (0,inputs .Qq)({ secret: true }),
        'open-issue': (0,inputs .Jt)({ default: false }),
        'github-token': (0,inputs .Qq)({ secret: true }),
    },
    outputs: ['status', 'report-path', 'drift', 'drift-file', 'changes'],
    check: (given) => [
        ...((0,without_secrets .m)() === undefined ? (0,database_inputs .lq)(given) : []),
        ...(/^true$/i.test(given('open-issue')) && !given('github-token')
            ? ['github-token: required with open-issue: true']
            : []),
    ],
});
const drift_check_run = () => (0,run_action .C)(spec, async (inputs, step) => {
    step.keep({ status: 'not-checked' });
    const { diff } = await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(7934), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(4168), __webpack_require__.e(56), __webpack_require__.e(4295), __webpack_require__.e(399), __webpack_require__.e(8924), __webpack_require__.e(9781), __webpack_require__.e(9925)]).then(__webpack_require__.bind(__webpack_require__, 51566));  
    const request = {
        database: (0,database_inputs .vE)(inputs),
        schema: inputs.schema,
        migrationsDir: inputs['migrations-dir'],
        outputDir: inputs['output-dir'],
        ...(inputs.baseline && { baseline: inputs.baseline }),
        ignore: inputs.ignore,
        ...(inputs['scratch-url'] && { scratchUrl: inputs['scratch-url'] }),
        pull: false,
        engine: inputs.engine,
    };
    const { log, signal } = step;
    const deps = { env: process.env, log, signal, installTools: true };
    const report = await diff(request, deps).catch((error) => skip(error, step));
    if (!report)
        return { status: 'skipped' };
    const document = (0,drift_report .D)(report);
    (0,show_report .U)(document, log);
    step.keep({ status: report.status, 'report-path': (0,report_file .u)(spec.name, report) });
    (0,drift_answer .P1)(report);
    const drift = report.status === 'drift';
    step.keep({ drift, 'drift-file': report.file ?? '', changes: report.findings.length });
    const fails = inputs['fail-on-drift'] && isUnexpected(report, inputs['expect-pending']);
    const failure = drift && fails ? (0,drift_answer .G8)(report, inputs.schema) : undefined;
    annotateDrift(report, (message, at) => (failure ? log.error(message, at) : log.warn(message, at)));
    const issueFailure = inputs['open-issue'] ? await keepDriftIssue(inputs, report, document, log) : undefined;
    if (failure && issueFailure)
        log.warn(issueFailure.message);
    if (failure ?? issueFailure)
        throw (failure ?? issueFailure);
    return {};
});
 
const isUnexpected = ({ findings }, expectPending) => !expectPending || findings.some(({ kind }) => kind !== 'pending-migrations');
 
function skip(error, { log }) {
    const why = (0,without_secrets .m)();
    if (why === undefined || !(error instanceof errors .rk) || error.code !== 'missing-database-url')
        throw error;
    const next = 'Give the secret of this environment to have it checked.';
    (0,show_report .U)({ title: 'Drift was not checked', blocks: [{ kind: 'text', text: [`No database: ${why}. ${next}`] }] }, log);
}


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

  3241:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    m: () => (  whyWithoutSecrets)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
 



function whyWithoutSecrets(env = process.env) {
    const event = env['GITHUB_EVENT_NAME'] ?? '';
    if (event === 'schedule')
        return 'this run was started by its schedule, and no secret is configured yet';
    if (env['GITHUB_ACTOR'] === 'dependabot[bot]')
        return "this is a run of Dependabot's, which gets no secrets";
    if (event.startsWith('pull_request') && isFromFork(env['GITHUB_EVENT_PATH'] ?? ''))
        return 'this is a pull request from a fork, which gets no secrets';
    return undefined;
}
function isFromFork(eventFile) {
    try {
        const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(eventFile, 'utf8'));
        const { head, base } = event.pull_request ?? {};
         
        return base !== undefined && head?.repo?.full_name !== base.repo?.full_name;
    }
    catch {
        return false;
    }
}


  }),

  10977:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $D: () => (  hasStatements),
    G8: () => (  driftFound),
    P1: () => (  requireChecked),
    Zn: () => (  nextSteps)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);


 
function requireChecked({ status, database, couldNotTell }) {
    if (status !== 'not-checked')
        return;
    const why = couldNotTell.length > 0 ? `: ${couldNotTell.join('; ')}` : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('drift-not-checked', `${database} could not be compared with the schema file${why}`, {
        state: 'nothing-changed',
        hint: 'repair what is named above, then run it again; until then it is not known whether there is drift.',
    });
}
 
const driftFound = (report, schema) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('drift-found', `${report.database} differs from ${schema}: ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(report.findings.length, 'difference')}${settledBy(report)}`, { state: 'nothing-changed', hint: nextSteps(report).join(' ') });
const settledBy = (report) => (hasStatements(report) ? `, settled by ${report.file}` : '');
 
const hasStatements = ({ sql = '', file }) => file !== undefined && /^(?!\s*--)\s*\S/m.test(sql);
 
function nextSteps(report) {
    const { findings, file, pulled } = report;
    const found = new Set(findings.map(({ kind }) => kind));
    const review = hasStatements(report) ? `review ${file}, then apply it under a migration's name` : 'write a migration';
    const steps = [
        [
            pulled !== undefined,
            'The schema file is as the database is: npx prisma generate, write a migration that does the same (pg-runbook new), commit both, and compare again.',
        ],
        [found.has('pending-migrations'), 'Pending: pg-runbook apply-pending.'],
        [
            pulled === undefined && found.has('schema-ahead'),
            `The schema file is ahead: ${hasStatements(report) ? `make a migration of ${file}` : 'write the migration'} (pg-runbook new).`,
        ],
        [
            pulled === undefined && (found.has('changed-by-hand') || found.has('unexplained')),
            `Changed in the database, and meant: pg-runbook diff --pull, then npx prisma generate, and commit the schema file; not meant: ${review}.`,
        ],
        [
            found.has('unseen-by-prisma'),
            'What a Prisma schema cannot hold: bring what is meant into a migration, and undo what is not.',
        ],
    ];
    return steps.filter(([applies]) => applies).map(([, step]) => step);
}


  }),

  20204:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  D: () => (  driftDocument)
});

 
var quantities = __webpack_require__(87568);
 
var drift_answer = __webpack_require__(10977);
; 
 
const MOST_TABLES = 25;
const MOST_COLUMNS = 40;
 
const LONGEST = 45_000;
const LONGEST_LABEL = 60;
 
function driftDiagram(tables) {
    const shown = tables.slice(0, MOST_TABLES);
    if (shown.length === 0)
        return undefined;
    const ids = new Map(shown.map(({ name }, index) => [name, `t${index + 1}`]));
    const text = ['erDiagram', ...shown.map((table) => entity(ids.get(table.name), table)), ...relations(shown, ids)];
    const diagram = text.join('\n');
    return diagram.length <= LONGEST ? diagram : undefined;
}
 
const tablesLeftOut = (tables) => Math.max(0, tables.length - MOST_TABLES);
function entity(id, { name, columns }) {
    const head = `  ${id}["${label(name)}"]`;
    if (columns.length === 0)
        return head;
    const more = columns.length - MOST_COLUMNS;
    return [
        `${head} {`,
        ...changedFirst(columns).slice(0, MOST_COLUMNS).map(attribute),
        ...(more > 0 ? [`    and ${more === 1 ? 'one_more' : `c${more}_more`}`] : []),
        '  }',
    ].join('\n');
}
 
function changedFirst(columns) {
    if (columns.length <= MOST_COLUMNS)
        return columns;
    const matters = ({ change, pk }) => change !== undefined || pk;
    return [...columns.filter(matters), ...columns.filter((column) => !matters(column))];
}
function attribute({ name, type, pk, change }) {
    const [shownName, shownType] = [word(name), word(type)];
    const told = [...(shownName === name ? [] : [name]), ...(change === undefined ? [] : [change])].map(label).join(': ');
    return `    ${shownType} ${shownName}${pk ? ' PK' : ''}${told === '' ? '' : ` "${told}"`}`;
}
function relations(tables, ids) {
    const lines = tables
        .flatMap((table) => table.relations)
        .map(({ from, to }) => [ids.get(from), ids.get(to)])
        .filter(([from, to]) => from !== undefined && to !== undefined)
        .map(([from, to]) => `  ${from} }o--|| ${to} : references`);
    return [...new Set(lines)];
}
 
function word(text) {
    const plain = text.replace(/[^A-Za-z0-9_]+/g, '_').slice(0, LONGEST_LABEL);
    return /^[A-Za-z]/.test(plain) && !/^([PFU]K)$/i.test(plain) ? plain : `_${plain}`;
}
 
const DIRECTION = /(direction) +(?=TB|BT|RL|LR)/gi;
 
const label = (text) => text
    .replace(/[^\p{L}\p{N} .,:()[\]/_-]/gu, '_')
    .replace(DIRECTION, '$1_')
    .slice(0, LONGEST_LABEL) || '_';

; 



 
const KINDS = {
    'changed-by-hand': 'Changed by hand in the database, past the migrations',
    'schema-ahead': 'The schema file is ahead: no migration does this yet',
    'pending-migrations': 'Pending migrations account for this',
    'unseen-by-prisma': 'What a Prisma schema cannot hold',
    unexplained: 'Differs, and where it comes from could not be told',
};
const MOST_ITEMS = 100;
const MOST_LOSSES = 20;
const LONGEST_TEXT = 300;
function driftDocument(report) {
    return {
        title: titleOf(report),
        blocks: [
            ...written(report),
            ...Object.keys(KINDS).flatMap((kind) => group(kind, report)),
            { kind: 'warnings', lines: [...losses(report), ...report.warnings] },
            ...titled('Could not be told', report.couldNotTell),
            ...(report.status === 'drift' ? titled('What to do', (0,drift_answer .Zn)(report)) : []),
            ...diagram(report),
            ...(report.sql && (0,drift_answer .$D)(report) ? sqlBlocks(report.sql, report.file) : []),
            ...leftOut(report.ignored),
        ],
    };
}
function titleOf({ status, database, findings }) {
    switch (status) {
        case 'no-drift':
            return `${database}: no drift`;
        case 'drift':
            return `${database}: drift, ${(0,quantities .pq)(findings.length, 'difference')}`;
        case 'not-checked':
            return `${database}: could not be checked for drift`;
    }
}
 
function written({ status, pulled }) {
    if (status !== 'drift' || pulled === undefined)
        return [];
    if (pulled.length === 0)
        return [textBlock('The schema file was as the database is already, so nothing was written.')];
    const files = pulled.flatMap((file, index) => [...(index === 0 ? [] : [', ']), { code: file }]);
    return [
        {
            kind: 'text',
            text: [...files, ' was written as the database is. What follows is how the two differed before that.'],
        },
    ];
}
function group(kind, { findings }) {
    const ofKind = findings.filter((finding) => finding.kind === kind);
    if (ofKind.length === 0)
        return [];
    const more = ofKind.length - MOST_ITEMS;
    return [
        { kind: 'text', text: [`${KINDS[kind]} (${(0,quantities .K4)(ofKind.length)}):`] },
        { kind: 'list', items: [...ofKind.slice(0, MOST_ITEMS).map(item), ...(more > 0 ? [[andMore(more)]] : [])] },
    ];
}
const item = ({ object, what, location }) => [
    { code: shortened(object) },
    `: ${shortened(what)}`,
    ...(location ? [' (', { code: `${location.file}:${location.line}` }, ')'] : []),
];
 
function losses({ findings }) {
    const destructive = findings.flatMap(({ statements = [] }) => statements).filter((one) => one.destructive);
    const sorted = [...new Map(destructive.map((one) => [`${one.line} ${one.sql}`, one])).values()].sort((a, b) => (b.rows ?? 0) - (a.rows ?? 0));
    const more = sorted.length - MOST_LOSSES;
    return [
        ...sorted.slice(0, MOST_LOSSES).map(loss),
        ...(more > 0 ? [`${(0,quantities .pq)(more, 'more statement')} of the SQL would lose data`] : []),
    ];
}
function loss({ sql, line, rows }) {
    const lost = rows === undefined ? 'data, how much was not counted' : `something of ${(0,quantities .pq)(rows, 'row')}`;
    return `line ${line} of the SQL would lose ${lost}: ${shortened(sql.replace(/\s+/g, ' ').trim())}`;
}
function diagram({ status, tables }) {
    const code = status === 'drift' ? driftDiagram(tables) : undefined;
    if (code === undefined)
        return [];
    const more = tablesLeftOut(tables);
    return [
        { kind: 'mermaid', code },
        ...(more > 0 ? [textBlock(`${(0,quantities .pq)(more, 'more table')} would be in the picture`)] : []),
    ];
}
const sqlBlocks = (sql, file) => [
    {
        kind: 'text',
        text: ['SQL that would bring the database to the schema, to be read before anybody runs it: ', { code: file }],
    },
    { kind: 'code', language: 'sql', code: sql, fold: 'SQL' },
];
function titled(title, lines) {
    return lines.length === 0 ? [] : [textBlock(`${title}:`), { kind: 'list', items: listed(lines) }];
}
const leftOut = (lines) => lines.length === 0 ? [] : [{ kind: 'list', items: listed(lines), fold: 'Left out of the comparison' }];
function listed(lines) {
    const more = lines.length - MOST_ITEMS;
    return [...lines.slice(0, MOST_ITEMS).map((line) => [shortened(line)]), ...(more > 0 ? [[andMore(more)]] : [])];
}
const andMore = (count) => `... and ${(0,quantities .K4)(count)} more, all of them in the report file`;
const textBlock = (text) => ({ kind: 'text', text: [text] });
const shortened = (text) => text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 3).replace(/[\ud800-\udbff]$/, '')}...` : text;


  })

};
