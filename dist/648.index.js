export const id = 648;
export const ids = [648];
export const modules = {

/***/ 53648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ makeBackup),
  _: () => (/* binding */ optionProblems)
});

// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/src/backups/disk-space.js
// Predicts whether the staged file fits before pg_dump starts: a runner's disk is small, and a dump that dies of it after an
// hour helps nobody.


/**
 * Bytes of file per byte of table, measured on mixed data. Bloat makes tables larger than their dump and bytea makes the dump
 * larger than its table, so less than half of the estimate is refused and less than the whole is only said.
 */
const FILE_PER_TABLE_BYTE = { zip: 0.8, none: 0.8, zstd: 0.2 };
/** @throws RunbookError `disk-full` when `folder`'s disk has clearly too little room */
async function refuseWithoutSpace(folder, tableBytes, compression, log) {
    const disk = await (0,promises_.statfs)(folder);
    if (disk.blocks === 0)
        return; // some network and FUSE file systems do not tell
    const free = disk.bavail * disk.bsize;
    const expected = Math.ceil(tableBytes * FILE_PER_TABLE_BYTE[compression]);
    const facts = `the backup takes about ${expected} bytes (tables: ${tableBytes}), and ${folder} has ${free} free`;
    if (free < expected / 2)
        throw new errors/* RunbookError */.rk('disk-full', facts, {
            state: 'nothing-changed',
            hint: compression === 'zstd'
                ? 'use a runner with a larger disk'
                : 'use compression: zstd, or a runner with a larger disk',
        });
    if (free < expected)
        log.warn(`${facts}: it may not fit`);
}

// EXTERNAL MODULE: ./build/src/backups/seal.js
var seal = __webpack_require__(46168);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/postgres/application-name.js
var application_name = __webpack_require__(81071);
// EXTERNAL MODULE: ./build/src/postgres/backoff.js
var backoff = __webpack_require__(26981);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/postgres/client-tools/version.js
// What a client program says of itself, and whether that version is known to be dangerous.
/** Reads `pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`; undefined for anything else. */
function parseToolVersion(output) {
    const match = /\(PostgreSQL\) (\d+)(?:\.(\d+))?/.exec(output);
    if (!match)
        return undefined;
    const [major, minor] = [Number(match[1]), Number(match[2] ?? 0)];
    return { major, minor, text: match[2] ? `${major}.${minor}` : match[1] };
}
/**
 * First minor of each major without CVE-2026-18408 and CVE-2025-8714 (a hostile server can put code into a dump that psql
 * runs on restore). Source: https://www.postgresql.org/support/security/
 */
const FIRST_SAFE_MINOR = { 14: 24, 15: 19, 16: 15, 17: 11, 18: 6 };
/** A sentence for the operator when this client is older than the last security fix that we know of. */
function knownWeakness(version) {
    const safe = FIRST_SAFE_MINOR[version.major];
    if (safe === undefined || version.minor >= safe)
        return undefined;
    return `pg_dump ${version.text} is older than ${version.major}.${safe}, which fixes CVE-2026-18408 (psql can run code hidden in a dump). Update the PostgreSQL client programs, and restore no dump that you do not trust with a psql that is older.`;
}

;// CONCATENATED MODULE: ./build/src/postgres/client-tools/find.js
// Finds a client program of a wanted major. `pg_dump` on a Debian PATH is pg_wrapper, which picks whatever major it likes, so
// versioned folders come first and every candidate is asked for its version before it is believed.




const VERSIONED_FOLDERS = [
    { parent: '/usr/lib/postgresql', child: /^\d+$/, bin: 'bin' }, // Debian, Ubuntu
    { parent: '/usr', child: /^pgsql-\d+$/, bin: 'bin' }, // Red Hat, from PGDG
    { parent: '/opt/homebrew/opt', child: /^(postgresql@\d+|libpq)$/, bin: 'bin' }, // Homebrew on Apple silicon
    { parent: '/usr/local/opt', child: /^(postgresql@\d+|libpq)$/, bin: 'bin' }, // Homebrew on Intel
    { parent: '/Library/PostgreSQL', child: /^\d+$/, bin: 'bin' }, // EDB's installer
];
async function versionedFolders() {
    const folders = VERSIONED_FOLDERS.map(async ({ parent, child, bin }) => {
        const names = await (0,promises_.readdir)(parent).catch(() => []);
        return names.filter((name) => child.test(name)).map((name) => external_node_path_.join(parent, name, bin));
    });
    return (await Promise.all(folders)).flat();
}
const isExecutable = (file) => (0,promises_.access)(file, external_node_fs_.constants.X_OK).then(() => true, () => false);
async function asTool(file, run) {
    if (!(await isExecutable(file)))
        return undefined;
    const { exitCode, stdout } = await run(file, ['--version']);
    const version = exitCode === 0 ? parseToolVersion(stdout) : undefined;
    return version && { file, argsFor: () => [], version };
}
/** Every installed program of that name that answers `--version`, newest first; none is started otherwise. */
async function findTools(tool, searchPath, run) {
    const onPath = searchPath.split(external_node_path_.delimiter).filter((folder) => external_node_path_.isAbsolute(folder));
    const folders = new Set([...(await versionedFolders()), ...onPath]);
    const found = await Promise.all([...folders].map((folder) => asTool(external_node_path_.join(folder, tool), run)));
    return found
        .filter((candidate) => candidate !== undefined)
        .sort((a, b) => b.version.major - a.version.major || b.version.minor - a.version.minor);
}

;// CONCATENATED MODULE: ./build/src/postgres/client-tools/install.js
// Installs the client programs of one major: Debian's or Ubuntu's own package, else the PostgreSQL project's repository
// (PGDG, by the script that the distribution ships), else the official Docker image is used in their place.



