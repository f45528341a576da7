export const id = 314;
export const ids = [314];
export const modules = {

/***/ 39672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ changeOptions),
/* harmony export */   df: () => (/* binding */ backUpFirst),
/* harmony export */   nE: () => (/* binding */ backupFirstProblems)
/* harmony export */ });
/* harmony import */ var _make_backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53648);

/** Before any connection: all problems at once. */
async function backupFirstProblems(backup, dryRun) {
    if (backup.take)
        return (0,_make_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .optionProblems */ ._)(backup.options);
    if (dryRun || backup.reason.trim() !== '')
        return [];
    return ['backup-skip-reason: required where no backup is taken; it is kept in the ledger'];
}
/**
 * An empty database is backed up as it is; a dry run needs no backup.
 * @throws RunbookError as makeBackup; then nothing else may be begun
 */
async function backUpFirst({ backup, dryRun }, url, server, deps) {
    if (dryRun)
        return undefined;
    if (!backup.take) {
        deps.log.warn(`No backup is taken: ${backup.reason}`);
        return undefined;
    }
    const report = await (0,_make_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .makeBackup */ .B)(url, server, { ...backup.options, allowEmpty: true }, deps);
    deps.onBackup?.(report);
    return report;
}
function originOf(backup, taken, { actor, provenance }) {
    const skipped = backup.take ? undefined : `skipped: ${backup.reason}`;
    const kept = taken?.stored.location ?? skipped;
    return {
        ...(kept !== undefined && { backup: kept }),
        ...(actor && { actor }),
        ...(provenance.run && { runUrl: provenance.run }),
        ...(provenance.commit && { commitSha: provenance.commit }),
        toolVersion: provenance.toolVersion,
    };
}
/** What a runner of files is to be told: the request's limits, and where the change came from. */
const changeOptions = ({ lockTimeoutMs, statementTimeoutMs, lockRetries, dryRun, backup }, taken, deps) => ({ lockTimeoutMs, statementTimeoutMs, lockRetries, dryRun, ...originOf(backup, taken, deps) });


/***/ }),

/***/ 5130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ refuseOtherEnvironment),
/* harmony export */   d: () => (/* binding */ markEnvironment)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12760);


