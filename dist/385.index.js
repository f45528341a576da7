export const id = 385;
export const ids = [385];
export const modules = {

/***/ 51876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ withoutByteOrderMark),
/* harmony export */   l: () => (/* binding */ checksumOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
// One way to say that two texts are the same migration, whatever an editor or git did to line ends and the byte order mark.

const BYTE_ORDER_MARK = '\uFEFF';
const withoutByteOrderMark = (text) => (text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
/** SHA-256, in hex, of the text without a byte order mark and with CRLF made LF. */
const checksumOf = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(withoutByteOrderMark(text).replaceAll('\r\n', '\n')).digest('hex');


/***/ }),

/***/ 86681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ shownName),
/* harmony export */   z: () => (/* binding */ problemsOfName)
/* harmony export */ });
// What a migration may be called. The name comes from a form, a workflow input or a folder, and becomes a path and a key of
// the ledger: anything that could lead out of the folder, hide, or read as something else is refused by an allow-list.
const ALLOWED = /^[\p{L}\p{M}\p{N}_.+@()=, -]$/u;
/** Most file systems hold 255 bytes a name. */
const MAX_BYTES = 255;
const RULES = [
    [(name) => Buffer.byteLength(name) > MAX_BYTES, `is longer than ${MAX_BYTES} bytes`],
    [(name) => /[\\/]/.test(name), 'names a path: give the name of a file in the migrations folder, without its folder'],
    [(name) => /\p{Cc}/u.test(name), 'holds a line break or another control character'],
    [(name) => name.startsWith('-'), 'begins with "-", which programs read as an option'],
    [(name) => name.startsWith('.'), 'begins with ".", so it is a hidden file'],
    [(name) => name !== name.trim(), 'begins or ends with a space'],
    [(name) => /^drift_/i.test(name), 'is the output of a drift check: review it, then rename it to make it a migration'],
    [(name) => !name.endsWith('.sql'), 'does not end in .sql'],
];
const hasOtherCharacters = (name) => [
    ...new Set([...name].filter((character) => !ALLOWED.test(character) && !/[\\/\p{Cc}]/u.test(character))),
];
/** Why `name` cannot be a migration's file name, every reason at once; empty for a good name. */
function problemsOfName(name) {
    if (name === '')
        return ['is empty'];
    const problems = RULES.filter(([broken]) => broken(name)).map(([, problem]) => problem);
    const others = hasOtherCharacters(name);
    if (others.length > 0)
        problems.push(`holds ${others.map(shownName).join(', ')}`);
    return problems;
}
/** A name as a message may show it: quoted, control characters escaped, cut to a readable length. */
function shownName(name) {
    const escaped = JSON.stringify(name).replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, (character) => {
        return `\\u${character.codePointAt(0).toString(16).padStart(4, '0')}`;
    });
    return escaped.length > 120 ? `${escaped.slice(0, 117)}..."` : escaped;
}


/***/ }),

/***/ 78695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  or: () => (/* binding */ containedFile),
  Mc: () => (/* binding */ entriesOf),
  V7: () => (/* binding */ readMigration)
});

// UNUSED EXPORTS: MAX_MIGRATION_BYTES

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/migrations/checksum.js
var checksum = __webpack_require__(51876);
// EXTERNAL MODULE: ./build/src/migrations/file-name.js
var file_name = __webpack_require__(86681);
;// CONCATENATED MODULE: ./build/src/migrations/near-names.js
// "There is no such file" helps more with the name that was meant. Says which of the known names are a slip away.
/** Levenshtein distance in UTF-16 units. */
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
/** Up to three of `names` that somebody who typed `wanted` may have meant, nearest first. */
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

;// CONCATENATED MODULE: ./build/src/migrations/migration-file.js
// Reads one migration file by name, and only out of its folder: no path, no symbolic link that leads elsewhere, no second
// spelling of the same name; then only what is plain UTF-8 SQL of a bounded size.







/** A file of rows is a data load, not a migration; PostgreSQL's parser needs some 60 times a statement's size in memory. */
const MAX_MIGRATION_BYTES = 16 * 1024 * 1024;
/** Entries of the migrations folder. Throws `bad-input` when there is no such folder. */
async function entriesOf(directory) {
    try {
        return await (0,promises_.readdir)(directory, { withFileTypes: true });
    }
    catch (cause) {
        throw new errors/* RunbookError */.rk('bad-input', `migrations-dir: there is no folder ${(0,file_name/* shownName */.H)(directory)} to read`, {
            state: 'nothing-changed',
            hint: 'Give the folder of the migrations, e.g. db/migrations, and check that the repository is checked out.',
            cause,
        });
    }
}
const badName = (name, message, hint) => new errors/* RunbookError */.rk('bad-migration-name', `migration ${(0,file_name/* shownName */.H)(name)} ${message}`, { state: 'nothing-changed', hint });
function refuseBadName(name) {
    const problems = (0,file_name/* problemsOfName */.z)(name);
    if (problems.length === 0)
        return;
    throw badName(name, problems.join('; '), 'Give a plain file name such as 20251026_add_organization_branding.sql.');
}
const sameButCase = (a, b) => a !== b && a.toLowerCase() === b.toLowerCase();
function refuseUnknownName(name, directory, entries) {
    const twin = entries.find((entry) => sameButCase(entry, name));
    if (entries.includes(name)) {
        if (twin === undefined)
            return;
        const hint = `Rename one of them: ${(0,file_name/* shownName */.H)(name)}, ${(0,file_name/* shownName */.H)(twin)}.`;
        throw badName(name, `has a twin that differs only by case, which some file systems take for one file`, hint);
    }
    if (twin !== undefined)
        throw badName(name, `differs by case from the file there is`, `Give ${(0,file_name/* shownName */.H)(twin)}.`);
    const near = nearNames(name, entries.filter((entry) => (0,file_name/* problemsOfName */.z)(entry).length === 0));
    const hint = near.length > 0 ? `Did you mean ${near.map(file_name/* shownName */.H).join(' or ')}?` : `List the folder: ls ${directory}`;
    throw badName(name, `is not in ${directory}`, hint);
}
/** The real path of an entry, or why it may not be read: it must be a file, and stay inside the folder by its own name. */
async function containedFile(directory, name) {
    const folder = await (0,promises_.realpath)(directory);
    try {
        const file = await (0,promises_.realpath)(external_node_path_.join(folder, name));
        if (external_node_path_.dirname(file) !== folder)
            return { problem: 'is a symbolic link that leads out of the folder' };
        const hidden = (0,file_name/* problemsOfName */.z)(external_node_path_.basename(file));
        if (hidden.length > 0)
            return { problem: `is a symbolic link to a file that ${hidden.join('; ')}` };
        if (!(await (0,promises_.stat)(file)).isFile())
            return { problem: 'is not a file' };
        return { file };
    }
    catch {
        return { problem: 'is a symbolic link that leads nowhere, or may not be read' };
    }
}
const badFile = (file, message, hint, line) => new errors/* RunbookError */.rk('bad-migration-file', message, {
    state: 'nothing-changed',
    hint,
    location: { file, line: line ?? 1 },
});
async function boundedBytes(handle, shown) {
    const { size } = await handle.stat();
    if (size > MAX_MIGRATION_BYTES) {
        const megabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
        const message = `the file has ${megabytes(size)}; a migration may have ${megabytes(MAX_MIGRATION_BYTES)}`;
        throw badFile(shown, message, 'Load rows with COPY from a client, and keep the statements that change the schema here.');
    }
    return handle.readFile();
}
const lineOf = (bytes, offset) => bytes.subarray(0, offset).toString('latin1').split('\n').length;
function firstBadLine(bytes) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let start = 0, line = 1; start < bytes.length; line++) {
        const end = bytes.indexOf(10, start);
        try {
            decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
        }
        catch {
            return line;
        }
        if (end < 0)
            break;
        start = end + 1;
    }
    return 1;
}
const SAVE_AS_UTF8 = 'Save the file as UTF-8 and run again.';
function decode(bytes, shown) {
    const mark = bytes.subarray(0, 2).toString('hex');
    if (mark === 'fffe' || mark === 'feff')
        throw badFile(shown, 'the file is UTF-16, not UTF-8', SAVE_AS_UTF8);
    const nul = bytes.indexOf(0);
    if (nul >= 0) {
        const message = 'the file holds a NUL byte, which PostgreSQL cannot take; it may be UTF-16 without a mark';
        throw badFile(shown, message, SAVE_AS_UTF8, lineOf(bytes, nul));
    }
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw badFile(shown, 'the file is not valid UTF-8 here', SAVE_AS_UTF8, firstBadLine(bytes));
    }
}
/**
 * Reads `name` out of `directory`. Throws `bad-input` (no such folder), `bad-migration-name` (the name breaks a rule, every
 * reason told; no such file, with near names; a twin that differs only by case; a link out) or `bad-migration-file`
 * (not UTF-8, NUL, nothing in it, larger than MAX_MIGRATION_BYTES).
 */
async function readMigration(directory, name) {
    refuseBadName(name);
    const entries = await entriesOf(directory);
    refuseUnknownName(name, directory, entries.map((entry) => entry.name));
    const found = await containedFile(directory, name);
    if ('problem' in found)
        throw badName(name, found.problem, `Put the migration itself into ${directory}.`);
    const shown = external_node_path_.join(directory, name);
    const handle = await (0,promises_.open)(found.file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW);
    try {
        const bytes = await boundedBytes(handle, shown);
        const text = (0,checksum/* withoutByteOrderMark */.Y)(decode(bytes, shown));
        if (text.trim() === '')
            throw badFile(shown, 'the file is empty', 'Write the statements of the migration into it.');
        return { name, path: shown, text, checksum: (0,checksum/* checksumOf */.l)(text), sizeBytes: bytes.length };
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 82385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  apply: () => (/* binding */ apply)
});

// EXTERNAL MODULE: ./build/src/backups/make-backup.js + 30 modules
var make_backup = __webpack_require__(27611);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/postgres/sqlstate.js + 1 modules
var sqlstate = __webpack_require__(50808);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/migrations/cancelled.js
// The error of a run that the operator cancelled: not a failure of anything, but what is in the database must be said.

/** `what` follows the word "cancelled", e.g. `before orders.sql was begun`. */
const cancelled = (what, state, cause) => new errors/* RunbookError */.rk('cancelled', `cancelled ${what}`, {
    state,
    hint: 'Run it again when it suits; the ledger knows what was done.',
    cause,
});

;// CONCATENATED MODULE: ./build/src/migrations/cancellation.js
// The operator's "cancel": the statement that runs is cancelled on the server from a second connection, so that it does not go
// on there, and whatever waits here stops waiting. Everything ends within a few seconds even when the network is silent.


/** To be asked between steps. */
function refuseIfCancelled({ signal }, what, state) {
    if (signal?.aborted)
        throw cancelled(what, state);
}
/** Waits, unless cancelled: then throws `cancelled`. For waits in which nothing is open in the database. */
async function pause(milliseconds, deps, what) {
    try {
        await (0,promises_.setTimeout)(milliseconds, undefined, deps.signal && { signal: deps.signal });
    }
    catch (cause) {
        throw cancelled(what, 'nothing-changed', cause);
    }
}
const CANCEL_EVERY_MS = 500;
/** After this long without the server's help the connection is cut; the server then rolls back by itself. */
const GIVE_UP_AFTER_MS = 3_000;
async function cancelUntilIdle(session) {
    const giveUp = Date.now() + GIVE_UP_AFTER_MS;
    while (session.busy() && Date.now() < giveUp) {
        const asked = session.side().then((side) => side.query('SELECT pg_catalog.pg_cancel_backend($1)', [session.pid]));
        await Promise.race([asked.catch(() => { }), (0,promises_.setTimeout)(GIVE_UP_AFTER_MS, undefined, { ref: false })]);
        for (let waited = 0; session.busy() && waited < CANCEL_EVERY_MS; waited += 20)
            await (0,promises_.setTimeout)(20);
    }
    if (session.busy())
        session.cut();
}
/** From now on an abort cancels what runs in the session. Returns what undoes this. */
function cancelOnAbort(session, { signal }) {
    if (signal === undefined)
        return () => { };
    const onAbort = () => void cancelUntilIdle(session);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted)
        onAbort();
    return () => signal.removeEventListener('abort', onAbort);
}

// EXTERNAL MODULE: ./build/src/postgres/quote.js
var quote = __webpack_require__(47213);
;// CONCATENATED MODULE: ./build/src/migrations/default-schema.js

const BOTH = `BEGIN READ ONLY; SELECT pg_catalog.current_schema()::text AS schema; SET LOCAL search_path TO DEFAULT;
  SELECT pg_catalog.current_schema()::text AS schema; ROLLBACK`;
/** What to tell when the role's own search_path would put new objects elsewhere; undefined where it would not. */
async function otherDefaultSchema(client) {
    const results = (await client.query(BOTH));
    const [here, own] = results.flatMap(({ rows }) => rows.map(({ schema }) => schema));
    if (own === null || own === undefined || own === here)
        return undefined;
    const place = here === null || here === undefined ? 'nowhere' : `into schema ${(0,quote/* quoteIdentifier */.C)(here)}`;
    return (`this role's own search_path would put new objects into schema ${(0,quote/* quoteIdentifier */.C)(own)}; here they go ${place}: ` +
        `write ?schema=${encodeURIComponent(own)} in the connection URL for the other one`);
}

// EXTERNAL MODULE: ./build/src/migrations/ledger-schema.js
var ledger_schema = __webpack_require__(12760);
// EXTERNAL MODULE: ./build/src/migrations/ledger.js
var migrations_ledger = __webpack_require__(21366);
;// CONCATENATED MODULE: ./build/src/migrations/lock-report.js

