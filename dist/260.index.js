export const id = 260;
export const ids = [260];
export const modules = {

/***/ 56052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uv: () => (/* binding */ healthUrlProblems),
/* harmony export */   nY: () => (/* binding */ healthEndpoints),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* harmony import */ var _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22932);
// What `health-url` means: where an application says that it is alive and ready. Refuses anything but http and https, and
// addresses with a user name or a password, which would end up in logs. No message quotes the address.

/** Where the runbook's applications answer. Source: the runbook, section 7. */
const LIVE_PATH = '/api/health/live';
const READY_PATH = '/api/health/ready';
/** Why `url` cannot be asked, each with the input's name, every reason at once; empty for a good one. */
function healthUrlProblems(url, input = 'health-url') {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    if (parsed === undefined || parsed.host === '')
        return [`${input}: expected an address such as https://app.example.com`];
    const problems = [];
    if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
        problems.push(`${input}: expected an address that begins with https:// or http://`);
    if (parsed.username !== '' || parsed.password !== '')
        problems.push(`${input}: has a user name or a password before the host, which logs would show: leave it out`);
    return problems;
}
/** Live first. Only the ready endpoint where `url` is one and no `liveUrl` is given. A query goes along to both. */
function healthEndpoints({ url, liveUrl }) {
    const given = new URL(url);
    const isBase = given.pathname === '/';
    const live = liveUrl !== undefined ? new URL(liveUrl) : isBase ? withPath(given, LIVE_PATH) : undefined;
    const ready = isBase ? withPath(given, READY_PATH) : given;
    return [...(live ? [endpoint('live', live)] : []), endpoint('ready', ready)];
}
function withPath(base, path) {
    const url = new URL(base);
    url.pathname = path;
    return url;
}
const endpoint = (name, url) => ({ name, url, shown: shownUrl(url) });
/** Host and path: a query may hold a token, such as the one that passes a provider's deployment protection. */
const shownUrl = (url) => (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(`${url.origin}${url.pathname}`, 300);


/***/ }),

/***/ 72416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QU: () => (/* binding */ HEALTH_DEFAULTS),
  Uv: () => (/* reexport */ health_url/* healthUrlProblems */.Uv),
  mI: () => (/* binding */ probeOnce),
  tm: () => (/* binding */ waitForHealth)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/quantities.js
var quantities = __webpack_require__(87568);
// EXTERNAL MODULE: external "node:util/types"
var types_ = __webpack_require__(73429);
// EXTERNAL MODULE: ./build/src/neutral-text.js
var neutral_text = __webpack_require__(22932);
// EXTERNAL MODULE: ./build/src/health/health-url.js
var health_url = __webpack_require__(56052);
;// CONCATENATED MODULE: ./build/src/health/health-answer.js
// What an application's answer means: healthy or not, and why, in one line that a log may print. Reads a bounded part of it, and
// shows of it only what a health report is made of: any other text could hold a stack trace or a secret.


