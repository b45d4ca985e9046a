// Date start: could a date begin at this place, by its first two characters or its first word?  For this room only.
// Asked before any reader is: of the places of a news text that may_start_date lets through, nine in ten end here.
#pragma once

#include "examine/quantity/date_cursor.h"

namespace assay::quantity {

// False only where no reader of this room would find a date.
bool may_be_date(DateCursor cursor);

}  // namespace assay::quantity
