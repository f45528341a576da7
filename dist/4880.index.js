export const id = 4880;
export const ids = [4880,7859,240,3097,5478,2306,9925,8335,1728,7068];
export const modules = {

  9057:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  startProgram)
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
 


const STDERR_KEPT_CHARACTERS = 16 * 1024;


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
         
        const cause = ending.endsWith('SIGPIPE') || /Broken pipe/.test(stderr)
            ? Object.assign(new Error(ending), { code: 'EPIPE' })
            : undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk(code, [`${name} ${ending}`, stderr.trim()].filter(Boolean).join(': '), { cause });
    });
    finished.catch(() => { });  
    return { stdin: child.stdin, stdout: child.stdout, stderr: () => stderr.trim(), finished, kill };
}
 
function ended(child) {
    return new Promise((resolve) => {
        child.once('error', (error) => resolve(`could not be started (${error.message})`));
        child.once('close', (exitCode, signal) => resolve(signal ? `was ended by ${signal}` : exitCode === 0 ? undefined : `exited with ${exitCode}`));
    });
}
 
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


  }),

  56440:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    B4: () => (  sealSuffix),
    HA: () => (  sealingStages),
    L: () => (  onPath),
    iI: () => (  badRecipients)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
  var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
  var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27406);
  var _program_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9057);
 
 
 







 
const sealSuffix = (seal) => (seal.compression === 'zstd' ? '.zst' : '') + (seal.recipients.length > 0 ? '.age' : '');
const RECIPIENT = /^(age1[a-z0-9]{50,}|ssh-(ed25519|rsa) [A-Za-z0-9+/=]+( .*)?)$/;
 
const OF_A_PLUGIN = /^age1(?!pq1|tag1|tagpq1)[a-z0-9]*1/;


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
    const { Encrypter } = await __webpack_require__.e(  1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    try {
        new Encrypter().addRecipient(recipient);
        return true;
    }
    catch {
        return false;
    }
}


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
     
    if (program)
        return programStage('zstd', [program, '-T0', '-1', '--quiet', '--stdout'], env);
     
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
const noZstd = () => new _errors_js__WEBPACK_IMPORTED_MODULE_5__  .rk('sealing-failed', `compression: zstd needs the zstd program, or Node 22.15 or newer; this is Node ${process.versions.node}`, {
    state: 'nothing-changed',
    hint: 'install zstd (apt-get install zstd; brew install zstd), then run it again; or use compression: none',
});
async function ageStage(recipients, env) {
    const program = await onPath('age', env);
     
    if (program)
        return programStage('age', [program, ...recipients.flatMap((key) => ['--recipient', key])], env);
    const { Encrypter } = await __webpack_require__.e(  1539).then(__webpack_require__.bind(__webpack_require__, 81539));
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__  .rk('sealing-failed', `encryption-recipients: ${recipient} cannot be used`, {
            state: 'nothing-changed',
            hint: ssh
                ? 'install the age program (apt-get install age), which knows SSH keys, or use an age1... key'
                : 'check the key: age-keygen -y key.txt prints it',
            cause,
        });
    }
}
function programStage(name, command, env) {
    const program = (0,_program_js__WEBPACK_IMPORTED_MODULE_6__  .X)(name, command, env, 'sealing-failed');
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


  }),

  44880:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

 
__webpack_require__.r(__webpack_exports__);

 
__webpack_require__.d(__webpack_exports__, {
  run: () => (  run)
});

 
var errors = __webpack_require__(27406);
 
var src_log = __webpack_require__(6671);
 
var near_names = __webpack_require__(22306);
 
var report_record = __webpack_require__(39337);
 
var reports_document = __webpack_require__(79812);
 
var terminal = __webpack_require__(45749);
 
