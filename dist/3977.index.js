export const id = 3977;
export const ids = [3977];
export const modules = {

  36275:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U: () => (  showReport)
  });
  var _github_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24057);
  var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6671);
  var _reports_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79812);
  var _reports_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30364);
  var _reports_terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45749);
 





function showReport(document, log) {
    log.info((0,_reports_terminal_js__WEBPACK_IMPORTED_MODULE_2__  .e)((0,_reports_document_js__WEBPACK_IMPORTED_MODULE_3__  .o)(document, (line) => (0,_log_js__WEBPACK_IMPORTED_MODULE_1__  .YE)(log, line))));  
    (0,_github_summary_js__WEBPACK_IMPORTED_MODULE_0__  .Sy)((0,_reports_markdown_js__WEBPACK_IMPORTED_MODULE_4__  .w)(document));
}


  }),

  32297:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  parseDuration),
    F: () => (  parseAge)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 
 

const MILLISECONDS = {
    us: 0.001,
    ms: 1,
    s: 1_000,
    min: 60_000,
    h: 3_600_000,
    d: 86_400_000,
};
 
const MAX_MILLISECONDS = 2 ** 31 - 1;


function parseDuration(text) {
    if (/^0+$/.test(text.trim()))
        return 0;
    const milliseconds = millisecondsIn(text);
    if (Number.isNaN(milliseconds))
        throw badDuration('expected a number with a unit (us, ms, s, min, h, d), such as 5s or 500ms, or 0 for no limit');
    if (milliseconds > MAX_MILLISECONDS)
        throw badDuration('longer than PostgreSQL can hold (24d)');
    if (milliseconds > 0 && milliseconds < 1)
        throw badDuration('shorter than 1ms would mean no limit at all');
    return Math.round(milliseconds);
}
 
function millisecondsIn(text) {
    const match = /^(\d+(?:\.\d+)?) *(us|ms|s|min|h|d)$/.exec(text.trim());
    return match ? Number(match[1]) * MILLISECONDS[match[2]] : Number.NaN;
}
const LONGEST_AGE_DAYS = 36_500;


function parseAge(text) {
    const milliseconds = Math.round(millisecondsIn(text));
    if (milliseconds > 0 && milliseconds <= LONGEST_AGE_DAYS * MILLISECONDS.d)
        return milliseconds;
    throw badDuration(`expected a number with a unit (s, min, h, d), such as 26h or 90d, up to ${LONGEST_AGE_DAYS}d`);
}
const badDuration = (problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('bad-input', problem);


  }),

  27406:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    OB: () => (  stateInWords),
    WE: () => (  explain),
    h0: () => (  USAGE_CODES),
    rk: () => (  RunbookError)
  });
 
 
 
class RunbookError extends Error {
    name = 'RunbookError';
    code;
    detail;
    constructor(code, message, detail = {}) {
        super(message, { cause: detail.cause });
        this.code = code;
        this.detail = detail;
    }
}
const STATE_IN_WORDS = {
    'nothing-changed': 'Nothing in the database was changed.',
    'rolled-back': 'The database rolled everything back; it is as it was before.',
    'partly-applied': 'Part of the file is in the database; the ledger says which statements.',
    'earlier-committed': 'The files before this one are done and stay so; this one has changed nothing.',
    committed: 'The change is committed and in the database.',
    unknown: 'Whether the change is in the database could not be determined.',
};
 
const stateInWords = (state) => STATE_IN_WORDS[state];
 
const USAGE_CODES = new Set([
    'bad-input',
    'bad-database-url',
    'missing-database-url',
    'bad-migration-name',
]);
 
function explain(error) {
    const { location, hint } = error.detail;
    const state = error.detail.state ?? (USAGE_CODES.has(error.code) ? 'nothing-changed' : undefined);
    const where = location ? `${location.file}:${location.line}${location.column ? `:${location.column}` : ''}: ` : '';
    return [where + error.message, state && stateInWords(state), hint && `Next: ${hint}`].filter(Boolean).join('\n');
}


  }),

  79911:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    fz: () => (  annotate),
    pC: () => (  annotateFailure)
  });
 
  var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5219);
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22932);
 
 


 
const ANNOTATIONS_SHOWN = 10;
const LONGEST_MESSAGE = 4_096;
const LONGEST_TITLE = 255;
const used = { error: 0, warning: 0 };
 
function annotate(kind, message, about = {}) {
    const places = kind === 'error' ? ANNOTATIONS_SHOWN - 1 : ANNOTATIONS_SHOWN;
    if (used[kind]++ >= places)
        return logInstead(kind, message, about);
    place(kind, message, about);
}
 
