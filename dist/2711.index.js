export const id = 2711;
export const ids = [2711];
export const modules = {

  60715:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    b: () => (  listFolder),
    w: () => (  listArtifacts)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _backups_stores_artifact_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62341);
  var _backups_safety_backup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75634);
 
 




 
async function listArtifacts(reader, { artifactPrefix: prefix, environment }, signal) {
    const all = await reader.listBackups({ prefix, signal });
    const backups = (0,_backups_safety_backup_js__WEBPACK_IMPORTED_MODULE_2__  .sN)((0,_backups_stores_artifact_list_js__WEBPACK_IMPORTED_MODULE_3__  .rV)(all, prefix, environment));
    return backups.map(({ name, runId, createdAt, expiresAt, sizeBytes, expired }) => ({
        name,
        createdAt,
        sizeBytes,
        expired,
        ...(expiresAt && { expiresAt }),
        source: { kind: 'artifact', name, ...(runId !== undefined && { runId }) },
    }));
}
 
const BACKUP = /^backup_(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)(?:_\d+)?\.sql(?:\.zst|\.gz)?(?:\.age)?$/;
 
async function listFolder(folder) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => [])).filter((name) => BACKUP.test(name));
    const listed = names.map(async (name) => {
        const [, year, month, day, hour, minute, second] = BACKUP.exec(name);
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
        return {
            name: file,
            expired: false,
            sizeBytes: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size,
            createdAt: new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`),
            source: { kind: 'file', path: file },
        };
    });
    return (await Promise.all(listed)).sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}


  }),

  32711:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  recoverWindow: () => (  recoverWindow)
});

 
var external_node_path_ = __webpack_require__(76760);
 
var foreign_backup = __webpack_require__(84481);
 
var listing = __webpack_require__(60715);
 
var errors = __webpack_require__(27406);
 
var client = __webpack_require__(64894);
 
var connection_url = __webpack_require__(57501);
 
var environment = __webpack_require__(39214);
 
var server_facts = __webpack_require__(62816);
 
var session = __webpack_require__(38933);
 
var which_url = __webpack_require__(70048);
 
var recovery_condition = __webpack_require__(41816);
 
var settings = __webpack_require__(63208);
 
var open_client = __webpack_require__(86205);
 
var server_pid = __webpack_require__(28826);
 
var live_tables = __webpack_require__(80805);
 
var recover = __webpack_require__(40388);
 
var recovery_failure = __webpack_require__(46873);
 
var rights = __webpack_require__(79302);
 
var temporary_tables = __webpack_require__(85158);
 
var quote = __webpack_require__(47213);
 
var sqlstate = __webpack_require__(54812);
 
var find_gone = __webpack_require__(22664);
 
var table_plan = __webpack_require__(95293);
; 






const BACKUP = (0,quote .C)('pgrunbook:backup');
const WHOLE = ['pgrunbook:text', 'pgrunbook:nth'];
const toldApartBy = (plan) => JSON.stringify(plan.match.kind === 'key' ? plan.match.columns : (0,table_plan .ZM)(plan).sort());
async function createGoneKeys(client, plan, index) {
    const bare = `pgrunbook_window_${index}`;
    const { match } = plan;
    const [columns, operators] = match.kind === 'key' ? [match.columns, match.operators] : [WHOLE, []];
    const definition = match.kind === 'key'
        ? `AS SELECT 0 AS ${BACKUP}, ${(0,table_plan.at)('l', columns).join(', ')} FROM ${(0,live_tables .Y6)(plan.live)} l WITH NO DATA`
        : `(${BACKUP} int, ${(0,quote .C)(WHOLE[0])} text, ${(0,quote .C)(WHOLE[1])} bigint)`;
    await client.query(`CREATE TEMP TABLE ${bare} ${definition}`);
    return { name: `pg_temp.${bare}`, columns, operators, toldApartBy: toldApartBy(plan) };
}
 
const DATA = /^22/;


async function addGoneKeys(client, keys, plan, backup, condition) {
    const values = plan.match.kind === 'key' ? keys.columns.map((name) => (0,find_gone .ez)(plan, name)) : (0,table_plan.at)('b', WHOLE);
    const asked = condition === undefined ? '' : ` AND ${(0,recovery_condition .Ld)(plan, condition)}`;
    try {
        await client.query(find_gone .sj);
        const { rowCount } = await client.query(`INSERT INTO ${keys.name} (${[BACKUP, ...keys.columns.map(quote .C)].join(', ')})
       SELECT ${backup}, ${values.join(', ')} ${(0,find_gone .O5)(plan)}${asked}`);
        await client.query('COMMIT');
        await client.query(`ANALYZE ${keys.name}`);
        return rowCount ?? 0;
    }
    catch (error) {
        await client.query('ROLLBACK').catch(() => { });  
        if (condition !== undefined && DATA.test((0,sqlstate .R8)(error) ?? ''))
            throw (0,recovery_condition .TO)((0,sqlstate .JL)(error, { showDetail: false }));
        throw error;
    }
}
 
async function goneBetween(client, keys, older, newer) {
    const same = (0,table_plan .LC)((0,table_plan.at)('a', keys.columns), keys.operators, (0,table_plan.at)('b', keys.columns));
    const { rows } = await client.query(`SELECT count(*)::float8 AS rows FROM ${keys.name} a WHERE a.${BACKUP} = ${older}
       AND NOT EXISTS (SELECT FROM ${keys.name} b WHERE b.${BACKUP} = ${newer} AND ${same})`);
    return rows[0].rows;
}
 
async function goneAtAll(client, keys) {
    const { rows } = await client.query(`SELECT count(*)::float8 AS rows FROM (SELECT DISTINCT ${keys.columns.map(quote .C).join(', ')} FROM ${keys.name}) each`);
    return rows[0].rows;
}

 
var open_backup = __webpack_require__(81865);
 
var opening_survey = __webpack_require__(26973);
 
var choose_tables = __webpack_require__(76904);
 
var dump_tables = __webpack_require__(49669);
 
var load_backup_rows = __webpack_require__(39172);
 
var load_gone_rows = __webpack_require__(83434);
 
var column_plan = __webpack_require__(67539);
; 





 
async function planTable({ client, options }, live, { candidates, tables, asText }, index) {
    const candidate = candidates.get(live.oid);
     
    const columns = await (0,column_plan .j)(client, candidate, live, tables, { map: options.map, set: [] }, asText ? 'text' : 'typed', []);
    const match = (0,table_plan .HU)(live, columns, options.match === 'all-columns');
    return match && { live, candidate, columns, match, role: 'asked', names: (0,table_plan .C0)(index + 1) };
}


async function wantedTables(session, wanted, planning) {
    const { client, options } = session;
    const problems = [];
    if (options.condition !== undefined && wanted.length !== 1)
        problems.push('where: is a condition on one table: give one table in `tables`');
    const plans = [];
    for (const live of await (0,live_tables .CH)(client, wanted)) {
        const plan = await planTable(session, live, planning, plans.length);
        problems.push(...(0,rights .V8)(live, session.role));
        if (plan)
            plans.push(plan);
        else
            problems.push((0,table_plan .lX)(live));
    }
    (0,table_plan .nN)(problems);
    const found = [];
    for (const [index, plan] of plans.entries())
        found.push({ live: plan.live, keys: await createGoneKeys(client, plan, index) });
    return found;
}

; 
 













const readForWindow = (session, source, index) => (0,open_backup .s)(source, session.deps, async (backup) => {
    session.deps.log.info(`Reading ${backup.name} to its end`);
    const survey = await (0,opening_survey .z)(backup, session.deps);
    session.check(survey);
    const isFirst = session.tables === undefined;
    const planning = await prepare(session, survey);
    const counts = await countGone(session, { backup, survey, isFirst }, planning, index);
    return { counts, ...(survey.manifest && { startedAt: survey.manifest.startedAt }) };
});
async function prepare(session, survey) {
    const patterns = session.tables === undefined ? session.options : { tables: ['all'], exclude: [] };
    const tables = await (0,dump_tables .a)(survey);
    const { live: candidates, wanted } = await (0,choose_tables .H)(session.client, patterns, survey, tables);
    const planning = { candidates, tables, asText: false };
    session.tables ??= await wantedTables(session, wanted, planning);
    return planning;
}
async function countGone(session, read, planning, index) {
    const { client, options } = session;
    const counts = new Map();
    const plans = new Map();
    for (const [at, { live, keys }] of session.tables.entries()) {
        const isThere = planning.candidates.has(live.oid);
        const plan = isThere ? await planTable(session, live, planning, at) : undefined;
        if (plan && toldApartBy(plan) === keys.toldApartBy && (await canBeAsked(session, read, plan)))
            plans.set(at, plan);
        else
            counts.set(live.oid, { kind: isThere ? 'not-comparable' : 'absent' });
    }
    await loadRows(session, read, planning, plans);
    for (const [at, plan] of plans) {
        const gone = await addGoneKeys(client, session.tables[at].keys, plan, index, options.condition);
        await client.query(`DROP TABLE ${(0,table_plan .Kx)(plan)}`);  
        const rows = plan.candidate.sources.reduce((sum, source) => sum + source.rows, 0);
        counts.set(plan.live.oid, { kind: 'held', rows, gone });
    }
    return counts;
}


async function canBeAsked({ client, options, deps }, read, plan) {
    if (options.condition === undefined)
        return true;
    await (0,load_backup_rows .nD)(client, plan);
    try {
        await (0,find_gone .RP)(client, plan, options.condition);
        return true;
    }
    catch (error) {
        if (read.isFirst || !(error instanceof errors .rk))
            throw error;
        deps.log.warn(`${read.backup.name} cannot be asked: ${error.message}`);
        return false;
    }
}
 
async function loadRows(session, read, planning, plans) {
    const { client, options, deps } = session;
    const load = { client, ...deps, ...read };
    const all = [...plans.values()];
    const byKey = options.condition === undefined && all.every(load_gone_rows .xV);
    for (const plan of byKey ? [] : all)
        await (0,load_backup_rows .nD)(client, plan);
    const unfit = byKey ? await (0,load_gone_rows .Vc)(all, load) : await (0,load_backup_rows .uT)(all, load);
    const again = [];
    for (const [at, plan] of plans) {
        if (!unfit.has(plan))
            continue;
        const asText = (await planTable(session, plan.live, { ...planning, asText: true }, at));
        await (0,load_backup_rows .nD)(client, asText);
        plans.set(at, asText);
        again.push(asText);
    }
    if (again.length > 0)
        await (0,load_backup_rows .M4)(again, load);
}

 
var audit_schema = __webpack_require__(37856);
 
var audited_tables = __webpack_require__(71989);
; 


const DELETIONS = `
  SELECT on_table AS "table", operation, min(at) AS "from", max(at) AS "to",
    CASE operation WHEN 'DELETE' THEN count(*)::float8 END AS rows,
    who::text AS who, role::text AS role, application, transaction::text AS transaction
  FROM ${audit_schema .Y6}
  WHERE on_table = ANY ($1) AND operation <> 'UPDATE' AND at >= coalesce($2::timestamptz, '-infinity')
  GROUP BY on_table, operation, who, role, application, transaction
  ORDER BY min(at) DESC, on_table LIMIT $3`;
const MOST = 1_000;


async function auditedDeletions(client, tables, since) {
    if (!(await (0,audited_tables .Mm)(client)))
        return undefined;
    const { rows } = await client.query(DELETIONS, [tables, since ?? null, MOST]);
    return rows.map(({ rows: count, role, application, ...row }) => ({
        ...row,
        ...(count !== null && { rows: count }),
        ...(role !== null && { role }),
        ...(application !== null && { application }),
    }));
}

; 



const NAMES = `
  SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = ANY ($1::int8[]::oid[])`;
const INSUFFICIENT_PRIVILEGE = '42501';
 
async function whoDeleted(client, oids, since) {
    const names = (await client.query(NAMES, [oids])).rows.map(({ name }) => name);
    try {
        const deletions = await auditedDeletions(client, names, since);
        if (deletions === undefined)
            return { kind: 'off' };
        const tables = await (0,audited_tables .QH)(client);
        const audited = tables.filter(({ table, audited: on }) => on && names.includes(table)).map(({ table }) => table);
        return { kind: 'read', audited, deletions };
    }
    catch (error) {
        if ((0,sqlstate .R8)(error) !== INSUFFICIENT_PRIVILEGE)
            throw error;
        return { kind: 'not-readable' };
    }
}

; 











const isHeld = ({ read }, index, { live }) => read.get(index).counts.get(live.oid).kind === 'held';
 
async function mayHaveVanished(window, older, newer) {
    for (const table of window.tables) {
        const held = [older, newer].filter((index) => isHeld(window, index, table)).length;
        if (held === 1)
            return true;
        if (held === 2 && (await goneBetween(window.client, table.keys, older, newer)) > 0)
            return true;
    }
    return false;
}
async function read(window, index) {
    window.deps.signal.throwIfAborted();
    const { source } = window.backups[index];
    window.read.set(index, await readForWindow(window, source, index));
}


async function bisect(window, older, newer) {
    if (newer - older < 2 || !(await mayHaveVanished(window, older, newer)))
        return;
    const middle = Math.floor((older + newer) / 2);
    await read(window, middle);
    await bisect(window, older, middle);
    await bisect(window, middle, newer);
}
const hasGone = (window) => [...window.read.keys()].some((index) => window.tables.some((table) => goneIn(window, index, table) > 0));
 
async function readUntilGone(window) {
    for (let index = window.backups.length - 1; index > 0 && !hasGone(window); index--)
        if (!window.read.has(index))
            await read(window, index);
}
const timeOf = ({ backups, read: done }, index) => done.get(index)?.startedAt ?? backups[index].at?.toISOString();
const inOrder = ({ read: done }) => [...done.keys()].sort((a, b) => a - b);
 
function refuseDisorder(window) {
    const times = inOrder(window).map((index) => ({ index, at: Date.parse(timeOf(window, index) ?? '') }));
    const wrong = times.find(({ at }, place) => place > 0 && at < times[place - 1].at);
    if (wrong === undefined)
        return;
    const { name } = window.backups[wrong.index];
    throw new errors .rk('bad-input', `backup: ${name} was made at another time than its name says`, {
        state: 'nothing-changed',
        hint: 'give the file the name that it was stored with, backup_YYYYMMDD_HHMMSS.sql in UTC, then run it again',
    });
}
async function tableOf(window, { live, keys }) {
    const backups = inOrder(window).map((index) => {
        const count = window.read.get(index).counts.get(live.oid);
        return { ...count, backup: window.backups[index].name };
    });
    return { schema: live.schema, name: live.name, gone: await goneAtAll(window.client, keys), backups };
}
 
async function vanishedOf(window, table) {
    const held = inOrder(window).filter((index) => isHeld(window, index, table));
    const found = [];
    for (const [place, older] of held.entries()) {
        const newer = held[place + 1];
        const rows = newer === undefined ? goneIn(window, older, table) : await goneBetween(window.client, table.keys, older, newer);
        if (rows === 0)
            continue;
        const [presentAt, absentAt] = [timeOf(window, older), newer === undefined ? undefined : timeOf(window, newer)];
        found.push({
            table: (0,live_tables .Vb)(table.live),
            rows,
            presentIn: window.backups[older].name,
            ...(presentAt !== undefined && { presentAt }),
            ...(newer !== undefined && { absentIn: window.backups[newer].name }),
            ...(absentAt !== undefined && { absentAt }),
        });
    }
    return found;
}
function goneIn({ read: done }, index, { live }) {
    const count = done.get(index).counts.get(live.oid);
    return count.kind === 'held' ? count.gone : 0;
}
function newestWithMost(window, gone) {
    const sums = inOrder(window).map((index) => ({
        backup: window.backups[index].name,
        rows: window.tables.reduce((sum, table) => sum + goneIn(window, index, table), 0),
    }));
    const most = Math.max(...sums.map(({ rows }) => rows));
    const newest = sums.findLast(({ rows }) => rows === most);
    return newest && gone > 0 ? { ...newest, hasAll: most === gone } : undefined;
}
const backupOf = (window, index) => {
    const { name, source } = window.backups[index];
    const at = timeOf(window, index);
    return {
        name,
        isArtifact: source.kind === 'artifact',
        read: window.read.has(index),
        ...(at !== undefined && { at }),
        ...(source.kind === 'artifact' && source.runId !== undefined && { runId: source.runId }),
    };
};
async function find(window, deps) {
    const newest = window.backups.length - 1;
    await read(window, newest);
    if (newest > 0)
        await read(window, 0);
    await bisect(window, 0, newest);
    await readUntilGone(window);
    refuseDisorder(window);
    const tables = [];
    for (const table of window.tables)
        tables.push(await tableOf(window, table));
    const vanished = [];
    for (const table of window.tables)
        vanished.push(...(await vanishedOf(window, table)));
    const gone = tables.reduce((sum, table) => sum + table.gone, 0);
    const recoverFrom = newestWithMost(window, gone);
    const oldest = timeOf(window, 0);
    const oids = window.tables.map(({ live }) => live.oid);
    return {
        status: gone > 0 ? 'window' : 'nothing-missing',
        database: deps.database,
        patterns: [...window.options.tables],
        excluded: [...window.options.exclude],
        withCondition: window.options.condition !== undefined,
        backups: window.backups.map((_, index) => backupOf(window, index)),
        tables,
        gone,
        vanished,
        ...(recoverFrom && { recoverFrom }),
        audit: await whoDeleted(window.client, oids, oldest === undefined ? undefined : new Date(oldest)),
    };
}


async function findWindow(options, backups, deps) {
    const startedAt = deps.now().getTime();
    const client = await deps.connect();
    const pid = await (0,server_pid .P)(client);
    const cancel = () => void deps.cancel(pid).catch(() => client.connection.stream.destroy());
    deps.signal.addEventListener('abort', cancel);
    try {
        await client.query(recover .f);
        const role = await (0,rights .kp)(client);
        await (0,rights .sQ)(client, role);
        const report = await find({ client, role, options, deps, check: (survey) => deps.check(survey), backups, read: new Map() }, deps);
        return { ...report, durationMs: deps.now().getTime() - startedAt };
    }
    catch (error) {
        throw (0,recovery_failure .W)(error, 'nothing-changed', deps.signal);
    }
    finally {
        deps.signal.removeEventListener('abort', cancel);
        if (!deps.signal.aborted)
            await (0,temporary_tables .x)(client).catch(() => { });  
        await (0,open_client .Y)(client);
    }
}

; 
 
 













 
async function recoverWindow(request, deps) {
    const { tables, exclude, condition, match, lockTimeoutMs, forceForeign } = request;
    if (tables.length === 0)
        throw badInput('tables: required; names of tables, or all');
    if (condition !== undefined)
        await (0,recovery_condition .Qj)(condition);
    const options = { tables, exclude, match, map: (0,settings .Y)('map', request.map), ...(condition && { condition }) };
    const backups = await datedBackups(request.backups, deps);
    const url = (0,environment .N)(request.database, deps.env);
    (0,which_url ._)(url, deps.log);
    const server = await factsOf(url, lockTimeoutMs);
    return findWindow(options, backups, {
        ...deps,
        check: ({ manifest }) => (forceForeign ? undefined : (0,foreign_backup .r)(manifest, server, 'force-foreign')),
        database: (0,connection_url .DZ)(url),
        connect: () => (0,client .Ng)(url, { lockTimeoutMs, statementTimeoutMs: 0 }),
        cancel: (pid) => (0,client .hU)(url, pid),
    });
}
const factsOf = (url, lockTimeoutMs) => (0,client .SV)(url, { lockTimeoutMs }, async (client) => {
    await (0,session .HU)(client);  
    return (0,server_facts .h)(client);
});
const badInput = (message, hint) => new errors .rk('bad-input', message, { state: 'nothing-changed', ...(hint && { hint }) });
async function datedBackups(backups, deps) {
    const found = backups.kind === 'these' ? named(backups.sources) : dated(await list(backups, deps));
    if (found.length === 0)
        throw new errors .rk('backup-not-found', 'backup: there is no backup to look into', {
            state: 'nothing-changed',
            hint: 'give the paths of backups, or the folder or the repository that has them',
        });
    return found.sort((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0));
}
function list(backups, { artifacts, signal }) {
    if (backups.kind === 'folder')
        return (0,listing .b)(backups.folder);
    if (artifacts)
        return (0,listing .w)(artifacts, backups, signal);
    throw badInput('backup: artifacts can be listed on GitHub only');
}
const dated = (listed) => listed.filter(({ expired }) => !expired).map(({ name, createdAt: at, source }) => ({ name, at, source }));
const STAMP = /backup_(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)/;
function timeInName(name) {
    const [, year, month, day, hour, minute, second] = STAMP.exec(name) ?? [];
    const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return Number.isNaN(at.getTime()) ? undefined : at;
}
function named(sources) {
    const found = sources.map((source) => {
        const name = source.kind === 'file' ? source.path : source.name;
        const at = timeInName(source.kind === 'file' ? external_node_path_.basename(name) : name);
        return { name, source, ...(at && { at }) };
    });
    const undated = found.filter(({ at }) => at === undefined);
    if (found.length === 1 || undated.length === 0)
        return found;
    throw badInput(undated.map(({ name }) => `backup: ${name} does not say when it was made`).join('\n'), 'where several are compared, each needs a name like backup_YYYYMMDD_HHMMSS.sql, in UTC: give them one');
}


  }),

  37856:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y6: () => (  CHANGES),
    ey: () => (  enableStatements),
    lN: () => (  UPDATE_TRIGGER),
    pg: () => (  disableStatements),
    s1: () => (  AUDIT_DEFINITION)
  });
  var _postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49600);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
 
 


const CHANGES = `${_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .s}.changes`;
const NOTE = `${_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .s}.note`;
 
const AUDIT_DEFINITION = [
    `CREATE SCHEMA ${_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .s}`,
    `COMMENT ON SCHEMA ${_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .s} IS ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .c)('pg-runbook: rows as they were before they were deleted or changed')}`,
    `REVOKE ALL ON SCHEMA ${_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .s} FROM PUBLIC`,
    `CREATE TABLE ${CHANGES} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  who name NOT NULL,
  role name,
  application text,
  client inet,
  on_table text NOT NULL,
  operation text NOT NULL CHECK (operation IN ('DELETE', 'UPDATE', 'TRUNCATE')),
  old_row jsonb
)`,
    `CREATE INDEX changes_on_table_at ON ${CHANGES} (on_table, at)`,
    `REVOKE ALL ON ${CHANGES} FROM PUBLIC`,
     
    `CREATE FUNCTION ${NOTE}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $note$