var tool_version = __webpack_require__(11646);
; 
const COMMANDS = {
    backup: async () => (await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(7934), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(2575), __webpack_require__.e(1002), __webpack_require__.e(2261)]).then(__webpack_require__.bind(__webpack_require__, 98993))).backup,
    apply: async () => (await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(7934), __webpack_require__.e(6901), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(4168), __webpack_require__.e(2575), __webpack_require__.e(56), __webpack_require__.e(5540), __webpack_require__.e(1002), __webpack_require__.e(4295), __webpack_require__.e(399), __webpack_require__.e(2703), __webpack_require__.e(707), __webpack_require__.e(4179)]).then(__webpack_require__.bind(__webpack_require__, 25323))).apply,
    'apply-pending': async () => (await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(7934), __webpack_require__.e(6901), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(4168), __webpack_require__.e(2575), __webpack_require__.e(56), __webpack_require__.e(5540), __webpack_require__.e(1002), __webpack_require__.e(4295), __webpack_require__.e(399), __webpack_require__.e(2703), __webpack_require__.e(707), __webpack_require__.e(8924), __webpack_require__.e(2783), __webpack_require__.e(5966), __webpack_require__.e(8621)]).then(__webpack_require__.bind(__webpack_require__, 38621))).applyPending,
    status: async () => (await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(7934), __webpack_require__.e(6205), __webpack_require__.e(56), __webpack_require__.e(7170)]).then(__webpack_require__.bind(__webpack_require__, 45363))).status,
    diff: async () => (await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(7934), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(4168), __webpack_require__.e(56), __webpack_require__.e(4295), __webpack_require__.e(399), __webpack_require__.e(8924), __webpack_require__.e(9781), __webpack_require__.e(6396)]).then(__webpack_require__.bind(__webpack_require__, 16396))).diff,
    drill: async () => (await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(7934), __webpack_require__.e(6901), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(4168), __webpack_require__.e(2575), __webpack_require__.e(5540), __webpack_require__.e(1002), __webpack_require__.e(399), __webpack_require__.e(2703), __webpack_require__.e(8438), __webpack_require__.e(9737)]).then(__webpack_require__.bind(__webpack_require__, 23122))).drill,
    rollback: async () => (await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(7934), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(4168), __webpack_require__.e(2575), __webpack_require__.e(56), __webpack_require__.e(1002), __webpack_require__.e(4295), __webpack_require__.e(9821), __webpack_require__.e(1872), __webpack_require__.e(4643)]).then(__webpack_require__.bind(__webpack_require__, 34643))).rollback,
    restore: async () => (await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(7934), __webpack_require__.e(6901), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(2575), __webpack_require__.e(5540), __webpack_require__.e(1002), __webpack_require__.e(2703), __webpack_require__.e(1973), __webpack_require__.e(8009)]).then(__webpack_require__.bind(__webpack_require__, 93981))).restore,
    'recover-rows': async () => (await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(7934), __webpack_require__.e(6901), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(2575), __webpack_require__.e(5540), __webpack_require__.e(3375), __webpack_require__.e(2711), __webpack_require__.e(1272), __webpack_require__.e(9586)]).then(__webpack_require__.bind(__webpack_require__, 98633))).recoverRows,
    pitr: async () => (await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(6205), __webpack_require__.e(4168), __webpack_require__.e(6483), __webpack_require__.e(9774), __webpack_require__.e(638)]).then(__webpack_require__.bind(__webpack_require__, 70638))).pitr,
    check: async () => (await Promise.all( [__webpack_require__.e(4168), __webpack_require__.e(7254), __webpack_require__.e(9623)]).then(__webpack_require__.bind(__webpack_require__, 79623))).check,
    'check-rollback': async () => (await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(7934), __webpack_require__.e(6205), __webpack_require__.e(9321), __webpack_require__.e(4168), __webpack_require__.e(56), __webpack_require__.e(4295), __webpack_require__.e(399), __webpack_require__.e(2768)]).then(__webpack_require__.bind(__webpack_require__, 56311))).checkRollback,
    doctor: async () => (await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(7934), __webpack_require__.e(6205), __webpack_require__.e(4168), __webpack_require__.e(56), __webpack_require__.e(5973), __webpack_require__.e(5864)]).then(__webpack_require__.bind(__webpack_require__, 75864))).doctor,
    health: async () => (await __webpack_require__.e(  3001).then(__webpack_require__.bind(__webpack_require__, 53001))).health,
    audit: async () => (await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(6205), __webpack_require__.e(6172)]).then(__webpack_require__.bind(__webpack_require__, 36172))).audit,
    incident: async () => (await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(6205), __webpack_require__.e(446), __webpack_require__.e(193)]).then(__webpack_require__.bind(__webpack_require__, 50193))).incident,
    init: async () => (await __webpack_require__.e(  7131).then(__webpack_require__.bind(__webpack_require__, 27131))).init,
    new: async () => (await __webpack_require__.e(  2397).then(__webpack_require__.bind(__webpack_require__, 82397))).newMigration,
    'import-prisma': async () => (await Promise.all( [__webpack_require__.e(3849), __webpack_require__.e(6205), __webpack_require__.e(4168), __webpack_require__.e(6880)]).then(__webpack_require__.bind(__webpack_require__, 76880))).importPrisma,
};
const commandNames = Object.keys(COMMANDS);
const isCommand = (word) => Object.hasOwn(COMMANDS, word);
const commandNamed = async (word) => isCommand(word) ? COMMANDS[word]() : undefined;
 
async function allCommands() {
    const loaded = await Promise.all(Object.values(COMMANDS).map((load) => load()));
    return Object.fromEntries(commandNames.map((word, index) => [word, loaded[index]]));
}
 
const optionNames = async () => Object.values(await allCommands()).flatMap(({ options }) => Object.keys(options));

 
var external_node_fs_ = __webpack_require__(73024);
 
var promises_ = __webpack_require__(51455);
 
var external_node_os_ = __webpack_require__(48161);
 
var external_node_path_ = __webpack_require__(76760);
; 
 





 
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
 
async function withContext(log, body) {
    process.umask(0o077);
    const stopping = new AbortController();
    const cancel = (signal) => {
        const again = stopping.signal.aborted;
         
        if (again && signal === 'SIGHUP')
            return;
        if (again)
            process.exit(130);
        log.warn(`${signal}: cancelling; once more ends at once`);
        stopping.abort(new errors .rk('cancelled', `the command was cancelled (${signal})`));
    };
    const temporaryFolder = await makeTemporaryFolder();
    const removeAtExit = () => (0,external_node_fs_.rmSync)(temporaryFolder, { recursive: true, force: true });
    process.once('exit', removeAtExit);
    for (const signal of ENDING_SIGNALS)
        process.on(signal, cancel);
    try {
        return await body({ log, env: process.env, temporaryFolder, signal: stopping.signal });
    }
    finally {
        for (const signal of ENDING_SIGNALS)
            process.off(signal, cancel);
        await (0,promises_.rm)(temporaryFolder, { recursive: true, force: true });
        process.off('exit', removeAtExit);
    }
}
async function makeTemporaryFolder() {
    try {
        return await (0,promises_.mkdtemp)(external_node_path_.join(external_node_os_.tmpdir(), 'pg-runbook-'));
    }
    catch (cause) {
        const reason = cause.code ?? cause.message;
        throw new errors .rk('bad-input', `TMPDIR: no folder can be made in ${external_node_os_.tmpdir()} (${reason})`, {
            state: 'nothing-changed',
            hint: 'set TMPDIR to a folder that you may write to, then run it again',
            cause,
        });
    }
}

 
var neutral_text = __webpack_require__(22932);
; 
 
 


 
function tellFailure(error, words, word) {
    if (!(error instanceof errors .rk)) {
        const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return { text: `${(0,neutral_text .$0)(stack)}\nThis is a bug in pg-runbook, not in your database.\n`, exitCode: 1 };
    }
    const isUsage = errors .h0.has(error.code);
    const { detail, code } = error;
    const help = isUsage ? `pg-runbook${word === undefined ? '' : ` ${word}`} --help` : undefined;
    const hint = detail.hint === undefined ? help : words.hint(detail.hint);
     
    const message = detail.location ? error.message : words.message(error.message);
    const told = (0,errors .WE)(new errors .rk(code, message, { ...detail, ...(hint !== undefined && { hint }) }));
    return { text: `${(0,neutral_text .$0)(`error [${code}]: ${told}`)}\n`, exitCode: isUsage ? 2 : 1 };
}

 
var cli_options = __webpack_require__(50698);
; 