const PGDG_SCRIPT = '/usr/share/postgresql-common/pgdg/apt.postgresql.org.sh';
const exists = (file) => (0,promises_.access)(file).then(() => true, () => false);
/** `run` as root: as it is when we are root, through `sudo -n` otherwise. Undefined where neither is possible. */
async function asRoot(run) {
    if (process.getuid?.() === 0)
        return run;
    const viaSudo = (file, args) => run('sudo', ['-n', file, ...args]);
    return (await viaSudo('true', [])).exitCode === 0 ? viaSudo : undefined;
}
const APT_OPTIONS = ['-y', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0'];
async function installWithApt(major, run, log) {
    const root = await asRoot(run);
    if (!root || !(await exists('/usr/bin/apt-get')))
        return false;
    const install = async (name) => (await root('apt-get', ['install', ...APT_OPTIONS, name])).exitCode === 0;
    log.info(`Installing postgresql-client-${major} with apt-get`);
    await root('apt-get', ['update']);
    if (await install(`postgresql-client-${major}`))
        return true;
    log.info(`This distribution has no postgresql-client-${major}: adding the PostgreSQL project's repository (PGDG)`);
    if (!(await install('postgresql-common')) || !(await exists(PGDG_SCRIPT)))
        return false;
    if ((await root(PGDG_SCRIPT, ['-y'])).exitCode !== 0)
        return false;
    return install(`postgresql-client-${major}`);
}
/** libpq's variables cross into the container by name only: their values never stand in argv. Its files are mounted where they are. */
function containerArgs(image, tool, environment) {
    const names = Object.keys(environment).filter((name) => name.startsWith('PG'));
    const files = ['PGSSLROOTCERT', 'PGSSLCERT', 'PGSSLKEY']
        .map((name) => environment[name])
        .filter((file) => file && (0,external_node_fs_.existsSync)(file));
    return [
        ...['run', '--rm', '--interactive', '--network', 'host'],
        ...names.flatMap((name) => ['--env', name]),
        ...files.flatMap((file) => ['--volume', `${file}:${file}:ro`]),
        ...[image, tool],
    ];
}
async function dockerTool(tool, major, run) {
    const argsFor = (environment) => containerArgs(`postgres:${major}-alpine`, tool, environment);
    const { exitCode, stdout } = await run('docker', [...argsFor({}), '--version']);
    const version = exitCode === 0 ? parseToolVersion(stdout) : undefined;
    return version && { file: 'docker', argsFor, version };
}
/** Tries apt, then PGDG. True when a package of that major was installed: look for the program again. */
async function installClientPackage(major, run, log) {
    return process.platform === 'linux' && installWithApt(major, run, log);
}
/** The program out of the official image, where a Docker engine answers and can reach the image. */
async function clientFromDocker(tool, major, run, log) {
    if ((await run('docker', ['version', '--format', '{{.Server.Version}}'])).exitCode !== 0)
        return undefined;
    log.info(`Using ${tool} ${major} from the Docker image postgres:${major}-alpine`);
    return dockerTool(tool, major, run);
}

;// CONCATENATED MODULE: ./build/src/postgres/client-tools/require-tool.js
// One answer to "which pg_dump?": the server's own major, found or installed; a newer one only where nothing else can be
// had, and said; an older one never, since pg_dump refuses newer servers.




async function installed(request, run, log) {
    if (!request.install)
        return undefined;
    if (await installClientPackage(request.serverMajor, run, log)) {
        const found = await findTools(request.tool, request.searchPath, run);
        return found.find((tool) => tool.version.major === request.serverMajor);
    }
    return clientFromDocker(request.tool, request.serverMajor, run, log);
}
function missing(request, found) {
    const { tool, serverMajor, serverVersion } = request;
    const others = found.map(({ version, file }) => `${version.text} (${file})`).join(', ');
    const hint = `install it, then run this again. Debian, Ubuntu: sudo apt-get install postgresql-client-${serverMajor} (from https://wiki.postgresql.org/wiki/Apt when the distribution has none). macOS: brew install postgresql@${serverMajor}.`;
    return others
        ? new errors/* RunbookError */.rk('client-tool-too-old', `the server is PostgreSQL ${serverVersion}, and every ${tool} here is older and refuses it: ${others}`, { state: 'nothing-changed', hint })
        : new errors/* RunbookError */.rk('client-tool-missing', `no ${tool} for PostgreSQL ${serverVersion} on this machine, and it could not be installed`, {
            state: 'nothing-changed',
            hint,
        });
}
/**
 * The client program of the server's major, by its full path.
 * @throws RunbookError `client-tool-missing`, `client-tool-too-old` before any work on the database
 */
async function requireTool(request, run, log) {
    const found = await findTools(request.tool, request.searchPath, run);
    const own = found.find((tool) => tool.version.major === request.serverMajor) ?? (await installed(request, run, log));
    const newer = found.filter((tool) => tool.version.major > request.serverMajor).at(-1);
    const chosen = own ?? newer;
    if (!chosen)
        throw missing(request, found);
    if (chosen === newer)
        log.warn(`no ${request.tool} ${request.serverMajor} here: ${chosen.version.text} is used for the server ${request.serverVersion}. Its dump may hold settings that the server does not know, such as transaction_timeout: psql stops there when it restores into that server, unless those SET lines are taken out first.`);
    log.info(`${request.tool} ${chosen.version.text} (${chosen.file}) for the server ${request.serverVersion}`);
    const weakness = knownWeakness(chosen.version);
    if (weakness)
        log.warn(weakness);
    return chosen;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/src/postgres/client-tools/run-program.js
// Runs a small program to its end without a shell: `--version`, apt-get. Long streams such as pg_dump have their own code.

const NOT_STARTED = 127;
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;
const runProgram = (file, args) => new Promise((resolve) => {
    (0,external_node_child_process_.execFile)(file, [...args], { maxBuffer: MAX_OUTPUT_BYTES, timeout: 600_000 }, (error, stdout, stderr) => {
        const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : NOT_STARTED;
        resolve({ exitCode, stdout, stderr: stderr || (error?.message ?? '') });
    });
});

// EXTERNAL MODULE: ./build/src/postgres/tool-environment.js
var tool_environment = __webpack_require__(54935);
;// CONCATENATED MODULE: ./build/src/backups/backup-name.js
// The runbook's name for a backup. UTC, so that names sort by time wherever the runner stands.
/** `backup_YYYYMMDD_HHMMSS.sql`, in UTC. */
function backupName(at) {
    const digits = at.toISOString().replace(/\D/g, '');
    return `backup_${digits.slice(0, 8)}_${digits.slice(8, 14)}.sql`;
}

;// CONCATENATED MODULE: ./build/src/backups/cancelled.js
// The error of a backup that the operator cancelled.

const backupCancelled = (cause) => new errors/* RunbookError */.rk('cancelled', 'the backup was cancelled; nothing was stored', {
    state: 'nothing-changed',
    hint: 'Run the same command again when it suits: what it had written is removed.',
    cause,
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/src/backups/program.js
var program = __webpack_require__(51809);
;// CONCATENATED MODULE: ./build/src/backups/pg-dump.js

/**
 * Settings that libpq has no variable for. A peer that vanished without a word is noticed within about a minute.
 * Source: PostgreSQL manual, 34.1.2 Parameter Key Words.
 */
const KEEPALIVES = 'keepalives_idle=20 keepalives_interval=10 keepalives_count=3 tcp_user_timeout=60000';
// Never --enable-row-security: it silently leaves out the rows that the role may not see. Never -n or -t: they leave out large
// objects and whatever the chosen tables depend on.
function startPgDump(request) {
    const args = [
        '--format=plain',
        '--no-password',
        `--lock-wait-timeout=${request.lockWaitTimeoutMs}`,
        ...request.excludeTableData.map((pattern) => `--exclude-table-data=${pattern}`),
        `--dbname=${KEEPALIVES}`,
    ];
    const command = [request.tool.file, ...request.tool.argsFor(request.environment), ...args];
    return (0,program/* startProgram */.X)('pg_dump', command, request.environment, 'backup-failed');
}

;// CONCATENATED MODULE: ./build/src/backups/dump-errors.js
// How the dump reader refuses a file. What is in a database now is not known here: whoever reads adds it.

/** The file is not what pg_dump writes, or holds what must not be run. `line` counts from 1. */
const badDump = (line, message, hint) => new errors/* RunbookError */.rk('bad-dump', `line ${line} of the dump: ${message}`, hint ? { hint } : {});
/** The file stops before its end. */
const incompleteDump = (message) => new errors/* RunbookError */.rk('backup-incomplete', `the dump is incomplete: ${message}`, {
    hint: 'do not restore this file: take the backup again, or use another one',
});

;// CONCATENATED MODULE: ./build/src/backups/newlines.js
// Counts line ends, which is how rows and lines are counted. This touches every byte of a backup, so it looks at four at a
// time: about 4 GB/s, where a loop over bytes makes 1 GB/s and Buffer.indexOf on short rows 0.3 GB/s.
const NEWLINE = 10;
const FOUR_NEWLINES = 0x0a0a0a0a;
const LOW_BITS = 0x7f7f7f7f;
const HIGH_BITS = 0x80808080;
const WORD_BYTES = 4;
/** Below this, making a view of words costs more than it saves. */
const FEW_BYTES = 64;
function countOneByOne(bytes, from, to) {
    let count = 0;
    for (let at = from; at < to; at++)
        if (bytes[at] === NEWLINE)
            count++;
    return count;
}
/** How many line ends `bytes` has in [from, to). */
function countNewlines(bytes, from, to) {
    if (to - from < FEW_BYTES)
        return countOneByOne(bytes, from, to);
    const aligned = from + (-(bytes.byteOffset + from) & (WORD_BYTES - 1));
    let count = countOneByOne(bytes, from, aligned);
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset + aligned, (to - aligned) >>> 2);
    for (let index = 0; index < words.length; index++) {
        // A byte that is a line end becomes zero, and only a zero byte leaves its high bit set below.
        const word = words[index] ^ FOUR_NEWLINES;
        const zeroes = ~(((word & LOW_BITS) + LOW_BITS) | word) & HIGH_BITS;
        if (zeroes !== 0)
            count += Math.imul(zeroes >>> 7, 0x01010101) >>> 24;
    }
    return count + countOneByOne(bytes, aligned + words.length * WORD_BYTES, to);
}

;// CONCATENATED MODULE: ./build/src/backups/not-a-plain-dump.js
// A file that is not pg_dump's plain text is mostly a backup all the same, in another wrapping: says which, and how to open it.
/** How many bytes must be there before a file can be told. */
const SIGNATURE_BYTES = 8;
const READ_WITH_PG_RESTORE = 'turn it into text first: pg_restore --file=backup.sql FILE';
/** First bytes, as latin1 text. Sources: file(1)'s magic; pg_backup_archiver.c for PGDMP; age-encryption.org/v1. */
const SIGNATURES = [
    ['PGDMP', { what: "an archive in pg_dump's custom format", howToOpen: READ_WITH_PG_RESTORE }],
    ['toc.dat\0', { what: "an archive in pg_dump's tar format", howToOpen: READ_WITH_PG_RESTORE }],
    ['\x1f\x8b', { what: 'compressed with gzip', howToOpen: 'unpack it first: gzip --decompress FILE' }],
    ['\x28\xb5\x2f\xfd', { what: 'compressed with zstd', howToOpen: 'unpack it first: zstd --decompress FILE' }],
    ['\xfd7zXZ', { what: 'compressed with xz', howToOpen: 'unpack it first: xz --decompress FILE' }],
    ['BZh', { what: 'compressed with bzip2', howToOpen: 'unpack it first: bzip2 --decompress FILE' }],
    ['\x04\x22\x4d\x18', { what: 'compressed with lz4', howToOpen: 'unpack it first: lz4 --decompress FILE' }],
    ['PK\x03\x04', { what: 'a zip archive', howToOpen: 'unpack it first: unzip FILE' }],
    [
        'age-encr',
        { what: 'encrypted with age', howToOpen: 'open it with its key first: age --decrypt --identity KEY FILE' },
    ],
    [
        '-----BEG',
        { what: 'armored (age or PGP)', howToOpen: 'open it with its key first: age --decrypt --identity KEY FILE' },
    ],
    [
        '\xff\xfe',
        { what: 'text in UTF-16', howToOpen: 'PowerShell wrote it; make the dump with pg_dump --file=backup.sql' },
    ],
    ['\xfe\xff', { what: 'text in UTF-16', howToOpen: 'make the dump with pg_dump --file=backup.sql' }],
    [
        '\xef\xbb\xbf',
        {
            what: 'text that an editor or a shell has changed (it begins with a byte order mark)',
            howToOpen: 'use the file as pg_dump wrote it',
        },
    ],
];
/** What a file with these first bytes is, when it cannot be a plain dump. */
function otherFile(start) {
    const text = start.toString('latin1');
    return SIGNATURES.find(([signature]) => text.startsWith(signature))?.[1];
}

;// CONCATENATED MODULE: ./build/src/backups/dump-encoding.js
// Names in a dump are in the dump's own encoding. This turns them into text; data is never decoded.
// Refuses the encodings in which the second byte of a character can look like a backslash or a quote: only a dump that was asked
// for with --encoding can be in one of them, since no server stores text that way.
// Source: "Character Set Support" in the manual, table of supported character sets ("Server?" no).
const MAY_HIDE_SYNTAX = new Set(['BIG5', 'GB18030', 'GBK', 'JOHAB', 'SJIS', 'SHIFTJIS', 'SHIFTJIS2004', 'UHC', 'MSKANJI'].concat(['WIN932', 'WIN936', 'WIN949', 'WIN950'].flatMap((name) => [name, name.replace('WIN', 'WINDOWS')])));
const plainName = (encoding) => encoding.toUpperCase().replace(/[^A-Z0-9]/g, '');
const mayHideSyntax = (encoding) => MAY_HIDE_SYNTAX.has(plainName(encoding));
/** PostgreSQL's names that differ from the Encoding Standard's. LATIN1 is not here: there, `latin1` means Windows-1252. */
const LABELS = {
    UTF8: 'utf-8',
    UNICODE: 'utf-8',
    EUCCN: 'gbk',
    EUCJP: 'euc-jp',
    EUCJIS2004: 'euc-jp',
    EUCKR: 'euc-kr',
    LATIN2: 'iso-8859-2',
    LATIN3: 'iso-8859-3',
    LATIN4: 'iso-8859-4',
    LATIN5: 'windows-1254',
    LATIN6: 'iso-8859-10',
    LATIN7: 'iso-8859-13',
    LATIN8: 'iso-8859-14',
    LATIN9: 'iso-8859-15',
    LATIN10: 'iso-8859-16',
    ISO88595: 'iso-8859-5',
    ISO88596: 'iso-8859-6',
    ISO88597: 'iso-8859-7',
    ISO88598: 'iso-8859-8',
    KOI8R: 'koi8-r',
    KOI8U: 'koi8-u',
    WIN866: 'ibm866',
    WIN874: 'windows-874',
};
function labelOf(encoding) {
    const name = plainName(encoding);
    return LABELS[name] ?? (/^WIN125\d$/.test(name) ? name.replace('WIN', 'windows-') : undefined);
}
/** How names in a dump of this encoding become text. Bytes that are not of the encoding (SQL_ASCII has any) stand for themselves. */
function nameDecoder(encoding) {
    const label = plainName(encoding) === 'SQLASCII' ? 'utf-8' : labelOf(encoding);
    if (label === undefined)
        return (bytes) => bytes.toString('latin1');
    const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
    return (bytes) => {
        try {
            return decoder.decode(bytes);
        }
        catch {
            return bytes.toString('latin1');
        }
    };
}

;// CONCATENATED MODULE: ./build/src/backups/dump-facts.js
// Adds up what a dump holds while it passes.

const noFacts = () => ({
    tables: [],
    rows: 0,
    largeObjects: 0,
    statements: 0,
    insertStatements: 0,
});
const sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
/** No name holds a NUL, so no two tables share a key. */
const tableKey = ({ schema, name }) => `${schema}\0${name}`;
/** Takes one finished COPY in. */
function addCopy(facts, tablesByKey, copy) {
    const { schema, name, rows, bytes, sha256: digest } = copy;
    facts.rows += rows;
    const known = tablesByKey.get(tableKey(copy));
    if (known) {
        known.rows += rows;
        known.bytes += bytes;
        known.sha256 = sha256(known.sha256 + digest);
        return;
    }
    const table = { schema, name, rows, bytes, sha256: digest };
    tablesByKey.set(tableKey(copy), table);
    facts.tables.push(table);
}
const CREATES_LARGE_OBJECT = 'SELECT pg_catalog.lo_create(';
/** @param firstWord of the statement, in lower case */
function addStatement(facts, firstWord, sql) {
    facts.statements++;
    if (firstWord === 'insert')
        facts.insertStatements++;
    if (firstWord === 'select' && sql.toString('latin1', 0, CREATES_LARGE_OBJECT.length) === CREATES_LARGE_OBJECT)
        facts.largeObjects++;
}

;// CONCATENATED MODULE: ./build/src/backups/statement-words.js
// The words of a statement, as far as they tell where it ends: only a CREATE FUNCTION or CREATE PROCEDURE can have a BEGIN ATOMIC
// body, whose semicolons are its own. Unlike psql this asks for both words, since a function may be called `begin`.
const LETTER = /[A-Za-z]/;
const statement_words_WORD_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => Number(/[\w$]/.test(String.fromCharCode(byte)) || byte >= 0x80));
const isWordStart = (byte) => LETTER.test(String.fromCharCode(byte)) || byte === 0x5f || byte >= 0x80;
const isWordByte = (byte) => statement_words_WORD_BYTES[byte] === 1;
const routineTracker = () => ({
    first: '',
    blocks: 0,
    shape: 'unknown',
    word: '',
    previous: '',
});
/** One more than the longest word that matters, `procedure`: a longer word matches none. */
const BYTES_THAT_MATTER = 10;
/** Takes the bytes [from, to) as a part of a word; `complete` when the word ends there. */
function trackWord(tracker, chunk, from, to, complete, parentheses) {
    if (tracker.shape === 'other')
        return;
    const wanted = BYTES_THAT_MATTER - tracker.word.length;
    tracker.word += chunk.toString('latin1', from, Math.min(to, from + wanted));
    if (!complete)
        return;
    const word = tracker.word.toLowerCase();
    if (tracker.first === '')
        tracker.first = word;
    if (tracker.shape === 'routine')
        trackBlocks(tracker, word, parentheses);
    else
        tracker.shape = nextShape(tracker.shape, word);
    tracker.previous = word;
    tracker.word = '';
}
function nextShape(shape, word) {
    if (shape === 'unknown')
        return word === 'create' ? 'create' : 'other';
    if (word === 'function' || word === 'procedure')
        return 'routine';
    return word === 'or' || word === 'replace' ? 'create' : 'other';
}
function trackBlocks(tracker, word, parentheses) {
    if (parentheses > 0)
        return;
    if (tracker.blocks === 0)
        tracker.blocks = word === 'atomic' && tracker.previous === 'begin' ? 1 : 0;
    else if (word === 'case')
        tracker.blocks++;
    else if (word === 'end')
        tracker.blocks--;
}

;// CONCATENATED MODULE: ./build/src/backups/statement-scanner.js
// Finds the semicolon that ends a statement, chunk by chunk, as psql and the server would: not inside a string, a quoted name,
// a dollar-quoted body, a comment, parentheses (CREATE RULE) or a BEGIN ATOMIC body. A backslash anywhere else is a psql command.
// Sources: scan.l (src/backend/parser) and psqlscan.l (src/fe_utils) of PostgreSQL 14 to 18.

const [statement_scanner_NEWLINE, STAR, SEMICOLON, DASH, SLASH, BACKSLASH] = [10, 42, 59, 45, 47, 92];
const [QUOTE, DOUBLE_QUOTE, DOLLAR, OPEN, CLOSE] = [39, 34, 36, 40, 41];
const NO_BYTES = Buffer.alloc(0);
const LOWER_E = 0x65;
const LOWER_CASE = 0x20;
/** At the first byte of a statement. */
const startOfStatement = (backslashEscapes) => ({
    backslashEscapes,
    state: 'open',
    step: outside,
    parentheses: 0,
    words: routineTracker(),
    wordBytes: 0,
    lastWordByte: 0,
    commentDepth: 0,
    commentByte: 0,
    dollarTag: '',
    dollarQuote: NO_BYTES,
    dollarMatched: 0,
});
/**
 * Reads on from `at`. Returns the end of the chunk while the statement is open; the place just behind its semicolon when it has
 * `ended`; the place of the `backslash` that has no business there.
 */
function scanStatement(scan, chunk, at) {
    while (at < chunk.length && scan.state === 'open')
        at = scan.step(scan, chunk, at);
    return at;
}
const turnTo = (scan, step, at) => {
    scan.step = step;
    return at;
};
const MEANS_SOMETHING = Uint8Array.from({ length: 256 }, (_, byte) => Number(isWordStart(byte) || [QUOTE, DOUBLE_QUOTE, DOLLAR, OPEN, CLOSE, DASH, SLASH, SEMICOLON, BACKSLASH].includes(byte)));
function outside(scan, chunk, at) {
    while (at < chunk.length && MEANS_SOMETHING[chunk[at]] === 0)
        at++;
    if (at === chunk.length)
        return at;
    switch (chunk[at]) {
        case QUOTE:
            return turnTo(scan, scan.backslashEscapes ? escapeString : plainString, at + 1);
        case DOUBLE_QUOTE:
            return turnTo(scan, quotedName, at + 1);
        case DOLLAR:
            scan.dollarTag = '';
            return turnTo(scan, dollarTag, at + 1);
        case DASH:
            return turnTo(scan, afterDash, at + 1);
        case SLASH:
            return turnTo(scan, afterSlash, at + 1);
        case OPEN:
            scan.parentheses++;
            return at + 1;
        case CLOSE:
            scan.parentheses = Math.max(0, scan.parentheses - 1);
            return at + 1;
        case SEMICOLON:
            if (scan.parentheses === 0 && scan.words.blocks === 0)
                scan.state = 'ended';
            return at + 1;
        case BACKSLASH:
            scan.state = 'backslash';
            return at;
        default:
            scan.wordBytes = 0;
            return turnTo(scan, word, at);
    }
}
function word(scan, chunk, at) {
    const from = at;
    while (at < chunk.length && isWordByte(chunk[at]))
        at++;
    if (at > from)
        scan.lastWordByte = chunk[at - 1];
    scan.wordBytes += at - from;
    trackWord(scan.words, chunk, from, at, at < chunk.length, scan.parentheses);
    if (at === chunk.length)
        return at;
    const isE = scan.wordBytes === 1 && (scan.lastWordByte | LOWER_CASE) === LOWER_E;
    return isE && chunk[at] === QUOTE ? turnTo(scan, escapeString, at + 1) : turnTo(scan, outside, at);
}
/** Up to the next such byte. A doubled quote ends one string and begins another at once, which comes to the same. */
const upTo = (byte) => (scan, chunk, at) => {
    const end = chunk.indexOf(byte, at);
    return end < 0 ? chunk.length : turnTo(scan, outside, end + 1);
};
const plainString = upTo(QUOTE);
const quotedName = upTo(DOUBLE_QUOTE);
const lineComment = upTo(statement_scanner_NEWLINE);
function escapeString(scan, chunk, at) {
    for (; at < chunk.length; at++) {
        if (chunk[at] === BACKSLASH)
            return turnTo(scan, escaped, at + 1);
        if (chunk[at] === QUOTE)
            return turnTo(scan, afterEscapeString, at + 1);
    }
    return at;
}
const escaped = (scan, _chunk, at) => turnTo(scan, escapeString, at + 1);
/** A doubled quote, or a string that goes on after a line end, is still of the escaping kind. */
function afterEscapeString(scan, chunk, at) {
    const byte = chunk[at];
    if (byte === QUOTE)
        return turnTo(scan, escapeString, at + 1);
    return byte === 32 || (byte >= 9 && byte <= 13) ? at + 1 : turnTo(scan, outside, at);
}
const afterDash = (scan, chunk, at) => chunk[at] === DASH ? turnTo(scan, lineComment, at + 1) : turnTo(scan, outside, at);
function afterSlash(scan, chunk, at) {
    if (chunk[at] !== STAR)
        return turnTo(scan, outside, at);
    Object.assign(scan, { commentDepth: 1, commentByte: 0 });
    return turnTo(scan, blockComment, at + 1);
}
function blockComment(scan, chunk, at) {
    for (; at < chunk.length; at++) {
        const pair = scan.commentByte * 256 + chunk[at];
        scan.commentByte = chunk[at];
        if (pair !== SLASH * 256 + STAR && pair !== STAR * 256 + SLASH)
            continue;
        scan.commentByte = 0;
        scan.commentDepth += pair === SLASH * 256 + STAR ? 1 : -1;
        if (scan.commentDepth === 0)
            return turnTo(scan, outside, at + 1);
    }
    return at;
}
function dollarTag(scan, chunk, at) {
    const from = at;
    while (at < chunk.length && chunk[at] !== DOLLAR && isWordByte(chunk[at]))
        at++;
    scan.dollarTag += chunk.toString('latin1', from, at);
    if (at === chunk.length)
        return at;
    if (chunk[at] !== DOLLAR || /^\d/.test(scan.dollarTag))
        return turnTo(scan, outside, at); // a parameter, e.g. $1
    scan.dollarQuote = Buffer.from(`$${scan.dollarTag}$`, 'latin1');
    scan.dollarMatched = 0;
    return turnTo(scan, dollarBody, at + 1);
}
/** The closing quote has dollars at its two ends only, so a mismatch can begin a new match only with a dollar. */
function dollarBody(scan, chunk, at) {
    while (at < chunk.length) {
        if (scan.dollarMatched === 0) {
            at = chunk.indexOf(DOLLAR, at);
            if (at < 0)
                return chunk.length;
        }
        const byte = chunk[at++];
        if (byte === scan.dollarQuote[scan.dollarMatched])
            scan.dollarMatched++;
        else
            scan.dollarMatched = byte === DOLLAR ? 1 : 0;
        if (scan.dollarMatched === scan.dollarQuote.length)
            return turnTo(scan, outside, at);
    }
    return at;
}

;// CONCATENATED MODULE: ./build/src/backups/reading.js
// How far the dump reader is: everything it remembers between two chunks.






/**
 * The longest statement or comment line that is held in memory, in bytes. pg_dump writes rows as COPY data and large objects in
 * pieces of 32 KiB; only --inserts and hand-made files get near it.
 */
const MAX_STATEMENT_BYTES = 64 * 1024 * 1024;
const startOfReading = (emit, step) => ({
    emit,
    step,
    offset: 0,
    newlines: 0,
    countedTo: 0,
    part: { pieces: [], bytes: 0, line: 1, offset: 0 },
    statement: startOfStatement(false),
    backslashEscapes: false,
    decodeName: nameDecoder('UTF8'),
    header: 'missing',
    entry: undefined,
    copy: undefined,
    restrictKey: undefined,
    complete: false,
    digest: (0,external_node_crypto_.createHash)('sha256'),
    bytes: 0,
    manifestLine: undefined,
    facts: noFacts(),
    tablesByKey: new Map(),
});
/** The number of the line that holds `chunk[at]`. Never goes backwards within a chunk. */
function lineAt(reading, chunk, at) {
    reading.newlines += countNewlines(chunk, reading.countedTo, at);
    reading.countedTo = at;
    return reading.newlines + 1;
}
function beginPart(reading, chunk, at) {
    reading.part.line = lineAt(reading, chunk, at);
    reading.part.offset = reading.offset + at;
}
/** Keeps a slice of the chunk as the next piece of the part. */
function collect(reading, piece) {
    const { part } = reading;
    part.bytes += piece.length;
    if (part.bytes > MAX_STATEMENT_BYTES)
        throw badDump(part.line, `a statement of more than ${MAX_STATEMENT_BYTES} bytes begins here, too large to be read safely`, 'make the dump without --inserts: rows then come as COPY data, which has no limit');
    if (piece.length > 0)
        part.pieces.push(piece);
}
/** The collected part, which is empty afterwards. Not copied where it lies within one chunk. */
function takePart(reading) {
    const { part } = reading;
    const whole = part.pieces.length === 1 ? part.pieces[0] : Buffer.concat(part.pieces);
    part.pieces.length = 0;
    part.bytes = 0;
    return whole;
}

;// CONCATENATED MODULE: ./build/src/backups/copy-scanner.js
// Finds where COPY data ends: a line that is exactly `\.`. In data a backslash is always doubled, so no row can be that line.
// Source: "File Formats, Text Format" in the manual's page of COPY.
const copy_scanner_NEWLINE = 10;
const TERMINATOR = Buffer.from('\\.\n');
const NEWLINE_AND_TERMINATOR = Buffer.from('\n\\.\n');
/** At the first byte after the line of the COPY statement. */
const startOfCopyData = () => ({ atLineStart: true, held: 0, ended: false });
/**
 * Reads data from `from` on, gives it out through `data` in slices of the chunk, and returns how far it came: the end of the
 * chunk, or just behind the terminator line when `scan.ended`.
 */
function scanCopyData(scan, chunk, from, data) {
    if (scan.atLineStart) {
        const at = matchTerminator(scan, chunk, from);
        if (scan.ended || at === chunk.length)
            return at;
        const earlier = scan.held - (at - from);
        if (earlier > 0)
            data(TERMINATOR.subarray(0, earlier));
        Object.assign(scan, { atLineStart: false, held: 0 });
    }
    const end = chunk.indexOf(NEWLINE_AND_TERMINATOR, from);
    if (end >= 0) {
        scan.ended = true;
        data(chunk.subarray(from, end + 1));
        return end + NEWLINE_AND_TERMINATOR.length;
    }
    holdBack(scan, chunk, from);
    if (chunk.length - scan.held > from)
        data(chunk.subarray(from, chunk.length - scan.held));
    return chunk.length;
}
function matchTerminator(scan, chunk, from) {
    let at = from;
    while (at < chunk.length && chunk[at] === TERMINATOR[scan.held]) {
        at++;
        if (++scan.held < TERMINATOR.length)
            continue;
        scan.ended = true;
        return at;
    }
    return at;
}
/** Whether the chunk ends in the beginning of a terminator line. */
function holdBack(scan, chunk, from) {
    for (let held = 0; held < TERMINATOR.length; held++) {
        const newline = chunk.length - held - 1;
        if (newline < from)
            return;
        if (chunk[newline] === copy_scanner_NEWLINE && chunk.compare(TERMINATOR, 0, held, newline + 1) === 0) {
            scan.atLineStart = true;
            scan.held = held;
            return;
        }
    }
}

;// CONCATENATED MODULE: ./build/src/backups/copy-statement.js
// Reads the one form of COPY that pg_dump writes: `COPY schema.table (column, ...) FROM stdin;`. Every other COPY is refused:
// with options its data would have another format, and FROM PROGRAM runs a command on the server.
const NAME = String.raw `"(?:[^"]|"")+"|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*`;
const COPY = new RegExp(`^COPY (${NAME})\\.(${NAME}) (?:\\(((?:${NAME})(?:, (?:${NAME}))*)\\))? ?FROM stdin;$`);
const NAMES = new RegExp(NAME, 'g');
/** The name as the catalog has it: quotes taken off, an unquoted one in lower case. */
const unquoted = (name) => name.startsWith('"')
    ? name.slice(1, -1).replaceAll('""', '"')
    : name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
/** Undefined when `sql`, with its semicolon, is not of pg_dump's form. */
function parseCopyStatement(sql) {
    const [, schema, table, columns] = COPY.exec(sql) ?? [];
    if (schema === undefined || table === undefined)
        return undefined;
    const names = columns?.match(NAMES) ?? [];
    return { schema: unquoted(schema), table: unquoted(table), columns: names.map(unquoted) };
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/src/backups/manifest.js
// The proof that a backup carries as its last line: a SQL comment, so that psql takes the file as it is. This writes the line and
// reads it back; a line that was changed by hand or comes from a newer pg-runbook is refused, never half understood.



const PREFIX = '-- pg-runbook manifest ';
const VERSION = 1;
const Count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const Sha256 = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'));
const Utc = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX(), dist/* endsWith */.d55('Z'));
const ManifestSchema = dist/* object */.Ikc({
    /** Of pg-runbook. */
    toolVersion: dist/* string */.YjP(),
    database: dist/* object */.Ikc({
        name: dist/* string */.YjP(),
        /** Tells one database from another of the same name: the cluster's system identifier (a 64-bit number) and the OID in it. */
        identity: dist/* object */.Ikc({ systemIdentifier: dist/* exactOptional */.yqP(dist/* string */.YjP()), oid: dist/* exactOptional */.yqP(Count) }),
    }),
    serverVersion: dist/* string */.YjP(),
    /** Of pg_dump. */
    clientVersion: dist/* string */.YjP(),
    /** As pg_database has them. */
    encoding: dist/* string */.YjP(),
    collate: dist/* string */.YjP(),
    ctype: dist/* string */.YjP(),
    /** ISO 8601 in UTC. */
    startedAt: Utc,
    finishedAt: Utc,
    /** The newest migration in the ledger that this file holds; absent where it holds no ledger or an empty one. */
    ledgerHead: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    /** Commit and run (a URL) that made the backup, where known. */
    commit: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    run: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    /** In the order of the dump; see TableFacts. */
    tables: dist/* array */.YOg(dist/* object */.Ikc({ schema: dist/* string */.YjP(), name: dist/* string */.YjP(), rows: Count, bytes: Count, sha256: Sha256 })),
    /** Tables whose rows were left out on purpose; absent where there are none. */
    withoutRows: dist/* exactOptional */.yqP(dist/* array */.YOg(dist/* object */.Ikc({ schema: dist/* string */.YjP(), name: dist/* string */.YjP() }))),
    largeObjects: Count,
    /** Of everything before the manifest line. */
    bytes: Count,
    sha256: Sha256,
});
/** Only ASCII is left, so that no encoding of the file and no line separator of Unicode can break the comment. */
const asciiJson = (value) => JSON.stringify(value).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const manifest_sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
/**
 * `-- pg-runbook manifest v1 {...}` with its line end. The last key, `check`, is the SHA-256 of the JSON without that key: it finds
 * damage, not forgery, which sealing and the store's own digest are for.
 */
function manifestLine(manifest) {
    const json = asciiJson(dist/* parse */.qgA(ManifestSchema, manifest));
    return `${PREFIX}v${VERSION} ${json.slice(0, -1)},"check":"${manifest_sha256(json)}"}\n`;
}
/** Whether a comment is a manifest, even one with a byte changed in it. */
const looksLikeManifest = (comment) => [PREFIX, '"sha256":"', '"check":"'].some((mark) => comment.includes(mark));
const ANY_VERSION = /^-- pg-runbook manifest v(\d+) /;
const LINE = /^-- pg-runbook manifest v1 (?<json>\{.*),"check":"(?<check>[0-9a-f]{64})"\}\n?$/;
/**
 * Reads the line back, with or without its line end.
 * @throws RunbookError `bad-dump` for a newer version and for a line that is not as `manifestLine` wrote it
 */
function parseManifestLine(line) {
    const version = Number(ANY_VERSION.exec(line)?.[1] ?? VERSION);
    if (version > VERSION)
        throw refused(`is of version ${version}, and this pg-runbook reads version ${VERSION}`, 'use the version of pg-runbook that made the backup, or a newer one');
    const { json, check } = LINE.exec(line)?.groups ?? {};
    if (json === undefined || manifest_sha256(`${json}}`) !== check)
        throw refused('was changed or is damaged', OTHER_FILE);
    const result = v.safeParse(v.pipe(v.string(), v.parseJson(), ManifestSchema), `${json}}`);
    if (result.success)
        return result.output;
    throw refused(`does not say what it must (${v.getDotPath(result.issues[0]) ?? 'no JSON'})`, OTHER_FILE);
}
const OTHER_FILE = 'use another backup, or the file as it was stored';
const refused = (what, hint) => new RunbookError('bad-dump', `the backup's manifest ${what}`, { hint });

;// CONCATENATED MODULE: ./build/src/backups/toc-entry.js
const ENTRY = /^-- (?:Data for |Statistics for )?Name: (?<name>.*); Type: (?<type>[A-Z][A-Z ]*); Schema: (?<schema>.*?); Owner: (?<owner>.*?)(?:; Tablespace: (?<tablespace>.*))?$/;
/** pg_dump's longest name is a function's with a hundred arguments; a line made to be slow to match is longer. */
const MAX_COMMENT_CHARACTERS = 64 * 1024;
/** The entry that a comment line announces; undefined for every other comment. */
function parseTocEntry(comment) {
    const groups = comment.length > MAX_COMMENT_CHARACTERS ? undefined : ENTRY.exec(comment)?.groups;
    if (!groups)
        return undefined;
    const entry = { name: groups.name, type: groups.type };
    for (const key of ['schema', 'owner', 'tablespace'])
        if (groups[key] && groups[key] !== '-')
            entry[key] = groups[key];
    return entry;
}

;// CONCATENATED MODULE: ./build/src/backups/dump-lines.js
// What pg_dump says between statements: comment lines and psql's \restrict. Called only for lines that stand outside every
// statement, string and row.



const START_MARKER = '-- PostgreSQL database dump';
const END_MARKER = '-- PostgreSQL database dump complete';
const CLUSTER_MARKER = '-- PostgreSQL database cluster dump';
const SERVER_VERSION = '-- Dumped from database version ';
const PG_DUMP_VERSION = '-- Dumped by pg_dump version ';
/** A comment or a psql command between statements, without its line end. Sets `complete` at the end marker. */
function readLine(reading, bytes) {
    const text = reading.decodeName(bytes);
    if (text.startsWith('\\'))
        return psqlCommand(reading, text);
    if (!text.startsWith('--'))
        throw badDump(reading.part.line, 'neither SQL nor a comment');
    if (reading.header === 'missing')
        return lookForHeader(reading, text);
    if (text === END_MARKER) {
        tellHeader(reading);
        reading.complete = true;
        return;
    }
    if (text.startsWith(SERVER_VERSION))
        reading.facts.serverVersion ??= text.slice(SERVER_VERSION.length);
    if (text.startsWith(PG_DUMP_VERSION))
        reading.facts.pgDumpVersion ??= text.slice(PG_DUMP_VERSION.length);
    const entry = parseTocEntry(text);
    if (!entry)
        return;
    tellHeader(reading);
    reading.entry = entry;
    reading.emit({ kind: 'entry', entry });
}
function lookForHeader(reading, text) {
    if (text === START_MARKER)
        reading.header = 'seen';
    if (text === CLUSTER_MARKER)
        throw badDump(reading.part.line, 'this is a dump of a whole cluster (pg_dumpall)', 'dump each database with pg_dump');
    if (text === `${START_MARKER}\r`)
        throw badDump(reading.part.line, 'its line ends were changed to those of Windows, rows included', 'use the file as pg_dump wrote it: move it in binary mode');
}
/** Emits the header before the first thing that is not a part of it. */
function tellHeader(reading) {
    if (reading.header === 'told')
        return;
    if (reading.header === 'missing')
        throw badDump(reading.part.line, "it does not begin as pg_dump's output does", 'give a file that pg_dump wrote');
    reading.header = 'told';
    const { serverVersion, pgDumpVersion } = reading.facts;
    reading.emit({
        kind: 'header',
        ...(serverVersion === undefined ? {} : { serverVersion }),
        ...(pgDumpVersion === undefined ? {} : { pgDumpVersion }),
    });
}
const RESTRICT = /^\\(restrict|unrestrict) ([A-Za-z0-9]+)$/;
/** pg_dump wraps its output in `\restrict key` ... `\unrestrict key`, so that psql runs no other command (CVE-2025-8714). */
function psqlCommand(reading, text) {
    const [, command, key] = RESTRICT.exec(text) ?? [];
    if (command === 'restrict' && reading.restrictKey === undefined) {
        reading.restrictKey = key;
        return;
    }
    if (command === 'unrestrict' && key === reading.restrictKey) {
        reading.restrictKey = undefined;
        return;
    }
    const name = /^\\\w*/.exec(text)[0];
    throw badDump(reading.part.line, `the psql command ${name}, which is not run`, name === '\\connect'
        ? 'make the dump without --create (-C): the restore names the database'
        : 'do not run this file with psql: such a command can start programs');
}
/** A line after the end marker, without its line end: only comments, \unrestrict and, last of all, the manifest. */
function readLineAfterEnd(reading, bytes) {
    const text = reading.decodeName(bytes);
    if (reading.manifestLine !== undefined)
        throw badDump(reading.part.line, 'something follows the manifest');
    if (text.startsWith('--') && looksLikeManifest(text)) {
        if (reading.restrictKey !== undefined)
            throw incompleteDump('\\unrestrict is missing before the manifest');
        reading.manifestLine = text;
    }
    else if (text.startsWith('\\')) {
        psqlCommand(reading, text);
    }
    else if (text.trim() !== '' && !text.startsWith('--')) {
        throw badDump(reading.part.line, "something follows pg_dump's last line", 'give a file that holds one dump and nothing else');
    }
}

;// CONCATENATED MODULE: ./build/src/backups/dump-settings.js
// The two settings in a dump that change how the rest of it is to be read. They are honoured in pg_dump's own spelling; any other
// way of changing them is refused, since the server would then read the file differently from us.


const CONCERNS_READING = /^(?:SET|RESET)\s+(?:SESSION\s+|LOCAL\s+)?(?:standard_conforming_strings|client_encoding|NAMES|ALL)\b/i;
const AS_PG_DUMP = /^SET (standard_conforming_strings|client_encoding) = (?:'([\w-]+)'|(on|off));$/;
/** @param sql a SET or RESET statement, with its semicolon */
function applySetting(reading, sql, line) {
    const text = sql.toString('latin1');
    if (!CONCERNS_READING.test(text))
        return;
    const [, name, quoted, plain] = AS_PG_DUMP.exec(text) ?? [];
    const value = quoted ?? plain;
    if (name === undefined || value === undefined)
        throw badDump(line, 'a setting that changes how strings are read, not as pg_dump writes it');
    if (name === 'client_encoding')
        setEncoding(reading, value, line);
    else
        reading.backslashEscapes = value !== 'on';
}
function setEncoding(reading, encoding, line) {
    if (mayHideSyntax(encoding))
        throw badDump(line, `it is in the encoding ${encoding}, in which a part of a character can look like a backslash`, 'make the dump without --encoding, or with --encoding=UTF8');
    reading.facts.clientEncoding = encoding;
    reading.decodeName = nameDecoder(encoding);
}

;// CONCATENATED MODULE: ./build/src/backups/reading-steps.js
// The dump reader's steps: between statements, in a comment line, in a statement, in COPY data, after the end marker.









const [reading_steps_NEWLINE, reading_steps_DASH, reading_steps_BACKSLASH] = [10, 45, 92];
const isSpace = (byte) => byte === 32 || (byte >= 9 && byte <= 13);
/** No pg_dump names 1,600 columns in more. */
const MAX_COPY_STATEMENT_BYTES = 1024 * 1024;
const between = (reading, chunk, at) => {
    while (at < chunk.length && isSpace(chunk[at]))
        at++;
    if (at === chunk.length)
        return at;
    beginPart(reading, chunk, at);
    if (chunk[at] === reading_steps_DASH || chunk[at] === reading_steps_BACKSLASH) {
        reading.step = line;
    }
    else {
        tellHeader(reading);
        reading.statement = startOfStatement(reading.backslashEscapes);
        reading.step = statement;
    }
    return at;
};
const line = (reading, chunk, at) => {
    const newline = chunk.indexOf(reading_steps_NEWLINE, at);
    collect(reading, chunk.subarray(at, newline < 0 ? chunk.length : newline));
    if (newline < 0)
        return chunk.length;
    reading.step = between;
    readLine(reading, takePart(reading));
    if (reading.complete) {
        reading.step = lineAfterEnd;
        reading.digest.update(chunk.subarray(0, newline + 1));
        reading.bytes = reading.offset + newline + 1;
    }
    return newline + 1;
};
/** Few bytes come here, so they are hashed line by line: the manifest is not part of what it vouches for. */
const lineAfterEnd = (reading, chunk, at) => {
    if (reading.part.bytes === 0)
        beginPart(reading, chunk, at);
    const newline = chunk.indexOf(reading_steps_NEWLINE, at);
    collect(reading, chunk.subarray(at, newline < 0 ? chunk.length : newline));
    if (newline < 0)
        return chunk.length;
    const text = takePart(reading);
    readLineAfterEnd(reading, text);
    if (reading.manifestLine === undefined) {
        reading.digest.update(text).update('\n');
        reading.bytes += text.length + 1;
    }
    return newline + 1;
};
const statement = (reading, chunk, at) => {
    const end = scanStatement(reading.statement, chunk, at);
    collect(reading, chunk.subarray(at, end));
    if (reading.statement.state === 'backslash')
        throw badDump(lineAt(reading, chunk, end), 'a backslash inside a statement, where psql would take it for a command of its own', 'do not run this file with psql: such a command can start programs');
    if (reading.statement.state === 'ended')
        finishStatement(reading);
    return end;
};
function finishStatement(reading) {
    const { line, offset } = reading.part;
    const sql = takePart(reading);
    const { first } = reading.statement.words;
    const isSetting = first === 'set' || first === 'reset';
    const entry = reading.entry && !isSetting ? { entry: reading.entry } : {};
    reading.step = between;
    if (first === 'copy') {
        const target = sql.length <= MAX_COPY_STATEMENT_BYTES ? parseCopyStatement(reading.decodeName(sql)) : undefined;
        if (!target)
            throw badDump(line, "a COPY that is not of pg_dump's form (COPY schema.table (columns) FROM stdin;)");
        reading.copy = { target, scan: startOfCopyData(), digest: (0,external_node_crypto_.createHash)('sha256'), bytes: 0, newlinesBefore: 0 };
        reading.step = endOfCopyLine;
        return reading.emit({ kind: 'copy-begin', sql, line, offset, ...target, ...entry });
    }
    if (isSetting)
        applySetting(reading, sql, line);
    addStatement(reading.facts, first, sql);
    reading.emit({ kind: 'statement', sql, line, offset, ...entry });
}
const endOfCopyLine = (reading, chunk, at) => {
    const line = lineAt(reading, chunk, at);
    if (chunk[at] !== reading_steps_NEWLINE)
        throw badDump(line, 'something follows a COPY statement on its line');
    reading.copy.newlinesBefore = line;
    reading.step = copyData;
    return at + 1;
};
const copyData = (reading, chunk, at) => {
    const copy = reading.copy;
    const end = scanCopyData(copy.scan, chunk, at, (data) => {
        copy.bytes += data.length;
        copy.digest.update(data);
        reading.emit({ kind: 'copy-data', data });
    });
    if (copy.scan.ended)
        finishCopy(reading, copy, lineAt(reading, chunk, end) - 1);
    return end;
};
/** @param newlines of the file up to and with the terminator's */
function finishCopy(reading, copy, newlines) {
    const { schema, table: name } = copy.target;
    const rows = newlines - copy.newlinesBefore - 1;
    const facts = { schema, name, rows, bytes: copy.bytes, sha256: copy.digest.digest('hex') };
    reading.copy = undefined;
    reading.step = between;
    addCopy(reading.facts, reading.tablesByKey, facts);
    reading.emit({ kind: 'copy-end', ...facts });
}
/** What the file stops in the middle of; undefined when it stops between statements. */
function describeOpenPart({ copy, part, step }) {
    if (copy)
        return `it stops in the data of the table ${copy.target.schema}.${copy.target.table}`;
    if (part.bytes === 0)
        return undefined;
    return step === statement ? `it stops in the statement that begins on line ${part.line}` : 'its last line has no end';
}

;// CONCATENATED MODULE: ./build/src/backups/dump-reader.js





/**
 * Reads a dump that is pushed into it, in chunks of any size. `handle` gets every event but the last (`end` returns what that one
 * holds), and must not change the bytes it is given. Memory: one chunk, plus one statement of at most MAX_STATEMENT_BYTES.
 * @throws RunbookError from write and end: `bad-dump` for what pg_dump does not write, `backup-incomplete` for a file cut off
 */
function dump_reader_createDumpReader(handle = () => { }) {
    const reading = startOfReading(handle, between);
    let start = Buffer.alloc(0);
    const begin = (bytes) => {
        start = undefined;
        const other = otherFile(bytes);
        if (other)
            throw badDump(1, `this is not a plain dump: it is ${other.what}`, other.howToOpen);
        readChunk(reading, bytes);
    };
    return {
        write(chunk) {
            if (start === undefined)
                return readChunk(reading, chunk);
            start = start.length === 0 ? chunk : Buffer.concat([start, chunk]);
            if (start.length >= SIGNATURE_BYTES)
                begin(start);
        },
        end() {
            if (start !== undefined)
                begin(start);
            return finish(reading);
        },
    };
}
function readChunk(reading, chunk) {
    const nul = chunk.indexOf(0);
    const readable = nul < 0 ? chunk : chunk.subarray(0, nul);
    let at = 0;
    while (at < readable.length)
        at = reading.step(reading, readable, at);
    reading.newlines += countNewlines(readable, reading.countedTo, readable.length);
    reading.countedTo = 0;
    reading.offset += readable.length;
    if (nul >= 0)
        throw badDump(reading.newlines + 1, 'a NUL byte, which no dump holds', 'the file is damaged: use another backup');
    if (!reading.complete)
        reading.digest.update(chunk);
}
function finish(reading) {
    if (reading.offset === 0)
        throw incompleteDump('it is empty (0 bytes)');
    const open = describeOpenPart(reading);
    if (open)
        throw incompleteDump(open);
    if (!reading.complete)
        throw incompleteDump("pg_dump's last line is missing (-- PostgreSQL database dump complete)");
    if (reading.restrictKey !== undefined)
        throw incompleteDump('\\unrestrict is missing after its last line');
    return {
        ...reading.facts,
        bytes: reading.bytes,
        sha256: reading.digest.digest('hex'),
        ...(reading.manifestLine === undefined ? {} : { manifestLine: reading.manifestLine }),
    };
}

// EXTERNAL MODULE: ./build/src/postgres/ledger-name.js
var ledger_name = __webpack_require__(68862);
;// CONCATENATED MODULE: ./build/src/backups/ledger-head.js
// The newest migration that a backup holds, read from the ledger's own rows as they pass: what a query says before or after is
// another moment than the dump's snapshot, and takes rights that a role for backups does not have.


/** A migration counts as done with one of these. */
const DONE = new Set(['applied', 'adopted']);
/** The columns that matter come first; after them come texts of any length. */
const ROW_BYTES_THAT_MATTER = 64 * 1024;
const ledger_head_NEWLINE = 10;
function ledgerHeadReader() {
    let [columns, row] = [undefined, ''];
    /** Bytes, each as one character: names are compared as bytes. */
    let newest;
    const endOfRow = () => {
        const name = doneMigration(row, columns);
        if (name !== undefined && (newest === undefined || name > newest))
            newest = name;
        row = '';
    };
    return {
        see(event) {
            if (event.kind === 'copy-begin')
                columns = isLedger(event) ? event.columns : undefined;
            if (event.kind !== 'copy-data' || columns === undefined)
                return;
            for (const [at, line] of splitLines(event.data).entries()) {
                if (at > 0)
                    endOfRow();
                row += line.toString('latin1', 0, ROW_BYTES_THAT_MATTER - row.length);
            }
        },
        head: (encoding) => newest && nameDecoder(encoding ?? 'UTF8')(Buffer.from(newest, 'latin1')),
    };
}
const isLedger = ({ schema, table }) => schema === ledger_name/* LEDGER_SCHEMA */.s && table === ledger_name/* LEDGER_TABLE */.R;
/** The pieces between line ends, the last one without its own. */
function splitLines(data) {
    const pieces = [];
    let from = 0;
    for (let end = data.indexOf(ledger_head_NEWLINE); end >= 0; end = data.indexOf(ledger_head_NEWLINE, from)) {
        pieces.push(data.subarray(from, end));
        from = end + 1;
    }
    return [...pieces, data.subarray(from)];
}
/** The name of a migration that is done. The newest is the last by name: clocks jump, and a release's order is that of the names. */
function doneMigration(row, columns) {
    const fields = row.split('\t');
    if (row.length === ROW_BYTES_THAT_MATTER)
        fields.pop(); // it may go on
    const [name, status] = ['name', 'status'].map((column) => fields[columns.indexOf(column)]);
    return name === undefined || !DONE.has(status ?? '') ? undefined : unescaped(name);
}
/** Source: "File Formats, Text Format" in the manual's page of COPY; COPY TO writes no other escapes. */
const ESCAPES = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const unescaped = (field) => field.replace(/\\([^])/g, (_, letter) => ESCAPES[letter] ?? letter);

;// CONCATENATED MODULE: ./build/src/backups/table-pattern.js
// A table pattern as pg_dump reads it: `*` and `?`, a schema before a dot, lower case unless quoted, and otherwise a regular
// expression. Source: "Patterns" in psql's manual page, and processSQLNamePattern in src/fe_utils/string_utils.c.
const TOKEN = /"(?<quoted>(?:[^"]|"")*)"?|(?<dot>\.)|(?<letter>[^])/g;
const table_pattern_MEANS_SOMETHING = /[|*+?()[\]{}.^$\\]/g;
const LETTERS = { '*': '.*', '?': '.', $: '\\$' };
const lowerCase = (letter) => (/[A-Z]/.test(letter) ? letter.toLowerCase() : letter);
/** The parts between dots as regular expressions; the last one is the name's. */
function partsOf(pattern) {
    const parts = [''];
    for (const { groups } of pattern.matchAll(TOKEN)) {
        const { quoted, dot, letter = '' } = groups;
        if (dot)
            parts.push('');
        else if (quoted === undefined)
            parts[parts.length - 1] += LETTERS[letter] ?? lowerCase(letter);
        else
            parts[parts.length - 1] += quoted.replaceAll('""', '"').replace(table_pattern_MEANS_SOMETHING, '\\$&');
    }
    return parts;
}
const whole = (part) => new RegExp(`^(?:${part})$`, 's');
/**
 * Whether the pattern may mean this table. Without a schema, pg_dump asks for tables that the role's search_path shows; here any
 * schema will do. A regular expression that only PostgreSQL understands matches everything.
 */
