/* The inner loops of scan.py: the words of a text in Latin-1, looked up in a table of hashes.

   What a word is comes from Python as `fold`, 256 bytes: what each byte of a text is read as, a blank between words.
   A table is an array of 32-bit fingerprints, a power of two of them, 0 where a slot is free; words are put into the
   first free slot from that of their hash on. Two words share slot and fingerprint once in some 10^14 pairs. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <string.h>

typedef struct {
    const unsigned char *text;
    Py_ssize_t length;
    const unsigned char *fold;
} Text;

static uint64_t hash_of(const unsigned char *word, Py_ssize_t length, const unsigned char *fold) {
    uint64_t hash = 1469598103934665603ULL; /* FNV-1a, mixed so that its upper half is as good as its lower */
    for (Py_ssize_t i = 0; i < length; i++)
        hash = (hash ^ (fold ? fold[word[i]] : word[i])) * 1099511628211ULL;
    hash ^= hash >> 32;
    hash *= 0xd6e8feb86659fd93ULL;
    return hash ^ (hash >> 32);
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

/* Moves to the next word of the text from *at on; 0 where there is none. */
static int next_word(const Text *text, Py_ssize_t *start, Py_ssize_t *at) {
    Py_ssize_t i = *at;
    while (i < text->length && text->fold[text->text[i]] == ' ')
        i++;
    if (i == text->length)
        return 0;
    *start = i;
    while (i < text->length && text->fold[text->text[i]] != ' ')
        i++;
    *at = i;
    return 1;
}

static int same(const Text *text, Py_ssize_t one, Py_ssize_t other, Py_ssize_t length) {
    for (Py_ssize_t i = 0; i < length; i++)
        if (text->fold[text->text[one + i]] != text->fold[text->text[other + i]])
            return 0;
    return 1;
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
        uint64_t hash = hash_of((unsigned char *)word, length, NULL);
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
    return PyBool_FromLong(holds((const uint32_t *)table, mask, hash_of((const unsigned char *)word, length, NULL)));
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
    Py_ssize_t start, at = 0;
    while (found && next_word(&text, &start, &at)) {
        Py_ssize_t end = at;
        while (start < end && text.text[start] == '\'')
            start++;
        while (start < end && text.text[end - 1] == '\'')
            end--;
        if (end - start >= 2 && text.text[end - 2] == '\'' && text.fold[text.text[end - 1]] == 's')
            end -= 2;
        if (end - start < shortest || end == start)
            continue;
        if (holds((const uint32_t *)table, mask, hash_of(text.text + start, end - start, text.fold)))
            continue;
        PyObject *place = Py_BuildValue("(nn)", start, end);
        if (!place || PyList_Append(found, place) < 0)
            Py_CLEAR(found);
        Py_XDECREF(place);
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
    Py_ssize_t start, at = 0, last = 0, last_length = 0;
    while (found && next_word(&text, &start, &at)) {
        if (at - start == last_length && same(&text, start, last, last_length)) {
            PyObject *place = Py_BuildValue("(nn)", last, last + last_length);
            if (!place || PyList_Append(found, place) < 0)
                Py_CLEAR(found);
            Py_XDECREF(place);
        }
        last = start;
        last_length = at - start;
    }
    return found;
}

static PyMethodDef methods[] = {
    {"table", scan_table, METH_O, table_doc},
    {"contains", scan_contains, METH_VARARGS, contains_doc},
    {"unknown", scan_unknown, METH_VARARGS, unknown_doc},
    {"doubled", scan_doubled, METH_VARARGS, doubled_doc},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT, "_scan", "The inner loops of newslint.text.scan.", 0, methods, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit__scan(void) { return PyModuleDef_Init(&module); }
