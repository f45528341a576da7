export const id = 9821;
export const ids = [9821];
export const modules = {

  75634:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K5: () => (  safetyBackupName),
    nh: () => (  isSafetyBackup),
    p8: () => (  SAFETY_PART),
    sN: () => (  withoutSafetyBackups)
  });
const MARK = '_before_restore';
const NAME = /(?:^|[/\\-])backup_\d{8}_\d{6}_before_restore(?=[._-]|$)/;
 
const isSafetyBackup = (name) => NAME.test(name);
 
const safetyBackupName = (name) => name.replace('.sql', `${MARK}.sql`);
 
const SAFETY_PART = `(?:${MARK})?`;
 
function withoutSafetyBackups(newestFirst, log) {
    const rest = newestFirst.filter(({ name }) => !isSafetyBackup(name));
    const passed = newestFirst.findIndex(({ name }) => !isSafetyBackup(name));
    if (passed > 0)
        log?.info(`Passed over, since a restore took it of what it replaced: ${newestFirst
            .slice(0, passed)
            .map(({ name }) => name)
            .join(', ')}; to read one of these, give its name`);
    return rest;
}


  }),

  79581:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D$: () => (  changeOptions),
    df: () => (  backUpFirst),
    nE: () => (  backupFirstProblems)
  });
  var _make_backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98621);

 
async function backupFirstProblems(backup, dryRun) {
    if (backup.take)
        return (0,_make_backup_js__WEBPACK_IMPORTED_MODULE_0__  ._)(backup.options);
    if (dryRun || backup.reason.trim() !== '')
        return [];
    return ['backup-skip-reason: required where no backup is taken; it is kept in the ledger'];
}


async function backUpFirst({ backup, dryRun }, url, server, deps) {
    if (dryRun)
        return undefined;
    if (!backup.take) {
        deps.log.warn(`No backup is taken: ${backup.reason}`);
        return undefined;
    }
    const report = await (0,_make_backup_js__WEBPACK_IMPORTED_MODULE_0__  .B)(url, server, { ...backup.options, allowEmpty: true }, deps);
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
 
const changeOptions = ({ lockTimeoutMs, statementTimeoutMs, lockRetries, dryRun, backup }, taken, deps) => ({ lockTimeoutMs, statementTimeoutMs, lockRetries, dryRun, ...originOf(backup, taken, deps) });


  }),

  68612:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    WD: () => (  changesByHand),
    gi: () => (  readOwnCatalog),
    hB: () => (  recordCatalog)
  });
  var _postgres_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73639);
  var _postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49600);
  var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12760);



const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_2__  .sk}.catalog`;
const readOwnCatalog = (client) => (0,_postgres_catalog_js__WEBPACK_IMPORTED_MODULE_0__  .uM)(client, { ignoreSchemas: _postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_1__  .C });
 
const LEDGER_DIGEST = `
  SELECT pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(coalesce(pg_catalog.string_agg(
    pg_catalog.concat_ws(' ', name, checksum, status, extract(epoch FROM applied_at)), E'\\n' ORDER BY name), ''), 'UTF8')), 'hex')
  FROM ${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_2__  .sk}.migrations`;
const LAST = `
  SELECT taken_at AS "takenAt", head, fingerprint,
    server_major = pg_catalog.current_setting('server_version_num')::int / 10000
      AND ledger = (${LEDGER_DIGEST}) AS comparable
  FROM ${TABLE}`;


async function changesByHand(client, known) {
    if ((await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_2__  .WN)(client, 'read', ['catalog'])).kind !== 'usable')
        return undefined;
    const last = async () => (await client.query(LAST)).rows[0];
    const recorded = await last();
    if (!recorded?.comparable)
        return undefined;
    const now = known ?? (await readOwnCatalog(client));
    if (now.fingerprint === recorded.fingerprint)
        return undefined;
    const { rows } = await client.query(`SELECT content FROM ${TABLE}`);
    const before = (0,_postgres_catalog_js__WEBPACK_IMPORTED_MODULE_0__  .Lo)(rows[0].content);
    const still = await last();  
    if (before === undefined || !still?.comparable || still.fingerprint !== recorded.fingerprint)
        return undefined;
    const changes = (0,_postgres_catalog_js__WEBPACK_IMPORTED_MODULE_0__  .m6)(before, now);
    return changes.length === 0 ? undefined : { since: recorded.takenAt, head: recorded.head, changes };
}
const RECORD = `
  INSERT INTO ${TABLE} AS catalog (taken_at, head, server_major, fingerprint, content, ledger)
  VALUES (pg_catalog.clock_timestamp(), $1, pg_catalog.current_setting('server_version_num')::int / 10000, $2, $3, $4)
  ON CONFLICT (singleton) DO UPDATE SET taken_at = excluded.taken_at, head = excluded.head,
    server_major = excluded.server_major, fingerprint = excluded.fingerprint, content = excluded.content,
    ledger = excluded.ledger`;
 
async function recordCatalog(client, head) {
     
    const { rows } = await client.query(`SELECT (${LEDGER_DIGEST}) AS ledger`);
    const catalog = await readOwnCatalog(client);
    await client.query(RECORD, [head ?? null, catalog.fingerprint, (0,_postgres_catalog_js__WEBPACK_IMPORTED_MODULE_0__  .cR)(catalog), rows[0].ledger]);
}


  }),

  5130:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  refuseOtherEnvironment),
    d: () => (  markEnvironment)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12760);


const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .sk}.environment`;