const EXIT_CODES = 'Exit codes: 0 done, 1 failed, 2 bad usage, 3 drift or findings.';
function overview(commands) {
    const width = Math.max(...Object.keys(commands).map((word) => word.length));
    const words = Object.entries(commands).map(([word, { summary }]) => `  ${word.padEnd(width)}  ${summary}`);
    return [
        'pg-runbook: the PostgreSQL operations runbook, made executable',
        '\nUsage: pg-runbook <command> [options]\n',
        ...words,
        '\npg-runbook <command> --help (-h) shows its options; pg-runbook --version (-V) the version.',
        'The database: DIRECT_URL where it is set, else DATABASE_URL; with --environment staging, STAGING_DIRECT_URL where it is',
        'set, else STAGING_DATABASE_URL.',
        EXIT_CODES,
        '',
    ].join('\n');
}
function commandHelp(word, command) {
    const argument = argumentOf(command);
    const options = Object.entries({ ...command.options, ...cli_options .DT }).map(optionLine);
    return [
        `${command.summary}\n\nUsage: pg-runbook ${word}${argument && ` ${argument}`} [options]\n`,
        ...argumentLines(command),
        ...options,
        `\n${EXIT_CODES}\n`,
    ].join('\n');
}
function argumentOf({ argument, rest }) {
    if (!argument)
        return '';
    const first = argument.optional ? `[<${argument.name}>]` : `<${argument.name}>`;
    return rest ? `${first} [<${rest.name}> ...]` : first;
}
const argumentLines = ({ argument, rest }) => {
    const described = [argument, rest].filter((one) => one !== undefined);
    return described.map(({ name, description }, index) => `  <${name}>  ${description}${index < described.length - 1 ? '' : '\n'}`);
};
function optionLine([name, option]) {
    const short = option.short ? `-${option.short}, ` : '';
    const flag = `${short}--${name}${option.value ? ` ${option.value}` : ''}`;
    const standard = typeof option.default === 'string' ? ` (default: ${option.default})` : '';
    return `  ${flag.padEnd(34)} ${option.description}${standard}`;
}

 
var option_values = __webpack_require__(57774);
 
var external_node_util_ = __webpack_require__(57975);
; 
 
 





 
async function readOptions(word, command, argv) {
    const declared = { ...command.options, ...cli_options .DT };
    const options = Object.fromEntries(Object.entries(declared).map(([name, { type, multiple = false, short }]) => [
        name,
        { type, multiple, ...(short && { short }) },
    ]));
    const { values, positionals, tokens } = (0,external_node_util_.parseArgs)({ args: [...argv], options, strict: false, tokens: true });
    if (values['help'] !== true)
        refuse(await problemsOf(command, declared, tokens, positionals), word);
    const value = (name) => values[name] ?? declared[name]?.default;
    return {
        argument: positionals[0] ?? '',
        given: {
            rest: positionals.slice(1),
            text: (name) => (typeof value(name) === 'string' ? value(name) : ''),
            flag: (name) => value(name) === true,
            list: (name) => (value(name) ?? []).map(String),
        },
    };
}
function refuse(problems, word) {
    if (problems.length === 0)
        return;
    throw new errors .rk('bad-input', problems.join('\n'), {
        state: 'nothing-changed',
        hint: `correct what is named above; pg-runbook ${word} --help shows what each option takes`,
    });
}
async function problemsOf(command, declared, tokens, positionals) {
    const options = tokens.filter((token) => token.kind === 'option');
    const problems = await Promise.all(options.map((token) => optionProblem(token, declared)));
    return [
        ...problems.filter((problem) => problem !== undefined),
        ...twice(options, declared),
        ...argumentProblems(command, positionals),
    ];
}
async function optionProblem(token, declared) {
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (!option)
        return `${rawName}: there is no such option; ${whichOptions(name, declared)}`;
    if (option.type === 'boolean')
        return value === undefined ? undefined : `${rawName}: takes no value`;
    if (!value)
        return `${rawName}: needs a value`;
    if (!inlineValue && value.startsWith('-'))
        return `${rawName}: needs a value, and is followed by ${value} (write ${rawName}=${value} if that is it)`;
    const problem = await option.problem?.(value);
    return problem === undefined ? undefined : `${rawName}: ${problem}`;
}
function whichOptions(name, declared) {
    const dashed = (names) => names.map((one) => `--${one}`);
    const near = dashed((0,near_names .$)(name, Object.keys(declared)));
    const all = `there are ${dashed(Object.keys(declared)).join(', ')}`;
    return near.length > 0 ? `did you mean ${near.join(' or ')}? ${all.replace('there', 'There')}` : all;
}
 
