export const id = 6932;
export const ids = [
    6932
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
    19286: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            D: ()=>withDrillDatabase,
            ZQ: ()=>withDrillServer
        });
        var _postgres_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38362);
        var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
        var _postgres_scratch_database_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47857);
        var _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62816);
        var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54812);
        var _postgres_throwaway_server_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3301);
        var _restore_preflight_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74027);
        const majorOf = ({ manifest, facts })=>Number(/^\d+/.exec(manifest?.serverVersion ?? facts.serverVersion ?? '')?.[0] ?? 0);
        async function withDrillServer(survey, scratch, deps, body) {
            const major = majorOf(survey);
            if (major === 0) throw unknownMajor();
            if (scratch !== undefined) {
                const given = await (0, _postgres_client_js__WEBPACK_IMPORTED_MODULE_0__.SV)(scratch, {}, _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_6__.h);
                if (given.major === major) return body({
                    url: scratch,
                    version: given.version,
                    isThrowaway: false
                });
                deps.log.warn(`The scratch server is PostgreSQL ${given.version} and the backup comes from ${major}: a throw-away server of ${major} is used`);
            }
            return (0, _postgres_throwaway_server_js__WEBPACK_IMPORTED_MODULE_4__.M)({
                major,
                purpose: 'drill',
                folder: deps.temporaryFolder
            }, deps, async ({ url })=>{
                const { version } = await (0, _postgres_client_js__WEBPACK_IMPORTED_MODULE_0__.SV)(url, {}, _postgres_server_facts_js__WEBPACK_IMPORTED_MODULE_6__.h);
                return body({
                    url,
                    version,
                    isThrowaway: true
                });
            });
        }
        const unknownMajor = ()=>new _errors_js__WEBPACK_IMPORTED_MODULE_1__.rk('bad-dump', 'the backup does not say which version of PostgreSQL it comes from', {
                hint: 'make the backup with pg-runbook or with pg_dump of PostgreSQL 14 or newer'
            });
        const NO_SUCH_LOCALE = '42809';
        async function withDrillDatabase({ url }, survey, deps, body) {
            const { collate = 'C', ctype = 'C' } = survey.manifest ?? {};
            const encoding = (0, _restore_preflight_js__WEBPACK_IMPORTED_MODULE_5__.P)(survey);
            const make = (locale, note)=>(0, _postgres_scratch_database_js__WEBPACK_IMPORTED_MODULE_2__.wH)(url, 'drill', (database)=>body(database, note), {
                    ...deps,
                    locale
                });
            try {
                return await make({
                    encoding,
                    collate,
                    ctype
                });
            } catch (error) {
                const isLocale = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.rk && (0, _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_3__.R8)(error.cause) === NO_SUCH_LOCALE;
                if (!isLocale || error.code !== 'no-scratch-database') throw error;
                return make({
                    encoding,
                    collate: 'C',
                    ctype: 'C'
                }, `the locale ${collate} is not on this machine: text was sorted by C`);
            }
        }
    },
    47662: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            G: ()=>makeTablespaces,
            o: ()=>withRoles
        });
        var _postgres_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38362);
        var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47213);
        var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54812);
        var _restore_roles_named_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61917);
        const rolesIn = (survey)=>{
            const { owners, others } = (0, _restore_roles_named_js__WEBPACK_IMPORTED_MODULE_3__.D)(survey, {
                noOwner: false,
                noPrivileges: false
            });
            return [
                ...new Set([
                    ...owners,
                    ...others
                ])
            ];
        };
        async function withRoles(url, survey, log, body) {
            const made = [];
            try {
                return await body(await makeMissing(url, rolesIn(survey), made, log));
            } finally{
                if (made.length > 0) await dropRoles(url, made, log);
            }
        }
        async function makeMissing(url, roles, made, log) {
            return (0, _postgres_client_js__WEBPACK_IMPORTED_MODULE_0__.SV)(url, {}, async (client)=>{
                const sql = 'SELECT rolname::text AS name FROM pg_catalog.pg_roles WHERE rolname = ANY ($1)';
                const there = new Set((await client.query(sql, [
                    roles
                ])).rows.map(({ name })=>name));
                for (const role of roles.filter((name)=>!there.has(name))){
                    try {
                        await client.query(`CREATE ROLE ${(0, _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__.C)(role)} NOLOGIN`);
                        made.push(role);
                    } catch (error) {
                        if (!(0, _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__.sS)(error)) throw error;
                        const said = (0, _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__.JL)(error, {
                            showDetail: false
                        });
                        log.warn(`The role ${role} cannot be made, so owners and rights are not restored: ${said}`);
                        return false;
                    }
                }
                return true;
            });
        }
        const dropRoles = (url, made, log)=>(0, _postgres_client_js__WEBPACK_IMPORTED_MODULE_0__.SV)(url, {}, async (client)=>{
                for (const role of made)await client.query(`DROP ROLE IF EXISTS ${(0, _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__.C)(role)}`);
            }).catch((error)=>log.warn(`Roles of the drill are left, ${made.join(', ')}: ${String(error)}`));
        async function makeTablespaces(url, { objects }) {
            const names = new Set(objects.flatMap(({ entry })=>entry?.tablespace === undefined ? [] : [
                    entry.tablespace
                ]));
            if (names.size === 0) return;
            await (0, _postgres_client_js__WEBPACK_IMPORTED_MODULE_0__.SV)(url, {}, async (client)=>{
                await client.query('SET allow_in_place_tablespaces = on');
                for (const name of names)await client.query(`CREATE TABLESPACE ${(0, _postgres_quote_js__WEBPACK_IMPORTED_MODULE_1__.C)(name)} LOCATION ''`);
            }).catch((error)=>{
                if (!(0, _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_2__.sS)(error)) throw error;
            });
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
    }
};
