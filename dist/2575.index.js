export const id = 2575;
export const ids = [2575];
export const modules = {

  75096:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (  nameDecoder),
    D: () => (  mayHideSyntax)
  });
 
 
 
 
const MAY_HIDE_SYNTAX = new Set(['BIG5', 'GB18030', 'GBK', 'JOHAB', 'SJIS', 'SHIFTJIS', 'SHIFTJIS2004', 'UHC', 'MSKANJI'].concat(['WIN932', 'WIN936', 'WIN949', 'WIN950'].flatMap((name) => [name, name.replace('WIN', 'WINDOWS')])));
const plainName = (encoding) => encoding.toUpperCase().replace(/[^A-Z0-9]/g, '');
const mayHideSyntax = (encoding) => MAY_HIDE_SYNTAX.has(plainName(encoding));
 
const LABELS = {
    UTF8: 'utf-8',
    UNICODE: 'utf-8',
    EUCCN: 'gbk',
    EUCJP: 'euc-jp',
    EUCJIS2004: 'euc-jp',
    EUCKR: 'euc-kr',
    LATIN2: 'iso-8859-2',
    LATIN3: 'iso-8859-3',
    LATIN4: 'iso-8859-4',
    LATIN5: 'windows-1254',
    LATIN6: 'iso-8859-10',
    LATIN7: 'iso-8859-13',
    LATIN8: 'iso-8859-14',
    LATIN9: 'iso-8859-15',
    LATIN10: 'iso-8859-16',
    ISO88595: 'iso-8859-5',
    ISO88596: 'iso-8859-6',
    ISO88597: 'iso-8859-7',
    ISO88598: 'iso-8859-8',
    KOI8R: 'koi8-r',
    KOI8U: 'koi8-u',
    WIN866: 'ibm866',
    WIN874: 'windows-874',
};
function labelOf(encoding) {
    const name = plainName(encoding);
    return LABELS[name] ?? (/^WIN125\d$/.test(name) ? name.replace('WIN', 'windows-') : undefined);
}
 
function nameDecoder(encoding) {
    const label = plainName(encoding) === 'SQLASCII' ? 'utf-8' : labelOf(encoding);
    if (label === undefined)
        return (bytes) => bytes.toString('latin1');
    const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
    return (bytes) => {
        try {
            return decoder.decode(bytes);
        }
        catch {
            return bytes.toString('latin1');
        }
    };
}


  }),

  48194:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    f5: () => (  noFacts),
    ih: () => (  tableKey),
    vD: () => (  addStatement),
    xo: () => (  addCopy)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
 

const noFacts = () => ({
    tables: [],
    rows: 0,
    largeObjects: 0,
    statements: 0,
    insertStatements: 0,
});
const sha256 = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
 
const tableKey = ({ schema, name }) => `${schema}\0${name}`;
 
function addCopy(facts, tablesByKey, copy) {
    const { schema, name, rows, bytes, sha256: digest } = copy;
    facts.rows += rows;
    const known = tablesByKey.get(tableKey(copy));
    if (known) {
        known.rows += rows;
        known.bytes += bytes;
        if (digest !== '')
            known.sha256 = sha256(known.sha256 + digest);
        return;
    }
    const table = { schema, name, rows, bytes, sha256: digest };
    tablesByKey.set(tableKey(copy), table);
    facts.tables.push(table);
}
const CREATES_LARGE_OBJECT = 'SELECT pg_catalog.lo_create(';
 
function addStatement(facts, firstWord, sql) {
    facts.statements++;
    if (firstWord === 'insert')
        facts.insertStatements++;
    if (firstWord === 'select' && sql.toString('latin1', 0, CREATES_LARGE_OBJECT.length) === CREATES_LARGE_OBJECT)
        facts.largeObjects++;
}


  }),

  41530:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


 
__webpack_require__.d(__webpack_exports__, {
  G: () => (  createDumpReader)
});

 
var errors = __webpack_require__(27406);
; 
 

 
const badDump = (line, message, hint) => new errors .rk('bad-dump', `line ${line} of the dump: ${message}`, hint ? { hint } : {});
 
const incompleteDump = (message) => new errors .rk('backup-incomplete', `the dump is incomplete: ${message}`, {
    hint: 'do not restore this file: take the backup again, or use another one',
});

; 
 
 
const NEWLINE = 10;
const FOUR_NEWLINES = 0x0a0a0a0a;
const LOW_BITS = 0x7f7f7f7f;
const HIGH_BITS = 0x80808080;
const WORD_BYTES = 4;
 
const FEW_BYTES = 64;
function countOneByOne(bytes, from, to) {
    let count = 0;
    for (let at = from; at < to; at++)
        if (bytes[at] === NEWLINE)
            count++;
    return count;
}
 
function countNewlines(bytes, from, to) {
    if (to - from < FEW_BYTES)
        return countOneByOne(bytes, from, to);
    const aligned = from + (-(bytes.byteOffset + from) & (WORD_BYTES - 1));
    let count = countOneByOne(bytes, from, aligned);
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset + aligned, (to - aligned) >>> 2);
    for (let index = 0; index < words.length; index++) {
         
        const word = words[index] ^ FOUR_NEWLINES;
        const zeroes = ~(((word & LOW_BITS) + LOW_BITS) | word) & HIGH_BITS;
        if (zeroes !== 0)
            count += Math.imul(zeroes >>> 7, 0x01010101) >>> 24;
    }
    return count + countOneByOne(bytes, aligned + words.length * WORD_BYTES, to);
}

