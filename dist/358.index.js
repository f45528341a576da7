export const id = 358;
export const ids = [358];
export const modules = {

/***/ 23608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dM: () => (/* binding */ databaseInputs),
/* harmony export */   eu: () => (/* binding */ connectionInputs),
/* harmony export */   lq: () => (/* binding */ requireDatabase),
/* harmony export */   vE: () => (/* binding */ databaseChoice)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32297);
/* harmony import */ var _github_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37428);
// The inputs that every action with a database has, meaning the same in each.


/** For an action that sends no statement of the caller's. */
const connectionInputs = {
    'database-url': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({ secret: true }),
    environment: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['production', 'staging']),
    'lock-timeout': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E, { default: '5s' }),
};
const databaseInputs = {
    ...connectionInputs,
    'statement-timeout': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E, { default: '0' }),
};
/** Told with the other problems, before anything connects. */
const requireDatabase = (given) => given('database-url') || given('environment') ? [] : ['database-url: required, or environment: production or staging'];
const databaseChoice = (inputs) => ({
    ...(inputs['database-url'] && { databaseUrl: inputs['database-url'] }),
    ...(inputs.environment && { environment: inputs.environment }),
});


/***/ }),

/***/ 36275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ showReport)
/* harmony export */ });
/* harmony import */ var _github_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24057);
/* harmony import */ var _reports_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30364);
/* harmony import */ var _reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45749);
// What people see of an action that did its work: the same document in the job summary and at the end of the step's log.



function showReport(document, log) {
    log.info((0,_reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalText */ .e)(document));
    (0,_github_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .writeSummary */ .Sy)((0,_reports_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .w)(document));
}


/***/ }),

/***/ 32297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
// Durations as PostgreSQL's settings take them. A bare number is refused: to the server it means milliseconds, to most people
// seconds, and a lock timeout of 5 ms is not what anybody meant.

const MILLISECONDS = {
    us: 0.001,
    ms: 1,
    s: 1_000,
    min: 60_000,
    h: 3_600_000,
    d: 86_400_000,
};
/** What a PostgreSQL integer setting in milliseconds can hold: about 24 days. */
const MAX_MILLISECONDS = 2 ** 31 - 1;
/**
 * Reads `5s`, `500ms`, `2min`, `1.5 h`, `1d`, or `0` for no limit.
 * @returns whole milliseconds
 * @throws RunbookError `bad-input`; whoever read the text names the input
 */
function parseDuration(text) {
    if (/^0+$/.test(text.trim()))
        return 0;
    const match = /^(\d+(?:\.\d+)?) *(us|ms|s|min|h|d)$/.exec(text.trim());
    const milliseconds = match ? Number(match[1]) * MILLISECONDS[match[2]] : Number.NaN;
    if (Number.isNaN(milliseconds))
        throw badDuration('expected a number with a unit (us, ms, s, min, h, d), such as 5s or 500ms, or 0 for no limit');
    if (milliseconds > MAX_MILLISECONDS)
        throw badDuration('longer than PostgreSQL can hold (24d)');
    if (milliseconds > 0 && milliseconds < 1)
        throw badDuration('shorter than 1ms would mean no limit at all');
    return Math.round(milliseconds);
}
const badDuration = (problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('bad-input', problem);


/***/ }),

/***/ 27406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ stateInWords),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   h0: () => (/* binding */ USAGE_CODES),
/* harmony export */   rk: () => (/* binding */ RunbookError)
/* harmony export */ });
// The one class of expected stops. A RunbookError is something the operator must act on: it says what happened, what is in
// the database now and what to type next. Expected answers (already applied, drift found) are values, not errors.
/** An expected stop the operator can act on. Anything else is a bug and keeps its stack. */
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
/** The sentence that tells an operator what is in the database now. */
const stateInWords = (state) => STATE_IN_WORDS[state];
/** What the caller gave is wrong, and is told before anything is begun. */
const USAGE_CODES = new Set([
    'bad-input',
    'bad-database-url',
    'missing-database-url',
    'bad-migration-name',
]);
/** The whole message as people read it: what happened, what is in the database now, what to do next; a line each. */
function explain(error) {
    const { location, hint } = error.detail;
    const state = error.detail.state ?? (USAGE_CODES.has(error.code) ? 'nothing-changed' : undefined);
    const where = location ? `${location.file}:${location.line}${location.column ? `:${location.column}` : ''}: ` : '';
    return [where + error.message, state && stateInWords(state), hint && `Next: ${hint}`].filter(Boolean).join('\n');
}


