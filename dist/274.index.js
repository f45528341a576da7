export const id = 274;
export const ids = [274];
export const modules = {

/***/ 27611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ makeBackup),
  _: () => (/* binding */ optionProblems)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
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
    return `pg_dump ${version.text} is older than ${version.major}.${safe}, which fixes CVE-2026-18408 (psql can run code hidden in a dump). Restore with pg-runbook, which never runs psql, or update the client.`;
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
        log.warn(`no ${request.tool} ${request.serverMajor} here: ${chosen.version.text} is used for the server ${request.serverVersion}. Its dump may hold settings that the server does not know; pg-runbook's restore leaves those out, psql does not.`);
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

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/src/backups/program.js
// A child process that streams: in a process group of its own, without a shell, and its exit code counts.


const STDERR_KEPT_CHARACTERS = 16 * 1024;
/**
 * @param name how errors call it, e.g. `zstd`
 * @param env the child's whole environment
 * @param code of the RunbookError when it cannot be started, fails or is killed
 */
function startProgram(name, [file, ...args], env, code) {
    const child = (0,external_node_child_process_.spawn)(file, args, { env, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
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
        throw new errors/* RunbookError */.rk(code, [`${name} ${ending}`, stderr.trim()].filter(Boolean).join(': '), { cause });
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

;// CONCATENATED MODULE: ./build/src/backups/seal.js
// What happens to a backup between the dump reader and the store: compression with zstd, encryption with age. The ordinary
// `zstd` and `age` programs do it where the machine has them (several cores, ten times faster), else the same formats
// are written in this process; either way the file opens with the ordinary programs.







/** e.g. `.zst.age`, as the ordinary programs expect it. */
const sealSuffix = (seal) => (seal.compression === 'zstd' ? '.zst' : '') + (seal.recipients.length > 0 ? '.age' : '');
const RECIPIENT = /^(age1[a-z0-9]{50,}|ssh-(ed25519|rsa) [A-Za-z0-9+/=]+( .*)?)$/;
/** The recipients that age could not take, as they were written; a secret key among them is told without its text. */
function badRecipients(recipients) {
    return recipients
        .filter((recipient) => !RECIPIENT.test(recipient))
        .map((recipient) => recipient.startsWith('AGE-SECRET-KEY')
        ? 'a secret key (AGE-SECRET-KEY-...), where the public one (age1...) belongs'
        : recipient);
}
/** The stages that `seal` asks for, in order. `env` is the children's whole environment; its PATH is searched. */
async function sealingStages(seal, env) {
    const stages = [];
    if (seal.compression === 'zstd')
        stages.push(await zstdStage(env));
    if (seal.recipients.length > 0)
        stages.push(await ageStage(seal.recipients, env));
    return stages;
}
async function zstdStage(env) {
    const program = await onPath('zstd', env);
    // Level 3 takes twice the time for a file that is no smaller (docs/benchmarks.md).
    if (program)
        return programStage('zstd', [program, '-T0', '-1', '--quiet', '--stdout'], env);
    // Level 1: at level 3 a single thread is slower than pg_dump. Its own workers crash node:zlib (nodejs/node#59899).
    const compress = (0,external_node_zlib_.createZstdCompress)({ params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 1, [external_node_zlib_.constants.ZSTD_c_checksumFlag]: 1 } });
    return {
        name: 'zstd',
        input: compress,
        output: compress,
        finished: Promise.resolve(),
        kill: () => compress.destroy(),
    };
}
async function ageStage(recipients, env) {
    const program = await onPath('age', env);
    // Recipients are public keys: they may stand in argv.
    if (program)
        return programStage('age', [program, ...recipients.flatMap((key) => ['--recipient', key])], env);
    const { Encrypter } = await __webpack_require__.e(/* import() */ 539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const encrypter = new Encrypter();
    for (const recipient of recipients)
        addRecipient(encrypter, recipient);
    const input = new external_node_stream_.PassThrough();
    const sealed = await encrypter.encrypt(external_node_stream_.Readable.toWeb(input));
    const output = external_node_stream_.Readable.fromWeb(sealed);
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
        throw new errors/* RunbookError */.rk('sealing-failed', `encryption-recipients: ${recipient} cannot be used`, {
            state: 'nothing-changed',
            hint: ssh
                ? 'install the age program (apt-get install age), which knows SSH keys, or use an age1... key'
                : 'check the key: age-keygen -y key.txt prints it',
            cause,
        });
    }
}
function programStage(name, command, env) {
    const program = startProgram(name, command, env, 'sealing-failed');
    return { ...program, name, input: program.stdin, output: program.stdout };
}
async function onPath(name, env) {
    for (const folder of (env.PATH ?? '').split(external_node_path_.delimiter).filter((entry) => external_node_path_.isAbsolute(entry))) {
        const file = external_node_path_.join(folder, name);
        if (await (0,promises_.access)(file, external_node_fs_.constants.X_OK).then(() => true, () => false))
            return file;
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
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
    return startProgram('pg_dump', command, request.environment, 'backup-failed');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
    /** The newest migration in the ledger; absent where there is no ledger or it is empty. */
    ledgerHead: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    /** Commit and run (a URL) that made the backup, where known. */
    commit: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    run: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    /** In the order of the dump; see TableFacts. */
    tables: dist/* array */.YOg(dist/* object */.Ikc({ schema: dist/* string */.YjP(), name: dist/* string */.YjP(), rows: Count, bytes: Count, sha256: Sha256 })),
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
    const reader = reportingReader(log, () => watchdog.refresh());
    const transform = dumpReaderStream(reader, (facts) => manifestLine((manifest = options.manifest(facts))));
    const watchdog = setTimeout(() => transform.destroy(stalled(options.stallTimeoutMs)), options.stallTimeoutMs);
    transform.once('close', () => clearTimeout(watchdog));
    return { transform, manifest: () => manifest };
}
function reportingReader(log, onBytes) {
    let [table, bytes] = ['', 0];
    const reader = dump_reader_createDumpReader((event) => {
        if (event.kind === 'copy-begin')
            table = `${event.schema}.${event.table}`;
    });
    return {
        write(chunk) {
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

;// CONCATENATED MODULE: ./build/src/backups/stream-failure.js
// Which of several failures of one stream is the cause: when a stage dies, its neighbours fail too, with EPIPE, SIGPIPE or a
// premature close. Those are consequences, and a full disk would show up as a killed pg_dump; the operator needs the cause.

/** What the file system says when it takes no more. */
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** How long a cause may come after its consequence, before the rest is ended without it. */
const GRACE_MS = 3_000;
const codeOf = (error) => error?.code ?? '';
const isDiskFull = (error) => DISK_FULL.has(codeOf(error));
/** Causes of their own are what a program or the dump reader says, and a full disk; a broken pipe is never one. */
function isConsequence(error) {
    if (error instanceof errors/* RunbookError */.rk)
        return codeOf(error.cause) === 'EPIPE';
    return !isDiskFull(error);
}
/**
 * Waits for all of `parts`. When one fails, `stop` is called to end the rest; then the first failure that is a cause of its own
 * is thrown, or else the first failure.
 */
async function allOrFirstCause(parts, stop) {
    const failures = [];
    let stopped = false;
    let grace;
    const stopRest = () => {
        stopped = true;
        stop();
    };
    let cause;
    const note = (error) => {
        if (stopped)
            return; // it was ended by us
        // pg_dump fails in its own words when what it writes to has gone: after a broken pipe its failure is no cause.
        const afterBreak = failures.length > 0 && error instanceof errors/* RunbookError */.rk && error.code === 'backup-failed';
        failures.push(error);
        if (afterBreak || isConsequence(error))
            return void (grace ??= setTimeout(stopRest, GRACE_MS));
        cause = error;
        stopRest();
    };
    await Promise.all(parts.map((part) => part.catch(note)));
    clearTimeout(grace);
    if (failures.length > 0)
        throw cause ?? failures[0];
}

;// CONCATENATED MODULE: ./build/src/backups/dump-to-file.js
// The one stream of a backup: pg_dump -> dump reader -> manifest line -> [zstd] -> [age] -> a staged file. Every stage's exit
// code counts; when any of them fails the others are ended, the file is removed and the first cause is what is told.










/**
 * Dumps, proves the dump complete and leaves it sealed in `folder`, mode 0600.
 * @throws RunbookError `backup-failed`, `backup-incomplete`, `bad-dump`, `sealing-failed`, `disk-full`, `cancelled`
 */
async function dumpToFile(stream, log, signal) {
    const name = stream.baseName + sealSuffix(stream.seal);
    const file = external_node_path_.join(stream.folder, name);
    const stages = await sealingStages(stream.seal, stream.sealEnvironment);
    const dump = startPgDump(stream.dump);
    const programs = [dump, ...stages];
    const reading = readingStage(stream, log);
    const hashing = hashingStage();
    const end = (0,external_node_fs_.createWriteStream)(file, { mode: 0o600, flags: 'wx' });
    const streams = segments([dump.stdout, untilExited(dump), reading.transform], stages, [hashing.transform, end], signal);
    const kill = () => programs.forEach((program) => program.kill());
    signal.addEventListener('abort', kill);
    try {
        await allOrFirstCause([...streams, ...programs.map((program) => program.finished)], kill);
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
        return new errors/* RunbookError */.rk('cancelled', 'the backup was cancelled; nothing was stored', { state: 'nothing-changed' });
    if (cause instanceof errors/* RunbookError */.rk)
        return cause;
    const { code, message } = cause;
    if (!isDiskFull(cause))
        return new errors/* RunbookError */.rk('backup-failed', `the backup stream broke: ${message}`, { state: 'nothing-changed', cause });
    const disk = await (0,promises_.statfs)(folder);
    return new errors/* RunbookError */.rk('disk-full', `${folder} is full (${code}): ${disk.bavail * disk.bsize} bytes are free. The partial backup was removed`, {
        state: 'nothing-changed',
        hint: 'use compression: zstd (about a fifth of the text), or a runner with a larger disk',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/src/backups/make-backup.js
// A backup from first check to store, for every operation that needs one: what cannot end well is refused before pg_dump
// starts, and the store is offered nothing that has not proved complete.









const STALL_TIMEOUT_MS = 300_000;
/** The options alone, before any connection: all problems at once. */
function optionProblems(options) {
    const keys = badRecipients(options.seal.recipients).map((key) => `encryption-recipients: not a key that age takes: ${key}`);
    const patterns = options.excludeTableData
        .filter((pattern) => pattern.startsWith('-'))
        .map((pattern) => `exclude-table-data: ${pattern} is an option, not a table`);
    return [...keys, ...patterns];
}
/**
 * @param server of the database at `url`, read just before
 * @param ledgerHead the newest migration in the ledger, where there is one
 * @throws RunbookError; then nothing was stored and no file is left
 */
async function makeBackup(url, server, options, ledgerHead, deps) {
    try {
        return await checkDumpAndStore(url, server, options, ledgerHead, deps);
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
async function checkDumpAndStore(url, server, options, ledgerHead, deps) {
    const startedAt = deps.now();
    await deps.store.prepare({ sealed: options.seal.recipients.length > 0 });
    if (server.tables === 0)
        emptyDatabase(server, options, deps.log);
    const folder = (await deps.store.stagingFolder?.()) ?? deps.temporaryFolder;
    try {
        await refuseWithoutSpace(folder, server.tableBytes, options.seal.compression, deps.log);
        const taken = await dump(url, server, options, { ledgerHead, startedAt, folder }, deps);
        deps.log.info(`Backup ${taken.name} is complete: ${taken.bytes} bytes, SHA-256 ${taken.sha256}`);
        sayWhoCanOpen(options.seal, deps.log);
        const stored = await deps.store.put(taken);
        return report(taken, stored, options, deps.now().getTime() - startedAt.getTime());
    }
    finally {
        if (folder !== deps.temporaryFolder)
            await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
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
async function dump(url, server, options, run, deps) {
    const request = { tool: 'pg_dump', serverMajor: server.major, serverVersion: server.version };
    const search = { searchPath: deps.env.PATH ?? '', install: deps.installTools };
    const tool = await requireTool({ ...request, ...search }, deps.run ?? runProgram, deps.log);
    const stream = {
        dump: { tool, environment: (0,tool_environment/* toolEnvironment */.u)(url, deps.env), ...options },
        seal: options.seal,
        sealEnvironment: { PATH: deps.env.PATH ?? '' },
        folder: run.folder,
        baseName: backupName(run.startedAt),
        stallTimeoutMs: options.stallTimeoutMs ?? STALL_TIMEOUT_MS,
        manifest: (facts) => manifestOf(facts, server, tool.version.text, run, deps),
    };
    return dumpToFile(stream, deps.log, deps.signal);
}
function manifestOf(facts, server, clientVersion, run, deps) {
    const { tables, largeObjects, bytes, sha256 } = facts;
    const identity = server.systemIdentifier === undefined ? {} : { systemIdentifier: server.systemIdentifier };
    return {
        ...deps.provenance,
        database: { name: server.database, identity },
        serverVersion: server.version,
        clientVersion,
        ...{ encoding: server.encoding, collate: server.collate, ctype: server.ctype },
        startedAt: run.startedAt.toISOString(),
        finishedAt: deps.now().toISOString(),
        ...(run.ledgerHead !== undefined && { ledgerHead: run.ledgerHead }),
        ...{ tables, largeObjects, bytes, sha256 },
    };
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
        tables: manifest.tables.length,
        rows,
        durationMs,
        manifest,
    };
}


/***/ }),

/***/ 12760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ ensureLedger),
/* harmony export */   WN: () => (/* binding */ inspectLedger),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   rv: () => (/* binding */ ledgerDefinition),
/* harmony export */   sk: () => (/* binding */ LEDGER_SCHEMA)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50808);
// The ledger's own schema: made where it is missing, by however many runners at once, and checked where it is there. Anything
// unexpected is refused before any work begins. Every name here is schema-qualified: no search_path can lead elsewhere.



/**
 * A schema of its own, so that the ledger is never drift. Not "pg_runbook": PostgreSQL keeps names that begin with pg_ to
 * itself and refuses such a schema (42939 reserved_name; manual, 5.10.6).
 */
const LEDGER_SCHEMA = 'pgrunbook';
const COLUMNS = {
    migrations: [
        'name text COLLATE "C" PRIMARY KEY',
        'checksum text NOT NULL',
        "status text NOT NULL CHECK (status IN ('applied', 'adopted', 'running', 'rolled-back'))",
        'applied_at timestamptz NOT NULL',
        'duration_ms integer NOT NULL',
        'statements integer NOT NULL',
        'warnings integer NOT NULL',
        'backup text',
        'actor text',
        'run_url text',
        'commit_sha text',
        'tool_version text NOT NULL',
    ],
    migration_statements: [
        `name text COLLATE "C" NOT NULL REFERENCES ${LEDGER_SCHEMA}.migrations (name) ON UPDATE CASCADE ON DELETE CASCADE`,
        'statement integer NOT NULL',
        'checksum text NOT NULL',
        'label text NOT NULL',
        "status text NOT NULL CHECK (status IN ('started', 'finished', 'skipped'))",
        'started_at timestamptz NOT NULL',
        'finished_at timestamptz',
        // what a rerun needs to tell whether an interrupted statement took effect
        'known_before jsonb',
        'PRIMARY KEY (name, statement)',
    ],
};
const TABLES = Object.keys(COLUMNS);
const NEEDED = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
const columnNames = (table) => COLUMNS[table].map((column) => column.split(' ')[0]).filter((name) => name !== 'PRIMARY');
const INSPECT = `
  SELECT c.relname::text AS "table", c.relkind::text AS kind,
    ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    ARRAY(SELECT p FROM pg_catalog.unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) p
          WHERE pg_catalog.has_table_privilege(c.oid, p)) AS granted
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = $1 AND c.relname = ANY ($2)`;
const SCHEMA_ACCESS = `
  SELECT n.oid IS NOT NULL AS "exists",
    coalesce(pg_catalog.has_schema_privilege(n.oid, 'USAGE'), false) AS "usage",
    coalesce(pg_catalog.has_schema_privilege(n.oid, 'CREATE'), false) AS "create",
    pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE') AS "createSchema",
    current_user::text AS "role"
  FROM (SELECT 1) one LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = $1`;
function problemsOfTable({ table, kind, columns, granted }) {
    const name = `${LEDGER_SCHEMA}.${table}`;
    if (kind !== 'r')
        return [`${name} is not an ordinary table`];
    const missing = columnNames(table).filter((column) => !columns.includes(column));
    const lacking = NEEDED.filter((privilege) => !granted.includes(privilege));
    return [
        ...(missing.length > 0 ? [`${name} has no column ${missing.join(', ')}`] : []),
        ...(lacking.length > 0 ? [`this role may not ${lacking.join(', ')} on ${name}`] : []),
    ];
}
function obstaclesOf(access) {
    if (access.exists)
        return access.create ? [] : [`role ${access.role} may not create tables in schema ${LEDGER_SCHEMA}`];
    return access.createSchema ? [] : [`there is no ledger yet, and role ${access.role} may not create a schema here`];
}
/** Looks only; changes nothing. */
async function inspectLedger(client) {
    const [access] = (await client.query(SCHEMA_ACCESS, [LEDGER_SCHEMA])).rows;
    const { rows } = await client.query(INSPECT, [LEDGER_SCHEMA, TABLES]);
    const problems = rows.flatMap(problemsOfTable);
    if (access.exists && !access.usage)
        problems.unshift(`role ${access.role} may not use the schema ${LEDGER_SCHEMA}`);
    if (problems.length > 0)
        return { kind: 'unusable', problems };
    if (rows.length === TABLES.length)
        return { kind: 'usable' };
    return { kind: 'missing', schemaExists: access.exists, obstacles: obstaclesOf(access) };
}
const grants = `GRANT CREATE ON DATABASE ... TO <role>, or, where the ledger exists: GRANT USAGE, CREATE ON SCHEMA ${LEDGER_SCHEMA} TO <role>; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${LEDGER_SCHEMA} TO <role>`;
const unusable = (problems, cause, state = 'nothing-changed') => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunbookError */ .rk('ledger-unusable', `the ledger cannot be used: ${problems.join('; ')}`, {
    state,
    hint: `Run as the role that owns the ledger, or as an administrator: ${grants}`,
    cause,
});
/** The statements that make what is missing; to be run inside a transaction. */
function ledgerDefinition(schemaExists) {
    const tables = TABLES.map((table) => `CREATE TABLE IF NOT EXISTS ${LEDGER_SCHEMA}.${table} (\n  ${COLUMNS[table].join(',\n  ')}\n)`);
    return [...(schemaExists ? [] : [`CREATE SCHEMA ${LEDGER_SCHEMA}`]), ...tables].join(';\n');
}
/** Another runner made the same thing at the same moment: unique_violation in a catalog, duplicate_schema, ..._table, ..._object. */
const MADE_MEANWHILE = ['23505', '42P06', '42P07', '42710', 'XX000', '40001', '40P01'];
const ATTEMPTS = 20;
/**
 * Makes the ledger where it is missing, in a transaction of its own. Safe among any number of runners at once.
 * Throws `ledger-unusable`; then nothing was changed.
 */
async function ensureLedger(client) {
    for (let attempt = 1;; attempt++) {
        const state = await inspectLedger(client);
        if (state.kind === 'usable')
            return;
        if (state.kind === 'unusable')
            throw unusable(state.problems);
        if (state.obstacles.length > 0)
            throw unusable(state.obstacles);
        try {
            await client.query(`BEGIN; SET LOCAL lock_timeout = '5s'; ${ledgerDefinition(state.schemaExists)}; COMMIT`);
            return;
        }
        catch (error) {
            await client.query('ROLLBACK');
            if (attempt === ATTEMPTS || !MADE_MEANWHILE.includes((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__/* .sqlstateOf */ .R8)(error) ?? '')) {
                throw unusable([(0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__/* .describeServerError */ .JL)(error, { showDetail: false })], error);
            }
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(20 + Math.random() * 50);
        }
    }
}


/***/ }),

/***/ 21366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OM: () => (/* binding */ entryNamed),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   _1: () => (/* binding */ releaseEntry),
/* harmony export */   g_: () => (/* binding */ ledgerHead),
/* harmony export */   tK: () => (/* binding */ claimEntry),
/* harmony export */   w4: () => (/* binding */ findEntry),
/* harmony export */   yP: () => (/* binding */ finishEntry)
/* harmony export */ });
/* harmony import */ var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12760);

const ENTRY = `name, checksum, status, applied_at AS "appliedAt", duration_ms AS "durationMs", statements, warnings,
  backup, actor, run_url AS "runUrl", commit_sha AS "commitSha", tool_version AS "toolVersion"`;
const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .LEDGER_SCHEMA */ .sk}.migrations`;
/** True where there is a ledger to read. Throws `ledger-unusable` where there is one that cannot be used. */
async function hasLedger(client) {
    const state = await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .inspectLedger */ .WN)(client);
    if (state.kind === 'unusable')
        throw (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .unusable */ ._P)(state.problems);
    return state.kind === 'usable';
}
/** Every entry, in bytewise order of the names; none where there is no ledger yet. Throws `ledger-unusable`. */
async function readLedger(client) {
    if (!(await hasLedger(client)))
        return [];
    return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} ORDER BY name COLLATE "C"`)).rows;
}
/** The entry of one file, whatever its status. Throws `ledger-unusable`. */
async function findEntry(client, name) {
    return (await hasLedger(client)) ? entryNamed(client, name) : undefined;
}
/** As findEntry, where the ledger is known to be usable. */
async function entryNamed(client, name) {
    return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} WHERE name = $1`, [name])).rows[0];
}
/** The migration that was applied or adopted last; none where there is no ledger, or none this role may read. */
async function ledgerHead(client) {
    if ((await (0,_ledger_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .inspectLedger */ .WN)(client)).kind !== 'usable')
        return undefined;
    const text = `SELECT ${ENTRY} FROM ${TABLE} WHERE status IN ('applied', 'adopted')
    ORDER BY applied_at DESC, name COLLATE "C" DESC LIMIT 1`;
    return (await client.query(text)).rows[0];
}
const CLAIM = `
  INSERT INTO ${TABLE} AS ledger (name, checksum, status, applied_at, duration_ms, statements, warnings,
    backup, actor, run_url, commit_sha, tool_version)
  VALUES ($1, $2, 'running', pg_catalog.clock_timestamp(), 0, $3, 0, $4, $5, $6, $7, $8)
  ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum, status = 'running', applied_at = excluded.applied_at,
    duration_ms = 0, statements = excluded.statements, warnings = 0, backup = excluded.backup, actor = excluded.actor,
    run_url = excluded.run_url, commit_sha = excluded.commit_sha, tool_version = excluded.tool_version
  WHERE ledger.status = ANY ($9)
  RETURNING 1`;
/**
 * Writes the row of a run that begins. False when the name is taken by an entry with a status other than `overStatus`
 * (always over `rolled-back`): then read it. Waits for a transaction that is writing the same name.
 */
async function claimEntry(client, file, statements, { backup, actor, runUrl, commitSha, toolVersion }, overStatus = ['rolled-back']) {
    const origin = [backup, actor, runUrl, commitSha, toolVersion].map((value) => value ?? null);
    const { rowCount } = await client.query(CLAIM, [file.name, file.checksum, statements, ...origin, overStatus]);
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

/***/ 81071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ APPLICATION_NAME)
/* harmony export */ });
/** How our sessions call themselves in pg_stat_activity, node-postgres' and pg_dump's alike. */
const APPLICATION_NAME = 'pg-runbook';


/***/ }),

/***/ 74265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ clientConfig)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
/* harmony import */ var _application_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81071);
/* harmony import */ var _tls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64180);
// The description of a database as node-postgres takes it. Nothing is left for node-postgres to fill in from the environment
// or from ~/.pgpass, as far as its configuration allows; client.ts closes the rest.





/** Notices within minutes that the other side is gone, also while a long statement runs and nothing is sent. */
const KEEPALIVE_IDLE_MILLISECONDS = 20_000;
function pem(file, source) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file));
    }
    catch (cause) {
        const reason = cause.code ?? 'unreadable';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunbookError */ .rk('bad-database-url', `${source} names a certificate or key file that cannot be read: ${file} (${reason})`, {
            state: 'nothing-changed',
            hint: `the path counts from the folder in which the command runs; in a workflow the file must be checked out or written first`,
            cause,
        });
    }
}
function verification(tls, source) {
    // Said even where it is the default: NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment would change the default.
    if (tls.mode === 'prefer' || tls.mode === 'no-verify')
        return { rejectUnauthorized: false };
    const ca = pem(tls.rootCertificate ?? (0,_tls_js__WEBPACK_IMPORTED_MODULE_3__/* .systemRootCertificates */ .aO)(), source);
    const anyName = tls.mode === 'verify-ca' && { checkServerIdentity: () => undefined };
    return { rejectUnauthorized: true, ca, ...anyName };
}
function tlsOptions(url) {
    if (url.tls.mode === 'disable')
        return false;
    const { clientCertificate } = url.tls;
    return {
        ...verification(url.tls, url.source),
        ...(clientCertificate && {
            cert: pem(clientCertificate.certificate, url.source),
            key: pem(clientCertificate.key, url.source),
        }),
    };
}
/** A function, so that node-postgres looks neither at PGPASSWORD nor into a password file when the URL has none. */
function passwordOf(url) {
    if (url.password !== undefined)
        return url.password;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunbookError */ .rk('cannot-connect', `the server asks for a password, and ${url.source} has none`, {
        state: 'nothing-changed',
        hint: `write it into ${url.source}: postgresql://USER:PASSWORD@HOST:5432/DATABASE`,
    });
}
/**
 * With mode `prefer` this asks for TLS; `openClient` falls back where the server has none.
 * @throws RunbookError `bad-database-url` for a certificate file that cannot be read, `tls-refused` without system certificates
 */
