/* The inner loops of scan.py and needles.py.

   Words: those of a text in Latin-1 are looked up in a table of hashes. What a word is comes from Python as `fold`, 256 bytes: what each byte of a text is read as, a blank between words.
   A table is an array of 32-bit fingerprints, a power of two of them, 0 where a slot is free; words are put into the
   first free slot from that of their hash on. Two words share slot and fingerprint once in some 10^14 pairs.

   Needles: every needle is found by a piece of it, 8, 4 or 2 bytes long, in the order in which it has so many. At each
   place of a text a few bits say, nearly always, that no piece stands there; else pieces are looked up by their hashes.
   A needle of one byte is a piece of one byte. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <string.h>

#if defined(__GNUC__)
#define FETCH(address) __builtin_prefetch(address)
#else
#define FETCH(address) ((void)0)
#endif

/* Slots of the largest table in which different words are counted. */
#define SMALL 1024

/* So many words are hashed before they are looked up: their slots are on the way from memory meanwhile. */
#define BATCH 32

typedef struct {
    Py_ssize_t start, end;
    uint64_t hash;
    int quoted; /* whether there is an apostrophe in it */
} Word;

typedef struct {
    const unsigned char *text;
    Py_ssize_t length;
    const unsigned char *fold;
} Text;

/* FNV-1a, mixed at the end so that its upper half is as good as its lower. */
#define SEED 1469598103934665603ULL
#define WITH(hash, byte) (((hash) ^ (byte)) * 1099511628211ULL)

static uint64_t mixed(uint64_t hash) {
    hash ^= hash >> 32;
    hash *= 0xd6e8feb86659fd93ULL;
    return hash ^ (hash >> 32);
}

static uint64_t hash_of(const unsigned char *word, Py_ssize_t length) {
    uint64_t hash = SEED;
    for (Py_ssize_t i = 0; i < length; i++)
        hash = WITH(hash, word[i]);
    return mixed(hash);
}

static uint32_t fingerprint_of(uint64_t hash) {
    uint32_t fingerprint = (uint32_t)(hash >> 32);
    return fingerprint ? fingerprint : 1;
}

static int holds(const uint32_t *table, uint64_t mask, uint64_t hash) {
    uint32_t fingerprint = fingerprint_of(hash);
    for (uint64_t slot = hash & mask; table[slot]; slot = (slot + 1) & mask)
        if (table[slot] == fingerprint)
            return 1;
    return 0;
}

/* Reads the next word of the text behind `word`; 0 where there is none. */
static int next_word(const Text *text, Word *word) {
    const unsigned char *bytes = text->text, *fold = text->fold;
    Py_ssize_t i = word->end;
    while (i < text->length && fold[bytes[i]] == ' ')
        i++;
    if (i == text->length)
        return 0;
    uint64_t hash = SEED;
    word->start = i;
    word->quoted = 0;
    for (unsigned char byte; i < text->length && (byte = fold[bytes[i]]) != ' '; i++) {
        word->quoted |= byte == '\'';
        hash = WITH(hash, byte);
    }
    word->end = i;
    word->hash = mixed(hash);
    return 1;
}

static int same(const Text *text, const Word *one, const Word *other) {
    Py_ssize_t length = one->end - one->start;
    if (other->end - other->start != length)
        return 0;
    for (Py_ssize_t i = 0; i < length; i++)
        if (text->fold[text->text[one->start + i]] != text->fold[text->text[other->start + i]])
            return 0;
    return 1;
}

/* Takes apostrophes around the word off it, and 's. */
static void bare(const Text *text, Word *word) {
    const unsigned char *bytes = text->text;
    Py_ssize_t start = word->start, end = word->end;
    while (start < end && bytes[start] == '\'')
        start++;
    while (start < end && bytes[end - 1] == '\'')
        end--;
    if (end - start >= 2 && bytes[end - 2] == '\'' && text->fold[bytes[end - 1]] == 's')
        end -= 2;
    uint64_t hash = SEED;
    for (Py_ssize_t i = start; i < end; i++)
        hash = WITH(hash, text->fold[bytes[i]]);
    word->start = start;
    word->end = end;
    word->hash = mixed(hash);
}

/* The list with one more pair of offsets, or NULL with an error set. */
static PyObject *with_place(PyObject *places, Py_ssize_t start, Py_ssize_t end) {
    PyObject *place = Py_BuildValue("(nn)", start, end);
    if (!place || PyList_Append(places, place) < 0)
        Py_CLEAR(places);
    Py_XDECREF(place);
    return places;
}

