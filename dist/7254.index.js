export const id = 7254;
export const ids = [7254];
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

  86681:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  shownName),
    z: () => (  problemsOfName)
  });
 
 
const ALLOWED = /^[\p{L}\p{M}\p{N}_.+@()=, -]$/u;
const ALL_ALLOWED = /^[\p{L}\p{M}\p{N}_.+@()=, -]*$/u;
 
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
 
function problemsOfName(name) {
    if (name === '')
        return ['is empty'];
    const problems = RULES.filter(([broken]) => broken(name)).map(([, problem]) => problem);
    const others = hasOtherCharacters(name);
    if (others.length > 0)
        problems.push(`holds ${others.map(shownName).join(', ')}`);
    return problems;
}
 
function shownName(name) {
    const escaped = JSON.stringify(name).replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, (character) => {
        return `\\u${character.codePointAt(0).toString(16).padStart(4, '0')}`;
    });
    return escaped.length > 120 ? `${escaped.slice(0, 117)}..."` : escaped;
}


  }),

  8365:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  listMigrations),
    q: () => (  inByteOrder)
  });
  var _file_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86681);
  var _migration_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7890);


const PLAIN = /^[\0-\x7f]*$/;
 
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
    const found = await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__  .or)(directory, entry.name);
    return 'problem' in found ? found.problem : undefined;
}
 
async function listMigrations(directory) {
    const entries = (await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__  .Mc)(directory))
        .map((entry) => ({ entry, name: entry.name, problems: (0,_file_name_js__WEBPACK_IMPORTED_MODULE_0__  .z)(entry.name) }))
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


  }),

  7890:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Mc: () => (  entriesOf),
    V7: () => (  readMigration),
    or: () => (  containedFile)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _near_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22306);
  var _file_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86681);
  var _migration_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66383);
 
 







 
async function entriesOf(directory) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { withFileTypes: true });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('bad-input', `migrations-dir: there is no folder ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(directory)} to read`, {
            state: 'nothing-changed',
            hint: 'Give the folder of the migrations, e.g. db/migrations, and check that the repository is checked out.',
            cause,
        });
    }
}
const badName = (name, message, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('bad-migration-name', `migration ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(name)} ${message}`, { state: 'nothing-changed', hint });
function refuseBadName(name) {
    const problems = (0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .z)(name);
    if (problems.length === 0)
        return;
    const own = node_path__WEBPACK_IMPORTED_MODULE_1__.basename(name);
    const hint = (0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .z)(own).length === 0
        ? `Give ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(own)}.`
        : 'Give a plain file name such as 20251026_add_organization_branding.sql.';
    throw badName(name, problems.join('; '), hint);
}
const sameButCase = (a, b) => a !== b && a.toLowerCase() === b.toLowerCase();
function refuseUnknownName(name, directory, entries) {
    const twin = entries.find((entry) => sameButCase(entry, name));
    if (entries.includes(name)) {
        if (twin === undefined)
            return;
        const hint = `Rename one of them: ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(name)}, ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(twin)}.`;
        throw badName(name, `has a twin that differs only by case, which some file systems take for one file`, hint);
    }
    if (twin !== undefined)
        throw badName(name, `differs by case from the file there is`, `Give ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(twin)}.`);
    const near = (0,_near_names_js__WEBPACK_IMPORTED_MODULE_5__  .$)(name, entries.filter((entry) => (0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .z)(entry).length === 0));
    const hint = near.length > 0 ? `Did you mean ${near.map(_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H).join(' or ')}?` : `List the folder: ls ${directory}`;
    throw badName(name, `is not in ${directory}`, hint);
}
 
async function containedFile(directory, name) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name));
        if (node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file) !== folder)
            return { problem: 'is a symbolic link that leads out of the folder' };
        const hidden = (0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .z)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file));
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


async function readMigration(directory, name) {
    refuseBadName(name);
    const entries = await entriesOf(directory);
    refuseUnknownName(name, directory, entries.map((entry) => entry.name));
    const found = await containedFile(directory, name);
    if ('problem' in found)
        throw badName(name, found.problem, `Put the migration itself into ${directory}.`);
    return (0,_migration_text_js__WEBPACK_IMPORTED_MODULE_4__  .r)(name, found.file, node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name));
}


  }),

  66383:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  readMigrationFile)
  });
 
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _checksum_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51876);
 
 



 
const MAX_MIGRATION_BYTES = 16 * 1024 * 1024;
const badFile = (file, message, hint, line, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('bad-migration-file', message, {
    state: 'nothing-changed',
    hint,
    location: { file, line: line ?? 1 },
    cause,
});
 
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


function readMigrationFile(name, file, shown) {
    const descriptor = opened(file, shown);
    try {
        const bytes = boundedBytes(descriptor, shown);
        const text = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__  .Y)(decode(bytes, shown));
        if (text.trim() === '')
            throw badFile(shown, 'the file is empty', 'Write the statements of the migration into it.');
        return { name, path: shown, text, checksum: (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__  .l)(text), sizeBytes: bytes.length };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


  }),

  35800:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  readFolder),
    m: () => (  lookIntoFolder)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _file_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86681);
  var _list_migrations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8365);
  var _migration_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66383);
  var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10287);
 
 







function readOrProblem(file, directory, name) {
    const shown = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name);
    try {
        return (0,_migration_text_js__WEBPACK_IMPORTED_MODULE_5__  .r)(name, file, shown);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk))
            return { name, message: `cannot be read (${error.message})` };
        const { location } = error.detail;
        return { name, message: error.message, ...(location && { location }) };
    }
}
 
const isBroken = ({ name, why }) => name.endsWith('.sql') && !/^\.|^drift_/i.test(name) && why !== 'is a folder';
 
async function lookIntoFolder(directory) {
    const { names, links, leftOut } = await (0,_list_migrations_js__WEBPACK_IMPORTED_MODULE_4__  .Y)(directory);
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(directory);
     
    const ownPath = (name) => links.has(name) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name)) : `${folder}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}${name}`;
    const read = names.map((name) => readOrProblem(ownPath(name), directory, name));
    return {
        files: read.filter((file) => 'text' in file),
        leftOut,
        broken: [
            ...leftOut.filter(isBroken).map(({ name, why }) => ({ name, message: why })),
            ...read.filter((file) => 'message' in file),
        ],
        sameVersions: (0,_version_js__WEBPACK_IMPORTED_MODULE_6__  ._)(names),
    };
}


async function readFolder(directory) {
    const { files, leftOut, broken, sameVersions } = await lookIntoFolder(directory);
    const problems = [
        ...broken.map(({ name, message, location }) => ({
            message: location ? `${location.file}: ${message}` : `${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H)(name)} ${message}`,
            ...(location && { location }),
        })),
        ...sameVersions.map((group) => ({ message: `${group.map(_file_name_js__WEBPACK_IMPORTED_MODULE_3__  .H).join(' and ')} have the same version` })),
    ];
    if (problems.length > 0)
        throw badFolder(directory, problems);
    return { files, leftOut };
}
function badFolder(directory, problems) {
    const [only] = problems;
    const message = problems.length === 1
        ? only.message
        : `${problems.length} problems in ${directory}:\n${problems.map((problem) => `- ${problem.message}`).join('\n')}`;
    const location = problems.find((problem) => problem.location)?.location;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('bad-migration-file', message, {
        state: 'nothing-changed',
        hint: 'mend or rename what is named above, and run it again',
        ...(location && { location }),
    });
}


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

  77256:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HW: () => (  nextName),
    TL: () => (  problemsOfWords),
    tF: () => (  slugOf)
  });
  var _file_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86681);
  var _list_migrations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8365);
 
 
 


const DAY = /^((?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))/;
const LETTERS = 'bcdefghijklmnopqrstuvwxyz';
 
const LONGEST_SLUG = 100;
 
function problemsOfWords(words) {
    const problems = [];
    if (/[\\/]/.test(words))
        problems.push('names a path: say what the migration does, the folder is --migrations-dir');
    if (/\p{Cc}/u.test(words))
        problems.push('holds a line break or another control character');
    if (/^\s*\d{8}/.test(words))
        problems.push('begins with a date: leave it out, today is put before it');
    const slug = slugOf(words);
    if (slug === '')
        problems.push('holds no letter and no digit');
    if (slug.length > LONGEST_SLUG)
        problems.push(`is longer than ${LONGEST_SLUG} characters: say it shorter`);
    const others = slug === '' ? [] : (0,_file_name_js__WEBPACK_IMPORTED_MODULE_0__  .z)(`20000101_${slug}.sql`);
    return [...problems, ...others.filter((problem) => !problems.includes(problem))];
}
 
const slugOf = (words) => words
    .trim()
    .replace(/\.sql$/i, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
 
function* suffixes() {
    yield '';
    for (let prefix = ''; prefix.length < 8; prefix += 'z')
        for (const letter of LETTERS)
            yield prefix + letter;
}
const dayOf = (now) => now.toISOString().slice(0, 10).replaceAll('-', '');


function nextName(slug, existing, now) {
    const last = [...existing].sort(_list_migrations_js__WEBPACK_IMPORTED_MODULE_1__  .q).at(-1);
    const lastDay = DAY.exec(last ?? '')?.[1] ?? '';
    const day = [dayOf(now), lastDay].sort().at(-1);
    const folded = new Set(existing.map((name) => name.toLowerCase()));
    for (const suffix of suffixes()) {
        const name = `${day}${suffix}_${slug}.sql`;
        if ((last === undefined || (0,_list_migrations_js__WEBPACK_IMPORTED_MODULE_1__  .q)(name, last) > 0) && !folded.has(name.toLowerCase()))
            return name;
    }
    return undefined;
}


  }),

  10287:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  sameVersions)
  });
 
 
 
 
const VERSION = /^(?:(\d{8}_\d{4,6})(?=[_.-])|(\d+)(?=[_.-])|[Vv](\d+(?:[._]\d+)*)__)/;
 
const isDay = (digits) => /^(?:19|20)\d{6}$/.test(digits);
 
function versionOf(name) {
    const [, dayAndTime, digits, dotted] = VERSION.exec(name) ?? [];
    const version = dayAndTime ?? digits ?? dotted;
    if (version === undefined || isDay(version))
        return undefined;
    return version.replace(/[._]/g, '.').replace(/(^|\.)0+(?=\d)/g, '$1');
}
 
function sameVersions(names) {
    const groups = new Map();
    for (const name of names) {
        const version = versionOf(name);
        if (version !== undefined)
            groups.set(version, [...(groups.get(version) ?? []), name]);
    }
    return [...groups.values()].filter((group) => group.length > 1);
}


  }),

  23673:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  check: () => (  check)
});

 
var external_node_path_ = __webpack_require__(76760);
 
var errors = __webpack_require__(27406);
 
var external_node_child_process_ = __webpack_require__(31421);
 
var external_node_crypto_ = __webpack_require__(77598);
 
var external_node_fs_ = __webpack_require__(73024);
 
var checksum = __webpack_require__(51876);
 
var file_name = __webpack_require__(86681);
; 
 
 







const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot'];
const MOST_BYTES = 256 * 1024 * 1024;
const TIME_LIMIT_MS = 60_000;
 
