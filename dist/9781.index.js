export const id = 9781;
export const ids = [9781];
export const modules = {

  53382:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    s: () => (  baselined)
  });
  var _list_migrations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8365);

 
function baselined(files, ledger, baseline, now) {
    if (ledger.size > 0 || !files.some(({ name }) => name === baseline))
        return ledger;
    const covered = files.filter(({ name }) => (0,_list_migrations_js__WEBPACK_IMPORTED_MODULE_0__  .q)(name, baseline) <= 0);
    return new Map(covered.map(({ name, checksum }) => [name, { name, checksum, status: 'adopted', appliedAt: now }]));
}


  }),

  36836:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    v: () => (  statementsBeyondDatabase)
  });
const BEYOND = new Set([
    'CreateRoleStmt',
    'AlterRoleStmt',
    'AlterRoleSetStmt',
    'DropRoleStmt',
    'GrantRoleStmt',
    'ReassignOwnedStmt',
    'DropOwnedStmt',
    'CreatedbStmt',
    'DropdbStmt',
    'AlterDatabaseStmt',
    'AlterDatabaseSetStmt',
    'AlterDatabaseRefreshCollStmt',
    'AlterSystemStmt',
    'CreateTableSpaceStmt',
    'DropTableSpaceStmt',
    'AlterTableSpaceOptionsStmt',
    'AlterTableMoveAllStmt',
    'CreateSubscriptionStmt',
    'AlterSubscriptionStmt',
    'DropSubscriptionStmt',
]);
 
const OBJECT_FIELDS = ['renameType', 'objectType', 'objtype'];
const SHARED_OBJECTS = new Set([
    'OBJECT_ROLE',
    'OBJECT_DATABASE',
    'OBJECT_TABLESPACE',
    'OBJECT_SUBSCRIPTION',
    'OBJECT_PARAMETER_ACL',
]);
 
const BEYOND_IN_TEXT = /\b(?:create|alter|drop)\s+(?:role|group|user(?!\s+mapping)|database|tablespace|subscription)\b|\balter\s+system\b|\bpg_reload_conf\b/i;
const textOf = ({ args = [] }) => JSON.stringify(args);
function reachesBeyond(node) {
    const [kind, body] = Object.entries(node)[0];
    if (BEYOND.has(kind))
        return true;
    if ('DoStmt' in node)
        return BEYOND_IN_TEXT.test(textOf(node.DoStmt).replaceAll('\\n', ' '));
    if ('CopyStmt' in node)
        return node.CopyStmt.is_from !== true && node.CopyStmt.filename !== undefined;
    return OBJECT_FIELDS.some((field) => SHARED_OBJECTS.has(String(body[field])));
}
 
const statementsBeyondDatabase = (statements) => statements.filter(({ node }) => reachesBeyond(node));


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

  51566:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  diff: () => (  diff)
});

 
var neutral_text = __webpack_require__(22932);
 
var catalog = __webpack_require__(73639);
; 
 
function textIn(definition, key) {
    const value = definition[key];
    return typeof value === 'string' ? value : '';
}

; 
 
 
const PART = /^(?:"((?:[^"]|"")*)"|([^".( ]+))/;
 
function partsOf(qualified) {
    const parts = [];
    for (let rest = qualified;;) {
        const found = PART.exec(rest);
        if (found === null)
            return parts;
        parts.push(found[1]?.replaceAll('""', '"') ?? found[2]);
        rest = rest.slice(found[0].length);
        if (!rest.startsWith('.'))
            return parts;
        rest = rest.slice(1);
    }
}
const PLAIN = /^[a-z_][a-z0-9_$]*$/;
 
const inWords = ({ kind, parts }) => `${kind} ${parts.map((part) => (PLAIN.test(part) ? part : `"${part.replaceAll('"', '""')}"`)).join('.')}`;
const beginsWith = (parts, start) => start.length <= parts.length && start.every((part, index) => parts[index] === part);
 
const isIndexOrConstraint = ({ kind }) => kind === 'index' || kind === 'constraint';
 
function overlap(a, b) {
    if (a.kind === 'schema' || b.kind === 'schema')
        return a.kind === b.kind && a.parts[0] === b.parts[0];
    if (isIndexOrConstraint(a) && isIndexOrConstraint(b))
        return a.parts[0] === b.parts[0] && a.parts.at(-1) === b.parts.at(-1);
    if (a.kind === b.kind)
        return a.parts.length === b.parts.length && beginsWith(a.parts, b.parts);
    const isPart = (part, whole) => whole.kind === 'table' && part.parts.length > whole.parts.length && beginsWith(part.parts, whole.parts);
    return isPart(a, b) || isPart(b, a);
}

; 


 
const GRANT_TARGET = /^on (?:table|sequence|column|function|procedure|type|schema|language) /;
const objectOf = ({ kind, name }) => {
    const parts = partsOf(name.replace(GRANT_TARGET, ''));
    return { kind, parts: parts.length === 0 ? [name] : parts };
};
const INDEX_TABLE = / ON (?:ONLY )?((?:"(?:[^"]|"")*"|[^".( ]+)(?:\.(?:"(?:[^"]|"")*"|[^".( ]+))?) /;
 
function ownerOf({ kind, name, definition }) {
    if (kind === 'index')
        return partsOf(INDEX_TABLE.exec(textIn(definition, 'definition'))?.[1] ?? '');
    if (kind === 'sequence')
        return partsOf(textIn(definition, 'ownedBy'));
    return objectOf({ kind, name }).parts.slice(0, 2);
}

; 
 
 




 
function comparable(change) {
    if (change.change !== 'changed')
        return change;
    if (change.kind === 'extension')
        return undefined;
    const differences = change.differences.filter(({ key }) => key !== 'owner');
    return differences.length === 0 ? undefined : { ...change, differences };
}
const SEEN_KEYS = ['type', 'default', 'notNull', 'identity', 'labels', 'values', 'definition'];
const SEEN_CONSTRAINT = /^(?:PRIMARY KEY|UNIQUE|FOREIGN KEY)\b/;
 
const PLAIN_INDEX = / USING \w+ \((?:"(?:[^"]|"")+"|[\w$]+)(?: \w+)*(?:, (?:"(?:[^"]|"")+"|[\w$]+)(?: \w+)*)*\)$/;
function isSeen(change, object, schemas) {
    const definition = textIn(object.definition, 'definition');
    if (!schemas.includes(objectOf(change).parts[0]))
        return false;
    if (change.change === 'changed' && !change.differences.some(({ key }) => SEEN_KEYS.includes(key)))
        return false;
    if (change.kind === 'table')
        return change.change !== 'changed';
    if (change.kind === 'constraint')
        return SEEN_CONSTRAINT.test(definition);
    if (change.kind === 'index')
        return PLAIN_INDEX.test(definition);
    if (change.kind === 'column')
        return object.definition['generated'] === undefined;
    return change.kind === 'enum';
}
const WHOLE = ['table', 'foreign table', 'view', 'materialized view'];
const isWhole = ({ kind, change }) => [...WHOLE, 'column'].includes(kind) && change !== 'changed';
const isPartOf = ({ change, object }, whole) => change.change === whole.change.change && beginsWith(ownerOf(object), partsOf(whole.change.name));
 
function withParts(changes) {
    const whole = changes.filter(({ change }) => isWhole(change));
    const parts = new Map(whole.map((one) => [one, []]));
    const alone = changes.filter((one) => {
        const owner = WHOLE.includes(one.change.kind)
            ? undefined
            : whole.find((other) => other !== one && isPartOf(one, other));
        if (owner !== undefined)
            parts.get(owner).push(one);
        return owner === undefined;
    });
    return alone.map((one) => ({ one, parts: parts.get(one) ?? [] }));
}


function differencesOf(before, after, { ignore, schemas }) {
    return differencesIn((0,catalog .m6)(before, after), before, after, { ignore, schemas });
}
 
function differencesIn(changes, before, after, { ignore, schemas }) {
    const key = ({ kind, name }) => `${kind}\0${name}`;
    const objects = new Map([...(before?.objects ?? []), ...after.objects].map((object) => [key(object), object]));
    const left = changes.flatMap((every) => {
        const change = comparable(every);
        if (change === undefined || ignore.covers(objectOf(change)))
            return [];
        return [{ change, object: objects.get(key(change)) ?? { ...change, definition: {} } }];
    });
    return withParts(left).map(({ one: { change, object }, parts }) => ({
        object: objectOf(change),
        parts: parts.map((part) => objectOf(part.change)),
        title: `${change.kind} ${change.name}`,
        change: change.change,
        words: (0,catalog .uQ)(change).slice(`${change.kind} ${change.name}: `.length),
        seen: isSeen(change, object, schemas),
    }));
}

; 
 
 



const schemasOf = ({ schema, defaultSchema }) => schema.schemas.length > 0 ? schema.schemas : [defaultSchema];
const locationOf = ({ parts, kind }, { schema, defaultSchema }) => {
    const named = kind === 'enum' ? schema.enums : schema.models;
    const found = named.find((one) => one.table === parts[1] && (one.schema ?? (schema.schemas.length > 0 ? undefined : defaultSchema)) === parts[0]);
    return found && { file: found.file, line: found.line };
};
 
function groupsOf(statements) {
    const groups = [];
    let open;
    statements.forEach(({ frame }, index) => {
        if (frame === 'begin')
            groups.push((open = []));
        if (open === undefined)
            groups.push([index]);
        else
            open.push(index);
        if (frame === 'end')
            open = undefined;
    });
    return groups;
}
const indexesOf = (statements, objects) => groupsOf(statements)
    .filter((group) => group.some((index) => statements[index].objects.some((other) => objects.some((object) => overlap(object, other)))))
    .flat();
function explained(finding, objects, seen) {
    const location = objects[0] && locationOf(objects[0], seen);
    const [object, what] = [(0,neutral_text .fZ)(finding.object), (0,neutral_text .fZ)(finding.what, 10_000)];
    return {
        finding: { ...finding, object, what, ...(location && { location }) },
        objects,
        statements: indexesOf(seen.live.statements, objects),
    };
}
const BY_HAND = {
    added: 'is in the database, and no applied migration makes it',
    removed: 'is gone from the database, though a migration made it',
};
 
function byHand(differences, seen) {
    const { byHand: recorded } = seen.live;
    const recent = new Set(recorded?.changes.map(({ kind, name }) => `${kind} ${name}`));
    return differences.map(({ object, parts, title, change, words, seen: visible }) => {
        const since = recent.has(title) ? `, since the last run (${recorded.since.toISOString()})` : '';
        const what = (change === 'changed' ? `was changed: ${words}` : BY_HAND[change]) + since;
        const one = explained({ kind: 'changed-by-hand', object: title, what }, [object, ...parts], seen);
        const kind = visible || one.statements.length > 0 ? 'changed-by-hand' : 'unseen-by-prisma';
        return { ...one, finding: { ...one.finding, kind } };
    });
}
const definitionOf = ({ objects }, title) => JSON.stringify(objects.find(({ kind, name }) => `${kind} ${name}` === title)?.definition);
 
const isOfUnfinished = (title, { replay, unfinished, live }) => replay.pending.some(({ name, catalog }) => unfinished.includes(name) && definitionOf(catalog, title) === definitionOf(live.catalog, title));
function changedByHand(seen, comparable) {
    const { live, replay, ignore } = seen;
    const scope = { ignore, schemas: schemasOf(seen) };
    if (replay.applied !== undefined && comparable)
        return byHand(differencesOf(replay.applied, live.catalog, scope).filter(({ title }) => !isOfUnfinished(title, seen)), seen);
    if (live.byHand === undefined)
        return [];
    return byHand(differencesIn(live.byHand.changes, undefined, live.catalog, scope), seen);
}
 
function pendingMigrations(seen) {
    const { live, replay, ignore } = seen;
    const scope = { ignore, schemas: schemasOf(seen) };
    const there = new Map(live.catalog.objects.map(({ kind, name, definition }) => [`${kind} ${name}`, definition]));
    let before = replay.applied;
    return replay.pending.flatMap(({ name, catalog }) => {
        const differences = before === undefined ? [] : differencesOf(before, catalog, scope);
        before = catalog;
        const made = new Map(catalog.objects.map((object) => [`${object.kind} ${object.name}`, object.definition]));
        return differences
            .filter(({ title }) => JSON.stringify(there.get(title)) !== JSON.stringify(made.get(title)))
            .map(({ object, parts, title, change, words }) => {
            const what = change === 'changed' ? `changes it: ${words}` : { added: 'makes it', removed: 'drops it' }[change];
            return explained({ kind: 'pending-migrations', object: title, what: `${name} is not applied; it ${what}` }, [object, ...parts], seen);
        });
    });
}
 
function subjectsOf({ objects, renames }, { ignore }) {
    if (renames)
        return objects.every((object) => ignore.covers(object)) ? [] : [objects];
    const named = new Map(objects.filter((object) => !ignore.covers(object)).map((object) => [inWords(object), object]));
    return [...named.values()].map((object) => [object]);
}
 
function schemaAhead(seen) {
    const what = (label) => `the schema file asks for it, and no migration does: ${label}`;
    const told = (seen.replay.ahead ?? []).flatMap((statement) => subjectsOf(statement, seen).map((objects) => explained({ kind: 'schema-ahead', object: inWords(objects[0]), what: what(statement.label) }, objects, seen)));
     
    return seen.replay.applied === undefined ? told.filter(({ statements }) => statements.length > 0) : told;
}
 
