// What FairDial calls of ONNX Runtime's C interface. The library is loaded at run time, so that FairDial builds and runs
// without it; the packages that bring it carry no header. Its interface is a table of functions that only ever grows at
// its end: the places below are those of version 1, the oldest.
#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct ort_environment ort_environment;
typedef struct ort_memory ort_memory;
typedef struct ort_session ort_session;
typedef struct ort_settings ort_settings;
typedef struct ort_shape ort_shape;
// NULL where a call went well.
typedef struct ort_status ort_status;
typedef struct ort_value ort_value;

enum ort_element { ORT_FLOAT = 1, ORT_INT64 = 7, ORT_BOOL = 9 };

struct ort_functions {
    void *from_0[2];
    const char *(*message)(const ort_status *);
    ort_status *(*create_environment)(int least_severity, const char *name, ort_environment **);
    void *from_4[3];
    ort_status *(*create_session)(ort_environment *, const char *path, const ort_settings *, ort_session **);
    void *from_8[1];
    ort_status *(*run)(
        ort_session *, const void *options, const char *const *inputs, const ort_value *const *values,
        size_t input_count, const char *const *outputs, size_t output_count, ort_value **results);
    ort_status *(*create_settings)(ort_settings **);
    void *from_11[13];
    ort_status *(*set_threads_within)(ort_settings *, int count);
    ort_status *(*set_threads_between)(ort_settings *, int count);
    void *from_26[23];
    ort_status *(*create_tensor)(
        const ort_memory *, void *bytes, size_t byte_count, const int64_t *sides, size_t side_count,
        enum ort_element, ort_value **);
    void *from_50[1];
    ort_status *(*elements)(ort_value *, void **);
    void *from_52[9];
    ort_status *(*count_sides)(const ort_shape *, size_t *);
    ort_status *(*sides)(const ort_shape *, int64_t *sides, size_t count);
    void *from_63[2];
    ort_status *(*shape)(const ort_value *, ort_shape **);
    void *from_66[3];
    ort_status *(*create_memory)(int kind_of_allocator, int kind_of_memory, ort_memory **);
    void *from_70[22];
    void (*release_environment)(ort_environment *);
    void (*release_status)(ort_status *);
    void (*release_memory)(ort_memory *);
    void (*release_session)(ort_session *);
    void (*release_value)(ort_value *);
    void *from_97[2];
    void (*release_shape)(ort_shape *);
    void (*release_settings)(ort_settings *);
};

// What `OrtGetApiBase`, the library's one function, gives.
struct ort_base {
    // NULL where the library is older than `version`.
    const struct ort_functions *(*functions)(uint32_t version);
    const char *(*version)(void);
};

typedef const struct ort_base *(*ort_entry)(void);

static inline const struct ort_functions *ort_load(ort_entry entry) { return entry()->functions(1); }

// The table's functions by name: Swift would ask of each whether it is there.

static inline const char *ort_message(const struct ort_functions *ort, const ort_status *status) {
    return ort->message(status);
}

static inline ort_status *ort_create_environment(const struct ort_functions *ort, ort_environment **made) {
    const int fatal = 4;
    return ort->create_environment(fatal, "fairdial", made);
}

// One thread: others would keep processors busy with waiting. Freed on return: a session keeps its own copy.
static inline ort_status *ort_create_session(
    const struct ort_functions *ort, ort_environment *environment, const char *path, ort_session **made) {
    ort_settings *settings = NULL;
    ort_status *status = ort->create_settings(&settings);
    if (status == NULL) status = ort->set_threads_within(settings, 1);
    if (status == NULL) status = ort->set_threads_between(settings, 1);
    if (status == NULL) status = ort->create_session(environment, path, settings, made);
    if (settings != NULL) ort->release_settings(settings);
    return status;
}

static inline ort_status *ort_run(
    const struct ort_functions *ort, ort_session *session, const char *const *inputs, const ort_value *const *values,
    size_t input_count, const char *const *outputs, size_t output_count, ort_value **results) {
    return ort->run(session, NULL, inputs, values, input_count, outputs, output_count, results);
}

// Plain memory of the processor, as the library names it.
static inline ort_status *ort_create_memory(const struct ort_functions *ort, ort_memory **made) {
    const int device_allocator = 0, default_memory = 0;
    return ort->create_memory(device_allocator, default_memory, made);
}

// The tensor uses `bytes` where they lie; they must outlive it.
static inline ort_status *ort_create_tensor(
    const struct ort_functions *ort, const ort_memory *memory, void *bytes, size_t byte_count, const int64_t *sides,
    size_t side_count, enum ort_element element, ort_value **made) {
    return ort->create_tensor(memory, bytes, byte_count, sides, side_count, element, made);
}

static inline ort_status *ort_elements(const struct ort_functions *ort, ort_value *value, void **elements) {
    return ort->elements(value, elements);
}

// How long each side is; `count` is how many `sides` has room for, then how many there are.
static inline ort_status *ort_sides(
    const struct ort_functions *ort, const ort_value *value, int64_t *sides, size_t *count) {
    ort_shape *shape = NULL;
    size_t room = *count;
    ort_status *status = ort->shape(value, &shape);
    if (status == NULL) status = ort->count_sides(shape, count);
    if (status == NULL) status = ort->sides(shape, sides, *count < room ? *count : room);
    if (shape != NULL) ort->release_shape(shape);
    return status;
}

static inline void ort_release_environment(const struct ort_functions *ort, ort_environment *environment) {
    ort->release_environment(environment);
}

static inline void ort_release_status(const struct ort_functions *ort, ort_status *status) {
    ort->release_status(status);
}

static inline void ort_release_memory(const struct ort_functions *ort, ort_memory *memory) {
    ort->release_memory(memory);
}

static inline void ort_release_session(const struct ort_functions *ort, ort_session *session) {
    ort->release_session(session);
}

static inline void ort_release_value(const struct ort_functions *ort, ort_value *value) { ort->release_value(value); }
