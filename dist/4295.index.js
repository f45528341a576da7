export const id = 4295;
export const ids = [4295];
export const modules = {

  68056:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  bC: () => (  mayBeThere),
  TM: () => (  saysAlreadyExists),
  uX: () => (  saysItIsThere),
  xV: () => (  whatIsThere)
});

 
var wanted_elsewhere_namespaceObject = {};
__webpack_require__.r(wanted_elsewhere_namespaceObject);
__webpack_require__.d(wanted_elsewhere_namespaceObject, {
  wg: () => (cast),
  ck: () => (extension),
  KT: () => (named),
  LJ: () => (publication),
  wQ: () => (schema),
  pd: () => (transform),
  sN: () => (userMapping)
});

 
var quote = __webpack_require__(47213);
 
var constraints = __webpack_require__(42589);
 
var functions = __webpack_require__(28104);
 
var indexes = __webpack_require__(47909);
 
var neutral_session = __webpack_require__(4863);
 
var object_query = __webpack_require__(8819);
 
var sequences = __webpack_require__(67523);
 
var tables = __webpack_require__(8744);
 
var text_search = __webpack_require__(96971);
 
var triggers = __webpack_require__(80292);
 
var types = __webpack_require__(12372);
 
var views = __webpack_require__(8451);
; 












 
const anyIndex = {
    ...indexes .D,
    definition: { definition: 'pg_get_indexdef(i.indexrelid)', valid: 'i.indisvalid' },
    from: 'pg_index i JOIN relation r ON r.oid = i.indexrelid',
};
 
const statistics = (name) => ({
    kind: `'statistics'`,
    name: `scope.name || '.' || quote_ident(s.stxname)`,
    definition: { columns: 'pg_get_statisticsobjdef_columns(s.oid)', kinds: 'to_json(s.stxkind::text[])' },
    from: `pg_statistic_ext s JOIN scope ON scope.oid = s.stxnamespace WHERE s.stxname = ${(0,quote .c)(name)}`,
});
 
const asMaterialized = { ...views .l, kind: `'materialized view'` };
const narrowed = (query, column, part) => ({
    ...query,
    from: `${query.from} AND ${column} = ${(0,quote .c)(part)}`,
});
const QUERIES = {
    table: () => [tables .um, tables .YB, constraints .$],
    'columns of': () => [tables .YB],
    'column of': ({ part = '' }) => [narrowed(tables .YB, 'a.attname', part), constraints .$],
    'constraint of': () => [constraints .$],
    index: () => [anyIndex],
    statistics: ({ name }) => [statistics(name)],
    view: () => [views .l],
    'materialized view': () => [asMaterialized],
    sequence: () => [sequences .X],
    function: () => [functions .C],
    aggregate: () => [functions .d],
    trigger: ({ part = '' }) => [narrowed(triggers .G, 't.tgname', part)],
    rule: ({ part = '' }) => [narrowed(triggers .aO, 'w.rulename', part)],
    policy: ({ part = '' }) => [narrowed(triggers .R3, 'p.polname', part)],
    enum: () => [types .vP],
    domain: () => [types .C5, constraints .d],
    'composite type': () => [types .Hb],
    'range type': () => [types .zi],
    collation: ({ name }) => [narrowed(text_search .Fm, 'c.collname', name)],
};
 
const scopeOf = ({ schema, name }) => `
  member AS (SELECT classid, objid FROM pg_depend WHERE false),
  scope AS MATERIALIZED (
    SELECT oid, CASE oid WHEN pg_my_temp_schema() THEN '${TWIN_SCHEMA}' ELSE quote_ident(nspname) END AS name, nspowner, nspacl
    FROM pg_namespace WHERE oid = pg_my_temp_schema() OR nspname = ${(0,quote .c)(schema)}),
  ignored_routine AS (SELECT oid FROM pg_proc WHERE false),
  relation AS MATERIALIZED (
    SELECT scope.name || '.' || quote_ident(c.relname) AS name, c.oid, c.relkind, c.relowner, c.relacl, c.relpersistence,
      c.relam, c.reltablespace, c.reltoastrelid, c.reloptions, c.reloftype, c.relispartition, c.relpartbound,
      c.relrowsecurity, c.relforcerowsecurity, c.relreplident, c.relhasindex
    FROM pg_class c JOIN scope ON scope.oid = c.relnamespace WHERE c.relname = ${(0,quote .c)(name)}),
  routine AS MATERIALIZED (
    SELECT p.oid, scope.name || '.' || quote_ident(p.proname) || '(' || oidvectortypes(p.proargtypes) || ')' AS name
    FROM pg_proc p JOIN scope ON scope.oid = p.pronamespace WHERE p.proname = ${(0,quote .c)(name)}),
  datatype AS MATERIALIZED (
    SELECT t.oid, scope.name || '.' || quote_ident(t.typname) AS name
    FROM pg_type t JOIN scope ON scope.oid = t.typnamespace WHERE t.typname = ${(0,quote .c)(name)})`;
 
const TWIN_SCHEMA = 'pg_temp';
 
const IN_TWIN_SCHEMA = /\bpg_temp(?:_\d+)?\./g;
function withSchema(value, schema) {
    if (typeof value === 'string')
        return value.replace(IN_TWIN_SCHEMA, () => `${schema}.`);
    if (Array.isArray(value))
        return value.map((entry) => withSchema(entry, schema));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withSchema(entry, schema)]));
}


async function readTwins(client, request) {
    const queries = QUERIES[request.kind](request);
    const quoted = `SELECT '', name, NULL FROM scope WHERE name <> '${TWIN_SCHEMA}'`;
    const text = `WITH ${scopeOf(request)} ${[quoted, ...queries.map(object_query .zO)].join('\nUNION ALL\n')}`;
    const rows = (await (0,neutral_session .f)(client, text));
    const schema = rows.find(([kind]) => kind === '')?.[1] ?? '';
    const objects = rows.flatMap(([kind, name, definition]) => {
        if (kind === '' || definition === null)
            return [];
        const parsed = withSchema(JSON.parse(definition), schema);
        return [
            { twin: name.startsWith(`${TWIN_SCHEMA}.`), kind, name: withSchema(name, schema), definition: parsed },
        ];
    });
    const side = (twin) => objects.filter((object) => object.twin === twin).map(({ kind, name, definition }) => ({ kind, name, definition }));
    return { there: side(false), wanted: side(true) };
}

 
var sqlstate = __webpack_require__(54812);
 
var catalog = __webpack_require__(73639);
 
var neutral_text = __webpack_require__(22932);
; 
 
 


 
const NOT_COMPARED = new Set([
    ...['owner', 'comment', 'columnComments', 'attributeComments', 'columnDefaults', 'ownedBy', 'multirange'],
    ...[
        'rowSecurity',
        'forceRowSecurity',
        'replicaIdentity',
        'clusterOn',
        'tablespace',
        'indexTablespace',
        'toastOptions',
    ],
    ...['statistics', 'triggersDisabled', 'onPartitions', 'partitionOf', 'bound', 'inherits'],
    ...['notNullNotValid', 'notNullNoInherit', 'indexInvalid'],
]);
 
const LISTS = new Set(['labels', 'attributes', 'options', 'indexOptions']);
 
const IF_WANTED = new Set(['accessMethod', 'options', 'storage', 'compression', 'indexOptions']);
 
const SERIAL = /^nextval\('[^.]+'::regclass\)$/;
const ANY_SEQUENCE = /^nextval\('.*'::regclass\)$/;
 
function areAmong(wanted, there) {
    let found = 0;
    for (const entry of there)
        if (JSON.stringify(entry) === JSON.stringify(wanted[found]))
            found++;
    return found >= wanted.length;
}
function agrees(key, there, wanted) {
    if (NOT_COMPARED.has(key) || (wanted === null && IF_WANTED.has(key)))
        return true;
    if (JSON.stringify(there) === JSON.stringify(wanted))
        return true;
    if (key === 'validated')
        return wanted === false;
    if (LISTS.has(key))
        return Array.isArray(wanted) && Array.isArray(there) && areAmong(wanted, there);
    return (key === 'default' &&
        typeof wanted === 'string' &&
        typeof there === 'string' &&
        SERIAL.test(wanted) &&
        ANY_SEQUENCE.test(there));
}
function keysThatDiffer(there, wanted) {
    const keys = new Set([...Object.keys(there.definition), ...Object.keys(wanted.definition)]);
    return [...keys]
        .sort()
        .map((key) => ({ key, before: there.definition[key] ?? null, after: wanted.definition[key] ?? null }))
        .filter(({ key, before, after }) => !agrees(key, before, after));
}
const inWords = ({ definition: { definition, type } }) => [definition, type].find((value) => typeof value === 'string') ?? '';
const firstWord = (text) => text.split(' ', 1)[0];
 
function missing(wanted, there) {
    const text = inWords(wanted);
    const sort = there.filter(({ kind }) => kind === 'constraint' && kind === wanted.kind);
    const kin = sort.map(inWords).filter((other) => firstWord(other) === firstWord(text));
    return (0,neutral_text .fZ)(`${wanted.kind} ${wanted.name}: ${kin.length > 0 ? kin.join(', ') : 'none'} -> ${text}`);
}
 
function differenceOf(wanted, { there, byName }) {
    const same = there.filter(({ kind }) => kind === wanted.kind);
    const match = byName
        ? same.find(({ name }) => name === wanted.name)
        : same.find((object) => keysThatDiffer(object, wanted).length === 0);
    if (match === undefined)
        return [missing(wanted, there)];
    const differences = keysThatDiffer(match, wanted);
    if (differences.length === 0)
        return [];
    return [(0,catalog .uQ)({ kind: wanted.kind, name: wanted.name, change: 'changed', differences })];
}
 
function comparable(object, { also = {} }, references) {
    const definition = { ...object.definition, ...also[object.kind] };
    if (typeof definition.definition !== 'string')
        return { ...object, definition };
    let text = definition.definition;
    if (object.kind === 'index')
        text = text.replace(' ON ONLY ', ' ON ');
    for (const { quoted, qualified } of references)
        text = text.replace(` REFERENCES ${quoted}(`, () => ` REFERENCES ${qualified}(`);
    return { ...object, definition: { ...definition, definition: text } };
}
 
const isNamed = ({ name }, names) => names.some((one) => name.endsWith(`.${one}`) || name.endsWith(`."${one.replaceAll('"', '""')}"`));
 
function differencesOf(twins, twin) {
    if (twins.wanted.length === 0)
        return undefined;
    const there = twins.there.map((object) => comparable(object, {}, []));
    return twins.wanted.flatMap((object) => {
        const byName = object.kind !== 'constraint' || isNamed(object, twin.named ?? []);
        return differenceOf(comparable(object, twin, twin.references ?? []), { there, byName });
    });
}

 
var load_parser = __webpack_require__(369);
; 

async function readText(sql) {
    const { parse, scan } = await (0,load_parser .q)();
    const { stmts = [] } = await parse(sql);
    const { tokens } = await scan(sql);
    return { sql, node: stmts[0].stmt, tokens: tokens.filter(({ tokenName }) => !tokenName.endsWith('_COMMENT')) };
}
function edited({ sql }, edits) {
    let bytes = Buffer.from(sql);
    for (const { start, end, text } of [...edits].sort((a, b) => b.start - a.start))
        bytes = Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(end)]);
    return bytes.toString();
}
const is = (token, word) => token?.text.toLowerCase() === word;
 
function nameFrom({ tokens }, index) {
    let end = index + 1;
    while (is(tokens[end], '.') && tokens[end + 1] !== undefined)
        end += 2;
    return tokens.slice(index, end);
}
 
function intoTempFrom(text, index) {
    const name = nameFrom(text, index);
    return { start: name[0].start, end: name.at(-1).start, text: 'pg_temp.' };
}
const indexAt = ({ tokens }, location) => tokens.findIndex(({ start }) => start === location);
 
const intoTemp = (text, location) => intoTempFrom(text, indexAt(text, location ?? 0));
 
const intoTempAfter = (text, ...words) => intoTempFrom(text, text.tokens.findIndex((token) => words.some((word) => is(token, word))) + 1);
 
const without = ({ tokens }, word, before = Infinity) => tokens
    .filter((token) => token.start < before && is(token, word))
    .slice(0, 1)
    .map(({ start, end }) => ({ start, end, text: '' }));
 
function withoutOwner(text, location) {
    const name = nameFrom(text, indexAt(text, location) + 2);
    return { start: location, end: name.at(-1).end, text: '' };
}
 
function endOfQuery({ sql, tokens }) {
    const last = tokens.length - 1;
    const from = is(tokens[last - 1], 'no') ? last - 2 : last - 1;
    return is(tokens[last], 'data') && is(tokens[from], 'with') ? tokens[from].start : Buffer.byteLength(sql);
}
 
const withNoData = (text) => ({
    start: endOfQuery(text),
    end: Buffer.byteLength(text.sql),
    text: ' WITH NO DATA',
});
 
function queryOf(text) {
    let depth = 0;
    for (const token of text.tokens) {
        if (is(token, '('))
            depth++;
        else if (is(token, ')'))
            depth--;
        else if (depth === 0 && is(token, 'as'))
            return Buffer.from(text.sql).subarray(token.end, endOfQuery(text)).toString();
    }
    throw new Error('a statement that defines a query has an AS');
}

 
var objects_by_name = __webpack_require__(18513);
; 


async function first(client, sql, params) {
    return (await client.query(sql, params)).rows[0];
}
const strings = (nodes) => (nodes ?? []).map((node) => ('String' in node ? (node.String.sval ?? '') : ''));
 
const CREATION_SCHEMA = 'coalesce($2, pg_catalog.current_schema())';
 
const inSchema = (catalog, prefix, names, condition = 'true', more = []) => (client) => first(client, `SELECT n.nspname::text AS schema, o.${prefix}name::text AS name
       FROM pg_catalog.${catalog} o JOIN pg_catalog.pg_namespace n ON n.oid = o.${prefix}namespace
       WHERE o.${prefix}name = $1 AND n.nspname = ${CREATION_SCHEMA} AND ${condition}`, [names.at(-1), names.at(-2) ?? null, ...more]);
 
const relation = ({ schemaname, relname = '' }, kinds) => inSchema('pg_class', 'rel', schemaname === undefined ? [relname] : [schemaname, relname], "pg_catalog.strpos($3, o.relkind::text) > 0 AND o.relpersistence <> 't'", [kinds]);
 
const type = (names, letter) => inSchema('pg_type', 'typ', names, 'o.typtype::text = $3 AND o.typisdefined', [letter]);
 
const routine = (names, types, kinds) => inSchema('pg_proc', 'pro', names, `pg_catalog.strpos($4, o.prokind::text) > 0
      AND o.oid = pg_catalog.to_regprocedure(pg_catalog.quote_ident(n.nspname) || '.' || $3)`, [`${(0,quote .C)(names.at(-1) ?? '')}(${types.join(', ')})`, kinds]);
const operator = (names, types) => inSchema('pg_operator', 'opr', names, `o.oprcode <> 0 AND o.oid = pg_catalog.to_regoperator(pg_catalog.quote_ident(n.nspname) || '.' || $3)`, [`${names.at(-1) ?? ''}(${types.join(', ')})`]);
const ACCESS_METHOD = '(SELECT oid FROM pg_catalog.pg_am WHERE amname = $3)';
const operatorClass = (names, method) => inSchema('pg_opclass', 'opc', names, `o.opcmethod = ${ACCESS_METHOD}`, [method]);
const operatorFamily = (names, method) => inSchema('pg_opfamily', 'opf', names, `o.opfmethod = ${ACCESS_METHOD}`, [method]);
 
const collation = (names) => inSchema('pg_collation', 'coll', names, `o.collencoding IN (-1, (SELECT encoding FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))`);
const conversion = (names) => inSchema('pg_conversion', 'con', names);
 
const ofTable = (table, name, condition) => async (client) => {
    const found = await first(client, `SELECT n.nspname::text AS schema, c.relname::text AS name, c.relkind::text AS kind
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.oid = pg_catalog.to_regclass($1) AND c.relpersistence <> 't' AND EXISTS (SELECT FROM ${condition})`, [(0,objects_by_name .LX)(table), name]);
    return found && { schema: found.schema, name: found.name, table: found };
};
const look_ups_column = (table, name) => ofTable(table, name, 'pg_catalog.pg_attribute WHERE attrelid = c.oid AND attname = $2 AND attnum > 0 AND NOT attisdropped');
 