const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_SCHEMA */ .sk}.environment`;
/** The cluster where the role may know it, and in it the database: a dump that is restored elsewhere takes the row along. */
const IDENTITY = `
  SELECT coalesce(CASE WHEN pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE')
           THEN (SELECT system_identifier::text FROM pg_catalog.pg_control_system()) END, 'unknown')
         || '/' || d.oid || '/' || d.datname AS identity
  FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()`;
const MARK = `SELECT environment, since, identity = (${IDENTITY}) AS here FROM ${TABLE}`;
async function markOf(client) {
    const { rows } = await client.query('SELECT pg_catalog.to_regclass($1) IS NOT NULL AS made', [
        TABLE,
    ]);
    if (!rows[0].made)
        return undefined;
    const [mark] = (await client.query(MARK)).rows;
    return mark?.here ? mark : undefined;
}
/**
 * @param environment as it was chosen by name; without one there is nothing to compare
 * @throws RunbookError `wrong-database`; nothing was changed
 */
async function refuseOtherEnvironment(client, environment) {
    if (!environment)
        return;
    const mark = await markOf(client);
    if (mark === undefined || mark.environment === environment)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('wrong-database', `this database is migrated as ${mark.environment} since ${mark.since.toISOString()}, and ${environment} was chosen: are the URLs swapped?`, {
        state: 'nothing-changed',
        hint: `check the URL of ${environment}; where this database is ${environment} from now on: DELETE FROM ${TABLE}`,
    });
}
/** The first environment stays, unless the row came along with a dump. To be called where the ledger is there. */
async function markEnvironment(client, environment) {
    if (!environment)
        return;
    await client.query(`INSERT INTO ${TABLE} AS mark (environment, since, identity) SELECT $1, pg_catalog.clock_timestamp(), (${IDENTITY})
     ON CONFLICT (singleton) DO UPDATE SET environment = excluded.environment, since = excluded.since, identity = excluded.identity
     WHERE mark.identity <> excluded.identity`, [environment]);
}


/***/ }),

/***/ 66066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ recordAfterwards)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
/* harmony import */ var _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68612);
/* harmony import */ var _environment_mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5130);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21366);





/** Returns what `look` finds then, e.g. what to warn of; undefined, with a warning, where the server would not have it. */
async function recordAfterwards(withSession, environment, log, look) {
    try {
        return await withSession(async (client) => {
            await (0,_environment_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .markEnvironment */ .d)(client, environment);
            await (0,_catalog_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordCatalog */ .hB)(client, (await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .ledgerHead */ .g_)(client))?.name);
            return look?.(client);
        });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk) && (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .sqlstateOf */ .R8)(error) === undefined)
            throw error;
        const said = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk ? error.message : (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .describeServerError */ .JL)(error, { showDetail: false });
        log.warn(`What the database is made of now could not be recorded: ${said}`);
        return undefined;
    }
}


/***/ }),

/***/ 38035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readRollback),
  G: () => (/* binding */ readRollbacks)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/migrations/migration-file.js
var migration_file = __webpack_require__(7890);
// EXTERNAL MODULE: ./build/src/migrations/roll-back-mark.js
var roll_back_mark = __webpack_require__(69434);
// EXTERNAL MODULE: ./build/src/migrations/load-parser.js
var load_parser = __webpack_require__(63471);
// EXTERNAL MODULE: ./build/src/migrations/parse.js + 2 modules
var parse = __webpack_require__(40875);
// EXTERNAL MODULE: ./build/src/migrations/source-position.js
var source_position = __webpack_require__(85820);
;// CONCATENATED MODULE: ./build/src/migrations/rollback-section.js
// The rollback that a migration carries in its comments, as the runbook asks: from `-- rollback:` to `-- end rollback` or to
// the end of the file. Only a comment line between two statements counts, as PostgreSQL's own scanner sees it, so that no text
// in a function body, a string or a block comment can pass for one. What is not a comment within the section is refused.




/** What to write into a file that has none. */
const SECTION_FORM = '-- rollback: on a line of its own, one comment line (-- DROP TABLE ...;) for each line of SQL';
const BEGIN = /^\s*--\s*rollback\s*:(.*)$/i;
const END = /^\s*--\s*end\s+rollback\s*$/i;
const COMMENT = /^\s*-- ?([^\r]*)$/;
/** Whether it is worth to look closer. */
const MENTION = /--\s*(?:end\s+)?rollback\b/i;
const IS_COMMENT = /^(?:SQL|C)_COMMENT$/;
/** Lines, from 1, of the `--` comments that begin a line: those between statements, and those inside one. */
async function commentLines(text) {
    const { parse, scan } = await (0,load_parser/* loadParser */.q)();
    const [{ tokens }, { stmts = [] }] = [await scan(text), await parse(text)];
    const words = tokens.filter(({ tokenName }) => !IS_COMMENT.test(tokenName));
    const { bytes, at } = (0,source_position/* byteReader */.KI)(text);
    const lastEnd = words.findLast((token) => token.text !== ';')?.end ?? 0;
    const ranges = stmts.map(({ stmt_location: start = 0, stmt_len: length = 0 }) => ({
        start,
        end: length === 0 ? lastEnd : start + length,
    }));
    const found = { between: new Set(), inside: new Set() };
    let next = 0;
    for (const { start, tokenName } of tokens) {
        if (tokenName !== 'SQL_COMMENT')
            continue;
        while (next < ranges.length && ranges[next].end <= start)
            next++;
        const { line } = at(start);
        const lineStart = bytes.lastIndexOf(10, start) + 1;
        if (bytes.toString('utf8', lineStart, start).trim() !== '')
            continue;
        found[next < ranges.length && ranges[next].start <= start ? 'inside' : 'between'].add(line);
    }
    return found;
}
const withoutLineEnd = (line) => line.replace(/\r$/, '');
/** One pass over the lines; everything that is wrong is noted. */
function readLines(lines, between, inside) {
    const reading = { sections: [], problems: [] };
    const sql = lines.map(() => '');
    let open;
    lines.forEach((whole, index) => {
        const [line, text] = [index + 1, withoutLineEnd(whole)];
        const problem = (message) => void reading.problems.push({ line, message });
        const begins = BEGIN.exec(text);
        if (begins && inside.has(line))
            return problem('`-- rollback:` stands inside a statement: put it after its semicolon');
        if (begins && between.has(line)) {
            if (reading.sections.length > 0)
                problem(`a second rollback section; the first one is on line ${reading.sections[0].line}`);
            if (begins[1].trim() !== '')
                problem('text after `-- rollback:`: put the SQL on lines of its own, below it');
            open = line;
            return void reading.sections.push({ line, sql: '' });
        }
        if (END.test(text) && between.has(line)) {
            if (open === undefined)
                problem('`-- end rollback` without a `-- rollback:` before it');
            return void (open = undefined);
        }
        if (open === undefined || text.trim() === '')
            return;
        const comment = COMMENT.exec(text);
        if (!comment)
            return problem('every line of a rollback section is a comment (-- ...), or empty; `-- end rollback` ends it');
        sql[index] = comment[1];
    });
    return { ...reading, sections: reading.sections.map((section) => ({ ...section, sql: sql.join('\n') })) };
}
function refused(file, problems) {
    const [first] = problems;
    const told = problems.map(({ line, message }) => `line ${line}: ${message}`);
    const message = problems.length === 1
        ? `${first.message}\n${(0,source_position/* excerpt */.Kb)(file.text, { line: first.line, column: 1 })}`
        : `the rollback section cannot be read:\n${told.join('\n')}`;
    return new errors/* RunbookError */.rk('bad-migration-file', message, {
        state: 'nothing-changed',
        location: { file: file.path, line: first.line },
        hint: `Write it as ${SECTION_FORM}.`,
    });
}
/** Undefined where the file has none. Throws `bad-migration-file`, with every problem of the section. */
async function rollbackSection(file) {
    if (!MENTION.test(file.text))
        return undefined;
    const { between, inside } = await commentLines(file.text);
    const { sections, problems } = readLines(file.text.split('\n'), between, inside);
    if (problems.length > 0)
        throw refused(file, problems);
    return sections[0];
}
/**
 * The statements of the file's rollback section; their lines are the file's, their columns count without the comment mark.
 * Undefined where the file has none. The file itself must parse. Throws what parseMigration throws, for the section as for a
 * whole file, and `bad-migration-file`.
 */
async function parseRollback(file) {
    await (0,parse/* parseMigration */.m)(file);
    const section = await rollbackSection(file);
    if (section === undefined)
        return undefined;
    if (section.sql.replace(/^\s*--.*$/gm, '').trim() === '')
        throw refused(file, [{ line: section.line, message: 'the rollback section holds no statement' }]);
    return (0,parse/* parseMigration */.m)({ ...file, text: section.sql });
}

;// CONCATENATED MODULE: ./build/src/migrations/roll-back-files.js
// Reads the rollbacks of a plan before anything is done: a file that is gone, edited since it ran, without a section or with a
// broken one stops the whole plan, and all of them are told at once.




const withoutSection = (file) => (0,roll_back_mark/* refusedRollback */.X_)(`${file.name} has no rollback section`, `Take it back with a new migration, or restore the backup that was made before it. Next time write ${SECTION_FORM}.`, file);
/** As the file carries it. Throws `rollback-refused` (no section) and what reading and parsing throw. */
async function readRollback(directory, name) {
    const file = await (0,migration_file/* readMigration */.V7)(directory, name);
    const parsed = await parseRollback(file);
    if (parsed === undefined)
        throw withoutSection(file);
    return parsed;
}
async function readFor(directory, entry) {
    const file = await (0,migration_file/* readMigration */.V7)(directory, entry.name);
    roll_back_mark/* rollbackMark */.Ib.judge(file, entry);
    const parsed = await parseRollback(file);
    if (parsed === undefined)
        throw withoutSection(file);
    return parsed;
}
const whereOf = ({ detail: { location } }) => location ? `${location.file}:${location.line}: ` : '';
function together(problems) {
    if (problems.length === 1)
        return problems[0];
    const hints = [...new Set(problems.map(({ detail }) => detail.hint).filter((hint) => hint !== undefined))];
    const told = problems.map((problem) => whereOf(problem) + problem.message);
    const location = problems.find(({ detail }) => detail.location)?.detail.location;
    return new errors/* RunbookError */.rk('rollback-refused', `${problems.length} files cannot be rolled back:\n${told.join('\n')}`, {
        state: 'nothing-changed',
        hint: hints.join('\n'),
        ...(location && { location }),
    });
}
/**
 * The rollbacks of `entries`, in their order. Throws the one problem there is, or `rollback-refused` with all of them.
 */
async function readRollbacks(directory, entries) {
    const parsed = [];
    const problems = [];
    for (const entry of entries) {
        try {
            parsed.push(await readFor(directory, entry));
        }
        catch (error) {
            if (!(error instanceof errors/* RunbookError */.rk))
                throw error;
            problems.push(error);
        }
    }
    if (problems.length > 0)
        throw together(problems);
    return parsed;
}


/***/ }),

/***/ 69434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ rollbackMark),
/* harmony export */   UP: () => (/* binding */ notNewest),
/* harmony export */   X_: () => (/* binding */ refusedRollback)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
/* harmony import */ var _postgres_sqlstate_advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12573);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21366);




/** Throws where the row does not allow a rollback with this file. */
function judge(file, entry) {
    switch (entry?.status) {
        case 'rolled-back':
            return 'done';
        case 'rolling-back': // what has run of it is compared statement by statement; what has not may be corrected
            return 'interrupted';
        case 'applied':
        case 'adopted':
            if (entry.checksum !== file.checksum)
                throw changed(file, entry);
            return 'pending';
        case 'running':
            throw refusedRollback(`${file.name} is half applied`, `Finish it first: pg-runbook apply ${file.name}`, file);
        case undefined:
            throw refusedRollback(`${file.name} is not applied here`, 'See what is: pg-runbook status', file);
    }
}
function changed(file, entry) {
    const message = `${file.name} was ${entry.status} on ${entry.appliedAt.toISOString()} with another text, so its rollback may not fit ` +
        `what ran: checksum then ${entry.checksum}, checksum now ${file.checksum}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('migration-changed', message, {
        state: 'nothing-changed',
        location: { file: file.path, line: 1 },
        hint: `Put the file back as it was (git log -p -- ${file.path}), then run this again; where the new text is meant, record it first: ` +
            `pg-runbook apply-pending --accept-changed ${file.name}`,
    });
}
/** A rollback that the ledger or the files do not allow; nothing was changed. */
const refusedRollback = (message, hint, file) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('rollback-refused', message, {
    state: 'nothing-changed',
    hint,
    ...(file && { location: { file: file.path, line: 1 } }),
});
/** Every entry that is in the database with more than its row, newest first. */
const NEWER = `SELECT name FROM ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .TABLE */ .Bt} WHERE name > $1 AND status <> 'rolled-back' ORDER BY name COLLATE "C" DESC`;
async function refuseUnlessNewest({ session, parsed }) {
    const { name } = parsed.file;
    const newer = (await session.client.query(NEWER, [name])).rows.map((row) => row.name);
    if (newer.length > 0)
        throw notNewest(name, newer, parsed.file);
}
/** `newer` newest first. */
const notNewest = (name, newer, file) => refusedRollback(`${name} is not the newest applied migration; newer, newest first: ${newer.join(', ')}`, 'Roll the newer ones back first, or all of them down to a file that stays: pg-runbook rollback --to <file>', file);
const STATUS_CHECK = `
  SELECT conname AS name FROM pg_catalog.pg_constraint
  WHERE conrelid = '${_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .TABLE */ .Bt}'::pg_catalog.regclass AND contype = 'c'
    AND pg_catalog.pg_get_constraintdef(oid) LIKE '%''rolled-back''%'
    AND pg_catalog.pg_get_constraintdef(oid) NOT LIKE '%''rolling-back''%'`;