; 
 
 
const SIGNATURE_BYTES = 8;
const READ_WITH_PG_RESTORE = 'turn it into text first: pg_restore --file=backup.sql FILE';
 
const SIGNATURES = [
    ['PGDMP', { what: "an archive in pg_dump's custom format", howToOpen: READ_WITH_PG_RESTORE }],
    ['toc.dat\0', { what: "an archive in pg_dump's tar format", howToOpen: READ_WITH_PG_RESTORE }],
    ['\x1f\x8b', { what: 'compressed with gzip', howToOpen: 'unpack it first: gzip --decompress FILE' }],
    ['\x28\xb5\x2f\xfd', { what: 'compressed with zstd', howToOpen: 'unpack it first: zstd --decompress FILE' }],
    ['\xfd7zXZ', { what: 'compressed with xz', howToOpen: 'unpack it first: xz --decompress FILE' }],
    ['BZh', { what: 'compressed with bzip2', howToOpen: 'unpack it first: bzip2 --decompress FILE' }],
    ['\x04\x22\x4d\x18', { what: 'compressed with lz4', howToOpen: 'unpack it first: lz4 --decompress FILE' }],
    ['PK\x03\x04', { what: 'a zip archive', howToOpen: 'unpack it first: unzip FILE' }],
    [
        'age-encr',
        { what: 'encrypted with age', howToOpen: 'open it with its key first: age --decrypt --identity KEY FILE' },
    ],
    [
        '-----BEG',
        { what: 'armored (age or PGP)', howToOpen: 'open it with its key first: age --decrypt --identity KEY FILE' },
    ],
    [
        '\xff\xfe',
        { what: 'text in UTF-16', howToOpen: 'PowerShell wrote it; make the dump with pg_dump --file=backup.sql' },
    ],
    ['\xfe\xff', { what: 'text in UTF-16', howToOpen: 'make the dump with pg_dump --file=backup.sql' }],
    [
        '\xef\xbb\xbf',
        {
            what: 'text that an editor or a shell has changed (it begins with a byte order mark)',
            howToOpen: 'use the file as pg_dump wrote it',
        },
    ],
];
 
function otherFile(start) {
    const text = start.toString('latin1');
    return SIGNATURES.find(([signature]) => text.startsWith(signature))?.[1];
}

 
var external_node_crypto_ = __webpack_require__(77598);
 
var dump_encoding = __webpack_require__(75096);
 
var dump_facts = __webpack_require__(48194);
; 
 
 
const LETTER = /[A-Za-z]/;
const statement_words_WORD_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => Number(/[\w$]/.test(String.fromCharCode(byte)) || byte >= 0x80));
const isWordStart = (byte) => LETTER.test(String.fromCharCode(byte)) || byte === 0x5f || byte >= 0x80;
const isWordByte = (byte) => statement_words_WORD_BYTES[byte] === 1;
const routineTracker = () => ({
    first: '',
    blocks: 0,
    shape: 'unknown',
    word: '',
    previous: '',
});
 
const BYTES_THAT_MATTER = 10;
 
function trackWord(tracker, chunk, from, to, complete, parentheses) {
    if (tracker.shape === 'other')
        return;
    const wanted = BYTES_THAT_MATTER - tracker.word.length;
    tracker.word += chunk.toString('latin1', from, Math.min(to, from + wanted));
    if (!complete)
        return;
    const word = tracker.word.toLowerCase();
    if (tracker.first === '')
        tracker.first = word;
    if (tracker.shape === 'routine')
        trackBlocks(tracker, word, parentheses);
    else
        tracker.shape = nextShape(tracker.shape, word);
    tracker.previous = word;
    tracker.word = '';
}
function nextShape(shape, word) {
    if (shape === 'unknown')
        return word === 'create' ? 'create' : 'other';
    if (word === 'function' || word === 'procedure')
        return 'routine';
    return word === 'or' || word === 'replace' ? 'create' : 'other';
}
function trackBlocks(tracker, word, parentheses) {
    if (parentheses > 0)
        return;
    if (tracker.blocks === 0)
        tracker.blocks = word === 'atomic' && tracker.previous === 'begin' ? 1 : 0;
    else if (word === 'case')
        tracker.blocks++;
    else if (word === 'end')
        tracker.blocks--;
}

; 
 
 
 

const [statement_scanner_NEWLINE, STAR, SEMICOLON, DASH, SLASH, BACKSLASH] = [10, 42, 59, 45, 47, 92];
const [QUOTE, DOUBLE_QUOTE, DOLLAR, OPEN, CLOSE] = [39, 34, 36, 40, 41];
const NO_BYTES = Buffer.alloc(0);
const LOWER_E = 0x65;
const LOWER_CASE = 0x20;
 
const startOfStatement = (backslashEscapes) => ({
    backslashEscapes,
    state: 'open',
    step: outside,
    parentheses: 0,
    words: routineTracker(),
    wordBytes: 0,
    lastWordByte: 0,
    commentDepth: 0,
    commentByte: 0,
    dollarTag: '',
    dollarQuote: NO_BYTES,
    dollarMatched: 0,
});