const identity = (mayIdentify) => `
  SELECT ${mayIdentify ? '(SELECT system_identifier::text FROM pg_catalog.pg_control_system())' : "'unknown'"}
         || '/' || d.oid || '/' || d.datname
  FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()`;
const CLUSTER = "pg_catalog.split_part(%, '/', 1)";
const DATABASE = "pg_catalog.substr(%, pg_catalog.strpos(%, '/'))";
const of = (part, whole) => part.replaceAll('%', whole);
 
const sameIdentity = (one, other) => `
  (${of(DATABASE, one)} = ${of(DATABASE, other)}
    AND (${of(CLUSTER, one)} = ${of(CLUSTER, other)} OR 'unknown' IN (${of(CLUSTER, one)}, ${of(CLUSTER, other)})))`;
const markIn = (mayIdentify) => `
  SELECT mark.environment, mark.since, ${sameIdentity('mark.identity', 'here.identity')} AS here
  FROM ${TABLE} mark, (${identity(mayIdentify)}) here (identity)`;
const ACCESS = `
  SELECT pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE') AS "mayIdentify",
    EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = $1 AND c.relname = 'environment' AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
        AND pg_catalog.has_table_privilege(c.oid, 'SELECT')) AS readable`;
const accessOf = async (client) => (await client.query(ACCESS, [_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .sk])).rows[0];
 
async function markOf(client) {
    const { readable, mayIdentify } = await accessOf(client);
    if (!readable)
        return undefined;
    const [mark] = (await client.query(markIn(mayIdentify))).rows;
    return mark?.here ? mark : undefined;
}


async function refuseOtherEnvironment(client, environment) {
    if (!environment)
        return undefined;
    const mark = await markOf(client);
    if (mark === undefined)
        return environment;
    if (mark.environment === environment)
        return undefined;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('wrong-database', `this database is migrated as ${mark.environment} since ${mark.since.toISOString()}, and ${environment} was chosen: are the URLs swapped?`, {
        state: 'nothing-changed',
        hint: `check the URL of ${environment}; where this database is ${environment} from now on: DELETE FROM ${TABLE}`,
    });
}
 
async function markEnvironment(client, environment) {
    if (!environment)
        return;
    const { mayIdentify } = await accessOf(client);
    await client.query(`INSERT INTO ${TABLE} AS mark (environment, since, identity) SELECT $1, pg_catalog.clock_timestamp(), (${identity(mayIdentify)})
     ON CONFLICT (singleton) DO UPDATE SET environment = excluded.environment, since = excluded.since, identity = excluded.identity
     WHERE NOT ${sameIdentity('mark.identity', 'excluded.identity')}`, [environment]);
}


  }),

  66066:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  recordAfterwards)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
  var _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68612);
  var _environment_mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5130);
  var _ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21366);





 