function git(folder, args, env) {
    const own = Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
    const child = (0,external_node_child_process_.spawn)('git', ['-c', 'safe.directory=*', '--no-optional-locks', '-C', folder, ...args], {
        env: { ...own, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: TIME_LIMIT_MS,
    });
    const [out, err] = [[], []];
    let size = 0;
    child.stdout.on('data', (chunk) => {
        size += chunk.length;
        if (size > MOST_BYTES)
            child.kill();
        else
            out.push(chunk);
    });
    child.stderr.on('data', (chunk) => void err.push(chunk));
    return new Promise((resolve) => {
        child.on('error', (error) => resolve({ exitCode: 127, stdout: Buffer.alloc(0), stderr: error.message }));
        child.on('close', (exitCode) => resolve({ exitCode, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString().trim() }));
    });
}
const FETCH = 'give actions/checkout `fetch-depth: 0`, so that the history is there; elsewhere: git fetch --unshallow origin';
const notComparable = (base, why, hint) => new errors .rk('bad-input', `base: the migrations could not be held against ${base}: ${why}`, {
    state: 'nothing-changed',
    hint,
});
async function mergeBaseOf(folder, base, env) {
    const known = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`], env);
    if (known.exitCode === 127)
        throw notComparable(base, `git could not be started (${known.stderr})`, 'install git');
    if (/not a git repository/.test(known.stderr))
        throw notComparable(base, `${folder} is not in a git repository`, 'check the repository out with actions/checkout');
    if (known.exitCode !== 0)
        throw notComparable(base, 'this checkout has no such commit', FETCH);
    const tip = known.stdout.toString().trim();
    const merged = await git(folder, ['merge-base', tip, 'HEAD'], env);
    if (merged.exitCode !== 0)
        throw notComparable(base, 'this checkout has no commit that both grew from', FETCH);
    return { tip, mergeBase: merged.stdout.toString().trim() };
}
 
async function listed(folder, commit, env) {
    const { exitCode, stdout, stderr } = await git(folder, ['ls-tree', '-z', commit, './'], env);
    if (exitCode !== 0)
        throw notComparable(commit, stderr, FETCH);
    const entries = stdout.toString().split('\0').filter(Boolean);
    return new Map(entries.flatMap((entry) => {
        const [, id, name] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
        return id !== undefined && (0,file_name .z)(name).length === 0 ? [[name, id]] : [];
    }));
}
 
function blobId(file, like) {
    try {
        const bytes = (0,external_node_fs_.lstatSync)(file).isSymbolicLink() ? Buffer.from((0,external_node_fs_.readlinkSync)(file)) : (0,external_node_fs_.readFileSync)(file);
        const hash = (0,external_node_crypto_.createHash)(like.length === 64 ? 'sha256' : 'sha1');
        return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    }
    catch {
        return undefined;
    }
}


async function readBaseFolder(directory, base, env) {
    const folder = (0,external_node_fs_.realpathSync)(directory);
    const { tip, mergeBase } = await mergeBaseOf(folder, base, env);
    const then = await listed(folder, mergeBase, env);
    const names = tip === mergeBase ? then : await listed(folder, tip, env);
    const before = new Map();
    for (const [name, id] of then) {
        if (blobId(external_node_path_.join(folder, name), id) === id) {
            before.set(name, undefined);
            continue;
        }
        const { exitCode, stdout, stderr } = await git(folder, ['cat-file', 'blob', id], env);
        if (exitCode !== 0)
            throw notComparable(base, stderr, FETCH);
        const text = stdout.toString();
        before.set(name, { checksum: (0,checksum .l)(text), text });
    }
    return { base, mergeBase, names: [...names.keys()], before };
}

 
var read_folder = __webpack_require__(35800);
 
var load_parser = __webpack_require__(369);
 
var not_allowed = __webpack_require__(31647);
 
var parse = __webpack_require__(84168);
 
var raw_statements = __webpack_require__(47716);
 
var source_position = __webpack_require__(85820);
; 


 
const RUNS_ITS_OWN = ['PLpgSQL_stmt_execsql', 'PLpgSQL_stmt_fors'];
const RUNS_A_TEXT = ['PLpgSQL_stmt_dynexecute', 'PLpgSQL_stmt_dynfors'];
function* found(tree) {
    if (typeof tree !== 'object' || tree === null)
        return;
    for (const [kind, body] of Object.entries(tree)) {
        const { lineno = 1, sqlstmt, query } = (body ?? {});
        const sql = (sqlstmt ?? query)?.PLpgSQL_expr?.query;
        const isText = RUNS_A_TEXT.includes(kind);
        if (sql !== undefined && (isText || RUNS_ITS_OWN.includes(kind)))
            yield { sql, line: lineno, isText };
        yield* found(body);
    }
}
 
async function parsed({ parse }, sql) {
    try {
        return ((await parse(sql)).stmts ?? []).flatMap(({ stmt }) => stmt ?? []);
    }
    catch {
        return [];  
    }
}
 
async function constantText(parser, expression) {
    const [select] = await parsed(parser, `SELECT ${expression}`);
    const targets = select && 'SelectStmt' in select ? (select.SelectStmt.targetList ?? []) : [];
    const [target] = targets;
    const value = target && 'ResTarget' in target ? target.ResTarget.val : undefined;
    return targets.length === 1 && value && 'A_Const' in value ? value.A_Const.sval?.sval : undefined;
}
async function codeIn(parser, sql) {
    let tree;
    try {
        tree = await parser.parsePlPgSQL(sql);
    }
    catch {
        return [];  
    }
    const code = [];
    for (const { sql: text, line, isText } of found(tree)) {
        const runs = isText ? await constantText(parser, text) : text;
        if (runs !== undefined)
            code.push({ sql: runs, line });
    }
    return code;
}
 
function bodyOf({ args = [] }) {
    const options = args.flatMap((arg) => ('DefElem' in arg ? [arg.DefElem] : []));
    const language = options.find(({ defname }) => defname === 'language')?.arg;
    if (language && !('String' in language && language.String.sval === 'plpgsql'))
        return undefined;
    return options.find(({ defname }) => defname === 'as')?.location;
}


async function statementsInCode({ node, sql, index }, text, at) {
    const body = 'DoStmt' in node ? bodyOf(node.DoStmt) : undefined;
    if (body === undefined)
        return [];
    const parser = await (0,load_parser .q)();
    const [first, lines] = [at(body).line, text.split('\n')];
    const pieces = [];
    for (const one of await codeIn(parser, sql)) {
        const line = first + one.line - 1;
        const column = Math.max(0, lines[line - 1]?.indexOf(one.sql.split('\n')[0]) ?? 0) + 1;
        for (const node of await parsed(parser, one.sql))
            pieces.push({ sql: one.sql, node, line, column });
    }
    return (0,parse .CH)(pieces).map((statement) => ({ ...statement, index }));
}

 
var transaction_pairs = __webpack_require__(43463);
; 
 
 







 
async function examineMigration(file) {
    const parser = await (0,load_parser .q)();
    try {
        return await examined(file, (0,parse .CH)((0,parse .Xe)(file.text, await (0,raw_statements .x)(file))));
    }
    catch (error) {
        if (!parser.hasSqlDetails(error))
            throw error;
        const { message, cursorPosition } = error.sqlDetails;
        const index = Math.max(0, cursorPosition);
        const command = (0,not_allowed .p)(file.text, index);
        const stop = {
            kind: command === undefined ? 'syntax' : 'psql-command',
            message: command ?? message,
            ...(0,source_position .Ag)(file.text, index),
        };
        const before = await examined(file, (0,parse .CH)(await (0,parse .W0)(file.text, index)));
        return { ...before, refusals: [...before.refusals, stop] };
    }
}
 
const everyStatement = ({ statements, inCode }) => statements.flatMap((statement) => [statement, ...(inCode.get(statement) ?? [])]);
async function codeOf({ text }, statements) {
    const inCode = new Map();
    const blocks = statements.filter(({ node }) => 'DoStmt' in node);
    if (blocks.length === 0)
        return inCode;
    const { at } = (0,source_position .KI)(text);
    for (const block of blocks)
        inCode.set(block, await statementsInCode(block, text, at));
    return inCode;
}
async function examined(file, statements) {
    const { inner } = (0,transaction_pairs .C)(statements);
    const refusals = statements.flatMap((statement) => {
        const { node, sql, line, column } = statement;
        const message = (0,not_allowed .m)(node, sql);
        if (message === undefined)
            return [];
        if (!('TransactionStmt' in node))
            return [{ kind: 'not-allowed', message, line, column }];
        return [{ kind: inner.includes(statement) ? 'transaction-command' : 'begin-commit', message, line, column }];
    });
    return { statements, inCode: await codeOf(file, statements), refusals };
}

 
var baseline_files = __webpack_require__(53382);
 
var near_names = __webpack_require__(22306);
; 
 
 
const file = (severity, title) => ({ title, severity, needs: 'file' });
const TABLE = {
     
    'bad-file': file('error', 'A migration that cannot be read'),
    'syntax-error': file('error', 'PostgreSQL cannot parse it'),
    'meta-command': file('error', 'A command of psql'),
    'transaction-command': file('error', "Transaction control that would end the run's own transaction"),
    'begin-commit': file('warn', 'BEGIN and COMMIT that change nothing'),
    'refused-statement': file('error', 'A statement that a run refuses'),
    'timestamped-name': file('warn', 'A name that does not begin with a timestamp'),
    'rollback-missing': file('warn', 'No rollback in the comments'),
    'rollback-unreadable': file('error', 'A rollback section that cannot be run'),
    'too-much-at-once': file('warn', 'More than one thing at a time'),
    'mixed-schema-and-data': file('warn', 'Schema and data changed in one file'),
    'not-one-transaction': file('warn', 'A file that cannot run in one transaction'),
    'not-idempotent': file('warn', 'Statements that fail when they run again'),
    'environment-value': file('warn', 'A value of one environment'),
    'password-in-file': file('error', 'A password in the repository'),
    'long-name': file('error', 'A name over 63 bytes'),
     
    destructive: file('error', 'Data is destroyed'),
    'no-where': file('error', 'UPDATE or DELETE of every row'),
    rename: file('error', 'A rename that the running application does not know of'),
    'required-column': file('error', 'A required column without a default'),
    'row-security-off': file('error', 'A table without row level security in an exposed schema'),
     
    'index-not-concurrent': file('error', 'An index built while writes wait'),
    'drop-index-not-concurrent': file('warn', 'An index dropped while everything waits'),
    'concurrently-in-transaction': file('error', 'CONCURRENTLY inside a transaction'),
    'constraint-not-valid': file('error', 'A constraint checked while the table is locked'),
    'validate-in-same-transaction': file('error', 'NOT VALID and VALIDATE in one transaction'),
    'unique-without-index': file('error', 'A unique constraint that builds its index under a lock'),
    'not-null-without-check': file('error', 'SET NOT NULL that reads the whole table'),
    'type-change': file('error', 'A type change that rewrites the table'),
    'volatile-default': file('error', 'A new column that rewrites the table'),
    'table-rewrite': file('error', 'A command that locks a table while it rewrites it'),
    'enum-value-used': file('warn', 'A new enum value used in the same transaction'),
    'lock-timeout-off': file('error', 'lock_timeout switched off'),
     
    'edited-file': { title: 'An applied file was edited', severity: 'error', needs: 'before' },
    'out-of-order': { title: 'A new file that sorts before an older one', severity: 'error', needs: 'before' },
    'duplicate-version': { title: 'Two files of one version', severity: 'error', needs: 'folder' },
     
    'bad-allow': file('error', 'An `allow` that says no reason or no rule there is'),
    'unused-allow': file('warn', 'An `allow` that allows nothing'),
};
const RULES = TABLE;
const isRule = (id) => Object.hasOwn(RULES, id);
const RULE_IDS = Object.keys(RULES);

; 
 
 
 




const MENTION = /--\s*pg-runbook\s*:/i;
const COMMENT = /^--\s*pg-runbook\s*:\s*(.*)$/is;
const FORM = /^allow\s+(.+?)(?:\s+because\b\s*(.*))?$/is;
const NEVER = new Set(['bad-allow', 'unused-allow', 'bad-file', 'syntax-error']);
const lineCount = (text) => text.split('\n').length - 1;
const endLine = ({ line, sql }) => line + lineCount(sql);
 
function reach(line, statements, lines) {
    const beside = statements.find((one) => one.line <= line && line <= endLine(one));
    const next = beside ?? statements.find((one) => one.line > line);
    if (next === undefined)
        return { from: line, to: line };
    let after = line;
    while (/^\s*--/.test(lines[after - 1] ?? ''))
        after++;
    const isHead = beside === undefined && next.index === 0 && after <= lines.length && (lines[after - 1] ?? '').trim() === '';
    return isHead ? { from: 1, to: lines.length } : { from: next.line, to: endLine(next) };
}
function problemOf(rules, reason) {
    const unknown = rules.filter((rule) => !isRule(rule));
    if (unknown.length > 0) {
        const near = unknown.flatMap((rule) => (0,near_names .$)(rule, RULE_IDS));
        return `there is no rule ${unknown.join(', ')}${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''}`;
    }
    const never = rules.filter((rule) => NEVER.has(rule));
    if (never.length > 0)
        return `${never.join(', ')} cannot be allowed`;
    return reason === undefined || reason.trim() === '' ? 'it gives no reason' : undefined;
}
 
async function comments(text) {
    if (!MENTION.test(text))
        return [];
    try {
        const { tokens } = await (await (0,load_parser .q)()).scan(text);
        const bytes = Buffer.from(text);
        return tokens
            .filter(({ tokenName }) => tokenName === 'SQL_COMMENT')
            .map(({ start, end }) => ({ text: bytes.toString('utf8', start, end).trimEnd(), start }));
    }
    catch {
        return [];
    }
}
async function readAllowances(file, statements) {
    const found = { allowances: [], bad: [] };
    const all = await comments(file.text);
    if (all.length === 0)
        return found;
    const { at } = (0,source_position .KI)(file.text);
    const lines = file.text.split('\n');
    for (const { text, start } of all) {
        const said = COMMENT.exec(text)?.[1];
        if (said === undefined)
            continue;
        const [, names = '', reason] = FORM.exec(said.trim()) ?? [];
        const rules = names.split(/\s*,\s*|\s+/).filter(Boolean);
        const place = at(start);
        const problem = rules.length === 0 ? 'it is not `allow <rule> because <reason>`' : problemOf(rules, reason);
        if (problem === undefined)
            found.allowances.push({
                rules: rules,
                reason: reason.trim(),
                ...place,
                ...reach(place.line, statements, lines),
            });
        else
            found.bad.push(badAllow(problem, place));
    }
    return found;
}
const badAllow = (problem, at) => ({
    rule: 'bad-allow',
    message: `this comment allows nothing: ${problem}`,
    fix: 'write -- pg-runbook: allow <rule> because <reason>; the rules are in docs/rules',
    at,
});

; 
 
const DEFAULT_SCHEMA = 'public';
 
const tableKey = ({ schemaname, relname }) => `${schemaname ?? DEFAULT_SCHEMA}.${relname ?? ''}`;


const sqlName = (name) => /^[a-z_][a-z0-9_$]*$/.test(name) || name === '' ? name : `"${name.replaceAll('"', '""')}"`;
 
const shownTable = ({ schemaname, relname = '' }) => schemaname === undefined ? sqlName(relname) : `${sqlName(schemaname)}.${sqlName(relname)}`;
 
const strings = (nodes) => (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []));
 
function rangeVarOf(parts) {
    const [relname = '', schemaname] = [...parts].reverse();
    return { relname, ...(schemaname !== undefined && { schemaname }) };
}
 
const droppedNames = (objects) => (objects ?? []).map((node) => {
    if ('List' in node)
        return strings(node.List.items);
    if ('TypeName' in node)
        return strings(node.TypeName.names);
    return strings([node]);
});
 
function tableCommands(node) {
    if (!('AlterTableStmt' in node) || node.AlterTableStmt.objtype !== 'OBJECT_TABLE')
        return [];
    const { relation, cmds = [] } = node.AlterTableStmt;
    return cmds.flatMap((one) => ('AlterTableCmd' in one ? [{ table: relation ?? {}, command: one.AlterTableCmd }] : []));
}
const columnOf = ({ def }) => def !== undefined && 'ColumnDef' in def ? def.ColumnDef : undefined;
const constraintOf = ({ def }) => def !== undefined && 'Constraint' in def ? def.Constraint : undefined;
const constraintsOf = ({ constraints = [] }) => constraints.flatMap((node) => ('Constraint' in node ? [node.Constraint] : []));
const ALIASES = {
    int2: 'smallint',
    int4: 'integer',
    int8: 'bigint',
    bpchar: 'char',
    bool: 'boolean',
};
 
function typeText({ names, typmods = [], arrayBounds = [] }) {
    const parts = strings(names).filter((part) => part !== 'pg_catalog');
    const name = parts.length === 1 ? (ALIASES[parts[0]] ?? parts[0]) : parts.join('.');
    const modifiers = typmods.flatMap((node) => ('A_Const' in node ? [node.A_Const.ival?.ival ?? 0] : []));
    return `${name}${modifiers.length > 0 ? `(${modifiers.join(',')})` : ''}${arrayBounds.length > 0 ? '[]' : ''}`;
}
 
function notNullColumn(expression) {
    if (expression === undefined || !('NullTest' in expression))
        return undefined;
    const { nulltesttype, arg } = expression.NullTest;
    if (nulltesttype !== 'IS_NOT_NULL' || arg === undefined || !('ColumnRef' in arg))
        return undefined;
    return strings(arg.ColumnRef.fields).at(-1);
}
const isTag = (key) => key.charCodeAt(0) >= 65 && key.charCodeAt(0) <= 90;
function gather(value, found) {
    if (Array.isArray(value)) {
         
        for (const inner of value)
            if (inner !== null && typeof inner === 'object')
                gather(inner, found);
        return;
    }
    for (const key in value) {
        const inner = value[key];
        if (inner === null || typeof inner !== 'object')
            continue;
        if (isTag(key))
            found.push([key, inner]);
        gather(inner, found);
    }
}
 
const gathered = new WeakMap();
 
function walk(tree, visit) {
    if (tree === undefined)
        return;
    let found = gathered.get(tree);
    if (found === undefined)
        gathered.set(tree, (found = []));
    if (found.length === 0)
        gather(tree, found);
    for (const [kind, body] of found)
        visit(kind, body);
}
 
const runsLater = (node) => 'CreateFunctionStmt' in node || 'RuleStmt' in node;
 
function literals(node) {
    const found = [];
    walk(node, (kind, body) => {
        const { sval, location } = body;
        if (kind === 'A_Const' && sval?.sval !== undefined)
            found.push({ text: sval.sval, location });
    });
    return found;
}
 
function codeBodies(node) {
    const options = 'CreateFunctionStmt' in node ? node.CreateFunctionStmt.options : 'DoStmt' in node ? node.DoStmt.args : [];
    return (options ?? []).flatMap((option) => {
        if (!('DefElem' in option) || option.DefElem.defname !== 'as' || option.DefElem.arg === undefined)
            return [];
        const { arg } = option.DefElem;
        const texts = 'List' in arg ? strings(arg.List.items) : strings([arg]);
        return texts.map((text) => text.replace(/--[^\n]*/g, '').replace(/\/\*[^]*?\*\//g, ''));
    });
}

; 

 
function allOf(known, table) {
    const exact = known.tables.get(tableKey(table));
    if (exact !== undefined)
        return [exact];
    if (table.schemaname !== undefined)
        return [];
    return [...known.tables].flatMap(([key, facts]) => (key.endsWith(`.${table.relname}`) ? [facts] : []));
}
 
function factsOf(known, table) {
    const found = known === undefined ? [] : allOf(known, table);
    return found.length === 1 ? found[0] : undefined;
}
 
const mayBeThere = (known, table) => allOf(known, table).length > 0;
 
const factsByKey = (known, key) => known?.tables.get(key) ??
    (key.startsWith(`${DEFAULT_SCHEMA}.`) ? factsOf(known, { relname: key.slice(DEFAULT_SCHEMA.length + 1) }) : undefined);

; 


 
function isExisting({ memory, number, together, known }, table) {
    if (table === undefined || table.relpersistence === 't' || table.schemaname === 'pg_temp')
        return false;
    const madeBy = memory.tables.get(tableKey(table))?.madeBy ?? -1;
    if (madeBy === number || together.has(madeBy))
        return false;
    return known?.complete !== true || mayBeThere(known, table);
}

; 
 
 
function type_change_parsed(text) {
    const [, name = text, modifiers = ''] = /^(.*?)\(([\d,-]*)\)$/.exec(text) ?? [];
    return { name, modifiers: modifiers === '' ? [] : modifiers.split(',').map(Number) };
}
 
const holds = (next, before) => next === undefined || (before !== undefined && before <= next);
const isText = ({ name }) => name === 'text' || name === 'varchar';
const isUnbounded = (type) => isText(type) && type.modifiers.length === 0;
function sameKind(before, next) {
    const [[oldFirst, oldScale], [newFirst, newScale]] = [before.modifiers, next.modifiers];
    switch (next.name) {
        case 'numeric':
            return newFirst === undefined || ((newScale ?? 0) === (oldScale ?? 0) && holds(newFirst, oldFirst));
        case 'varchar':
        case 'varbit':
        case 'timestamp':
        case 'timestamptz':
        case 'time':
        case 'timetz':
        case 'interval':
            return holds(newFirst, oldFirst);
        default:
            return before.modifiers.join() === next.modifiers.join();
    }
}
 
function typeChange(before, after) {
    const next = type_change_parsed(after);
    if (before === undefined)
        return isUnbounded(next) ? 'perhaps' : 'rewrite';
    const old = type_change_parsed(before);
    if (isText(old) && isUnbounded(next))
        return 'none';
    if (old.name === 'cidr' && next.name === 'inet')
        return 'none';
    if (old.name === 'bit' && next.name === 'varbit' && next.modifiers.length === 0)
        return 'none';
    if (old.name === next.name && sameKind(old, next))
        return 'none';
    return 'rewrite';
}

; 




 
const VOLATILE = new Set([
    ...['random', 'random_normal', 'setseed', 'clock_timestamp', 'timeofday', 'nextval', 'setval', 'currval', 'lastval'],
    ...['gen_random_uuid', 'uuidv4', 'uuidv7', 'gen_random_bytes', 'gen_salt', 'pg_sleep', 'txid_current'],
    ...['uuid_generate_v1', 'uuid_generate_v1mc', 'uuid_generate_v4', 'uuid_generate_v7', 'gen_ulid', 'generate_ulid'],
    ...['cuid', 'nanoid', 'ulid'],
]);
 
const NOT_VOLATILE = new Set([
    ...['now', 'transaction_timestamp', 'statement_timestamp', 'date_trunc', 'timezone', 'to_char', 'to_timestamp'],
    ...['to_date', 'to_number', 'make_date', 'make_time', 'make_timestamp', 'make_timestamptz', 'make_interval'],
    ...['date_part', 'extract', 'age', 'justify_days', 'lower', 'upper', 'initcap', 'concat', 'concat_ws', 'format'],
    ...[
        'md5',
        'sha256',
        'encode',
        'decode',
        'length',
        'substring',
        'substr',
        'replace',
        'trim',
        'btrim',
        'left',
        'right',
    ],
    ...['repeat', 'lpad', 'rpad', 'round', 'floor', 'ceil', 'abs', 'power', 'greatest', 'least', 'nullif', 'mod'],
    ...['jsonb_build_object', 'jsonb_build_array', 'json_build_object', 'json_build_array', 'to_json', 'to_jsonb'],
    ...['array_fill', 'string_to_array', 'array_append', 'int4range', 'int8range', 'numrange', 'daterange', 'tstzrange'],
    ...['tsrange', 'current_setting', 'current_database', 'current_schema', 'uid', 'inet_client_addr', 'to_tsvector'],
]);
const SERIAL = /^(?:small|big)?serial[248]?$/;
function volatilityOf(expression, { memory }) {
    const answers = [];
    walk(expression, (kind, body) => {
        if (kind !== 'FuncCall')
            return;
        const name = strings(body['funcname']).at(-1) ?? '';
        const own = memory.functions.get(name);
        if (VOLATILE.has(name) || own === 'volatile')
            answers.push('volatile');
        else if (!NOT_VOLATILE.has(name) && own === undefined)
            answers.push('unknown');
    });
    return answers.includes('volatile') ? 'volatile' : answers[0];
}
const IN_STEPS = (name) => `add ${name} without it, then ALTER COLUMN ${name} SET DEFAULT for new rows, and fill the old ones in batches`;
function whyRewritten(column, context) {
    const name = sqlName(column.colname ?? '');
    const constraints = constraintsOf(column);
    const generated = constraints.find(({ contype }) => contype === 'CONSTR_GENERATED');
    if (generated && generated.generated_kind !== 'v')
        return { what: 'is generated and stored', fix: 'fill an ordinary column with a trigger and in batches', sure: true };
    if (SERIAL.test(strings(column.typeName?.names).at(-1) ?? '') || constraints.some(isIdentity))
        return { what: 'numbers every row', fix: IN_STEPS(name), sure: true };
    const value = constraints.find(({ contype }) => contype === 'CONSTR_DEFAULT')?.raw_expr;
    const answer = volatilityOf(value, context);
    if (answer === 'volatile')
        return { what: 'has a default with a value of its own for every row', fix: IN_STEPS(name), sure: true };
    return answer && { what: 'has a default from a function that may be VOLATILE', fix: IN_STEPS(name), sure: false };
}
const isIdentity = ({ contype }) => contype === 'CONSTR_IDENTITY';
const volatileDefault = (node, context) => tableCommands(node).flatMap(({ table, command }) => {
    const column = command.subtype === 'AT_AddColumn' ? columnOf(command) : undefined;
    const why = column && isExisting(context, table) ? whyRewritten(column, context) : undefined;
    if (why === undefined)
        return [];
    return [
        {
            rule: 'volatile-default',
            message: `the new column ${sqlName(column.colname ?? '')} ${why.what}: ${shownTable(table)} is ${why.sure ? '' : 'then '}rewritten while everything on it waits`,
            fix: why.fix,
            lock: { table: tableKey(table), blocks: 'everything', work: 'rewrite' },
            ...(!why.sure && { severity: 'warn' }),
        },
    ];
});
 
function convertsItself(column, name) {
    const using = column.raw_default;
    if (using === undefined)
        return true;
    const inner = 'TypeCast' in using ? using.TypeCast.arg : using;
    const sameType = !('TypeCast' in using) || typeText(using.TypeCast.typeName ?? {}) === typeText(column.typeName ?? {});
    return inner !== undefined && 'ColumnRef' in inner && sameType && strings(inner.ColumnRef.fields).at(-1) === name;
}
const typeChanges = (node, context) => tableCommands(node).flatMap(({ table, command }) => {
    const column = command.subtype === 'AT_AlterColumnType' ? columnOf(command) : undefined;
    if (column?.typeName === undefined || !isExisting(context, table))
        return [];
    const [name, next] = [command.name ?? '', typeText(column.typeName)];
    const before = context.memory.tables.get(tableKey(table))?.columns.get(name) ?? factsOf(context.known, table)?.columns?.get(name);
    const change = convertsItself(column, name) ? typeChange(before, next) : 'rewrite';
    if (change === 'none')
        return [];
    const from = before === undefined ? '' : ` from ${before}`;
    const unless = change === 'perhaps' ? ', unless it was varchar or text before' : '';
    return [
        {
            rule: 'type-change',
            message: `changing ${sqlName(name)}${from} to ${next} rewrites ${shownTable(table)} and its indexes while everything on it waits${unless}`,
            fix: `add a new column of type ${next}, write both, fill it in batches, and switch the application over`,
            lock: { table: tableKey(table), blocks: 'everything', work: 'rewrite' },
            ...(change === 'perhaps' && { severity: 'warn' }),
        },
    ];
});

 
var statement = __webpack_require__(96666);
; 

const emptyMemory = () => ({
    tables: new Map(),
    dropped: new Set(),
    indexes: new Map(),
    functions: new Map(),
});
const newTable = (madeBy, partitioned = false) => ({
    madeBy,
    partitioned,
    columns: new Map(),
    constraints: new Map(),
});
 
function tableIn(memory, table) {
    const known = memory.tables.get(tableKey(table)) ?? newTable(-1);
    memory.tables.set(tableKey(table), known);
    return known;
}
function rememberColumn(table, { colname = '', typeName }) {
    if (typeName !== undefined)
        table.columns.set(colname, typeText(typeName));
}
function rememberConstraint(table, constraint, addedBy) {
    const { conname, contype, raw_expr: expression, skip_validation: unchecked = false, keys } = constraint;
    const column = contype === 'CONSTR_NOTNULL' ? strings(keys)[0] : notNullColumn(expression);
    const name = conname ?? (column === undefined ? undefined : ` not null ${column}`);
    if (name !== undefined)
        table.constraints.set(name, { ...(column !== undefined && { notNullOf: column }), addedBy, valid: !unchecked });
}
function create(memory, node, file) {
    if ('CreateStmt' in node) {
        const { relation = {}, tableElts = [], partspec, if_not_exists: mayExist } = node.CreateStmt;
        if (mayExist === true && memory.tables.has(tableKey(relation)))
            return;
        const table = newTable(file, partspec !== undefined);
        memory.tables.set(tableKey(relation), table);
        for (const element of tableElts) {
            if ('ColumnDef' in element)
                rememberColumn(table, element.ColumnDef);
            if ('Constraint' in element)
                rememberConstraint(table, element.Constraint, file);
        }
    }
    const made = 'CreateTableAsStmt' in node
        ? node.CreateTableAsStmt.into?.rel
        : 'ViewStmt' in node
            ? node.ViewStmt.view
            : 'SelectStmt' in node
                ? node.SelectStmt.intoClause?.rel
                : undefined;
    if (made !== undefined && !memory.tables.has(tableKey(made)))
        memory.tables.set(tableKey(made), newTable(file));
    if ('IndexStmt' in node && node.IndexStmt.idxname !== undefined)
        memory.indexes.set(node.IndexStmt.idxname, file);
    if ('CreateFunctionStmt' in node)
        rememberFunction(memory, node.CreateFunctionStmt);
}
function rememberFunction(memory, { funcname, options = [] }) {
    const said = options.flatMap((option) => 'DefElem' in option && option.DefElem.defname === 'volatility' && option.DefElem.arg !== undefined
        ? strings([option.DefElem.arg])
        : [])[0];
    memory.functions.set(strings(funcname).at(-1) ?? '', said === 'stable' || said === 'immutable' ? said : 'volatile');
}
function alter(memory, node, file) {
    for (const { table: named, command } of tableCommands(node)) {
        const table = tableIn(memory, named);
        const [column, constraint] = [columnOf(command), constraintOf(command)];
        if (command.subtype === 'AT_AddColumn' && column) {
            rememberColumn(table, column);
            for (const one of constraintsOf(column))
                rememberConstraint(table, one, file);
        }
        if (command.subtype === 'AT_AlterColumnType' && column?.typeName)
            table.columns.set(command.name ?? '', typeText(column.typeName));
        if (command.subtype === 'AT_DropColumn')
            table.columns.delete(command.name ?? '');
        if (command.subtype === 'AT_AddConstraint' && constraint)
            rememberConstraint(table, constraint, file);
        if (command.subtype === 'AT_DropConstraint')
            table.constraints.delete(command.name ?? '');
        const known = table.constraints.get(command.name ?? '');
        if (command.subtype === 'AT_ValidateConstraint' && known)
            known.valid = true;
    }
}
function rename(memory, node) {
    if (!('RenameStmt' in node))
        return;
    const { renameType, relation, subname = '', newname = '' } = node.RenameStmt;
    if (relation === undefined)
        return;
    const table = memory.tables.get(tableKey(relation));
    if (table === undefined)
        return;
    if (renameType === 'OBJECT_TABLE') {
        memory.tables.delete(tableKey(relation));
        memory.tables.set(tableKey({ ...relation, relname: newname }), table);
    }
    const type = table.columns.get(subname);
    if (renameType !== 'OBJECT_COLUMN' || type === undefined)
        return;
    table.columns.delete(subname);
    table.columns.set(newname, type);
}
function forget(memory, table) {
    memory.tables.delete(table);
    memory.dropped.add(table);
}
function drop(memory, node) {
    if (!('DropStmt' in node))
        return;
    for (const parts of droppedNames(node.DropStmt.objects)) {
        if (node.DropStmt.removeType === 'OBJECT_INDEX')
            memory.indexes.delete(parts.at(-1) ?? '');
        else
            forget(memory, tableKey(rangeVarOf(parts)));
    }
}
 
function remember(memory, node, file) {
    create(memory, node, file);
    alter(memory, node, file);
    rename(memory, node);
    drop(memory, node);
}
 
const knownNotNull = (memory, table, column) => [...(memory.tables.get(tableKey(table))?.constraints.values() ?? [])].some(({ notNullOf, valid }) => notNullOf === column && valid);

; 





const CHECKED = {
    CONSTR_FOREIGN: 'FOREIGN KEY',
    CONSTR_CHECK: 'CHECK',
    CONSTR_NOTNULL: 'NOT NULL',
};
const WITH_INDEX = {
    CONSTR_PRIMARY: 'PRIMARY KEY',
    CONSTR_UNIQUE: 'UNIQUE',
    CONSTR_EXCLUSION: 'EXCLUDE',
};
const existingCommands = (node, context) => tableCommands(node).filter(({ table }) => isExisting(context, table));
const hasDefault = (column) => constraintsOf(column).some(({ contype, raw_expr: value }) => contype === 'CONSTR_DEFAULT' && !isNull(value));
const isNull = (value) => value !== undefined && 'A_Const' in value && value.A_Const.isnull === true;
function notValid(table, { contype, conname: given = '...', pktable }) {
    const conname = given === '...' ? given : sqlName(given);
    const kind = CHECKED[contype];
    const isForeign = contype === 'CONSTR_FOREIGN';
    const name = shownTable(table);
    const both = isForeign && pktable && tableKey(pktable) !== tableKey(table) ? ` and ${shownTable(pktable)}` : '';
    return {
        rule: 'constraint-not-valid',
        message: `${kind} ${conname} is checked against every row of ${name} while ${isForeign ? `writes to it${both} wait` : 'everything on it waits'}`,
        fix: `ALTER TABLE ${name} ADD CONSTRAINT ${conname} ${kind} ... NOT VALID, and in the next file ALTER TABLE ${name} VALIDATE CONSTRAINT ${conname}`,
        lock: { table: tableKey(table), blocks: isForeign ? 'writes' : 'everything', work: 'scan' },
    };
}
 
const isCheckedWithColumn = (column, { contype, is_enforced: enforced }) => enforced !== false && (contype === 'CONSTR_CHECK' || (contype === 'CONSTR_FOREIGN' && hasDefault(column)));
const constraintNotValid = (node, context) => existingCommands(node, context).flatMap(({ table, command }) => {
    const [column, constraint] = [columnOf(command), constraintOf(command)];
    if (command.subtype === 'AT_AddColumn' && column)
        return constraintsOf(column)
            .filter((one) => isCheckedWithColumn(column, one))
            .map((one) => notValid(table, one));
    if (command.subtype !== 'AT_AddConstraint' || constraint?.contype === undefined)
        return [];
    const checked = CHECKED[constraint.contype] !== undefined && constraint.is_enforced !== false;
    return checked && !constraint.skip_validation ? [notValid(table, constraint)] : [];
});
 
const validateInSameTransaction = (node, context) => existingCommands(node, context).flatMap(({ table, command: { subtype, name = '' } }) => {
    const shown = sqlName(name);
    const added = context.memory.tables.get(tableKey(table))?.constraints.get(name);
    if (subtype !== 'AT_ValidateConstraint' || added?.addedBy !== context.number || !oneTransaction(context))
        return [];
    return [
        {
            rule: 'validate-in-same-transaction',
            message: `${shown} is validated in the transaction that added it: the lock of ADD CONSTRAINT is held while all of ${shownTable(table)} is read`,
            fix: `put ALTER TABLE ${shownTable(table)} VALIDATE CONSTRAINT ${shown} into the next file`,
            lock: { table: tableKey(table), blocks: 'writes', work: 'scan' },
        },
    ];
});
const oneTransaction = ({ file, statements }) => (0,statement .E)({ file, statements: statements, warnings: [] });
const uniqueWithoutIndex = (node, context) => existingCommands(node, context).flatMap(({ table, command }) => {
    const column = command.subtype === 'AT_AddColumn' ? columnOf(command) : undefined;
    const added = command.subtype === 'AT_AddConstraint' ? constraintOf(command) : undefined;
    const all = column ? constraintsOf(column) : added ? [added] : [];
    return all
        .filter(({ contype, indexname }) => WITH_INDEX[contype] !== undefined && indexname === undefined)
        .map((one) => uniqueDraft(table, one));
});
function uniqueDraft(table, { contype, conname: given = '' }) {
    const conname = sqlName(given);
    const [kind, name] = [WITH_INDEX[contype], shownTable(table)];
    const fix = contype === 'CONSTR_EXCLUSION'
        ? 'an exclusion constraint cannot be added concurrently: do it when nobody works, or in a new table'
        : `CREATE UNIQUE INDEX CONCURRENTLY in a file of its own, then ALTER TABLE ${name} ADD CONSTRAINT ${conname || '...'} ${kind} USING INDEX ...`;
    return {
        rule: 'unique-without-index',
        message: `${kind} ${conname} builds its index on ${name} while everything on the table waits`.replace('  ', ' '),
        fix,
        lock: { table: tableKey(table), blocks: 'everything', work: 'index' },
    };
}
 
const notNullWithoutCheck = (node, context) => {
    const commands = existingCommands(node, context);
    return commands.flatMap(({ table, command: { subtype, name = '' } }) => {
        if (subtype !== 'AT_SetNotNull' || knownNotNull(context.memory, table, name))
            return [];
        if (factsOf(context.known, table)?.notNull.has(name))
            return [];
        const [shown, check] = [shownTable(table), sqlName(`${table.relname}_${name}_not_null`)];
        return [
            {
                rule: 'not-null-without-check',
                message: `SET NOT NULL reads every row of ${shown} while everything on it waits`,
                fix: `first ALTER TABLE ${shown} ADD CONSTRAINT ${check} CHECK (${sqlName(name)} IS NOT NULL) NOT VALID; in the next file VALIDATE CONSTRAINT ${check}; then SET NOT NULL, which reads nothing, and DROP CONSTRAINT ${check}`,
                lock: { table: tableKey(table), blocks: 'everything', work: 'scan' },
            },
        ];
    });
};
const GIVES_VALUES = ['CONSTR_IDENTITY', 'CONSTR_GENERATED'];
const constraints_SERIAL = /^(?:small|big)?serial[248]?$/;
const requiredColumn = (node, context) => existingCommands(node, context).flatMap(({ table, command }) => {
    const column = command.subtype === 'AT_AddColumn' ? columnOf(command) : undefined;
    const types = constraintsOf(column ?? {}).map(({ contype }) => contype);
    const required = types.some((type) => type === 'CONSTR_NOTNULL' || type === 'CONSTR_PRIMARY');
    const filled = hasDefault(column ?? {}) || types.some((type) => GIVES_VALUES.includes(type)) || constraints_SERIAL.test(typeOf(column));
    if (!required || filled)
        return [];
    const [name, shown] = [sqlName(column?.colname ?? ''), shownTable(table)];
    return [
        {
            rule: 'required-column',
            message: `ADD COLUMN ${name} NOT NULL without a default fails where ${shown} has a row`,
            fix: `give it a constant DEFAULT, or add it without NOT NULL, fill it in steps, and set it NOT NULL later`,
        },
    ];
});
const typeOf = (column) => strings(column?.typeName?.names).at(-1) ?? '';

; 

const HOST = /(?:[a-z0-9](?:[\w-]*[a-z0-9])?\.)+[a-z]{2,}|localhost|(?:\d{1,3}\.){3}\d{1,3}/i.source;
const URL_PATTERN = new RegExp(String.raw `\b[a-z][a-z0-9+.-]*://(?:[^\s/@'"]*@)?(${HOST})(?![\w.*+\\])[^\s'"<>]*`, 'gi');
const EMAIL = /(?<![\w.%+\]-])[a-z0-9][\w.+-]*@((?:[a-z0-9](?:[\w-]*[a-z0-9])?\.)+[a-z]{2,})\b/gi;
const ADDRESS = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;
const CLOUD_HOST = /(?<![\w@.-])[\w.-]+\.(?:amazonaws\.com|supabase\.(?:co|com)|neon\.tech|azure\.com|postgres\.database\.azure\.com|render\.com|herokuapp\.com|vercel\.app|internal|local)\b/gi;
 
const NOBODYS = /(?:^|\.)(?:example\.(?:com|org|net)|w3\.org|json-schema\.org|schema\.org|xmlsoap\.org|purl\.org|openid\.net|oasis-open\.org|opengis\.net)$|\.(?:example|test|invalid)$/i;
const NO_ADDRESS = /^(?:0|255)\.|^127\.0\.0\.1$|^\d\.\d\.\d\.\d$/;
const withoutPassword = (url) => url.replace(/\/\/[^/@]*@/, '//...@');
function valuesIn(text) {
    const found = [];
    const add = (kind, value) => {
        if (!found.some((one) => one.value.includes(value)))
            found.push({ kind, value });
    };
    for (const [url, host = ''] of text.matchAll(URL_PATTERN))
        if (!NOBODYS.test(host))
            add('the URL', withoutPassword(url));
    for (const [address, host = ''] of text.matchAll(EMAIL))
        if (!NOBODYS.test(host))
            add('the e-mail address', address);
    for (const [host] of text.matchAll(CLOUD_HOST))
        add('the host', host);
    for (const [address] of text.matchAll(ADDRESS))
        if (!NO_ADDRESS.test(address) && address.split('.').every((part) => Number(part) < 256))
            add('the address', address);
    return found;
}
const FIX = 'keep it out of the file: let the application set it, or read a setting (current_setting) that each environment has';
const draft = ({ kind, value }) => ({
    rule: 'environment-value',
    message: `${kind} ${value} is of one environment, and the file runs in all of them`,
    fix: FIX,
});
 
const HOST_OPTIONS = new Set(['host', 'hostaddr', 'dbname']);
 
const MAY_HOLD_VALUE = /:\/\/|@|\d\.\d+\.\d|\.(?:com|co|tech|app|internal|local)\b|\b(?:host|hostaddr|dbname)\b/i;
const MAY_HOLD_PASSWORD = /password|:\/\//i;
 
function databaseNames(node) {
    const names = [];
    const named = (name) => typeof name === 'string' && names.push(name);
    if ('AlterDatabaseSetStmt' in node)
        named(node.AlterDatabaseSetStmt.dbname);
    if ('AlterDatabaseStmt' in node)
        named(node.AlterDatabaseStmt.dbname);
    if ('CreatedbStmt' in node)
        named(node.CreatedbStmt.dbname);
    if ('GrantStmt' in node && node.GrantStmt.objtype === 'OBJECT_DATABASE')
        for (const one of node.GrantStmt.objects ?? [])
            if ('String' in one)
                named(one.String.sval);
    if ('CommentStmt' in node && node.CommentStmt.objtype === 'OBJECT_DATABASE') {
        const { object } = node.CommentStmt;
        if (object !== undefined && 'String' in object)
            named(object.String.sval);
    }
    return names.map((value) => ({ kind: 'the database name', value }));
}
function serverOptions(node) {
    const found = [];
    walk(node, (kind, body) => {
        const { defname = '', arg } = body;
        if (kind === 'DefElem' && HOST_OPTIONS.has(defname) && arg?.String?.sval)
            found.push({ kind: defname === 'dbname' ? 'the database name' : 'the host', value: arg.String.sval });
    });
    return found;
}
const environmentValues = (node, { at }, { sql }) => {
    if (!MAY_HOLD_VALUE.test(sql))
        return databaseNames(node).map(draft);
    const inLiterals = literals(node).flatMap(({ text, location }) => valuesIn(text).map((found) => ({ ...draft(found), ...(location !== undefined && { at: at(location) }) })));
    const others = [...codeBodies(node).flatMap(valuesIn), ...databaseNames(node), ...serverOptions(node)];
    return atMost(MOST_OF_A_STATEMENT, [...inLiterals, ...others.map(draft)]);
};
 
const MOST_OF_A_STATEMENT = 5;
function atMost(most, drafts) {
    const told = drafts.slice(0, most);
    const more = drafts.length - most;
    return more <= 0
        ? told
        : told.map((one, index) => index < most - 1 ? one : { ...one, message: `${one.message}; ${more} more such values in this statement` });
}
const PASSWORD_IN_TEXT = /:\/\/[^\s:/@]+:[^\s@/]+@|\bpassword\s*=\s*[^\s'"]+/i;
 
const passwordInFile = (node, { at }, { sql }) => {
    if (!MAY_HOLD_PASSWORD.test(sql))
        return [];
    const found = [];
    walk(node, (kind, body) => {
        const { defname = '', arg, location } = body;
        if (kind === 'DefElem' && /^(?:unencrypted|encrypted)?password$/i.test(defname) && arg?.String !== undefined)
            found.push({ what: 'a PASSWORD', ...(location !== undefined && { location }) });
    });
    for (const { text, location } of literals(node))
        if (PASSWORD_IN_TEXT.test(text))
            found.push({ what: 'a connection string with a password', ...(location !== undefined && { location }) });
    const connection = 'CreateSubscriptionStmt' in node ? (node.CreateSubscriptionStmt.conninfo ?? '') : '';
    if (PASSWORD_IN_TEXT.test(connection))
        found.push({ what: 'a connection string with a password' });
    return found.map(({ what, location }) => ({
        rule: 'password-in-file',
        message: `${what} stands in the file: everyone who can read the repository has it, for good`,
        fix: 'change that password now, and set it outside of the repository (\\password in psql, or the provider)',
        ...(location !== undefined && { at: at(location) }),
    }));
};

 
var transactional = __webpack_require__(27474);
; 



const ALONE = 'in a file of its own, which then runs outside a transaction';
 
const indexNotConcurrent = (node, context) => {
    if (!('IndexStmt' in node))
        return [];
    const { concurrent, relation, idxname = '' } = node.IndexStmt;
    if (concurrent === true || relation?.inh !== true || !isExisting(context, relation))
        return [];
    const table = shownTable(relation);
    return [
        {
            rule: 'index-not-concurrent',
            message: `CREATE INDEX ${sqlName(idxname)} makes every write to ${table} wait until it is built`.replace('  ', ' '),
            fix: fixOf(node.IndexStmt, relation, context),
            lock: { table: tableKey(relation), blocks: 'writes', work: 'index' },
        },
    ];
};
function fixOf({ unique, idxname = '' }, relation, { memory }) {
    const [table, name] = [shownTable(relation), idxname === '' ? '<name>' : sqlName(idxname)];
    const kind = unique ? 'UNIQUE INDEX' : 'INDEX';
    if (memory.tables.get(tableKey(relation))?.partitioned)
        return `CREATE ${kind} ${name} ON ONLY ${table} ..., then CREATE ${kind} CONCURRENTLY on each partition and ALTER INDEX ... ATTACH PARTITION`;
    return `CREATE ${kind} CONCURRENTLY IF NOT EXISTS ${name} ON ${table} ..., ${ALONE}`;
}
const dropIndexNotConcurrent = (node, { memory, number }) => {
    if (!('DropStmt' in node) || node.DropStmt.removeType !== 'OBJECT_INDEX' || node.DropStmt.concurrent)
        return [];
    const old = droppedNames(node.DropStmt.objects).filter((parts) => memory.indexes.get(parts.at(-1)) !== number);
    if (old.length === 0)
        return [];
    const names = old.map((parts) => parts.map(sqlName).join('.')).join(', ');
    return [
        {
            rule: 'drop-index-not-concurrent',
            message: `DROP INDEX ${names} waits for every query on its table, and everything after it waits too`,
            fix: `DROP INDEX CONCURRENTLY IF EXISTS ${names}, ${ALONE}`,
        },
    ];
};
const CONCURRENTLY_IN_CODE = /\b(?:create\s+(?:unique\s+)?|drop\s+|re)index\s+(?:\w+\s+)?concurrently\b/i;
 
const concurrentlyInTransaction = ({ statements }) => {
    const found = [];
    let open = false;
    for (const { node, label, line, column } of statements) {
        const kind = 'TransactionStmt' in node ? node.TransactionStmt.kind : undefined;
        if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START')
            open = true;
        else if (kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK')
            open = false;
        const inCode = 'DoStmt' in node && codeBodies(node).some((body) => CONCURRENTLY_IN_CODE.test(body));
        if (!(open && ((0,transactional .Gx)(node) || (0,transactional .AL)(node))) && !inCode)
            continue;
        found.push({
            rule: 'concurrently-in-transaction',
            message: `${label} ${inCode ? 'runs something CONCURRENTLY, which cannot be done in a block of code' : 'stands between BEGIN and COMMIT, and PostgreSQL refuses it there'}`,
            fix: `take it out, ${ALONE}`,
            at: { line, column },
        });
    }
    return found;
};
 
const notOneTransaction = ({ statements }) => {
    const own = statements.filter(({ kind }) => kind !== 'TransactionStmt' && kind !== 'VariableSetStmt');
    const alone = own.filter(({ transactional }) => transactional === 'alone');
    const [first] = alone;
    if (first === undefined || alone.length === own.length)
        return [];
    return [
        {
            rule: 'not-one-transaction',
            message: `${first.label} cannot run in a transaction, so none of the file's ${own.length} statements does: where one fails, those before it stay`,
            fix: 'put the statements that cannot be in a transaction into a file of their own',
            at: { line: first.line, column: first.column },
        },
    ];
};

 
var duration = __webpack_require__(32297);
; 



const optionNames = (nodes) => (nodes ?? []).flatMap((node) => ('DefElem' in node ? [node.DefElem.defname ?? ''] : []));
const REWRITES = {
    AT_SetTableSpace: 'SET TABLESPACE',
    AT_SetLogged: 'SET LOGGED',
    AT_SetUnLogged: 'SET UNLOGGED',
    AT_SetAccessMethod: 'SET ACCESS METHOD',
};
const QUIET = 'do it when nobody works';
function fullVacuum(options, relations) {
    if (!optionNames(options).includes('full'))
        return [];
    const tables = (relations ?? []).flatMap((one) => 'VacuumRelation' in one && one.VacuumRelation.relation ? [one.VacuumRelation.relation] : []);
    const what = 'VACUUM FULL';
    if (tables.length === 0)
        return [{ what, instead: QUIET }];
    return tables.map((table) => ({ what, table, instead: `VACUUM, or ${QUIET}` }));
}
function rewriting(node) {
    if ('VacuumStmt' in node)
        return fullVacuum(node.VacuumStmt.options, node.VacuumStmt.rels);
    if ('ClusterStmt' in node)
        return [{ what: 'CLUSTER', instead: QUIET, ...(node.ClusterStmt.relation && { table: node.ClusterStmt.relation }) }];
    if ('ReindexStmt' in node) {
        const { kind, relation, params } = node.ReindexStmt;
        if (optionNames(params).includes('concurrently'))
            return [];
        const instead = 'REINDEX ... CONCURRENTLY in a file of its own';
        const table = kind === 'REINDEX_OBJECT_TABLE' && relation ? { table: relation } : {};
        return [{ what: 'REINDEX', instead, blocks: 'writes', ...table }];
    }
    if ('RefreshMatViewStmt' in node) {
        const { relation, concurrent = false, skipData = false } = node.RefreshMatViewStmt;
        if (concurrent || skipData)
            return [];
        const instead = 'REFRESH MATERIALIZED VIEW CONCURRENTLY, which needs a unique index';
        return [{ what: 'REFRESH MATERIALIZED VIEW', instead, ...(relation && { table: relation }) }];
    }
    return tableCommands(node).flatMap(({ table, command }) => {
        const what = REWRITES[command.subtype ?? ''];
        return what === undefined ? [] : [{ what, table, instead: `${QUIET}, or move the rows to a new table in batches` }];
    });
}
const tableRewrite = (node, context) => rewriting(node)
    .filter(({ table }) => table === undefined || isExisting(context, table))
    .map(({ what, instead, table, blocks = 'everything' }) => {
    const waits = blocks === 'everything' ? 'everything' : 'every write';
    return {
        rule: 'table-rewrite',
        message: `${what} works through all of ${table ? shownTable(table) : 'it'} while ${waits} on it waits`,
        fix: instead,
        ...(table && { lock: { table: tableKey(table), blocks, work: 'rewrite' } }),
    };
});
 
const enumValueUsed = (node, { statements }, { index, transactional }) => {
    if (!('AlterEnumStmt' in node) || transactional !== 'own-transaction')
        return [];
    const value = node.AlterEnumStmt.newVal ?? '';
    const user = statements.slice(index + 1).find(({ node: later }) => literals(later).some(({ text }) => text === value));
    if (user === undefined)
        return [];
    return [
        {
            rule: 'enum-value-used',
            message: `the value '${value}' is used on line ${user.line}, which PostgreSQL refuses (55P04) before the transaction that adds it has ended`,
            fix: `put what uses '${value}' into the next file; a run here splits the file there, and then it is not one transaction`,
        },
    ];
};
const LONGEST_WAIT_MS = 60_000;
 
function milliseconds(arg) {
    if (arg === undefined || !('A_Const' in arg))
        return undefined;
    const { ival, sval } = arg.A_Const;
    if (ival !== undefined)
        return ival.ival ?? 0;
    const text = (sval?.sval ?? '').trim().replace(/(\d)\s+/, '$1');
    if (/^\d+$/.test(text))
        return Number(text);
    try {
        return (0,duration .E)(text);
    }
    catch {
        return undefined;
    }
}
const lockTimeoutOff = (node, { statements }) => {
    if (!('VariableSetStmt' in node) || node.VariableSetStmt.name !== 'lock_timeout')
        return [];
    const { kind, args } = node.VariableSetStmt;
    const isDefault = kind === 'VAR_SET_DEFAULT' || kind === 'VAR_RESET';
    const limit = isDefault ? undefined : milliseconds(args?.[0]);
    const off = isDefault || limit === 0;
     
    const last = statements.at(-1)?.node === node;
    if (last || (!off && (limit === undefined || limit <= LONGEST_WAIT_MS)))
        return [];
    return [
        {
            rule: 'lock-timeout-off',
            message: off
                ? 'without lock_timeout the next ALTER TABLE may wait for hours, and every query on its table waits behind it'
                : `a lock_timeout of ${limit / 1000} s lets every query on the table wait that long behind this migration`,
            fix: "leave it out: a run sets lock_timeout (5s) and tries again; or SET LOCAL lock_timeout = '5s'",
        },
    ];
};

; 


const BACKUP = 'take a backup first (apply does), see that nothing reads it any more, and say so';
const destroys = (what) => ({
    rule: 'destructive',
    message: `${what}: its data is gone for good`,
    fix: `${BACKUP}: -- pg-runbook: allow destructive because <reason>`,
});
function droppedThings(node, context) {
    if ('TruncateStmt' in node)
        return (node.TruncateStmt.relations ?? []).flatMap((one) => 'RangeVar' in one && isExisting(context, one.RangeVar) ? [`TRUNCATE empties ${shownTable(one.RangeVar)}`] : []);
    if ('DropdbStmt' in node)
        return [`DROP DATABASE ${node.DropdbStmt.dbname}`];
    if ('DropOwnedStmt' in node)
        return ['DROP OWNED drops everything of a role'];
    if (!('DropStmt' in node))
        return [];
    const { objects, removeType, behavior } = node.DropStmt;
    const names = droppedNames(objects);
    if (removeType === 'OBJECT_TABLE')
        return names
            .map(rangeVarOf)
            .filter((table) => isExisting(context, table))
            .map((table) => `DROP TABLE ${shownTable(table)}`);
    if (removeType === 'OBJECT_SCHEMA' && behavior === 'DROP_CASCADE')
        return names.map((parts) => `DROP SCHEMA ${parts.join('.')} CASCADE drops every table in it`);
    if ((removeType === 'OBJECT_TYPE' || removeType === 'OBJECT_EXTENSION') && behavior === 'DROP_CASCADE')
        return names.map((parts) => `DROP ... ${parts.join('.')} CASCADE drops every column of that type`);
    return [];
}
const destructive = (node, context) => {
    const columns = tableCommands(node)
        .filter(({ table, command }) => command.subtype === 'AT_DropColumn' && isExisting(context, table))
        .map(({ table, command }) => `DROP COLUMN ${sqlName(command.name ?? '')} of ${shownTable(table)}`);
    return [...droppedThings(node, context), ...columns].map(destroys);
};
 
const MAY_CHANGE_ROWS = /\b(?:update|delete)\b(?!\s+(?:cascade|set|restrict|no)\b)/i;
 
const noWhere = (node, context, { sql }) => {
    const found = [];
    if (!MAY_CHANGE_ROWS.test(sql) || runsLater(node))
        return found;
    walk(node, (kind, body) => {
        if (kind !== 'UpdateStmt' && kind !== 'DeleteStmt')
            return;
        const { relation, whereClause } = body;
        if (whereClause !== undefined || !isExisting(context, relation))
            return;
        const [word, table] = [kind === 'UpdateStmt' ? 'UPDATE' : 'DELETE', shownTable(relation)];
        const change = word === 'UPDATE' ? 'changes' : 'deletes';
        found.push({
            rule: 'no-where',
            message: `${word} without WHERE ${change} every row of ${table} in one transaction`,
            fix: `say which rows with WHERE, and change many rows in batches outside of a migration`,
            lock: { table: tableKey(relation), blocks: 'writes', work: 'write' },
        });
    });
    return found;
};
 
const hasViewInstead = (statements, table) => statements.some(({ node }) => 'ViewStmt' in node && tableKey(node.ViewStmt.view ?? {}) === tableKey(table));
const RENAMED = {
    OBJECT_TABLE: 'table',
    OBJECT_VIEW: 'view',
    OBJECT_MATVIEW: 'materialized view',
    OBJECT_COLUMN: 'column',
};
const losses_rename = (node, context) => {
    if ('AlterEnumStmt' in node && node.AlterEnumStmt.oldVal !== undefined) {
        const { oldVal, newVal } = node.AlterEnumStmt;
        return [
            {
                rule: 'rename',
                message: `the enum value '${oldVal}' becomes '${newVal}', and the running application still writes '${oldVal}'`,
                fix: `ADD VALUE '${newVal}', release an application that writes it, then move the rows`,
            },
        ];
    }
    if (!('RenameStmt' in node))
        return [];
    const { renameType = '', relation, subname, newname: next = '' } = node.RenameStmt;
    const newname = sqlName(next);
    const what = RENAMED[renameType];
    if (what === undefined || relation === undefined || !isExisting(context, relation))
        return [];
    if (renameType === 'OBJECT_TABLE' && hasViewInstead(context.statements, relation))
        return [];
    const old = renameType === 'OBJECT_COLUMN' ? `${shownTable(relation)}.${sqlName(subname ?? '')}` : shownTable(relation);
    return [
        {
            rule: 'rename',
            message: `the ${what} ${old} becomes ${newname}, and the running application still asks for ${old}`,
            fix: renameType === 'OBJECT_COLUMN'
                ? `add ${newname}, write both, fill it in batches, release an application that reads ${newname}, then drop the old one`
                : `rename it and CREATE VIEW ${shownTable(relation)} AS SELECT * FROM ${newname} in the same file`,
        },
    ];
};

; 
 
 

 
const TIMESTAMPED = /^(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[a-z]*|_?\d{4,6}|\d{9})[_.-]|\d{10}(?:\d{3})?[_.-])/;
const timestampedName = ({ file }) => TIMESTAMPED.test(file.name)
    ? []
    : [
        {
            rule: 'timestamped-name',
            message: `the name does not begin with a timestamp, so that nobody can tell when it runs`,
            fix: 'name it like 20251026_add_organization_branding.sql; pg-runbook new makes such a name',
            at: { line: 1, column: 1 },
        },
    ];
const LONGEST_NAME_BYTES = 63;
 
const LONG_WORDS = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]{21,}|"(?:[^"]|""){21,}"/g;
const mayHoldLongName = (text) => (text.match(LONG_WORDS) ?? []).some((word) => Buffer.byteLength(word) > LONGEST_NAME_BYTES);
 