function scanStatement(scan, chunk, at) {
    while (at < chunk.length && scan.state === 'open')
        at = scan.step(scan, chunk, at);
    return at;
}
const turnTo = (scan, step, at) => {
    scan.step = step;
    return at;
};
const MEANS_SOMETHING = Uint8Array.from({ length: 256 }, (_, byte) => Number(isWordStart(byte) || [QUOTE, DOUBLE_QUOTE, DOLLAR, OPEN, CLOSE, DASH, SLASH, SEMICOLON, BACKSLASH].includes(byte)));
function outside(scan, chunk, at) {
    while (at < chunk.length && MEANS_SOMETHING[chunk[at]] === 0)
        at++;
    if (at === chunk.length)
        return at;
    switch (chunk[at]) {
        case QUOTE:
            return turnTo(scan, scan.backslashEscapes ? escapeString : plainString, at + 1);
        case DOUBLE_QUOTE:
            return turnTo(scan, quotedName, at + 1);
        case DOLLAR:
            scan.dollarTag = '';
            return turnTo(scan, dollarTag, at + 1);
        case DASH:
            return turnTo(scan, afterDash, at + 1);
        case SLASH:
            return turnTo(scan, afterSlash, at + 1);
        case OPEN:
            scan.parentheses++;
            return at + 1;
        case CLOSE:
            scan.parentheses = Math.max(0, scan.parentheses - 1);
            return at + 1;
        case SEMICOLON:
            if (scan.parentheses === 0 && scan.words.blocks === 0)
                scan.state = 'ended';
            return at + 1;
        case BACKSLASH:
            scan.state = 'backslash';
            return at;
        default:
            scan.wordBytes = 0;
            return turnTo(scan, word, at);
    }
}
function word(scan, chunk, at) {
    const from = at;
    while (at < chunk.length && isWordByte(chunk[at]))
        at++;
    if (at > from)
        scan.lastWordByte = chunk[at - 1];
    scan.wordBytes += at - from;
    trackWord(scan.words, chunk, from, at, at < chunk.length, scan.parentheses);
    if (at === chunk.length)
        return at;
    const isE = scan.wordBytes === 1 && (scan.lastWordByte | LOWER_CASE) === LOWER_E;
    return isE && chunk[at] === QUOTE ? turnTo(scan, escapeString, at + 1) : turnTo(scan, outside, at);
}
 
const upTo = (byte) => (scan, chunk, at) => {
    const end = chunk.indexOf(byte, at);
    return end < 0 ? chunk.length : turnTo(scan, outside, end + 1);
};
const plainString = upTo(QUOTE);
const quotedName = upTo(DOUBLE_QUOTE);
const lineComment = upTo(statement_scanner_NEWLINE);
function escapeString(scan, chunk, at) {
    for (; at < chunk.length; at++) {
        if (chunk[at] === BACKSLASH)
            return turnTo(scan, escaped, at + 1);
        if (chunk[at] === QUOTE)
            return turnTo(scan, afterEscapeString, at + 1);
    }
    return at;
}
const escaped = (scan, _chunk, at) => turnTo(scan, escapeString, at + 1);
 
function afterEscapeString(scan, chunk, at) {
    const byte = chunk[at];
    if (byte === QUOTE)
        return turnTo(scan, escapeString, at + 1);
    return byte === 32 || (byte >= 9 && byte <= 13) ? at + 1 : turnTo(scan, outside, at);
}
const afterDash = (scan, chunk, at) => chunk[at] === DASH ? turnTo(scan, lineComment, at + 1) : turnTo(scan, outside, at);
function afterSlash(scan, chunk, at) {
    if (chunk[at] !== STAR)
        return turnTo(scan, outside, at);
    Object.assign(scan, { commentDepth: 1, commentByte: 0 });
    return turnTo(scan, blockComment, at + 1);
}
function blockComment(scan, chunk, at) {
    for (; at < chunk.length; at++) {
        const pair = scan.commentByte * 256 + chunk[at];
        scan.commentByte = chunk[at];
        if (pair !== SLASH * 256 + STAR && pair !== STAR * 256 + SLASH)
            continue;
        scan.commentByte = 0;
        scan.commentDepth += pair === SLASH * 256 + STAR ? 1 : -1;
        if (scan.commentDepth === 0)
            return turnTo(scan, outside, at + 1);
    }
    return at;
}
function dollarTag(scan, chunk, at) {
    const from = at;
    while (at < chunk.length && chunk[at] !== DOLLAR && isWordByte(chunk[at]))
        at++;
    scan.dollarTag += chunk.toString('latin1', from, at);
    if (at === chunk.length)
        return at;
    if (chunk[at] !== DOLLAR || /^\d/.test(scan.dollarTag))
        return turnTo(scan, outside, at);  
    scan.dollarQuote = Buffer.from(`$${scan.dollarTag}$`, 'latin1');
    scan.dollarMatched = 0;
    return turnTo(scan, dollarBody, at + 1);
}
 