const annotateFailure = (message, about) => place('error', message, about);
function place(kind, message, { title, at }) {
    const harmless = (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_1__  .$0)(message);
    const notice = '\n... (the rest is in the log)';
    const tooLong = harmless.length > LONGEST_MESSAGE;
    if (tooLong)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.info(harmless);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__[kind](tooLong ? harmless.slice(0, LONGEST_MESSAGE - notice.length) + notice : harmless, {
        ...(title && { title: (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_1__  .fZ)(title, LONGEST_TITLE - 40) }),
        ...(at && { file: at.file, startLine: at.line, ...(at.column && { startColumn: at.column }) }),
    });
}
function logInstead(kind, message, { at }) {
    const where = at ? `${at.file}:${at.line}: ` : '';
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.info((0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_1__  .$0)(`${kind}: ${where}${message}`));
}


  }),

  37428:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Dy: () => (  names),
    Jt: () => (  flag),
    KG: () => (  correctInputs),
    Ko: () => (  readInputs),
    Mn: () => (  lines),
    QP: () => (  defineAction),
    Qq: () => (  text),
    Yq: () => (  choice),
    Yz: () => (  parsed),
    rD: () => (  wholeNumber)
  });
 
  var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5219);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _masks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95232);
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22932);
 
 




 
const defineAction = (spec) => ({ ...spec, check: spec.check });
 
const text = (options = {}) => input(options, '', (value) => ({ value }));
 
const lines = (options = {}) => input(options, [], (value) => ({ value: splitLines(value) }));
 
const NAME = /(?:"(?:[^"]|"")*"|[^,"])+/g;
 
const names = (options = {}) => input(options, [], (value) => ({
    value: splitLines(value).flatMap((line) => (line.match(NAME) ?? []).map((name) => name.trim()).filter(Boolean)),
}));
function wholeNumber({ min, max, ...options }) {
    return input(options, undefined, (value) => {
        if (!/^-?\d+$/.test(value))
            return { problem: 'expected a whole number' };
        const number = Number(value);
        return number >= min && number <= max
            ? { value: number }
            : { problem: `expected a whole number from ${min} to ${max}` };
    });
}
function flag(options = {}) {
    return input(options, undefined, (value) => {
        if (/^(true|True|TRUE)$/.test(value))
            return { value: true };
        return /^(false|False|FALSE)$/.test(value) ? { value: false } : { problem: 'expected true or false' };
    });
}
function choice(values, options = {}) {
    return input(options, undefined, (value) => {
        const known = values.find((one) => one === value);
        return known === undefined ? { problem: `expected one of ${values.join(', ')}` } : { value: known };
    });
}
function parsed(parse, options = {}) {
    return input(options, undefined, (value) => {
        try {
            return { value: parse(value) };
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk)
                return { problem: error.message };
            throw error;
        }
    });
}
function input(options, absent, read) {
    const { required = false, secret = false } = options;
    return {
        required,
        secret,
        default: options.default === undefined ? undefined : String(options.default),
        absent,
        read,
    };
}
const splitLines = (value) => value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
const correctInputs = (action) => `correct the values under \`with:\` of this step, then run it again; docs/actions/${action}.md lists every input.`;


function readInputs(spec) {
    const given = (name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput(name) || (spec.inputs[name].default ?? '');
    const problems = [];
    const values = {};
    for (const [name, { secret }] of Object.entries(spec.inputs))
        if (secret)
            (0,_masks_js__WEBPACK_IMPORTED_MODULE_2__  .iR)(given(name));
    for (const [name, declared] of Object.entries(spec.inputs)) {
        const reading = readOne(declared, given(name));
        if ('problem' in reading)
            problems.push(`${name}: ${reading.problem}`);
        else
            values[name] = reading.value;
    }
    problems.push(...(spec.check?.(given) ?? []));
    if (problems.length === 0)
        return values;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('bad-input', problems.join('\n'), {
        state: 'nothing-changed',
        hint: correctInputs(spec.name),
    });
}
function readOne(declared, value) {
    if (value === '')
        return declared.required ? { problem: 'required' } : { value: declared.absent };
    const reading = declared.read(value);
    if ('value' in reading)
        return reading;
    return { problem: `${reading.problem}, got ${declared.secret ? 'a value that is not shown' : quoted(value)}` };
}
const quoted = (value) => `"${(0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_3__  .fZ)(value.length > 60 ? `${value.slice(0, 60)}...` : value)}"`;


  }),

  95232:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M2: () => (  maskEnvironment),
    iR: () => (  maskEveryForm)
  });
 
  var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5219);
  var _markdown_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27702);
 
 
 


 