const enumValue = (names, label) => (client) => first(client, `SELECT n.nspname::text AS schema, t.typname::text AS name
       FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
       WHERE t.oid = pg_catalog.to_regtype($1)
         AND EXISTS (SELECT FROM pg_catalog.pg_enum WHERE enumtypid = t.oid AND enumlabel = $2)`, [names.map(quote .C).join('.'), label]);
const look_ups_constraint = (table, name) => ofTable(table, name, 'pg_catalog.pg_constraint WHERE conrelid = c.oid AND conname = $2');
 
const primaryKey = (table) => ofTable(table, 'p', 'pg_catalog.pg_constraint WHERE conrelid = c.oid AND contype::text = $2');
const trigger = (table, name) => ofTable(table, name, 'pg_catalog.pg_trigger WHERE tgrelid = c.oid AND tgname = $2 AND NOT tgisinternal');
const policy = (table, name) => ofTable(table, name, 'pg_catalog.pg_policy WHERE polrelid = c.oid AND polname = $2');
const rule = (table, name) => ofTable(table, name, 'pg_catalog.pg_rewrite WHERE ev_class = c.oid AND rulename = $2');
 
const index = (table, name) => ofTable(table, name, `pg_catalog.pg_index i JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
      WHERE i.indrelid = c.oid AND i.indisvalid AND x.relname = $2`);
 
const look_ups_statistics = (table, names) => async (client) => {
    const owner = await ofTable(table, names.at(-1) ?? '', 'pg_catalog.pg_statistic_ext WHERE stxrelid = c.oid AND stxname = $2')(client);
    const own = await inSchema('pg_statistic_ext', 'stx', names, 'o.stxrelid = pg_catalog.to_regclass($3)', [
        (0,objects_by_name .LX)(table),
    ])(client);
    return owner && own && { ...owner, ...own };
};
 
const anywhere = (condition, ...params) => async (client) => (await first(client, `SELECT FROM ${condition}`, params)) && { schema: '', name: '' };
 
function typeText(name) {
    if (name?.names === undefined || name.pct_type || name.setof)
        return undefined;
    return strings(name.names).map(quote .C).join('.') + (name.arrayBounds ?? []).map(() => '[]').join('');
}

; 


const OBJECT_EXISTS = ['42710'];
 
const named = (catalog, column, name) => name === undefined
    ? undefined
    : { sqlstates: OBJECT_EXISTS, find: anywhere(`pg_catalog.${catalog} WHERE ${column} = $1`, name) };
 
function roleText({ roletype, rolename }) {
    if (roletype === 'ROLESPEC_PUBLIC')
        return ["''", []];
    if (roletype === 'ROLESPEC_SESSION_USER')
        return ['session_user', []];
    return roletype === 'ROLESPEC_CSTRING' ? ['$1', [rolename ?? '']] : ['current_user', []];
}
async function checkSchemaOwner(client, name, role) {
    const [sql, params] = roleText(role);
    const { rows } = await client.query(`SELECT pg_catalog.pg_get_userbyid(nspowner)::text AS there, ${sql}::text AS wanted
     FROM pg_catalog.pg_namespace WHERE nspname = $${params.length + 1}`, [...params, name]);
    return rows
        .filter(({ there, wanted }) => there !== wanted)
        .map((row) => `schema ${name}: owner ${row.there} -> ${row.wanted}`);
}
 
function schema({ schemaname: name, authrole, schemaElts = [] }) {
    if (name === undefined || schemaElts.length > 0)
        return undefined;
    return {
        sqlstates: ['42P06'],
        find: anywhere('pg_catalog.pg_namespace WHERE nspname = $1', name),
        check: async (client) => (authrole === undefined ? [] : checkSchemaOwner(client, name, authrole)),
    };
}
const optionOf = (options, name) => {
    const found = options.find((node) => 'DefElem' in node && node.DefElem.defname === name);
    const arg = found && 'DefElem' in found ? found.DefElem.arg : undefined;
    return arg && 'String' in arg ? arg.String.sval : undefined;
};
function extension({ extname: name, options = [] }) {
    const wanted = { schema: optionOf(options, 'schema'), version: optionOf(options, 'new_version') };
    const text = `SELECT n.nspname::text AS schema, e.extversion AS version
    FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = $1`;
    const base = named('pg_extension', 'extname', name);
    return (base && {
        ...base,
        async check(client) {
            const there = (await client.query(text, [name])).rows[0];
            return ['schema', 'version']
                .filter((key) => wanted[key] !== undefined && wanted[key] !== there[key])
                .map((key) => `extension ${name}: ${key} ${there[key]} -> ${wanted[key]}`);
        },
    });
}
 
function userMapping({ user, servername }) {
    if (user === undefined || servername === undefined)
        return undefined;
    const [sql, params] = roleText(user);
    const role = sql === "''" ? '0' : `(SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ${sql})`;
    const condition = `pg_catalog.pg_user_mappings WHERE srvname = $${params.length + 1} AND umuser = ${role}`;
    return { sqlstates: OBJECT_EXISTS, find: anywhere(condition, ...params, servername) };
}
function cast({ sourcetype, targettype }) {
    const [source, target] = [typeText(sourcetype), typeText(targettype)];
    if (source === undefined || target === undefined)
        return undefined;
    const condition = `pg_catalog.pg_cast
    WHERE castsource = pg_catalog.to_regtype($1) AND casttarget = pg_catalog.to_regtype($2)`;
    return { sqlstates: OBJECT_EXISTS, find: anywhere(condition, source, target) };
}
function transform({ type_name, lang }) {
    const type = typeText(type_name);
    if (type === undefined || lang === undefined)
        return undefined;
    const condition = `pg_catalog.pg_transform WHERE trftype = pg_catalog.to_regtype($1)
    AND trflang = (SELECT oid FROM pg_catalog.pg_language WHERE lanname = $2)`;
    return { sqlstates: OBJECT_EXISTS, find: anywhere(condition, type, lang) };
}
 
const MEMBER = `SELECT to_jsonb(m) ->> 'prattrs' IS NULL AND to_jsonb(m) ->> 'prqual' IS NULL AS whole
  FROM pg_catalog.pg_publication_rel m JOIN pg_catalog.pg_publication p ON p.oid = m.prpubid
  WHERE p.pubname = $1 AND m.prrelid = pg_catalog.to_regclass($2)`;
async function checkMembers(client, name, members) {
    const differences = [];
    for (const { pubtable } of members) {
        if (pubtable?.relation === undefined)
            continue;
        const table = (0,objects_by_name .LX)(pubtable.relation);
        const [member] = (await client.query(MEMBER, [name, table])).rows;
        if (member === undefined)
            differences.push(`publication ${name}: ${table} is not in it`);
        else if (!member.whole && isWhole({ pubtable }))
            differences.push(`publication ${name}: holds ${table} only in part`);
    }
    return differences;
}
const isWhole = ({ pubtable }) => pubtable !== undefined && pubtable.columns === undefined && pubtable.whereClause === undefined;
const PUBLICATION = `SELECT puballtables AS all, pubinsert AND pubupdate AND pubdelete AND pubtruncate AND NOT pubviaroot AS plain
  FROM pg_catalog.pg_publication WHERE pubname = $1`;
function publication(statement) {
    const { pubname: name, pubobjects = [], options = [], for_all_tables: all = false } = statement;
    const base = named('pg_publication', 'pubname', name);
    if (base === undefined || name === undefined)
        return undefined;
    const members = pubobjects.flatMap((node) => ('PublicationObjSpec' in node ? [node.PublicationObjSpec] : []));
    const isPlain = options.length === 0 && members.every(isWhole);
    return {
        ...base,
        async check(client) {
            const there = (await client.query(PUBLICATION, [name])).rows[0];
            const differences = await checkMembers(client, name, members);
            if (there.all !== all)
                differences.push(`publication ${name}: for all tables ${yes(there.all)} -> ${yes(all)}`);
            if (isPlain && !there.plain)
                differences.push(`publication ${name}: has options, and the statement gives none`);
            return differences.length > 0 || isPlain ? differences : undefined;
        },
    };
}
const yes = (value) => (value ? 'yes' : 'no');

; 



 
const likeTwin = ({ schema, name }, including = '') => `CREATE TABLE pg_temp.${(0,quote .C)(name)} (LIKE ${(0,quote .C)(schema)}.${(0,quote .C)(name)} ${including})`;
 
function referredTo(node) {
    if (node === null || typeof node !== 'object')
        return [];
    return Object.entries(node).flatMap(([key, value]) => (key === 'pktable' ? [value] : referredTo(value)));
}
async function resolve(client, name) {
    const text = `SELECT n.nspname::text AS schema, c.relname::text AS name,
      pg_catalog.quote_ident(c.relname) AS quoted,
      pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS qualified
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid = pg_catalog.to_regclass($1)`;
    return (await client.query(text, [(0,objects_by_name .LX)(name)])).rows[0];
}
 
async function referenceTwins(client, text, node, self) {
    const tables = new Map();
    const edits = [];
    for (const name of referredTo(node)) {
        const table = await resolve(client, name);
        if (table === undefined)
            continue;  
        tables.set(table.qualified, table);
        edits.push(intoTemp(text, name.location));
    }
    const all = [...tables.values()];
    const others = all.filter(({ schema, name }) => schema !== self.schema || name !== self.name);
    if (new Set([self.name, ...others.map(({ name }) => name)]).size !== others.length + 1)
        return undefined;
    return {
        statements: others.map((table) => likeTwin(table, 'INCLUDING INDEXES')),
        edits,
        references: all,
        toItself: others.length < all.length,
    };
}

; 




const RELATION_EXISTS = ['42P07'];
 
const isTemporary = (name) => name === undefined || name.relpersistence === 't';
 
function namedConstraints(node) {
    if (node === null || typeof node !== 'object')
        return [];
    return Object.entries(node).flatMap(([key, value]) => key === 'conname' && typeof value === 'string' ? [value] : namedConstraints(value));
}
 
const hasParent = ({ partbound, inhRelations = [] }) => partbound !== undefined || inhRelations.length > 0;
function table(statement, kinds) {
    const name = statement?.relation;
    if (statement === undefined || name === undefined || isTemporary(name))
        return undefined;
    return {
        sqlstates: RELATION_EXISTS,
        find: relation(name, kinds),
        async twin(client, text, { schema, name: relname }) {
            const node = { CreateStmt: statement };
            const twins = hasParent(statement)
                ? undefined
                : await referenceTwins(client, text, node, { schema, name: relname });
            if (twins === undefined)
                return undefined;
            const edits = [intoTemp(text, name.location), ...without(text, 'unlogged', name.location), ...twins.edits];
            return {
                statements: [...twins.statements, edited(text, edits)],
                read: { kind: 'table', schema, name: relname },
                named: namedConstraints(node),
                references: twins.references,
                ...(name.relpersistence === 'u' && { also: { table: { unlogged: true } } }),
            };
        },
    };
}
function tableAs({ into, query, objtype }) {
    const name = into?.rel;
    if (name === undefined || isTemporary(name))
        return undefined;
    if (objtype === 'OBJECT_MATVIEW')
        return materializedView(name, strings(into?.colNames));
    return {
        sqlstates: RELATION_EXISTS,
        find: relation(name, 'r'),
        async twin(_client, text, { schema, name: relname }) {
            if (query === undefined || 'ExecuteStmt' in query)
                return undefined;
            const unlogged = without(text, 'unlogged', name.location);
            return {
                statements: [edited(text, [intoTemp(text, name.location), ...unlogged, withNoData(text)])],
                read: { kind: 'columns of', schema, name: relname },
            };
        },
    };
}
 
function materializedView(name, columns) {
    const list = columns.length === 0 ? '' : ` (${columns.map(quote .C).join(', ')})`;
    return {
        sqlstates: RELATION_EXISTS,
        find: relation(name, 'm'),
        twin: async (_client, text, { schema, name: relname }) => ({
            statements: [`CREATE VIEW pg_temp.${(0,quote .C)(relname)}${list} AS ${queryOf(text)}`],
            read: { kind: 'materialized view', schema, name: relname },
        }),
    };
}
function view({ view: name }) {
    if (name === undefined || isTemporary(name))
        return undefined;
    return {
        sqlstates: RELATION_EXISTS,
        find: relation(name, 'v'),
        twin: async (_client, text, { schema, name: relname }) => ({
            statements: [edited(text, [intoTemp(text, name.location)])],
            read: { kind: 'view', schema, name: relname },
        }),
    };
}
 
function ownerOf({ options = [] }) {
    const option = options.flatMap((node) => 'DefElem' in node && node.DefElem.defname === 'owned_by' ? [node.DefElem] : [])[0];
    if (option === undefined)
        return undefined;
    const names = option.arg && 'List' in option.arg ? strings(option.arg.List.items) : [];
    return { location: option.location ?? 0, ...(names.length > 1 && { names }) };
}
async function checkOwner(client, { schema, name }, owner) {
    const sequence = [schema, name].map(quote .C).join('.');
    const { rows } = await client.query('SELECT pg_catalog.to_regclass(pg_catalog.pg_get_serial_sequence($1, $2)) = pg_catalog.to_regclass($3) AS owned', [owner.slice(0, -1).map(quote .C).join('.'), owner.at(-1), sequence]);
    return rows[0]?.owned
        ? []
        : [`sequence ${schema}.${name}: not owned by ${owner.join('.')}, as the statement wants it`];
}
function sequence(statement) {
    const name = statement.sequence;
    if (name === undefined || isTemporary(name))
        return undefined;
    const owner = ownerOf(statement);
    const columnNames = owner?.names;
    return {
        sqlstates: RELATION_EXISTS,
        find: relation(name, 'S'),
        twin: async (_client, text, { schema, name: relname }) => ({
            statements: [
                edited(text, [
                    intoTemp(text, name.location),
                    ...without(text, 'unlogged', name.location),
                    ...(owner === undefined ? [] : [withoutOwner(text, owner.location)]),
                ]),
            ],
            read: { kind: 'sequence', schema, name: relname },
        }),
        ...(columnNames && { check: (client, standing) => checkOwner(client, standing, columnNames) }),
    };
}

; 






 
function stage({ table }) {
    const { schema, name, kind } = table;
    if (kind !== 'v')
        return likeTwin({ schema, name });
    return `CREATE VIEW pg_temp.${(0,quote .C)(name)} AS SELECT * FROM ${(0,quote .C)(schema)}.${(0,quote .C)(name)}`;
}
const onStage = (text, { location }) => edited(text, [intoTemp(text, location)]);
 
const partOfTable = (kind, table, part) => async (_client, text, standing) => ({
    statements: [stage(standing), onStage(text, table)],
    read: { kind, schema: standing.schema, name: standing.name, part },
});
function wanted_table_parts_trigger({ relation: table, trigname: name }) {
    if (table === undefined || name === undefined)
        return undefined;
    return { sqlstates: ['42710'], find: trigger(table, name), twin: partOfTable('trigger', table, name) };
}
function wanted_table_parts_policy({ table, policy_name: name }) {
    if (table === undefined || name === undefined)
        return undefined;
    return { sqlstates: ['42710'], find: policy(table, name), twin: partOfTable('policy', table, name) };
}
 
function wanted_table_parts_rule({ relation: table, rulename: name, actions = [] }) {
    if (table === undefined || name === undefined)
        return undefined;
    const twin = actions.length === 0 ? { twin: partOfTable('rule', table, name) } : {};
    return { sqlstates: ['42710'], find: rule(table, name), ...twin };
}
function wanted_table_parts_index({ idxname: name, relation: table }) {
    if (table === undefined || name === undefined)
        return undefined;
    return {
        sqlstates: ['42P07'],
        find: index(table, name),
        twin: async (_client, text, standing) => ({
            statements: [
                stage(standing),
                edited(text, [intoTemp(text, table.location), ...without(text, 'concurrently', table.location)]),
            ],
            read: { kind: 'index', schema: standing.schema, name },
        }),
    };
}
function wanted_table_parts_statistics({ defnames, relations = [] }) {
    const [only] = relations;
    const table = only && 'RangeVar' in only ? only.RangeVar : undefined;
    if (table === undefined || defnames === undefined)
        return undefined;
    return {
        sqlstates: ['42710'],
        find: look_ups_statistics(table, strings(defnames)),
        twin: async (_client, text, standing) => ({
            statements: [stage(standing), statisticsOnStage(text, table)],
            read: { kind: 'statistics', schema: standing.schema, name: standing.name },
        }),
    };
}
 
