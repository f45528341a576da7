export const id = 3162;
export const ids = [3162,2306,9925,7068];
export const modules = {

  22306:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  nearNames)
  });
 
 
 
function distance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const replaced = previous[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1);
            current.push(Math.min(replaced, previous[column] + 1, current[column - 1] + 1));
        }
        previous = current;
    }
    return previous[b.length];
}
const plain = (name) => name.toLowerCase().replace(/\.sql$/, '');
 
function nearNames(wanted, names) {
    const sought = plain(wanted).slice(0, 255);
    const limit = Math.max(2, Math.floor(sought.length / 3));
    return names
        .map((name) => {
        const known = plain(name);
        const inside = sought.length > 2 && (known.includes(sought) || (known.length > 2 && sought.includes(known)));
        return { name, far: inside ? 1 : distance(sought, known) };
    })
        .filter(({ far }) => far <= limit)
        .sort((a, b) => a.far - b.far || Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
        .slice(0, 3)
        .map(({ name }) => name);
}


  }),

  90106:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  checkedEndpoint)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
 
function checkedEndpoint(value, variable) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
    if (url && secure && url.username === '' && url.password === '' && url.search === '' && url.hash === '')
        return url.href.replace(/\/+$/, '');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('bad-input', `${variable}: expected an https:// URL without user, query or fragment (http:// only for this very machine)`, { hint: `correct ${variable}, or unset it to ask the provider itself` });
}


  }),

  94207:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BC: () => (  IN_SOME_MINUTES),
    J5: () => (  refused),
    gz: () => (  refuseOutside)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 

const shown = (moment) => moment.toISOString().replace('.000Z', 'Z');
const IN_SOME_MINUTES = 'the latest moments become restorable within some minutes: run it again then, or choose an earlier moment';
 
function refuseOutside(moment, { earliest, latest }, source) {
    if (moment >= earliest && moment <= latest)
        return;
    const late = moment > latest;
    throw refused(`${shown(moment)} is ${late ? 'after the latest' : 'before the earliest'} moment that ${source} can go back to: its history goes from ${shown(earliest)} to ${shown(latest)}`, late
        ? IN_SOME_MINUTES
        : `choose a moment from ${shown(earliest)} on; for what is older, restore a backup (pg-runbook restore)`);
}
 
const refused = (message, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('pitr-refused', message, { state: 'nothing-changed', hint });


  }),

  14364:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  defaultName)
  });
 
 
const compact = (moment) => moment
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '')
    .toLowerCase();
 
function defaultName(source, moment, limit) {
    const ending = `-${compact(moment)}`;
    return source.slice(0, limit - ending.length).replace(/-+$/, '') + ending;
}


  }),

  47460:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  wallClock),
    f: () => (  waitFor)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
 

const wallClock = {
    now: () => performance.now(),
    wait: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { ...(signal && { signal }) }),
};


async function waitFor(look, { firstMs, longestMs, totalMs }, { clock, signal }) {
    const begun = clock.now();
    for (let interval = firstMs;; interval = Math.min(longestMs, interval * 2)) {
        const answer = await look();
        if (answer !== undefined)
            return answer;
        if (clock.now() - begun + interval > totalMs)
            return undefined;
        await clock.wait(interval * (0.8 + Math.random() * 0.4), signal);
    }
}


  }),

  73162:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  neonProvider: () => (  neonProvider)
});

 
var errors = __webpack_require__(27406);
 
var neutral_text = __webpack_require__(22932);
 
var hosted_history = __webpack_require__(94207);
 
var target_name = __webpack_require__(14364);
 
var waiting = __webpack_require__(47460);
 
var types_ = __webpack_require__(73429);
 
var dist = __webpack_require__(77934);
 
var tool_version = __webpack_require__(11646);
 
var endpoint = __webpack_require__(90106);
; 
 
 






const NEON_API = 'https://console.neon.tech/api/v2';
const REPLY_TIMEOUT_MS = 30_000;
 
const LOCKED = 423;
const TOO_MANY = 429;
const PATIENCE_MS = 180_000;
const LONGEST_WAIT_MS = 20_000;
const isNeonError = (error) => (0,types_.isNativeError)(error) && 'neon' in error;
 