const SECRET_VARIABLES = [
    'DATABASE_URL',
    'STAGING_DATABASE_URL',
    'DIRECT_URL',
    'STAGING_DIRECT_URL',
    'PGPASSWORD',
];
const SHORTEST = 6;
 
const COMMON = new Set(('postgres postgresql database password passwd secret public default localhost 127.0.0.1 0.0.0.0 production staging ' +
    'development master runner github neondb verceldb supabase 123456 12345678 changeme undefined example backup schema prisma').split(' '));
 
function maskEveryForm(value) {
    for (const form of everyForm(value))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.setSecret(form);
}
 
function maskEnvironment(env = process.env) {
    for (const name of SECRET_VARIABLES)
        maskEveryForm(env[name] ?? '');
}
 
function everyForm(value) {
    const { passwords, users, names } = isConnection(value) ? connectionParts(value) : keyParts(value);
    const decoded = withDecoded(passwords);
    const pairs = withDecoded(users).flatMap((user) => decoded.map((password) => `${user}:${password}`));
    const wholes = [value, value.trim(), value.trim().replace(/^(["'])(.*)\1$/s, '$2')];
    const forms = new Set([...wholes, ...decoded, ...pairs].filter(worthMasking).flatMap(encodings));
    const plain = new Set(withDecoded(names).map((name) => name.toLowerCase()));
    return [...forms]
        .filter((form) => worthMasking(form) && !plain.has(form.toLowerCase()))
        .sort((a, b) => b.length - a.length);
}
const worthMasking = (form) => form.trim().length >= SHORTEST && !COMMON.has(form.trim().toLowerCase());
const isConnection = (value) => /^\s*["']?[a-z][a-z0-9+.-]*:\/\//i.test(value) ||
    /(^|[\s"'])(host|hostaddr|dbname|user|password|port)\s*=/i.test(value);
function connectionParts(value) {
    const parts = { passwords: [], users: [], names: [] };
    const rest = value
        .trim()
        .replace(/^["']|["']$/g, '')
        .split(/:\/\/(.*)/s)[1] ?? '';
     
    for (const at of [...rest.matchAll(/@/g)].slice(0, 5)) {
        const [user, password] = splitAt(rest.slice(0, at.index), ':');
        if (user)
            parts.users.push(user);
        if (password)
            parts.passwords.push(password);
    }
    for (const match of value.matchAll(/[?&](?:ssl)?password=([^&#\s"']+)/gi))
        parts.passwords.push(match[1]);
    for (const match of value.matchAll(/(?:^|\s)(?:ssl)?password\s*=\s*(?:'((?:[^'\\]|\\.)*)'|(\S+))/gi))
        parts.passwords.push(match[0].trim().split(/=\s*(.*)/s)[1], (match[1] ?? match[2]).replace(/\\(.)/g, '$1'));
    const tail = rest.slice(rest.lastIndexOf('@') + 1);
    const [, host = '', database = ''] = /^([^/?#:,]*)[^/?#]*(?:\/([^?#]*))?/.exec(tail) ?? [];
    for (const match of value.matchAll(/(?:^|[\s?&])(?:host|user|dbname)\s*=\s*([^\s&]+)/gi))
        parts.names.push(match[1]);
    parts.names.push(host, database, ...parts.users);
    return parts;
}
 
function keyParts(value) {
    const lines = value.split(/[\r\n]+/).map((line) => line.trim());
    const secret = lines.length > 1 ? lines.filter((line) => !/^(-----|#)/.test(line)) : lines;
    return { passwords: secret.filter((line) => line !== ''), users: [], names: [] };
}
function splitAt(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
const withDecoded = (texts) => [...new Set(texts.flatMap((text) => [text, percentDecoded(text)]))];
 
const percentDecoded = (text) => text.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
        return decodeURIComponent(escaped);
    }
    catch {
        return escaped;
    }
});
 
function encodings(text) {
    const percent = encodeURIComponent(Buffer.from(text).toString());  
    const strict = percent.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    return [
        text,
        percent,
        strict,
        strict.replace(/%../g, (escape) => escape.toLowerCase()),
        percent.replaceAll('%20', '+'),
        new URLSearchParams({ '': text }).toString().slice(1),
        JSON.stringify(text).slice(1, -1),
        text.replaceAll("'", "''"),
        text.replace(/[\\:]/g, '\\$&'),
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__  .pj)(text),
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__  .aY)(text).replace(/<\/?code>/g, ''),
        ...base64Inside(text).flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]),
    ];
}
 
function base64Inside(text) {
    const bytes = Buffer.from(text);
    return [0, 1, 2].map((shift) => {
        const whole = shift + bytes.length - ((shift + bytes.length) % 3);
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
            .subarray(0, whole)
            .toString('base64');
        return encoded.slice(shift === 0 ? 0 : shift + 1);
    });
}


  }),

  96234:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  writeReport)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _report_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39337);
  var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15899);
  var _temporary_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69431);
 
 






 
function writeReport(action, report) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join((0,_temporary_folder_js__WEBPACK_IMPORTED_MODULE_4__  .X5)(), `pg-runbook-${action}-report-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.json`);
    const { actor, url } = (0,_run_js__WEBPACK_IMPORTED_MODULE_3__  .x)();
    const text = JSON.stringify((0,_report_record_js__WEBPACK_IMPORTED_MODULE_5__  .t)(report, { operation: action, ...(actor && { actor }), ...(url && { runUrl: url }) }), (_key, value) => (typeof value === 'bigint' ? value.toString() : value), 2);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, `${text}\n`, { mode: 0o600, flag: 'wx' });
    return file;
}


  }),

  33204:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  C: () => (  runAction)
});

 
var core = __webpack_require__(5219);
 
