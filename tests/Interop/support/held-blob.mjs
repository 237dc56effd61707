import { Blob } from "node:buffer";

/** A blob that can be read at once, as the workers of browsers can: the validator knows no other way. */
export class HeldBlob extends Blob {
  constructor(bytes, type) {
    super([bytes], { type });
    this.held = bytes;
  }

  slice(start, end, type) {
    return new HeldBlob(this.held.subarray(start, end), type);
  }
}

globalThis.FileReaderSync ??= class {
  readAsArrayBuffer(blob) {
    return new Uint8Array(blob.held).buffer;
  }
};