function twice(tokens, declared) {
    const names = tokens.map(({ name }) => name);
    const single = (name) => Object.hasOwn(declared, name) && declared[name].type === 'string' && !declared[name].multiple;
    const repeated = new Set(names.filter((name, index) => single(name) && names.indexOf(name) !== index));
    return [...repeated].map((name) => `--${name}: is given ${names.filter((one) => one === name).length} times`);
}
function argumentProblems({ argument, rest }, positionals) {
    const expected = argument ? 1 : 0;
    const [first] = positionals;
    if (argument && first === undefined)
        return argument.optional ? [] : [`${argument.name}: required (${argument.description})`];
    const problem = first === undefined ? undefined : argument?.problem?.(first);
    if (problem !== undefined)
        return [`${argument.name}: ${problem}`];
    if (rest)
        return [];
    return positionals.slice(expected).map((extra) => `${(0,option_values .oS)(extra)}: not expected here${urlAdvice(extra)}`);
}
const urlAdvice = (text) => /^\w+:\/\//.test(text) ? '; the database is read from DATABASE_URL, since other users can see a command line' : '';

; 
 
 
const READER_IS_GONE = new Set(['EPIPE', 'EIO']);
 
function outliveReaders() {
    process.stderr.on('error', () => { });  
    process.stdout.on('error', (error) => {
        if (!READER_IS_GONE.has(error.code ?? ''))
            throw error;
    });
}

 
var quantities = __webpack_require__(87568);
; 


const CLEAR_LINE = '\r\u001b[K';
const MOVING_INTERVAL_MS = 100;
const PLAIN_INTERVAL_MS = 10_000;
 
function terminalLog(screen, verbose, now = Date.now) {
    const moving = screen.isTTY === true;
    const clear = moving ? CLEAR_LINE : '';
    const line = (text) => void screen.write(`${clear}${(0,neutral_text .$0)(text)}\n`);
    const lastShown = new Map();
    const isDue = (task) => {
        const last = lastShown.get(task);
        const due = now() - (last ?? (moving ? 0 : now())) >= (moving ? MOVING_INTERVAL_MS : PLAIN_INTERVAL_MS);
        if (last === undefined || due)
            lastShown.set(task, now());
        return due;
    };
    return {
        debug: (message) => verbose && line(message),
        info: line,
        warn: (message, at) => line(`warning: ${at ? `${at.file}:${at.line}: ` : ''}${message}`),
        error: (message, at) => line(`error: ${at ? `${at.file}:${at.line}: ` : ''}${message}`),
        progress(progress) {
            if (!isDue(progress.task))
                return;
            const text = (0,neutral_text .fZ)((0,quantities .oz)(progress));
            if (moving)
                screen.write(`${CLEAR_LINE}${text.slice(0, (screen.columns ?? 80) - 1)}`);
            else
                line(text);
        },
    };
}

 
var terminal_user = __webpack_require__(29288);
; 
 
 
 
const OTHER_NAMES = { 'backup-skip-reason': 'no-backup', tables: 'table' };
 
const NEGATED = [[/\bbackup: false\b/g, '--no-backup <reason>']];
const START = String.raw `(?<![\w./@-])`;
const LIST = /, (?=[^ ,]+(?:, |$))/;
const optionOf = (input) => `--${OTHER_NAMES[input] ?? input}`;
 
const asSubject = (text, inputs) => text.replace(new RegExp(`(?<=^|^- |: )(${inputs}): `, 'gm'), (_, input) => `${optionOf(input)}: `);
 
const asValue = (text, inputs) => text.replace(new RegExp(`${START}(${inputs}): ([^\\s,;)]+(?:, [^\\s,;)]+\\.sql)*)`, 'g'), (_, input, value) => value === 'true'
    ? optionOf(input)
    : value
        .split(LIST)
        .map((one) => `${optionOf(input)} ${one}`)
        .join(' '));
 
const asName = (text, inputs) => text.replace(new RegExp(`${START}(${inputs})(?![\\w/-]|\\.\\w)`, 'g'), (_, input) => optionOf(input));
 
function terminalWords(options) {
    const names = [...new Set([...options, ...Object.keys(OTHER_NAMES)])].sort((a, b) => b.length - a.length);
    const [all, hyphenated] = [names.join('|'), names.filter((name) => name.includes('-')).join('|')];
    const negate = (text) => NEGATED.reduce((told, [form, option]) => told.replace(form, option), text);
    return {
        message: (text) => asName(asValue(asSubject(negate(text), all), hyphenated), hyphenated),
        hint: (text) => asName(asValue(negate(text), all), hyphenated),
    };
}

; 
 
 

















const LAST_WORDS_MS = 2_000;
async function run(argv = process.argv.slice(2)) {
    outliveReaders();
    try {
        process.exitCode = await main(argv);
    }
    catch (error) {
        const word = isCommand(argv[0] ?? '') ? argv[0] : undefined;
        const { text, exitCode } = tellFailure(error, terminalWords(await optionNames()), word);
        process.stderr.write(text);
        process.exitCode = exitCode;
    }
     
    setTimeout(() => process.exit(), LAST_WORDS_MS).unref();
}
async function main([word, ...rest]) {
    if (word === undefined) {
        process.stderr.write(overview(await allCommands()));
        return 2;
    }
    if (['help', '--help', '-h'].includes(word))
        return rest[0] === undefined ? print(overview(await allCommands())) : help(rest[0]);
    if (['--version', '-V'].includes(word))
        return print(`${tool_version .w}\n`);
    const command = await commandNamed(word);
    if (!command)
        throw noSuchCommand(word);
    const { given, argument } = await readOptions(word, command, rest);
    if (given.flag('help'))
        return help(word);
    const log = (0,src_log .Bx)(terminalLog(process.stderr, given.flag('verbose')));
    const answer = await withContext(log, (context) => command.run(given, argument, context));
    print(given.flag('json') ? json(word, answer.report) : (0,terminal .e)(forScreen(answer.document, log)));
    return answer.exitCode;
}
 