function clientConfig(url) {
    return {
        host: url.host,
        port: url.port,
        user: url.user,
        password: () => passwordOf(url),
        database: url.database,
        ssl: tlsOptions(url),
        sslnegotiation: 'postgres',
        client_encoding: 'UTF8',
        enableChannelBinding: url.tls.channelBinding === 'require',
        application_name: _application_name_js__WEBPACK_IMPORTED_MODULE_4__/* .APPLICATION_NAME */ .j,
        connectionTimeoutMillis: url.connectTimeoutSeconds * 1_000,
        keepAlive: true,
        keepAliveInitialDelayMillis: KEEPALIVE_IDLE_MILLISECONDS,
        ...(url.startupOptions !== undefined && { options: url.startupOptions }),
    };
}


/***/ }),

/***/ 38362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ng: () => (/* binding */ connect),
  SV: () => (/* binding */ withClient)
});

// UNUSED EXPORTS: cancelBackend

// EXTERNAL MODULE: ./build/src/postgres/connection-error.js
var connection_error = __webpack_require__(34394);
// EXTERNAL MODULE: ./build/src/postgres/open-client.js
var open_client = __webpack_require__(86205);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/postgres/connection-url.js + 2 modules
var connection_url = __webpack_require__(57501);
;// CONCATENATED MODULE: ./build/src/postgres/pooler.js



