export const id = 6205;
export const ids = [6205];
export const modules = {

  81071:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  APPLICATION_NAME)
  });
 
const APPLICATION_NAME = 'pg-runbook';


  }),

  74265:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    y: () => (  clientConfig)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _application_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81071);
  var _tls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64180);
 
 





 
const KEEPALIVE_IDLE_MILLISECONDS = 20_000;
function pem(file, source) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file));
    }
    catch (cause) {
        const reason = cause.code ?? 'unreadable';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('bad-database-url', `${source} names a certificate or key file that cannot be read: ${file} (${reason})`, {
            state: 'nothing-changed',
            hint: `the path counts from the folder in which the command runs; in a workflow the file must be checked out or written first`,
            cause,
        });
    }
}
function verification(tls, source) {
     
    if (tls.mode === 'prefer' || tls.mode === 'no-verify')
        return { rejectUnauthorized: false };
    const ca = pem(tls.rootCertificate ?? (0,_tls_js__WEBPACK_IMPORTED_MODULE_3__  .aO)(), source);
    const anyName = tls.mode === 'verify-ca' && { checkServerIdentity: () => undefined };
    return { rejectUnauthorized: true, ca, ...anyName };
}
function tlsOptions(url) {
    if (url.tls.mode === 'disable')
        return false;
    const { clientCertificate } = url.tls;
    return {
        ...verification(url.tls, url.source),
        ...(clientCertificate && {
            cert: pem(clientCertificate.certificate, url.source),
            key: pem(clientCertificate.key, url.source),
        }),
    };
}
 
function passwordOf(url) {
    if (url.password !== undefined)
        return url.password;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('cannot-connect', `the server asks for a password, and ${url.source} has none`, {
        state: 'nothing-changed',
        hint: `write it into ${url.source}: postgresql://USER:PASSWORD@HOST:5432/DATABASE`,
    });
}


function clientConfig(url) {
    return {
        host: url.host,
        port: url.port,
        user: url.user,
        password: () => passwordOf(url),
        database: url.database,
        ssl: tlsOptions(url),
        sslnegotiation: 'postgres',
        client_encoding: 'UTF8',
        enableChannelBinding: url.tls.channelBinding === 'require',
        application_name: _application_name_js__WEBPACK_IMPORTED_MODULE_4__  .j,
        connectionTimeoutMillis: url.connectTimeoutSeconds * 1_000,
        keepAlive: true,
        keepAliveInitialDelayMillis: KEEPALIVE_IDLE_MILLISECONDS,
        ...(url.startupOptions !== undefined && { options: url.startupOptions }),
    };
}


  }),

  34394:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (  connectionError)
  });
  var node_util_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73429);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
  var _connection_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57501);
  var _driver_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8411);
  var _tls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64180);
  var _sqlstate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54812);
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22932);
 
 







const NETWORK = 'the host and the port in the URL, firewall rules, VPN, and the list of addresses that the provider lets in';
 
const UNREACHABLE = {
    ECONNREFUSED: ['nothing listens there', 'is the database server running? Then check ' + NETWORK],
    ENOTFOUND: ['there is no host of that name', 'check the host in the URL for a typing error'],
    EAI_AGAIN: [
        'the name of the host could not be looked up just now',
        'check DNS and the network of this machine, then run it again',
    ],
    ETIMEDOUT: [
        'no answer in time',
        'a silent firewall does that: check ' +
            NETWORK +
            '. A suspended database may need longer: connect_timeout=60 in the URL',
    ],
    EHOSTUNREACH: ['there is no route to that host', 'check ' + NETWORK],
    ENETUNREACH: [
        'there is no route to that network',
        'the host may have an IPv6 address only, which GitHub-hosted runners cannot reach: use an IPv4 address or pooler in session mode. Otherwise check ' +
            NETWORK,
    ],
    ECONNRESET: [
        'the connection was closed before the server said anything',
        'is it a PostgreSQL server that listens there? Then check ' + NETWORK,
    ],
    ENOENT: [
        'there is no Unix-domain socket there',
        'is the database server running on this machine, with that socket folder and port?',
    ],
    EACCES: ['the Unix-domain socket may not be opened', 'check the rights of the socket folder'],
};
 
