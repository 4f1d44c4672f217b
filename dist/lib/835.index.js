export const id = 835;
export const ids = [835];
export const modules = {

/***/ 7835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  downloadArtifacts: () => (/* binding */ downloadArtifacts)
});

// UNUSED EXPORTS: describeFolder, downloadLimits, showDownload

// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/artifact-error.js
var artifact_error = __webpack_require__(5419);
// EXTERNAL MODULE: ./build/bundle/js/gitlab/errors.js
var errors = __webpack_require__(3738);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/artifacts-folder.js
var artifacts_folder = __webpack_require__(8552);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/download.js




const BUFFERED_BYTES = 1 << 20;
const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 30_000;
/**
 * Downloads an archive to a file, and checks its length and, where the server gives one, its SHA-256. A try that is cut starts
 * anew: GitLab promises no ranges.
 * @throws GitLabRefusedError, GitLabUnavailableError, ArtifactError (`damaged`), system errors of the file, the signal's reason
 */
async function downloadArchive(request) {
    const { clock, retries, signal } = request;
    for (let attempt = 0;; attempt += 1) {
        try {
            return await downloadOnce(request);
        }
        catch (error) {
            signal?.throwIfAborted();
            // The client has repeated the opening itself; what is left to repeat is a body that did not come whole.
            if (!(error instanceof artifact_error/* ArtifactError */.n && error.kind === 'damaged') || attempt >= retries)
                throw error;
            await clock.sleep(Math.min(FIRST_DELAY_MS * 2 ** attempt, LONGEST_DELAY_MS), signal);
        }
    }
}
async function downloadOnce(request) {
    const { open, path, subject, signal } = request;
    const { headers, body } = await open({ signal });
    const expected = expectedContent(headers);
    request.onStart?.(expected.sizeBytes);
    let sizeBytes = 0;
    // The source of the pipeline, not a step of it: so a failure of the body is told from one of the file.
    const received = async function* () {
        try {
            for await (const chunk of body) {
                sizeBytes += chunk.length;
                expected.hash?.update(chunk);
                request.onBytes?.(chunk.length);
                yield chunk;
            }
        }
        catch (error) {
            throw cutOff(subject, sizeBytes, error);
        }
    };
    await (0,external_node_stream_promises_.pipeline)(received, (0,external_node_fs_.createWriteStream)(path, { highWaterMark: BUFFERED_BYTES }), { signal });
    if (expected.sizeBytes !== undefined && sizeBytes !== expected.sizeBytes) {
        throw cutOff(subject, sizeBytes, undefined, expected.sizeBytes);
    }
    if (expected.hash && expected.hash.digest('hex') !== expected.sha256) {
        throw new artifact_error/* ArtifactError */.n('damaged', `${subject}: the archive arrived damaged: its SHA-256 is not the one GitLab announced`);
    }
}
function expectedContent(headers) {
    // A proxy that compresses announces the length of something else.
    const encoded = (headers['content-encoding'] ?? 'identity') !== 'identity';
    const length = headers['content-length'];
    // GitLab's newest versions; an object storage's own ETags (MD5, multipart) have other forms.
    const sha256 = /^"([0-9a-f]{64})"$/.exec(headers.etag ?? '')?.[1];
    return {
        sizeBytes: length !== undefined && /^\d+$/.test(length) && !encoded ? Number(length) : undefined,
        sha256,
        hash: sha256 && !encoded ? (0,external_node_crypto_.createHash)('sha256') : undefined,
    };
}
function cutOff(subject, receivedBytes, cause, totalBytes) {
    const reason = cause instanceof Error ? `: ${cause.message}` : '';
    const of = totalBytes === undefined ? '' : ` of ${totalBytes}`;
    const message = `${subject}: the download was cut off after ${receivedBytes}${of} bytes${reason}`;
    return new artifact_error/* ArtifactError */.n('damaged', message, {
        cause,
        hints: ['try again; if it keeps happening, look at proxies in between'],
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/limits.js
/** Up to here a high ratio harms nobody: a log of equal lines packs 1000 to 1. */
const RATIO_FREE_BYTES = 64 * 2 ** 20;
const DEFAULTS = { maxUnpackedBytes: 10 * 2 ** 30, maxEntries: 250_000, maxRatio: 200 };
/**
 * The limits of a run. Who sets `artifacts-max-size` has thought of the size: the guess by ratio no longer applies then.
 * @param given values of the options `artifacts-max-size` (bytes) and `artifacts-max-entries`
 */
function archiveLimits(given = {}) {
    return {
        maxUnpackedBytes: given.maxUnpackedBytes ?? DEFAULTS.maxUnpackedBytes,
        maxEntries: given.maxEntries ?? DEFAULTS.maxEntries,
        maxRatio: given.maxUnpackedBytes === undefined ? DEFAULTS.maxRatio : Number.POSITIVE_INFINITY,
    };
}

// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/select.js
var artifacts_select = __webpack_require__(9014);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/reserved-names.js
// https://learn.microsoft.com/windows/win32/fileio/naming-a-file: also with any ending, and with superscript digits.
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?$/i;
/** Whether Windows takes the name (one part of a path) for a device: `CON`, `nul.txt`, `COM1`. */
function isWindowsDevice(part) {
    return WINDOWS_DEVICE.test(part.replace(/[. ]+$/, ''));
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/entry-names.js

const LONGEST_NAME_BYTES = 255;
/** Why an entry of this name is not written; `undefined` when it may be. */
function refuseEntryName(name, { windows }) {
    if (name === '' || name === '/')
        return 'empty name';
    if (name.includes('\0'))
        return 'NUL byte in its name';
    if (name.includes('\\'))
        return 'backslash in its name';
    if (name.startsWith('/'))
        return 'absolute path';
    if (/^[a-z]:/i.test(name))
        return 'path with a drive letter';
    const parts = (name.endsWith('/') ? name.slice(0, -1) : name).split('/');
    for (const part of parts) {
        const reason = refusePart(part, windows);
        if (reason)
            return reason;
    }
    return undefined;
}
function refusePart(part, windows) {
    if (part === '..')
        return 'path that leaves its folder (..)';
    if (part === '' || part === '.')
        return 'path with an empty part';
    if (Buffer.byteLength(part) > LONGEST_NAME_BYTES)
        return `name longer than ${LONGEST_NAME_BYTES} bytes`;
    if (!windows)
        return undefined;
    if (isWindowsDevice(part))
        return 'name reserved by Windows';
    if (/[<>:"|?*]|\p{Cc}/u.test(part))
        return 'character that Windows does not allow in names';
    if (/[. ]$/.test(part))
        return 'dot or space at the end of its name, which Windows drops';
    return undefined;
}
/**
 * Why a symlink with this target is not made; `undefined` when it may be.
 *
 * `..` may only lead, and only as far as the folder: after another part it could climb from wherever that part is linked to.
 * Nothing is ever written through a symlink (they are made last), so one that dangles or goes in circles does no harm.
 */
function refuseSymlink(name, target, { windows }) {
    if (target === '' || target.includes('\0'))
        return 'symlink without a usable target';
    if (target.startsWith('/') || /^[a-z]:/i.test(target))
        return 'symlink to an absolute path';
    if (target.includes('\\'))
        return 'symlink with a backslash in its target';
    const parts = target.split('/').filter((part) => part !== '' && part !== '.');
    const climbs = parts.findIndex((part) => part !== '..');
    const leading = climbs === -1 ? parts.length : climbs;
    if (parts.slice(leading).includes('..'))
        return 'symlink whose target has .. in the middle';
    if (leading > name.split('/').length - 1)
        return 'symlink out of the folder';
    if (windows && parts.slice(leading).some((part) => refusePart(part, true)))
        return 'symlink to a name Windows reserves';
    return undefined;
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/fold-name.js
/**
 * Two names with the same fold are one file on some file system: letter case and Unicode composition are ignored there.
 */
function foldName(name) {
    // Upper then lower: `ß`/`SS` and `ſ`/`s` fall together, as they do where case is ignored.
    return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/printable-name.js
var printable_name = __webpack_require__(9651);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/archive-check.js





/**
 * Refuses the whole archive, by entry and reason, before anything is written. Names, kinds and places are checked of every entry;
 * what only matters when it is unpacked (encryption, compression, size), of the wanted ones.
 * @throws ArtifactError `hostile` or `too-big`
 */
function checkArchive(entries, check) {
    const { subject, rules, wants } = check;
    const names = new Map();
    for (const entry of entries) {
        const reason = refuseEntryName(entry.name, rules) ?? refuseType(entry) ?? refusePlace(entry.name, names, rules);
        if (reason)
            throw hostileEntry(subject, entry.name, reason);
    }
    const byOffset = entries.toSorted((a, b) => a.offset - b.offset);
    refuseOverlaps(byOffset, subject);
    const wanted = byOffset.filter((entry) => wants(entry.name.replace(/\/$/, '')));
    const files = wanted.filter((entry) => entry.type === 'file');
    const symlinks = wanted.filter((entry) => entry.type === 'symlink');
    for (const entry of [...files, ...symlinks]) {
        const reason = refuseContent(entry);
        if (reason)
            throw hostileEntry(subject, entry.name, reason);
    }
    const unpackedBytes = files.reduce((sum, entry) => sum + entry.uncompressedBytes, 0);
    refuseSize(unpackedBytes, check);
    return { files, symlinks, directories: wanted.filter((entry) => entry.type === 'directory'), unpackedBytes };
}
function hostileEntry(subject, name, reason) {
    return new artifact_error/* ArtifactError */.n('hostile', `${subject}: archive refused: entry ${(0,printable_name/* printableName */.N)(name)}: ${reason}`, {
        hints: ['nothing of this archive was kept; see what the job writes below artifacts:paths'],
    });
}
function refuseType({ type, name, uncompressedBytes }) {
    if (type === 'hard link' || type === 'device' || type === 'pipe or socket')
        return type;
    if ((type === 'directory') !== name.endsWith('/'))
        return `${type} with the name of another kind`;
    return type === 'directory' && uncompressedBytes > 0 ? 'directory with content' : undefined;
}
/** Two entries of one name, and a file where another entry needs a directory. */
function refusePlace(name, names, rules) {
    const folded = rules.foldsNames ? foldName(name) : name;
    const isDirectory = folded.endsWith('/');
    const path = isDirectory ? folded.slice(0, -1) : folded;
    const known = names.get(path);
    if (known !== undefined && !(isDirectory && known === 'directory')) {
        return known === 'file' && !isDirectory ? 'there is a second entry of this name' : 'file and directory of one name';
    }
    names.set(path, isDirectory ? 'directory' : 'file');
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        const parent = path.slice(0, end);
        const kind = names.get(parent);
        if (kind === 'file')
            return 'file and directory of one name';
        if (kind === 'directory')
            break;
        names.set(parent, 'directory');
    }
    return undefined;
}
function refuseOverlaps(byOffset, subject) {
    let end = 0;
    for (const entry of byOffset) {
        if (entry.offset < end)
            throw hostileEntry(subject, entry.name, 'it shares its bytes with another entry');
        end = entry.offset + LOCAL_HEADER_BYTES + entry.nameBytes + entry.compressedBytes;
    }
}
const LOCAL_HEADER_BYTES = 30;
function refuseContent(entry) {
    if (entry.encrypted)
        return 'encrypted';
    const { compressionMethod, compressedBytes, uncompressedBytes } = entry;
    if (compressionMethod !== 0 && compressionMethod !== 8)
        return `compression method ${compressionMethod} is not supported`;
    if (compressionMethod === 0 && compressedBytes !== uncompressedBytes)
        return 'stored with two different sizes';
    return undefined;
}
function refuseSize(unpackedBytes, { subject, archiveBytes, limits }) {
    const hints = ['raise the limit with artifacts-max-size if this is expected'];
    if (unpackedBytes > limits.maxUnpackedBytes) {
        const message = `${subject}: refused: it unpacks to ${unpackedBytes} bytes, the limit is ${limits.maxUnpackedBytes}`;
        throw new artifact_error/* ArtifactError */.n('too-big', message, { hints });
    }
    const ratio = Math.round(unpackedBytes / archiveBytes);
    if (unpackedBytes > RATIO_FREE_BYTES && ratio > limits.maxRatio) {
        const message = `${subject}: refused: it unpacks to ${unpackedBytes} bytes, ${ratio} times its size; the limit is ${limits.maxRatio} times`;
        throw new artifact_error/* ArtifactError */.n('too-big', message, { hints });
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/archive-entries.js



/**
 * All entries, by the central directory: the part that says where every entry is, and that a truncated archive has lost.
 * @throws ArtifactError (`damaged`) when it cannot be read, (`too-big`) for more than `maxEntries`
 */
async function readEntries(archive, { subject, maxEntries }) {
    const entries = [];
    try {
        const zip = await (0,yauzl/* fromRandomAccessReaderPromise */.or)(archive, archive.sizeBytes, {
            decodeStrings: false, // also keeps yauzl from turning `..\evil` into a good path
            validateEntrySizes: false, // entries that are not selected may be of any kind
            autoClose: false,
            lazyEntries: true,
        });
        if (zip.entryCount > maxEntries)
            throw tooManyEntries(subject, zip.entryCount, maxEntries);
        for await (const entry of zip.eachEntry())
            entries.push(toArchiveEntry(entry));
    }
    catch (error) {
        if (error instanceof artifact_error/* ArtifactError */.n)
            throw error;
        const reason = error instanceof Error ? error.message : String(error);
        throw new artifact_error/* ArtifactError */.n('damaged', `${subject}: not a whole zip archive: ${reason}`, { cause: error });
    }
    return entries;
}
function tooManyEntries(subject, count, maxEntries) {
    return new artifact_error/* ArtifactError */.n('too-big', `${subject}: refused: ${count} entries, the limit is ${maxEntries}`, {
        hints: ['raise the limit with artifacts-max-entries if this is expected'],
    });
}
function toArchiveEntry(entry) {
    const name = (0,yauzl/* getFileNameLowLevel */.ax)(nameFlags(entry), entry.fileNameRaw, entry.extraFields, true);
    const unixMode = entry.externalFileAttributes >>> 16;
    return {
        name,
        type: entryType(entry, name, unixMode),
        mode: unixMode === 0 ? undefined : unixMode & 0o777,
        encrypted: entry.isEncrypted(),
        compressionMethod: entry.compressionMethod,
        compressedBytes: entry.compressedSize,
        uncompressedBytes: entry.uncompressedSize,
        crc32: entry.crc32,
        offset: entry.relativeOffsetOfLocalHeader,
        nameBytes: entry.fileNameLength,
        modifiedSeconds: entry.getLastModDate().getTime() / 1000,
    };
}
const UTF8_NAME = 0x800;
const MADE_BY_UNIX = new Set([3, 19]);
/** Programs of Unix write names as they are, and in UTF-8 without saying so; without this they would be read as DOS names. */
function nameFlags({ generalPurposeBitFlag, versionMadeBy, fileNameRaw }) {
    const asWritten = MADE_BY_UNIX.has(versionMadeBy >>> 8) && (0,external_node_buffer_.isUtf8)(fileNameRaw);
    return asWritten ? generalPurposeBitFlag | UTF8_NAME : generalPurposeBitFlag;
}
const UNIX_FILE_TYPES = new Map([
    [0, 'file'], // only permissions were written
    [0o100000, 'file'],
    [0o040000, 'directory'],
    [0o120000, 'symlink'],
    [0o020000, 'device'],
    [0o060000, 'device'],
]);
function entryType(entry, name, unixMode) {
    // PKWARE's Unix field (APPNOTE 4.5.7): after 12 bytes of times and ids, the target of a link.
    const linked = entry.extraFields.some(({ id, data }) => id === 0x000d && data.length > 12);
    const type = UNIX_FILE_TYPES.get(unixMode & 0o170000) ?? 'pipe or socket';
    if (linked && type !== 'symlink')
        return 'hard link';
    return type === 'file' && name.endsWith('/') ? 'directory' : type;
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/archive-file.js


// One read serves some twenty small entries, which lie one after another, and thousands of directory records.
const WINDOW_BYTES = 1 << 20;
/**
 * A zip file on disk, read through a window. Reads are synchronous: the file was just written, so they come from the page
 * cache, and a trip through the thread pool for each of 20,000 small entries costs more than the read.
 */
class ArchiveFile extends yauzl/* RandomAccessReader */.lJ {
    path;
    sizeBytes;
    #fd;
    #window = Buffer.allocUnsafeSlow(0);
    #windowStart = 0;
    #windowEnd = 0;
    constructor(path) {
        super();
        this.path = path;
        this.#fd = (0,external_node_fs_.openSync)(path, 'r');
        this.sizeBytes = (0,external_node_fs_.fstatSync)(this.#fd).size;
    }
    read(buffer, offset, length, position, callback) {
        let bytes;
        try {
            bytes = this.view(position, length);
        }
        catch (error) {
            callback(error);
            return;
        }
        bytes.copy(buffer, offset);
        callback(null);
    }
    /** Bytes of the file, valid until the next read. */
    view(position, length) {
        if (!Number.isSafeInteger(position + length) || position < 0 || position + length > this.sizeBytes) {
            throw new Error('the archive points outside of itself');
        }
        if (position < this.#windowStart || position + length > this.#windowEnd)
            this.#fill(position, length);
        return this.#window.subarray(position - this.#windowStart, position - this.#windowStart + length);
    }
    /** The file descriptor is ours, not yauzl's: entries are read after its directory. */
    close(callback) {
        setImmediate(callback, null);
    }
    [Symbol.dispose]() {
        (0,external_node_fs_.closeSync)(this.#fd);
    }
    #fill(position, length) {
        if (this.#window.length < Math.max(length, WINDOW_BYTES)) {
            this.#window = Buffer.allocUnsafeSlow(Math.max(length, WINDOW_BYTES));
        }
        this.#windowStart = position;
        this.#windowEnd = position + (0,external_node_fs_.readSync)(this.#fd, this.#window, 0, this.#window.length, position);
        if (this.#windowEnd < position + length)
            throw new Error('the archive ended early');
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/entry-content.js






const entry_content_LOCAL_HEADER_BYTES = 30;
const LOCAL_HEADER_SIGNATURE = 0x04034b50;
// Larger ones are hardly faster, but stay in memory longer: each is garbage that no other allocation hurries to collect.
const CHUNK_BYTES = 64 * 1024;
const SMALL_PACKED_BYTES = 512 * 1024;
const SMALL_UNPACKED_BYTES = 1024 * 1024;
/** Whether the entry is unpacked in one piece: for most files of most archives a stream costs more than the work. */
function isSmall({ compressedBytes, uncompressedBytes }) {
    return compressedBytes <= SMALL_PACKED_BYTES && uncompressedBytes <= SMALL_UNPACKED_BYTES;
}
/**
 * The content of a small entry, whole and verified. A stored one is valid until the next read of the archive.
 * @throws ArtifactError `damaged`, or `hostile` when it is longer than it says
 */
function readSmallEntry(archive, entry, subject) {
    const packed = guard(entry, subject, () => archive.view(dataStart(archive, entry), entry.compressedBytes));
    const content = entry.compressionMethod === 0 ? packed : inflateSmall(packed, entry, subject);
    verify(entry, subject, content.length, (0,external_node_zlib_.crc32)(content));
    return content;
}
function inflateSmall(packed, entry, subject) {
    // One byte more than it says: then it fits one chunk, and a longer one shows.
    const sizeBytes = entry.uncompressedBytes + 1;
    // Smaller buffers would be parts of a pool that others use, and could not be released.
    const chunkSize = Math.max(sizeBytes, Buffer.poolSize);
    try {
        return (0,external_node_zlib_.inflateRawSync)(packed, { chunkSize, maxOutputLength: sizeBytes });
    }
    catch (error) {
        if (error.code === 'ERR_BUFFER_TOO_LARGE')
            throw tooLong(entry, subject);
        throw damagedEntry(entry, subject, error.message, error);
    }
}
/**
 * Frees the memory of a small entry's content now. The collector lets some 64 MiB of such buffers pile up, since their weight is
 * outside of its heap.
 */
function releaseContent(content, { compressionMethod }) {
    // A stored entry is part of the archive's window.
    if (compressionMethod !== 0)
        content.buffer.transfer(0);
}
/**
 * Hands the content of an entry on in pieces, and verifies it at the end. Memory does not grow with its size.
 * @throws ArtifactError `damaged`, or `hostile` when it is longer than it says; what `write` throws; the signal's reason
 */
async function streamEntry(archive, entry, { subject, write, signal, }) {
    const start = guard(entry, subject, () => dataStart(archive, entry));
    const end = start + entry.compressedBytes - 1;
    const packed = (0,external_node_fs_.createReadStream)(archive.path, { start, end, highWaterMark: CHUNK_BYTES });
    let sizeBytes = 0;
    let sum = 0;
    const consume = async (chunks) => {
        for await (const chunk of chunks) {
            sizeBytes += chunk.length;
            if (sizeBytes > entry.uncompressedBytes)
                throw tooLong(entry, subject);
            sum = (0,external_node_zlib_.crc32)(chunk, sum);
            await write(chunk);
        }
    };
    try {
        if (entry.compressionMethod === 0)
            await (0,external_node_stream_promises_.pipeline)(packed, consume, { signal });
        else
            await (0,external_node_stream_promises_.pipeline)(packed, (0,external_node_zlib_.createInflateRaw)({ chunkSize: CHUNK_BYTES }), consume, { signal });
    }
    catch (error) {
        signal?.throwIfAborted();
        throw isInflateError(error) ? damagedEntry(entry, subject, error.message, error) : error;
    }
    verify(entry, subject, sizeBytes, sum);
}
function isInflateError(error) {
    return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
/** The local header repeats the name, with its own length, and may hold other extra fields than the directory. */
function dataStart(archive, entry) {
    const header = archive.view(entry.offset, entry_content_LOCAL_HEADER_BYTES);
    if (header.readUInt32LE(0) !== LOCAL_HEADER_SIGNATURE)
        throw new Error('no entry where the directory says');
    const start = entry.offset + entry_content_LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
    if (start + entry.compressedBytes > archive.sizeBytes)
        throw new Error('it ends after the end of the archive');
    return start;
}
function guard(entry, subject, read) {
    try {
        return read();
    }
    catch (error) {
        throw damagedEntry(entry, subject, error.message, error);
    }
}
function verify(entry, subject, sizeBytes, sum) {
    if (sizeBytes > entry.uncompressedBytes)
        throw tooLong(entry, subject);
    if (sizeBytes < entry.uncompressedBytes)
        throw damagedEntry(entry, subject, `${sizeBytes} of ${entry.uncompressedBytes} bytes`);
    if (sum !== entry.crc32)
        throw damagedEntry(entry, subject, 'its checksum (CRC-32) does not match');
}
function tooLong(entry, subject) {
    return hostileEntry(subject, entry.name, `it unpacks to more than the ${entry.uncompressedBytes} bytes it says`);
}
function damagedEntry(entry, subject, reason, cause) {
    const message = `${subject}: archive is damaged: entry ${(0,printable_name/* printableName */.N)(entry.name)}: ${reason}`;
    return new artifact_error/* ArtifactError */.n('damaged', message, { cause });
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/entry-files.js


function createFolderMaker(folder) {
    const made = new Set();
    return {
        place(name) {
            const path = (0,external_node_path_.join)(folder, name);
            const parent = (0,external_node_path_.dirname)(path);
            if (!made.has(parent)) {
                // Not the archive's modes: a directory without permissions could be neither filled nor removed.
                (0,external_node_fs_.mkdirSync)(parent, { recursive: true, mode: 0o755 });
                made.add(parent);
            }
            return path;
        },
    };
}
/**
 * Makes the file of an entry. It must not exist: `wx` follows no symlink and overwrites nothing, whatever the checks missed.
 * Writes are synchronous: the bytes go to the page cache, and 20,000 trips through the thread pool take longer.
 */
function createEntryFile(path, { mode, modifiedSeconds }) {
    const fd = (0,external_node_fs_.openSync)(path, 'wx', mode ?? 0o666);
    return {
        write(content) {
            for (let offset = 0; offset < content.length;)
                offset += (0,external_node_fs_.writeSync)(fd, content, offset);
        },
        [Symbol.dispose]() {
            try {
                // The umask took some of the bits away. setuid, setgid and sticky are none of them.
                if (mode !== undefined)
                    (0,external_node_fs_.fchmodSync)(fd, mode);
                if (modifiedSeconds > 0)
                    (0,external_node_fs_.futimesSync)(fd, modifiedSeconds, modifiedSeconds);
            }
            finally {
                (0,external_node_fs_.closeSync)(fd);
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/name-rules.js


/** Asks the file system itself, since a folder may be mounted from anywhere. */
function probeNameRules(folder, platform = process.platform) {
    const probe = (0,external_node_path_.join)(folder, 'probe-\u00e9');
    (0,external_node_fs_.writeFileSync)(probe, '');
    const foldsNames = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'PROBE-\u00c9')) || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'probe-e\u0301'));
    (0,external_node_fs_.rmSync)(probe);
    return { foldsNames, windows: platform === 'win32' };
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/unpack.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









// Small files are unpacked synchronously; after this long, downloads, progress and signals get their turn.
const SLICE_MS = 8;
const LONGEST_TARGET_BYTES = 4096;
/**
 * Unpacks the wanted entries of a zip file. Everything the archive says is checked before the first byte is written, and
 * everything it holds (size, CRC) as it is written.
 * @throws ArtifactError `hostile`, `too-big` or `damaged`; system errors of the folder as they are; the signal's reason
 */
async function unpackArchive(request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { archivePath, folder, subject, wants, limits } = request;
        const archive = __addDisposableResource(env_1, new ArchiveFile(archivePath), false);
        const rules = request.nameRules ?? probeNameRules(folder);
        const entries = await readEntries(archive, { subject, maxEntries: limits.maxEntries });
        const checked = checkArchive(entries, { subject, archiveBytes: archive.sizeBytes, rules, limits, wants });
        const links = checked.symlinks.map((entry) => ({ entry, target: readTarget(archive, entry, { subject, rules }) }));
        const folders = createFolderMaker(folder);
        for (const { name } of checked.directories)
            (0,external_node_fs_.mkdirSync)(folders.place(name), { recursive: true, mode: 0o755 });
        await writeFiles(archive, checked.files, { ...request, folders });
        for (const { entry, target } of links)
            (0,external_node_fs_.symlinkSync)(target, folders.place(entry.name));
        return { files: checked.files.length + links.length, bytes: checked.unpackedBytes };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function readTarget(archive, entry, { subject, rules }) {
    if (entry.uncompressedBytes > LONGEST_TARGET_BYTES || !isSmall(entry)) {
        throw hostileEntry(subject, entry.name, `symlink whose target is longer than ${LONGEST_TARGET_BYTES} bytes`);
    }
    const target = readSmallEntry(archive, entry, subject).toString();
    const reason = refuseSymlink(entry.name, target, rules);
    if (reason)
        throw hostileEntry(subject, entry.name, reason);
    return target;
}
async function writeFiles(archive, files, { folders, subject, signal, onBytes }) {
    let sliceStart = performance.now();
    for (const entry of files) {
        const path = folders.place(entry.name);
        if (isSmall(entry)) {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const content = readSmallEntry(archive, entry, subject);
                const file = __addDisposableResource(env_2, createEntryFile(path, entry), false);
                file.write(content);
                onBytes?.(content.length);
                releaseContent(content, entry);
            }
            catch (e_2) {
                env_2.error = e_2;
                env_2.hasError = true;
            }
            finally {
                __disposeResources(env_2);
            }
        }
        else {
            const env_3 = { stack: [], error: void 0, hasError: false };
            try {
                const file = __addDisposableResource(env_3, createEntryFile(path, entry), false);
                const write = async (chunk) => {
                    file.write(chunk);
                    onBytes?.(chunk.length);
                };
                await streamEntry(archive, entry, { subject, write, signal });
            }
            catch (e_3) {
                env_3.error = e_3;
                env_3.hasError = true;
            }
            finally {
                __disposeResources(env_3);
            }
        }
        if (performance.now() - sliceStart > SLICE_MS) {
            await (0,external_node_timers_promises_.setImmediate)();
            signal?.throwIfAborted();
            sliceStart = performance.now();
        }
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/job-archive.js







/**
 * Downloads one archive, unpacks it, and puts the result in place: the folder appears whole or not at all, and an earlier one
 * stays until then.
 * @throws GitLabRefusedError, GitLabUnavailableError, ArtifactError, the signal's reason
 */
async function fetchArchive(options, request) {
    const { artifactsFolder, jobFolder, subject } = request;
    try {
        artifactsFolder.checkPlace(jobFolder);
        const work = artifactsFolder.createWorkFolder();
        try {
            const finished = (0,external_node_path_.join)(work, 'files');
            const archivePath = (0,external_node_path_.join)(work, 'archive.zip');
            const unpacked = await downloadAndUnpack(options, request, { archivePath, finished });
            const folder = await artifactsFolder.place(finished, jobFolder, (0,external_node_path_.join)(work, 'replaced'));
            const warning = unpacked.files === 0 ? `${subject}: no file matches artifacts-files` : undefined;
            return { ...unpacked, folder, warning };
        }
        finally {
            await (0,promises_.rm)(work, { recursive: true, force: true });
        }
    }
    catch (error) {
        throw (0,artifact_error/* localFileError */.y)(error, artifactsFolder.path);
    }
}
/** An archive that turns out damaged is downloaded once more: where no checksum was announced, the way may have damaged it. */
async function downloadAndUnpack({ files, clock, signal, limits = archiveLimits(), retries = 5 }, { open, subject, progress }, { archivePath, finished }) {
    const download = { open, subject, path: archivePath, clock, retries, signal };
    const wants = (0,artifacts_select/* fileMatcher */.tH)(files);
    for (let attempt = 0;; attempt += 1) {
        await downloadArchive({ ...download, onStart: progress.start, onBytes: progress.receive });
        await (0,promises_.mkdir)(finished, { mode: 0o755 });
        try {
            return await unpackArchive({
                archivePath,
                folder: finished,
                subject,
                wants,
                limits,
                signal,
                onBytes: progress.unpack,
            });
        }
        catch (error) {
            if (!(error instanceof artifact_error/* ArtifactError */.n && error.kind === 'damaged') || attempt > 0 || retries === 0)
                throw error;
            await (0,promises_.rm)(finished, { recursive: true });
        }
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/job-folders.js



// File systems take 255 bytes for one name; the rest is room for the mark of a cut name and for `~N`.
const LONGEST_BYTES = 200;
/**
 * A folder name for every job, safe on every file system and different for every job, by job id.
 *
 * `test 1/3` becomes `test 1_3`. Names that fall together (`a/b` and `a:b`, `Build` and `build` where case is ignored, a child
 * pipeline's `build`) get `~2`, `~3`, …: the jobs of the pipeline itself come first, then names that needed no change, then by
 * name and id. Give all jobs, not only the selected ones, so that a job's folder does not depend on the selection.
 */
function nameJobFolders(jobs) {
    const folders = new Map();
    const taken = new Set();
    const take = (id, folder) => {
        taken.add(foldName(folder));
        folders.set(id, folder);
    };
    const claims = jobs.map((job) => ({ ...job, safe: safeFolderName(job.name) })).sort(byClaim);
    for (const { id, safe } of claims)
        if (!folders.has(id) && !taken.has(foldName(safe)))
            take(id, safe);
    // Only now, so that no suffix takes a name away from a job that is called so.
    for (const { id, safe } of claims)
        if (!folders.has(id))
            take(id, withSuffix(safe, taken));
    return folders;
}
function withSuffix(safe, taken) {
    for (let count = 2;; count += 1) {
        const folder = `${safe}~${count}`;
        if (!taken.has(foldName(folder)))
            return folder;
    }
}
function byClaim(a, b) {
    const labels = compare(a.pipelineLabel ?? '', b.pipelineLabel ?? '');
    const changes = Number(a.safe !== a.name) - Number(b.safe !== b.name);
    return labels || changes || compare(a.name, b.name) || a.id - b.id;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** One job name as a folder name; different jobs may get the same, see {@link nameJobFolders}. */
function safeFolderName(jobName) {
    const name = jobName
        .toWellFormed()
        .normalize('NFC')
        .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu, '_')
        // Windows drops them; a leading dot hides the folder, and `.tmp-…` is ours.
        .replace(/[. ]+$/, (tail) => '_'.repeat(tail.length))
        .replace(/^[. ]/, '_');
    const safe = isWindowsDevice(name) ? `_${name}` : name || '_';
    return Buffer.byteLength(safe) <= LONGEST_BYTES ? safe : cut(safe, jobName);
}
function cut(safe, jobName) {
    const mark = `~${(0,external_node_crypto_.createHash)('sha256').update(jobName).digest('hex').slice(0, 8)}`;
    let kept = '';
    for (const character of safe) {
        if (Buffer.byteLength(kept + character) + mark.length > LONGEST_BYTES)
            break;
        kept += character;
    }
    return kept + mark;
}

// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/missing-artifacts.js
var missing_artifacts = __webpack_require__(774);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/progress.js
const REPORT_EVERY_MS = 200;
const RATE_OVER_MS = 5000;
/** Adds up the jobs' bytes and reports a few times a second. */
function createProgressTracker({ clock, jobs, onProgress, }) {
    const totals = [...jobs];
    const received = jobs.map(() => 0);
    const samples = [{ atMs: clock.monotonicMs(), bytes: 0 }];
    let arrivedBytes = 0; // what a restart takes back from `received` has still taken its time
    let unpackedBytes = 0;
    let jobsDone = 0;
    let reportedMs = Number.NEGATIVE_INFINITY;
    const report = (always) => {
        const atMs = clock.monotonicMs();
        if (!onProgress || (!always && atMs - reportedMs < REPORT_EVERY_MS))
            return;
        reportedMs = atMs;
        samples.push({ atMs, bytes: arrivedBytes });
        while (samples.length > 2 && atMs - (samples[1]?.atMs ?? atMs) >= RATE_OVER_MS)
            samples.shift();
        const first = samples[0] ?? { atMs, bytes: 0 };
        onProgress({
            jobs: jobs.length,
            jobsDone,
            receivedBytes: sum(received),
            totalBytes: totals.every((total) => total !== undefined) ? sum(totals) : undefined,
            unpackedBytes,
            bytesPerSecond: atMs > first.atMs ? ((arrivedBytes - first.bytes) * 1000) / (atMs - first.atMs) : undefined,
        });
    };
    const job = (index) => ({
        start(totalBytes) {
            received[index] = 0;
            totals[index] = totalBytes ?? totals[index];
            report(true);
        },
        receive(bytes) {
            received[index] = (received[index] ?? 0) + bytes;
            arrivedBytes += bytes;
            report(false);
        },
        unpack(bytes) {
            unpackedBytes += bytes;
            report(false);
        },
        done() {
            totals[index] = received[index];
            jobsDone += 1;
            report(true);
        },
    });
    return { job };
}
function sum(numbers) {
    return numbers.reduce((total, next) => total + (next ?? 0), 0);
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/side-by-side.js
/**
 * Runs `work` for every item, at most `limit` at a time. When one fails, no further ones start; those under way are waited for,
 * then the first failure is thrown.
 */
async function forEachSideBySide(items, limit, work) {
    const queue = items[Symbol.iterator]();
    let failed = false;
    const worker = async () => {
        while (!failed) {
            const next = queue.next();
            if (next.done)
                return;
            try {
                await work(next.value);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    const workers = await Promise.allSettled(Array.from({ length: limit }, worker));
    for (const result of workers)
        if (result.status === 'rejected')
            throw result.reason;
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/fetch-artifacts.js









const ARCHIVES_SIDE_BY_SIDE = 4;
/**
 * Downloads and unpacks the artifacts of the selected jobs into `<folder>/<job>/`. Each folder appears when it is complete; one
 * of an earlier run is replaced. When one job fails, the others are still fetched (unless the disk is full); the error carries
 * what was fetched.
 * @throws ArtifactError, GitLabRefusedError, GitLabUnavailableError, the signal's reason
 */
async function fetchArtifacts(request) {
    const { jobs, clock, onProgress, signal } = request;
    const { selected, warnings } = (0,artifacts_select/* selectJobs */.hm)(jobs, request.selection);
    const absent = selected.filter(({ job }) => (0,missing_artifacts/* hasNoArchive */.cq)(job));
    const exactlyAbsent = absent.find(({ exact }) => exact);
    if (exactlyAbsent)
        throw (0,missing_artifacts/* missingArtifacts */.cu)(exactlyAbsent.job, clock);
    const wanted = selected.filter(({ job }) => !(0,missing_artifacts/* hasNoArchive */.cq)(job));
    const names = nameJobFolders(jobs);
    const artifactsFolder = wanted.length > 0 ? (0,artifacts_folder/* openArtifactsFolder */.y)(request.folder) : undefined;
    const tracker = createProgressTracker({ clock, jobs: wanted.map(({ job }) => job.archiveBytes), onProgress });
    const results = absent.map(({ job }) => ({ kind: 'missing', error: (0,missing_artifacts/* missingArtifacts */.cu)(job, clock) }));
    await forEachSideBySide(wanted.entries(), ARCHIVES_SIDE_BY_SIDE, async ([index, selectedJob]) => {
        signal?.throwIfAborted();
        if (!artifactsFolder || results.some(isDiskFull))
            return;
        const jobFolder = names.get(selectedJob.job.id) ?? String(selectedJob.job.id);
        results.push(await fetchJob(request, selectedJob, { artifactsFolder, jobFolder, progress: tracker.job(index) }));
    });
    signal?.throwIfAborted();
    return conclude(jobs, results, warnings);
}
function isDiskFull(outcome) {
    return outcome.kind === 'failed' && outcome.error instanceof artifact_error/* ArtifactError */.n && outcome.error.kind === 'disk-full';
}
async function fetchJob(request, { job, exact }, place) {
    try {
        const { warning, ...fetched } = await fetchArchive(request, {
            ...place,
            subject: `artifacts of ${(0,missing_artifacts/* describeJob */.hx)(job)}`,
            open: (options) => request.client.openJobArtifacts(job.projectId, job.id, options),
        });
        return { kind: 'fetched', folder: { jobId: job.id, jobName: job.name, ...fetched }, warning };
    }
    catch (error) {
        if (!(error instanceof errors/* GitLabRefusedError */.O) || error.status !== 404)
            return { kind: 'failed', error };
        const missing = (0,missing_artifacts/* missingArtifacts */.cu)(job, request.clock, error);
        return { kind: exact ? 'failed' : 'missing', error: missing };
    }
    finally {
        place.progress.done();
    }
}
function conclude(jobs, results, warnings) {
    const order = new Map(jobs.map(({ id }, index) => [id, index]));
    const fetched = results.filter((result) => result.kind === 'fetched');
    const folders = fetched
        .map(({ folder }) => folder)
        .sort((a, b) => (order.get(a.jobId) ?? 0) - (order.get(b.jobId) ?? 0));
    const failures = results.filter((result) => result.kind === 'failed').map(({ error }) => error);
    if (failures.length > 0)
        throw combine(failures, folders);
    const expired = results.filter((result) => result.kind === 'missing' && result.error.kind !== 'none');
    return {
        folders,
        warnings: [
            ...warnings,
            ...expired.map((result) => (result.kind === 'missing' ? result.error.message : '')),
            ...fetched.flatMap(({ warning }) => warning ?? []),
        ],
    };
}
/** The first failure speaks; the others are its details. */
function combine(failures, fetched) {
    const [first, ...others] = failures;
    if (!(first instanceof artifact_error/* ArtifactError */.n))
        return first;
    const { message, kind, hints, details, cause } = first;
    const more = others.map((error) => (error instanceof Error ? error.message : String(error)));
    return new artifact_error/* ArtifactError */.n(kind, message, { hints, details: [...details, ...more], cause, fetched });
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/progress-text.js
const LONGEST_BAR = 30;
const SHORTEST_BAR = 8;
/**
 * One line on how far the download is.
 * @param width columns of the terminal: then with a bar, and no longer than that; `undefined` for a plain line in a log
 */
function formatProgress(progress, width) {
    const { receivedBytes, totalBytes, bytesPerSecond, jobs, jobsDone } = progress;
    const unpacking = totalBytes !== undefined && receivedBytes >= totalBytes && jobsDone < jobs;
    const sizes = totalBytes === undefined
        ? formatBytes(receivedBytes)
        : `${formatBytes(receivedBytes)} of ${formatBytes(totalBytes)}`;
    const parts = [sizes];
    if (unpacking)
        parts.push(`${formatBytes(progress.unpackedBytes)} unpacked`);
    else if (bytesPerSecond !== undefined && jobsDone < jobs)
        parts.push(`${formatBytes(bytesPerSecond)}/s`);
    const left = unpacking ? undefined : secondsLeft(progress);
    if (left !== undefined)
        parts.push(`${formatSeconds(left)} left`);
    if (jobs > 1)
        parts.push(`${jobsDone} of ${jobs} jobs done`);
    const text = `artifacts: ${parts.join(', ')}`;
    if (width === undefined)
        return text;
    const bar = formatBar(receivedBytes, totalBytes, Math.min(LONGEST_BAR, width - text.length - 1));
    return (bar ? `${bar} ${text}` : text).slice(0, Math.max(0, width));
}
/** Says yes at first and then once in `everyMs`: for the lines of a log. */
function createLineTimer(clock, everyMs) {
    let lastMs = Number.NEGATIVE_INFINITY;
    return () => {
        const nowMs = clock.monotonicMs();
        if (nowMs - lastMs < everyMs)
            return false;
        lastMs = nowMs;
        return true;
    };
}
/** `0 B`, `512 B`, `1.5 KiB`, `10.0 GiB` */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1023.95 && unit < units.length - 1) {
        value /= 1024;
        unit += 1;
    }
    return `${unit === 0 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
function formatBar(receivedBytes, totalBytes, columns) {
    if (totalBytes === undefined || columns < SHORTEST_BAR)
        return undefined;
    const inner = columns - 2;
    const filled = totalBytes === 0 ? inner : Math.min(inner, Math.floor((receivedBytes / totalBytes) * inner));
    return `[${'#'.repeat(filled)}${'-'.repeat(inner - filled)}]`;
}
function secondsLeft({ receivedBytes, totalBytes, bytesPerSecond }) {
    if (totalBytes === undefined || !bytesPerSecond || receivedBytes >= totalBytes)
        return undefined;
    return Math.ceil((totalBytes - receivedBytes) / bytesPerSecond);
}
function formatSeconds(seconds) {
    if (seconds < 60)
        return `${seconds} s`;
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/download-artifacts.js




const PROGRESS_LINE_EVERY_MS = 5_000;
const TERMINAL_WIDTH = 80;
/**
 * Brings the artifacts of the selected jobs into `artifacts-path` and tells what came, also when some failed.
 * @param jobs all jobs of the pipeline and those below it: the names of the folders depend on all of them
 */
async function downloadArtifacts(jobs, selection, context) {
    const { options, client, clock, signal } = context;
    try {
        const fetched = await showDownload(context, (onProgress) => fetchArtifacts({
            client,
            jobs,
            selection,
            files: options.artifactsFiles,
            folder: options.artifactsPath,
            clock,
            signal,
            retries: options.retries,
            limits: downloadLimits(context),
            onProgress,
        }));
        tellFolders(fetched.folders, context);
        return fetched;
    }
    catch (error) {
        if (error instanceof artifact_error/* ArtifactError */.n)
            tellFolders(error.fetched, context);
        throw error;
    }
}
/** Runs a download with its progress in sight: a bar on a terminal, a line now and then elsewhere. */
async function showDownload({ host, clock }, download) {
    const isDue = createLineTimer(clock, PROGRESS_LINE_EVERY_MS);
    isDue();
    try {
        return await download((progress) => {
            host.progress(formatProgress(progress, TERMINAL_WIDTH));
            if (host.kind !== 'terminal' && isDue())
                host.info(formatProgress(progress, undefined));
        });
    }
    finally {
        host.progress(undefined);
    }
}
/** What the options make of the limits. */
function downloadLimits({ options }) {
    return archiveLimits({ maxUnpackedBytes: options.artifactsMaxBytes, maxEntries: options.artifactsMaxEntries });
}
/** The line on one job's artifacts. */
function describeFolder({ jobName, folder, files, bytes }) {
    return `Artifacts of ${jobName}: ${files} ${files === 1 ? 'file' : 'files'}, ${formatBytes(bytes)} in ${folder}`;
}
function tellFolders(folders, { host }) {
    for (const folder of folders)
        host.info(describeFolder(folder));
}


/***/ }),

/***/ 774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cq: () => (/* binding */ hasNoArchive),
/* harmony export */   cu: () => (/* binding */ missingArtifacts),
/* harmony export */   hx: () => (/* binding */ describeJob)
/* harmony export */ });
/* harmony import */ var _artifact_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5419);
/* harmony import */ var _printable_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9651);


/** `job "build" (#12)`, with the pipeline when it is not the one that is watched. */
function describeJob({ id, name, pipelineLabel }) {
    const where = pipelineLabel === undefined ? '' : ` in ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(pipelineLabel).slice(1, -1)}`;
    return `job ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(name)} (#${id}${where})`;
}
const FINISHED = new Set(['success', 'failed', 'canceled']);
/** Whether it is known without asking that there is nothing to fetch. */
function hasNoArchive({ hasArchive, status }) {
    return hasArchive === false || (hasArchive === undefined && status !== undefined && !FINISHED.has(status));
}
/**
 * Why there is nothing to fetch: `expired` or `none`.
 * @param cause GitLab's 404, when it was asked
 */
function missingArtifacts(job, clock, cause) {
    const subject = describeJob(job);
    const expiredAt = job.artifactsExpireAt;
    // The latest artifacts of a ref are kept beyond their time, so only a missing archive makes them expired.
    if (expiredAt !== undefined && Date.parse(expiredAt) <= clock.wallMs()) {
        return new _artifact_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .n('expired', `the artifacts of ${subject} expired at ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(expiredAt).slice(1, -1)}`, {
            cause,
            hints: ['run the pipeline again', 'set a longer artifacts:expire_in in that job, or keep them in GitLab'],
        });
    }
    if (job.hasArchive) {
        return new _artifact_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .n('no-file', `GitLab lists artifacts for ${subject} but does not hand them out (404)`, {
            cause,
            hints: ['they may have been erased just now', 'the token may not read the jobs of that project'],
        });
    }
    const state = job.status === undefined ? '' : `; its status is ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(job.status).slice(1, -1)}`;
    return new _artifact_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .n('none', `${subject} has no artifacts${state}`, {
        cause,
        hints: [
            'the job must list files below artifacts:paths, and write them',
            'a failed job uploads them only with artifacts:when: always or on_failure',
        ],
    });
}


/***/ }),

/***/ 9014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bo: () => (/* binding */ requireJob),
/* harmony export */   hm: () => (/* binding */ selectJobs),
/* harmony export */   tH: () => (/* binding */ fileMatcher)
/* harmony export */ });
/* unused harmony export matchesJobName */
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4006);
/* harmony import */ var _artifact_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5419);
/* harmony import */ var _printable_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9651);



/**
 * The jobs that `artifacts` asks for. Trigger jobs have no artifacts and are never selected.
 * @throws ArtifactError (`no-job`) when a name without wildcards is no job's name
 */
function selectJobs(jobs, selection) {
    const candidates = jobs.filter((job) => job.kind !== 'bridge');
    if (selection.kind === 'none')
        return { selected: [], warnings: [] };
    if (selection.kind === 'all')
        return { selected: candidates.map((job) => ({ job, exact: false })), warnings: [] };
    const exactById = new Map();
    const warnings = [];
    for (const glob of selection.globs) {
        const named = candidates.filter((job) => job.name === glob);
        const matched = named.length > 0 ? named : candidates.filter((job) => matchesJobName(glob, job.name));
        if (matched.length === 0 && !hasWildcards(glob))
            throw noSuchJob(glob, candidates);
        if (matched.length === 0)
            warnings.push(`artifacts: no job matches ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(glob)}`);
        for (const { id } of matched)
            exactById.set(id, exactById.get(id) || named.length > 0);
    }
    const selected = candidates
        .filter((job) => exactById.has(job.id))
        .map((job) => ({ job, exact: exactById.get(job.id) ?? false }));
    return { selected, warnings };
}
/**
 * Whether a job name fits a glob. `*` and `?` match every character, also `/` and a leading dot, since `test 1/3` is one name;
 * `{a,b}` is either. Brackets and parentheses stand for themselves: GitLab's own matrix names hold them (`build: [linux, arm]`).
 */
function matchesJobName(glob, jobName) {
    const literal = flat(glob).replace(/[()|+@!\\[\]^$]/g, '\\$&');
    return picomatch__WEBPACK_IMPORTED_MODULE_2__(literal, { dot: true, noextglob: true, nonegate: true, windows: false })(flat(jobName));
}
// A job name is no path: with its slashes and line ends replaced, no wildcard treats them specially.
function flat(text) {
    return text.replace(/[/\r\n]/g, '\u0001');
}
/**
 * Whether a path in an archive is wanted by `artifacts-files`. `*` stays within a folder, `**` does not; a pattern that names a
 * folder takes all that is in it, as `artifacts:paths` does.
 */
function fileMatcher(globs) {
    const patterns = globs.map((glob) => glob.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')).filter((glob) => glob !== '');
    if (patterns.length === 0 || patterns.includes('**') || patterns.includes('.'))
        return () => true;
    return picomatch__WEBPACK_IMPORTED_MODULE_2__(patterns.flatMap((pattern) => [pattern, `${pattern}/**`]), { dot: true, nonegate: true, windows: false });
}
function hasWildcards(glob) {
    return /[*?{]/.test(glob);
}
/**
 * The job of exactly this name: the pipeline's own before one of a followed pipeline, and the newest of equal ones.
 * @param option for the message, e.g. `outputs-from`
 * @throws ArtifactError (`no-job`)
 */
function requireJob(jobs, name, option) {
    const candidates = jobs.filter((job) => job.kind !== 'bridge');
    const named = candidates.filter((job) => job.name === name);
    const own = named.filter((job) => job.pipelineLabel === undefined);
    const pipelines = new Set(named.map((job) => job.pipelineLabel));
    if (own.length === 0 && pipelines.size > 1) {
        throw new _artifact_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .n('no-job', `${option}: several pipelines have a job ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(name)}`, {
            details: [...pipelines].map((label) => (0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(label ?? '')),
            hints: ['give the jobs different names'],
        });
    }
    const [found] = (own.length > 0 ? own : named).toSorted((a, b) => b.id - a.id);
    if (!found)
        throw noSuchJob(name, candidates, option);
    return found;
}
function noSuchJob(name, jobs, option = 'artifacts') {
    const names = [...new Set(jobs.map((job) => (0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(job.name)))];
    return new _artifact_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .n('no-job', `${option}: the pipeline has no job ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(name)}`, {
        details: names.length > 0 ? [`its jobs: ${names.slice(0, 30).join(', ')}${names.length > 30 ? ', …' : ''}`] : [],
        hints: ['names are matched exactly, upper and lower case too'],
    });
}


/***/ })

};
