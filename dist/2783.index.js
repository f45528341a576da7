export const id = 2783;
export const ids = [2783];
export const modules = {

  72416:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  QU: () => (  HEALTH_DEFAULTS),
  Uv: () => (  health_url .Uv),
  mI: () => (  probeOnce),
  tm: () => (  waitForHealth)
});

 
var promises_ = __webpack_require__(58500);
 
var errors = __webpack_require__(27406);
 
var quantities = __webpack_require__(87568);
 
var types_ = __webpack_require__(73429);
 
var neutral_text = __webpack_require__(22932);
 
var health_url = __webpack_require__(56052);
; 
 
 


 
const MAX_BODY_BYTES = 64 * 1024;
const MAX_SHOWN = 300;
const MAX_CHECKS = 20;
 
async function judgeAnswer(response, asked, expectedVersion) {
    if (response.status >= 300 && response.status < 400) {
        await response.body?.cancel();
        return { problem: `HTTP ${response.status}: redirects to ${locationOf(response, asked)}, which is not followed` };
    }
    const body = await boundedText(response);
    const report = jsonRecord(body);
    if (!response.ok) {
        const told = report && reportInWords(report);
        return { problem: `HTTP ${response.status}${told ? `: ${told}` : ''}` };
    }
    if (isWebPage(response, body))
        return { problem: WEB_PAGE };
    const version = versionOf(report);
    const problem = noInWords(response.status, report) ?? versionProblem(version, expectedVersion);
    return { ...(problem !== undefined && { problem }), ...(version !== undefined && { version }) };
}


const NO = /^(?:not[ _-]?(?:ready|ok|healthy|serving|live|alive)|un(?:healthy|available|ready)|down|out[ _-]of[ _-]service|error|fail(?:ed|ing|ure)?|critical)$/i;
function noInWords(code, report) {
    if (report === undefined)
        return undefined;
    const saysNo = report.ok === false || report.healthy === false || words(report.status).some((word) => NO.test(word));
    const told = reportInWords(report);
    return saysNo ? `HTTP ${code}, and its report says no${told && `: ${told}`}` : undefined;
}
const MAX_VERSION = 100;
function versionOf(report) {
    const [version] = words(report?.version);
    return version === undefined ? undefined : (0,neutral_text .fZ)(version, MAX_VERSION);
}
 
const withoutV = (version) => version.replace(/^v(?=\d)/, '');
function versionProblem(version, expected) {
    if (expected === undefined)
        return undefined;
    if (version === undefined)
        return `its answer tells no version, and ${(0,neutral_text .fZ)(expected, MAX_VERSION)} is expected`;
    if (withoutV(version) === withoutV(expected))
        return undefined;
    return `it is version ${version} still, and ${(0,neutral_text .fZ)(expected, MAX_VERSION)} is expected`;
}
 
const WEB_PAGE = 'answers with a web page instead of a health report: is this the address of the health endpoint?';
const isWebPage = (response, body) => /^text\/html\b/i.test(response.headers.get('content-type') ?? '') && /^\s*<(!doctype\s+html|html)\b/i.test(body);
function locationOf(response, asked) {
    const location = response.headers.get('location') ?? '';
    return URL.canParse(location, asked.href) ? (0,health_url .zA)(new URL(location, asked)) : 'an address that is none';
}
async function boundedText(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of (response.body ?? [])) {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes >= MAX_BODY_BYTES)
            break;  
    }
    return Buffer.concat(chunks).subarray(0, MAX_BODY_BYTES).toString('utf8');
}
function jsonRecord(body) {
    try {
        const report = JSON.parse(body);
        return isRecord(report) ? report : undefined;
    }
    catch {
        return undefined;
    }
}
 
function reportInWords({ status, checks }) {
    return (0,neutral_text .fZ)([...words(status), ...checksInWords(checks)].join('; '), MAX_SHOWN);
}
 
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

; 
 
 




 
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
 
