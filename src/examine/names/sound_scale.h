// From a log ratio to a similarity between 0 and 1.  Internal to examine/names.
#pragma once

#include "examine/names/names.h"

namespace assay::names {

// The logistic curve that tells pairs from hard others best on the training part (train_sound_tool.cc prints it).
double similarity_of(double log_ratio_per_letter);

}  // namespace assay::names