function unexplained(seen, told) {
    const { statements, diff } = seen.live;
    const settled = new Set(told.flatMap((one) => one.statements));
    const accounted = told.flatMap((one) => one.objects);
    if (diff.drift && diff.sql.trim() === '')
        return [ofNoStatement(diff.summary)];
    return groupsOf(statements).flatMap((group) => {
        const own = group.map((index) => statements[index]).filter(({ frame }) => frame === undefined);
        const label = own.map((statement) => statement.label).join('; ');
        const tell = (objects) => {
            const object = objects[0] === undefined ? label : inWords(objects[0]);
            const what = `differs from the schema file: ${label}`;
            return { ...explained({ kind: 'unexplained', object, what }, objects, seen), statements: group };
        };
        const isTold = group.some((index) => settled.has(index));
        if (group.length > 1 || own[0].objects.length === 0)
            return isTold ? [] : [tell(own.flatMap(({ objects }) => objects))];
        return subjectsOf(own[0], seen)
            .filter((objects) => !objects.some((object) => accounted.some((other) => overlap(object, other))))
            .map(tell);
    });
}
 
const ofNoStatement = (summary) => ({
    finding: { kind: 'unexplained', object: 'the database', what: `differs from the schema file: ${summary.trim()}` },
    objects: [],
    statements: [],
});
 
function findingsOf(seen, comparable) {
    const told = [...pendingMigrations(seen), ...schemaAhead(seen), ...changedByHand(seen, comparable)];
    return [...told, ...unexplained(seen, told)];
}

 
var quantities = __webpack_require__(87568);
; 



const comment = (text) => `-- ${(0,neutral_text .fZ)(text, 1_000)}`;
const listed = (title, findings) => findings.length === 0 ? [] : [title, ...findings.map(({ object, what }) => `  ${object}: ${what}`)];
function header({ at, database, schema }, findings) {
    const of = (kind) => findings.filter((finding) => finding.kind === kind);
    const lines = [
        `Drift of ${database} from ${schema}, found at ${at.toISOString()}.`,
        'These statements bring the database to the schema file. Nothing runs them: review them, then rename the file to a migration',
        'if the schema file is right, or write the schema file as the database is with pg-runbook diff --pull if the database is.',
        ...listed('Not applied yet, so apply these first and compare again:', of('pending-migrations')),
        ...listed('Not in a Prisma schema, so nothing below settles it:', of('unseen-by-prisma')),
    ];
    return lines.map(comment).join('\n');
}
const warning = ({ destructive, rows }) => {
    if (!destructive)
        return [];
    if (rows === undefined)
        return ['-- DESTRUCTIVE: loses data; how many rows is unknown'];
    return [`-- DESTRUCTIVE: loses data of ${(0,quantities .pq)(rows, 'row')}`];
};
 
const changesIgnored = ({ ignored = [] }) => ignored.length === 0
    ? undefined
    : `also changes what ignore leaves out of the comparison: ${[...new Set(ignored.map(inWords))].join(', ')}`;
const notice = (statement) => {
    const ignored = changesIgnored(statement);
    return [...(ignored === undefined ? [] : [comment(`It ${ignored}`)]), ...warning(statement)];
};
 
function renderDriftSql(facts, findings, judged) {
    let text = `${header(facts, findings)}\n`;
    const statements = judged.map((statement) => {
        const before = [statement.before, ...notice(statement)].filter((part) => part !== '').join('\n');
        text += `\n${before === '' ? '' : `${before}\n`}`;
        const line = text.split('\n').length;
        text += `${statement.sql};\n`;
        const { sql, destructive, rows } = statement;
        return { sql, line, destructive, ...(rows !== undefined && { rows }) };
    });
    return { sql: text, statements };
}

 
var errors = __webpack_require__(27406);
 
var ledger = __webpack_require__(21366);
 
var list_migrations = __webpack_require__(8365);
 
var read_folder = __webpack_require__(35800);
; 




 
async function folderOrProblem(directory) {
    try {
        return { folder: await (0,read_folder .m)(directory) };
    }
    catch (error) {
        if (!(error instanceof errors .rk))
            throw error;
        return { folder: { files: [], leftOut: [], broken: [], sameVersions: [] }, problem: error.message };
    }
}
const isDone = ({ status }) => status === 'applied' || status === 'adopted';
 
async function readLedgerState(client, { files }) {
    try {
        const lines = await (0,ledger .FH)(client);
        const checksums = new Map(files.map(({ name, checksum }) => [name, checksum]));
        const gone = [...lines.values()].filter((line) => isDone(line) && checksums.get(line.name) !== line.checksum);
        const names = gone.map(({ name }) => name);
        return { lines, texts: names.length > 0 ? await (0,ledger .$Y)(client, names) : new Map() };
    }
    catch (error) {
        if (!(error instanceof errors .rk))
            throw error;
        return { lines: new Map(), texts: new Map(), problem: error.message };
    }
}
 
function textThatRan(line, { files }, texts) {
    const file = files.find(({ name }) => name === line.name);
    if (file?.checksum === line.checksum)
        return file;
    const text = texts.get(line.name);
    if (text === undefined)
        return undefined;
    return { name: line.name, path: line.name, text, checksum: line.checksum, sizeBytes: Buffer.byteLength(text) };
}
 
function historyOf(folder, { lines, texts, problem }, isEmpty) {
    const problems = folder.broken.map(({ name, message }) => `${name} is left out: ${message}`);
    const done = [...lines.values()].filter(isDone).sort((a, b) => (0,list_migrations .q)(a.name, b.name));
    const doneNames = new Set(done.map(({ name }) => name));
    const pending = folder.files.filter(({ name }) => !doneNames.has(name));
    const unfinished = [...lines.values()]
        .filter(({ status }) => status === 'running' || status === 'rolling-back')
        .map(({ name }) => name);
    const ran = done.map((line) => textThatRan(line, folder, texts));
    const lost = done.filter((_, index) => ran[index] === undefined).map(({ name }) => name);
    if (problem !== undefined)
        problems.push(problem);
    else if (lines.size === 0 && !isEmpty)
        problems.push('no ledger says which migrations made this database: pg-runbook apply-pending --baseline <file> records them');
    if (lost.length > 0)
        problems.push(`the texts that ran as ${lost.join(', ')} are gone`);
    if (unfinished.length > 0)
        problems.push(`half way: ${unfinished.join(', ')}; what is in the database as it makes it is taken for its own`);
    const known = problem === undefined && lost.length === 0 && (lines.size > 0 || isEmpty);
    return { applied: known ? ran.filter((file) => file !== undefined) : undefined, pending, unfinished, problems };
}

; 
 
 





