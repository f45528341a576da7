export const id = 413;
export const ids = [413];
export const modules = {

/***/ 54413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  spec: () => (/* binding */ spec)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/github/inputs.js
var inputs = __webpack_require__(37428);
// EXTERNAL MODULE: ./build/src/github/report-file.js
var report_file = __webpack_require__(96234);
// EXTERNAL MODULE: ./build/src/github/run-action.js + 3 modules
var run_action = __webpack_require__(33204);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/github/without-secrets.js
// Runs to which GitHub gives no secrets, or which nobody asked for: what they cannot do is told, and is no failure.

/**
 * Why this run may be without a secret through nobody's mistake; undefined where somebody should have given it. Source:
 * docs.github.com, "Secrets" (runs of forks) and "Dependabot on GitHub Actions".
 */
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
        const event = JSON.parse((0,external_node_fs_.readFileSync)(eventFile, 'utf8'));
        const { head, base } = event.pull_request ?? {};
        // a fork that was deleted meanwhile has no repository
        return base !== undefined && head?.repo?.full_name !== base.repo?.full_name;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/src/reports/drift-answer.js
var drift_answer = __webpack_require__(10977);
// EXTERNAL MODULE: ./build/src/reports/drift-report.js + 1 modules
var drift_report = __webpack_require__(20204);
// EXTERNAL MODULE: ./build/src/actions/database-inputs.js
var database_inputs = __webpack_require__(23608);
;// CONCATENATED MODULE: ./build/src/actions/drift-annotations.js
const MOST_LINES = 8;
/** One annotation for each line of the schema file: a step has places for ten. */
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/github/issues.js


/** GitHub takes 65,536 characters; the marks have their room. */
const ISSUE_LIMIT = 60_000;
const PER_PAGE = 100;
const MOST_PAGES = 100;
const TIME_LIMIT_MS = 15_000;
/** Who may write here anyway. Bots are apps that the repository installed, and the run's own token. */
const TRUSTED = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
/** @throws RunbookError `issue-not-kept` */
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
/**
 * Closes what is open about `subject`, saying why; nothing where nothing is open.
 * @throws RunbookError `issue-not-kept`
 */
const closeIssues = (place, subject, why) => asking(place, async (ask) => {
    const closed = [];
    for (const { number, html_url: url } of await openIssues(ask, subject)) {
        await ask('POST', `/${number}/comments`, { body: why });
        await ask('PATCH', `/${number}`, { state: 'closed', state_reason: 'completed' });
        closed.push({ what: 'closed', number, url });
    }
    return closed;
});
const digest = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 32);
/** Subjects may hold any text: nothing of it may end the comment. */
const subjectMark = (subject) => `<!-- pg-runbook issue ${digest(subject)} -->`;
const newsMark = (news) => `<!-- pg-runbook news ${digest(news)} -->`;
const marks = ({ subject, news }) => `${subjectMark(subject)}\n${newsMark(news)}`;
/** Oldest first. */
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
/** GitHub lists pull requests among the issues. */
const isOurs = ({ pull_request, user, author_association: association = '' }) => pull_request === undefined && (user?.type === 'Bot' || TRUSTED.has(association));
async function asking({ token, repository }, body) {
    try {
        const { getOctokit } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 61351));
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
    return new errors/* RunbookError */.rk('issue-not-kept', `the issue in ${repository} could not be kept up to date: ${why}`, {
        state: 'nothing-changed',
        hint,
        cause,
    });
}

// EXTERNAL MODULE: ./build/src/github/run.js + 1 modules
var github_run = __webpack_require__(15899);
// EXTERNAL MODULE: ./build/src/github/summary.js
var summary = __webpack_require__(24057);
// EXTERNAL MODULE: ./build/src/quantities.js
var quantities = __webpack_require__(87568);
// EXTERNAL MODULE: ./build/src/reports/markdown.js
var markdown = __webpack_require__(30364);
;// CONCATENATED MODULE: ./build/src/actions/drift-issue.js
// open-issue: one issue for each environment that says what the last check found. The same drift again writes nothing.