const forScreen = (document, log) => process.stdout.isTTY && process.stderr.isTTY ? (0,reports_document .o)(document, (line) => (0,src_log .YE)(log, line)) : document;
function json(operation, report) {
    const actor = (0,terminal_user .C)();
    return `${JSON.stringify((0,report_record .t)(report, { operation, ...(actor && { actor }) }), null, 2)}\n`;
}
async function help(word) {
    const command = await commandNamed(word);
    if (!command)
        throw noSuchCommand(word);
    return print(commandHelp(word, command));
}
function noSuchCommand(word) {
    const names = commandNames;
    const near = (0,near_names .$)(word, names);
    const wrong = word.startsWith('-')
        ? `${word}: the command comes first, then its options`
        : `${(0,option_values .oS)(word)}: there is no such command`;
    const meant = near.length > 0 ? `; did you mean ${near.join(' or ')}? There are` : '; there are';
    return new errors .rk('bad-input', `${wrong}${meant} ${names.join(', ')}`, {
        state: 'nothing-changed',
        hint: `pg-runbook ${near.length === 1 ? `${near[0]} ` : ''}--help`,
    });
}
function print(text) {
    process.stdout.write(text);
    return 0;
}


  }),

  57774:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    AL: () => (  patternProblem),
    F_: () => (  oneOfProblem),
    HC: () => (  timeProblem),
    IL: () => (  blankProblem),
    IV: () => (  folderProblem),
    YV: () => (  durationProblem),
    bc: () => (  recipientProblem),
    k3: () => (  wholeNumberProblem),
    oS: () => (  shownWord),
    rq: () => (  ageProblem),
    wI: () => (  destinationProblem),
    xP: () => (  healthUrlProblem)
  });
 
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var _backups_sealing_seal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56440);
  var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32297);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27406);
  var _health_health_url_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56052);
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22932);
  var _target_time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81728);
 







const SHOWN_CHARACTERS = 60;
 
