export const id = 9774;
export const ids = [9774];
export const modules = {

  58532:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  openBaseBackup)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _postgres_tool_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54935);
  var _lsn_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39479);
  var _place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24401);
  var _run_to_end_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16869);
 
 







 
const OLDEST_MAJOR = 14;
const BASE_TAR = /^base\.tar(\.\w+)?$/;
 
async function openBaseBackup(folder, reading) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch((cause) => {
        throw (0,_place_js__WEBPACK_IMPORTED_MODULE_4__  .O$)('base-backup', folder, cause);
    });
    const base = names.find((name) => BASE_TAR.test(name));
    const tar = base && {
        base: node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, base),
        wal: names.filter((name) => /^pg_wal\.tar(\.\w+)?$/.test(name)).map((name) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name))[0],
    };
    const read = (name) => tar ? fromTar(tar.base, name, reading) : textOf(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name));
    const label = labelOf(folder, await labelIn(folder, names, read));
    const major = Number((await read('PG_VERSION'))?.trim());
    if (!(major >= OLDEST_MAJOR))
        throw refused(folder, `is no base backup of PostgreSQL ${OLDEST_MAJOR} or newer`);
    const manifest = await readManifest(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'backup_manifest'));
    const bytes = manifest?.bytes ?? (await (tar ? sizeOf(tar.base) : folderBytes(folder)));
    const systemIdentifier = tar ? undefined : await controlIdentifier(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'global/pg_control'));
    const startTime =  
     label.startTime ?? manifest?.labelTime ?? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(tar ? tar.base : node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'backup_label'))).mtime;
    return {
        folder,
        tar: tar === '' ? undefined : tar,
        major,
        ...label,
        startTime,
        endLsn: manifest?.endLsn,
        bytes,
        hasManifest: manifest !== undefined,
        systemIdentifier,
    };
}
const textOf = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((cause) => {
    if (cause.code === 'ENOENT')
        return undefined;
    throw (0,_place_js__WEBPACK_IMPORTED_MODULE_4__  .O$)('base-backup', file, cause);
});
 
async function labelIn(folder, names, read) {
    const label = await read('backup_label');
    if (label === undefined)
        throw refused(folder, withoutLabel(names));
    if (/^INCREMENTAL FROM/m.test(label))
        throw refused(folder, 'is an incremental backup: put it together with pg_combinebackup first, and give that folder');
    const links = names.includes('pg_tblspc') ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'pg_tblspc')) : [];
    const map = names.includes('tablespace_map') ? await read('tablespace_map') : '';
     
    if (links.length > 0 || map?.trim() || names.some((name) => /^\d+\.tar(\.\w+)?$/.test(name)))
        throw refused(folder, 'has tablespaces outside of the data directory, which pg-runbook does not lay out: recover it by hand with pg_basebackup --tablespace-mapping, as https://www.postgresql.org/docs/current/continuous-archiving.html shows');
    return label;
}
function withoutLabel(names) {
    if (names.includes('PG_VERSION'))
        return 'has no backup_label: it is a data directory or a copy of one, and cannot be rolled forward safely';
    const tar = names.find((name) => BASE_TAR.test(name));
    return tar === undefined
        ? 'is no base backup: neither backup_label nor base.tar is in it'
        : `holds ${tar}, out of which no backup_label can be had: it is damaged, or the program that packed it (gzip, zstd, lz4) is missing here`;
}
const refused = (folder, what) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('pitr-refused', `base-backup: ${folder} ${what}`, {
    state: 'nothing-changed',
    hint: 'give the folder that pg_basebackup has written: pg_basebackup --pgdata DIR --checkpoint=fast --manifest-checksums=SHA256.',
});
 