var errors = __webpack_require__(27406);
 
var log = __webpack_require__(6671);
 
var quantities = __webpack_require__(87568);
 
var annotations = __webpack_require__(79911);
 
var neutral_text = __webpack_require__(22932);
; 
 
 




const SECONDS_BETWEEN_PROGRESS = 10;
 
function actionLog(now = Date.now) {
    const told = new Map();
    return {
        debug: (message) => core.debug((0,neutral_text .$0)(message)),
        info: (message) => core.info((0,neutral_text .$0)(message)),
        warn: (message, at) => (0,annotations .fz)('warning', message, { at }),
        error: (message, at) => (0,annotations .fz)('error', message, { at }),
        progress(progress) {
            const last = told.get(progress.task);
            const isDue = last !== undefined && now() - last >= SECONDS_BETWEEN_PROGRESS * 1_000;
            if (last === undefined || isDue)
                told.set(progress.task, now());
            if (isDue)
                core.info((0,neutral_text .fZ)((0,quantities .oz)(progress)));
        },
    };
}

 
var markdown_text = __webpack_require__(27702);
 
var github_inputs = __webpack_require__(37428);
 
var summary = __webpack_require__(24057);
; 
 
 







 
function tellFailure(action, error, begun) {
    const told = error instanceof errors .rk ? tellExpected(action, error) : tellBug(action, error, begun);
    (0,summary .Sy)(`### \u274c ${(0,markdown_text .pj)(action)} failed\n\n${(0,markdown_text .pj)(told)}\n`);
}
function tellExpected(action, error) {
    const message = (0,errors .WE)(withHint(action, error));
    (0,annotations .pC)(message, { title: `${action}: ${error.code}`, at: error.detail.location });
    for (const cause of causesOf(error))
        core.info((0,neutral_text .$0)(`Caused by: ${cause}`));
    core.debug((0,neutral_text .$0)(error.stack ?? ''));
    return message;
}
 
const withHint = (action, error) => error.code === 'bad-input' && error.detail.hint === undefined
    ? new errors .rk(error.code, error.message, { ...error.detail, hint: (0,github_inputs .KG)(action) })
    : error;
function tellBug(action, error, begun) {
    const stack = error instanceof Error ? (error.stack ?? String(error)) : `not an Error was thrown: ${describe(error)}`;
    core.info((0,neutral_text .$0)(stack));
    for (const cause of causesOf(error))
        core.info((0,neutral_text .$0)(`Caused by: ${cause}`));
    const state = begun ? ` ${(0,errors .OB)('unknown')}` : '';
    const message = `${(0,neutral_text .fZ)(describe(error))}\nThis is a bug in pg-runbook, not in your database.${state}\n`;
    const whole = `${message}Next: report it with the stack from the log (Node ${process.version}) at ${issuesUrl()}`;
    (0,annotations .pC)(whole, { title: `${action}: a bug in pg-runbook` });
    return whole;
}
 
