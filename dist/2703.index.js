export const id = 2703;
export const ids = [2703];
export const modules = {

  84481:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  foreignTo),
    r: () => (  refuseForeign)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 
 

 
function foreignTo(manifest, target) {
    if (!manifest)
        return { kind: 'unknown', reason: 'the backup does not say which database it was made of' };
    const { name, identity } = manifest.database;
    if (name !== target.database)
        return {
            kind: 'foreign',
            reason: `the backup was made of the database ${name}, and this one is ${target.database}`,
        };
    if (identity.systemIdentifier === undefined || target.systemIdentifier === undefined)
        return { kind: 'unknown', reason: `both are called ${name}; whether they are of one server cannot be told` };
    if (identity.systemIdentifier === target.systemIdentifier)
        return { kind: 'same' };
    return {
        kind: 'foreign',
        reason: `the backup was made of the database ${name} of another server (or of one set up anew)`,
    };
}


function refuseForeign(manifest, target, force) {
    const answer = foreignTo(manifest, target);
    if (answer.kind !== 'foreign')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('foreign-backup', answer.reason, {
        state: 'nothing-changed',
        hint: `choose a backup of ${target.database}; or say ${force} where it is meant`,
    });
}


  }),

  91548:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    g: () => (  readTables)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48194);
 
 





async function* readTables(backup, survey, wanted, signal) {
    const keys = new Set(wanted.map(_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_2__  .ih));
    const parts = survey.tables
        .filter((table) => keys.has((0,_dump_dump_facts_js__WEBPACK_IMPORTED_MODULE_2__  .ih)(table)))
        .flatMap((table) => table.parts.map((part) => ({ table, part })))
        .sort((a, b) => a.part.start - b.part.start);
    const readRange = backup.readRange?.bind(backup);
    yield* checked(readRange ? fromFile(readRange, parts, signal) : fromStream(backup, parts, signal), backup.name);
}
async function* fromFile(readRange, parts, signal) {
    for (const { table, part } of parts) {
        yield { kind: 'begin', table, part };
        if (part.end > part.start)
            for await (const data of readRange(part.start, part.end)) {
                signal?.throwIfAborted();
                yield { kind: 'rows', data };
            }
        yield { kind: 'end', table };
    }
}
async function* fromStream(backup, parts, signal) {
    let [next, at, begun] = [0, 0, false];
    if (parts.length === 0)
        return;
    for await (const chunk of backup.read(signal)) {
        const end = at + chunk.length;
        for (let part = parts[next]; part && part.part.start <= end; part = parts[next]) {
            if (!begun)
                yield { kind: 'begin', ...part };
            begun = true;
            const data = chunk.subarray(Math.max(0, part.part.start - at), part.part.end - at);
            if (data.length > 0)
                yield { kind: 'rows', data };
            if (part.part.end > end)
                break;
            yield { kind: 'end', table: part.table };
            next++;
            begun = false;
        }
        at = end;
        if (next === parts.length)
            return;
    }
    throw changed(backup.name, parts[next].table);
}
 
async function* checked(source, name) {
    const done = new Map();
    let [digest, bytes] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256'), 0];
    for await (const event of source) {
        if (event.kind === 'begin')
            [digest, bytes] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256'), 0];
        if (event.kind === 'rows') {
            digest.update(event.data);
            bytes += event.data.length;
        }
        if (event.kind === 'end') {
            const before = done.get(event.table);
            const sha256 = joined(before?.sha256, digest.digest('hex'));
            const sum = { parts: (before?.parts ?? 0) + 1, bytes: (before?.bytes ?? 0) + bytes, sha256 };
            done.set(event.table, sum);
            const isLast = sum.parts === event.table.parts.length;
            if (isLast && (sum.bytes !== event.table.bytes || sha256 !== event.table.sha256))
                throw changed(name, event.table);
        }
        yield event;
    }
}
const joined = (before, digest) => before === undefined
    ? digest
    : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(before + digest)
        .digest('hex');
const changed = (name, { schema, name: table }) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('bad-dump', `the rows of ${schema}.${table} in ${name} are not those that were there when the file was read before`, { hint: 'something writes to this file: copy it to a place of its own, then run it again with the copy' });


  }),

  99672:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  analyze)
  });
  var _no_time_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19311);

const TABLES = `
  SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
  ORDER BY c.relpages DESC`;
 
async function analyze(url, jobs, { log, signal }) {
    const tables = await (0,_no_time_limits_js__WEBPACK_IMPORTED_MODULE_0__  .n)(url, {}, async (client) => (await client.query(TABLES)).rows);
    const total = tables.length;
    const work = async () => (0,_no_time_limits_js__WEBPACK_IMPORTED_MODULE_0__  .n)(url, {}, async (client) => {
        for (let next = tables.shift(); next; next = tables.shift()) {
            signal.throwIfAborted();
            log.progress({ task: 'ANALYZE', done: total - tables.length, total, unit: 'tables', detail: next.name });
            await client.query(`ANALYZE ${next.name}`);
        }
    });
    await Promise.all(Array.from({ length: Math.min(jobs, Math.max(1, total)) }, work));
    await (0,_no_time_limits_js__WEBPACK_IMPORTED_MODULE_0__  .n)(url, {}, (client) => analyzePartitioned(client));
}
 
async function analyzePartitioned(client) {
    const { rows } = await client.query(TABLES.replace("('r', 'm')", "('p')"));
    for (const { name } of rows)
        await client.query(`ANALYZE ${name}`);
}


  }),

  1860:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  checkLoaded)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _empty_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62168);


const INVALID_INDEXES = `
  SELECT c.oid::regclass::text AS name, c.relkind = 'I' AS partitioned
  FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE NOT i.indisvalid AND c.relpersistence <> 't' AND n.nspname = ANY ($1) ORDER BY 1`;
const NOT_VALIDATED = `
  SELECT conname::text AS name, conrelid::regclass::text AS "table"
  FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_namespace n ON n.oid = k.connamespace
  WHERE NOT convalidated AND conrelid <> 0 AND n.nspname = ANY ($1) ORDER BY 2, 1`;
 
const SEQUENCES = `
  SELECT DISTINCT s.oid::regclass::text AS sequence, t.oid::regclass::text AS "table", pg_catalog.quote_ident(a.attname) AS column
  FROM pg_catalog.pg_depend d
  JOIN pg_catalog.pg_class s ON s.oid = d.objid AND s.relkind = 'S' AND d.classid = 'pg_catalog.pg_class'::regclass
  JOIN pg_catalog.pg_class t ON t.oid = d.refobjid AND d.refclassid = 'pg_catalog.pg_class'::regclass AND t.relkind = 'r'
  JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
  JOIN pg_catalog.pg_index i ON i.indrelid = t.oid AND i.indkey[0] = a.attnum AND i.indpred IS NULL AND i.indisvalid
  JOIN pg_catalog.pg_am m ON m.amname = 'btree'
  JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid AND ic.relam = m.oid
  WHERE n.nspname = ANY ($1) AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
    AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype) ORDER BY 1`;
async function behind(client, { sequence, table, column }) {
    const { rows } = await client.query(`SELECT m.max::text, CASE WHEN q.increment > 0 THEN m.max > s.last_value ELSE false END
         OR (m.max = s.last_value AND NOT s.is_called) AS behind
     FROM (SELECT max(${column}) FROM ONLY ${table}) m, ${sequence} s,
          (SELECT seqincrement AS increment FROM pg_catalog.pg_sequence WHERE seqrelid = '${sequence.replaceAll("'", "''")}'::regclass) q`);
    if (!rows[0]?.behind)
        return [];
    return [
        {
            what: `the sequence ${sequence} is behind ${table}.${column}, as it was in the source: the next insert will meet a key that is there`,
            next: `SELECT pg_catalog.setval('${sequence.replaceAll("'", "''")}', (SELECT max(${column}) FROM ${table}))`,
        },
    ];
}


async function checkLoaded(client, survey) {
    const schemas = [(0,_empty_schemas_js__WEBPACK_IMPORTED_MODULE_1__  .W)(survey)];  
    const indexes = (await client.query(INVALID_INDEXES, schemas)).rows;
    const broken = indexes.filter(({ partitioned }) => !partitioned).map(({ name }) => name);
    if (broken.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('restore-failed', `not valid after the load: the indexes ${broken.join(', ')}`, {
            hint: "look into the server's log for why, then run the restore again",
        });
    const constraints = (await client.query(NOT_VALIDATED, schemas)).rows;
    const sequences = (await client.query(SEQUENCES, schemas)).rows;
    const findings = [];
    for (const fed of sequences)
        findings.push(...(await behind(client, fed)));
    return [
        ...constraints.map(({ name, table }) => ({
            what: `the constraint ${name} of ${table} is NOT VALID, as it was in the source`,
            next: `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name}`,
        })),
        ...indexes.map(({ name }) => ({
            what: `the partitioned index ${name} lacks some partitions, as it did in the source`,
        })),
        ...findings,
        ...withoutRows(survey),
    ];
}
const withoutRows = ({ manifest }) => (manifest?.withoutRows ?? []).map(({ schema, name }) => ({
    what: `${schema}.${name} is empty: its rows were left out of the backup (exclude-table-data)`,
}));


  }),

  62168:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  emptySchemas),
    W: () => (  schemasOf)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);