function matchesPattern(pattern, schema, name) {
    const [namePart = '', schemaPart] = partsOf(pattern).reverse();
    try {
        return whole(namePart).test(name) && (schemaPart === undefined || whole(schemaPart).test(schema));
    }
    catch {
        return true;
    }
}

;// CONCATENATED MODULE: ./build/src/backups/left-out.js

/** By the type of what has data, the type of the entry that carries it; a pattern leaves out any of the three. */
const DATA_OF = {
    TABLE: 'TABLE DATA',
    'MATERIALIZED VIEW': 'MATERIALIZED VIEW DATA',
    SEQUENCE: 'SEQUENCE SET',
};
function leftOutReader() {
    /** By type, schema and name: those whose data has not come. */
    const waiting = new Map();
    let partitioned;
    const see = (event) => {
        if (event.kind === 'entry') {
            partitioned = undefined;
            const { type, schema = '', name } = event.entry;
            if (type in DATA_OF) {
                waiting.set(keyOf(event.entry, DATA_OF[type]), { type, schema, name });
                if (type === 'TABLE')
                    partitioned = keyOf(event.entry, DATA_OF[type]);
            }
            else
                waiting.delete(keyOf(event.entry, type));
        }
        if (event.kind === 'statement' && partitioned !== undefined && PARTITIONED.test(event.sql.toString('latin1')))
            waiting.delete(partitioned);
    };
    const left = () => [...waiting.values()];
    return {
        see,
        tables: () => left().flatMap(({ type, schema, name }) => (type === 'TABLE' ? [{ schema, name }] : [])),
        withoutEffect: (patterns) => patterns.filter((pattern) => !left().some(({ schema, name }) => matchesPattern(pattern, schema, name))),
    };
}
/** The last line of the statement; a column's default that looks like it is never the last. */
const PARTITIONED = /\nPARTITION BY (?:RANGE|LIST|HASH) \([^\n]*\);$/;
/** No name holds a NUL. */
const keyOf = ({ schema = '', name }, type) => `${type}\0${schema}\0${name}`;