const OWN_AUTHORITIES = [
    [/\.supabase\.(co|com|net)$/i, "Supabase's: Project Settings, Database, SSL Configuration, Download certificate"],
    [/\.rds\.amazonaws\.com$/i, "Amazon's: https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem"],
];
function tlsHint(url, error) {
    if ((0,_driver_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yN)(error))
        return (0,_tls_js__WEBPACK_IMPORTED_MODULE_4__  .Sf)(url.host)
            ? `write sslmode=disable in ${url.source} if the network in between is your own, or switch TLS on at the server`
            : `switch TLS on at the server. sslmode=disable in ${url.source} would send the password and all data readable over the network`;
    const authority = OWN_AUTHORITIES.find(([host]) => host.test(url.host))?.[1] ?? "the server's own authority";
    return (`if the server is the right one, give the certificate of the authority that signed it (${authority}) as a file: ` +
        `sslmode=verify-full&sslrootcert=path/to/ca.pem in ${url.source}. sslmode=verify-ca accepts another host name. ` +
        'sslmode=no-verify encrypts without knowing who answers; docs/adr/0001-tls-modes.md says what that risks');
}
const SERVER_SAID = {
    '28P01': ({ source }) => `check the user name and the password in ${source}; special characters in a password are percent-encoded`,
    '28000': () => "the server does not let this user in from here, or not with this kind of encryption: check pg_hba.conf or the provider's list of allowed addresses, and sslmode in the URL",
    '3D000': ({ source }) => `check the database name at the end of ${source}; createdb makes a new one`,
    '53300': () => 'wait until a connection is free, or end idle ones: SELECT pid, application_name, state FROM pg_stat_activity',
    '57P03': () => 'the server is starting, stopping or recovering: wait until it is ready, then run this again',
    '42501': ({ database, user }) => `as its owner: GRANT CONNECT ON DATABASE ${database} TO ${user}`,
};
 
function connectionError(error, url) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk)
        return error;
    const place = (0,_connection_url_js__WEBPACK_IMPORTED_MODULE_2__  .DZ)(url);
    const detail = (hint) => ({ state: 'nothing-changed', hint: (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_6__  .fZ)(hint), cause: error });
    if ((0,_driver_errors_js__WEBPACK_IMPORTED_MODULE_3__  .yN)(error))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('tls-refused', `${place}: the server has no TLS, and sslmode ${url.tls.mode} needs it`, detail(tlsHint(url, error)));
    if ((0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_5__  .sS)(error)) {
        const hint = SERVER_SAID[error.code ?? '']?.(url) ?? (0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_5__  .cp)(error)?.hint ?? 'read the message of the server';
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('cannot-connect', `${place}: ${(0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_5__  .JL)(error, { showDetail: false })}`, detail(hint));
    }
    const code = (0,_driver_errors_js__WEBPACK_IMPORTED_MODULE_3__  .c7)(error) ?? '';
    const text = (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_6__  .fZ)((0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error) ? error.message : String(error), 300);
    if ((0,_driver_errors_js__WEBPACK_IMPORTED_MODULE_3__  .gt)(error))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('tls-refused', `${place}: the server's TLS is not acceptable: ${text} (${code})`, detail(tlsHint(url, error)));
    const [what, check] = UNREACHABLE[code] ?? [text, 'check ' + NETWORK];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('cannot-connect', `${place}: ${what}${code && ` (${code})`}`, detail(`${url.source}: ${check}`));
}


  }),

  57501:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  yO: () => (  client_config .y),
  DZ: () => (  describeDatabase),
  mx: () => (  parseDatabaseUrl)
});

 

 
var external_node_net_ = __webpack_require__(77030);
 
var errors = __webpack_require__(27406);
 
var database_url = __webpack_require__(6200);
 
var neutral_text = __webpack_require__(22932);
 
var postgres_tls = __webpack_require__(64180);
; 
 
 
const ENCODE = 'In a user name or password write @ as %40, # as %23, / as %2F, ? as %3F, % as %25, a space as %20. To encode a password: ' +
    `node -p "encodeURIComponent(require('fs').readFileSync(0,'utf8').trim())" and type it`;
const FORM = 'Write it as postgresql://USER:PASSWORD@HOST:5432/DATABASE';
 
const OTHER_SCHEMES = [
    [
        /^prisma(\+postgres)?:/i,
        'a Prisma Accelerate address, which only Prisma can open: give the direct URL of the database (DIRECT_URL)',
    ],
    [/^jdbc:/i, 'a JDBC address: write it as a PostgreSQL URL'],
    [/^postgres(ql)?\+\w+:/i, 'an SQLAlchemy address: leave the driver (+...) out of the scheme'],
    [/^(mysql|mariadb):/i, 'a MySQL address: this is for PostgreSQL only'],
    [/^(mongodb(\+srv)?|sqlserver|mssql|sqlite|file|redis|rediss):/i, 'the address of another kind of database'],
    [/^https?:/i, 'a web address: the connection URL of a provider is shown beside its console, under Connect'],
    [/^postgres(ql)?:(?!\/\/)/i, 'without the // after the scheme'],
    [/^\w+ *= *\S+ +\w+ *=/, 'a list of key=value pairs: write it as a URL'],
];
 
