export const id = 578;
export const ids = [578];
export const modules = {

/***/ 88059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ compileWasmOnce)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
// How V8 is to treat the WebAssembly that this process loads: the SQL parser and Prisma's engine run for a moment and are gone.

/**
 * V8 would compile what runs hot a second time, optimised. For the SQL parser that is half a second of a core and 600 MB at the
 * end of every process (docs/benchmarks.md); a comparison by Prisma's engine takes 0.26 s of processor time instead of 0.39 for
 * 10 tables, 0.35 instead of 0.61 for 100, 1.05 instead of 1.16 for 1,000, and 25 to 40 MB less.
 */
const COMPILE_ONCE = ['--no-wasm-dynamic-tiering', '--no-wasm-tier-up'];
/** To be called before a module is instantiated; again is no harm. */
const compileWasmOnce = () => COMPILE_ONCE.forEach((flag) => (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)(flag));


/***/ }),

/***/ 68056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bC: () => (/* binding */ mayBeThere),
  TM: () => (/* binding */ saysAlreadyExists),
  uX: () => (/* binding */ saysItIsThere),
  xV: () => (/* binding */ whatIsThere)
});

// NAMESPACE OBJECT: ./build/src/migrations/already-there/wanted-elsewhere.js
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

// EXTERNAL MODULE: ./build/src/postgres/quote.js
var quote = __webpack_require__(47213);
// EXTERNAL MODULE: ./build/src/postgres/catalog/constraints.js
var constraints = __webpack_require__(42589);
// EXTERNAL MODULE: ./build/src/postgres/catalog/functions.js
var functions = __webpack_require__(28104);
// EXTERNAL MODULE: ./build/src/postgres/catalog/indexes.js
var indexes = __webpack_require__(47909);
// EXTERNAL MODULE: ./build/src/postgres/catalog/neutral-session.js
var neutral_session = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/src/postgres/catalog/object-query.js
var object_query = __webpack_require__(8819);
// EXTERNAL MODULE: ./build/src/postgres/catalog/sequences.js
var sequences = __webpack_require__(67523);
// EXTERNAL MODULE: ./build/src/postgres/catalog/tables.js
var tables = __webpack_require__(8744);
// EXTERNAL MODULE: ./build/src/postgres/catalog/text-search.js
var text_search = __webpack_require__(96971);
// EXTERNAL MODULE: ./build/src/postgres/catalog/triggers.js
var triggers = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/src/postgres/catalog/types.js
var types = __webpack_require__(12372);
// EXTERNAL MODULE: ./build/src/postgres/catalog/views.js
var views = __webpack_require__(8451);
;// CONCATENATED MODULE: ./build/src/postgres/catalog/twins.js












/** Of indexes that a constraint carries as well. */
const anyIndex = {
    ...indexes/* indexes */.D,
    definition: { definition: 'pg_get_indexdef(i.indexrelid)', valid: 'i.indisvalid' },
    from: 'pg_index i JOIN relation r ON r.oid = i.indexrelid',
};
/** Without the table's name, which pg_get_statisticsobjdef writes as the search_path has it. */
const statistics = (name) => ({
    kind: `'statistics'`,
    name: `scope.name || '.' || quote_ident(s.stxname)`,
    definition: { columns: 'pg_get_statisticsobjdef_columns(s.oid)', kinds: 'to_json(s.stxkind::text[])' },
    from: `pg_statistic_ext s JOIN scope ON scope.oid = s.stxnamespace WHERE s.stxname = ${(0,quote/* quoteLiteral */.c)(name)}`,
});
/** A materialized view's twin is a view: nothing is to be computed for it. */
const asMaterialized = { ...views/* views */.l, kind: `'materialized view'` };
const narrowed = (query, column, part) => ({
    ...query,
    from: `${query.from} AND ${column} = ${(0,quote/* quoteLiteral */.c)(part)}`,
});
const QUERIES = {
    table: () => [tables/* tables */.um, tables/* columns */.YB, constraints/* tableConstraints */.$],
    'columns of': () => [tables/* columns */.YB],
    'column of': ({ part = '' }) => [narrowed(tables/* columns */.YB, 'a.attname', part), constraints/* tableConstraints */.$],
    'constraint of': () => [constraints/* tableConstraints */.$],
    index: () => [anyIndex],
    statistics: ({ name }) => [statistics(name)],
    view: () => [views/* views */.l],
    'materialized view': () => [asMaterialized],
    sequence: () => [sequences/* sequences */.X],
    function: () => [functions/* functions */.C],
    aggregate: () => [functions/* aggregates */.d],
    trigger: ({ part = '' }) => [narrowed(triggers/* triggers */.G, 't.tgname', part)],
    rule: ({ part = '' }) => [narrowed(triggers/* rules */.aO, 'w.rulename', part)],
    policy: ({ part = '' }) => [narrowed(triggers/* policies */.R3, 'p.polname', part)],
    enum: () => [types/* enums */.vP],
    domain: () => [types/* domains */.C5, constraints/* domainConstraints */.d],
    'composite type': () => [types/* compositeTypes */.Hb],
    'range type': () => [types/* rangeTypes */.zi],
    collation: ({ name }) => [narrowed(text_search/* collations */.Fm, 'c.collname', name)],
};
/** As scope.ts has them, narrowed to the objects of one name in two schemas. */
const scopeOf = ({ schema, name }) => `
  member AS (SELECT classid, objid FROM pg_depend WHERE false),
  scope AS MATERIALIZED (
    SELECT oid, CASE oid WHEN pg_my_temp_schema() THEN '${TWIN_SCHEMA}' ELSE quote_ident(nspname) END AS name, nspowner, nspacl
    FROM pg_namespace WHERE oid = pg_my_temp_schema() OR nspname = ${(0,quote/* quoteLiteral */.c)(schema)}),
  relation AS MATERIALIZED (
    SELECT scope.name || '.' || quote_ident(c.relname) AS name, c.oid, c.relkind, c.relowner, c.relacl, c.relpersistence,
      c.relam, c.reltablespace, c.reltoastrelid, c.reloptions, c.reloftype, c.relispartition, c.relpartbound,
      c.relrowsecurity, c.relforcerowsecurity, c.relreplident, c.relhasindex
    FROM pg_class c JOIN scope ON scope.oid = c.relnamespace WHERE c.relname = ${(0,quote/* quoteLiteral */.c)(name)}),
  routine AS MATERIALIZED (
    SELECT p.oid, scope.name || '.' || quote_ident(p.proname) || '(' || oidvectortypes(p.proargtypes) || ')' AS name
    FROM pg_proc p JOIN scope ON scope.oid = p.pronamespace WHERE p.proname = ${(0,quote/* quoteLiteral */.c)(name)}),
  datatype AS MATERIALIZED (
    SELECT t.oid, scope.name || '.' || quote_ident(t.typname) AS name
    FROM pg_type t JOIN scope ON scope.oid = t.typnamespace WHERE t.typname = ${(0,quote/* quoteLiteral */.c)(name)})`;
/** How the twins' schema is named in what was read, before it gets the name of the other one. */
const TWIN_SCHEMA = 'pg_temp';
/** Server 14 writes the schema's real name, later ones the alias. */
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
/**
 * Reads both, inside the caller's transaction. Names of the temporary schema read as the other schema's, on both sides, so that
 * what is equal but for its place is equal. Nothing of the temporary schema but the twin may have the name.
 */
async function readTwins(client, request) {
    const queries = QUERIES[request.kind](request);
    const quoted = `SELECT '', name, NULL FROM scope WHERE name <> '${TWIN_SCHEMA}'`;
    const text = `WITH ${scopeOf(request)} ${[quoted, ...queries.map(object_query/* selectObjects */.zO)].join('\nUNION ALL\n')}`;
    const rows = (await (0,neutral_session/* readNeutrally */.f)(client, text));
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

// EXTERNAL MODULE: ./build/src/postgres/sqlstate.js
var sqlstate = __webpack_require__(54812);
// EXTERNAL MODULE: ./build/src/postgres/catalog.js + 10 modules
var catalog = __webpack_require__(39537);
// EXTERNAL MODULE: ./build/src/neutral-text.js
var neutral_text = __webpack_require__(22932);
;// CONCATENATED MODULE: ./build/src/migrations/already-there/differences.js
// What the statement wants and the object that stands lacks, or has otherwise. What it has besides, such as columns, constraints and
// settings that later migrations brought, is no difference.


/** Not of the statement, or not to be had by a temporary object. */
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
/** What is wanted of these must be there, and more may be. */
const LISTS = new Set(['labels', 'attributes', 'options', 'indexOptions']);
/** Said by the statement, or left to whatever it is. */
const IF_WANTED = new Set(['accessMethod', 'options', 'storage', 'compression', 'indexOptions']);
/** Of a temporary table's own sequence, whose name has no schema there: that of a serial column. */
const SERIAL = /^nextval\('[^.]+'::regclass\)$/;
const ANY_SEQUENCE = /^nextval\('.*'::regclass\)$/;
/** Are these, in this order, among those? */
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
/** A line for an object that is not there; of a constraint with those of its sort that are. */
function missing(wanted, there) {
    const text = inWords(wanted);
    const sort = there.filter(({ kind }) => kind === 'constraint' && kind === wanted.kind);
    const kin = sort.map(inWords).filter((other) => firstWord(other) === firstWord(text));
    return (0,neutral_text/* neutraliseLine */.fZ)(`${wanted.kind} ${wanted.name}: ${kin.length > 0 ? kin.join(', ') : 'none'} -> ${text}`);
}
/** A constraint without a name in the statement may have any, and is known by what it says. */
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
    return [(0,catalog/* describeChange */.uQ)({ kind: wanted.kind, name: wanted.name, change: 'changed', differences })];
}
/** Foreign keys of a twin refer to twins, whose names are written without a schema; an index on one partitioned table is ON ONLY it. */
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
/** Has the name of one of these, which are as they are, not quoted. */
const isNamed = ({ name }, names) => names.some((one) => name.endsWith(`.${one}`) || name.endsWith(`."${one.replaceAll('"', '""')}"`));
/** One line each, what is there before what is wanted; undefined where the statement left nothing to compare. */
function differencesOf(twins, twin) {
    if (twins.wanted.length === 0)
        return undefined;
    const there = twins.there.map((object) => comparable(object, {}, []));
    return twins.wanted.flatMap((object) => {
        const byName = object.kind !== 'constraint' || isNamed(object, twin.named ?? []);
        return differenceOf(comparable(object, twin, twin.references ?? []), { there, byName });
    });
}

// EXTERNAL MODULE: ./build/src/migrations/load-parser.js
var load_parser = __webpack_require__(63471);
;// CONCATENATED MODULE: ./build/src/migrations/already-there/statement-text.js

