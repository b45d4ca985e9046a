// FlatPayload: data that are written as one flat list, whose objects name their values by place.
// For this room's own use.  Pure.
#pragma once

#include <string_view>
#include <vector>

#include "collect/page/literals.h"

namespace assay::page {

// Nuxt 3's [{"title":1,"tags":2},"…",[3,3],"…"], as its library devalue writes it, and React Router's
// [{"_1":2},"title","…"], as turbo-stream does, with P5:[…] on further lines for what came later.  Appends to
// `literals`, below the first, the tree that is meant: a list or object that is named twice stands at the first place
// alone. False, with nothing appended, where `text` is no such list.  Cost: linear; at most kMaxLiterals, 256 deep, and
// four times the bytes of `text`.
bool read_flat_payload(std::string_view text, std::vector<Literal>& literals);

}  // namespace assay::page
