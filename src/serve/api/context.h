// Context: what a handler may reach besides its request.
#pragma once

#include <functional>
#include <optional>

#include "examine/lexicon/lexicon.h"
#include "keep/store/store.h"
#include "run/search.h"

namespace assay::api {

struct Context {
  store::Store& store;  // the worker's own connection
  // After a change that derived data follows from: has it followed, and waits a moment for that.  May be empty.
  std::function<void()> follow = {};
  // The desk's names, its user's own among them.
  lexicon::Lexicon lexicon = lexicon::Lexicon::embedded();

  // The worker's own way into the index, opened when it is first asked for.  Errors: run::Searcher::open's.
  Result<run::Searcher*> searcher() {
    if (!opened_searcher) {
      ASSAY_TRY(opened_searcher, run::Searcher::open(store));
    }
    return &*opened_searcher;
  }
  std::optional<run::Searcher> opened_searcher = {};
};

}  // namespace assay::api