;// CONCATENATED MODULE: ./build/src/backups/read-dump.js
// Two ways to use the dump reader: as an iterable of events (restore, row recovery, drill), and as a stage of a pipeline that
// leaves the bytes as they are (backup).


/**
 * The events of a dump, the last of them `end`. Nothing is read ahead: the next chunk is asked for when its events are wanted.
 * Events that come before a refusal are still yielded: act on them only where they can be undone.
 * @throws RunbookError `bad-dump`, `backup-incomplete`, while iterating
 */
async function* readDump(source) {
    const events = [];
    const reader = createDumpReader((event) => events.push(event));
    for await (const chunk of source)
        yield* eventsOf(events, () => reader.write(chunk));
    yield* eventsOf(events, () => {
        events.push({ kind: 'end', facts: reader.end() });
    });
}
function* eventsOf(events, read) {
    let failure;
    try {
        read();
    }
    catch (error) {
        failure = error;
    }
    yield* events.splice(0);
    if (failure)
        throw failure;
}
/**
 * Passes a dump through while `reader` reads it, and fails where the reader refuses.
 * @param lastLine what to add behind a dump that has proved complete, e.g. its manifest line
 */
function dumpReaderStream(reader, lastLine = () => '') {
    const settle = (callback, work) => {
        let bytes;
        try {
            bytes = work();
        }
        catch (error) {
            return callback(error);
        }
        if (bytes.length > 0)
            callback(null, bytes);
        else
            callback();
    };
    return new external_node_stream_.Transform({
        transform(chunk, _encoding, callback) {
            settle(callback, () => (reader.write(chunk), chunk));
        },
        flush(callback) {
            settle(callback, () => lastLine(reader.end()));
        },
    });
}