const PASTING_MISTAKES = [
    [/^\s*\*{3,}\s*$/, 'is the literal text ***: a masked value was copied out of a log'],
    [/[\r\n]\s*$/, 'ends with a line break'],
    [/^\s|\s$/, 'begins or ends with a space'],
    [/^["'`]|["'`]$/, 'has quotation marks around it'],
    [/\$\{\{|^\$\{?\w+\}?$|^%\w+%$/, 'is the name of a variable or secret that nobody replaced by its value'],
    [
        /^(export +)?[A-Za-z_]\w*=["'`]?postgres/,
        'begins with the name of a variable and =: only what stands after it belongs here',
    ],
    [/^psql\s/, 'begins with the psql command: only the URL belongs here'],
    [
        /\[YOUR-PASSWORD\]|<password>|:(your_?)?password_?here@/i,
        "still has the provider's placeholder where the password belongs",
    ],
    [/:\*{3,}@/, 'has the literal text *** where the password belongs: a masked value was copied out of a log'],
];
const malformed = (problem, hint) => ({ problem, hint });
function faultOfWholeText(text) {
    const pasted = PASTING_MISTAKES.find(([pattern]) => pattern.test(text));
    if (pasted)
        return malformed(pasted[1], `paste the URL itself, once more and whole. ${FORM}`);
    const other = OTHER_SCHEMES.find(([pattern]) => pattern.test(text));
    if (other)
        return malformed(`is ${other[1]}`, FORM);
    if (!/^postgres(ql)?:\/\//i.test(text))
        return malformed('begins with neither postgresql:// nor postgres://', FORM);
    if (/[\u0000-\u001f\u007f-\u009f]/.test(text))
        return malformed('has a line break or a control character inside', FORM);
    if (/[\s\u200b-\u200d\u2060]/.test(text))
        return malformed('has a space inside that is not written as %20', ENCODE);
    if (text.includes('#'))
        return malformed('has a # that is not written as %23', ENCODE);
    return undefined;
}
 
function faultOfAtSigns(rest, authority) {
    const all = rest.split('@').length - 1;
    const inAuthority = authority.split('@').length - 1;
    if (all === 0)
        return malformed('names no user: there is no @ before the host', FORM);
    if (inAuthority === 0)
        return malformed('has a / or ? in the user name or password that is not percent-encoded', ENCODE);
    if (all > 1)
        return malformed('has more than one @: those that are not before the host are written %40', ENCODE);
    return undefined;
}
 
function splitUrl(text) {
    const fault = faultOfWholeText(text);
    if (fault)
        return fault;
    const rest = text.slice(text.indexOf('://') + 3);
    const end = rest.search(/[/?]/);
    const authority = end < 0 ? rest : rest.slice(0, end);
    const atSigns = faultOfAtSigns(rest, authority);
    if (atSigns)
        return atSigns;
    const [path = '', ...query] = (end < 0 ? '' : rest.slice(end)).split('?');
    if (query.length > 1)
        return malformed('has more than one ?: those in names and values are written %3F', ENCODE);
    const [userinfo, address] = authority.split('@');
    const colon = userinfo.indexOf(':');
    return {
        user: colon < 0 ? userinfo : userinfo.slice(0, colon),
        ...(colon >= 0 && colon < userinfo.length - 1 && { password: userinfo.slice(colon + 1) }),
        address,
        database: path.slice(1),
        query: query[0] ?? '',
    };
}


function decodePart(encoded, part, problems) {
    if (/%(?![0-9a-f]{2})/i.test(encoded))
        problems.push(`${part} has a % that is not written as %25`);
    else if (/%00/.test(encoded))
        problems.push(`${part} has a NUL character (%00), which PostgreSQL does not take`);
    else
        try {
            return decodeURIComponent(encoded);
        }
        catch {
            problems.push(`${part} has percent-encoded bytes that are not UTF-8`);
        }
    return '';
}

; 
 
 


 
const DEFAULT_CONNECT_TIMEOUT_SECONDS = 15;
const MAX_CONNECT_TIMEOUT_SECONDS = 600;
const oneOf = (allowed, accept) => (value, into) => {
    if (!allowed.includes(value))
        return `expected one of ${allowed.join(', ')}`;
    accept(value, into);
    return undefined;
};
const file = (name) => (value, into) => {
    if (value === '')
        return 'expected the path of a file';
    into.tls[name] = value;
    return undefined;
};
const drop = (name) => (_value, into) => {
    into.dropped.push(name);
    return undefined;
};
const dropOnly = (name, allowed) => oneOf(allowed, (_value, into) => into.dropped.push(name));
const refuse = (reason) => () => reason;
 
const DROPPED = 'connection_limit pool_timeout socket_timeout statement_cache_size max_idle_connection_lifetime max_connection_lifetime ' +
    'single_use_connections application_name fallback_application_name keepalives keepalives_idle keepalives_interval ' +
    'keepalives_count tcp_user_timeout load_balance_hosts sslnegotiation workaround supa';
const IN_THE_URL_ITSELF = 'belongs in the URL itself, before the ?';
const TRUE_FALSE = ['true', 'false'];
 
const PROVIDER_ROUTE = /^(endpoint|project|reference)=[A-Za-z0-9-]+$/;
const RULES = {
    ...Object.fromEntries(DROPPED.split(' ').map((name) => [name, drop(name)])),
    schema: (value, into) => {
        if (value === '' || Buffer.byteLength(value) > 63)
            return 'expected a schema name of 1 to 63 bytes';
        into.schema = value;
        return undefined;
    },
    host: (value, into) => {
        if (!value.startsWith('/'))
            return `${IN_THE_URL_ITSELF}; only the folder of a Unix-domain socket goes here`;
        into.socketFolder = value;
        return undefined;
    },
    connect_timeout: (value, into) => {
        const seconds = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
        if (!(seconds <= MAX_CONNECT_TIMEOUT_SECONDS))
            return `expected whole seconds up to ${MAX_CONNECT_TIMEOUT_SECONDS}`;
        into.connectTimeoutSeconds = seconds;
        return undefined;
    },
    pgbouncer: oneOf(TRUE_FALSE, (value, into) => (into.poolerDeclared = value === 'true')),
    options: (value, into) => {
        if (!PROVIDER_ROUTE.test(value))
            return "only a provider's endpoint=... (Neon), project=... or reference=... (Supabase) may stand here; the schema goes into ?schema=, timeouts into lock-timeout and statement-timeout";
        into.startupOptions = value;
        return undefined;
    },
    sslmode: oneOf(postgres_tls .ng, (value, into) => (into.tls.sslmode = value)),
    sslaccept: oneOf(['strict', 'accept_invalid_certs'], (value, into) => (into.tls.sslaccept = value)),
    ssl: oneOf(['true', '1', 'false', '0', 'no-verify'], (value, into) => (into.tls.ssl = value)),
    uselibpqcompat: oneOf(TRUE_FALSE, (value, into) => (into.tls.libpqCompatible = value === 'true')),
    sslrootcert: file('sslrootcert'),
    sslcert: file('sslcert'),
    sslkey: file('sslkey'),
    channel_binding: oneOf(['disable', 'prefer', 'require'], (value, into) => {
        into.tls.channelBinding = value;
    }),
    target_session_attrs: dropOnly('target_session_attrs', ['any', 'read-write', 'primary']),
    gssencmode: dropOnly('gssencmode', ['disable', 'prefer']),
    sslsni: dropOnly('sslsni', ['1']),
    client_encoding: dropOnly('client_encoding', ['auto', 'UTF8', 'utf8', 'UTF-8', 'utf-8']),
    user: refuse(IN_THE_URL_ITSELF),
    password: refuse(IN_THE_URL_ITSELF),
    port: refuse(IN_THE_URL_ITSELF),
    dbname: refuse(IN_THE_URL_ITSELF),
    hostaddr: refuse(IN_THE_URL_ITSELF),
    service: refuse('service files are not read: write the connection out'),
    passfile: refuse('password files are not read: put the password into the URL'),
    sslidentity: refuse('libpq cannot read PKCS 12: take it apart with openssl pkcs12 and give sslcert and sslkey, and the authority as sslrootcert'),
    sslpassword: refuse('an encrypted key cannot be opened by pg_dump: decrypt it with openssl pkey and give it as sslkey'),
};
 
const shown = (name) => /^[\w.-]{1,40}$/.test(name) ? name : 'a parameter with odd characters in its name';
function readOne(pair, into, seen, problems) {
    const equals = pair.indexOf('=');
    const name = decodePart(equals < 0 ? pair : pair.slice(0, equals), "a parameter's name", problems);
    if (equals < 0)
        return void problems.push(`${shown(name)}: has no =value`);
    const value = decodePart(pair.slice(equals + 1), `the value of ${shown(name)}`, problems);
    if (seen.has(name))
        return void problems.push(`${shown(name)}: given twice`);
    seen.add(name);
    const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
    const problem = rule ? rule(value, into) : 'not a parameter that pg-runbook knows: take it out of the URL';
    if (problem)
        problems.push(`${shown(name)}: ${problem}`);
}
 
function readParameters(query, problems) {
    const parameters = {
        schema: 'public',
        connectTimeoutSeconds: DEFAULT_CONNECT_TIMEOUT_SECONDS,
        poolerDeclared: false,
        tls: {},
        dropped: [],
    };
    const seen = new Set();
    for (const pair of query.split('&').filter((part) => part !== ''))
        readOne(pair, parameters, seen, problems);
    return parameters;
}

 
var client_config = __webpack_require__(74265);
 
var tool_environment = __webpack_require__(54935);
; 
 
 









const DEFAULT_PORT = 5432;
const MAX_PORT = 65_535;
 
const HOST_NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\.?$/i;


function parseDatabaseUrl(text, source) {
    if (text.trim() === '')
        throw new errors .rk('missing-database-url', `${source} is empty`, {
            hint: `set ${source} to the connection URL, postgresql://USER:PASSWORD@HOST:5432/DATABASE. In a workflow: is the secret defined for this repository and environment? Runs from forks and from Dependabot get no secrets`,
        });
    const raw = splitUrl(text);
    if ('problem' in raw)
        throw new errors .rk('bad-database-url', `${source} ${raw.problem}`, { hint: raw.hint });
    const problems = [];
    const user = decodeName(raw.user, 'the user name', problems);
    const password = raw.password === undefined ? undefined : decodePart(raw.password, 'the password', problems);
    const database = decodeName(raw.database, 'the database name (after the host and a /)', problems);
    if (raw.database.includes('/'))
        problems.push('the database name has a / that is not written as %2F');
    const { tls, socketFolder, ...parameters } = readParameters(raw.query, problems);
    const { host, port } = readAddress(raw.address, socketFolder, problems);
    const settings = (0,postgres_tls .wJ)(tls, host, problems);
    if (problems.length > 0)
        throw badUrl(source, problems, `correct ${source}; see docs/connection-urls.md for what may stand in it`);
    return {
        source,
        host,
        port,
        user,
        ...(password !== undefined && { password }),
        database,
        ...parameters,
        tls: settings,
    };
}
function badUrl(source, problems, hint) {
    const told = problems.length === 1 ? ` ${problems[0]}` : `${problems.map((problem) => `\n- ${problem}`).join('')}`;
    return new errors .rk('bad-database-url', `${source}:${told}`, { hint });
}
function decodeName(encoded, part, problems) {
    if (encoded === '')
        problems.push(`${part} is missing`);
    const name = decodePart(encoded, part, problems);
    if ((0,neutral_text .OT)(name) || name.trim() !== name)
        problems.push(`${part} has control characters or spaces at its ends`);
    return name;
}
function readAddress(address, socketFolder, problems) {
    const nowhere = { host: '', port: DEFAULT_PORT };
    const fault = (problem) => {
        problems.push(problem);
        return nowhere;
    };
    if (/,|%2c/i.test(address))
        return fault('several hosts are given: name one, the primary');
    const [whole, bracketed, bare, portText] = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::(.*))?$/.exec(address) ?? [];
    if (whole === undefined || (bracketed === undefined && portText?.includes(':')))
        return fault('an IPv6 address stands in brackets: [::1]:5432');
    const port = portText === undefined || portText === '' ? DEFAULT_PORT : Number(/^\d{1,5}$/.exec(portText)?.[0] ?? Number.NaN);
    if (!(port >= 1 && port <= MAX_PORT))
        return fault('the port is not a number from 1 to 65535');
    const host = decodePart(bracketed ?? bare ?? '', 'the host', problems);
    if (socketFolder !== undefined)
        return host === '' || host === 'localhost' || host === socketFolder
            ? { host: socketFolder, port }
            : fault('host: a socket folder is given, and another host stands in the URL');
    if (host === '')
        return fault('the host is missing');
    if (bracketed !== undefined ? external_node_net_.isIPv6(host) : (0,database_url .G)(host) || HOST_NAME.test(host))
        return { host, port };
    return fault(bracketed !== undefined
        ? 'what stands in brackets is not an IPv6 address'
        : 'the host has characters that no host name has: is a character of the password not percent-encoded?');
}
 
function describeDatabase(url) {
    const host = url.host.includes(':') ? `[${url.host}]` : url.host;
    return (0,neutral_text .fZ)(`${host}:${url.port}/${url.database} as ${url.user}`, 500);
}
 
const withDatabase = (url, name) => ({ ...url, database: name });


  }),

  6200:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    G: () => (  isSocketFolder)
  });
 
 
const isSocketFolder = (host) => host.startsWith('/');


  }),

  8411:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Hi: () => (  isLostConnection),
    c7: () => (  systemCodeOf),
    gt: () => (  isTlsFailure),
    yN: () => (  serverHasNoTls)
  });
  var node_util_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73429);
 
 

