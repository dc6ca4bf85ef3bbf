#ifndef FAIRDIAL_CPCRE2_SHIM_H
#define FAIRDIAL_CPCRE2_SHIM_H

/* The header wants the width of a code unit before it is included. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* A cast expression does not reach Swift. */
static const PCRE2_SIZE fairdial_pcre2_unset = PCRE2_UNSET;

#endif