const statisticsOnStage = (text, { location }) => edited(text, [intoTempAfter(text, 'statistics'), intoTemp(text, location)]);
 
async function alteredTwin(client, text, { table: live }, { node, table, prepare }) {
    const twins = await referenceTwins(client, text, node, live);
    if (twins === undefined)
        return undefined;
    return {
        statements: [
            ...twins.statements,
            likeTwin(live, twins.toItself ? 'INCLUDING INDEXES' : ''),
            ...(prepare?.(`pg_temp.${(0,quote .C)(live.name)}`) ?? []),
            edited(text, [intoTemp(text, table.location), ...twins.edits]),
        ],
        named: namedConstraints(node),
        references: twins.references,
    };
}
function addColumn(table, column, node, isTable) {
    return {
        sqlstates: ['42701'],
        find: look_ups_column(table, column),
        ...(isTable && {
            async twin(client, text, standing) {
                const prepare = (twin) => [`ALTER TABLE ${twin} DROP COLUMN ${(0,quote .C)(column)} CASCADE`];
                const twin = await alteredTwin(client, text, standing, { node, table, prepare });
                const { schema, name } = standing;
                return twin && { ...twin, read: { kind: 'column of', schema, name, part: column } };
            },
        }),
    };
}
 
function addConstraint(table, constraint) {
    const { contype, conname } = constraint;
    const isKey = contype === 'CONSTR_PRIMARY';
    if (!isKey && conname === undefined)
        return undefined;
    return {
        sqlstates: isKey ? ['42P16'] : ['42710', '42P07'],
        find: isKey ? primaryKey(table) : look_ups_constraint(table, conname),
        async twin(client, text, standing) {
            const twin = await alteredTwin(client, text, standing, { node: { Constraint: constraint }, table });
            return twin && { ...twin, read: { kind: 'constraint of', schema: standing.schema, name: standing.name } };
        },
    };
}
function addition(table, { subtype, def }, isTable) {
    if (def === undefined)
        return undefined;
    if (subtype === 'AT_AddConstraint' && 'Constraint' in def)
        return addConstraint(table, def.Constraint);
    const column = subtype === 'AT_AddColumn' && 'ColumnDef' in def ? def.ColumnDef.colname : undefined;
    return column === undefined ? undefined : addColumn(table, column, def, isTable);
}
 
function alterTable({ relation: table, cmds = [], objtype }) {
    const [only] = cmds;
    if (table === undefined || cmds.length !== 1 || only === undefined || !('AlterTableCmd' in only))
        return undefined;
    return addition(table, only.AlterTableCmd, objtype === 'OBJECT_TABLE');
}

; 


 
const sameElsewhere = (kind, ...words) => async (_client, text, { schema, name }) => ({
    statements: [edited(text, [intoTempAfter(text, ...words)])],
    read: { kind, schema, name },
});
const TYPES = { enum: 'e', 'range type': 'r', domain: 'd' };
 
const typeOf = (names, kind) => ({
    sqlstates: ['42710'],
    find: type(strings(names), TYPES[kind]),
    twin: sameElsewhere(kind, kind === 'domain' ? 'domain' : 'type'),
});
function compositeType({ typevar: name }) {
    if (name === undefined)
        return undefined;
    return {
        sqlstates: ['42710'],
        find: relation(name, 'c'),
        twin: async (_client, text, { schema, name: typname }) => ({
            statements: [edited(text, [intoTemp(text, name.location)])],
            read: { kind: 'composite type', schema, name: typname },
        }),
    };
}
const ORDER = `SELECT label.enumsortorder > neighbour.enumsortorder AS after
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  JOIN pg_catalog.pg_enum label ON label.enumtypid = t.oid AND label.enumlabel = $3
  JOIN pg_catalog.pg_enum neighbour ON neighbour.enumtypid = t.oid AND neighbour.enumlabel = $4
  WHERE n.nspname = $1 AND t.typname = $2`;
 
async function checkPlace(client, { schema, name }, { newVal = '', newValNeighbor: neighbour, newValIsAfter = false }) {
    if (neighbour === undefined)
        return [];
    const what = `enum ${schema}.${name}: '${newVal}'`;
    const place = (after) => `${after ? 'after' : 'before'} '${neighbour}'`;
    const row = (await client.query(ORDER, [schema, name, newVal, neighbour])).rows[0];
    if (row === undefined)
        return [`${what} is to stand ${place(newValIsAfter)}, which is not there`];
    return row.after === newValIsAfter
        ? []
        : [`${what} stands ${place(row.after)}, the statement wants it ${place(newValIsAfter)}`];
}
function newEnumValue(statement) {
    const { typeName, newVal, oldVal } = statement;
    if (newVal === undefined || oldVal !== undefined)
        return undefined;
    return {
        sqlstates: ['42710'],
        find: enumValue(strings(typeName), newVal),
        check: (client, standing) => checkPlace(client, standing, statement),
    };
}
 
function argumentTypes(parameters) {
    const inputs = parameters
        .flatMap((node) => ('FunctionParameter' in node ? [node.FunctionParameter] : []))
        .filter(({ mode }) => mode !== 'FUNC_PARAM_OUT' && mode !== 'FUNC_PARAM_TABLE');
    const types = inputs.map(({ argType }) => typeText(argType));
    return types.includes(undefined) ? undefined : types;
}
function createFunction({ funcname, parameters = [], is_procedure }) {
    const types = argumentTypes(parameters);
    if (types === undefined)
        return undefined;
    return {
        sqlstates: ['42723'],
        find: routine(strings(funcname), types, is_procedure ? 'p' : 'fw'),
        twin: sameElsewhere('function', 'function', 'procedure'),
    };
}
function aggregate({ defnames, args = [], oldstyle }) {
    const [list] = args;
    const types = argumentTypes(list && 'List' in list ? (list.List.items ?? []) : []);
    if (oldstyle || types === undefined)
        return undefined;
    return {
        sqlstates: ['42723'],
        find: routine(strings(defnames), types, 'a'),
        twin: sameElsewhere('aggregate', 'aggregate'),
    };
}
function argumentOf(definition, name) {
    const option = definition.flatMap((node) => ('DefElem' in node ? [node.DefElem] : []));
    const { arg } = option.find(({ defname }) => defname === name) ?? {};
    if (arg === undefined)
        return 'NONE';
    return 'TypeName' in arg ? typeText(arg.TypeName) : undefined;
}
function createOperator({ defnames, definition = [] }) {
    const types = ['leftarg', 'rightarg'].map((name) => argumentOf(definition, name));
    if (types.includes(undefined))
        return undefined;
    return { sqlstates: ['42723'], find: operator(strings(defnames), types) };
}
 
function wanted_types_define(statement) {
    const { kind, defnames } = statement;
    if (kind === 'OBJECT_AGGREGATE')
        return aggregate(statement);
    if (kind === 'OBJECT_OPERATOR')
        return createOperator(statement);
    if (kind === 'OBJECT_TYPE')
        return { sqlstates: ['42710'], find: type(strings(defnames), 'b') };
    if (kind !== 'OBJECT_COLLATION')
        return undefined;
    return {
        sqlstates: ['42710'],
        find: collation(strings(defnames)),
        twin: sameElsewhere('collation', 'collation'),
    };
}

; 





const replaces = (node) => {
    const [statement] = Object.values(node);
    return statement?.replace === true;
};
function wanted_of_inSchema(node) {
    if ('CreateStmt' in node)
        return table(node.CreateStmt, 'rp');
    if ('CreateForeignTableStmt' in node)
        return table(node.CreateForeignTableStmt.base, 'f');
    if ('CreateTableAsStmt' in node)
        return tableAs(node.CreateTableAsStmt);
    if ('ViewStmt' in node)
        return view(node.ViewStmt);
    if ('CreateSeqStmt' in node)
        return sequence(node.CreateSeqStmt);
    if ('CreateEnumStmt' in node)
        return typeOf(node.CreateEnumStmt.typeName, 'enum');
    if ('CreateRangeStmt' in node)
        return typeOf(node.CreateRangeStmt.typeName, 'range type');
    if ('CreateDomainStmt' in node)
        return typeOf(node.CreateDomainStmt.domainname, 'domain');
    if ('CompositeTypeStmt' in node)
        return compositeType(node.CompositeTypeStmt);
    if ('AlterEnumStmt' in node)
        return newEnumValue(node.AlterEnumStmt);
    if ('CreateFunctionStmt' in node)
        return createFunction(node.CreateFunctionStmt);
    if ('DefineStmt' in node)
        return wanted_types_define(node.DefineStmt);
    return undefined;
}
function wanted_of_ofTable(node) {
    if ('AlterTableStmt' in node)
        return alterTable(node.AlterTableStmt);
    if ('IndexStmt' in node)
        return wanted_table_parts_index(node.IndexStmt);
    if ('CreateTrigStmt' in node)
        return wanted_table_parts_trigger(node.CreateTrigStmt);
    if ('CreatePolicyStmt' in node)
        return wanted_table_parts_policy(node.CreatePolicyStmt);
    if ('RuleStmt' in node)
        return wanted_table_parts_rule(node.RuleStmt);
    if ('CreateStatsStmt' in node)
        return wanted_table_parts_statistics(node.CreateStatsStmt);
    return undefined;
}
function ofDatabase(node) {
    const {   "KT": named } = wanted_elsewhere_namespaceObject;
    if ('CreateSchemaStmt' in node)
        return schema(node.CreateSchemaStmt);
    if ('CreateExtensionStmt' in node)
        return extension(node.CreateExtensionStmt);
    if ('CreatePublicationStmt' in node)
        return publication(node.CreatePublicationStmt);
    if ('CreateRoleStmt' in node)
        return named('pg_roles', 'rolname', node.CreateRoleStmt.role);
    if ('CreateEventTrigStmt' in node)
        return named('pg_event_trigger', 'evtname', node.CreateEventTrigStmt.trigname);
    if ('CreateFdwStmt' in node)
        return named('pg_foreign_data_wrapper', 'fdwname', node.CreateFdwStmt.fdwname);
    if ('CreateForeignServerStmt' in node)
        return named('pg_foreign_server', 'srvname', node.CreateForeignServerStmt.servername);
    if ('CreateUserMappingStmt' in node)
        return userMapping(node.CreateUserMappingStmt);
    if ('CreateCastStmt' in node)
        return cast(node.CreateCastStmt);
    if ('CreateTransformStmt' in node)
        return transform(node.CreateTransformStmt);
    if ('CreatePLangStmt' in node)
        return named('pg_language', 'lanname', node.CreatePLangStmt.plname);
    if ('CreateAmStmt' in node)
        return named('pg_am', 'amname', node.CreateAmStmt.amname);
    return undefined;
}
 
function ofOperators(node) {
    const sqlstates = ['42710'];
    if ('CreateConversionStmt' in node)
        return { sqlstates, find: conversion(strings(node.CreateConversionStmt.conversion_name)) };
    if ('CreateOpClassStmt' in node) {
        const { opclassname, amname = '' } = node.CreateOpClassStmt;
        return { sqlstates, find: operatorClass(strings(opclassname), amname) };
    }
    if ('CreateOpFamilyStmt' in node) {
        const { opfamilyname, amname = '' } = node.CreateOpFamilyStmt;
        return { sqlstates, find: operatorFamily(strings(opfamilyname), amname) };
    }
    return undefined;
}
 
function wantedOf(node) {
    if (replaces(node))
        return undefined;
    return wanted_of_inSchema(node) ?? wanted_of_ofTable(node) ?? ofDatabase(node) ?? ofOperators(node);
}

; 





 
const ALREADY_EXISTS = new Set(['42P06', '42P07', '42701', '42710', '42723', '42P16']);
 
const mayBeThere = ({ node }) => wantedOf(node) !== undefined;
 
const saysAlreadyExists = (error) => ALREADY_EXISTS.has((0,sqlstate .R8)(error) ?? '');
 
const saysItIsThere = (error, { node }) => wantedOf(node)?.sqlstates.includes((0,sqlstate .R8)(error) ?? '') === true;
 
const TWIN_CANNOT_BE = new Set(['42501', '0A000', '42P16', '42809', '55000']);
 
const isAboutTheStatement = (error) => (0,sqlstate .sS)(error) && /^(?:22|23|42|0A|2B|55000|P0)/.test(error.code ?? '');
 
const LOCKS_MORE = /"(?:InsertStmt|UpdateStmt|DeleteStmt|MergeStmt|lockingClause)":/;
const PREPARE = `SET LOCAL client_min_messages = error; SET LOCAL check_function_bodies = off;
  SELECT pg_catalog.set_config('search_path', CASE pg_catalog.current_setting('search_path')
    WHEN '' THEN 'pg_temp' WHEN '""' THEN 'pg_temp'
    ELSE pg_catalog.current_setting('search_path') || ', pg_temp' END, true)`;
async function compareTwin(client, wanted, text, standing) {
    if (LOCKS_MORE.test(JSON.stringify(text.node)))
        return undefined;
    const twin = await wanted.twin(client, text, standing);
    if (twin === undefined)
        return undefined;
    try {
        for (const statement of twin.statements)
            await client.query(statement);
    }
    catch (error) {
        if (!isAboutTheStatement(error))
            throw error;
        if (TWIN_CANNOT_BE.has((0,sqlstate .R8)(error) ?? ''))
            return undefined;
        return [`what the statement wants cannot be made now: ${(0,sqlstate .JL)(error, { showDetail: false })}`];
    }
    return differencesOf(await readTwins(client, twin.read), twin);
}
async function compare(client, wanted, text, standing) {
    const checked = wanted.check ? await wanted.check(client, standing) : [];
    const built = wanted.twin ? await compareTwin(client, wanted, text, standing) : wanted.check ? [] : undefined;
    const differences = [...(checked ?? []), ...(built ?? [])];
    if (differences.length > 0)
        return { kind: 'different', differences };
    return { kind: checked === undefined || built === undefined ? 'not-compared' : 'same' };
}
async function look(client, wanted, text) {
    await client.query(PREPARE);
    const standing = await wanted.find(client).catch((error) => {
        if (isAboutTheStatement(error))
            return undefined;  
        throw error;
    });
    return standing === undefined ? { kind: 'absent' } : compare(client, wanted, text, standing);
}
const SAVEPOINT = 'pg_runbook_twin';
const INSIDE = [`SAVEPOINT ${SAVEPOINT}`, `ROLLBACK TO SAVEPOINT ${SAVEPOINT}; RELEASE SAVEPOINT ${SAVEPOINT}`];
const OUTSIDE = ['BEGIN', 'ROLLBACK'];


async function whatIsThere(client, { sql }) {
    const text = await readText(sql);
    const wanted = wantedOf(text.node);
    if (wanted === undefined)
        return { kind: 'absent' };
    const [begin, end] = client.getTransactionStatus() === 'T' ? INSIDE : OUTSIDE;
    await client.query(begin);
    try {
        const found = await look(client, wanted, text);
        await client.query(end);
        return found;
    }
    catch (error) {
        await client.query(end).catch(() => { });  
        throw error;
    }
}


  }),

  94799:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GD: () => (  keptText),
    MA: () => (  changedLines)
  });
 
  var _checksum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51876);
 
 

 
const KEPT_TEXT_CHARACTERS = 65_536;
const SHOWN_LINES = 12;
 
const keptText = (text) => (text.length > KEPT_TEXT_CHARACTERS ? null : text);
const linesOf = (text) => (0,_checksum_js__WEBPACK_IMPORTED_MODULE_0__  .Y)(text).replaceAll('\r\n', '\n').split('\n');
const shortened = (lines, sign) => [
    ...lines.slice(0, SHOWN_LINES).map((line) => `${sign} ${line}`),
    ...(lines.length > SHOWN_LINES ? [`${sign} ... (${lines.length - SHOWN_LINES} more lines)`] : []),
];
 
function changedLines(before, after) {
    const [old, now] = [linesOf(before), linesOf(after)];
    let first = 0;
    while (first < Math.min(old.length, now.length) && old[first] === now[first])
        first++;
    let same = 0;
    while (same < Math.min(old.length, now.length) - first && old.at(-1 - same) === now.at(-1 - same))
        same++;
    const text = [
        `@@ line ${first + 1} @@`,
        ...shortened(old.slice(first, old.length - same), '-'),
        ...shortened(now.slice(first, now.length - same), '+'),
    ].join('\n');
    return { line: first + 1, text };
}


  }),

  97852:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  checkDefaultSchema)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);


