export const id = 8691;
export const ids = [8691,2306,9925,7068];
export const modules = {

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

  90106:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (  checkedEndpoint)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
 
function checkedEndpoint(value, variable) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
    if (url && secure && url.username === '' && url.password === '' && url.search === '' && url.hash === '')
        return url.href.replace(/\/+$/, '');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('bad-input', `${variable}: expected an https:// URL without user, query or fragment (http:// only for this very machine)`, { hint: `correct ${variable}, or unset it to ask the provider itself` });
}


  }),

  94207:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BC: () => (  IN_SOME_MINUTES),
    J5: () => (  refused),
    gz: () => (  refuseOutside)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 

const shown = (moment) => moment.toISOString().replace('.000Z', 'Z');
const IN_SOME_MINUTES = 'the latest moments become restorable within some minutes: run it again then, or choose an earlier moment';
 
function refuseOutside(moment, { earliest, latest }, source) {
    if (moment >= earliest && moment <= latest)
        return;
    const late = moment > latest;
    throw refused(`${shown(moment)} is ${late ? 'after the latest' : 'before the earliest'} moment that ${source} can go back to: its history goes from ${shown(earliest)} to ${shown(latest)}`, late
        ? IN_SOME_MINUTES
        : `choose a moment from ${shown(earliest)} on; for what is older, restore a backup (pg-runbook restore)`);
}
 
const refused = (message, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('pitr-refused', message, { state: 'nothing-changed', hint });


  }),

  14364:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Z: () => (  defaultName)
  });
 
 
const compact = (moment) => moment
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '')
    .toLowerCase();
 
function defaultName(source, moment, limit) {
    const ending = `-${compact(moment)}`;
    return source.slice(0, limit - ending.length).replace(/-+$/, '') + ending;
}


  }),

  47460:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    X: () => (  wallClock),
    f: () => (  waitFor)
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
 

const wallClock = {
    now: () => performance.now(),
    wait: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { ...(signal && { signal }) }),
};


async function waitFor(look, { firstMs, longestMs, totalMs }, { clock, signal }) {
    const begun = clock.now();
    for (let interval = firstMs;; interval = Math.min(longestMs, interval * 2)) {
        const answer = await look();
        if (answer !== undefined)
            return answer;
        if (clock.now() - begun + interval > totalMs)
            return undefined;
        await clock.wait(interval * (0.8 + Math.random() * 0.4), signal);
    }
}


  }),

  38691:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  rdsProvider: () => (  rdsProvider)
});

 
var external_node_crypto_ = __webpack_require__(77598);
 
var errors = __webpack_require__(27406);
 
var hosted_history = __webpack_require__(94207);
 
var target_name = __webpack_require__(14364);
 
var waiting = __webpack_require__(47460);
 
var hosted_endpoint = __webpack_require__(90106);
; 
 
 


const REGION = /^[a-z]{2,}(-[a-z]+)+-\d+$/;
 
function rdsAccess(env, requestedRegion) {
    const region = requestedRegion || env.AWS_REGION || env.AWS_DEFAULT_REGION || '';
    const [accessKeyId = '', secretAccessKey = ''] = [env.AWS_ACCESS_KEY_ID, env.AWS_SECRET_ACCESS_KEY];
    const sessionToken = env.AWS_SESSION_TOKEN || undefined;
    const problems = [
        ...(accessKeyId === '' || secretAccessKey === ''
            ? ['there are no AWS credentials: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not both set']
            : []),
        ...(region === '' ? ['no region is given: neither region nor AWS_REGION nor AWS_DEFAULT_REGION is set'] : []),
        ...(region !== '' && !REGION.test(region)
            ? ['region: expected the name of an AWS region, such as eu-central-1']
            : []),
    ];
    if (problems.length > 0)
        throw new errors .rk('bad-input', problems.join('; '), { hint: HOW_TO_GIVE_CREDENTIALS });
    const variable = env.AWS_ENDPOINT_URL_RDS ? 'AWS_ENDPOINT_URL_RDS' : 'AWS_ENDPOINT_URL';
    const endpoint = env[variable];
    return {
        region,
        credentials: { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) },
        ...(endpoint && { endpoint: (0,hosted_endpoint .V)(endpoint, variable) }),
        secrets: [secretAccessKey, sessionToken, accessKeyId].filter((secret) => secret !== undefined),
    };
}
const HOW_TO_GIVE_CREDENTIALS = 'in a workflow, put a step with aws-actions/configure-aws-credentials (role-to-assume, aws-region) before this one, in the same job, and `id-token: write` in its permissions; in a terminal, eval "$(aws configure export-credentials --format env)". docs/pitr/rds.md has both';

 
var types_ = __webpack_require__(73429);
 
var neutral_text = __webpack_require__(22932);
; 
 




 
const IAM_ACTIONS = [
    'rds:DescribeDBInstances',
    'rds:DescribeDBClusters',
    'rds:DescribeDBInstanceAutomatedBackups',
    'rds:RestoreDBInstanceToPointInTime',
    'rds:RestoreDBClusterToPointInTime',
    'rds:CreateDBInstance',
    'rds:AddTagsToResource',
];
const DENIED = new Set(['AccessDenied', 'UnauthorizedOperation', 'NotAuthorized']);
const EXPIRED = new Set(['ExpiredToken', 'RequestExpired', 'TokenRefreshRequired']);
const NOT_KNOWN = new Set([
    ...['InvalidClientTokenId', 'UnrecognizedClient', 'SignatureDoesNotMatch', 'IncompleteSignature'],
    ...['MissingAuthenticationToken', 'InvalidSignature', 'AuthFailure', 'OptInRequired'],
]);
 