const NO_TLS_ON_SERVER = 'The server does not support SSL connections';
const CONNECT_TIMEOUT = 'timeout expired';
const LOST = [
    'Connection terminated unexpectedly',
    'Connection terminated',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
];
const LOST_CODES = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'ECONNABORTED'];
 
function systemCodeOf(error) {
    if (!(0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error))
        return undefined;
    if (error.message === CONNECT_TIMEOUT)
        return 'ETIMEDOUT';
    if (error.message === LOST[0])
        return 'ECONNRESET';
    const { code } = error;
    return typeof code === 'string' ? code : undefined;
}
const serverHasNoTls = (error) => (0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error) && error.message === NO_TLS_ON_SERVER;
 
function isTlsFailure(error) {
    const code = systemCodeOf(error) ?? '';
    return (/^(ERR_SSL_|ERR_TLS_|ERR_OSSL_|CERT_|UNABLE_TO_|EPROTO$|CRL_)/.test(code) ||
        [
            'DEPTH_ZERO_SELF_SIGNED_CERT',
            'SELF_SIGNED_CERT_IN_CHAIN',
            'HOSTNAME_MISMATCH',
            'INVALID_CA',
            'INVALID_PURPOSE',
        ].includes(code));
}
 
function isLostConnection(error) {
    if (!(0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error))
        return false;
    return LOST.includes(error.message) || LOST_CODES.includes(error.code ?? '');
}


  }),

  86205:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (  openClient),
    Y: () => (  closeClient)
  });
  var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
  var pg__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83849);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _client_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74265);
  var _connection_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34394);
  var _driver_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8411);
  var _sqlstate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54812);
 
 