const at = (...parts) => parts.map(encodeURIComponent).join('/');
 
function neonApi({ apiKey, env, waiter }) {
    const base = env.NEON_API_HOST ? (0,endpoint .V)(env.NEON_API_HOST, 'NEON_API_HOST') : NEON_API;
    const key = checkedKey(apiKey);
    const ask = async (question, schema) => {
        const answer = await patiently({ ...question, key, base }, waiter);
        const parsed = dist .xLC(schema, answer);
        if (parsed.success)
            return parsed.output;
        throw failed({ status: 200, code: 'NOT_UNDERSTOOD', message: `its answer has not the form of ${question.path}` });
    };
    return {
        get: (path, schema) => ask({ method: 'GET', path }, schema),
        post: (path, body, schema) => ask({ method: 'POST', path, body }, schema),
    };
}
 
function checkedKey(apiKey) {
    const key = apiKey.trim();
    if (/^[\x21-\x7e]+$/.test(key))
        return key;
    const problem = key === '' ? 'it is empty' : 'it has characters that no API key has';
    throw new errors .rk('bad-input', `the API key of Neon: ${problem}`, {
        hint: 'make a key in the console of Neon (Settings, API keys; one for this project is enough) and give it as the secret NEON_API_KEY; docs/pitr/neon.md',
    });
}
async function patiently(question, { clock, signal }) {
    const begun = clock.now();
    for (let attempt = 0;; attempt++) {
        const { failure, value, retryAfterMs } = await askOnce(question, signal);
        if (!failure)
            return value;
        signal?.throwIfAborted();
        const wait = Math.min(LONGEST_WAIT_MS, 500 * 2 ** attempt) * (0.8 + Math.random() * 0.4);
        const pause = retryAfterMs ?? wait;
        if (!mayAskAgain(question, failure) || clock.now() - begun + pause > PATIENCE_MS)
            throw failed(failure);
        await clock.wait(pause, signal);
    }
}
const mayAskAgain = ({ method }, { status }) => status === LOCKED || status === TOO_MANY || (method === 'GET' && (status === 0 || status >= 500));
async function askOnce({ base, key, method, path, body }, signal) {
    const limits = [AbortSignal.timeout(REPLY_TIMEOUT_MS), ...(signal ? [signal] : [])];
    try {
        const response = await fetch(`${base}/${path}`, {
            method,
            headers: {
                authorization: `Bearer ${key}`,
                accept: 'application/json',
                'user-agent': `pg-runbook/${tool_version .w}`,
                ...(body !== undefined && { 'content-type': 'application/json' }),
            },
            ...(body !== undefined && { body: JSON.stringify(body) }),
            redirect: 'manual',
            signal: AbortSignal.any(limits),
        });
        const text = await response.text();
        if (response.ok)
            return { value: json(text) };
        const after = Number(response.headers.get('retry-after') ?? Number.NaN);
        return {
            failure: failureIn(response.status, text, key),
            ...(after >= 0 && { retryAfterMs: after * 1000 }),
        };
    }
    catch (error) {
        return { failure: { status: 0, code: '', message: networkProblem(error) } };
    }
}
function json(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const ERROR_BODY = dist .Ikc({ message: dist .lqM(dist .YjP(), ''), code: dist .lqM(dist .YjP(), '') });
function failureIn(status, text, key) {
    const body = dist .xLC(ERROR_BODY, json(text));
    const { message, code } = body.success ? body.output : { message: '', code: '' };
    const clean = (words) => (0,neutral_text .fZ)(words.replaceAll(key, '***'), 500);
    return { status, code: clean(code), message: clean(message) || `HTTP ${status}` };
}
 
function networkProblem(error) {
    if ((0,types_.isNativeError)(error) && error.name === 'TimeoutError')
        return `no answer within ${REPLY_TIMEOUT_MS / 1000} s`;
    const cause = (0,types_.isNativeError)(error) ? error.cause : undefined;
    const code = (0,types_.isNativeError)(cause) ? cause.code : undefined;
    return `no answer (${code ?? 'the connection failed'})`;
}
const failed = (neon) => Object.assign(new Error(`${neon.message}${neon.code ? ` (${neon.code})` : ''}`), { neon });

; 
 



 
function refusedByNeon(error, trying, project) {
    if (error instanceof errors .rk || !isNeonError(error))
        return error;
    return (0,hosted_history .J5)(`Neon did not ${trying}: ${inWords(error)}`, hintFor(error.neon, project));
}
const inWords = ({ message, neon: { status } }) => status === 0 || message.startsWith('HTTP ') ? message : `HTTP ${status}: ${message}`;
 
function hintFor({ status, code }, project) {
    if (/LIMIT_EXCEEDED|QUOTA/i.test(code))
        return `delete branches that are no longer needed (npx neonctl branches list --project-id ${project}), or take a larger plan; then run it again`;
    return HINTS[status] ?? (status >= 500 || status === 0 ? UNANSWERED : 'see what Neon says above; docs/pitr/neon.md');
}
const UNANSWERED = 'see https://neonstatus.com and whether this machine reaches https://console.neon.tech; then run it again';
const HINTS = {
    401: 'Neon does not know this API key: make another (Settings, API keys) and put it into the secret NEON_API_KEY',
    403: 'this API key may not do that: it needs a project of its own or membership in the organisation of the project; docs/pitr/neon.md',
    404: 'is it the id of the project (such as autumn-disk-484331; Settings, General), and does the API key belong to its organisation? npx neonctl projects list shows them',
    409: 'choose another new-name',
    423: 'the project is busy with another operation: wait until it is done (npx neonctl operations list), then run it again',
    429: 'Neon takes no more requests just now: run it again in some minutes',
};

 
var near_names = __webpack_require__(22306);
; 
 




const PROJECT = dist .Ikc({
    project: dist .Ikc({
        id: dist .YjP(),
        name: dist .YjP(),
        region_id: dist .YjP(),
        history_retention_seconds: dist .lqM(dist .aig(), 0),
    }),
});
const BRANCH = dist .Ikc({
    id: dist .YjP(),
    name: dist .YjP(),
    parent_id: dist .lqM(dist .YjP()),
    default: dist .lqM(dist .zMY(), false),
     
    primary: dist .lqM(dist .zMY(), false),
    protected: dist .lqM(dist .zMY(), false),
    created_at: dist .YjP(),
});
const BRANCHES = dist .Ikc({
    branches: dist .YOg(BRANCH),
    pagination: dist .lqM(dist .Ikc({ next: dist .lqM(dist .YjP()) })),
});
async function listBranches(api, projectId) {
    const branches = [];
    for (let cursor = '';;) {
        const query = `limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
        const page = await api.get(`${at('projects', projectId, 'branches')}?${query}`, BRANCHES);
        const known = new Set(branches.map(({ id }) => id));
        const fresh = page.branches.filter(({ id }) => !known.has(id));
        branches.push(...fresh);
        if (page.pagination?.next === undefined || fresh.length === 0)
            return branches;
        cursor = page.pagination.next;
    }
}


async function findNeonSource(api, projectId, named, now) {
    const { project } = await api.get(at('projects', projectId), PROJECT);
    const branches = await listBranches(api, projectId);
    const branch = named
        ? branches.find(({ id, name }) => id === named || name === named)
        : branches.find((one) => one.default || one.primary);
    if (!branch)
        throw noSuchBranch(named, branches);
    const { history_retention_seconds: seconds } = project;
    if (seconds <= 0)
        throw (0,hosted_history .J5)(`the Neon project ${project.name} keeps no history (a history retention of 0)`, 'raise it in the console of Neon (Settings, Instant restore): it is kept from then on; what is gone now comes only from a backup: pg-runbook restore');
    const kept = now.getTime() - seconds * 1000;
    const earliest = new Date(Math.max(kept, Date.parse(branch.created_at)));
    return { projectId, region: project.region_id, branch, branches, window: { earliest, latest: now } };
}
function noSuchBranch(named, branches) {
    const names = branches.map(({ name }) => name);
    const near = named ? (0,near_names .$)(named, names) : [];
    const shown = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `there are ${names.slice(0, 20).join(', ')}`;
    return (0,hosted_history .J5)(named ? `the project has no branch ${named}` : 'the project has no default branch: name one (neon-branch)', shown);
}
const ENDPOINTS = dist .Ikc({
    endpoints: dist .YOg(dist .Ikc({
        type: dist .YjP(),
        host: dist .YjP(),
        autoscaling_limit_min_cu: dist .lqM(dist .aig()),
        autoscaling_limit_max_cu: dist .lqM(dist .aig()),
        suspend_timeout_seconds: dist .lqM(dist .aig()),
    })),
});
 
async function neonToRemake(api, { projectId, branch }) {
    const { endpoints } = await api.get(at('projects', projectId, 'branches', branch.id, 'endpoints'), ENDPOINTS);
    const compute = endpoints.find(({ type }) => type === 'read_write');
    const replicas = endpoints.filter(({ type }) => type === 'read_only').length;
    const [least, most] = [compute?.autoscaling_limit_min_cu, compute?.autoscaling_limit_max_cu];
    const size = least === undefined || most === undefined ? '' : `: ${branch.name} has ${least} to ${most} CU`;
    return [
        `The address is another: the secret with the URL, and what an integration (Vercel and others) has set as environment variables from ${branch.name}; an application through the pooler takes the host with -pooler.`,
        `Settings of the compute (autoscaling, scale to zero, PostgreSQL settings)${size}; the new one has the project's default.`,
        ...(replicas > 0 ? [`Read replicas: ${replicas}.`] : []),
        ...(branch.protected
            ? [
                `Protection: ${branch.name} is protected, the new branch is not; roles on a branch of a protected one get passwords of their own.`,
            ]
            : []),
        ...(branch.default || branch.primary ? [`The default branch stays ${branch.name}, until you choose another.`] : []),
    ];
}

 
var connection_url = __webpack_require__(57501);
; 
 




const OPERATION = dist .Ikc({
    id: dist .YjP(),
    action: dist .YjP(),
    status: dist .YjP(),
    branch_id: dist .lqM(dist .YjP()),
});
const ONE = dist .Ikc({ operation: OPERATION });
const PATIENCE = { firstMs: 500, longestMs: 5_000, totalMs: 900_000 };
const DONE = new Set(['finished', 'skipped']);
 
const FAILED_LOOKS = 6;
 
async function untilDone(api, projectId, operations, { log, waiter }) {
    for (const { id, action } of operations) {
        let [last, failures] = ['', 0];
        const look = async () => {
            const { operation } = await api.get(at('projects', projectId, 'operations', id), ONE);
            const { status } = operation;
            if (status !== last)
                log.info(`Neon: ${action} is ${status}`);
            [last, failures] = [status, status === 'failed' ? failures + 1 : 0];
            if (status === 'cancelled' || failures >= FAILED_LOOKS)
                throw new errors .rk('pitr-failed', `Neon says that ${action} is ${status} (operation ${id})`);
            return DONE.has(status) || undefined;
        };
        if (!(await (0,waiting .f)(look, PATIENCE, waiter)))
            throw new errors .rk('pitr-failed', `${action} at Neon was not done after ${PATIENCE.totalMs / 60_000} minutes (operation ${id} is ${last})`);
    }
}

; 
 
 








const OPERATIONS = dist .Ikc({ operations: dist .YOg(OPERATION) });
const CREATED = dist .Ikc({
    branch: dist .Ikc({ id: dist .YjP() }),
    operations: dist .YOg(OPERATION),
});
 
async function restoreOnNeon(run) {
    const { source, target, log } = run;
    log.info(`asking Neon for the branch ${target} of ${source.branch.name} as of ${run.moment.toISOString()}`);
    const { branch, operations } = await create(run);
    try {
        await untilDone(run.api, source.projectId, operations, run);
        return await restored(run, branch.id);
    }
    catch (error) {
        throw afterBegun(run, branch.id, error);
    }
}
async function create(run) {
    const { api, source, target, moment, waiter } = run;
    const body = {
        branch: { parent_id: source.branch.id, name: target, parent_timestamp: moment.toISOString() },
        endpoints: [{ type: 'read_write' }],
    };
    try {
        return await api.post(at('projects', source.projectId, 'branches'), body, CREATED);
    }
    catch (error) {
        if (waiter.signal?.aborted)
            throw unknownYet('cancelled', run, `cancelled while Neon was asked for the branch ${target}`);
        const unsure = isNeonError(error) && (error.neon.status === 0 || error.neon.status >= 500 || error.neon.status === 200);
        const made = unsure ? await lookForOwn(run) : undefined;
        if (made)
            return made;
        if (unsure)
            throw unknownYet('pitr-failed', run, `Neon did not answer (${inWords(error)}), and there is no branch ${target} a minute later`);
        throw refusedByNeon(error, `make the branch ${target}`, source.projectId);
    }
}
const LOOK_AFTER_LOSS = { firstMs: 2_000, longestMs: 15_000, totalMs: 60_000 };
 
async function lookForOwn({ api, source: { projectId, branch: parent }, target, log, waiter, }) {
    const look = async () => (await listBranches(api, projectId)).find(({ name, parent_id }) => name === target && parent_id === parent.id);
    const branch = await (0,waiting .f)(look, LOOK_AFTER_LOSS, waiter);
    if (!branch)
        return undefined;
    log.warn(`Neon's answer was lost, and the branch ${target} is there: going on with ${branch.id}`);
    const { operations } = await api.get(`${at('projects', projectId, 'operations')}?limit=100`, OPERATIONS);
    return { branch, operations: operations.filter(({ branch_id }) => branch_id === branch.id) };
}
const NAMES = dist .Ikc({ databases: dist .YOg(dist .Ikc({ name: dist .YjP(), owner_name: dist .YjP() })) });
const URI = dist .Ikc({ uri: dist .YjP() });
const HOSTS = dist .Ikc({ endpoints: dist .YOg(dist .Ikc({ type: dist .YjP(), host: dist .YjP() })) });
async function restored(run, id) {
    const { api, source, target } = run;
    const branchPath = ['projects', source.projectId, 'branches', id];
    const { endpoints } = await api.get(at(...branchPath, 'endpoints'), HOSTS);
    const host = endpoints.find(({ type }) => type === 'read_write')?.host;
    const url = await urlOf(run, id);
    if (host === undefined && url === undefined)
        throw new errors .rk('pitr-failed', `the branch ${target} has no compute`);
    return {
        target: `${target} (${id})`,
        address: url ? `${url.host}:${url.port}/${url.database}` : `${host}:5432`,
        ...(url && { url }),
        toRemove: removal(source, id),
    };
}
 
async function urlOf(run, id) {
    const { api, source, login, log } = run;
    const { databases } = await api.get(at('projects', source.projectId, 'branches', id, 'databases'), NAMES);
    const only = databases.length === 1 ? databases[0] : undefined;
    const wanted = login ? { name: login.database, owner_name: login.user } : only;
    const known = wanted && databases.some(({ name }) => name === wanted.name);
    if (!wanted || !known) {
        const names = databases.map(({ name }) => name).join(', ');
        log.warn(wanted
            ? `there was no database ${wanted.name} at that moment; there were ${names}`
            : `which of ${names} is meant? Give the URL of the source`);
        return undefined;
    }
    const query = new URLSearchParams({ branch_id: id, database_name: wanted.name, role_name: wanted.owner_name });
    try {
        const { uri } = await api.get(`${at('projects', source.projectId, 'connection_uri')}?${query.toString()}`, URI);
        const url = (0,connection_url .mx)(uri, 'the URL of the restored branch');
        return login
            ? { ...url, schema: login.schema, tls: login.tls, connectTimeoutSeconds: login.connectTimeoutSeconds }
            : url;
    }
    catch (error) {
        if (!isNeonError(error) || error.neon.status !== 404)
            throw error;
        log.warn(`there was no role ${wanted.owner_name} at that moment`);
        return undefined;
    }
}
const removal = ({ projectId }, id) => `npx neonctl branches delete ${id} --project-id ${projectId}`;
 
function afterBegun({ source, target, waiter }, id, error) {
    const remove = `to throw it away: ${removal(source, id)}`;
    const state = 'nothing-changed';
    if (waiter.signal?.aborted)
        return new errors .rk('cancelled', `cancelled while the branch ${target} (${id}) was being made: it goes on at Neon, and ${source.branch.name} is untouched`, {
            state,
            hint: remove,
        });
    if (error instanceof errors .rk)
        return new errors .rk('pitr-failed', `${error.message}; ${source.branch.name} is untouched`, {
            state,
            hint: [error.detail.hint, remove].filter(Boolean).join('; '),
        });
    if (!isNeonError(error))
        return error;
    const said = `the branch ${target} (${id}) was begun, then Neon said ${inWords(error)}; ${source.branch.name} is untouched`;
    return new errors .rk('pitr-failed', said, { state, hint: `${hintFor(error.neon, source.projectId)}; ${remove}` });
}
function unknownYet(code, { source, target }, said) {
    return new errors .rk(code, `${said}: it may have been begun; ${source.branch.name} is untouched`, {
        state: 'nothing-changed',
        hint: `npx neonctl branches list --project-id ${source.projectId} shows whether ${target} is there; if it is not, run it again`,
    });
}

; 
 









 
function neonProvider(request, deps) {
    return {
        plan: (moment, name) => withNeon(request, deps, async (api) => {
            const { source, target } = await prepare(api, request, moment, name);
            return {
                source: describeSource(source),
                target: `Neon branch ${target}`,
                window: source.window,
                laterMoments: hosted_history .BC,
                toRemake: await neonToRemake(api, source),
                remarks: [
                    'A branch shares its storage with its parent and is there within seconds; its compute and what changes from then on are billed, and it counts against the plan, until it is deleted.',
                    `${source.branch.name} is only read; it is neither stopped nor changed.`,
                ],
            };
        }),
        restore: (moment, name) => withNeon(request, deps, async (api) => {
            const { source, target } = await prepare(api, request, moment, name);
            (0,hosted_history .gz)(moment, source.window, describeSource(source));
            const waiter = { clock: deps.clock ?? waiting .X, signal: deps.signal };
            return restoreOnNeon({ api, source, target, moment, log: deps.log, waiter, login: deps.source });
        }),
    };
}
async function withNeon(request, deps, body) {
    const { apiKey, env, signal, clock = waiting .X } = deps;
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/i.test(request.project))
        throw new errors .rk('bad-input', 'neon-project: expected the id of a Neon project, such as autumn-disk-484331', {
            hint: 'it stands in the console of Neon under Settings, General; npx neonctl projects list shows them',
        });
    const api = neonApi({ apiKey, env, waiter: { clock, signal } });
    try {
        return await body(api);
    }
    catch (error) {
        if (signal?.aborted && !(error instanceof errors .rk))
            throw new errors .rk('cancelled', 'cancelled before a restore was begun', { state: 'nothing-changed' });
        throw refusedByNeon(error, `let project ${request.project} be looked at`, request.project);
    }
}
 
const LONGEST_NAME = 256;
async function prepare(api, { project, branch }, moment, name) {
    if (name !== undefined && (name === '' || name.trim() !== name || name.length > LONGEST_NAME || (0,neutral_text .OT)(name)))
        throw new errors .rk('bad-input', `new-name: expected 1 to ${LONGEST_NAME} characters, without spaces at the ends or control characters`);
    const source = await findNeonSource(api, project, branch, new Date());
    const target = name ?? (0,target_name .Z)(source.branch.name, moment, LONGEST_NAME);
    const taken = source.branches.find((one) => one.name === target);
    if (taken)
        throw (0,hosted_history .J5)(`the project has a branch ${target} already (${taken.id})`, `choose another new-name; or, if an earlier run made it, use it or delete it first: npx neonctl branches delete ${taken.id} --project-id ${project}`);
    return { source, target };
}
const describeSource = ({ projectId, region, branch }) => `Neon branch ${branch.name} (${branch.id}) of project ${projectId} in ${region}`;


  })

};