async function readText(sql) {
    const { parse, scan } = await (0,load_parser/* loadParser */.q)();
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
/** The tokens of a name with its qualifications, from `index` on. */
function nameFrom({ tokens }, index) {
    let end = index + 1;
    while (is(tokens[end], '.') && tokens[end + 1] !== undefined)
        end += 2;
    return tokens.slice(index, end);
}
/** The name at `tokens[index]`, qualified or not, becomes one of the temporary schema. */
function intoTempFrom(text, index) {
    const name = nameFrom(text, index);
    return { start: name[0].start, end: name.at(-1).start, text: 'pg_temp.' };
}
const indexAt = ({ tokens }, location) => tokens.findIndex(({ start }) => start === location);
/** @param location of a RangeVar */
const intoTemp = (text, location) => intoTempFrom(text, indexAt(text, location ?? 0));
/** The name that follows the first of these words, e.g. FUNCTION. */
const intoTempAfter = (text, ...words) => intoTempFrom(text, text.tokens.findIndex((token) => words.some((word) => is(token, word))) + 1);
/** Leaves the word out where it stands before the place `before`, a byte. */
const without = ({ tokens }, word, before = Infinity) => tokens
    .filter((token) => token.start < before && is(token, word))
    .slice(0, 1)
    .map(({ start, end }) => ({ start, end, text: '' }));
/** Leaves `OWNED BY name` out; `location` is where OWNED stands. */
function withoutOwner(text, location) {
    const name = nameFrom(text, indexAt(text, location) + 2);
    return { start: location, end: name.at(-1).end, text: '' };
}
/** Where `WITH [NO] DATA` at the statement's end starts, or the end. */
function endOfQuery({ sql, tokens }) {
    const last = tokens.length - 1;
    const from = is(tokens[last - 1], 'no') ? last - 2 : last - 1;
    return is(tokens[last], 'data') && is(tokens[from], 'with') ? tokens[from].start : Buffer.byteLength(sql);
}
/** Whatever the statement says about data, it makes none. */
const withNoData = (text) => ({
    start: endOfQuery(text),
    end: Buffer.byteLength(text.sql),
    text: ' WITH NO DATA',
});
/** What follows the first AS outside brackets, up to WITH [NO] DATA. */
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

// EXTERNAL MODULE: ./build/src/migrations/objects-by-name.js
var objects_by_name = __webpack_require__(18513);
;// CONCATENATED MODULE: ./build/src/migrations/already-there/look-ups.js


async function first(client, sql, params) {
    return (await client.query(sql, params)).rows[0];
}
const strings = (nodes) => (nodes ?? []).map((node) => ('String' in node ? (node.String.sval ?? '') : ''));
/** Where CREATE puts what is named by `$2` (a schema or NULL). */
const CREATION_SCHEMA = 'coalesce($2, pg_catalog.current_schema())';
/** `names` is [schema,] name; `$1` the name, `$2` the schema or NULL, then `more`. */
const inSchema = (catalog, prefix, names, condition = 'true', more = []) => (client) => first(client, `SELECT n.nspname::text AS schema, o.${prefix}name::text AS name
       FROM pg_catalog.${catalog} o JOIN pg_catalog.pg_namespace n ON n.oid = o.${prefix}namespace
       WHERE o.${prefix}name = $1 AND n.nspname = ${CREATION_SCHEMA} AND ${condition}`, [names.at(-1), names.at(-2) ?? null, ...more]);
/** A relation of one of these kinds (pg_class.relkind letters). */
const relation = ({ schemaname, relname = '' }, kinds) => inSchema('pg_class', 'rel', schemaname === undefined ? [relname] : [schemaname, relname], "pg_catalog.strpos($3, o.relkind::text) > 0 AND o.relpersistence <> 't'", [kinds]);
/** `letter` is of pg_type.typtype, since every table has a type of its name too. */
const type = (names, letter) => inSchema('pg_type', 'typ', names, 'o.typtype::text = $3 AND o.typisdefined', [letter]);
/** `kinds` are letters of pg_proc.prokind; `types` as {@link typeText} writes them. */
const routine = (names, types, kinds) => inSchema('pg_proc', 'pro', names, `pg_catalog.strpos($4, o.prokind::text) > 0
      AND o.oid = pg_catalog.to_regprocedure(pg_catalog.quote_ident(n.nspname) || '.' || $3)`, [`${(0,quote/* quoteIdentifier */.C)(names.at(-1) ?? '')}(${types.join(', ')})`, kinds]);
const operator = (names, types) => inSchema('pg_operator', 'opr', names, `o.oprcode <> 0 AND o.oid = pg_catalog.to_regoperator(pg_catalog.quote_ident(n.nspname) || '.' || $3)`, [`${names.at(-1) ?? ''}(${types.join(', ')})`]);
const ACCESS_METHOD = '(SELECT oid FROM pg_catalog.pg_am WHERE amname = $3)';
const operatorClass = (names, method) => inSchema('pg_opclass', 'opc', names, `o.opcmethod = ${ACCESS_METHOD}`, [method]);
const operatorFamily = (names, method) => inSchema('pg_opfamily', 'opf', names, `o.opfmethod = ${ACCESS_METHOD}`, [method]);
/** One name can stand for several encodings. */
const collation = (names) => inSchema('pg_collation', 'coll', names, `o.collencoding IN (-1, (SELECT encoding FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))`);
const conversion = (names) => inSchema('pg_conversion', 'con', names);
/** What belongs to a table: `condition` is about `c`, the table's pg_class row, and `$2`, the name. */
const ofTable = (table, name, condition) => async (client) => {
    const found = await first(client, `SELECT n.nspname::text AS schema, c.relname::text AS name, c.relkind::text AS kind
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.oid = pg_catalog.to_regclass($1) AND c.relpersistence <> 't' AND EXISTS (SELECT FROM ${condition})`, [(0,objects_by_name/* qualified */.LX)(table), name]);
    return found && { schema: found.schema, name: found.name, table: found };
};
const look_ups_column = (table, name) => ofTable(table, name, 'pg_catalog.pg_attribute WHERE attrelid = c.oid AND attname = $2 AND attnum > 0 AND NOT attisdropped');
/** The type's name is looked up as ALTER TYPE does. */
const enumValue = (names, label) => (client) => first(client, `SELECT n.nspname::text AS schema, t.typname::text AS name
       FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
       WHERE t.oid = pg_catalog.to_regtype($1)
         AND EXISTS (SELECT FROM pg_catalog.pg_enum WHERE enumtypid = t.oid AND enumlabel = $2)`, [names.map(quote/* quoteIdentifier */.C).join('.'), label]);
const look_ups_constraint = (table, name) => ofTable(table, name, 'pg_catalog.pg_constraint WHERE conrelid = c.oid AND conname = $2');
/** Whatever its name and columns: a table has one. */
const primaryKey = (table) => ofTable(table, 'p', 'pg_catalog.pg_constraint WHERE conrelid = c.oid AND contype::text = $2');
const trigger = (table, name) => ofTable(table, name, 'pg_catalog.pg_trigger WHERE tgrelid = c.oid AND tgname = $2 AND NOT tgisinternal');
const policy = (table, name) => ofTable(table, name, 'pg_catalog.pg_policy WHERE polrelid = c.oid AND polname = $2');
const rule = (table, name) => ofTable(table, name, 'pg_catalog.pg_rewrite WHERE ev_class = c.oid AND rulename = $2');
/** One that an interrupted build left is not the index that is wanted. */
const index = (table, name) => ofTable(table, name, `pg_catalog.pg_index i JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
      WHERE i.indrelid = c.oid AND i.indisvalid AND x.relname = $2`);
/** Statistics have a schema of their own. */
const look_ups_statistics = (table, names) => async (client) => {
    const owner = await ofTable(table, names.at(-1) ?? '', 'pg_catalog.pg_statistic_ext WHERE stxrelid = c.oid AND stxname = $2')(client);
    const own = await inSchema('pg_statistic_ext', 'stx', names, 'o.stxrelid = pg_catalog.to_regclass($3)', [
        (0,objects_by_name/* qualified */.LX)(table),
    ])(client);
    return owner && own && { ...owner, ...own };
};
/** What has no schema. `condition` is what stands behind FROM; `$1`, ... are `params`. */
const anywhere = (condition, ...params) => async (client) => (await first(client, `SELECT FROM ${condition}`, params)) && { schema: '', name: '' };
/** For to_regtype and its kin; undefined where only the statement itself could tell (`%TYPE`, SETOF). */
function typeText(name) {
    if (name?.names === undefined || name.pct_type || name.setof)
        return undefined;
    return strings(name.names).map(quote/* quoteIdentifier */.C).join('.') + (name.arrayBounds ?? []).map(() => '[]').join('');
}

;// CONCATENATED MODULE: ./build/src/migrations/already-there/wanted-elsewhere.js


const OBJECT_EXISTS = ['42710'];
/** By name alone: `catalog` and the column of the name. */
const named = (catalog, column, name) => name === undefined
    ? undefined
    : { sqlstates: OBJECT_EXISTS, find: anywhere(`pg_catalog.${catalog} WHERE ${column} = $1`, name) };
/** SQL for the role's name with its parameter, `$1`; '' is PUBLIC. */
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
/** One with elements makes more than itself. */
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
/** Its options may be a password. */
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
/** Through to_jsonb, since column lists and row filters came with server 15. */
const MEMBER = `SELECT to_jsonb(m) ->> 'prattrs' IS NULL AND to_jsonb(m) ->> 'prqual' IS NULL AS whole
  FROM pg_catalog.pg_publication_rel m JOIN pg_catalog.pg_publication p ON p.oid = m.prpubid
  WHERE p.pubname = $1 AND m.prrelid = pg_catalog.to_regclass($2)`;
async function checkMembers(client, name, members) {
    const differences = [];
    for (const { pubtable } of members) {
        if (pubtable?.relation === undefined)
            continue;
        const table = (0,objects_by_name/* qualified */.LX)(pubtable.relation);
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

;// CONCATENATED MODULE: ./build/src/migrations/already-there/references.js



/** An empty table with the columns of a live one, under its name, in the temporary schema. LIKE takes ACCESS SHARE. */
const likeTwin = ({ schema, name }, including = '') => `CREATE TABLE pg_temp.${(0,quote/* quoteIdentifier */.C)(name)} (LIKE ${(0,quote/* quoteIdentifier */.C)(schema)}.${(0,quote/* quoteIdentifier */.C)(name)} ${including})`;
/** Of every foreign key in the statement, the table it refers to. */
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
    return (await client.query(text, [(0,objects_by_name/* qualified */.LX)(name)])).rows[0];
}
/** Undefined where two of the tables have one name: in the temporary schema only one of them has room. */
async function referenceTwins(client, text, node, self) {
    const tables = new Map();
    const edits = [];
    for (const name of referredTo(node)) {
        const table = await resolve(client, name);
        if (table === undefined)
            continue; // PostgreSQL will say so
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

;// CONCATENATED MODULE: ./build/src/migrations/already-there/wanted-relations.js




const RELATION_EXISTS = ['42P07'];
/** Temporary tables are new in each session: one that exists is of this very file. */
const isTemporary = (name) => name === undefined || name.relpersistence === 't';
/** Constraints with a name of their own in the statement. */
function namedConstraints(node) {
    if (node === null || typeof node !== 'object')
        return [];
    return Object.entries(node).flatMap(([key, value]) => key === 'conname' && typeof value === 'string' ? [value] : namedConstraints(value));
}
/** A partition or heir cannot be made without a lock on its parent that stops others. */
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
/** Only a view can be made without running the query, on every server. */
function materializedView(name, columns) {
    const list = columns.length === 0 ? '' : ` (${columns.map(quote/* quoteIdentifier */.C).join(', ')})`;
    return {
        sqlstates: RELATION_EXISTS,
        find: relation(name, 'm'),
        twin: async (_client, text, { schema, name: relname }) => ({
            statements: [`CREATE VIEW pg_temp.${(0,quote/* quoteIdentifier */.C)(relname)}${list} AS ${queryOf(text)}`],
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
/** Of OWNED BY: table and column; undefined for NONE. */
function ownerOf({ options = [] }) {
    const option = options.flatMap((node) => 'DefElem' in node && node.DefElem.defname === 'owned_by' ? [node.DefElem] : [])[0];
    if (option === undefined)
        return undefined;
    const names = option.arg && 'List' in option.arg ? strings(option.arg.List.items) : [];
    return { location: option.location ?? 0, ...(names.length > 1 && { names }) };
}
async function checkOwner(client, { schema, name }, owner) {
    const sequence = [schema, name].map(quote/* quoteIdentifier */.C).join('.');
    const { rows } = await client.query('SELECT pg_catalog.to_regclass(pg_catalog.pg_get_serial_sequence($1, $2)) = pg_catalog.to_regclass($3) AS owned', [owner.slice(0, -1).map(quote/* quoteIdentifier */.C).join('.'), owner.at(-1), sequence]);
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

;// CONCATENATED MODULE: ./build/src/migrations/already-there/wanted-table-parts.js






/** Triggers and rules of a view want a view. */
function stage({ table }) {
    const { schema, name, kind } = table;
    if (kind !== 'v')
        return likeTwin({ schema, name });
    return `CREATE VIEW pg_temp.${(0,quote/* quoteIdentifier */.C)(name)} AS SELECT * FROM ${(0,quote/* quoteIdentifier */.C)(schema)}.${(0,quote/* quoteIdentifier */.C)(name)}`;
}
const onStage = (text, { location }) => edited(text, [intoTemp(text, location)]);
/** A trigger, policy or rule, which is `part` of its table. */
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
/** To make a rule with actions, PostgreSQL takes the locks of its actions. */
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
/** Their own name goes into the temporary schema as well. */
const statisticsOnStage = (text, { location }) => edited(text, [intoTempAfter(text, 'statistics'), intoTemp(text, location)]);
/** ALTER TABLE ... ADD on an empty table like the live one, made ready by `prepare`. */
async function alteredTwin(client, text, { table: live }, { node, table, prepare }) {
    const twins = await referenceTwins(client, text, node, live);
    if (twins === undefined)
        return undefined;
    return {
        statements: [
            ...twins.statements,
            likeTwin(live, twins.toItself ? 'INCLUDING INDEXES' : ''),
            ...(prepare?.(`pg_temp.${(0,quote/* quoteIdentifier */.C)(live.name)}`) ?? []),
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
                const prepare = (twin) => [`ALTER TABLE ${twin} DROP COLUMN ${(0,quote/* quoteIdentifier */.C)(column)} CASCADE`];
                const twin = await alteredTwin(client, text, standing, { node, table, prepare });
                const { schema, name } = standing;
                return twin && { ...twin, read: { kind: 'column of', schema, name, part: column } };
            },
        }),
    };
}
/** A second primary key is 42P16 whatever its name; what has an index is a relation, and the rest an object. */
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
/** Several parts in one ALTER TABLE: one of them being there says nothing about the others. */
function alterTable({ relation: table, cmds = [], objtype }) {
    const [only] = cmds;
    if (table === undefined || cmds.length !== 1 || only === undefined || !('AlterTableCmd' in only))
        return undefined;
    return addition(table, only.AlterTableCmd, objtype === 'OBJECT_TABLE');
}

;// CONCATENATED MODULE: ./build/src/migrations/already-there/wanted-types.js


/** The statement, its name led into the temporary schema: the name that follows one of these words. */
const sameElsewhere = (kind, ...words) => async (_client, text, { schema, name }) => ({
    statements: [edited(text, [intoTempAfter(text, ...words)])],
    read: { kind, schema, name },
});
const TYPES = { enum: 'e', 'range type': 'r', domain: 'd' };
/** @param names [schema,] name */
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
/** Others may have come between the two since. */
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
/** OUT parameters are no part of what tells routines apart. */
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
/** Text search objects are told by 23505, which is never skipped. */
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

;// CONCATENATED MODULE: ./build/src/migrations/already-there/wanted-of.js





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
    const { /* named */ "KT": named } = wanted_elsewhere_namespaceObject;
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
/** Of which the definition is not compared. */
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
/** Undefined for statements whose "already exists" is an error. */
function wantedOf(node) {
    if (replaces(node))
        return undefined;
    return wanted_of_inSchema(node) ?? wanted_of_ofTable(node) ?? ofDatabase(node) ?? ofOperators(node);
}

;// CONCATENATED MODULE: ./build/src/migrations/already-there.js





/** duplicate_schema, _table, _column, _object, _function, and 42P16 for a second primary key. */
const ALREADY_EXISTS = new Set(['42P06', '42P07', '42701', '42710', '42723', '42P16']);
/** May the statement be skipped at all when its object is there? Such statements get a savepoint. */
const mayBeThere = ({ node }) => wantedOf(node) !== undefined;
/** Of whatever statement: worth looking which one it is. */
const saysAlreadyExists = (error) => ALREADY_EXISTS.has((0,sqlstate/* sqlstateOf */.R8)(error) ?? '');
/** Does the server say of this kind of statement, in its own way, that its object exists? */
const saysItIsThere = (error, { node }) => wantedOf(node)?.sqlstates.includes((0,sqlstate/* sqlstateOf */.R8)(error) ?? '') === true;
/** insufficient_privilege, feature_not_supported, invalid_table_definition, wrong_object_type, object_not_in_prerequisite_state. */
const TWIN_CANNOT_BE = new Set(['42501', '0A000', '42P16', '42809', '55000']);
/** Syntax errors and the like, and what the definition itself refuses: nothing that waiting or a new connection would change. */
const isAboutTheStatement = (error) => (0,sqlstate/* isDatabaseError */.sS)(error) && /^(?:22|23|42|0A|2B|55000|P0)/.test(error.code ?? '');
/** The twins' statements may change rows or lock them, and then take more than ACCESS SHARE. */
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
        if (TWIN_CANNOT_BE.has((0,sqlstate/* sqlstateOf */.R8)(error) ?? ''))
            return undefined;
        return [`what the statement wants cannot be made now: ${(0,sqlstate/* describeServerError */.JL)(error, { showDetail: false })}`];
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
            return undefined; // e.g. an argument of a type that is not there, on servers before 16
        throw error;
    });
    return standing === undefined ? { kind: 'absent' } : compare(client, wanted, text, standing);
}
const SAVEPOINT = 'pg_runbook_twin';
const INSIDE = [`SAVEPOINT ${SAVEPOINT}`, `ROLLBACK TO SAVEPOINT ${SAVEPOINT}; RELEASE SAVEPOINT ${SAVEPOINT}`];
const OUTSIDE = ['BEGIN', 'ROLLBACK'];
/**
 * After a failure of which `saysItIsThere` holds, rolled back: is what the statement makes there already, and as it wants it? Works
 * inside a transaction and outside. Throws what the server says when it cannot be asked, e.g. for want of a lock.
 */
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
        await client.query(end).catch(() => { }); // the first error tells more
        throw error;
    }
}


/***/ }),

/***/ 34008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ DEFAULT_RUNNER_WAIT_MS),
/* harmony export */   M: () => (/* binding */ DEFAULT_SNAPSHOT_WAIT_MS)
/* harmony export */ });
const DEFAULT_RUNNER_WAIT_MS = 60_000;
const DEFAULT_SNAPSHOT_WAIT_MS = 10 * 60_000;


/***/ }),

/***/ 17092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ec: () => (/* binding */ cancelOnAbort),
/* harmony export */   pU: () => (/* binding */ refuseIfCancelled),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _postgres_server_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99754);
/* harmony import */ var _cancelled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98084);
// The operator's "cancel": the statement that runs is cancelled on the server from a second connection, so that it does not go
// on there, and whatever waits here stops waiting. Everything ends within a few seconds even when the network is silent.



/** To be asked between steps. */
function refuseIfCancelled({ signal }, what, state) {
    if (signal?.aborted)
        throw (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelled */ .K)(what, state);
}
/** Waits, unless cancelled: then throws `cancelled`. For waits in which nothing is open in the database. */
async function pause(milliseconds, deps, what) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, deps.signal && { signal: deps.signal });
    }
    catch (cause) {
        throw (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelled */ .K)(what, 'nothing-changed', cause);
    }
}
const CANCEL_EVERY_MS = 500;
/** After this long without the server's help the connection is cut; the server then rolls back by itself. */
const GIVE_UP_AFTER_MS = 3_000;
const CANCEL = `SELECT pg_catalog.pg_cancel_backend(pid) FROM (${_postgres_server_process_js__WEBPACK_IMPORTED_MODULE_2__/* .SERVER_PROCESS */ .u}) process`;
async function cancelUntilIdle(session) {
    const giveUp = Date.now() + GIVE_UP_AFTER_MS;
    while (session.busy() && Date.now() < giveUp) {
        const asked = session.side().then((side) => side.query(CANCEL, (0,_postgres_server_process_js__WEBPACK_IMPORTED_MODULE_2__/* .processParameters */ ._)(session.process)));
        await Promise.race([asked.catch(() => { }), (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(GIVE_UP_AFTER_MS, undefined, { ref: false })]);
        for (let waited = 0; session.busy() && waited < CANCEL_EVERY_MS; waited += 20)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(20);
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


/***/ }),

/***/ 98084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ cancelled)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
// The error of a run that the operator cancelled: not a failure of anything, but what is in the database must be said.

/** `what` follows the word "cancelled", e.g. `before orders.sql was begun`. */
const cancelled = (what, state, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('cancelled', `cancelled ${what}`, {
    state,
    hint: 'Run it again when it suits; the ledger knows what was done.',
    cause,
});


/***/ }),