/** A ledger that an older release made does not know the status yet. */
async function allowRollingBack(client) {
    for (const { name } of (await client.query(STATUS_CHECK)).rows) {
        await client.query(`ALTER TABLE ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .TABLE */ .Bt} DROP CONSTRAINT ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .C)(name)},
      ADD CONSTRAINT ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .C)(name)}
        CHECK (status IN ('applied', 'adopted', 'running', 'rolling-back', 'rolled-back'))`);
    }
}
const CLAIM = `
  UPDATE ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .TABLE */ .Bt} SET status = 'rolling-back', applied_at = pg_catalog.clock_timestamp()
  WHERE name = $1 AND (status IN ('applied', 'adopted') AND checksum = $2 OR status = 'rolling-back' AND $3)`;
async function claim(run, resumes) {
    const { client } = run.session;
    await refuseUnlessNewest(run);
    await allowRollingBack(client);
    const { name, checksum } = run.parsed.file;
    return (await client.query(CLAIM, [name, checksum, resumes])).rowCount === 1;
}
const FINISH = `
  UPDATE ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .TABLE */ .Bt} SET status = 'rolled-back', applied_at = pg_catalog.clock_timestamp(), duration_ms = $2, warnings = $3,
    backup = $4, actor = $5, run_url = $6, commit_sha = $7, tool_version = $8
  WHERE name = $1 AND status = 'rolling-back'
  RETURNING ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .ENTRY */ .Py}`;
