export const id = 4168;
export const ids = [4168];
export const modules = {

  88059:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J: () => (  compileWasmOnce)
  });
  var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
 



const COMPILE_ONCE = ['--no-wasm-dynamic-tiering', '--no-wasm-tier-up'];
 
const compileWasmOnce = () => COMPILE_ONCE.forEach((flag) => (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)(flag));


  }),

  51876:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  withoutByteOrderMark),
    l: () => (  checksumOf)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
 

const BYTE_ORDER_MARK = '\uFEFF';
const withoutByteOrderMark = (text) => (text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
 
const checksumOf = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', withoutByteOrderMark(text).replaceAll('\r\n', '\n'));


  }),

  31647:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    m: () => (  problemOfStatement),
    p: () => (  psqlCommandAt)
  });
  var _postgres_statement_label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93691);
  var _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68862);


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
const setsPathToLedger = ({ name, args }) => name === 'search_path' && JSON.stringify(args ?? []).includes(JSON.stringify(_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_0__  .s));
 
function namesLedger(value) {
    if (value === _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_0__  .s)
        return true;
    if (Array.isArray(value))
        return value.some(namesLedger);
    if (value === null || typeof value !== 'object')
        return false;
    if ('VariableSetStmt' in value)
        return setsPathToLedger(value.VariableSetStmt);
    return Object.entries(value).some(([key, inner]) => key !== 'A_Const' && namesLedger(inner));
}
 
function problemOfStatement(node, sql) {
    if ('TransactionStmt' in node)
        return `${(0,_postgres_statement_label_js__WEBPACK_IMPORTED_MODULE_1__  .W)(sql)}: ${ENDS_OURS}`;
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
    if (sql.toLowerCase().includes(_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_0__  .s) && namesLedger(node)) {
        return `${(0,_postgres_statement_label_js__WEBPACK_IMPORTED_MODULE_1__  .W)(sql)}: the schema ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_0__  .s} holds the ledger, which only pg-runbook writes`;
    }
    return undefined;
}
 
function psqlCommandAt(text, characterIndex) {
    const here = [...text].slice(characterIndex, characterIndex + 40).join('');
    if (!here.startsWith('\\'))
        return undefined;
    const command = /^\\(?:[A-Za-z_]+\+?|[!?.;]|)/.exec(here)[0];
    return `${command} is a command of psql, which does not run here: write it in SQL`;
}


  }),

  84168:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CH: () => (  toStatements),
    W0: () => (  statementsBefore),
    Xe: () => (  piecesOf),
    mo: () => (  parseMigration)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _postgres_statement_label_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93691);
  var _checksum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51876);
  var _postgres_load_parser_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(369);
  var _not_allowed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31647);
  var _raw_statements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47716);
  var _source_position_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85820);
  var _statement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96666);
  var _transaction_pairs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(43463);
  var _transactional_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27474);










 