const NEVER_QUOTED = new Set(['SignatureDoesNotMatch', 'IncompleteSignature', 'InvalidSignature']);
 
const NO_ANSWER = 'NoAnswer';


function awsError(error, secrets) {
    if (!(0,types_.isNativeError)(error))
        return error;
    const { $metadata: answer, code } = error;
    const answered = answer?.httpStatusCode !== undefined && error.name !== 'Error';
    const unanswered = answer !== undefined || typeof code === 'string' || error.name === 'AbortError';
    if (!answered && !unanswered)
        return error;
    const name = answered ? error.name.replace(/(Fault|Exception)$/, '') : NO_ANSWER;
    const quoted = answered
        ? error.message
        : `${error.message || 'no connection'}${typeof code === 'string' ? ` (${code})` : ''}`;
    const clean = secrets.reduce((text, secret) => text.replaceAll(secret, '***'), quoted);
    const message = NEVER_QUOTED.has(name) ? 'the signature is wrong' : (0,neutral_text .fZ)(clean, 600);
    return Object.assign(new Error(message), { name, ofAws: true });
}
 
const isAwsError = (error, ...names) => (0,types_.isNativeError)(error) && 'ofAws' in error && (names.length === 0 || names.includes(error.name));
 
const mayPass = (error) => isAwsError(error, NO_ANSWER, 'Throttling', 'RequestThrottled', 'RequestLimitExceeded', 'TooManyRequests') ||
    isAwsError(error, 'ServiceUnavailable', 'InternalFailure', 'InternalError');
 
function refusedByAws(error, trying) {
    if (!isAwsError(error))
        return error;
    return (0,hosted_history .J5)(`AWS did not ${trying}: ${inWords(error)}`, hintFor(error));
}
 
const inWords = ({ name, message }) => name === NO_ANSWER ? `no answer (${message})` : `${name}: ${message}`;
 
function hintFor({ name }) {
    if (DENIED.has(name))
        return `allow the role these actions: ${IAM_ACTIONS.join(', ')}; docs/pitr/rds.md has the policy`;
    if (EXPIRED.has(name))
        return `take new credentials, and ones that last longer (role-duration-seconds): ${HOW_TO_GIVE_CREDENTIALS}`;
    if (NOT_KNOWN.has(name))
        return `AWS does not take these credentials: ${HOW_TO_GIVE_CREDENTIALS}`;
    return HINTS[name] ?? 'docs/pitr/rds.md; then run it again';
}
const QUOTA = 'delete what is no longer needed, or ask for more: aws service-quotas list-service-quotas --service-code rds; then run it again';
const CLASS = 'AWS has no room for this class now: run it again later, or with another new-instance-class (of the same family and generation if you can)';
const NETWORK = 'mend the subnet group or the security groups of the source, which the new instance shares; then run it again';
const GROUP = 'the source names a group that is gone: aws rds describe-db-instances shows which; then run it again';
const HINTS = {
    PointInTimeRestoreNotEnabled: 'automated backups are off: aws rds modify-db-instance --backup-retention-period 7 turns them on, for moments from then on; restore a backup instead (pg-runbook restore)',
    BackupPolicyNotFound: 'the source has no backup policy; restore a backup instead (pg-runbook restore)',
    InstanceQuotaExceeded: QUOTA,
    DBClusterQuotaExceeded: QUOTA,
    StorageQuotaExceeded: QUOTA,
    InsufficientDBInstanceCapacity: CLASS,
    InsufficientDBClusterCapacity: CLASS,
    InsufficientStorageClusterCapacity: CLASS,
    InvalidRestore: 'the source cannot be restored to that moment: choose another moment inside of its history',
    InvalidDBInstanceState: 'wait until the source is available (aws rds wait db-instance-available --db-instance-identifier SOURCE), then run it again',
    InvalidDBClusterState: 'wait until the source is available (aws rds wait db-cluster-available --db-cluster-identifier SOURCE), then run it again',
    DBInstanceAlreadyExists: 'choose another new-name',
    DBClusterAlreadyExists: 'choose another new-name',
    KMSKeyNotAccessible: 'allow the role kms:DescribeKey and kms:CreateGrant on the key that encrypts the source, and see that the key is enabled',
    DBSubnetGroupNotFound: GROUP,
    DBParameterGroupNotFound: GROUP,
    DBClusterParameterGroupNotFound: GROUP,
    OptionGroupNotFound: GROUP,
    DBSecurityGroupNotFound: GROUP,
    InvalidSubnet: NETWORK,
    InvalidVPCNetworkState: NETWORK,
    DBSubnetGroupDoesNotCoverEnoughAZs: NETWORK,
    InsufficientAvailableIPsInSubnet: NETWORK,
    NetworkTypeNotSupported: NETWORK,
    InvalidParameterValue: 'is new-instance-class a class of this engine and region? aws rds describe-orderable-db-instance-options --engine postgres lists them',
    InvalidParameterCombination: 'is new-instance-class a class of this engine and region? aws rds describe-orderable-db-instance-options --engine postgres lists them',
    [NO_ANSWER]: 'is the region right, and does this machine reach https://rds.REGION.amazonaws.com? Then run it again',
};