/***/ 94799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ keptText),
/* harmony export */   MA: () => (/* binding */ changedLines)
/* harmony export */ });
/* unused harmony export KEPT_TEXT_CHARACTERS */
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51876);
// What changed in an applied file, as people read it: the lines that differ, with the line before and after. The ledger keeps the
// text that ran, so the hint needs no git history.

/** A text of a ledger's size is a table of contents, not a table of rows: longer ones are not kept. */
const KEPT_TEXT_CHARACTERS = 65_536;
const SHOWN_LINES = 12;
/** As the ledger keeps it: null for one that is too long to keep. */
const keptText = (text) => (text.length > KEPT_TEXT_CHARACTERS ? null : text);
const linesOf = (text) => (0,_checksum_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutByteOrderMark */ .Y)(text).replaceAll('\r\n', '\n').split('\n');
const shortened = (lines, sign) => [
    ...lines.slice(0, SHOWN_LINES).map((line) => `${sign} ${line}`),
    ...(lines.length > SHOWN_LINES ? [`${sign} ... (${lines.length - SHOWN_LINES} more lines)`] : []),
];
/** From the first line that differs to the last, at most a dozen on each side; `line` counts from 1 in the new text. */
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


/***/ }),

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
const checksumOf = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', withoutByteOrderMark(text).replaceAll('\r\n', '\n'));


/***/ }),

/***/ 97852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ checkDefaultSchema)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);


const FIRST_OF_PATH = `(pg_catalog.regexp_match(pg_catalog.current_setting('search_path'), '^\\s*("(?:[^"]|"")+"|[^,"\\s]+)'))[1]`;
/** current_schema() is not asked for ours: where nothing before pg_temp can be used it would make a temporary schema. */
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
/** They put nothing into the schema that is still to be made. */
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
    const other = own === null || (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .C)(own) === here ? '<schema>' : encodeURIComponent(own);
    const mend = exists
        ? `GRANT USAGE, CREATE ON SCHEMA ${here} TO ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .C)(role)}`
        : `CREATE SCHEMA ${here}, by hand or as the first statement of the first file`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('bad-database-url', `names without a schema mean schema ${here} (?schema= of the connection URL, public by default), and ${what} in ${database}: ` +
        'what the file makes would be temporary and gone with the session', { state: 'nothing-changed', hint: `Write ?schema=${other} in the connection URL, or: ${mend}` });
}
/**
 * To be asked before the backup, and again by the run. Changes nothing.
 * @param files in the order in which they will run; the first may make the schema, before anything else
 * @param localSettings where they are not set in the session, see ApplyDeps
 * @returns what to tell when the role's own search_path would put new objects elsewhere
 * @throws RunbookError `bad-database-url`: the schema that names without one mean is not there, or closed to the role
 */
async function checkDefaultSchema(client, files, localSettings) {
    const { schema, own } = await look(client, localSettings);
    const statements = files.flatMap((file) => file.statements);
    if (!schema.usable && (schema.exists || !makeItFirst(statements, schema.name)))
        throw refused(schema, own);
    if (own === null || own === schema.name)
        return undefined;
    return (`this role's own search_path would put new objects into schema ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .C)(own)}; here they go into schema ` +
        `${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .C)(schema.name)}: write ?schema=${encodeURIComponent(own)} in the connection URL for the other one`);
}


/***/ }),

/***/ 96466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ refuseEdited)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _changed_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94799);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21366);



const shown = ({ file, entry }, ran) => {
    const told = `${file.name} was ${entry.status} on ${entry.appliedAt.toISOString()} with another text`;
    if (ran === undefined)
        return { told: `${told} (checksum then ${entry.checksum}, now ${file.checksum})`, line: 1 };
    const { line, text } = (0,_changed_text_js__WEBPACK_IMPORTED_MODULE_1__/* .changedLines */ .MA)(ran, file.text);
    return { told: `${told}:\n${text}`, line };
};
/** Throws `migration-changed` with every edited file; nothing has been changed in the database. */
async function refuseEdited(client, edited) {
    if (edited.length === 0)
        return;
    const texts = await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .keptTexts */ .$Y)(client, edited.map(({ file }) => file.name));
    const all = edited.map((one) => shown(one, texts.get(one.file.name)));
    const names = edited.map(({ file }) => file.name);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('migration-changed', all.map(({ told }) => told).join('\n'), {
        state: 'nothing-changed',
        location: { file: edited[0].file.path, line: all[0].line },
        hint: `put the text back as it was and write the change as a new migration; or, where the new text is meant: apply-pending with accept-changed: ${names.join(', ')}`,
    });
}


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
const ALL_ALLOWED = /^[\p{L}\p{M}\p{N}_.+@()=, -]*$/u;
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
const hasOtherCharacters = (name) => ALL_ALLOWED.test(name)
    ? []
    : [...new Set([...name].filter((character) => !ALLOWED.test(character) && !/[\\/\p{Cc}]/u.test(character)))];
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

/***/ 20713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ refuseNewInvalidIndex),
/* harmony export */   RJ: () => (/* binding */ readFindings),
/* harmony export */   n$: () => (/* binding */ findingsInWords)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _invalid_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74413);


/** NOT ENFORCED constraints (PostgreSQL 18) are never validated; that is their purpose. */
const NOT_VALID = `
  SELECT c.oid::text AS oid, pg_catalog.quote_ident(c.conname) AS name,
    pg_catalog.format('%I.%I', n.nspname, t.relname) AS "table"
  FROM pg_catalog.pg_constraint c
  JOIN pg_catalog.pg_class t ON t.oid = c.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
  WHERE NOT c.convalidated AND c.conparentid = 0
    AND (pg_catalog.to_jsonb(c) ->> 'conenforced') IS DISTINCT FROM 'false'
  ORDER BY 3, 2`;
/** Of the whole database, in one message. */
async function readFindings(client) {
    const answers = (await client.query(`${NOT_VALID}; ${_invalid_index_js__WEBPACK_IMPORTED_MODULE_1__/* .INVALID_INDEXES */ .Z5}`));
    const [notValid, invalid] = answers;
    return { invalidIndexes: invalid.rows, notValid: notValid.rows };
}
const byWhom = (isNew, who) => (isNew ? `left by ${who}` : `there before ${who}`);
const newSince = (before, after) => after.filter(({ oid }) => !before.some((known) => known.oid === oid));
/** One line for each finding, those of `who` first. */
function findingsInWords(before, after, who = 'this file') {
    const freshIndexes = newSince(before.invalidIndexes, after.invalidIndexes);
    const freshConstraints = newSince(before.notValid, after.notValid);
    const indexLine = (index) => `index ${index.name} on ${index.table} is INVALID, ${byWhom(freshIndexes.includes(index), who)}: ${(0,_invalid_index_js__WEBPACK_IMPORTED_MODULE_1__/* .dropCommand */ .hm)(index)}`;
    const constraintLine = (constraint) => `constraint ${constraint.name} on ${constraint.table} is NOT VALID, ${byWhom(freshConstraints.includes(constraint), who)}: ` +
        `ALTER TABLE ${constraint.table} VALIDATE CONSTRAINT ${constraint.name};`;
    const [ours, others] = [freshIndexes.map(indexLine), freshConstraints.map(constraintLine)];
    const known = [...after.invalidIndexes.map(indexLine), ...after.notValid.map(constraintLine)];
    return [...ours, ...others, ...known.filter((line) => !ours.includes(line) && !others.includes(line))];
}
/** Throws `invalid-index` when the file left one: what it was to make is not there. `done` is what the file is now. */
function refuseNewInvalidIndex(file, before, after, done = 'applied') {
    const left = newSince(before.invalidIndexes, after.invalidIndexes);
    if (left.length === 0)
        return;
    const names = left.map(({ name, table }) => `${name} on ${table}`).join(', ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('invalid-index', `${file.name} is ${done} and left an INVALID index: ${names}`, {
        state: 'committed',
        location: { file: file.path, line: 1 },
        hint: `${left.map(_invalid_index_js__WEBPACK_IMPORTED_MODULE_1__/* .dropCommand */ .hm).join(' ')} then build it again in a new migration with CREATE INDEX CONCURRENTLY.`,
    });
}


/***/ }),

/***/ 74413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   We: () => (/* binding */ invalidIndexes),
/* harmony export */   Z5: () => (/* binding */ INVALID_INDEXES),
/* harmony export */   hm: () => (/* binding */ dropCommand),
/* harmony export */   u4: () => (/* binding */ refuseInvalidIndex)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _objects_by_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18513);


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
    const there = await (0,_objects_by_name_js__WEBPACK_IMPORTED_MODULE_1__/* .indexNamed */ .YB)(client, idxname, relation);
    if (there === undefined || there.valid)
        return;
    const invalid = (await invalidIndexes(client)).find(({ oid }) => oid === there.oid);
    if (invalid === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('invalid-index', `${label}: an index of that name is there and INVALID, left by a build that broke off`, {
        state,
        location: { file: file.path, line, column },
        hint: `${dropCommand(invalid)} then run this again.`,
    });
}


/***/ }),

/***/ 22575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ checkAgainstLedger),
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _edited_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96466);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21366);
/* harmony import */ var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12760);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56996);
/* harmony import */ var _statement_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72050);