const shownWord = (text) => (/:\/\//.test(text) ? 'a URL, which is not shown' : shortened(text));
 
const shownText = (text) => (/:\/\//.test(text) ? shownWord(text) : `"${shortened(text)}"`);
const shortened = (text) => (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_5__  .fZ)(text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}...` : text);
 
const durationProblem = (text) => problemOf(() => (0,_duration_js__WEBPACK_IMPORTED_MODULE_2__  .E)(text), text);
function problemOf(read, text) {
    try {
        read();
        return undefined;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__  .rk))
            throw error;
        return `${error.message}, got ${shownText(text)}`;
    }
}
 
const ageProblem = (text) => problemOf(() => (0,_duration_js__WEBPACK_IMPORTED_MODULE_2__  .F)(text), text);
 
const timeProblem = (text) => problemOf(() => (0,_target_time_js__WEBPACK_IMPORTED_MODULE_4__  .m)(text), text);
const oneOfProblem = (values) => (text) => values.includes(text) ? undefined : `expected one of ${values.join(', ')}, got ${shownText(text)}`;
const wholeNumberProblem = (min, max) => (text) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max
    ? undefined
    : `expected a whole number from ${min} to ${max}, got ${shownText(text)}`;
const blankProblem = (text) => text.trim() === '' ? 'expected a few words, which are kept in the ledger' : undefined;
 
const destinationProblem = (text) => isFolder(text) === false ? `expected a folder, and ${shownText(text)} is something else` : undefined;
const folderProblem = (text) => isFolder(text) === true ? undefined : `there is no folder ${shownText(text)}`;
async function recipientProblem(text) {
    const [bad] = await (0,_backups_sealing_seal_js__WEBPACK_IMPORTED_MODULE_1__  .iI)([text]);
    return bad === undefined ? undefined : `not a key that age takes: ${shownText(bad)}`;
}
const patternProblem = (text) => text.startsWith('-') ? `expected a table, got ${shownText(text)}` : undefined;
const healthUrlProblem = (text) => {
    const problems = (0,_health_health_url_js__WEBPACK_IMPORTED_MODULE_6__  .Uv)(text).map((problem) => problem.replace(/^health-url: /, ''));
    return problems.length === 0 ? undefined : problems.join('; ');
};
 
function isFolder(place) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(place).isDirectory();
    }
    catch (error) {
        return error.code === 'ENOTDIR' ? false : undefined;
    }
}


  }),

  50698:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    DT: () => (  COMMON_OPTIONS),
    GA: () => (  MIGRATIONS_OPTION),
    Gc: () => (  ALREADY_EXISTS_OPTION),
    KW: () => (  age),
    Sc: () => (  ALREADY_EXISTS),
    Ur: () => (  CONNECTION_OPTIONS),
    XD: () => (  NEW_MIGRATIONS_OPTION),
    _7: () => (  COMPRESSIONS),
    _L: () => (  STATEMENT_TIMEOUT_OPTION),
    f: () => (  BACKUP_FIRST_OPTIONS),
    mT: () => (  BACKUP_OPTIONS),
    p0: () => (  duration),
    rD: () => (  wholeNumber),
    uN: () => (  ENVIRONMENT_OPTION),
    yL: () => (  oneOf)
  });
 
  var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32297);
  var _option_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57774);
 


 
const COMMON_OPTIONS = {
    json: { type: 'boolean', description: 'print the report as JSON' },
    verbose: { type: 'boolean', description: 'show every step' },
    help: { type: 'boolean', short: 'h', description: 'show this help' },
};
const ENVIRONMENT_OPTION = {
    environment: {
        type: 'string',
        value: '<name>',
        default: 'production',
        description: 'production (DIRECT_URL, else DATABASE_URL) or staging (STAGING_DIRECT_URL, else STAGING_DATABASE_URL)',
        problem: (0,_option_values_js__WEBPACK_IMPORTED_MODULE_1__  .F_)(['production', 'staging']),
    },
};
 
const NEW_MIGRATIONS_OPTION = {
    'migrations-dir': {
        type: 'string',
        value: '<folder>',
        default: 'db/migrations',
        description: 'the folder of the migrations',
    },
};
const MIGRATIONS_OPTION = {
    'migrations-dir': { ...NEW_MIGRATIONS_OPTION['migrations-dir'], problem: _option_values_js__WEBPACK_IMPORTED_MODULE_1__  .IV },
};
const STATEMENT_TIMEOUT_OPTION = {
    'statement-timeout': {
        type: 'string',
        value: '<time>',
        default: '0',
        description: 'ends a longer statement; 0 never',
        problem: _option_values_js__WEBPACK_IMPORTED_MODULE_1__  .YV,
    },
};
 
const CONNECTION_OPTIONS = {
    ...ENVIRONMENT_OPTION,
    'lock-timeout': {
        type: 'string',
        value: '<time>',
        default: '5s',
        description: 'how long to wait for a lock, e.g. 500ms, 5s',
        problem: _option_values_js__WEBPACK_IMPORTED_MODULE_1__  .YV,
    },
    'lock-retries': {
        type: 'string',
        value: '<count>',
        default: '10',
        description: 'how often to try again for locks',
        problem: (0,_option_values_js__WEBPACK_IMPORTED_MODULE_1__  .k3)(0, 1000),
    },
};
const DATABASE_OPTIONS = { ...CONNECTION_OPTIONS, ...STATEMENT_TIMEOUT_OPTION };
const ALREADY_EXISTS = ['warn', 'error'];
const ALREADY_EXISTS_OPTION = {
    'on-already-exists': {
        type: 'string',
        value: '<what>',
        default: 'warn',
        description: 'warn or error',
        problem: (0,_option_values_js__WEBPACK_IMPORTED_MODULE_1__  .F_)(ALREADY_EXISTS),
    },
};
const COMPRESSIONS = ['none', 'zstd'];
const BACKUP_OPTIONS = {
    destination: {
        type: 'string',
        value: '<folder>',
        default: 'backups',
        description: 'the folder that takes the backup',
        problem: _option_values_js__WEBPACK_IMPORTED_MODULE_1__  .wI,
    },
    compression: {
        type: 'string',
        value: '<kind>',
        default: 'none',
        description: 'zstd or none',
        problem: (0,_option_values_js__WEBPACK_IMPORTED_MODULE_1__  .F_)(COMPRESSIONS),
    },
    'install-tools': { type: 'boolean', description: "install the pg_dump of the server's major when it is missing" },
    'encryption-recipients': {
        type: 'string',
        value: '<age1...>',
        multiple: true,
        description: 'encrypt with age for this public key; may be given several times',
        problem: _option_values_js__WEBPACK_IMPORTED_MODULE_1__  .bc,
    },
    'exclude-table-data': {
        type: 'string',
        value: '<pattern>',
        multiple: true,
        description: "leave these tables' rows out, as pg_dump's option of that name",
        problem: _option_values_js__WEBPACK_IMPORTED_MODULE_1__  .AL,
    },
};
 
const BACKUP_FIRST_OPTIONS = {
    'no-backup': {
        type: 'string',
        value: '<reason>',
        description: 'take no backup; the reason is kept in the ledger',
        problem: _option_values_js__WEBPACK_IMPORTED_MODULE_1__  .IL,
    },
    ...DATABASE_OPTIONS,
    ...BACKUP_OPTIONS,
};
 
const age = (given, name) => (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__  .F)(given.text(name));
 
const duration = (given, name) => (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__  .E)(given.text(name));
 
const oneOf = (given, name, values) => values.find((value) => value === given.text(name));
 
const wholeNumber = (given, name) => Number(given.text(name));


  }),

  29288:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  terminalUser)
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
 

function terminalUser() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
    }
    catch {
        return undefined;
    }
}


  }),

  32297:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    E: () => (  parseDuration),
    F: () => (  parseAge)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 
 

const MILLISECONDS = {
    us: 0.001,
    ms: 1,
    s: 1_000,
    min: 60_000,
    h: 3_600_000,
    d: 86_400_000,
};
 
const MAX_MILLISECONDS = 2 ** 31 - 1;


function parseDuration(text) {
    if (/^0+$/.test(text.trim()))
        return 0;
    const milliseconds = millisecondsIn(text);
    if (Number.isNaN(milliseconds))
        throw badDuration('expected a number with a unit (us, ms, s, min, h, d), such as 5s or 500ms, or 0 for no limit');
    if (milliseconds > MAX_MILLISECONDS)
        throw badDuration('longer than PostgreSQL can hold (24d)');
    if (milliseconds > 0 && milliseconds < 1)
        throw badDuration('shorter than 1ms would mean no limit at all');
    return Math.round(milliseconds);
}
 
function millisecondsIn(text) {
    const match = /^(\d+(?:\.\d+)?) *(us|ms|s|min|h|d)$/.exec(text.trim());
    return match ? Number(match[1]) * MILLISECONDS[match[2]] : Number.NaN;
}
const LONGEST_AGE_DAYS = 36_500;


function parseAge(text) {
    const milliseconds = Math.round(millisecondsIn(text));
    if (milliseconds > 0 && milliseconds <= LONGEST_AGE_DAYS * MILLISECONDS.d)
        return milliseconds;
    throw badDuration(`expected a number with a unit (s, min, h, d), such as 26h or 90d, up to ${LONGEST_AGE_DAYS}d`);
}
const badDuration = (problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('bad-input', problem);


  }),

  27406:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    OB: () => (  stateInWords),
    WE: () => (  explain),
    h0: () => (  USAGE_CODES),
    rk: () => (  RunbookError)
  });
 
 
 
class RunbookError extends Error {
    name = 'RunbookError';
    code;
    detail;
    constructor(code, message, detail = {}) {
        super(message, { cause: detail.cause });
        this.code = code;
        this.detail = detail;
    }
}
const STATE_IN_WORDS = {
    'nothing-changed': 'Nothing in the database was changed.',
    'rolled-back': 'The database rolled everything back; it is as it was before.',
    'partly-applied': 'Part of the file is in the database; the ledger says which statements.',
    'earlier-committed': 'The files before this one are done and stay so; this one has changed nothing.',
    committed: 'The change is committed and in the database.',
    unknown: 'Whether the change is in the database could not be determined.',
};
 
const stateInWords = (state) => STATE_IN_WORDS[state];
 
const USAGE_CODES = new Set([
    'bad-input',
    'bad-database-url',
    'missing-database-url',
    'bad-migration-name',
]);
 
function explain(error) {
    const { location, hint } = error.detail;
    const state = error.detail.state ?? (USAGE_CODES.has(error.code) ? 'nothing-changed' : undefined);
    const where = location ? `${location.file}:${location.line}${location.column ? `:${location.column}` : ''}: ` : '';
    return [where + error.message, state && stateInWords(state), hint && `Next: ${hint}`].filter(Boolean).join('\n');
}


  }),

  56052:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Uv: () => (  healthUrlProblems),
    nY: () => (  healthEndpoints),
    zA: () => (  shownUrl)
  });
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22932);
 
 

 
const LIVE_PATH = '/api/health/live';
const READY_PATH = '/api/health/ready';
 
function healthUrlProblems(url, input = 'health-url') {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    if (parsed === undefined || parsed.host === '')
        return [`${input}: expected an address such as https://app.example.com`];
    const problems = [];
    if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
        problems.push(`${input}: expected an address that begins with https:// or http://`);
    if (parsed.username !== '' || parsed.password !== '')
        problems.push(`${input}: has a user name or a password before the host, which logs would show: leave it out`);
    return problems;
}
 
function healthEndpoints({ url, liveUrl }) {
    const given = new URL(url);
    const isBase = given.pathname === '/';
    const live = liveUrl !== undefined ? new URL(liveUrl) : isBase ? withPath(given, LIVE_PATH) : undefined;
    const ready = isBase ? withPath(given, READY_PATH) : given;
    return [...(live ? [endpoint('live', live)] : []), endpoint('ready', ready)];
}
function withPath(base, path) {
    const url = new URL(base);
    url.pathname = path;
    return url;
}
const endpoint = (name, url) => ({ name, url, shown: shownUrl(url) });
 
const shownUrl = (url) => (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(`${url.origin}${url.pathname}`, 300);


  }),

  6671:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bx: () => (  rememberWarnings),
    YE: () => (  hasWarned),
    aB: () => (  silentLog)
  });