async function ask({ endpoint: { url }, headers, expectedVersion, timeoutMs }, signal) {
    const timeout = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs)));
    let status;
    try {
        const response = await fetch(url, {
             
            headers: { accept: 'application/json', 'user-agent': 'pg-runbook', ...headers, connection: 'close' },
            redirect: 'manual',
            cache: 'no-store',
            signal: AbortSignal.any([timeout, signal]),
        });
        status = response.status;
        return { status, ...(await judgeAnswer(response, url, expectedVersion)) };
    }
    catch (error) {
        const late = `no ${status === undefined ? '' : 'complete '}answer within ${(0,quantities .ji)(timeoutMs)}`;
        return { ...(status !== undefined && { status }), problem: timeout.aborted ? late : failureInWords(error) };
    }
}
 
function failureInWords(error) {
    const cause = (0,types_.isNativeError)(error) ? error.cause : undefined;
    if (!(0,types_.isNativeError)(cause))
        return 'the request could not be sent: is there a character in a header that may not be?';
    const { code } = cause;
    if (code === undefined)
        return `the request failed: ${(0,neutral_text .fZ)(cause.message, 200)}`;
    if (CERTIFICATE.test(code))
        return `the certificate of the server is not trusted (${code})`;
    if (TLS.test(code))
        return `no TLS connection could be made (${code}): is it http:// there?`;
    return `${FAILURES[code] ?? 'the request failed'} (${code})`;
}

; 
 
 






 
const HEALTH_DEFAULTS = { successes: 3, deadlineMs: 120_000, tryTimeoutMs: 5_000, intervalMs: 2_000 };


async function waitForHealth(target, deps) {
    return askInOrder(target, (endpoint, deadline) => askUntilHealthy(endpoint, target, deadline, deps), true);
}


async function probeOnce(target, deps) {
    return askInOrder(target, (endpoint) => askOnce(endpoint, target, deps), false);
}
async function askInOrder(target, check, stopAtFirstProblem) {
    const begun = performance.now();
    const verdicts = [];
    for (const endpoint of (0,health_url .nY)(target)) {
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
            deps.log.info(`health: ${endpoint.shown} is healthy, ${(0,quantities .pq)(target.successes, 'time')} in a row`);
            return record.end(true);
        }
        if (deadline - performance.now() < target.intervalMs)
            break;
        await pause(target.intervalMs, deps);
    }
    deps.log.warn(`health: ${endpoint.shown} is not healthy after ${(0,quantities .ji)(target.deadlineMs)}`);
    return record.end(false);
}
 
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
 
function newRecord(endpoint) {
    const begun = performance.now();
    const check = { url: endpoint.shown, tries: 0, inARow: 0, ms: 0 };
    let told;
    return {
        check,
        async ask(target, timeoutMs, deps) {
            refuseIfCancelled(deps);
            count(check, await ask(questionTo(endpoint, target, timeoutMs), deps.signal), deps);
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
 
const questionTo = (endpoint, { headers = {}, expectedVersion }, timeoutMs) => ({
    endpoint,
    headers,
    timeoutMs,
    ...(endpoint.name === 'ready' && expectedVersion !== undefined && { expectedVersion }),
});
function count(check, { status, problem, version }, deps) {
    refuseIfCancelled(deps);
    check.tries += 1;
    check.inARow = problem === undefined ? check.inARow + 1 : 0;
    delete check.lastStatus;
    if (status !== undefined)
        check.lastStatus = status;
    if (problem !== undefined)
        check.lastProblem = problem;
    if (version !== undefined)
        check.version = version;
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
 
const cancelled = (cause) => new errors .rk('cancelled', 'cancelled while waiting for the application to be healthy', {
    hint: 'look at the application itself; pg-runbook status shows what is in the database',
    cause,
});


  }),

  13832:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  byHandInWords)
  });
  var _postgres_catalog_describe_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81461);
 

const SHOWN_CHANGES = 20;
 
function byHandInWords({ since, head, changes }) {
    const when = `${since.toISOString()}${head === null ? '' : `, at ${head}`}`;
    const more = changes.length > SHOWN_CHANGES ? [`... and ${changes.length - SHOWN_CHANGES} more`] : [];
    const lines = [...changes.slice(0, SHOWN_CHANGES).map(_postgres_catalog_describe_change_js__WEBPACK_IMPORTED_MODULE_0__  .u), ...more];
    return `Somebody changed the database by hand since the last run (${when}):\n${lines.map((line) => `  ${line}`).join('\n')}`;
}


  }),

  81461:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  describeChange)
  });
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22932);
 

 
const SHOWN = 80;
const CONTEXT = 24;
 