const UNTOUCHABLE = /^(pg_|information_schema$)/;
 
function schemasOf({ objects, tables }) {
    const names = new Set(tables.map(({ schema }) => schema));
    for (const { entry } of objects) {
        if (entry?.schema !== undefined)
            names.add(entry.schema);
        if (entry?.type === 'SCHEMA')
            names.add(entry.name);
    }
    return [...names].filter((name) => !UNTOUCHABLE.test(name)).sort();
}
 
const OUTSIDE = {
    EXTENSION: 'EXTENSION',
    'EVENT TRIGGER': 'EVENT TRIGGER',
    PUBLICATION: 'PUBLICATION',
    SERVER: 'SERVER',
    'FOREIGN DATA WRAPPER': 'FOREIGN DATA WRAPPER',
};


const IN_PUBLIC = `
  SELECT o.type, o.identity FROM pg_catalog.pg_depend d, pg_catalog.pg_identify_object(d.classid, d.objid, 0) o
  WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass AND d.refobjid = 'public'::regnamespace AND d.deptype = 'n'
    AND d.classid <> 'pg_catalog.pg_extension'::regclass
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend i
                    WHERE i.classid = d.classid AND i.objid = d.objid AND i.objsubid = d.objsubid AND i.deptype IN ('e', 'i'))`;
const DROPPED_AS = {
    'composite type': 'TYPE',
    'statistics object': 'STATISTICS',
};
async function emptyPublic(client) {
    const { rows } = await client.query(IN_PUBLIC);
    for (const { type, identity } of rows)
        await client.query(`DROP ${DROPPED_AS[type] ?? type.toUpperCase()} IF EXISTS ${identity} CASCADE`);
}
const ELSEWHERE = `
  SELECT n.nspname || '.' || c.relname AS name, count(a.attnum)::int
           + (SELECT count(*) FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid)::int
           + (SELECT count(*) FROM pg_catalog.pg_trigger t WHERE t.tgrelid = c.oid)::int
           + (SELECT count(*) FROM pg_catalog.pg_attrdef f WHERE f.adrelid = c.oid)::int
           + (SELECT count(*) FROM pg_catalog.pg_policy y WHERE y.polrelid = c.oid)::int
           + (SELECT count(*) FROM pg_catalog.pg_rewrite r WHERE r.ev_class = c.oid)::int AS parts
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
  WHERE n.nspname <> ALL ($1) AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
  GROUP BY c.oid, n.nspname, c.relname
  UNION ALL
  SELECT n.nspname || '.' || p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')', 0
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname <> ALL ($1) AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
  UNION ALL
  SELECT 'type ' || n.nspname || '.' || t.typname, 0
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE t.typtype IN ('d', 'r') AND n.nspname <> ALL ($1) AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
  UNION ALL
  SELECT 'event trigger ' || evtname, 0 FROM pg_catalog.pg_event_trigger WHERE evtname <> ALL ($2)
  UNION ALL
  SELECT 'publication ' || pubname, (SELECT count(*) FROM pg_catalog.pg_publication_rel WHERE prpubid = p.oid)::int
  FROM pg_catalog.pg_publication p WHERE pubname <> ALL ($2)`;
const MADE_AGAIN = ['EVENT TRIGGER', 'PUBLICATION'];
async function elsewhere(client, survey) {
    const ours = survey.objects.flatMap(({ entry }) => (entry && MADE_AGAIN.includes(entry.type) ? [entry.name] : []));
    const { rows } = await client.query(ELSEWHERE, [schemasOf(survey), ours]);
    return new Map(rows.map(({ name, parts }) => [name, parts]));
}


async function emptySchemas(client, survey) {
    const schemas = schemasOf(survey);
    const others = await elsewhere(client, survey);
    for (const { entry } of survey.objects) {
        const type = OUTSIDE[entry?.type ?? ''];
        if (type === undefined)
            continue;
        await client.query(`DROP ${type} IF EXISTS ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(entry.name)} CASCADE`);
    }
    for (const name of schemas)
        if (name === 'public')
            await emptyPublic(client);
        else
            await client.query(`DROP SCHEMA IF EXISTS ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(name)} CASCADE`);
    if (survey.facts.largeObjects > 0)
        await client.query('SELECT pg_catalog.lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata');
    const left = await elsewhere(client, survey);
    const hurt = [...others].filter(([name, parts]) => left.get(name) !== parts).map(([name]) => name);
    if (hurt.length > 0)
        throw wouldHurt(hurt, schemas);
}
const wouldHurt = (hurt, schemas) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('restore-refused', `what the backup does not hold depends on what it replaces (schemas ${schemas.join(', ')}): ${hurt.join(', ')} would go or lose a part`, { state: 'rolled-back', hint: 'drop it yourself when nobody needs it, or restore with mode new-database or swap' });


  }),

  52353:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    WY: () => (  isLeftOut),
    eE: () => (  settingIn),
    j6: () => (  newOwnerIn),
    tP: () => (  granteesIn)
  });
const NAME = String.raw `"(?:[^"]|"")+"|[A-Za-z_\x80-\xff][\w$\x80-\xff]*`;
const SETTING = /^SET (?:SESSION |LOCAL )?([A-Za-z_.]+) *(?:=|TO )/;
const OWNER = new RegExp(`^ALTER [^]* OWNER TO (${NAME});$`);
const AUTHORIZATION = new RegExp(`^SET SESSION AUTHORIZATION (?:'[^']*'|${NAME});$|^RESET SESSION AUTHORIZATION;$`);
const RIGHTS = new RegExp(`^(?:GRANT|REVOKE) [^]* (?:TO|FROM) (${NAME})(?: WITH GRANT OPTION)?(?: CASCADE)?;$`);
const DEFAULT_RIGHTS = new RegExp(`^ALTER DEFAULT PRIVILEGES FOR ROLE (${NAME}) [^]* (?:TO|FROM) (${NAME})`);
 
function settingIn(sql) {
    const name = SETTING.exec(sql.toString('latin1', 0, 200))?.[1]?.toLowerCase();
    return name === undefined || name === 'session' ? undefined : name;
}
const unquoted = (name) => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name);
const textOf = (sql) => sql.toString('latin1');
const isRights = (entry) => entry?.type === 'ACL' || entry?.type === 'DEFAULT ACL';
 
const newOwnerIn = (sql) => {
    const name = OWNER.exec(textOf(sql))?.[1];
    return name === undefined ? undefined : unquoted(name);
};
 
function granteesIn(sql, entry) {
    if (!isRights(entry))
        return [];
    const text = textOf(sql);
    const names = (DEFAULT_RIGHTS.exec(text) ?? RIGHTS.exec(text) ?? []).slice(1);
    return names.filter((name) => name !== undefined && name !== 'PUBLIC').map(unquoted);
}
 
function isLeftOut(sql, entry, { noOwner, noPrivileges }, known) {
    const setting = settingIn(sql);
    if (setting !== undefined)
        return !known.has(setting) && !setting.includes('.');
    if (noPrivileges && isRights(entry))
        return true;
    return noOwner && (OWNER.test(textOf(sql)) || AUTHORIZATION.test(textOf(sql)));
}


  }),

  50740:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (  planLoad),
    U: () => (  headOf)
  });
  var _left_out_statements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52353);

function nextPhase(phase, { section, entry }) {
    if (phase === 'after' || section === 'post-data')
        return 'after';
    if (section === 'data')
        return 'rows';
    if (isLargeObject(entry))
        return phase;
    return phase === 'rows' && entry !== undefined && entry.type !== 'COMMENT' ? 'after' : phase;
}
 
const isLargeObject = (entry) => entry?.type === 'BLOB' || entry?.type === 'BLOB METADATA';
function planLoad(survey) {
    const plan = { before: [], positions: [], after: [] };
    let phase = 'before';
    let settings = new Map();
    const head = new Set(headOf(survey));
    for (const object of survey.objects.filter((one) => !head.has(one))) {
        phase = nextPhase(phase, object);
        const changed = object.entry === undefined ? settingsOf(object) : [];
        if (changed.length > 0)
            settings = new Map([...settings, ...changed]);
        const statements = object.entry === undefined ? object.statements.filter(isNoSetting) : object.statements;
        if (statements.length === 0)
            continue;
        const unit = { object, statements, settings };
        if (phase === 'before' || isLargeObject(object.entry))
            plan.before.push(unit);
        else if (phase === 'rows')
            plan.positions.push(unit);
        else
            addAfter(plan.after, unit);
    }
    return plan;
}
 