const ADDRESS_ATTEMPT_MILLISECONDS = 1_000;
const CLOSING_MILLISECONDS = 2_000;
const NOT_ALLOWED_IN = '28000';
const BOUND_MECHANISM = 'SCRAM-SHA-256-PLUS';


function createClient(config) {
    const hidden = Object.entries(process.env).filter(([name]) => /^PG/i.test(name));
    for (const [name] of hidden)
        delete process.env[name];
    try {
        const client = new pg__WEBPACK_IMPORTED_MODULE_1__  .Ay.Client(config);
         
        client.on('error', () => { });
        return client;
    }
    finally {
        Object.assign(process.env, Object.fromEntries(hidden));
    }
}
 
function insistOnChannelBinding(url, config) {
    const secret = config.password;
    let bound = false;
    const refused = () => new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('tls-refused', `the server did not offer channel binding, and ${url.source} says channel_binding=require`, {
        state: 'nothing-changed',
        hint: 'somebody may be in between; if the server is known not to have it (PostgreSQL before 11, or a pooler), leave channel_binding out',
    });
    const password = () => {
        if (!bound)
            throw refused();
        return secret();
    };
    const listenTo = (client) => client.connection.on('authenticationSASL', (message) => {
        bound = message.mechanisms.includes(BOUND_MECHANISM);
    });
    const check = () => {
        if (!bound)
            throw refused();
    };
    return { config: { ...config, password }, listenTo, check };
}
async function attempt(url, plain) {
    const binding = url.tls.channelBinding === 'require' ? insistOnChannelBinding(url, plain) : undefined;
    const client = createClient(binding?.config ?? plain);
    binding?.listenTo(client);
    try {
        await client.connect();
        binding?.check();
        return client;
    }
    catch (error) {
        client.connection.stream.destroy();  
        throw error;
    }
}
 
