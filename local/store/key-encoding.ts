import type { Binary, BSONRegExp, Code, Decimal128, ObjectId, Timestamp } from 'bson';
import { Long } from 'bson';
import { toDouble } from '../query/compare';
import { TypeRank, typeRank } from '../query/types';
import type { Document, Value } from '../query/values';

/**
 * Keys whose bytes sort as their values do in BSON order.
 *
 * A value is its type's rank and its content; every encoding ends by itself, so that encodings can be put one
 * after another, and one value's encoding is never the beginning of another's. A descending part has all bits
 * turned over.
 */
export function encodeKey(values: readonly Value[], directions?: readonly (1 | -1)[]): Buffer {
  const writer = new KeyWriter();
  for (let i = 0; i < values.length; i++) {
    const start = writer.length;
    writer.value(values[i]);
    if (directions?.[i] === -1) writer.invert(start);
  }
  return writer.finish();
}

/** The least key that is greater than every key beginning with `prefix`; undefined if there is none. */
export function successor(prefix: Buffer): Buffer | undefined {
  for (let end = prefix.length; end > 0; end--) {
    const last = prefix[end - 1] as number;
    if (last === 0xff) continue;
    const next = Buffer.from(prefix.subarray(0, end));
    next[end - 1] = last + 1;
    return next;
  }
  return undefined;
}

/** From this size on doubles leave gaps between whole numbers, and longs carry a remainder. */
const EXACT = 2 ** 53;

class KeyWriter {
  private bytes = Buffer.allocUnsafe(64);
  length = 0;

  finish(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.length));
  }

  invert(start: number): void {
    for (let i = start; i < this.length; i++) this.bytes[i] = 0xff - (this.bytes[i] as number);
  }

  value(value: Value): void {
    const rank = typeRank(value);
    this.byte(rank);
    this.content(rank, value);
  }

  private content(rank: number, value: Value): void {
    switch (rank) {
      case TypeRank.number:
        return this.number(value as number | Long | Decimal128);
      case TypeRank.string:
        return this.text(value as string);
      case TypeRank.object:
        return this.document(value as Document);
      case TypeRank.array:
        for (const element of value as Value[]) this.value(element);
        return this.byte(0);
      case TypeRank.binary:
        return this.binary(value as Binary);
      case TypeRank.objectId:
        return this.raw(Buffer.from((value as ObjectId).id));
      case TypeRank.boolean:
        return this.byte(value === true ? 1 : 0);
      case TypeRank.date:
        return this.double((value as Date).getTime());
      case TypeRank.timestamp:
        return this.unsigned((value as Timestamp).toBigInt());
      case TypeRank.regex:
        this.text((value as BSONRegExp).pattern);
        return this.text((value as BSONRegExp).options);
      case TypeRank.code:
        return this.text((value as Code).code);
      default:
        return;
    }
  }

  private number(value: number | Long | Decimal128): void {
    if (value instanceof Long) return this.long(value);
    const double = toDouble(value);
    this.double(double);
    if (Math.abs(double) >= EXACT) this.short(0);
  }

  /** The greatest double not above the long, then what the long is above it. */
  private long(value: Long): void {
    const whole = value.toBigInt();
    let double = Number(whole);
    if (Math.abs(double) < EXACT) return this.double(double);
    if (BigInt(double) > whole) double = below(double);
    this.double(double);
    this.short(Number(whole - BigInt(double)));
  }

  /** IEEE 754 bits, turned so that they sort as the numbers do; NaN comes first of all. */
  private double(value: number): void {
    this.reserve(8);
    const at = this.length;
    this.length += 8;
    if (Number.isNaN(value)) {
      this.bytes.fill(0, at, at + 8);
      return;
    }
    this.bytes.writeDoubleBE(value === 0 ? 0 : value, at);
    if (value < 0) this.invert(at);
    else this.bytes[at] = (this.bytes[at] as number) | 0x80;
  }

  /** UTF-8; a zero byte is written 00 FF, the end 00 01. */
  private text(value: string): void {
    const bytes = Buffer.from(value, 'utf8');
    if (!bytes.includes(0)) this.raw(bytes);
    else {
      for (const byte of bytes) {
        this.byte(byte);
        if (byte === 0) this.byte(0xff);
      }
    }
    this.short(1);
  }

  private document(value: Document): void {
    for (const [name, inner] of Object.entries(value)) {
      const rank = typeRank(inner);
      this.byte(rank);
      this.text(name);
      this.content(rank, inner);
    }
    this.byte(0);
  }

  private binary(value: Binary): void {
    this.reserve(5);
    this.length = this.bytes.writeUInt32BE(value.position, this.length);
    this.byte(value.sub_type);
    this.raw(Buffer.from(value.buffer.subarray(0, value.position)));
  }

  private unsigned(value: bigint): void {
    this.reserve(8);
    this.length = this.bytes.writeBigUInt64BE(BigInt.asUintN(64, value), this.length);
  }

  private short(value: number): void {
    this.reserve(2);
    this.length = this.bytes.writeUInt16BE(value, this.length);
  }

  private byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  private raw(bytes: Buffer): void {
    this.reserve(bytes.length);
    this.length += bytes.copy(this.bytes, this.length);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + count));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

/** The next double below one of great size. */
function below(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? -1n : 1n));
  return view.getFloat64(0);
}