const NEON_POOLER = /^([^.]+)-pooler\./i;
const SUPABASE = /\.supabase\.(co|com|net)$/i;
const TRANSACTION_PORT = 6543;
const SESSION_PORT = 5432;
/** Why the URL itself is known to lead to a transaction pooler, before anything is sent; undefined where it is not. */
function poolerSignOf(url) {
    if (NEON_POOLER.test(url.host))
        return `the host ${url.host} is a pooler's`;
    if (SUPABASE.test(url.host) && url.port === TRANSACTION_PORT)
        return "port 6543 is Supabase's pooler in transaction mode";
    if (url.poolerDeclared)
        return 'the URL says pgbouncer=true';
    return undefined;
}
const backendPid = async (client) => (await client.query('SELECT pg_catalog.pg_backend_pid() AS pid')).rows[0].pid;
/** Poolers differ in which idle server they hand out next; other clients may take it first. */
const ROUNDS = 5;
/** A pooler in session mode lets the second client wait when all its servers are taken. */
const SECOND_CLIENT_MILLISECONDS = 5_000;
/** A server session that changes under one client, or that two clients are given in turn, belongs to neither. */
async function sessionsAreShared(first, second) {
    const own = await backendPid(first);
    for (let round = 0; round < ROUNDS; round++) {
        if ((await backendPid(second)) === own || (await backendPid(first)) !== own)
            return true;
        if ((await backendPid(first)) !== own)
            return true;
    }
    return false;
}
async function withinTime(answer) {
    let timer;
    const tooLate = new Promise((resolve) => (timer = setTimeout(resolve, SECOND_CLIENT_MILLISECONDS, false)));
    try {
        return await Promise.race([answer, tooLate]);
    }
    finally {
        clearTimeout(timer);
        answer.catch(() => { }); // the second connection is closed under it
    }
}
/**
 * Why this connection goes through a transaction pooler; undefined where it does not.
 *
 * A greeting with another process number than the backend's shows a proxy, but not which kind: Neon's makes numbers up for
 * direct connections as well. So where there is a proxy, a second connection tells by what happens.
 */
async function poolerSignAt(client, url) {
    const greeted = client.processID;
    if (greeted === (await backendPid(client)))
        return undefined;
    const second = await (0,open_client/* openClient */.M)(url);
    try {
        const shared = await withinTime(sessionsAreShared(client, second));
        return shared ? 'the same server session was given to two clients' : undefined;
    }
    finally {
        await (0,open_client/* closeClient */.Y)(second);
    }
}
function directUrlHint(url) {
    const neon = NEON_POOLER.test(url.host) && url.host.replace(NEON_POOLER, '$1.');
    if (neon)
        return `use the direct host in ${url.source} or in DIRECT_URL: ${neon} (the same URL without -pooler)`;
    if (SUPABASE.test(url.host) && url.port === TRANSACTION_PORT)
        return `use port ${SESSION_PORT} in ${url.source} or in DIRECT_URL: ${url.host}:${SESSION_PORT}, and leave pgbouncer=true out`;
    const declared = url.poolerDeclared ? '; if this URL is the direct one already, leave pgbouncer=true out of it' : '';
    return `set DIRECT_URL (STAGING_DIRECT_URL for staging), or ${url.source} itself, to the address of the PostgreSQL server behind the pooler${declared}`;
}
/** The error that stops an operation before it sends anything. */
const pooledConnection = (url, sign) => new errors/* RunbookError */.rk('pooled-connection', `${url.source} leads through a transaction pooler (${sign}): ${(0,connection_url/* describeDatabase */.DZ)(url)}. Locks and settings would leak to other clients there`, { state: 'nothing-changed', hint: directUrlHint(url) });

// EXTERNAL MODULE: ./build/src/postgres/session.js
var session = __webpack_require__(38933);
;// CONCATENATED MODULE: ./build/src/postgres/client.js




/** A cancel must arrive within the seconds that a runner leaves; a server that does not answer by then will not. */
const CANCEL_CONNECT_SECONDS = 3;
/**
 * Connects and prepares the session: search_path, limits, encoding. The caller ends it; `withClient` does both.
 * @throws RunbookError `cannot-connect`, `tls-refused`, `pooled-connection`, `bad-database-url`; nothing has been changed then
 */
async function connect(url, options = {}) {
    const sign = poolerSignOf(url);
    if (sign !== undefined && !options.allowPooler)
        throw pooledConnection(url, sign);
    const client = await (0,open_client/* openClient */.M)(url);
    try {
        const pooled = sign ?? (await poolerSignAt(client, url));
        if (pooled === undefined)
            await (0,session/* prepareSession */.aK)(client, url, options);
        else if (!options.allowPooler)
            throw pooledConnection(url, pooled);
        return client;
    }
    catch (error) {
        await (0,open_client/* closeClient */.Y)(client);
        throw (0,connection_error/* connectionError */.$)(error, url);
    }
}
/** Connects, runs `body`, and ends the connection whatever happens. */
async function withClient(url, options, body) {
    const client = await connect(url, options);
    try {
        return await body(client);
    }
    finally {
        await (0,open_client/* closeClient */.Y)(client);
    }
}
/**
 * Asks the server, from a second connection, to cancel what another session runs now.
 * @param pid the session's pg_backend_pid(); what a pooler told when it connected is no such number
 * @returns false where no such session is left
 * @throws RunbookError `cannot-connect`, `tls-refused`
 */
async function cancelBackend(url, pid) {
    const hurried = {
        ...url,
        connectTimeoutSeconds: Math.min(url.connectTimeoutSeconds || CANCEL_CONNECT_SECONDS, CANCEL_CONNECT_SECONDS),
    };
    const client = await openClient(hurried);
    try {
        const { rows } = await client.query('SELECT pg_catalog.pg_cancel_backend($1) AS sent', [pid]);
        return rows[0].sent;
    }
    finally {
        await closeClient(client);
    }
}


/***/ }),

/***/ 34394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ connectionError)
/* harmony export */ });
/* harmony import */ var node_util_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73429);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
/* harmony import */ var _connection_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57501);
/* harmony import */ var _driver_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8411);
/* harmony import */ var _tls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64180);
/* harmony import */ var _sqlstate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50808);
/* harmony import */ var _neutral_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22932);
// Why no connection came about, and the one thing to check first: the runbook's section 9, machine-readable. Nothing has
// been sent to the database when these are thrown.