static int checked(Text *text, Py_ssize_t fold_length) {
    if (fold_length == 256)
        return 1;
    PyErr_SetString(PyExc_ValueError, "256 bytes say what each byte is read as");
    return 0;
}

/* The mask of a table, or 0 with an error set. */
static uint64_t mask_of(Py_ssize_t bytes) {
    uint64_t slots = (uint64_t)bytes / sizeof(uint32_t);
    if (bytes % sizeof(uint32_t) || slots < 2 || slots & (slots - 1)) {
        PyErr_SetString(PyExc_ValueError, "a table has a power of two of slots");
        return 0;
    }
    return slots - 1;
}

PyDoc_STRVAR(table_doc, "table(words: list[bytes]) -> bytes\n\nThe table of the words.");
static PyObject *scan_table(PyObject *module, PyObject *words) {
    if (!PyList_Check(words)) {
        PyErr_SetString(PyExc_TypeError, "a list of bytes is needed");
        return NULL;
    }
    Py_ssize_t number = PyList_Size(words);
    uint64_t slots = 16;
    while (slots < (uint64_t)number + (uint64_t)number / 2)
        slots *= 2;
    PyObject *made = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)(slots * sizeof(uint32_t)));
    if (!made)
        return NULL;
    uint32_t *table = (uint32_t *)PyBytes_AsString(made);
    memset(table, 0, slots * sizeof(uint32_t));
    for (Py_ssize_t i = 0; i < number; i++) {
        char *word;
        Py_ssize_t length;
        if (PyBytes_AsStringAndSize(PyList_GetItem(words, i), &word, &length) < 0) {
            Py_DECREF(made);
            return NULL;
        }
        uint64_t hash = hash_of((const unsigned char *)word, length);
        uint32_t fingerprint = fingerprint_of(hash);
        uint64_t slot = hash & (slots - 1);
        while (table[slot] && table[slot] != fingerprint)
            slot = (slot + 1) & (slots - 1);
        table[slot] = fingerprint;
    }
    return made;
}

PyDoc_STRVAR(contains_doc, "contains(table: bytes, word: bytes) -> bool\n\nWhether the word is in the table.");
static PyObject *scan_contains(PyObject *module, PyObject *arguments) {
    const char *table, *word;
    Py_ssize_t table_bytes, length;
    if (!PyArg_ParseTuple(arguments, "y#y#", &table, &table_bytes, &word, &length))
        return NULL;
    uint64_t mask = mask_of(table_bytes);
    if (!mask)
        return NULL;
    return PyBool_FromLong(holds((const uint32_t *)table, mask, hash_of((const unsigned char *)word, length)));
}

PyDoc_STRVAR(members_doc, "members(table: bytes, words: list[bytes]) -> list[bytes]\n\nThe words that are in the table.");
static PyObject *scan_members(PyObject *module, PyObject *arguments) {
    const char *table;
    Py_ssize_t table_bytes;
    PyObject *words;
    if (!PyArg_ParseTuple(arguments, "y#O", &table, &table_bytes, &words))
        return NULL;
    uint64_t mask = mask_of(table_bytes);
    if (!mask)
        return NULL;
    PyObject *found = PyList_New(0);
    for (Py_ssize_t i = 0; found && i < PyList_Size(words); i++) {
        PyObject *word = PyList_GetItem(words, i);
        char *bytes;
        Py_ssize_t length;
        if (PyBytes_AsStringAndSize(word, &bytes, &length) < 0)
            Py_CLEAR(found);
        else if (holds((const uint32_t *)table, mask, hash_of((const unsigned char *)bytes, length)) &&
                 PyList_Append(found, word) < 0)
            Py_CLEAR(found);
    }
    if (PyErr_Occurred())
        Py_CLEAR(found);
    return found;
}

PyDoc_STRVAR(unknown_doc,
             "unknown(text: bytes, fold: bytes, table: bytes, shortest: int) -> list[tuple[int, int]]\n\n"
             "Start and end of the words that are not in the table, without apostrophes around them and 's.");
