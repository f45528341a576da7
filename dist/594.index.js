export const id = 594;
export const ids = [
    594
];
export const modules = {
    64916: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            BG: ()=>looksLikeManifest,
            Bf: ()=>parseManifestLine,
            EE: ()=>manifestLine
        });
        var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
        var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
        var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
        const PREFIX = '-- pg-runbook manifest ';
        const VERSION = 1;
        const Count = valibot__WEBPACK_IMPORTED_MODULE_2__.FsL(valibot__WEBPACK_IMPORTED_MODULE_2__.aig(), valibot__WEBPACK_IMPORTED_MODULE_2__.Y2b(), valibot__WEBPACK_IMPORTED_MODULE_2__.Wwf(0));
        const Sha256 = valibot__WEBPACK_IMPORTED_MODULE_2__.FsL(valibot__WEBPACK_IMPORTED_MODULE_2__.YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__.yGV(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'));
        const Utc = valibot__WEBPACK_IMPORTED_MODULE_2__.FsL(valibot__WEBPACK_IMPORTED_MODULE_2__.YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__.yhX(), valibot__WEBPACK_IMPORTED_MODULE_2__.d55('Z'));
        const ManifestSchema = valibot__WEBPACK_IMPORTED_MODULE_2__.Ikc({
            toolVersion: valibot__WEBPACK_IMPORTED_MODULE_2__.YjP(),
            database: valibot__WEBPACK_IMPORTED_MODULE_2__.Ikc({
                name: valibot__WEBPACK_IMPORTED_MODULE_2__.YjP(),
                identity: valibot__WEBPACK_IMPORTED_MODULE_2__.Ikc({
                    systemIdentifier: valibot__WEBPACK_IMPORTED_MODULE_2__.yqP(valibot__WEBPACK_IMPORTED_MODULE_2__.YjP()),
                    oid: valibot__WEBPACK_IMPORTED_MODULE_2__.yqP(Count)
                })
            }),
            serverVersion: valibot__WEBPACK_IMPORTED_MODULE_2__.YjP(),
            clientVersion: valibot__WEBPACK_IMPORTED_MODULE_2__.YjP(),
            encoding: valibot__WEBPACK_IMPORTED_MODULE_2__.YjP(),
            collate: valibot__WEBPACK_IMPORTED_MODULE_2__.YjP(),
            ctype: valibot__WEBPACK_IMPORTED_MODULE_2__.YjP(),
            startedAt: Utc,
            finishedAt: Utc,
            ledgerHead: valibot__WEBPACK_IMPORTED_MODULE_2__.yqP(valibot__WEBPACK_IMPORTED_MODULE_2__.YjP()),
            commit: valibot__WEBPACK_IMPORTED_MODULE_2__.yqP(valibot__WEBPACK_IMPORTED_MODULE_2__.YjP()),
            run: valibot__WEBPACK_IMPORTED_MODULE_2__.yqP(valibot__WEBPACK_IMPORTED_MODULE_2__.YjP()),
            tables: valibot__WEBPACK_IMPORTED_MODULE_2__.YOg(valibot__WEBPACK_IMPORTED_MODULE_2__.Ikc({
                schema: valibot__WEBPACK_IMPORTED_MODULE_2__.YjP(),
                name: valibot__WEBPACK_IMPORTED_MODULE_2__.YjP(),
                rows: Count,
                bytes: Count,
                sha256: Sha256
            })),
            withoutRows: valibot__WEBPACK_IMPORTED_MODULE_2__.yqP(valibot__WEBPACK_IMPORTED_MODULE_2__.YOg(valibot__WEBPACK_IMPORTED_MODULE_2__.Ikc({
                schema: valibot__WEBPACK_IMPORTED_MODULE_2__.YjP(),
                name: valibot__WEBPACK_IMPORTED_MODULE_2__.YjP()
            }))),
            largeObjects: Count,
            bytes: Count,
            sha256: Sha256
        });
        const asciiJson = (value)=>JSON.stringify(value).replace(/[\u007f-\uffff]/g, (unit)=>`\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
        const sha256 = (text)=>(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
        function manifestLine(manifest) {
            const json = asciiJson(valibot__WEBPACK_IMPORTED_MODULE_2__.qgA(ManifestSchema, manifest));
            return `${PREFIX}v${VERSION} ${json.slice(0, -1)},"check":"${sha256(json)}"}\n`;
        }
        const looksLikeManifest = (comment)=>[
                PREFIX,
                '"sha256":"',
                '"check":"'
            ].some((mark)=>comment.includes(mark));
        const ANY_VERSION = /^-- pg-runbook manifest v(\d+) /;
        const LINE = /^-- pg-runbook manifest v1 (?<json>\{.*),"check":"(?<check>[0-9a-f]{64})"\}\n?$/;
        function parseManifestLine(line) {
            const version = Number(ANY_VERSION.exec(line)?.[1] ?? VERSION);
            if (version > VERSION) throw refused(`is of version ${version}, and this pg-runbook reads version ${VERSION}`, 'use the version of pg-runbook that made the backup, or a newer one');
            const { json, check } = LINE.exec(line)?.groups ?? {};
            if (json === undefined || sha256(`${json}}`) !== check) throw refused('was changed or is damaged', OTHER_FILE);
            const result = valibot__WEBPACK_IMPORTED_MODULE_2__.xLC(valibot__WEBPACK_IMPORTED_MODULE_2__.FsL(valibot__WEBPACK_IMPORTED_MODULE_2__.YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__.qFJ(), ManifestSchema), `${json}}`);
            if (result.success) return result.output;
            throw refused(`does not say what it must (${valibot__WEBPACK_IMPORTED_MODULE_2__.BuJ(result.issues[0]) ?? 'no JSON'})`, OTHER_FILE);
        }
        const OTHER_FILE = 'use another backup, or the file as it was stored';
        const refused = (what, hint)=>new _errors_js__WEBPACK_IMPORTED_MODULE_1__.rk('bad-dump', `the backup's manifest ${what}`, {
                hint
            });
    },
    94799: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            GD: ()=>keptText,
            MA: ()=>changedLines
        });
        var _checksum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51876);
        const KEPT_TEXT_CHARACTERS = 65_536;
        const SHOWN_LINES = 12;
        const keptText = (text)=>text.length > KEPT_TEXT_CHARACTERS ? null : text;
        const linesOf = (text)=>(0, _checksum_js__WEBPACK_IMPORTED_MODULE_0__.Y)(text).replaceAll('\r\n', '\n').split('\n');
        const shortened = (lines, sign)=>[
                ...lines.slice(0, SHOWN_LINES).map((line)=>`${sign} ${line}`),
                ...lines.length > SHOWN_LINES ? [
                    `${sign} ... (${lines.length - SHOWN_LINES} more lines)`
                ] : []
            ];
        function changedLines(before, after) {
            const [old, now] = [
                linesOf(before),
                linesOf(after)
            ];
            let first = 0;
            while(first < Math.min(old.length, now.length) && old[first] === now[first])first++;
            let same = 0;
            while(same < Math.min(old.length, now.length) - first && old.at(-1 - same) === now.at(-1 - same))same++;
            const text = [
                `@@ line ${first + 1} @@`,
                ...shortened(old.slice(first, old.length - same), '-'),
                ...shortened(now.slice(first, now.length - same), '+')
            ].join('\n');
            return {
                line: first + 1,
                text
            };
        }
    },
    21366: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            $Y: ()=>keptTexts,
            Bt: ()=>TABLE,
            FH: ()=>readLedgerLines,
            GI: ()=>entriesNamed,
            OM: ()=>entryNamed,
            Py: ()=>ENTRY,
            SC: ()=>readLedger,
            St: ()=>acceptText,
            _1: ()=>releaseEntry,
            _7: ()=>entryIsBy,
            g_: ()=>ledgerHead,
            tK: ()=>claimEntry,
            w4: ()=>findEntry,
            yP: ()=>finishEntry
        });
        var _changed_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94799);
        var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12760);
        const ENTRY = `name, checksum, status, applied_at AS "appliedAt", duration_ms AS "durationMs", statements, warnings,
  backup, actor, run_url AS "runUrl", commit_sha AS "commitSha", tool_version AS "toolVersion"`;
        const TABLE = `${_ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__.sk}.migrations`;
        async function hasLedger(client) {
            const state = await (0, _ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__.WN)(client, 'read', [
                'migrations'
            ]);
            if (state.kind === 'unusable') throw (0, _ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__._P)(state.problems, undefined, 'nothing-changed', 'read');
            return state.kind === 'usable';
        }
        async function readLedger(client) {
            if (!await hasLedger(client)) return [];
            return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} ORDER BY name COLLATE "C"`)).rows;
        }
        async function readLedgerLines(client) {
            if (!await hasLedger(client)) return new Map();
            const { rows } = await client.query(`SELECT name, checksum, status, applied_at AS "appliedAt" FROM ${TABLE}`);
            return new Map(rows.map((line)=>[
                    line.name,
                    line
                ]));
        }
        async function keptTexts(client, names) {
            const text = `SELECT name, content FROM ${TABLE} WHERE name = ANY ($1) AND content IS NOT NULL`;
            const { rows } = await client.query(text, [
                names
            ]);
            return new Map(rows.map(({ name, content })=>[
                    name,
                    content
                ]));
        }
        const ACCEPT = `UPDATE ${TABLE} SET checksum = $3, content = $4 WHERE name = $1 AND checksum = $2`;
        async function acceptText(client, { name, checksum, text }, before) {
            return (await client.query(ACCEPT, [
                name,
                before,
                checksum,
                (0, _changed_text_js__WEBPACK_IMPORTED_MODULE_0__.GD)(text)
            ])).rowCount === 1;
        }
        async function findEntry(client, name) {
            return await hasLedger(client) ? entryNamed(client, name) : undefined;
        }
        async function entryNamed(client, name) {
            return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} WHERE name = $1`, [
                name
            ])).rows[0];
        }
        async function entriesNamed(client, names) {
            return (await client.query(`SELECT ${ENTRY} FROM ${TABLE} WHERE name = ANY ($1)`, [
                names
            ])).rows;
        }
        async function ledgerHead(client) {
            if ((await (0, _ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__.WN)(client, 'read', [
                'migrations'
            ])).kind !== 'usable') return undefined;
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
        async function claimEntry(client, file, statements, { backup, actor, runUrl, commitSha, toolVersion }, overStatus = [
            'rolled-back'
        ]) {
            const origin = [
                backup,
                actor,
                runUrl,
                commitSha,
                toolVersion
            ].map((value)=>value ?? null);
            const { rowCount } = await client.query(CLAIM, [
                file.name,
                file.checksum,
                statements,
                ...origin,
                overStatus,
                (0, _changed_text_js__WEBPACK_IMPORTED_MODULE_0__.GD)(file.text)
            ]);
            return rowCount === 1;
        }
        const FINISH = `
  UPDATE ${TABLE} SET status = $2, applied_at = pg_catalog.clock_timestamp(), duration_ms = $3, warnings = $4
  WHERE name = $1 AND status = 'running'
  RETURNING ${ENTRY}`;
        async function finishEntry(client, name, result) {
            const durationMs = Math.min(Math.round(result.durationMs), 2 ** 31 - 1);
            return (await client.query(FINISH, [
                name,
                result.status,
                durationMs,
                result.warnings
            ])).rows[0];
        }
        const IS_BY = `SELECT FROM ${TABLE}
  WHERE name = $1 AND checksum = $2 AND status = ANY ($3) AND xmin = $4::text::pg_catalog.xid8::pg_catalog.xid`;
        async function entryIsBy(client, { name, checksum }, statuses, xid) {
            if ((await (0, _ledger_schema_js__WEBPACK_IMPORTED_MODULE_1__.WN)(client, 'read', [
                'migrations'
            ])).kind !== 'usable') return false;
            return (await client.query(IS_BY, [
                name,
                checksum,
                statuses,
                xid
            ])).rowCount === 1;
        }
        async function releaseEntry(client, name, before) {
            if (before?.status === 'rolled-back') {
                await client.query(`UPDATE ${TABLE} SET status = 'rolled-back' WHERE name = $1 AND status = 'running'`, [
                    name
                ]);
            } else {
                await client.query(`DELETE FROM ${TABLE} WHERE name = $1 AND status = 'running'`, [
                    name
                ]);
            }
        }
    },
    35800: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            j: ()=>readFolder,
            m: ()=>lookIntoFolder
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
                return (0, _migration_text_js__WEBPACK_IMPORTED_MODULE_5__.r)(name, file, shown);
            } catch (error) {
                if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__.rk)) return {
                    name,
                    message: `cannot be read (${error.message})`
                };
                const { location } = error.detail;
                return {
                    name,
                    message: error.message,
                    ...location && {
                        location
                    }
                };
            }
        }
        const isBroken = ({ name, why })=>name.endsWith('.sql') && !/^\.|^drift_/i.test(name) && why !== 'is a folder';
        async function lookIntoFolder(directory) {
            const { names, links, leftOut } = await (0, _list_migrations_js__WEBPACK_IMPORTED_MODULE_4__.Y)(directory);
            const folder = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(directory);
            const ownPath = (name)=>links.has(name) ? (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name)) : `${folder}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}${name}`;
            const read = names.map((name)=>readOrProblem(ownPath(name), directory, name));
            return {
                files: read.filter((file)=>'text' in file),
                leftOut,
                broken: [
                    ...leftOut.filter(isBroken).map(({ name, why })=>({
                            name,
                            message: why
                        })),
                    ...read.filter((file)=>'message' in file)
                ],
                sameVersions: (0, _version_js__WEBPACK_IMPORTED_MODULE_6__._)(names)
            };
        }
        async function readFolder(directory) {
            const { files, leftOut, broken, sameVersions } = await lookIntoFolder(directory);
            const problems = [
                ...broken.map(({ name, message, location })=>({
                        message: location ? `${location.file}: ${message}` : `${(0, _file_name_js__WEBPACK_IMPORTED_MODULE_3__.H)(name)} ${message}`,
                        ...location && {
                            location
                        }
                    })),
                ...sameVersions.map((group)=>({
                        message: `${group.map(_file_name_js__WEBPACK_IMPORTED_MODULE_3__.H).join(' and ')} have the same version`
                    }))
            ];
            if (problems.length > 0) throw badFolder(directory, problems);
            return {
                files,
                leftOut
            };
        }
        function badFolder(directory, problems) {
            const [only] = problems;
            const message = problems.length === 1 ? only.message : `${problems.length} problems in ${directory}:\n${problems.map((problem)=>`- ${problem.message}`).join('\n')}`;
            const location = problems.find((problem)=>problem.location)?.location;
            return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.rk('bad-migration-file', message, {
                state: 'nothing-changed',
                hint: 'mend or rename what is named above, and run it again',
                ...location && {
                    location
                }
            });
        }
    },
    10287: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            _: ()=>sameVersions
        });
        const VERSION = /^(?:(\d{8}_\d{4,6})(?=[_.-])|(\d+)(?=[_.-])|[Vv](\d+(?:[._]\d+)*)__)/;
        const isDay = (digits)=>/^(?:19|20)\d{6}$/.test(digits);
        function versionOf(name) {
            const [, dayAndTime, digits, dotted] = VERSION.exec(name) ?? [];
            const version = dayAndTime ?? digits ?? dotted;
            if (version === undefined || isDay(version)) return undefined;
            return version.replace(/[._]/g, '.').replace(/(^|\.)0+(?=\d)/g, '$1');
        }
        function sameVersions(names) {
            const groups = new Map();
            for (const name of names){
                const version = versionOf(name);
                if (version !== undefined) groups.set(version, [
                    ...groups.get(version) ?? [],
                    name
                ]);
            }
            return [
                ...groups.values()
            ].filter((group)=>group.length > 1);
        }
    },
    38362: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            hU: ()=>cancelBackend,
            Ng: ()=>connect,
            SV: ()=>withClient
        });
        var connection_error = __webpack_require__(34394);
        var open_client = __webpack_require__(86205);
        var errors = __webpack_require__(27406);
        var connection_url = __webpack_require__(57501);
        ;
        const NEON_POOLER = /^([^.]+)-pooler\./i;
        const SUPABASE = /\.supabase\.(co|com|net)$/i;
        const TRANSACTION_PORT = 6543;
        const SESSION_PORT = 5432;
        function poolerSignOf(url) {
            if (NEON_POOLER.test(url.host)) return `the host ${url.host} is a pooler's`;
            if (SUPABASE.test(url.host) && url.port === TRANSACTION_PORT) return "port 6543 is Supabase's pooler in transaction mode";
            if (url.poolerDeclared) return 'the URL says pgbouncer=true';
            return undefined;
        }
        const backendPid = async (client)=>(await client.query('SELECT pg_catalog.pg_backend_pid() AS pid')).rows[0].pid;
        const ROUNDS = 5;
        const SECOND_CLIENT_MILLISECONDS = 5_000;
        async function sessionsAreShared(first, second) {
            const own = await backendPid(first);
            for(let round = 0; round < ROUNDS; round++){
                if (await backendPid(second) === own || await backendPid(first) !== own) return true;
                if (await backendPid(first) !== own) return true;
            }
            return false;
        }
        async function withinTime(answer) {
            let timer;
            const tooLate = new Promise((resolve)=>timer = setTimeout(resolve, SECOND_CLIENT_MILLISECONDS, false));
            try {
                return await Promise.race([
                    answer,
                    tooLate
                ]);
            } finally{
                clearTimeout(timer);
                answer.catch(()=>{});
            }
        }
        async function poolerSignAt(client, url) {
            const greeted = client.processID;
            if (greeted === await backendPid(client)) return undefined;
            const second = await (0, open_client.M)(url);
            try {
                const shared = await withinTime(sessionsAreShared(client, second));
                return shared ? 'the same server session was given to two clients' : undefined;
            } finally{
                await (0, open_client.Y)(second);
            }
        }
        function directUrlHint(url) {
            const neon = NEON_POOLER.test(url.host) && url.host.replace(NEON_POOLER, '$1.');
            if (neon) return `use the direct host in ${url.source} or in DIRECT_URL: ${neon} (the same URL without -pooler)`;
            if (SUPABASE.test(url.host) && url.port === TRANSACTION_PORT) return `use port ${SESSION_PORT} in ${url.source} or in DIRECT_URL: ${url.host}:${SESSION_PORT}, and leave pgbouncer=true out`;
            const declared = url.poolerDeclared ? '; if this URL is the direct one already, leave pgbouncer=true out of it' : '';
            return `set DIRECT_URL (STAGING_DIRECT_URL for staging), or ${url.source} itself, to the address of the PostgreSQL server behind the pooler${declared}`;
        }
        const pooledConnection = (url, sign)=>new errors.rk('pooled-connection', `${url.source} leads through a transaction pooler (${sign}): ${(0, connection_url.DZ)(url)}. Locks and settings would leak to other clients there`, {
                state: 'nothing-changed',
                hint: directUrlHint(url)
            });
        var session = __webpack_require__(38933);
        ;
        const CANCEL_CONNECT_SECONDS = 3;
        async function connect(url, options = {}) {
            const sign = poolerSignOf(url);
            if (sign !== undefined && !options.allowPooler) throw pooledConnection(url, sign);
            const client = await (0, open_client.M)(url);
            try {
                const pooled = sign ?? await poolerSignAt(client, url);
                if (pooled === undefined) await (0, session.aK)(client, url, options);
                else if (!options.allowPooler) throw pooledConnection(url, pooled);
                return client;
            } catch (error) {
                await (0, open_client.Y)(client);
                throw (0, connection_error.$)(error, url);
            }
        }
        async function withClient(url, options, body) {
            const client = await connect(url, options);
            try {
                return await body(client);
            } finally{
                await (0, open_client.Y)(client);
            }
        }
        async function cancelBackend(url, pid) {
            const hurried = {
                ...url,
                connectTimeoutSeconds: Math.min(url.connectTimeoutSeconds || CANCEL_CONNECT_SECONDS, CANCEL_CONNECT_SECONDS)
            };
            const client = await (0, open_client.M)(hurried);
            try {
                const { rows } = await client.query('SELECT pg_catalog.pg_cancel_backend($1) AS sent', [
                    pid
                ]);
                return rows[0].sent;
            } finally{
                await (0, open_client.Y)(client);
            }
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
    38933: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            HU: ()=>refuseReadOnly,
            aK: ()=>prepareSession,
            f3: ()=>localSettings
        });
        var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
        var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
        var _sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54812);
        const CLIENT_CHECK_INTERVAL = '2s';
        const NOT_AVAILABLE = [
            '42704',
            '22023'
        ];
        function settings(url, limits, scope) {
            const entries = [
                [
                    'search_path',
                    `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.C)(url.schema)}, pg_temp`
                ],
                [
                    'client_encoding',
                    "'UTF8'"
                ],
                [
                    'datestyle',
                    'ISO'
                ],
                [
                    'standard_conforming_strings',
                    'on'
                ],
                [
                    'lock_timeout',
                    limits.lockTimeoutMs?.toFixed(0)
                ],
                [
                    'statement_timeout',
                    limits.statementTimeoutMs?.toFixed(0)
                ],
                [
                    'idle_in_transaction_session_timeout',
                    limits.idleInTransactionTimeoutMs?.toFixed(0)
                ]
            ];
            return entries.filter(([, value])=>value !== undefined).map(([name, value])=>`SET ${scope} ${name} = ${value}`).join('; ');
        }
        const localSettings = (url, limits = {})=>settings(url, limits, 'LOCAL');
        async function prepareSession(client, url, limits) {
            const ours = settings(url, limits, 'SESSION');
            try {
                await client.query(`${ours}; SET client_connection_check_interval = '${CLIENT_CHECK_INTERVAL}'`);
            } catch (error) {
                if (!NOT_AVAILABLE.includes((0, _sqlstate_js__WEBPACK_IMPORTED_MODULE_2__.R8)(error) ?? '')) throw error;
                await client.query(ours);
            }
        }
        const READ_ONLY_FACTS = `
  SELECT pg_catalog.pg_is_in_recovery() AS recovering,
         pg_catalog.current_setting('transaction_read_only') = 'on' AS read_only,
         (SELECT source FROM pg_catalog.pg_settings WHERE name = 'default_transaction_read_only') AS source,
         pg_catalog.current_database()::text AS database,
         session_user::text AS role`;
        function wayOut({ source, database, role }) {
            const [db, user] = [
                (0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.C)(database),
                (0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.C)(role)
            ];
            const reset = {
                database: `ALTER DATABASE ${db} RESET default_transaction_read_only`,
                user: `ALTER ROLE ${user} RESET default_transaction_read_only`,
                'database user': `ALTER ROLE ${user} IN DATABASE ${db} RESET default_transaction_read_only`
            };
            const how = reset[source] ?? "ALTER SYSTEM RESET default_transaction_read_only; SELECT pg_reload_conf(), or the provider's console";
            return `find out why it was made read-only (providers do it when the disk is full), then: SET default_transaction_read_only = off; ${how}`;
        }
        async function refuseReadOnly(client) {
            const facts = (await client.query(READ_ONLY_FACTS)).rows[0];
            if (facts.recovering) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk('read-only-database', `this server is a replica (in recovery): ${facts.database} cannot be changed here`, {
                state: 'nothing-changed',
                hint: "use the primary's address in the connection URL; after a failover the old address may lead to the replica"
            });
            if (facts.read_only) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.rk('read-only-database', `the database ${facts.database} is read-only for this role (default_transaction_read_only, set by: ${facts.source})`, {
                state: 'nothing-changed',
                hint: wayOut(facts)
            });
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
