export const id = 9186;
export const ids = [9186];
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

  79186:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

 
__webpack_require__.r(__webpack_exports__);

 
__webpack_require__.d(__webpack_exports__, {
  run: () => (  doctor_run),
  spec: () => (  spec)
});

 
var errors = __webpack_require__(27406);
 
var inputs = __webpack_require__(37428);
 
var report_file = __webpack_require__(96234);
 
var run_action = __webpack_require__(33204);
 
var temporary_folder = __webpack_require__(69431);
 
var doctor_report = __webpack_require__(50285);
 
var database_inputs = __webpack_require__(23608);
 
var run = __webpack_require__(15899);
; 
 

const REFUSED = new Set([401, 403, 404]);
 
async function mayListArtifacts(token, env = process.env) {
    const [owner, repo] = (0,run .x)(env).repository?.split('/') ?? [];
    if (!token || !owner || !repo)
        return undefined;
    try {
        const { getOctokit } = await __webpack_require__.e(  1351).then(__webpack_require__.bind(__webpack_require__, 61351));
        const request = { signal: AbortSignal.timeout(15_000) };
        await getOctokit(token).request('GET /repos/{owner}/{repo}/actions/artifacts', {
            owner,
            repo,
            per_page: 1,
            request,
        });
        return true;
    }
    catch (error) {
        return REFUSED.has(error.status ?? 0) ? false : undefined;
    }
}

 
var repository = __webpack_require__(70005);
; 
 


 
async function githubRun(token, recipients) {
    const [visibility, mayList] = await Promise.all([(0,repository .R)(token), mayListArtifacts(token)]);
    return { visibility, hasRecipients: recipients.length > 0, mayListArtifacts: mayList, env: process.env };
}

 
var issues = __webpack_require__(32209);
 
var quantities = __webpack_require__(87568);
 
var open_issue = __webpack_require__(35799);
; 




 
const keepDoctorIssue = (inputs, report, document, log) => (0,open_issue .Wr)(() => settle(inputs, report, document), log);
async function settle(inputs, report, document) {
    const { repository = '', url = '' } = (0,run .x)();
    const place = { token: inputs['github-token'], repository };
    const where = inputs.environment ?? (0,open_issue .j6)(report.database ?? 'the database');
    const subject = `doctor ${where}`;
    if (report.problems === 0) {
        const isLookedAt = report.checks.some(({ id, verdict }) => id === 'login' && verdict === 'ok');
        const unseen = report.unknown > 0 ? ` (${(0,quantities .pq)(report.unknown, 'check')} could not be made)` : '';
        return isLookedAt ? (0,issues .fQ)(place, subject, `No problem is seen any more${unseen}: ${url}`) : [];
    }
    const found = report.checks.filter(({ verdict }) => verdict === 'problem').map(({ id }) => id);
    return [
        await (0,issues .px)(place, {
            subject,
            title: `Database problems in ${where}`,
            news: found.join(' '),
            body: (0,open_issue .y6)(document, 'nothing is wrong'),
            changed: `Other problems than before, ${(0,quantities .pq)(found.length, 'problem')} now: ${url}`,
        }),
    ];
}

 
var show_report = __webpack_require__(36275);
; 
 