const escaped = (text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
const asPattern = (glob) => new RegExp(`^${glob.split('*').map(escaped).join('.*')}$`);
function ruleOf(glob) {
    const [kind, name] = [glob.slice(0, glob.indexOf(':')).trim(), glob.slice(glob.indexOf(':') + 1).trim()];
    if (!glob.includes(':') || name === '' || (kind !== '*' && !catalog .wF.includes(kind)))
        return undefined;
    const [kinds, names] = [asPattern(kind), asPattern(name)];
    return {
        text: glob,
        matches: (object, catalogName = '') => kinds.test(object.kind) &&
            [inWords(object).slice(object.kind.length + 1), catalogName].some((one) => names.test(one)),
    };
}
 
function parseIgnore(globs) {
    const bad = globs.filter((glob) => ruleOf(glob) === undefined);
    if (bad.length > 0)
        throw new errors .rk('bad-input', bad.map((glob) => `ignore: ${glob} is no glob of a kind and a name, as table:public.legacy_* is`).join('\n'), { state: 'nothing-changed', hint: `give kind:name, where the kind is * or one of ${catalog .wF.join(', ')}` });
    return globs.map((glob) => ruleOf(glob));
}
const PRISMA_HISTORY = {
    text: "Prisma's own history (_prisma_migrations)",
    matches: ({ kind, parts }) => kind === 'table' && parts[1] === '_prisma_migrations',
};
function partitionsOf(catalogs) {
    const partitions = new Set(catalogs.flatMap(({ objects }) => objects
        .filter(({ definition }) => textIn(definition, 'partitionOf') !== '')
        .map((object) => keyOf(objectOf(object)))));
    return {
        text: 'partitions (their tables are compared)',
        matches: (object) => partitions.size > 0 && partitions.has(keyOf(object)),
    };
}
const keyOf = ({ kind, parts }) => `${kind}\0${parts.join('\0')}`;  
 
const withParents = ({ kind, parts }) => [
    { kind, parts },
    ...(parts.length > 2 || ['grant', 'revoke'].includes(kind) ? [{ kind: 'table', parts: parts.slice(0, 2) }] : []),
    ...(parts.length > 1 ? [{ kind: 'schema', parts: parts.slice(0, 1) }] : []),
];
 
const hasOwner = ({ kind }) => kind === 'index' || kind === 'sequence';
const tableOf = (object) => ({ kind: 'table', parts: ownerOf(object).slice(0, 2) });
const firstOf = (rules, object, parents, name) => rules.find((rule) => rule.matches(object, name) || parents.some((candidate) => rule.matches(candidate)));
 
function ignoreOf(rules, catalogs) {
    const all = [PRISMA_HISTORY, partitionsOf(catalogs), ...rules];
    const ruleFor = (object, name) => firstOf(all, object, withParents(object), name);
    const objects = catalogs.flatMap((catalog) => catalog.objects);
    const counts = new Map();
    const named = { table: new Set(), enum: new Set() };
    const covered = new Set();
    for (const each of objects) {
        const { kind, name } = each;
        const object = objectOf(each);
        const rule = ruleFor(object, name) ?? (hasOwner(each) ? ruleFor(tableOf(each)) : undefined);
        if (rule === undefined)
            continue;
        covered.add(keyOf(object));
        named[kind]?.add(object.parts.join('.'));
        counts.set(rule.text, (counts.get(rule.text) ?? new Set()).add(`${kind} ${name}`));
    }
    return {
        covers: (object) => covered.has(keyOf(object)) || ruleFor(object) !== undefined,
        tables: [...named['table']],
        enums: [...named['enum']],
        told: [...counts].map(([rule, covered]) => `${rule}: ${covered.size} object${covered.size === 1 ? '' : 's'}`),
    };
}

 
var catalog_record = __webpack_require__(68612);
 
var runner_lock = __webpack_require__(209);
 
var postgres_client = __webpack_require__(64894);
 
var server_facts = __webpack_require__(62816);
 
var sqlstate = __webpack_require__(54812);
; 
var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

 
var colors_exports = {};
__export(colors_exports, {
  $: () => $,
  bgBlack: () => bgBlack,
  bgBlue: () => bgBlue,
  bgCyan: () => bgCyan,
  bgGreen: () => bgGreen,
  bgMagenta: () => bgMagenta,
  bgRed: () => bgRed,
  bgWhite: () => bgWhite,
  bgYellow: () => bgYellow,
  black: () => black,
  blue: () => blue,
  bold: () => bold,
  cyan: () => cyan,
  dim: () => dim,
  gray: () => gray,
  green: () => green,
  grey: () => grey,
  hidden: () => dist_hidden,
  inverse: () => inverse,
  italic: () => italic,
  magenta: () => magenta,
  red: () => red,
  reset: () => dist_reset,
  strikethrough: () => strikethrough,
  underline: () => underline,
  white: () => white,
  yellow: () => yellow
});
var FORCE_COLOR;
var NODE_DISABLE_COLORS;
var NO_COLOR;
var TERM;
var isTTY = true;
if (typeof process !== "undefined") {
  ({ FORCE_COLOR, NODE_DISABLE_COLORS, NO_COLOR, TERM } = process.env || {});
  isTTY = process.stdout && process.stdout.isTTY;
}
var $ = {
  enabled: !NODE_DISABLE_COLORS && NO_COLOR == null && TERM !== "dumb" && (FORCE_COLOR != null && FORCE_COLOR !== "0" || isTTY)
};
function init(x, y) {
  let rgx = new RegExp(`\\x1b\\[${y}m`, "g");
  let open = `\x1B[${x}m`, close = `\x1B[${y}m`;
  return function(txt) {
    if (!$.enabled || txt == null) return txt;
    return open + (!!~("" + txt).indexOf(close) ? txt.replace(rgx, close + open) : txt) + close;
  };
}
var dist_reset = init(0, 0);
var bold = init(1, 22);
var dim = init(2, 22);
var italic = init(3, 23);
var underline = init(4, 24);
var inverse = init(7, 27);
var dist_hidden = init(8, 28);
var strikethrough = init(9, 29);
var black = init(30, 39);
var red = init(31, 39);
var green = init(32, 39);
var yellow = init(33, 39);
var blue = init(34, 39);
var magenta = init(35, 39);
var cyan = init(36, 39);
var white = init(37, 39);
var gray = init(90, 39);
var grey = init(90, 39);
var bgBlack = init(40, 49);
var bgRed = init(41, 49);
var bgGreen = init(42, 49);
var bgYellow = init(43, 49);
var bgBlue = init(44, 49);
var bgMagenta = init(45, 49);
var bgCyan = init(46, 49);
var bgWhite = init(47, 49);

 
var MAX_ARGS_HISTORY = 100;
var COLORS = ["green", "yellow", "blue", "magenta", "cyan", "red"];
var argsHistory = [];
var lastTimestamp = Date.now();
var lastColor = 0;
var processEnv = typeof process !== "undefined" ? process.env : {};
globalThis.DEBUG ??= processEnv.DEBUG ?? "";
globalThis.DEBUG_COLORS ??= processEnv.DEBUG_COLORS ? processEnv.DEBUG_COLORS === "true" : true;
var topProps = {
  enable(namespace) {
    if (typeof namespace === "string") {
      globalThis.DEBUG = namespace;
    }
  },
  disable() {
    const prev = globalThis.DEBUG;
    globalThis.DEBUG = "";
    return prev;
  },
   
  enabled(namespace) {
    const listenedNamespaces = globalThis.DEBUG.split(",").map((s) => {
      return s.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
    });
    const isListened = listenedNamespaces.some((listenedNamespace) => {
      if (listenedNamespace === "" || listenedNamespace[0] === "-") return false;
      return namespace.match(RegExp(listenedNamespace.split("*").join(".*") + "$"));
    });
    const isExcluded = listenedNamespaces.some((listenedNamespace) => {
      if (listenedNamespace === "" || listenedNamespace[0] !== "-") return false;
      return namespace.match(RegExp(listenedNamespace.slice(1).split("*").join(".*") + "$"));
    });
    return isListened && !isExcluded;
  },
  log: (...args) => {
    const [namespace, format, ...rest] = args;
    const logWithFormatting = console.warn ?? console.log;
    logWithFormatting(`${namespace} ${format}`, ...rest);
  },
  formatters: {}
   
};
function debugCreate(namespace) {
  const instanceProps = {
    color: COLORS[lastColor++ % COLORS.length],
    enabled: topProps.enabled(namespace),
    namespace,
    log: topProps.log,
    extend: () => {
    }
     
  };
  const debugCall = (...args) => {
    const { enabled, namespace: namespace2, color, log } = instanceProps;
    if (args.length !== 0) {
      argsHistory.push([namespace2, ...args]);
    }
    if (argsHistory.length > MAX_ARGS_HISTORY) {
      argsHistory.shift();
    }
    if (topProps.enabled(namespace2) || enabled) {
      const stringArgs = args.map((arg) => {
        if (typeof arg === "string") {
          return arg;
        }
        return safeStringify(arg);
      });
      const ms = `+${Date.now() - lastTimestamp}ms`;
      lastTimestamp = Date.now();
      if (globalThis.DEBUG_COLORS) {
        log(colors_exports[color](bold(namespace2)), ...stringArgs, colors_exports[color](ms));
      } else {
        log(namespace2, ...stringArgs, ms);
      }
    }
  };
  return new Proxy(debugCall, {
    get: (_, prop) => instanceProps[prop],
    set: (_, prop, value) => instanceProps[prop] = value
  });
}
var Debug = new Proxy(debugCreate, {
  get: (_, prop) => topProps[prop],
  set: (_, prop, value) => topProps[prop] = value
});
function safeStringify(value, indent = 2) {
  const cache =   new Set();
  return JSON.stringify(
    value,
    (key, value2) => {
      if (typeof value2 === "object" && value2 !== null) {
        if (cache.has(value2)) {
          return `[Circular *]`;
        }
        cache.add(value2);
      } else if (typeof value2 === "bigint") {
        return value2.toString();
      }
      return value2;
    },
    indent
  );
}
function getLogs(numChars = 7500) {
  const logs = argsHistory.map(([namespace, ...args]) => {
    return `${namespace} ${args.map((arg) => {
      if (typeof arg === "string") {
        return arg;
      } else {
        return JSON.stringify(arg);
      }
    }).join(" ")}`;
  }).join("\n");
  if (logs.length < numChars) {
    return logs;
  }
  return logs.slice(-numChars);
}
function clearLogs() {
  argsHistory.length = 0;
}
var index_default = (  null && (Debug));


; 
 


 
var DriverAdapterError = class extends Error {
  name = "DriverAdapterError";
  cause;
  constructor(payload) {
    super(typeof payload["message"] === "string" ? payload["message"] : payload.kind);
    this.cause = payload;
  }
};
function isDriverAdapterError(error) {
  return error["name"] === "DriverAdapterError" && typeof error["cause"] === "object";
}

 
function ok(value) {
  return {
    ok: true,
    value,
    map(fn) {
      return ok(fn(value));
    },
    flatMap(fn) {
      return fn(value);
    }
  };
}
function err(error) {
  return {
    ok: false,
    error,
    map() {
      return err(error);
    },
    flatMap() {
      return err(error);
    }
  };
}

 
var debug = Debug("driver-adapter-utils");
var ErrorRegistryInternal = class {
  registeredErrors = [];
  consumeError(id) {
    return this.registeredErrors[id];
  }
  registerNewError(error) {
    let i = 0;
    while (this.registeredErrors[i] !== void 0) {
      i++;
    }
    this.registeredErrors[i] = { error };
    return i;
  }
};
function copySymbolsFromSource(source, target) {
  const symbols = Object.getOwnPropertySymbols(source);
  const symbolObject = Object.fromEntries(symbols.map((symbol) => [symbol, true]));
  Object.assign(target, symbolObject);
}
var bindMigrationAwareSqlAdapterFactory = (adapterFactory) => {
  const errorRegistry = new ErrorRegistryInternal();
  const boundFactory = {
    adapterName: adapterFactory.adapterName,
    provider: adapterFactory.provider,
    errorRegistry,
    connect: async (...args) => {
      const ctx = await wrapAsync(errorRegistry, adapterFactory.connect.bind(adapterFactory))(...args);
      return ctx.map((ctx2) => bindAdapter(ctx2, errorRegistry));
    },
    connectToShadowDb: async (...args) => {
      const ctx = await wrapAsync(errorRegistry, adapterFactory.connectToShadowDb.bind(adapterFactory))(...args);
      return ctx.map((ctx2) => bindAdapter(ctx2, errorRegistry));
    }
  };
  copySymbolsFromSource(adapterFactory, boundFactory);
  return boundFactory;
};
var bindSqlAdapterFactory = (adapterFactory) => {
  const errorRegistry = new ErrorRegistryInternal();
  const boundFactory = {
    adapterName: adapterFactory.adapterName,
    provider: adapterFactory.provider,
    errorRegistry,
    connect: async (...args) => {
      const ctx = await wrapAsync(errorRegistry, adapterFactory.connect.bind(adapterFactory))(...args);
      return ctx.map((ctx2) => bindAdapter(ctx2, errorRegistry));
    }
  };
  copySymbolsFromSource(adapterFactory, boundFactory);
  return boundFactory;
};
var bindAdapter = (adapter, errorRegistry = new ErrorRegistryInternal()) => {
  const boundAdapter = {
    adapterName: adapter.adapterName,
    errorRegistry,
    queryRaw: wrapAsync(errorRegistry, adapter.queryRaw.bind(adapter)),
    executeRaw: wrapAsync(errorRegistry, adapter.executeRaw.bind(adapter)),
    executeScript: wrapAsync(errorRegistry, adapter.executeScript.bind(adapter)),
    dispose: wrapAsync(errorRegistry, adapter.dispose.bind(adapter)),
    provider: adapter.provider,
    startTransaction: async (...args) => {
      const ctx = await wrapAsync(errorRegistry, adapter.startTransaction.bind(adapter))(...args);
      return ctx.map((ctx2) => bindTransaction(errorRegistry, ctx2));
    }
  };
  if (adapter.getConnectionInfo) {
    boundAdapter.getConnectionInfo = wrapSync(errorRegistry, adapter.getConnectionInfo.bind(adapter));
  }
  return boundAdapter;
};
var bindTransaction = (errorRegistry, transaction) => {
  const boundTransaction = {
    adapterName: transaction.adapterName,
    provider: transaction.provider,
    options: transaction.options,
    queryRaw: wrapAsync(errorRegistry, transaction.queryRaw.bind(transaction)),
    executeRaw: wrapAsync(errorRegistry, transaction.executeRaw.bind(transaction)),
    commit: wrapAsync(errorRegistry, transaction.commit.bind(transaction)),
    rollback: wrapAsync(errorRegistry, transaction.rollback.bind(transaction))
  };
  if (transaction.createSavepoint) {
    boundTransaction.createSavepoint = wrapAsync(errorRegistry, transaction.createSavepoint.bind(transaction));
  }
  if (transaction.rollbackToSavepoint) {
    boundTransaction.rollbackToSavepoint = wrapAsync(errorRegistry, transaction.rollbackToSavepoint.bind(transaction));
  }
  if (transaction.releaseSavepoint) {
    boundTransaction.releaseSavepoint = wrapAsync(errorRegistry, transaction.releaseSavepoint.bind(transaction));
  }
  return boundTransaction;
};
function wrapAsync(registry, fn) {
  return async (...args) => {
    try {
      return ok(await fn(...args));
    } catch (error) {
      debug("[error@wrapAsync]", error);
      if (isDriverAdapterError(error)) {
        return err(error.cause);
      }
      const id = registry.registerNewError(error);
      return err({ kind: "GenericJs", id });
    }
  };
}
function wrapSync(registry, fn) {
  return (...args) => {
    try {
      return ok(fn(...args));
    } catch (error) {
      debug("[error@wrapSync]", error);
      if (isDriverAdapterError(error)) {
        return err(error.cause);
      }
      const id = registry.registerNewError(error);
      return err({ kind: "GenericJs", id });
    }
  };
}

 
var ColumnTypeEnum = {
   
  Int32: 0,
  Int64: 1,
  Float: 2,
  Double: 3,
  Numeric: 4,
  Boolean: 5,
  Character: 6,
  Text: 7,
  Date: 8,
  Time: 9,
  DateTime: 10,
  Json: 11,
  Enum: 12,
  Bytes: 13,
  Set: 14,
  Uuid: 15,
   
  Int32Array: 64,
  Int64Array: 65,
  FloatArray: 66,
  DoubleArray: 67,
  NumericArray: 68,
  BooleanArray: 69,
  CharacterArray: 70,
  TextArray: 71,
  DateArray: 72,
  TimeArray: 73,
  DateTimeArray: 74,
  JsonArray: 75,
  EnumArray: 76,
  BytesArray: 77,
  UuidArray: 78,
   
  UnknownNumber: 128
};

 
var mockAdapterErrors = {
  queryRaw: new Error("Not implemented: queryRaw"),
  executeRaw: new Error("Not implemented: executeRaw"),
  startTransaction: new Error("Not implemented: startTransaction"),
  executeScript: new Error("Not implemented: executeScript"),
  dispose: new Error("Not implemented: dispose")
};
function mockAdapter(provider) {
  return {
    provider,
    adapterName: "@prisma/adapter-mock",
    queryRaw: () => Promise.reject(mockAdapterErrors.queryRaw),
    executeRaw: () => Promise.reject(mockAdapterErrors.executeRaw),
    startTransaction: () => Promise.reject(mockAdapterErrors.startTransaction),
    executeScript: () => Promise.reject(mockAdapterErrors.executeScript),
    dispose: () => Promise.reject(mockAdapterErrors.dispose),
    [Symbol.for("adapter.mockAdapter")]: true
  };
}
function mockAdapterFactory(provider) {
  return {
    provider,
    adapterName: "@prisma/adapter-mock",
    connect: () => Promise.resolve(mockAdapter(provider)),
    [Symbol.for("adapter.mockAdapterFactory")]: true
  };
}
function mockMigrationAwareAdapterFactory(provider) {
  return {
    provider,
    adapterName: "@prisma/adapter-mock",
    connect: () => Promise.resolve(mockAdapter(provider)),
    connectToShadowDb: () => Promise.resolve(mockAdapter(provider)),
    [Symbol.for("adapter.mockMigrationAwareAdapterFactory")]: true
  };
}


 
var esm = __webpack_require__(83849);
; 
 
 


const T = ColumnTypeEnum;
 
const BY_OID = {
    16: T.Boolean,
    18: T.Character,  
    20: T.Int64,
    21: T.Int32,
    23: T.Int32,
    26: T.Int64,  
    700: T.Float,
    701: T.Double,
    1000: T.BooleanArray,
    1002: T.TextArray,  
    1003: T.TextArray,  
    1005: T.Int32Array,
    1007: T.Int32Array,
    1009: T.TextArray,
    1014: T.TextArray,
    1015: T.TextArray,
    1016: T.Int64Array,
    1028: T.Int64Array,  
};
 
const columnTypeOf = (oid) => BY_OID[oid] ?? T.Text;
const TEXT_ARRAY = 1009;
const asText = (value) => value;
const textArray = esm .Ay.types.getTypeParser(TEXT_ARRAY);
const asNumber = Number;
const asBoolean = (value) => value === 't';
const PARSERS = new Map([
    [T.Boolean, asBoolean],
    [T.Int32, asNumber],
    [T.Float, asNumber],
    [T.Double, asNumber],
    [T.TextArray, textArray],
    [T.Int64Array, textArray],
    [T.Int32Array, (value) => textArray(value).map(asNumber)],
    [T.BooleanArray, (value) => textArray(value).map(asBoolean)],
]);
 
const engineTypes = {
    getTypeParser: ((oid) => PARSERS.get(columnTypeOf(oid)) ?? asText),
};

; 

const NAME = { provider: 'postgres', adapterName: 'pg-runbook' };
 
const QUESTION = /^\s*(?:SELECT|WITH|SHOW)\b/i;
 
const MAKE_OWN_SCHEMA = /^\s*CREATE SCHEMA\s+"(?:[^"]|"")+"\s*;?\s*$/i;
const firstWords = (sql) => sql.trim().slice(0, 60).replace(/\s+/g, ' ');
const refusal = (sql) => new Error(`the comparison only reads, and Prisma's engine wanted to run: ${firstWords(sql)}`);
async function ask(client, { sql, args }) {
    if (!QUESTION.test(sql))
        throw refusal(sql);
    const query = { text: sql, values: args, rowMode: 'array', types: engineTypes, queryMode: 'extended' };
    const { fields, rows } = await client.query(query);
    return {
        columnNames: fields.map((field) => field.name),
        columnTypes: fields.map((field) => columnTypeOf(field.dataTypeID)),
        rows,
    };
}
 