const isNoSetting = ({ sql }) => (0,_left_out_statements_js__WEBPACK_IMPORTED_MODULE_0__  .eE)(sql) === undefined;
 
function headOf(survey) {
    const first = survey.objects.findIndex(({ entry }) => entry !== undefined);
    return first < 0 ? [...survey.objects] : survey.objects.slice(0, first);
}
const settingsOf = ({ statements }) => statements.flatMap((statement) => {
    const name = (0,_left_out_statements_js__WEBPACK_IMPORTED_MODULE_0__  .eE)(statement.sql);
    return name === undefined ? [] : [[name, statement]];
});
 
const GROUP = {
    INDEX: 'indexes',
    CONSTRAINT: 'indexes',
    'FK CONSTRAINT': 'foreign-keys',
};
const groupOf = ({ object }) => GROUP[object.entry?.type ?? ''];
function addAfter(steps, unit) {
    const last = steps.at(-1);
    const before = last?.units.at(-1);
    if (before && unit.object.entry?.type === 'COMMENT') {
        before.statements = [...before.statements, ...unit.statements];
        return;
    }
    const locks = groupOf(unit) && locksOf(unit);
    if (locks)
        unit.locks = locks;
    const how = locks ? 'side-by-side' : 'in-turn';
    const fits = last?.how === how && (how === 'in-turn' || groupOf(last.units[0]) === groupOf(unit));
    if (fits)
        last.units.push(unit);
    else
        steps.push({ how, units: [unit] });
}
const NAME = String.raw `(?:"(?:[^"]|"")+"|[A-Za-z_\x80-\xff][\w$\x80-\xff]*)`;
const INDEX = new RegExp(`^CREATE (?:UNIQUE )?INDEX ${NAME} ON (?:ONLY )?(${NAME}\\.${NAME}) `);
const ALTER = new RegExp(`^ALTER TABLE (?:ONLY )?(${NAME}\\.${NAME})\\s`);
const REFERENCES = new RegExp(` REFERENCES (${NAME}\\.${NAME})\\(`, 'g');
function locksOf({ statements, object }) {
    const text = statements[0].sql.toString('latin1');
    const indexed = INDEX.exec(text)?.[1];
    if (indexed !== undefined)
        return [{ table: indexed, shared: statements.length === 1 }];
    const altered = ALTER.exec(text)?.[1];
    if (altered === undefined)
        return undefined;
    const referenced = object.entry?.type === 'FK CONSTRAINT' ? [...text.matchAll(REFERENCES)].map(([, name]) => name) : [];
    return [altered, ...referenced].map((table) => ({ table, shared: false }));
}


  }),

  17306:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  I: () => (  beginLoad),
  J: () => (  fileChanged)
});

 
var dump_facts = __webpack_require__(48194);
 
var errors = __webpack_require__(27406);
 
var quantities = __webpack_require__(87568);
; 
 

 
const SETTLED_AFTER_MS = 1_000;
function loadProgress(totalBytes, log, now = Date.now) {
    const begun = now();
    let done = 0;
    const pace = () => {
        const took = now() - begun;
        if (took < SETTLED_AFTER_MS || done === 0)
            return '';
        const left = (0,quantities .ji)(((totalBytes - done) * took) / done);
        return `, ${(0,quantities .ob)((done * 1000) / took)}/s, ${left} left`;
    };
    return {
        sent(bytes, name) {
            done += bytes;
            log.progress({ task: 'rows', done, total: totalBytes, unit: 'bytes', detail: name + pace() });
        },
    };
}

; 
 



function beginLoad(backup, survey, edges) {
    const stop = new AbortController();
    const sums = new Map();
    const total = survey.tables.reduce((sum, { bytes }) => sum + bytes, 0);
    return {
        backup,
        survey,
        log: edges.log,
        current: '',
        signal: AbortSignal.any([edges.signal, stop.signal]),
        progress: loadProgress(total, edges.log),
        loaded(table, rows) {
            const before = sums.get((0,dump_facts .ih)(table)) ?? { rows: 0, parts: 0 };
            const sum = { rows: before.rows + rows, parts: before.parts + 1 };
            sums.set((0,dump_facts .ih)(table), sum);
            if (sum.parts === table.parts.length && sum.rows !== table.rows)
                throw otherRows(table, sum.rows);
        },
        async together(work) {
            let first;
            const watched = work.map((one) => one.catch((error) => {
                first ??= { error };
                stop.abort(error);
            }));
            await Promise.all(watched);
            if (first)
                throw first.error;
        },
    };
}
 
const fileChanged = ({ name }) => new errors .rk('bad-dump', `${name} is not what it was when it was read before`, {
    hint: 'something writes to this file: copy it to a place of its own, then run it again with the copy',
});
const otherRows = ({ schema, name, rows }, counted) => new errors .rk('restore-failed', `${schema}.${name}: the backup has ${rows} rows, and the server counted ${counted} as they went in`, { hint: 'a rule or a trigger of the target may swallow rows; look at the table, then run the restore again' });


  }),

  92679:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Dt: () => (  notSortedAlike),
    GT: () => (  sortedOtherwise),
    ys: () => (  localeOfBackup)
  });
const LETTER = { libc: 'c', icu: 'i', builtin: 'b' };
const named = ({ provider, name, rules }) => [provider === 'icu' ? 'ICU' : provider, name, rules && 'with rules of its own'].filter(Boolean).join(' ');


function localeOfBackup({ manifest }, encoding, current, providers) {
    const { collate, ctype } = manifest ?? current;
    const common = { encoding, collate, ctype };
    const { locale } = manifest ?? {};
    if (locale === undefined) {
        const isSame = collate === current.collate && ctype === current.ctype;
        return isSame ? { ...current, ...common } : { ...common, provider: null, locale: null };
    }
     
    const provider = providers.has(locale.provider) ? locale.provider : 'libc';
    const letter = provider === 'libc' && providers.size === 1 ? null : LETTER[provider];
    const ofProvider = provider === locale.provider ? locale : undefined;
    return { ...common, provider: letter, locale: ofProvider?.name ?? null, rules: ofProvider?.rules ?? null };
}
 
function notSortedAlike({ manifest }, providers) {
    const { locale, collate } = manifest ?? {};
    if (locale === undefined || providers.has(locale.provider))
        return [];
    return [
        `text was sorted by ${named(locale)} in the source, and this server cannot make a database that does (ICU takes PostgreSQL 15 with ICU, builtin 17): ` +
            `the new one sorts by libc ${collate}, and ORDER BY may give another order`,
    ];
}
 
function sortedOtherwise({ manifest }, here) {
    if (!manifest)
        return [];
    const { collate, ctype, locale } = manifest;
    const isLibc = [locale, here.locale].every((one) => one === undefined || one.provider === 'libc');
    const isSame = isLibc || locale === undefined
        ? collate === here.collate && ctype === here.ctype
        : named(locale) === named(here.locale);
    const by = (one, libc) => (one && one.provider !== 'libc' ? named(one) : libc);
    return isSame
        ? []
        : [
            `text was sorted by ${by(locale, collate)} in the source and is sorted by ${by(here.locale, here.collate)} here: ORDER BY may give another order`,
        ];
}


  }),

  39878:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  readLockRoom),
    q: () => (  lockProblems)
  });
  var _empty_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62168);

const ROOM = `
  SELECT pg_catalog.current_setting('max_locks_per_transaction')::int AS "perTransaction",
    pg_catalog.current_setting('max_locks_per_transaction')::int
      * (pg_catalog.current_setting('max_connections')::int + pg_catalog.current_setting('max_prepared_transactions')::int) AS total,
    (SELECT count(*)::int FROM pg_catalog.pg_largeobject_metadata) AS "largeObjects"`;
 
const TO_DROP = `
  SELECT n.nspname::text AS schema, count(*)::int AS locks
  FROM (
    SELECT relnamespace AS id FROM pg_catalog.pg_class
    UNION ALL SELECT relnamespace FROM pg_catalog.pg_class, pg_catalog.generate_series(1, 2) WHERE reltoastrelid <> 0
    UNION ALL SELECT typnamespace FROM pg_catalog.pg_type
    UNION ALL SELECT connamespace FROM pg_catalog.pg_constraint
    UNION ALL SELECT pronamespace FROM pg_catalog.pg_proc
    UNION ALL SELECT relnamespace FROM pg_catalog.pg_class c, pg_catalog.pg_attrdef WHERE adrelid = c.oid
    UNION ALL SELECT relnamespace FROM pg_catalog.pg_class c, pg_catalog.pg_trigger WHERE tgrelid = c.oid
    UNION ALL SELECT relnamespace FROM pg_catalog.pg_class c, pg_catalog.pg_rewrite WHERE ev_class = c.oid
    UNION ALL SELECT relnamespace FROM pg_catalog.pg_class c, pg_catalog.pg_policy WHERE polrelid = c.oid
  ) AS object JOIN pg_catalog.pg_namespace n ON n.oid = object.id
  WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' GROUP BY 1`;