function causesOf(error) {
    const causes = [];
    let told = error instanceof Error ? error.message : '';
    let cause = error instanceof Error ? error.cause : undefined;
    for (let depth = 0; depth < 8 && cause !== undefined && cause !== null; depth += 1) {
        const description = describe(cause);
        const message = cause instanceof Error ? cause.message : description;
        if (!told.includes(message))
            causes.push(description);
        told += `\n${message}`;
        cause = cause instanceof Error ? cause.cause : undefined;
    }
    return causes;
}
function describe(error) {
    if (!(error instanceof Error))
        return typeof error === 'string' ? error : `a value of type ${typeof error}`;
    const { code } = error;
    const inside = error instanceof AggregateError ? error.errors.map((one) => `; ${describe(one)}`).join('') : '';
    return `${error.name}${typeof code === 'string' ? ` ${code}` : ''}: ${error.message}${inside}`;
}
 
function issuesUrl() {
    const repository = process.env['GITHUB_ACTION_REPOSITORY'] || process.env['GITHUB_REPOSITORY'] || '';
    const server = process.env['GITHUB_SERVER_URL'] || 'https://github.com';
    return /^[\w.-]+\/[\w.-]+$/.test(repository) ? `${server}/${repository}/issues/new` : 'the issues page of pg-runbook';
}

 
var masks = __webpack_require__(95232);
; 
 
 

 
const SECONDS_TO_STOP = 5;
 
function untilEnded(work, tell) {
    const stopping = new AbortController();
    return new Promise((resolve) => {
        let cancelled;
        const fail = (error) => resolve({ kind: 'failed', error, ...(cancelled && { cancelled }) });
        const cancel = (name) => {
            if (cancelled)
                return;
            cancelled = name;
            tell(`Received ${name}: stopping, within ${SECONDS_TO_STOP} s.`);
            setTimeout(() => fail(stoppedTooSlowly(name)), SECONDS_TO_STOP * 1_000);
            stopping.abort(new errors .rk('cancelled', `the step was cancelled (${name})`));
        };
        process.on('SIGINT', cancel).on('SIGTERM', cancel);
        process.on('uncaughtException', fail).on('unhandledRejection', fail);
         
        process.once('beforeExit', () => fail(new Error('the work can never end: it waits for something that is gone')));
        work(stopping.signal).then((value) => resolve({ kind: 'done', value, ...(cancelled && { cancelled }) }), fail);
    });
}
const stoppedTooSlowly = (name) => new errors .rk('cancelled', `the step was cancelled (${name}) and did not stop within ${SECONDS_TO_STOP} s`, {
    state: 'unknown',
    hint: 'run `pg-runbook status` before anything else: it tells what the ledger and the server know.',
});

; 
 
 











async function runAction(spec, body) {
    process.umask(0o077);
    process.exitCode = 1;  
    const kept = {};
    let begun = false;
    const work = async (signal) => {
        (0,masks .M2)();
        const inputs = (0,github_inputs .Ko)(spec);
        begun = true;
        return body(inputs, {
            log: (0,log .Bx)(actionLog()),
            signal,
            keep: (outputs) => void Object.assign(kept, outputs),
        });
    };
    const ended = await untilEnded(work, core.info);
    const ending = begun ? withOutputs(spec, ended, kept) : ended;
    if (ending.kind === 'failed')
        tellFailure(spec.name, asCancel(ending), begun);
    else if (ending.cancelled)
        core.info('The work was done before it could be cancelled: the outputs are set.');
    await exit(ending.kind === 'done' && !ending.cancelled ? 0 : 1);
}
 
function withOutputs(spec, ending, kept) {
    const failed = spec.outputs.includes('status') ? { status: 'failed' } : {};
    try {
        setOutputs(spec, ending.kind === 'done' ? { ...kept, ...ending.value } : { ...failed, ...kept });
        return ending;
    }
    catch (error) {
        if (ending.kind === 'done')
            return { kind: 'failed', error };
        core.info((0,neutral_text .$0)(`The outputs could not be set: ${String(error)}`));
        return ending;
    }
}
function setOutputs(spec, outputs) {
    const undeclared = Object.keys(outputs).filter((name) => !spec.outputs.includes(name));
    if (undeclared.length > 0)
        throw new Error(`outputs that ${spec.name} does not declare: ${undeclared.join(', ')}`);
    for (const [name, value] of Object.entries(outputs))
        if (value !== undefined)
            core.setOutput(name, value);
}
 
function asCancel(ending) {
    const { error, cancelled } = ending;
    if (!cancelled || !(error instanceof Error) || error instanceof errors .rk)
        return error;
    const isAbort = error.name === 'AbortError' || error.code === 'ABORT_ERR';
    return isAbort ? new errors .rk('cancelled', `the step was cancelled (${cancelled})`, { cause: error }) : error;
}
 
