export const id = 1654;
export const ids = [
    1654
];
export const modules = {
    64942: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            s: ()=>withOpenedBackup
        });
        var promises_ = __webpack_require__(51455);
        var external_node_path_ = __webpack_require__(76760);
        var not_opened = __webpack_require__(82992);
        ;
        const BACKUP = /^backup_(?<time>\d{8}_\d{6})(?:_(?<namesake>\d+))?\.sql(?:\.zst|\.gz)?(?:\.age)?$/;
        async function newestInFolder(folder) {
            const entries = await (0, promises_.readdir)(folder, {
                withFileTypes: true
            }).catch((cause)=>{
                throw (0, not_opened.m)(`backup: the folder ${folder} cannot be read (${cause.code})`, 'give the folder that was the `destination` of the backups', cause);
            });
            const order = (name)=>{
                const { time = '', namesake } = BACKUP.exec(name).groups;
                return [
                    time,
                    Number(namesake ?? 1)
                ];
            };
            const names = entries.filter((entry)=>entry.isFile() && BACKUP.test(entry.name)).map(({ name })=>name);
            const newest = names.map((name)=>({
                    name,
                    at: order(name)
                })).sort((a, b)=>a.at[0].localeCompare(b.at[0]) || a.at[1] - b.at[1]).at(-1);
            if (!newest) throw (0, not_opened.m)(`backup: there is no backup in ${folder} (a file backup_YYYYMMDD_HHMMSS.sql, with .zst or .age)`, 'give the path of the file itself where it has another name');
            return external_node_path_.join(folder, newest.name);
        }
        var opened_file = __webpack_require__(4332);
        ;
        async function withOpenedBackup(source, deps, body) {
            const temporaryFolder = await (0, promises_.mkdtemp)(external_node_path_.join(deps.temporaryFolder, 'backup-'));
            try {
                const { file, name } = await fetched(source, temporaryFolder, deps);
                return await (0, opened_file.m)(file, name, {
                    ...deps,
                    temporaryFolder
                }, body);
            } finally{
                await (0, promises_.rm)(temporaryFolder, {
                    recursive: true,
                    force: true
                });
            }
        }
        async function fetched(source, folder, { artifacts, log, signal }) {
            if (source.kind === 'file') return {
                file: external_node_path_.resolve(source.path),
                name: source.path
            };
            if (source.kind === 'latest-in-folder') {
                const file = await newestInFolder(source.folder);
                log.info(`The newest backup in ${source.folder} is ${external_node_path_.basename(file)}`);
                return {
                    file,
                    name: file
                };
            }
            if (!artifacts) throw (0, not_opened.m)('backup: artifacts can be read on GitHub only, and this is not a step of a workflow', 'download the artifact (gh run download RUN --name NAME), and give the path of what was in it');
            return artifacts.fetch(source, folder, signal);
        }
    },
    43611: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            P: ()=>withZippedFile
        });
        var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
        var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
        var _not_opened_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82992);
        const MOST_GROWTH = 1000;
        const [FILE_TYPE, SYMBOLIC_LINK, DIRECTORY] = [
            0o170000,
            0o120000,
            0o040000
        ];
        const MADE_ON_UNIX = 3;
        async function withZippedFile(zip, name, body) {
            const { openPromise } = await __webpack_require__.e(663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
            const options = {
                lazyEntries: true,
                autoClose: false,
                strictFileNames: true,
                validateEntrySizes: true
            };
            const opened = await openPromise(zip, options).catch((cause)=>{
                throw refused(name, cause);
            });
            try {
                const entry = await onlyFile(opened, name);
                const read = ()=>readEntry(opened, entry, name);
                return await body({
                    name: entry.fileName.split('/').at(-1),
                    bytes: entry.uncompressedSize,
                    read
                });
            } finally{
                opened.close();
            }
        }
        const refused = (name, cause)=>(0, _not_opened_js__WEBPACK_IMPORTED_MODULE_2__.N)(`${name} is not a zip that can be read: ${cause.message}`, undefined, cause);
        async function onlyFile(zip, name) {
            const files = [];
            try {
                for await (const entry of zip.eachEntry()){
                    const type = typeOf(entry);
                    if (type === 'folder') continue;
                    if (type !== 'file') throw new Error(`its entry ${JSON.stringify(entry.fileName)} is not an ordinary file`);
                    files.push(entry);
                    if (files.length > 1) break;
                }
            } catch (cause) {
                throw refused(name, cause);
            }
            const [entry] = files;
            if (!entry || files.length > 1) throw (0, _not_opened_js__WEBPACK_IMPORTED_MODULE_2__.N)(`${name} is a zip that holds ${entry ? 'several files' : 'no file'}, and a backup is one file`, 'unpack it, and give the path of the backup in it');
            if (entry.isEncrypted()) throw (0, _not_opened_js__WEBPACK_IMPORTED_MODULE_2__.N)(`${name} is a zip with a password`, 'unpack it, and give what was in it');
            if (entry.uncompressedSize > entry.compressedSize * MOST_GROWTH) throw (0, _not_opened_js__WEBPACK_IMPORTED_MODULE_2__.N)(`${name} would grow to ${entry.uncompressedSize} bytes, more than ${MOST_GROWTH} times its size: no backup does`, 'if you trust it, unpack it, and give the path of what was in it');
            return entry;
        }
        function typeOf({ fileName, externalFileAttributes, versionMadeBy }) {
            if (fileName.endsWith('/')) return 'folder';
            const mode = versionMadeBy >>> 8 === MADE_ON_UNIX ? externalFileAttributes >>> 16 & FILE_TYPE : 0;
            if (mode === SYMBOLIC_LINK) return 'other';
            return mode === DIRECTORY ? 'folder' : mode === 0 || mode === 0o100000 ? 'file' : 'other';
        }
        function readEntry(zip, entry, name) {
            let checksum = 0;
            const output = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Transform({
                transform (chunk, _encoding, done) {
                    checksum = (0, node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(chunk, checksum);
                    done(null, chunk);
                },
                flush: (done)=>done(checksum === entry.crc32 ? null : refused(name, new Error('its checksum does not fit')))
            });
            const fail = (cause)=>output.destroy(refused(name, cause));
            const begin = (source)=>{
                output.once('close', ()=>source.destroy());
                source.once('error', fail).pipe(output);
            };
            zip.openReadStreamPromise(entry).then(begin, fail);
            return output;
        }
    },
    88059: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            J: ()=>compileWasmOnce
        });
        var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
        const COMPILE_ONCE = [
            '--no-wasm-dynamic-tiering',
            '--no-wasm-tier-up'
        ];
        const compileWasmOnce = ()=>COMPILE_ONCE.forEach((flag)=>(0, node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)(flag));
    },
    22306: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            $: ()=>nearNames
        });
        function distance(a, b) {
            let previous = Array.from({
                length: b.length + 1
            }, (_, index)=>index);
            for(let row = 1; row <= a.length; row++){
                const current = [
                    row
                ];
                for(let column = 1; column <= b.length; column++){
                    const replaced = previous[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1);
                    current.push(Math.min(replaced, previous[column] + 1, current[column - 1] + 1));
                }
                previous = current;
            }
            return previous[b.length];
        }
        const plain = (name)=>name.toLowerCase().replace(/\.sql$/, '');
        function nearNames(wanted, names) {
            const sought = plain(wanted).slice(0, 255);
            const limit = Math.max(2, Math.floor(sought.length / 3));
            return names.map((name)=>{
                const known = plain(name);
                const inside = sought.length > 2 && (known.includes(sought) || known.length > 2 && sought.includes(known));
                return {
                    name,
                    far: inside ? 1 : distance(sought, known)
                };
            }).filter(({ far })=>far <= limit).sort((a, b)=>a.far - b.far || Buffer.compare(Buffer.from(a.name), Buffer.from(b.name))).slice(0, 3).map(({ name })=>name);
        }
    },
    21632: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            w: ()=>commitTransaction
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
                return command === 'COMMIT' ? {
                    kind: 'committed'
                } : {
                    kind: 'refused',
                    error: new Error(`COMMIT ended in ${command}`)
                };
            } catch (error) {
                return (0, _sqlstate_js__WEBPACK_IMPORTED_MODULE_1__.$B)(error) ? {
                    kind: 'lost'
                } : {
                    kind: 'refused',
                    error
                };
            }
        }
        async function askStatus({ session }, xid, proof) {
            const text = 'SELECT pg_catalog.pg_xact_status($1::text::xid8) AS status';
            try {
                const side = await session.side();
                const { rows } = await side.query(text, [
                    xid
                ]);
                const status = rows[0].status ?? 'unknown';
                return status !== 'committed' || await proof(side, xid) ? status : 'elsewhere';
            } catch  {
                return 'unknown';
            }
        }
        async function endOrphan({ session }, xid) {
            const text = `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
    WHERE backend_xid = $1::text::xid8::xid`;
            await session.side().then((side)=>side.query(text, [
                    xid
                ]), ()=>{}).catch(()=>{});
        }
        const settled = (status)=>{
            if (status === 'committed') return {
                kind: 'committed',
                replyLost: true
            };
            if (status === 'elsewhere') return {
                kind: 'unknown',
                elsewhere: true
            };
            return status === 'aborted' ? {
                kind: 'aborted'
            } : undefined;
        };
        async function seekOutcome(run, xid, proof) {
            const until = Date.now() + (run.signal?.aborted ? SEEK_CANCELLED_MS : run.outcomeWaitMs ?? DEFAULT_SEEK_MS);
            for(let asked = 1; Date.now() < until; asked++){
                const status = await Promise.race([
                    askStatus(run, xid, proof),
                    (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ASK_EVERY_MS * 25, 'unknown', {
                        ref: false
                    })
                ]);
                const outcome = settled(status);
                if (outcome !== undefined) return outcome;
                if (status === 'in progress' && asked % 10 === 0) await endOrphan(run, xid);
                await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ASK_EVERY_MS);
            }
            return {
                kind: 'unknown',
                elsewhere: false
            };
        }
        const commitTransaction = (run, xid, proof)=>awaitCommit(run, xid, sendCommit(run), proof);
        async function awaitCommit(run, xid, reply, proof) {
            for(;;){
                const heard = await Promise.race([
                    reply,
                    (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(REPLY_MS, undefined, {
                        ref: false
                    })
                ]);
                if (heard?.kind === 'committed') return {
                    kind: 'committed',
                    replyLost: false
                };
                if (heard?.kind === 'refused') return {
                    kind: 'aborted',
                    error: heard.error
                };
                if (heard?.kind === 'lost') {
                    run.log.warn('The connection was lost before the reply to COMMIT came: asking the server what became of it');
                    return seekOutcome(run, xid, proof);
                }
                run.log.debug('No reply to COMMIT yet: asking the server over a second connection');
                const outcome = settled(await askStatus(run, xid, proof));
                if (outcome === undefined || await hasArrived(reply)) continue;
                run.session.cut();
                return outcome;
            }
        }
        const hasArrived = (reply)=>Promise.race([
                reply.then(()=>true),
                (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ON_ITS_WAY_MS, false, {
                    ref: false
                })
            ]);
    },
    8411: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            Hi: ()=>isLostConnection,
            c7: ()=>systemCodeOf,
            gt: ()=>isTlsFailure,
            yN: ()=>serverHasNoTls
        });
        var node_util_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73429);
        const NO_TLS_ON_SERVER = 'The server does not support SSL connections';
        const CONNECT_TIMEOUT = 'timeout expired';
        const LOST = [
            'Connection terminated unexpectedly',
            'Connection terminated',
            'Client has encountered a connection error and is not queryable',
            'Client was closed and is not queryable'
        ];
        const LOST_CODES = [
            'ECONNRESET',
            'EPIPE',
            'ETIMEDOUT',
            'EHOSTUNREACH',
            'ENETUNREACH',
            'ENETDOWN',
            'ECONNABORTED'
        ];
        function systemCodeOf(error) {
            if (!(0, node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error)) return undefined;
            if (error.message === CONNECT_TIMEOUT) return 'ETIMEDOUT';
            if (error.message === LOST[0]) return 'ECONNRESET';
            const { code } = error;
            return typeof code === 'string' ? code : undefined;
        }
        const serverHasNoTls = (error)=>(0, node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error) && error.message === NO_TLS_ON_SERVER;
        function isTlsFailure(error) {
            const code = systemCodeOf(error) ?? '';
            return /^(ERR_SSL_|ERR_TLS_|ERR_OSSL_|CERT_|UNABLE_TO_|EPROTO$|CRL_)/.test(code) || [
                'DEPTH_ZERO_SELF_SIGNED_CERT',
                'SELF_SIGNED_CERT_IN_CHAIN',
                'HOSTNAME_MISMATCH',
                'INVALID_CA',
                'INVALID_PURPOSE'
            ].includes(code);
        }
        function isLostConnection(error) {
            if (!(0, node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error)) return false;
            return LOST.includes(error.message) || LOST_CODES.includes(error.code ?? '');
        }
    },
    39214: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            N: ()=>resolveDatabaseUrl
        });
        var errors = __webpack_require__(27406);
        var connection_url = __webpack_require__(57501);
        var database_url = __webpack_require__(6200);
        ;
        const LOOPBACK = new Set([
            'localhost',
            '127.0.0.1',
            '::1'
        ]);
        function serverOf(host) {
            const name = host.toLowerCase().replace(/\.$/, '');
            if ((0, database_url.G)(name) || LOOPBACK.has(name)) return 'localhost';
            const [first = '', ...rest] = name.split('.');
            return [
                first.replace(/-pooler$/, ''),
                ...rest
            ].filter((label)=>label !== 'pooler').join('.');
        }
        function supabaseProject({ host, user }) {
            const direct = /^db\.([a-z0-9]+)\.supabase\.(?:co|com|net)\.?$/i.exec(host)?.[1];
            if (direct !== undefined) return direct.toLowerCase();
            return /\.pooler\.supabase\.(?:co|com|net)\.?$/i.test(host) ? user.split('.')[1]?.toLowerCase() : undefined;
        }
        function canBeSameServer(direct, pooled) {
            const projects = [
                supabaseProject(direct),
                supabaseProject(pooled)
            ];
            if (projects.every((project)=>project !== undefined)) return projects[0] === projects[1];
            return serverOf(direct.host) === serverOf(pooled.host);
        }
        ;
        const VARIABLES = {
            production: {
                direct: 'DIRECT_URL',
                pooled: 'DATABASE_URL'
            },
            staging: {
                direct: 'STAGING_DIRECT_URL',
                pooled: 'STAGING_DATABASE_URL'
            }
        };
        const ENVIRONMENTS = Object.keys(VARIABLES);
        const isEnvironment = (name)=>Object.hasOwn(VARIABLES, name);
        const ACCELERATE = /^prisma(\+postgres)?:\/\//i;
        const given = (value)=>value !== undefined && value.trim() !== '';
        function direct(name, text, pooledName, pooled) {
            const url = (0, connection_url.mx)(text, name);
            if (!given(pooled) || ACCELERATE.test(pooled.trim())) return url;
            const other = (0, connection_url.mx)(pooled, pooledName);
            if (other.database === url.database) return canBeSameServer(url, other) ? url : {
                ...url,
                elsewhere: {
                    source: pooledName,
                    host: other.host
                }
            };
            throw new errors.rk('wrong-database', `${name} leads to the database ${url.database}, ${pooledName} to ${other.database}: which one is meant?`, {
                state: 'nothing-changed',
                hint: `make both name the same database, or unset ${name}`
            });
        }
        function resolveDatabaseUrl(choice, env) {
            if (given(choice.databaseUrl)) return (0, connection_url.mx)(choice.databaseUrl, 'database-url');
            const { environment } = choice;
            if (!given(environment)) throw new errors.rk('missing-database-url', 'no database was named: neither database-url nor environment is given', {
                hint: `give database-url: \${{ secrets.DATABASE_URL }}, or environment: ${ENVIRONMENTS.join(' or ')} with DATABASE_URL (STAGING_DATABASE_URL) in the step's env`
            });
            if (!isEnvironment(environment)) throw new errors.rk('bad-input', `environment: there is no such environment here; there are ${ENVIRONMENTS.join(' and ')}`, {
                hint: `give environment: ${ENVIRONMENTS.join(' or ')}, or database-url for any other database`
            });
            const names = VARIABLES[environment];
            const directText = env[names.direct];
            if (given(directText)) return direct(names.direct, directText, names.pooled, env[names.pooled]);
            return (0, connection_url.mx)(env[names.pooled] ?? '', names.pooled);
        }
    },
    68862: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            R: ()=>LEDGER_TABLE,
            s: ()=>LEDGER_SCHEMA
        });
        const LEDGER_SCHEMA = 'pgrunbook';
        const LEDGER_TABLE = 'migrations';
    },
    369: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            q: ()=>loadParser
        });
        var _compile_wasm_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88059);
        let loading;
        function loadParser() {
            const globals = globalThis;
            globals.__dirname ??= import.meta.dirname;
            if (loading === undefined) (0, _compile_wasm_once_js__WEBPACK_IMPORTED_MODULE_0__.J)();
            loading ??= __webpack_require__.e(2627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 19));
            return loading;
        }
    },
    82078: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            h: ()=>onDemand
        });
        var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
        var _open_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86205);
        const CLOSE_MS = 1_000;
        function onDemand(connect) {
            let opening;
            let closed = false;
            const open = async ()=>{
                const client = await connect();
                const forget = ()=>opening = undefined;
                client.on('error', forget);
                client.on('end', forget);
                if (closed) await (0, _open_client_js__WEBPACK_IMPORTED_MODULE_1__.Y)(client);
                return client;
            };
            const get = ()=>{
                opening ??= open();
                opening.catch(()=>opening = undefined);
                return opening;
            };
            const close = async ()=>{
                closed = true;
                const client = await Promise.race([
                    opening?.catch(()=>undefined),
                    (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(CLOSE_MS, undefined, {
                        ref: false
                    })
                ]);
                if (client) await (0, _open_client_js__WEBPACK_IMPORTED_MODULE_1__.Y)(client);
            };
            return {
                get,
                close
            };
        }
    },
    49600: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            C: ()=>OWN_SCHEMAS,
            s: ()=>AUDIT_SCHEMA
        });
        var _ledger_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68862);
        const AUDIT_SCHEMA = 'pgrunbook_audit';
        const OWN_SCHEMAS = [
            _ledger_name_js__WEBPACK_IMPORTED_MODULE_0__.s,
            AUDIT_SCHEMA
        ];
    },
    47213: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            C: ()=>quoteIdentifier,
            c: ()=>quoteLiteral
        });
        var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
        function refuseNul(text) {
            if (text.includes('\0')) throw new TypeError('PostgreSQL has no NUL character in names and texts');
        }
        function quoteIdentifier(name) {
            refuseNul(name);
            if (name === '') throw new TypeError('an identifier has at least one character');
            return pg__WEBPACK_IMPORTED_MODULE_0__.Ay.escapeIdentifier(name);
        }
        function quoteLiteral(text) {
            refuseNul(text);
            return pg__WEBPACK_IMPORTED_MODULE_0__.Ay.escapeLiteral(text);
        }
    },
    12573: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            YF: ()=>CORRECT_THE_FILE,
            hc: ()=>ADVICE,
            mO: ()=>CLASS_ADVICE
        });
        const entry = (meaning, hint)=>({
                meaning,
                hint
            });
        const RETRY_LATER = 'wait until the server answers again, then run this again; pg-runbook status shows what is in the database';
        const CORRECT_THE_FILE = 'correct the migration file and run it again';
        const CORRECT_THE_DATA = 'look at the rows that stand in the way (run psql yourself to see the DETAIL, which is not printed here), correct them or the migration file, and run it again';
        const WHO_BLOCKS = 'SELECT pid, application_name, state, xact_start, left(query, 80) FROM pg_stat_activity WHERE pid = ANY (pg_blocking_pids(<pid>)) shows who holds it';
        const ADVICE = {
            '42501': entry('the role of the connection URL is not allowed to do this', 'as the owner or a superuser: GRANT ALL ON SCHEMA public TO your_user; GRANT ALL ON ALL TABLES IN SCHEMA public TO your_user; ' + 'GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO your_user. For a backup GRANT pg_read_all_data TO your_user is enough. ' + 'ALTER and DROP need ownership: ALTER TABLE the_table OWNER TO your_user'),
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
            '55000': entry('the object is not in a state in which that can be done', 'read the message; an enum value added by this transaction can be used only after its commit, and a partition that is pending ' + 'detach needs: ALTER TABLE the_table DETACH PARTITION the_partition FINALIZE'),
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
            P0001: entry('code in the database raised this error (RAISE EXCEPTION)', 'read the message: it comes from a function or a trigger of yours')
        };
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
            XX: entry('PostgreSQL reports an internal error', "look into the server's log at once")
        };
    },
    54812: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            $B: ()=>isConnectionFailure,
            JL: ()=>describeServerError,
            R8: ()=>sqlstateOf,
            cp: ()=>adviceFor,
            sS: ()=>isDatabaseError
        });
        var node_util_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73429);
        var pg__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83849);
        var _driver_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8411);
        var _neutral_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22932);
        var _sqlstate_advice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12573);
        const CONNECTION_FAILURE = '08006';
        const MAX_CAUSES = 8;
        const isDatabaseError = (error)=>error instanceof pg__WEBPACK_IMPORTED_MODULE_1__.Ay.DatabaseError;
        function withCauses(error) {
            const chain = [];
            for(let link = error; (0, node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(link) && chain.length < MAX_CAUSES; link = link.cause)chain.push(link);
            return chain;
        }
        function sqlstateOf(error) {
            const chain = withCauses(error);
            const fromServer = chain.find(isDatabaseError)?.code;
            return fromServer ?? (chain.some(_driver_errors_js__WEBPACK_IMPORTED_MODULE_2__.Hi) ? CONNECTION_FAILURE : undefined);
        }
        const isConnectionFailure = (error)=>(0, _driver_errors_js__WEBPACK_IMPORTED_MODULE_2__.Hi)(error) || /^(?:08|57P0)/.test(sqlstateOf(error) ?? '');
        function adviceFor(error) {
            const sqlstate = sqlstateOf(error);
            if (sqlstate === undefined) return undefined;
            const meaning = _sqlstate_advice_js__WEBPACK_IMPORTED_MODULE_3__.hc[sqlstate] ?? _sqlstate_advice_js__WEBPACK_IMPORTED_MODULE_3__.mO[sqlstate.slice(0, 2)];
            return meaning && {
                sqlstate,
                ...meaning
            };
        }
        const QUOTES_A_VALUE = /^22(?!023)/;
        function primaryMessage(error, showDetail) {
            const hidesValue = !showDetail && QUOTES_A_VALUE.test(error.code ?? '');
            return hidesValue ? error.message.replace(/"[^]*"/, '(value left out)') : error.message;
        }
        function describeServerError(error, { showDetail }) {
            const server = withCauses(error).find(isDatabaseError);
            if (!server) return (0, _neutral_text_js__WEBPACK_IMPORTED_MODULE_4__.fZ)((0, node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error) ? error.message : String(error));
            const { schema, table, column, constraint } = server;
            const objects = [
                table !== undefined && `table ${schema === undefined ? '' : `${schema}.`}${table}`,
                column !== undefined && `column ${column}`,
                constraint !== undefined && `constraint ${constraint}`
            ];
            const facts = [
                `SQLSTATE ${server.code ?? 'unknown'}`,
                ...objects
            ].filter(Boolean).join(', ');
            const detail = showDetail && [
                server.detail && `Detail: ${server.detail}`,
                server.where && `Context: ${server.where}`
            ];
            return (0, _neutral_text_js__WEBPACK_IMPORTED_MODULE_4__.fZ)([
                `${primaryMessage(server, showDetail)} (${facts})`,
                ...detail || []
            ].filter(Boolean).join(' '), 2_000);
        }
    },
    70048: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            _: ()=>sayWhichUrl
        });
        var _connection_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57501);
        function sayWhichUrl(url, log) {
            const { source, dropped, elsewhere } = url;
            log.info(`Database: ${(0, _connection_url_js__WEBPACK_IMPORTED_MODULE_0__.DZ)(url)}, from ${source}`);
            if (elsewhere) log.warn(`${source} leads to ${url.host}, ${elsewhere.source} to ${elsewhere.host}: ${source} is used; unset it where ${elsewhere.source} is meant`);
            if (dropped.length > 0) log.info(`${source}: left out, since they mean nothing here: ${dropped.join(', ')}`);
        }
    }
};