const CUT = '\n\nThis text was cut: the summary of the run has more, its report file everything.\n';
const TIMES = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;
/** The failure instead of throwing it: what the check found comes first. */
async function keepDriftIssue(inputs, report, document, log) {
    try {
        for (const { what, number, url } of await settle(inputs, report, document))
            log.info(`Issue #${number} ${what}: ${url}`);
        return undefined;
    }
    catch (error) {
        if (error instanceof errors/* RunbookError */.rk)
            return error;
        throw error;
    }
}
async function settle(inputs, report, document) {
    const { repository = '', url = '' } = (0,github_run/* currentRun */.x)();
    const place = { token: inputs['github-token'], repository };
    // of a database that is given by its URL alone, host and role stay out of an issue's title
    const where = inputs.environment ?? report.database.replace(/^.*\//, '').replace(/ as .*$/, '');
    const subject = `drift ${where} ${inputs.schema}`;
    if (report.status === 'no-drift')
        return closeIssues(place, subject, `No drift any more: ${url}`);
    const count = (0,quantities/* countOf */.pq)(report.findings.length, 'difference');
    const run = `\n\nFound by ${url}. pg-runbook keeps this issue up to date, and closes it when the drift is gone.`;
    return [
        await keepIssue(place, {
            subject,
            title: `Database drift in ${where}`,
            body: (0,summary/* cutMarkdown */.G$)((0,markdown/* markdown */.w)(document), ISSUE_LIMIT - Buffer.byteLength(run), CUT) + run,
            news: newsOf(report),
            changed: `The drift has changed, there is now ${count}: ${url}`,
        }),
    ];
}
/** Without what changes by itself: rows that were counted, how long it took, when the last run was. */
function newsOf({ findings }) {
    const told = findings.map(({ kind, object, what, statements = [] }) => JSON.stringify([kind, object, what.replace(TIMES, ''), statements.map(({ sql }) => sql)]));
    return JSON.stringify(told.sort());
}

// EXTERNAL MODULE: ./build/src/actions/show-report.js
var show_report = __webpack_require__(36275);
;// CONCATENATED MODULE: ./build/src/actions/drift-check.js
// Runbook, section 2: does the database have what the schema file says, and nothing else? Drift fails the step where it is told to;
// a comparison that could not be made always does, except in a run that gets no secrets.











const spec = (0,inputs/* defineAction */.QP)({
    name: 'drift-check',
    inputs: {
        'database-url': database_inputs/* connectionInputs */.eu['database-url'],
        environment: database_inputs/* connectionInputs */.eu.environment,
        schema: (0,inputs/* text */.Qq)({ default: 'prisma/schema.prisma' }),
        'migrations-dir': (0,inputs/* text */.Qq)({ default: 'db/migrations' }),
        'output-dir': (0,inputs/* text */.Qq)({ default: 'db/migrations' }),
        'fail-on-drift': (0,inputs/* flag */.Jt)({ default: true }),
        ignore: (0,inputs/* lines */.Mn)(),
        'scratch-url': (0,inputs/* text */.Qq)({ secret: true }),
        'open-issue': (0,inputs/* flag */.Jt)({ default: false }),
        'github-token': (0,inputs/* text */.Qq)({ secret: true }),
    },
    outputs: ['status', 'report-path', 'drift', 'drift-file', 'changes'],
    check: (given) => [
        ...(whyWithoutSecrets() === undefined ? (0,database_inputs/* requireDatabase */.lq)(given) : []),
        ...(/^true$/i.test(given('open-issue')) && !given('github-token')
            ? ['github-token: required with open-issue: true']
            : []),
    ],
});
const run = () => (0,run_action/* runAction */.C)(spec, async (inputs, step) => {
    step.keep({ status: 'not-checked' });
    const { diff } = await Promise.all(/* import() */[__webpack_require__.e(849), __webpack_require__.e(934), __webpack_require__.e(205), __webpack_require__.e(760), __webpack_require__.e(896), __webpack_require__.e(578), __webpack_require__.e(612), __webpack_require__.e(924), __webpack_require__.e(577)]).then(__webpack_require__.bind(__webpack_require__, 12658)); // bad inputs are told without it
    const request = {
        database: (0,database_inputs/* databaseChoice */.vE)(inputs),
        schema: inputs.schema,
        migrationsDir: inputs['migrations-dir'],
        outputDir: inputs['output-dir'],
        ignore: inputs.ignore,
        ...(inputs['scratch-url'] && { scratchUrl: inputs['scratch-url'] }),
        pull: false,
        engine: 'wasm',
    };
    const { log, signal } = step;
    const report = await diff(request, { env: process.env, log, signal }).catch((error) => skip(error, step));
    if (!report)
        return { status: 'skipped' };
    const document = (0,drift_report/* driftDocument */.D)(report);
    (0,show_report/* showReport */.U)(document, log);
    step.keep({ status: report.status, 'report-path': (0,report_file/* writeReport */.u)(spec.name, report) });
    (0,drift_answer/* requireChecked */.P1)(report);
    const drift = report.status === 'drift';
    step.keep({ drift, 'drift-file': report.file ?? '', changes: report.findings.length });
    const failure = drift && inputs['fail-on-drift'] ? (0,drift_answer/* driftFound */.G8)(report, inputs.schema) : undefined;
    annotateDrift(report, (message, at) => (failure ? log.error(message, at) : log.warn(message, at)));
    const issueFailure = inputs['open-issue'] ? await keepDriftIssue(inputs, report, document, log) : undefined;
    if (failure && issueFailure)
        log.warn(issueFailure.message);
    if (failure ?? issueFailure)
        throw (failure ?? issueFailure);
    return {};
});
/** In a run that gets no secrets, a database that nobody names is no failure; and never "no drift" either. */
function skip(error, { log }) {
    const why = whyWithoutSecrets();
    if (why === undefined || !(error instanceof errors/* RunbookError */.rk) || error.code !== 'missing-database-url')
        throw error;
    const next = 'Give the secret of this environment to have it checked.';
    (0,show_report/* showReport */.U)({ title: 'Drift was not checked', blocks: [{ kind: 'text', text: [`No database: ${why}. ${next}`] }] }, log);
}


/***/ }),

