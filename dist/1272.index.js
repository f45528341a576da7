export const id = 1272;
export const ids = [1272];
export const modules = {

  82992:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    N: () => (  notOpened),
    m: () => (  notFound)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 

const OTHER_COPY = 'fetch it again from where it is kept, or use another backup';
 
const notOpened = (message, hint = OTHER_COPY, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('backup-not-opened', message, { state: 'nothing-changed', hint, cause });
const notFound = (message, hint, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('backup-not-found', message, { state: 'nothing-changed', hint, cause });


  }),

  75634:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    K5: () => (  safetyBackupName),
    nh: () => (  isSafetyBackup),
    p8: () => (  SAFETY_PART),
    sN: () => (  withoutSafetyBackups)
  });
const MARK = '_before_restore';
const NAME = /(?:^|[/\\-])backup_\d{8}_\d{6}_before_restore(?=[._-]|$)/;
 
const isSafetyBackup = (name) => NAME.test(name);
 
const safetyBackupName = (name) => name.replace('.sql', `${MARK}.sql`);
 
const SAFETY_PART = `(?:${MARK})?`;
 
function withoutSafetyBackups(newestFirst, log) {
    const rest = newestFirst.filter(({ name }) => !isSafetyBackup(name));
    const passed = newestFirst.findIndex(({ name }) => !isSafetyBackup(name));
    if (passed > 0)
        log?.info(`Passed over, since a restore took it of what it replaced: ${newestFirst
            .slice(0, passed)
            .map(({ name }) => name)
            .join(', ')}; to read one of these, give its name`);
    return rest;
}


  }),

  62341:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EU: () => (  listedBackup),
    OU: () => (  isOfFork),
    ll: () => (  newestFirst),
    rV: () => (  ofEnvironment)
  });
  var _artifact_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71486);
 

const listedBackup = (artifact) => ({
    name: artifact.name,
    id: artifact.id,
    ...(artifact.workflow_run?.id !== undefined && { runId: artifact.workflow_run.id }),
    createdAt: new Date(artifact.created_at ?? 0),
    ...(artifact.expires_at && { expiresAt: new Date(artifact.expires_at) }),
    sizeBytes: artifact.size_in_bytes,
    expired: artifact.expired,
    ...(artifact.digest && { digest: artifact.digest }),
});
 
const isOfFork = ({ workflow_run: run }) => run?.repository_id !== undefined &&
    run.head_repository_id !== undefined &&
    run.head_repository_id !== run.repository_id;
const newestFirst = (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id;
const BACKUP = /^backup_\d{8}_\d{6}/;
 
function ofEnvironment(backups, prefix, environment) {
    const start = (0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_0__  .DS)((0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_0__  .VC)(prefix, environment));
    return backups.filter(({ name }) => name.startsWith(start) && BACKUP.test(name.slice(start.length)));
}


  }),

  47213:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  quoteIdentifier),
    c: () => (  quoteLiteral)
  });
  var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
 

function refuseNul(text) {
    if (text.includes('\0'))
        throw new TypeError('PostgreSQL has no NUL character in names and texts');
}
 
function quoteIdentifier(name) {
    refuseNul(name);
    if (name === '')
        throw new TypeError('an identifier has at least one character');
    return pg__WEBPACK_IMPORTED_MODULE_0__  .Ay.escapeIdentifier(name);
}
 
function quoteLiteral(text) {
    refuseNul(text);
    return pg__WEBPACK_IMPORTED_MODULE_0__  .Ay.escapeLiteral(text);
}


  }),

  47526:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H: () => (  shownName),
    V: () => (  shownIdentifier)
  });
  var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47213);
 
 

 
const KEY_WORDS = new Set(('all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast ' +
    'char character check coalesce collate collation column concurrently constraint create cross current_catalog ' +
    'current_date current_role current_schema current_time current_timestamp current_user dec decimal default deferrable ' +
    'desc distinct do else end except exists extract false fetch float for foreign freeze from full grant greatest group ' +
    'grouping having ilike in initially inner inout int integer intersect interval into is isnull join json json_array ' +
    'json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_value ' +
    'lateral leading least left like limit localtime localtimestamp merge_action national natural nchar none normalize ' +
    'not notnull null nullif numeric offset on only or order out outer overlaps overlay placing position precision ' +
    'primary real references returning right row select session_user setof similar smallint some substring symmetric ' +
    'system_user table tablesample then time timestamp to trailing treat trim true union unique user using values varchar ' +
    'variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces ' +
    'xmlparse xmlpi xmlroot xmlserialize xmltable').split(' '));
const PLAIN = /^[a-z_][a-z0-9_]*$/;
 