const NETWORK = 'the host and the port in the URL, firewall rules, VPN, and the list of addresses that the provider lets in';
/** What a failed attempt to reach the server means, and what to check. Source: the runbook, "Connection Refused". */
const UNREACHABLE = {
    ECONNREFUSED: ['nothing listens there', 'is the database server running? Then check ' + NETWORK],
    ENOTFOUND: ['there is no host of that name', 'check the host in the URL for a typing error'],
    EAI_AGAIN: [
        'the name of the host could not be looked up just now',
        'check DNS and the network of this machine, then run it again',
    ],
    ETIMEDOUT: [
        'no answer in time',
        'a silent firewall does that: check ' +
            NETWORK +
            '. A suspended database may need longer: connect_timeout=60 in the URL',
    ],
    EHOSTUNREACH: ['there is no route to that host', 'check ' + NETWORK],
    ENETUNREACH: [
        'there is no route to that network',
        'the host may have an IPv6 address only, which GitHub-hosted runners cannot reach: use an IPv4 address or pooler in session mode. Otherwise check ' +
            NETWORK,
    ],
    ECONNRESET: [
        'the connection was closed before the server said anything',
        'is it a PostgreSQL server that listens there? Then check ' + NETWORK,
    ],
    ENOENT: [
        'there is no Unix-domain socket there',
        'is the database server running on this machine, with that socket folder and port?',
    ],
    EACCES: ['the Unix-domain socket may not be opened', 'check the rights of the socket folder'],
};
/** Where a provider publishes the authority that signs its servers' certificates, since no system trusts it by itself. */
const OWN_AUTHORITIES = [
    [/\.supabase\.(co|com|net)$/i, "Supabase's: Project Settings, Database, SSL Configuration, Download certificate"],
    [/\.rds\.amazonaws\.com$/i, "Amazon's: https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem"],
];
function tlsHint(url, error) {
    if ((0,_driver_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .serverHasNoTls */ .yN)(error))
        return (0,_tls_js__WEBPACK_IMPORTED_MODULE_4__/* .isPrivateHost */ .Sf)(url.host)
            ? `write sslmode=disable in ${url.source} if the network in between is your own, or switch TLS on at the server`
            : `switch TLS on at the server. sslmode=disable in ${url.source} would send the password and all data readable over the network`;
    const authority = OWN_AUTHORITIES.find(([host]) => host.test(url.host))?.[1] ?? "the server's own authority";
    return (`if the server is the right one, give the certificate of the authority that signed it (${authority}) as a file: ` +
        `sslmode=verify-full&sslrootcert=path/to/ca.pem in ${url.source}. sslmode=verify-ca accepts another host name. ` +
        'sslmode=no-verify encrypts without knowing who answers; docs/adr/0001-tls-modes.md says what that risks');
}
const SERVER_SAID = {
    '28P01': ({ source }) => `check the user name and the password in ${source}; special characters in a password are percent-encoded`,
    '28000': () => "the server does not let this user in from here, or not with this kind of encryption: check pg_hba.conf or the provider's list of allowed addresses, and sslmode in the URL",
    '3D000': ({ source }) => `check the database name at the end of ${source}; createdb makes a new one`,
    '53300': () => 'wait until a connection is free, or end idle ones: SELECT pid, application_name, state FROM pg_stat_activity',
    '57P03': () => 'the server is starting, stopping or recovering: wait until it is ready, then run this again',
    '42501': ({ database, user }) => `as its owner: GRANT CONNECT ON DATABASE ${database} TO ${user}`,
};
/** Turns whatever `connect` failed with into the error that people read. `cannot-connect` or `tls-refused`. */
function connectionError(error, url) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunbookError */ .rk)
        return error;
    const place = (0,_connection_url_js__WEBPACK_IMPORTED_MODULE_2__/* .describeDatabase */ .DZ)(url);
    const detail = (hint) => ({ state: 'nothing-changed', hint: (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_6__/* .neutraliseLine */ .fZ)(hint), cause: error });
    if ((0,_driver_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .serverHasNoTls */ .yN)(error))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunbookError */ .rk('tls-refused', `${place}: the server has no TLS, and sslmode ${url.tls.mode} needs it`, detail(tlsHint(url, error)));
    if ((0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_5__/* .isDatabaseError */ .sS)(error)) {
        const hint = SERVER_SAID[error.code ?? '']?.(url) ?? (0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_5__/* .adviceFor */ .cp)(error)?.hint ?? 'read the message of the server';
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunbookError */ .rk('cannot-connect', `${place}: ${(0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_5__/* .describeServerError */ .JL)(error, { showDetail: false })}`, detail(hint));
    }
    const code = (0,_driver_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCodeOf */ .c7)(error) ?? '';
    const text = (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_6__/* .neutraliseLine */ .fZ)((0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error) ? error.message : String(error), 300);
    if ((0,_driver_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isTlsFailure */ .gt)(error))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunbookError */ .rk('tls-refused', `${place}: the server's TLS is not acceptable: ${text} (${code})`, detail(tlsHint(url, error)));
    const [what, check] = UNREACHABLE[code] ?? [text, 'check ' + NETWORK];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunbookError */ .rk('cannot-connect', `${place}: ${what}${code && ` (${code})`}`, detail(`${url.source}: ${check}`));
}


/***/ }),

/***/ 57501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DZ: () => (/* binding */ describeDatabase),
  mx: () => (/* binding */ parseDatabaseUrl)
});

// UNUSED EXPORTS: clientConfig, toolEnvironment, withDatabase

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/src/errors.js
var errors = __webpack_require__(27406);
// EXTERNAL MODULE: ./build/src/postgres/database-url.js
var database_url = __webpack_require__(6200);
// EXTERNAL MODULE: ./build/src/neutral-text.js
var neutral_text = __webpack_require__(22932);
// EXTERNAL MODULE: ./build/src/postgres/tls.js
var postgres_tls = __webpack_require__(64180);
;// CONCATENATED MODULE: ./build/src/postgres/url-structure.js
// Takes a connection URL apart, strictly: where a character could mean two things, it is refused instead of guessed, since a
// guess sends a password to another host. No message of this file quotes any part of the URL.
const ENCODE = 'In a user name or password write @ as %40, # as %23, / as %2F, ? as %3F, % as %25, a space as %20. To encode a password: ' +
    `node -p "encodeURIComponent(require('fs').readFileSync(0,'utf8').trim())" and type it`;