static PyObject *scan_unknown(PyObject *module, PyObject *arguments) {
    Text text;
    const char *table;
    Py_ssize_t fold_length, table_bytes, shortest;
    if (!PyArg_ParseTuple(arguments, "y#y#y#n", &text.text, &text.length, &text.fold, &fold_length, &table, &table_bytes,
                          &shortest))
        return NULL;
    uint64_t mask = mask_of(table_bytes);
    if (!mask || !checked(&text, fold_length))
        return NULL;
    PyObject *found = PyList_New(0);
    Word word = {0}, waiting[BATCH];
    int number = 0, more = 1;
    shortest = shortest < 1 ? 1 : shortest;
    while (found && more) {
        if ((more = next_word(&text, &word)) && word.end - word.start >= shortest) {
            Word *last = &waiting[number];
            *last = word;
            if (word.quoted)
                bare(&text, last);
            if (last->end - last->start >= shortest) {
                FETCH((const uint32_t *)table + (last->hash & mask));
                number++;
            }
        }
        if (number == BATCH || !more) {
            for (int i = 0; found && i < number; i++)
                if (!holds((const uint32_t *)table, mask, waiting[i].hash))
                    found = with_place(found, waiting[i].start, waiting[i].end);
            number = 0;
        }
    }
    return found;
}

PyDoc_STRVAR(doubled_doc,
             "doubled(text: bytes, fold: bytes) -> list[tuple[int, int]]\n\n"
             "Start and end of the words that stand again right behind themselves.");
static PyObject *scan_doubled(PyObject *module, PyObject *arguments) {
    Text text;
    Py_ssize_t fold_length;
    if (!PyArg_ParseTuple(arguments, "y#y#", &text.text, &text.length, &text.fold, &fold_length))
        return NULL;
    if (!checked(&text, fold_length))
        return NULL;
    PyObject *found = PyList_New(0);
    Word word = {0}, last = {0};
    while (found && next_word(&text, &word)) {
        if (word.hash == last.hash && same(&text, &word, &last))
            found = with_place(found, last.start, last.end);
        last = word;
    }
    return found;
}

PyDoc_STRVAR(different_doc, "different(text: bytes, fold: bytes, table: bytes, most: int) -> tuple[int, int]\n\n"
                            "How many different words of the table are among the first words, and how many those are.");
static PyObject *scan_different(PyObject *module, PyObject *arguments) {
    Text text;
    const char *bytes;
    Py_ssize_t fold_length, table_bytes, most;
    if (!PyArg_ParseTuple(arguments, "y#y#y#n", &text.text, &text.length, &text.fold, &fold_length, &bytes, &table_bytes,
                          &most))
        return NULL;
    uint64_t mask = mask_of(table_bytes), seen[SMALL / 64] = {0};
    if (!mask || !checked(&text, fold_length))
        return NULL;
    if (mask >= SMALL) {
        PyErr_SetString(PyExc_ValueError, "the table is too large");
        return NULL;
    }
    const uint32_t *table = (const uint32_t *)bytes;
    Word word = {0};
    Py_ssize_t words = 0, different = 0;
    while (words < most && next_word(&text, &word)) {
        words++;
        uint64_t slot = word.hash & mask;
        while (table[slot] && table[slot] != fingerprint_of(word.hash))
            slot = (slot + 1) & mask;
        if (table[slot] && !(seen[slot >> 6] >> (slot & 63) & 1)) {
            seen[slot >> 6] |= 1ULL << (slot & 63);
            different++;
        }
    }
    return Py_BuildValue("(nn)", different, words);
}

/* The pieces of one length, and the needles that are found by them. */
#define SLOT_BITS 14
#define LONG_BITS 12
#define SHORT_BITS 9

typedef struct {
    uint64_t piece;
    Py_ssize_t offset; /* where it stands in its needle */
    Py_ssize_t next;   /* the next needle whose piece has the same slot, or -1 */
} Piece;

typedef struct {
    int32_t first[1 << SLOT_BITS];
} Slots;

typedef struct {
    Py_ssize_t number;
    PyObject *needles; /* a tuple of bytes */
    Piece *pieces;
    Slots *slots[4];                     /* for pieces of 8, 4, 2 and 1 bytes; NULL where there are none */
    uint64_t long_ones[1 << LONG_BITS];  /* a Bloom filter of the pieces of 8 bytes: two bits of one word for each */
    uint64_t short_ones[1 << SHORT_BITS]; /* and one of those of 4 bytes */
    uint64_t pairs[1 << 10];             /* a bit for every pair of bytes with which a piece of 2 or 1 begins */
} Index;

static const int LENGTHS[4] = {8, 4, 2, 1};

static inline uint64_t piece_at(const unsigned char *at, int length) {
    uint64_t piece = 0;
    memcpy(&piece, at, length);
    return piece;
}