const FIRST_OF_PATH = `(pg_catalog.regexp_match(pg_catalog.current_setting('search_path'), '^\\s*("(?:[^"]|"")+"|[^,"\\s]+)'))[1]`;
 
const FACTS = `
  SELECT here, (pg_catalog.parse_ident(here))[1] AS name, n.oid IS NOT NULL AS "exists",
    coalesce(pg_catalog.has_schema_privilege(n.oid, 'USAGE'), false) AS usable,
    current_user::text AS role, pg_catalog.current_database()::text AS database
  FROM (SELECT ${FIRST_OF_PATH} AS here) path
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = pg_catalog.to_regnamespace(here)::pg_catalog.oid`;
const OWN = 'SET LOCAL search_path TO DEFAULT; SELECT pg_catalog.current_schema()::text AS own';
async function look(client, localSettings) {
    const text = `BEGIN READ ONLY; ${localSettings ?? ''}; ${FACTS}; ${OWN}; ROLLBACK`;
    const results = (await client.query(text));
    const [first, second] = results.map(({ rows }) => rows[0]).filter((row) => row !== undefined);
    return { schema: first, own: second.own };
}
const madeBy = ({ schemaname, authrole }) => schemaname ?? authrole?.rolename;
 
const MAY_COME_BEFORE = new Set(['AlterRoleStmt', 'CreateRoleStmt', 'CreateSchemaStmt', 'DoStmt', 'GrantRoleStmt']);
function makeItFirst(statements, name) {
    for (const { node, kind } of statements) {
        if ('CreateSchemaStmt' in node && madeBy(node.CreateSchemaStmt) === name)
            return true;
        if (kind !== 'VariableSetStmt' && !MAY_COME_BEFORE.has(kind))
            return false;
    }
    return false;
}
function refused({ here, exists, role, database }, own) {
    const what = exists ? `role ${role} has no USAGE on it` : 'there is no such schema';
    const other = own === null || (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(own) === here ? '<schema>' : encodeURIComponent(own);
    const mend = exists
        ? `GRANT USAGE, CREATE ON SCHEMA ${here} TO ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(role)}`
        : `CREATE SCHEMA ${here}, by hand or as the first statement of the first file`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('bad-database-url', `names without a schema mean schema ${here} (?schema= of the connection URL, public by default), and ${what} in ${database}: ` +
        'what the file makes would be temporary and gone with the session', { state: 'nothing-changed', hint: `Write ?schema=${other} in the connection URL, or: ${mend}` });
}


async function checkDefaultSchema(client, files, localSettings) {
    const { schema, own } = await look(client, localSettings);
    const statements = files.flatMap((file) => file.statements);
    if (!schema.usable && (schema.exists || !makeItFirst(statements, schema.name)))
        throw refused(schema, own);
    if (own === null || own === schema.name)
        return undefined;
    return (`this role's own search_path would put new objects into schema ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(own)}; here they go into schema ` +
        `${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__  .C)(schema.name)}: write ?schema=${encodeURIComponent(own)} in the connection URL for the other one`);
}


  }),

  96466:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    k: () => (  refuseEdited)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _changed_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94799);
  var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21366);



const shown = ({ file, entry }, ran) => {
    const told = `${file.name} was ${entry.status} on ${entry.appliedAt.toISOString()} with another text`;
    if (ran === undefined)
        return { told: `${told} (checksum then ${entry.checksum}, now ${file.checksum})`, line: 1 };
    const { line, text } = (0,_changed_text_js__WEBPACK_IMPORTED_MODULE_1__  .MA)(ran, file.text);
    return { told: `${told}:\n${text}`, line };
};
 
async function refuseEdited(client, edited) {
    if (edited.length === 0)
        return;
    const texts = await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__  .$Y)(client, edited.map(({ file }) => file.name));
    const all = edited.map((one) => shown(one, texts.get(one.file.name)));
    const names = edited.map(({ file }) => file.name);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('migration-changed', all.map(({ told }) => told).join('\n'), {
        state: 'nothing-changed',
        location: { file: edited[0].file.path, line: all[0].line },
        hint: `put the text back as it was and write the change as a new migration; or, where the new text is meant: apply-pending with accept-changed: ${names.join(', ')}`,
    });
}


  }),

  20713:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    El: () => (  refuseNewInvalidIndex),
    RJ: () => (  readFindings),
    n$: () => (  findingsInWords)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _invalid_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74413);


 
const NOT_VALID = `
  SELECT c.oid::text AS oid, pg_catalog.quote_ident(c.conname) AS name,
    pg_catalog.format('%I.%I', n.nspname, t.relname) AS "table"
  FROM pg_catalog.pg_constraint c
  JOIN pg_catalog.pg_class t ON t.oid = c.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
  WHERE NOT c.convalidated AND c.conparentid = 0
    AND (pg_catalog.to_jsonb(c) ->> 'conenforced') IS DISTINCT FROM 'false'
  ORDER BY 3, 2`;
 
async function readFindings(client) {
    const answers = (await client.query(`${NOT_VALID}; ${_invalid_index_js__WEBPACK_IMPORTED_MODULE_1__  .Z5}`));
    const [notValid, invalid] = answers;
    return { invalidIndexes: invalid.rows, notValid: notValid.rows };
}
const byWhom = (isNew, who) => (isNew ? `left by ${who}` : `there before ${who}`);
const newSince = (before, after) => after.filter(({ oid }) => !before.some((known) => known.oid === oid));
 
function findingsInWords(before, after, who = 'this file') {
    const freshIndexes = newSince(before.invalidIndexes, after.invalidIndexes);
    const freshConstraints = newSince(before.notValid, after.notValid);
    const indexLine = (index) => `index ${index.name} on ${index.table} is INVALID, ${byWhom(freshIndexes.includes(index), who)}: ${(0,_invalid_index_js__WEBPACK_IMPORTED_MODULE_1__  .hm)(index)}`;
    const constraintLine = (constraint) => `constraint ${constraint.name} on ${constraint.table} is NOT VALID, ${byWhom(freshConstraints.includes(constraint), who)}: ` +
        `ALTER TABLE ${constraint.table} VALIDATE CONSTRAINT ${constraint.name};`;
    const [ours, others] = [freshIndexes.map(indexLine), freshConstraints.map(constraintLine)];
    const known = [...after.invalidIndexes.map(indexLine), ...after.notValid.map(constraintLine)];
    return [...ours, ...others, ...known.filter((line) => !ours.includes(line) && !others.includes(line))];
}
 
function refuseNewInvalidIndex(file, before, after, done = 'applied') {
    const left = newSince(before.invalidIndexes, after.invalidIndexes);
    if (left.length === 0)
        return;
    const names = left.map(({ name, table }) => `${name} on ${table}`).join(', ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('invalid-index', `${file.name} is ${done} and left an INVALID index: ${names}`, {
        state: 'committed',
        location: { file: file.path, line: 1 },
        hint: `${left.map(_invalid_index_js__WEBPACK_IMPORTED_MODULE_1__  .hm).join(' ')} then build it again in a new migration with CREATE INDEX CONCURRENTLY.`,
    });
}


  }),

  74413:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    We: () => (  invalidIndexes),
    Z5: () => (  INVALID_INDEXES),
    hm: () => (  dropCommand),
    u4: () => (  refuseInvalidIndex)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _objects_by_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18513);


 
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
 
async function refuseInvalidIndex(client, file, { node, label, line, column }, state) {
    if (!('IndexStmt' in node) || node.IndexStmt.idxname === undefined || node.IndexStmt.relation === undefined)
        return;
    const { idxname, relation } = node.IndexStmt;
    const there = await (0,_objects_by_name_js__WEBPACK_IMPORTED_MODULE_1__  .YB)(client, idxname, relation);
    if (there === undefined || there.valid)
        return;
    const invalid = (await invalidIndexes(client)).find(({ oid }) => oid === there.oid);
    if (invalid === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('invalid-index', `${label}: an index of that name is there and INVALID, left by a build that broke off`, {
        state,
        location: { file: file.path, line, column },
        hint: `${dropCommand(invalid)} then run this again.`,
    });
}


  }),

  22575:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  checkAgainstLedger),
    S: () => (  judge)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _edited_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96466);
  var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21366);
  var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12760);
  var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56996);
  var _statement_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72050);






function changed(file, entry) {
    const when = entry.appliedAt.toISOString();
    const message = `${file.name} was ${entry.status} on ${when} with another text: ` +
        `checksum then ${entry.checksum}, checksum now ${file.checksum}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('migration-changed', message, {
        state: 'nothing-changed',
        location: { file: file.path, line: 1 },
        hint: `Put the file back as it was (git log -p -- ${file.path}) and write the change as a new migration.`,
    });
}
const halfRolledBack = (file, entry) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('migration-interrupted', `a rollback of ${file.name} began on ${entry.appliedAt.toISOString()} and broke off: part of it is taken back`, {
    state: 'nothing-changed',
    location: { file: file.path, line: 1 },
    hint: `pg-runbook rollback ${file.name} goes on where it broke off; then the file may be applied again.`,
});
 
function judge(file, entry) {
    switch (entry?.status) {
        case undefined:
        case 'rolled-back':
            return 'pending';
        case 'running':
            return 'interrupted';
        case 'rolling-back':
            throw halfRolledBack(file, entry);
        case 'applied':
        case 'adopted':
            if (entry.checksum !== file.checksum)
                throw changed(file, entry);
            return 'already-applied';
    }
}
 
async function checkAgainstLedger(client, file) {
    await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__  .VL)(client);
    const entry = await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__  .w4)(client, file.name);
    if (entry)
        await (0,_edited_js__WEBPACK_IMPORTED_MODULE_1__  .k)(client, (0,_plan_js__WEBPACK_IMPORTED_MODULE_4__  .l)([file], new Map([[file.name, entry]])));
    const kind = judge(file, entry);
    if (kind === 'pending' || entry === undefined)
        return { kind: 'pending' };
    if (kind === 'already-applied')
        return { kind, entry };
    return { kind, entry, finished: (0,_statement_record_js__WEBPACK_IMPORTED_MODULE_5__  .Zv)(await (0,_statement_record_js__WEBPACK_IMPORTED_MODULE_5__  .T3)(client, file.name)).length };
}


  }),

  25530:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  applyMark)
  });
  var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21366);
  var _ledger_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22575);


const OVER_INTERRUPTED = ['rolled-back', 'running'];
const applyMark = {
    task: 'apply',
    doneWord: 'applied',
    afterFailure: (advice) => advice ?? 'Correct the file and run it again.',
    judge(file, entry) {
        const verdict = (0,_ledger_check_js__WEBPACK_IMPORTED_MODULE_1__  .S)(file, entry);
        return verdict === 'already-applied' ? 'done' : verdict;
    },
    claim: ({ session, parsed, options }, resumes) => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__  .tK)(session.client, parsed.file, parsed.statements.length, options, resumes ? OVER_INTERRUPTED : undefined),
    finish: ({ session, parsed }, { adopted, durationMs, warnings }) => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__  .yP)(session.client, parsed.file.name, { status: adopted ? 'adopted' : 'applied', durationMs, warnings }),
    isWritten: (client, file, xid) => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__  ._7)(client, file, ['applied', 'adopted'], xid),
    release: ({ session, parsed }, before) => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__  ._1)(session.client, parsed.file.name, before),
};


  }),

  21366:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $Y: () => (  keptTexts),
    Bt: () => (  TABLE),
    FH: () => (  readLedgerLines),
    GI: () => (  entriesNamed),
    OM: () => (  entryNamed),
    Py: () => (  ENTRY),
    SC: () => (  readLedger),
    St: () => (  acceptText),
    _1: () => (  releaseEntry),
    _7: () => (  entryIsBy),
    g_: () => (  ledgerHead),
    tK: () => (  claimEntry),
    w4: () => (  findEntry),
    yP: () => (  finishEntry)
  });
  var _changed_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94799);
  var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12760);


const ENTRY = `name, checksum, status, applied_at AS "appliedAt", duration_ms AS "durationMs", statements, warnings,
  backup, actor, run_url AS "runUrl", commit_sha AS "commitSha", tool_version AS "toolVersion"`;
const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .sk}.migrations`;
 
async function hasLedger(client) {
    const state = await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .WN)(client, 'read', ['migrations']);
    if (state.kind === 'unusable')
        throw (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  ._P)(state.problems, undefined, 'nothing-changed', 'read');
    return state.kind === 'usable';
}
 
async function readLedger(client) {
    if (!(await hasLedger(client)))
        return [];
    return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} ORDER BY name COLLATE "C"`)).rows;
}
 
async function readLedgerLines(client) {
    if (!(await hasLedger(client)))
        return new Map();
    const { rows } = await client.query(`SELECT name, checksum, status, applied_at AS "appliedAt" FROM ${TABLE}`);
    return new Map(rows.map((line) => [line.name, line]));
}
 
async function keptTexts(client, names) {
    const text = `SELECT name, content FROM ${TABLE} WHERE name = ANY ($1) AND content IS NOT NULL`;
    const { rows } = await client.query(text, [names]);
    return new Map(rows.map(({ name, content }) => [name, content]));
}
const ACCEPT = `UPDATE ${TABLE} SET checksum = $3, content = $4 WHERE name = $1 AND checksum = $2`;
 
async function acceptText(client, { name, checksum, text }, before) {
    return (await client.query(ACCEPT, [name, before, checksum, (0,_changed_text_js__WEBPACK_IMPORTED_MODULE_0__  .GD)(text)])).rowCount === 1;
}
 
async function findEntry(client, name) {
    return (await hasLedger(client)) ? entryNamed(client, name) : undefined;
}
 
async function entryNamed(client, name) {
    return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} WHERE name = $1`, [name])).rows[0];
}
 
