export const id = 3884;
export const ids = [3884];
export const modules = {

  23884:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

 
__webpack_require__.r(__webpack_exports__);

 
__webpack_require__.d(__webpack_exports__, {
  run: () => (  run),
  spec: () => (  spec)
});

 
var src_errors = __webpack_require__(27406);
 
var inputs = __webpack_require__(37428);
 
var external_node_fs_ = __webpack_require__(73024);
 
var external_node_crypto_ = __webpack_require__(77598);
; 
 
 


 
const COMMENT_LIMIT = 65_000;
const PER_PAGE = 100;
const MOST_PAGES = 30;
const TIME_LIMIT_MS = 15_000;
const markOf = (subject) => `<!-- pg-runbook comment ${(0,external_node_crypto_.createHash)('sha256').update(subject).digest('hex').slice(0, 32)} -->`;
 
async function ours(ask, pullRequest, mark) {
    for (let page = 1; page <= MOST_PAGES; page++) {
        const comments = (await ask('GET', `/${pullRequest}/comments`, { per_page: PER_PAGE, page }));
        const found = comments.find(({ user, body }) => user?.type === 'Bot' && body?.includes(mark));
        if (found || comments.length < PER_PAGE)
            return found;
    }
    return undefined;
}
 
async function keepComment(place, comment) {
    const mark = markOf(comment.subject);
    const body = `${comment.body}\n\n${mark}`;
    try {
        const { getOctokit } = await __webpack_require__.e(  1351).then(__webpack_require__.bind(__webpack_require__, 61351));
        const ask = asker(getOctokit(place.token), place.repository);
        const found = await ours(ask, place.pullRequest, mark);
        if (found?.body === body)
            return { what: 'unchanged', url: found.html_url };
        if (found) {
            await ask('PATCH', `/comments/${found.id}`, { body });
            return { what: 'updated', url: found.html_url };
        }
        if (comment.onlyUpdate)
            return { what: 'none' };
        const made = (await ask('POST', `/${place.pullRequest}/comments`, { body }));
        return { what: 'written', url: made.html_url };
    }
    catch (error) {
        return { what: 'not-kept', why: whyNot(error) };
    }
}
const asker = (octokit, repository) => async (method, path, parameters) => {
    const request = { signal: AbortSignal.timeout(TIME_LIMIT_MS) };
    return (await octokit.request(`${method} /repos/${repository}/issues${path}`, { ...parameters, request }))
        .data;
};
function whyNot(error) {
    const { status } = error;
    if (status === 401 || status === 403 || status === 404)
        return 'the token of this run may not write to the pull request (`permissions: pull-requests: write`; a fork never may)';
    return typeof status === 'number' ? `GitHub answered ${status}` : error.message;
}
 
function currentPullRequest(env = process.env) {
    try {
        const event = JSON.parse((0,external_node_fs_.readFileSync)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
        const { number, base } = event.pull_request ?? {};
        if (typeof number !== 'number' || typeof base?.sha !== 'string')
            return undefined;
        return { number, baseSha: base.sha };
    }
    catch {
        return undefined;
    }
}

 
var report_file = __webpack_require__(96234);
 
var run_action = __webpack_require__(33204);
 
var run_program = __webpack_require__(76853);
 
var temporary_folder = __webpack_require__(69431);
 
var without_secrets = __webpack_require__(3241);
 
var quantities = __webpack_require__(87568);
 
var check_report = __webpack_require__(33792);
; 
 



 
function checkFailed({ findings, errors, warnings }) {
    const first = findings.find(({ severity }) => severity === 'error') ?? findings[0];
    const counts = [errors > 0 && (0,quantities .pq)(errors, 'error'), warnings > 0 && (0,quantities .pq)(warnings, 'warning')].filter(Boolean);
    return new src_errors .rk('check-failed', `${counts.join(' and ')} in the migration files; the first: ${first.rule}: ${(0,check_report .I)(first)}`, {
        location: first.location,
        hint: `mend the files, or say why it is meant so on the line before: -- pg-runbook: allow ${first.rule} because <reason>`,
    });
}

; 

function annotateFindings({ findings }, log) {
    for (const finding of findings) {
        const text = `${finding.rule}: ${(0,check_report .I)(finding)}`;
        if (finding.severity === 'error')
            log.error(text, finding.location);
        else
            log.warn(text, finding.location);
    }
}

 
var github_run = __webpack_require__(15899);
 
var summary = __webpack_require__(24057);
 
var markdown = __webpack_require__(30364);
; 
 




const CUT = '\n\nThis text was cut: the summary of the run has more, its report file everything.\n';
async function keepCheckComment(inputs, { findings }, document, log) {
    const pullRequest = currentPullRequest();
    const { repository, url } = (0,github_run .x)();
    if (pullRequest === undefined || !repository || !inputs['github-token'])
        return;
    const run = url === undefined ? '' : `\n\n<sub>Found by ${url.replace(/\/attempts\/\d+$/, '')}</sub>`;
    const outcome = await keepComment({ token: inputs['github-token'], repository, pullRequest: pullRequest.number }, {
        subject: `check ${inputs['migrations-dir']}`,
        body: (0,summary .G$)((0,markdown .w)(document), COMMENT_LIMIT - Buffer.byteLength(run), CUT) + run,
        onlyUpdate: findings.length === 0,
    });
    if (outcome.what === 'not-kept')
        log.info(`The comment was not written: ${outcome.why}. The summary says the same.`);
    else if (outcome.what !== 'none')
        log.info(`The comment on the pull request is ${outcome.what}: ${outcome.url}`);
}

 
var database_inputs = __webpack_require__(23608);
; 
 


function ownDocs(env, folder) {
    const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env;
    if (!server || !repository || !/^[\w-][\w.-]*\/[\w-][\w.-]*$/.test(repository))
        return undefined;
    const at = (ref || 'HEAD').split('/').map(encodeURIComponent).join('/');
    return `${server}/${repository}/blob/${at}/${folder}/`;
}

 
var release_inputs = __webpack_require__(24284);
 
var show_report = __webpack_require__(36275);
; 
 
 
















const spec = (0,inputs .QP)({
    name: 'check-migrations',
    inputs: {
        'migrations-dir': (0,inputs .Qq)({ default: 'db/migrations' }),
        migration: (0,inputs .Qq)(),
        base: (0,inputs .Qq)(),
        all: (0,inputs .Jt)({ default: false }),
        ...release_inputs .z,
        'fail-on': (0,inputs .Yq)(['error', 'warn', 'never'], { default: 'error' }),
        'ignore-rules': (0,inputs .Mn)(),
        'exposed-schemas': (0,inputs .Mn)(),
        comment: (0,inputs .Jt)({ default: true }),
        'sarif-file': (0,inputs .Qq)(),
        'sizes-from': (0,inputs .Qq)(),
        identity: (0,inputs .Qq)({ secret: true }),
        'database-url': database_inputs .eu['database-url'],
        environment: database_inputs .eu.environment,
        'github-token': (0,inputs .Qq)({ secret: true }),
    },
    outputs: ['status', 'report-path', 'errors', 'warnings', 'checked'],
});
const run = () => (0,run_action .C)(spec, async (inputs, step) => {
    const { report, note } = await (0,temporary_folder .EX)((folder) => checked(inputs, step, folder));
    const { status, errors, warnings } = report;
    step.keep({ status, errors, warnings, checked: JSON.stringify(report.checked) });
    step.keep({ 'report-path': (0,report_file .u)(spec.name, report) });
    const plain = (0,check_report .s)(report);
    const document = note ? { ...plain, blocks: [{ kind: 'text', text: [note] }, ...plain.blocks] } : plain;
    (0,show_report .U)(document, step.log);
    if (inputs['sarif-file'])
        await sarifFile(inputs['sarif-file'], report);
    annotateFindings(report, step.log);
    if (inputs.comment)
        await keepCheckComment(inputs, report, document, step.log);
    const failed = inputs['fail-on'] === 'warn' ? report.findings.length : inputs['fail-on'] === 'error' ? errors : 0;
    if (failed > 0)
        throw checkFailed(report);
    return {};
});
 
async function checked(inputs, { log, signal }, temporaryFolder) {
    const { check } = await Promise.all( [__webpack_require__.e(4168), __webpack_require__.e(7254), __webpack_require__.e(2306)]).then(__webpack_require__.bind(__webpack_require__, 23673));  
    const identities = inputs.identity === '' ? [] : [inputs.identity];
    const opening = { identities, run: run_program .T, installTools: true, temporaryFolder };
    const deps = { ...opening, env: process.env, log, signal, now: () => new Date() };
    try {
        return { report: await check({ ...filesOf(inputs), ...databaseOf(inputs) }, deps) };
    }
    catch (error) {
        const why = (0,without_secrets .m)();
        if (why === undefined || !(error instanceof src_errors .rk) || error.code !== 'missing-database-url')
            throw error;
        const note = `The database was not asked: ${why}. What is applied and how large tables are is not known here.`;
        return { report: await check(filesOf(inputs), deps), note };
    }
}
const databaseOf = (inputs) => inputs['database-url'] || inputs.environment ? { database: (0,database_inputs .vE)(inputs) } : {};
function filesOf(inputs) {
    const base = inputs.base || currentPullRequest()?.baseSha;
    return {
        migrationsDir: inputs['migrations-dir'],
        ...(inputs.migration && { only: inputs.migration }),
        ...(base && { base }),
        ...(inputs['sizes-from'] && { sizesFrom: inputs['sizes-from'] }),
        all: inputs.all,
        release: (0,release_inputs .g)(inputs),
        rulesOff: inputs['ignore-rules'],
        exposedSchemas: inputs['exposed-schemas'],
    };
}
async function sarifFile(file, report) {
    const { writeSarif } = await __webpack_require__.e(  5284).then(__webpack_require__.bind(__webpack_require__, 35284));
    await writeSarif(file, report, ownDocs(process.env, 'docs/rules'));
}


  }),

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

  24284:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  releaseOptions),
    z: () => (  releaseInputs)
  });
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37428);
 