async function longNames({ file, at }) {
    if (!mayHoldLongName(file.text))
        return [];
    const bytes = Buffer.from(file.text);
    const { tokens } = await (await (0,load_parser .q)()).scan(file.text);
    return tokens
        .filter(({ tokenName }) => tokenName === 'IDENT')
        .map(({ start, end }) => {
        const text = bytes.toString('utf8', start, end);
        return { start, name: text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text };
    })
        .filter(({ name }) => Buffer.byteLength(name) > LONGEST_NAME_BYTES)
        .map(({ start, name }) => ({
        rule: 'long-name',
        message: `${name} has ${Buffer.byteLength(name)} bytes: PostgreSQL cuts it to ${cut(name)}`,
        fix: `give it a name of ${LONGEST_NAME_BYTES} bytes at most`,
        at: at(start),
    }));
}
function cut(name) {
    let kept = '';
    for (const character of name) {
        if (Buffer.byteLength(kept + character) > LONGEST_NAME_BYTES)
            break;
        kept += character;
    }
    return kept;
}

; 

 
const API_ROLES = new Set(['anon', 'authenticated', 'service_role']);
 
const securedTables = (node) => tableCommands(node)
    .filter(({ command }) => command.subtype === 'AT_EnableRowSecurity')
    .map(({ table }) => tableKey(table));
 