async function entriesNamed(client, names) {
    return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} WHERE name = ANY ($1)`, [names])).rows;
}
 
async function ledgerHead(client) {
    if ((await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .WN)(client, 'read', ['migrations'])).kind !== 'usable')
        return undefined;
    const text = `SELECT ${ENTRY} FROM ${TABLE} WHERE status IN ('applied', 'adopted')
    ORDER BY name COLLATE "C" DESC LIMIT 1`;
    return (await client.query(text)).rows[0];
}
const CLAIM = `
  INSERT INTO ${TABLE} AS ledger (name, checksum, status, applied_at, duration_ms, statements, warnings,
    backup, actor, run_url, commit_sha, tool_version, content)
  VALUES ($1, $2, 'running', pg_catalog.clock_timestamp(), 0, $3, 0, $4, $5, $6, $7, $8, $10)
  ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum, status = 'running', applied_at = excluded.applied_at,
    duration_ms = 0, statements = excluded.statements, warnings = 0, backup = excluded.backup, actor = excluded.actor,
    run_url = excluded.run_url, commit_sha = excluded.commit_sha, tool_version = excluded.tool_version,
    content = excluded.content
  WHERE ledger.status = ANY ($9)
  RETURNING 1`;


async function claimEntry(client, file, statements, { backup, actor, runUrl, commitSha, toolVersion }, overStatus = ['rolled-back']) {
    const origin = [backup, actor, runUrl, commitSha, toolVersion].map((value) => value ?? null);
    const { rowCount } = await client.query(CLAIM, [
        file.name,
        file.checksum,
        statements,
        ...origin,
        overStatus,
        (0,_changed_text_js__WEBPACK_IMPORTED_MODULE_0__  .GD)(file.text),
    ]);
    return rowCount === 1;
}
const FINISH = `
  UPDATE ${TABLE} SET status = $2, applied_at = pg_catalog.clock_timestamp(), duration_ms = $3, warnings = $4
  WHERE name = $1 AND status = 'running'
  RETURNING ${ENTRY}`;
 
async function finishEntry(client, name, result) {
    const durationMs = Math.min(Math.round(result.durationMs), 2 ** 31 - 1);
    return (await client.query(FINISH, [name, result.status, durationMs, result.warnings])).rows[0];
}
const IS_BY = `SELECT FROM ${TABLE}
  WHERE name = $1 AND checksum = $2 AND status = ANY ($3) AND xmin = $4::text::pg_catalog.xid8::pg_catalog.xid`;
 
async function entryIsBy(client, { name, checksum }, statuses, xid) {
    if ((await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .WN)(client, 'read', ['migrations'])).kind !== 'usable')
        return false;
    return (await client.query(IS_BY, [name, checksum, statuses, xid])).rowCount === 1;
}
 
async function releaseEntry(client, name, before) {
    if (before?.status === 'rolled-back') {
        await client.query(`UPDATE ${TABLE} SET status = 'rolled-back' WHERE name = $1 AND status = 'running'`, [name]);
    }
    else {
        await client.query(`DELETE FROM ${TABLE} WHERE name = $1 AND status = 'running'`, [name]);
    }
}


  }),

  18513:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    JZ: () => (  detachState),
    LX: () => (  qualified),
    O7: () => (  indexesOf),
    Si: () => (  subscriptionExists),
    YB: () => (  indexNamed),
    i4: () => (  databaseExists),
    pZ: () => (  tablespaceExists),
    yP: () => (  relationNamed)
  });
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);

 
const qualified = ({ schemaname, relname = '' }) => (schemaname === undefined ? '' : `${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .C)(schemaname)}.`) + (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .C)(relname);
async function holds(client, condition, params) {
    const { rows } = await client.query(`SELECT (${condition}) AS holds`, params);
    return rows[0].holds === true;
}
const INDEX_STATE = `
  SELECT i.indisvalid AS valid, i.indexrelid::text AS oid
  FROM pg_catalog.pg_class t
  JOIN pg_catalog.pg_class c ON c.relnamespace = t.relnamespace AND c.relname = $1
  JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid AND i.indrelid = t.oid
  WHERE t.oid = pg_catalog.to_regclass($2)`;
 
async function indexNamed(client, name, table) {
    return (await client.query(INDEX_STATE, [name, qualified(table)])).rows[0];
}
 
async function indexesOf(client, table) {
    const text = `SELECT i.indexrelid::text AS oid, c.relname::text AS name, i.indisvalid AS valid
    FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
    WHERE i.indrelid = pg_catalog.to_regclass($1)`;
    return (await client.query(text, [qualified(table)])).rows;
}
 
const relationNamed = (client, name) => holds(client, 'pg_catalog.to_regclass($1) IS NOT NULL', [qualified(name)]);
const databaseExists = (client, name) => holds(client, 'EXISTS (SELECT FROM pg_catalog.pg_database WHERE datname = $1)', [name]);
const tablespaceExists = (client, name) => holds(client, 'EXISTS (SELECT FROM pg_catalog.pg_tablespace WHERE spcname = $1)', [name]);
 
const subscriptionExists = (client, name) => holds(client, `EXISTS (SELECT subname FROM pg_catalog.pg_subscription WHERE subname = $1
      AND subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))`, [name]);
 
async function detachState(client, table, partition) {
    const text = `SELECT inhdetachpending AS pending FROM pg_catalog.pg_inherits
    WHERE inhparent = pg_catalog.to_regclass($1) AND inhrelid = pg_catalog.to_regclass($2)`;
    const { rows } = await client.query(text, [qualified(table), qualified(partition)]);
    if (rows[0] === undefined)
        return 'detached';
    return rows[0].pending ? 'pending' : 'attached';
}


  }),

  56996:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    l: () => (  editedFiles),
    n: () => (  planMigrations)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _list_migrations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8365);
 
 


const isDone = ({ status }) => status === 'applied' || status === 'adopted';
 
function editedFiles(files, entries) {
    return files.flatMap((file) => {
        const entry = entries.get(file.name);
        return entry !== undefined && isDone(entry) && entry.checksum !== file.checksum ? [{ file, entry }] : [];
    });
}
 
function refuseRenamed(pending, gone, { problems }) {
    for (const file of pending) {
        const twin = gone.find((entry) => entry.checksum === file.checksum);
        if (twin !== undefined)
            problems.push(`${file.name} has the text of ${twin.name}, which is ${twin.status} and gone from the folder: rename it back`);
    }
}
function judgeOrder(pending, newest, { outOfOrder }, judged) {
    const late = newest === undefined ? [] : pending.filter(({ name }) => (0,_list_migrations_js__WEBPACK_IMPORTED_MODULE_1__  .q)(name, newest) < 0);
    if (late.length === 0 || outOfOrder === 'allow')
        return;
    const names = late.map(({ name }) => name).join(', ');
    const told = `out of order: ${names} ${late.length === 1 ? 'sorts' : 'sort'} before ${newest}, which is applied`;
    if (outOfOrder === 'warn')
        judged.warnings.push(told);
    else
        judged.problems.push(`${told}: rename to a later time, or give out-of-order: warn`);
}
function judgeBaseline(files, entries, { baseline }, { problems }) {
    if (!baseline)
        return [];
    if (!files.some(({ name }) => name === baseline)) {
        problems.push(`baseline: there is no file ${baseline}; give the last file whose changes are in the database already`);
        return [];
    }
    const covered = files.filter(({ name }) => (0,_list_migrations_js__WEBPACK_IMPORTED_MODULE_1__  .q)(name, baseline) <= 0);
    const unrecorded = covered.filter(({ name }) => !entries.has(name));
    if (unrecorded.length === 0 || entries.size === 0)
        return unrecorded;
    problems.push(`baseline: is for the first run only, and the ledger has ${entries.size} entries already; ` +
        `not in it: ${unrecorded.map(({ name }) => name).join(', ')}`);
    return [];
}
function judgeAccepted(edited, { acceptChanged }, { problems }) {
    for (const name of acceptChanged)
        if (!edited.some(({ file }) => file.name === name))
            problems.push(`accept-changed: ${name} is not an applied file whose text has changed`);
    return edited.filter(({ file }) => acceptChanged.includes(file.name));
}


function planMigrations(files, entries, options) {
    const judged = { problems: [], warnings: [] };
    const baseline = judgeBaseline(files, entries, options, judged);
    const accepted = judgeAccepted(editedFiles(files, entries), options, judged);
    const pending = files.filter((file) => {
        const entry = entries.get(file.name);
        return !baseline.includes(file) && (entry === undefined || !isDone(entry));
    });
    const names = new Set(files.map(({ name }) => name));
    const gone = [...entries.values()].filter((entry) => isDone(entry) && !names.has(entry.name));
    refuseRenamed(pending, gone, judged);
    const newest = [...entries.values()]
        .filter(isDone)
        .map(({ name }) => name)
        .sort(_list_migrations_js__WEBPACK_IMPORTED_MODULE_1__  .q)
        .at(-1);
    judgeOrder(pending.filter(({ name }) => !entries.has(name)), newest, options, judged);
    refuseHalfRolledBack(pending, entries, judged);
    if (judged.problems.length > 0)
        throw refused(judged.problems);
    const missing = gone.map(({ name }) => name);
    if (missing.length > 0)
        judged.warnings.push(`applied, and gone from the folder: ${missing.join(', ')}`);
    const interrupted = pending.map(({ name }) => name).filter((name) => entries.get(name)?.status === 'running');
    return { pending, interrupted, baseline, accepted, missing, warnings: judged.warnings };
}
function refuseHalfRolledBack(pending, entries, { problems }) {
    for (const { name } of pending)
        if (entries.get(name)?.status === 'rolling-back')
            problems.push(`a rollback of ${name} broke off half way: pg-runbook rollback ${name} goes on with it`);
}
function refused(problems) {
    const message = problems.length === 1 ? problems[0] : `\n${problems.map((problem) => `- ${problem}`).join('\n')}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('release-refused', `the release is not applied: ${message}`, {
        state: 'nothing-changed',
        hint: 'mend what is named above, then run it again; pg-runbook status shows every file',
    });
}


  }),

  96092:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  d: () => (  openRunnerSession)
});

 
var esm = __webpack_require__(83849);
 
var on_demand = __webpack_require__(82078);
 
var open_client = __webpack_require__(86205);
 
var server_pid = __webpack_require__(28826);
 
var cancelled = __webpack_require__(98084);
 
var neutral_text = __webpack_require__(22932);
; 

const MAX_NOTICES = 200;
const MAX_CHARACTERS = 1_000;
 
function tellNotices(client, log) {
    let seen = 0;
    client.on('notice', ({ severity, message }) => {
        seen++;
        if (seen === MAX_NOTICES + 1)
            log.info(`more than ${MAX_NOTICES} notices: the rest is not shown`);
        if (seen > MAX_NOTICES)
            return;
        const text = `${severity ?? 'NOTICE'}: ${(0,neutral_text .fZ)(message ?? '', MAX_CHARACTERS)}`;
        if (severity === 'WARNING')
            log.warn(text);
        else
            log.info(text);
    });
}

; 
 
 






const runOne = (client, sql) => new Promise((resolve, reject) => {
    const query = new esm .Ay.Query({ text: sql, queryMode: 'extended' });
    query.on('row', () => { });  
    query.on('error', reject);
    query.on('end', () => resolve());
    client.query(query);
});
 
async function connectUnlessCancelled({ connect, signal }) {
    const opening = connect();
    let onAbort = () => { };
    const aborted = new Promise((_, reject) => {
        onAbort = () => reject((0,cancelled .K)('while connecting', 'nothing-changed'));
        signal?.addEventListener('abort', onAbort, { once: true });
    });
    try {
        return await Promise.race([opening, aborted]);
    }
    catch (error) {
        void opening.then(open_client .Y, () => { });
        throw error;
    }
    finally {
        signal?.removeEventListener('abort', onAbort);
    }
}
 
async function openRunnerSession(deps) {
    const { connect, log, localSettings } = deps;
    const client = await connectUnlessCancelled(deps);
    let lost = false;
    let running = 0;
    client.on('error', () => (lost = true));
    client.on('end', () => (lost = true));
    tellNotices(client, log);
    const process = localSettings === undefined ? { pid: await (0,server_pid .P)(client) } : {};
    const side = (0,on_demand .h)(connect);
    const track = (work) => {
        running++;
        return work.finally(() => running--);
    };
    return {
        client,
        process,
        busy: () => !lost && (running > 0 || client.getTransactionStatus() !== 'I'),
        lost: () => lost,
        track,
        run: (sql) => track(runOne(client, sql)),
        side: side.get,
        cut() {
            lost = true;
            client.connection.stream.destroy();
        },
        async close() {
            await Promise.all([(0,open_client .Y)(client), side.close()]);
        },
    };
}


  }),

  12662:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  r: () => (  applyMigration),
  Z: () => (  tryMigrations)
});

 
var errors = __webpack_require__(27406);
 
var sqlstate = __webpack_require__(54812);
 
var cancellation = __webpack_require__(17092);
 
var default_schema = __webpack_require__(97852);
 
var neutral_text = __webpack_require__(22932);
 
var ledger_schema = __webpack_require__(12760);
 
var already_there = __webpack_require__(68056);
 
var source_position = __webpack_require__(85820);
; 
 


 
function otherDefinition({ file }, { label, line, column }, { differences, state, cause }) {
    const list = differences.map((difference) => `  ${difference}`).join('\n');
    const message = `${label}: it is there already, and not as the statement makes it (there -> wanted):\n${list}`;
    return new errors .rk('migration-failed', `${message}\n${(0,source_position .Kb)(file.text, { line, column })}`, {
        state,
        location: { file: file.path, line, column },
        hint: `Write an ALTER in place of it that leads from what is there to what is wanted. Where the whole history up to some file is in ` +
            `the database already, take it over without running it: pg-runbook apply-pending --baseline <that file> (as an input: baseline).`,
        cause,
    });
}

 
var blockers = __webpack_require__(6098);
 
var invalid_index = __webpack_require__(74413);
; 
const resetsSession = ({ node }) => ('DiscardStmt' in node && node.DiscardStmt.target === 'DISCARD_ALL') ||
    ('VariableSetStmt' in node && node.VariableSetStmt.kind === 'VAR_RESET_ALL');
 
async function withLimits(client, limits, body) {
    const own = `SELECT pg_catalog.current_setting('lock_timeout') AS lock, pg_catalog.current_setting('statement_timeout') AS statement`;
    const { lock, statement } = (await client.query(own)).rows[0];
    const set = (lockTimeout, statementTimeout) => client.query("SELECT pg_catalog.set_config('lock_timeout', $1, false), pg_catalog.set_config('statement_timeout', $2, false)", [lockTimeout, statementTimeout]);
    await set(limits.lockMs.toFixed(0), limits.statementMs?.toFixed(0) ?? statement);
    try {
        return await body();
    }
    finally {
        await set(lock, statement).catch(() => { });  
    }
}
 
async function rememberSettings(client, statements) {
    return statements.some(resetsSession) ? sessionSettings(client) : { restore: async () => { } };
}
 