/** Source: PostgreSQL manual, 13.3.1, the table of conflicting lock modes; strongest first. */
const BLOCKS = {
    AccessExclusiveLock: 'reads and writes',
    ExclusiveLock: 'writes',
    ShareRowExclusiveLock: 'writes',
    ShareLock: 'writes',
    ShareUpdateExclusiveLock: 'schema changes',
    RowExclusiveLock: 'schema changes',
    RowShareLock: 'schema changes',
    AccessShareLock: 'schema changes',
};
const MODES = Object.keys(BLOCKS);
const HELD = `
  SELECT DISTINCT relation::text AS oid, mode FROM pg_catalog.pg_locks
  WHERE pid = pg_catalog.pg_backend_pid() AND locktype = 'relation' AND granted
    AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())`;
/** After the rollback: what the transaction made is not there any more, and has no name. */
const NAMES = `
  SELECT c.oid::text AS oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = ANY ($1::oid[]) AND c.relkind <> 'i' AND n.nspname NOT LIKE 'pg\\_toast%'
    AND n.nspname NOT IN ('pg_catalog', 'information_schema', '${ledger_schema/* LEDGER_SCHEMA */.sk}')`;
function recordLocks(client) {
    const held = new Map();
    return {
        async note(statement, since) {
            for (const { oid, mode } of (await client.query(HELD)).rows) {
                const key = `${oid} ${mode}`;
                if (!held.has(key))
                    held.set(key, { oid, mode, statement, since });
            }
        },
        async report(ended) {
            const all = [...held.values()];
            const { rows } = await client.query(NAMES, [all.map(({ oid }) => oid)]);
            const names = new Map(rows.map(({ oid, name }) => [oid, name]));
            return all
                .flatMap(({ oid, mode, statement: { label, line }, since }) => {
                const relation = names.get(oid);
                if (relation === undefined)
                    return [];
                return [{ relation, mode, blocks: BLOCKS[mode] ?? 'nothing', label, line, heldMs: ended - since }];
            })
                .sort((a, b) => MODES.indexOf(a.mode) - MODES.indexOf(b.mode) || b.heldMs - a.heldMs);
        },
    };
}