; 

 
const MAX_ATTEMPTS = 5;
const CONNECT_TIMEOUT_MS = 10_000;
const REPLY_TIMEOUT_MS = 60_000;
 
async function connectRds(access, signal) {
    const sdk = await __webpack_require__.e(  8757).then(__webpack_require__.t.bind(__webpack_require__, 58757, 19));
    const client = new sdk.RDSClient({
        region: access.region,
        credentials: access.credentials,
        ...(access.endpoint !== undefined && { endpoint: access.endpoint }),
        maxAttempts: MAX_ATTEMPTS,
        retryMode: 'standard',
        requestHandler: {
            connectionTimeout: CONNECT_TIMEOUT_MS,
            requestTimeout: REPLY_TIMEOUT_MS,
            throwOnRequestTimeout: true,
        },
    });
    const options = { ...(signal && { abortSignal: signal }) };
    const cleanly = async (call) => {
        try {
            return await call();
        }
        catch (error) {
            throw awsError(error, access.secrets);
        }
    };
    const send = async (command) => void (await cleanly(command));
    return {
        region: access.region,
        ...looking(sdk, client, options, cleanly),
        restoreInstance: (input) => send(() => client.send(new sdk.RestoreDBInstanceToPointInTimeCommand(input), options)),
        restoreCluster: (input) => send(() => client.send(new sdk.RestoreDBClusterToPointInTimeCommand(input), options)),
        createInstance: (input) => send(() => client.send(new sdk.CreateDBInstanceCommand(input), options)),
        close: () => client.destroy(),
    };
}
function looking(sdk, client, options, cleanly) {
    const pages = { client };
    const instanceFilter = (name) => (name === undefined ? {} : { DBInstanceIdentifier: name });
    const clusterFilter = (name) => (name === undefined ? {} : { DBClusterIdentifier: name });
    return {
        instances: (name) => cleanly(() => noneIfNotFound('DBInstanceNotFound', () => everyPage(sdk.paginateDescribeDBInstances(pages, instanceFilter(name), options), (page) => page.DBInstances))),
        clusters: (name) => cleanly(() => noneIfNotFound('DBClusterNotFound', () => everyPage(sdk.paginateDescribeDBClusters(pages, clusterFilter(name), options), (page) => page.DBClusters))),
        automatedBackups: (DbiResourceId) => cleanly(() => noneIfNotFound('DBInstanceAutomatedBackupNotFound', () => everyPage(sdk.paginateDescribeDBInstanceAutomatedBackups(pages, { DbiResourceId }, options), (page) => page.DBInstanceAutomatedBackups))),
        proxyTargets: () => cleanly(() => targetsOfProxies(sdk, client, options)),
        eventSubscriptions: () => cleanly(() => everyPage(sdk.paginateDescribeEventSubscriptions(pages, {}, options), (page) => page.EventSubscriptionsList)),
    };
}
async function targetsOfProxies(sdk, client, options) {
    const proxies = await everyPage(sdk.paginateDescribeDBProxies({ client }, {}, options), (page) => page.DBProxies);
    const found = [];
    for (const { DBProxyName: proxy, EngineFamily: family } of proxies) {
        if (proxy === undefined || family !== 'POSTGRESQL')
            continue;
        const targets = sdk.paginateDescribeDBProxyTargets({ client }, { DBProxyName: proxy }, options);
        for (const target of await everyPage(targets, (page) => page.Targets))
            found.push({ proxy, target });
    }
    return found;
}
async function everyPage(pages, itemsOf) {
    const items = [];
    for await (const page of pages)
        items.push(...(itemsOf(page) ?? []));
    return items;
}
async function noneIfNotFound(name, call) {
    try {
        return await call();
    }
    catch (error) {
        if (error instanceof Error && (error.name === name || error.name === `${name}Fault`))
            return [];
        throw error;
    }
}

 
var tool_version = __webpack_require__(11646);
; 

const MARK_TAG = 'pg-runbook:restore';
 