async function exit(code) {
    await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))));
    process.exit(code);
}


  }),

  15899:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  x: () => (  currentRun)
});

 
var external_node_fs_ = __webpack_require__(73024);
 
var external_node_path_ = __webpack_require__(76760);
; 
 
 


 
function checkedOutCommit(workspace) {
    if (!workspace)
        return undefined;
    const read = (name) => {
        try {
            return (0,external_node_fs_.readFileSync)(external_node_path_.join(workspace, '.git', name), 'utf8');
        }
        catch {
            return '';
        }
    };
    const head = read('HEAD').trim();
    const branch = /^ref: (refs\/.+)$/.exec(head)?.[1];
    return branch === undefined ? commitIn(head) : (commitIn(read(branch).trim()) ?? packed(read('packed-refs'), branch));
}
 
const commitIn = (text) => (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : undefined);
 
function packed(lines, branch) {
    const line = lines.split('\n').find((one) => one.endsWith(` ${branch}`));
    return line && commitIn(line.slice(0, -branch.length - 1));
}

; 
 

function currentRun(env = process.env) {
    const [repository, runId, attempt] = [
        env['GITHUB_REPOSITORY'],
        number(env['GITHUB_RUN_ID']),
        number(env['GITHUB_RUN_ATTEMPT']),
    ];
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    const url = repository && runId ? `${server}/${repository}/actions/runs/${runId}` : undefined;
    return {
        repository: repository || undefined,
        runId,
        attempt,
        actor: env['GITHUB_TRIGGERING_ACTOR'] || env['GITHUB_ACTOR'] || undefined,
        url: url && attempt ? `${url}/attempts/${attempt}` : url,
        commitSha: checkedOutCommit(env['GITHUB_WORKSPACE']) ?? (env['GITHUB_SHA'] || undefined),
        ref: env['GITHUB_REF'] || undefined,
        workflow: env['GITHUB_WORKFLOW'] || undefined,
        event: env['GITHUB_EVENT_NAME'] || undefined,
    };
}
const number = (text) => (/^\d+$/.test(text ?? '') ? Number(text) : undefined);


  }),

  24057:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G$: () => (  cutMarkdown),
    Sy: () => (  writeSummary)
  });
 
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79911);
 
 


 
const SUMMARY_LIMIT = 1_048_576;
const NOTICE = '\n\n> [!NOTE]\n> This summary was cut: GitHub shows at most 1 MiB. The whole is in the report file (`report-path`).\n';
 
function writeSummary(markdown, file = process.env['GITHUB_STEP_SUMMARY']) {
    if (!file)
        return;
    try {
        const room = SUMMARY_LIMIT - ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.size ?? 0);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, cutMarkdown(markdown.endsWith('\n') ? markdown : `${markdown}\n`, room));
    }
    catch (error) {
        (0,_annotations_js__WEBPACK_IMPORTED_MODULE_1__  .fz)('warning', `the summary could not be written: ${error.message}`);
    }
}
 