// EXTERNAL MODULE: ./build/src/postgres/driver-errors.js
var driver_errors = __webpack_require__(8411);
// EXTERNAL MODULE: ./build/src/neutral-text.js
var neutral_text = __webpack_require__(22932);
;// CONCATENATED MODULE: ./build/src/migrations/statement-label.js
// A short name for a statement, read off its own first words. It stops at the first value, bracket or expression, so that no
// data reaches a log.
const WORD = /^(?:[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+")(?:\.(?:[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+"))*/u;
const BLANK = /^(?:\s+|--[^\n]*(?:\n|$))/;
const NOISE = /^(?:IF\s+NOT\s+EXISTS|IF\s+EXISTS|OR\s+REPLACE)\b/i;
/** Words after which values, expressions or bodies come. */
const STOP = /^(?:AS|VALUES|SET|WHERE|DEFAULT|USING|IS|RETURNS|NOT|REFERENCES|CHECK|PRIMARY|GENERATED|WITH|FROM|INCREMENT|START)$/i;
/** Commands whose first word tells enough, the rest being expressions. */
const ONE_WORD = /^(?:SELECT|WITH|DO|VALUES|SHOW|EXPLAIN)$/i;
const MAX_WORDS = 9;
const MAX_LENGTH = 80;
function skipBlank(text) {
    let rest = text;
    for (;;) {
        const next = rest.startsWith('/*') ? afterComment(rest) : rest.replace(BLANK, '');
        if (next === rest)
            return rest;
        rest = next;
    }
}
/** Block comments nest in PostgreSQL. */
function afterComment(text) {
    let depth = 0;
    for (const mark of text.matchAll(/\/\*|\*\//g)) {
        depth += mark[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return text.slice(mark.index + 2);
    }
    return '';
}
/** `sql` is one statement that parses. The label keeps the file's own spelling of the words. */
function labelOf(sql) {
    const words = [];
    let rest = skipBlank(sql.slice(0, 10_000));
    while (words.length < MAX_WORDS) {
        rest = skipBlank(rest.replace(NOISE, ''));
        const word = WORD.exec(rest)?.[0];
        if (word === undefined || (words.length > 1 && STOP.test(word)))
            break;
        words.push(word);
        if (words.length === 1 && ONE_WORD.test(word))
            break;
        rest = skipBlank(rest.slice(word.length));
    }
    const label = words.join(' ');
    return label.length > MAX_LENGTH ? `${label.slice(0, MAX_LENGTH - 3)}...` : label;
}

;// CONCATENATED MODULE: ./build/src/migrations/blockers.js


const BLOCKERS = `
  SELECT blocker.pid, a.application_name AS application, a.usename::text AS "user",
    coalesce(a.state, a.backend_type) AS state, pg_catalog."left"(a.query, 2000) AS query,
    extract(epoch FROM pg_catalog.clock_timestamp() - a.query_start)::float8 AS "queryAge",
    extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::float8 AS "transactionAge"
  FROM (SELECT DISTINCT pg_catalog.unnest(pg_catalog.pg_blocking_pids($1)) AS pid) blocker
  LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = blocker.pid
  ORDER BY a.xact_start NULLS LAST`;
/** The sessions that the session `pid` waits for now; none when it does not wait for a lock. */
async function blockersOf(client, pid) {
    return (await client.query(BLOCKERS, [pid])).rows;
}
const age = (seconds) => seconds === null ? 'unknown time' : `${Math.max(0, seconds).toFixed(1)} s`;
/** One line, e.g. `pid 4711 (psql, user app, idle in transaction, query for 3.0 s, transaction for 65.2 s): UPDATE users`. */
function describeBlocker(blocker) {
    if (blocker.pid === 0)
        return 'a prepared transaction (SELECT gid, owner, prepared FROM pg_prepared_xacts shows it)';
    const times = `query for ${age(blocker.queryAge)}, transaction for ${age(blocker.transactionAge)}`;
    const who = [blocker.application, blocker.user && `user ${blocker.user}`, blocker.state, times].filter(Boolean);
    const query = labelOf(blocker.query ?? '');
    return (0,neutral_text/* neutraliseLine */.fZ)(`pid ${blocker.pid} (${who.join(', ')})${query && `: ${query}`}`, 300);
}
/** The advice that goes with a lock that was not given. */
const ENDING_A_BLOCKER = 'Wait for it, or end that session if it may be ended: SELECT pg_terminate_backend(<pid>), then run this again';
/**
 * Looks every `everyMs` at what the session's statement waits for, and tells each blocker once. The first look comes
 * early enough to see who blocks before a lock timeout ends the waiting.
 */
function watchBlockers(session, { log }, everyMs) {
    let seen = [];
    const told = new Set();
    let timer;
    let stopped = false;
    const look = async () => {
        const blockers = await blockersOf(await session.side(), session.pid);
        if (blockers.length === 0)
            return;
        seen = blockers;
        const isNews = blockers.some(({ pid }) => !told.has(pid));
        for (const { pid } of blockers)
            told.add(pid);
        if (isNews && !stopped)
            log.warn(`waiting for ${blockers.map(describeBlocker).join('; ')}`);
    };
    const schedule = () => {
        timer = setTimeout(() => {
            void look()
                .catch(() => { }) // who blocks is a help, never a reason to fail
                .finally(() => stopped || schedule());
        }, everyMs);
    };
    schedule();
    return {
        seen: () => seen,
        stop() {
            stopped = true;
            clearTimeout(timer);
        },
    };
}
/** A third of the time that a lock is waited for, within limits that suit people and servers. */
const lookEveryMs = (lockTimeoutMs) => lockTimeoutMs === 0 ? 1_000 : Math.min(1_000, Math.max(30, Math.floor(lockTimeoutMs / 3)));

;// CONCATENATED MODULE: ./build/src/migrations/source-position.js
// PostgreSQL counts positions in bytes (parse tree) or characters (errors); people count lines and columns. Turns one into the
// other and shows the line with a caret. Lines and columns count from 1, columns in characters.
const LF = 10;
const characters = (text) => [...text].length;
/** A reader of positions in `text`, given as byte offsets into its UTF-8 form. */
function byteReader(text) {
    const bytes = Buffer.from(text);
    const starts = [0];
    for (let next = bytes.indexOf(LF); next >= 0; next = bytes.indexOf(LF, next + 1))
        starts.push(next + 1);
    const lineAt = (offset) => {
        let low = 0;
        for (let high = starts.length - 1; low < high;) {
            const middle = Math.ceil((low + high) / 2);
            if (starts[middle] <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    };
    const at = (offset) => {
        const line = lineAt(offset);
        return { line: line + 1, column: characters(bytes.toString('utf8', starts[line], offset)) + 1 };
    };
    return { bytes, at };
}
/** The position of the character with this index (from 0, in characters), in a text that itself starts at `from`. */
function positionOfCharacter(text, index, from = { line: 1, column: 1 }) {
    const before = [...text].slice(0, index).join('');
    const lines = before.split('\n');
    const last = characters(lines.at(-1));
    return lines.length === 1
        ? { line: from.line, column: from.column + last }
        : { line: from.line + lines.length - 1, column: last + 1 };
}
const MAX_WIDTH = 100;
/** The line with a caret under the column, cut to a readable width, as two lines of text. */
function excerpt(text, at) {
    const line = [...(text.split('\n')[at.line - 1] ?? '').replace(/\r$/, '').replaceAll('\t', ' ')];
    const start = Math.max(0, at.column - 1 - Math.floor(MAX_WIDTH * 0.7));
    const shown = line.slice(start, start + MAX_WIDTH).join('');
    const margin = ' '.repeat(String(at.line).length);
    return `${at.line} | ${shown}\n${margin} | ${' '.repeat(at.column - 1 - start)}^`;
}

;// CONCATENATED MODULE: ./build/src/migrations/statement-failure.js
// From what the server said about a statement to what an operator needs: the place in the file, the line with a caret, what is
// in the database now, and the next step. Only the SQLSTATE decides what kind of failure it is.





/** Lock not available, deadlock, serialization failure: the same statement may well pass a moment later. */
const WORTH_ANOTHER_TRY = ['55P03', '40P01', '40001'];
const isLockFailure = (error) => WORTH_ANOTHER_TRY.includes((0,sqlstate/* sqlstateOf */.R8)(error) ?? '');
/** The server counts characters of the statement from 1; an error inside a function has no position in the file. */
function placeOf(error, statement) {
    const position = (0,sqlstate/* isDatabaseError */.sS)(error) ? Number(error.position) : Number.NaN;
    return position > 0 ? positionOfCharacter(statement.sql, position - 1, statement) : statement;
}
const blockedBy = (blockers) => blockers.length === 0 ? '' : `\nIt waited for ${blockers.map(describeBlocker).join('; ')}`;
/** The error that ends a run, or an attempt: `cancelled`, `lock-timeout` or `migration-failed`; a bug stays what it is. */
function statementFailure(error, failed) {
    if (error instanceof errors/* RunbookError */.rk || (0,sqlstate/* sqlstateOf */.R8)(error) === undefined)
        return error;
    const { statement, parsed, state } = failed;
    if (failed.deps.signal?.aborted)
        return cancelled(`while ${statement.label} (line ${statement.line}) ran`, state, error);
    const { line, column } = placeOf(error, statement);
    const blockers = isLockFailure(error) ? failed.blockers : [];
    const said = (0,sqlstate/* describeServerError */.JL)(error, { showDetail: failed.options.showDetail === true });
    const advice = blockers.length > 0 ? ENDING_A_BLOCKER : (0,sqlstate/* adviceFor */.cp)(error)?.hint;
    const message = `${statement.label}: ${said}${blockedBy(blockers)}\n${excerpt(parsed.file.text, { line, column })}`;
    return new errors/* RunbookError */.rk(isLockFailure(error) ? 'lock-timeout' : 'migration-failed', message, {
        state,
        location: { file: parsed.file.path, line, column },
        hint: advice ?? 'Correct the file and run it again.',
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/src/migrations/run-failure.js
// Failures of a run that no statement of the file is to blame for: the ledger, the connection, the COMMIT.






/** Connection exceptions, and the server's own shutdown. */
const isConnectionFailure = (error) => (0,driver_errors/* isLostConnection */.Hi)(error) || /^(?:08|57P0)/.test((0,sqlstate/* sqlstateOf */.R8)(error) ?? '');
function connectionLost({ parsed }, said, error) {
    return new errors/* RunbookError */.rk('migration-failed', `the connection was lost: ${said}`, {
        state: 'rolled-back',
        location: { file: parsed.file.path, line: 1 },
        hint: (0,sqlstate/* adviceFor */.cp)(error)?.hint ?? 'Run it again when the server answers again.',
        cause: error,
    });
}
/** Failures of our own statements, between those of the file; a bug stays what it is. */
function betweenStatements(run, error) {
    if (error instanceof errors/* RunbookError */.rk || (0,sqlstate/* sqlstateOf */.R8)(error) === undefined)
        return error;
    if (run.deps.signal?.aborted)
        return cancelled(`the run of ${run.parsed.file.name}`, 'rolled-back', error);
    const said = (0,sqlstate/* describeServerError */.JL)(error, { showDetail: false });
    if (isConnectionFailure(error))
        return connectionLost(run, said, error);
    if (!isLockFailure(error))
        return (0,ledger_schema/* unusable */._P)([said], error, 'rolled-back');
    return new errors/* RunbookError */.rk('lock-timeout', `the ledger: ${said}`, {
        state: 'rolled-back',
        hint: (0,sqlstate/* adviceFor */.cp)(error).hint,
        cause: error,
    });
}
/** What only COMMIT finds out, e.g. a deferred foreign key. */
const failureAtCommit = (run, error) => {
    const statement = { ...run.parsed.statements.at(-1), label: 'COMMIT' };
    return statementFailure(error, { ...run, statement, state: 'rolled-back', blockers: [] });
};

;// CONCATENATED MODULE: ./build/src/migrations/commit.js
// COMMIT, and what to do when its reply never comes: the transaction's number is known, so a second connection asks
// pg_xact_status what became of it. Only where that cannot be asked either is the outcome unknown, and then it is said.



/** How long the reply may take before the server is asked; a COMMIT with deferred checks may take longer, and is waited for. */
const REPLY_MS = 5_000;
const DEFAULT_SEEK_MS = 30_000;
/** A runner that is being cancelled has only seconds left. */
const SEEK_CANCELLED_MS = 1_500;
const ASK_EVERY_MS = 200;
async function sendCommit({ session }) {
    try {
        const { command } = await session.client.query('COMMIT');
        return command === 'COMMIT'
            ? { kind: 'committed' }
            : { kind: 'refused', error: new Error(`COMMIT ended in ${command}`) };
    }
    catch (error) {
        return isConnectionFailure(error) ? { kind: 'lost' } : { kind: 'refused', error };
    }
}
async function askStatus({ session }, xid) {
    const text = 'SELECT pg_catalog.pg_xact_status($1::text::xid8) AS status';
    try {
        const side = await session.side();
        const { rows } = await side.query(text, [xid]);
        return rows[0].status ?? 'unknown';
    }
    catch {
        return 'unknown'; // not reachable now, or a server that never saw this transaction: asked again until the time is over
    }
}
/** Our own transaction of a connection that is gone, and nothing else: the number says which. */
async function endOrphan({ session }, xid) {
    const text = `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
    WHERE pid = $1 AND backend_xid = $2::text::xid8::xid`;
    await session
        .side()
        .then((side) => side.query(text, [session.pid, xid]), () => { })
        .catch(() => { });
}
const settled = (status) => {
    if (status === 'committed')
        return { kind: 'committed', replyLost: true };
    return status === 'aborted' ? { kind: 'aborted' } : undefined;
};
/** After the connection is lost. */
async function seekOutcome(run, xid) {
    const until = Date.now() + (run.deps.signal?.aborted ? SEEK_CANCELLED_MS : (run.options.outcomeWaitMs ?? DEFAULT_SEEK_MS));
    for (let asked = 1; Date.now() < until; asked++) {
        const status = await Promise.race([
            askStatus(run, xid),
            (0,promises_.setTimeout)(ASK_EVERY_MS * 25, 'unknown', { ref: false }),
        ]);
        const outcome = settled(status);
        if (outcome !== undefined)
            return outcome;
        if (status === 'in progress' && asked % 10 === 0)
            await endOrphan(run, xid);
        await (0,promises_.setTimeout)(ASK_EVERY_MS);
    }
    return { kind: 'unknown' };
}
/** Commits the open transaction `xid`, however long that takes, and finds out what became of it. Throws nothing. */
async function commit(run, xid) {
    const reply = sendCommit(run);
    for (;;) {
        const heard = await Promise.race([reply, (0,promises_.setTimeout)(REPLY_MS, undefined, { ref: false })]);
        if (heard?.kind === 'committed')
            return { kind: 'committed', replyLost: false };
        if (heard?.kind === 'refused')
            return { kind: 'aborted', error: heard.error };
        if (heard?.kind === 'lost') {
            run.deps.log.warn('The connection was lost before the reply to COMMIT came: asking the server what became of it');
            return seekOutcome(run, xid);
        }
        run.deps.log.info('The reply to COMMIT takes long: asking the server over a second connection');
        const outcome = settled(await askStatus(run, xid));
        if (outcome === undefined)
            continue;
        run.session.cut();
        return outcome;
    }
}
/** Of a transaction whose end nobody could be asked about. */
const outcomeUnknown = ({ parsed }, xid) => new errors/* RunbookError */.rk('outcome-unknown', `the reply to COMMIT was lost, and the server could not be asked about transaction ${xid}`, {
    state: 'unknown',
    location: { file: parsed.file.path, line: 1 },
    hint: `When the server answers again, run this again: the ledger then says whether the file is applied. By hand: SELECT pg_xact_status('${xid}')`,
});

;// CONCATENATED MODULE: ./build/src/migrations/apply-options.js
const DEFAULT_RUNNER_WAIT_MS = 60_000;
const DEFAULT_SNAPSHOT_WAIT_MS = 10 * 60_000;

;// CONCATENATED MODULE: ./build/src/migrations/runner-lock.js




/** The bytes of "pg_rnbk" as a number; PostgreSQL keeps advisory locks apart by database. */
const LOCK_KEY = Buffer.from('\0pg_rnbk').readBigInt64BE();
const [KEY_HIGH, KEY_LOW] = [LOCK_KEY >> 32n, LOCK_KEY & 0xffffffffn];
const ask = async (client, lockFunction) => {
    const { rows } = await client.query(`SELECT pg_catalog.${lockFunction}($1) AS got`, [LOCK_KEY]);
    return rows[0].got;
};
/** Inside a transaction; the lock ends with it. */
const tryTransactionLock = (client) => ask(client, 'pg_try_advisory_xact_lock');
/** The lock ends with the session. */
const trySessionLock = (client) => ask(client, 'pg_try_advisory_lock');
/** A migration may hold pg_advisory_unlock_all() or DISCARD ALL. */
async function holdsLock(client) {
    const text = `SELECT FROM pg_catalog.pg_locks WHERE locktype = 'advisory' AND pid = pg_catalog.pg_backend_pid()
    AND classid = $1 AND objid = $2 AND objsubid = 1 AND granted`;
    return (await client.query(text, [KEY_HIGH, KEY_LOW])).rowCount === 1;
}
const HOLDERS = `
  SELECT l.pid, a.application_name AS application, a.usename::text AS "user", a.state, a.query,
    extract(epoch FROM pg_catalog.clock_timestamp() - a.query_start)::float8 AS "queryAge",
    extract(epoch FROM pg_catalog.clock_timestamp() - coalesce(a.xact_start, a.backend_start))::float8 AS "transactionAge"
  FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
  WHERE l.locktype = 'advisory' AND l.classid = $1 AND l.objid = $2 AND l.objsubid = 1 AND l.granted
    AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())`;
async function holderInWords(client) {
    const { rows } = await client.query(HOLDERS, [KEY_HIGH, KEY_LOW]);
    return rows.map(describeBlocker).join('; ') || 'a run that ended just now';
}
async function lockHeld(client, waitedMs) {
    const message = `another run of pg-runbook works on this database, waited ${(waitedMs / 1000).toFixed(0)} s: ${await holderInWords(client)}`;
    return new errors/* RunbookError */.rk('lock-held', message, {
        state: 'nothing-changed',
        hint: 'Wait until that run has ended, then run this again. A run that hangs is ended with SELECT pg_terminate_backend(<pid>).',
    });
}
/**
 * Asks `attempt` until it says true, every quarter of a second or so. Throws `lock-held`, naming the holder, when that took
 * longer than runnerWaitMs; `cancelled`.
 */
async function pollForLock(client, attempt, { runnerWaitMs = DEFAULT_RUNNER_WAIT_MS }, deps) {
    const began = Date.now();
    for (let told = false; !(await attempt()); told = true) {
        if (Date.now() - began >= runnerWaitMs)
            throw await lockHeld(client, Date.now() - began);
        if (!told)
            deps.log.info(`Waiting for another run of pg-runbook: ${await holderInWords(client)}`);
        await pause(100 + Math.random() * 150, deps, 'while waiting for another run');
    }
}

;// CONCATENATED MODULE: ./build/src/migrations/catalog.js

/** As SQL, quoted, to be given to to_regclass. */
const qualified = ({ schemaname, relname = '' }) => (schemaname === undefined ? '' : `${(0,quote/* quoteIdentifier */.C)(schemaname)}.`) + (0,quote/* quoteIdentifier */.C)(relname);
async function holds(client, condition, params) {
    const { rows } = await client.query(`SELECT (${condition}) AS holds`, params);
    return rows[0].holds === true;
}
/** A relation of one of these kinds (pg_class.relkind letters) in the schema where CREATE would put the name. */
const relationExists = (client, name, kinds) => holds(client, `EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relname = $1 AND pg_catalog.strpos($3, c.relkind::text) > 0
        AND (n.nspname = coalesce($2, pg_catalog.current_schema()) OR n.oid = pg_catalog.pg_my_temp_schema()))`, [name.relname, name.schemaname ?? null, kinds]);
/** `names` is [schema,] name; `kind` a letter of pg_type.typtype, since every table has a type of its name too. */
const typeExists = (client, names, kind) => holds(client, `EXISTS (SELECT FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      WHERE t.typname = $1 AND n.nspname = coalesce($2, pg_catalog.current_schema()) AND t.typtype::text = $3)`, [names.at(-1), names.at(-2) ?? null, kind]);
const extensionExists = (client, name) => holds(client, 'EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = $1)', [name]);
const columnExists = (client, table, column) => holds(client, `EXISTS (SELECT FROM pg_catalog.pg_attribute
      WHERE attrelid = pg_catalog.to_regclass($1) AND attname = $2 AND attnum > 0 AND NOT attisdropped)`, [qualified(table), column]);
const constraintExists = (client, table, name) => holds(client, 'EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass($1) AND conname = $2)', [qualified(table), name]);
/** Is the table's primary key made of just these columns, in this order? */
const primaryKeyIs = (client, table, columns) => holds(client, `(SELECT pg_catalog.array_agg(a.attname::text ORDER BY k.place)
        FROM pg_catalog.pg_constraint c, pg_catalog.unnest(c.conkey) WITH ORDINALITY k (attnum, place)
        JOIN pg_catalog.pg_attribute a ON a.attnum = k.attnum
       WHERE c.conrelid = pg_catalog.to_regclass($1) AND c.contype = 'p' AND a.attrelid = c.conrelid) = $2::text[]`, [qualified(table), columns]);
const INDEX_STATE = `
  SELECT i.indisvalid AS valid, i.indexrelid::text AS oid
  FROM pg_catalog.pg_class t
  JOIN pg_catalog.pg_class c ON c.relnamespace = t.relnamespace AND c.relname = $1
  JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid AND i.indrelid = t.oid
  WHERE t.oid = pg_catalog.to_regclass($2)`;
/** The index of this name on this table; undefined where there is none, or only one of another table. */
async function indexNamed(client, name, table) {
    return (await client.query(INDEX_STATE, [name, qualified(table)])).rows[0];
}
async function validIndexExists(client, name, table) {
    return (await indexNamed(client, name, table))?.valid === true;
}
/** Every index of a table. */
async function indexesOf(client, table) {
    const text = `SELECT i.indexrelid::text AS oid, c.relname::text AS name, i.indisvalid AS valid
    FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
    WHERE i.indrelid = pg_catalog.to_regclass($1)`;
    return (await client.query(text, [qualified(table)])).rows;
}
/** Whatever kind of relation it is. */
const relationNamed = (client, name) => holds(client, 'pg_catalog.to_regclass($1) IS NOT NULL', [qualified(name)]);
const databaseExists = (client, name) => holds(client, 'EXISTS (SELECT FROM pg_catalog.pg_database WHERE datname = $1)', [name]);
const tablespaceExists = (client, name) => holds(client, 'EXISTS (SELECT FROM pg_catalog.pg_tablespace WHERE spcname = $1)', [name]);
/** Only a superuser may read all of pg_subscription, everybody its names. */
const subscriptionExists = (client, name) => holds(client, `EXISTS (SELECT subname FROM pg_catalog.pg_subscription WHERE subname = $1
      AND subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))`, [name]);
/** Of DETACH PARTITION CONCURRENTLY (PostgreSQL 14 and later). */
async function detachState(client, table, partition) {
    const text = `SELECT inhdetachpending AS pending FROM pg_catalog.pg_inherits
    WHERE inhparent = pg_catalog.to_regclass($1) AND inhrelid = pg_catalog.to_regclass($2)`;
    const { rows } = await client.query(text, [qualified(table), qualified(partition)]);
    if (rows[0] === undefined)
        return 'detached';
    return rows[0].pending ? 'pending' : 'attached';
}

;// CONCATENATED MODULE: ./build/src/migrations/already-there.js


/** duplicate_schema, _table, _column, _object, _function, and 42P16 for a second primary key. */
const ALREADY_EXISTS = new Set(['42P06', '42P07', '42701', '42710', '42723', '42P16']);
/** Statements that make one object and nothing else: their "already exists" can only mean that object. */
const ONE_OBJECT = new Set([
    'CreateAmStmt',
    'CreateCastStmt',
    'CreateConversionStmt',
    'CreateEventTrigStmt',
    'CreateFdwStmt',
    'CreateForeignServerStmt',
    'CreateFunctionStmt',
    'CreateOpClassStmt',
    'CreateOpFamilyStmt',
    'CreatePLangStmt',
    'CreatePolicyStmt',
    'CreatePublicationStmt',
    'CreateRoleStmt',
    'CreateStatsStmt',
    'CreateTransformStmt',
    'CreateTrigStmt',
    'CreateUserMappingStmt',
    'DefineStmt',
    'RuleStmt',
]);
const strings = (nodes) => (nodes ?? []).map((node) => ('String' in node ? (node.String.sval ?? '') : ''));
const relation = (name, kinds) => name && ((client) => relationExists(client, name, kinds));
const type = (names, kind) => (client) => typeExists(client, strings(names), kind);
const tableAs = ({ into, objtype }) => relation(into?.rel, objtype === 'OBJECT_MATVIEW' ? 'm' : 'r');
const index = ({ idxname, relation: table }) => idxname !== undefined && table ? (client) => validIndexExists(client, idxname, table) : undefined;
function addsConstraint(table, { contype, conname, keys }) {
    return async (client) => {
        if (conname !== undefined && (await constraintExists(client, table, conname)))
            return true;
        return contype === 'CONSTR_PRIMARY' && primaryKeyIs(client, table, strings(keys));
    };
}
function addition(table, { subtype, def }) {
    if (def === undefined)
        return undefined;
    if (subtype === 'AT_AddConstraint' && 'Constraint' in def)
        return addsConstraint(table, def.Constraint);
    const column = subtype === 'AT_AddColumn' && 'ColumnDef' in def ? def.ColumnDef.colname : undefined;
    return column === undefined ? undefined : (client) => columnExists(client, table, column);
}
/** Several parts in one ALTER TABLE: one of them being there says nothing about the others. */
function alterTable({ relation: table, cmds = [] }) {
    const [only] = cmds;
    if (table === undefined || cmds.length !== 1 || only === undefined || !('AlterTableCmd' in only))
        return undefined;
    return addition(table, only.AlterTableCmd);
}
/** How to see that the object of a statement exists; undefined for statements whose "already exists" is an error. */
function checkOf(node) {
    if ('CreateStmt' in node)
        return relation(node.CreateStmt.relation, 'rp');
    if ('CreateForeignTableStmt' in node)
        return relation(node.CreateForeignTableStmt.base?.relation, 'f');
    if ('CreateTableAsStmt' in node)
        return tableAs(node.CreateTableAsStmt);
    if ('ViewStmt' in node)
        return relation(node.ViewStmt.view, 'v');
    if ('CreateSeqStmt' in node)
        return relation(node.CreateSeqStmt.sequence, 'S');
    if ('IndexStmt' in node)
        return index(node.IndexStmt);
    if ('AlterTableStmt' in node)
        return alterTable(node.AlterTableStmt);
    if ('CreateEnumStmt' in node)
        return type(node.CreateEnumStmt.typeName, 'e');
    if ('CreateRangeStmt' in node)
        return type(node.CreateRangeStmt.typeName, 'r');
    if ('CreateDomainStmt' in node)
        return type(node.CreateDomainStmt.domainname, 'd');
    if ('CompositeTypeStmt' in node)
        return relation(node.CompositeTypeStmt.typevar, 'c');
    if ('CreateExtensionStmt' in node) {
        const { extname } = node.CreateExtensionStmt;
        return (client) => extensionExists(client, extname ?? '');
    }
    if ('CreateSchemaStmt' in node)
        return (node.CreateSchemaStmt.schemaElts ?? []).length === 0 ? always : undefined;
    if ('AlterEnumStmt' in node)
        return node.AlterEnumStmt.oldVal === undefined ? always : undefined;
    return ONE_OBJECT.has(Object.keys(node)[0]) ? always : undefined;
}
const always = async () => true;
/** May the statement be skipped at all when its object is there? Such statements get a savepoint. */
const mayBeThere = ({ node }) => checkOf(node) !== undefined;
const saysAlreadyExists = (error) => ALREADY_EXISTS.has((0,sqlstate/* sqlstateOf */.R8)(error) ?? '');
/** After such a failure, rolled back to the savepoint: is what the statement makes there already? */
const isAlreadyThere = async (client, { node }) => (await checkOf(node)?.(client)) ?? false;

;// CONCATENATED MODULE: ./build/src/migrations/invalid-index.js


/** A partitioned table's index is "invalid" until every partition has its own, and one that is being built now is not left over. */
const INVALID_INDEXES = `
  SELECT i.indexrelid::text AS oid,
    pg_catalog.format('%I.%I', n.nspname, c.relname) AS name,
    pg_catalog.format('%I.%I', tn.nspname, t.relname) AS "table"
  FROM pg_catalog.pg_index i
  JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_class t ON t.oid = i.indrelid JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
  WHERE NOT i.indisvalid AND c.relkind = 'i'
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid)
  ORDER BY 2`;
async function invalidIndexes(client) {
    return (await client.query(INVALID_INDEXES)).rows;
}
const dropCommand = ({ name }) => `DROP INDEX CONCURRENTLY ${name};`;
/** Before a CREATE INDEX with a name. Throws `invalid-index` where an invalid index has that name on that table. */
async function refuseInvalidIndex(client, file, { node, label, line, column }, state) {
    if (!('IndexStmt' in node) || node.IndexStmt.idxname === undefined || node.IndexStmt.relation === undefined)
        return;
    const { idxname, relation } = node.IndexStmt;
    const there = await indexNamed(client, idxname, relation);
    if (there === undefined || there.valid)
        return;
    const invalid = (await invalidIndexes(client)).find(({ oid }) => oid === there.oid);
    if (invalid === undefined)
        return;
    throw new errors/* RunbookError */.rk('invalid-index', `${label}: an index of that name is there and INVALID, left by a build that broke off`, {
        state,
        location: { file: file.path, line, column },
        hint: `${dropCommand(invalid)} then run this again.`,
    });
}

;// CONCATENATED MODULE: ./build/src/migrations/session-settings.js
const resetsSession = ({ node }) => ('DiscardStmt' in node && node.DiscardStmt.target === 'DISCARD_ALL') ||
    ('VariableSetStmt' in node && node.VariableSetStmt.kind === 'VAR_RESET_ALL');
/** Other limits than the session's for `body`, outside of a transaction; the session's own hold again afterwards. */
async function withLimits(client, limits, body) {
    const own = `SELECT pg_catalog.current_setting('lock_timeout') AS lock, pg_catalog.current_setting('statement_timeout') AS statement`;
    const { lock, statement } = (await client.query(own)).rows[0];
    const set = (lockTimeout, statementTimeout) => client.query("SELECT pg_catalog.set_config('lock_timeout', $1, false), pg_catalog.set_config('statement_timeout', $2, false)", [lockTimeout, statementTimeout]);
    await set(limits.lockMs.toFixed(0), limits.statementMs?.toFixed(0) ?? statement);
    try {
        return await body();
    }
    finally {
        await set(lock, statement).catch(() => { }); // only a lost connection fails here, which has no limits any more
    }
}
/** Remembers what the session has set, where a statement of the file will take it back; also inside a transaction. */
async function rememberSettings(client, statements) {
    if (!statements.some(resetsSession))
        return { restore: async () => { } };
    const { rows } = await client.query("SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session' AND context IN ('user', 'superuser')");
    return {
        async restore() {
            for (const { name, setting } of rows) {
                await client.query('SELECT pg_catalog.set_config($1, $2, false)', [name, setting]);
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/src/migrations/run-statement.js
// Runs one statement of a file inside the run's transaction, watched: who blocks it is seen while it waits, a cancel reaches it,
// and "already exists" leads back to a savepoint where that is allowed to be a warning.








/** Sends the statement and watches what it waits for. `limitMs` is the lock_timeout that is in force. */
async function tryStatement({ session, deps }, { sql }, limitMs) {
    const watch = watchBlockers(session, deps, lookEveryMs(limitMs));
    try {
        await session.run(sql);
        return { kind: 'done' };
    }
    catch (error) {
        return { kind: 'failed', error, blockers: watch.seen() };
    }
    finally {
        watch.stop();
    }
}
const alreadyThereWarning = ({ label, line }) => `line ${line}: ${label}: already there, skipped`;
const SAVEPOINT = 'pg_runbook';
async function guarded(run, statement) {
    const { client } = run.session;
    const mayBeSkipped = run.options.onAlreadyExists === 'warn' && mayBeThere(statement);
    if (mayBeSkipped)
        await client.query(`SAVEPOINT ${SAVEPOINT}`);
    const tried = await tryStatement(run, statement, run.options.lockTimeoutMs);
    if (tried.kind === 'done') {
        refuseEndedTransaction(run, statement);
        if (mayBeSkipped)
            await client.query(`RELEASE SAVEPOINT ${SAVEPOINT}`);
        return undefined;
    }
    const failure = statementFailure(tried.error, { ...run, statement, state: 'rolled-back', blockers: tried.blockers });
    if (!mayBeSkipped || !saysAlreadyExists(tried.error))
        throw failure;
    await client.query(`ROLLBACK TO SAVEPOINT ${SAVEPOINT}; RELEASE SAVEPOINT ${SAVEPOINT}`);
    if (!(await isAlreadyThere(client, statement)))
        throw failure;
    return 'already-there';
}
/** Nothing that parses as one statement and is let through can end a transaction; were it so, the row is not ours to finish. */
function refuseEndedTransaction({ session, parsed }, { label, line, column }) {
    if (session.client.getTransactionStatus() === 'T')
        return;
    throw transactionEnded(`${label} ended the transaction of the run`, parsed.file.path, line, column);
}
const transactionEnded = (message, file, line = 1, column = 1) => new errors/* RunbookError */.rk('outcome-unknown', `${message}: what ran before it may be committed, with the ledger saying "running"`, {
    state: 'unknown',
    location: { file, line, column },
    hint: `Compare the database with the file by hand, then set the status in ${ledger_schema/* LEDGER_SCHEMA */.sk}.migrations to applied or rolled-back.`,
});
/**
 * Inside an open transaction. Throws `cancelled`, `lock-timeout`, `invalid-index`, `migration-failed`; the transaction is then
 * to be rolled back.
 */
async function runStatement(run, statement) {
    refuseIfCancelled(run.deps, `before ${statement.label} (line ${statement.line})`, 'rolled-back');
    const began = performance.now();
    try {
        await refuseInvalidIndex(run.session.client, run.parsed.file, statement, 'rolled-back');
        const skipped = await guarded(run, statement);
        if (resetsSession(statement))
            await run.settings.restore();
        const { label, line } = statement;
        return { label, line, durationMs: performance.now() - began, ...(skipped && { skipped }) };
    }
    catch (error) {
        throw statementFailure(error, { ...run, statement, state: 'rolled-back', blockers: [] });
    }
}

;// CONCATENATED MODULE: ./build/src/migrations/transaction.js

/** Between two statements of ours pass milliseconds; a runner that hangs must not hold locks for longer than this. */
const IDLE_LIMIT_MS = 60_000;
/** Opens a transaction with its limits, which end with it. */
async function begin({ session, options }) {
    await session.client.query(`BEGIN; SET LOCAL lock_timeout = ${options.lockTimeoutMs.toFixed(0)};
     SET LOCAL statement_timeout = ${options.statementTimeoutMs.toFixed(0)};
     SET LOCAL idle_in_transaction_session_timeout = ${IDLE_LIMIT_MS}`);
}
/** Never fails: what cannot be rolled back by word is rolled back by the end of the connection. */
async function rollBack({ client, lost, cut }) {
    if (!lost())
        await client.query('ROLLBACK').catch(cut);
}
/** Gives the transaction its number, if it has none yet. */
async function transactionFacts(client) {
    const text = "SELECT pg_catalog.pg_current_xact_id()::text AS xid, pg_catalog.current_setting('role') AS role";
    return (await client.query(text)).rows[0];
}
/** A file may change the role, the encoding and the limits; the write to the ledger must not depend on that. */
async function regainSession(client, { role }) {
    await client.query(`SET LOCAL SESSION AUTHORIZATION DEFAULT; SET LOCAL ROLE ${role === 'none' ? 'NONE' : (0,quote/* quoteIdentifier */.C)(role)};
     SET LOCAL statement_timeout = 0; SET LOCAL client_encoding = 'UTF8'; SET LOCAL row_security = on`);
}

;// CONCATENATED MODULE: ./build/src/migrations/run-in-transaction.js
// The file's statements and its ledger row in one transaction: a kill at any instant leaves either both or neither. A run that
// cannot get a lock in time gives all its locks back and tries again later, so that nobody queues behind it.










/** Opens the transaction that also holds the runners' lock. */
async function beginLocked(run) {
    const { session, options, deps } = run;
    const attempt = async () => {
        await begin(run);
        if (await tryTransactionLock(session.client))
            return true;
        await rollBack(session);
        return false;
    };
    await pollForLock(session.client, attempt, options, deps);
}
async function runStatements(run, statements) {
    const results = [];
    const total = statements.length;
    for (const statement of statements) {
        run.deps.log.progress({ task: 'apply', done: results.length, total, unit: 'statements', detail: statement.label });
        results.push(await runStatement(run, statement));
    }
    run.deps.log.progress({ task: 'apply', done: total, total, unit: 'statements' });
    return results;
}
const isSetting = ({ kind }) => kind === 'VariableSetStmt';
/** Nothing in the file had an effect: every statement's object was there already, settings aside. */
const wasAdopted = (statements, results) => {
    const counted = results.filter((_, index) => !isSetting(statements[index]));
    return counted.length > 0 && counted.every(({ skipped }) => skipped === 'already-there');
};
const warningsOf = (statements, results) => statements.filter((_, index) => results[index]?.skipped === 'already-there').map(alreadyThereWarning);
async function finish(run, facts, results, began) {
    const { parsed, session } = run;
    await regainSession(session.client, facts);
    const { xid } = await transactionFacts(session.client);
    const warnings = [...parsed.warnings, ...warningsOf(parsed.statements, results)];
    const status = wasAdopted(parsed.statements, results) ? 'adopted' : 'applied';
    const durationMs = performance.now() - began;
    const entry = await (0,migrations_ledger/* finishEntry */.yP)(session.client, parsed.file.name, { status, durationMs, warnings: warnings.length });
    if (xid === facts.xid && entry !== undefined)
        return { entry, warnings };
    throw transactionEnded('the file ended the transaction of the run and began another', parsed.file.path);
}
/** Commits the open transaction `xid`, or says what became of it. */
async function commitOrThrow(run, xid) {
    const outcome = await commit(run, xid);
    if (outcome.kind === 'committed')
        return outcome;
    if (outcome.kind === 'unknown')
        throw outcomeUnknown(run, xid);
    if (run.deps.signal?.aborted)
        throw cancelled('at COMMIT', 'rolled-back', outcome.error);
    if (outcome.error !== undefined)
        throw failureAtCommit(run, outcome.error);
    throw new errors/* RunbookError */.rk('migration-failed', `the connection was lost at COMMIT, and transaction ${xid} was rolled back`, {
        state: 'rolled-back',
        location: { file: run.parsed.file.path, line: 1 },
        hint: 'Run it again when the server answers again.',
    });
}
async function attempt(run) {
    const { parsed, options, session } = run;
    await beginLocked(run);
    const began = performance.now();
    if (!(await (0,migrations_ledger/* claimEntry */.tK)(session.client, parsed.file, parsed.statements.length, options))) {
        await rollBack(session);
        return { kind: 'taken' };
    }
    const facts = await transactionFacts(session.client);
    const settings = await rememberSettings(session.client, parsed.statements);
    const statements = await runStatements({ ...run, settings }, parsed.statements);
    const { entry, warnings } = await finish(run, facts, statements, began);
    const { replyLost } = await commitOrThrow(run, facts.xid);
    return { kind: 'committed', entry, statements, warnings, replyLost };
}
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;
/** Twice as long each time, and never the same for two runners. */
const backoffMs = (attempt) => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.5 + Math.random() / 2);
/** Tells who blocked, waits, and says whether to try again. */
async function waitForAnotherTry(run, error, attempt) {
    const { lockRetries } = run.options;
    if (!(error instanceof errors/* RunbookError */.rk) || error.code !== 'lock-timeout' || attempt >= lockRetries)
        return false;
    const waitMs = backoffMs(attempt);
    const next = `try ${attempt + 1} of ${lockRetries} in ${(waitMs / 1000).toFixed(1)} s`;
    run.deps.log.warn(`${error.message}\nEverything is rolled back and no lock is held; ${next}`, error.detail.location);
    await pause(waitMs, run.deps, 'while waiting to try again');
    return true;
}
/**
 * Applies the file in one transaction, trying again as often as `lockRetries` when a lock is not to be had. Throws
 * `migration-failed`, `lock-timeout`, `lock-held`, `invalid-index`, `cancelled` (all rolled back) or `outcome-unknown`.
 */
async function runInTransaction(run) {
    for (let tries = 0;; tries++) {
        try {
            return await attempt(run);
        }
        catch (cause) {
            await rollBack(run.session);
            const error = betweenStatements(run, cause);
            if (!(await waitForAnotherTry(run, error, tries)))
                throw error;
        }
    }
}
/** The entry that another run wrote; asked for after `taken`. */
const takenEntry = ({ session, parsed }) => (0,migrations_ledger/* entryNamed */.OM)(session.client, parsed.file.name);

;// CONCATENATED MODULE: ./build/src/migrations/statement-record.js

const TABLE = `${ledger_schema/* LEDGER_SCHEMA */.sk}.migration_statements`;
/** In the order of the statements. */
async function readRecords(client, name) {
    const text = `SELECT statement, checksum, label, status, started_at AS "startedAt", known_before AS "knownBefore"
    FROM ${TABLE} WHERE name = $1 ORDER BY statement`;
    return (await client.query(text, [name])).rows;
}
const endedRecords = (records) => records.filter(({ status }) => status !== 'started');
const UPSERT = `
  INSERT INTO ${TABLE} (name, statement, checksum, label, status, started_at, finished_at, known_before)
  VALUES ($1, $2, $3, $4, $5, pg_catalog.clock_timestamp(),
    CASE WHEN $5 <> 'started' THEN pg_catalog.clock_timestamp() END, $6)
  ON CONFLICT (name, statement) DO UPDATE SET checksum = excluded.checksum, label = excluded.label,
    status = excluded.status, finished_at = excluded.finished_at,
    started_at = CASE WHEN excluded.status = 'started' THEN excluded.started_at ELSE migration_statements.started_at END,
    known_before = coalesce(excluded.known_before, migration_statements.known_before)`;
/** Writes or overwrites the record of one statement. */
async function recordStatement(client, name, { index, checksum, label }, status, knownBefore) {
    const known = knownBefore === undefined ? null : JSON.stringify(knownBefore);
    await client.query(UPSERT, [name, index, checksum, label, status, known]);
}
/** A statement that is known to have had no effect, or that is to be run again. */
async function forgetStatement(client, name, index) {
    await client.query(`DELETE FROM ${TABLE} WHERE name = $1 AND statement = $2`, [name, index]);
}
/** Before a run that begins at the first statement. */
async function forgetStatements(client, name) {
    await client.query(`DELETE FROM ${TABLE} WHERE name = $1`, [name]);
}

;// CONCATENATED MODULE: ./build/src/migrations/dry-run.js
// Runs everything as a real run would, the ledger's row included, and rolls it back: proof that the statements work on this
// database, and how long they hold which locks. What cannot be in a transaction is not run, and that is said.









/** A new enum value that the same transaction may not use yet (unsafe_new_enum_value_usage). */
const USES_NEW_ENUM_VALUE = '55P04';
const dry_run_SAVEPOINT = 'pg_runbook_dry_run';
const notRun = ({ label, line }) => ({
    label,
    line,
    durationMs: 0,
    skipped: 'not-in-dry-run',
});
async function tryOut(run, statement) {
    if (statement.transactional === 'alone')
        return notRun(statement);
    const addsValues = run.parsed.statements.some(({ transactional }) => transactional === 'own-transaction');
    if (!addsValues)
        return runStatement(run, statement);
    await run.session.client.query(`SAVEPOINT ${dry_run_SAVEPOINT}`);
    try {
        return await runStatement(run, statement);
    }
    catch (error) {
        if ((0,sqlstate/* sqlstateOf */.R8)(error) !== USES_NEW_ENUM_VALUE)
            throw error;
        await run.session.client.query(`ROLLBACK TO SAVEPOINT ${dry_run_SAVEPOINT}`);
        return notRun(statement);
    }
}
const doneBefore = ({ label, line }) => ({
    label,
    line,
    durationMs: 0,
    skipped: 'done-before',
});
const notRunWarning = ({ label, line }) => `line ${line}: ${label}: not run, since a dry run cannot take it back`;
/** Returns which statements an interrupted run has done already. */
async function claimLedger({ session, parsed, options }) {
    const ledger = await (0,ledger_schema/* inspectLedger */.WN)(session.client);
    if (ledger.kind === 'missing')
        await session.client.query((0,ledger_schema/* ledgerDefinition */.rv)(ledger.schemaExists));
    const { file, statements } = parsed;
    const isResumed = (await (0,migrations_ledger/* entryNamed */.OM)(session.client, file.name))?.status === 'running';
    await (0,migrations_ledger/* claimEntry */.tK)(session.client, file, statements.length, options, ['rolled-back', 'running']);
    const records = isResumed ? await readRecords(session.client, file.name) : [];
    return new Set(endedRecords(records).map(({ statement }) => statement));
}
/** What COMMIT would check. */
async function checkDeferred(run) {
    try {
        await run.session.client.query('SET CONSTRAINTS ALL IMMEDIATE');
    }
    catch (error) {
        throw failureAtCommit(run, error);
    }
}
async function dry_run_attempt(run) {
    const { session, parsed } = run;
    await beginLocked(run);
    const done = await claimLedger(run);
    const began = performance.now();
    const locks = recordLocks(session.client);
    const statements = [];
    for (const statement of parsed.statements) {
        const since = performance.now();
        statements.push(done.has(statement.index) ? doneBefore(statement) : await tryOut(run, statement));
        await locks.note(statement, since);
    }
    await checkDeferred(run);
    const ended = performance.now();
    await rollBack(session);
    const left = statements.filter(({ skipped }) => skipped === 'not-in-dry-run').map(notRunWarning);
    const warnings = [...parsed.warnings, ...warningsOf(parsed.statements, statements), ...left];
    return { kind: 'dry-run', statements, warnings, durationMs: ended - began, locks: await locks.report(ended) };
}
/** Leaves nothing behind. Throws what runInTransaction throws, except `outcome-unknown`. */
async function dryRun(run) {
    for (let tries = 0;; tries++) {
        try {
            return await dry_run_attempt(run);
        }
        catch (cause) {
            await rollBack(run.session);
            const error = betweenStatements(run, cause);
            if (!(await waitForAnotherTry(run, error, tries)))
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./build/src/migrations/findings.js


/** NOT ENFORCED constraints (PostgreSQL 18) are never validated; that is their purpose. */
const NOT_VALID = `
  SELECT c.oid::text AS oid, pg_catalog.quote_ident(c.conname) AS name,
    pg_catalog.format('%I.%I', n.nspname, t.relname) AS "table"
  FROM pg_catalog.pg_constraint c
  JOIN pg_catalog.pg_class t ON t.oid = c.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
  WHERE NOT c.convalidated AND c.conparentid = 0
    AND (pg_catalog.to_jsonb(c) ->> 'conenforced') IS DISTINCT FROM 'false'
  ORDER BY 3, 2`;
/** Of the whole database. */
async function readFindings(client) {
    const { rows: notValid } = await client.query(NOT_VALID);
    return { invalidIndexes: await invalidIndexes(client), notValid };
}
const byFile = (isNew) => (isNew ? 'left by this file' : 'there before this file');
const newSince = (before, after) => after.filter(({ oid }) => !before.some((known) => known.oid === oid));
/** One line for each finding, the file's own first. */
function findingsInWords(before, after) {
    const freshIndexes = newSince(before.invalidIndexes, after.invalidIndexes);
    const freshConstraints = newSince(before.notValid, after.notValid);
    const indexLine = (index) => `index ${index.name} on ${index.table} is INVALID, ${byFile(freshIndexes.includes(index))}: ${dropCommand(index)}`;
    const constraintLine = (constraint) => `constraint ${constraint.name} on ${constraint.table} is NOT VALID, ${byFile(freshConstraints.includes(constraint))}: ` +
        `ALTER TABLE ${constraint.table} VALIDATE CONSTRAINT ${constraint.name};`;
    const [ours, others] = [freshIndexes.map(indexLine), freshConstraints.map(constraintLine)];
    const known = [...after.invalidIndexes.map(indexLine), ...after.notValid.map(constraintLine)];
    return [...ours, ...others, ...known.filter((line) => !ours.includes(line) && !others.includes(line))];
}
/** Throws `invalid-index` when the file left one: what it was to make is not there. */
function refuseNewInvalidIndex(file, before, after) {
    const left = newSince(before.invalidIndexes, after.invalidIndexes);
    if (left.length === 0)
        return;
    const names = left.map(({ name, table }) => `${name} on ${table}`).join(', ');
    throw new errors/* RunbookError */.rk('invalid-index', `${file.name} is applied and left an INVALID index: ${names}`, {
        state: 'committed',
        location: { file: file.path, line: 1 },
        hint: `${left.map(dropCommand).join(' ')} then build it again in a new migration with CREATE INDEX CONCURRENTLY.`,
    });
}

;// CONCATENATED MODULE: ./build/src/migrations/ledger-check.js




function changed(file, entry) {
    const when = entry.appliedAt.toISOString();
    const message = `${file.name} was ${entry.status} on ${when} with another text: ` +
        `checksum then ${entry.checksum}, checksum now ${file.checksum}`;
    return new errors/* RunbookError */.rk('migration-changed', message, {
        state: 'nothing-changed',
        location: { file: file.path, line: 1 },
        hint: `Put the file back as it was (git log -p -- ${file.path}) and write the change as a new migration.`,
    });
}
/** The verdict that follows from an entry. Throws `migration-changed`. */
function judge(file, entry) {
    switch (entry?.status) {
        case undefined:
        case 'rolled-back':
            return 'pending';
        case 'running':
            return 'interrupted';
        case 'applied':
        case 'adopted':
            if (entry.checksum !== file.checksum)
                throw changed(file, entry);
            return 'already-applied';
    }
}
/** To be asked before the backup. Changes nothing. Throws `migration-changed` or `ledger-unusable`. */
async function checkAgainstLedger(client, file) {
    const ledger = await (0,ledger_schema/* inspectLedger */.WN)(client);
    if (ledger.kind === 'missing' && ledger.obstacles.length > 0)
        throw (0,ledger_schema/* unusable */._P)(ledger.obstacles);
    const entry = await (0,migrations_ledger/* findEntry */.w4)(client, file.name);
    const kind = judge(file, entry);
    if (kind === 'pending' || entry === undefined)
        return { kind: 'pending' };
    if (kind === 'already-applied')
        return { kind, entry };
    return { kind, entry, finished: endedRecords(await readRecords(client, file.name)).length };
}

;// CONCATENATED MODULE: ./build/src/migrations/unfinished.js





/** To be recorded before the statement starts. */
async function knownBefore(client, { node }) {
    const table = 'IndexStmt' in node ? node.IndexStmt.relation : undefined;
    return {
        invalidIndexes: (await invalidIndexes(client)).map(({ oid }) => oid),
        indexesOfTable: table ? (await indexesOf(client, table)).map(({ oid }) => oid) : [],
    };
}
async function builtIndexes(client, { idxname, relation }, known) {
    const indexes = relation ? await indexesOf(client, relation) : [];
    return indexes.filter(({ oid, name }) => !known.indexesOfTable.includes(oid) && (idxname === undefined || name === idxname));
}
/** REINDEX CONCURRENTLY builds beside the old index under these names. PostgreSQL manual, REINDEX. */
const REINDEX_LEFTOVER = /_cc(?:new|old)\d*"?$/;
/** Invalid indexes that this statement, and no other, left. */
async function ownLeftovers(client, node, known) {
    const fresh = (await invalidIndexes(client)).filter(({ oid }) => !known.invalidIndexes.includes(oid));
    if ('IndexStmt' in node) {
        const built = await builtIndexes(client, node.IndexStmt, known);
        return fresh.filter(({ oid }) => built.some((index) => index.oid === oid));
    }
    return 'ReindexStmt' in node ? fresh.filter(({ name }) => REINDEX_LEFTOVER.test(name)) : [];
}
/** For people who wait for a cancel, and for others who wait behind the DROP. */
const DROP_LIMIT_MS = 2_000;
/**
 * Drops what the statement left half made. Throws `invalid-index`, with the command to type, when that cannot be done now,
 * e.g. because the transaction that held the build up is still there.
 */
async function dropLeftovers(client, file, { node, label, line, column }, known) {
    const leftovers = await ownLeftovers(client, node, known);
    if (leftovers.length === 0)
        return;
    const limits = { lockMs: DROP_LIMIT_MS, statementMs: DROP_LIMIT_MS };
    try {
        await withLimits(client, limits, async () => {
            for (const leftover of leftovers)
                await client.query(dropCommand(leftover));
        });
    }
    catch (cause) {
        const said = (0,sqlstate/* describeServerError */.JL)(cause, { showDetail: false });
        const names = leftovers.map(({ name }) => name).join(', ');
        throw new errors/* RunbookError */.rk('invalid-index', `${label} broke off and left ${names} INVALID, which could not be dropped: ${said}`, {
            state: 'partly-applied',
            location: { file: file.path, line, column },
            hint: `${leftovers.map(dropCommand).join(' ')} or run this again: it drops the index and builds it anew.`,
            cause,
        });
    }
}
async function allGone(client, { objects = [] }) {
    const names = objects.map((object) => {
        const parts = 'List' in object ? (object.List.items ?? []) : [];
        const [relname, schemaname] = parts.map((part) => ('String' in part ? part.String.sval : undefined)).reverse();
        return { ...(relname !== undefined && { relname }), ...(schemaname !== undefined && { schemaname }) };
    });
    const there = await Promise.all(names.map((name) => relationNamed(client, name)));
    return there.every((exists) => !exists);
}
/** A detachment in two steps: after the first one the partition is "pending", and FINALIZE does the second. */
async function detached(client, { relation, cmds = [] }) {
    const [command] = cmds;
    const def = command && 'AlterTableCmd' in command ? command.AlterTableCmd.def : undefined;
    const partition = def && 'PartitionCmd' in def ? def.PartitionCmd.name : undefined;
    if (relation === undefined || partition === undefined)
        return false;
    const state = await detachState(client, relation, partition);
    if (state === 'attached')
        return false;
    if (state === 'pending') {
        await client.query(`ALTER TABLE ${qualified(relation)} DETACH PARTITION ${qualified(partition)} FINALIZE`);
    }
    return true;
}
async function indexBuilt(client, statement, known) {
    const { idxname, relation } = statement;
    if (idxname !== undefined && relation)
        return (await indexNamed(client, idxname, relation))?.valid === true;
    return (await builtIndexes(client, statement, known)).some(({ valid }) => valid);
}
/**
 * Did a statement that was started and not recorded as ended take effect? False also for what may simply run again: VACUUM,
 * REINDEX, CLUSTER, ALTER SYSTEM, moves between tablespaces, ALTER SUBSCRIPTION. Throws `invalid-index`.
 */
async function tookEffect(client, file, statement, known) {
    const { node } = statement;
    await dropLeftovers(client, file, statement, known);
    if ('IndexStmt' in node)
        return indexBuilt(client, node.IndexStmt, known);
    if ('DropStmt' in node)
        return allGone(client, node.DropStmt);
    if ('AlterTableStmt' in node)
        return detached(client, node.AlterTableStmt);
    if ('CreatedbStmt' in node)
        return databaseExists(client, node.CreatedbStmt.dbname ?? '');
    if ('DropdbStmt' in node)
        return !(await databaseExists(client, node.DropdbStmt.dbname ?? ''));
    if ('CreateTableSpaceStmt' in node)
        return tablespaceExists(client, node.CreateTableSpaceStmt.tablespacename ?? '');
    if ('DropTableSpaceStmt' in node)
        return !(await tablespaceExists(client, node.DropTableSpaceStmt.tablespacename ?? ''));
    if ('CreateSubscriptionStmt' in node)
        return subscriptionExists(client, node.CreateSubscriptionStmt.subname ?? '');
    if ('DropSubscriptionStmt' in node)
        return !(await subscriptionExists(client, node.DropSubscriptionStmt.subname ?? ''));
    return false;
}
/** Statements that wait without stopping anybody: they may wait long for old transactions. */
function waitsPatiently(node) {
    if ('IndexStmt' in node)
        return node.IndexStmt.concurrent === true;
    if ('DropStmt' in node)
        return node.DropStmt.concurrent === true;
    return 'ReindexStmt' in node && isConcurrent(node.ReindexStmt);
}
const isConcurrent = ({ params = [] }) => params.some((option) => 'DefElem' in option && option.DefElem.defname === 'concurrently');

;// CONCATENATED MODULE: ./build/src/migrations/step.js
// One statement of a statement-by-statement run. What can be in a transaction shares one with its record; what cannot is
// recorded before and after, and looked into when it breaks off.













const BEGIN = "BEGIN; SET LOCAL idle_in_transaction_session_timeout = '60s'";
/** A transaction of our own, whatever role and settings the file has left. */
async function inLedgerTransaction(step, body) {
    const { client } = step.session;
    await client.query(BEGIN);
    await regainSession(client, step);
    const result = await body();
    await client.query('COMMIT');
    return result;
}
/** A file may let go of the lock (DISCARD ALL, pg_advisory_unlock_all); nobody else may have taken it meanwhile. */
async function keepLock({ session, parsed }) {
    if (await holdsLock(session.client))
        return;
    if (await trySessionLock(session.client))
        return;
    throw new errors/* RunbookError */.rk('lock-held', 'the file gave up the lock of the run, and another run has taken it', {
        state: 'partly-applied',
        location: { file: parsed.file.path, line: 1 },
        hint: 'Take DISCARD ALL or pg_advisory_unlock_all out of the file, wait for the other run, then run this again.',
    });
}
async function inTransaction(step, statement) {
    const { client } = step.session;
    await client.query(BEGIN);
    const { xid } = await transactionFacts(client);
    const result = await runStatement(step, statement);
    await regainSession(client, step);
    const status = result.skipped === undefined ? 'finished' : 'skipped';
    await recordStatement(client, step.parsed.file.name, statement, status);
    await commitOrThrow(step, xid);
    return result;
}
const record = (step, statement, status, known) => inLedgerTransaction(step, () => recordStatement(step.session.client, step.parsed.file.name, statement, status, known));
async function forget(step, { index }) {
    await inLedgerTransaction(step, () => forgetStatement(step.session.client, step.parsed.file.name, index));
}
/** Runs the statement with the patience that its kind allows. */
function sendAlone(step, statement) {
    if (!waitsPatiently(statement.node))
        return tryStatement(step, statement, step.options.lockTimeoutMs);
    const lockMs = patienceMs(step);
    return withLimits(step.session.client, { lockMs }, () => tryStatement(step, statement, lockMs));
}
const patienceMs = ({ options }) => options.snapshotWaitMs ?? DEFAULT_SNAPSHOT_WAIT_MS;
/** It failed and is known to have had no effect, once what it left is gone. */
async function afterFailure(step, statement, known, error) {
    const { client } = step.session;
    await dropLeftovers(client, step.parsed.file, statement, known);
    const skippable = step.options.onAlreadyExists === 'warn' && mayBeThere(statement) && saysAlreadyExists(error);
    const skipped = skippable && (await isAlreadyThere(client, statement));
    if (skipped)
        await record(step, statement, 'skipped');
    else
        await forget(step, statement);
    return skipped;
}
async function alone(step, statement) {
    const { session, parsed } = step;
    const { label, line } = statement;
    refuseIfCancelled(step.deps, `before ${label} (line ${line})`, 'nothing-changed');
    await refuseInvalidIndex(session.client, parsed.file, statement, 'nothing-changed');
    const known = await knownBefore(session.client, statement);
    await record(step, statement, 'started', known);
    const began = performance.now();
    const tried = await sendAlone(step, statement);
    const result = { label, line, durationMs: performance.now() - began };
    if (tried.kind === 'done') {
        if (resetsSession(statement))
            await step.settings.restore();
        await record(step, statement, 'finished');
        return result;
    }
    const state = session.lost() ? 'unknown' : 'nothing-changed';
    const failure = statementFailure(tried.error, { ...step, statement, state, blockers: tried.blockers });
    if (session.lost())
        throw failure;
    if (await afterFailure(step, statement, known, tried.error))
        return { ...result, skipped: 'already-there' };
    throw failure;
}
/** As a run before left it: started, and no word of its end. */
async function resolve(step, statement, known) {
    const { deps, session, parsed } = step;
    const { label, line } = statement;
    deps.log.info(`line ${line}: ${label}: a run before broke off here; looking at what it left`);
    try {
        if (!(await tookEffect(session.client, parsed.file, statement, known)))
            return undefined;
        await record(step, statement, 'finished');
        return { label, line, durationMs: 0, skipped: 'done-before' };
    }
    catch (error) {
        throw statementFailure(error, { ...step, statement, state: 'partly-applied', blockers: [] });
    }
}
/** Runs one statement, again when a lock was not to be had. `before` is its record from a run that broke off. */
async function runStep(step, statement, before) {
    await keepLock(step);
    if (before?.status === 'started') {
        const known = before.knownBefore ?? (await knownBefore(step.session.client, statement));
        const resolved = await resolve(step, statement, known);
        if (resolved !== undefined)
            return resolved;
    }
    const patientUntil = Date.now() + patienceMs(step);
    for (let tries = 0;; tries++) {
        try {
            return await (statement.transactional === 'alone' ? alone(step, statement) : inTransaction(step, statement));
        }
        catch (error) {
            if (step.session.lost())
                throw error;
            await rollBack(step.session);
            const outOfPatience = waitsPatiently(statement.node) && Date.now() >= patientUntil;
            if (outOfPatience || !(await waitForAnotherTry(step, error, tries)))
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./build/src/migrations/run-stepwise.js










/** What ran must be what the file still says, in the same places. */
function refuseChangedPast({ parsed }, entry, records) {
    const changed = records.find(({ statement, checksum }) => parsed.statements[statement]?.checksum !== checksum);
    if (changed === undefined)
        return;
    const number = changed.statement + 1;
    throw new errors/* RunbookError */.rk('migration-changed', `${parsed.file.name} was begun on ${entry.appliedAt.toISOString()} and broke off; since then its statement ${number}, which had ` +
        `run as "${changed.label}", was edited (file checksum then ${entry.checksum}, now ${parsed.file.checksum})`, {
        state: 'partly-applied',
        location: { file: parsed.file.path, line: parsed.statements[changed.statement]?.line ?? 1 },
        hint: `Put statement ${number} back as it was; only what has not run yet may be edited.`,
    });
}
/** Under the lock: another run may have finished the file meanwhile. */
async function claim(step) {
    const { client } = step.session;
    const { file, statements } = step.parsed;
    const before = await (0,migrations_ledger/* entryNamed */.OM)(client, file.name);
    const verdict = judge(file, before);
    if (verdict === 'already-applied')
        return 'taken';
    const records = verdict === 'interrupted' ? await readRecords(client, file.name) : [];
    if (before !== undefined)
        refuseChangedPast(step, before, records);
    await inLedgerTransaction(step, async () => {
        if (verdict === 'pending')
            await forgetStatements(client, file.name);
        await (0,migrations_ledger/* claimEntry */.tK)(client, file, statements.length, step.options, ['rolled-back', 'running']);
    });
    return { records, before };
}
async function currentRole(client) {
    const { rows } = await client.query("SELECT pg_catalog.current_setting('role') AS role");
    return rows[0].role;
}
/** Limits of the session, not of a transaction: a file's own SET goes on to hold for its later statements. */
async function setLimits({ session, options }) {
    await session.client.query(`SET lock_timeout = ${options.lockTimeoutMs.toFixed(0)}; SET statement_timeout = ${options.statementTimeoutMs.toFixed(0)}`);
}
const run_stepwise_doneBefore = ({ label, line }) => ({
    label,
    line,
    durationMs: 0,
    skipped: 'done-before',
});
/** What had run in an earlier run is skipped, except for settings, which ended with that run's session. */
function goesOn({ records }, statement) {
    const record = records.find((one) => one.statement === statement.index);
    return record === undefined || record.status === 'started' || isSetting(statement);
}
function stateAfter(done, state) {
    if (done > 0 || state === 'unknown')
        return state === 'unknown' ? 'unknown' : 'partly-applied';
    return state ?? 'rolled-back';
}
function inPart({ parsed }, done, cause) {
    if (!(cause instanceof errors/* RunbookError */.rk))
        return cause;
    const { code, message, detail } = cause;
    const total = parsed.statements.length;
    const far = done > 0 ? `\n${done} of ${total} statements are done and recorded; a rerun goes on after them.` : '';
    return new errors/* RunbookError */.rk(code, message + far, {
        ...detail,
        state: stateAfter(done, detail.state),
        cause: detail.cause ?? cause.cause,
    });
}
/** Nothing of the file is in the database: the ledger does not say that something is under way. */
async function releaseUnused(step, { before }) {
    const { client } = step.session;
    const { name } = step.parsed.file;
    await inLedgerTransaction(step, async () => {
        if ((await readRecords(client, name)).length === 0)
            await (0,migrations_ledger/* releaseEntry */._1)(client, name, before);
    });
}
/** `results` grows as the run goes, so that a failure knows how far it came. */
async function runSteps(step, begun, results) {
    const { statements } = step.parsed;
    for (const statement of statements) {
        const progress = { task: 'apply', done: results.length, total: statements.length, unit: 'statements' };
        step.deps.log.progress({ ...progress, detail: statement.label });
        const record = begun.records.find((one) => one.statement === statement.index);
        if (!goesOn(begun, statement))
            results.push(run_stepwise_doneBefore(statement));
        else
            results.push(await runStep(step, statement, record));
    }
}
async function stepsOrFailure(step, begun) {
    const results = [];
    try {
        await runSteps(step, begun, results);
        return results;
    }
    catch (cause) {
        await rollBack(step.session);
        const error = betweenStatements(step, cause);
        if (results.length === 0 && !step.session.lost())
            await releaseUnused(step, begun);
        throw inPart(step, results.length, error);
    }
}
/** Whatever fails here, every statement is done and recorded; a rerun has nothing left to do but this. */
async function finishOrFailure(step, result) {
    const { session, parsed } = step;
    try {
        const entry = await inLedgerTransaction(step, () => (0,migrations_ledger/* finishEntry */.yP)(session.client, parsed.file.name, result));
        return entry;
    }
    catch (cause) {
        await rollBack(session);
        throw inPart(step, parsed.statements.length, betweenStatements(step, cause));
    }
}
async function run_stepwise_finish(step, statements, began) {
    const { parsed } = step;
    const warnings = [...parsed.warnings, ...warningsOf(parsed.statements, statements)];
    const status = wasAdopted(parsed.statements, statements) ? 'adopted' : 'applied';
    const result = { status, durationMs: performance.now() - began, warnings: warnings.length };
    return { kind: 'committed', entry: await finishOrFailure(step, result), statements, warnings, replyLost: false };
}
/**
 * Applies or resumes the file, a statement at a time, holding the runners' lock with the session. Throws what
 * runInTransaction throws, with the state `partly-applied` once a statement is done, and `migration-changed`.
 */
async function runStepwise(run) {
    const { session, options, deps, parsed } = run;
    await pollForLock(session.client, () => trySessionLock(session.client), options, deps);
    const began = performance.now();
    const step = { ...run, role: await currentRole(session.client) };
    const begun = await claim(step);
    if (begun === 'taken')
        return { kind: 'taken' };
    await setLimits(run);
    const settings = await rememberSettings(session.client, parsed.statements);
    return run_stepwise_finish(step, await stepsOrFailure({ ...step, settings }, begun), began);
}

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./build/src/postgres/open-client.js
var open_client = __webpack_require__(86205);
;// CONCATENATED MODULE: ./build/src/migrations/notice-log.js

const MAX_NOTICES = 200;
const MAX_CHARACTERS = 1_000;
/** Tells the notices of `client` from now on. DETAIL and CONTEXT are left out: they may hold values of rows. */
function tellNotices(client, log) {
    let seen = 0;
    client.on('notice', ({ severity, message }) => {
        seen++;
        if (seen === MAX_NOTICES + 1)
            log.info(`more than ${MAX_NOTICES} notices: the rest is not shown`);
        if (seen > MAX_NOTICES)
            return;
        const text = `${severity ?? 'NOTICE'}: ${(0,neutral_text/* neutraliseLine */.fZ)(message ?? '', MAX_CHARACTERS)}`;
        if (severity === 'WARNING')
            log.warn(text);
        else
            log.info(text);
    });
}

;// CONCATENATED MODULE: ./build/src/migrations/runner-session.js
// The session in which a migration runs, and a second one that is opened only when something must be asked or cancelled while
// the first is busy. Nothing here may outlive the run: both are closed even when the network does not answer.





const CLOSE_MS = 1_000;
const runOne = (client, sql) => new Promise((resolve, reject) => {
    const query = new esm/* default.Query */.Ay.Query({ text: sql, queryMode: 'extended' });
    query.on('row', () => { }); // with a listener rows are not kept
    query.on('error', reject);
    query.on('end', () => resolve());
    client.query(query);
});
/** A connection that is opened when it is asked for, and again when it has ended. */
function onDemand(connect) {
    let opening;
    let closed = false;
    const open = async () => {
        const client = await connect();
        const forget = () => (opening = undefined);
        client.on('error', forget);
        client.on('end', forget);
        if (closed)
            await (0,open_client/* closeClient */.Y)(client); // it took longer to open than the run to end
        return client;
    };
    const get = () => {
        opening ??= open();
        opening.catch(() => (opening = undefined));
        return opening;
    };
    const close = async () => {
        closed = true;
        const client = await Promise.race([opening?.catch(() => undefined), (0,promises_.setTimeout)(CLOSE_MS, undefined, { ref: false })]);
        if (client)
            await (0,open_client/* closeClient */.Y)(client);
    };
    return { get, close };
}
/** A server that does not answer must not keep a cancelled run waiting. */
async function connectUnlessCancelled({ connect, signal }) {
    const opening = connect();
    let onAbort = () => { };
    const aborted = new Promise((_, reject) => {
        onAbort = () => reject(cancelled('while connecting', 'nothing-changed'));
        signal?.addEventListener('abort', onAbort, { once: true });
    });
    try {
        return await Promise.race([opening, aborted]);
    }
    catch (error) {
        void opening.then(open_client/* closeClient */.Y, () => { });
        throw error;
    }
    finally {
        signal?.removeEventListener('abort', onAbort);
    }
}
/** Opens the first connection; to be closed by the caller. Throws what `connect` throws, and `cancelled`. */
async function openRunnerSession(deps) {
    const { connect, log } = deps;
    const client = await connectUnlessCancelled(deps);
    let lost = false;
    let running = 0;
    client.on('error', () => (lost = true));
    client.on('end', () => (lost = true));
    tellNotices(client, log);
    const { rows } = await client.query('SELECT pg_catalog.pg_backend_pid() AS pid');
    const side = onDemand(connect);
    return {
        client,
        pid: rows[0].pid,
        busy: () => !lost && (running > 0 || client.getTransactionStatus() !== 'I'),
        lost: () => lost,
        async run(sql) {
            running++;
            await runOne(client, sql).finally(() => running--);
        },
        side: side.get,
        cut() {
            lost = true;
            client.connection.stream.destroy();
        },
        async close() {
            await Promise.all([(0,open_client/* closeClient */.Y)(client), side.close()]);
        },
    };
}

;// CONCATENATED MODULE: ./build/src/migrations/statement.js
/** A file whose statements can share a transaction runs in one; any other runs statement by statement. */
const runsInOneTransaction = ({ statements }) => statements.every(({ transactional }) => transactional === 'in-transaction');

;// CONCATENATED MODULE: ./build/src/migrations/runner.js
// Applies one migration: the ledger is asked, the file runs in the way its statements allow, the database is looked at
// afterwards. Whatever happens, the answer or the error says what is in the database now.














function tell({ deps, parsed }, warnings) {
    for (const warning of warnings) {
        const line = Number(/^line (\d+):/.exec(warning)?.[1] ?? 1);
        deps.log.warn(warning, { file: parsed.file.path, line });
    }
}
/** Looks at the whole database, over a new connection where the run's own is gone. What is committed stays a success. */
async function lookAfterwards({ session, deps }, before) {
    try {
        return await readFindings(session.lost() ? await session.side() : session.client);
    }
    catch (error) {
        const said = (0,sqlstate/* describeServerError */.JL)(error, { showDetail: false });
        deps.log.warn(`The file is applied; INVALID indexes and NOT VALID constraints could not be looked for: ${said}`);
        return before;
    }
}
async function committed(run, before, result, began) {
    const after = await lookAfterwards(run, before);
    const warnings = [...result.warnings, ...findingsInWords(before, after)];
    tell(run, warnings);
    refuseNewInvalidIndex(run.parsed.file, before, after);
    const { entry, statements, replyLost } = result;
    const adopted = entry.status === 'adopted';
    return { kind: 'applied', entry, statements, warnings, durationMs: performance.now() - began, adopted, replyLost };
}
async function applyIn(run) {
    const { client } = run.session;
    const { file } = run.parsed;
    const began = performance.now();
    const elsewhere = await otherDefaultSchema(client);
    if (elsewhere !== undefined)
        run.deps.log.warn(elsewhere);
    if (!run.options.dryRun)
        await (0,ledger_schema/* ensureLedger */.IC)(client);
    const entry = await (0,migrations_ledger/* findEntry */.w4)(client, file.name);
    const verdict = judge(file, entry);
    if (verdict === 'already-applied')
        return { kind: 'already-applied', entry: entry };
    if (run.options.dryRun) {
        const outcome = await dryRun(run);
        tell(run, outcome.warnings);
        return outcome;
    }
    const before = await readFindings(client);
    const resumes = verdict === 'interrupted' || !runsInOneTransaction(run.parsed);
    const result = await (resumes ? runStepwise(run) : runInTransaction(run));
    if (result.kind === 'committed')
        return committed(run, before, result, began);
    return alreadyApplied(run);
}
/** What another run made of the file while this one waited. */
async function alreadyApplied(run) {
    const { file } = run.parsed;
    const entry = await takenEntry(run);
    if (entry !== undefined && judge(file, entry) === 'already-applied')
        return { kind: 'already-applied', entry };
    throw new errors/* RunbookError */.rk('migration-interrupted', `another run began ${file.name} meanwhile and did not finish it`, {
        state: 'unknown',
        location: { file: file.path, line: 1 },
        hint: 'Run this again: it goes on where that run broke off.',
    });
}
/**
 * Applies `parsed`, or tries it out with `dryRun`. Being there already with the same text is an answer, not an error.
 * Throws `migration-changed`, `ledger-unusable`, `lock-held` (nothing changed); `migration-failed`, `lock-timeout`,
 * `cancelled`, `invalid-index` (the state says what is in the database); `outcome-unknown`.
 */
async function applyMigration(parsed, options, deps) {
    refuseIfCancelled(deps, `before ${parsed.file.name} was begun`, 'nothing-changed');
    const session = await openRunnerSession(deps);
    const stopListening = cancelOnAbort(session, deps);
    const run = { parsed, options, deps, session, settings: { restore: async () => { } } };
    try {
        return await applyIn(run);
    }
    catch (error) {
        throw betweenStatements(run, error);
    }
    finally {
        stopListening();
        await session.close();
    }
}

// EXTERNAL MODULE: ./build/src/migrations/migration-file.js + 1 modules
var migration_file = __webpack_require__(78695);
// EXTERNAL MODULE: ./build/src/migrations/checksum.js
var checksum = __webpack_require__(51876);
;// CONCATENATED MODULE: ./build/src/migrations/load-parser.js
// PostgreSQL's own parser (libpg-query, WebAssembly), loaded only when a file is to be parsed. Inside a bundle the package
// looks for its .wasm through `__dirname`, which ES modules do not have, so this chunk says where it is: beside the chunk.
let loading;
function loadParser() {
    const globals = globalThis;
    globals.__dirname ??= import.meta.dirname;
    loading ??= __webpack_require__.e(/* import() */ 627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 19));
    return loading;
}

;// CONCATENATED MODULE: ./build/src/migrations/not-allowed.js


const ENDS_OURS = 'the file already runs in one transaction with its ledger row; leave transaction control out';
function copyProblem({ is_program, filename, is_from }) {
    if (is_program)
        return 'COPY with PROGRAM runs a program on the database server';
    if (filename !== undefined)
        return undefined;
    return is_from
        ? 'COPY FROM stdin needs a client that sends the rows: write INSERT, or load the rows outside the migration'
        : 'COPY TO stdout has nobody to read it';
}
const isPlain = ({ options, chain }) => (options ?? []).length === 0 && chain !== true;
const isPlainBegin = (node) => 'TransactionStmt' in node &&
    ['TRANS_STMT_BEGIN', 'TRANS_STMT_START'].includes(node.TransactionStmt.kind ?? '') &&
    isPlain(node.TransactionStmt);
const isPlainCommit = (node) => 'TransactionStmt' in node && node.TransactionStmt.kind === 'TRANS_STMT_COMMIT' && isPlain(node.TransactionStmt);
const OFF = /^(?:f|fa|fal|fals|false|of|off|n|no|0)$/i;
/** The text and the parse are UTF-8 with standard strings; a session that reads it otherwise would run something else. */
function readingProblem({ name, args }) {
    const values = (args ?? []).flatMap((arg) => ('A_Const' in arg ? [arg.A_Const.sval?.sval ?? ''] : []));
    if (name === 'client_encoding' && !values.every((value) => /^(?:utf-?8|unicode)$/i.test(value))) {
        return 'the file is sent as UTF-8; another client_encoding would garble what follows';
    }
    if (name === 'standard_conforming_strings' && values.some((value) => OFF.test(value))) {
        return "the file is split with standard_conforming_strings on; write E'...' where a backslash escapes";
    }
    return undefined;
}
const setsPathToLedger = ({ name, args }) => name === 'search_path' && JSON.stringify(args ?? []).includes(JSON.stringify(ledger_schema/* LEDGER_SCHEMA */.sk));
/** Names are plain strings or `String` nodes in the tree; constants, which may say anything, are `A_Const`. */
function namesLedger(value) {
    if (value === ledger_schema/* LEDGER_SCHEMA */.sk)
        return true;
    if (Array.isArray(value))
        return value.some(namesLedger);
    if (value === null || typeof value !== 'object')
        return false;
    if ('VariableSetStmt' in value)
        return setsPathToLedger(value.VariableSetStmt);
    return Object.entries(value).some(([key, inner]) => key !== 'A_Const' && namesLedger(inner));
}
/** Why a statement may not be in a migration, or undefined. */
function problemOfStatement(node, sql) {
    if ('TransactionStmt' in node)
        return `${labelOf(sql)}: ${ENDS_OURS}`;
    if ('CopyStmt' in node) {
        const problem = copyProblem(node.CopyStmt);
        if (problem !== undefined)
            return problem;
    }
    if ('VariableSetStmt' in node) {
        const problem = readingProblem(node.VariableSetStmt);
        if (problem !== undefined)
            return problem;
    }
    if (sql.toLowerCase().includes(ledger_schema/* LEDGER_SCHEMA */.sk) && namesLedger(node)) {
        return `${labelOf(sql)}: the schema ${ledger_schema/* LEDGER_SCHEMA */.sk} holds the ledger, which only pg-runbook writes`;
    }
    return undefined;
}
/** The psql command at this place of the text, if a backslash outside of every string is there. */
function psqlCommandAt(text, characterIndex) {
    const here = [...text].slice(characterIndex, characterIndex + 40).join('');
    if (!here.startsWith('\\'))
        return undefined;
    const command = /^\\(?:[A-Za-z_]+\+?|[!?.;]|)/.exec(here)[0];
    return `${command} is a command of psql, which does not run here: write it in SQL`;
}

;// CONCATENATED MODULE: ./build/src/migrations/transactional.js
const definition = (node) => ('DefElem' in node ? node.DefElem : undefined);
const optionsOf = (nodes) => (nodes ?? []).map(definition).filter((option) => option !== undefined);
/** A boolean option as PostgreSQL reads one: absent value means true. */
function isOff(option) {
    const value = option?.arg;
    if (value === undefined)
        return false;
    if ('Boolean' in value)
        return value.Boolean.boolval !== true;
    if ('Integer' in value)
        return (value.Integer.ival ?? 0) === 0;
    return 'String' in value && /^(?:f|fa|fal|fals|false|of|off|n|no|0)$/i.test(value.String.sval ?? '');
}
const transactional_option = (nodes, name) => optionsOf(nodes).find(({ defname }) => defname === name);
const createsSlot = ({ options }) => !isOff(transactional_option(options, 'connect')) && !isOff(transactional_option(options, 'create_slot'));
const CHANGES_SLOT = ['failover', 'two_phase'];
const CHANGES_PUBLICATIONS = [
    'ALTER_SUBSCRIPTION_SET_PUBLICATION',
    'ALTER_SUBSCRIPTION_ADD_PUBLICATION',
    'ALTER_SUBSCRIPTION_DROP_PUBLICATION',
];
function altersSlotOrRefreshes({ kind = 'ALTER_SUBSCRIPTION_OPTIONS', options }) {
    if (kind === 'ALTER_SUBSCRIPTION_REFRESH')
        return true;
    if (CHANGES_PUBLICATIONS.includes(kind))
        return !isOff(transactional_option(options, 'refresh'));
    return optionsOf(options).some(({ defname }) => CHANGES_SLOT.includes(defname ?? ''));
}
const movesDatabase = ({ options }) => transactional_option(options, 'tablespace') !== undefined;
const detachesConcurrently = ({ cmds }) => (cmds ?? []).some((node) => 'AlterTableCmd' in node &&
    node.AlterTableCmd.subtype === 'AT_DetachPartition' &&
    node.AlterTableCmd.def !== undefined &&
    'PartitionCmd' in node.AlterTableCmd.def &&
    node.AlterTableCmd.def.PartitionCmd.concurrent === true);
const ALWAYS_ALONE = new Set([
    'AlterSystemStmt',
    'ClusterStmt',
    'CreatedbStmt',
    'CreateTableSpaceStmt',
    'DropdbStmt',
    'DropSubscriptionStmt',
    'DropTableSpaceStmt',
    'ReindexStmt',
]);
/** Must this statement run outside every transaction block? */
function runsAlone(node) {
    if (ALWAYS_ALONE.has(Object.keys(node)[0]))
        return true;
    if ('IndexStmt' in node)
        return node.IndexStmt.concurrent === true;
    if ('DropStmt' in node)
        return node.DropStmt.concurrent === true;
    if ('VacuumStmt' in node)
        return node.VacuumStmt.is_vacuumcmd === true;
    if ('DiscardStmt' in node)
        return node.DiscardStmt.target === 'DISCARD_ALL';
    if ('AlterDatabaseStmt' in node)
        return movesDatabase(node.AlterDatabaseStmt);
    if ('AlterTableStmt' in node)
        return detachesConcurrently(node.AlterTableStmt);
    if ('CreateSubscriptionStmt' in node)
        return createsSlot(node.CreateSubscriptionStmt);
    if ('AlterSubscriptionStmt' in node)
        return altersSlotOrRefreshes(node.AlterSubscriptionStmt);
    return false;
}
/** The value that ALTER TYPE ... ADD VALUE adds. */
const addedValue = (node) => 'AlterEnumStmt' in node && node.AlterEnumStmt.oldVal === undefined ? node.AlterEnumStmt.newVal : undefined;
/**
 * A new enum value cannot be used before the transaction that added it has committed (55P04). When a later statement holds
 * the value as a string, also inside a function body, the addition gets a transaction of its own.
 */
function transactionalOf(node, laterStatements) {
    if (runsAlone(node))
        return 'alone';
    const value = addedValue(node);
    if (value === undefined)
        return 'in-transaction';
    const quoted = `'${value.replaceAll("'", "''")}'`;
    for (const sql of laterStatements())
        if (sql.includes(quoted))
            return 'own-transaction';
    return 'in-transaction';
}

;// CONCATENATED MODULE: ./build/src/migrations/parse.js







/** `stmt_location` and `stmt_len` count bytes; the last statement of a text without a final semicolon has no length. */
function piecesOf(text, raw) {
    const { bytes, at } = byteReader(text);
    return raw.map(({ stmt, stmt_location: start = 0, stmt_len: length = 0 }) => ({
        sql: bytes.toString('utf8', start, length === 0 ? bytes.length : start + length).trimEnd(),
        node: stmt,
        ...at(start),
    }));
}
const findingsOf = (pieces) => pieces.flatMap(({ node, sql, line, column }) => {
    const message = problemOfStatement(node, sql);
    return message === undefined ? [] : [{ message, line, column }];
});
function notAllowed(file, findings) {
    const [first] = findings;
    const told = findings.map(({ message, line, column }) => `line ${line}, column ${column}: ${message}`);
    const message = findings.length === 1
        ? `${first.message}\n${excerpt(file.text, first)}`
        : `the file holds ${findings.length} things that a migration may not hold:\n${told.join('\n')}`;
    return new errors/* RunbookError */.rk('migration-not-allowed', message, {
        state: 'nothing-changed',
        location: { file: file.path, line: first.line, column: first.column },
        hint: 'Take that out of the file and run again.',
    });
}
/** What stands before the place the parser stopped at, as far as whole statements go. */
async function statementsBefore(text, characterIndex) {
    const { parse, scan } = await loadParser();
    const before = [...text].slice(0, characterIndex).join('');
    try {
        const semicolon = (await scan(before)).tokens.findLast((token) => token.text === ';');
        if (semicolon === undefined)
            return [];
        const whole = Buffer.from(before).toString('utf8', 0, semicolon.end);
        return piecesOf(whole, (await parse(whole)).stmts ?? []);
    }
    catch {
        return []; // the text before is broken as well; the first error stands
    }
}
/** A backslash command, or rows after COPY FROM stdin, is what stops the parser most often: say so rather than "syntax error". */
async function syntaxFailure(file, problem) {
    const index = problem.cursorPosition < 0 ? 0 : problem.cursorPosition;
    const position = positionOfCharacter(file.text, index);
    const command = psqlCommandAt(file.text, index);
    const findings = findingsOf(await statementsBefore(file.text, index));
    if (command !== undefined)
        findings.push({ message: command, ...position });
    if (findings.length > 0)
        return notAllowed(file, findings);
    return new errors/* RunbookError */.rk('migration-syntax', `${problem.message}\n${excerpt(file.text, position)}`, {
        state: 'nothing-changed',
        location: { file: file.path, ...position },
        hint: 'Correct the line and run again.',
    });
}
async function parsedPieces(file) {
    const parser = await loadParser();
    try {
        return piecesOf(file.text, (await parser.parse(file.text)).stmts ?? []);
    }
    catch (error) {
        if (!parser.hasSqlDetails(error))
            throw error;
        throw await syntaxFailure(file, error.sqlDetails);
    }
}
const WRAPPER_LEFT_OUT = 'BEGIN and COMMIT around the file are left out: it runs in one transaction with its ledger row anyway';
/** `BEGIN; ...; COMMIT;` around a whole file asks for what we do anyway. */
function withoutWrapper(pieces) {
    const [first, last] = [pieces[0], pieces.at(-1)];
    const wrapped = pieces.length > 1 && isPlainBegin(first.node) && isPlainCommit(last.node);
    return { inner: wrapped ? pieces.slice(1, -1) : pieces, wrapped };
}
function toStatement(piece, index, pieces) {
    const later = () => pieces.slice(index + 1).map(({ sql }) => sql);
    return {
        ...piece,
        index,
        kind: kindOf(piece.node),
        label: labelOf(piece.sql),
        checksum: (0,checksum/* checksumOf */.l)(piece.sql),
        transactional: transactionalOf(piece.node, later),
    };
}
const kindOf = (node) => Object.keys(node)[0];
function refuseAloneInWrapper(file, statements) {
    const findings = statements
        .filter(({ transactional }) => transactional !== 'in-transaction')
        .map(({ label, line, column }) => ({
        message: `${label} cannot share a transaction, and the file asks for one with BEGIN and COMMIT`,
        line,
        column,
    }));
    if (findings.length > 0)
        throw notAllowed(file, findings);
}
/**
 * The statements of a file in their order. Throws `migration-syntax` (with the place and the line), `migration-not-allowed`
 * (everything found) or `bad-migration-file` (only comments). A plain BEGIN and COMMIT around the whole file is left out.
 */
async function parseMigration(file) {
    const { inner, wrapped } = withoutWrapper(await parsedPieces(file));
    const findings = findingsOf(inner);
    if (findings.length > 0)
        throw notAllowed(file, findings);
    const statements = inner.map(toStatement);
    if (wrapped)
        refuseAloneInWrapper(file, statements);
    if (statements.length === 0) {
        throw new errors/* RunbookError */.rk('bad-migration-file', 'the file holds no statement, only comments', {
            state: 'nothing-changed',
            location: { file: file.path, line: 1 },
            hint: 'Write the statements of the migration into it.',
        });
    }
    return { file, statements, warnings: wrapped ? [WRAPPER_LEFT_OUT] : [] };
}

// EXTERNAL MODULE: ./build/src/postgres/client.js + 1 modules
var client = __webpack_require__(38362);
// EXTERNAL MODULE: ./build/src/postgres/connection-url.js + 2 modules
var connection_url = __webpack_require__(57501);
// EXTERNAL MODULE: ./build/src/postgres/environment.js
var environment = __webpack_require__(47504);
// EXTERNAL MODULE: ./build/src/postgres/server-facts.js
var server_facts = __webpack_require__(62816);
// EXTERNAL MODULE: ./build/src/postgres/session.js
var session = __webpack_require__(38933);
// EXTERNAL MODULE: ./build/src/postgres/dropped-parameters.js
var dropped_parameters = __webpack_require__(79796);
;// CONCATENATED MODULE: ./build/src/operations/apply.js
// The runbook's section 1: one migration file, after a verified backup, exactly once. Everything that can be refused is refused
// before the backup; a backup that fails means that the migration never starts.













/**
 * @throws RunbookError that says what is in the database now; see docs/errors.md
 */
async function apply(request, deps) {
    refuseBadOptions(request);
    const url = (0,environment/* resolveDatabaseUrl */.N)(request.database, deps.env);
    const file = await (0,migration_file/* readMigration */.V7)(request.migrationsDir, request.migration);
    const parsed = await parseMigration(file);
    const database = (0,connection_url/* describeDatabase */.DZ)(url);
    deps.log.info(`${request.dryRun ? 'Trying' : 'Applying'} ${file.name} on ${database}`);
    (0,dropped_parameters/* sayDropped */.Q)(url, deps.log);
    const { server, head, verdict } = await (0,client/* withClient */.SV)(url, { lockTimeoutMs: request.lockTimeoutMs }, async (client) => {
        await (0,session/* refuseReadOnly */.HU)(client);
        return {
            verdict: await checkAgainstLedger(client, file),
            server: await (0,server_facts/* serverFacts */.h)(client),
            head: (await (0,migrations_ledger/* ledgerHead */.g_)(client))?.name,
        };
    });
    const report = (outcome, backup) => ({
        ...{ status: statusOf(outcome), migration: file.name, database, outcome },
        ...(backup && { backup }),
        warnings: outcome.kind === 'already-applied' ? 0 : outcome.warnings.length,
    });
    if (verdict.kind === 'already-applied')
        return report(verdict);
    const backup = await backUpFirst(request, url, server, head, deps);
    return report(await applyMigration(parsed, applyOptions(request, deps, backup), applyEdges(url, deps)), backup);
}
function refuseBadOptions({ backup, dryRun }) {
    const problems = backup.take ? (0,make_backup/* optionProblems */._)(backup.options) : [];
    if (!backup.take && !dryRun && backup.reason.trim() === '')
        problems.push('backup-skip-reason: required where no backup is taken; it is kept in the ledger');
    if (problems.length > 0)
        throw new errors/* RunbookError */.rk('bad-input', problems.join('\n'), { state: 'nothing-changed' });
}
async function backUpFirst({ backup, dryRun }, url, server, head, deps) {
    if (dryRun)
        return undefined;
    if (!backup.take) {
        deps.log.warn(`No backup is taken: ${backup.reason}`);
        return undefined;
    }
    const report = await (0,make_backup/* makeBackup */.B)(url, server, { ...backup.options, allowEmpty: true }, head, deps);
    deps.onBackup?.(report);
    return report;
}
const applyOptions = (request, { provenance, actor }, backup) => ({
    onAlreadyExists: request.onAlreadyExists,
    lockTimeoutMs: request.lockTimeoutMs,
    statementTimeoutMs: request.statementTimeoutMs,
    lockRetries: request.lockRetries,
    dryRun: request.dryRun,
    toolVersion: provenance.toolVersion,
    ...(backup
        ? { backup: backup.stored.location }
        : request.backup.take
            ? {}
            : { backup: `skipped: ${request.backup.reason}` }),
    ...(actor && { actor }),
    ...(provenance.run && { runUrl: provenance.run }),
    ...(provenance.commit && { commitSha: provenance.commit }),
});
const applyEdges = (url, { log, signal }) => ({ connect: () => (0,client/* connect */.Ng)(url), log, signal });
function statusOf(outcome) {
    if (outcome.kind !== 'applied')
        return outcome.kind;
    return outcome.adopted ? 'adopted' : 'applied';
}


/***/ })

};