/***/ 10977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ hasStatements),
/* harmony export */   G8: () => (/* binding */ driftFound),
/* harmony export */   P1: () => (/* binding */ requireChecked),
/* harmony export */   Zn: () => (/* binding */ nextSteps)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);


/** @throws RunbookError `drift-not-checked` where nothing could be compared */
function requireChecked({ status, database, couldNotTell }) {
    if (status !== 'not-checked')
        return;
    const why = couldNotTell.length > 0 ? `: ${couldNotTell.join('; ')}` : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('drift-not-checked', `${database} could not be compared with the schema file${why}`, {
        state: 'nothing-changed',
        hint: 'repair what is named above, then run it again; until then it is not known whether there is drift.',
    });
}
/** The failure of a step that shall not go on over drift. */
const driftFound = (report, schema) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('drift-found', `${report.database} differs from ${schema}: ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(report.findings.length, 'difference')}${settledBy(report)}`, { state: 'nothing-changed', hint: nextSteps(report).join(' ') });
const settledBy = (report) => (hasStatements(report) ? `, settled by ${report.file}` : '');
/** The schema file and the database may be the same while the migrations lag behind both: then there is nothing to run. */
const hasStatements = ({ sql = '', file }) => file !== undefined && /^(?!\s*--)\s*\S/m.test(sql);
/** What to do about each kind that was found. Runbook, section 2. */
function nextSteps(report) {
    const { findings, file } = report;
    const found = new Set(findings.map(({ kind }) => kind));
    const review = hasStatements(report) ? `review ${file}, then apply it under a migration's name` : 'write a migration';
    const steps = [
        [found.has('pending-migrations'), 'Pending: pg-runbook apply-pending.'],
        [
            found.has('schema-ahead'),
            `The schema file is ahead: ${hasStatements(report) ? `make a migration of ${file}` : 'write the migration'} (pg-runbook new).`,
        ],
        [
            found.has('changed-by-hand') || found.has('unexplained'),
            `Changed in the database, and meant: pg-runbook diff --pull, then npx prisma generate, and commit the schema file; not meant: ${review}.`,
        ],
        [
            found.has('unseen-by-prisma'),
            'What a Prisma schema cannot hold: bring what is meant into a migration, and undo what is not.',
        ],
    ];
    return steps.filter(([applies]) => applies).map(([, step]) => step);
}


/***/ }),

/***/ 20204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ driftDocument)
});

