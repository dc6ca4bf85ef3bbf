// What FairDial calls of Moonshine's C library, version 2 of its interface. The library is loaded at run time, so that
// FairDial builds and runs without it; its packages carry no header.
#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>

struct moonshine_option {
    const char *name;
    const char *value;
};

struct moonshine_line {
    const char *text;
    const float *audio;
    size_t audio_count;
    float start_seconds;
    float duration_seconds;
    uint64_t id;
    int8_t is_complete;
    int8_t is_updated;
    int8_t is_new;
    int8_t has_text_changed;
    int8_t has_speaker;
    uint64_t speaker_id;
    uint32_t speaker_index;
    uint32_t latency_milliseconds;
};

struct moonshine_transcript {
    const struct moonshine_line *lines;
    uint64_t line_count;
};

typedef int32_t (*moonshine_get_version)(void);
typedef int32_t (*moonshine_load)(
    const char *folder, uint32_t architecture, const struct moonshine_option *options, uint64_t option_count,
    int32_t version);
typedef int32_t (*moonshine_transcribe)(
    int32_t handle, const float *samples, uint64_t sample_count, int32_t sample_rate, uint32_t flags,
    const struct moonshine_transcript **transcript);
typedef void (*moonshine_free)(int32_t handle);
