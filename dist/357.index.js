export const id = 357;
export const ids = [357];
export const modules = {

/***/ 91357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _github_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79911);
/* harmony import */ var _github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69431);
// The post step of every action: removes what a killed step left in RUNNER_TEMP. It warns and never fails, so that it cannot
// turn a good run red or hide why a bad one failed.



async function run() {
    try {
        for (const failure of (0,_github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .removeLeftFolders */ .bH)())
            (0,_github_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .fz)('warning', `a temporary folder could not be removed: ${failure}`);
    }
    catch (error) {
        (0,_github_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .fz)('warning', `temporary folders could not be looked through: ${error.message}`);
    }
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.debug('pg-runbook: temporary folders are removed');
}


/***/ }),

/***/ 79911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fz: () => (/* binding */ annotate),
/* harmony export */   pC: () => (/* binding */ annotateFailure)
/* harmony export */ });
/* unused harmony export ANNOTATIONS_SHOWN */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _neutral_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22932);
// Errors and warnings on the line of the file they are about. GitHub shows ten of each a step and drops the others without a
// word: what is over goes to the log, and one place of the ten errors is kept for the step's own failure.


/** Per step and kind, and characters of a message. Source: actions/runner, ExecutionContext.cs (`_maxIssueCount`, `_maxIssueMessageLength`). */
const ANNOTATIONS_SHOWN = 10;
const LONGEST_MESSAGE = 4_096;
const LONGEST_TITLE = 255;
const used = { error: 0, warning: 0 };
/** Places an annotation, or a line in the log where the step has no place left. The message may come from anywhere. */
function annotate(kind, message, about = {}) {
    const places = kind === 'error' ? ANNOTATIONS_SHOWN - 1 : ANNOTATIONS_SHOWN;
    if (used[kind]++ >= places)
        return logInstead(kind, message, about);
    place(kind, message, about);
}
/** The step's failure, which always has its place. */
const annotateFailure = (message, about) => place('error', message, about);
function place(kind, message, { title, at }) {
    const harmless = (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(message);
    const notice = '\n... (the rest is in the log)';
    const tooLong = harmless.length > LONGEST_MESSAGE;
    if (tooLong)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.info(harmless);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__[kind](tooLong ? harmless.slice(0, LONGEST_MESSAGE - notice.length) + notice : harmless, {
        ...(title && { title: (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseLine */ .fZ)(title, LONGEST_TITLE - 40) }),
        ...(at && { file: at.file, startLine: at.line, ...(at.column && { startColumn: at.column }) }),
    });
}
function logInstead(kind, message, { at }) {
    const where = at ? `${at.file}:${at.line}: ` : '';
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.info((0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(`${kind}: ${where}${message}`));
}


/***/ }),

/***/ 69431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ withTemporaryFolder),
/* harmony export */   X5: () => (/* binding */ runnerTemp),
/* harmony export */   bH: () => (/* binding */ removeLeftFolders)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
// Folders for what must not outlive the step. Three nets: the bracket itself, the process's exit, and the action's post step for
// a step that was killed. Folders are 0700; nothing outside RUNNER_TEMP or without our prefix is ever removed.




const PREFIX = 'pg-runbook-';
const STATE = 'temporary-folders';
const open = new Set();
/** Where the runner wants temporary files; it empties the folder after the job. */
const runnerTemp = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)());
/** Hands out a fresh 0700 folder and removes it with all it holds, whatever happens in `body`. */
async function withTemporaryFolder(body) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(runnerTemp(), PREFIX));
    if (open.add(folder).size === 1)
        process.on('exit', removeOpenFolders);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(STATE, [...open].join('\n'));
    try {
        return await body(folder);
    }
    finally {
        removeFolder(folder);
        open.delete(folder);
    }
}
/** For the post step: removes what a killed step left. Returns the folders that could not be removed, with the reason. */
function removeLeftFolders() {
    const temp = runnerTemp();
    const ours = (folder) => node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(folder) === temp && node_path__WEBPACK_IMPORTED_MODULE_3__.basename(folder).startsWith(PREFIX);
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__.getState(STATE)
        .split('\n')
        .filter((folder) => ours(folder))
        .map((folder) => removeFolder(folder))
        .filter((failure) => failure !== undefined);
}
const removeOpenFolders = () => open.forEach((folder) => removeFolder(folder));
/** The reason when it could not; never throws, so that it cannot hide why the step failed. */
function removeFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true, maxRetries: 2 });
        return undefined;
    }
    catch (error) {
        return `${folder}: ${error.message}`;
    }
}


/***/ }),

/***/ 22932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   OT: () => (/* binding */ hidesSomething),
/* harmony export */   fZ: () => (/* binding */ neutraliseLine)
/* harmony export */ });
/* unused harmony export LOG_TEXT_LIMIT */
// The runner reads commands out of what a step prints: `::cmd::` at a line's start, `##[cmd]` anywhere in a line. Text that comes
// from a database, a tool or a file name must never be one, nor move the cursor, nor fill the log. Nothing here is unescaped again.
/** Characters of one text that a log keeps: about a thousand lines. */
const LOG_TEXT_LIMIT = 65_536;
// Complete terminal sequences say nothing in a log and go; what is left of the control characters is shown as a picture.
const TERMINAL_SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
/** C1 controls, line and paragraph separators, and characters that turn or hide the text around them (CVE-2021-42574). */
const INVISIBLE = /[\u0080-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;
/**
 * The text as a log may print it, in at most `limit` characters and a notice of what was cut. Line feeds and tabs stay; a line
 * that would start a command is prefixed with `| `, `##[` becomes `## [`. Source: actions/runner, ActionCommand.cs (`TryParseV2`
 * trims white space before `::`; .NET also ends a line at a lone carriage return).
 */
function neutralise(text, limit = LOG_TEXT_LIMIT) {
    const kept = text.length > limit ? wholeCharacters(text.slice(0, limit)) : text;
    const harmless = kept
        .replace(TERMINAL_SEQUENCES, '')
        .replace(/\r\n/g, '\n')
        .replace(CONTROLS, (character) => (character === '\u007f' ? '\u2421' : picture(character)))
        .replace(INVISIBLE, codePoint)
        .replace(/##\[/g, '## [')
        .replace(/^(?=[^\S\n]*::)/gm, '| ');
    return kept.length < text.length
        ? `${harmless}\n... (${text.length - kept.length} more characters not shown)`
        : harmless;
}
/** The same, on one line. */
const neutraliseLine = (text, limit = 1_000) => neutralise(text.replace(/\s*\n\s*/g, ' '), limit).replace(/\n/g, ' ');
/** Does it hold what {@link neutralise} would have to show as something else: control characters, marks that turn or hide text? */
const hidesSomething = (text) => text.search(CONTROLS) >= 0 || text.search(INVISIBLE) >= 0 || /[\n\t]/.test(text);
const picture = (control) => String.fromCharCode(0x2400 + control.charCodeAt(0));
const codePoint = (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
/** A cut between the halves of a surrogate pair leaves no character. */
const wholeCharacters = (text) => text.replace(/[\ud800-\udbff]$/, '');


/***/ })

};
