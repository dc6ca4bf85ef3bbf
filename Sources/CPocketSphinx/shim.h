#include <pocketsphinx.h>
#include <sphinxbase/cmd_ln.h>
#include <sphinxbase/err.h>
#include <sphinxbase/fsg_model.h>
#include <sphinxbase/ngram_model.h>
#include <sys/resource.h>

// err_set_callback takes a variadic function, which Swift cannot write: this one says nothing.
static inline void fairdial_ps_silent(void *user, err_lvl_t level, const char *format, ...) {
    (void)user;
    (void)level;
    (void)format;
}

static inline void fairdial_ps_be_silent(void) { err_set_callback(fairdial_ps_silent, NULL); }