function changed(file, entry) {
    const when = entry.appliedAt.toISOString();
    const message = `${file.name} was ${entry.status} on ${when} with another text: ` +
        `checksum then ${entry.checksum}, checksum now ${file.checksum}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('migration-changed', message, {
        state: 'nothing-changed',
        location: { file: file.path, line: 1 },
        hint: `Put the file back as it was (git log -p -- ${file.path}) and write the change as a new migration.`,
    });
}
const halfRolledBack = (file, entry) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('migration-interrupted', `a rollback of ${file.name} began on ${entry.appliedAt.toISOString()} and broke off: part of it is taken back`, {
    state: 'nothing-changed',
    location: { file: file.path, line: 1 },
    hint: `pg-runbook rollback ${file.name} goes on where it broke off; then the file may be applied again.`,
});
/** The verdict that follows from an entry. Throws `migration-changed`, `migration-interrupted` (half rolled back). */
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
/** To be asked before the backup. Changes nothing. Throws what `judge` throws, and `ledger-unusable`. */
async function checkAgainstLedger(client, file) {
    await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseUnwritableLedger */ .VL)(client);
    const entry = await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w4)(client, file.name);
    if (entry)
        await (0,_edited_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseEdited */ .k)(client, (0,_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .editedFiles */ .l)([file], new Map([[file.name, entry]])));
    const kind = judge(file, entry);
    if (kind === 'pending' || entry === undefined)
        return { kind: 'pending' };
    if (kind === 'already-applied')
        return { kind, entry };
    return { kind, entry, finished: (0,_statement_record_js__WEBPACK_IMPORTED_MODULE_5__/* .endedRecords */ .Zv)(await (0,_statement_record_js__WEBPACK_IMPORTED_MODULE_5__/* .readRecords */ .T3)(client, file.name)).length };
}


/***/ }),

/***/ 25530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ applyMark)
/* harmony export */ });
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21366);
/* harmony import */ var _ledger_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22575);


const OVER_INTERRUPTED = ['rolled-back', 'running'];
const applyMark = {
    task: 'apply',
    doneWord: 'applied',
    afterFailure: (advice) => advice ?? 'Correct the file and run it again.',
    judge(file, entry) {
        const verdict = (0,_ledger_check_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S)(file, entry);
        return verdict === 'already-applied' ? 'done' : verdict;
    },
    claim: ({ session, parsed, options }, resumes) => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .claimEntry */ .tK)(session.client, parsed.file, parsed.statements.length, options, resumes ? OVER_INTERRUPTED : undefined),
    finish: ({ session, parsed }, { adopted, durationMs, warnings }) => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .finishEntry */ .yP)(session.client, parsed.file.name, { status: adopted ? 'adopted' : 'applied', durationMs, warnings }),
    isWritten: (client, file, xid) => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .entryIsBy */ ._7)(client, file, ['applied', 'adopted'], xid),
    release: ({ session, parsed }, before) => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseEntry */ ._1)(session.client, parsed.file.name, before),
};


/***/ }),

/***/ 21366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ keptTexts),
/* harmony export */   Bt: () => (/* binding */ TABLE),
/* harmony export */   FH: () => (/* binding */ readLedgerLines),
/* harmony export */   GI: () => (/* binding */ entriesNamed),
/* harmony export */   OM: () => (/* binding */ entryNamed),
/* harmony export */   Py: () => (/* binding */ ENTRY),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   St: () => (/* binding */ acceptText),
/* harmony export */   _1: () => (/* binding */ releaseEntry),
/* harmony export */   _7: () => (/* binding */ entryIsBy),
/* harmony export */   g_: () => (/* binding */ ledgerHead),
/* harmony export */   tK: () => (/* binding */ claimEntry),
/* harmony export */   w4: () => (/* binding */ findEntry),
/* harmony export */   yP: () => (/* binding */ finishEntry)
/* harmony export */ });
/* harmony import */ var _changed_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94799);
/* harmony import */ var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12760);


const ENTRY = `name, checksum, status, applied_at AS "appliedAt", duration_ms AS "durationMs", statements, warnings,
  backup, actor, run_url AS "runUrl", commit_sha AS "commitSha", tool_version AS "toolVersion"`;
const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_SCHEMA */ .sk}.migrations`;
/** True where there is a ledger to read, which takes no more than SELECT. Throws `ledger-unusable` where it may not be read. */
async function hasLedger(client) {
    const state = await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .inspectLedger */ .WN)(client, 'read', ['migrations']);
    if (state.kind === 'unusable')
        throw (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .unusable */ ._P)(state.problems, undefined, 'nothing-changed', 'read');
    return state.kind === 'usable';
}
/** Every entry, in bytewise order of the names; none where there is no ledger yet. Throws `ledger-unusable`. */
async function readLedger(client) {
    if (!(await hasLedger(client)))
        return [];
    return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} ORDER BY name COLLATE "C"`)).rows;
}
/** What a plan needs of every entry, by name; ten thousand are read in no time. Throws `ledger-unusable`. */
async function readLedgerLines(client) {
    if (!(await hasLedger(client)))
        return new Map();
    const { rows } = await client.query(`SELECT name, checksum, status, applied_at AS "appliedAt" FROM ${TABLE}`);
    return new Map(rows.map((line) => [line.name, line]));
}
/** The texts that ran, of those that were short enough to be kept. */
async function keptTexts(client, names) {
    const text = `SELECT name, content FROM ${TABLE} WHERE name = ANY ($1) AND content IS NOT NULL`;
    const { rows } = await client.query(text, [names]);
    return new Map(rows.map(({ name, content }) => [name, content]));
}
const ACCEPT = `UPDATE ${TABLE} SET checksum = $3, content = $4 WHERE name = $1 AND checksum = $2`;
/** The text that a file has now counts as the one that ran. False where the entry is another one by now. */
async function acceptText(client, { name, checksum, text }, before) {
    return (await client.query(ACCEPT, [name, before, checksum, (0,_changed_text_js__WEBPACK_IMPORTED_MODULE_0__/* .keptText */ .GD)(text)])).rowCount === 1;
}
/** The entry of one file, whatever its status. Throws `ledger-unusable`. */
async function findEntry(client, name) {
    return (await hasLedger(client)) ? entryNamed(client, name) : undefined;
}
/** As findEntry, where the ledger is known to be usable. */
async function entryNamed(client, name) {
    return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} WHERE name = $1`, [name])).rows[0];
}
/** As entryNamed, of several files. */
async function entriesNamed(client, names) {
    return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} WHERE name = ANY ($1)`, [names])).rows;
}
/** The newest migration by its name, as files run; none where there is no ledger, or none this role may read. */
async function ledgerHead(client) {
    if ((await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .inspectLedger */ .WN)(client, 'read', ['migrations'])).kind !== 'usable')
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
/**
 * Writes the row of a run that begins. False when the name is taken by an entry with a status other than `overStatus`
 * (always over `rolled-back`): then read it. Waits for a transaction that is writing the same name.
 */
async function claimEntry(client, file, statements, { backup, actor, runUrl, commitSha, toolVersion }, overStatus = ['rolled-back']) {
    const origin = [backup, actor, runUrl, commitSha, toolVersion].map((value) => value ?? null);
    const { rowCount } = await client.query(CLAIM, [
        file.name,
        file.checksum,
        statements,
        ...origin,
        overStatus,
        (0,_changed_text_js__WEBPACK_IMPORTED_MODULE_0__/* .keptText */ .GD)(file.text),
    ]);
    return rowCount === 1;
}
const FINISH = `
  UPDATE ${TABLE} SET status = $2, applied_at = pg_catalog.clock_timestamp(), duration_ms = $3, warnings = $4
  WHERE name = $1 AND status = 'running'
  RETURNING ${ENTRY}`;
/** Turns the row of a run into the record of a migration. Returns undefined when the row is not there any more. */
async function finishEntry(client, name, result) {
    const durationMs = Math.min(Math.round(result.durationMs), 2 ** 31 - 1);
    return (await client.query(FINISH, [name, result.status, durationMs, result.warnings])).rows[0];
}
const IS_BY = `SELECT FROM ${TABLE}
  WHERE name = $1 AND checksum = $2 AND status = ANY ($3) AND xmin = $4::text::pg_catalog.xid8::pg_catalog.xid`;
/** Has the transaction `xid` left the row of this file in one of these statuses, and nobody changed it since? */
async function entryIsBy(client, { name, checksum }, statuses, xid) {
    if ((await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .inspectLedger */ .WN)(client, 'read', ['migrations'])).kind !== 'usable')
        return false;
    return (await client.query(IS_BY, [name, checksum, statuses, xid])).rowCount === 1;
}
/** After a run that left nothing behind: the row becomes what it was before the claim. */
async function releaseEntry(client, name, before) {
    if (before?.status === 'rolled-back') {
        await client.query(`UPDATE ${TABLE} SET status = 'rolled-back' WHERE name = $1 AND status = 'running'`, [name]);
    }
    else {
        await client.query(`DELETE FROM ${TABLE} WHERE name = $1 AND status = 'running'`, [name]);
    }
}


/***/ }),

/***/ 8365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ listMigrations),
/* harmony export */   q: () => (/* binding */ inByteOrder)
/* harmony export */ });
/* harmony import */ var _file_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86681);
/* harmony import */ var _migration_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7890);


const PLAIN = /^[\0-\x7f]*$/;
/** As UTF-8; of plain ASCII that is the order of JavaScript's own strings. */
const inByteOrder = (a, b) => {
    if (PLAIN.test(a) && PLAIN.test(b))
        return a < b ? -1 : a > b ? 1 : 0;
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
};
function spelledTwice(entries) {
    const seen = new Map();
    for (const entry of entries) {
        const folded = entry.toLowerCase();
        seen.set(folded, [...(seen.get(folded) ?? []), entry]);
    }
    return new Set([...seen.values()].filter((names) => names.length > 1).flat());
}
async function problemOfEntry(directory, entry) {
    if (entry.isDirectory())
        return 'is a folder';
    const found = await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__/* .containedFile */ .or)(directory, entry.name);
    return 'problem' in found ? found.problem : undefined;
}
/** Lists `directory`. Throws `bad-input` when there is no such folder. */
async function listMigrations(directory) {
    const entries = (await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(directory))
        .map((entry) => ({ entry, name: entry.name, problems: (0,_file_name_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsOfName */ .z)(entry.name) }))
        .sort((a, b) => inByteOrder(a.name, b.name));
    const twins = spelledTwice(entries.filter(({ problems }) => problems.length === 0).map(({ name }) => name));
    const links = new Set();
    const listing = { names: [], links, leftOut: [] };
    for (const { entry, name, problems } of entries) {
        if (twins.has(name))
            problems.push('has a twin that differs only by case');
        if (problems.length === 0 && !entry.isFile()) {
            const problem = await problemOfEntry(directory, entry);
            if (problem === undefined)
                links.add(name);
            else
                problems.push(problem);
        }
        if (problems.length > 0)
            listing.leftOut.push({ name, why: problems.join('; ') });
        else
            listing.names.push(name);
    }
    return listing;
}


/***/ }),

/***/ 63471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ loadParser)
/* harmony export */ });
/* harmony import */ var _compile_wasm_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88059);
// PostgreSQL's own parser (libpg-query, WebAssembly), loaded only when a file is to be parsed. Inside a bundle the package
// looks for its .wasm through `__dirname`, which ES modules do not have, so this chunk says where it is: beside the chunk.

let loading;
function loadParser() {
    const globals = globalThis;
    globals.__dirname ??= import.meta.dirname;
    if (loading === undefined)
        (0,_compile_wasm_once_js__WEBPACK_IMPORTED_MODULE_0__/* .compileWasmOnce */ .J)();
    loading ??= __webpack_require__.e(/* import() */ 627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 19));
    return loading;
}


/***/ }),

/***/ 7890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   V7: () => (/* binding */ readMigration),
/* harmony export */   or: () => (/* binding */ containedFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
/* harmony import */ var _near_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22306);
/* harmony import */ var _file_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86681);
/* harmony import */ var _migration_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66383);
// Reads one migration file by name, and only out of its folder: no path, no symbolic link that leads elsewhere, no second
// spelling of the same name.







/** Entries of the migrations folder. Throws `bad-input` when there is no such folder. */
async function entriesOf(directory) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { withFileTypes: true });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunbookError */ .rk('bad-input', `migrations-dir: there is no folder ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .H)(directory)} to read`, {
            state: 'nothing-changed',
            hint: 'Give the folder of the migrations, e.g. db/migrations, and check that the repository is checked out.',
            cause,
        });
    }
}
const badName = (name, message, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunbookError */ .rk('bad-migration-name', `migration ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .H)(name)} ${message}`, { state: 'nothing-changed', hint });
function refuseBadName(name) {
    const problems = (0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .problemsOfName */ .z)(name);
    if (problems.length === 0)
        return;
    const own = node_path__WEBPACK_IMPORTED_MODULE_1__.basename(name);
    const hint = (0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .problemsOfName */ .z)(own).length === 0
        ? `Give ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .H)(own)}.`
        : 'Give a plain file name such as 20251026_add_organization_branding.sql.';
    throw badName(name, problems.join('; '), hint);
}
const sameButCase = (a, b) => a !== b && a.toLowerCase() === b.toLowerCase();
function refuseUnknownName(name, directory, entries) {
    const twin = entries.find((entry) => sameButCase(entry, name));
    if (entries.includes(name)) {
        if (twin === undefined)
            return;
        const hint = `Rename one of them: ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .H)(name)}, ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .H)(twin)}.`;
        throw badName(name, `has a twin that differs only by case, which some file systems take for one file`, hint);
    }
    if (twin !== undefined)
        throw badName(name, `differs by case from the file there is`, `Give ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .H)(twin)}.`);
    const near = (0,_near_names_js__WEBPACK_IMPORTED_MODULE_5__/* .nearNames */ .$)(name, entries.filter((entry) => (0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .problemsOfName */ .z)(entry).length === 0));
    const hint = near.length > 0 ? `Did you mean ${near.map(_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shownName */ .H).join(' or ')}?` : `List the folder: ls ${directory}`;
    throw badName(name, `is not in ${directory}`, hint);
}
/** The real path of an entry, or why it may not be read: it must be a file, and stay inside the folder by its own name. */
async function containedFile(directory, name) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name));
        if (node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file) !== folder)
            return { problem: 'is a symbolic link that leads out of the folder' };
        const hidden = (0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__/* .problemsOfName */ .z)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file));
        if (hidden.length > 0)
            return { problem: `is a symbolic link to a file that ${hidden.join('; ')}` };
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).isFile())
            return { problem: 'is not a file' };
        return { file };
    }
    catch {
        return { problem: 'is a symbolic link that leads nowhere, or may not be read' };
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
    return (0,_migration_text_js__WEBPACK_IMPORTED_MODULE_4__/* .readMigrationFile */ .r)(name, found.file, node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name));
}


/***/ }),

/***/ 66383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readMigrationFile)
/* harmony export */ });
/* unused harmony export MAX_MIGRATION_BYTES */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51876);
// The text of one migration file: plain UTF-8 SQL of a bounded size, never a link. Read without a detour through the event
// loop: a folder may hold ten thousand of them, and each takes microseconds.



/** A file of rows is a data load, not a migration; PostgreSQL's parser needs some 60 times a statement's size in memory. */
const MAX_MIGRATION_BYTES = 16 * 1024 * 1024;
const badFile = (file, message, hint, line, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunbookError */ .rk('bad-migration-file', message, {
    state: 'nothing-changed',
    hint,
    location: { file, line: line ?? 1 },
    cause,
});
/** Nearly every file fits: then one read is all, and its bytes are text before the next file is read. */
const FIRST_READ = Buffer.alloc(64 * 1024);
function boundedBytes(descriptor, shown) {
    const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, FIRST_READ, 0, FIRST_READ.length, 0);
    if (read < FIRST_READ.length)
        return FIRST_READ.subarray(0, read);
    const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
    if (size > MAX_MIGRATION_BYTES) {
        const megabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
        const message = `the file has ${megabytes(size)}; a migration may have ${megabytes(MAX_MIGRATION_BYTES)}`;
        throw badFile(shown, message, 'Load rows with COPY from a client, and keep the statements that change the schema here.');
    }
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor);
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
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const SAVE_AS_UTF8 = 'Save the file as UTF-8 and run again.';
function decode(bytes, shown) {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
        throw badFile(shown, 'the file is UTF-16, not UTF-8', SAVE_AS_UTF8);
    const nul = bytes.indexOf(0);
    if (nul >= 0) {
        const message = 'the file holds a NUL byte, which PostgreSQL cannot take; it may be UTF-16 without a mark';
        throw badFile(shown, message, SAVE_AS_UTF8, lineOf(bytes, nul));
    }
    try {
        return STRICT.decode(bytes);
    }
    catch {
        throw badFile(shown, 'the file is not valid UTF-8 here', SAVE_AS_UTF8, firstBadLine(bytes));
    }
}
const NOT_ALLOWED = ['EACCES', 'EPERM'];
function opened(file, shown) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    }
    catch (cause) {
        const { code, message } = cause;
        const hint = NOT_ALLOWED.includes(code ?? '')
            ? `Let this user read it: chmod u+r ${shown} (ls -l shows whose it is).`
            : 'Check that the file is there, that it is no link, and that the disk is well.';
        throw badFile(shown, `the file cannot be read: ${message}`, hint, undefined, cause);
    }
}
/**
 * @param file the real path, which may not be a link
 * @param shown as messages and annotations show it
 * @throws RunbookError `bad-migration-file`: not to be read, not UTF-8, a NUL byte, nothing in it, larger than
 * MAX_MIGRATION_BYTES
 */
function readMigrationFile(name, file, shown) {
    const descriptor = opened(file, shown);
    try {
        const bytes = boundedBytes(descriptor, shown);
        const text = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutByteOrderMark */ .Y)(decode(bytes, shown));
        if (text.trim() === '')
            throw badFile(shown, 'the file is empty', 'Write the statements of the migration into it.');
        return { name, path: shown, text, checksum: (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__/* .checksumOf */ .l)(text), sizeBytes: bytes.length };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 18513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ detachState),
/* harmony export */   LX: () => (/* binding */ qualified),
/* harmony export */   O7: () => (/* binding */ indexesOf),
/* harmony export */   Si: () => (/* binding */ subscriptionExists),
/* harmony export */   YB: () => (/* binding */ indexNamed),
/* harmony export */   i4: () => (/* binding */ databaseExists),
/* harmony export */   pZ: () => (/* binding */ tablespaceExists),
/* harmony export */   yP: () => (/* binding */ relationNamed)
/* harmony export */ });
/* harmony import */ var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);

/** As SQL, quoted, to be given to to_regclass. */
const qualified = ({ schemaname, relname = '' }) => (schemaname === undefined ? '' : `${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdentifier */ .C)(schemaname)}.`) + (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdentifier */ .C)(relname);
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
/** The index of this name on this table; undefined where there is none, or only one of another table. */
async function indexNamed(client, name, table) {
    return (await client.query(INDEX_STATE, [name, qualified(table)])).rows[0];
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


/***/ }),

/***/ 40875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ parseMigration)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/postgres/statement-label.js
var statement_label = __webpack_require__(93691);
// EXTERNAL MODULE: ./build/src/migrations/checksum.js
var checksum = __webpack_require__(51876);
// EXTERNAL MODULE: ./build/src/migrations/load-parser.js
var load_parser = __webpack_require__(63471);
// EXTERNAL MODULE: ./build/src/migrations/ledger-schema.js
var ledger_schema = __webpack_require__(12760);
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
        return `${(0,statement_label/* labelOf */.W)(sql)}: ${ENDS_OURS}`;
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
        return `${(0,statement_label/* labelOf */.W)(sql)}: the schema ${ledger_schema/* LEDGER_SCHEMA */.sk} holds the ledger, which only pg-runbook writes`;
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

// EXTERNAL MODULE: ./build/src/migrations/source-position.js
var source_position = __webpack_require__(85820);
// EXTERNAL MODULE: ./build/src/migrations/statement.js
var statement = __webpack_require__(96666);
;// CONCATENATED MODULE: ./build/src/migrations/transaction-pairs.js
const isPlain = ({ options, chain }) => (options ?? []).length === 0 && chain !== true;
const isPlainBegin = (node) => 'TransactionStmt' in node &&
    ['TRANS_STMT_BEGIN', 'TRANS_STMT_START'].includes(node.TransactionStmt.kind ?? '') &&
    isPlain(node.TransactionStmt);
const isPlainCommit = (node) => 'TransactionStmt' in node && node.TransactionStmt.kind === 'TRANS_STMT_COMMIT' && isPlain(node.TransactionStmt);
/** Until the end of its transaction: in a longer one it means more. */
function lastsAsLongAsTransaction(node) {
    if ('VariableSetStmt' in node)
        return node.VariableSetStmt.is_local === true;
    if ('ConstraintsSetStmt' in node)
        return true;
    const onCommit = 'CreateStmt' in node
        ? node.CreateStmt.oncommit
        : 'CreateTableAsStmt' in node
            ? node.CreateTableAsStmt.into?.onCommit
            : undefined;
    return onCommit === 'ONCOMMIT_DROP' || onCommit === 'ONCOMMIT_DELETE_ROWS';
}
/** A BEGIN inside another one has no partner, as on the server. */
function pairsOf(pieces) {
    const pairs = [];
    let begin;
    pieces.forEach(({ node }, index) => {
        if (isPlainBegin(node))
            begin ??= index;
        else if (isPlainCommit(node) && begin !== undefined) {
            pairs.push({ begin, commit: index });
            begin = undefined;
        }
    });
    return pairs;
}
/** @param pieces the statements of one file, in their order */
function withoutPairs(pieces) {
    const aroundAll = ({ begin, commit }) => begin === 0 && commit === pieces.length - 1;
    const pairs = pairsOf(pieces).filter((pair) => aroundAll(pair) || !pieces.slice(pair.begin, pair.commit).some(({ node }) => lastsAsLongAsTransaction(node)));
    const [first] = pairs;
    if (first === undefined)
        return { inner: [...pieces] };
    const leftOut = new Set(pairs.flatMap(({ begin, commit }) => [begin, commit]));
    const inner = pieces.filter((_, index) => !leftOut.has(index));
    const lines = pairs.map(({ begin, commit }) => `lines ${pieces[begin].line} and ${pieces[commit].line}`).join('; ');
    return {
        inner,
        warning: `line ${pieces[first.begin].line}: BEGIN and COMMIT (${lines}) are left out: the file runs in one transaction with its ledger row anyway`,
    };
}

// EXTERNAL MODULE: ./build/src/migrations/transactional.js
var transactional = __webpack_require__(27474);
;// CONCATENATED MODULE: ./build/src/migrations/parse.js









/** `stmt_location` and `stmt_len` count bytes; the last statement of a text without a final semicolon has no length. */
function piecesOf(text, raw) {
    const { bytes, at } = (0,source_position/* byteReader */.KI)(text);
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
        ? `${first.message}\n${(0,source_position/* excerpt */.Kb)(file.text, first)}`
        : `the file holds ${findings.length} things that a migration may not hold:\n${told.join('\n')}`;
    return new errors/* RunbookError */.rk('migration-not-allowed', message, {
        state: 'nothing-changed',
        location: { file: file.path, line: first.line, column: first.column },
        hint: 'Take that out of the file and run again.',
    });
}
/** What stands before the place the parser stopped at, as far as whole statements go. */
async function statementsBefore(text, characterIndex) {
    const { parse, scan } = await (0,load_parser/* loadParser */.q)();
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
    const position = (0,source_position/* positionOfCharacter */.Ag)(file.text, index);
    const command = psqlCommandAt(file.text, index);
    const findings = findingsOf(await statementsBefore(file.text, index));
    if (command !== undefined)
        findings.push({ message: command, ...position });
    if (findings.length > 0)
        return notAllowed(file, findings);
    return new errors/* RunbookError */.rk('migration-syntax', `${problem.message}\n${(0,source_position/* excerpt */.Kb)(file.text, position)}`, {
        state: 'nothing-changed',
        location: { file: file.path, ...position },
        hint: 'Correct the line and run again.',
    });
}
async function parsedPieces(file) {
    const parser = await (0,load_parser/* loadParser */.q)();
    try {
        return piecesOf(file.text, (await parser.parse(file.text)).stmts ?? []);
    }
    catch (error) {
        if (!parser.hasSqlDetails(error))
            throw error;
        throw await syntaxFailure(file, error.sqlDetails);
    }
}
/** See Statement.step. */
function stepsOf(pieces) {
    let next = 0;
    return pieces.map(({ node }) => ((0,statement/* isSetting */.B)({ kind: kindOf(node) }) ? next : next++));
}
function toStatements(pieces) {
    const steps = stepsOf(pieces);
    const later = (index) => () => pieces.slice(index + 1).map(({ sql }) => sql);
    return pieces.map((piece, index) => ({
        ...piece,
        index,
        step: steps[index],
        kind: kindOf(piece.node),
        label: (0,statement_label/* labelOf */.W)(piece.sql),
        checksum: (0,checksum/* checksumOf */.l)(piece.sql),
        transactional: (0,transactional/* transactionalOf */.DW)(piece.node, later(index)),
    }));
}
const kindOf = (node) => Object.keys(node)[0];
function refuseAloneInTransaction(file, statements) {
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
 * (everything found) or `bad-migration-file` (only comments). Plain pairs of BEGIN and COMMIT are left out, see withoutPairs.
 */
async function parseMigration(file) {
    const { inner, warning } = withoutPairs(await parsedPieces(file));
    const findings = findingsOf(inner);
    if (findings.length > 0)
        throw notAllowed(file, findings);
    const statements = toStatements(inner);
    if (warning !== undefined)
        refuseAloneInTransaction(file, statements);
    if (statements.length === 0) {
        throw new errors/* RunbookError */.rk('bad-migration-file', 'the file holds no statement, only comments', {
            state: 'nothing-changed',
            location: { file: file.path, line: 1 },
            hint: 'Write the statements of the migration into it.',
        });
    }
    return { file, statements, warnings: warning === undefined ? [] : [warning] };
}


/***/ }),

/***/ 56996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ editedFiles),
/* harmony export */   n: () => (/* binding */ planMigrations)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _list_migrations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8365);
// What a release has to do: the folder held against the ledger. Pure: decides and tells, changes nothing. Every reason not to
// begin is told at once.


const isDone = ({ status }) => status === 'applied' || status === 'adopted';
/** Applied files whose text is another one now; those that `acceptChanged` names are no problem. */
function editedFiles(files, entries) {
    return files.flatMap((file) => {
        const entry = entries.get(file.name);
        return entry !== undefined && isDone(entry) && entry.checksum !== file.checksum ? [{ file, entry }] : [];
    });
}
/** A new file with the very text of one that is gone: it was renamed, and would run a second time. */
function refuseRenamed(pending, gone, { problems }) {
    for (const file of pending) {
        const twin = gone.find((entry) => entry.checksum === file.checksum);
        if (twin !== undefined)
            problems.push(`${file.name} has the text of ${twin.name}, which is ${twin.status} and gone from the folder: rename it back`);
    }
}
function judgeOrder(pending, newest, { outOfOrder }, judged) {
    const late = newest === undefined ? [] : pending.filter(({ name }) => (0,_list_migrations_js__WEBPACK_IMPORTED_MODULE_1__/* .inByteOrder */ .q)(name, newest) < 0);
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
    const covered = files.filter(({ name }) => (0,_list_migrations_js__WEBPACK_IMPORTED_MODULE_1__/* .inByteOrder */ .q)(name, baseline) <= 0);
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
/**
 * @param files of the folder, in bytewise order
 * @param entries all of the ledger
 * @throws RunbookError `release-refused` with every reason. Edited files that are not accepted are the caller's to refuse: they
 * are what {@link editedFiles} gives less `accepted`.
 */
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
        .sort(_list_migrations_js__WEBPACK_IMPORTED_MODULE_1__/* .inByteOrder */ .q)
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('release-refused', `the release is not applied: ${message}`, {
        state: 'nothing-changed',
        hint: 'mend what is named above, then run it again; pg-runbook status shows every file',
    });
}


/***/ }),

/***/ 4297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isConnectionFailure),
/* harmony export */   DL: () => (/* binding */ failureAtCommit),
/* harmony export */   Lp: () => (/* binding */ betweenStatements)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _postgres_driver_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8411);
/* harmony import */ var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54812);
/* harmony import */ var _cancelled_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98084);
/* harmony import */ var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12760);
/* harmony import */ var _statement_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49889);
// Failures of a run that no statement of the file is to blame for: the ledger, the connection, the COMMIT.






/** Connection exceptions, and the server's own shutdown. */
const isConnectionFailure = (error) => (0,_postgres_driver_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isLostConnection */ .Hi)(error) || /^(?:08|57P0)/.test((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__/* .sqlstateOf */ .R8)(error) ?? '');
function connectionLost({ parsed }, said, error) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('migration-failed', `the connection was lost: ${said}`, {
        state: 'rolled-back',
        location: { file: parsed.file.path, line: 1 },
        hint: (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__/* .adviceFor */ .cp)(error)?.hint ?? 'Run it again when the server answers again.',
        cause: error,
    });
}
/** Failures of our own statements, between those of the file; a bug stays what it is. */
function betweenStatements(run, error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk || (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__/* .sqlstateOf */ .R8)(error) === undefined)
        return error;
    if (run.deps.signal?.aborted)
        return (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_3__/* .cancelled */ .K)(`the run of ${run.parsed.file.name}`, 'rolled-back', error);
    const said = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__/* .describeServerError */ .JL)(error, { showDetail: false });
    if (isConnectionFailure(error))
        return connectionLost(run, said, error);
    if (!(0,_statement_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .isLockFailure */ ._)(error))
        return (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .unusable */ ._P)([said], error, 'rolled-back');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('lock-timeout', `the ledger: ${said}`, {
        state: 'rolled-back',
        hint: (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__/* .adviceFor */ .cp)(error).hint,
        cause: error,
    });
}
/** What only COMMIT finds out, e.g. a deferred foreign key. */
const failureAtCommit = (run, error) => {
    const statement = { ...run.parsed.statements.at(-1), label: 'COMMIT' };
    return (0,_statement_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .statementFailure */ .q)(error, { ...run, statement, state: 'rolled-back', blockers: [] });
};


/***/ }),

/***/ 209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bP: () => (/* binding */ trySessionLock),
/* harmony export */   fz: () => (/* binding */ TRY_TRANSACTION_LOCK),
/* harmony export */   kr: () => (/* binding */ pollForLock),
/* harmony export */   ms: () => (/* binding */ lockHolder),
/* harmony export */   ou: () => (/* binding */ trySharedTransactionLock),
/* harmony export */   rf: () => (/* binding */ tryTransactionLock),
/* harmony export */   ub: () => (/* binding */ holdsLock)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _apply_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34008);
/* harmony import */ var _postgres_blockers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6098);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17092);




/** The bytes of "pg_rnbk" as a number; PostgreSQL keeps advisory locks apart by database. */
const LOCK_KEY = Buffer.from('\0pg_rnbk').readBigInt64BE();
const [KEY_HIGH, KEY_LOW] = [LOCK_KEY >> 32n, LOCK_KEY & 0xffffffffn];
const ask = async (client, lockFunction) => {
    const { rows } = await client.query(`SELECT pg_catalog.${lockFunction}($1) AS got`, [LOCK_KEY]);
    return rows[0].got;
};
/** As a condition inside a transaction; the lock ends with it. */
const TRY_TRANSACTION_LOCK = `pg_catalog.pg_try_advisory_xact_lock(${LOCK_KEY})`;
/** Inside a transaction; the lock ends with it. */
const tryTransactionLock = (client) => ask(client, 'pg_try_advisory_xact_lock');
/**
 * Inside a transaction, which may be READ ONLY: false while a run of migrations works on the database, which then has to wait
 * for the end of this transaction; any number of readers share it.
 */
const trySharedTransactionLock = (client) => ask(client, 'pg_try_advisory_xact_lock_shared');
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
/** Who works on this database now, in words; undefined where nobody does. */
async function lockHolder(client) {
    const { rows } = await client.query(HOLDERS, [KEY_HIGH, KEY_LOW]);
    return rows.length === 0 ? undefined : rows.map(_postgres_blockers_js__WEBPACK_IMPORTED_MODULE_2__/* .describeBlocker */ .Gj).join('; ');
}
const holderInWords = async (client) => (await lockHolder(client)) ?? 'a run that ended just now';
async function lockHeld(client, waitedMs) {
    const message = `another run of pg-runbook works on this database, waited ${(waitedMs / 1000).toFixed(0)} s: ${await holderInWords(client)}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('lock-held', message, {
        state: 'nothing-changed',
        hint: 'Wait until that run has ended, then run this again. A run that hangs is ended with SELECT pg_terminate_backend(<pid>).',
    });
}
/**
 * Asks `attempt` until it says true, every quarter of a second or so. Throws `lock-held`, naming the holder, when that took
 * longer than runnerWaitMs; `cancelled`.
 */
