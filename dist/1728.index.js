export const id = 1728;
export const ids = [1728];
export const modules = {

  81728:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    m: () => (  parseTargetTime)
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27406);
 
 

const PATTERN = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt]| +)(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)? *(?:([Zz]|UTC)|([+-])(\d\d)(?::?(\d\d))?)?$/;
const LARGEST_OFFSET_MINUTES = 15 * 60 + 59;  


function parseTargetTime(given, now = new Date()) {
    const match = PATTERN.exec(given.trim());
    if (!match)
        throw bad('expected a moment with its offset from UTC, such as 2026-11-23T10:15:00Z');
    const [, year, month, day, hour, minute, second = '00', fraction = '', zulu, sign, hours, minutes = '00'] = match;
    const numbers = [year, month, day, hour, minute, second].map(Number);
    const wall = wallTime(numbers);
    if (wall === undefined)
        throw bad('there is no such date or time of day');
    if (fraction.length > 6)
        throw bad('PostgreSQL keeps times to the microsecond: at most six digits after the point');
    if (zulu === undefined && sign === undefined)
        throw noOffset(wall, numbers);
    const offset = sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
    if (Number(minutes) > 59 || Math.abs(offset) > LARGEST_OFFSET_MINUTES)
        throw bad('there is no such offset from UTC');
    const seconds = new Date(wall - offset * 60_000);
    const date = new Date(seconds.getTime() + Math.floor(Number(fraction.padEnd(6, '0')) / 1000));
    if (date > now)
        throw bad(`it is in the future: now is ${inSeconds(now)}Z`);
    return { date, text: `${inSeconds(seconds).replace('T', ' ')}${fraction && `.${fraction.padEnd(6, '0')}`}+00` };
}
 
function wallTime(numbers) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers;
    const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
    const back = [
        date.getUTCMonth() + 1,
        date.getUTCDate(),
        date.getUTCHours(),
        date.getUTCMinutes(),
        date.getUTCSeconds(),
    ];
    return back.join() === [month, day, hour, minute, second].join() && date.getUTCFullYear() === year
        ? date.getTime()
        : undefined;
}
const inSeconds = (date) => date.toISOString().slice(0, 19);
 
function noOffset(wall, numbers) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers;
    const local = new Date(year, month - 1, day, hour, minute, second);
    const shift = -local.getTimezoneOffset();
    const [hours, minutes] = [Math.floor(Math.abs(shift) / 60), Math.abs(shift) % 60].map((n) => String(n).padStart(2, '0'));
    const text = inSeconds(new Date(wall));
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const here = `${text}${shift < 0 ? '-' : '+'}${hours}:${minutes}`;
    return bad(`it has no offset from UTC; write ${text}Z where it is UTC, or ${here} where it is this machine's time (${zone}, which is ${inSeconds(local)}Z)`);
}
const bad = (message) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .rk('bad-input', message);


  })

};