async function recordAfterwards(withSession, environment, log, look) {
    try {
        return await withSession(async (client) => {
            await (0,_environment_mark_js__WEBPACK_IMPORTED_MODULE_3__  .d)(client, environment);
            await (0,_catalog_record_js__WEBPACK_IMPORTED_MODULE_2__  .hB)(client, (await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_4__  .g_)(client))?.name);
            return look?.(client);
        });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk) && (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .R8)(error) === undefined)
            throw error;
        const said = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk ? error.message : (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .JL)(error, { showDetail: false });
        log.warn(`What the database is made of now could not be recorded: ${said}`);
        return undefined;
    }
}


  }),

  3940:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  readRollbacks),
    X: () => (  readRollback)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _migration_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7890);
  var _roll_back_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69434);
  var _rollback_section_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44789);
 
 




const withoutSection = (file) => (0,_roll_back_mark_js__WEBPACK_IMPORTED_MODULE_2__  .X_)(`${file.name} has no rollback section`, `Take it back with a new migration, or restore the backup that was made before it. Next time write ${_rollback_section_js__WEBPACK_IMPORTED_MODULE_3__  .j4}.`, file);
 
async function readRollback(directory, name) {
    const file = await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__  .V7)(directory, name);
    const parsed = await (0,_rollback_section_js__WEBPACK_IMPORTED_MODULE_3__  ._U)(file);
    if (parsed === undefined)
        throw withoutSection(file);
    return parsed;
}
async function readFor(directory, entry) {
    const file = await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__  .V7)(directory, entry.name);
    (0,_roll_back_mark_js__WEBPACK_IMPORTED_MODULE_2__  .Ib)().judge(file, entry);
    const parsed = await (0,_rollback_section_js__WEBPACK_IMPORTED_MODULE_3__  ._U)(file);
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('rollback-refused', `${problems.length} files cannot be rolled back:\n${told.join('\n')}`, {
        state: 'nothing-changed',
        hint: hints.join('\n'),
        ...(location && { location }),
    });
}


async function readRollbacks(directory, entries) {
    const parsed = [];
    const problems = [];
    for (const entry of entries) {
        try {
            parsed.push(await readFor(directory, entry));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk))
                throw error;
            problems.push(error);
        }
    }
    if (problems.length > 0)
        throw together(problems);
    return parsed;
}


  }),

  69434:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ib: () => (  rollbackMark),
    UP: () => (  notNewest),
    X_: () => (  refusedRollback)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
  var _postgres_sqlstate_advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12573);
  var _ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21366);




 