function remembering(client) {
    const answers = new Map();
    return (query) => {
        const key = JSON.stringify([query.sql, query.args]);
        const answer = answers.get(key) ?? ask(client, query);
        answers.set(key, answer);
        return answer;
    };
}
function adapter(client, schemaName, told) {
    const answer = remembering(client);
    return {
        ...NAME,
        queryRaw: (query) => answer(query).catch(told),
        executeRaw: async ({ sql }) => (MAKE_OWN_SCHEMA.test(sql) ? 0 : told(refusal(sql))),
        executeScript: async (script) => told(refusal(script)),
        startTransaction: async () => told(refusal('BEGIN')),
        getConnectionInfo: () => ({ schemaName, supportsRelationJoins: true }),
        dispose: async () => { },  
    };
}


function readOnlyAdapter(client, schemaName) {
    let failure;
    const told = (error) => {
        failure ??= error;
        throw error;
    };
    const connected = adapter(client, schemaName, told);
    const factory = {
        ...NAME,
        connect: async () => connected,
        connectToShadowDb: async () => told(refusal('CREATE DATABASE')),
    };
    return { factory, failure: () => failure };
}

; 
const DEFAULT_SCHEMA = 'public';
const connection_schema_NAME = /"((?:[^"]|"")*)"|([^,\s]+)/g;
const FACTS = `
  SELECT pg_catalog.current_setting('search_path') AS path, current_user::text AS role,
    ARRAY(SELECT nspname::text FROM pg_catalog.pg_namespace) AS existing`;
 
async function connectionSchema(client) {
    const { rows } = await client.query(FACTS);
    const { path, role, existing } = rows[0];
    const names = [...path.matchAll(connection_schema_NAME)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
    const real = names.map((name) => (name === '$user' ? role : name)).filter((name) => name !== 'pg_temp');
    const asked = names.filter((name) => name !== '$user' && name !== 'pg_temp');
    return real.find((name) => existing.includes(name)) ?? asked[0] ?? DEFAULT_SCHEMA;
}

 
var external_node_util_ = __webpack_require__(57975);
; 
 
 


 
const PROBLEM = /^error: ([^]*?)\n\s*-->\s+(.+):(\d+)\s*$/gm;
const problemsIn = (text) => [...text.matchAll(PROBLEM)].map((match) => ({
    message: match[1].replace(/\s+/g, ' '),
    location: { file: match[2], line: Number(match[3]) },
}));
 
const firstParagraph = (text) => text.split(/\n\s+(?:0: |at )/)[0].trim();
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
function badSchema([first, ...others], cause) {
    const rest = others.map(({ message, location }) => `\n${location.file}:${location.line}: ${message}`);
    return new errors .rk('bad-schema-file', first.message + rest.join(''), {
        state: 'nothing-changed',
        location: first.location,
        hint: 'correct the schema file; `npx prisma validate` says the same. Drift was not checked',
        cause,
    });
}


function engineError(error, failure, panic) {
    if (error instanceof errors .rk)
        return error;
    const text = (0,external_node_util_.stripVTControlCharacters)(messageOf(error));
    const [first, ...others] = problemsIn(text);
    if (first && failure === undefined)
        return badSchema([first, ...others], error);
    const why = failure === undefined ? (panic ?? firstParagraph(text)) : messageOf(failure);
    const what = failure === undefined ? "Prisma's schema engine could not compare" : 'the database could not be read';
    return new errors .rk('drift-not-checked', `${what}: ${why}`, {
        state: 'nothing-changed',
        hint: 'run it again; where it stays so, report it with the schema file and the message',
        cause: failure ?? error,
    });
}

 
var promises_ = __webpack_require__(51455);
 
var external_node_module_ = __webpack_require__(98995);
 
var external_node_path_ = __webpack_require__(76760);
 
var compile_wasm_once = __webpack_require__(88059);
; 
 
 





const WASM = 'schema_engine_bg.wasm';
 
let panic;
const PANIC_REGISTRY = { set_message: (message) => void (panic = message) };
 
const panicOfEngine = () => panic;
let breaks = () => { };
const broken = new Promise((_resolve, reject) => (breaks = reject));
broken.catch(() => { });
 
const whileEngineWorks = (work) => Promise.race([work, broken]);
 
const WAKING = 'closures_____invoke';
function withoutEscapes(exports) {
    const guard = (wake) => (...args) => {
        try {
            return wake(...args);
        }
        catch (error) {
            breaks(error);
        }
    };
    const entries = Object.entries(exports).map(([name, value]) => [
        name,
        name.includes(WAKING) ? guard(value) : value,
    ]);
    return Object.fromEntries(entries);
}
async function readWasm() {
    const beside = external_node_path_.join(import.meta.dirname, WASM);
    try {
        return await (0,promises_.readFile)(beside);
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
         
        const entry = (0,external_node_module_.createRequire)(import.meta.url).resolve(['@prisma', 'schema-engine-wasm'].join('/'));
        return (0,promises_.readFile)(external_node_path_.join(external_node_path_.dirname(entry), WASM));
    }
}
async function load() {
    (0,compile_wasm_once .J)();
    const [engine, bytes] = await Promise.all([__webpack_require__.e(  5277).then(__webpack_require__.bind(__webpack_require__, 35277)), readWasm()]);
    const { WebAssembly } = globalThis;
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine });
    globalThis.PRISMA_WASM_PANIC_REGISTRY = PANIC_REGISTRY;
    engine.__wbg_set_wasm(withoutEscapes(instance.exports));
    instance.exports.__wbindgen_start();
    return engine;
}
let loading;
 
async function loadEngine() {
    loading ??= load();
    try {
        return await loading;
    }
    catch (cause) {
        loading = undefined;
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors .rk('drift-not-checked', `Prisma's schema engine could not be loaded: ${why}`, {
            state: 'nothing-changed',
            hint: 'restore the files of pg-runbook (its dist folder, or `npm ci`)',
            cause,
        });
    }
}

 
var quote = __webpack_require__(47213);
; 


 
const HIDDEN = `
  SELECT n.nspname::text AS schema, c.relname::text AS table, current_user::text AS role
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = ANY ($1::text[]) AND c.relkind IN ('r', 'p') AND NOT pg_catalog.pg_has_role(c.relowner, 'USAGE')
    AND NOT pg_catalog.has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
    AND EXISTS (
      SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        AND NOT pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT, INSERT, UPDATE, REFERENCES'))
  ORDER BY 1, 2`;
const SHOWN = 5;
function notVisible(hidden) {
    const names = hidden.slice(0, SHOWN).map(({ schema, table }) => `${schema}.${table}`);
    const more = hidden.length > SHOWN ? ` and ${hidden.length - SHOWN} more` : '';
    const { role } = hidden[0];
    const schemas = [...new Set(hidden.map(({ schema }) => (0,quote .C)(schema)))].join(', ');
    const grant = `GRANT SELECT ON ALL TABLES IN SCHEMA ${schemas} TO ${(0,quote .C)(role)}`;
    return new errors .rk('drift-not-checked', `the role ${role} may not see the columns of ${names.join(', ')}${more}`, {
        state: 'nothing-changed',
        hint: `as the owner of the tables: ${grant}`,
    });
}


async function mustSeeAllColumns(client, schemas, external) {
    const { rows } = await client.query(HIDDEN, [schemas]);
    const hidden = rows.filter(({ schema, table }) => table !== '_prisma_migrations' && !external.includes(`${schema}.${table}`));
    if (hidden.length > 0)
        throw notVisible(hidden);
}

; 
async function mustBeReadOnly(client) {
    const { rows } = await client.query('SHOW transaction_read_only');
    if (rows[0]?.transaction_read_only !== 'on')
        throw new Error('the session is in a transaction that may write');
}


async function inReadOnlyTransaction(client, work) {
    if (client.getTransactionStatus() === 'T') {
        await mustBeReadOnly(client);
        return work();
    }
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    try {
        return await work();
    }
    finally {
         
        await client.query('ROLLBACK').catch(() => { });
    }
}

; 
 
 
const COMMENT_OR_STRING = /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"/g;
const blank = (text) => text.replace(/[^\r\n]/g, ' ');
 
const withoutCommentsAndStrings = (text) => text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('"') ? `"${blank(found.slice(1, -1))}"` : blank(found)));
 
function lineCounter(text) {
    let line = 1;
    let counted = 0;
    return (offset) => {
        for (let at = text.indexOf('\n', counted); at !== -1 && at < offset; at = text.indexOf('\n', counted)) {
            line++;
            counted = at + 1;
        }
        return line;
    };
}
 
const BLOCK = /^[ \t]*(model|view|enum|type|datasource|generator)[ \t]+([^\s{]+)\s*\{(?:[ \t]*\}|[^]*?(?:\n[ \t]*\}|(?![^])))/gm;
 
function blocksOf(masked) {
    const lineAt = lineCounter(masked);
    return [...masked.matchAll(BLOCK)].map((match) => {
        const start = match.index + match[0].search(/\S/);
        const end = match.index + match[0].length;
        return { keyword: match[1], name: match[2], start, end, line: lineAt(start) };
    });
}
const SETTING = /^([ \t]*)(\w+)([ \t]*=[ \t]*)([^\r\n]*)$/gm;
 
function settingsOf(masked, block) {
    const lineAt = lineCounter(masked);
    return [...masked.slice(block.start, block.end).matchAll(SETTING)].map((match) => {
        const [indent, name, equals, value] = [match[1], match[2], match[3], match[4]];
        const start = block.start + match.index + indent.length;
        const valueStart = start + name.length + equals.length;
        return { name, start, end: valueStart + value.trimEnd().length, valueStart, line: lineAt(start) };
    });
}
function schema_text_unescape(literal) {
    try {
        return String(JSON.parse(literal));
    }
    catch {
        return literal.slice(1, -1);
    }
}
 
const stringsIn = (text, masked, start, end) => [...masked.slice(start, end).matchAll(/"[ ]*"/g)].map((match) => schema_text_unescape(text.slice(start + match.index, start + match.index + match[0].length)));
 
function blockAttribute(text, masked, block, name) {
    const body = masked.slice(block.start, block.end);
    const found = new RegExp(`@@${name}\\s*\\(\\s*(?:name\\s*:\\s*)?"[ ]*"`).exec(body);
    if (!found)
        return undefined;
    const start = block.start + found.index;
    return stringsIn(text, masked, start, start + found[0].length)[0];
}
 
const replaceRanges = (text, ranges) => ranges.reduce((result, { start, end, by }) => result.slice(0, start) + by + blank(result.slice(start + by.length, end)) + result.slice(end), text);

; 
 
 
 

const CONFIG = ['datasource', 'generator'];
 
const COMMENT_LINES = /(?:\n|^)((?:[ \t]*\/\/[^\n]*\n)+[ \t]*)$/;
function writtenBlocks(text) {
    let previousEnd = 0;
    return blocksOf(withoutCommentsAndStrings(text)).map((block) => {
        const between = text.slice(previousEnd, block.start);
        const comments = COMMENT_LINES.exec(between)?.[1] ?? '';
        previousEnd = block.end;
        return {
            ...block,
            key: `${block.keyword} ${block.name}`,
            text: text.slice(block.start, block.end),
            from: block.start - comments.length,
        };
    });
}
 
function linesOf(text) {
    const masked = withoutCommentsAndStrings(text).split('\n');
    return text.split('\n').map((line, index) => {
        const length = masked[index].trimEnd().length;
        return { code: line.slice(0, length).trim(), comment: line.slice(length).trim() };
    });
}
 
function meaningOf({ keyword, text }) {
    const lines = linesOf(text).map(({ code }) => code.replace(/\s+/g, ' '));
    const said = lines.filter((line) => line !== '');
    return (keyword === 'enum' ? said : said.sort()).join('\n');
}
const firstWord = (code) => /^\S*/.exec(code)[0];
 
const IS_PLAIN_COMMENT = /^\/\/(?!\/)/;
 
function commentsOf(text) {
    const comments = new Map();
    let above = [];
    for (const { code, comment } of linesOf(text)) {
        const plain = IS_PLAIN_COMMENT.test(comment);
        if (code === '' && plain)
            above.push(comment);
        if (code === '')
            continue;
        comments.set(firstWord(code), { above, behind: plain ? comment : '' });
        above = [];
    }
    return comments;
}
 
function withComments(written, before) {
    const comments = commentsOf(before);
    const codes = linesOf(written);
    const lines = written.split('\n').flatMap((line, index) => {
        const key = firstWord(codes[index].code);
        const known = comments.get(key);
        if (!known)
            return [line];
        comments.delete(key);
        const indent = /^\s*/.exec(line)[0];
        const behind = codes[index].comment === '' && known.behind !== '' ? `${line.trimEnd()} ${known.behind}` : line;
        return [...known.above.map((comment) => indent + comment), behind];
    });
    return lines.join('\n');
}
 