const toldBy = new WeakMap();
 
const MOST_REMEMBERED = 1_000;
 
function rememberWarnings(log) {
    const told = new Set();
    const remembering = {
        ...log,
        warn(message, at) {
            if (told.size < MOST_REMEMBERED)
                told.add(message);
            log.warn(message, at);
        },
    };
    toldBy.set(remembering, told);
    return remembering;
}
 
const hasWarned = (log, message) => toldBy.get(log)?.has(message) ?? false;
const silentLog = { debug() { }, info() { }, warn() { }, error() { }, progress() { } };


  }),

  22306:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  nearNames)
  });
 
 
 
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


  }),

  22932:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $0: () => (  neutralise),
    OT: () => (  hidesSomething),
    fZ: () => (  neutraliseLine)
  });
 
 
 
 
const LOG_TEXT_LIMIT = 65_536;
 
const TERMINAL_SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
 
const INVISIBLE = /[\u0080-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;


function neutralise(text, limit = LOG_TEXT_LIMIT) {
    const kept = text.length > limit ? wholeCharacters(text.slice(0, limit)) : text;
    const harmless = kept
        .replace(TERMINAL_SEQUENCES, '')
        .replace(/\r\n/g, '\n')
        .replace(CONTROLS, (character) => (character === '\u007f' ? '\u2421' : picture(character)))
        .replace(INVISIBLE, codePoint)
        .replace(/##\[/g, '## [')
        .replace(/^(?=[^\S\n]*::)/gm, '| ');
    return kept.length < text.length
        ? `${harmless}\n... (${text.length - kept.length} more characters not shown)`
        : harmless;
}
 
const neutraliseLine = (text, limit = 1_000) => neutralise(text.replace(/\s*\n\s*/g, ' '), limit).replace(/\n/g, ' ');
 
const hidesSomething = (text) => text.search(CONTROLS) >= 0 || text.search(INVISIBLE) >= 0 || /[\n\t]/.test(text);
const picture = (control) => String.fromCharCode(0x2400 + control.charCodeAt(0));
const codePoint = (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
 
const wholeCharacters = (text) => text.replace(/[\ud800-\udbff]$/, '');


  }),

  87568:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K4: () => (  countInWords),
    ji: () => (  durationInWords),
    ob: () => (  bytesInWords),
    oz: () => (  progressLine),
    pq: () => (  countOf)
  });
const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];
 