function judge(file, entry, planned) {
    switch (entry?.status) {
        case 'rolled-back':
            return 'done';
        case 'rolling-back':  
            return 'interrupted';
        case 'applied':
        case 'adopted':
            if (entry.checksum !== file.checksum)
                throw changed(file, entry);
            if (planned && entry.appliedAt.getTime() !== planned.appliedAt.getTime())
                throw appliedAgain(file, entry, planned);
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('migration-changed', message, {
        state: 'nothing-changed',
        location: { file: file.path, line: 1 },
        hint: `Put the file back as it was (git log -p -- ${file.path}), then run this again; where the new text is meant, record it first: ` +
            `pg-runbook apply-pending --accept-changed ${file.name}`,
    });
}
function appliedAgain(file, { appliedAt }, planned) {
    const [then, now] = [planned.appliedAt, appliedAt].map((date) => date.toISOString());
    return refusedRollback(`${file.name} was applied on ${then} when this rollback was planned, and again on ${now}, by another run`, 'Find out who wants it there: pg-runbook status. To take it back all the same, run this again.', file);
}
 
const refusedRollback = (message, hint, file) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('rollback-refused', message, {
    state: 'nothing-changed',
    hint,
    ...(file && { location: { file: file.path, line: 1 } }),
});
 
const NEWER = `SELECT name FROM ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__  .Bt} WHERE name > $1 AND status <> 'rolled-back' ORDER BY name COLLATE "C" DESC`;
async function refuseUnlessNewest({ session, parsed }) {
    const { name } = parsed.file;
    const newer = (await session.client.query(NEWER, [name])).rows.map((row) => row.name);
    if (newer.length > 0)
        throw notNewest(name, newer, parsed.file);
}
 
const notNewest = (name, newer, file) => refusedRollback(`${name} is not the newest applied migration; newer, newest first: ${newer.join(', ')}`, 'Roll the newer ones back first, or all of them down to a file that stays: pg-runbook rollback --to <file>', file);
const STATUS_CHECK = `
  SELECT conname AS name FROM pg_catalog.pg_constraint
  WHERE conrelid = '${_ledger_js__WEBPACK_IMPORTED_MODULE_3__  .Bt}'::pg_catalog.regclass AND contype = 'c'
    AND pg_catalog.pg_get_constraintdef(oid) LIKE '%''rolled-back''%'
    AND pg_catalog.pg_get_constraintdef(oid) NOT LIKE '%''rolling-back''%'`;
 
async function allowRollingBack(client) {
    for (const { name } of (await client.query(STATUS_CHECK)).rows) {
        await client.query(`ALTER TABLE ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__  .Bt} DROP CONSTRAINT ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(name)},
      ADD CONSTRAINT ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(name)}
        CHECK (status IN ('applied', 'adopted', 'running', 'rolling-back', 'rolled-back'))`);
    }
}
const CLAIM = `
  UPDATE ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__  .Bt} SET status = 'rolling-back', applied_at = pg_catalog.clock_timestamp()
  WHERE name = $1 AND (
    status IN ('applied', 'adopted') AND checksum = $2
      AND coalesce(pg_catalog.date_trunc('milliseconds', applied_at) = $4, true)
    OR status = 'rolling-back' AND $3)`;
async function claim(run, resumes, planned) {
    const { client } = run.session;
    await refuseUnlessNewest(run);
    await allowRollingBack(client);
    const { name, checksum } = run.parsed.file;
    return (await client.query(CLAIM, [name, checksum, resumes, planned?.appliedAt ?? null])).rowCount === 1;
}
const FINISH = `
  UPDATE ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__  .Bt} SET status = 'rolled-back', applied_at = pg_catalog.clock_timestamp(), duration_ms = $2, warnings = $3,
    backup = $4, actor = $5, run_url = $6, commit_sha = $7, tool_version = $8
  WHERE name = $1 AND status = 'rolling-back'
  RETURNING ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__  .Py}`;
async function finish({ session, parsed, options }, result) {
    const { backup, actor, runUrl, commitSha, toolVersion } = options;
    const origin = [backup, actor, runUrl, commitSha, toolVersion].map((value) => value ?? null);
    const durationMs = Math.min(Math.round(result.durationMs), 2 ** 31 - 1);
    const values = [parsed.file.name, durationMs, result.warnings, ...origin];
    return (await session.client.query(FINISH, values)).rows[0];
}
const RELEASE = `UPDATE ${_ledger_js__WEBPACK_IMPORTED_MODULE_3__  .Bt} SET status = $2, applied_at = $3 WHERE name = $1 AND status = 'rolling-back'`;
 
const OTHERWISE = 'Take it back with a new migration, or restore the backup that was made before it; or correct the section and record the new ' +
    'text first: pg-runbook apply-pending --accept-changed <file>';
 
const rollbackMark = (planned) => ({
    task: 'rollback',
    doneWord: 'rolled back',
    afterFailure: (advice) => advice === undefined || advice === _postgres_sqlstate_advice_js__WEBPACK_IMPORTED_MODULE_2__  .YF ? OTHERWISE : `${advice}. ${OTHERWISE}`,
    judge: (file, entry) => judge(file, entry, planned),
    claim: (run, resumes) => claim(run, resumes, planned),
    finish,
    isWritten: (client, file, xid) => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_3__  ._7)(client, file, ['rolled-back'], xid),
    async release({ session, parsed }, before) {
        if (before?.status === 'applied' || before?.status === 'adopted')
            await session.client.query(RELEASE, [parsed.file.name, before.status, before.appliedAt]);
    },
});


  }),

  18646:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (  tryRollbacks),
    l: () => (  rollBackMigration)
  });
  var _roll_back_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69434);
  var _runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12662);


 