async function fromTar(file, name, { env, signal }) {
    for (const more of [['--occurrence=1'], []]) {
        const run = { env: (0,_postgres_tool_environment_js__WEBPACK_IMPORTED_MODULE_3__  .y)(env), signal };
        const { exitCode, stdout } = await (0,_run_to_end_js__WEBPACK_IMPORTED_MODULE_5__  .c)('tar', [...more, '-xOf', file, name], run);
        if (exitCode === 0 && stdout !== '')
            return stdout;
    }
    return undefined;
}
function labelOf(folder, label) {
    const start = /^START WAL LOCATION: ([0-9A-F]+\/[0-9A-F]+) \(file ([0-9A-F]{24})\)/m.exec(label);
    const [, day, time] = /^START TIME: (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (?:UTC|GMT)$/m.exec(label) ?? [];
    if (!start)
        throw refused(folder, 'has a backup_label that cannot be read');
    return {
        timeline: Number(/^START TIMELINE: (\d+)/m.exec(label)?.[1] ?? Number.parseInt(start[2].slice(0, 8), 16)),
        startLsn: (0,_lsn_js__WEBPACK_IMPORTED_MODULE_6__  .l2)(start[1]),
        startFile: start[2],
        startTime: day === undefined ? undefined : new Date(`${day}T${time}Z`),
    };
}
async function readManifest(file) {
    const text = await textOf(file);
    if (text === undefined)
        return undefined;
    try {
        const manifest = JSON.parse(text);
        const { Files: files = [] } = manifest;
        const end = manifest['WAL-Ranges']?.at(-1)?.['End-LSN'];
        const bytes = files.reduce((sum, { Size }) => sum + Size, 0);
        const label = Date.parse(files.find(({ Path }) => Path === 'backup_label')?.['Last-Modified'] ?? '');
        const labelTime = Number.isNaN(label) ? undefined : new Date(label);
        return { bytes, endLsn: end === undefined ? undefined : (0,_lsn_js__WEBPACK_IMPORTED_MODULE_6__  .l2)(end), labelTime };
    }
    catch {
        throw refused(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), 'has a backup_manifest that cannot be read: the backup is damaged');
    }
}
 
async function controlIdentifier(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file).catch(() => undefined);
    if (!handle)
        return undefined;
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
        return bytesRead === 8 ? buffer.readBigUInt64LE().toString() : undefined;
    }
    finally {
        await handle.close();
    }
}
const sizeOf = async (file) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size;
async function folderBytes(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const sizes = await Promise.all(files.map((entry) => sizeOf(node_path__WEBPACK_IMPORTED_MODULE_1__.join(entry.parentPath, entry.name))));
    return sizes.reduce((sum, size) => sum + size, 0);
}


  }),

  39479:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EU: () => (  parseSegmentName),
    Jc: () => (  segmentName),
    dJ: () => (  segmentOf),
    l2: () => (  parseLsn)
  });
 
 
function parseLsn(text) {
    const [high = '', low = ''] = text.split('/');
    return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}
const perId = (segmentBytes) => 0x100000000n / BigInt(segmentBytes);
const hex = (value) => value.toString(16).toUpperCase().padStart(8, '0');
 
const segmentName = ({ timeline, segment }, segmentBytes) => hex(BigInt(timeline)) + hex(segment / perId(segmentBytes)) + hex(segment % perId(segmentBytes));
function parseSegmentName(name, segmentBytes) {
    const [timeline, id, number] = [name.slice(0, 8), name.slice(8, 16), name.slice(16, 24)].map((one) => BigInt(`0x${one}`));
    return { timeline: Number(timeline), segment: id * perId(segmentBytes) + number };
}
const segmentOf = (lsn, segmentBytes) => lsn / BigInt(segmentBytes);


  }),

  24401:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    J5: () => (  refused),
    N_: () => (  roomFor),
    O$: () => (  unreadable),
    Z5: () => (  userOf),
    gT: () => (  existing),
    kF: () => (  newDirectory),
    ov: () => (  freePort),
    ws: () => (  refuseUnreadable)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
  var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27406);
  var _postgres_throwaway_server_server_user_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78477);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87568);
 







const refused = (message, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .rk('pitr-refused', message, { state: 'nothing-changed', hint });
 
function unreadable(input, place, cause) {
    const { code = String(cause) } = cause;
    if (code === 'ENOENT')
        return refused(`${input}: there is no ${place}`, `give ${input} the folder that holds it.`);
    return code === 'EACCES' || code === 'EPERM'
        ? refused(`${input}: this user may not read ${place} (${code})`, 'run it as the user who may, such as sudo -u postgres, or as root.')
        : refused(`${input}: ${place} cannot be read (${code})`, `give ${input} the folder that holds it.`);
}
 
const existing = (folder, input) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder).catch((cause) => {
    throw unreadable(input, folder, cause);
});
 