function dollarBody(scan, chunk, at) {
    while (at < chunk.length) {
        if (scan.dollarMatched === 0) {
            at = chunk.indexOf(DOLLAR, at);
            if (at < 0)
                return chunk.length;
        }
        const byte = chunk[at++];
        if (byte === scan.dollarQuote[scan.dollarMatched])
            scan.dollarMatched++;
        else
            scan.dollarMatched = byte === DOLLAR ? 1 : 0;
        if (scan.dollarMatched === scan.dollarQuote.length)
            return turnTo(scan, outside, at);
    }
    return at;
}

; 
 








const MAX_STATEMENT_BYTES = 64 * 1024 * 1024;
const startOfReading = (emit, step, hashTables) => ({
    hashTables,
    emit,
    step,
    offset: 0,
    newlines: 0,
    countedTo: 0,
    part: { pieces: [], bytes: 0, line: 1, offset: 0 },
    statement: startOfStatement(false),
    backslashEscapes: false,
    decodeName: (0,dump_encoding .C)('UTF8'),
    header: 'missing',
    entry: undefined,
    copy: undefined,
    restrictKey: undefined,
    complete: false,
    digest: (0,external_node_crypto_.createHash)('sha256'),
    bytes: 0,
    manifestLine: undefined,
    facts: (0,dump_facts .f5)(),
    tablesByKey: new Map(),
});
 
function lineAt(reading, chunk, at) {
    reading.newlines += countNewlines(chunk, reading.countedTo, at);
    reading.countedTo = at;
    return reading.newlines + 1;
}
function beginPart(reading, chunk, at) {
    reading.part.line = lineAt(reading, chunk, at);
    reading.part.offset = reading.offset + at;
}
 
function collect(reading, piece) {
    const { part } = reading;
    part.bytes += piece.length;
    if (part.bytes > MAX_STATEMENT_BYTES)
        throw badDump(part.line, `a statement of more than ${MAX_STATEMENT_BYTES} bytes begins here, too large to be read safely`, 'make the dump without --inserts: rows then come as COPY data, which has no limit');
    if (piece.length > 0)
        part.pieces.push(piece);
}
 
function keepOpenPart({ part: { pieces } }) {
    const last = pieces.pop();
    if (last)
        pieces.push(Buffer.from(last));
}
 
function takePart(reading) {
    const { part } = reading;
    const whole = part.pieces.length === 1 ? part.pieces[0] : Buffer.concat(part.pieces);
    part.pieces.length = 0;
    part.bytes = 0;
    return whole;
}

; 
 
 
const copy_scanner_NEWLINE = 10;
const TERMINATOR = Buffer.from('\\.\n');
const NEWLINE_AND_TERMINATOR = Buffer.from('\n\\.\n');
 
const startOfCopyData = () => ({ atLineStart: true, held: 0, ended: false });


function scanCopyData(scan, chunk, from, data) {
    if (scan.atLineStart) {
        const at = matchTerminator(scan, chunk, from);
        if (scan.ended || at === chunk.length)
            return at;
        const earlier = scan.held - (at - from);
        if (earlier > 0)
            data(TERMINATOR.subarray(0, earlier));
        Object.assign(scan, { atLineStart: false, held: 0 });
    }
    const end = chunk.indexOf(NEWLINE_AND_TERMINATOR, from);
    if (end >= 0) {
        scan.ended = true;
        data(chunk.subarray(from, end + 1));
        return end + NEWLINE_AND_TERMINATOR.length;
    }
    holdBack(scan, chunk, from);
    if (chunk.length - scan.held > from)
        data(chunk.subarray(from, chunk.length - scan.held));
    return chunk.length;
}
function matchTerminator(scan, chunk, from) {
    let at = from;
    while (at < chunk.length && chunk[at] === TERMINATOR[scan.held]) {
        at++;
        if (++scan.held < TERMINATOR.length)
            continue;
        scan.ended = true;
        return at;
    }
    return at;
}
 
function holdBack(scan, chunk, from) {
    for (let held = 0; held < TERMINATOR.length; held++) {
        const newline = chunk.length - held - 1;
        if (newline < from)
            return;
        if (chunk[newline] === copy_scanner_NEWLINE && chunk.compare(TERMINATOR, 0, held, newline + 1) === 0) {
            scan.atLineStart = true;
            scan.held = held;
            return;
        }
    }
}

; 
 
 
const NAME = String.raw `"(?:[^"]|"")+"|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*`;
const COPY = new RegExp(`^COPY (${NAME})\\.(${NAME}) (?:\\(((?:${NAME})(?:, (?:${NAME}))*)\\))? ?FROM stdin;$`);
const NAMES = new RegExp(NAME, 'g');
 
const unquoted = (name) => name.startsWith('"')
    ? name.slice(1, -1).replaceAll('""', '"')
    : name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
 
function parseCopyStatement(sql) {
    const [, schema, table, columns] = COPY.exec(sql) ?? [];
    if (schema === undefined || table === undefined)
        return undefined;
    const names = columns?.match(NAMES) ?? [];
    return { schema: unquoted(schema), table: unquoted(table), columns: names.map(unquoted) };
}

 
var manifest = __webpack_require__(64916);
; 
const ENTRY = /^-- (?:Data for |Statistics for )?Name: (?<name>.*); Type: (?<type>[A-Z][A-Z ]*); Schema: (?<schema>.*?); Owner: (?<owner>.*?)(?:; Tablespace: (?<tablespace>.*))?$/;
 
const MAX_COMMENT_CHARACTERS = 64 * 1024;
 
