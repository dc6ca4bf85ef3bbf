#pragma once
#include <curl/curl.h>

// Swift cannot call functions of variable arguments.

static inline CURLcode fairdial_curl_set_long(CURL *curl, CURLoption option, long value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode fairdial_curl_set_pointer(CURL *curl, CURLoption option, const void *value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode fairdial_curl_set_writer(CURL *curl, curl_write_callback writer) {
    return curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, writer);
}

static inline CURLcode fairdial_curl_set_reader(CURL *curl, curl_read_callback reader) {
    return curl_easy_setopt(curl, CURLOPT_READFUNCTION, reader);
}

static inline long fairdial_curl_status(CURL *curl) {
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

// Seconds that the answer asks to wait for; 0 where it asks for none.
static inline curl_off_t fairdial_curl_retry_after(CURL *curl) {
    curl_off_t seconds = 0;
    curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &seconds);
    return seconds;
}