function merge(written, before) {
    const now = new Map(writtenBlocks(written).map((block) => [block.key, block]));
    const old = writtenBlocks(before);
    const kept = old.reduceRight((text, block) => {
        const next = now.get(block.key);
        if (CONFIG.includes(block.keyword) || (next && meaningOf(next) === meaningOf(block)))
            return text;
        if (next)
            return text.slice(0, block.start) + withComments(next.text, block.text) + text.slice(block.end);
        return text.slice(0, block.from).trimEnd() + text.slice(block.end);
    }, before);
    const known = new Set(old.map(({ key }) => key));
    const added = [...now.values()].filter(({ key }) => !known.has(key));
    const blocks = [kept.trimEnd(), ...added.map(({ from, end }) => written.slice(from, end).trim())];
    const text = `${blocks.join('\n\n').trimStart()}\n`;
    return before.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}


function keepAsWritten(written, originals) {
    const before = new Map(originals);
    return written.map(([file, text]) => {
        const original = before.get(file);
        return [file, original === undefined ? text : merge(text, original)];
    });
}

; 
 
 

const OF_MODEL = /^[ \t]*@@(?:index|unique)\(.*\bwhere:/;
const OF_FIELD = /[ \t]*@unique\((?:[^()]|\([^()]*\))*\bwhere:(?:[^()]|\([^()]*\))*\)/;
const FEATURE = 'partialIndexes';
 
function takesPartialIndexes(text) {
    const masked = withoutCommentsAndStrings(text);
    return blocksOf(masked)
        .filter(({ keyword }) => keyword === 'generator')
        .flatMap((block) => settingsOf(masked, block))
        .some(({ name, valueStart, end }) => name === 'previewFeatures' && stringsIn(text, masked, valueStart, end).includes(FEATURE));
}
 
function withoutPartialIndexes(text) {
    const masked = withoutCommentsAndStrings(text).split('\n');
    const left = [];
    const lines = text.split('\n').flatMap((line, index) => {
        const found = OF_FIELD.exec(masked[index]);
        if (!found && !OF_MODEL.test(masked[index]))
            return [line];
        const [start, end] = found ? [found.index, found.index + found[0].length] : [0, line.length];
        left.push(line.slice(start, end).trim());
        return found ? [line.slice(0, start) + line.slice(end)] : [];
    });
    return { text: lines.join('\n'), left };
}

; 
 
 









 
const EXIT = { same: 0, different: 2 };
const containers = (schema) => schema.files.map(([path, content]) => ({ path, content }));
 
async function withEngine(client, schema, filters, work) {
    const { SchemaEngine } = await loadEngine();
    let adapter;
    try {
        return await inReadOnlyTransaction(client, async () => {
            const here = await connectionSchema(client);
            await mustSeeAllColumns(client, schema.schemas.length > 0 ? schema.schemas : [here], filters.externalTables);
            adapter = readOnlyAdapter(client, here);
            const factory = bindMigrationAwareSqlAdapterFactory(adapter.factory);
            const engine = await whileEngineWorks(SchemaEngine.new({ datamodels: schema.files }, () => { }, factory));
            const answer = await whileEngineWorks(work(engine));
            engine.free();  
            return answer;
        });
    }
    catch (error) {
         
        throw engineError(error, adapter ? adapter.failure() : error, panicOfEngine());
    }
}


const diffSchema = (client, schema, options) => withEngine(client, schema, options.filters, async (engine) => {
    const files = containers(schema);
    const ask = (script) => engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: '.' },
        to: { tag: 'schemaDatamodel', files },
        script,
        exitCode: true,
        filters: options.filters,
    });
    const { exitCode, stdout } = await ask(true);
    if (exitCode === EXIT.same)
        return { drift: false, sql: '', summary: '' };
    if (exitCode !== EXIT.different)
        throw new Error(`the engine answered ${exitCode}`);
    const sql = stdout ?? '';
     
    const summary = sql.trim() === '' ? ((await ask(false)).stdout ?? '') : '';
    return { drift: true, sql, summary };
});
const NO_FILTERS = { externalTables: [], externalEnums: [] };
function pulled(result, { originals }) {
    const said = (result.warnings ?? '').replace(/^\s*\*\*\* WARNING \*\*\*/, '').trim();
    const warnings = said === '' ? [] : said.split(/\n{2,}/);
    const partial = originals.some(([, text]) => takesPartialIndexes(text));
    const written = result.schema.files.map(({ path, content }) => {
        const { text, left } = partial ? { text: content, left: [] } : withoutPartialIndexes(content);
        warnings.push(...left.map((line) => `${path}: a partial index needs the preview feature partialIndexes: ${line}`));
        return [path, text];
    });
    return { files: keepAsWritten(written, originals), warnings };
}


const pullSchema = (client, schema) => withEngine(client, schema, NO_FILTERS, async (engine) => {
    const result = await engine.introspect({
        schema: { files: containers(schema) },
        baseDirectoryPath: '.',
        force: false,
        compositeTypeDepth: 0,
        namespaces: schema.schemas.length > 0 ? schema.schemas : null,
    });
    return pulled(result, schema);
});

; 
 
const NAMES = {
    int2: 'smallint',
    int4: 'integer',
    int8: 'bigint',
    float4: 'real',
    float8: 'double precision',
    varchar: 'character varying',
    bpchar: 'character',
    bool: 'boolean',
};
const WIDER = {
    smallint: ['integer', 'bigint', 'numeric', 'double precision'],
    integer: ['bigint', 'numeric', 'double precision'],
    bigint: ['numeric'],
    real: ['double precision'],
};
const WRITTEN_IN_FULL = ['smallint', 'integer', 'bigint', 'boolean', 'uuid', 'character varying', 'text'];
 
function typeOf(text) {
    const [, name = text, modifiers = ''] = /^([^(]+)\(([\d,]+)\)$/.exec(text) ?? [];
    return { name: NAMES[name] ?? name, modifiers: modifiers === '' ? [] : modifiers.split(',').map(Number) };
}
 
function holdsNumeric({ modifiers: [had, hadAfter = 0] }, { modifiers: [has, hasAfter = 0] }) {
    if (has === undefined)
        return true;
    return had !== undefined && hasAfter >= hadAfter && has - hasAfter >= had - hadAfter;
}
 
function keepsEveryValue(from, to) {
    const [before, after] = [typeOf(from), typeOf(to)];
    const [had = Infinity] = before.modifiers;
    const [has = Infinity] = after.modifiers;
    const isText = after.name === 'text' || (after.name === 'character varying' && has === Infinity);
    if (isText)
        return WRITTEN_IN_FULL.includes(before.name);
    if (after.name === 'character varying')
        return before.name === 'character varying' && has >= had;
    if (before.name === 'numeric' && after.name === 'numeric')
        return holdsNumeric(before, after);
    return after.modifiers.length === 0 && (WIDER[before.name] ?? []).includes(after.name);
}

; 





const ONE_COUNT_MS = 5_000;
const ALL_COUNTS_MS = 30_000;
const SAVEPOINT = 'pgrunbook_count';
async function count(client, { schema, table, column }, ms) {
    const what = column === undefined ? '*' : (0,quote .C)(column);
    const from = `${(0,quote .C)(schema)}.${(0,quote .C)(table)}`;
    await client.query(`SAVEPOINT ${SAVEPOINT}`);
    try {
        await client.query(`SET LOCAL statement_timeout = ${ms.toFixed(0)}`);
        const { rows } = await client.query(`SELECT pg_catalog.count(${what}) AS rows FROM ${from}`);
        return Number(rows[0].rows);
    }
    catch (error) {
        if ((0,sqlstate .R8)(error) === undefined)
            throw error;
        return undefined;
    }
    finally {
        await client.query(`ROLLBACK TO SAVEPOINT ${SAVEPOINT}; RELEASE SAVEPOINT ${SAVEPOINT}`);
    }
}
 
function typesOf({ objects }) {
    const columns = objects.filter(({ kind }) => kind === 'column');
    return new Map(columns.map(({ name, definition }) => [JSON.stringify(partsOf(name)), textIn(definition, 'type')]));
}


async function countLosses(client, statements, live) {
    const types = typesOf(live);
    const harmless = ({ retyped }) => retyped?.every(({ column, to }) => keepsEveryValue(types.get(JSON.stringify(column)) ?? '', to)) ?? false;
    const until = Date.now() + ALL_COUNTS_MS;
    const judged = [];
    for (const statement of statements) {
        const destructive = statement.destructive && !harmless(statement);
        const left = Math.min(ONE_COUNT_MS, until - Date.now());
        const rows = destructive && statement.loss && left > 0 ? await count(client, statement.loss, left) : undefined;
        judged.push({ ...statement, destructive, ...(rows !== undefined && { rows }) });
    }
    return judged;
}

 
var load_parser = __webpack_require__(369);
 
var source_position = __webpack_require__(85820);
 
var statement_label = __webpack_require__(93691);
; 
const strings = (nodes = []) => nodes.flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []));
 
const qualified = (names, schema) => names.length > 1 ? names.slice(-2) : [schema, names[0] ?? ''];
const ofRelation = ({ schemaname, relname } = {}, schema) => [
    schemaname ?? schema,
    relname ?? '',
];
function namesOfDropped(node, schema) {
    if ('List' in node)
        return qualified(strings(node.List.items), schema);
    if ('TypeName' in node)
        return qualified(strings(node.TypeName.names), schema);
    return strings([node]);
}
const DROPPED = {
    OBJECT_TABLE: { kind: 'table', destructive: true },
    OBJECT_SCHEMA: { kind: 'schema', destructive: true },
    OBJECT_MATVIEW: { kind: 'materialized view', destructive: true },
    OBJECT_SEQUENCE: { kind: 'sequence', destructive: true },
    OBJECT_VIEW: { kind: 'view', destructive: false },
    OBJECT_INDEX: { kind: 'index', destructive: false },
    OBJECT_TYPE: { kind: 'enum', destructive: false },
    OBJECT_EXTENSION: { kind: 'extension', destructive: true },
};
function typeText(def) {
    if (!def || !('ColumnDef' in def))
        return '';
    const { names = [], typmods = [], arrayBounds = [] } = def.ColumnDef.typeName ?? {};
    const modifiers = typmods.map((node) => ('A_Const' in node ? (node.A_Const.ival?.ival ?? 0) : 0));
    const name = strings(names).at(-1) ?? '';
    return name + (modifiers.length > 0 ? `(${modifiers.join(',')})` : '') + (arrayBounds.length > 0 ? '[]' : '');
}
 
function ofCommand({ subtype, name, def }, table) {
    const column = (named) => ({ kind: 'column', parts: [...table, named ?? ''] });
    if (subtype === 'AT_AddColumn' && def && 'ColumnDef' in def)
        return { object: column(def.ColumnDef.colname) };
    if (subtype === 'AT_DropColumn')
        return { object: column(name), loses: name ?? '' };
    if (subtype === 'AT_AlterColumnType')
        return { object: column(name), loses: name ?? '', to: typeText(def) };
    if (subtype === 'AT_AddConstraint' && def && 'Constraint' in def)
        return { object: { kind: 'constraint', parts: [...table, def.Constraint.conname ?? ''] } };
    if (subtype === 'AT_DropConstraint')
        return { object: { kind: 'constraint', parts: [...table, name ?? ''] } };
    return { object: name === undefined ? { kind: 'table', parts: [...table] } : column(name) };
}
function ofAlterTable(relation, commands, schema) {
    const [inSchema, table] = ofRelation(relation, schema);
    const effects = commands.flatMap((node) => 'AlterTableCmd' in node ? [ofCommand(node.AlterTableCmd, [inSchema, table])] : []);
    const losing = effects.flatMap(({ loses }) => (loses === undefined ? [] : [loses]));
     
    const loss = { schema: inSchema, table, ...(losing.length === 1 && { column: losing[0] }) };
    const retyped = effects.flatMap((effect) => effect.to === undefined ? [] : [{ column: effect.object.parts, to: effect.to }]);
    return {
        objects: effects.map(({ object }) => object),
        destructive: losing.length > 0,
        dropped: effects.flatMap(({ loses, to }) => (loses !== undefined && to === undefined ? [loses] : [])),
        ...(losing.length > 0 && { loss }),
        ...(losing.length > 0 && retyped.length === losing.length && { retyped }),
    };
}
function ofDrop(type, dropped, schema) {
    const { kind, destructive } = DROPPED[type] ?? { kind: 'object', destructive: true };
    const objects = dropped.map((node) => ({ kind, parts: namesOfDropped(node, schema) }));
    const [first] = objects;
    const counted = first && objects.length === 1 && (kind === 'table' || kind === 'materialized view');
    return {
        objects,
        destructive,
        ...(counted && { loss: { schema: first.parts[0], table: first.parts[1] ?? '' } }),
    };
}
const RENAMED = {
    OBJECT_INDEX: 'index',
    OBJECT_TABCONSTRAINT: 'constraint',
    OBJECT_COLUMN: 'column',
    OBJECT_TABLE: 'table',
    OBJECT_TYPE: 'enum',
};
function ofRename(node, schema) {
    const { renameType = '', relation, subname, newname = '', object } = node;
    const kind = RENAMED[renameType] ?? 'object';
    const whole = relation === undefined && object && 'List' in object
        ? qualified(strings(object.List.items), schema)
        : ofRelation(relation, schema);
    const [before, after] = subname === undefined
        ? [whole, [whole[0], newname]]
        : [
            [...whole, subname],
            [...whole, newname],
        ];
    return { objects: [before, after].map((parts) => ({ kind, parts })), destructive: false, renames: true };
}
const only = (kind, parts) => ({ objects: [{ kind, parts }], destructive: false });
 