function namesApi(node) {
    let found = false;
    walk(node, (kind, body) => {
        if (kind === 'RoleSpec')
            found ||= API_ROLES.has(String(body['rolename']));
        if (kind === 'FuncCall')
            found ||= strings(body['funcname'])[0] === 'auth';
    });
    return found;
}
const schemaOf = ({ schemaname = 'public' }) => schemaname;
function madeTable(node) {
    if ('CreateStmt' in node)
        return node.CreateStmt.relation;
    if ('SelectStmt' in node)
        return node.SelectStmt.intoClause?.rel;
    return 'CreateTableAsStmt' in node && node.CreateTableAsStmt.objtype === 'OBJECT_TABLE'
        ? node.CreateTableAsStmt.into?.rel
        : undefined;
}
const rowSecurityOff = (node, { exposedSchemas, secured }) => {
    const relation = madeTable(node);
    if (relation === undefined)
        return [];
    if (relation.relpersistence === 't' || !exposedSchemas.has(schemaOf(relation)) || secured.has(tableKey(relation)))
        return [];
    return [
        {
            rule: 'row-security-off',
            message: `${shownTable(relation)} is in the exposed schema ${schemaOf(relation)} without row level security: whoever may call the API reads and writes all of it`,
            fix: `ALTER TABLE ${shownTable(relation)} ENABLE ROW LEVEL SECURITY; in the same file, and policies for who may see what`,
        },
    ];
};

 
var rollback_section = __webpack_require__(44789);
; 