const shownIdentifier = (name) => name === '' || (PLAIN.test(name) && !KEY_WORDS.has(name)) ? name : (0,_quote_js__WEBPACK_IMPORTED_MODULE_0__  .C)(name);
 
const shownName = ({ schema, name }) => `${shownIdentifier(schema)}.${shownIdentifier(name)}`;


  }),

  8838:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    n: () => (  recoverRowsDocument)
  });
 
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);
  var _postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47526);


function titleOf({ status, missing, recovered, tables }) {
    const filled = tables.filter((table) => table.recovered > 0).length;
    switch (status) {
        case 'recovered':
            return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(recovered, 'row')} back in ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(filled, 'table')}`;
        case 'nothing-missing':
            return 'Nothing is missing: every row of the backup that was asked for is in the database';
        case 'nothing-recovered':
            return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(missing, 'row')} missing, and none of them can come back`;
        case 'dry-run':
            return `Dry run: ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(recovered)} of ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(missing, 'missing row')} would come back`;
    }
}
const reasonInWords = (reason) => {
    switch (reason.kind) {
        case 'denied':
            return 'on the deny list';
        case 'unique':
            return `another row has the value of ${reason.name} now`;
        case 'check':
            return `the constraint ${reason.name} does not let it in`;
        case 'not-null':
            return `${reason.name} is NULL in the backup and must not be now`;
        case 'parent':
            return `its row in ${reason.name} does not come back`;
        case 'same-key':
            return 'somebody made a row with the same key meanwhile';
        case 'kept-out':
            return 'the database kept it out: a trigger, or a constraint that cannot be asked beforehand';
    }
};
const ROLES = {
    asked: 'asked for',
    cascade: 'below, by a cascade',
    parent: 'above, needed by what comes back',
};
const counts = (report) => ({
    kind: 'table',
    columns: [
        'Table',
        'Why',
        'In the backup',
        'Live',
        'Missing',
        'Others depend on',
        report.status === 'dry-run' ? 'Would come back' : 'Came back',
        'Differ, not touched',
    ],
    rows: report.tables.map((table) => [
        { code: (0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table) },
        ROLES[table.role],
        ...[table.inBackup, table.live, table.missing, table.dependedOn, table.recovered].map(_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4),
        table.changed ? (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(table.changed.rows) : 'not counted',
    ]),
});
 
function notCounted({ tables }) {
    if (!tables.some(({ role, key, changed }) => role === 'asked' && key.length > 0 && !changed))
        return [];
    const text = 'Rows that differ from the backup are not touched; how many there are, a dry run says, or show-changed.';
    return [{ kind: 'text', text: [text] }];
}
const list = (title, items) => items.length === 0
    ? []
    : [
        { kind: 'text', text: [title] },
        { kind: 'list', items },
    ];
const notInserted = ({ tables }) => list('Not inserted:', tables.flatMap((table) => table.notInserted.map(({ reason, rows }) => [
    { code: (0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table) },
    `: ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(rows, 'row')}: ${reasonInWords(reason)}`,
])));
const GETS = { default: 'its default', null: 'NULL', set: 'the value of `set`' };
function columnsOf(table) {
    const { dropped, renamed, retyped, added } = table.columns;
    const line = (column, what) => [
        { code: `${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table)}.${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .V)(column)}` },
        `: ${what}`,
    ];
    return [
        ...dropped.map((column) => line(column, 'was dropped since the backup; its values do not come back')),
        ...renamed.map(({ from, to }) => line(to, `gets the values of ${from}`)),
        ...retyped.map(({ column, from, to }) => line(column, `was ${from} and is ${to}; every value was converted`)),
        ...added.map(({ column, gets }) => line(column, `is not in the backup; it gets ${GETS[gets]}`)),
    ];
}
function triggersOf({ tables, triggers, status }) {
    const would = status === 'dry-run' ? ' would' : '';
    const title = triggers === 'off' ? `Triggers that are${would && ' to be'} off:` : `Triggers that${would} fire:`;
    const found = tables.filter(({ recovered }) => recovered > 0).flatMap((table) => table.triggers);
    return list(title, found.map(({ schema, relation, name, definition }) => [
        { code: (0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)({ schema, name: relation }) },
        ': ',
        { code: `${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .V)(name)} ${definition}` },
    ]));
}
 
const comparedWhole = (table) => `${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table)} is compared by whole rows: one that was only changed since, or lost a reference by ON DELETE SET NULL, counts as missing and is there twice afterwards; leave those out with where`;
const LOST = { 'set-null': 'SET NULL', 'set-default': 'SET DEFAULT' };
 
const notLookedAt = ({ table, references, onDelete }) => onDelete === 'refuse'
    ? `${table} references ${references} (no cascade): its rows are not looked at; name it too if some are missing`
    : `${table} references ${references} (${LOST[onDelete]}): its rows are there and lost their reference; that is not put back`;
function warningsOf(report) {
    const { tables, notFollowed, notInBackup, leftOut, mayNot, recovered, maxRows, status } = report;
    return [
        ...mayNot.map((needs) => `a real run would need: ${needs}`),
        ...(status === 'dry-run' && recovered > maxRows
            ? [`more than max-rows (${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(maxRows)}): a real run is refused unless it is raised to ${recovered}`]
            : []),
        ...tables
            .filter(({ altered }) => altered > 0)
            .map((table) => `${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table)}: a trigger changed ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(table.altered, 'row')} on their way in`),
        ...leftOut
            .filter(({ below }) => below)
            .map(({ table }) => `${table} is left out (exclude-table): rows of it that a cascade took stay away`),
        ...notInBackup.map((table) => `${table}: a cascade may have taken rows of it, and the backup has none of them`),
        ...tables.filter(({ key, recovered: back }) => key.length === 0 && back > 0).map(comparedWhole),
        ...(report.missing === 0 ? [] : notFollowed).map(notLookedAt),
    ];
}
const changedColumns = ({ tables }) => list('Columns that differ from the backup, with how many rows:', tables.flatMap((table) => Object.entries(table.changed?.columns ?? {}).map(([column, rows]) => [
    { code: `${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table)}.${(0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .V)(column)}` },
    `: ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(rows)}`,
])));
function facts(report) {
    const { database, backup, leftOut, undo, durationMs } = report;
    return {
        kind: 'facts',
        facts: [
            ['Database', database],
            ['Backup', { code: backup.name }],
            ...(backup.startedAt === undefined ? [] : [['Made at', backup.startedAt]]),
            ...(leftOut.length === 0 ? [] : [['Left out', leftOut.map(({ table }) => table).join(', ')]]),
            ...(undo === undefined
                ? []
                : [['To take it back', { code: undo.stored.location }], ['Undo file', undoFacts(undo)]]),
            ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ji)(durationMs)],
        ],
    };
}
const undoFacts = ({ stored, sealed }) => `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ob)(stored.bytes)}${sealed ? ', encrypted' : ''}; it holds keys, and lists every row that was not inserted`;
const recoverRowsDocument = (report) => ({
    title: titleOf(report),
    blocks: [
        facts(report),
        { kind: 'warnings', lines: warningsOf(report) },
        counts(report),
        ...notCounted(report),
        ...notInserted(report),
        ...list('Columns:', report.tables.filter(({ recovered }) => recovered > 0).flatMap(columnsOf)),
        ...triggersOf(report),
        ...list('Sequences moved forward:', report.sequences.map(({ sequence, from, to }) => [{ code: sequence }, `: from ${from} to ${to}`])),
        ...changedColumns(report),
    ],
});


  }),

  41577:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    S: () => (  recoverWindowDocument)
  });
  var _postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47526);
  var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87568);
 