function effectOf(node, schema) {
    if ('AlterTableStmt' in node)
        return ofAlterTable(node.AlterTableStmt.relation, node.AlterTableStmt.cmds ?? [], schema);
    if ('DropStmt' in node)
        return ofDrop(node.DropStmt.removeType ?? '', node.DropStmt.objects ?? [], schema);
    if ('RenameStmt' in node)
        return ofRename(node.RenameStmt, schema);
    if ('CreateStmt' in node)
        return only('table', ofRelation(node.CreateStmt.relation, schema));
    if ('IndexStmt' in node) {
        const [inSchema] = ofRelation(node.IndexStmt.relation, schema);
        return only('index', [inSchema, node.IndexStmt.idxname ?? '']);
    }
    if ('CreateEnumStmt' in node)
        return only('enum', qualified(strings(node.CreateEnumStmt.typeName), schema));
    if ('AlterEnumStmt' in node)
        return only('enum', qualified(strings(node.AlterEnumStmt.typeName), schema));
    if ('CreateSchemaStmt' in node)
        return only('schema', [node.CreateSchemaStmt.schemaname ?? '']);
    if ('CreateExtensionStmt' in node)
        return only('extension', [node.CreateExtensionStmt.extname ?? '']);
    if ('CreateSeqStmt' in node)
        return only('sequence', ofRelation(node.CreateSeqStmt.sequence, schema));
    if ('AlterSeqStmt' in node)
        return only('sequence', ofRelation(node.AlterSeqStmt.sequence, schema));
    if ('TransactionStmt' in node)
        return {
            objects: [],
            destructive: false,
            frame: node.TransactionStmt.kind === 'TRANS_STMT_BEGIN' ? 'begin' : 'end',
        };
    if ('TruncateStmt' in node)
        return ofTruncate(node.TruncateStmt.relations ?? [], schema);
    return { objects: [], destructive: 'DeleteStmt' in node || 'UpdateStmt' in node };
}
function ofTruncate(relations, schema) {
    const names = relations.flatMap((node) => ('RangeVar' in node ? [ofRelation(node.RangeVar, schema)] : []));
    const [first] = names;
    return {
        objects: names.map((parts) => ({ kind: 'table', parts })),
        destructive: true,
        ...(first && names.length === 1 && { loss: { schema: first[0], table: first[1] } }),
    };
}

; 







async function statementsOf(sql, schema) {
    if (sql.trim() === '')
        return [];  
    const { parse } = await (0,load_parser .q)();
    const { stmts = [] } = await parse(sql).catch((error) => {
        throw notParsed(error);
    });
    const { bytes } = (0,source_position .KI)(sql);
    let end = 0;
    return stmts.map(({ stmt, stmt_location: start = 0, stmt_len: length = 0 }) => {
        const stop = length === 0 ? bytes.length : start + length;
        const before = bytes.toString('utf8', end, start).replace(/^;/, '').trim();
        end = stop;
        const text = bytes.toString('utf8', start, stop).trim();
        return { sql: text, label: (0,statement_label .W)(text), before, ...effectOf(stmt, schema) };
    });
}
const notParsed = (cause) => new errors .rk('drift-not-checked', `PostgreSQL's parser refuses the SQL that Prisma wrote: ${statements_messageOf(cause)}`, {
    state: 'nothing-changed',
    hint: 'leave out the table that it stumbles over with ignore, and report it',
    cause,
});
const statements_messageOf = (error) => (error instanceof Error ? error.message : String(error));

; 
 
 


const WRITTEN_BY_PRISMA = ['schema', 'table', 'column', 'constraint', 'index', 'enum', 'sequence'];
 
function refuseUnescapedNames(sql, { objects }, ignore) {
    const found = objects.filter((object) => {
        if (!object.name.includes('"') || !WRITTEN_BY_PRISMA.includes(object.kind))
            return false;
        const named = objectOf(object);
        return named.parts.some((part) => part.includes('"') && sql.includes(part)) && !ignore.covers(named);
    });
    if (found.length === 0)
        return;
    const names = found.map(({ kind, name }) => `${kind} ${name}`).join(', ');
    throw new errors .rk('drift-not-checked', `Prisma does not escape the double quotes in these names, so the SQL that it writes is not to be trusted: ${names}`, { state: 'nothing-changed', hint: 'rename them, or leave out their tables: --ignore "table:public.<name>"' });
}

; 












 
const LIMITS = { lockTimeoutMs: 5_000, statementTimeoutMs: 60_000, idleInTransactionTimeoutMs: 120_000 };
 
const readLive = (request, deps) => (0,postgres_client .SV)(request.url, LIMITS, async (client) => {
     
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY');
    try {
        await (0,runner_lock .kr)(client, () => (0,runner_lock .ou)(client), {}, deps);
        return await read(client, request);
    }
    catch (error) {
        throw notChecked(error);
    }
    finally {
        await client.query('ROLLBACK').catch(() => { });  
    }
});
function notChecked(error) {
    if (error instanceof errors .rk || (0,sqlstate .R8)(error) === undefined)
        return error;
    const said = (0,sqlstate .JL)(error, { showDetail: false });
    return new errors .rk('drift-not-checked', `the database could not be compared: ${said}`, {
        state: 'nothing-changed',
        hint: 'mend what the server says, and compare again; no answer is not "no drift"',
        cause: error,
    });
}
 
function mustHoldTables({ objects }) {
    if (objects.some(({ kind }) => kind === 'table' || kind === 'enum'))
        return;
    throw new errors .rk('drift-not-checked', 'the database has no table that a schema file could be written from', {
        state: 'nothing-changed',
        hint: 'is it the right database? Without --pull the comparison tells how the two differ',
    });
}
 
function withIgnored(statement, ignore) {
    const ignored = statement.objects.filter((object) => ignore.covers(object));
    return ignored.length === 0 ? statement : { ...statement, ignored };
}
async function read(client, request) {
    const { url, schema, rules, folder, pull, compareSchema } = request;
    const catalog = await (0,catalog_record .gi)(client);
    if (pull)
        mustHoldTables(catalog);
    const ignore = ignoreOf(rules, [catalog]);
    const ledger = await readLedgerState(client, folder);
    const filters = { externalTables: ignore.tables, externalEnums: ignore.enums };
    const diff = await compareSchema(client, url, schema, filters);
    refuseUnescapedNames(diff.sql, catalog, ignore);
    const all = await statementsOf(diff.sql, url.schema);
    const kept = all.filter(({ objects }) => objects.length === 0 || !objects.every((object) => ignore.covers(object)));
    const byHand = ledger.problem === undefined ? await (0,catalog_record .WD)(client, catalog) : undefined;
    return {
        catalog,
        ledger,
        diff,
        ignore,
        statements: (await countLosses(client, kept, catalog)).map((one) => withIgnored(one, ignore)),
        server: await (0,server_facts .h)(client),
        ...(byHand && { byHand }),
        ...(pull && { pulled: await pullSchema(client, schema) }),
    };
}

 
var beyond_database = __webpack_require__(36836);
 
var ledger_schema = __webpack_require__(12760);
 
var parse_all = __webpack_require__(98530);
 
var reusable_session = __webpack_require__(20087);
 
var run_batch = __webpack_require__(20008);
 
var whole_file = __webpack_require__(65607);
 
var scratch_place = __webpack_require__(91453);
 
var tool_version = __webpack_require__(11646);
; 













const OPTIONS = {
    onAlreadyExists: 'warn',
    dryRun: false,
    lockTimeoutMs: 30_000,
    lockRetries: 0,
    statementTimeoutMs: 300_000,
    toolVersion: tool_version .w,
};
 
async function replay(request, { log, signal, throwaway }) {
    const result = { pending: [] };
    const debug = (message) => log.debug(message);
     
    const quiet = { ...log, info: debug, warn: debug, progress() { } };
    try {
        const applied = await (0,parse_all .b)(request.applied ?? request.pending);
        const pending = request.applied === undefined ? [] : await (0,parse_all .b)(request.pending);
        if (request.sameServer)
            refuseBeyond([...applied, ...pending]);
        const edges = { log, ...(signal && { signal }) };
        await (0,scratch_place ._)(request.url, 'diff', (url, client) => run(result, { applied, pending }, { ...request, url }, client, {
            ...edges,
            log: quiet,
            connect: () => (0,postgres_client .Ng)(url),
        }), { ...edges, ...(throwaway && { throwaway }) });
    }
    catch (error) {
        if (!(error instanceof errors .rk) || error.code === 'cancelled')
            throw error;
        const { hint, location } = error.detail;
        const where = location === undefined ? '' : `${location.file}:${location.line}: `;
        result.problem = `${where}${error.message}${error.code === 'no-scratch-database' && hint ? ` (${hint})` : ''}`;
    }
    return result;
}
 
function refuseBeyond(files) {
    const found = files.find(({ statements }) => (0,beyond_database .v)(statements).length > 0);
    if (found === undefined)
        return;
    const [statement] = (0,beyond_database .v)(found.statements);
    const message = `${statement.label} reaches beyond one database, so the migrations are not replayed beside one in use: give a server that is there for it with SCRATCH_DATABASE_URL`;
    throw new errors .rk('migration-not-allowed', message, {
        state: 'nothing-changed',
        location: { file: found.file.path, line: statement.line },
    });
}
async function run(result, { applied, pending }, request, client, edges) {
    result.major = (await (0,server_facts .h)(client)).major;
    await (0,ledger_schema .IC)(client);
    const session = (0,reusable_session ._)(edges);
    const applyTo = async (files) => {
        const { failed } = await (0,run_batch .V)(files, OPTIONS, edges, (one) => (0,whole_file .NI)(one, false), session);
        if (failed)
            throw failed.error;
    };
    try {
        await applyTo(applied);
        if (request.applied !== undefined)
            result.applied = await (0,catalog_record .gi)(client);
        for (const file of pending) {
            await applyTo([file]);
            result.pending.push({ name: file.file.name, catalog: await (0,catalog_record .gi)(client) });
        }
    }
    finally {
        await session.close();
    }
    const { url, schema, filters, compareSchema } = request;
    const { sql } = await compareSchema(client, url, schema, filters);
    result.ahead = await statementsOf(sql, url.schema);
}

; 


const shown = (parts) => parts.join('.');
const listIn = (text) => text.split(', ').map((name) => partsOf(name)[0] ?? '');
function relationsOf(table, constraints) {
    const targets = constraints.flatMap(({ definition }) => {
        const found = /^FOREIGN KEY \([^)]*\) REFERENCES ([^(]+)\(/.exec(textIn(definition, 'definition'));
        return found ? [shown(partsOf(found[1]))] : [];
    });
    return [...new Set(targets)].map((to) => ({ from: table, to }));
}
function columnsOf(columns, constraints, changes) {
    const primary = constraints.map(({ definition }) => /^PRIMARY KEY \(([^)]*)\)/.exec(textIn(definition, 'definition')));
    const keys = new Set(primary.flatMap((found) => (found ? listIn(found[1]) : [])));
    return columns.map(({ name, definition }) => {
        const parts = partsOf(name);
        const change = changes.get(shown(parts));
        return {
            name: parts[2],
            type: textIn(definition, 'type'),
            pk: keys.has(parts[2]),
            ...(change !== undefined && { change }),
        };
    });
}
 
function changesOf(statements, there) {
    const changes = new Map();
    for (const { objects, dropped = [] } of statements)
        for (const { kind, parts } of objects) {
            if (kind !== 'column')
                continue;
            const name = shown(parts);
            const change = there.has(name) ? (dropped.includes(parts[2]) ? 'dropped' : 'changed') : 'added';
            changes.set(name, change);
        }
    return changes;
}
 
function touchedTables(objects, statements, { objects: live }) {
    const named = live.map((object) => ({ ...object, parts: partsOf(object.name) }));
    const tables = new Set(named.filter(({ kind }) => kind === 'table').map(({ parts }) => shown(parts)));
    const isOfTable = ({ kind, parts }) => kind === 'table' || (parts.length > 2 && tables.has(shown(parts.slice(0, 2))));
    const touched = new Set(objects.filter(isOfTable).map(({ parts }) => shown(parts.slice(0, 2))));
    const there = new Set(named.filter(({ kind }) => kind === 'column').map(({ parts }) => shown(parts)));
    const changes = changesOf(statements, there);
    const parts = named.filter((object) => object.parts.length > 2);
    const byTable = new Map();
    for (const object of parts) {
        const table = shown(object.parts.slice(0, 2));
        const others = byTable.get(table);
        if (others)
            others.push(object);
        else
            byTable.set(table, [object]);
    }
    return [...touched].sort().map((name) => {
        const of = (kind) => (byTable.get(name) ?? []).filter((object) => object.kind === kind);
        const relations = relationsOf(name, of('constraint')).filter(({ to }) => touched.has(to));
        const missing = [...changes]
            .filter(([column, change]) => change === 'added' && column.startsWith(`${name}.`))
            .map(([column, change]) => ({ name: column.slice(name.length + 1), type: '', pk: false, change }));
        return { name, columns: [...columnsOf(of('column'), of('constraint'), changes), ...missing], relations };
    });
}

 
var external_node_fs_ = __webpack_require__(73024);
; 
 
 