const TOP = { line: 1, column: 1 };
const placeOf = ({ line, column }) => ({ line, column });
 
const ownStatements = (statements) => statements.filter(({ kind }) => kind !== 'TransactionStmt' && kind !== 'VariableSetStmt');
const MOST_STATEMENTS = 50;
const MOST_TABLES = 5;
 
const tooMuchAtOnce = (context) => {
    const statements = ownStatements(context.statements);
    const altered = new Map();
    for (const statement of statements)
        for (const { table } of tableCommands(statement.node))
            if (isExisting(context, table) && !altered.has(tableKey(table)))
                altered.set(tableKey(table), statement);
    if (altered.size > MOST_TABLES)
        return [
            {
                rule: 'too-much-at-once',
                message: `the file alters ${altered.size} tables that are in use, and holds the locks of all of them until its end`,
                fix: `one file for each table, or for a few of them (up to ${MOST_TABLES})`,
                at: placeOf([...altered.values()][MOST_TABLES]),
            },
        ];
    const touchesOld = statements.some(({ node }) => !makesSomething(node));
    if (statements.length <= MOST_STATEMENTS || !touchesOld)
        return [];
    return [
        {
            rule: 'too-much-at-once',
            message: `the file has ${statements.length} statements: when one of them fails, nobody sees at a glance which change it was`,
            fix: `several files, each about one thing (up to ${MOST_STATEMENTS} statements)`,
            at: placeOf(statements[MOST_STATEMENTS]),
        },
    ];
};
 