/** Of an answer; what is longer is no health report. */
const MAX_BODY_BYTES = 64 * 1024;
const MAX_SHOWN = 300;
const MAX_CHECKS = 20;
/** The problem, or undefined for a healthy answer: any 2xx that is not a web page. Reads the body or cancels it. */
async function problemOfAnswer(response, asked) {
    if (response.status >= 300 && response.status < 400) {
        await response.body?.cancel();
        return `HTTP ${response.status}: redirects to ${locationOf(response, asked)}, which is not followed`;
    }
    const body = await boundedText(response);
    if (response.ok)
        return isWebPage(response, body) ? WEB_PAGE : undefined;
    const report = reportInWords(body);
    return `HTTP ${response.status}${report && `: ${report}`}`;
}
/** An application that has no such endpoint, and answers every address with its start page, is not healthy by that. */
const WEB_PAGE = 'answers with a web page instead of a health report: is this the address of the health endpoint?';
const isWebPage = (response, body) => /^text\/html\b/i.test(response.headers.get('content-type') ?? '') && /^\s*<(!doctype\s+html|html)\b/i.test(body);
function locationOf(response, asked) {
    const location = response.headers.get('location') ?? '';
    return URL.canParse(location, asked.href) ? (0,health_url/* shownUrl */.zA)(new URL(location, asked)) : 'an address that is none';
}
async function boundedText(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of (response.body ?? [])) {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes >= MAX_BODY_BYTES)
            break; // leaving the loop cancels the rest
    }
    return Buffer.concat(chunks).subarray(0, MAX_BODY_BYTES).toString('utf8');
}
/** `status` and `checks` of a JSON health report, e.g. `not-ready; migrations: 2 pending`; '' where it is none. */
function reportInWords(body) {
    let report;
    try {
        report = JSON.parse(body);
    }
    catch {
        return '';
    }
    if (!isRecord(report))
        return '';
    const { status, checks } = report;
    return (0,neutral_text/* neutraliseLine */.fZ)([...words(status), ...checksInWords(checks)].join('; '), MAX_SHOWN);
}
/** A list of checks with names, as ours is, or an object of checks by name, as many frameworks have it. */
function checksInWords(checks) {
    const named = Array.isArray(checks)
        ? checks.filter(isRecord).map((check) => [check.name, check])
        : isRecord(checks)
            ? Object.entries(checks)
            : [];
    return named
        .slice(0, MAX_CHECKS)
        .filter(([, check]) => !passes(check))
        .map(([name, check]) => [...words(name), ...outcomeOf(check)].join(': '))
        .filter(Boolean);
}
const passes = (check) => isRecord(check) && check.ok === true;
const outcomeOf = (check) => isRecord(check) ? [...words(check.status), ...words(check.detail)] : words(check);
const words = (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./build/src/health/ask.js
// One question to one health endpoint: bounded in time, no redirect followed, nothing of the question in what is told. A request
// that fails is an answer too, never an error.




/** What node's word for a failed connection means. */
const FAILURES = {
    ECONNREFUSED: 'nothing listens there',
    ECONNRESET: 'the connection was closed without an answer',
    UND_ERR_SOCKET: 'the connection was closed without an answer',
    ENOTFOUND: 'there is no host of that name',
    EAI_AGAIN: 'the name of the host could not be looked up just now',
    ETIMEDOUT: 'no connection in time',
    UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
    EHOSTUNREACH: 'there is no route to that host',
    ENETUNREACH: 'there is no route to that network',
    UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too large',
};
const CERTIFICATE = /^(CERT_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|HOSTNAME_MISMATCH$|ERR_TLS_CERT_)/;
const TLS = /^(ERR_SSL_|ERR_TLS_|EPROTO$)/;
/**
 * @param timeoutMs for everything: connecting, the answer and its body
 * @param signal ends the question at once; the caller looks at it afterwards
 */
async function ask({ url }, headers, timeoutMs, signal) {
    const timeout = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs)));
    let status;
    try {
        const response = await fetch(url, {
            // A connection of its own for each question: behind a load balancer a kept one would lead to the same machine every time.
            headers: { accept: 'application/json', 'user-agent': 'pg-runbook', ...headers, connection: 'close' },
            redirect: 'manual',
            cache: 'no-store',
            signal: AbortSignal.any([timeout, signal]),
        });
        status = response.status;
        const problem = await problemOfAnswer(response, url);
        return { status, ...(problem !== undefined && { problem }) };
    }
    catch (error) {
        const late = `no ${status === undefined ? '' : 'complete '}answer within ${(0,quantities/* durationInWords */.ji)(timeoutMs)}`;
        return { ...(status !== undefined && { status }), problem: timeout.aborted ? late : failureInWords(error) };
    }
}
/** Never the message of fetch itself, which quotes headers that it does not like. */
function failureInWords(error) {
    const cause = (0,types_.isNativeError)(error) ? error.cause : undefined;
    if (!(0,types_.isNativeError)(cause))
        return 'the request could not be sent: is there a character in a header that may not be?';
    const { code } = cause;
    if (code === undefined)
        return `the request failed: ${(0,neutral_text/* neutraliseLine */.fZ)(cause.message, 200)}`;
    if (CERTIFICATE.test(code))
        return `the certificate of the server is not trusted (${code})`;
    if (TLS.test(code))
        return `no TLS connection could be made (${code}): is it http:// there?`;
    return `${FAILURES[code] ?? 'the request failed'} (${code})`;
}

;// CONCATENATED MODULE: ./build/src/health/wait-for-health.js
// Waits until an application says, several times in a row, that it is alive and ready; and asks once, before a run, whether it is.
// An unhealthy answer is a result, never an error: the caller knows what has been done to the database.






/** What a target has where nobody chose. */
const HEALTH_DEFAULTS = { successes: 3, deadlineMs: 120_000, tryTimeoutMs: 5_000, intervalMs: 2_000 };
/**
 * Live, then ready, each until it was healthy `successes` times in a row or the deadline has passed.
 * @throws RunbookError `cancelled` only
 */
async function waitForHealth(target, deps) {
    return askInOrder(target, (endpoint, deadline) => askUntilHealthy(endpoint, target, deadline, deps), true);
}
/**
 * To be asked before a run: each endpoint once, and once more where no answer came at all.
 * @throws RunbookError `cancelled` only
 */