/***/ }),

/***/ 79911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fz: () => (/* binding */ annotate),
/* harmony export */   pC: () => (/* binding */ annotateFailure)
/* harmony export */ });
/* unused harmony export ANNOTATIONS_SHOWN */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _neutral_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22932);
// Errors and warnings on the line of the file they are about. GitHub shows ten of each a step and drops the others without a
// word: what is over goes to the log, and one place of the ten errors is kept for the step's own failure.


/** Per step and kind, and characters of a message. Source: actions/runner, ExecutionContext.cs (`_maxIssueCount`, `_maxIssueMessageLength`). */
const ANNOTATIONS_SHOWN = 10;
const LONGEST_MESSAGE = 4_096;
const LONGEST_TITLE = 255;
const used = { error: 0, warning: 0 };
/** Places an annotation, or a line in the log where the step has no place left. The message may come from anywhere. */
function annotate(kind, message, about = {}) {
    const places = kind === 'error' ? ANNOTATIONS_SHOWN - 1 : ANNOTATIONS_SHOWN;
    if (used[kind]++ >= places)
        return logInstead(kind, message, about);
    place(kind, message, about);
}
/** The step's failure, which always has its place. */
const annotateFailure = (message, about) => place('error', message, about);
function place(kind, message, { title, at }) {
    const harmless = (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(message);
    const notice = '\n... (the rest is in the log)';
    const tooLong = harmless.length > LONGEST_MESSAGE;
    if (tooLong)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.info(harmless);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__[kind](tooLong ? harmless.slice(0, LONGEST_MESSAGE - notice.length) + notice : harmless, {
        ...(title && { title: (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseLine */ .fZ)(title, LONGEST_TITLE - 40) }),
        ...(at && { file: at.file, startLine: at.line, ...(at.column && { startColumn: at.column }) }),
    });
}
function logInstead(kind, message, { at }) {
    const where = at ? `${at.file}:${at.line}: ` : '';
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.info((0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(`${kind}: ${where}${message}`));
}


/***/ }),

/***/ 37428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   QP: () => (/* binding */ defineAction),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* unused harmony export splitLines */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _masks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95232);
/* harmony import */ var _neutral_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22932);
// An action's inputs, declared once and read into one typed object before any work: every problem is told at once, a typo is
// never taken for `false`, a secret is masked on first sight and its value never shown. An undeclared name does not compile.




/** Keeps the names as types: an input or output that is not declared does not compile. */
const defineAction = (spec) => ({ ...spec, check: spec.check });
/** Any text; empty when not given. */
const text = (options = {}) => input(options, '', (value) => ({ value }));
/** Lines without their surrounding white space; empty lines are left out. */
const lines = (options = {}) => input(options, [], (value) => ({ value: splitLines(value) }));
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
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunbookError */ .rk)
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
/**
 * Reads every declared input from INPUT_*, as the runner sets them. White space around a value is dropped, inside it is kept.
 * Names that are not declared are the runner's to warn of.
 * @throws RunbookError `bad-input` with a line for each problem: `retention-days: expected a whole number, got "ninety"`
 */
