// Config: where the desk's data lives.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace assay::run {

// `given` when not empty, else $ASSAY_DATA, else $XDG_DATA_HOME/assay, else $HOME/.local/share/assay.
// Errors: kInvalid when none of these is set.
Result<std::string> data_folder(std::string_view given);

// The demo desk's own folder: beside the default one, named "assay-demo".  Errors: as above.
Result<std::string> demo_folder(std::string_view given);

}  // namespace assay::run