function inWords(value, other) {
    if (typeof value === 'boolean')
        return value ? 'yes' : 'no';
    if (value === null)
        return typeof other === 'boolean' ? 'no' : 'none';
    if (typeof value === 'string')
        return value === '' ? "''" : value;
    return Array.isArray(value) ? `[${value.map((entry) => inWords(entry, null)).join(', ')}]` : JSON.stringify(value);
}
const commonLength = (a, b) => {
    let length = 0;
    while (length < a.length && length < b.length && a[length] === b[length])
        length++;
    return length;
};
const window = (text, start) => {
    if (text.length <= SHOWN)
        return text;
    const end = start + SHOWN;
    return `${start > 0 ? '...' : ''}${text.slice(start, end)}${end < text.length ? '...' : ''}`;
};
 
function whereTheyPart(before, after) {
    const start = Math.max(0, commonLength(before, after) - CONTEXT);
    return [window(before, start), window(after, start)];
}
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
 
const keyInWords = (key) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
function describeDifference({ key, before, after }) {
    const [from, to] = whereTheyPart(oneLine(inWords(before, after)), oneLine(inWords(after, before)));
    return `${keyInWords(key)} ${from === to ? 'differs in white space' : `${from} -> ${to}`}`;
}


function describeChange({ kind, name, change, differences = [] }) {
    const what = change === 'changed' ? differences.map(describeDifference).join(', ') : change;
    return (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(`${kind} ${oneLine(name)}: ${what}`, 10_000);
}


  }),

  68862:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  LEDGER_TABLE),
    s: () => (  LEDGER_SCHEMA)
  });


const LEDGER_SCHEMA = 'pgrunbook';
 
const LEDGER_TABLE = 'migrations';


  }),

  47213:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  quoteIdentifier),
    c: () => (  quoteLiteral)
  });
  var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
 

function refuseNul(text) {
    if (text.includes('\0'))
        throw new TypeError('PostgreSQL has no NUL character in names and texts');
}
 
function quoteIdentifier(name) {
    refuseNul(name);
    if (name === '')
        throw new TypeError('an identifier has at least one character');
    return pg__WEBPACK_IMPORTED_MODULE_0__  .Ay.escapeIdentifier(name);
}
 
function quoteLiteral(text) {
    refuseNul(text);
    return pg__WEBPACK_IMPORTED_MODULE_0__  .Ay.escapeLiteral(text);
}


  }),

  47526:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  shownName),
    V: () => (  shownIdentifier)
  });
  var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);
 
 

 
const KEY_WORDS = new Set(('all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast ' +
    'char character check coalesce collate collation column concurrently constraint create cross current_catalog ' +
    'current_date current_role current_schema current_time current_timestamp current_user dec decimal default deferrable ' +
    'desc distinct do else end except exists extract false fetch float for foreign freeze from full grant greatest group ' +
    'grouping having ilike in initially inner inout int integer intersect interval into is isnull join json json_array ' +
    'json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_value ' +
    'lateral leading least left like limit localtime localtimestamp merge_action national natural nchar none normalize ' +
    'not notnull null nullif numeric offset on only or order out outer overlaps overlay placing position precision ' +
    'primary real references returning right row select session_user setof similar smallint some substring symmetric ' +
    'system_user table tablesample then time timestamp to trailing treat trim true union unique user using values varchar ' +
    'variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces ' +
    'xmlparse xmlpi xmlroot xmlserialize xmltable').split(' '));
const PLAIN = /^[a-z_][a-z0-9_]*$/;
 
const shownIdentifier = (name) => name === '' || (PLAIN.test(name) && !KEY_WORDS.has(name)) ? name : (0,_quote_js__WEBPACK_IMPORTED_MODULE_0__  .C)(name);
 
const shownName = ({ schema, name }) => `${shownIdentifier(schema)}.${shownIdentifier(name)}`;


  }),

  51590:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  applyPendingDocument)
  });
  var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87568);
  var _migrations_by_hand_in_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13832);
  var _apply_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39240);
  var _backup_before_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24787);
  var _rehearsal_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84597);
  var _health_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92818);