async function probeOnce(target, deps) {
    return askInOrder(target, (endpoint) => askOnce(endpoint, target, deps), false);
}
async function askInOrder(target, check, stopAtFirstProblem) {
    const begun = performance.now();
    const verdicts = [];
    for (const endpoint of (0,health_url/* healthEndpoints */.nY)(target)) {
        const verdict = await check(endpoint, begun + target.deadlineMs);
        verdicts.push(verdict);
        if (!verdict.healthy && stopAtFirstProblem)
            break;
    }
    return {
        healthy: verdicts.every(({ healthy }) => healthy),
        checks: verdicts.map(({ healthy: _, ...shown }) => shown),
        durationMs: Math.round(performance.now() - begun),
    };
}
async function askUntilHealthy(endpoint, target, deadline, deps) {
    const record = newRecord(endpoint);
    for (let left = deadline - performance.now(); left >= worthTrying(target); left = deadline - performance.now()) {
        await record.ask(target, Math.min(target.tryTimeoutMs, left), deps);
        if (record.check.inARow >= target.successes) {
            deps.log.info(`health: ${endpoint.shown} is healthy, ${(0,quantities/* countOf */.pq)(target.successes, 'time')} in a row`);
            return record.end(true);
        }
        if (deadline - performance.now() < target.intervalMs)
            break;
        await pause(target.intervalMs, deps);
    }
    deps.log.warn(`health: ${endpoint.shown} is not healthy after ${(0,quantities/* durationInWords */.ji)(target.deadlineMs)}`);
    return record.end(false);
}
/** A question cut short by the deadline would only hide what the one before it has told. */
const worthTrying = ({ tryTimeoutMs, deadlineMs }) => Math.min(tryTimeoutMs, deadlineMs / 2, 1_000);
async function askOnce(endpoint, target, deps) {
    const record = newRecord(endpoint);
    await record.ask(target, target.tryTimeoutMs, deps);
    if (record.check.lastStatus === undefined) {
        await pause(target.intervalMs, deps);
        await record.ask(target, target.tryTimeoutMs, deps);
    }
    return record.end(record.check.inARow > 0);
}
/** Counts the answers of one endpoint, and tells the log whenever they change. */
function newRecord(endpoint) {
    const begun = performance.now();
    const check = { url: endpoint.shown, tries: 0, inARow: 0, ms: 0 };
    let told;
    return {
        check,
        async ask(target, timeoutMs, deps) {
            refuseIfCancelled(deps);
            count(check, await ask(endpoint, target.headers ?? {}, timeoutMs, deps.signal), deps);
            const now = check.inARow > 0 ? `healthy (HTTP ${check.lastStatus})` : check.lastProblem;
            if (now !== told)
                deps.log.info(`health: ${endpoint.shown}: ${now}`);
            else
                deps.log.debug(`health: ${endpoint.shown}: ${now}, try ${check.tries}`);
            told = now;
        },
        end: (healthy) => ({ ...check, healthy, ms: Math.round(performance.now() - begun) }),
    };
}
function count(check, { status, problem }, deps) {
    refuseIfCancelled(deps);
    check.tries += 1;
    check.inARow = problem === undefined ? check.inARow + 1 : 0;
    delete check.lastStatus;
    if (status !== undefined)
        check.lastStatus = status;
    if (problem !== undefined)
        check.lastProblem = problem;
}
async function pause(milliseconds, { signal }) {
    await (0,promises_.setTimeout)(milliseconds, undefined, { signal }).catch((cause) => {
        throw cancelled(cause);
    });
}
function refuseIfCancelled({ signal }) {
    if (signal.aborted)
        throw cancelled(signal.reason);
}
/** Without a state: what is in the database was said before, and asking for health changes nothing in it. */
const cancelled = (cause) => new errors/* RunbookError */.rk('cancelled', 'cancelled while waiting for the application to be healthy', {
    hint: 'look at the application itself; pg-runbook status shows what is in the database',
    cause,
});


/***/ }),

/***/ 89007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ applyPendingDocument)
});

// EXTERNAL MODULE: ./build/src/quantities.js
var quantities = __webpack_require__(87568);
// EXTERNAL MODULE: ./build/src/migrations/catalog-record.js
var catalog_record = __webpack_require__(68612);
// EXTERNAL MODULE: ./build/src/reports/apply-report.js
var apply_report = __webpack_require__(39240);
// EXTERNAL MODULE: ./build/src/reports/backup-report.js
var backup_report = __webpack_require__(76726);
;// CONCATENATED MODULE: ./build/src/reports/health-table.js