function parseTocEntry(comment) {
    const groups = comment.length > MAX_COMMENT_CHARACTERS ? undefined : ENTRY.exec(comment)?.groups;
    if (!groups)
        return undefined;
    const entry = { name: groups.name, type: groups.type };
    for (const key of ['schema', 'owner', 'tablespace'])
        if (groups[key] && groups[key] !== '-')
            entry[key] = groups[key];
    return entry;
}

; 
 
 



const START_MARKER = '-- PostgreSQL database dump';
const END_MARKER = '-- PostgreSQL database dump complete';
const CLUSTER_MARKER = '-- PostgreSQL database cluster dump';
const SERVER_VERSION = '-- Dumped from database version ';
const PG_DUMP_VERSION = '-- Dumped by pg_dump version ';
 
function readLine(reading, bytes) {
    const text = reading.decodeName(bytes);
    if (text.startsWith('\\'))
        return psqlCommand(reading, text);
    if (!text.startsWith('--'))
        throw badDump(reading.part.line, 'neither SQL nor a comment');
    if (reading.header === 'missing')
        return lookForHeader(reading, text);
    if (text === END_MARKER) {
        tellHeader(reading);
        reading.complete = true;
        return;
    }
    if (text.startsWith(SERVER_VERSION))
        reading.facts.serverVersion ??= text.slice(SERVER_VERSION.length);
    if (text.startsWith(PG_DUMP_VERSION))
        reading.facts.pgDumpVersion ??= text.slice(PG_DUMP_VERSION.length);
    const entry = parseTocEntry(text);
    if (!entry)
        return;
    tellHeader(reading);
    reading.entry = entry;
    reading.emit({ kind: 'entry', entry });
}
function lookForHeader(reading, text) {
    if (text === START_MARKER)
        reading.header = 'seen';
    if (text === CLUSTER_MARKER)
        throw badDump(reading.part.line, 'this is a dump of a whole cluster (pg_dumpall)', 'dump each database with pg_dump');
    if (text === `${START_MARKER}\r`)
        throw badDump(reading.part.line, 'its line ends were changed to those of Windows, rows included', 'use the file as pg_dump wrote it: move it in binary mode');
}
 
function tellHeader(reading) {
    if (reading.header === 'told')
        return;
    if (reading.header === 'missing')
        throw badDump(reading.part.line, "it does not begin as pg_dump's output does", 'give a file that pg_dump wrote');
    reading.header = 'told';
    const { serverVersion, pgDumpVersion } = reading.facts;
    reading.emit({
        kind: 'header',
        ...(serverVersion === undefined ? {} : { serverVersion }),
        ...(pgDumpVersion === undefined ? {} : { pgDumpVersion }),
    });
}
const RESTRICT = /^\\(restrict|unrestrict) ([A-Za-z0-9]+)$/;
 
function psqlCommand(reading, text) {
    const [, command, key] = RESTRICT.exec(text) ?? [];
    if (command === 'restrict' && reading.restrictKey === undefined) {
        reading.restrictKey = key;
        return;
    }
    if (command === 'unrestrict' && key === reading.restrictKey) {
        reading.restrictKey = undefined;
        return;
    }
    const name = /^\\\w*/.exec(text)[0];
    throw badDump(reading.part.line, `the psql command ${name}, which is not run`, name === '\\connect'
        ? 'make the dump without --create (-C): the restore names the database'
        : 'do not run this file with psql: such a command can start programs');
}
 
function readLineAfterEnd(reading, bytes) {
    const text = reading.decodeName(bytes);
    if (reading.manifestLine !== undefined)
        throw badDump(reading.part.line, 'something follows the manifest');
    if (text.startsWith('--') && (0,manifest .BG)(text)) {
        if (reading.restrictKey !== undefined)
            throw incompleteDump('\\unrestrict is missing before the manifest');
        reading.manifestLine = text;
    }
    else if (text.startsWith('\\')) {
        psqlCommand(reading, text);
    }
    else if (text.trim() !== '' && !text.startsWith('--')) {
        throw badDump(reading.part.line, "something follows pg_dump's last line", 'give a file that holds one dump and nothing else');
    }
}

; 
 
 


const CONCERNS_READING = /^(?:SET|RESET)\s+(?:SESSION\s+|LOCAL\s+)?(?:standard_conforming_strings|client_encoding|NAMES|ALL)\b/i;
const AS_PG_DUMP = /^SET (standard_conforming_strings|client_encoding) = (?:'([\w-]+)'|(on|off));$/;
 
function applySetting(reading, sql, line) {
    const text = sql.toString('latin1');
    if (!CONCERNS_READING.test(text))
        return;
    const [, name, quoted, plain] = AS_PG_DUMP.exec(text) ?? [];
    const value = quoted ?? plain;
    if (name === undefined || value === undefined)
        throw badDump(line, 'a setting that changes how strings are read, not as pg_dump writes it');
    if (name === 'client_encoding')
        setEncoding(reading, value, line);
    else
        reading.backslashEscapes = value !== 'on';
}
function setEncoding(reading, encoding, line) {
    if ((0,dump_encoding .D)(encoding))
        throw badDump(line, `it is in the encoding ${encoding}, in which a part of a character can look like a backslash`, 'make the dump without --encoding, or with --encoding=UTF8');
    reading.facts.clientEncoding = encoding;
    reading.decodeName = (0,dump_encoding .C)(encoding);
}