async function pollForLock(client, attempt, { runnerWaitMs = _apply_options_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_RUNNER_WAIT_MS */ .C }, deps) {
    const began = Date.now();
    for (let told = false; !(await attempt()); told = true) {
        if (Date.now() - began >= runnerWaitMs)
            throw await lockHeld(client, Date.now() - began);
        if (!told)
            deps.log.info(`Waiting for another run of pg-runbook: ${await holderInWords(client)}`);
        await (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v7)(100 + Math.random() * 150, deps, 'while waiting for another run');
    }
}


/***/ }),

/***/ 96092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ openRunnerSession)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./build/src/postgres/open-client.js
var open_client = __webpack_require__(86205);
// EXTERNAL MODULE: ./build/src/migrations/cancelled.js
var cancelled = __webpack_require__(98084);
// EXTERNAL MODULE: ./build/src/neutral-text.js
var neutral_text = __webpack_require__(22932);
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
        onAbort = () => reject((0,cancelled/* cancelled */.K)('while connecting', 'nothing-changed'));
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
const serverPid = async (client) => (await client.query('SELECT pg_catalog.pg_backend_pid() AS pid')).rows[0].pid;
/** Opens the first connection; to be closed by the caller. Throws what `connect` throws, and `cancelled`. */
async function openRunnerSession(deps) {
    const { connect, log, localSettings } = deps;
    const client = await connectUnlessCancelled(deps);
    let lost = false;
    let running = 0;
    client.on('error', () => (lost = true));
    client.on('end', () => (lost = true));
    tellNotices(client, log);
    const process = localSettings === undefined ? { pid: await serverPid(client) } : {};
    const side = onDemand(connect);
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
            await Promise.all([(0,open_client/* closeClient */.Y)(client), side.close()]);
        },
    };
}


/***/ }),

/***/ 64424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ applyMigration),
  Z: () => (/* binding */ tryMigrations)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/postgres/sqlstate.js
var sqlstate = __webpack_require__(54812);
// EXTERNAL MODULE: ./build/src/migrations/cancellation.js
var cancellation = __webpack_require__(17092);
// EXTERNAL MODULE: ./build/src/migrations/default-schema.js
var default_schema = __webpack_require__(97852);
// EXTERNAL MODULE: ./build/src/neutral-text.js
var neutral_text = __webpack_require__(22932);
// EXTERNAL MODULE: ./build/src/migrations/ledger-schema.js
var ledger_schema = __webpack_require__(12760);
// EXTERNAL MODULE: ./build/src/migrations/already-there.js + 10 modules
var already_there = __webpack_require__(68056);
// EXTERNAL MODULE: ./build/src/migrations/source-position.js
var source_position = __webpack_require__(85820);
;// CONCATENATED MODULE: ./build/src/migrations/already-there/other-definition.js
// What to tell of an object that is there and is another one than the statement makes.


/** Error `migration-failed`. `differences`: one line each, what is there before what is wanted. */
function otherDefinition({ file }, { label, line, column }, { differences, state, cause }) {
    const list = differences.map((difference) => `  ${difference}`).join('\n');
    const message = `${label}: it is there already, and not as the statement makes it (there -> wanted):\n${list}`;
    return new errors/* RunbookError */.rk('migration-failed', `${message}\n${(0,source_position/* excerpt */.Kb)(file.text, { line, column })}`, {
        state,
        location: { file: file.path, line, column },
        hint: `Write an ALTER in place of it that leads from what is there to what is wanted. Where the whole history up to some file is in ` +
            `the database already, take it over without running it: pg-runbook apply-pending --baseline <that file> (as an input: baseline).`,
        cause,
    });
}

// EXTERNAL MODULE: ./build/src/postgres/blockers.js
var blockers = __webpack_require__(6098);
// EXTERNAL MODULE: ./build/src/migrations/invalid-index.js
var invalid_index = __webpack_require__(74413);
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
    return statements.some(resetsSession) ? sessionSettings(client) : { restore: async () => { } };
}
/** What the session has set now, to be set again later. */
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

// EXTERNAL MODULE: ./build/src/migrations/statement-failure.js
var statement_failure = __webpack_require__(49889);
;// CONCATENATED MODULE: ./build/src/migrations/run-statement.js
// Runs one statement of a file inside the run's transaction, watched: who blocks it is seen while it waits, a cancel reaches it,
// and "already exists" leads back to a savepoint where that is allowed to be a warning.