async function sessionSettings(client) {
    const { rows } = await client.query("SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session' AND context IN ('user', 'superuser')");
    return {
        async restore() {
            for (const { name, setting } of rows) {
                await client.query('SELECT pg_catalog.set_config($1, $2, false)', [name, setting]);
            }
        },
    };
}

 
var statement_failure = __webpack_require__(49889);
; 
 
 









 
async function tryStatement({ session, deps }, { sql }, limitMs) {
    const ask = async () => (0,blockers .be)(await session.side(), session.process);
    const watch = (0,blockers .v2)(ask, deps.log, (0,blockers .vT)(limitMs));
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
const alreadyThereWarning = ({ label, line }, compared = true) => `line ${line}: ${label}: already there, skipped` +
    (compared ? '' : ' (an object of that name exists; its definition was not compared)');


async function skipOf(run, statement, { error, state }) {
    if (!(0,already_there .uX)(error, statement))
        return undefined;
    try {
        const found = await (0,already_there .xV)(run.session.client, statement);
        if (found.kind === 'absent')
            return undefined;
        if (found.kind === 'different')
            throw otherDefinition(run.parsed, statement, { differences: found.differences, state, cause: error });
        return { skipped: 'already-there', ...(found.kind === 'not-compared' && { notCompared: true }) };
    }
    catch (cause) {
        throw (0,statement_failure .q)(cause, { ...run, statement, state, blockers: [] });
    }
}
const SAVEPOINT = 'pg_runbook';
async function guarded(run, statement) {
    const { client } = run.session;
    const mayBeSkipped = run.options.onAlreadyExists === 'warn' && (0,already_there .bC)(statement);
    if (mayBeSkipped)
        await client.query(`SAVEPOINT ${SAVEPOINT}`);
    const tried = await tryStatement(run, statement, run.options.lockTimeoutMs);
    if (tried.kind === 'done') {
        refuseEndedTransaction(run, statement);
        if (mayBeSkipped)
            await client.query(`RELEASE SAVEPOINT ${SAVEPOINT}`);
        return undefined;
    }
    const failure = (0,statement_failure .q)(tried.error, { ...run, statement, state: 'rolled-back', blockers: tried.blockers });
    if (!mayBeSkipped || !(0,already_there .uX)(tried.error, statement))
        throw failure;
    await client.query(`ROLLBACK TO SAVEPOINT ${SAVEPOINT}; RELEASE SAVEPOINT ${SAVEPOINT}`);
    const skip = await skipOf(run, statement, { error: tried.error, state: 'rolled-back' });
    if (skip === undefined)
        throw failure;
    return skip;
}
 
function refuseEndedTransaction({ session, parsed }, { label, line, column }) {
    if (session.client.getTransactionStatus() === 'T')
        return;
    throw transactionEnded(`${label} ended the transaction of the run`, parsed.file.path, line, column);
}
const transactionEnded = (message, file, line = 1, column = 1) => new errors .rk('outcome-unknown', `${message}: what ran before it may be committed, with the ledger saying "running"`, {
    state: 'unknown',
    location: { file, line, column },
    hint: `Compare the database with the file by hand, then set the status in ${ledger_schema .sk}.migrations to applied or rolled-back.`,
});


async function runStatement(run, statement) {
    (0,cancellation .pU)(run.deps, `before ${statement.label} (line ${statement.line})`, 'rolled-back');
    const began = performance.now();
    try {
        await (0,invalid_index .u4)(run.session.client, run.parsed.file, statement, 'rolled-back');
        const skip = await guarded(run, statement);
        if (resetsSession(statement))
            await run.settings.restore();
        const { label, line } = statement;
        return { label, line, durationMs: performance.now() - began, ...skip };
    }
    catch (error) {
        throw (0,statement_failure .q)(error, { ...run, statement, state: 'rolled-back', blockers: [] });
    }
}

 
var side_effects = __webpack_require__(51463);
 
var transaction = __webpack_require__(63811);
; 






 
const suspect = ({ statements }) => statements.find(({ sql }) => sql.toLowerCase().includes(ledger_schema .sk)) ?? statements[0];
 
function wroteToLedger(parsed) {
    const { line, column } = suspect(parsed);
    return new errors .rk('migration-not-allowed', `the file changed rows of the schema ${ledger_schema .sk}, from code that only runs in the database: only pg-runbook writes the ledger`, {
        state: 'rolled-back',
        location: { file: parsed.file.path, line, column },
        hint: `Take out of the file what writes to ${ledger_schema .sk} (a DO block, a function, a trigger), and run it again.`,
    });
}
const MAX_SHOWN = 300;
const wouldBeLost = ({ file }, objects) => new errors .rk('migration-failed', `${(0,neutral_text .fZ)(objects, MAX_SHOWN)}: made among the session's temporary objects without TEMP being written, so gone with the session`, {
    state: 'rolled-back',
    location: { file: file.path, line: 1 },
    hint: 'Write the schema before the name, or create the schema (and GRANT USAGE, CREATE on it) before what goes into it; a view of a ' +
        'temporary table is temporary too. Write TEMP where that is meant. Then run it again.',
});


async function lookBeforeCommit({ session, parsed }, begun) {
    const text = `${(0,transaction .on)(begun)}; SELECT ${transaction .qY}, ${(0,side_effects .y)(parsed)} AS stray`;
    const results = (await session.client.query(text));
    const { xid, ledgerWrites, stray } = results.at(-1).rows[0];
    if (xid !== begun.xid)
        throw transactionEnded('the file ended the transaction of the run and began another', parsed.file.path);
    if (ledgerWrites !== begun.ledgerWrites)
        throw wroteToLedger(parsed);
    if (stray !== null)
        throw wouldBeLost(parsed, stray);
}

 
var migrations_ledger = __webpack_require__(21366);
; 

 
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
 
const NAMES = `
  SELECT c.oid::text AS oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = ANY ($1::oid[]) AND c.relkind <> 'i' AND n.nspname NOT LIKE 'pg\\_toast%'
    AND n.nspname NOT IN ('pg_catalog', 'information_schema', '${ledger_schema .sk}')`;
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
        async report(ended, statements) {
            const all = [...held.values()].filter(({ statement }) => statements.includes(statement));
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

 
var backoff = __webpack_require__(26981);
 
var cancelled = __webpack_require__(98084);
 
var commit = __webpack_require__(21632);
; 
 


 
const entryWritten = ({ mark, parsed }) => (client, xid) => mark.isWritten(client, parsed.file, xid);
 
const commit_commit = ({ session, deps, options }, xid, proof) => (0,commit .w)({ session, log: deps.log, signal: deps.signal, outcomeWaitMs: options.outcomeWaitMs }, xid, proof);
 
const outcomeUnknown = ({ parsed }, xid, elsewhere) => new errors .rk('outcome-unknown', elsewhere
    ? `the reply to COMMIT was lost, and the server that answers now does not have what transaction ${xid} of this run wrote: after a failover it may never have received it`
    : `the reply to COMMIT was lost, and the server could not be asked about transaction ${xid}`, {
    state: 'unknown',
    location: { file: parsed.file.path, line: 1 },
    hint: `When the server answers again, run this again: the ledger then says whether the file is applied. By hand: SELECT pg_xact_status('${xid}')`,
});

; 
 





function connectionLost({ parsed }, said, error) {
    return new errors .rk('migration-failed', `the connection was lost: ${said}`, {
        state: 'rolled-back',
        location: { file: parsed.file.path, line: 1 },
        hint: (0,sqlstate .cp)(error)?.hint ?? 'Run it again when the server answers again.',
        cause: error,
    });
}
 
function betweenStatements(run, error) {
    if (error instanceof errors .rk || (0,sqlstate .R8)(error) === undefined)
        return error;
    if (run.deps.signal?.aborted)
        return (0,cancelled .K)(`the run of ${run.parsed.file.name}`, 'rolled-back', error);
    const said = (0,sqlstate .JL)(error, { showDetail: false });
    if ((0,sqlstate .$B)(error))
        return connectionLost(run, said, error);
    if (!(0,statement_failure ._)(error))
        return (0,ledger_schema ._P)([said], error, 'rolled-back');
    return new errors .rk('lock-timeout', `the ledger: ${said}`, {
        state: 'rolled-back',
        hint: (0,sqlstate .cp)(error).hint,
        cause: error,
    });
}
 
const failureAtCommit = (run, error) => {
    const statement = { ...run.parsed.statements.at(-1), label: 'COMMIT' };
    return (0,statement_failure .q)(error, { ...run, statement, state: 'rolled-back', blockers: [] });
};

 
var runner_lock = __webpack_require__(209);
 
var migrations_statement = __webpack_require__(96666);
; 
 
 













 
async function beginLocked(run) {
    const { session, options, deps } = run;
    const attempt = async () => {
        await (0,transaction .qN)(run);
        if (await (0,runner_lock .rf)(session.client))
            return true;
        await (0,transaction .Fu)(session);
        return false;
    };
    await (0,runner_lock .kr)(session.client, attempt, options, deps);
}
async function runStatements(run, statements) {
    const results = [];
    const total = statements.length;
    const { task } = run.mark;
    for (const statement of statements) {
        run.deps.log.progress({ task, done: results.length, total, unit: 'statements', detail: statement.label });
        results.push(await runStatement(run, statement));
    }
    run.deps.log.progress({ task, done: total, total, unit: 'statements' });
    return results;
}
 
const wasAdopted = (statements, results) => {
    const counted = results.filter((_, index) => !(0,migrations_statement .B)(statements[index]));
    return counted.length > 0 && counted.every(({ skipped }) => skipped === 'already-there');
};
const warningsOf = (statements, results) => statements.flatMap((statement, index) => {
    const result = results[index];
    return result?.skipped === 'already-there' ? [alreadyThereWarning(statement, !result.notCompared)] : [];
});
async function finish(run, facts, results, began) {
    const { parsed } = run;
    await lookBeforeCommit(run, facts);
    const warnings = [...parsed.warnings, ...warningsOf(parsed.statements, results)];
    const adopted = wasAdopted(parsed.statements, results);
    const durationMs = performance.now() - began;
    const entry = await run.mark.finish(run, { adopted, durationMs, warnings: warnings.length });
    if (entry === undefined)
        throw wroteToLedger(parsed);
    return { entry, warnings };
}
 
async function commitOrThrow(run, xid, proof) {
    const outcome = await commit_commit(run, xid, proof);
    if (outcome.kind === 'committed')
        return outcome;
    throw notCommitted(run, xid, outcome);
}
 
function notCommitted(run, xid, outcome) {
    if (outcome.kind === 'unknown')
        return outcomeUnknown(run, xid, outcome.elsewhere);
    if (run.deps.signal?.aborted)
        return (0,cancelled .K)('at COMMIT', 'rolled-back', outcome.error);
    if (outcome.error !== undefined)
        return failureAtCommit(run, outcome.error);
    return new errors .rk('migration-failed', `the connection was lost at COMMIT, and transaction ${xid} was rolled back`, {
        state: 'rolled-back',
        location: { file: run.parsed.file.path, line: 1 },
        hint: 'Run it again when the server answers again.',
    });
}
async function attempt(run) {
    const { parsed, session } = run;
    await beginLocked(run);
    const began = performance.now();
    if (!(await run.mark.claim(run, false))) {
        await (0,transaction .Fu)(session);
        return { kind: 'taken' };
    }
    const facts = await (0,transaction ._x)(session);
    const settings = await rememberSettings(session.client, parsed.statements);
    const statements = await runStatements({ ...run, settings }, parsed.statements);
    const { entry, warnings } = await finish(run, facts, statements, began);
    const { replyLost } = await commitOrThrow(run, facts.xid, entryWritten(run));
    return { kind: 'committed', entry, statements, warnings, replyLost };
}
 
async function waitForAnotherTry(run, error, attempt) {
    const { lockRetries } = run.options;
    if (!(error instanceof errors .rk) || error.code !== 'lock-timeout' || attempt >= lockRetries)
        return false;
    const waitMs = (0,backoff .j)(attempt);
    const next = `try ${attempt + 1} of ${lockRetries} in ${(waitMs / 1000).toFixed(1)} s`;
    const left = error.detail.state === 'partly-applied'
        ? 'What it has begun stays recorded and will be finished, and no lock is held'
        : 'Everything is rolled back and no lock is held';
    run.deps.log.warn(`${error.message}\n${left}; ${next}`, error.detail.location);
    await (0,cancellation .v7)(waitMs, run.deps, 'while waiting to try again');
    return true;
}


async function runInTransaction(run) {
    for (let tries = 0;; tries++) {
        try {
            return await attempt(run);
        }
        catch (cause) {
            await (0,transaction .Fu)(run.session);
            const error = betweenStatements(run, cause);
            if (!(await waitForAnotherTry(run, error, tries)))
                throw error;
        }
    }
}
 
const takenEntry = ({ session, parsed }) => (0,migrations_ledger .OM)(session.client, parsed.file.name);

 
var statement_record = __webpack_require__(72050);
; 
 
 












 
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
        if ((0,sqlstate .R8)(error) !== USES_NEW_ENUM_VALUE)
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
 
async function claimLedger(run) {
    const { session, parsed } = run;
    const ledger = await (0,ledger_schema .WN)(session.client);
    if (ledger.kind === 'missing')
        await session.client.query((0,ledger_schema .rv)(ledger.schemaExists));
    const { name } = parsed.file;
    const isResumed = run.mark.judge(parsed.file, await (0,migrations_ledger .OM)(session.client, name)) === 'interrupted';
    await run.mark.claim(run, true);
    const records = isResumed ? await (0,statement_record .T3)(session.client, name) : [];
    return new Set((0,statement_record .Zv)(records).map(({ statement }) => statement));
}
 
async function checkDeferred(run) {
    try {
        await run.session.client.query(`SAVEPOINT ${dry_run_SAVEPOINT}; SET CONSTRAINTS ALL IMMEDIATE; ROLLBACK TO SAVEPOINT ${dry_run_SAVEPOINT}; RELEASE SAVEPOINT ${dry_run_SAVEPOINT}`);
    }
    catch (error) {
        throw failureAtCommit(run, error);
    }
}
 
async function tryOutFile(run, locks) {
    const { client } = run.session;
    const settings = await sessionSettings(client);
    const done = await claimLedger(run);
    const facts = await (0,transaction ._x)(run.session);
    const began = performance.now();
    const statements = [];
    for (const statement of run.parsed.statements) {
        const since = performance.now();
        statements.push(done.has(statement.step) && !(0,migrations_statement .B)(statement)
            ? doneBefore(statement)
            : await tryOut({ ...run, settings }, statement));
        await locks.note(statement, since);
    }
    await checkDeferred(run);
    await lookBeforeCommit(run, facts);
    await run.mark.finish(run, { adopted: false, durationMs: performance.now() - began, warnings: 0 });
    await settings.restore();
    return { run, statements, began, ended: performance.now() };
}
 
async function answer(tried, locks, rolledBackAt) {
    const { run, statements, began, ended } = tried;
    const { parsed } = run;
    const left = statements.filter(({ skipped }) => skipped === 'not-in-dry-run').map(notRunWarning);
    const warnings = [...parsed.warnings, ...warningsOf(parsed.statements, statements), ...left];
    const taken = await locks.report(rolledBackAt, parsed.statements);
    return { kind: 'dry-run', statements, warnings, durationMs: ended - began, locks: taken };
}
async function dry_run_attempt(runs, begin) {
    const { session } = runs[0];
    await beginLocked(runs[0]);
    const locks = recordLocks(session.client);
    const tried = [];
    for (const run of runs) {
        begin(run);
        tried.push(await tryOutFile(run, locks));
    }
    const { ended } = tried.at(-1);
    await (0,transaction .Fu)(session);
    const answers = [];
    for (const one of tried)
        answers.push(await answer(one, locks, ended));
    return answers;
}


async function dryRunAll(runs) {
    let current = runs[0];
    for (let tries = 0;; tries++) {
        try {
            return await dry_run_attempt(runs, (run) => (current = run));
        }
        catch (cause) {
            await (0,transaction .Fu)(current.session);
            const error = betweenStatements(current, cause);
            if (!(await waitForAnotherTry(current, error, tries)))
                throw error;
        }
    }
}

 
var findings = __webpack_require__(20713);
 
var ledger_mark = __webpack_require__(25530);
 
var apply_options = __webpack_require__(34008);
 
var objects_by_name = __webpack_require__(18513);
 
var transactional = __webpack_require__(27474);
; 






 
async function knownBefore(client, { node }) {
    const table = 'IndexStmt' in node ? node.IndexStmt.relation : undefined;
    return {
        invalidIndexes: (await (0,invalid_index .We)(client)).map(({ oid }) => oid),
        indexesOfTable: table ? (await (0,objects_by_name .O7)(client, table)).map(({ oid }) => oid) : [],
    };
}
async function builtIndexes(client, { idxname, relation }, known) {
    const indexes = relation ? await (0,objects_by_name .O7)(client, relation) : [];
    return indexes.filter(({ oid, name }) => !known.indexesOfTable.includes(oid) && (idxname === undefined || name === idxname));
}
 
const REINDEX_LEFTOVER = /_cc(?:new|old)\d*"?$/;
 
async function ownLeftovers(client, node, known) {
    const fresh = (await (0,invalid_index .We)(client)).filter(({ oid }) => !known.invalidIndexes.includes(oid));
    if ('IndexStmt' in node) {
        const built = await builtIndexes(client, node.IndexStmt, known);
        return fresh.filter(({ oid }) => built.some((index) => index.oid === oid));
    }
    return 'ReindexStmt' in node ? fresh.filter(({ name }) => REINDEX_LEFTOVER.test(name)) : [];
}


async function dropLeftovers(client, file, { node, label, line, column }, known) {
    const leftovers = await ownLeftovers(client, node, known);
    try {
        for (const leftover of leftovers)
            await client.query((0,invalid_index .hm)(leftover));
    }
    catch (cause) {
        const said = (0,sqlstate .JL)(cause, { showDetail: false });
        const names = leftovers.map(({ name }) => name).join(', ');
        throw new errors .rk('invalid-index', `${label} broke off and left ${names} INVALID, which could not be dropped: ${said}`, {
            state: 'partly-applied',
            location: { file: file.path, line, column },
            hint: `${leftovers.map(invalid_index .hm).join(' ')} or run this again: it drops the index and builds it anew.`,
            cause,
        });
    }
}
 
const DROP_LIMIT_MS = 2_000;
 
function dropLeftoversSoon(client, file, statement, known) {
    const limits = { lockMs: DROP_LIMIT_MS, statementMs: DROP_LIMIT_MS };
    return withLimits(client, limits, () => dropLeftovers(client, file, statement, known));
}
async function allGone(client, { objects = [] }) {
    const names = objects.map((object) => {
        const parts = 'List' in object ? (object.List.items ?? []) : [];
        const [relname, schemaname] = parts.map((part) => ('String' in part ? part.String.sval : undefined)).reverse();
        return { ...(relname !== undefined && { relname }), ...(schemaname !== undefined && { schemaname }) };
    });
    const there = await Promise.all(names.map((name) => (0,objects_by_name .yP)(client, name)));
    return there.every((exists) => !exists);
}
 
async function detached(client, statement) {
    const { relation, partition } = detachment(statement);
    if (relation === undefined || partition === undefined)
        return false;
    const state = await (0,objects_by_name .JZ)(client, relation, partition);
    if (state === 'attached')
        return false;
    if (state === 'pending') {
        await client.query(`ALTER TABLE ${(0,objects_by_name .LX)(relation)} DETACH PARTITION ${(0,objects_by_name .LX)(partition)} FINALIZE`);
    }
    return true;
}
function detachment({ relation, cmds = [] }) {
    const [command] = cmds;
    const def = command && 'AlterTableCmd' in command ? command.AlterTableCmd.def : undefined;
    const partition = def && 'PartitionCmd' in def ? def.PartitionCmd.name : undefined;
    return { ...(relation && { relation }), ...(partition && { partition }) };
}
 
async function isHalfDone(client, { node }) {
    if (!(0,transactional .AL)(node))
        return false;
    const { relation, partition } = detachment(node.AlterTableStmt);
    if (relation === undefined || partition === undefined)
        return false;
    return (await (0,objects_by_name .JZ)(client, relation, partition)) === 'pending';
}
async function indexBuilt(client, statement, known) {
    const { idxname, relation } = statement;
    if (idxname !== undefined && relation)
        return (await (0,objects_by_name .YB)(client, idxname, relation))?.valid === true;
    return (await builtIndexes(client, statement, known)).some(({ valid }) => valid);
}


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
        return (0,objects_by_name .i4)(client, node.CreatedbStmt.dbname ?? '');
    if ('DropdbStmt' in node)
        return !(await (0,objects_by_name .i4)(client, node.DropdbStmt.dbname ?? ''));
    if ('CreateTableSpaceStmt' in node)
        return (0,objects_by_name .pZ)(client, node.CreateTableSpaceStmt.tablespacename ?? '');
    if ('DropTableSpaceStmt' in node)
        return !(await (0,objects_by_name .pZ)(client, node.DropTableSpaceStmt.tablespacename ?? ''));
    if ('CreateSubscriptionStmt' in node)
        return (0,objects_by_name .Si)(client, node.CreateSubscriptionStmt.subname ?? '');
    if ('DropSubscriptionStmt' in node)
        return !(await (0,objects_by_name .Si)(client, node.DropSubscriptionStmt.subname ?? ''));
    return false;
}
 
function waitsPatiently(node) {
    if ('IndexStmt' in node)
        return node.IndexStmt.concurrent === true;
    if ('DropStmt' in node)
        return node.DropStmt.concurrent === true;
    if ((0,transactional .AL)(node))
        return true;
    return 'ReindexStmt' in node && isConcurrent(node.ReindexStmt);
}
const isConcurrent = ({ params = [] }) => params.some((option) => 'DefElem' in option && option.DefElem.defname === 'concurrently');

; 
 
 















const BEGIN = "BEGIN; SET LOCAL idle_in_transaction_session_timeout = '60s'";
 
async function inLedgerTransaction(step, body) {
    const { client } = step.session;
    await client.query(BEGIN);
    await (0,transaction .zn)(client, step);
    const result = await body();
    await client.query('COMMIT');
    return result;
}
 
async function keepLock({ session, parsed }) {
    if (await (0,runner_lock .ub)(session.client))
        return;
    if (await (0,runner_lock .bP)(session.client))
        return;
    throw new errors .rk('lock-held', 'the file gave up the lock of the run, and another run has taken it', {
        state: 'partly-applied',
        location: { file: parsed.file.path, line: 1 },
        hint: 'Take DISCARD ALL or pg_advisory_unlock_all out of the file, wait for the other run, then run this again.',
    });
}
async function inTransaction(step, statement) {
    const { client } = step.session;
    const { name } = step.parsed.file;
    await client.query(BEGIN);
    const { xid, ledgerWrites } = await (0,transaction ._x)(step.session);
    const result = await runStatement(step, statement);
    await lookBeforeCommit(step, { xid, ledgerWrites, role: step.role });
    const status = result.skipped === undefined ? 'finished' : 'skipped';
    await (0,statement_record .FI)(client, name, statement, status);
    await commitOrThrow(step, xid, (side) => (0,statement_record .VM)(side, name, statement, xid));
    return result;
}
 
async function setInSession(step, statement) {
    const { label, line } = statement;
    (0,cancellation .pU)(step.deps, `before ${label} (line ${line})`, 'nothing-changed');
    const began = performance.now();
    const tried = await tryStatement(step, statement, step.options.lockTimeoutMs);
    if (tried.kind === 'failed')
        throw (0,statement_failure .q)(tried.error, { ...step, statement, state: 'nothing-changed', blockers: [] });
    if (resetsSession(statement))
        await step.settings.restore();
    return { label, line, durationMs: performance.now() - began };
}
const record = (step, statement, status, known) => inLedgerTransaction(step, () => (0,statement_record .FI)(step.session.client, step.parsed.file.name, statement, status, known));
async function forget(step, { step: number }) {
    await inLedgerTransaction(step, () => (0,statement_record .r3)(step.session.client, step.parsed.file.name, number));
}
 
function sendAlone(step, statement) {
    if (!waitsPatiently(statement.node))
        return tryStatement(step, statement, step.options.lockTimeoutMs);
    const lockMs = patienceMs(step);
    return withLimits(step.session.client, { lockMs }, () => tryStatement(step, statement, lockMs));
}
const patienceMs = ({ options }) => options.snapshotWaitMs ?? apply_options .M;
 
async function afterFailure(step, statement, known, error) {
    if (await isHalfDone(step.session.client, statement))
        return 'half-done';
    await dropLeftoversSoon(step.session.client, step.parsed.file, statement, known);
    try {
        const mayBeSkipped = step.options.onAlreadyExists === 'warn';
        const skip = mayBeSkipped ? await skipOf(step, statement, { error, state: 'nothing-changed' }) : undefined;
        if (skip !== undefined)
            await record(step, statement, 'skipped');
        else
            await forget(step, statement);
        return skip ?? 'undone';
    }
    catch (otherObject) {
        await forget(step, statement);
        throw otherObject;
    }
}
async function alone(step, statement) {
    const { session, parsed } = step;
    const { label, line } = statement;
    (0,cancellation .pU)(step.deps, `before ${label} (line ${line})`, 'nothing-changed');
    await (0,invalid_index .u4)(session.client, parsed.file, statement, 'nothing-changed');
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
    const failed = { ...step, statement, blockers: tried.blockers };
    if (session.lost())
        throw (0,statement_failure .q)(tried.error, { ...failed, state: 'unknown' });
    const left = await afterFailure(step, statement, known, tried.error);
    if (typeof left === 'object')
        return { ...result, ...left };
    throw (0,statement_failure .q)(tried.error, { ...failed, state: left === 'undone' ? 'nothing-changed' : 'partly-applied' });
}
 
async function resolve(step, statement, known) {
    const { deps, session, parsed } = step;
    const { label, line } = statement;
    deps.log.info(`line ${line}: ${label}: an earlier try broke off here; looking at what it left`);
    const lockMs = waitsPatiently(statement.node) ? patienceMs(step) : step.options.lockTimeoutMs;
    const watch = (0,blockers .v2)(async () => (0,blockers .be)(await session.side(), session.process), deps.log, (0,blockers .vT)(lockMs));
    const began = performance.now();
    try {
        const body = () => session.track(tookEffect(session.client, parsed.file, statement, known));
        if (!(await withLimits(session.client, { lockMs }, body)))
            return undefined;
        await record(step, statement, 'finished');
        return { label, line, durationMs: performance.now() - began, skipped: 'done-before' };
    }
    catch (error) {
        throw (0,statement_failure .q)(error, { ...step, statement, state: 'partly-applied', blockers: watch.seen() });
    }
    finally {
        watch.stop();
    }
}
 
async function begunBefore(step, statement, before) {
    const { client } = step.session;
    if (before?.status === 'started')
        return before.knownBefore ?? knownBefore(client, statement);
    if (!(await isHalfDone(client, statement)))
        return undefined;
    const known = await knownBefore(client, statement);
    await record(step, statement, 'started', known);
    return known;
}
async function tryOnce(step, statement, before) {
    if ((0,migrations_statement .B)(statement))
        return setInSession(step, statement);
    if (statement.transactional !== 'alone')
        return inTransaction(step, statement);
    const known = await begunBefore(step, statement, before);
    const resolved = known && (await resolve(step, statement, known));
    return resolved ?? alone(step, statement);
}
 
async function runStep(step, statement, before) {
    await keepLock(step);
    const patientUntil = Date.now() + patienceMs(step);
    for (let tries = 0;; tries++) {
        try {
            return await tryOnce(step, statement, tries === 0 ? before : undefined);
        }
        catch (error) {
            if (step.session.lost())
                throw error;
            await (0,transaction .Fu)(step.session);
            const outOfPatience = waitsPatiently(statement.node) && Date.now() >= patientUntil;
            if (outOfPatience || !(await waitForAnotherTry(step, error, tries)))
                throw error;
        }
    }
}

; 











 
function refuseChangedPast({ parsed }, entry, records) {
    const steps = parsed.statements.filter((statement) => !(0,migrations_statement .B)(statement));
    const changed = records.find(({ statement, checksum }) => steps[statement]?.checksum !== checksum);
    if (changed === undefined)
        return;
    const number = changed.statement + 1;
    throw new errors .rk('migration-changed', `${parsed.file.name} was begun on ${entry.appliedAt.toISOString()} and broke off; since then its statement ${number}, which had ` +
        `run as "${changed.label}", was edited (file checksum then ${entry.checksum}, now ${parsed.file.checksum})`, {
        state: 'partly-applied',
        location: { file: parsed.file.path, line: steps[changed.statement]?.line ?? 1 },
        hint: `Put statement ${number} back as it was; only what has not run yet may be edited.`,
    });
}
 
async function claim(step) {
    const { client } = step.session;
    const { file } = step.parsed;
    const before = await (0,migrations_ledger .OM)(client, file.name);
    const verdict = step.mark.judge(file, before);
    if (verdict === 'done')
        return 'taken';
    const records = verdict === 'interrupted' ? await (0,statement_record .T3)(client, file.name) : [];
    if (before !== undefined)
        refuseChangedPast(step, before, records);
    const claimed = await inLedgerTransaction(step, async () => {
        if (verdict === 'pending')
            await (0,statement_record .ub)(client, file.name);
        return step.mark.claim(step, true);
    });
    return claimed ? { records, before } : 'taken';
}
async function currentRole(client) {
    const { rows } = await client.query("SELECT pg_catalog.current_setting('role') AS role");
    return rows[0].role;
}
 
async function setLimits({ session, options }) {
    await session.client.query(`SET lock_timeout = ${options.lockTimeoutMs.toFixed(0)}; SET statement_timeout = ${options.statementTimeoutMs.toFixed(0)}`);
}
const run_stepwise_doneBefore = ({ label, line }) => ({
    label,
    line,
    durationMs: 0,
    skipped: 'done-before',
});
 
const recordOf = ({ records }, statement) => (0,migrations_statement .B)(statement) ? undefined : records.find((one) => one.statement === statement.step);
const stepsOf = (statements) => statements.filter((statement) => !(0,migrations_statement .B)(statement)).length;
function stateAfter(done, state) {
    if (done > 0 || state === 'unknown')
        return state === 'unknown' ? 'unknown' : 'partly-applied';
    return state ?? 'rolled-back';
}
function inPart({ parsed }, done, cause) {
    if (!(cause instanceof errors .rk))
        return cause;
    const { code, message, detail } = cause;
    const total = stepsOf(parsed.statements);
    const far = done > 0 ? `\n${done} of ${total} statements are done and recorded; a rerun goes on after them.` : '';
    return new errors .rk(code, message + far, {
        ...detail,
        state: stateAfter(done, detail.state),
        cause: detail.cause ?? cause.cause,
    });
}
 
async function releaseUnused(step, { before }) {
    const { client } = step.session;
    const { name } = step.parsed.file;
    await inLedgerTransaction(step, async () => {
        if ((await (0,statement_record .T3)(client, name)).length === 0)
            await step.mark.release(step, before);
    });
}
 
async function runSteps(step, begun, results) {
    const { statements } = step.parsed;
    for (const statement of statements) {
        const progress = {
            task: step.mark.task,
            done: results.length,
            total: statements.length,
            unit: 'statements',
        };
        step.deps.log.progress({ ...progress, detail: statement.label });
        const record = recordOf(begun, statement);
        if (record !== undefined && record.status !== 'started')
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
        await (0,transaction .Fu)(step.session);
        const error = betweenStatements(step, cause);
        const done = stepsOf(step.parsed.statements.slice(0, results.length));
        if (done === 0 && !step.session.lost())
            await releaseUnused(step, begun);
        throw inPart(step, done, error);
    }
}
 
async function finishOrFailure(step, result) {
    const { session, parsed } = step;
    try {
        const entry = await inLedgerTransaction(step, () => step.mark.finish(step, result));
        if (entry === undefined)
            throw (0,ledger_schema ._P)([`somebody took the row of ${parsed.file.name} out of it meanwhile`]);
        return entry;
    }
    catch (cause) {
        await (0,transaction .Fu)(session);
        throw inPart(step, stepsOf(parsed.statements), betweenStatements(step, cause));
    }
}
async function run_stepwise_finish(step, statements, began) {
    const { parsed } = step;
    const warnings = [...parsed.warnings, ...warningsOf(parsed.statements, statements)];
    const adopted = wasAdopted(parsed.statements, statements);
    const result = { adopted, durationMs: performance.now() - began, warnings: warnings.length };
    return { kind: 'committed', entry: await finishOrFailure(step, result), statements, warnings, replyLost: false };
}


async function runStepwise(run) {
    const { session, options, deps, parsed } = run;
    await (0,runner_lock .kr)(session.client, () => (0,runner_lock .bP)(session.client), options, deps);
    const began = performance.now();
    const step = { ...run, role: await currentRole(session.client) };
    const begun = await claim(step);
    if (begun === 'taken')
        return { kind: 'taken' };
    await setLimits(run);
    const settings = await rememberSettings(session.client, parsed.statements);
    return run_stepwise_finish(step, await stepsOrFailure({ ...step, settings }, begun), began);
}

 
var runner_session = __webpack_require__(96092);
; 
 
 














function tell({ deps, parsed }, warnings) {
    for (const warning of warnings) {
        const line = Number(/^line (\d+):/.exec(warning)?.[1] ?? 1);
        deps.log.warn(warning, { file: parsed.file.path, line });
    }
}
 
async function lookAfterwards({ session, deps, mark }, before) {
    try {
        return await (0,findings .RJ)(session.lost() ? await session.side() : session.client);
    }
    catch (error) {
        const said = (0,sqlstate .JL)(error, { showDetail: false });
        deps.log.warn(`The file is ${mark.doneWord}; INVALID indexes and NOT VALID constraints could not be looked for: ${said}`);
        return before;
    }
}
async function committed(run, before, result, began) {
    const after = await lookAfterwards(run, before);
    const warnings = [...result.warnings, ...(0,findings .n$)(before, after)];
    tell(run, warnings);
    (0,findings .El)(run.parsed.file, before, after, run.mark.doneWord);
    const { entry, statements, replyLost } = result;
    const adopted = entry.status === 'adopted';
    return { kind: 'applied', entry, statements, warnings, durationMs: performance.now() - began, adopted, replyLost };
}
async function applyIn(run) {
    const { client } = run.session;
    const { file } = run.parsed;
    const began = performance.now();
    if (!run.options.dryRun)
        await (0,ledger_schema .IC)(client);
    const entry = await (0,migrations_ledger .w4)(client, file.name);
    const verdict = run.mark.judge(file, entry);
    if (verdict === 'done')
        return { kind: 'already-applied', entry: entry };
    const elsewhere = await (0,default_schema .r)(client, [run.parsed], run.deps.localSettings);
    if (elsewhere !== undefined)
        run.deps.log.warn(elsewhere);
    if (run.options.dryRun) {
        const outcome = (await dryRunAll([run]))[0];
        tell(run, outcome.warnings);
        return outcome;
    }
    const before = await (0,findings .RJ)(client);
    const resumes = verdict === 'interrupted' || !(0,migrations_statement .E)(run.parsed);
    const result = await (resumes ? runStepwise(run) : runInTransaction(run));
    if (result.kind === 'committed')
        return committed(run, before, result, began);
    return alreadyApplied(run);
}
 
async function alreadyApplied(run) {
    const { file } = run.parsed;
    const entry = await takenEntry(run);
    if (entry !== undefined && run.mark.judge(file, entry) === 'done')
        return { kind: 'already-applied', entry };
    throw new errors .rk('migration-interrupted', `another run began ${file.name} meanwhile and did not finish it`, {
        state: 'unknown',
        location: { file: file.path, line: 1 },
        hint: 'Run this again: it goes on where that run broke off.',
    });
}
 
async function inSession(parsed, options, deps, mark, body) {
    (0,cancellation .pU)(deps, `before ${parsed.file.name} was begun`, 'nothing-changed');
    const session = await (0,runner_session .d)(deps);
    const stopListening = (0,cancellation .ec)(session, deps);
    const run = { parsed, mark, options, deps, session, settings: { restore: async () => { } } };
    try {
        return await body(run);
    }
    catch (error) {
        throw betweenStatements(run, error);
    }
    finally {
        stopListening();
        await session.close();
    }
}


const applyMigration = (parsed, options, deps, mark = ledger_mark .u) => inSession(parsed, options, deps, mark, applyIn);
 
const tryMigrations = (all, options, deps, mark = ledger_mark .u) => inSession(all[0], { ...options, dryRun: true }, deps, mark, async (run) => {
    const outcomes = await dryRunAll(all.map((parsed) => ({ ...run, parsed })));
    outcomes.forEach(({ warnings }, index) => tell({ ...run, parsed: all[index] }, warnings));
    return outcomes;
});


  }),

  51463:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  LEDGER_WRITES),
    y: () => (  strayObjects)
  });
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);
  var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12760);