const worthTryingPlain = (error) => (0,_driver_errors_js__WEBPACK_IMPORTED_MODULE_5__  .yN)(error) || (0,_driver_errors_js__WEBPACK_IMPORTED_MODULE_5__  .gt)(error) || (0,_sqlstate_js__WEBPACK_IMPORTED_MODULE_6__  .R8)(error) === NOT_ALLOWED_IN;


async function openClient(url) {
    node_net__WEBPACK_IMPORTED_MODULE_0__.setDefaultAutoSelectFamilyAttemptTimeout(ADDRESS_ATTEMPT_MILLISECONDS);
    const config = (0,_client_config_js__WEBPACK_IMPORTED_MODULE_3__  .y)(url);
    try {
        return await attempt(url, config).catch((error) => {
            if (url.tls.mode !== 'prefer' || !worthTryingPlain(error))
                throw error;
            return attempt(url, { ...config, ssl: false });
        });
    }
    catch (error) {
        throw (0,_connection_error_js__WEBPACK_IMPORTED_MODULE_4__  .$)(error, url);
    }
}
 
async function closeClient(client) {
    const giveUp = setTimeout(() => client.connection.stream.destroy(), CLOSING_MILLISECONDS);
    await client.end().catch(() => { });
    clearTimeout(giveUp);
}


  }),

  12573:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    YF: () => (  CORRECT_THE_FILE),
    hc: () => (  ADVICE),
    mO: () => (  CLASS_ADVICE)
  });
 
 
const entry = (meaning, hint) => ({ meaning, hint });
const RETRY_LATER = 'wait until the server answers again, then run this again; pg-runbook status shows what is in the database';
 
const CORRECT_THE_FILE = 'correct the migration file and run it again';
const CORRECT_THE_DATA = 'look at the rows that stand in the way (run psql yourself to see the DETAIL, which is not printed here), correct them or the migration file, and run it again';
const WHO_BLOCKS = 'SELECT pid, application_name, state, xact_start, left(query, 80) FROM pg_stat_activity WHERE pid = ANY (pg_blocking_pids(<pid>)) shows who holds it';
const ADVICE = {
    '42501': entry('the role of the connection URL is not allowed to do this', 'as the owner or a superuser: GRANT ALL ON SCHEMA public TO your_user; GRANT ALL ON ALL TABLES IN SCHEMA public TO your_user; ' +
        'GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO your_user. For a backup GRANT pg_read_all_data TO your_user is enough. ' +
        'ALTER and DROP need ownership: ALTER TABLE the_table OWNER TO your_user'),
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
    '55000': entry('the object is not in a state in which that can be done', 'read the message; an enum value added by this transaction can be used only after its commit, and a partition that is pending ' +
        'detach needs: ALTER TABLE the_table DETACH PARTITION the_partition FINALIZE'),
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
    P0001: entry('code in the database raised this error (RAISE EXCEPTION)', 'read the message: it comes from a function or a trigger of yours'),
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
    XX: entry('PostgreSQL reports an internal error', "look into the server's log at once"),
};


  }),

  54812:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $B: () => (  isConnectionFailure),
    JL: () => (  describeServerError),
    R8: () => (  sqlstateOf),
    cp: () => (  adviceFor),
    sS: () => (  isDatabaseError)
  });
  var node_util_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73429);
  var pg__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83849);
  var _driver_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8411);
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22932);
  var _sqlstate_advice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12573);
 
 





 
const CONNECTION_FAILURE = '08006';
const MAX_CAUSES = 8;
 
const isDatabaseError = (error) => error instanceof pg__WEBPACK_IMPORTED_MODULE_1__  .Ay.DatabaseError;
 