const MOST_TAGS = 50;
function tags(source = [], { moment, mark }) {
    const own = [
        { Key: MARK_TAG, Value: mark },
        { Key: 'pg-runbook:made-by', Value: `pg-runbook ${tool_version .w} pitr at ${new Date().toISOString()}` },
        { Key: 'pg-runbook:as-of', Value: moment.toISOString() },
    ];
    const copied = source.filter(({ Key = '' }) => !/^(aws:|pg-runbook:)/i.test(Key));
    return [...own, ...copied.slice(0, MOST_TAGS - own.length)];
}
function restoreInstanceInput({ id, instance }, target) {
    const groups = (instance.VpcSecurityGroups ?? []).flatMap(({ VpcSecurityGroupId: group }) => group ?? []);
    return {
        SourceDBInstanceIdentifier: id,
        TargetDBInstanceIdentifier: target.id,
        RestoreTime: target.moment,
        DBInstanceClass: target.instanceClass,
        DBSubnetGroupName: instance.DBSubnetGroup?.DBSubnetGroupName,
        ...(groups.length > 0 && { VpcSecurityGroupIds: groups }),
        DBParameterGroupName: instance.DBParameterGroups?.[0]?.DBParameterGroupName,
        OptionGroupName: instance.OptionGroupMemberships?.[0]?.OptionGroupName,
        Port: instance.Endpoint?.Port,
        MultiAZ: instance.MultiAZ,
        PubliclyAccessible: instance.PubliclyAccessible,
        StorageType: instance.StorageType,
        MaxAllocatedStorage: instance.MaxAllocatedStorage,
        ...performanceOf(instance),
        DedicatedLogVolume: instance.DedicatedLogVolume,
        EnableIAMDatabaseAuthentication: instance.IAMDatabaseAuthenticationEnabled,
        ...(instance.EnabledCloudwatchLogsExports?.length && {
            EnableCloudwatchLogsExports: instance.EnabledCloudwatchLogsExports,
        }),
        AutoMinorVersionUpgrade: instance.AutoMinorVersionUpgrade,
        CopyTagsToSnapshot: instance.CopyTagsToSnapshot,
        DeletionProtection: instance.DeletionProtection,
        NetworkType: instance.NetworkType,
        CACertificateIdentifier: instance.CACertificateIdentifier,
        EngineLifecycleSupport: instance.EngineLifecycleSupport,
        Tags: tags(instance.TagList, target),
    };
}
 
const GP3_IOPS = 3_000;


function performanceOf({ StorageType: type = '', Iops, StorageThroughput }) {
    if (type.startsWith('io'))
        return { Iops };
    return type === 'gp3' && Iops !== undefined && Iops > GP3_IOPS ? { Iops, StorageThroughput } : {};
}
function restoreClusterInput(source, target) {
    const { cluster, aurora } = source;
    const groups = (cluster.VpcSecurityGroups ?? []).flatMap(({ VpcSecurityGroupId: group }) => group ?? []);
    return {
        SourceDBClusterIdentifier: source.id,
        DBClusterIdentifier: target.id,
        RestoreType: 'full-copy',
        RestoreToTime: target.moment,
        DBSubnetGroupName: cluster.DBSubnetGroup,
        ...(groups.length > 0 && { VpcSecurityGroupIds: groups }),
        DBClusterParameterGroupName: cluster.DBClusterParameterGroup,
        Port: cluster.Port,
        EnableIAMDatabaseAuthentication: cluster.IAMDatabaseAuthenticationEnabled,
        ...(cluster.EnabledCloudwatchLogsExports?.length && {
            EnableCloudwatchLogsExports: cluster.EnabledCloudwatchLogsExports,
        }),
        CopyTagsToSnapshot: cluster.CopyTagsToSnapshot,
        DeletionProtection: cluster.DeletionProtection,
        StorageType: cluster.StorageType,
        NetworkType: cluster.NetworkType,
        ...(cluster.ServerlessV2ScalingConfiguration && {
            ServerlessV2ScalingConfiguration: cluster.ServerlessV2ScalingConfiguration,
        }),
        EngineLifecycleSupport: cluster.EngineLifecycleSupport,
        ...(!aurora && {
            DBClusterInstanceClass: target.instanceClass,
            Iops: cluster.Iops,
            PubliclyAccessible: cluster.PubliclyAccessible,
        }),
        Tags: tags(cluster.TagList, target),
    };
}
 
function createWriterInput({ cluster, members: [writer] }, target) {
    return {
        DBInstanceIdentifier: target.writerId,
        DBClusterIdentifier: target.id,
        Engine: cluster.Engine,
        DBInstanceClass: target.instanceClass,
        DBParameterGroupName: writer?.DBParameterGroups?.[0]?.DBParameterGroupName,
        PubliclyAccessible: writer?.PubliclyAccessible,
        AutoMinorVersionUpgrade: writer?.AutoMinorVersionUpgrade,
        CACertificateIdentifier: writer?.CACertificateIdentifier,
        Tags: tags(writer?.TagList ?? cluster.TagList, target),
    };
}
 
function classOf(source) {
    if (source.kind === 'instance')
        return source.instance.DBInstanceClass;
    if (!source.aurora)
        return source.cluster.DBClusterInstanceClass;
    return source.members[0]?.DBInstanceClass ?? (source.cluster.ServerlessV2ScalingConfiguration && 'db.serverless');
}
 
function removal(source, target, region) {
    const isCluster = source.kind === 'cluster';
    const isProtected = isCluster ? source.cluster.DeletionProtection : source.instance.DeletionProtection;
    const kind = isCluster ? 'cluster' : 'instance';
    const named = `--db-${kind}-identifier ${target.id} --region ${region}`;
    return [
        ...(isProtected ? [`aws rds modify-db-${kind} ${named} --no-deletion-protection --apply-immediately`] : []),
        ...(target.writerId === undefined
            ? []
            : [
                `aws rds delete-db-instance --db-instance-identifier ${target.writerId} --region ${region} --skip-final-snapshot`,
            ]),
        `aws rds delete-db-${kind} ${named} --skip-final-snapshot --delete-automated-backups`,
    ].join(' && ');
}

 
var quantities = __webpack_require__(87568);
; 




const HOUR_MS = 3_600_000;
 