function readInputs(spec) {
    const given = (name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput(name) || (spec.inputs[name].default ?? '');
    const problems = [];
    const values = {};
    for (const [name, { secret }] of Object.entries(spec.inputs))
        if (secret)
            (0,_masks_js__WEBPACK_IMPORTED_MODULE_2__/* .maskEveryForm */ .iR)(given(name));
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunbookError */ .rk('bad-input', problems.join('\n'), {
        state: 'nothing-changed',
        hint: `correct the values under \`with:\` of this step, then run it again; docs/actions/${spec.name}.md lists every input.`,
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
const quoted = (value) => `"${(0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_3__/* .neutraliseLine */ .fZ)(value.length > 60 ? `${value.slice(0, 60)}...` : value)}"`;


/***/ }),

/***/ 95232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M2: () => (/* binding */ maskEnvironment),
/* harmony export */   iR: () => (/* binding */ maskEveryForm)
/* harmony export */ });
/* unused harmony exports SECRET_VARIABLES, everyForm */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27702);
// Tells the runner every form in which a secret may come back in a log. The runner masks what it was told in several encodings,
// but never URL-decodes, so the password of a connection URL is told by itself. Works on malformed URLs too: those are what gets
// printed in errors. Short and common values are refused: masking `main` makes logs unreadable and drops job outputs.


/** Where a connection's secrets may come from when they are not an input. */
const SECRET_VARIABLES = [
    'DATABASE_URL',
    'STAGING_DATABASE_URL',
    'DIRECT_URL',
    'STAGING_DIRECT_URL',
    'PGPASSWORD',
];
const SHORTEST = 6;
/** Not secrets whatever they are used for; as a mask each would blot out ordinary text. */
const COMMON = new Set(('postgres postgresql database password passwd secret public default localhost 127.0.0.1 0.0.0.0 production staging ' +
    'development master runner github neondb verceldb supabase 123456 12345678 changeme undefined example backup schema prisma').split(' '));
/** Tells the runner every form of one secret: a connection URL, a `key=value` string, a password, a key of several lines. */
function maskEveryForm(value) {
    for (const form of everyForm(value))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.setSecret(form);
}
/** The same for each of {@link SECRET_VARIABLES} that is set. */
function maskEnvironment(env = process.env) {
    for (const name of SECRET_VARIABLES)
        maskEveryForm(env[name] ?? '');
}
/** What {@link maskEveryForm} tells, longest first, without what is too short, common, or the URL's own host, user or database. */
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
    // An unescaped @, / or # in a password: each @ may be the one before the host, and each tool picks another.
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
/** A password or a key: itself, and each line of several, without the frame of a PEM block and comments. */
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
/** Decodes what is valid and leaves the rest: passwords with a stray % are what people get wrong. */
const percentDecoded = (text) => text.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
        return decodeURIComponent(escaped);
    }
    catch {
        return escaped;
    }
});
/** The ways in which a text is written: for URLs, JSON, Basic authentication, SQL literals, the passfile, and our own summaries. */
function encodings(text) {
    const percent = encodeURIComponent(Buffer.from(text).toString()); // half a surrogate pair would throw
    const strict = percent.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    return [
        ...[text, percent, strict, strict.replace(/%../g, (escape) => escape.toLowerCase())],
        percent.replaceAll('%20', '+'),
        ...[new URLSearchParams({ '': text }).toString().slice(1), JSON.stringify(text).slice(1, -1)],
        ...[text.replaceAll("'", "''"), text.replace(/[\\:]/g, '\\$&')],
        ...[(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(text), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(text).replace(/<\/?code>/g, '')],
        ...base64Inside(text).flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]),
    ];
}
/** What the text is in base64 wherever it begins in what was encoded; the characters that depend on its neighbours left out. */
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


/***/ }),

/***/ 96234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ writeReport)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69431);
// The operation's report as a JSON file for the steps after this one (`report-path`). It lies in RUNNER_TEMP by itself, so that it
// outlives the step, and only its owner may read it.




/** Writes `report` (dates as ISO 8601, big integers as decimal text) and returns the path. */
function writeReport(action, report) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join((0,_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .runnerTemp */ .X5)(), `pg-runbook-${action}-report-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.json`);
    const text = JSON.stringify(report, (_key, value) => (typeof value === 'bigint' ? value.toString() : value), 2);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, `${text}\n`, { mode: 0o600, flag: 'wx' });
    return file;
}


/***/ }),

