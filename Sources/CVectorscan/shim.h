#ifndef FAIRDIAL_CVECTORSCAN_SHIM_H
#define FAIRDIAL_CVECTORSCAN_SHIM_H

#include <hs.h>

#endif