const PATIENCE = { firstMs: 15_000, longestMs: 30_000, totalMs: 5.5 * HOUR_MS };
const TELL_EVERY_MS = 300_000;
 
const MAY_BE_MISSING = 5;
 
const HOPELESS = /^(failed|restore-error|cloning-failed|migration-failed|insufficient-capacity|storage-full|deleting|deleted|stopping|stopped|incompatible-.*|inaccessible-.*)$/;
async function untilAvailable({ rds, log, waiter }, kind, id) {
    const tell = teller(log, waiter, id);
    let missing = 0;
    const look = async () => {
        const [found] = kind === 'instance' ? await rds.instances(id) : await rds.clusters(id);
        if (!found && ++missing > MAY_BE_MISSING)
            throw new errors .rk('pitr-failed', `${id} is not there: has somebody deleted it?`);
        const status = (found && ('DBInstanceStatus' in found ? found.DBInstanceStatus : found.Status)) ??
            'not listed yet';
        tell(status);
        if (HOPELESS.test(status))
            throw new errors .rk('pitr-failed', `${id} is ${status} at AWS`, { hint: eventsOf(rds, kind, id) });
        return status === 'available' ? found : undefined;
    };
    const made = await (0,waiting .f)(() => patiently(look, log), PATIENCE, waiter);
    if (made)
        return made;
    const waited = `${PATIENCE.totalMs / HOUR_MS} hours`;
    throw new errors .rk('pitr-failed', `${id} was not available after ${waited}; it goes on at AWS`, {
        hint: eventsOf(rds, kind, id),
    });
}
 
async function patiently(look, log) {
    try {
        return await look();
    }
    catch (error) {
        if (!mayPass(error))
            throw error;
        log.warn(`AWS does not answer just now: ${inWords(error)}`);
        return undefined;
    }
}
function teller(log, { clock }, id) {
    const begun = clock.now();
    let [last, lastAt] = ['', begun];
    return (status) => {
        if (status === last && clock.now() - lastAt < TELL_EVERY_MS)
            return;
        [last, lastAt] = [status, clock.now()];
        log.info(`RDS: ${id} is ${status} (${(0,quantities .ji)(clock.now() - begun)})`);
    };
}
const eventsOf = (rds, kind, id) => `what AWS says of it: aws rds describe-events --source-type db-${kind} --source-identifier ${id} --duration 1440 --region ${rds.region}`;

; 





 
async function restoreOnRds(run) {
    const { source, target } = run;
    await begin(run);
    try {
        const made = source.kind === 'instance' ? await untilAvailable(run, 'instance', target.id) : await finishCluster(run);
        return restored(run, made);
    }
    catch (error) {
        throw afterBegun(run, error);
    }
}
async function begin({ rds, source, target, log, waiter }) {
    log.info(`asking AWS to restore ${source.id} as of ${target.moment.toISOString()} into ${target.id}`);
    const input = source.kind === 'instance' ? restoreInstanceInput(source, target) : undefined;
    try {
        await once(() => source.kind === 'cluster'
            ? rds.restoreCluster(restoreClusterInput(source, target))
            : rds.restoreInstance(input), () => isOwn(rds, source.kind, target.id, target.mark), waiter);
    }
    catch (error) {
        if (waiter.signal?.aborted)
            throw cancelledWhileBeginning({ rds, source, target });
        if (isAwsError(error) && mayPass(error))
            throw notKnown({ rds, source, target }, error);
        throw refusedByAws(error, `begin the restore of ${source.id}`);
    }
}
 
async function once(call, isThere, waiter) {
    try {
        await call();
    }
    catch (error) {
        if (waiter.signal?.aborted)
            throw error;
        const unsure = mayPass(error) || isAwsError(error, 'DBInstanceAlreadyExists', 'DBClusterAlreadyExists');
        if (!unsure || !(await (0,waiting .f)(async () => (await isThere()) || undefined, LOOK_AFTER_LOSS, waiter)))
            throw error;
    }
}
const LOOK_AFTER_LOSS = { firstMs: 5_000, longestMs: 20_000, totalMs: 60_000 };
async function isOwn(rds, kind, id, mark) {
    try {
        const found = kind === 'instance' ? await rds.instances(id) : await rds.clusters(id);
        return found.some(({ TagList = [] }) => TagList.some(({ Key, Value }) => Key === MARK_TAG && Value === mark));
    }
    catch (error) {
        if (mayPass(error))
            return false;
        throw error;
    }
}
async function finishCluster(run) {
    const { rds, source, target, log, waiter } = run;
    const cluster = await untilAvailable(run, 'cluster', target.id);
    if (source.kind !== 'cluster' || target.writerId === undefined)
        return cluster;
    const { writerId } = target;
    log.info(`making ${writerId}, the instance that serves ${target.id}`);
    await once(() => rds.createInstance(createWriterInput(source, target)), () => isOwn(rds, 'instance', writerId, target.mark), waiter);
    await untilAvailable(run, 'instance', writerId);
    return cluster;
}
function restored({ rds, source, target, login }, made) {
    const [host, port] = typeof made.Endpoint === 'string'
        ? [made.Endpoint, made.Port]
        : [made.Endpoint?.Address, made.Endpoint?.Port];
    if (host === undefined || port === undefined)
        throw new errors .rk('pitr-failed', `${target.id} is available, but AWS tells no address of it`);
    const url = login && { ...login, source: 'the restored instance', host, port };
    if (url)
        delete url.elsewhere;
    return {
        target: target.id,
        address: `${host}:${port}`,
        ...(url && { url }),
        toRemove: removal(source, target, rds.region),
    };
}
 
