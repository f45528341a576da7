export const id = 2760;
export const ids = [
    2760
];
export const modules = {
    12760: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            IC: ()=>ensureLedger,
            VL: ()=>refuseUnwritableLedger,
            WN: ()=>inspectLedger,
            _P: ()=>unusable,
            rv: ()=>ledgerDefinition,
            sk: ()=>_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__.s
        });
        var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
        var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
        var _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68862);
        var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54812);
        const COLUMNS = {
            migrations: [
                'name text COLLATE "C" PRIMARY KEY',
                'checksum text NOT NULL',
                "status text NOT NULL CHECK (status IN ('applied', 'adopted', 'running', 'rolling-back', 'rolled-back'))",
                'applied_at timestamptz NOT NULL',
                'duration_ms integer NOT NULL',
                'statements integer NOT NULL',
                'warnings integer NOT NULL',
                'backup text',
                'actor text',
                'run_url text',
                'commit_sha text',
                'tool_version text NOT NULL',
                'content text'
            ],
            migration_statements: [
                `name text COLLATE "C" NOT NULL REFERENCES ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__.s}.migrations (name) ON UPDATE CASCADE ON DELETE CASCADE`,
                'statement integer NOT NULL',
                'checksum text NOT NULL',
                'label text NOT NULL',
                "status text NOT NULL CHECK (status IN ('started', 'finished', 'skipped'))",
                'started_at timestamptz NOT NULL',
                'finished_at timestamptz',
                'known_before jsonb',
                'PRIMARY KEY (name, statement)'
            ],
            catalog: [
                'singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton)',
                'taken_at timestamptz NOT NULL',
                'head text',
                'server_major integer NOT NULL',
                'fingerprint text NOT NULL',
                'content text NOT NULL',
                'ledger text NOT NULL'
            ],
            environment: [
                'singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton)',
                'environment text NOT NULL',
                'since timestamptz NOT NULL',
                'identity text NOT NULL'
            ]
        };
        const TABLES = Object.keys(COLUMNS);
        const NEEDED = {
            read: [
                'SELECT'
            ],
            write: [
                'SELECT',
                'INSERT',
                'UPDATE',
                'DELETE'
            ]
        };
        const columnNames = (table)=>COLUMNS[table].map((column)=>column.split(' ')[0]).filter((name)=>name !== 'PRIMARY');
        const INSPECT = `
  SELECT n.oid IS NOT NULL AS "exists",
    coalesce(pg_catalog.has_schema_privilege(n.oid, 'USAGE'), false) AS "usage",
    coalesce(pg_catalog.has_schema_privilege(n.oid, 'CREATE'), false) AS "create",
    pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE') AS "createSchema",
    current_user::text AS "role",
    (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('table', c.relname, 'kind', c.relkind,
       'columns', ARRAY(SELECT a.attname FROM pg_catalog.pg_attribute a
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
       'granted', ARRAY(SELECT p FROM pg_catalog.unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) p
                        WHERE pg_catalog.has_table_privilege(c.oid, p)))), '[]')
     FROM pg_catalog.pg_class c WHERE c.relnamespace = n.oid AND c.relname = ANY ($2)) AS "tables"
  FROM (SELECT 1) one LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = $1`;
        function problemsOfTable({ table, kind, columns, granted }, purpose) {
            const name = `${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__.s}.${table}`;
            if (kind !== 'r') return [
                `${name} is not an ordinary table`
            ];
            const missing = columnNames(table).filter((column)=>!columns.includes(column));
            const lacking = NEEDED[purpose].filter((privilege)=>!granted.includes(privilege));
            return [
                ...missing.length > 0 ? [
                    `${name} has no column ${missing.join(', ')}`
                ] : [],
                ...lacking.length > 0 ? [
                    `this role may not ${lacking.join(', ')} on ${name}`
                ] : []
            ];
        }
        function obstaclesOf(access) {
            if (access.exists) return access.create ? [] : [
                `role ${access.role} may not create tables in schema ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__.s}`
            ];
            return access.createSchema ? [] : [
                `there is no ledger yet, and role ${access.role} may not create a schema here`
            ];
        }
        async function inspectLedger(client, purpose = 'write', tables = TABLES) {
            const [access] = (await client.query(INSPECT, [
                _postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__.s,
                tables
            ])).rows;
            const rows = access.tables;
            const problems = rows.flatMap((row)=>problemsOfTable(row, purpose));
            if (access.exists && !access.usage) problems.unshift(`role ${access.role} may not use the schema ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__.s}`);
            if (problems.length > 0) return {
                kind: 'unusable',
                problems
            };
            if (rows.length === tables.length) return {
                kind: 'usable'
            };
            return {
                kind: 'missing',
                schemaExists: access.exists,
                obstacles: obstaclesOf(access)
            };
        }
        const GRANTS = {
            read: `GRANT USAGE ON SCHEMA ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__.s} TO <role>; GRANT SELECT ON ALL TABLES IN SCHEMA ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__.s} TO <role>`,
            write: `GRANT CREATE ON DATABASE ... TO <role>, or, where the ledger exists: GRANT USAGE, CREATE ON SCHEMA ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__.s} TO <role>; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__.s} TO <role>`
        };
        const unusable = (problems, cause, state = 'nothing-changed', purpose = 'write')=>new _errors_js__WEBPACK_IMPORTED_MODULE_1__.rk('ledger-unusable', `the ledger cannot be used: ${problems.join('; ')}`, {
                state,
                hint: `Run as the role that owns the ledger, or as an administrator: ${GRANTS[purpose]}`,
                cause
            });
        async function refuseUnwritableLedger(client) {
            const state = await inspectLedger(client);
            if (state.kind === 'unusable') throw unusable(state.problems);
            if (state.kind === 'missing' && state.obstacles.length > 0) throw unusable(state.obstacles);
        }
        function ledgerDefinition(schemaExists) {
            const tables = TABLES.map((table)=>`CREATE TABLE IF NOT EXISTS ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__.s}.${table} (\n  ${COLUMNS[table].join(',\n  ')}\n)`);
            return [
                ...schemaExists ? [] : [
                    `CREATE SCHEMA ${_postgres_ledger_name_js__WEBPACK_IMPORTED_MODULE_3__.s}`
                ],
                ...tables
            ].join(';\n');
        }
        const MADE_MEANWHILE = [
            '23505',
            '42P06',
            '42P07',
            '42710',
            'XX000',
            '40001',
            '40P01'
        ];
        const ATTEMPTS = 20;
        async function ensureLedger(client) {
            for(let attempt = 1;; attempt++){
                const state = await inspectLedger(client);
                if (state.kind === 'usable') return;
                if (state.kind === 'unusable') throw unusable(state.problems);
                if (state.obstacles.length > 0) throw unusable(state.obstacles);
                try {
                    await client.query(`BEGIN; SET LOCAL lock_timeout = '5s'; ${ledgerDefinition(state.schemaExists)}; COMMIT`);
                    return;
                } catch (error) {
                    await client.query('ROLLBACK');
                    if (attempt === ATTEMPTS || !MADE_MEANWHILE.includes((0, _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__.R8)(error) ?? '')) {
                        throw unusable([
                            (0, _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__.JL)(error, {
                                showDetail: false
                            })
                        ], error);
                    }
                    await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(20 + Math.random() * 50);
                }
            }
        }
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
    }
};