BEGIN
  INSERT INTO ${CHANGES} (who, role, application, client, on_table, operation, old_row)
  VALUES (session_user, nullif(current_setting('role'), 'none'), nullif(current_setting('application_name'), ''),
    inet_client_addr(), coalesce(pg_partition_root(TG_RELID), TG_RELID)::regclass::text, TG_OP,
    CASE TG_LEVEL WHEN 'ROW' THEN to_jsonb(OLD) END);
  RETURN NULL;
END $note$`,
    `REVOKE ALL ON FUNCTION ${NOTE}() FROM PUBLIC`,
];
const UPDATE_TRIGGER = 'pgrunbook_audit_update';
 
const TRIGGERS = {
    pgrunbook_audit_delete: 'AFTER DELETE ON %t FOR EACH ROW',
    pgrunbook_audit_truncate: 'AFTER TRUNCATE ON %t FOR EACH STATEMENT',
    [UPDATE_TRIGGER]: 'AFTER UPDATE ON %t FOR EACH ROW WHEN (OLD OPERATOR(pg_catalog.*<>) NEW)',
};
const drop = (trigger, table) => `DROP TRIGGER IF EXISTS ${trigger} ON ${table}`;


function enableStatements(table, { updates }) {
    const wanted = Object.entries(TRIGGERS).filter(([trigger]) => updates || trigger !== UPDATE_TRIGGER);
    return [
        ...(table.notesUpdates && !updates ? [drop(UPDATE_TRIGGER, table.name)] : []),
        ...wanted.map(([trigger, when]) => `CREATE OR REPLACE TRIGGER ${trigger} ${when.replace('%t', () => table.name)} EXECUTE FUNCTION ${NOTE}()`),
    ];
}
 
const disableStatements = (table) => Object.keys(TRIGGERS).map((trigger) => drop(trigger, table));


  }),

  71989:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Mm: () => (  hasAudit),
    QH: () => (  auditedTables),
    uE: () => (  tableNamed)
  });
  var _postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49600);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54812);
  var _audit_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37856);




const LOOK_UP = `
  SELECT c.oid::int8::text AS oid, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name, c.relkind AS kind,
    pg_catalog.pg_has_role(c.relowner, 'USAGE') AS owned, pg_catalog.pg_get_userbyid(c.relowner)::text AS owner,
    EXISTS (SELECT FROM pg_catalog.pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = '${_audit_schema_js__WEBPACK_IMPORTED_MODULE_3__  .lN}') AS "notesUpdates"
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = pg_catalog.to_regclass($1)`;
 
const NO_NAME = ['42602', '42601', '0A000'];
async function lookUp(client, name) {
    try {
        return (await client.query(LOOK_UP, [name])).rows[0];
    }
    catch (error) {
        if (NO_NAME.includes((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__  .R8)(error) ?? ''))
            return undefined;
        throw error;
    }
}
 
const tableNamed = async (client, name) => (await lookUp(client, name)) ?? lookUp(client, (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(name));
const STATUS = `
  WITH ours AS (
    SELECT t.tgrelid, pg_catalog.bool_or(t.tgname = 'pgrunbook_audit_update') AS updates,
      pg_catalog.bool_or(t.tgenabled = 'D') AS disabled
    FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = '${_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .s}' AND t.tgparentid = 0 GROUP BY 1),
  audited AS (
    SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name, ours.updates, ours.disabled
    FROM ours JOIN pg_catalog.pg_class c ON c.oid = ours.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace),
  noted AS (SELECT on_table, count(*)::int8 AS records, min(at) AS oldest, max(at) AS newest FROM ${_audit_schema_js__WEBPACK_IMPORTED_MODULE_3__  .Y6} GROUP BY 1)
  SELECT coalesce(audited.name, noted.on_table) AS "table", audited.name IS NOT NULL AS audited,
    coalesce(audited.updates, false) AS updates, coalesce(audited.disabled, false) AS disabled,
    coalesce(records, 0)::float8 AS records, oldest, newest
  FROM audited FULL JOIN noted ON noted.on_table = audited.name ORDER BY 1`;
const IS_MADE = `
  SELECT EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname || '.' || c.relname = $1) AS there`;
 
const hasAudit = async (client) => (await client.query(IS_MADE, [_audit_schema_js__WEBPACK_IMPORTED_MODULE_3__  .Y6])).rows[0].there;
 
async function auditedTables(client) {
    if (!(await hasAudit(client)))
        return [];
    const { rows } = await client.query(STATUS);
    return rows.map(({ oldest, newest, ...row }) => ({ ...row, ...(oldest && { oldest }), ...(newest && { newest }) }));
}


  })

};