/***/ 33204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/quantities.js
var quantities = __webpack_require__(87568);
// EXTERNAL MODULE: ./build/src/github/annotations.js
var annotations = __webpack_require__(79911);
// EXTERNAL MODULE: ./build/src/neutral-text.js
var neutral_text = __webpack_require__(22932);
;// CONCATENATED MODULE: ./build/src/github/action-log.js
// The Log of a workflow step: plain lines for a human who reads them later, warnings and errors as annotations, progress as a
// line every ten seconds. Everything that passes is neutralised: it may hold what a server or a tool said.




const SECONDS_BETWEEN_PROGRESS = 10;
/** `now` in milliseconds. */
function actionLog(now = Date.now) {
    const told = new Map();
    return {
        debug: (message) => core.debug((0,neutral_text/* neutralise */.$0)(message)),
        info: (message) => core.info((0,neutral_text/* neutralise */.$0)(message)),
        warn: (message, at) => (0,annotations/* annotate */.fz)('warning', message, { at }),
        error: (message, at) => (0,annotations/* annotate */.fz)('error', message, { at }),
        progress(progress) {
            const last = told.get(progress.task);
            const isDue = last !== undefined && now() - last >= SECONDS_BETWEEN_PROGRESS * 1_000;
            if (last === undefined || isDue)
                told.set(progress.task, now());
            if (isDue)
                core.info((0,neutral_text/* neutraliseLine */.fZ)((0,quantities/* progressLine */.oz)(progress)));
        },
    };
}

// EXTERNAL MODULE: ./build/src/markdown-text.js
var markdown_text = __webpack_require__(27702);
// EXTERNAL MODULE: ./build/src/github/summary.js
var summary = __webpack_require__(24057);
;// CONCATENATED MODULE: ./build/src/github/failure.js
// Tells people why the step failed. A RunbookError is told as it explains itself; anything else is a bug of ours, with its stack
// and where to report it. Only names, messages and SQLSTATEs of causes are printed: a server error's DETAIL may hold row data.






/** Writes the failure to the log, as an annotation and to the summary. `begun`: whether the work itself had started. */
function tellFailure(action, error, begun) {
    const told = error instanceof errors/* RunbookError */.rk ? tellExpected(action, error) : tellBug(action, error, begun);
    (0,summary/* writeSummary */.Sy)(`### \u274c ${(0,markdown_text/* plain */.pj)(action)} failed\n\n${(0,markdown_text/* plain */.pj)(told)}\n`);
}
function tellExpected(action, error) {
    const message = (0,errors/* explain */.WE)(error);
    (0,annotations/* annotateFailure */.pC)(message, { title: `${action}: ${error.code}`, at: error.detail.location });
    for (const cause of causesOf(error))
        core.info((0,neutral_text/* neutralise */.$0)(`Caused by: ${cause}`));
    core.debug((0,neutral_text/* neutralise */.$0)(error.stack ?? ''));
    return message;
}
function tellBug(action, error, begun) {
    const stack = error instanceof Error ? (error.stack ?? String(error)) : `not an Error was thrown: ${describe(error)}`;
    core.info((0,neutral_text/* neutralise */.$0)(stack));
    for (const cause of causesOf(error))
        core.info((0,neutral_text/* neutralise */.$0)(`Caused by: ${cause}`));
    const state = begun ? ` ${(0,errors/* stateInWords */.OB)('unknown')}` : '';
    const message = `${(0,neutral_text/* neutraliseLine */.fZ)(describe(error))}\nThis is a bug in pg-runbook, not in your database.${state}\n`;
    const whole = `${message}Next: report it with the stack from the log (Node ${process.version}) at ${issuesUrl()}`;
    (0,annotations/* annotateFailure */.pC)(whole, { title: `${action}: a bug in pg-runbook` });
    return whole;
}
/** Each cause below the error, outermost first; one that only repeats what is above is left out. */
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
/** The repository that this action was taken from; the runner names it except for actions of the checkout itself. */
function issuesUrl() {
    const repository = process.env['GITHUB_ACTION_REPOSITORY'] || process.env['GITHUB_REPOSITORY'] || '';
    const server = process.env['GITHUB_SERVER_URL'] || 'https://github.com';
    return /^[\w.-]+\/[\w.-]+$/.test(repository) ? `${server}/${repository}/issues/new` : 'the issues page of pg-runbook';
}

