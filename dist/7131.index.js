export const id = 7131;
export const ids = [7131];
export const modules = {

  27131:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

 
__webpack_require__.r(__webpack_exports__);

 
__webpack_require__.d(__webpack_exports__, {
  init: () => (  init_init)
});

 
var promises_ = __webpack_require__(51455);
 
var external_node_path_ = __webpack_require__(76760);
 
var errors = __webpack_require__(27406);
 
var neutral_text = __webpack_require__(22932);
 
var external_node_util_ = __webpack_require__(57975);
; 
 
 

 
function withScript(text, name, command) {
    const before = parsed(text);
    if (before === undefined)
        return { kind: 'not-editable', why: 'it is not valid JSON' };
    const { scripts } = before;
    const was = scripts?.[name];
    if (was === command)
        return { kind: 'unchanged' };
    const wanted = { ...before, scripts: { ...scripts, [name]: command } };
    const edited = candidates(text, name, command, before).find((one) => (0,external_node_util_.isDeepStrictEqual)(parsed(one), wanted));
    if (edited === undefined)
        return { kind: 'not-editable', why: 'its scripts could not be found' };
    return was === undefined
        ? { kind: 'added', text: edited }
        : { kind: 'replaced', text: edited, was: JSON.stringify(was) };
}
function parsed(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
 
function candidates(text, name, command, { scripts }) {
    const [newline, indent] = [text.includes('\r\n') ? '\r\n' : '\n', /^([ \t]+)"/m.exec(text)?.[1] ?? '  '];
    const [key, value] = [JSON.stringify(name), JSON.stringify(command)];
    const at = (pattern, put) => [...text.matchAll(pattern)].map((match) => text.slice(0, match.index) + put(match[0]) + text.slice(match.index + match[0].length));
    const line = `${newline}${indent}${indent}${key}: ${value}`;
    if (scripts === undefined) {
        const added = `${newline}${indent}"scripts": {${line}${newline}${indent}}`;
        return [...at(/\{\s*\}/g, () => `{${added}${newline}}`), ...at(/\{/g, (brace) => `${brace}${added},`)];
    }
    if (Object.hasOwn(scripts, name))
        return at(new RegExp(`${escaped(key)}\\s*:\\s*"(?:[^"\\\\]|\\\\.)*"`, 'g'), () => `${key}: ${value}`);
    if (Object.keys(scripts).length === 0)
        return at(/"scripts"\s*:\s*\{\s*\}/g, () => `"scripts": {${line}${newline}${indent}}`);
    return at(/"scripts"\s*:\s*\{/g, (open) => `${open}${line},`);
}
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw `\$&`);

; 
 
 
 
function asWorkflow(text, project) {
    const { repository, ref, migrationsDir, schema } = project;
    const values = {
        'pg-runbook': `${repository}@${ref}`,
        'migrations-dir': migrationsDir,
        schema: schema ?? 'prisma/schema.prisma',
        'drift-gate': schema === undefined ? 'drift-gate: false # there is no Prisma schema' : `schema: ${schema}`,
    };
    const filled = text.replaceAll(/\$\(([\w/-]+)\)/g, (_, key) => key.startsWith('actions/') ? `${repository}/${key}@${ref}` : values[key]);
    return filled.replaceAll('$[[', '${{').replaceAll(']]', '}}').trimStart();
}
 
const CHECKOUT = `- uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          persist-credentials: false`;
const UPLOAD = 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0';
 
const DATABASE_SECRETS = `env:
          DATABASE_URL: $[[ secrets.DATABASE_URL ]]
          DIRECT_URL: $[[ secrets.DIRECT_URL ]]
          STAGING_DATABASE_URL: $[[ secrets.STAGING_DATABASE_URL ]]
          STAGING_DIRECT_URL: $[[ secrets.STAGING_DIRECT_URL ]]`;
const ENVIRONMENT = (first) => `environment:
        description: The database
        type: choice
        options: [${first}, ${first === 'staging' ? 'production' : 'staging'}]
        default: ${first}`;
const SEALED = `compression: zstd
          encryption-recipients: $[[ vars.BACKUP_ENCRYPTION_RECIPIENTS ]]`;
 
const IN_LINE = `concurrency:
  group: database-$[[ inputs.environment || 'production' ]]
  cancel-in-progress: false
  queue: max`;

; 
 

const BACKUP_CHOICE = `backup:
        description: latest, or the name of an artifact
        type: string
        default: latest
      run-id:
        description: The run that has the artifact, where it is not the newest of that name
        type: string
        default: ''`;
const databaseBackup = {
    file: 'database-backup.yml',
    name: 'Database Backup',
    text: `
name: Database Backup
run-name: Back up $[[ inputs.environment || 'production' ]]
on:
  schedule:
    - cron: '17 3 * * *'
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('production')}
permissions: {}
concurrency:
  group: backup-$[[ inputs.environment || 'production' ]]
  cancel-in-progress: false
jobs:
  backup:
    runs-on: ubuntu-24.04
    timeout-minutes: 120
    environment:
      name: $[[ inputs.environment || 'production' ]]
      deployment: false # a backup deploys nothing
    permissions:
      actions: read # the true expiry of the backup
    steps:
      - uses: $(actions/backup-to-artifact)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment || 'production' ]]
          ${SEALED}
`,
};
const databaseRestore = {
    file: 'database-restore.yml',
    name: 'Database Restore',
    text: `
name: Database Restore
run-name: $[[ inputs.dry-run && 'Try to restore' || 'Restore' ]] $[[ inputs.backup ]] ($[[ inputs.mode ]], $[[ inputs.environment ]])
on:
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('staging')}
      ${BACKUP_CHOICE}
      mode:
        description: How
        type: choice
        options: [new-database, swap, in-place, tables]
        default: new-database
      tables:
        description: 'With mode tables: its name'
        type: string
        default: ''
      into:
        description: 'With mode tables: a copy beside, or replace the rows'
        type: choice
        options: [beside, replace]
        default: beside
      confirm:
        description: The name of the database, where something is replaced
        type: string
        default: ''
      new-database-name:
        description: 'With mode new-database: its name, e.g. of a database that is gone'
        type: string
        default: ''
      no-owner:
        description: Leave owners out
        type: boolean
        default: false
      no-privileges:
        description: Leave GRANT and REVOKE out
        type: boolean
        default: false
      force-foreign:
        description: Let the backup of another database replace something
        type: boolean
        default: false
      end-sessions:
        description: End the sessions of others where they are in the way
        type: boolean
        default: false
      dry-run:
        description: Read the backup, check the target, and change nothing
        type: boolean
        default: true
permissions: {}
${IN_LINE}
jobs:
  restore:
    runs-on: ubuntu-24.04
    timeout-minutes: 360
    environment: $[[ inputs.environment ]]
    permissions:
      actions: read # finding and downloading the backup
    steps:
      - uses: $(actions/restore-backup)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment ]]
          backup: $[[ inputs.backup ]]
          run-id: $[[ inputs.run-id ]]
          identity: $[[ secrets.BACKUP_IDENTITY ]]
          mode: $[[ inputs.mode ]]
          tables: $[[ inputs.tables ]]
          into: $[[ inputs.into ]]
          confirm: $[[ inputs.confirm ]]
          new-database-name: $[[ inputs.new-database-name ]]
          no-owner: $[[ inputs.no-owner ]]
          no-privileges: $[[ inputs.no-privileges ]]
          force-foreign: $[[ inputs.force-foreign ]]
          end-sessions: $[[ inputs.end-sessions ]]
          dry-run: $[[ inputs.dry-run ]]
          ${SEALED}
`,
};
const recoverRows = {
    file: 'recover-rows.yml',
    name: 'Recover Rows',
    text: `
name: Recover Rows
run-name: $[[ (inputs.dry-run || inputs.window) && 'Look for' || 'Recover' ]] missing rows of $[[ inputs.tables ]] ($[[ inputs.environment ]])
on:
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('staging')}
      ${BACKUP_CHOICE}
      tables:
        description: The table whose rows are missing, or all
        type: string
        required: true
      exclude-table:
        description: 'With all: leave these out, separated by commas'
        type: string
        default: ''
      where:
        description: 'Of its missing rows only these, e.g. organization_id = 42'
        type: string
        default: ''
      max-rows:
        description: Insert nothing where more rows than this would come back
        type: string
        default: '10000'
      window:
        description: Only say when the rows vanished and which backup has them; with backup latest all are looked into
        type: boolean
        default: false
      dry-run:
        description: Compare, tell everything, and change nothing
        type: boolean
        default: true
permissions: {}
${IN_LINE}
jobs:
  recover:
    runs-on: ubuntu-24.04
    timeout-minutes: 360
    environment: $[[ inputs.environment ]]
    permissions:
      actions: read # finding and downloading the backup
    steps:
      - uses: $(actions/recover-rows)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment ]]
          backup: $[[ inputs.backup ]]
          run-id: $[[ inputs.run-id ]]
          identity: $[[ secrets.BACKUP_IDENTITY ]]
          tables: $[[ inputs.tables ]]
          exclude-table: $[[ inputs.exclude-table ]]
          where: $[[ inputs.where ]]
          max-rows: $[[ inputs.max-rows ]]
          window: $[[ inputs.window ]]
          dry-run: $[[ inputs.dry-run ]]
          encryption-recipients: $[[ vars.BACKUP_ENCRYPTION_RECIPIENTS ]]
`,
};
const restoreDrill = {
    file: 'restore-drill.yml',
    name: 'Restore Drill',
    text: `
name: Restore Drill
run-name: Drill the backups of $[[ inputs.environment || 'production' ]]
on:
  schedule:
    - cron: '23 5 1 1,4,7,10 *' # quarterly; weekly: '23 5 * * 1'
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('production')}
permissions: {}
concurrency: # two drills at once would keep the same issue
  group: restore-drill-$[[ inputs.environment || 'production' ]]
  cancel-in-progress: false
jobs:
  drill:
    runs-on: ubuntu-24.04
    timeout-minutes: 180
    environment:
      name: $[[ inputs.environment || 'production' ]]
      deployment: false # a drill deploys nothing
    permissions:
      actions: read # the artifacts
      contents: read # the migrations
      issues: write # open-issue
    steps:
      ${CHECKOUT}
      - id: drill
        uses: $(actions/restore-drill)
        with:
          backup: latest
          environment: $[[ inputs.environment || 'production' ]]
          identity: $[[ secrets.BACKUP_IDENTITY ]]
          migrations-dir: $(migrations-dir)
          open-issue: $[[ github.event_name == 'schedule' ]]
      # For the picture of the next drill. It names backups and times, no rows.
      - if: $[[ always() && steps.drill.outputs.history-path != '' ]]
        uses: ${UPLOAD}
        with:
          name: restore-drill-history-$[[ inputs.environment || 'production' ]]-$[[ github.run_attempt ]]
          path: $[[ steps.drill.outputs.history-path ]]
          retention-days: 400
`,
};

; 
 

const doctor = {
    file: 'doctor.yml',
    name: 'Doctor',
    text: `
name: Doctor
run-name: Examine $[[ inputs.environment || 'production' ]]
on:
  schedule:
    - cron: '17 5 * * *'
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('production')}
permissions: {}
concurrency: # two at once would keep the same issue
  group: doctor-$[[ inputs.environment || 'production' ]]
  cancel-in-progress: false
jobs:
  doctor:
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    environment:
      name: $[[ inputs.environment || 'production' ]]
      deployment: false # a look deploys nothing
    permissions:
      contents: read # the migrations and the schema
      actions: read # may backups be found?
      issues: write # open-issue
    steps:
      ${CHECKOUT}
      - uses: $(pg-runbook)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment || 'production' ]]
          migrations-dir: $(migrations-dir)
          schema: $(schema)
          encryption-recipients: $[[ vars.BACKUP_ENCRYPTION_RECIPIENTS ]]
          metrics: $[[ github.event_name == 'schedule' ]]
          open-issue: $[[ github.event_name == 'schedule' ]]
`,
};

; 
 

const driftDetection = {
    file: 'drift-detection.yml',
    name: 'Drift Detection',
    text: `
name: Drift Detection
run-name: Look for drift on $[[ inputs.environment || 'production' ]]
on:
  schedule:
    - cron: '43 4 * * *'
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('production')}
permissions: {}
concurrency: # two checks at once would keep the same issue
  group: drift-$[[ inputs.environment || 'production' ]]
  cancel-in-progress: false
jobs:
  drift:
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    environment:
      name: $[[ inputs.environment || 'production' ]]
      deployment: false # a comparison deploys nothing
    permissions:
      contents: read # the schema and the migrations
      issues: write # open-issue
    steps:
      ${CHECKOUT}
      - id: drift
        uses: $(actions/drift-check)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment || 'production' ]]
          schema: $(schema)
          migrations-dir: $(migrations-dir)
          scratch-url: $[[ secrets.SCRATCH_DATABASE_URL ]]
          open-issue: $[[ github.event_name == 'schedule' ]]
      - if: $[[ always() && steps.drift.outputs.drift-file != '' ]]
        uses: ${UPLOAD}
        with:
          name: drift-$[[ inputs.environment || 'production' ]]-$[[ github.run_attempt ]]
          path: $[[ steps.drift.outputs.drift-file ]]
          retention-days: 30
`,
};

; 
 

const databaseMigration = {
    file: 'database-migration.yml',
    name: 'Database Migration',
    text: `
name: Database Migration
run-name: $[[ inputs.dry-run && 'Dry run of' || 'Apply' ]] $[[ inputs.migration ]] ($[[ inputs.environment ]])
on:
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('staging')}
      migration:
        description: File name in $(migrations-dir)
        type: string
        required: true
      dry-run:
        description: Run it, show the locks it takes, and roll it back
        type: boolean
        default: false
permissions: {}
${IN_LINE}
jobs:
  migrate:
    runs-on: ubuntu-24.04
    timeout-minutes: 120
    environment: $[[ inputs.environment ]]
    permissions:
      contents: read # the migration files
      actions: read # the true expiry of the backup
    steps:
      ${CHECKOUT}
      - uses: $(actions/migrate-database)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment ]]
          migration: $[[ inputs.migration ]]
          migrations-dir: $(migrations-dir)
          dry-run: $[[ inputs.dry-run ]]
          $(drift-gate)
          health-url: $[[ vars.HEALTH_URL ]]
          ${SEALED}
`,
};
const releaseMigrations = {
    file: 'release-migrations.yml',
    name: 'Release Migrations',
    text: `
# A release that was made with GITHUB_TOKEN starts no workflow: run this one by hand then.
name: Release Migrations
run-name: $[[ inputs.dry-run && 'Dry run of' || 'Apply' ]] pending migrations of $[[ inputs.ref || github.event.release.tag_name || github.ref_name ]]
on:
  release:
    types: [published, released] # \`published\` alone misses a prerelease that becomes a release
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('staging')}
      ref:
        description: Tag, branch or commit whose migrations are applied; empty for the one chosen above
        type: string
        default: ''
      dry-run:
        description: Run them, show the locks they take, and roll everything back
        type: boolean
        default: false
      baseline:
        description: First run only - the last file whose changes are in the database already
        type: string
        default: ''
permissions: {}
${IN_LINE}
jobs:
  migrate:
    # Prereleases, which are only \`published\`, migrate where the variable MIGRATE_PRERELEASES says so.
    if: $[[ github.event_name != 'release' || github.event.action == 'released' || github.event.release.prerelease && vars.MIGRATE_PRERELEASES == 'true' ]]
    runs-on: ubuntu-24.04
    timeout-minutes: 120
    environment: $[[ inputs.environment || 'production' ]]
    permissions:
      contents: read # the migration files
      actions: read # the true expiry of the backup
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          ref: $[[ inputs.ref || github.event.release.tag_name || '' ]]
          persist-credentials: false
      - uses: $(actions/migrate-release)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment || 'production' ]]
          migrations-dir: $(migrations-dir)
          dry-run: $[[ inputs.dry-run || false ]]
          baseline: $[[ inputs.baseline ]]
          $(drift-gate)
          health-url: $[[ vars.HEALTH_URL ]]
          ${SEALED}
`,
};
const rollbackMigration = {
    file: 'rollback-migration.yml',
    name: 'Roll Back a Migration',
    text: `
name: Roll Back a Migration
run-name: $[[ inputs.dry-run && 'Try to roll' || 'Roll' ]] back $[[ inputs.migration || 'the newest migration' ]] ($[[ inputs.environment ]])
on:
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('staging')}
      migration:
        description: The newest applied file; empty takes whichever that is
        type: string
        default: ''
      confirm:
        description: The name of the database, unless it is a dry run
        type: string
        default: ''
      dry-run:
        description: Run it, show the locks it takes, and undo it
        type: boolean
        default: true
permissions: {}
${IN_LINE}
jobs:
  rollback:
    runs-on: ubuntu-24.04
    timeout-minutes: 120
    environment: $[[ inputs.environment ]]
    permissions:
      contents: read # the migration files
      actions: read # the true expiry of the backup
    steps:
      ${CHECKOUT}
      - uses: $(actions/rollback-migration)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment ]]
          migration: $[[ inputs.migration ]]
          confirm: $[[ inputs.confirm ]]
          migrations-dir: $(migrations-dir)
          dry-run: $[[ inputs.dry-run ]]
          ${SEALED}
`,
};
const checkMigrations = {
    file: 'check-migrations.yml',
    name: 'Check Migrations',
    text: `
name: Check Migrations
on:
  pull_request:
    paths:
      - $(migrations-dir)/**
permissions: {}
concurrency: # a newer push makes the older check pointless
  group: check-migrations-$[[ github.ref ]]
  cancel-in-progress: true
jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read # the migrations and their history
      pull-requests: write # the comment
    steps:
      ${CHECKOUT}
          fetch-depth: 0 # what the base branch has
      - uses: $(actions/check-migrations)
        with:
          migrations-dir: $(migrations-dir)
`,
};

; 
 

const pointInTimeRestore = {
    file: 'point-in-time-restore.yml',
    name: 'Point-in-Time Restore',
    text: `
# Variables of the environment, for rds: AWS_ROLE and AWS_REGION. Variable of the repository, for self-hosted: POINT_IN_TIME_RUNNER, the
# label of a runner of your own (GitHub chooses one before it knows an environment's).
name: Point-in-Time Restore
run-name: $[[ inputs.dry-run && 'Look for' || 'Bring back' ]] $[[ inputs.time ]] ($[[ inputs.environment ]])
on:
  workflow_dispatch:
    inputs:
      ${ENVIRONMENT('staging')}
      provider:
        description: Who keeps its history; rds also of Aurora, neon also of Vercel Postgres
        type: choice
        options: [rds, neon, self-hosted]
        required: true
      time:
        description: 'The moment with its offset, e.g. 2026-11-23T10:15:00Z'
        type: string
        required: true
      instance:
        description: 'rds: the instance or cluster'
        type: string
        default: ''
      neon-project:
        description: 'neon: the id of the project'
        type: string
        default: ''
      neon-branch:
        description: 'neon: the branch; empty for the default one'
        type: string
        default: ''
      base-backup:
        description: 'self-hosted: the folder of the base backup'
        type: string
        default: ''
      wal-archive:
        description: 'self-hosted: the folder of the archived WAL'
        type: string
        default: ''
      new-directory:
        description: 'self-hosted: the data directory to make'
        type: string
        default: ''
      new-name:
        description: 'rds, neon: of the new instance or branch; empty makes one of the moment'
        type: string
        default: ''
      new-instance-class:
        description: "rds: of the new instance; empty takes the source's"
        type: string
        default: ''
      dry-run:
        description: Look whether the moment can be reached, and make nothing
        type: boolean
        default: true
permissions: {}
# The live database is only read, and must stay free for a rollback or a restore in the hours that this may take.
concurrency:
  group: point-in-time-$[[ inputs.environment ]]
  cancel-in-progress: false
  queue: max
jobs:
  restore:
    runs-on: $[[ inputs.provider != 'self-hosted' && 'ubuntu-24.04' || vars.POINT_IN_TIME_RUNNER || 'self-hosted' ]]
    timeout-minutes: 350
    environment: $[[ inputs.environment ]]
    permissions:
      contents: read # db/drill.sql
      id-token: write # a role of AWS instead of a key
    steps:
      ${CHECKOUT}
      - if: $[[ inputs.provider == 'rds' ]]
        uses: aws-actions/configure-aws-credentials@00943011d9042930efac3dcd3a170e4273319bc8 # v5.1.0
        with:
          role-to-assume: $[[ vars.AWS_ROLE ]]
          aws-region: $[[ vars.AWS_REGION ]]
          role-duration-seconds: 21600 # a large instance takes hours; the role must allow it
      - uses: $(actions/point-in-time-restore)
        ${DATABASE_SECRETS}
        with:
          environment: $[[ inputs.environment ]]
          provider: $[[ inputs.provider ]]
          time: $[[ inputs.time ]]
          instance: $[[ inputs.instance ]]
          neon-project: $[[ inputs.neon-project ]]
          neon-branch: $[[ inputs.neon-branch ]]
          neon-api-key: $[[ secrets.NEON_API_KEY ]]
          base-backup: $[[ inputs.base-backup ]]
          wal-archive: $[[ inputs.wal-archive ]]
          new-directory: $[[ inputs.new-directory ]]
          new-name: $[[ inputs.new-name ]]
          new-instance-class: $[[ inputs.new-instance-class ]]
          dry-run: $[[ inputs.dry-run ]]
`,
};

; 
 






const TEMPLATES = [
    ...[checkMigrations, databaseMigration, releaseMigrations, rollbackMigration, driftDetection],
    ...[databaseBackup, restoreDrill, databaseRestore, recoverRows, pointInTimeRestore, doctor],
];
const workflowsOf = (project) => TEMPLATES.filter((template) => project.schema !== undefined || template !== driftDetection).map(({ file, name, text }) => ({ path: `.github/workflows/${file}`, name, text: asWorkflow(text, project) }));

; 
 



 
const [FILE_MODE, FOLDER_MODE] = [0o644, 0o755];
 
async function writeWhole(file, text) {
    const place = await (0,promises_.realpath)(file).catch(() => file);  
    const draft = external_node_path_.join(external_node_path_.dirname(place), `.${external_node_path_.basename(place)}.${process.pid}.part`);
    const mask = process.umask(0o022);
    try {
        await (0,promises_.mkdir)(external_node_path_.dirname(place), { recursive: true, mode: FOLDER_MODE });
        const { mode } = await (0,promises_.stat)(place).catch(() => ({ mode: FILE_MODE }));
        await (0,promises_.writeFile)(draft, text, { mode: mode & 0o777, flag: 'wx' });
        await (0,promises_.rename)(draft, place);
    }
    catch (cause) {
        await (0,promises_.rm)(draft, { force: true }).catch(() => { });
        const { code, message } = cause;
        throw new errors .rk(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'bad-input', `${file}: ${message}`, {
            state: 'nothing-changed',
            hint: 'make the folder writable, then run the same command again: what is written stays',
            cause,
        });
    }
    finally {
        process.umask(mask);
    }
}

; 
 
 







const SCRIPT = 'db:diff';
 
async function init(request, { log }) {
    const { root, migrationsDir, dryRun, force } = request;
    const source = sourceOf(request.actions);
    await refuseProblems(request, source);
    const { repository, ref } = source;
    const schema = (await exists(external_node_path_.join(root, request.schema))) ? request.schema : undefined;
    const workflows = workflowsOf({ repository, ref, migrationsDir, ...(schema !== undefined && { schema }) });
    const planned = await Promise.all([
        ...workflows.map((workflow) => planFile(root, workflow.path, workflow.text, force)),
        ...((await exists(external_node_path_.join(root, migrationsDir))) ? [] : [planFile(root, `${migrationsDir}/.gitkeep`, '', force)]),
        planScript(request, `npx --yes github:${repository}#${ref} diff${schema === undefined ? '' : ` --schema ${schema}`}`),
    ]);
    refuseUnknownForce(planned, force);
    for (const { path: file, text } of planned)
        if (text !== undefined && !dryRun) {
            await writeWhole(external_node_path_.join(root, file), text);
            log.info(`Wrote ${file}`);
        }
    return {
        status: dryRun ? 'dry-run' : 'initialised',
        actions: `${repository}@${ref}`,
        files: planned.map(({ path: file, what, why }) => ({ path: file, what, ...(why !== undefined && { why }) })),
        workflows: workflows.map(({ path: file, name }) => ({ path: file, name })),
        ...(schema !== undefined && { schema }),
    };
}
 
function sourceOf(text) {
    const [, repository, ref = 'v1'] = /^([A-Za-z0-9-]+\/[\w.-]+)(?:@([\w./-]+))?$/.exec(text) ?? [];
    return repository === undefined ? undefined : { repository, ref };
}
const isPlainPath = (text) => /^[\w.-]+(\/[\w.-]+)*$/.test(text) && !text.split('/').some((part) => part === '..' || part === '.');
async function refuseProblems(request, source) {
    const { root, migrationsDir, schema } = request;
    const problems = [];
    if (source === undefined)
        problems.push(request.actions === ''
            ? 'actions: required: where the workflows find pg-runbook'
            : `actions: expected owner/name, or owner/name@v1, got "${(0,neutral_text .fZ)(request.actions.slice(0, 60))}"`);
    for (const [name, value] of Object.entries({ 'migrations-dir': migrationsDir, schema }))
        if (!isPlainPath(value))
            problems.push(`${name}: expected a path below the root of the repository, of letters, digits, ".", "_" and "-"`);
    if (!(await exists(external_node_path_.join(root, '.git'))))
        problems.push(`${(0,neutral_text .fZ)(root)} is not the root of a git repository, where GitHub looks for workflows`);
    if (problems.length === 0)
        return;
    throw new errors .rk('bad-input', problems.join('\n'), {
        state: 'nothing-changed',
        hint: 'in the root of your repository: pg-runbook init OWNER/pg-runbook@v1, where OWNER hosts the pg-runbook that you use',
    });
}
function refuseUnknownForce(planned, force) {
    const unknown = force.filter((file) => !planned.some((one) => one.path === file));
    if (unknown.length === 0)
        return;
    throw new errors .rk('bad-input', unknown.map((file) => `force: ${(0,neutral_text .fZ)(file)} is not a file of init`).join('\n'), {
        state: 'nothing-changed',
        hint: `it writes ${planned.map((one) => one.path).join(', ')}`,
    });
}
const exists = (file) => (0,promises_.access)(file).then(() => true, () => false);
async function planFile(root, file, text, force) {
    const place = external_node_path_.join(root, file);
    const there = await (0,promises_.stat)(place).catch(() => undefined);
    if (there === undefined)
        return { path: file, what: 'written', text };
    if (there.isFile() && (await (0,promises_.readFile)(place, 'utf8')).replaceAll('\r\n', '\n') === text)
        return { path: file, what: 'unchanged' };
    return force.includes(file) ? { path: file, what: 'replaced', text } : { path: file, what: 'kept' };
}
async function planScript({ root, force }, command) {
    const file = 'package.json';
    const line = `"${SCRIPT}": "${command}"`;
    const text = await (0,promises_.readFile)(external_node_path_.join(root, file), 'utf8').catch(() => undefined);
    if (text === undefined)
        return { path: file, what: 'told', why: `there is none; in a terminal: ${command}` };
    return { path: file, ...planned(withScript(text, SCRIPT, command), line, force.includes(file)) };
}
function planned(edit, line, isForced) {
    switch (edit.kind) {
        case 'unchanged':
            return { what: 'unchanged' };
        case 'added':
            return { what: 'written', why: `script ${SCRIPT}`, text: edit.text };
        case 'replaced':
            return isForced
                ? { what: 'replaced', why: `script ${SCRIPT}`, text: edit.text }
                : { what: 'kept', why: `its script ${SCRIPT} is another one: ${(0,neutral_text .fZ)(edit.was)}` };
        case 'not-editable':
            return { what: 'told', why: `${edit.why}; add the script by hand: ${line}` };
    }
}

 
var quantities = __webpack_require__(87568);
; 

const WHAT = {
    written: ['written', 'would be written'],
    replaced: ['replaced', 'would be replaced'],
    unchanged: ['as it should be already', 'as it should be already'],
    kept: ['kept: there is another one', 'would be kept: there is another one'],
    told: ['not written', 'would not be written'],
};
function initDocument(report) {
    const isDry = report.status === 'dry-run';
    const changed = report.files.filter(({ what }) => what === 'written' || what === 'replaced').length;
    return {
        title: isDry
            ? `Dry run: ${(0,quantities .pq)(changed, 'file')} to write, nothing was written`
            : `Wrote ${(0,quantities .pq)(changed, 'file')}`,
        blocks: [
            {
                kind: 'table',
                columns: ['File', 'What became of it'],
                rows: report.files.map(({ path, what }) => [{ code: path }, WHAT[what][isDry ? 1 : 0]]),
            },
            ...notes(report.files),
            ...kept(report),
            ...checklist(report),
        ],
    };
}
const notes = (files) => {
    const told = files.filter(({ why }) => why !== undefined);
    return told.length === 0 ? [] : [{ kind: 'list', items: told.map(({ path, why }) => [{ code: path }, `: ${why}`]) }];
};
function kept({ files, actions }) {
    const names = files.filter(({ what }) => what === 'kept').map(({ path }) => path);
    if (names.length === 0)
        return [];
    const force = names.map((name) => `--force ${name}`).join(' ');
    return [
        { kind: 'text', text: ['To replace what is kept (leave out what shall stay):'] },
        { kind: 'code', language: 'sh', code: `pg-runbook init ${actions} ${force}` },
    ];
}
const SECRETS = [
    ['production', 'DATABASE_URL', 'secret: postgresql://user:password@host:5432/db'],
    ['production', 'DIRECT_URL', 'secret, where that goes through a transaction pooler'],
    [
        'production',
        'STAGING_DATABASE_URL',
        "secret, by choice: production then takes only what staging has applied (a role that may read staging's ledger)",
    ],
    ['staging', 'STAGING_DATABASE_URL', 'secret'],
    ['staging', 'STAGING_DIRECT_URL', 'secret, where that goes through a transaction pooler'],
    ['both', 'SCRATCH_DATABASE_URL', 'secret, by choice: a server for the scratch database of Drift Detection'],
    ['both', 'BACKUP_IDENTITY', 'secret: the private age key that opens the backups'],
    [
        '(repository)',
        'BACKUP_ENCRYPTION_RECIPIENTS',
        'variable: public age keys, one a line; on a public repository a must',
    ],
    ['(repository)', 'HEALTH_URL', 'variable, by choice: the application, asked before and after a migration'],
];
const checklist = ({ schema, workflows }) => [
    { kind: 'text', text: ['What is left to do, in the settings of the repository on GitHub:'] },
    {
        kind: 'list',
        items: [
            [
                'Environments: make ',
                { code: 'production' },
                ' and ',
                { code: 'staging' },
                '; give production required reviewers where your plan has them.',
            ],
            ...SECRETS.map(([environment, name, what]) => [`${environment}: `, { code: name }, `, ${what}`]),
        ],
    },
    { kind: 'text', text: ['Then:'] },
    {
        kind: 'list',
        items: [
            [
                'Commit the files, and merge them into the default branch: GitHub shows "Run workflow" for workflows of that branch.',
            ],
            ['First backup: ', { code: 'gh workflow run database-backup.yml' }],
            [
                'Where the database is in use already: Release Migrations on staging with ',
                { code: 'baseline' },
                ', the last file whose changes it has.',
            ],
            ...(schema === undefined
                ? [['There is no Prisma schema, so nothing looks for drift. With one: run init again.']]
                : []),
            [`Under Actions: ${workflows.map(({ name }) => name).join(', ')}.`],
        ],
    },
];

 
var options = __webpack_require__(50698);
 
var own_repository = __webpack_require__(77109);
; 
 




const init_init = {
    summary: 'Write the workflows, the folder of the migrations and the script db:diff into this repository',
    argument: {
        name: 'actions',
        description: 'where the workflows find pg-runbook, e.g. OWNER/pg-runbook@v1, or @ and a commit',
        optional: true,
    },
    options: {
        ...options .XD,
        schema: {
            type: 'string',
            value: '<file>',
            default: 'prisma/schema.prisma',
            description: 'the Prisma schema; where there is none, what looks for drift is left out',
        },
        force: {
            type: 'string',
            value: '<file>',
            multiple: true,
            description: 'replace this file, as the report names it; may be given several times',
        },
        'dry-run': { type: 'boolean', description: 'show what would be written; write nothing' },
    },
    async run(given, actions, { log }) {
        const request = {
            root: process.cwd(),
            actions: actions || ((await (0,own_repository .d)()) ?? ''),
            migrationsDir: given.text('migrations-dir'),
            schema: given.text('schema'),
            force: given.list('force'),
            dryRun: given.flag('dry-run'),
        };
        const report = await init(request, { log });
        return { report, document: initDocument(report), exitCode: 0 };
    },
};


  }),

  77109:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    d: () => (  ownRepository)
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
 


 
async function ownRepository(program = process.argv[1] ?? '') {
    try {
        const dist = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(program));
        const config = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(dist, '../.git/config'), 'utf8');
        const origin = /^\[remote "origin"\]\s*\n(?:\s+.*\n)*?\s+url\s*=\s*(\S+)/m.exec(config)?.[1] ?? '';
        return /github\.com[/:]([A-Za-z0-9-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(origin)?.[1];
    }
    catch {
        return undefined;  
    }
}


  })

};
