# assay_embed(TARGET NAME function BASE folder FILES file...): an object library that holds the files' bytes in read-only
# memory, which the kernel maps lazily and shares between processes.  src code reaches them through
#   std::span<const assay::EmbeddedFile> assay::embedded::<function>();        (base/embedded_file.h)
# each named by its path below BASE.
function(assay_embed)
  cmake_parse_arguments(ARG "" "TARGET;NAME;BASE" "FILES;DEPENDS" ${ARGN})
  set(out ${CMAKE_BINARY_DIR}/embedded/${ARG_NAME})
  add_custom_command(
    OUTPUT ${out}.S ${out}.cc
    COMMAND ${PYTHON3} ${PROJECT_SOURCE_DIR}/tools/embed.py ${ARG_NAME} ${ARG_BASE} ${out}.S ${out}.cc ${ARG_FILES}
    DEPENDS ${PROJECT_SOURCE_DIR}/tools/embed.py ${ARG_FILES} ${ARG_DEPENDS}
    COMMENT "Embedding ${ARG_NAME}")
  add_library(${ARG_TARGET} STATIC ${out}.S ${out}.cc)
  # .incbin is invisible to the compiler's dependency scan.
  set_source_files_properties(${out}.S PROPERTIES OBJECT_DEPENDS "${ARG_FILES}")
  target_link_libraries(${ARG_TARGET} PUBLIC assay_options)
endfunction()