function titleOf({ status, gone, vanished, recoverFrom }) {
    if (status === 'nothing-missing' || !recoverFrom)
        return 'Nothing is missing: every row of these backups that was asked for is in the database';
    const spans = new Set(vanished.map((one) => spanOf(one)));
    const when = spans.size === 1 ? [...spans][0] : `in ${spans.size} spans of time`;
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(gone, 'row')} vanished ${when}`;
}
const secondsOf = (at) => at.replace(/\.\d+Z$/, 'Z');
function spanOf({ presentIn, presentAt, absentIn, absentAt }) {
    const after = presentAt ? secondsOf(presentAt) : `the backup ${presentIn}`;
    if (absentIn === undefined)
        return `after ${after}`;
    return `between ${after} and ${absentAt ? secondsOf(absentAt) : `the backup ${absentIn}`}`;
}
function timeOf({ backups }, name) {
    const at = backups.find((backup) => backup.name === name)?.at;
    return at === undefined ? `the backup ${name}` : secondsOf(at);
}
const SAFE = /^[\w./:=@%+-]+$/;
const word = (text) => (SAFE.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
 
function nextStep({ backups, patterns, excluded, withCondition }, name) {
    const { isArtifact, runId } = backups.find((backup) => backup.name === name);
    const same = withCondition ? ', and the same condition (where)' : '';
    if (!isArtifact) {
        const tables = patterns.map((pattern) => ` --table ${word(pattern)}`).join('');
        const without = excluded.map((pattern) => ` --exclude-table ${word(pattern)}`).join('');
        return [{ code: `pg-runbook recover-rows ${word(name)}${tables}${without}` }, same];
    }
    const run = runId === undefined ? [] : [', run-id ', { code: String(runId) }];
    const without = excluded.length === 0 ? [] : [', exclude-table ', { code: excluded.join(', ') }];
    return [
        'Recover Rows with backup ',
        { code: name },
        ...run,
        ', tables ',
        { code: patterns.join(', ') },
        ...without,
        same,
    ];
}
function next(report) {
    const { recoverFrom, vanished } = report;
    if (!recoverFrom)
        return [];
    const { backup, hasAll, rows } = recoverFrom;
    const many = new Set(vanished.map(({ presentIn }) => presentIn)).size > 1;
    const which = hasAll
        ? 'The newest backup that still has all of them: '
        : `No backup has all of them; this one has the most, ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(rows)}: `;
    const steps = [[which, ...nextStep(report, backup)]];
    for (const presentIn of new Set(vanished.map((one) => one.presentIn)))
        if (many && presentIn !== backup)
            steps.push([`Only what vanished after ${timeOf(report, presentIn)}: `, ...nextStep(report, presentIn)]);
    return [
        { kind: 'text', text: ['Next, a dry run:'] },
        { kind: 'list', items: steps },
    ];
}
const spans = ({ vanished }) => vanished.length === 0
    ? []
    : [
        {
            kind: 'table',
            columns: ['Table', 'Rows that are gone now', 'Present in', 'At', 'Absent in', 'At'],
            rows: vanished.map(({ table, rows, presentIn, presentAt = '', absentIn, absentAt = '' }) => [
                { code: table },
                (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(rows),
                { code: presentIn },
                secondsOf(presentAt),
                absentIn === undefined ? 'the database now' : { code: absentIn },
                secondsOf(absentAt),
            ]),
        },
    ];
function countInCell(count) {
    switch (count.kind) {
        case 'held':
            return [(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(count.rows), (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(count.gone)];
        case 'absent':
            return ['the table is not in it', ''];
        case 'not-comparable':
            return ['not comparable: its key or columns were others', ''];
    }
}
const counts = ({ tables, backups }) => ({
    kind: 'table',
    columns: ['Table', 'Backup', 'Made at', 'Rows', 'Of them gone now'],
    rows: tables.flatMap((table) => table.backups.map((count) => [
        { code: (0,_postgres_shown_name_js__WEBPACK_IMPORTED_MODULE_0__  .H)(table) },
        { code: count.backup },
        secondsOf(backups.find(({ name }) => name === count.backup)?.at ?? ''),
        ...countInCell(count),
    ])),
    fold: 'Every backup that was read',
});
const who = ({ who: user, role, application }) => [user, role && `as ${role}`, application && `(${application})`].filter(Boolean).join(' ');
function audit({ audit: found, withCondition, tables }) {
    if (found.kind === 'off')
        return [text('No table is audited here: only the backups date it.')];
    if (found.kind === 'not-readable')
        return [text('There is an audit, and this role may not read it: ask its owner.')];
    const off = tables.length - found.audited.length;
    const about = withCondition ? ' of the whole table' : '';
    if (found.deletions.length === 0)
        return [
            text(`The audit notes no deletion${about}${off > 0 ? `; ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(off, 'of the tables is', 'of the tables are')} not audited` : ''}.`),
        ];
    return [
        text(`What the audit noted${about}, newest first:`),
        {
            kind: 'table',
            columns: ['From', 'To', 'Table', 'What', 'Rows', 'Who', 'Transaction'],
            rows: found.deletions.map((one) => [
                one.from.toISOString(),
                one.to.toISOString(),
                { code: one.table },
                one.operation,
                one.rows === undefined ? 'not counted' : (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .K4)(one.rows),
                who(one),
                one.transaction,
            ]),
        },
    ];
}
const text = (line) => ({ kind: 'text', text: [line] });
function unread({ backups }) {
    const left = backups.filter(({ read }) => !read).length;
    if (left === 0)
        return [];
    const were = (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .pq)(left, 'backup was', 'backups were');
    return [text(`${were} not read; what was both made and deleted between two that were is not counted.`)];
}
const readOf = (backups) => `${backups.filter(({ read }) => read).length} of ${backups.length}`;
const recoverWindowDocument = (report) => ({
    title: titleOf(report),
    blocks: [
        {
            kind: 'facts',
            facts: [
                ['Database', report.database],
                ['Backups read', readOf(report.backups)],
                ['Took', (0,_quantities_js__WEBPACK_IMPORTED_MODULE_1__  .ji)(report.durationMs)],
            ],
        },
        ...spans(report),
        ...unread(report),
        ...next(report),
        ...audit(report),
        counts(report),
    ],
});


  })

};