const healthTable = ({ checks }) => ({
    kind: 'table',
    columns: ['Asked', 'Healthy in a row', 'Tries', 'Last problem', 'Took'],
    rows: checks.map(({ url, inARow, tries, lastProblem, ms }) => [
        { code: url },
        String(inARow),
        String(tries),
        lastProblem ?? '',
        (0,quantities/* durationInWords */.ji)(ms),
    ]),
});

;// CONCATENATED MODULE: ./build/src/reports/apply-pending-report.js





function titleOf(report) {
    const ours = report.applied.filter(({ how }) => how !== 'already-applied').length;
    switch (report.status) {
        case 'applied':
            return `Applied ${(0,quantities/* countOf */.pq)(ours, 'migration')}`;
        case 'already-applied':
            return 'Another run applied everything meanwhile';
        case 'nothing-pending':
            return 'Nothing pending: the database has every migration';
        case 'baselined':
            return `Recorded ${(0,quantities/* countOf */.pq)(report.baselined.length + report.acceptedChanges.length, 'migration')} without running anything`;
        case 'dry-run':
            return `Dry run of ${(0,quantities/* countOf */.pq)(report.tried.length, 'pending migration')}: rolled back, nothing was changed`;
        case 'failed':
            return `The release stopped at ${report.failed.name}`;
        case 'unhealthy':
            return `Applied ${(0,quantities/* countOf */.pq)(ours, 'migration')}, and the application is not healthy`;
    }
}
const applyPendingDocument = (report) => ({
    title: titleOf(report),
    blocks: [
        {
            kind: 'facts',
            facts: [
                ['Database', report.database],
                ['Took', (0,quantities/* durationInWords */.ji)(report.durationMs)],
            ],
        },
        { kind: 'warnings', lines: [...(report.byHand ? [(0,catalog_record/* byHandInWords */.v6)(report.byHand)] : []), ...report.warnings] },
        ...(report.failed ? [{ kind: 'warnings', lines: [report.failed.message] }] : []),
        ...files(report),
        ...report.tried.flatMap(({ name, outcome }) => [
            { kind: 'text', text: [{ code: name }, ' took these locks:'] },
            (0,apply_report/* lockTable */.S5)(outcome.locks),
        ]),
        ...(report.health ? [healthTable(report.health)] : []),
        ...backupBlocks(report),
        ...(report.leftOut.length > 0 ? [leftOut(report)] : []),
    ],
});
const HOW = {
    applied: 'applied',
    adopted: 'adopted: everything in it existed',
    'already-applied': 'applied by another run meanwhile',
};
function files(report) {
    const half = (name) => (report.interrupted.includes(name) ? ', begun by an earlier run' : '');
    const rows = [
        ...report.baselined.map((name) => [{ code: name }, 'recorded, not run', '', '']),
        ...report.acceptedChanges.map((name) => [{ code: name }, 'its new text is recorded, not run', '', '']),
        ...report.applied.map(({ name, how, statements, durationMs }) => [
            { code: name },
            `${HOW[how]}${half(name)}`,
            String(statements),
            (0,quantities/* durationInWords */.ji)(durationMs),
        ]),
        ...report.tried.map(({ name, outcome }) => [
            { code: name },
            `would be applied${half(name)}`,
            String(outcome.statements.length),
            (0,quantities/* durationInWords */.ji)(outcome.durationMs),
        ]),
        ...(report.failed ? [[{ code: report.failed.name }, 'failed', '', '']] : []),
        ...report.notTried.map((name) => [{ code: name }, 'not tried', '', '']),
    ];
    return rows.length === 0
        ? []
        : [{ kind: 'table', columns: ['File', 'What became of it', 'Statements', 'Took'], rows }];
}
const backupBlocks = ({ backup }) => backup
    ? [
        { kind: 'text', text: ['Backup before it:'] },
        { kind: 'facts', facts: (0,backup_report/* backupFacts */.C)(backup) },
    ]
    : [];
const leftOut = ({ leftOut }) => ({
    kind: 'table',
    fold: `${(0,quantities/* countOf */.pq)(leftOut.length, 'entry', 'entries')} of the folder left out`,
    columns: ['Entry', 'Why it is no migration'],
    rows: leftOut.map(({ name, why }) => [{ code: name }, why]),
});


/***/ }),

/***/ 39240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ lockTable),
/* harmony export */   Sd: () => (/* binding */ statementTable),
/* harmony export */   yR: () => (/* binding */ applyDocument)
/* harmony export */ });
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);
/* harmony import */ var _backup_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76726);
/* harmony import */ var _dry_run_title_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77587);