function afterBegun(run, error) {
    const { rds, source, target, waiter } = run;
    const remove = `to throw it away: ${removal(source, target, rds.region)}`;
    if (waiter.signal?.aborted)
        return new errors .rk('cancelled', `cancelled while ${target.id} was being restored: ${GOES_ON}`, {
            state: 'nothing-changed',
            hint: `${watching(run)}; ${remove}`,
            cause: error,
        });
    if (error instanceof errors .rk)
        return new errors .rk('pitr-failed', `${error.message}. ${UNTOUCHED}`, {
            state: 'nothing-changed',
            hint: [error.detail.hint, remove].filter(Boolean).join('; '),
        });
    if (!isAwsError(error))
        return error;
    return new errors .rk('pitr-failed', `${target.id} was begun, then asking AWS ended in ${inWords(error)}; ${GOES_ON}`, {
        state: 'nothing-changed',
        hint: `${hintFor(error)}; ${watching(run)}; ${remove}`,
    });
}
const UNTOUCHED = 'The source is untouched';
const GOES_ON = 'what was begun goes on at AWS and is billed; the source is untouched';
function watching({ rds, source, target }) {
    return `to see how far it is: aws rds describe-db-${source.kind}s --db-${source.kind}-identifier ${target.id} --region ${rds.region}`;
}
function cancelledWhileBeginning(begun) {
    const { rds, source, target } = begun;
    return new errors .rk('cancelled', `cancelled while AWS was asked to begin ${target.id}: it may have been begun`, {
        state: 'nothing-changed',
        hint: `${watching(begun)}; if it is there, to throw it away: ${removal(source, target, rds.region)}`,
    });
}
 
function notKnown(begun, error) {
    const { rds, source, target } = begun;
    return new errors .rk('pitr-failed', `AWS did not answer whether ${target.id} was begun (${inWords(error)}), and it was not there a minute later. ${UNTOUCHED}`, {
        state: 'nothing-changed',
        hint: `${watching(begun)}; if it is not there, run it again; if it is, to throw it away: ${removal(source, target, rds.region)}`,
        cause: error,
    });
}

 
var near_names = __webpack_require__(22306);
; 



 
const IDENTIFIER = /^[a-z](?!.*--)[a-z0-9-]{0,62}(?<!-)$/i;
 
function checkIdentifier(id, input, limit = 63) {
    if (IDENTIFIER.test(id) && id.length <= limit)
        return id.toLowerCase();
    throw new errors .rk('bad-input', `${input}: expected an identifier of RDS: at most ${limit} letters, digits and single hyphens, a letter first, no hyphen last`, { hint: 'aws rds describe-db-instances lists the names that there are' });
}
 
async function findSource(rds, given) {
    const id = checkIdentifier(given, 'instance');
    const [instance] = await rds.instances(id);
    if (instance?.DBClusterIdentifier === undefined && instance)
        return instanceSource(rds, id, instance);
    const clusterId = instance?.DBClusterIdentifier ?? id;
    const [cluster] = await rds.clusters(clusterId);
    if (cluster)
        return clusterSource(rds, clusterId, cluster);
    throw await notThere(rds, id);
}
async function instanceSource(rds, id, instance) {
    refuseOtherEngine(`RDS instance ${id}`, instance.Engine, 'postgres');
    if (!instance.BackupRetentionPeriod)
        throw noHistory(id, rds.region, instance);
    const backups = instance.DbiResourceId === undefined ? [] : await rds.automatedBackups(instance.DbiResourceId);
    const kept = backups.find(({ RestoreWindow }) => RestoreWindow?.EarliestTime !== undefined)?.RestoreWindow;
    const [earliest, latest] = [kept?.EarliestTime, instance.LatestRestorableTime ?? kept?.LatestTime];
    if (!earliest || !latest)
        throw noneYet(`RDS instance ${id}`);
    return { kind: 'instance', id, instance, window: { earliest, latest } };
}
async function clusterSource(rds, id, cluster) {
    refuseOtherEngine(`cluster ${id}`, cluster.Engine, 'aurora-postgresql', 'postgres');
    if (cluster.EngineMode === 'serverless')
        throw (0,hosted_history .J5)(`Aurora cluster ${id} is of Aurora Serverless v1, which pg-runbook does not restore`, 'restore it in the console of RDS, or move it to Serverless v2');
    const { EarliestRestorableTime: earliest, LatestRestorableTime: latest } = cluster;
    if (!earliest || !latest)
        throw noneYet(`cluster ${id}`);
    const aurora = cluster.Engine === 'aurora-postgresql';
    const members = aurora ? await membersOf(rds, cluster) : [];
    return { kind: 'cluster', id, cluster, members, aurora, window: { earliest, latest } };
}
async function membersOf(rds, { DBClusterMembers = [] }) {
    const members = [];
    const writerFirst = [...DBClusterMembers].sort((a, b) => Number(b.IsClusterWriter) - Number(a.IsClusterWriter));
    for (const { DBInstanceIdentifier: name } of writerFirst)
        if (name !== undefined)
            members.push(...(await rds.instances(name)));
    return members;
}
function refuseOtherEngine(what, engine, ...wanted) {
    if (engine !== undefined && wanted.includes(engine))
        return;
    throw (0,hosted_history .J5)(`${what} is not PostgreSQL but ${engine ?? 'of an unknown engine'}`, 'name an instance of PostgreSQL');
}
function noHistory(id, region, { ReadReplicaSourceDBInstanceIdentifier: primary }) {
    return (0,hosted_history .J5)(`RDS instance ${id} has automated backups turned off (a backup retention period of 0): it has no history`, primary !== undefined
        ? `it is a read replica: name its primary, ${primary}`
        : `aws rds modify-db-instance --db-instance-identifier ${id} --backup-retention-period 7 --apply-immediately --region ${region} keeps one from then on; what is gone now comes only from a backup: pg-runbook restore`);
}
const noneYet = (what) => (0,hosted_history .J5)(`${what} has no restorable time yet: its first automated backup is not finished`, 'run it again in some minutes; or restore a backup: pg-runbook restore');
async function notThere(rds, id) {
    const names = [
        ...(await rds.instances()).map(({ DBInstanceIdentifier }) => DBInstanceIdentifier),
        ...(await rds.clusters()).map(({ DBClusterIdentifier }) => DBClusterIdentifier),
    ].filter((name) => name !== undefined);
    const near = (0,near_names .$)(id, names);
    const shown = near.length > 0 ? `did you mean ${near.join(' or ')}?` : namesInWords(names);
    return (0,hosted_history .J5)(`there is no RDS instance and no cluster ${id} in ${rds.region}`, `${shown} Is it another region (region, AWS_REGION) or another account?`);
}
const namesInWords = (names) => names.length === 0
    ? 'there is none at all that these credentials see.'
    : `there are ${names.slice(0, 20).join(', ')}${names.length > 20 ? ` and ${names.length - 20} more` : ''}.`;