// EXTERNAL MODULE: ./build/src/github/inputs.js
var github_inputs = __webpack_require__(37428);
// EXTERNAL MODULE: ./build/src/github/masks.js
var masks = __webpack_require__(95232);
;// CONCATENATED MODULE: ./build/src/github/step-process.js
// One step ends once, whatever happens in its process: the work's own end, a crash outside every promise, a cancel by the runner
// (SIGINT to this process only, SIGTERM 7.5 s later, SIGKILL 2.5 s after that), or nothing left to wait for. It never hangs.

/** How long the work may take to stop after a signal; the runner's own patience is 7.5 s. */
const SECONDS_TO_STOP = 5;
/** Runs the step's work to its one end. The signal's reason is a RunbookError `cancelled`. */
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
            stopping.abort(new errors/* RunbookError */.rk('cancelled', `the step was cancelled (${name})`));
        };
        process.on('SIGINT', cancel).on('SIGTERM', cancel);
        process.on('uncaughtException', fail).on('unhandledRejection', fail);
        // Without this a promise that nothing can settle any more would end the process with exit code 0: a green step.
        process.once('beforeExit', () => fail(new Error('the work can never end: it waits for something that is gone')));
        work(stopping.signal).then((value) => resolve({ kind: 'done', value, ...(cancelled && { cancelled }) }), fail);
    });
}
const stoppedTooSlowly = (name) => new errors/* RunbookError */.rk('cancelled', `the step was cancelled (${name}) and did not stop within ${SECONDS_TO_STOP} s`, {
    state: 'unknown',
    hint: 'run `pg-runbook status` before anything else: it tells what the ledger and the server know.',
});

;// CONCATENATED MODULE: ./build/src/github/run-action.js
// Runs one action: inputs in, outputs out, and the only place that sets the step's exit code. A failed step sets no output but
// `status` and what the body explicitly keeps, so that no later step works with half a result.








/**
 * Reads the inputs (all problems at once), runs `body` and ends the process: 0 with the outputs set, or 1 with the failure told.
 * Files made meanwhile are the owner's only.
 */
async function runAction(spec, body) {
    process.umask(0o077);
    process.exitCode = 1; // until it has ended well
    const kept = {};
    let begun = false;
    const work = async (signal) => {
        (0,masks/* maskEnvironment */.M2)();
        const inputs = (0,github_inputs/* readInputs */.Ko)(spec);
        begun = true;
        return body(inputs, { log: actionLog(), signal, keep: (outputs) => void Object.assign(kept, outputs) });
    };
    const ended = await untilEnded(work, core.info);
    const ending = begun ? withOutputs(spec, ended, kept) : ended;
    if (ending.kind === 'failed')
        tellFailure(spec.name, asCancel(ending), begun);
    else if (ending.cancelled)
        core.info('The work was done before it could be cancelled: the outputs are set.');
    await exit(ending.kind === 'done' && !ending.cancelled ? 0 : 1);
}
/** Sets the outputs; that they cannot be set fails what had ended well, and does not hide what had failed. */
function withOutputs(spec, ending, kept) {
    const failed = spec.outputs.includes('status') ? { status: 'failed' } : {};
    try {
        setOutputs(spec, ending.kind === 'done' ? { ...kept, ...ending.value } : { ...failed, ...kept });
        return ending;
    }
    catch (error) {
        if (ending.kind === 'done')
            return { kind: 'failed', error };
        core.info((0,neutral_text/* neutralise */.$0)(`The outputs could not be set: ${String(error)}`));
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
/** Libraries answer an aborted signal with an AbortError of their own; after a cancel that is no bug. */
function asCancel(ending) {
    const { error, cancelled } = ending;
    if (!cancelled || !(error instanceof Error) || error instanceof errors/* RunbookError */.rk)
        return error;
    const isAbort = error.name === 'AbortError' || error.code === 'ABORT_ERR';
    return isAbort ? new errors/* RunbookError */.rk('cancelled', `the step was cancelled (${cancelled})`, { cause: error }) : error;
}
/** Ends the process even if something is left open; what was printed is out first. */
async function exit(code) {
    await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))));
    process.exit(code);
}