const makesSomething = (node) => ['CreateStmt', 'IndexStmt', 'CreateEnumStmt', 'CreateSchemaStmt', 'CreateExtensionStmt', 'CreateFunctionStmt'].some((kind) => kind in node) || tableCommands(node).length > 0;
const CHANGES_SCHEMA = new Set(['CreateStmt', 'IndexStmt', 'CreateTableAsStmt', 'RenameStmt', 'AlterTableStmt']);
const MAY_WRITE = /\b(?:insert|merge|copy)\b|\b(?:update|delete)\b(?!\s+(?:cascade|set|restrict|no)\b)/i;
 
function writesRows(node, context) {
    const written = [];
    walk(node, (kind, body) => {
        if (!['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'CopyStmt'].includes(kind))
            return;
        const { relation } = body;
        if (isExisting(context, relation))
            written.push(relation);
    });
    return written[0];
}
const mixedSchemaAndData = (context) => {
    const schema = context.statements.find(({ kind, node }) => CHANGES_SCHEMA.has(kind) || ('DropStmt' in node && /OBJECT_(?:TABLE|INDEX)/.test(node.DropStmt.removeType ?? '')));
    if (schema === undefined)
        return [];
    for (const statement of context.statements) {
        const mayWrite = MAY_WRITE.test(statement.sql) && !runsLater(statement.node);
        const table = mayWrite ? writesRows(statement.node, context) : undefined;
        if (table === undefined)
            continue;
        return [
            {
                rule: 'mixed-schema-and-data',
                message: `rows of ${shownTable(table)} are changed in the transaction of ${schema.label} (line ${schema.line}), whose lock is held meanwhile`,
                fix: 'put the rows into a file of their own',
                at: placeOf(statement),
            },
        ];
    }
    return [];
};
 
function unsafeAgain(node) {
    if ('CreateStmt' in node && !node.CreateStmt.if_not_exists && node.CreateStmt.relation?.relpersistence !== 't')
        return 'CREATE TABLE IF NOT EXISTS';
    if ('IndexStmt' in node && !node.IndexStmt.if_not_exists && node.IndexStmt.idxname)
        return 'CREATE INDEX IF NOT EXISTS';
    if ('CreateSchemaStmt' in node && !node.CreateSchemaStmt.if_not_exists)
        return 'CREATE SCHEMA IF NOT EXISTS';
    if ('CreateSeqStmt' in node && !node.CreateSeqStmt.if_not_exists)
        return 'CREATE SEQUENCE IF NOT EXISTS';
    if ('CreateExtensionStmt' in node && !node.CreateExtensionStmt.if_not_exists)
        return 'CREATE EXTENSION IF NOT EXISTS';
    if ('ViewStmt' in node && !node.ViewStmt.replace)
        return 'CREATE OR REPLACE VIEW';
    if ('CreateFunctionStmt' in node && !node.CreateFunctionStmt.replace)
        return 'CREATE OR REPLACE FUNCTION';
    if ('DropStmt' in node && !node.DropStmt.missing_ok)
        return 'DROP ... IF EXISTS';
    if ('AlterEnumStmt' in node && !node.AlterEnumStmt.oldVal && !node.AlterEnumStmt.skipIfNewValExists)
        return 'ADD VALUE IF NOT EXISTS';
    for (const { command } of tableCommands(node)) {
        if (command.missing_ok)
            continue;
        if (command.subtype === 'AT_AddColumn')
            return 'ADD COLUMN IF NOT EXISTS';
        if (command.subtype === 'AT_DropColumn')
            return 'DROP COLUMN IF EXISTS';
        if (command.subtype === 'AT_DropConstraint')
            return 'DROP CONSTRAINT IF EXISTS';
    }
    return undefined;
}
 
const notIdempotent = ({ statements }) => {
    const unsafe = statements.flatMap((statement) => {
        const form = unsafeAgain(statement.node);
        return form === undefined ? [] : [{ statement, form }];
    });
    const [first] = unsafe;
    if (first === undefined)
        return [];
    const count = unsafe.length === 1 ? first.statement.label : `${unsafe.length} statements, the first ${first.statement.label},`;
    return [
        {
            rule: 'not-idempotent',
            message: `${count} ${unsafe.length === 1 ? 'fails' : 'fail'} when the file runs again where it ran before`,
            fix: `write ${[...new Set(unsafe.map(({ form }) => form))].join(', ')}`,
            at: placeOf(first.statement),
        },
    ];
};
 
async function rollbackInComments({ file }) {
    try {
        if ((await (0,rollback_section ._U)(file, true)) !== undefined)
            return [];
    }
    catch (error) {
        if (!(error instanceof errors .rk))
            throw error;
        const { location } = error.detail;
        const at = { line: location?.line ?? 1, column: location?.column ?? 1 };
        const [message = ''] = error.message.split('\n');
        return [
            {
                rule: 'rollback-unreadable',
                message: `the rollback cannot be run: ${message}`,
                fix: `write it as ${rollback_section .j4}`,
                at,
            },
        ];
    }
    return [
        {
            rule: 'rollback-missing',
            message: 'the file does not say how it is taken back',
            fix: `write it as ${rollback_section .j4}`,
            at: TOP,
        },
    ];
}

; 














 
const STATEMENT_RULES = [
    indexNotConcurrent,
    dropIndexNotConcurrent,
    constraintNotValid,
    validateInSameTransaction,
    uniqueWithoutIndex,
    notNullWithoutCheck,
    requiredColumn,
    volatileDefault,
    typeChanges,
    destructive,
    noWhere,
    losses_rename,
    rowSecurityOff,
    tableRewrite,
    enumValueUsed,
    lockTimeoutOff,
    passwordInFile,
];
 
const FILE_RULES = [
    timestampedName,
    concurrentlyInTransaction,
    notOneTransaction,
    tooMuchAtOnce,
    mixedSchemaAndData,
    notIdempotent,
];
 
const OF_WHOLE_FILE = new Set([
    ...['timestamped-name', 'rollback-missing', 'not-one-transaction', 'too-much-at-once'],
    ...['mixed-schema-and-data', 'not-idempotent', 'out-of-order', 'duplicate-version', 'edited-file'],
]);
const REFUSED = {
    syntax: { rule: 'syntax-error', fix: 'correct the line' },
    'psql-command': { rule: 'meta-command', fix: 'write it in SQL' },
    'transaction-command': { rule: 'transaction-command', fix: 'take it out' },
    'begin-commit': { rule: 'begin-commit', fix: 'take BEGIN and COMMIT out' },
    'not-allowed': { rule: 'refused-statement', fix: 'take it out of the file' },
};
 
function refused(refusals) {
    const [pair] = refusals.filter(({ kind }) => kind === 'begin-commit');
    const told = refusals.filter((one) => one.kind !== 'begin-commit' || one === pair);
    return told.map(({ kind, message, line, column }) => ({
        ...REFUSED[kind],
        message: kind === 'begin-commit' ? 'BEGIN and COMMIT are left out: the file runs in one transaction anyway' : message,
        at: { line, column },
    }));
}


async function checkFile(examined, context, others = []) {
    const { file } = context;
    const whole = !examined.refusals.some(({ kind }) => kind === 'syntax' || kind === 'psql-command');
    const drafts = [...others, ...refused(examined.refusals)];
    for (const statement of examined.statements) {
        drafts.push(...judged(statement, context, [...STATEMENT_RULES, environmentValues]));
        for (const inner of examined.inCode.get(statement) ?? [])
            drafts.push(...judged(inner, { ...context, at: () => check_file_placeOf(inner) }, STATEMENT_RULES));
    }
    for (const rule of FILE_RULES)
        drafts.push(...rule(context));
    if (whole)
        drafts.push(...(await longNames(context)));
    if (examined.refusals.length === 0)
        drafts.push(...(await rollbackInComments(context)));
    return allowed(drafts.map((draft) => findingOf(draft, file)), file, examined.statements);
}
 
function judged(statement, context, rules) {
    const { node } = statement;
    const drafts = rules.flatMap((rule) => rule(node, context, statement).map(placed(statement)));
    if (!makesNothing(node, context))
        remember(context.memory, node, context.number);
    return drafts;
}
 
function makesNothing(node, { known, memory, number, together }) {
    if (!('CreateStmt' in node) || node.CreateStmt.if_not_exists !== true || !together.has(number))
        return false;
    const key = tableKey(node.CreateStmt.relation ?? {});
    return known?.tables.has(key) === true && !memory.dropped.has(key);
}
const check_file_placeOf = ({ line, column }) => ({ line, column });
const placed = (statement) => (draft) => ({ at: check_file_placeOf(statement), ...draft });
function findingOf({ at, severity, ...draft }, file) {
    const place = at ?? { line: 1, column: 1 };
    return { ...draft, severity: severity ?? RULES[draft.rule].severity, location: { file: file.path, ...place } };
}
const covers = ({ rules, from, to }, { rule, location }) => rules.includes(rule) && (OF_WHOLE_FILE.has(rule) || (from <= location.line && location.line <= to));
 
async function allowed(findings, file, statements) {
    const { allowances, bad } = await readAllowances(file, statements);
    if (allowances.length + bad.length === 0)
        return [...findings];
    const left = findings.filter((finding) => !allowances.some((one) => covers(one, finding)));
    const unused = allowances.flatMap((one) => {
        const idle = one.rules.filter((rule) => !findings.some((finding) => finding.rule === rule && covers(one, finding)));
        return idle.length === 0 ? [] : [unusedAllow(one, idle)];
    });
    return [...left, ...[...unused, ...bad].map((draft) => findingOf(draft, file))];
}
const unusedAllow = ({ line, column }, rules) => ({
    rule: 'unused-allow',
    message: `there is no finding of ${rules.join(', ')} here that this comment could allow`,
    fix: 'take the comment out, or put it on the line before the statement that it is for',
    at: { line, column },
});

 
var quantities = __webpack_require__(87568);
; 
 
 
 


 
const BYTES_PER_SECOND = {
    scan: 150e6,
    index: 55e6,
    rewrite: 35e6,
    write: 10e6,
};
 
const AT_ONCE_MS = 100;
const rowsInWords = (rows) => rows >= 1e6 ? `${(rows / 1e6).toFixed(1)} million rows` : `${(0,quantities .K4)(rows)} rows`;
 
function withEstimate(finding, known) {
    const { lock } = finding;
    const facts = lock && factsByKey(known, lock.table);
    if (known === undefined || lock === undefined || facts === undefined || lock.work === 'moment')
        return finding;
    const milliseconds = (facts.bytes / BYTES_PER_SECOND[lock.work]) * 1000;
    const size = (0,quantities .ob)(facts.bytes);
    const what = facts.rows === undefined ? size : `${rowsInWords(facts.rows)} (${size})`;
    const atOnce = milliseconds < AT_ONCE_MS;
    const time = atOnce ? `less than ${(0,quantities .ji)(AT_ONCE_MS)}` : `about ${(0,quantities .ji)(milliseconds)}`;
    const speed = `${BYTES_PER_SECOND[lock.work] / 1e6} MB/s`;
    return {
        ...finding,
        severity: atOnce && known.of === 'the-real-one' ? 'warn' : finding.severity,
        estimate: `locks ${what} of ${lock.table} for ${time}; the size is from ${known.source}, the time assumes ${speed}`,
    };
}

 
var shell_word = __webpack_require__(73588);
 
var changed_text = __webpack_require__(94799);
 
var list_migrations = __webpack_require__(8365);
 
var timestamped_name = __webpack_require__(77256);
 
var version = __webpack_require__(10287);
; 
 
 





const isApplied = (line) => line?.status === 'applied' || line?.status === 'adopted';
 
const changedSince = (files, { before, names }) => new Set(files
    .filter(({ name, checksum }) => {
    if (!before.has(name))
        return !names.includes(name);
    const then = before.get(name);
    return then !== undefined && then.checksum !== checksum;
})
    .map(({ name }) => name));
 
const wordsOf = (name) => (0,timestamped_name .tF)(name.replace(/^[vV]?\d+(?:[._]\d+)*[a-z]{0,3}(?:__|[_.-])/, '')) || 'migration';
 
function freeNames(all, now) {
    const given = new Map();
    return (name) => {
        if (given.has(name))
            return given.get(name);
        const taken = [...all.filter((one) => one !== name), ...[...given.values()].filter((one) => one !== undefined)];
        const free = (0,timestamped_name .HW)(wordsOf(name), taken, now);
        given.set(name, free);
        return free;
    };
}
const RENAME = (name, free) => free === undefined
    ? 'give it a name that sorts last'
    : `git mv ${(0,shell_word .r)(name)} ${(0,shell_word .r)(free)} (in its folder): the next free name`;
 
function outOfOrder(fresh, old, freeName, means) {
    const last = [...old].sort(list_migrations .q).at(-1);
    if (last === undefined || means === 'allow')
        return [];
    return fresh
        .filter((name) => (0,list_migrations .q)(name, last) < 0)
        .map((name) => ({
        name,
        draft: {
            rule: 'out-of-order',
            message: `the file is new and sorts before ${last}, which is there already: databases that have that one refuse this one`,
            fix: RENAME(name, freeName(name)),
            ...(means === 'warn' && { severity: 'warn' }),
        },
    }));
}
function duplicates(all, isNew, freeName) {
    return (0,version ._)(all).flatMap((group) => {
        const told = group.filter(isNew);
        return (told.length > 0 ? told : group.slice(1)).map((name) => ({
            name,
            draft: {
                rule: 'duplicate-version',
                message: `${group.filter((one) => one !== name).join(' and ')} has the same version, and a release refuses both`,
                fix: RENAME(name, freeName(name)),
            },
        }));
    });
}
const EDITED_FIX = 'put the text back as it was, and write the change as a new migration';
function edited(file, { base, ledger, keptTexts }) {
    const entry = ledger?.get(file.name);
    if (isApplied(entry)) {
        if (entry.checksum === file.checksum)
            return [];
        const ran = keptTexts?.get(file.name);
        const changed = ran === undefined ? undefined : (0,changed_text .MA)(ran, file.text);
        const message = `the file was ${entry.status} on ${entry.appliedAt.toISOString()} with another text${changed ? `:\n${changed.text}` : ''}`;
        return [
            {
                name: file.name,
                draft: { rule: 'edited-file', message, fix: EDITED_FIX, at: { line: changed?.line ?? 1, column: 1 } },
            },
        ];
    }
     
    const then = ledger === undefined ? base?.before.get(file.name) : undefined;
    if (then === undefined || then.checksum === file.checksum)
        return [];
    const { line, text } = (0,changed_text .MA)(then.text, file.text);
    const message = `the file is on ${base.base} with another text, and may have been applied with it:\n${text}`;
    return [{ name: file.name, draft: { rule: 'edited-file', message, fix: EDITED_FIX, at: { line, column: 1 } } }];
}
function gone(names, { base, ledger }) {
    const lost = [...(base?.before.keys() ?? [])].filter((name) => !names.has(name));
    return lost
        .filter((name) => ledger === undefined || isApplied(ledger.get(name)))
        .map((name) => ({
        name,
        draft: {
            rule: 'edited-file',
            message: `the file is on ${base.base} and is gone here, or has another name: under a new name it would run again`,
            fix: `put it back as it was: git checkout ${base.mergeBase.slice(0, 12)} -- ${(0,shell_word .r)(name)}`,
        },
    }));
}
function folderDrafts({ files, broken, past, release }, now) {
    const { base, ledger } = past;
    const names = files.map(({ name }) => name);
    const all = [...new Set([...names, ...(base?.names ?? []), ...(ledger?.keys() ?? [])])].sort(list_migrations .q);
    const wasThere = (name) => ledger === undefined
        ? base?.names.includes(name) === true
        : isApplied(ledger.get(name)) || base?.names.includes(name) === true;
    const old = [
        ...new Set([...(base?.names ?? []), ...[...(ledger?.values() ?? [])].filter(isApplied).map((line) => line.name)]),
    ];
    const fresh = names.filter((name) => !wasThere(name));
    const freeName = freeNames(all, now);
    return [
        ...outOfOrder(fresh, old, freeName, release.outOfOrder),
        ...duplicates(all, (name) => names.includes(name) && !wasThere(name), freeName),
        ...files.filter(({ name }) => !release.acceptChanged.includes(name)).flatMap((file) => edited(file, past)),
        ...gone(new Set([...names, ...broken]), past),
    ];
}

; 








 
function toCheck({ files, past: { base, ledger }, all }) {
    const changed = base === undefined ? undefined : changedSince(files, base);
    const isDone = (name) => ['applied', 'adopted'].includes(ledger?.get(name)?.status ?? '');
    const names = files.map(({ name }) => name);
    return new Set(all ? names : names.filter((name) => !isDone(name) && (changed === undefined || changed.has(name))));
}
 
function goingOutTogether(folder) {
    if (folder.past.base === undefined && folder.past.ledger === undefined)
        return new Set();
    const pending = toCheck({ ...folder, all: false });
    return new Set(folder.files.flatMap(({ name }, number) => (pending.has(name) ? [number] : [])));
}
const API_WORDS = /\b(?:anon|authenticated|service_role)\b|\bauth\.\w+\s*\(/i;
function exposed(folder, examined) {
    if (folder.exposedSchemas.length > 0)
        return new Set(folder.exposedSchemas);
    const isApi = examined.some(({ statements }, number) => API_WORDS.test(folder.files[number].text) && statements.some(({ node }) => namesApi(node)));
    return new Set(isApi ? ['public'] : []);
}
async function checkOne(file, number, examined, shared, drafts) {
    const { at } = (0,source_position .KI)(file.text);
    return checkFile(examined, { ...shared, file, number, statements: examined.statements, at }, drafts);
}
const inOrder = (a, b) => a.location.line - b.location.line || (a.location.column ?? 0) - (b.location.column ?? 0);
 
function withoutText({ broken, directory, files }, drafts) {
    const there = new Set(files.map(({ name }) => name));
    const at = (name) => ({ path: `${directory.replace(/\/+$/, '')}/${name}` });
    return [
        ...broken.map(({ name, message, location }) => {
            const draft = {
                rule: 'bad-file',
                message,
                fix: 'mend or rename it',
                at: { line: 1, column: 1, ...location },
            };
            return findingOf(draft, at(name));
        }),
        ...drafts.filter(({ name }) => !there.has(name)).map(({ name, draft }) => findingOf(draft, at(name))),
    ];
}
const NO_RELEASE = { outOfOrder: 'error', acceptChanged: [] };
 
const pastOf = ({ files, past, release, now }) => release?.baseline ? { ...past, ledger: (0,baseline_files .s)(files, past.ledger ?? new Map(), release.baseline, now) } : past;
 
async function checkFolder(asked) {
    const folder = { ...asked, past: pastOf(asked) };
    const { files, known, off, past, release = NO_RELEASE } = folder;
    const examined = [];
    for (const file of files)
        examined.push(await examineMigration(file));
    const shared = {
        memory: emptyMemory(),
        together: goingOutTogether(folder),
        known,
        exposedSchemas: exposed(folder, examined),
        secured: new Set(examined.flatMap(everyStatement).flatMap(({ node }) => securedTables(node))),
    };
    const broken = folder.broken.map(({ name }) => name);
    const drafts = folderDrafts({ files, broken, past, release }, folder.now);
    const judged = toCheck(folder);
    const findings = withoutText(folder, drafts);
    for (const [number, file] of files.entries()) {
        const own = drafts.filter(({ name }) => name === file.name).map(({ draft }) => draft);
        if (judged.has(file.name))
            findings.push(...(await checkOne(file, number, examined[number], shared, own)).sort(inOrder));
        else {
            for (const { node } of everyStatement(examined[number]))
                remember(shared.memory, node, number);
            findings.push(...own.map((draft) => findingOf(draft, file)));
        }
    }
    return {
        checked: files.map(({ name }) => name).filter((name) => judged.has(name)),
        findings: findings.filter(({ rule }) => !off.has(rule)).map((finding) => withEstimate(finding, known)),
    };
}

; 
 
 








 
async function check(request, deps) {
    const began = performance.now();
    const off = rulesOff(request.rulesOff);
    const folder = await (0,read_folder .m)(request.migrationsDir);
    refuseUnknownNames(request, folder);
    const base = request.base ? await readBaseFolder(request.migrationsDir, request.base, deps.env) : undefined;
    const seen = request.database ? await asked(request.database, folder, deps) : undefined;
    const known = await withSizes(seen?.known, request.sizesFrom, deps);
    const { checked, findings } = onlyOf(request.only, await checkFolder({
        directory: request.migrationsDir,
        files: folder.files,
        broken: folder.broken,
        past: { ...(base && { base }), ...seen?.past },
        ...(request.release && { release: request.release }),
        ...(known && { known }),
        exposedSchemas: request.exposedSchemas,
        all: request.all,
        off,
        now: deps.now(),
    }));
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    return {
        status: errors > 0 ? 'errors' : findings.length > 0 ? 'warnings' : 'clean',
        migrationsDir: request.migrationsDir,
        checked,
        files: folder.files.length,
        findings,
        errors,
        warnings: findings.length - errors,
        rulesOff: [...off],
        rules: Object.fromEntries(Object.entries(RULES).filter(([id]) => !off.has(id))),
        ...(request.base && { base: request.base }),
        ...(seen && { database: seen.name }),
        ...(known && { sizes: known.source }),
        durationMs: Math.round(performance.now() - began),
    };
}
function refuseUnknownNames({ only, release }, folder) {
    if (only)
        refuseUnknown('migration', only, folder);
    if (release?.baseline)
        refuseUnknown('baseline', release.baseline, folder);
}
function refuseUnknown(input, name, { files, broken }) {
    const names = [...files, ...broken].map((file) => file.name);
    if (names.includes(name))
        return;
    const near = (0,near_names .$)(name, names);
    throw new errors .rk('bad-migration-name', `${input}: there is no ${(0,file_name .H)(name)} in the folder`, {
        state: 'nothing-changed',
        hint: near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'pg-runbook status lists what is there',
    });
}
const onlyOf = (name, { checked, findings }) => name
    ? {
        checked: checked.filter((one) => one === name),
        findings: findings.filter(({ location }) => external_node_path_.basename(location.file) === name),
    }
    : { checked, findings };
function rulesOff(ids) {
    const unknown = ids.filter((id) => !isRule(id));
    if (unknown.length === 0)
        return new Set(ids);
    const near = unknown.flatMap((id) => (0,near_names .$)(id, Object.keys(RULES)));
    throw new errors .rk('bad-input', `ignore-rules: there is no rule ${unknown.join(', ')}`, {
        state: 'nothing-changed',
        hint: near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'docs/rules lists every rule',
    });
}
async function asked(choice, folder, deps) {
    const { lookAtDatabase } = await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(6205), __webpack_require__.e(7910)]).then(__webpack_require__.bind(__webpack_require__, 87910));  
    return lookAtDatabase(choice, folder, deps);
}
 
async function withSizes(known, file, deps) {
    if (!file)
        return known;
    const { tables, made } = await sizesOf(file, deps);
    const merged = new Map(known?.tables);
    for (const { schema, name, rows, bytes } of tables) {
        const key = `${schema}.${name}`;
        merged.set(key, { notNull: new Set(), ...known?.tables.get(key), rows, bytes });
    }
    const backup = made ? `the backup of ${made.database} of ${made.finishedAt.slice(0, 10)}` : external_node_path_.basename(file);
    const source = `${backup} (rows as text, without indexes)`;
    return { source, of: 'the-real-one', complete: known?.complete ?? false, tables: merged };
}
async function sizesOf(file, deps) {
    const { tableSizes } = await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(7934), __webpack_require__.e(2575), __webpack_require__.e(5540), __webpack_require__.e(1310)]).then(__webpack_require__.bind(__webpack_require__, 87261));  
    try {
        return await tableSizes(file, deps);
    }
    catch (error) {
        if (!(error instanceof errors .rk) || error.code === 'cancelled')
            throw error;
        throw new errors .rk(error.code, `sizes-from: ${error.message.replace(/^backup: /, '')}`, error.detail);
    }
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

  73588:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (  shellWord)
  });
 
 
const shellWord = (text) => /^[\w./+@=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;


  })

};