static inline uint64_t scattered(uint64_t piece) { return piece * 0x9E3779B97F4A7C15ULL; }

static inline uint64_t word_of(uint64_t hash, int bits) { return hash >> (64 - bits); }

static inline uint64_t bits_of(uint64_t hash) { return 1ULL << (hash >> 40 & 63) | 1ULL << (hash >> 46 & 63); }

static inline int may_hold(const uint64_t *filter, int filter_bits, uint64_t piece) {
    uint64_t hash = scattered(piece), bits = bits_of(hash);
    return (filter[word_of(hash, filter_bits)] & bits) == bits;
}

static inline uint64_t slot_of(uint64_t hash) { return hash >> 26 & ((1u << SLOT_BITS) - 1); }

static void index_free(PyObject *capsule) {
    Index *index = PyCapsule_GetPointer(capsule, "newslint.needles");
    if (!index)
        return;
    for (int kind = 0; kind < 4; kind++)
        PyMem_Free(index->slots[kind]);
    PyMem_Free(index->pieces);
    Py_XDECREF(index->needles);
    PyMem_Free(index);
}

/* How rare a byte is in English, roughly: pieces of rare letters are rare in texts. */
static void weigh(unsigned char weights[256]) {
    memset(weights, 5, 256);
    for (const char *common = " etaoinsrhld"; *common; common++)
        weights[(unsigned char)*common] = 0;
    for (const char *usual = "cumfpgwyb"; *usual; usual++)
        weights[(unsigned char)*usual] = 2;
}

/* Where in the needle the piece begins whose letters are the rarest. */
static Py_ssize_t rarest(const unsigned char *needle, Py_ssize_t length, int size, const unsigned char weights[256]) {
    int sum = 0, most;
    Py_ssize_t best = 0;
    for (int i = 0; i < size; i++)
        sum += weights[needle[i]];
    most = sum;
    for (Py_ssize_t i = size; i < length; i++) {
        sum += weights[needle[i]] - weights[needle[i - size]];
        if (sum > most) {
            most = sum;
            best = i - size + 1;
        }
    }
    return best;
}

/* Enters the beginning of a piece into the filters. */
static void note(Index *index, const unsigned char *piece, int size) {
    if (size >= 4) {
        uint64_t hash = scattered(piece_at(piece, size));
        if (size == 8)
            index->long_ones[word_of(hash, LONG_BITS)] |= bits_of(hash);
        else
            index->short_ones[word_of(hash, SHORT_BITS)] |= bits_of(hash);
        return;
    }
    unsigned char pair[2] = {piece[0], size > 1 ? piece[1] : 0};
    for (int second = 0; second < (size > 1 ? 1 : 256); second++) { /* anything may stand behind a single byte */
        if (size == 1)
            pair[1] = (unsigned char)second;
        uint64_t both = piece_at(pair, 2);
        index->pairs[both >> 6] |= 1ULL << (both & 63);
    }
}

static int enter(Index *index, Py_ssize_t number, const unsigned char weights[256]) {
    char *bytes;
    Py_ssize_t length;
    if (PyBytes_AsStringAndSize(PyTuple_GetItem(index->needles, number), &bytes, &length) < 0)
        return 0;
    if (!length) {
        PyErr_SetString(PyExc_ValueError, "a needle is empty");
        return 0;
    }
    int kind = 0;
    while (LENGTHS[kind] > length)
        kind++;
    Slots *slots = index->slots[kind];
    if (!slots) {
        if (!(slots = index->slots[kind] = PyMem_Calloc(1, sizeof(Slots)))) {
            PyErr_NoMemory();
            return 0;
        }
        memset(slots->first, 0xff, sizeof slots->first);
    }
    Piece *piece = &index->pieces[number];
    piece->offset = rarest((const unsigned char *)bytes, length, LENGTHS[kind], weights);
    piece->piece = piece_at((const unsigned char *)bytes + piece->offset, LENGTHS[kind]);
    uint64_t hash = scattered(piece->piece);
    piece->next = slots->first[slot_of(hash)];
    slots->first[slot_of(hash)] = (int32_t)number;
    note(index, (const unsigned char *)bytes + piece->offset, LENGTHS[kind]);
    return 1;
}