/***/ }),

/***/ 15899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ currentRun)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/github/checked-out-commit.js
// The commit whose files lie in the workspace, read from the checkout itself. GITHUB_SHA is that of the event: another one where
// actions/checkout was given a `ref`, and the ledger must say which text ran.


/** Undefined where the workspace is no checkout of git, as where actions/checkout downloads an archive. */
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
/** SHA-1, or SHA-256 in a repository of that format. */
const commitIn = (text) => (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : undefined);
/** Source: gitrepository-layout(5), packed-refs: a line is `<commit> <ref>`. */
function packed(lines, branch) {
    const line = lines.split('\n').find((one) => one.endsWith(` ${branch}`));
    return line && commitIn(line.slice(0, -branch.length - 1));
}

;// CONCATENATED MODULE: ./build/src/github/run.js
// The run that this step belongs to, as the runner's environment tells it. What is not told is absent.

function currentRun(env = process.env) {
    const [repository, runId, attempt] = [
        env['GITHUB_REPOSITORY'],
        number(env['GITHUB_RUN_ID']),
        number(env['GITHUB_RUN_ATTEMPT']),
    ];
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    const url = repository && runId ? `${server}/${repository}/actions/runs/${runId}` : undefined;
    return {
        ...{ repository: repository || undefined, runId, attempt },
        actor: env['GITHUB_TRIGGERING_ACTOR'] || env['GITHUB_ACTOR'] || undefined,
        url: url && attempt ? `${url}/attempts/${attempt}` : url,
        commitSha: checkedOutCommit(env['GITHUB_WORKSPACE']) ?? (env['GITHUB_SHA'] || undefined),
        ref: env['GITHUB_REF'] || undefined,
        workflow: env['GITHUB_WORKFLOW'] || undefined,
        event: env['GITHUB_EVENT_NAME'] || undefined,
    };
}
const number = (text) => (/^\d+$/.test(text ?? '') ? Number(text) : undefined);


/***/ }),

/***/ 24057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G$: () => (/* binding */ cutMarkdown),
/* harmony export */   Sy: () => (/* binding */ writeSummary)
/* harmony export */ });
/* unused harmony export SUMMARY_LIMIT */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79911);
// The job summary: Markdown that people read first. GitHub drops a summary over 1 MiB whole, so ours is cut before it, with a
// notice, and without leaving a code block or a fold open. Texts from a database come here escaped (markdown-text.ts).


/** Bytes a step may write. Source: docs.github.com, "Adding a job summary": 1 MiB. */
const SUMMARY_LIMIT = 1_048_576;
const NOTICE = '\n\n> [!NOTE]\n> This summary was cut: GitHub shows at most 1 MiB. The whole is in the report file (`report-path`).\n';
/** Appends to the step's summary; does nothing where the runner offers none. It warns and never throws: what was done is done. */
function writeSummary(markdown, file = process.env['GITHUB_STEP_SUMMARY']) {
    if (!file)
        return;
    try {
        const room = SUMMARY_LIMIT - ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.size ?? 0);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, cutMarkdown(markdown.endsWith('\n') ? markdown : `${markdown}\n`, room));
    }
    catch (error) {
        (0,_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .fz)('warning', `the summary could not be written: ${error.message}`);
    }
}
/** At most `limit` bytes of UTF-8, with `notice` where it was cut: cut at a line's end, open code blocks and folds closed, diagrams whole or not at all. */
function cutMarkdown(markdown, limit, notice = NOTICE) {
    if (Buffer.byteLength(markdown) <= limit)
        return markdown;
    const kept = [];
    let room = limit - Buffer.byteLength(notice) - 512; // for what must be closed
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


/***/ }),

/***/ 69431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ withTemporaryFolder),
/* harmony export */   X5: () => (/* binding */ runnerTemp),
/* harmony export */   bH: () => (/* binding */ removeLeftFolders)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
// Folders for what must not outlive the step. Three nets: the bracket itself, the process's exit, and the action's post step for
// a step that was killed. Folders are 0700; nothing outside RUNNER_TEMP or without our prefix is ever removed.