async function readLockRoom(client) {
    const room = (await client.query(ROOM)).rows[0];
    const { rows } = await client.query(TO_DROP);
    return { ...room, bySchema: new Map(rows.map(({ schema, locks }) => [schema, locks])) };
}
 
const TO_MAKE = {
    TABLE: 3,
    'MATERIALIZED VIEW': 3,
    INDEX: 1,
    CONSTRAINT: 1,
    SEQUENCE: 1,
    VIEW: 1,
    'FOREIGN TABLE': 1,
};
 
const BESIDE = 50;
const RESERVE = 1.25;
 
function lockProblems(survey, room) {
    const made = survey.objects.reduce((sum, { entry }) => sum + (TO_MAKE[entry?.type ?? ''] ?? 0), 0);
    const dropped = (0,_empty_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .W)(survey).reduce((sum, name) => sum + (room.bySchema.get(name) ?? 0), 0);
    const unlinked = survey.facts.largeObjects > 0 ? room.largeObjects : 0;
    const needed = made + dropped + unlinked + BESIDE;
    if (needed <= room.total)
        return [];
    const wanted = Math.ceil((needed / room.total) * room.perTransaction * RESERVE);
    return [
        {
            what: `in one transaction about ${needed} locks are needed, and this server has room for ${room.total} (max_locks_per_transaction = ${room.perTransaction})`,
            hint: `ALTER SYSTEM SET max_locks_per_transaction = ${wanted}, or the same in the provider's console, and restart the server; or restore with mode swap or new-database, which need no such room`,
        },
    ];
}


  }),

  19311:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  withPatientClient),
    v: () => (  liftTimeLimits)
  });
  var _postgres_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64894);

 
const LIFT = `
  SELECT pg_catalog.set_config(name, '0', false) FROM pg_catalog.pg_settings
  WHERE name IN ('idle_in_transaction_session_timeout', 'idle_session_timeout', 'transaction_timeout')`;
 
const liftTimeLimits = async (client) => void (await client.query(LIFT));
 
const withPatientClient = (url, limits, body) => (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .SV)(url, { ...limits, statementTimeoutMs: 0 }, async (client) => {
    await liftTimeLimits(client);
    return body(client);
});


  }),

  74027:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  preflight),
    P: () => (  encodingOf)
  });
  var _backups_opening_foreign_backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84481);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
  var _lock_need_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39878);
  var _locale_of_backup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92679);
  var _roles_named_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61917);
  var _unfinished_mark_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3225);
  var _what_ends_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7063);
 
 







function preflight(survey, target, options) {
    const problems = [
        ...rights(target, options),
        ...nameTaken(target, options),
        ...prepared(target, options),
        ...(options.mode === 'in-place' ? encodings(survey, target) : []),
        ...extensions(survey, target),
        ...roles(survey, target, options),
        ...tablespaces(survey, target),
        ...(options.mode === 'in-place' ? (0,_lock_need_js__WEBPACK_IMPORTED_MODULE_2__  .q)(survey, target.locks) : []),
    ];
    const foreign = (0,_backups_opening_foreign_backup_js__WEBPACK_IMPORTED_MODULE_0__  .G)(survey.manifest, target.server);
    const warnings = [
        ...versions(survey, target),
        ...extensionsOfProvider(survey, target),
        ...(foreign.kind === 'foreign' ? [foreign.reason] : []),
        ...locales(survey, target, options),
        ...(0,_what_ends_js__WEBPACK_IMPORTED_MODULE_6__  .p)(survey, target, options.mode),
    ];
    return { problems, warnings };
}
 
const encodingOf = ({ manifest, facts }) => manifest?.encoding ?? facts.clientEncoding ?? 'UTF8';
function rights({ canCreateDatabase, owner, ownsDatabase, server }, { mode }) {
    if (mode === 'in-place')
        return [];
    const user = (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(server.user);
    return [
        ...(canCreateDatabase
            ? []
            : [
                {
                    what: `the role ${server.user} may not make databases`,
                    hint: `as a superuser: ALTER ROLE ${user} CREATEDB; or restore with mode in-place`,
                },
            ]),
        ...(mode === 'new-database' || ownsDatabase
            ? []
            : [
                {
                    what: `the role ${server.user} does not own the database ${server.database}, and so may not rename it`,
                    hint: `GRANT ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(owner)} TO ${user}; or restore with mode new-database, and let ${owner} change the names`,
                },
            ]),
    ];
}
 
function nameTaken({ databases }, { newDatabaseName }) {
    if (newDatabaseName === undefined || !databases.has(newDatabaseName))
        return [];
    return [
        {
            what: `there is a database ${newDatabaseName} already${(0,_unfinished_mark_js__WEBPACK_IMPORTED_MODULE_5__  .ui)(databases.get(newDatabaseName)) ? ', which a restore that did not end has left unfinished' : ''}`,
            hint: (0,_unfinished_mark_js__WEBPACK_IMPORTED_MODULE_5__  .ui)(databases.get(newDatabaseName))
                ? `when no restore is at work on it: ${(0,_unfinished_mark_js__WEBPACK_IMPORTED_MODULE_5__  .hm)(newDatabaseName)}`
                : 'give another new-database-name, or none: then a name with the time of day is made',
        },
    ];
}
 
function prepared({ server, prepared: gids }, { mode }) {
    if (mode !== 'swap' || gids.length === 0)
        return [];
    return [
        {
            what: `transactions are prepared in ${server.database}, which cannot be renamed before they end: ${gids.join(', ')}`,
            hint: `in ${server.database}: ${gids.map((gid) => `COMMIT PREPARED ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .c)(gid)}`).join('; ')}; or ROLLBACK PREPARED`,
        },
    ];
}
 
function encodings(survey, { server }) {
    const from = [encodingOf(survey), survey.facts.clientEncoding ?? 'UTF8'];
    const mixed = from.some((encoding) => (encoding === 'SQL_ASCII') !== (server.encoding === 'SQL_ASCII'));
    if (!mixed)
        return [];
    return [
        {
            what: `the backup is in the encoding ${encodingOf(survey)} and the database ${server.database} in ${server.encoding}: bytes that are no text would be stored without a word`,
            hint: 'restore with mode new-database, which makes the new database in the encoding of the backup',
        },
    ];
}
const extensionsIn = ({ objects }) => objects.flatMap(({ entry }) => (entry?.type === 'EXTENSION' ? [entry.name] : []));
const forbiddenIn = (survey, { extensions: there }) => extensionsIn(survey).filter((name) => there.get(name)?.allowed === false);
 
const ADMINISTRATORS = [
    'rds_superuser',
    'neon_superuser',
    'azure_pg_admin',
    'cloudsqlsuperuser',
    'alloydbsuperuser',
    'supabase_admin',
    'avnadmin',
    'doadmin',
];
const isProviders = ({ roles: there }) => ADMINISTRATORS.some((name) => there.has(name));
 
function extensionsOfProvider(survey, target) {
    const unsure = isProviders(target) ? forbiddenIn(survey, target) : [];
    return unsure.length === 0
        ? []
        : [`whether the role ${target.server.user} may create the extensions ${unsure.join(', ')} is the provider's to say`];
}
function extensions(survey, target) {
    const missing = extensionsIn(survey).filter((name) => !target.extensions.has(name));
    const forbidden = isProviders(target) ? [] : forbiddenIn(survey, target);
    return [
        ...missing.map((name) => ({
            what: `the extension ${name} is not installed on this server`,
            hint: `install the package that has ${name} (SELECT name FROM pg_available_extensions shows what is there), or choose a server that has it`,
        })),
        ...forbidden.map((name) => ({
            what: `the role ${target.server.user} may not create the extension ${name}`,
            hint: 'restore with a role that may, e.g. a superuser',
        })),
    ];
}
 