; 
 









const [reading_steps_NEWLINE, reading_steps_DASH, reading_steps_BACKSLASH] = [10, 45, 92];
const isSpace = (byte) => byte === 32 || (byte >= 9 && byte <= 13);
 
const MAX_COPY_STATEMENT_BYTES = 1024 * 1024;
const between = (reading, chunk, at) => {
    while (at < chunk.length && isSpace(chunk[at]))
        at++;
    if (at === chunk.length)
        return at;
    beginPart(reading, chunk, at);
    if (chunk[at] === reading_steps_DASH || chunk[at] === reading_steps_BACKSLASH) {
        reading.step = line;
    }
    else {
        tellHeader(reading);
        reading.statement = startOfStatement(reading.backslashEscapes);
        reading.step = statement;
    }
    return at;
};
const line = (reading, chunk, at) => {
    const newline = chunk.indexOf(reading_steps_NEWLINE, at);
    collect(reading, chunk.subarray(at, newline < 0 ? chunk.length : newline));
    if (newline < 0)
        return chunk.length;
    reading.step = between;
    readLine(reading, takePart(reading));
    if (reading.complete) {
        reading.step = lineAfterEnd;
        reading.digest.update(chunk.subarray(0, newline + 1));
        reading.bytes = reading.offset + newline + 1;
    }
    return newline + 1;
};
 
const lineAfterEnd = (reading, chunk, at) => {
    if (reading.part.bytes === 0)
        beginPart(reading, chunk, at);
    const newline = chunk.indexOf(reading_steps_NEWLINE, at);
    collect(reading, chunk.subarray(at, newline < 0 ? chunk.length : newline));
    if (newline < 0)
        return chunk.length;
    const text = takePart(reading);
    readLineAfterEnd(reading, text);
    if (reading.manifestLine === undefined) {
        reading.digest.update(text).update('\n');
        reading.bytes += text.length + 1;
    }
    return newline + 1;
};
const statement = (reading, chunk, at) => {
    const end = scanStatement(reading.statement, chunk, at);
    collect(reading, chunk.subarray(at, end));
    if (reading.statement.state === 'backslash')
        throw badDump(lineAt(reading, chunk, end), 'a backslash inside a statement, where psql would take it for a command of its own', 'do not run this file with psql: such a command can start programs');
    if (reading.statement.state === 'ended')
        finishStatement(reading);
    return end;
};
function finishStatement(reading) {
    const { line, offset } = reading.part;
    const sql = takePart(reading);
    const { first } = reading.statement.words;
    const isSetting = first === 'set' || first === 'reset';
    const entry = reading.entry && !isSetting ? { entry: reading.entry } : {};
    reading.step = between;
    if (first === 'copy') {
        const target = sql.length <= MAX_COPY_STATEMENT_BYTES ? parseCopyStatement(reading.decodeName(sql)) : undefined;
        if (!target)
            throw badDump(line, "a COPY that is not of pg_dump's form (COPY schema.table (columns) FROM stdin;)");
        const digest = reading.hashTables ? (0,external_node_crypto_.createHash)('sha256') : undefined;
        reading.copy = { target, scan: startOfCopyData(), digest, bytes: 0, newlinesBefore: 0 };
        reading.step = endOfCopyLine;
        return reading.emit({ kind: 'copy-begin', sql, line, offset, ...target, ...entry });
    }
    if (isSetting)
        applySetting(reading, sql, line);
    (0,dump_facts .vD)(reading.facts, first, sql);
    reading.emit({ kind: 'statement', sql, line, offset, ...entry });
}
const endOfCopyLine = (reading, chunk, at) => {
    const line = lineAt(reading, chunk, at);
    if (chunk[at] !== reading_steps_NEWLINE)
        throw badDump(line, 'something follows a COPY statement on its line');
    reading.copy.newlinesBefore = line;
    reading.step = copyData;
    return at + 1;
};
const copyData = (reading, chunk, at) => {
    const copy = reading.copy;
    const end = scanCopyData(copy.scan, chunk, at, (data) => {
        copy.bytes += data.length;
        copy.digest?.update(data);
        reading.emit({ kind: 'copy-data', data });
    });
    if (copy.scan.ended)
        finishCopy(reading, copy, lineAt(reading, chunk, end) - 1);
    return end;
};
 
function finishCopy(reading, copy, newlines) {
    const { schema, table: name } = copy.target;
    const rows = newlines - copy.newlinesBefore - 1;
    const facts = { schema, name, rows, bytes: copy.bytes, sha256: copy.digest?.digest('hex') ?? '' };
    reading.copy = undefined;
    reading.step = between;
    (0,dump_facts .xo)(reading.facts, reading.tablesByKey, facts);
    reading.emit({ kind: 'copy-end', ...facts });
}
 
function describeOpenPart({ copy, part, step }) {
    if (copy)
        return `it stops in the data of the table ${copy.target.schema}.${copy.target.table}`;
    if (part.bytes === 0)
        return undefined;
    return step === statement ? `it stops in the statement that begins on line ${part.line}` : 'its last line has no end';
}

; 