function cutMarkdown(markdown, limit, notice = NOTICE) {
    if (Buffer.byteLength(markdown) <= limit)
        return markdown;
    const kept = [];
    let room = limit - Buffer.byteLength(notice) - 512;  
    for (const line of markdown.split('\n')) {
        room -= Buffer.byteLength(line) + 1;
        if (room < 0)
            break;
        kept.push(line);
    }
    const { fence, fenceLine, folds } = openBlocks(kept);
    if (fence && /^\s*(`{3,}|~{3,})\s*mermaid/.test(kept[fenceLine]))
        kept.length = fenceLine;
    else if (fence)
        kept.push(fence);
    const text = `${kept.join('\n')}\n${'\n</details>'.repeat(folds)}${notice}`;
    return Buffer.byteLength(text) <= limit ? text : '';
}
function openBlocks(lines) {
    let [fence, fenceLine, folds] = ['', 0, 0];
    for (const [index, line] of lines.entries()) {
        const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
        if (fence && mark?.startsWith(fence))
            fence = '';
        else if (!fence && mark)
            [fence, fenceLine] = [mark, index];
        else if (!fence)
            folds += (line.match(/<details/g)?.length ?? 0) - (line.match(/<\/details>/g)?.length ?? 0);
    }
    return { fence, fenceLine, folds: Math.max(0, Math.min(folds, 20)) };
}


  }),

  69431:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EX: () => (  withTemporaryFolder),
    X5: () => (  runnerTemp),
    bH: () => (  removeLeftFolders)
  });
  var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5219);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
 
 




const PREFIX = 'pg-runbook-';
const STATE = 'temporary-folders';
const open = new Set();
 
const runnerTemp = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)());
 
async function withTemporaryFolder(body) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(runnerTemp(), PREFIX));
    if (open.add(folder).size === 1)
        process.on('exit', removeOpenFolders);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(STATE, [...open].join('\n'));
    try {
        return await body(folder);
    }
    finally {
        removeFolder(folder);
        open.delete(folder);
    }
}
 
function removeLeftFolders() {
    const temp = runnerTemp();
    const ours = (folder) => node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(folder) === temp && node_path__WEBPACK_IMPORTED_MODULE_3__.basename(folder).startsWith(PREFIX);
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__.getState(STATE)
        .split('\n')
        .filter((folder) => ours(folder))
        .map((folder) => removeFolder(folder))
        .filter((failure) => failure !== undefined);
}
const removeOpenFolders = () => open.forEach((folder) => removeFolder(folder));
 
function removeFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true, maxRetries: 2 });
        return undefined;
    }
    catch (error) {
        return `${folder}: ${error.message}`;
    }
}


  }),

  6671:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bx: () => (  rememberWarnings),
    YE: () => (  hasWarned),
    aB: () => (  silentLog)
  });
const toldBy = new WeakMap();
 
const MOST_REMEMBERED = 1_000;
 
function rememberWarnings(log) {
    const told = new Set();
    const remembering = {
        ...log,
        warn(message, at) {
            if (told.size < MOST_REMEMBERED)
                told.add(message);
            log.warn(message, at);
        },
    };
    toldBy.set(remembering, told);
    return remembering;
}
 
const hasWarned = (log, message) => toldBy.get(log)?.has(message) ?? false;
const silentLog = { debug() { }, info() { }, warn() { }, error() { }, progress() { } };


  }),

  27702:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DV: () => (  codeBlock),
    aY: () => (  code),
    pj: () => (  plain)
  });
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22932);
 

const LONGEST_INLINE = 4_000;
 
function plain(text) {
    return entities((0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .$0)(text, LONGEST_INLINE), /[&<>"'`*_~|[\]{}()#\\$!@:=+]|www(?=\.)/g).replace(/\n/g, '<br>');
}
 
const code = (text) => `<code>${entities((0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .$0)(text, LONGEST_INLINE), /[^\w ./,;-]/g).replace(/&#10;/g, ' ')}</code>`;
 
function codeBlock(text, language = '') {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${(0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .$0)(text)}\n${fence}`;
}
const entities = (text, which) => text.replace(which, (found) => [...found].map((character) => `&#${character.codePointAt(0)};`).join(''));


  }),

  22932:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $0: () => (  neutralise),
    OT: () => (  hidesSomething),
    fZ: () => (  neutraliseLine)
  });
 
 
 
 
const LOG_TEXT_LIMIT = 65_536;
 
const TERMINAL_SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
 
const INVISIBLE = /[\u0080-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;


function neutralise(text, limit = LOG_TEXT_LIMIT) {
    const kept = text.length > limit ? wholeCharacters(text.slice(0, limit)) : text;
    const harmless = kept
        .replace(TERMINAL_SEQUENCES, '')
        .replace(/\r\n/g, '\n')
        .replace(CONTROLS, (character) => (character === '\u007f' ? '\u2421' : picture(character)))
        .replace(INVISIBLE, codePoint)
        .replace(/##\[/g, '## [')
        .replace(/^(?=[^\S\n]*::)/gm, '| ');
    return kept.length < text.length
        ? `${harmless}\n... (${text.length - kept.length} more characters not shown)`
        : harmless;
}
 
const neutraliseLine = (text, limit = 1_000) => neutralise(text.replace(/\s*\n\s*/g, ' '), limit).replace(/\n/g, ' ');
 
const hidesSomething = (text) => text.search(CONTROLS) >= 0 || text.search(INVISIBLE) >= 0 || /[\n\t]/.test(text);
const picture = (control) => String.fromCharCode(0x2400 + control.charCodeAt(0));
const codePoint = (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
 
const wholeCharacters = (text) => text.replace(/[\ud800-\udbff]$/, '');


  }),

  87568:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K4: () => (  countInWords),
    ji: () => (  durationInWords),
    ob: () => (  bytesInWords),
    oz: () => (  progressLine),
    pq: () => (  countOf)
  });
const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];
 
