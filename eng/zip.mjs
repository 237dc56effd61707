// Writes a folder into a zip: node zip.mjs OUT.zip FOLDER. What is executable stays so; names are sorted.
import { Buffer } from "node:buffer";
import { createWriteStream, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";

const [out, folder] = process.argv.slice(2);
const zip = createWriteStream(out);
const entries = [];
let offset = 0;

function put(bytes) {
  zip.write(bytes);
  offset += bytes.length;
}

function header(signature, size) {
  const bytes = Buffer.alloc(size);
  bytes.writeUInt32LE(signature, 0);
  return bytes;
}

/** The fields that stand in both of an entry's headers, from `at`. */
function common(bytes, at, entry) {
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(0x0800, at + 2); // names are UTF-8
  bytes.writeUInt16LE(8, at + 4); // deflate
  bytes.writeUInt16LE(0x21, at + 8); // 1 January 1980
  bytes.writeUInt32LE(entry.crc, at + 10);
  bytes.writeUInt32LE(entry.packed, at + 14);
  bytes.writeUInt32LE(entry.size, at + 18);
  bytes.writeUInt16LE(entry.name.length, at + 22);
}

function add(path) {
  const bytes = readFileSync(path);
  const packed = deflateRawSync(bytes, { level: 9 });
  const entry = {
    name: Buffer.from(path),
    crc: crc32(bytes),
    packed: packed.length,
    size: bytes.length,
    mode: statSync(path).mode,
    offset,
  };
  const local = header(0x04034b50, 30);
  common(local, 4, entry);
  put(local);
  put(entry.name);
  put(packed);
  entries.push(entry);
}

function walk(path) {
  if (!statSync(path).isDirectory()) return add(path);
  for (const name of readdirSync(path).sort()) walk(join(path, name));
}

walk(folder);
const begin = offset;
for (const entry of entries) {
  const central = header(0x02014b50, 46);
  central.writeUInt16LE(0x0314, 4); // made where files have modes
  common(central, 6, entry);
  central.writeUInt32LE((entry.mode & 0xffff) * 0x10000, 38);
  central.writeUInt32LE(entry.offset, 42);
  put(central);
  put(entry.name);
}

const end = header(0x06054b50, 22);
end.writeUInt16LE(entries.length, 8);
end.writeUInt16LE(entries.length, 10);
end.writeUInt32LE(offset - begin, 12);
end.writeUInt32LE(begin, 16);
zip.end(end);