function createDumpReader(handle = () => { }, { hashTables = true } = {}) {
    const reading = startOfReading(handle, between, hashTables);
    let start = Buffer.alloc(0);
    const begin = (bytes) => {
        start = undefined;
        const other = otherFile(bytes);
        if (other)
            throw badDump(1, `this is not a plain dump: it is ${other.what}`, other.howToOpen);
        readChunk(reading, bytes);
    };
    return {
        write(chunk) {
            if (start === undefined)
                return readChunk(reading, chunk);
            start = Buffer.concat([start, chunk]);
            if (start.length >= SIGNATURE_BYTES)
                begin(start);
        },
        end() {
            if (start !== undefined)
                begin(start);
            return finish(reading);
        },
    };
}
function readChunk(reading, chunk) {
    const nul = chunk.indexOf(0);
    const readable = nul < 0 ? chunk : chunk.subarray(0, nul);
    let at = 0;
    while (at < readable.length)
        at = reading.step(reading, readable, at);
    reading.newlines += countNewlines(readable, reading.countedTo, readable.length);
    reading.countedTo = 0;
    reading.offset += readable.length;
    if (nul >= 0)
        throw badDump(reading.newlines + 1, 'a NUL byte, which no dump holds', 'the file is damaged: use another backup');
    keepOpenPart(reading);
    if (!reading.complete)
        reading.digest.update(chunk);
}
function finish(reading) {
    if (reading.offset === 0)
        throw incompleteDump('it is empty (0 bytes)');
    const open = describeOpenPart(reading);
    if (open)
        throw incompleteDump(open);
    if (!reading.complete)
        throw incompleteDump("pg_dump's last line is missing (-- PostgreSQL database dump complete)");
    if (reading.restrictKey !== undefined)
        throw incompleteDump('\\unrestrict is missing after its last line');
    return {
        ...reading.facts,
        bytes: reading.bytes,
        sha256: reading.digest.digest('hex'),
        ...(reading.manifestLine === undefined ? {} : { manifestLine: reading.manifestLine }),
    };
}


  }),

  69589:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R: () => (  readDump),
    Y: () => (  dumpReaderStream)
  });
  var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
  var _dump_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41530);
 
 




async function* readDump(source) {
    const events = [];
    const reader = (0,_dump_reader_js__WEBPACK_IMPORTED_MODULE_1__  .G)((event) => events.push(event));
    for await (const chunk of source)
        yield* eventsOf(events, () => reader.write(chunk));
    yield* eventsOf(events, () => {
        events.push({ kind: 'end', facts: reader.end() });
    });
}
function* eventsOf(events, read) {
    let failure;
    try {
        read();
    }
    catch (error) {
        failure = error;
    }
    yield* events.splice(0);
    if (failure)
        throw failure;
}


function dumpReaderStream(reader, lastLine = () => '') {
    const settle = (callback, work) => {
        let bytes;
        try {
            bytes = work();
        }
        catch (error) {
            return callback(error);
        }
        if (bytes.length > 0)
            callback(null, bytes);
        else
            callback();
    };
    return new node_stream__WEBPACK_IMPORTED_MODULE_0__.Transform({
        transform(chunk, _encoding, callback) {
            settle(callback, () => (reader.write(chunk), chunk));
        },
        flush(callback) {
            settle(callback, () => lastLine(reader.end()));
        },
    });
}


  }),

  64916:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    BG: () => (  looksLikeManifest),
    Bf: () => (  parseManifestLine),
    EE: () => (  manifestLine)
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27406);
 
 



const PREFIX = '-- pg-runbook manifest ';
const VERSION = 1;
const Count = valibot__WEBPACK_IMPORTED_MODULE_2__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__  .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__  .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_2__  .Wwf(0));
const Sha256 = valibot__WEBPACK_IMPORTED_MODULE_2__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__  .yGV(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'));
const Utc = valibot__WEBPACK_IMPORTED_MODULE_2__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__  .yhX(), valibot__WEBPACK_IMPORTED_MODULE_2__  .d55('Z'));
const ManifestSchema = valibot__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
     
    toolVersion: valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    database: valibot__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
        name: valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
         
        identity: valibot__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ systemIdentifier: valibot__WEBPACK_IMPORTED_MODULE_2__  .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP()), oid: valibot__WEBPACK_IMPORTED_MODULE_2__  .yqP(Count) }),
    }),
    serverVersion: valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
     
    clientVersion: valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
     
    encoding: valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    collate: valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
    ctype: valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP(),
     
    locale: valibot__WEBPACK_IMPORTED_MODULE_2__  .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
        provider: valibot__WEBPACK_IMPORTED_MODULE_2__  .KIO(['libc', 'icu', 'builtin']),
        name: valibot__WEBPACK_IMPORTED_MODULE_2__  .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP()),
        rules: valibot__WEBPACK_IMPORTED_MODULE_2__  .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP()),
        version: valibot__WEBPACK_IMPORTED_MODULE_2__  .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP()),
    })),
     
    startedAt: Utc,
    finishedAt: Utc,
     
    ledgerHead: valibot__WEBPACK_IMPORTED_MODULE_2__  .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP()),
     
    commit: valibot__WEBPACK_IMPORTED_MODULE_2__  .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP()),
    run: valibot__WEBPACK_IMPORTED_MODULE_2__  .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP()),
     
    tables: valibot__WEBPACK_IMPORTED_MODULE_2__  .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ schema: valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP(), name: valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP(), rows: Count, bytes: Count, sha256: Sha256 })),
     
    withoutRows: valibot__WEBPACK_IMPORTED_MODULE_2__  .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__  .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ schema: valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP(), name: valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP() }))),
    largeObjects: Count,
     
    globals: valibot__WEBPACK_IMPORTED_MODULE_2__  .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__  .Ikc({
        roles: valibot__WEBPACK_IMPORTED_MODULE_2__  .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__  .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP(), sql: valibot__WEBPACK_IMPORTED_MODULE_2__  .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP()) })),
        memberships: valibot__WEBPACK_IMPORTED_MODULE_2__  .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP()),
        database: valibot__WEBPACK_IMPORTED_MODULE_2__  .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP()),
    })),
     
    bytes: Count,
    sha256: Sha256,
});
 