const definitionOf = (wanted, { manifest }) => manifest?.globals?.roles.find(({ name }) => name === wanted)?.sql ?? [`CREATE ROLE ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(wanted)}`];
function roles(survey, target, options) {
    const { owners, others } = (0,_roles_named_js__WEBPACK_IMPORTED_MODULE_4__  .D)(survey, options);
    const missing = [...new Set([...owners, ...others])].filter((name) => !target.roles.has(name));
    const notMine = [...owners].filter((name) => target.roles.get(name)?.member === false);
    const create = missing.flatMap((name) => definitionOf(name, survey)).join('; ');
    return [
        ...(missing.length === 0
            ? []
            : [
                {
                    what: `roles that the backup names are not on this server: ${missing.join(', ')}`,
                    hint: `make them (${create}), or leave owners and rights out with no-owner and no-privileges`,
                },
            ]),
        ...(notMine.length === 0
            ? []
            : [
                {
                    what: `the role ${target.server.user} is no member of ${notMine.join(', ')}, and so cannot make them owners`,
                    hint: `GRANT ${notMine.map(_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C).join(', ')} TO ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(target.server.user)}, or leave owners out with no-owner`,
                },
            ]),
    ];
}
function tablespaces({ objects }, target) {
    const wanted = new Set(objects.flatMap(({ entry }) => (entry?.tablespace === undefined ? [] : [entry.tablespace])));
    return [...wanted]
        .filter((name) => !target.tablespaces.has(name))
        .map((name) => ({
        what: `the tablespace ${name} is not on this server`,
        hint: `CREATE TABLESPACE ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(name)} LOCATION '<folder of the server>'`,
    }));
}
const majorOf = (version) => Number(/^\d+/.exec(version ?? '')?.[0] ?? 0);
function versions({ manifest, facts }, { server }) {
    const from = manifest?.serverVersion ?? facts.serverVersion;
    if (majorOf(from) <= server.major)
        return [];
    return [
        `the backup comes from PostgreSQL ${from}, and this server is ${server.version}: newer syntax will stop the restore`,
    ];
}
const locales = (survey, { server, localeProviders }, { mode }) => mode === 'in-place' ? (0,_locale_of_backup_js__WEBPACK_IMPORTED_MODULE_3__  .GT)(survey, server) : (0,_locale_of_backup_js__WEBPACK_IMPORTED_MODULE_3__  .Dt)(survey, localeProviders);


  }),

  64599:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CR: () => (  queryMessage),
    DE: () => (  copyIn),
    mW: () => (  sendStatement)
  });
  var pg_copy_streams__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26901);

 
function queryMessage(sql) {
    const message = Buffer.allocUnsafe(sql.length + 6);
    message[0] = 0x51;
    message.writeInt32BE(sql.length + 5, 1);
    sql.copy(message, 5);
    message[sql.length + 5] = 0;
    return message;
}
const ignore = () => { };
 
const sendStatement = (client, sql) => new Promise((resolve, reject) => {
    client.query({
        submit: (connection) => void connection.stream.write(queryMessage(sql)),
        callback: ignore,
        handleError: reject,
        handleReadyForQuery: () => resolve(),
        handleRowDescription: ignore,
        handleDataRow: ignore,
        handleCommandComplete: ignore,
        handlePortalSuspended: ignore,
        handleEmptyQuery: ignore,
    });
});
 
function copyIn(client, sql) {
    const stream = (0,pg_copy_streams__WEBPACK_IMPORTED_MODULE_0__  .H)('');
    stream.submit = (connection) => {
        Object.assign(stream, { connection });
        connection.stream.write(queryMessage(sql));
    };
    let over = false;
    const failed = new Promise((_, reject) => {
        stream.once('error', (error) => {
            over = true;  
            reject(error);
        });
    });
    failed.catch(ignore);
    client.query(stream);
    const settled = (work) => over
        ? failed  
        : Promise.race([
            new Promise((resolve, reject) => work((error) => (error ? reject(error) : resolve()))),
            failed,
        ]);
    return {
        write: (bytes) => settled((done) => void stream.write(bytes, done)),
        end: async () => {
            await settled((done) => void stream.end(done));
            return stream.rowCount;
        },
        fail: () => new Promise((resolve) => {
            if (over || stream.destroyed)
                return resolve();
            stream.once('close', resolve);
            stream.destroy(new Error('the restore was stopped'));
        }),
    };
}


  }),

  97670:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    A: () => (  restoreHint)
  });
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54812);
 
 

 
const OF_THE_TEXT = /^(?:22|23|42(?!501))/;
const BACKUP_DOES_NOT_FIT = 'the backup and this server do not fit here: make what the message names (an extension, a type, a role, a version of PostgreSQL), then run the restore again; mode new-database changes nothing that is there';
function restoreHint(error) {
    const advice = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_0__  .cp)(error);
    return advice === undefined || OF_THE_TEXT.test(advice.sqlstate) ? BACKUP_DOES_NOT_FIT : advice.hint;
}


  }),

  62699:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  S: () => (  forOperator),
  p: () => (  restoreInto)
});

 
var errors = __webpack_require__(27406);
 
var client = __webpack_require__(64894);
 
var open_client = __webpack_require__(86205);
 
var server_pid = __webpack_require__(28826);
 
var postgres_sqlstate = __webpack_require__(54812);
 
var analyze = __webpack_require__(99672);
 
var check_loaded = __webpack_require__(1860);
 
var restore_load = __webpack_require__(17306);
 
var promises_ = __webpack_require__(58500);
 
var left_out_statements = __webpack_require__(52353);
; 
 




const objectRunner = (runner) => ({ ...runner, set: new Map() });
async function applySettings(runner, settings) {
    for (const [name, statement] of settings) {
        const text = statement.sql.toString('latin1');
        if (runner.set.get(name) === text)
            continue;
        await runner.run(statement);
        runner.set.set(name, text);
    }
}
async function make(runner, { object, statements, settings }) {
    await applySettings(runner, settings);
    for (const statement of statements) {
        await withoutDeadlock(() => runner.run(statement, object.entry));
        const setting = (0,left_out_statements .eE)(statement.sql);
        if (setting !== undefined)
            runner.set.delete(setting);
    }
}
const DEADLOCK = '40P01';
const TRIES = 5;
 
async function withoutDeadlock(work) {
    for (let tried = 1;; tried++) {
        try {
            return await work();
        }
        catch (error) {
            const cause = error instanceof errors .rk ? error.detail.cause : error;
            if ((0,postgres_sqlstate .R8)(cause) !== DEADLOCK || tried === TRIES)
                throw error;
            await (0,promises_.setTimeout)(50 * tried);
        }
    }
}
 
const MOST_TOGETHER = 50;
 
const goesAlone = ({ object: { entry }, statements }) => entry === undefined ||
    entry.type.startsWith('BLOB') ||
    entry.type === 'MATERIALIZED VIEW DATA' ||
    statements.some(({ sql }) => (0,left_out_statements .eE)(sql) !== undefined);
const mayGoTogether = (one, other) => one.settings === other.settings && !goesAlone(one) && !goesAlone(other);


async function makeTogether(runner, units, signal) {
    signal.throwIfAborted();
    if (units.length > 1) {
        await applySettings(runner, units[0].settings);
        const all = units.flatMap(({ object, statements }) => statements.map((statement) => ({ statement, entry: object.entry })));
        const done = await runner.runTogether(all).then(() => true, () => false);
        if (done)
            return;
    }
    for (const unit of units) {
        signal.throwIfAborted();
        await make(runner, unit);
    }
}

; 

 
const BYTES_TOGETHER = 1_000_000;
const isFree = ({ locks }, held) => locks.every(({ table, shared }) => {
    const othersToo = held.get(table);
    return othersToo === undefined || (shared && othersToo);
});
function heldBy(running) {
    const held = new Map();
    for (const { locks } of running)
        for (const { table, shared } of locks)
            held.set(table, shared && (held.get(table) ?? true));
    return held;
}
 
function take(waiting, held, most, bytesOf) {
    const [taken, left] = [[], []];
    let bytes = 0;
    for (const unit of waiting) {
        const [first] = taken;
        const fits = !first || (taken.length < most && bytes + bytesOf(unit) <= BYTES_TOGETHER && mayGoTogether(first, unit));
        if (!fits || !isFree(unit, held)) {
            left.push(unit);
            continue;
        }
        taken.push(unit);
        bytes += bytesOf(unit);
    }
    return { taken, left };
}


async function makeSideBySide(runners, units, load, told) {
    const bytesOf = bytesOfTables(load);
    let waiting = [...units].sort((a, b) => bytesOf(b) - bytesOf(a));  
    const running = new Set();
    const next = () => {
        const share = Math.ceil(waiting.length / runners.length / 2);  
        const { taken, left } = take(waiting, heldBy(running), Math.min(MOST_TOGETHER, share), bytesOf);
        waiting = left;
        return taken;
    };
    const idle = [];
     
    const wakeAll = () => {
        for (const wake of idle.splice(0))
            wake();
    };
    const work = async (runner) => {
        while (waiting.length > 0) {
            load.signal.throwIfAborted();
            const taken = next();
            if (taken.length === 0) {
                await new Promise((resolve) => idle.push(resolve));
                continue;
            }
            for (const unit of taken)
                running.add(unit);
            await makeTogether(runner, taken, load.signal).finally(() => {
                for (const unit of taken)
                    running.delete(unit);
                setImmediate(wakeAll);
            });
            told(units.length - waiting.length - running.size);
        }
    };
    await load.together(runners.map(work));
}
 