async function newDirectory(wanted, others, input = 'new-directory') {
    const above = node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(node_path__WEBPACK_IMPORTED_MODULE_3__.resolve(wanted));
    const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(above).catch((cause) => {
        throw cause.code === 'ENOENT'
            ? refused(`${input}: there is no folder ${above} to make it in`, 'make that folder first, on a disk with room.')
            : unreadable(input, above, cause);
    });
    const target = node_path__WEBPACK_IMPORTED_MODULE_3__.join(parent, node_path__WEBPACK_IMPORTED_MODULE_3__.basename(node_path__WEBPACK_IMPORTED_MODULE_3__.resolve(wanted)));
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(target).catch((cause) => {
        if (cause.code === 'ENOENT')
            return [];
        throw refused(`${input}: ${target} is no folder that can be read`, 'name a directory that is not there yet.');
    });
    if (names.length > 0)
        throw refused(`${input}: ${target} is not empty`, 'name a directory that is not there yet: nothing is ever overwritten.');
    const inside = others.find((other) => isWithin(target, other) || isWithin(other, target));
    if (inside !== undefined)
        throw refused(`${input}: ${target} and ${inside} lie in one another`, 'name a directory apart from the base backup and the archive.');
    return target;
}
const isWithin = (file, folder) => !node_path__WEBPACK_IMPORTED_MODULE_3__.relative(folder, file).startsWith('..');
 
async function userOf(places) {
    if (process.getuid?.() !== 0)
        return undefined;
    for (const place of places) {
        const { uid, gid } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(place);
        if (uid !== 0)
            return { uid, gid };
    }
    return (0,_postgres_throwaway_server_server_user_js__WEBPACK_IMPORTED_MODULE_5__  .R)();
}
 
async function refuseUnreadable(place, user, input) {
    const can = await new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('test', ['-r', place], { ...user, cwd: '/' }, (error) => resolve(error === null));
    });
    if (can)
        return;
    const whom = user ? `user ${user.uid}, as whom PostgreSQL would run` : 'this user';
    throw refused(`${input}: ${place} cannot be read by ${whom}`, 'give it the rights to read it and to pass through every folder above, or run this as that user.');
}
 
const WAL_BYTES = 1_073_741_824;
 
async function roomFor(target, bytes) {
    const disk = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.statfs)(node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(target));
    const takes = `The new data directory takes about ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .ob)(bytes)} and up to ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .ob)(WAL_BYTES)} of WAL`;
    if (disk.blocks === 0)
        return `${takes}; how much is free there cannot be told.`;
    const free = disk.bavail * disk.bsize;
    if (free > bytes)
        return `${takes}; ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .ob)(free)} are free on its disk.`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__  .rk('disk-full', `new-directory: ${takes}, and ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_6__  .ob)(free)} are free on its disk`, {
        state: 'nothing-changed',
        hint: 'name a directory on a larger disk.',
    });
}
const FIRST_PORT = 5433;
const LAST_PORT = 5533;
 
async function freePort() {
    for (let port = FIRST_PORT; port < LAST_PORT; port++)
        if (await isFree(port))
            return port;
    return LAST_PORT;
}
const isFree = (port) => new Promise((resolve) => {
    const server = node_net__WEBPACK_IMPORTED_MODULE_2__.createServer();
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
});


  }),

  16869:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    c: () => (  runToEnd)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80481);
 
 


 
const KEPT_LINES = 20;
const KEPT_CHARACTERS = 64 * 1024;
const NOT_STARTED = 127;


function runToEnd(file, args, run) {
    const { env, signal, into, takes } = run;
    return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { env, stdio: ['ignore', into ?? 'pipe', 'pipe'], detached: true });
        const kill = () => killGroup(child);
        signal?.addEventListener('abort', kill);
        process.once('exit', kill);
        let stdout = '';
        const lines = [];
        child.stdout?.setEncoding('utf8').on('data', (text) => {
            if (stdout.length < KEPT_CHARACTERS)
                stdout += text;
        });
        (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)(child.stderr).on('line', (line) => {
            if (!takes?.(line) && lines.length < KEPT_LINES)
                lines.push(line);
        });
        const end = (exitCode, problem) => {
            signal?.removeEventListener('abort', kill);
            process.off('exit', kill);
            if (signal?.aborted)
                reject(signal.reason);
            else
                resolve({ exitCode, stdout, stderr: problem ?? lines.join('\n') });
        };
        child.once('error', (error) => end(NOT_STARTED, error.message));
        child.once('close', (code, by) => end(code ?? NOT_STARTED, by && lines.length === 0 ? `ended by ${by}` : undefined));
    });
}
function killGroup({ pid }) {
    try {
        if (pid !== undefined)
            process.kill(-pid, 'SIGTERM');
    }
    catch {
         
    }
}


  }),

  35804:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f: () => (  findTools),
    j: () => (  toolsIn)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11551);
 
 




