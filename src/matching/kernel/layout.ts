/**
 * Where things lie in the kernel's memory. Read by TypeScript and by AssemblyScript alike, so: whole numbers only. All addresses
 * are in bytes; a "word" is 4 bytes, little-endian.
 */

/** Most rows of a block: a row's code within its block is one byte. */
export const ROWS_MOST = 256
/** Rows of a block are padded to a multiple of this: sixteen bytes are one vector. */
export const ROWS_STEP = 16

/** Number columns, float32, NaN is unknown. `image.ts` says which they are. */
export const NUMBERS = 14
/** Code columns: a row's place in its block's list of codes of a group. */
export const GROUPS = 5
/** Coordinates of the place are whole numbers of 1/2^30 of the Earth's radius (6 mm); this one is unknown. */
export const PLACE_SCALE = 1073741823
export const PLACE_UNKNOWN = -2147483648
/** Bit of the place in a block's word of unknown columns; bits 0 to 13 are the number columns. */
export const PLACE_BIT = 14

/** Words of a block: the address of each column, 0 where all rows hold the same (the envelope says what); then its rows. */
export const BLOCK_NUMBERS = 0
/** x, y and z follow one another from one address. */
export const BLOCK_PLACE = 14
export const BLOCK_CODES = 15
export const BLOCK_HEAD_BYTES = 80

/** Header at address 0: addresses of arrays with an entry a block, unless said otherwise. */
export const H_BLOCKS = 0
/** Entries of each array: an array over columns and blocks holds column c of block b at c × capacity + b. */
export const H_CAPACITY = 4
export const H_BLOCK = 8
export const H_ROWS = 12
/** Float32: least and greatest known value of each number column; +∞ and −∞ where none is known. */
export const H_MIN = 16
export const H_MAX = 20
/** Bits of the columns with an unknown, and of those with a value that float32 does not hold exactly. */
export const H_UNKNOWN = 24
export const H_INEXACT = 28
/** Int32: least x, y, z and greatest x, y, z. */
export const H_BOX = 32
/** Address and length of the list of codes (uint16) of each group. */
export const H_LIST = 36
export const H_LIST_LENGTH = 40
/** Out: float32 bound of the order, then bits of gates: fail in all rows, in any, unknown in all, in any. */
export const H_BOUND = 44
export const H_FAIL_ALL = 48
export const H_FAIL_ANY = 52
export const H_UNKNOWN_ALL = 56
export const H_UNKNOWN_ANY = 60
/** Out, of a count: rows that are eligible, to be confirmed, and fail one gate. */
export const H_ELIGIBLE = 64
export const H_TO_CONFIRM = 68
export const H_SINGLE = 72
/** Out: 32 words each: rows failing a gate; failing it alone with nothing unknown; failing it alone with something unknown. */
export const H_TOTALS = 76
/** Scratch, one block of rows each. */
export const H_SCORES = 80
export const H_FAILS = 84
export const H_UNKNOWNS = 88
export const H_DOUBTS = 92
/** Room for the best so far, the part and the leaf of a mix of gates. */
export const H_MIX = 96
/** A block's own table: an entry a code of its list. */
export const H_LOCAL = 100
/** Out: rows of a block (low 16 bits) with their class (`CLASS_…` from bit 16). */
export const H_FOUND = 104
/** Float32: the part of a block's bound that is not of ramps. */
export const H_LATE = 124
export const H_PROGRAM = 108
/** Row of the catalogue that each block begins with. */
export const H_START = 112
/** Out: rows that a count leaves out, because float32 does not decide them; and how many there is room for. */
export const H_UNDECIDED = 116
export const H_UNDECIDED_MOST = 120
/** Float32: the part of a block's bound that is of mixes. */
export const H_MIXED = 128
/** Address of the set of a block's codes, a bit a code of the dictionary; 0 where the list is short or the dictionary large. */
export const H_SET = 132
export const HEADER_BYTES = 144

/** A byte of gates: eight gates a plane, at most three planes. */
export const PLANES_MOST = 3

export const CLASS_ELIGIBLE = 1
export const CLASS_TO_CONFIRM = 2
export const CLASS_NEAR = 4
/** Float32 does not decide some gate of the row. */
export const CLASS_DOUBT = 8

/** Words of the program's head: how many gates; then where each section begins, in words from the program's first; each begins with its length. */
export const P_GATES = 0
export const P_TABLES = 1
export const P_RAMPS = 2
export const P_MIXES = 3
export const P_GATE_TABLES = 4
export const P_GATE_MIXES = 5
/** A word a gate: where the parts of its wider gate begin, in words from the program's first; 0 where nothing is near. */
export const P_CLOSES = 6
export const P_HEAD = 7

/** Lists of codes up to this long are gone through; longer ones are asked as sets, and where there is no set, bounded by the table as a whole. */
export const LIST_SHORT = 8
/**
 * Table: group, address of float32 by code, the greatest of them, address of its steps, how many, bytes of a set. A step: the greatest worth
 * of some codes (16 bytes, of which a float32 counts), then their set. Steps descend, and together hold all codes.
 */
export const TABLE_WORDS = 6
export const STEP_HEAD_BYTES = 16
/** Ramp: column, from, rise, rise's base, best, to, fall, fall's base, best to, least, most, worth of the unknown, weight. */
export const RAMP_WORDS = 13
/**
 * Mix, the best of parts: weight, number of parts; each part, the least of leaves: number of leaves; each leaf: its kind, then a
 * table, a ramp or a near. Near: Earth's radii a radius (0: flat, see `ring`), worth of the unknown, number of centres, x, y, z of each.
 */
export const LEAF_TABLE = 0
export const LEAF_RAMP = 1
export const LEAF_NEAR = 2
/** Of a wider gate: a column that the kernel does not have; the row may pass. */
export const LEAF_ASK = 3
export const NEAR_WORDS = 3
/**
 * Table of gates: group, address of fails by code, address of unknowns by code (bits of gates, a word each), all fails, all unknowns, address
 * of its gates, how many, bytes of a set. A gate: its bit (16 bytes, of which a word counts), the set of codes that fail, the set of codes that leave it open.
 */
export const GATE_TABLE_WORDS = 8
/**
 * Mix of gates: gate, number of parts; each part: number of leaves; each leaf: its kind, then
 * a table: group, address of words by code, bit 0 passes, bit 1 may pass;
 * a step: column, least and most of a value held exactly, least and most of a rounded one, whether the unknown passes;
 * a ring: square of the chord under which it passes, over which it fails (float32, in place units), whether the unknown passes, number of
 * centres, x, y, z of each.
 */
export const GATE_LEAF_TABLE_WORDS = 2
export const STEP_WORDS = 6
export const RING_WORDS = 4
/** Bits of a leaf over a whole block: passes in all rows, may in some, may pass in all, in some. */
export const LOW_ALL = 1
export const LOW_ANY = 2
export const HIGH_ALL = 4
export const HIGH_ANY = 8