// EXTERNAL MODULE: ./build/src/quantities.js
var quantities = __webpack_require__(87568);
// EXTERNAL MODULE: ./build/src/reports/drift-answer.js
var drift_answer = __webpack_require__(10977);
;// CONCATENATED MODULE: ./build/src/reports/drift-diagram.js
/** A picture with more tables, or columns of one, cannot be read. */
const MOST_TABLES = 25;
const MOST_COLUMNS = 40;
/** GitHub refuses a diagram over 50,000 characters. Source: Mermaid's `maxTextSize`. */
const LONGEST = 45_000;
const LONGEST_LABEL = 60;
/** Undefined where there is nothing to show, or too much of it. */
function driftDiagram(tables) {
    const shown = tables.slice(0, MOST_TABLES);
    if (shown.length === 0)
        return undefined;
    const ids = new Map(shown.map(({ name }, index) => [name, `t${index + 1}`]));
    const text = ['erDiagram', ...shown.map((table) => entity(ids.get(table.name), table)), ...relations(shown, ids)];
    const diagram = text.join('\n');
    return diagram.length <= LONGEST ? diagram : undefined;
}
/** How many of the tables a diagram leaves out. */
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
/** Only where some would be left out: otherwise the columns stand in the order of the table. */
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
/** An attribute's word: Mermaid takes letters, digits and `_`, and reads PK, FK and UK as keys, in capitals or not. */
function word(text) {
    const plain = text.replace(/[^A-Za-z0-9_]+/g, '_').slice(0, LONGEST_LABEL);
    return /^[A-Za-z]/.test(plain) && !/^([PFU]K)$/i.test(plain) ? plain : `_${plain}`;
}
/** Between quotation marks. Mermaid decodes `#...;` and renders HTML there. */
const label = (text) => text.replace(/[^\p{L}\p{N} .,:()[\]/_-]/gu, '_').slice(0, LONGEST_LABEL) || '_';

;// CONCATENATED MODULE: ./build/src/reports/drift-report.js



/** In the order in which people settle them. */
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
            ...Object.keys(KINDS).flatMap((kind) => group(kind, report)),
            { kind: 'warnings', lines: [...losses(report), ...report.warnings] },
            ...titled('Could not be told', report.couldNotTell),
            ...(report.status === 'drift' ? titled('What to do', (0,drift_answer/* nextSteps */.Zn)(report)) : []),
            ...diagram(report),
            ...(report.sql && (0,drift_answer/* hasStatements */.$D)(report) ? sqlBlocks(report.sql, report.file) : []),
            ...leftOut(report.ignored),
        ],
    };
}
function titleOf({ status, database, findings }) {
    switch (status) {
        case 'no-drift':
            return `${database}: no drift`;
        case 'drift':
            return `${database}: drift, ${(0,quantities/* countOf */.pq)(findings.length, 'difference')}`;
        case 'not-checked':
            return `${database}: could not be checked for drift`;
    }
}
function group(kind, { findings }) {
    const ofKind = findings.filter((finding) => finding.kind === kind);
    if (ofKind.length === 0)
        return [];
    const more = ofKind.length - MOST_ITEMS;
    return [
        { kind: 'text', text: [`${KINDS[kind]} (${(0,quantities/* countInWords */.K4)(ofKind.length)}):`] },
        { kind: 'list', items: [...ofKind.slice(0, MOST_ITEMS).map(item), ...(more > 0 ? [[andMore(more)]] : [])] },
    ];
}
const item = ({ object, what, location }) => [
    { code: shortened(object) },
    `: ${shortened(what)}`,
    ...(location ? [' (', { code: `${location.file}:${location.line}` }, ')'] : []),
];
/** Rows are named first: they are what cannot be had back. */
function losses({ findings }) {
    const destructive = findings.flatMap(({ statements = [] }) => statements).filter((one) => one.destructive);
    const sorted = [...new Map(destructive.map((one) => [`${one.line} ${one.sql}`, one])).values()].sort((a, b) => (b.rows ?? 0) - (a.rows ?? 0));
    const more = sorted.length - MOST_LOSSES;
    return [
        ...sorted.slice(0, MOST_LOSSES).map(loss),
        ...(more > 0 ? [`${(0,quantities/* countOf */.pq)(more, 'more statement')} of the SQL would lose data`] : []),
    ];
}
function loss({ sql, line, rows }) {
    const lost = rows === undefined ? 'data, how much was not counted' : `something of ${(0,quantities/* countOf */.pq)(rows, 'row')}`;
    return `line ${line} of the SQL would lose ${lost}: ${shortened(sql.replace(/\s+/g, ' ').trim())}`;
}
function diagram({ status, tables }) {
    const code = status === 'drift' ? driftDiagram(tables) : undefined;
    if (code === undefined)
        return [];
    const more = tablesLeftOut(tables);
    return [
        { kind: 'mermaid', code },
        ...(more > 0 ? [textBlock(`${(0,quantities/* countOf */.pq)(more, 'more table')} would be in the picture`)] : []),
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
const andMore = (count) => `... and ${(0,quantities/* countInWords */.K4)(count)} more, all of them in the report file`;
const textBlock = (text) => ({ kind: 'text', text: [text] });
const shortened = (text) => text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 3).replace(/[\ud800-\udbff]$/, '')}...` : text;


/***/ })

};
