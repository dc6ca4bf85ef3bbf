// Lets the nth write or sync of a database file fail, or kills the process at it. Loaded before the C library by
// fault-loop, so that the program itself needs no line of code for it.
//
//   FAULT_CALL   write | sync
//   FAULT_DEED   a number of errno (28: disk full, 5: broken disk), or kill
//   FAULT_AT     n, from 1
//   FAULT_STAYS  1: from the nth call on
//   FAULT_SAYS   a file that is made when the fault happens

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static atomic_int calls;

static int is_of_database(int descriptor) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strstr(path, "torn.db") != NULL;
}

static int fails(const char *call, int descriptor) {
    const char *wanted = getenv("FAULT_CALL"), *at = getenv("FAULT_AT"), *deed = getenv("FAULT_DEED");
    if (!wanted || !at || !deed || strcmp(wanted, call) != 0 || !is_of_database(descriptor)) return 0;
    int number = atomic_fetch_add(&calls, 1) + 1, place = atoi(at);
    int stays = getenv("FAULT_STAYS") != NULL;
    if (number != place && !(stays && number > place)) return 0;
    const char *says = getenv("FAULT_SAYS");
    if (says) close(open(says, O_CREAT | O_WRONLY, 0600));
    if (strcmp(deed, "kill") == 0) raise(SIGKILL);
    errno = atoi(deed);
    return 1;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    static ssize_t (*real)(int, const void *, size_t, off64_t);
    if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
    return fails("write", descriptor) ? -1 : real(descriptor, bytes, count, offset);
}

int fdatasync(int descriptor) {
    static int (*real)(int);
    if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
    return fails("sync", descriptor) ? -1 : real(descriptor);
}