;// CONCATENATED MODULE: ./build/src/backups/read-and-hash.js
// The two stages of a backup that are ours: one reads the dump as it passes, proves it complete and adds the manifest line; one
// measures and hashes the bytes that reach the file.








/** A Transform that lets the dump through unchanged and ends it with its manifest, which is there once the stream has ended. */
function readingStage(options, log) {
    let manifest;
    const [ledger, leftOut] = [ledgerHeadReader(), leftOutReader()];
    const reader = reportingReader(log, options.onBegun, () => watchdog.refresh(), [ledger, leftOut]);
    const finish = (facts) => {
        for (const pattern of leftOut.withoutEffect(options.excludeTableData))
            log.warn(hadNoEffect(pattern));
        const contents = { ledgerHead: ledger.head(facts.clientEncoding), withoutRows: leftOut.tables() };
        manifest = options.manifest({ ...facts, ...contents });
        return manifestLine(manifest);
    };
    const transform = dumpReaderStream(reader, finish);
    const watchdog = setTimeout(() => transform.destroy(stalled(options.stallTimeoutMs)), options.stallTimeoutMs);
    transform.once('close', () => clearTimeout(watchdog));
    return { transform, manifest: () => manifest };
}
const hadNoEffect = (pattern) => `exclude-table-data: ${pattern} left nothing out: the rows that it was meant for, if there are any, are in this backup. ` +
    'Write the schema with it (shop.users), and name the partitions of a partitioned table one by one.';