const FORM = 'Write it as postgresql://USER:PASSWORD@HOST:5432/DATABASE';
/** Schemes that people really put there, and what each of them needs. */
const OTHER_SCHEMES = [
    [
        /^prisma(\+postgres)?:/i,
        'a Prisma Accelerate address, which only Prisma can open: give the direct URL of the database (DIRECT_URL)',
    ],
    [/^jdbc:/i, 'a JDBC address: write it as a PostgreSQL URL'],
    [/^postgres(ql)?\+\w+:/i, 'an SQLAlchemy address: leave the driver (+...) out of the scheme'],
    [/^(mysql|mariadb):/i, 'a MySQL address: this is for PostgreSQL only'],
    [/^(mongodb(\+srv)?|sqlserver|mssql|sqlite|file|redis|rediss):/i, 'the address of another kind of database'],
    [/^https?:/i, 'a web address: the connection URL of a provider is shown beside its console, under Connect'],
    [/^postgres(ql)?:(?!\/\/)/i, 'without the // after the scheme'],
    [/^\w+ *= *\S+ +\w+ *=/, 'a list of key=value pairs: write it as a URL'],
];
/** What a paste or a secret store leaves around a URL. In this order: the first that fits is told. */
const PASTING_MISTAKES = [
    [/^\s*\*{3,}\s*$/, 'is the literal text ***: a masked value was copied out of a log'],
    [/[\r\n]\s*$/, 'ends with a line break'],
    [/^\s|\s$/, 'begins or ends with a space'],
    [/^["'`]|["'`]$/, 'has quotation marks around it'],
    [/\$\{\{|^\$\{?\w+\}?$|^%\w+%$/, 'is the name of a variable or secret that nobody replaced by its value'],
    [
        /^(export +)?[A-Za-z_]\w*=["'`]?postgres/,
        'begins with the name of a variable and =: only what stands after it belongs here',
    ],
    [/^psql\s/, 'begins with the psql command: only the URL belongs here'],
    [
        /\[YOUR-PASSWORD\]|<password>|:(your_?)?password_?here@/i,
        "still has the provider's placeholder where the password belongs",
    ],
    [/:\*{3,}@/, 'has the literal text *** where the password belongs: a masked value was copied out of a log'],
];
const malformed = (problem, hint) => ({ problem, hint });
function faultOfWholeText(text) {
    const pasted = PASTING_MISTAKES.find(([pattern]) => pattern.test(text));
    if (pasted)
        return malformed(pasted[1], `paste the URL itself, once more and whole. ${FORM}`);
    const other = OTHER_SCHEMES.find(([pattern]) => pattern.test(text));
    if (other)
        return malformed(`is ${other[1]}`, FORM);
    if (!/^postgres(ql)?:\/\//i.test(text))
        return malformed('begins with neither postgresql:// nor postgres://', FORM);
    if (/[\u0000-\u001f\u007f-\u009f]/.test(text))
        return malformed('has a line break or a control character inside', FORM);
    if (/[\s\u200b-\u200d\u2060]/.test(text))
        return malformed('has a space inside that is not written as %20', ENCODE);
    if (text.includes('#'))
        return malformed('has a # that is not written as %23', ENCODE);
    return undefined;
}
/** Exactly one @ may stand in the whole URL, between the password and the host. */
function faultOfAtSigns(rest, authority) {
    const all = rest.split('@').length - 1;
    const inAuthority = authority.split('@').length - 1;
    if (all === 0)
        return malformed('names no user: there is no @ before the host', FORM);
    if (inAuthority === 0)
        return malformed('has a / or ? in the user name or password that is not percent-encoded', ENCODE);
    if (all > 1)
        return malformed('has more than one @: those that are not before the host are written %40', ENCODE);
    return undefined;
}
/** Splits the text; nothing is decoded yet. */
function splitUrl(text) {
    const fault = faultOfWholeText(text);
    if (fault)
        return fault;
    const rest = text.slice(text.indexOf('://') + 3);
    const end = rest.search(/[/?]/);
    const authority = end < 0 ? rest : rest.slice(0, end);
    const atSigns = faultOfAtSigns(rest, authority);
    if (atSigns)
        return atSigns;
    const [path = '', ...query] = (end < 0 ? '' : rest.slice(end)).split('?');
    if (query.length > 1)
        return malformed('has more than one ?: those in names and values are written %3F', ENCODE);
    const [userinfo, address] = authority.split('@');
    const colon = userinfo.indexOf(':');
    return {
        user: colon < 0 ? userinfo : userinfo.slice(0, colon),
        ...(colon >= 0 && colon < userinfo.length - 1 && { password: userinfo.slice(colon + 1) }),
        address,
        database: path.slice(1),
        query: query[0] ?? '',
    };
}
/**
 * Percent-decodes one part. Adds to `problems` and returns '' where that is not possible.
 * @param part how the message calls it, e.g. `the password`
 */
function decodePart(encoded, part, problems) {
    if (/%(?![0-9a-f]{2})/i.test(encoded))
        problems.push(`${part} has a % that is not written as %25`);
    else if (/%00/.test(encoded))
        problems.push(`${part} has a NUL character (%00), which PostgreSQL does not take`);
    else
        try {
            return decodeURIComponent(encoded);
        }
        catch {
            problems.push(`${part} has percent-encoded bytes that are not UTF-8`);
        }
    return '';
}

;// CONCATENATED MODULE: ./build/src/postgres/url-parameters.js
// Reads the part after the ?. Prisma, node-postgres, libpq and the providers each have words of their own there; every one is
// understood, dropped and told, or refused by name. Values are never quoted: a password may have slipped into one.


/** A provider suspends idle databases; waking one takes several seconds. */
const DEFAULT_CONNECT_TIMEOUT_SECONDS = 15;
const MAX_CONNECT_TIMEOUT_SECONDS = 600;
const oneOf = (allowed, accept) => (value, into) => {
    if (!allowed.includes(value))
        return `expected one of ${allowed.join(', ')}`;
    accept(value, into);
    return undefined;
};
const file = (name) => (value, into) => {
    if (value === '')
        return 'expected the path of a file';
    into.tls[name] = value;
    return undefined;
};
const drop = (name) => (_value, into) => {
    into.dropped.push(name);
    return undefined;
};
const dropOnly = (name, allowed) => oneOf(allowed, (_value, into) => into.dropped.push(name));
const refuse = (reason) => () => reason;
/** They govern Prisma's own pool, or what pg-runbook sets itself: one connection, its keepalives and its name. */
const DROPPED = 'connection_limit pool_timeout socket_timeout statement_cache_size max_idle_connection_lifetime max_connection_lifetime ' +
    'single_use_connections application_name fallback_application_name keepalives keepalives_idle keepalives_interval ' +
    'keepalives_count tcp_user_timeout load_balance_hosts sslnegotiation workaround supa';
const IN_THE_URL_ITSELF = 'belongs in the URL itself, before the ?';
const TRUE_FALSE = ['true', 'false'];
/** Neon, and Supabase's pooler, route by these where a client sends no server name in TLS. */
const PROVIDER_ROUTE = /^(endpoint|project|reference)=[A-Za-z0-9-]+$/;
const RULES = {
    ...Object.fromEntries(DROPPED.split(' ').map((name) => [name, drop(name)])),
    schema: (value, into) => {
        if (value === '' || Buffer.byteLength(value) > 63)
            return 'expected a schema name of 1 to 63 bytes';
        into.schema = value;
        return undefined;
    },
    host: (value, into) => {
        if (!value.startsWith('/'))
            return `${IN_THE_URL_ITSELF}; only the folder of a Unix-domain socket goes here`;
        into.socketFolder = value;
        return undefined;
    },
    connect_timeout: (value, into) => {
        const seconds = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
        if (!(seconds <= MAX_CONNECT_TIMEOUT_SECONDS))
            return `expected whole seconds up to ${MAX_CONNECT_TIMEOUT_SECONDS}`;
        into.connectTimeoutSeconds = seconds;
        return undefined;
    },
    pgbouncer: oneOf(TRUE_FALSE, (value, into) => (into.poolerDeclared = value === 'true')),
    options: (value, into) => {
        if (!PROVIDER_ROUTE.test(value))
            return "only a provider's endpoint=... (Neon), project=... or reference=... (Supabase) may stand here; the schema goes into ?schema=, timeouts into lock-timeout and statement-timeout";
        into.startupOptions = value;
        return undefined;
    },
    sslmode: oneOf(postgres_tls/* SSLMODES */.ng, (value, into) => (into.tls.sslmode = value)),
    sslaccept: oneOf(['strict', 'accept_invalid_certs'], (value, into) => (into.tls.sslaccept = value)),
    ssl: oneOf(['true', '1', 'false', '0', 'no-verify'], (value, into) => (into.tls.ssl = value)),
    uselibpqcompat: oneOf(TRUE_FALSE, (value, into) => (into.tls.libpqCompatible = value === 'true')),
    sslrootcert: file('sslrootcert'),
    sslcert: file('sslcert'),
    sslkey: file('sslkey'),
    channel_binding: oneOf(['disable', 'prefer', 'require'], (value, into) => {
        into.tls.channelBinding = value;
    }),
    target_session_attrs: dropOnly('target_session_attrs', ['any', 'read-write', 'primary']),
    gssencmode: dropOnly('gssencmode', ['disable', 'prefer']),
    sslsni: dropOnly('sslsni', ['1']),
    client_encoding: dropOnly('client_encoding', ['auto', 'UTF8', 'utf8', 'UTF-8', 'utf-8']),
    user: refuse(IN_THE_URL_ITSELF),
    password: refuse(IN_THE_URL_ITSELF),
    port: refuse(IN_THE_URL_ITSELF),
    dbname: refuse(IN_THE_URL_ITSELF),
    hostaddr: refuse(IN_THE_URL_ITSELF),
    service: refuse('service files are not read: write the connection out'),
    passfile: refuse('password files are not read: put the password into the URL'),
    sslidentity: refuse('libpq cannot read PKCS 12: take it apart with openssl pkcs12 and give sslcert and sslkey, and the authority as sslrootcert'),
    sslpassword: refuse('an encrypted key cannot be opened by pg_dump: decrypt it with openssl pkey and give it as sslkey'),
};
/** A name is told only where it looks like one: it may be a piece of a password. */
const shown = (name) => /^[\w.-]{1,40}$/.test(name) ? name : 'a parameter with odd characters in its name';
function readOne(pair, into, seen, problems) {
    const equals = pair.indexOf('=');
    const name = decodePart(equals < 0 ? pair : pair.slice(0, equals), "a parameter's name", problems);
    if (equals < 0)
        return void problems.push(`${shown(name)}: has no =value`);
    const value = decodePart(pair.slice(equals + 1), `the value of ${shown(name)}`, problems);
    if (seen.has(name))
        return void problems.push(`${shown(name)}: given twice`);
    seen.add(name);
    const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
    const problem = rule ? rule(value, into) : 'not a parameter that pg-runbook knows: take it out of the URL';
    if (problem)
        problems.push(`${shown(name)}: ${problem}`);
}
/** Reads `a=1&b=2`; what cannot be used is added to `problems`. */
function readParameters(query, problems) {
    const parameters = {
        schema: 'public',
        connectTimeoutSeconds: DEFAULT_CONNECT_TIMEOUT_SECONDS,
        poolerDeclared: false,
        tls: {},
        dropped: [],
    };
    const seen = new Set();
    for (const pair of query.split('&').filter((part) => part !== ''))
        readOne(pair, parameters, seen, problems);
    return parameters;
}

// EXTERNAL MODULE: ./build/src/postgres/client-config.js
var client_config = __webpack_require__(74265);
// EXTERNAL MODULE: ./build/src/postgres/tool-environment.js
var tool_environment = __webpack_require__(54935);
;// CONCATENATED MODULE: ./build/src/postgres/connection-url.js
// The one parser of connection URLs. It reads what libpq, node-postgres and Prisma each write there, and gives one description
// to node-postgres and to the libpq tools. Anything that could be read in two ways is refused, and no message quotes the URL.









const DEFAULT_PORT = 5432;
const MAX_PORT = 65_535;
/** Letters, digits, hyphens, underscores (Docker's service names have them) between dots. */
const HOST_NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\.?$/i;
/**
 * @param source how people know it: `database-url`, `DATABASE_URL`; it stands in every message
 * @throws RunbookError `missing-database-url`; `bad-database-url` with every problem at once, never with the value
 */
function parseDatabaseUrl(text, source) {
    if (text.trim() === '')
        throw new errors/* RunbookError */.rk('missing-database-url', `${source} is empty`, {
            hint: `set ${source} to the connection URL, postgresql://USER:PASSWORD@HOST:5432/DATABASE. In a workflow: is the secret defined for this repository and environment? Runs from forks and from Dependabot get no secrets`,
        });
    const raw = splitUrl(text);
    if ('problem' in raw)
        throw new errors/* RunbookError */.rk('bad-database-url', `${source} ${raw.problem}`, { hint: raw.hint });
    const problems = [];
    const user = decodeName(raw.user, 'the user name', problems);
    const password = raw.password === undefined ? undefined : decodePart(raw.password, 'the password', problems);
    const database = decodeName(raw.database, 'the database name (after the host and a /)', problems);
    if (raw.database.includes('/'))
        problems.push('the database name has a / that is not written as %2F');
    const { tls, socketFolder, ...parameters } = readParameters(raw.query, problems);
    const { host, port } = readAddress(raw.address, socketFolder, problems);
    const settings = (0,postgres_tls/* resolveTls */.wJ)(tls, host, problems);
    if (problems.length > 0)
        throw badUrl(source, problems, `correct ${source}; see docs/connection-urls.md for what may stand in it`);
    return {
        source,
        host,
        port,
        user,
        ...(password !== undefined && { password }),
        database,
        ...parameters,
        tls: settings,
    };
}
function badUrl(source, problems, hint) {
    const told = problems.length === 1 ? ` ${problems[0]}` : `${problems.map((problem) => `\n- ${problem}`).join('')}`;
    return new errors/* RunbookError */.rk('bad-database-url', `${source}:${told}`, { hint });
}
function decodeName(encoded, part, problems) {
    if (encoded === '')
        problems.push(`${part} is missing`);
    const name = decodePart(encoded, part, problems);
    if ((0,neutral_text/* hidesSomething */.OT)(name) || name.trim() !== name)
        problems.push(`${part} has control characters or spaces at its ends`);
    return name;
}
function readAddress(address, socketFolder, problems) {
    const nowhere = { host: '', port: DEFAULT_PORT };
    const fault = (problem) => {
        problems.push(problem);
        return nowhere;
    };
    if (/,|%2c/i.test(address))
        return fault('several hosts are given: name one, the primary');
    const [whole, bracketed, bare, portText] = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::(.*))?$/.exec(address) ?? [];
    if (whole === undefined || (bracketed === undefined && portText?.includes(':')))
        return fault('an IPv6 address stands in brackets: [::1]:5432');
    const port = portText === undefined || portText === '' ? DEFAULT_PORT : Number(/^\d{1,5}$/.exec(portText)?.[0] ?? Number.NaN);
    if (!(port >= 1 && port <= MAX_PORT))
        return fault('the port is not a number from 1 to 65535');
    const host = decodePart(bracketed ?? bare ?? '', 'the host', problems);
    if (socketFolder !== undefined)
        return host === '' || host === 'localhost' || host === socketFolder
            ? { host: socketFolder, port }
            : fault('host: a socket folder is given, and another host stands in the URL');
    if (host === '')
        return fault('the host is missing');
    if (bracketed !== undefined ? external_node_net_.isIPv6(host) : (0,database_url/* isSocketFolder */.G)(host) || HOST_NAME.test(host))
        return { host, port };
    return fault(bracketed !== undefined
        ? 'what stands in brackets is not an IPv6 address'
        : 'the host has characters that no host name has: is a character of the password not percent-encoded?');
}
/** `host:port/database as user`, for logs and messages; never with a secret. */
function describeDatabase(url) {
    const host = url.host.includes(':') ? `[${url.host}]` : url.host;
    return (0,neutral_text/* neutraliseLine */.fZ)(`${host}:${url.port}/${url.database} as ${url.user}`, 500);
}
/** The same server and user, another database. */
const withDatabase = (url, name) => ({ ...url, database: name });


/***/ }),

/***/ 6200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isSocketFolder)
/* harmony export */ });
// What a connection URL says once it is understood: the one description from which node-postgres and the libpq tools are told.
/** True where `host` is the folder of a Unix-domain socket. */
const isSocketFolder = (host) => host.startsWith('/');


/***/ }),

/***/ 8411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ isLostConnection),
/* harmony export */   c7: () => (/* binding */ systemCodeOf),
/* harmony export */   gt: () => (/* binding */ isTlsFailure),
/* harmony export */   yN: () => (/* binding */ serverHasNoTls)
/* harmony export */ });
/* harmony import */ var node_util_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73429);
// Failures of the connection itself, which have no SQLSTATE because the server did not send them. node-postgres gives some of
// them nothing but a text; those texts stand here and nowhere else.

const NO_TLS_ON_SERVER = 'The server does not support SSL connections';
const CONNECT_TIMEOUT = 'timeout expired';
const LOST = [
    'Connection terminated unexpectedly',
    'Connection terminated',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
];
const LOST_CODES = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'ECONNABORTED'];
/** Node's word for it (ECONNREFUSED, ENOTFOUND, CERT_HAS_EXPIRED, ...), where the error has one. */
function systemCodeOf(error) {
    if (!(0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error))
        return undefined;
    if (error.message === CONNECT_TIMEOUT)
        return 'ETIMEDOUT';
    if (error.message === LOST[0])
        return 'ECONNRESET';
    const { code } = error;
    return typeof code === 'string' ? code : undefined;
}
const serverHasNoTls = (error) => (0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error) && error.message === NO_TLS_ON_SERVER;
/** The certificate was not trusted, or the two sides could not agree on TLS at all. */
function isTlsFailure(error) {
    const code = systemCodeOf(error) ?? '';
    return (/^(ERR_SSL_|ERR_TLS_|ERR_OSSL_|CERT_|UNABLE_TO_|EPROTO$|CRL_)/.test(code) ||
        [
            'DEPTH_ZERO_SELF_SIGNED_CERT',
            'SELF_SIGNED_CERT_IN_CHAIN',
            'HOSTNAME_MISMATCH',
            'INVALID_CA',
            'INVALID_PURPOSE',
        ].includes(code));
}
/** An established connection is gone: the server ended, or the network did. What was under way may have been committed. */
function isLostConnection(error) {
    if (!(0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error))
        return false;
    return LOST.includes(error.message) || LOST_CODES.includes(error.code ?? '');
}


/***/ }),

/***/ 79796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sayDropped)
/* harmony export */ });
function sayDropped({ source, dropped }, log) {
    if (dropped.length > 0)
        log.info(`${source}: left out, since they mean nothing here: ${dropped.join(', ')}`);
}


/***/ }),