/** Sends the statement and watches what it waits for. `limitMs` is the lock_timeout that is in force. */
async function tryStatement({ session, deps }, { sql }, limitMs) {
    const ask = async () => (0,blockers/* blockersOf */.be)(await session.side(), session.process);
    const watch = (0,blockers/* watchBlockers */.v2)(ask, deps.log, (0,blockers/* lookEveryMs */.vT)(limitMs));
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
/**
 * After a failure, rolled back: how the statement is skipped; undefined where the failure stands. Throws `migration-failed` where an
 * object is there and another one, and what `statementFailure` makes of a question that got no answer.
 */
async function skipOf(run, statement, { error, state }) {
    if (!(0,already_there/* saysItIsThere */.uX)(error, statement))
        return undefined;
    try {
        const found = await (0,already_there/* whatIsThere */.xV)(run.session.client, statement);
        if (found.kind === 'absent')
            return undefined;
        if (found.kind === 'different')
            throw otherDefinition(run.parsed, statement, { differences: found.differences, state, cause: error });
        return { skipped: 'already-there', ...(found.kind === 'not-compared' && { notCompared: true }) };
    }
    catch (cause) {
        throw (0,statement_failure/* statementFailure */.q)(cause, { ...run, statement, state, blockers: [] });
    }
}
const SAVEPOINT = 'pg_runbook';
async function guarded(run, statement) {
    const { client } = run.session;
    const mayBeSkipped = run.options.onAlreadyExists === 'warn' && (0,already_there/* mayBeThere */.bC)(statement);
    if (mayBeSkipped)
        await client.query(`SAVEPOINT ${SAVEPOINT}`);
    const tried = await tryStatement(run, statement, run.options.lockTimeoutMs);
    if (tried.kind === 'done') {
        refuseEndedTransaction(run, statement);
        if (mayBeSkipped)
            await client.query(`RELEASE SAVEPOINT ${SAVEPOINT}`);
        return undefined;
    }
    const failure = (0,statement_failure/* statementFailure */.q)(tried.error, { ...run, statement, state: 'rolled-back', blockers: tried.blockers });
    if (!mayBeSkipped || !(0,already_there/* saysItIsThere */.uX)(tried.error, statement))
        throw failure;
    await client.query(`ROLLBACK TO SAVEPOINT ${SAVEPOINT}; RELEASE SAVEPOINT ${SAVEPOINT}`);
    const skip = await skipOf(run, statement, { error: tried.error, state: 'rolled-back' });
    if (skip === undefined)
        throw failure;
    return skip;
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
    (0,cancellation/* refuseIfCancelled */.pU)(run.deps, `before ${statement.label} (line ${statement.line})`, 'rolled-back');
    const began = performance.now();
    try {
        await (0,invalid_index/* refuseInvalidIndex */.u4)(run.session.client, run.parsed.file, statement, 'rolled-back');
        const skip = await guarded(run, statement);
        if (resetsSession(statement))
            await run.settings.restore();
        const { label, line } = statement;
        return { label, line, durationMs: performance.now() - began, ...skip };
    }
    catch (error) {
        throw (0,statement_failure/* statementFailure */.q)(error, { ...run, statement, state: 'rolled-back', blockers: [] });
    }
}

// EXTERNAL MODULE: ./build/src/migrations/side-effects.js
var side_effects = __webpack_require__(51463);
// EXTERNAL MODULE: ./build/src/migrations/transaction.js
var transaction = __webpack_require__(63811);
;// CONCATENATED MODULE: ./build/src/migrations/before-commit.js






/** Code is not read, only its effect is seen: the first statement that says the name is the likeliest one. */
const suspect = ({ statements }) => statements.find(({ sql }) => sql.toLowerCase().includes(ledger_schema/* LEDGER_SCHEMA */.sk)) ?? statements[0];
/** Of a file whose code wrote to the ledger. */
function wroteToLedger(parsed) {
    const { line, column } = suspect(parsed);
    return new errors/* RunbookError */.rk('migration-not-allowed', `the file changed rows of the schema ${ledger_schema/* LEDGER_SCHEMA */.sk}, from code that only runs in the database: only pg-runbook writes the ledger`, {
        state: 'rolled-back',
        location: { file: parsed.file.path, line, column },
        hint: `Take out of the file what writes to ${ledger_schema/* LEDGER_SCHEMA */.sk} (a DO block, a function, a trigger), and run it again.`,
    });
}
const MAX_SHOWN = 300;
const wouldBeLost = ({ file }, objects) => new errors/* RunbookError */.rk('migration-failed', `${(0,neutral_text/* neutraliseLine */.fZ)(objects, MAX_SHOWN)}: made among the session's temporary objects without TEMP being written, so gone with the session`, {
    state: 'rolled-back',
    location: { file: file.path, line: 1 },
    hint: 'Write the schema before the name, or create the schema (and GRANT USAGE, CREATE on it) before what goes into it; a view of a ' +
        'temporary table is temporary too. Write TEMP where that is meant. Then run it again.',
});
/**
 * Takes back what the file has set that the ledger must not depend on, and looks.
 * @param begun as the transaction was before the file's statements
 * @throws RunbookError `migration-not-allowed`, `migration-failed` (to be rolled back), `outcome-unknown` (another transaction)
 */
async function lookBeforeCommit({ session, parsed }, begun) {
    const text = `${(0,transaction/* regainText */.on)(begun)}; SELECT ${transaction/* FACTS */.qY}, ${(0,side_effects/* strayObjects */.y)(parsed)} AS stray`;
    const results = (await session.client.query(text));
    const { xid, ledgerWrites, stray } = results.at(-1).rows[0];
    if (xid !== begun.xid)
        throw transactionEnded('the file ended the transaction of the run and began another', parsed.file.path);
    if (ledgerWrites !== begun.ledgerWrites)
        throw wroteToLedger(parsed);
    if (stray !== null)
        throw wouldBeLost(parsed, stray);
}

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

// EXTERNAL MODULE: ./build/src/postgres/backoff.js
var backoff = __webpack_require__(26981);
// EXTERNAL MODULE: ./build/src/migrations/cancelled.js
var cancelled = __webpack_require__(98084);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/migrations/run-failure.js
var run_failure = __webpack_require__(4297);
;// CONCATENATED MODULE: ./build/src/migrations/commit.js
// COMMIT, and what to do when its reply never comes: the transaction's number is known, so a second connection asks
// pg_xact_status what became of it. Only where that cannot be asked either is the outcome unknown, and then it is said.



/** How long the reply may take before the server is asked; a COMMIT with deferred checks may take longer, and is waited for. */
const REPLY_MS = 5_000;
const DEFAULT_SEEK_MS = 30_000;
/** A runner that is being cancelled has only seconds left. */
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
        return (0,run_failure/* isConnectionFailure */.$B)(error) ? { kind: 'lost' } : { kind: 'refused', error };
    }
}
/** Of a whole file: the row as the run's mark writes it at the end. */
const entryWritten = ({ mark, parsed }) => (client, xid) => mark.isWritten(client, parsed.file, xid);
async function askStatus({ session }, xid, proof) {
    const text = 'SELECT pg_catalog.pg_xact_status($1::text::xid8) AS status';
    try {
        const side = await session.side();
        const { rows } = await side.query(text, [xid]);
        const status = rows[0].status ?? 'unknown';
        return status !== 'committed' || (await proof(side, xid)) ? status : 'elsewhere';
    }
    catch {
        return 'unknown'; // not reachable now, or a server that never saw this transaction: asked again until the time is over
    }
}
/** Our own transaction of a connection that is gone, and nothing else: the number says which. */
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
/** After the connection is lost. */
async function seekOutcome(run, xid, proof) {
    const until = Date.now() + (run.deps.signal?.aborted ? SEEK_CANCELLED_MS : (run.options.outcomeWaitMs ?? DEFAULT_SEEK_MS));
    for (let asked = 1; Date.now() < until; asked++) {
        const status = await Promise.race([
            askStatus(run, xid, proof),
            (0,promises_.setTimeout)(ASK_EVERY_MS * 25, 'unknown', { ref: false }),
        ]);
        const outcome = settled(status);
        if (outcome !== undefined)
            return outcome;
        if (status === 'in progress' && asked % 10 === 0)
            await endOrphan(run, xid);
        await (0,promises_.setTimeout)(ASK_EVERY_MS);
    }
    return { kind: 'unknown', elsewhere: false };
}
/** Commits the open transaction `xid`, however long that takes, and finds out what became of it. Throws nothing. */
const commit = (run, xid, proof) => awaitCommit(run, xid, sendCommit(run), proof);
/** Finds out what becomes of the transaction `xid`, whose COMMIT has been sent and is answered by `reply`. Throws nothing. */
async function awaitCommit(run, xid, reply, proof) {
    for (;;) {
        const heard = await Promise.race([reply, (0,promises_.setTimeout)(REPLY_MS, undefined, { ref: false })]);
        if (heard?.kind === 'committed')
            return { kind: 'committed', replyLost: false };
        if (heard?.kind === 'refused')
            return { kind: 'aborted', error: heard.error };
        if (heard?.kind === 'lost') {
            run.deps.log.warn('The connection was lost before the reply to COMMIT came: asking the server what became of it');
            return seekOutcome(run, xid, proof);
        }
        run.deps.log.debug('No reply to COMMIT yet: asking the server over a second connection');
        const outcome = settled(await askStatus(run, xid, proof));
        if (outcome === undefined || (await hasArrived(reply)))
            continue;
        run.session.cut();
        return outcome;
    }
}
/** The reply says more than the server's word about the transaction, and may be on its way. */
const hasArrived = (reply) => Promise.race([reply.then(() => true), (0,promises_.setTimeout)(ON_ITS_WAY_MS, false, { ref: false })]);
/** Of a transaction whose end nobody could be asked about, or only another server than the one that it ran on. */
const outcomeUnknown = ({ parsed }, xid, elsewhere) => new errors/* RunbookError */.rk('outcome-unknown', elsewhere
    ? `the reply to COMMIT was lost, and the server that answers now does not have what transaction ${xid} of this run wrote: after a failover it may never have received it`
    : `the reply to COMMIT was lost, and the server could not be asked about transaction ${xid}`, {
    state: 'unknown',
    location: { file: parsed.file.path, line: 1 },
    hint: `When the server answers again, run this again: the ledger then says whether the file is applied. By hand: SELECT pg_xact_status('${xid}')`,
});

// EXTERNAL MODULE: ./build/src/migrations/runner-lock.js
var runner_lock = __webpack_require__(209);
// EXTERNAL MODULE: ./build/src/migrations/statement.js
var migrations_statement = __webpack_require__(96666);
;// CONCATENATED MODULE: ./build/src/migrations/run-in-transaction.js
// The file's statements and its ledger row in one transaction: a kill at any instant leaves either both or neither. A run that
// cannot get a lock in time gives all its locks back and tries again later, so that nobody queues behind it.