const asciiJson = (value) => JSON.stringify(value).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const sha256 = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');


function manifestLine(manifest) {
    const json = asciiJson(valibot__WEBPACK_IMPORTED_MODULE_2__  .qgA(ManifestSchema, manifest));
    return `${PREFIX}v${VERSION} ${json.slice(0, -1)},"check":"${sha256(json)}"}\n`;
}
 
const looksLikeManifest = (comment) => [PREFIX, '"sha256":"', '"check":"'].some((mark) => comment.includes(mark));
const ANY_VERSION = /^-- pg-runbook manifest v(\d+) /;
const LINE = /^-- pg-runbook manifest v1 (?<json>\{.*),"check":"(?<check>[0-9a-f]{64})"\}\n?$/;


function parseManifestLine(line) {
    const version = Number(ANY_VERSION.exec(line)?.[1] ?? VERSION);
    if (version > VERSION)
        throw refused(`is of version ${version}, and this pg-runbook reads version ${VERSION}`, 'use the version of pg-runbook that made the backup, or a newer one');
    const { json, check } = LINE.exec(line)?.groups ?? {};
    if (json === undefined || sha256(`${json}}`) !== check)
        throw refused('was changed or is damaged', OTHER_FILE);
    const result = valibot__WEBPACK_IMPORTED_MODULE_2__  .xLC(valibot__WEBPACK_IMPORTED_MODULE_2__  .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__  .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__  .qFJ(), ManifestSchema), `${json}}`);
    if (result.success)
        return result.output;
    throw refused(`does not say what it must (${valibot__WEBPACK_IMPORTED_MODULE_2__  .BuJ(result.issues[0]) ?? 'no JSON'})`, OTHER_FILE);
}
const OTHER_FILE = 'use another backup, or the file as it was stored';
const refused = (what, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__  .rk('bad-dump', `the backup's manifest ${what}`, { hint });


  }),

  92131:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y: () => (  requireTool)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
  var _find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35804);
  var _install_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65668);
  var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11551);
 
 




async function installed(request, run, log) {
    if (!request.install)
        return undefined;
    if (await (0,_install_js__WEBPACK_IMPORTED_MODULE_2__  .fF)(request.serverMajor, run, log)) {
        const found = await (0,_find_js__WEBPACK_IMPORTED_MODULE_1__  .f)(request.tool, request.searchPath, run);
        return found.find((tool) => tool.version.major === request.serverMajor);
    }
    return (0,_install_js__WEBPACK_IMPORTED_MODULE_2__  .M_)(request.tool, request.serverMajor, run, log);
}
function missing(request, found) {
    const { tool, serverMajor, serverVersion } = request;
    const others = found.map(({ version, file }) => `${version.text} (${file})`).join(', ');
    const hint = `install it, then run this again. Debian, Ubuntu: sudo apt-get install postgresql-client-${serverMajor} (from https://wiki.postgresql.org/wiki/Apt when the distribution has none). macOS: brew install postgresql@${serverMajor}.`;
    return others
        ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('client-tool-too-old', `the server is PostgreSQL ${serverVersion}, and every ${tool} here is older and refuses it: ${others}`, { state: 'nothing-changed', hint })
        : new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('client-tool-missing', `no ${tool} for PostgreSQL ${serverVersion} on this machine, and it could not be installed`, {
            state: 'nothing-changed',
            hint,
        });
}


async function requireTool(request, run, log) {
    const found = await (0,_find_js__WEBPACK_IMPORTED_MODULE_1__  .f)(request.tool, request.searchPath, run);
    const own = found.find((tool) => tool.version.major === request.serverMajor) ?? (await installed(request, run, log));
    const newer = found.filter((tool) => tool.version.major > request.serverMajor).at(-1);
    const chosen = own ?? newer;
    if (!chosen)
        throw missing(request, found);
    if (chosen === newer)
        log.warn(`no ${request.tool} ${request.serverMajor} here: ${chosen.version.text} is used for the server ${request.serverVersion}. Its dump may hold settings that the server does not know, such as transaction_timeout: psql stops there when it restores into that server, unless those SET lines are taken out first.`);
    log.info(`${request.tool} ${chosen.version.text} (${chosen.file}) for the server ${request.serverVersion}`);
    const weakness = (0,_version_js__WEBPACK_IMPORTED_MODULE_3__  .f8)(chosen.version);
    if (weakness)
        log.warn(weakness);
    return chosen;
}


  })

};