/***/ 47504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ resolveDatabaseUrl)
/* harmony export */ });
/* unused harmony export ENVIRONMENTS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _connection_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57501);
// Which database an operation is for. The runbook's table says it: production is DATABASE_URL, staging is STAGING_DATABASE_URL,
// and one is never taken for the other. A direct URL beside them is used where there is one.


/** The variables of each environment. Source: the runbook, section 6. */
const VARIABLES = {
    production: { direct: 'DIRECT_URL', pooled: 'DATABASE_URL' },
    staging: { direct: 'STAGING_DIRECT_URL', pooled: 'STAGING_DATABASE_URL' },
};
const ENVIRONMENTS = Object.keys(VARIABLES);
const isEnvironment = (name) => Object.hasOwn(VARIABLES, name);
/** Only Prisma can open these: beside a direct URL they are no mistake, and hold no database name to compare. */
const ACCELERATE = /^prisma(\+postgres)?:\/\//i;
/** GitHub gives a secret that is not defined as an empty text: that is as good as unset. */
const given = (value) => value !== undefined && value.trim() !== '';
function direct(name, text, pooledName, pooled) {
    const url = (0,_connection_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDatabaseUrl */ .mx)(text, name);
    if (!given(pooled) || ACCELERATE.test(pooled.trim()))
        return url;
    const other = (0,_connection_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDatabaseUrl */ .mx)(pooled, pooledName);
    if (other.database === url.database)
        return url;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('wrong-database', `${name} leads to the database ${url.database}, ${pooledName} to ${other.database}: which one is meant?`, { state: 'nothing-changed', hint: `make both name the same database, or unset ${name}` });
}
/**
 * @throws RunbookError `missing-database-url`, `bad-database-url`, `bad-input` (an environment that does not exist),
 *   `wrong-database` (the direct URL names another database than the other one)
 */
function resolveDatabaseUrl(choice, env) {
    if (given(choice.databaseUrl))
        return (0,_connection_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDatabaseUrl */ .mx)(choice.databaseUrl, 'database-url');
    const { environment } = choice;
    if (!given(environment))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('missing-database-url', 'no database was named: neither database-url nor environment is given', {
            hint: `give database-url: \${{ secrets.DATABASE_URL }}, or environment: ${ENVIRONMENTS.join(' or ')} with DATABASE_URL (STAGING_DATABASE_URL) in the step's env`,
        });
    if (!isEnvironment(environment))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('bad-input', `environment: there is no such environment here; there are ${ENVIRONMENTS.join(' and ')}`, {
            hint: `give environment: ${ENVIRONMENTS.join(' or ')}, or database-url for any other database`,
        });
    const names = VARIABLES[environment];
    const directText = env[names.direct];
    if (given(directText))
        return direct(names.direct, directText, names.pooled, env[names.pooled]);
    return (0,_connection_url_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDatabaseUrl */ .mx)(env[names.pooled] ?? '', names.pooled);
}


/***/ }),

/***/ 86205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ openClient),
/* harmony export */   Y: () => (/* binding */ closeClient)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83849);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
/* harmony import */ var _client_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74265);
/* harmony import */ var _connection_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34394);
/* harmony import */ var _driver_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8411);
/* harmony import */ var _sqlstate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50808);
// Opens one connection exactly as the URL says. node-postgres would fill gaps from PG* variables, could not fall back from TLS
// where the URL prefers it, and would not insist on channel binding: all of that is settled here.







/**
 * Node gives each of a host's addresses 250 ms before it tries the next, less than a round trip to another continent takes.
 * Source: Node.js documentation, net.connect, autoSelectFamilyAttemptTimeout.
 */
const ADDRESS_ATTEMPT_MILLISECONDS = 1_000;
const CLOSING_MILLISECONDS = 2_000;
const NOT_ALLOWED_IN = '28000';
const BOUND_MECHANISM = 'SCRAM-SHA-256-PLUS';
/**
 * node-postgres reads PGOPTIONS, PGREPLICATION and others wherever the configuration is silent, and for some of them there is
 * no way to say "none". It reads them in the constructor only, so they are out of sight for exactly that long.
 */
function createClient(config) {
    const hidden = Object.entries(process.env).filter(([name]) => /^PG/i.test(name));
    for (const [name] of hidden)
        delete process.env[name];
    try {
        const client = new pg__WEBPACK_IMPORTED_MODULE_1__/* ["default"].Client */ .Ay.Client(config);
        // A connection lost between two queries is told by the next query; without a listener it would end the process.
        client.on('error', () => { });
        return client;
    }
    finally {
        Object.assign(process.env, Object.fromEntries(hidden));
    }
}
/** Gives the password away only in an exchange that is bound to the TLS connection, as libpq's channel_binding=require does. */
function insistOnChannelBinding(url, config) {
    const secret = config.password;
    let bound = false;
    const refused = () => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunbookError */ .rk('tls-refused', `the server did not offer channel binding, and ${url.source} says channel_binding=require`, {
        state: 'nothing-changed',
        hint: 'somebody may be in between; if the server is known not to have it (PostgreSQL before 11, or a pooler), leave channel_binding out',
    });
    const password = () => {
        if (!bound)
            throw refused();
        return secret();
    };
    const listenTo = (client) => client.connection.on('authenticationSASL', (message) => {
        bound = message.mechanisms.includes(BOUND_MECHANISM);
    });
    const check = () => {
        if (!bound)
            throw refused();
    };
    return { config: { ...config, password }, listenTo, check };
}
async function attempt(url, plain) {
    const binding = url.tls.channelBinding === 'require' ? insistOnChannelBinding(url, plain) : undefined;
    const client = createClient(binding?.config ?? plain);
    binding?.listenTo(client);
    try {
        await client.connect();
        binding?.check();
        return client;
    }
    catch (error) {
        client.connection.stream.destroy(); // no goodbye to whoever it is that answers there
        throw error;
    }
}
/** Where libpq's `prefer` tries again without TLS: no TLS there, no agreement on it, or not let in with it. */
const worthTryingPlain = (error) => (0,_driver_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .serverHasNoTls */ .yN)(error) || (0,_driver_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .isTlsFailure */ .gt)(error) || (0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_6__/* .sqlstateOf */ .R8)(error) === NOT_ALLOWED_IN;
/**
 * A connection without any session setting, also to a pooler: operations use `connect` of client.ts.
 * @throws RunbookError `cannot-connect`, `tls-refused`, `bad-database-url` (a certificate file)
 */
async function openClient(url) {
    node_net__WEBPACK_IMPORTED_MODULE_0__.setDefaultAutoSelectFamilyAttemptTimeout(ADDRESS_ATTEMPT_MILLISECONDS);
    const config = (0,_client_config_js__WEBPACK_IMPORTED_MODULE_3__/* .clientConfig */ .y)(url);
    try {
        return await attempt(url, config).catch((error) => {
            if (url.tls.mode !== 'prefer' || !worthTryingPlain(error))
                throw error;
            return attempt(url, { ...config, ssl: false });
        });
    }
    catch (error) {
        throw (0,_connection_error_js__WEBPACK_IMPORTED_MODULE_4__/* .connectionError */ .$)(error, url);
    }
}
/** Ends the connection; never fails, and does not wait for a server that no longer answers. */
async function closeClient(client) {
    const giveUp = setTimeout(() => client.connection.stream.destroy(), CLOSING_MILLISECONDS);
    await client.end().catch(() => { });
    clearTimeout(giveUp);
}


/***/ }),

/***/ 47213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ quoteIdentifier)
/* harmony export */ });
/* unused harmony export quoteLiteral */
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
// The one place where a name or a text becomes SQL. Values go as parameters wherever the server takes them.

function refuseNul(text) {
    if (text.includes('\0'))
        throw new TypeError('PostgreSQL has no NUL character in names and texts');
}
/** A name as it is, whatever is in it: `"Odd ""name"""`. Source: PostgreSQL manual, 4.1.1 Identifiers and Key Words. */
function quoteIdentifier(name) {
    refuseNul(name);
    if (name === '')
        throw new TypeError('an identifier has at least one character');
    return pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].escapeIdentifier */ .Ay.escapeIdentifier(name);
}
/** A text as a literal that reads the same under either setting of standard_conforming_strings. */
function quoteLiteral(text) {
    refuseNul(text);
    return pg.escapeLiteral(text);
}


/***/ }),

/***/ 62816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ serverFacts)
/* harmony export */ });
const FACTS = `
  SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS version,
         pg_catalog.current_setting('server_version_num')::int AS "versionNumber",
         pg_catalog.pg_encoding_to_char(d.encoding)::text AS encoding,
         d.datcollate::text AS collate,
         d.datctype::text AS ctype,
         d.datname::text AS database,
         current_user::text AS "user",
         pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE') AS "mayIdentify",
         pg_catalog.pg_database_size(d.oid)::float8 AS "sizeBytes",
         t.bytes::float8 AS "tableBytes",
         t.tables::int AS tables,
         pg_catalog.current_setting('is_superuser') = 'on' AS "isSuperuser"
  FROM pg_catalog.pg_database d,
       (SELECT coalesce(sum((c.relpages + coalesce(toast.relpages, 0))::float8), 0)
                 * pg_catalog.current_setting('block_size')::int AS bytes,
               count(*) FILTER (WHERE c.relkind = 'r') AS tables
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             LEFT JOIN pg_catalog.pg_class toast ON toast.oid = c.reltoastrelid
        WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't'
          AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema') t
  WHERE d.datname = pg_catalog.current_database()`;
const SYSTEM_IDENTIFIER = 'SELECT system_identifier::text AS id FROM pg_catalog.pg_control_system()';
/** Reads the facts of the database that `client` is connected to. */
async function serverFacts(client) {
    const { mayIdentify, ...facts } = (await client.query(FACTS)).rows[0];
    const identifier = mayIdentify ? (await client.query(SYSTEM_IDENTIFIER)).rows[0].id : undefined;
    const major = Math.floor(facts.versionNumber / 10_000);
    return { ...facts, major, ...(identifier !== undefined && { systemIdentifier: identifier }) };
}


/***/ }),

/***/ 38933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ refuseReadOnly),
/* harmony export */   aK: () => (/* binding */ prepareSession)
/* harmony export */ });
/* unused harmony export localSettings */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
/* harmony import */ var _sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50808);



/** How often the server looks whether its client is still there while a statement runs. */
const CLIENT_CHECK_INTERVAL = '2s';
/** Servers before 14 do not know the setting; some platforms do not have what it needs. */
const NOT_AVAILABLE = ['42704', '22023'];
function settings(url, limits, scope) {
    const entries = [
        // pg_catalog is not listed: it is searched first all the same, while listed first it would be where CREATE puts things.
        // pg_temp is listed last, since unlisted it is searched before everything for tables. PostgreSQL manual, search_path.
        ['search_path', `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .C)(url.schema)}, pg_temp`],
        ['client_encoding', "'UTF8'"],
        ['standard_conforming_strings', 'on'],
        ['lock_timeout', limits.lockTimeoutMs?.toFixed(0)],
        ['statement_timeout', limits.statementTimeoutMs?.toFixed(0)],
        ['idle_in_transaction_session_timeout', limits.idleInTransactionTimeoutMs?.toFixed(0)],
    ];
    return entries
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `SET ${scope} ${name} = ${value}`)
        .join('; ');
}
/** The same settings for one transaction: what a pooled session may have without leaving them to the next client. */
const localSettings = (url, limits = {}) => settings(url, limits, 'LOCAL');
/** Sent after connecting, never as startup options: those are refused by poolers and would follow the connection around. */
async function prepareSession(client, url, limits) {
    await client.query(settings(url, limits, 'SESSION'));
    try {
        await client.query(`SET client_connection_check_interval = '${CLIENT_CHECK_INTERVAL}'`);
    }
    catch (error) {
        if (!NOT_AVAILABLE.includes((0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__/* .sqlstateOf */ .R8)(error) ?? ''))
            throw error;
    }
}
const READ_ONLY_FACTS = `
  SELECT pg_catalog.pg_is_in_recovery() AS recovering,
         pg_catalog.current_setting('transaction_read_only') = 'on' AS read_only,
         (SELECT source FROM pg_catalog.pg_settings WHERE name = 'default_transaction_read_only') AS source,
         pg_catalog.current_database()::text AS database,
         session_user::text AS role`;
function wayOut({ source, database, role }) {
    const [db, user] = [(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .C)(database), (0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .C)(role)];
    const reset = {
        database: `ALTER DATABASE ${db} RESET default_transaction_read_only`,
        user: `ALTER ROLE ${user} RESET default_transaction_read_only`,
        'database user': `ALTER ROLE ${user} IN DATABASE ${db} RESET default_transaction_read_only`,
    };
    const how = reset[source] ??
        "ALTER SYSTEM RESET default_transaction_read_only; SELECT pg_reload_conf(), or the provider's console";
    return `find out why it was made read-only (providers do it when the disk is full), then: SET default_transaction_read_only = off; ${how}`;
}
/**
 * Stops before any work where the session could not write.
 * @throws RunbookError `read-only-database`
 */