; 

 
async function toRemake(rds, source) {
    const own = source.kind === 'instance' ? ofInstance(source.instance) : ofCluster(source);
    return [
        `The address is another: the secret with the URL, and DNS names (CNAME) that lead to ${source.id}.`,
        ...own,
        ...(await proxies(rds, source)),
        ...(await subscriptions(rds, source)),
        `What knows ${source.id} by its name and is not seen from RDS: CloudWatch alarms and dashboards, AWS Backup plans, IAM policies and tools for infrastructure as code.`,
    ];
}
const list = (names) => names.filter(Boolean).join(', ');
function ofInstance(instance) {
    const replicas = [
        ...(instance.ReadReplicaDBInstanceIdentifiers ?? []),
        ...(instance.ReadReplicaDBClusterIdentifiers ?? []),
    ];
    return [
        ...(replicas.length > 0 ? [`Read replicas: ${list(replicas)}.`] : []),
        ...roles(instance.AssociatedRoles),
        ...remake_watching(instance),
        ...(instance.DBInstanceAutomatedBackupsReplications?.length
            ? ['The copy of the automated backups in another region.']
            : []),
        ...secretAndStream(instance),
    ];
}
function ofCluster({ cluster, members }) {
    const [writer, ...readers] = members;
    const readerNames = readers.map(({ DBInstanceIdentifier, DBInstanceClass }) => `${DBInstanceIdentifier} (${DBInstanceClass})`);
    return [
        ...(readers.length > 0 ? [`Readers of the cluster: ${list(readerNames)}.`] : []),
        ...(cluster.ReadReplicaIdentifiers?.length ? [`Read replicas: ${list(cluster.ReadReplicaIdentifiers)}.`] : []),
        ...(cluster.CustomEndpoints?.length ? [`Custom endpoints: ${list(cluster.CustomEndpoints)}.`] : []),
        ...(cluster.GlobalClusterIdentifier
            ? [`Membership of the global database ${cluster.GlobalClusterIdentifier}.`]
            : []),
        ...(cluster.HttpEndpointEnabled ? ['The Data API (HTTP endpoint) of the cluster.'] : []),
        ...roles(cluster.AssociatedRoles),
        ...remake_watching(writer ?? cluster),
        ...secretAndStream(cluster),
    ];
}
const roles = (associated = []) => associated.length === 0
    ? []
    : [
        `IAM roles: ${list(associated.map(({ RoleArn, FeatureName }) => [FeatureName, RoleArn].filter(Boolean).join(' ')))}.`,
    ];