function reportingReader(log, onBegun, onBytes, others) {
    let [table, bytes] = ['', 0];
    const reader = dump_reader_createDumpReader((event) => {
        if (event.kind === 'copy-begin')
            table = `${event.schema}.${event.table}`;
        for (const other of others)
            other.see(event);
    });
    return {
        write(chunk) {
            if (bytes === 0)
                onBegun?.();
            onBytes();
            reader.write(chunk);
            bytes += chunk.length;
            log.progress({ task: 'pg_dump', done: bytes, unit: 'bytes', detail: table });
        },
        end: () => reader.end(),
    };
}
const stalled = (afterMs) => new errors/* RunbookError */.rk('backup-failed', `pg_dump sent no byte for ${afterMs / 1000} s: the connection to the server is lost, or the server stands still`, {
    state: 'nothing-changed',
    hint: 'look in pg_stat_activity for a backend that waits, and at the network between here and the server; then run it again',
});
/** A Transform that counts and hashes what passes; `result` holds once the stream has ended. */
function hashingStage() {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    const transform = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            bytes += chunk.length;
            done(null, chunk);
        },
    });
    return { transform, result: () => ({ bytes, sha256: hash.digest('hex') }) };
}

// EXTERNAL MODULE: ./build/src/backups/stream-failure.js
var stream_failure = __webpack_require__(42678);
;// CONCATENATED MODULE: ./build/src/backups/dump-to-file.js
// The one stream of a backup: pg_dump -> dump reader -> manifest line -> [zstd] -> [age] -> a staged file. Every stage's exit
// code counts; when any of them fails the others are ended, the file is removed and the first cause is what is told.