const nameAt = (at) => {
    const [day, time] = at.toISOString().slice(0, 19).replace(/[-:]/g, '').split('T');
    return `drift_${day}_${time}.sql`;
};
const ATTEMPTS = 60;
 
async function writeDriftFile(directory, sql, at) {
    try {
        await (0,promises_.mkdir)(directory, { recursive: true });
        for (let later = 0;; later++) {
            const file = external_node_path_.join(directory, nameAt(new Date(at.getTime() + later * 1_000)));
            const made = await created(file, later === ATTEMPTS);
            if (made === undefined)
                continue;
            try {
                await made.writeFile(sql);
                await made.chmod(0o644);
            }
            finally {
                await made.close();
            }
            return file;
        }
    }
    catch (cause) {
        throw notWritten('output-dir', directory, cause);
    }
}
 
async function created(file, isLast) {
    try {
        return await (0,promises_.open)(file, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL, 0o644);
    }
    catch (error) {
        if (error.code === 'EEXIST' && !isLast)
            return undefined;
        throw error;
    }
}
const notWritten = (input, where, cause) => new errors .rk('bad-input', `${input}: ${where} cannot be written: ${cause.message}`, {
    state: 'nothing-changed',
    hint: 'give a folder that this user may write to',
    cause,
});
 
async function writeSchemaFiles(files) {
    const written = [];
    for (const [file, content] of files) {
        const before = await (0,promises_.readFile)(file, 'utf8').catch(() => undefined);
        if (before === content)
            continue;
        try {
            await (0,promises_.writeFile)(file, content);
        }
        catch (cause) {
            throw notWritten('schema', file, cause);
        }
        written.push(file);
    }
    return written;
}

 
var baseline_files = __webpack_require__(53382);
 
var connection_url = __webpack_require__(57501);
 
var environment = __webpack_require__(39214);
 
var which_url = __webpack_require__(70048);
 
var external_node_child_process_ = __webpack_require__(31421);
 
var external_node_os_ = __webpack_require__(48161);
 
var external_node_events_ = __webpack_require__(78474);
 
var external_node_net_ = __webpack_require__(77030);
; 
 
 




 
const SOCKET_PORT = 5432;
const SOCKET_FILE = `.s.PGSQL.${SOCKET_PORT}`;
 
const ENCRYPTION_REQUESTS = [80877103, 80877104];
const NO_ENCRYPTION = 'N';
const PROTOCOL_3 = 3;
const LONGEST_STARTUP = 10_000;
const local_socket_LIMITS = { lockTimeoutMs: 5_000, statementTimeoutMs: 60_000 };
const TOLD_SETTINGS = [
    ...['server_version', 'server_encoding', 'client_encoding', 'standard_conforming_strings'],
    ...['integer_datetimes', 'DateStyle', 'TimeZone'],
];
async function bytesOf(socket, count) {
    const gone = (0,external_node_events_.once)(socket, 'close').then(() => Promise.reject(new Error('the program went away')));
    gone.catch(() => { });
    for (;;) {
        const bytes = socket.read(count);
        if (bytes?.length === count)
            return bytes;
        await Promise.race([(0,external_node_events_.once)(socket, 'readable'), gone]);
    }
}
 
async function asksForSession(socket) {
    for (;;) {
        const length = (await bytesOf(socket, 4)).readInt32BE(0);
        if (length < 8 || length > LONGEST_STARTUP)
            return false;
        const code = (await bytesOf(socket, length - 4)).readInt32BE(0);
        if (!ENCRYPTION_REQUESTS.includes(code))
            return code >> 16 === PROTOCOL_3;
        socket.write(NO_ENCRYPTION);
    }
}
function message(type, ...parts) {
    const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(`${part}\0`) : part)));
    const head = Buffer.alloc(5, type);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
}
 
const welcome = (settings) => Buffer.concat([
    message('R', Buffer.alloc(4)),
    ...settings.map(({ name, setting }) => message('S', name, setting)),
    message('Z', Buffer.from('I')),
]);
const local_socket_refusal = (why) => message('E', 'SFATAL', 'C08006', `M${why}`, Buffer.alloc(1));
 
function joined(one, other) {
    const end = () => [one, other].forEach((stream) => stream.destroy());
    for (const stream of [one, other])
        stream.on('error', end).on('close', end);
    one.pipe(other).pipe(one);
}
async function serve(socket, url) {
    if (!(await asksForSession(socket)))
        return void socket.destroy();
    try {
        const client = await (0,postgres_client .Ng)(url, local_socket_LIMITS);
        await client.query('SET default_transaction_read_only = on');
        const { rows } = await client.query('SELECT name, setting FROM pg_catalog.pg_settings WHERE name = ANY ($1::text[])', [TOLD_SETTINGS]);
        const { stream } = client.connection;
        stream.removeAllListeners('data');  
        socket.write(welcome(rows));
        joined(socket, stream);
    }
    catch (error) {
        socket.end(local_socket_refusal(error.message));
    }
}


async function withLocalSocket(url, folder, body) {
    const open = new Set();
    const server = external_node_net_.createServer((socket) => {
        open.add(socket.on('error', () => { }));
        serve(socket, url).catch(() => socket.destroy());
    });
    server.listen(external_node_path_.join(folder, SOCKET_FILE));
    await (0,external_node_events_.once)(server, 'listening');
    try {
        return await body();
    }
    finally {
        open.forEach((socket) => socket.destroy());
        server.close();
    }
}

; 
 
 








const OLDEST_MAJOR = 4;
 
const CONFIG_MAJOR = 7;
const TIME_LIMIT_MS = 300_000;
 
const prisma_cli_EXIT = { same: 0, different: 2 };
const notInstalled = (why) => new errors .rk('drift-not-checked', `engine: ${why}`, {
    state: 'nothing-changed',
    hint: "install the project's packages first (`npm ci`), or leave `engine` out: pg-runbook brings an engine of its own",
});
 
function installedPrisma(cwd) {
    for (let folder = external_node_path_.resolve(cwd);; folder = external_node_path_.dirname(folder)) {
        const home = external_node_path_.join(folder, 'node_modules', 'prisma');
        if ((0,external_node_fs_.existsSync)(external_node_path_.join(home, 'package.json')))
            return readManifest(home);
        if (folder === external_node_path_.dirname(folder))
            throw notInstalled(`prisma is not installed in ${cwd}`);
    }
}
function readManifest(home) {
    const { version = '', bin } = JSON.parse((0,external_node_fs_.readFileSync)(external_node_path_.join(home, 'package.json'), 'utf8'));
    const major = Number.parseInt(version, 10);
    const program = typeof bin === 'string' ? bin : bin?.prisma;
    if (program === undefined || !(major >= OLDEST_MAJOR))
        throw notInstalled(`prisma ${version || 'of no version'} is installed, and it must be ${OLDEST_MAJOR} or later`);
    return { version, major, program: external_node_path_.join(home, program) };
}
 
const PASSED_ON = [
    ...['PATH', 'HOME', 'USERPROFILE', 'LANG', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LD_LIBRARY_PATH'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy', 'NODE_EXTRA_CA_CERTS'],
    ...['PRISMA_ENGINES_MIRROR', 'PRISMA_ENGINES_CHECKSUM_IGNORE_MISSING', 'PRISMA_CLI_BINARY_TARGETS'],
    ...['PRISMA_SCHEMA_ENGINE_BINARY', 'PRISMA_QUERY_ENGINE_LIBRARY', 'PRISMA_QUERY_ENGINE_BINARY'],
];
const childEnvironment = (env) => ({
    ...Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))),
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    NO_COLOR: '1',
});
 
function socketUrl({ database }, folder, schema) {
    const query = new URLSearchParams({ host: folder, schema, sslmode: 'disable' });
    return `postgresql://pg-runbook@localhost:${SOCKET_PORT}/${encodeURIComponent(database)}?${query.toString()}`;
}
async function argumentsFor(prisma, folder, url, schema) {
    const command = ['migrate', 'diff', '--exit-code'];
    if (prisma.major < CONFIG_MAJOR)
        return [...command, '--from-url', url, '--to-schema-datamodel', schema];
    const config = external_node_path_.join(folder, 'prisma.config.mjs');
    await (0,promises_.writeFile)(config, `export default ${JSON.stringify({ schema, datasource: { url } })}\n`);
    return [...command, '--from-config-datasource', '--to-schema', schema, '--config', config];
}
 
function runNode(args, cwd, { env, signal }) {
    const limit = AbortSignal.timeout(TIME_LIMIT_MS);
    const child = (0,external_node_child_process_.spawn)(process.execPath, args, {
        cwd,
        env: childEnvironment(env),
        stdio: ['ignore', 'pipe', 'pipe'],
        killSignal: 'SIGKILL',
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => (said.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (said.stderr += text));
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code) => resolve({ code, ...said }));
    });
}