const releaseInputs = {
    'out-of-order': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Yq)(['error', 'warn', 'allow'], { default: 'error' }),
    baseline: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
    'accept-changed': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Mn)(),
};
const releaseOptions = (inputs) => ({
    outOfOrder: inputs['out-of-order'],
    ...(inputs.baseline && { baseline: inputs.baseline }),
    acceptChanged: inputs['accept-changed'],
});


  }),

  76853:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    T: () => (  runInLog)
  });
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22932);
  var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5219);
 
 


const NOT_STARTED = 127;
 
async function runInLog(file, args) {
    try {
        const { getExecOutput } = await Promise.resolve( ).then(__webpack_require__.bind(__webpack_require__, 81260));  
        const finished = await getExecOutput(file, [...args], { silent: true, ignoreReturnCode: true });
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.debug((0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_1__  .fZ)(`${file} ${args.join(' ')}: ${finished.stdout}${finished.stderr}`));
        return finished;
    }
    catch (error) {
        return { exitCode: NOT_STARTED, stdout: '', stderr: error.message };
    }
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

  33792:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  findingInWords),
    s: () => (  checkDocument)
  });
  var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);

const MOST_FILES = 60;
const MOST_OF_A_FILE = 40;
const LONGEST_TEXT = 1_200;
function checkDocument(report) {
    const groups = byFile(report.findings);
    const more = groups.length - MOST_FILES;
    return {
        title: titleOf(report),
        blocks: [
            { kind: 'text', text: [whatWasChecked(report)] },
            ...groups.slice(0, MOST_FILES).flatMap(fileBlocks),
            ...(more > 0
                ? [textBlock(`... and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(more, 'more file')} with findings, all of them in the report`)]
                : []),
            ...(report.findings.length > 0 ? [howToAllow] : []),
        ],
    };
}
function titleOf({ errors, warnings, checked }) {
    const found = [errors > 0 && (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(errors, 'error'), warnings > 0 && (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(warnings, 'warning')].filter(Boolean);
    const files = (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(checked.length, 'migration file');
    return found.length === 0 ? `${files}: nothing to mend` : `${files}: ${found.join(', ')}`;
}
function whatWasChecked({ checked, files, base, database, sizes, rulesOff, migrationsDir }) {
    const against = [base && `the branch ${base}`, database && `the ledger of ${database}`].filter(Boolean);
    const which = checked.length === files
        ? `${files === 1 ? 'the one file' : `all ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(files, 'file')}`} of ${migrationsDir}`
        : `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .K4)(checked.length)} of the ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .K4)(files)} files of ${migrationsDir}, those that are still to run`;
    return [
        `Checked: ${which}${against.length > 0 ? `, held against ${against.join(' and ')}` : ''}.`,
        sizes ? ` Sizes of tables: from ${sizes}.` : '',
        rulesOff.length > 0 ? ` Not asked: ${rulesOff.join(', ')}.` : '',
    ].join('');
}
function byFile(findings) {
    const groups = new Map();
    for (const finding of findings)
        groups.set(finding.location.file, [...(groups.get(finding.location.file) ?? []), finding]);
    const worst = (all) => (all.some(({ severity }) => severity === 'error') ? 0 : 1);
    return [...groups].sort(([, a], [, b]) => worst(a) - worst(b));
}
function fileBlocks([file, findings]) {
    const more = findings.length - MOST_OF_A_FILE;
    const rest = more > 0 ? [[`... and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .K4)(more)} more`]] : [];
    return [
        { kind: 'text', text: [{ code: file }] },
        { kind: 'list', items: [...findings.slice(0, MOST_OF_A_FILE).map(item), ...rest] },
    ];
}
const item = (finding) => [
    `${finding.severity === 'error' ? 'error' : 'warning'}, line ${finding.location.line}, `,
    { code: finding.rule },
    `: ${shortened(findingInWords(finding))}`,
];
 
const findingInWords = ({ message, estimate, fix }) => `${message}${estimate ? ` (${estimate})` : ''}.\nInstead: ${fix}.`;
const howToAllow = {
    kind: 'text',
    text: [
        'What is meant so passes with a comment on the line before: ',
        { code: '-- pg-runbook: allow <rule> because <reason>' },
    ],
};
const textBlock = (text) => ({ kind: 'text', text: [text] });
const shortened = (text) => text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 3).replace(/[\ud800-\udbff]$/, '')}...` : text;


  })

};
