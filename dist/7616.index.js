export const id = 7616;
export const ids = [
    7616
];
export const modules = {
    6098: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            Gj: ()=>describeBlocker,
            VJ: ()=>ENDING_A_BLOCKER,
            be: ()=>blockersOf,
            v2: ()=>watchBlockers,
            vT: ()=>lookEveryMs
        });
        var _neutral_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22932);
        var _server_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99754);
        var _statement_label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93691);
        const BLOCKERS = `
  SELECT blocker.pid, a.application_name AS application, a.usename::text AS "user",
    coalesce(a.state, a.backend_type) AS state, pg_catalog."left"(a.query, 2000) AS query,
    extract(epoch FROM pg_catalog.clock_timestamp() - a.query_start)::float8 AS "queryAge",
    extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::float8 AS "transactionAge"
  FROM (SELECT DISTINCT pg_catalog.unnest(pg_catalog.pg_blocking_pids(pid)) AS pid FROM (${_server_process_js__WEBPACK_IMPORTED_MODULE_0__.u}) waiting) blocker
  LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = blocker.pid
  ORDER BY a.xact_start NULLS LAST`;
        async function blockersOf(client, waiting) {
            return (await client.query(BLOCKERS, (0, _server_process_js__WEBPACK_IMPORTED_MODULE_0__._)(waiting))).rows;
        }
        const age = (seconds)=>seconds === null ? 'unknown time' : `${Math.max(0, seconds).toFixed(1)} s`;
        function describeBlocker(blocker) {
            if (blocker.pid === 0) return 'a prepared transaction (SELECT gid, owner, prepared FROM pg_prepared_xacts shows it)';
            const times = `query for ${age(blocker.queryAge)}, transaction for ${age(blocker.transactionAge)}`;
            const who = [
                blocker.application,
                blocker.user && `user ${blocker.user}`,
                blocker.state,
                times
            ].filter(Boolean);
            const query = (0, _statement_label_js__WEBPACK_IMPORTED_MODULE_1__.W)(blocker.query ?? '');
            return (0, _neutral_text_js__WEBPACK_IMPORTED_MODULE_2__.fZ)(`pid ${blocker.pid} (${who.join(', ')})${query && `: ${query}`}`, 300);
        }
        const ENDING_A_BLOCKER = 'Wait for it, or end that session if it may be ended: SELECT pg_terminate_backend(<pid>), then run this again';
        function watchBlockers(ask, log, everyMs) {
            let seen = [];
            const told = new Set();
            let timer;
            let stopped = false;
            const look = async ()=>{
                const blockers = await ask();
                if (blockers.length === 0) return;
                seen = blockers;
                const isNews = blockers.some(({ pid })=>!told.has(pid));
                for (const { pid } of blockers)told.add(pid);
                if (isNews && !stopped) log.warn(`waiting for ${blockers.map(describeBlocker).join('; ')}`);
            };
            const schedule = ()=>{
                timer = setTimeout(()=>{
                    void look().catch(()=>{}).finally(()=>stopped || schedule());
                }, everyMs);
            };
            schedule();
            return {
                seen: ()=>seen,
                stop () {
                    stopped = true;
                    clearTimeout(timer);
                }
            };
        }
        const lookEveryMs = (lockTimeoutMs)=>lockTimeoutMs === 0 ? 1_000 : Math.min(1_000, Math.max(30, Math.floor(lockTimeoutMs / 3)));
    },
    1083: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            I: ()=>currentLocale,
            _: ()=>localeClause
        });
        var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);
        const CURRENT = `
  SELECT pg_catalog.pg_encoding_to_char(encoding)::text AS encoding, datcollate::text AS collate, datctype::text AS ctype,
    pg_catalog.to_jsonb(d) ->> 'datlocprovider' AS provider,
    coalesce(pg_catalog.to_jsonb(d) ->> 'datlocale', pg_catalog.to_jsonb(d) ->> 'daticulocale') AS locale
  FROM pg_catalog.pg_database d WHERE datname = pg_catalog.current_database()`;
        const currentLocale = async (client)=>(await client.query(CURRENT)).rows[0];
        function localeClause({ encoding, collate, ctype, provider, locale }) {
            const libc = `ENCODING ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__.c)(encoding)} LC_COLLATE ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__.c)(collate)} LC_CTYPE ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__.c)(ctype)}`;
            if (provider === 'i') return `${libc} LOCALE_PROVIDER icu ICU_LOCALE ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__.c)(locale ?? 'und')}`;
            if (provider === 'c') return `${libc} LOCALE_PROVIDER libc`;
            if (provider === 'b') return `${libc} LOCALE_PROVIDER builtin BUILTIN_LOCALE ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__.c)(locale ?? 'C.UTF-8')}`;
            return libc;
        }
    },
    99754: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        __webpack_require__.d(__webpack_exports__, {
            _: ()=>processParameters,
            u: ()=>SERVER_PROCESS
        });
        const SERVER_PROCESS = `
  SELECT pid FROM pg_catalog.pg_stat_activity WHERE pid = $1 OR backend_xid = $2::text::xid8::xid`;
        const processParameters = ({ pid, transaction })=>pid === undefined ? [
                null,
                transaction ?? null
            ] : [
                pid,
                null
            ];
    }
};