/**
 * Dumps, proves the dump complete and leaves it sealed in `folder`, mode 0600.
 * @throws RunbookError `backup-failed`, `backup-incomplete`, `bad-dump`, `sealing-failed`, `disk-full`, `cancelled`
 */
async function dumpToFile(stream, log, signal) {
    const name = stream.baseName + (0,seal/* sealSuffix */.B4)(stream.seal);
    const file = external_node_path_.join(stream.folder, name);
    const stages = await (0,seal/* sealingStages */.HA)(stream.seal, stream.sealEnvironment);
    const dump = startPgDump(stream.dump);
    const programs = [dump, ...stages];
    const reading = readingStage({ ...stream, excludeTableData: stream.dump.excludeTableData }, log);
    const hashing = hashingStage();
    const end = (0,external_node_fs_.createWriteStream)(file, { mode: 0o600, flags: 'wx' });
    const streams = segments([dump.stdout, untilExited(dump), reading.transform], stages, [hashing.transform, end], signal);
    const kill = () => programs.forEach((program) => program.kill());
    signal.addEventListener('abort', kill);
    try {
        await (0,stream_failure/* allOrFirstCause */.e)([...streams, ...programs.map((program) => program.finished)], kill);
    }
    catch (cause) {
        await (0,promises_.rm)(file, { force: true });
        throw await explained(cause, stream.folder, signal);
    }
    finally {
        signal.removeEventListener('abort', kill);
    }
    const packing = stream.seal.compression === 'zip' && stream.seal.recipients.length === 0 ? 'zip' : 'stored';
    return { name, path: file, packing, manifest: reading.manifest(), ...hashing.result() };
}
/** Lets the end through only when the program has exited well: what a failed pg_dump leaves is no dump that was cut. */
const untilExited = (program) => new external_node_stream_.Transform({
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => void program.finished.then(() => done(), done),
});
/** One pipeline between every two programs, since a program's input and output are two streams. */
function segments(start, stages, end, signal) {
    const pieces = [[...start]];
    for (const stage of stages) {
        pieces.at(-1).push(stage.input);
        if (stage.input === stage.output)
            continue; // a Transform of this process: no new pipeline
        pieces.push([stage.output]);
    }
    pieces.at(-1).push(...end);
    return pieces.map((piece) => (0,external_node_stream_promises_.pipeline)(piece, { signal }));
}
async function explained(cause, folder, signal) {
    if (signal.aborted)
        return backupCancelled(cause);
    if (cause instanceof errors/* RunbookError */.rk)
        return cause;
    const { code, message } = cause;
    if (!(0,stream_failure/* isDiskFull */.b)(cause))
        return new errors/* RunbookError */.rk('backup-failed', `the backup stream broke: ${message}`, {
            state: 'nothing-changed',
            hint: `Look whether ${folder} can still be written to, then run it again.`,
            cause,
        });
    const disk = await (0,promises_.statfs)(folder);
    return new errors/* RunbookError */.rk('disk-full', `${folder} is full (${code}): ${disk.bavail * disk.bsize} bytes are free. The partial backup was removed`, {
        state: 'nothing-changed',
        hint: 'use compression: zstd (about a fifth of the text), or a runner with a larger disk',
        cause,
    });
}

// EXTERNAL MODULE: ./build/src/postgres/blockers.js
var postgres_blockers = __webpack_require__(6098);
// EXTERNAL MODULE: ./build/src/postgres/client.js + 1 modules
var client = __webpack_require__(38362);
// EXTERNAL MODULE: ./build/src/postgres/open-client.js
var open_client = __webpack_require__(86205);
// EXTERNAL MODULE: ./build/src/quantities.js
var quantities = __webpack_require__(87568);
;// CONCATENATED MODULE: ./build/src/backups/lock-wait.js





/** A session whose transaction has failed is about to end. */
const SESSION = `
  SELECT a.pid, a.wait_event_type = 'Lock' AS waits, (
    SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
    FROM pg_catalog.pg_locks l
    JOIN pg_catalog.pg_class c ON c.oid = l.relation
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE l.pid = a.pid AND NOT l.granted
    LIMIT 1) AS relation
  FROM pg_catalog.pg_stat_activity a
  WHERE a.datname = pg_catalog.current_database() AND a.application_name = $1
    AND a.state IN ('active', 'idle in transaction')`;
/** What the dump waits for now. A dump whose session has just ended still counts as waiting for what it did `before`. */
async function waitOf(client, name, before) {
    const [session] = (await client.query(SESSION, [name])).rows;
    if (!session)
        return before;
    if (!session.waits)
        return undefined;
    const blockers = await (0,postgres_blockers/* blockersOf */.be)(client, session);
    return blockers.length === 0 ? before : { relation: session.relation, blockers };
}
/**
 * Watches the dump whose session has this application name, which no other has.
 * @param lockWaitTimeoutMs 0 waits for ever
 */
function watchLockWait(url, applicationName, lockWaitTimeoutMs, log) {
    let session;
    let [waiting, stopped] = [undefined, false];
    const look = async () => {
        const found = await waitOf(await (session ??= (0,client/* connect */.Ng)(url)), applicationName, waiting);
        waiting = stopped ? undefined : found;
        return waiting?.blockers ?? [];
    };
    const watch = (0,postgres_blockers/* watchBlockers */.v2)(look, log, (0,postgres_blockers/* lookEveryMs */.vT)(lockWaitTimeoutMs));
    return {
        stop() {
            watch.stop();
            session?.then(open_client/* closeClient */.Y, () => { });
            [waiting, stopped] = [undefined, true];
        },
        explained: (error) => waiting && error instanceof errors/* RunbookError */.rk && error.code === 'backup-failed'
            ? lockTimeout(waiting, lockWaitTimeoutMs, error)
            : error,
    };
}
function lockTimeout({ relation, blockers }, waitedMs, cause) {
    const what = relation === null ? 'a lock' : `a lock on ${relation}`;
    const holders = blockers.map(postgres_blockers/* describeBlocker */.Gj).join('; ');
    const message = `pg_dump waited ${(0,quantities/* durationInWords */.ji)(waitedMs)} for ${what}, held by ${holders}`;
    const hint = `${postgres_blockers/* ENDING_A_BLOCKER */.VJ}. A longer lock-timeout waits longer.`;
    return new errors/* RunbookError */.rk('lock-timeout', message, { state: 'nothing-changed', hint, cause });
}

;// CONCATENATED MODULE: ./build/src/backups/take-dump.js
// One dump of one database into a staged file: the right pg_dump, its locks, and the manifest of what came. A dump that cannot get
// a lock in time holds none while it waits to try again, so that nobody queues behind it.