const asApplied = (options) => ({ ...options, onAlreadyExists: 'error', dryRun: false });


async function rollBackMigration(parsed, options, deps, planned) {
    const outcome = await (0,_runner_js__WEBPACK_IMPORTED_MODULE_1__  .r)(parsed, asApplied(options), deps, (0,_roll_back_mark_js__WEBPACK_IMPORTED_MODULE_0__  .Ib)(planned));
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
 
const tryRollbacks = (all, options, deps) => (0,_runner_js__WEBPACK_IMPORTED_MODULE_1__  .Z)(all, asApplied(options), deps, (0,_roll_back_mark_js__WEBPACK_IMPORTED_MODULE_0__  .Ib)());


  }),

  44789:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _U: () => (  parseRollback),
    j4: () => (  SECTION_FORM)
  });
 
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_load_parser_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(369);
  var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84168);
  var _raw_statements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47716);
  var _source_position_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85820);





 
const SECTION_FORM = '-- rollback: on a line of its own, one comment line (-- DROP TABLE ...;) for each line of SQL';
const BEGIN = /^\s*--\s*rollback\s*:(.*)$/i;
const END = /^\s*--\s*end\s+rollback\s*$/i;
const COMMENT = /^\s*-- ?([^\r]*)$/;
 
const MENTION = /--\s*(?:end\s+)?rollback\b/i;
const IS_COMMENT = /^(?:SQL|C)_COMMENT$/;
 
function whereToRead(bytes, stmts) {
    const { stmt_location: start = 0, stmt_len: length = 0 } = stmts.at(-1) ?? {};
    const end = start + length;
    return length > 0 && !MENTION.test(bytes.toString('utf8', 0, end)) ? end : 0;
}
 