const VERSIONED_FOLDERS = [
    { parent: '/usr/lib/postgresql', child: /^\d+$/, bin: 'bin' },  
    { parent: '/usr', child: /^pgsql-\d+$/, bin: 'bin' },  
    { parent: '/opt/homebrew/opt', child: /^(postgresql@\d+|libpq)$/, bin: 'bin' },  
    { parent: '/usr/local/opt', child: /^(postgresql@\d+|libpq)$/, bin: 'bin' },  
    { parent: '/Library/PostgreSQL', child: /^\d+$/, bin: 'bin' },  
];
async function versionedFolders() {
    const folders = VERSIONED_FOLDERS.map(async ({ parent, child, bin }) => {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent).catch(() => []);
        return names.filter((name) => child.test(name)).map((name) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, name, bin));
    });
    return (await Promise.all(folders)).flat();
}
const isExecutable = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
async function asTool(file, run) {
    if (!(await isExecutable(file)))
        return undefined;
    const { exitCode, stdout } = await run(file, ['--version']);
    const version = exitCode === 0 ? (0,_version_js__WEBPACK_IMPORTED_MODULE_3__  .mR)(stdout) : undefined;
    return version && { file, argsFor: () => [], version };
}
 
async function findTools(tool, searchPath, run) {
    const onPath = searchPath.split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter((folder) => node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(folder));
    return toolsIn([...(await versionedFolders()), ...onPath], tool, run);
}
 
async function toolsIn(places, tool, run) {
    const folders = new Set(places);
    const found = await Promise.all([...folders].map((folder) => asTool(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, tool), run)));
    return found
        .filter((candidate) => candidate !== undefined)
        .sort((a, b) => b.version.major - a.version.major || b.version.minor - a.version.minor);
}


  }),

  10951:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    m: () => (  runProgram)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
 

const NOT_STARTED = 127;
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;
const runProgram = (file, args) => new Promise((resolve) => {
    (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(file, [...args], { maxBuffer: MAX_OUTPUT_BYTES, timeout: 600_000 }, (error, stdout, stderr) => {
        const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : NOT_STARTED;
        resolve({ exitCode, stdout, stderr: stderr || (error?.message ?? '') });
    });
});


  }),

  11551:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DT: () => (  FIRST_SAFE_MINOR),
    f8: () => (  knownWeakness),
    mR: () => (  parseToolVersion)
  });
 
 
function parseToolVersion(output) {
    const match = /\(PostgreSQL\) (\d+)(?:\.(\d+))?/.exec(output);
    if (!match)
        return undefined;
    const [major, minor] = [Number(match[1]), Number(match[2] ?? 0)];
    return { major, minor, text: match[2] ? `${major}.${minor}` : match[1] };
}


const FIRST_SAFE_MINOR = { 14: 24, 15: 19, 16: 15, 17: 11, 18: 6 };
 
function knownWeakness(version) {
    const safe = FIRST_SAFE_MINOR[version.major];
    if (safe === undefined || version.minor >= safe)
        return undefined;
    return `pg_dump ${version.text} is older than ${version.major}.${safe}, which fixes CVE-2026-18408 (psql can run code hidden in a dump). Update the PostgreSQL client programs, and restore no dump that you do not trust with a psql that is older.`;
}


  }),

  78477:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  serverUser),
    X: () => (  isOpenToOthers)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
 
 


const NOBODY = { uid: 65534, gid: 65534 };
 
async function serverUser() {
    if (process.getuid?.() !== 0)
        return undefined;
    const lines = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/etc/passwd', 'utf8').catch(() => '')).split('\n');
    return userNamed('postgres', lines) ?? userNamed('nobody', lines) ?? NOBODY;
}
function userNamed(wanted, lines) {
    const fields = lines.map((line) => line.split(':')).find(([name]) => name === wanted);
    const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
    return uid > 0 && gid > 0 ? { uid, gid } : undefined;
}
const EXECUTE_BY_OTHERS = 0o001;
 
async function isOpenToOthers(folder) {
    for (let at = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folder);; at = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at)) {
        const mode = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at).catch(() => undefined))?.mode ?? 0;
        if ((mode & EXECUTE_BY_OTHERS) === 0)
            return false;
        if (at === node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at))
            return true;
    }
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