function bytesOfTables({ survey }) {
    const bytes = new Map(survey.tables.map((table) => [`${table.schema}.${table.name}`, table.bytes]));
    return ({ locks }) => bytes.get(locks[0].table.replaceAll('"', '')) ?? 0;
}

; 


function* inBatches(units) {
    let batch = [];
    for (const unit of units) {
        const [first] = batch;
        if (first && (batch.length === MOST_TOGETHER || !mayGoTogether(first, unit))) {
            yield batch;
            batch = [];
        }
        batch.push(unit);
    }
    if (batch.length > 0)
        yield batch;
}
async function makeInTurn(runner, units, load) {
    for (const batch of inBatches(units))
        await makeTogether(runner, batch, load.signal);
}
 
async function makeAfterwards(runners, steps, load) {
    const total = steps.reduce((sum, { units }) => sum + units.length, 0);
    let before = 0;
    const told = (done) => load.log.progress({ task: 'indexes and constraints', done: before + done, total, unit: 'statements' });
    for (const { how, units } of steps) {
        if (how === 'in-turn')
            await makeInTurn(runners[0], units, load);
        else
            await makeSideBySide(runners, units, load, told);
        before += units.length;
        told(0);
    }
}

 
var load_plan = __webpack_require__(50740);
 
var read_tables = __webpack_require__(91548);
 
var raw_query = __webpack_require__(64599);
 
var run_statement = __webpack_require__(69673);
; 




const COPY_TARGET = /^COPY ([^]+?) (?:\([^]*\) )?FROM stdin;$/;
const latin1 = (text) => Buffer.from(text, 'latin1');
 
const FREEZE_FROM_BYTES = 1_000_000;


function openingOf(part, table, partitioned) {
    const text = part.sql.toString('latin1');
    const name = COPY_TARGET.exec(text)?.[1];
    const pays = table.bytes >= FREEZE_FROM_BYTES && table.parts.length === 1 && !partitioned;
    if (name === undefined || !pays)
        return { copy: part.sql };
    return { before: latin1(`BEGIN; TRUNCATE ONLY ${name}`), copy: latin1(`${text.slice(0, -1)} WITH (FREEZE);`) };
}
 
async function loadShare(runner, events, load, partitioned) {
    const { client } = runner;
    let open;
    try {
        for await (const event of events) {
            const name = event.kind === 'rows' ? '' : `${event.table.schema}.${event.table.name}`;
            if (event.kind === 'begin') {
                const { before, copy } = openingOf(event.part, event.table, partitioned.has(name));
                if (before)
                    await (0,raw_query .mW)(client, before);
                open = { copy: (0,raw_query .DE)(client, copy), part: event.part, inTransaction: before !== undefined };
                load.progress.sent(0, (load.current = name));
            }
            else if (event.kind === 'rows') {
                load.signal.throwIfAborted();
                await open.copy.write(event.data);
                load.progress.sent(event.data.length, load.current);
            }
            else {
                load.loaded(event.table, await open.copy.end());
                if (open.inTransaction)
                    await client.query('COMMIT');
                open = undefined;
            }
        }
    }
    catch (error) {
        await open?.copy.fail();
        await client.query('ROLLBACK').catch(() => { });  
        throw open ? atRows(error, open.part) : error;
    }
}
function atRows(error, { line, sql }) {
    if (error instanceof errors .rk)
        return error;
    return (0,run_statement .tB)(error, line, { name: sql.toString('latin1', 5, 120).split(' ')[0], type: 'rows of' });
}
 
function shares(tables, count) {
    const bins = Array.from({ length: count }, () => ({ bytes: 0, tables: [] }));
    for (const table of largestFirst(tables)) {
        const bin = bins.reduce((least, other) => (other.bytes < least.bytes ? other : least));
        bin.bytes += table.bytes + 1;
        bin.tables.push(table);
    }
    return bins.map((bin) => bin.tables).filter(({ length }) => length > 0);
}
const largestFirst = (tables) => [...tables].sort((a, b) => b.bytes - a.bytes);
 
async function* oneAfterAnother(waiting, load) {
    for (let next = waiting.shift(); next; next = waiting.shift())
        yield* (0,read_tables .g)(load.backup, load.survey, [next], load.signal);
}


async function loadRows(runners, load, partitioned) {
    const { survey, backup, signal } = load;
    const tables = survey.tables.filter(({ bytes }) => bytes > 0);
    const waiting = largestFirst(tables);
    const streams = backup.readRange
        ? runners.map(() => oneAfterAnother(waiting, load))
        : shares(tables, runners.length).map((share) => (0,read_tables .g)(backup, survey, share, signal));
    await load.together(streams.map((events, index) => loadShare(runners[index], events, load, partitioned)));
}

 
var read_dump = __webpack_require__(69589);
 
var opening_survey = __webpack_require__(26973);
; 





const hasValues = ({ survey: { facts } }) => facts.largeObjects > 0 || facts.insertStatements > 0;
 
const INSERTS_PER_COMMIT = 1_000;
 
async function loadValues({ client }, { backup, survey, signal }) {
    let pending = 0;
    const commit = async () => {
        if (pending > 0)
            await client.query('COMMIT');
        pending = 0;
    };
    for await (const event of (0,read_dump .R)(backup.read(signal))) {
        if (event.kind === 'end' && event.facts.sha256 !== survey.facts.sha256)
            throw (0,restore_load .J)(backup);
        if (event.kind !== 'statement' || !(0,opening_survey .I)(event))
            continue;
        signal.throwIfAborted();
        const isInsert = event.entry?.type === 'TABLE DATA';
        if (isInsert && pending === 0)
            await client.query('BEGIN');
        if (isInsert)
            pending++;
        else
            await commit();
        await (0,raw_query .mW)(client, event.sql).catch((error) => fail(error, event));
        if (pending >= INSERTS_PER_COMMIT)
            await commit();
    }
    await commit();
}
function fail(error, event) {
    throw (0,run_statement .tB)(error, event.line, event.entry);
}

 
var no_time_limits = __webpack_require__(19311);
 
var restore_hint = __webpack_require__(97670);
 
var restore_session = __webpack_require__(30871);
; 


















async function restoreInto(url, backup, survey, options, deps) {
    try {
        return await loadAll(url, backup, survey, options, deps);
    }
    catch (error) {
        deps.signal.throwIfAborted();
        throw forOperator(error);
    }
}
 
function forOperator(error) {
    const sqlstate = (0,postgres_sqlstate .R8)(error);
    if (error instanceof errors .rk || (!(0,postgres_sqlstate .sS)(error) && sqlstate === undefined))
        return error;
    const isLock = LOCKS.includes(sqlstate ?? '');
    return new errors .rk(isLock ? 'lock-timeout' : 'restore-failed', `the restore stopped: ${(0,postgres_sqlstate .JL)(error, { showDetail: false })}`, {
        hint: isLock ? (0,restore_hint .A)(error) : 'mend what the server says, then run the restore again',
        cause: error,
    });
}
 
const LOCKS = ['55P03', '40P01'];
async function loadAll(url, backup, survey, options, deps) {
    const load = (0,restore_load .I)(backup, survey, deps);
    const steps = [];
    const timed = async (name, work) => {
        deps.log.info(`Restoring: ${name}`);
        const begun = performance.now();
        await work();
        steps.push({ name, durationMs: performance.now() - begun });
    };
    let jobs = 1;
    await withRunners(url, survey, options, load, (runners) => {
        jobs = runners.length;
        return loadInSteps(runners, load, timed);
    });
    let findings = [];
    await timed('statistics', async () => {
        await (0,analyze .n)(url, jobs, deps);
        findings = await (0,no_time_limits .n)(url, {}, (client) => (0,check_loaded .C)(client, survey));
    });
    const { rows, largeObjects } = survey.facts;
    const bytes = survey.tables.reduce((sum, table) => sum + table.bytes, 0);
    return { tables: survey.tables.length, rows, bytes, largeObjects, steps, findings };
}
const TOO_MANY_CONNECTIONS = '53300';
 