async function finish({ session, parsed, options }, result) {
    const { backup, actor, runUrl, commitSha, toolVersion } = options;
    const origin = [backup, actor, runUrl, commitSha, toolVersion].map((value) => value ?? null);
    const durationMs = Math.min(Math.round(result.durationMs), 2 ** 31 - 1);
    const values = [parsed.file.name, durationMs, result.warnings, ...origin];
    return (await session.client.query(FINISH, values)).rows[0];
}
const RELEASE = `UPDATE ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .TABLE */ .Bt} SET status = $2, applied_at = $3 WHERE name = $1 AND status = 'rolling-back'`;
/** A section that could be corrected at will would not be the one that was proved. */
const OTHERWISE = 'Take it back with a new migration, or restore the backup that was made before it; or correct the section and record the new ' +
    'text first: pg-runbook apply-pending --accept-changed <file>';
const rollbackMark = {
    task: 'rollback',
    doneWord: 'rolled back',
    afterFailure: (advice) => advice === undefined || advice === _postgres_sqlstate_advice_js__WEBPACK_IMPORTED_MODULE_2__/* .CORRECT_THE_FILE */ .YF ? OTHERWISE : `${advice}. ${OTHERWISE}`,
    judge,
    claim,
    finish,
    isWritten: (client, file, xid) => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .entryIsBy */ ._7)(client, file, ['rolled-back'], xid),
    async release({ session, parsed }, before) {
        if (before?.status === 'applied' || before?.status === 'adopted')
            await session.client.query(RELEASE, [parsed.file.name, before.status, before.appliedAt]);
    },
};