async function refuseReadOnly(client) {
    const facts = (await client.query(READ_ONLY_FACTS)).rows[0];
    if (facts.recovering)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('read-only-database', `this server is a replica (in recovery): ${facts.database} cannot be changed here`, {
            state: 'nothing-changed',
            hint: "use the primary's address in the connection URL; after a failover the old address may lead to the replica",
        });
    if (facts.read_only)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunbookError */ .rk('read-only-database', `the database ${facts.database} is read-only for this role (default_transaction_read_only, set by: ${facts.source})`, { state: 'nothing-changed', hint: wayOut(facts) });
}


/***/ }),

/***/ 50808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cp: () => (/* binding */ adviceFor),
  JL: () => (/* binding */ describeServerError),
  sS: () => (/* binding */ isDatabaseError),
  R8: () => (/* binding */ sqlstateOf)
});

// EXTERNAL MODULE: external "node:util/types"
var types_ = __webpack_require__(73429);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./build/src/postgres/driver-errors.js
var driver_errors = __webpack_require__(8411);
// EXTERNAL MODULE: ./build/src/neutral-text.js
var neutral_text = __webpack_require__(22932);
;// CONCATENATED MODULE: ./build/src/postgres/sqlstate-advice.js
// The table behind sqlstate.ts: what a person on call needs to know about each SQLSTATE that a migration or a backup meets.
// Codes and their names: PostgreSQL manual, Appendix A. Hints name the exact next thing to type or to look at.
const entry = (meaning, hint) => ({ meaning, hint });
const RETRY_LATER = 'wait until the server answers again, then run this again; pg-runbook status shows what is in the database';
const CORRECT_THE_FILE = 'correct the migration file and run it again';
const CORRECT_THE_DATA = 'look at the rows that stand in the way (run psql yourself to see the DETAIL, which is not printed here), correct them or the migration file, and run it again';
const WHO_BLOCKS = 'SELECT pid, application_name, state, xact_start, left(query, 80) FROM pg_stat_activity WHERE pid = ANY (pg_blocking_pids(<pid>)) shows who holds it';
const ADVICE = {
    '42501': entry('the role of the connection URL is not allowed to do this', 'as the owner or a superuser: GRANT ALL ON SCHEMA public TO your_user; GRANT ALL ON ALL TABLES IN SCHEMA public TO your_user; ' +
        'GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO your_user. For a backup GRANT pg_read_all_data TO your_user is enough. ' +
        'ALTER and DROP need ownership: ALTER TABLE the_table OWNER TO your_user'),
    '42P07': entry('a table, index, view or sequence of that name already exists', 'write CREATE ... IF NOT EXISTS, or rename it in the file'),
    '42P06': entry('a schema of that name already exists', 'write CREATE SCHEMA IF NOT EXISTS'),
    '42701': entry('the table already has a column of that name', 'write ADD COLUMN IF NOT EXISTS'),
    '42710': entry('an object of that name (type, constraint, trigger, policy, role, extension) already exists', 'drop it first in the same file (DROP ... IF EXISTS), or rename it'),
    '42723': entry('a function with that name and those arguments already exists', 'write CREATE OR REPLACE FUNCTION'),
    '42P16': entry('the definition of the table is not valid, e.g. a second primary key', CORRECT_THE_FILE),
    '42P01': entry('a table or view of that name does not exist', 'check the name, its schema (?schema= of the URL; public by default), and whether an earlier migration that creates it has been applied: pg-runbook status'),
    '42703': entry('a column of that name does not exist', 'check the name, and whether an earlier migration that adds it has been applied: pg-runbook status'),
    '42704': entry('a type, role, extension or other object of that name does not exist', 'create it first; an extension may have to be installed on the server: SELECT name FROM pg_available_extensions'),
    '42883': entry('no function or operator has that name and those argument types', 'check the name and the types of the arguments; a function of an extension needs CREATE EXTENSION first'),
    '42601': entry('the SQL has a syntax error', CORRECT_THE_FILE),
    '42804': entry('the types do not fit each other', 'write the conversion out, e.g. ALTER COLUMN c TYPE int USING c::int, and run it again'),
    '42830': entry('a foreign key does not point at a primary key or a unique column', CORRECT_THE_FILE),
    '42939': entry('the name is reserved for the system', CORRECT_THE_FILE),
    '3F000': entry('the schema does not exist', 'create it (CREATE SCHEMA IF NOT EXISTS ...), or correct ?schema= in the connection URL'),
    '3D000': entry('the database does not exist', 'check the name at the end of the connection URL; SELECT datname FROM pg_database lists what there is'),
    '2BP01': entry('other objects depend on what was to be dropped', 'drop those first, or write DROP ... CASCADE once you know what it takes along: \\d+ in psql shows it'),
    '0A000': entry('PostgreSQL, in this version, cannot do that', "look the statement up in the manual of the server's version; SELECT version() shows it"),
    '55P03': entry('another session holds the lock for longer than lock-timeout', `run it again in a quieter moment or with a longer lock-timeout; ${WHO_BLOCKS}`),
    '55006': entry('the object is in use by another session', `wait for it or end it; ${WHO_BLOCKS}`),
    '55000': entry('the object is not in a state in which that can be done', 'read the message; an enum value added by this transaction can be used only after its commit'),
    '57014': entry('the statement was cancelled: statement-timeout ran out, or somebody cancelled it', 'find out why it takes so long, or run it again with a longer statement-timeout'),
    '40P01': entry('two sessions waited for each other (deadlock) and the server ended one', 'run it again; if it happens again, take the locks in one order or in a quieter moment'),
    '40001': entry('another transaction changed the same rows at the same time', 'run it again'),
    '23505': entry('two rows have the same value where it must be unique', CORRECT_THE_DATA),
    '23503': entry('a row points at another one that is not there (foreign key)', CORRECT_THE_DATA),
    '23502': entry('a column that must have a value has none in some row', 'give the column a DEFAULT or fill it first (UPDATE ... WHERE ... IS NULL), then SET NOT NULL, and run it again'),
    '23514': entry('a row breaks a check constraint', `${CORRECT_THE_DATA}; ADD CONSTRAINT ... NOT VALID keeps old rows out of it until VALIDATE CONSTRAINT`),
    '23P01': entry('two rows conflict under an exclusion constraint', CORRECT_THE_DATA),
    '22P02': entry('a text does not have the form of the type that it is read as', CORRECT_THE_DATA),
    '22001': entry('a text is longer than its column allows', CORRECT_THE_DATA),
    '22003': entry('a number is outside the range of its type', CORRECT_THE_DATA),
    '22021': entry('bytes are not valid in the encoding of the database', 'save the file as UTF-8 and run it again'),
    '25001': entry('this statement cannot run inside a transaction (CREATE INDEX CONCURRENTLY, VACUUM, ...)', 'put it into a migration file of its own, where pg-runbook runs it outside a transaction'),
    '25006': entry('the session is read-only', 'connect to the primary, not to a replica; SHOW default_transaction_read_only tells whether a setting does it'),
    '25P02': entry('an earlier statement failed, so the transaction takes no more', 'look at the first error above this one'),
    '25P03': entry('the transaction was idle for longer than idle_in_transaction_session_timeout', 'run it again; SHOW idle_in_transaction_session_timeout tells the limit'),
    '25P04': entry('the transaction took longer than transaction_timeout', 'run it again; ALTER ROLE your_user RESET transaction_timeout lifts the limit'),
    '53100': entry("the server's disk is full", "free or enlarge the server's disk first: SELECT pg_size_pretty(pg_database_size(current_database())) tells this database's share. Old WAL kept for an unused slot: SELECT slot_name, active FROM pg_replication_slots"),
    '53200': entry('the server has no memory left, or its lock table is full', 'run it again when less is going on; for "out of shared memory" raise max_locks_per_transaction or touch fewer tables in one file'),
    '53300': entry('the server has no free connection slot', 'SELECT count(*), application_name FROM pg_stat_activity GROUP BY 2 ORDER BY 1 DESC tells who holds them; then run it again'),
    '53400': entry("a limit of the server's configuration is reached", 'read the message: it names the setting'),
    '54000': entry('a limit of PostgreSQL is exceeded', 'read the message: it names the limit'),
    '54001': entry('the statement is nested too deeply', 'split it into several'),
    '57P01': entry('the server is being shut down or restarted, or an administrator ended this session', RETRY_LATER),
    '57P02': entry('the server ended all sessions after a crash of one of them', RETRY_LATER),
    '57P03': entry('the server is starting up, shutting down or recovering and takes no connections yet', RETRY_LATER),
    '57P04': entry('the database was dropped', 'check the database name at the end of the connection URL'),
    '57P05': entry('the session was idle for longer than idle_session_timeout', 'run it again; SHOW idle_session_timeout tells the limit'),
    '08006': entry('the connection broke', RETRY_LATER),
    '08003': entry('the connection is gone', RETRY_LATER),
    '08000': entry('the connection failed', RETRY_LATER),
    '08P01': entry('the other side does not speak the protocol as expected', 'connect to the server itself: poolers and proxies in between do this'),
    '28P01': entry('the password is wrong, or the user does not exist', 'check the user name and the password in the connection URL'),
    '28000': entry('the server does not let this user in from here', "check pg_hba.conf or the provider's list of allowed addresses, and whether the server demands TLS (sslmode=verify-full)"),
    '58P01': entry('a file that the server needs is missing', "an extension's files may not be installed on the server; otherwise look into the server's log at once"),
    XX001: entry('data on disk is damaged', "stop writing to the database, take a copy of its files, and look into the server's log at once"),
    XX002: entry('an index is damaged', 'REINDEX INDEX CONCURRENTLY the_index, then look for the cause: the disk, or a changed collation'),
    P0001: entry('code in the database raised this error (RAISE EXCEPTION)', 'read the message: it comes from a function or a trigger of yours'),
};
/** By the first two characters, for what has no entry of its own. */
const CLASS_ADVICE = {
    '08': entry('the connection failed', RETRY_LATER),
    '22': entry('a value does not fit where it is put', CORRECT_THE_DATA),
    '23': entry('a row breaks a constraint', CORRECT_THE_DATA),
    '25': entry('the transaction is not in a state in which that can be done', 'look at the first error above this one'),
    '28': entry('the server does not let this user in', 'check the user name and the password in the connection URL'),
    '40': entry('the transaction was rolled back because of another one', 'run it again'),
    '42': entry('the statement does not fit what is in the database', CORRECT_THE_FILE),
    '53': entry('the server has run out of something', "look at the server's disk, memory and connections, then run it again"),
    '55': entry('the object is in use or in the wrong state', `run it again in a quieter moment; ${WHO_BLOCKS}`),
    '57': entry('an administrator or the server itself intervened', RETRY_LATER),
    '58': entry('the operating system of the server reported an error', "look into the server's log"),
    XX: entry('PostgreSQL reports an internal error', "look into the server's log at once"),
};

;// CONCATENATED MODULE: ./build/src/postgres/sqlstate.js
// From what PostgreSQL reports to what it means for a migration or a backup and what to do next. Only the SQLSTATE decides,
// never the text of a message, which changes with version and language.