function withCauses(error) {
    const chain = [];
    for (let link = error; (0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(link) && chain.length < MAX_CAUSES; link = link.cause)
        chain.push(link);
    return chain;
}
 
function sqlstateOf(error) {
    const chain = withCauses(error);
    const fromServer = chain.find(isDatabaseError)?.code;
    return fromServer ?? (chain.some(_driver_errors_js__WEBPACK_IMPORTED_MODULE_2__  .Hi) ? CONNECTION_FAILURE : undefined);
}
 
const isConnectionFailure = (error) => (0,_driver_errors_js__WEBPACK_IMPORTED_MODULE_2__  .Hi)(error) || /^(?:08|57P0)/.test(sqlstateOf(error) ?? '');
 
function adviceFor(error) {
    const sqlstate = sqlstateOf(error);
    if (sqlstate === undefined)
        return undefined;
    const meaning = _sqlstate_advice_js__WEBPACK_IMPORTED_MODULE_3__  .hc[sqlstate] ?? _sqlstate_advice_js__WEBPACK_IMPORTED_MODULE_3__  .mO[sqlstate.slice(0, 2)];
    return meaning && { sqlstate, ...meaning };
}
 
const QUOTES_A_VALUE = /^22(?!023)/;
function primaryMessage(error, showDetail) {
    const hidesValue = !showDetail && QUOTES_A_VALUE.test(error.code ?? '');
    return hidesValue ? error.message.replace(/"[^]*"/, '(value left out)') : error.message;
}


function describeServerError(error, { showDetail }) {
    const server = withCauses(error).find(isDatabaseError);
    if (!server)
        return (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_4__  .fZ)((0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error) ? error.message : String(error));
    const { schema, table, column, constraint } = server;
    const objects = [
        table !== undefined && `table ${schema === undefined ? '' : `${schema}.`}${table}`,
        column !== undefined && `column ${column}`,
        constraint !== undefined && `constraint ${constraint}`,
    ];
    const facts = [`SQLSTATE ${server.code ?? 'unknown'}`, ...objects].filter(Boolean).join(', ');
    const detail = showDetail && [server.detail && `Detail: ${server.detail}`, server.where && `Context: ${server.where}`];
    return (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_4__  .fZ)([`${primaryMessage(server, showDetail)} (${facts})`, ...(detail || [])].filter(Boolean).join(' '), 2_000);
}


  }),

  64180:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Sf: () => (  isPrivateHost),
    aO: () => (  systemRootCertificates),
    ng: () => (  SSLMODES),
    wJ: () => (  resolveTls)
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27406);
  var _database_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6200);
 
 




const SSLMODES = ['disable', 'allow', 'prefer', 'no-verify', 'require', 'verify-ca', 'verify-full'];
 
const PRIVATE_NETWORKS = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
for (const [network, prefix, family] of [
    ['127.0.0.0', 8, 'ipv4'],
    ['10.0.0.0', 8, 'ipv4'],
    ['172.16.0.0', 12, 'ipv4'],
    ['192.168.0.0', 16, 'ipv4'],
    ['169.254.0.0', 16, 'ipv4'],
    ['100.64.0.0', 10, 'ipv4'],
    ['::1', 128, 'ipv6'],
    ['fc00::', 7, 'ipv6'],
    ['fe80::', 10, 'ipv6'],
])
    PRIVATE_NETWORKS.addSubnet(network, prefix, family);
 
const PRIVATE_NAME = /^[^.]+$|\.(localhost|local|internal|lan|home\.arpa|test)$/i;
 
