export const id = 2426;
export const ids = [2426];
export const modules = {

  32426:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    run: () => (  run),
    spec: () => (  spec)
  });
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37428);
  var _github_report_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96234);
  var _github_run_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33204);
  var _health_health_gate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91282);
  var _reports_health_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5386);
  var _health_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51381);
  var _show_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36275);
 







const spec = (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .QP)({
    name: 'health-check',
    inputs: {
        ..._health_inputs_js__WEBPACK_IMPORTED_MODULE_4__  .Q,
        'health-url': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ secret: true, required: true }),
        'live-url': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)({ secret: true }),
        'expected-version': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Qq)(),
        wait: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__  .Jt)({ default: true }),
    },
    outputs: ['status', 'report-path', 'version', 'duration-ms'],
});
const run = () => (0,_github_run_action_js__WEBPACK_IMPORTED_MODULE_2__  .C)(spec, async (inputs, step) => {
    const { health } = await __webpack_require__.e(  1992).then(__webpack_require__.bind(__webpack_require__, 21992));  
    const target = {
        ...(0,_health_inputs_js__WEBPACK_IMPORTED_MODULE_4__  .x)(inputs),
        ...(inputs['live-url'] && { liveUrl: inputs['live-url'] }),
        ...(inputs['expected-version'] && { expectedVersion: inputs['expected-version'] }),
    };
    const report = await health({ target, wait: inputs.wait }, step);
    (0,_show_report_js__WEBPACK_IMPORTED_MODULE_5__  .U)((0,_reports_health_report_js__WEBPACK_IMPORTED_MODULE_6__  .o)(report), step.log);
    const { status, version, durationMs } = report;
    const outputs = { status, version, 'report-path': (0,_github_report_file_js__WEBPACK_IMPORTED_MODULE_1__  .u)(spec.name, report), 'duration-ms': durationMs };
    if (report.healthy)
        return outputs;
    step.keep(outputs);
    throw (0,_health_health_gate_js__WEBPACK_IMPORTED_MODULE_3__  .F4)(report);
});


  }),

  51381:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (  healthInputs),
    x: () => (  healthTarget)
  });
  var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32297);
  var _github_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37428);
  var _health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72416);
 



const healthInputs = {
    'health-url': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Qq)({ secret: true }),
    'health-successes': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .rD)({ min: 1, max: 1000, default: _health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_2__  .QU.successes }),
    'health-deadline': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Yz)(_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E, { default: '2min' }),
    'health-timeout': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__  .Yz)(_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E, { default: '5s' }),
};
 
const healthTarget = (inputs) => inputs['health-url']
    ? {
        ..._health_wait_for_health_js__WEBPACK_IMPORTED_MODULE_2__  .QU,
        url: inputs['health-url'],
        successes: inputs['health-successes'],
        deadlineMs: inputs['health-deadline'],
        tryTimeoutMs: inputs['health-timeout'],
    }
    : undefined;


  }),

  91282:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F4: () => (  unhealthyNow),
    r0: () => (  unhealthyAfter),
    rW: () => (  refuseUnhealthy)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _wait_for_health_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72416);
 
 


 
async function refuseUnhealthy(health, deps) {
    const asked = await (0,_wait_for_health_js__WEBPACK_IMPORTED_MODULE_1__  .mI)(health, deps);
    if (asked.healthy)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('unhealthy', `the application is not healthy before the run: ${problemsOf(asked)}`, {
        state: 'nothing-changed',
        hint: 'find out what is wrong with it first: a migration would hide the cause. Without health-url it is not asked',
    });
}
 
const unhealthyAfter = (health) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('unhealthy', `everything is applied, and the application is not healthy: ${problemsOf(health)}`, {
    state: 'committed',
    hint: 'look at the application first; pg-runbook rollback takes the newest migration back, where it carries a rollback',
});
 
const unhealthyNow = (health) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('unhealthy', `the application is not healthy: ${problemsOf(health)}`, {
    hint: 'look at the application itself; what is in the database: pg-runbook status',
});
const problemsOf = ({ checks }) => checks
    .filter(({ lastProblem }) => lastProblem)
    .map(({ url, lastProblem }) => `${url}: ${lastProblem}`)
    .join('; ');


  }),

  56052:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Uv: () => (  healthUrlProblems),
    nY: () => (  healthEndpoints),
    zA: () => (  shownUrl)
  });
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22932);
 
 

 
const LIVE_PATH = '/api/health/live';
const READY_PATH = '/api/health/ready';
 
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
 
const shownUrl = (url) => (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(`${url.origin}${url.pathname}`, 300);


  }),

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

  5386:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    o: () => (  healthDocument)
  });
  var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87568);
  var _health_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92818);


function healthDocument(report) {
    const { status, waited, version, durationMs } = report;
    const isHealthy = status === 'healthy';
    return {
        title: isHealthy ? 'The application is healthy' : 'The application is not healthy',
        blocks: [
            {
                kind: 'facts',
                facts: [
                    ['Asked', waited ? 'until it was healthy several times in a row' : 'once'],
                    ...(version === undefined ? [] : [['Version', { code: version }]]),
                    ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__  .ji)(durationMs)],
                ],
            },
            (0,_health_table_js__WEBPACK_IMPORTED_MODULE_1__  .P)(report),
        ],
    };
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


  })

};