/** Opens the transaction that also holds the runners' lock. */
async function beginLocked(run) {
    const { session, options, deps } = run;
    const attempt = async () => {
        await (0,transaction/* begin */.qN)(run);
        if (await (0,runner_lock/* tryTransactionLock */.rf)(session.client))
            return true;
        await (0,transaction/* rollBack */.Fu)(session);
        return false;
    };
    await (0,runner_lock/* pollForLock */.kr)(session.client, attempt, options, deps);
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
/** Nothing in the file had an effect: every statement's object was there already, settings aside. */
const wasAdopted = (statements, results) => {
    const counted = results.filter((_, index) => !(0,migrations_statement/* isSetting */.B)(statements[index]));
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
/** Commits the open transaction `xid`, or says what became of it. */
async function commitOrThrow(run, xid, proof) {
    const outcome = await commit(run, xid, proof);
    if (outcome.kind === 'committed')
        return outcome;
    throw notCommitted(run, xid, outcome);
}
/** What to throw for a transaction that is not committed, or not known to be. */
function notCommitted(run, xid, outcome) {
    if (outcome.kind === 'unknown')
        return outcomeUnknown(run, xid, outcome.elsewhere);
    if (run.deps.signal?.aborted)
        return (0,cancelled/* cancelled */.K)('at COMMIT', 'rolled-back', outcome.error);
    if (outcome.error !== undefined)
        return (0,run_failure/* failureAtCommit */.DL)(run, outcome.error);
    return new errors/* RunbookError */.rk('migration-failed', `the connection was lost at COMMIT, and transaction ${xid} was rolled back`, {
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
        await (0,transaction/* rollBack */.Fu)(session);
        return { kind: 'taken' };
    }
    const facts = await (0,transaction/* transactionFacts */._x)(session);
    const settings = await rememberSettings(session.client, parsed.statements);
    const statements = await runStatements({ ...run, settings }, parsed.statements);
    const { entry, warnings } = await finish(run, facts, statements, began);
    const { replyLost } = await commitOrThrow(run, facts.xid, entryWritten(run));
    return { kind: 'committed', entry, statements, warnings, replyLost };
}
/** Tells who blocked, waits, and says whether to try again. */
async function waitForAnotherTry(run, error, attempt) {
    const { lockRetries } = run.options;
    if (!(error instanceof errors/* RunbookError */.rk) || error.code !== 'lock-timeout' || attempt >= lockRetries)
        return false;
    const waitMs = (0,backoff/* backoffMs */.j)(attempt);
    const next = `try ${attempt + 1} of ${lockRetries} in ${(waitMs / 1000).toFixed(1)} s`;
    const left = error.detail.state === 'partly-applied'
        ? 'What it has begun stays recorded and will be finished, and no lock is held'
        : 'Everything is rolled back and no lock is held';
    run.deps.log.warn(`${error.message}\n${left}; ${next}`, error.detail.location);
    await (0,cancellation/* pause */.v7)(waitMs, run.deps, 'while waiting to try again');
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
            await (0,transaction/* rollBack */.Fu)(run.session);
            const error = (0,run_failure/* betweenStatements */.Lp)(run, cause);
            if (!(await waitForAnotherTry(run, error, tries)))
                throw error;
        }
    }
}
/** The entry that another run wrote; asked for after `taken`. */
const takenEntry = ({ session, parsed }) => (0,migrations_ledger/* entryNamed */.OM)(session.client, parsed.file.name);

// EXTERNAL MODULE: ./build/src/migrations/statement-record.js
var statement_record = __webpack_require__(72050);
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
async function claimLedger(run) {
    const { session, parsed } = run;
    const ledger = await (0,ledger_schema/* inspectLedger */.WN)(session.client);
    if (ledger.kind === 'missing')
        await session.client.query((0,ledger_schema/* ledgerDefinition */.rv)(ledger.schemaExists));
    const { name } = parsed.file;
    const isResumed = run.mark.judge(parsed.file, await (0,migrations_ledger/* entryNamed */.OM)(session.client, name)) === 'interrupted';
    await run.mark.claim(run, true);
    const records = isResumed ? await (0,statement_record/* readRecords */.T3)(session.client, name) : [];
    return new Set((0,statement_record/* endedRecords */.Zv)(records).map(({ statement }) => statement));
}
/** What COMMIT would check; what is deferred then stays deferred for the next file. */
async function checkDeferred(run) {
    try {
        await run.session.client.query(`SAVEPOINT ${dry_run_SAVEPOINT}; SET CONSTRAINTS ALL IMMEDIATE; ROLLBACK TO SAVEPOINT ${dry_run_SAVEPOINT}; RELEASE SAVEPOINT ${dry_run_SAVEPOINT}`);
    }
    catch (error) {
        throw (0,run_failure/* failureAtCommit */.DL)(run, error);
    }
}
/** Its statements and its ledger row, in the open transaction; the next file finds the session as this one found it. */
async function tryOutFile(run, locks) {
    const { client } = run.session;
    const settings = await sessionSettings(client);
    const done = await claimLedger(run);
    const facts = await (0,transaction/* transactionFacts */._x)(run.session);
    const began = performance.now();
    const statements = [];
    for (const statement of run.parsed.statements) {
        const since = performance.now();
        statements.push(done.has(statement.step) && !(0,migrations_statement/* isSetting */.B)(statement)
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
/** Every lock was held until the last file had run. */
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
    await (0,transaction/* rollBack */.Fu)(session);
    const answers = [];
    for (const one of tried)
        answers.push(await answer(one, locks, ended));
    return answers;
}
/**
 * Tries the files one after the other, each on what those before it made, and leaves nothing behind. All share one session.
 * Throws what runInTransaction throws, except `outcome-unknown`.
 */
async function dryRunAll(runs) {
    let current = runs[0];
    for (let tries = 0;; tries++) {
        try {
            return await dry_run_attempt(runs, (run) => (current = run));
        }
        catch (cause) {
            await (0,transaction/* rollBack */.Fu)(current.session);
            const error = (0,run_failure/* betweenStatements */.Lp)(current, cause);
            if (!(await waitForAnotherTry(current, error, tries)))
                throw error;
        }
    }
}

// EXTERNAL MODULE: ./build/src/migrations/findings.js
var findings = __webpack_require__(20713);
// EXTERNAL MODULE: ./build/src/migrations/ledger-mark.js
var ledger_mark = __webpack_require__(25530);
// EXTERNAL MODULE: ./build/src/migrations/apply-options.js
var apply_options = __webpack_require__(34008);
// EXTERNAL MODULE: ./build/src/migrations/objects-by-name.js
var objects_by_name = __webpack_require__(18513);
// EXTERNAL MODULE: ./build/src/migrations/transactional.js
var transactional = __webpack_require__(27474);
;// CONCATENATED MODULE: ./build/src/migrations/unfinished.js






/** To be recorded before the statement starts. */
async function knownBefore(client, { node }) {
    const table = 'IndexStmt' in node ? node.IndexStmt.relation : undefined;
    return {
        invalidIndexes: (await (0,invalid_index/* invalidIndexes */.We)(client)).map(({ oid }) => oid),
        indexesOfTable: table ? (await (0,objects_by_name/* indexesOf */.O7)(client, table)).map(({ oid }) => oid) : [],
    };
}
async function builtIndexes(client, { idxname, relation }, known) {
    const indexes = relation ? await (0,objects_by_name/* indexesOf */.O7)(client, relation) : [];
    return indexes.filter(({ oid, name }) => !known.indexesOfTable.includes(oid) && (idxname === undefined || name === idxname));
}
/** REINDEX CONCURRENTLY builds beside the old index under these names. PostgreSQL manual, REINDEX. */
const REINDEX_LEFTOVER = /_cc(?:new|old)\d*"?$/;
/** Invalid indexes that this statement, and no other, left. */
async function ownLeftovers(client, node, known) {
    const fresh = (await (0,invalid_index/* invalidIndexes */.We)(client)).filter(({ oid }) => !known.invalidIndexes.includes(oid));
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
                await client.query((0,invalid_index/* dropCommand */.hm)(leftover));
        });
    }
    catch (cause) {
        const said = (0,sqlstate/* describeServerError */.JL)(cause, { showDetail: false });
        const names = leftovers.map(({ name }) => name).join(', ');
        throw new errors/* RunbookError */.rk('invalid-index', `${label} broke off and left ${names} INVALID, which could not be dropped: ${said}`, {
            state: 'partly-applied',
            location: { file: file.path, line, column },
            hint: `${leftovers.map(invalid_index/* dropCommand */.hm).join(' ')} or run this again: it drops the index and builds it anew.`,
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
    const there = await Promise.all(names.map((name) => (0,objects_by_name/* relationNamed */.yP)(client, name)));
    return there.every((exists) => !exists);
}
/** A detachment in two steps: after the first one the partition is "pending", and FINALIZE does the second. */
async function detached(client, statement) {
    const { relation, partition } = detachment(statement);
    if (relation === undefined || partition === undefined)
        return false;
    const state = await (0,objects_by_name/* detachState */.JZ)(client, relation, partition);
    if (state === 'attached')
        return false;
    if (state === 'pending') {
        await client.query(`ALTER TABLE ${(0,objects_by_name/* qualified */.LX)(relation)} DETACH PARTITION ${(0,objects_by_name/* qualified */.LX)(partition)} FINALIZE`);
    }
    return true;
}
function detachment({ relation, cmds = [] }) {
    const [command] = cmds;
    const def = command && 'AlterTableCmd' in command ? command.AlterTableCmd.def : undefined;
    const partition = def && 'PartitionCmd' in def ? def.PartitionCmd.name : undefined;
    return { ...(relation && { relation }), ...(partition && { partition }) };
}
/** Has it done the first of its two steps, which nothing takes back? Then the second is all that is left: see `tookEffect`. */
async function isHalfDone(client, { node }) {
    if (!(0,transactional/* detachesConcurrently */.AL)(node))
        return false;
    const { relation, partition } = detachment(node.AlterTableStmt);
    if (relation === undefined || partition === undefined)
        return false;
    return (await (0,objects_by_name/* detachState */.JZ)(client, relation, partition)) === 'pending';
}
async function indexBuilt(client, statement, known) {
    const { idxname, relation } = statement;
    if (idxname !== undefined && relation)
        return (await (0,objects_by_name/* indexNamed */.YB)(client, idxname, relation))?.valid === true;
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
        return (0,objects_by_name/* databaseExists */.i4)(client, node.CreatedbStmt.dbname ?? '');
    if ('DropdbStmt' in node)
        return !(await (0,objects_by_name/* databaseExists */.i4)(client, node.DropdbStmt.dbname ?? ''));
    if ('CreateTableSpaceStmt' in node)
        return (0,objects_by_name/* tablespaceExists */.pZ)(client, node.CreateTableSpaceStmt.tablespacename ?? '');
    if ('DropTableSpaceStmt' in node)
        return !(await (0,objects_by_name/* tablespaceExists */.pZ)(client, node.DropTableSpaceStmt.tablespacename ?? ''));
    if ('CreateSubscriptionStmt' in node)
        return (0,objects_by_name/* subscriptionExists */.Si)(client, node.CreateSubscriptionStmt.subname ?? '');
    if ('DropSubscriptionStmt' in node)
        return !(await (0,objects_by_name/* subscriptionExists */.Si)(client, node.DropSubscriptionStmt.subname ?? ''));
    return false;
}
/** Statements that wait without stopping anybody: they may wait long for old transactions. */
function waitsPatiently(node) {
    if ('IndexStmt' in node)
        return node.IndexStmt.concurrent === true;
    if ('DropStmt' in node)
        return node.DropStmt.concurrent === true;
    if ((0,transactional/* detachesConcurrently */.AL)(node))
        return true;
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
    await (0,transaction/* regainSession */.zn)(client, step);
    const result = await body();
    await client.query('COMMIT');
    return result;
}
/** A file may let go of the lock (DISCARD ALL, pg_advisory_unlock_all); nobody else may have taken it meanwhile. */
async function keepLock({ session, parsed }) {
    if (await (0,runner_lock/* holdsLock */.ub)(session.client))
        return;
    if (await (0,runner_lock/* trySessionLock */.bP)(session.client))
        return;
    throw new errors/* RunbookError */.rk('lock-held', 'the file gave up the lock of the run, and another run has taken it', {
        state: 'partly-applied',
        location: { file: parsed.file.path, line: 1 },
        hint: 'Take DISCARD ALL or pg_advisory_unlock_all out of the file, wait for the other run, then run this again.',
    });
}
async function inTransaction(step, statement) {
    const { client } = step.session;
    const { name } = step.parsed.file;
    await client.query(BEGIN);
    const { xid, ledgerWrites } = await (0,transaction/* transactionFacts */._x)(step.session);
    const result = await runStatement(step, statement);
    await lookBeforeCommit(step, { xid, ledgerWrites, role: step.role });
    const status = result.skipped === undefined ? 'finished' : 'skipped';
    await (0,statement_record/* recordStatement */.FI)(client, name, statement, status);
    await commitOrThrow(step, xid, (side) => (0,statement_record/* recordIsBy */.VM)(side, name, statement, xid));
    return result;
}
/** Of the session, for the statements after it; nothing of it is in the database, so nothing is recorded. */
async function setInSession(step, statement) {
    const { label, line } = statement;
    (0,cancellation/* refuseIfCancelled */.pU)(step.deps, `before ${label} (line ${line})`, 'nothing-changed');
    const began = performance.now();
    const tried = await tryStatement(step, statement, step.options.lockTimeoutMs);
    if (tried.kind === 'failed')
        throw (0,statement_failure/* statementFailure */.q)(tried.error, { ...step, statement, state: 'nothing-changed', blockers: [] });
    if (resetsSession(statement))
        await step.settings.restore();
    return { label, line, durationMs: performance.now() - began };
}
const record = (step, statement, status, known) => inLedgerTransaction(step, () => (0,statement_record/* recordStatement */.FI)(step.session.client, step.parsed.file.name, statement, status, known));
async function forget(step, { step: number }) {
    await inLedgerTransaction(step, () => (0,statement_record/* forgetStatement */.r3)(step.session.client, step.parsed.file.name, number));
}
/** Runs the statement with the patience that its kind allows. */
function sendAlone(step, statement) {
    if (!waitsPatiently(statement.node))
        return tryStatement(step, statement, step.options.lockTimeoutMs);
    const lockMs = patienceMs(step);
    return withLimits(step.session.client, { lockMs }, () => tryStatement(step, statement, lockMs));
}
const patienceMs = ({ options }) => options.snapshotWaitMs ?? apply_options/* DEFAULT_SNAPSHOT_WAIT_MS */.M;
/** It failed: had it no effect, once what it left is gone, or is there something to be finished? That stays recorded. */
async function afterFailure(step, statement, known, error) {
    if (await isHalfDone(step.session.client, statement))
        return 'half-done';
    await dropLeftovers(step.session.client, step.parsed.file, statement, known);
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
    (0,cancellation/* refuseIfCancelled */.pU)(step.deps, `before ${label} (line ${line})`, 'nothing-changed');
    await (0,invalid_index/* refuseInvalidIndex */.u4)(session.client, parsed.file, statement, 'nothing-changed');
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
        throw (0,statement_failure/* statementFailure */.q)(tried.error, { ...failed, state: 'unknown' });
    const left = await afterFailure(step, statement, known, tried.error);
    if (typeof left === 'object')
        return { ...result, ...left };
    throw (0,statement_failure/* statementFailure */.q)(tried.error, { ...failed, state: left === 'undone' ? 'nothing-changed' : 'partly-applied' });
}
/** As an earlier try left it: started, and no word of its end. */
async function resolve(step, statement, known) {
    const { deps, session, parsed } = step;
    const { label, line } = statement;
    deps.log.info(`line ${line}: ${label}: an earlier try broke off here; looking at what it left`);
    const lockMs = waitsPatiently(statement.node) ? patienceMs(step) : step.options.lockTimeoutMs;
    const watch = (0,blockers/* watchBlockers */.v2)(async () => (0,blockers/* blockersOf */.be)(await session.side(), session.process), deps.log, (0,blockers/* lookEveryMs */.vT)(lockMs));
    const began = performance.now();
    try {
        const body = () => session.track(tookEffect(session.client, parsed.file, statement, known));
        if (!(await withLimits(session.client, { lockMs }, body)))
            return undefined;
        await record(step, statement, 'finished');
        return { label, line, durationMs: performance.now() - began, skipped: 'done-before' };
    }
    catch (error) {
        throw (0,statement_failure/* statementFailure */.q)(error, { ...step, statement, state: 'partly-applied', blockers: watch.seen() });
    }
    finally {
        watch.stop();
    }
}
/** What is known of a statement that an earlier try, of this run or of one before, has begun; undefined where none has. */
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
    if ((0,migrations_statement/* isSetting */.B)(statement))
        return setInSession(step, statement);
    if (statement.transactional !== 'alone')
        return inTransaction(step, statement);
    const known = await begunBefore(step, statement, before);
    const resolved = known && (await resolve(step, statement, known));
    return resolved ?? alone(step, statement);
}
/** Runs one statement, again when a lock was not to be had. `before` is its record from a run that broke off. */
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
            await (0,transaction/* rollBack */.Fu)(step.session);
            const outOfPatience = waitsPatiently(statement.node) && Date.now() >= patientUntil;
            if (outOfPatience || !(await waitForAnotherTry(step, error, tries)))
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./build/src/migrations/run-stepwise.js











/** What ran must be what the file still says, in the same places; settings, which change nothing, may be others. */
function refuseChangedPast({ parsed }, entry, records) {
    const steps = parsed.statements.filter((statement) => !(0,migrations_statement/* isSetting */.B)(statement));
    const changed = records.find(({ statement, checksum }) => steps[statement]?.checksum !== checksum);
    if (changed === undefined)
        return;
    const number = changed.statement + 1;
    throw new errors/* RunbookError */.rk('migration-changed', `${parsed.file.name} was begun on ${entry.appliedAt.toISOString()} and broke off; since then its statement ${number}, which had ` +
        `run as "${changed.label}", was edited (file checksum then ${entry.checksum}, now ${parsed.file.checksum})`, {
        state: 'partly-applied',
        location: { file: parsed.file.path, line: steps[changed.statement]?.line ?? 1 },
        hint: `Put statement ${number} back as it was; only what has not run yet may be edited.`,
    });
}
/** Under the lock: another run may have done the work meanwhile. */
async function claim(step) {
    const { client } = step.session;
    const { file } = step.parsed;
    const before = await (0,migrations_ledger/* entryNamed */.OM)(client, file.name);
    const verdict = step.mark.judge(file, before);
    if (verdict === 'done')
        return 'taken';
    const records = verdict === 'interrupted' ? await (0,statement_record/* readRecords */.T3)(client, file.name) : [];
    if (before !== undefined)
        refuseChangedPast(step, before, records);
    const claimed = await inLedgerTransaction(step, async () => {
        if (verdict === 'pending')
            await (0,statement_record/* forgetStatements */.ub)(client, file.name);
        return step.mark.claim(step, true);
    });
    return claimed ? { records, before } : 'taken';
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
/** Settings have none: they ended with the session of the run before. */
const recordOf = ({ records }, statement) => (0,migrations_statement/* isSetting */.B)(statement) ? undefined : records.find((one) => one.statement === statement.step);
const stepsOf = (statements) => statements.filter((statement) => !(0,migrations_statement/* isSetting */.B)(statement)).length;
function stateAfter(done, state) {
    if (done > 0 || state === 'unknown')
        return state === 'unknown' ? 'unknown' : 'partly-applied';
    return state ?? 'rolled-back';
}
function inPart({ parsed }, done, cause) {
    if (!(cause instanceof errors/* RunbookError */.rk))
        return cause;
    const { code, message, detail } = cause;
    const total = stepsOf(parsed.statements);
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
        if ((await (0,statement_record/* readRecords */.T3)(client, name)).length === 0)
            await step.mark.release(step, before);
    });
}
/** `results` grows as the run goes, so that a failure knows how far it came. */
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
        await (0,transaction/* rollBack */.Fu)(step.session);
        const error = (0,run_failure/* betweenStatements */.Lp)(step, cause);
        const done = stepsOf(step.parsed.statements.slice(0, results.length));
        if (done === 0 && !step.session.lost())
            await releaseUnused(step, begun);
        throw inPart(step, done, error);
    }
}
/** Whatever fails here, every statement is done and recorded; a rerun has nothing left to do but this. */
async function finishOrFailure(step, result) {
    const { session, parsed } = step;
    try {
        const entry = await inLedgerTransaction(step, () => step.mark.finish(step, result));
        if (entry === undefined)
            throw (0,ledger_schema/* unusable */._P)([`somebody took the row of ${parsed.file.name} out of it meanwhile`]);
        return entry;
    }
    catch (cause) {
        await (0,transaction/* rollBack */.Fu)(session);
        throw inPart(step, stepsOf(parsed.statements), (0,run_failure/* betweenStatements */.Lp)(step, cause));
    }
}
async function run_stepwise_finish(step, statements, began) {
    const { parsed } = step;
    const warnings = [...parsed.warnings, ...warningsOf(parsed.statements, statements)];
    const adopted = wasAdopted(parsed.statements, statements);
    const result = { adopted, durationMs: performance.now() - began, warnings: warnings.length };
    return { kind: 'committed', entry: await finishOrFailure(step, result), statements, warnings, replyLost: false };
}
/**
 * Applies or resumes the file, a statement at a time, holding the runners' lock with the session. Throws what
 * runInTransaction throws, with the state `partly-applied` once a statement is done, and `migration-changed`.
 */
async function runStepwise(run) {
    const { session, options, deps, parsed } = run;
    await (0,runner_lock/* pollForLock */.kr)(session.client, () => (0,runner_lock/* trySessionLock */.bP)(session.client), options, deps);
    const began = performance.now();
    const step = { ...run, role: await currentRole(session.client) };
    const begun = await claim(step);
    if (begun === 'taken')
        return { kind: 'taken' };
    await setLimits(run);
    const settings = await rememberSettings(session.client, parsed.statements);
    return run_stepwise_finish(step, await stepsOrFailure({ ...step, settings }, begun), began);
}