function titleOf(report) {
    const ours = report.applied.filter(({ how }) => how !== 'already-applied').length;
    switch (report.status) {
        case 'applied':
            return `Applied ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .pq)(ours, 'migration')}`;
        case 'already-applied':
            return 'Another run applied everything meanwhile';
        case 'nothing-pending':
            return 'Nothing pending: the database has every migration';
        case 'baselined':
            return `Recorded ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .pq)(report.baselined.length + report.acceptedChanges.length, 'migration')} without running anything`;
        case 'dry-run':
            return `Dry run of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .pq)(report.tried.length, 'pending migration')}: rolled back, nothing was changed`;
        case 'failed':
            return `The release stopped at ${report.failed.name}`;
        case 'unhealthy':
            return `Applied ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .pq)(ours, 'migration')}, and the application is not healthy`;
    }
}
 
const applyPendingDocument = (report, environment) => ({
    title: titleOf(report),
    blocks: [
        {
            kind: 'facts',
            facts: [
                ['Database', report.database],
                ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .ji)(report.durationMs)],
            ],
        },
        { kind: 'warnings', lines: [...(report.byHand ? [(0,_migrations_by_hand_in_words_js__WEBPACK_IMPORTED_MODULE_3__  .v)(report.byHand)] : []), ...report.warnings] },
        ...(report.failed ? [{ kind: 'warnings', lines: [report.failed.message] }] : []),
        ...files(report),
        ...report.tried.flatMap(({ name, outcome }) => [
            { kind: 'text', text: [{ code: name }, ' took these locks:'] },
            (0,_apply_report_js__WEBPACK_IMPORTED_MODULE_0__  .S5)(outcome.locks),
        ]),
        ...(0,_rehearsal_report_js__WEBPACK_IMPORTED_MODULE_4__  .q)(report.rehearsal),
        ...(report.health ? [(0,_health_table_js__WEBPACK_IMPORTED_MODULE_5__  .P)(report.health)] : []),
        ...(0,_backup_before_js__WEBPACK_IMPORTED_MODULE_1__  .e)(report.backup, environment),
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
            (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .ji)(durationMs),
        ]),
        ...report.tried.map(({ name, outcome }) => [
            { code: name },
            `would be applied${half(name)}`,
            String(outcome.statements.length),
            (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .ji)(outcome.durationMs),
        ]),
        ...(report.failed ? [[{ code: report.failed.name }, 'failed', '', '']] : []),
        ...report.notTried.map((name) => [{ code: name }, 'not tried', '', '']),
    ];
    return rows.length === 0
        ? []
        : [{ kind: 'table', columns: ['File', 'What became of it', 'Statements', 'Took'], rows }];
}
const leftOut = ({ leftOut }) => ({
    kind: 'table',
    fold: `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .pq)(leftOut.length, 'entry', 'entries')} of the folder left out`,
    columns: ['Entry', 'Why it is no migration'],
    rows: leftOut.map(({ name, why }) => [{ code: name }, why]),
});


  }),

  39240:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S5: () => (  lockTable),
    Sd: () => (  statementTable),
    yR: () => (  applyDocument)
  });
  var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87568);
  var _backup_before_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24787);
  var _rehearsal_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84597);
  var _dry_run_title_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77587);




const TITLES = {
    applied: (name) => `Applied ${name}`,
    adopted: (name, statements) => `${name}: ${adoptedInWords(statements)}; recorded as adopted, nothing else was changed`,
    'already-applied': (name) => `${name} is applied already, with the same text: nothing to do`,
    'dry-run': (name, statements) => `Dry run of ${name}: ${(0,_dry_run_title_js__WEBPACK_IMPORTED_MODULE_1__  .f)(statements)}`,
};
 
function adoptedInWords(statements) {
    const notCompared = statements.filter((statement) => statement.notCompared).length;
    if (notCompared === 0)
        return 'everything in it is there already, as the file makes it';
    return `everything in it is there by name; of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .pq)(notCompared, 'object')} the definition was not compared`;
}
const SKIPPED = {
    'already-there': 'skipped: exists already',
    'done-before': 'done by an earlier run',
    'not-in-dry-run': 'not run in a dry run: it cannot be rolled back',
};
 