function piecesOf(text, raw) {
    const { bytes, at } = (0,_source_position_js__WEBPACK_IMPORTED_MODULE_5__  .KI)(text);
    return raw.map(({ stmt, stmt_location: start = 0, stmt_len: length = 0 }) => ({
        sql: bytes.toString('utf8', start, length === 0 ? bytes.length : start + length).trimEnd(),
        node: stmt,
        ...at(start),
    }));
}
const findingsOf = (pieces) => pieces.flatMap(({ node, sql, line, column }) => {
    const message = (0,_not_allowed_js__WEBPACK_IMPORTED_MODULE_6__  .m)(node, sql);
    return message === undefined ? [] : [{ message, line, column }];
});
function notAllowed(file, findings) {
    const [first] = findings;
    const told = findings.map(({ message, line, column }) => `line ${line}, column ${column}: ${message}`);
    const message = findings.length === 1
        ? `${first.message}\n${(0,_source_position_js__WEBPACK_IMPORTED_MODULE_5__  .Kb)(file.text, first)}`
        : `the file holds ${findings.length} things that a migration may not hold:\n${told.join('\n')}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('migration-not-allowed', message, {
        state: 'nothing-changed',
        location: { file: file.path, line: first.line, column: first.column },
        hint: 'Take that out of the file and run again.',
    });
}
 
async function statementsBefore(text, characterIndex) {
    const { parse, scan } = await (0,_postgres_load_parser_js__WEBPACK_IMPORTED_MODULE_2__  .q)();
    const before = [...text].slice(0, characterIndex).join('');
    try {
        const semicolon = (await scan(before)).tokens.findLast((token) => token.text === ';');
        if (semicolon === undefined)
            return [];
        const whole = Buffer.from(before).toString('utf8', 0, semicolon.end);
        return piecesOf(whole, (await parse(whole)).stmts ?? []);
    }
    catch {
        return [];  
    }
}
 
async function syntaxFailure(file, problem) {
    const index = problem.cursorPosition < 0 ? 0 : problem.cursorPosition;
    const position = (0,_source_position_js__WEBPACK_IMPORTED_MODULE_5__  .Ag)(file.text, index);
    const command = (0,_not_allowed_js__WEBPACK_IMPORTED_MODULE_6__  .p)(file.text, index);
    const findings = findingsOf(await statementsBefore(file.text, index));
    if (command !== undefined)
        findings.push({ message: command, ...position });
    if (findings.length > 0)
        return notAllowed(file, findings);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('migration-syntax', `${problem.message}\n${(0,_source_position_js__WEBPACK_IMPORTED_MODULE_5__  .Kb)(file.text, position)}`, {
        state: 'nothing-changed',
        location: { file: file.path, ...position },
        hint: 'Correct the line and run again.',
    });
}
async function parsedPieces(file) {
    const parser = await (0,_postgres_load_parser_js__WEBPACK_IMPORTED_MODULE_2__  .q)();
    try {
        return piecesOf(file.text, await (0,_raw_statements_js__WEBPACK_IMPORTED_MODULE_3__  .x)(file));
    }
    catch (error) {
        if (!parser.hasSqlDetails(error))
            throw error;
        throw await syntaxFailure(file, error.sqlDetails);
    }
}
 
function stepsOf(pieces) {
    let next = 0;
    return pieces.map(({ node }) => ((0,_statement_js__WEBPACK_IMPORTED_MODULE_7__  .B)({ kind: kindOf(node) }) ? next : next++));
}
 
function toStatements(pieces) {
    const steps = stepsOf(pieces);
    const later = (index) => () => pieces.slice(index + 1).map(({ sql }) => sql);
    return pieces.map((piece, index) => ({
        ...piece,
        index,
        step: steps[index],
        kind: kindOf(piece.node),
        get label() {
            return (0,_postgres_statement_label_js__WEBPACK_IMPORTED_MODULE_8__  .W)(piece.sql);
        },
        get checksum() {
            return (0,_checksum_js__WEBPACK_IMPORTED_MODULE_1__  .l)(piece.sql);
        },
        transactional: (0,_transactional_js__WEBPACK_IMPORTED_MODULE_4__  .DW)(piece.node, later(index)),
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


async function parseMigration(file) {
    const { inner, warning } = (0,_transaction_pairs_js__WEBPACK_IMPORTED_MODULE_9__  .C)(await parsedPieces(file));
    const findings = findingsOf(inner);
    if (findings.length > 0)
        throw notAllowed(file, findings);
    const statements = toStatements(inner);
    if (warning !== undefined)
        refuseAloneInTransaction(file, statements);
    if (statements.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('bad-migration-file', 'the file holds no statement, only comments', {
            state: 'nothing-changed',
            location: { file: file.path, line: 1 },
            hint: 'Write the statements of the migration into it.',
        });
    }
    return { file, statements, warnings: warning === undefined ? [] : [warning] };
}


  }),

  47716:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    x: () => (  rawStatements)
  });
  var _postgres_load_parser_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(369);

const parsed = new WeakMap();
 
async function rawStatements(file) {
    const known = parsed.get(file);
    if (known)
        return known;
    const { parse } = await (0,_postgres_load_parser_js__WEBPACK_IMPORTED_MODULE_0__  .q)();
    const statements = (await parse(file.text)).stmts ?? [];
    parsed.set(file, statements);
    return statements;
}


  }),

  85820:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ag: () => (  positionOfCharacter),
    KI: () => (  byteReader),
    Kb: () => (  excerpt)
  });
 
 
const LF = 10;
const characters = (text) => [...text].length;
 
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
 
function positionOfCharacter(text, index, from = { line: 1, column: 1 }) {
    const before = [...text].slice(0, index).join('');
    const lines = before.split('\n');
    const last = characters(lines.at(-1));
    return lines.length === 1
        ? { line: from.line, column: from.column + last }
        : { line: from.line + lines.length - 1, column: last + 1 };
}
const MAX_WIDTH = 100;
 
function excerpt(text, at) {
    const line = [...(text.split('\n')[at.line - 1] ?? '').replace(/\r$/, '').replaceAll('\t', ' ')];
    const start = Math.max(0, at.column - 1 - Math.floor(MAX_WIDTH * 0.7));
    const shown = line.slice(start, start + MAX_WIDTH).join('');
    const margin = ' '.repeat(String(at.line).length);
    return `${at.line} | ${shown}\n${margin} | ${' '.repeat(at.column - 1 - start)}^`;
}


  }),

  96666:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B: () => (  isSetting),
    E: () => (  runsInOneTransaction)
  });
 
const isSetting = ({ kind }) => kind === 'VariableSetStmt';
 
const runsInOneTransaction = ({ statements }) => statements.every(({ transactional }) => transactional === 'in-transaction');


  }),

  43463:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  withoutPairs)
  });
const isPlain = ({ options, chain }) => (options ?? []).length === 0 && chain !== true;
const isPlainBegin = (node) => 'TransactionStmt' in node &&
    ['TRANS_STMT_BEGIN', 'TRANS_STMT_START'].includes(node.TransactionStmt.kind ?? '') &&
    isPlain(node.TransactionStmt);
const isPlainCommit = (node) => 'TransactionStmt' in node && node.TransactionStmt.kind === 'TRANS_STMT_COMMIT' && isPlain(node.TransactionStmt);
 
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


  }),

  27474:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AL: () => (  detachesConcurrently),
    DW: () => (  transactionalOf),
    Gx: () => (  runsAlone)
  });
const definition = (node) => ('DefElem' in node ? node.DefElem : undefined);
const optionsOf = (nodes) => (nodes ?? []).map(definition).filter((option) => option !== undefined);
 
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
 
const addedValue = (node) => 'AlterEnumStmt' in node && node.AlterEnumStmt.oldVal === undefined ? node.AlterEnumStmt.newVal : undefined;


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


  }),

  369:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    q: () => (  loadParser)
  });
  var _compile_wasm_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88059);
 
 

let loading;
function loadParser() {
    const globals = globalThis;
    globals.__dirname ??= import.meta.dirname;
    if (loading === undefined)
        (0,_compile_wasm_once_js__WEBPACK_IMPORTED_MODULE_0__  .J)();
    loading ??= __webpack_require__.e(  2627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 19));
    return loading;
}


  }),

  93691:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    W: () => (  labelOf)
  });
 
 
const WORD = /^(?:[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+")(?:\.(?:[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+"))*/u;
const BLANK = /^(?:\s+|--[^\n]*(?:\n|$))/;
const NOISE = /^(?:IF\s+NOT\s+EXISTS|IF\s+EXISTS|OR\s+REPLACE)\b/i;
 
const STOP = /^(?:AS|VALUES|SET|WHERE|DEFAULT|USING|IS|RETURNS|NOT|REFERENCES|CHECK|PRIMARY|GENERATED|WITH|FROM|INCREMENT|START)$/i;
 
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
 
function afterComment(text) {
    let depth = 0;
    for (const mark of text.matchAll(/\/\*|\*\//g)) {
        depth += mark[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return text.slice(mark.index + 2);
    }
    return '';
}
 
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


  })

};