/***/ }),

/***/ 18646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ tryRollbacks),
/* harmony export */   l: () => (/* binding */ rollBackMigration)
/* harmony export */ });
/* harmony import */ var _roll_back_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69434);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64424);


/** What exists already when a rollback makes it again is not what the rollback expects. */
const asApplied = (options) => ({ ...options, onAlreadyExists: 'error', dryRun: false });
/**
 * @param parsed the file's rollback, as readRollbacks gives it
 * Throws `rollback-refused` (no longer the newest; nothing changed), `migration-changed`, and what applyMigration throws.
 */
async function rollBackMigration(parsed, options, deps) {
    const outcome = await (0,_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .applyMigration */ .r)(parsed, asApplied(options), deps, _roll_back_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .rollbackMark */ .Ib);
    switch (outcome.kind) {
        case 'already-applied':
            return { kind: 'already-rolled-back', entry: outcome.entry };
        case 'applied': {
            const { entry, statements, warnings, durationMs, replyLost } = outcome;
            return { kind: 'rolled-back', entry, statements, warnings, durationMs, replyLost };
        }
        case 'dry-run':
            throw new TypeError('a rollback is tried out with tryRollbacks');
    }
}
/** Runs the rollbacks one after the other in one transaction, tells which locks they take, and leaves nothing behind. */
const tryRollbacks = (all, options, deps) => (0,_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .tryMigrations */ .Z)(all, asApplied(options), deps, _roll_back_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .rollbackMark */ .Ib);