const WATCHED = ['migrations', 'migration_statements'];
const COUNTERS = ['inserted', 'updated', 'deleted'];


const LEDGER_WRITES = `(
  SELECT coalesce(pg_catalog.string_agg(pg_catalog.concat_ws(' ', c.relfilenode, ${COUNTERS.map((counter) => `pg_catalog.pg_stat_get_xact_tuples_${counter}(c.oid)`).join(', ')}), ' ' ORDER BY c.relname), '')
  FROM pg_catalog.pg_class c
  WHERE c.relnamespace = (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = '${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__  .sk}')
    AND c.relname = ANY ('{${WATCHED.join(',')}}'))`;
 
function made(node) {
    if ('CreateStmt' in node)
        return node.CreateStmt.relation;
    if ('CreateForeignTableStmt' in node)
        return node.CreateForeignTableStmt.base?.relation;
    if ('CreateTableAsStmt' in node)
        return node.CreateTableAsStmt.into?.rel;
    if ('SelectStmt' in node)
        return node.SelectStmt.intoClause?.rel;
    if ('ViewStmt' in node)
        return node.ViewStmt.view;
    return 'CreateSeqStmt' in node ? node.CreateSeqStmt.sequence : undefined;
}
const isTemporary = ({ relpersistence, schemaname }) => relpersistence === 't' || schemaname === 'pg_temp';
function namesIn(statements) {
    const names = { temporary: new Set(), lasting: new Set() };
    for (const { node } of statements) {
        const relation = made(node);
        if (relation?.relname !== undefined)
            names[isTemporary(relation) ? 'temporary' : 'lasting'].add(relation.relname);
        if (!('RenameStmt' in node))
            continue;
        const { relation: renamed, newname } = node.RenameStmt;
        if (renamed?.relname === undefined || newname === undefined)
            continue;
        for (const set of Object.values(names))
            if (set.has(renamed.relname))
                set.add(newname);
    }
    return names;
}
const ABOUT_SCHEMAS = 'OBJECT_SCHEMA';
const ROLES = ['role', 'session_authorization'];
 