function bytesInWords(bytes) {
    const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${UNITS[power]}`;
}
 
const countInWords = (count) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
 
function durationInWords(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 60_000)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
 
const countOf = (count, noun, plural = `${noun}s`) => `${countInWords(count)} ${count === 1 ? noun : plural}`;
 
function progressLine({ task, done, total, unit, detail }) {
    const amount = unit === 'bytes' ? bytesInWords : countInWords;
    const share = total ? ` of ${amount(total)} (${Math.min(100, Math.floor((100 * done) / total))} %)` : '';
    return `${task}: ${amount(done)}${share}${unit === 'bytes' ? '' : ` ${unit}`}${detail ? `, ${detail}` : ''}`;
}


  }),

  39337:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    t: () => (  recorded)
  });
  var _tool_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11646);
 

 
function recorded(report, who) {
    if (typeof report !== 'object' || report === null || Array.isArray(report))
        return report;
    const ran = {
        ...who,
        startedAt: new Date(performance.timeOrigin).toISOString(),
        finishedAt: new Date().toISOString(),
        toolVersion: _tool_version_js__WEBPACK_IMPORTED_MODULE_0__  .w,
    };
    return { ...report, ran };
}


  }),

  79812:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  shownBlocks),
    o: () => (  withoutWarnings)
  });
 
 
const withoutWarnings = (document, isTold) => ({
    ...document,
    blocks: document.blocks.map((block) => block.kind === 'warnings' ? { ...block, lines: block.lines.filter((line) => !isTold(line)) } : block),
});
 
const shownBlocks = ({ blocks }) => blocks.filter((block) => block.kind !== 'warnings' || block.lines.length > 0);


  }),

  45749:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    e: () => (  terminalText)
  });
  var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79812);
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22932);
 


const MAX_CELL = 80;
const words = (text) => (typeof text === 'string' ? text : text.code);
const cell = (text) => {
    const line = (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(words(text));
    return line.length > MAX_CELL ? `${line.slice(0, MAX_CELL - 1)}…` : line;
};
 
const terminalText = (document) => [
    (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(document.title),
    ...(0,_document_js__WEBPACK_IMPORTED_MODULE_1__  .Y)(document)
        .filter(isText)
        .map((block) => `\n${foldTitle(block)}${blockText(block)}`),
].join('\n') + '\n';
const isText = (block) => block.kind !== 'mermaid';
 
const foldTitle = (block) => 'fold' in block && block.fold !== undefined ? `${(0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(block.fold)}:\n\n` : '';
function blockText(block) {
    switch (block.kind) {
        case 'text':
            return block.text.map((text) => (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(words(text))).join('');
        case 'facts':
            return aligned(block.facts.map(([name, value]) => [name, (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(words(value))]));
        case 'table':
            return aligned([block.columns.map((name) => name.toUpperCase()), ...block.rows.map((row) => row.map(cell))]);
        case 'list':
            return block.items.map((item) => `  - ${item.map((text) => (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(words(text))).join('')}`).join('\n');
        case 'warnings':
            return block.lines.map((line) => `warning: ${(0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .fZ)(line)}`).join('\n');
        case 'code':
            return (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_0__  .$0)(block.code);
    }
}
function aligned(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
    const line = (row) => row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd();
    return rows.map((row) => `  ${line(row)}`).join('\n');
}


  }),

  81728:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    m: () => (  parseTargetTime)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 
 

const PATTERN = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt]| +)(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)? *(?:([Zz]|UTC)|([+-])(\d\d)(?::?(\d\d))?)?$/;
const LARGEST_OFFSET_MINUTES = 15 * 60 + 59;  


function parseTargetTime(given, now = new Date()) {
    const match = PATTERN.exec(given.trim());
    if (!match)
        throw bad('expected a moment with its offset from UTC, such as 2026-11-23T10:15:00Z');
    const [, year, month, day, hour, minute, second = '00', fraction = '', zulu, sign, hours, minutes = '00'] = match;
    const numbers = [year, month, day, hour, minute, second].map(Number);
    const wall = wallTime(numbers);
    if (wall === undefined)
        throw bad('there is no such date or time of day');
    if (fraction.length > 6)
        throw bad('PostgreSQL keeps times to the microsecond: at most six digits after the point');
    if (zulu === undefined && sign === undefined)
        throw noOffset(wall, numbers);
    const offset = sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
    if (Number(minutes) > 59 || Math.abs(offset) > LARGEST_OFFSET_MINUTES)
        throw bad('there is no such offset from UTC');
    const seconds = new Date(wall - offset * 60_000);
    const date = new Date(seconds.getTime() + Math.floor(Number(fraction.padEnd(6, '0')) / 1000));
    if (date > now)
        throw bad(`it is in the future: now is ${inSeconds(now)}Z`);
    return { date, text: `${inSeconds(seconds).replace('T', ' ')}${fraction && `.${fraction.padEnd(6, '0')}`}+00` };
}
 
function wallTime(numbers) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers;
    const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
    const back = [
        date.getUTCMonth() + 1,
        date.getUTCDate(),
        date.getUTCHours(),
        date.getUTCMinutes(),
        date.getUTCSeconds(),
    ];
    return back.join() === [month, day, hour, minute, second].join() && date.getUTCFullYear() === year
        ? date.getTime()
        : undefined;
}
const inSeconds = (date) => date.toISOString().slice(0, 19);
 
function noOffset(wall, numbers) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers;
    const local = new Date(year, month - 1, day, hour, minute, second);
    const shift = -local.getTimezoneOffset();
    const [hours, minutes] = [Math.floor(Math.abs(shift) / 60), Math.abs(shift) % 60].map((n) => String(n).padStart(2, '0'));
    const text = inSeconds(new Date(wall));
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const here = `${text}${shift < 0 ? '-' : '+'}${hours}:${minutes}`;
    return bad(`it has no offset from UTC; write ${text}Z where it is UTC, or ${here} where it is this machine's time (${zone}, which is ${inSeconds(local)}Z)`);
}
const bad = (message) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('bad-input', message);


  }),

  11646:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    w: () => (  TOOL_VERSION)
  });
 
const TOOL_VERSION = '0.1.0';


  })

};
