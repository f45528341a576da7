export const id = 2397;
export const ids = [2397];
export const modules = {

  82397:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

 
__webpack_require__.r(__webpack_exports__);

 
__webpack_require__.d(__webpack_exports__, {
  newMigration: () => (  new_newMigration)
});

 
var external_node_path_ = __webpack_require__(76760);
 
var errors = __webpack_require__(27406);
 
var file_name = __webpack_require__(86681);
 
var list_migrations = __webpack_require__(8365);
 
var migration_file = __webpack_require__(7890);
; 
 
 
 
const migrationTemplate = (description) => `-- ${description.trim().replace(/[.\s]*$/, '')}.
--
-- Write it so that it may run again:
--   CREATE TABLE IF NOT EXISTS examples (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
--   ALTER TABLE examples ADD COLUMN IF NOT EXISTS title text;
-- One transaction holds the whole file; CREATE INDEX CONCURRENTLY goes into a file of its own.
-- Once it is applied it is never edited: write a new one.


-- rollback:
-- -- one comment line for each line of SQL that takes it back, newest first:
-- --   DROP TABLE examples;
-- end rollback
`;

 
var timestamped_name = __webpack_require__(77256);
 
var write_migration = __webpack_require__(43885);
; 
 
 








 
async function newMigration({ words, migrationsDir }, deps) {
    refuseWords(words);
    const folderMade = await (0,write_migration .o)(migrationsDir, deps.log);
    const existing = (await (0,migration_file .Mc)(migrationsDir))
        .map(({ name }) => name)
        .filter((name) => (0,file_name .z)(name).length === 0);
    const after = [...existing].sort(list_migrations .q).at(-1);
    const at = deps.now();
    const name = (0,timestamped_name .HW)((0,timestamped_name .tF)(words), existing, at);
    if (name === undefined)
        throw cannotFollow(after);
    await (0,write_migration .S)(external_node_path_.join(migrationsDir, name), migrationTemplate(words.trim().replace(/\.sql$/i, '')));
    const isLater = name.slice(0, 8) > at.toISOString().slice(0, 10).replaceAll('-', '');
    return {
        name,
        path: external_node_path_.join(migrationsDir, name),
        folderMade,
        ...(after !== undefined && { after }),
        ...(isLater && { dated: 'later-than-today' }),
    };
}
function refuseWords(words) {
    const problems = (0,timestamped_name .TL)(words);
    if (problems.length === 0)
        return;
    throw new errors .rk('bad-migration-name', `new ${(0,file_name .H)(words)} ${problems.join('; ')}`, {
        state: 'nothing-changed',
        hint: 'pg-runbook new "add organization branding"',
    });
}
const cannotFollow = (last) => new errors .rk('bad-migration-name', `no name that begins with a date sorts after ${(0,file_name .H)(last)}, which would run later than the new file`, { state: 'nothing-changed', hint: `Rename ${(0,file_name .H)(last)} to the form 20251026_add_organization_branding.sql.` });

; 
 
const newMigrationDocument = (report, folderOption) => ({
    title: `Made ${report.path}`,
    blocks: [
        {
            kind: 'warnings',
            lines: report.dated
                ? [`the name is dated later than today, because ${report.after} is and it must sort after`]
                : [],
        },
        { kind: 'text', text: ['Write its statements, and below them, as comments, those that take them back. Then:'] },
        { kind: 'text', text: [{ code: `pg-runbook apply ${report.name} --dry-run${folderOption}` }] },
    ],
});

 
var folder_option = __webpack_require__(17878);
 
var options = __webpack_require__(50698);
; 
 




const new_newMigration = {
    summary: 'Make a new migration file that sorts after all others',
    argument: { name: 'name', description: 'what it does, e.g. "add organization branding"' },
    options: { ...options .XD },
    async run(given, words, { log }) {
        const request = { words, migrationsDir: given.text('migrations-dir') };
        const report = await newMigration(request, { log, now: () => new Date() });
        return { report, document: newMigrationDocument(report, (0,folder_option ._)(given)), exitCode: 0 };
    },
};


  }),

  17878:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    _: () => (  folderOption)
  });
  var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50698);

const PLAIN = /^[\w./@+-]+$/;
 
function folderOption(given) {
    const folder = given.text('migrations-dir');
    if (folder === _options_js__WEBPACK_IMPORTED_MODULE_0__  .GA['migrations-dir'].default)
        return '';
    return ` --migrations-dir ${PLAIN.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`}`;
}


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

  43885:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  writeNewFile),
    o: () => (  makeMigrationsFolder)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _file_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86681);
 
 



 
const [FILE_MODE, FOLDER_MODE] = [0o644, 0o755];
 
async function makeMigrationsFolder(folder, log) {
    if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder).catch(() => undefined))
        return false;
    log.info(`There is no folder ${folder}; it is made now`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(folder, FOLDER_MODE);
        return true;
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('bad-input', `migrations-dir: ${(0,_file_name_js__WEBPACK_IMPORTED_MODULE_2__  .H)(folder)} cannot be made: ${cause.message}`, { state: 'nothing-changed', hint: 'Give a folder that you may write to: --migrations-dir db/migrations', cause });
    }
}


async function writeNewFile(file, content, state = 'nothing-changed') {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'wx', FILE_MODE);
        try {
            await handle.chmod(FILE_MODE);
            await handle.writeFile(content);
        }
        catch (error) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
            throw error;
        }
        finally {
            await handle.close();
        }
    }
    catch (cause) {
        const { code, message } = cause;
        const isFull = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk(isFull ? 'disk-full' : 'bad-input', `${file} cannot be written: ${message}`, {
            state,
            hint: 'Make the folder writable (--migrations-dir gives another one), then run the same command again.',
            cause,
        });
    }
}


  })

};