function remake_watching(from) {
    return [
        ...(from.PerformanceInsightsEnabled ? ['Performance Insights (Database Insights).'] : []),
        ...(from.MonitoringInterval ? [`Enhanced monitoring, every ${from.MonitoringInterval} s.`] : []),
    ];
}
function secretAndStream(from) {
    const streams = from.ActivityStreamStatus !== undefined && from.ActivityStreamStatus !== 'stopped';
    return [
        ...(from.MasterUserSecret
            ? [
                `The master password is kept and rotated by Secrets Manager at the source only; ${from.MasterUsername ?? 'the master user'} of the new one has the password of that moment.`,
            ]
            : []),
        ...(streams ? ['The database activity stream.'] : []),
        ...(from.AwsBackupRecoveryPointArn
            ? ['AWS Backup makes the continuous backups of the source: the new one is in no plan of it.']
            : []),
    ];
}
async function proxies(rds, source) {
    return unlessDenied('RDS Proxy', 'rds:DescribeDBProxies, rds:DescribeDBProxyTargets', async () => {
        const names = (await rds.proxyTargets())
            .filter(({ target }) => target.RdsResourceId === source.id || target.TrackedClusterId === source.id)
            .map(({ proxy }) => proxy);
        return names.length > 0 ? [`Targets of RDS Proxy: ${list([...new Set(names)])}.`] : [];
    });
}
async function subscriptions(rds, source) {
    return unlessDenied('event subscriptions', 'rds:DescribeEventSubscriptions', async () => {
        const members = source.kind === 'cluster' ? source.members.map((member) => member.DBInstanceIdentifier) : [];
        const names = (await rds.eventSubscriptions())
            .filter(({ SourceIdsList = [] }) => SourceIdsList.some((id) => id === source.id || members.includes(id)))
            .map(({ CustSubscriptionId }) => CustSubscriptionId);
        return names.length > 0 ? [`Event subscriptions: ${list(names)}.`] : [];
    });
}
 
async function unlessDenied(what, actions, look) {
    try {
        return await look();
    }
    catch (error) {
        if (!isAwsError(error))
            throw error;
        return [`Perhaps ${what}: could not be looked at (${error.name}; ${actions}).`];
    }
}

; 
 












 
function rdsProvider(request, deps) {
    return {
        plan: (moment, name) => withRds(request, deps, async (rds) => {
            const prepared = await prepare(rds, request, moment, name);
            return planOf(rds, prepared, await toRemake(rds, prepared.source));
        }),
        restore: (moment, name) => withRds(request, deps, async (rds) => {
            const { source, target } = await prepare(rds, request, moment, name);
            (0,hosted_history .gz)(moment, source.window, describeSource(source, rds.region));
            const waiter = { clock: deps.clock ?? waiting .X, signal: deps.signal };
            return restoreOnRds({ rds, source, target, log: deps.log, waiter, login: deps.source });
        }),
    };
}
async function withRds(request, deps, body) {
    const rds = await connectRds(rdsAccess(deps.env, request.region), deps.signal);
    try {
        return await body(rds);
    }
    catch (error) {
        if (deps.signal?.aborted && !(error instanceof errors .rk))
            throw new errors .rk('cancelled', 'cancelled before a restore was begun', { state: 'nothing-changed' });
        throw refusedByAws(error, `let ${request.instance} be looked at`);
    }
    finally {
        rds.close();
    }
}
 
async function prepare(rds, request, moment, name) {
    const source = await findSource(rds, request.instance);
    const instanceClass = request.newInstanceClass || classOf(source);
    if (instanceClass === undefined)
        throw (0,hosted_history .J5)(`Aurora cluster ${source.id} has no instance, so there is no class to take over`, 'say which with new-instance-class, such as db.r7g.large');
    const withWriter = source.kind === 'cluster' && source.aurora;
    const limit = withWriter ? 63 - WRITER_ENDING.length : 63;
    const id = checkIdentifier(name ?? (0,target_name .Z)(source.id, moment, limit), 'new-name', limit);
    const writerId = withWriter ? { writerId: id + WRITER_ENDING } : {};
    const target = { id, ...writerId, moment, instanceClass, mark: (0,external_node_crypto_.randomUUID)() };
    await refuseTaken(rds, target);
    return { source, target };
}
const WRITER_ENDING = '-1';
async function refuseTaken(rds, { id, writerId }) {
    const taken = [
        ...(await rds.clusters(id)).map(() => `cluster ${id}`),
        ...(await rds.instances(id)).map(() => `instance ${id}`),
        ...(writerId === undefined ? [] : await rds.instances(writerId)).map(() => `instance ${writerId}`),
    ];
    if (taken.length > 0)
        throw (0,hosted_history .J5)(`there is already the ${taken.join(' and the ')} in ${rds.region}`, 'choose another new-name; or, if an earlier run made it, use it or delete it first');
}
const describeSource = (source, region) => `${source.kind === 'instance' ? 'RDS instance' : source.aurora ? 'Aurora cluster' : 'Multi-AZ cluster'} ${source.id} in ${region}`;
function planOf(rds, { source, target }, remake) {
    const kind = source.kind === 'instance' ? 'RDS instance' : source.aurora ? 'Aurora cluster' : 'Multi-AZ cluster';
    const served = target.writerId === undefined ? '' : ` with the instance ${target.writerId}`;
    return {
        source: describeSource(source, rds.region),
        target: `${kind} ${target.id}${served} (${target.instanceClass})`,
        window: source.window,
        laterMoments: hosted_history .BC,
        toRemake: remake,
        remarks: [
            `A second ${source.kind} of class ${target.instanceClass} with its own storage is billed by AWS until it is deleted.`,
            'AWS takes from ten minutes to some hours, by size and by how much was written since its last snapshot; the first reads are slow, while blocks are fetched from S3.',
            `${source.id} is only read; it is neither stopped nor changed.`,
        ],
    };
}


  })

};