async function commentLines(file) {
    const { scan } = await (0,_postgres_load_parser_js__WEBPACK_IMPORTED_MODULE_1__  .q)();
    const stmts = await (0,_raw_statements_js__WEBPACK_IMPORTED_MODULE_3__  .x)(file);
    const { bytes, at } = (0,_source_position_js__WEBPACK_IMPORTED_MODULE_4__  .KI)(file.text);
    const from = whereToRead(bytes, stmts);
    const { tokens } = await scan(bytes.toString('utf8', from));
    const words = tokens.filter(({ tokenName }) => !IS_COMMENT.test(tokenName));
    const lastEnd = words.findLast((token) => token.text !== ';')?.end ?? 0;
    const ranges = stmts.map(({ stmt_location: start = 0, stmt_len: length = 0 }) => ({
        start,
        end: length === 0 ? lastEnd : start + length,
    }));
    const found = { between: new Set(), inside: new Set() };
    let next = 0;
    for (const { start: behind, tokenName } of tokens) {
        if (tokenName !== 'SQL_COMMENT')
            continue;
        const start = from + behind;
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
        ? `${first.message}\n${(0,_source_position_js__WEBPACK_IMPORTED_MODULE_4__  .Kb)(file.text, { line: first.line, column: 1 })}`
        : `the rollback section cannot be read:\n${told.join('\n')}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('bad-migration-file', message, {
        state: 'nothing-changed',
        location: { file: file.path, line: first.line },
        hint: `Write it as ${SECTION_FORM}.`,
    });
}
 
async function rollbackSection(file) {
    if (!MENTION.test(file.text))
        return undefined;
    const { between, inside } = await commentLines(file);
    const { sections, problems } = readLines(file.text.split('\n'), between, inside);
    if (problems.length > 0)
        throw refused(file, problems);
    return sections[0];
}


async function parseRollback(file, isParsed = false) {
    if (!isParsed)
        await (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__  .mo)(file);
    const section = await rollbackSection(file);
    if (section === undefined)
        return undefined;
    if (section.sql.replace(/^\s*--.*$/gm, '').trim() === '')
        throw refused(file, [{ line: section.line, message: 'the rollback section holds no statement' }]);
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__  .mo)({ ...file, text: section.sql });
}


  }),

  86782:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EY: () => (  afterOthers),
    Jw: () => (  leftNothing),
    P0: () => (  stoppedAt)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 
 

const UNCHANGED = ['nothing-changed', 'rolled-back'];
 
const leftNothing = ({ detail }) => UNCHANGED.includes(detail.state);
 
const afterOthers = (error, before) => before === 0 || !leftNothing(error)
    ? error
    : new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk(error.code, error.message, { ...error.detail, state: 'earlier-committed' });
 
function stoppedAt({ name, error }, { doneWord, before, notTried }) {
    const { code, message, detail, cause } = afterOthers(error, before.length);
    const told = [
        ...(before.length > 0 ? [`${doneWord} before it: ${before.join(', ')}`] : []),
        `Failed: ${name}`,
        ...(notTried.length > 0 ? [`Not tried: ${notTried.join(', ')}`] : []),
    ];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk(code, [message, ...told].join('\n'), { ...detail, cause });
}


  }),

  27314:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (  rollback)
});

 
var backup_first = __webpack_require__(79581);
 
var errors = __webpack_require__(27406);
 
var default_schema = __webpack_require__(97852);
 
var environment_mark = __webpack_require__(5130);
 
var ledger = __webpack_require__(21366);
 
var ledger_schema = __webpack_require__(12760);
 
var by_hand_in_words = __webpack_require__(13832);
 
var catalog_record = __webpack_require__(68612);
 
var record_afterwards = __webpack_require__(66066);
 
var roll_back = __webpack_require__(18646);
 
var roll_back_files = __webpack_require__(3940);
 
var list_migrations = __webpack_require__(8365);
 
var near_names = __webpack_require__(22306);
 
var roll_back_mark = __webpack_require__(69434);
; 



function notInLedger(name, present) {
    const near = (0,near_names .$)(name, present.map((entry) => entry.name));
    const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'See what is applied: pg-runbook status';
    return (0,roll_back_mark .X_)(`${name} is not applied here`, hint);
}
 
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
    throw (0,roll_back_mark .UP)(name, newer);
}
function downTo(name, present) {
    const index = present.findIndex((entry) => entry.name === name);
    if (index < 0)
        throw notInLedger(name, present);
    const stays = present[index];
    if (stays.status !== 'applied' && stays.status !== 'adopted')
        throw (0,roll_back_mark .X_)(`${name} cannot stay: it is ${stays.status}`, `Finish it first: pg-runbook status`);
    return present.slice(0, index);
}
 
function planRollback(entries, choice) {
    const present = entries.filter(({ status }) => status !== 'rolled-back').sort((a, b) => (0,list_migrations .q)(b.name, a.name));
    if (choice.kind === 'named')
        return named(choice.migration, present, entries);
    const chosen = choice.kind === 'newest' ? present.slice(0, 1) : downTo(choice.migration, present);
    return chosen.length === 0 ? { kind: 'nothing' } : { kind: 'roll-back', entries: chosen };
}

 
var stopped_at = __webpack_require__(86782);
 
var client = __webpack_require__(64894);
 
var connection_url = __webpack_require__(57501);
 
var which_url = __webpack_require__(70048);
 
var environment = __webpack_require__(39214);
 
var server_facts = __webpack_require__(62816);
 
var session = __webpack_require__(38933);
; 
 
 





















async function rollback(request, deps) {
    await refuseBadOptions(request);
    const url = (0,environment .N)(request.database, deps.env);
    refuseUnconfirmed(request, url);
    const database = (0,connection_url .DZ)(url);
    (0,which_url ._)(url, deps.log);
    const { toMark, server, plan, files, byHand } = await look(url, request);
    if (plan.kind !== 'roll-back')
        return nothingToDo(plan, database);
    const names = files.map(({ file }) => file.name).join(', ');
    deps.log.info(`${request.dryRun ? 'Trying to roll back' : 'Rolling back'}, newest first, on ${database}: ${names}`);
    for (const entry of plan.entries)
        warnOfAdopted(entry, deps);
    if (byHand)
        deps.log.warn((0,by_hand_in_words .v)(byHand));
    const common = { database, ...(byHand && { byHand }) };
    if (request.dryRun)
        return tryOut(files, { toMark, planned: plan.entries, url, request, deps, common });
    const backup = await (0,backup_first .df)(request, url, server, deps);
    const taken = backup && { backup };
    return takeBack(files, {
        toMark,
        planned: plan.entries,
        url,
        request,
        deps,
        ...taken,
        common: { ...common, ...taken },
    });
}
 
const look = (url, request) => (0,client .SV)(url, { lockTimeoutMs: request.lockTimeoutMs }, async (client) => {
    await (0,session .HU)(client);
    const toMark = await (0,environment_mark .M)(client, request.database.environment);
    const plan = planRollback(await (0,ledger .SC)(client), choiceOf(request));
    const server = await (0,server_facts .h)(client);
    if (plan.kind !== 'roll-back')
        return { toMark, plan, files: [], byHand: undefined, server };
    await (0,ledger_schema .VL)(client);
    const files = await (0,roll_back_files .G)(request.migrationsDir, plan.entries);
    await (0,default_schema .r)(client, files);
    return { toMark, plan, files, byHand: await (0,catalog_record .WD)(client), server };
});
const choiceOf = ({ migration, to }) => {
    if (migration !== undefined)
        return { kind: 'named', migration };
    return to === undefined ? { kind: 'newest' } : { kind: 'down-to', migration: to };
};
async function refuseBadOptions({ backup, dryRun, migration, to, confirm }) {
    const problems = await (0,backup_first .nE)(backup, dryRun);
    if (migration !== undefined && to !== undefined)
        problems.push('to: give either migration (the newest one) or to (the file that stays), not both');
    if (!dryRun && confirm === '')
        problems.push('confirm: required; type the name of the database, or do a dry run');
    if (problems.length > 0)
        throw new errors .rk('bad-input', problems.join('\n'), { state: 'nothing-changed' });
}
 
function refuseUnconfirmed({ dryRun, confirm }, { database, source }) {
    if (dryRun || confirm === database)
        return;
    throw new errors .rk('wrong-database', `confirm says ${JSON.stringify(confirm)}, and ${source} leads to ${database}`, {
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
const runnerOptions = ({ request, deps, backup }) => (0,backup_first .D$)(request, backup, deps);
const runnerEdges = (url, { log, signal }) => ({ connect: () => (0,client .Ng)(url), log, signal });
async function tryOut(files, work) {
    const outcomes = await (0,roll_back .L)(files, runnerOptions(work), runnerEdges(work.url, work.deps));
    const rolledBack = outcomes.map((outcome, index) => ({ migration: files[index].file.name, outcome }));
    return { ...work.common, status: 'dry-run', rolledBack, notTried: [], warnings: warningsIn(rolledBack) };
}
const warningsIn = (rolledBack) => rolledBack.reduce((sum, { outcome }) => sum + ('warnings' in outcome ? outcome.warnings.length : 0), 0);
 
async function inTurn(files, work) {
    const rolledBack = [];
    for (const [index, parsed] of files.entries()) {
        const migration = parsed.file.name;
        try {
            const outcome = await (0,roll_back .l)(parsed, runnerOptions(work), runnerEdges(work.url, work.deps), work.planned[index]);
            rolledBack.push({ migration, outcome });
        }
        catch (error) {
            if (!(error instanceof errors .rk))
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
    const isChanged = byUs || (failed !== undefined && !(0,stopped_at .Jw)(failed.error));
    if (isChanged && !deps.signal.aborted)
        await (0,record_afterwards .n)((body) => (0,client .SV)(url, {}, body), work.toMark, deps.log);
    const report = { ...common, rolledBack, warnings: warningsIn(rolledBack) };
    if (failed === undefined)
        return { ...report, status: byUs ? 'rolled-back' : 'already-rolled-back', notTried };
    const { name, error } = failed;
    deps.onStopped?.({ ...report, status: 'failed', failed: { migration: name, message: error.message }, notTried });
    throw (0,stopped_at .P0)(failed, { doneWord: 'Rolled back', before: rolledBack.map(({ migration }) => migration), notTried });
}


  })

};