const spec = (0,inputs .QP)({
    name: 'doctor',
    inputs: {
        'database-url': database_inputs .eu['database-url'],
        environment: database_inputs .eu.environment,
        'migrations-dir': (0,inputs .Qq)({ default: 'db/migrations' }),
        schema: (0,inputs .Qq)({ default: 'prisma/schema.prisma' }),
        metrics: (0,inputs .Jt)({ default: false }),
        'fail-on-problem': (0,inputs .Jt)({ default: true }),
        'encryption-recipients': (0,inputs .Mn)(),
        'open-issue': (0,inputs .Jt)({ default: false }),
        'github-token': (0,inputs .Qq)({ secret: true }),
    },
    outputs: ['status', 'report-path', 'problems', 'unknown'],
    check: (given) => /^true$/i.test(given('open-issue')) && !given('github-token')
        ? ['github-token: required with open-issue: true']
        : [],
});
const doctor_run = () => (0,run_action .C)(spec, (inputs, { log, signal, keep }) => (0,temporary_folder .EX)(async (temporaryFolder) => {
    const { doctor } = await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(7934), __webpack_require__.e(6205), __webpack_require__.e(4168), __webpack_require__.e(56), __webpack_require__.e(5973), __webpack_require__.e(7068)]).then(__webpack_require__.bind(__webpack_require__, 65973));  
    const github = await githubRun(inputs['github-token'], inputs['encryption-recipients']);
    const request = {
        database: (0,database_inputs .vE)(inputs),
        migrationsDir: inputs['migrations-dir'],
        schema: inputs.schema,
        projectFolder: process.cwd(),
        metrics: inputs.metrics,
    };
    const report = await doctor(request, {
        env: process.env,
        log,
        signal,
        temporaryFolder,
        now: () => new Date(),
        github,
    });
    const document = (0,doctor_report .j)(report);
    (0,show_report .U)(document, log);
    const { status, problems, unknown } = report;
    keep({ status, problems, unknown, 'report-path': (0,report_file .u)(spec.name, report) });
    const issueFailure = inputs['open-issue'] ? await keepDoctorIssue(inputs, report, document, log) : undefined;
    const failure = problems > 0 && inputs['fail-on-problem'] ? problemsFound(problems) : undefined;
    if (failure && issueFailure)
        log.warn(issueFailure.message);
    if (failure ?? issueFailure)
        throw (failure ?? issueFailure);
    return {};
}));
const problemsFound = (count) => new errors .rk('problems-found', `the doctor found ${count === 1 ? 'a problem' : `${count} problems`}`, {
    state: 'nothing-changed',
    hint: 'the report above says how to mend each; fail-on-problem: false lets the step pass.',
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

  70005:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  repositoryVisibility)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
 



async function repositoryVisibility(token = '', env = process.env) {
    const told = visibilityIn(eventPayload(env));
    if (told === 'public' || !token)
        return told;
    const asked = await askGitHub(token, env['GITHUB_REPOSITORY'] ?? '');
    return asked === 'unknown' ? told : asked;
}
 
function visibilityIn(payload) {
    const { visibility, private: isPrivate } = payload.repository ?? {};
    if (visibility === 'public' || visibility === 'private' || visibility === 'internal')
        return visibility;
    return typeof isPrivate === 'boolean' ? (isPrivate ? 'private' : 'public') : 'unknown';
}
function eventPayload(env) {
    try {
        const payload = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
        return typeof payload === 'object' && payload !== null ? payload : {};
    }
    catch {
        return {};
    }
}
async function askGitHub(token, repository) {
    const [owner = '', repo = ''] = repository.split('/');
    try {
        const { getOctokit } = await __webpack_require__.e(  1351).then(__webpack_require__.bind(__webpack_require__, 61351));
        const request = { signal: AbortSignal.timeout(15_000) };
        const answer = await getOctokit(token).request('GET /repos/{owner}/{repo}', { owner, repo, request });
        return visibilityIn({ repository: answer.data });
    }
    catch {
        return 'unknown';
    }
}


  }),

  50285:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  doctorDocument)
  });
  var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);

function doctorDocument(report) {
    const { checks, database, durationMs, metrics } = report;
    const of = (verdict) => checks.filter((check) => check.verdict === verdict);
    return {
        title: titleOf(report),
        blocks: [
            {
                kind: 'facts',
                facts: [
                    ['Database', database === undefined ? 'not known' : { code: database }],
                    ['Checks', `${of('ok').length} ok, ${report.problems} with a problem, ${report.unknown} unknown`],
                    ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ji)(durationMs)],
                ],
            },
            ...of('problem').flatMap((check) => withFix(check, 'PROBLEM')),
            ...together(of('unknown')).flatMap((check) => withFix(check, 'unknown')),
            ...(metrics ? [metricsTable(metrics)] : []),
            ...fine(of('ok')),
        ],
    };
}
function titleOf({ status, problems, unknown }) {
    switch (status) {
        case 'ok':
            return 'Nothing is wrong';
        case 'unknown':
            return `No problem was seen, and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(unknown, 'thing')} could not be looked at`;
        case 'problems':
            return (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(problems, 'problem');
    }
}
 
function together(checks) {
    const byReason = new Map();
    for (const check of checks) {
        const reason = `${check.detail}\n${check.fix ?? ''}`;
        const same = byReason.get(reason);
        byReason.set(reason, same ? { ...same, title: `${same.title}, ${check.title}` } : check);
    }
    return [...byReason.values()];
}
 
function withFix({ title, detail, fix }, word) {
    const [words = '', ...commands] = fix?.split('\n') ?? [];
    return [
        { kind: 'text', text: [`${word} - ${title}: ${detail}`] },
        ...(words ? [{ kind: 'text', text: [`Fix: ${words}`] }] : []),
        ...(commands.length > 0
            ? [{ kind: 'code', language: languageOf(commands), code: commands.join('\n') }]
            : []),
    ];
}
const languageOf = (commands) => commands.every((command) => /;\s*$|^--/.test(command)) ? 'sql' : '';
const fine = (checks) => checks.length === 0
    ? []
    : [
        {
            kind: 'table',
            fold: `${checks.length} ok`,
            columns: ['Check', 'Seen'],
            rows: checks.map(({ title, detail }) => [title, detail]),
        },
    ];
function metricsTable(metrics) {
    const { since, connectionsUsed, connectionsAllowed, commits, rollbacks, deadlocks, statementMeans: means } = metrics;
    const ms = (value) => `${value.toFixed(2)} ms`;
    return {
        kind: 'facts',
        facts: [
            ['Counted since', since ?? 'the database was made'],
            ['Connections', `${connectionsUsed} of ${connectionsAllowed}`],
            ['Transactions', `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .K4)(commits)} committed, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .K4)(rollbacks)} rolled back`],
            ['Deadlocks', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .K4)(deadlocks)],
            ...(means
                ? [
                    ['Mean times of statements, by calls: p50', ms(means.p50)],
                    ['p95', ms(means.p95)],
                    ['p99', ms(means.p99)],
                ]
                : []),
        ],
    };
}


  })

};