function isPrivateHost(host) {
    if ((0,_database_url_js__WEBPACK_IMPORTED_MODULE_3__  .G)(host))
        return true;
    const address = host.replace(/%.*$/, '');
    const family = node_net__WEBPACK_IMPORTED_MODULE_1__.isIP(address);
    if (family === 0)
        return PRIVATE_NAME.test(host);
    return PRIVATE_NETWORKS.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
function modeOf(words, host) {
    const asked = words.sslmode ?? { true: 'require', '1': 'require', false: 'disable', '0': 'disable' }[words.ssl ?? ''];
    const sslmode = asked ?? (words.ssl === 'no-verify' ? 'no-verify' : undefined);
    if (sslmode === 'disable')
        return 'disable';
    if (words.sslaccept === 'strict')
        return sslmode === 'verify-ca' ? 'verify-ca' : 'verify-full';
    if (sslmode === 'allow' || sslmode === 'prefer')
        return 'prefer';
    if (words.sslaccept === 'accept_invalid_certs')
        return sslmode === undefined && isPrivateHost(host) ? 'prefer' : 'no-verify';
    if (words.sslrootcert === 'system')
        return 'verify-full';
    if (sslmode === undefined)
        return words.sslrootcert !== undefined || !isPrivateHost(host) ? 'verify-full' : 'prefer';
    if (sslmode !== 'require')
        return sslmode;
    if (!words.libpqCompatible)
        return 'verify-full';
    return words.sslrootcert ? 'verify-ca' : 'no-verify';
}
function contradictions(words) {
    const { sslmode, sslaccept, ssl, sslrootcert, sslcert, sslkey } = words;
    const weak = ['disable', 'allow', 'prefer', 'no-verify'].includes(sslmode ?? '');
    return [
        ssl !== undefined && sslmode !== undefined && 'ssl and sslmode are both given: keep sslmode',
        sslaccept === 'accept_invalid_certs' &&
            /^verify/.test(sslmode ?? '') &&
            'sslaccept=accept_invalid_certs contradicts sslmode: keep sslmode',
        sslaccept === 'strict' &&
            (sslmode === 'disable' || sslmode === 'no-verify') &&
            'sslaccept=strict contradicts sslmode: keep sslmode',
        sslrootcert !== undefined &&
            weak &&
            'sslrootcert is given, and this sslmode verifies nothing: write sslmode=verify-full, or leave sslrootcert out',
        sslkey !== undefined && sslcert === undefined && 'sslkey is given without sslcert',
        sslcert !== undefined &&
            sslkey === undefined &&
            sslrootcert !== undefined &&
            "sslcert is given without sslkey: as a client's certificate it needs the key, as Prisma's root certificate it stands beside sslrootcert",
        words.channelBinding === 'require' &&
            sslmode === 'disable' &&
            'channel_binding=require needs TLS: not sslmode=disable',
    ].filter((problem) => problem !== false);
}
 
function resolveTls(words, host, problems) {
    problems.push(...contradictions(words));
    const channelBinding = words.channelBinding ?? 'prefer';
    if ((0,_database_url_js__WEBPACK_IMPORTED_MODULE_3__  .G)(host))
        return { mode: 'disable', channelBinding: 'disable' };
     
    const { sslkey, sslcert } = words;
    const root = words.sslrootcert ?? (sslkey === undefined ? sslcert : undefined);
    const asked = modeOf(root === undefined ? words : { ...words, sslrootcert: root }, host);
    return {
        mode: asked === 'prefer' && channelBinding === 'require' ? 'no-verify' : asked,
        ...(root !== undefined && root !== 'system' && { rootCertificate: root }),
        ...(sslcert !== undefined && sslkey !== undefined && { clientCertificate: { certificate: sslcert, key: sslkey } }),
        channelBinding,
    };
}
 
const SYSTEM_BUNDLES = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/ca-bundle.pem',
    '/etc/ssl/cert.pem',
];


function systemRootCertificates() {
    const bundle = SYSTEM_BUNDLES.find((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file));
    if (bundle !== undefined)
        return bundle;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .rk('tls-refused', 'this machine has no bundle of trusted certificates to verify the server with', {
        state: 'nothing-changed',
        hint: 'install one (Debian, Ubuntu: sudo apt-get install ca-certificates), or name a file with ?sslrootcert=... in the URL',
    });
}


  }),

  54935:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    u: () => (  toolEnvironment),
    y: () => (  programEnvironment)
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var _application_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81071);
  var _tls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64180);
 
 



 
const PASSED_ON = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'DOCKER_HOST', 'DOCKER_CONTEXT'];


const NO_FILE = '/dev/null/none';
 
const PGSSLMODE = {
    disable: 'disable',
    prefer: 'prefer',
    'no-verify': 'require',
    'verify-ca': 'verify-ca',
    'verify-full': 'verify-full',
};
 
function tlsVariables({ tls }) {
    const verifies = tls.mode === 'verify-ca' || tls.mode === 'verify-full';
    return {
        PGSSLMODE: PGSSLMODE[tls.mode],
        PGSSLROOTCERT: verifies ? node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(tls.rootCertificate ?? (0,_tls_js__WEBPACK_IMPORTED_MODULE_1__  .aO)()) : NO_FILE,
        PGSSLCERT: tls.clientCertificate ? node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(tls.clientCertificate.certificate) : NO_FILE,
        PGSSLKEY: tls.clientCertificate ? node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(tls.clientCertificate.key) : NO_FILE,
        PGSSLCRL: NO_FILE,
        PGCHANNELBINDING: tls.channelBinding,
        PGGSSENCMODE: 'disable',
    };
}
 
function programEnvironment(env) {
    const passedOn = PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
     
    return { ...Object.fromEntries(passedOn), LC_ALL: 'C' };
}


function toolEnvironment(url, env = process.env) {
    return {
        ...programEnvironment(env),
        PGHOST: url.host,
        PGPORT: String(url.port),
        PGUSER: url.user,
        ...(url.password !== undefined && { PGPASSWORD: url.password }),
        PGDATABASE: url.database,
        PGAPPNAME: _application_name_js__WEBPACK_IMPORTED_MODULE_2__  .j,
        PGCONNECT_TIMEOUT: String(url.connectTimeoutSeconds),
        PGPASSFILE: NO_FILE,
        PGSERVICEFILE: NO_FILE,
        PGSYSCONFDIR: NO_FILE,
        ...(url.startupOptions !== undefined && { PGOPTIONS: url.startupOptions }),
        ...tlsVariables(url),
    };
}


  })

};