// EXTERNAL MODULE: ./build/src/migrations/runner-session.js + 1 modules
var runner_session = __webpack_require__(96092);
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
async function lookAfterwards({ session, deps, mark }, before) {
    try {
        return await (0,findings/* readFindings */.RJ)(session.lost() ? await session.side() : session.client);
    }
    catch (error) {
        const said = (0,sqlstate/* describeServerError */.JL)(error, { showDetail: false });
        deps.log.warn(`The file is ${mark.doneWord}; INVALID indexes and NOT VALID constraints could not be looked for: ${said}`);
        return before;
    }
}
async function committed(run, before, result, began) {
    const after = await lookAfterwards(run, before);
    const warnings = [...result.warnings, ...(0,findings/* findingsInWords */.n$)(before, after)];
    tell(run, warnings);
    (0,findings/* refuseNewInvalidIndex */.El)(run.parsed.file, before, after, run.mark.doneWord);
    const { entry, statements, replyLost } = result;
    const adopted = entry.status === 'adopted';
    return { kind: 'applied', entry, statements, warnings, durationMs: performance.now() - began, adopted, replyLost };
}
async function applyIn(run) {
    const { client } = run.session;
    const { file } = run.parsed;
    const began = performance.now();
    if (!run.options.dryRun)
        await (0,ledger_schema/* ensureLedger */.IC)(client);
    const entry = await (0,migrations_ledger/* findEntry */.w4)(client, file.name);
    const verdict = run.mark.judge(file, entry);
    if (verdict === 'done')
        return { kind: 'already-applied', entry: entry };
    const elsewhere = await (0,default_schema/* checkDefaultSchema */.r)(client, [run.parsed], run.deps.localSettings);
    if (elsewhere !== undefined)
        run.deps.log.warn(elsewhere);
    if (run.options.dryRun) {
        const outcome = (await dryRunAll([run]))[0];
        tell(run, outcome.warnings);
        return outcome;
    }
    const before = await (0,findings/* readFindings */.RJ)(client);
    const resumes = verdict === 'interrupted' || !(0,migrations_statement/* runsInOneTransaction */.E)(run.parsed);
    const result = await (resumes ? runStepwise(run) : runInTransaction(run));
    if (result.kind === 'committed')
        return committed(run, before, result, began);
    return alreadyApplied(run);
}
/** What another run made of the file while this one waited. */
async function alreadyApplied(run) {
    const { file } = run.parsed;
    const entry = await takenEntry(run);
    if (entry !== undefined && run.mark.judge(file, entry) === 'done')
        return { kind: 'already-applied', entry };
    throw new errors/* RunbookError */.rk('migration-interrupted', `another run began ${file.name} meanwhile and did not finish it`, {
        state: 'unknown',
        location: { file: file.path, line: 1 },
        hint: 'Run this again: it goes on where that run broke off.',
    });
}
/** Opens the session of a run, cancels what runs in it on abort, and closes it whatever happens. */
async function inSession(parsed, options, deps, mark, body) {
    (0,cancellation/* refuseIfCancelled */.pU)(deps, `before ${parsed.file.name} was begun`, 'nothing-changed');
    const session = await (0,runner_session/* openRunnerSession */.d)(deps);
    const stopListening = (0,cancellation/* cancelOnAbort */.ec)(session, deps);
    const run = { parsed, mark, options, deps, session, settings: { restore: async () => { } } };
    try {
        return await body(run);
    }
    catch (error) {
        throw (0,run_failure/* betweenStatements */.Lp)(run, error);
    }
    finally {
        stopListening();
        await session.close();
    }
}
/**
 * Applies `parsed`, or tries it out with `dryRun`. Being there already with the same text is an answer, not an error. With
 * another `mark` the same is done for what else can become of a file. Throws `migration-changed`, `ledger-unusable`,
 * `lock-held` (nothing changed); `migration-failed`, `lock-timeout`, `cancelled`, `invalid-index` (the state says what is in
 * the database); `outcome-unknown`.
 */
const applyMigration = (parsed, options, deps, mark = ledger_mark/* applyMark */.u) => inSession(parsed, options, deps, mark, applyIn);
/** Tries several files, each on what those before it made, and leaves nothing behind. Throws as applyMigration. */
const tryMigrations = (all, options, deps, mark = ledger_mark/* applyMark */.u) => inSession(all[0], { ...options, dryRun: true }, deps, mark, async (run) => {
    const outcomes = await dryRunAll(all.map((parsed) => ({ ...run, parsed })));
    outcomes.forEach(({ warnings }, index) => tell({ ...run, parsed: all[index] }, warnings));
    return outcomes;
});


/***/ }),

/***/ 51463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ LEDGER_WRITES),
/* harmony export */   y: () => (/* binding */ strayObjects)
/* harmony export */ });
/* harmony import */ var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);
/* harmony import */ var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12760);


const WATCHED = ['migrations', 'migration_statements'];
const COUNTERS = ['inserted', 'updated', 'deleted'];
/**
 * Rows that this session has written to the ledger's tables, as one text: PostgreSQL's counters of what is not reported yet, which
 * it never is inside a transaction. Others' commits do not show in it, however many rows the ledger has it costs nothing, and what
 * a file wrote and took back with a savepoint is seen as well. TRUNCATE, which is not counted, gives a table another file. Names are
 * not looked up: the role may not be allowed to.
 */
const LEDGER_WRITES = `(
  SELECT coalesce(pg_catalog.string_agg(pg_catalog.concat_ws(' ', c.relfilenode, ${COUNTERS.map((counter) => `pg_catalog.pg_stat_get_xact_tuples_${counter}(c.oid)`).join(', ')}), ' ' ORDER BY c.relname), '')
  FROM pg_catalog.pg_class c
  WHERE c.relnamespace = (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = '${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_SCHEMA */ .sk}')
    AND c.relname = ANY ('{${WATCHED.join(',')}}'))`;
/** The relation that a statement makes. */
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
/** After such a statement the schema of the connection URL may be gone, or closed to whoever makes what follows. */
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
const list = (names) => `ARRAY[${[...names].map(_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .c).join(', ')}]::pg_catalog.text[]`;
/** SQL that is true of a relation `c` that nobody wanted to be temporary. */
function unwanted({ statements, file }) {
    const { temporary, lasting } = namesIn(statements);
    const byName = `c.relname <> ALL (${list(temporary)})`;
    // what code makes has no name here: it is temporary by mistake only where the schema could not be used meanwhile
    const codeMakesThem = /\btemp(?:orary)?\b|\bpg_temp\b/i.test(file.text);
    if (statements.some(closesSchema) && !codeMakesThem)
        return byName;
    return `${byName} AND c.relname = ANY (${list(lasting)})`;
}
/**
 * SQL for what the open transaction has made among the temporary objects without being asked to, as one text; NULL where there is
 * none. search_path ends in pg_temp, so that is where an unqualified name goes when the schema before it is missing or closed
 * (PostgreSQL manual, search_path); and a view of a temporary table is temporary by itself.
 */
const strayObjects = (parsed) => `(
  SELECT pg_catalog.string_agg(o.type || ' ' || coalesce(o.name, o.identity), ', ' ORDER BY o.identity)
  FROM pg_catalog.pg_depend d CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, 0) o
  LEFT JOIN pg_catalog.pg_class c ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND c.oid = d.objid
  WHERE d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND d.refobjid = pg_catalog.pg_my_temp_schema()
    AND d.deptype = 'n' AND pg_catalog.age(d.xmin) <= 0
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend own
      WHERE own.classid = d.classid AND own.objid = d.objid AND own.deptype IN ('a', 'i'))
    AND CASE WHEN c.oid IS NULL THEN ${!/\bpg_temp\b/i.test(parsed.file.text)} ELSE ${unwanted(parsed)} END)`;


/***/ }),

/***/ 85820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ positionOfCharacter),
/* harmony export */   KI: () => (/* binding */ byteReader),
/* harmony export */   Kb: () => (/* binding */ excerpt)
/* harmony export */ });
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


/***/ }),

/***/ 49889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isLockFailure),
/* harmony export */   q: () => (/* binding */ statementFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54812);
/* harmony import */ var _postgres_blockers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6098);
/* harmony import */ var _cancelled_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98084);
/* harmony import */ var _source_position_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85820);
// From what the server said about a statement to what an operator needs: the place in the file, the line with a caret, what is
// in the database now, and the next step. Only the SQLSTATE decides what kind of failure it is.





/** Lock not available, deadlock, serialization failure: the same statement may well pass a moment later. */
const WORTH_ANOTHER_TRY = ['55P03', '40P01', '40001'];
const isLockFailure = (error) => WORTH_ANOTHER_TRY.includes((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .sqlstateOf */ .R8)(error) ?? '');
/** The server counts characters of the statement from 1; an error inside a function has no position in the file. */
function placeOf(error, statement) {
    const position = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .isDatabaseError */ .sS)(error) ? Number(error.position) : Number.NaN;
    return position > 0 ? (0,_source_position_js__WEBPACK_IMPORTED_MODULE_3__/* .positionOfCharacter */ .Ag)(statement.sql, position - 1, statement) : statement;
}
const blockedBy = (blockers) => blockers.length === 0 ? '' : `\nIt waited for ${blockers.map(_postgres_blockers_js__WEBPACK_IMPORTED_MODULE_4__/* .describeBlocker */ .Gj).join('; ')}`;
/** The error that ends a run, or an attempt: `cancelled`, `lock-timeout` or `migration-failed`; a bug stays what it is. */
function statementFailure(error, failed) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk || (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .sqlstateOf */ .R8)(error) === undefined)
        return error;
    const { statement, parsed, state } = failed;
    if (failed.deps.signal?.aborted)
        return (0,_cancelled_js__WEBPACK_IMPORTED_MODULE_2__/* .cancelled */ .K)(`while ${statement.label} (line ${statement.line}) ran`, state, error);
    const { line, column } = placeOf(error, statement);
    const blockers = isLockFailure(error) ? failed.blockers : [];
    const said = (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .describeServerError */ .JL)(error, { showDetail: failed.options.showDetail === true });
    const advice = blockers.length > 0 ? _postgres_blockers_js__WEBPACK_IMPORTED_MODULE_4__/* .ENDING_A_BLOCKER */ .VJ : (0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFor */ .cp)(error)?.hint;
    const message = `${statement.label}: ${said}${blockedBy(blockers)}\n${(0,_source_position_js__WEBPACK_IMPORTED_MODULE_3__/* .excerpt */ .Kb)(parsed.file.text, { line, column })}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk(isLockFailure(error) ? 'lock-timeout' : 'migration-failed', message, {
        state,
        location: { file: parsed.file.path, line, column },
        hint: isLockFailure(error) && advice !== undefined ? advice : failed.mark.afterFailure(advice),
        cause: error,
    });
}


/***/ }),

/***/ 72050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ recordStatement),
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   Tf: () => (/* binding */ endedStatements),
/* harmony export */   VM: () => (/* binding */ recordIsBy),
/* harmony export */   Zv: () => (/* binding */ endedRecords),
/* harmony export */   r3: () => (/* binding */ forgetStatement),
/* harmony export */   ub: () => (/* binding */ forgetStatements)
/* harmony export */ });
/* harmony import */ var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12760);

const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .LEDGER_SCHEMA */ .sk}.migration_statements`;
/** In the order of the statements. */
async function readRecords(client, name) {
    const text = `SELECT statement, checksum, label, status, started_at AS "startedAt", known_before AS "knownBefore"
    FROM ${TABLE} WHERE name = $1 ORDER BY statement`;
    return (await client.query(text, [name])).rows;
}
const endedRecords = (records) => records.filter(({ status }) => status !== 'started');
/** How many statements of each of these files have ended; a file without records is not in it. */
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
/** Writes or overwrites the record of one statement. */
async function recordStatement(client, name, { step, checksum, label }, status, knownBefore) {
    const known = knownBefore === undefined ? null : JSON.stringify(knownBefore);
    await client.query(UPSERT, [name, step, checksum, label, status, known]);
}
/** A statement that is known to have had no effect, or that is to be run again. */
async function forgetStatement(client, name, step) {
    await client.query(`DELETE FROM ${TABLE} WHERE name = $1 AND statement = $2`, [name, step]);
}
const IS_BY = `SELECT FROM ${TABLE} WHERE name = $1 AND statement = $2 AND checksum = $3 AND status <> 'started'
  AND xmin = $4::text::pg_catalog.xid8::pg_catalog.xid`;
/** Has the transaction `xid` recorded the end of this statement, and nobody changed the record since? */
async function recordIsBy(client, name, { step, checksum }, xid) {
    if ((await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .inspectLedger */ .WN)(client, 'read', ['migration_statements'])).kind !== 'usable')
        return false;
    return (await client.query(IS_BY, [name, step, checksum, xid])).rowCount === 1;
}
/** Before a run that begins at the first statement. */
async function forgetStatements(client, name) {
    await client.query(`DELETE FROM ${TABLE} WHERE name = $1`, [name]);
}


/***/ }),

/***/ 96666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isSetting),
/* harmony export */   E: () => (/* binding */ runsInOneTransaction)
/* harmony export */ });
/** It changes nothing in the database: it is not recorded, and runs again with every run. */
const isSetting = ({ kind }) => kind === 'VariableSetStmt';
/** A file whose statements can share a transaction runs in one; any other runs statement by statement. */
const runsInOneTransaction = ({ statements }) => statements.every(({ transactional }) => transactional === 'in-transaction');


/***/ }),

/***/ 63811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ rollBack),
/* harmony export */   K: () => (/* binding */ beginStatements),
/* harmony export */   _x: () => (/* binding */ transactionFacts),
/* harmony export */   on: () => (/* binding */ regainText),
/* harmony export */   p_: () => (/* binding */ regainStatements),
/* harmony export */   qN: () => (/* binding */ begin),
/* harmony export */   qY: () => (/* binding */ FACTS),
/* harmony export */   zn: () => (/* binding */ regainSession)
/* harmony export */ });
/* unused harmony export beginText */
/* harmony import */ var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);
/* harmony import */ var _side_effects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51463);


/** Between two statements of ours pass milliseconds; a runner that hangs must not hold locks for longer than this. */
const IDLE_LIMIT_MS = 60_000;
/** A transaction with its limits, which end with it. */
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
/** Never fails: what cannot be rolled back by word is rolled back by the end of the connection. */
async function rollBack({ client, lost, cut }) {
    if (lost())
        return;
    try {
        await client.query(';'); // an error is told before the status that comes with it; after this the status is known
        if (client.getTransactionStatus() !== 'I')
            await client.query('ROLLBACK');
    }
    catch {
        cut();
    }
}
/** The columns of TransactionFacts. */
const FACTS = `pg_catalog.pg_current_xact_id()::text AS xid, pg_catalog.current_setting('role') AS role,
  ${_side_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .LEDGER_WRITES */ .f} AS "ledgerWrites"`;
/** Gives the transaction its number, if it has none yet. */
async function transactionFacts(session) {
    const facts = (await session.client.query(`SELECT ${FACTS}`)).rows[0];
    session.process.transaction = facts.xid;
    return facts;
}
/** A file may change the role, the encoding, how dates are written and the limits; the write to the ledger must not depend on that. */
const regainStatements = ({ role }) => [
    'SET LOCAL SESSION AUTHORIZATION DEFAULT',
    `SET LOCAL ROLE ${role === 'none' ? 'NONE' : (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdentifier */ .C)(role)}`,
    'SET LOCAL statement_timeout = 0',
    "SET LOCAL client_encoding = 'UTF8'",
    "SET LOCAL datestyle = 'ISO'",
    'SET LOCAL row_security = on',
];
const regainText = (facts) => regainStatements(facts).join('; ');
async function regainSession(client, facts) {
    await client.query(regainText(facts));
}


/***/ }),

/***/ 27474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ detachesConcurrently),
/* harmony export */   DW: () => (/* binding */ transactionalOf)
/* harmony export */ });
/* unused harmony export runsAlone */
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
const option = (nodes, name) => optionsOf(nodes).find(({ defname }) => defname === name);
const createsSlot = ({ options }) => !isOff(option(options, 'connect')) && !isOff(option(options, 'create_slot'));
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
        return !isOff(option(options, 'refresh'));
    return optionsOf(options).some(({ defname }) => CHANGES_SLOT.includes(defname ?? ''));
}
const movesDatabase = ({ options }) => option(options, 'tablespace') !== undefined;
/** ALTER TABLE ... DETACH PARTITION ... CONCURRENTLY */
const detachesConcurrently = (node) => 'AlterTableStmt' in node &&
    (node.AlterTableStmt.cmds ?? []).some((command) => 'AlterTableCmd' in command &&
        command.AlterTableCmd.subtype === 'AT_DetachPartition' &&
        command.AlterTableCmd.def !== undefined &&
        'PartitionCmd' in command.AlterTableCmd.def &&
        command.AlterTableCmd.def.PartitionCmd.concurrent === true);
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
    if (detachesConcurrently(node))
        return true;
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


/***/ }),

/***/ 22306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ nearNames)
/* harmony export */ });
// "There is no such file" (or option, or command) helps more with the name that was meant. Says which of the known names are a
// slip away.
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


/***/ })

};
