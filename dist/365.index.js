export const id = 365;
export const ids = [365];
export const modules = {

/***/ 8365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ listMigrations),
/* harmony export */   q: () => (/* binding */ inByteOrder)
/* harmony export */ });
/* harmony import */ var _file_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86681);
/* harmony import */ var _migration_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7890);


const PLAIN = /^[\0-\x7f]*$/;
/** As UTF-8; of plain ASCII that is the order of JavaScript's own strings. */
const inByteOrder = (a, b) => {
    if (PLAIN.test(a) && PLAIN.test(b))
        return a < b ? -1 : a > b ? 1 : 0;
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
};
function spelledTwice(entries) {
    const seen = new Map();
    for (const entry of entries) {
        const folded = entry.toLowerCase();
        seen.set(folded, [...(seen.get(folded) ?? []), entry]);
    }
    return new Set([...seen.values()].filter((names) => names.length > 1).flat());
}
async function problemOfEntry(directory, entry) {
    if (entry.isDirectory())
        return 'is a folder';
    const found = await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__/* .containedFile */ .or)(directory, entry.name);
    return 'problem' in found ? found.problem : undefined;
}
/** Lists `directory`. Throws `bad-input` when there is no such folder. */
async function listMigrations(directory) {
    const entries = (await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(directory))
        .map((entry) => ({ entry, name: entry.name, problems: (0,_file_name_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsOfName */ .z)(entry.name) }))
        .sort((a, b) => inByteOrder(a.name, b.name));
    const twins = spelledTwice(entries.filter(({ problems }) => problems.length === 0).map(({ name }) => name));
    const links = new Set();
    const listing = { names: [], links, leftOut: [] };
    for (const { entry, name, problems } of entries) {
        if (twins.has(name))
            problems.push('has a twin that differs only by case');
        if (problems.length === 0 && !entry.isFile()) {
            const problem = await problemOfEntry(directory, entry);
            if (problem === undefined)
                links.add(name);
            else
                problems.push(problem);
        }
        if (problems.length > 0)
            listing.leftOut.push({ name, why: problems.join('; ') });
        else
            listing.names.push(name);
    }
    return listing;
}


/***/ })

};