function applyDocument(report, environment) {
    const statements = 'statements' in report.outcome ? report.outcome.statements : [];
    return { title: TITLES[report.status](report.migration, statements), blocks: blocksOf(report, environment) };
}
function blocksOf(report, environment) {
    const { outcome } = report;
    if (outcome.kind === 'already-applied')
        return [{ kind: 'facts', facts: [['Database', report.database], ...ledgerFacts(outcome.entry)] }];
    return [
        {
            kind: 'facts',
            facts: [
                ['Database', report.database],
                ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .ji)(outcome.durationMs)],
            ],
        },
        ...(outcome.kind === 'applied' && outcome.replyLost ? [replyLost] : []),
        { kind: 'warnings', lines: outcome.warnings },
        statementTable(outcome.statements),
        ...(outcome.kind === 'dry-run' && (0,_dry_run_title_js__WEBPACK_IMPORTED_MODULE_1__  .q)(outcome.statements) ? [lockTable(outcome.locks)] : []),
        ...(0,_rehearsal_report_js__WEBPACK_IMPORTED_MODULE_3__  .q)(report.rehearsal),
        ...(0,_backup_before_js__WEBPACK_IMPORTED_MODULE_0__  .e)(report.backup, environment),
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
        skipped ? SKIPPED[skipped] + (notCompared ? ', not compared' : '') : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .ji)(durationMs),
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
            (0,_quantities_js__WEBPACK_IMPORTED_MODULE_2__  .ji)(lock.heldMs),
        ]),
    };


  }),

  24787:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  backupBefore)
  });
 
  var _backup_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76726);

 
const backupBefore = (backup, environment) => backup
    ? [
        { kind: 'text', text: ['Backup before it:'] },
        { kind: 'facts', facts: (0,_backup_report_js__WEBPACK_IMPORTED_MODULE_0__  .C)(backup) },
        {
            kind: 'text',
            text: [
                'To go back to it (sessions of others are ended, and the database as it is then stays there under another name):',
            ],
        },
        { kind: 'code', language: 'sh', code: restoreCommand(backup, environment) },
    ]
    : [];


function restoreCommand({ name, stored, sealed, manifest }, environment) {
    const database = quoted(manifest.database.name);
    if (stored.artifactId === undefined || !environment) {
        const file = quoted(stored.artifactId === undefined ? stored.location : name);
        const from = stored.artifactId === undefined ? [] : [`# once ${stored.url ?? stored.location} is downloaded:`];
        const options = [
            ...(environment === 'staging' ? ['--environment staging'] : []),
            ...(sealed ? ['--identity key.txt'] : []),
        ];
        return [
            ...from,
            ['pg-runbook restore', file, '--mode swap --confirm', database, '--end-sessions', ...options].join(' '),
        ].join('\n');
    }
    const run = /\/runs\/(\d+)/.exec(manifest.run ?? '')?.[1];
    const inputs = [
        `environment=${environment}`,
        `backup=${quoted(stored.location)}`,
        ...(run ? [`run-id=${run}`] : []),
        'mode=swap',
        `confirm=${database}`,
        'end-sessions=true',
        'dry-run=false',
    ];
    return `gh workflow run database-restore.yml ${inputs.map((input) => `-f ${input}`).join(' ')}`;
}
const quoted = (text) => /^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;


  }),

  76726:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  backupFacts),
    o: () => (  backupDocument)
  });
  var _postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47526);
  var _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68862);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);
 