/** connection_failure: what a connection that broke without a word from the server counts as. */
const CONNECTION_FAILURE = '08006';
const MAX_CAUSES = 8;
/** What the server sent as an error. */
const isDatabaseError = (error) => error instanceof esm/* default.DatabaseError */.Ay.DatabaseError;
/** The error itself and what caused it, outermost first. */
function withCauses(error) {
    const chain = [];
    for (let link = error; (0,types_.isNativeError)(link) && chain.length < MAX_CAUSES; link = link.cause)
        chain.push(link);
    return chain;
}
/** Of the error or of what caused it; a lost connection counts as 08006. */
function sqlstateOf(error) {
    const chain = withCauses(error);
    const fromServer = chain.find(isDatabaseError)?.code;
    return fromServer ?? (chain.some(driver_errors/* isLostConnection */.Hi) ? CONNECTION_FAILURE : undefined);
}
/** What it means and what to do next; undefined for what has no SQLSTATE. */
function adviceFor(error) {
    const sqlstate = sqlstateOf(error);
    if (sqlstate === undefined)
        return undefined;
    const meaning = ADVICE[sqlstate] ?? CLASS_ADVICE[sqlstate.slice(0, 2)];
    return meaning && { sqlstate, ...meaning };
}
/** Data exceptions quote the value that did not fit; 22023 quotes a setting instead. */
const QUOTES_A_VALUE = /^22(?!023)/;
function primaryMessage(error, showDetail) {
    const hidesValue = !showDetail && QUOTES_A_VALUE.test(error.code ?? '');
    return hidesValue ? error.message.replace(/"[^]*"/, '(value left out)') : error.message;
}
/**
 * One line: message, SQLSTATE, the objects concerned. DETAIL and CONTEXT hold values of rows (`Key (email)=(...)`), so they
 * are left out unless `showDetail`: logs of workflows are read by more people than the database.
 */
function describeServerError(error, { showDetail }) {
    const server = withCauses(error).find(isDatabaseError);
    if (!server)
        return (0,neutral_text/* neutraliseLine */.fZ)((0,types_.isNativeError)(error) ? error.message : String(error));
    const { schema, table, column, constraint } = server;
    const objects = [
        table !== undefined && `table ${schema === undefined ? '' : `${schema}.`}${table}`,
        column !== undefined && `column ${column}`,
        constraint !== undefined && `constraint ${constraint}`,
    ];
    const facts = [`SQLSTATE ${server.code ?? 'unknown'}`, ...objects].filter(Boolean).join(', ');
    const detail = showDetail && [server.detail && `Detail: ${server.detail}`, server.where && `Context: ${server.where}`];
    return (0,neutral_text/* neutraliseLine */.fZ)([`${primaryMessage(server, showDetail)} (${facts})`, ...(detail || [])].filter(Boolean).join(' '), 2_000);
}


/***/ }),

/***/ 64180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sf: () => (/* binding */ isPrivateHost),
/* harmony export */   aO: () => (/* binding */ systemRootCertificates),
/* harmony export */   ng: () => (/* binding */ SSLMODES),
/* harmony export */   wJ: () => (/* binding */ resolveTls)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
/* harmony import */ var _database_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6200);
// Which TLS a URL asks for, decided once for node-postgres and libpq. Refuses words that contradict each other, since taking
// the weaker one would be silent. docs/adr/0001-tls-modes.md gives the rule and its reasons.




const SSLMODES = ['disable', 'allow', 'prefer', 'no-verify', 'require', 'verify-ca', 'verify-full'];
/** Loopback, RFC 1918, link-local, carrier-grade NAT (also Tailscale), and their IPv6 counterparts. */
const PRIVATE_NETWORKS = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
for (const [network, prefix, family] of [
    ['127.0.0.0', 8, 'ipv4'],
    ['10.0.0.0', 8, 'ipv4'],
    ['172.16.0.0', 12, 'ipv4'],
    ['192.168.0.0', 16, 'ipv4'],
    ['169.254.0.0', 16, 'ipv4'],
    ['100.64.0.0', 10, 'ipv4'],
    ['::1', 128, 'ipv6'],
    ['fc00::', 7, 'ipv6'],
    ['fe80::', 10, 'ipv6'],
])
    PRIVATE_NETWORKS.addSubnet(network, prefix, family);
/** Names that no public DNS answers: a single label (`localhost`, `staging`), and the suffixes reserved for private networks. */
const PRIVATE_NAME = /^[^.]+$|\.(localhost|local|internal|lan|home\.arpa|test)$/i;
/** Decided by how the host is written, never by what DNS answers today: the rule must not change under somebody's hand. */
function isPrivateHost(host) {
    if ((0,_database_url_js__WEBPACK_IMPORTED_MODULE_3__/* .isSocketFolder */ .G)(host))
        return true;
    const address = host.replace(/%.*$/, '');
    const family = node_net__WEBPACK_IMPORTED_MODULE_1__.isIP(address);
    if (family === 0)
        return PRIVATE_NAME.test(host);
    return PRIVATE_NETWORKS.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
function modeOf(words, host) {
    const asked = words.sslmode ?? { true: 'require', '1': 'require', false: 'disable', '0': 'disable' }[words.ssl ?? ''];
    const sslmode = asked ?? (words.ssl === 'no-verify' ? 'no-verify' : undefined);
    if (sslmode === 'disable')
        return 'disable';
    if (words.sslaccept === 'strict')
        return sslmode === 'verify-ca' ? 'verify-ca' : 'verify-full';
    if (sslmode === 'allow' || sslmode === 'prefer')
        return 'prefer';
    if (words.sslaccept === 'accept_invalid_certs')
        return sslmode === undefined && isPrivateHost(host) ? 'prefer' : 'no-verify';
    if (words.sslrootcert === 'system')
        return 'verify-full';
    if (sslmode === undefined)
        return words.sslrootcert !== undefined || !isPrivateHost(host) ? 'verify-full' : 'prefer';
    if (sslmode !== 'require')
        return sslmode;
    if (!words.libpqCompatible)
        return 'verify-full';
    return words.sslrootcert ? 'verify-ca' : 'no-verify';
}
function contradictions(words) {
    const { sslmode, sslaccept, ssl, sslrootcert, sslcert, sslkey } = words;
    const weak = ['disable', 'allow', 'prefer', 'no-verify'].includes(sslmode ?? '');
    return [
        ssl !== undefined && sslmode !== undefined && 'ssl and sslmode are both given: keep sslmode',
        sslaccept === 'accept_invalid_certs' &&
            /^verify/.test(sslmode ?? '') &&
            'sslaccept=accept_invalid_certs contradicts sslmode: keep sslmode',
        sslaccept === 'strict' &&
            (sslmode === 'disable' || sslmode === 'no-verify') &&
            'sslaccept=strict contradicts sslmode: keep sslmode',
        sslrootcert !== undefined &&
            weak &&
            'sslrootcert is given, and this sslmode verifies nothing: write sslmode=verify-full, or leave sslrootcert out',
        sslkey !== undefined && sslcert === undefined && 'sslkey is given without sslcert',
        sslcert !== undefined &&
            sslkey === undefined &&
            sslrootcert !== undefined &&
            "sslcert is given without sslkey: as a client's certificate it needs the key, as Prisma's root certificate it stands beside sslrootcert",
        words.channelBinding === 'require' &&
            sslmode === 'disable' &&
            'channel_binding=require needs TLS: not sslmode=disable',
    ].filter((problem) => problem !== false);
}
/** Adds to `problems` what contradicts; what it returns then is of no use. */
function resolveTls(words, host, problems) {
    problems.push(...contradictions(words));
    const channelBinding = words.channelBinding ?? 'prefer';
    if ((0,_database_url_js__WEBPACK_IMPORTED_MODULE_3__/* .isSocketFolder */ .G)(host))
        return { mode: 'disable', channelBinding: 'disable' };
    // Prisma's sslcert is the root certificate; libpq's is the client's, and never goes without a key.
    const { sslkey, sslcert } = words;
    const root = words.sslrootcert ?? (sslkey === undefined ? sslcert : undefined);
    const asked = modeOf(root === undefined ? words : { ...words, sslrootcert: root }, host);
    return {
        mode: asked === 'prefer' && channelBinding === 'require' ? 'no-verify' : asked,
        ...(root !== undefined && root !== 'system' && { rootCertificate: root }),
        ...(sslcert !== undefined && sslkey !== undefined && { clientCertificate: { certificate: sslcert, key: sslkey } }),
        channelBinding,
    };
}
/** Debian, Ubuntu, Alpine, NixOS; Fedora, RHEL; SUSE; macOS, FreeBSD. The files that Go's crypto/x509 reads as well. */
const SYSTEM_BUNDLES = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/ca-bundle.pem',
    '/etc/ssl/cert.pem',
];
/**
 * The file of the system's trusted authorities. One file for both sides, because libpq before 16 has no
 * `sslrootcert=system` and node-postgres takes the word for a file's name.
 * @throws RunbookError `tls-refused` where this machine has none
 */
function systemRootCertificates() {
    const bundle = SYSTEM_BUNDLES.find((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file));
    if (bundle !== undefined)
        return bundle;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunbookError */ .rk('tls-refused', 'this machine has no bundle of trusted certificates to verify the server with', {
        state: 'nothing-changed',
        hint: 'install one (Debian, Ubuntu: sudo apt-get install ca-certificates), or name a file with ?sslrootcert=... in the URL',
    });
}


/***/ }),

/***/ 54935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ toolEnvironment)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _application_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81071);
/* harmony import */ var _tls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64180);
// The whole environment of pg_dump and the other libpq tools. Built from the URL alone: whatever libpq would otherwise take
// from its variables or from files in a home directory is either set here or pointed at nothing.



/** What starting a program needs: where programs are, and where temporary files go. */
const PASSED_ON = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'DOCKER_HOST', 'DOCKER_CONTEXT'];
/**
 * A path that can never exist, since /dev/null is no folder. libpq looks for its default files in the home directory when a
 * variable is empty, and warns about a password file that is not a regular file; a missing file it ignores without a word.
 */
const NO_FILE = '/dev/null/none';
/** libpq's `require` verifies nothing only as long as no root certificate file is there: NO_FILE sees to that. */
const PGSSLMODE = {
    disable: 'disable',
    prefer: 'prefer',
    'no-verify': 'require',
    'verify-ca': 'verify-ca',
    'verify-full': 'verify-full',
};
/** libpq reads NO_FILE as "no client certificate" as well. Source: PostgreSQL manual, 34.15 Environment Variables. */
function tlsVariables({ tls }) {
    const verifies = tls.mode === 'verify-ca' || tls.mode === 'verify-full';
    return {
        PGSSLMODE: PGSSLMODE[tls.mode],
        PGSSLROOTCERT: verifies ? node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(tls.rootCertificate ?? (0,_tls_js__WEBPACK_IMPORTED_MODULE_1__/* .systemRootCertificates */ .aO)()) : NO_FILE,
        PGSSLCERT: tls.clientCertificate ? node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(tls.clientCertificate.certificate) : NO_FILE,
        PGSSLKEY: tls.clientCertificate ? node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(tls.clientCertificate.key) : NO_FILE,
        PGSSLCRL: NO_FILE,
        PGCHANNELBINDING: tls.channelBinding,
        PGGSSENCMODE: 'disable',
    };
}
/**
 * The child's whole environment; the only place where the password goes. PGCLIENTENCODING is left out on purpose: pg_dump would
 * convert the dump to it.
 * @param env from which a few harmless variables are passed on
 * @throws RunbookError `tls-refused` where the server is to be verified and this machine has no certificates
 */
function toolEnvironment(url, env = process.env) {
    const passedOn = PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
    return {
        ...Object.fromEntries(passedOn),
        LC_ALL: 'C', // messages in English, numbers with a point
        PGHOST: url.host,
        PGPORT: String(url.port),
        PGUSER: url.user,
        ...(url.password !== undefined && { PGPASSWORD: url.password }),
        PGDATABASE: url.database,
        PGAPPNAME: _application_name_js__WEBPACK_IMPORTED_MODULE_2__/* .APPLICATION_NAME */ .j,
        PGCONNECT_TIMEOUT: String(url.connectTimeoutSeconds),
        PGPASSFILE: NO_FILE,
        PGSERVICEFILE: NO_FILE,
        PGSYSCONFDIR: NO_FILE,
        ...(url.startupOptions !== undefined && { PGOPTIONS: url.startupOptions }),
        ...tlsVariables(url),
    };
}


/***/ })

};