const TITLES = {
    applied: (name) => `Applied ${name}`,
    adopted: (name, statements) => `${name}: ${adoptedInWords(statements)}; recorded as adopted, nothing else was changed`,
    'already-applied': (name) => `${name} is applied already, with the same text: nothing to do`,
    'dry-run': (name, statements) => `Dry run of ${name}: ${(0,_dry_run_title_js__WEBPACK_IMPORTED_MODULE_0__/* .dryRunInWords */ .f)(statements)}`,
};
/** Only of what was compared can be said that it is what the file makes. */
function adoptedInWords(statements) {
    const notCompared = statements.filter((statement) => statement.notCompared).length;
    if (notCompared === 0)
        return 'everything in it is there already, as the file makes it';
    return `everything in it is there by name; of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(notCompared, 'object')} the definition was not compared`;
}
const SKIPPED = {
    'already-there': 'skipped: exists already',
    'done-before': 'done by an earlier run',
    'not-in-dry-run': 'not run in a dry run: it cannot be rolled back',
};
function applyDocument(report) {
    const statements = 'statements' in report.outcome ? report.outcome.statements : [];
    return { title: TITLES[report.status](report.migration, statements), blocks: blocksOf(report) };
}
function blocksOf(report) {
    const { outcome } = report;
    if (outcome.kind === 'already-applied')
        return [{ kind: 'facts', facts: [['Database', report.database], ...ledgerFacts(outcome.entry)] }];
    return [
        {
            kind: 'facts',
            facts: [
                ['Database', report.database],
                ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .durationInWords */ .ji)(outcome.durationMs)],
            ],
        },
        ...(outcome.kind === 'applied' && outcome.replyLost ? [replyLost] : []),
        { kind: 'warnings', lines: outcome.warnings },
        statementTable(outcome.statements),
        ...(outcome.kind === 'dry-run' && (0,_dry_run_title_js__WEBPACK_IMPORTED_MODULE_0__/* .anythingRan */ .q)(outcome.statements) ? [lockTable(outcome.locks)] : []),
        ...(report.backup
            ? [
                { kind: 'text', text: ['Backup before it:'] },
                { kind: 'facts', facts: (0,_backup_report_js__WEBPACK_IMPORTED_MODULE_2__/* .backupFacts */ .C)(report.backup) },
            ]
            : []),
    ];
}
const replyLost = {
    kind: 'warnings',
    lines: ["The connection broke before the server's answer to COMMIT; the server says that it is committed."],
};
const ledgerFacts = (entry) => [
    ['In the ledger', `${entry.status} ${entry.appliedAt.toISOString()}${entry.actor ? ` by ${entry.actor}` : ''}`],
    ...(entry.runUrl ? [['Run', entry.runUrl]] : []),
];
const statementTable = (statements) => ({
    kind: 'table',
    columns: ['Line', 'Statement', 'Took'],
    rows: statements.map(({ line, label, durationMs, skipped, notCompared }) => [
        String(line),
        { code: label },
        skipped ? SKIPPED[skipped] + (notCompared ? ', not compared' : '') : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .durationInWords */ .ji)(durationMs),
    ]),
});
const lockTable = (locks) => locks.length === 0
    ? { kind: 'text', text: ['It took no lock on anything that is there already.'] }
    : {
        kind: 'table',
        columns: ['Lock on', 'Mode', 'Stops', 'From line', 'Held'],
        rows: locks.map((lock) => [
            { code: lock.relation },
            lock.mode,
            lock.blocks,
            String(lock.line),
            (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .durationInWords */ .ji)(lock.heldMs),
        ]),
    };


/***/ }),

/***/ 77587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ dryRunInWords),
/* harmony export */   q: () => (/* binding */ anythingRan)
/* harmony export */ });
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);

const ran = ({ skipped }) => skipped === undefined || skipped === 'already-there';
/** Locks that were not taken because nothing was run are no good news. */
const anythingRan = (statements) => statements.some(ran);
/** What follows `Dry run of <file>: `. */
function dryRunInWords(statements) {
    if (!statements.some(({ skipped }) => skipped === 'not-in-dry-run'))
        return 'everything ran and was rolled back';
    const count = statements.filter(ran).length;
    if (count === 0)
        return 'nothing was run, since what it holds cannot be rolled back';
    const were = count === 1 ? 'was' : 'were';
    return `${count} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(statements.length, 'statement')} ran and ${were} rolled back; the others cannot be, and were not run`;
}


/***/ })

};
