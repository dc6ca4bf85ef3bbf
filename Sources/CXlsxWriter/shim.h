#pragma once
#include <xlsxwriter.h>

// The library takes what it only reads as `char *`, which Swift's strings are not.

static inline lxw_error fairdial_xlsx_describe(lxw_workbook *workbook, const char *title, time_t created) {
    lxw_doc_properties properties = {0};
    properties.title = (char *)title;
    properties.created = created;
    return workbook_set_properties(workbook, &properties);
}