const TABLES_SHOWN = 200;
const NAMES_SHOWN = 20;
function backupDocument(report) {
    return {
        title: `Backup complete: ${tablesInWords(report)}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(report.rows, 'row')}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ob)(report.bytes)}`,
        blocks: [{ kind: 'facts', facts: backupFacts(report) }, contents(report)],
    };
}
const tablesInWords = ({ tables, manifest }) => {
    const without = manifest.withoutRows?.length ?? 0;
    if (without === 0)
        return (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(tables, 'table');
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(tables, 'table')}, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(without)} of them without ${without === 1 ? 'its' : 'their'} rows`;
};
 
function backupFacts(report) {
    const { stored, manifest } = report;
    return [
        ['Stored as', { code: stored.location }],
        ...(stored.url ? [['Download', stored.url]] : []),
        ...(stored.artifactId === undefined ? [] : [['Expires', expiry(stored.expiresAt)]]),
        [
            'Database',
            `${manifest.database.name}, PostgreSQL ${manifest.serverVersion}, by pg_dump ${manifest.clientVersion}`,
        ],
        ['File', `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ob)(report.bytes)}${report.sealed ? ', encrypted with age' : ', not encrypted'}`],
        ['SHA-256', { code: report.sha256 }],
        ...withoutRows(manifest),
        ['Migration ledger at', ledgerAt(manifest)],
        ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ji)(report.durationMs)],
    ];
}
function withoutRows({ withoutRows: tables = [] }) {
    if (tables.length === 0)
        return [];
    const shown = tables.slice(0, NAMES_SHOWN).map(_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H).join(', ');
    const more = tables.length - NAMES_SHOWN;
    return [['Without rows', more > 0 ? `${shown} and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(more)} more` : shown]];
}
function ledgerAt({ ledgerHead, tables, withoutRows = [] }) {
    if (ledgerHead !== undefined)
        return { code: ledgerHead };
    if (withoutRows.some(isLedger))
        return 'not known: its rows were left out';
    return tables.some(isLedger) ? 'no migration is applied' : 'no ledger yet';
}
const isLedger = ({ schema, name }) => schema === _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_2__  .s && name === _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_2__  .R;
const expiry = (at) => at
    ? `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : 'GitHub did not tell (it takes the permission actions: read)';
function contents({ manifest }) {
    const largest = [...manifest.tables].sort((a, b) => b.bytes - a.bytes).slice(0, TABLES_SHOWN);
    const more = manifest.tables.length - largest.length;
    return {
        kind: 'table',
        fold: `Tables${more > 0 ? ` (the ${TABLES_SHOWN} largest of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(manifest.tables.length)})` : ''}`,
        columns: ['Table', 'Rows', 'Text'],
        rows: largest.map((table) => [{ code: (0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table) }, (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(table.rows), (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ob)(table.bytes)]),
    };
}


  }),

  77587:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  dryRunInWords),
    q: () => (  anythingRan)
  });
  var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);

const ran = ({ skipped }) => skipped === undefined || skipped === 'already-there';
 
const anythingRan = (statements) => statements.some(ran);
 
function dryRunInWords(statements) {
    if (!statements.some(({ skipped }) => skipped === 'not-in-dry-run'))
        return 'everything ran and was rolled back';
    const count = statements.filter(ran).length;
    if (count === 0)
        return 'nothing was run, since what it holds cannot be rolled back';
    const were = count === 1 ? 'was' : 'were';
    return `${count} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(statements.length, 'statement')} ran and ${were} rolled back; the others cannot be, and were not run`;
}


  }),

  92818:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    P: () => (  healthTable)
  });
  var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);

const healthTable = ({ checks }) => ({
    kind: 'table',
    columns: ['Asked', 'Healthy in a row', 'Tries', 'Last problem', 'Took'],
    rows: checks.map(({ url, inARow, tries, lastProblem, ms }) => [
        { code: url },
        String(inARow),
        String(tries),
        lastProblem ?? '',
        (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ji)(ms),
    ]),
});


  }),

  84597:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    q: () => (  rehearsalBlocks)
  });
  var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);
 

function strongest({ locks }) {
    const stopping = locks.filter(({ blocks }) => blocks === 'reads and writes' || blocks === 'writes');
    const longest = stopping.sort((a, b) => b.heldMs - a.heldMs)[0];
    if (longest === undefined)
        return 'nobody';
    const rest = stopping.length > 1 ? `, and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(stopping.length - 1, 'other lock')}` : '';
    return `${longest.blocks} of ${longest.relation} for ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ji)(longest.heldMs)}${rest}`;
}
const rewritten = ({ rewritten: tables }) => tables.map(({ name, bytes }) => `${name} (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ob)(bytes)})`).join(', ');
const rehearsalBlocks = (rehearsal) => rehearsal === undefined
    ? []
    : [
        {
            kind: 'text',
            text: [
                `Rehearsed on the backup, in ${rehearsal.server}, in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ji)(rehearsal.durationMs)} (restored in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ji)(rehearsal.restoreMs)}):`,
            ],
        },
        {
            kind: 'table',
            columns: ['File', 'Took', 'Stops', 'Writes anew'],
            rows: rehearsal.files.map((file) => [
                { code: file.name },
                (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ji)(file.durationMs),
                strongest(file),
                rewritten(file),
            ]),
        },
    ];


  })

};