function bytesInWords(bytes) {
    const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${UNITS[power]}`;
}
 
const countInWords = (count) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
 
function durationInWords(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 60_000)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
 
const countOf = (count, noun, plural = `${noun}s`) => `${countInWords(count)} ${count === 1 ? noun : plural}`;
 
function progressLine({ task, done, total, unit, detail }) {
    const amount = unit === 'bytes' ? bytesInWords : countInWords;
    const share = total ? ` of ${amount(total)} (${Math.min(100, Math.floor((100 * done) / total))} %)` : '';
    return `${task}: ${amount(done)}${share}${unit === 'bytes' ? '' : ` ${unit}`}${detail ? `, ${detail}` : ''}`;
}


  }),

  39337:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    t: () => (  recorded)
  });
  var _tool_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11646);
 

 
function recorded(report, who) {
    if (typeof report !== 'object' || report === null || Array.isArray(report))
        return report;
    const ran = {
        ...who,
        startedAt: new Date(performance.timeOrigin).toISOString(),
        finishedAt: new Date().toISOString(),
        toolVersion: _tool_version_js__WEBPACK_IMPORTED_MODULE_0__  .w,
    };
    return { ...report, ran };
}


  }),

  79812:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  shownBlocks),
    o: () => (  withoutWarnings)
  });
 
 
const withoutWarnings = (document, isTold) => ({
    ...document,
    blocks: document.blocks.map((block) => block.kind === 'warnings' ? { ...block, lines: block.lines.filter((line) => !isTold(line)) } : block),
});
 
const shownBlocks = ({ blocks }) => blocks.filter((block) => block.kind !== 'warnings' || block.lines.length > 0);


  }),

  30364:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w: () => (  markdown)
  });
  var _markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27702);
  var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79812);
 


const markdown = (document) => [`### ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(document.title)}`, ...(0,_document_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(document).map(blockMarkdown)].join('\n\n') + '\n';
const text = (value) => (typeof value === 'string' ? (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(value) : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .aY)(value.code));
const row = (cells) => `| ${cells.join(' | ')} |`;
const folded = (title, body) => title ? `<details><summary>${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(title)}</summary>\n\n${body}\n\n</details>` : body;
function blockMarkdown(block) {
    switch (block.kind) {
        case 'text':
            return block.text.map(text).join('');
        case 'facts':
            return table(['', ''], block.facts.map(([name, value]) => [`**${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(name)}**`, text(value)]));
        case 'table':
            return folded(block.fold, table(block.columns.map(_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj), block.rows.map((cells) => cells.map(text))));
        case 'list':
            return folded(block.fold, block.items.map((item) => `- ${item.map(text).join('')}`).join('\n'));
        case 'warnings':
            return block.lines.map((line) => `> [!WARNING]\n> ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .pj)(line)}`).join('\n\n');
        case 'code':
            return folded(block.fold, (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .DV)(block.code, block.language));
        case 'mermaid':
            return (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__  .DV)(block.code, 'mermaid');
    }
}
const table = (columns, rows) => [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n');


  }),

  45749:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  terminalText)
  });
  var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79812);
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22932);
 


const MAX_CELL = 80;
const words = (text) => (typeof text === 'string' ? text : text.code);
const cell = (text) => {
    const line = (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(words(text));
    return line.length > MAX_CELL ? `${line.slice(0, MAX_CELL - 1)}…` : line;
};
 
const terminalText = (document) => [
    (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(document.title),
    ...(0,_document_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(document)
        .filter(isText)
        .map((block) => `\n${foldTitle(block)}${blockText(block)}`),
].join('\n') + '\n';
const isText = (block) => block.kind !== 'mermaid';
 
const foldTitle = (block) => 'fold' in block && block.fold !== undefined ? `${(0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(block.fold)}:\n\n` : '';
function blockText(block) {
    switch (block.kind) {
        case 'text':
            return block.text.map((text) => (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(words(text))).join('');
        case 'facts':
            return aligned(block.facts.map(([name, value]) => [name, (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(words(value))]));
        case 'table':
            return aligned([block.columns.map((name) => name.toUpperCase()), ...block.rows.map((row) => row.map(cell))]);
        case 'list':
            return block.items.map((item) => `  - ${item.map((text) => (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(words(text))).join('')}`).join('\n');
        case 'warnings':
            return block.lines.map((line) => `warning: ${(0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(line)}`).join('\n');
        case 'code':
            return (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .$0)(block.code);
    }
}
function aligned(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
    const line = (row) => row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd();
    return rows.map((row) => `  ${line(row)}`).join('\n');
}


  }),

  11646:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w: () => (  TOOL_VERSION)
  });
 
const TOOL_VERSION = '0.1.0';


  })

};