function closesSchema({ node }) {
    if ('CreateSchemaStmt' in node)
        return true;
    if ('DropStmt' in node)
        return node.DropStmt.removeType === ABOUT_SCHEMAS;
    if ('RenameStmt' in node)
        return node.RenameStmt.renameType === ABOUT_SCHEMAS;
    if ('AlterOwnerStmt' in node)
        return node.AlterOwnerStmt.objectType === ABOUT_SCHEMAS;
    if ('GrantStmt' in node)
        return node.GrantStmt.objtype === ABOUT_SCHEMAS;
    return 'VariableSetStmt' in node && ROLES.includes(node.VariableSetStmt.name ?? '');
}
const list = (names) => `ARRAY[${[...names].map(_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .c).join(', ')}]::pg_catalog.text[]`;
 
function unwanted({ statements, file }) {
    const { temporary, lasting } = namesIn(statements);
    const byName = `c.relname <> ALL (${list(temporary)})`;
     
    const codeMakesThem = /\btemp(?:orary)?\b|\bpg_temp\b/i.test(file.text);
    if (statements.some(closesSchema) && !codeMakesThem)
        return byName;
    return `${byName} AND c.relname = ANY (${list(lasting)})`;
}


const strayObjects = (parsed) => `(
  SELECT pg_catalog.string_agg(o.type || ' ' || coalesce(o.name, o.identity), ', ' ORDER BY o.identity)
  FROM pg_catalog.pg_depend d CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, 0) o
  LEFT JOIN pg_catalog.pg_class c ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND c.oid = d.objid
  WHERE d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND d.refobjid = pg_catalog.pg_my_temp_schema()
    AND d.deptype = 'n' AND pg_catalog.age(d.xmin) <= 0
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend own
      WHERE own.classid = d.classid AND own.objid = d.objid AND own.deptype IN ('a', 'i'))
    AND CASE WHEN c.oid IS NULL THEN ${!/\bpg_temp\b/i.test(parsed.file.text)} ELSE ${unwanted(parsed)} END)`;


  }),

  49889:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  isLockFailure),
    q: () => (  statementFailure)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
  var _postgres_blockers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6098);
  var _cancelled_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98084);
  var _source_position_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85820);
 
 





 
const WORTH_ANOTHER_TRY = ['55P03', '40P01', '40001'];
const isLockFailure = (error) => WORTH_ANOTHER_TRY.includes((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .R8)(error) ?? '');
 
function placeOf(error, statement) {
    const position = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .sS)(error) ? Number(error.position) : Number.NaN;
    return position > 0 ? (0,_source_position_js__WEBPACK_IMPORTED_MODULE_3__  .Ag)(statement.sql, position - 1, statement) : statement;
}
const blockedBy = (blockers) => blockers.length === 0 ? '' : `\nIt waited for ${blockers.map(_postgres_blockers_js__WEBPACK_IMPORTED_MODULE_4__  .Gj).join('; ')}`;
 
function statementFailure(error, failed) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk || (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .R8)(error) === undefined)
        return error;
    const { statement, parsed, state } = failed;
    if (failed.deps.signal?.aborted)
        return (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_2__  .K)(`while ${statement.label} (line ${statement.line}) ran`, state, error);
    const { line, column } = placeOf(error, statement);
    const blockers = isLockFailure(error) ? failed.blockers : [];
    const said = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .JL)(error, { showDetail: failed.options.showDetail === true });
    const advice = blockers.length > 0 ? _postgres_blockers_js__WEBPACK_IMPORTED_MODULE_4__  .VJ : (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .cp)(error)?.hint;
    const message = `${statement.label}: ${said}${blockedBy(blockers)}\n${(0,_source_position_js__WEBPACK_IMPORTED_MODULE_3__  .Kb)(parsed.file.text, { line, column })}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk(isLockFailure(error) ? 'lock-timeout' : 'migration-failed', message, {
        state,
        location: { file: parsed.file.path, line, column },
        hint: isLockFailure(error) && advice !== undefined ? advice : failed.mark.afterFailure(advice),
        cause: error,
    });
}


  }),

  72050:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    FI: () => (  recordStatement),
    T3: () => (  readRecords),
    Tf: () => (  endedStatements),
    VM: () => (  recordIsBy),
    Zv: () => (  endedRecords),
    r3: () => (  forgetStatement),
    ub: () => (  forgetStatements)
  });
  var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12760);

const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__  .sk}.migration_statements`;
 
async function readRecords(client, name) {
    const text = `SELECT statement, checksum, label, status, started_at AS "startedAt", known_before AS "knownBefore"
    FROM ${TABLE} WHERE name = $1 ORDER BY statement`;
    return (await client.query(text, [name])).rows;
}
const endedRecords = (records) => records.filter(({ status }) => status !== 'started');
 
async function endedStatements(client, names) {
    const text = `SELECT name, count(*)::int AS ended FROM ${TABLE} WHERE name = ANY ($1) AND status <> 'started' GROUP BY name`;
    const { rows } = await client.query(text, [names]);
    return new Map(rows.map(({ name, ended }) => [name, ended]));
}
const UPSERT = `
  INSERT INTO ${TABLE} (name, statement, checksum, label, status, started_at, finished_at, known_before)
  VALUES ($1, $2, $3, $4, $5, pg_catalog.clock_timestamp(),
    CASE WHEN $5 <> 'started' THEN pg_catalog.clock_timestamp() END, $6)
  ON CONFLICT (name, statement) DO UPDATE SET checksum = excluded.checksum, label = excluded.label,
    status = excluded.status, finished_at = excluded.finished_at,
    started_at = CASE WHEN excluded.status = 'started' THEN excluded.started_at ELSE migration_statements.started_at END,
    known_before = coalesce(excluded.known_before, migration_statements.known_before)`;
 
async function recordStatement(client, name, { step, checksum, label }, status, knownBefore) {
    const known = knownBefore === undefined ? null : JSON.stringify(knownBefore);
    await client.query(UPSERT, [name, step, checksum, label, status, known]);
}
 
async function forgetStatement(client, name, step) {
    await client.query(`DELETE FROM ${TABLE} WHERE name = $1 AND statement = $2`, [name, step]);
}
const IS_BY = `SELECT FROM ${TABLE} WHERE name = $1 AND statement = $2 AND checksum = $3 AND status <> 'started'
  AND xmin = $4::text::pg_catalog.xid8::pg_catalog.xid`;
 
async function recordIsBy(client, name, { step, checksum }, xid) {
    if ((await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__  .WN)(client, 'read', ['migration_statements'])).kind !== 'usable')
        return false;
    return (await client.query(IS_BY, [name, step, checksum, xid])).rowCount === 1;
}
 
async function forgetStatements(client, name) {
    await client.query(`DELETE FROM ${TABLE} WHERE name = $1`, [name]);
}


  }),

  63811:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Fu: () => (  rollBack),
    K: () => (  beginStatements),
    _x: () => (  transactionFacts),
    on: () => (  regainText),
    p_: () => (  regainStatements),
    qN: () => (  begin),
    qY: () => (  FACTS),
    zn: () => (  regainSession)
  });
 
  var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);
  var _side_effects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51463);


 
const IDLE_LIMIT_MS = 60_000;
 
const beginStatements = ({ options }) => [
    'BEGIN',
    `SET LOCAL lock_timeout = ${options.lockTimeoutMs.toFixed(0)}`,
    `SET LOCAL statement_timeout = ${options.statementTimeoutMs.toFixed(0)}`,
    `SET LOCAL idle_in_transaction_session_timeout = ${IDLE_LIMIT_MS}`,
];
const beginText = (run) => [...beginStatements(run), ...(run.deps.localSettings === undefined ? [] : [run.deps.localSettings])].join('; ');
async function begin(run) {
    await run.session.client.query(beginText(run));
}
 
async function rollBack({ client, lost, cut }) {
    if (lost())
        return;
    try {
        await client.query(';');  
        if (client.getTransactionStatus() !== 'I')
            await client.query('ROLLBACK');
    }
    catch {
        cut();
    }
}
 
const FACTS = `pg_catalog.pg_current_xact_id()::text AS xid, pg_catalog.current_setting('role') AS role,
  ${_side_effects_js__WEBPACK_IMPORTED_MODULE_1__  .f} AS "ledgerWrites"`;
 
async function transactionFacts(session) {
    const facts = (await session.client.query(`SELECT ${FACTS}`)).rows[0];
    session.process.transaction = facts.xid;
    return facts;
}
 
const regainStatements = ({ role }) => [
    'SET LOCAL SESSION AUTHORIZATION DEFAULT',
    `SET LOCAL ROLE ${role === 'none' ? 'NONE' : (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__  .C)(role)}`,
    'SET LOCAL statement_timeout = 0',
    "SET LOCAL client_encoding = 'UTF8'",
    "SET LOCAL datestyle = 'ISO'",
    'SET LOCAL row_security = on',
];
const regainText = (facts) => regainStatements(facts).join('; ');
async function regainSession(client, facts) {
    await client.query(regainText(facts));
}


  }),

  21632:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w: () => (  commitTransaction)
  });
 
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
  var _sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
 
 


 
const REPLY_MS = 5_000;
const DEFAULT_SEEK_MS = 30_000;
 
const SEEK_CANCELLED_MS = 1_500;
const ASK_EVERY_MS = 200;
const ON_ITS_WAY_MS = 1_000;
async function sendCommit({ session }) {
    try {
        const { command } = await session.client.query('COMMIT');
        return command === 'COMMIT'
            ? { kind: 'committed' }
            : { kind: 'refused', error: new Error(`COMMIT ended in ${command}`) };
    }
    catch (error) {
        return (0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__  .$B)(error) ? { kind: 'lost' } : { kind: 'refused', error };
    }
}
async function askStatus({ session }, xid, proof) {
    const text = 'SELECT pg_catalog.pg_xact_status($1::text::xid8) AS status';
    try {
        const side = await session.side();
        const { rows } = await side.query(text, [xid]);
        const status = rows[0].status ?? 'unknown';
        return status !== 'committed' || (await proof(side, xid)) ? status : 'elsewhere';
    }
    catch {
        return 'unknown';  
    }
}
 
async function endOrphan({ session }, xid) {
    const text = `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
    WHERE backend_xid = $1::text::xid8::xid`;
    await session
        .side()
        .then((side) => side.query(text, [xid]), () => { })
        .catch(() => { });
}
const settled = (status) => {
    if (status === 'committed')
        return { kind: 'committed', replyLost: true };
    if (status === 'elsewhere')
        return { kind: 'unknown', elsewhere: true };
    return status === 'aborted' ? { kind: 'aborted' } : undefined;
};
 
async function seekOutcome(run, xid, proof) {
    const until = Date.now() + (run.signal?.aborted ? SEEK_CANCELLED_MS : (run.outcomeWaitMs ?? DEFAULT_SEEK_MS));
    for (let asked = 1; Date.now() < until; asked++) {
        const status = await Promise.race([
            askStatus(run, xid, proof),
            (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ASK_EVERY_MS * 25, 'unknown', { ref: false }),
        ]);
        const outcome = settled(status);
        if (outcome !== undefined)
            return outcome;
        if (status === 'in progress' && asked % 10 === 0)
            await endOrphan(run, xid);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ASK_EVERY_MS);
    }
    return { kind: 'unknown', elsewhere: false };
}
 
const commitTransaction = (run, xid, proof) => awaitCommit(run, xid, sendCommit(run), proof);
 
async function awaitCommit(run, xid, reply, proof) {
    for (;;) {
        const heard = await Promise.race([reply, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(REPLY_MS, undefined, { ref: false })]);
        if (heard?.kind === 'committed')
            return { kind: 'committed', replyLost: false };
        if (heard?.kind === 'refused')
            return { kind: 'aborted', error: heard.error };
        if (heard?.kind === 'lost') {
            run.log.warn('The connection was lost before the reply to COMMIT came: asking the server what became of it');
            return seekOutcome(run, xid, proof);
        }
        run.log.debug('No reply to COMMIT yet: asking the server over a second connection');
        const outcome = settled(await askStatus(run, xid, proof));
        if (outcome === undefined || (await hasArrived(reply)))
            continue;
        run.session.cut();
        return outcome;
    }
}
 
const hasArrived = (reply) => Promise.race([reply.then(() => true), (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ON_ITS_WAY_MS, false, { ref: false })]);


  }),

  82078:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    h: () => (  onDemand)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
  var _open_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86205);
 
 


const CLOSE_MS = 1_000;
 
function onDemand(connect) {
    let opening;
    let closed = false;
    const open = async () => {
        const client = await connect();
        const forget = () => (opening = undefined);
        client.on('error', forget);
        client.on('end', forget);
        if (closed)
            await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(client);  
        return client;
    };
    const get = () => {
        opening ??= open();
        opening.catch(() => (opening = undefined));
        return opening;
    };
    const close = async () => {
        closed = true;
        const client = await Promise.race([opening?.catch(() => undefined), (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(CLOSE_MS, undefined, { ref: false })]);
        if (client)
            await (0,_open_client_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(client);
    };
    return { get, close };
}


  }),

  70048:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  sayWhichUrl)
  });
  var _connection_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57501);

 
function sayWhichUrl(url, log) {
    const { source, dropped, elsewhere } = url;
    log.info(`Database: ${(0,_connection_url_js__WEBPACK_IMPORTED_MODULE_0__  .DZ)(url)}, from ${source}`);
    if (elsewhere)
        log.warn(`${source} leads to ${url.host}, ${elsewhere.source} to ${elsewhere.host}: ${source} is used; unset it where ${elsewhere.source} is meant`);
    if (dropped.length > 0)
        log.info(`${source}: left out, since they mean nothing here: ${dropped.join(', ')}`);
}


  })

};