const STALL_TIMEOUT_MS = 300_000;
/** A dump that waits for a lock sends nothing, and is no stalled one before that time has run out. */
const AFTER_LOCK_WAIT_MS = 60_000;
/** @throws RunbookError `client-tool-missing`, `client-tool-too-old`, `lock-timeout`, and as dumpToFile */
async function takeDump(run, deps) {
    const { server, options } = run;
    const request = { tool: 'pg_dump', serverMajor: server.major, serverVersion: server.version };
    const search = { searchPath: deps.env.PATH ?? '', install: deps.installTools };
    const tool = await requireTool({ ...request, ...search }, deps.run ?? runProgram, deps.log);
    for (let tries = 0;; tries++) {
        try {
            return await attempt(run, tool, deps);
        }
        catch (error) {
            if (!isLockTimeout(error) || tries >= options.lockRetries)
                throw error;
            const waitMs = (0,backoff/* backoffMs */.j)(tries);
            const next = `try ${tries + 1} of ${options.lockRetries} in ${(waitMs / 1000).toFixed(1)} s`;
            deps.log.warn(`${error.message}\nNo lock is held; ${next}`);
            await pause(waitMs, deps.signal);
        }
    }
}
const isLockTimeout = (error) => error instanceof errors/* RunbookError */.rk && error.code === 'lock-timeout';
async function pause(milliseconds, signal) {
    try {
        await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal });
    }
    catch (cause) {
        throw backupCancelled(cause);
    }
}
async function attempt(run, tool, deps) {
    const { url, server, options } = run;
    const PGAPPNAME = `${application_name/* APPLICATION_NAME */.j} backup ${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const wait = watchLockWait(url, PGAPPNAME, options.lockWaitTimeoutMs, deps.log);
    const stream = {
        // times of day come out the same whatever the database's or the role's time zone is, so that hashes can be compared
        dump: { tool, environment: { ...(0,tool_environment/* toolEnvironment */.u)(url, deps.env), PGAPPNAME, PGTZ: 'UTC' }, ...options },
        seal: options.seal,
        sealEnvironment: { PATH: deps.env.PATH ?? '' },
        folder: run.folder,
        baseName: backupName(run.startedAt),
        stallTimeoutMs: options.stallTimeoutMs ?? Math.max(STALL_TIMEOUT_MS, options.lockWaitTimeoutMs + AFTER_LOCK_WAIT_MS),
        onBegun: wait.stop,
        manifest: (contents) => manifestOf(contents, server, tool.version.text, run, deps),
    };
    try {
        return await dumpToFile(stream, deps.log, deps.signal);
    }
    catch (error) {
        throw wait.explained(error);
    }
    finally {
        wait.stop();
    }
}
function manifestOf(contents, server, clientVersion, { startedAt }, deps) {
    const { tables, withoutRows, largeObjects, bytes, sha256, ledgerHead } = contents;
    const identity = server.systemIdentifier === undefined ? {} : { systemIdentifier: server.systemIdentifier };
    return {
        ...deps.provenance,
        database: { name: server.database, identity },
        serverVersion: server.version,
        clientVersion,
        ...{ encoding: server.encoding, collate: server.collate, ctype: server.ctype },
        startedAt: startedAt.toISOString(),
        finishedAt: deps.now().toISOString(),
        ...(ledgerHead !== undefined && { ledgerHead }),
        ...{ tables, largeObjects, bytes, sha256 },
        ...(withoutRows.length > 0 && { withoutRows }),
    };
}

;// CONCATENATED MODULE: ./build/src/backups/make-backup.js
// A backup from first check to store, for every operation that needs one: what cannot end well is refused before pg_dump
// starts, and the store is offered nothing that has not proved complete.




/** The options alone, before any connection: all problems at once. */
async function optionProblems(options) {
    const keys = (await (0,seal/* badRecipients */.iI)(options.seal.recipients)).map((key) => `encryption-recipients: not a key that age takes: ${key}`);
    const patterns = options.excludeTableData
        .filter((pattern) => pattern.startsWith('-'))
        .map((pattern) => `exclude-table-data: ${pattern} is an option, not a table`);
    return [...keys, ...patterns];
}
/**
 * @param server of the database at `url`, read just before
 * @throws RunbookError; then nothing was stored and no file is left
 */
async function makeBackup(url, server, options, deps) {
    try {
        return await checkDumpAndStore(url, server, options, deps);
    }
    catch (error) {
        throw withNothingChanged(error);
    }
}
/** A backup only reads: whatever stopped it, the database is as it was, nothing was stored, and the operator is told so. */
function withNothingChanged(error) {
    if (!(error instanceof errors/* RunbookError */.rk))
        return error;
    const hint = 'nothing was stored and no migration was started: mend what the message names, then run it again';
    return new errors/* RunbookError */.rk(error.code, error.message, { state: 'nothing-changed', hint, ...error.detail });
}
async function checkDumpAndStore(url, server, options, deps) {
    const startedAt = deps.now();
    await deps.store.prepare({ sealed: options.seal.recipients.length > 0 });
    if (server.tables === 0)
        emptyDatabase(server, options, deps.log);
    const inFolder = deps.store.withStagingFolder ?? ((body) => body(deps.temporaryFolder));
    return inFolder(async (folder) => {
        await refuseWithoutSpace(folder, server.tableBytes, options.seal.compression, deps.log);
        const taken = await takeDump({ url, server, options, startedAt, folder }, deps);
        deps.log.info(`Backup ${taken.name} is complete: ${taken.bytes} bytes, SHA-256 ${taken.sha256}`);
        sayWhoCanOpen(options.seal, deps.log);
        const stored = await deps.store.put(taken);
        return report(taken, stored, options, deps.now().getTime() - startedAt.getTime());
    });
}
/** That somebody still has the secret half cannot be proved here; a restore drill can. */
function sayWhoCanOpen({ recipients }, log) {
    if (recipients.length === 0)
        return;
    const whose = recipients.length === 1 ? 'key: only its identity opens it' : 'keys: only their identities open it';
    log.info(`Encrypted for ${recipients.length} ${whose}. Try it before you need it: age --decrypt --identity <key file>`);
}
function emptyDatabase(server, options, log) {
    const what = `the database ${server.database} on this server holds no table`;
    if (options.allowEmpty)
        return log.warn(`${what}; it is backed up as it is`);
    throw new errors/* RunbookError */.rk('empty-database', `${what}: is it the right one?`, {
        state: 'nothing-changed',
        hint: 'check the database name at the end of the URL; give allow-empty: true when it is meant to be empty',
    });
}
function report(taken, stored, options, durationMs) {
    const { name, bytes, sha256, manifest } = taken;
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const sealed = options.seal.recipients.length > 0;
    return {
        status: 'stored',
        name,
        stored,
        bytes,
        sha256,
        sealed,
        tables: manifest.tables.length + (manifest.withoutRows?.length ?? 0),
        rows,
        durationMs,
        manifest,
    };
}


/***/ }),

/***/ 51809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ startProgram)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
// A child process that streams: in a process group of its own, without a shell, and its exit code counts.


const STDERR_KEPT_CHARACTERS = 16 * 1024;
/**
 * @param name how errors call it, e.g. `zstd`
 * @param env the child's whole environment
 * @param code of the RunbookError when it cannot be started, fails or is killed
 */
function startProgram(name, [file, ...args], env, code) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { env, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        stderr = (stderr + text).slice(-STDERR_KEPT_CHARACTERS);
    });
    const kill = () => killGroup(child);
    process.once('exit', kill);
    const finished = ended(child).then((ending) => {
        process.off('exit', kill);
        if (ending === undefined)
            return;
        // Its reader went away: the reader's failure is the cause (see stream-failure.ts).
        const cause = ending.endsWith('SIGPIPE') || /Broken pipe/.test(stderr)
            ? Object.assign(new Error(ending), { code: 'EPIPE' })
            : undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunbookError */ .rk(code, [`${name} ${ending}`, stderr.trim()].filter(Boolean).join(': '), { cause });
    });
    finished.catch(() => { }); // whoever awaits it is told
    return { stdin: child.stdin, stdout: child.stdout, stderr: () => stderr.trim(), finished, kill };
}
/** Undefined when the program exited with 0, else how it ended. */
function ended(child) {
    return new Promise((resolve) => {
        child.once('error', (error) => resolve(`could not be started (${error.message})`));
        child.once('close', (exitCode, signal) => resolve(signal ? `was ended by ${signal}` : exitCode === 0 ? undefined : `exited with ${exitCode}`));
    });
}
/** Ends the program and everything that it started. Harmless when it has ended already. */
function killGroup(child) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
        return;
    try {
        process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        child.kill('SIGKILL');
    }
}


/***/ }),

/***/ 46168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ sealSuffix),
/* harmony export */   HA: () => (/* binding */ sealingStages),
/* harmony export */   iI: () => (/* binding */ badRecipients)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27406);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51809);
// What happens to a backup between the dump reader and the store: compression with zstd, encryption with age. The ordinary
// `zstd` and `age` programs do it where the machine has them (several cores, ten times faster), else the same formats
// are written in this process; either way the file opens with the ordinary programs.







/** e.g. `.zst.age`, as the ordinary programs expect it. */
const sealSuffix = (seal) => (seal.compression === 'zstd' ? '.zst' : '') + (seal.recipients.length > 0 ? '.age' : '');
const RECIPIENT = /^(age1[a-z0-9]{50,}|ssh-(ed25519|rsa) [A-Za-z0-9+/=]+( .*)?)$/;
/** `age1NAME1...` is a key for a plugin of the age program, which alone can tell whether it is right. */
const OF_A_PLUGIN = /^age1(?!pq1|tag1|tagpq1)[a-z0-9]*1/;
/**
 * The recipients that age could not take, as they were written; a secret key among them is told without its text. A key with a
 * letter changed is one of them: age1... keys carry a checksum.
 */
async function badRecipients(recipients) {
    const bad = await Promise.all(recipients.map(async (recipient) => !(await isRecipient(recipient))));
    return recipients
        .filter((_, index) => bad[index])
        .map((recipient) => recipient.startsWith('AGE-SECRET-KEY')
        ? 'a secret key (AGE-SECRET-KEY-...), where the public one (age1...) belongs'
        : recipient);
}
async function isRecipient(recipient) {
    if (!RECIPIENT.test(recipient))
        return false;
    if (!recipient.startsWith('age1') || OF_A_PLUGIN.test(recipient))
        return true;
    const { Encrypter } = await __webpack_require__.e(/* import() */ 539).then(__webpack_require__.bind(__webpack_require__, 81539));
    try {
        new Encrypter().addRecipient(recipient);
        return true;
    }
    catch {
        return false;
    }
}
/**
 * The stages that `seal` asks for, in order.
 * @param env the children's whole environment; its PATH is searched
 * @param library for a machine without the `zstd` program
 * @throws RunbookError `sealing-failed`
 */
async function sealingStages(seal, env, library = node_zlib__WEBPACK_IMPORTED_MODULE_4__) {
    const stages = [];
    if (seal.compression === 'zstd')
        stages.push(await zstdStage(env, library));
    if (seal.recipients.length > 0)
        stages.push(await ageStage(seal.recipients, env));
    return stages;
}
async function zstdStage(env, { createZstdCompress }) {
    const program = await onPath('zstd', env);
    // Level 3 takes twice the time for a file that is no smaller (docs/benchmarks.md).
    if (program)
        return programStage('zstd', [program, '-T0', '-1', '--quiet', '--stdout'], env);
    // Level 1: at level 3 a single thread is slower than pg_dump. Its own workers crash node:zlib (nodejs/node#59899).
    if (!createZstdCompress)
        throw noZstd();
    const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag } = node_zlib__WEBPACK_IMPORTED_MODULE_4__.constants;
    const compress = createZstdCompress({ params: { [ZSTD_c_compressionLevel]: 1, [ZSTD_c_checksumFlag]: 1 } });
    return {
        name: 'zstd',
        input: compress,
        output: compress,
        finished: Promise.resolve(),
        kill: () => compress.destroy(),
    };
}
const noZstd = () => new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunbookError */ .rk('sealing-failed', `compression: zstd needs the zstd program, or Node 22.15 or newer; this is Node ${process.versions.node}`, {
    state: 'nothing-changed',
    hint: 'install zstd (apt-get install zstd; brew install zstd), then run it again; or use compression: none',
});
async function ageStage(recipients, env) {
    const program = await onPath('age', env);
    // Recipients are public keys: they may stand in argv.
    if (program)
        return programStage('age', [program, ...recipients.flatMap((key) => ['--recipient', key])], env);
    const { Encrypter } = await __webpack_require__.e(/* import() */ 539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const encrypter = new Encrypter();
    for (const recipient of recipients)
        addRecipient(encrypter, recipient);
    const input = new node_stream__WEBPACK_IMPORTED_MODULE_3__.PassThrough();
    const sealed = await encrypter.encrypt(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.toWeb(input));
    const output = node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.fromWeb(sealed);
    return {
        name: 'age',
        input,
        output,
        finished: Promise.resolve(),
        kill: () => void (input.destroy(), output.destroy()),
    };
}
function addRecipient(encrypter, recipient) {
    try {
        encrypter.addRecipient(recipient);
    }
    catch (cause) {
        const ssh = recipient.startsWith('ssh-');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunbookError */ .rk('sealing-failed', `encryption-recipients: ${recipient} cannot be used`, {
            state: 'nothing-changed',
            hint: ssh
                ? 'install the age program (apt-get install age), which knows SSH keys, or use an age1... key'
                : 'check the key: age-keygen -y key.txt prints it',
            cause,
        });
    }
}
function programStage(name, command, env) {
    const program = (0,_program_js__WEBPACK_IMPORTED_MODULE_6__/* .startProgram */ .X)(name, command, env, 'sealing-failed');
    return { ...program, name, input: program.stdin, output: program.stdout };
}
async function onPath(name, env) {
    for (const folder of (env.PATH ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter((entry) => node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(entry))) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name);
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false))
            return file;
    }
    return undefined;
}


/***/ })

};