async function withRunners(url, survey, options, load, body) {
    const runners = [];
    const pids = [];
    const stop = () => {
        for (const pid of pids)
            void (0,client .hU)(url, pid).catch(() => { });  
    };
    load.signal.addEventListener('abort', stop);
    try {
        for (let job = 0; job < options.jobs; job++) {
            const session = await (0,restore_session .d)(url, survey, options).catch((error) => {
                if (runners.length === 0 || (0,postgres_sqlstate .R8)(error) !== TOO_MANY_CONNECTIONS)
                    throw error;
                load.log.warn(`The server gives ${runners.length} of ${options.jobs} connections; the restore goes on with these`);
            });
            if (!session)
                break;
            const runner = objectRunner(session);
            runners.push(runner);
            pids.push(await (0,server_pid .P)(runner.client));
        }
        await body(runners);
    }
    finally {
        load.signal.removeEventListener('abort', stop);
        await Promise.all(runners.map(({ client }) => (0,open_client .Y)(client)));
    }
}
async function loadInSteps(runners, load, timed) {
    const plan = (0,load_plan .O)(load.survey);
    const first = runners[0];
    await timed('objects', () => makeInTurn(first, plan.before, load));
    await timed('rows', async () => {
        await loadRows(runners, load, await notOrdinary(first));
        if (hasValues(load))
            await loadValues(first, load);
        await makeInTurn(first, plan.positions, load);
    });
    await timed('indexes and constraints', () => makeAfterwards(runners, plan.after, load));
}
 
async function notOrdinary({ client }) {
    const { rows } = await client.query(`
    SELECT pg_catalog.convert_to(n.nspname || '.' || c.relname, pg_catalog.getdatabaseencoding()) AS name
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('p', 'f', 'v')`);
    return new Set(rows.map(({ name }) => name.toString()));
}


  }),

  30871:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    d: () => (  openRestoreSession)
  });
  var _postgres_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64894);
  var _postgres_open_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86205);
  var _load_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50740);
  var _no_time_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19311);
  var _run_statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69673);





 
const FOR_LOADING = 'SET synchronous_commit = off';
async function becomeLoader(client, survey, options) {
    const runner = (0,_run_statement_js__WEBPACK_IMPORTED_MODULE_4__  .cT)(client, options, await (0,_run_statement_js__WEBPACK_IMPORTED_MODULE_4__  .Xd)(client));
    await client.query(FOR_LOADING);
    await (0,_no_time_limits_js__WEBPACK_IMPORTED_MODULE_3__  .v)(client);
    for (const { statements } of (0,_load_plan_js__WEBPACK_IMPORTED_MODULE_2__  .U)(survey))
        for (const statement of statements)
            await runner.run(statement);
    return runner;
}
 
async function openRestoreSession(url, survey, options) {
    const client = await (0,_postgres_client_js__WEBPACK_IMPORTED_MODULE_0__  .Ng)(url, { statementTimeoutMs: 0 });
    try {
        return await becomeLoader(client, survey, options);
    }
    catch (error) {
        await (0,_postgres_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(client);
        throw error;
    }
}


  }),

  61917:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D: () => (  rolesNamed)
  });
  var _backups_dump_dump_encoding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75096);
  var _left_out_statements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52353);
 


const NAME = String.raw `"(?:[^"]|"")+"|[A-Za-z_\x80-\xff][\w$\x80-\xff]*`;
const POLICY = new RegExp(`^CREATE POLICY [^]*? TO ((?:${NAME})(?:, (?:${NAME}))*)(?: USING| WITH CHECK|;)`);
const MAPPING = new RegExp(`^CREATE USER MAPPING FOR (${NAME}) `);
const NOT_ROLES = new Set(['PUBLIC', 'public', 'CURRENT_USER', 'SESSION_USER', 'CURRENT_ROLE']);
function inDefinition({ entry, statements }) {
    const pattern = entry?.type === 'POLICY' ? POLICY : entry?.type === 'USER MAPPING' ? MAPPING : undefined;
    if (!pattern)
        return [];
    return statements
        .flatMap(({ sql }) => pattern.exec(sql.toString('latin1'))?.[1]?.match(new RegExp(NAME, 'g')) ?? [])
        .filter((name) => !NOT_ROLES.has(name))
        .map((name) => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name));
}
function rolesNamed({ objects, facts }, { noOwner, noPrivileges }) {
    const decode = (0,_backups_dump_dump_encoding_js__WEBPACK_IMPORTED_MODULE_0__  .C)(facts.clientEncoding ?? 'UTF8');
    const asText = (name) => decode(Buffer.from(name, 'latin1'));
    const roles = { owners: new Set(), others: new Set() };
    for (const object of objects) {
        for (const name of inDefinition(object))
            roles.others.add(asText(name));
        for (const { sql } of object.statements) {
            const owner = noOwner ? undefined : (0,_left_out_statements_js__WEBPACK_IMPORTED_MODULE_1__  .j6)(sql);
            if (owner !== undefined)
                roles.owners.add(asText(owner));
            if (!noPrivileges)
                for (const name of (0,_left_out_statements_js__WEBPACK_IMPORTED_MODULE_1__  .tP)(sql, object.entry))
                    roles.others.add(asText(name));
        }
    }
    return roles;
}


  }),

  69673:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Xd: () => (  knownSettings),
    cT: () => (  statementRunner),
    tB: () => (  statementFailed)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
  var _left_out_statements_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52353);
  var _raw_query_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64599);
  var _restore_hint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97670);





 
async function knownSettings(client) {
    const { rows } = await client.query('SELECT pg_catalog.lower(name) AS name FROM pg_catalog.pg_settings');
    return new Set(rows.map(({ name }) => name));
}
const statementRunner = (client, options, known) => ({
    client,
    async run({ sql, line }, entry) {
        if ((0,_left_out_statements_js__WEBPACK_IMPORTED_MODULE_2__  .WY)(sql, entry, options, known))
            return;
        await (0,_raw_query_js__WEBPACK_IMPORTED_MODULE_3__  .mW)(client, sql).catch((error) => {
            throw statementFailed(error, line, entry);
        });
    },
    async runTogether(all) {
        const sent = all.filter(({ statement, entry }) => !(0,_left_out_statements_js__WEBPACK_IMPORTED_MODULE_2__  .WY)(statement.sql, entry, options, known));
        if (sent.length > 0)
            await (0,_raw_query_js__WEBPACK_IMPORTED_MODULE_3__  .mW)(client, Buffer.concat(sent.flatMap(({ statement }) => [statement.sql, NEXT])));
    },
});
const NEXT = Buffer.from('\n');
const LOST = ['08006', '57P01', '57P02', '57P03'];
 
function statementFailed(error, line, entry) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk)
        return error;
    const name = entry?.schema === undefined ? entry?.name : `${entry.schema}.${entry.name}`;
    const what = entry && name !== undefined ? `, ${entry.type} ${name}` : '';
    const lost = LOST.includes((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .R8)(error) ?? '');
    const hint = lost ? 'wait until the server answers again, then run the restore again' : (0,_restore_hint_js__WEBPACK_IMPORTED_MODULE_4__  .A)(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('restore-failed', `the server stopped at line ${line} of the backup${what}: ${(0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .JL)(error, { showDetail: false })}`, { hint, cause: error });
}


  }),

  3991:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  readTarget),
    k: () => (  MAY_ACT_AS)
  });
  var _lock_need_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39878);
  var _postgres_database_locale_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1083);
  var _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62816);
  var _what_ends_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7063);




const EXTENSIONS = `
  SELECT a.name::text AS name, a.installed_version IS NOT NULL AS installed,
    r.rolsuper OR NOT v.superuser OR (v.trusted AND pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE')) AS allowed
  FROM pg_catalog.pg_available_extensions a
  JOIN pg_catalog.pg_available_extension_versions v ON v.name = a.name AND v.version = a.default_version
  JOIN pg_catalog.pg_roles r ON r.rolname = current_user`;
 
const MAY_ACT_AS = `
  pg_catalog.pg_has_role(oid, CASE WHEN pg_catalog.current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END)`;
const ROLES = `SELECT rolname::text AS name, ${MAY_ACT_AS} AS member FROM pg_catalog.pg_roles`;
const REST = `
  SELECT (SELECT rolcreatedb OR rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) AS "canCreate",
    pg_catalog.pg_get_userbyid(d.datdba)::text AS owner, pg_catalog.pg_has_role(d.datdba, 'USAGE') AS "ownsDatabase",
    ARRAY(SELECT gid FROM pg_catalog.pg_prepared_xacts WHERE database = pg_catalog.current_database()) AS prepared,
    ARRAY(SELECT slot_name::text FROM pg_catalog.pg_replication_slots WHERE database = pg_catalog.current_database()) AS slots,
    ARRAY(SELECT spcname::text FROM pg_catalog.pg_tablespace) AS tablespaces,
    ARRAY(SELECT nspname::text FROM pg_catalog.pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema') AS schemas
  FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()`;
const TABLES = `
  SELECT n.nspname::text AS schema, c.relname::text AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1, 2`;
const DATABASES = `
  SELECT datname::text AS name, pg_catalog.shobj_description(oid, 'pg_database') AS comment FROM pg_catalog.pg_database`;