async function diffByPrismaCli({ url, schema, here }, deps) {
    if (process.platform === 'win32')
        throw notInstalled('prisma-cli needs a socket that Windows has not');
    const cwd = deps.cwd ?? process.cwd();
    const prisma = installedPrisma(cwd);
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join(deps.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'pgr-prisma-'));
    try {
        const schemaPath = external_node_path_.resolve(cwd, schema.path);
        const args = await argumentsFor(prisma, folder, socketUrl(url, folder, here), schemaPath);
        const ask = (...more) => runNode([prisma.program, ...args, ...more], folder, deps);
        return await withLocalSocket(url, folder, () => answerOf(ask, `${external_node_path_.resolve(cwd)}${external_node_path_.sep}`));
    }
    catch (error) {
        deps.signal?.throwIfAborted();
        throw engineError(error, undefined, undefined);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
const CONFIG_NOTE = /^Loaded Prisma config from .*$/gm;
 
async function answerOf(ask, root) {
    const { code, stdout, stderr } = await ask('--script');
    if (code === prisma_cli_EXIT.same)
        return { drift: false, sql: '', summary: '' };
    if (code !== prisma_cli_EXIT.different) {
        const said = (stderr.trim() || stdout.trim()).replaceAll(root, '').replace(CONFIG_NOTE, '').trim();
        throw new Error(said || `prisma ended with ${String(code)}`);
    }
    const summary = stdout.trim() === '' ? (await ask()).stdout : '';
    return { drift: true, sql: stdout, summary };
}

; 





function comparerOf(engine, deps) {
    if (engine === 'wasm')
        return (client, _url, schema, filters) => diffSchema(client, schema, { filters });
     
    return (client, url, schema, { externalTables }) => inReadOnlyTransaction(client, async () => {
        const here = await connectionSchema(client);
        await mustSeeAllColumns(client, schema.schemas.length > 0 ? schema.schemas : [here], externalTables);
        return diffByPrismaCli({ url, schema, here }, deps);
    });
}

; 
 
 
 

 
const CONNECTION_SETTINGS = ['url', 'directUrl', 'shadowDatabaseUrl'];
 
const OLD_RELATION_MODE = 'referentialIntegrity';
 
const KNOWN_PREVIEW_FEATURES = [
    ...['fullTextSearchPostgres', 'nativeDistinct', 'partialIndexes', 'postgresqlExtensions', 'relationJoins'],
    ...['schemaEngineDriverAdapters', 'shardKeys', 'strictUndefinedChecks', 'typedSql', 'views'],
];
function inDatasource({ name, start, end, line }) {
    if (name === OLD_RELATION_MODE)
        return [{ start, end: start + name.length, by: 'relationMode', line }];
    if (!CONNECTION_SETTINGS.includes(name))
        return [];
    return [{ start, end, by: '', line, what: `datasource setting ${name}` }];
}
function inGenerator(text, masked, setting) {
    const { start, valueStart, end, line } = setting;
    const remove = (what) => [{ start, end, by: '', line, what }];
    if (setting.name === 'engineType' && masked[valueStart] !== '"')
        return remove('generator setting engineType');
    if (setting.name !== 'previewFeatures')
        return [];
    const features = stringsIn(text, masked, valueStart, end);
    const unknown = features.filter((feature) => !KNOWN_PREVIEW_FEATURES.includes(feature));
    if (unknown.length === 0)
        return [];
    const what = `preview features ${unknown.join(', ')}`;
    const kept = features.filter((feature) => !unknown.includes(feature));
    if (kept.length === 0)
        return remove(what);
    return [{ start: valueStart, end, by: JSON.stringify(kept), line, what }];
}
function accepted_text_changesOf(text, masked, block) {
    const settings = settingsOf(masked, block);
    if (block.keyword === 'datasource')
        return settings.flatMap(inDatasource);
    if (block.keyword === 'generator')
        return settings.flatMap((setting) => inGenerator(text, masked, setting));
    return [];
}
 
function acceptedText(text) {
    const masked = withoutCommentsAndStrings(text);
    const changes = blocksOf(masked).flatMap((block) => accepted_text_changesOf(text, masked, block));
    const ignored = changes.flatMap(({ line, what }) => (what === undefined ? [] : [{ line, what }]));
    return { text: replaceRanges(text, changes), ignored };
}

; 
 
 



const EXTENSIONS = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'];
 
const CONFIG_FILES = ['prisma.config', '.config/prisma'].flatMap((name) => EXTENSIONS.map((ext) => `${name}.${ext}`));
const exists = async (file) => (await (0,promises_.stat)(file).catch(() => undefined)) !== undefined;
const find_schema_COMMENT_OR_STRING = /\/\/[^\n]*|\/\*[^]*?\*\/|(["'`])(?:\\.|(?!\1)[^\\\n])*\1/g;
const QUOTED = /(["'`])([^"'`\n$]+)\1/g;
 
const SCHEMA_KEY = /(?<![\w.])(["']?)schema\1\s*:\s*((?:path\s*\.\s*)?(?:join|resolve)\s*\([^\n;]*?\)\s*[,}\n]|["'`][^"'`\n]*["'`])/;
 
function schemaInConfig(text) {
    const code = text.replace(find_schema_COMMENT_OR_STRING, (found) => (found.startsWith('/') ? ' ' : found));
    const parts = [...(SCHEMA_KEY.exec(code)?.[2] ?? '').matchAll(QUOTED)].map((part) => part[2]);
    return parts.length > 0 ? external_node_path_.posix.join(...parts) : undefined;
}
function schemaInPackage(text) {
    try {
        const { prisma } = JSON.parse(text);
        return typeof prisma?.schema === 'string' ? prisma.schema : undefined;
    }
    catch {
        return undefined;
    }
}
async function namedSchema(cwd) {
    for (const by of [...CONFIG_FILES, 'package.json']) {
        const text = await (0,promises_.readFile)(external_node_path_.join(cwd, by), 'utf8').catch(() => undefined);
        const named = text && (by === 'package.json' ? schemaInPackage(text) : schemaInConfig(text));
        if (named)
            return { by, path: external_node_path_.normalize(external_node_path_.join(external_node_path_.isAbsolute(named) ? '' : external_node_path_.dirname(by), named)) };
    }
    return undefined;
}
function notFound(given, named) {
    const also = named ? `, nor is ${named.path}, which ${named.by} names` : ', and no prisma.config.ts names another';
    return new errors .rk('bad-input', `schema: there is no ${given}${also}`, {
        state: 'nothing-changed',
        hint: 'give the schema file, or the folder of its *.prisma files, e.g. schema: prisma/schema.prisma',
    });
}
 
async function findSchema(given, cwd) {
    const named = await namedSchema(cwd);
    if (await exists(external_node_path_.resolve(cwd, given))) {
        const same = !named || external_node_path_.resolve(cwd, named.path) === external_node_path_.resolve(cwd, given);
        return { path: given, notes: same ? [] : [`${named.by} names ${named.path}; compared was ${given}, as given`] };
    }
    if (!named || !(await exists(external_node_path_.resolve(cwd, named.path))))
        throw notFound(given, named);
    return { path: named.path, notes: [`there is no ${given}; compared was ${named.path}, which ${named.by} names`] };
}

; 
 
 






const bad = (message, location, hint) => new errors .rk('bad-schema-file', message, { state: 'nothing-changed', hint, ...(location && { location }) });
const NOT_SCHEMAS = new Set(['node_modules', '.git']);
 
async function filesBelow(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    const found = await Promise.all(entries.map(async (entry) => {
        const file = external_node_path_.join(folder, entry.name);
        if (entry.isDirectory())
            return NOT_SCHEMAS.has(entry.name) ? [] : filesBelow(file);
        return entry.name.endsWith('.prisma') && (await (0,promises_.stat)(file)).isFile() ? [file] : [];
    }));
    return found.flat().sort();
}
async function textOf(file, shown) {
    const bytes = await (0,promises_.readFile)(file);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);  
    }
    catch {
        throw bad('the schema file is not UTF-8', { file: shown, line: 1 }, 'save it as UTF-8');
    }
}
async function readFiles(found, cwd) {
    const absolute = external_node_path_.resolve(cwd, found);
    const files = (await (0,promises_.lstat)(absolute)).isFile() ? [absolute] : await filesBelow(absolute);
    const shown = (file) => (external_node_path_.isAbsolute(found) ? file : external_node_path_.relative(cwd, file)).replaceAll('\\', '/');
    if (files.length === 0)
        throw bad(`there is no *.prisma file in ${found}`, undefined, 'give the schema file or its folder');
    return Promise.all(files.map(async (file) => [shown(file), await textOf(file, shown(file))]));
}
function objects({ file, text, masked, blocks }, keyword) {
    return blocks
        .filter((block) => block.keyword === keyword)
        .map((block) => {
        const schema = blockAttribute(text, masked, block, 'schema');
        const table = blockAttribute(text, masked, block, 'map') ?? block.name;
        return { name: block.name, table, ...(schema !== undefined && { schema }), file, line: block.line };
    });
}
const PROVIDERS = ['postgresql', 'postgres'];
function datasourceOf(files) {
    const found = files.flatMap((file) => file.blocks.filter(({ keyword }) => keyword === 'datasource').map((block) => ({ ...file, block })))[0];
    if (!found)
        throw bad('the schema has no datasource', undefined, 'give the folder that holds all its files, e.g. schema: prisma/schema');
    const { file, text, masked, block } = found;
    const settings = settingsOf(masked, block);
    const valueOf = (name) => settings.filter((s) => s.name === name).flatMap((s) => stringsIn(text, masked, s.valueStart, s.end));
    const providers = valueOf('provider');
    const line = settings.find(({ name }) => name === 'provider')?.line ?? block.line;
    if (!providers.some((provider) => PROVIDERS.includes(provider))) {
        const said = providers.length === 0 ? 'no provider' : `the provider ${providers.join(', ')}`;
        throw bad(`the datasource has ${said}`, { file, line }, 'pg-runbook compares PostgreSQL: provider = "postgresql"');
    }
    return { schemas: valueOf('schemas') };
}


async function readSchema(given, { cwd = process.cwd() } = {}) {
    const { path: found, notes } = await findSchema(given, cwd);
    const originals = await readFiles(found, cwd);
    const accepted = originals.map(([file, text]) => ({ file, ...acceptedText(text) }));
    const read = originals.map(([file, text]) => {
        const masked = withoutCommentsAndStrings(text);
        return { file, text, masked, blocks: blocksOf(masked) };
    });
    const all = (keyword) => read.flatMap((file) => objects(file, keyword));
    return {
        path: found,
        notes,
        files: accepted.map(({ file, text }) => [file, text]),
        originals,
        ignored: [
            ...notes,
            ...accepted.flatMap(({ file, ignored }) => ignored.map(({ line, what }) => `${file}:${line}: ${what}`)),
        ],
        provider: 'postgresql',
        ...datasourceOf(read),
        models: all('model'),
        enums: all('enum'),
        views: all('view'),
    };
}

; 
 
 
















async function diff(request, deps) {
    const began = performance.now();
    const rules = parseIgnore(request.ignore);
    const url = (0,environment .N)(request.database, deps.env);
    (0,which_url ._)(url, deps.log);
    const scratch = request.scratchUrl === undefined ? url : (0,connection_url .mx)(request.scratchUrl, 'SCRATCH_DATABASE_URL');
    const schema = await readSchema(request.schema);
    const { folder, problem } = await folderOrProblem(request.migrationsDir);
    deps.log.info(`Comparing ${(0,connection_url .DZ)(url)} with ${request.schema}`);
    const compareSchema = comparerOf(request.engine, deps);
    const live = await readLive({ url, schema, rules, folder, pull: request.pull, compareSchema }, deps);
    const isEmpty = !live.catalog.objects.some(({ kind }) => kind === 'table');
    const lines = (0,baseline_files .s)(folder.files, live.ledger.lines, request.baseline, deps.now?.() ?? new Date());
    const history = historyOf(folder, { ...live.ledger, lines }, isEmpty);
    if (problem !== undefined)
        history.problems.push(problem);
    const work = { request, deps, url, scratch, schema, compareSchema, live, history };
    const played = await replayed(work);
    const catalogs = [
        live.catalog,
        ...(played.applied ? [played.applied] : []),
        ...played.pending.map((one) => one.catalog),
    ];
    const ignore = ignoreOf(rules, catalogs);
    const found = findingsOf({ live, replay: played, schema, defaultSchema: url.schema, ignore, unfinished: history.unfinished }, sameMajor(work, played));
    const told = {
        couldNotTell: couldNotTell(work, played),
        ignored: [...(request.engine === 'wasm' ? schema.ignored : schema.notes), ...ignore.told],
    };
    const report = await reportOf(work, found, told);
    return { ...report, durationMs: Math.round(performance.now() - began) };
}
async function replayed({ request, deps, url, scratch, schema, compareSchema, live, history }) {
    if (history.applied === undefined && history.pending.length === 0)
        return { pending: [], problem: `there is none in ${request.migrationsDir}` };
    const filters = { externalTables: live.ignore.tables, externalEnums: live.ignore.enums };
    const { applied, pending } = history;
    return replay({
        url: { ...scratch, schema: url.schema },
        sameServer: request.scratchUrl === undefined,
        applied,
        pending,
        schema,
        filters,
        compareSchema,
    }, {
        ...deps,
        ...(deps.installTools !== undefined && { throwaway: { env: deps.env, installTools: deps.installTools } }),
    });
}
const sameMajor = ({ live }, { major }) => major === live.server.major;
function couldNotTell(work, played) {
    const { history, live } = work;
    const byRecord = live.byHand === undefined ? '' : '; changes by hand are those since the last run recorded the database';
    const told = [...history.problems];
    if (history.applied === undefined)
        told.push(`what was changed by hand, and what pending migrations account for, could not be told apart${byRecord}`);
    if (played.problem !== undefined)
        told.push(`the migrations could not be replayed: ${played.problem}`);
    if (played.problem !== undefined && played.applied === undefined)
        told.push(`pending migrations, a schema file that is ahead and changes by hand could not be told apart${byRecord}`);
    else if (played.ahead === undefined)
        told.push('whether the schema file is ahead of the migrations could not be told');
    if (played.applied !== undefined && !sameMajor(work, played))
        told.push(`the scratch server is PostgreSQL ${played.major}, the database ${live.server.major}: what was changed by hand could not be compared object by object${byRecord}`);
    return told;
}
async function reportOf({ request, deps, url, live }, found, told) {
    const database = (0,connection_url .DZ)(url);
    const { warnings, ...written } = await diff_pulled(live, deps);
    const common = { database, ...told, ...written, warnings: [...partlyIgnored(live), ...warnings], durationMs: 0 };
    if (found.length === 0)
        return { ...common, status: 'no-drift', findings: [], tables: [] };
    const at = deps.now?.() ?? new Date();
    const bare = found.map(({ finding }) => finding);
    const { sql, statements } = renderDriftSql({ at, database, schema: request.schema }, bare, live.statements);
    const findings = found.map(({ finding, statements: own }) => own.length === 0 ? finding : { ...finding, statements: own.map((index) => statements[index]) });
     
    const file = request.pull || statements.length === 0 ? undefined : await writeDriftFile(request.outputDir, sql, at);
    if (file !== undefined)
        deps.log.info(`The drift SQL is in ${file}`);
    const objects = found.flatMap((one) => one.objects);
    const tables = touchedTables(objects, live.statements, live.catalog);
    return { ...common, status: 'drift', findings, sql, ...(file !== undefined && { file }), tables };
}
function partlyIgnored({ statements }) {
    return statements.flatMap((statement) => {
        const ignored = changesIgnored(statement);
        return ignored === undefined ? [] : [`${statement.label} ${ignored}`];
    });
}
 
async function diff_pulled({ pulled: taken }, { log }) {
    if (taken === undefined)
        return { warnings: [] };
    const written = await writeSchemaFiles(taken.files);
    if (written.length === 0)
        log.info('The schema file is as the database is; nothing was written');
    else
        log.info(`Wrote ${written.join(', ')} as the database is. Next: npx prisma generate`);
    return { warnings: taken.warnings, pulled: written };
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

  91453:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  withScratchSomewhere)
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64894);
  var _scratch_database_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47857);
  var _server_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62816);
  var _throwaway_server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78175);
 
 








async function withScratchSomewhere(url, purpose, body, { throwaway, ...deps }) {
    let begun = false;
    const once = (scratch, client) => {
        begun = true;
        return body(scratch, client);
    };
    try {
        return await (0,_scratch_database_js__WEBPACK_IMPORTED_MODULE_3__  .wH)(url, purpose, once, deps);
    }
    catch (error) {
        if (begun || !throwaway || !isNoScratch(error))
            throw error;
        deps.log.info(`${error.message}; a throw-away server is used in its place`);
        const { major } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__  .SV)(url, {}, _server_facts_js__WEBPACK_IMPORTED_MODULE_4__  .h);
        const elsewhere = (0,_throwaway_server_js__WEBPACK_IMPORTED_MODULE_5__  .M)({ major, purpose, folder: node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir() }, { ...deps, ...throwaway }, (server) => (0,_scratch_database_js__WEBPACK_IMPORTED_MODULE_3__  .wH)({ ...server.url, schema: url.schema }, purpose, once, deps));
        return await elsewhere.catch((second) => {
            throw begun || !isNoScratch(second) ? second : neither(error, second);
        });
    }
}
const isNoScratch = (error) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk && error.code === 'no-scratch-database';
const neither = (first, second) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('no-scratch-database', `${first.message}; and ${second.message}`, {
    state: 'nothing-changed',
    hint: `${first.detail.hint ?? ''} Or ${second.detail.hint ?? ''}`,
    cause: second,
});


  })

};