PyDoc_STRVAR(index_doc, "index(needles: list[bytes]) -> object\n\nThe index of the needles, for occurrences.");
static PyObject *scan_index(PyObject *module, PyObject *needles) {
    Index *index = PyMem_Calloc(1, sizeof(Index));
    if (!index)
        return PyErr_NoMemory();
    PyObject *capsule = PyCapsule_New(index, "newslint.needles", index_free);
    if (!capsule) {
        PyMem_Free(index);
        return NULL;
    }
    if (!(index->needles = PySequence_Tuple(needles)))
        goto failed;
    index->number = PyTuple_Size(index->needles);
    if (!(index->pieces = PyMem_Calloc(index->number + 1, sizeof(Piece)))) {
        PyErr_NoMemory();
        goto failed;
    }
    unsigned char weights[256];
    weigh(weights);
    for (Py_ssize_t i = 0; i < index->number; i++)
        if (!enter(index, i, weights))
            goto failed;
    return capsule;
failed:
    Py_DECREF(capsule);
    return NULL;
}

/* Adds the occurrences of the needles whose piece stands at this place; the list, or NULL with an error set. */
static PyObject *with_needles(PyObject *found, const Index *index, Py_ssize_t first, uint64_t piece,
                              const unsigned char *text, Py_ssize_t at, Py_ssize_t length) {
    for (Py_ssize_t n = first; n >= 0 && found; n = index->pieces[n].next) {
        const Piece *entry = &index->pieces[n];
        if (entry->piece != piece || entry->offset > at)
            continue;
        char *needle;
        Py_ssize_t needle_length, start = at - entry->offset;
        if (PyBytes_AsStringAndSize(PyTuple_GetItem(index->needles, n), &needle, &needle_length) < 0) {
            Py_CLEAR(found);
        } else if (start + needle_length <= length && !memcmp(text + start, needle, needle_length)) {
            PyObject *place = Py_BuildValue("(nnn)", n, start, start + needle_length);
            if (!place || PyList_Append(found, place) < 0)
                Py_CLEAR(found);
            Py_XDECREF(place);
        }
    }
    return found;
}

/* Looks for the piece of one kind that stands at `at`. */
static PyObject *with_kind(PyObject *found, const Index *index, int kind, const unsigned char *text, Py_ssize_t at,
                           Py_ssize_t length) {
    if (!found || !index->slots[kind] || at + LENGTHS[kind] > length)
        return found;
    uint64_t piece = piece_at(text + at, LENGTHS[kind]);
    return with_needles(found, index, index->slots[kind]->first[slot_of(scattered(piece))], piece, text, at, length);
}

PyDoc_STRVAR(occurrences_doc, "occurrences(index: object, text: bytes) -> list[tuple[int, int, int]]\n\n"
                              "Number of the needle, start and end (bytes) of every occurrence, also overlapping ones.");
static PyObject *scan_occurrences(PyObject *module, PyObject *arguments) {
    PyObject *capsule;
    const unsigned char *text;
    Py_ssize_t length;
    if (!PyArg_ParseTuple(arguments, "Oy#", &capsule, &text, &length))
        return NULL;
    const Index *index = PyCapsule_GetPointer(capsule, "newslint.needles");
    if (!index)
        return NULL;
    PyObject *found = PyList_New(0);
    for (Py_ssize_t at = 0; found && at < length; at++) {
        if (at + 8 <= length && may_hold(index->long_ones, LONG_BITS, piece_at(text + at, 8)))
            found = with_kind(found, index, 0, text, at, length);
        if (at + 4 <= length && may_hold(index->short_ones, SHORT_BITS, piece_at(text + at, 4)))
            found = with_kind(found, index, 1, text, at, length);
        uint64_t pair = at + 2 <= length ? piece_at(text + at, 2) : 0;
        if (at + 1 == length || index->pairs[pair >> 6] >> (pair & 63) & 1) {
            found = with_kind(found, index, 2, text, at, length);
            found = with_kind(found, index, 3, text, at, length);
        }
    }
    return found;
}

static PyMethodDef methods[] = {
    {"table", scan_table, METH_O, table_doc},
    {"contains", scan_contains, METH_VARARGS, contains_doc},
    {"members", scan_members, METH_VARARGS, members_doc},
    {"unknown", scan_unknown, METH_VARARGS, unknown_doc},
    {"doubled", scan_doubled, METH_VARARGS, doubled_doc},
    {"different", scan_different, METH_VARARGS, different_doc},
    {"index", scan_index, METH_O, index_doc},
    {"occurrences", scan_occurrences, METH_VARARGS, occurrences_doc},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT, "_scan", "The inner loops of newslint.text.scan and newslint.text.needles.", 0, methods, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit__scan(void) { return PyModuleDef_Init(&module); }
