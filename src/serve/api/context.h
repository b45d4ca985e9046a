// Context: what a handler may reach besides its request.
#pragma once

#include <functional>

#include "examine/lexicon/lexicon.h"
#include "keep/store/store.h"

namespace assay::api {

struct Context {
  store::Store& store;  // the worker's own connection
  // After a change that derived data follows from: has it followed, and waits a moment for that.  May be empty.
  std::function<void()> follow = {};
  // The desk's names, its user's own among them.
  lexicon::Lexicon lexicon = lexicon::Lexicon::embedded();
};

}  // namespace assay::api
