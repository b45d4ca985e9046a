# The benches of the evaluation.  Built by `make eval` alone; the peers come from eval/setup.sh, and without them there is
# no target search_speed.
set(search_evaluation ${PROJECT_SOURCE_DIR}/eval/search)
function(assay_search_program name)
  add_executable(${name} EXCLUDE_FROM_ALL ${ARGN})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/eval)
  target_link_libraries(${name} PRIVATE assay_keep_search assay_examine_query assay_examine_text CLI11::CLI11 Threads::Threads)
endfunction()

assay_search_program(search_mixed_load ${search_evaluation}/mixed_load.cc ${search_evaluation}/pages.cc
  ${search_evaluation}/questions.cc)
assay_search_program(search_sweep ${search_evaluation}/sweep.cc)
target_link_libraries(search_sweep PRIVATE nlohmann_json::nlohmann_json)

pkg_check_modules(xapian QUIET IMPORTED_TARGET xapian-core)
pkg_check_modules(libpq QUIET IMPORTED_TARGET libpq)
if(xapian_FOUND AND libpq_FOUND)
  file(GLOB sources CONFIGURE_DEPENDS ${search_evaluation}/*.cc)
  list(REMOVE_ITEM sources ${search_evaluation}/mixed_load.cc ${search_evaluation}/sweep.cc)
  assay_search_program(search_speed ${sources})
  target_link_libraries(search_speed PRIVATE PkgConfig::xapian PkgConfig::libpq SQLite::SQLite3)
endif()

# The extractor as eval/extraction/speed.py times it.
add_executable(page_speed EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/eval/extraction/page_speed.cc)
target_link_libraries(page_speed PRIVATE assay_collect_page nlohmann_json::nlohmann_json)

# What eval/extraction/confidence.py fits the weights of the confidence to.
add_executable(page_signals EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/src/collect/page/page_signals_tool.cc)
target_link_libraries(page_signals PRIVATE assay_collect_page nlohmann_json::nlohmann_json)

# The scorers of eval/standards.
set(standards_evaluation ${PROJECT_SOURCE_DIR}/eval/standards)
function(assay_standards_program name)
  add_executable(${name} EXCLUDE_FROM_ALL ${ARGN})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/eval)
  target_link_libraries(${name} PRIVATE assay_collect_html assay_collect_encoding)
endfunction()
assay_standards_program(score_trees ${standards_evaluation}/score_trees.cc ${standards_evaluation}/tree_cases.cc)
assay_standards_program(score_encodings ${standards_evaluation}/score_encodings.cc)
assay_standards_program(score_tokens ${standards_evaluation}/score_tokens.cc)
target_link_libraries(score_tokens PRIVATE nlohmann_json::nlohmann_json)
pkg_check_modules(gumbo QUIET IMPORTED_TARGET gumbo)
pkg_check_modules(libxml2 QUIET IMPORTED_TARGET libxml-2.0)
if(gumbo_FOUND AND libxml2_FOUND)
  assay_standards_program(parse_speed ${standards_evaluation}/parse_speed.cc)
  target_link_libraries(parse_speed PRIVATE PkgConfig::gumbo PkgConfig::libxml2)
  assay_standards_program(score_peers ${standards_evaluation}/score_peers.cc ${standards_evaluation}/tree_cases.cc)
  target_link_libraries(score_peers PRIVATE PkgConfig::gumbo PkgConfig::libxml2)
endif()