/***/ }),

/***/ 27314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./build/src/backups/backup-first.js
var backup_first = __webpack_require__(39672);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/migrations/default-schema.js
var default_schema = __webpack_require__(97852);
// EXTERNAL MODULE: ./build/src/migrations/environment-mark.js
var environment_mark = __webpack_require__(5130);
// EXTERNAL MODULE: ./build/src/migrations/ledger.js
var ledger = __webpack_require__(21366);
// EXTERNAL MODULE: ./build/src/migrations/ledger-schema.js
var ledger_schema = __webpack_require__(12760);
// EXTERNAL MODULE: ./build/src/migrations/catalog-record.js
var catalog_record = __webpack_require__(68612);
// EXTERNAL MODULE: ./build/src/migrations/record-afterwards.js
var record_afterwards = __webpack_require__(66066);
// EXTERNAL MODULE: ./build/src/migrations/roll-back.js
var roll_back = __webpack_require__(18646);
// EXTERNAL MODULE: ./build/src/migrations/roll-back-files.js + 1 modules
var roll_back_files = __webpack_require__(38035);
// EXTERNAL MODULE: ./build/src/migrations/list-migrations.js
var list_migrations = __webpack_require__(8365);
// EXTERNAL MODULE: ./build/src/near-names.js
var near_names = __webpack_require__(22306);
// EXTERNAL MODULE: ./build/src/migrations/roll-back-mark.js
var roll_back_mark = __webpack_require__(69434);
;// CONCATENATED MODULE: ./build/src/migrations/roll-back-plan.js



function notInLedger(name, present) {
    const near = (0,near_names/* nearNames */.$)(name, present.map((entry) => entry.name));
    const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'See what is applied: pg-runbook status';
    return (0,roll_back_mark/* refusedRollback */.X_)(`${name} is not applied here`, hint);
}
/** `present` newest first. */
function named(name, present, entries) {
    const own = entries.find((entry) => entry.name === name);
    if (own?.status === 'rolled-back')
        return { kind: 'already-rolled-back', entry: own };
    const index = present.findIndex((entry) => entry.name === name);
    if (index < 0)
        throw notInLedger(name, present);
    if (index === 0)
        return { kind: 'roll-back', entries: [present[0]] };
    const newer = present.slice(0, index).map((entry) => entry.name);
    throw (0,roll_back_mark/* notNewest */.UP)(name, newer);
}
function downTo(name, present) {
    const index = present.findIndex((entry) => entry.name === name);
    if (index < 0)
        throw notInLedger(name, present);
    const stays = present[index];
    if (stays.status !== 'applied' && stays.status !== 'adopted')
        throw (0,roll_back_mark/* refusedRollback */.X_)(`${name} cannot stay: it is ${stays.status}`, `Finish it first: pg-runbook status`);
    return present.slice(0, index);
}
/** Throws `rollback-refused`: the file is not applied, or not the newest one. */
function planRollback(entries, choice) {
    const present = entries.filter(({ status }) => status !== 'rolled-back').sort((a, b) => (0,list_migrations/* inByteOrder */.q)(b.name, a.name));
    if (choice.kind === 'named')
        return named(choice.migration, present, entries);
    const chosen = choice.kind === 'newest' ? present.slice(0, 1) : downTo(choice.migration, present);
    return chosen.length === 0 ? { kind: 'nothing' } : { kind: 'roll-back', entries: chosen };
}