const PREFIX = 'pg-runbook-';
const STATE = 'temporary-folders';
const open = new Set();
/** Where the runner wants temporary files; it empties the folder after the job. */
const runnerTemp = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)());
/** Hands out a fresh 0700 folder and removes it with all it holds, whatever happens in `body`. */
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
/** For the post step: removes what a killed step left. Returns the folders that could not be removed, with the reason. */
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
/** The reason when it could not; never throws, so that it cannot hide why the step failed. */
function removeFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true, maxRetries: 2 });
        return undefined;
    }
    catch (error) {
        return `${folder}: ${error.message}`;
    }
}


/***/ }),

/***/ 27702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22932);
// Any text inside Markdown that people read on GitHub: nothing in it becomes a link, a mention, HTML, a new cell or the end of its block.

const LONGEST_INLINE = 4_000;
/** Any text as plain words inside Markdown, in a table cell too: no link, mention, emphasis, HTML or new cell comes of it. */
function plain(text) {
    return entities((0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(text, LONGEST_INLINE), /[&<>"'`*_~|[\]{}()#\\$!@:=+]|www(?=\.)/g).replace(/\n/g, '<br>');
}
/** Any text as inline code, in a table cell too. */
const code = (text) => `<code>${entities((0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(text, LONGEST_INLINE), /[^\w ./,;-]/g).replace(/&#10;/g, ' ')}</code>`;
/** Any text as a block of code that nothing in the text can end. */
function codeBlock(text, language = '') {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${(0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(text)}\n${fence}`;
}
const entities = (text, which) => text.replace(which, (found) => [...found].map((character) => `&#${character.codePointAt(0)};`).join(''));


/***/ }),

/***/ 22932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   OT: () => (/* binding */ hidesSomething),
/* harmony export */   fZ: () => (/* binding */ neutraliseLine)
/* harmony export */ });
/* unused harmony export LOG_TEXT_LIMIT */
// The runner reads commands out of what a step prints: `::cmd::` at a line's start, `##[cmd]` anywhere in a line. Text that comes
// from a database, a tool or a file name must never be one, nor move the cursor, nor fill the log. Nothing here is unescaped again.
/** Characters of one text that a log keeps: about a thousand lines. */
const LOG_TEXT_LIMIT = 65_536;
// Complete terminal sequences say nothing in a log and go; what is left of the control characters is shown as a picture.
const TERMINAL_SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
/** C1 controls, line and paragraph separators, and characters that turn or hide the text around them (CVE-2021-42574). */
const INVISIBLE = /[\u0080-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;
/**
 * The text as a log may print it, in at most `limit` characters and a notice of what was cut. Line feeds and tabs stay; a line
 * that would start a command is prefixed with `| `, `##[` becomes `## [`. Source: actions/runner, ActionCommand.cs (`TryParseV2`
 * trims white space before `::`; .NET also ends a line at a lone carriage return).
 */
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
/** The same, on one line. */
const neutraliseLine = (text, limit = 1_000) => neutralise(text.replace(/\s*\n\s*/g, ' '), limit).replace(/\n/g, ' ');
/** Does it hold what {@link neutralise} would have to show as something else: control characters, marks that turn or hide text? */
const hidesSomething = (text) => text.search(CONTROLS) >= 0 || text.search(INVISIBLE) >= 0 || /[\n\t]/.test(text);
const picture = (control) => String.fromCharCode(0x2400 + control.charCodeAt(0));
const codePoint = (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
/** A cut between the halves of a surrogate pair leaves no character. */
const wholeCharacters = (text) => text.replace(/[\ud800-\udbff]$/, '');


/***/ }),

/***/ 87568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K4: () => (/* binding */ countInWords),
/* harmony export */   ji: () => (/* binding */ durationInWords),
/* harmony export */   ob: () => (/* binding */ bytesInWords),
/* harmony export */   oz: () => (/* binding */ progressLine),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];
/** e.g. `1.2 GB`: powers of 1000, as GitHub and `ls --si` count. */
function bytesInWords(bytes) {
    const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${UNITS[power]}`;
}
/** e.g. `12,345` */
const countInWords = (count) => count.toLocaleString('en-US');
/** e.g. `85 ms`, `4.2 s`, `3 min 20 s` */
function durationInWords(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 60_000)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** e.g. `1 table`, `2 tables`, `2 entries` */
const countOf = (count, noun, plural = `${noun}s`) => `${countInWords(count)} ${count === 1 ? noun : plural}`;
/** e.g. `pg_dump: 1.2 GB of 3.4 GB (35 %), public.users` */
function progressLine({ task, done, total, unit, detail }) {
    const amount = unit === 'bytes' ? bytesInWords : countInWords;
    const share = total ? ` of ${amount(total)} (${Math.min(100, Math.floor((100 * done) / total))} %)` : '';
    return `${task}: ${amount(done)}${share}${unit === 'bytes' ? '' : ` ${unit}`}${detail ? `, ${detail}` : ''}`;
}


/***/ }),

/***/ 79812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ shownBlocks)
/* harmony export */ });
// A report as people read it, before it is Markdown in a job summary or text in a terminal: described once, rendered twice.
/** Without the blocks that have nothing to say. */
const shownBlocks = ({ blocks }) => blocks.filter((block) => block.kind !== 'warnings' || block.lines.length > 0);


/***/ }),

/***/ 30364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ markdown)
/* harmony export */ });
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27702);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79812);
// A document as Markdown for a job summary. Everything that may come from a database, a file or a tool is escaped here.


const markdown = (document) => [`### ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(document.title)}`, ...(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .shownBlocks */ .Y)(document).map(blockMarkdown)].join('\n\n') + '\n';
const text = (value) => (typeof value === 'string' ? (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(value) : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(value.code));
const row = (cells) => `| ${cells.join(' | ')} |`;
const folded = (title, body) => title ? `<details><summary>${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(title)}</summary>\n\n${body}\n\n</details>` : body;
function blockMarkdown(block) {
    switch (block.kind) {
        case 'text':
            return block.text.map(text).join('');
        case 'facts':
            return table(['', ''], block.facts.map(([name, value]) => [`**${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(name)}**`, text(value)]));
        case 'table':
            return folded(block.fold, table(block.columns.map(_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj), block.rows.map((cells) => cells.map(text))));
        case 'list':
            return folded(block.fold, block.items.map((item) => `- ${item.map(text).join('')}`).join('\n'));
        case 'warnings':
            return block.lines.map((line) => `> [!WARNING]\n> ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(line)}`).join('\n\n');
        case 'code':
            return folded(block.fold, (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(block.code, block.language));
        case 'mermaid':
            return (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(block.code, 'mermaid');
    }
}
const table = (columns, rows) => [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n');


/***/ }),

/***/ 45749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ terminalText)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79812);
/* harmony import */ var _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22932);
// A document as plain text for a terminal or a CI log: no colour, no escape sequence, tables aligned.


const MAX_CELL = 80;
const words = (text) => (typeof text === 'string' ? text : text.code);
const cell = (text) => {
    const line = (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(words(text));
    return line.length > MAX_CELL ? `${line.slice(0, MAX_CELL - 1)}…` : line;
};
/** The whole document, ending with a line feed. */
const terminalText = (document) => [
    (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(document.title),
    ...(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .shownBlocks */ .Y)(document)
        .filter(isText)
        .map((block) => `\n${blockText(block)}`),
].join('\n') + '\n';
const isText = (block) => block.kind !== 'mermaid';
function blockText(block) {
    switch (block.kind) {
        case 'text':
            return block.text.map((text) => (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(words(text))).join('');
        case 'facts':
            return aligned(block.facts.map(([name, value]) => [name, (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(words(value))]));
        case 'table':
            return aligned([block.columns.map((name) => name.toUpperCase()), ...block.rows.map((row) => row.map(cell))]);
        case 'list':
            return block.items.map((item) => `  - ${item.map((text) => (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(words(text))).join('')}`).join('\n');
        case 'warnings':
            return block.lines.map((line) => `warning: ${(0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseLine */ .fZ)(line)}`).join('\n');
        case 'code':
            return (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(block.code);
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


/***/ })

};