async function readTarget(client) {
    const server = await (0,_postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_2__  .h)(client);
    const rest = (await client.query(REST)).rows[0];
    const extensions = (await client.query(EXTENSIONS)).rows;
    const roles = (await client.query(ROLES)).rows;
    const tables = (await client.query(TABLES)).rows;
    const databases = (await client.query(DATABASES)).rows;
    return {
        server,
        canCreateDatabase: rest.canCreate,
        owner: rest.owner,
        ownsDatabase: rest.ownsDatabase,
        prepared: rest.prepared,
        slots: rest.slots,
        databases: new Map(databases.map(({ name, comment }) => [name, comment])),
        roles: new Map(roles.map(({ name, ...role }) => [name, role])),
        extensions: new Map(extensions.map(({ name, ...extension }) => [name, extension])),
        tablespaces: new Set(rest.tablespaces),
        locks: await (0,_lock_need_js__WEBPACK_IMPORTED_MODULE_0__  .N)(client),
        audited: await (0,_what_ends_js__WEBPACK_IMPORTED_MODULE_3__  .j)(client),
        tables,
        localeProviders: await (0,_postgres_database_locale_js__WEBPACK_IMPORTED_MODULE_1__  .RJ)(client),
        schemas: rest.schemas,
    };
}


  }),

  3225:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    UI: () => (  markFinished),
    b5: () => (  markUnfinished),
    hm: () => (  dropCommand),
    kQ: () => (  sweepUnfinished),
    ui: () => (  isUnfinished)
  });
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);


const MARKER = 'pg-runbook unfinished restore v1 ';
const FINISHED = 'restored by pg-runbook from ';
const STALE_AFTER = '1 day';
 
const isUnfinished = (comment) => comment?.startsWith(MARKER) === true;
const markUnfinished = (client, name, backup, at) => client.query(`COMMENT ON DATABASE ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .C)(name)} IS ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .c)(MARKER + JSON.stringify({ backup, createdAt: at.toISOString() }))}`);
const markFinished = (client, name, backup, at) => client.query(`COMMENT ON DATABASE ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .C)(name)} IS ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .c)(`${FINISHED}${backup} at ${at.toISOString()}`)}`);
 
const dropCommand = (name) => `DROP DATABASE ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .C)(name)} WITH (FORCE)`;
const STALE = `
  SELECT d.datname::text AS name, coalesce(pg_catalog.starts_with(c.text, '${MARKER}'), false) AS ours
  FROM pg_catalog.pg_database d, pg_catalog.shobj_description(d.oid, 'pg_database') AS c(text)
  WHERE d.datname <> pg_catalog.current_database() AND d.datname ~ '_restore_\\d{8}_\\d{6}(_\\d+)?$'
    AND d.datname !~ '_before_restore_\\d{8}_\\d{6}$' -- what a swap has kept is a person's to drop
    AND (c.text IS NULL OR pg_catalog.starts_with(c.text, '${MARKER}'))
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)
    AND pg_catalog.to_timestamp(pg_catalog.substring(d.datname::text, '_restore_(\\d{8}_\\d{6})'), 'YYYYMMDD_HH24MISS')::timestamp
      AT TIME ZONE 'UTC' < pg_catalog.clock_timestamp() - interval '${STALE_AFTER}'
  ORDER BY 1`;
 
async function sweepUnfinished(client, log) {
    const dropped = [];
    for (const { name, ours } of (await client.query(STALE)).rows) {
        if (!ours) {
            log.warn(`${name} has the name of a restored database and no comment; when nobody needs it: ${dropCommand(name)}`);
            continue;
        }
        await client.query(dropCommand(name)).then(() => {
            dropped.push(name);
            log.info(`Dropped ${name}, which a restore that did not end left behind`);
        }, (error) => log.warn(`${name} is left of a restore that did not end: ${(0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .JL)(error, { showDetail: false })}\n${dropCommand(name)}`));
    }
    return dropped;
}


  }),

  7063:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  auditedNames),
    p: () => (  whatEnds)
  });
  var _postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49600);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
  var _shell_word_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73588);
  var _empty_schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62168);




const AUDITED = `
  SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS "table",
    pg_catalog.bool_or(t.tgname = 'pgrunbook_audit_update') AS updates
  FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
  WHERE p.pronamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = '${_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .s}') AND t.tgparentid = 0
  GROUP BY 1 ORDER BY 1`;
const auditedNames = async (client) => (await client.query(AUDITED)).rows;
const TRIGGER = /^(.*) (pgrunbook_audit_(?:delete|update))$/s;
 
function auditedInBackup({ objects }) {
    const found = new Map();
    for (const { entry } of objects) {
        const [, table, trigger] = (entry?.type === 'TRIGGER' && TRIGGER.exec(entry.name)) || [];
        if (table === undefined || trigger === undefined)
            continue;
        const name = `${sqlName(entry?.schema ?? '')}.${sqlName(table)}`;
        found.set(name, (found.get(name) ?? new Set()).add(trigger));
    }
    return found;
}
 
const sqlName = (name) => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(name));
const bare = (table) => table.replaceAll('"', '');
const enable = (tables, option) => tables.length === 0
    ? []
    : [`pg-runbook audit enable ${tables.map(({ table }) => (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_3__  .r)(table)).join(' ')}${option}`];
function auditEnds(survey, { audited }) {
    const kept = new Map([...auditedInBackup(survey)].map(([name, triggers]) => [bare(name), triggers]));
    const ends = audited.filter(({ table, updates }) => {
        const triggers = kept.get(bare(table));
        return !triggers?.has('pgrunbook_audit_delete') || (updates && !triggers.has('pgrunbook_audit_update'));
    });
    if (ends.length === 0)
        return [];
    const commands = [
        ...enable(ends.filter(({ updates }) => updates), ' --updates'),
        ...enable(ends.filter(({ updates }) => !updates), ''),
    ];
    const names = ends.map(({ table }) => table).join(', ');
    return [`the audit of ${names} ends, since the backup has none of its triggers; afterwards: ${commands.join('; ')}`];
}
 
const auditGoesBack = (survey, { audited, schemas }, mode) => schemas.includes(_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .s) && (0,_empty_schemas_js__WEBPACK_IMPORTED_MODULE_2__  .W)(survey).includes(_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .s)
    ? [
        `what the audit (${_postgres_own_schemas_js__WEBPACK_IMPORTED_MODULE_0__  .s}.changes) has noted since the backup was made will be ${mode === 'swap' ? 'in the database that is kept' : 'in the safety backup'} only${audited.length === 0 ? '' : ', and is what dates a deletion'}`,
    ]
    : [];
 
const KEPT = /_(?:before_restore|restored)_\d{8}_\d{6}/;
function keptCopies(survey, { tables }) {
    const emptied = new Set((0,_empty_schemas_js__WEBPACK_IMPORTED_MODULE_2__  .W)(survey));
    const held = new Set(survey.tables.map(({ schema, name }) => `${schema}.${name}`));
    const copies = tables.filter(({ schema, name }) => emptied.has(schema) && KEPT.test(name) && !held.has(`${schema}.${name}`));
    if (copies.length === 0)
        return [];
    const names = copies.map(({ schema, name }) => `${sqlName(schema)}.${sqlName(name)}`);
    const options = names.map((name) => `--table ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_3__  .r)(name)}`).join(' ');
    return [
        `rows that earlier restores have kept go with their tables: ${names.join(', ')}; afterwards: pg-runbook restore <the safety backup> --mode tables ${options}`,
    ];
}
 
function comeBackEmpty({ manifest }, { server }) {
    const names = (manifest?.withoutRows ?? []).map(({ schema, name }) => `${sqlName(schema)}.${sqlName(name)}`);
    if (names.length === 0)
        return [];
    const options = names.map((name) => ` --table ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_3__  .r)(name)}`).join('');
    return [
        `empty afterwards, since their rows were left out of the backup: ${names.join(', ')}; to have those of now: ` +
            `pg-runbook restore <the safety backup> --mode tables --into replace --confirm ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_3__  .r)(server.database)}${options}`,
    ];
}
 
function slotsStay({ slots }) {
    if (slots.length === 0)
        return [];
    return [
        `the logical replication slots ${slots.join(', ')} stay with the database that is kept: their readers see nothing of the restored one, ` +
            'and a slot that nobody reads keeps WAL until the disk is full; make them anew, and in the kept one: ' +
            slots.map((name) => `SELECT pg_drop_replication_slot(${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .c)(name)})`).join('; '),
    ];
}
 
function whatEnds(survey, target, mode) {
    if (mode === 'new-database')
        return [];
    return [
        ...auditEnds(survey, target),
        ...auditGoesBack(survey, target, mode),
        ...comeBackEmpty(survey, target),
        ...(mode === 'swap' ? slotsStay(target) : []),
        ...(mode === 'in-place' ? keptCopies(survey, target) : []),
    ];
}


  }),

  73588:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  shellWord)
  });
 
 
const shellWord = (text) => /^[\w./+@=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;


  })

};