// EXTERNAL MODULE: ./build/src/migrations/stopped-at.js
var stopped_at = __webpack_require__(86782);
// EXTERNAL MODULE: ./build/src/postgres/client.js + 1 modules
var client = __webpack_require__(38362);
// EXTERNAL MODULE: ./build/src/postgres/connection-url.js + 2 modules
var connection_url = __webpack_require__(57501);
// EXTERNAL MODULE: ./build/src/postgres/which-url.js
var which_url = __webpack_require__(70048);
// EXTERNAL MODULE: ./build/src/postgres/environment.js + 1 modules
var environment = __webpack_require__(39214);
// EXTERNAL MODULE: ./build/src/postgres/server-facts.js
var server_facts = __webpack_require__(62816);
// EXTERNAL MODULE: ./build/src/postgres/session.js
var session = __webpack_require__(38933);
;// CONCATENATED MODULE: ./build/src/operations/rollback.js
// The runbook's "bad migration applied": the newest migrations are taken back with the rollbacks that they carry, newest first,
// after a verified backup. Everything that can be refused is refused before anything is changed, all of it at once.


















/**
 * @throws RunbookError that says what is in the database now; see docs/errors.md
 */
async function rollback(request, deps) {
    await refuseBadOptions(request);
    const url = (0,environment/* resolveDatabaseUrl */.N)(request.database, deps.env);
    refuseUnconfirmed(request, url);
    const database = (0,connection_url/* describeDatabase */.DZ)(url);
    (0,which_url/* sayWhichUrl */._)(url, deps.log);
    const { server, plan, files, byHand } = await look(url, request);
    if (plan.kind !== 'roll-back')
        return nothingToDo(plan, database);
    const names = files.map(({ file }) => file.name).join(', ');
    deps.log.info(`${request.dryRun ? 'Trying to roll back' : 'Rolling back'}, newest first, on ${database}: ${names}`);
    for (const entry of plan.entries)
        warnOfAdopted(entry, deps);
    if (byHand)
        deps.log.warn((0,catalog_record/* byHandInWords */.v6)(byHand));
    const common = { database, ...(byHand && { byHand }) };
    if (request.dryRun)
        return tryOut(files, { url, request, deps, common });
    const backup = await (0,backup_first/* backUpFirst */.df)(request, url, server, deps);
    const taken = backup && { backup };
    return takeBack(files, { url, request, deps, ...taken, common: { ...common, ...taken } });
}
/** Before anything is done, over one connection. */
const look = (url, request) => (0,client/* withClient */.SV)(url, { lockTimeoutMs: request.lockTimeoutMs }, async (client) => {
    await (0,session/* refuseReadOnly */.HU)(client);
    await (0,environment_mark/* refuseOtherEnvironment */.M)(client, request.database.environment);
    const plan = planRollback(await (0,ledger/* readLedger */.SC)(client), choiceOf(request));
    const server = await (0,server_facts/* serverFacts */.h)(client);
    if (plan.kind !== 'roll-back')
        return { plan, files: [], byHand: undefined, server };
    await (0,ledger_schema/* refuseUnwritableLedger */.VL)(client);
    const files = await (0,roll_back_files/* readRollbacks */.G)(request.migrationsDir, plan.entries);
    await (0,default_schema/* checkDefaultSchema */.r)(client, files);
    return { plan, files, byHand: await (0,catalog_record/* changesByHand */.WD)(client), server };
});
const choiceOf = ({ migration, to }) => {
    if (migration !== undefined)
        return { kind: 'named', migration };
    return to === undefined ? { kind: 'newest' } : { kind: 'down-to', migration: to };
};
async function refuseBadOptions({ backup, dryRun, migration, to, confirm }) {
    const problems = await (0,backup_first/* backupFirstProblems */.nE)(backup, dryRun);
    if (migration !== undefined && to !== undefined)
        problems.push('to: give either migration (the newest one) or to (the file that stays), not both');
    if (!dryRun && confirm === '')
        problems.push('confirm: required; type the name of the database, or do a dry run');
    if (problems.length > 0)
        throw new errors/* RunbookError */.rk('bad-input', problems.join('\n'), { state: 'nothing-changed' });
}
/** What is typed is compared with the URL, never shown instead of it. */
function refuseUnconfirmed({ dryRun, confirm }, { database, source }) {
    if (dryRun || confirm === database)
        return;
    throw new errors/* RunbookError */.rk('wrong-database', `confirm says ${JSON.stringify(confirm)}, and ${source} leads to ${database}`, {
        state: 'nothing-changed',
        hint: `If ${database} is the one you mean, give its name as confirm; else choose the other environment or URL.`,
    });
}
function warnOfAdopted({ name, status, appliedAt }, { log }) {
    if (status !== 'adopted')
        return;
    const when = appliedAt.toISOString();
    log.warn(`${name} was adopted on ${when}: what its rollback takes away was there before pg-runbook came`);
}
const nothingToDo = (plan, database) => ({
    status: plan.kind === 'nothing' ? 'nothing-to-roll-back' : plan.kind,
    database,
    rolledBack: plan.kind === 'nothing' ? [] : [{ migration: plan.entry.name, outcome: plan }],
    notTried: [],
    warnings: 0,
});
const runnerOptions = ({ request, deps, backup }) => (0,backup_first/* changeOptions */.D$)(request, backup, deps);
const runnerEdges = (url, { log, signal }) => ({ connect: () => (0,client/* connect */.Ng)(url), log, signal });
async function tryOut(files, work) {
    const outcomes = await (0,roll_back/* tryRollbacks */.L)(files, runnerOptions(work), runnerEdges(work.url, work.deps));
    const rolledBack = outcomes.map((outcome, index) => ({ migration: files[index].file.name, outcome }));
    return { ...work.common, status: 'dry-run', rolledBack, notTried: [], warnings: warningsIn(rolledBack) };
}
const warningsIn = (rolledBack) => rolledBack.reduce((sum, { outcome }) => sum + ('warnings' in outcome ? outcome.warnings.length : 0), 0);
/** Newest first, each committed by itself; the first failure stops. */
async function inTurn(files, work) {
    const rolledBack = [];
    for (const [index, parsed] of files.entries()) {
        const migration = parsed.file.name;
        try {
            const outcome = await (0,roll_back/* rollBackMigration */.l)(parsed, runnerOptions(work), runnerEdges(work.url, work.deps));
            rolledBack.push({ migration, outcome });
        }
        catch (error) {
            if (!(error instanceof errors/* RunbookError */.rk))
                throw error;
            const notTried = files.slice(index + 1).map(({ file }) => file.name);
            return { rolledBack, failed: { name: migration, error }, notTried };
        }
    }
    return { rolledBack, notTried: [] };
}
async function takeBack(files, work) {
    const { url, deps, common } = work;
    const { rolledBack, failed, notTried } = await inTurn(files, work);
    const byUs = rolledBack.some(({ outcome }) => outcome.kind === 'rolled-back');
    const isChanged = byUs || (failed !== undefined && !(0,stopped_at/* leftNothing */.Jw)(failed.error));
    if (isChanged && !deps.signal.aborted)
        await (0,record_afterwards/* recordAfterwards */.n)((body) => (0,client/* withClient */.SV)(url, {}, body), work.request.database.environment, deps.log);
    const report = { ...common, rolledBack, warnings: warningsIn(rolledBack) };
    if (failed === undefined)
        return { ...report, status: byUs ? 'rolled-back' : 'already-rolled-back', notTried };
    const { name, error } = failed;
    deps.onStopped?.({ ...report, status: 'failed', failed: { migration: name, message: error.message }, notTried });
    throw (0,stopped_at/* stoppedAt */.P0)(failed, { doneWord: 'Rolled back', before: rolledBack.map(({ migration }) => migration), notTried });
}


/***/ })

};
